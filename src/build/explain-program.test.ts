import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../catalog/content.ts';
import { explainData } from '../commands/explain/explain-data.ts';
import { explainProgram } from './explain-program.ts';

describe('explain.mjs, which runs without packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const path = join(folder, 'explain.mjs');
  const log = '2026-11-02 08:15:04 {"code":1000210002,"msg":"sign check failed"}\n';
  let program = '';

  beforeAll(async () => {
    program = await explainProgram(
      explainData(loadContent('content'), 'https://codes.example.com/'),
    );
    writeFileSync(path, program);
  }, 60_000);

  function run(args: string[], input = '') {
    const env = { LANG: 'zh_CN.UTF-8' };
    return execFileSync(process.execPath, [path, ...args], { encoding: 'utf8', env, input });
  }

  /** What it writes where it ends with 1, as it does when failures are in a log. */
  function runFailing(args: string[], input = ''): string {
    try {
      run(args, input);
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      expect(status).toBe(1);
      return stdout;
    }
    throw new Error('It ended with 0');
  }

  it('has at most 120 KB gzipped', () => {
    expect(gzipSync(program, { level: 9 }).length).toBeLessThanOrEqual(120_000);
  });

  it('answers a code with its page in either language', () => {
    expect(run(['1000210002'])).toContain('签名校验失败');
    expect(run(['1000210002', '--lang=en'])).toContain(
      'https://codes.example.com/en/codes/1000210002/',
    );
  });

  it('answers a misspelt message with the page of its code, and words with a list', () => {
    expect(run(['sign chek failed'])).toContain('签名校验失败');
    expect(run(['手机号'])).toMatch(/^\d{10} {2}/m);
  });

  it('counts the codes of logs, packed ones too, and of what comes through a pipe', () => {
    const plain = join(folder, 'app.log');
    writeFileSync(plain, log);
    const packed = join(folder, 'app.log.1.gz');
    writeFileSync(packed, gzipSync(log));
    const report = JSON.parse(runFailing([plain, packed, '--json'])) as { failures: number };
    expect(report.failures).toBe(2);
    expect(runFailing([plain, '--csv'])).toContain('1000210002,');
    expect(runFailing(['-', '--lang=en'], log.repeat(3))).toContain('Failed responses: 3');
  });
});
