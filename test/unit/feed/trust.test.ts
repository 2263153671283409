import { describe, expect, it } from 'vitest';
import { acceptedKeys, keyMissing } from '../../../src/feed/trust.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { newKey, policyWith } from './feed-maker.ts';

const [ours, theirs] = await Promise.all([newKey(), newKey()]);

describe('acceptedKeys', () => {
  it('are our own and the trusted ones', async () => {
    const trust = policyWith({ signingKeys: [ours], trustedKeys: [theirs.publicKey] });
    expect(acceptedKeys(trust)).toEqual([ours.publicKey, theirs.publicKey]);
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
        'Run `pkgfeed keygen usign`, store the secret file as the repository secret PKGFEED_USIGN_KEY and give it as `usign-key`; for a feed that is signed already, give the key it was signed with. A pull request from a fork sees no secrets, and a called workflow only those that it is handed (`secrets: inherit`); `allow-unsigned` publishes without.',
    });
  });
});
