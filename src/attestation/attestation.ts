import { InputError, throwGathered } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import { githubRepository } from '../text/github-repository.ts';
import { refPattern } from '../text/name-pattern.ts';
import { printable } from '../text/printable.ts';

/** The type of predicate that actions/attest-build-provenance writes. */
export const PROVENANCE = 'https://slsa.dev/provenance/v1';

const STATEMENTS: readonly unknown[] = [
  'https://in-toto.io/Statement/v1',
  'https://in-toto.io/Statement/v0.1',
];
/** GitHub attests at most 1,024 files at once. */
const SUBJECTS_LIMIT = 100_000;

/** Who may have built a package: one line of `require-attestation`. */
export interface Builder {
  /** The line as it was written. */
  line: string;
  /** The repository that is built. */
  repository: Slug;
  /** The repository whose workflow attests. */
  signer: Slug;
  /** That workflow's file, such as `.github/workflows/build.yml`; undefined for any. */
  workflow: string | undefined;
  /** A pattern for the ref, or the commit, that the workflow is taken from; undefined for any. */
  ref: string | undefined;
}

/** The GitHub that attestations come from. */
export interface Authority {
  /** `https://github.com`, or that of an enterprise on ghe.com. */
  server: string;
  /** The issuer of the OpenID Connect tokens that identify its runs. */
  issuer: string;
}

const REPOSITORY = String.raw`[A-Za-z0-9_-]+\/(?!\.{1,2}(?:[\/=]|$))[A-Za-z0-9._-]+`;
const WORKFLOW = String.raw`\/(?<workflow>\.github\/workflows\/[^\s\/@=]+\.ya?ml)(?:@(?<ref>refs\/(?:heads|tags|pull)\/[^\s@]+|[0-9a-f]{40}))?`;
const OWN = new RegExp(`^(?<repository>${REPOSITORY})(?:${WORKFLOW})?$`);
const OTHER = new RegExp(`^(?<repository>${REPOSITORY})=(?<signer>${REPOSITORY})${WORKFLOW}$`);

/**
 * Reads the lines of `require-attestation`.
 *
 * @param server the address of the GitHub that the repositories are on
 * @throws InputError for every line of another form
 */
export function parseBuilders(lines: readonly string[], server: string): Builder[] {
  const errors: InputError[] = [];
  const builders: Builder[] = [];
  for (const line of lines) {
    const plain = withoutServer(line, server);
    const { repository, signer, workflow, ref } = (OWN.exec(plain) ?? OTHER.exec(plain))?.groups ?? {};
    if (repository === undefined) errors.push(noBuilder(line));
    else builders.push({ line, repository, signer: signer ?? repository, workflow, ref });
  }
  throwGathered(errors);
  return builders;
}

/** A line with owner/name in place of every other spelling of a repository. */
function withoutServer(line: string, server: string): string {
  const plain = (part: string): string => {
    const workflow = part.indexOf('/.github/workflows/');
    const end = workflow < 0 ? part.length : workflow;
    const slug = githubRepository(part.slice(0, end), server)?.slug;
    return slug === undefined ? part : `${slug}${part.slice(end)}`;
  };
  const other = line.indexOf('=');
  // After a workflow it belongs to the ref.
  const isPair = other >= 0 && !line.slice(0, other).includes('/.github/');
  return isPair ? `${plain(line.slice(0, other))}=${plain(line.slice(other + 1))}` : plain(line);
}

function noBuilder(line: string): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`require-attestation\` has the line ${quoted(line)}, which does not name a repository or a workflow`,
    remedy:
      'Write owner/name, owner/name/.github/workflows/build.yml, either with @refs/heads/main after the workflow, or owner/name=other/repo/.github/workflows/build.yml.',
  });
}

/**
 * The authority that belongs to a GitHub server.
 *
 * @throws InputError for a server without attestations
 */
export function authorityOf(server: string): Authority {
  const { protocol, host } = new URL(server);
  const [, tenant] = /^([a-z0-9-]+)\.ghe\.com$/.exec(host) ?? [];
  const issuer = host === 'github.com' ? 'githubusercontent.com' : `${tenant}.ghe.com`;
  if (protocol === 'https:' && (host === 'github.com' || tenant !== undefined)) {
    return { server: `https://${host}`, issuer: `https://token.actions.${issuer}` };
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `\`require-attestation\` is given, but ${printable(server)} has no build attestations`,
    remedy: 'Leave `require-attestation` out: only github.com and ghe.com attest builds.',
  });
}

/** What a certificate says about the run that it was issued to; undefined for what it does not say. */
export interface Identity {
  issuer: string | undefined;
  /** The address of the repository that is built. */
  repository: string | undefined;
  /** The ref that is built. */
  ref: string | undefined;
  /** The workflow that signs, with its ref: `https://github.com/owner/name/.github/workflows/build.yml@refs/heads/main`. */
  signer: string | undefined;
  /** The certificate's subject, which must be the signer too. */
  subject: string | undefined;
}

