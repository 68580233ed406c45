import { sameBytes } from '../digest.ts';
import type { Hash } from '../protocol.ts';
import { correctRecipe, type Pair, type Recipe } from '../recipe.ts';
import { digestOf } from '../signer.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { searchedSlips } from './slips.ts';
import { slipContext, type Cause, type SlipQuestion, type Variant } from './variant.ts';

/** What a search looks for. It can be sent to a worker. */
export interface SearchQuery extends SlipQuestion {
  /** The hash that fits the digest. */
  hash: Hash;
  /** What the signature spells. */
  digest: Uint8Array;
  /** Which of how many searchers works on it; each does its share of the candidates. */
  share: { index: number; count: number };
}

/** Slips that give the digest. The lower its places, the likelier an explanation is. */
export interface Hit {
  places: Candidate;
  causes: Cause[];
}

/** What a share of one phase came to. */
export interface PhaseResult {
  hits: Hit[];
  /** Variants that change nothing about this request. */
  idle: number[];
  /** How many ways of signing were tried. */
  tried: number;
  /**
   * Why it ended: all was tried; the request is too long for more; the answer is no longer wanted.
   */
  end: 'all' | 'limit' | 'stopped';
}

/** How many bytes the texts of one search may have together, so that a long request has an answer soon. */
const mostBytes = 12_000_000;
/** How long the search works before others get a turn, in milliseconds. */
const turn = 10;

/** Lets messages come through, such as one that the answer is no longer wanted. */
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

/** Applies the changes of variants to a recipe. */
export function applyAll(variants: readonly Variant[], recipe: Recipe): Recipe {
  return variants.reduce((changed, variant) => variant.change(changed), recipe);
}

/** Looks for the slip, or the two slips, that turn the right way of signing into the one in use. */
export class SlipSearch {
  readonly #base: Recipe;
  readonly #query: SearchQuery;
  readonly #pairs: readonly Pair[];
  readonly #variants: Variant[];
  readonly #correct: ReturnType<typeof digestOf>;
  #bytesLeft: number;

  constructor(query: SearchQuery) {
    const context = slipContext(query);
    this.#base = correctRecipe(query.hash);
    this.#query = query;
    this.#pairs = context.pairs;
    this.#variants = searchedSlips(context, query.hash);
    this.#correct = digestOf(this.#pairs, query.secret, this.#base);
    this.#bytesLeft = mostBytes / query.share.count;
  }

  /** Tries the candidates of one phase, in short turns. The phases have to be run in order. */
  async run(phase: number, idle: ReadonlySet<number>, signal?: AbortSignal): Promise<PhaseResult> {
    const { digest: wanted, secret, share } = this.#query;
    const result: PhaseResult = { hits: [], idle: [], tried: 0, end: 'all' };
    const { digest: correct } = await this.#correct;
    let turnEnd = performance.now() + turn;
    let number = 0;

    for (const places of candidatesOf(phase, this.#variants, idle)) {
      if (signal?.aborted) return { ...result, end: 'stopped' };
      if (number++ % share.count !== share.index) continue;
      if (this.#bytesLeft < 0) return { ...result, end: 'limit' };
      const variants = places.map((place) => this.#variants[place]!);
      const recipe = applyAll(variants, this.#base);
      const { digest, length } = await digestOf(this.#pairs, secret, recipe);
      result.tried++;
      this.#bytesLeft -= length;
      if (sameBytes(digest, wanted)) result.hits.push({ places, causes: causesOf(variants) });
      else if (places.length === 1 && sameBytes(digest, correct)) result.idle.push(places[0]!);
      if (performance.now() < turnEnd) continue;
      await nextTurn();
      turnEnd = performance.now() + turn;
    }
    return result;
  }
}

/** The plain data of variants. */
function causesOf(variants: readonly Variant[]): Cause[] {
  return variants.map(({ slip, detail, name }) => ({ slip, detail, name }));
}
