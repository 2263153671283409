import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ManyErrors } from '../../src/errors.ts';
import { snappyOf } from '../support/github-replies.ts';
import { startGitHub } from '../support/github-server.ts';
import type { FakeAttestation } from '../support/github-state.ts';
import { failureOf, makeHost, makePlace, onPath, publishing, TOKEN, type Words } from '../support/run.ts';
import { type AttestationRecipe, makeSigstore, type Sigstore } from '../support/sigstore-maker.ts';
import { makeTestKey } from '../support/test-keys.ts';

let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await makeSigstore();
});

async function prepared(permissions: readonly string[] = ['contents: write', 'attestations: read']) {
  const place = makePlace();
  const server = await startGitHub({ tokens: { [TOKEN]: permissions } });
  onTestFinished(() => server.close());
  Object.assign(place.env, { GITHUB_API_URL: server.apiUrl, GITHUB_REPOSITORY: 'owner/name' });
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  const run: Words = {
    ...{ ...words, token: TOKEN, 'usign-key': secret, 'require-attestation': 'owner/name' },
    'attestation-roots': place.file('roots.jsonl', `${sigstore.root}\n`),
  };
  const gitHub = server.repository('owner/name');
  const ipks = (...names: string[]): string[] => names.map((name) => place.ipk({ name }));
  const attest = async (
    files: readonly string[],
    recipe: AttestationRecipe = {},
    how: Partial<FakeAttestation> = {},
  ): Promise<void> => {
    const subjects = files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
    gitHub.addAttestation({ subjects, bundle: await sigstore.attest({ subjects, ...recipe }), ...how });
  };
  const questions = (): string[] =>
    server.requests.filter(({ path }) => path.includes('/attestations/')).map(({ server: at }) => at);
  return { place, server, repository, run, gitHub, ipks, attest, questions };
}

test('what one attestation names is published, and one question is asked for all of it', async () => {
  const { place, server, repository, run, ipks, attest, questions } = await prepared();
  const files = ipks('one', 'two', 'three', 'four', 'five', 'six', 'seven');
  await attest(files);
  const steps: string[] = [];
  const host = {
    ...makeHost(place),
    progress: (label: string, done: number, all: number) => steps.push(`${label} ${done}/${all}`),
  };
  expect(await publishing(place, { ...run, files }, host)).toMatchObject({ added: 7 });
  expect(questions()).toEqual(['api', 'storage']);
  expect(steps).toContain('checking attestations 1/7');
  expect(server.requests.map(({ authorization }) => authorization.length)).toEqual([1, 0]);
  expect(server.requests[0]?.path).toContain('predicate_type=https%3A%2F%2Fslsa.dev%2Fprovenance%2Fv1');
  expect(repository.text('24.10/base/mips_24kc/Packages').match(/^Package: /gm)).toHaveLength(7);
  expect(place.leftBehind()).toEqual([]);
});

test('packages that several builds attest, each by itself, with whatever else is attested about them', async () => {
  const { place, run, ipks, attest, questions } = await prepared();
  const files = ipks('one', 'two', 'three', 'four', 'five', 'six');
  for (const file of files) {
    await attest([file]);
    await attest([file], { predicateType: 'https://spdx.dev/Document/v2.3' });
  }
  await attest(files, { signer: 'stranger/name/.github/workflows/build.yml@refs/heads/main' });
  expect(await publishing(place, { ...run, files })).toMatchObject({ added: 6 });
  expect(questions().filter((at) => at === 'api')).toHaveLength(6);
});

test('packages of a release, of any workflow that is named', async () => {
  const { place, run, gitHub, ipks, attest } = await prepared();
  const files = ipks('one', 'two');
  gitHub.addRelease({
    tag: 'v1',
    assets: files.map((file, i) => ({ name: `${i}.ipk`, bytes: readFileSync(file) })),
  });
  await attest(files.slice(0, 1), { ref: 'refs/tags/v1' });
  await attest(files.slice(1), { signer: `other/repo/.github/workflows/shared.yml@${'c'.repeat(40)}` });
  const builders = [
    'owner/name/.github/workflows/build.yml@refs/tags/v*',
    'owner/name=other/repo/.github/workflows/shared.yml',
  ];
  const words = { ...run, release: 'v1', 'require-attestation': builders };
  expect(await publishing(place, words)).toMatchObject({ added: 2 });
});

