import dataUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import programUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import { trustedScriptUrl } from '../../frame/browser/trusted-url.ts';
import workerUrl from './picture-worker.ts?worker&url';
import type { Answer, PictureProblem, Request } from './protocol.ts';

/** What becomes of pictures; each is called by its place. */
interface Reading {
  /** While the engine is loaded: bytes that have come. */
  loading(loaded: number): void;
  /** The engine is there. */
  loaded(): void;
  /** The picture, small. */
  preview(place: number, preview: ImageBitmap): void;
  /** What share of the picture is read, from 0 to 1. */
  progress(place: number, share: number): void;
  text(place: number, text: string): void;
  failed(place: number, problem: PictureProblem): void;
  /** The engine did not come, or did not start. */
  notLoaded(): void;
}

// Of the page: the worker, which is bundled apart, would have copies of its own.
const engine = { program: programUrl, data: dataUrl };

/**
 * Has the service worker keep files that were loaded before it was there, so that pictures are read
 * without a network from now on.
 */
async function keepEngine(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const urls = [programUrl, dataUrl, workerUrl].map((url) => new URL(url, location.href).href);
  active?.postMessage({ type: 'KEEP', urls });
}

/** Reads pictures in a worker, whose engine is loaded for the first of them. */
export interface PictureReader {
  read(pictures: readonly { place: number; picture: Blob }[], reading: Reading): void;
  /** Ends what is under way, loading and reading. */
  stop(): void;
}

export function createPictureReader(): PictureReader {
  let worker: Worker | undefined;
  let reading: Reading | undefined;
  /** Places of the pictures that are under way. */
  const waiting = new Set<number>();

  function end() {
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  }

  function fail() {
    end();
    reading?.notLoaded();
  }

  function take({ data }: MessageEvent<Answer>) {
    if (data.kind === 'text' || data.kind === 'failed') waiting.delete(data.place);
    switch (data.kind) {
      case 'loading':
        reading?.loading(data.loaded);
        break;
      case 'loaded':
        reading?.loaded();
        keepEngine().catch(() => undefined);
        break;
      case 'not-loaded':
        fail();
        break;
      case 'preview':
        reading?.preview(data.place, data.preview);
        break;
      case 'progress':
        reading?.progress(data.place, data.share);
        break;
      case 'text':
        reading?.text(data.place, data.text);
        break;
      case 'failed':
        reading?.failed(data.place, data.problem);
    }
  }

  function open(): Worker {
    const opened = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
    opened.addEventListener('message', take);
    opened.addEventListener('error', fail);
    return opened;
  }

  return {
    // A worker that has nothing to do is kept, with its engine, for the next picture.
    stop() {
      reading = undefined;
      if (waiting.size > 0) end();
    },
    read(pictures, next) {
      reading = next;
      worker ??= open();
      for (const { place, picture } of pictures) {
        waiting.add(place);
        const request: Request = { place, picture, engine };
        worker.postMessage(request);
      }
    },
  };
}
