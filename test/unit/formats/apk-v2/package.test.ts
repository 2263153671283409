import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ArchContext, oddArches } from '../../../../src/feed/draft/odd-arches.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { packIndex } from '../../../../src/formats/apk-v2/index-archive.ts';
import { looksLikeApkV2, readPackage } from '../../../../src/formats/apk-v2/package.ts';
import { warningText } from '../../../../src/formats/format.ts';
import {
  type ApkV2Recipe,
  apkV2Of,
  apkV2Segments,
  segmentOf,
  tarPiece,
} from '../../../support/apk-v2-maker.ts';
import { arOf, gzipOf, ipkOf, tarOf } from '../../../support/package-maker.ts';

const vectors = new URL('../../../../../shared/formats/vectors/apk2/', import.meta.url);
const isThere = existsSync(vectors);

const signature = (name = '.SIGN.RSA.a@example.org-5f3c1a2b.rsa.pub'): Buffer =>
  segmentOf([{ name, body: Buffer.alloc(256, 7) }]);

/** A feed for Alpine with a folder for x86_64. */
const CONTEXT: ArchContext = {
  schemes: new Set(['apk-v2']),
  known: ['all', 'x86_64'],
  policy: { archMap: new Map(), arches: [] },
};
const indexOf = (entry: string): Promise<Buffer> => packIndex(`${entry}\n`);

describe('readPackage reads', () => {
  it('texts with control characters, which the index holds as blanks', async () => {
    const fields = ['pkgdesc = a\u001b[1m\u0000b\r', 'url = x\u0007', 'packager = \u0001', 'size = 1'];
    const pkg = await readPackage(apkV2Of({ fields }));
    expect(pkg.warnings.map(warningText)).toEqual([
      'its .PKGINFO has control characters, which the index holds as blanks; write plain text (pkgdesc, url)',
    ]);
    const facts = { size: 3, md5: '', sha256: '' };
    const { text } = apkV2.entry(pkg, facts, 'hello-1.0-r0.apk', 'x86_64');
    expect(text).toContain('\nT:a [1m b \nU:x \n');
    expect(apkV2.parseIndex(await indexOf(text))).toMatchObject([{ text }]);
  });

  it('the arch all, which devices install from the folder of another arch', async () => {
    const pkg = await readPackage(apkV2Of({ arch: 'all', fields: ['size = 1'] }));
    expect(pkg).toMatchObject({ arch: 'all', anyArch: false });
    expect(
      oddArches(apkV2, [{ arch: 'all', path: 'f/all' }], [{ ...pkg, origin: 'a.apk' }], CONTEXT),
    ).toEqual([
      {
        origin: 'a.apk',
        warning: expect.objectContaining({ text: expect.stringContaining('noarch was probably') }),
      },
    ]);
  });

  it('a priority as clients hold it', async () => {
    const fields = ['size = 1', 'provider_priority = 70000', 'provides = x'];
    const pkg = await readPackage(apkV2Of({ fields }));
    expect(pkg.warnings.map(warningText)).toEqual([
      'apk holds a provider_priority of at most 65535, and reads a larger one as another; write a smaller one (read as 4464)',
    ]);
    const { text } = apkV2.entry(pkg, { size: 3, md5: '', sha256: '' }, 'hello-1.0-r0.apk', 'x86_64');
    expect(text).toContain('\nk:4464\n');
  });

  it('name, version, arch, identity and every field', async () => {
    const recipe = { fields: ['pkgdesc = Grüße', 'size = 12', 'depend = a', 'depend = b>1'] };
    const pkg = await readPackage(apkV2Of(recipe));
    const { control, data } = apkV2Segments(recipe);
    const datahash = createHash('sha256').update(data).digest('hex');
    expect(pkg).toMatchObject({
      name: 'hello',
      version: '1.0-r0',
      arch: 'x86_64',
      anyArch: false,
      warnings: [],
      identity: `Q1${createHash('sha1').update(control).digest('base64')}`,
    });
    expect(pkg.fields).toEqual([
      ['pkgname', 'hello'],
      ['pkgver', '1.0-r0'],
      ['arch', 'x86_64'],
      ['pkgdesc', 'Grüße'],
      ['size', '12'],
      ['depend', 'a'],
      ['depend', 'b>1'],
      ['datahash', datahash],
    ]);
    expect(pkg.facts).toEqual([
      ['signatures', 'none (an index signature is enough)'],
      ['control', `${control.length} bytes`],
      ['data', `${data.length} bytes, 4096 unpacked`],
      ['datahash', datahash],
      ['checksum', pkg.identity],
    ]);
    expect(apkV2.fileName(pkg)).toBe('hello-1.0-r0.apk');
  });

  const signed: [string, Buffer[], string][] = [
    ['one signature', [signature()], 'RSA by a@example.org-5f3c1a2b.rsa.pub'],
    [
      'two',
      [signature('.SIGN.RSA256.b.rsa.pub'), signature('.SIGN.RSA.c.rsa.pub')],
      'RSA256 by b.rsa.pub, RSA by c.rsa.pub',
    ],
    [
      'two in one member',
      [
        segmentOf([
          { name: '.SIGN.RSA256.b.rsa.pub', body: 'x' },
          { name: '.SIGN.RSA.c.rsa.pub', body: 'y' },
        ]),
      ],
      'RSA256 by b.rsa.pub, RSA by c.rsa.pub',
    ],
    [
      'one with a pax header',
      [segmentOf([{ name: '.SIGN.RSA.b.rsa.pub', body: 'x', pax: '22 mtime=1700000000.5\n' }])],
      'RSA by b.rsa.pub',
    ],
  ];
  it.each(signed)('%s in front, which leaves its identity as it is', async (_, signatures, shown) => {
    const bytes = apkV2Of({ signatures });
    expect(looksLikeApkV2(bytes)).toBe(true);
    const pkg = await readPackage(bytes);
    expect(new Map(pkg.facts).get('signatures')).toBe(shown);
    expect(pkg.identity).toBe((await readPackage(apkV2Of())).identity);
  });

  it('scripts and other hidden files next to .PKGINFO, and pax headers', async () => {
    const scripts = { '.pre-install': '#!/bin/sh\n', '.melange.yaml': 'package:\n' };
    expect((await readPackage(apkV2Of({ scripts }))).name).toBe('hello');
  });

  it('noarch as the word for every arch', async () => {
    expect(await readPackage(apkV2Of({ arch: 'noarch' }))).toMatchObject({ arch: 'noarch', anyArch: true });
  });

  it('data of many megabytes, none of it kept', async () => {
    const pkg = await readPackage(apkV2Of({ files: { '/big': Buffer.alloc(40 << 20) } }));
    expect(new Map(pkg.facts).get('data')).toMatch(/ bytes, 41945600 unpacked$/);
  });

  it('a package with no files at all', async () => {
    expect((await readPackage(apkV2Of({ files: {} }))).name).toBe('hello');
  });
});

