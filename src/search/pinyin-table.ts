import { pinyin } from 'pinyin-pro';

/** The first level of GB 2312: the characters that are in daily use, in the order of their reading. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1)
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
  return characters;
}

/** The readings of a text, without tones, of the Chinese characters alone. */
export function readingsOfText(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).map(
    (syllable) => syllable.replace('ü', 'v'),
  );
}

/** Every common character by its reading, one syllable a line, as `readReadings` takes it. */
export function readingTable(): string {
  const bySyllable = Map.groupBy(commonCharacters(), (character) => readingsOfText(character)[0]!);
  return [...bySyllable].map(([syllable, list]) => `${syllable}:${list.join('')}`).join('\n');
}
