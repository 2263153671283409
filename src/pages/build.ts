import { GitHubError } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import type { PagesBuild } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Landing } from '../homes/land.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import { type Clock, type Moment, poll, REAL_CLOCK } from '../served/poll.ts';
import { problem, UNSEEN } from './site.ts';

/** Times in milliseconds, which a test makes shorter. */
export interface BuildLimits {
  /** The pause after the first look at the build. */
  first?: number;
  /** The longest pause between two looks. */
  longest?: number;
  /** How long to wait for a build of the commit to appear before asking for one. */
  start?: number;
  clock?: Clock;
}

const LIMITS = { first: 5000, longest: 20_000, start: 60_000, clock: REAL_CLOCK };

/** What all steps of one delivery need. */
export interface PagesRun {
  github: GitHub;
  slug: Slug;
  landing: Landing;
  /** The commit that was pushed. */
  commit: string;
  /** How long the build may take, in milliseconds. */
  timeout: number;
  host: Host;
  limits: BuildLimits;
}

/** How far the build of the commit is: not there, on its way, done or broken. */
type Stage = 'none' | 'going' | 'built' | 'failed';

/** The run's request for another build. */
interface Request {
  /** The latest build at that time. */
  replaces: string | undefined;
  /** Why GitHub refused. */
  refused: GitHubError | undefined;
}

/**
 * Waits until Pages has built the commit, or a later one. Asks GitHub for another build, once, if the build fails or
 * does not start.
 *
 * @returns how long it waited, in milliseconds, and a finding unless the build is done
 */
export async function awaitBuild(run: PagesRun): Promise<{ finding: Finding | undefined; waited: number }> {
  const { github, slug, commit, timeout, host } = run;
  const { first, longest, start, clock } = { ...LIMITS, ...run.limits };
  const isLater = laterThan(run);
  const seen: { stage: Stage; request?: Request; said?: Stage } = { stage: 'none' };
  const look = async ({ waited }: Moment): Promise<{ finding: Finding | undefined } | undefined> => {
    const build = await github.latestBuild(slug);
    seen.stage = await stageOf(build, seen.request, commit, isLater);
    if (seen.stage === 'built') return { finding: undefined };
    const isMissing = seen.stage === 'none' && waited >= start;
    if (seen.request === undefined && (seen.stage === 'failed' || isMissing)) {
      seen.request = await requestAnother(run, seen.stage, build);
      return undefined;
    }
    return seen.stage === 'failed'
      ? { finding: buildFailed(slug, commit, build, seen.request?.refused) }
      : undefined;
  };
  const sayStage = (): void => {
    if (seen.stage !== seen.said) host.say(remark(seen.stage, slug, commit));
    seen.said = seen.stage;
  };
  const schedule = { first, longest, growth: 1.5, most: () => timeout, beforePause: sayStage };
  const { found, waited } = await poll(look, { ...schedule, deadline: AbortSignal.timeout(timeout) }, clock);
  if (found !== undefined) return { ...found, waited };
  return { finding: buildLate(slug, commit, seen.stage, timeout, seen.request?.refused), waited };
}

async function requestAnother(
  { github, slug, commit, host }: PagesRun,
  stage: Stage,
  build: PagesBuild | undefined,
): Promise<Request> {
  const why = stage === 'failed' ? 'failed' : 'has not started';
  host.say(`the Pages build of ${commit} ${why}; asking GitHub for another one`);
  try {
    await github.requestBuild(slug);
    return { replaces: build?.id, refused: undefined };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { replaces: build?.id, refused: error };
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

/** Adds to a remedy why GitHub refused another build, if it did. */
const orAsk = (remedy: string, refused: GitHubError | undefined): string =>
  refused === undefined
    ? remedy
    : `${remedy} pkgfeed may not ask for another build (${refused.message}). ${refused.remedy}`;

function buildFailed(
  slug: Slug,
  commit: string,
  build: PagesBuild | undefined,
  refused: GitHubError | undefined,
): Finding {
  const again = refused === undefined ? ', twice' : '';
  const said = build?.error === undefined ? `it ended as ${build?.status}` : build.error;
  const remedy = `Look at the Pages deployments of ${slug}, and push a new commit or request a build.`;
  return problem(slug, `did not build ${commit}${again}: ${said}`, UNSEEN, orAsk(remedy, refused));
}

function buildLate(
  slug: Slug,
  commit: string,
  stage: Stage,
  timeout: number,
  refused: GitHubError | undefined,
): Finding {
  const what = stage === 'going' ? 'is still building' : 'has not built';
  const remedy =
    'Raise `verify-timeout`, or look at githubstatus.com and at the Pages deployments of the repository.';
  return problem(slug, `${what} ${commit} after ${timeout / 1000} s`, UNSEEN, orAsk(remedy, refused));
}
