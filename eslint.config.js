import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Which rooms of `src` a room may import from, beside itself and `src/site.ts`. CONTRIBUTING.md
 * says why.
 */
const everyFeature = ['schemas', 'catalog', 'frame'];
const allowedImports = {
  schemas: [],
  catalog: ['schemas'],
  frame: ['schemas', 'catalog'],
  reference: [...everyFeature, 'ticket', 'signing', 'search'],
  search: [...everyFeature, 'pictures'],
  pictures: everyFeature,
  decode: [...everyFeature, 'pictures'],
  signing: everyFeature,
  ticket: everyFeature,
  outputs: everyFeature,
  'vendor-table': everyFeature,
};

const zones = [
  { target: './src', from: './e2e', message: 'The site does not depend on its tests.' },
  ...Object.entries(allowedImports).map(([room, others]) => ({
    target: `./src/${room}`,
    from: './src',
    except: [`./${room}`, ...others.map((other) => `./${other}`), './site.ts'],
    message: `src/${room} may import from ${[...others, 'site.ts'].join(', ')} only.`,
  })),
];

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'content/', 'test-results/', 'playwright-report/'] },
  ...astro.configs['flat/base'],
  {
    files: ['**/*.{js,mjs,ts,astro}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.mjs', '.astro'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts', '.mjs', '.js'],
        'astro-eslint-parser': ['.astro'],
      },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
);
