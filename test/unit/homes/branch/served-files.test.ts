import { describe, expect, it } from 'vitest';
import { linksIn, servedFiles } from '../../../../src/homes/branch/served-files.ts';

const LINK = '120000';

/** The files of a branch with these files, links and other modes. */
function served(
  files: readonly string[],
  links: { [path: string]: string } = {},
  others: { [path: string]: string } = {},
) {
  const modes = new Map([
    ...Object.keys(links).map((path): [string, string] => [path, LINK]),
    ...Object.entries(others),
  ]);
  const paths = new Map([...files, ...modes.keys()].map((path) => [path, `id of ${path}`]));
  const tip = { paths, modes, isNew: false, revision: 'r' };
  const followed = new Map(linksIn(modes).map((path) => [path, links[path] ?? '']));
  const found = servedFiles(tip, followed);
  return {
    files: Object.fromEntries([...found.files].map(([path, id]) => [path, id.replace('id of ', '')])),
    left: found.left,
  };
}

describe('servedFiles', () => {
  it('keeps plain files and programs, whatever they are called', () => {
    const names = ['.nojekyll', 'a/_b/c.ipk', 'install.sh'];
    expect(served(names, {}, { 'install.sh': '100755' })).toEqual({
      files: Object.fromEntries(names.map((name) => [name, name])),
      left: [],
    });
  });

  it('follows links to files and folders, over other links, as a branch build does', () => {
    const { files, left } = served(['24.10/x/a.ipk', '24.10/x/Packages', 'keys/k'], {
      latest: '24.10',
      'stable/x': '../latest/x',
      key: './keys/k',
      again: 'stable',
    });
    expect(left).toEqual(['again (a link to nothing in the branch)']);
    expect(files).toMatchObject({
      'latest/x/a.ipk': '24.10/x/a.ipk',
      'stable/x/Packages': '24.10/x/Packages',
      key: 'keys/k',
    });
  });

  it.each([
    ['out of the branch', '../../etc/passwd'],
    ['to an absolute path', '/etc/passwd'],
    ['to nothing', 'absent'],
    ['to itself', 'link'],
    ['to the whole branch', '.'],
    ['nowhere', ''],
  ])('leaves out a link %s', (_, target) => {
    const { files, left } = served(['a'], { link: target });
    expect([Object.keys(files), left]).toEqual([['a'], ['link (a link to nothing in the branch)']]);
  });

  it('leaves out links in a circle, submodules and paths that lead elsewhere', () => {
    const { files, left } = served(
      ['a', '../b', 'c//d', 'e/./f'],
      { one: 'two', two: 'one' },
      { sub: '160000' },
    );
    expect(Object.keys(files)).toEqual(['a']);
    expect(left).toEqual([
      '../b (a path that leads elsewhere)',
      'c//d (a path that leads elsewhere)',
      'e/./f (a path that leads elsewhere)',
      'sub (a submodule)',
      'one (a link to nothing in the branch)',
      'two (a link to nothing in the branch)',
    ]);
  });

  it('follows a bounded number of links to a bounded number of files', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `folder/${i}`);
    const links = Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [`link ${i}`, 'folder']));
    const { files, left } = served(many, links);
    expect(Object.keys(files)).toHaveLength(201_000);
    expect(left).toHaveLength(900);
    expect(left.filter((line) => line.includes('one of too many links'))).toHaveLength(100);
  });
});
