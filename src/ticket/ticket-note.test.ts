import { expect, it } from 'vitest';
import { maskNote, noteSize, parseNote } from './ticket-note.ts';

it('hides the values in every field, but not what says which call is meant', () => {
  const { facts, text } = maskNote({
    facts: {
      'request-parameters': 'mobile=13812345678',
      'external-code': '13812345678',
      'batch-number': '202611020815041234',
      trace: '4be1f00c9a7d2231',
      time: '2026-11-02 08:15:04',
      'egress-ip': '203.0.113.7',
      endpoint: '/employee/get?access_token=0123456789abcdef',
    },
    text: 'first line\nappsecret=0123456789abcdef',
  });
  expect(facts).toEqual({
    'request-parameters': 'mobile=‹number 11›',
    'external-code': '*******5678',
    'batch-number': '202611020815041234',
    trace: '4be1f00c9a7d2231',
    time: '2026-11-02 08:15:04',
    'egress-ip': '203.0.113.7',
    endpoint: '/employee/get?access_token=‹text 16›',
  });
  expect(text).toBe('first line\nappsecret=‹text 16›');
});

it.each(['time', 'trace', 'egress-ip', 'external-code', 'batch-number'] as const)(
  'hides a secret that is put into the field for %s with its name',
  (name) => {
    for (const secret of [
      'access_token=0123456789abcdef',
      'Bearer aB3xY9mN4pQ7rS2t',
      'sign: e10adc3949ba59ab',
    ])
      expect(maskNote({ facts: { [name]: secret }, text: '' }).facts[name]).not.toMatch(
        /0123456789abcdef|aB3xY9mN4pQ7rS2t|e10adc3949ba59ab/,
      );
  },
);

it('stays as it is when it is masked once more', () => {
  const note = maskNote({
    facts: { endpoint: '/x?sign=abc', 'external-code': '13812345678' },
    text: 'mobile 13812345678',
  });
  expect(maskNote(note)).toEqual(note);
});

it('finds a kept note again', () => {
  const note = { facts: { appid: '1' }, text: 'two' } as const;
  expect(parseNote(JSON.stringify(note))).toEqual(note);
  expect(noteSize(note)).toBe(2);
});

it('takes whatever else was kept for an empty note', () => {
  for (const kept of ['', '{', 'null', '7', '[]', '{"facts":7}', '{"facts":null,"text":{}}'])
    expect(parseNote(kept)).toEqual({ facts: {}, text: '' });
  expect(parseNote('{"facts":{"appid":1,"time":"now"}}').facts).toEqual({ time: 'now' });
  expect(noteSize(parseNote('{"text":"  "}'))).toBe(0);
});
