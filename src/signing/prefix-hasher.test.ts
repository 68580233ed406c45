import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex } from './digest.ts';
import { encodeText } from './encode.ts';
import { PrefixHasher, type Message } from './prefix-hasher.ts';
import { hashes } from './protocol.ts';

const long = '部门测试 '.repeat(3000);
const messages: Message[] = [
  ['', 'short', ' 一部'],
  ['_body=', long, '&appid=1'],
  ['appid=1&_body=', long],
  [long, '&', long, '&end'],
  Array.from({ length: 400 }, (_, index) => `note_${index}=${'值'.repeat(30)}&`),
  ['_body=', `${long}!`, '&appid=1'],
].flatMap((pieces): Message[] => [
  { pieces, charset: 'utf-8' },
  { pieces, charset: 'gbk' },
  { pieces, charset: 'utf-8', key: 'secret' },
  { pieces, charset: 'utf-8', key: '' },
]);

test.each(hashes)(
  'messages that begin alike hash to what they hash to alone, in %s',
  async (hash) => {
    const algorithm = hash.replace('-', '').toLowerCase();
    const hasher = new PrefixHasher(hash);
    for (let round = 0; round < 8; round++)
      for (const message of messages) {
        const pieces = [...message.pieces, `&round=${round}`];
        const bytes = encodeText(pieces.join(''), message.charset);
        const right =
          message.key === undefined ? createHash(algorithm) : createHmac(algorithm, message.key);
        const { digest, length } = hasher.digest({ ...message, pieces });
        expect(toHex(await digest)).toBe(right.update(bytes).digest('hex'));
        expect(length).toBe(bytes.length);
      }
  },
);

test('a beginning that keeps coming is hashed at once from then on', () => {
  const hasher = new PrefixHasher('SHA-1');
  const atOnce = Array.from({ length: 10 }, (_, index) => {
    const { digest } = hasher.digest({ pieces: [long, String(index)], charset: 'utf-8' });
    return !(digest instanceof Promise);
  });
  expect(atOnce[0]).toBe(false);
  expect(atOnce.at(-1)).toBe(true);
});
