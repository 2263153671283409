import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSshKey } from '../../../src/keys/ssh-key.ts';
import { makeRsaKey } from '../../support/test-keys.ts';

/** Worthless: made for this test by `ssh-keygen -t ed25519`, without and with a passphrase. */
const KEY = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACCZRg3T3PCvcgZgJTzWrnqCFF/lB1QKSfPl7GpkpzNCdgAAAIh6s4uIerOL
iAAAAAtzc2gtZWQyNTUxOQAAACCZRg3T3PCvcgZgJTzWrnqCFF/lB1QKSfPl7GpkpzNCdg
AAAEDGrHJp3XtfVrTPGlsQDdSOnNH65r38s4//CtQ5bj/OnplGDdPc8K9yBmAlPNaueoIU
X+UHVApJ8+XsamSnM0J2AAAAAAECAwQF
-----END OPENSSH PRIVATE KEY-----
`;
const PUBLIC = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJlGDdPc8K9yBmAlPNaueoIUX+UHVApJ8+XsamSnM0J2';
const LOCKED = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABCaB+T26U
U5IPJWaHSFWqOgAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIDKe/SFHW+sEZzDO
zBQ2ncNYnu08OIi6gGc/X7KjeKiVAAAAkGKlYKHDsyuw0rxjd3bPsUbByvK0w8naEvYVtg
h1wd0nSPWZ3klbaF0XkBymfCL2k5AkS2gXp570N0MLR65IP7RIrBrrAvkS/hsCOQM+yPkZ
IiNTmkTmhQ7hVPCA2STOB353B1DnyLMxhyxe3OotxA6jbKryd9DKZ6Uu4jFITPi0QoX4QM
hERf8StyR7gLigRQ==
-----END OPENSSH PRIVATE KEY-----
`;

const read = (text: string): string => readSshKey({ text, origin: 'the input ssh-key' }).text;
const flat = (text: string): string => text.replaceAll('\n', ' ');
/** What is between the frames, whatever its lines are. */
const body = (text: string): string => text.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');

describe('readSshKey reads a secret', () => {
  it.each([
    ['as ssh-keygen wrote it', KEY],
    ['without its last line end', KEY.trimEnd()],
    ['with CRLF line ends', KEY.replaceAll('\n', '\r\n')],
    ['with a byte order mark and blanks around it', `\ufeff\n  ${KEY}  \n`],
    ['with its line ends written as \\n', KEY.replaceAll('\n', '\\n')],
    ['on one line', flat(KEY)],
    ['indented', KEY.replaceAll('\n', '\n    ')],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in base64 with CRLF inside', Buffer.from(KEY.replaceAll('\n', '\r\n')).toString('base64')],
    ['with its public half behind it', `${KEY}${PUBLIC}\n`],
  ])('%s', (_, text) => {
    const key = read(text);
    expect(key).toMatch(
      /^-----BEGIN OPENSSH PRIVATE KEY-----\n[\s\S]*\n-----END OPENSSH PRIVATE KEY-----\n$/,
    );
    expect(body(key)).toBe(body(KEY));
  });

  it('in PEM, behind the parameters that OpenSSL writes', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
    expect(read(parameters + pem)).toBe(pem);
  });
});

const encrypted = (type: 'pkcs1' | 'pkcs8'): string =>
  makeRsaKey().export({ type, format: 'pem', cipher: 'aes-128-cbc', passphrase: 'open sesame' }).toString();

describe('readSshKey refuses', () => {
  it.each<[string, string, string, string]>([
    ['nothing', '', 'KEY_MALFORMED', 'Check that the secret exists'],
    ['a word', 'hunter2', 'KEY_MALFORMED', 'ssh-keygen -t ed25519'],
    ['a public key', PUBLIC, 'KEY_PUBLIC', 'Give the secret half'],
    [
      'a public key in base64',
      Buffer.from(`${PUBLIC}\n`).toString('base64'),
      'KEY_PUBLIC',
      'Give the secret half',
    ],
    [
      'a public key of another form',
      '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----',
      'KEY_PUBLIC',
      'Give the secret half',
    ],
    ['a key with a passphrase', LOCKED, 'KEY_PASSPHRASE', 'ssh-keygen -p'],
    ['the same on one line', flat(LOCKED), 'KEY_PASSPHRASE', 'ssh-keygen -p'],
    ['a PEM key with a passphrase', encrypted('pkcs1'), 'KEY_PASSPHRASE', 'ssh-keygen -p'],
    ['a PKCS#8 key with a passphrase', encrypted('pkcs8'), 'KEY_PASSPHRASE', 'ssh-keygen -p'],
    [
      'a key of PuTTY',
      'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: x\nPublic-Lines: 2\n',
      'KEY_KIND',
      'Export OpenSSH key',
    ],
    [
      'a usign key',
      'RWRCSwAAAABU5SAYtTcLoL85LvnBZaaTWC0eDcZqJCs0NeBdz9wjOCinx4x57yHMmN0iYyYw0xXRU+ZuusdbAbd3c/C+0yBT65iWuTOgeRy/9/x7TPIMAsTlLmKd3MLVqB00eUyw+fA=',
      'KEY_KIND',
      'deploy key',
    ],
    ['a key without its end', KEY.slice(0, KEY.indexOf('-----END')), 'KEY_MALFORMED', 'first and last line'],
    [
      'a key with a letter lost',
      KEY.replace(/\n-----END/, '').slice(0, 200) + KEY.slice(201),
      'KEY_MALFORMED',
      'first and last line',
    ],
  ])('%s', (_, text, code, remedy) => {
    let error: unknown;
    try {
      read(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      name: 'KeyError',
      code,
      message: expect.stringContaining('the input ssh-key'),
    });
    expect((error as { remedy: string }).remedy).toContain(remedy);
    for (const line of text.split('\n').filter(({ length }) => length > 30 && length < 80)) {
      expect((error as Error).message).not.toContain(line);
    }
  });
});
