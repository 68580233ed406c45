import { Refusal } from '../catalog/problem.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Where the site is published, as the variables of the build say. */
export interface Deployment {
  /** Address of the host, such as `https://errors.example`. */
  site: string;
  /** Path of the site below it, with a slash at both ends. */
  base: string;
  /** Folder of the build. */
  outDir: string;
}

/** The variables that may hold the address, ours first, then those that hosts set. */
const addressVariables = ['SITE_URL', 'URL', 'CF_PAGES_URL'];

/** Unreserved characters of RFC 3986 between single slashes, but no `.` or `..`. */
const path = /^\/?(?:(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+(?:\/|$))*$/;

/**
 * Reads the variables of a build. An empty variable counts as one that is not set.
 *
 * @throws Refusal that names every variable with a faulty value
 */
export function readEnvironment(variables: Variables): Deployment {
  const faults: string[] = [];
  const addressVariable = addressVariables.find((name) => variables[name]);
  const site = (addressVariable && variables[addressVariable]) || 'http://localhost:4321';
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    faults.push(
      `${addressVariable}: is “${site}”, which is not the address of a site, write one such as https://errors.example`,
    );
  const basePath = variables['BASE_PATH'] || '/';
  if (!path.test(basePath))
    faults.push(
      `BASE_PATH: is “${basePath}”, which is not a path, write letters, digits and hyphens between slashes, such as /errors`,
    );
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return {
    site,
    base: `/${basePath}/`.replace(/\/{2,}/g, '/'),
    outDir: variables['OUT_DIR'] || 'dist',
  };
}
