import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManyErrors, type PkgfeedError } from '../../../../src/errors.ts';
import { githubClient } from '../../../../src/github/client.ts';
import { ownRun as runIn } from '../../../../src/github/own-run.ts';
import {
  type ArtifactQuery,
  type ArtifactSource,
  collectArtifacts,
} from '../../../../src/sources/artifacts/artifacts.ts';
import type { SourceFile } from '../../../../src/sources/source-file.ts';
import { refusals } from '../../../support/github-refusals.ts';
import { startGitHub } from '../../../support/github-server.ts';
import type { FakeArtifact, FakeRepository, GitHubServer } from '../../../support/github-state.ts';
import { ipkOf } from '../../../support/package-maker.ts';
import { type ZipEntry, zipOf } from '../../../support/zip-maker.ts';

const REPO = 'owner/name';
const SHORT = { second: 1, answer: 2000, silence: 200, download: 2000 };
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

let server: GitHubServer;
let repository: FakeRepository;
let folder: string;
let said: string[];
let shown: [string, number, number][];
let asked: string[];
let tags: Map<string, string>;
beforeEach(async () => {
  said = [];
  shown = [];
  asked = [];
  tags = new Map();
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
  server = await startGitHub({ tokens: { reader: ['actions: read'], nobody: ['contents: read'] } });
  repository = server.repository(REPO);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const say = (line: string): unknown => said.push(line);
const progress = (label: string, done: number, total: number): unknown => shown.push([label, done, total]);

function source(token: string): ArtifactSource {
  const client = githubClient({ token, apiUrl: server.apiUrl, say, fetch, patience: SHORT });
  return {
    run: (name, id) => client.run(name, id),
    artifacts: (name, run) => client.artifacts(name, run),
    downloadArtifact: (...given) => client.downloadArtifact(...given),
    defaultBranch: async (name) => {
      asked.push(`default branch of ${name}`);
      return 'main';
    },
    commitOfTag: async (name, tag) => {
      asked.push(`tag ${tag} of ${name}`);
      return tags.get(tag);
    },
  };
}

async function collect(
  query: Partial<ArtifactQuery>,
  { env = {}, token = 'reader' }: { env?: NodeJS.ProcessEnv; token?: string } = {},
): Promise<SourceFile[]> {
  const whole: ArtifactQuery = {
    names: ['*'],
    run: undefined,
    repository: REPO,
    workflow: undefined,
    allowEvents: [],
    allowBranches: [],
    eventPayload: undefined,
    ...query,
  };
  return await collectArtifacts(whole, source(token), folder, {
    github: runIn(env),
    say,
    progress,
  });
}

const origins = async (query: Partial<ArtifactQuery>): Promise<string[]> =>
  (await collect(query)).map(({ origin }) => origin);

/** The error that the work failed with. */
async function refusedBy(work: Promise<unknown>): Promise<PkgfeedError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (caught: unknown) => caught,
  );
  expect(error).toHaveProperty('remedy');
  return error as PkgfeedError;
}

const ipk = (name: string): ZipEntry => ({ name: `bin/${name}.ipk`, body: ipkOf({ name }) });
const artifact = (
  name: string,
  entries: ZipEntry[] = [ipk(name)],
  more: Partial<FakeArtifact> = {},
): FakeArtifact => ({ name, bytes: zipOf(entries), ...more });
const ownRun = (id: number): NodeJS.ProcessEnv => ({ GITHUB_RUN_ID: String(id), GITHUB_REPOSITORY: REPO });
const downloads = (): string[] =>
  server.requests.filter(({ path }) => path.includes('/zip')).map(({ path }) => path);

