import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { FormatError } from '../../../../src/errors.ts';
import { writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { doubtfulFolders, isShown } from '../../../../src/feed/draft/doubtful-folders.ts';
import type { Reread } from '../../../../src/feed/draft/reread.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { type IpkRecipe, ipkOf } from '../../../support/package-maker.ts';
import { NOW } from '../feed-maker.ts';

const FILES = ['odd/a.ipk', 'odd/deep/b.ipk'];
const ARCHES = new Map([['odd', 'odd']]);
const OWNERS = new Map(FILES.map((file) => [file, 'odd']));
const found = (more: string[] = [], arches: string[] = [], files = new Map<string, Buffer>()) =>
  doubtfulFolders(ARCHES, OWNERS, arches, new Map([...FILES, ...more].map((path) => [path, 'id'])), files);

const FEED = writeFeedFile(
  {
    ...{ title: null, url: null, layout: '{arch}', keys: [], recent: [], site: [] },
    folders: [
      {
        path: 'odd',
        branch: null,
        repository: null,
        arch: 'odd',
        formats: ['opkg'],
        packages: 1,
        bytes: 1,
        keys: null,
      },
    ],
  },
  NOW,
);

describe('doubtfulFolders', () => {
  it('are those of which only package files speak', () => {
    expect(found()).toEqual([{ path: 'odd', arch: 'odd', files: FILES }]);
    expect(found(['odd/README', 'other/Packages'])).toHaveLength(1);
  });

  it.each<[string, ReturnType<typeof found>]>([
    ['an index', found(['odd/Packages'])],
    ['a compressed index', found(['odd/Packages.gz'])],
    ['an index of another format', found(['odd/packages.adb'])],
    ['what is left of an index', found(['odd/Packages.sig'])],
    ['a catalog', found(['odd/packages.json'])],
    ['the settings', found([], ['odd'])],
    ['feed.json', found(['feed.json'], [], new Map([['feed.json', FEED]]))],
  ])('are not those that %s shows to be of the feed', (_, folders) => {
    expect(folders).toEqual([]);
  });

  it('are never the folder of all arches', () => {
    expect(doubtfulFolders(new Map([['odd', null]]), OWNERS, [], new Map(), new Map())).toEqual([]);
  });
});

describe('isShown', () => {
  const reread = async (recipe: IpkRecipe): Promise<Reread> => {
    const bytes = ipkOf(recipe);
    const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
    const facts = { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') };
    return { format: opkg, pkg: await opkg.readPackage(bytes), facts, contentId: contentId(bytes), path: '' };
  };
  const broken = new FormatError({
    code: 'FORMAT_MALFORMED',
    reason: 'no package',
    offset: 0,
  });
  const folder = (arch: string) => ({ path: arch, arch, files: FILES });

  it.each<[string, IpkRecipe, boolean]>([
    ['a package of its arch', { arch: 'odd' }, true],
    ['a package of another arch', { arch: 'mips_24kc' }, false],
    ['a package of any arch', { arch: 'all' }, false],
    ['a package that arch-map places there', { arch: 'mapped' }, true],
  ])('looks at %s', async (_, recipe, expected) => {
    const rereads = new Map<string, Reread | FormatError>([
      [FILES[0] ?? '', broken],
      [FILES[1] ?? '', await reread(recipe)],
    ]);
    expect(isShown(folder('odd'), rereads, new Map([['mapped', ['x86_64', 'odd']]]))).toBe(expected);
  });

  it('knows the arches of devices by their names', () => {
    expect(isShown(folder('aarch64_cortex-a53'), new Map(), new Map())).toBe(true);
    expect(isShown(folder('archive'), new Map(), new Map())).toBe(false);
  });
});
