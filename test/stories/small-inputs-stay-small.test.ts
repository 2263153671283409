import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { block, writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { makeEcPair } from '../../src/keys/apk-v3.ts';
import { apkV2Of } from '../support/apk-v2-maker.ts';
import { apkV3Of, apkV3Parts } from '../support/apk-v3-maker.ts';
import { apkIndexOf, enveloped, indexOf, over, packageOf, zeroGzip } from '../support/bombs.ts';
import { ipkOf, tarOf } from '../support/package-maker.ts';
import { type Measured, measure } from '../support/peak-memory.ts';
import { makePlace, type Place } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';

// Each starts processes, and makes what it gives them.
vi.setConfig({ testTimeout: 600_000 });

const MOST = 256 << 20;
const MB = 1 << 20;

/** Ended by itself with an error of ours, and never had more memory than that. */
function expectSmall({ code, stderr, peak }: Measured, wanted: RegExp): void {
  expect(stderr).toMatch(wanted);
  expect(code).toBe(1);
  expect(peak).toBeGreaterThan(20 * MB);
  expect(peak).toBeLessThan(MOST);
}

const publishArgs = ['--directory', 'feed', '--allow-unsigned', '--branch', '1', '--repository', 'r'];
const publish = (place: Place, file: string): Promise<Measured> =>
  measure(place, 'dist/cli.js', ['publish', '--files', file, ...publishArgs]);

const CONTROL = 'Package: a\nVersion: 1\nArchitecture: x\n';
const zeros = (size: number): Buffer => Buffer.alloc(size);
const withControl = (lines: string): Buffer => ipkOf({ control: `${CONTROL}${lines}\n` });
const compressed = (extension: string, bytes: () => Buffer): Buffer =>
  ipkOf({ compressControl: { extension, compress: bytes } });
const segment = (name: string, body: string): Buffer =>
  gzipSync(tarOf([{ name, body }]).subarray(0, -1024), { level: 9 });

const PACKAGES: ReadonlyArray<readonly [string, () => Buffer | Promise<Buffer>, RegExp]> = [
  ['a line of 200,000 carriage returns', () => withControl(`X: ${'\r'.repeat(200_000)}y`), /FORMAT_LIMIT/],
  ['a line of 900,000 carriage returns', () => withControl(`X: ${'\r'.repeat(900_000)}y`), /FORMAT_LIMIT/],
  [
    'a dependency of 200 kB',
    () => withControl(`Depends: libc, ${'a'.repeat(200_000)}`),
    /its Depends has an item/,
  ],
  ['a dependency of 700 kB', () => withControl(`Depends: ${'a'.repeat(700_000)}`), /FORMAT_LIMIT/],
  ['80,000 fields', () => withControl('a:\n'.repeat(80_000)), /FORMAT_LIMIT/],
  ['an ipk that unpacks to 300 MB', () => zeroGzip(300), /expands to more than/],
  ['its control part, of 300 MB', () => compressed('gz', () => zeroGzip(300)), /expands to more/],
  [
    '500,000 gzip members',
    () => Buffer.concat(Array(500_000).fill(gzipSync('x'))),
    /FORMAT_(?:MALFORMED|UNKNOWN)/,
  ],
  [
    'an apk v2 whose data unpacks to 300 MB',
    () => {
      const lines = ['pkgname = a', 'pkgver = 1-r0', 'arch = x86_64', `datahash = ${'0'.repeat(64)}`, ''];
      return Buffer.concat([segment('.PKGINFO', lines.join('\n')), zeroGzip(300)]);
    },
    /its data segment does not match/,
  ],
  [
    'an apk v2 with 700,000 dependencies',
    () => Buffer.concat([segment('.PKGINFO', 'depend = a\n'.repeat(700_000)), gzipSync('')]),
    /FORMAT_LIMIT/,
  ],
  [
    'an apk v3 whose paths share one object a million times',
    () => packageOf((w) => w.object([w.info(), w.many(1_000_000, w.object([w.text('usr')]))])),
    /FORMAT_LIMIT/,
  ],
  [
    'an apk v3 whose 200,000 paths share one object',
    () => packageOf((w) => w.object([w.info(), w.many(200_000, w.object([w.text('usr')]))])),
    /share parts so often/,
  ],
  [
    'an apk v3 whose paths share files with a name of 100 kB',
    () =>
      packageOf((w) => {
        const files = w.many(400, w.object([w.text('a'.repeat(100_000))]));
        return w.object([w.info(), w.many(400, w.object([w.text('usr'), 0, files]))]);
      }),
    /which is longer than 4085 bytes/,
  ],
  [
    'an apk v3 whose lists share a dependency 240,000 times each',
    () =>
      packageOf((w) => {
        const list = w.many(240_000, w.object([w.text('b')]));
        return w.object([w.info({ 15: list, 16: list, 17: list, 18: list, 19: list })]);
      }),
    /share parts so often/,
  ],
  ['an apk v3 with metadata of 60 MB', () => packageOf((w) => w.text('a'.repeat(60 * MB))), /FORMAT_LIMIT/],
  [
    'an apk v3 that unpacks to 320 MB',
    () => {
      const head = writeAdbFile('pckg', apkV3Parts().payload, []);
      return enveloped(Buffer.concat([head, block('DATA', zeros(320 * MB))]));
    },
    /a DATA block that belongs to no file/,
  ],
];

describe('a package that is small and says to be huge', () => {
  test.each(PACKAGES)('%s', async (_, make, wanted) => {
    const place = makePlace();
    const file = place.file('bomb', await make());
    expectSmall(await publish(place, file), wanted);
    expectSmall(await measure(place, 'dist/cli.js', ['inspect', file]), wanted);
  });

  test('packed with xz or zstd', async () => {
    const place = makePlace();
    // Quick to pack, with windows as large as those of the best compression.
    for (const [extension, command] of [
      ['xz', 'xz --lzma2=preset=0,dict=64MiB'],
      ['zst', 'zstd -1 --long=27'],
    ] as const) {
      const pack = (): Buffer => execFileSync('sh', ['-c', command], { input: zeros(100 * MB) });
      const file = place.file('bomb', compressed(extension, pack));
      expectSmall(await publish(place, file), /expands to more than 8388608 bytes/);
    }
  });

  test('three of which have long dependencies make no long index, log or summary', async () => {
    const place = makePlace();
    const names = Array.from({ length: 12 }, (_, i) => `${i}`.repeat(80).slice(0, 80));
    for (const name of ['a', 'b', 'c'])
      place.file(`in/${name}.ipk`, ipkOf({ name, fields: [`Depends: ${names.join(', ')}`] }));
    const ended = await publish(place, 'in');
    expect(ended.code).toBe(0);
    expect(ended.stdout.length).toBeLessThan(4000);
  });

  test('and one that is to be signed is not unpacked whole', async () => {
    const place = makePlace();
    const key = place.file('key.pem', (await makeEcPair(undefined)).secretText);
    const file = place.file('bomb.apk', await apkV3Of({ files: { '/x': zeros(300 * MB) } }));
    const signed = await measure(place, 'dist/cli.js', ['sign', file, '--apk-ec-key', key]);
    expect([signed.code, signed.stderr]).toEqual([0, '']);
    expect(signed.peak).toBeLessThan(MOST);
  });
});

test('what is inside a package of 150,000 files is shown as far as people read', async () => {
  const place = makePlace();
  const bytes = packageOf((w) => {
    const hash = (i: number): number => w.text(`${i}`.padStart(32, '0'));
    const name = (i: number): number => w.text(`a-file-with-a-name-of-its-own-${i}`);
    const files = (from: number): number =>
      w.list(Array.from({ length: 1500 }, (_, i) => w.object([name(from + i), 0, 0, 0, hash(from + i)])));
    const folders = Array.from({ length: 100 }, (_, i) =>
      w.object([w.text(`usr/share/${i}`), 0, files(i * 1500)]),
    );
    return w.object([w.info(), w.list(folders)]);
  });
  const { code, stdout, stderr, peak } = await measure(place, 'dist/cli.js', [
    'inspect',
    place.file('many', bytes),
  ]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('… and more');
  expect(peak).toBeLessThan(MOST);
});

describe('a package of 90 MB is published, and is in memory once', () => {
  const body = randomBytes(90_000_000);
  const files = { '/usr/bin/hello': body };
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['an ipk', () => ipkOf({ files })],
    ['an ipk of ar', () => ipkOf({ files, container: 'ar' })],
    ['an apk v3', () => apkV3Of({ files })],
    ['an apk v2', () => apkV2Of({ files })],
  ])('%s', async (_, make) => {
    const place = makePlace();
    const ended = await publish(place, place.file('large', await make()));
    expect([ended.code, ended.stdout]).toEqual([0, expect.stringContaining('1 added')]);
    expect(ended.peak).toBeLessThan(MOST);
  });
});

