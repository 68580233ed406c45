const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page as a link of this deployment: its base path before the path. */
export function href(path: string): string {
  return base + path;
}
