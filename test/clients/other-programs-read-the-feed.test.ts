import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge, needJudge } from '../support/judges.ts';
import { makePlace, onPath, overHttp, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

test.each(['keep', 'squash'])(
  'git finds every object of the repository whole (history: %s)',
  async (history) => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await overHttp(place);
    const run = { ...words, history, 'usign-key': key.secret };
    await publishing(place, { ...run, files: [place.ipk({}), place.ipk({ name: 'any', arch: 'all' })] });
    await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) });
    repository.prune();
    const { status, stdout, stderr } = judge('git', ['-C', repository.path, 'fsck', '--full', '--strict']);
    expect([status, stdout.toString('utf8'), stderr]).toEqual([
      0,
      '',
      expect.not.stringMatching(/error|missing|broken/),
    ]);
  },
);

test('git checks the branch out with exactly the files it lists', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });
  const clone = join(place.folder, 'clone');
  expect(judge('git', ['clone', '-q', '--branch=gh-pages', repository.path, clone]).status).toBe(0);
  const { stdout } = judge('git', ['-C', clone, 'status', '--porcelain', '--ignored']);
  expect(stdout.toString('utf8')).toBe('');
});

test('gzip unpacks the compressed index to the index', async (context) => {
  needJudge(context, 'gzip');
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });
  const folder = '24.10/base/mips_24kc';
  const { status, stdout } = judge('gzip', ['-dc'], repository.read(`${folder}/Packages.gz`));
  expect(status).toBe(0);
  expect(stdout).toEqual(repository.read(`${folder}/Packages`));
});

test('openssl verifies the signature as plain Ed25519', async (context) => {
  needJudge(context, 'openssl', ['version']);
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });
  const raw = Buffer.from(
    repository.text(`keys/${key.publicKey.keyId}`).split('\n')[1] ?? '',
    'base64',
  ).subarray(10);
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  const folder = '24.10/base/mips_24kc';
  const signature = Buffer.from(repository.text(`${folder}/Packages.sig`).split('\n')[1] ?? '', 'base64');
  const args = [
    ...['pkeyutl', '-verify', '-rawin', '-pubin', '-keyform', 'DER'],
    ...['-inkey', place.file('key.der', Buffer.concat([head, raw]))],
    ...['-sigfile', place.file('raw.sig', signature.subarray(10))],
    ...['-in', place.file('Packages', repository.read(`${folder}/Packages`))],
  ];
  const { status, stdout } = judge('openssl', args);
  expect([status, stdout.toString('utf8').trim()]).toEqual([0, 'Signature Verified Successfully']);
});
