import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addresses } from '../../src/catalog/addresses.ts';
import { locales } from '../../src/catalog/locale.ts';
import { writeCatalogue } from '../../src/catalog/testing/generated-catalogue.ts';
import { firstPort } from '../first-port.ts';
import { cache } from './figures.ts';
import { endedChildrenTime, memoryOf, processesBelow } from './process-tree.ts';
import { serveSite, type SiteServer } from './site-server.ts';
import { writeStarlightSite } from './starlight-site.ts';

const root = resolve(import.meta.dirname, '../..');

/** The reference itself, or plain Starlight with the same entries. */
export type Builder = 'reference' | 'starlight';

export interface BenchSite {
  name: string;
  builder: Builder;
  codes: number;
}

export const builders: readonly Builder[] = ['reference', 'starlight'];

export function benchSite(builder: Builder, codes: number): BenchSite {
  return { name: `${builder}-${codes}`, builder, codes };
}

/** Codes whose pages are measured: one as most are, and one with programs in several languages. */
export const measuredCodes = { typical: '1000220004', samples: '1000210002' };

/** Paths of the measured pages of codes. */
export const codePages = Object.values(measuredCodes).flatMap((code) =>
  locales.map((locale) => addresses.code(locale, code)),
);

const firstBenchPort = firstPort + 10;

/** The port that a site is built for and served at. */
function portOf({ builder, codes }: BenchSite): number {
  return firstBenchPort + builders.indexOf(builder) + 2 * String(codes).length;
}

const folderOf = (site: BenchSite) => join(cache, 'sites', site.name);
const recordOf = (site: BenchSite) => join(cache, 'sites', `${site.name}.json`);

/** What a build needed. */
export interface BuildRun {
  seconds: number;
  /** Of all processes of the build; other work on the machine changes it little. */
  processorSeconds: number;
  /** The most bytes that all processes of the build held at once; 0 where there is no /proc. */
  memory: number;
}

/** What a build has made. */
export interface SiteSize {
  bytes: number;
  files: number;
  htmlPages: number;
  /** Bytes of the measured pages of codes, by path. */
  html: Record<string, { raw: number; gzip: number }>;
}

/** The folder of a catalogue, written once. */
export function catalogueFolder(codes: number): string {
  const folder = join(cache, 'catalogues', String(codes));
  const record = `${folder}.fingerprint`;
  const current = fingerprint();
  if (!existsSync(record) || readFileSync(record, 'utf8') !== current) {
    writeCatalogue(folder, codes);
    writeFileSync(record, current);
  }
  return folder;
}

let known: string | undefined;

/** Changes when a file changes that sites are built from. */
function fingerprint(): string {
  if (known) return known;
  const paths = [
    ...['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'],
    'e2e/bench/starlight-site.ts',
  ];
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  const hash = createHash('sha256');
  for (const file of list.split('\n'))
    if (file && existsSync(join(root, file)))
      hash.update(file).update(readFileSync(join(root, file)));
  return (known = hash.digest('hex'));
}

/** Everything that a build would read from an earlier one. */
const buildCaches = ['node_modules/.cache/cards'];

/** A site that can be built again and again, from nothing each time. */
export class SiteSource {
  readonly site: BenchSite;
  readonly #folder: string;
  readonly #content: string;
  /** What earlier runs have built. Removed at the end: ext4 passes over inodes freed lately, one by one. */
  readonly #former: string[] = [];

  constructor(site: BenchSite) {
    this.site = site;
    this.#content = catalogueFolder(site.codes);
    if (site.builder === 'reference') {
      this.#folder = root;
    } else {
      // Below the project: Astro finds the linked packages only if root and packages share a folder.
      mkdirSync(join(root, 'test-results'), { recursive: true });
      this.#folder = mkdtempSync(join(root, 'test-results/starlight-'));
      writeStarlightSite(this.#folder, this.#content);
    }
  }

  /** @throws Error with the end of the log if the build fails */
  async build(): Promise<BuildRun> {
    const out = folderOf(this.site);
    if (existsSync(out)) {
      const former = `${out}-${Date.now()}`;
      renameSync(out, former);
      this.#former.push(former);
    }
    rmSync(recordOf(this.site), { force: true });
    for (const folder of buildCaches) rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(join(cache, 'sites'), { recursive: true });
    const log = join(cache, 'sites', `${this.site.name}.log`);
    const output = openSync(log, 'w');
    const timeBefore = endedChildrenTime();
    const started = performance.now();
    const child = spawn('npm', ['run', 'build', '--silent'], {
      cwd: this.#folder,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: this.#content,
        OUT_DIR: out,
        BASE_PATH: '/',
        SITE_URL: `http://localhost:${portOf(this.site)}`,
      },
    });
    let memory = 0;
    const sampling = setInterval(() => {
      memory = Math.max(memory, memoryOf([child.pid!, ...processesBelow(child.pid!)]));
    }, 250);
    const [status] = (await once(child, 'exit')) as [number | null];
    const seconds = (performance.now() - started) / 1000;
    clearInterval(sampling);
    if (status !== 0)
      throw new Error(`${this.site.name} was not built: ${readFileSync(log, 'utf8').slice(-2000)}`);
    const processorSeconds = endedChildrenTime() - timeBefore;
    const record = { fingerprint: fingerprint(), size: sizeOf(out) };
    writeFileSync(recordOf(this.site), JSON.stringify(record));
    return { seconds, processorSeconds, memory };
  }

  dispose(): void {
    for (const folder of this.#former) rmSync(folder, { recursive: true, force: true });
    if (this.site.builder === 'starlight') rmSync(this.#folder, { recursive: true, force: true });
  }
}

function sizeOf(folder: string): SiteSize {
  const size: SiteSize = { bytes: 0, files: 0, htmlPages: 0, html: {} };
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    size.files += 1;
    size.bytes += statSync(join(item.parentPath, item.name)).size;
    if (item.name.endsWith('.html')) size.htmlPages += 1;
  }
  for (const path of codePages) {
    const html = readFileSync(join(folder, path, 'index.html'));
    size.html[path] = { raw: html.length, gzip: gzipSync(html, { level: 9 }).length };
  }
  return size;
}

interface Built {
  fingerprint: string;
  size: SiteSize;
}

function built(site: BenchSite): Built | undefined {
  if (!existsSync(recordOf(site))) return undefined;
  const record = JSON.parse(readFileSync(recordOf(site), 'utf8')) as Built;
  return record.fingerprint === fingerprint() ? record : undefined;
}

/** The size of a site that was built. */
export function sizeOfBuilt(site: BenchSite): SiteSize {
  const record = built(site);
  if (!record) throw new Error(`${site.name} is not built`);
  return record.size;
}

/** Serves a site, and builds it before if it is not built from the files as they are. */
export async function serveBuilt(site: BenchSite): Promise<SiteServer> {
  if (!built(site)) {
    console.log(`building ${site.name} first`);
    const source = new SiteSource(site);
    try {
      await source.build();
    } finally {
      source.dispose();
    }
  }
  return serveSite(folderOf(site), portOf(site));
}

/** Serves the sites of both builders, as `serveBuilt` does. */
export async function serveBoth(
  codes: number,
): Promise<{ builder: Builder; server: SiteServer }[]> {
  return Promise.all(
    builders.map(async (builder) => ({
      builder,
      server: await serveBuilt(benchSite(builder, codes)),
    })),
  );
}
