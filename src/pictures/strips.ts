import type { Box, Grey } from './grey.ts';

/** How far from its place a cut may move to a quiet row, as a share of the height of a strip. */
const play = 0.25;

/** How much the shades of a row change from pixel to pixel. */
function unrest({ width, data }: Grey, row: number): number {
  let sum = 0;
  for (let at = row * width + 1; at < (row + 1) * width; at += 1)
    sum += Math.abs(data[at]! - data[at - 1]!);
  return sum;
}

/**
 * Cuts a picture into strips from top to bottom, in the quietest rows, which are between lines.
 *
 * @param most pixels of a strip
 */
export function stripsOf(grey: Grey, most: number): Box[] {
  const { width, height } = grey;
  const high = Math.max(1, Math.floor(most / width));
  const strips: Box[] = [];
  for (let top = 0; top < height;) {
    let bottom = Math.min(height, top + high);
    if (bottom < height) {
      const earliest = Math.max(top + 1, Math.floor(bottom - high * play));
      let quietest = Infinity;
      for (let row = bottom - 1; row >= earliest; row -= 1) {
        const change = unrest(grey, row);
        if (change < quietest) [quietest, bottom] = [change, row];
      }
    }
    strips.push({ left: 0, top, right: width, bottom });
    top = bottom;
  }
  return strips;
}
