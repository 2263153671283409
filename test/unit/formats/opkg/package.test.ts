import { existsSync, readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { warningText } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { looksLikeIpk, type OpkgPackage, readPackage } from '../../../../src/formats/opkg/package.ts';
import { type Compressor, gzipOf, type IpkRecipe, ipkOf, tarOf } from '../../../support/package-maker.ts';
import { CONTROL, controlled, ipkWith } from './ipk-parts.ts';

const vectors = new URL('../../../../../shared/formats/vectors/opkg/', import.meta.url);
const isThere = existsSync(vectors);

const ZSTD: Compressor = { extension: 'zst', compress: (bytes) => zlib.zstdCompressSync(bytes) };
const PLAIN: Compressor = { extension: 'x', compress: (bytes) => bytes };
/** `control` of a package named `xz`, in the control.tar.xz that `tar -cJ` makes. */
const CONTROL_TAR_XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AI5dABcLyOfZ5dHD1ZV9QtvcDlxs1FkS8hWWqhUyNZ9rL5Ofb4FhfgnqpX2EZCQl7kjKtvRLHknSuIS1p88HLIcJl9qqvaVaFTf0O7Od1zSGPInNbv+/8Wii0JjHfB3BA2AOpf8y6UFufbi53Cf7fn188Ag0LPXAiupIHXovhxK+DfD1OhHsfSzk8Kvv6Y82CAAAAACDkk2ZhheZNwABqgGAUAAAbldXx7HEZ/sCAAAAAARZWg==',
  'base64',
);
const XZ: Compressor = { extension: 'xz', compress: () => CONTROL_TAR_XZ };

const facts = (pkg: OpkgPackage): Map<string, string> => new Map(pkg.facts);
const fields = (pkg: OpkgPackage): Map<string, string> => new Map(pkg.fields);
describe('readPackage reads', () => {
  it.each([
    ...['1:2:3', 'x:1', ':1', '.5', '-1', '~1', '+x', '_1-r2', '1.0@2', '1,0', '1.0 beta', '1(2)', "1'2"],
    ...['1#2', '1?2', '1%2', '1/2', '../1', '1\\2', '1<2>', '1"2'],
  ])('the version %s, which opkg installs, with a warning', async (version) => {
    const pkg = await readPackage(ipkOf({ name: 'a', version, arch: 'all' }));
    expect(pkg).toMatchObject({ version, warnings: [{ detail: version, isHarmless: true }] });
    // Devices ask for it in an address.
    expect(opkg.fileName(pkg)).toMatch(/^a_[A-Za-z0-9+._~-]+_all\.ipk$/);
  });

  it('a name that begins with an underscore, with a warning', async () => {
    const pkg = await readPackage(ipkOf({ name: '_a', version: '1', arch: 'all' }));
    expect(pkg).toMatchObject({ name: '_a', warnings: [{ detail: '_a', scheme: undefined }] });
  });

  it('repeated fields as clients read them, with a warning', async () => {
    const repeated =
      'Section: x\nDepends: b,\n c\nSection: y\nDepends: d (>= 1)\nLicense: MIT\nLicense: GPL\n';
    const pkg = await readPackage(controlled(`${CONTROL}${repeated}`));
    expect(pkg.fields.slice(3)).toEqual([
      ['Section', 'y'],
      ['Depends', 'b, c, d (>= 1)'],
      ['License', 'GPL'],
    ]);
    expect(pkg.warnings.map(({ detail }) => detail)).toEqual(['a repeated field']);
  });

  const orders = [
    ['debian-binary', 'data', 'control'],
    ['debian-binary', 'control', 'data'],
    ['control', 'data', 'debian-binary'],
    ['data', 'control', 'debian-binary'],
  ] as const;
  const shapes: [string, IpkRecipe][] = (['gzip-tar', 'ar'] as const).flatMap((container) =>
    orders.flatMap((order) =>
      ['./', ''].map((prefix): [string, IpkRecipe] => [
        `${container}, ${order.join(' ')}, names with ${JSON.stringify(prefix)}`,
        { container, order, prefix },
      ]),
    ),
  );
  it.each(shapes)('%s', async (_, recipe) => {
    const bytes = ipkOf({ ...recipe, name: 'hello', version: '1:1.0-1', arch: 'mips_24kc' });
    expect(looksLikeIpk(bytes)).toBe(true);
    const pkg = await readPackage(bytes);
    expect(pkg).toMatchObject({
      name: 'hello',
      version: '1:1.0-1',
      arch: 'mips_24kc',
      anyArch: false,
      container: recipe.container,
    });
    expect(pkg.warnings.length).toBe(recipe.container === 'ar' ? 1 : 0);
  });

  it('a package of any arch', async () => {
    expect(await readPackage(ipkOf({ arch: 'all' }))).toMatchObject({ arch: 'all', anyArch: true });
  });

  it('a control that is compressed with zstd, with xz, or not at all', async () => {
    expect((await readPackage(ipkOf({ compressControl: ZSTD }))).name).toBe('hello');
    expect((await readPackage(ipkOf({ compressControl: XZ }))).name).toBe('xz');
    const plain = ipkWith(
      { 'control.tar.gz': undefined },
      { 'control.tar': tarOf([{ name: 'control', body: CONTROL }]) },
    );
    expect((await readPackage(plain)).name).toBe('a');
  });

  it('parts that are not compressed, with a warning: Yocto does not find them', async () => {
    const control = tarOf([{ name: 'control', body: CONTROL }]);
    const cases: [{ [name: string]: Buffer | undefined }, string][] = [
      [{ 'control.tar.gz': undefined, 'control.tar': control }, 'control.tar'],
      [{ 'data.tar.gz': undefined, 'data.tar': tarOf([]) }, 'data.tar'],
    ];
    for (const [members, detail] of cases) {
      const { warnings } = await readPackage(ipkWith(members));
      expect(warnings).toContainEqual({
        text: expect.stringMatching(
          /^Yocto devices would not install it: one of its parts is not compressed/,
        ),
        ...{ detail, scheme: 'openpgp', lossAt: expect.any(Number) },
      });
      expect(warnings.map(({ text }) => text).join()).not.toContain('Yocto devices install it as it is');
    }
  });

  it('facts to show: container, parts and every field, as text', async () => {
    const pkg = await readPackage(
      ipkOf({ fields: ['Maintainer: J\u00f6rg <j@example.org>', 'Description: one', ' two', ' ', ' ·'] }),
    );
    expect([...facts(pkg).keys()]).toEqual(['container', 'control', 'data']);
    expect([...fields(pkg).keys()]).toEqual([
      'Package',
      'Version',
      'Architecture',
      'Maintainer',
      'Description',
    ]);
    expect(facts(pkg).get('container')).toBe('gzip-tar');
    expect(facts(pkg).get('control')).toBe('control.tar.gz (gzip)');
    expect(facts(pkg).get('data')).toMatch(/^data\.tar\.gz \(gzip, \d+ bytes\)$/);
    expect(fields(pkg).get('Maintainer')).toBe('Jörg <j@example.org>');
    expect(fields(pkg).get('Description')).toBe('one\ntwo\n\n·');
  });

  it.each(['Vittoria Pietrà', 'ЗАО Р'])(
    '%s as it is written, though its last byte is A0',
    async (maintainer) => {
      const pkg = await readPackage(ipkOf({ fields: [`Maintainer: ${maintainer}`] }));
      expect(fields(pkg).get('Maintainer')).toBe(maintainer);
    },
  );

  it('other files in the control archive, and members it does not know', async () => {
    const control = gzipOf(
      tarOf([
        { name: './postinst', body: '#!/bin/sh\n' },
        { name: './control', body: CONTROL },
      ]),
    );
    expect(
      (await readPackage(ipkWith({ 'control.tar.gz': control }, { _gpgbuilder: Buffer.from('x') }))).name,
    ).toBe('a');
  });
});

