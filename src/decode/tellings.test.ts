import { describe, expect, it } from 'vitest';
import { createScanner } from './scanner.ts';

function count(line: string): number {
  const scanner = createScanner(['0', '1000210002'], { now: Date.UTC(2026, 10, 23) });
  scanner.push(new TextEncoder().encode(`${line}\n`));
  return scanner.finish().failures;
}

const response = '{"code":1000210002,"msg":"sign check failed"}';
const logged = `08:15:04 ERROR ${response}`;
const traced = `${logged}\n\tat a.b.C(C.java:1)\nCaused by: ${response}`;
const json = (record: object) => JSON.stringify(record);
const cells = (...texts: string[]) =>
  texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');

describe('a response that one record tells in several texts counts once', () => {
  it.each([
    ['Elastic', json({ message: response, event: { original: logged } })],
    ['Elastic, with a stack trace', json({ message: response, event: { original: traced } })],
    ['Fluentd', json({ log: `${logged}\n`, message: response })],
    ['Alibaba SLS', json({ __raw__: logged, content: response, code: '1000210002' })],
    ['Datadog', json({ message: response, attributes: JSON.parse(response) as object })],
    ['Splunk', json({ _raw: logged, msg: response, code: 1000210002 })],
    ['CloudWatch', json({ '@message': response, resp: JSON.parse(response) as object })],
    [
      'an error beside the response',
      json({ err: { code: 1000210002 }, res: { code: 1000210002 } }),
    ],
    ['a prefix of the tool', `app_1 | ${json({ log: `${logged}\n`, message: response })}`],
    ['two columns', cells('08:15:04', response, logged)],
  ])('%s', (_, line) => {
    expect(count(line)).toBe(1);
  });
});

describe('responses that are several count each', () => {
  it.each([
    ['texts in one list', json({ bodies: [response, response] })],
    ['one text in each item', json({ items: [{ body: response }, { body: response }] })],
    [
      'objects under names of their own',
      json({ a: { code: 1000210002 }, b: { code: 1000210002 } }),
    ],
    ['a list of texts', json([logged, logged])],
  ])('%s', (_, line) => {
    expect(count(line)).toBe(2);
  });
});
