import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apkV2 } from '../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../src/formats/format.ts';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import type { ChangeReport } from '../../src/report/report.ts';
import { stateOf } from '../support/following.ts';
import { makeHost, makePlace, publishing, type Words } from '../support/run.ts';
import { type FeedMaker, type FormatName, feedMaker } from '../support/upstream-feed.ts';
import { openUpstream, type UpstreamServer } from '../support/upstream-server.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const LEDE = 'opkg/lede-17.01.4-mips_24kc';

it('the corpus is beside the project', (context) => {
  if (isThere) return;
  const loud = 'NOT RUN: ../shared/corpus is absent, so no published feed was followed';
  console.warn(loud);
  context.skip(loud);
});

interface Upstream {
  format: Format;
  name: FormatName;
  /** The folder of the index. */
  folder: string;
  /** As devices write it, below the address of the server. */
  address: string;
  arch: string;
  /** The public key, or none for a feed that nobody signed. */
  key?: string;
  /** How many packages it lists, and has. */
  listed: number;
  there: number;
}

const UPSTREAMS: { readonly [title: string]: Upstream } = {
  'LEDE 17.01.4, luci': {
    ...{ format: opkg, name: 'opkg', folder: `${LEDE}/luci`, address: `src/gz luci ${LEDE}/luci` },
    ...{ arch: 'mips_24kc', key: `${LEDE}/_keys/792d9d9b39f180dc`, listed: 872, there: 872 },
  },
  'mossdef, ipk': {
    ...{ format: opkg, name: 'opkg', folder: 'opkg/mossdef', address: 'opkg/mossdef' },
    ...{ arch: 'mips_24kc', key: 'opkg/mossdef/_keys/stangri-repo.pub', listed: 35, there: 35 },
  },
  'Yocto, all': {
    ...{
      format: opkg,
      name: 'opkg',
      folder: 'opkg/yocto-kirkstone/all',
      address: 'opkg/yocto-kirkstone/all',
    },
    ...{ arch: 'cortexa53', listed: 49, there: 48 },
  },
  'Home Assistant for Alpine': {
    ...{ format: apkV2, name: 'apk v2', folder: 'apk2/home-assistant/v3.22/x86_64' },
    ...{ address: 'apk2/home-assistant/v3.22', arch: 'x86_64', listed: 4, there: 4 },
  },
  'mossdef, apk v3': {
    ...{ format: apkV3, name: 'apk v3', folder: 'apk3/mossdef', address: 'apk3/mossdef/packages.adb' },
    ...{ arch: 'x86_64', key: 'apk3/mossdef/apk.mossdef.org.pem', listed: 15, there: 15 },
  },
  'stangri, apk v3': {
    ...{ format: apkV3, name: 'apk v3', folder: 'apk3/stangri-history/2026-04' },
    ...{ address: 'apk3/stangri-history/2026-04', arch: 'x86_64', listed: 11, there: 11 },
    key: 'apk3/stangri-history/2026-04/apk.openwrt.melmac.ca.pem',
  },
};

const read = (...path: string[]): Buffer => readFileSync(join(corpus, ...path));
const isIndex = (line: string): boolean =>
  /(Packages(\.gz|\.sig|\.asc)?|APKINDEX\.tar\.gz|packages\.adb) /.test(line);
const packagesIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => /\.(ipk|apk) 200$/.test(line));

/** The entries of our folder, by package. */
function entriesIn(directory: string, { format, arch }: Upstream): Map<string, string> {
  const index = readFileSync(join(directory, '24.10/base', arch, format.indexFile));
  return new Map(format.parseIndex(index).map(({ name, version, text }) => [`${name} ${version}`, text]));
}

