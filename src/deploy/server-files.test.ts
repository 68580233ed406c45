import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersOf, responseHeaders, toRegExp } from './headers.ts';
import { serverFiles } from './server-files.ts';

const root = join(import.meta.dirname, '../..');

describe('the files for servers', () => {
  for (const { published, text } of serverFiles(''))
    test(`${published} is up to date; if not, run npm run servers`, () => {
      expect(readFileSync(join(root, published), 'utf8')).toBe(text);
    });

  test('name every address below the path of the site', () => {
    for (const { name, text } of serverFiles('/errors')) {
      expect(text, name).toContain('/errors/_astro/');
      expect(text, name).not.toMatch(/(?<!errors|pagefind)\/(_astro|pagefind|feed\.xml|404\.html)/);
    }
  });

  test('leave one value of each header but the policy, where a host joins those of a path', () => {
    const rules = serverFiles('')[0]!.text.split('\n\n').slice(1);
    for (const file of ['/index.html', '/feed.xml', '/0.md', '/_astro/workers/a.js', '/pagefind/a.pf_meta']) {
      const names = rules.flatMap((rule) => {
        const [path = '', ...lines] = rule.split('\n');
        const isFor = new RegExp(`^${toRegExp(path)}$`).test(file);
        return isFor ? lines.map((line) => line.trim().split(':')[0]) : [];
      });
      expect(names).toContain('Referrer-Policy');
      const others = names.filter((name) => name !== 'Content-Security-Policy');
      expect(others, file).toEqual([...new Set(others)]);
    }
  });
});

describe('the headers of a file', () => {
  test('let a browser keep a hashed file for good and ask anew for every other', () => {
    for (const path of [
      '/_astro/page.cNngjUgL.js',
      '/pagefind/pagefind.en_bea368e055.pf_meta',
      '/search/zh.12ab34cd56ef.json',
      '/decode/codes.12ab34cd56ef.json',
    ])
      expect(headersOf(path)['Cache-Control'], path).toContain('immutable');
    for (const path of ['/index.html', '/pagefind/pagefind.js', '/codes.json', '/decode/index.html'])
      expect(headersOf(path)['Cache-Control'], path).toBe('no-cache');
  });

  test('let the worker of the decoder connect to nothing', () => {
    const policy = headersOf('/_astro/workers/worker.abc.js')['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
  });

  test('forbid framing everywhere', () => {
    for (const policy of Object.values(responseHeaders['Content-Security-Policy']!))
      expect(policy).toContain("frame-ancestors 'none'");
  });

  test('name the type of each kind of output', () => {
    const typeOf = (path: string) => headersOf(path)['Content-Type'];
    expect(typeOf('/codes/1000210002.md')).toBe('text/markdown; charset=utf-8');
    expect(typeOf('/codes.csv')).toBe('text/csv; charset=utf-8');
    expect(typeOf('/feed.xml')).toBe('application/atom+xml');
    expect(typeOf('/opensearch.xml')).toBe('application/opensearchdescription+xml');
    expect(typeOf('/sitemap-0.xml')).toBe('text/xml; charset=utf-8');
    expect(typeOf('/pagefind/wasm.en.pagefind')).toBe('application/octet-stream');
  });
});
