import type { APIRoute } from 'astro';
import { codesSchema } from '../outputs/json.ts';
import { absoluteUrl } from '../frame/href.ts';
import { textResponse } from '../outputs/site-source.ts';

export const GET: APIRoute = () =>
  textResponse(`${JSON.stringify(codesSchema(absoluteUrl), null, 2)}\n`, 'application/schema+json');
