import type { Grey } from './grey.ts';

/** How far around a pixel its surroundings reach, in pixels. */
const reach = 12;
/** How much darker than its surroundings ink is. */
const darker = 28;
/** Heights of letters that are looked for, in pixels. */
const least = 5;
const most = 160;

/** Sums of all shades above and to the left, with a row and a column of zeros in front. */
function sumsOf({ width, height, data }: Grey): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += data[row * width + column]!;
      const at = (row + 1) * (width + 1) + column + 1;
      sums[at] = sums[at - width - 1]! + sum;
    }
  }
  return sums;
}

/** One for each pixel that is darker than what surrounds it. */
function inkOf(grey: Grey): Uint8Array {
  const { width, height, data } = grey;
  const sums = sumsOf(grey);
  const ink = new Uint8Array(data.length);
  for (let row = 0; row < height; row += 1) {
    const top = Math.max(0, row - reach) * (width + 1);
    const bottom = Math.min(height, row + reach + 1) * (width + 1);
    const rows = (bottom - top) / (width + 1);
    for (let column = 0; column < width; column += 1) {
      const left = Math.max(0, column - reach);
      const right = Math.min(width, column + reach + 1);
      const sum =
        sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!;
      if (data[row * width + column]! < sum / (rows * (right - left)) - darker)
        ink[row * width + column] = 1;
    }
  }
  return ink;
}

/**
 * How high the letters of a picture are: the median of what hangs together in ink and has the shape
 * of a letter.
 *
 * @param grey dark ink on light paper
 * @returns pixels; `undefined` if there are hardly any letters
 */
export function letterHeight(grey: Grey): number | undefined {
  const { width, height } = grey;
  const ink = inkOf(grey);
  const counts = new Uint32Array(most + 1);
  let letters = 0;
  const open: number[] = [];
  for (let first = 0; first < ink.length; first += 1) {
    if (!ink[first]) continue;
    let [left, right, top, bottom] = [width, 0, height, 0];
    ink[first] = 0;
    open.push(first);
    for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
      const column = pixel % width;
      const row = (pixel - column) / width;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1)
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1)
          if (ink[y * width + x]) {
            ink[y * width + x] = 0;
            open.push(y * width + x);
          }
    }
    const high = bottom - top + 1;
    const wide = right - left + 1;
    if (high < least || high > most || wide < high / 5 || wide > high * 8) continue;
    counts[high]! += 1;
    letters += 1;
  }
  if (letters < 4) return undefined;
  let sum = 0;
  return counts.findIndex((count) => (sum += count) * 2 >= letters);
}
