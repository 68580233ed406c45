import { resolve } from 'node:path';
import { readContent } from '../catalog/content.ts';
import { formatProblems } from '../catalog/problem.ts';
import { contentFolder } from '../catalog/content-folder.ts';

/** `npm run check:content [-- folder]`: prints every problem of the content, fails if there is one. */
const folder = process.argv[2] ? resolve(process.argv[2]) : contentFolder;
const { content, problems } = readContent(folder);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
  process.exitCode = 1;
} else {
  console.log(`${content.entries.length} entries in ${content.topics.length} topics, no problem`);
}
