import { describe, expect, it } from 'vitest';
import { newest } from '../../../../src/feed/draft/retention.ts';
import { compareVersions } from '../../../../src/formats/opkg/version.ts';

const entry = (name: string, version: string, arch = 'all') => ({
  ...{ name, version, arch },
  anyArch: arch === 'all',
});
const kept = (entries: ReturnType<typeof entry>[], count: number): string[] => {
  const stay = newest(entries, count, compareVersions);
  return entries
    .filter((item) => stay.has(item))
    .map(({ name, version, arch }) => `${name} ${version} ${arch}`);
};

describe('newest', () => {
  const versions = ['1.9', '1.10', '1.10~rc1', '1:0.1', '1.2'].map((version) => entry('a', version));

  it.each([
    [1, ['a 1:0.1 all']],
    [2, ['a 1.10 all', 'a 1:0.1 all']],
    [3, ['a 1.10 all', 'a 1.10~rc1 all', 'a 1:0.1 all']],
    [99, versions.map(({ version }) => `a ${version} all`)],
  ])('keeps the %i newest in the order of the format', (count, expected) => {
    expect(kept(versions, count)).toEqual(expected);
  });

  it('counts each name and each arch separately', () => {
    const entries = [
      entry('a', '1'),
      entry('a', '2'),
      entry('b', '1'),
      entry('a', '1', 'x'),
      entry('a', '2', 'x'),
      entry('a', '1', 'y'),
    ];
    expect(kept(entries, 1)).toEqual(['a 2 all', 'b 1 all', 'a 2 x', 'a 1 y']);
  });

  it('counts a package for any arch and for one arch as one, and keeps both forms of a version', () => {
    const entries = [
      entry('a', '1', 'x'),
      entry('a', '2'),
      entry('a', '3', 'x'),
      entry('b', '1'),
      entry('a', '3'),
    ];
    expect(kept(entries, 1)).toEqual(['a 3 x', 'b 1 all', 'a 3 all']);
    expect(kept(entries, 2)).toEqual(['a 2 all', 'a 3 x', 'b 1 all', 'a 3 all']);
  });

  it('keeps nothing of an empty list, and does not change the given one', () => {
    expect(kept([], 1)).toEqual([]);
    const before = versions.map(({ version }) => version);
    kept(versions, 1);
    expect(versions.map(({ version }) => version)).toEqual(before);
  });
});
