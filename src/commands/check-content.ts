import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readContent } from '../catalog/content.ts';
import { countProblems, formatProblems, Refusal } from '../catalog/problem.ts';
import { UsageError, type Command } from './command.ts';

/** `npm run check:content [-- folder]`: prints every problem of the content, fails if there is one. */
export const command: Command = ([given, ...more], folder) => {
  if (more.length > 0 || given?.startsWith('-'))
    throw new UsageError('npm run check:content [-- <folder>]\n\nGive one folder, or none');
  if (given && !statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`${given}: is not a folder, name the folder of a catalogue`);
  const { content, problems } = readContent(given ? resolve(given) : folder);
  if (problems.length > 0)
    return {
      status: 1,
      stdout: '',
      stderr: `${formatProblems(problems)}\n${countProblems(problems)}\n`,
    };
  const { entries, topics } = content;
  const stdout = `${entries.length} entries in ${topics.length} topics, no problem\n`;
  return { status: 0, stdout, stderr: '' };
};
