const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const count = (value: number) => whole.format(value);
export const milliseconds = (value: number) => `${whole.format(value)} ms`;
export const shortTime = (value: number) => `${value.toFixed(2)} ms`;
export const seconds = (value: number) => `${value.toFixed(1)} s`;
export const megabytes = (bytes: number) => `${whole.format(bytes / 1e6)} MB`;
export const ratio = (value: number) => value.toFixed(2);
export const shift = (value: number) => value.toFixed(3);

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
