import type { Charset } from '../encode.ts';
import { hashes, secretName } from '../protocol.ts';
import { setSteps, variant, type Variant } from './variant.ts';

/** Character sets that are not UTF-8, by their names, and with what they are tried together. */
const charsets: readonly { charset: Charset; detail: string; rank: Variant['rank'] }[] = [
  { charset: 'gbk', detail: 'GBK', rank: 'common' },
  { charset: 'ascii', detail: 'ASCII', rank: 'rare' },
  { charset: 'latin1', detail: 'ISO-8859-1', rank: 'rare' },
  { charset: 'utf-16le', detail: 'UTF-16LE', rank: 'alone' },
  { charset: 'utf-16', detail: 'UTF-16', rank: 'alone' },
];

/** HMAC instead of a plain hash, or another character set. */
export function digestSlips(): Variant[] {
  return [
    variant('hmac', ['digest', 'secret'], setSteps({ keyed: true, secretPair: false })),
    variant('hmac', ['digest'], setSteps({ keyed: true }), { detail: secretName }),
    ...charsets.map(({ charset, detail, rank }) =>
      variant('charset', ['charset'], setSteps({ charset }), { detail, rank }),
    ),
  ];
}

/** Slips that show in the shape of the `sign` itself, so that no search is needed. */
export function shapeSlips(): Variant[] {
  return [
    variant('upper-case', ['spelling'], setSteps({ spelling: 'upper-hex' })),
    variant('base64', ['spelling'], setSteps({ spelling: 'base64' })),
    ...hashes.map((hash) => variant('wrong-hash', ['hash'], setSteps({ hash }), { detail: hash })),
  ];
}
