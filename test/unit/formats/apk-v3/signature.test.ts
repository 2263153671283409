import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIndexFile, writeAdbFile } from '../../../../src/formats/apk/adb/container.ts';
import { writeIndex } from '../../../../src/formats/apk/adb/packages-adb.ts';
import { keyIdOf, signAdb } from '../../../../src/formats/apk/adb/signature.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import { loadApkV3Keys, readApkV3PublicKey } from '../../../../src/keys/apk-v3.ts';
import type { PublicKey, SigningKey } from '../../../../src/keys/key.ts';
import { makeEcSecret, makeRsaSecret } from '../../../support/test-keys.ts';

const vectors = new URL('../../../../../shared/formats/vectors/', import.meta.url);
const FILE = 'packages.adb';

let keys: SigningKey[];
let own: PublicKey[];
let stranger: PublicKey;
let payload: Buffer;
let signed: Buffer;
beforeAll(async () => {
  const secrets = [makeEcSecret(), makeRsaSecret(), makeEcSecret()];
  const all = await Promise.all(
    secrets.map((text) => loadApkV3Keys({ text, origin: 'the test' }, undefined)),
  );
  keys = all.slice(0, 2).flat();
  own = keys.map((key) => key.publicKey);
  stranger = (all.flat()[2] as SigningKey).publicKey;
  payload = writeIndex([], { description: 'an index for the test of signatures', spec: '' });
  signed = writeAdbFile('indx', payload, await signAdb('indx', payload, keys));
});

const judge = async (bytes: Buffer, given: readonly PublicKey[]) =>
  await apkV3.verify(new Map([[FILE, bytes]]), given);
const states = async (bytes: Buffer, given: readonly PublicKey[]): Promise<string[]> =>
  (await judge(bytes, given)).map(({ state }) => state);

describe('signatures of an index', () => {
  it('are made in the order of the keys, and are the same each time for an EC key', async () => {
    const blocks = readIndexFile(signed).signatures;
    expect(blocks.map(keyIdOf)).toEqual(own.map(({ keyId }) => keyId));
    expect(await signAdb('indx', payload, keys)).toEqual(blocks);
  });

  it('are good with the right keys, and unknown with others', async () => {
    expect(await judge(signed, own)).toEqual(
      own.map((key) => ({ scheme: 'apk-v3', file: FILE, state: 'good', key })),
    );
    expect(await judge(signed, [stranger, own[1] as PublicKey])).toEqual([
      { scheme: 'apk-v3', file: FILE, state: 'unknown-key', keyId: own[0]?.keyId },
      { scheme: 'apk-v3', file: FILE, state: 'good', key: own[1] },
    ]);
    expect(await states(writeAdbFile('indx', payload, []), own)).toEqual([]);
    expect(await apkV3.verify(new Map(), own)).toEqual([]);
  });

  it('of other schemes are ignored', async () => {
    const other = { ...(own[0] as PublicKey), scheme: 'apk-v2' as const };
    expect(await states(signed, [other])).toEqual(['unknown-key', 'unknown-key']);
  });

  it('are not good with a byte changed anywhere', async () => {
    const [first] = readIndexFile(signed).signatures as [Buffer];
    const one = writeAdbFile('indx', payload, [first]);
    for (let at = 0; at < one.length; at++) {
      for (const flip of [1, 0x40, 0xff]) {
        const copy = Buffer.from(one);
        copy[at] = (copy[at] ?? 0) ^ flip;
        const found = await states(copy, own).catch((error: Error) => [error.name]);
        expect(found, `byte ${at}`).not.toContain('good');
      }
    }
  });

  it('do not carry over to a package of the same bytes', async () => {
    const forPackages = await signAdb('pckg', payload, keys);
    expect(await states(writeAdbFile('indx', payload, forPackages), own)).toEqual(['bad', 'bad']);
  });

  it.each([
    ['of another version', (block: Buffer) => block.fill(1, 0, 1)],
    ['of a hash that apk does not support', (block: Buffer) => block.fill(2, 1, 2)],
    ['that is cut short', (block: Buffer) => block.subarray(0, 18)],
    ['of nothing', () => Buffer.alloc(0)],
  ])('are bad when there is one %s', async (_, change) => {
    const [first] = readIndexFile(signed).signatures as [Buffer];
    expect(await states(writeAdbFile('indx', payload, [change(Buffer.from(first))]), own)).toEqual(['bad']);
  });

  it('may be over a shorter hash', async () => {
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(payload).digest();
    for (const [hash, bytes] of [
      [3, digest],
      [5, digest.subarray(0, 20)],
    ] as const) {
      const head = Buffer.concat([Buffer.from([0, hash]), Buffer.from(own[0]?.keyId ?? '', 'hex')]);
      const message = Buffer.concat([Buffer.from('indx'), head, bytes]);
      const signature = await (keys[0] as SigningKey).sign(message);
      const file = writeAdbFile('indx', payload, [Buffer.concat([head, signature])]);
      expect(await states(file, own)).toEqual(['good']);
    }
  });
});

describe.runIf(existsSync(vectors))('the signed index of apk 3.0.6', () => {
  it('verifies with its key, and is signed again the same way', async () => {
    const read = (name: string): Buffer => readFileSync(new URL(name, vectors));
    const given = { text: read('keys/ec.pub.pem').toString(), origin: 'the vector' };
    const index = read('adb/index-a-hello.signed-ec.adb');
    expect(await states(index, [readApkV3PublicKey(given)])).toEqual(['good']);
    const secret = { text: read('keys/ec.pem').toString(), origin: 'the vector' };
    const blocks = await signAdb(
      'indx',
      readIndexFile(index).payload,
      await loadApkV3Keys(secret, undefined),
    );
    const again = writeAdbFile('indx', readIndexFile(index).payload, blocks);
    expect(await states(again, [readApkV3PublicKey(given)])).toEqual(['good']);
  });
});
