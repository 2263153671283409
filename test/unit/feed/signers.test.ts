import { describe, expect, it } from 'vitest';
import { folderSigners, keysToRead, namesIn, signersOfRun, witnessesFor } from '../../../src/feed/signers.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import type { Signature } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { asNamedIn, loadRsaKeys } from '../../../src/keys/apk-v2.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { makeRsaSecret } from '../../support/test-keys.ts';
import { newKey, policyWith } from './feed-maker.ts';

const load = async (names: string[], count = 1): Promise<SigningKey[]> => {
  const text = Array.from({ length: count }, makeRsaSecret).join('\n');
  return await loadRsaKeys({ text, origin: 'the key' }, undefined, names);
};
const [unnamed] = (await load([])) as [SigningKey];
const [chosen] = (await load(['chosen.rsa.pub'])) as [SigningKey];
const usign = await newKey();

const signed = (key: SigningKey, ...names: string[]): Signature[] =>
  names.map((name) => ({
    ...{ scheme: 'apk-v2', file: 'APKINDEX.tar.gz', state: 'good' },
    key: asNamedIn(key.publicKey, name),
  }));
const namesOf = (keys: readonly SigningKey[]): string[] => keys.map(({ publicKey }) => publicKey.fileName);
const signers = (
  signatures: Signature[],
  signingKeys: SigningKey[],
  known: [string, string[]][] = [],
  allowKeyChange = false,
): string[] => namesOf(folderSigners(signatures, new Map(known), { signingKeys, allowKeyChange }));

describe('folderSigners', () => {
  const own = unnamed.publicKey.fileName;

  it('signs a new folder under the name of the run', () => {
    expect(signers([], [unnamed, chosen, usign])).toEqual([own, 'chosen.rsa.pub', usign.publicKey.fileName]);
  });

  it('goes on under the names that devices know', () => {
    expect(signers(signed(unnamed, 'old.rsa.pub'), [unnamed])).toEqual(['old.rsa.pub']);
    expect(signers(signed(unnamed, 'a.rsa.pub', own, 'a.rsa.pub'), [unnamed])).toEqual([own, 'a.rsa.pub']);
  });

  it('signs under a chosen name too, and under that alone when devices may lose the other', () => {
    const before = signed(chosen, 'old.rsa.pub');
    expect(signers(before, [chosen])).toEqual(['chosen.rsa.pub', 'old.rsa.pub']);
    expect(signers(before, [chosen], [], true)).toEqual(['chosen.rsa.pub']);
    expect(signers(signed(unnamed, 'old.rsa.pub'), [unnamed], [], true)).toEqual(['old.rsa.pub']);
  });

  it('signs a folder that the key has not signed under the names it has elsewhere', () => {
    const known: [string, string[]][] = [[unnamed.publicKey.text, ['old.rsa.pub']]];
    expect(signers([], [unnamed], known)).toEqual(['old.rsa.pub']);
    expect(signers(signed(unnamed, 'here.rsa.pub'), [unnamed], known)).toEqual(['here.rsa.pub']);
  });

  it('gives no key the name of another key', () => {
    expect(signers(signed(unnamed, 'chosen.rsa.pub'), [unnamed, chosen])).toEqual([own, 'chosen.rsa.pub']);
    const both = [...signed(unnamed, 'one.rsa.pub'), ...signed(chosen, 'one.rsa.pub')];
    expect(signers(both, [unnamed, chosen])).toEqual(['one.rsa.pub', 'chosen.rsa.pub']);
  });

  it.each(['../x.rsa.pub', 'a b.rsa.pub', 'a\u001b.pub', '-rf.pub', `${'n'.repeat(90)}.pub`, 'x', '..', ''])(
    'never uses the name %j',
    (name) => {
      expect(signers(signed(unnamed, name), [unnamed])).toEqual([own]);
      expect(asNamedIn(unnamed.publicKey, name).fileName).toBe(own);
    },
  );

  it('never takes the name of a key that systems bring', () => {
    const name = 'alpine-devel@lists.alpinelinux.org-6165ee59.rsa.pub';
    expect(signers(signed(unnamed, name), [unnamed])).toEqual([own]);
    expect(signers(signed(unnamed, name, 'old.rsa.pub'), [unnamed])).toEqual(['old.rsa.pub']);
  });

  it('goes on under its own name where the feed publishes it, whatever a signature says', () => {
    const run = { signingKeys: [unnamed], allowKeyChange: false };
    const found = folderSigners(
      signed(unnamed, 'planted.rsa.pub'),
      new Map(),
      run,
      (path) => path === `keys/${own}`,
    );
    expect(namesOf(found)).toEqual([own, 'planted.rsa.pub']);
  });

  it('carries on eight names at most', () => {
    const many = Array.from({ length: 20 }, (_, i) => `n${i}.rsa.pub`);
    expect(signers(signed(chosen, ...many), [chosen])).toHaveLength(9);
  });

  it('makes signatures that are good under the other name', async () => {
    const [key] = folderSigners(signed(unnamed, 'old.rsa.pub'), new Map(), {
      signingKeys: [unnamed],
      allowKeyChange: false,
    });
    const signature = (await key?.sign(Buffer.from('text'))) ?? Buffer.alloc(0);
    expect(key?.publicKey.text).toBe(unnamed.publicKey.text);
    expect(await unnamed.publicKey.verify(Buffer.from('text'), signature)).toBe(true);
  });
});

