const list = /\bfailures\b["'\]]*\s*(?:=>|[:=])\s*(?=[[({])/;

/**
 * The rows that failed in the response to a batch, as text from their list on; `undefined` where
 * no list of `failures` has any.
 *
 * @param text a response or a part of a log, its escapes undone
 */
export function failedRows(text: string): string | undefined {
  const start = list.exec(text);
  if (!start) return undefined;
  const failures = text.slice(start.index + start[0].length);
  return /^[[({]\s*[\])}]/.test(failures) ? undefined : failures;
}
