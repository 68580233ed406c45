import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../request/parse.ts';
import { secret } from '../testing/vectors.ts';
import { findSlips } from './find.ts';
import { SlipSearch, type SearchQuery } from './search.ts';

const rows = Array.from({ length: 300 }, (_, index) => ({
  code: `S${index}`,
  name: '华东 & 一部',
}));
const body = JSON.stringify(rows);
const request = parseRequest(`https://x.example/a?appid=1&timestamp=1700000000\n\n${body}`);
const tail = '&appid=1&timestamp=1700000000';

const find = (text: string, count: number, signal?: AbortSignal) => {
  const digest = createHash('sha1').update(text).digest();
  const searchers = Array.from({ length: count }, (_, index) => {
    const query: SearchQuery = {
      request,
      secret,
      unsent: [],
      hash: 'SHA-1',
      digest,
      share: { index, count },
    };
    const search = new SlipSearch(query);
    return (...phase: Parameters<typeof search.run>) => search.run(...phase);
  });
  return findSlips(searchers, signal);
};

describe.each([1, 2, 4])('a long request, shared among %i searchers', (count) => {
  test.each([
    ['the secret left out', `_body=${body}${tail}`, ['secret-left-out']],
    [
      'JSON written again and the secret last',
      `_body=${JSON.stringify(rows, null, 2)}${tail}${secret}`,
      ['body-rewritten', 'secret-misplaced'],
    ],
    [
      'values encoded and the secret first',
      `${secret}_body=${encodeURIComponent(body)}${tail}`,
      ['encoded', 'secret-misplaced'],
    ],
  ])('%s is found', async (_, text, slips) => {
    const { explanations } = await find(text, count);
    expect(explanations[0]?.map(({ slip }) => slip).sort()).toEqual(slips);
  });

  test('what nothing explains is tried in as many ways as one searcher tries', async () => {
    const alone = await find('', 1);
    const shared = await find('', count);
    expect(shared.explanations).toEqual([]);
    expect(shared.tried).toBeGreaterThanOrEqual(alone.tried * 0.9);
  });

  test('a search that is no longer wanted ends', async () => {
    const result = await find('', count, AbortSignal.abort());
    expect(result).toMatchObject({ explanations: [], complete: false });
  });
});
