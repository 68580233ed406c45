import type { APIRoute, GetStaticPaths } from 'astro';
import { codesFile } from '../../decode/data-file.ts';
import { textResponse } from '../../outputs/site-source.ts';

export const getStaticPaths = (async () => {
  const { name, text } = await codesFile();
  return [{ params: { file: name }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'application/json');
