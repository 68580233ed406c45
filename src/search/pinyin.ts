/** The characters that readers type, by their reading without tones: `ming:名命明`. */
export interface Readings {
  syllables: ReadonlySet<string>;
  /** The first reading of each character. */
  ofCharacter: ReadonlyMap<string, string>;
}

/** Reads the table, one syllable a line. */
export function readReadings(table: string): Readings {
  const syllables = new Set<string>();
  const ofCharacter = new Map<string, string>();
  for (const line of table.split('\n')) {
    const [syllable = '', characters = ''] = line.split(':');
    if (!syllable) continue;
    syllables.add(syllable);
    for (const character of characters) ofCharacter.set(character, syllable);
  }
  return { syllables, ofCharacter };
}

/** A syllable as speakers of many regions hear it: `zh` as `z`, `ing` as `in`. */
const heard = (syllable: string) =>
  syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');

/** The terms of syllables that follow one another, of those in pairs. */
export function soundTerms(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((next, place) => `'${heard(syllables[place]!)} ${heard(next)}`);
}

/** The terms of first letters that follow one another, in threes, or in twos where there are no more. */
export function initialTerms(letters: string): string[] {
  const size = Math.min(3, letters.length);
  if (size < 2) return [];
  return Array.from(
    { length: letters.length - size + 1 },
    (_, place) => `"${letters.slice(place, place + size)}`,
  );
}

/** No query is longer that is written in pinyin. */
const longest = 80;

/**
 * Reads a query as pinyin, spaces or not.
 *
 * @returns its syllables, as few as possible; `undefined` if it is anything else
 */
export function syllablesOf({ syllables }: Readings, query: string): string[] | undefined {
  const text = query.toLowerCase().trim();
  if (text.length > longest || !/^[a-z' ]{4,}$/.test(text)) return undefined;
  const all: string[] = [];
  for (const run of text.split(/[' ]+/).filter(Boolean)) {
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= run.length; end += 1)
      for (let start = Math.max(0, end - 6); start < end; start += 1) {
        const before = best[start];
        const syllable = run.slice(start, end);
        if (!before || !syllables.has(syllable)) continue;
        const known = best[end];
        if (!known || before.length + 1 < known.length) best[end] = [...before, syllable];
      }
    const found = best[run.length];
    if (!found) return undefined;
    all.push(...found);
  }
  return all.length > 1 ? all : undefined;
}
