import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallContent } from '../catalog/testing/small-content.ts';
import { outcomeOf } from './run-command.ts';
import { writeFiles } from './write-files.ts';

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
  return outcomeOf('table', [file, ...args], folder);
}

describe('npm run table', () => {
  it('ends with 0 where the copy and the entries agree', async () => {
    expect(await table(smallContent(), published)).toEqual({
      status: 0,
      stdout: 'newer.txt: 2 rows against 3 entries, no difference\n',
      stderr: '',
    });
  });

  it('prints a report and a patch, ends with 1, and touches nothing', async () => {
    const folder = smallContent();
    const before = textsOf(folder);
    const { status, stdout } = await table(folder, `${published}1000210018 nonce used 重复`);
    expect(status).toBe(1);
    expect(stdout).toContain('newer.txt: 3 rows against 3 entries\n\n1 new\n');
    expect(stdout).toMatch(/\n\+\+\+ b\/.*content\/codes\/1000210018\.yaml\n/);
    expect(textsOf(folder)).toEqual(before);
  });

  it('writes the patch to a file on demand', async () => {
    const folder = smallContent();
    const file = join(dirname(folder), 'newer.patch');
    const { status, stdout } = await table(folder, published.replace('!', '?'), '--patch', file);
    expect(status).toBe(1);
    expect(stdout).toContain(`git apply ${file}`);
    expect(stdout).not.toContain('+++ ');
    expect(readFileSync(file, 'utf8')).toContain('\n+message: dept  not exists ?\n');
  });

  it('names every bad line, ends with 2, and touches nothing', async () => {
    const folder = smallContent();
    const before = textsOf(folder);
    expect(await table(folder, `${published}1000210003\n1000210004 请检查\n`)).toEqual({
      status: 2,
      stdout: '',
      stderr: `newer.txt: line 3: has one column, write code, message, description
newer.txt: line 4: has 2 columns, write code, message, description

Nothing was compared, correct these lines first.
`,
    });
    expect(textsOf(folder)).toEqual(before);
  });

  it('ends with 2 for a file that is missing, is no text, or is not given', async () => {
    const folder = smallContent();
    const refused = (...args: string[]) => outcomeOf('table', args, folder);
    const usage = { status: 2, stderr: expect.stringMatching(/^npm run table -- <file>/) };
    expect(await refused()).toMatchObject(usage);
    expect(await refused('a', 'b')).toMatchObject(usage);
    expect(await refused('a', '--path', 'b')).toMatchObject(usage);
    expect(await refused('nowhere.csv')).toMatchObject({
      status: 2,
      stderr: 'nowhere.csv: is not there, correct its path\n',
    });
    expect(await refused(folder)).toMatchObject({
      status: 2,
      stderr: `${folder}: is a folder, give a file\n`,
    });
    expect(await table(folder, 'PK\u0000\u0000')).toMatchObject({
      status: 2,
      stderr: 'newer.txt: is not text, save the table as text, HTML or CSV\n',
    });
  });

  it('ends with 2 where an entry cannot be read', async () => {
    const folder = smallContent({ 'codes/1000210001.yaml': 'code: 1000210001\n' });
    expect(await table(folder, published)).toMatchObject({
      status: 2,
      stderr: `codes/1000210001.yaml: code: is a number, put it in quotation marks
codes/1000210001.yaml: origin: is missing, add it
`,
    });
  });
});

const make = (folder: string, ...args: string[]) => outcomeOf('new', args, folder);

describe('npm run new', () => {
  it('makes one skeleton with its addresses and a change', async () => {
    const folder = smallContent();
    const { status, stdout } = await make(folder, '1000210018');
    expect(status).toBe(0);
    expect(stdout).toContain('codes/1000210018.yaml: made for a code that only a page');
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(read('codes/1000210018.yaml')).toMatch(/^code: '1000210018'\norigin: vendor-page\n/);
    expect(read('permalinks.txt').split('\n')).toContain('/1000210018');
    expect(read('changes.yaml')).toMatch(
      /\n- date: \d{4}-\d\d-\d\d\n {2}kind: added\n {2}codes: \['1000210018'\]\n/,
    );
  });

  it('takes the wording from the table where the code has a row', async () => {
    const folder = smallContent({ 'codes/1000210002.yaml': null });
    expect((await make(folder, '1000210002')).stdout).toContain('made from its row of the table');
    expect(readFileSync(join(folder, 'codes/1000210002.yaml'), 'utf8')).toContain(
      'message: dept  not exists !\n',
    );
  });

  it('leaves an entry that is there alone', async () => {
    const folder = smallContent();
    const before = textsOf(folder);
    expect(await make(folder, '1000210001')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'codes/1000210001.yaml: is there already, edit it\n',
    });
    expect(textsOf(folder)).toEqual(before);
  });

  it('refuses what is no code', async () => {
    for (const code of ['', '12', '../x', '10002100010'])
      expect(await make(smallContent(), code)).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuses a second code instead of ignoring it', async () => {
    const folder = smallContent();
    const before = textsOf(folder);
    expect(await make(folder, '1000210018', '1000210019')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'npm run new -- <code>\n\nGive one code; “1000210019” is one argument too many\n',
    });
    expect(textsOf(folder)).toEqual(before);
  });

  it.each([
    ['permalinks.txt', 'permalinks.txt: is missing, write it\n'],
    ['changes.yaml', 'changes.yaml: is missing, write it\n'],
    ['source/error-codes.txt', 'source/error-codes.txt: is missing, write it\n'],
  ])('writes nothing where %s is missing, and names it', async (file, stderr) => {
    const folder = smallContent({ [file]: null });
    const before = textsOf(folder);
    expect(await make(folder, '1000210018')).toEqual({ status: 1, stdout: '', stderr });
    expect(textsOf(folder)).toEqual(before);
  });

  it('writes nothing where there is no folder of codes, and names it', async () => {
    const folder = smallContent();
    rmSync(join(folder, 'codes'), { recursive: true });
    const before = textsOf(folder);
    expect(await make(folder, '1000210018')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'codes: is missing, make the folder\n',
    });
    expect(textsOf(folder)).toEqual(before);
  });

  it('leaves no half of its work behind where a file cannot take its place', () => {
    const folder = smallContent({ 'topics.yaml': null, 'topics.yaml/x': 'x' });
    const before = textsOf(folder);
    const permalinks = readFileSync(join(folder, 'permalinks.txt'), 'utf8');
    const to = (file: string, text: string | undefined) => ({
      path: join(folder, file),
      before: text,
      after: 'new',
    });
    expect(() =>
      writeFiles([
        to('new.txt', undefined),
        to('permalinks.txt', permalinks),
        to('topics.yaml', ''),
      ]),
    ).toThrow('EISDIR');
    expect(textsOf(folder)).toEqual(before);
  });
});

