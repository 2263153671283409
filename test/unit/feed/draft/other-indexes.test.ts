import { expect, it } from 'vitest';
import { listsOtherFormats } from '../../../../src/feed/draft/other-indexes.ts';
import type { Folder } from '../../../../src/feed/folders.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';

const folder: Pick<Folder, 'format' | 'path'> = { format: apkV3, path: 'f' };
const listed = ['f/new-1.apk', 'f/old-1.apk', 'f/older-1.apk'].map((path) => ({ path })) as Listed[];
const packages = [
  { format: apkV3, path: 'f/new-1.apk' },
  { format: apkV2, path: 'f/old-1.apk' },
  { format: apkV2, path: 'f/older-1.apk' },
  { format: opkg, path: 'f/other.ipk' },
];
const rsa = { scheme: 'apk-v2' } as SigningKey;
const trust = {
  signingKeys: [rsa],
  trustedKeys: [],
  allowUnsigned: false,
  allowKeyChange: false,
  isRehearsal: false,
};

it('an index that lists packages of another format stops a reindex with one reason and the way out', () => {
  const [error, ...more] = listsOtherFormats(folder, listed, packages, undefined, trust);
  expect(more).toEqual([]);
  expect(error).toMatchObject({
    code: 'FEED_SHRINKS',
    message:
      'f/packages.adb lists 2 apk v2 packages (old-1.apk, older-1.apk), and a reindex would list them in APKINDEX.tar.gz, which the devices of that index do not read',
  });
  expect(error?.remedy).toContain('give `apk-rsa-key` and set `max-removals: 2`');
  const without = { ...trust, signingKeys: [] };
  expect(listsOtherFormats(folder, listed, packages, 2, without)).toHaveLength(1);
});

it('goes on where the settings allow it, and where each index lists its own', () => {
  expect(listsOtherFormats(folder, listed, packages, 2, trust)).toEqual([]);
  expect(listsOtherFormats(folder, listed.slice(0, 1), packages, undefined, trust)).toEqual([]);
});
