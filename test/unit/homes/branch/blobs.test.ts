import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ownEnvironment } from '../../../../src/git/environment.ts';
import { Git } from '../../../../src/git/git.ts';
import { Blobs } from '../../../../src/homes/branch/blobs.ts';
import { Origin } from '../../../../src/homes/branch/origin.ts';
import { makeBareRepository } from '../../../support/bare-repository.ts';

/** The blobs of a repository that has all of them, and their ids in the order of the contents. */
function blobsOf(contents: readonly Buffer[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-blobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const repository = makeBareRepository(join(folder, 'repository.git'));
  const git = new Git(repository.path, ownEnvironment(process.env, []));
  const patience = { retry: 0, silence: undefined, isGiven: false };
  const host = { clock: () => performance.now(), say: () => undefined };
  const blobs = new Blobs(git, new Origin(git, undefined, patience, host));
  blobs.areFetched = false;
  const ids = contents.map((bytes) => repository.git(['hash-object', '-w', '--stdin'], bytes).trim());
  return { repository, blobs, ids };
}

const SMALL = [Buffer.from('one'), Buffer.alloc(0), Buffer.from('\0\n\xff', 'latin1')] as const;

it('reads small blobs with their sizes, and only once', async () => {
  const { repository, blobs, ids } = blobsOf(SMALL);
  expect([...(await blobs.sizes(ids))]).toEqual(ids.map((id, i) => [id, SMALL[i]?.length]));
  rmSync(join(repository.path, 'objects'), { recursive: true });
  const read = await blobs.read(ids.slice(1));
  expect(ids.slice(1).map((id) => read.get(id))).toEqual(SMALL.slice(1));
  await expect(blobs.read(ids)).rejects.toMatchObject({ name: 'GitError' });
});

it('tells the sizes of large ones without their contents', async () => {
  const contents = [Buffer.alloc(5 << 20, 'a'), ...SMALL];
  const { repository, blobs, ids } = blobsOf(contents);
  expect([...(await blobs.sizes(ids))]).toEqual(ids.map((id, i) => [id, contents[i]?.length]));
  expect((await blobs.read(ids)).get(ids[0] ?? '')?.equals(contents[0] ?? SMALL[0])).toBe(true);
  await blobs.sizes(ids);
  rmSync(join(repository.path, 'objects'), { recursive: true });
  await expect(blobs.read(ids)).rejects.toMatchObject({ name: 'GitError' });
});

it.each([
  ['absent', '1'.repeat(40)],
  ['none', '4b825dc642cb6eb9a060e54bf8d69288fbee4904'],
])('refuses a blob that is %s', async (_, id) => {
  const { blobs, ids } = blobsOf(SMALL);
  await expect(blobs.sizes([...ids, id])).rejects.toMatchObject({ code: 'GIT_FAILED' });
});
