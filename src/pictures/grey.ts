/** A picture in shades of grey, row by row from the top, 0 black and 255 white. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A part of a picture in pixels; the right and bottom edges are not in it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The shades of coloured pixels (Rec. 601), what is transparent on white.
 *
 * @param rgba four bytes for each pixel, not premultiplied
 * @param into where the shades are put, one byte for each pixel
 */
export function putGrey(rgba: Uint8ClampedArray, into: Uint8Array): void {
  for (let pixel = 0, at = 0; pixel < into.length; pixel += 1, at += 4) {
    const shade = (rgba[at]! * 299 + rgba[at + 1]! * 587 + rgba[at + 2]! * 114) / 1000;
    const alpha = rgba[at + 3]! / 255;
    into[pixel] = shade * alpha + 255 * (1 - alpha) + 0.5;
  }
}

/** A part of a picture; what lies outside is cut off. */
export function cropped({ width, height, data }: Grey, box: Box): Grey {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const right = Math.max(left + 1, Math.min(width, Math.ceil(box.right)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil(box.bottom)));
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let row = top; row < bottom; row += 1)
    part.set(data.subarray(row * width + left, row * width + right), (row - top) * (right - left));
  return { width: right - left, height: bottom - top, data: part };
}

/** A picture with a frame of one shade around it. */
export function framed({ width, height, data }: Grey, frame: number, shade: number): Grey {
  const wide = width + 2 * frame;
  const framedData = new Uint8Array(wide * (height + 2 * frame)).fill(shade);
  for (let row = 0; row < height; row += 1)
    framedData.set(data.subarray(row * width, (row + 1) * width), (row + frame) * wide + frame);
  return { width: wide, height: height + 2 * frame, data: framedData };
}

/** What share of the pixels may be lighter or darker than what counts as white and black. */
const outliers = 0.0005;

/**
 * A picture with its contrast stretched from black to white and its most common shade, which is the
 * paper, turned to the light side. One shade alone becomes white.
 */
export function stretched({ width, height, data }: Grey): Grey {
  const counts = new Uint32Array(256);
  for (const shade of data) counts[shade]! += 1;
  const few = data.length * outliers;
  let black = 0;
  for (let sum = counts[0]!; sum <= few && black < 255; sum += counts[black]!) black += 1;
  let white = 255;
  for (let sum = counts[255]!; sum <= few && white > 0; sum += counts[white]!) white -= 1;
  const paper = counts.indexOf(Math.max(...counts));
  const range = white - black;
  const isDark = range > 0 && paper < black + range / 2;
  const shades = Uint8ClampedArray.from({ length: 256 }, (_, shade) => {
    const light = range > 0 ? ((shade - black) / range) * 255 : 255;
    return isDark ? 255 - light : light;
  });
  return { width, height, data: data.map((shade) => shades[shade]!) };
}

/** Catmull and Rom's cubic, which keeps edges sharp. */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}

/** For each place of a resized line, where its sources start and how much each of them counts. */
function weightsOf(from: number, to: number): { start: number; weights: Float32Array }[] {
  const scale = to / from;
  const spread = Math.max(1, 1 / scale);
  return Array.from({ length: to }, (_, place) => {
    const centre = (place + 0.5) / scale - 0.5;
    const start = Math.max(0, Math.ceil(centre - 2 * spread));
    const end = Math.min(from - 1, Math.floor(centre + 2 * spread));
    const weights = new Float32Array(Math.max(1, end - start + 1));
    for (let source = start; source <= end; source += 1)
      weights[source - start] = cubic((source - centre) / spread);
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    return { start, weights: weights.map((weight) => weight / sum) };
  });
}

/** A picture larger or smaller by a factor, smoothed. */
export function resized(grey: Grey, factor: number): Grey {
  const width = Math.max(1, Math.round(grey.width * factor));
  const height = Math.max(1, Math.round(grey.height * factor));
  const columns = weightsOf(grey.width, width);
  const wide = new Uint8ClampedArray(width * grey.height);
  for (let row = 0; row < grey.height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const { start, weights } = columns[column]!;
      const first = row * grey.width + start;
      let shade = 0;
      for (let place = 0; place < weights.length; place += 1)
        shade += grey.data[first + place]! * weights[place]!;
      wide[row * width + column] = shade;
    }
  const data = new Uint8ClampedArray(width * height);
  const line = new Float32Array(width);
  for (const [row, { start, weights }] of weightsOf(grey.height, height).entries()) {
    line.fill(0);
    for (let place = 0; place < weights.length; place += 1) {
      const first = (start + place) * width;
      const weight = weights[place]!;
      for (let column = 0; column < width; column += 1)
        line[column]! += wide[first + column]! * weight;
    }
    data.set(line, row * width);
  }
  return { width, height, data: new Uint8Array(data.buffer) };
}
