import type { Source } from './protocol.ts';

/** Whether something that is dragged over the page holds files. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

const mostFiles = 10_000;

/** The files of a drop, those in its folders with their path; a folder that cannot be read says so. */
export async function droppedSources(transfer: DataTransfer): Promise<Source[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  // Asked for at once, since the items are gone after the event.
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const sources: Source[] = [];
  for (const { entry, file } of given) {
    if (entry?.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, sources);
    else if (file) sources.push({ name: file.name, blob: file });
  }
  return sources;
}

async function addFolder(folder: FileSystemDirectoryEntry, sources: Source[]): Promise<void> {
  try {
    const reader = folder.createReader();
    for (;;) {
      const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (entries.length === 0) return;
      for (const entry of entries) {
        if (sources.length >= mostFiles) return;
        if (entry.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, sources);
        else {
          const blob = await new Promise<File>((resolve, reject) =>
            (entry as FileSystemFileEntry).file(resolve, reject),
          );
          sources.push({ name: entry.fullPath.replace(/^\//, ''), blob });
        }
      }
    }
  } catch {
    sources.push({ name: folder.name, problem: { kind: 'folder' } });
  }
}
