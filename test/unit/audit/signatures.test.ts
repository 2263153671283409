import { describe, expect, it } from 'vitest';
import { isForOpenWrt, judgedByItself, judgesOf, signatureWord } from '../../../src/audit/signatures.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Signature } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { newKey, newOpenpgpKey } from '../feed/feed-maker.ts';

const usign = (await newKey()).publicKey;
const other = (await newKey()).publicKey;
const openpgp = (await newOpenpgpKey()).publicKey;

const GOOD: Signature = { scheme: 'usign', file: 'Packages.sig', state: 'good', key: usign };
const GOOD_TOO: Signature = { scheme: 'openpgp', file: 'Packages.asc', state: 'good', key: openpgp };
const BAD: Signature = { scheme: 'openpgp', file: 'Packages.asc', state: 'bad', reason: 'it is odd' };
const UNKNOWN: Signature = { scheme: 'usign', file: 'Packages.sig', state: 'unknown-key', keyId: 'f' };

describe('judgesOf', () => {
  it('takes published keys only of schemes that no key was given for', () => {
    expect(judgesOf([usign], [other, openpgp])).toEqual([usign, openpgp]);
    expect(judgesOf([], [other, openpgp])).toEqual([other, openpgp]);
  });
});

describe('signatureWord', () => {
  it.each<[string, Signature[], boolean]>([
    ['signed', [GOOD], true],
    ['signed', [GOOD, UNKNOWN], true],
    ['signed by its published key', [GOOD], false],
    ['signed by its published key', [GOOD_TOO], true],
    ['BAD SIGNATURE', [GOOD, BAD], true],
    ['signed by an unknown key', [UNKNOWN], true],
    ['not signed', [], true],
  ])('is %s', (word, signatures, isGiven) => {
    expect(signatureWord(signatures, isGiven ? [usign] : [])).toBe(word);
  });
});

describe('judgedByItself', () => {
  it('warns of each scheme once that only published keys have judged, though a key was given', () => {
    expect(judgedByItself([GOOD, GOOD_TOO, GOOD_TOO], [usign])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: 'keys',
        what: expect.stringContaining('openpgp'),
      }),
    ]);
    expect(judgedByItself([GOOD, BAD], [usign])).toEqual([]);
    expect(judgedByItself([GOOD, GOOD_TOO], [])).toEqual([]);
  });
});

describe('isForOpenWrt', () => {
  it('is false only for an opkg folder that usign does not sign', () => {
    expect(isForOpenWrt(opkg, [GOOD_TOO])).toBe(false);
    expect(isForOpenWrt(opkg, [])).toBe(false);
    expect(isForOpenWrt(opkg, [GOOD_TOO, UNKNOWN])).toBe(true);
    expect(isForOpenWrt(apkV3, [])).toBe(true);
  });
});
