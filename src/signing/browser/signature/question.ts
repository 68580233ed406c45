import { secretInText, unmask } from '../../difference.ts';
import { canHash, hashBytes } from '../../digest.ts';
import { hashes, type Hash } from '../../protocol.ts';
import { chooseReading } from '../../check.ts';
import { otherScheme } from '../../request/other-scheme.ts';
import { readRequests } from '../../request/readings.ts';
import { sentSecret, sentSignature, type Notice, type SentRequest } from '../../request/request.ts';
import { readOwnResult, readUnsent } from '../../summary.ts';
import type { SignatureForm } from './form.ts';

/** What the reader wants to know. */
export interface Question {
  request: SentRequest;
  /** From the field, or else from the pasted texts; empty if nowhere. */
  secret: string;
  /** The string that the reader’s code signed. */
  ownText?: string;
  /** The digest that the reader has. */
  sign?: string;
  agreedHash?: Hash;
  unsent: { name: string; value: string }[];
  /** Whether the signature fits another reading of the paste than the likeliest one. */
  isOtherReading: boolean;
  /** Another scheme that the request is signed by, unless its signature was proved. */
  otherScheme?: string;
  /** Further commands in the paste. */
  others: string[];
  /** What could not be read of the request and of the other fields. */
  notices: Notice[];
}

/** Reads the fields; of several readings of the request, the one that the signature fits. */
export async function readQuestion(form: SignatureForm): Promise<Question> {
  const { readings, others } = readRequests(form.request.value);
  const own = readOwnResult(form.own.value);
  const ownText = own?.kind === 'text' ? own.text : undefined;
  const secret =
    form.secret.value.trim() ||
    (ownText === undefined ? undefined : secretInText(ownText)) ||
    sentSecret(readings[0]!) ||
    '';
  const ownSign = own?.kind === 'digest' ? own.sign : undefined;
  const { request, isProved } = canHash()
    ? await chooseReading(readings, secret, ownSign)
    : { request: readings[0]!, isProved: false };
  const { unsent, notices } = readUnsent(form.unsent.value);
  return {
    request,
    secret,
    ownText,
    isOtherReading: isProved && request !== readings[0],
    otherScheme: isProved ? undefined : otherScheme(form.request.value, request),
    others,
    sign: ownSign ?? sentSignature(request),
    agreedHash: hashes.find((hash) => hash === form.hash.value),
    unsent,
    notices: [...request.notices.filter(({ id }) => id !== 'empty'), ...notices],
  };
}

/** The digest of the string that the reader’s code signed, its masked secret put back. */
export function digestOfOwnText(text: string, { secret, agreedHash }: Question): Promise<string> {
  return hashBytes(new TextEncoder().encode(unmask(text, secret)), agreedHash ?? 'SHA-1');
}
