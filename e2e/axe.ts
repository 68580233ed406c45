import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const contrast = 'color-contrast';
/** Contrast of at least 7:1, or 4.5:1 for large text: WCAG's level AAA. */
const strictContrast = 'color-contrast-enhanced';

/** Axe without the page of its own that it opens to join the results of frames from other sites. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

async function linesOf(builder: AxeBuilder): Promise<string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`,
    ),
  );
}

/** What axe finds wrong with a page as it is, faint text included, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return linesOf(
    axe(page).options({
      runOnly: { type: 'tag', values },
      rules: { [strictContrast]: { enabled: true } },
    }),
  );
}

/** Text of a page that is too faint, one line for each element. */
async function faintText(page: Page): Promise<string[]> {
  return linesOf(axe(page).withRules([contrast, strictContrast]));
}

/** Expects nothing of axe in the light theme, and in the dark one, which differs in its colours. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Else the colours are on their way from one theme to the other.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const show = (theme: string) =>
    page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
  await show('light');
  expect(await violations(page)).toEqual([]);
  await show('dark');
  expect(await faintText(page)).toEqual([]);
}
