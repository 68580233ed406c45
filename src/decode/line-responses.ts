import { isLetter } from '../catalog/codes-in-text/ascii.ts';
import type { Style } from '../catalog/codes-in-text/before-number.ts';
import { successIndex, type FoundCode } from '../catalog/codes-in-text/find-codes.ts';

const styleNumbers: Record<Style, number> = {
  equals: 0,
  colon: 1,
  quoted: 2,
  escaped: 3,
  tag: 4,
  prose: 5,
};
const stylesPerCode = 8;

/** Counts by code and style: the key is `code * stylesPerCode + style`. */
type Counts = Map<number, number>;

interface ObjectFrame {
  /** The byte that ends it. */
  end: number;
  /** Parentheses without a name before them hold text, and are no object. */
  isText: boolean;
  own: Counts;
  nested: Counts;
}

const brace = 125;
const parenthesis = 41;
const mostFrames = 64;
const codeOf = (key: number) => Math.floor(key / stylesPerCode);

/**
 * Counts the responses that the code fields of one line stand for.
 *
 * - An object (`{…}`, or `Name(…)` as programs print theirs) is one response, however often it
 *   names its code.
 * - An object inside an object that has the same code belongs to that response; a success inside
 *   an object that has any code does too, and so does a success beside a failure in one object.
 * - Outside objects every field counts, but those of another name do not count again.
 * - A line that shows one response in two styles (`code=…` and `{"code":…}`, or JSON inside a JSON
 *   string) shows it once: the style that shows most decides.
 *
 * A line may be fed in pieces. Memory is bounded: objects nested deeper than 64 are taken as one.
 */
export class LineResponses {
  #frames: ObjectFrame[] = [];
  #deeper = 0;
  #rootOwn = new Map<number, Map<string, number>>();
  #root = newFrame(0, true);

  /**
   * @param bytes the buffer
   * @param from first byte of the piece
   * @param to first byte after the piece
   * @param fields the code fields in it, in order
   */
  feed(bytes: Uint8Array, from: number, to: number, fields: readonly FoundCode[]): void {
    let at = from;
    for (const field of fields) {
      this.#walk(bytes, at, field.at);
      at = field.at;
      this.#add(field);
    }
    this.#walk(bytes, at, to);
  }

  /** Ends the line and returns the number of responses by code. */
  close(): Map<number, number> {
    this.#deeper = 0;
    while (this.#frames.length > 0) this.#pop();
    const best = new Map<number, number>();
    const offer = (code: number, count: number) => {
      if (count > (best.get(code) ?? 0)) best.set(code, count);
    };
    for (const [key, count] of this.#root.nested) offer(codeOf(key), count);
    for (const [key, byName] of this.#rootOwn)
      for (const count of byName.values()) offer(codeOf(key), count);
    this.#rootOwn = new Map();
    this.#root = newFrame(0, true);
    return best;
  }

  #walk(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte === 123) this.#push(brace, false);
      else if (byte === 40) this.#push(parenthesis, at === 0 || !isLetter(bytes[at - 1]!));
      else if (byte === brace || byte === parenthesis) this.#end(byte);
    }
  }

  #push(end: number, isText: boolean): void {
    if (this.#frames.length < mostFrames) this.#frames.push(newFrame(end, isText));
    else if (end === brace) this.#deeper++;
  }

  /** Ends the innermost object of a kind, with all in it; a parenthesis ends no braces. */
  #end(end: number): void {
    if (end === brace && this.#deeper > 0) {
      this.#deeper--;
    } else if (this.#frames.at(-1)?.end === end) {
      this.#pop();
    } else if (end === brace && this.#frames.some((frame) => frame.end === brace)) {
      while (this.#frames.at(-1)!.end !== brace) this.#pop();
      this.#pop();
    }
  }

  #add({ code, style, name }: FoundCode): void {
    const key = code * stylesPerCode + styleNumbers[style];
    const frame = this.#frames.findLast(({ isText }) => !isText);
    if (frame) {
      frame.own.set(key, 1);
      return;
    }
    let byName = this.#rootOwn.get(key);
    if (!byName) this.#rootOwn.set(key, (byName = new Map()));
    if (byName.size < mostFrames || byName.has(name)) byName.set(name, (byName.get(name) ?? 0) + 1);
  }

  #pop(): void {
    const { own, nested } = this.#frames.pop()!;
    const parent = (this.#frames.at(-1) ?? this.#root).nested;
    const codes = new Set<number>();
    for (const key of own.keys()) codes.add(codeOf(key));
    const fails = codes.size > (codes.has(successIndex) ? 1 : 0);
    const up = (key: number, count: number) => parent.set(key, (parent.get(key) ?? 0) + count);
    for (const key of own.keys()) if (!(fails && codeOf(key) === successIndex)) up(key, 1);
    for (const [key, count] of nested) {
      const code = codeOf(key);
      if (codes.has(code) || (code === successIndex && codes.size > 0)) continue;
      up(key, count);
    }
  }
}

function newFrame(end: number, isText: boolean): ObjectFrame {
  return { end, isText, own: new Map(), nested: new Map() };
}
