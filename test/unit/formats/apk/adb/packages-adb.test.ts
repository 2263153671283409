import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/errors.ts';
import { makeValue, openAdb, TAG } from '../../../../../src/formats/apk/adb/adb.ts';
import { adbWriter } from '../../../../../src/formats/apk/adb/adb-writer.ts';
import { writeAdbFile } from '../../../../../src/formats/apk/adb/container.ts';
import { areSame, readIndex, writeIndex } from '../../../../../src/formats/apk/adb/packages-adb.ts';
import { readSpec } from '../../../../../src/formats/apk/adb/pkgname-spec.ts';
import { PKGINFO } from '../../../../../src/formats/apk/adb/schema.ts';
import { apkV3 } from '../../../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry } from '../../../../../src/formats/format.ts';
import { type ApkV3Recipe, apkV3Of } from '../../../../support/apk-v3-maker.ts';

const vectors = new URL('../../../../../../shared/formats/vectors/adb/', import.meta.url);
const HEAD = { description: 'T', spec: '' };
/** A spec with its variables written in angle brackets. */
const spec = (text: string): string => text.replaceAll('<', '\u0024{').replaceAll('>', '}');

async function entryOf(bytes: Buffer, arch?: string): Promise<Entry> {
  const pkg = await apkV3.readPackage(bytes);
  const facts = { size: bytes.length, md5: '', sha256: '' };
  return apkV3.entry(pkg, facts, apkV3.fileName(pkg), arch ?? pkg.arch);
}

const entryFrom = async (recipe: ApkV3Recipe): Promise<Entry> => await entryOf(await apkV3Of(recipe));
const fileOf = (entries: readonly Entry[], head = HEAD): Buffer =>
  writeAdbFile('indx', writeIndex(entries, head), []);
/** What an index says: an entry that comes from a package knows a little more. */
const content = (entries: readonly Entry[]): unknown =>
  entries.map(({ name, version, arch, anyArch, file, size, identity, text }) => ({
    ...{ name, version, arch, anyArch, file, size, identity, text },
  }));

describe.runIf(existsSync(vectors))('the indexes of apk 3.0.6', () => {
  const vector = (name: string): Buffer => readFileSync(new URL(name, vectors));
  const packages = (): Promise<Entry[]> =>
    Promise.all(['a-1-r0.signed-ec.apk', 'hello-1.2-r3.signed-ec.apk'].map((name) => entryOf(vector(name))));

  it('have the exact bytes, from packages in any order', async () => {
    const entries = await packages();
    expect(fileOf(entries)).toEqual(vector('index-a-hello.unsigned.adb'));
    expect(fileOf(entries.toReversed())).toEqual(vector('index-a-hello.unsigned.adb'));
    expect(fileOf([])).toEqual(vector('index-empty-desc.unsigned.adb'));
  });

  it('are written byte by byte with a pkgname-spec', async () => {
    const [a] = await packages();
    const published = readIndex(vector('index-spec.unsigned.adb'));
    expect(fileOf([a as Entry], published)).toEqual(vector('index-spec.unsigned.adb'));
    expect(published.entries[0]?.file).toBe('https://ex.org/r/a/a-1-r0.0fb86d3c.apk');
  });

  it('give the entries that the packages give', async () => {
    for (const name of ['index-a-hello.signed-ec.adb', 'index-a-hello.unsigned.deflate.adb']) {
      expect(content(apkV3.parseIndex(vector(name)))).toEqual(content(await packages()));
    }
    expect(apkV3.parseIndex(vector('index-empty-desc.unsigned.adb'))).toEqual([]);
  });

  it('of apk v2 packages are read and carried over', () => {
    const bytes = vector('index-from-v2.unsigned.adb');
    const entries = apkV3.parseIndex(bytes);
    expect(entries[0]).toMatchObject({
      name: 'v2a',
      version: '1.0-r1',
      size: 702,
      identity: '6d2622097ca1f1e51420a447cd8d70323d1dce73',
      file: 'v2a-1.0-r1.apk',
    });
    expect(apkV3.describe(entries[0] as Entry)).toEqual({
      summary: 'Two',
      description: 'Two',
      section: '',
      installed: 4096,
      license: 'MIT',
      maintainer: 'M <m@e>',
      homepage: 'https://e/',
      dependencies: ['!bar', 'foo>=1', 'so:libc.musl-x86_64.so.1'],
      provides: ['cmd:x=1.0-r1', 'v2b=2'],
    });
    expect(entries[1]).toMatchObject({ name: 'v2n', anyArch: true });
    const again = readIndex(fileOf(entries, { description: '', spec: '' }));
    expect(content(again.entries)).toEqual(content(entries));
    // Arrays that say so keep saying it.
    const kinds = (payload: Buffer): number => payload.toString('latin1').split('\xd0').length;
    expect(kinds(again.file.payload)).toBe(kinds(readIndex(bytes).file.payload));
  });
});

