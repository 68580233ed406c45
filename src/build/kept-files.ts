import { isHashed } from './service-worker/deployment.ts';

/** The files of a build that are kept for offline use, by their paths in it. */
export interface KeptFiles {
  /** Whether every page is among `pages`. */
  complete: boolean;
  pages: string[];
  /** What scripts load under a name that stays. */
  data: string[];
  /** Files whose name changes with their content. */
  files: string[];
}

const reply = /^codes\/[^/]+\.reply\.json$/;
const data = [
  /^codes\/[^/]+\.reply\.json$/,
  /^pagefind\/(pagefind(-worker|-entry)?\.js(on)?|wasm\..+)$/,
  /^(favicon|qr\/.+)\.svg$/,
];
/** What belongs to one code or grows with them. */
const grows = [
  /^(\d+|(en\/)?(codes|topics\/[^/]+)\/[^/]+)\/index\.html$/,
  /^codes\/[^/]+\.reply\.json$/,
  /^qr\//,
  /^(search|decode)\/.+\.json$/,
  /^pagefind\/(fragment|index)\//,
];

/**
 * Chooses what a reader needs without a network: every page, the data of the box and the tools,
 * and all scripts and styles; not the files for programs and the images for link previews.
 *
 * @param paths every file of the build
 * @param mostCodes of a catalogue with more codes, what belongs to one code or grows with them is
 * left out
 */
export function keptFiles(paths: readonly string[], mostCodes: number): KeptFiles {
  const is = (path: string, patterns: readonly RegExp[]) =>
    patterns.some((pattern) => pattern.test(path));
  const complete = paths.filter((path) => reply.test(path)).length <= mostCodes;
  const kept = paths
    .filter((path) => !path.endsWith('.map') && (complete || !is(path, grows)))
    .toSorted();
  return {
    complete,
    pages: kept.filter((path) => path.endsWith('.html')),
    data: kept.filter((path) => is(path, data) && !isHashed(path)),
    files: kept.filter(isHashed),
  };
}
