import { SourceError } from '../../errors.ts';
import type { Run } from '../../github/answers.ts';
import type { StartingEvent } from '../../github/event.ts';
import { refPattern } from '../../text/name-pattern.ts';
import { printable } from '../../text/printable.ts';

/** Events that only people who may write to the repository bring about. */
export const TRUSTED_EVENTS: readonly string[] = [
  'push',
  'release',
  'workflow_dispatch',
  'schedule',
  'create',
];

/** Which runs may have made what is published. */
export interface TrustWish {
  /** The only workflow: its file, or its name; undefined for any. */
  workflow: string | undefined;
  /** Instead of `TRUSTED_EVENTS`, unless it is empty. */
  allowEvents: readonly string[];
  /** Patterns of branches and tags, instead of the default branch and all tags, unless it is empty. */
  allowBranches: readonly string[];
}

export type StartedRun = Pick<
  Run,
  'id' | 'workflow' | 'event' | 'branch' | 'repository' | 'headRepository' | 'status' | 'conclusion'
>;

/** What a run does not tell of itself. */
export interface KnownOfRun {
  /** The name of the workflow as its file has it; a run's own name is made of what others write. */
  workflowName: string | undefined;
  defaultBranch: string | undefined;
  /** Whether what it calls its branch is a tag, and the tag is still on the run's commit. */
  isTag: boolean;
}

