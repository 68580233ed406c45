import type { Entry } from '../schemas/entry.ts';
import { outputFile } from '../schemas/sample.ts';
import { addressesOfCode } from './addresses.ts';
import { checkChanges } from './check-changes.ts';
import { checkEntry, type EntryContext } from './check-entry.ts';
import type { Content, EntryFile } from './content.ts';
import { locales, type Bilingual } from './locale.ts';
import type { Problem } from './problem.ts';
import { wordingFaults } from './wording.ts';

function* checkFiles(content: Content, byCode: ReadonlyMap<string, EntryFile>): Generator<Problem> {
  for (const item of content.entries) {
    const { file } = item;
    const { code } = item.entry;
    if (file !== `codes/${code}.yaml`)
      yield {
        file,
        field: 'code',
        text: `is ${code}, name the file ${code}.yaml or correct the code`,
      };
    const first = byCode.get(code)!;
    if (first !== item)
      yield { file, field: 'code', text: `is in ${first.file} too, keep one file per code` };
  }
}

function* checkConstants(content: Content): Generator<Problem> {
  const holders = new Map<string, EntryFile>();
  for (const item of content.entries) {
    const { code, constant } = item.entry;
    // Some languages write a name in one piece, so underscores must not be the only difference.
    const name = constant.replaceAll('_', '');
    const holder = holders.get(name);
    if (holder && holder.entry.code !== code)
      yield {
        file: item.file,
        field: 'constant',
        text: `is ${constant}, too like ${holder.entry.constant} of ${holder.file}, choose another`,
      };
    holders.set(name, holder ?? item);
  }
}

function* checkBilingual(
  file: string,
  texts: Iterable<[field: string, text: Bilingual]>,
): Generator<Problem> {
  for (const [field, text] of texts) {
    const faults = wordingFaults(text);
    for (const locale of locales)
      for (const fault of faults[locale]) yield { file, field: `${field}.${locale}`, text: fault };
  }
}

function* checkTopics(content: Content, allEntriesRead: boolean): Generator<Problem> {
  const file = 'topics.yaml';
  const used = new Set(content.entries.map(({ entry }) => entry.topic));
  const seen = new Set<string>();
  for (const { id, title, blurb } of content.topics) {
    if (seen.has(id)) yield { file, field: id, text: 'is in the list twice, keep one' };
    seen.add(id);
    if (allEntriesRead && !used.has(id))
      yield { file, field: id, text: 'has no code, give it one or remove it' };
    yield* checkBilingual(file, [
      [`${id}.title`, title],
      [`${id}.blurb`, blurb],
    ]);
  }
}

function* checkSources(content: Content): Generator<Problem> {
  const file = 'sources.yaml';
  const seen = new Set<string>();
  for (const { id, about } of content.sources) {
    if (seen.has(id)) yield { file, field: id, text: 'is in the list twice, keep one' };
    seen.add(id);
    yield* checkBilingual(file, [[`${id}.about`, about]]);
  }
}

function* checkGuides(content: Content): Generator<Problem> {
  for (const [file, { samples }] of content.guides) {
    for (const id of samples)
      if (!content.samples.has(id))
        yield { file, field: 'Sample', text: `is ${id}, which samples/ does not have, add it` };
    const chinese = !file.startsWith('docs/en/');
    const twin = chinese ? file.replace('docs/', 'docs/en/') : file.replace('docs/en/', 'docs/');
    if (!content.guides.has(twin))
      yield {
        file: twin,
        field: '',
        text: `is missing, write the ${chinese ? 'English' : 'Chinese'} twin of ${file}`,
      };
  }
}

function* checkSamples(
  content: Content,
  unread: ReadonlySet<string>,
  allUsersRead: boolean,
): Generator<Problem> {
  const used = new Set([
    ...content.entries.flatMap(({ entry }) => entry.steps.map(({ sample }) => sample)),
    ...[...content.guides.values()].flatMap(({ samples }) => samples),
  ]);
  for (const [id, files] of content.samples) {
    const report = (text: string): Problem => ({ file: `samples/${id}`, field: '', text });
    const allFilesRead = ![...unread].some((file) => file.startsWith(`samples/${id}/`));
    const hasOutput = files.some(({ name }) => name === outputFile);
    if (allUsersRead && !used.has(id))
      yield report('is used by no entry and no guide, use it or remove it');
    if (allFilesRead && !hasOutput)
      yield report(
        `has no ${outputFile}, add what its programs print (empty where they print nothing)`,
      );
    if (allFilesRead && hasOutput && files.length === 1)
      yield report(`has nothing but ${outputFile}, add a program that prints it`);
  }
}

