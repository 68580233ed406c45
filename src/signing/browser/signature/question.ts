import { secretInText, unmask } from '../../difference.ts';
import { hashBytes } from '../../digest.ts';
import { hashes, type Hash } from '../../protocol.ts';
import { parseRequest } from '../../request/parse.ts';
import {
  sentSecret,
  sentSignature,
  type Notice,
  type SentRequest,
} from '../../request/request.ts';
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
  /** What could not be read of the request and of the other fields. */
  notices: Notice[];
}

/** Reads the fields. */
export function readQuestion(form: SignatureForm): Question {
  const request = parseRequest(form.request.value);
  const own = readOwnResult(form.own.value);
  const ownText = own?.kind === 'text' ? own.text : undefined;
  const secret =
    form.secret.value.trim() ||
    (ownText === undefined ? undefined : secretInText(ownText)) ||
    sentSecret(request) ||
    '';
  const { unsent, notices } = readUnsent(form.unsent.value);
  return {
    request,
    secret,
    ownText,
    sign: own?.kind === 'digest' ? own.sign : sentSignature(request),
    agreedHash: hashes.find((hash) => hash === form.hash.value),
    unsent,
    notices: [...request.notices.filter(({ id }) => id !== 'empty'), ...notices],
  };
}

/** The digest of the string that the reader’s code signed, its masked secret put back. */
export function digestOfOwnText(text: string, { secret, agreedHash }: Question): Promise<string> {
  return hashBytes(new TextEncoder().encode(unmask(text, secret)), agreedHash ?? 'SHA-1');
}
