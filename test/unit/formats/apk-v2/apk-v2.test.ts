import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitGzip } from '../../../../src/bytes/gzip-members.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { signatureMembers } from '../../../../src/formats/apk-v2/signature.ts';
import type { Entry, FolderFiles } from '../../../../src/formats/format.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { apkV2Of } from '../../../support/apk-v2-maker.ts';
import { gzipOf, tarOf } from '../../../support/package-maker.ts';

const FILE = 'APKINDEX.tar.gz';
const first = makeApkV2Key('first.rsa.pub');
const second = makeApkV2Key('second.rsa.pub');

const entryOf = (name: string, version = '1-r0', more = ''): Entry =>
  apkV2.parseIndex(indexOf(`C:Q1abc=\nP:${name}\nV:${version}\nA:x86_64\n${more}\n`))[0] as Entry;
const indexOf = (text: string): Buffer =>
  gzipOf(tarOf([{ name: 'APKINDEX', body: Buffer.from(text, 'latin1') }]));

async function write(
  entries: readonly Entry[],
  keys: readonly SigningKey[] = [first],
  old: FolderFiles = new Map(),
): Promise<Map<string, Buffer>> {
  return await apkV2.writeFolder({
    entries,
    arch: 'x86_64',
    old,
    keys,
    at: new Date(0),
  });
}
const written = async (...given: Parameters<typeof write>): Promise<Buffer> =>
  (await write(...given)).get(FILE) ?? Buffer.alloc(0);
const membersOf = (bytes: Buffer): Buffer[] =>
  splitGzip(bytes, { members: 20, expansion: 1 << 24 }).map((member) => member.bytes);
const textOf = (bytes: Buffer): string =>
  gunzipSync(membersOf(bytes).at(-1) as Buffer)
    .subarray(512)
    .toString('latin1')
    .replace(/\0+$/, '');
const states = async (bytes: Buffer, keys: readonly SigningKey[]): Promise<string[]> =>
  (
    await apkV2.verify(
      new Map([[FILE, bytes]]),
      keys.map(({ publicKey }) => publicKey),
    )
  ).map(({ state }) => state);

describe('apkV2.entry', () => {
  const facts = { size: 500, md5: '', sha256: '' };
  it.each([
    ['x86_64', 'x86_64', false],
    ['noarch', 'armhf', true],
    ['arm_cortex-a9', 'armhf', false],
    ['noarch', 'noarch', true],
  ])('of a package of %s in the folder %s says the folder', async (own, arch, anyArch) => {
    const pkg = await apkV2.readPackage(apkV2Of({ arch: own }));
    const entry = apkV2.entry(pkg, facts, apkV2.fileName(pkg), arch);
    expect(entry).toMatchObject({ arch, anyArch, size: 500, file: 'hello-1.0-r0.apk', sha256: undefined });
    expect(entry.text.split('\n').filter((line) => /^[AS]:/.test(line))).toEqual([`A:${arch}`, 'S:500']);
    const [again] = apkV2.parseIndex(indexOf(`${entry.text}\n`));
    expect(again).toEqual({ ...entry, anyArch: arch === 'noarch' ? true : undefined });
    expect(apkV2.inFolder(entry, 'mips')).toMatchObject({ arch: 'mips', anyArch });
  });

  it('refuses an arch that makes the fields too long', async () => {
    const pkg = await apkV2.readPackage(apkV2Of({ fields: ['size = 1', `pkgdesc = ${'d'.repeat(1800)}`] }));
    expect(() => apkV2.entry(pkg, facts, 'x', 'a'.repeat(300))).toThrow(
      expect.objectContaining({ code: 'FORMAT_FIELD' }),
    );
  });
});

