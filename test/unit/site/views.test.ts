import { describe, expect, it } from 'vitest';
import {
  folderHash,
  packageHash,
  packageView,
  parseView,
  searchHash,
  searchView,
  setupHash,
} from '../../../src/site/views.ts';

describe('the addresses of views', () => {
  it.each([
    [folderHash('24.10/base/x86_64'), { view: 'folder', folder: '24.10/base/x86_64' }],
    [packageHash('24.10/base/all', 'a+b'), { view: 'package', folder: '24.10/base/all', name: 'a+b' }],
    [packageHash('all', 'a/b #%<'), { view: 'package', folder: 'all', name: 'a/b #%<' }],
    [setupHash('usign', '24.10/base/all'), { view: 'setup', scheme: 'usign', folder: '24.10/base/all' }],
    [searchHash('a/b c'), { view: 'search', text: 'a/b c' }],
    [searchHash(''), { view: 'search', text: '' }],
  ])('%s is read as it was written', (hash, view) => {
    expect(parseView(hash)).toEqual(view);
  });

  it.each(['', '#', '#/', '#main', '#/x/y', '#/p/%', '#/q', '#/f/', '#/p/', '#/f/%E0%A4%A'])(
    '%j is the first page',
    (hash) => {
      expect(parseView(hash)).toEqual({ view: 'home' });
    },
  );

  it('follow the address of the feed', () => {
    expect(packageView('https://o.github.io/r', 'a/b', 'c')).toBe('https://o.github.io/r/#/p/a/b/c');
    expect(searchView('https://o.github.io/r', 'a+b')).toBe('https://o.github.io/r/#/q/a%2Bb');
  });
});
