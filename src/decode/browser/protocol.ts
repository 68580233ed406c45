import type { DecodeReport, FileProblem } from '../report.ts';
import type { CodeSummary } from '../summary.ts';
import type { Locale } from '../../catalog/locale.ts';

/** Something to decode: bytes under a name, or a name that cannot be read. */
export type Source = { name: string } & ({ blob: Blob } | { problem: FileProblem });

/** What the page asks of the worker. A new `decode` ends the one before. */
export type Request =
  | { kind: 'decode'; run: number; sources: Source[]; summaries: readonly CodeSummary[] }
  | { kind: 'stop' }
  | { kind: 'csv'; report: DecodeReport; summaries: readonly CodeSummary[]; locale: Locale };

/** What the worker answers. Sizes are in bytes of the files as they are. */
export type Answer =
  | { kind: 'progress'; run: number; read: number; total: number }
  | { kind: 'report'; run: number; report: DecodeReport }
  | { kind: 'failed'; run: number }
  | { kind: 'csv'; text: string };