/** Everything that speaks against publishing what another run made; nothing does when it is empty. */
export function faultsOfRun(run: StartedRun, known: KnownOfRun, wish: TrustWish): SourceError[] {
  if (isOfFork(run)) return [startedByFork(run)];
  const faults = [
    workflowFault(run, known, wish),
    eventFault(run, wish),
    branchFault(run, known, wish),
    endFault(run),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** What a run may be started by, with all that is known of whose code it is about. */
export type KnownStart = Pick<StartingEvent, 'fork'> & Partial<StartingEvent>;

/**
 * What this run made is trusted as this run is: always, unless somebody who may not write to the repository can have
 * started it, and it can have built what they wrote.
 *
 * @param allowEvents events of which the maintainer says that this run builds nothing of a stranger's; of no use for a
 * run about a fork's pull request, which is the fork's own
 */
export function faultOfThisRun(
  event: KnownStart,
  { allowEvents }: Pick<TrustWish, 'allowEvents'> = { allowEvents: [] },
): SourceError | undefined {
  if (event.fork !== undefined) {
    return untrusted(
      `this run is about a pull request from ${printable(event.fork)}, and what a fork builds may hold anything`,
      'Publish from a run that starts when the change is merged, such as `on: push`.',
    );
  }
  const stranger = strangerBehind(event);
  if (stranger === undefined || allowEvents.includes(stranger.event)) return undefined;
  return untrusted(
    `this run was started by ${stranger.who}, and what a fork builds may hold anything`,
    `Publish from a run that starts when the change is merged, such as \`on: push\`, or add ${stranger.event} to \`allow-events\` when this run builds nothing of what started it.`,
  );
}

/** Events whose runs are of the default branch, whoever's code they are about: such a run does not show a fork. */
const HIDING_EVENTS: ReadonlySet<string> = new Set([
  'issue_comment',
  'workflow_run',
  'check_run',
  'check_suite',
  'status',
]);

/** Who may have a hand in this run without the right to write to the repository, and the event by which. */
function strangerBehind(known: KnownStart): { who: string; event: string } | undefined {
  const { run, runEvent = 'unknown', runHead, repository, commentedPull, strayCommit } = known;
  if (run !== undefined) {
    const event = 'workflow_run';
    if (runHead === undefined || runHead.toLowerCase() !== repository?.toLowerCase()) {
      const fork = runHead === undefined ? 'a fork that is gone' : `the fork ${printable(runHead)}`;
      return { event, who: `run ${run} of ${fork} (${printable(runEvent)})` };
    }
    if (runEvent === 'unknown' || HIDING_EVENTS.has(runEvent)) {
      return {
        event,
        who: `run ${run}, which ${printable(runEvent)} had started, perhaps for a fork’s pull request`,
      };
    }
  }
  if (commentedPull !== undefined) {
    return { event: 'issue_comment', who: `a comment on ${commentedPull}, which may be a fork’s` };
  }
  if (strayCommit === undefined) return undefined;
  const { event, id } = strayCommit;
  return { event, who: `${event} of commit ${printable(id)}, which is on no branch of the repository` };
}

/** Whether the commit comes from elsewhere; a repository that is itself a fork runs its own commits, too. */
export function isOfFork({
  repository,
  headRepository,
}: Pick<Run, 'repository' | 'headRepository'>): boolean {
  return headRepository?.toLowerCase() !== repository.toLowerCase();
}

function startedByFork(run: StartedRun): SourceError {
  const { event, headRepository } = run;
  const fork = headRepository === undefined ? 'a fork that is gone' : `the fork ${printable(headRepository)}`;
  return untrusted(
    `${nameOf(run)} was started by ${fork} (${printable(event)}), and what a fork builds may hold anything`,
    'Merge the change, and publish what the run on your own branch makes of it.',
  );
}

function workflowFault(
  run: StartedRun,
  { workflowName }: KnownOfRun,
  wish: TrustWish,
): SourceError | undefined {
  const { workflow } = wish;
  if (workflow === undefined) return undefined;
  const isFile = /\.ya?ml$/.test(workflow);
  const path = workflow.includes('/') ? workflow.replace(/^\.?\/+/, '') : `.github/workflows/${workflow}`;
  if (isFile ? run.workflow === path : workflowName === workflow) return undefined;
  const known = isFile || workflowName === undefined ? run.workflow : workflowName;
  return untrusted(
    `${nameOf(run)} is one of the workflow ${quoted(known)}, and \`artifacts-workflow\` is ${quoted(workflow)}`,
    isFile || workflowName !== undefined
      ? 'Name a run of that workflow, or correct `artifacts-workflow`.'
      : 'Write the name of the workflow’s file as `artifacts-workflow`: a run that is given by its id does not tell the name.',
  );
}

function eventFault(run: StartedRun, { allowEvents }: TrustWish): SourceError | undefined {
  const allowed = allowEvents.length === 0 ? TRUSTED_EVENTS : allowEvents;
  if (allowed.includes(run.event)) return undefined;
  return untrusted(
    `${nameOf(run)} was started by ${printable(run.event)}, and only those of ${allowed.join(', ')} are published`,
    `Publish a run that one of these started, or add ${printable(run.event)} to \`allow-events\` when nobody else can start it and choose what it builds.`,
  );
}

function branchFault(
  run: StartedRun,
  { defaultBranch, isTag }: KnownOfRun,
  { allowBranches }: TrustWish,
): SourceError | undefined {
  const { branch } = run;
  const isAllowed =
    allowBranches.length === 0
      ? isTag || (branch !== undefined && branch === defaultBranch)
      : branch !== undefined && allowBranches.some((pattern) => refPattern(pattern)(branch));
  if (isAllowed) return undefined;
  const usual = `${defaultBranch === undefined ? 'the default branch' : quoted(defaultBranch)} and tags`;
  const allowed = allowBranches.length === 0 ? usual : allowBranches.map(quoted).join(', ');
  return untrusted(
    `${nameOf(run)} is of ${branch === undefined ? 'no branch' : quoted(branch)}, and only those of ${allowed} are published`,
    'Merge the branch and publish the run that follows, or add it to `allow-branches`.',
  );
}

function endFault(run: StartedRun): SourceError | undefined {
  const { status, conclusion } = run;
  if (status === 'completed' && conclusion === 'success') return undefined;
  if (status !== 'completed') {
    return untrusted(
      `${nameOf(run)} has not ended (${printable(status ?? 'unknown')})`,
      'Wait for it, or publish `on: workflow_run` with `types: [completed]`.',
    );
  }
  return untrusted(
    `${nameOf(run)} did not succeed (${printable(conclusion ?? 'unknown')})`,
    'Mend what failed and run it again, or name a run that succeeded.',
  );
}

function nameOf({ id, repository }: StartedRun): string {
  return `workflow run ${id} of ${printable(repository)}`;
}

const quoted = (text: string): string => JSON.stringify(printable(text));

function untrusted(message: string, remedy: string): SourceError {
  return new SourceError({ code: 'SOURCE_UNTRUSTED', message, remedy });
}
