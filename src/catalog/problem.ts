/** One thing that is wrong with the content: where, and what to do about it. */
export interface Problem {
  /** Path below the content folder, such as `codes/1000210002.yaml`. */
  file: string;
  /** Dotted path of the field, such as `steps.0.zh`; empty where the whole file is meant. */
  field: string;
  /** What is wrong, and what to do. */
  text: string;
}

/** `file: field: what is wrong, what to do`, one line per problem, in the order of files. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map(({ file, field, text }) => [file, field, text].filter(Boolean).join(': '))
    .join('\n');
}

/** `1 problem`, `2 problems`. */
export function countProblems(problems: readonly Problem[]): string {
  return problems.length === 1 ? '1 problem' : `${problems.length} problems`;
}

/**
 * Thrown for what a maintainer can put right. The message says what is wrong and what to do, so the
 * error has no stack that Astro or Node could print below it.
 */
export class Refusal extends Error {
  override stack = '';
}

/** Thrown when content is refused; the message holds every problem, one per line. */
export class ContentError extends Refusal {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${countProblems(problems)} in the content:\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
