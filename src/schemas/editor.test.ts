import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryJsonSchema } from './editor.ts';

const contentFolder = join(import.meta.dirname, '../../content');
const published = readFileSync(join(contentFolder, 'entry.schema.json'), 'utf8');
const codes = join(contentFolder, 'codes');
const entryOf = (file: string) =>
  load(readFileSync(join(codes, file), 'utf8')) as Record<string, unknown>;

describe('the JSON Schema for editors', () => {
  const validate: ValidateFunction = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(published) as object,
  );

  it('is up to date; if not, run npm run schema', () => {
    expect(published).toBe(entryJsonSchema());
  });

  it('accepts every entry', () => {
    for (const file of readdirSync(codes)) {
      validate(entryOf(file));
      expect([file, validate.errors]).toEqual([file, null]);
    }
  });

  it('marks a field with a wrong name, and an answer that does not exist', () => {
    const entry = entryOf(readdirSync(codes)[0]!);
    expect(validate({ ...entry, reasons: [] })).toBe(false);
    expect(validate({ ...entry, origin: 'rumour' })).toBe(false);
  });

  it('explains every field of an entry', () => {
    const { properties } = JSON.parse(published) as {
      properties: Record<string, { description?: string }>;
    };
    for (const [name, { description }] of Object.entries(properties))
      expect([name, description]).toEqual([name, expect.stringMatching(/\w/)]);
  });
});
