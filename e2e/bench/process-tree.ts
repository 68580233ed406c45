import { readdirSync, readFileSync } from 'node:fs';

/** The text of a file of /proc; empty where the process has ended, or the system has no /proc. */
export function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of a `stat` file of /proc from the state on (proc(5)). */
function statFields(path: string): string[] {
  const stat = readProc(path);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function processNumbers(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Every process that a process has started, directly or not. */
export function processesBelow(root: number): number[] {
  const parents = new Map(
    processNumbers().map((pid) => [pid, Number(statFields(`/proc/${pid}/stat`)[1])]),
  );
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (parents.get(pid) === root || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

/** Memory of processes in bytes; of pages that several share, each process has its part. */
export function memoryOf(pids: readonly number[]): number {
  const sizes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0) * 1024;
}

const ticksPerSecond = 100;

/** Processor time in seconds of all ended children of this process and of what they started. */
export function endedChildrenTime(): number {
  const fields = statFields('/proc/self/stat');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / ticksPerSecond;
}

/** Processor time in seconds that a `stat` file of a thread says. */
export function threadTime(path: string): number {
  const fields = statFields(path);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}
