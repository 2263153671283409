import { Buffer } from 'node:buffer';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PkgfeedError } from '../../src/errors.ts';
import { writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { writeIndex } from '../../src/formats/apk/adb/packages-adb.ts';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import { armorBlocks, armored } from '../../src/keys/armor.ts';
import { apkV3Of } from '../support/apk-v3-maker.ts';
import { BOUNDS } from './bounds.ts';
import { NO_CORPUS } from './corpus.ts';
import { joinParts } from './parts.ts';
import { EC_ENCRYPTED, PASSPHRASE, RSA_PKCS8 } from './seed-keys.ts';
import { usignSecret } from './seed-signers.ts';
import { TARGETS } from './targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-fuzz-pinned-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** PEM without the empty line and the checksum of OpenPGP's armor. */
const pem = (label: string, bytes: Buffer): Buffer =>
  Buffer.from(
    armored(label, bytes)
      .replace('-----\n\n', '-----\n')
      .replace(/^=.*\n/m, ''),
  );

/** A DER value. */
function der(tag: number, ...bodies: readonly Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.of(tag, 0x84), length, body]);
}

const NUMBER = 0x02;
const BITS = 0x03;
const OCTETS = 0x04;
const SEQUENCE = 0x30;

const P256 = Buffer.from('a00a06082a8648ce3d030107', 'hex');

/** A secret number of 35 bytes, where the curve's have 32. */
function longEcSecret(): Buffer {
  const point = createPublicKey(
    createPrivateKey({
      key: Buffer.concat([Buffer.from('30310201010420', 'hex'), Buffer.alloc(32, 1), P256]),
      ...{ format: 'der', type: 'sec1' },
    }),
  ).export({ format: 'der', type: 'spki' });
  const bits = der(BITS, Buffer.of(0), point.subarray(-65));
  return pem(
    'EC PRIVATE KEY',
    der(SEQUENCE, der(NUMBER, Buffer.of(1)), der(OCTETS, Buffer.alloc(35, 1)), P256, der(0xa1, bits)),
  );
}

/** A public key whose exponent has half a million bits. */
const hugeRsaKey = (): Buffer =>
  pem(
    'RSA PUBLIC KEY',
    der(SEQUENCE, der(NUMBER, Buffer.of(0), Buffer.alloc(860, 0xc3)), der(NUMBER, Buffer.alloc(65_536, 1))),
  );

/** An RSA key whose private exponent has a byte too many: it, and what is around it, is told to be longer by one. */
function rsaWithLongExponent(): Buffer {
  const plain = createPrivateKey(RSA_PKCS8).export({ format: 'der', type: 'pkcs8' });
  for (const at of [2, 24, 28, 301]) plain.writeUInt16BE(plain.readUInt16BE(at) + 1, at);
  return pem('PRIVATE KEY', Buffer.concat([plain.subarray(0, 426), Buffer.of(10), plain.subarray(426)]));
}

/** An RSA key whose modulus has 70,000 bits. */
const wideRsaKey = (): Buffer =>
  pem(
    'RSA PRIVATE KEY',
    der(
      SEQUENCE,
      der(NUMBER, Buffer.of(0)),
      der(NUMBER, Buffer.of(0), Buffer.alloc(8750, 0xc3)),
      ...[[3], [256], [129], [129], [128], [128], [129]].map(([size = 0], i) =>
        der(NUMBER, i === 0 ? Buffer.of(1, 0, 1) : Buffer.alloc(size, 0x55)),
      ),
    ),
  );

/** An EC key whose passphrase is to be hashed two billion times. */
function ecWithRounds(): Buffer {
  const [block] = armorBlocks(EC_ENCRYPTED);
  const plain = Buffer.from(block?.bytes ?? '');
  // A thousand rounds are two bytes, two more of the salt make it four; what is around keeps its length.
  const at = plain.indexOf(Buffer.from('020203e8', 'hex'));
  plain.writeUInt8(6, at - 9);
  Buffer.from('02047fffffff', 'hex').copy(plain, at - 2);
  return pem('ENCRYPTED PRIVATE KEY', plain);
}

/** A usign secret that asks for many rounds. */
async function usignWithRounds(rounds: number): Promise<Buffer> {
  const [comment, base64 = ''] = (await usignSecret(PASSPHRASE)).split('\n');
  const blob = Buffer.from(base64, 'base64');
  blob.writeUInt32BE(rounds, 4);
  return Buffer.from(`${comment}\n${blob.toString('base64')}\n`);
}

