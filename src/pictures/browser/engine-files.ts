import dataUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import programUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import { engineBytes } from '../engine-bytes.ts';

/** The files of the engine, as the site serves them. */
export interface EngineFiles {
  program: ArrayBuffer;
  data: ArrayBuffer;
}

async function load(
  url: string,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body)
    throw new Error(`${url} was answered with ${response.status}`);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        progress(bytes.length);
        controller.enqueue(bytes);
      },
    }),
  );
  return new Response(counted).arrayBuffer();
}

/**
 * Loads the files of the engine, of this site.
 *
 * @param progress called with the bytes that have come, of `engineBytes`
 * @throws Error if they do not come, or are no longer wanted
 */
export async function loadEngine(
  signal: AbortSignal,
  progress: (loaded: number) => void,
): Promise<EngineFiles> {
  let loaded = 0;
  const count = (bytes: number) => {
    loaded = Math.min(loaded + bytes, engineBytes);
    progress(loaded);
  };
  const [program, data] = await Promise.all([
    load(programUrl, signal, count),
    load(dataUrl, signal, count),
  ]);
  return { program, data };
}

/**
 * Has the service worker keep files that were loaded before it was there, so that pictures are read
 * without a network from now on.
 *
 * @param workerUrl address of the script that runs the engine
 */
export async function keepEngine(workerUrl: string): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const urls = [programUrl, dataUrl, workerUrl].map((url) => new URL(url, location.href).href);
  active?.postMessage({ type: 'KEEP', urls });
}
