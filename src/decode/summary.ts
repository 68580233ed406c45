import { byCode } from '../catalog/code.ts';
import type { AppliedAnswer, Entry, Fixer, RetryAnswer } from '../schemas/entry.ts';
import type { Bilingual } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';

/** What the report on a log says about a code of the reference. */
export interface CodeSummary {
  code: string;
  /** Plain text. */
  title: Bilingual;
  message: string;
  /** Other wordings of it, and the description, verbatim. */
  wordings: string[];
  fixedBy: Fixer[];
  retry: RetryAnswer;
  /** For a write, where it differs. */
  retryWrite: RetryAnswer | undefined;
  applied: AppliedAnswer;
  /** The first step, with code between backticks and no other Markdown. */
  step: Bilingual;
}

function withoutLinks(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece) => (piece.startsWith('`') ? piece : spaced(piece)))
    .join('');
}

/** Plain text that keeps the blanks at its ends, which a piece of a sentence needs. */
function spaced(piece: string): string {
  const before = piece.length - piece.trimStart().length;
  const after = Math.max(before, piece.trimEnd().length);
  return piece.slice(0, before) + plainText(piece) + piece.slice(after);
}

/**
 * The part of the catalog that the log decoder needs, smallest code first; plain data for JSON.
 */
export function summariesOf(entries: readonly Entry[]): CodeSummary[] {
  return entries
    .toSorted(byCode)
    .map(({ code, title, message, description, seenAs, handling, steps }) => ({
      code,
      title: { zh: plainText(title.zh), en: plainText(title.en) },
      message: message ?? '',
      wordings: [...seenAs, description ?? ''].filter(Boolean),
      fixedBy: handling.fixedBy.who,
      retry: handling.retry.answer,
      retryWrite: handling.retry.write,
      applied: handling.applied.answer,
      step: { zh: withoutLinks(steps[0]!.zh), en: withoutLinks(steps[0]!.en) },
    }));
}
