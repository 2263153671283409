import { expect, it } from 'vitest';
import { sha256Of } from '../../../../src/feed/catalog/chain.ts';
import { indexesAfter } from '../../../../src/feed/catalog/indexes-after.ts';
import type { Content } from '../../../../src/feed/edit.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';

const [INDEX, SECOND] = ['a/APKINDEX.tar.gz', 'a/Packages.adb'];
const noted = {
  'APKINDEX.tar.gz': '1'.repeat(64),
  'Packages.adb': '2'.repeat(64),
  'packages.adb': '3'.repeat(64),
};
const folder = {
  path: 'a',
  branch: null,
  repository: null,
  arch: null,
  formats: [],
  packages: 0,
  bytes: 0,
  keys: null,
};
const hash = sha256Of(Buffer.from('x'));
const bytes: Content = { kind: 'bytes', bytes: Buffer.from('x') };
const copy: Content = { kind: 'copy', from: 'b', sha256: undefined };

function after(
  there: readonly string[],
  read: readonly string[],
  puts: [string, Content][],
  deletes: string[] = [],
) {
  const state = {
    paths: new Map(there.map((path) => [path, undefined])),
    files: new Map(read.map((path) => [path, Buffer.from('x')])),
  };
  const before = { folders: [{ ...folder, indexes: noted }] };
  return indexesAfter('a', [{ format: apkV2 }], before, state, {
    puts: new Map(puts),
    deletes: new Set(deletes),
  });
}

it.each<[string, ReturnType<typeof after>, object | undefined]>([
  ['are those that it writes', after([], [], [[INDEX, bytes]]), { 'APKINDEX.tar.gz': hash }],
  ['are those that it has read', after([INDEX], [INDEX], []), { 'APKINDEX.tar.gz': hash }],
  [
    'are those noted of what it has not read',
    after([SECOND], [], []),
    { 'Packages.adb': noted['Packages.adb'] },
  ],
  [
    'are those noted of other formats',
    after(['a/packages.adb'], [], []),
    { 'packages.adb': noted['packages.adb'] },
  ],
  ['are none of what it deletes', after([INDEX, SECOND], [INDEX], [], [INDEX, SECOND]), undefined],
  ['are none of what is gone', after([], [], []), undefined],
  ['are none of bytes that it does not have', after([INDEX], [INDEX], [[INDEX, copy]]), undefined],
])('the hashes of indexes after a run %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});
