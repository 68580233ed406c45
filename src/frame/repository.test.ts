import { expect, it } from 'vitest';
import { repositoryLinks } from './repository.ts';

const page = {
  page: 'https://codes.example/en/codes/1000210002/',
  file: 'content/codes/1000210002.yaml',
  code: '1000210002',
  locale: 'en',
} as const;

it('leads to the source of a page and to a form that knows page, code and language', () => {
  const links = repositoryLinks(page, 'https://github.com/owner/name')!;
  expect(links.edit).toBe('https://github.com/owner/name/edit/main/content/codes/1000210002.yaml');
  const form = new URL(links.report);
  expect(form.pathname).toBe('/owner/name/issues/new');
  expect(Object.fromEntries(form.searchParams)).toEqual({
    template: 'wrong-statement.yml',
    page: page.page,
    language: 'en',
    code: '1000210002',
    title: '1000210002: ',
  });
});

it('leads nowhere without a repository', () => {
  expect(repositoryLinks(page, '')).toBeUndefined();
});