describe('namesIn', () => {
  it('takes no name from a signature that is not good', () => {
    const other: Signature[] = [
      { scheme: 'apk-v2', file: 'f', state: 'unknown-key', keyId: 'a.rsa.pub' },
      { scheme: 'apk-v2', file: 'f', state: 'bad', keyId: 'b.rsa.pub', reason: 'it is not' },
    ];
    expect(namesIn(other)).toEqual(new Map());
  });
});

describe('signersOfRun', () => {
  const folderAt = (path: string, signatures: Signature[]) => ({
    ...{
      format: apkV2,
      arch: 'x86_64',
      path,
      branch: null,
      target: null,
      repository: null,
      isNew: signatures.length === 0,
    },
    opened: { signatures },
  });

  it('takes the names of a new folder from indexes that verify, and from nothing else', async () => {
    const index = async (key: SigningKey, name: string): Promise<Buffer> => {
      const keys = [key.naming?.under(name) ?? key];
      const content = {
        entries: [],
        arch: 'x86_64',
        old: new Map(),
        isThere: () => false,
        keys,
        at: new Date(0),
      };
      return (await apkV2.writeFolder(content)).get('APKINDEX.tar.gz') ?? Buffer.alloc(0);
    };
    const state = {
      paths: new Map<string, undefined>(),
      files: new Map([
        ['v1/main/x86_64/APKINDEX.tar.gz', await index(unnamed, 'old.rsa.pub')],
        ['v2/main/x86_64/APKINDEX.tar.gz', await index(chosen, 'forged.rsa.pub')],
        ['v3/main/x86_64/APKINDEX.tar.gz', Buffer.from('no index')],
        ['keys/hint.rsa.pub', Buffer.from(unnamed.publicKey.text)],
      ]),
    };
    const run = policyWith({ signingKeys: [unnamed] });
    const here = folderAt('v0/main/x86_64', signed(unnamed, 'here.rsa.pub'));
    const found = await signersOfRun([folderAt('v4/main/x86_64', []), here], state, run);
    expect([...found.values()].map(namesOf)).toEqual([['old.rsa.pub'], ['here.rsa.pub']]);
  });
});

describe('what must be read', () => {
  const paths = new Map(
    [
      ...[
        'v3.21/main/x86_64',
        'v3.22/main/aarch64',
        'v3.22/main/x86_64',
        'v3.22/other/armv7',
        'edge/x/y',
      ].map((folder) => `${folder}/APKINDEX.tar.gz`),
      ...['v3.22/main/x86_64/Packages', 'keys/a.rsa.pub', 'keys/0123456789abcdef', 'keys/-x.pub'],
    ].map((path) => [path, undefined]),
  );
  const folder = {
    ...{ format: apkV2, arch: 'x86_64', path: 'v3.23/main/x86_64' },
    branch: null,
    repository: null,
    target: null,
  };

  it('is the indexes that are most like a new folder', () => {
    expect(witnessesFor({ ...folder, isNew: true }, paths, { signingKeys: [unnamed] })).toEqual(
      ['v3.22/main/x86_64', 'v3.21/main/x86_64', 'v3.22/main/aarch64', 'v3.22/other/armv7'].map(
        (path) => `${path}/APKINDEX.tar.gz`,
      ),
    );
    expect(witnessesFor({ ...folder, isNew: true }, paths, { signingKeys: [usign] })).toEqual([]);
    expect(witnessesFor({ ...folder, format: opkg, isNew: true }, paths, { signingKeys: [unnamed] })).toEqual(
      [],
    );
  });

  it('is every published key that may be one of ours under another name', () => {
    const own = `keys/${unnamed.publicKey.fileName}`;
    expect(keysToRead(paths, { signingKeys: [unnamed], trustedKeys: [] })).toEqual([own, 'keys/a.rsa.pub']);
    expect(keysToRead(paths, { signingKeys: [usign], trustedKeys: [] })).toEqual([
      `keys/${usign.publicKey.fileName}`,
    ]);
  });
});
