import type { APIRoute, GetStaticPaths } from 'astro';
import { cardImage } from '../../outputs/cards/card-image.ts';
import { cardsOf, type Card } from '../../outputs/cards/card.ts';
import { cardWords } from '../../outputs/cards/words.ts';
import { site } from '../../site.ts';
import { getCatalog } from '../../catalog/site-catalog.ts';

export const getStaticPaths = (async () =>
  cardsOf(await getCatalog(), cardWords, site.mostCodesWithCards).map(({ name, card }) => ({
    params: { card: name },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await cardImage(props.card)));
