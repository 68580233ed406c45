import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { contentFolder } from '../catalog/content-folder.ts';
import { loadContent } from '../catalog/content.ts';
import { explainData, type ExplainData } from '../commands/explain/explain-data.ts';
import { requireNotices } from './licences.ts';

const program = fileURLToPath(new URL('../commands/explain/bundled.ts', import.meta.url));

/** `explain` as one file for Node 20 and newer that needs no packages. */
export async function explainProgram(data: ExplainData): Promise<string> {
  const json = JSON.stringify(data);
  const packed = brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(json),
    },
  }).toString('base64');
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { EXPLAIN_DATA: JSON.stringify(packed) },
    // Node has the buffers that the build for browsers brings along.
    resolve: {
      alias: { 'csv-stringify/browser/esm/sync': 'csv-stringify/sync', fflate: 'fflate/browser' },
    },
    ssr: { noExternal: true },
    build: {
      ssr: program,
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
  return `#!/usr/bin/env node\n${code}`;
}

/** Writes `explain.mjs` at the root of the site. */
export function explainFile(): AstroIntegration {
  let site = '';
  return {
    name: 'explain',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const text = await explainProgram(explainData(loadContent(contentFolder), site));
        await writeFile(new URL('explain.mjs', dir), text);
        logger.info(`explain.mjs has ${Math.round(text.length / 1024)} KB`);
      },
    },
  };
}
