import type { APIRoute, GetStaticPaths } from 'astro';
import { getLookupFiles, getRelatedFiles } from '../../search/data-files.ts';
import { textResponse } from '../../outputs/site-source.ts';

export const getStaticPaths = (async () =>
  [...Object.values(await getLookupFiles()).flat(), ...(await getRelatedFiles())].map(
    ({ name, text }) => ({
      params: { file: name },
      props: { text },
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'application/json');
