import { describe, expect, it } from 'vitest';
import { alternativesIn, isSatisfied, needIn } from '../../../src/feed/needs.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';

describe('needIn', () => {
  it.each([
    ['a', 'a', '', ''],
    [' a (>= 1:2.0~rc1) ', 'a', '>=', '1:2.0~rc1'],
    ['a(>=1)', 'a', '>=', '1'],
    ['so:libx.so.1=1.2', 'so:libx.so.1', '=', '1.2'],
    ['a~2', 'a', '~', '2'],
    ['a><Q1abc=', 'a', '><', 'Q1abc='],
    ['libstdc++ (', 'libstdc++', '', ''],
  ])('reads %j', (text, name, sign, version) => {
    expect(needIn(text)).toEqual({ name, sign, version });
  });

  it('reads nothing of a blank item, and no need of a conflict', () => {
    expect([needIn(' '), needIn('(>= 1)'), alternativesIn('!a'), alternativesIn(' | ')]).toEqual([
      ...[undefined, undefined, [], []],
    ]);
  });
});

describe('isSatisfied', () => {
  it.each([
    ['a', '1', true],
    ['a=1.2-r0', '1.2-r0', true],
    ['a=1.2-r0', '1.2-r1', false],
    ['a>1', '1', false],
    ['a>=1', '1', true],
    ['a<2', '1.9', true],
    ['a<2', '2', false],
    ['a~1.2', '1.2.3-r0', true],
    ['a~1.2', '1.3', false],
    ['a=1', '', true],
    ['a><Q1abc=', '1', true],
    ['b|a=1', '1', true],
  ])('%s by %j: %s', (dependency, offered, expected) => {
    expect(isSatisfied(alternativesIn(dependency), new Map([['a', [offered]]]), apkV3)).toBe(expected);
  });
});
