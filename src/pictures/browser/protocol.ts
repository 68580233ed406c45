import type { EngineFiles } from './engine-files.ts';

/** Why a picture was not read. */
export type PictureProblem = 'undrawable' | 'large' | 'unsupported';

/** A picture to be read, as the page gives it to the worker. */
export interface Request {
  place: number;
  picture: Blob;
  /** Addresses of the engine, which is loaded for the first picture. */
  engine: EngineFiles<string>;
}

/** What the worker answers: about its engine, or about a picture by its place. */
export type Answer =
  /** Bytes of the engine that have come. */
  | { kind: 'loading'; loaded: number }
  | { kind: 'loaded' | 'not-loaded' }
  | { kind: 'preview'; place: number; preview: ImageBitmap }
  | { kind: 'progress'; place: number; share: number }
  | { kind: 'text'; place: number; text: string }
  | { kind: 'failed'; place: number; problem: PictureProblem };
