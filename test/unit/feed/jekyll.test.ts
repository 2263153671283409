import { describe, expect, it, test } from 'vitest';
import { jekyllOf, jekyllRemarks, refuseHidden } from '../../../src/feed/jekyll.ts';

const branch = (...paths: string[]): Map<string, undefined> =>
  new Map(paths.map((path) => [path, undefined]));

describe('jekyllOf', () => {
  it.each<[string, string[], string | undefined, boolean, boolean]>([
    ['an empty branch', [], undefined, false, false],
    ['packages alone', ['packages/x/Packages'], undefined, false, false],
    ['a page of HTML', ['index.html', 'notes.md'], undefined, false, false],
    ['a README', ['README.md'], undefined, true, true],
    ['a page of Markdown', ['index.markdown', 'a.ipk'], undefined, true, true],
    ['Markdown that is no first page', ['notes.md'], undefined, true, false],
    ['Markdown in a folder', ['docs/notes.md'], undefined, false, false],
    ['a configuration', ['_config.yml', 'index.html'], undefined, true, false],
    ['a configuration that is switched off', ['_config.yml', '.nojekyll'], undefined, false, false],
    ['a feed beside pages', ['_config.yml', 'index.md'], 'feed', true, false],
    ['a feed beside anything', ['index.html'], 'feed', true, false],
    ['a feed in a folder with a README', ['feed/README.md'], 'feed', true, true],
    ['a feed in a folder with a page', ['feed/README.md', 'feed/index.html'], 'feed', true, false],
    ['a feed in docs/, which has no Jekyll', ['docs/.nojekyll', 'index.md'], 'docs/feed', false, false],
    ['a feed beside a folder without Jekyll', ['other/.nojekyll'], 'feed', true, false],
  ])('%s', (_, paths, prefix, isKept, hasHomePage) => {
    expect(jekyllOf(branch(...paths), prefix)).toEqual({ isKept, hasHomePage });
  });
});

test('a page of ours is no sign that Jekyll is not in use', () => {
  const there = branch('about.md', 'index.html');
  expect(jekyllOf(there, undefined, true)).toEqual({ isKept: true, hasHomePage: false });
  expect(jekyllOf(there, undefined, false)).toEqual({ isKept: false, hasHomePage: false });
});

describe('what Jekyll would hide', () => {
  it.each(['keys/_a.rsa.pub', '_x/Packages', 'a/.b', 'x~', 'node_modules/Packages', 'a/vendor/cache/x.ipk'])(
    'is refused: %s',
    (path) => {
      expect(() => refuseHidden(['24.10/base/x86_64/Packages', path])).toThrow(
        expect.objectContaining({
          code: 'PLACEMENT_COORDINATE',
          message: `Jekyll makes the site of this branch, and would leave out ${path}`,
        }),
      );
    },
  );

  it('is nothing else', () => {
    expect(() => refuseHidden(['24.10/vendor/x86_64/a_1~2.ipk', 'keys/a@b-1.rsa.pub'])).not.toThrow();
  });
});

describe('jekyllRemarks', () => {
  it.each([
    [
      true,
      true,
      undefined,
      /^Jekyll makes the site of this branch: pkgfeed writes no \.nojekyll there, and no page/,
    ],
    [true, false, undefined, /pkgfeed writes no \.nojekyll there\. `prefix` puts/],
    [true, true, 'feed', /^pkgfeed writes no index\.html into feed\//],
  ])('say what stays (%s, %s, %s)', (isKept, hasHomePage, prefix, text) => {
    expect(jekyllRemarks({ isKept, hasHomePage }, prefix)).toEqual([expect.stringMatching(text)]);
  });

  it('are none where nothing is left out', () => {
    expect(jekyllRemarks({ isKept: false, hasHomePage: false }, undefined)).toEqual([]);
    expect(jekyllRemarks({ isKept: true, hasHomePage: false }, 'feed')).toEqual([]);
  });
});
