import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import { formatProblems } from './problem.ts';
import { replace, smallContent, smallFiles, type Edit } from './testing/small-content.ts';

const first = 'codes/1000210001.yaml';
const second = 'codes/1000210002.yaml';
const vendor = 'codes/1000210017.yaml';

function problems(edits: Record<string, Edit>): string[] {
  const found = formatProblems(readContent(smallContent(edits)).problems);
  return found === '' ? [] : found.split('\n');
}

/** What is broken, the edits that break it, and every line that the check then prints. */
type Case = [what: string, edits: Record<string, Edit>, lines: string[]];

const all =
  (...edits: ((text: string) => string)[]) =>
  (text: string) =>
    edits.reduce((result, edit) => edit(result), text);

it('finds nothing wrong with valid content', () => {
  expect(problems({})).toEqual([]);
});

describe('a file that cannot be read', () => {
  it.each<Case>([
    [
      'bad syntax',
      { [first]: replace('topic: request', 'topic: [request') },
      [
        `${first}: line 4: is not YAML (missed comma between flow collection entries), correct the syntax`,
      ],
    ],
    [
      'a field given twice',
      { [first]: replace('topic: request', 'topic: request\ntopic: login') },
      [`${first}: line 4: is not YAML (duplicated mapping key), correct the syntax`],
    ],
    ['an empty file', { [first]: '' }, [`${first}: is empty, write it`]],
    [
      'a list where fields are needed',
      { [first]: '- code\n' },
      [`${first}: is not a group of fields, write one`],
    ],
    [
      'a missing field',
      { [first]: replace("    answer: 'no'\n", '') },
      [`${first}: handling.applied.answer: is missing, add it`],
    ],
    [
      'a missing group of fields',
      { [first]: (text) => text.slice(0, text.indexOf('keywords:')) },
      [`${first}: keywords: is missing, add it`],
    ],
    [
      'an unknown field',
      { [first]: replace('unknowns: []', 'unknown: []\nunknowns: []') },
      [`${first}: unknown: is not a field of the schema, correct its name or remove it`],
    ],
    [
      'an unknown field in a list',
      { [first]: replace('    sample: sign', '    samples: sign') },
      [`${first}: steps.0.samples: is not a field of the schema, correct its name or remove it`],
    ],
    [
      'an answer that is none of the answers',
      { [first]: replace('answer: after-fix', 'answer: later') },
      [
        `${first}: handling.retry.answer: is not allowed, use one of: not-needed, after-fix, after-renewal, after-wait, after-check, may-help`,
      ],
    ],
    [
      'a code without quotation marks',
      { [first]: replace("'1000210001'", '1000210001') },
      [`${first}: code: is a number, put it in quotation marks`],
    ],
    [
      'a code of nine digits',
      { [first]: replace("code: '1000210001'", "code: '100021001'") },
      [`${first}: code: is not a code, write ten digits (or 0) in quotation marks`],
    ],
    [
      'an empty Chinese text',
      { [first]: replace('zh: 请求被拒', "zh: ' '") },
      [`${first}: title.zh: is empty, write the Chinese text`],
    ],
    [
      'a text without a value',
      { [first]: replace('zh: 请求被拒', 'zh:') },
      [`${first}: title.zh: is empty, write it`],
    ],
    [
      'a missing English text',
      { [first]: replace('    en: The secret is wrong.\n', '') },
      [`${first}: causes.0.en: is missing, add it`],
    ],
    [
      'a text that is still to be written',
      { [first]: replace('密钥填错。', '<待写>') },
      [`${first}: causes.0.zh: is still to be written, write the Chinese text`],
    ],
    [
      'a derived cause without a source',
      { [first]: replace("source: ['docs:/token/create']", 'source: []') },
      [
        `${first}: causes.0.source: is empty, name the source that a stated or derived cause rests on`,
      ],
    ],
    [
      'no step',
      { [first]: (text) => text.replace(/steps:[^]*unknowns/, 'steps: []\nunknowns') },
      [`${first}: steps: is empty, write at least one step`],
    ],
    [
      'a file that is no entry',
      { 'codes/notes.txt': 'x' },
      ['codes/notes.txt: is not an entry, name it <code>.yaml'],
    ],
    [
      'missing files of the content',
      { 'topics.yaml': null, 'sources.yaml': null, 'permalinks.txt': null, 'changes.yaml': null },
      [
        'changes.yaml: is missing, write it',
        'permalinks.txt: is missing, write it',
        'sources.yaml: is missing, write it',
        'topics.yaml: is missing, write it',
      ],
    ],
    [
      'a missing folder of guides',
      {
        'docs/guides/signing.mdx': null,
        'docs/en/guides/signing.mdx': null,
      },
      ['docs: is missing, make the folder'],
    ],
    [
      'a missing table',
      { 'source/error-codes.txt': null },
      ['source/error-codes.txt: is missing, write it'],
    ],
  ])('is named: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });

  it.each<Case>([
    [
      'bytes of another encoding, which would be published as nonsense',
      { [first]: Uint8Array.of(0x63, 0x6f, 0x64, 0x65, 0x3a, 0x20, 0xc7, 0xeb) },
      [`${first}: is not UTF-8, save it as UTF-8`],
    ],
    [
      'a byte-order mark, which nobody sees',
      { 'permalinks.txt': (text) => `\ufeff${text}` },
      ['permalinks.txt: starts with a byte-order mark (U+FEFF), save it as UTF-8 without one'],
    ],
    [
      'a control character, which no feed can hold',
      { [first]: replace('zh: 请求被拒', 'zh: "请求\\u0007被拒"') },
      [`${first}: title.zh: has a character that cannot be shown (U+0007), remove it`],
    ],
    [
      'half of a pair of characters',
      { [first]: replace('zh: 请求被拒', 'zh: "请求\\ud83d被拒"') },
      [`${first}: title.zh: has a character that cannot be shown (U+D83D), remove it`],
    ],
    [
      'a mark that turns the direction of a sample',
      { 'samples/sign/sign.py': 'print(1)  # \u202e\n' },
      ['samples/sign/sign.py: has a character that cannot be shown (U+202E), remove it'],
    ],
    [
      'a title over two lines',
      { [first]: replace('zh: 请求被拒', 'zh: "请求\\n被拒"') },
      [`${first}: title.zh: has a tab or a line end in it, write it on one line`],
    ],
    [
      'a text of 200,000 characters',
      { [first]: replace('密钥填错。', '错'.repeat(200_000)) },
      [`${first}: causes.0.zh: is longer than 600 characters, shorten it`],
    ],
    [
      'a date where Astro would not read a text',
      { [first]: replace('zh: [验签]', 'zh: [2026-11-23]') },
      [`${first}: keywords.zh.0: is a date, put it in quotation marks`],
    ],
    [
      'a sample in a language that pages cannot show',
      { 'samples/sign/sign.cobol': 'DISPLAY 1\n' },
      [
        'samples/sign/sign.cobol: is in no language that samples can have, use one of: .http, .txt, .json, .java, .go, .ts, .py, .php, .sh',
      ],
    ],
    [
      'a sample without output',
      { 'samples/sign/output.txt': null },
      [
        'samples/sign: has no output.txt, add what its programs print (empty where they print nothing)',
      ],
    ],
    [
      'a sample outside of a folder',
      { 'samples/sign.py': 'print(1)\n' },
      ['samples/sign.py: is not in the folder of a sample, move it to samples/<sample>/'],
    ],
    [
      'front matter that no page can have',
      { 'docs/guides/signing.mdx': replace('  order: 0', '  order: first') },
      ['docs/guides/signing.mdx: sidebar.order: is not a number, write one'],
    ],
    [
      'front matter that is not YAML',
      { 'docs/guides/signing.mdx': replace('title: 签名', 'title: [签名') },
      [
        'docs/guides/signing.mdx: line 3: is not YAML (missed comma between flow collection entries), correct the syntax',
      ],
    ],
    [
      'a guide without front matter',
      { 'docs/guides/signing.mdx': (text) => text.slice(text.indexOf('import')) },
      [
        'docs/guides/signing.mdx: has no front matter, start with title, description and sidebar between lines of ---',
      ],
    ],
    [
      'a guide that is not MDX',
      { 'docs/guides/signing.mdx': (text) => `${text}\n<br>\n` },
      [
        'docs/guides/signing.mdx: line 14: is not MDX (Expected a closing tag for `<br>` (14:1)), correct the syntax',
      ],
    ],
    [
      'a guide of 200,000 characters',
      { 'docs/guides/signing.mdx': (text) => text + 'x\n'.repeat(100_000) },
      ['docs/guides/signing.mdx: is longer than 20000 characters, make two guides of it'],
    ],
    [
      'a guide of quotations one in the other, of which the parser dies without a word',
      { 'docs/guides/signing.mdx': (text) => `${text}\n${'>'.repeat(10_000)}\n` },
      ['docs/guides/signing.mdx: line 14: is longer than 1000 characters, break it'],
    ],
    [
      'a guide of brackets one in the other, over several lines, of which the parser dies too',
      {
        'docs/guides/signing.mdx': (text) =>
          [
            text,
            '{',
            ...Array<string>(10).fill('['.repeat(900)),
            ...Array<string>(10).fill(']'.repeat(900)),
            '}',
          ].join('\n'),
      },
      ['docs/guides/signing.mdx: has more than 1000 brackets in one another, close or remove some'],
    ],
    [
      'a guide that shows what it does not import',
      { 'docs/guides/signing.mdx': (text) => text.replace(/import .*\n/, '') },
      ['docs/guides/signing.mdx: line 11: shows <Sample>, which it does not import, import it'],
    ],
    [
      'a guide that imports what is not there',
      { 'docs/guides/signing.mdx': replace('Sample.astro', 'Example.astro') },
      [
        'docs/guides/signing.mdx: line 8: imports ~/reference/Example.astro, which is not there, correct it',
      ],
    ],
    [
      'a guide under a name that no address has',
      { 'docs/guides/My guide.mdx': 'x' },
      [
        'docs/guides/My guide.mdx: is not a guide, name it docs/guides/<name>.mdx or docs/en/guides/<name>.mdx',
      ],
    ],
  ])('is named: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });

  it('is named: a link, broken or not, and a folder where a file belongs', () => {
    const folder = smallContent({ 'topics.yaml': null, 'topics.yaml/x': 'x' });
    symlinkSync('nowhere', join(folder, 'codes/1000210003.yaml'));
    symlinkSync('sign', join(folder, 'samples/signed'));
    expect(formatProblems(readContent(folder).problems).split('\n')).toEqual([
      'codes/1000210003.yaml: is a link, put the file itself there',
      'samples/signed: is a link, put the file itself there',
      'topics.yaml: is a folder, put a file there',
    ]);
  });

  it('is the only thing named where other files refer to it', () => {
    expect(problems({ 'topics.yaml': '- id: Request\n' })).toEqual([
      'topics.yaml: 0.id: is not a lower-case word, use letters and hyphens only',
      'topics.yaml: 0.order: is missing, add it',
      'topics.yaml: 0.title: is missing, add it',
      'topics.yaml: 0.blurb: is missing, add it',
    ]);
  });
});

describe('an entry that departs from the table', () => {
  it.each<Case>([
    [
      'a message with a word put right',
      { [first]: replace('timestamp check failed', 'timestamp check fails') },
      [
        `${first}: message: is “timestamp check fails” but the table has “timestamp check failed”, copy it character by character`,
      ],
    ],
    [
      'a message with a blank less',
      { [second]: replace('dept  not', 'dept not') },
      [
        `${second}: message: is “dept not exists !” but the table has “dept  not exists !”, copy it character by character`,
      ],
    ],
    [
      'a description with a full-width comma',
      { [second]: replace('错误,请', '错误，请') },
      [
        `${second}: description: is “错误，请检查sign” but the table has “错误,请检查sign”, copy it character by character`,
      ],
    ],
    [
      'no message',
      { [first]: replace('message: timestamp check failed\n', '') },
      [`${first}: message: is missing, copy “timestamp check failed” from the table`],
    ],
    [
      'a code that the table does not have',
      {
        [vendor]: all(
          replace('origin: vendor-page', 'origin: table'),
          replace('seenOn: [{ zh: 接口文档, en: Endpoint pages }]\n', ''),
        ),
      },
      [
        `${vendor}: origin: is table but the code has no row there, use vendor-page, or set status to retired if the row was removed`,
      ],
    ],
    [
      'a row without an entry',
      {
        'source/error-codes.txt': (text) =>
          `${text}\n1000210003 appinfo check failed 请检查调用接口的IP地址`,
      },
      ['codes/1000210003.yaml: is missing, write the entry for line 6 of source/error-codes.txt'],
    ],
    [
      'a row that is there twice',
      { 'source/error-codes.txt': (text) => `${text}\n1000210001 timestamp check failed 请更新` },
      [
        'source/error-codes.txt: line 6: repeats the code 1000210001 of line 4, keep one row per code',
      ],
    ],
    [
      'a line that is no row',
      { 'source/error-codes.txt': (text) => `${text}\n1000210003 appinfo check failed` },
      ['source/error-codes.txt: line 6: has 2 columns, write code, message, description'],
    ],
    [
      'a page of the vendor named for a code of the table',
      {
        [first]: replace(
          'topic: request',
          'seenOn: [{ zh: 接口文档, en: Endpoint pages }]\ntopic: request',
        ),
      },
      [`${first}: seenOn: is only for codes with origin vendor-page, remove it`],
    ],
    [
      'a code of a vendor page without the page',
      { [vendor]: replace('[{ zh: 接口文档, en: Endpoint pages }]', '[]') },
      [`${vendor}: seenOn: is empty, say on which page of the vendor the code was seen`],
    ],
    [
      'a code of a vendor page that the table has',
      { 'source/error-codes.txt': (text) => `${text}\n1000210017 redirect not found 找不到` },
      [`${vendor}: origin: is vendor-page but the code is in the table, use table`],
    ],
  ])('is refused: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });

  it('may stay when its code is retired and the vendor takes the row away', () => {
    expect(
      problems({
        [first]: replace('origin: table', 'origin: table\nstatus: retired'),
        'source/error-codes.txt': replace('1000210001 timestamp check failed 请更新时间戳\n', ''),
        'changes.yaml': (text) =>
          `${text}- date: 2026-11-24\n  kind: retired\n  codes: ['1000210001']\n  text: { zh: 停用, en: Retired }\n`,
      }),
    ).toEqual([]);
  });
});

describe('a name that leads nowhere', () => {
  const retired = (replacedBy: string): Record<string, Edit> => ({
    [first]: replace(
      'origin: table',
      `origin: table\nstatus: retired\nreplacedBy: '${replacedBy}'`,
    ),
    'changes.yaml': (text) =>
      `${text}- date: 2026-11-24\n  kind: retired\n  codes: ['1000210001']\n  text: { zh: 停用, en: Retired }\n`,
  });

  it.each<Case>([
    [
      'an unknown topic',
      { [first]: replace('topic: request', 'topic: requests') },
      [`${first}: topic: is requests, which topics.yaml does not have, use one of: request, login`],
    ],
    [
      'a topic that no code has',
      { [vendor]: replace('topic: login', 'topic: request') },
      ['topics.yaml: login: has no code, give it one or remove it'],
    ],
    [
      'a topic that is there twice',
      { 'topics.yaml': (text) => text.replace('id: login', 'id: request') },
      [
        'codes/1000210017.yaml: topic: is login, which topics.yaml does not have, use one of: request',
        'topics.yaml: request: is in the list twice, keep one',
      ],
    ],
    [
      'an unknown related code',
      { [vendor]: replace('related: []', "related: [{ code: '1000210099', zh: 相近, en: Near }]") },
      [`${vendor}: related.0.code: is 1000210099, which has no entry, correct it`],
    ],
    [
      'a code related to itself',
      { [vendor]: replace('related: []', "related: [{ code: '1000210017', zh: 相近, en: Near }]") },
      [`${vendor}: related.0.code: is the code itself, remove it`],
    ],
    [
      'a related code named twice',
      { [first]: (text) => text.replace(/ {2}- \{ code: '1000210002'.*\n/, '$&$&') },
      [`${first}: related.1.code: is 1000210002 a second time, keep one`],
    ],
    [
      'a related code that does not name this one back',
      { [vendor]: replace('related: []', "related: [{ code: '1000210001', zh: 相近, en: Near }]") },
      [
        `${vendor}: related.0.code: is 1000210001, whose entry does not name 1000210017 back, add it to codes/1000210001.yaml`,
      ],
    ],
    [
      'a replacement that has no entry',
      retired('1000210099'),
      [`${first}: replacedBy: is 1000210099, which has no entry, write one first`],
    ],
    [
      'a code that replaces itself',
      retired('1000210001'),
      [`${first}: replacedBy: is the code itself, remove it`],
    ],
    [
      'a replacement of a code in use',
      { [first]: replace('origin: table', "origin: table\nreplacedBy: '1000210002'") },
      [`${first}: replacedBy: is only for a retired code, set status to retired`],
    ],
    [
      'a source that is not among the sources',
      { [first]: replace("'docs:/token/create'", 'forum') },
      [`${first}: causes.0.source.0: is forum, which sources.yaml does not have, use one of: docs`],
    ],
    [
      'a sample that is not there',
      { [first]: replace('sample: sign', 'sample: signs') },
      [`${first}: steps.0.sample: is signs, which samples/ does not have, add it`],
    ],
    [
      'a sample of a guide that is not there',
      { 'docs/guides/signing.mdx': replace('id="sign"', 'id="signs"') },
      ['docs/guides/signing.mdx: Sample: is signs, which samples/ does not have, add it'],
    ],
    [
      'a sample that nothing shows',
      { 'samples/old/old.py': 'print(2)\n', 'samples/old/output.txt': '2\n' },
      ['samples/old: is used by no entry and no guide, use it or remove it'],
    ],
    [
      'a Chinese guide without its English twin',
      { 'docs/en/guides/signing.mdx': null },
      ['docs/en/guides/signing.mdx: is missing, write the English twin of docs/guides/signing.mdx'],
    ],
    [
      'an English guide without its Chinese twin',
      { 'docs/guides/signing.mdx': null },
      ['docs/guides/signing.mdx: is missing, write the Chinese twin of docs/en/guides/signing.mdx'],
    ],
    [
      'an address that is not on the list of addresses',
      { 'permalinks.txt': replace('/en/codes/1000210017/\n', '') },
      ['permalinks.txt: does not list /en/codes/1000210017/, append it'],
    ],
    [
      'an address that is listed twice',
      { 'permalinks.txt': (text) => `/\n/\n${text}` },
      ['permalinks.txt: line 2: repeats /, remove the second one'],
    ],
    [
      'a line that is no address',
      { 'permalinks.txt': (text) => `codes/\n${text}` },
      ['permalinks.txt: line 1: is codes/, write an address that starts with /'],
    ],
    [
      'an address with a space',
      { 'permalinks.txt': (text) => `${text}/my page\n` },
      [
        'permalinks.txt: line 19: is “/my page”, which is not an address, write it as a browser copies it, without blanks',
      ],
    ],
    [
      'an address of a guide that is gone',
      { 'permalinks.txt': (text) => `/guides/signing/\n/en/guides/login/\n${text}` },
      [
        'permalinks.txt: line 2: lists /en/guides/login/, so docs/en/guides/login.mdx must stay, put it back',
      ],
    ],
    [
      'a link of an entry to a script',
      { [first]: replace('重新填写密钥。', '重新填写[密钥](javascript:alert(1))。') },
      [
        `${first}: steps.0.zh: links to “javascript:alert(1)”, write an address that starts with / or https://`,
      ],
    ],
    [
      'a link of a guide to a document of its own',
      { 'docs/guides/signing.mdx': (text) => `${text}\n[x](data:text/html,x)\n` },
      [
        'docs/guides/signing.mdx: line 14: links to “data:text/html,x”, write an address that starts with / or https://',
      ],
    ],
    [
      'a code without a change that adds it',
      { 'changes.yaml': replace(", '1000210017'", '') },
      ['changes.yaml: has no change that adds 1000210017, append one'],
    ],
  ])('is refused: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });

  it('is refused where it leads to a code that is retired too', () => {
    const retiredFor = (other: string) =>
      replace('origin: table', `origin: table\nstatus: retired\nreplacedBy: '${other}'`);
    expect(
      problems({
        [first]: retiredFor('1000210002'),
        [second]: retiredFor('1000210001'),
        'changes.yaml': (text) =>
          `${text}- date: 2026-11-24\n  kind: retired\n  codes: ['1000210001', '1000210002']\n  text: { zh: 停用, en: Retired }\n`,
      }),
    ).toEqual([
      `${first}: replacedBy: is 1000210002, which is retired too, name the code in use`,
      `${second}: replacedBy: is 1000210001, which is retired too, name the code in use`,
    ]);
  });
});

describe('a code and its file', () => {
  it('must have the same name', () => {
    expect(problems({ [first]: null, 'codes/1000210009.yaml': smallFiles[first]! })).toEqual([
      'codes/1000210009.yaml: code: is 1000210001, name the file 1000210001.yaml or correct the code',
    ]);
  });

  it('must be the only ones of that code', () => {
    const copy = replace('TIMESTAMP_CHECK_FAILED', 'COPY')(smallFiles[first]!);
    expect(problems({ 'codes/copy.yaml': copy })).toEqual([
      'codes/copy.yaml: code: is 1000210001, name the file 1000210001.yaml or correct the code',
      `codes/copy.yaml: code: is in ${first} too, keep one file per code`,
    ]);
  });
});

describe('an entry that leaves the reader without an answer', () => {
  it.each<Case>([
    [
      'nobody acts',
      { [first]: replace('who: [code]', 'who: []') },
      [`${first}: handling.fixedBy.who: is empty, say who has to act`],
    ],
    [
      'no cause',
      { [first]: (text) => text.replace(/causes:[^]*steps/, 'causes: []\nsteps') },
      [`${first}: causes: is empty, write at least one cause`],
    ],
    [
      'no search word',
      { [first]: replace('zh: [验签]', 'zh: []') },
      [`${first}: keywords.zh: is empty, add the words that people search by`],
    ],
  ])('is refused: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });
});

describe('an answer that could make someone write twice', () => {
  const unclear = replace("answer: 'no'", 'answer: unknown');
  const forWrite = (answer: string) =>
    replace('answer: after-fix', `answer: after-fix\n    write: ${answer}`);
  const refused = (answer: string, applied: string) => [
    `${first}: handling.retry.write: is ${answer} although a write may have taken effect (applied is ${applied}), use after-check`,
  ];

  it.each<Case>([
    [
      'after a fix, of what may have happened',
      { [first]: unclear },
      refused('after-fix', 'unknown'),
    ],
    [
      'just so, of what may have happened',
      { [first]: all(replace("answer: 'no'", 'answer: possibly'), forWrite('may-help')) },
      refused('may-help', 'possibly'),
    ],
    [
      'given for writes although it is the same',
      { [first]: forWrite('after-fix') },
      [`${first}: handling.retry.write: is the same as answer, remove it`],
    ],
  ])('is refused: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });

  it('is none where a write is to be checked first, or was not carried out', () => {
    expect(problems({ [first]: all(unclear, forWrite('after-check')) })).toEqual([]);
    expect(problems({ [first]: forWrite('may-help') })).toEqual([]);
  });
});

describe('a text against the writing rules', () => {
  it.each<Case>([
    [
      'English in both languages',
      { [first]: replace('zh: 密钥填错。', 'zh: The secret is wrong.') },
      [`${first}: causes.0.zh: is the same text as en, write it in Chinese`],
    ],
    [
      'Chinese in both languages',
      { [first]: replace('en: The secret is wrong.', 'en: 密钥填错。') },
      [`${first}: causes.0.en: is the same text as zh, write it in English`],
    ],
    [
      'no Chinese in the Chinese text',
      { [first]: replace('zh: 密钥填错。', 'zh: Wrong secret key.') },
      [`${first}: causes.0.zh: has no Chinese, write it in Chinese`],
    ],
    [
      'Chinese in the English text',
      { [first]: replace('en: The secret is wrong.', 'en: 密钥有误 a。') },
      [
        `${first}: causes.0.en: is Chinese, write it in English`,
        `${first}: causes.0.en: has full-width punctuation, use English punctuation`,
      ],
    ],
    [
      'half-width punctuation in Chinese',
      { [first]: replace('密钥填错。', '密钥填错,改正。') },
      [`${first}: causes.0.zh: has half-width punctuation beside Chinese, use full-width`],
    ],
    [
      'no space between Chinese and code',
      { [first]: replace('检查 `sign` 后', '检查`sign` 后') },
      [`${first}: meaning.zh: has no space between Chinese and Latin text at “检查si”, add one`],
    ],
    [
      'polite Chinese',
      { [first]: replace('重新填写密钥。', '请您重新填写密钥。') },
      [`${first}: steps.0.zh: says 您, use the imperative`],
    ],
    [
      'a title with a full stop',
      { [first]: replace('en: Request refused', 'en: Request refused.') },
      [`${first}: title.en: ends with a full stop, remove it`],
    ],
    [
      'a topic with half-width punctuation',
      { 'topics.yaml': replace('zh: 最先的检查', "zh: '检查:最先'") },
      ['topics.yaml: request.blurb.zh: has half-width punctuation beside Chinese, use full-width'],
    ],
    [
      'a source without Chinese',
      { 'sources.yaml': replace('zh: 平台的文档。', 'zh: All the docs.') },
      ['sources.yaml: docs.about.zh: has no Chinese, write it in Chinese'],
    ],
  ])('is refused: %s', (_, edits, lines) => {
    expect(problems(edits)).toEqual(lines);
  });
});

it('names the problems of all files in one run, file by file', () => {
  expect(
    problems({
      'topics.yaml': replace('en: Request', 'en: 请求'),
      'source/error-codes.txt': (text) => `${text}\n1000210003 appinfo check failed`,
      [second]: all(
        replace('zh: 密钥填错。', 'zh: 您填错密钥。'),
        replace('who: [code]', 'who: []'),
      ),
      [first]: all(replace('constant: ', 'constants: '), replace('unknowns: []\n', '')),
      'permalinks.txt': replace('/1000210017\n', ''),
    }),
  ).toEqual([
    `${first}: constant: is missing, add it`,
    `${first}: unknowns: is missing, add it`,
    `${first}: constants: is not a field of the schema, correct its name or remove it`,
    `${second}: handling.fixedBy.who: is empty, say who has to act`,
    `${second}: causes.0.zh: says 您, use the imperative`,
    'permalinks.txt: does not list /1000210017, append it',
    'source/error-codes.txt: line 6: has 2 columns, write code, message, description',
    'topics.yaml: request.title.en: is the same text as zh, write it in English',
  ]);
});
