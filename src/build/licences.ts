import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { addresses } from '../catalog/addresses.ts';

/** Packages of which the site ships something that is not a module of its scripts. */
const shippedOtherwise = [
  // Styles.
  '@astrojs/starlight',
  // What the bundler puts between modules.
  'vite',
  'rolldown',
  // The full-text search, script and WebAssembly.
  'pagefind',
  // The service worker, which is bundled by itself.
  'idb',
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  // The program for terminals, which is bundled by itself.
  'csv-stringify',
  'fflate',
  'fzstd',
  'modern-tar',
  // Letters in the cards.
  '@fontsource/jetbrains-mono',
  '@fontsource/noto-sans-sc',
];

/**
 * Packages without a licence text, each with the package that has it: the data of Tesseract have
 * the licence of Tesseract (https://github.com/tesseract-ocr/tessdata_best).
 */
const textsElsewhere: Record<string, string> = { '@tesseract.js-data/eng': 'tesseract.js-core' };

const nodeModules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * The package that a module belongs to.
 *
 * @param module its path, as bundlers and source maps give it
 * @returns folder of the package below the `node_modules` of the project, which is its name unless
 * it lies inside another package; `undefined` for a module that is no package's
 */
export function packageOf(module: string): string | undefined {
  return /\/node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

/**
 * Makes sure that the modules of a script that is bundled after the notices were written come from
 * packages that have one.
 *
 * @throws Error that names the packages without a notice
 */
export function requireNotices(modules: readonly string[]): void {
  const packages = new Set(modules.flatMap((module) => packageOf(module) ?? []));
  const missing = [...packages].filter((name) => !shippedOtherwise.includes(name));
  if (missing.length > 0)
    throw new Error(
      `src/build/licences.ts: shippedOtherwise: does not name ${missing.join(', ')}, add it`,
    );
}

/** Above the licences of what a package bundles for its own use and does not pass on. */
const bundledHeading = /^# Licenses of bundled dependencies$/m;

/** The licence files of a package: at its root, or in a folder named like one. */
function licenceFilesOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => /^(licen[cs]e|copying|notice)/i.test(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(path, entry.name)).map((name) => join(entry.name, name))
        : [entry.name],
    )
    .sort();
}

/**
 * The notice of a package: name, version, licence, and every text that its authors ask to pass on.
 *
 * @param folder of the package below `node_modules`
 * @throws Error for a package without a licence text
 */
export function noticeOf(folder: string): string {
  const path = join(nodeModules, folder);
  const { name, version, license } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'license', string>;
  const source = join(nodeModules, textsElsewhere[folder] ?? folder);
  const texts = licenceFilesOf(source).map((file) => readFileSync(join(source, file), 'utf8'));
  if (texts.length === 0)
    throw new Error(
      `node_modules/${folder}: has no licence text; leave the package out, or ask its authors for one`,
    );
  const body = texts.map((text) => text.split(bundledHeading)[0]!.trim());
  return [`${name} ${version} (${license})`, ...body].join('\n\n');
}

/** The text of the file of notices, one part for each package, in the order of their names. */
export function licenceFile(packages: Iterable<string>): string {
  const notices = [...new Set(packages)].sort().map(noticeOf);
  return `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * Writes the licence notices of all packages that the site ships to browsers: those that its
 * scripts were bundled from, and those that reach it another way.
 */
export function licences(): AstroIntegration {
  const packages = new Set(shippedOtherwise);
  const collect: Plugin = {
    name: 'shipped-packages',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle))
        for (const module of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const folder = packageOf(module);
          if (folder) packages.add(folder);
        }
    },
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collect], worker: { plugins: () => [collect] } } });
      },
      'astro:build:done': ({ dir, logger }) => {
        writeFileSync(join(fileURLToPath(dir), addresses.licences), licenceFile(packages));
        logger.info(`named ${packages.size} packages that the site ships`);
      },
    },
  };
}
