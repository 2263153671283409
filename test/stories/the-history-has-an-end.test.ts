import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BareRepository } from '../support/bare-repository.ts';
import { feedOfDays, onDay } from '../support/days.ts';
import { needJudge } from '../support/judges.ts';
import {
  checking,
  failureOf,
  makePlace,
  overHttp,
  type Place,
  publishing,
  rollingBack,
  type Served,
  shadow,
  type Words,
} from '../support/run.ts';

/** What stays of a commit when it gets another parent. */
const facts = (repository: BareRepository, commit = ''): string =>
  repository.git(['log', '-1', '--format=%T%n%an %ae %ad%n%cn %ce %cd%n%B', commit]);

const bytesOf = ({ requests }: Served['server'], from: number, of: 'sent' | 'received'): number =>
  requests.slice(from).reduce((sum, request) => sum + request[of], 0);

let place: Place;
let served: Served;
let run: Words;
let commits: string[];
/** Runs once, before the next push arrives. */
let beforePush: (() => unknown) | undefined;

beforeEach(async () => {
  place = makePlace();
  served = await overHttp(place, {
    async before({ method, path }) {
      if (method !== 'POST' || !path.endsWith('git-receive-pack')) return;
      const first = beforePush;
      beforePush = undefined;
      await first?.();
    },
  });
  ({ run, commits } = await feedOfDays(served.words, place, ['1.0-1', '2.0-1', '3.0-1']));
});

const next = (version: string): string =>
  place.ipk({ name: 'app', version, files: { '/data': randomBytes(90_000) } });

describe('the last states stay', () => {
  test('as commits with the same trees, authors, dates and messages', async () => {
    const { repository, server } = served;
    const before = commits.map((commit) => facts(repository, commit));
    repository.plant({ 'readme.md': 'by somebody else' });
    const { length } = server.requests;
    const files = next('4.0-1');
    const report = await publishing(
      place,
      { ...run, files, history: '3', 'keep-versions': '1' },
      onDay(place, 4),
    );

    const log = repository.log();
    expect(log.map(({ commit }) => commit)[0]).toBe(report.commit);
    expect(log.slice(1).map(({ commit }) => facts(repository, commit))).toEqual([before[2], before[1]]);
    expect(log.at(-1)?.parents).toEqual([]);
    expect(repository.text('readme.md')).toBe('by somebody else');
    expect(bytesOf(server, length, 'sent')).toBeLessThan(30_000);
    repository.prune();
    repository.fsck();
    expect(await checking(place, served.words)).toMatchObject({ ok: true, packages: 2, findings: [] });

    const again = server.requests.length;
    const more = await publishing(
      place,
      { ...run, files: next('5.0-1'), history: '3', 'keep-versions': '1' },
      onDay(place, 5),
    );
    expect(repository.log().map(({ commit }) => commit)[0]).toBe(more.commit);
    expect(repository.log()).toHaveLength(3);
    expect(bytesOf(server, again, 'sent')).toBeLessThan(30_000);
    expect(bytesOf(server, again, 'received')).toBeLessThan(120_000);
  });

  test('and a rollback reaches as far, and says how far', async () => {
    const { repository } = served;
    await publishing(
      place,
      { ...run, files: next('4.0-1'), history: '3', 'keep-versions': '1' },
      onDay(place, 4),
    );
    repository.prune();
    const oldest = repository.log().at(-1)?.commit.slice(0, 12);
    const error = await failureOf(rollingBack(place, { ...run, steps: '3' }, onDay(place, 5)));
    expect(error.message).toContain(`reaches 2 steps back, to ${oldest} of 2026-11-02 12:00 UTC`);
    const lost = await failureOf(rollingBack(place, { ...run, to: commits[1] ?? '' }, onDay(place, 5)));
    expect(lost.code).toBe('FEED_HISTORY');
    const report = await rollingBack(place, { ...run, steps: '2', history: '3' }, onDay(place, 5));
    expect(report.changes.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
      'added 2.0-1',
      'removed 4.0-1',
    ]);
    expect(repository.log()).toHaveLength(3);
    repository.prune();
    repository.fsck();
    expect(await checking(place, served.words)).toMatchObject({ ok: true, packages: 2, findings: [] });
  });

  test('when two publishers cut it at the same time', async () => {
    const { repository } = served;
    const cut = { ...run, history: '2', 'keep-versions': '1' };
    beforePush = () =>
      publishing(
        place,
        { ...cut, 'pages-repository': repository.path, files: place.ipk({ name: 'rival' }) },
        onDay(place, 4),
      );
    const report = await publishing(place, { ...cut, files: next('4.0-1') }, onDay(place, 5));
    expect(report.attempts).toBe(2);
    expect(repository.log()).toHaveLength(2);
    expect(repository.git(['show', '-s', '--format=%cs', 'gh-pages~1']).trim()).toBe('2026-11-04');
    expect(await checking(place, served.words)).toMatchObject({ ok: true, packages: 3, findings: [] });
  });
});

test('a rollback to a state that another publisher has cut off says so, and changes nothing', async () => {
  const { repository } = served;
  let tip: string | undefined;
  beforePush = () => {
    tip = repository.squash();
    repository.prune();
  };
  const error = await failureOf(rollingBack(place, { ...run, steps: '1' }, onDay(place, 4)));
  expect(error).toMatchObject({ code: 'FEED_HISTORY', message: expect.stringContaining(commits[1] ?? '') });
  expect(repository.tip()).toBe(tip);
});

test('the commits that stay are signed anew with the key of the run', async (context) => {
  needJudge(context, 'ssh-keygen', ['-?']);
  const { repository } = served;
  const file = join(place.folder, 'commit-key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-C', '', '-N', '', '-f', file]);
  const signing = { ...run, 'commit-signing-key': readFileSync(file, 'utf8'), history: '3' };
  const facts3 = facts(repository, commits[2]);
  await publishing(place, { ...signing, files: next('4.0-1') }, onDay(place, 4));
  await publishing(place, { ...signing, files: next('5.0-1') }, onDay(place, 5));
  const log = repository.log();
  expect(log).toHaveLength(3);
  for (const { commit } of log)
    expect(repository.git(['cat-file', 'commit', commit]).match(/^gpgsig /gm)).toHaveLength(1);
  expect(facts(repository, log[2]?.commit)).toBe(facts3);
  repository.fsck();
});

test('a rollback and a squash can be one run', async () => {
  const { repository } = served;
  await rollingBack(place, { ...run, steps: '1', history: 'squash' }, onDay(place, 4));
  expect(repository.log()).toHaveLength(1);
  repository.prune();
  repository.fsck();
  expect(await checking(place, served.words)).toMatchObject({ ok: true, packages: 2, findings: [] });
});

test('a git that takes no grafts fetches what comes back, and sends it again', async () => {
  const git = execFileSync('sh', ['-c', 'command -v git'], { env: place.env, encoding: 'utf8' }).trim();
  shadow(place, 'git', `#!/bin/sh\nunset GIT_GRAFT_FILE\nexec '${git}' "$@"\n`);
  const host = onDay(place, 4);
  const report = await rollingBack(place, { ...run, steps: '2', history: '3' }, host);
  expect(report.changed).toBe(true);
  expect(host.said.join()).toContain('this git cannot be told which packages the server has');
  served.repository.fsck();
  expect(await checking(place, served.words)).toMatchObject({ ok: true, packages: 2, findings: [] });
});
