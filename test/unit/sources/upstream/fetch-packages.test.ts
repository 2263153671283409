import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PkgfeedError } from '../../../../src/errors.ts';
import type { Wanted } from '../../../../src/feed/draft/follow.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import { packageAddress } from '../../../../src/formats/address.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { makeFetcher } from '../../../../src/served/fetcher.ts';
import { withFiles } from '../../../../src/served/file-address.ts';
import { packageFetcher } from '../../../../src/sources/upstream/fetch-packages.ts';
import { recipe } from '../../../support/following.ts';
import { type FormatName, feedMaker } from '../../../support/upstream-feed.ts';
import { startUpstream, type UpstreamServer } from '../../../support/upstream-server.ts';

const ARCH = 'x86_64';
const ROOM = { feedBytes: 0, isOnPages: true };
const LIMIT = 1 << 20;

/** Packages of a feed as a plan wants them, and what fetches them. */
async function wanting(names: readonly string[], name: FormatName = 'opkg', limit = LIMIT) {
  const maker = await feedMaker(name);
  const { format } = maker;
  const server = await startUpstream();
  for (const [file, bytes] of await maker.folder(
    ARCH,
    names.map((own) => recipe(own, ARCH)),
  ))
    server.files.set(file, bytes);
  const entries = format.parseIndex(server.files.get(format.indexFile) as Buffer);
  const home = new URL(server.url);
  const wantedOf = (entry: Entry, folders = [home]): Wanted => ({
    key: entry.name,
    entry,
    index: {
      ...{ upstream: 'src/gz them', arch: undefined, state: 'read', format, reads: format, folderArch: ARCH },
      ...{
        address: `${server.url}${format.indexFile}`,
        folders,
        home,
        entries,
        read: '2026-01-01T00:00:00Z',
      },
      validators: {},
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-fetch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const shown: [number, number, string | undefined][] = [];
  const fetchPackages = packageFetcher(makeFetcher(withFiles(fetch), { backoff: 1, parallel: 4 }), limit, {
    progress: (_, done, total, unit) => shown.push([done, total, unit]),
    temporaryFolder: async () => folder,
  });
  return { server, entries, wantedOf, fetchPackages, folder, shown, format };
}

const failure = async (run: Promise<unknown>): Promise<PkgfeedError> => {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PkgfeedError) return error;
  throw error ?? new Error('it succeeded');
};

const paths = ({ requests }: UpstreamServer): string[] => requests.map(({ url }) => url ?? '');

describe('packages of upstreams are fetched', () => {
  it('four at a time, to the disk, with what they came from', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `p${n}`);
    const { server, entries, wantedOf, fetchPackages, folder, shown } = await wanting(names);
    // Each waits for three others, and a fifth would come before they are answered.
    let held: (() => void)[] = [];
    let most = 0;
    for (const { file } of entries) {
      server.answers.set(file, (_, response) => {
        held.push(() => response.end(server.files.get(file)));
        most = Math.max(most, held.length);
        if (held.length < 4) return;
        const four = held;
        setTimeout(() => {
          held = held.slice(4);
          for (const answer of four) answer();
        }, 30);
      });
    }
    const fetched = await fetchPackages(
      entries.map((entry) => wantedOf(entry)),
      ROOM,
    );
    expect([...fetched.keys()].toSorted()).toEqual(names.toSorted());
    expect(most).toBe(4);
    const one = fetched.get('p1') as Arriving;
    const address = `${server.url}${one.format.indexFile}`;
    expect(one).toMatchObject({
      source: `${server.url}p1_1.0-r1_${ARCH}.ipk`,
      upstream: { address, read: '2026-01-01T00:00:00Z' },
    });
    expect(readFileSync(one.file)).toEqual(server.files.get(`p1_1.0-r1_${ARCH}.ipk`));
    expect(readdirSync(folder)).toHaveLength(12);
    const total = entries.reduce((sum, { size = 0 }) => sum + size, 0);
    expect(shown.at(-1)).toEqual([total, total, 'bytes']);
  });

  it('once, however often the run is planned', async () => {
    const { server, entries, wantedOf, fetchPackages } = await wanting(['a', 'b']);
    const wanted = entries.map((entry) => wantedOf(entry));
    await fetchPackages([...wanted, ...wanted], ROOM);
    await fetchPackages(wanted, ROOM);
    expect(paths(server)).toHaveLength(2);
  });

  it.each<FormatName>(['opkg', 'apk v2', 'apk v3'])(
    'from the next mirror, where one has other bytes, another package or nothing (%s)',
    async (name) => {
      const { server, entries, wantedOf, fetchPackages, format } = await wanting(['a', 'b', 'c', 'd'], name);
      const bad = await startUpstream();
      const home = new URL(bad.url);
      const pathOf = (entry: Entry): string => packageAddress(format, home, entry)?.pathname.slice(1) ?? '';
      const [a, b, c] = entries.map(pathOf) as [string, string, string];
      const good = server.files.get(a) as Buffer;
      const changed = Buffer.from(good);
      changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
      bad.files.set(a, changed);
      bad.files.set(b, good);
      bad.files.set(c, Buffer.alloc(entries[2]?.size ?? 0));
      const folders = [new URL(bad.url), new URL(server.url)];
      const fetched = await fetchPackages(
        entries.map((entry) => wantedOf(entry, folders)),
        ROOM,
      );
      expect([...fetched.values()].map((item) => 'source' in item && item.source)).toEqual(
        entries.map(() => expect.stringContaining(server.url)),
      );
      expect(paths(bad)).toHaveLength(4);
    },
  );
});