describe('collectArtifacts', () => {
  it('unpacks the packages of a run’s artifacts, and leaves no archive behind', async () => {
    const run = repository.addRun({});
    const id = repository.addArtifact(run, artifact('mips', [ipk('a'), { name: 'log.txt' }, ipk('b')]));
    repository.addArtifact(run, artifact('arm', [ipk('c')]));
    const files = await collect({ run });
    expect(files.map(({ origin }) => origin)).toEqual([
      `${REPO} run ${run} arm bin/c.ipk`,
      `${REPO} run ${run} mips bin/a.ipk`,
      `${REPO} run ${run} mips bin/b.ipk`,
    ]);
    expect(files.every(({ file }) => dirname(file) === folder)).toBe(true);
    expect(files[2]?.file).toBe(join(folder, `artifact-${id}-2`));
    expect(readFileSync(files[2]?.file ?? '')).toEqual(ipkOf({ name: 'b' }));
    expect(readdirSync(folder).length).toBe(3);
    expect(shown).toContainEqual(['downloading artifacts', 2, 2]);
    expect(shown).toContainEqual(['unpacking artifacts', 2, 2]);
    expect(said).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['one name', ['arm'], ['arm']],
    ['a pattern', ['packages-*'], ['packages-a', 'packages-b']],
    ['several, each artifact once', ['packages-a', 'packages-?', 'arm'], ['arm', 'packages-a', 'packages-b']],
    ['words', ['{arm,packages-b}'], ['arm', 'packages-b']],
    ['a name that is a pattern too', ['[x]'], ['[x]']],
  ])('takes the artifacts of %s', async (_, names, expected) => {
    const run = repository.addRun({});
    for (const name of ['packages-b', 'arm', 'packages-a', '[x]']) {
      repository.addArtifact(run, artifact(name, [ipk('p')]));
    }
    expect(await origins({ run, names })).toEqual(
      expected.map((name) => `${REPO} run ${run} ${name} bin/p.ipk`),
    );
  });

  it('takes what was uploaded without an archive as it is, by its content', async () => {
    const run = repository.addRun({});
    const bytes = ipkOf({ name: 'a' });
    repository.addArtifact(run, { name: 'a.ipk', bytes });
    repository.addArtifact(run, { name: 'a.unnamed', bytes });
    repository.addArtifact(run, { name: 'b.ipk', bytes: zipOf([ipk('b')]) });
    const files = await collect({ run, names: ['*', 'a.unnamed'] });
    expect(files.map(({ origin, isGuess }) => [origin, isGuess])).toEqual([
      [`${REPO} run ${run} a.ipk`, false],
      [`${REPO} run ${run} a.unnamed`, false],
      [`${REPO} run ${run} b.ipk bin/b.ipk`, undefined],
    ]);
    expect(readFileSync(files[0]?.file ?? '')).toEqual(bytes);
  });

  it('leaves it to the reader whether a plain file that a wildcard finds is a package', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, { name: 'build.log', bytes: Buffer.from('done') });
    expect(await collect({ run })).toMatchObject([{ isGuess: true }]);
    repository.addArtifact(run, { name: 'broken', bytes: Buffer.from('done'), digest: null, size: 4 });
    expect(await refusedBy(collect({ run }))).toMatchObject({ name: 'SourceError' });
  });

  it('takes the newest of several attempts’ artifacts of one name', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages', [ipk('old')], { expired: true }));
    const id = repository.addArtifact(run, artifact('packages', [ipk('new')]));
    expect(await origins({ run })).toEqual([`${REPO} run ${run} packages bin/new.ipk`]);
    expect(downloads()).toEqual([`/repos/${REPO}/actions/artifacts/${id}/zip`]);
  });

  it('finds artifacts past the first page', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('first', [ipk('p')]));
    for (let i = 0; i < 120; i++) repository.addArtifact(run, artifact(`other-${i}`));
    expect(await origins({ run, names: ['first'] })).toEqual([`${REPO} run ${run} first bin/p.ipk`]);
  });

  it('skips artifacts without packages when another one matches the pattern', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('logs', [{ name: 'log.txt' }]));
    repository.addArtifact(run, artifact('packages'));
    expect(await origins({ run })).toEqual([`${REPO} run ${run} packages bin/packages.ipk`]);
    expect(said).toEqual(['Artifact logs holds no package and is skipped.']);
  });

  it('says so when no digest was compared', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages', undefined, { digest: null }));
    await collect({ run });
    expect(said).toEqual([
      `GitHub states no digest for artifact packages of ${REPO} run ${run}, so none was compared.`,
    ]);
  });
});