test('what GitHub’s own Sigstore signs for private repositories', async () => {
  const { place, run, ipks, attest } = await prepared();
  const gitHubs = await makeSigstore({ kind: 'github' });
  const files = ipks('one');
  const subjects = files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  await attest(files, {}, { bundle: await gitHubs.attest({ subjects }) });
  const refused = await failureOf(publishing(place, { ...run, files }));
  expect(refused).toMatchObject({ code: 'SOURCE_UNATTESTED' });
  expect(refused.message).toContain('does not verify');
  expect(refused.remedy).toContain('gh attestation trusted-root > roots.jsonl');
  place.file('both.jsonl', `${sigstore.root}\n${gitHubs.root}\n`);
  const host = { ...makeHost(place), cwd: place.folder };
  const words = { ...run, files, 'attestation-roots': 'both.jsonl' };
  expect(await publishing(place, words, host)).toMatchObject({ added: 1 });
});

test.each<[string, Partial<FakeAttestation>]>([
  ['with the answer, as from older servers', { isInline: true }],
  ['as plain JSON at its address', { stored: Buffer.from('plain') }],
])('a bundle that comes %s', async (_, how) => {
  const { place, run, gitHub, ipks } = await prepared();
  const files = ipks('one');
  const subjects = files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  const bundle = await sigstore.attest({ subjects });
  const stored = how.stored && { stored: Buffer.from(JSON.stringify(bundle)) };
  gitHub.addAttestation({ subjects, bundle, ...how, ...stored });
  expect(await publishing(place, { ...run, files })).toMatchObject({ added: 1 });
});

test('all packages that are not attested are refused together, and nothing is published', async () => {
  const { place, repository, run, gitHub, ipks, attest } = await prepared();
  const names = ['fine', 'absent', 'stranger', 'workflow', 'sbom', 'tampered', 'broken', 'empty', 'others'];
  const files = ipks(...names);
  const only = (name: string): string[] => files.filter((_, i) => names[i] === name);
  const digest = createHash('sha256')
    .update(readFileSync(only('others')[0] ?? ''))
    .digest('hex');
  await attest(only('fine'));
  await attest(only('stranger'), { repository: 'stranger/name' });
  await attest(only('workflow'), { signer: 'other/repo/.github/workflows/shared.yml@refs/heads/main' });
  await attest(only('sbom'), { predicateType: 'https://spdx.dev/Document/v2.3' });
  const bundle = await sigstore.attest({ subjects: ['a'.repeat(64)] });
  gitHub.addAttestation({ subjects: [digest], bundle });
  const tampered = structuredClone(bundle);
  tampered.dsseEnvelope.payload = Buffer.from(
    Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString().replaceAll('a'.repeat(64), digest),
  ).toString('base64');
  await attest(only('tampered'), {}, { bundle: tampered });
  await attest(only('broken'), {}, { stored: Buffer.from('no snappy block') });
  await attest(only('empty'), {}, { stored: snappyOf(Buffer.from('{"mediaType":')) });
  const error = (await failureOf(publishing(place, { ...run, files }))) as ManyErrors;
  expect(
    error.errors.map(({ code, message }) => `${code} ${message.replace(/^.*\/packages\//, '')}`),
  ).toEqual(
    [
      '1.ipk is not attested as a build of owner/name: GitHub shows no build attestation of it in owner/name',
      '2.ipk is not attested as a build of owner/name: it is of the repository stranger/name',
      '3.ipk is not attested as a build of owner/name: it was signed by the workflow other/repo/.github/workflows/shared.yml@refs/heads/main',
      '4.ipk is not attested as a build of owner/name: GitHub shows no build attestation of it in owner/name',
      expect.stringMatching(/^SOURCE_UNATTESTED 5\.ipk .*: its attestation does not verify: /),
      expect.stringMatching(/^SOURCE_UNATTESTED 6\.ipk .*: its attestation does not verify: /),
      expect.stringMatching(/^SOURCE_UNATTESTED 7\.ipk .*: its attestation does not verify: /),
      '8.ipk is not attested as a build of owner/name: its attestation names other files',
    ].map((line) => (typeof line === 'string' ? `SOURCE_UNATTESTED ${line}` : line)),
  );
  expect(error.remedy).toContain('`id-token: write` and `attestations: write`');
  expect(error.remedy).toContain('actions/attest-build-provenance');
  expect(repository.tip()).toBeUndefined();
  expect(place.leftBehind()).toEqual([]);
});

test('a dry run is refused too', async () => {
  const { place, run, ipks } = await prepared();
  const error = await failureOf(publishing(place, { ...run, files: ipks('one'), 'dry-run': 'true' }));
  expect(error).toMatchObject({ code: 'SOURCE_UNATTESTED' });
});

