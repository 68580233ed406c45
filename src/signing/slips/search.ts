import { Signer } from '../digest.ts';
import type { Recipe } from '../recipe.ts';
import { searchedSlips } from './slips.ts';
import { goTogether, type SlipContext, type Variant } from './variant.ts';

/** What reproduces a digest: one variant, or two together. */
export type Explanation = readonly Variant[];

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

/** How many bytes one search may hash. */
const mostBytes = 160_000_000;
/** How much is prepared before the page gets a turn. */
const batchBytes = 400_000;
const batchSize = 64;
/** From this many bytes on, a search ends with the first hits instead of looking for more. */
const longText = 8192;

/** Lets the page react: some browsers give no turn between the answers of Web Crypto. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Whether a variant changes which parameters there are, so that others find more to change. */
const changesPairs = ({ parts }: Variant) => parts.includes('body') || parts.includes('names');

/** Applies the changes of an explanation to a recipe. */
export function applyAll(explanation: Explanation, recipe: Recipe): Recipe {
  return explanation.reduce((changed, variant) => variant.change(changed), recipe);
}

/** One explanation for each set of slips, the likeliest first. */
function distinct(
  explanations: readonly Explanation[],
  variants: readonly Variant[],
): Explanation[] {
  const place = (explanation: Explanation) =>
    explanation.reduce((sum, variant) => sum * variants.length + variants.indexOf(variant), 0);
  const bySlips = new Map<string, Explanation>();
  for (const explanation of [...explanations].sort((a, b) => place(a) - place(b))) {
    const slips = explanation.map(({ slip }) => slip).join(' ');
    if (!bySlips.has(slips)) bySlips.set(slips, explanation);
  }
  return [...bySlips.values()];
}

/**
 * Looks for the slip, or the two slips, that turn the right way of signing into the one that gave
 * a digest: first every slip alone, then pairs of common ones, then the rest. Works in short turns,
 * so that a page stays responsive.
 *
 * @param base the right recipe, with the hash that fits the digest
 * @param digest lower-case hex
 * @param stop tells, between turns, whether the answer is no longer wanted
 */
export async function findSlips(
  context: SlipContext,
  base: Recipe,
  digest: string,
  stop: () => boolean = () => false,
): Promise<SearchResult> {
  const signer = new Signer(context.pairs, context.secret);
  const correct = await signer.digest(base).hex;
  const variants = searchedSlips(context);
  const idle = new Set<Variant>();
  let bytesLeft = mostBytes;
  let tried = 0;

  /** Hashes the candidates of one phase; false once the search has to end. */
  const run = async (candidates: Iterable<Explanation>, hits: Explanation[]): Promise<boolean> => {
    let earlier: Promise<unknown> = Promise.resolve();
    let batch: Promise<void>[] = [];
    let bytesInBatch = 0;
    for (const explanation of candidates) {
      const { hex, length } = signer.digest(applyAll(explanation, base));
      bytesLeft -= length;
      bytesInBatch += length;
      tried++;
      batch.push(
        hex.then((found) => {
          if (found === digest) hits.push(explanation);
          else if (found === correct && explanation.length === 1) idle.add(explanation[0]!);
        }),
      );
      if (bytesLeft < 0) break;
      if (batch.length < batchSize && bytesInBatch < batchBytes) continue;
      await Promise.all([nextTurn(), earlier]);
      earlier = Promise.all(batch);
      batch = [];
      bytesInBatch = 0;
      if (stop()) return false;
      if (hits.length > 0 && length > longText) break;
    }
    await Promise.all([earlier, ...batch]);
    return bytesLeft >= 0;
  };

  const ranked = (rank: Variant['rank']) => variants.filter((one) => one.rank === rank);
  const worthwhile = (a: Variant, b: Variant) =>
    goTogether(a, b) && (!idle.has(a) || changesPairs(b)) && (!idle.has(b) || changesPairs(a));
  function* pairs(first: readonly Variant[], second: readonly Variant[]): Generator<Explanation> {
    for (const [index, a] of first.entries())
      for (const b of first === second ? second.slice(index + 1) : second)
        if (worthwhile(a, b)) yield [a, b];
  }
  const [common, rare, sweep] = [ranked('common'), ranked('rare'), ranked('sweep')];
  const rewritten = common.filter(({ slip }) => slip === 'body-rewritten');
  const quick = common.filter((one) => !rewritten.includes(one));
  const alone = (list: readonly Variant[]) => list.map((one) => [one]);
  const phases: (() => Iterable<Explanation>)[] = [
    () => alone(quick),
    () => alone(rewritten),
    () => alone(rare),
    () => pairs(common, common),
    () => alone(sweep),
    () => pairs(common, rare),
    () => pairs(common, sweep),
  ];
  for (const phase of phases) {
    const hits: Explanation[] = [];
    const goOn = await run(phase(), hits);
    if (hits.length > 0) return { explanations: distinct(hits, variants), tried, complete: true };
    if (!goOn) return { explanations: [], tried, complete: false };
  }
  return { explanations: [], tried, complete: true };
}
