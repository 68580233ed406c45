import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleTabs, shownPart, siteInSamples } from '../catalog/sample.ts';
import { outputFile, type SampleFile } from '../schemas/sample.ts';
import { serveOutputs } from './testing/output-server.ts';
import { content } from './testing/output-source.ts';

const contentFolder = join(import.meta.dirname, '../../content');
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

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
const site = await serveOutputs();
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A program as it stands; one that asks the site gets a copy that asks the site on this machine. */
function programOf(sample: string, file: SampleFile): Program {
  const extension = extname(file.name);
  const kept = { sample, name: file.name, extension };
  if (!file.text.includes(siteInSamples))
    return { ...kept, text: file.text, path: join(contentFolder, 'samples', sample, file.name) };
  const text = file.text.replaceAll(siteInSamples, site.url);
  const path = join(folder, 'asking', sample, file.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return { ...kept, text, path };
}

const programs: Program[] = [...content.samples].flatMap(([sample, files]) =>
  files
    .filter(({ name }) => extname(name) in languages)
    .map((file) => programOf(sample, file)),
);

function missingTools(tools: readonly string[]): string[] {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return tools.filter((tool) => !folders.some((path) => existsSync(join(path, tool))));
}

/** The commands besides its language that a program needs. */
function toolsOf({ extension, text }: Program): string[] {
  return extension === '.sh' ? ['curl', 'jq'].filter((tool) => text.includes(`${tool} -`)) : [];
}

describe.each(Object.entries(languages))('samples in %s', (extension, language) => {
  const own = programs.filter((program) => program.extension === extension);
  const target = join(folder, extension.slice(1));
  const missing = missingTools(language.tools);

  beforeAll(async () => {
    mkdirSync(target);
    if (missing.length === 0) await language.build?.(own, target);
  }, 120_000);

  it.for(own)(
    '$sample prints what its page says',
    { timeout: 30_000 },
    async (program, { skip }) => {
      const lacking = [...missing, ...missingTools(toolsOf(program))];
      skip(lacking.length > 0, `${lacking.join(' and ')} not on this machine`);
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
