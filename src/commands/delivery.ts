import { setTimeout as sleep } from 'node:timers/promises';
import { blobId } from '../bytes/blob-id.ts';
import { GitHubError, PkgfeedError, VerifyError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { PagesBuild, PagesSite } from '../github/answers.ts';
import { type GitHub, githubClient } from '../github/client.ts';
import type { Host } from '../host.ts';
import type { DeliveryReport, Finding } from '../report.ts';
import { folderAddress } from '../served/address.ts';
import { bareFault, type Fault } from '../served/faults.ts';
import { type FetchLimits, makeFetcher } from '../served/fetcher.ts';
import { PATIENCE, type Patience, type ServedFolder, verifyFolders } from '../served/verify.ts';
import type { Settings } from '../settings.ts';
import { apiOf } from './home.ts';
import type { Landing } from './landing.ts';

export interface Delivery {
  live: boolean;
  url: string | undefined;
  verified: number;
  findings: Finding[];
}

/** Times in milliseconds, which a test makes shorter. */
export interface DeliveryLimits {
  /** Between the first looks at the build, and the most that this grows to. */
  first?: number;
  longest?: number;
  /** By when a build of the commit is to be there. */
  start?: number;
  fetch?: Partial<FetchLimits>;
  patience?: Partial<Patience>;
}

const WAITS = { first: 5000, longest: 20_000, start: 60_000 };
/** A new site answers 404 for a while after its first build. */
const NEW_SITE = 60_000;
/** What is left for fetching at the least, when the build took all of the time. */
const LEAST_LEFT = 15_000;

const UNKNOWN = 'whether devices can fetch what was published is not known';
const UNSEEN = 'devices do not see what was published';

/** What the questions of one delivery have in common. */
interface Run {
  github: GitHub;
  slug: string;
  landing: Landing;
  settings: Settings;
  host: Host;
  limits: DeliveryLimits;
}

/**
 * Waits until Pages serves what was pushed and verifies it as devices fetch it. Nothing that is wrong there is
 * thrown: the push is done, and the report tells.
 *
 * @returns undefined where there is nothing to wait for: no push, no repository on GitHub, or `verify` is off
 */
export async function awaitDelivery(
  landing: Landing,
  slug: string | undefined,
  settings: Settings,
  host: Host,
  limits: DeliveryLimits,
): Promise<Delivery | undefined> {
  if (slug === undefined || landing.commit === '' || settings.dryRun || settings.verify === 'off') return;
  const delivery: Delivery = { live: false, url: undefined, verified: 0, findings: [] };
  try {
    const say = (line: string): void => host.say(line);
    const github = githubClient({ token: settings.token, apiUrl: apiOf(host), say });
    await deliver({ ...{ github, slug, landing, settings, host, limits } }, delivery);
  } catch (error) {
    if (!(error instanceof PkgfeedError)) throw error;
    delivery.findings.push(notAsked(slug, error));
  }
  return delivery;
}

async function deliver(run: Run, delivery: Delivery): Promise<void> {
  const { github, slug, settings } = run;
  const site = await github.pages(slug);
  const pointless = pointlessness(site, slug, settings);
  if (site === undefined || pointless !== undefined) {
    if (pointless !== undefined) delivery.findings.push(pointless);
    return;
  }
  const root = rootOf(site, slug);
  delivery.url = root.href.replace(/\/$/, '');
  const { finding, waited } = await awaitBuild(run);
  if (finding !== undefined) {
    delivery.findings.push(finding);
    return;
  }
  const left = Math.max(LEAST_LEFT, settings.verifyTimeout - waited);
  await verifyServed(run, root, left, delivery);
}

/** What makes all waiting vain, with the way out. */
function pointlessness(
  site: PagesSite | undefined,
  slug: string,
  { pagesBranch }: Settings,
): Finding | undefined {
  const choose = `In the settings of ${slug}, under Pages, choose “Deploy from a branch” with the branch ${pagesBranch} and the folder / (root)`;
  const because = (what: string, mend = `${choose}.`): Finding => problem(slug, what, UNSEEN, mend);
  if (site === undefined) {
    const what = 'is off, or not shown to this token';
    return because(what, `${choose}; where that is so already, give the token \`pages: read\`.`);
  }
  if (site.buildType === 'workflow') {
    return because('serves what a workflow deploys (source “GitHub Actions”), not a branch');
  }
  if (site.branch !== undefined && site.branch !== pagesBranch) {
    return because(
      `serves the branch ${site.branch}, and the feed is on ${pagesBranch}`,
      `${choose}, or publish with \`pages-branch: ${site.branch}\`.`,
    );
  }
  if (site.folder !== undefined && site.folder !== '/') {
    return because(`serves the folder ${site.folder} of the branch, and the feed begins at its root`);
  }
  return undefined;
}

/** With a slash at its end. */
function rootOf({ url: text }: PagesSite, slug: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb =
    url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  // It ends up in lines that people paste into a shell.
  if (isWeb && /^[\w.~/-]*$/.test(url.pathname)) {
    url.search = '';
    url.hash = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url;
  }
  throw new GitHubError({
    code: 'GITHUB_FAILED',
    message: `the address that GitHub gives for the Pages site of ${slug} is no web address`,
    remedy: 'Look at the settings of the repository, under Pages.',
  });
}

/** How far a build is: not there, on its way, done or broken. */
type Stage = 'none' | 'going' | 'built' | 'failed';

/** What is known besides the latest build. */
interface Request {
  /** The build that was there when another one was requested. */
  before: string | undefined;
}

/** Waits until the build of the commit, or of a later one, is done; asks once for another where it fails or lacks. */
async function awaitBuild(run: Run): Promise<{ finding: Finding | undefined; waited: number }> {
  const { github, slug, landing, settings, host } = run;
  const { first, longest, start } = { ...WAITS, ...run.limits };
  const commit = landing.commit;
  const timeout = settings.verifyTimeout;
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
function laterThan({ github, slug, landing }: Run): (other: string) => Promise<boolean | undefined> {
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

/** Fetches what devices fetch of every touched folder. */
async function verifyServed(run: Run, root: URL, left: number, delivery: Delivery): Promise<void> {
  const { landing, host, limits } = run;
  const folders = servedFolders(landing, root);
  host.say(`Pages has built it; fetching ${folders.length} of its folders from ${root.href}`);
  const patience = { ...PATIENCE, least: Math.min(NEW_SITE, left), most: Math.min(PATIENCE.most, left) };
  const verdicts = await verifyFolders(folders, {
    ...{ fetcher: makeFetcher(limits.fetch), root, all: true },
    keys: landing.plan.keys.map(({ publicKey }) => publicKey),
    patience: { ...patience, ...limits.patience },
    say: (line) => host.say(line),
    progress: (label, done, total) => host.progress(label, done, total),
  });
  for (const { faults, sound } of verdicts) {
    delivery.findings.push(...faults.map(({ mayPass: _, ...finding }) => finding));
    delivery.verified += sound;
  }
  delivery.live = !delivery.findings.some(({ severity }) => severity === 'error');
}

function servedFolders({ plan, tip }: Landing, root: URL): ServedFolder[] {
  const isThere = (path: string): boolean => plan.edit.puts.has(path) || tip.paths.has(path);
  return plan.folders.flatMap(({ path, format: name }) => {
    const url = folderAddress(root, path);
    const format = FORMATS.find((one) => one.name === name);
    if (url === undefined || format === undefined) throw unreachable(path);
    const formats = FORMATS.filter(({ indexFile }) => isThere(`${path}/${indexFile}`));
    const isOwn = ownPackages(format, path, formats);
    const wanted = plan.changes.filter(
      (change) => change.kind !== 'removed' && change.folder === path && isOwn(change.path),
    );
    const keys = new Set(wanted.map(keyOf));
    const expect: ServedFolder['expect'] = (files, entries) => {
      const listed = new Set(entries.map(keyOf));
      const lacking = wanted.filter((change) => !listed.has(keyOf(change)));
      const stale = [...files].filter(([file, bytes]) => isStale(`${path}/${file}`, bytes, { plan, tip }));
      return [
        ...stale.map(([file]) => fault(`${path}/${file}`, 'is still what it was before this run')),
        ...lacking.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
      ];
    };
    return [{ path, url, format, formats, isWanted: (entry) => keys.has(keyOf(entry)), expect }];
  });
}

const fault = (path: string, what: string): Fault => bareFault('error', path, what, 'stale');

const keyOf = ({ name, version, arch }: { name: string; version: string; arch: string }): string =>
  `${name} ${version} ${arch}`;

/** Which of a folder's packages are of a format: told by their names, where no two formats share those. */
function ownPackages(format: Format, folder: string, formats: readonly Format[]): (path: string) => boolean {
  const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
  return (path) => isAlone && path.startsWith(`${folder}/`) && path.endsWith(format.extension);
}

function isStale(path: string, bytes: Buffer, { plan, tip }: Pick<Landing, 'plan' | 'tip'>): boolean {
  const old = tip.paths.get(path);
  return old !== undefined && plan.edit.puts.has(path) && blobId(bytes) === old;
}

function unreachable(path: string): VerifyError {
  return new VerifyError({
    code: 'VERIFY_NOT_LIVE',
    message: `the folder ${path} cannot be asked for at any address`,
    remedy: 'Publish into a `layout` of plain names.',
  });
}

function problem(slug: string, what: string, why: string, mend: string): Finding {
  return { severity: 'error', path: `GitHub Pages of ${slug}`, what, why, mend };
}

const notAsked = (slug: string, { message, remedy }: PkgfeedError): Finding =>
  problem(slug, `was not verified: ${message}`, UNKNOWN, remedy);

/** Ends with what was in the way of asking for another build, where something was. */
const orAsk = (mend: string, refused: GitHubError | undefined): string =>
  refused === undefined
    ? mend
    : `${mend} pkgfeed may not ask for another build (${refused.message}). ${refused.remedy}`;

function buildFailed(
  slug: string,
  commit: string,
  build: PagesBuild | undefined,
  refused: GitHubError | undefined,
): Finding {
  const again = refused === undefined ? ', twice' : '';
  const said = build?.error === undefined ? `it ended as ${build?.status}` : build.error;
  const mend = `Look at the Pages deployments of ${slug}, and push a new commit or request a build.`;
  return problem(slug, `did not build ${commit}${again}: ${said}`, UNSEEN, orAsk(mend, refused));
}

function buildLate(
  slug: string,
  commit: string,
  stage: Stage,
  timeout: number,
  refused: GitHubError | undefined,
): Finding {
  const what = stage === 'going' ? 'is still building' : 'has not built';
  const mend =
    'Raise `verify-timeout`, or look at githubstatus.com and at the Pages deployments of the repository.';
  return problem(slug, `${what} ${commit} after ${timeout / 1000} s`, UNSEEN, orAsk(mend, refused));
}

const sentence = ({ path, what, why, mend }: Finding): string => `${path} ${what}: ${why}. ${mend}`;

/** What the report warns of: all findings, but for the errors that end the run. */
export function deliveryWarnings(delivery: Delivery | undefined, { verify }: Settings): string[] {
  const isTold = ({ severity }: Finding): boolean => verify !== 'fail' || severity === 'warning';
  return (delivery?.findings ?? []).filter(isTold).map(sentence);
}

/** With `verify: fail`, what a run ends with whose feed is not live; the feed is pushed and stays so. */
export function notLive(delivery: DeliveryReport | null, { verify }: Settings): VerifyError[] {
  if (verify !== 'fail' || delivery === null || delivery.live) return [];
  return delivery.findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ path, what, why, mend }) =>
        new VerifyError({ code: 'VERIFY_NOT_LIVE', message: `${path} ${what}: ${why}`, remedy: mend }),
    );
}
