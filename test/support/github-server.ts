import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that was made to the API, or to the other host that files are served from. */
export interface GitHubRequest {
  server: 'api' | 'storage';
  method: string;
  path: string;
  /** Every Authorization header of the request; none is an empty list. */
  authorization: string[];
  userAgent: string;
  accept: string;
  /** Of a request to the API. */
  body: string;
  /** 0 until it is answered. */
  status: number;
}

export interface Reply {
  status: number;
  headers?: { [name: string]: string };
  /** Sent as JSON, but for a text. */
  body?: unknown;
}

/** Sends a file; the usual way is all of it, with its length. */
export type Serve = (response: ServerResponse, bytes: Buffer, request: IncomingMessage) => void;

export interface FakeAsset {
  name: string;
  bytes: Buffer;
  /** What the API states where it is not the truth. */
  size?: number;
  digest?: string | null;
  state?: string;
  serve?: Serve;
}

export interface FakeRelease {
  tag: string;
  draft?: boolean;
  prerelease?: boolean;
  assets?: readonly FakeAsset[];
}

export interface FakeRun {
  event?: string;
  branch?: string | null;
  path?: string;
  commit?: string;
  /** owner/name; null for a fork that is gone, and the repository itself when it is left out. */
  headRepository?: string | null;
  status?: string;
  conclusion?: string | null;
}

export interface FakeArtifact {
  name: string;
  bytes: Buffer;
  expired?: boolean;
  size?: number;
  digest?: string | null;
  serve?: Serve;
}

export interface FakeAttestation {
  /** sha256 of the files that it is found by, in hexadecimal. */
  subjects: readonly string[];
  /** A Sigstore bundle. */
  bundle: unknown;
  /** Given with the answer, as GitHub did before July 2026. */
  isInline?: boolean;
  /** What lies at its address, in place of the bundle as a snappy block. */
  stored?: Buffer;
  serve?: Serve;
}

export interface FakeRepository {
  /** Tags with their commits. */
  tags: Map<string, string>;
  /** Each gives the id of what it adds; what is added last is listed first. */
  addRelease(release: FakeRelease): number;
  addRun(run: FakeRun): number;
  addArtifact(run: number, artifact: FakeArtifact): number;
  addAttestation(attestation: FakeAttestation): number;
}

export interface GitHubServer {
  /** What `apiUrl` is: `http://127.0.0.1:PORT`, and the prefix. */
  apiUrl: string;
  /** The other host, to which downloads are redirected. */
  storageUrl: string;
  requests: GitHubRequest[];
  repository(name: string, options?: { isPrivate?: boolean }): FakeRepository;
  /**
   * Answers a path below the prefix in a way of its own; one that gives nothing leaves it to the next, and to what
   * the repositories hold.
   */
  answer(method: string, path: RegExp, reply: (request: GitHubRequest) => Reply | undefined): void;
  close(): Promise<void>;
}

export interface GitHubServerOptions {
  /** Where the API begins, such as /api/v3 on GitHub Enterprise. */
  prefix?: string;
  /** Tokens, each with its permissions; left out, any token may do everything. */
  tokens?: { readonly [token: string]: readonly string[] };
}

const DOCS = 'https://docs.github.com/rest';

/** What GitHub says when it refuses. */
export const refusals = {
  badCredentials: {
    status: 401,
    body: { message: 'Bad credentials', documentation_url: DOCS, status: '401' },
  },
  notPermitted: (needed: string): Reply => ({
    status: 403,
    headers: { 'x-accepted-github-permissions': needed.replace(': ', '=') },
    body: { message: 'Resource not accessible by integration', documentation_url: DOCS, status: '403' },
  }),
  singleSignOn: {
    status: 403,
    headers: { 'x-github-sso': 'required; url=https://github.com/orgs/o/sso?authorization_request=A' },
    body: {
      message:
        'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      documentation_url: DOCS,
    },
  },
  notFound: { status: 404, body: { message: 'Not Found', documentation_url: DOCS, status: '404' } },
  expired: { status: 410, body: { message: 'Artifact has expired', documentation_url: DOCS, status: '410' } },
  invalid: {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'Release', field: 'tag_name', code: 'invalid' }],
      documentation_url: DOCS,
    },
  },
  /** @param seconds how long to wait, as the header says it; undefined for no header */
  secondaryLimit: (seconds: number | undefined): Reply => ({
    status: 403,
    headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
    body: {
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID A:B:C.',
      documentation_url: `${DOCS}/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits`,
    },
  }),
  /** @param seconds until the limit is reset */
  primaryLimit: (seconds: number): Reply => ({
    status: 403,
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + seconds),
      'x-ratelimit-resource': 'core',
    },
    body: { message: 'API rate limit exceeded for installation ID 1.', documentation_url: DOCS },
  }),
  unavailable: { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>Unicorn!</html>' },
} as const satisfies { [name: string]: Reply | ((value: never) => Reply) };