describe('an index', () => {
  it('is in apk order: by name in bytes, then by version, then by hash', async () => {
    const recipes: [string, string, string][] = [
      ['b', '1.10', ''],
      ['b', '1.9', ''],
      ['B', '1', ''],
      ['b-a', '1', ''],
      ['b', '1.9_rc1', ''],
      ['b', '1.9', 'another'],
    ];
    const entries = await Promise.all(
      recipes.map(([name, version, description]) => entryFrom({ name, version, info: { description } })),
    );
    const read = readIndex(fileOf(entries)).entries;
    expect(read.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'B 1',
      'b 1.9_rc1',
      'b 1.9',
      'b 1.9',
      'b 1.10',
      'b-a 1',
    ]);
    expect((read[2]?.identity ?? '') < (read[3]?.identity ?? '')).toBe(true);
  });

  it('keeps fields that are not known here', async () => {
    const { text } = await entryFrom({});
    const source = openAdb(Buffer.from(text, 'latin1'), 0);
    const writer = adbWriter();
    const slots = [...PKGINFO.fields.map(() => 0), writer.int(7), writer.blob(Buffer.from('later'))];
    slots[0] = writer.blob(Buffer.from('later'));
    slots[1] = writer.blob(Buffer.from('2'));
    slots[2] = writer.blob(Buffer.alloc(32, 5));
    const later = writer.table(slots);
    const packages = writer.table([writer.copy(source, source.root), later]);
    const payload = writer.finish(writer.table([0, packages]));
    const entries = apkV3.parseIndex(writeAdbFile('indx', payload, []));
    expect(entries.map(({ name, arch, anyArch, size }) => ({ name, arch, anyArch, size }))).toMatchObject([
      { name: 'hello', arch: 'x86_64', anyArch: false },
      { name: 'later', arch: '', anyArch: true, size: undefined },
    ]);
    const again = readIndex(fileOf(entries));
    expect(content(again.entries)).toEqual(content(entries));
    expect(again.file.payload.includes('later')).toBe(true);
    expect(entries[1]?.text.length).toBeGreaterThan(4 * 23);
  });

  const recipe = fc.record({
    name: fc.constantFrom('a', 'a-b', 'b', 'lib+x', 'Z'),
    version: fc.constantFrom('1', '1.0-r0', '1.0-r1', '2_rc1', '10~abc'),
    arch: fc.constantFrom('x86_64', 'noarch'),
    info: fc.record(
      {
        description: fc.string({ maxLength: 300 }),
        license: fc.constantFrom('MIT', 'GPL-2.0'),
        maintainer: fc.constantFrom('M', 'hello', 'N <n@example.org>'),
        'build-time': fc.constantFrom('1700000000', '5000000000', '1'),
        depends: fc.constantFrom('a', 'a b>=1', '!a libc so:x=1.2'),
        tags: fc.constantFrom('t', 'openwrt:abiversion=1 x'),
      },
      { requiredKeys: [] },
    ),
  });
  const recipes = fc.uniqueArray(recipe, {
    maxLength: 8,
    selector: ({ name, version }) => `${name} ${version}`,
  });

  it('reads back as it was written, from packages in any order', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.infiniteStream(fc.nat()), async (made, random) => {
        const entries = await Promise.all(made.map(entryFrom));
        const keys = new Map(entries.map((entry) => [entry, random.next().value ?? 0]));
        const shuffled = entries.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        const bytes = fileOf(entries);
        expect(fileOf(shuffled)).toEqual(bytes);
        const read = apkV3.parseIndex(bytes);
        expect(areSame(read, entries)).toBe(true);
        expect(content(apkV3.parseIndex(fileOf(read)))).toEqual(content(read));
      }),
      { numRuns: 150 },
    );
  });

  it('says the same when it grew step by step as when it was made at once', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.nat(8), async (made, step) => {
        const entries = await Promise.all(made.map(entryFrom));
        const first = apkV3.parseIndex(fileOf(entries.slice(0, step)));
        const grown = [...first, ...entries.slice(step)];
        expect(content(apkV3.parseIndex(fileOf(grown)))).toEqual(content(apkV3.parseIndex(fileOf(entries))));
        const carried = (list: readonly Entry[]): Buffer => fileOf(apkV3.parseIndex(fileOf(list)));
        expect(carried(grown)).toEqual(carried(entries));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an index that cannot be used', () => {
  function refusal(bytes: Buffer): FormatError {
    try {
      apkV3.parseIndex(bytes);
    } catch (error) {
      if (error instanceof FormatError) return error;
      throw error;
    }
    throw new Error('it was not refused');
  }

  type Parts = { [field in 'name' | 'version' | 'arch' | 'hash' | 'description']?: string } & {
    spec?: string;
  };
  function indexWith({
    name = 'a',
    version = '1',
    arch = 'x',
    hash = '5'.repeat(64),
    description = '',
    spec: template = '',
  }: Parts): Buffer {
    const writer = adbWriter();
    const text = (value: string): number => writer.blob(Buffer.from(value));
    const about = description === '' ? 0 : text(description);
    const info = [text(name), text(version), writer.blob(Buffer.from(hash, 'hex')), about, text(arch)];
    const packages = writer.table([writer.table(info)]);
    const root = writer.table([text('T'), packages, text(template)]);
    return writeAdbFile('indx', writer.finish(root), []);
  }

  it('is none of these', () => {
    expect(apkV3.parseIndex(indexWith({}))).toMatchObject([{ file: 'a-1.apk', size: undefined }]);
    expect(apkV3.parseIndex(indexWith({ spec: spec('o/<hash:12>.apk') }))).toMatchObject([
      { file: `o/${'5'.repeat(12)}.apk` },
    ]);
  });

  it.each<[string, Parts, string]>([
    ['no name', { name: '' }, 'no name'],
    ['a name that leads elsewhere', { name: '../a' }, 'a name that clients cannot ask for'],
    ['no version', { version: '' }, 'no version'],
    ['a version with a blank', { version: 'hello world' }, 'a version that no file name or address can hold'],
    ['an arch with a slash', { arch: 'a/b' }, 'an arch that no device has'],
    ['no hash', { hash: '' }, 'no hash that clients can read'],
    ['a hash of 16 bytes', { hash: '5'.repeat(32) }, 'no hash that clients can read'],
    [
      'a name that is too long',
      { name: 'a'.repeat(300) },
      'a name or version that is too long for a file name',
    ],
    [
      'a line break in a field',
      { description: 'a\nP:evil' },
      'fields that break the database of a device (its description has a line break, ' +
        'and a device that installs it cannot read its database any more)',
    ],
  ])('says why clients cannot use an entry with %s', (_, parts, harm) => {
    const [entry] = apkV3.parseIndex(indexWith(parts));
    expect(entry?.harm).toBe(harm);
    expect(entry?.file).not.toContain('/');
  });

  it('says so of fields that are too long, and of content that is not unpacked', async () => {
    const long = await entryFrom({ info: { maintainer: 'm'.repeat(1500) } });
    expect(apkV3.parseIndex(fileOf([long]))[0]?.harm).toBeUndefined();
    const empty = await entryFrom({});
    expect(apkV3.parseIndex(fileOf([{ ...empty, size: 8192 }]))[0]?.harm).toBeUndefined();
    expect(apkV3.parseIndex(fileOf([{ ...empty, size: 8193 }]))[0]?.harm).toBe(
      'an installed-size of 0 in a file of 8193 bytes, of which devices unpack nothing',
    );
  });

  it.each(['6.0_0002-r1', '1.4.4-1289492819'])('takes the version %s, which devices install', (version) => {
    const [entry] = apkV3.parseIndex(indexWith({ version }));
    expect(entry).toMatchObject({ version, file: `a-${version}.apk` });
    expect(entry?.harm).toBeUndefined();
  });

  it.each<[string, Parts, RegExp]>([
    [
      'a spec with an unknown variable',
      { spec: spec('<origin>/<name>.apk') },
      /^its pkgname-spec .* has a variable/,
    ],
    ['a spec with an open variable', { spec: spec('<name') }, /^its pkgname-spec .* has a variable/],
  ])('%s', (_, parts, reason) => {
    const error = refusal(indexWith(parts));
    expect(error.code).toBe('FORMAT_FIELD');
    expect(error.reason).toMatch(reason);
  });

  it('takes what apk mkndx could not store for a field without a value, as clients do', () => {
    const writer = adbWriter();
    const text = (value: string): number => writer.blob(Buffer.from(value));
    const broken = 0xf0000143;
    const info = (version: number, about: number): number =>
      writer.table([text('a'), version, writer.blob(Buffer.alloc(20, 1)), about, text('x')]);
    const packages = writer.table([info(broken, 0), info(text('1'), broken)]);
    const file = writeAdbFile('indx', writer.finish(writer.table([text('T'), packages])), []);
    const entries = apkV3.parseIndex(file);
    expect(entries.map(({ version, harm }) => [version, harm])).toEqual([
      ['', 'no version'],
      ['1', undefined],
    ]);
    expect(apkV3.parseIndex(fileOf(entries.slice(1)))).toEqual(entries.slice(1));
  });

  it('has packages that are not a list', () => {
    const writer = adbWriter();
    const root = writer.table([writer.blob(Buffer.from('T')), writer.int(5)]);
    expect(refusal(writeAdbFile('indx', writer.finish(root), [])).code).toBe('FORMAT_MALFORMED');
  });

  it('lists one package so often that its text would fill the memory', () => {
    const writer = adbWriter();
    const info = writer.table([
      writer.blob(Buffer.from('a')),
      writer.blob(Buffer.from('1')),
      writer.blob(Buffer.alloc(32, 1)),
      writer.blob(Buffer.alloc(60_000, 'x')),
    ]);
    const root = writer.table([0, writer.table(Array(20_000).fill(info))]);
    expect(refusal(writeAdbFile('indx', writer.finish(root), [])).code).toBe('FORMAT_LIMIT');
  });

  it('is read or ends in a FormatError when any byte of it is changed', async () => {
    const entries = await Promise.all([{}, { name: 'b', info: { depends: 'a b>=1' } }].map(entryFrom));
    const bytes = fileOf(entries);
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [1, 0x80, 0xff]) {
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ flip;
        try {
          apkV3.parseIndex(copy).forEach(apkV3.describe);
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
        }
      }
    }
    for (let size = 0; size < bytes.length; size++) refusal(bytes.subarray(0, size));
  });

  it('names its values by offsets that lie in it', () => {
    const payload = Buffer.alloc(16);
    payload.writeUInt32LE(makeValue(TAG.object, 0xfffffc), 4);
    expect(refusal(writeAdbFile('indx', payload, []))).toMatchObject({
      code: 'FORMAT_MALFORMED',
      offset: 12 + 0xfffffc,
    });
  });
});

describe('a pkgname-spec', () => {
  const values = { name: 'a', version: '1-r0', arch: 'x86_64', hash: '0fb86d3ca785' };
  it.each([
    ['<name>-<version>.apk', 'a-1-r0.apk'],
    ['<arch>/<name>-<version>.apk', 'x86_64/a-1-r0.apk'],
    ['https://x/<hash:8>/<name:1>.<hash:99>', 'https://x/0fb86d3c/a.0fb86d3ca785'],
    ['<version:0>$name', '$name'],
  ])('%s', (template, path) => {
    expect(readSpec(spec(template), 0)(values)).toBe(path);
  });

  it.each(['<x>', '<>', '<name:>', '<name:x>', '<NAME>', 'a<'])('%s is refused', (template) => {
    expect(() => readSpec(spec(template), 0)(values)).toThrow(FormatError);
  });
});
