import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import { outputFile, sampleTabs, shownPart, type SampleFile } from './sample.ts';

const contentFolder = join(import.meta.dirname, '../../content');
const { content } = readContent(contentFolder);
const execute = promisify(execFile);

interface Program extends SampleFile {
  sample: string;
  path: string;
  extension: string;
}

interface Language {
  /** The commands that it takes to run a program. */
  tools: readonly string[];
  /** Compiles all programs of the language at once into `folder`. */
  build?: (programs: readonly Program[], folder: string) => Promise<void>;
  command: (program: Program, folder: string) => [string, ...string[]];
}

const languages: Record<string, Language> = {
  '.java': {
    tools: ['javac', 'java'],
    build: async (programs, folder) => {
      const files = programs.map((program) => program.path);
      await execute('javac', [
        '-encoding',
        'UTF-8',
        '-Xlint:all',
        '-Werror',
        '-d',
        folder,
        ...files,
      ]);
    },
    command: (program, folder) => [
      'java',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      folder,
      basename(program.name, '.java'),
    ],
  },
  '.go': {
    tools: ['go'],
    build: async (programs, folder) => {
      for (const { sample, text } of programs) {
        mkdirSync(join(folder, sample));
        writeFileSync(join(folder, sample, 'main.go'), text);
      }
      writeFileSync(join(folder, 'go.mod'), 'module samples\n\ngo 1.19\n');
      await execute('go', ['build', '-o', 'bin/', './...'], { cwd: folder });
    },
    command: (program, folder) => [join(folder, 'bin', program.sample)],
  },
  '.ts': { tools: [], command: (program) => [process.execPath, program.path] },
  '.py': { tools: ['python3'], command: (program) => ['python3', program.path] },
  '.php': { tools: ['php'], command: (program) => ['php', program.path] },
  '.sh': { tools: ['sh'], command: (program) => ['sh', program.path] },
};

const programs: Program[] = [...content.samples].flatMap(([sample, files]) =>
  files
    .map((file) => ({
      ...file,
      sample,
      path: join(contentFolder, 'samples', sample, file.name),
      extension: extname(file.name),
    }))
    .filter(({ extension }) => extension in languages),
);

function missingTools({ tools }: Language): string[] {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return tools.filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))));
}

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(languages))('samples in %s', (extension, language) => {
  const own = programs.filter((program) => program.extension === extension);
  const target = join(folder, extension.slice(1));
  const missing = missingTools(language);

  beforeAll(async () => {
    mkdirSync(target);
    if (missing.length === 0) await language.build?.(own, target);
  }, 120_000);

  it.for(own)(
    '$sample prints what its page says',
    { timeout: 30_000 },
    async (program, { skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const [command, ...rest] = language.command(program, target);
      const { stdout } = await execute(command, rest);
      const output = content.samples.get(program.sample)?.find(({ name }) => name === outputFile);
      expect(stdout).toBe(output?.text ?? `${program.sample}/${outputFile}, which is missing`);
    },
  );
});

describe('every sample', () => {
  it('opens in both languages', () => {
    for (const files of content.samples.values())
      for (const locale of ['zh', 'en'] as const)
        expect(sampleTabs(files, locale).tabs.length).toBeGreaterThan(0);
  });

  it.each(programs)(
    'shows a part of $sample/$name that says the same in both languages',
    ({ text }) => {
      const [zh, en] = [shownPart(text, 'zh'), shownPart(text, 'en')];
      const statements = (part: string) =>
        part.split('\n').filter((line) => !/^\s*(\/\/|#) /.test(line));
      expect(zh).not.toBe('');
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(statements(zh)).toEqual(statements(en));
    },
  );
});

it('the sample that branches on the code gives each code the answer of its entry', () => {
  const output = content.samples.get('handle-errors')?.find(({ name }) => name === outputFile);
  const shown = new Map(
    [...(output?.text ?? '').matchAll(/^200 (\d+) \w+: (\S+)$/gm)]
      .reverse()
      .map(([, code, answer]) => [code, answer]),
  );
  for (const { entry } of content.entries) {
    const { answer } = entry.handling.retry;
    expect([entry.code, shown.get(entry.code) ?? 'after-fix']).toEqual([entry.code, answer]);
  }
});
