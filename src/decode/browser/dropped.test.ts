import { describe, expect, it } from 'vitest';
import { droppedSources, holdsFiles } from './dropped.ts';

const file = new File(['x'], 'app.log');
const item = (isDirectory: boolean) => ({
  kind: 'file',
  webkitGetAsEntry: () => ({ isDirectory, name: 'logs' }),
  getAsFile: () => file,
});

describe('a drop', () => {
  it('gives its files and those in its folders, and names a folder that cannot be read', async () => {
    const inside = {
      isDirectory: false,
      fullPath: '/logs/a.log',
      file: (take: (file: File) => void) => take(file),
    };
    const batches = [[inside], []];
    const folder = (
      readEntries: (take: (entries: unknown[]) => void, fail: (error: Error) => void) => void,
    ) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({
        isDirectory: true,
        name: 'logs',
        createReader: () => ({ readEntries }),
      }),
      getAsFile: () => file,
    });
    const transfer = {
      types: ['Files'],
      items: [
        item(false),
        { kind: 'string' },
        folder((take) => take(batches.shift()!)),
        folder((_, fail) => fail(new Error())),
      ],
    };
    expect(await droppedSources(transfer as unknown as DataTransfer)).toEqual([
      { name: 'app.log', blob: file },
      { name: 'logs/a.log', blob: file },
      { name: 'logs', problem: { kind: 'folder' } },
    ]);
    expect(holdsFiles(transfer as unknown as DataTransfer)).toBe(true);
  });

  it('is left to the text box when it holds text only', () => {
    expect(holdsFiles({ types: ['text/plain'] } as unknown as DataTransfer)).toBe(false);
    expect(holdsFiles(null)).toBe(false);
  });
});
