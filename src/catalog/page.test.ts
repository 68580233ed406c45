import { expect, it } from 'vitest';
import { codeWords } from '../i18n/code.ts';
import { loadContent } from './content.ts';
import { pageDescription } from './page.ts';

const signature = loadContent('content').entries.find(({ entry }) => entry.code === '1000210002')!
  .entry;

it('describes a code by its meaning and the three answers', () => {
  expect(pageDescription(signature, 'en', codeWords.en)).toMatch(
    /^The sign in the request .*\. Who acts: Your code\. Resend: After a fix\. Did it happen: No\.$/,
  );
  expect(pageDescription(signature, 'zh', codeWords.zh)).toMatch(/。谁来处理：调用方代码。.*。$/);
});

it('says first of a retired code that it is retired, and what the platform answers instead', () => {
  const retired = { ...signature, status: 'retired', replacedBy: '1000210004' } as const;
  expect(pageDescription(retired, 'en', codeWords.en)).toMatch(
    /^The platform no longer answers with this code\. Now used instead: 1000210004\. The sign/,
  );
  expect(pageDescription(retired, 'zh', codeWords.zh)).toMatch(
    /^平台已不再返回这个错误码。现在改用 1000210004。请求里的/,
  );
});
