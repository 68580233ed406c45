/** The place of the file that holds a term, by FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function shardOf(term: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < term.length; place += 1) {
    hash ^= term.charCodeAt(place);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % count;
}
