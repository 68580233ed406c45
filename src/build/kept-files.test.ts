import { describe, expect, test } from 'vitest';
import { keptFiles } from './kept-files.ts';

const build = [
  '1000210002/index.html',
  '404.html',
  '_astro/page.CmU4TlHr.js',
  '_astro/page.CmU4TlHr.js.map',
  'cards/1000210002.png',
  'codes.csv',
  'codes/1000210002.json',
  'codes/1000210002.md',
  'codes/1000210002.reply.json',
  'codes/1000210002/index.html',
  'codes/index.html',
  'decode/codes.0123456789ab.json',
  'decode/index.html',
  'en/codes/1000210002/index.html',
  'en/index.html',
  'favicon.svg',
  'feed.xml',
  'index.html',
  'pagefind/fragment/en_bea368e.pf_fragment',
  'pagefind/index/en_bea368e.pf_index',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind-ui.js',
  'pagefind/pagefind-worker.js',
  'pagefind/pagefind.en_bea368e055.pf_meta',
  'pagefind/pagefind.js',
  'pagefind/wasm.en.pagefind',
  'qr/1000210002.svg',
  'search/zh.0123456789ab.json',
  'topics/request/index.html',
];

describe('what is kept for offline use', () => {
  test('is every page, the data of scripts, and all hashed files, of a catalogue that is small enough', () => {
    expect(keptFiles(build, 1)).toEqual({
      complete: true,
      pages: [
        '1000210002/index.html',
        '404.html',
        'codes/1000210002/index.html',
        'codes/index.html',
        'decode/index.html',
        'en/codes/1000210002/index.html',
        'en/index.html',
        'index.html',
        'topics/request/index.html',
      ],
      data: [
        'codes/1000210002.reply.json',
        'favicon.svg',
        'pagefind/pagefind-entry.json',
        'pagefind/pagefind-worker.js',
        'pagefind/pagefind.js',
        'pagefind/wasm.en.pagefind',
        'qr/1000210002.svg',
      ],
      files: [
        '_astro/page.CmU4TlHr.js',
        'decode/codes.0123456789ab.json',
        'pagefind/fragment/en_bea368e.pf_fragment',
        'pagefind/index/en_bea368e.pf_index',
        'pagefind/pagefind.en_bea368e055.pf_meta',
        'search/zh.0123456789ab.json',
      ],
    });
  });

  test('leaves out what grows with the codes of a larger one', () => {
    const { complete, pages, data, files } = keptFiles(build, 0);
    expect(complete).toBe(false);
    expect(pages).toEqual([
      '404.html',
      'codes/index.html',
      'decode/index.html',
      'en/index.html',
      'index.html',
      'topics/request/index.html',
    ]);
    expect(data.filter((path) => path.includes('1000210002'))).toEqual([]);
    expect(files).toEqual(['_astro/page.CmU4TlHr.js', 'pagefind/pagefind.en_bea368e055.pf_meta']);
  });
});
