import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packageFaults } from '../../../src/audit/package-faults.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { type ApkV3Recipe, apkV3Of } from '../../support/apk-v3-maker.ts';
import { ipkOf } from '../../support/package-maker.ts';

const facts = (bytes: Buffer) => ({
  size: bytes.length,
  md5: hash('md5', bytes),
  sha256: hash('sha256', bytes),
});

async function entryOf(format: Format, bytes: Buffer): Promise<Entry> {
  const pkg = await format.readPackage(bytes);
  return format.entry(pkg, facts(bytes), format.fileName(pkg), 'x86_64');
}

async function told(format: Format, entry: Entry, bytes: Buffer): Promise<string[]> {
  const context = {
    from: 'home',
    path: 'f',
    folder: ['x86_64'],
    reportsWarnings: false,
    isChanged: false,
  } as const;
  return (await packageFaults(format, entry, bytes, context)).map(({ what }) => what);
}

describe('an entry of opkg', () => {
  const ipk = ipkOf({
    ...{ name: 'a', arch: 'x86_64' },
    fields: ['Depends: libc, b (>= 1.0) | c, d', 'Provides: v', 'Section: net', 'Installed-Size: 10'],
  });
  const listed = async (from: string | RegExp, to: string): Promise<string[]> => {
    const entry = await entryOf(opkg, ipk);
    const text = entry.text.replace(from, to);
    expect(text).not.toBe(entry.text);
    return await told(opkg, { ...entry, text }, ipk);
  };

  it.each([
    ['a missing list', /Depends:.*\n/, '', 'without its Depends'],
    ['a missing item', ', d', '', 'with another Depends than it has'],
    ['alternatives in another order', 'b (>= 1.0) | c', 'c | b (>= 1.0)', 'with another Depends than it has'],
    [
      'a list that it does not have',
      'Section:',
      'Conflicts: x\nSection:',
      'with Conflicts, which it does not have',
    ],
    ['another size', 'Installed-Size: 10', 'Installed-Size: 11', 'with another Installed-Size than it has'],
    ['another flag', 'Section:', 'Essential: yes\nSection:', 'with Essential, which it does not have'],
    [
      'several',
      /Depends:.*\nProvides: v\n/,
      'Provides: w\nReplaces: x\n',
      'without its Depends, and with another Provides than it has, and with Replaces, which it does not have',
    ],
    ['another text', 'Section: net', 'Section: x', 'with another Section than it has'],
    ['a field more', 'Section: net', 'Section: net\nX-Extra: 1', 'with another X-Extra than it has'],
    ['a text less', 'Section: net\n', '', 'with another Section than it has'],
    [
      'other sums under two spellings',
      'MD5Sum:',
      `MD5sum: ${'1'.repeat(32)}\nMD5Sum:`,
      'with another MD5Sum than it has',
    ],
  ])('%s is a finding', async (_, from, to, what) => {
    expect(await listed(from, to)).toEqual([`is listed ${what}`]);
  });

  it.each([
    ['another order of fields', /(Depends:.*\n)(Provides:.*\n)/, '$2$1'],
    ['another order in a list', 'libc, b (>= 1.0) | c, d', 'd, libc, b (>= 1.0) | c'],
    ['other blanks', 'libc, b (>= 1.0) | c', ' libc ,b  ( >=1.0 ) |  c'],
    ['the other spelling of MD5Sum', 'MD5Sum', 'MD5sum'],
    [
      'fields that makers of indexes leave out',
      'Section: net',
      'Section: net\nMaintainer: x\nSource: y\nLicenseFiles: z',
    ],
    ['other blanks in a text', 'Section: net', 'Section:   net'],
    ['no Installed-Size', /Installed-Size:.*\n/, ''],
  ])('%s is none', async (_, from, to) => {
    expect(await listed(from, to)).toEqual([]);
  });
});

describe('an entry of apk v2', () => {
  const apk = apkV2Of({
    fields: [
      ...['pkgdesc = x', 'size = 12', 'builddate = 5', 'depend = b>1 so:c', 'provides = v=1'],
      ...['install_if = x y', 'provider_priority = 10'],
    ],
  });
  const listed = async (from: string | RegExp, to: string): Promise<string[]> => {
    const entry = await entryOf(apkV2, apk);
    const text = entry.text.replace(from, to);
    expect(text).not.toBe(entry.text);
    return await told(apkV2, { ...entry, text }, apk);
  };

  it.each([
    ['a missing i:', /i:.*\n/, '', 'without its install_if'],
    ['a missing k:', /k:.*\n/, '', 'without its provider_priority'],
    ['a missing p:', /p:.*\n/, '', 'without its provides'],
    ['an extra item in D:', 'D:', 'D:z ', 'with another depend than it has'],
    ['other words for people', /T:.*\n/, 'T:something else\n', 'with another pkgdesc than it has'],
    ['more words', /T:.*\n/, 'T:x\nm:me\nc:12\n', 'with another maintainer and commit than it has'],
    ['another I:', /I:\d+/, 'I:987654', 'with another installed size than it has'],
  ])('%s is a finding', async (_, from, to, what) => {
    expect(await listed(from, to)).toEqual([`is listed ${what}`]);
  });

  it.each([
    ['another order in a list', /D:.*/, 'D:so:c b>1 b>1'],
    ['no build time', /t:.*\n/, ''],
  ])('%s is none', async (_, from, to) => {
    expect(await listed(from, to)).toEqual([]);
  });
});

describe('an entry of apk v3', () => {
  const info = { depends: 'b>1 c', provides: 'v=1', 'install-if': 'x y', 'provider-priority': '10' };
  const listed = async (changes: ApkV3Recipe['info']): Promise<string[]> => {
    const bytes = await apkV3Of({ info });
    const { text } = await entryOf(apkV3, await apkV3Of({ info: { ...changes } }));
    return await told(apkV3, { ...(await entryOf(apkV3, bytes)), text }, bytes);
  };
  const { 'install-if': _, 'provider-priority': __, ...rest } = info;

  it.each([
    ['missing fields', rest, 'without its install-if and provider-priority'],
    ['an item more', { ...info, depends: 'b>1 c d' }, 'with another depends than it has'],
    ['a list more', { ...info, replaces: 'z' }, 'with replaces, which it does not have'],
  ])('%s are a finding', async (_name, changes, what) => {
    expect(await listed(changes)).toEqual([`is listed ${what}`]);
  });

  it('with other words for people is a finding', async () => {
    expect(await listed({ ...info, description: 'other words', url: 'https://example.org' })).toEqual([
      'is listed with another description and url than it has',
    ]);
  });
});
