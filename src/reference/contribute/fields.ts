import { z } from 'zod';

/** One field of a file of the content, as the contributor's table shows it. */
export interface Field {
  /** Dotted path; `[]` stands for each item of a list. */
  path: string;
  required: boolean;
  /** What can stand there: a type, or the allowed values. */
  values: string;
  description: string;
}

interface JsonSchema {
  type?: string;
  description?: string;
  enum?: string[];
  const?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
}

/** A text in both languages is one row, not three. */
function isBilingual(schema: JsonSchema): boolean {
  const names = Object.keys(schema.properties ?? {});
  return names.length === 2 && names.includes('zh') && names.includes('en');
}

function values(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'array') return `list of ${values(schema.items ?? {})}`;
  if (isBilingual(schema))
    return schema.properties?.['zh']?.type === 'array' ? '{ zh: list, en: list }' : '{ zh, en }';
  return schema.type ?? 'any';
}

function* walk(schema: JsonSchema, path: string, required: boolean): Generator<Field> {
  if (path) yield { path, required, values: values(schema), description: schema.description ?? '' };
  const inner = schema.type === 'array' ? (schema.items ?? {}) : schema;
  if (isBilingual(inner) || !inner.properties) return;
  const prefix = schema.type === 'array' ? `${path}[].` : path && `${path}.`;
  for (const [name, property] of Object.entries(inner.properties))
    yield* walk(property, prefix + name, inner.required?.includes(name) ?? false);
}

/**
 * The fields of a schema in the order of their declaration, nested ones below their parent.
 *
 * @param schema the schema of one file of the content
 */
export function schemaFields(schema: z.ZodType): Field[] {
  return [...walk(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, '', true)];
}
