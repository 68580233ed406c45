import { hashes, secretName } from '../protocol.ts';
import { setSteps, variant, type Variant } from './variant.ts';

/** HMAC instead of a plain hash, or another character set. */
export function digestSlips(): Variant[] {
  return [
    variant('hmac', ['digest', 'secret'], setSteps({ keyed: true, secretPair: false })),
    variant('hmac', ['digest'], setSteps({ keyed: true }), { detail: secretName }),
    variant('charset', ['charset'], setSteps({ charset: 'gbk' }), { detail: 'GBK' }),
    variant('charset', ['charset'], setSteps({ charset: 'ascii' }), {
      detail: 'ASCII',
      rank: 'rare',
    }),
    variant('charset', ['charset'], setSteps({ charset: 'latin1' }), {
      detail: 'ISO-8859-1',
      rank: 'rare',
    }),
    variant('charset', ['charset'], setSteps({ charset: 'utf-16le' }), {
      detail: 'UTF-16LE',
      rank: 'alone',
    }),
    variant('charset', ['charset'], setSteps({ charset: 'utf-16' }), {
      detail: 'UTF-16',
      rank: 'alone',
    }),
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
