const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page as a link of this deployment: its base path before the path. */
export function href(path: string): string {
  return base + path;
}

/** The same with the scheme and host of the deployment, for use outside its pages. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
