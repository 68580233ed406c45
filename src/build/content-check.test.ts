import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readContent } from '../catalog/content.ts';
import { formatProblems } from '../catalog/problem.ts';
import { replace, smallContent, type Edit } from '../catalog/testing/small-content.ts';

const astro = resolve('node_modules/astro/bin/astro.mjs');

/** The environment of a run that leaves nothing in the folder of the project's own build. */
const environment = (folder: string, variables: Record<string, string> = {}) => ({
  ...process.env,
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  CONTENT_DIR: folder,
  OUT_DIR: join(folder, '../dist'),
  ...variables,
});

function astroRun(command: string, folder: string, variables?: Record<string, string>) {
  const run = spawnSync(process.execPath, [astro, command], {
    encoding: 'utf8',
    env: environment(folder, variables),
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

const first = 'codes/1000210001.yaml';

/** A catalogue with a fault of each kind. */
const broken: Record<string, Edit> = {
  [first]: replace('answer: after-fix', 'answer: later'),
  'codes/1000210002.yaml': replace('dept  not', 'dept not'),
  'codes/1000210017.yaml': replace('topic: login', 'topic: [login'),
  'topics.yaml': Uint8Array.of(0xc7, 0xeb),
  'sources.yaml': replace('平台的文档。', '您的文档。'),
  'changes.yaml': replace('2026-11-23', '2999-11-23'),
  'permalinks.txt': (text) => `${text}/my page\n`,
  'samples/sign/sign.cobol': 'DISPLAY 1\n',
  'docs/guides/signing.mdx': (text) => `${text}\n<br>\n`,
  'docs/en/guides/signing.mdx': replace('  order: 0', '  order: first'),
};

const traces = /^ +at |at file:|node:|Stack trace/m;

describe('faulty content', { timeout: 120_000 }, () => {
  it.each(['build', 'sync'])(
    'ends astro %s with the sentences of npm run check:content and without a trace',
    (command) => {
      const folder = smallContent(broken);
      const { problems } = readContent(folder);
      expect(new Set(problems.map(({ file }) => file)).size).toBe(Object.keys(broken).length);
      const { status, output } = astroRun(command, folder);
      expect(status).toBe(1);
      expect(output).toContain(
        `${problems.length} problems in the content:\n${formatProblems(problems)}\n`,
      );
      expect(output).not.toMatch(traces);
    },
  );

  it('is told by astro dev at the start, and after each change', async () => {
    const folder = smallContent(broken);
    expect(astroRun('dev', folder)).toMatchObject({
      status: 1,
      output: expect.stringContaining(`${first}: handling.retry.answer: is not allowed`),
    });

    const sound = smallContent();
    const server = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
      env: environment(sound),
    });
    onTestFinished(() => void server.kill());
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk));
    const printed = (text: string) =>
      expect.poll(() => output, { timeout: 60_000 }).toContain(text);
    await printed('watching for file changes');
    const path = join(sound, 'topics.yaml');
    const faulty = readFileSync(path, 'utf8').replace('id: login', 'id: Login');
    // Saved again and again, since the server begins to watch at a time that it does not tell.
    const saving = setInterval(() => writeFileSync(path, faulty), 500);
    onTestFinished(() => clearInterval(saving));
    await printed('topics.yaml: 1.id: is not a lower-case word, use letters and hyphens only');
    await printed('Error reading data from');
    expect(server.exitCode).toBeNull();
    expect(output).not.toMatch(traces);
  });
});

describe('a faulty variable', { timeout: 120_000 }, () => {
  it.each([
    ['SITE_URL', 'no address'],
    ['BASE_PATH', '/a/../b'],
    ['CONTENT_DIR', 'nowhere'],
  ])('ends a build with its name and without a trace: %s', (name, value) => {
    const { status, output } = astroRun('build', smallContent(), { [name]: value });
    expect(status).toBe(1);
    expect(output).toContain(`${name}: is “${value}”, which is not `);
    expect(output).not.toMatch(traces);
  });

  it('spares a folder that is not its own from being emptied', () => {
    const folder = smallContent();
    const { status, output } = astroRun('build', folder, { OUT_DIR: folder });
    expect(status).toBe(1);
    expect(output).toContain(`OUT_DIR: ${folder}/: is neither empty nor an earlier build`);
    expect(output).not.toMatch(traces);
    expect(readContent(folder).problems).toEqual([]);
  });
});