describe('readPackage warns', () => {
  const empty = (why: string): string =>
    `OpenWrt would install it empty: ${why}; build it with OpenWrt's SDK or with ` +
    '`opkg-build -c -Z gzip` (Yocto devices install it as it is)';
  const cases: [string, IpkRecipe, string[]][] = [
    ['of nothing in a package as OpenWrt builds it', {}, []],
    ['of an ar archive', { container: 'ar' }, [empty('it is an ar archive')]],
    ['of zstd data', { compressData: ZSTD }, [empty('its data part is not a data.tar.gz')]],
    [
      'of data that is not compressed',
      { compressData: PLAIN },
      [empty('its data part is not a data.tar.gz')],
    ],
    [
      'of both together',
      { container: 'ar', compressData: ZSTD },
      [empty('it is an ar archive and its data part is not a data.tar.gz')],
    ],
    [
      'of zstd control',
      { compressControl: ZSTD },
      [
        'OpenWrt would install it without its metadata: its control part is not a control.tar.gz; build it with one',
      ],
    ],
    [
      'of xz control',
      { compressControl: XZ },
      [
        'OpenWrt would install it without its metadata: its control part is not a control.tar.gz; build it with one',
      ],
    ],
  ];
  it.each(cases)('%s', async (_, recipe, warnings) => {
    expect((await readPackage(ipkOf(recipe))).warnings.map(warningText)).toEqual(warnings);
  });

  it('of a gzip part under a name that OpenWrt does not look for', async () => {
    const data = gzipOf(tarOf([]));
    const pkg = await readPackage(ipkWith({ 'data.tar.gz': undefined }, { 'data.tar.xz': data }));
    expect(pkg.warnings.length).toBe(1);
  });
});

describe('the ipk vectors', () => {
  const cases: [string, string, number][] = [
    ['plain', 'gzip-tar', 0],
    ['nodot', 'gzip-tar', 0],
    ['arfmt', 'ar', 1],
    ['xzdat', 'gzip-tar', 1],
    ['xzctl', 'gzip-tar', 1],
  ];
  it.runIf(isThere).each(cases)('%s is read', async (name, container, warnings) => {
    const pkg = await readPackage(readFileSync(new URL(`${name}_1.0-1_all.ipk`, vectors)));
    expect(pkg).toMatchObject({ name, version: '1.0-1', arch: 'all', anyArch: true, container });
    expect(pkg.warnings.length).toBe(warnings);
  });
});
