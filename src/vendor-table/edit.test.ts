import { expect, it } from 'vitest';
import { setText } from './edit.ts';

const yaml = `# kept
code:   '1000210001'
topic: request   # and this
message: "sign check failed"
title: { zh: 题, en:  Title }
meaning:
  zh: >-
    一行
    两行
  en: One
`;

it('sets a text and keeps comments, blanks and quotation marks around it', () => {
  expect(setText(yaml, ['message'], 'it’s: new # here', 'title')).toBe(
    yaml.replace('"sign check failed"', "'it’s: new # here'"),
  );
  expect(setText(yaml, ['topic'], 'login', 'title')).toBe(yaml.replace('request', 'login'));
});

it('sets a text within a group, also where it spans lines', () => {
  expect(setText(yaml, ['meaning', 'en'], 'Two', 'title')).toBe(yaml.replace('One', 'Two'));
  expect(setText(yaml, ['meaning', 'zh'], '三行', 'title')).toBe(
    yaml.replace('>-\n    一行\n    两行\n', '三行\n'),
  );
});

it('puts a text that is not there yet in front of the field that is named', () => {
  expect(setText(yaml, ['status'], 'retired', 'topic')).toBe(
    yaml.replace('topic:', 'status: retired\ntopic:'),
  );
});

it('quotes a text that would not be one otherwise', () => {
  expect(setText(yaml, ['message'], '1000210001', 'title')).toContain("message: '1000210001'\n");
  expect(setText(yaml, ['message'], 'no', 'title')).toMatch(/message: '?no'?\n/);
});

it('refuses what is no text and a place that is not there', () => {
  expect(() => setText(yaml, ['title'], 'x', 'topic')).toThrow('cannot set title');
  expect(() => setText(yaml, ['status'], 'x', 'keywords')).toThrow('cannot set status');
  expect(() => setText(yaml, ['meaning', 'fr'], 'x', 'topic')).toThrow('cannot set meaning.fr');
});
