import { byCode } from '../catalog/code.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../catalog/testing/random.ts';
import { readContent } from '../catalog/content.ts';
import { lookup, type Answer } from './lookup.ts';
import { buildLookupIndex, type LookupIndex } from './lookup-index.ts';

interface Case {
  class: string;
  locale: 'zh-cn' | 'en';
  query: string;
  /** Codes of which one has to come first; none if nothing may be found. */
  expect: string[];
}

const { content } = readContent('content');
const entries = content.entries.map(({ entry }) => entry).toSorted(byCode);
const asServed = (locale: 'zh' | 'en'): LookupIndex =>
  JSON.parse(JSON.stringify(buildLookupIndex(entries, content.topics, locale))) as LookupIndex;
const zh = asServed('zh');
const en = asServed('en');

const cases = readFileSync(new URL('lookup-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const slipClasses = new Set(['code-typo', 'code-drop']);

/** What is wrong with the answer to a case; `undefined` if nothing is. */
function fault({ class: name, locale, query, expect: wanted }: Case): string | undefined {
  const { results, unknown } = lookup(locale === 'en' ? en : zh, query);
  const offered = slipClasses.has(name)
    ? results.filter((result) => result.kind === 'nearest')
    : results;
  const got = `${query} → ${offered.map((result) => result.code).join(' ') || 'nothing'}`;
  if (wanted.length > 0) return wanted.includes(offered[0]?.code ?? '') ? undefined : got;
  if (results.length > 0) return got;
  return name === 'code-unknown' && unknown.length === 0 ? `${query} → not named` : undefined;
}

describe('what readers type and paste', () => {
  for (const [name, list] of Map.groupBy(cases, (item) => item.class))
    it(`gives the expected code first: ${name}`, () => {
      const faults = list.map(fault).filter((text) => text !== undefined);
      console.log(`${name}: ${list.length - faults.length} of ${list.length}`);
      expect(faults).toEqual([]);
    });
});

const codes = (answer: Answer) => answer.results.map((result) => result.code);
const kinds = (answer: Answer) => answer.results.map((result) => `${result.kind} ${result.code}`);

describe('every entry', () => {
  const twins = (field: 'message' | 'description', text: string) =>
    entries.filter((entry) => entry[field] === text).map((entry) => entry.code);

  it('is found by its message in any case, without punctuation, in an exception and in JSON', () => {
    for (const { message } of entries) {
      if (!message || !/[a-z]/i.test(message)) continue;
      const wanted = twins('message', message);
      for (const query of [
        message,
        message.toUpperCase(),
        message.replace(/[^\w ]/g, ' '),
        `com.example.ApiException: ${message} (attempt 2)`,
        JSON.stringify({ msg: message, data: null }),
      ])
        expect(wanted, query).toContain(codes(lookup(en, query))[0]);
    }
  });

  it('is found by its message with any one letter missing', () => {
    for (const { message } of entries) {
      if (!message || message.length < 3) continue;
      const wanted = twins('message', message);
      for (let place = 0; place < message.length; place += 1) {
        const query = message.slice(0, place) + message.slice(place + 1);
        expect(wanted, query).toContain(codes(lookup(zh, query))[0]);
      }
    }
  });

  it('is found by its description', () => {
    for (const { description } of entries)
      if (description)
        expect(twins('description', description)).toContain(codes(lookup(en, description))[0]);
  });

  it('is found by its title in either language, whatever the language of the reader', () => {
    for (const { title } of entries)
      for (const [index, language] of [
        [zh, 'en'],
        [en, 'zh'],
      ] as const) {
        const wanted = entries
          .filter((entry) => entry.title[language] === title[language])
          .map((entry) => entry.code);
        expect(wanted, title[language]).toContain(codes(lookup(index, title[language]))[0]);
      }
  });
});

describe('a code with a slip of the hand', () => {
  const known = entries.map((entry) => entry.code).filter((code) => code.length === 10);
  const around = (code: string, change: (place: number) => string) =>
    Array.from({ length: 10 }, (_, place) => change(place)).filter(
      (query) => query !== code && !known.includes(query),
    );

  it.each([
    ['a digit missing', (code: string, at: number) => code.slice(0, at) + code.slice(at + 1)],
    ['a digit doubled', (code: string, at: number) => code.slice(0, at) + code.slice(at - 10)],
    [
      'a digit wrong',
      (code: string, at: number) =>
        code.slice(0, at) + ((Number(code[at]) + 7) % 10) + code.slice(at + 1),
    ],
    [
      'two digits swapped',
      (code: string, at: number) =>
        code.slice(0, at) +
        code
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        code.slice(at + 2),
    ],
  ])('is offered with %s, and never as a match', (_, change) => {
    for (const code of known)
      for (const query of around(code, (place) => change(code, place))) {
        const { results } = lookup(zh, query);
        const offer = results.find((result) => result.code === code);
        expect(offer, query).toBeDefined();
        const holds = code.includes(query);
        expect(offer!.kind === 'nearest', query).toBe(!holds);
      }
  });
});

describe('the kind of a result', () => {
  it('says exact only for the whole code', () => {
    expect(kinds(lookup(zh, '1000220058'))).toEqual(['exact 1000220058']);
    expect(kinds(lookup(zh, '0'))).toEqual(['exact 0']);
    expect(kinds(lookup(zh, '1005'))).toEqual(['prefix 1005300003']);
    expect(kinds(lookup(zh, '20058'))).toEqual(['contains 1000220058']);
    expect(kinds(lookup(zh, 'customer saw 1000220058'))).toEqual(['in-text 1000220058']);
    expect(kinds(lookup(zh, 'email check failed'))[0]).toBe('message 1000220005');
    expect(kinds(lookup(zh, '限流'))[0]).toBe('words 1000200052');
  });

  it('puts codes that start with the digits first, then those that end with them', () => {
    expect(codes(lookup(zh, '0010'))).toEqual([
      '1000220010',
      '1000310010',
      '1000410010',
      '1002200106',
    ]);
  });

  it('puts codes that end with the digits first if the query says so', () => {
    expect(codes(lookup(zh, '10004'))).toEqual(['1000410010', '1000210004']);
    for (const query of ['…10004', '尾号 10004', 'code ending in 10004'])
      expect(codes(lookup(zh, query))[0], query).toBe('1000210004');
  });

  it('puts the code first that has the digits and the words beside them', () => {
    expect(codes(lookup(en, '10002200 limit alloc'))[0]).toBe('1000220057');
    expect(codes(lookup(zh, '10002200 邮箱'))[0]).toBe('1000220005');
  });

  it('takes what stands between front and end for a gap of any length', () => {
    for (const query of ['100021…02', '100021**02', '100021...02', '100021xx0002'])
      expect(kinds(lookup(zh, query)), query).toEqual(['contains 1000210002']);
  });

  it('looks for one or two digits only at the start of a code', () => {
    expect(lookup(zh, '58').results).toEqual([]);
    expect(kinds(lookup(zh, '10', 1))[0]).toMatch(/^prefix /);
  });
});

describe('a number that is not in the reference', () => {
  it('is named with what its prefix suggests', () => {
    expect(lookup(en, '1002 9 99999')).toEqual({
      results: [],
      total: 0,
      partlyFailed: false,
      unknown: [
        {
          text: '1002 9 99999',
          code: '1002999999',
          nearest: [],
          family: {
            system: { prefix: '1002', known: 3 },
            class: { prefix: '10029', known: 0 },
          },
        },
      ],
    });
  });

  it('is named beside the message that the response carries', () => {
    const answer = lookup(en, '{"code":1000219999,"msg":"sign check failed"}');
    expect(kinds(answer)[0]).toBe('message 1000210002');
    expect(answer.unknown.map((item) => item.code)).toEqual(['1000219999']);
  });

  it('is named in a list of numbers', () => {
    const answer = lookup(en, '1000210002\n1000999999\n1000210004\n1000999999');
    expect(codes(answer)).toEqual(['1000210002', '1000210004']);
    expect(answer.unknown.map((item) => item.code)).toEqual(['1000999999']);
  });

  it('is not made of a timestamp, phone or order number in running text', () => {
    const answer = lookup(
      en,
      'ts=1700000000 mobile=13812345678 order 1001234567 done at 1700000001, retry later',
    );
    expect(answer.unknown).toEqual([]);
  });

  it('is named when it is all that was typed, timestamp or not', () => {
    expect(lookup(en, '1700000000').unknown.map((item) => item.code)).toEqual(['1700000000']);
  });

  it('still finds what uses the number as a word', () => {
    const answer = lookup(en, '429');
    expect(kinds(answer)).toEqual(['words 1000200052']);
    expect(answer.unknown.map((item) => item.code)).toEqual(['429']);
  });
});

describe('pasted text', () => {
  it('gives its codes in the order in which they first stand there, each once', () => {
    const text = 'code=1000310010 … code=1000210002 … code=1000310010 … {"code":0}';
    expect(kinds(lookup(zh, text))).toEqual([
      'in-text 1000310010',
      'in-text 1000210002',
      'in-text 0',
    ]);
  });

  it('gives failures before a success, whichever stands first', () => {
    expect(kinds(lookup(zh, '{"code":0} {"code":1000220058}'))).toEqual([
      'in-text 1000220058',
      'in-text 0',
    ]);
  });

  it.each([
    ['{"code":0,"msg":"OK","data":{"failures":[{"reason":"dept not exists"}]}}', true],
    [String.raw`"{\"code\":0,\"data\":{\"failures\":[{\"reason\":\"x\"}]}}"`, true],
    ['{"code":0,"msg":"OK","data":{"failures":[]}}', false],
    ['{"code":0,"msg":"OK","data":{"failures":null}}', false],
    ['{"code":1000220002,"data":{"failures":[{"reason":"x"}]}}', false],
  ])('is told as partly failed if a success lists failed rows: %s', (text, partly) => {
    expect(lookup(zh, text).partlyFailed).toBe(partly);
  });

  it('is decided by the message if no code of it is known', () => {
    expect(codes(lookup(zh, '{"code":"E17","msg":"email check failed!"}'))[0]).toBe('1000220005');
  });
});

describe('marks', () => {
  const cut = (answer: Answer) =>
    answer.results[0]!.marks.map(
      ({ field, start, end }) => `${field}: ${answer.results[0]![field].slice(start, end)}`,
    );

  it('show the digits that were typed', () => {
    expect(cut(lookup(zh, '20058'))).toEqual(['code: 20058']);
    expect(cut(lookup(zh, '1005'))).toEqual(['code: 1005']);
  });

  it('show the words in message, description and title, in the script of the entry', () => {
    expect(cut(lookup(en, 'sign check faild'))).toContain('message: sign check failed');
    expect(cut(lookup(zh, '參數長度'))).toEqual([
      'description: 参数长度',
      'description: 参数长度',
      'title: 参数长度',
    ]);
  });

  it('show the part of a word that has been typed so far', () => {
    expect(cut(lookup(en, 'frequ'))).toContain('message: frequ');
  });

  it('are not shown for a near code', () => {
    expect(lookup(zh, '1000210020').results[0]).toMatchObject({ kind: 'nearest', marks: [] });
  });
});

describe('the rows', () => {
  it('speak the language of the reader, the message excepted', () => {
    expect(lookup(zh, '1000210002').results[0]).toMatchObject({
      title: '签名校验失败',
      message: 'sign check failed',
      topic: '请求与签名',
    });
    expect(lookup(en, '1000210002').results[0]).toMatchObject({
      title: 'Signature check failed',
      message: 'sign check failed',
      topic: 'Request and signature',
    });
  });

  it('are no more than asked for, while the total counts all', () => {
    const answer = lookup(en, '10002', 3);
    expect(answer.results).toHaveLength(3);
    expect(answer.total).toBe(lookup(en, '10002', 1000).results.length);
    expect(lookup(en, 'check failed', 2).total).toBeGreaterThan(2);
  });
});

describe('odd input', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n\u00a0\u3000'],
    ['emoji', '😀🧧'.repeat(50)],
    ['right-to-left text', '‮مرحبا‬ שלום'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['percent signs', '%%%41%E4%'],
    ['a lone surrogate', 'a\ud83d b\udc00'],
    ['backslashes', '\\\\u00 \\u12 \\'],
    ['regular expressions', '(.*)+[a-z]{3,}$^|?'],
    ['prototype names', '__proto__ constructor toString hasOwnProperty'],
  ])('%s gives no code', (_, query) => {
    expect(lookup(en, query).results).toEqual([]);
  });

  it('never throws, and marks only what is there', { timeout: 120_000 }, () => {
    const random = randomFrom(2026);
    const below = (limit: number) => Math.floor(random() * limit);
    const alphabet =
      '0123456789 -.,:="\'{}[]()\\/%&+_aeioustnrdl错误码签名時間參數１２Ｏ＝：😀\ud800\u200b\n\t';
    const noise = () =>
      Array.from({ length: below(24) }, () => alphabet[below(alphabet.length)]).join('');
    const mutated = (text: string) => {
      const from = below(text.length + 1);
      const to = from + below(4);
      return text.slice(0, from) + noise().slice(0, below(4)) + text.slice(to);
    };
    for (let round = 0; round < 100_000; round += 1) {
      const seed = cases[below(cases.length)]!.query.slice(0, 80);
      const query = round % 3 === 0 ? noise() : mutated(mutated(seed));
      const { results } = lookup(round % 2 ? zh : en, query, 5);
      for (const result of results)
        for (const { field, start, end } of result.marks)
          if (!(start >= 0 && start < end && end <= result[field].length))
            throw new Error(`${query}: ${field} ${start}–${end}`);
    }
  });
});
