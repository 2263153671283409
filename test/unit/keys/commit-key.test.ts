import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { armorBlocks } from '../../../src/keys/armor.ts';
import { type CommitKey, loadCommitKey } from '../../../src/keys/commit-key.ts';
import { makeOpenpgpPair } from '../../../src/keys/openpgp/openpgp.ts';
import { judge, needJudge } from '../../support/judges.ts';
import { makeRsaSecret, makeTestKey } from '../../support/test-keys.ts';

const NOW = new Date(1_700_000_000_000);
const MESSAGE = Buffer.from('tree 0\n\nwhat a commit is\n');
const PASSPHRASE = 'open sesame, ünless locked';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = async (text: string, passphrase?: string): Promise<CommitKey> =>
  await loadCommitKey({ text, origin: 'the input commit-signing-key' }, passphrase, NOW);

const refused = async (text: string, passphrase?: string): Promise<string> =>
  await load(text, passphrase).then(
    () => 'nothing',
    (error) => `${error.code}: ${error.message} -> ${error.remedy}`,
  );

let made = 0;
/** Has ssh-keygen make a key, and gives the file that it is in. */
function sshKey(...args: string[]): string {
  const file = join(folder, `key${made++}`);
  const given = args.includes('-N') ? args : [...args, '-N', ''];
  execFileSync('ssh-keygen', ['-q', '-C', 'a comment', '-f', file, ...given]);
  return file;
}

