import { timestampName } from '../protocol.ts';
import {
  editValue,
  variant,
  type Rank,
  type SlipContext,
  type SlipId,
  type Variant,
} from './variant.ts';

/** Milliseconds signed where seconds are sent or the reverse, or the clock read a second time. */
export function timeSlips({ pairs }: SlipContext): Variant[] {
  const sent = pairs.find(({ name }) => name === timestampName)?.value ?? '';
  const signedAs = (slip: SlipId, value: string, rank: Rank) =>
    variant(
      slip,
      ['timestamp'],
      editValue(timestampName, () => value),
      {
        detail: value,
        name: timestampName,
        rank,
      },
    );
  if (/^\d{13}$/.test(sent)) return [signedAs('milliseconds', sent.slice(0, 10), 'common')];
  if (!/^\d{10}$/.test(sent)) return [];
  return [
    signedAs('milliseconds', `${sent}000`, 'common'),
    ...[-1, 1, -2, 2, -3, 3, -4, 4, -5, 5].map((seconds) =>
      signedAs('clock-read-twice', String(Number(sent) + seconds), 'rare'),
    ),
    ...Array.from({ length: 999 }, (_, index) =>
      signedAs('milliseconds', sent + String(index + 1).padStart(3, '0'), 'sweep'),
    ),
  ];
}
