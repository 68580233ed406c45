import type { Mask } from '../catalog/mask.ts';

const window = 2048;
const before = 240;
const behind = 320;

const utf8 = new TextDecoder();

const isDelimiter = (byte: number) =>
  byte === 32 || byte === 44 || byte === 38 || byte === 59 || byte === 34 || byte === 9;

/** Where it is certain in the middle of a line that a field begins, by what the line writes. */
const jsonField = /[{,]\s*(\\*)"[A-Za-z_][\w.-]{0,60}\1"\s*:/;
const otherField = /(?<=[\s&,;])[A-Za-z_][\w.-]{0,60}=/;

/** Leaves out what cannot be told from a value of which the beginning is missing. */
function fromCertainField(lead: string): string {
  const field = (lead.includes('"') ? jsonField : otherField).exec(lead);
  return field ? lead.slice(field.index) : '';
}

/**
 * The part of a line around a code, as it may be shown: masked, and cut at some distance from it.
 *
 * @param bytes the buffer
 * @param from first byte of the line
 * @param to first byte after the line
 * @param at where the code stands
 * @param code its digits
 */
export function sampleText(
  mask: Mask,
  bytes: Uint8Array,
  from: number,
  to: number,
  at: number,
  code: string,
): string {
  const start = Math.max(from, at - window);
  let end = Math.min(to, at + window);
  if (end < to) while (end > at && !isDelimiter(bytes[end]!)) end--;
  const lead = utf8.decode(bytes.subarray(start, at));
  const shownLead = start > from ? fromCertainField(lead) : lead;
  const rest = utf8.decode(bytes.subarray(at, Math.max(end, at)));
  const text = oneLine(mask(shownLead + rest, code));
  const number = /^(?:\d(?:[_,]\d{3}){3}|[\d.]+(?:[eE]\+?\d+)?)/.exec(rest)?.[0] ?? '';
  let place = Math.max(0, text.indexOf(number));
  for (
    let seen = shownLead.indexOf(number);
    seen >= 0;
    seen = shownLead.indexOf(number, seen + 1)
  ) {
    const next = text.indexOf(number, place + 1);
    if (next < 0 || number.length < 10) break;
    place = next;
  }
  const cutStart = wholeCharacter(text, Math.max(0, place - before));
  const cutEnd = wholeCharacter(text, Math.min(text.length, place + behind));
  return (
    (start > from || cutStart > 0 ? '…' : '') +
    text.slice(cutStart, cutEnd).trim() +
    (end < to || cutEnd < text.length ? '…' : '')
  );
}

/** The beginning of a line as it may be shown. */
export function headText(mask: Mask, line: string, most: number): string {
  const text = oneLine(mask(line)).trim();
  return text.length > most ? `${text.slice(0, wholeCharacter(text, most))}…` : text;
}

const oneLine = (text: string) =>
  text.replace(/[\s\x00-\x1f\x7f]+/g, (gap) =>
    /[\n\x00-\x08\x0b-\x1f\x7f]/.test(gap) ? ' ' : gap,
  );

function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
