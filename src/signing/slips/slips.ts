import { bodySlips } from './body.ts';
import { digestSlips, shapeSlips } from './digest.ts';
import { encodingSlips } from './encoding.ts';
import { nameSlips } from './names.ts';
import { orderSlips } from './order.ts';
import { secretSlips } from './secret.ts';
import { timeSlips } from './time.ts';
import { valueSlips } from './values.ts';
import type { SlipContext, Variant } from './variant.ts';

/** Every form of every slip that the search tries on a request, the likeliest first. */
export function searchedSlips(context: SlipContext): Variant[] {
  return [
    ...encodingSlips(),
    ...secretSlips(context),
    ...timeSlips(context),
    ...nameSlips(context),
    ...valueSlips(context),
    ...orderSlips(),
    ...bodySlips(context),
    ...digestSlips(),
  ];
}

/** Every form of every slip, also those that the search reads off the shape of the `sign`. */
export function allSlips(context: SlipContext): Variant[] {
  return [...searchedSlips(context), ...shapeSlips()];
}
