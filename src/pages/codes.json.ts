import type { APIRoute } from 'astro';
import { codesDocument } from '../outputs/json.ts';
import { getOutputSource } from '../outputs/site-source.ts';

export const GET: APIRoute = async () => Response.json(codesDocument(await getOutputSource()));
