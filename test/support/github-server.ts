import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerLike } from './description/answers.ts';
import { contradictions } from './description/contradictions.ts';
import { DOTCOM, NEWEST_SERVER } from './description/description.ts';
import { refusals } from './github-refusals.ts';
import { actionsReply, attestationsReply, releaseReply, repositoryBody, tagReply } from './github-replies.ts';
import type {
  FakeRepository,
  GitHubRequest,
  GitHubServer,
  GitHubServerOptions,
  Reply,
  Repository,
  Serve,
  State,
} from './github-state.ts';

/** Something that behaves like GitHub's API at one address, and like the host it keeps files on at another. */
export async function startGitHub(options: GitHubServerOptions = {}): Promise<GitHubServer> {
  const state: State = {
    apiUrl: '',
    storageUrl: '',
    prefix: options.prefix ?? '',
    edition: options.edition ?? (options.prefix ? NEWEST_SERVER : DOTCOM),
    contradictions: new Set(),
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
    like: (operation, fields, list) => answerLike(operation, state.edition, fields, list),
    close: async () => {
      await Promise.all([closing(api), closing(storage)]);
      const found = [...state.contradictions];
      if (found.length > 0) throw new Error(`GitHub's own description says otherwise:\n${found.join('\n')}`);
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
    const reply = replyTo(entry, state);
    judge(entry, reply, state);
    const { status, headers, body } = reply;
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

/** Holds a request and its answer to GitHub's own description. */
function judge({ method, path, body: requestBody }: GitHubRequest, reply: Reply, state: State): void {
  const { prefix, edition } = state;
  if (reply.isForeign || !path.startsWith(`${prefix}/`)) return;
  // As the client gets it.
  const body = typeof reply.body === 'object' ? JSON.parse(JSON.stringify(sampleOf(reply.body))) : undefined;
  const exchange = { method, path: path.slice(prefix.length), requestBody, status: reply.status, body };
  for (const fault of contradictions(exchange, edition)) state.contradictions.add(fault);
}

/** The same with only the first and the last items of each list: one that is long was made by one rule. */
function sampleOf(body: unknown): unknown {
  if (Array.isArray(body)) return body.length > 4 ? [...body.slice(0, 2), ...body.slice(-2)] : body;
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? sampleOf(value) : value]),
  );
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
  if (bare !== undefined) return { status: 200, body: repositoryBody(bare, state) };
  const [, tag] = /^commits\/tags\/(.+)$/.exec(rest) ?? [];
  if (tag !== undefined) return tagReply(question, tag);
  const wantsFile = entry.accept === 'application/octet-stream';
  return (
    releaseReply(question, wantsFile) ??
    actionsReply(question, { hasToken: token !== undefined, accept: entry.accept }) ??
    attestationsReply(question) ??
    refusals.notFound
  );
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
