import type { APIRoute, GetStaticPaths } from 'astro';
import { getDataFiles } from '../../data-files.ts';
import { textResponse } from '../../output-source.ts';

export const getStaticPaths = (async () =>
  Object.values((await getDataFiles()).search)
    .flat()
    .map(({ name, text }) => ({ params: { file: name }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'application/json');
