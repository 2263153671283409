import { Buffer } from 'node:buffer';
import { FormatError } from '../../../src/errors.ts';
import { USABLE_NAME, USABLE_VERSION } from '../../../src/formats/apk/words.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { sortEntries, writeEntry } from '../../../src/formats/apk-v2/apkindex.ts';
import { indexText, openIndex, packIndex } from '../../../src/formats/apk-v2/index-archive.ts';
import { parseEntries } from '../../../src/formats/apk-v2/parse-entries.ts';
import { parsePkgInfo, textOf } from '../../../src/formats/apk-v2/pkginfo.ts';
import { signatureMembers } from '../../../src/formats/apk-v2/signature.ts';
import { makePackage } from '../../../src/formats/make/apk-v2.ts';
import { apkV2Of, apkV2Segments, pkgInfoOf, segmentOf } from '../../support/apk-v2-maker.ts';
import { signers } from '../seed-signers.ts';
import { expectPlainLines, expectSame, expectThat, type Target } from '../target.ts';
import { expectGenuine, hashesOf } from './opkg.ts';

const KEYS = [
  ...[
    'pkgname = ',
    'pkgver = ',
    'arch = ',
    'size = ',
    'datahash = ',
    'depend = ',
    'provides = ',
    'pkgdesc = ',
  ],
  ...[
    'install_if = ',
    'provider_priority = ',
    'builddate = ',
    'noarch',
    '.PKGINFO',
    '.SIGN.RSA.',
    '.SIGN.RSA256.',
  ],
  ...[
    'APKINDEX',
    'DESCRIPTION',
    '.INSTALL',
    '1.0_rc1-r0',
    'so:libc.so.6=6',
    '# ',
    'P:',
    'V:',
    'C:Q1',
    'S:',
    'A:',
    'D:',
  ],
];

const FIELDS = [
  ...['pkgdesc = d é', 'url = https://example.org', 'builddate = 1700000000', 'packager = p', 'size = 12'],
  ...[
    'origin = hello',
    'commit = 00ff',
    'maintainer = m <m@example.org>',
    'license = MIT',
    'provider_priority = 3',
  ],
  ...[
    'depend = so:libc.musl-x86_64.so.1',
    'depend = a>=1 !b',
    'provides = cmd:hello=1.0-r0',
    'install_if = x y',
  ],
];

async function apks(): Promise<Buffer[]> {
  const { control, data } = apkV2Segments({
    name: 'signed',
    fields: FIELDS,
    scripts: { '.post-install': '#!/bin/sh\n' },
  });
  const { rsa } = await signers();
  return [
    apkV2Of({}),
    apkV2Of({ fields: FIELDS, version: '2.0_rc1-r3', arch: 'noarch' }),
    Buffer.concat([...(await signatureMembers(control, [rsa])), control, data]),
    await makePackage({
      ...{ name: 'made', version: '1.2-r0', description: 'd', depends: ['a>=1'], builtAt: new Date(0) },
      files: [{ path: '/usr/bin/x', body: Buffer.from('x'), mode: 0o755 }],
    }),
  ];
}

/** Indexes without and with signatures, one with a description as `apk index` writes it. */
export async function apkIndexes(): Promise<Buffer[]> {
  const { rsa } = await signers();
  const entries = [];
  for (const bytes of await apks()) {
    const pkg = await apkV2.readPackage(bytes);
    const facts = { size: bytes.length, md5: '', sha256: '' };
    entries.push(apkV2.entry(pkg, facts, apkV2.fileName(pkg), 'x86_64'));
  }
  const text = sortEntries(entries)
    .map((one) => `${one.text}\n`)
    .join('');
  const member = await packIndex(text);
  const described = segmentOf([
    { name: 'DESCRIPTION', body: 'v3.22' },
    { name: 'APKINDEX', body: text },
  ]);
  return [
    member,
    Buffer.concat([...(await signatureMembers(member, [rsa])), member]),
    Buffer.concat([...(await signatureMembers(described, [rsa])), described]),
  ];
}

