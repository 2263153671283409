import { describe, expect, it } from 'vitest';
import { namePattern, starPattern } from '../../../src/text/name-pattern.ts';

describe('namePattern', () => {
  it.each<[string, string[], string[]]>([
    ['*.ipk', ['a.ipk', '.ipk', 'a b.ipk', 'ä\n.ipk'], ['a.ipk.sig', 'aipk', 'a.IPK']],
    ['**', ['', 'anything'], []],
    ['hello_?.ipk', ['hello_1.ipk', 'hello_\u{1f600}.ipk'], ['hello_.ipk', 'hello_12.ipk']],
    ['*.{ipk,apk}', ['a.ipk', 'a.apk'], ['a.xpk', 'a.{ipk,apk}x']],
    ['a{,-b*}.ipk', ['a.ipk', 'a-b.ipk', 'a-bc.ipk'], ['a-c.ipk']],
    ['[a-c1].ipk', ['a.ipk', 'c.ipk', '1.ipk', '[a-c1].ipk'], ['d.ipk', '-.ipk']],
    ['[!a].ipk', ['b.ipk'], ['a.ipk', '.ipk']],
    ['[z-a]x', ['[z-a]x'], ['zx', 'ax', 'x']],
    ['[^a]', ['^', 'a'], ['b']],
    ['[\\w]', ['\\', 'w'], ['a']],
    ['a[b', ['a[b'], ['ab']],
    ['a{b', ['a{b'], ['ab']],
    ['a.b+(c)|$^', ['a.b+(c)|$^'], ['axb+(c)|$^', 'abbc']],
    ['../x', ['../x'], ['x']],
  ])('%s', (pattern, matching, others) => {
    const isMatch = namePattern(pattern);
    expect(matching.filter((name) => !isMatch(name))).toEqual([]);
    expect(others.filter(isMatch)).toEqual([]);
  });
});

describe('starPattern', () => {
  it.each<[string, string[], string[]]>([
    ['kmod-*', ['kmod-', 'kmod-usb'], ['kmod', 'xkmod-usb']],
    ['*', ['', 'anything'], []],
    ['lib?++', ['liba++'], ['lib++', 'libab++']],
    ['[ab]{c,d}*', ['[ab]{c,d}', '[ab]{c,d}x'], ['ac', 'bd']],
    ['a\\*', ['a\\', 'a\\b'], ['a*']],
  ])('%s', (pattern, matching, others) => {
    const isMatch = starPattern(pattern);
    expect(matching.filter((name) => !isMatch(name))).toEqual([]);
    expect(others.filter(isMatch)).toEqual([]);
  });
});

describe('a pattern', () => {
  it('of any length is one', () => {
    const long = 'a`'.repeat(20_000);
    expect(namePattern(`${long}*`)(`${long}b`)).toBe(true);
    expect(namePattern(`${long}*`)('a')).toBe(false);
  });

  it.each(['a*', '*a', '{a,a*}', '[a-z]*', '?*'])(
    'of many %s takes no time for a name that nearly fits',
    (part) => {
      const isName = namePattern(`${part.repeat(30)}b`);
      const before = process.cpuUsage();
      expect(isName('a'.repeat(1000))).toBe(false);
      expect(isName(`${'a'.repeat(1000)}b`)).toBe(true);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    },
  );
});
