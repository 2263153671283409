import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/feed/change.ts';
import type { Entry } from '../../../src/formats/format.ts';
import type { Landing } from '../../../src/homes/land.ts';
import { expectedOf, type ServedChange, servedFolders } from '../../../src/pages/served-change.ts';

const FOLDER = '24.10/base/mips_24kc';
const ROOT = new URL('https://owner.github.io/feed/');

const change = (kind: Change['kind'], name: string, extension = 'ipk', folder = FOLDER): Change => ({
  ...{ kind, name, version: '1-1', previous: undefined, arch: 'mips_24kc', folder },
  ...{ path: `${folder}/${name}.${extension}`, size: 1, reason: '' },
});
const entry = (name: string, version = '1-1'): Entry =>
  ({ name, version, arch: 'mips_24kc' }) as unknown as Entry;

interface Given {
  changes?: Change[];
  /** Index files that the change writes. */
  puts?: string[];
  /** What was there before, with git's names for the bytes. */
  before?: { [path: string]: string };
  format?: string;
  path?: string;
}

const landing = ({
  changes = [],
  puts = [`${FOLDER}/Packages`],
  before = {},
  format,
  path,
}: Given): Landing =>
  ({
    plan: {
      edit: { puts: new Map(puts.map((name) => [name, undefined])), deletes: new Set() },
      changes,
      folders: [{ path: path ?? FOLDER, arch: 'mips_24kc', format: format ?? 'opkg', packages: 1 }],
    },
    tip: { commit: undefined, paths: new Map(Object.entries(before)) },
  }) as unknown as Landing;

const changeOf = (given: Given): ServedChange => {
  const landed = landing(given);
  return { expected: expectedOf(landed, new Date(0)), changes: landed.plan.changes };
};

describe('servedFolders', () => {
  const folderOf = (given: Given) => {
    const [folder] = servedFolders(changeOf(given), ROOT);
    if (folder === undefined) throw new Error('no folder');
    return folder;
  };
  const whats = (given: Given, blobs: [string, string][], entries: Entry[]): string[] =>
    (folderOf(given).expect?.(new Map(blobs), entries) ?? []).map(({ path, what }) => `${path} ${what}`);

  it('gives each folder its address, its format and the formats that have an index there', () => {
    const folder = folderOf({});
    expect(folder.url.href).toBe(`https://owner.github.io/feed/${FOLDER}/`);
    expect(folder.format.name).toBe('opkg');
    expect(folder.formats.map(({ name }) => name)).toEqual(['opkg']);
    const both = folderOf({ before: { [`${FOLDER}/APKINDEX.tar.gz`]: 'a' } });
    expect(both.formats.map(({ name }) => name).toSorted()).toEqual(['apk-v2', 'opkg']);
  });

  it('wants the packages that were added or updated, and no others', () => {
    const { isWanted } = folderOf({
      changes: [
        change('added', 'a'),
        change('updated', 'b'),
        change('removed', 'c'),
        change('added', 'd', 'apk'),
        change('added', 'e', 'ipk', 'elsewhere'),
      ],
    });
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].filter((name) => isWanted?.(entry(name)));
    expect(names).toEqual(['a', 'b']);
    expect(isWanted?.(entry('a', '2-1'))).toBe(false);
  });

  it('expects new index files, with what was added and without what was removed', () => {
    const given = {
      changes: [change('added', 'a'), change('removed', 'c')],
      before: { [`${FOLDER}/Packages`]: 'old' },
    };
    expect(whats(given, [['Packages', 'new']], [entry('a')])).toEqual([]);
    expect(whats(given, [['Packages', 'old']], [entry('c')])).toEqual([
      `${FOLDER}/Packages is still what it was before this run`,
      `${FOLDER}/a.ipk is not listed in the index that is served`,
      `${FOLDER}/c.ipk is listed still in the index that is served`,
    ]);
  });

  it('accepts an old file that the change did not write', () => {
    const before = { [`${FOLDER}/Packages.sig`]: 'old' };
    expect(whats({ before }, [['Packages.sig', 'old']], [])).toEqual([]);
  });

  it('says that caches may be the cause', () => {
    const faults = folderOf({ changes: [change('added', 'a')] }).expect?.(new Map(), []) ?? [];
    expect(faults.map(({ mayPass }) => mayPass)).toEqual([true]);
  });

  it('does not judge a package whose file name fits two formats of the folder', () => {
    const given = {
      ...{ format: 'apk-v2', changes: [change('added', 'a', 'apk')] },
      puts: [`${FOLDER}/APKINDEX.tar.gz`, `${FOLDER}/packages.adb`],
    };
    expect(folderOf(given).isWanted?.(entry('a'))).toBe(false);
    expect(folderOf({ ...given, puts: [`${FOLDER}/APKINDEX.tar.gz`] }).isWanted?.(entry('a'))).toBe(true);
  });

  it('refuses a folder that has no web address', () => {
    expect(() => servedFolders(changeOf({ path: '24.10/../secret' }), ROOT)).toThrow(
      expect.objectContaining({
        code: 'VERIFY_NOT_LIVE',
        message: 'the folder 24.10/../secret cannot be asked for at any address',
      }),
    );
  });
});
