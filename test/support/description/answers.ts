import { type Description, descriptionOf, resolved, type Schema } from './description.ts';
import type { Operation } from './operations.ts';

type Fields = { [name: string]: unknown };

const known = new Map<string, { schema: Schema; example: unknown }>();

/** The schema and the example of what an operation answers when it succeeds. */
function answerOf(operation: Operation, edition: string): { schema: Schema; example: unknown } {
  const key = `${edition} ${operation}`;
  const made = known.get(key) ?? makeAnswer(operation, edition);
  known.set(key, made);
  return made;
}

function makeAnswer(operation: Operation, edition: string): { schema: Schema; example: unknown } {
  const description = descriptionOf(edition);
  const described = description.operations[operation];
  if (described === undefined) throw new Error(`${edition} has no ${operation}`);
  const [, success = { content: {} }] =
    Object.entries(described.responses).find(([status]) => /^2/.test(status)) ?? [];
  const { schema = {}, examples = {} } = resolved(success, description).content?.['application/json'] ?? {};
  const [first] = Object.values(examples);
  const { value } = first === undefined ? { value: undefined } : resolved(first, description);
  return { schema, example: completed(value, schema, description) };
}

/** An example with what it lacks, but should have. */
function completed(value: unknown, wanted: Schema, description: Description): unknown {
  const { properties, required = [], items, anyOf = [], allOf = [] } = resolved(wanted, description);
  if (Array.isArray(value)) return value.map((one) => completed(one, items ?? {}, description));
  if (typeof value !== 'object' || value === null) return value;
  if (properties === undefined) {
    const [first, ...rest] = [...anyOf, ...allOf].filter((one) => resolved(one, description).properties);
    return first === undefined || rest.length > 0 ? value : completed(value, first, description);
  }
  const absent = required.filter((name) => !(name in value));
  return Object.fromEntries([
    ...Object.entries(value).map(([name, one]) => [
      name,
      completed(one, properties[name] ?? {}, description),
    ]),
    ...absent.map((name) => [name, leastOf(properties[name] ?? {}, description)]),
  ]);
}

/**
 * A whole answer: the example of the description with fields of one's own.
 *
 * @param list the field of the answer whose first item is wanted in place of the answer
 */
export function answerLike(operation: Operation, edition: string, fields: Fields, list?: string): Fields {
  const description = descriptionOf(edition);
  let { schema, example } = answerOf(operation, edition);
  schema = resolved(schema, description);
  if (list !== undefined) {
    schema = resolved(resolved(schema.properties?.[list] ?? {}, description).items ?? {}, description);
    example = ((example as Fields)[list] as unknown[])[0];
  }
  // What this edition does not know it does not answer.
  const described = propertiesOf(schema, description);
  const own = Object.entries(fields).filter(([name]) => described.has(name));
  return { ...(example as Fields), ...Object.fromEntries(own) };
}

function propertiesOf(schema: Schema, description: Description): Set<string> {
  const { properties = {}, allOf = [] } = resolved(schema, description);
  return new Set([
    ...Object.keys(properties),
    ...allOf.flatMap((one) => [...propertiesOf(one, description)]),
  ]);
}

/** The least that the description allows as an answer: nothing optional, null wherever it may be, one item in each list. */
export function leastAnswer(operation: Operation, edition: string): unknown {
  return leastOf(answerOf(operation, edition).schema, descriptionOf(edition));
}

function leastOf(schema: Schema, description: Description): unknown {
  const {
    type,
    enum: values,
    anyOf,
    oneOf,
    allOf,
    format,
    minLength,
    ...inside
  } = resolved(schema, description);
  const { properties = {}, required = [], items = {} } = inside;
  const types = [type ?? (anyOf || oneOf || allOf ? [] : 'object')].flat();
  if (types.includes('null')) return null;
  if (values !== undefined) return values[0];
  const choice = [...(anyOf ?? []), ...(oneOf ?? [])];
  if (choice.some((one) => [resolved(one, description).type].flat().includes('null'))) return null;
  if (choice[0] !== undefined) return leastOf(choice[0], description);
  if (allOf !== undefined) return Object.assign({}, ...allOf.map((one) => leastOf(one, description)));
  switch (types[0]) {
    case 'string':
      return format === 'date-time'
        ? '2026-01-01T00:00:00Z'
        : format === 'uri'
          ? 'https://example.org/'
          : 'a'.repeat(minLength ?? 1);
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [leastOf(items, description)];
    default:
      return Object.fromEntries(required.map((name) => [name, leastOf(properties[name] ?? {}, description)]));
  }
}
