import type { APIRoute, GetStaticPaths } from 'astro';
import { replyTo } from '../../ticket/reply.ts';
import { absoluteUrl } from '../../frame/href.ts';
import { codeWords } from '../../catalog/entry-words.ts';
import { replyWords } from '../../ticket/reply-words.ts';
import { getCatalog } from '../../catalog/site-catalog.ts';
import { tools } from '../../catalog/tools.ts';

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