/** An address as a browser writes it, from its first slash. */
function isAddress(text: string): boolean {
  const origin = 'https://reference.example';
  return !text.startsWith('//') && URL.parse(text, origin)?.href === origin + text;
}

/** The file that a guide at this address has; `undefined` for an address that is no guide's. */
function fileOfGuide(address: string): string | undefined {
  const [, english = '', name] = /^\/(en\/)?guides\/([^/]+)\/$/.exec(address) ?? [];
  return name && `docs/${english}guides/${name}.mdx`;
}

function* checkPermalinks(content: Content, codes: Iterable<string>): Generator<Problem> {
  const file = 'permalinks.txt';
  const listed = new Set<string>();
  for (const [index, address] of content.permalinks.entries()) {
    if (address === '') continue;
    const field = `line ${index + 1}`;
    if (!address.startsWith('/'))
      yield { file, field, text: `is ${address}, write an address that starts with /` };
    else if (!isAddress(address))
      yield {
        file,
        field,
        text: `is “${address}”, which is not an address, write it as a browser copies it, without blanks`,
      };
    if (listed.has(address))
      yield { file, field, text: `repeats ${address}, remove the second one` };
    listed.add(address);
    const guide = fileOfGuide(address);
    if (guide && !content.guides.has(guide))
      yield { file, field, text: `lists ${address}, so ${guide} must stay, put it back` };
  }
  for (const code of codes)
    for (const address of addressesOfCode(code))
      if (!listed.has(address))
        yield { file, field: '', text: `does not list ${address}, append it` };
}

/**
 * Checks the files of the content against each other: table and entries in both directions, names
 * and references, symmetry of `related`, wording, changes, permalinks.
 *
 * @param content files that each pass their own schema
 * @param today the last day that a change may have, as in `2026-01-31`
 * @param unread files that are missing or that their schema refused; what refers to them is not
 * reported again
 * @returns every problem found, in no particular order
 */
export function checkContent(
  content: Content,
  today: string,
  unread: ReadonlySet<string> = new Set(),
): Problem[] {
  const byCode = new Map<string, EntryFile>();
  for (const item of content.entries)
    if (!byCode.has(item.entry.code)) byCode.set(item.entry.code, item);
  const codeOfFile = (file: string) => /^codes\/(.*)\.yaml$/.exec(file)?.[1] ?? [];
  const unreadCodes = new Set([...unread].flatMap(codeOfFile));
  const known = (code: string) => byCode.has(code) || unreadCodes.has(code);
  const ids = (file: string, items: readonly { id: string }[]) =>
    unread.has(file) ? undefined : new Set(items.map(({ id }) => id));
  const tableFile = 'source/error-codes.txt';
  const context: EntryContext = {
    rows: unread.has(tableFile) ? undefined : new Map(content.rows.map((row) => [row.code, row])),
    topics: ids('topics.yaml', content.topics),
    sources: ids('sources.yaml', content.sources),
    samples: new Set(content.samples.keys()),
    entry: (code) => byCode.get(code)?.entry,
    known,
  };

  const problems: Problem[] = [...checkFiles(content, byCode), ...checkConstants(content)];
  for (const { code, line } of content.rows)
    if (!known(code))
      problems.push({
        file: `codes/${code}.yaml`,
        field: '',
        text: `is missing, write the entry for line ${line} of ${tableFile}`,
      });
  for (const { file, entry } of content.entries)
    for (const [field, text] of checkEntry(entry, context)) problems.push({ file, field, text });
  problems.push(...checkTopics(content, unreadCodes.size === 0));
  problems.push(...checkSources(content));
  problems.push(...checkGuides(content));
  const allUsersRead = ![...unread].some((file) => /^(codes|docs)\//.test(file));
  problems.push(...checkSamples(content, unread, allUsersRead));
  const entries: Entry[] = [...byCode.values()].map(({ entry }) => entry);
  if (!unread.has('changes.yaml'))
    problems.push(...checkChanges(content.changes, entries, known, today));
  if (!unread.has('permalinks.txt')) problems.push(...checkPermalinks(content, byCode.keys()));
  return problems;
}
