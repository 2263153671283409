import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type {
  Entry,
  FileFacts,
  FolderContent,
  FolderFiles,
  Package,
} from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { readPublicKeys } from '../../../../src/keys/public-keys.ts';
import { loadUsignKey, makeUsignPair } from '../../../../src/keys/usign.ts';
import { type IpkRecipe, ipkOf } from '../../../support/package-maker.ts';

const FACTS: FileFacts = { size: 3, md5: 'e'.repeat(32), sha256: 'f'.repeat(64) };

async function entryOf(recipe: IpkRecipe): Promise<Entry> {
  const pkg = await opkg.readPackage(ipkOf(recipe));
  return opkg.entry(pkg, FACTS, opkg.fileName(pkg), pkg.arch);
}

const named = (name: string, version: string, arch: string): Package => ({
  name,
  version,
  arch,
  anyArch: false,
  warnings: [],
  facts: [],
  fields: [],
});

/** A new, unsigned folder, unless the changes say otherwise. */
const folderOf = (entries: readonly Entry[], changes: Partial<FolderContent> = {}): FolderContent => ({
  entries,
  arch: 'mips_24kc',
  old: new Map(),
  keys: [],
  at: new Date(1_700_000_000_000),
  ...changes,
});

/** Every index file of a folder, unsigned. */
async function indexFiles(entries: readonly Entry[], arch: string): Promise<Map<string, Buffer>> {
  return await opkg.writeFolder(folderOf(entries, { arch }));
}

const findingsOf = (files: FolderFiles): Promise<unknown[]> =>
  opkg.checkIndex(files, opkg.parseIndex(files.get('Packages') ?? Buffer.alloc(0)));

describe('opkg.fileName', () => {
  it.each([
    ['a', '1.0-1', 'all', 'a_1.0-1_all.ipk'],
    ['a', '2:1.0-1', 'all', 'a_1.0-1_all.ipk'],
    ['lib++', '1.0+git~1', 'x86_64', 'lib++_1.0+git~1_x86_64.ipk'],
  ])('names %s %s for %s %s', (name, version, arch, file) => {
    expect(opkg.fileName(named(name, version, arch))).toBe(file);
  });
});

describe('opkg.entry', () => {
  it('lists a package like the entry that is read back from its index', async () => {
    const entry = await entryOf({
      name: 'a',
      version: '1.0-1',
      fields: ['Depends: b', 'Description: x', ' y'],
    });
    expect(opkg.parseIndex(Buffer.from(`${entry.text}\n`, 'latin1'))).toEqual([entry]);
    expect(entry).toMatchObject({
      name: 'a',
      version: '1.0-1',
      arch: 'mips_24kc',
      file: 'a_1.0-1_mips_24kc.ipk',
    });
  });

  it('lists a package that a map sent into another folder as that folder’s', async () => {
    const pkg = await opkg.readPackage(ipkOf({ name: 'a', arch: 'arm64', fields: ['Depends: b'] }));
    const entry = opkg.entry(pkg, FACTS, opkg.fileName(pkg), 'aarch64_generic');
    expect(entry).toMatchObject({ arch: 'aarch64_generic', anyArch: false, file: 'a_1.0-1_arm64.ipk' });
    expect(entry.text).toContain('\nArchitecture: aarch64_generic\n');
    expect(opkg.parseIndex(Buffer.from(`${entry.text}\n`, 'latin1'))).toEqual([entry]);
  });

  it('keeps the arch of a package for every arch in any folder', async () => {
    const pkg = await opkg.readPackage(ipkOf({ name: 'a', arch: 'all' }));
    const entry = opkg.entry(pkg, FACTS, opkg.fileName(pkg), 'x86_64');
    expect(entry).toMatchObject({ arch: 'all', anyArch: true });
    expect(entry.text).toContain('\nArchitecture: all\n');
  });
});

describe('opkg.inFolder', () => {
  it('changes an entry’s arch and nothing else, and no entry for any arch', async () => {
    const entry = await entryOf({ name: 'a', fields: ['Description: x', ' Architecture: y'] });
    const moved = opkg.inFolder(entry, 'x86_64');
    expect(moved).toEqual({
      ...entry,
      arch: 'x86_64',
      text: entry.text.replace('\nArchitecture: mips_24kc\n', '\nArchitecture: x86_64\n'),
    });
    expect(opkg.inFolder(entry, 'mips_24kc')).toBe(entry);
    const any = await entryOf({ name: 'a', arch: 'all' });
    expect(opkg.inFolder(any, 'x86_64')).toBe(any);
  });
});

