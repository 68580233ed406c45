import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { replace, smallContent, type Edit } from '../catalog/testing/small-content.ts';
import { outcomeOf } from './run-command.ts';

/** A wrong use: the command, its arguments, how it ends, its sentence, and what is wrong on disk. */
type Use = [
  command: string,
  args: string[],
  exit: number,
  sentence: string | RegExp,
  wrong?: Record<string, Edit> | ((folder: string) => void),
];

const first = 'codes/1000210001.yaml';
const newUsage = 'npm run new -- <code>';
const tableUsage = 'npm run table -- <file> [--patch <file>]';
const checkUsage = 'npm run check:content [-- <folder>]';
const good = '1000210001 timestamp check failed 请更新时间戳\n';
const changed = good.replace('failed', 'refused');

const remove = (file: string) => (folder: string) =>
  rmSync(join(folder, file), { recursive: true });
const folderAt = (file: string) => (folder: string) => {
  rmSync(join(folder, file), { recursive: true, force: true });
  mkdirSync(join(folder, file));
};
const link = (file: string, target: string) => (folder: string) => {
  rmSync(join(folder, file), { recursive: true, force: true });
  symlinkSync(target, join(folder, file));
};
/** A copy of the table beside the content. */
const copy = (text: string | Uint8Array, name = 't.txt') => ({ [`../${name}`]: text });

