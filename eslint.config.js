import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
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

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'content/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: ['**/*.{js,mjs,ts,astro}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX, regexp },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.mjs', '.astro'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts', '.mjs', '.js'],
        'astro-eslint-parser': ['.astro'],
      },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      // Circles through packages are not ours, and looking for them takes minutes.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      // What readers paste can be long.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
          varsIgnorePattern: '^_$',
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript knows which names exist.
      'no-undef': 'off',
      // Logs and responses contain control characters.
      'no-control-regex': 'off',
      // Playwright's fixtures that need no other are declared so.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // A catch without a word: what fails there is optional.
      'no-empty': ['error', { allowEmptyCatch: true }],
    },
  },
);