describe('a fault of the world', () => {
  it.each([
    [
      'a patch into a folder that is not there',
      'none/x.patch',
      /x\.patch: is not there, correct its path\n$/,
    ],
    ['a patch onto a folder', '.', /: is a folder, put a file there\n$/],
  ])('is told in a sentence: %s', async (_, patch, stderr) => {
    const folder = smallContent();
    const outcome = await table(
      folder,
      published.replace('!', '?'),
      '--patch',
      join(folder, patch),
    );
    expect(outcome).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(stderr) });
  });

  it('is told in a sentence: a table of 20,000 tables, one in the other', async () => {
    const { status, stderr } = await table(smallContent(), '<table><tr><td>'.repeat(20_000));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^newer\.txt: line 1: /)]);
  });
});

describe('the commands from a shell', { timeout: 60_000 }, () => {
  const runner = join(import.meta.dirname, 'run.mjs');
  /** Runs a command beside a content folder, as its npm script does. */
  const run = (command: string, folder: string, ...args: string[]) =>
    spawnSync(process.execPath, [runner, command, ...args], {
      cwd: dirname(folder),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', CONTENT_DIR: folder },
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

  const elsewhere = (folder: string) => join(dirname(folder), 'elsewhere');

  it.each<[command: string, args: string[], exit: number, line: string | RegExp, missing?: string]>(
    [
      ['new', ['1000210001'], 1, 'codes/1000210001.yaml: is there already, edit it'],
      ['new', ['1000210018'], 1, /^CONTENT_DIR: is “.*content”, which is not a folder, /, '.'],
      ['table', ['nowhere.txt'], 2, 'nowhere.txt: is not there, correct its path'],
      ['schema', ['now'], 2, 'npm run schema'],
      ['check-content', ['nowhere'], 1, 'nowhere: is not a folder, name the folder of a catalogue'],
      ['check-content', [], 1, 'topics.yaml: is missing, write it', 'topics.yaml'],
      ['explain', ['--nonsense'], 2, 'Usage:'],
      ['explain', ['missing.log'], 2, 'missing.log: there is no such file, or it cannot be read.'],
      ['explain', ['1000210001'], 2, /^CONTENT_DIR: is “.*content”, which is not a folder, /, '.'],
      ['explain', ['1000210001'], 2, '1 problem in the content:', 'samples/sign/output.txt'],
    ],
  )(
    'end in a sentence and without a trace: npm run %s %j',
    (command, args, exit, line, missing) => {
      const folder = smallContent();
      if (missing) rmSync(join(folder, missing), { recursive: true });
      const { status, stdout, stderr } = run(command, folder, ...args);
      expect([status, stdout]).toEqual([exit, '']);
      const [first] = stderr.split('\n');
      if (typeof line === 'string') expect(first).toBe(line);
      else expect(first).toMatch(line);
      expect(stderr).not.toMatch(/^ +at |file:\/\/|node:/m);
    },
  );

  it('say which Node they need instead of failing in one that is too old', () => {
    const program = readFileSync(runner, 'utf8');
    const old = program.replaceAll('process.versions.node', "'20.19.0'");
    const file = join(elsewhere(smallContent()), 'run.mjs');
    mkdirSync(dirname(file));
    writeFileSync(file, old);
    expect(spawnSync(process.execPath, [file, 'new'], { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stderr:
        'Node 20.19.0 is too old for this command: npm ci installs Node 24 with the packages (node_modules/node)\n',
    });
  });

  it('say that packages are missing instead of failing to find one', () => {
    const copy = join(elsewhere(smallContent()), 'src');
    cpSync(join(import.meta.dirname, '..'), copy, { recursive: true });
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'commands/run.mjs'), 'check-content'],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, 'A package is missing: run npm ci\n']);
  });
});