describe('opkg.describe', () => {
  const described = (lines: readonly string[]) => {
    const head = ['Package: a', 'Version: 1', 'Architecture: x', 'Filename: a.ipk'];
    const [entry] = opkg.parseIndex(Buffer.from(`${[...head, ...lines].join('\n')}\n`, 'utf8'));
    return entry && opkg.describe(entry);
  };

  it('gives what people read', () => {
    expect(
      described([
        'Depends: libc, b (>= 1),',
        'Provides: c',
        'License: MIT',
        'Maintainer: Ünï <a@example.org>',
        'URL: https://example.org',
        'Description: one line',
        ' and another',
        ' .',
        ' and a paragraph',
        'Section: net',
        'Installed-Size: 1234',
      ]),
    ).toEqual({
      summary: 'one line',
      description: 'one line\nand another\n\nand a paragraph',
      section: 'net',
      installed: 1234,
      license: 'MIT',
      maintainer: 'Ünï <a@example.org>',
      homepage: 'https://example.org',
      dependencies: ['libc', 'b (>= 1)'],
      provides: ['c'],
    });
  });

  it('gives empty values for missing fields', () => {
    expect(described([])).toEqual({
      summary: '',
      description: '',
      section: '',
      installed: undefined,
      license: '',
      maintainer: '',
      homepage: '',
      dependencies: [],
      provides: [],
    });
  });
});

