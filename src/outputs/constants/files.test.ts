import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileTexts } from '../../catalog/testing/hostile-texts.ts';
import type { Entry } from '../../schemas/entry.ts';
import { content, testSource, toUrl } from '../testing/output-source.ts';
import type { ConstantsFile } from './constant.ts';
import { constantsFiles } from './files.ts';

const execute = promisify(execFile);

/** What a message or a title must not break, whatever language it is written into. */
const odd = `it's "odd" \\ $x %d {0} \`\${y}\` */ <b> & \\u0041 C:\\user ?> */ /* // # """ ''' %s \\N{x} \\0`;
const retired = '1000210013';
const others = content.entries.map(({ entry }) => entry.code).filter((code) => code !== retired);
const oddTexts = new Map([odd, ...hostileTexts].map((text, place) => [others[place]!, text]));
const source = testSource({
  entries: (entry) => {
    const text = oddTexts.get(entry.code);
    if (entry.code === retired) return { ...entry, status: 'retired' };
    if (text === undefined) return entry;
    return { ...entry, message: text, title: { zh: `授权码 ${text}`, en: text } };
  },
});
const files = constantsFiles(source);
const unknown = '1000219999';
const codes = [...source.catalog.entries.map(({ code }) => code), unknown];

function expectedLine(entry: Entry): string {
  const { fixedBy, retry, applied } = entry.handling;
  const { code, constant, message = '' } = entry;
  const link = toUrl(`/${code}`);
  const write = retry.write ?? retry.answer;
  const who = fixedBy.who.join();
  return [code, constant, message, retry.answer, write, who, applied.answer, link].join('|');
}

/** Brings answers to one form: `AFTER_FIX` and `AfterFix` become `after-fix`, lists lose their brackets. */
function sameForm(line: string): string {
  const [code, name = '', message = '', ...rest] = line.split('|');
  if (rest.length === 0) return line;
  const link = rest.pop() ?? '';
  const constant = name.includes('_') || name === name.toUpperCase() ? name : splitName(name);
  const answers = rest.map((answer) =>
    splitName(answer)
      .toLowerCase()
      .replaceAll('_', '-')
      .replace(/[[\]\s]/g, ''),
  );
  return [code, constant.toUpperCase(), message, ...answers, link].join('|');
}
const splitName = (name: string) => name.replace(/([a-z])([A-Z0-9])/g, '$1_$2');

interface Language {
  /** Commands that must all be on the machine. */
  tools: readonly string[];
  /** Where the file of constants has to stand. */
  path?: string;
  /** A program that prints a line for each of its arguments, and runs the usage of the page. */
  program: [name: string, text: (usage: string) => string];
  /** What compiles and lints, each to pass without a word, then what runs the program. */
  checks: (folder: string) => string[][];
  run: (folder: string) => [string, ...string[]];
}

