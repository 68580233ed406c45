import { percentEncode, percentStyles } from '../percent-encode.ts';

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Picker {
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  shuffle: <T>(items: readonly T[]) => T[];
  digits: (length: number) => string;
}

export function picker(random: () => number): Picker {
  return {
    chance: (probability) => random() < probability,
    pick: (items) => items[Math.floor(random() * items.length)]!,
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
    digits: (length) =>
      Array.from(
        { length },
        (_, index) => Math.floor(random() * (index ? 10 : 9)) + (index ? 0 : 1),
      ).join(''),
  };
}

const names =
  'dept_code parent_code name userid mobile email remark reason amount external_code thirdType gender entry_day manager_userid status redirect_url'.split(
    ' ',
  );
const values = [
  '部门测试',
  '张三',
  '研发 一部',
  'S100',
  '13800000000',
  '1',
  'li.si@example.com',
  'Zhang San',
  'a+b',
  'R&D',
  '100%',
  'a=b',
  'https://example.com/a?b=c&d=e',
  '2023-11-14 22:13:20',
  '“引号”，全角',
  "it's",
  '~tilde*star!',
  'x'.repeat(60),
  '🙂 emoji',
  'Ünïcödé',
];

function randomValue({ chance, pick }: Picker): string {
  if (chance(0.12)) return '';
  const value = pick(values);
  if (chance(0.08)) return `${value} `;
  return chance(0.04) ? ` ${value}` : value;
}

function randomBody({ chance, pick, shuffle }: Picker): string {
  const item = () =>
    Object.fromEntries(
      shuffle(names)
        .slice(0, 2 + Math.floor(names.length / 4))
        .map((name) => [name, pick([pick(values), pick(values), 7, 1.5, true, ['a', 'b/c']])]),
    );
  const data = chance(0.5)
    ? Array.from({ length: pick([1, 2, 3]) }, item)
    : { ...item(), list: [item()] };
  return JSON.stringify(data, null, pick([0, 0, 0, 2]));
}

/** Where the signature goes in a random request, until it is known. */
export const signPlaceholder = '0'.repeat(40);

/**
 * A request as an integrator might paste it, with {@link signPlaceholder} as its `sign`: form or
 * JSON, Chinese values, empty values, blanks, special characters, as a cURL command line, raw
 * HTTP, or address and body.
 */
export function randomRequest(pick: Picker): string {
  const common = [
    ['timestamp', pick.digits(10)],
    ['access_token', pick.digits(32)],
    ...(pick.chance(0.7)
      ? [
          ['appid', pick.digits(8)],
          ['version', '1.0.0'],
          ['grant_type', 'client_credential'],
        ]
      : []),
    ['sign', signPlaceholder],
  ] as [string, string][];
  const json = pick.chance(0.4);
  const business = pick
    .shuffle(names)
    .slice(0, pick.pick([2, 4, 7]))
    .map((name): [string, string] => [name, randomValue(pick)]);
  const style = pick.pick([percentStyles[0]!, percentStyles[0]!, percentStyles[2]!]);
  const write = (pairs: readonly [string, string][]) =>
    pick
      .shuffle(pairs)
      .map(([name, value]) => `${name}=${percentEncode(value, style, 'utf-8')}`)
      .join('&');

  const inQuery = json || pick.chance(0.5);
  const query = inQuery ? `?${write(common)}` : '';
  const body = json ? randomBody(pick) : write(inQuery ? business : [...common, ...business]);
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const path = `/department/add${query}`;
  return pick.pick([
    `https://openapi.example.com${path}\n\n${body}`,
    `curl -X POST 'https://openapi.example.com${path}' -H 'Content-Type: ${type}' --data-raw '${body.replaceAll("'", `'\\''`)}'`,
    `POST ${path} HTTP/1.1\r\nHost: openapi.example.com\r\nContent-Type: ${type}\r\n\r\n${body}`,
  ]);
}