describe('opkg.writeFolder', () => {
  it('gives every index file, and Packages.gz holds Packages', async () => {
    const entries = [await entryOf({ name: 'b' }), await entryOf({ name: 'a' })];
    const files = await indexFiles(entries, 'mips_24kc');
    expect([...files.keys()]).toEqual(['Packages', ...opkg.derivedFiles]);
    const packages = files.get('Packages') ?? Buffer.alloc(0);
    expect(gunzipSync(files.get('Packages.gz') ?? Buffer.alloc(0)).equals(packages)).toBe(true);
    expect(JSON.parse(files.get('index.json')?.toString() ?? '')).toEqual({
      version: 2,
      architecture: 'mips_24kc',
      packages: { a: '1.0-1', b: '1.0-1' },
    });
    expect(opkg.parseIndex(packages).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('gives the same bytes for the same entries in any order', async () => {
    const entries = await Promise.all(['c', 'a', 'b'].map((name) => entryOf({ name })));
    const bytes = async (list: Entry[]) => JSON.stringify([...(await indexFiles(list, 'x'))]);
    expect(await bytes(entries)).toBe(await bytes(entries.toReversed()));
  });

  it('strips ABI suffixes in index.json only', async () => {
    const entries = [await entryOf({ name: 'libz1', fields: ['ABIVersion: 1'] })];
    const files = await indexFiles(entries, 'x');
    expect(JSON.parse(files.get('index.json')?.toString() ?? '').packages).toEqual({ libz: '1.0-1' });
    expect(files.get('Packages')?.toString()).toContain('Package: libz1\n');
  });

  it('takes an ABIVersion inside Description for text', async () => {
    const entries = [await entryOf({ name: 'a1', fields: ['Description: x', ' ABIVersion: 1'] })];
    const json = (await indexFiles(entries, 'x')).get('index.json')?.toString() ?? '';
    expect(JSON.parse(json).packages).toEqual({ a1: '1.0-1' });
  });

  it('states names of a carried index that are UTF-8 as the characters they are', async () => {
    const text = 'Package: café\nVersion: 1\nArchitecture: all\nFilename: café_1_all.ipk\n';
    const files = await indexFiles(opkg.parseIndex(Buffer.from(text, 'utf8')), 'x');
    expect(JSON.parse(files.get('index.json')?.toString() ?? '').packages).toEqual({ café: '1' });
  });

  it('is whole for no packages', async () => {
    const files = await indexFiles([], 'all');
    expect(files.get('Packages')?.toString()).toBe('\n');
    expect(await findingsOf(files)).toEqual([]);
  });
});

describe('opkg.checkIndex', () => {
  const files = async (): Promise<Map<string, Buffer>> =>
    indexFiles([await entryOf({ name: 'a' })], 'mips_24kc');

  it('finds no fault in what it wrote, or without an index', async () => {
    expect(await findingsOf(await files())).toEqual([]);
    expect(await findingsOf(new Map())).toEqual([]);
  });

  it.each([
    ['Packages.gz missing', 'Packages.gz', undefined, 'is missing, and `src/gz` lines fetch nothing else'],
    ['Packages.gz of other bytes', 'Packages.gz', gzipSync('x'), 'does not unpack to the bytes of Packages'],
    [
      'Packages.gz that is not gzip',
      'Packages.gz',
      Buffer.from('<html>'),
      'does not unpack to the bytes of Packages',
    ],
    [
      'Packages.gz that is a bomb',
      'Packages.gz',
      gzipSync(Buffer.alloc(1 << 24)),
      'does not unpack to the bytes of Packages',
    ],
    [
      'index.json of another feed',
      'index.json',
      Buffer.from('{\n  "version": 2,\n  "architecture": "mips_24kc",\n  "packages": {}\n}\n'),
      'does not say what Packages says',
    ],
    ['index.json that is not JSON', 'index.json', Buffer.from('<html>'), 'does not say what Packages says'],
  ])('finds %s', async (_, file, bytes, problem) => {
    const all = await files();
    if (bytes === undefined) all.delete(file);
    else all.set(file, bytes);
    expect(await findingsOf(all)).toEqual([{ file, problem }]);
  });

  it('finds an index of a size that old usign miscounts', async () => {
    const text = `Package: a\nVersion: 1\nArchitecture: x\nFilename: ${'f'.repeat(174 - 50)}\n\n`;
    expect(text.length).toBe(174);
    const index = Buffer.from(text);
    expect(
      await findingsOf(
        new Map([
          ['Packages', index],
          ['Packages.gz', gzipSync(index)],
        ]),
      ),
    ).toEqual([
      {
        file: 'Packages',
        problem: 'has 174 bytes, a size at which usign before August 2019 refuses good signatures',
      },
    ]);
  });
});

describe('opkg.writeFolder and opkg.verify', () => {
  it('fit together, and a folder without a signature is unsigned', async () => {
    const { secretText, publicKey } = await makeUsignPair(undefined);
    const key = await loadUsignKey({ text: secretText, origin: 'the key' }, undefined);
    const entries = [await entryOf({ name: 'a' })];
    const signed = await opkg.writeFolder(folderOf(entries, { keys: [key] }));
    expect([...signed.keys()].toSorted()).toEqual(['Packages', 'Packages.gz', 'Packages.sig', 'index.json']);
    expect(await opkg.verify(signed, [publicKey])).toMatchObject([
      { scheme: 'usign', file: 'Packages.sig', state: 'good', key: { keyId: publicKey.keyId } },
    ]);
    const unsigned = await opkg.writeFolder(folderOf(entries));
    expect([...unsigned.keys()].toSorted()).toEqual(['Packages', 'Packages.gz', 'index.json']);
    expect(await opkg.verify(unsigned, [publicKey])).toEqual([]);
    const [read] = await readPublicKeys({ text: publicKey.text, origin: 'x' });
    expect(read?.keyId).toBe(publicKey.keyId);
  });

  it('write nothing that is right already, and sign again only for another key', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const { secretText } = await makeUsignPair(undefined);
        return await loadUsignKey({ text: secretText, origin: 'the key' }, undefined);
      }),
    );
    if (one === undefined || two === undefined) throw new Error('no keys were made');
    const entries = [await entryOf({ name: 'a' })];
    const old = await opkg.writeFolder(folderOf(entries, { keys: [one] }));
    const again = async (changes: Partial<FolderContent>) => [
      ...(await opkg.writeFolder(folderOf(entries, { old, ...changes }))).keys(),
    ];
    expect(await again({ keys: [one] })).toEqual([]);
    expect(await again({ keys: [] })).toEqual([]);
    expect(await again({ keys: [two] })).toEqual(['Packages.sig']);
    const without = new Map([...old].filter(([name]) => name !== 'Packages.gz'));
    expect(await again({ keys: [one], old: without })).toEqual(['Packages.gz']);
  });

  it.each([
    ['of another index', 'Packages.gz', gzipSync('x')],
    ['that is not gzip', 'Packages.gz', Buffer.from('<html>')],
    ['that is a bomb', 'Packages.gz', gzipSync(Buffer.alloc(1 << 24))],
    ['that lies', 'index.json', Buffer.from('{}')],
  ])('write a derived file anew %s: %s', async (_, name, bytes) => {
    const entries = [await entryOf({ name: 'a' })];
    const right = await opkg.writeFolder(folderOf(entries));
    const old = new Map([...right, [name, bytes]]);
    expect(await opkg.writeFolder(folderOf(entries, { old }))).toEqual(new Map([[name, right.get(name)]]));
    const ofOthers = new Set(['index.json']);
    const left = await opkg.writeFolder(folderOf(entries, { old, ofOthers }));
    expect([...left.keys()]).toEqual(name === 'index.json' ? [] : [name]);
  });

  it('keep an index with padding lines that it does not need', async () => {
    const entries = [await entryOf({ name: 'a' })];
    const right = await opkg.writeFolder(folderOf(entries));
    const rewritten = async (more: string): Promise<string[]> => {
      const index = Buffer.concat([right.get('Packages') ?? Buffer.alloc(0), Buffer.from(more)]);
      const old = new Map([...right, ['Packages', index], ['Packages.gz', gzipSync(index)]]);
      return [...(await opkg.writeFolder(folderOf(entries, { old }))).keys()];
    };
    expect(await rewritten('\n\n')).toEqual([]);
    expect(await rewritten('\n \n')).toEqual(['Packages', 'Packages.gz']);
  });

  it('keep a Packages.gz that another program compressed', async () => {
    const entries = [await entryOf({ name: 'a' })];
    const right = await opkg.writeFolder(folderOf(entries));
    const theirs = gzipSync(right.get('Packages') ?? '', { level: 1 });
    expect(theirs.equals(right.get('Packages.gz') ?? Buffer.alloc(0))).toBe(false);
    const old = new Map([...right, ['Packages.gz', theirs]]);
    expect([...(await opkg.writeFolder(folderOf(entries, { old }))).keys()]).toEqual([]);
  });
});