describe('readPackage warns', () => {
  const empty =
    'its .PKGINFO states no size above 0, so apk would install nothing of it from its file alone; ' +
    'the index says 1, with which devices install all of it; build it with the size of its files';
  const cases: [string, ApkV2Recipe, string[]][] = [
    ['of nothing in a package as abuild makes it', {}, []],
    ['of size 0', { fields: ['size = 0'] }, [empty]],
    ['of no size', { fields: [] }, [empty]],
    [
      'of a size that is no number',
      { fields: ['size = big'] },
      ['apk reads a number of its .PKGINFO only to where its digits end; write digits (size)', empty],
    ],
    [
      'of size 0 with scripts alone',
      { fields: ['size = 0'], files: {}, scripts: { '.trigger': '' } },
      [empty],
    ],
    ['of nothing in a package without content', { fields: ['size = 0'], files: {} }, []],
    ['of nothing in one that states a size all the same', { fields: ['size = 4096'], files: {} }, []],
    [
      'of a version with a hash',
      { version: '1.0~abc123-r0' },
      [
        'apk 2 cannot compare its version, which has a hash after ~ that only apk 3 knows; build it without one for devices with apk 2 (1.0~abc123-r0)',
      ],
    ],
    [
      'of dependencies on invalid versions',
      {
        fields: [
          'size = 1',
          'depend = foo>=v1',
          'depend = so:libc.so.1',
          'depend = bar=',
          'depend = x><Q1abc=',
        ],
      },
      [
        'apk 3 would not install it: in a dependency the text after the sign is not a version; build it with one ("foo>=v1", "bar=")',
      ],
    ],
    [
      'of the first of many invalid dependencies, cut',
      {
        fields: [
          'size = 1',
          ...[`${'x'.repeat(200)}=`, 'a=', 'a=', 'b=', 'c=', 'd='].map((d) => `depend = ${d}`),
        ],
      },
      [
        'apk 3 would not install it: in a dependency the text after the sign is not a version; build it with one ' +
          `("${'x'.repeat(128)}…", "a=", "b=" and 2 more)`,
      ],
    ],
    [
      'of the first conflicts with itself',
      {
        fields: [
          'size = 1',
          'provides = a b c d',
          ...['a', 'b', 'c', 'd'].map((name) => `depend = !${name}`),
        ],
      },
      [
        'apk 2 would not install it: it conflicts with what it is or provides itself; build it without that ' +
          '(!a, !b, !c and 1 more)',
      ],
    ],
    ...(
      [
        ['NAME', 'NAME'],
        ['NAME=9', 'NAME=9'],
        ['a=1 b a=2', 'a=2'],
        ['a a=1', 'a=1'],
        ['a a b=1', undefined],
      ] as const
    ).map(([provides, detail]): [string, ApkV2Recipe, string[]] => [
      `of a package that provides ${provides}`,
      { fields: ['size = 1', `provides = ${provides.replace('NAME', 'hello')}`] },
      detail === undefined
        ? []
        : [
            'apk would not install it: it conflicts with itself, because it provides its own name or one name twice; ' +
              `build it without that (${detail.replace('NAME', 'hello')})`,
          ],
    ]),
    ...['6.0_0002-r1', '1.4.4-1289492819', '1.0-1', 'v1.0', '2024-01-02', '1:1.0+git1', '1.0-r'].map(
      (version): [string, ApkV2Recipe, string[]] => [
        `of the version ${version}, which devices install`,
        { version },
        [
          'apk cannot compare all of its version, so devices may miss an update to or from it; ' +
            `write versions like 1.2.3-r0 (${version})`,
        ],
      ],
    ),
    [
      'of a name that only indexes have',
      { name: '_a:b' },
      ["apk's own tools refuse its name; begin names with a letter or digit (_a:b)"],
    ],
    [
      'of numbers with other text',
      { fields: ['size = 4k', 'builddate = now', 'provider_priority = -5'] },
      [
        'apk reads a number of its .PKGINFO only to where its digits end; write digits (size, builddate, provider_priority)',
      ],
    ],
    [
      'of invalid versions in other lists',
      {
        fields: ['size = 1', 'provides = a=1_0002 b=1', 'install_if = c=d', 'replaces = e<f g'],
      },
      [
        'apk 2 does not see what it provides from an item on whose version is not valid, and apk 3 warns of a broken package; ' +
          'build it with a version that apk can compare ("a=1_0002")',
        'apk does not install it by itself as its install_if says, which has an item whose version is not valid; ' +
          'build it with a version that apk can compare ("c=d")',
        'apk 2 does not see what it replaces from an item on whose version is not valid; ' +
          'build it with a version that apk can compare ("e<f")',
      ],
    ],
    [
      'of no dependency that is common',
      {
        fields: [
          'size = 1',
          'depend = !x tdb~1.4.6 /bin/sh pc:x>=1 so:libc.musl-x86_64.so.1 py3.12:a[b] foo>=1.2_rc1-r0 a<2 b<=2 c=3 d>~1',
        ],
      },
      [],
    ],
  ];
  it.each(cases)('%s', async (_, recipe, warnings) => {
    expect((await readPackage(apkV2Of(recipe))).warnings.map(warningText)).toEqual(warnings);
  });
});

