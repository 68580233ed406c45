import type { APIRoute, GetStaticPaths } from 'astro';
import { renderSVG } from 'uqr';
import { addresses } from '../../catalog/addresses.ts';
import { absoluteUrl } from '../../frame/href.ts';
import { getCatalog } from '../../catalog/site-catalog.ts';

/** Any of the eight can be read; to find the one that looks best costs most of the time. */
const maskPattern = 0;

export const getStaticPaths = (async () =>
  (await getCatalog()).entries.map(({ code }) => ({ params: { code } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { code: string }> = ({ params }) =>
  new Response(renderSVG(absoluteUrl(addresses.ticket(params.code)), { border: 0, maskPattern }), {
    headers: { 'content-type': 'image/svg+xml' },
  });
