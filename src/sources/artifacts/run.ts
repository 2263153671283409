import { SourceError, throwGathered } from '../../errors.ts';
import type { Run } from '../../github/answers.ts';
import type { GitHub } from '../../github/client.ts';
import { readEvent, type StartingEvent } from '../../github/event.ts';
import { printable } from '../../text/printable.ts';
import { faultOfThisRun, faultsOfRun, isOfFork, type TrustWish } from './trust.ts';

/** Which run artifacts are taken from. */
export interface RunWish extends TrustWish {
  /** An id; `event` for the run that started this one; undefined for this run itself. */
  run: number | 'event' | undefined;
  /** owner/name. */
  repository: string;
  /** What started this run, as GitHub tells it. */
  eventPayload: unknown;
}

/** What is asked of GitHub about a run. */
export type RunSource = Pick<GitHub, 'run'> & {
  defaultBranch(repository: string): Promise<string>;
  /** The commit that a tag stands for; undefined where there is no such tag. */
  commitOfTag(repository: string, tag: string): Promise<string | undefined>;
};

/**
 * The id of the run to take artifacts from, once nothing speaks against it.
 *
 * @param env tells which run pkgfeed is part of
 * @throws SourceError for everything that speaks against it, and GitHubError
 */
export async function trustedRun(wish: RunWish, github: RunSource, env: NodeJS.ProcessEnv): Promise<number> {
  const event = readEvent(wish.eventPayload);
  const id = runId(wish, event, env);
  if (id === thisRun(wish, env)) {
    const fault = faultOfThisRun(event, wish);
    if (fault !== undefined) throw fault;
    return id;
  }
  const run = await github.run(wish.repository, id);
  const refs = isOfFork(run) ? UNKNOWN : await refsOf(run, wish, event, github);
  const workflowName = wish.run === 'event' ? event.workflowName : undefined;
  throwGathered(faultsOfRun(run, { workflowName, ...refs }, wish));
  return id;
}

function runId({ run, repository }: RunWish, event: StartingEvent, env: NodeJS.ProcessEnv): number {
  if (run === 'event') {
    if (event.run !== undefined) return event.run;
    throw new SourceError({
      code: 'SOURCE_EMPTY',
      message: '`artifacts-run` is event, and no other run started this one',
      remedy: 'Let the workflow run `on: workflow_run`, or write the id of a run.',
    });
  }
  const id = run ?? thisRun({ repository }, env);
  if (id !== undefined) return id;
  const isElsewhere = env.GITHUB_RUN_ID !== undefined;
  throw new SourceError({
    code: 'SOURCE_EMPTY',
    message: isElsewhere
      ? `\`artifacts-repository\` is ${printable(repository)}, and \`artifacts-run\` names no run of it`
      : '`artifacts` are those of this run, and this is no run of a workflow',
    remedy: 'Write the id of a run as `artifacts-run`.',
  });
}

/** The id of the run that pkgfeed is part of, if it is one of the repository. */
function thisRun({ repository }: Pick<RunWish, 'repository'>, env: NodeJS.ProcessEnv): number | undefined {
  const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: own } = env;
  const isOwn = own?.toLowerCase() === repository.toLowerCase();
  return isOwn && id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
}

const UNKNOWN = { defaultBranch: undefined, isTag: false } as const;

/** What the default of `allow-branches` needs; a tag that was moved is not the one that was built. */
async function refsOf(
  run: Run,
  { allowBranches }: RunWish,
  event: StartingEvent,
  github: RunSource,
): Promise<{ defaultBranch: string | undefined; isTag: boolean }> {
  const { branch, commit, repository } = run;
  if (allowBranches.length > 0 || branch === undefined) return UNKNOWN;
  const isKnown = event.repository?.toLowerCase() === repository.toLowerCase();
  const told = isKnown ? event.defaultBranch : undefined;
  const defaultBranch = told ?? (await github.defaultBranch(repository));
  if (branch === defaultBranch) return { defaultBranch, isTag: false };
  return { defaultBranch, isTag: (await github.commitOfTag(repository, branch)) === commit };
}
