import { goTogether, type Variant } from './variant.ts';

/** The places of variants in their list: one, or two together. */
export type Candidate = readonly number[];

/** How many phases a search has. */
export const phaseCount = 8;

/** Whether a variant changes which parameters there are, so that others find more to change. */
const changesPairs = ({ parts }: Variant) => parts.includes('body') || parts.includes('names');

/**
 * What is tried in one phase of a search: first the slips alone, then pairs of common ones, then
 * the rest.
 *
 * @param idle variants that change nothing about this request
 */
export function* candidatesOf(
  phase: number,
  variants: readonly Variant[],
  idle: ReadonlySet<number>,
): Generator<Candidate> {
  const where = (test: (variant: Variant) => boolean) =>
    variants.flatMap((variant, place) => (test(variant) ? [place] : []));
  const isRewritten = ({ slip }: Variant) => slip === 'body-rewritten';
  const common = where(({ rank }) => rank === 'common');
  const rare = where(({ rank }) => rank === 'rare');
  const sweep = where(({ rank }) => rank === 'sweep');

  const worthwhile = (a: number, b: number) => {
    const [first, second] = [variants[a]!, variants[b]!];
    return (
      goTogether(first, second) &&
      (!idle.has(a) || changesPairs(second)) &&
      (!idle.has(b) || changesPairs(first))
    );
  };
  function* alone(places: readonly number[]): Generator<Candidate> {
    for (const place of places) yield [place];
  }
  function* pairs(first: readonly number[], second: readonly number[]): Generator<Candidate> {
    for (const [index, a] of first.entries())
      for (const b of first === second ? second.slice(index + 1) : second)
        if (worthwhile(a, b)) yield [a, b];
  }
  const phases = [
    () => alone(where((variant) => variant.rank === 'common' && !isRewritten(variant))),
    () => alone(where((variant) => variant.rank === 'common' && isRewritten(variant))),
    () => alone(rare),
    () => alone(where(({ rank }) => rank === 'alone')),
    () => pairs(common, common),
    () => alone([...sweep, ...where(({ rank }) => rank === 'last')]),
    () => pairs(common, rare),
    () => pairs(common, sweep),
  ];
  yield* phases[phase]!();
}
