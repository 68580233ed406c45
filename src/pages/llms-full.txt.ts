import type { APIRoute } from 'astro';
import { llmsFull } from '../outputs/llms.ts';
import { getOutputSource, textResponse } from '../outputs/site-source.ts';

export const GET: APIRoute = async () =>
  textResponse(llmsFull(await getOutputSource()), 'text/plain');
