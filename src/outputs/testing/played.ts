import { expect } from 'vitest';
import { programs, type Prepared } from './sample-programs.ts';
import { credentials, tokenStart, type Reply, type ScriptedPlatform } from './scripted-platform.ts';

/** Seconds that a platform gets which does not answer: enough for one that does. */
export const timeOut = 3;

/** The languages that a sample is written in, such as `.go`. */
export const languagesOf = (sample: string) =>
  programs.filter((program) => program.sample === sample).map(({ extension }) => extension);

/** Plays a script with a program; its lines, the paths that it called, and nothing else said. */
export async function played(
  platform: ScriptedPlatform,
  prepared: Prepared,
  sample: string,
  args: string[],
  script: Reply[],
) {
  const left = [...script];
  platform.play(() => left.shift() ?? 'breaks');
  const { stdout, stderr } = await prepared.run(sample, args);
  expect([stderr, platform.faults]).toEqual(['', []]);
  for (const secret of [credentials.APPSECRET, tokenStart]) expect(stdout).not.toContain(secret);
  return {
    lines: stdout.trimEnd().split('\n'),
    paths: platform.received.map(({ path }) => path),
    tokens: platform.received.map(({ params }) => params['access_token']),
  };
}
