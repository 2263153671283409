import { sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { splitGzip } from '../../../../src/bytes/gzip-members.ts';
import { packIndex } from '../../../../src/formats/apk-v2/index-archive.ts';
import { signatureMembers, verifyIndex } from '../../../../src/formats/apk-v2/signature.ts';
import { tarEntry } from '../../../../src/formats/apk-v2/tar-entry.ts';
import { loadRsaKeys } from '../../../../src/keys/apk-v2.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { apkV2PublicKey, apkV2SigningKey, makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { segmentOf } from '../../../support/apk-v2-maker.ts';
import { gzipOf } from '../../../support/package-maker.ts';
import { makeRsaSecret } from '../../../support/test-keys.ts';

const vectors = new URL('../../../../../shared/formats/vectors/', import.meta.url);
const isThere = existsSync(vectors);

const first = makeApkV2Key('first.rsa.pub');
const second = makeApkV2Key('second.rsa.pub');
const stranger = makeApkV2Key('stranger.rsa.pub');
const index = await packIndex('C:Q1abc=\nP:a\nV:1-r0\n\n');
const found = { scheme: 'apk-v2', file: 'APKINDEX.tar.gz' };
const namesIn = (bytes: Buffer): string[] =>
  splitGzip(bytes, { members: 20, expansion: 1 << 20 }).map(({ content }) =>
    content.toString('latin1', 0, 100).replace(/\0.*$/s, ''),
  );
const signedBy = async (...keys: (typeof first)[]): Promise<Buffer> =>
  Buffer.concat([...(await signatureMembers(index, keys)), index]);

describe('signatureMembers', () => {
  it('puts SHA-256 by all keys first, then SHA-1 by all', async () => {
    expect(namesIn(await signedBy(first, second))).toEqual([
      '.SIGN.RSA256.first.rsa.pub',
      '.SIGN.RSA256.second.rsa.pub',
      '.SIGN.RSA.first.rsa.pub',
      '.SIGN.RSA.second.rsa.pub',
      'APKINDEX',
    ]);
  });

  it('makes each member of a tar header and the signature, without end blocks', async () => {
    const [member] = await signatureMembers(index, [first]);
    const signature = await first.sign(index, { digest: 'sha256' });
    expect(gunzipSync(member as Buffer)).toEqual(tarEntry('.SIGN.RSA256.first.rsa.pub', signature));
    expect(gunzipSync(member as Buffer).length).toBe(1024);
  });

  it('makes none without keys', async () => {
    expect(await signatureMembers(index, [])).toEqual([]);
  });

  it('refuses a key name that no tar header holds', async () => {
    const fits = { ...first, publicKey: { ...first.publicKey, keyId: 'n'.repeat(87) } };
    expect((await signatureMembers(index, [fits])).length).toBe(2);
    const long = { ...first, publicKey: { ...first.publicKey, keyId: 'n'.repeat(88) } };
    await expect(signatureMembers(index, [long])).rejects.toMatchObject({ code: 'KEY_MALFORMED' });
  });
});

function unpacksTo(packed: Buffer, content: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(content);
  } catch {
    return false;
  }
}

