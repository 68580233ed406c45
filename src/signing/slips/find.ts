import { phaseCount } from './candidates.ts';
import type { Hit, PhaseResult, SearchQuery } from './search.ts';
import type { Cause } from './variant.ts';

/** What reproduces a digest: one slip, or two together. */
export type Explanation = readonly Cause[];

export interface SearchResult {
  /**
   * What gives the digest: nothing if no slip does, several if this request does not tell them
   * apart (of a long one, perhaps not all). The likeliest stands first.
   */
  explanations: Explanation[];
  /** How many ways of signing were tried. */
  tried: number;
  /** Whether everything was tried; a long request is searched only as far as its bytes allow. */
  complete: boolean;
}

/**
 * Looks for the slips that give a digest.
 *
 * @param signal tells when the answer is no longer wanted
 */
export type SlipFinder = (
  query: Omit<SearchQuery, 'share'>,
  signal?: AbortSignal,
) => Promise<SearchResult>;

/** Runs one phase of a search, here or in a worker. */
export type PhaseRunner = (
  phase: number,
  idle: ReadonlySet<number>,
  signal: AbortSignal | undefined,
) => Promise<PhaseResult>;

/** One explanation for each set of slips, the likeliest first. */
function distinct(hits: readonly Hit[]): Explanation[] {
  const byLikelihood = [...hits].sort(
    ({ places: [a = 0, b = 0] }, { places: [c = 0, d = 0] }) => a - c || b - d,
  );
  const bySlips = new Map<string, Explanation>();
  for (const { causes } of byLikelihood) {
    const slips = causes.map(({ slip }) => slip).join(' ');
    if (!bySlips.has(slips)) bySlips.set(slips, causes);
  }
  return [...bySlips.values()];
}

/**
 * Looks for the slip, or the two slips, that give a digest, phase by phase until one has a hit.
 *
 * @param searchers each has its share of the candidates
 * @param signal tells when the answer is no longer wanted
 */
export async function findSlips(
  searchers: readonly PhaseRunner[],
  signal?: AbortSignal,
): Promise<SearchResult> {
  const idle = new Set<number>();
  let tried = 0;
  for (let phase = 0; phase < phaseCount; phase++) {
    const results = await Promise.all(searchers.map((run) => run(phase, idle, signal)));
    for (const result of results) {
      tried += result.tried;
      for (const place of result.idle) idle.add(place);
    }
    const hits = results.flatMap((result) => result.hits);
    if (hits.length > 0) return { explanations: distinct(hits), tried, complete: true };
    if (results.some(({ end }) => end !== 'all'))
      return { explanations: [], tried, complete: false };
  }
  return { explanations: [], tried, complete: true };
}
