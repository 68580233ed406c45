import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Locale } from '../../catalog/locale.ts';
import { explainWords } from './explain-words.ts';
import type { Parts } from './parts.ts';
import { fine, misused, type Surrounding } from './surrounding.ts';
import { printable, terminalText } from './terminal.ts';

/** What is taken for the name of a file even where there is none. */
const namesFile = /^\S+\.(?:log|txt|out|err|gz|tgz|zip|tar|zst|json|har|csv)(?:\.\d+)?$/i;

/**
 * Explains a code, a message or logs in a terminal. Uses no network.
 *
 * @param args what follows the name of the program
 * @returns the exit code: 0 where nothing is wrong, 1 where failures are in a log or nothing was
 * found, 2 for wrong usage and unreadable files
 */
export async function explain(
  args: readonly string[],
  parts: Parts,
  around: Surrounding,
): Promise<number> {
  const { environment } = around;
  const wanted = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  let locale: Locale = /^zh/i.test(wanted) ? 'zh' : 'en';
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    around.complain(`${explainWords[locale].usage}\n`);
    return misused;
  }
  const { values, positionals } = parsed;
  const { lang } = values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') {
    around.complain(`${explainWords[locale].badLanguage}\n`);
    return misused;
  }
  locale = lang ?? locale;
  const words = explainWords[locale];
  if (values.help) {
    around.write(`${words.usage}\n`);
    return fine;
  }
  if (positionals.length === 0 || (values.json && values.csv)) {
    around.complain(`${words.usage}\n`);
    return misused;
  }
  const areFiles = await Promise.all(positionals.map((name) => name === '-' || isFile(name)));
  const meansFiles =
    areFiles.includes(true) ||
    values.json ||
    values.csv ||
    values.follow ||
    positionals.every((name) => namesFile.test(name));
  if (!meansFiles) return answer(positionals.join(' ').trim(), parts, locale, around);
  const missing = positionals.filter((_, place) => !areFiles[place]);
  for (const name of missing) around.complain(`${words.noFile(printable(name))}\n`);
  if (missing.length > 0) return misused;
  if (values.follow && (positionals.length > 1 || positionals[0] === '-')) {
    around.complain(`${words.oneFile}\n`);
    return misused;
  }
  const form = values.json ? 'json' : values.csv ? 'csv' : 'text';
  const { decode, follow } = await parts.beyondCodes();
  return values.follow
    ? follow(positionals[0]!, parts.data(), locale, around)
    : decode(positionals, parts.data(), locale, form, around);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      follow: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

async function isFile(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isFile();
  } catch {
    return false;
  }
}

/** The page of a code; what the box of the site answers to anything else. */
async function answer(
  query: string,
  parts: Parts,
  locale: Locale,
  around: Surrounding,
): Promise<number> {
  const data = parts.data();
  const pages = data.pages[locale];
  const page = Object.hasOwn(pages, query) ? pages[query] : undefined;
  if (page === undefined) {
    const { answerQuery } = await parts.beyondCodes();
    return answerQuery(query, data, locale, around);
  }
  around.write(`${terminalText(page.trimEnd(), around.isColoured)}\n`);
  return fine;
}
