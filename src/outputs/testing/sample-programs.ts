import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { shownPart, siteInSamples } from '../../catalog/sample.ts';
import { outputFile, type SampleFile } from '../../schemas/sample.ts';
import { content } from './output-source.ts';
import { credentials } from './scripted-platform.ts';

const execute = promisify(execFile);

/** One file of a sample as it is run: with the addresses of this machine and without waiting. */
export interface Program extends SampleFile {
  sample: string;
  /** Its language, such as `.go`. */
  extension: string;
}

/** What a program says and asks, for the machine on which it runs. */
export interface Setting {
  /** Stands for the address of this reference. */
  site?: string;
  /** Stands for the host of the platform. */
  platform?: string;
  /** Seconds until a call of the platform counts as unanswered; as in the sample if left out. */
  timeOut?: number;
  /** Seconds without a renewal after one that failed; as in the sample if left out. */
  pause?: number;
}

interface Language {
  /** The commands that it takes to run a program. */
  tools: readonly string[];
  /** Files besides the commands. */
  libraries?: readonly string[];
  /** Compiles all programs of the language at once; each is in its own folder. */
  build?: (programs: readonly Program[], folder: string) => Promise<unknown>;
  command: (program: Program, folder: string) => [string, ...string[]];
}

const jackson = ['databind', 'core', 'annotations'].map(
  (part) => `/usr/share/java/jackson-${part}.jar`,
);

export const languages: Record<string, Language> = {
  '.java': {
    tools: ['javac', 'java'],
    libraries: jackson,
    build: (programs, folder) =>
      execute('javac', [
        ...['-encoding', 'UTF-8', '-Xlint:all', '-Werror'],
        ...['-cp', jackson.join(delimiter), '-d', join(folder, 'classes')],
        ...programs.map(({ sample, name }) => join(folder, sample, name)),
      ]),
    command: ({ name }, folder) => [
      ...(['java', '-XX:TieredStopAtLevel=1', '-cp'] as const),
      [join(folder, 'classes'), ...jackson].join(delimiter),
      basename(name, '.java'),
    ],
  },
  '.go': {
    tools: ['go'],
    build: (_, folder) => {
      writeFileSync(join(folder, 'go.mod'), 'module samples\n\ngo 1.19\n');
      return execute('go', ['build', '-o', 'bin/', './...'], { cwd: folder });
    },
    command: ({ sample }, folder) => [join(folder, 'bin', sample)],
  },
  '.ts': {
    tools: [],
    command: ({ sample, name }, folder) => [process.execPath, join(folder, sample, name)],
  },
  '.py': {
    tools: ['python3'],
    command: ({ sample, name }, folder) => ['python3', '-W', 'error', join(folder, sample, name)],
  },
  '.php': {
    tools: ['php'],
    command: ({ sample, name }, folder) => [
      ...(['php', '-d', 'error_reporting=-1', '-d', 'display_errors=stderr'] as const),
      join(folder, sample, name),
    ],
  },
  '.sh': {
    tools: ['sh', 'curl', 'jq'],
    command: ({ sample, name }, folder) => ['sh', join(folder, sample, name)],
  },
};

/** The samples whose shown part another sample imports. */
const imported: Record<string, readonly string[]> = {
  'renew-once': ['openapi'],
  'query-before-resend': ['openapi', 'renew-once'],
  'batch-result': ['openapi', 'renew-once'],
  'retry-reads': ['openapi', 'renew-once'],
};

/** Every file of a sample that is a program, in all languages. */
export const programs: readonly Program[] = [...content.samples].flatMap(([sample, files]) =>
  files
    .filter(({ name }) => name !== outputFile && extname(name) in languages)
    .map((file) => ({ ...file, sample, extension: extname(file.name) })),
);

/** Whether a sample is only imported by others; it has nothing to print. */
export function isLibrary(sample: string): boolean {
  return content.samples.get(sample)?.find(({ name }) => name === outputFile)?.text === '';
}

/** What a language lacks on this machine, such as `go`. */
export function missingFor(extension: string): string[] {
  const { tools, libraries = [] } = languages[extension]!;
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return [
    ...tools.filter((tool) => !folders.some((path) => existsSync(join(path, tool)))),
    ...libraries.filter((path) => !existsSync(path)),
  ];
}

function changed(text: string, { site, platform, timeOut, pause }: Setting): string {
  const seconds = (name: string, value: number | undefined) => (part: string) =>
    value === undefined
      ? part
      : part.replace(new RegExp(`(${name}_?seconds\\s*=\\s*)\\d+`, 'i'), `$1${value}`);
  const steps = [
    (part: string) => (site ? part.replaceAll(siteInSamples, site) : part),
    (part: string) => (platform ? part.replace('https://openapi.guanaitong.tech', platform) : part),
    seconds('timeout', timeOut),
    seconds('pause', pause),
    seconds('wait', 0),
    (part: string) => part.replaceAll(/'\.\.\/[\w-]+\//g, "'./"),
  ];
  return steps.reduce((part, step) => step(part), text);
}

/** A shown part as a file that others import: PHP’s first line is never in a part of a file. */
function asFile(part: string, extension: string): string {
  return extension === '.php' && !part.startsWith('<?php') ? `<?php\n\n${part}` : part;
}

export interface Prepared {
  /** Runs a program of a sample; its text on stdout and stderr. */
  run: (sample: string, args?: readonly string[]) => Promise<{ stdout: string; stderr: string }>;
  remove: () => void;
}

/**
 * Copies the programs of a language to a folder, with what they import from other samples beside
 * them, and compiles them.
 *
 * @param only the sample that is run, where it is one
 */
export async function prepare(
  extension: string,
  setting: Setting,
  only?: string,
): Promise<Prepared> {
  const language = languages[extension]!;
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const own = programs.filter((program) => program.extension === extension);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const wanted = only && [only, ...(extension === '.java' ? (imported[only] ?? []) : [])];
  const runnable = own.filter(
    ({ sample }) =>
      (!wanted || wanted.includes(sample)) && (extension !== '.go' || !isLibrary(sample)),
  );
  for (const program of runnable) {
    mkdirSync(join(folder, program.sample));
    const imports = extension === '.java' ? [] : (imported[program.sample] ?? []);
    const libraries = own
      .filter(({ sample }) => imports.includes(sample))
      .map(({ name, text }) => ({ name, text: asFile(shownPart(text, 'en'), extension) }));
    for (const { name, text } of [program, ...libraries])
      writeFileSync(join(folder, program.sample, name), changed(text, setting));
  }
  await language.build?.(runnable, folder);
  return {
    run: (sample, args = []) => {
      const program = own.find((candidate) => candidate.sample === sample)!;
      const [command, ...rest] = language.command(program, folder);
      return execute(command, [...rest, ...args], {
        env: { ...process.env, ...credentials },
        maxBuffer: 64 * 1024 * 1024,
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
