import { outputSource, type OutputSource } from './source.ts';
import { absoluteUrl } from '../frame/href.ts';
import { getCatalog, getChanges } from '../catalog/site-catalog.ts';
import { tools } from '../catalog/tools.ts';

async function read(): Promise<OutputSource> {
  const [catalog, changes] = await Promise.all([getCatalog(), getChanges()]);
  return outputSource({ catalog, changes, tools, toUrl: absoluteUrl });
}

let built: Promise<OutputSource> | undefined;

/** What the outputs for programs are made of, joined once per build. */
export function getOutputSource(): Promise<OutputSource> {
  if (import.meta.env.DEV) return read();
  return (built ??= read());
}

/** A response in one of the forms for programs. */
export function textResponse(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
