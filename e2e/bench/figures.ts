import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folder of what the bench builds and measures. */
export const cache = join(root, 'node_modules/.cache/bench');

/** The figures of one part of the bench, with what they were measured on. */
export interface Measured<Figures> {
  date: string;
  /** With a `+` if files differed from it. */
  commit: string;
  machine: string;
  /** Versions of what took part. */
  versions: Record<string, string>;
  /** Processes that wanted to run, on average over the minute before. */
  load: number;
  /** How long the part took. */
  seconds: number;
  figures: Figures;
}

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function commit(): string {
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? '+' : '');
  } catch {
    return 'unknown';
  }
}

function versionOf(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What a part is about to be measured on. */
export function circumstances(): Omit<Measured<unknown>, 'figures' | 'seconds'> {
  const packages = ['astro', '@astrojs/starlight', 'pagefind', 'lighthouse'];
  return {
    date: new Date().toISOString(),
    commit: commit(),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    versions: {
      node: process.versions.node,
      ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    },
    load: loadavg()[0]!,
  };
}

const fileOf = (part: string) => join(cache, 'figures', `${part}.json`);

/** Keeps the figures of a part until it is measured again. */
export function saveFigures(part: string, measured: Measured<unknown>): void {
  mkdirSync(dirname(fileOf(part)), { recursive: true });
  writeFileSync(fileOf(part), `${JSON.stringify(measured, null, 2)}\n`);
}

/** The figures of a part; `undefined` if it was never measured. */
export function loadFigures<Figures>(part: string): Measured<Figures> | undefined {
  if (!existsSync(fileOf(part))) return undefined;
  return JSON.parse(readFileSync(fileOf(part), 'utf8')) as Measured<Figures>;
}
