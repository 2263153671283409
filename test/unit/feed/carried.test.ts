import { describe, expect, it } from 'vitest';
import { FeedError } from '../../../src/errors.ts';
import { harmsIn, hiddenWarning, mendedWarning, refuseHarm } from '../../../src/feed/carried.ts';
import type { Entry } from '../../../src/formats/format.ts';

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  ...{ name, version: '1', arch: 'a', anyArch: false, file: `${name}.ipk`, size: 1 },
  ...{ identity: undefined, sha256: undefined, md5: undefined, text: '' },
  ...more,
});

describe('entries that are carried on', () => {
  it('are counted in one warning when they are written in another form', () => {
    const entries = [
      ...['a', 'b', 'c', 'd'].map((name) => entry(name, { mended: ['an empty field Depends'] })),
      entry('e', { mended: ['white space after a value', 'an empty field Depends'] }),
      entry('f'),
    ];
    expect(mendedWarning([{ index: 'x/Packages', entries }])).toEqual([
      'x/Packages: 5 entries are written in the form that clients read; the old form had an empty field Depends (a 1, b 1, c 1 and 2 more), white space after a value (e 1)',
    ]);
    expect(mendedWarning([{ index: 'x/Packages', entries: [entry('f')] }])).toEqual([]);
    const many = ['w', 'x', 'y', 'z'].map((folder) => ({ index: `${folder}/Packages`, entries }));
    expect(mendedWarning([...many, { index: 'v/Packages', entries: [entry('f')] }])).toEqual([
      expect.stringMatching(/^w\/Packages, x\/Packages, y\/Packages and 1 more: /),
    ]);
  });

  it('stop the run when no other form helps, with the way out', () => {
    const bad = [entry('a', { harm: 'a size of 0' }), entry('b')];
    expect(harmsIn(bad)).toEqual([{ what: 'a size of 0', entries: ['a 1'] }]);
    expect(() => refuseHarm('x/Packages', bad)).toThrow(FeedError);
    expect(() => refuseHarm('x/Packages', bad)).toThrow(
      /^x\/Packages has entries that clients cannot use, with a size of 0 \(a 1\)$/,
    );
    expect(() => refuseHarm('x/Packages', [entry('b')])).not.toThrow();
  });
});

describe('hiddenWarning', () => {
  it('is one for all indexes that clients could not read', () => {
    expect(hiddenWarning([])).toEqual([]);
    expect(hiddenWarning([{ index: 'x/APKINDEX.tar.gz', problems: ['has a', 'has b'] }])).toEqual([
      'x/APKINDEX.tar.gz is written again: clients could not read it, because it has a and has b',
    ]);
    const several = ['x', 'y'].map((name) => ({ index: `${name}/APKINDEX.tar.gz`, problems: ['has a'] }));
    expect(hiddenWarning(several)).toEqual([
      'x/APKINDEX.tar.gz, y/APKINDEX.tar.gz are written again: clients could not read them, because each has a',
    ]);
  });
});
