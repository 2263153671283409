import { Buffer } from 'node:buffer';
import { FormatError } from '../../../src/errors.ts';
import { openAdb } from '../../../src/formats/apk/adb/adb.ts';
import { readIndexFile, writeAdbFile } from '../../../src/formats/apk/adb/container.ts';
import { dumpObject } from '../../../src/formats/apk/adb/dump.ts';
import { openEnvelope, schemaOf, unpack, unpackPieces } from '../../../src/formats/apk/adb/envelope.ts';
import { readIndex, sortEntries, writeIndex } from '../../../src/formats/apk/adb/packages-adb.ts';
import { readSpec } from '../../../src/formats/apk/adb/pkgname-spec.ts';
import { INDEX, PACKAGE } from '../../../src/formats/apk/adb/schema.ts';
import { signAdb } from '../../../src/formats/apk/adb/signature.ts';
import { ANY, parseDependency, printDependency } from '../../../src/formats/apk/dependency.ts';
import { isVersion } from '../../../src/formats/apk/version.ts';
import { checkSecond } from '../../../src/formats/apk-v2/second-index.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import { indexContents, packageContents } from '../../../src/formats/apk-v3/contents.ts';
import { signPackage } from '../../../src/formats/apk-v3/sign-package.ts';
import { makePackage } from '../../../src/formats/make/apk-v3.ts';
import { apkV3Of, apkV3Parts, packed } from '../../support/apk-v3-maker.ts';
import { joinParts, partsOf } from '../parts.ts';
import { signers } from '../seed-signers.ts';
import { expectSame, expectThat, type Target } from '../target.ts';
import { expectGenuine, hashesOf } from './opkg.ts';

const WORDS = [
  ...[
    'ADB.pckg',
    'ADB.indx',
    'ADBd',
    'ADBc',
    'noarch',
    '1.0-r0',
    '1_rc1~ab-r3',
    'so:a=1',
    '!x',
    'a><Q1',
    'a<=>1',
  ],
  ...[
    `\${name}`,
    `\${version}`,
    `\${arch}`,
    `\${hash:8}`,
    `\${name:3}`,
    '://',
    '../',
    '\xe0\0\0\x08',
    '\xd0\0\0\x08',
  ],
];

const INFO = {
  ...{ description: 'd é', license: 'MIT', maintainer: 'M <m@example.org>', url: 'https://example.org' },
  ...{
    'build-time': '1700000000',
    depends: 'libc a>=1 !b',
    provides: 'cmd:hello=1.0',
    tags: 'openwrt:abiversion=1 x',
  },
  origin: 'hello',
};
const FILES = { 'etc/config/hello': 'a\n', 'usr/bin/hello': Buffer.alloc(300, 'b') };
const SCRIPTS = { 'post-install': '#!/bin/sh\n' };

async function packages(): Promise<Buffer[]> {
  const { ec } = await signers();
  return [
    await apkV3Of({ info: INFO, files: FILES, scripts: SCRIPTS, compression: 'none', keys: [ec] }),
    await apkV3Of({ name: 'packed', info: INFO, files: FILES, compression: 'deflate', arch: 'noarch' }),
    await apkV3Of({ name: 'zstd', files: FILES, compression: 'zstd', keys: [ec] }),
    await apkV3Of({ name: 'plain' }),
    await makePackage({
      ...{ name: 'made', version: '1.2-r0', description: 'd', depends: ['a>=1'], builtAt: new Date(0) },
      files: [{ path: '/usr/bin/x', body: Buffer.from('x'), mode: 0o755 }],
    }),
  ];
}

/** The payload of an index of these packages. */
async function indexPayload(description: string, spec: string): Promise<Buffer> {
  const entries = [];
  for (const bytes of await packages()) {
    const pkg = await apkV3.readPackage(bytes);
    const facts = { size: bytes.length, md5: '', sha256: '' };
    entries.push(apkV3.entry(pkg, facts, apkV3.fileName(pkg), 'x86_64'));
  }
  return writeIndex(entries, { description, spec });
}

