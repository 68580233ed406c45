import { fileTypes, ownTypes, responseHeaders } from './headers.ts';

const headline = `# For Netlify and Cloudflare Pages. Made by \`npm run servers\` from src/deploy/headers.ts.
# Pages get the cache rule of the host: kept, and asked for anew each time.
`;

/**
 * The text of a `_headers` file (https://docs.netlify.com/manage/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/). A path may fit several rules:
 * one host then joins the values of a header, another takes the last, so that each combination
 * here must be right. Joined policies all hold; a general `Cache-Control` would not, and is left
 * to the host.
 *
 * @param base path of the site on its host, without a slash at its end
 */
export function headerFile(base: string): string {
  const rules = new Map<string, string[]>();
  const add = (path: string, name: string, value: string) =>
    rules.set(path, [...(rules.get(path) ?? []), `  ${name}: ${value}`]);
  for (const [name, values] of Object.entries(responseHeaders))
    for (const [path, value] of Object.entries(values).reverse())
      if (name !== 'Cache-Control' || path !== '/*') add(path, name, value);
  for (const [ending, type] of Object.entries(ownTypes)) add(`/*.${ending}`, 'Content-Type', type);
  for (const [path, type] of Object.entries(fileTypes)) add(path, 'Content-Type', type);
  const blocks = [...rules].map(([path, lines]) => [base + path, ...lines].join('\n'));
  return `${headline}\n${blocks.join('\n\n')}\n`;
}
