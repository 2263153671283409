import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../src/errors.ts';
import { FORMATS } from '../../../../src/formats/formats.ts';
import { looksLikeIpk, readPackage } from '../../../../src/formats/opkg/package.ts';
import { gzipOf, ipkOf, tarOf } from '../../../support/package-maker.ts';

const vectors = new URL('../../../../../shared/formats/vectors/', import.meta.url);
const isThere = existsSync(vectors);

const files = { '/usr/bin/hello': '#!/bin/sh\necho hello\n' };
const shapes: [string, Buffer][] = [
  ['a gzipped tar', ipkOf({ files })],
  ['an ar archive', ipkOf({ files, container: 'ar' })],
];

/** What reading ends in: the name it read, or the FormatError; anything else is a crash. */
async function outcome(bytes: Buffer): Promise<string | FormatError> {
  try {
    return (await readPackage(bytes)).name;
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
}

describe('readPackage of an ipk cut short', () => {
  it('gzipped tar: ends in FORMAT_TRUNCATED at every length', async () => {
    const bytes = ipkOf({ files });
    for (let length = 0; length < bytes.length; length++) {
      const result = await outcome(bytes.subarray(0, length));
      expect(result, `at ${length}`).toMatchObject({ code: 'FORMAT_TRUNCATED', offset: 0 });
    }
  });

  it('ar archive: ends in a FormatError at every length', async () => {
    const bytes = ipkOf({ files, container: 'ar' });
    // The last body may be odd; the byte that pads it is not part of it.
    const end = bytes.at(-1) === 0x0a && bytes.at(-2) === 0 ? bytes.length - 1 : bytes.length;
    for (let length = 0; length < end; length++) {
      expect(await outcome(bytes.subarray(0, length)), `at ${length}`).toBeInstanceOf(FormatError);
    }
    expect(await outcome(bytes)).toBe('hello');
  });

  it.each(['control', 'data'] as const)('its %s part last and cut, in a whole ar archive', async (last) => {
    const order = ['debian-binary', last === 'control' ? 'data' : 'control', last] as const;
    const bytes = ipkOf({ files, container: 'ar', order });
    expect(await outcome(bytes.subarray(0, -20))).toMatchObject({ code: 'FORMAT_TRUNCATED' });
  });
});

describe('readPackage of damaged bytes', () => {
  it('random bytes after a good beginning end in a FormatError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.uint8Array({ maxLength: 200 }),
        async ([, bytes], tail) => {
          const result = await outcome(Buffer.concat([bytes.subarray(0, 12), tail]));
          expect(result).toBeInstanceOf(FormatError);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('packages of other formats', () => {
  /** The format that a run takes a file for: any gzip file may be an ipk, and those after opkg are narrower. */
  const formatOf = (bytes: Buffer): string | undefined =>
    FORMATS.findLast((format) => format.recognise(bytes))?.name;

  const listed = (folder: string, extension: string): string[] =>
    isThere ? readdirSync(new URL(folder, vectors)).filter((name) => name.endsWith(extension)) : [];

  it.runIf(isThere).each(isThere ? listed('apk2/', '.apk') : ['-'])(
    'apk v2 %s is not taken for an ipk',
    async (name) => {
      const bytes = readFileSync(new URL(`apk2/${name}`, vectors));
      expect(looksLikeIpk(bytes)).toBe(true);
      expect(formatOf(bytes)).toBe('apk-v2');
      expect(await outcome(bytes)).toMatchObject({
        name: 'FormatError',
        code: 'FORMAT_UNKNOWN',
        offset: 0,
        reason: 'it has no member debian-binary, so it is not an ipk',
        remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
      });
    },
  );

  it.runIf(isThere).each(isThere ? listed('apk2/', '.tar.gz') : ['-'])('%s is not an ipk', async (name) => {
    expect(await outcome(readFileSync(new URL(`apk2/${name}`, vectors)))).toMatchObject({
      code: 'FORMAT_UNKNOWN',
      offset: 0,
    });
  });

  it.runIf(isThere).each(isThere ? [...listed('adb/', '.apk'), ...listed('adb/', '.adb')] : ['-'])(
    'apk v3 %s is not taken for an ipk',
    async (name) => {
      const bytes = readFileSync(new URL(`adb/${name}`, vectors));
      expect(looksLikeIpk(bytes)).toBe(false);
      expect(await outcome(bytes)).toMatchObject({ name: 'FormatError', offset: 0 });
    },
  );

  it('an apk v2 with more members than an ipk has is still taken for what it is', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ name: `usr/share/f${i}`, body: 'x' }));
    const bytes = gzipOf(tarOf([{ name: '.PKGINFO', body: 'pkgname = a\n' }, ...many]));
    expect(formatOf(bytes)).toBe('apk-v2');
    expect(await outcome(bytes)).toBeInstanceOf(FormatError);
  });

  it.each([
    ['a zip archive', Buffer.from('PK\u0003\u0004rest')],
    ['a program', Buffer.from('\u007fELF')],
    ['text', Buffer.from('Package: a\n')],
    ['nothing', Buffer.alloc(0)],
    ['seven bytes of ar', Buffer.from('!<arch>')],
  ])('%s is not taken for an ipk', (_, bytes) => {
    expect(looksLikeIpk(bytes)).toBe(false);
  });
});
