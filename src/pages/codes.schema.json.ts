import type { APIRoute } from 'astro';
import { codesSchema } from '../catalog/output/json.ts';
import { absoluteUrl } from '../href.ts';
import { textResponse } from '../output-source.ts';

export const GET: APIRoute = () =>
  textResponse(`${JSON.stringify(codesSchema(absoluteUrl), null, 2)}\n`, 'application/schema+json');
