import { describe, expect, test } from 'vitest';
import { usedStyles, wordsOfPage, wordsOfScript, wordsOfStyles } from './used-styles.ts';

const words = new Set(wordsOfPage(
  `<html data-theme="dark" lang="zh-CN"><p class="note print:hidden" title="a > b">text</p>
   <script>document.body.dataset.state = 'busy';</script><script src="/a.js">ignored</script></html>`,
));

describe('the styles that a page needs', () => {
  test('are those for its tags, classes and attributes, not for its text', async () => {
    const css = await usedStyles(
      'p{color:red}.note{margin:0}[data-theme=dark]{top:0}text{left:0}.gone{left:0}table p{left:0}',
      words,
    );
    expect(css).toBe('p{color:red}.note{margin:0}[data-theme=dark]{top:0}');
  });

  test('hold for names that only an inline script has', async () => {
    expect(await usedStyles('.busy{top:0}', words)).not.toBe('');
    expect(await usedStyles('.ignored{top:0}', words)).toBe('');
  });

  test('hold for what a browser or a reader changes, and for languages', async () => {
    const css = '[open]{top:0}p:where(:lang(zh)){top:0}:focus-visible{top:0}[data-kind=a]{top:0}';
    expect(await usedStyles(css, words)).toBe(css);
    expect(await usedStyles('.gone:hover{top:0}:lang(zh) .gone{top:0}', words)).toBe('');
  });

  test('hold for what they exclude by a class that is not there', async () => {
    const css = 'p:not(:where(.gone *)){top:0}p:not(.gone){left:0}';
    expect(await usedStyles(css, words)).toBe(css);
  });

  test('hold for class names with a colon', async () => {
    const css = '.print\\:hidden{display:none}';
    expect(await usedStyles(css, words)).toBe(css);
  });

  test('are rid of Starlight’s properties that nothing uses, and keep our own', async () => {
    const css = ':root{--sl-a:1;--sl-b:2;--ink:3}p{top:var(--sl-a)}';
    expect(await usedStyles(css, words)).toBe(':root{--sl-a:1;--ink:3}p{top:var(--sl-a)}');
  });
});

test('a property that a layer sets on the root and that we set outside of layers is left out', async () => {
  const css = await usedStyles(
    '@layer a{:root{--sl-a:1;--sl-b:2}}:root[data-theme]{--sl-a:3}p{top:var(--sl-a);left:var(--sl-b)}',
    words,
  );
  expect(css).toBe(
    '@layer a{:root{--sl-b:2}}:root[data-theme]{--sl-a:3}p{top:var(--sl-a);left:var(--sl-b)}',
  );
});

test('the words of a script hold the names in its strings', () => {
  expect(wordsOfScript(`a.className="search-row kind"`)).toEqual(
    expect.arrayContaining(['search-row', 'kind']),
  );
});

test('the words of a stylesheet hold every name that its selectors ask for', () => {
  const css = '.print\\:hidden,a:hover>#top{top:0}[data-theme="dark"] .sl-link:not(.gone){left:0}';
  expect([...wordsOfStyles(css)]).toEqual(
    expect.arrayContaining(['print:hidden', 'a', 'top', 'data-theme', 'dark', 'sl-link', 'gone']),
  );
});
