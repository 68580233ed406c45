import { describe, expect, test } from 'vitest';
import { licenceFile, noticeOf, packageOf, requireNotices } from './licences.ts';

describe('the package of a module', () => {
  test('is the innermost folder below node_modules, with its scope', () => {
    expect(packageOf('/site/node_modules/fflate/esm/browser.js')).toBe('fflate');
    expect(packageOf('/site/node_modules/@scope/name/index.js')).toBe('@scope/name');
    expect(packageOf('../../node_modules/a/node_modules/b/index.js')).toBe('a/node_modules/b');
    expect(packageOf('/site/src/browser/theme.ts')).toBeUndefined();
  });
});

describe('the licence notices', () => {
  test('give name, version, licence and text', () => {
    const notice = noticeOf('fflate');
    expect(notice).toMatch(/^fflate \d+\.\d+\.\d+ \(MIT\)\n/);
    expect(notice).toContain('Permission is hereby granted');
  });

  test('find texts in a folder, and leave out what a package only uses itself', () => {
    expect(noticeOf('pagefind')).toContain('vscode-ripgrep');
    expect(noticeOf('vite')).not.toContain('Bundled dependencies');
  });

  test('give the data of an engine the licence of the engine', () => {
    expect(noticeOf('@tesseract.js-data/eng')).toContain('Apache License');
  });

  test('are refused without a text', () => {
    expect(() => noticeOf('@pagefind/default-ui')).toThrow('has no licence text');
  });

  test('name each package once, in order', () => {
    const names = [...licenceFile(['vite', 'fflate', 'vite']).matchAll(/^(\S+) \d\S* \(/gm)];
    expect(names.map(([, name]) => name)).toEqual(['fflate', 'vite']);
  });

  test('are asked for where a script comes from another package', () => {
    const module = (name: string) => `/site/node_modules/${name}/index.js`;
    expect(() => requireNotices([module('workbox-core'), '/site/src/a.ts'])).not.toThrow();
    expect(() => requireNotices([module('@scope/new')])).toThrow(
      'does not name @scope/new, add it',
    );
  });
});
