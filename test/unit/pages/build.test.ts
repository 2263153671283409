import { describe, expect, it } from 'vitest';
import { GitHubError } from '../../../src/errors.ts';
import type { PagesBuild } from '../../../src/github/answers.ts';
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
  /** What GitHub answers at each look; the last answer is repeated. */
  builds: Build[];
  /** Commits, and whether they contain ours; undefined when GitHub fails. */
  later?: { [commit: string]: boolean | undefined };
  refusal?: GitHubError;
  /** Milliseconds. */
  timeout?: number;
}

/** Awaits the build against a GitHub of these answers, with a clock that takes no time. */
async function awaiting({ builds, later = {}, refusal, timeout = 600_000 }: Site) {
  const events: string[] = [];
  const answers = [...builds];
  const github = {
    latestBuild: async () => {
      const build = answers.length > 1 ? answers.shift() : answers[0];
      return build && { id: undefined, commit: undefined, status: undefined, error: undefined, ...build };
    },
    requestBuild: async () => {
      events.push('request');
      if (refusal !== undefined) throw refusal;
    },
    isAncestor: async (_: string, commit: string, other: string) => {
      events.push(`is ${commit[0]} in ${other[0]}`);
      if (other in later) return later[other];
      throw new Error('GitHub fails');
    },
  } as unknown as GitHub;
  const host = { say: (line: string) => void events.push(line) } as unknown as Host;
  const landing = { tip: { revision: BEFORE, paths: new Map() } } as unknown as Landing;
  const pauses: number[] = [];
  const clock = { wait: async (milliseconds: number) => void pauses.push(milliseconds) };
  const run = { github, slug: 'owner/feed', landing, commit: COMMIT, timeout, host, limits: { clock } };
  const { finding, waited } = await awaitBuild(run);
  return { finding, waited, pauses, events };
}

const WAITING = `waiting for Pages to build owner/feed at ${COMMIT}`;
const BUILDS = `Pages builds owner/feed at ${COMMIT}`;
const FORBIDDEN = new GitHubError({ code: 'GITHUB_ACCESS', message: 'no right', remedy: 'Give one.' });

describe('awaitBuild', () => {
  it('returns at once when the commit is built', async () => {
    expect(await awaiting({ builds: [ours('built')] })).toEqual({
      ...{ finding: undefined, waited: 0, pauses: [], events: [] },
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
  ])('asks for another build when one %s, once', async (_, first, why) => {
    const builds = Array.from({ length: 6 }, () => first);
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

  it('reports a build that fails twice, with what GitHub says about it', async () => {
    const again: Build = { id: 'new', commit: COMMIT, status: 'errored', error: 'Page build failed.' };
    const { finding, waited } = await awaiting({ builds: [ours('errored'), again] });
    expect(finding).toMatchObject({
      severity: 'error',
      path: 'GitHub Pages of owner/feed',
      what: `did not build ${COMMIT}, twice: Page build failed.`,
    });
    expect(waited).toBe(5000);
  });

  it('reports a failed build, and why GitHub refuses another one', async () => {
    const { finding, events } = await awaiting({ builds: [ours('cancelled')], refusal: FORBIDDEN });
    expect(finding?.what).toBe(`did not build ${COMMIT}: it ended as cancelled`);
    expect(finding?.remedy).toMatch(/ pkgfeed may not ask for another build \(no right\)\. Give one\.$/);
    expect(events.filter((event) => event === 'request')).toHaveLength(1);
  });

  it('passes on what is not an answer of GitHub', async () => {
    const bug = new TypeError('a bug') as unknown as GitHubError;
    await expect(awaiting({ builds: [ours('errored')], refusal: bug })).rejects.toThrow(bug);
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
