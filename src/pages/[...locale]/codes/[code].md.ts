import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../../catalog/locale.ts';
import { codeMarkdown } from '../../../outputs/markdown.ts';
import { getOutputSource, textResponse } from '../../../outputs/site-source.ts';
import { localeParams } from '../../../frame/page-locale.ts';
import { getCatalog } from '../../../catalog/site-catalog.ts';

export const getStaticPaths = (async () => {
  const { entries } = await getCatalog();
  return localeParams.flatMap(({ param, locale }) =>
    entries.map(({ code }) => ({ params: { locale: param, code }, props: { locale } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }, { code: string }> = async ({ params, props }) => {
  const source = await getOutputSource();
  const entry = source.catalog.entry(params.code);
  return textResponse(codeMarkdown(entry, props.locale, source), 'text/markdown');
};
