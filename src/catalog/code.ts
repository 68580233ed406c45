/** The parts that the numbering scheme splits a ten-digit code into. */
export interface CodeParts {
  system: string;
  class: string;
  number: string;
}

/**
 * Splits a code as the vendor's public back-end framework numbers it: four digits system, one
 * digit class, five digits within the system. `content/docs/guides/anatomy.mdx` gives the source.
 *
 * @param code ten digits, or `0`
 * @returns the parts; `undefined` for a code that is not ten digits long
 */
export function codeParts(code: string): CodeParts | undefined {
  const match = /^(\d{4})(\d)(\d{5})$/.exec(code);
  if (!match) return undefined;
  const [, system = '', codeClass = '', number = ''] = match;
  return { system, class: codeClass, number };
}

/** Sorts what has a code by its number. */
export const byCode = (a: { code: string }, b: { code: string }): number =>
  Number(a.code) - Number(b.code);
