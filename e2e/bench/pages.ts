import { launchBrowser } from './browser.ts';
import { loadCold, loadForOffline, type OfflineLoad, type PageLoad } from './page-load.ts';
import { profiles, type ProfileName } from './profile.ts';
import { builders, serveBoth, type Builder } from './sites.ts';
import { median } from './statistics.ts';

/** Medians of the loads of one page of one site. */
interface PageFigures {
  builder: Builder;
  path: string;
  profile: ProfileName;
  runs: number;
  load: PageLoad;
}

export interface PagesFigures {
  pages: PageFigures[];
  /** What the reference keeps for offline use, once. */
  offline: OfflineLoad;
}

function medians(loads: readonly PageLoad[]): PageLoad {
  const keys = Object.keys(loads[0]!) as (keyof PageLoad)[];
  return Object.fromEntries(
    keys.map((key) => [key, median(loads.map((load) => load[key]))]),
  ) as unknown as PageLoad;
}

/**
 * Loads pages of codes cold, the sites in turn so that other work on the machine meets both.
 *
 * @param paths the same on both sites
 */
export async function measurePages(
  codes: number,
  rounds: number,
  paths: readonly string[],
): Promise<PagesFigures> {
  const servers = await serveBoth(codes);
  const browser = await launchBrowser();
  const figures: PageFigures[] = [];
  try {
    const [reference] = servers;
    const offline = await loadForOffline(browser, reference!.server.url + paths[0]);
    console.log(`kept for offline use: ${offline.bytes} bytes, ${offline.requests} requests`);
    for (const path of paths) {
      for (const { server } of servers) await loadCold(browser, server.url + path, profiles.fast);
      for (const profile of Object.keys(profiles) as ProfileName[]) {
        const loads = new Map(builders.map((builder) => [builder, [] as PageLoad[]]));
        for (let round = 0; round < rounds; round += 1)
          for (const { builder, server } of servers)
            loads.get(builder)!.push(await loadCold(browser, server.url + path, profiles[profile]));
        for (const [builder, list] of loads) {
          const load = medians(list);
          figures.push({ builder, path, profile, runs: rounds, load });
          console.log(
            `${builder} ${path} ${profile}: ${load.bytes} bytes, ${load.requests} requests, FCP ${load.firstContentfulPaint.toFixed(0)} ms, LCP ${load.largestContentfulPaint.toFixed(0)} ms`,
          );
        }
      }
    }
    return { pages: figures, offline };
  } finally {
    await browser.close();
    for (const { server } of servers) await server.stop();
  }
}
