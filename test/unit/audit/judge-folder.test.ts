import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadFrom } from '../../../src/audit/fault-kinds.ts';
import type { Fault } from '../../../src/audit/faults.ts';
import { type FolderContext, judgeFolder } from '../../../src/audit/judge-folder.ts';
import { FeedError } from '../../../src/errors.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { FolderFiles, Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { signUsign } from '../../../src/formats/opkg/signature.ts';
import type { PublicKey, SigningKey } from '../../../src/keys/key.ts';
import { armorSignatures } from '../../../src/keys/openpgp/packets.ts';
import { tarPiece } from '../../support/apk-v2-maker.ts';
import { gzipOf } from '../../support/package-maker.ts';
import { arriving, NOW, newKey, newOpenpgpKey } from '../feed/feed-maker.ts';

const ours = await newKey();
const theirs = await newKey();
const openpgp = await newOpenpgpKey();
const { pkg, facts } = await arriving({ name: 'a' });
const ENTRY = opkg.entry(pkg, facts, 'a.ipk', 'mips_24kc');

type Files = { [name: string]: Buffer | undefined };

async function folder(
  keys: readonly SigningKey[],
  changes: Files = {},
  entries = [ENTRY],
): Promise<FolderFiles> {
  const content = { entries, arch: 'mips_24kc', old: new Map(), at: NOW };
  const files = new Map(await opkg.writeFolder({ ...content, keys }));
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes === undefined) files.delete(name);
    else files.set(name, bytes);
  }
  return files;
}

const contextOf = (from: ReadFrom, changes: Partial<FolderContext> = {}): FolderContext => ({
  ...{ from, shown: (name) => `f/${name}`, formats: [opkg], reported: new Set<string>() },
  pathOf: ({ file }) => `f/${file}`,
  ...changes,
});

const told = (faults: readonly Fault[]): string[] =>
  faults.map(({ severity, path, what }) => `${severity} ${path} ${what}`);

async function judged(
  from: ReadFrom,
  files: FolderFiles,
  keys: readonly SigningKey[] = [ours],
  changes: Partial<FolderContext> = {},
  format: Format = opkg,
) {
  const publicKeys: PublicKey[] = keys.map(({ publicKey }) => publicKey);
  return await judgeFolder(format, files, publicKeys, contextOf(from, changes));
}

const SOURCES: readonly ReadFrom[] = ['home', 'server'];
const JSON_LIE = Buffer.from('{}');
const NOT_JSON = 'f/index.json does not say what Packages says';
const keyId = ours.publicKey.keyId;

