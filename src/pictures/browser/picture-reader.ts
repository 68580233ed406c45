import { trustedScriptUrl } from '../../frame/browser/trusted-url.ts';
import { keepEngine, loadEngine } from './engine-files.ts';
import workerUrl from './picture-worker.ts?worker&url';
import type { Answer, PictureProblem, Request } from './protocol.ts';

/** What becomes of pictures; each is called by its place. */
export interface Reading {
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
  let loading = new AbortController();
  let reading: Reading | undefined;

  function stop() {
    loading.abort();
    worker?.terminate();
    worker = undefined;
    reading = undefined;
  }

  function take({ data }: MessageEvent<Answer>) {
    switch (data.kind) {
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

  async function start(): Promise<void> {
    loading = new AbortController();
    const { signal } = loading;
    const fail = () => {
      if (signal.aborted) return;
      const current = reading;
      stop();
      current?.notLoaded();
    };
    worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
    worker.addEventListener('message', take);
    worker.addEventListener('error', fail);
    const ask = (request: Request, ...transfer: Transferable[]) =>
      worker?.postMessage(request, transfer);
    try {
      const { program, data } = await loadEngine(signal, (bytes) => reading?.loading(bytes));
      if (signal.aborted) return;
      reading?.loaded();
      ask({ kind: 'start', program, data }, program, data);
      keepEngine(workerUrl).catch(() => undefined);
    } catch {
      fail();
    }
  }

  return {
    stop,
    read(pictures, next) {
      reading = next;
      if (!worker) void start();
      for (const picture of pictures) worker!.postMessage({ kind: 'read', ...picture });
    },
  };
}
