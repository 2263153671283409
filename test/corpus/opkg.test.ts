import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/formats/format.ts';
import { parseControl } from '../../src/formats/opkg/control.ts';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import { writePackages } from '../../src/formats/opkg/packages-index.ts';
import { readPublicKeys } from '../../src/keys/public-keys.ts';
import { findFiles } from '../../src/sources/files.ts';
import { readPackages } from '../../src/sources/read-packages.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const LEDE = 'opkg/lede-17.01.4-mips_24kc';

describe('the corpus of published feeds', () => {
  it('is beside the project', (context) => {
    if (!isThere) {
      const loud = 'NOT RUN: ../shared/corpus is absent, so no published feed and no vector was compared';
      console.warn(loud);
      context.skip(loud);
    }
    expect(readdirSync(corpus)).toContain('opkg');
  });
});

const file = (...path: string[]): string => join(corpus, ...path);

/** Field names and values of an entry, values trimmed and Description's lines kept. */
function fieldsOf(text: string): Map<string, string> {
  const lines = text.replace(/\n+$/, '\n');
  return new Map(
    parseControl(lines).map(({ name, value, more }) => [
      name,
      [value.trim(), ...more.map((line) => (line.trim() === '' ? '.' : line.trimEnd()))].join('\n'),
    ]),
  );
}

/** The feed's packages, read and listed as a publish would list them. */
async function regenerate(folder: string): Promise<{ index: Buffer; entries: Entry[] }> {
  const { files } = await findFiles([folder], '/');
  const packages = await readPackages(
    files.map(({ file }) => ({ file, origin: basename(file) })),
    { progress: () => undefined, say: () => undefined },
  );
  const listed = packages.map(({ pkg, facts }) => opkg.entry(pkg, facts, opkg.fileName(pkg), pkg.arch));
  const index = writePackages(listed);
  return { index, entries: opkg.parseIndex(index) };
}

interface Differences {
  /** Fields that the published index has and ours leaves out. */
  left: readonly string[];
  /** Fields that ours adds. */
  added: readonly string[];
  /** Whether the published index has only the first line of Description, as opkg-utils writes it. */
  shortDescription?: boolean;
}

function compare(ours: Entry, theirs: Entry, { left, added, shortDescription }: Differences): void {
  const mine = fieldsOf(ours.text);
  const description = mine.get('Description');
  if (shortDescription && description !== undefined)
    mine.set('Description', description.split('\n')[0] ?? '');
  const published = fieldsOf(theirs.text);
  for (const name of left) published.delete(name);
  for (const name of added) if (!published.has(name)) mine.delete(name);
  for (const [name, value] of published) if (value === '') published.delete(name);
  expect(Object.fromEntries(mine), `${ours.name} ${ours.version}`).toEqual(Object.fromEntries(published));
}

describe.runIf(isThere)('feeds of OpenWrt, regenerated from their packages', () => {
  it.each([
    ['opkg/mossdef', 35],
    [`${LEDE}/routing`, 91],
    [`${LEDE}/luci`, 872],
  ])('%s: every entry equals the published one, in its order', async (feed, count) => {
    const published = opkg.parseIndex(readFileSync(file(feed, 'Packages')));
    const { entries } = await regenerate(file(feed));
    expect(entries.length).toBe(count);
    expect(entries.map((entry) => entry.file)).toEqual(published.map((entry) => entry.file));
    for (const [i, entry] of entries.entries()) {
      const theirs = published[i] as Entry;
      compare(entry, theirs, { left: [], added: ['MD5Sum'] });
      const order = (text: string): string[] =>
        [...fieldsOf(text).keys()].filter((name) => name !== 'MD5Sum');
      const wanted = order(theirs.text).filter((name) => fieldsOf(theirs.text).get(name) !== '');
      expect(order(entry.text), entry.name).toEqual(wanted);
    }
  });
});

