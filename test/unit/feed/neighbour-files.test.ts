import { beforeAll, expect, it } from 'vitest';
import type { SigningKey } from '../../../src/keys/key.ts';
import { makeApkV2Key } from '../../support/apk-v2-keys.ts';
import {
  arriving,
  arrivingApk,
  changed,
  EMPTY,
  type Feed,
  newKey,
  plan,
  policyWith,
  publish,
} from './feed-maker.ts';

const X86 = '24.10/packages/x86_64';
const BROKEN = { [`${X86}/Packages.gz`]: 'not the index', [`${X86}/index.json`]: '{}' };

let key: SigningKey;
let rsa: SigningKey;
/** One folder with an ipk and an apk v2. */
let feed: Feed;
beforeAll(async () => {
  key = await newKey();
  rsa = makeApkV2Key('test.rsa.pub');
  const both = [await arriving({ name: 'a', arch: 'x86_64' }), await apk('one')];
  feed = await publish(EMPTY, both, policyWith({ signingKeys: [key, rsa] }));
});

const apk = (name: string) => arrivingApk({ name, version: '1.0-r0', arch: 'x86_64' });
const putsOf = async (given: Feed, signingKeys: SigningKey[], trustedKeys: SigningKey[] = []) => {
  const trusted = trustedKeys.map(({ publicKey }) => publicKey);
  const { edit, warnings } = await plan(
    given,
    [await apk('two')],
    policyWith({ signingKeys, trustedKeys: trusted }),
  );
  return { paths: Object.keys(BROKEN).filter((path) => edit.puts.has(path)), edit, warnings };
};

it('mends what is derived from the index of another format in the folder', async () => {
  const broken = changed(feed, BROKEN);
  for (const [signing, trusted] of [
    [[rsa, key], []],
    [[rsa], [key]],
  ] as const) {
    const { paths, edit, warnings } = await putsOf(broken, [...signing], [...trusted]);
    expect(paths).toEqual(Object.keys(BROKEN));
    for (const path of paths) expect(edit.puts.get(path)).toEqual({ kind: 'bytes', bytes: feed.get(path) });
    expect(edit.puts.has(`${X86}/Packages`)).toBe(false);
    expect(warnings.join()).toContain('did not say what their index says');
  }
});

it('leaves them where nothing is wrong, and where no key of the run vouches for the index', async () => {
  expect((await putsOf(feed, [rsa, key])).paths).toEqual([]);
  expect((await putsOf(changed(feed, BROKEN), [rsa])).paths).toEqual([]);
  const forged = changed(feed, { ...BROKEN, [`${X86}/Packages`]: 'Package: evil\n\n' });
  expect((await putsOf(forged, [rsa, key])).paths).toEqual([]);
});

it('mends one that is missing, and none that others block', async () => {
  const missing = changed(feed, { [`${X86}/Packages.gz`]: undefined });
  expect((await putsOf(missing, [rsa, key])).paths).toEqual([`${X86}/Packages.gz`]);
  const blocked = changed(missing, { [`${X86}/Packages.gz/x`]: 'x' });
  expect((await putsOf(blocked, [rsa, key])).paths).toEqual([]);
});
