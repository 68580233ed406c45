import { longestLine } from '../src/schemas/text.ts';
import { firstPort } from './first-port.ts';

/** The production builds that the tests run against. */
export const sites = [
  { port: firstPort, base: '', environment: { OUT_DIR: 'dist', BASE_PATH: '/' } },
  {
    port: firstPort + 1,
    base: '/errors',
    environment: { OUT_DIR: 'node_modules/.cache/dist-base', BASE_PATH: '/errors' },
  },
] as const;

export const [rootSite, basedSite] = sites;

/** A site of many codes, most of them in one topic. */
export const largeSite = {
  port: firstPort + 2,
  base: '',
  environment: {
    OUT_DIR: 'node_modules/.cache/dist-large',
    BASE_PATH: '/',
    CONTENT_DIR: 'node_modules/.cache/content-large',
  },
} as const;

/** A code of the site of many codes: the longest title that the content may have, and many causes. */
export const extreme = { titleLength: longestLine, causes: 40 } as const;

/** Where the tests of the samples for servers serve the same builds. */
export const sampleServerPort = firstPort + 3;

/** The first site built once more, with nothing kept of the first build. */
export const repeatedBuild = 'node_modules/.cache/dist-again';

/** The first site with one code retired, and with source maps beside its scripts. */
export const retirement = {
  code: '1000210013',
  replacedBy: '1000210004',
  content: 'node_modules/.cache/content-retired',
  build: 'node_modules/.cache/dist-retired',
} as const;

/** The first site as it might be deployed next: a word in every page, and one in a lazy script. */
export const nextDeployment = {
  build: 'node_modules/.cache/dist-next',
  footer: '下一版。',
  hints: '新提示：',
} as const;

/** The first site, no longer kept for offline use. */
export const withdrawnDeployment = { build: 'node_modules/.cache/dist-withdrawn' } as const;
