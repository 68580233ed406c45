import { describe, expect, it } from 'vitest';
import { sampleTabs, shownPart } from './sample.ts';

const program = `import { a } from 'b';

function run() {
  // #region
  // [zh] 先查询
  // [en] Query first
  if (a) {
    call(); // twice
  }
  // #endregion
}
`;

describe('the shown part of a sample', () => {
  it('leaves out what only makes the program run, and the indentation around it', () => {
    expect(shownPart(program, 'en')).toBe('// Query first\nif (a) {\n  call(); // twice\n}');
  });

  it('keeps the comments of the reader’s language only', () => {
    expect(shownPart(program, 'zh')).toContain('// 先查询\nif (a)');
    expect(shownPart(program, 'zh')).not.toContain('Query first');
  });

  it('reads the comment marks of Python and shell too', () => {
    const text = 'import os\n# region\n# [zh] 甲\n# [en] A\nprint(1)\n# endregion\nprint(2)\n';
    expect(shownPart(text, 'zh')).toBe('# 甲\nprint(1)');
  });

  it('joins several regions in the order of the file', () => {
    const text = '// #region\na\n// #endregion\nhidden\n// #region\nb\n// #endregion\n';
    expect(shownPart(text, 'en')).toBe('a\nb');
  });

  it('is the whole file where no region is marked', () => {
    expect(shownPart('POST /token/create\n\ngrant_type=x\n', 'en')).toBe(
      'POST /token/create\n\ngrant_type=x',
    );
  });

  it('keeps tabs inside, as Go wants them', () => {
    const text = '\t// #region\n\tif ok {\n\t\tcall()\n\t}\n\t// #endregion\n';
    expect(shownPart(text, 'en')).toBe('if ok {\n\tcall()\n}');
  });

  it('survives line ends of Windows', () => {
    expect(shownPart('// #region\r\na\r\n// #endregion\r\nb\r\n', 'en')).toBe('a');
  });
});

describe('the tabs of a sample', () => {
  it('come in one order whatever the files are called, with the output apart', () => {
    const { tabs, output } = sampleTabs(
      [
        { name: 'output.txt', text: '1\n' },
        { name: 'a.py', text: 'print(1)' },
        { name: 'b.go', text: 'fmt.Println(1)' },
        { name: 'c.java', text: 'System.out.println(1);' },
      ],
      'en',
      'https://codes.example',
    );
    expect(tabs.map((tab) => tab.label)).toEqual(['Java', 'Go', 'Python']);
    expect(output).toBe('1');
  });

  it('point to the deployment that the reader is on', () => {
    const files = [{ name: 'a.sh', text: 'curl https://reference.example/codes/0.json' }];
    const { tabs } = sampleTabs(files, 'en', 'https://codes.example/errors');
    expect(tabs.map((tab) => tab.code)).toEqual(['curl https://codes.example/errors/codes/0.json']);
  });
});
