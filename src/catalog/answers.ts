import { answerWords } from './answer-words.ts';
import type { Basis, Entry, Fixer } from '../schemas/entry.ts';
import type { Bilingual, Locale } from './locale.ts';

/** The words of one locale for the answers of an entry. */
export type AnswerWords = (typeof answerWords)[Locale];

/** One of the three questions that every entry answers. */
export interface Answer {
  question: string;
  /** The question without its mark. */
  label: string;
  value: string;
  /** The short line that goes with the answer, as inline Markdown. */
  note: Bilingual;
  /** What the answer rests on; who fixes it has none of its own. */
  basis: Basis | undefined;
}

/** Whether to retry, in the words of a locale: for a read and for a write where they differ. */
export function retryText(
  { answer, write }: Pick<Entry['handling']['retry'], 'answer' | 'write'>,
  { retryAnswers, readAndWrite }: AnswerWords,
): string {
  return write ? readAndWrite(retryAnswers[answer], retryAnswers[write]) : retryAnswers[answer];
}

/** Everyone who fixes it, the likeliest first, in the words of a locale: `Your code, platform`. */
export function fixersText(who: readonly Fixer[], locale: Locale): string {
  const { fixers } = answerWords[locale];
  const [first = fixers.none, ...others] = who.map((each) => fixers[each]);
  if (locale === 'zh') return [first, ...others].join('、');
  return [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(', ');
}

/** The ids of the answers on retrying: for a read, then for a write where it differs. */
export function retryIds({ answer, write }: Entry['handling']['retry']): string {
  return write ? `${answer} ${write}` : answer;
}

/** Who fixes it, whether to retry, and whether it took effect, in the words of a locale. */
export function answersOf(entry: Entry, words: AnswerWords): [Answer, Answer, Answer] {
  const { fixedBy, retry, applied } = entry.handling;
  const asked = (question: string) => ({ question, label: question.replace(/[?？]$/, '') });
  return [
    {
      ...asked(words.fixedBy),
      value: words.fixers[fixedBy.who[0] ?? 'none'],
      note: fixedBy.note,
      basis: undefined,
    },
    {
      ...asked(words.retry),
      value: retryText(retry, words),
      note: retry.note,
      basis: retry.basis,
    },
    {
      ...asked(words.applied),
      value: words.appliedAnswers[applied.answer],
      note: applied.note,
      basis: applied.basis,
    },
  ];
}

/**
 * For a retired code, that it is retired and what the platform answers instead.
 *
 * @returns plain sentences; `undefined` for an active code
 */
export function retirementOf(entry: Entry, locale: Locale, words: AnswerWords): string | undefined {
  if (entry.status !== 'retired') return undefined;
  if (!entry.replacedBy) return words.retired;
  const [space, stop] = locale === 'zh' ? ['', '。'] : [' ', '.'];
  return `${words.retired}${space}${words.replacedBy} ${entry.replacedBy}${stop}`;
}
