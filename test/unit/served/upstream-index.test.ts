import { describe, expect, it } from 'vitest';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import {
  addressOf,
  type IndexPlace,
  placeOfIndex,
  placeOfV3,
  placesIn,
  readUpstreamIndex,
} from '../../../src/served/upstream-index.ts';
import { recipe } from '../../support/following.ts';
import { type FeedMaker, type FormatName, feedMaker, serve } from '../../support/upstream-feed.ts';
import { startUpstream, type UpstreamServer } from '../../support/upstream-server.ts';

const FOLDER = new URL('https://example.org/a/');

it('an index is looked for where devices look, or where its address says', () => {
  const names = placesIn(FOLDER).map((place) => addressOf(place).href.slice(FOLDER.href.length));
  expect(names).toEqual(
    expect.arrayContaining(['Packages.gz', 'Packages', 'APKINDEX.tar.gz', 'packages.adb']),
  );
  const shown = (place: IndexPlace | undefined): unknown =>
    place && [place.format.name, place.folder.href, addressOf(place).href];
  const at = (name: string): [string, string] => [FOLDER.href, `${FOLDER.href}${name}`];
  expect(shown(placeOfIndex(new URL('APKINDEX.tar.gz', FOLDER)))).toEqual([
    'apk-v2',
    ...at('APKINDEX.tar.gz'),
  ]);
  expect(shown(placeOfIndex(new URL('Packages.gz', FOLDER)))).toEqual(['opkg', ...at('Packages.gz')]);
  expect(shown(placeOfIndex(new URL('packages.adb', FOLDER)))).toEqual(['apk-v3', ...at('packages.adb')]);
  expect(shown(placeOfIndex(new URL('mine.adb', FOLDER)))).toEqual(['apk-v3', ...at('mine.adb')]);
  expect(placeOfIndex(new URL('other', FOLDER))).toBeUndefined();
  expect(addressOf(placeOfV3(FOLDER)).href).toBe(`${FOLDER.href}Packages.adb`);
});

async function indexOf(name: FormatName) {
  const maker = await feedMaker(name);
  const server = await startUpstream();
  serve(server.files, 'x', await maker.folder('x86_64', [recipe('one')]));
  return { maker, server };
}

const read = (server: UpstreamServer, maker: FeedMaker, allowUnsigned = false) =>
  readUpstreamIndex(makeFetcher(fetch, { tries: 1 }), placesIn(new URL('x/', server.url)), {
    ...{ keys: [maker.key.publicKey], allowUnsigned },
  });

describe('an index is believed', () => {
  it('in each of its forms, once a key has signed it', async () => {
    const { server, maker } = await indexOf('opkg');
    expect(await read(server, maker)).toMatchObject({ state: 'read', place: { name: 'Packages.gz' } });
    server.files.delete('x/Packages.gz');
    expect(await read(server, maker)).toMatchObject({ state: 'read', place: { name: 'Packages' } });
    server.files.delete('x/Packages.sig');
    await expect(read(server, maker)).rejects.toMatchObject({
      code: 'SOURCE_UNSIGNED',
      message: `${server.url}x/Packages is not signed, so nobody vouches for what it lists`,
    });
    expect(await read(server, maker, true)).toMatchObject({ state: 'read' });
  });

  it.each<FormatName>(['opkg', 'apk v2', 'apk v3'])('never with one changed byte (%s)', async (name) => {
    const { server, maker } = await indexOf(name);
    const path = `x/${maker.format.indexFile}`;
    const index = server.files.get(path) as Buffer;
    server.files.delete('x/Packages.gz');
    for (const at of [0.3, 0.6, 0.9].map((part) => Math.floor(index.length * part))) {
      const changed = Buffer.from(index);
      changed[at] = (changed[at] ?? 0) ^ 1;
      server.files.set(path, changed);
      await expect(read(server, maker)).rejects.toMatchObject({
        code: expect.stringMatching(/^SOURCE_(SIGNATURE|UNSIGNED|INDEX)$/),
      });
    }
  });

  it('where a cache obeys, also by the header alone', async () => {
    const { server, maker } = await indexOf('opkg');
    server.freeze(['x/Packages.sig'], true);
    serve(server.files, 'x', await maker.folder('x86_64', [recipe('one'), recipe('two')]));
    const answer = await read(server, maker);
    expect(answer.state === 'read' && answer.entries).toHaveLength(2);
  });

  it('and is not when a page is in its place, whatever the status', async () => {
    const { server, maker } = await indexOf('opkg');
    const page = Buffer.from('<!doctype html><title>Welcome</title>');
    for (const path of [...server.files.keys()]) server.files.set(path, page);
    for (const name of ['APKINDEX.tar.gz', 'packages.adb']) server.files.set(`x/${name}`, page);
    expect(await read(server, maker)).toMatchObject({
      state: 'absent',
      reason: expect.stringMatching(/^has no index: an HTML page is served in its place.*Packages/),
    });
  });
});
