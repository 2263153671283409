import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeEcPair } from '../../../src/keys/apk-v3.ts';
import { makeOpenpgpPair } from '../../../src/keys/openpgp/openpgp.ts';
import { makeUsignPair } from '../../../src/keys/usign.ts';
import { keyLines, readKeyLines } from '../../../src/sources/key-lines.ts';
import { apkV2SigningKey } from '../../support/apk-v2-keys.ts';
import { settingsOf } from '../../support/run.ts';
import { makeRsaSecret } from '../../support/test-keys.ts';

let usign: string;
let openpgp: string;
let ec: string;
let rsa: string;
beforeAll(async () => {
  usign = (await makeUsignPair(undefined)).publicKey.text;
  openpgp = (await makeOpenpgpPair('them', undefined, new Date(1_600_000_000_000))).publicKey.text;
  ec = (await makeEcPair(undefined)).publicKey.text;
  rsa = apkV2SigningKey(makeRsaSecret(), 'them.rsa.pub').publicKey.text;
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const schemes = async (lines: readonly string[], folder = '/'): Promise<string[]> =>
  (await readKeyLines(lines, folder, 'upstream-keys')).map(({ scheme }) => scheme);

describe('keys of upstreams are', () => {
  it('files, of any kind, one of them with several', async () => {
    const folder = makeFolder();
    const all: [string, string][] = [
      ['6f1c2e', usign],
      ['key.asc', openpgp],
      ['ec.pem', ec],
      ['them@example.org.rsa.pub', rsa],
      ['all', [usign, ec, openpgp].join('\n')],
    ];
    for (const [name, text] of all) writeFileSync(join(folder, name), text);
    expect(await schemes(['6f1c2e', './key.asc', join(folder, 'ec.pem')], folder)).toEqual([
      ...['usign', 'openpgp', 'apk-v3'],
    ]);
    // An RSA key signs for both.
    expect(await schemes(['them@example.org.rsa.pub'], folder)).toEqual(['apk-v2', 'apk-v3']);
    expect(await schemes(['all'], folder)).toEqual(['usign', 'apk-v3', 'openpgp']);
  });

  it('texts, as whole ones or line by line as an input of the action is, mixed with files', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'ec.pem'), ec);
    const bare = usign.split('\n')[1] as string;
    expect(await schemes([usign, rsa, 'ec.pem', bare], folder)).toEqual([
      ...['usign', 'apk-v2', 'apk-v3', 'usign', 'apk-v3'],
    ]);
    const given = [rsa, 'ec.pem', usign, bare, openpgp, openpgp].join('\n');
    const read = settingsOf({ upstream: 'https://example.org/x', 'upstream-keys': given.split('\n') });
    const { keys } = read.repositories[0]?.upstream ?? { keys: [] };
    const found = await schemes(keys, folder);
    expect(found.toSorted()).toEqual([
      ...['apk-v2', 'apk-v3', 'apk-v3', 'openpgp', 'openpgp', 'usign', 'usign'],
    ]);
  });
});

describe('what is no key is refused', () => {
  it.each<[string, () => string[], object]>([
    ['a file that is not there', () => ['nothing'], { code: 'SOURCE_READ' }],
    ['an address', () => ['https://example.org/key'], { code: 'SOURCE_READ' }],
    [
      'a secret key',
      () => ['-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----'],
      { code: 'KEY_KIND' },
    ],
    ['half a key', () => [ec.slice(0, 60)], { code: 'KEY_MALFORMED' }],
    ['a comment alone', () => ['untrusted comment: x'], { code: 'KEY_MALFORMED' }],
  ])('%s', async (_name, lines, told) => {
    await expect(readKeyLines(lines(), makeFolder(), 'upstream-keys')).rejects.toMatchObject(told);
  });

  it('a file that is too large for one', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'large'), 'x'.repeat(300 << 10));
    await expect(readKeyLines(['large'], folder, 'upstream-keys')).rejects.toMatchObject({
      code: 'KEY_MALFORMED',
    });
  });
});

it('each line is a part of a text, or a file', () => {
  expect(
    keyLines(['a', 'untrusted comment: x', 'RWQ', 'b', '-----BEGIN X-----', 'c', '-----END X-----', '']),
  ).toEqual({
    texts: ['untrusted comment: x\nRWQ', '-----BEGIN X-----\nc\n-----END X-----'],
    files: ['a', 'b'],
  });
});
