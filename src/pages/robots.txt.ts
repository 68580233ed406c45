import type { APIRoute } from 'astro';
import { addresses } from '../catalog/addresses.ts';
import { absoluteUrl } from '../frame/href.ts';
import { textResponse } from '../outputs/site-source.ts';

/** Every page may be read by robots; the sitemap names them (https://www.rfc-editor.org/rfc/rfc9309). */
export const GET: APIRoute = () =>
  textResponse(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(addresses.sitemap)}\n`,
    'text/plain',
  );
