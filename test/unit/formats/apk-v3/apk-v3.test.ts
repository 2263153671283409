import { beforeAll, describe, expect, it } from 'vitest';
import { FormatError } from '../../../../src/errors.ts';
import { readIndexFile, writeAdbFile } from '../../../../src/formats/apk/adb/container.ts';
import { readIndex, writeIndex } from '../../../../src/formats/apk/adb/packages-adb.ts';
import { signAdb } from '../../../../src/formats/apk/adb/signature.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, FolderContent, FolderFiles, IndexFinding } from '../../../../src/formats/format.ts';
import { loadApkV3Keys, makeEcPair } from '../../../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { type ApkV3Recipe, apkV3Of, packed } from '../../../support/apk-v3-maker.ts';

const ABSOLUTE = 'https://ex.org/\u0024{name}.apk';

async function keyOf(): Promise<SigningKey> {
  const { secretText } = await makeEcPair(undefined);
  const [key] = await loadApkV3Keys({ text: secretText, origin: 'the test' }, undefined);
  return key as SigningKey;
}

async function entryOf(recipe: ApkV3Recipe, arch = 'x86_64'): Promise<Entry> {
  const bytes = await apkV3Of(recipe);
  const pkg = await apkV3.readPackage(bytes);
  return apkV3.entry(pkg, { size: bytes.length, md5: '', sha256: '' }, apkV3.fileName(pkg), arch);
}

let key: SigningKey;
let other: SigningKey;
let hello: Entry;
let world: Entry;
beforeAll(async () => {
  [key, other] = [await keyOf(), await keyOf()];
  hello = await entryOf({});
  world = await entryOf({ name: 'world', arch: 'noarch', info: { tags: 'openwrt:abiversion=5' } });
});

async function write(content: Partial<FolderContent>): Promise<Map<string, Buffer>> {
  const old: FolderFiles = content.old ?? new Map();
  return await apkV3.writeFolder({
    ...{ entries: [hello, world], arch: 'x86_64', old, keys: [key], at: new Date(0) },
    ...content,
  });
}

const names = (files: ReadonlyMap<string, Buffer>): string[] => [...files.keys()].toSorted();
const findingsOf = (files: FolderFiles): Promise<IndexFinding[]> =>
  apkV3.checkIndex(files, files.size === 0 ? [] : apkV3.parseIndex(indexIn(files)));
const indexIn = (files: FolderFiles): Buffer => files.get('packages.adb') ?? Buffer.alloc(0);
const payloadIn = (files: FolderFiles): Buffer => readIndexFile(indexIn(files)).payload;

describe('writeFolder', () => {
  it('writes a signed, deflated index and index.json for a new folder', async () => {
    const files = await write({});
    expect(names(files)).toEqual(['index.json', 'packages.adb']);
    expect(indexIn(files).toString('latin1', 0, 4)).toBe('ADBd');
    expect(readIndex(indexIn(files))).toMatchObject({ description: 'packages for x86_64', spec: '' });
    expect(apkV3.parseIndex(indexIn(files)).map(({ text }) => text)).toEqual([hello.text, world.text]);
    expect(await apkV3.verify(files, [key.publicKey])).toMatchObject([{ state: 'good' }]);
    expect(await findingsOf(files)).toEqual([]);
    expect(JSON.parse(files.get('index.json')?.toString() ?? '')).toEqual({
      version: 2,
      architecture: 'x86_64',
      packages: { hello: '1.0-r1', world: '1.0-r1' },
    });
  });

  it('writes nothing when everything is right, in any order', async () => {
    const old = await write({});
    expect(names(await write({ old }))).toEqual([]);
    expect(names(await write({ old, entries: [world, hello] }))).toEqual([]);
    expect(names(await write({ old, entries: apkV3.parseIndex(indexIn(old)) }))).toEqual([]);
    expect(names(await write({ old, keys: [key, key] }))).toEqual([]);
    expect(names(await write({ old, keys: [key, { ...other, scheme: 'apk-v2' }] }))).toEqual([]);
  });

  it('writes only what is missing', async () => {
    const old = await write({});
    const without = new Map([...old].filter(([name]) => name !== 'index.json'));
    expect(names(await write({ old: without }))).toEqual(['index.json']);
  });

  it('writes an index.json that does not say what the index says anew', async () => {
    const right = await write({});
    const old = new Map([...right, ['index.json', Buffer.from('{}')]]);
    expect(await write({ old })).toEqual(new Map([['index.json', right.get('index.json')]]));
  });

  it('signs the same block again for other keys', async () => {
    const old = await write({});
    expect(names(await write({ old, keys: [] }))).toEqual([]);
    for (const keys of [[other], [key, other], [other, key]]) {
      const files = await write({ old, keys });
      expect(names(files)).toEqual(['packages.adb']);
      expect(payloadIn(files)).toEqual(payloadIn(old));
      const found = await apkV3.verify(files, [key.publicKey, other.publicKey]);
      expect(found.map((one) => one.state === 'good' && one.key.keyId)).toEqual(
        keys.map(({ publicKey }) => publicKey.keyId),
      );
    }
    const both = await write({ old, keys: [key, other] });
    expect(names(await write({ old: new Map([...old, ...both]), keys: [other, key] }))).toEqual([]);
  });

  it('keeps an index that another program made from the same packages', async () => {
    const payload = writeIndex([hello, world], { description: '', spec: '' });
    const blocks = await signAdb('indx', payload, [key]);
    const old = new Map([
      ['packages.adb', writeAdbFile('indx', payload, blocks)],
      ['index.json', (await write({})).get('index.json') ?? Buffer.alloc(0)],
    ]);
    expect(names(await write({ old }))).toEqual([]);
  });

  it('writes an index again that OpenWrt or no client can read', async () => {
    const old = await write({});
    const plain = writeAdbFile('indx', payloadIn(old), readIndexFile(indexIn(old)).signatures);
    const zstd = new Map([...old, ['packages.adb', packed(plain, 'zstd')] as const]);
    expect(await findingsOf(zstd)).toEqual([
      { file: 'packages.adb', problem: 'is compressed with zstd, which OpenWrt does not read' },
    ]);
    expect(await write({ old: zstd })).toEqual(new Map([['packages.adb', indexIn(old)]]));
    const broken = new Map([...old, ['packages.adb', Buffer.from('404: Not Found')] as const]);
    expect(names(await write({ old: broken }))).toEqual(['packages.adb']);
  });

  it('keeps the description, and gives an empty index one, without which clients refuse it', async () => {
    const payload = writeIndex([hello], { description: 'My feed', spec: '' });
    const old = new Map([['packages.adb', writeAdbFile('indx', payload, [])]]);
    expect(readIndex(indexIn(await write({ old }))).description).toBe('My feed');
    const empty = await write({ entries: [] });
    expect(readIndex(indexIn(empty))).toMatchObject({ description: 'packages for x86_64', entries: [] });
    expect(empty.get('index.json')?.toString()).toContain('"packages": {}');
  });

  it('keeps a right pkgname-spec, drops an unneeded one, and refuses a mix', async () => {
    const payload = writeIndex([hello], { description: 'T', spec: ABSOLUTE });
    const old = new Map([['packages.adb', writeAdbFile('indx', payload, [])]]);
    const [listed] = apkV3.parseIndex(indexIn(old)) as [Entry];
    expect(listed.file).toBe('https://ex.org/hello.apk');
    const there = { ...world, file: 'https://ex.org/world.apk' };
    expect(readIndex(indexIn(await write({ old, entries: [listed, there] }))).spec).toBe(ABSOLUTE);
    expect(readIndex(indexIn(await write({ old, entries: [hello, world] }))).spec).toBe('');
    await expect(write({ old, entries: [listed, world] })).rejects.toThrow(FormatError);
    await expect(write({ entries: [there] })).rejects.toThrow(/clients would not look for "world"/);
  });
});

