import { GitError } from '../../errors.ts';
import { faultOf } from '../../git/faults.ts';
import type { Git, GitOptions, GitResult } from '../../git/git.ts';
import { parsePush } from '../../git/output.ts';
import { lockIn } from '../../git/refusals.ts';
import type { Applied } from '../home.ts';
import type { Origin } from './origin.ts';

/** What to push, and where. */
export interface Push {
  /** The full name of the branch. */
  ref: string;
  commit: string;
  /** The commit that the branch must still be at; undefined for a branch that must not exist. */
  expected: string | undefined;
  compression: 0 | 1;
  /** Variables that git is run with. */
  env?: GitOptions['env'];
}

/**
 * Pushes a commit. Repeats the push while the network or the server fails and the branch stays where it was.
 *
 * @throws GitError when the server refuses it, or fails for too long
 */
export async function pushCommit(origin: Origin, pusher: Git, push: Push): Promise<Applied> {
  const { ref, commit, expected, compression, env } = push;
  const given = env === undefined ? {} : { env };
  const args = [
    ...['-c', `pack.compression=${compression}`, 'push', '--porcelain', '--progress', '--no-verify'],
    ...[`--force-with-lease=${ref}:${expected ?? ''}`, 'origin', `${commit}:${ref}`],
  ];
  const outage = origin.outage('push');
  for (;;) {
    const pushed = await origin.send(pusher, args, given);
    // A git that is configured or wrapped to push nothing succeeds too, so the output must name the branch.
    const { isNamed, refusal } = parsePush(pushed.stdout.toString('utf8'), ref);
    if (pushed.code === 0 && isNamed) return { state: 'landed', revision: commit };
    const found = faultOf(pushed, refusal);
    const fault = found === undefined ? undefined : pusher.withoutSecrets(found);
    const failure = pusher.failure(args, { ...pushed, stderr: `${pushed.stderr}\n${refusal}` });
    const now = await tipNow(origin, push, fault ?? failure, fault === undefined ? 0 : outage.left);
    // The push arrived, only the answer was lost.
    if (now === commit) return { state: 'landed', revision: commit };
    const lost = lostRace(pushed, refusal, now !== expected, fault);
    if (lost !== undefined) return lost;
    if (fault === undefined) throw failure;
    await outage.bear(fault, failure);
  }
}

/**
 * Where the branch is after a push that failed.
 *
 * @param why a fault of the network or the server, or the error for a push that was refused
 * @param least milliseconds in which the server is asked again at least: an outage outlasts one push
 * @throws GitError when the server does not say
 */
async function tipNow(
  origin: Origin,
  { ref, commit }: Push,
  why: string | GitError,
  least: number,
): Promise<string | undefined> {
  try {
    return await origin.tip(ref, least);
  } catch (cause) {
    if (typeof why !== 'string') throw why;
    throw new GitError({
      code: 'GIT_REMOTE',
      message: `the network or the server failed at git push (${why}), and the server no longer answers, so it is not known whether commit ${commit} arrived`,
      remedy: 'Run it again: the next run sees what arrived.',
      cause,
    });
  }
}

/** The race that a push lost to another publisher; undefined when it failed for another reason. */
function lostRace(
  pushed: GitResult,
  refusal: string,
  hasMoved: boolean,
  fault: string | undefined,
): Extract<Applied, { state: 'lost' }> | undefined {
  const said = refusal + pushed.stderr;
  const isBusy =
    fault === undefined &&
    /cannot lock ref|failed to update ref|incorrect old value/.test(said) &&
    !/exists; cannot create|Permission denied|unable to create directory/.test(said);
  if (!hasMoved && !isBusy) return undefined;
  const lock = lockIn(said);
  if (lock !== undefined) return { state: 'lost', why: lock.why, remedy: lock.remedy };
  const reason = hasMoved ? 'the branch moved' : 'the server did not take it';
  return { state: 'lost', why: refusal.split('\t').at(-1)?.trim() || reason };
}
