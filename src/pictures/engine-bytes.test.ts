import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { engineBytes } from './engine-bytes.ts';

const sizeOf = (file: string) => statSync(fileURLToPath(import.meta.resolve(file))).size;

it('is the size of the two files of the engine, at most 6.5 MB', () => {
  const program = sizeOf('tesseract.js-core/tesseract-core-simd-lstm.wasm');
  const data = sizeOf('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz');
  expect(engineBytes).toBe(program + data);
  expect(engineBytes).toBeLessThanOrEqual(6_500_000);
});
