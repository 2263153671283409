import { describe, expect, it } from 'vitest';
import { acceptedKeys, checkTrust, keyMissing, unknownKey } from '../../../src/feed/trust.ts';
import type { Signature } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { makeApkV2Key } from '../../support/apk-v2-keys.ts';
import { newKey, newOpenpgpKey, policyWith } from './feed-maker.ts';

const [ours, theirs] = await Promise.all([newKey(), newKey()]);

describe('acceptedKeys', () => {
  it('are our own and the trusted ones', async () => {
    const trust = policyWith({ signingKeys: [ours], trustedKeys: [theirs.publicKey] });
    expect(acceptedKeys(trust)).toEqual([ours.publicKey, theirs.publicKey]);
  });
});

describe('checkTrust', () => {
  it('takes no signature of a key that is revoked by the name in it, whoever trusts the key', () => {
    const key = makeApkV2Key('builder.rsa.pub').publicKey;
    const signature: Signature = { scheme: 'apk-v2', state: 'good', key, file: 'APKINDEX.tar.gz' };
    const trust = (ids: string[]) => policyWith({ trustedKeys: [key], revoked: { keys: [], ids } });
    expect(() => checkTrust('a/APKINDEX.tar.gz', [signature], trust([]))).not.toThrow();
    expect(() => checkTrust('a/APKINDEX.tar.gz', [signature], trust(['builder.rsa.pub']))).toThrow(
      expect.objectContaining({ code: 'FEED_REVOKED' }),
    );
  });
});

describe('unknownKey', () => {
  it('says how to change keys, and what devices do meanwhile', () => {
    const { remedy } = unknownKey('a/Packages', 'usign', 'abc', policyWith({ signingKeys: [ours] }));
    expect(remedy).toContain('put its public key into `trusted-keys` and set `allow-key-change: true`');
    expect(remedy).toContain('devices without the new key refuse the feed');
  });

  it('says that both keys can sign where a folder has room for both', async () => {
    const trust = policyWith({ signingKeys: [await newOpenpgpKey()] });
    expect(unknownKey('a/Packages', 'openpgp', 'abc', trust).remedy).toContain('sign with both');
  });
});

describe('keyMissing', () => {
  it('says how to make a key and where to store it', async () => {
    expect(keyMissing(opkg)).toMatchObject({
      name: 'KeyError',
      code: 'KEY_MISSING',
      message:
        '`usign-key` or `openpgp-key` is not given or empty, and devices refuse opkg indexes without a signature',
      remedy:
        'Make a key with `pkgfeed keygen usign` and give it as `usign-key`, or give the key that the feed is signed with already. In a workflow, store it as the repository secret PKGFEED_USIGN_KEY: pull requests from forks get no secrets, and called workflows only those that they are handed (`secrets: inherit`). `allow-unsigned` publishes without a key.',
    });
  });
});
