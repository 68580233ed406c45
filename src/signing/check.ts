import { digestBytes, hashBytes, readDigest, sameBytes } from './digest.ts';
import { commonNames, digestLengths, hashes, type Hash } from './protocol.ts';
import { correctRecipe, signedPairs, textToSign } from './recipe.ts';
import { isProgramName } from './request/fragments.ts';
import {
  sentSignature,
  type NoticeId,
  type Parameter,
  type SentRequest,
} from './request/request.ts';
import type { Explanation, SlipFinder } from './slips/find.ts';
import type { SlipId } from './slips/variant.ts';

/** What a check needs besides the request. */
export interface CheckInput {
  secret: string;
  /** The signature to explain; usually the `sign` of the request. */
  sign: string;
  /** The hash agreed for the app, where the caller knows it. */
  agreedHash?: Hash;
  /** Parameters that the caller's code signs but perhaps does not send. */
  unsent?: readonly { name: string; value: string }[];
}

/** What a signature turned out to be. */
export type Verdict =
  /** The `sign` is no digest of a known hash; `length` is in bytes, if it is hex or Base64 at all. */
  | { kind: 'unknown-shape'; length?: number }
  /** The `sign` is right for this request and secret. */
  | { kind: 'match'; hash: Hash }
  /** The `sign` is what these slips give. `shape` are slips that show in the `sign` itself. */
  | { kind: 'explained'; hash: Hash; explanations: Explanation[]; shape: SlipId[] }
  /** Too little of the request is there to judge its signature. */
  | { kind: 'incomplete'; missing: NoticeId[] }
  /** Nothing known gives this `sign`. */
  | { kind: 'unexplained'; hash: Hash; shape: SlipId[]; tried: number; complete: boolean };

/** Notices that say that the body is not there, so that no digest means anything. */
const withoutBody: readonly NoticeId[] = [
  'missing-body',
  'from-file',
  'variable',
  'computed',
  'multipart',
];
/** Notices that say that a part of the request may not be there, or not as it was sent. */
const withoutPart: readonly NoticeId[] = [
  'open-quote',
  'missing-value',
  'missing-address',
  'unread-line',
  'left-out',
  'bad-json',
  'bad-name',
  'unrecognised',
  'body-not-text',
  'content-length',
  'only-body',
  'truncated',
  'bad-escape',
  'not-utf-8',
  'sign-in-header',
];

/** What of a request is not there, by its notices. */
export function missingParts({ notices }: SentRequest): NoticeId[] {
  const ids = [...withoutBody, ...withoutPart];
  return ids.filter((id) => notices.some((notice) => notice.id === id));
}

const lacksBody = ({ notices }: SentRequest) => notices.some(({ id }) => withoutBody.includes(id));

/** Whether a `sign` is the right one for a request and a secret. */
async function isRight(request: SentRequest, secret: string, sign: string): Promise<boolean> {
  const digest = readDigest(sign);
  const hash = hashes.find((name) => digestLengths[name] === digest?.bytes.length);
  if (!digest || !hash || lacksBody(request)) return false;
  const text = textToSign(signedPairs(request), secret, correctRecipe(hash));
  return sameBytes(await digestBytes(new TextEncoder().encode(text), hash), digest.bytes);
}

/** What logs and programs have beside a request. */
const logNames =
  /^(?:code|msg|message|resp|result|reply|cost|took|time|ts|level|caller|timeout|success|charset|location|auth|key|value|array|map)$/;
