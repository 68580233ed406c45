/** How a command ends: its exit code, and what it prints. */
export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Prints what a command has to say and ends the process with its exit code. */
export function finish({ status, stdout, stderr }: Outcome): void {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
}
