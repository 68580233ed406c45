/** The Trusted Types policy that makes the URLs of this site's own workers. */
export const scriptPolicy = 'site-script';

/** The policy that takes parts of other pages of this site into one. */
export const pagePolicy = 'site-page';

/**
 * The policy that the browser asks about plain strings (its name has this meaning), for the one
 * library that starts its worker from one.
 */
export const stringPolicy = 'default';

/** The policy that names the service worker of this site. */
export const offlinePolicy = 'site-offline';
