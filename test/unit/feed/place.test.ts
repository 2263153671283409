import { describe, expect, it } from 'vitest';
import { checkPlace, foreignEntries } from '../../../src/feed/place.ts';
import type { Entry } from '../../../src/formats/format.ts';

const entry = (arch: string, anyArch: boolean | undefined = false): Entry => ({
  ...{ name: 'hello', version: '1.0-1', arch, anyArch, file: 'hello.ipk', text: '' },
  ...{ size: undefined, identity: undefined, sha256: undefined, md5: undefined },
});

describe('foreignEntries', () => {
  it.each<[string, Entry, boolean]>([
    ['one of the folder’s arch', entry('mips_24kc'), false],
    ['one of another arch', entry('x86_64'), true],
    ['one for any arch', entry('all', true), false],
    ['one that says so in a word of another format', entry('noarch'), false],
    ['one of apk v2, whose index hides it', entry('x86_64', undefined), true],
    ['one that states no arch', entry('', undefined), false],
    ['one that a map sends there', entry('mips'), false],
    ['one that a map sends elsewhere', entry('arm64'), true],
    ['one that differs in case', entry('MIPS_24kc'), true],
  ])('judges %s', (_, one, isForeign) => {
    const map = new Map([
      ['mips', ['mips_24kc', 'mips_74kc']],
      ['arm64', ['aarch64']],
    ]);
    expect(foreignEntries([one], 'mips_24kc', map)).toEqual(isForeign ? [one] : []);
  });

  it('is an error that names a few, and what would make them right', () => {
    const four = ['x86_64', 'x86_64', 'i386', 'arm\u001b'].map((arch) => entry(arch));
    expect(() => checkPlace('a/mips/Packages', four, 'mips', new Map())).toThrow(
      expect.objectContaining({
        code: 'FEED_PLACE',
        message:
          'a/mips/Packages lists 4 packages for arm\\u{1b}, i386, x86_64 (hello 1.0-1, hello 1.0-1, hello 1.0-1 and 1 more), and its folder is for mips: it may be the index of another folder',
        remedy: expect.stringContaining('`arch-map` (x86_64=mips)'),
      }),
    );
  });
});
