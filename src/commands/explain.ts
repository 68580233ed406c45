import { contentFolder, requireContentFolder } from '../catalog/content-folder.ts';
import { loadContent } from '../catalog/content.ts';
import { explainData } from './explain/explain-data.ts';
import { runExplain } from './explain/run.ts';
import { misused } from './explain/surrounding.ts';
import { sentence } from './run-command.ts';

/** Runs `explain` on the content folder with the terminal that the process has. */
export async function runExplainHere(args: readonly string[]): Promise<void> {
  try {
    await runExplain(args, () => {
      requireContentFolder();
      return explainData(loadContent(contentFolder), 'http://localhost:4321/');
    });
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exitCode = misused;
  }
}