/** An index of two packages that are expected at one place, in the wrong order. */
async function sameFileTwice(): Promise<Buffer> {
  const entries = [];
  for (const arch of ['x86_64', 'noarch']) {
    const bytes = await apkV3Of({ arch, info: { description: arch } });
    const pkg = await apkV3.readPackage(bytes);
    entries.push(apkV3.entry(pkg, { size: bytes.length, md5: '', sha256: '' }, apkV3.fileName(pkg), arch));
  }
  const payload = writeIndex(entries, { description: 'd', spec: '' });
  // The list of packages: how many slots, and two objects.
  const isList = (at: number): boolean =>
    payload.readUInt32LE(at) === 3 && [4, 8].every((next) => payload.readUInt32LE(at + next) >>> 28 === 0xe);
  const list = Array.from({ length: payload.length / 4 - 3 }, (_, i) => 4 * i).find(isList) ?? 0;
  payload.subarray(list + 4, list + 12).swap64();
  payload.subarray(list + 4, list + 12).swap32();
  return writeAdbFile('indx', payload, []);
}

const ID = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** What harmed once, by the target that met it: now read, or refused with an error of ours. */
const PINNED: readonly [target: string, what: string, input: () => Buffer | Promise<Buffer>][] = [
  [
    'packages-index',
    'an entry with two architectures',
    () => Buffer.from('Package: a\nVersion: 1\nArchitecture: b\nArchitecture: c\nFilename: f\n\n'),
  ],
  [
    'packages-index',
    'a long text that is no hash',
    () =>
      Buffer.from(
        `Package: a\nVersion: 1\nArchitecture: b\nFilename: f\nSize: 1\nSHA256sum: ${'1\t'.repeat(9_000)}\n\n`,
      ),
  ],
  ['packages-adb', 'two packages at one place', sameFileTwice],
  [
    'name-pattern',
    'a pattern that may match in many ways',
    () => joinParts([`${'a*'.repeat(30)}b`, 'a'.repeat(300)]),
  ],
  [
    'github-answers',
    'an object that has no text',
    () => Buffer.from('{"toString":false,"assets":{"toString":1}}'),
  ],
  ['github-refusals', 'a message that has no text', () => Buffer.from('{"message":{"toString":false}}')],
  [
    'github-refusals',
    'a status that is no number',
    () => Buffer.from('{"status":{"valueOf":1,"toString":1},"response":{}}'),
  ],
  ['github-refusals', 'no answer at all', () => Buffer.from('{"response":null}')],
  ['remote', 'an address with a NUL', () => Buffer.from('git@example.org:feed\0')],
  ['remote', 'an address with a line end', () => Buffer.from('https://example.org/a\nb')],
  ['apk-v3-secret', 'a number that is too large for its curve', longEcSecret],
  ['apk-v3-secret', 'a protected key of two billion rounds', ecWithRounds],
  ['apk-v3-secret', 'an RSA key of 70,000 bits', wideRsaKey],
  ['rsa-secret', 'an RSA key of 70,000 bits', wideRsaKey],
  ['apk-v3-secret', 'an RSA key whose private exponent is too long', rsaWithLongExponent],
  ['rsa-secret', 'an RSA key whose private exponent is too long', rsaWithLongExponent],
  ['public-keys', 'an RSA key with an exponent of half a million bits', hugeRsaKey],
  ['usign-secret', 'a key that takes long to open', () => usignWithRounds(256)],
  [
    'addresses',
    'a host of 16,400 letters that a pkgname-spec gives',
    () => joinParts(['a', `https://A${'m'.repeat(16_400)}/x.apk`, 'x86_64']),
  ],
  ['api-address', 'a host of 16,400 letters', () => Buffer.from(`https://A${'m'.repeat(16_400)}`)],
  ['layout', 'a word with control characters', () => joinParts(['{a\u001b[31m}/{arch}', 'b', 'c', 'd', 'e'])],
  [
    'layout',
    'a template of 64 kB',
    () => joinParts([`{arch}/${'a'.repeat(65_000)}`, 'b', 'c', 'x86_64', '']),
  ],
  ['remote', 'a user who would be an option', () => Buffer.from('-oProxyCommand@host:feed')],
  [
    'git-output',
    'a listing that ends in the middle',
    () => Buffer.from(`100644 blob ${ID}\ta\x00100644 blob`),
  ],
  ['git-output', 'a blob of a negative size', () => Buffer.from(`${ID} blob -45\n`)],
];

it.each(PINNED)('%s stands %s', async (name, _what, input) => {
  const target = TARGETS.find((one) => one.name === name);
  const prepared = await target?.prepare({ corpus: NO_CORPUS, scratch: folder });
  // What is loaded when it is first needed does not count.
  for (const seed of prepared?.seeds ?? []) await outcomeOf(() => prepared?.read(seed));
  const bytes = await input();
  const before = process.cpuUsage();
  expect(await outcomeOf(() => prepared?.read(bytes))).toMatch(/^(true|false|refused)$/);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(BOUNDS.time);
});

/** What a reader answers, or that it refuses. */
async function outcomeOf(work: () => unknown): Promise<string> {
  try {
    return String(await work());
  } catch (error) {
    const isOurs = error instanceof PkgfeedError && !/[\u0000-\u0009\u000b-\u001f]/.test(error.message);
    return isOurs ? 'refused' : String(error);
  }
}
