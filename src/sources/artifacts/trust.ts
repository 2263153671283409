import { SourceError } from '../../errors.ts';
import type { Run } from '../../github/answers.ts';
import type { StartingEvent } from '../../github/event.ts';
import { refPattern } from '../../text/name-pattern.ts';
import { printable } from '../../text/printable.ts';

/** Events that only people with write access to the repository can cause. */
export const TRUSTED_EVENTS: readonly string[] = [
  'push',
  'release',
  'workflow_dispatch',
  'schedule',
  'create',
];

/** Which runs may have built what is published. */
export interface TrustRules {
  /** The file or the name of the only workflow allowed; undefined for any. */
  workflow: string | undefined;
  /** The events allowed; `TRUSTED_EVENTS` when empty. */
  allowEvents: readonly string[];
  /** Patterns for the branches and tags allowed; the default branch and all tags when empty. */
  allowBranches: readonly string[];
}

export type StartedRun = Pick<
  Run,
  'id' | 'workflow' | 'event' | 'branch' | 'repository' | 'headRepository' | 'status' | 'conclusion'
>;

/** What GitHub does not say about a run in its own answer. */
export interface KnownOfRun {
  /** The name of the workflow in its file. A run's own name may come from text that others write. */
  workflowName: string | undefined;
  defaultBranch: string | undefined;
  /** True when its branch is really a tag, and the tag is still on the run's commit. */
  isTag: boolean;
}

/** Every reason not to publish what another run built; empty when there is none. */
export function faultsOfRun(run: StartedRun, known: KnownOfRun, rules: TrustRules): SourceError[] {
  if (isOfFork(run)) return [startedByFork(run)];
  const faults = [
    workflowFault(run, known, rules),
    eventFault(run, rules),
    branchFault(run, known, rules),
    endFault(run),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** What is known about the event that started a run, and about whose code it concerns. */
export type KnownStart = Pick<StartingEvent, 'fork'> & Partial<StartingEvent>;

/**
 * The reason not to publish what this run built. There is one when somebody without write access to the repository
 * may have started the run, because it may then have built their code.
 *
 * @param allowEvents events for which the maintainer says that this run builds no code of others; ignored for a pull
 * request from a fork, because such a run builds the fork's code
 * @returns undefined when there is no such reason
 */
export function faultOfThisRun(
  event: KnownStart,
  { allowEvents }: Pick<TrustRules, 'allowEvents'> = { allowEvents: [] },
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
    `Publish from a run that starts when the change is merged, such as \`on: push\`, or add ${stranger.event} to \`allow-events\` if this run builds nothing that the event brought.`,
  );
}

/** Events whose runs belong to the default branch even when they concern the code of a fork. */
const HIDING_EVENTS: ReadonlySet<string> = new Set([
  'issue_comment',
  'workflow_run',
  'check_run',
  'check_suite',
  'status',
]);

/** Somebody without write access who may have started this run, and the event by which; undefined for nobody. */
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

/** True when the commit comes from another repository. A repository that is itself a fork also runs its own commits. */
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
  { workflow }: TrustRules,
): SourceError | undefined {
  if (workflow === undefined) return undefined;
  const isFile = /\.ya?ml$/.test(workflow);
  const path = workflow.includes('/') ? workflow.replace(/^\.?\/+/, '') : `.github/workflows/${workflow}`;
  if (isFile ? run.workflow === path : workflowName === workflow) return undefined;
  const known = isFile || workflowName === undefined ? run.workflow : workflowName;
  return untrusted(
    `${nameOf(run)} is a run of the workflow ${quoted(known)}, but \`artifacts-workflow\` is ${quoted(workflow)}`,
    isFile || workflowName !== undefined
      ? 'Name a run of that workflow, or correct `artifacts-workflow`.'
      : 'Write the name of the workflow’s file as `artifacts-workflow`: GitHub gives no workflow name for a run id.',
  );
}

function eventFault(run: StartedRun, { allowEvents }: TrustRules): SourceError | undefined {
  const allowed = allowEvents.length === 0 ? TRUSTED_EVENTS : allowEvents;
  if (allowed.includes(run.event)) return undefined;
  return untrusted(
    `${nameOf(run)} was started by ${printable(run.event)}, and only runs started by ${allowed.join(', ')} are published`,
    `Publish a run that one of these started, or add ${printable(run.event)} to \`allow-events\` if nobody else can start it and choose what it builds.`,
  );
}

function branchFault(
  run: StartedRun,
  { defaultBranch, isTag }: KnownOfRun,
  { allowBranches }: TrustRules,
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
    `${nameOf(run)} is of ${branch === undefined ? 'no branch' : quoted(branch)}, and only runs of ${allowed} are published`,
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
    'Fix what failed and run it again, or name a run that succeeded.',
  );
}

function nameOf({ id, repository }: StartedRun): string {
  return `workflow run ${id} of ${printable(repository)}`;
}

const quoted = (text: string): string => JSON.stringify(printable(text));

function untrusted(message: string, remedy: string): SourceError {
  return new SourceError({ code: 'SOURCE_UNTRUSTED', message, remedy });
}
