import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalOf } from './out-dir.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'out-'));

test('a build goes into a folder that is missing, empty, or left by an earlier build', () => {
  expect(refusalOf(join(folder(), 'missing'))).toBeUndefined();
  const out = folder();
  expect(refusalOf(out)).toBeUndefined();
  mkdirSync(join(out, '_astro'));
  writeFileSync(join(out, 'index.html'), '');
  expect(refusalOf(out)).toBeUndefined();
});

test('a folder with anything else is refused before it is emptied', () => {
  const out = folder();
  writeFileSync(join(out, '1000210002.yaml'), '');
  expect(refusalOf(out)).toBe(
    `OUT_DIR: ${out}: is neither empty nor an earlier build and would be emptied, name another folder or empty it yourself`,
  );
  expect(refusalOf(join(out, '1000210002.yaml'))).toMatch(/is a file, name a folder$/);
});
