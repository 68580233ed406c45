import type { APIRoute, GetStaticPaths } from 'astro';
import { codeDocument } from '../../outputs/json.ts';
import { getOutputSource, textResponse } from '../../outputs/site-source.ts';
import { getCatalog } from '../../catalog/site-catalog.ts';

export const getStaticPaths = (async () =>
  (await getCatalog()).entries.map(({ code }) => ({ params: { code } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { code: string }> = async ({ params }) => {
  const source = await getOutputSource();
  const document = codeDocument(source.catalog.entry(params.code), source);
  return textResponse(`${JSON.stringify(document, null, 2)}\n`, 'application/json');
};
