import type { LookupIndex } from './lookup-index.ts';

/** How many codes have their texts in one file; an index of no more codes is one file. */
const codesPerFile = 500;

const textFields = ['messages', 'descriptions', 'seenAs', 'titles', 'words'] as const;

/** Texts of some of the codes of an index, in its order. */
export type IndexTexts = Pick<LookupIndex, (typeof textFields)[number]>;

/**
 * The first file of an index: everything but the texts, so that a number can be looked up, and the
 * texts too where the index is small. A code is the difference to the one before it.
 */
export type FirstFile = Omit<LookupIndex, 'codes'> & { codes: number[] };

export interface LookupFile {
  name: string;
  text: string;
}

function textsOf(index: LookupIndex, start: number, end: number): IndexTexts {
  const [messages, descriptions, seenAs, titles, words] = textFields.map((field) =>
    index[field].slice(start, end),
  ) as [string[], string[], string[], string[], string[]];
  return { messages, descriptions, seenAs, titles, words };
}

/**
 * Writes an index as JSON files, the first one first.
 *
 * @param index with all its texts
 * @param nameOf the name of a file with some text, which changes with the text
 */
export function lookupFiles(index: LookupIndex, nameOf: (text: string) => string): LookupFile[] {
  const count = index.codes.length;
  const file = (data: FirstFile | IndexTexts): LookupFile => {
    const text = JSON.stringify(data);
    return { name: nameOf(text), text };
  };
  const codes = index.codes.map(
    (code, place) => Number(code) - Number(index.codes[place - 1] ?? 0),
  );
  if (count <= codesPerFile) return [file({ ...index, codes })];
  const texts = Array.from({ length: Math.ceil(count / codesPerFile) }, (_, place) =>
    file(textsOf(index, place * codesPerFile, (place + 1) * codesPerFile)),
  );
  const textFiles = texts.map(({ name }) => name);
  return [file({ ...index, ...textsOf(index, 0, 0), codes, textFiles }), ...texts];
}

/**
 * Reads the first file of an index.
 *
 * @throws Error if the data is something else
 */
export function readFirstFile(data: FirstFile): LookupIndex {
  if (!Array.isArray(data?.codes) || !Array.isArray(data.textFiles))
    throw new Error('The index has another form');
  let last = 0;
  return { ...data, codes: data.codes.map((difference) => String((last += difference))) };
}

/**
 * Adds the texts of one of the `textFiles` of an index.
 *
 * @param place of the file among them
 * @throws Error if the data is something else
 */
export function addTexts(index: LookupIndex, place: number, texts: IndexTexts): void {
  if (!Array.isArray(texts?.titles)) throw new Error('The texts of the index have another form');
  for (const field of textFields)
    for (const [offset, text] of texts[field].entries())
      index[field][place * codesPerFile + offset] = text;
}

/** The places of the `textFiles` that are still to be added to an index: all, or those of some entries. */
export function missingFiles(index: LookupIndex, entries?: readonly number[]): number[] {
  const places = entries
    ? new Set(entries.map((entry) => Math.floor(entry / codesPerFile)))
    : index.textFiles.keys();
  return [...places].filter(
    (place) => place < index.textFiles.length && index.titles[place * codesPerFile] === undefined,
  );
}
