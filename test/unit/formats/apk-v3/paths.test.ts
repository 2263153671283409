import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../../src/formats/apk-v3/package.ts';
import { apkV3WithPaths, hardLinkTo, type RawFile, symlinkTo } from '../../../support/apk-v3-paths.ts';

type Folders = ReadonlyArray<readonly [string, readonly RawFile[]]>;

const file = (name: string): RawFile => ({ name, body: 'hi\n' });

describe('the paths of an apk v3', () => {
  const good: [string, Folders, string[]][] = [
    [
      'of files and folders',
      [
        ['', []],
        ['usr', []],
        ['usr/bin', [file('a')]],
      ],
      ['usr/bin/a'],
    ],
    ['at the top, hidden or not', [['', [file('.a'), file('b')]]], ['.a', 'b']],
    ['without the folders above', [['usr/bin', [file('ö')]]], ['usr/bin/ö']],
    ['of an empty file', [['usr', [{ name: 'a' }]]], ['usr/a']],
    ['of links', [['usr', [file('a'), { name: 'l', target: symlinkTo('a') }]]], ['usr/a', 'usr/l']],
    ['of hard links', [['usr', [file('a'), { name: 'l', target: hardLinkTo('usr/a') }]]], ['usr/a', 'usr/l']],
    ['of no file', [], []],
  ];
  it.each(good)('%s are listed', async (_, folders, files) => {
    expect((await readPackage(await apkV3WithPaths(folders))).files).toEqual(files);
  });

  const bad: [string, Folders, string][] = [
    [
      'a line end in a file',
      [['usr', [file('a\nb')]]],
      'it has the path "usr/a\\u{a}b", which has a line end',
    ],
    ['a line end in a folder', [['u\nsr', [file('a')]]], 'it has the path "u\\u{a}sr", which has a line end'],
    ['a control byte', [['usr', [file('a\x7f')]]], 'which has a line end or another control character'],
    ['a slash at the beginning', [['/usr', [file('a')]]], '"/usr", which begins with a slash'],
    ['a slash at the end', [['usr/', [file('a')]]], '"usr/", which ends with a slash'],
    ['a slash in a name', [['usr', [file('bin/a')]]], 'a file whose name "bin/a" has a slash'],
    ['./', [['./usr', [file('a')]]], '"./usr", which begins with ./'],
    ['..', [['usr', [file('..')]]], '"usr/..", which has a part . or ..'],
    ['a long part', [['usr', [file('n'.repeat(256))]]], 'which has a part of over 255 bytes'],
    ['no name', [['usr', [file('')]]], 'it has a file without a name in "usr/"'],
    ['a file twice', [['usr', [file('a'), file('a')]]], 'it has "usr/a" twice'],
    [
      'a file that is a folder too',
      [
        ['usr', [file('a')]],
        ['usr/a', []],
      ],
      'it has "usr/a" twice',
    ],
    [
      'a folder that is a file too',
      [
        ['usr/a', []],
        ['usr', [file('a')]],
      ],
      'it has "usr/a" twice',
    ],
    [
      'an empty file without a hash',
      [['usr', [{ name: 'a', hash: undefined }]]],
      '"usr/a" has no valid hash',
    ],
    [
      'a hard link to nothing',
      [['usr', [{ name: 'l', target: hardLinkTo('usr/a') }, file('a')]]],
      'a hard link "usr/l" to "usr/a", which is no plain file before it',
    ],
    [
      'a hard link to a symbolic one',
      [
        [
          'usr',
          [
            { name: 's', target: symlinkTo('x') },
            { name: 'l', target: hardLinkTo('usr/s') },
          ],
        ],
      ],
      'a hard link "usr/l" to "usr/s", which is no plain file before it',
    ],
    [
      'a target that is too long',
      [['usr', [{ name: 'l', target: symlinkTo('n'.repeat(4095)) }]]],
      'a link "usr/l" with a target of over 4094 bytes',
    ],
    [
      'a symbolic link to nothing',
      [['usr', [{ name: 'l', target: symlinkTo('') }]]],
      'it has a link "usr/l" without a target',
    ],
    [
      'a hard link without a target',
      [['usr', [{ name: 'l', target: hardLinkTo('') }]]],
      'it has a link "usr/l" without a target',
    ],
    [
      'a target of no kind',
      [['usr', [{ name: 'l', target: Buffer.from('x') }]]],
      'the target of "usr/l" is of no kind that apk knows',
    ],
    [
      'a device without a number',
      [['usr', [{ name: 'l', target: Buffer.from('\0\x20', 'latin1') }]]],
      'the target of "usr/l" is of no kind that apk knows',
    ],
  ];
  it.each(bad)('may not have %s', async (_, folders, reason) => {
    await expect(readPackage(await apkV3WithPaths(folders))).rejects.toMatchObject({
      code: 'FORMAT_MALFORMED',
      reason: expect.stringContaining(reason),
      remedy: expect.stringContaining('apk mkpkg'),
    });
  });
});