const isOfLog = (one: Parameter) =>
  isProgramName(one) || logNames.test(one.name) || /[<(]|^@|^new$|^\W*$/.test(one.value);

/** Whether a request has nothing of its own, only what every request has or what a log may add. */
const isBare = ({ parameters, body }: SentRequest) =>
  (body === undefined || !/\w"?\s*:/.test(body)) &&
  parameters.every((one) => commonNames.includes(one.name) || isOfLog(one));

/**
 * Whether a reading only leaves out a part of a request that another one has. Of a log, where more
 * than the request is, that is sure for the body of a POST, and for all that is not common only.
 */
function isHalfOf(half: SentRequest, whole: SentRequest): boolean {
  if (whole.kind === undefined) return false;
  if (half.body !== undefined && (half.body !== whole.body || whole.kind === 'log')) return false;
  const isSure =
    whole.kind !== 'log' ||
    (whole.method === 'POST' && whole.body !== undefined) ||
    (isBare(half) && !isBare(whole));
  if (!isSure) return false;
  const sent = new Set(whole.parameters.map(({ name, value }) => `${name}=${value}`));
  return half.parameters.every(({ name, value }) => sent.has(`${name}=${value}`));
}

/** Whether the length that a request states is not that of the body that was read. */
const isDisproved = ({ notices }: SentRequest) => notices.some(({ id }) => id === 'content-length');

/** How many characters the texts of all readings that are tried may have together. */
const mostTried = 6_000_000;

/**
 * Chooses among the readings of a paste: the first that its signature fits, or else the likeliest.
 *
 * @param readings the likeliest first
 * @param ownSign the signature to fit; each reading's own where it is absent
 */
export async function chooseReading(
  readings: readonly SentRequest[],
  secret: string,
  ownSign?: string,
): Promise<{ request: SentRequest; isProved: boolean }> {
  const [likeliest] = readings;
  let left = mostTried;
  if (secret !== '')
    for (const request of readings) {
      if (request !== likeliest && (isHalfOf(request, likeliest!) || isDisproved(request)))
        continue;
      const sign = ownSign ?? sentSignature(request);
      left -= request.body?.length ?? 0;
      if (left < 0) break;
      if (sign !== undefined && (await isRight(request, secret, sign)))
        return { request, isProved: true };
    }
  return { request: readings[0]!, isProved: false };
}

/**
 * Holds the signature of a request against the rules and, if they do not give it, looks for the
 * slips that do.
 *
 * @param find looks for slips, in workers or here
 * @param signal tells when the answer is no longer wanted
 */
export async function checkSignature(
  request: SentRequest,
  { secret, sign, agreedHash, unsent = [] }: CheckInput,
  find: SlipFinder,
  signal?: AbortSignal,
): Promise<Verdict> {
  if (lacksBody(request)) return { kind: 'incomplete', missing: missingParts(request) };
  const digest = readDigest(sign);
  if (!digest) return { kind: 'unknown-shape' };
  const { length } = digest.bytes;
  const hash = hashes.find((name) => digestLengths[name] === length);
  if (!hash) return { kind: 'unknown-shape', length };

  const shape: SlipId[] = [];
  if (agreedHash && agreedHash !== hash) shape.push('wrong-hash');
  if (digest.spelling === 'base64') shape.push('base64');
  else if (digest.spelling !== 'lower-hex') shape.push('upper-case');

  const right = textToSign(signedPairs(request), secret, correctRecipe(hash));
  if (sameBytes(await digestBytes(new TextEncoder().encode(right), hash), digest.bytes))
    return shape.length === 0
      ? { kind: 'match', hash }
      : { kind: 'explained', hash, explanations: [], shape };

  const query = { request, secret, unsent, hash, digest: digest.bytes };
  const { explanations, tried, complete } = await find(query, signal);
  const missing = missingParts(request);
  // What a log has besides the request was not signed.
  const isDoubtful =
    request.kind === 'log' &&
    missing.length > 0 &&
    explanations.every((slips) => slips.every(({ slip }) => slip === 'not-signed'));
  if (explanations.length > 0 && !isDoubtful)
    return { kind: 'explained', hash, explanations, shape };
  return missing.length > 0
    ? { kind: 'incomplete', missing }
    : { kind: 'unexplained', hash, shape, tried, complete };
}

/** What ought to be signed, and its digests. */
export interface Expected {
  /** The string to sign, secret included. */
  text: string;
  digests: Record<Hash, string>;
}

/** Builds the string to sign and its digest in every hash that the vendor's SDKs know. */
export async function expectedSignature(request: SentRequest, secret: string): Promise<Expected> {
  const text = textToSign(signedPairs(request), secret, correctRecipe('SHA-1'));
  const bytes = new TextEncoder().encode(text);
  const [sha1, sha256, sha512] = await Promise.all(hashes.map((hash) => hashBytes(bytes, hash)));
  return { text, digests: { 'SHA-1': sha1!, 'SHA-256': sha256!, 'SHA-512': sha512! } };
}
