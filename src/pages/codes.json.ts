import type { APIRoute } from 'astro';
import { codesDocument } from '../catalog/output/json.ts';
import { getOutputSource } from '../output-source.ts';

export const GET: APIRoute = async () => Response.json(codesDocument(await getOutputSource()));
