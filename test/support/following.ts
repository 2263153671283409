import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedFile } from '../../src/feed/catalog/feed-json.ts';
import type { Entry } from '../../src/formats/format.ts';
import type { ChangeReport } from '../../src/report/report.ts';
import { makeHost, makePlace, type Place, publishing, type TestHost, type Words } from './run.ts';
import {
  anyWord,
  type FeedMaker,
  type FormatName,
  feedMaker,
  type PlainRecipe,
  serve,
} from './upstream-feed.ts';
import { startUpstream, type UpstreamServer } from './upstream-server.ts';

/** A repository of ours that follows a feed of others. */
export interface Following {
  place: Place;
  theirs: FeedMaker;
  server: UpstreamServer;
  /** The folder that holds our feed. */
  directory: string;
  /** What a run is given. */
  words: Words;
  /** Serves packages in the folder of an arch. */
  offer(packages: readonly PlainRecipe[], arch?: string): Promise<void>;
  /** Publishes, some hours after the first run. */
  run(words?: Words, hours?: number, host?: TestHost): Promise<ChangeReport>;
  /** NAME VERSION of what our folder of an arch lists. */
  listed(arch?: string): string[];
  entries(arch?: string): Entry[];
  feed(): FeedFile;
}

export const ARCH = 'x86_64';

/** Addresses as devices write them, one form for each format. */
const ADDRESSES: { readonly [name in FormatName]: (url: string) => string } = {
  opkg: (url) => `src/gz them ${url}feed/{arch}`,
  'apk v2': (url) => `${url}feed`,
  'apk v3': (url) => `${url}feed/{arch}/packages.adb`,
};

export async function following(name: FormatName, changes: Words = {}): Promise<Following> {
  const place = makePlace();
  const theirs = await feedMaker(name);
  const ours = await feedMaker(name);
  const server = await startUpstream();
  const directory = join(place.folder, 'feed');
  const words: Words = {
    ...{ directory, upstream: ADDRESSES[name](server.url), arches: ARCH, ...ours.secret },
    'upstream-keys': place.file('their.pub', theirs.key.publicKey.text),
    ...changes,
  };
  const indexOf = (arch: string): string => join(directory, '24.10/base', arch, ours.format.indexFile);
  const entries = (arch = ARCH): Entry[] =>
    existsSync(indexOf(arch)) ? ours.format.parseIndex(readFileSync(indexOf(arch))) : [];
  return {
    ...{ place, theirs, server, directory, words, entries },
    offer: async (packages, arch = ARCH) =>
      serve(server.files, `feed/${arch}`, await theirs.folder(arch, packages)),
    async run(more = {}, hours = 0, host = makeHost(place)) {
      const now = new Date(host.now.getTime() + hours * 3_600_000);
      return await publishing(place, { ...words, ...more }, Object.assign(host, { now }));
    },
    listed: (arch) =>
      entries(arch)
        .map(({ name: own, version }) => `${own} ${version}`)
        .sort(),
    feed: () => JSON.parse(readFileSync(join(directory, 'feed.json'), 'utf8')) as FeedFile,
  };
}

/** A package with a file of its own. */
export const recipe = (name: string, arch = ARCH, version = '1.0-r1'): PlainRecipe => ({
  ...{ name, arch, version },
  files: { [`/usr/bin/${name}`]: `${name} ${version}\n` },
});

/** Two packages for one arch, and one for any. */
export const threeOf = (name: FormatName): PlainRecipe[] => [
  recipe('one', ARCH),
  recipe('two', ARCH),
  recipe('any', anyWord(name)),
];

/** Every file of a folder with its time, to see that nothing was written. */
export function stateOf(directory: string): string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${name} ${statSync(join(directory, name)).mtimeMs}`).sort();
}
