import { describe, expect, it } from 'vitest';
import { makeValue, TAG } from '../../../../src/formats/apk/adb/adb.ts';
import { readIndexFile, writeAdbFile } from '../../../../src/formats/apk/adb/container.ts';
import { packDeflate } from '../../../../src/formats/apk/adb/envelope.ts';
import { readIndex, writeIndex } from '../../../../src/formats/apk/adb/packages-adb.ts';
import { signAdb } from '../../../../src/formats/apk/adb/signature.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { indexContents } from '../../../../src/formats/apk-v3/contents.ts';
import type { Entry, FolderContent } from '../../../../src/formats/format.ts';
import { asApkV3Key } from '../../../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { gzipOf, tarOf } from '../../../support/package-maker.ts';

const FILE = 'Packages.adb';
const first = makeApkV2Key('first.rsa.pub');
const second = makeApkV2Key('second.rsa.pub');

const entriesOf = (text: string): Entry[] =>
  apkV2.parseIndex(gzipOf(tarOf([{ name: 'APKINDEX', body: Buffer.from(text) }])));

/** The entries of two packages as abuild builds them. */
const LAMP = entriesOf(`C:Q1P8DDGDTBGtj0Fghl502U+tCa2to=
P:lamp
V:1.2-r0
A:x86_64
S:658
I:4096
T:Glühlampe
U:https://example.org/lamp
L:MIT
o:lamp
m:Anna <anna@example.org>
t:1700000000
c:0123456789abcdef0123456789abcdef01234567
k:10
D:/bin/sh bulb>=1.0-r0 !candle so:libc.musl-x86_64.so.1
p:light=1.2-r0 cmd:lamp=1.2-r0
i:bulb wall=2

C:Q1nDKmY5RqKNwD2KnYUE3EKonF5ss=
P:lamp-doc
V:1.2-r0
A:x86_64
S:512
I:1
T:Glühlampe
U:https://example.org/lamp
L:MIT
o:lamp
t:1700000000
D:/bin/sh

`);

/** What `apk mkndx` of apk-tools 3.0.6 made of the packages, with the options of abuild 3.18. */
const BY_MKNDX = Buffer.from(
  `QURCLmluZHh0AgAAAAAAAGACAOAEbGFtcAYxLjItcjAKR2zDvGhsYW1wZRhodHRwczovL2V4YW1wbGUub3JnL2xhbXAA8VNlBng4Nl82NBQBI0Vn
  iavN7wEjRWeJq83vASNFZxdBbm5hIDxhbm5hQGV4YW1wbGUub3JnPgNNSVQHL2Jpbi9zaAIAAAB0AACABGJ1bGIGMS4wLXIwBAAAAIQAAICJAACA
  BQAAEAZjYW5kbGUABAAAAKAAAIAAAAAAFwAAEAVsaWdodAAAAwAAALgAAIANAACAAgAAAIQAAIAEd2FsbAEyAAMAAADUAACA2QAAgAMAAADMAADg
  3AAA4AhjbWQ6bGFtcAAAAAMAAAD0AACADQAAgBhzbzpsaWJjLm11c2wteDg2XzY0LnNvLjEAAAACAAAADAEAgAUAAAB8AADgkAAA4KgAAOAoAQDg
  AwAAAAABAODAAADgFD/Awxg0wRrY9BYIZedNlPrQmtraAAAAEwAAAAgAAIANAACAUAEAgBQAAIA8AACAcAAAgAgAAIBYAACAHwAAgEMAAIA4AAAg
  ABAAEJICABAKAAAQMAEA0EQBANAAAAAA6AAA4AhsYW1wLWRvYwAAAAIAAAB8AADgFJwypmOUaijcA9ip2FBNxCqJxebLAAAAEAAAALQBAIANAACA
  yAEAgBQAAIA8AACAcAAAgAgAAIAAAAAAHwAAgAAAAAA4AAAgAQAAEAACABAAAAAAwAEA0BNwYWNrYWdlcyBmb3IgeDg2XzY0HXg4Nl82NC8ke25h
  bWV9LSR7dmVyc2lvbn0uYXBrAAADAAAAaAEA4OABAOAEAAAAIAIAgFQCAOA0AgCAAAAAAA==`,
  'base64',
);

async function write(
  entries: readonly Entry[],
  changes: Partial<FolderContent> = {},
): Promise<Map<string, Buffer>> {
  const content = { entries, arch: 'x86_64', old: new Map(), keys: [first], at: new Date(0) };
  return await apkV2.writeFolder({ ...content, ...changes });
}

const written = async (
  entries: readonly Entry[],
  keys: readonly SigningKey[] = [first],
): Promise<Map<string, Buffer>> => await write(entries, { keys, hasSecondIndex: true });

const indexOf = (files: ReadonlyMap<string, Buffer>): Buffer => files.get(FILE) ?? Buffer.alloc(0);

