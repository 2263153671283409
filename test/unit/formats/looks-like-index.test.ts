import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TAR_END } from '../../../src/bytes/tar-writer.ts';
import * as apkV2 from '../../../src/formats/apk-v2/contents.ts';
import * as opkg from '../../../src/formats/opkg/contents.ts';
import { apkV2Of, segmentOf, tarPiece } from '../../support/apk-v2-maker.ts';
import { ipkOf } from '../../support/package-maker.ts';

const STANZA = Buffer.from('Package: a\nVersion: 1\n\n');
const SIGNATURE = segmentOf([{ name: '.SIGN.RSA.x.rsa.pub', body: 'x' }]);
const tarGz = (name: string): Buffer => gzipSync(Buffer.concat([tarPiece([{ name, body: '' }]), TAR_END]));
const INDEX = tarGz('APKINDEX');

describe('an index is recognized by its content', () => {
  it.each<[string, Buffer, boolean]>([
    ['Packages', STANZA, true],
    ['Packages.gz', gzipSync(STANZA), true],
    ['another first field', Buffer.from('Architecture: x\nPackage: a\n'), true],
    ['an index without packages', Buffer.from('\n'), true],
    ['an empty file', Buffer.alloc(0), true],
    ['an empty file, compressed', gzipSync(''), true],
    ['a text', Buffer.from('Hello: world'), false],
    ['an ipk', ipkOf({}), false],
    ['an apk v2', apkV2Of({}), false],
    ['an index of apk v2', INDEX, false],
    ['a bomb', gzipSync(Buffer.alloc(1 << 24)), false],
    ['gzip that is cut short', gzipSync(STANZA).subarray(0, 12), false],
  ])('opkg: %s', (_, bytes, expected) => {
    expect(opkg.looksLikeIndex(bytes)).toBe(expected);
  });

  it.each<[string, Buffer, boolean]>([
    ['unsigned', INDEX, true],
    ['with a description', tarGz('DESCRIPTION'), true],
    ['signed twice', Buffer.concat([SIGNATURE, SIGNATURE, INDEX]), true],
    ['under a name that clients do not read', tarGz('./APKINDEX'), true],
    ['a signature alone', SIGNATURE, false],
    ['a package', apkV2Of({}), false],
    ['a signed package', apkV2Of({ signatures: [SIGNATURE] }), false],
    ['an ipk', ipkOf({}), false],
    ['Packages.gz', gzipSync(STANZA), false],
    ['a signature that is cut short', SIGNATURE.subarray(0, 40), false],
    ['nothing', Buffer.alloc(0), false],
  ])('apk v2: %s', (_, bytes, expected) => {
    expect(apkV2.looksLikeIndex(bytes)).toBe(expected);
  });
});
