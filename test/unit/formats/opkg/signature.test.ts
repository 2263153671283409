import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signUsign, verifyPackages, verifyUsign } from '../../../../src/formats/opkg/signature.ts';
import type { PublicKey, SigningKey } from '../../../../src/keys/key.ts';
import { readPublicKeys } from '../../../../src/keys/public-keys.ts';
import { loadUsignKey, makeUsignPair } from '../../../../src/keys/usign.ts';

const vectors = new URL('../../../../../shared/formats/vectors/opkg/', import.meta.url);
const isThere = existsSync(vectors);

/** Worthless test keys. */
const US_SEC =
  'RWRCSwAAAABU5SAYtTcLoL85LvnBZaaTWC0eDcZqJCs0NeBdz9wjOCinx4x57yHMmN0iYyYw0xXRU+ZuusdbAbd3c/C+0yBT65iWuTOgeRy/9/x7TPIMAsTlLmKd3MLVqB00eUyw+fA=';
const US_PUB = 'RWQ0NeBdz9wjOOuYlrkzoHkcv/f8e0zyDALE5S5indzC1agdNHlMsPnw';
const MESSAGE = Buffer.from('a'.repeat(45));
const SIGNATURE =
  'untrusted comment: signed by key 3435e05dcfdc2338\n' +
  'RWQ0NeBdz9wjOIqo6PrptG9JoSzp+8Cl/gA6o9a70BTa912SVjM5NSTO31H+qvBckMss+ifTjYtD1J3dx9rpECqIY+l+RvNOlw4=\n';

const key = (): Promise<SigningKey> => loadUsignKey({ text: US_SEC, origin: 'the key' }, undefined);
const publicKeys = await readPublicKeys({ text: US_PUB, origin: 'the public key' });
const SIG = 'Packages.sig';
const verify = (message: Buffer, signature: Buffer, keys: readonly PublicKey[] = publicKeys) =>
  verifyUsign(message, SIG, signature, keys);
const verdict = (text: string) => verify(MESSAGE, Buffer.from(text));
/** Judges a signature file as a folder's is judged. */
const judged = (text: string) =>
  verifyPackages(
    new Map([
      ['Packages', MESSAGE],
      [SIG, Buffer.from(text)],
    ]),
    publicKeys,
  );

describe('signUsign', () => {
  it('gives the signature file of usign, byte for byte', async () => {
    expect((await signUsign(MESSAGE, await key())).toString()).toBe(SIGNATURE);
  });

  it('signs an empty message', async () => {
    const signature = await signUsign(Buffer.alloc(0), await key());
    expect((await verify(Buffer.alloc(0), signature)).state).toBe('good');
  });
});

describe('verifyUsign', () => {
  it.each([
    ['the file as it is', SIGNATURE],
    ['CRLF line ends', SIGNATURE.replaceAll('\n', '\r\n')],
    ['no final newline', SIGNATURE.trimEnd()],
    ['another comment', SIGNATURE.replace(/: .*/, ': verify with feed.pub')],
  ])('accepts %s', async (_, text) => {
    const good = { scheme: 'usign', file: SIG, state: 'good', key: { keyId: '3435e05dcfdc2338' } };
    expect(await verdict(text)).toMatchObject(good);
    expect(await judged(text)).toMatchObject([good]);
  });

  it.each([
    ['no comment line, as usign does', SIGNATURE.split('\n')[1] ?? ''],
    ['another first line', SIGNATURE.replace('untrusted ', '')],
    ['nothing', ''],
    ['a comment alone', 'untrusted comment: x\n'],
    ['a public key', `untrusted comment: x\n${US_PUB}\n`],
    ['an OpenPGP signature', '-----BEGIN PGP SIGNATURE-----\n\nabcd\n'],
    ['a page of HTML', '<!doctype html>\n<title>404</title>\n'],
    ['a file of a megabyte', SIGNATURE + ' '.repeat(1 << 20)],
    ['base64 with a hole', SIGNATURE.replace('o6Prpt', 'o6 rpt')],
  ])('refuses %s as a signature', async (_, text) => {
    expect(await judged(text)).toEqual([
      {
        scheme: 'usign',
        file: SIG,
        state: 'bad',
        reason: expect.stringMatching(
          /^it is (not a usign signature|neither a usign nor an OpenPGP signature)$/,
        ),
      },
    ]);
  });

  it('names the key of a signature when it is not one of the given keys', async () => {
    expect(await verify(MESSAGE, Buffer.from(SIGNATURE), [])).toEqual({
      scheme: 'usign',
      file: SIG,
      state: 'unknown-key',
      keyId: '3435e05dcfdc2338',
    });
  });

  it('says that the signature is bad when any bit of the bytes changed', async () => {
    const blob = Buffer.from(SIGNATURE.split('\n')[1] ?? '', 'base64');
    const file = (bytes: Buffer): Buffer =>
      Buffer.from(`untrusted comment: x\n${bytes.toString('base64')}\n`);
    expect((await verify(MESSAGE, file(blob))).state).toBe('good');
    expect(await verify(Buffer.from('b'.repeat(45)), file(blob))).toEqual({
      scheme: 'usign',
      file: SIG,
      state: 'bad',
      keyId: '3435e05dcfdc2338',
      reason: "it is not key 3435e05dcfdc2338's signature of these bytes",
    });
    for (let at = 2; at < blob.length; at++) {
      const changed = Buffer.from(blob);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect((await verify(MESSAGE, file(changed))).state, `byte ${at}`).toBe(
        at < 10 ? 'unknown-key' : 'bad',
      );
    }
  });

  it('tries every key of that id', async () => {
    const { publicKey: other } = await makeUsignPair(undefined);
    const impostor = { ...other, answersTo: (keyId: string) => keyId === '3435e05dcfdc2338' };
    expect((await verify(MESSAGE, Buffer.from(SIGNATURE), [impostor])).state).toBe('bad');
    expect((await verify(MESSAGE, Buffer.from(SIGNATURE), [impostor, ...publicKeys])).state).toBe('good');
  });
});

describe('the signature vectors', () => {
  it.runIf(isThere)('Packages has the signature that usign made', async () => {
    const packages = readFileSync(new URL('Packages', vectors));
    const signature = readFileSync(new URL('Packages.usign.sig', vectors));
    expect((await signUsign(packages, await key())).equals(signature)).toBe(true);
    expect((await verify(packages, signature)).state).toBe('good');
    expect((await verify(packages.subarray(0, -1), signature)).state).toBe('bad');
  });
});
