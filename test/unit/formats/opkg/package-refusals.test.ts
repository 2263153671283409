import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../../src/formats/opkg/package.ts';
import { arOf, gzipOf, tarOf } from '../../../support/package-maker.ts';
import { CONTROL, controlled, ipkWith } from './ipk-parts.ts';

const failure = (code: string, offset: number, reason: string) => ({
  name: 'FormatError',
  code,
  offset,
  reason,
});

describe('readPackage refuses', () => {
  const xs = 'x'.repeat(129);
  const bad: [string, Buffer, string, number, string | RegExp][] = [
    ['nothing', Buffer.alloc(0), 'FORMAT_TRUNCATED', 0, 'the gzip stream is cut short'],
    ['text', Buffer.from('hello'), 'FORMAT_MALFORMED', 0, 'the gzip stream is damaged'],
    [
      'gzip that is not a tar',
      zlib.gzipSync('hello'.repeat(200)),
      'FORMAT_MALFORMED',
      0,
      'a tar header has a wrong checksum',
    ],
    [
      'an empty tar',
      gzipOf(tarOf([])),
      'FORMAT_UNKNOWN',
      0,
      'it has no member debian-binary, so it is not an ipk',
    ],
    [
      'an empty ar archive',
      arOf([]),
      'FORMAT_UNKNOWN',
      0,
      'it has no member debian-binary, so it is not an ipk',
    ],
    [
      'an ar archive of object files',
      arOf([['main.o', Buffer.from('x')]]),
      'FORMAT_UNKNOWN',
      0,
      'it has no member debian-binary, so it is not an ipk',
    ],
    [
      'a deb without control',
      arOf([
        ['debian-binary', Buffer.from('2.0\n')],
        ['data.tar.gz', gzipOf(tarOf([]))],
      ]),
      'FORMAT_UNKNOWN',
      0,
      'it has no member control.tar.*, so it is not an ipk',
    ],
    [
      'one without data',
      ipkWith({ 'data.tar.gz': undefined }),
      'FORMAT_UNKNOWN',
      0,
      'it has no member data.tar.*, so it is not an ipk',
    ],
    [
      'a control archive with a carriage return at the end of its name',
      arOf([
        ['debian-binary', Buffer.from('2.0\n')],
        ['control.tar\r', gzipOf(tarOf([]))],
        ['data.tar.gz', gzipOf(tarOf([]))],
      ]),
      'FORMAT_MALFORMED',
      132,
      'it has a member "control.tar\\r", whose name ends in a carriage return',
    ],
    [
      'a data archive whose name is not UTF-8',
      gzipOf(
        tarOf([
          { name: './debian-binary', body: '2.0\n' },
          { name: './control.tar.gz', body: gzipOf(tarOf([])) },
          { name: './data.tar.gz\ufffd', body: gzipOf(tarOf([])) },
        ]),
      ),
      'FORMAT_MALFORMED',
      2560,
      'it has a member "data.tar.gz\ufffd", whose name is not UTF-8',
    ],
    [
      'a control file with a carriage return at the end of its name',
      ipkWith({ 'control.tar.gz': gzipOf(tarOf([{ name: './control\r', body: 'Package: x\n' }])) }),
      'FORMAT_MALFORMED',
      2560,
      'its control archive has no file named control, but "control\\r", which ends in a carriage return',
    ],
    [
      'another version of the format',
      ipkWith({ 'debian-binary': Buffer.from('3.0\n') }),
      'FORMAT_MALFORMED',
      512,
      'debian-binary does not say 2.0',
    ],
    [
      'two control archives',
      ipkWith({}, { 'control.tar.xz': Buffer.from('x') }),
      'FORMAT_MALFORMED',
      3584,
      'it has more than one member control.tar.*',
    ],
    [
      'two data archives',
      ipkWith({}, { 'data.tar': Buffer.from('x') }),
      'FORMAT_MALFORMED',
      3584,
      'it has more than one member data.tar.*',
    ],
    [
      'more members than any ipk has',
      ipkWith({}, Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`m${i}`, Buffer.from('x')]))),
      'FORMAT_LIMIT',
      16384,
      'the tar archive has more than 16 members',
    ],
    [
      'control in bzip2',
      ipkWith({ 'control.tar.gz': undefined }, { 'control.tar.bz2': Buffer.from('BZh91AY&SY') }),
      'FORMAT_COMPRESSION',
      2560,
      '"control.tar.bz2" is not compressed with gzip, xz or zstd',
    ],
    [
      'control that is not compressed, under the name of gzip',
      ipkWith({ 'control.tar.gz': tarOf([{ name: 'control', body: CONTROL }]) }),
      'FORMAT_COMPRESSION',
      2560,
      '"control.tar.gz" is not compressed with gzip, xz or zstd',
    ],
    [
      'a control archive cut short',
      ipkWith({ 'control.tar.gz': gzipOf(tarOf([])).subarray(0, -4) }),
      'FORMAT_TRUNCATED',
      2560,
      'the gzip stream is cut short',
    ],
    [
      'a control archive with a damaged tar',
      ipkWith({ 'control.tar.gz': zlib.gzipSync('x'.repeat(512)) }),
      'FORMAT_MALFORMED',
      2560,
      'a tar header has a wrong checksum, 0 bytes into its control part',
    ],
    [
      'a control archive without control',
      ipkWith({ 'control.tar.gz': gzipOf(tarOf([{ name: 'postinst', body: 'x' }])) }),
      'FORMAT_MALFORMED',
      2560,
      'its control archive has no file named control',
    ],
    [
      'a control archive with two',
      ipkWith({
        'control.tar.gz': gzipOf(
          tarOf([
            { name: 'control', body: CONTROL },
            { name: './control', body: CONTROL },
          ]),
        ),
      }),
      'FORMAT_MALFORMED',
      2560,
      'its control archive has more than one file named control',
    ],
    [
      'a control archive that is a bomb',
      ipkWith({ 'control.tar.gz': zlib.gzipSync(Buffer.alloc(9 << 20)) }),
      'FORMAT_LIMIT',
      2560,
      'the gzip stream expands to more than 8388608 bytes',
    ],
    [
      'control of over a megabyte',
      controlled(`${CONTROL}Tags: ${'x'.repeat(1 << 20)}\n`),
      'FORMAT_LIMIT',
      2560,
      'control is larger than 262144 bytes',
    ],
    [
      'control that repeats a field',
      controlled(`${CONTROL}Package: b\n`),
      'FORMAT_MALFORMED',
      2560,
      'control repeats the field "Package", 40 bytes into its control part',
    ],
    [
      'control without Package',
      controlled('Version: 1\nArchitecture: all\n'),
      'FORMAT_FIELD',
      2560,
      'its control has no Package',
    ],
    [
      'control without Version',
      controlled('Package: a\nArchitecture: all\n'),
      'FORMAT_FIELD',
      2560,
      'its control has no Version',
    ],
    [
      'control without Architecture',
      controlled('Package: a\nVersion: 1\n'),
      'FORMAT_FIELD',
      2560,
      'its control has no Architecture',
    ],
    ['an empty control', controlled(''), 'FORMAT_FIELD', 2560, 'its control has no Package'],
    [
      'an empty Version',
      controlled('Package: a\nVersion:\nArchitecture: all\n'),
      'FORMAT_FIELD',
      2560,
      'its control has no Version',
    ],
    ...['../evil', 'a/b', '.hidden', '-rf', 'a b', 'a\u00e9', 'a_$(id)', '%2e', xs].map(
      (name): [string, Buffer, string, number, RegExp] => [
        `the name ${name.slice(0, 20)}`,
        controlled(`Package: ${name}\nVersion: 1\nArchitecture: all\n`),
        'FORMAT_FIELD',
        2560,
        /^its Package ".*" (is longer than 128 characters|has characters that clients do not accept)$/,
      ],
    ),
    ...['0:', '1:', '::', 'caf\u00e9', xs].map((version): [string, Buffer, string, number, RegExp] => [
      `the version ${version.slice(0, 20)}`,
      controlled(`Package: a\nVersion: ${version}\nArchitecture: all\n`),
      'FORMAT_FIELD',
      2560,
      /^its Version /,
    ]),
    ...['..', 'a/b', 'a b', xs].map((arch): [string, Buffer, string, number, RegExp] => [
      `the arch ${arch.slice(0, 20)}`,
      controlled(`Package: a\nVersion: 1\nArchitecture: ${arch}\n`),
      'FORMAT_FIELD',
      2560,
      /^its Architecture /,
    ]),
  ];
  it.each(bad)('%s', async (_, bytes, code, offset, reason) => {
    await expect(readPackage(bytes)).rejects.toMatchObject(
      typeof reason === 'string'
        ? failure(code, offset, reason)
        : { name: 'FormatError', code, offset, reason: expect.stringMatching(reason) },
    );
  });

  it('a package whose file name would be longer than file systems allow', async () => {
    const long = (size: number): string => 'x'.repeat(size);
    const control = (name: string, version: string): Buffer =>
      controlled(`Package: ${name}\nVersion: ${version}\nArchitecture: all\n`);
    expect((await readPackage(control(long(100), long(100)))).name.length).toBe(100);
    await expect(readPackage(control(long(128), long(128)))).rejects.toMatchObject({ code: 'FORMAT_FIELD' });
  });
});
