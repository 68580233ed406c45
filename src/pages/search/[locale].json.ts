import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale } from '../../catalog/locale.ts';
import { buildLookupIndex } from '../../catalog/lookup-index.ts';
import { getCatalog } from '../../site-catalog.ts';

export const getStaticPaths = (() =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => {
  const { entries, topics } = await getCatalog();
  const inOrder = entries.toSorted((a, b) => Number(a.code) - Number(b.code));
  return Response.json(buildLookupIndex(inOrder, topics, props.locale));
};
