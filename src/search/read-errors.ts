/** Digits and strokes that a reader of pictures puts for letters inside a word. */
const lettersForDigits: Readonly<Record<string, string>> = {
  '0': 'o',
  '5': 's',
  '8': 'b',
  '¢': 'c',
  '|': 'l',
};

/** A word of letters with a digit or stroke among them, no longer than words are. */
const mixedWord = /(?<![A-Za-z0-9|¢])[A-Za-z0-9|¢]{2,40}(?![A-Za-z0-9|¢])/g;

/** Letters that stand in for digits in what was read from a picture. */
const digitsForLetters: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};
const mixedNumber = /(?<![A-Za-z0-9|])[0-9OoDQIl|ZzSsB]{10}(?![A-Za-z0-9|])/g;

/**
 * Other readings of a text that was read from a picture: letters for the digits inside words and
 * `m` for `rn`, digits for the letters inside numbers of ten. Linear in its length.
 *
 * @returns the readings that differ from the text, likeliest first
 */
export function readingsOf(text: string): string[] {
  const numbers = text.replace(mixedNumber, (run) =>
    /\d/.test(run) ? run.replace(/\D/g, (letter) => digitsForLetters[letter] ?? letter) : run,
  );
  const words = (one: string) =>
    text.replace(mixedWord, (word) => {
      const letters = word.replace(/[^A-Za-z]/g, '').length;
      if (letters * 2 < word.length) return word;
      return word
        .replace(/[0158|¢]/g, (mark) => (mark === '1' ? one : lettersForDigits[mark]!))
        .replace(/rn/g, 'm');
    });
  const readings = [numbers, words('l'), words('i'), words('l').replace(/l(?=d\b)/g, 'I')];
  return [...new Set(readings)].filter((reading) => reading !== text);
}
