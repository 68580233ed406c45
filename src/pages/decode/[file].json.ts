import type { APIRoute, GetStaticPaths } from 'astro';
import { getDataFiles } from '../../search/data-files.ts';
import { textResponse } from '../../outputs/site-source.ts';

export const getStaticPaths = (async () => {
  const { name, text } = (await getDataFiles()).decode;
  return [{ params: { file: name }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'application/json');
