import type { APIRoute, GetStaticPaths } from 'astro';
import { cardImage } from '../../card-image.ts';
import { cardOf, cardScopes, type CardScope } from '../../catalog/card.ts';
import { cardWords } from '../../i18n/card.ts';
import { getCatalog } from '../../site-catalog.ts';

export const getStaticPaths = (async () =>
  (await getCatalog()).entries.flatMap(({ code }) =>
    cardScopes.map((scope) => ({
      params: { card: scope === 'both' ? code : `${code}.${scope}` },
      props: { code, scope },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ code: string; scope: CardScope }> = async ({ props }) => {
  const catalog = await getCatalog();
  const entry = catalog.entry(props.code);
  const card = cardOf(entry, props.scope, catalog.topic(entry.topic).title, cardWords);
  return new Response(new Uint8Array(await cardImage(card)));
};
