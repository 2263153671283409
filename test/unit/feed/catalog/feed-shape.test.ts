import { describe, expect, it } from 'vitest';
import { readFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import {
  type FeedFile,
  FORMAT_NAMES,
  feedFileOf,
  formerAddresses,
  isSitePath,
  isTitle,
  readFeedShape,
} from '../../../../src/feed/catalog/feed-shape.ts';
import { FORMATS } from '../../../../src/formats/formats.ts';
import { NOW } from '../feed-maker.ts';
import { NO_COUNTS, NO_TEXTS, ODD_NAMES, ODD_PATHS, PLAIN_NAMES, shortly } from '../odd-values.ts';

const USIGN = '3435e05dcfdc2338';
const FOLDER = {
  ...{ path: '24.10/base/x86_64', branch: '24.10', repository: 'base', arch: 'x86_64' },
  ...{ formats: ['opkg'], packages: 1, bytes: 2, keys: [`keys/${USIGN}`] },
};
const KEY = { scheme: 'usign', keyId: USIGN, path: `keys/${USIGN}`, sha256: 'a'.repeat(64) };
const RECENT = {
  ...{ name: 'hello', version: '1.0-r1', branch: '24.10', repository: 'base', format: 'opkg' },
  ...{ folders: ['24.10/base/x86_64'], summary: 'Says hello', published: '2023-11-14T22:13:20Z' },
  run: 'https://github.com/o/r/actions/runs/1',
};
const SITE = { path: 'badges/24.10/base/hello.svg', blob: 'b'.repeat(40), version: '1.0-r1' };
const FEED = {
  pkgfeed: 1,
  ...{
    title: 'Our feed',
    url: 'https://o.github.io/r',
    home: 'o/r',
    formerUrls: ['https://old.example.org'],
  },
  ...{ folders: [FOLDER], keys: [KEY], recent: [RECENT], site: [SITE] },
};
const { pkgfeed: _, ...WHOLE } = FEED;
const NOTHING: FeedFile = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };

type List = 'folders' | 'keys' | 'recent' | 'site';
const GOOD: { readonly [list in List]: { readonly [field: string]: unknown } } = {
  ...{ folders: FOLDER, keys: KEY, recent: RECENT, site: SITE },
};

/** A key that equals another one. */
const numbered = (list: List, i: number): { readonly [field: string]: unknown } => ({
  ...GOOD[list],
  ...{
    folders: { path: `23.05/base/${i}` },
    keys: { path: `keys/${i}` },
    recent: { name: `other${i}` },
    site: { path: `badges/${i}.svg` },
  }[list],
});
const NEXT = {
  ...{ folders: numbered('folders', 1), keys: numbered('keys', 1) },
  ...{ recent: numbered('recent', 1), site: numbered('site', 1) },
};

/** The value after it was written to JSON and read again. */
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const read = (changes: object) => readFeedShape(asRead({ ...FEED, ...changes }));
/** A list with a changed item, and a good one after it. */
const withOne = (list: List, field: string, value: unknown) =>
  read({ [list]: [{ ...GOOD[list], [field]: value }, NEXT[list]] });

const NULLS = [null, undefined];
const NO_NAMES = [...ODD_NAMES, ...NO_TEXTS];
const NO_PATHS = [...ODD_PATHS, ...NO_TEXTS, ...NULLS];
/** The empty path is that of the root of the feed. */
const NO_FOLDERS = [
  ...NO_PATHS.filter((path) => path !== ''),
  'keys',
  'keys/a',
  'badges/a',
  `a/${'x'.repeat(700)}`,
];
const NO_FORMATS = ['OPKG', 'opkg ', ' opkg', 'opkg\n', 'apk', 'apk-v9', 'constructor', '__proto__'];
const NO_LINES = ['a\n', 'a\u001b[31m', 'a\u202eb', 'a\u200b', 'a\ud83d', 'a\u0000', ...NO_TEXTS];
const NO_VERSIONS = [
  ...['', ' ', '-1', '1 2', '1\n', "1'", '$(reboot)', '<b>', '1/2', '1\u202e', '1\u001b[31m'],
  ...['1'.repeat(256), ...NO_TEXTS],
];
const NO_HASHES = ['', 'a'.repeat(39), 'A'.repeat(40), 'g'.repeat(64), `${'a'.repeat(64)}\n`, ...NO_TEXTS];
const NO_TIMES = ['', 'yesterday', '2026-13-45T00:00:00Z', '2026-11-20T16:53:35Z<x>', ...NO_TEXTS, ...NULLS];
const NO_LINKS = ['', 'javascript:alert(1)', 'https://u:p@example.org/', 'https://x.org/"', ...NO_TEXTS];

