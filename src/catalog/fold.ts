/**
 * How characters and words of another script or region are read: a traditional character as its
 * simplified one, a Taiwanese term as the mainland one. Computed by `lookup-index.ts`.
 */
export interface Variants {
  characters: ReadonlyMap<string, string>;
  /** Terms in simplified characters, of the same length on both sides. */
  terms: ReadonlyMap<string, string>;
  /** Any of the terms, if there are some. */
  anyTerm: RegExp | undefined;
}

/** Variants without any terms. */
export const noTerms = { terms: new Map<string, string>(), anyTerm: undefined };

const noVariants: Variants = { characters: new Map(), ...noTerms };

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

const isIdeograph = (code: number) => code >= 0x4e00 && code <= 0x9fff;

function narrow(character: string): string {
  const normal = character.normalize('NFKC');
  return normal.length === character.length ? normal : character;
}

/**
 * Reads full-width and other compatibility characters as plain ones and traditional Chinese as
 * simplified. Case is kept. The result is as long as the text, so that places in it are places in
 * the text; linear in its length.
 */
export function fold(text: string, variants: Variants = noVariants): string {
  if (plainAscii.test(text)) return text;
  let folded = '';
  let kept = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.codePointAt(place)!;
    if (code < 0x80 || (isIdeograph(code) && variants.characters.size === 0)) continue;
    const character = String.fromCodePoint(code);
    const plain = isIdeograph(code) ? character : narrow(character);
    const read = variants.characters.get(plain) ?? plain;
    const end = place + character.length;
    if (read !== character) {
      folded += text.slice(kept, place) + read;
      kept = end;
    }
    place = end - 1;
  }
  folded += text.slice(kept);
  const { terms, anyTerm } = variants;
  return anyTerm ? folded.replace(anyTerm, (term) => terms.get(term) ?? term) : folded;
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

/** What is longer is no word; it is kept as it is, so that the time stays linear. */
const longestWord = 40;

const undouble = (word: string) => word.replace(/([bdgmnprt])\1$/, '$1');

/**
 * Takes the inflection off a lower-case English word, so that `exists` and `exist`, `setted` and
 * `set`, `invalide` and `invalid` are one word. Rough on purpose: the result is only compared
 * with other results.
 */
export function stem(word: string): string {
  const same = sameWords.get(word);
  if (same !== undefined || word.length > longestWord) return same ?? word;
  let stemmed = word;
  if (word.length > 4 && /(ies|ied)$/.test(word)) stemmed = `${word.slice(0, -3)}y`;
  else if (/(x|ch|sh|ss)es$/.test(word)) stemmed = word.slice(0, -2);
  else if (word.length > 3 && /[^isu]s$/.test(word)) stemmed = word.slice(0, -1);
  const bare = stemmed.replace(/(?:ing|ed)$/, '');
  if (bare !== stemmed && stemmed.length > 4 && /[aeiouy]/.test(bare)) stemmed = undouble(bare);
  if (stemmed.length > 4 && stemmed.endsWith('e')) stemmed = stemmed.slice(0, -1);
  return stemmed;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isUpper = (code: number) => code >= 65 && code <= 90;
const isLower = (code: number) => code >= 97 && code <= 122;
const isLatin = (code: number) => isDigit(code) || isUpper(code) || isLower(code);
const isHan = (code: number) =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

const joints = new Set(['', '_', '.', '-']);

/** Where the part of an identifier ends that starts at a place: before the next hump. */
function humpEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLatin(text.charCodeAt(end))) {
    if (isUpper(text.charCodeAt(end))) {
      if (!isUpper(text.charCodeAt(end - 1))) return end;
      if (isLower(text.charCodeAt(end + 1))) return end;
    }
    end += 1;
  }
  return end;
}

const ending = /^['’](s|t)(?![A-Za-z0-9])/;

/**
 * Splits a folded text into its words, in order. Identifiers are split at underscores and humps:
 * `dept_code` and `deptCode` are both `dept` and `code`. Linear in the length of the text.
 *
 * @param folded a text as `fold` returns it
 */
export function splitWords(folded: string): Word[] {
  const words: Word[] = [];
  let place = 0;
  while (place < folded.length) {
    const code = folded.charCodeAt(place);
    if (isHan(code)) {
      const word = folded.charAt(place);
      words.push({ word, start: place, end: place + 1, han: true, glued: false });
      place += 1;
    } else if (isLatin(code)) {
      const start = place;
      place = humpEnd(folded, start);
      const before = words.at(-1);
      const glued =
        before !== undefined && !before.han && joints.has(folded.slice(before.end, start));
      let word = folded.slice(start, place).toLowerCase();
      const after = folded.charCodeAt(place);
      if (after === 39 || after === 0x2019) {
        const tail = ending.exec(folded.slice(place, place + 3));
        if (tail) {
          place += 2;
          if (tail[1] === 't') word += 't';
        }
      }
      words.push({ word: stem(word), start, end: place, han: false, glued });
    } else {
      place += 1;
    }
  }
  return words;
}
