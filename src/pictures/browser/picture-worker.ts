import type { Engine } from '../engine.ts';
import { putGrey, type Grey } from '../grey.ts';
import { readPicture } from '../read.ts';
import { loadEngine, type EngineFiles } from './engine-files.ts';
import type { Answer, PictureProblem, Request } from './protocol.ts';
import { startTesseract } from './tesseract.ts';

/** Pixels of the largest picture that is read; each takes four bytes while it is drawn. */
const mostPixels = 40_000_000;
/** Pixels that are drawn at once. */
const mostDrawn = 1_000_000;
/** The longest side of the small picture, in pixels. */
const previewSide = 320;

const answer = (message: Answer, ...transfer: Transferable[]) => postMessage(message, { transfer });

async function unpacked(file: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(file);
  // Some servers send it unpacked, taking its ending for a coding of the transfer.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

let engine: Promise<Engine | undefined> | undefined;

/** The engine, loaded for the first picture that asks for it; `undefined` if its files do not come. */
async function startEngine(urls: EngineFiles<string>): Promise<Engine | undefined> {
  const files = await loadEngine(urls, (loaded) => answer({ kind: 'loading', loaded })).catch(
    () => undefined,
  );
  answer({ kind: files ? 'loaded' : 'not-loaded' });
  return files && startTesseract(files.program, await unpacked(files.data));
}

/** The shades of a picture, drawn in strips. */
function greyOf(picture: ImageBitmap): Grey {
  const { width, height } = picture;
  const data = new Uint8Array(width * height);
  const rows = Math.max(1, Math.floor(mostDrawn / width));
  const canvas = new OffscreenCanvas(width, Math.min(rows, height));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for (let top = 0; top < height; top += rows) {
    const high = Math.min(rows, height - top);
    context.clearRect(0, 0, width, high);
    context.drawImage(picture, 0, -top);
    const { data: rgba } = context.getImageData(0, 0, width, high);
    putGrey(rgba, data.subarray(top * width, (top + high) * width));
  }
  return { width, height, data };
}

async function previewOf(picture: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = picture;
  const factor = Math.min(1, previewSide / Math.max(width, height));
  return createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(width * factor)),
    resizeHeight: Math.max(1, Math.round(height * factor)),
    resizeQuality: 'high',
  });
}

async function read({ place, picture: blob, engine: urls }: Request): Promise<void> {
  const fail = (problem: PictureProblem) => answer({ kind: 'failed', place, problem });
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(blob);
  } catch {
    fail('undrawable');
    return;
  }
  if (picture.width * picture.height > mostPixels) {
    picture.close();
    fail('large');
    return;
  }
  const preview = await previewOf(picture);
  answer({ kind: 'preview', place, preview }, preview);
  const grey = greyOf(picture);
  picture.close();
  try {
    const started = await (engine ??= startEngine(urls));
    if (!started) return;
    const steps = readPicture(started, grey);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        answer({ kind: 'text', place, text: step.value });
        return;
      }
      answer({ kind: 'progress', place, share: step.value });
    }
  } catch (error) {
    fail('unsupported');
    throw error;
  }
}

let reading: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  reading = reading.then(() => read(data)).catch(() => undefined);
});
