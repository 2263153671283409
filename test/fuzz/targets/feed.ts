import { Buffer } from 'node:buffer';
import { type Answer, nextAnswer, readAnswer, writeAnswer } from '../../../src/audit/answer.ts';
import { comparePast } from '../../../src/audit/past.ts';
import type { Chain } from '../../../src/feed/catalog/chain-shape.ts';
import { combinedOf } from '../../../src/feed/catalog/combined-shape.ts';
import { type FeedFile, openFeedFile, writeFeedFile } from '../../../src/feed/catalog/feed-json.ts';
import { feedFileOf } from '../../../src/feed/catalog/feed-shape.ts';
import { keyOfOwned, ownedText, readOwned, writeOwned } from '../../../src/feed/catalog/files-json.ts';
import type { CatalogPackage } from '../../../src/feed/catalog/package-shape.ts';
import { readCatalog, writeCatalog } from '../../../src/feed/catalog/packages-json.ts';
import { servedFolders } from '../../../src/pages/served-change.ts';
import { readChangeReport } from '../../../src/report/read-change.ts';
import { reportJson } from '../../../src/report/report.ts';
import { newestOf, packagesOf, suppliers, versionsOf } from '../../../src/site/page/packages.ts';
import { SearchIndex } from '../../../src/site/page/search.ts';
import { joinParts, partsOf } from '../parts.ts';
import { expectSame, expectThat, type Target } from '../target.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

const FEED: FeedFile = {
  title: 'A feed',
  url: 'https://owner.github.io/feed',
  home: 'owner/feed',
  formerUrls: ['https://old.example.org/feed'],
  folders: [
    {
      ...{
        path: '24.10/base/mips_24kc',
        branch: '24.10',
        repository: 'base',
        arch: 'mips_24kc',
        formats: ['opkg'],
      },
      ...{ packages: 2, bytes: 2000, keys: ['keys/0011223344556677'] },
    },
    {
      ...{
        path: '25.12/base/x86_64',
        branch: '25.12',
        repository: 'base',
        arch: 'x86_64',
        formats: ['apk-v3'],
      },
      ...{ packages: 1, bytes: 1000, keys: null },
    },
  ],
  keys: [
    { scheme: 'usign', keyId: '0011223344556677', path: 'keys/0011223344556677', sha256: 'ab'.repeat(32) },
    { scheme: 'apk-v3', keyId: '00'.repeat(16), path: `keys/${'00'.repeat(16)}.pem`, sha256: null },
  ],
  recent: [
    {
      ...{
        name: 'hello',
        version: '1.0-1',
        branch: '24.10',
        repository: 'base',
        format: 'opkg',
        summary: 'Says hello',
      },
      ...{ folders: ['24.10/base/mips_24kc'], published: '2026-01-01T00:00:00Z', run: null },
    },
  ],
  site: [
    { path: 'index.html', blob: '4b825dc642cb6eb9a060e54bf8d69288fbee4904' },
    { path: 'badges/hello.svg', blob: '1234567890123456789012345678901234567890', version: '1.0-1' },
  ],
};

