/** The Trusted Types policy that makes the URLs of this site's own workers. */
export const scriptPolicy = 'site-script';

/** The policy that takes parts of other pages of this site into one. */
export const pagePolicy = 'site-page';

/** The policy that names the service worker of this site. */
export const offlinePolicy = 'site-offline';