describe.each(SOURCES)('a folder that was read from a %s', (from) => {
  it('has no fault where every file is good', async () => {
    const { listed, signatures, faults, isRead } = await judged(from, await folder([ours]));
    expect([faults, isRead, signatures.map(({ state }) => state)]).toEqual([[], true, ['good']]);
    expect(listed.map(({ path, entry }) => [path, entry.name])).toEqual([['f/a.ipk', 'a']]);
  });

  it('has a fault where a publish would write an entry in another form', async () => {
    const text = `${ENTRY.text}Conflicts: \n`;
    const named = (name: string, arch: string) => ({
      ...{ ...ENTRY, name, file: `${name}.ipk`, arch, anyArch: true },
      text: `Package: ${name}\nVersion: 1.0-1\nArchitecture: ${arch}\nFilename: ${name}.ipk\nSize: 3\nMD5Sum: ${'0'.repeat(32)}\n`,
    });
    const entries = [{ ...ENTRY, text }, named('kernel', 'all'), named('no', 'noarch')];
    const files = await folder([ours], {}, entries);
    expect(told((await judged(from, files)).faults)).toEqual([
      'error f/Packages has entries with an empty field Conflicts (a 1.0-1)',
      'error f/Packages has entries with a name that the devices of this folder must not see (kernel 1.0-1)',
      'error f/Packages has entries with the Architecture noarch instead of all (no 1.0-1)',
    ]);
    const yoctos = await folder([openpgp], {}, entries);
    expect(told((await judged(from, yoctos, [openpgp])).faults)).toEqual([
      'error f/Packages has entries with an empty field Conflicts (a 1.0-1)',
    ]);
  });

  it('has a fault where no form of an entry helps', async () => {
    const files = await folder([ours], {}, [{ ...ENTRY, text: `${ENTRY.text}Recommends: libc (>=\n` }]);
    expect(told((await judged(from, files)).faults)).toEqual([
      'error f/Packages has entries that clients cannot use, with an unclear item in Recommends (a 1.0-1)',
    ]);
  });

  it('has a fault where its devices cannot verify a package, or do not install it', async () => {
    const text = ENTRY.text.replace(/^(Size|MD5Sum|SHA256sum):.*\n/gm, '');
    const hash = `SHA256sum: ${'0'.repeat(64)}\n`;
    const unverified = { ...ENTRY, text };
    const sizeless = { ...ENTRY, text: `${text}${hash}` };
    const unusable = 'error f/Packages has entries that clients cannot use, with';
    const noHash = 'no SHA256sum and no MD5Sum, so that devices install any file in its place or none';
    expect(told((await judged(from, await folder([ours], {}, [unverified]))).faults)).toEqual([
      `${unusable} ${noHash} (a 1.0-1)`,
    ]);
    expect(told((await judged(from, await folder([ours], {}, [sizeless]))).faults)).toEqual([]);
    expect(told((await judged(from, await folder([openpgp], {}, [sizeless]), [openpgp])).faults)).toEqual([
      `${unusable} no Size, so that Yocto devices do not install it (a 1.0-1)`,
    ]);
  });

  it('is not read without its index', async () => {
    const files = await folder([ours], { Packages: undefined });
    expect(await judged(from, files)).toEqual({ listed: [], signatures: [], faults: [], isRead: false });
  });

  it.each<[string, Files, readonly SigningKey[], readonly string[]]>([
    [
      'no signature where a key is at hand',
      { 'Packages.sig': undefined },
      [ours],
      ['error f/Packages has no usign or openpgp signature'],
    ],
    [
      'no signature, nor a key',
      { 'Packages.sig': undefined },
      [],
      ['warning f/Packages has no usign or openpgp signature'],
    ],
    [
      'a signature that is none',
      { 'Packages.sig': Buffer.from('x') },
      [ours],
      [expect.stringMatching(/^error f\/Packages\.sig has a bad usign signature: /)],
    ],
    [
      'a signature of another key',
      {},
      [theirs],
      [
        `error f/Packages.sig is signed by key ${keyId}, which is not among the keys that it was checked with`,
      ],
    ],
    [
      'a signature that no key at hand can judge',
      {},
      [],
      [`error f/Packages.sig is signed by key ${keyId}, and there is no key here to check that with`],
    ],
    ['an index.json that lies', { 'index.json': JSON_LIE }, [ours], [`warning ${NOT_JSON}`]],
  ])('reports %s', async (_, changes, keys, found) => {
    const { faults, isRead } = await judged(from, await folder([ours], changes), keys);
    expect([isRead, told(faults)]).toEqual([true, found]);
  });

  it('reports an index that cannot be used, by the reason alone', async () => {
    const files = await folder([], { Packages: Buffer.from('Package: x\n') });
    const { faults, isRead, listed } = await judged(from, files, []);
    expect([isRead, listed]).toEqual([false, []]);
    expect(told(faults).at(-1)).toMatch(/^error f\/Packages cannot be used: (?!f\/)/);
  });

  it.each(['junk', 'Package: x\n'])(
    'reports an index that is none once, whatever signed it: %j',
    async (text) => {
      const { faults } = await judged(from, await folder([ours], { Packages: Buffer.from(text) }));
      expect(told(faults)).toEqual([expect.stringMatching(/^error f\/Packages cannot be used: /)]);
    },
  );

  it('reports an index that lists what it must not', async () => {
    const pathOf = (): string => {
      throw new FeedError({ code: 'FEED_INDEX', message: 'it leads out', remedy: 'Move it.' });
    };
    const { faults, isRead } = await judged(from, await folder([ours]), [ours], { pathOf });
    expect([isRead, told(faults)]).toEqual([false, ['error f/Packages cannot be used: it leads out']]);
  });

  it('reports each path and each package that is listed twice', async () => {
    const files = await folder([ours], {}, [ENTRY, { ...ENTRY, file: 'b.ipk' }]);
    const { faults } = await judged(from, files, [ours], { pathOf: () => 'f/one.ipk' });
    expect(told(faults)).toEqual([
      'error f/Packages lists f/one.ipk twice',
      'error f/Packages lists a 1.0-1 mips_24kc twice',
    ]);
  });

  it('says nothing more of a file that was reported already', async () => {
    const files = await folder([ours], { 'Packages.gz': undefined, 'index.json': JSON_LIE });
    const reported = new Set(['Packages.gz', 'index.json']);
    expect((await judged(from, files, [ours], { reported })).faults).toEqual([]);
  });

  it('leaves a derived file to the later format that has an index there', async () => {
    const files = await folder([ours], { 'index.json': JSON_LIE });
    expect((await judged(from, files, [ours], { formats: [opkg, apkV3] })).faults).toEqual([]);
  });

  it('wants the folder restored where a publish would stop at a bad signature', async () => {
    const changes = { 'Packages.asc': Buffer.from('x'), 'index.json': JSON_LIE };
    const { faults } = await judged(from, await folder([ours], changes));
    expect(told(faults)).toEqual([
      expect.stringMatching(/^error f\/Packages\.asc has a bad openpgp signature: /),
      `warning ${NOT_JSON}`,
    ]);
    expect(faults.at(-1)?.remedy).toMatch(/^Restore the folder from the history of the feed/);
  });

  it('reports an index that was changed once, whatever signed it and was made from it', async () => {
    const index = (await folder([ours])).get('Packages')?.toString('latin1') ?? '';
    const Packages = Buffer.from(index.replace('Package: a', 'Package: e'));
    expect(told((await judged(from, await folder([ours], { Packages }))).faults)).toEqual([
      expect.stringMatching(/^error f\/Packages\.sig has a bad usign signature: /),
    ]);
    const both = await folder([ours, openpgp], { Packages });
    expect(told((await judged(from, both, [ours, openpgp])).faults)).toEqual([
      expect.stringMatching(
        /^error f\/Packages does not fit any of its signatures in Packages\.sig and Packages\.asc: /,
      ),
    ]);
  });

  it('reports an unknown key once, whatever files it signed', async () => {
    const { faults } = await judged(from, await folder([openpgp]), [ours]);
    expect(told(faults)).toEqual([
      expect.stringMatching(/^error f\/Packages\.sig is signed by key .*, which is not among the keys/),
    ]);
  });

  it('finds no fault in the blank lines that OpenWrt appends for old usign', async () => {
    const index = (await folder([])).get('Packages') ?? Buffer.alloc(0);
    const padded = Buffer.concat([index, Buffer.from('\n\n')]);
    const changes = {
      ...{ Packages: padded, 'Packages.gz': gzipSync(padded) },
      'Packages.sig': await signUsign(padded, ours),
    };
    expect((await judged(from, await folder([], changes))).faults).toEqual([]);
  });
});

