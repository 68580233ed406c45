import { explain } from './explain.ts';
import type { Parts } from './parts.ts';

/** Runs `explain` with the terminal that the process has. */
export async function runExplain(args: readonly string[], parts: Parts): Promise<void> {
  const { env, stdin, stdout, stderr } = process;
  // A reader such as `head` may leave before all is written.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.exitCode = await explain(args, parts, {
    environment: env,
    input: stdin,
    write: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
    isColoured: stdout.isTTY && !env['NO_COLOR'],
    signal: stop.signal,
  });
}
