import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { addressesOfCode } from '../addresses.ts';

const entry = (
  code: string,
  { head, constant, related }: { head: string; constant: string; related?: string },
) => `code: '${code}'
${head}
constant: ${constant}
title:
  zh: 请求被拒
  en: Request refused
meaning:
  zh: 检查 \`sign\` 后再试。
  en: Check \`sign\`, then try again.
handling:
  fixedBy:
    who: [code]
    note: { zh: 改代码, en: Fix the code }
  retry:
    answer: after-fix
    note: { zh: 改对后再发, en: 'Correct it, then resend' }
    basis: derived
  applied:
    answer: 'no'
    note: { zh: 没有执行, en: Nothing was carried out }
    basis: derived
causes:
  - zh: 密钥填错。
    en: The secret is wrong.
    basis: derived
    source: ['docs:/token/create']
steps:
  - zh: 重新填写密钥。
    en: Enter the secret afresh.
    sample: sign
unknowns: []
related:${related ? `\n  - { code: '${related}', zh: 另一项检查, en: Another check }` : ' []'}
keywords:
  zh: [验签]
  en: [signing]
`;

const tableHead = (message: string, description: string) =>
  `origin: table\ntopic: request\nmessage: ${message}\ndescription: ${description}`;

const guide = (title: string, description: string) => `---
title: ${title}
description: ${description}
sidebar:
  order: 0
---

import Sample from '~/reference/Sample.astro';

${title}

<Sample id="sign" />
`;

/** A valid content folder of two codes of the table and one of a vendor page, by path. */
export const smallFiles: Readonly<Record<string, string>> = {
  'codes/1000210001.yaml': entry('1000210001', {
    head: tableHead('timestamp check failed', '请更新时间戳'),
    constant: 'TIMESTAMP_CHECK_FAILED',
    related: '1000210002',
  }),
  'codes/1000210002.yaml': entry('1000210002', {
    head: tableHead('dept  not exists !', '错误,请检查sign'),
    constant: 'SIGN_CHECK_FAILED',
    related: '1000210001',
  }),
  'codes/1000210017.yaml': entry('1000210017', {
    head: 'origin: vendor-page\nseenOn: [{ zh: 接口文档, en: Endpoint pages }]\ntopic: login',
    constant: 'REDIRECT_NOT_FOUND',
  }),
  'topics.yaml': `- id: request
  order: 0
  title: { zh: 请求, en: Request }
  blurb: { zh: 最先的检查, en: The first checks }
- id: login
  order: 1
  title: { zh: 登录, en: Login }
  blurb: { zh: 免登录跳转, en: Trusted login }
`,
  'sources.yaml': `- id: docs
  label: { zh: 文档, en: docs }
  about: { zh: 平台的文档。, en: The docs of the platform. }
`,
  'changes.yaml': `- date: 2026-11-23
  kind: added
  codes: ['1000210001', '1000210002', '1000210017']
  text: { zh: 收录三个错误码, en: Three codes }
`,
  'source/error-codes.txt': `文档中心

错误码 错误信息 描述
1000210001 timestamp check failed 请更新时间戳
1000210002 dept  not exists ! 错误,请检查sign`,
  'permalinks.txt': ['1000210001', '1000210002', '1000210017']
    .flatMap(addressesOfCode)
    .map((address) => `${address}\n`)
    .join(''),
  'samples/sign/sign.py': 'print(1)\n',
  'samples/sign/output.txt': '1\n',
  'docs/guides/signing.mdx': guide('签名', '给请求签名'),
  'docs/en/guides/signing.mdx': guide('Signing', 'How to sign a request'),
};

/** What a test does to one file: its new content, a change of its text, or `null` to leave it out. */
export type Edit = string | Uint8Array | null | ((text: string) => string);

/** An edit that puts one text in the place of another, which has to be there. */
export function replace(old: string, now: string): (text: string) => string {
  return (text) => {
    if (!text.includes(old)) throw new Error(`“${old}” is not in the file`);
    return text.replace(old, () => now);
  };
}

/**
 * Writes a small valid content folder with some edits to a new temporary folder, which goes away
 * with the test.
 *
 * @param edits by path below the content folder
 * @returns the path of the content folder
 */
export function smallContent(edits: Readonly<Record<string, Edit>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const file of new Set([...Object.keys(smallFiles), ...Object.keys(edits)])) {
    const edit = edits[file];
    const text =
      typeof edit === 'function' ? edit(smallFiles[file] ?? '') : (edit ?? smallFiles[file]);
    if (edit === null || text === undefined) continue;
    const path = join(root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(root, 'content');
}
