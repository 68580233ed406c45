import { pagePolicy } from './trusted-types.ts';

/** Without its head: the policy of the page that asks refuses the styles of another one. */
const bodyOf = (html: string) => html.replace(/^[^]*<\/head>/, '');

/** Makes markup of nothing but what `fetchPage` has fetched from this site. */
const policy = window.trustedTypes?.createPolicy(pagePolicy, { createHTML: bodyOf });

/**
 * Fetches a page of this site and takes its body as a document, in which no script runs.
 *
 * @throws Error if the page does not come
 */
export async function fetchPage(url: string): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}`);
  const html = await response.text();
  const trusted = policy ? (policy.createHTML(html) as unknown as string) : bodyOf(html);
  return new DOMParser().parseFromString(trusted, 'text/html');
}