/** Indexes plain and compressed, without and with a signature. */
export async function adbIndexes(): Promise<Buffer[]> {
  const { ec } = await signers();
  const payload = await indexPayload('packages for x86_64', '');
  const other = await indexPayload('', `\${name:1}/\${name}-\${version}.\${hash:8}.apk`);
  return [
    writeAdbFile('indx', payload, await signAdb('indx', payload, [ec])),
    packed(writeAdbFile('indx', payload, await signAdb('indx', payload, [ec]))),
    packed(writeAdbFile('indx', other, []), 'zstd'),
    writeAdbFile('indx', other, []),
  ];
}

async function readApk(input: Buffer): Promise<boolean> {
  const pkg = await apkV3.readPackage(input);
  expectThat(apkV3.recognise(input), 'a package that is read is not recognized');
  const file = apkV3.fileName(pkg);
  expectThat(/^[A-Za-z0-9+._~-]+$/.test(file), `the file name ${JSON.stringify(file)} is not plain`);
  await packageContents(input);
  const facts = { size: input.length, md5: '', sha256: '' };
  const { uniqueId: _, ...entry } = apkV3.entry(pkg, facts, file, pkg.arch) as ReturnType<
    typeof apkV3.entry
  > & {
    uniqueId?: string;
  };
  const payload = writeIndex([entry], { description: 'd', spec: '' });
  expectSame(readIndex(writeAdbFile('indx', payload, [])).entries, [entry], 'the entry read back');
  apkV3.describe(entry);
  return true;
}

function readAdbIndex(input: Buffer): boolean {
  // Beside an APKINDEX it may be whatever it is.
  checkSecond(input, []);
  const { entries, description, spec } = readIndex(input);
  const payload = writeIndex(entries, { description: description || 'd', spec });
  const again = readIndex(writeAdbFile('indx', payload, []));
  expectSame(again.entries, sortEntries(entries), 'the index read back');
  expectThat(
    writeIndex(again.entries, { description: description || 'd', spec }).equals(payload),
    'the index is written otherwise the second time',
  );
  for (const entry of entries) {
    apkV3.describe(entry);
    const moved = apkV3.inFolder(entry, 'other');
    expectSame(moved.arch, entry.anyArch ? entry.arch : 'other', 'an entry for another folder');
  }
  indexContents(input, entries);
  return true;
}

function dump(input: Buffer): boolean {
  const adb = openAdb(input, 0);
  let isRead = false;
  for (const schema of [INDEX, PACKAGE]) {
    try {
      dumpObject(adb, adb.root, schema);
      isRead = true;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return isRead;
}

/** A limit that streams of these seeds stay below. */
const PLAIN_LIMIT = 8 << 20;

async function readEnvelope(input: Buffer): Promise<boolean> {
  const envelope = openEnvelope(input);
  await schemaOf(input);
  const whole = await outcomeOf(async () => unpack(envelope, PLAIN_LIMIT));
  const inPieces = await outcomeOf(async () => {
    const pieces: Buffer[] = [];
    for await (const piece of unpackPieces(envelope, PLAIN_LIMIT)) pieces.push(piece);
    return Buffer.concat(pieces);
  });
  expectSame(inPieces, whole, 'an envelope unpacked piece by piece, and whole');
  return Buffer.isBuffer(whole);
}

/** What came out, or the code of what was refused. */
async function outcomeOf(work: () => Promise<Buffer>): Promise<Buffer | string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return error.code;
  }
}

const text = (bytes: Buffer | undefined): string => bytes?.toString('utf8') ?? '';

