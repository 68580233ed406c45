import { describe, expect, it } from 'vitest';
import { codeWords } from './entry-words.ts';
import { pageDescription, pageHeadings, pageTitle } from './page.ts';
import { smallEntry } from './testing/small-entry.ts';

describe('the title of a page', () => {
  const entry = smallEntry({ title: { zh: '`sign` 不对', en: 'Wrong `sign`' } });

  it('has the code, our title and the message, so that each can be found', () => {
    expect(pageTitle(entry, 'zh')).toBe('1000210001 sign 不对 – timestamp check failed');
    expect(pageTitle(entry, 'en')).toBe('1000210001 Wrong sign – timestamp check failed');
  });

  it('ends with our title where the message is not known', () => {
    expect(pageTitle({ ...entry, message: undefined }, 'en')).toBe('1000210001 Wrong sign');
  });
});

describe('the description of a page', () => {
  const entry = smallEntry();

  it('has the meaning and the three answers', () => {
    expect(pageDescription(entry, 'en', codeWords.en)).toMatch(
      /^Check sign, then try again\. Who fixes it: Your code\. Safe to retry: After a fix\. Did it take effect: No\.$/,
    );
    expect(pageDescription(entry, 'zh', codeWords.zh)).toMatch(
      /^检查 sign 后再试。谁来处理：调用方代码。.*。$/,
    );
  });

  it('says first of a retired code that it is retired, and what the platform answers instead', () => {
    const retired = smallEntry({ status: 'retired', replacedBy: '1000210004' });
    expect(pageDescription(retired, 'en', codeWords.en)).toMatch(
      /^The platform no longer answers with this code\. Now used instead: 1000210004\. Check sign/,
    );
    expect(pageDescription(retired, 'zh', codeWords.zh)).toMatch(
      /^平台已不再返回这个错误码。现在改用 1000210004。检查 sign/,
    );
  });

  it('says of success that nobody has to act', () => {
    const { handling } = entry;
    const success = smallEntry({
      handling: { ...handling, fixedBy: { ...handling.fixedBy, who: [] } },
    });
    expect(pageDescription(success, 'en', codeWords.en)).toContain(codeWords.en.fixers.none);
  });
});

describe('the headings of a page', () => {
  const slugs = (entry: Parameters<typeof pageHeadings>[0]) =>
    pageHeadings(entry, codeWords.en).map(({ slug }) => slug);

  it('are those of the sections that have something in them', () => {
    expect(slugs(smallEntry({ unknowns: [{ zh: '原因', en: 'Why' }] }))).toEqual([
      'causes',
      'steps',
      'unknowns',
      'response',
      'report',
      'related',
    ]);
    expect(slugs(smallEntry({ causes: [], unknowns: [], related: [] }))).toEqual([
      'steps',
      'response',
      'report',
    ]);
  });

  it('offer no report to support where nothing went wrong', () => {
    const { handling } = smallEntry();
    const retry = { ...handling.retry, answer: 'not-needed' as const };
    expect(slugs(smallEntry({ handling: { ...handling, retry } }))).not.toContain('report');
  });
});
