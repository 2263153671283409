import { GitHubError } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import type { PagesBuild } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Landing } from '../homes/land.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import { type Clock, type Moment, poll, REAL_CLOCK } from '../served/poll.ts';
import { type Hold, heldBack } from './environment.ts';
import { problem, UNSEEN } from './site.ts';

/** Times in milliseconds, which a test makes shorter. */
export interface BuildLimits {
  /** The pause after the first look at the build. */
  first?: number;
  /** The longest pause between two looks. */
  longest?: number;
  /** How long to wait for a build of the commit to appear before asking for one. */
  start?: number;
  /** How long to wait after the first request before another one; doubled for each further request. */
  again?: number;
  clock?: Clock;
}

const LIMITS = { first: 5000, longest: 20_000, start: 60_000, again: 15_000, clock: REAL_CLOCK };

/** The longest wait between two requests, in milliseconds. GitHub builds a site about ten times an hour. */
const LONGEST_WAIT = 900_000;

/** What all steps of one delivery need. */
export interface PagesRun {
  github: GitHub;
  slug: Slug;
  landing: Landing;
  /** The commit that was pushed. */
  commit: string;
  /** The branch that it was pushed to. */
  branch: string;
  /** How long the build may take, in milliseconds. */
  timeout: number;
  host: Host;
  limits: BuildLimits;
}

/** How far the build of the commit is: not there, on its way, done or broken. */
type Stage = 'none' | 'going' | 'built' | 'failed';

/** The run's last request for another build. */
interface Request {
  /** How many requests there were, this one included. */
  count: number;
  /** When it was made, in milliseconds of waiting. */
  at: number;
  /** The latest build at that time. */
  replaces: string | undefined;
  /** Why GitHub refused it. */
  refused: GitHubError | undefined;
}

/** What the looks at the build have found so far. */
interface Seen {
  stage: Stage;
  build: PagesBuild | undefined;
  /** The last request; undefined before the first one. */
  request: Request | undefined;
  said: Stage | undefined;
}

/**
 * Waits until Pages has built the commit, or a later one. Asks GitHub for another build when one fails or does not
 * start, again and again with growing pauses: an outage may take several requests.
 *
 * @returns how long it waited, in milliseconds, a finding unless the build is done, and whether it is of a later commit
 */
export async function awaitBuild(
  run: PagesRun,
): Promise<{ finding: Finding | undefined; waited: number; isLater: boolean }> {
  const { github, slug, commit, timeout, host } = run;
  const { first, longest, start, again, clock } = { ...LIMITS, ...run.limits };
  const isAfter = laterThan(run);
  const seen: Seen = { stage: 'none', build: undefined, request: undefined, said: undefined };
  const look = async ({ waited, isLast }: Moment): Promise<true | undefined> => {
    const answer = await latestBuild(run);
    if (answer === 'unknown') return undefined;
    seen.build = answer;
    seen.stage = await stageOf(seen.build, seen.request, commit, isAfter);
    if (seen.stage === 'built') return true;
    if (isForbidden(seen.request)) return seen.stage === 'failed' ? true : undefined;
    if (!isLast && waited >= nextRequest(seen, { start, again })) {
      seen.request = await requestAnother(run, seen, waited);
      if (seen.stage === 'failed' && isForbidden(seen.request)) return true;
    }
    return undefined;
  };
  const sayStage = (): void => {
    if (seen.stage !== seen.said) host.say(remark(seen.stage, slug, commit));
    seen.said = seen.stage;
  };
  const schedule = { first, longest, growth: 1.5, most: () => timeout, beforePause: sayStage };
  const { waited } = await poll(look, { ...schedule, deadline: AbortSignal.timeout(timeout) }, clock);
  const isLater = seen.build?.commit !== commit;
  if (seen.stage === 'built') return { finding: undefined, waited, isLater };
  const hold = await heldBack(github, slug, { name: run.branch, isTag: false });
  return { finding: notBuilt(run, seen, hold), waited, isLater };
}

/** The latest build; `unknown` when GitHub has an outage or limits requests, which may pass. */
async function latestBuild({ github, slug, host }: PagesRun): Promise<PagesBuild | undefined | 'unknown'> {
  try {
    return await github.latestBuild(slug);
  } catch (error) {
    if (!(error instanceof GitHubError) || !mayPass(error)) throw error;
    host.say(error.message);
    return 'unknown';
  }
}

const mayPass = ({ code }: GitHubError): boolean => code === 'GITHUB_FAILED' || code === 'GITHUB_LIMIT';

