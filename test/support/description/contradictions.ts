import { Ajv, type ValidateFunction } from 'ajv';
import {
  type Described,
  type Description,
  descriptionOf,
  type Parameter,
  resolved,
  type Schema,
} from './description.ts';
import { MANNERS, type Manner } from './manners.ts';
import { ALL_OPERATIONS, type Operation } from './operations.ts';

/** A request to the API with its answer. */
export interface Exchange {
  method: string;
  /** Below the address of the API, with the query. */
  path: string;
  requestBody: string;
  status: number;
  /** What was sent as JSON; undefined for nothing, and for what is no JSON. */
  body: unknown;
}

/**
 * How an exchange contradicts GitHub's description of its API; empty when it agrees.
 *
 * @param manners in which GitHub is known to differ from its description
 */
export function contradictions(
  exchange: Exchange,
  edition: string,
  manners: readonly Manner[] = MANNERS,
): string[] {
  const { method, status } = exchange;
  const url = new URL(exchange.path, 'http://localhost');
  // GraphQL has a schema of its own.
  if (url.pathname === '/graphql') return [];
  const description = descriptionOf(edition);
  // To here leads the old name of a repository that was renamed.
  const path = url.pathname.replace(/^\/repositories\/\d+\//, '/repos/owner/name/');
  const named = operationOf(method, path);
  if (named === undefined)
    return [`${method} ${url.pathname} is none of test/support/description/operations.ts`];
  const { operation, values } = named;
  const known = manners.filter((one) => one.operation === operation || one.operation === undefined);
  const described = description.operations[operation];
  if (described === undefined) {
    const isRight = known.some(({ absentIn }) => absentIn?.test(edition)) && status === 404;
    return isRight ? [] : [`${edition} has no ${operation}, and answers ${status}`];
  }
  const found = [
    ...requestFaults(exchange, url, values, described, edition),
    ...answerFaults(exchange, described, known, edition),
  ];
  return found.map((fault) => `${operation} of ${edition}, answered ${status}: ${fault}`);
}

const ROUTES = ALL_OPERATIONS.map((operation) => {
  const [method, path = ''] = operation.split(' ');
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { operation, method, pattern: new RegExp(`^${pattern}$`), count: path.split('{').length };
}).toSorted((a, b) => a.count - b.count);

/** The operation that a request is, with the words in its path; undefined for one that is not listed. */
export function operationOf(
  method: string,
  path: string,
): { operation: Operation; values: { [name: string]: string } } | undefined {
  for (const { operation, method: own, pattern } of ROUTES) {
    const groups = own === method ? pattern.exec(path)?.groups : undefined;
    if (groups !== undefined) return { operation, values: { ...groups } };
  }
  return undefined;
}

function requestFaults(
  { requestBody }: Exchange,
  { searchParams }: URL,
  values: { [name: string]: string },
  { parameters, requestBody: wantedBody }: Described,
  edition: string,
): string[] {
  const description = descriptionOf(edition);
  const all = parameters.map((one) => resolved(one, description));
  const inPath = all.filter((one) => one.in === 'path');
  const inQuery = new Map(all.filter((one) => one.in === 'query').map((one) => [one.name, one]));
  const faults = inPath.flatMap((one) =>
    valueFault(one, decodeURIComponent(values[one.name] ?? ''), edition),
  );
  for (const [name, value] of searchParams) {
    const one = inQuery.get(name);
    faults.push(
      ...(one === undefined ? [`it takes no ${name} in the query`] : valueFault(one, value, edition)),
    );
  }
  for (const { name, required } of inQuery.values()) {
    if (required && !searchParams.has(name)) faults.push(`it lacks ${name} in the query`);
  }
  const schema = wantedBody?.content['application/json']?.schema;
  if (schema === undefined) return requestBody === '' ? faults : [...faults, 'it takes no body'];
  return [...faults, ...schemaFaults(schema, JSON.parse(requestBody || '{}'), edition)];
}

/** Words in an address are texts, also where a number is wanted. */
function valueFault({ name, schema }: Parameter, text: string, edition: string): string[] {
  const { type } = resolved(schema, descriptionOf(edition));
  const isNumber = type === 'integer' || type === 'number';
  const value = type === 'boolean' ? text === 'true' : isNumber && text !== '' ? Number(text) : text;
  return schemaFaults(schema, value, edition).map((fault) => `${name}: ${fault}`);
}

function answerFaults(
  { status, body }: Exchange,
  { responses }: Described,
  manners: readonly Manner[],
  edition: string,
): string[] {
  const description = descriptionOf(edition);
  const response = responses[String(status)];
  const isKnown = manners.some(({ statuses }) => statuses?.includes(status));
  if (response === undefined) return isKnown ? [] : ['this status is not described'];
  const schema = resolved(response, description).content?.['application/json']?.schema;
  if (schema === undefined) return [];
  const faults = schemaFaults(schema, body, edition);
  return faults.filter((fault) => !manners.some(({ fields }) => fields?.test(fault)));
}

interface Judge {
  ajv: Ajv;
  validators: Map<Schema, ValidateFunction>;
}

const judges = new Map<Description, Judge>();

/** Compiles a schema when it is needed for the first time. */
function schemaFaults(schema: Schema, value: unknown, edition: string): string[] {
  const description = descriptionOf(edition);
  const judge = judges.get(description) ?? newJudge(description);
  judges.set(description, judge);
  const validate = judge.validators.get(schema) ?? judge.ajv.compile(absolute(schema));
  judge.validators.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`);
}

function newJudge({ components }: Description): Judge {
  const formats = {
    uri: (text: string) => URL.canParse(text.replace(/\{[^}]*\}$/, '')),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  };
  // Formats that are not listed, such as int64, say nothing that matters here.
  const ajv = new Ajv({ strict: false, logger: false, formats });
  ajv.addSchema({ $id: 'description', components: absolute(components) });
  return { ajv, validators: new Map() };
}

/** Has references lead into the description, wherever they stand. */
function absolute<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/', '"$ref":"description#/'));
}
