import { trustedScriptUrl } from '../../frame/browser/trusted-url.ts';
import { keepEngine, loadEngine } from './engine-files.ts';
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

/** Reads pictures in a worker, whose engine is loaded for the first of them. */
export interface PictureReader {
  read(pictures: readonly { place: number; picture: Blob }[], reading: Reading): void;
  /** Ends what is under way, loading and reading. */
  stop(): void;
}

export function createPictureReader(): PictureReader {
  let worker: Worker | undefined;
  /** Says whether the engine of the worker is wanted; `undefined` until it is. */
  let loading: AbortController | undefined;
  let reading: Reading | undefined;
  /** Places of the pictures that are under way. */
  const waiting = new Set<number>();

  function end() {
    waiting.clear();
    loading?.abort();
    loading = undefined;
    worker?.terminate();
    worker = undefined;
  }

  function fail() {
    end();
    reading?.notLoaded();
  }

  /** Loads the engine for a picture that the browser can draw. */
  async function load(): Promise<void> {
    if (loading) return;
    const own = (loading = new AbortController());
    try {
      const { program, data } = await loadEngine(own.signal, (bytes) => reading?.loading(bytes));
      if (own !== loading) return;
      reading?.loaded();
      const request: Request = { kind: 'start', program, data };
      worker!.postMessage(request, [program, data]);
      keepEngine(workerUrl).catch(() => undefined);
    } catch {
      if (own === loading) fail();
    }
  }

  function take({ data }: MessageEvent<Answer>) {
    if (data.kind === 'text' || data.kind === 'failed') waiting.delete(data.place);
    switch (data.kind) {
      case 'preview':
        reading?.preview(data.place, data.preview);
        void load();
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
        const request: Request = { kind: 'read', place, picture };
        worker.postMessage(request);
      }
    },
  };
}
