import { spellDigest } from './digest.ts';
import { PrefixHasher, type Hashed } from './prefix-hasher.ts';
import type { Hash } from './protocol.ts';
import { piecesToSign, type Pair, type Recipe } from './recipe.ts';

/** Makes signatures out of one request and secret, with any recipe. */
export class Signer {
  readonly #pairs: readonly Pair[];
  readonly #secret: string;
  readonly #hashers = new Map<Hash, PrefixHasher>();

  constructor(pairs: readonly Pair[], secret: string) {
    this.#pairs = pairs;
    this.#secret = secret;
  }

  /** What a recipe hashes to. */
  digest(recipe: Recipe): Hashed {
    const { hash, charset, keyed } = recipe;
    let hasher = this.#hashers.get(hash);
    if (!hasher) this.#hashers.set(hash, (hasher = new PrefixHasher(hash)));
    const pieces = piecesToSign(this.#pairs, this.#secret, recipe);
    const key = keyed ? recipe.secretText(this.#secret) : undefined;
    return hasher.digest({ pieces, charset, key });
  }

  /** What a recipe puts into `sign`. */
  async sign(recipe: Recipe): Promise<string> {
    return spellDigest(await this.digest(recipe).digest, recipe.spelling);
  }
}
