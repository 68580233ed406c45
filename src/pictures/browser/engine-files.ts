import { engineBytes } from '../engine-bytes.ts';

/** The WebAssembly of the engine, and its data, packed. */
export interface EngineFiles<Form> {
  program: Form;
  data: Form;
}

async function load(url: string, progress: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(url);
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
 * Loads the files of the engine.
 *
 * @param urls their addresses
 * @param progress called with the bytes that have come, of `engineBytes`, a hundred times at most
 * @throws Error if they do not come
 */
export async function loadEngine(
  urls: EngineFiles<string>,
  progress: (loaded: number) => void,
): Promise<EngineFiles<ArrayBuffer>> {
  let loaded = 0;
  let told = 0;
  const count = (bytes: number) => {
    loaded = Math.min(loaded + bytes, engineBytes);
    if (loaded - told < engineBytes / 100) return;
    told = loaded;
    progress(loaded);
  };
  const [program, data] = await Promise.all([load(urls.program, count), load(urls.data, count)]);
  return { program, data };
}
