import { readDigest } from './digest.ts';
import { secretName, signName } from './protocol.ts';
import { correctRecipe, orderedPairs, signedPairs, type Pair } from './recipe.ts';
import { excerptOf, type Notice, type Parameter, type SentRequest } from './request/request.ts';

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
  const [, named] = /^sign\s*[=:]\s*(\S+)$/.exec(trimmed) ?? [];
  const sign = named ?? trimmed;
  if (!/[&]/.test(sign) && readDigest(sign)) return { kind: 'digest', sign };
  return { kind: 'text', text: text.replace(/^[\r\n]+|[\r\n]+$/g, '') };
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
    const [, name, value = ''] = /^\s*([\w.-]+)\s*[=:]\s*(.*?)\s*$/.exec(line.slice(0, 500)) ?? [];
    if (name !== undefined) unsent.push({ name, value });
    else if (line.trim() !== '')
      notices.push({ id: 'unread-unsent', name: excerptOf(line.trim()) });
  }
  if (unsent.length > mostUnsent)
    notices.push({ id: 'too-many-unsent', name: String(mostUnsent) });
  return { unsent: unsent.slice(0, mostUnsent), notices };
}