const line = (file: string, format: string, name: string, version: string): CatalogPackage => ({
  ...{ file, format, name, version, arch: 'mips_24kc', size: 1000, sha256: 'ab'.repeat(32) },
  ...{ blob: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', license: 'MIT', maintainer: 'N <n@example.org>' },
  ...{
    homepage: 'https://example.org',
    summary: 'Says hello',
    depends: ['libc', 'a (>= 1)'],
    provides: ['hi'],
  },
  ...{ published: '2026-01-01T00:00:00Z', run: null, source: 'https://example.org/o/r/releases/tag/v1' },
});

const CATALOG = writeCatalog([
  line('hello_1.0-1_mips_24kc.ipk', 'opkg', 'hello', '1.0-1'),
  line('hello_1.1-1_mips_24kc.ipk', 'opkg', 'hello', '1.1-1'),
  line('other-1.0-r0.apk', 'apk-v3', 'other', '1.0-r0'),
]);

const WORDS = [
  ...[
    '{"pkgfeed":1,',
    '"packages":[\n',
    '"folders":[\n',
    '"path":"',
    '"url":"',
    '"keyId":"',
    '"scheme":"apk-v2"',
  ],
  ...[
    '"formerUrls":["',
    '"recent":[',
    '"site":[',
    '"blob":"',
    'install.sh',
    'index.html',
    'badges/../x.svg',
    'EOF\\n',
  ],
];

const byPath = <T extends { path: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
/** In the order in which files are written. */
const sorted = (feed: FeedFile): FeedFile => ({
  ...feed,
  folders: byPath(feed.folders),
  site: byPath(feed.site),
});

function readFeed(input: Buffer): boolean {
  const { feed, chain } = openFeedFile(input);
  const written = writeFeedFile(feed, NOW, chain);
  expectThat(
    !/[\u0000-\u0009\u000b-\u001f]/.test(written.toString('utf8')),
    'feed.json holds a control character',
  );
  const { feed: again, chain: chainAgain } = openFeedFile(written);
  expectSame(sorted(again), sorted(feed), 'the feed read back');
  expectSame(chainAgain, chain, 'the chain read back');
  expectThat(
    writeFeedFile(again, NOW, chainAgain).equals(written),
    'the feed is written otherwise the second time',
  );
  return feed.folders.length > 0;
}

function readLines(input: Buffer): boolean {
  const lines = readCatalog(input);
  const written = writeCatalog([...lines.values()]);
  expectSame(readCatalog(written), lines, 'the catalog read back');
  if (lines.size > 0) JSON.parse(written.toString('utf8'));
  return lines.size > 0;
}

const OWNED = Buffer.from(
  '{"pkgfeed":1,"owned":[\n' +
    '{"file":"a_1.ipk","format":"opkg","names":["a","x"],"sole":["y"],"conflicts":["b"],"replaces":["c"],"origin":"o","paths":"AAAAAAABAAAAAAAC"},\n' +
    '{"file":"b_1.apk","format":"apk-v2","names":["b"],"paths":"AAAAAAAB"}\n]}\n',
);

function readOwnedLines(input: Buffer): boolean {
  const linesOf = (bytes: Buffer): Map<string, string> => {
    const lines = new Map<string, string>();
    readOwned(bytes, (line) => lines.set(keyOfOwned(line), ownedText(line)));
    return lines;
  };
  const lines = linesOf(input);
  const written = linesOf(writeOwned(lines));
  expectSame(
    [...written],
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)),
    'the lines read back',
  );
  return lines.size > 0;
}

/** What the page does with what it was sent, but for showing it. */
function readAsPage(input: Buffer): boolean {
  const [feedText = '', catalog = '', query = ''] = partsOf(input).map((bytes) => bytes.toString('utf8'));
  let values: unknown[];
  try {
    values = [JSON.parse(feedText), JSON.parse(catalog)];
  } catch {
    // The page says that it could not be read.
    return false;
  }
  const [value, listing] = values;
  if (typeof value !== 'object' || value === null) return false;
  const feed = feedFileOf(value);
  const packages = packagesOf(listing);
  const [folder] = feed.folders;
  if (folder === undefined || packages === undefined) return false;
  const index = new SearchIndex();
  for (const pkg of packages) index.add(combinedOf(pkg, folder.path), [folder]);
  index.find(query);
  expectSame(
    index.find('').length,
    new Set(packages.map(({ name }) => name)).size,
    'what an empty search finds',
  );
  const listed = { folder, packages };
  for (const { pkg } of newestOf(listed)) {
    expectThat(versionsOf(listed, pkg.name).flat().includes(pkg), 'the newest version is none of all');
    suppliers(listed, pkg.format);
  }
  return true;
}

const FOLDER = '24.10/base/x86_64';
const ID = 'ab'.repeat(20);
const REPORT = {
  url: 'https://owner.github.io/feed',
  changes: [
    {
      ...{ kind: 'added', name: 'hello', version: '1.0-1', arch: 'x86_64' },
      ...{ folder: FOLDER, path: `${FOLDER}/hello.ipk` },
    },
  ],
  keys: [
    { scheme: 'usign', keyId: '0123456789abcdef', path: 'keys/0123456789abcdef', sha256: 'ab'.repeat(32) },
  ],
  expected: {
    feedFile: { id: ID, updated: '2026-01-02T03:04:05Z' },
    folders: [{ path: FOLDER, format: 'opkg', formats: ['opkg'] }],
    replaced: { [`${FOLDER}/Packages`]: ID },
  },
};

