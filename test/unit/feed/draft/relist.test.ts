import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../../src/feed/draft/relist.ts';
import type { Folder } from '../../../../src/feed/folders.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../../../../src/formats/format.ts';

describe('changesOf says why a package is no longer listed', () => {
  const path = 'f/hello-1.0-r0.apk';
  const before = [{ entry: { name: 'hello', version: '1.0-r0', arch: 'x86_64' }, path }] as Listed[];

  it.each<[string, Format | undefined, string[]]>([
    ['its file is gone', undefined, []],
    ['it is for another arch', apkV3, [path]],
    ['it is an apk v2 package', apkV2, [path]],
  ])('%s', (_, found, there) => {
    const folder = { path: 'f', format: apkV3 } as Folder;
    const paths = new Map(there.map((one) => [one, undefined]));
    const formats = new Map(found === undefined ? [] : [[path, found]]);
    const { changes } = changesOf(folder, before, [], paths, formats);
    expect(changes.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
      there.length === 0
        ? 'removed: no such package file is there'
        : found === apkV2
          ? 'removed: it is an apk v2 package, which a reindex lists in APKINDEX.tar.gz and not in packages.adb'
          : 'removed: it is for another arch than the folder, and `arch-map` does not map it there',
    ]);
  });
});
