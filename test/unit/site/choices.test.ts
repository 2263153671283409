import { describe, expect, it } from 'vitest';
import type { FeedFile, FeedFolder, FeedKey } from '../../../src/feed/catalog/feed-json.ts';
import {
  aboutFeed,
  isPackageName,
  keysInOrder,
  listed,
  setName,
  setsOf,
  systemsServed,
} from '../../../src/site/choices.ts';

const folder = (branch: string | null, repository: string | null, arch: string): FeedFolder => ({
  path: [branch, repository, arch].filter((word) => word !== null).join('/'),
  ...{ branch, repository, arch, formats: ['opkg'], packages: 1, bytes: 1, keys: [] },
});
const feedOf = (changes: Partial<FeedFile>): FeedFile => ({
  ...{ title: null, url: null, folders: [], keys: [], recent: [], site: [] },
  ...changes,
});

describe('branches and repositories', () => {
  it('are in the order that people expect', () => {
    const branches = [null, 'snapshot', 'v3.9', '24.10', 'edge', 'v3.22', '25.12', '9.1'];
    const sets = setsOf(branches.flatMap((branch) => [folder(branch, 'b', 'x'), folder(branch, 'a', 'x')]));
    expect(sets.filter((_, i) => i % 2 === 0).map(({ branch }) => branch)).toEqual([
      ...['25.12', '24.10', '9.1', 'v3.22', 'v3.9', 'snapshot', 'edge', null],
    ]);
    expect(sets.slice(0, 2).map(setName)).toEqual(['25.12 / a', '25.12 / b']);
    expect(setName(folder(null, null, 'x'))).toBe('all packages');
  });

  it('hold their folders, by path', () => {
    const [set, ...others] = setsOf([folder('a', 'b', 'z'), folder('a', 'b', 'x')]);
    expect(set?.folders.map(({ arch }) => arch)).toEqual(['x', 'z']);
    expect(others).toEqual([]);
  });
});

describe('systems', () => {
  it('are those that the feed serves, the newest first', () => {
    const folders = [
      folder('24.10', 'base', 'x86_64'),
      { ...folder('25.12', 'base', 'x86_64'), formats: ['apk-v3'] },
      { ...folder('v3.22', 'main', 'x86_64'), formats: ['apk-v2'], packages: 0 },
    ];
    const served = systemsServed(feedOf({ folders }));
    expect(served.map(({ system }) => system.scheme)).toEqual(['apk-v3', 'usign']);
    expect(aboutFeed(served)).toBe('Packages for OpenWrt from 25.12 on and devices with opkg.');
    expect(aboutFeed(served.slice(0, 1))).toBe('Packages for OpenWrt from 25.12 on.');
    expect(aboutFeed([])).toBe('Packages for devices.');
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});

describe('keys', () => {
  it('are in an order that does not depend on the last publisher', () => {
    const keys = [
      ['usign', 'keys/b'],
      ['apk-v2', 'keys/c'],
      ['usign', 'keys/a'],
      ['apk-v2', 'keys/me@example.org-5f3e2a1b.rsa.pub'],
    ].map(([scheme = '', path = '']): FeedKey => ({ scheme, keyId: 'x', path, sha256: null }));
    const inOrder = ['keys/c', 'keys/me@example.org-5f3e2a1b.rsa.pub', 'keys/a', 'keys/b'];
    for (const given of [keys, keys.toReversed()])
      expect(keysInOrder(feedOf({ keys: given })).map(({ path }) => path)).toEqual(inOrder);
  });
});

describe('isPackageName', () => {
  it.each(['', '-x', '--help', 'a b', 'a;b', 'a$b', 'a/b', '.a', "a'"])('is not so of %j', (name) => {
    expect(isPackageName(name)).toBe(false);
  });

  it.each(['libstdc++', 'a.b_c-1', '6in4'])('is so of %s', (name) => {
    expect(isPackageName(name)).toBe(true);
  });
});
