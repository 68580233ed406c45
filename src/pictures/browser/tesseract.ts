import TesseractCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { Engine, Letter } from '../engine.ts';
import type { Grey } from '../grey.ts';

/** Of `tesseract::PageIteratorLevel`. */
const level = { line: 2, word: 3, letter: 4 };
/** Of `tesseract::PageSegMode`: one block of text, and one line. */
const mode = { page: '6', line: '7' };
/** Of `tesseract::OcrEngineMode`: the network only. */
const networkOnly = 1;
const language = 'eng';
const input = '/input';

/** A picture in the form of a file that Leptonica reads (https://netpbm.sourceforge.net/doc/pgm.html). */
function pgm({ width, height, data }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/**
 * Starts Tesseract.
 *
 * @param program its WebAssembly
 * @param data of the language, not compressed
 * @throws Error if either is not what it should be, or the browser cannot run it
 */
export async function startTesseract(program: ArrayBuffer, data: Uint8Array): Promise<Engine> {
  const core = await TesseractCore({ wasmBinary: program, print() {}, printErr() {} });
  core.FS.writeFile(`${language}.traineddata`, data);
  const api = new core.TessBaseAPI();
  if (api.Init(null, language, networkOnly) !== 0) throw new Error('Tesseract refuses its data');
  core.FS.unlink(`${language}.traineddata`);

  /** The lines of a picture, each word with its letters. */
  function read(picture: Grey, segmentation: string): Letter[][][] {
    api.SetVariable('tessedit_pageseg_mode', segmentation);
    core.FS.writeFile(input, pgm(picture));
    if (api.SetImageFile(1, 0) === 1) throw new Error('Tesseract refuses a picture');
    api.Recognize(null);
    const place = api.GetIterator();
    const lines: Letter[][][] = [];
    if (place.ptr === 0) return lines;
    place.Begin();
    do {
      if (place.IsAtBeginningOf(level.line)) lines.push([]);
      if (place.IsAtBeginningOf(level.word)) lines.at(-1)?.push([]);
      const text = place.GetUTF8Text(level.letter);
      if (!text) continue;
      const { x0, y0, x1, y1 } = place.getBoundingBox(level.letter);
      lines
        .at(-1)
        ?.at(-1)
        ?.push({ text, box: { left: x0, top: y0, right: x1, bottom: y1 } });
    } while (place.Next(level.letter));
    return lines;
  }

  return {
    readPage: (picture) => read(picture, mode.page),
    readLine: (picture) => read(picture, mode.line).flat(2),
  };
}