describe('before the first byte a run stops', () => {
  it('when Pages would not serve it all, and not where nothing limits it', async () => {
    const { server, entries, wantedOf, fetchPackages } = await wanting(['a']);
    const [wanted] = entries.map((entry) => wantedOf(entry)) as [Wanted];
    const error = await failure(fetchPackages([wanted], { feedBytes: 1_000_000_000, isOnPages: true }));
    expect(error).toMatchObject({
      code: 'SOURCE_TOO_BIG',
      message: expect.stringMatching(/^1 package.* have .*, and the feed has 1\.00 GB already/),
    });
    expect(paths(server)).toEqual([]);
    await fetchPackages([wanted], { feedBytes: 1_000_000_000, isOnPages: false });
  });

  it('when the disk has no room', async () => {
    const huge = await wanting(['a'], 'opkg', 2 ** 50);
    const all = huge.entries.map((entry) => huge.wantedOf({ ...entry, size: 2 ** 49 }));
    const error = await failure(huge.fetchPackages(all, { feedBytes: 0, isOnPages: false }));
    expect(error).toMatchObject({ code: 'MACHINE_LIMIT', remedy: expect.stringContaining('TMPDIR') });
    expect(paths(huge.server)).toEqual([]);
  });
});

it('a package that is larger than any may be is left to the plan, and the others are fetched', async () => {
  const { server, entries, wantedOf, fetchPackages } = await wanting(['a', 'b', 'c'], 'opkg', 4000);
  const [a, b, c] = entries as [Entry, Entry, Entry];
  server.files.set(b.file, Buffer.alloc(4001));
  const wanted = [wantedOf({ ...a, size: 4001 }), wantedOf({ ...b, size: undefined }), wantedOf(c)];
  const fetched = await fetchPackages(wanted, ROOM);
  for (const name of ['a', 'b']) {
    expect(fetched.get(name)).toMatchObject({
      code: 'FORMAT_LIMIT',
      message: expect.stringContaining('more than the 4000 bytes that a package may have'),
    });
  }
  expect(fetched.get('c')).toMatchObject({ pkg: { name: 'c' } });
  expect(paths(server)).toHaveLength(2);
});

