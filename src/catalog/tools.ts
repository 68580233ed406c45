import type { ToolName } from '../schemas/entry.ts';

/** The tools that have a page, in the order of lists. */
export const tools: readonly ToolName[] = ['decode', 'signature', 'timestamp'];