/** The prefix of the extensions that Fulcio puts into certificates (see its docs/oid-info.md). */
const OID = '1.3.6.1.4.1.57264.1';

/** Reads the extensions that matter. @param extensions their texts by their dotted number */
export function identityOf(extensions: ReadonlyMap<string, string>, subject: string | undefined): Identity {
  return {
    issuer: extensions.get(`${OID}.8`),
    signer: extensions.get(`${OID}.9`),
    repository: extensions.get(`${OID}.12`),
    ref: extensions.get(`${OID}.14`),
    subject,
  };
}

/** The reason why what an identity signed was not made by a builder; undefined when it was. */
export function faultOf(
  identity: Identity,
  builder: Builder,
  { server, issuer }: Authority,
): string | undefined {
  if (identity.issuer !== issuer) {
    return `it was signed by an identity from ${shortened(identity.issuer)}, not by a workflow of ${server}`;
  }
  const repository = below(identity.repository, server);
  if (repository?.toLowerCase() !== builder.repository.toLowerCase()) {
    return `it is of the repository ${shortened(repository ?? identity.repository)}`;
  }
  const { signer } = identity;
  if (signer === undefined || signer !== identity.subject) return 'its certificate names no workflow';
  return signerFault(identity, builder, below(signer, server));
}

/** File names and tags can contain `@`. But no workflow is in a deeper folder, so the ref begins at `@refs/`. */
const SIGNER = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^/]+?)@(refs\/.+|[0-9a-f]{40})$/;

function signerFault(identity: Identity, builder: Builder, signer: string | undefined): string | undefined {
  const [, repository, workflow, ref = ''] = SIGNER.exec(signer ?? '') ?? [];
  const isWorkflow =
    repository?.toLowerCase() === builder.signer.toLowerCase() &&
    (builder.workflow === undefined || workflow === builder.workflow);
  if (!isWorkflow) return `it was signed by the workflow ${shortened(signer ?? identity.signer)}`;
  if (builder.ref === undefined) return undefined;
  if (!refPattern(builder.ref)(ref)) return `it was signed by the workflow ${shortened(signer)}`;
  // A workflow of the same repository can be called from any branch, and then builds that branch.
  const isCalled =
    builder.ref.startsWith('refs/') && builder.signer.toLowerCase() === builder.repository.toLowerCase();
  if (isCalled && !refPattern(builder.ref)(identity.ref ?? '')) {
    return `it is of ${shortened(identity.ref)}`;
  }
  return undefined;
}

/** The part of an address after the server; undefined for another server. */
function below(address: string | undefined, server: string): string | undefined {
  const prefix = `${server}/`;
  const isBelow = address?.slice(0, prefix.length).toLowerCase() === prefix;
  return isBelow ? address?.slice(prefix.length) : undefined;
}

/** What a signed statement says about which files. */
export interface Statement {
  /** Why it proves nothing here; undefined for a provenance. */
  fault: string | undefined;
  /** The sha256 of its subjects, in lower-case hexadecimal. */
  subjects: ReadonlySet<string>;
}

/** Reads an in-toto statement. Only the provenance of a build counts. */
export function statementOf(payloadType: string, payload: Buffer): Statement {
  if (payloadType !== 'application/vnd.in-toto+json') {
    return proofless(`it holds ${shortened(payloadType)}, not an in-toto statement`);
  }
  const { _type: type, predicateType, subject } = parsed(payload);
  if (!STATEMENTS.includes(type))
    return proofless('it does not hold an in-toto statement of a known version');
  if (predicateType !== PROVENANCE) {
    return proofless(`it is not an attestation of a build, but of ${shortened(predicateType)}`);
  }
  if (!Array.isArray(subject) || subject.length > SUBJECTS_LIMIT)
    return proofless('it has no list of subjects');
  const digests = subject.map((one: unknown) => textIn(valueIn(one, 'digest'), 'sha256'));
  return { fault: undefined, subjects: new Set(digests.filter((digest) => digest !== undefined)) };
}

function parsed(payload: Buffer): { [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(payload.toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function valueIn(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as { [name: string]: unknown })[name];
}

function textIn(value: unknown, name: string): string | undefined {
  const text = valueIn(value, name);
  return typeof text === 'string' && /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined;
}

const proofless = (fault: string): Statement => ({ fault, subjects: new Set() });

const quoted = (text: string): string => JSON.stringify(printable(text));

function shortened(value: unknown): string {
  if (typeof value !== 'string') return '(unknown)';
  const text = printable(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