describe('an entry', () => {
  it('is the same from the package and from the index, and says what it knows', async () => {
    const [listed] = apkV3.parseIndex(indexIn(await write({}))) as [Entry];
    const { uniqueId, ...rest } = hello as Entry & { uniqueId?: string };
    expect(uniqueId).toMatch(/^[0-9a-f]{40}$/);
    expect(listed).toEqual(rest);
    expect(listed).toMatchObject({
      anyArch: false,
      sha256: undefined,
      md5: undefined,
      file: 'hello-1.0-r1.apk',
    });
    expect(listed.identity).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps noarch in every folder, and takes the arch of a folder that a map sends it to', async () => {
    expect(apkV3.inFolder(world, 'aarch64')).toBe(world);
    expect(apkV3.inFolder(hello, 'x86_64')).toBe(hello);
    const mapped = await entryOf({}, 'aarch64_generic');
    expect(mapped).toMatchObject({ arch: 'aarch64_generic', identity: hello.identity });
    const { uniqueId, ...rest } = mapped as Entry & { uniqueId?: string };
    const { uniqueId: same, ...moved } = apkV3.inFolder(hello, 'aarch64_generic') as typeof mapped & {
      uniqueId?: string;
    };
    expect(same).toBe(uniqueId);
    expect(moved).toEqual(rest);
    const files = await write({ entries: [mapped], arch: 'aarch64_generic' });
    expect(apkV3.parseIndex(indexIn(files))).toMatchObject([{ arch: 'aarch64_generic', text: mapped.text }]);
  });
});

describe('index.json', () => {
  it('has the names without their ABI suffix, and the newest version of each', async () => {
    const made = (name: string, version: string, abi?: string): Promise<Entry> =>
      entryOf({ name, version, info: abi === undefined ? {} : { tags: `x openwrt:abiversion=${abi}` } });
    const entries = await Promise.all([
      made('libfoo20251212', '1.9', '20251212'),
      made('libfoo20251212', '1.10', '20251212'),
      made('libsqlite3-0', '3', '0'),
      made('libz', '1', '5'),
      made('5', '1', '5'),
      made('10', '2'),
    ]);
    const json = (await write({ entries })).get('index.json')?.toString() ?? '';
    expect(json).toBe(`{
  "version": 2,
  "architecture": "x86_64",
  "packages": {
    "10": "2",
    "5": "1",
    "libfoo": "1.10",
    "libsqlite3": "3",
    "libz": "1"
  }
}
`);
  });

  it('is found to differ from the index', async () => {
    const files = await write({});
    const less = await write({ entries: [hello] });
    const mixed = new Map([...files, ['index.json', less.get('index.json') as Buffer] as const]);
    const finding = { file: 'index.json', problem: 'does not say what packages.adb says' };
    expect(await findingsOf(mixed)).toEqual([finding]);
    expect(await findingsOf(new Map([...files, ['index.json', Buffer.from('x')] as const]))).toEqual([
      finding,
    ]);
    expect(await findingsOf(new Map())).toEqual([]);
  });
});
