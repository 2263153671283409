import { describe, expect, test } from 'vitest';
import { blobId } from '../../../src/bytes/blob-id.ts';
import { toProve } from '../../../src/feed/inheritance.ts';
import { type Arriving, outline } from '../../../src/feed/outline.ts';
import { arriving, changed, EMPTY, type Feed, FOLDER, policyWith, publish } from './feed-maker.ts';

const INDEX = `${FOLDER}/Packages`;

/** What has to be read before a folder for another arch can inherit. */
async function wantedOf(feed: Feed, hasBlobs: boolean, packages: readonly Arriving[]): Promise<string[]> {
  const policy = policyWith();
  const paths = new Map([...feed].map(([path, bytes]) => [path, hasBlobs ? blobId(bytes) : undefined]));
  const folders = outline(paths, packages, policy);
  const files = new Map(folders.toRead.map((path) => [path, feed.get(path) ?? Buffer.alloc(0)]));
  return [...(await toProve(folders, files, paths, policy))];
}

describe('packages whose bytes nothing vouches for', () => {
  const makeFeed = async (): Promise<{ full: Feed; bare: Feed }> => {
    const packages = [await arriving({ name: 'any', arch: 'all' }), await arriving({})];
    const full = await publish(EMPTY, packages, policyWith());
    const index = (full.get(INDEX) ?? Buffer.alloc(0)).toString('latin1');
    return { full, bare: changed(full, { [INDEX]: index.replace(/^SHA256sum: .*\n/gm, '') }) };
  };

  test('are read where an index states no SHA-256 and the feed has no blob ids', async () => {
    const { full, bare } = await makeFeed();
    const other = [await arriving({ name: 'other', arch: 'x86_64' })];
    expect(await wantedOf(bare, false, other)).toEqual([`${FOLDER}/any_1.0-1_all.ipk`]);
    expect(await wantedOf(full, false, other)).toEqual([]);
    expect(await wantedOf(bare, true, other)).toEqual([]);
  });

  test('are not read where no folder is new', async () => {
    const { bare } = await makeFeed();
    expect(await wantedOf(bare, false, [await arriving({ name: 'other' })])).toEqual([]);
  });
});
