import { createHash } from 'node:crypto';
import { pagePolicy, scriptPolicy, stringPolicy } from '../frame/browser/trusted-types.ts';

const inlineScript = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g;
const charset = /<meta charset="utf-8"\s*\/?>/i;

const hashes = new Map<string, string>();

/** The source expression of an inline script or style; pages share most of theirs. */
function hash(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const made = `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  hashes.set(text, made);
  return made;
}

/**
 * The Content-Security-Policy of one page (https://www.w3.org/TR/CSP3/): nothing from other hosts,
 * inline scripts and styles by hash only, connections to the site itself alone, so that what a
 * reader pastes cannot leave the page, and no string becomes markup or code but by the policies of
 * `src/frame/browser/trusted-types.ts` (https://www.w3.org/TR/trusted-types/). `frame-ancestors` has no effect in
 * a page and is a header.
 *
 * @param html the page as it is served
 */
export function securityPolicy(html: string): string {
  const scripts = new Set<string>();
  for (const [, attributes = '', code = ''] of html.matchAll(inlineScript))
    if (!/\ssrc=/.test(attributes) && !/type="application\/ld\+json"/.test(attributes))
      scripts.add(hash(code));
  const styles = new Set([...html.matchAll(inlineStyle)].map(([, css = '']) => hash(css)));
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [scriptPolicy, pagePolicy, stringPolicy],
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

const inlineHandler = /<[a-z][^<>]*\s(style|on[a-z]+)=/i;

/**
 * The page with its policy as the first thing after the character set, before anything that the
 * policy speaks about.
 *
 * @throws Error for a page without a character set at its head, or with a style or event handler
 * in an attribute, which no hash can allow
 */
export function withSecurityPolicy(html: string): string {
  if (!charset.test(html)) throw new Error('The page declares no character set');
  const handler = inlineHandler.exec(html.replace(inlineScript, ''));
  if (handler) throw new Error(`The page has an attribute that its policy refuses: ${handler[0]}`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(html)}">`;
  return html.replace(charset, (tag) => tag + meta);
}
