import { mask } from '../catalog/mask.ts';

const window = 2048;
const before = 240;
const behind = 320;

const utf8 = new TextDecoder();

const isDelimiter = (byte: number) =>
  byte === 32 || byte === 44 || byte === 38 || byte === 59 || byte === 34 || byte === 9;

/**
 * The part of a line around a code, as it may be shown: masked, and cut at some distance from it.
 *
 * @param bytes the buffer
 * @param from first byte of the line
 * @param to first byte after the line
 * @param at where the code stands
 */
export function sampleText(bytes: Uint8Array, from: number, to: number, at: number): string {
  let start = Math.max(from, at - window);
  if (start > from) while (start < at && !isDelimiter(bytes[start]!)) start++;
  let end = Math.min(to, at + window);
  if (end < to) while (end > at && !isDelimiter(bytes[end]!)) end--;
  const lead = utf8.decode(bytes.subarray(start, at));
  const text = mask(lead + utf8.decode(bytes.subarray(at, Math.max(end, at))));
  const place = Math.min(mask(lead).length, text.length);
  const cutStart = wholeCharacter(text, Math.max(0, place - before));
  const cutEnd = wholeCharacter(text, Math.min(text.length, place + behind));
  return (
    (start > from || cutStart > 0 ? '…' : '') +
    text.slice(cutStart, cutEnd).trim() +
    (end < to || cutEnd < text.length ? '…' : '')
  );
}

/** The beginning of a line as it may be shown. */
export function headText(line: string, most: number): string {
  const text = mask(line).trim();
  return text.length > most ? `${text.slice(0, wholeCharacter(text, most))}…` : text;
}

function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
