import { describe, expect, it } from 'vitest';
import { droppedSources, holdsFiles } from './dropped.ts';

const file = new File(['x'], 'app.log');
const item = (isDirectory: boolean) => ({
  kind: 'file',
  webkitGetAsEntry: () => ({ isDirectory, name: 'logs' }),
  getAsFile: () => file,
});

describe('a drop', () => {
  it('gives its files, and names a folder as one', () => {
    const transfer = { types: ['Files'], items: [item(false), { kind: 'string' }, item(true)] };
    expect(droppedSources(transfer as unknown as DataTransfer)).toEqual([
      { name: 'app.log', blob: file },
      { name: 'logs', problem: { kind: 'folder' } },
    ]);
    expect(holdsFiles(transfer as unknown as DataTransfer)).toBe(true);
  });

  it('is left to the text box when it holds text only', () => {
    expect(holdsFiles({ types: ['text/plain'] } as unknown as DataTransfer)).toBe(false);
    expect(holdsFiles(null)).toBe(false);
  });
});
