/**
 * Makes a catalogue of any size: the real content, filled up with made-up codes. The same numbers
 * give the same files. Run: `node src/catalog/testing/generated-catalogue.ts <folder> <codes>`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { addressesOfCode } from '../addresses.ts';
import { loadContent } from '../content.ts';
import { textOfRow } from '../published-table/text.ts';
import type { Entry } from '../../schemas/entry.ts';
import { randomFrom } from './random.ts';
import { causes, faults, names, objects, parts, steps, unknowns, type Term } from './vocabulary.ts';

const realContent = resolve(import.meta.dirname, '../../../content');

/** The most codes that the vocabulary gives a message of their own. */
const most = objects.length * parts.length * faults.length;

/** Steps through `0 .. most - 1` in no visible order; a prime that does not divide `most`. */
const stride = 7919;

interface Options {
  /** How many of the made-up codes share the first topic; half of them unless given. */
  inFirstTopic?: number;
}

/**
 * Made-up entries, each with a message, description, title, texts and keywords of its own, and
 * about as long as a real one.
 *
 * @param topics ids of the topics to spread them over
 * @param count at most 28,800
 */
export function syntheticEntries(
  topics: readonly string[],
  count: number,
  { inFirstTopic = Math.floor(count / 2) }: Options = {},
): Entry[] {
  if (count > most) throw new Error(`The vocabulary has words for ${most} codes, not ${count}`);
  const next = new Map<string, number>();
  const entries = Array.from({ length: count }, (_, place) => {
    const topic =
      place < inFirstTopic ? 0 : 1 + ((place - inFirstTopic) % Math.max(1, topics.length - 1));
    const prefix = `${1000 + topic * 4 + (place % 4)}${1 + (place % 3)}`;
    const number = next.get(prefix) ?? 50_001;
    next.set(prefix, number + (place % 7 === 0 ? 3 : 1));
    return syntheticEntry(place, `${prefix}${number}`, topics[topic]!);
  });
  for (const [place, entry] of entries.entries()) {
    const other = entries[place + 1];
    if (!other || place % 3 === 2) continue;
    entry.related.push({ code: other.code, zh: other.title.zh, en: other.title.en });
    other.related.push({ code: entry.code, zh: entry.title.zh, en: entry.title.en });
  }
  return entries;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function syntheticEntry(place: number, code: string, topic: string): Entry {
  const random = randomFrom(place);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = <T>(list: readonly T[], least: number, range: number): T[] => {
    const start = Math.floor(random() * list.length);
    const length = least + Math.floor(random() * range);
    return Array.from({ length }, (_, index) => list[(start + index * 3) % list.length]!);
  };
  const at = (place * stride) % most;
  const fault = faults[at % faults.length]!;
  const part = parts[Math.floor(at / faults.length) % parts.length]!;
  const object = objects[Math.floor(at / faults.length / parts.length)]!;
  const [first, second] = [pick(names.first), pick(names.second)];
  const service = { zh: first.zh + second.zh, en: first.en + second.en };
  const name = `${object.en} ${part.en}`;
  const field = name.replaceAll(' ', '_');
  const path = `/${service.en.toLowerCase()}/${object.en}/update`;
  const values: Record<string, Term> = {
    object,
    part,
    service: { zh: service.en, en: service.en },
    field: { zh: `\`${field}\``, en: `\`${field}\`` },
    code: { zh: `\`${object.en}_code\``, en: `\`${object.en}_code\`` },
    path: { zh: `\`${path}\``, en: `\`${path}\`` },
    trace: { zh: '`x-trace-id`', en: '`x-trace-id`' },
  };
  const written = ({ zh, en }: Term) => ({
    zh: zh.replace(/\{(\w+)\}/g, (_, key: string) => values[key]!.zh),
    en: en.replace(/\{(\w+)\}/g, (_, key: string) => values[key]!.en),
  });
  const listed = place % 6 !== 5;
  return {
    code,
    origin: listed ? 'table' : 'vendor-page',
    seenOn: listed ? [] : [{ zh: `\`${path}\` 接口页面`, en: `The page of \`${path}\`` }],
    status: 'active',
    topic,
    constant: `${service.en}_${field}_${fault.constant}`.toUpperCase(),
    message: place % 2 ? `${service.en} ${name} ${fault.en}` : `${name} ${fault.en}`,
    description: `${place % 2 ? service.zh : ''}${object.zh}${part.zh}${fault.zh}`,
    seenAs: place % 9 === 0 ? [`${field} ${fault.en}`] : [],
    title: {
      zh: `${object.zh}${part.zh}${fault.zh}`,
      en: `${capital(name)} ${fault.en.replace('!', '')}`,
    },
    meaning: {
      zh: `请求里的 \`${field}\` 没有通过检查：${object.zh}的${part.zh}${fault.zh}。由 ${service.en} 返回。`,
      en: `The \`${field}\` of the request did not pass: the ${part.en} of the ${object.en} ${fault.en.replace('!', '')}. ${service.en} answers so.`,
    },
    handling: {
      fixedBy: {
        who: [...fault.who],
        note: {
          zh: `检查${object.zh}的${part.zh}，配置由运维改`,
          en: `Check the ${part.en} of the ${object.en}; operators correct settings`,
        },
      },
      retry: {
        answer: fault.retry,
        ...(fault.write && { write: fault.write }),
        note: {
          zh: `改好${part.zh}，重新签名再发`,
          en: `Correct the ${part.en}, sign again, then resend`,
        },
        basis: pick(['derived', 'practice', 'stated']),
      },
      applied: {
        answer: fault.applied,
        note: {
          zh: `${object.zh}停在${part.zh}检查`,
          en: `The ${object.en} stopped at the check of its ${part.en}`,
        },
        basis: pick(['derived', 'practice']),
      },
    },
    causes: some(causes, 3, 3).map((cause) => ({
      ...written(cause),
      basis: pick(['derived', 'stated']),
      source: [`docs:${path}`, ...(random() < 0.4 ? ['java-sdk'] : [])],
    })),
    steps: some(steps, 4, 3).map(written),
    unknowns: some(unknowns, 1, 2).map(written),
    report: random() < 0.6 ? ['request-parameters'] : [],
    related: [],
    keywords: {
      zh: [`${service.zh}${object.zh}`, `${object.zh}${part.zh}错误`, `${part.zh}无效`],
      en: [`invalid ${name}`, `${service.en} ${object.en}`, `wrong ${part.en}`],
    },
  };
}

const perChange = 500;

/** What the changes say of made-up codes. */
function changesFor(codes: readonly string[], date: string) {
  return Array.from({ length: Math.ceil(codes.length / perChange) }, (_, index) => ({
    date,
    kind: 'added',
    codes: codes.slice(index * perChange, (index + 1) * perChange),
    text: { zh: `第 ${index + 1} 批新增错误码`, en: `Batch ${index + 1} of new codes` },
  }));
}

/**
 * Writes a content folder that a build takes as it is: the real content and as many made-up codes
 * as are missing from `codes`.
 *
 * @param folder is replaced
 * @param codes how many codes the catalogue has; no fewer than the real content
 */
export function writeCatalogue(folder: string, codes: number, options?: Options): void {
  const { entries, topics, changes } = loadContent(realContent);
  if (codes < entries.length) throw new Error(`The real content alone has ${entries.length} codes`);
  const spread = topics.map(({ id }) => id).filter((id) => id !== 'success');
  const made = syntheticEntries(spread, codes - entries.length, options);

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(realContent, folder, { recursive: true });
  const append = (file: string, text: string) =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8') + text);
  const yaml = (data: unknown) => dump(data, { lineWidth: -1, noRefs: true });
  for (const entry of made) writeFileSync(join(folder, 'codes', `${entry.code}.yaml`), yaml(entry));
  if (made.length === 0) return;
  const rows = made
    .filter(({ origin }) => origin === 'table')
    .map(({ code, message, description }) =>
      textOfRow({ code, message: message!, description: description!, line: 0 }),
    );
  const lines = (list: readonly string[]) => `${list.join('\n')}\n`;
  append('source/error-codes.txt', `\n${lines(rows)}`);
  append(
    'changes.yaml',
    yaml(
      changesFor(
        made.map(({ code }) => code),
        changes.at(-1)!.date,
      ),
    ),
  );
  append('permalinks.txt', lines(made.flatMap(({ code }) => addressesOfCode(code))));
}

if (import.meta.main) {
  const [folder, codes] = process.argv.slice(2);
  writeCatalogue(folder!, Number(codes));
}
