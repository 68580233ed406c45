const faults: Record<string, string> = {
  ENOENT: 'is not there, correct its path',
  EACCES: 'may not be opened, change its permissions',
  EPERM: 'may not be opened, change its permissions',
  EISDIR: 'is a folder, put a file there',
  ENOTDIR: 'is inside something that is not a folder, correct its path',
  EEXIST: 'is there already, remove it or choose another path',
  ELOOP: 'is a link that leads nowhere, put the file itself there',
  ENAMETOOLONG: 'has a name that is too long, choose a shorter one',
  ENOSPC: 'does not fit on the disk, make room',
  EROFS: 'is on a disk that cannot be written to, choose another',
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';

/**
 * What is wrong with a file that the system refuses to read or write, as `what is wrong, what to do`.
 *
 * @returns `undefined` for an error that is not about a file
 */
export function fileFault(error: unknown): string | undefined {
  if (!isSystemError(error) || error.syscall === undefined) return undefined;
  return faults[error.code ?? ''] ?? `cannot be used (${error.code}), see to it`;
}
