import type { Entry, ReportFact } from '../schemas/entry.ts';

const commonFacts = ['time', 'appid', 'endpoint', 'environment', 'trace'] as const;

/** A fact that support asks for. */
export type FactName = (typeof commonFacts)[number] | ReportFact;

/** What support asks for with a code: nothing with success. */
export function requestedFacts(entry: Entry): FactName[] {
  return entry.handling.retry.answer === 'not-needed' ? [] : [...commonFacts, ...entry.report];
}
