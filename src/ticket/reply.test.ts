import { expect, it } from 'vitest';
import { codeWords } from '../catalog/entry-words.ts';
import { replyWords } from './reply-words.ts';
import type { Entry } from '../schemas/entry.ts';
import { loadContent } from '../catalog/content.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { replyTo } from './reply.ts';
import { replyWithNote, type TicketNote } from './ticket-note.ts';

const entries = loadContent('content').entries.map(({ entry }) => entry);
const entryOf = (code: string) => entries.find((entry) => entry.code === code)!;
const signature = entryOf('1000210002');

const words = {
  zh: { code: codeWords.zh, reply: replyWords.zh },
  en: { code: codeWords.en, reply: replyWords.en },
};

function reply(entry: Entry, locale: Locale, note: TicketNote = { facts: {}, text: '' }) {
  const toUrl = (path: string) => `https://codes.example${path}`;
  return replyWithNote(replyTo(entry, { words, toUrl, tools: ['signature'] })[locale], note);
}

it('says what the code means, what to do in numbered steps, and what to send back', () => {
  const { text } = reply(signature, 'zh');
  expect(text).toMatch(/^你好：\n\n错误码 1000210002（sign check failed）表示：签名校验失败。/);
  expect(text).toContain('\n- 能否重试：修复后再试（推断）。');
  expect(text).toContain('请按顺序处理：\n1. ');
  for (const fact of [
    '调用时间',
    'appid',
    '接口路径',
    '环境',
    '响应头 x-trace-id',
    '隐去密钥和 access_token 的',
  ])
    expect(text).toContain(`\n- ${fact}`);
  expect(text).toContain('不要提供 appsecret、access_token 和 sign。');
  expect(text).toMatch(/详细说明：https:\/\/codes\.example\/1000210002$/);
});

it('says what holds for reads and for writes where they differ', () => {
  expect(reply(entryOf('1000310010'), 'zh').text).toContain(
    '\n- 能否重试：读操作：可能有用；写操作：先查询再试。',
  );
  expect(reply(entryOf('1000310010'), 'en').text).toContain(
    '\n- Safe to retry: Reads: may help · Writes: check first.',
  );
});

it('has the same parts in English, with numbered steps in rich text', () => {
  const { text, html } = reply(signature, 'en');
  expect(text).toMatch(/^Hello,\n\nError code 1000210002 \(sign check failed\) means: Signature/);
  expect(text).toContain('please send us:\n- Time of the call');
  expect(html.match(/<ol>.*<\/ol>/)?.[0].match(/<li>/g)).toHaveLength(signature.steps.length);
  expect(html).toContain('<a href="https://codes.example/1000210002">');
});

it('leads from a step to its tool and to its sample code', () => {
  const { text, html } = reply(signature, 'en');
  expect(text).toContain('(Open the signature checker: https://codes.example/en/tools/signature/)');
  expect(html).toContain('<a href="https://codes.example/en/tools/signature/">');
  expect(text).toContain('(sample code: see the link at the end)');
});

it('starts with the code, the link and the message in Markdown', () => {
  expect(reply(signature, 'zh').markdown).toMatch(
    /^### \[1000210002\]\(https:\/\/codes\.example\/1000210002\) 签名校验失败\n\n`sign check failed`\n\n/,
  );
});

it('asks for the egress IP only where it matters', () => {
  expect(reply(entryOf('1000200050'), 'zh').text).toContain('出口公网 IP');
  expect(reply(signature, 'zh').text).not.toContain('出口公网 IP');
});

it('asks for nothing after success', () => {
  const { text } = reply(entryOf('0'), 'en');
  expect(text).not.toContain('please send us');
  expect(text).not.toContain('Never send');
  expect(reply(entryOf('0'), 'zh').text).toContain('- 谁来处理：无需处理。\n');
});

it('says of a code outside the published table that it is not in it', () => {
  const { text } = reply(entryOf('1000220096'), 'zh');
  expect(text).toContain('错误码 1000220096 表示：');
  expect(text).toContain('平台公布的错误代码表没有列出这个错误码');
});

it('says of a retired code that it is retired and what the platform answers instead', () => {
  const retired = { ...signature, status: 'retired', replacedBy: '1000210004' } as const;
  expect(reply(retired, 'en').text).toContain('Now used instead: 1000210004.');
});

it('reads well for every code in both languages', () => {
  for (const entry of entries)
    for (const locale of locales) {
      const { text, html, markdown } = reply(entry, locale);
      expect(text, entry.code).not.toMatch(/。。|\.\.|undefined|`|\*\*|您|\n{3}| {2}/);
      expect(html, entry.code).not.toMatch(/undefined|`/);
      expect(markdown, entry.code).not.toContain('undefined');
    }
});

it('tells what the sender knows and no longer asks for it', () => {
  const facts = { time: '2026-11-23 10:00:05 +08:00', appid: '100020' };
  const { text, markdown } = reply(signature, 'en', { facts, text: 'Since this morning.' });
  expect(text).toContain(
    'What we know so far:\n- Time of the call: 2026-11-23 10:00:05 +08:00\n- appid: 100020\n\nNote: Since this morning.\n\n',
  );
  expect(text).toContain('please also send us:\n- Path and method of the endpoint');
  expect(text).not.toContain('to the second');
  expect(markdown).toContain('- appid: `100020`');
});
