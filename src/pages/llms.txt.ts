import type { APIRoute } from 'astro';
import { llmsIndex } from '../catalog/output/llms.ts';
import { getOutputSource, textResponse } from '../output-source.ts';
import { getGuides } from '../site-catalog.ts';

export const GET: APIRoute = async () =>
  textResponse(llmsIndex(await getOutputSource(), await getGuides()), 'text/plain');
