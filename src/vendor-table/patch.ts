import { formatPatch, structuredPatch } from 'diff';
import type { FileChange } from './changes.ts';

/**
 * Changes of files as a unified diff that `git apply` takes.
 *
 * @param folder path of the content folder from where the diff is applied, with slashes
 */
export function patchOf(changes: readonly FileChange[], folder: string): string {
  return changes
    .map(({ file, before, after }) => {
      const path = `${folder}/${file}`;
      const oldName = before === undefined ? '/dev/null' : `a/${path}`;
      const patch = structuredPatch(oldName, `b/${path}`, before ?? '', after, '', '', {
        context: 3,
      });
      return formatPatch({ ...patch, isGit: true, isCreate: before === undefined });
    })
    .join('');
}
