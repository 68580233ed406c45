import { mask } from '../catalog/mask.ts';
import type { FactName } from '../catalog/requested-facts.ts';
import type { ReplyParts } from './reply.ts';
import {
  bulletList,
  inOneLine,
  paragraph,
  plain,
  stacked,
  under,
  value,
  type RichText,
} from './rich-text.ts';

/** What the sender of a reply knows about the ticket at hand. */
export interface TicketNote {
  /** Known facts by their name; the reply no longer asks for them. */
  facts: Partial<Record<FactName, string>>;
  /** Anything else, over several lines. */
  text: string;
}

/**
 * What identifies the call in question is of no use when it is hidden, so it is kept where it has
 * the form of what its field asks for: one token, or addresses.
 */
const identifierForms: Partial<Record<FactName, RegExp>> = {
  appid: /^[\w-]{1,20}$/,
  time: /^\d{10}(?:\d{3})?$/,
  trace: /^[0-9A-Za-z][\w.:-]{3,63}$/,
  'egress-ip': /^[\da-fA-F.:]{3,45}(?:[\s,/]{1,3}[\da-fA-F.:]{1,45}){0,9}$/,
  'external-code': /^(?:[\w-]{1,64}|\*{7,15}[\dXx]{4})$/,
  'batch-number': /^[\w-]{1,64}$/,
};

/** Digits that may be a phone or identity number: an external code often is one. */
const personalNumber = /^\d{11,18}[\dXx]?$/;

function maskFact(name: string, fact: string): string {
  const value = fact.trim();
  if (!identifierForms[name as FactName]?.test(value)) return mask(fact);
  if (name !== 'external-code' || !personalNumber.test(value)) return value;
  return '*'.repeat(value.length - 4) + value.slice(-4);
}

/** Reads a note that was kept as JSON; whatever is not a note gives an empty one. */
export function parseNote(json: string): TicketNote {
  const note: TicketNote = { facts: {}, text: '' };
  let kept: unknown;
  try {
    kept = JSON.parse(json);
  } catch {
    return note;
  }
  const { facts, text } = Object(kept) as { facts?: unknown; text?: unknown };
  if (typeof text === 'string') note.text = text;
  for (const [name, fact] of Object.entries(Object(facts) as object))
    if (typeof fact === 'string') note.facts[name as FactName] = fact;
  return note;
}

/** How many facts a note holds, its text counted as one. */
export function noteSize({ facts, text }: TicketNote): number {
  return [...Object.values(facts), text].filter((fact) => fact.trim()).length;
}

/**
 * The note as it may be kept and sent: values are hidden, in every field. Of an external code that
 * may be a phone or identity number the last four digits remain.
 */
export function maskNote({ facts, text }: TicketNote): TicketNote {
  const masked = Object.entries(facts).map(([name, fact]) => [name, maskFact(name, fact)]);
  return { facts: Object.fromEntries(masked), text: mask(text) };
}

/** Puts a reply together: what the note knows is told, the rest is asked for. */
export function replyWithNote(
  { opening, facts, headings, colon, never, closing }: ReplyParts,
  note: TicketNote,
): RichText {
  const factOf = (name: FactName) => note.facts[name]?.trim() ?? '';
  const known = facts.filter(({ name }) => factOf(name));
  const open = facts.filter(({ name }) => !factOf(name));
  const text = note.text.trim();
  const ask = known.length > 0 ? headings.askMore : headings.ask;
  const told = known.map(({ name, label }) => inOneLine(plain(label + colon), value(factOf(name))));
  return stacked(
    opening,
    ...(told.length > 0 ? [under(headings.known, bulletList(told))] : []),
    ...(text ? [paragraph(plain(headings.note + colon + text))] : []),
    ...(open.length > 0 ? [under(ask, bulletList(open.map(({ request }) => request))), never] : []),
    closing,
  );
}