describe('collectArtifacts refuses', () => {
  it('a pattern that matches nothing, and names what is there', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages'));
    repository.addArtifact(run, artifact('old', undefined, { expired: true }));
    const error = await refusedBy(collect({ run, names: ['none', 'no-*', 'packages'] }));
    expect((error as ManyErrors).errors.map(({ code, message }) => [code, message])).toEqual([
      [
        'SOURCE_EMPTY',
        `run ${run} of ${REPO} has no artifact that matches "none": it has old (expired), packages`,
      ],
      [
        'SOURCE_EMPTY',
        `run ${run} of ${REPO} has no artifact that matches "no-*": it has old (expired), packages`,
      ],
    ]);
    expect(downloads()).toEqual([]);
  });

  it('a run without artifacts', async () => {
    const run = repository.addRun({});
    expect(await refusedBy(collect({ run }))).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: `run ${run} of ${REPO} has no artifact that matches "*": it has none`,
      remedy: expect.stringContaining('`needs:`'),
    });
  });

  it('artifacts that have expired, by name', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages', undefined, { expired: true }));
    expect(await refusedBy(collect({ run }))).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: `artifact packages of ${REPO} run ${run} has expired`,
      remedy: expect.stringContaining('retention-days'),
    });
  });

  it('artifacts that expire during the run', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages'));
    server.answer('GET', /\/zip$/, () => refusals.expired);
    expect(await refusedBy(collect({ run }))).toMatchObject({
      code: 'GITHUB_ABSENT',
      message: expect.stringContaining('artifact packages of owner/name'),
      remedy: expect.stringContaining('retention-days'),
    });
  });

  it('an artifact that has another digest', async () => {
    const run = repository.addRun({});
    const digest = `sha256:${'0'.repeat(64)}`;
    repository.addArtifact(run, artifact('packages', undefined, { digest }));
    repository.addArtifact(run, artifact('right'));
    expect(await refusedBy(collect({ run }))).toMatchObject({
      code: 'SOURCE_CHANGED',
      message: expect.stringContaining('artifact packages of owner/name, as downloaded, has sha256'),
    });
  });

  it('artifacts that hold no package, for each pattern', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('logs', [{ name: 'log.txt' }]));
    repository.addArtifact(run, artifact('packages'));
    expect(await refusedBy(collect({ run, names: ['packages', 'log?'] }))).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: `\`artifacts\` names "log?", but what matches in run ${run} of ${REPO} holds no .ipk or .apk file`,
    });
  });

  it('hostile archives, each by its name, and keeps no file of the others', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('a', [ipk('a'), { name: '../evil.ipk' }]));
    repository.addArtifact(run, artifact('b', [ipk('b'), { name: 'l.ipk', mode: 0o120777 }]));
    repository.addArtifact(run, artifact('c', [{ name: 'c.ipk', body: Buffer.alloc(2 << 20) }]));
    repository.addArtifact(run, { name: 'd', bytes: zipOf([ipk('d')]).subarray(0, 60) });
    repository.addArtifact(run, artifact('e'));
    const error = (await refusedBy(collect({ run }))) as ManyErrors;
    expect(error).toBeInstanceOf(ManyErrors);
    expect(error.errors.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining(`SOURCE_UNTRUSTED artifact a of ${REPO} run ${run} holds "../evil.ipk"`),
      expect.stringContaining(`SOURCE_UNTRUSTED artifact b of ${REPO} run ${run} holds "l.ipk"`),
      expect.stringContaining(`SOURCE_TOO_BIG artifact c of ${REPO} run ${run} holds "c.ipk"`),
      expect.stringContaining(`SOURCE_READ artifact d of ${REPO} run ${run} cannot be unpacked`),
    ]);
    expect(readdirSync(folder).filter((name) => !/-1$/.test(name))).toEqual([]);
  });

  it('artifacts of over 2 GB together, before anything is downloaded', async () => {
    const run = repository.addRun({});
    for (const name of ['a', 'b']) repository.addArtifact(run, artifact(name, undefined, { size: 1.1e9 }));
    expect(await refusedBy(collect({ run }))).toMatchObject({
      code: 'SOURCE_TOO_BIG',
      message: '2 artifacts of 2.20 GB match, more than 1000 or than 2.00 GB',
    });
    expect(downloads()).toEqual([]);
  });

  it('to continue without the permission, and names it', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages'));
    expect(await refusedBy(collect({ run }, { token: 'nobody' }))).toMatchObject({
      code: 'GITHUB_ACCESS',
      remedy: expect.stringContaining('`actions: read`'),
    });
  });
});

