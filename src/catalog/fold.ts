/**
 * How characters and words of another script or region are read: a traditional character as its
 * simplified one, a Taiwanese term as the mainland one. Computed by `lookup-index.ts`.
 */
export interface Variants {
  characters: ReadonlyMap<string, string>;
  /** Terms of equal length on both sides, in simplified characters. */
  terms: ReadonlyMap<string, string>;
}

export const noVariants: Variants = { characters: new Map(), terms: new Map() };

/** One word of a text: a run of Latin letters and digits, or one Chinese character. */
export interface Word {
  /** Normalised: lower case, without inflection and known misspellings. */
  word: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** Whether it is one Chinese character. */
  han: boolean;
  /** Whether it belongs to the same identifier as the word before, as `code` does in `dept_code`. */
  glued: boolean;
}

const plainAscii = /^[\x00-\x7f]*$/;

function foldCharacter(character: string, variants: Variants): string {
  const normal = character.normalize('NFKC');
  const narrow = normal.length === character.length ? normal : character;
  return variants.characters.get(narrow) ?? narrow;
}

/**
 * Reads full-width and other compatibility characters as plain ones and traditional Chinese as
 * simplified. Case is kept. The result is as long as the text, so that places in it are places in
 * the text; linear in its length.
 */
export function fold(text: string, variants: Variants = noVariants): string {
  if (plainAscii.test(text)) return text;
  let folded = '';
  for (const character of text) {
    folded += character < '\x80' ? character : foldCharacter(character, variants);
  }
  for (const [term, usual] of variants.terms)
    if (folded.includes(term)) folded = folded.replaceAll(term, usual);
  return folded;
}

/** Spellings and short forms that are read as one word; inflection is left to `stem`. */
const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hava: 'have',
    permisson: 'permission',
    failure: 'fail',
    failures: 'fail',
    parameter: 'param',
    parameters: 'param',
    department: 'dept',
    departments: 'dept',
    information: 'info',
    isnt: 'not',
    arent: 'not',
    wasnt: 'not',
    doesnt: 'not',
    dont: 'not',
    didnt: 'not',
    hasnt: 'not',
    havent: 'not',
    cant: 'not',
    cannot: 'not',
  }),
);

const undouble = (word: string) => word.replace(/([bdgmnprt])\1$/, '$1');

/**
 * Takes the inflection off a lower-case English word, so that `exists` and `exist`, `setted` and
 * `set`, `invalide` and `invalid` are one word. Rough on purpose: the result is only compared
 * with other results.
 */
export function stem(word: string): string {
  const same = sameWords.get(word);
  if (same !== undefined) return same;
  let stemmed = word;
  if (word.length > 4 && /(ies|ied)$/.test(word)) stemmed = `${word.slice(0, -3)}y`;
  else if (/(x|ch|sh|ss)es$/.test(word)) stemmed = word.slice(0, -2);
  else if (word.length > 3 && /[^isu]s$/.test(word)) stemmed = word.slice(0, -1);
  const cut = /^(.*[aeiouy].*?)(ing|ed)$/.exec(stemmed);
  if (cut && stemmed.length > 4) stemmed = undouble(cut[1]!);
  if (stemmed.length > 4 && stemmed.endsWith('e')) stemmed = stemmed.slice(0, -1);
  return stemmed;
}

const runs = /[A-Za-z0-9]+(?:['’](?:s|t)(?![A-Za-z]))?|\p{Script=Han}/gu;
const humps = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+[a-z]*/g;
const joint = /^[_.-]?$/;

/**
 * Splits a folded text into its words, in order. Identifiers are split at underscores and humps:
 * `dept_code` and `deptCode` are both `dept` and `code`. Linear in the length of the text.
 *
 * @param folded a text as `fold` returns it
 */
export function splitWords(folded: string): Word[] {
  const words: Word[] = [];
  let before: Word | undefined;
  const push = (word: string, start: number, end: number, han: boolean) => {
    const glued =
      !han &&
      before !== undefined &&
      !before.han &&
      start - before.end <= 1 &&
      joint.test(folded.slice(before.end, start));
    before = { word, start, end, han, glued };
    words.push(before);
  };
  for (const match of folded.matchAll(runs)) {
    const [run] = match;
    const start = match.index;
    if (!/^[A-Za-z0-9]/.test(run)) {
      push(run, start, start + run.length, true);
      continue;
    }
    const mark = run.search(/['’]/);
    if (mark >= 0) {
      const base = run.slice(0, mark).toLowerCase();
      push(stem(run.endsWith('t') ? `${base}t` : base), start, start + run.length, false);
      continue;
    }
    for (const hump of run.matchAll(humps)) {
      const from = start + hump.index;
      push(stem(hump[0].toLowerCase()), from, from + hump[0].length, false);
    }
  }
  return words;
}