describe('apkV2.writeFolder', () => {
  const a = entryOf('a');
  const b = entryOf('b', '1-r0', 'T:Gr\u00fc\u00dfe\nz:unknown\n');

  it('writes a sorted index, with an empty line after each entry, and signs it', async () => {
    const bytes = await written([b, a, entryOf('a', '1_rc1-r0')]);
    expect(textOf(bytes)).toBe(`${entryOf('a', '1_rc1-r0').text}\n${a.text}\n${b.text}\n`);
    expect(await states(bytes, [first])).toEqual(['good', 'good']);
    expect(apkV2.parseIndex(bytes).map(({ text }) => text)).toEqual([
      entryOf('a', '1_rc1-r0').text,
      a.text,
      b.text,
    ]);
  });

  it('writes the same bytes for the same entries and keys', async () => {
    expect(await written([a, b], [first, second])).toEqual(await written([b, a], [first, second]));
  });

  it('writes an unsigned index without keys, and one of nothing', async () => {
    const bytes = await written([], []);
    expect(membersOf(bytes).length).toBe(1);
    expect(apkV2.parseIndex(bytes)).toEqual([]);
  });

  it('writes nothing when the folder is right already', async () => {
    for (const keys of [[first], [first, second], []]) {
      const old = new Map([[FILE, await written([a, b], keys)]]);
      expect(await write([b, a], keys, old)).toEqual(new Map());
      expect(await write([b, a], keys.toReversed(), old)).toEqual(new Map());
    }
  });

  it('writes nothing over an index of another program with the same entries', async () => {
    const member = indexOf(`${a.text}\n${b.text}\n`);
    const [, sha1] = await signatureMembers(member, [first]);
    const old = new Map([[FILE, Buffer.concat([sha1 as Buffer, member])]]);
    expect(await write([a, b], [first], old)).toEqual(new Map());
  });

  const others: [string, SigningKey[], SigningKey[]][] = [
    ['a key is added', [first], [first, second]],
    ['a key is taken away', [first, second], [second]],
    ['another key signs', [first], [second]],
    ['there was no signature', [], [first]],
  ];
  it.each(others)('signs the old member again when %s', async (_, before, after) => {
    const old = await written([a, b], before);
    const bytes = await written([a, b], after, new Map([[FILE, old]]));
    expect(membersOf(bytes).at(-1)).toEqual(membersOf(old).at(-1));
    expect(await states(bytes, after)).toEqual(after.flatMap(() => ['good', 'good']));
    expect(membersOf(bytes).length).toBe(1 + 2 * after.length);
  });

  it('leaves a signed index that says the same alone when there is no key', async () => {
    expect(await write([a, b], [], new Map([[FILE, await written([a, b], [first])]]))).toEqual(new Map());
  });

  it('signs the old member again when a signature is bad, or under another name', async () => {
    const good = await written([a]);
    const members = membersOf(good);
    const foreign = membersOf(await written([b]))[0] as Buffer;
    const renamed = { ...first, publicKey: { ...first.publicKey, keyId: 'old-name.rsa.pub' } };
    for (const old of [
      Buffer.concat([foreign, members[1] as Buffer, members[2] as Buffer]),
      Buffer.concat([...(await signatureMembers(members[2] as Buffer, [renamed])), members[2] as Buffer]),
    ]) {
      expect(await written([a], [first], new Map([[FILE, old]]))).toEqual(good);
    }
  });

  it('keeps the description and packing of an index with the same entries', async () => {
    const member = gzipOf(
      tarOf([
        { name: 'DESCRIPTION', body: 'd' },
        { name: 'APKINDEX', body: `${a.text}\n` },
      ]),
    );
    const bytes = await written([a], [first], new Map([[FILE, member]]));
    expect(membersOf(bytes).at(-1)).toEqual(member);
    const more = await written([a, b], [first], new Map([[FILE, member]]));
    expect(membersOf(more).at(-1)).not.toEqual(member);
    expect(apkV2.parseIndex(more).map(({ text }) => text)).toEqual([a.text, b.text]);
  });

  it.each([
    ['sorted otherwise', indexOf(`${b.text}\n${a.text}\n`)],
    ['with another entry', indexOf(`${a.text}\n`)],
    ['with another arch', indexOf(`${a.text}\n${b.text}\n`.replace('x86_64', 'armhf'))],
    ['with lines of no package', indexOf(`${a.text}\n${b.text}\nX:foo\n\n`)],
    ['that is damaged', Buffer.from('<html>')],
    ['that is cut short', indexOf(`${a.text}\n${b.text}\n`).subarray(0, -3)],
  ])('writes over an index %s', async (_, old) => {
    expect(await written([a, b], [first], new Map([[FILE, old]]))).toEqual(await written([a, b]));
  });

  it('ignores keys of other schemes', async () => {
    const other: SigningKey = { ...second, scheme: 'apk-v3' };
    expect(await written([a], [other, first])).toEqual(await written([a]));
  });

  it('carries any set of entries over: written and read, they are the same', async () => {
    const entry = fc
      .tuple(fc.constantFrom('a', 'B', 'b', 'c-d', 'c.d'), fc.nat({ max: 30 }), fc.string({ maxLength: 20 }))
      .map(([name, number, text]) =>
        entryOf(name, `1.${number}-r0`, `T:${text.replace(/[^\u0020-\u00ff]/g, '')}\n`),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 12 }), async (entries) => {
        const bytes = await written(entries, []);
        const again = apkV2.parseIndex(bytes);
        expect(again.map(({ text }) => text).toSorted()).toEqual(entries.map(({ text }) => text).toSorted());
        expect(await write(again, [], new Map([[FILE, bytes]]))).toEqual(new Map());
      }),
      { numRuns: 50 },
    );
  });
});

describe('apkV2', () => {
  it('finds no signature in a folder without an index, and no fault in derived files', async () => {
    expect(await apkV2.verify(new Map(), [first.publicKey])).toEqual([]);
    expect(await apkV2.checkIndex(new Map(), [])).toEqual([]);
  });
});
