import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeSchema } from '../../schemas/change.ts';
import { entrySchema } from '../../schemas/entry.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { textSchema } from '../../schemas/text.ts';
import { topicSchema } from '../../schemas/topic.ts';
import { fieldTexts } from './field-texts.ts';
import { schemaFields } from './fields.ts';

describe('the field table for contributors', () => {
  test('names every field with its place, its values and whether it is needed', () => {
    const schema = z.strictObject({
      title: textSchema,
      steps: z
        .array(z.strictObject({ kind: z.enum(['a', 'b']).optional().describe('The kind.') }))
        .describe('The steps.'),
    });
    expect(schemaFields(schema)).toEqual([
      {
        path: 'title',
        required: true,
        values: '{ zh, en }',
        description: 'The same text written in both languages.',
      },
      { path: 'steps', required: true, values: 'list of object', description: 'The steps.' },
      { path: 'steps[].kind', required: false, values: 'a | b', description: 'The kind.' },
    ]);
  });

  test.each([
    ['entry', entrySchema],
    ['topic', topicSchema],
    ['source', sourceSchema],
    ['change', changeSchema],
  ] as const)('describes every field of a %s in both languages', (kind, schema) => {
    const fields = schemaFields(schema);
    expect(fields.length).toBeGreaterThanOrEqual(3);
    expect(fields.filter((field) => field.description === '').map((field) => field.path)).toEqual(
      [],
    );
    expect(Object.keys(fieldTexts[kind])).toEqual(fields.map((field) => field.path));
  });
});
