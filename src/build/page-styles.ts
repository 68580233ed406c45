import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { usedStyles, wordsOfPage, wordsOfScript, wordsOfStyles } from './used-styles.ts';

const sheetLink = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const scriptSource = /<script type="module" src="([^"]+)"/g;
const staticImport = /(?:^|[;}])\s*(?:import|export)[^"'()]*["'](\.[^"']+)["']/g;

/** The stylesheets that pages of a kind link, and the words of theirs that any page uses. */
interface Kind {
  sheets: string[];
  css: string;
  /** All words of the stylesheets. Others are not kept: pages have names and addresses of their own. */
  asked: ReadonlySet<string>;
  used: Set<string>;
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, it]) => it!);

/** Reads files of the built site by the addresses that its pages use. */
class Output {
  readonly #root: string;
  readonly #base: string;
  readonly #scripts = new Map<string, ReadonlySet<string>>();

  constructor(root: string, base: string) {
    this.#root = root;
    this.#base = base.replace(/\/$/, '');
  }

  file(address: string): string {
    return join(this.#root, address.slice(this.#base.length));
  }

  read(address: string): string {
    return readFileSync(this.file(address), 'utf8');
  }

  /** Words of a script and of all that it imports before it runs. */
  wordsOfScript(address: string): ReadonlySet<string> {
    const known = this.#scripts.get(address);
    if (known) return known;
    const script = this.read(address);
    const words = new Set(wordsOfScript(script));
    this.#scripts.set(address, words);
    for (const path of matches(script, staticImport))
      for (const word of this.wordsOfScript(posix.join(dirname(address), path))) words.add(word);
    return words;
  }
}

function newKind(sheets: string[], output: Output): Kind {
  const css = sheets.map((sheet) => output.read(sheet)).join('\n');
  return { sheets, css, asked: wordsOfStyles(css), used: new Set() };
}

function kindsOfPages(pages: readonly string[], output: Output): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const sheets = matches(html, sheetLink);
    const key = sheets.join(' ');
    const kind = kinds.get(key) ?? newKind(sheets, output);
    kinds.set(key, kind);
    const use = (word: string) => void (kind.asked.has(word) && kind.used.add(word));
    wordsOfPage(html).forEach(use);
    for (const script of matches(html, scriptSource)) output.wordsOfScript(script).forEach(use);
  }
  return [...kinds.values()].filter(({ sheets }) => sheets.length > 0);
}

/** Puts the styles that pages need into them, so that each is drawn after one round trip. */
export interface PageStyles {
  /** The page with the styles of its kind in place of its links to stylesheets. */
  putInto(html: string): string;
  /** How many kinds of pages there are. */
  kinds: number;
  /** The stylesheets that no page needs then. */
  sheets: string[];
}

/**
 * Works out which styles pages need. Pages that link the same stylesheets get the same styles: all
 * rules that one of them can need. A script that a reader's action loads brings its own styles
 * (`adoptStyle`).
 *
 * @param root folder of the built site
 * @param base path that the site is served at
 * @param pages files of all pages
 */
export async function pageStyles(
  root: string,
  base: string,
  pages: readonly string[],
): Promise<PageStyles> {
  const output = new Output(root, base);
  const kinds = kindsOfPages(pages, output);
  const styles = new Map<string, string>();
  for (const { sheets, css, used } of kinds)
    styles.set(sheets.join(' '), `<style>${await usedStyles(css, used)}</style>`);
  return {
    putInto(html) {
      const style = styles.get(matches(html, sheetLink).join(' '));
      let place = 0;
      return style === undefined ? html : html.replace(sheetLink, () => (place++ === 0 ? style : ''));
    },
    kinds: kinds.length,
    sheets: [...new Set(kinds.flatMap(({ sheets }) => sheets))].map((sheet) => output.file(sheet)),
  };
}
