import { describe, expect, it } from 'vitest';
import { unlistedFault, unlistedFiles } from '../../../src/audit/unlisted.ts';
import { openFeedFile } from '../../../src/feed/catalog/feed-json.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';

const NOTHING = openFeedFile(undefined).feed;
const FOLDER = { path: 'f', formats: ['opkg'], packages: 1 } as (typeof NOTHING.folders)[number];
const KNOWN = { ...NOTHING, folders: [FOLDER] };

const found = (
  paths: readonly string[],
  listed: readonly string[] = [],
  unread: readonly string[] = [],
  feed = NOTHING,
): string[] =>
  unlistedFiles(
    new Map(paths.map((path) => [path, undefined])),
    new Set(listed),
    unread.map((path) => ({ format: opkg, path })),
    feed,
  )
    .map(unlistedFault)
    .map(({ severity, path, what, why }) => `${severity} ${path} ${what}: ${why}`);

const STRAY =
  'is listed by no index: devices do not see the package, and nobody compares the file with anything';
const LOST = 'is listed by no index: f/Packages is missing, so that devices do not see the package';

describe('package files that no index lists', () => {
  it.each<[string, string[], Parameters<typeof found>]>([
    ['none where all are listed', [], [['f/Packages', 'f/a.ipk'], ['f/a.ipk']]],
    ['none among other files', [], [['f/Packages', 'f/a.txt', 'a.ipk.sig']]],
    ['a stray file', [`warning f/a.ipk ${STRAY}`], [['f/Packages', 'f/a.ipk']]],
    ['none below an index that cannot be read', [], [['f/Packages', 'f/b/a.ipk'], [], ['f']]],
    ['one of another kind below it', [`warning f/a.apk ${STRAY}`], [['f/Packages', 'f/a.apk'], [], ['f']]],
    [
      'one whose index left a signature',
      [`error f/a.ipk ${LOST}`],
      [['f/Packages.sig', 'g/Packages', 'f/a.ipk']],
    ],
    [
      'one whose index feed.json knows',
      [`error f/a.ipk ${LOST}`],
      [['g/Packages', 'f/a.ipk'], [], [], KNOWN],
    ],
    ['one in a feed without any index', [`error f/a.ipk ${LOST}`], [['f/a.ipk']]],
    [
      'one with a name that no index can hold',
      [
        'warning f/a.ipk\r is listed by no index, and has a name that ends in a carriage return: no index can list it, and the name looks like another',
      ],
      [['f/Packages', 'f/a.ipk\r']],
    ],
  ])('%s', (_, faults, given) => {
    expect(found(...given)).toEqual(faults);
  });
});
