import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../../src/feed/draft/readmission.ts';
import { parseReadmit, parseRemoval } from '../../../../src/feed/draft/removal.ts';
import { meetingPattern, starPattern } from '../../../../src/text/name-pattern.ts';

const found = (remove: string[], readmit: string[], where = '') =>
  contradictions(remove.map(parseRemoval), readmit.map(parseReadmit), where);

describe('remove and readmit', () => {
  it.each([
    ['foo', 'foo'],
    ['foo', 'foo=1.0'],
    ['foo@x86_64', 'foo=1.0'],
    ['foo-*', 'foo-bar'],
    ['other-foo', '*-foo'],
    ['*-old', 'foo-*'],
    ['foo=1@x86_64', 'f??=1@x86_64'],
  ])('contradict each other with %s and %s', (remove, readmit) => {
    expect(found(['else', remove], [readmit])).toHaveLength(1);
    expect(found([readmit], ['else', remove])).toHaveLength(1);
  });

  it.each([
    ['foo=1.0', 'foo=2.0'],
    ['foo@x86_64', 'foo@mips_24kc'],
    ['foo', 'bar'],
    ['foo-*', 'foo'],
    ['a?', 'abc'],
  ])('go together with %s and %s', (remove, readmit) => {
    expect(found([remove], [readmit])).toEqual([]);
  });

  it('are named in the error, with the repository', () => {
    expect(found(['foo-*'], ['foo-bar'], '24.10/base')).toMatchObject([
      {
        code: 'INPUT_VALUE',
        message:
          '24.10/base: `remove` and `readmit` both name foo-* and foo-bar: a package cannot leave and come back in one run',
        remedy: 'Delete one of the two, or name versions that differ.',
      },
    ]);
    expect(found(['foo'], ['foo'])[0]?.message).toContain('both name foo: ');
  });
});

it.each([
  ['', ''],
  ['*', ''],
  ['a*b', '*c*'],
  ['a*', '*b'],
  ['a?c', 'ab*'],
  ['ab', 'a?'],
  ['a**', 'a'],
  ['*a', 'b'],
  ['a?', 'a'],
  ['a*b', 'ac'],
  ['??', '*'],
])('two patterns meet where some name fits both: %j and %j', (one, other) => {
  const letters = ['a', 'b', 'c'];
  let names = [''];
  for (let i = 0; i < 4; i++)
    names = [...new Set([...names, ...names.flatMap((name) => letters.map((x) => name + x))])];
  const isOne = starPattern(one);
  const isOther = starPattern(other);
  expect(meetingPattern(one, other)).toBe(names.some((name) => isOne(name) && isOther(name)));
  expect(meetingPattern(other, one)).toBe(meetingPattern(one, other));
});
