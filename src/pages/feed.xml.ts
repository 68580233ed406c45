import type { APIRoute } from 'astro';
import { changesFeed } from '../outputs/feed.ts';
import { getOutputSource, textResponse } from '../outputs/site-source.ts';

export const GET: APIRoute = async () =>
  textResponse(changesFeed(await getOutputSource()), 'application/atom+xml');
