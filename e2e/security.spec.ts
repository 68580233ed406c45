import { locales } from '../src/catalog/locale.ts';
import { basedSite } from './sites.ts';
import { expect, test } from './test.ts';
import { kindsOfPage, useEverything } from './tour.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const locale of locales) {
  test(`no page breaks its own policy (${locale})`, async ({ page, problems }) => {
    test.setTimeout(180_000);
    for (const path of kindsOfPage(locale)) await page.goto(path, { waitUntil: 'networkidle' });
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });

  test(`every feature works under the policy, with nothing refused (${locale})`, async ({
    page,
    baseURL,
    problems,
  }) => {
    test.setTimeout(180_000);
    await useEverything(page, baseURL!, locale);
    expect(problems).toEqual([]);
  });
}

test('every feature works under the policy of a site below a path', async ({ page, problems }) => {
  test.setTimeout(180_000);
  await useEverything(page, `http://localhost:${basedSite.port}${basedSite.base}`, 'en');
  expect(problems).toEqual([]);
});

test('nothing that a page runs can reach another host, or turn text into markup or code', async ({
  page,
  problems,
}) => {
  await page.goto('/en/decode/', { waitUntil: 'networkidle' });
  const attempts: Record<string, string> = await page.evaluate(async () => {
    const other = 'https://elsewhere.example/';
    const actions: Record<string, () => unknown> = {
      fetch: () => fetch(other),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = other;
        }),
      markup: () => document.body.insertAdjacentHTML('beforeend', '<b>text</b>'),
      parsed: () => new DOMParser().parseFromString('<b>text</b>', 'text/html'),
      worker: () => new Worker('/_astro/other.js'),
      script: () => (document.createElement('script').src = '/_astro/other.js'),
      policy: () => window.trustedTypes!.createPolicy('another', {}),
      again: () => window.trustedTypes!.createPolicy('site-script', {}),
    };
    const outcomes: Record<string, string> = {};
    for (const [name, act] of Object.entries(actions))
      try {
        await act();
        outcomes[name] = 'done';
      } catch {
        outcomes[name] = 'refused';
      }
    return outcomes;
  });
  expect([...new Set(Object.values(attempts))], JSON.stringify(attempts)).toEqual(['refused']);
  for (const directive of ['connect-src', 'img-src', 'require-trusted-types-for', 'trusted-types'])
    await expect
      .poll(() => problems.filter((problem) => problem.startsWith(directive)), directive)
      .not.toEqual([]);
});
