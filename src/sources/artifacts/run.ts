import { SourceError, throwGathered } from '../../errors.ts';
import type { Slug } from '../../github/address.ts';
import type { Run } from '../../github/answers.ts';
import type { GitHub } from '../../github/client.ts';
import { readEvent, type StartingEvent } from '../../github/event.ts';
import type { GitHubRun } from '../../host.ts';
import { printable } from '../../text/printable.ts';
import { faultOfThisRun, faultsOfRun, isOfFork, type TrustRules } from './trust.ts';

/** Which run to take artifacts from. */
export interface RunQuery extends TrustRules {
  /** An id; `event` for the run that started this one; undefined for this run itself. */
  run: number | 'event' | undefined;
  repository: Slug;
  /** The event that started this run, as GitHub gives it. */
  eventPayload: unknown;
}

/** What GitHub is asked about a run. */
export type RunSource = Pick<GitHub, 'run' | 'defaultBranch' | 'commitOfTag'>;

/**
 * The id of the run to take artifacts from. Checks first that the run can be trusted.
 *
 * @param own the run that pkgfeed is part of
 * @throws SourceError for every reason not to trust it, and GitHubError
 */
export async function trustedRun(query: RunQuery, github: RunSource, own: GitHubRun): Promise<number> {
  const event = readEvent(query.eventPayload);
  const id = runId(query, event, own);
  if (id === thisRun(query, own)) {
    const fault = faultOfThisRun(event, query);
    if (fault !== undefined) throw fault;
    return id;
  }
  const run = await github.run(query.repository, id);
  const refs = isOfFork(run) ? UNKNOWN : await refsOf(run, query, event, github);
  const workflowName = query.run === 'event' ? event.workflowName : undefined;
  throwGathered(faultsOfRun(run, { workflowName, ...refs }, query));
  return id;
}

function runId({ run, repository }: RunQuery, event: StartingEvent, own: GitHubRun): number {
  if (run === 'event') {
    if (event.run !== undefined) return event.run;
    throw new SourceError({
      code: 'SOURCE_EMPTY',
      message: '`artifacts-run` is event, but no other run started this one',
      remedy: 'Start the workflow `on: workflow_run`, or write the id of a run.',
    });
  }
  const id = run ?? thisRun({ repository }, own);
  if (id !== undefined) return id;
  const isElsewhere = own.id !== undefined;
  throw new SourceError({
    code: 'SOURCE_EMPTY',
    message: isElsewhere
      ? `\`artifacts-repository\` is ${printable(repository)}, but \`artifacts-run\` names no run of it`
      : '`artifacts` are taken from this run, but this is not a run of a workflow',
    remedy: 'Write the id of a run as `artifacts-run`.',
  });
}

/** The id of the run that pkgfeed is part of; undefined unless it belongs to the repository. */
function thisRun({ repository }: Pick<RunQuery, 'repository'>, own: GitHubRun): number | undefined {
  return own.repository?.toLowerCase() === repository.toLowerCase() ? own.id : undefined;
}

const UNKNOWN = { defaultBranch: undefined, isTag: false } as const;

/** What the default of `allow-branches` needs to know. A tag that was moved no longer stands for what was built. */
async function refsOf(
  run: Run,
  { allowBranches }: RunQuery,
  event: StartingEvent,
  github: RunSource,
): Promise<{ defaultBranch: string | undefined; isTag: boolean }> {
  const { branch, commit, repository } = run;
  if (allowBranches.length > 0 || branch === undefined) return UNKNOWN;
  const isKnown = event.repository?.toLowerCase() === repository.toLowerCase();
  const known = isKnown ? event.defaultBranch : undefined;
  const defaultBranch = known ?? (await github.defaultBranch(repository));
  if (branch === defaultBranch) return { defaultBranch, isTag: false };
  return { defaultBranch, isTag: (await github.commitOfTag(repository, branch)) === commit };
}
