/**
 * Whether two texts differ by no more than a few slips: a character wrong, missing or too many,
 * or two neighbours swapped.
 *
 * @param most the number of slips allowed; the time grows with it and with the shorter length
 */
export function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const width = endB - start;
  const height = endA - start;
  if (width === 0 || height === 0) return true;
  const far = most + 1;
  let beforeLast = new Array<number>(width + 1).fill(far);
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  let row = new Array<number>(width + 1).fill(far);
  for (let line = 1; line <= height; line += 1) {
    row.fill(far);
    if (line <= most) row[0] = line;
    let least = row[0]!;
    const to = Math.min(width, line + most);
    for (let column = Math.max(1, line - most); column <= to; column += 1) {
      const same = a[start + line - 1] === b[start + column - 1];
      let cost = Math.min(
        last[column - 1]! + (same ? 0 : 1),
        last[column]! + 1,
        row[column - 1]! + 1,
      );
      const swapped =
        line > 1 &&
        column > 1 &&
        a[start + line - 1] === b[start + column - 2] &&
        a[start + line - 2] === b[start + column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      row[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width]! <= most;
}
