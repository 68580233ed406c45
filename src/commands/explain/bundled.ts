import { brotliDecompressSync } from 'node:zlib';
import type { ExplainData } from './explain-data.ts';
import { runExplain } from './run.ts';

/** What `explain` knows, as Brotli in base64; put in by the build. */
declare const EXPLAIN_DATA: string;

await runExplain(
  process.argv.slice(2),
  () =>
    JSON.parse(brotliDecompressSync(Buffer.from(EXPLAIN_DATA, 'base64')).toString()) as ExplainData,
);