describe('an SSH key', () => {
  it.for<[string, string[]]>([
    ['Ed25519', ['-t', 'ed25519']],
    ['RSA', ['-t', 'rsa', '-b', '2048']],
    ['ECDSA on P-256', ['-t', 'ecdsa', '-b', '256']],
    ['ECDSA on P-384', ['-t', 'ecdsa', '-b', '384']],
    ['ECDSA on P-521', ['-t', 'ecdsa', '-b', '521']],
    ['RSA in PEM', ['-t', 'rsa', '-b', '2048', '-m', 'PEM']],
    ['ECDSA in PKCS#8', ['-t', 'ecdsa', '-m', 'PKCS8']],
    ['Ed25519 with a passphrase', ['-t', 'ed25519', '-N', PASSPHRASE, '-a', '4']],
    ['RSA in CBC', ['-t', 'rsa', '-b', '2048', '-N', PASSPHRASE, '-a', '4', '-Z', 'aes128-cbc']],
    ['ECDSA in PKCS#8 with a passphrase', ['-t', 'ecdsa', '-m', 'PKCS8', '-N', PASSPHRASE]],
  ])('%s signs as ssh-keygen does, and ssh-keygen accepts it', async ([, args], context) => {
    needJudge(context, 'ssh-keygen', ['-?']);
    const file = sshKey(...args);
    const key = await load(readFileSync(file, 'utf8'), args.includes('-N') ? PASSPHRASE : undefined);
    const signature = await key.sign(MESSAGE, NOW);
    const sig = join(folder, 'signature');
    writeFileSync(sig, signature);
    const checked = judge('ssh-keygen', ['-Y', 'check-novalidate', '-n', 'git', '-s', sig], MESSAGE);
    expect(checked.stderr + checked.stdout.toString()).toMatch(/^Good "git" signature/);
    expect(judge('ssh-keygen', ['-lf', `${file}.pub`]).stdout.toString()).toContain(` ${key.fingerprint} `);
    expect(key.emails).toBeUndefined();
    if (args.includes('-N') || args.includes('ecdsa')) return;
    const own = judge('ssh-keygen', ['-Y', 'sign', '-q', '-n', 'git', '-f', file], MESSAGE);
    expect(signature).toBe(own.stdout.toString());
  });

  it('is read however it was pasted, and with its public half behind it', async (context) => {
    needJudge(context, 'ssh-keygen', ['-?']);
    const file = sshKey('-t', 'ed25519');
    const text = readFileSync(file, 'utf8');
    const { fingerprint } = await load(text);
    const shapes = [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', ' '),
      text.replaceAll('\n', '\\n'),
      Buffer.from(text).toString('base64'),
      text + readFileSync(`${file}.pub`, 'utf8'),
    ];
    for (const shape of shapes) expect((await load(shape)).fingerprint).toBe(fingerprint);
  });

  it('that is cut short or changed is damaged at every byte, and nothing of it is said', async (context) => {
    needJudge(context, 'ssh-keygen', ['-?']);
    const text = readFileSync(sshKey('-t', 'ed25519', '-C', ''), 'utf8');
    const bytes = armorBlocks(text)[0]?.bytes ?? Buffer.alloc(0);
    const armored = (body: Buffer): string =>
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${body.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;
    const { fingerprint } = await load(text);
    const comment = bytes.indexOf(Buffer.of(0, 0, 0, 0, 1, 2, 3));
    for (let size = 1; size < comment; size++) {
      expect(await refused(armored(bytes.subarray(0, size)))).toMatch(/^KEY_MALFORMED: .* is damaged -> /);
    }
    for (let at = 0; at < comment; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const said = await load(armored(changed)).then(
        (key) => key.fingerprint,
        (error) => error.code,
      );
      expect([fingerprint, 'KEY_MALFORMED', 'KEY_MISMATCH', 'KEY_KIND', 'KEY_PASSPHRASE']).toContain(said);
    }
  });
});

describe('an OpenPGP key', () => {
  it('names its addresses, and signs in armor with the time it is told', async () => {
    const { secretText, publicKey } = await makeOpenpgpPair('Feed <Feed@Example.org>', PASSPHRASE, NOW);
    const key = await load(secretText, PASSPHRASE);
    expect([key.fingerprint, key.emails]).toEqual([publicKey.keyId, ['feed@example.org']]);
    const signature = await key.sign(MESSAGE, NOW);
    expect(signature).toMatch(/^-----BEGIN PGP SIGNATURE-----\n\n[\s\S]*\n-----END PGP SIGNATURE-----\n$/);
    expect(await key.sign(MESSAGE, NOW)).toBe(signature);
    const packet = armorBlocks(signature)[0]?.bytes ?? Buffer.alloc(0);
    expect(await publicKey.verify(MESSAGE, packet)).toBe(true);
    expect(await refused(secretText)).toMatch(/^KEY_PASSPHRASE: .*`commit-signing-passphrase`/);
    expect(await refused(secretText, 'wrong')).toMatch(/^KEY_PASSPHRASE: .*`commit-signing-passphrase`/);
    expect(await refused(secretText.repeat(2), PASSPHRASE)).toMatch(/^KEY_MALFORMED: .* 2 OpenPGP keys/);
  });
});

describe('a key that cannot sign commits is refused by what it is:', () => {
  it('nothing, a word, a public key, a key for devices', async () => {
    expect(await refused(' ')).toContain('KEY_MALFORMED: the input commit-signing-key is empty');
    expect(await refused('hunter2')).toMatch(/^KEY_MALFORMED: .*text that is not a key.*ssh-keygen/);
    const line = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJlGDdPc8K9yBmAlPNaueoIUX+UHVApJ8+XsamSnM0J2 a@b.c';
    expect(await refused(line)).toMatch(/^KEY_PUBLIC: .*an SSH public key/);
    expect(await refused((await makeTestKey()).secret)).toMatch(/^KEY_KIND: .*a usign or signify secret key/);
    expect(await refused('PuTTY-User-Key-File-3: ssh-ed25519')).toMatch(/^KEY_KIND: .*PuTTYgen/);
    expect(await refused(makeRsaSecret() + makeRsaSecret())).toMatch(/^KEY_MALFORMED: .*several keys/);
  });

  it('one on a security key, by its kind, and no name that is not plain', async () => {
    const string = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
    const ofKind = (kind: string): string => {
      const texts = ['none', 'none', ''].map((text) => string(Buffer.from(text)));
      const blob = string(string(Buffer.from(kind)));
      const file = [Buffer.from('openssh-key-v1\0'), ...texts, Buffer.of(0, 0, 0, 1), blob];
      const body = Buffer.concat(file).toString('base64');
      return `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----\n`;
    };
    expect(await refused(ofKind('sk-ssh-ed25519@openssh.com'))).toMatch(
      /^KEY_KIND: .* of the kind sk-ssh-ed25519@openssh\.com, which cannot sign here/,
    );
    expect(await refused(ofKind('ssh-\u0012'))).toMatch(/^KEY_MALFORMED: /);
  });

  it('a weak one, one with a passphrase, one that is protected as pkgfeed does not read', async (context) => {
    needJudge(context, 'ssh-keygen', ['-?']);
    const weak = readFileSync(sshKey('-t', 'rsa', '-b', '1024'), 'utf8');
    expect(await refused(weak)).toMatch(/^KEY_WEAK: .*1024 bits/);
    const locked = readFileSync(sshKey('-t', 'ed25519', '-N', PASSPHRASE, '-a', '1'), 'utf8');
    expect(await refused(locked)).toMatch(/^KEY_PASSPHRASE: .* is protected .*`commit-signing-passphrase`/);
    expect(await refused(locked, 'wrong')).toMatch(/^KEY_PASSPHRASE: the passphrase does not open/);
    const strange = ['-t', 'ed25519', '-a', '1', '-N', PASSPHRASE, '-Z', 'chacha20-poly1305@openssh.com'];
    const text = readFileSync(sshKey(...strange), 'utf8');
    expect(await refused(text, PASSPHRASE)).toMatch(/^KEY_PASSPHRASE: .*does not read -> .*aes256-ctr/);
  });
});
