import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pathOnDevice } from '../../../../src/feed/keyring/paths.ts';
import { removal, setUp } from '../../../../src/feed/keyring/scripts.ts';
import { makeEcPair } from '../../../../src/keys/apk-v3.ts';
import type { PublicKey } from '../../../../src/keys/key.ts';
import { makeOpenpgpPair } from '../../../../src/keys/openpgp/openpgp.ts';
import { newKey } from '../feed-maker.ts';

const usign = (await newKey()).publicKey;
const ec = (await makeEcPair(undefined)).publicKey;
const openpgp = (await makeOpenpgpPair('a', undefined, new Date(1_600_000_000_000))).publicKey;

/** The root of a device, with files. */
function makeRoot(files: { [path: string]: string } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'pkgfeed-root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Runs a script for another root, as image builders do. */
function runIn(root: string, script: string | undefined, args: string[] = [], path = process.env.PATH): void {
  const file = join(root, 'script');
  writeFileSync(file, script ?? '');
  const env = { IPKG_INSTROOT: `${root}/`, PATH: path };
  expect(spawnSync('/bin/sh', [file, ...args], { env, encoding: 'utf8' })).toMatchObject({ status: 0 });
}

it.each([usign, ec].map((key) => [key.scheme, key] as const))(
  'a revoked key of %s goes, whatever its comment, and another key of its name stays',
  (_, key: PublicKey) => {
    const path = pathOnDevice(key);
    const script = setUp([], [key]);
    const commented = key.text.replace(/^untrusted comment: .*\n/, 'untrusted comment: mine\r\n');
    for (const text of [key.text, commented, key.text.trimEnd()]) {
      const root = makeRoot({ [path]: text });
      runIn(root, script);
      expect(existsSync(join(root, path))).toBe(false);
    }
    const other = makeRoot({ [path]: `${key.text}x\n` });
    runIn(other, script);
    expect(existsSync(join(other, path))).toBe(true);
    runIn(makeRoot(), script);
  },
);

it('keys come back when the package goes, and not at an upgrade', () => {
  const script = removal([usign, ec, openpgp]);
  const [gone, upgraded] = [makeRoot(), makeRoot()];
  const mine = makeRoot({ [pathOnDevice(usign)]: 'mine\n' });
  runIn(gone, script, ['remove']);
  for (const key of [usign, ec]) expect(readFileSync(join(gone, pathOnDevice(key)), 'latin1')).toBe(key.text);
  expect(existsSync(join(gone, pathOnDevice(openpgp)))).toBe(false);
  runIn(upgraded, script, ['upgrade', '2-r0']);
  expect(existsSync(join(upgraded, pathOnDevice(usign)))).toBe(false);
  runIn(mine, script);
  expect(readFileSync(join(mine, pathOnDevice(usign)), 'latin1')).toBe('mine\n');
});

it('a device without gpg does not fail to install the package', () => {
  const root = makeRoot({ [pathOnDevice(openpgp)]: openpgp.text });
  runIn(root, setUp([openpgp], []), ['configure'], join(root, 'bin'));
  expect(existsSync(join(root, 'etc/opkg/gpg'))).toBe(false);
});
