import { describe, expect, it } from 'vitest';
import { GitHubError } from '../../../src/errors.ts';
import type { DeploymentPolicy, Environment, PagesBuild } from '../../../src/github/answers.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Landing } from '../../../src/homes/land.ts';
import type { Host } from '../../../src/host.ts';
import { awaitBuild } from '../../../src/pages/build.ts';

const COMMIT = 'c'.repeat(40);
const BEFORE = 'b'.repeat(40);
const OTHER = 'd'.repeat(40);

type Build = Partial<PagesBuild> | undefined;
const OLD: Build = { id: 'old', commit: BEFORE, status: 'built' };
const ours = (status: string, id = 'ours'): Build => ({ id, commit: COMMIT, status });

interface Site {
  /** What GitHub answers at each look, the last answer repeated; or by how many requests there were. */
  builds: (Build | GitHubError)[] | ((requests: number) => Build);
  /** Commits, and whether they contain ours; undefined when GitHub fails. */
  later?: { [commit: string]: boolean | undefined };
  /** How GitHub refuses the first requests for a build. */
  refusals?: GitHubError[];
  /** What the environment of Pages is like. */
  environment?: Environment;
  policies?: DeploymentPolicy[];
  /** Milliseconds. */
  timeout?: number;
}

/** Awaits the build against a GitHub of these answers, with a clock that takes no time. */
async function awaiting({ builds, later = {}, timeout = 600_000, ...site }: Site) {
  const events: string[] = [];
  const pauses: number[] = [];
  /** When each request was made, in milliseconds of waiting. */
  const requested: number[] = [];
  const answers = typeof builds === 'function' ? [] : [...builds];
  const refusals = [...(site.refusals ?? [])];
  const github = {
    latestBuild: async () => {
      const next = answers.length > 1 ? answers.shift() : answers[0];
      const build = typeof builds === 'function' ? builds(requested.length) : next;
      if (build instanceof GitHubError) throw build;
      return build && { id: undefined, commit: undefined, status: undefined, error: undefined, ...build };
    },
    requestBuild: async () => {
      events.push('request');
      requested.push(pauses.reduce((sum, pause) => sum + pause, 0));
      const refusal = refusals.shift();
      if (refusal !== undefined) throw refusal;
    },
    environment: async () => site.environment,
    deploymentPolicies: async () => site.policies ?? [],
    isAncestor: async (_: string, commit: string, other: string) => {
      events.push(`is ${commit[0]} in ${other[0]}`);
      if (other in later) return later[other];
      throw new Error('GitHub fails');
    },
  } as unknown as GitHub;
  const host = { say: (line: string) => void events.push(line) } as unknown as Host;
  const landing = { tip: { revision: BEFORE, paths: new Map() } } as unknown as Landing;
  const clock = { wait: async (milliseconds: number) => void pauses.push(milliseconds) };
  const run = {
    github,
    slug: 'owner/feed',
    landing,
    commit: COMMIT,
    ...{ branch: 'gh-pages', timeout, host },
    limits: { clock },
  };
  const { finding, waited } = await awaitBuild(run);
  return { finding, waited, pauses, events, requested };
}

const WAITING = `waiting for Pages to build owner/feed at ${COMMIT}`;
const BUILDS = `Pages builds owner/feed at ${COMMIT}`;
const OUTAGE = new GitHubError({ code: 'GITHUB_FAILED', message: 'GitHub answered 503', remedy: 'Wait.' });
const FORBIDDEN = new GitHubError({ code: 'GITHUB_ACCESS', message: 'no right', remedy: 'Give one.' });

