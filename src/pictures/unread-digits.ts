const fewestDigits = 5;

/** Whether a text has a number as long as a code in which a digit is `?`. */
export function hasUnreadDigits(text: string): boolean {
  return /(?<![\d?])(?=\d*\?)[\d?]{9,11}(?![\d?])/.test(text);
}

/**
 * The codes that the numbers of a text may be in which some digits are `?`.
 *
 * @param text as `readPicture` returns it
 * @param codes the known codes
 */
export function codesLike(text: string, codes: readonly string[]): string[] {
  const numbers = [...text.matchAll(/(?<![\d?])[\d?]{10}(?![\d?])/g)]
    .map(([number]) => number)
    .filter((number) => number.includes('?') && number.replaceAll('?', '').length >= fewestDigits);
  return codes.filter((code) =>
    numbers.some((number) =>
      [...number].every((digit, place) => digit === '?' || digit === code[place]),
    ),
  );
}
