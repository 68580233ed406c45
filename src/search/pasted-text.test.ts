import { describe, expect, it } from 'vitest';
import { messagesInText, unescaped } from './pasted-text.ts';

describe('messagesInText', () => {
  it.each([
    ['{"code":1,"msg":"sign check failed","data":null}', 'sign check failed'],
    [String.raw`{\"msg\":\"sign check failed\"}`, 'sign check failed'],
    ["{'msg': 'sign check failed'}", 'sign check failed'],
    ['level=warn msg="sign check failed" n=1', 'sign check failed'],
    ['ApiResponse(code=1, msg=sign check failed, data=null)', 'sign check failed'],
    ['errorMessage: sign check failed', 'sign check failed'],
    ['["msg"]=> "sign check failed"', 'sign check failed'],
  ])('takes it from %s', (text, message) => {
    expect(messagesInText(unescaped(text))[0]).toBe(message);
  });

  it('finds none where none is named', () => {
    expect(messagesInText('OpenSdkException: sign check failed')).toEqual([]);
  });
});

describe('unescaped', () => {
  it('undoes what JSON and addresses escape', () => {
    expect(unescaped(String.raw`\"\u7b7e\u540d\n%E9%94%99%20`)).toBe('"签名 错 ');
  });

  it.each([String.raw`\u12`, '%', '%E4', '%zz', '100%'])('leaves %s as it is', (text) => {
    expect(unescaped(text)).toBe(text);
  });
});
