import { expect, it } from 'vitest';
import { maskNote, noteSize, parseNote } from './ticket-note.ts';

it('masks secrets and personal data, but not what says which call is meant', () => {
  const note = maskNote({
    facts: {
      'request-parameters': 'mobile=13812345678',
      'external-code': '13812345678',
      endpoint: '/employee/get?access_token=0123456789abcdef',
    },
    text: 'first line\nappsecret=0123456789abcdef',
  });
  expect(note.facts['request-parameters']).toBe('mobile=138****5678');
  expect(note.facts['external-code']).toBe('13812345678');
  expect(note.facts.endpoint).toBe('/employee/get?access_token=***');
  expect(note.text).toBe('first line\nappsecret=***');
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
