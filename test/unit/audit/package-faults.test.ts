import { describe, expect, it } from 'vitest';
import { packageFaults } from '../../../src/audit/package-faults.ts';
import type { Entry } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { ipkOf } from '../../support/package-maker.ts';
import { arriving } from '../feed/feed-maker.ts';

const recipe = { name: 'a', arch: 'x86_64' };
const bytes = ipkOf(recipe);
const { pkg, facts } = await arriving(recipe);
const ENTRY = opkg.entry(pkg, facts, 'a.ipk', 'x86_64');
const NO_HASH = { sha256: undefined, md5: undefined };
const TEXT = Buffer.from('text');

describe.each(['home', 'server'] as const)('a package file that was read from a %s', (from) => {
  const told = async (entry: Entry, file: Buffer): Promise<string[]> => {
    const context = {
      from,
      path: 'f/a.ipk',
      folder: ['f', 'x86_64'],
      reportsWarnings: true,
      isChanged: false,
    };
    const faults = await packageFaults(opkg, entry, file, context);
    return faults.map(({ severity, path, what, mayPass }) => `${severity} ${path} ${what} ${mayPass}`);
  };

  it.each<[string, string[], Partial<Entry>, Buffer]>([
    ['nothing where it is what its entry says', [], {}, bytes],
    ['another size', [`error f/a.ipk has 4 bytes, not ${bytes.length} as the index says true`], {}, TEXT],
    [
      'another hash',
      ['error f/a.ipk has another MD5 than the index says true'],
      { md5: 'f'.repeat(32), sha256: undefined },
      bytes,
    ],
    [
      'a wrong hash next to a right one as a fault of the entry',
      ['error f/a.ipk is listed with another SHA-256 than it has false'],
      { sha256: 'f'.repeat(64) },
      bytes,
    ],
    [
      'another build',
      ['error f/a.ipk is another build than the index says true'],
      { sha256: undefined, identity: 'f'.repeat(64) },
      bytes,
    ],
    [
      'nothing more about an entry that no client can use',
      [],
      { ...NO_HASH, identity: 'x', text: ENTRY.text.replace('Depends', 'X'), harm: 'a harm' },
      bytes,
    ],
    [
      'an entry without a size',
      ['warning f/a.ipk is listed without its size false'],
      { size: undefined },
      bytes,
    ],
    [
      'an entry without one of its hashes',
      ['warning f/a.ipk is listed without SHA256sum false'],
      { sha256: undefined },
      bytes,
    ],
    [
      'another name',
      ['error f/a.ipk says another name and version than the index false'],
      { name: 'b', version: '9' },
      bytes,
    ],
    [
      'a file that is not a package',
      [expect.stringMatching(/^error f\/a\.ipk is not a readable package: .* false$/)],
      { ...NO_HASH, size: TEXT.length },
      TEXT,
    ],
  ])('reports %s', async (_, found, changes, file) => {
    expect(await told({ ...ENTRY, ...changes }, file)).toEqual(found);
  });
});

describe('a package that OpenWrt would install empty', () => {
  const ar = { ...recipe, container: 'ar' } as const;

  it.each([
    [true, [expect.stringMatching(/^does not suit every client: OpenWrt would install it empty/)]],
    [false, []],
  ])('is reported where OpenWrt reads the folder: %s', async (reportsWarnings, found) => {
    const made = await arriving(ar);
    const entry = opkg.entry(made.pkg, made.facts, 'a.ipk', 'x86_64');
    const place = { from: 'server', path: 'f/a.ipk', folder: ['x86_64'] } as const;
    const context = { ...place, reportsWarnings, isChanged: false };
    const faults = await packageFaults(opkg, entry, ipkOf(ar), context);
    expect(faults.map(({ what }) => what)).toEqual(found);
  });
});
