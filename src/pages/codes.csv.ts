import type { APIRoute } from 'astro';
import { codesCsv } from '../catalog/output/csv.ts';
import { getOutputSource, textResponse } from '../output-source.ts';

export const GET: APIRoute = async () =>
  textResponse(codesCsv(await getOutputSource()), 'text/csv');
