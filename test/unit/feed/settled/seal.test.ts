import { beforeAll, describe, expect, it } from 'vitest';
import { sealOf } from '../../../../src/feed/settled/seal.ts';
import { loadRsaKeys, makeRsaPair } from '../../../../src/keys/apk-v2.ts';
import { asApkV3Key, loadApkV3Keys } from '../../../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { makeEcSecret } from '../../../support/test-keys.ts';
import { newKey, newOpenpgpKey } from '../feed-maker.ts';

const keys = new Map<string, SigningKey>();

beforeAll(async () => {
  const origin = 'a test key';
  const [rsa] = await loadRsaKeys({ text: (await makeRsaPair(undefined)).secretText, origin }, undefined, []);
  const [ec] = await loadApkV3Keys({ text: makeEcSecret(), origin }, undefined);
  keys.set('usign', await newKey());
  keys.set('RSA', rsa as SigningKey);
  keys.set('RSA for apk v3', asApkV3Key(rsa as SigningKey));
  keys.set('EC', ec as SigningKey);
  keys.set('OpenPGP', await newOpenpgpKey());
});

const keyOf = (name: string): SigningKey => keys.get(name) as SigningKey;

describe('sealOf', () => {
  it.each(['usign', 'RSA', 'RSA for apk v3', 'EC'])(
    'is the same in each run with one %s key',
    async (name) => {
      const seal = await sealOf([keyOf(name)]);
      expect(seal).toHaveLength(32);
      expect(await sealOf([keyOf(name)])).toEqual(seal);
      expect(await sealOf([keyOf(name), await newKey()])).not.toEqual(seal);
      expect(await sealOf([keyOf(name), keyOf('OpenPGP')])).toEqual(seal);
    },
  );

  it('is absent without a key whose signatures are always the same', async () => {
    expect(await sealOf([])).toBeUndefined();
    expect(await sealOf([keyOf('OpenPGP')])).toBeUndefined();
  });
});
