type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Longer lines are taken as they are. */
const longestLine = 1 << 16;
/** Objects that tell of a failure, beside the response that it came with. */
const failureName = /^(?:err|error|exception|thrown|cause|fault)$/i;
const objectStart = /\{\s*"/;
const quotedCell = /(?:^|[,;\t])"((?:[^"]|"")*)"(?=[,;\t\r\n]|$)/g;

const mayHoldCode = /\d{9}|\d[_,]\d{3}[_,]\d|code|[码号]/i;

/** Whether a string is a text of its own, rather than the value of a field, and may hold a code. */
const isText = (value: string) => /[\s{=:：]/.test(value) && mayHoldCode.test(value);

/** Takes the texts and the failures out of a value and puts them by their place. */
function takeTexts(value: Json, place: string, texts: Map<string, string[]>): Json {
  const take = (text: string) => {
    const there = texts.get(place);
    if (there) there.push(text);
    else texts.set(place, [text]);
    return '';
  };
  if (typeof value === 'string') return isText(value) ? take(value) : value;
  if (Array.isArray(value)) return value.map((item) => takeTexts(item, place, texts));
  if (typeof value !== 'object' || value === null) return value;
  if (failureName.test(place.slice(place.lastIndexOf('\n') + 1)))
    return take(JSON.stringify(value));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      takeTexts(part, `${place}\n${name}`, texts),
    ]),
  );
}

function ofObject(line: string): string[][] | undefined {
  const start = line.search(objectStart);
  // What is no object costs a parser much more than a look at its end.
  if (start < 0 || !line.trimEnd().endsWith('}')) return undefined;
  const texts = new Map<string, string[]>();
  try {
    const rest = takeTexts(JSON.parse(line.slice(start)) as Json, '', texts);
    return [[line.slice(0, start)], [JSON.stringify(rest)], ...texts.values()];
  } catch {
    return undefined;
  }
}

/** The quoted cells of a row, in which quotation marks are doubled. */
function ofRow(line: string): string[][] | undefined {
  if (/^\s*[{[]/.test(line)) return undefined;
  const cells = [...line.matchAll(quotedCell)].map(([, cell = '']) => [cell.replaceAll('""', '"')]);
  return cells.length > 1 ? [[line.replaceAll(quotedCell, ',')], ...cells] : undefined;
}

/**
 * Splits a line that is one record in JSON or a row of a table into what each of its parts tells:
 * exporters write the text as it was logged beside the message in it and the fields read from it
 * (`message` and `event.original`, `log`, `_raw`, `content`).
 *
 * @returns the tellings; texts in one list stand at the same place in the items of an array, and
 * tell of different responses. `undefined` if the line is something else
 */
export function tellingsOf(line: string): string[][] | undefined {
  if (line.length > longestLine) return undefined;
  return ofObject(line) ?? ofRow(line);
}
