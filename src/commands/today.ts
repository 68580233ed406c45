/** The day on this machine, as in `2026-01-31`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
