import type { APIRoute } from 'astro';
import { changesFeed } from '../catalog/output/feed.ts';
import { getOutputSource, textResponse } from '../output-source.ts';

export const GET: APIRoute = async () =>
  textResponse(changesFeed(await getOutputSource()), 'application/atom+xml');