describe('the compressed index', () => {
  it.each<[string, Buffer | undefined, string]>([
    ['missing', undefined, 'is missing, and `src/gz` lines fetch nothing else'],
    ['another', gzipSync('x'), 'does not unpack to the bytes of Packages'],
  ])('is an error of a home where it is %s', async (_, bytes, what) => {
    const files = await folder([ours], { 'Packages.gz': bytes });
    expect(told((await judged('home', files)).faults)).toEqual([`error f/Packages.gz ${what}`]);
  });
});

describe('a good signature beside one of an unknown key', () => {
  it.each<[ReadFrom, string, boolean]>([
    ['home', 'error', true],
    ['server', 'warning', false],
  ])('from a %s it is an %s', async (from, severity, mayPass) => {
    const files = await folder([ours, openpgp]);
    const { faults } = await judged(from, files, [openpgp]);
    expect(faults).toMatchObject([{ severity, path: 'f/Packages.sig', mayPass }]);
  });
});

describe('a key that the feed does not publish', () => {
  const asked = async (isPublished: boolean | undefined): Promise<string[]> => {
    const publishes = isPublished === undefined ? {} : { publishes: () => isPublished };
    return told((await judged('home', await folder([ours]), [ours], publishes)).faults);
  };

  it('is a warning, where it is asked for', async () => {
    expect(await asked(false)).toEqual([`warning keys/${ours.publicKey.fileName} is missing`]);
    expect([await asked(true), await asked(undefined)]).toEqual([[], []]);
  });
});

