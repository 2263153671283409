import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/feed/assemble/plan.ts';
import { FILES_FILE } from '../../../../src/feed/catalog/files-json.ts';
import { nextOwned } from '../../../../src/feed/catalog/next-owned.ts';
import { folderOf } from '../../../../src/feed/folders.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { processorTime } from '../../../support/processor-time.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  newKey,
  type Policy,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

const FILES = { '/usr/bin/x': 'x', '/usr/bin/y': 'y' };
const PATH = `${FOLDER}/${FILES_FILE}`;
const ipk = (
  name: string,
  fields: string[] = [],
  version = '1.0-1',
  files: { [path: string]: string } = FILES,
  arch = 'mips_24kc',
): Promise<Arriving> => arriving({ name, fields, files, version, arch }, `${name}-${version}.ipk`);

let key: SigningKey;
let feed: Feed;
const policy = (changes: Partial<Policy> = {}): Policy => policyWith({ signingKeys: [key], ...changes });
const details = ({ packageWarnings }: Plan): string[] =>
  packageWarnings
    .filter(({ text }) => text.startsWith('a package that the feed has installs the same file'))
    .flatMap(({ packages }) => packages.map(({ origin, detail }) => `${origin}: ${detail}`));
const warningsFor = async (...packages: Arriving[]): Promise<string[]> =>
  details(await plan(feed, packages, policy()));

beforeAll(async () => {
  key = await newKey();
  feed = await publish(EMPTY, [await ipk('a')], policy());
});

describe('a file of an arriving package that a package of the folder installs', () => {
  it('is warned about once for both packages', async () => {
    const half = await ipk('c', [], '1.0-1', { '/usr/bin/y': 'y', '/usr/bin/z': 'z' });
    expect(await warningsFor(await ipk('b'))).toEqual(['b-1.0-1.ipk: usr/bin/x and 1 more, as a does']);
    expect(await warningsFor(half)).toEqual(['c-1.0-1.ipk: usr/bin/y, as a does']);
  });

  it('is no fault if the two exclude or replace each other', async () => {
    for (const field of ['Conflicts: a', 'Replaces: a'])
      expect(await warningsFor(await ipk('b', [field]))).toEqual([]);
    const careful = await publish(EMPTY, [await ipk('a', ['Conflicts: b'])], policy());
    expect(details(await plan(careful, [await ipk('b')], policy()))).toEqual([]);
  });

  it('is no fault of another version of the same package', async () => {
    expect(await warningsFor(await ipk('a', [], '2.0-1'))).toEqual([]);
    expect(await warningsFor(await ipk('a', [], '0.5-1'))).toEqual([]);
  });

  it('is no fault if devices get newer versions without it', async () => {
    const newer = await ipk('a', [], '2.0-1', { '/usr/bin/new': '' });
    expect(await warningsFor(newer, await ipk('b'))).toEqual([]);
    const after = await publish(feed, [newer], policy());
    expect(details(await plan(after, [await ipk('b')], policy()))).toEqual([]);
  });

  it('is no fault of a package that leaves in the same run', async () => {
    const removals = [{ text: 'a', name: 'a', version: undefined, arch: undefined }];
    expect(details(await plan(feed, [await ipk('b')], policy({ removals })))).toEqual([]);
  });

  it('is not warned about twice if both arrive', async () => {
    const { packageWarnings } = await plan(feed, [await ipk('a'), await ipk('b')], policy());
    expect(packageWarnings.map(({ text }) => text)).toEqual([
      expect.stringContaining('another package of the run installs the same file'),
    ]);
  });

  it('is not known of packages without a line, or from a file of others', async () => {
    for (const file of [undefined, '{"files":[]}', '{"pkgfeed":1,"owned":[\n]}\n']) {
      const plain = changed(feed, { [PATH]: file });
      expect(details(await plan(plain, [await ipk('b')], policy()))).toEqual([]);
    }
  });

  it('is found fast among many packages', async () => {
    const many = Array.from({ length: 30_000 }, (_, at) => ({
      file: `n${at}_1.ipk`,
      format: 'opkg',
      names: [`n${at}`],
      paths: Buffer.alloc(240, `${at}`).toString('base64'),
    }));
    const [head = '', line = ''] = (feed.get(PATH)?.toString() ?? '').split('\n');
    const text = [head, [...many.map((one) => JSON.stringify(one)), line].join(',\n'), ']}\n'].join('\n');
    const start = processorTime();
    const large = changed(feed, { [PATH]: text });
    expect(details(await plan(large, [await ipk('b')], policy()))).toHaveLength(1);
    expect(processorTime() - start).toBeLessThan(5000);
  });
});

