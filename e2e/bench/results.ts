import type { BuildFigures, BuildsFigures } from './builds.ts';
import type { DecoderFigures } from './decode.ts';
import { loadFigures, type Measured } from './figures.ts';
import type { LighthouseFigures } from './lighthouse.ts';
import type { LookupsFigures } from './lookup.ts';
import type { PageLoad } from './page-load.ts';
import type { PagesFigures } from './pages.ts';
import type { PictureFigures } from './pictures.ts';
import type { ProfileName } from './profile.ts';
import type { Box, QueryKind, SearchFigures } from './search.ts';
import type { ShiftFigures } from './shifts.ts';
import type { SignatureFigures } from './signature.ts';
import type { Builder } from './sites.ts';

interface FiguresOfParts {
  lookup: LookupsFigures;
  'builds-49': BuildsFigures;
  'pages-49': PagesFigures;
  shifts: Record<Builder, ShiftFigures>;
  'search-49': SearchFigures[];
  lighthouse: LighthouseFigures[];
  'lighthouse-others': LighthouseFigures[];
  signature: SignatureFigures[];
  pictures: PictureFigures[];
  decode: DecoderFigures;
  'builds-2000': BuildsFigures;
  'pages-2000': PagesFigures;
  'search-2000': SearchFigures[];
  'builds-20000': BuildsFigures;
}

export type PartName = keyof FiguresOfParts;

/** What a part was measured on. */
export function measuredPart<Name extends PartName>(
  name: Name,
): Measured<FiguresOfParts[Name]> | undefined {
  return loadFigures<FiguresOfParts[Name]>(name);
}

/** The figures of a part; `undefined` if it was never measured. */
export function figuresOf<Name extends PartName>(name: Name): FiguresOfParts[Name] | undefined {
  return measuredPart(name)?.figures;
}

export type Size = 49 | 2000 | 20000;

export function buildOf(codes: Size, builder: Builder): BuildFigures | undefined {
  return figuresOf(`builds-${codes}`)?.[builder];
}

/** Both sites side by side; only where both were measured. */
export interface Pair<T> {
  reference: T;
  starlight: T;
}

export function pair<T>(of: (builder: Builder) => T | undefined): Pair<T> | undefined {
  const [reference, starlight] = [of('reference'), of('starlight')];
  return reference === undefined || starlight === undefined ? undefined : { reference, starlight };
}

/** The paths of the pages that were loaded. */
export function loadedPaths(codes: 49 | 2000): string[] {
  return [...new Set((figuresOf(`pages-${codes}`)?.pages ?? []).map(({ path }) => path))];
}

export function loadsOf(
  codes: 49 | 2000,
  path: string,
  profile: ProfileName,
): (Pair<PageLoad> & { runs: number }) | undefined {
  const found = (figuresOf(`pages-${codes}`)?.pages ?? []).filter(
    (each) => each.path === path && each.profile === profile,
  );
  const loads = pair((builder) => found.find((each) => each.builder === builder)?.load);
  return loads && { ...loads, runs: found[0]!.runs };
}

export function searchOf(
  codes: 49 | 2000,
  builder: Builder,
  wanted: { box: Box; query: QueryKind; profile: ProfileName },
): SearchFigures | undefined {
  return figuresOf(`search-${codes}`)?.find(
    (each) =>
      each.builder === builder &&
      each.box === wanted.box &&
      each.query === wanted.query &&
      each.profile === wanted.profile,
  );
}
