import { percentEncode, percentStyles, type Charset, type PercentStyle } from '../encode.ts';
import { setSteps, variant, type Variant } from './variant.ts';

/** An encoder that remembers its results, since a search asks for the same ones again and again. */
function encoderOf(style: PercentStyle): (text: string, charset: Charset) => string {
  const known = { 'utf-8': new Map<string, string>(), gbk: new Map<string, string>() };
  return (text, charset) => {
    const earlier = known[charset].get(text);
    if (earlier !== undefined) return earlier;
    const encoded = percentEncode(text, style, charset);
    known[charset].set(text, encoded);
    return encoded;
  };
}

/** Values, or the whole string, URL-encoded before signing. */
export function encodingSlips(): Variant[] {
  const encoders = percentStyles.map((style) => ({
    detail: style.label,
    encode: encoderOf(style),
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