/** Signs the payload of an index that another program made. */
async function signed(payload: Buffer, keys: readonly SigningKey[]): Promise<Buffer> {
  return await packDeflate(
    writeAdbFile('indx', payload, await signAdb('indx', payload, keys.map(asApkV3Key))),
  );
}

const judged = async (bytes: Buffer, keys: readonly SigningKey[]): Promise<string[]> => {
  const found = await apkV2.secondIndex?.verify(
    bytes,
    keys.map(({ publicKey }) => publicKey),
  );
  return (found ?? []).map(({ scheme, file, state }) => `${scheme} ${file} ${state}`);
};

describe('the second index', () => {
  it('has the bytes that apk mkndx makes of packages of abuild', async () => {
    const { payload } = readIndexFile(indexOf(await written(LAMP)));
    expect(payload.toString('hex')).toBe(readIndexFile(BY_MKNDX).payload.toString('hex'));
    expect(await written(LAMP.toReversed())).toEqual(await written(LAMP));
  });

  it('is written only where it is asked for, or there already', async () => {
    expect([...(await write(LAMP)).keys()]).toEqual(['APKINDEX.tar.gz']);
    const old = await written(LAMP);
    expect([...old.keys()]).toEqual(['APKINDEX.tar.gz', FILE]);
    expect(await write(LAMP, { old })).toEqual(new Map());
    const changed = await write(LAMP.slice(1), { old });
    expect(readIndex(indexOf(changed)).entries.map(({ name }) => name)).toEqual(['lamp-doc']);
  });

  it('is there for a folder without packages', async () => {
    const bytes = indexOf(await written([]));
    expect(readIndex(bytes)).toMatchObject({ entries: [], description: 'packages for x86_64' });
    expect(await judged(bytes, [first])).toEqual([`apk-v2 ${FILE} good`]);
  });

  it('is signed by every key of apk v2 once, under whatever names', async () => {
    const again: SigningKey = { ...first, publicKey: { ...first.publicKey, keyId: 'again.rsa.pub' } };
    const other: SigningKey = { ...makeApkV2Key('x'), scheme: 'apk-v3' };
    const bytes = indexOf(await written(LAMP, [first, again, second, other]));
    expect(await judged(bytes, [first])).toEqual([`apk-v2 ${FILE} good`, `apk-v2 ${FILE} unknown-key`]);
    expect(await judged(bytes, [second, again])).toEqual([`apk-v2 ${FILE} good`, `apk-v2 ${FILE} good`]);
  });

  it('is signed anew, and says the same, when the keys change', async () => {
    const old = await written(LAMP);
    for (const keys of [[first, second], [second]]) {
      const bytes = indexOf(await write(LAMP, { old, keys }));
      expect(await judged(bytes, keys)).toEqual(keys.map(() => `apk-v2 ${FILE} good`));
      expect(readIndexFile(bytes).payload).toEqual(readIndexFile(indexOf(old)).payload);
    }
    expect(await write(LAMP, { old, keys: [] })).toEqual(new Map());
  });

  it('stays as another program wrote it, while it says the same', async () => {
    const { payload } = readIndexFile(indexOf(await written(LAMP)));
    const { entries } = readIndex(indexOf(await written(LAMP)));
    const spec = `\${arch}/\${name}-\${version}.apk`;
    const others = [payload, writeIndex(entries, { description: 'main v1', spec })];
    for (const other of others) {
      const old = new Map([...(await written(LAMP)), [FILE, await signed(other, [first])]]);
      expect(await write(LAMP, { old })).toEqual(new Map());
      expect(await apkV2.checkIndex(old, LAMP)).toEqual([]);
    }
    const old = new Map([[FILE, await signed(others[1] as Buffer, [first])]]);
    const bytes = indexOf(await write(LAMP.slice(1), { old }));
    expect(readIndex(bytes).description).toBe('main v1');
  });

  it.each([
    ['another version', 'V:1.2-r0', 'V:1.3-r0'],
    ['another checksum', 'C:Q1P8', 'C:Q1Q8'],
    ['another dependency', 'bulb>=1.0-r0', 'bulb>=1.1-r0'],
    ['another size', 'S:658', 'S:659'],
    ['another arch', 'A:x86_64', 'A:aarch64'],
    ['another provides', 'p:light=1.2-r0 ', 'p:'],
    ['another install_if', 'i:bulb wall=2', 'i:bulb'],
    ['another priority', 'k:10', 'k:11'],
  ])('is wrong and written again when it has %s', async (_name, from, to) => {
    const other = entriesOf(`${LAMP.map(({ text }) => text.replace(from, to)).join('\n')}\n`);
    const old = new Map([...(await written(LAMP)), [FILE, indexOf(await written(other))]]);
    expect(await apkV2.checkIndex(old, LAMP)).toEqual([
      { file: FILE, problem: 'does not list what APKINDEX.tar.gz lists' },
    ]);
    expect(await write(LAMP, { old })).toEqual(new Map([[FILE, indexOf(await written(LAMP))]]));
  });

  it('is wrong when clients would look for its packages elsewhere', async () => {
    const { entries } = readIndex(indexOf(await written(LAMP)));
    const payload = writeIndex(entries, { description: 'x', spec: `\${name}-\${version}.apk` });
    const old = new Map([...(await written(LAMP)), [FILE, await signed(payload, [first])]]);
    expect(await apkV2.checkIndex(old, LAMP)).toHaveLength(1);
    expect(apkV2.secondIndex?.filesIn(indexOf(await written(LAMP)), 'x86_64')).toEqual([
      'lamp-1.2-r0.apk',
      'lamp-doc-1.2-r0.apk',
    ]);
    expect(apkV2.secondIndex?.filesIn(await signed(payload, []), 'x86_64')).toEqual([
      '../lamp-1.2-r0.apk',
      '../lamp-doc-1.2-r0.apk',
    ]);
  });

  it('tells what it cannot read, and is written again', async () => {
    const good = await written(LAMP);
    for (const bytes of [Buffer.from('garbage'), indexOf(good).subarray(0, 200), Buffer.alloc(0)]) {
      const old = new Map([...good, [FILE, bytes]]);
      const [finding] = await apkV2.checkIndex(old, LAMP);
      expect(finding?.problem).toContain('cannot be used: ');
      expect(await judged(bytes, [first])).toEqual([`apk-v2 ${FILE} bad`]);
      expect(indexOf(await write(LAMP, { old }))).toEqual(indexOf(good));
    }
  });

  it('is written again when a field in it is of the wrong kind', async () => {
    const good = await written(LAMP);
    const { payload } = readIndexFile(indexOf(good));
    const odd = Buffer.from(payload);
    // The build time of the first package is stored at 0x38. Its name takes its place, where a number is wanted.
    odd.writeUInt32LE(makeValue(TAG.blob8, 8), odd.indexOf('38000020', 0, 'hex'));
    const old = new Map([...good, [FILE, await signed(odd, [first])]]);
    expect((await apkV2.checkIndex(old, LAMP))[0]?.problem).toContain('should be a number is not one');
    expect(indexOf(await write(LAMP, { old }))).toEqual(indexOf(good));
  });

  it('is badly signed with any byte of it changed', async () => {
    const { payload, signatures } = readIndexFile(indexOf(await written(LAMP)));
    const [own] = asApkV3Key(first).publicKey.keyId.match(/.*/) ?? [];
    for (const at of [0, 9, 100, payload.length - 1]) {
      const changed = Buffer.from(payload);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const bytes = writeAdbFile('indx', changed, signatures);
      const [signature] = (await apkV2.secondIndex?.verify(bytes, [first.publicKey])) ?? [];
      // The id is made from the key, so the key of that id is known to be the one.
      expect(signature).toMatchObject({ state: 'bad', keyId: own, madeBy: { keyId: own } });
    }
  });

  it('never vouches for the first', async () => {
    const unsigned = (await write(LAMP, { keys: [] })).get('APKINDEX.tar.gz') as Buffer;
    const files = new Map([...(await written(LAMP)), ['APKINDEX.tar.gz', unsigned]]);
    expect(await apkV2.verify(files, [first.publicKey])).toEqual([]);
  });
});

