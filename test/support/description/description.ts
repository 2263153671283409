import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALL_OPERATIONS } from './operations.ts';

/** The part of GitHub's own description of its API that pkgfeed uses, of one edition, as JSON Schema. */
export interface Description {
  /** Operations by `GET /path`. One that the edition does not have is absent. */
  operations: { [operation: string]: Described };
  /** What `#/components/…` references point at. */
  components: Components;
}

export interface Described {
  parameters: (Parameter | Reference)[];
  requestBody?: { content: Content };
  responses: { [status: string]: Response | Reference };
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Response {
  content?: Content;
}

export interface Content {
  [mediaType: string]: { schema: Schema; examples?: { [name: string]: { value: unknown } | Reference } };
}

export interface Reference {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  minLength?: number;
  required?: string[];
  properties?: { [name: string]: Schema };
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

type Components = { [kind: string]: { [name: string]: unknown } };

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('@octokit/openapi/package.json')), 'generated');

/** `api.github.com`, `ghec` for Enterprise Cloud, and `ghes-N` for each Enterprise Server that is described. */
export const EDITIONS: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.deref.json'))
  .map((file) => file.replace(/\.json$/, ''))
  .toSorted();

export const DOTCOM = 'api.github.com';
export const NEWEST_SERVER = EDITIONS.findLast((edition) => edition.startsWith('ghes-')) ?? DOTCOM;

const read = new Map<string, Description>();

/** An edition's description. The whole has 13 MB, so the part in use is kept in a file beside the installed packages. */
export function descriptionOf(edition: string): Description {
  const known = read.get(edition) ?? cached(edition, () => cutOut(edition));
  read.set(edition, known);
  return known;
}

function cached(edition: string, make: () => Description): Description {
  const { version } = require('@octokit/openapi/package.json') as { version: string };
  const own = readFileSync(fileURLToPath(import.meta.url));
  const key = createHash('sha256')
    .update(`${version} ${ALL_OPERATIONS}`)
    .update(own)
    .digest('hex')
    .slice(0, 16);
  const file = fileURLToPath(
    new URL(`../../../node_modules/.cache/tests/${edition}-${key}.json`, import.meta.url),
  );
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const made = make();
    mkdirSync(dirname(file), { recursive: true });
    // Another process may be writing the same.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(made));
    renameSync(`${file}.${process.pid}`, file);
    return made;
  }
}

function cutOut(edition: string): Description {
  const whole = JSON.parse(readFileSync(join(folder, `${edition}.json`), 'utf8'));
  const operations: Description['operations'] = {};
  for (const operation of ALL_OPERATIONS) {
    const [method = '', path = ''] = operation.split(' ');
    const found = whole.paths[path]?.[method.toLowerCase()];
    if (found === undefined) continue;
    const { parameters = [], requestBody, responses } = found;
    operations[operation] = { parameters, ...(requestBody && { requestBody }), responses };
  }
  const components: Components = {};
  keepReferenced(operations, whole, components);
  return withNulls({ operations, components }) as Description;
}

/** Copies what is referenced, and what that references. */
function keepReferenced(value: unknown, whole: Reference, kept: Components): void {
  if (typeof value !== 'object' || value === null) return;
  const { $ref } = value as Partial<Reference>;
  if (typeof $ref !== 'string') {
    for (const one of Object.values(value)) keepReferenced(one, whole, kept);
    return;
  }
  const [kind = '', name = ''] = partsOf($ref);
  if (kept[kind]?.[name] !== undefined) return;
  const found = (whole as unknown as Description).components[kind]?.[name];
  if (found === undefined) throw new Error(`${$ref} is not described`);
  kept[kind] = { ...kept[kind], [name]: found };
  keepReferenced(found, whole, kept);
}

/** The kind and the name of a component. */
function partsOf($ref: string): string[] {
  return $ref
    .replace('#/components/', '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes `nullable: true` of OpenAPI 3.0 as JSON Schema does. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withNulls(one)]);
  const { nullable, ...schema } = Object.fromEntries(entries);
  if (nullable !== true) return nullable === undefined ? schema : { nullable, ...schema };
  if (typeof schema.type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  const values = schema.enum === undefined ? {} : { enum: [...schema.enum, null] };
  return { ...schema, type: [schema.type, 'null'], ...values };
}

/** What a reference points at; anything else is itself. */
export function resolved<T extends object>(value: T | Reference, { components }: Description): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T;
  const [kind = '', name = ''] = partsOf(value.$ref);
  return resolved(components[kind]?.[name] as T | Reference, { operations: {}, components });
}
