import type { PartlyFailed } from './batches.ts';
import type { BinaryKind, Encoding } from './encoding.ts';
import type { LogTime } from '../catalog/times/time.ts';

/** Where something was seen: the file (index into `files`), its line from 1, and the time if the log gives one. */
export interface Sighting {
  file: number;
  line: number;
  time: LogTime | null;
}

/** A line that shows a code, with secrets masked. */
export interface SampleLine {
  file: number;
  line: number;
  text: string;
  /** The first line of the record, where the code stands in one that continues it. */
  head: string | null;
}

/** What a log says about one code. */
export interface CodeReport {
  code: string;
  /** Whether the reference has the code. */
  known: boolean;
  /** Responses with this code. */
  count: number;
  first: Sighting;
  last: Sighting;
  /** Up to three lines. */
  samples: SampleLine[];
  /** Responses by bucket of the timeline; empty where there is no timeline. */
  buckets: number[];
}

/** Why a file could not be read, or not to its end; what was read of it counts. */
export type FileProblem =
  | { kind: 'empty' }
  | { kind: 'binary'; what: BinaryKind }
  | { kind: 'truncated' }
  | { kind: 'corrupt' }
  | { kind: 'unreadable' }
  | { kind: 'folder' }
  | { kind: 'cancelled' }
  /** Unpacks to far more than a log would. */
  | { kind: 'bomb' }
  /** An archive with a password. */
  | { kind: 'locked' };

/** One file of the log. */
export interface FileReport {
  name: string;
  /** Bytes of text read, after decompression. */
  bytes: number;
  lines: number;
  encoding: Encoding;
  problem: FileProblem | null;
}

/** The axis that the buckets of all codes share. */
export interface TimelineAxis {
  unit: 'time' | 'line';
  /**
   * Start of the first bucket: a line number, or milliseconds of the log's wall clock (of the zone
   * below) read as UTC.
   */
  start: number;
  /** Width of a bucket in milliseconds or lines. */
  width: number;
  buckets: number;
  /** How the log writes its times; `mixed` where forms that cannot be compared stand together. */
  form: LogTime['form'] | 'mixed' | null;
  /** Minutes east of UTC, for zoned times. */
  zone: number;
}

/** What a log holds; plain data that survives JSON. */
export interface DecodeReport {
  files: FileReport[];
  bytes: number;
  lines: number;
  /** Successful responses; `null` where there was none. */
  success: CodeReport | null;
  successes: number;
  /** Batches among the successes of which rows failed; `null` where there was none. */
  partlyFailed: PartlyFailed | null;
  /** Responses with a code, known or not. */
  failures: number;
  /** Codes by count, the most frequent first; equal counts in order of appearance. */
  codes: CodeReport[];
  /** Failures with further unknown codes that were too many to keep apart. */
  further: number;
  timeline: TimelineAxis | null;
}