test('after a hundred packages without an attestation no more questions are asked', async () => {
  const { place, run, ipks, questions } = await prepared();
  const files = ipks(...Array.from({ length: 120 }, (_, i) => `p${i}`));
  const error = (await failureOf(publishing(place, { ...run, files }))) as ManyErrors;
  expect(questions().length).toBeLessThan(110);
  expect(error.errors.at(-1)?.message).toMatch(
    /^\d+ more packages were not checked, because too many are not attested$/,
  );
  expect(error.errors).toHaveLength(questions().length + 1);
});

test('a token that may not read attestations is told which permission is missing', async () => {
  const { place, repository, run, ipks } = await prepared(['contents: write']);
  const error = await failureOf(publishing(place, { ...run, files: ipks('one', 'two') }));
  expect(error).toMatchObject({ code: 'GITHUB_ACCESS' });
  expect(error.remedy).toContain('`attestations: read`');
  expect(repository.tip()).toBeUndefined();
});

test('what cannot be looked up has failed', async () => {
  const { place, server, repository, run, ipks, attest } = await prepared();
  const files = ipks('one');
  await attest(files, {}, { serve: (response) => response.writeHead(404).end() });
  expect(await failureOf(publishing(place, { ...run, files }))).toMatchObject({ code: 'GITHUB_ABSENT' });
  const answers: [unknown, string][] = [
    [{ attestations: [{ bundle: null }] }, 'SOURCE_UNATTESTED'],
    [{ attestations: [{ bundle: {} }] }, 'SOURCE_UNATTESTED'],
    [{ attestations: [] }, 'SOURCE_UNATTESTED'],
    [{ attestations: [{ bundle: null, bundle_url: 'file:///etc/passwd' }] }, 'GITHUB_FAILED'],
    [{ attestations: [{ bundle: null, bundle_url: 7 }] }, 'GITHUB_FAILED'],
    [{ attestations: [null] }, 'GITHUB_FAILED'],
    [{ attestations: {} }, 'GITHUB_FAILED'],
    [[], 'GITHUB_FAILED'],
  ];
  const replies = answers.map(([body]) => ({ status: 200, body, isForeign: true }));
  server.answer('GET', /attestations/, () => replies.shift());
  for (const [body, code] of answers) {
    const error = await failureOf(publishing(place, { ...run, files }));
    expect([JSON.stringify(body), error.code]).toEqual([JSON.stringify(body), code]);
  }
  expect(repository.tip()).toBeUndefined();
});

test('words that are wrong are told before a file is read', async () => {
  const { place, run } = await prepared();
  const words = { ...run, files: 'absent', 'require-attestation': ['owner/name', 'name', 'owner/name@main'] };
  const error = (await failureOf(publishing(place, words))) as ManyErrors;
  expect(error.errors.map(({ code }) => code)).toEqual(['INPUT_VALUE', 'INPUT_VALUE']);
  place.env.GITHUB_SERVER_URL = 'https://github.example.com';
  const elsewhere = await failureOf(publishing(place, { ...run, files: 'absent' }));
  expect(elsewhere).toMatchObject({ name: 'InputError' });
  expect(elsewhere.message).toContain('https://github.example.com has no build attestations');
});

test.each([
  ['is absent', undefined, /cannot be read: ENOENT/],
  ['is empty', '', /holds 0 lines/],
  ['is no JSON', 'roots', /no trusted root in line 1/],
  ['is another JSON', '{}', /no trusted root in line 1/],
  ['has keys that cannot be read', 'damaged', /cannot be read/],
])('a file of trusted roots that %s is told', async (_, text, fault) => {
  const { place, run, ipks, attest } = await prepared();
  const files = ipks('one');
  await attest(files);
  const damaged = sigstore.root.replaceAll(/"rawBytes":"[^"]{8}/g, '"rawBytes":"AAAAAAAA');
  const name = 'other.jsonl';
  if (text !== undefined) place.file(name, text === 'damaged' ? damaged : text);
  const host = { ...makeHost(place), cwd: place.folder };
  const error = await failureOf(publishing(place, { ...run, files, 'attestation-roots': name }, host));
  expect(error).toMatchObject({ code: 'INPUT_VALUE' });
  expect(error.message).toMatch(fault);
});

test('a run that only removes packages asks nothing', async () => {
  const { place, run, ipks, attest, questions } = await prepared();
  const files = ipks('one', 'two');
  await attest(files);
  await publishing(place, { ...run, files });
  const before = questions().length;
  expect(await publishing(place, { ...run, remove: 'one' })).toMatchObject({ removed: 1 });
  expect(questions()).toHaveLength(before);
});
