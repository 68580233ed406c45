import type { APIRoute } from 'astro';
import { openSearchDescription } from '../outputs/opensearch.ts';
import { absoluteUrl } from '../frame/href.ts';
import { textResponse } from '../outputs/site-source.ts';

export const GET: APIRoute = () =>
  textResponse(openSearchDescription(absoluteUrl), 'application/opensearchdescription+xml');