describe('looksLikeApkV2', () => {
  it.each([
    ['an unsigned package', apkV2Of(), true],
    ['a signed one', apkV2Of({ signatures: [signature()] }), true],
    ['one that is cut short', apkV2Of().subarray(0, 150), true],
    ['one with a long name in its gzip header', withFileName(apkV2Of()), true],
    [
      'one with a pax header in front',
      segmentOf([{ name: '.PKGINFO', pax: '20 comment=xxxxxxxxx\n' }]),
      true,
    ],
    ['an ipk', ipkOf(), false],
    ['an ipk without ./', ipkOf({ prefix: '' }), false],
    ['an ipk that is an ar archive', ipkOf({ container: 'ar' }), false],
    ['a tar of something', gzipOf(tarOf([{ name: 'file', body: 'x' }])), false],
    ['an ar archive', arOf([]), false],
    ['gzip that is not a tar', gzipSync('.PKGINFO'.repeat(100)), false],
    ['a tar that is not compressed', tarPiece([{ name: '.PKGINFO' }]), false],
    ['an apk v3', Buffer.from('ADBd\x04\x00\x00\x00'), false],
    ['nothing', Buffer.alloc(0), false],
    ['the gzip magic alone', Buffer.from([0x1f, 0x8b]), false],
    ['a bomb', gzipSync(Buffer.alloc(64 << 20)), false],
  ])('%s', (_, bytes, answer) => expect(looksLikeApkV2(bytes)).toBe(answer));
});

/** The same first member under a file name, as gzip without -n writes it. */
function withFileName(bytes: Buffer): Buffer {
  const header = Buffer.from(bytes.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.from(`${'n'.repeat(5000)}\0`), bytes.subarray(10)]);
}

describe.runIf(isThere)('the vectors', () => {
  it.each([
    ['v2a-1.0-r1', 'x86_64', 'Q1syv1ieK1XF2vd4zo7oVgwdoGAqU=', 0],
    ['v2a-full-1.0-r1', 'x86_64', 'Q1bSYiCXyh8eUUIKRHzY1wMj0dznM=', 0],
    ['v2n-2-r0', 'noarch', 'Q1QUt0ID4nPmMNNV0Ff097CtOR/b8=', 0],
    ['v2n-min-2-r0', 'noarch', 'Q1brH3yDbMlv0Q74IvkEP63sRHSNw=', 1],
  ])('%s', async (file, arch, identity, warnings) => {
    const bytes = readFileSync(new URL(`${file}.apk`, vectors));
    expect(looksLikeApkV2(bytes)).toBe(true);
    const pkg = await readPackage(bytes);
    expect(pkg).toMatchObject({ arch, identity });
    expect(pkg.warnings.length).toBe(warnings);
  });
});
