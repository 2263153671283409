import { expect, onTestFinished, test } from 'vitest';
import { eventLike } from '../support/example-events.ts';
import { startGitHub } from '../support/github-server.ts';
import type { FakeRun } from '../support/github-state.ts';
import { ipkOf } from '../support/package-maker.ts';
import { failureOf, makeHost, makePlace, onPath, publishing, TOKEN, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';
import { type ZipEntry, zipOf } from '../support/zip-maker.ts';

async function prepared() {
  const place = makePlace();
  const server = await startGitHub({ tokens: { [TOKEN]: ['contents: write', 'actions: read'] } });
  onTestFinished(() => server.close());
  Object.assign(place.env, { GITHUB_API_URL: server.apiUrl, GITHUB_REPOSITORY: 'owner/name' });
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  const run: Words = { ...words, token: TOKEN, 'usign-key': secret };
  const gitHub = server.repository('owner/name');
  const addRun = (wish: FakeRun, entries: readonly ZipEntry[] = [hello('1')]): number => {
    const id = gitHub.addRun({ event: 'push', branch: 'main', path: '.github/workflows/build.yml', ...wish });
    gitHub.addArtifact(id, { name: 'packages-mips', bytes: zipOf(entries) });
    return id;
  };
  return { place, repository, run, gitHub, addRun };
}

const hello = (version: string): ZipEntry => ({ name: `bin/${version}.ipk`, body: ipkOf({ version }) });
const OWN = { full_name: 'owner/name', default_branch: 'main' };
const inWorkflowRun = (id: number) =>
  eventLike('workflow_run', {
    workflow_run: { id, head_repository: OWN },
    workflow: { name: 'Build' },
    repository: OWN,
  });

test('those of this run, and with files and releases in one go', async () => {
  const { place, repository, run, gitHub, addRun } = await prepared();
  place.env.GITHUB_RUN_ID = String(
    addRun({ status: 'in_progress', conclusion: null }, [hello('1'), { name: 'log.txt' }]),
  );
  gitHub.addRelease({ tag: 'v1', assets: [{ name: 'a.ipk', bytes: ipkOf({ version: '2' }) }] });
  const words = { ...run, artifacts: 'packages-*', release: 'v1', files: place.ipk({ version: '3' }) };
  expect(await publishing(place, words)).toMatchObject({ added: 3 });
  expect(repository.text('24.10/base/mips_24kc/Packages').match(/^Version: .*/gm)).toEqual(
    ['1', '2', '3'].map((version) => `Version: ${version}`),
  );
  expect(place.leftBehind()).toEqual([]);
});

test('those of the run that started this one', async () => {
  const { place, run, addRun } = await prepared();
  const host = { ...makeHost(place), event: inWorkflowRun(addRun({})) };
  const words = { ...run, artifacts: '*', 'artifacts-run': 'event', 'artifacts-workflow': 'build.yml' };
  expect(await publishing(place, words, host)).toMatchObject({ added: 1 });
});

test.each<[string, FakeRun, Words, RegExp]>([
  ['started by a fork', { event: 'pull_request', headRepository: 'stranger/name' }, {}, /stranger\/name/],
  ['of a pull request', { event: 'pull_request' }, {}, /pull_request/],
  ['of another branch', { branch: 'experiment' }, {}, /experiment/],
  [
    'of another workflow',
    { path: '.github/workflows/other.yml' },
    { 'artifacts-workflow': 'build.yml' },
    /other\.yml/,
  ],
  ['that failed', { conclusion: 'failure' }, {}, /failure/],
])('a run %s is refused, and nothing is published', async (_name, wish, words, reason) => {
  const { place, repository, run, addRun } = await prepared();
  const host = { ...makeHost(place), event: inWorkflowRun(addRun(wish)) };
  const error = await failureOf(
    publishing(place, { ...run, artifacts: '*', 'artifacts-run': 'event', ...words }, host),
  );
  expect(error).toMatchObject({ code: 'SOURCE_UNTRUSTED' });
  expect(error.message).toMatch(reason);
  expect(repository.tip()).toBeUndefined();
});

test('what the maintainer allows is taken: another branch, or a tag that still stands for the commit', async () => {
  const { place, run, gitHub, addRun } = await prepared();
  const words = { ...run, artifacts: '*', 'artifacts-run': 'event' };
  const from = (id: number) => ({ ...makeHost(place), event: inWorkflowRun(id) });
  const allowed = { ...words, 'allow-branches': 'release/*' };
  expect(await publishing(place, allowed, from(addRun({ branch: 'release/24' })))).toMatchObject({
    added: 1,
  });
  const commit = 'c'.repeat(40);
  gitHub.tags.set('v2', commit);
  const tagged = from(addRun({ branch: 'v2', commit }, [hello('2')]));
  expect(await publishing(place, words, tagged)).toMatchObject({ updated: 1 });
});

test('files that were uploaded with `archive: false`, beside archives, checked by their digest', async () => {
  const { place, repository, run, gitHub, addRun } = await prepared();
  const id = addRun({ status: 'in_progress', conclusion: null });
  place.env.GITHUB_RUN_ID = String(id);
  const plain = (name: string, bytes: Buffer, rest: { digest?: string } = {}) =>
    gitHub.addArtifact(id, { name, bytes, ...rest });
  plain('single_1_mips.ipk', ipkOf({ name: 'single' }));
  plain('without-ending', ipkOf({ name: 'unnamed' }));
  plain('log.txt', Buffer.from('no package'));
  plain('several.zip', zipOf([{ name: 'a/b.ipk', body: ipkOf({ name: 'zipped' }) }]));
  const report = await publishing(place, { ...run, artifacts: '*' });
  expect(report.changes.map(({ name }) => name).toSorted()).toEqual(['hello', 'single', 'unnamed', 'zipped']);
  expect(report.changes.map(({ reason }) => reason)).toContain(`from owner/name run ${id} single_1_mips.ipk`);
  expect(place.leftBehind()).toEqual([]);

  // A file that is named must be a package, and one that is not what was uploaded stops the run.
  const tip = repository.tip();
  const named = await failureOf(publishing(place, { ...run, artifacts: 'log.txt' }));
  expect(named.message).toContain('log.txt');
  plain('changed.ipk', ipkOf({ name: 'changed' }), { digest: `sha256:${'0'.repeat(64)}` });
  const changed = await failureOf(publishing(place, { ...run, artifacts: 'changed.ipk' }));
  expect(changed.message).toMatch(/changed\.ipk.*(digest|sha-?256)/i);
  expect([repository.tip(), place.leftBehind()]).toEqual([tip, []]);
});

test('an archive that would write elsewhere is refused as a whole', async () => {
  const { place, repository, run, addRun } = await prepared();
  place.env.GITHUB_RUN_ID = String(addRun({}, [hello('1'), { name: '../../evil.ipk', body: ipkOf({}) }]));
  const error = await failureOf(publishing(place, { ...run, artifacts: '*' }));
  expect(error.name).toBe('SourceError');
  expect(error.message).toContain('evil.ipk');
  expect(repository.tip()).toBeUndefined();
  expect(place.leftBehind()).toEqual([]);
});

test('what a run makes after a fork’s run, or a comment on a pull request, is refused unless that is allowed', async () => {
  const { place, repository, run, addRun } = await prepared();
  place.env.GITHUB_RUN_ID = String(addRun({ status: 'in_progress', conclusion: null }));
  const fork = { id: 5, event: 'pull_request', head_repository: { full_name: 'stranger/name' } };
  const pull = { number: 3, pull_request: {} };
  const events: [string, object, RegExp][] = [
    [
      'workflow_run',
      eventLike('workflow_run', { workflow_run: fork, repository: OWN }),
      /fork stranger\/name/,
    ],
    ['issue_comment', eventLike('issue_comment', { issue: pull, repository: OWN }), /pull request 3/],
  ];
  for (const [name, event, reason] of events) {
    const words = { ...run, artifacts: '*' };
    const error = await failureOf(publishing(place, words, { ...makeHost(place), event }));
    expect(error).toMatchObject({ code: 'SOURCE_UNTRUSTED' });
    expect(error.message).toMatch(reason);
    expect(repository.tip()).toBeUndefined();
    expect(error.remedy).toContain(name);
  }
  for (const [name, event] of events) {
    const words = { ...run, artifacts: '*', 'allow-events': ['push', name] };
    expect(await publishing(place, words, { ...makeHost(place), event })).toMatchObject({
      command: 'publish',
    });
  }
  expect(repository.tip()).toBeDefined();
});