describe('the files.json of a folder', () => {
  const files = (of: Feed, path = PATH): string[] =>
    [...(of.get(path)?.toString() ?? '').matchAll(/"file":"([^"]*)"/g)].map(([, file]) => file ?? '');

  it('has a line for each published package, and keeps those of others as they are', async () => {
    const after = await publish(feed, [await ipk('b')], policy());
    expect(files(after)).toEqual(['a_1.0-1_mips_24kc.ipk', 'b_1.0-1_mips_24kc.ipk']);
    expect(after.get(PATH)?.toString()).toContain(feed.get(PATH)?.toString().split('\n')[1]);
  });

  it('is not written if nothing changed, and does not exist because of that', async () => {
    expect((await plan(feed, [await ipk('a')], policy())).edit.puts.size).toBe(0);
    const without = changed(feed, { [PATH]: undefined });
    expect((await plan(without, [await ipk('a')], policy())).edit.puts.size).toBe(0);
    expect(files(await publish(without, [await ipk('b')], policy()))).toEqual(['b_1.0-1_mips_24kc.ipk']);
  });

  it('loses the line of a package that leaves, and gets another for other bytes', async () => {
    const both = await publish(feed, [await ipk('b')], policy());
    const removals = [{ text: 'a', name: 'a', version: undefined, arch: undefined }];
    const after = await publish(both, [], policy({ removals }));
    expect(files(after)).toEqual(['b_1.0-1_mips_24kc.ipk']);
    const other = await ipk('b', [], '1.0-1', { '/usr/bin/other': '' });
    const replaced = await publish(after, [other], policy({ onConflict: 'replace' }));
    expect(files(replaced)).toEqual(files(after));
    expect(replaced.get(PATH)?.equals(after.get(PATH) ?? Buffer.alloc(0))).toBe(false);
  });

  it('of a new folder has the lines of the packages for any arch that it takes over', async () => {
    const any = await publish(feed, [await ipk('any', [], '1.0-1', { '/any': '' }, 'all')], policy());
    const after = await publish(any, [await ipk('b', [], '1.0-1', { '/b': '' }, 'x86_64')], policy());
    expect(files(after, `24.10/packages/x86_64/${FILES_FILE}`)).toEqual([
      'any_1.0-1_all.ipk',
      'b_1.0-1_x86_64.ipk',
    ]);
  });

  it('of others stays, and the run names it', async () => {
    const theirs = changed(feed, { [PATH]: '{"files":[]}' });
    const { edit, warnings } = await plan(theirs, [await ipk('b')], policy());
    expect(edit.puts.has(PATH)).toBe(false);
    expect(warnings).toContain(
      `${PATH} stays as it is: pkgfeed did not write it, or someone has changed it since. Delete it to get pkgfeed's own`,
    );
  });

  it('that is damaged keeps the lines that can be read', async () => {
    const broken = changed(feed, { [PATH]: `${feed.get(PATH)}<<<<<<< HEAD\n` });
    const { edit, warnings } = await plan(broken, [await ipk('a')], policy());
    expect(edit.puts.get(PATH)).toEqual({ kind: 'bytes', bytes: feed.get(PATH) });
    expect(warnings).toEqual([
      expect.stringContaining(`${PATH} is damaged; it keeps the lines that can be read`),
    ]);
  });

  it('that was too large to read stays as it is', () => {
    const folder = folderOf(opkg, 'mips_24kc', policy().layout, new Map());
    const listed = [{ entry: {} as Entry, path: '', contentId: '', origin: '', content: undefined }];
    const state = { paths: new Map([[PATH, '']]), files: new Map() };
    const made = nextOwned([{ ...folder, listed, signers: [] }], state, () => true);
    expect(made).toEqual({ files: [], foreign: new Set(), warnings: [] });
  });
});
