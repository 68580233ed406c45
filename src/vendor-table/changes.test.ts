import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../catalog/content.ts';
import { formatProblems } from '../catalog/problem.ts';
import { smallContent } from '../catalog/testing/small-content.ts';
import { tableChanges } from './changes.ts';
import { compareTable } from './compare.ts';
import { readKnownEntries } from './known.ts';
import { patchOf } from './patch.ts';
import { readTextTable } from '../catalog/published-table/text.ts';

/** Applies with git, in a repository of its own, the patch that a newer table leads to. */
function applied(newer: string): { folder: string; changed: string[]; problems: string[] } {
  const folder = smallContent();
  const git = (args: string[], input?: string) =>
    execFileSync('git', ['-C', dirname(folder), ...args], { encoding: 'utf8', input });
  git(['init', '--quiet']);
  git(['add', '.']);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { rows, faults } = readTextTable(newer);
  expect(faults).toEqual([]);
  const before = new Set(
    readTextTable(read('source/error-codes.txt')).rows.map(({ code }) => code),
  );
  const differences = compareTable(rows, readKnownEntries(folder).entries, before);
  const patch = patchOf(tableChanges(differences, rows, read, '2026-11-24'), 'content');
  git(['apply', '-'], patch);
  const changed = git(['status', '--porcelain', '--untracked-files=all'])
    .split('\n')
    .filter((line) => /^(.M|\?\?)/.test(line))
    .map((line) => line.slice(3));
  const { problems } = readContent(folder);
  expect(compareTable(rows, readKnownEntries(folder).entries, new Set())).toEqual([]);
  return { folder, changed, problems: formatProblems(problems).split('\n') };
}

const first = '1000210001 timestamp check failed 请更新时间戳';
const second = '1000210002 dept  not exists ! 错误,请检查sign';
const unwrittenChange = [
  'changes.yaml: 1.text.zh: is still to be written, write the Chinese text',
  'changes.yaml: 1.text.en: is still to be written, write the English text',
];

describe('the patch for a newer table', () => {
  it('adds a skeleton, its addresses and a change for a new code', () => {
    const { folder, changed, problems } = applied(
      `${first}\n${second}\n1000210018 nonce check failed 请检查 nonce`,
    );
    expect(changed.sort()).toEqual([
      'content/changes.yaml',
      'content/codes/1000210018.yaml',
      'content/permalinks.txt',
      'content/source/error-codes.txt',
    ]);
    expect(problems.slice(0, 2)).toEqual(unwrittenChange);
    expect(problems.slice(2).every((line) => line.startsWith('codes/1000210018.yaml: '))).toBe(
      true,
    );
    expect(problems.length).toBeGreaterThan(20);
    const permalinks = readFileSync(join(folder, 'permalinks.txt'), 'utf8').split('\n');
    expect(permalinks).toContain('/en/codes/1000210018/');
  });

  it('takes over a new wording, which the maintainer then has to announce', () => {
    const { changed, problems } = applied(
      `${first}!\n1000210002 dept not exist: 'x' 错误，请检查sign`,
    );
    expect(changed.sort()).toEqual([
      'content/changes.yaml',
      'content/codes/1000210001.yaml',
      'content/codes/1000210002.yaml',
      'content/source/error-codes.txt',
    ]);
    expect(problems).toEqual(unwrittenChange);
  });

  it('retires a code that is gone', () => {
    const { folder, problems } = applied(second);
    expect(readFileSync(join(folder, 'codes/1000210001.yaml'), 'utf8')).toContain(
      "code: '1000210001'\norigin: table\nstatus: retired\ntopic: request\n",
    );
    expect(problems).toEqual(unwrittenChange);
  });

  it('moves a code of a vendor page into the table and asks to drop the page', () => {
    const { problems } = applied(`${first}\n${second}\n1000210017 redirect not found 找不到`);
    expect(problems).toEqual([
      ...unwrittenChange,
      'codes/1000210017.yaml: seenOn: is only for codes with origin vendor-page, remove it',
    ]);
  });

  it('keeps the heading of the table and the order of the copy', () => {
    const { folder } = applied(`${second}\n1000210001 new wording 请更新时间戳`);
    expect(readFileSync(join(folder, 'source/error-codes.txt'), 'utf8')).toBe(
      `文档中心\n\n错误码 错误信息 描述\n${second}\n1000210001 new wording 请更新时间戳`,
    );
  });
});