let server: UpstreamServer;
let scratch: string;
beforeAll(async () => {
  server = await openUpstream(corpus);
  scratch = mkdtempSync(join(tmpdir(), 'pkgfeed-upstreams-'));
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

describe.runIf(isThere).each(Object.entries(UPSTREAMS))('%s', (title, upstream) => {
  const { format, folder, address, arch, key, listed, there } = upstream;
  const directory = (): string => join(scratch, title);
  let theirs: FeedMaker;
  let words: Words;

  const run = async (hours: number): Promise<ChangeReport> => {
    const place = makePlace();
    const host = makeHost(place);
    const now = new Date(host.now.getTime() + hours * 3_600_000);
    return await publishing(place, words, Object.assign(host, { now }));
  };

  beforeAll(async () => {
    theirs = await feedMaker(upstream.name);
    const ours = await feedMaker(upstream.name);
    const keys = [theirs.key.publicKey.text.trimEnd(), ...(key === undefined ? [] : [join(corpus, key)])];
    words = {
      ...{ directory: directory(), arches: arch, 'upstream-keys': keys, ...ours.secret, 'max-removals': '2' },
      upstream: address.replace(/\S+$/, (path) => server.url + path),
      ...(key === undefined ? { 'allow-unsigned-upstream': 'true' } : {}),
    };
  });

  it('is followed whole, with the entries of a direct publish of its files', async () => {
    const report = await run(0);
    expect(packagesIn(server.asked())).toHaveLength(there);
    expect(report).toMatchObject({ added: there });
    const absent = report.leftOut.filter(({ reason }) => reason === 'not-there');
    expect(absent.flatMap(({ packages }) => packages)).toHaveLength(listed - there);
    const place = makePlace();
    const direct = join(place.folder, 'direct');
    const { upstream: _, 'upstream-keys': __, 'allow-unsigned-upstream': ___, ...rest } = words;
    const files = readdirSync(join(corpus, folder)).filter((name) => name.endsWith(format.extension));
    await publishing(place, {
      ...rest,
      directory: direct,
      files: files.map((name) => join(corpus, folder, name)),
    });
    expect(entriesIn(directory(), upstream)).toEqual(entriesIn(direct, upstream));
  });

  it('then costs one conditional request and no commit', async () => {
    const before = stateOf(directory());
    expect(await run(9)).toMatchObject({ changed: false });
    const asked = server.asked();
    expect(packagesIn(asked)).toEqual([]);
    // What lists a package that is not there is read again, in the hope of it.
    if (listed === there) expect(asked.map((line) => line.replace(/^.* /, ''))).toEqual(['304']);
    else expect(asked.filter((line) => !isIndex(line))).toHaveLength(listed - there);
    expect(stateOf(directory())).toEqual(before);
  });

  it('and one changed entry of its index downloads one file', async () => {
    const entries = theirIndex(upstream);
    const [first] = entries as [Entry];
    const bytes = await theirs.packageOf({
      name: first.name,
      version: `${first.version.replace(/-r?\d+$/, '')}-r99`,
      arch,
    });
    const pkg = await format.readPackage(bytes);
    const file = format.fileName(pkg);
    const facts = { size: bytes.length, md5: hash('md5', bytes), sha256: hash('sha256', bytes) };
    const changed = [format.entry(pkg, facts, file, arch), ...entries.slice(1)];
    const content = { entries: changed, arch, old: new Map(), keys: [theirs.key], at: new Date(0) };
    for (const [name, index] of await format.writeFolder(content))
      server.files.set(`${folder}/${name}`, index);
    // The old signature of another scheme belongs to the old index.
    server.answers.set(`${folder}/Packages.asc`, (_, response) => response.writeHead(404).end());
    server.files.set(`${folder}/${file}`, bytes);
    expect(await run(18)).toMatchObject({ changed: true });
    expect(packagesIn(server.asked())).toEqual([`${folder}/${file} 200`]);
    expect(entriesIn(directory(), upstream).has(`${pkg.name} ${pkg.version}`)).toBe(true);
  });
});

function theirIndex({ format, folder }: Upstream): Entry[] {
  return format.parseIndex(read(folder, format.indexFile));
}
