import { median } from './statistics.ts';
import {
  benchSite,
  builders,
  SiteSource,
  sizeOfBuilt,
  type Builder,
  type BuildRun,
  type SiteSize,
} from './sites.ts';

export interface BuildFigures {
  runs: BuildRun[];
  /** Medians. */
  seconds: number;
  processorSeconds: number;
  /** The most of all runs. */
  memory: number;
  size: SiteSize;
}

export type BuildsFigures = Partial<Record<Builder, BuildFigures>>;

/** Builds the sites of one size in turn, each as often as asked. */
export async function measureBuilds(
  codes: number,
  rounds: number,
  of: readonly Builder[] = builders,
): Promise<BuildsFigures> {
  const sources = of.map((builder) => new SiteSource(benchSite(builder, codes)));
  const runs = new Map(sources.map((source) => [source, [] as BuildRun[]]));
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const source of sources) {
        const run = await source.build();
        runs.get(source)!.push(run);
        console.log(
          `${source.site.name}, run ${round}: ${run.seconds.toFixed(1)} s, processor ${run.processorSeconds.toFixed(1)} s, memory ${(run.memory / 1e6).toFixed(0)} MB`,
        );
      }
  } finally {
    for (const source of sources) source.dispose();
  }
  return Object.fromEntries(
    [...runs].map(([{ site }, list]): [Builder, BuildFigures] => [
      site.builder,
      {
        runs: list,
        seconds: median(list.map(({ seconds }) => seconds)),
        processorSeconds: median(list.map(({ processorSeconds }) => processorSeconds)),
        memory: Math.max(...list.map(({ memory }) => memory)),
        size: sizeOfBuilt(site),
      },
    ]),
  );
}
