import { describe, expect, test } from 'vitest';
import { encodeText } from './encode.ts';
import { jsonStyles, readJson, writeJson } from './json-text.ts';
import { percentEncode, percentStyles } from './percent-encode.ts';

const styled = (label: string) => percentStyles.find((style) => style.label === label)!;

test('GBK bytes are those that Java and Python write', () => {
  const hex = Buffer.from(encodeText('部门测试 a，€🙂é', 'gbk')).toString('hex');
  expect(hex).toBe('b2bfc3c5b2e2cad42061a3ac803fa8a6');
});

test('every character that GBK has comes back', () => {
  const decoder = new TextDecoder('gbk');
  let tested = 0;
  for (let unit = 0x80; unit < 0xffff; unit++) {
    const character = String.fromCharCode(unit);
    const bytes = encodeText(character, 'gbk');
    if (bytes.length !== 2) continue;
    tested++;
    if (decoder.decode(bytes) !== character) throw new Error(`U+${unit.toString(16)} is lost`);
  }
  expect(tested).toBeGreaterThan(23_000);
});

test.each([
  ['Java URLEncoder', 'a+b%2A*-._%7E%2F%E9%83%A8'.replace('%2A*', '*')],
  ['encodeURIComponent', 'a%20b*-._~%2F%E9%83%A8'],
  ['rawurlencode', 'a%20b%2A-._~%2F%E9%83%A8'],
  ['url.QueryEscape', 'a+b%2A-._~%2F%E9%83%A8'],
  ['PHP urlencode', 'a+b%2A-._%7E%2F%E9%83%A8'],
  ['Python quote', 'a%20b%2A-._~/%E9%83%A8'],
  ['.NET UrlEncode', 'a+b*-._%7e%2f%e9%83%a8'],
])('%s is imitated', (label, encoded) => {
  expect(percentEncode('a b*-._~/部', styled(label), 'utf-8')).toBe(encoded);
});

describe('JSON is rewritten as libraries write it', () => {
  const source = '{ "b" : "部/<\\u0041", "a" : [ 1.0, 12345678901234567890, {}, [], null ] }';
  const written = (label: string) =>
    writeJson(
      readJson(source).node!,
      jsonStyles.find((style) => style.label === label)!,
    );

  test.each([
    ['JSON.stringify', '{"b":"部/<A","a":[1.0,12345678901234567890,{},[],null]}'],
    ['Python json.dumps', '{"b": "\\u90e8/<A", "a": [1.0, 12345678901234567890, {}, [], null]}'],
    ['PHP json_encode', '{"b":"\\u90e8\\/<A","a":[1.0,12345678901234567890,{},[],null]}'],
    ['Go json.Marshal', '{"b":"部/\\u003cA","a":[1.0,12345678901234567890,{},[],null]}'],
    ['TreeMap', '{"a":[1.0,12345678901234567890,{},[],null],"b":"部/<A"}'],
  ])('%s', (label, text) => {
    expect(written(label)).toBe(text);
  });

  test('indented, and as Jackson indents', () => {
    const { node } = readJson('[{"a":1,"b":[{"c":[]}]},{}]');
    const indented = jsonStyles.find(({ label }) => label === 'JSON.stringify(…, 2)')!;
    const jackson = jsonStyles.find(({ label }) => label === 'Jackson')!;
    expect(writeJson(node!, indented)).toBe(
      JSON.stringify([{ a: 1, b: [{ c: [] }] }, {}], null, 2),
    );
    expect(writeJson(node!, jackson)).toBe(
      '[ {\n  "a" : 1,\n  "b" : [ {\n    "c" : [ ]\n  } ]\n}, { } ]',
    );
  });

  test.each(['', '{', '[1,]', '{"a"}', '01', '"a\nb"', 'nul', '[1 2]', '"\\x"', '['.repeat(5000)])(
    '%j is refused, not thrown on',
    (text) => {
      const { node, end } = readJson(text);
      expect(node === undefined || end < text.length).toBe(true);
    },
  );
});
