import type { APIRoute } from 'astro';
import { openSearchDescription } from '../catalog/output/opensearch.ts';
import { absoluteUrl } from '../href.ts';
import { textResponse } from '../output-source.ts';

export const GET: APIRoute = () =>
  textResponse(openSearchDescription(absoluteUrl), 'application/opensearchdescription+xml');