describe.runIf(isThere)('feeds of Yocto and webOS, regenerated from their packages', () => {
  it('yocto-kirkstone/all: every entry has the published fields', async () => {
    const feed = 'opkg/yocto-kirkstone/all';
    const published = new Map(
      opkg.parseIndex(readFileSync(file(feed, 'Packages'))).map((entry) => [entry.file, entry]),
    );
    const { entries } = await regenerate(file(feed));
    expect(entries.length).toBe(48);
    for (const entry of entries) {
      const theirs = published.get(entry.file);
      expect(theirs, entry.file).toBeDefined();
      compare(entry, theirs as Entry, {
        left: ['Maintainer', 'Source', 'OE', 'HomePage', 'InstalledSize'],
        added: ['Homepage', 'OE', 'Installed-Size'],
        shortDescription: true,
      });
    }
  });

  it('webos: the packages at hand have the published sizes and MD5', async () => {
    const published = new Map(
      opkg.parseIndex(readFileSync(file('opkg/webos/Packages'))).map((entry) => [entry.file, entry]),
    );
    const { entries } = await regenerate(file('opkg/webos'));
    expect(entries.length).toBe(3);
    for (const entry of entries) {
      const theirs = published.get(entry.file);
      expect({ size: entry.size, md5: entry.md5 }).toEqual({ size: theirs?.size, md5: theirs?.md5 });
    }
  });
});

describe.runIf(isThere)('published signatures', () => {
  const usignFeeds: [string, string][] = [
    ['opkg/mossdef', 'opkg/mossdef/_keys'],
    [`${LEDE}/routing`, `${LEDE}/_keys`],
    [`${LEDE}/luci`, `${LEDE}/_keys`],
    [`${LEDE}/packages`, `${LEDE}/_keys`],
    ...(isThere ? readdirSync(file('mixed/tailscale-indexes')) : [])
      .map((arch) => `mixed/tailscale-indexes/${arch}`)
      .filter((folder) => existsSync(file(folder, 'Packages.sig')))
      .map((folder): [string, string] => [folder, 'mixed/tailscale-indexes']),
  ];

  it('are there for every feed that says so', () => {
    expect(usignFeeds.length).toBeGreaterThan(30);
  });

  it.each(usignFeeds)('%s verifies, and fails with one flipped byte', async (feed, keys) => {
    const texts = readdirSync(file(keys), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(file(keys), entry.name), 'latin1'))
      .filter((text) => text.startsWith('untrusted comment:'));
    const publicKeys = (
      await Promise.all(texts.map((text) => readPublicKeys({ text, origin: keys })))
    ).flat();
    const index = readFileSync(file(feed, 'Packages'));
    const signature = readFileSync(file(feed, 'Packages.sig'));
    const states = async (bytes: Buffer): Promise<string[]> => {
      const files = new Map([
        ['Packages', bytes],
        ['Packages.sig', signature],
      ]);
      return (await opkg.verify(files, publicKeys)).map(({ state }) => state);
    };
    expect(await states(index)).toEqual(['good']);
    const flipped = Buffer.from(index);
    flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 1;
    expect(await states(flipped)).toEqual(['bad']);
  });
});

describe.runIf(isThere)('published indexes', () => {
  it.each([
    [`${LEDE}/packages`, 2304],
    ['opkg/yocto-kirkstone/cortexa53', 5046],
    ['opkg/yocto-kirkstone/all', 49],
    ['opkg/webos', 6],
    ['opkg/mossdef', 35],
    [`${LEDE}/luci`, 872],
  ])('%s: %i entries, all with a file, carried over unchanged where no client minds', (feed, count) => {
    const bytes = indexIn(feed);
    const entries = opkg.parseIndex(bytes);
    expect(entries.length).toBe(count);
    expect(entries.every((entry) => entry.file.endsWith('.ipk') && (entry.size ?? 0) > 0)).toBe(true);
    const again = opkg.parseIndex(writePackages(entries));
    expect(new Set(again.map(({ text }) => text))).toEqual(new Set(entries.map(({ text }) => text)));
    const text = bytes.toString('latin1');
    for (const entry of entries) {
      if (!entry.text.includes('\n .\n')) expect(text.includes(entry.text)).toBe(entry.mended === undefined);
    }
    // An empty list makes OpenWrt's opkg crash. webOS has another opkg.
    const mended = entries.filter((entry) => entry.mended !== undefined);
    expect(mended.flatMap((entry) => entry.mended)).toEqual(
      feed === 'opkg/webos' ? ['an empty field Depends', 'an empty field Depends'] : [],
    );
    expect(entries.filter(({ harm }) => harm !== undefined)).toEqual([]);
  });

  it('their gzip forms hold the same bytes', () => {
    for (const feed of ['opkg/mossdef', `${LEDE}/luci`, 'opkg/webos', 'opkg/yocto-kirkstone/all']) {
      expect(gunzipSync(readFileSync(file(feed, 'Packages.gz')))).toEqual(indexIn(feed));
    }
  });
});

function indexIn(feed: string): Buffer {
  const plain = file(feed, 'Packages');
  return existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
}
