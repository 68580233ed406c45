import type { APIRoute } from 'astro';
import { codesCsv } from '../outputs/csv.ts';
import { getOutputSource, textResponse } from '../outputs/site-source.ts';

export const GET: APIRoute = async () =>
  textResponse(codesCsv(await getOutputSource()), 'text/csv');
