import lighthouse from 'lighthouse';
import { addresses } from '../../src/catalog/addresses.ts';
import { locales } from '../../src/catalog/locale.ts';
import { kindsOfPages } from '../kinds-of-pages.ts';
import { launchChromium } from './browser.ts';
import { benchSite, measuredCodes, serveBuilt } from './sites.ts';
import { median } from './statistics.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** The scores of one page, 0 to 100. */
export interface LighthouseFigures {
  path: string;
  runs: number;
  /** Medians. */
  scores: Record<Category, number>;
  lowest: Record<Category, number>;
  /** Audits below their best score that count, as `id: title`. */
  faults: string[];
}

type Scores = Record<Category, number>;

/** Runs Lighthouse as it is, on its own phone, and returns scores and what cost points. */
async function audit(url: string, port: number): Promise<{ scores: Scores; faults: string[] }> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`${url}: Lighthouse gave no result`);
  const { audits, categories: found, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const faults = new Set<string>();
  const scores = Object.fromEntries(
    categories.map((id) => {
      const category = found[id];
      if (category?.score == null) throw new Error(`${url}: Lighthouse gave no score for ${id}`);
      for (const { id: auditId, weight } of category.auditRefs) {
        const { score, title } = audits[auditId]!;
        if (weight > 0 && score !== null && score < 1) faults.add(`${auditId}: ${title}`);
      }
      return [id, Math.round(category.score * 100)];
    }),
  ) as Scores;
  return { scores, faults: [...faults] };
}

/** The pages that most readers come to. */
export const mainPages = locales.flatMap((locale) => [
  addresses.code(locale, measuredCodes.samples),
  addresses.home(locale),
]);

/** The other kinds of pages. */
export const otherPages = Object.entries(kindsOfPages)
  .filter(([kind]) => kind !== 'home' && kind !== 'code')
  .flatMap(([, of]) => locales.map(of));

/** Runs Lighthouse on pages of the reference. */
export async function measureLighthouse(
  rounds: number,
  paths: readonly string[],
): Promise<LighthouseFigures[]> {
  const server = await serveBuilt(benchSite('reference', 49));
  const figures: LighthouseFigures[] = [];
  try {
    for (const path of paths) {
      const results: Awaited<ReturnType<typeof audit>>[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const chromium = await launchChromium();
        try {
          results.push(await audit(server.url + path, chromium.port));
        } finally {
          chromium.kill();
        }
      }
      const each = (pick: (values: number[]) => number) =>
        Object.fromEntries(
          categories.map((id) => [id, pick(results.map(({ scores }) => scores[id]))]),
        ) as Scores;
      const figure = {
        path,
        runs: rounds,
        scores: each(median),
        lowest: each((values) => Math.min(...values)),
        faults: [...new Set(results.flatMap(({ faults }) => faults))],
      };
      figures.push(figure);
      console.log(
        `${path}: ${Object.values(figure.scores).join(' / ')} ${figure.faults.join('; ')}`,
      );
    }
  } finally {
    await server.stop();
  }
  return figures;
}
