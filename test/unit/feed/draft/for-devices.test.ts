import { beforeAll, describe, expect, it } from 'vitest';
import { sharedText } from '../../../../src/feed/draft/package-warnings.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { signUsign } from '../../../../src/formats/opkg/signature.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  newKey,
  newOpenpgpKey,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

let usign: SigningKey;
let openpgp: SigningKey;
const INDEX = `${FOLDER}/Packages`;
const forOpenWrt = (changes = {}) => policyWith({ signingKeys: [usign], ...changes });
const forYocto = () => policyWith({ signingKeys: [openpgp] });
const archesIn = (feed: Feed, folder = FOLDER): string[] =>
  opkg
    .parseIndex(feed.get(`${folder}/Packages`) ?? Buffer.alloc(0))
    .map(({ name, arch }) => `${name} ${arch}`);
/** The feed with another index, signed as a device wants it. */
const resigned = async (feed: Feed, text: string): Promise<Feed> =>
  changed(feed, { [INDEX]: text, [`${INDEX}.sig`]: await signUsign(Buffer.from(text), usign) });
const indexText = (feed: Feed): string => feed.get(INDEX)?.toString('latin1') ?? '';

beforeAll(async () => {
  [usign, openpgp] = await Promise.all([newKey(), newOpenpgpKey()]);
});

describe('a package for any arch by another word than all', () => {
  it('goes into every folder, and OpenWrt reads the word that it knows', async () => {
    const packages = [
      await arriving({ name: 'own' }),
      await arriving({ name: 'other', arch: 'x86_64' }),
      await arriving({ name: 'no', arch: 'noarch' }),
      await arriving({ name: 'any', arch: 'any' }),
    ];
    const { packageWarnings } = await plan(EMPTY, packages, forOpenWrt());
    expect(packageWarnings.map(sharedText)).toEqual([
      expect.stringMatching(
        /^each of 2 packages: it is listed with the Architecture all, .*: no.ipk \(noarch\), any.ipk \(any\)$/,
      ),
    ]);
    const feed = await publish(EMPTY, packages, forOpenWrt());
    expect(archesIn(feed)).toEqual(['any all', 'no all', 'own mips_24kc']);
    expect(archesIn(feed, FOLDER.replace('mips_24kc', 'x86_64'))).toEqual([
      'any all',
      'no all',
      'other x86_64',
    ]);
    expect(feed.has(`${FOLDER}/no_1.0-1_noarch.ipk`)).toBe(true);
  });

  it('keeps its word where only Yocto reads', async () => {
    const packages = [await arriving({ name: 'own' }), await arriving({ name: 'no', arch: 'noarch' })];
    expect((await plan(EMPTY, packages, forYocto())).packageWarnings).toEqual([]);
    expect(archesIn(await publish(EMPTY, packages, forYocto()))).toEqual(['no noarch', 'own mips_24kc']);
  });

  it('goes to the folder for any arch when no arch is known', async () => {
    const feed = await publish(EMPTY, [await arriving({ name: 'no', arch: 'noarch' })], forOpenWrt());
    expect(archesIn(feed, FOLDER.replace('mips_24kc', 'all'))).toEqual(['no all']);
  });

  it('is the same package when it comes again', async () => {
    const packages = [await arriving({ name: 'own' }), await arriving({ name: 'no', arch: 'noarch' })];
    const feed = await publish(EMPTY, packages, forOpenWrt());
    const again = await plan(feed, packages, forOpenWrt());
    expect([again.edit.puts.size, again.changes, again.unchanged]).toEqual([0, [], 2]);
    const old = await resigned(feed, indexText(feed).replace('Architecture: all', 'Architecture: noarch'));
    const mended = await plan(old, packages, forOpenWrt());
    expect([mended.changes, mended.unchanged]).toEqual([[], 2]);
    expect(mended.warnings).toEqual([
      expect.stringMatching(
        /one entry is written in the form that clients read; .* the Architecture noarch instead of all \(no 1\.0-1\)$/,
      ),
    ]);
    expect(archesIn(await publish(old, packages, forOpenWrt()))).toEqual(['no all', 'own mips_24kc']);
  });

  it('stays in its own folders when `arch-map` says which', async () => {
    const archMap = new Map([['noarch', ['mips_24kc']]]);
    const packages = [await arriving({ name: 'no', arch: 'noarch' })];
    const feed = await publish(EMPTY, packages, forOpenWrt({ archMap }));
    expect(archesIn(feed)).toEqual(['no mips_24kc']);
  });

  it('is listed once when an index has it under two words', async () => {
    const packages = [await arriving({ name: 'own' }), await arriving({ name: 'no', arch: 'noarch' })];
    const feed = await publish(EMPTY, packages, forOpenWrt());
    const entry = indexText(feed).split('\n\n')[0] ?? '';
    const twin = entry
      .replace('Architecture: all', 'Architecture: any')
      .replace(/Filename: .*/, 'Filename: twin.ipk');
    const old = changed(await resigned(feed, `${twin}\n\n${indexText(feed)}`), {
      [`${FOLDER}/twin.ipk`]: 'x',
    });
    const next = await publish(old, [await arriving({ name: 'new' })], forOpenWrt());
    expect(archesIn(next)).toEqual(['new mips_24kc', 'no all', 'own mips_24kc']);
    expect(next.has(`${FOLDER}/twin.ipk`)).toBe(false);
  });
});

describe('kernel and libc', () => {
  it('are left out where OpenWrt reads, and the run goes on', async () => {
    const packages = [
      await arriving({ name: 'own' }),
      await arriving({ name: 'kernel' }),
      await arriving({ name: 'libc', arch: 'all' }),
    ];
    const { edit, changes, packageWarnings } = await plan(EMPTY, packages, forOpenWrt());
    expect(changes.map(({ name }) => name)).toEqual(['own']);
    expect([...edit.puts.keys()].filter((path) => path.endsWith('.ipk'))).toEqual([
      `${FOLDER}/own_1.0-1_mips_24kc.ipk`,
    ]);
    expect(packageWarnings.map(sharedText)).toEqual([
      expect.stringMatching(
        /^each of 2 packages: it is not listed where usign signs: .*: kernel.ipk, libc.ipk$/,
      ),
    ]);
    expect(listed(await publish(EMPTY, packages, forOpenWrt()))).toEqual(['own 1.0-1']);
  });

  it('are listed where only Yocto reads', async () => {
    const packages = [await arriving({ name: 'own' }), await arriving({ name: 'kernel' })];
    expect(listed(await publish(EMPTY, packages, forYocto()))).toEqual(['kernel 1.0-1', 'own 1.0-1']);
  });

  it('leave an index that has them, with their files', async () => {
    const packages = [await arriving({ name: 'own' }), await arriving({ name: 'own2' })];
    const feed = await publish(EMPTY, packages, forOpenWrt());
    const old = await resigned(feed, indexText(feed).replace('Package: own2', 'Package: kernel'));
    const { changes, edit, packageWarnings } = await plan(
      old,
      [await arriving({ name: 'new' })],
      forOpenWrt(),
    );
    expect(changes.map(({ kind, name, reason }) => `${kind} ${name} (${reason})`)).toEqual([
      'removed kernel (not for the devices of this folder)',
      'added new (from new.ipk)',
    ]);
    expect([...edit.deletes]).toEqual([`${FOLDER}/own2_1.0-1_mips_24kc.ipk`]);
    expect(packageWarnings.map(({ text }) => text)).toEqual([expect.stringMatching(/kernel and libc/)]);
  });
});
