import { describe, expect, it } from 'vitest';
import { type Sight, sightsOf, viewOf } from '../../../src/feed/canary.ts';
import type { Format, Signature } from '../../../src/formats/format.ts';
import { FORMATS } from '../../../src/formats/formats.ts';
import type { PublicKey } from '../../../src/keys/key.ts';
import type { Scheme } from '../../../src/keys/scheme.ts';

const NOW = new Date('2027-01-01T00:00:00Z');

const key = (scheme: Scheme, keyId: string, text = keyId): PublicKey => ({
  ...{ scheme, keyId, text, fileName: keyId },
  answersTo: (name) => name === keyId,
  verify: () => false,
});
const good = (made: PublicKey, file: string, days?: number): Signature => ({
  ...{ scheme: made.scheme, file, state: 'good', key: made },
  ...(days === undefined
    ? {}
    : { ending: { of: 'key', at: new Date(NOW.getTime() + days * 86_400_000) } as const }),
});
const unknown = ({ scheme, keyId }: PublicKey, file: string): Signature => ({
  ...{ scheme, keyId, file, state: 'unknown-key' },
});
const bad = ({ scheme, keyId }: PublicKey, file: string): Signature => ({
  ...{ scheme, keyId, file, state: 'bad', reason: 'a test' },
});

/** What a device makes of an index with these signatures, as its keys have judged them. */
async function seen(name: string, signatures: Signature[], keys: PublicKey[]): Promise<Sight[]> {
  const format = FORMATS.find((one) => one.name === name) as Format;
  const judged: Format = { ...format, verify: async () => signatures };
  return await sightsOf(judged, new Map(), { name: 'device', keys }, NOW);
}
const stateOf = async (...given: Parameters<typeof seen>): Promise<(string | undefined)[]> =>
  (await seen(...given)).map(({ state }) => state);

describe('sightsOf', () => {
  const [old, next] = [key('usign', 'aa'), key('usign', 'bb')];

  it('finds the key of OpenWrt by its fingerprint', async () => {
    expect(await stateOf('opkg', [good(old, 'Packages.sig')], [old])).toEqual(['accepts']);
    const [sight] = await seen('opkg', [unknown(next, 'Packages.sig')], [old]);
    expect(sight).toMatchObject({
      state: 'refuses',
      says: expect.stringContaining('Signature check failed'),
    });
  });

  it.each([
    ['the first', ['good', 'unknown'], 'accepts', ''],
    ['the second', ['unknown', 'good'], 'refuses', 'No public key'],
    ['a bad first', ['bad', 'good'], 'refuses', 'Bad signature'],
    ['an expired first', ['expired', 'good'], 'refuses', 'Key expired'],
  ])('has Yocto’s opkg look at the first signature alone: %s', async (_, states, state, says) => {
    const own = key('openpgp', 'ff');
    const signatures = states.map((one): Signature => {
      if (one === 'unknown') return unknown(key('openpgp', 'ee'), 'Packages.asc');
      if (one === 'bad') return bad(own, 'Packages.asc');
      return good(own, 'Packages.asc', one === 'expired' ? -1 : 100);
    });
    const sights = await seen('opkg', signatures, [own]);
    expect(sights).toEqual([
      { scheme: 'openpgp', index: 'Packages', state, says: expect.stringContaining(says) },
    ]);
  });

  it('finds the key of apk v2 by its name, tries only the first it has, and compares the key itself', async () => {
    const own = key('apk-v2', 'a.rsa.pub', 'RSA A');
    const other = key('apk-v2', 'b.rsa.pub', 'RSA B');
    const at = 'APKINDEX.tar.gz';
    expect(await stateOf('apk-v2', [unknown(other, at), good(own, at)], [own])).toEqual(['accepts']);
    expect(await stateOf('apk-v2', [bad(own, at), good(other, at)], [own, other])).toEqual(['refuses']);
    // The same key under another name is another key, and another key under the same name is a bad signature.
    expect(await stateOf('apk-v2', [good({ ...own, keyId: 'b.rsa.pub' }, at)], [own])).toEqual(['refuses']);
    expect(await stateOf('apk-v2', [good({ ...other, keyId: 'a.rsa.pub' }, at)], [own, other])).toEqual([
      'refuses',
    ]);
  });

  it('finds a key of apk v3 by its id, wherever its signature stands', async () => {
    const [a, b] = [key('apk-v3', 'a1'), key('apk-v3', 'b1')];
    expect(await stateOf('apk-v3', [unknown(a, 'packages.adb'), good(b, 'packages.adb')], [b])).toEqual([
      'accepts',
    ]);
    expect(await stateOf('apk-v3', [unknown(a, 'packages.adb')], [b])).toEqual(['refuses']);
  });

  it('says nothing of an index that the device has no kind of key for', async () => {
    expect(await stateOf('apk-v3', [unknown(key('apk-v3', 'a1'), 'packages.adb')], [old])).toEqual([]);
    expect(await stateOf('opkg', [unknown(key('openpgp', 'ff'), 'Packages.asc')], [old])).toEqual([
      'unsigned',
    ]);
  });
});

describe('viewOf', () => {
  const sight = (scheme: Scheme, state: Sight['state'], path = 'a') => ({
    ...{ scheme, state, path, index: 'index', format: 'any', says: '' },
  });
  const usign = { name: 'router', keys: [key('usign', 'aa')] };

  it('leaves out an index that was never for such devices, unless all have lost their signature', () => {
    const some = viewOf(usign, [sight('usign', 'accepts'), sight('usign', 'unsigned', 'b')]);
    expect(some).toMatchObject({ canUpdate: true, indexes: [{ path: 'a' }] });
    expect(viewOf(usign, [sight('usign', 'unsigned')])).toMatchObject({ canUpdate: false });
    expect(viewOf(usign, [])).toMatchObject({ canUpdate: false, indexes: [] });
    expect(viewOf(usign, [sight('usign', 'accepts'), sight('usign', 'refuses', 'b')]).canUpdate).toBe(false);
  });

  it('counts the RSA key of Alpine for apk v3 only where it fits, or where there is no apk v2', () => {
    const alpine = { name: 'vm', keys: [key('apk-v2', 'a.rsa.pub', 'RSA'), key('apk-v3', 'a1', 'RSA')] };
    const v2 = sight('apk-v2', 'accepts');
    expect(viewOf(alpine, [v2, sight('apk-v3', 'refuses', 'b')])).toMatchObject({
      canUpdate: true,
      indexes: [v2],
    });
    expect(viewOf(alpine, [sight('apk-v3', 'refuses')]).canUpdate).toBe(false);
    const both = { ...alpine, keys: [...alpine.keys, key('apk-v3', 'b1', 'EC')] };
    expect(viewOf(both, [v2, sight('apk-v3', 'refuses', 'b')]).canUpdate).toBe(false);
  });
});
