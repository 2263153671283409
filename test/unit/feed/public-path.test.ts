import { expect, it } from 'vitest';
import { isPublicPath } from '../../../src/feed/public-path.ts';

it.each([
  'index.html',
  'feed.json',
  'install.sh',
  'feed.atom',
  'badges/base/hello.svg',
  'keys/0123456789abcdef',
  '24.10/base/x86_64/Packages',
  '24.10/base/x86_64/Packages.gz',
  '24.10/base/x86_64/Packages.sig',
  '24.10/base/x86_64/packages.json',
  '24.10/base/x86_64/g++_1.0-1_all.ipk',
  'x86_64/sub/hello-1.0-r1.apk',
  'APKINDEX.tar.gz',
  'packages.adb',
])('%s is of the feed', (path) => {
  expect(isPublicPath(path)).toBe(true);
});

it.each([
  '',
  '.git/config',
  '.git/Packages',
  '.pkgfeed-staging/x/hello.ipk',
  'a/.hidden.ipk',
  '../Packages',
  'a/../../Packages',
  'a//Packages',
  '/Packages',
  'a\\..\\Packages',
  'a/\u0000/Packages',
  'key.sec',
  'keys/a/b',
  'keys/.secret',
  'src/index.ts',
  'sub/index.html',
  'sub/feed.json',
  'a/.ipk',
  'private.env',
])('%j is not', (path) => {
  expect(isPublicPath(path)).toBe(false);
});