describe('awaitBuild', () => {
  it('returns at once when the commit is built', async () => {
    expect(await awaiting({ builds: [ours('built')] })).toEqual({
      ...{ finding: undefined, waited: 0, pauses: [], events: [], requested: [] },
    });
  });

  it('waits longer and longer, and says each new stage once', async () => {
    const builds = [undefined, OLD, OLD, ours('queued'), ours('building'), ours('built')];
    const { finding, waited, pauses, events } = await awaiting({ builds });
    expect(finding).toBeUndefined();
    expect(pauses).toEqual([5000, 7500, 11_250, 16_875, 20_000]);
    expect(waited).toBe(60_625);
    expect(events).toEqual([WAITING, BUILDS]);
  });

  it('accepts the build of a later commit, and asks about each commit once', async () => {
    const other: Build = { id: 'other', commit: OTHER, status: 'building' };
    const { finding, events } = await awaiting({
      builds: [other, other, { ...other, status: 'built' }],
      later: { [OTHER]: true },
    });
    expect(finding).toBeUndefined();
    expect(events).toEqual(['is c in d', BUILDS]);
  });

  it('does not accept the build of a commit that does not contain ours, or may not', async () => {
    for (const later of [{ [OTHER]: false }, { [OTHER]: undefined }, {}]) {
      const { finding } = await awaiting({
        builds: [{ id: 'other', commit: OTHER, status: 'built' }],
        later,
        timeout: 30_000,
      });
      expect(finding?.what).toBe(`has not built ${COMMIT} after 30 s`);
    }
  });

  it.each([
    ['fails', ours('errored'), 'failed'],
    ['does not start within a minute', OLD, 'has not started'],
  ])('asks for another build when one %s', async (_, first, why) => {
    const builds = Array.from({ length: why === 'failed' ? 3 : 6 }, () => first);
    const { finding, events } = await awaiting({ builds: [...builds, ours('built', 'new')] });
    expect(finding).toBeUndefined();
    expect(events.filter((event) => event === 'request')).toHaveLength(1);
    expect(events).toContain(`the Pages build of ${COMMIT} ${why}; asking GitHub for another one`);
  });

  it('does not take the failed build for the requested one while that has not appeared', async () => {
    const failed = ours('errored');
    const { finding, events } = await awaiting({ builds: [failed, failed, failed, ours('built', 'new')] });
    expect(finding).toBeUndefined();
    expect(events.filter((event) => event === 'request')).toHaveLength(1);
  });

  it('accepts a requested build of a squashed history, although GitHub cannot say whether it is later', async () => {
    const squashed: Build = { id: 'squashed', commit: OTHER, status: 'built' };
    const { finding, events } = await awaiting({ builds: [ours('errored'), squashed] });
    expect(finding).toBeUndefined();
    expect(events).toContain('request');
  });

  it('does not accept a requested build that is known to be earlier', async () => {
    const earlier: Build = { id: 'earlier', commit: OTHER, status: 'built' };
    const builds = [ours('errored'), earlier];
    const { finding } = await awaiting({ builds, later: { [OTHER]: false }, timeout: 30_000 });
    expect(finding?.what).toBe(`has not built ${COMMIT} after 30 s`);
  });

  const nth = (status: string, requests: number): Build => ours(status, `build ${requests}`);

  it('asks again with growing pauses while builds fail, until one is done', async () => {
    const builds = (requests: number): Build => nth(requests < 4 ? 'errored' : 'built', requests);
    const { finding, requested } = await awaiting({ builds });
    expect(finding).toBeUndefined();
    expect(requested).toHaveLength(4);
    const gaps = requested.slice(1).map((at, i) => at - (requested[i] ?? 0));
    expect(gaps.every((gap, i) => gap >= 15_000 * 2 ** i)).toBe(true);
  });

  it('asks again for a requested build that never appears', async () => {
    const builds = (requests: number): Build => (requests < 3 ? ours('errored') : nth('built', requests));
    const { finding, requested } = await awaiting({ builds });
    expect([finding, requested.length]).toEqual([undefined, 3]);
  });

  it('does not ask more often than ten times in an hour of failures', async () => {
    const builds = (requests: number): Build => nth('errored', requests);
    const { requested } = await awaiting({ builds, timeout: 3_600_000 });
    expect(requested.length).toBeGreaterThan(5);
    expect(requested.length).toBeLessThanOrEqual(10);
  });

  it('goes on after GitHub failed to answer, or refused a request in an outage', async () => {
    const { finding, events } = await awaiting({ builds: [OUTAGE, ours('building'), OUTAGE, ours('built')] });
    expect(finding).toBeUndefined();
    expect(events).toContain('GitHub answered 503');
    const builds = (requests: number): Build => nth(requests < 3 ? 'errored' : 'built', requests);
    const refused = await awaiting({ builds, refusals: [OUTAGE, OUTAGE] });
    expect([refused.finding, refused.requested.length]).toEqual([undefined, 3]);
  });

  it('reports builds that failed until the time was over, with what GitHub says about it', async () => {
    const builds = (requests: number): Build => ({
      ...nth('errored', requests),
      error: 'Page build failed.',
    });
    const { finding, waited, requested } = await awaiting({ builds, timeout: 60_000 });
    expect(finding).toMatchObject({
      severity: 'error',
      path: 'GitHub Pages of owner/feed',
      what: `did not build ${COMMIT} in ${requested.length + 1} attempts: Page build failed.`,
    });
    expect(waited).toBe(60_000);
  });

  it('reports a failed build at once, and why GitHub refuses another one', async () => {
    const refused = await awaiting({ builds: [ours('cancelled')], refusals: [FORBIDDEN] });
    expect(refused.finding?.what).toBe(`did not build ${COMMIT}: it ended as cancelled`);
    expect(refused.finding?.remedy).toMatch(
      / pkgfeed may not ask for another build \(no right\)\. Give one\.$/,
    );
    expect([refused.requested.length, refused.waited]).toEqual([1, 0]);
  });

  it.each<[string, Environment, DeploymentPolicy[], RegExp]>([
    [
      'names other branches',
      { rules: ['branch_policy'], branches: 'named' },
      [
        { pattern: 'main', isTag: false },
        { pattern: 'gh-pages', isTag: true },
      ],
      /; the rules of the environment github-pages let only main, gh-pages deploy, not the branch gh-pages$/,
    ],
    [
      'lets only protected branches deploy',
      { rules: [], branches: 'protected' },
      [],
      /only protected branches/,
    ],
    ['has reviewers', { rules: ['required_reviewers'], branches: 'all' }, [], /until a reviewer approves/],
    ['has a timer', { rules: ['wait_timer'], branches: 'all' }, [], /makes each deployment wait/],
    ['has a rule of an app', { rules: ['custom'], branches: 'all' }, [], /has the protection rule custom/],
  ])('says so when the environment of the site %s', async (_, environment, policies, what) => {
    const { finding } = await awaiting({
      builds: [ours('building')],
      timeout: 30_000,
      environment,
      policies,
    });
    expect(finding?.what).toMatch(what);
    expect(finding?.remedy).toMatch(/Environments|Actions tab/);
  });

  it('does not blame an environment that lets the branch deploy', async () => {
    const environment: Environment = { rules: ['branch_policy'], branches: 'named' };
    const policies = [{ pattern: 'gh-*', isTag: false }];
    const { finding } = await awaiting({
      builds: [ours('building')],
      timeout: 30_000,
      environment,
      policies,
    });
    expect(finding?.what).toBe(`is still building ${COMMIT} after 30 s`);
  });

  it('passes on what is not an answer of GitHub', async () => {
    const bug = new TypeError('a bug') as unknown as GitHubError;
    await expect(awaiting({ builds: [ours('errored')], refusals: [bug] })).rejects.toThrow(bug);
  });

  it.each([
    ['is still building', ours('in_progress'), 'is still building'],
    ['has no status yet', { id: 'ours', commit: COMMIT }, 'is still building'],
    ['never starts', undefined, 'has not built'],
  ])('reports a build that %s when the time is over', async (_, build, what) => {
    const { finding, waited, pauses } = await awaiting({ builds: [build], timeout: 30_000 });
    expect(finding?.what).toBe(`${what} ${COMMIT} after 30 s`);
    expect([waited, pauses]).toEqual([30_000, [5000, 7500, 11_250, 6250]]);
  });
});
