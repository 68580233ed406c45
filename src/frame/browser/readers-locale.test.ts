import { beforeEach, expect, it, vi } from 'vitest';
import { readersLocale } from './readers-locale.ts';

/** A browser of a language in which something has been kept as the chosen one. */
function browser(kept: string | null, ...languages: string[]) {
  vi.stubGlobal('localStorage', { getItem: () => kept });
  vi.stubGlobal('navigator', { languages });
}
beforeEach(() => vi.unstubAllGlobals());

it('leads a reader to the language that they chose, or else to that of their browser', () => {
  browser('en', 'zh-CN');
  expect(readersLocale()).toBe('en');
  browser(null, 'fr', 'zh-TW', 'en');
  expect(readersLocale()).toBe('zh');
});

it.each(['__proto__', 'constructor', 'toString', '', 'ZH', 'fr', '{"zh":1}'])(
  'leads a reader on whatever something else has kept as their language: %j',
  (kept) => {
    browser(kept, 'zh-CN');
    expect(readersLocale()).toBe('zh');
    browser(kept, 'fr');
    expect(readersLocale()).toBe('en');
  },
);

it('leads a reader on where nothing may be kept', () => {
  browser(null, 'zh-CN');
  vi.stubGlobal('localStorage', undefined);
  expect(readersLocale()).toBe('zh');
});
