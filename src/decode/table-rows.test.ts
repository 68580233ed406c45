import { describe, expect, it } from 'vitest';
import { createScanner } from './scanner.ts';

const known = ['0', '1000210002', '1000210004'];

function counts(lines: readonly string[]): Record<string, number> {
  const scanner = createScanner(known, { now: Date.UTC(2026, 10, 23) });
  scanner.push(new TextEncoder().encode(lines.join('\n')));
  const { success, codes } = scanner.finish();
  return Object.fromEntries(
    [...(success ? [success] : []), ...codes].map(({ code, count }) => [code, count]),
  );
}

describe('a table with a column for the code', () => {
  it.each([
    ['commas', 'time,code,msg', '2026-11-02 08:15:04,1000210002,x', '2026-11-02 08:15:05,0,'],
    ['quotes', '"a, b","errcode","errmsg"', '"1,2","1000210002","x"', '"a ""b""","0",""'],
    ['tabs', 'api\terror_code\tmessage', '/pay\t1000210002\tx', '/pay\t0\t'],
    ['semicolons', '门店;错误码;msg', '一店;1000210002;x', '二店;0;'],
    ['frames', '| id | code | msg |', '|  1 | 1000210002 | x |', '|  2 |          0 |   |'],
  ])('is counted by rows, whatever parts its cells: %s', (_, head, failure, success) => {
    expect(counts([head, failure, success, failure])).toEqual({ '0': 1, '1000210002': 2 });
  });

  it('counts codes that the reference does not have', () => {
    expect(counts(['id,code', '7,1000219999', '8,1000219999'])).toEqual({ '1000219999': 2 });
  });

  it('counts a zero only with a sign of a response', () => {
    expect(counts(['region,code', 'north,0', 'south,0'])).toEqual({});
    expect(counts(['region,code,state', 'north,0,成功', 'south,0,'])).toEqual({ '0': 1 });
    expect(counts(['region,code', 'north,1000210002', 'south,0'])).toEqual({
      '0': 1,
      '1000210002': 1,
    });
  });

  it('leaves numbers in the columns of orders and phones alone', () => {
    expect(counts(['order_no,mobile,code,msg', '1000210004,1000210002,0,OK'])).toEqual({ '0': 1 });
  });

  it('is none where the first lines are those of a log', () => {
    expect(
      counts(['a, b, done', 'x,0,y', 'code,msg', '0,OK'].map((line) => `08:15:04 ${line}`)),
    ).toEqual({});
  });
});
