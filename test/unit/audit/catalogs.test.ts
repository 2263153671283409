import { describe, expect, it } from 'vitest';
import { catalogFaults, catalogPaths } from '../../../src/audit/catalogs.ts';
import { type FeedFile, openFeedFile } from '../../../src/feed/catalog/feed-json.ts';
import type { CatalogState } from '../../../src/feed/catalog/packages-json.ts';

const CATALOG = 'a/mips/packages.json';
const ABSENT = openFeedFile(undefined);
const FOLDER = { path: 'a/mips', formats: ['opkg'], packages: 1 } as FeedFile['folders'][number];
const WHOLE = { ...ABSENT, state: 'whole' as const, feed: { ...ABSENT.feed, folders: [FOLDER] } };

describe('catalogPaths', () => {
  it('names each folder once, also that at the root', () => {
    expect(catalogPaths(['a/mips', '', 'a/mips', 'b'])).toEqual([
      CATALOG,
      'packages.json',
      'b/packages.json',
    ]);
  });
});

describe('catalogFaults', () => {
  const found = (
    present: readonly string[],
    feedFile: typeof ABSENT,
    states: readonly [string, CatalogState][] = [],
  ): string[] =>
    catalogFaults(
      new Map(present.map((path) => [path, undefined])),
      feedFile,
      [CATALOG],
      new Map(states),
    ).map(({ path, what }) => `${path} ${what}`);

  const DAMAGED = 'is damaged: it is not the JSON that pkgfeed writes';

  it.each<[string, string[], readonly string[], typeof ABSENT, readonly [string, CatalogState][]]>([
    ['nothing in a good feed', [], ['feed.json', CATALOG], WHOLE, [[CATALOG, 'whole']]],
    ['nothing in a feed of others', [], [CATALOG], ABSENT, [[CATALOG, 'theirs']]],
    [
      'nothing of a folder that feed.json does not name',
      [],
      ['feed.json'],
      { ...WHOLE, feed: ABSENT.feed },
      [],
    ],
    ['a damaged catalog', [`${CATALOG} ${DAMAGED}`], ['feed.json', CATALOG], WHOLE, [[CATALOG, 'damaged']]],
    [
      'a catalog of others where pkgfeed had its own',
      [`${CATALOG} is not what pkgfeed writes, so that pkgfeed leaves it as it is`],
      ['feed.json', CATALOG],
      WHOLE,
      [[CATALOG, 'theirs']],
    ],
    ['a missing catalog', [`${CATALOG} is missing`], ['feed.json'], WHOLE, []],
    ['a damaged feed.json', [`feed.json ${DAMAGED}`], ['feed.json'], { ...ABSENT, state: 'damaged' }, []],
    ['a missing feed.json', ['feed.json is missing'], [CATALOG], ABSENT, [[CATALOG, 'whole']]],
    [
      'a missing feed.json beside a damaged catalog',
      [`${CATALOG} ${DAMAGED}`, 'feed.json is missing'],
      [CATALOG],
      ABSENT,
      [[CATALOG, 'damaged']],
    ],
  ])('finds %s', (_, faults, present, feedFile, states) => {
    expect(found(present, feedFile, states)).toEqual(faults);
  });

  it('finds values that pkgfeed never writes', () => {
    const odd = { ...WHOLE, dropped: ['keys[0]', 'url'] };
    expect(found(['feed.json', CATALOG], odd)).toEqual([
      expect.stringMatching(/^feed\.json has values .* at keys\[0\], url/),
    ]);
  });
});
