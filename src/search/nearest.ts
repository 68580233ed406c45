/** How far two digits are apart on the number row of a keyboard, where 0 follows 9. */
function keyDistance(a: string, b: string): number {
  const place = (digit: string) => (digit === '0' ? 10 : Number(digit));
  return Math.abs(place(a) - place(b));
}

/**
 * What one slip of the hand makes of some digits: two neighbours swapped, one missing, one
 * doubled or too many, one wrong.
 *
 * @param digits at most a few dozen digits
 * @returns everything that may have been meant, with the cost of the slip: the lower, the likelier
 */
export function slips(digits: string): Map<string, number> {
  const costs = new Map<string, number>();
  const offer = (meant: string, cost: number) => {
    if (meant !== digits && cost < (costs.get(meant) ?? Infinity)) costs.set(meant, cost);
  };
  for (let place = 0; place <= digits.length; place += 1) {
    const head = digits.slice(0, place);
    const here = digits.charAt(place);
    const next = digits.charAt(place + 1);
    const tail = digits.slice(place + 1);
    for (const digit of '0123456789') {
      const inRun = digit === here || (place > 0 && digit === digits.charAt(place - 1));
      offer(head + digit + digits.slice(place), inRun ? 2 : 4);
      if (here) offer(head + digit + tail, keyDistance(digit, here) === 1 ? 3 : 5);
    }
    if (here) offer(head + tail, here === next ? 2 : 4);
    if (next) offer(head + next + here + digits.slice(place + 2), 1);
  }
  return costs;
}

/**
 * The known codes that are one slip of the hand away from some digits, likeliest first, then
 * in numerical order.
 *
 * @param digits of any length; more than a code has plus one digit gives nothing
 * @param codes the known codes
 */
export function nearestCodes(digits: string, codes: ReadonlySet<string>): string[] {
  if (digits.length < 9 || digits.length > 11) return [];
  return [...slips(digits)]
    .filter(([meant]) => codes.has(meant))
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .map(([meant]) => meant);
}

const mostClosest = 3;

/**
 * The known codes that are numerically nearest to one, of the same system and class.
 *
 * @param code ten digits
 */
export function closestCodes(code: string, codes: Iterable<string>): string[] {
  const distance = (other: string) => Math.abs(Number(other) - Number(code));
  return [...codes]
    .filter((other) => other.length === code.length && other.startsWith(code.slice(0, 5)))
    .sort((a, b) => distance(a) - distance(b) || Number(a) - Number(b))
    .slice(0, mostClosest);
}
