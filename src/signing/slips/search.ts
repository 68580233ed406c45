import { sameBytes } from '../digest.ts';
import type { Hash } from '../protocol.ts';
import { correctRecipe, type Recipe } from '../recipe.ts';
import { Signer } from '../signer.ts';
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
   * Why it ended: all was tried; the first hit in a long request; the request is too long for
   * more; the answer is no longer wanted.
   */
  end: 'all' | 'hit' | 'limit' | 'stopped';
}

/** How many bytes the texts of one search may have together. */
const mostBytes = 50_000_000;
/** How much larger a share may be than the others. */
const unevenBytes = 10_000_000;
/** How long the search works before others get a turn, in milliseconds. */
const turn = 10;
/** From this many bytes on, a search ends with the first hits instead of looking for more. */
const longText = 8192;

/** Lets messages come through: some browsers give no turn between the answers of Web Crypto. */
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
  readonly #digest: Uint8Array;
  readonly #share: SearchQuery['share'];
  readonly #signer: Signer;
  readonly #variants: Variant[];
  readonly #correct: Uint8Array | Promise<Uint8Array>;
  #bytesLeft: number;

  constructor(query: SearchQuery) {
    const context = slipContext(query);
    this.#base = correctRecipe(query.hash);
    this.#digest = query.digest;
    this.#share = query.share;
    this.#signer = new Signer(context.pairs, context.secret);
    this.#variants = searchedSlips(context, query.hash);
    this.#correct = this.#signer.digest(this.#base).digest;
    this.#bytesLeft = mostBytes / query.share.count + unevenBytes;
  }

  /** Whether a candidate is in the share. Those with the same text of the body stay together. */
  #isMine(candidate: Candidate): boolean {
    const changes = (part: Variant['parts'][number]) =>
      candidate.find((place) => this.#variants[place]!.parts.includes(part));
    const place = changes('body') ?? changes('encode') ?? candidate[0]!;
    return place % this.#share.count === this.#share.index;
  }

  /** Tries the candidates of one phase, in short turns. The phases have to be run in order. */
  async run(phase: number, idle: ReadonlySet<number>, signal?: AbortSignal): Promise<PhaseResult> {
    const result: PhaseResult = { hits: [], idle: [], tried: 0, end: 'all' };
    if (signal?.aborted) return { ...result, end: 'stopped' };
    const correct = await this.#correct;
    let earlier: Promise<void>[] = [];
    let awaited: Promise<void>[] = [];
    let turnEnd = performance.now() + turn;

    for (const places of candidatesOf(phase, this.#variants, idle)) {
      if (!this.#isMine(places)) continue;
      const variants = places.map((place) => this.#variants[place]!);
      const note = (found: Uint8Array) => {
        if (sameBytes(found, this.#digest))
          result.hits.push({ places, causes: causesOf(variants) });
        else if (places.length === 1 && sameBytes(found, correct)) result.idle.push(places[0]!);
      };
      const { digest, length } = this.#signer.digest(applyAll(variants, this.#base));
      if (digest instanceof Promise) awaited.push(digest.then(note));
      else note(digest);
      result.tried++;
      this.#bytesLeft -= length;
      if (result.hits.length > 0 && length > longText) result.end = 'hit';
      else if (this.#bytesLeft < 0) result.end = 'limit';
      if (result.end !== 'all') break;
      if (performance.now() < turnEnd) continue;
      // What Web Crypto has not finished is kept in memory, so it must not fall far behind.
      await Promise.all([nextTurn(), ...earlier]);
      earlier = awaited;
      awaited = [];
      turnEnd = performance.now() + turn;
      if (signal?.aborted) {
        result.end = 'stopped';
        break;
      }
    }
    await Promise.all([...earlier, ...awaited]);
    return result;
  }
}

/** The plain data of variants. */
function causesOf(variants: readonly Variant[]): Cause[] {
  return variants.map(({ slip, detail, name }) => ({ slip, detail, name }));
}
