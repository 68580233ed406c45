import type { APIRoute, GetStaticPaths } from 'astro';
import { constantsFiles } from '../../outputs/constants/files.ts';
import { getOutputSource, textResponse } from '../../outputs/site-source.ts';

export const getStaticPaths = (async () =>
  constantsFiles(await getOutputSource()).map(({ name, text }) => ({
    params: { file: name },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'text/plain');
