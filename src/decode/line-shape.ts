import { isDigit, isLetter } from '../catalog/codes-in-text/ascii.ts';

/**
 * What a line looks like: with a time of its own, indented, the end of a bracket, part of a stack
 * trace, the name of an exception, a JSON object or array, or none of these.
 */
export type LineShape =
  'blank' | 'timed' | 'indented' | 'closer' | 'trace' | 'exception' | 'object' | 'plain';

const mostRead = 160;
const trace =
  /^(?:Caused by\b|Suppressed:|at |\.\.\. |Traceback |During handling of|The above exception)/;
const exception = /^[A-Za-z_$][\w$.]{0,120}(?:Exception|Error)(?=[:\s(]|$)/;

const latin1 = new TextDecoder('latin1');

function textAt(bytes: Uint8Array, from: number, to: number): string {
  return latin1.decode(bytes.subarray(from, Math.min(to, from + mostRead)));
}

/** Whether a line begins with the name of an exception. */
function isException(bytes: Uint8Array, start: number, end: number): boolean {
  const limit = Math.min(end, start + mostRead);
  let at = start;
  while (at < limit && isNamePart(bytes[at]!)) at++;
  const last = at > start + 4 ? bytes[at - 1] : 0;
  return (last === 110 || last === 114) && exception.test(textAt(bytes, start, end));
}

const isNamePart = (byte: number) =>
  isLetter(byte) || isDigit(byte) || byte === 46 || byte === 95 || byte === 36;

const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;

/**
 * The shape of a line.
 *
 * @param timeStart where the time of the line stands; -1 if it has none
 */
export function shapeOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  timeStart: number,
): LineShape {
  if (start >= end) return 'blank';
  const first = bytes[start]!;
  if (isBlank(first)) {
    if (timeStart < 0 || !isLeadIn(bytes, start, timeStart)) return 'indented';
    return 'timed';
  }
  if (first === 125 || first === 93 || first === 41) return 'closer';
  switch (first) {
    case 67: // Caused by
    case 83: // Suppressed
    case 84: // Traceback, The above
    case 68: // During handling
    case 97: // at
    case 46: // ...
      if (trace.test(textAt(bytes, start, end))) return 'trace';
  }
  if (timeStart >= 0) {
    const isFar = timeStart - start > 8;
    return isFar && isException(bytes, start, timeStart) ? 'exception' : 'timed';
  }
  if (first === 123 || first === 91) return 'object';
  return isException(bytes, start, end) ? 'exception' : 'plain';
}

/** Whether only a level or a number in capitals stands before the time of an indented line. */
function isLeadIn(bytes: Uint8Array, start: number, timeStart: number): boolean {
  for (let at = start; at < timeStart; at++) {
    const byte = bytes[at]!;
    if ((byte >= 97 && byte <= 122) || byte === 34 || byte === 39 || byte === 61 || byte > 127)
      return false;
  }
  return true;
}

/** Blanks before the first character of a line. */
export function indentOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(bytes[at])) at++;
  return at - start;
}

/** A hash of a stretch of a line without its digits, to tell whether two lines begin alike. */
export function prefixHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 2_166_136_261;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 48 || byte > 57) hash = Math.imul(hash ^ byte, 16_777_619);
  }
  return hash;
}