const tsc = resolve(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');

const languages: Record<string, Language> = {
  java: {
    tools: ['javac', 'java'],
    program: [
      'Main.java',
      (usage) => `public class Main {
  static void use(int code) {
    ${usage}
  }
  public static void main(String[] args) throws Exception {
    System.setOut(new java.io.PrintStream(System.out, true, "UTF-8"));
    for (String arg : args)
      System.out.println(GuanaitongCode.lookup(Integer.parseInt(arg)).map(it -> String.join("|",
          "" + it.code(), it.name(), it.message(), "" + it.retry(), "" + it.retryWrite(), "" + it.fixedBy(),
          "" + it.applied(), it.link())).orElse("unknown"));
    for (String arg : args) use(Integer.parseInt(arg));
  }
}`,
    ],
    checks: () => [
      [
        ...['javac', '--release', '8', '-encoding', 'UTF-8', '-Xlint:all,-options', '-Werror'],
        ...['GuanaitongCode.java', 'Main.java'],
      ],
    ],
    run: () => ['java', '-XX:TieredStopAtLevel=1', 'Main'],
  },
  go: {
    tools: ['go', 'gofmt'],
    path: 'guanaitong/guanaitong_codes.go',
    program: [
      'main.go',
      (usage) => `package main

import (
	"fmt"
	"os"
	"strconv"

	"codes/guanaitong"
)

func use(code int) {
	${usage.replaceAll('\n', '\n\t')}
}

func main() {
	for _, arg := range os.Args[1:] {
		code, _ := strconv.Atoi(arg)
		if c, ok := guanaitong.Lookup(code); ok {
			who := ""
			for i, fixer := range c.FixedBy() {
				if i > 0 {
					who += ","
				}
				who += string(fixer)
			}
			fmt.Printf("%d|%s|%s|%s|%s|%s|%s|%s\\n", int(c), c, c.Message(), c.Retry(), c.RetryWrite(), who, c.Applied(), c.Link())
		} else {
			fmt.Println("unknown")
		}
	}
	for _, arg := range os.Args[1:] {
		code, _ := strconv.Atoi(arg)
		use(code)
	}
}
`,
    ],
    checks: (folder) => {
      writeFileSync(join(folder, 'go.mod'), 'module codes\n\ngo 1.13\n');
      return [
        ['gofmt', '-l', '.'],
        ['go', 'vet', './...'],
        ['go', 'build', '-o', 'main', '.'],
      ];
    },
    run: (folder) => [join(folder, 'main')],
  },
  typescript: {
    tools: [],
    program: [
      'main.ts',
      (usage) => `import { lookup } from './guanaitong-codes.ts';
function use(code: number): void {
  ${usage}
}
const args = (globalThis as unknown as { process: { argv: string[] } }).process.argv.slice(2);
for (const arg of args) {
  const it = lookup(Number(arg));
  console.log(it ? [it.code, it.name, it.message, it.retry, it.retryWrite, it.fixedBy, it.applied, it.link].join('|') : 'unknown');
}
for (const arg of args) use(Number(arg));
`,
    ],
    checks: (folder) => {
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      return [
        [
          ...[process.execPath, tsc, '--noEmit', '--strict', '--erasableSyntaxOnly'],
          ...['--noUnusedLocals', '--target', 'es2022', '--module', 'nodenext'],
          ...['--allowImportingTsExtensions', '--lib', 'es2022,dom'],
          'main.ts',
        ],
      ];
    },
    run: () => [process.execPath, 'main.ts'],
  },
  python: {
    tools: ['python3'],
    program: [
      'main.py',
      (usage) => `import sys
from guanaitong_codes import GuanaitongCode
sys.stdout.reconfigure(encoding="utf-8")


def use(code):
    ${usage.replaceAll('\n', '\n    ')}


for arg in sys.argv[1:]:
    it = GuanaitongCode.lookup(int(arg))
    print("|".join([str(it.value), it.name, it.message, it.retry.value, it.retry_write.value,
        ",".join(who.value for who in it.fixed_by), it.applied.value, it.link]) if it is not None else "unknown")
for arg in sys.argv[1:]:
    use(int(arg))
`,
    ],
    checks: () => [['python3', '-W', 'error', '-m', 'py_compile', 'guanaitong_codes.py']],
    run: () => ['python3', '-W', 'error', 'main.py'],
  },
  php: {
    tools: ['php'],
    program: [
      'main.php',
      (usage) => `<?php
declare(strict_types=1);
require __DIR__ . '/GuanaitongCode.php';
function use_it(int $code): void {
    ${usage}
}
foreach (array_slice($argv, 1) as $arg) {
    $it = GuanaitongCode::lookup((int) $arg);
    echo $it ? implode('|', [$it->value, $it->name, $it->message(), $it->retry(), $it->retryWrite(), implode(',', $it->fixedBy()), $it->applied(), $it->link()]) : 'unknown', "\\n";
}
foreach (array_slice($argv, 1) as $arg) use_it((int) $arg);
`,
    ],
    checks: () => [],
    run: () => ['php', '-d', 'error_reporting=-1', '-d', 'display_errors=stderr', 'main.php'],
  },
  csharp: {
    tools: ['mcs', 'mono'],
    program: [
      'Main.cs',
      (usage) => `using System;
using Guanaitong;
public static class Program {
  static void Use(int code) {
    ${usage}
  }
  public static void Main(string[] args) {
    Console.OutputEncoding = new System.Text.UTF8Encoding(false);
    foreach (var arg in args) {
      GuanaitongCode it;
      Console.WriteLine(GuanaitongCodes.TryLookup(int.Parse(arg), out it)
        ? string.Join("|", (int)it, it, it.GetMessage(), it.GetRetry(), it.GetRetryWrite(), string.Join(",", it.GetFixedBy()), it.GetApplied(), it.GetLink())
        : "unknown");
    }
    foreach (var arg in args) Use(int.Parse(arg));
  }
}
`,
    ],
    checks: () => [
      ['mcs', '-codepage:utf8', '-warnaserror', '-out:main.exe', 'GuanaitongCode.cs', 'Main.cs'],
    ],
    run: () => ['mono', 'main.exe'],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'constants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function missingTools({ tools }: Language): string[] {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return tools.filter((tool) => !folders.some((path) => existsSync(join(path, tool))));
}

describe.each(files)('the constants for $label', (file: ConstantsFile) => {
  const language = languages[file.language]!;
  const missing = missingTools(language);

  it(
    'compile, and their usage with them, and answer for every code',
    { timeout: 120_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const cwd = join(folder, file.language);
      const [programName, program] = language.program;
      const path = join(cwd, language.path ?? file.name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
      writeFileSync(join(cwd, programName), program(file.usage));
      for (const [command = '', ...rest] of language.checks(cwd)) {
        const { stdout, stderr } = await execute(command, rest, { cwd });
        expect(stdout + stderr).toBe('');
      }
      const [command, ...rest] = language.run(cwd);
      const { stdout, stderr } = await execute(command, [...rest, ...codes], { cwd });
      expect(stderr).toBe('');
      const lines = stdout.replaceAll('\r', '').trimEnd().split('\n');
      expect(lines.slice(0, codes.length).map(sameForm)).toEqual([
        ...source.catalog.entries.map((entry) => sameForm(expectedLine(entry))),
        'unknown',
      ]);
      const used = lines.slice(codes.length).join('\n');
      expect(used).toMatch(new RegExp(`unknown\\W+${unknown}`));
      for (const { code } of source.catalog.entries) expect(used).toContain(toUrl(`/${code}`));
    },
  );

  it('have the title of every code as a comment, in both languages', () => {
    for (const { code, title } of source.catalog.entries)
      if (!oddTexts.has(code)) expect(file.text).toContain(`${title.zh} / ${title.en}`);
  });

  it('say where the current file is', () => {
    expect(file.text).toContain(toUrl(`/constants/${file.name}`));
  });

  it('mark a retired code', () => {
    expect(file.text).toMatch(/deprecated|Obsolete/i);
  });
});

it('constants are the same whenever they are made', () => {
  expect(constantsFiles(testSource())).toEqual(constantsFiles(testSource()));
});
