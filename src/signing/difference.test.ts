import { describe, expect, test } from 'vitest';
import { compareNames, firstDifference, secretInText, splitSignedText } from './difference.ts';
import { visiblePieces } from '../frame/visible.ts';

const right = '_body={"a":"1"}&access_token=t&appsecret=s3cret&name=部门&timestamp=1700000000';

test('a string to sign is split at its names, also around JSON', () => {
  expect(splitSignedText(right).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    '_body: {"a":"1"}',
    'access_token: t',
    'appsecret: s3cret',
    'name: 部门',
    'timestamp: 1700000000',
  ]);
});

describe('the first difference is given by position, name and bytes', () => {
  test('equal strings have none', () => {
    expect(firstDifference(right, right)).toBeUndefined();
  });

  test('another character in a value', () => {
    expect(firstDifference(right, right.replace('部门', '部们'))).toEqual({
      position: 54,
      bytePosition: 56,
      name: 'name',
      expected: '门&timestamp=1700000000',
      actual: '们&timestamp=1700000000',
      expectedBytes: [0xe9, 0x97, 0xa8],
      actualBytes: [0xe4, 0xbb, 0xac],
    });
  });

  test('an invisible character', () => {
    const actual = right.replace('部门', '部门\u200b');
    expect(firstDifference(right, actual)).toMatchObject({
      expectedBytes: [0x26],
      actualBytes: [0xe2, 0x80, 0x8b],
    });
  });

  test('a string that ends too early or goes on', () => {
    expect(firstDifference(right, right.slice(0, -3))).toMatchObject({
      name: 'timestamp',
      expected: '000',
      actual: '',
      actualBytes: [],
    });
    const longer = firstDifference(right, `${right}\n`);
    expect(longer).toMatchObject({ expected: '', actual: '\n', expectedBytes: [] });
    expect(longer?.name).toBeUndefined();
  });

  test('half of a surrogate pair counts as the whole character', () => {
    expect(firstDifference('a=🙂', 'a=🙃')).toMatchObject({ position: 2, bytePosition: 2 });
  });
});

describe('a secret that was masked is no difference', () => {
  test.each(['***', '******', 'xxxx', '<secret>', '[masked]', 's3c***', '…'])('%s', (mask) => {
    const masked = right.replace('s3cret', mask);
    expect(firstDifference(right, masked)).toBeUndefined();
    expect(secretInText(right)).toBe('s3cret');
  });

  test('but what follows it is compared', () => {
    const masked = right.replace('s3cret', '***').replace('1700', '1800');
    expect(firstDifference(right, masked)).toMatchObject({
      name: 'timestamp',
      actual: '800000000',
    });
    expect(compareNames(right, masked).changed).toEqual(['timestamp']);
    expect(secretInText(masked)).toBeUndefined();
  });
});

test('names are compared whatever their order', () => {
  const shuffled = right.split('&').reverse().join('&');
  expect(compareNames(right, shuffled)).toEqual({
    missing: [],
    extra: [],
    changed: [],
    reordered: true,
  });
  expect(compareNames(right, right.replace('name=部门', 'version=1&remark='))).toEqual({
    missing: ['name'],
    extra: ['version', 'remark'],
    changed: [],
    reordered: false,
  });
});

test('characters that do not show are made visible', () => {
  expect(visiblePieces(' a b\u00a0c\t\u200b\u3000\ud800\r\n ')).toEqual([
    { text: ' ', hidden: '␣' },
    { text: 'a b' },
    { text: '\u00a0', hidden: 'NBSP' },
    { text: 'c' },
    { text: '\t', hidden: '⇥' },
    { text: '\u200b', hidden: 'ZWSP' },
    { text: '\u3000', hidden: 'U+3000' },
    { text: '\ud800', hidden: 'U+D800' },
    { text: '\r', hidden: '␍' },
    { text: '\n', hidden: '↵' },
    { text: ' ', hidden: '␣' },
  ]);
  expect(visiblePieces('')).toEqual([]);
});