async function readApk(input: Buffer): Promise<boolean> {
  // What is not recognized is never read.
  if (!apkV2.recognise(input)) return false;
  const pkg = await apkV2.readPackage(input);
  const file = apkV2.fileName(pkg);
  expectThat(
    /^[A-Za-z0-9_][A-Za-z0-9+._~,:-]*$/.test(file),
    `the file name ${JSON.stringify(file)} is not plain`,
  );
  const facts = { size: input.length, md5: '', sha256: '' };
  const entry = apkV2.entry(pkg, facts, file, pkg.arch);
  expectPlainLines(entry.text, 'the entry');
  const anyArch = pkg.anyArch ? true : undefined;
  expectSame(parseEntries(`${entry.text}\n`), [{ ...entry, anyArch }], 'the entry read back');
  apkV2.describe(entry);
  return true;
}

function readPkgInfo(input: Buffer): boolean {
  const info = parsePkgInfo(input.toString('latin1'));
  // Other words are refused before, where a whole package is read.
  if (!USABLE_NAME.test(textOf(info, 'pkgname')) || !USABLE_VERSION.test(textOf(info, 'pkgver')))
    return false;
  const text = writeEntry(info, { identity: 'Q1AAAA', size: 1, arch: 'x86_64' });
  expectPlainLines(text, 'the entry');
  let entries: unknown[];
  try {
    entries = parseEntries(`${text}\n`).map((entry) => entry.text);
  } catch (error) {
    // A name that is missing or leads elsewhere is refused before, where a whole package is read.
    if (error instanceof FormatError && error.code === 'FORMAT_FIELD') return false;
    throw error;
  }
  expectSame(entries, [text], 'the entry read back');
  return true;
}

function readApkIndex(input: Buffer): boolean {
  const text = indexText(openIndex(input));
  const entries = parseEntries(text);
  const written = sortEntries(entries)
    .map((one) => `${one.text}\n`)
    .join('');
  const mended = sortEntries(entries).map(({ mended: _, ...entry }) => entry);
  expectSame(parseEntries(written), mended, 'the index read back');
  for (const entry of entries) {
    apkV2.describe(entry);
    const moved = apkV2.inFolder(entry, 'other');
    expectSame(
      parseEntries(`${moved.text}\n`).map(({ arch }) => arch),
      ['other'],
      'an entry for another folder',
    );
  }
  return true;
}

export const APK_V2: readonly Target[] = [
  {
    name: 'apk-v2',
    about: 'an apk v2 package with its signature members',
    words: KEYS,
    prepare: async ({ corpus }) => ({
      seeds: [...(await apks()), ...corpus.files(/apk2\/.*\.apk$/)],
      read: readApk,
    }),
  },
  {
    name: 'pkginfo',
    about: 'the text of .PKGINFO',
    words: KEYS,
    prepare: async () => ({
      seeds: [{}, { fields: FIELDS }].map((recipe) => Buffer.from(pkgInfoOf(recipe), 'latin1')),
      read: readPkgInfo,
    }),
  },
  {
    name: 'apkindex',
    about: 'APKINDEX.tar.gz',
    words: KEYS,
    prepare: async ({ corpus }) => ({
      seeds: [...(await apkIndexes()), ...corpus.files(/\/APKINDEX[^/]*\.tar\.gz$/, 6)],
      read: readApkIndex,
    }),
  },
  {
    name: 'apkindex-signatures',
    about: 'the signature members of APKINDEX.tar.gz',
    words: KEYS,
    prepare: async () => {
      const { rsa } = await signers();
      const seeds = (await apkIndexes()).slice(1);
      const messages = seeds.map((seed) => openIndex(seed).member.bytes);
      const signed = hashesOf(messages);
      return {
        seeds,
        async read(input) {
          const judged = await apkV2.verify(new Map([[apkV2.indexFile, input]]), [rsa.publicKey]);
          if (judged.every(({ state }) => state !== 'good')) return false;
          return expectGenuine(judged, signed, openIndex(input).member.bytes);
        },
      };
    },
  },
];
