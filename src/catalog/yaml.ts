import { CORE_SCHEMA, DEFAULT_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

function issueText(issue: Issue, value: unknown): string {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return issue.message;
  if (value === undefined)
    return issue.path.length > 0 ? 'is missing, add it' : 'is empty, write it';
  if (value === null) return 'is empty, write it';
  if (issue.code === 'invalid_value')
    return `is not allowed, use one of: ${issue.values.join(', ')}`;
  if (issue.expected === 'string' && value instanceof Date)
    return 'is a date, put it in quotation marks';
  if (issue.expected === 'string' && typeof value !== 'object')
    return `is a ${typeof value}, put it in quotation marks`;
  return `is not ${kinds[issue.expected] ?? issue.expected}, write one`;
}

/**
 * Checks data against the schema of its file.
 *
 * @param file path below the content folder, for the problems
 * @param problems takes every problem that is found
 * @returns the data as the schema makes it; `undefined` where there is a problem
 */
export function checkData<T>(
  file: string,
  data: unknown,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.push({
          file,
          field: [...issue.path, key].join('.'),
          text: 'is not a field of the schema, correct its name or remove it',
        });
    } else {
      const text = issueText(issue, valueAt(data, issue.path));
      problems.push({ file, field: issue.path.join('.'), text });
    }
  }
  return undefined;
}

/**
 * Reads the YAML of a file that holds a list, with the types of YAML 1.2: a date is a text.
 *
 * @throws YAMLException for what is not YAML
 */
function loadList(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

/**
 * Reads the YAML of one entry or of a front matter as Astro's `glob` loader reads it, which knows
 * a date as a type of its own.
 *
 * @throws YAMLException for what is not YAML
 */
function loadEntry(text: string): unknown {
  return load(text, { schema: DEFAULT_SCHEMA });
}

/**
 * Parses one YAML text against a schema, with the same types as the loader of its collection.
 *
 * @param file path below the content folder, for the problems
 * @param problems takes every problem that is found
 * @returns the data; `undefined` where there is a problem
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | undefined {
  let data: unknown;
  try {
    data = /^(codes|docs)\//.test(file) ? loadEntry(text) : loadList(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? `line ${error.mark.line + 1}` : '';
    problems.push({ file, field: line, text: `is not YAML (${error.reason}), correct the syntax` });
    return undefined;
  }
  return checkData(file, data, schema, problems);
}
