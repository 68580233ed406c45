import type { APIRoute } from 'astro';
import { summariesOf } from '../../catalog/decode/summary.ts';
import { getCatalog } from '../../site-catalog.ts';

export const GET: APIRoute = async () => Response.json(summariesOf((await getCatalog()).entries));
