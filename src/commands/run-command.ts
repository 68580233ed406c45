import { relative } from 'node:path';
import { contentFolder, requireContentFolder } from '../catalog/content-folder.ts';
import { fileFault } from '../catalog/file-faults.ts';
import { Refusal } from '../catalog/problem.ts';
import { UsageError, type Command, type Outcome } from './command.ts';

const commands: Record<string, () => Promise<{ command: Command }>> = {
  'check-content': () => import('./check-content.ts'),
  new: () => import('./new.ts'),
  schema: () => import('./schema.ts'),
  table: () => import('./table.ts'),
};

/** The exit code for a failure: of `table` and `explain`, 1 says that they found something. */
const failed = (name: string) => (name === 'table' || name === 'explain' ? 2 : 1);

/** What a command that throws has to say, in a sentence that names the file or the variable. */
function sentence(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND')
    return 'A package is missing: run npm ci';
  const fault = fileFault(error);
  const { path = '', dest = path } = error as { path?: string; dest?: string };
  if (fault) return `${relative('.', dest) || dest}: ${fault}`;
  return `A fault of this command, please report it: ${error instanceof Error ? error.message : error}`;
}

/** Runs a command; whatever it throws becomes a sentence and an exit code, never a stack trace. */
export async function outcomeOf(
  name: string,
  args: readonly string[],
  folder: string,
): Promise<Outcome> {
  try {
    const { command } = await commands[name]!();
    return command(args, folder);
  } catch (error) {
    const status = error instanceof UsageError ? 2 : failed(name);
    return { status, stdout: '', stderr: `${sentence(error)}\n` };
  }
}

/** Runs a command on the content folder, prints what it has to say and sets the exit code. */
export async function runCommand(name: string, args: readonly string[]): Promise<void> {
  try {
    requireContentFolder();
    if (name === 'explain') {
      const { explainContent } = await import('./explain.ts');
      await explainContent(args, contentFolder);
      return;
    }
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exitCode = failed(name);
    return;
  }
  const { status, stdout, stderr } = await outcomeOf(name, args, contentFolder);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
}
