import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

function linesOf(found: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] {
  return found.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`,
    ),
  );
}

/** What axe finds wrong with a page as it stands, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return linesOf(found);
}

/** Text of the content whose contrast is below 7:1 (4.5:1 if it is large), WCAG’s level AAA. */
export async function faintText(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include('main')
    .withRules(['color-contrast-enhanced'])
    .analyze();
  return linesOf(found);
}
