import { setTimeout as sleep } from 'node:timers/promises';
import { GitHubError } from '../errors.ts';
import type { PagesBuild } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Landing } from '../homes/land.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import { problem, UNSEEN } from './site.ts';

/** Times in milliseconds, which a test makes shorter. */
export interface BuildLimits {
  /** Between the first looks at the build, and the most that this grows to. */
  first?: number;
  longest?: number;
  /** By when a build of the commit is to be there. */
  start?: number;
}

const WAITS = { first: 5000, longest: 20_000, start: 60_000 };

/** What the questions of one delivery have in common. */
export interface PagesRun {
  github: GitHub;
  slug: string;
  landing: Landing;
  /** How long the build may take, in milliseconds. */
  timeout: number;
  host: Host;
  limits: BuildLimits;
}

/** How far a build is: not there, on its way, done or broken. */
type Stage = 'none' | 'going' | 'built' | 'failed';

/** What is known besides the latest build. */
interface Request {
  /** The build that was there when another one was requested. */
  before: string | undefined;
}

/** Waits until the build of the commit, or of a later one, is done; asks once for another where it fails or lacks. */
export async function awaitBuild(run: PagesRun): Promise<{ finding: Finding | undefined; waited: number }> {
  const { github, slug, landing, timeout, host } = run;
  const { first, longest, start } = { ...WAITS, ...run.limits };
  const commit = landing.commit;
  const deadline = AbortSignal.timeout(timeout);
  const isLater = laterThan(run);
  let request: Request | undefined;
  let refused: GitHubError | undefined;
  let waited = 0;
  let said = '';
  for (let pause = first; ; pause = Math.min(pause * 1.5, longest)) {
    const build = await github.latestBuild(slug);
    const stage = await stageOf(build, request, commit, isLater);
    if (stage === 'built') return { finding: undefined, waited };
    const isLacking = stage === 'none' && waited >= start;
    if ((stage === 'failed' || isLacking) && request === undefined && refused === undefined) {
      const why = stage === 'failed' ? 'failed' : 'has not started';
      host.say(`the Pages build of ${commit} ${why}; asking GitHub for another one`);
      refused = await github.requestBuild(slug).then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof GitHubError) return error;
          throw error;
        },
      );
      if (refused === undefined) request = { before: build?.id };
    } else if (stage === 'failed') {
      return { finding: buildFailed(slug, commit, build, refused), waited };
    }
    if (waited >= timeout || deadline.aborted) {
      return { finding: buildLate(slug, commit, stage, timeout, refused), waited };
    }
    if (stage !== said) host.say(remark(stage, slug, commit));
    said = stage;
    const next = Math.min(pause, timeout - waited);
    await sleep(next);
    waited += next;
  }
}

const GOING: readonly string[] = ['queued', 'building', 'pending', 'in_progress'];

async function stageOf(
  build: PagesBuild | undefined,
  request: Request | undefined,
  commit: string,
  isLater: (other: string) => Promise<boolean | undefined>,
): Promise<Stage> {
  if (build === undefined) return 'none';
  // What was requested takes a moment to show, and what it replaces is told already.
  if (request !== undefined && build.id === request.before && build.status !== 'built') return 'none';
  const isOurs =
    build.commit === commit || (build.commit !== undefined && (await isLater(build.commit))) || false;
  // Of squashed histories nobody can tell which is later; what was requested after the push is.
  const isRequested = request !== undefined && build.id !== request.before;
  const isKnownEarlier = build.commit !== undefined && (await isLater(build.commit)) === false;
  if (!isOurs && (!isRequested || isKnownEarlier)) return 'none';
  if (build.status === 'built') return 'built';
  return build.status === undefined || GOING.includes(build.status) ? 'going' : 'failed';
}

/** Whether a commit holds ours, each asked about once; undefined where GitHub cannot tell. */
function laterThan({ github, slug, landing }: PagesRun): (other: string) => Promise<boolean | undefined> {
  const known = new Map<string, Promise<boolean | undefined>>();
  return (other) => {
    if (other === landing.commit) return Promise.resolve(true);
    if (other === landing.tip.commit) return Promise.resolve(false);
    const asked = known.get(other) ?? github.isAncestor(slug, landing.commit, other).catch(() => undefined);
    known.set(other, asked);
    return asked;
  };
}

function remark(stage: Stage, slug: string, commit: string): string {
  return stage === 'going'
    ? `Pages builds ${slug} at ${commit}`
    : `waiting for Pages to build ${slug} at ${commit}`;
}

/** Ends with what was in the way of asking for another build, where something was. */
const orAsk = (remedy: string, refused: GitHubError | undefined): string =>
  refused === undefined
    ? remedy
    : `${remedy} pkgfeed may not ask for another build (${refused.message}). ${refused.remedy}`;

function buildFailed(
  slug: string,
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
  slug: string,
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
