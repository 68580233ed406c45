import type { AstroIntegration } from 'astro';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inParallel } from './in-parallel.ts';
import { usedStyles, wordsOfPage, wordsOfScript } from './used-styles.ts';

const sheetLink = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const scriptSource = /<script type="module" src="([^"]+)"/g;
const staticImport = /(?:^|[;}])\s*(?:import|export)[^"'()]*["'](\.[^"']+)["']/g;

/** Pages that link the same stylesheets, and the words that any of them uses. */
interface Kind {
  sheets: string[];
  pages: string[];
  words: Set<string>;
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, it]) => it!);

/** Reads files of the built site by the addresses that its pages use. */
class Output {
  readonly #root: string;
  readonly #base: string;
  readonly #scripts = new Map<string, Promise<Set<string>>>();

  constructor(root: string, base: string) {
    this.#root = root;
    this.#base = base.replace(/\/$/, '');
  }

  file(address: string): string {
    return join(this.#root, address.slice(this.#base.length));
  }

  read(address: string): Promise<string> {
    return readFile(this.file(address), 'utf8');
  }

  /** Words of a script and of all that it imports before it runs. */
  wordsOfScript(address: string): Promise<Set<string>> {
    const known = this.#scripts.get(address);
    if (known) return known;
    const words = this.read(address).then(async (script) => {
      const imported = matches(script, staticImport).map((path) =>
        this.wordsOfScript(posix.join(dirname(address), path)),
      );
      const sets = await Promise.all(imported);
      return new Set([...wordsOfScript(script), ...sets.flatMap((set) => [...set])]);
    });
    this.#scripts.set(address, words);
    return words;
  }
}

async function kindsOfPages(pages: readonly string[], output: Output): Promise<Kind[]> {
  const kinds = new Map<string, Kind>();
  await inParallel(pages, 8, async (page) => {
    const html = await readFile(page, 'utf8');
    const sheets = matches(html, sheetLink);
    const key = sheets.join(' ');
    const kind = kinds.get(key) ?? { sheets, pages: [], words: new Set<string>() };
    kinds.set(key, kind);
    kind.pages.push(page);
    for (const word of wordsOfPage(html)) kind.words.add(word);
    for (const script of matches(html, scriptSource))
      for (const word of await output.wordsOfScript(script)) kind.words.add(word);
  });
  return [...kinds.values()].filter(({ sheets }) => sheets.length > 0);
}

/**
 * Puts the styles that a page needs into the page, so that it is drawn after one round trip.
 * Pages that link the same stylesheets get the same styles: all rules that one of them can need.
 * A script that a reader's action loads brings its own styles (`adoptStyle`).
 */
export function pageStyles(): AstroIntegration {
  let base = '/';
  return {
    name: 'page-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const output = new Output(root, base);
        const files = await readdir(root, { recursive: true });
        const pages = files.filter((file) => file.endsWith('.html')).map((file) => join(root, file));
        const kinds = await kindsOfPages(pages, output);
        for (const kind of kinds) {
          const sheets = await Promise.all(kind.sheets.map((sheet) => output.read(sheet)));
          const style = `<style>${await usedStyles(sheets.join('\n'), kind.words)}</style>`;
          await inParallel(kind.pages, 8, async (page) => {
            let place = 0;
            const html = await readFile(page, 'utf8');
            await writeFile(page, html.replace(sheetLink, () => (place++ === 0 ? style : '')));
          });
        }
        const inlined = new Set(kinds.flatMap((kind) => kind.sheets));
        await Promise.all([...inlined].map((sheet) => rm(output.file(sheet))));
        logger.info(`put the styles of ${kinds.length} kinds of pages into ${pages.length} pages`);
      },
    },
  };
}
