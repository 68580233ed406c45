import { brotliDecompressSync } from 'node:zlib';
import type { ExplainData } from './explain-data.ts';
import type { Parts } from './parts.ts';
import { runExplain } from './run.ts';

/** Parts of `explain` as Brotli in base64; put in by the build. */
declare const EXPLAIN_DATA: string;
declare const EXPLAIN_BEYOND_CODES: string;

const unpacked = (part: string) => brotliDecompressSync(Buffer.from(part, 'base64'));

await runExplain(process.argv.slice(2), {
  data: () => JSON.parse(unpacked(EXPLAIN_DATA).toString()) as ExplainData,
  beyondCodes() {
    const script = unpacked(EXPLAIN_BEYOND_CODES).toString('base64');
    return import(/* @vite-ignore */ `data:text/javascript;base64,${script}`) as ReturnType<
      Parts['beyondCodes']
    >;
  },
});
