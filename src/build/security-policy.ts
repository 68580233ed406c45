import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { offlinePolicy, pagePolicy, scriptPolicy } from '../frame/browser/trusted-types.ts';

/** Types of inline scripts that a browser acts on; all others are data. */
const activeTypes = ['text/javascript', 'module', 'importmap', 'speculationrules'];

const sha256 = (text: string) =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The source expressions of the text of elements, each once. */
function hashes(elements: readonly Element[]): string[] {
  const texts = elements.map(({ children: [text] }) => (text?.type === 'text' ? text.value : ''));
  return [...new Set(texts)].map(sha256);
}

function isActiveInline({ properties: { src, type } }: Element): boolean {
  return src === undefined && (!type || activeTypes.includes(String(type)));
}

function policyOf(page: Root): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': [
      "'self'",
      "'wasm-unsafe-eval'",
      ...hashes(selectAll('script', page).filter(isActiveInline)),
    ],
    'style-src': ["'self'", ...hashes(selectAll('style', page))],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [scriptPolicy, pagePolicy, offlinePolicy],
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

/**
 * The Content-Security-Policy of one page (https://www.w3.org/TR/CSP3/): nothing from other hosts,
 * inline scripts and styles by hash only, connections to the site itself alone, so that what a
 * reader pastes cannot leave the page, and no string becomes markup or code but by the policies of
 * `src/frame/browser/trusted-types.ts` (https://www.w3.org/TR/trusted-types/). `frame-ancestors`
 * has no effect in a page and is a header.
 *
 * Astro's `security.csp` does not cover scripts marked `is:inline`, of which Starlight has some.
 *
 * @param html the page as it is served
 */
export function securityPolicy(html: string): string {
  return policyOf(fromHtml(html));
}

/** The name of an attribute that no hash can allow: a style or an event handler. */
const refusedAttribute = ({ properties }: Element) =>
  Object.keys(properties).find((name) => name === 'style' || /^on[A-Z]/.test(name));

/**
 * The page with its policy as the first thing after the character set, before anything that the
 * policy speaks about.
 *
 * @throws Error for a page without a character set at its head, or with a style or event handler
 * in an attribute, which no hash can allow
 */
export function withSecurityPolicy(html: string): string {
  const page = fromHtml(html);
  const charset = select('head > meta[charset]', page);
  const end = charset?.position?.end.offset;
  if (end === undefined) throw new Error('The page declares no character set');
  for (const element of selectAll('*', page)) {
    const name = refusedAttribute(element)?.toLowerCase();
    if (name)
      throw new Error(`<${element.tagName}> has an attribute that the policy refuses: ${name}=`);
  }
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`;
  return html.slice(0, end) + meta + html.slice(end);
}
