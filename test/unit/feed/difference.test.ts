import { describe, expect, it } from 'vitest';
import { type Difference, differences, type ListedFolder } from '../../../src/feed/difference.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';

const entry = (word: string): Entry => {
  const [name = '', version = '', identity = 'i', arch = 'x86_64'] = word.split(' ');
  return {
    ...{ name, version, arch, identity, anyArch: false, file: `${name}_${version}.ipk`, size: 1 },
    ...{ sha256: undefined, md5: undefined, text: '' },
  };
};
const folder = (words: readonly string[], changes: Partial<ListedFolder> = {}): ListedFolder => ({
  ...{ path: '24.10/base/x86_64', format: opkg, branch: '24.10', repository: 'base' },
  entries: words.map(entry),
  ...changes,
});
const text = ({ kind, name, version, previous }: Difference): string =>
  `${kind} ${name} ${previous === undefined ? '' : `${previous} to `}${version}`;

describe('the differences of two states', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing', ['a 1', 'b 1'], ['b 1', 'a 1'], []],
    ['a new package', ['a 1'], ['a 1', 'b 1'], ['added b 1']],
    ['one that left', ['a 1', 'b 1'], ['a 1'], ['removed b 1']],
    ['a new version beside the old one', ['a 1'], ['a 1', 'a 2'], ['updated a 1 to 2']],
    ['a new version in its place', ['a 1', 'a 2'], ['a 1', 'a 3'], ['updated a 2 to 3']],
    ['two new versions', ['a 1'], ['a 2', 'a 3'], ['added a 2', 'updated a 1 to 3']],
    ['versions in their own order', ['a 1.9'], ['a 1.9', 'a 1.10'], ['updated a 1.9 to 1.10']],
    ['an older version beside the new one', ['a 2'], ['a 1', 'a 2'], ['added a 1']],
    ['going back to one that was there', ['a 1', 'a 2'], ['a 1'], ['removed a 2']],
    ['going back to one that was not', ['a 2'], ['a 1'], ['updated a 2 to 1']],
    [
      'old versions that left',
      ['a 1', 'a 2', 'a 3'],
      ['a 3', 'a 4'],
      ['updated a 3 to 4', 'removed a 1', 'removed a 2'],
    ],
    ['other bytes', ['a 1 x'], ['a 1 y'], ['updated a 1 to 1']],
    ['two arches', ['a 1 i x', 'a 1 i y'], ['a 2 i x', 'a 1 i y'], ['updated a 1 to 2']],
  ])('are told of %s', (_, before, after, told) => {
    expect(differences([folder(before)], [folder(after)]).map(text)).toEqual(told);
  });

  it('are those of each folder and format, with what feed.json says of them', () => {
    const other = { path: '25.12/x', branch: '25.12', repository: null, target: 'x86/64', format: apkV3 };
    expect(differences([folder(['a 1'])], [folder(['a 1'], other)])).toEqual([
      {
        ...{ kind: 'removed', branch: '24.10', repository: 'base', folder: '24.10/base/x86_64' },
        ...{ format: 'opkg', name: 'a', version: '1', arch: 'x86_64' },
      },
      {
        ...{ kind: 'added', branch: '25.12', repository: null, target: 'x86/64', folder: '25.12/x' },
        ...{ format: 'apk-v3', name: 'a', version: '1', arch: 'x86_64' },
      },
    ]);
    expect(differences([], [])).toEqual([]);
  });

  it('do not take an index that states nothing for another one', () => {
    const silent = folder([], { entries: [{ ...entry('a 1'), identity: undefined, size: undefined }] });
    expect(differences([folder(['a 1'])], [silent])).toEqual([]);
  });
});
