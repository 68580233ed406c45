import type { Source } from './protocol.ts';

/** Whether something that is dragged over the page holds files. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** The files of a drop; a folder becomes a source that says so. */
export function droppedSources(transfer: DataTransfer): Source[] {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  return items.flatMap((item): Source[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ name: entry.name, problem: { kind: 'folder' } }];
    const file = item.getAsFile();
    return file ? [{ name: file.name, blob: file }] : [];
  });
}
