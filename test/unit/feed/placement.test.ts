import { describe, expect, it } from 'vitest';
import { archesFor, knownArches } from '../../../src/feed/placement.ts';

const own = (arch: string) => ({ arch, anyArch: false });
const any = { arch: 'all', anyArch: true };

describe('knownArches', () => {
  it.each([
    ['nothing is known', [], [], [], ['all']],
    ['only packages of any arch arrive', [any], [], [], ['all']],
    ['one arch arrives', [own('b')], [], [], ['b']],
    [
      'arches arrive, are there and are named, each once and sorted',
      [own('c'), own('a'), any],
      ['b', 'a'],
      ['d'],
      ['a', 'b', 'c', 'd'],
    ],
    ['a folder is there', [any], ['x'], [], ['x']],
    ['a folder for packages of any arch is there too', [own('x'), any], ['all'], [], ['all', 'x']],
  ])('when %s', (_, packages, existing, named, expected) => {
    expect(knownArches(packages, existing, named, 'all')).toEqual(expected);
  });
});

describe('archesFor', () => {
  it('sends a package to its own arch, and one of any arch everywhere', () => {
    expect(archesFor(own('b'), ['a', 'b', 'c'])).toEqual(['b']);
    expect(archesFor(any, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  });
});
