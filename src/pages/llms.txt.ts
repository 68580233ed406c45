import type { APIRoute } from 'astro';
import { llmsIndex } from '../outputs/llms.ts';
import { getOutputSource, textResponse } from '../outputs/site-source.ts';
import { getGuides } from '../catalog/site-catalog.ts';

export const GET: APIRoute = async () =>
  textResponse(llmsIndex(await getOutputSource(), await getGuides()), 'text/plain');