const FOLDER = '1/r/x';
const UNENDED = '$\u007b'.repeat(400_000);
const ENTRY = 'Package: a\nVersion: 1\nArchitecture: x\nFilename: a.ipk\n';
const opkgIndex = (text: Buffer): { [path: string]: Buffer } => ({
  [`${FOLDER}/Packages`]: text,
  [`${FOLDER}/Packages.gz`]: gzipSync(text, { level: 1 }),
});
const apkIndex = (text: Buffer): { [path: string]: Buffer } => ({
  [`${FOLDER}/APKINDEX.tar.gz`]: apkIndexOf(text),
});
const adbIndex = (bytes: Buffer): { [path: string]: Buffer } => ({ [`${FOLDER}/packages.adb`]: bytes });

/** Feeds of which an index cannot be used, with what is said of it. */
const INDEXES: ReadonlyArray<readonly [string, () => { [path: string]: Buffer }, RegExp]> = [
  [
    'a line of 38 MB',
    () => opkgIndex(Buffer.concat([Buffer.from(`${ENTRY}X: `), over('x', 38 * MB)])),
    /an entry of over 270336 bytes/,
  ],
  [
    'a Description of twenty million empty lines',
    () => opkgIndex(Buffer.concat([Buffer.from(`${ENTRY}Description: x\n`), over(' \n', 38 * MB)])),
    /an entry of over 270336 bytes/,
  ],
  ['300,000 entries', () => opkgIndex(over(`${ENTRY}\n`, 17 * MB)), /more than 60000 entries/],
  ['four indexes of 250 MB', () => opkgIndex(over('\n', 250 * MB)), /bytes/],
  [
    'an APKINDEX with a version of 30 MB',
    () => apkIndex(Buffer.concat([Buffer.from('C:Q1x\nP:a\nA:x\nS:1\nV:'), over('1.', 30 * MB)])),
    /name or version that is too long for a file name/,
  ],
  [
    'an APKINDEX of 500,000 entries',
    () => apkIndex(over('C:Q1x\nP:a\nV:1\nA:x\nS:1\n\n', 12 * MB)),
    /more than 60000/,
  ],
  ['an APKINDEX of 300 MB', () => apkIndex(over('\n', 300 * MB)), /expands to more than/],
  [
    'a packages.adb with 60 million slots',
    () => adbIndex(indexOf((w) => w.object([w.text('d'), w.many(60_000_000, 0)]))),
    /expands to more than/,
  ],
  [
    'a packages.adb with 8 million slots',
    () => adbIndex(indexOf((w) => w.object([w.text('d'), w.many(8_000_000, 0)]))),
    /more than 250000 items/,
  ],
  [
    'a packages.adb whose 200,000 entries are one',
    () => adbIndex(indexOf((w) => w.object([w.text('d'), w.many(200_000, w.info())]))),
    /share parts so often/,
  ],
  [
    'a packages.adb whose entries share lists of 240,000 dependencies',
    () =>
      adbIndex(
        indexOf((w) => {
          const list = w.many(240_000, w.object([w.text('b')]));
          return w.object([w.text('d'), w.many(5000, w.info({ 15: list, 16: list }))]);
        }),
      ),
    /bytes|share parts so often/,
  ],
  [
    'a packages.adb with a pkgname-spec of 1 MB',
    () => adbIndex(indexOf((w) => w.object([w.text('d'), w.many(9000, w.info()), w.text('a'.repeat(MB))]))),
    /is longer than 1024 characters/,
  ],
  [
    'a packages.adb with a pkgname-spec of 400,000 variables that do not end',
    () => adbIndex(indexOf((w) => w.object([w.text('d'), w.many(9, w.info()), w.text(UNENDED)]))),
    /is longer than 1024 characters/,
  ],
];

