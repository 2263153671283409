import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashesOf, signedIndexes } from '../../../../src/feed/catalog/chain.ts';
import {
  PAST_LIMIT,
  readChain,
  readIndexHashes,
  SIGNED_INDEXES,
} from '../../../../src/feed/catalog/chain-shape.ts';
import { openFeedFile, readFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { FORMATS } from '../../../../src/formats/formats.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  NOW_TEXT,
  newKey,
  plan,
  policyWith,
  publish,
  withEdit,
} from '../feed-maker.ts';
import { feedFile, LATER, RUN } from './catalog-maker.ts';

const X86 = '24.10/packages/x86_64';
const sha256 = (bytes: Buffer | string | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const hashOf = (feed: Feed, path = 'feed.json'): string => sha256(feed.get(path));
const chainOf = (feed: Feed) => openFeedFile(feed.get('feed.json')).chain;

let key: SigningKey;
let first: Feed;
let second: Feed;
const by = (changes: Parameters<typeof policyWith>[0] = {}) => policyWith({ signingKeys: [key], ...changes });
const packageOf = (version: string, arch = 'mips_24kc') => arriving({ name: 'a', version, arch });

beforeAll(async () => {
  key = await newKey();
  first = await publish(EMPTY, [await packageOf('1'), await packageOf('1', 'x86_64')], by({ runUrl: RUN }));
  second = await publish(first, [await packageOf('2')], by({ now: LATER }));
});

describe('the chain of feed.json', () => {
  it('names the state before and the run that made it, the newest first', async () => {
    expect(chainOf(first)).toEqual({ state: 1, run: RUN, past: [] });
    const before = { sha256: hashOf(first), updated: NOW_TEXT, run: RUN };
    expect(chainOf(second)).toEqual({ state: 2, run: null, past: [before] });
    const third = await publish(second, [await packageOf('3')], by());
    const updated = feedFile(second).updated;
    expect(chainOf(third)).toEqual({
      ...{ state: 3, run: null },
      past: [{ sha256: hashOf(second), updated, run: null }, before],
    });
  });

  it('has the hash of every index; that of a folder which nobody touched is carried on unread', () => {
    const indexes = (feed: Feed) =>
      Object.fromEntries(readFeedFile(feed.get('feed.json')).folders.map((one) => [one.path, one.indexes]));
    for (const feed of [first, second])
      expect(indexes(feed)).toEqual({
        [FOLDER]: { Packages: hashOf(feed, `${FOLDER}/Packages`) },
        [X86]: { Packages: hashOf(feed, `${X86}/Packages`) },
      });
    expect(hashOf(second, `${FOLDER}/Packages`)).not.toBe(hashOf(first, `${FOLDER}/Packages`));
  });

  it('grows with a change alone, and is the same for the same change', async () => {
    expect((await plan(second, [await packageOf('2')], by({ now: LATER }))).edit.puts.size).toBe(0);
    const again = await publish(first, [await packageOf('2')], by({ now: LATER }));
    expect(again.get('feed.json')).toEqual(second.get('feed.json'));
  });

  it('begins with the next change of a feed of an older pkgfeed', async () => {
    const { state: _, run: __, chain: ___, ...rest } = feedFile(second);
    const folders = rest.folders.map(({ indexes: _, ...folder }: { indexes: object }) => folder);
    const older = changed(second, { 'feed.json': JSON.stringify({ ...rest, folders }) });
    expect((await plan(older, [await packageOf('2')], by())).edit.puts.size).toBe(0);
    const next = await publish(older, [await packageOf('3')], by());
    const past = [{ sha256: hashOf(older), updated: rest.updated, run: null }];
    expect(chainOf(next)).toEqual({ state: 1, run: null, past });
    const hashed = readFeedFile(next.get('feed.json')).folders.filter((one) => one.indexes !== undefined);
    expect(hashed.map(({ path }) => path)).toEqual([FOLDER]);
  });

  it('begins anew after a damaged feed.json, and after one that is gone', async () => {
    const damaged = changed(second, { 'feed.json': '{"pkgfeed":1,"fold' });
    const mended = await publish(damaged, [await packageOf('3')], by());
    const past = [{ sha256: hashOf(damaged), updated: null, run: null }];
    expect(chainOf(mended)).toEqual({ state: 1, run: null, past });
    const gone = await publish(changed(second, { 'feed.json': undefined }), [await packageOf('3')], by());
    expect(chainOf(gone)).toEqual({ state: 1, run: null, past: [] });
  });

  it('forgets what is older than a hundred states', async () => {
    const past = Array.from({ length: PAST_LIMIT }, (_, i) => ({
      ...{ sha256: sha256(`${i}`), updated: NOW_TEXT, run: null },
    }));
    const text = JSON.stringify({ ...feedFile(second), state: 900, chain: past });
    const next = await publish(changed(second, { 'feed.json': text }), [await packageOf('3')], by());
    expect(chainOf(next)?.state).toBe(901);
    expect(chainOf(next)?.past).toEqual([
      { sha256: sha256(text), updated: feedFile(second).updated, run: null },
      ...past.slice(0, -1),
    ]);
  });

  it('notes an index that somebody else has changed', async () => {
    const folders = feedFile(second).folders.map((one: object) => ({
      ...one,
      indexes: { Packages: sha256('another') },
    }));
    const odd = changed(second, { 'feed.json': JSON.stringify({ ...feedFile(second), folders }) });
    const { edit } = await plan(odd, [await packageOf('2')], by());
    expect([...edit.puts.keys()]).toEqual(['feed.json']);
    const mended = readFeedFile(withEdit(odd, edit).get('feed.json'));
    expect(mended.folders.find(({ path }) => path === FOLDER)?.indexes).toEqual({
      Packages: hashOf(second, `${FOLDER}/Packages`),
    });
  });
});

describe('a chain of somebody else', () => {
  const one = { sha256: 'a'.repeat(64), updated: NOW_TEXT, run: RUN };
  const read = (fields: object): [unknown, string[]] => {
    const dropped: string[] = [];
    return [readChain(fields as { [field: string]: unknown }, (place) => dropped.push(place)), dropped];
  };

  it.each<[string, object]>([
    ['no number', { chain: [] }],
    ['no list', { state: 1 }],
    ['a list that is none', { state: 1, chain: { length: 5 } }],
    ...[0, -1, 1.5, '1', 1e300, null, [1]].map(
      (state) => [`the number ${JSON.stringify(state)}`, { state, chain: [one] }] as [string, object],
    ),
  ])('with %s is none', (_, fields) => {
    expect(read(fields)).toEqual([undefined, ['chain']]);
  });

  it.each([null, 1, 'x', [], {}, { sha256: 'a' }, { sha256: 'A'.repeat(64) }, { sha256: ['a'.repeat(64)] }])(
    'counts up to the first state that does not fit: %j',
    (odd) => {
      const fields = { state: 5, run: 'javascript:x', chain: [one, odd, one] };
      expect(read(fields)).toEqual([{ state: 5, run: null, past: [one] }, ['chain[1]']]);
    },
  );

  it('has no values that do not fit, and no more states than a feed names', () => {
    const odd = { ...one, updated: 'yesterday', run: 'https://x/$(y) "', other: 1 };
    expect(read({ state: 2, run: RUN, chain: [odd] })).toEqual([
      { state: 2, run: RUN, past: [{ sha256: one.sha256, updated: null, run: null }] },
      [],
    ]);
    const [many, dropped] = read({ state: 2, chain: Array.from({ length: 5000 }, () => one) });
    expect((many as { past: unknown[] }).past).toHaveLength(PAST_LIMIT);
    expect(dropped).toEqual([`chain[${PAST_LIMIT}]`]);
  });

  it('does not keep a publish from its work', async () => {
    for (const fields of [
      { state: 'x' },
      { chain: 7 },
      { state: 2, chain: [null] },
      { state: 1e12, chain: [] },
    ]) {
      const odd = changed(second, { 'feed.json': JSON.stringify({ ...feedFile(second), ...fields }) });
      const next = await publish(odd, [await packageOf('3')], by());
      expect(chainOf(next)?.past[0]?.sha256).toBe(hashOf(odd));
      expect(chainOf(await publish(next, [await packageOf('4')], by()))?.past[0]?.sha256).toBe(hashOf(next));
    }
  });
});

describe('the hashes of indexes', () => {
  it('are those of every index that a format signs', () => {
    const names = FORMATS.flatMap(signedIndexes);
    expect(names.toSorted()).toEqual([...SIGNED_INDEXES].toSorted());
    expect(hashesOf(FORMATS, () => undefined)).toBeUndefined();
    expect(hashesOf(FORMATS, () => Buffer.from('x'))).toEqual(
      Object.fromEntries(names.map((name) => [name, sha256('x')])),
    );
  });

  it.each([undefined, null, 1, 'x', [], ['a'.repeat(64)], {}, { Packages: 'x' }, { __proto__: 'x' }])(
    'are none in %j',
    (odd) => {
      expect(readIndexHashes(odd)).toBeNull();
    },
  );

  it('are those that fit', () => {
    const odd = { Packages: 'a'.repeat(64), 'packages.adb': 1, other: 'a'.repeat(64) };
    expect(readIndexHashes(odd)).toEqual({ Packages: 'a'.repeat(64) });
  });
});
