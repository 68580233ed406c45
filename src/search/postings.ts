/** For each term its pages and weights in turn, heaviest first. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** Weights are written in steps of two, each a letter, so that a file is small. */
const step = 2;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Terms as text: a line each, `token⇥H3,17C4` for page 3 and 17 of weight 14 and page 4 of 4. */
export function writePostings(terms: Iterable<readonly [string, readonly number[]]>): string {
  const lines: string[] = [];
  for (const [term, postings] of terms) {
    let line = `${term}\t`;
    let last = -1;
    for (let place = 0; place < postings.length; place += 2) {
      const level = Math.min(letters.length - 1, Math.round(postings[place + 1]! / step));
      line += level === last ? ',' : letters.charAt(level);
      line += postings[place]!;
      last = level;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** Reads what `writePostings` wrote. */
export function readPostings(text: string): Postings {
  const postings = new Map<string, number[]>();
  for (const line of text.split('\n')) {
    const [term = '', list = ''] = line.split('\t');
    const own: number[] = [];
    let weight = 0;
    for (const [, letter = ',', page] of list.matchAll(/([A-Z,])(\d+)/g)) {
      if (letter !== ',') weight = step * letters.indexOf(letter);
      own.push(Number(page), weight);
    }
    if (own.length > 0) postings.set(term, own);
  }
  return postings;
}
