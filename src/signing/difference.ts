import { secretName } from './protocol.ts';

/** One `name=value` of a string to sign, as it stands there. */
export interface SignedPart {
  name: string;
  value: string;
  /** Where it begins in the string, in UTF-16 units. */
  start: number;
}

const partStart = /(?:^|&)([A-Za-z_][\w.-]*)=/g;

/** Splits a string to sign at each `name=` that starts it or follows an `&`. */
export function splitSignedText(text: string): SignedPart[] {
  const starts = [...text.matchAll(partStart)];
  return starts.map((match, index) => {
    const start = match.index + (match[0].startsWith('&') ? 1 : 0);
    const from = match.index + match[0].length;
    return { name: match[1]!, value: text.slice(from, starts[index + 1]?.index), start };
  });
}

/** The secret that a string to sign holds, unless it is masked. */
export function secretInText(text: string): string | undefined {
  const value = splitSignedText(text).find(({ name }) => name === secretName)?.value;
  return value === undefined || isMask(value) ? undefined : value;
}

/** Whether a value stands for a secret that somebody has hidden: stars, dots, or a placeholder. */
function isMask(value: string): boolean {
  return /^(?:[*•●.…]+|[xX]{2,}|<.*>|\[.*\]|\{.*\})$/.test(value) || value.includes('***');
}

/** Where two strings begin to differ. */
export interface Difference {
  /** Characters (code points) that both share at the start. */
  position: number;
  /** Bytes of UTF-8 that both share at the start. */
  bytePosition: number;
  /** The parameter in which the expected string differs; absent past its end. */
  name?: string;
  /** The next characters on each side, empty at the end of a string. */
  expected: string;
  actual: string;
  /** The bytes of the first different character on each side. */
  expectedBytes: number[];
  actualBytes: number[];
}

/** How two strings to sign differ, name by name. */
export interface NameDifferences {
  missing: string[];
  extra: string[];
  changed: string[];
  /** Whether all names are there with the same values, but in another order. */
  reordered: boolean;
}

const shownLength = 24;
const utf8 = new TextEncoder();
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** A string to sign with its masked secret put back. */
export function unmask(text: string, secret: string): string {
  const part = splitSignedText(text).find(({ name }) => name === secretName);
  if (!part || !isMask(part.value)) return text;
  const from = part.start + secretName.length + 1;
  return text.slice(0, from) + secret + text.slice(from + part.value.length);
}

/** Puts the mask of one string into the other, so that a hidden secret is no difference. */
function withMaskOf(actual: string, expected: string): string {
  const part = splitSignedText(actual).find(({ name }) => name === secretName);
  const own = splitSignedText(expected).find(({ name }) => name === secretName);
  if (!part || !own || !isMask(part.value)) return expected;
  const from = own.start + secretName.length + 1;
  return expected.slice(0, from) + part.value + expected.slice(from + own.value.length);
}

/**
 * The first place where a string that somebody signed differs from the right one. A masked secret
 * counts as equal.
 *
 * @returns `undefined` if they are the same
 */
export function firstDifference(right: string, actual: string): Difference | undefined {
  const expected = withMaskOf(actual, right);
  if (expected === actual) return undefined;
  const shortest = Math.min(expected.length, actual.length);
  let at = 0;
  while (at < shortest && expected.charCodeAt(at) === actual.charCodeAt(at)) at++;
  if (at > 0 && (isLowSurrogate(expected.charCodeAt(at)) || isLowSurrogate(actual.charCodeAt(at))))
    at--;

  const shared = expected.slice(0, at);
  const firstBytes = (text: string) => {
    const point = text.codePointAt(at);
    return point === undefined ? [] : [...utf8.encode(String.fromCodePoint(point))];
  };
  const name = splitSignedText(expected).findLast(({ start }) => start <= at)?.name;
  return {
    position: [...shared].length,
    bytePosition: utf8.encode(shared).length,
    name: at < expected.length ? name : undefined,
    expected: expected.slice(at, at + shownLength),
    actual: actual.slice(at, at + shownLength),
    expectedBytes: firstBytes(expected),
    actualBytes: firstBytes(actual),
  };
}

/** Compares two strings to sign name by name, whatever their order. A masked secret is equal. */
export function compareNames(right: string, actual: string): NameDifferences {
  const expected = new Map(splitSignedText(right).map((part) => [part.name, part.value]));
  const signed = new Map(splitSignedText(actual).map((part) => [part.name, part.value]));
  const same = (name: string, value: string) =>
    signed.get(name) === value || (name === secretName && isMask(signed.get(name) ?? ''));
  const missing = [...expected.keys()].filter((name) => !signed.has(name));
  const extra = [...signed.keys()].filter((name) => !expected.has(name));
  const changed = [...expected]
    .filter(([name, value]) => signed.has(name) && !same(name, value))
    .map(([name]) => name);
  const inOrder = [...expected.keys()].join('&') === [...signed.keys()].join('&');
  return {
    missing,
    extra,
    changed,
    reordered: !inOrder && missing.length + extra.length + changed.length === 0,
  };
}