/** `@` stands for the folder of the content, `~` for the one that it is in. */
const uses: Use[] = [
  ['new', [], 2, newUsage],
  ['new', [''], 2, newUsage],
  ['new', ['--help'], 2, newUsage],
  ['new', ['12'], 2, newUsage],
  ['new', ['10002100010'], 2, newUsage],
  ['new', ['../1000210018'], 2, newUsage],
  ['new', ['１０００２１００１８'], 2, newUsage],
  ['new', ['__proto__'], 2, newUsage],
  ['new', ['1000210018', '1000210019'], 2, newUsage],
  ['new', ['1000210001'], 1, `${first}: is there already, edit it`],
  ['new', ['1000210018'], 1, 'permalinks.txt: is missing, write it', remove('permalinks.txt')],
  [
    'new',
    ['1000210018'],
    1,
    'permalinks.txt: is a folder, put a file there',
    folderAt('permalinks.txt'),
  ],
  ['new', ['1000210018'], 1, 'changes.yaml: is missing, write it', remove('changes.yaml')],
  [
    'new',
    ['1000210018'],
    1,
    'changes.yaml: is a folder, put a file there',
    folderAt('changes.yaml'),
  ],
  ['new', ['1000210018'], 1, /^source\/error-codes\.txt: /, remove('source')],
  ['new', ['1000210018'], 1, 'codes: is missing, make the folder', remove('codes')],
  [
    'new',
    ['1000210018'],
    1,
    /codes\/1000210018\.yaml\.draft: is inside something/,
    (folder) => {
      rmSync(join(folder, 'codes'), { recursive: true });
      writeFileSync(join(folder, 'codes'), '');
    },
  ],
  [
    'new',
    ['1000210018'],
    1,
    /permalinks\.txt\.draft: is a folder, put a file there$/m,
    folderAt('permalinks.txt.draft'),
  ],
  [
    'new',
    ['1000210018'],
    1,
    'permalinks.txt: is not UTF-8, save it as UTF-8',
    { 'permalinks.txt': Uint8Array.of(0xc7, 0xeb) },
  ],
  ['table', [], 2, tableUsage],
  ['table', [''], 2, tableUsage],
  ['table', ['--nothing'], 2, tableUsage],
  ['table', ['--patch'], 2, tableUsage],
  ['table', ['a', 'b'], 2, tableUsage],
  ['table', ['~/t.txt', '--patch', ''], 2, tableUsage, copy(good)],
  ['table', ['nowhere.txt'], 2, 'nowhere.txt: is not there, correct its path'],
  ['table', ['@'], 2, /content: is a folder, give a file$/m],
  ['table', ['@/topics.yaml/x'], 2, /topics\.yaml\/x: is inside something that is not a folder/],
  ['table', [`${'a'.repeat(300)}.txt`], 2, /has a name that is too long, choose a shorter one$/m],
  [
    'table',
    ['~/t.txt'],
    2,
    't.txt: is not text, save the table as text, HTML or CSV',
    copy('PK\0\0'),
  ],
  ['table', ['~/t.txt'], 2, /^t\.txt: /, copy('')],
  ['table', ['~/t.txt'], 2, /^t\.txt: /, copy('\n'.repeat(100_000))],
  [
    'table',
    ['~/t.txt'],
    2,
    't.txt: line 2: has one column, write code, message, description',
    copy(`${good}1000210003\n`),
  ],
  [
    'table',
    ['~/t.csv'],
    2,
    /^t\.csv: line 1: has a quotation mark that is not closed/,
    copy('1000210002,"a,请', 't.csv'),
  ],
  [
    'table',
    ['~/t.html'],
    2,
    /^t\.html: line 1: /,
    copy('<table><tr><td>'.repeat(20_000), 't.html'),
  ],
  ['table', ['~/t.html'], 2, /^t\.html: /, copy('<p>no table</p>', 't.html')],
  [
    'table',
    ['~/t.txt', '--patch', '~/none/x.patch'],
    2,
    /x\.patch: is not there, correct its path$/m,
    copy(changed),
  ],
  [
    'table',
    ['~/t.txt', '--patch', '@'],
    2,
    /content: is a folder, put a file there$/m,
    copy(changed),
  ],
  [
    'table',
    ['~/t.txt', '--patch', '~/t.txt/x'],
    2,
    /t\.txt\/x: is inside something that is not a folder/,
    copy(changed),
  ],
  [
    'table',
    ['~/t.txt'],
    2,
    'codes/x.yaml: is a link, put the file itself there',
    (folder) => {
      writeFileSync(join(folder, '../t.txt'), good);
      link('codes/x.yaml', 'nowhere')(folder);
    },
  ],
  [
    'table',
    ['~/t.txt'],
    2,
    `${first}: code: is a number, put it in quotation marks`,
    { ...copy(good), [first]: 'code: 1000210001\n' },
  ],
  [
    'table',
    ['~/t.txt'],
    2,
    'source/error-codes.txt: is missing, write it',
    { ...copy(good), 'source/error-codes.txt': null },
  ],
  ...(existsSync('/dev/full')
    ? [
        [
          'table',
          ['~/t.txt', '--patch', '/dev/full'],
          2,
          /dev\/full: does not fit on the disk, make room$/m,
          copy(changed),
        ] as Use,
      ]
    : []),
  ['schema', ['now'], 2, 'npm run schema'],
  ['schema', ['--help'], 2, 'npm run schema'],
  ['check-content', ['a', 'b'], 2, checkUsage],
  ['check-content', ['--help'], 2, checkUsage],
  ['check-content', ['nowhere'], 1, 'nowhere: is not a folder, name the folder of a catalogue'],
  [
    'check-content',
    ['@/topics.yaml'],
    1,
    /topics\.yaml: is not a folder, name the folder of a catalogue$/m,
  ],
  [
    'check-content',
    ['@/topics.yaml/x'],
    1,
    /topics\.yaml\/x: is not a folder, name the folder of a catalogue$/m,
  ],
  ['check-content', ['@/samples'], 1, /^changes\.yaml: is missing/],
  [
    'check-content',
    [],
    1,
    'codes/x.yaml: is a link, put the file itself there',
    link('codes/x.yaml', 'nowhere'),
  ],
  [
    'check-content',
    [],
    1,
    'codes/x.yaml: is a link, put the file itself there',
    link('codes/x.yaml', 'x.yaml'),
  ],
  [
    'check-content',
    [],
    1,
    'samples/linked: is a link, put the file itself there',
    link('samples/linked', 'sign'),
  ],
  ['check-content', [], 1, /^samples\/guides: is used by no entry/m, link('samples', 'docs')],
  ['check-content', [], 1, 'sources.yaml: is a folder, put a file there', folderAt('sources.yaml')],
  ['check-content', [], 1, /^codes\/1000210001\.yaml: is missing, /m, remove('codes')],
  [
    'check-content',
    [],
    1,
    'topics.yaml: is not UTF-8, save it as UTF-8',
    { 'topics.yaml': Uint8Array.of(0xc7, 0xeb) },
  ],
  ['check-content', [], 1, /^codes\/1000210001\.yaml: /, { [first]: 'a: &a [*a, *a]\n' }],
  ['check-content', [], 1, /^codes\/1000210001\.yaml: /, { [first]: '['.repeat(100_000) }],
  [
    'check-content',
    [],
    1,
    /^changes\.yaml: /,
    { 'changes.yaml': replace('2026-11-23', '2999-11-23') },
  ],
  ['check-content', [], 1, /^docs\/guides\/signing\.mdx: /, { 'docs/guides/signing.mdx': '<a' }],
  [
    'check-content',
    [],
    1,
    /^docs\/guides\/signing\.mdx: /,
    { 'docs/guides/signing.mdx': '---\ntitle: [\n---\n' },
  ],
];

/** Every file below a folder with its bytes, and every link and folder. */
function diskOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((item) => {
      const path = join(item.parentPath, item.name);
      return [path, item.isFile() ? readFileSync(path, 'latin1') : ''];
    }),
  );
}

it.each(uses)(
  'ends in a sentence, without a trace, and changes nothing on disk: %s %j',
  async (command, args, exit, sentence, wrong) => {
    const folder = smallContent(typeof wrong === 'object' ? wrong : {});
    if (typeof wrong === 'function') wrong(folder);
    const root = dirname(folder);
    const before = diskOf(root);
    const given = args.map((arg) => arg.replace(/^@/, folder).replace(/^~/, root));
    const { status, stdout, stderr } = await outcomeOf(command, given, folder);
    expect([status, stdout]).toEqual([exit, '']);
    if (typeof sentence === 'string') expect(stderr.split('\n')[0]).toBe(sentence);
    else expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^ +at |file:\/\/|node:|please report/m);
    expect(diskOf(root)).toEqual(before);
  },
);