describe('the run that artifacts are taken from', () => {
  it('is this one unless another is named, and GitHub is not asked about it', async () => {
    const run = repository.addRun({ event: 'pull_request', branch: 'topic', status: 'in_progress' });
    repository.addArtifact(run, artifact('packages'));
    for (const query of [{}, { run }]) {
      const [file] = await collect(query, { env: ownRun(run) });
      expect(file?.origin).toBe(`${REPO} run ${run} packages bin/packages.ipk`);
      rmSync(file?.file ?? '');
    }
    expect(server.requests.some(({ path }) => path.endsWith(`/runs/${run}`))).toBe(false);
  });

  it('is not this one when a fork’s pull request started it', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages'));
    const eventPayload = {
      pull_request: { head: { repo: { full_name: 'evil/name' } }, base: { repo: { full_name: REPO } } },
    };
    for (const query of [{}, { run }]) {
      expect(await refusedBy(collect({ ...query, eventPayload }, { env: ownRun(run) }))).toMatchObject({
        code: 'SOURCE_UNTRUSTED',
        message: expect.stringContaining('this run is about a pull request from evil/name'),
      });
    }
    expect(server.requests).toEqual([]);
  });

  it('must be named outside a workflow, and for another repository', async () => {
    expect(await refusedBy(collect({}))).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: '`artifacts` are taken from this run, but this is not a run of a workflow',
    });
    expect(await refusedBy(collect({ repository: 'other/name' }, { env: ownRun(1) }))).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: '`artifacts-repository` is other/name, but `artifacts-run` names no run of it',
    });
  });

  it('is the run that started this one, with `event`', async () => {
    const run = repository.addRun({});
    repository.addArtifact(run, artifact('packages'));
    const eventPayload = {
      workflow_run: { id: run, name: 'a title' },
      workflow: { name: 'Build' },
      repository: { full_name: 'Owner/Name', default_branch: 'main' },
    };
    const query = { run: 'event', eventPayload, workflow: 'Build' } as const;
    expect(await origins(query)).toEqual([`${REPO} run ${run} packages bin/packages.ipk`]);
    expect(asked).toEqual([]);
    expect(await refusedBy(collect({ ...query, workflow: 'a title' }))).toMatchObject({
      code: 'SOURCE_UNTRUSTED',
      message: expect.stringContaining('is a run of the workflow "Build"'),
    });
  });

  it('is missing with `event` when no run started this one', async () => {
    expect(await refusedBy(collect({ run: 'event', eventPayload: { ref: 'x' } }))).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: '`artifacts-run` is event, but no other run started this one',
    });
  });

  it('costs requests only for what its branch leaves open', async () => {
    const run = repository.addRun({ branch: 'topic' });
    repository.addArtifact(run, artifact('packages'));
    await collect({ run, allowBranches: ['topic'] });
    expect(asked).toEqual([]);
    await refusedBy(collect({ run }));
    expect(asked).toEqual([`default branch of ${REPO}`, `tag topic of ${REPO}`]);
  });

  it('can be of a tag that is still on its commit', async () => {
    const run = repository.addRun({ branch: 'v1', commit: COMMIT, event: 'release' });
    repository.addArtifact(run, artifact('packages'));
    tags.set('v1', COMMIT);
    expect((await origins({ run })).length).toBe(1);
    tags.set('v1', COMMIT.replace('0', '1'));
    expect(await refusedBy(collect({ run }))).toMatchObject({
      code: 'SOURCE_UNTRUSTED',
      message: `workflow run ${run} of ${REPO} is of "v1", and only runs of "main" and tags are published`,
    });
  });

  it.each([
    ['a fork', { headRepository: 'evil/name' }, 'was started by the fork evil/name'],
    ['a fork that is gone', { headRepository: null }, 'was started by a fork that is gone'],
    ['a pull request', { event: 'pull_request' }, 'was started by pull_request'],
    ['another branch', { branch: 'topic' }, 'is of "topic"'],
    ['a failure', { conclusion: 'failure' }, 'did not succeed (failure)'],
    ['nobody yet', { status: 'in_progress', conclusion: null }, 'has not ended (in_progress)'],
    ['another workflow', { path: '.github/workflows/other.yml@main' }, 'is a run of the workflow'],
  ])('is refused when it is of %s, and nothing is downloaded', async (_, facts, message) => {
    const run = repository.addRun(facts);
    repository.addArtifact(run, artifact('packages'));
    const eventPayload = { workflow_run: { id: run } };
    for (const query of [{ run }, { run: 'event', eventPayload } as const]) {
      expect(await refusedBy(collect({ ...query, workflow: 'build.yml' }))).toMatchObject({
        code: 'SOURCE_UNTRUSTED',
        message: expect.stringContaining(message),
      });
    }
    expect(server.requests.map(({ path }) => path)).toEqual(
      Array.from({ length: 2 }, () => `/repos/${REPO}/actions/runs/${run}`),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('can be of another repository, under the same rules', async () => {
    const other = server.repository('other/packages');
    const run = other.addRun({});
    other.addArtifact(run, artifact('packages'));
    const query = { run, repository: 'other/packages' };
    const [file] = await collect(query, { env: ownRun(run) });
    expect(file?.origin).toBe(`other/packages run ${run} packages bin/packages.ipk`);
    expect(asked).toEqual(['default branch of other/packages']);
  });

  it('is named when it is not there', async () => {
    expect(await refusedBy(collect({ run: 5 }))).toMatchObject({
      code: 'GITHUB_ABSENT',
      message: expect.stringContaining(`workflow run 5 of ${REPO}`),
    });
  });
});
