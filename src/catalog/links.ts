/**
 * What is wrong with the target of a link, as `what is wrong, what to do`: readers follow links to
 * other pages only, so an address that is a script or a document of its own is refused.
 */
export function linkFault(target: string): string | undefined {
  if (/^(?:https?:\/\/[^\s/]|mailto:[^\s/]|\/(?![\\/])|#)/i.test(target)) return undefined;
  return `links to “${target.slice(0, 80)}”, write an address that starts with / or https://`;
}
