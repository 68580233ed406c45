import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

const refusal = (variables: Record<string, string>): string => {
  try {
    readEnvironment(variables);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('takes what is not set or empty for the site on this machine', () => {
  const here = { site: 'http://localhost:4321', base: '/', outDir: 'dist' };
  expect(readEnvironment({})).toEqual(here);
  expect(readEnvironment({ SITE_URL: '', BASE_PATH: '', OUT_DIR: '', URL: '' })).toEqual(here);
});

it('takes the address of the maintainer before those of hosts', () => {
  const hosts = { URL: 'https://a.example', CF_PAGES_URL: 'https://b.example' };
  expect(readEnvironment(hosts).site).toBe('https://a.example');
  expect(readEnvironment({ ...hosts, URL: '' }).site).toBe('https://b.example');
  expect(readEnvironment({ ...hosts, SITE_URL: 'https://c.example' }).site).toBe(
    'https://c.example',
  );
});

it.each([
  ['/', '/'],
  ['errors', '/errors/'],
  ['/errors/', '/errors/'],
  ['/help/error-codes', '/help/error-codes/'],
  ['/v1.2', '/v1.2/'],
])('takes the path %s', (given, base) => {
  expect(readEnvironment({ BASE_PATH: given }).base).toBe(base);
});

it.each([
  'errors.example',
  '/errors',
  'ftp://errors.example',
  'https://',
  'https://me@errors.example',
  'https://errors.example/?q',
])('names the variable of an address that is none: %s', (address) => {
  for (const name of ['SITE_URL', 'URL', 'CF_PAGES_URL'])
    expect(refusal({ [name]: address })).toBe(
      `${name}: is “${address}”, which is not the address of a site, write one such as https://errors.example`,
    );
});

it.each([
  '/my errors',
  '/错误',
  '/a/../b',
  '..',
  '/a?b',
  '/a#b',
  'https://errors.example',
  '/a\\b',
  `/${'a'.repeat(100_000)} `,
])('names the variable of a path that no site can have: %.20s', (path) => {
  expect(refusal({ BASE_PATH: path })).toMatch(
    /^BASE_PATH: is “[^]*”, which is not a path, write /,
  );
});

it('names every faulty variable in one run, without a trace', () => {
  expect(refusal({ SITE_URL: 'x', BASE_PATH: 'a b' }).split('\n')).toEqual([
    expect.stringMatching(/^SITE_URL: /),
    expect.stringMatching(/^BASE_PATH: /),
  ]);
  expect(() => readEnvironment({ BASE_PATH: '..' })).toThrow(
    expect.objectContaining({ stack: '' }),
  );
});
