import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { packageAddress } from '../../../src/formats/address.ts';
import { readIndexFile } from '../../../src/formats/apk/adb/container.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { openIndex } from '../../../src/formats/apk-v2/index-archive.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../../src/formats/format.ts';
import { FORMATS } from '../../../src/formats/formats.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { folderAddress, shownAddress } from '../../../src/served/address.ts';
import {
  againOf,
  encodingOf,
  isPage,
  lengthOf,
  lifetimeOf,
  rangeOf,
  validatorOf,
} from '../../../src/served/answer.ts';
import { fetchIndex, judgeIndex } from '../../../src/served/index-files.ts';
import type { Fetched } from '../../../src/served/whole-file.ts';
import { joinParts, partsOf } from '../parts.ts';
import { AT, signers } from '../seed-signers.ts';
import { expectSame, expectThat, type Prepared, type Target } from '../target.ts';
import { apkIndexes } from './apk-v2.ts';
import { adbIndexes } from './apk-v3.ts';
import { expectGenuine, hashesOf, signedPackages } from './opkg.ts';

const ROOT = new URL('https://owner.github.io/feed/');

/**
 * `verify`, as it judges the index files that a server sends: a part for each, empty where it sends none.
 *
 * @param messageOf the bytes that signatures of a folder are of
 */
async function judge(
  format: Format,
  folders: readonly ReadonlyMap<string, Buffer>[],
  messageOf: (files: ReadonlyMap<string, Buffer>) => Buffer,
): Promise<Prepared> {
  const names = [...format.derivedFiles, format.indexFile, ...format.signatureFiles];
  const all = await signers();
  const keys = Object.values(all).map(({ publicKey }) => publicKey);
  const signed = hashesOf(folders.map(messageOf));
  return {
    seeds: folders.map((files) => joinParts(names.map((name) => files.get(name) ?? Buffer.alloc(0)))),
    async read(input) {
      const parts = partsOf(input);
      const there = names.flatMap((name, i): [string, Buffer][] => {
        const bytes = parts[i];
        return bytes === undefined || bytes.length === 0 ? [] : [[name, bytes]];
      });
      const sent = new Map(there);
      const get = async (name: string): Promise<Fetched> => {
        const bytes = sent.get(name);
        return bytes === undefined
          ? { state: 'absent', status: 404, lifetime: 0 }
          : { state: 'there', bytes, lifetime: 0 };
      };
      const served = await fetchIndex(format, get, true);
      if (served === undefined) throw new Error('an index that is fetched alone is fetched');
      const { entries, signatures, faults } = await judgeIndex(
        format,
        [format],
        served,
        keys,
        (name) => name,
        () => true,
      );
      for (const entry of entries)
        expectInside(packageAddress(format, new URL('24.10/base/x/', ROOT), entry), entry);
      if (signatures.some(({ state }) => state === 'good')) {
        expectGenuine(signatures, signed, messageOf(unpackedIndex(format, new Map(there))));
      }
      return entries.length > 0 && !faults.some(({ severity }) => severity === 'error');
    },
  };
}

/** Packages.gz is judged where it is there, by what it unpacks to; the two are the same in our seeds. */
function unpackedIndex(format: Format, files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const packed = files.get('Packages.gz');
  if (format !== opkg || packed === undefined) return files;
  try {
    return new Map([...files, ['Packages', gunzipSync(packed)]]);
  } catch {
    return files;
  }
}

/** Whatever an index says, its packages are fetched from the server of the feed, but where apk allows another. */
function expectInside(address: URL | undefined, { file }: Entry): void {
  if (address === undefined) return;
  const isElsewhere = file.includes('://');
  expectThat(isElsewhere || address.origin === ROOT.origin, `a package is fetched from ${address.origin}`);
  expectThat(
    /^https?:$/.test(address.protocol) && address.username === '',
    'a package is fetched in an odd way',
  );
}

const at = (file: string, arch: string): Entry => ({
  ...{ name: 'a', version: '1', arch, anyArch: false, file, size: 1, identity: undefined },
  ...{ sha256: undefined, md5: undefined, text: '' },
});

const HEADERS = [
  'retry-after',
  'date',
  'cache-control',
  'age',
  'etag',
  'last-modified',
  'content-range',
  'content-length',
  'content-encoding',
];

