import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  type FeedFile,
  type FeedFolder,
  readFeedFile,
  writeFeedFile,
} from '../../src/feed/catalog/feed-json.ts';
import { feedFileOf } from '../../src/feed/catalog/feed-shape.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { feedPage } from '../../src/site/page.ts';
import { makePlace, type Place, publishing, type Words } from './run.ts';
import { type StaticServer, startStaticServer } from './static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from './test-keys.ts';

/** A feed with its page, served. */
export interface PageFeed {
  /** Where the page is, with a slash at its end. */
  url: string;
  server: StaticServer;
  feed: FeedFile;
  /** Writes a file below the feed's address. */
  write(path: string, body: string | Buffer): void;
}

const NOW = new Date('2026-11-20T16:53:36Z');

/** @param at where below the server's root, empty for the root itself */
export async function serveFeed(place: Place, feed: FeedFile, at = 'repo'): Promise<PageFeed> {
  const root = join(place.folder, 'www');
  const write = (path: string, body: string | Buffer): void => {
    const file = join(root, at, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  };
  write('feed.json', writeFeedFile(feed, NOW));
  // As a publish makes it of what it finds.
  write('index.html', feedPage(feedFileOf(feed)));
  const server = await startStaticServer({ root });
  return { url: `${server.url}${at === '' ? '' : `${at}/`}`, server, feed, write };
}

/** A feed for every system, published as any other, with files for subscribers beside the page. */
export async function publishFeed(
  place: Place,
  at = 'repo',
  beside: readonly string[] = [],
): Promise<PageFeed> {
  published ??= publish();
  const files = await published;
  const site = ['index.html', ...beside].map((path) => ({ path, blob: '0'.repeat(40) }));
  const made = await serveFeed(place, { ...readFeedFile(files.get('feed.json')), site }, at);
  for (const [path, body] of files) if (path !== 'feed.json' && path !== 'index.html') made.write(path, body);
  return made;
}

/** Once for the tests of a file. */
let published: Promise<Map<string, Buffer>> | undefined;

async function publish(): Promise<Map<string, Buffer>> {
  const place = makePlace();
  const directory = join(place.folder, 'feed');
  place.env.GITHUB_REPOSITORY = 'owner/name';
  place.env.GITHUB_RUN_ID = '42';
  const usign = await makeTestKey();
  const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const opkgKeys = { 'usign-key': usign.secret, 'openpgp-key': openpgp.secretText };
  const run = (words: Words) => publishing(place, { directory, title: 'Example feed', ...words });
  const fields = (summary: string, ...more: string[]): string[] => [
    'License: MIT',
    'Maintainer: A Person <a@example.org>',
    'URL: https://example.org/greet',
    ...more,
    `Description: ${summary}`,
  ];
  const tool = fields(
    'A tool that greets',
    'Depends: libc, libgreet (>= 1), greet-data',
    'Provides: greeter',
  );
  await run({
    ...opkgKeys,
    arches: ['mips_24kc', 'x86_64'],
    files: [
      ...['1.0-1', '1.10-1', '1.9-1', '1.10~rc1-1'].map((version) =>
        place.ipk({ name: 'greet', version, arch: 'x86_64', fields: tool }),
      ),
      place.ipk({ name: 'greet', version: '1.10-1', fields: tool }),
      place.ipk({ name: 'libgreet2', arch: 'x86_64', fields: fields('A library', 'Provides: libgreet') }),
      place.ipk({ name: 'greet-data', arch: 'all', fields: fields('Words for greetings') }),
    ],
  });
  await run({ ...opkgKeys, repository: 'extra', files: place.ipk({ name: 'farewell', arch: 'x86_64' }) });
  await run({
    branch: '25.12',
    'apk-ec-key': makeEcSecret(),
    arches: ['x86_64', 'mips_24kc'],
    files: [await place.apkV3({ name: 'greet' }), await place.apkV3({ name: 'greet-data', arch: 'noarch' })],
  });
  await run({
    branch: 'v3.22',
    repository: 'main',
    'apk-rsa-key': makeRsaSecret(),
    files: place.apkV2({ name: 'greet' }),
  });
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(directory, file).replaceAll('\\', '/'), readFileSync(file)];
    }),
  );
}

export function folderOf(path: string, packages: number, changes: Partial<FeedFolder> = {}): FeedFolder {
  const [branch = null, repository = null, arch = ''] = path.split('/');
  return {
    path,
    branch,
    repository,
    arch,
    formats: ['opkg'],
    packages,
    bytes: packages * 1000,
    keys: [],
    ...changes,
  };
}

/** A `packages.json` of so many packages, in the form of the catalog. */
export function catalogText(packages: readonly object[]): string {
  const line = (fields: object): string => JSON.stringify({ ...PLAIN, ...fields });
  return `{"pkgfeed":1,"packages":[\n${packages.map(line).join(',\n')}\n]}\n`;
}

const PLAIN = {
  ...{
    file: 'plain_1.0-1_all.ipk',
    format: 'opkg',
    name: 'plain',
    version: '1.0-1',
    arch: 'all',
    size: 1000,
  },
  ...{ sha256: 'ab'.repeat(32), blob: '0'.repeat(40), license: 'MIT', maintainer: '', homepage: '' },
  ...{ summary: '', depends: [], provides: [], published: '2026-11-20T16:53:35Z', run: null, source: null },
};

/** A feed of so many packages in each of several folders. */
export async function serveLargeFeed(
  place: Place,
  count: number,
  folders: readonly string[],
): Promise<PageFeed> {
  const made = await serveFeed(place, {
    ...{ title: 'Large', url: null, keys: [], recent: [], site: [] },
    folders: folders.map((path) => folderOf(path, count)),
  });
  const kinds = ['library', 'daemon', 'plugin', 'driver', 'firmware', 'tool', 'theme', 'module'];
  const packages = Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length];
    const name = `${kind}-${(i * 7919) % count}-${i.toString(36)}`;
    return {
      ...{ name, file: `${name}_1.${i % 10}-1_all.ipk`, version: `1.${i % 10}-1` },
      summary: `The ${kind} number ${i}, which does what ${kinds[(i * 3) % kinds.length]} ${i % 97} does not`,
      depends: ['libc', `${kinds[(i + 1) % kinds.length]}-${i}`],
    };
  });
  const text = catalogText(packages);
  for (const path of folders) made.write(`${path}/packages.json`, text);
  return made;
}
