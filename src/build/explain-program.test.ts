import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadContent } from '../catalog/content.ts';
import { explainData } from '../commands/explain/explain-data.ts';
import { explainProgram } from './explain-program.ts';

it('makes explain one file of at most 120 KB gzipped that runs without packages', async () => {
  const program = await explainProgram(
    explainData(loadContent('content'), 'https://codes.example.com/'),
  );
  expect(gzipSync(program, { level: 9 }).length).toBeLessThan(120 * 1024);
  const path = join(mkdtempSync(join(tmpdir(), 'explain-')), 'explain.mjs');
  writeFileSync(path, program);
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [path, ...args], {
      encoding: 'utf8',
      env: { LANG: 'zh_CN.UTF-8' },
    });
  expect(run('1000210002')).toContain('签名校验失败');
  expect(run('1000210002', '--lang=en')).toContain(
    'https://codes.example.com/en/codes/1000210002/',
  );
}, 60_000);