export const SERVED: readonly Target[] = [
  {
    name: 'served-opkg',
    about: 'the index files of an opkg folder, as a server sends them',
    words: ['Package: ', 'Filename: ', 'untrusted comment: ', '<!doctype html>'],
    prepare: async () => {
      const made = await signedPackages();
      const folders = made.map(({ files }) => files);
      return await judge(opkg, folders, (files) => files.get('Packages') ?? Buffer.alloc(0));
    },
  },
  {
    name: 'served-apk-v2',
    about: 'APKINDEX.tar.gz, as a server sends it',
    words: ['P:', 'V:', 'C:Q1', '<!doctype html>'],
    prepare: async () => {
      const folders = (await apkIndexes()).toReversed().map((bytes) => new Map([[apkV2.indexFile, bytes]]));
      return await judge(
        apkV2,
        folders,
        (files) => openIndex(files.get(apkV2.indexFile) as Buffer).member.bytes,
      );
    },
  },
  {
    name: 'served-apk-v3',
    about: 'packages.adb and index.json, as a server sends them',
    words: ['ADB.indx', 'ADBd', '"packages"', '<!doctype html>'],
    prepare: async () => {
      const { ec } = await signers();
      const folders: ReadonlyMap<string, Buffer>[] = (await adbIndexes()).map(
        (bytes) => new Map([[apkV3.indexFile, bytes]]),
      );
      const entries = apkV3.parseIndex((await adbIndexes())[0] as Buffer);
      const content = { entries, arch: 'x86_64', old: new Map(), keys: [ec], at: AT };
      return await judge(
        apkV3,
        [...folders, await apkV3.writeFolder(content)],
        (files) => readIndexFile(files.get(apkV3.indexFile) as Buffer).payload,
      );
    },
  },
  {
    name: 'addresses',
    about: 'the addresses of folders and packages that a feed names',
    words: ['../', '//', 'https://', 'http://a:b@', '%2e%2e/', '?', '#', '\\', ':', '+', '~', '\ud800'],
    prepare: async () => ({
      seeds: [
        joinParts(['24.10/base/x86_64', 'hello_1.0+1_all.ipk', 'x86_64']),
        joinParts(['edge', './sub/hello-1.0-r0.apk', 'noarch']),
        joinParts(['a', 'https://example.org/x.apk', '']),
      ],
      read(input) {
        const [path = '', file = '', arch = ''] = partsOf(input).map((bytes) => bytes.toString('utf8'));
        const folder = folderAddress(ROOT, path);
        if (folder === undefined) return false;
        expectThat(
          folder.href.startsWith(ROOT.href) && folder.href.endsWith('/'),
          'a folder is not inside the feed',
        );
        shownAddress(ROOT, folder);
        for (const format of FORMATS) {
          const address = packageAddress(format, folder, at(file, arch));
          expectInside(address, at(format === apkV3 ? file : '', arch));
          if (address !== undefined) shownAddress(ROOT, address);
        }
        return true;
      },
    }),
  },
  {
    name: 'http-answer',
    about: 'the head of an HTTP answer',
    words: [
      'bytes 0-9/10',
      'max-age=600',
      's-maxage=',
      'no-store',
      'W/"x"',
      'Tue, 01 Dec 2026 00:00:00 GMT',
      'gzip',
    ],
    prepare: async () => ({
      seeds: [
        joinParts([
          '120',
          'Tue, 01 Dec 2026 00:00:00 GMT',
          'public, max-age=600',
          '30',
          '"tag"',
          '',
          'bytes 5-9/10',
          '10',
          'identity',
        ]),
        joinParts([
          'Tue, 01 Dec 2026 00:10:00 GMT',
          'Tue, 01 Dec 2026 00:00:00 GMT',
          's-maxage=60',
          '',
          '',
          'x',
          'bytes 0-0/*',
          '',
          'br',
        ]),
      ],
      read(input) {
        const headers = new Headers();
        for (const [i, bytes] of partsOf(input).entries()) {
          // What no server can send, fetch never gives.
          const value = bytes.toString('latin1').replace(/[\0\r\n]/g, '');
          const name = HEADERS[i];
          if (name !== undefined) headers.set(name, value);
        }
        const answer = { status: 503, headers } as Response;
        const times = [
          againOf(answer)?.pause,
          lifetimeOf(answer),
          rangeOf(answer)?.from,
          rangeOf(answer)?.whole,
          lengthOf(answer),
        ];
        for (const time of times)
          expectSame(
            time === undefined || (time >= 0 && Number.isFinite(time)),
            true,
            'a number of an answer',
          );
        validatorOf(answer);
        encodingOf(answer);
        isPage(input);
        return true;
      },
    }),
  },
];
