import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'vite';
import { explainData, type ExplainData } from '../commands/explain/explain-data.ts';
import { checkedContent } from './content-check.ts';
import { requireNotices } from './licences.ts';

const scriptOf = (name: string) =>
  fileURLToPath(new URL(`../commands/explain/${name}`, import.meta.url));

/** A text as Brotli in base64. */
async function packed(text: string): Promise<string> {
  const bytes = await promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
  return bytes.toString('base64');
}

/** A script of `explain` with all that it imports, for Node 20 and newer. */
async function bundle(script: string, texts: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, JSON.stringify(text)]),
    ),
    // Node has the buffers that the build for browsers brings along.
    resolve: {
      alias: { 'csv-stringify/browser/esm/sync': 'csv-stringify/sync', fflate: 'fflate/browser' },
    },
    ssr: { noExternal: true },
    build: {
      ssr: scriptOf(script),
      write: false,
      minify: true,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  if (Array.isArray(result) || !('output' in result))
    throw new Error('Vite built no single bundle');
  const { code, moduleIds } = result.output[0];
  requireNotices(moduleIds);
  return code;
}

/**
 * `explain` as one file for Node 20 and newer that needs no packages. What a code does not
 * need is packed, and unpacked when it is asked for.
 */
export async function explainProgram(data: ExplainData): Promise<string> {
  const [EXPLAIN_DATA, EXPLAIN_BEYOND_CODES] = await Promise.all([
    packed(JSON.stringify(data)),
    bundle('beyond-codes.ts').then(packed),
  ]);
  const code = await bundle('bundled.ts', { EXPLAIN_DATA, EXPLAIN_BEYOND_CODES });
  return `#!/usr/bin/env node\n${code}`;
}

/**
 * Writes `explain.mjs` at the root of the site. It is made while the pages are, since packing keeps
 * a core busy as long as those do another.
 */
export function explainFile(): AstroIntegration {
  let site = '';
  let program: Promise<string>;
  return {
    name: 'explain',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:start': () => {
        program = explainProgram(explainData(checkedContent(), site));
        // What it refuses is said where it is awaited.
        program.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const text = await program;
        await writeFile(new URL('explain.mjs', dir), text);
        logger.info(`explain.mjs has ${Math.round(text.length / 1024)} KB`);
      },
    },
  };
}
