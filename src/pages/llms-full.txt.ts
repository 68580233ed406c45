import type { APIRoute } from 'astro';
import { llmsFull } from '../catalog/output/llms.ts';
import { getOutputSource, textResponse } from '../output-source.ts';

export const GET: APIRoute = async () =>
  textResponse(llmsFull(await getOutputSource()), 'text/plain');
