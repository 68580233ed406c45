import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  string,
  Record<string, string>
>;
const packages = Object.entries({ ...dependencies, ...devDependencies });
const [, table = ''] = read('README.md').split('## Dependencies');

test('the README says of every package what it is for', () => {
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const isNamed = (name: string) =>
    named.some(
      (each) => each === name || (each.endsWith('/*') && name.startsWith(each.slice(0, -1))),
    );
  expect(packages.map(([name]) => name).filter((name) => !isNamed(name))).toEqual([]);
  const names = packages.map(([name]) => name);
  expect(named.filter((name) => !name.endsWith('/*') && !names.includes(name))).toEqual([]);
});

test('every package is pinned to one version', () => {
  for (const [name, version] of packages) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('pins every package by its content, so that no other file is ever installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; inBundle?: boolean }>;
  };
  const loose = Object.entries(packages).filter(
    ([path, { integrity, inBundle }]) => path && !integrity && !inBundle,
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});
