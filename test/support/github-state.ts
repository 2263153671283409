import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Operation } from './description/operations.ts';

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
  /** True for what GitHub never answers, but a proxy or another server may. */
  isForeign?: boolean;
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
  /** Empty for a draft that has none yet. */
  tag: string;
  /** Its tag when it is left out. */
  name?: string | null;
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
  /**
   * A whole answer of GitHub, with the fields given.
   *
   * @param list the field whose first item is wanted in place of the answer
   */
  like(operation: Operation, fields: { [name: string]: unknown }, list?: string): { [name: string]: unknown };
  /** Throws when a request or an answer was not as GitHub describes them. */
  close(): Promise<void>;
}

export interface GitHubServerOptions {
  /** Where the API begins, such as /api/v3 on GitHub Enterprise. */
  prefix?: string;
  /** Whose description it keeps to: github.com's, or with a prefix that of the newest Enterprise Server. */
  edition?: string;
  /** Tokens, each with its permissions; left out, any token may do everything. */
  tokens?: { readonly [token: string]: readonly string[] };
}

export interface Stored {
  bytes: Buffer;
  serve: Serve | undefined;
}

export interface Repository {
  name: string;
  isPrivate: boolean;
  tags: Map<string, string>;
  releases: { id: number; release: FakeRelease }[];
  assets: Map<number, FakeAsset>;
  runs: Map<number, FakeRun>;
  artifacts: { id: number; run: number; artifact: FakeArtifact }[];
  attestations: { id: number; attestation: FakeAttestation }[];
}

export interface State {
  apiUrl: string;
  storageUrl: string;
  prefix: string;
  edition: string;
  /** How requests and answers differed from GitHub's own description of its API. */
  contradictions: Set<string>;
  tokens: GitHubServerOptions['tokens'];
  requests: GitHubRequest[];
  repositories: Map<string, Repository>;
  answers: { method: string; path: RegExp; reply: (request: GitHubRequest) => Reply | undefined }[];
  /** Files by the path at the other host; such an address is a secret by itself. */
  storage: Map<string, Stored>;
  lastId: number;
}

/** A question to a repository: what is behind its name in the path, and who asks. */
export interface Question {
  repository: Repository;
  path: string;
  query: URLSearchParams;
  /** undefined for any. */
  permissions: readonly string[] | undefined;
  state: State;
}