describe('an index that is small and says to be huge, or is huge', () => {
  test.each(INDEXES)('%s', async (_, make, wanted) => {
    const place = makePlace();
    const files = make();
    for (const [path, bytes] of Object.entries(files)) place.file(`feed/${path}`, bytes);
    const server = await startStaticServer({ root: `${place.folder}/feed` });
    for (const args of [
      ['check', '--directory', 'feed'],
      ['verify', `${server.url}${FOLDER}/`],
    ]) {
      const { stdout, stderr, ...ended } = await measure(place, 'dist/cli.js', args);
      expectSmall({ ...ended, stdout, stderr: stdout + stderr }, wanted);
    }
  });
});

describe('files of the feed that are far too large are named, and not read', () => {
  test.each([
    'keys/0123456789abcdef',
    `${FOLDER}/Packages.sig`,
    `${FOLDER}/index.json`,
    `${FOLDER}/Packages`,
  ])('%s of 90 MB', async (large) => {
    const place = makePlace();
    for (const [path, bytes] of Object.entries(opkgIndex(Buffer.from(`${ENTRY}\n`))))
      place.file(`feed/${path}`, bytes);
    place.file(`feed/${large}`, over('a', 90 * MB));
    const { stdout, ...ended } = await measure(place, 'dist/cli.js', ['check', '--directory', 'feed']);
    expectSmall(
      { ...ended, stdout, stderr: stdout },
      new RegExp(`${large} has 94371840 bytes, and at most \\d+ are read`),
    );
    expect(ended.peak).toBeLessThan(180 * MB);
  });

  test('and a publish stops at them', async () => {
    const place = makePlace();
    for (const [path, bytes] of Object.entries(opkgIndex(over('\n', 90 * MB))))
      place.file(`feed/${path}`, bytes);
    const ended = await publish(place, place.ipk({ arch: 'x' }));
    expectSmall(ended, /FEED_INDEX: 1\/r\/x\/Packages has 94371840 bytes, and at most 41943040 are read/);
  });
});
