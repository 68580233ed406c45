/// <reference types="trusted-types" />
import { href } from '../href.ts';
import { scriptPolicy } from './trusted-types.ts';

function ownScript(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !pathname.startsWith(href('/')))
    throw new TypeError(`${url} is not a script of this site`);
  return url;
}

const policy = window.trustedTypes?.createPolicy(scriptPolicy, { createScriptURL: ownScript });

/**
 * The URL of a worker or service worker in the form that `new Worker` and
 * `navigator.serviceWorker.register` take under the site's policy, which refuses plain strings
 * (https://www.w3.org/TR/trusted-types/). With Vite: `import url from './worker.ts?worker&url'`.
 *
 * @param url absolute, or relative to the page
 * @returns a `TrustedScriptURL` where the browser has them, typed as the string that it stands for
 * @throws TypeError for a URL that is not below the base path of this site
 */
export function trustedScriptUrl(url: string): string {
  return policy ? (policy.createScriptURL(url) as unknown as string) : ownScript(url);
}
