import type { Mask } from '../catalog/mask.ts';
import { undoEscapes } from '../catalog/codes-in-text/escapes.ts';
import { failedRows } from '../catalog/failed-rows.ts';

/** Batches that were answered with success although some of their rows failed. */
export interface PartlyFailed {
  responses: number;
  /** Rows that failed. */
  rows: number;
  /** Why they failed, values hidden, the most frequent first. */
  reasons: { text: string; count: number }[];
}

const reason =
  /\breason\b["'\]]*\s*(?:=>|[:=])\s*(?:"((?:[^"\\]|\\.){1,300})"|'([^'\n]{1,300})'|([^\s,;}\])][^,;}\])\n]{0,299}))/g;
const mostText = 1 << 16;
const mostReasons = 50;

const utf8 = new TextDecoder();
const mark = new TextEncoder().encode('failures');
/** How far the mark may be moved on where this byte stands under its end. */
const steps = new Uint8Array(256).fill(mark.length);
for (const [place, byte] of mark.entries()) steps[byte] = mark.length - 1 - place;

/** Whether a stretch of bytes names failures; quick, since every success is asked. */
function namesFailures(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from + mark.length - 1;
  while (at < to) {
    const step = steps[bytes[at]!]!;
    if (step > 0) at += step;
    else if (mark.every((byte, place) => bytes[at - mark.length + 1 + place] === byte)) return true;
    else at++;
  }
  return false;
}

/** Counts batches of which rows failed. */
export class Batches {
  #responses = 0;
  #rows = 0;
  readonly #reasons = new Map<string, number>();
  /** A response that is written over several lines, from the one that names failures. */
  #lines = '';

  /** Looks at a line with a success. */
  read(mask: Mask, bytes: Uint8Array, from: number, to: number): void {
    const end = Math.min(to, from + mostText);
    if (namesFailures(bytes, from, end)) this.#count(mask, utf8.decode(bytes.subarray(from, end)));
  }

  /** Takes a further line of a record with a success. */
  readOn(bytes: Uint8Array, from: number, to: number): void {
    const isWanted = this.#lines ? this.#lines.length < mostText : namesFailures(bytes, from, to);
    if (isWanted) this.#lines += `${utf8.decode(bytes.subarray(from, to))}\n`;
  }

  /** Ends the record. */
  end(mask: Mask): void {
    if (!this.#lines) return;
    this.#count(mask, this.#lines);
    this.#lines = '';
  }

  #count(mask: Mask, text: string): void {
    const failures = failedRows(undoEscapes(text));
    if (!failures) return;
    const reasons = [...failures.matchAll(reason)].map(([, a, b, c]) => a ?? b ?? c ?? '');
    this.#responses++;
    this.#rows += Math.max(1, reasons.length);
    for (const given of reasons) {
      const shown = mask(given);
      if (this.#reasons.size < mostReasons || this.#reasons.has(shown))
        this.#reasons.set(shown, (this.#reasons.get(shown) ?? 0) + 1);
    }
  }

  /** What was counted; `null` where there was no such batch. */
  get partlyFailed(): PartlyFailed | null {
    if (this.#responses === 0) return null;
    const reasons = [...this.#reasons].map(([text, count]) => ({ text, count }));
    return {
      responses: this.#responses,
      rows: this.#rows,
      reasons: reasons.toSorted((a, b) => b.count - a.count),
    };
  }
}