describe('an index of a size at which old usign refuses good signatures', () => {
  /** An index that somebody else padded to that size, and signed. */
  async function padded(signature: string): Promise<FolderFiles> {
    const index = (await folder([])).get('Packages') ?? Buffer.alloc(0);
    const size = index.length + ((110 + 128 - ((64 + index.length) % 128)) % 128);
    const bytes = Buffer.concat([index, Buffer.alloc(size - index.length, '\n')]);
    const changes = {
      Packages: bytes,
      'Packages.gz': gzipSync(bytes),
      [signature]: await signatureOf(bytes, signature),
    };
    return await folder([], changes);
  }

  async function signatureOf(bytes: Buffer, file: string): Promise<Buffer> {
    if (file === 'Packages.sig') return await signUsign(bytes, ours);
    return Buffer.from(await armorSignatures([await openpgp.sign(bytes, { at: NOW })]), 'latin1');
  }

  it.each<[ReadFrom, string, boolean]>([
    ['home', 'Packages.sig', true],
    ['server', 'Packages.sig', true],
    ['home', 'Packages.asc', false],
    ['server', 'Packages.asc', false],
  ])('is reported from a %s with %s: %s', async (from, signature, isReported) => {
    const { faults } = await judged(from, await padded(signature), [ours, openpgp]);
    const sizes = told(faults).filter((line) => /^warning f\/Packages has \d+ bytes, a size/.test(line));
    expect(sizes).toHaveLength(isReported ? 1 : 0);
  });
});

describe('what caches of different ages could cause', () => {
  it.each<[string, Files, readonly SigningKey[], boolean]>([
    ['a bad signature', { 'Packages.sig': Buffer.from('x') }, [ours], true],
    ['a signature that is missing', { 'Packages.sig': undefined }, [ours], true],
    ['a signature of another key', {}, [theirs], true],
    ['a signature that nobody can judge', {}, [], false],
    ['a missing signature that nobody wants', { 'Packages.sig': undefined }, [], false],
    ['an index.json that lies, which is not worth the wait', { 'index.json': JSON_LIE }, [ours], false],
  ])('%s: %s', async (_, changes, keys, mayPass) => {
    const { faults } = await judged('server', await folder([ours], changes), keys);
    expect(faults.map((fault) => fault.mayPass)).toEqual([mayPass]);
  });
});

describe.each(SOURCES)('an APKINDEX that was read from a %s', (from) => {
  const ID = 'Q1brH3yDbMlv0Q74IvkEP63sRHSNw=';
  const text = (name: string): string => `C:${ID}\nP:${name}\nV:1\nA:x86_64\nS:10\nI:20\n`;
  const INDEX = 'f/APKINDEX.tar.gz';

  async function toldOf(body: string, name = 'APKINDEX'): Promise<string[]> {
    const files = new Map([['APKINDEX.tar.gz', gzipOf(tarPiece([{ name, body }]))]]);
    const { faults } = await judged(from, files, [], { formats: [apkV2] }, apkV2);
    return told(faults).filter((line) => !line.includes('signature'));
  }

  it('has no fault as clients need it', async () => {
    expect(await toldOf(`${text('a')}\n${text('b')}\n`)).toEqual([]);
  });

  it('tells what hides entries from clients', async () => {
    expect(await toldOf(`${text('a')}\n`, './APKINDEX')).toEqual([
      `error ${INDEX} has a file "./APKINDEX": its name must not begin with a dot`,
    ]);
    expect(await toldOf(text('a'))).toEqual([`error ${INDEX} has no empty line after the last entry`]);
  });

  it('tells what a publish would write in another form, and what it would stop at', async () => {
    const crlf = text('a').replaceAll('\n', '\r\n');
    expect(await toldOf(`${crlf}\n${text('b').replace(/^C:.*$/m, 'C:x')}\n`)).toEqual([
      `error ${INDEX} has entries with carriage returns at the ends of lines (a 1)`,
      `error ${INDEX} has entries that clients cannot use, with a checksum C that clients cannot read (b 1)`,
    ]);
  });
});
