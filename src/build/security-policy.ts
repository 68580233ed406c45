import { hash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { offlinePolicy, pagePolicy, scriptPolicy } from '../frame/browser/trusted-types.ts';

/** Types of inline scripts that a browser acts on; all others are data. */
const activeTypes = ['text/javascript', 'module', 'importmap', 'speculationrules'];

const sha256 = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

/** What a page holds that its policy speaks about. */
interface PageParts {
  /** Where the tag ends that declares the character set, if one does. */
  charsetEnd?: number;
  /** Texts of inline scripts that a browser acts on. */
  scripts: Set<string>;
  /** Texts of inline styles. */
  styles: Set<string>;
  /** The first attribute that no hash can allow, a style or an event handler, and its element. */
  refused?: { element: string; attribute: string };
}

function partsOf(html: string): PageParts {
  const parts: PageParts = { scripts: new Set(), styles: new Set() };
  let texts: Set<string> | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(element, attributes) {
      if (element === 'meta' && 'charset' in attributes) parts.charsetEnd ??= parser.endIndex + 1;
      const attribute = Object.keys(attributes).find((name) => /^(style$|on[a-z])/.test(name));
      if (attribute) parts.refused ??= { element, attribute };
      const { src, type } = attributes;
      text = '';
      if (element === 'style') texts = parts.styles;
      if (element === 'script' && src === undefined && (!type || activeTypes.includes(type)))
        texts = parts.scripts;
    },
    ontext(part) {
      if (texts) text += part;
    },
    onclosetag() {
      // Line ends as a browser has them when it compares.
      texts?.add(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
      texts = undefined;
    },
  });
  parser.end(html);
  return parts;
}

function policyOf({ scripts, styles }: PageParts): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...[...scripts].map(sha256)],
    'style-src': ["'self'", ...[...styles].map(sha256)],
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
  return policyOf(partsOf(html));
}

/**
 * The page with its policy as the first thing after the character set, before anything that the
 * policy speaks about.
 *
 * @throws Error for a page without a character set at its head, or with a style or event handler
 * in an attribute, which no hash can allow
 */
export function withSecurityPolicy(html: string): string {
  const parts = partsOf(html);
  const { charsetEnd, refused } = parts;
  if (charsetEnd === undefined) throw new Error('The page declares no character set');
  if (refused)
    throw new Error(
      `<${refused.element}> has an attribute that the policy refuses: ${refused.attribute}=`,
    );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}">`;
  return html.slice(0, charsetEnd) + meta + html.slice(charsetEnd);
}
