/** Why a picture was not read. */
export type PictureProblem = 'undrawable' | 'large' | 'unsupported';

/** What the page asks of the worker. The files of the engine come first, and once. */
export type Request =
  | { kind: 'start'; program: ArrayBuffer; data: ArrayBuffer }
  | { kind: 'read'; place: number; picture: Blob };

/** What the worker answers about a picture, by its place. */
export type Answer =
  | { kind: 'preview'; place: number; preview: ImageBitmap }
  | { kind: 'progress'; place: number; share: number }
  | { kind: 'text'; place: number; text: string }
  | { kind: 'failed'; place: number; problem: PictureProblem };
