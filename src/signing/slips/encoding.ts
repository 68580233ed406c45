import type { Charset } from '../encode.ts';
import { percentEncode, percentStyles } from '../percent-encode.ts';
import { setSteps, variant, type Variant } from './variant.ts';

/** Values, or the whole string, URL-encoded before signing. */
export function encodingSlips(): Variant[] {
  const encoders = percentStyles.map((style) => ({
    detail: style.label,
    encode: (text: string, charset: Charset) => percentEncode(text, style, charset),
  }));
  return [
    variant('encoded', ['encode'], setSteps({ encode: ({ value, encoded }) => encoded ?? value }), {
      detail: 'as-sent',
    }),
    ...encoders.map(({ detail, encode }) =>
      variant(
        'encoded',
        ['encode'],
        setSteps({ encode: ({ value }, charset) => encode(value, charset) }),
        { detail },
      ),
    ),
    ...encoders.map(({ encode }) =>
      variant(
        'encoded',
        ['encode', 'finish'],
        setSteps({
          finish: (pieces, _secret, charset) => pieces.map((piece) => encode(piece, charset)),
        }),
        { detail: 'whole', rank: 'rare' },
      ),
    ),
  ];
}
