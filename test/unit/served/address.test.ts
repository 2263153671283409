import { describe, expect, it } from 'vitest';
import { packageAddress } from '../../../src/formats/address.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { folderAddress, shownAddress } from '../../../src/served/address.ts';

const FOLDER = new URL('https://example.org/feed/v3.22/main/x86_64/');
const entry = (file: string, arch: string): Entry => ({
  ...{ name: 'x', version: '1', arch, anyArch: false, file, text: '' },
  ...{ size: 1, identity: undefined, sha256: undefined, md5: undefined },
});

describe('packageAddress', () => {
  it.each<[Format, string, string, string | undefined]>([
    [opkg, 'a_1.0-1_x86_64.ipk', 'x86_64', `${FOLDER}a_1.0-1_x86_64.ipk`],
    [opkg, 'g++_1~rc1_all.ipk', 'all', `${FOLDER}g%2b%2b_1~rc1_all.ipk`],
    [opkg, 'sub/ü?#%.ipk', 'all', `${FOLDER}sub/%c3%bc%3f%23%25.ipk`],
    [opkg, '../all/a.ipk', 'all', 'https://example.org/feed/v3.22/main/all/a.ipk'],
    [opkg, '//evil.example/a.ipk', 'all', `${FOLDER}//evil.example/a.ipk`],
    [opkg, 'http://evil.example/a.ipk', 'all', `${FOLDER}http%3a//evil.example/a.ipk`],
    [apkV2, 'g++-1_rc1-r0.apk', 'x86_64', `${FOLDER}g++-1_rc1-r0.apk`],
    [apkV2, 'a-1-r0.apk', 'noarch', 'https://example.org/feed/v3.22/main/noarch/a-1-r0.apk'],
    [apkV2, 'a-1-r0.apk', '', `${FOLDER}a-1-r0.apk`],
    [apkV2, 'a-1-r0.apk', '..', undefined],
    [apkV2, 'a-1-r0.apk', 'x/../../..', undefined],
    [apkV3, 'a-1~2-r0.apk', 'noarch', `${FOLDER}a-1~2-r0.apk`],
    [apkV3, 'https://cdn.example/a?b.apk', 'x', 'https://cdn.example/a?b.apk'],
    [apkV3, 'file:///etc/passwd', 'x', undefined],
    [apkV3, 'https://a:b@cdn.example/a.apk', 'x', undefined],
    [apkV3, '?#.apk', 'x', `${FOLDER}%3F%23.apk`],
    [apkV3, '\ud800.apk', 'x', undefined],
  ])('of %# is what its clients ask for', (format, file, arch, wanted) => {
    expect(packageAddress(format, FOLDER, entry(file, arch))?.href).toBe(wanted);
  });

  it('stays beside an apk v2 index at the root', () => {
    const root = new URL('https://example.org/');
    expect(packageAddress(apkV2, root, entry('a-1.apk', 'x86_64'))?.href).toBe('https://example.org/a-1.apk');
  });
});

describe('folderAddress', () => {
  it.each<[string, string | undefined]>([
    ['24.10/base/x86_64', `${FOLDER}24.10/base/x86_64/`],
    ['a+b~c/ü', `${FOLDER}a+b~c/%C3%BC/`],
    ['..', undefined],
    ['a/../b', undefined],
    ['/a', undefined],
    ['//evil.example/a', undefined],
    ['a\\b', undefined],
    ['', FOLDER.href],
    ['a b', undefined],
    ['http://evil.example', undefined],
    ['a?b', `${FOLDER}a%3Fb/`],
  ])('of %j', (path, wanted) => {
    expect(folderAddress(FOLDER, path)?.href).toBe(wanted);
  });
});

describe('shownAddress', () => {
  it.each([
    [`${FOLDER}a%2b.ipk`, 'a+.ipk'],
    [`${FOLDER}a%.ipk`, 'a%.ipk'],
    [`${FOLDER}`, '.'],
    ['https://cdn.example/a', 'https://cdn.example/a'],
  ])('of %s', (url, wanted) => {
    expect(shownAddress(FOLDER, new URL(url))).toBe(wanted);
  });
});
