import { diffWordsWithSpace } from 'diff';
import type { Difference, Rewording } from './compare.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What changed within a text, as `kept [-removed-]{+added+} kept`. */
export function wordDiff(was: string, now: string): string {
  return diffWordsWithSpace(was, now, { intlSegmenter: words })
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('');
}

const withoutMarks = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{Z}]/gu, '');

function rewordingLines({ field, was, now }: Rewording): string[] {
  if (was === undefined) return [`    ${field}: none so far`, `      now: ${now}`];
  const slight = withoutMarks(was) === withoutMarks(now);
  return [
    `    ${field}${slight ? ' (only punctuation, width or blanks differ)' : ''}`,
    `      was: ${was}`,
    `      now: ${now}`,
    `      that is: ${wordDiff(was, now)}`,
  ];
}

const sections: readonly { kind: Difference['kind']; title: string; toDo: string }[] = [
  {
    kind: 'new',
    title: 'new',
    toDo: 'the patch makes a skeleton of each; write it, until then the build refuses it',
  },
  {
    kind: 'listed',
    title: 'now in the table, so far only on a page of the vendor',
    toDo: 'the patch takes over origin and wording; remove seenOn, read title and meaning again',
  },
  {
    kind: 'reworded',
    title: 'reworded',
    toDo: 'the patch takes over the wording; read title, meaning and causes again, and keep the old message in seenAs if answers still carry it',
  },
  {
    kind: 'back',
    title: 'back in the table, but retired',
    toDo: 'the patch makes each active again; remove replacedBy, read the entry again',
  },
  {
    kind: 'gone',
    title: 'gone from the table',
    toDo: 'the patch retires each; add replacedBy if another code takes its place, or use origin vendor-page if the vendor still names it elsewhere',
  },
];

function differenceLines(difference: Difference): string[] {
  if (difference.kind === 'gone') {
    const { code, message, description } = difference.entry;
    return [`  ${[code, message, description].filter(Boolean).join('  ')}`];
  }
  const { code, message, description, line } = difference.row;
  if (difference.kind === 'new') return [`  ${code}  ${message}  ${description} (line ${line})`];
  return [`  ${code} (line ${line})`, ...difference.rewordings.flatMap(rewordingLines)];
}

/** The differences for a maintainer to read, by kind, each kind with what to do about it. */
export function formatDifferences(differences: readonly Difference[]): string {
  const parts = sections.flatMap(({ kind, title, toDo }) => {
    const own = differences.filter((difference) => difference.kind === kind);
    if (own.length === 0) return [];
    return [
      [`${own.length} ${title}`, ...own.flatMap(differenceLines), `  To do: ${toDo}.`].join('\n'),
    ];
  });
  return parts.join('\n\n');
}
