/** What a build puts on a reader's device. Paths are relative to the root of the deployment. */
export interface Deployment {
  /** Changes with anything that is kept. */
  id: string;
  /** Whether `pages` has every page, so that an address that is not there does not exist. */
  complete: boolean;
  /** A short digest by the path of each page, `''` for the home page. */
  pages: Record<string, string>;
  /** What scripts load under a name that stays: SHA-256 in Base64 by path. */
  data: Record<string, string>;
  /** Files whose name changes with their content: SHA-256 in Base64 by path. */
  files: Record<string, string>;
}

const hashed =
  /^_astro\/|^(search|decode)\/.+\.[0-9a-f]{12}\.json$|^pagefind\/(fragment|index)\/|\.pf_meta$/;

/** Whether the file at a path has another name as soon as it has another content. */
export function isHashed(path: string): boolean {
  return hashed.test(path);
}
