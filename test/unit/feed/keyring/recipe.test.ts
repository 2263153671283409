import { describe, expect, it } from 'vitest';
import { countFor, keyringsIn } from '../../../../src/feed/keyring/found.ts';
import { listedMade, makeKeyring } from '../../../../src/feed/keyring/package.ts';
import { countOf, keyringRecipe, markIn, markOf, versionOf } from '../../../../src/feed/keyring/recipe.ts';
import { FORMATS } from '../../../../src/formats/formats.ts';
import { makeEcPair } from '../../../../src/keys/apk-v3.ts';
import type { PublicKey } from '../../../../src/keys/key.ts';
import { makeOpenpgpPair } from '../../../../src/keys/openpgp/openpgp.ts';
import { makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { newKey } from '../feed-maker.ts';

const usign = [(await newKey()).publicKey, (await newKey()).publicKey] as const;
const openpgp = (await makeOpenpgpPair('a', undefined, new Date(1_600_000_000_000))).publicKey;
const rsa = makeApkV2Key('me@example.org-1.rsa.pub').publicKey;
const ec = (await makeEcPair(undefined)).publicKey;
const KEYS: { [format: string]: PublicKey[] } = {
  opkg: [...usign, openpgp],
  'apk-v2': [rsa],
  'apk-v3': [ec],
};

const made = (format: string, keys: readonly PublicKey[], revoked: readonly PublicKey[] = []) =>
  keyringRecipe({ name: 'feed-keyring', count: 1, format, keys, revoked });

describe.each(FORMATS.map((format) => [format.name, format] as const))('a keyring in %s', (name, format) => {
  const keys = KEYS[name] as PublicKey[];

  it('has the same bytes for the same keys, in whatever order and however often', async () => {
    const content = { name: 'feed-keyring', count: 3, revoked: [] };
    const one = await makeKeyring(format, { ...content, keys });
    const other = await makeKeyring(format, { ...content, keys: [...keys.toReversed(), ...keys] });
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(one.pkg).toMatchObject({ name: 'feed-keyring', version: '3-r0', anyArch: true, warnings: [] });
  });

  it('is known again by what its index says', async () => {
    const content = { name: 'feed-keyring', count: 2, keys, revoked: [] };
    const ring = await makeKeyring(format, content);
    const folder = { format, branch: null, repository: null, target: null, arch: 'x86_64', path: 'x86_64' };
    const listed = listedMade({ ...folder, isNew: true }, ring);
    expect(keyringsIn('feed-keyring', format, [listed])).toMatchObject([
      { count: 2, mark: markOf(name, keys, []) },
    ]);
    expect(keyringsIn('other', format, [listed])).toEqual([]);
    const content2 = { kind: 'file', file: 'x', contentId: '', size: 1 } as const;
    expect(() => keyringsIn('feed-keyring', format, [{ ...listed, content: content2 }])).toThrow(
      expect.objectContaining({ code: 'CONFLICT_KEYRING' }),
    );
  });
});

describe('the recipe of a keyring', () => {
  const paths = (format: string, keys: readonly PublicKey[]): string[] =>
    made(format, keys).files.map(({ path }) => path);

  it('has each key where its system looks, and what sysupgrade keeps of OpenWrt', () => {
    const [first] = usign;
    expect(paths('opkg', [first])).toEqual([
      `/etc/opkg/keys/${first.keyId}`,
      '/lib/upgrade/keep.d/feed-keyring',
    ]);
    expect(made('opkg', [first]).files.at(-1)?.body.toString()).toBe(
      `/etc/opkg/customfeeds.conf\n/etc/opkg/keys/${first.keyId}\n/lib/upgrade/keep.d/feed-keyring\n`,
    );
    expect(paths('apk-v2', [rsa])).toEqual(['/etc/apk/keys/me@example.org-1.rsa.pub']);
    expect(paths('apk-v3', [ec])).toEqual([
      `/etc/apk/keys/${ec.keyId}.pem`,
      '/lib/upgrade/keep.d/feed-keyring',
    ]);
    // Yocto's opkg would remove a link /lib together with the package.
    expect(paths('opkg', [first, openpgp])).toEqual([
      `/etc/opkg/keys/${first.keyId}`,
      `/usr/share/opkg/keyrings/${openpgp.keyId.toLowerCase()}.gpg`,
    ]);
  });

  it('runs a script only where something is to do', () => {
    const [first, second] = usign;
    expect(made('apk-v2', [rsa]).scripts?.postInst).toBeUndefined();
    expect(made('opkg', [first]).scripts?.postInst).toBeUndefined();
    expect(made('opkg', [openpgp]).scripts?.postRm).toBeUndefined();
    expect(made('opkg', [openpgp]).scripts?.postInst).toContain('--import-ownertrust');
    expect(made('opkg', [first], [second]).scripts?.postInst).toContain(
      `drop /etc/opkg/keys/${second.keyId} '${second.text.split('\n')[1]}'`,
    );
  });

  it('has another mark for other keys, for revoked ones and for another format', () => {
    const [first, second] = usign;
    const marks = [
      markOf('opkg', [first], []),
      markOf('opkg', [first, second], []),
      markOf('opkg', [first], [second]),
      markOf('apk-v2', [first], []),
    ];
    expect(new Set(marks).size).toBe(4);
    expect(markOf('opkg', [second, first], [])).toBe(marks[1]);
    expect(markIn(['a', marks[0] as string])).toBe(marks[0]);
    expect(markIn(['pkgfeed-keys-1', 'feed-keyring'])).toBeUndefined();
  });
});

describe('countFor', () => {
  const [a, b] = ['a', 'b'];
  it.each([
    ['begins at one', [], undefined, a, 1],
    ['stays with the same keys', [{ count: 4, mark: a }], undefined, a, 4],
    ['grows with other keys', [{ count: 4, mark: b }], undefined, a, 5],
    [
      'grows back to keys of before',
      [
        { count: 1, mark: a },
        { count: 2, mark: b },
      ],
      undefined,
      a,
      3,
    ],
    ['is that of another repository with the same keys', [], { count: 7, mark: a }, a, 7],
    ['is past that of another repository', [{ count: 1, mark: b }], { count: 7, mark: b }, a, 8],
    [
      'is again what it was, in a repository that was taken back',
      [{ count: 1, mark: b }],
      { count: 2, mark: a },
      a,
      2,
    ],
    ['does not follow a count that is far ahead', [{ count: 3, mark: b }], { count: 999_999, mark: b }, a, 4],
    ['nor one with the same keys', [], { count: 999_999, mark: a }, a, 1],
    ['stays in a repository whose own keys are right', [{ count: 1, mark: a }], { count: 9, mark: b }, a, 1],
  ] as const)('%s', (_, own, known, mark, count) => {
    expect(countFor(own, known, mark)).toBe(count);
  });

  it('is read from versions of keyrings alone', () => {
    expect(countOf(versionOf(12))).toBe(12);
    for (const version of ['', '1', '0-r0', '01-r0', '1-r1', '1.0-r0', '1000000-r0', 'x', '1-r0\n'])
      expect(countOf(version)).toBeUndefined();
  });
});
