import { describe, expect, test } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import type { FileEvidence } from '../../../../src/feed/draft/evidence.ts';
import { anyArchPackages } from '../../../../src/feed/draft/inheritance.ts';
import { publishStep } from '../../../../src/feed/draft/publish.ts';
import type { Folder } from '../../../../src/feed/folders.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { arriving, changed, EMPTY, type Feed, FOLDER, policyWith, publish } from '../feed-maker.ts';

const INDEX = `${FOLDER}/Packages`;

/** The files to read before a folder for another arch can inherit. */
async function wantedOf(feed: Feed, hasBlobs: boolean, packages: readonly Arriving[]): Promise<string[]> {
  const policy = policyWith();
  const paths = new Map([...feed].map(([path, bytes]) => [path, hasBlobs ? contentId(bytes) : undefined]));
  const begun = publishStep(packages, policy).begin(paths, policy, []);
  const files = new Map(begun.toRead.map((path) => [path, feed.get(path) ?? Buffer.alloc(0)]));
  return [...(await begun.open({ paths, files })).toReread];
}

describe('packages without proof of their bytes', () => {
  const makeFeed = async (): Promise<{ full: Feed; bare: Feed }> => {
    const packages = [await arriving({ name: 'any', arch: 'all' }), await arriving({})];
    const full = await publish(EMPTY, packages, policyWith());
    const index = (full.get(INDEX) ?? Buffer.alloc(0)).toString('latin1');
    return { full, bare: changed(full, { [INDEX]: index.replace(/^SHA256sum: .*\n/gm, '') }) };
  };

  test('are read when the index states no SHA-256 and the feed has no content ids', async () => {
    const { full, bare } = await makeFeed();
    const other = [await arriving({ name: 'other', arch: 'x86_64' })];
    expect(await wantedOf(bare, false, other)).toEqual([`${FOLDER}/any_1.0-1_all.ipk`]);
    expect(await wantedOf(full, false, other)).toEqual([]);
    expect(await wantedOf(bare, true, other)).toEqual([]);
  });

  test('are not read when no folder is new', async () => {
    const { bare } = await makeFeed();
    expect(await wantedOf(bare, false, [await arriving({ name: 'other' })])).toEqual([]);
  });
});

describe('a package that was read', () => {
  const folder: Folder = {
    ...{ format: opkg, branch: '24.10', repository: 'packages', target: null, arch: 'mips_24kc' },
    ...{ path: FOLDER, isNew: false },
  };
  const facts = { size: 7, md5: 'c'.repeat(32), sha256: 'b'.repeat(64) };
  const said: FileEvidence = { identity: 'a'.repeat(64), anyArch: true, facts };
  const stated: Entry = {
    ...{ name: 'any', version: '1', arch: 'all', anyArch: true, file: 'any.ipk', text: '' },
    ...{ size: 7, identity: 'a'.repeat(64), sha256: undefined, md5: undefined },
  };

  const inherit = (entry: Partial<Entry>): { found: Listed[]; codes: string[] } => {
    const path = `${FOLDER}/any.ipk`;
    const listed = {
      entry: { ...stated, ...entry },
      path,
      contentId: undefined,
      origin: '',
      content: undefined,
    };
    const evidence = new Map([[path, said]]);
    const { packages, errors } = anyArchPackages([folder], () => [listed], evidence, [], policyWith());
    return { found: packages, codes: errors.map(({ code }) => code) };
  };

  test.each<[string, Partial<Entry>]>([
    ['all of it', {}],
    ['an MD5', { identity: undefined, md5: 'c'.repeat(32) }],
    ['nothing', { identity: undefined, size: undefined }],
  ])('is copied by its SHA-256 when it is what the index states: %s', (_name, entry) => {
    const { found, codes } = inherit(entry);
    expect(codes).toEqual([]);
    expect(found.map(({ content }) => content)).toEqual([
      { kind: 'copy', from: `${FOLDER}/any.ipk`, sha256: facts.sha256 },
    ]);
  });

  test.each<[string, Partial<Entry>, string]>([
    ['another identity', { identity: 'd'.repeat(64) }, 'FEED_FILE_CHANGED'],
    ['another size', { size: 8 }, 'FEED_FILE_CHANGED'],
    ['another MD5', { identity: undefined, md5: 'd'.repeat(32) }, 'FEED_FILE_CHANGED'],
    ['a SHA-512', { identity: 'a'.repeat(128) }, 'FEED_INDEX'],
    ['a SHA-1', { identity: 'a'.repeat(40) }, 'FEED_INDEX'],
  ])('stops the run when the index states %s', (_name, entry, code) => {
    expect(inherit(entry).codes).toEqual([code]);
  });
});
