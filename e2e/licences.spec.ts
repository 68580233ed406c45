import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../src/catalog/addresses.ts';
import { packageOf } from '../src/build/licences.ts';
import { retirement, rootSite } from './sites.ts';
import { expect, test } from './test.ts';

const notices = readFileSync(join(rootSite.environment.OUT_DIR, addresses.licences), 'utf8');

test('every package in the scripts that a reader gets has its licence notice', () => {
  // The build itself refuses a service worker with a package that has no notice.
  const exclude = ['pagefind', 'service-worker.js'];
  const scripts = globSync('**/*.js', { cwd: retirement.build, exclude });
  const isBundlersOwn = (script: string) => /^_astro\/preload-helper\.[^/]+$/.test(script);
  const packages = new Set(
    scripts
      .filter((script) => !isBundlersOwn(script))
      .flatMap((script) => {
        const path = join(retirement.build, script);
        const text = readFileSync(path, 'utf8');
        // One that only brings others, which are looked at themselves, has no map.
        if (/^(?:import"[^"]+";?)+$/.test(text.trim())) return [];
        const map = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { sources: string[] };
        return map.sources.flatMap((source) => packageOf(source) ?? []);
      }),
  );
  expect(packages).toContain('fflate');
  for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d\\S* \\(`, 'm'));
});

test('what reaches a reader beside the scripts has its licence notice too', () => {
  for (const name of [
    '@astrojs/starlight',
    'vite',
    'pagefind',
    'workbox-precaching',
    '@fontsource/noto-sans-sc',
  ])
    expect(notices).toMatch(new RegExp(`^${name} \\d\\S* \\(`, 'm'));
  expect(notices).toContain('SIL OPEN FONT LICENSE');
  expect(notices).not.toContain('undefined');
});

test('a reader finds the licence notices from the page for contributors', async ({ page }) => {
  await page.goto('/en/contribute/');
  await page.getByRole('link', { name: 'licence notices' }).click();
  await expect(page.getByText('Permission is hereby granted').first()).toBeVisible();
});
