import { describe, expect, it } from 'vitest';
import { cropped, framed, putGrey, resized, stretched, type Grey } from './grey.ts';

const picture = (...rows: number[][]): Grey => ({
  width: rows[0]!.length,
  height: rows.length,
  data: Uint8Array.from(rows.flat()),
});
const rowsOf = ({ width, data }: Grey) =>
  Array.from({ length: data.length / width }, (_, row) => [
    ...data.subarray(row * width, (row + 1) * width),
  ]);

describe('a picture in shades of grey', () => {
  it('has the brightness of its colours, and white where it is transparent', () => {
    const shades = new Uint8Array(4);
    putGrey(
      Uint8ClampedArray.of(255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0),
      shades,
    );
    expect([...shades]).toEqual([255, 0, 150, 255]);
  });

  it('is cut to a part, no further than its edges', () => {
    const whole = picture([1, 2, 3], [4, 5, 6], [7, 8, 9]);
    expect(rowsOf(cropped(whole, { left: 1, top: 1, right: 9, bottom: 2.5 }))).toEqual([
      [5, 6],
      [8, 9],
    ]);
    expect(rowsOf(cropped(whole, { left: -4, top: -4, right: 1, bottom: 1 }))).toEqual([[1]]);
  });

  it('gets a frame', () => {
    expect(rowsOf(framed(picture([7]), 1, 255))).toEqual([
      [255, 255, 255],
      [255, 7, 255],
      [255, 255, 255],
    ]);
  });
});

describe('contrast', () => {
  it('is stretched from black to white', () => {
    expect(rowsOf(stretched(picture([150, 150, 150, 100, 125])))).toEqual([
      [255, 255, 255, 0, 128],
    ]);
  });

  it('is turned round where light letters are on dark paper', () => {
    expect(rowsOf(stretched(picture([30, 30, 30, 230])))).toEqual([[255, 255, 255, 0]]);
  });

  it('is white where there is one shade only', () => {
    expect(rowsOf(stretched(picture([90, 90], [90, 90]))).flat()).toEqual([255, 255, 255, 255]);
  });
});

describe('a picture of another size', () => {
  const stripes = picture(...Array.from({ length: 12 }, () => [0, 0, 0, 255, 255, 255, 0, 0, 0]));

  it('shows the same, larger or smaller', () => {
    for (const factor of [2, 1, 1 / 3]) {
      const { width, height, data } = resized(stripes, factor);
      expect([width, height]).toEqual([9 * factor, 12 * factor]);
      const middle = Math.floor(height / 2) * width;
      expect(data[middle + Math.floor(width / 2)]).toBeGreaterThan(200);
      expect(data[middle]).toBeLessThan(60);
    }
  });

  it('has at least one pixel', () => {
    expect(rowsOf(resized(picture([40]), 0.01))).toEqual([[40]]);
  });
});
