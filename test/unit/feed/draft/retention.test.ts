import { describe, expect, it } from 'vitest';
import { parseKeepPackages } from '../../../../src/feed/draft/keep-packages.ts';
import { newest, type Retention, staying } from '../../../../src/feed/draft/retention.ts';
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

describe('rules', () => {
  const DAY = 86_400_000;
  const NOW = 1000 * DAY;
  /** Versions of a package, each with how many days ago it was published. */
  const keeps = (
    ages: { readonly [version: string]: number | undefined },
    rules: Partial<Retention>,
    name = 'a',
  ): { stay: string[]; isWaiting: boolean } => {
    const entries = Object.keys(ages).map((version) => entry(name, version));
    const publishedOf = ({ version }: { version: string }): number | undefined => {
      const age = ages[version];
      return age === undefined ? undefined : NOW - age * DAY;
    };
    const { stay, isWaiting } = staying(
      entries,
      { keepVersions: undefined, ...rules },
      compareVersions,
      false,
      { now: NOW, publishedOf },
    );
    return { stay: entries.filter((one) => stay.has(one)).map(({ version }) => version), isWaiting };
  };
  const days = (count: number): Partial<Retention> => ({ keepDays: count * DAY });

  it('keep a version until so many days after a newer one was published', () => {
    const ages = { '1': 100, '2': 40, '3': 20, '4': 5 };
    expect(keeps(ages, days(30))).toEqual({ stay: ['2', '3', '4'], isWaiting: true });
    expect(keeps(ages, days(40))).toEqual({ stay: ['1', '2', '3', '4'], isWaiting: true });
    expect(keeps(ages, days(4))).toEqual({ stay: ['4'], isWaiting: false });
  });

  it('always keep the newest, however old', () => {
    expect(keeps({ '1': 900 }, days(1))).toEqual({ stay: ['1'], isWaiting: false });
  });

  it('keep what any of them keeps', () => {
    const ages = { '1': 100, '2': 40, '3': 20, '4': 5 };
    expect(keeps(ages, { keepVersions: 3, ...days(1) }).stay).toEqual(['2', '3', '4']);
    expect(keeps(ages, { keepVersions: 1, ...days(30) }).stay).toEqual(['2', '3', '4']);
  });

  it('count from the first newer version, whenever the old one came: a source that brings it again does not keep it', () => {
    expect(keeps({ '1': 0, '2': 40, '3': 5 }, days(30)).stay).toEqual(['2', '3']);
  });

  it('keep a version if nobody knows when a newer one was published', () => {
    expect(keeps({ '1': 100, '2': undefined }, days(30))).toEqual({ stay: ['1', '2'], isWaiting: false });
    expect(keeps({ '1': undefined, '2': undefined, '3': 50 }, days(30)).stay).toEqual(['3']);
  });

  it('have other numbers for some packages, and the first line that fits counts', () => {
    const keepPackages = ['luci-*=1', 'luci-app-x=3', 'firmware-?=4'].map(parseKeepPackages);
    const ages = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0 };
    expect(keeps(ages, { keepPackages }, 'luci-app-x').stay).toEqual(['5']);
    expect(keeps(ages, { keepPackages, keepVersions: 2 }, 'firmware-a').stay).toHaveLength(4);
    expect(keeps(ages, { keepPackages, keepVersions: 2 }, 'other').stay).toEqual(['4', '5']);
    expect(keeps(ages, { keepPackages }, 'other').stay).toHaveLength(5);
  });

  it.each(['a', 'a=', 'a=0', 'a=1.5', 'a b=1', '=1', 'a=1=2', 'a=9999999'])('do not read %s', (line) => {
    expect(() => parseKeepPackages(line)).toThrow(/does not say how many versions of a package stay/);
  });
});
