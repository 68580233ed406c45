import { bodySlips } from './body.ts';
import { digestSlips, shapeSlips } from './digest.ts';
import { encodingSlips } from './encoding.ts';
import { nameSlips } from './names.ts';
import { orderSlips } from './order.ts';
import { secretSlips } from './secret.ts';
import { timeSlips } from './time.ts';
import { valueSlips } from './values.ts';
import {
  groupSlips,
  nameCaseSlips,
  olderTimeSlips,
  repeatedSlips,
  secretFormSlips,
  spellingSlips,
  wholeTextSlips,
} from './further.ts';
import type { Hash } from '../protocol.ts';
import type { SlipContext, Variant } from './variant.ts';

/** Every form of every slip that the search tries on a request, the likeliest first. */
export function searchedSlips(context: SlipContext, hash: Hash): Variant[] {
  return [
    ...encodingSlips(),
    ...secretSlips(context),
    ...timeSlips(context),
    ...wholeTextSlips(context, hash),
    ...nameSlips(context),
    ...valueSlips(context),
    ...orderSlips(),
    ...bodySlips(context),
    ...digestSlips(),
    ...spellingSlips(context),
    ...repeatedSlips(context),
    ...groupSlips(context),
    ...nameCaseSlips(),
    ...secretFormSlips(context),
    ...olderTimeSlips(context),
  ];
}

/** Every form of every slip, also those that the search reads off the shape of the `sign`. */
export function allSlips(context: SlipContext, hash: Hash): Variant[] {
  return [...searchedSlips(context, hash), ...shapeSlips()];
}
