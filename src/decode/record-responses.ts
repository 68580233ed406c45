import { successIndex } from '../catalog/codes-in-text/find-codes.ts';

/**
 * What a line is to the record that it stands in. `head` begins a record; `trace` lines
 * (`Caused by`, `at`, …) repeat what the record said; `object` lines hold a whole JSON object;
 * `plain` lines have no time although their record has one.
 */
export type LineKind = 'head' | 'trace' | 'indented' | 'object' | 'plain' | 'other';

interface Group {
  kind: LineKind;
  indent: number;
  prefix: number;
  count: number;
}

interface Finding {
  code: number;
  /** The most responses with this code in the head or in one trace line. */
  most: number;
  plain: number;
  groups: Group[] | undefined;
}

const mostGroups = 32;
/** A record with more lines without time than this is a list, not one long message. */
const mostPlainLines = 20;

/**
 * Counts the responses of one record: a log line together with the lines that continue it.
 *
 * Lines of one record that begin alike (digits apart) list responses, so they add up: rows of a
 * pretty-printed array, objects one below the other. Lines that begin differently tell of the same
 * responses in other words, so the largest number holds: a message, the body below it, the trace.
 * Of indented fields only the outermost of a code count, and a success that is indented deeper
 * than a failure does not.
 */
export class RecordResponses {
  #findings: Finding[] = [];
  #plainLines = 0;
  /** Zeros that count only if a line of the record shows a response. */
  #isUnsigned = false;

  /** Begins a record; the one before has been handed out. */
  open(): void {
    this.#plainLines = 0;
    this.#isUnsigned = false;
  }

  /** Whether another line without time still belongs to the record. */
  get takesPlain(): boolean {
    return this.#plainLines < mostPlainLines;
  }

  countPlainLine(): void {
    this.#plainLines++;
  }

  /** Whether a success waits for a line that shows a response. */
  get awaitsSign(): boolean {
    return this.#isUnsigned;
  }

  /** Tells that a line of the record shows a response. */
  sign(): void {
    this.#isUnsigned = false;
  }

  /** Whether the record has this code already. */
  has(code: number): boolean {
    return this.#findingOf(code) !== undefined;
  }

  get isEmpty(): boolean {
    return this.#findings.length === 0;
  }

  /**
   * Adds what a line holds.
   *
   * @param count responses with this code in the line
   * @param indent blanks before the line's first character
   * @param prefix hash of what stands before the code in the line
   * @param isUnsigned whether a success counts only if another line shows a response
   */
  add(
    kind: LineKind,
    code: number,
    count: number,
    indent: number,
    prefix: number,
    isUnsigned: boolean,
  ): void {
    if (code === successIndex) this.#isUnsigned = isUnsigned;
    let finding = this.#findingOf(code);
    if (!finding) this.#findings.push((finding = { code, most: 0, plain: 0, groups: undefined }));
    if (kind === 'plain') finding.plain += count;
    if (kind === 'head' || kind === 'trace' || (finding.groups?.length ?? 0) >= mostGroups) {
      finding.most = Math.max(finding.most, count);
      return;
    }
    finding.groups ??= [];
    const group = finding.groups.find(
      (known) => known.kind === kind && known.indent === indent && known.prefix === prefix,
    );
    if (group) group.count += count;
    else finding.groups.push({ kind, indent, prefix, count });
  }

  #findingOf(code: number): Finding | undefined {
    for (const finding of this.#findings) if (finding.code === code) return finding;
    return undefined;
  }

  /** Ends the record and hands out the number of responses by code. */
  flush(take: (code: number, count: number) => void): void {
    let outermostFailure = Infinity;
    for (const { code, groups } of this.#findings)
      if (code !== successIndex && groups)
        for (const { indent } of groups) outermostFailure = Math.min(outermostFailure, indent);
    for (const { code, most, plain, groups } of this.#findings) {
      if (code === successIndex && this.#isUnsigned) continue;
      let count = most;
      if (groups) {
        const outermost = groups.reduce((least, { indent }) => Math.min(least, indent), Infinity);
        if (code !== successIndex || outermost <= outermostFailure)
          for (const group of groups)
            if (group.indent === outermost) count = Math.max(count, group.count);
        if (this.#plainLines >= mostPlainLines) count = Math.max(count, plain);
      }
      if (count > 0) take(code, count);
    }
    this.#findings = [];
  }
}
