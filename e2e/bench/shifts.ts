import { launchBrowser } from './browser.ts';
import { loadCold } from './page-load.ts';
import { fast } from './profile.ts';
import { benchSite, builders, codePages, serveBuilt, type Builder } from './sites.ts';

export interface ShiftFigures {
  loads: number;
  /** Loads in which anything moved. */
  shifted: number;
  /** The worst cumulative layout shift. */
  worst: number;
}

/** Loads the pages of codes cold on a desktop, in turn, and sees what moves. */
export async function measureShifts(rounds: number): Promise<Record<Builder, ShiftFigures>> {
  const figures = {} as Record<Builder, ShiftFigures>;
  const browser = await launchBrowser();
  try {
    for (const builder of builders) {
      const server = await serveBuilt(benchSite(builder, 49));
      try {
        for (const path of codePages) await loadCold(browser, server.url + path, fast);
        const shifts: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const path = codePages[round % codePages.length]!;
          shifts.push((await loadCold(browser, server.url + path, fast)).layoutShift);
        }
        figures[builder] = {
          loads: rounds,
          shifted: shifts.filter((shift) => shift > 0).length,
          worst: Math.max(...shifts),
        };
        console.log(
          `${builder}: ${figures[builder].shifted} of ${rounds} loads shifted, worst ${figures[builder].worst.toFixed(3)}`,
        );
      } finally {
        await server.stop();
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}
