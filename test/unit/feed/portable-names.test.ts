import { describe, expect, it } from 'vitest';
import { caseTwins, checkNewFolders } from '../../../src/feed/portable-names.ts';

const pathsOf = (...paths: string[]) => new Map(paths.map((path) => [path, undefined]));
const refusals = (folders: readonly string[], ...there: string[]): string[] => {
  try {
    checkNewFolders(folders, pathsOf(...there));
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.replace(/^ *(\w+: )?/, ''));
  }
};

describe('checkNewFolders', () => {
  it.each([
    ['a first folder', ['24.10/base/x86_64'], []],
    ['one beside others', ['24.10/base/x86_64'], ['24.10/base/mips/Packages', '24.10/README']],
    ['names that begin alike', ['24.10/base-x/mips', '24.10/basement/mips'], ['24.10/base/mips/Packages']],
    ['the same name elsewhere', ['23.05/BASE/mips'], ['24.10/base/mips/Packages']],
    ['what is there already, whatever its name', ['aux/base/x86_64', 'a./b'], ['aux/base/x', 'a./b/x']],
    ['both of two that are there', ['Main/a', 'main/a'], ['Main/x', 'main/x']],
  ])('accepts %s', (_, folders, there) => {
    expect(refusals(folders, ...there)).toEqual([]);
  });

  it('reports all faults together, each once', () => {
    const found = refusals(['con/a', 'con/b', 'Keys/a', 'main/MIPS'], 'main/mips/Packages');
    expect(found[0]).toBe('3 problems:');
    expect(found.slice(1)).toEqual([
      expect.stringContaining('the folder con cannot be created: "con" is the name of a device on Windows'),
      expect.stringContaining('the folder Keys cannot be created: it differs only in case from keys'),
      expect.stringContaining(
        'the folder main/MIPS cannot be created: it differs only in case from main/mips',
      ),
    ]);
  });

  it.each(['con', 'Con.x', 'PRN', 'aux.tar.gz', 'nul', 'COM0', 'com9.1', 'lpt1', 'x.', 'git~1', 'GIT~22'])(
    'refuses %s',
    (name) => {
      expect(refusals([`a/${name}/b`])).toHaveLength(1);
    },
  );
});

describe('caseTwins', () => {
  it('finds twins among new and old files, and among new files', () => {
    const paths = pathsOf('f/Foo.ipk', 'g/foo.ipk', 'f/old.ipk');
    expect(caseTwins(['f/foo.ipk'], paths, new Set())).toEqual([
      expect.stringContaining('f/foo.ipk and f/Foo.ipk differ only in case'),
    ]);
    expect(caseTwins(['f/bar.ipk', 'f/Bar.ipk'], paths, new Set())).toHaveLength(1);
  });

  it('finds no twins in files that are replaced, renamed or in other folders', () => {
    const paths = pathsOf('f/Foo.ipk');
    expect(caseTwins(['f/Foo.ipk', 'g/foo.ipk'], paths, new Set())).toEqual([]);
    expect(caseTwins(['f/foo.ipk'], paths, new Set(['f/Foo.ipk']))).toEqual([]);
    expect(caseTwins([], paths, new Set())).toEqual([]);
  });
});