describe('verifyIndex', () => {
  const keys = [first.publicKey, second.publicKey];

  it('judges every signature', async () => {
    expect(await verifyIndex(await signedBy(first, stranger, second), keys)).toEqual([
      { ...found, state: 'good', key: first.publicKey },
      { ...found, state: 'unknown-key', keyId: 'stranger.rsa.pub' },
      { ...found, state: 'good', key: second.publicKey },
      { ...found, state: 'good', key: first.publicKey },
      { ...found, state: 'unknown-key', keyId: 'stranger.rsa.pub' },
      { ...found, state: 'good', key: second.publicKey },
    ]);
  });

  it('tells a changed index from one that another key of the same name signed', async () => {
    const keyOf = async (): Promise<SigningKey> => {
      const [key] = await loadRsaKeys({ text: makeRsaSecret(), origin: 'k' }, undefined, ['k.rsa.pub']);
      return key as SigningKey;
    };
    const [own, imposter] = [await keyOf(), await keyOf()];
    const judged = async (signer: SigningKey, signed: Buffer, shown: Buffer) =>
      (
        await verifyIndex(Buffer.concat([...(await signatureMembers(signed, [signer])), shown]), [
          own.publicKey,
        ])
      ).map((one) => [one.state, one.state === 'bad' && one.madeBy?.text]);
    const other = await packIndex('C:Q1x\nP:a\nV:1\nA:x\nS:1\n\n');
    const { text } = own.publicKey;
    expect(await judged(own, index, other)).toEqual([
      ['bad', text],
      ['bad', text],
    ]);
    expect(await judged(imposter, index, index)).toEqual([
      ['bad', undefined],
      ['bad', undefined],
    ]);
  });

  it('finds none on an unsigned index', async () => {
    expect(await verifyIndex(index, keys)).toEqual([]);
  });

  it('recognizes a key by its signature, under any name', async () => {
    const renamed = { ...first, publicKey: { ...first.publicKey, keyId: 'renamed.rsa.pub' } };
    expect((await verifyIndex(await signedBy(renamed), keys)).map(({ state }) => state)).toEqual([
      'good',
      'good',
    ]);
  });

  const typed = async (type: string, digest: string): Promise<string[]> => {
    const key = first as unknown as { sign(message: Buffer, options: { digest: string }): Buffer };
    const member = segmentOf([{ name: `.SIGN.${type}.first.rsa.pub`, body: key.sign(index, { digest }) }]);
    return (await verifyIndex(Buffer.concat([member, index]), keys)).map(({ state }) => state);
  };
  it.each([
    ['RSA', 'sha1', 'good'],
    ['RSA256', 'sha256', 'good'],
    ['RSA512', 'sha512', 'good'],
    ['RSA', 'sha256', 'bad'],
    ['RSA256', 'sha1', 'bad'],
    ['RSA512', 'sha256', 'bad'],
    ['DSA', 'sha1', 'unknown-key'],
    ['EC', 'sha256', 'unknown-key'],
  ])('takes .SIGN.%s over %s for %s', async (type, digest, state) => {
    expect(await typed(type, digest)).toEqual([state]);
  });

  it('ignores keys of other schemes', async () => {
    const other = { ...first.publicKey, scheme: 'apk-v3' as const };
    expect((await verifyIndex(await signedBy(first), [other])).map(({ state }) => state)).toEqual([
      'unknown-key',
      'unknown-key',
    ]);
  });

  it('refuses every flipped byte; in the name it gives an unknown key', async () => {
    const [member = Buffer.alloc(0)] = await signatureMembers(index, [first]);
    const bytes = Buffer.concat([member, index]);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      // Nobody signs how the signature itself is packed: some bits of that say nothing.
      if (at < member.length && unpacksTo(changed.subarray(0, member.length), gunzipSync(member))) continue;
      const states = (await verifyIndex(changed, keys)).map(({ state }) => state);
      expect(states, `at ${at}`).not.toContain('good');
      expect(states.length, `at ${at}`).toBeGreaterThan(0);
    }
  });

  it.each([
    ['garbage after the index', Buffer.from('garbage')],
    ['a second index', index],
    ['a signature after it', segmentOf([{ name: '.SIGN.RSA.first.rsa.pub', body: 'x' }])],
  ])('finds an index with %s bad', async (_, tail) => {
    const signatures = await verifyIndex(Buffer.concat([await signedBy(first), tail]), keys);
    expect(signatures.length).toBeGreaterThan(0);
    for (const signature of signatures) {
      expect(signature).toMatchObject({ ...found, state: 'bad', reason: expect.any(String) });
    }
  });

  it('takes the members of an index that clients read as one for one, as apk 2 signs them', async () => {
    const tail = gzipOf(Buffer.alloc(0));
    const message = Buffer.concat([index, tail]);
    const bytes = Buffer.concat([...(await signatureMembers(message, [first])), message]);
    const states = (await verifyIndex(bytes, keys)).map(({ state }) => state);
    expect(states).toEqual(['good', 'good']);
  });

  it('finds what is cut short bad, at every length', async () => {
    const bytes = await signedBy(first);
    for (let length = 0; length < bytes.length; length++) {
      const states = (await verifyIndex(bytes.subarray(0, length), keys)).map(({ state }) => state);
      expect(states, `at ${length}`).toEqual(['bad']);
    }
  });
});

describe.runIf(isThere)('the vectors', () => {
  const read = (name: string): Buffer => readFileSync(new URL(name, vectors));

  it.each([
    ['APKINDEX.RSA.tar.gz', ['RSA']],
    ['APKINDEX.RSA256+RSA.tar.gz', ['RSA256', 'RSA']],
  ])('%s verifies, and its signatures are the ones we make', async (file, types) => {
    const bytes = read(`apk2/${file}`);
    const key = apkV2PublicKey(read('apk2/feed.rsa.pub').toString(), 'feed.rsa.pub');
    expect((await verifyIndex(bytes, [key])).map(({ state }) => state)).toEqual(types.map(() => 'good'));
    const members = splitGzip(bytes, { members: 3, expansion: 1 << 20 });
    const message = members.at(-1)?.bytes as Buffer;
    const signer = apkV2SigningKey(read('keys/rsa.pem').toString(), 'feed.rsa.pub');
    const ours = (await signatureMembers(message, [signer]))
      .slice(-types.length)
      .map((member) => gunzipSync(member));
    for (const [i, { content }] of members.slice(0, -1).entries()) {
      expect(ours[i]?.subarray(512)).toEqual(content.subarray(512));
      expect(ours[i]?.subarray(0, 136)).toEqual(withSize(content.subarray(0, 136)));
    }
  });

  it('signatures are what node:crypto makes', async () => {
    const pem = read('keys/rsa.pem').toString();
    expect(await apkV2SigningKey(pem, 'x').sign(index, { digest: 'sha1' })).toEqual(sign('sha1', index, pem));
  });
});

/** The vector's header as ours: 12 digits for the size where its maker wrote 11. */
function withSize(header: Buffer): Buffer {
  const copy = Buffer.from(header);
  copy.write(`0${copy.toString('latin1', 124, 135)}`, 124);
  return copy;
}
