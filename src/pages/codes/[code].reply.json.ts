import type { APIRoute, GetStaticPaths } from 'astro';
import { replyTo } from '../../catalog/reply.ts';
import { absoluteUrl } from '../../href.ts';
import { codeWords } from '../../i18n/code.ts';
import { replyWords } from '../../i18n/reply.ts';
import { getCatalog } from '../../site-catalog.ts';
import { tools } from '../../tools.ts';

const words = {
  zh: { code: codeWords.zh, reply: replyWords.zh },
  en: { code: codeWords.en, reply: replyWords.en },
};

export const getStaticPaths = (async () =>
  (await getCatalog()).entries.map(({ code }) => ({ params: { code } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { code: string }> = async ({ params }) => {
  const entry = (await getCatalog()).entry(params.code);
  return Response.json(replyTo(entry, { words, toUrl: absoluteUrl, tools }));
};