/** True when the token may not ask for builds. */
const isForbidden = (request: Request | undefined): boolean =>
  request?.refused !== undefined && !mayPass(request.refused);

/** After how many milliseconds of waiting another build is due to be asked for. */
function nextRequest(
  { stage, request }: Seen,
  { start, again }: Required<Pick<BuildLimits, 'start' | 'again'>>,
): number {
  if (stage === 'going') return Number.POSITIVE_INFINITY;
  const isMissing = stage === 'none' && request?.refused === undefined;
  if (request === undefined) return isMissing ? start : 0;
  const pause = Math.min(again * 2 ** (request.count - 1), LONGEST_WAIT);
  return request.at + (isMissing ? Math.max(start, pause) : pause);
}

async function requestAnother(
  { github, slug, commit, host }: PagesRun,
  { stage, build, request }: Seen,
  waited: number,
): Promise<Request> {
  const why = stage === 'failed' ? 'failed' : 'has not started';
  host.say(`the Pages build of ${commit} ${why}; asking GitHub for another one`);
  const made = { count: (request?.count ?? 0) + 1, at: waited, replaces: build?.id };
  try {
    await github.requestBuild(slug);
    return { ...made, refused: undefined };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { ...made, refused: error };
  }
}

const GOING: readonly string[] = ['queued', 'building', 'pending', 'in_progress'];

/** How far the build of the commit is, as the latest build shows it. */
async function stageOf(
  build: PagesBuild | undefined,
  request: Request | undefined,
  commit: string,
  isLater: (other: string) => Promise<boolean | undefined>,
): Promise<Stage> {
  if (build === undefined) return 'none';
  const isGranted = request !== undefined && request.refused === undefined;
  const isNew = isGranted && build.id !== request.replaces;
  // A requested build takes a moment to appear. Until then the one that it replaces is the latest.
  if (isGranted && !isNew && build.status !== 'built') return 'none';
  const isOurs =
    build.commit === commit || (build.commit !== undefined && (await isLater(build.commit))) || false;
  // In squashed histories nobody can tell which commit is later. A build that was requested after the push is.
  const isKnownEarlier = build.commit !== undefined && (await isLater(build.commit)) === false;
  if (!isOurs && (!isNew || isKnownEarlier)) return 'none';
  if (build.status === 'built') return 'built';
  return build.status === undefined || GOING.includes(build.status) ? 'going' : 'failed';
}

/**
 * Returns a function that says whether a commit contains the pushed one; undefined when GitHub cannot tell. It asks
 * GitHub about each commit once.
 */
function laterThan({
  github,
  slug,
  landing,
  commit,
}: PagesRun): (other: string) => Promise<boolean | undefined> {
  const known = new Map<string, Promise<boolean | undefined>>();
  return (other) => {
    if (other === commit) return Promise.resolve(true);
    if (other === landing.tip.revision) return Promise.resolve(false);
    const asked = known.get(other) ?? github.isAncestor(slug, commit, other).catch(() => undefined);
    known.set(other, asked);
    return asked;
  };
}

function remark(stage: Stage, slug: Slug, commit: string): string {
  return stage === 'going'
    ? `Pages builds ${slug} at ${commit}`
    : `waiting for Pages to build ${slug} at ${commit}`;
}

/** The finding of a build that failed, or that is not done in time, with what is known about the reason. */
function notBuilt(
  { slug, commit, timeout }: PagesRun,
  { stage, build, request }: Seen,
  hold: Hold | undefined,
): Finding {
  const requests = request?.count ?? 0;
  const remedies: string[] = [];
  let what: string;
  if (stage === 'failed') {
    const tries = requests > 0 && request?.refused === undefined ? ` in ${requests + 1} attempts` : '';
    what = `did not build ${commit}${tries}: ${build?.error ?? `it ended as ${build?.status}`}`;
    remedies.push(`Look at the Pages deployments of ${slug}, and push a new commit or request a build.`);
  } else {
    what = `${stage === 'going' ? 'is still building' : 'has not built'} ${commit} after ${timeout / 1000} s`;
    remedies.push(
      'Raise `verify-timeout`, or look at githubstatus.com and at the Pages deployments of the repository.',
    );
  }
  if (request?.refused !== undefined) {
    const { message, remedy } = request.refused;
    const may = isForbidden(request)
      ? 'pkgfeed may not ask for another build'
      : 'GitHub starts no other build';
    remedies.push(`${may} (${message}). ${remedy}`);
  }
  if (hold === undefined) return problem(slug, what, UNSEEN, remedies.join(' '));
  return problem(slug, `${what}; ${hold.what}`, UNSEEN, [hold.remedy, ...remedies].join(' '));
}
