import { joinWith, type Recipe } from '../recipe.ts';
import { wrongOrders } from './orders.ts';
import { setSteps, variant, type Variant } from './variant.ts';

const joins: [detail: string, join: Recipe['join']][] = [
  ['a=1&b=2&', (pairs) => [...joinWith('=', '&')(pairs), '&']],
  ['a=1b=2', joinWith('=', '')],
  ['a1b2', joinWith('', '')],
  ['a=1,b=2', joinWith('=', ',')],
  ['a=1\\nb=2', joinWith('=', '\n')],
  ['a:1&b:2', joinWith(':', '&')],
  ['12', (pairs) => pairs.map(({ value }) => value)],
  ['?a=1&b=2', (pairs) => ['?', ...joinWith('=', '&')(pairs)]],
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
