import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable, readTable, tableForm } from './read.ts';
import { readTextTable, textOfRow } from '../catalog/published-table/text.ts';

const published = readFileSync(
  join(import.meta.dirname, '../../content/source/error-codes.txt'),
  'utf8',
);
const { rows: publishedRows } = readTextTable(published);
const cellsOf = (rows: typeof publishedRows) =>
  rows.map(({ code, message, description }) => [code, message, description]);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const html = (rows: string[][]) =>
  `<table>\n<thead><tr><th>错误码</th><th>错误信息</th><th>描述</th></tr></thead>\n<tbody>\n${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>\n`)
    .join('')}</tbody>\n</table>`;
const csv = (rows: string[][], delimiter = ',') =>
  [['错误码', '错误信息', '描述'], ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n');

describe('the published table', () => {
  it('is read row by row, character by character', () => {
    const { rows, faults } = readTextTable(published);
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(41);
    expect(rows[0]).toEqual({
      code: '0',
      message: '无错误信息',
      description: '接口成功返回',
      line: 5,
    });
    const lines = published.split('\n');
    for (const row of rows)
      expect(`${row.code} ${row.message} ${row.description}`).toBe(lines[row.line - 1]);
  });

  it.each([
    ['HTML', 'page.html', html(cellsOf(publishedRows))],
    ['HTML under another name', 'page', html(cellsOf(publishedRows))],
    ['CSV', 'table.csv', csv(cellsOf(publishedRows))],
    ['CSV with semicolons', 'table.csv', csv(cellsOf(publishedRows), ';')],
    ['CSV under another name', 'table', csv(cellsOf(publishedRows))],
    [
      'text with tabs',
      'table.txt',
      cellsOf(publishedRows)
        .map((row) => row.join('\t'))
        .join('\n'),
    ],
    ['text with line ends of Windows', 'table.txt', published.replaceAll('\n', '\r\n')],
  ])('says the same as %s', (_, name, text) => {
    const { rows, faults } = readTable(name, text);
    expect(faults).toEqual([]);
    expect(cellsOf(rows)).toEqual(cellsOf(publishedRows));
  });
});

describe('a copy of the table', () => {
  const row = (code: string, message: string, description: string, line: number) => ({
    code,
    message,
    description,
    line,
  });

  it('may have words in Latin letters before the Chinese of its descriptions', () => {
    const text =
      '1000220059 external_code not exist! external_code 不存在\n1000210001\ta b\ttoken 无效';
    expect(readTable('t.txt', text).rows).toEqual([
      row('1000220059', 'external_code not exist! external_code', '不存在', 1),
      row('1000210001', 'a b', 'token 无效', 2),
    ]);
  });

  it('may have blanks in its descriptions', () => {
    const { rows } = readTable('t.txt', '1000210004 tokeninfo check failed 请检查 token 是否有效');
    expect(rows).toEqual([row('1000210004', 'tokeninfo check failed', '请检查 token 是否有效', 1)]);
  });

  it('may be one table among others of a page, with heading and links', () => {
    const page = `<nav><table><tr><td>目录</td></tr></table></nav>
<h1>错误代码</h1>
<table><tr><th>错误码<th>错误信息<th>描述
<tr><td><a href="/x">1000220010</a><td><code>dept_code&nbsp;not
  exists !</code><td><p>部门编号<b>不存在</b></p>
