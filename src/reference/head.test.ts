import ts from 'typescript';
import { expect, it } from 'vitest';
import { loadContent } from '../catalog/content.ts';
import { markdownText } from '../catalog/markdown-text.ts';
import { hostileTexts } from '../catalog/testing/hostile-texts.ts';
import type { HeadTag, PreviewImage } from '../frame/head.ts';
import { codeHead, structuredData } from './head.ts';
import { locales, type Locale } from '../catalog/locale.ts';

const content = loadContent('content');
const entries = content.entries.map(({ entry }) => entry);
const signature = entries.find(({ code }) => code === '1000210002')!;
const topic = content.topics.find(({ id }) => id === signature.topic)!;
const image = (locale: Locale): PreviewImage => ({
  path: `/cards/1000210002.${locale}.png`,
  alt: '1000210002 签名校验失败',
});
const toUrl = (path: string) => `https://codes.example/errors${path}`;

function contents(tags: readonly HeadTag[]): Record<string, string> {
  return Object.fromEntries(
    tags
      .filter(({ tag }) => tag === 'meta')
      .map(({ attrs }) => [attrs['property'] ?? attrs['name'] ?? '', attrs['content'] ?? '']),
  );
}

/**
 * What `schema-dts`, which knows https://schema.org, finds wrong with the data.
 *
 * @param wrong data that must be refused, to see that faults are found at all
 */
function schemaFaults(data: readonly unknown[], wrong: unknown): string[] {
  const name = `${import.meta.dirname}/structured-data.ts`;
  const source = [
    `import type { TechArticle, WithContext } from 'schema-dts';`,
    `export const data: WithContext<TechArticle>[] = ${JSON.stringify(data)};`,
    '// @ts-expect-error',
    `export const wrong: WithContext<TechArticle> = ${JSON.stringify(wrong)};`,
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ESNext)
      : getSourceFile(file, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('describes every page as a TechArticle about a DefinedTerm in the terms of schema.org', () => {
  const data = entries.flatMap((entry) =>
    locales.map((locale) => structuredData(entry, locale, image(locale), toUrl)),
  );
  expect(data).toHaveLength(entries.length * 2);
  expect(schemaFaults(data, { ...data[0], termCode: '0' })).toEqual([]);
}, 60_000);

it('says what the code is called, where it stands and in which language', () => {
  expect(structuredData(signature, 'en', image('en'), toUrl)).toMatchObject({
    '@type': 'TechArticle',
    inLanguage: 'en',
    url: 'https://codes.example/errors/en/codes/1000210002/',
    image: 'https://codes.example/errors/cards/1000210002.en.png',
    about: {
      '@type': 'DefinedTerm',
      termCode: '1000210002',
      name: 'sign check failed',
      inDefinedTermSet: { url: 'https://codes.example/errors/en/codes/' },
    },
  });
});

it('gives chats and ticket systems the card with its size and its text', () => {
  expect(contents(codeHead(signature, topic, 'zh', image('zh'), toUrl))).toMatchObject({
    'og:locale': 'zh_CN',
    'og:locale:alternate': 'en_US',
    'og:image': 'https://codes.example/errors/cards/1000210002.zh.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': expect.stringContaining('签名校验失败'),
    'twitter:card': 'summary_large_image',
  });
});

it('leads programs to the other forms of the page', () => {
  const links = codeHead(signature, topic, 'en', image('en'), toUrl).filter(
    ({ tag }) => tag === 'link',
  );
  expect(links.map(({ attrs }) => attrs['href'])).toContain(
    'https://codes.example/errors/codes/1000210002.json',
  );
});

it('tells search engines the way to the page: home, all codes, topic, code', () => {
  const scripts = codeHead(signature, topic, 'en', image('en'), toUrl).filter(
    ({ tag }) => tag === 'script',
  );
  const data = JSON.parse(scripts[0]!.content!);
  expect(data['@type']).toBe('BreadcrumbList');
  expect(data.itemListElement.map((item: { item: string }) => item.item)).toEqual([
    'https://codes.example/errors/en/',
    'https://codes.example/errors/en/codes/',
    'https://codes.example/errors/en/topics/request/',
    'https://codes.example/errors/en/codes/1000210002/',
  ]);
});

it.each(hostileTexts)('holds a text of an entry and is not ended by it: %s', (text) => {
  const own = { zh: markdownText(text), en: markdownText(text) };
  const hostile = { ...signature, message: text, title: own, meaning: own };
  const script = codeHead(hostile, topic, 'en', image('en'), toUrl).at(-1)!;
  expect(script.content).not.toContain('<');
  const { headline, about } = JSON.parse(script.content!) as {
    headline: string;
    about: { name: string };
  };
  expect(about.name).toBe(text);
  expect(headline).toContain(text);
});
