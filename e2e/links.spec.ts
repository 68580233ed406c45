import { LinkChecker } from 'linkinator';
import { addresses } from '../src/catalog/addresses.ts';
import { content, expect, test } from './test.ts';
import { sites } from './sites.ts';

const isEnglish = (path: string) => /^\/en(\/|$)/.test(path);
const twin = (path: string) =>
  isEnglish(path) ? path.replace(/^\/en(?=\/|$)/, '') || '/' : `/en${path}`;
const isPage = (path: string) => path.endsWith('/');

for (const { port, base } of sites) {
  test(`every link and anchor of the site at “${base}/” resolves and stays in its language`, async () => {
    test.setTimeout(300_000);
    const origin = `http://localhost:${port}`;
    const result = await new LinkChecker().check({
      path: [`${origin}${base}/`, `${origin}${base}${addresses.ticket('1000210002')}/`],
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(origin),
    });
    const checked = result.links.filter((link) => link.state !== 'SKIPPED');
    expect(checked.length).toBeGreaterThan(content.entries.length * 2);
    expect(
      checked
        .filter((link) => link.state === 'BROKEN')
        .map((link) => `${link.parent} → ${link.url} (${link.status})`),
    ).toEqual([]);

    const pathOf = (url: string) => new URL(url).pathname.slice(base.length);
    const strays = checked.flatMap(({ url, parent }) => {
      if (!parent || !url.startsWith(origin) || !new URL(url).pathname.startsWith(base)) return [];
      const [from, to] = [pathOf(parent), pathOf(url)];
      const neutral = /^\/\d+\/?$/.test(from) || !isPage(from) || !isPage(to);
      if (neutral || isEnglish(from) === isEnglish(to) || to === twin(from)) return [];
      return [`${from} → ${to}`];
    });
    expect(strays).toEqual([]);
    expect(
      checked
        .filter((link) => !new URL(link.url).pathname.startsWith(`${base}/`))
        .map((link) => link.url),
    ).toEqual([]);
  });

  test(`every address ever published opens at “${base}/”, with and without its last slash`, async ({
    request,
  }) => {
    for (const address of content.permalinks) {
      const bare = address.replace(/\/$/, '');
      for (const path of new Set([address, bare || '/', /\.\w+$/.test(bare) ? bare : `${bare}/`])) {
        const response = await request.get(`http://localhost:${port}${base}${path}`);
        expect(response.status(), path).toBe(200);
      }
    }
  });
}
