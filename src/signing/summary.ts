import { readDigest } from './digest.ts';
import { secretName, signName } from './protocol.ts';
import { correctRecipe, orderedPairs, signedPairs, type Pair } from './recipe.ts';
import {
  excerptOf,
  trimEndOf,
  type Notice,
  type Parameter,
  type SentRequest,
} from './request/request.ts';

/** Why a parameter takes no part in the signature. */
export type UnsignedReason = 'sign' | 'empty' | 'repeated' | 'secret';

/** The parameters of a request, parted by whether they are signed. */
export interface RequestSummary {
  /** In the order of the string to sign; the secret stands among them with an empty value. */
  signed: Pair[];
  unsigned: { parameter: Parameter; reason: UnsignedReason }[];
}

/** What is signed of a request, in order, and what is not. */
export function summarise(request: SentRequest): RequestSummary {
  const pairs = signedPairs(request);
  const seen = new Set<string>();
  const unsigned: RequestSummary['unsigned'] = [];
  for (const parameter of request.parameters) {
    const { name, value } = parameter;
    if (name === signName) unsigned.push({ parameter, reason: 'sign' });
    else if (name === secretName) unsigned.push({ parameter, reason: 'secret' });
    else if (seen.has(name)) unsigned.push({ parameter, reason: 'repeated' });
    else if (value === '') unsigned.push({ parameter, reason: 'empty' });
    seen.add(name);
  }
  return { signed: orderedPairs(pairs, '', correctRecipe('SHA-1')), unsigned };
}

/**
 * Tells whether somebody gave a digest or the string that was signed.
 *
 * @returns `undefined` for a blank text
 */
export function readOwnResult(
  text: string,
): { kind: 'digest'; sign: string } | { kind: 'text'; text: string } | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const printed = trimmed.length > longestDigestText ? undefined : printedDigest(trimmed);
  if (printed !== undefined) return { kind: 'digest', sign: printed };
  return { kind: 'text', text: withoutLineEnds(text) };
}

const longestDigestText = 600;

const hexRun = /(?<![0-9a-f])(?:[0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/gi;

/**
 * A digest as `sign=…`, or the only one in what `sha1sum`, `openssl`, `Get-FileHash` or `certutil`
 * print.
 */
function printedDigest(text: string): string | undefined {
  const named =
    /^"?sign"?\s*[=:]\s*"?([^\s"]+)"?,?$/.exec(text)?.[1] ?? text.replace(/^["']|["']$/g, '');
  if (named.includes('&')) return undefined;
  if (readDigest(named)) return named;
  if (text.includes(`${secretName}=`)) return undefined;
  const [digest, ...others] =
    text.replace(/\b([0-9a-f]{2}):(?=[0-9a-f]{2}\b)/gi, '$1').match(hexRun) ?? [];
  // These programs choose the case of the letters, not the code that is checked.
  return others.length === 0 ? digest?.toLowerCase() : undefined;
}

/** The text without line ends before and behind it. */
function withoutLineEnds(text: string): string {
  let start = 0;
  while (text[start] === '\n' || text[start] === '\r') start++;
  return trimEndOf(text.slice(start), '\r\n');
}

const mostUnsent = 10;

/** Reads `name=value` lines of parameters that were signed but not sent, and notes the others. */
export function readUnsent(text: string): {
  unsent: { name: string; value: string }[];
  notices: Notice[];
} {
  const unsent: { name: string; value: string }[] = [];
  const notices: Notice[] = [];
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^([\w.-]+)\s*[=:]\s*(.*)/s.exec(line.slice(0, 500).trim()) ?? [];
    if (name !== undefined) unsent.push({ name, value });
    else if (line.trim() !== '')
      notices.push({ id: 'unread-unsent', name: excerptOf(line.trim()) });
  }
  if (unsent.length > mostUnsent) notices.push({ id: 'too-many-unsent', name: String(mostUnsent) });
  return { unsent: unsent.slice(0, mostUnsent), notices };
}
