import type { Entry } from '../schemas/entry.ts';

/**
 * A response that carries the code, as the platform's documentation shows its envelope: `code`
 * (integer), `msg`, `data`. The wording seen in live answers goes before that of the table.
 */
export function sampleResponse(entry: Entry): string {
  const response = {
    code: Number(entry.code),
    msg: entry.seenAs[0] ?? entry.message ?? '…',
    data: null,
  };
  return JSON.stringify(response, null, 2);
}
