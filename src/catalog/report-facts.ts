import type { Entry, ReportFact } from '../schemas/entry.ts';

const always = ['time', 'appid', 'endpoint', 'environment', 'trace'] as const;

/** What a caller gives support for a code, in the order of lists; nothing where nobody has to act. */
export function reportFactsOf(entry: Entry): ((typeof always)[number] | ReportFact)[] {
  return entry.handling.retry.answer === 'not-needed' ? [] : [...always, ...entry.report];
}