describe('FORMAT_NAMES', () => {
  it('are those of the formats, which the page cannot import', () => {
    expect(FORMAT_NAMES).toEqual(FORMATS.map(({ name }) => name));
  });
});

describe('a whole feed', () => {
  it('is read as it is, and so is nothing', () => {
    expect(readFeedShape(asRead(FEED))).toEqual({ feed: WHOLE, dropped: [] });
    for (const value of [{}, null, undefined, 1, 'x', true, [], [FEED]])
      expect(readFeedShape(value)).toEqual({ feed: NOTHING, dropped: [] });
    expect(feedFileOf(FEED)).toEqual(WHOLE);
  });

  it('has no other fields than those that are known', () => {
    const more = JSON.parse('{"x":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    const add = (item: object): object =>
      JSON.parse(`{"__proto__":{},"x":[],${JSON.stringify(item).slice(1)}`);
    const { feed, dropped } = readFeedShape({
      ...more,
      ...FEED,
      ...{ folders: [add(FOLDER)], keys: [add(KEY)], recent: [add(RECENT)], site: [add(SITE)] },
    });
    expect([feed, dropped]).toEqual([WHOLE, []]);
    expect(Object.keys(feed).sort()).toEqual(Object.keys(WHOLE).sort());
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes nothing from what every object has', () => {
    const inherited = Object.create({ ...FEED });
    expect(() => readFeedShape(inherited)).not.toThrow();
    expect(readFeedShape(JSON.parse(`{"__proto__":${JSON.stringify(FEED)}}`)).feed).toEqual(NOTHING);
    const folder = JSON.parse(`{"__proto__":${JSON.stringify(FOLDER)}}`);
    expect(readFeedShape({ folders: [folder] })).toEqual({ feed: NOTHING, dropped: ['folders[0]'] });
  });

  it('names at most twenty of the places that do not fit', () => {
    const { feed, dropped } = read({ folders: Array.from({ length: 100 }, () => null), title: 1 });
    expect([feed.folders, feed.title, dropped.length]).toEqual([[], null, 20]);
    expect(dropped[0]).toBe('title');
  });
});

describe('a list', () => {
  it.each(['folders', 'keys', 'recent', 'site'] as const)('of %s is one, or nothing', (list) => {
    for (const value of [1, 'x', true, {}, { 0: GOOD[list], length: 1 }])
      expect(read({ [list]: value })).toMatchObject({ feed: { [list]: [] }, dropped: [list] });
    for (const value of [null, undefined, []])
      expect(read({ [list]: value })).toMatchObject({ feed: { [list]: [] }, dropped: [] });
  });

  it.each(['folders', 'keys', 'recent', 'site'] as const)(
    'of %s keeps what fits beside what does not',
    (list) => {
      const { feed, dropped } = read({ [list]: [null, 1, 'x', [], [GOOD[list]], {}, GOOD[list]] });
      expect(feed).toEqual(WHOLE);
      expect(dropped).toEqual([0, 1, 2, 3, 4, 5].map((i) => `${list}[${i}]`));
    },
  );

  it.each([
    ['folders', 20_000],
    ['keys', 256],
    ['recent', 50],
    ['site', 4_000],
  ] as const)('of %s has at most %d items', (list, limit) => {
    const { feed, dropped } = read({
      [list]: Array.from({ length: limit + 1 }, (_, i) => numbered(list, i)),
    });
    expect([feed[list].length, dropped]).toEqual([limit, [`${list}[${limit}]`]]);
    const whole = read({ [list]: Array.from({ length: limit }, (_, i) => numbered(list, i)) });
    expect([whole.feed[list].length, whole.dropped]).toEqual([limit, []]);
  });
});

describe('an item that is there twice', () => {
  it.each(['folders', 'keys', 'recent', 'site'] as const)(
    'in %s is the first, and the other is named',
    (list) => {
      const field = { folders: 'bytes', keys: 'sha256', recent: 'summary', site: 'blob' }[list];
      const value = { folders: 9, keys: 'e'.repeat(64), recent: 'Other', site: 'e'.repeat(40) }[list];
      const { feed, dropped } = read({
        [list]: [GOOD[list], { ...GOOD[list], [field]: value }, NEXT[list], GOOD[list]],
      });
      expect(feed).toEqual({ ...WHOLE, [list]: [GOOD[list], NEXT[list]] });
      expect(dropped).toEqual([`${list}[1]`, `${list}[3]`]);
    },
  );

  it('is another in recent where any word of it is, and in keys with another scheme', () => {
    const others = ['name', 'version', 'branch', 'repository'].map((field) => ({
      ...RECENT,
      [field]: 'other',
    }));
    const recent = [RECENT, ...others, { ...RECENT, format: 'apk-v3' }, { ...RECENT, branch: null }];
    expect(read({ recent })).toEqual({ feed: { ...WHOLE, recent }, dropped: [] });
    const keys = [KEY, { ...KEY, scheme: 'apk-v2' }];
    expect(read({ keys })).toEqual({ feed: { ...WHOLE, keys }, dropped: [] });
  });
});

/** Values that make an item invalid. */
const FATAL: readonly [List, string, readonly unknown[]][] = [
  ['folders', 'path', NO_FOLDERS],
  ['folders', 'branch', [...ODD_PATHS, ...NO_TEXTS, undefined, 'x'.repeat(101)]],
  ['folders', 'repository', [...ODD_PATHS, ...NO_TEXTS, undefined, 'x'.repeat(101)]],
  ['folders', 'arch', [...NO_PATHS.filter((path) => path !== null), 'a/b', 'a~b', 'x'.repeat(101)]],
  ['folders', 'formats', [null, undefined, 'opkg', 1, true, {}, { 0: 'opkg', length: 1 }]],
  ['folders', 'packages', [...NO_COUNTS, undefined]],
  ['folders', 'bytes', [...NO_COUNTS, undefined]],
  ['keys', 'scheme', [...NO_NAMES, ...NULLS, 'USIGN', 'constructor', 'toString', 'openpgp', 'apk-v3']],
  ['keys', 'keyId', [...NO_NAMES, ...NULLS, USIGN.toUpperCase(), `${USIGN}\n`, USIGN.slice(1), 'f']],
  ['keys', 'path', [...NO_PATHS, USIGN, 'keys/', 'keys/.x', 'keys/x/y', 'keys/../x', "keys/x'", 'keys/x\n']],
  ['recent', 'name', [...NO_LINES, ...NULLS, '', 'x'.repeat(256)]],
  ['recent', 'version', [...NO_VERSIONS, ...NULLS]],
  ['recent', 'branch', [...ODD_PATHS, ...NO_TEXTS, undefined]],
  ['recent', 'repository', [...ODD_PATHS, ...NO_TEXTS, undefined]],
  ['recent', 'format', [...NO_FORMATS, ...NO_TEXTS, ...NULLS]],
  ['recent', 'folders', [...NO_FOLDERS.map((path) => [FOLDER.path, path]), ...NULLS, 'a', 1, {}, true]],
  ['recent', 'published', NO_TIMES],
  ['site', 'path', [...NO_PATHS, 'index.html\n', 'INDEX.HTML', 'index.htm', './index.html']],
  ['site', 'blob', [...NO_HASHES, 'b'.repeat(64), ...NULLS]],
];

describe('an item is left out and named', () => {
  const cases = FATAL.flatMap(([list, field, values]) =>
    values.map((value) => [`${list}[].${field}`, shortly(value), list, field, value] as const),
  );
  it.each(cases)('with the %s %s', (_, __, list, field, value) => {
    const { feed, dropped } = withOne(list, field, value);
    expect([feed, dropped]).toEqual([{ ...WHOLE, [list]: [NEXT[list]] }, [`${list}[0]`]]);
  });
});

/** Values that are left out while their item stays, and their replacement. */
const PARTIAL: readonly [List, string, readonly unknown[], unknown][] = [
  ['folders', 'keys', ['x', 1, true, {}, { 0: 'keys/a', length: 1 }], null],
  ['folders', 'keys', [...ODD_PATHS, ...NO_TEXTS, ...NULLS].map((path) => [path, 'keys/a']), ['keys/a']],
  ['folders', 'formats', [...NO_FORMATS, ...NO_TEXTS, ...NULLS].map((word) => [word, 'opkg']), ['opkg']],
  ['folders', 'target', [...NO_TEXTS, null, '', '../x', 'a b', 'a//b'], undefined],
  ['folders', 'formats', [['apk-v9'], [null]], []],
  [
    'folders',
    'foreign',
    [...NO_TEXTS, null, 'packages.json', ['feed.json'], ['../packages.json']],
    undefined,
  ],
  [
    'folders',
    'foreign',
    [
      ['files.json', null],
      ['files.json', 'files.json', 'x'],
    ],
    ['files.json'],
  ],
  ['keys', 'sha256', [...NO_HASHES, 'a'.repeat(40)], null],
  ['keys', 'since', ['', 0, null, true, '2026-11-20', '2026-11-20T17:53:35', 'x'.repeat(9_999)], undefined],
  ['keys', 'state', ['', 'signs', 'Next', 1, null, ['next'], 'constructor'], undefined],
  ['recent', 'summary', [...NO_LINES, ...NULLS, 'x'.repeat(301)], ''],
  ['recent', 'run', NO_LINKS, null],
];

describe('a part of an item is left out and named', () => {
  const cases = PARTIAL.flatMap(([list, field, values, expected]) =>
    values.map((value) => [`${list}[].${field}`, shortly(value), list, field, value, expected] as const),
  );
  it.each(cases)('with the %s %s', (_, __, list, field, value, expected) => {
    const { feed, dropped } = withOne(list, field, value);
    expect(dropped).toEqual([`${list}[0].${field}`]);
    expect(feed[list]).toEqual([{ ...GOOD[list], [field]: expected }, NEXT[list]]);
  });

  it.each([...NO_VERSIONS, null].map((value) => [shortly(value), value] as const))(
    'with the site[].version %s, which is then not there',
    (_, value) => {
      const { feed, dropped } = withOne('site', 'version', value);
      const { version: __, ...plain } = SITE;
      expect([feed.site, dropped]).toEqual([[plain, NEXT.site], ['site[0].version']]);
    },
  );

  it('as a format of the future beside one that is known', () => {
    const { feed } = withOne('folders', 'formats', ['apk-v9', 'apk-v3', 'opkg', 'apk-v3']);
    expect(feed.folders[0]?.formats).toEqual(['apk-v3', 'opkg']);
  });

  it('as the keys of a folder past the sixty-fourth', () => {
    const keys = Array.from({ length: 65 }, (_, i) => `keys/${i}`);
    const { feed, dropped } = withOne('folders', 'keys', keys);
    expect([feed.folders[0]?.keys, dropped]).toEqual([keys.slice(0, 64), ['folders[0].keys']]);
  });
});

describe('what an earlier pkgfeed did not record is not known', () => {
  it.each([
    ['folders', 'keys', null],
    ['keys', 'sha256', null],
  ] as const)('of %s: %s', (list, field, expected) => {
    for (const value of NULLS) {
      const { feed, dropped } = withOne(list, field, value);
      expect([feed[list][0], dropped]).toEqual([{ ...GOOD[list], [field]: expected }, []]);
    }
  });

  it('of site: version', () => {
    const { version: _, ...plain } = SITE;
    expect(withOne('site', 'version', undefined)).toMatchObject({
      dropped: [],
      feed: { site: [plain, NEXT.site] },
    });
  });

  it('of recent: run', () => {
    expect(withOne('recent', 'run', null)).toMatchObject({
      dropped: [],
      feed: { recent: [{ run: null }, {}] },
    });
    expect(withOne('recent', 'run', undefined).feed.recent).toEqual([{ ...RECENT, run: null }, NEXT.recent]);
  });
});

describe('names with a meaning elsewhere are still names', () => {
  it.each(PLAIN_NAMES)('%s', (name) => {
    const path = `${name}/${name}/${name}`;
    const folder = { ...FOLDER, path, branch: name, repository: name, arch: name, keys: [`keys/${name}`] };
    const key = { ...KEY, scheme: 'apk-v2', keyId: name, path: `keys/${name}` };
    const recent = { ...RECENT, name, version: name, branch: name, repository: name, folders: [path] };
    const site = { ...SITE, path: `badges/${path}.json`, version: name };
    const home = `${name.replaceAll('+', '')}/x`;
    const { feed, dropped } = read({
      ...{ title: name, home, folders: [folder], keys: [key], recent: [recent], site: [site] },
    });
    expect(dropped).toEqual([]);
    expect(feed).toEqual({
      ...WHOLE,
      ...{ title: name, home, folders: [folder], keys: [key], recent: [recent], site: [site] },
    });
    expect(readFeedFile(writeFeedFile(feed, NOW))).toEqual(feed);
  });

  it('and so are coordinates of several names, and none', () => {
    const folder = { ...FOLDER, branch: 'v3.22/main', repository: null };
    expect(read({ folders: [folder] })).toEqual({ feed: { ...WHOLE, folders: [folder] }, dropped: [] });
  });
});

describe('a key has an id in the form of its scheme', () => {
  const ids = {
    usign: USIGN,
    openpgp: 'AB'.repeat(20),
    'apk-v2': 'me@example.org-5f3e2a1b.rsa.pub',
    'apk-v3': 'c'.repeat(32),
  };
  const pairs = Object.keys(ids).flatMap((scheme) =>
    Object.entries(ids).map(([of, keyId]) => [scheme, of, keyId] as const),
  );
  it.each(pairs)('%s with the id of %s', (scheme, of, keyId) => {
    const key = { ...KEY, scheme, keyId };
    const fits = scheme === of || scheme === 'apk-v2';
    expect(read({ keys: [key] })).toMatchObject({
      ...{ feed: { keys: fits ? [key] : [] }, dropped: fits ? [] : ['keys[0]'] },
    });
  });
});

describe('the title', () => {
  it.each(
    [...NO_LINES, '', ' ', 'x'.repeat(101), "a\nEND\nreboot\ncat <<'END'"].map(
      (value) => [shortly(value), value] as const,
    ),
  )('is not %s', (_, title) => {
    expect(isTitle(title)).toBe(false);
    expect(read({ title })).toMatchObject({ feed: { title: null }, dropped: ['title'] });
  });

  it.each(['Über "uns"', "Bob's feed", '<b>$(id)`id`', 'END', 'constructor', '日本😀', 'x'.repeat(100)])(
    'may be %s',
    (title) => {
      expect(read({ title })).toMatchObject({ feed: { title }, dropped: [] });
    },
  );
});

describe('where it is served', () => {
  it.each(
    [
      'javascript:alert(1)',
      'https://example.org/feed/',
      'https://u:p@example.org',
      "https://example.org/'$(id)'",
      'https://example.org/\nreboot',
      'https://example.org/a?b',
      'https://example.org\u202e',
      `https://example.org/${'a'.repeat(300)}`,
      ...NO_TEXTS,
    ].map((value) => [shortly(value), value] as const),
  )('is not %s', (_, url) => {
    expect(read({ url })).toMatchObject({ feed: { url: null }, dropped: ['url'] });
    const { feed, dropped } = read({ formerUrls: [url, 'https://old.example.org'] });
    expect([feed, dropped]).toEqual([WHOLE, ['formerUrls']]);
  });

  it.each(['http://router/feed', 'https://intranet:8443', 'http://a'])(
    'is forgotten where its server has no dot, without a warning: %s',
    (url) => {
      expect(read({ url })).toMatchObject({ feed: { url: null }, dropped: [] });
      const { feed, dropped } = read({ formerUrls: [url] });
      expect([feed.formerUrls, dropped]).toEqual([undefined, []]);
    },
  );

  it('may be this machine', () => {
    const url = 'http://localhost:8080/feed';
    expect(read({ url })).toMatchObject({ feed: { url }, dropped: [] });
  });

  it('was not at the same address before, nor twice at one, nor at more than five', () => {
    const at = (i: number): string => `https://${i}.example.org`;
    const { feed } = read({ url: at(1), formerUrls: [2, 1, 2, 3, 4, 5, 6, 7, 3].map(at) });
    expect(feed.formerUrls).toEqual([2, 3, 4, 5, 6].map(at));
    expect(formerAddresses([at(1)], at(1))).toEqual({});
    expect(formerAddresses([at(1)], null)).toEqual({ formerUrls: [at(1)] });
  });

  it.each([1, 'https://old.example.org', {}, null, true])('was not %j before', (formerUrls) => {
    const { feed, dropped } = read({ formerUrls });
    expect([feed.formerUrls, dropped]).toEqual([undefined, ['formerUrls']]);
  });
});

describe('the home', () => {
  it.each(
    ['', 'o', 'o/r/x', 'o /r', "o/r'", 'o/r\n', '$(id)/r', ...NO_TEXTS].map((one) => [shortly(one), one]),
  )('is not %s', (_, home) => {
    const { feed, dropped } = read({ home });
    expect([feed.home, dropped]).toEqual([undefined, ['home']]);
  });
});

describe('isSitePath', () => {
  it.each([
    'README.md',
    'CNAME',
    '.nojekyll',
    'feed.json',
    'keys/3435e05dcfdc2338',
    '24.10/base/x86_64/hello_1.ipk',
    '24.10/base/x86_64/Packages',
    '24.10/base/x86_64/packages.json',
    'x/index.html',
    'index.html/x',
    'badges',
    'badges/',
    'badges/a',
    'badges/a.html',
    'badges/a.svg.gz',
    'badges/a b.svg',
    "badges/a'.svg",
    'badges/a\n.svg',
    'badges.svg',
    'Badges/a.svg',
    `badges/${'x'.repeat(700)}.svg`,
  ])('is false for %j', (path) => {
    expect(isSitePath(path)).toBe(false);
    const { feed, dropped } = read({ site: [{ ...SITE, path }, SITE] });
    expect([feed.site, dropped]).toEqual([[SITE], ['site[0]']]);
  });

  it.each(['index.html', 'install.sh', 'feed.atom', 'badges/a.json', 'badges/v3.22/main/libstdc++.svg'])(
    'is so of %s',
    (path) => {
      expect(isSitePath(path)).toBe(true);
    },
  );
});

describe('the layout of a feed', () => {
  it.each([
    [{ layout: '{branch}/{target}' }],
    [{ layout: '.' }],
    [{ prefix: 'docs/packages' }],
    [{ archFolders: { 'mipsel-3.4': 'mipsel' } }],
  ])('is remembered: %j', (fields) => {
    expect(read(fields)).toMatchObject({ feed: fields, dropped: [] });
  });

  it.each([
    ['layout', ['', '..', '{release}/x', 'a b', '/{arch}', '{arch}/', "{arch}'", 1, {}]],
    ['prefix', ['', '.', '/a', 'a/', '../a', 'a b', 1]],
    ['archFolders', [1, [], 'a=b', null, { a: 1 }, { 'a/b': 'c' }, { a: '../c' }, { '': 'c' }]],
  ] as const)('is not the %s %j', (field, values) => {
    for (const value of values) {
      const { feed, dropped } = read({ [field]: value });
      expect([field in feed, dropped], shortly(value)).toEqual([
        false,
        value === null && field !== 'archFolders' ? [] : [field],
      ]);
    }
  });

  it('keeps the arches of a folder of all arches', () => {
    const shared = { ...FOLDER, path: '', arch: null, arches: ['all', 'x86_64'] };
    expect(read({ folders: [shared] })).toMatchObject({ feed: { folders: [shared] }, dropped: [] });
    const odd = read({ folders: [{ ...shared, arches: ['x86_64', 'a b', 'x86_64'] }] });
    expect([odd.feed.folders[0]?.arches, odd.dropped]).toEqual([['x86_64'], ['folders[0].arches']]);
    expect(read({ folders: [{ ...FOLDER, arches: ['x'] }] }).feed.folders[0]).not.toHaveProperty('arches');
  });
});
