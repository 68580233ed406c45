import type { Locator, Page, Route } from '@playwright/test';
import type { SearchBox } from './pages/frame.ts';
import { expect, test } from './test.ts';

/** What an element looks like, its size and place aside, which depend on the room that it has. */
const looks = [
  'display',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'text-align',
  'text-decoration-line',
  'text-decoration-color',
  'text-underline-offset',
  'white-space',
  'overflow-wrap',
  'grid-column-start',
  'grid-column-end',
  'column-gap',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-top-left-radius',
  'cursor',
  'opacity',
  'visibility',
];

/** All that a box shows below its field but the tools, which the home page has beside it. */
const parts = ['.search-status', '.search-row:not([data-kind="tool"])'];

/** All parts of what a box shows below its field: tag, class, text and looks of each, in order. */
function partsOf(box: Locator): Promise<object[]> {
  return box.locator(parts.flatMap((part) => [part, `${part} *`]).join()).evaluateAll(
    (elements, properties) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        return {
          part: `${element.localName}.${element.className} ${element.textContent}`,
          ...Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])),
        };
      }),
    looks,
  );
}

interface State {
  prepare?(page: Page): Promise<unknown>;
  query: string;
  /** Waits until the box shows the state. */
  shown(box: SearchBox): Promise<unknown>;
}

const never = (_: Route) => {};

const states: Record<string, State> = {
  'results of codes': {
    query: '210002',
    shown: (box) => expect(box.options.first()).toHaveAttribute('aria-selected', 'true'),
  },
  'results of words, with the words marked': {
    query: 'sign check failed',
    // The rows of the full text come last.
    shown: (box) => expect(box.options.last()).toContainText('正文'),
  },
  'codes viewed recently': {
    prepare: (page) =>
      page.addInitScript(() => localStorage.setItem('recent-codes', '["1000210002","0"]')),
    query: '',
    shown: (box) => expect(box.options.nth(1)).toBeVisible(),
  },
  'nothing found': {
    query: 'xyzzyqwv',
    shown: (box) => expect(box.status).toContainText('没有找到'),
  },
  'a code that the reference lacks': {
    query: '1000219999',
    shown: (box) => expect(box.status).toContainText('没有收录'),
  },
  'that the index is loading': {
    prepare: (page) => page.route('**/search/zh.*.json', never),
    query: '210002',
    shown: (box) => expect(box.status).toHaveText('正在加载…'),
  },
  'that the index has failed': {
    prepare: (page) => page.route('**/search/zh.*.json', (route) => route.fulfill({ status: 500 })),
    query: '210002',
    shown: (box) => expect(box.status).toContainText('搜索数据没有加载成功'),
  },
};

/** The parts of a box in a state; an answer to what was typed before may still come and go. */
async function settledParts(place: Locator, isShown: () => Promise<unknown>) {
  let parts: object[] = [];
  await expect(async () => {
    await isShown();
    parts = await partsOf(place);
    await isShown();
    expect(await partsOf(place)).toEqual(parts);
  }).toPass();
  return parts;
}

for (const width of [360, 1440])
  for (const [name, { prepare, query, shown }] of Object.entries(states))
    test(`the box shows ${name} alike on the home page and in the dialog of a code page, ${width} pixels wide`, async ({
      page,
      homeBox,
      frame,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await prepare?.(page);
      await page.goto('/');
      await homeBox.ask(query);
      await homeBox.input.focus();
      const onHomePage = await settledParts(page.getByRole('main').locator('.search-box'), () =>
        shown(homeBox),
      );

      await page.goto('/codes/1000210002/');
      await frame.openSearch();
      await frame.dialog.ask(query);
      const inDialog = await settledParts(page.getByRole('dialog'), () => shown(frame.dialog));

      expect(onHomePage.length).toBeGreaterThan(0);
      expect(onHomePage).toEqual(inDialog);
    });

test('a script of the box that does not come is said in the box, there and in the dialog', async ({
  page,
  homeBox,
  frame,
}) => {
  await page.route('**/search-box*', (route) => route.abort());
  await page.goto('/en/');
  await homeBox.input.focus();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Search did not load.');
  await page.goto('/en/codes/');
  await frame.openSearch();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Search did not load.');
});

test.describe('in forced colours', () => {
  test('the row to open and the words that match stand out', async ({ page, homeBox }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/en/');
    await homeBox.ask('sign check failed');
    const colours = (element: Locator) =>
      element.evaluate((it) => {
        const { color, backgroundColor } = getComputedStyle(it);
        return { color, backgroundColor };
      });
    const row = homeBox.options.first();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(homeBox.options.nth(1)).toBeVisible();
    const selected = await colours(row);
    expect(selected.backgroundColor).not.toBe(
      (await colours(homeBox.options.nth(1))).backgroundColor,
    );
    const mark = await colours(row.locator('mark').first());
    expect(mark.color).not.toBe(selected.backgroundColor);
  });
});
