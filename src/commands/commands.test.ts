import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallContent } from '../catalog/testing/small-content.ts';
import { compareTableCommand } from './compare-table.ts';
import { newEntryCommand } from './new-entry.ts';

/** Every file of a folder with its text. */
function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

const published =
  '1000210001 timestamp check failed 请更新时间戳\n1000210002 dept  not exists ! 错误,请检查sign\n';

function table(folder: string, text: string, ...args: string[]) {
  const file = join(dirname(folder), 'newer.txt');
  writeFileSync(file, text);
  return compareTableCommand([file, ...args], folder);
}

describe('npm run table', () => {
  it('ends with 0 where the copy and the entries agree', () => {
    expect(table(smallContent(), published)).toEqual({
      status: 0,
      stdout: 'newer.txt: 2 rows against 3 entries, no difference\n',
      stderr: '',
    });
  });

  it('prints a report and a patch, ends with 1, and touches nothing', () => {
    const folder = smallContent();
    const before = textsOf(folder);
    const { status, stdout } = table(folder, `${published}1000210018 nonce used 重复`);
    expect(status).toBe(1);
    expect(stdout).toContain('newer.txt: 3 rows against 3 entries\n\n1 new\n');
    expect(stdout).toMatch(/\n\+\+\+ b\/.*content\/codes\/1000210018\.yaml\n/);
    expect(textsOf(folder)).toEqual(before);
  });

  it('writes the patch to a file on demand', () => {
    const folder = smallContent();
    const file = join(dirname(folder), 'newer.patch');
    const { status, stdout } = table(folder, published.replace('!', '?'), '--patch', file);
    expect(status).toBe(1);
    expect(stdout).toContain(`git apply ${file}`);
    expect(stdout).not.toContain('+++ ');
    expect(readFileSync(file, 'utf8')).toContain('\n+message: dept  not exists ?\n');
  });

  it('names every bad line, ends with 2, and touches nothing', () => {
    const folder = smallContent();
    const before = textsOf(folder);
    expect(table(folder, `${published}1000210003\n1000210004 请检查\n`)).toEqual({
      status: 2,
      stdout: '',
      stderr: `newer.txt: line 3: has one column, write code, message, description
newer.txt: line 4: has 2 columns, write code, message, description

Nothing was compared, correct these lines first.
`,
    });
    expect(textsOf(folder)).toEqual(before);
  });

  it('ends with 2 for a file that is missing, is no text, or is not given', () => {
    const folder = smallContent();
    const refused = (...args: string[]) => compareTableCommand(args, folder);
    const usage = { status: 2, stderr: expect.stringMatching(/^npm run table -- <file>/) };
    expect(refused()).toMatchObject(usage);
    expect(refused('a', 'b')).toMatchObject(usage);
    expect(refused('a', '--path', 'b')).toMatchObject(usage);
    expect(refused('nowhere.csv')).toMatchObject({
      status: 2,
      stderr: 'nowhere.csv: is not there\n',
    });
    expect(refused(folder)).toMatchObject({
      status: 2,
      stderr: `${folder}: is a folder, give a file\n`,
    });
    expect(table(folder, 'PK\u0000\u0000')).toMatchObject({
      status: 2,
      stderr: 'newer.txt: is not text, save the table as text, HTML or CSV\n',
    });
  });

  it('ends with 2 where an entry cannot be read', () => {
    const folder = smallContent({ 'codes/1000210001.yaml': 'code: 1000210001\n' });
    expect(table(folder, published)).toMatchObject({
      status: 2,
      stderr: `codes/1000210001.yaml: code: is a number, put it in quotation marks
codes/1000210001.yaml: origin: is missing, add it
`,
    });
  });
});

describe('npm run new', () => {
  it('makes one skeleton with its addresses and a change', () => {
    const folder = smallContent();
    const { status, stdout } = newEntryCommand('1000210018', folder);
    expect(status).toBe(0);
    expect(stdout).toContain('codes/1000210018.yaml: made for a code that only a page');
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(read('codes/1000210018.yaml')).toMatch(/^code: '1000210018'\norigin: vendor-page\n/);
    expect(read('permalinks.txt').split('\n')).toContain('/1000210018');
    expect(read('changes.yaml')).toMatch(
      /\n- date: \d{4}-\d\d-\d\d\n {2}kind: added\n {2}codes: \['1000210018'\]\n/,
    );
  });

  it('takes the wording from the table where the code has a row', () => {
    const folder = smallContent({ 'codes/1000210002.yaml': null });
    expect(newEntryCommand('1000210002', folder).stdout).toContain(
      'made from its row of the table',
    );
    expect(readFileSync(join(folder, 'codes/1000210002.yaml'), 'utf8')).toContain(
      'message: dept  not exists !\n',
    );
  });

  it('leaves an entry that is there alone', () => {
    const folder = smallContent();
    const before = textsOf(folder);
    expect(newEntryCommand('1000210001', folder)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'codes/1000210001.yaml: is there already, edit it\n',
    });
    expect(textsOf(folder)).toEqual(before);
  });

  it('refuses what is no code', () => {
    for (const code of ['', '12', '../x', '10002100010'])
      expect(newEntryCommand(code, smallContent())).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('the commands from a shell', { timeout: 60_000 }, () => {
  /** Runs a command beside a content folder, as its npm script does. */
  const run = (command: string, folder: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...args], {
      cwd: dirname(folder),
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });

  it('give what git can apply as it is, report and all', () => {
    const folder = smallContent();
    const file = join(dirname(folder), 'newer.txt');
    writeFileSync(file, `${published}1000210018 nonce used 重复`);
    const { status, stdout } = run('table', folder, file);
    expect(status).toBe(1);
    const git = (...args: string[]) =>
      spawnSync('git', args, { cwd: dirname(folder), input: stdout, encoding: 'utf8' });
    git('init', '--quiet');
    expect(git('apply', '-')).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'codes'))).toContain('1000210018.yaml');
  });

  it('make a skeleton that the check then refuses', () => {
    const folder = smallContent();
    expect(run('check-content', folder, folder)).toMatchObject({
      status: 0,
      stdout: '3 entries in 2 topics, no problem\n',
    });
    expect(run('new', folder, '1000210018').status).toBe(0);
    const { status, stderr } = run('check-content', folder, folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^codes\/1000210018\.yaml: topic: is still to be written/m);
    expect(stderr).toMatch(/^\d+ problems$/m);
  });
});