function readReport(input: Buffer): boolean {
  const change = readChangeReport(input.toString('utf8'), 'report.json');
  expectSame(readChangeReport(reportJson(change), 'report.json'), change, 'the report read back');
  for (const { url } of servedFolders(change, new URL('https://example.org/feed/'))) {
    expectThat(url.href.startsWith('https://example.org/feed/'), 'a folder is outside of the feed');
  }
  return true;
}

const CHAIN: Chain = {
  ...{ state: 2, run: null },
  past: [{ sha256: 'ab'.repeat(32), updated: null, run: 'https://example.org/1' }],
};

const SEEN = { sha256: 'ab'.repeat(32), from: '2026-01-02T03:04:05Z', until: '2026-01-03T03:04:05Z' };
const ANSWER: Answer = {
  ...{ feed: 'https://example.org/feed/', read: SEEN.until },
  state: { sha256: 'cd'.repeat(32), updated: null, state: 3, first: SEEN.from },
  chain: [{ sha256: 'ab'.repeat(32), updated: SEEN.from, run: null }],
  indexes: [{ path: `${FOLDER}/Packages`, sha256: 'ef'.repeat(32), first: SEEN.from }],
  earlierStates: [SEEN],
  earlierIndexes: [{ path: `${FOLDER}/Packages`, ...SEEN }],
};

function readSaved(input: Buffer): boolean {
  const answer = readAnswer(input);
  if (answer === undefined) return false;
  expectSame(readAnswer(writeAnswer(answer)), answer, 'the answer read back');
  const { state, chain, feed } = answer;
  const now = { feed, at: NOW, isWhole: true, state, chain, indexes: new Map(), asked: new Set<string>() };
  const next = nextAnswer(answer, now);
  expectSame(readAnswer(writeAnswer(next)), next, 'the next answer read back');
  comparePast(answer, now, new Map());
  return true;
}

export const FEED_FILES: readonly Target[] = [
  {
    name: 'saved-answer',
    about: 'the answer that an earlier verification saved',
    words: ['"pkgfeedAnswer":1', '"chain":null', '"state":null', '"earlierIndexes":[', '"__proto__":', '../'],
    prepare: async () => ({ seeds: [writeAnswer(ANSWER)], read: readSaved }),
  },
  {
    name: 'change-report',
    about: 'the report that one step left for another',
    words: ['"expected":', '"replaced":{"', '"feedFile":null', '"__proto__":', '../', '"kind":"removed"'],
    prepare: async () => ({ seeds: [Buffer.from(JSON.stringify(REPORT))], read: readReport }),
  },
  {
    name: 'feed-json',
    about: 'feed.json of a branch that anybody may have written to',
    words: WORDS,
    prepare: async () => ({
      seeds: [
        writeFeedFile(FEED, NOW),
        writeFeedFile({ ...FEED, title: null, url: null, keys: [], recent: [] }, NOW, CHAIN),
      ],
      read: readFeed,
    }),
  },
  {
    name: 'packages-json',
    about: 'packages.json of a folder',
    words: WORDS,
    prepare: async () => ({ seeds: [CATALOG, writeCatalog([])], read: readLines }),
  },
  {
    name: 'files-json',
    about: 'files.json of a folder',
    words: ['"names"', '"paths"', '"conflicts"', '"pkgfeed":1', 'opkg', 'AAAAAAAB'],
    prepare: async () => ({ seeds: [OWNED, writeOwned(new Map())], read: readOwnedLines }),
  },
  {
    name: 'page',
    about: 'feed.json, packages.json and a search, as the page in the browser reads them',
    words: [...WORDS, 'hello', 'lib'],
    prepare: async () => ({
      seeds: [
        joinParts([writeFeedFile(FEED, NOW), CATALOG, 'hello']),
        joinParts([writeFeedFile(FEED, NOW), CATALOG, '']),
      ],
      read: readAsPage,
    }),
  },
];
