import { isMap, isScalar, parseDocument } from 'yaml';
import { toYaml } from '../catalog/write-yaml.ts';

/**
 * Sets one text in the YAML of an entry and leaves every other character as it is.
 *
 * @param path names of the fields from the top, such as `['meaning', 'zh']`
 * @param value the new text
 * @param before the top field that a field which is not there yet is put in front of
 * @throws Error if the path leads to something other than a text, or `before` is not there
 */
export function setText(
  yaml: string,
  path: readonly [string, ...string[]],
  value: string,
  before: string,
): string {
  const document = parseDocument(yaml);
  const name = path.at(-1)!;
  const line = toYaml({ [name]: value }).trimEnd();
  const node = document.getIn(path, true);
  if (isScalar(node) && node.range) {
    const [from, to] = node.range;
    const end = yaml.slice(from, to).endsWith('\n') ? '\n' : '';
    return yaml.slice(0, from) + line.slice(name.length + 2) + end + yaml.slice(to);
  }
  const next = isMap(document.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === before)
    : undefined;
  if (node !== undefined || path.length > 1 || !isScalar(next?.key) || !next.key.range)
    throw new Error(`cannot set ${path.join('.')}`);
  const [at] = next.key.range;
  return `${yaml.slice(0, at)}${line}\n${yaml.slice(at)}`;
}
