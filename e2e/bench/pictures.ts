import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';
import { boxPictures, type GivenFile } from '../pages/picture-field.ts';
import { draw } from '../pictures/draw.ts';
import { screens } from '../pictures/screens.ts';
import { noteLongTasks, takeLongTasks } from './long-tasks.ts';
import { benchSite, serveBuilt } from './sites.ts';
import { median } from './statistics.ts';

/** How long the box of the home page takes to answer a picture, in milliseconds. */
export interface PictureFigures {
  /** What the picture shows. */
  kind: string;
  /** Bytes of the file. */
  bytes: number;
  runs: number;
  /** From the choice of a picture until it is answered, the engine still to be loaded. */
  first: number;
  /** The same for a picture after it. */
  later: number;
  /** The longest task of the page meanwhile; 0 for none over 50 ms. */
  longestTask: number;
}

/** Gives a picture to the box; milliseconds until its codes are shown. */
async function answer(page: Page, picture: GivenFile): Promise<number> {
  const field = boxPictures(page);
  const started = performance.now();
  await field.chooser.setInputFiles(picture);
  const answers = page.getByRole('main').locator('.search-row, .search-status > p');
  await answers.first().waitFor({ timeout: 60_000 });
  const time = performance.now() - started;
  await field.remove.click();
  await field.panel.waitFor({ state: 'hidden' });
  return time;
}

async function measureOnce(browser: Browser, url: string, picture: GivenFile) {
  const page = await browser.newPage({ locale: 'en' });
  await noteLongTasks(page);
  await page.goto(`${url}/en/`, { waitUntil: 'networkidle' });
  await takeLongTasks(page);
  const first = await answer(page, picture);
  const later = await answer(page, picture);
  const tasks = await takeLongTasks(page);
  await page.close();
  return { first, later, longest: Math.max(0, ...tasks) };
}

/** Measures how the box of the home page answers one picture of each kind that has a code. */
export async function measurePictures(runs: number): Promise<PictureFigures[]> {
  const kinds = new Map(
    screens
      .filter(({ codes, isCut }) => codes.length > 0 && !isCut)
      .map((screen) => [screen.kind, screen]),
  );
  const server = await serveBuilt(benchSite('reference', 49));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const figures: PictureFigures[] = [];
  try {
    for (const [kind, screen] of kinds) {
      const picture = await draw(browser, screen);
      const results = [];
      for (let run = 0; run < runs; run += 1)
        results.push(await measureOnce(browser, server.url, picture));
      const figure = {
        kind,
        bytes: picture.buffer.length,
        runs,
        first: median(results.map(({ first }) => first)),
        later: median(results.map(({ later }) => later)),
        longestTask: Math.max(...results.map(({ longest }) => longest)),
      };
      figures.push(figure);
      console.log(
        `${kind}: first ${figure.first.toFixed(0)} ms, later ${figure.later.toFixed(0)} ms, longest task ${figure.longestTask === 0 ? 'under 50' : figure.longestTask.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return figures;
}
