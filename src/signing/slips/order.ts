import type { Pair, Recipe } from '../recipe.ts';
import { wrongOrders } from './orders.ts';
import { setSteps, variant, type Variant } from './variant.ts';

const glue = (between: string, after: string) => (pairs: readonly Pair[]) =>
  pairs.map(({ name, value }) => name + between + value).join(after);

const joins: [detail: string, join: Recipe['join']][] = [
  ['a=1&b=2&', (pairs) => `${glue('=', '&')(pairs)}&`],
  ['a=1b=2', glue('=', '')],
  ['a1b2', glue('', '')],
  ['a=1,b=2', glue('=', ',')],
  ['a=1\\nb=2', glue('=', '\n')],
  ['a:1&b:2', glue(':', '&')],
  ['12', (pairs) => pairs.map(({ value }) => value).join('')],
  ['?a=1&b=2', (pairs) => `?${glue('=', '&')(pairs)}`],
];

/** Parameters in another order, or joined in another way. */
export function orderSlips(): Variant[] {
  return [
    ...wrongOrders.map(({ label, order }) =>
      variant('order', ['order'], setSteps({ order }), { detail: label }),
    ),
    ...joins.map(([detail, join]) =>
      variant('joined', ['join'], setSteps({ join }), { detail, rank: 'rare' }),
    ),
  ];
}