describe('a package that is not the one of the index is refused', () => {
  it.each<[string, FormatName, (entry: Entry) => Entry, RegExp]>([
    [
      'by SHA-256',
      'opkg',
      (entry) => ({ ...entry, sha256: 'ab'.repeat(32) }),
      /SHA-256 [0-9a-f]{64}, .*says (ab){32}/,
    ],
    [
      'by MD5 too',
      'opkg',
      (entry) => ({ ...entry, md5: 'ab'.repeat(16) }),
      /MD5 [0-9a-f]{32}, .*says (ab){16}/,
    ],
    [
      'by size',
      'opkg',
      (entry) => ({ ...entry, size: (entry.size ?? 0) + 1 }),
      /has \d+ bytes, and the index says/,
    ],
    [
      'by its hash',
      'apk v3',
      (entry) => ({ ...entry, identity: 'ab'.repeat(32) }),
      /hash [0-9a-f]{64}, .*(ab){32}/,
    ],
    [
      'by its hash',
      'apk v2',
      (entry) => ({ ...entry, identity: 'Q1x' }),
      /hash Q1.*, and the index says Q1x/,
    ],
    [
      'by its name',
      'opkg',
      (entry) => ({ ...entry, name: 'other' }),
      /is a 1\.0-r1, and the index says other 1\.0-r1/,
    ],
    [
      'by its version',
      'opkg',
      (entry) => ({ ...entry, version: '9' }),
      /is a 1\.0-r1, and the index says a 9/,
    ],
  ])('%s (%s)', async (_name, format, spell, told) => {
    const { entries, wantedOf, fetchPackages } = await wanting(['a'], format);
    const error = await failure(
      fetchPackages(
        entries.map((entry) => wantedOf(spell(entry))),
        ROOM,
      ),
    );
    expect(error).toMatchObject({ code: 'SOURCE_HASH', message: expect.stringMatching(told) });
  });

  it('and all of them are told together, up to a number', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `p${n}`);
    const { server, entries, wantedOf, fetchPackages } = await wanting(names);
    const bad = entries.map((entry) => wantedOf({ ...entry, sha256: 'ab'.repeat(32) }));
    expect((await failure(fetchPackages(bad, ROOM))).message).toMatch(/p0[\s\S]*p1/);
    expect(paths(server).length).toBeLessThan(24);
  });

  it('but one that no device could install is left to the plan, where the whole file was meant so', async () => {
    const { server, entries, wantedOf, fetchPackages } = await wanting(['a']);
    const [entry] = entries as [Entry];
    const bytes = Buffer.from('no package');
    server.files.set(entry.file, bytes);
    const { createHash } = await import('node:crypto');
    const meant = {
      ...{ ...entry, size: bytes.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      md5: createHash('md5').update(bytes).digest('hex'),
    };
    const fetched = await fetchPackages([wantedOf(meant)], ROOM);
    expect(fetched.get('a')).toMatchObject({ code: expect.stringMatching(/^FORMAT_/) });
  });

  it.each([
    '../../../../etc/passwd',
    '/etc/passwd',
    'http://elsewhere.example/x',
    '//elsewhere.example/x',
    '?x',
    '#x',
  ])('and no path leads to another server: %s', async (file) => {
    const { server, entries, wantedOf, fetchPackages } = await wanting(['a']);
    const fetched = await fetchPackages(
      entries.map((entry) => wantedOf({ ...entry, file })),
      ROOM,
    );
    expect(fetched.get('a')).toMatchObject({ notThere: expect.stringContaining('404') });
    expect(paths(server)).toHaveLength(1);
  });

  it.each<[FormatName, string, Partial<Entry>]>([
    ['opkg', 'secret', { file: '../secret/a_1.0-r1_x86_64.ipk' }],
    ['opkg', 'feed-2', { file: '../feed-2/a_1.0-r1_x86_64.ipk' }],
    ['apk v3', 'secret', { file: '../secret/a-1.0-r1.apk' }],
    ['apk v2', '../secret', { file: '../../secret/a-1.0-r1.apk' }],
  ])('and none of a folder of this machine leads out of it (%s, %s)', async (name, folder, changes) => {
    const { server, entries, wantedOf, fetchPackages, format } = await wanting(['a', 'b'], name);
    const root = mkdtempSync(join(tmpdir(), 'pkgfeed-out-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const home = pathToFileURL(join(root, 'below/feed/'));
    const [a, b] = entries as [Entry, Entry];
    const bytesOf = ({ file, arch }: Entry): Buffer =>
      (server.files.get(file) ?? server.files.get(`${arch}/${file}`)) as Buffer;
    const out = { ...a, ...changes };
    for (const [entry, bytes] of [
      [out, bytesOf(a)],
      [b, bytesOf(b)],
    ] as const) {
      const file = fileURLToPath(packageAddress(format, home, entry) as URL);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    expect(fileURLToPath(packageAddress(format, home, out) as URL)).toContain(join(root, 'below', folder));
    expect((await fetchPackages([wantedOf(b, [home])], ROOM)).get('b')).toMatchObject({ pkg: { name: 'b' } });
    expect(await failure(fetchPackages([wantedOf(out, [home])], ROOM))).toMatchObject({
      code: 'SOURCE_HASH',
      message: expect.stringContaining('is not in the folder of its index'),
    });
  });
});
