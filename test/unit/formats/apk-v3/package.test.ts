import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormatError } from '../../../../src/errors.ts';
import { block, openPackageFile, writeAdbFile } from '../../../../src/formats/apk/adb/container.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import { readPackage } from '../../../../src/formats/apk-v3/package.ts';
import { loadApkV3Keys, makeEcPair } from '../../../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { type ApkV3Recipe, apkV3Of, apkV3Parts, packed } from '../../../support/apk-v3-maker.ts';

const vectors = new URL('../../../../../shared/formats/vectors/adb/', import.meta.url);

let keys: SigningKey[];
beforeAll(async () => {
  const { secretText } = await makeEcPair(undefined);
  keys = await loadApkV3Keys({ text: secretText, origin: 'the test' }, undefined);
});

async function refusal(bytes: Buffer): Promise<FormatError> {
  try {
    await readPackage(bytes);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const FULL: ApkV3Recipe = {
  name: 'libhello1',
  version: '1.2_rc1~ab12-r3',
  arch: 'aarch64_cortex-a53',
  info: {
    description: 'Says h\u00e9llo',
    license: 'MIT',
    origin: 'hello',
    maintainer: 'M <m@example.org>',
    url: 'https://example.org/',
    'repo-commit': '00112233445566778899aabbccddeeff00112233',
    'build-time': '1700000000',
    'provider-priority': '10',
    depends: 'libc foo>=1.0 !bad bar~2',
    provides: 'libhello=1.2',
    tags: 'openwrt:abiversion=1 other',
  },
  files: { '/etc/hello': 'hello\n', '/usr/bin/hello': 'x'.repeat(3000), '/usr/share/empty': '' },
  scripts: { 'post-install': '#!/bin/sh\nexit 0\n' },
};

describe('readPackage reads', () => {
  it.each(['none', 'deflate', 'zstd'] as const)('a whole package, compression %s', async (compression) => {
    const bytes = await apkV3Of({ ...FULL, compression, keys });
    expect(apkV3.recognise(bytes)).toBe(true);
    const pkg = await readPackage(bytes);
    const { payload } = apkV3Parts(FULL);
    expect(pkg).toMatchObject({
      name: 'libhello1',
      version: '1.2_rc1~ab12-r3',
      arch: 'aarch64_cortex-a53',
      anyArch: false,
      identity: createHash('sha256').update(payload).digest('hex'),
    });
    expect(apkV3.fileName(pkg)).toBe('libhello1-1.2_rc1~ab12-r3.apk');
    expect(pkg.warnings.length).toBe(compression === 'zstd' ? 1 : 0);
    expect(new Map(pkg.facts)).toEqual(
      new Map([
        ['container', `ADB (${compression === 'zstd' ? 'zstd, level 19' : compression})`],
        ['signatures', keys[0]?.publicKey.keyId],
        ['files', '3'],
      ]),
    );
    expect(pkg.fields).toEqual([
      ['name', 'libhello1'],
      ['version', '1.2_rc1~ab12-r3'],
      ['hashes', expect.stringMatching(/^[0-9a-f]{40}$/)],
      ['description', 'Says h\u00e9llo'],
      ['arch', 'aarch64_cortex-a53'],
      ['license', 'MIT'],
      ['origin', 'hello'],
      ['maintainer', 'M <m@example.org>'],
      ['url', 'https://example.org/'],
      ['repo-commit', '00112233445566778899aabbccddeeff00112233'],
      ['build-time', '1700000000'],
      ['installed-size', '3006'],
      ['provider-priority', '10'],
      ['depends', '!bad bar~2 foo>=1.0 libc'],
      ['provides', 'libhello=1.2'],
      ['tags', 'openwrt:abiversion=1 other'],
    ]);
  });

  it('a package for every arch, and one without files', async () => {
    const pkg = await readPackage(await apkV3Of({ arch: 'noarch' }));
    expect(pkg).toMatchObject({ arch: 'noarch', anyArch: true, warnings: [] });
    expect(new Map(pkg.facts).get('signatures')).toBe('none');
  });

  it('a package larger than the pieces it is unpacked in', async () => {
    const files = { '/big': Buffer.alloc(5 << 20, 'big '), '/zero': Buffer.alloc(1) };
    const pkg = await readPackage(await apkV3Of({ files }));
    expect(new Map(pkg.facts).get('files')).toBe('2');
  });

  it.each(['6.0_0002-r1', '1.4.4-1289492819', '1.0-1', 'v1.0'])(
    'a package of version %s, which devices install, with a warning',
    async (version) => {
      const { warnings } = await readPackage(await apkV3Of({ version }));
      expect(warnings).toEqual([
        {
          text: expect.stringMatching(/^apk cannot compare all of its version/),
          detail: version,
          scheme: undefined,
          isHarmless: true,
        },
      ]);
    },
  );

  it('items of lists that apk cannot read back, with one warning', async () => {
    const info = {
      provides: 'a=1-1 b=2 c=x d=x e=x f=x',
      replaces: 'c=x',
      'install-if': 'd=y',
      depends: 'f\u00f6\u00f6',
    };
    const { warnings } = await readPackage(await apkV3Of({ info }));
    expect(warnings).toEqual([
      {
        text: expect.stringMatching(/^apk warns of a broken package once it is installed/),
        detail:
          'depends: "f\u00f6\u00f6"; provides: "a=1-1", "c=x", "d=x" and 2 more; replaces: "c=x"; install-if: "d=y"',
        scheme: undefined,
      },
    ]);
  });

  it('a name of its own among what it provides, with a warning', async () => {
    const { warnings } = await readPackage(await apkV3Of({ info: { provides: 'a=1 hello=9' } }));
    expect(warnings).toEqual([
      {
        text: expect.stringMatching(/^apk would not install it: it conflicts with itself/),
        detail: 'hello=9',
        scheme: undefined,
      },
    ]);
  });

  it('a description with other control characters, which the database takes', async () => {
    expect((await readPackage(await apkV3Of({ info: { description: 'a\tb\rc' } }))).warnings).toEqual([]);
  });

  it('the same identity from a signed and an unsigned, a plain and a compressed one', async () => {
    const variants: ApkV3Recipe[] = [FULL, { ...FULL, keys }, { ...FULL, compression: 'none' }];
    const identities = await Promise.all(
      variants.map(async (recipe) => (await readPackage(await apkV3Of(recipe))).identity),
    );
    expect(new Set(identities).size).toBe(1);
  });
});

describe.runIf(existsSync(vectors))('the vectors of apk 3.0.6', () => {
  const vector = (name: string): Buffer => readFileSync(new URL(name, vectors));
  it('are read, and their first blocks made again byte by byte', async () => {
    const a = vector('a-1-r0.signed-ec.apk');
    expect(await readPackage(a)).toMatchObject({
      identity: '0fb86d3ca7853ea50205b12458296e4ea68d762ca945c2e51062efe7632608df',
      anyArch: true,
    });
    const remade = apkV3Parts({ name: 'a', version: '1-r0', arch: 'noarch' });
    expect((await openPackageFile(a)).payload.equals(remade.payload)).toBe(true);
    const hello = vector('hello-1.2-r3.signed-ec.apk');
    const again = apkV3Parts({
      version: '1.2-r3',
      info: { description: 'Say hello', license: 'MIT', depends: 'libc !bad foo>=1.0 bar~2' },
      files: { '/etc/hello': 'hello\n' },
    });
    expect((await openPackageFile(hello)).payload.equals(again.payload)).toBe(true);
    expect((await readPackage(hello)).identity).toBe(
      '87e03b131adffe64ccfa65b704c78f63c58484dc17dbb78da53bebf220b8884b',
    );
  });
});

describe('readPackage refuses', () => {
  const long = 'x'.repeat(300);
  const recipes: [string, ApkV3Recipe, string, RegExp][] = [
    ['no name', { name: '' }, 'FORMAT_FIELD', /^it has no name$/],
    ['a name with a slash', { name: 'a/b' }, 'FORMAT_FIELD', /^its name "a\/b" has characters/],
    ['a name that begins with a sign', { name: '-a' }, 'FORMAT_FIELD', /^its name "-a" has characters/],
    ['no version', { version: '' }, 'FORMAT_FIELD', /^it has no version$/],
    ['a version with a slash', { version: '1/2' }, 'FORMAT_FIELD', /^its version "1\/2" has characters/],
    ['a version with a blank', { version: '1 2' }, 'FORMAT_FIELD', /^its version "1 2" has characters/],
    [
      'files but no installed-size',
      { ...FULL, installedSize: 0 },
      'FORMAT_FIELD',
      /^devices would install it empty: its installed-size is 0/,
    ],
    [
      'scripts but no installed-size',
      { scripts: { 'post-install': '#!/bin/sh' }, installedSize: 0 },
      'FORMAT_FIELD',
      /^devices would install it empty/,
    ],
    ...['description', 'license', 'origin', 'maintainer', 'url'].map(
      (field): [string, ApkV3Recipe, string, RegExp] => [
        `a line break in its ${field}`,
        { info: { [field]: 'a\nP:evil' } },
        'FORMAT_FIELD',
        new RegExp(`^its ${field} has a line break, and a device that installs it cannot read its database`),
      ],
    ),
    [
      'a line break at the end',
      { info: { description: 'a\n' } },
      'FORMAT_FIELD',
      /^its description has a line/,
    ],
    ['a line break in an arch', { arch: 'x\ny' }, 'FORMAT_FIELD', /^its arch "x\\ny" is not a valid arch/],
    [
      'a line break in a tag',
      { info: { tags: 'a b\nc' } },
      'FORMAT_FIELD',
      /^its tags has an item with a line break/,
    ],
    [
      'a replaces with a tag',
      { info: { replaces: 'a b@c' } },
      'FORMAT_FIELD',
      /^its replaces has an item with an @/,
    ],
    ['no arch', { arch: undefined }, 'FORMAT_FIELD', /^it has no arch$/],
    ['arch all', { arch: 'all' }, 'FORMAT_FIELD', /^its arch is "all", which apk can never install$/],
    [
      'an arch that leads elsewhere',
      { arch: '../x' },
      'FORMAT_FIELD',
      /^its arch "\.\.\/x" is not a valid arch/,
    ],
    ['a long name', { name: long }, 'FORMAT_FIELD', /^its name and version make a file name of over/],
    [
      'a long dependency',
      { info: { depends: `a ${long}` } },
      'FORMAT_LIMIT',
      /^its depends has an item longer than the 256 bytes/,
    ],
    [
      'replaces that are too long together',
      { info: { replaces: Array.from({ length: 60 }, (_, i) => `${'a'.repeat(90)}${i}`).join(' ') } },
      'FORMAT_LIMIT',
      /^its replaces make 5571 bytes of a device's database, and only 5072 are sure to fit there with its folders/,
    ],
    [
      'a list that makes a line which no device reads',
      { info: { depends: Array.from({ length: 1000 }, (_, i) => `d${i}`.padEnd(200, 'x')).join(' ') } },
      'FORMAT_LIMIT',
      /^its depends make a line of \d+ bytes, and devices read none of 131071$/,
    ],
    [
      'tags that make one',
      { info: { tags: Array.from({ length: 1000 }, (_, i) => `t${i}`.padEnd(200, 'x')).join(' ') } },
      'FORMAT_LIMIT',
      /^its tags make a line of/,
    ],
    [
      'fields that are too long together',
      { info: { maintainer: 'm'.repeat(1500), license: 'l'.repeat(700) } },
      'FORMAT_LIMIT',
      /^its fields make \d+ bytes of a device's database, \d+ more than fit; the longest is maintainer with 1500/,
    ],
    [
      'a script that is too large',
      { scripts: { 'pre-install': 'x'.repeat((256 << 10) + 1) } },
      'FORMAT_LIMIT',
      /^its pre-install script is larger than/,
    ],
  ];
  it.each(recipes)('%s', async (_, recipe, code, reason) => {
    const error = await refusal(await apkV3Of(recipe));
    expect(error.code).toBe(code);
    expect(error.reason).toMatch(reason);
    expect(error.remedy).not.toBe('');
  });

  it.each(['depends', 'provides', 'replaces', 'install-if'])(
    'a line break in an item of %s',
    async (field) => {
      const bytes = await apkV3Of({ compression: 'none', info: { [field]: 'a someXwhere=1' } });
      bytes.write('\n', bytes.indexOf('someXwhere') + 4);
      expect((await refusal(bytes)).reason).toMatch(
        new RegExp(`^its ${field} has an item with a line break`),
      );
    },
  );

  it.each<[number, string, number, number]>([
    [0, '/etc/a', 0, 5072],
    [16, `/${'f'.repeat(16)}/a`, 0, 5072],
    [60, `/${'f'.repeat(60)}/a`, 0, 5028],
    [0, '/etc/a', 100, 5066],
  ])(
    'replaces by the room that a folder of %i bytes and a priority leave',
    async (_, path, priority, most) => {
      const sized = async (size: number): Promise<Buffer> => {
        const items = Array.from({ length: 24 }, (_, i) => String.fromCharCode(97 + i).repeat(200));
        const rest = size - 'r:'.length - items.join(' ').length - 1;
        return await apkV3Of({
          files: { [path]: 'x' },
          info: { replaces: [...items, 'z'.repeat(rest)].join(' ') },
          replacesPriority: priority,
        });
      };
      expect((await readPackage(await sized(most))).name).toBe('hello');
      expect((await refusal(await sized(most + 1))).reason).toMatch(
        `make ${most + 1} bytes of a device's database`,
      );
    },
  );

  it('names the word for arch all', async () => {
    expect((await refusal(await apkV3Of({ arch: 'all' }))).remedy).toContain('noarch');
  });

  /** Header bytes of a package of the maker besides its maintainer: apk 3.0's apk_pkg_write_index_header. */
  it('exactly what devices cannot store', async () => {
    const sized = (maintainer: number): ApkV3Recipe => ({
      compression: 'none',
      info: { maintainer: 'm'.repeat(maintainer), description: 'd'.repeat(600) },
    });
    const bytes = await apkV3Of(sized(1000));
    const lines = [
      46,
      'hello'.length,
      '1.0-r1'.length,
      'x86_64'.length,
      String(bytes.length).length,
      1,
      512,
      0,
      0,
    ];
    const rest = lines.reduce((sum, line) => sum + 3 + line, 0) + 3;
    expect((await readPackage(await apkV3Of(sized(2048 - rest)))).name).toBe('hello');
    expect((await refusal(await apkV3Of(sized(2048 - rest + 1)))).code).toBe('FORMAT_LIMIT');
    const depends = (...lengths: number[]): ApkV3Recipe => ({
      info: { depends: lengths.map((length, i) => String(i).repeat(length)).join(' ') },
    });
    expect((await readPackage(await apkV3Of(depends(256)))).name).toBe('hello');
    expect((await readPackage(await apkV3Of(depends(1, 255)))).name).toBe('hello');
    expect((await refusal(await apkV3Of(depends(257)))).code).toBe('FORMAT_LIMIT');
    expect((await refusal(await apkV3Of(depends(1, 256)))).code).toBe('FORMAT_LIMIT');
  });
});

describe('readPackage refuses data that is not what the metadata says', () => {
  const { payload, data } = apkV3Parts(FULL);
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = data;
  const file = (...parts: Buffer[]): Buffer =>
    Buffer.concat([writeAdbFile('pckg', payload, []), ...parts.map((part) => block('DATA', part))]);
  const changed = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };

  it('and takes what is', async () => {
    expect((await readPackage(file(first, second))).name).toBe('libhello1');
  });

  it.each([
    ['no data', file(), 'FORMAT_TRUNCATED', 'the content of its file "etc/hello" is missing'],
    [
      'the last missing',
      file(first),
      'FORMAT_TRUNCATED',
      'the content of its file "usr/bin/hello" is missing',
    ],
    [
      'one too many',
      file(first, second, second),
      'FORMAT_MALFORMED',
      'it has a DATA block that belongs to no file',
    ],
    [
      'another order',
      file(second, first),
      'FORMAT_MALFORMED',
      'a DATA block is not the one for its file "etc/hello"',
    ],
    [
      'a changed byte',
      file(first, changed(second, 100)),
      'FORMAT_MALFORMED',
      'its file "usr/bin/hello" is not what its hash says',
    ],
    [
      'a changed index',
      file(changed(first, 4), second),
      'FORMAT_MALFORMED',
      'a DATA block is not the one for its file "etc/hello"',
    ],
    [
      'a byte less',
      file(first.subarray(0, -1), second),
      'FORMAT_MALFORMED',
      'a DATA block is not the one for its file "etc/hello"',
    ],
    [
      'half an index',
      file(first.subarray(0, 5), second),
      'FORMAT_MALFORMED',
      'a DATA block is not the one for its file "etc/hello"',
    ],
  ])('%s', async (_, bytes, code, reason) => {
    for (const variant of [bytes, packed(bytes, 'deflate')]) {
      const error = await refusal(variant);
      expect({ code: error.code, reason: error.reason }).toEqual({ code, reason });
    }
  });

  it('and a package cut short at any length', async () => {
    const whole = await apkV3Of({ ...FULL, compression: 'none', keys });
    for (let size = 0; size < whole.length; size += size < 1200 ? 1 : 97) {
      expect((await refusal(whole.subarray(0, size))).code, String(size)).toBe('FORMAT_TRUNCATED');
    }
    const compressed = packed(whole, 'deflate');
    for (let size = 0; size < compressed.length; size++) {
      expect((await refusal(compressed.subarray(0, size))).code, String(size)).toBe('FORMAT_TRUNCATED');
    }
  });
});

describe('readPackage on damaged files', () => {
  it('ends in a FormatError or a package when any byte is changed', async () => {
    const { payload, data } = apkV3Parts(FULL);
    const plain = Buffer.concat([
      writeAdbFile('pckg', payload, []),
      ...data.map((each) => block('DATA', each)),
    ]);
    for (let at = 0; at < 12 + payload.length; at++) {
      for (const flip of [1, 0x80, 0xff]) {
        const copy = Buffer.from(plain);
        copy[at] = (copy[at] ?? 0) ^ flip;
        try {
          await readPackage(copy);
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
        }
      }
    }
  });
});
