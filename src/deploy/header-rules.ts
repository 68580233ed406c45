import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server sends with the files whose paths fit a pattern, in which `*` is any text. */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/**
 * The rules of `public/_headers`, general ones first
 * (https://docs.netlify.com/manage/routing/headers/#syntax-for-the-headers-file).
 */
export function headerRules(): HeaderRule[] {
  const text = readFileSync(join(import.meta.dirname, '../../public/_headers'), 'utf8');
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() && !each.startsWith('#'))) {
    if (line.startsWith('/')) rules.push({ pattern: line, headers: {} });
    else {
      const [name = '', ...value] = line.trim().split(': ');
      rules.at(-1)!.headers[name] = value.join(': ');
    }
  }
  return rules;
}

/**
 * The headers that the rules give a file: of several values of one header, that of the last rule.
 *
 * @param path from the root of the site, without its base path
 */
export function headersOf(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const fits = ({ pattern }: HeaderRule) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers));
}
