import type { Slug } from './address.ts';

/** What started the run that pkgfeed is part of. Artifacts are trusted by it. */
export interface StartingEvent {
  /** The workflow run that started this one, if one did. */
  run: number | undefined;
  /** The name of that run's workflow. */
  workflowName: string | undefined;
  /** The repository that the event happened in. */
  repository: Slug | undefined;
  defaultBranch: string | undefined;
  /** The tag of the release that started the run, if one did. */
  releaseTag: string | undefined;
  /** Set for a pull request from a fork: its owner/name, or a description if it is gone. */
  fork: string | undefined;
  /** What started the run that started this one. */
  runEvent: string | undefined;
  /** The repository that has the commit of that run; undefined when it is gone or unknown. */
  runHead: Slug | undefined;
  /** Set when a comment on a pull request started the run: the payload does not say whose commits it has. */
  commentedPull: string | undefined;
  /** Set for a commit that is on no branch of the repository. Commits of forks are such commits. */
  strayCommit: { event: string; id: string } | undefined;
}

/** @param payload the JSON of the file that GITHUB_EVENT_PATH names, or undefined */
export function readEvent(payload: unknown): StartingEvent {
  const id = valueIn(payload, 'workflow_run', 'id');
  return {
    run: Number.isSafeInteger(id) ? (id as number) : undefined,
    // Not the name in `workflow_run`: `run-name` can make that from the title of a commit or a pull request.
    workflowName: textIn(payload, 'workflow', 'name'),
    repository: textIn(payload, 'repository', 'full_name'),
    defaultBranch: textIn(payload, 'repository', 'default_branch'),
    releaseTag: textIn(payload, 'release', 'tag_name'),
    fork: forkIn(payload),
    runEvent: textIn(payload, 'workflow_run', 'event'),
    runHead: textIn(payload, 'workflow_run', 'head_repository', 'full_name'),
    commentedPull: commentedPullIn(payload),
    strayCommit: strayCommitIn(payload),
  };
}

/** A pull request is an issue that has a `pull_request`. */
function commentedPullIn(payload: unknown): string | undefined {
  if (typeof (valueIn(payload, 'issue', 'pull_request') ?? undefined) !== 'object') return undefined;
  const number = valueIn(payload, 'issue', 'number');
  return Number.isSafeInteger(number) ? `pull request ${number}` : 'a pull request';
}

/** For a commit that was not pushed to the repository itself, checks have no branch and statuses an empty list. */
function strayCommitIn(payload: unknown): StartingEvent['strayCommit'] {
  const run = valueIn(payload, 'check_run');
  const suite = run === undefined ? valueIn(payload, 'check_suite') : valueIn(run, 'check_suite');
  if (valueIn(suite, 'head_branch') === null) {
    const event = run === undefined ? 'check_suite' : 'check_run';
    return { event, id: textIn(suite, 'head_sha') ?? 'unknown' };
  }
  const branches = valueIn(payload, 'state') === undefined ? undefined : valueIn(payload, 'branches');
  if (!Array.isArray(branches) || branches.length > 0) return undefined;
  return { event: 'status', id: textIn(payload, 'sha') ?? 'unknown' };
}

function forkIn(payload: unknown): string | undefined {
  if (typeof valueIn(payload, 'pull_request') !== 'object') return undefined;
  const head = textIn(payload, 'pull_request', 'head', 'repo', 'full_name');
  const base = textIn(payload, 'pull_request', 'base', 'repo', 'full_name');
  if (head === undefined || base === undefined) return head ?? 'a repository that is gone';
  return head.toLowerCase() === base.toLowerCase() ? undefined : head;
}

function textIn(payload: unknown, ...path: string[]): string | undefined {
  const value = valueIn(payload, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function valueIn(payload: unknown, ...path: string[]): unknown {
  let value = payload;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as { [name: string]: unknown })[name];
  }
  return value;
}