export const APK_V3: readonly Target[] = [
  {
    name: 'apk-v3',
    about: 'an apk v3 package, plain, with deflate and with zstd',
    words: WORDS,
    prepare: async ({ corpus }) => ({
      seeds: [...(await packages()), ...corpus.files(/(apk3|vectors\/adb)\/.*\.apk$/)],
      read: readApk,
    }),
  },
  {
    name: 'apk-v3-signed',
    about: 'an apk v3 package that `sign` adds a signature to',
    words: WORDS,
    prepare: async ({ corpus }) => {
      const { ec } = await signers();
      return {
        seeds: [...(await packages()), ...corpus.files(/(apk3|vectors\/adb)\/.*\.apk$/, 6)],
        async read(input) {
          const signed = await signPackage(input, [ec]);
          if (signed === undefined) return true;
          const { identity } = (await apkV3.readPackage(signed)) as unknown as { identity: string };
          const before = (await apkV3.readPackage(input)) as unknown as { identity: string };
          expectSame(identity, before.identity, 'the identity of a package that was signed');
          expectSame(await signPackage(signed, [ec]), undefined, 'a package that is signed once more');
          return true;
        },
      };
    },
  },
  {
    name: 'packages-adb',
    about: 'packages.adb',
    words: WORDS,
    prepare: async ({ corpus }) => ({
      seeds: [...(await adbIndexes()), ...corpus.files(/\.adb$/, 6)],
      read: readAdbIndex,
    }),
  },
  {
    name: 'packages-adb-signatures',
    about: 'the signatures of packages.adb',
    words: WORDS,
    prepare: async () => {
      const { ec } = await signers();
      const seeds = (await adbIndexes()).slice(0, 2);
      const signed = hashesOf(seeds.map((seed) => readIndexFile(seed).payload));
      return {
        seeds,
        async read(input) {
          const judged = await apkV3.verify(new Map([[apkV3.indexFile, input]]), [ec.publicKey]);
          if (judged.every(({ state }) => state !== 'good')) return false;
          return expectGenuine(judged, signed, readIndexFile(input).payload);
        },
      };
    },
  },
  {
    name: 'adb-values',
    about: 'the values of an ADB, shown as `inspect` does',
    words: WORDS,
    prepare: async () => ({
      seeds: [
        ...[await indexPayload('d', ''), apkV3Parts({ info: INFO, files: FILES, scripts: SCRIPTS }).payload],
        ...[apkV3Parts({}).payload],
      ],
      read: dump,
    }),
  },
  {
    name: 'adb-envelope',
    about: 'what an ADB file is wrapped in',
    words: WORDS,
    prepare: async () => ({ seeds: [...(await packages()), ...(await adbIndexes())], read: readEnvelope }),
  },
  {
    name: 'pkgname-spec',
    about: 'the spec by which an index names its packages',
    words: WORDS,
    prepare: async () => ({
      seeds: [
        joinParts([`\${name}-\${version}.apk`, 'hello', '1.0-r0', 'x86_64', 'ab'.repeat(32)]),
        joinParts([`\${arch}/\${name:3}/\${hash:8}.apk`, 'hello', '1.0-r0', '', '']),
        joinParts([`https://example.org/\${name}-\${version}.apk`, 'a', '1', 'noarch', '00']),
      ],
      read(input) {
        const [spec, name, version, arch, hash] = partsOf(input).map(text);
        const values = { name: name ?? '', version: version ?? '', arch: arch ?? '', hash: hash ?? '' };
        readSpec(spec ?? '', 0)(values);
        return true;
      },
    }),
  },
  {
    name: 'apk-dependency',
    about: 'a dependency of apk',
    words: WORDS,
    prepare: async () => ({
      seeds: ['libc', 'a>=1.0-r0', '!b', 'so:libc.so=6', 'a~1.2', 'a><Q1abc', 'a<2_rc1', 'a=1'].map((item) =>
        Buffer.from(item),
      ),
      read(input) {
        const found = parseDependency(text(input), isVersion);
        if (found === undefined) return false;
        // Of all operators at once, apk prints none.
        if ((found.match & ANY) === ANY && found.version !== '') return true;
        expectSame(
          parseDependency(printDependency(found), isVersion),
          found,
          'a dependency printed and read back',
        );
        return true;
      },
    }),
  },
];
