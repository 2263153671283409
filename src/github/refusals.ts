import { GitHubError, PkgfeedError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import type { Slug } from './address.ts';

/** The permission that each operation needs, as a workflow's `permissions:` writes it. */
const PERMISSIONS = {
  'read releases': 'contents: read',
  'read drafts': 'contents: write',
  'read the repository': 'contents: read',
  'read runs': 'actions: read',
  'read artifacts': 'actions: read',
  'read attestations': 'attestations: read',
  'read Pages': 'pages: read',
  'build Pages': 'pages: write',
  'read environments': 'actions: read',
  'read deployments': 'deployments: read',
  'write commits': 'contents: write',
} as const;

export type Operation = keyof typeof PERMISSIONS;

/** The permission that a token needs for an operation. */
export function permissionFor(operation: Operation): string {
  return PERMISSIONS[operation];
}

/** A request to GitHub, as messages describe it. */
export interface Asked {
  operation: Operation;
  repository: Slug;
  /** What was asked for, such as `release v1.0 of owner/name`. */
  what: string;
  hasToken: boolean;
}

/** The error that Octokit throws. None of its fields is certain to be there. */
interface Refusal {
  status?: unknown;
  message?: unknown;
  response?: { headers?: { [name: string]: unknown } } | null;
}

/** Turns a refusal by GitHub, or a failed connection, into an error that says what is missing. */
export function refusal(cause: unknown, asked: Asked): PkgfeedError {
  for (const error of [cause, (cause as Error | undefined)?.cause]) {
    if (error instanceof PkgfeedError) return error;
  }
  const { status, message, response } = (cause ?? {}) as Refusal;
  const said = saying(typeof message === 'string' ? message : 'it does not say why');
  if (response === undefined || response === null) return unreached(said, asked, cause);
  const headers = response.headers ?? {};
  if (isLimit(status, said, headers)) return limited(said, asked, cause);
  switch (status) {
    case 401:
      return unauthenticated(said, asked, cause);
    case 403:
      return denied(said, headers, asked, cause);
    case 404:
      return notFound(asked, cause);
    case 410:
      return gone(said, asked, cause);
    default:
      return failed(typeof status === 'number' ? status : 0, said, asked, cause);
  }
}

/** Turns an error of the GraphQL API into one that says what is missing. */
export function graphRefusal(
  { type, message }: { type: string | undefined; message: string },
  asked: Asked,
): GitHubError {
  // The reason of a rule stands below a line that only says that there is one.
  const lines = message.slice(0, SAID).split('\n');
  const said = saying(
    lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('; '),
  );
  if (type === 'RATE_LIMITED') return limited(said, asked, undefined);
  if (type === 'FORBIDDEN' || /^Resource not accessible by /.test(said))
    return denied(said, {}, asked, undefined);
  if (type === 'NOT_FOUND') return notFound(asked);
  const isOld = /doesn't exist on type|isn't a defined input type/.test(said);
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `GitHub does not take ${asked.what}: ${said}`,
    remedy: isOld
      ? 'This GitHub Enterprise does not have that part of the API: use `commit-by: git`.'
      : 'Read what GitHub says: where a rule protects the branch, let the token’s owner bypass it or change the rule.',
  });
}

/** How many characters of a line are looked at. Messages show far fewer. */
const SAID = 2000;

/** The first line of a server's message, safe to show. */
export function saying(text: string): string {
  if (/^\s*</.test(text)) return 'a page of markup, not an answer';
  const line =
    text
      .trim()
      .split(/[\r\n]/, 1)[0]
      ?.slice(0, SAID) ?? '';
  const words = printable(line.replace(/ - https?:\/\/\S+$/, ''));
  return words.length > 200 ? `${words.slice(0, 200)}…` : words || 'nothing';
}

function isLimit(status: unknown, said: string, headers: { [name: string]: unknown }): boolean {
  if (status === 429) return true;
  // A limit of the GraphQL API stands in an answer that is no error by its status.
  if (status === undefined && /\brate limit\b/i.test(said)) return true;
  const isSpent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  return status === 403 && (isSpent || /\brate limit\b|\babuse\b/i.test(said));
}

function limited(said: string, { what, hasToken }: Asked, cause: unknown): GitHubError {
  return new GitHubError({
    code: 'GITHUB_LIMIT',
    message: `GitHub's rate limit stopped the request for ${what}: ${said}`,
    remedy: hasToken
      ? 'Run it again when the limit is over, which takes an hour at most, or ask for less at once.'
      : 'Give a `token`: without one GitHub answers few requests an hour.',
    cause,
  });
}

function unauthenticated(said: string, { what, operation, hasToken }: Asked, cause: unknown): GitHubError {
  const needed = `\`${permissionFor(operation)}\``;
  return new GitHubError({
    code: 'GITHUB_ACCESS',
    message: hasToken
      ? `GitHub does not accept the token for ${what}: ${said}`
      : `GitHub does not show ${what} without a token: ${said}`,
    remedy: hasToken
      ? `Make a new token with ${needed}, and store it as the secret that \`token\` comes from.`
      : `Give a \`token\` with ${needed}.`,
    cause,
  });
}

function denied(
  said: string,
  headers: { [name: string]: unknown },
  { what, operation, repository, hasToken }: Asked,
  cause: unknown,
): GitHubError {
  const needed = `\`${permissionFor(operation)}\``;
  const grant = `Give the job \`permissions:\` with ${needed}; if ${repository} is not the workflow's own repository, give a \`token\` with that permission on it.`;
  const signOn = `Authorize the token for the single sign-on of the organization that owns ${repository}, and check that it has ${needed}.`;
  const isSignOn = headers['x-github-sso'] !== undefined || /\bSAML\b/.test(said);
  return new GitHubError({
    code: 'GITHUB_ACCESS',
    message: `GitHub denies ${what}: ${said}`,
    remedy: !hasToken ? `Give a \`token\` with ${needed} on ${repository}.` : isSignOn ? signOn : grant,
    cause,
  });
}

/** GitHub also says "not found" about things that a token may not see. */
export function notFound({ what, operation, repository, hasToken }: Asked, cause?: unknown): GitHubError {
  const needed = `\`${permissionFor(operation)}\``;
  return new GitHubError({
    code: 'GITHUB_ABSENT',
    message: `GitHub does not find ${what}, or ${hasToken ? 'does not show it to this token' : 'does not show it without a token'}`,
    remedy: `Correct the name; if it is right, give a \`token\` with ${needed} on ${repository}.`,
    cause,
  });
}

function gone(said: string, { what, operation }: Asked, cause: unknown): GitHubError {
  return new GitHubError({
    code: 'GITHUB_ABSENT',
    message: `GitHub no longer has ${what}: ${said}`,
    remedy:
      operation === 'read artifacts'
        ? 'Run the workflow that made it again, and have it keep its artifacts longer (`retention-days`).'
        : 'Name another one.',
    cause,
  });
}

function failed(status: number, said: string, { what, operation }: Asked, cause: unknown): GitHubError {
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `GitHub answered ${status} when it was asked for ${what}: ${said}`,
    remedy:
      status >= 500
        ? 'Run it again later; githubstatus.com says whether GitHub has an outage.'
        : `Read what GitHub says, and check that the token has \`${permissionFor(operation)}\`.`,
    cause,
  });
}

function unreached(said: string, { what }: Asked, cause: unknown): GitHubError {
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `GitHub was not reached for ${what}: ${said}`,
    remedy: 'Check the network and the address of the API, then run it again.',
    cause,
  });
}
