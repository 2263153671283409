import type { Host } from '../host.ts';
import { printable } from '../text/printable.ts';
import { readEvent } from './event.ts';

type Start = Pick<Host, 'event' | 'github'>;

const DEPENDABOT = 'dependabot[bot]';

/** Why GitHub gives a run no secrets, as the beginning of a sentence; undefined for a run that gets them. */
export function whyNoSecrets({ event, github }: Start): string | undefined {
  const { fork } = readEvent(event);
  if (fork !== undefined)
    return `This pull request comes from a fork (${printable(fork)}), which gets no secrets`;
  // GitHub decides by who started the run, whoever wrote the commits.
  if (github.actor !== DEPENDABOT || !github.eventName?.startsWith('pull_request')) return undefined;
  return 'This pull request comes from Dependabot, which gets no secrets of Actions';
}

const DRY = 'the feed is not changed, and this is a dry run.';

/**
 * Why a run only shows what it would publish, in whole sentences; undefined for a run that publishes.
 *
 * @param hasKey true when the run has a key to sign with
 */
export function whyRehearsal(start: Start, hasKey: boolean): string | undefined {
  if (start.github.eventName === 'merge_group')
    return `This run checks a merge queue, and its changes are not merged yet: ${DRY} To publish, run it \`on: push\`, which follows the merge.`;
  const why = hasKey ? undefined : whyNoSecrets(start);
  return why && `${why}: ${DRY}`;
}

/** What to know about the secrets of a run that Dependabot started but that is no dry run; undefined for others. */
export function secretsRemark(start: Start, hasKey: boolean): string | undefined {
  if (hasKey || start.github.actor !== DEPENDABOT || whyNoSecrets(start) !== undefined) return undefined;
  return 'Dependabot started this run, so GitHub gives it the secrets of Dependabot and not those of Actions: store the key there too.';
}
