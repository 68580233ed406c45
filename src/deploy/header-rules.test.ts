import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerRules, headersOf } from './header-rules.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const nginx = read('nginx.conf');
const caddy = read('Caddyfile');
const rules = headerRules();

/** A pattern as nginx writes it, in a regular expression that is not anchored at its beginning. */
function nginxPattern(pattern: string): string {
  if (pattern.endsWith('*')) return `~${pattern.slice(0, -1)} `;
  return `~${pattern.replaceAll('.', '\\.').replace('*', '.*')}$ `;
}

describe('every header of public/_headers', () => {
  for (const { pattern, headers } of rules)
    for (const [name, value] of Object.entries(headers)) {
      const ending = /^\/\*\.(\w+)$/.exec(pattern)?.[1];

      test(`${name} of ${pattern} is in the sample for nginx`, () => {
        const [type] = value.split('; charset');
        const lines = nginx.split('\n').map((line) => line.trim());
        const isRule = (line: string) => {
          if (ending) return line.startsWith(`${type} `) && line.split(/[ ;]/).includes(ending);
          if (name === 'Content-Type') return line === `default_type ${type};`;
          if (pattern !== '/*') return line === `${nginxPattern(pattern)}"${value}";`;
          return [`add_header ${name} "${value}" always;`, `default "${value}";`].includes(line);
        };
        expect(lines.filter(isRule)).toHaveLength(1);
      });

      test(`${name} of ${pattern} is in the sample for Caddy`, () => {
        expect(caddy).toContain(`"${value}"`);
        if (pattern !== '/*') expect(caddy.split(/\s/)).toContain(ending ? `*.${ending}` : pattern);
      });
    }
});

describe('public/_headers', () => {
  test('gives no file two values of a header but the policy, since some hosts join them', () => {
    for (const file of [
      '/index.html',
      '/feed.xml',
      '/0.md',
      '/_astro/workers/a.js',
      '/pagefind/a.pf_meta',
    ]) {
      const own = rules.filter((rule) => Object.keys(headersOf(file, [rule])).length > 0);
      const names = own.flatMap(({ headers }) => Object.keys(headers));
      expect(names).toContain('Referrer-Policy');
      const others = names.filter((name) => name !== 'Content-Security-Policy');
      expect(others, file).toEqual([...new Set(others)]);
    }
  });

  test('lets a browser keep a file for good only if its name changes with its content', () => {
    const cacheOf = (path: string) => headersOf(path, rules)['Cache-Control'];
    for (const path of [
      '/_astro/page.cNngjUgL.js',
      '/pagefind/pagefind.en_bea368e055.pf_meta',
      '/search/zh.12ab34cd56ef.json',
      '/decode/codes.12ab34cd56ef.json',
    ])
      expect(cacheOf(path), path).toContain('immutable');
    for (const path of [
      '/index.html',
      '/pagefind/pagefind.js',
      '/codes.json',
      '/decode/index.html',
    ])
      expect(cacheOf(path), path).toBeUndefined();
  });

  test('lets the worker of the decoder connect to nothing', () => {
    const policy = headersOf('/_astro/workers/worker.abc.js', rules)['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
  });

  test('lets the worker that reads pictures run WebAssembly, and connect to nothing', () => {
    const policy = headersOf('/_astro/pictures/picture-worker.abc.js', rules)[
      'Content-Security-Policy'
    ];
    expect(policy).toContain("default-src 'none'; script-src 'wasm-unsafe-eval';");
    expect(policy).not.toContain('connect-src');
  });

  test('forbids framing everywhere', () => {
    const policies = rules.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? []);
    expect(policies.length).toBeGreaterThan(2);
    for (const policy of policies) expect(policy).toContain("frame-ancestors 'none'");
  });
});
