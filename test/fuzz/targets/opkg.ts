import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import type { Entry, FolderFiles, Signature } from '../../../src/formats/format.ts';
import { makePackage } from '../../../src/formats/make/opkg.ts';
import { parseControl } from '../../../src/formats/opkg/control.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { parsePackages, sortEntries, writePackages } from '../../../src/formats/opkg/packages-index.ts';
import { writeStanza } from '../../../src/formats/opkg/stanza.ts';
import { arOf, gzipOf, ipkOf, tarOf } from '../../support/package-maker.ts';
import { joinParts, partsOf } from '../parts.ts';
import { AT, signers } from '../seed-signers.ts';
import { expectPlainLines, expectSame, expectThat, type Target } from '../target.ts';

export const FIELDS = [
  ...[
    'Package: ',
    'Version: ',
    'Architecture: ',
    'Depends: ',
    'Description: ',
    'Filename: ',
    'Size: ',
    'MD5Sum: ',
  ],
  ...[
    'SHA256sum: ',
    'Conffiles: ',
    'Installed-Size: ',
    'ABIVersion: ',
    'Provides: ',
    'Source: ',
    'Status: ',
    'all',
  ],
  ...[
    '\n ',
    '\n .\n',
    '\n\t',
    '\n\nPackage: evil\n',
    '1:1.0-1',
    'libc (>= 1)',
    'debian-binary',
    'control.tar.gz',
  ],
];

const CONTROL = [
  ...[
    'Package: hello',
    'Version: 1:1.0-1',
    'Depends: libc, libfoo (>= 1.0)',
    'Section: utils',
    'License: MIT',
  ],
  ...['Maintainer: N <n@example.org>', 'Architecture: all', 'Installed-Size: 10', 'X-Odd: folded', ' line'],
  ...['Description: first line', ' second line', ' .', ' last line', ''],
].join('\n');

const FACTS = { size: 1000, md5: '0'.repeat(32), sha256: '1'.repeat(64) };

/** Packages in every container and compression that is read. */
export async function ipks(): Promise<Buffer[]> {
  const zstd = { extension: 'zst', compress: (bytes: Buffer): Buffer => zstdCompressSync(bytes) };
  const plain = arOf([
    ['debian-binary', Buffer.from('2.0\n')],
    ['control.tar', tarOf([{ name: './control', body: CONTROL }])],
    ['data.tar.gz', gzipOf(tarOf([{ name: './x', body: 'x' }]))],
  ]);
  return [
    ipkOf({ files: { 'etc/config': 'a\n', 'usr/bin/hello': 'b\n' } }),
    ipkOf({ container: 'ar', prefix: '', control: CONTROL }),
    ipkOf({
      control: CONTROL.replace('hello', 'other'),
      order: ['control', 'debian-binary', 'data'],
      compressControl: zstd,
    }),
    plain,
    await makePackage({
      ...{
        name: 'made',
        version: '1.2',
        description: 'one\ntwo',
        depends: ['libc', 'a>=1'],
        builtAt: new Date(0),
      },
      ...{ files: [{ path: '/usr/bin/x', body: Buffer.from('x'), mode: 0o755 }], conffiles: ['/usr/bin/x'] },
      scripts: { postInst: '#!/bin/sh\n' },
    }),
  ];
}

/** An index as pkgfeed writes it, and one as Yocto does. */
export async function packagesIndexes(): Promise<Buffer[]> {
  const entries: Entry[] = [];
  for (const bytes of (await ipks()).slice(0, 3)) {
    const pkg = await opkg.readPackage(bytes);
    entries.push(opkg.entry(pkg, FACTS, opkg.fileName(pkg), pkg.arch));
  }
  const yocto = [
    ...[
      'Package: base-files',
      'Version: 3.0.14-r89',
      'Description: Miscellaneous files',
      '  indented',
      '',
      '',
    ],
    ...[
      'Package: libc6',
      'Version: 2.35-r0',
      'Depends: a, b (>= 1)',
      'Section: base',
      'Architecture: core2-64',
    ],
    ...[
      'MD5Sum: 0123456789abcdef0123456789abcdef',
      'Size: 12',
      'Filename: libc6_2.35-r0_core2-64.ipk',
      '',
      '',
    ],
  ]
    .join('\n')
    .replace('  indented\n', '  indented\nArchitecture: all\nFilename: base-files.ipk\n');
  return [writePackages(entries), Buffer.from(yocto, 'latin1')];
}

/** What an accepted package becomes in an index must be one entry that says what the package says. */
async function readIpk(input: Buffer): Promise<boolean> {
  const pkg = await opkg.readPackage(input);
  expectThat(opkg.recognise(input), 'a package that is read is not recognized');
  const file = opkg.fileName(pkg);
  expectThat(/^[A-Za-z0-9+._~-]+$/.test(file), `the file name ${JSON.stringify(file)} is not plain`);
  const entry = opkg.entry(pkg, FACTS, file, pkg.arch);
  expectPlainLines(entry.text, 'the entry');
  expectSame(parsePackages(Buffer.from(`${entry.text}\n`, 'latin1')), [entry], 'the entry read back');
  opkg.describe(entry);
  return true;
}

