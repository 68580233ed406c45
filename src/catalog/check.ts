import type { Entry } from '../schemas/entry.ts';
import type { Content } from './content.ts';
import type { Bilingual } from './locale.ts';
import type { Problem } from './problem.ts';
import { checkChanges } from './check-changes.ts';
import { wordingFaults } from './wording.ts';

/** Every text of an entry that is in our own words, with its field path. */
function* ownTexts(entry: Entry): Generator<[string, Bilingual]> {
  yield ['title', entry.title];
  yield ['meaning', entry.meaning];
  for (const part of ['fixedBy', 'retry', 'applied'] as const)
    yield [`handling.${part}.note`, entry.handling[part].note];
  for (const list of ['seenOn', 'causes', 'steps', 'unknowns', 'related'] as const)
    for (const [index, text] of entry[list].entries()) yield [`${list}.${index}`, text];
}

/**
 * Holds the files of the content against each other: table and entries in both directions, names
 * and references, symmetry of `related`, wording, permalinks.
 *
 * @param content files that each pass their own schema
 * @param unread files that their schema refused; what refers to them is not reported again
 * @returns every problem found, in no particular order
 */
export function checkContent(content: Content, unread: ReadonlySet<string> = new Set()): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, field: string, text: string) =>
    problems.push({ file, field, text });

  const byCode = new Map<string, { file: string; entry: Entry }>();
  const unreadCodes = new Set(
    [...unread].flatMap((file) => /^codes\/(.*)\.yaml$/.exec(file)?.[1] ?? []),
  );
  const known = (code: string) => byCode.has(code) || unreadCodes.has(code);
  for (const item of content.entries) {
    const { code } = item.entry;
    if (item.file !== `codes/${code}.yaml`)
      report(item.file, 'code', `is ${code}, name the file ${code}.yaml or correct the code`);
    const earlier = byCode.get(code);
    if (earlier) report(item.file, 'code', `stands in ${earlier.file} too, keep one file per code`);
    else byCode.set(code, item);
  }

  const rows = new Map(content.rows.map((row) => [row.code, row]));
  for (const row of content.rows) {
    if (!known(row.code))
      report(
        `codes/${row.code}.yaml`,
        '',
        `is missing, write the entry for line ${row.line} of source/error-codes.txt`,
      );
  }

  const topics = new Map(content.topics.map((topic) => [topic.id, topic]));
  const sources = new Set(content.sources.map((source) => source.id));
  const listed = new Set(content.permalinks);
  const usedTopics = new Set<string>();
  const usedSamples = new Set<string>();

  for (const { file, entry } of content.entries) {
    const row = rows.get(entry.code);
    if (entry.origin === 'table') {
      if (!row) {
        report(file, 'origin', 'is table but the code has no row there, use vendor-page');
      } else {
        for (const field of ['message', 'description'] as const)
          if (entry[field] !== row[field])
            report(
              file,
              field,
              entry[field] === undefined
                ? `is missing, copy “${row[field]}” from the table`
                : `is “${entry[field]}” but the table has “${row[field]}”, copy it character by character`,
            );
      }
      if (entry.seenOn.length > 0)
        report(file, 'seenOn', 'is only for codes with origin vendor-page, remove it');
    } else {
      if (row) report(file, 'origin', 'is vendor-page but the code stands in the table, use table');
      if (entry.seenOn.length === 0)
        report(file, 'seenOn', 'is empty, say on which page of the vendor the code was seen');
    }

    if (topics.has(entry.topic)) usedTopics.add(entry.topic);
    else
      report(
        file,
        'topic',
        `is ${entry.topic}, which topics.yaml does not have, use one of: ${[...topics.keys()].join(', ')}`,
      );

    if (entry.replacedBy && !known(entry.replacedBy))
      report(file, 'replacedBy', `is ${entry.replacedBy}, which has no entry, write one first`);
    if (entry.replacedBy && entry.status !== 'retired')
      report(file, 'replacedBy', 'is only for a retired code, set status to retired');

    const seen = new Set<string>();
    entry.related.forEach(({ code }, index) => {
      const field = `related.${index}.code`;
      if (code === entry.code) report(file, field, 'is the code itself, remove it');
      else if (seen.has(code)) report(file, field, `is ${code} a second time, keep one`);
      else if (!known(code)) report(file, field, `is ${code}, which has no entry, correct it`);
      else if (byCode.get(code)?.entry.related.every((back) => back.code !== entry.code))
        report(
          file,
          field,
          `is ${code}, whose entry does not name ${entry.code} back, add it to codes/${code}.yaml`,
        );
      seen.add(code);
    });

    if (entry.handling.fixedBy.who.length === 0 && entry.handling.retry.answer !== 'not-needed')
      report(file, 'handling.fixedBy.who', 'is empty, say who has to act');
    if (entry.causes.length === 0 && entry.handling.retry.answer !== 'not-needed')
      report(file, 'causes', 'is empty, write at least one cause');

    entry.causes.forEach((cause, index) =>
      cause.source.forEach((source, place) => {
        const id = source.split(':')[0]!;
        if (!sources.has(id))
          report(
            file,
            `causes.${index}.source.${place}`,
            `is ${id}, which sources.yaml does not have, use one of: ${[...sources].join(', ')}`,
          );
      }),
    );
    entry.steps.forEach(({ sample }, index) => {
      if (!sample) return;
      usedSamples.add(sample);
      if (!content.samples.has(sample))
        report(file, `steps.${index}.sample`, `is ${sample}, which samples/ does not have, add it`);
    });

    for (const language of ['zh', 'en'] as const)
      if (entry.keywords[language].length === 0)
        report(file, `keywords.${language}`, 'is empty, add the words that people search by');
    for (const [field, text] of ownTexts(entry)) {
      const faults = wordingFaults(text);
      for (const language of ['zh', 'en'] as const)
        for (const fault of faults[language]) report(file, `${field}.${language}`, fault);
    }

    for (const address of [`/${entry.code}`, `/codes/${entry.code}/`, `/en/codes/${entry.code}/`])
      if (!listed.has(address))
        report('permalinks.txt', '', `does not list ${address}, append it`);
  }

  for (const topic of content.topics) {
    if (topics.get(topic.id) !== topic)
      report('topics.yaml', topic.id, 'stands there twice, keep one');
    if (!usedTopics.has(topic.id) && unread.size === 0)
      report('topics.yaml', topic.id, 'has no code, give it one or remove it');
    for (const field of ['title', 'blurb'] as const) {
      const faults = wordingFaults(topic[field]);
      for (const language of ['zh', 'en'] as const)
        for (const fault of faults[language])
          report('topics.yaml', `${topic.id}.${field}.${language}`, fault);
    }
  }

  if (!unread.has('changes.yaml'))
    problems.push(
      ...checkChanges(
        content.changes,
        [...byCode.values()].map(({ entry }) => entry),
        known,
      ),
    );

  for (const [name, text] of content.guides) {
    for (const [, id = ''] of text.matchAll(/<Sample\s+id="([^"]*)"/g)) {
      usedSamples.add(id);
      if (!content.samples.has(id))
        report(name, 'Sample', `is ${id}, which samples/ does not have, add it`);
    }
    const chinese = !name.startsWith('docs/en/');
    const twin = chinese ? name.replace('docs/', 'docs/en/') : name.replace('docs/en/', 'docs/');
    if (!content.guides.has(twin))
      report(twin, '', `is missing, write the ${chinese ? 'English' : 'Chinese'} twin of ${name}`);
  }
  for (const id of content.samples.keys())
    if (!usedSamples.has(id) && unread.size === 0)
      report(`samples/${id}`, '', 'is used by no entry and no guide, use it or remove it');

  for (const [index, address] of content.permalinks.entries())
    if (content.permalinks.indexOf(address) !== index)
      report('permalinks.txt', `line ${index + 1}`, `repeats ${address}, remove the second one`);
  return problems;
}