interface Stored {
  bytes: Buffer;
  serve: Serve | undefined;
}

interface Repository {
  name: string;
  isPrivate: boolean;
  tags: Map<string, string>;
  releases: { id: number; release: FakeRelease }[];
  assets: Map<number, FakeAsset>;
  runs: Map<number, FakeRun>;
  artifacts: { id: number; run: number; artifact: FakeArtifact }[];
  attestations: { id: number; attestation: FakeAttestation }[];
}

interface State {
  apiUrl: string;
  storageUrl: string;
  prefix: string;
  tokens: GitHubServerOptions['tokens'];
  requests: GitHubRequest[];
  repositories: Map<string, Repository>;
  answers: { method: string; path: RegExp; reply: (request: GitHubRequest) => Reply | undefined }[];
  /** Files by the path at the other host; such an address is a secret by itself. */
  storage: Map<string, Stored>;
  lastId: number;
}

/** A question to a repository: what is behind its name in the path, and who asks. */
interface Question {
  repository: Repository;
  path: string;
  query: URLSearchParams;
  /** undefined for any. */
  permissions: readonly string[] | undefined;
  state: State;
}

/** Something that behaves like GitHub's API at one address, and like the host it keeps files on at another. */
export async function startGitHub(options: GitHubServerOptions = {}): Promise<GitHubServer> {
  const state: State = {
    apiUrl: '',
    storageUrl: '',
    prefix: options.prefix ?? '',
    tokens: options.tokens,
    requests: [],
    repositories: new Map(),
    answers: [],
    storage: new Map(),
    lastId: 1000,
  };
  const api = createServer((request, response) => answerApi(request, response, state));
  const storage = createServer((request, response) => serveFile(request, response, state));
  state.apiUrl = `${await listening(api)}${state.prefix}`;
  state.storageUrl = await listening(storage);
  return {
    apiUrl: state.apiUrl,
    storageUrl: state.storageUrl,
    requests: state.requests,
    repository: (name, { isPrivate = false } = {}) => repositoryOf(state, name, isPrivate),
    answer: (method, path, reply) => state.answers.push({ method, path, reply }),
    close: async () => {
      await Promise.all([closing(api), closing(storage)]);
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function repositoryOf(state: State, name: string, isPrivate: boolean): FakeRepository {
  const known = state.repositories.get(name);
  const repository: Repository = known ?? {
    name,
    isPrivate,
    tags: new Map(),
    releases: [],
    assets: new Map(),
    runs: new Map(),
    artifacts: [],
    attestations: [],
  };
  state.repositories.set(name, repository);
  return {
    tags: repository.tags,
    addRelease(release) {
      const id = ++state.lastId;
      repository.releases.unshift({ id, release });
      for (const asset of release.assets ?? []) repository.assets.set(++state.lastId, asset);
      return id;
    },
    addRun(run) {
      const id = ++state.lastId;
      repository.runs.set(id, run);
      return id;
    },
    addArtifact(run, artifact) {
      const id = ++state.lastId;
      repository.artifacts.unshift({ id, run, artifact });
      return id;
    },
    addAttestation(attestation) {
      const id = ++state.lastId;
      repository.attestations.unshift({ id, attestation });
      return id;
    },
  };
}

function recorded(
  server: GitHubRequest['server'],
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
): GitHubRequest {
  const { rawHeaders, headers } = request;
  const entry: GitHubRequest = {
    server,
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: rawHeaders.filter(
      (_, i) => rawHeaders[i - 1]?.toLowerCase() === 'authorization' && i % 2 === 1,
    ),
    userAgent: headers['user-agent'] ?? '',
    accept: headers.accept ?? '',
    body: '',
    status: 0,
  };
  state.requests.push(entry);
  response.on('finish', () => {
    entry.status = response.statusCode;
  });
  return entry;
}

function answerApi(request: IncomingMessage, response: ServerResponse, state: State): void {
  const entry = recorded('api', request, response, state);
  const parts: Buffer[] = [];
  request.on('data', (data: Buffer) => parts.push(data));
  request.on('end', () => {
    entry.body = Buffer.concat(parts).toString('utf8');
    const { status, headers, body } = replyTo(entry, state);
    response.writeHead(status, {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '990',
      'x-github-request-id': 'A:B:C',
      ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...headers,
    });
    response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
}

function replyTo(entry: GitHubRequest, state: State): Reply {
  const url = new URL(entry.path, 'http://localhost');
  if (!url.pathname.startsWith(`${state.prefix}/`)) return refusals.notFound;
  const path = decodeURIComponent(url.pathname.slice(state.prefix.length));
  const token = /^(?:token|bearer) (.+)$/i.exec(entry.authorization[0] ?? '')?.[1];
  const permissions =
    token === undefined ? [] : (state.tokens?.[token] ?? (state.tokens ? 'unknown' : undefined));
  if (permissions === 'unknown') return refusals.badCredentials;
  for (const { method, path: pattern, reply } of state.answers) {
    const own = method === entry.method && pattern.test(path) ? reply(entry) : undefined;
    if (own !== undefined) return own;
  }
  const [, name = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)\/(.+)$/.exec(path) ?? [];
  const [, bare] = /^\/repos\/([^/]+\/[^/]+)$/.exec(path) ?? [];
  const repository = state.repositories.get(bare ?? name);
  const isHidden = repository?.isPrivate && permissions?.length === 0;
  if (repository === undefined || isHidden || entry.method !== 'GET') return refusals.notFound;
  const question = { repository, path: rest, query: url.searchParams, permissions, state };
  if (bare !== undefined) return { status: 200, body: { full_name: bare, default_branch: 'main' } };
  const [, tag] = /^commits\/tags\/(.+)$/.exec(rest) ?? [];
  if (tag !== undefined) return tagReply(repository, tag);
  const wantsFile = entry.accept === 'application/octet-stream';
  return (
    releaseReply(question, wantsFile) ??
    actionsReply(question, token !== undefined) ??
    attestationsReply(question) ??
    refusals.notFound
  );
}

function tagReply({ tags }: Repository, tag: string): Reply {
  const sha = tags.get(tag);
  return sha === undefined
    ? { status: 422, body: { message: `No commit found for SHA: tags/${tag}`, documentation_url: DOCS } }
    : { status: 200, body: { sha } };
}

function mayRead({ permissions, repository }: Question, scope: string): boolean {
  if (permissions === undefined || (!repository.isPrivate && permissions.length === 0)) return true;
  return permissions.includes(`${scope}: read`) || permissions.includes(`${scope}: write`);
}

function releaseReply(question: Question, wantsFile: boolean): Reply | undefined {
  const { repository, path, permissions } = question;
  if (!/^releases(\/|$)/.test(path)) return undefined;
  if (!mayRead(question, 'contents')) return refusals.notPermitted('contents: read');
  const seesDrafts = permissions === undefined || permissions.includes('contents: write');
  const seen = repository.releases.filter(({ release }) => seesDrafts || !release.draft);
  const one = (found: (typeof seen)[number] | undefined): Reply =>
    found === undefined
      ? refusals.notFound
      : { status: 200, body: releaseBody(found.id, found.release, question) };
  if (path === 'releases')
    return paged(
      seen.map(({ id, release }) => releaseBody(id, release, question)),
      question,
    );
  if (path === 'releases/latest')
    return one(seen.find(({ release }) => !release.draft && !release.prerelease));
  const [, tag] = /^releases\/tags\/(.+)$/.exec(path) ?? [];
  if (tag !== undefined) return one(seen.find(({ release }) => !release.draft && release.tag === tag));
  const [, id] = /^releases\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) return one(seen.find((release) => release.id === Number(id)));
  const [, ofRelease] = /^releases\/(\d+)\/assets$/.exec(path) ?? [];
  if (ofRelease !== undefined) {
    const found = seen.find((release) => release.id === Number(ofRelease));
    return found === undefined ? refusals.notFound : paged(assetBodies(found.release, question), question);
  }
  const [, asset] = /^releases\/assets\/(\d+)$/.exec(path) ?? [];
  const found = repository.assets.get(Number(asset));
  if (found === undefined) return refusals.notFound;
  return wantsFile ? redirected(found, question) : { status: 200, body: assetBody(Number(asset), found) };
}

function releaseBody(id: number, release: FakeRelease, question: Question): { [name: string]: unknown } {
  return {
    id,
    tag_name: release.tag,
    name: release.tag,
    draft: release.draft ?? false,
    prerelease: release.prerelease ?? false,
    // The list of a release's own answer is not to be relied on.
    assets: assetBodies(release, question).slice(0, 30),
  };
}

function assetBodies(release: FakeRelease, { repository }: Question): { [name: string]: unknown }[] {
  return [...repository.assets]
    .filter(([, asset]) => release.assets?.includes(asset))
    .map(([id, asset]) => assetBody(id, asset));
}

function assetBody(id: number, asset: FakeAsset): { [name: string]: unknown } {
  return {
    id,
    name: asset.name,
    state: asset.state ?? 'uploaded',
    size: asset.size ?? asset.bytes.length,
    digest: asset.digest === undefined ? digestOf(asset.bytes) : asset.digest,
  };
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function actionsReply(question: Question, hasToken: boolean): Reply | undefined {
  const { repository, path } = question;
  if (!path.startsWith('actions/')) return undefined;
  if (!mayRead(question, 'actions')) return refusals.notPermitted('actions: read');
  const [, run, list] = /^actions\/runs\/(\d+)(\/artifacts)?$/.exec(path) ?? [];
  const found = repository.runs.get(Number(run));
  if (run !== undefined && found === undefined) return refusals.notFound;
  if (list !== undefined) {
    const bodies = repository.artifacts
      .filter((one) => one.run === Number(run))
      .map(({ id, artifact }) => artifactBody(id, artifact, Number(run)));
    return paged(bodies, question, 'artifacts');
  }
  if (found !== undefined) return { status: 200, body: runBody(Number(run), found, repository) };
  const [, id] = /^actions\/artifacts\/(\d+)\/zip$/.exec(path) ?? [];
  const artifact = repository.artifacts.find((one) => one.id === Number(id))?.artifact;
  if (artifact === undefined) return undefined;
  // Nobody downloads an artifact without a token, not even of a public repository.
  if (!hasToken)
    return { status: 401, body: { message: 'Requires authentication', documentation_url: DOCS } };
  return artifact.expired ? refusals.expired : redirected(artifact, question);
}

function runBody(id: number, run: FakeRun, { name }: Repository): { [name: string]: unknown } {
  const head = run.headRepository === undefined ? name : run.headRepository;
  return {
    id,
    run_attempt: 1,
    path: run.path ?? '.github/workflows/build.yml',
    event: run.event ?? 'push',
    head_branch: run.branch === undefined ? 'main' : run.branch,
    head_sha: run.commit ?? '0123456789abcdef0123456789abcdef01234567',
    status: run.status ?? 'completed',
    conclusion: run.conclusion === undefined ? 'success' : run.conclusion,
    repository: { id: 1, full_name: name },
    head_repository: head === null ? null : { id: 2, full_name: head },
  };
}

function artifactBody(id: number, artifact: FakeArtifact, run: number): { [name: string]: unknown } {
  return {
    id,
    name: artifact.name,
    size_in_bytes: artifact.size ?? artifact.bytes.length,
    digest: artifact.digest === undefined ? digestOf(artifact.bytes) : artifact.digest,
    expired: artifact.expired ?? false,
    workflow_run: { id: run },
  };
}

function attestationsReply(question: Question): Reply | undefined {
  const { repository, path, query, state } = question;
  const [, digest] = /^attestations\/sha256:([0-9a-f]{64})$/.exec(path) ?? [];
  if (digest === undefined) return undefined;
  if (!mayRead(question, 'attestations')) return refusals.notPermitted('attestations: read');
  const wanted = query.get('predicate_type') ?? undefined;
  const found = repository.attestations.filter(
    ({ attestation: { subjects, bundle } }) =>
      subjects.includes(digest) && (wanted === undefined || predicateOf(bundle) === wanted),
  );
  if (found.length === 0) return refusals.notFound;
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const first = found.findIndex(({ id }) => `${id}==` === query.get('after')) + 1;
  const page = found.slice(first, first + size);
  const last = encodeURIComponent(`${page.at(-1)?.id}==`);
  const next = `<${state.apiUrl}/repositories/1/${path}?per_page=${size}&after=${last}>; rel="next"`;
  return {
    status: 200,
    headers: first + size < found.length ? { link: next } : {},
    body: { attestations: page.map(({ id, attestation }) => attestationBody(id, attestation, state)) },
  };
}

function attestationBody(id: number, attestation: FakeAttestation, state: State): object {
  const { bundle, isInline = false, stored, serve } = attestation;
  if (isInline) return { bundle, repository_id: 1 };
  const path = `/attestations/${id}.json.sn?sig=secret-of-the-link`;
  state.storage.set(path, { bytes: stored ?? snappyOf(Buffer.from(JSON.stringify(bundle))), serve });
  return { bundle: null, bundle_url: `${state.storageUrl}${path}`, repository_id: 1, initiator: 'user' };
}

/** What GitHub knows of a bundle that it stores; nothing of one that is none. */
function predicateOf(bundle: unknown): string | undefined {
  const { dsseEnvelope } = (bundle ?? {}) as { dsseEnvelope?: { payload: string } };
  const payload = Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString();
  return /"predicateType":"([^"]*)"/.exec(payload)?.[1];
}

/** A snappy block without copies. */
export function snappyOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let rest = bytes.length; ; rest >>>= 7) {
    parts.push(Buffer.of(rest < 0x80 ? rest : (rest & 0x7f) | 0x80));
    if (rest < 0x80) break;
  }
  for (let at = 0; at < bytes.length; at += 0x10000) {
    const literal = bytes.subarray(at, at + 0x10000);
    const size = literal.length - 1;
    parts.push(Buffer.of(61 << 2, size & 0xff, size >> 8), literal);
  }
  return Buffer.concat(parts);
}

/** One page of a list, with a Link header where there is another. */
function paged(items: readonly unknown[], { query, path, repository, state }: Question, key?: string): Reply {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const at = (number: number, name: string): string =>
    `<${state.apiUrl}/repos/${repository.name}/${path}?per_page=${size}&page=${number}>; rel="${name}"`;
  const body = items.slice((page - 1) * size, page * size);
  return {
    status: 200,
    headers: page < last ? { link: `${at(page + 1, 'next')}, ${at(last, 'last')}` } : {},
    body: key === undefined ? body : { total_count: items.length, [key]: body },
  };
}

function redirected({ bytes, serve }: { bytes: Buffer; serve?: Serve }, { state }: Question): Reply {
  const path = `/files/${state.storage.size}?sig=secret-of-the-link`;
  state.storage.set(path, { bytes, serve });
  return { status: 302, headers: { location: `${state.storageUrl}${path}` } };
}

function serveFile(request: IncomingMessage, response: ServerResponse, state: State): void {
  const entry = recorded('storage', request, response, state);
  // As the real one does with a header that it has no use for.
  if (entry.authorization.length > 0) {
    response.writeHead(400).end('<Error><Code>InvalidAuthenticationInfo</Code></Error>');
    return;
  }
  const stored = state.storage.get(entry.path);
  if (stored === undefined) {
    response.writeHead(404).end('<Error><Code>BlobNotFound</Code></Error>');
    return;
  }
  const serve = stored.serve ?? serveWhole;
  serve(response, stored.bytes, request);
}

export const serveWhole: Serve = (response, bytes) => {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
  });
  response.end(bytes);
};