function readControl(input: Buffer): boolean {
  const fields = parseControl(input.toString('latin1'));
  const stanza = writeStanza(fields, { filename: 'file.ipk', ...FACTS });
  expectPlainLines(stanza, 'the stanza');
  const entries = parsePackages(Buffer.from(`${stanza}\n`, 'latin1'));
  const told = entries.map(({ file, size, md5, sha256, text }) => ({ file, size, md5, sha256, text }));
  expectSame(told, [{ file: 'file.ipk', ...FACTS, text: stanza }], 'the stanza read back');
  return true;
}

function readPackages(input: Buffer): boolean {
  const entries = parsePackages(input);
  const written = writePackages(entries);
  const again = parsePackages(written);
  const mended = sortEntries(entries).map(({ mended: _, ...entry }) => entry);
  expectSame(again, mended, 'the index read back');
  expectThat(writePackages(again).equals(written), 'the index is written otherwise the second time');
  for (const entry of entries) {
    opkg.describe(entry);
    // It may have no arch to replace, and is never listed again.
    if (entry.harm !== undefined) continue;
    const [moved, ...more] = parsePackages(Buffer.from(opkg.inFolder(entry, 'other').text, 'latin1'));
    expectThat(moved !== undefined && more.length === 0, 'an entry for another folder is not one entry');
    expectSame(moved?.arch, entry.anyArch ? entry.arch : 'other', 'the arch of an entry for another folder');
  }
  return true;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Looks at a judgement: nothing but what a key really signed may be found good.
 *
 * @param signed hashes of what the keys signed
 * @param message what the signatures are said to be of
 */
export function expectGenuine(
  judged: readonly Signature[],
  signed: ReadonlySet<string>,
  message: Buffer,
): boolean {
  const good = judged.filter(({ state }) => state === 'good');
  expectThat(
    good.length === 0 || signed.has(hashOf(message)),
    'a signature is good of bytes that nobody signed',
  );
  return good.length > 0;
}

export const hashesOf = (messages: readonly Buffer[]): Set<string> => new Set(messages.map(hashOf));

const FILES = ['Packages', 'Packages.sig', 'Packages.asc'];

const filesIn = (input: Buffer): FolderFiles =>
  new Map(partsOf(input).map((bytes, i) => [FILES[i] ?? `${i}`, bytes]));

/** Index files with their signatures, as parts. */
export async function signedPackages(): Promise<{ index: Buffer; files: ReadonlyMap<string, Buffer> }[]> {
  const { usign, openpgp } = await signers();
  const made = [];
  for (const index of await packagesIndexes()) {
    for (const keys of [[usign], [openpgp], [usign, openpgp]]) {
      const entries = parsePackages(index);
      const content = { entries, arch: 'x', old: new Map(), keys, at: AT };
      const files = await opkg.writeFolder(content);
      made.push({ index: files.get('Packages') as Buffer, files });
    }
  }
  return made;
}

export const OPKG: readonly Target[] = [
  {
    name: 'ipk',
    about: 'an ipk package, as gzipped tar and as ar',
    words: FIELDS,
    prepare: async ({ corpus }) => ({ seeds: [...(await ipks()), ...corpus.files(/\.ipk$/)], read: readIpk }),
  },
  {
    name: 'control',
    about: 'the control text of an ipk',
    words: FIELDS,
    prepare: async ({ corpus }) => ({
      seeds: [Buffer.from(CONTROL), ...corpus.files(/\/Packages$/, 3).map((bytes) => bytes.subarray(0, 600))],
      read: readControl,
    }),
  },
  {
    name: 'packages-index',
    about: 'Packages of OpenWrt and of Yocto',
    words: FIELDS,
    prepare: async ({ corpus }) => ({
      seeds: [...(await packagesIndexes()), ...corpus.files(/\/Packages(\.torture)?$/, 6)],
      read: readPackages,
    }),
  },
  {
    name: 'packages-signatures',
    about: 'usign and OpenPGP signatures of Packages',
    words: ['untrusted comment: ', 'RWQ', '-----BEGIN PGP SIGNATURE-----', '=abcd', '\n'],
    prepare: async () => {
      const made = await signedPackages();
      const { usign, openpgp } = await signers();
      const keys = [usign.publicKey, openpgp.publicKey];
      const signed = hashesOf(made.map(({ index }) => index));
      return {
        seeds: made.map(({ files }) => joinParts(FILES.map((name) => files.get(name) ?? Buffer.alloc(0)))),
        async read(input) {
          const files = filesIn(input);
          return expectGenuine(
            await opkg.verify(files, keys),
            signed,
            files.get('Packages') ?? Buffer.alloc(0),
          );
        },
      };
    },
  },
];