</table>`;
    expect(readTable('page.html', page)).toEqual({
      rows: [row('1000220010', 'dept_code not exists !', '部门编号不存在', 4)],
      faults: [],
    });
  });

  it('may repeat its heading', () => {
    const text =
      '错误码 错误信息 描述\n0 无错误信息 成功\n错误码 错误信息 描述\n1000210001 a 请更新';
    expect(readTable('t.txt', text)).toMatchObject({ rows: [{ code: '0' }, {}], faults: [] });
  });

  it('may have empty columns at the end, as spreadsheets leave them', () => {
    expect(readTable('t.csv', '1000210001,a,请更新,,\n,,,,\n')).toMatchObject({
      rows: [{ code: '1000210001' }],
      faults: [],
    });
  });
});

describe('a copy of unusual size', () => {
  it.each(['table.txt', 'table.csv'])('may have 100,000 blank lines: %s', (name) => {
    const line = name.endsWith('csv') ? '1000210001,a,请更新' : '1000210001 a 请更新';
    expect(readTable(name, `${'\n'.repeat(100_000)}${line}`)).toEqual({
      rows: [{ code: '1000210001', message: 'a', description: '请更新', line: 100_001 }],
      faults: [],
    });
  });

  it('may have its table within tables that lay out the page', () => {
    const row = '<tr><td>1000210001<td>a<td>请更新';
    expect(readTable('t.html', `<table><tr><td><table>${row}</table></table>`)).toMatchObject({
      rows: [{ code: '1000210001', message: 'a', description: '请更新' }],
      faults: [],
    });
  });

  it('is refused in a sentence where its elements are nested too deep to be read', () => {
    expect(readTable('t.html', '<table><tr><td>'.repeat(20_000)).faults).toEqual([
      { line: 1, text: 'has elements nested too deep to be read, save the table alone' },
    ]);
  });

  it('is refused where a text is longer than any entry may have it', () => {
    const { faults } = readTable('t.txt', `1000210001 ${'a'.repeat(100_000)} 请更新`);
    expect(faults).toEqual([
      {
        line: 1,
        text: 'has a text of more than 300 characters, put each row on a line of its own',
      },
    ]);
  });
});

describe('a bad line', () => {
  const good = '1000210001,timestamp check failed,请更新时间戳';
  const faults = (name: string, ...lines: string[]) =>
    readTable(name, lines.join('\n')).faults.map(({ line, text }) => `${line}: ${text}`);

  it.each([
    [
      'lacks a column',
      '1000210002,sign check failed',
      'has 2 columns, write code, message, description',
    ],
    ['lacks all but the code', '1000210002', 'has one column, write code, message, description'],
    ['has an empty column', '1000210002,,请检查', 'has no message, add it'],
    ['has nothing but empty columns', '1000210002,,', 'has no message and no description, add it'],
    [
      'has a comma that is not quoted',
      '1000310010,system error!,通用错误码,错误信息有变动',
      'has 4 columns, keep code, message, description (in CSV, put a text with a comma in quotation marks)',
    ],
    [
      'has the code in another place',
      'sign check failed,1000210002,请检查',
      'does not start with its code 1000210002, put the columns in the order code, message, description',
    ],
    [
      'has the description first',
      '1000210002,请检查,sign check failed',
      'has the description before the message, put the columns in the order code, message, description',
    ],
    [
      'has full-width commas',
      '1000210002，sign check failed，请检查',
      'has full-width commas between its columns, put half-width commas',
    ],
    [
      'has one full-width comma',
      '1000210002,sign check failed，请检查',
      'has 2 columns, write code, message, description (a full-width comma does not part columns)',
    ],
    [
      'holds two rows',
      '1000210002,sign check failed,请检查1000210003,appinfo check failed,请检查',
      'holds the codes 1000210002 and 1000210003, put each row on a line of its own',
    ],
    [
      'repeats a code',
      '1000210001,timestamp check failed,请更新',
      'repeats the code 1000210001 of line 1, keep one row per code',
    ],
    [
      'has full-width digits',
      '１０００２１０００２,a,请检查',
      'has its code in full-width digits, write 1000210002',
    ],
    [
      'has a digit too few',
      '100021002,a,请检查',
      'starts with “100021002”, which is not a code (ten digits, or 0), correct it, join it to its row or remove it',
    ],
    [
      'has a code as a spreadsheet rounds it',
      '1.00021E+09,a,请检查',
      'starts with “1.00021E+09”, which is not a code (ten digits, or 0), correct it, join it to its row or remove it',
    ],
    [
      'is the rest of another line',
      '请检查签名',
      'starts with “请检查签名”, which is not a code (ten digits, or 0), correct it, join it to its row or remove it',
    ],
    [
      'leaves a quotation mark open',
      '1000210002,"sign check failed,请检查',
      'has a quotation mark that is not closed or not doubled, put a text that holds one in quotation marks and double it',
    ],
    [
      'hides a character',
      '1000210002,sign\u200b check,请检查',
      'has an invisible character (U+200B), remove it',
    ],
    [
      'lost a character',
      '1000210002,sign \ufffd,请检查',
      'has a character that could not be read, save the file as UTF-8',
    ],
  ])('is named with what to do: it %s', (_, line, text) => {
    expect(faults('t.csv', good, line)).toEqual([`2: ${text}`]);
  });

  it.each([
    ['1000210002 sign check failed', 'has 2 columns, write code, message, description'],
    ['1000210002 请检查签名', 'has 2 columns, write code, message, description'],
    [
      '1000210002 sign check failed 请检查 1000210003 appinfo check failed 请检查',
      'holds the codes 1000210002 and 1000210003, put each row on a line of its own',
    ],
    [
      'sign check failed 1000210002 请检查',
      'does not start with its code 1000210002, put the columns in the order code, message, description',
    ],
    [
      '1000210002，sign check failed，请检查',
      'has full-width commas between its columns, put half-width commas',
    ],
  ])('is named in text too: %s', (line, text) => {
    expect(faults('t.txt', '1000210001 timestamp check failed 请更新时间戳', line)).toEqual([
      `2: ${text}`,
    ]);
  });

  it.each([
    [
      '<tr><td rowspan="2">1000210002<td>a<td>请检查<tr><td>b<td>请检查',
      ['2: has a merged cell (rowspan or colspan), give each row its own cells'],
    ],
    ['<tr><td>1000210002<td>a', ['2: has 2 columns, write code, message, description']],
    [
      '<tr><td>1000210002<br>1000210003<td>a<td>请检查',
      ['2: holds the codes 1000210002 and 1000210003, put each row on a line of its own'],
    ],
  ])('is named in HTML too: %s', (rows, lines) => {
    const table = `<table><tr><td>1000210001<td>a<td>请更新\n${rows}</table>`;
    expect(faults('t.html', table)).toEqual(expect.arrayContaining(lines));
  });

  it('does not hide the others', () => {
    expect(faults('t.csv', good, '1000210002', '"', '1000210003,a,请检查', 'x', '')).toHaveLength(
      3,
    );
  });

  it('is the first one where a file has no row at all', () => {
    const none = ['1: has no row below it, copy code, message and description'];
    for (const name of ['t.txt', 't.csv', 't.html']) {
      expect(faults(name, '')).toEqual(none);
      expect(faults(name, '错误码', '描述')).toEqual(none);
    }
  });
});

describe('a file', () => {
  it('is known by the ending of its name, else by its content', () => {
    expect(tableForm('a.HTM', '')).toBe('html');
    expect(tableForm('a.csv', '')).toBe('csv');
    expect(tableForm('a.txt', '错误码,描述\n1000210001,a,b')).toBe('csv');
    expect(tableForm('a', '<div><table class="x">')).toBe('html');
    expect(tableForm('a.txt', published)).toBe('text');
  });

  it('is read in the encodings that editors and spreadsheets save', () => {
    const text = '1000210001,错误';
    expect(decodeTable(new TextEncoder().encode(text))).toBe(text);
    expect(decodeTable(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
    expect(decodeTable(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
    expect(decodeTable(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe(text);
    const gbk = [...Buffer.from('1000210001,'), 0xb4, 0xed, 0xce, 0xf3];
    expect(decodeTable(new Uint8Array(gbk))).toBe(text);
  });

  it('is refused when it is not text', () => {
    expect(decodeTable(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).toBeUndefined();
    expect(decodeTable(new Uint8Array([0xff, 0xff, 0xff]))).toBeUndefined();
  });
});

it('writes a row so that it reads back the same', () => {
  for (const [message, description] of [
    ['sign check failed', '请检查签名'],
    ['sign  check', '请检查 sign'],
    ['a', 'token 无效'],
    ['系统 错误', '请重试'],
    ['a', 'no Chinese'],
  ] as const) {
    const row = { code: '1000210001', message, description, line: 1 };
    expect(readTextTable(textOfRow(row)).rows).toEqual([row]);
  }
});
