import { expect, it } from 'vitest';
import { sampleResponse } from './response.ts';
import { smallEntry } from './testing/small-entry.ts';

it('shows the code as a number beside the message', () => {
  expect(sampleResponse(smallEntry({ message: 'dept  not exists !' }))).toBe(
    '{\n  "code": 1000210001,\n  "msg": "dept  not exists !",\n  "data": null\n}',
  );
});

it('prefers the wording that live answers carry', () => {
  const entry = smallEntry({ message: 'sign check failed', seenAs: ['sign check failed!', 'x'] });
  expect(JSON.parse(sampleResponse(entry))).toMatchObject({ msg: 'sign check failed!' });
});

it('leaves the message open where nobody knows it', () => {
  expect(JSON.parse(sampleResponse(smallEntry({ message: undefined })))).toEqual({
    code: 1000210001,
    msg: '…',
    data: null,
  });
});
