import { Refusal } from '../catalog/problem.ts';

/** How a command ends: its exit code, and what it prints. */
export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * A command of the maintainer.
 *
 * @param args what follows `npm run <command> --`
 * @param folder path of the content folder
 * @throws Refusal for what the maintainer can put right
 */
export type Command = (args: readonly string[], folder: string) => Outcome;

/** Thrown for arguments that a command does not take; the message is its usage. */
export class UsageError extends Refusal {}
