/** The production builds that the tests run against. */
export const sites = [
  { port: 4173, base: '', environment: { OUT_DIR: 'dist', BASE_PATH: '/' } },
  {
    port: 4174,
    base: '/errors',
    environment: { OUT_DIR: 'node_modules/.cache/dist-base', BASE_PATH: '/errors' },
  },
] as const;

export const [rootSite, basedSite] = sites;