describe('what apk cannot read in an entry', () => {
  const said = async (lines: string): Promise<{ [field: string]: string }> => {
    const entries = entriesOf(`C:Q1P8DDGDTBGtj0Fghl502U+tCa2to=\nP:a\nV:1-r0\nA:x86_64\nI:1\n${lines}\n\n`);
    const bytes = indexOf(await written(entries));
    const { packages } = indexContents(bytes, readIndex(bytes).entries);
    return Object.fromEntries(packages[0] ?? []);
  };

  it.each([
    ['a need that nothing satisfies', 'D:b>=bad_version c', { depends: 'b>=bad_version c' }],
    ['a need with a tag', 'D:b@edge', { depends: 'b@edge' }],
    ['several lines', 'D:b\nD:c', { depends: 'b c' }],
    ['repeats', 'D:b c b>1 b', { depends: 'b b>1 c' }],
    ['what it provides at any version', 'p:y=1 x=1.4.4-12 x@tag', { provides: 'x=1.4.4-12 y=1' }],
    ['a condition, left out with the others', 'i:b=bad_version c', {}],
    ['a commit that is not one', 'c:none', {}],
    ['a commit with changes', `c:${'ab'.repeat(20)}-dirty`, { 'repo-commit': 'ab'.repeat(20) }],
    ['a number that is not one', 't:soon', {}],
  ])('becomes %s', async (_name, lines, expected) => {
    const { name, version, arch, hashes, 'installed-size': size, ...rest } = await said(lines);
    expect(rest).toEqual(expected);
    expect([name, version, arch, hashes?.length, size]).toEqual(['a', '1-r0', 'x86_64', 40, '1']);
  });
});
