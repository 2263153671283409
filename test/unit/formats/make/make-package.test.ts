import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { splitGzip } from '../../../../src/bytes/gzip-members.ts';
import { readTar } from '../../../../src/bytes/tar.ts';
import { FormatError } from '../../../../src/errors.ts';
import { openAdb } from '../../../../src/formats/apk/adb/adb.ts';
import { openPackageFile } from '../../../../src/formats/apk/adb/container.ts';
import { ACL, DIR, FILE, objectAt, PACKAGE, SCRIPTS } from '../../../../src/formats/apk/adb/schema.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../../../../src/formats/format.ts';
import { makePackage as makeApkV2 } from '../../../../src/formats/make/apk-v2.ts';
import { makePackage as makeApkV3 } from '../../../../src/formats/make/apk-v3.ts';
import { makePackage as makeIpk } from '../../../../src/formats/make/opkg.ts';
import { installedSizeOf, type Recipe, treeOf } from '../../../../src/formats/make/recipe.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

type Make = (recipe: Recipe) => Promise<Buffer>;
const MAKERS: [string, Make, Format][] = [
  ['opkg', makeIpk, opkg],
  ['apk v2', makeApkV2, apkV2],
  ['apk v3', makeApkV3, apkV3],
];

const file = (path: string, body: string, mode = 0o644): Recipe['files'][number] => ({
  ...{ path, mode },
  body: Buffer.from(body),
});
const LONG = `/usr/share/${'d'.repeat(90)}/${'f'.repeat(100)}`;

const FULL: Recipe = {
  name: 'hello',
  version: '1.2.3-r4',
  arch: 'x86_64',
  description: 'Says h\u00e9llo\n  In full.\n\nTwice.',
  license: 'MIT',
  maintainer: 'M <m@example.org>',
  url: 'https://example.org/',
  depends: ['libc', 'foo>=1.2', 'bar<2'],
  provides: ['hello-virtual'],
  conffiles: ['/etc/hello.conf'],
  scripts: { preInst: '#!/bin/sh\n# 1\n', postInst: '#!/bin/sh\n# 2\n', preRm: '#!/bin/sh\n# 3\n' },
  files: [
    file('/usr/bin/hello', '#!/bin/sh\n', 0o755),
    file('/etc/hello.conf', 'a=1\n', 0o600),
    file('/usr/share/empty', ''),
    file('/top', 'top', 0o4755),
    file('/usr-local/gr\u00fc\u00dfe', 'x'.repeat(2000)),
    file(LONG, 'long'),
  ],
  builtAt: new Date(1_700_000_000_000),
};
const SMALL: Recipe = { name: 'small', version: '1-r0', description: '', files: [], builtAt: new Date(0) };

/** What clients unpack: paths with type, mode, time and body. */
interface Unpacked {
  scripts: [name: string, text: string][];
  /** The same for a folder with a `/` behind it. */
  modes: [path: string, mode: string][];
  bodies: [path: string, body: string][];
  times: Set<number>;
}

interface Member {
  name: string;
  isFolder: boolean;
  mode: string;
  time: number;
  body: string;
}

function members(tar: Buffer): Member[] {
  return readTar(tar, { entries: 100 }).map(({ name, type, offset, body }) => ({
    ...{ name: name.replace(/\/$/, ''), isFolder: type === 'Directory', body: body.toString() },
    mode: tar.toString('latin1', offset - 512 + 100, offset - 512 + 106),
    time: Number.parseInt(tar.toString('latin1', offset - 512 + 136, offset - 512 + 147), 8),
  }));
}

function unpackedTar(control: Member[], data: Member[]): Unpacked {
  return {
    scripts: control.filter(({ mode }) => mode === '000755').map(({ name, body }) => [name, body]),
    modes: data.map(({ name, isFolder, mode }) => [isFolder ? `${name}/` : name, mode]),
    bodies: data.filter(({ isFolder }) => !isFolder).map(({ name, body }) => [name, body]),
    times: new Set([...control, ...data].map(({ time }) => time)),
  };
}

const isNotRoot = ({ name }: Member): boolean => name !== '';

function unpackIpk(bytes: Buffer): { control: Member[]; data: Member[] } {
  const outer = new Map(
    readTar(gunzipSync(bytes), { entries: 3 }).map(({ name, body }): [string, Buffer] => [name, body]),
  );
  const part = (name: string): Member[] => members(gunzipSync(outer.get(name) ?? Buffer.alloc(0)));
  expect([...outer.keys()]).toEqual(['debian-binary', 'data.tar.gz', 'control.tar.gz']);
  for (const name of ['control.tar.gz', 'data.tar.gz']) {
    expect(part(name)[0]).toMatchObject({ name: '', isFolder: true });
  }
  return {
    control: part('control.tar.gz').filter(isNotRoot),
    data: part('data.tar.gz').filter(isNotRoot),
  };
}

async function unpackV3(bytes: Buffer): Promise<Unpacked> {
  const { payload, rest } = await openPackageFile(bytes);
  const data: string[] = [];
  for await (const block of rest()) {
    if (block.type !== 'DATA') continue;
    const pieces: Buffer[] = [];
    for await (const piece of block.pieces()) pieces.push(piece);
    data.push(Buffer.concat(pieces).toString('utf8', 8));
  }
  const adb = openAdb(payload, 0);
  const root = objectAt(adb, adb.root, PACKAGE);
  const scripts = objectAt(adb, root.value('scripts'), SCRIPTS);
  const unpacked: Unpacked = { scripts: [], modes: [], bodies: [], times: new Set() };
  for (const [name] of SCRIPTS.fields) {
    if (scripts.text(name) !== '') unpacked.scripts.push([name, scripts.text(name)]);
  }
  const modeOf = (acl: number): string => {
    const { number, text } = objectAt(adb, acl, ACL);
    expect([text('user'), text('group')]).toEqual(['root', 'root']);
    return number('mode').toString(8).padStart(6, '0');
  };
  for (const at of root.items('paths')) {
    const folder = objectAt(adb, at, DIR);
    const name = folder.text('name');
    if (name !== '') unpacked.modes.push([`${name}/`, modeOf(folder.value('acl'))]);
    for (const each of folder.items('files')) {
      const inside = objectAt(adb, each, FILE);
      const path = name === '' ? inside.text('name') : `${name}/${inside.text('name')}`;
      unpacked.modes.push([path, modeOf(inside.value('acl'))]);
      unpacked.bodies.push([path, inside.number('size') === 0 ? '' : (data.shift() ?? 'missing')]);
      unpacked.times.add(Number(inside.number('mtime')));
    }
  }
  return unpacked;
}

function unpackV2(bytes: Buffer): { control: Member[]; data: Member[]; dataTar: Buffer } {
  const [control, data, ...more] = splitGzip(bytes, { members: 2, expansion: 1 << 20 });
  if (control === undefined || data === undefined) throw new Error('it has too few segments');
  expect(more).toEqual([]);
  return { control: members(control.content), data: members(data.content), dataTar: data.content };
}

/** Everything of `FULL` below its folders, as each format must hold it. */
const MODES = [
  ['etc/', '000755'],
  ['etc/hello.conf', '000600'],
  ['top', '004755'],
  ['usr/', '000755'],
  ['usr-local/', '000755'],
  ['usr-local/gr\u00fc\u00dfe', '000644'],
  ['usr/bin/', '000755'],
  ['usr/bin/hello', '000755'],
  ['usr/share/', '000755'],
  [`${LONG.slice(1, -101)}/`, '000755'],
  [LONG.slice(1), '000644'],
  ['usr/share/empty', '000644'],
];
const BODIES = FULL.files.map(({ path, body }) => [path.slice(1), body.toString()]).toSorted();

describe('an ipk', () => {
  it('says what the recipe says', async () => {
    const pkg = await opkg.readPackage(await makeIpk(FULL));
    expect(pkg).toMatchObject({ name: 'hello', version: '1.2.3-r4', arch: 'x86_64', warnings: [] });
    expect(pkg.fields).toEqual([
      ['Package', 'hello'],
      ['Version', '1.2.3-r4'],
      ['Architecture', 'x86_64'],
      ['Depends', 'libc, foo (>= 1.2), bar (<< 2)'],
      ['Provides', 'hello-virtual'],
      ['License', 'MIT'],
      ['URL', 'https://example.org/'],
      ['Maintainer', 'M <m@example.org>'],
      ['Installed-Size', '2021'],
      ['Description', 'Says h\u00e9llo\nIn full.\n.\nTwice.'],
    ]);
  });

  it('holds files, folders, scripts and the list of conffiles', async () => {
    const { control, data } = unpackIpk(await makeIpk(FULL));
    const { scripts, modes, bodies, times } = unpackedTar(control, data);
    expect(control.map(({ name }) => name)).toEqual(['conffiles', 'control', 'postinst', 'preinst', 'prerm']);
    expect(control[0]?.body).toBe('/etc/hello.conf\n');
    expect(new Map(scripts)).toEqual(
      new Map([
        ['postinst', '#!/bin/sh\n# 2\n'],
        ['preinst', '#!/bin/sh\n# 1\n'],
        ['prerm', '#!/bin/sh\n# 3\n'],
      ]),
    );
    expect(modes).toEqual(MODES);
    expect(bodies.toSorted()).toEqual(BODIES);
    expect(times).toEqual(new Set([1_700_000_000]));
  });

  it('leaves out what the recipe does not have', async () => {
    const pkg = await opkg.readPackage(await makeIpk(SMALL));
    expect(pkg).toMatchObject({ arch: 'all', anyArch: true });
    expect(pkg.fields.map(([name]) => name)).toEqual([
      'Package',
      'Version',
      'Architecture',
      'Installed-Size',
    ]);
  });

  it.each([
    ['a version in provides', { provides: ['a=1'] }, /^its provides has "a=1", and opkg takes names only$/],
    ['a library of apk', { depends: ['so:libc.so.6'] }, /^its depends has an item that opkg cannot read/],
    ['a fuzzy version', { depends: ['a~1'] }, /^its depends has an item that opkg cannot read/],
    ['a conflict', { depends: ['!a'] }, /^its depends has an item that opkg cannot read/],
    ['two items in one', { depends: ['a,b'] }, /^its depends has an item that opkg cannot read/],
    ['a version that ends the clause', { depends: ['a>=1)'] }, /^its depends has an item that opkg cannot/],
    [
      'a path longer than tar holds',
      { files: [file(`/${'a'.repeat(120)}`, '')] },
      /^the path .* does not fit/,
    ],
  ])('is not made with %s', async (_, change, reason) => {
    expect((await refusalOf(makeIpk, { ...SMALL, ...change })).reason).toMatch(reason);
  });
});

describe('an apk v2', () => {
  it('says what the recipe says', async () => {
    const pkg = await apkV2.readPackage(await makeApkV2(FULL));
    expect(pkg).toMatchObject({ name: 'hello', version: '1.2.3-r4', arch: 'x86_64', warnings: [] });
    expect(pkg.fields).toEqual([
      ['pkgname', 'hello'],
      ['pkgver', '1.2.3-r4'],
      ['pkgdesc', 'Says h\u00e9llo In full. Twice.'],
      ['url', 'https://example.org/'],
      ['builddate', '1700000000'],
      ['size', '2021'],
      ['arch', 'x86_64'],
      ['origin', 'hello'],
      ['maintainer', 'M <m@example.org>'],
      ['license', 'MIT'],
      ['depend', 'libc'],
      ['depend', 'foo>=1.2'],
      ['depend', 'bar<2'],
      ['provides', 'hello-virtual'],
      ['datahash', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
  });

  it('holds files with their checksums, folders, and scripts for an installation and an upgrade', async () => {
    const { control, data, dataTar } = unpackV2(await makeApkV2(FULL));
    const { scripts, modes, bodies, times } = unpackedTar(control, data);
    expect(scripts).toEqual([
      ['.pre-install', '#!/bin/sh\n# 1\n'],
      ['.post-install', '#!/bin/sh\n# 2\n'],
      ['.pre-deinstall', '#!/bin/sh\n# 3\n'],
      ['.pre-upgrade', '#!/bin/sh\n# 1\n'],
      ['.post-upgrade', '#!/bin/sh\n# 2\n'],
    ]);
    expect(modes).toEqual(MODES);
    expect(bodies.toSorted()).toEqual(BODIES);
    expect(times).toEqual(new Set([1_700_000_000]));
    for (const { body } of FULL.files) {
      const sum = createHash('sha1').update(body).digest('hex');
      expect(dataTar.includes(`68 APK-TOOLS.checksum.SHA1=${sum}\n`)).toBe(true);
    }
    expect(dataTar.subarray(-1024).every((byte) => byte === 0)).toBe(true);
  });

  it('is noarch when the recipe has no arch', async () => {
    const pkg = await apkV2.readPackage(await makeApkV2(SMALL));
    expect(pkg).toMatchObject({ arch: 'noarch', anyArch: true });
  });

  it('is not made with a file that apk takes for metadata', async () => {
    const error = await refusalOf(makeApkV2, { ...SMALL, files: [file('/.profile', '')] });
    expect(error.reason).toMatch(/^its file "\/\.profile" would not be installed/);
    expect((await makeApkV3({ ...SMALL, files: [file('/.profile', '')] })).length).toBeGreaterThan(0);
    expect((await makeIpk({ ...SMALL, files: [file('/.profile', '')] })).length).toBeGreaterThan(0);
  });
});

describe('an apk v3', () => {
  it('says what the recipe says', async () => {
    const pkg = await apkV3.readPackage(await makeApkV3(FULL));
    expect(pkg).toMatchObject({ name: 'hello', version: '1.2.3-r4', arch: 'x86_64', warnings: [] });
    expect(pkg.fields).toEqual([
      ['name', 'hello'],
      ['version', '1.2.3-r4'],
      ['hashes', expect.stringMatching(/^[0-9a-f]{40}$/)],
      ['description', 'Says h\u00e9llo In full. Twice.'],
      ['arch', 'x86_64'],
      ['license', 'MIT'],
      ['maintainer', 'M <m@example.org>'],
      ['url', 'https://example.org/'],
      ['build-time', '1700000000'],
      ['installed-size', '2021'],
      ['depends', 'bar<2 foo>=1.2 libc'],
      ['provides', 'hello-virtual'],
    ]);
  });

  it('holds files, folders, and scripts for an installation and an upgrade', async () => {
    const { scripts, modes, bodies, times } = await unpackV3(await makeApkV3(FULL));
    expect(scripts).toEqual([
      ['pre-install', '#!/bin/sh\n# 1\n'],
      ['post-install', '#!/bin/sh\n# 2\n'],
      ['pre-deinstall', '#!/bin/sh\n# 3\n'],
      ['pre-upgrade', '#!/bin/sh\n# 1\n'],
      ['post-upgrade', '#!/bin/sh\n# 2\n'],
    ]);
    // Files stand with their folder, and folders alone are in the order of the paths.
    expect(modes.toSorted()).toEqual(MODES.toSorted());
    expect(modes.filter(([path]) => path.endsWith('/'))).toEqual(
      MODES.filter(([path]) => path?.endsWith('/')),
    );
    expect(bodies.toSorted()).toEqual(BODIES);
    expect(times).toEqual(new Set([1_700_000_000]));
  });

  it('is noarch when the recipe has no arch', async () => {
    const pkg = await apkV3.readPackage(await makeApkV3(SMALL));
    expect(pkg).toMatchObject({ arch: 'noarch', anyArch: true });
  });
});

/** `apk mkpkg` of apk-tools 3.0.6 was given the same, and stated this unique id: a hash over the whole block. */
it('an apk v3 is what apk makes of the same', async () => {
  const pkg = await apkV3.readPackage(await makeApkV3(MKPKG));
  expect(new Map(pkg.fields).get('hashes')).toBe('263d98246133b1d1cd62609d6abc8fe7febb078a');
});
const MKPKG: Recipe = {
  ...{ name: 'hello', version: '1.2.3-r4', arch: 'x86_64', description: 'Says hello', license: 'MIT' },
  depends: ['libc', 'foo>=1.2'],
  scripts: { postInst: '#!/bin/sh\n' },
  files: [file('/usr/bin/hello', '#!/bin/sh\n', 0o755), file('/etc/hello.conf', 'a=1\n')],
  builtAt: new Date(1_700_000_000_000),
};

describe.each(MAKERS)('makePackage of %s', (_, make, format) => {
  it('gives the same bytes for the same recipe with its files in any order', async () => {
    const bytes = await make(FULL);
    expect(format.recognise(bytes)).toBe(true);
    expect((await make({ ...FULL, files: FULL.files.toReversed() })).equals(bytes)).toBe(true);
    expect((await make({ ...FULL, builtAt: new Date(1_700_000_001_000) })).equals(bytes)).toBe(false);
  });

  it('states the size in the recipe, or the sum of the files', async () => {
    const sizes = async (recipe: Recipe): Promise<string | undefined> =>
      (await format.readPackage(await make(recipe))).fields.find(([name]) =>
        ['Installed-Size', 'size', 'installed-size'].includes(name),
      )?.[1];
    expect(await sizes({ ...FULL, installedSize: 77 })).toBe('77');
    expect(await sizes(SMALL)).toBe('0');
    expect(await sizes({ ...SMALL, scripts: { preRm: '#!/bin/sh\n' } })).toBe('1');
    expect(await sizes({ ...SMALL, files: [file('/empty', '')] })).toBe('1');
  });

  it.each<[string, Partial<Recipe>, RegExp]>([
    ['no name', { name: '' }, /no (Package|pkgname|name)$/],
    ['a name that leads elsewhere', { name: '../x' }, /has characters that clients do not accept$/],
    ['a name that goes on on the next line', { name: 'a\ndepend = evil' }, /^its name .* control character$/],
    ['a version that does', { version: '1-r0\nDepends: evil' }, /^its version .* control character$/],
    ['an arch that does', { arch: 'all\n\nPackage: evil' }, /^its arch .* control character$/],
    ['a license that does', { license: 'MIT\nx' }, /^its license .* control character$/],
    ['a maintainer that does', { maintainer: 'M\r' }, /^its maintainer .* control character$/],
    ['a url that does', { url: 'https://x\0' }, /^its url .* control character$/],
    ['a dependency that does', { depends: ['a', 'b\nc'] }, /^its depends .* control character$/],
    ['half a character', { description: '\ud800' }, /^its description .* control character$/],
    ['a control character', { description: 'a\nb\u001bc' }, /^its description .* control character$/],
    ['blanks around a name', { name: ' a' }, /^its name " a" has blanks around it$/],
    ['a list in one item', { depends: ['a b'] }, /^its depends has "a b", which is not one item$/],
    ['an empty item', { provides: [''] }, /^its provides has "", which is not one item$/],
    ['a version with a slash', { version: '1/2' }, /^its (Version|pkgver|version) "1\/2"/],
    ['an arch that leads elsewhere', { arch: '../x' }, /^its (Architecture|arch) "\.\.\/x"/],
    ['no arch where one is said', { arch: '' }, /no (Architecture|arch)$/],
    ['a relative path', { files: [file('etc/x', '')] }, /^its file "etc\/x" is not a plain absolute path$/],
    ['a path upwards', { files: [file('/etc/../x', '')] }, /is not a plain absolute path$/],
    ['a path with a dot', { files: [file('/./x', '')] }, /is not a plain absolute path$/],
    ['a path that is a folder', { files: [file('/etc/', '')] }, /is not a plain absolute path$/],
    ['the root as a file', { files: [file('/', '')] }, /is not a plain absolute path$/],
    ['no path', { files: [file('', '')] }, /is not a plain absolute path$/],
    ['a path of two lines', { files: [file('/a\nb', '')] }, /is not a plain absolute path$/],
    ['a path that ends early', { files: [file('/a\0b', '')] }, /is not a plain absolute path$/],
    ['a path that is too long', { files: [file('/a'.repeat(200), '')] }, /a path of over 255 bytes$/],
    ['a file twice', { files: [file('/a', '1'), file('/a', '2')] }, /^it has two files "\/a"$/],
    [
      'a file in a file',
      { files: [file('/a/b/c', ''), file('/a', '')] },
      /is inside a path that is also a file$/,
    ],
    ['a mode of another kind', { files: [file('/a', '', 0o100644)] }, /has no valid mode$/],
    ['an invalid mode', { files: [file('/a', '', Number.NaN)] }, /has no valid mode$/],
    ['a conffile that is not there', { conffiles: ['/etc/x'] }, /^its conffile "\/etc\/x" is not among/],
    ['an empty script', { scripts: { postInst: '' } }, /^its postInst is not a script/],
    ['a script without #!', { scripts: { preRm: 'echo' } }, /^its preRm is not a script/],
    [
      'a script that is too large',
      { scripts: { preInst: `#!${'x'.repeat(256 << 10)}` } },
      /^its preInst script is larger/,
    ],
    ['an invalid time', { builtAt: new Date(Number.NaN) }, /^its builtAt is not a time/],
    ['a time before 1970', { builtAt: new Date(-1000) }, /^its builtAt is not a time/],
    ['a time that no header holds', { builtAt: new Date(8 ** 11 * 1000) }, /^its builtAt is not a time/],
    ['a size of nothing', { installedSize: 0 }, /^its installedSize 0 is not a valid size/],
    [
      'a size that is not a whole number',
      { installedSize: 1.5 },
      /^its installedSize 1\.5 is not a valid size/,
    ],
    ['a name that makes the file name too long', { name: 'n'.repeat(300) }, /longer than|file name of over/],
  ])('refuses %s', async (_, change, reason) => {
    const error = await refusalOf(make, { ...SMALL, ...change });
    expect(error.reason).toMatch(reason);
    expect(error.remedy).not.toBe('');
  });
});

describe.each(MAKERS.slice(2))('makePackage of %s', (_, make) => {
  it('refuses arch all, which only other formats have', async () => {
    expect((await refusalOf(make, { ...SMALL, arch: 'all' })).reason).toMatch(/^its arch is "all"/);
  });
});

describe.each(MAKERS.slice(1))('makePackage of %s', (_, make) => {
  it.each<[string, Partial<Recipe>, RegExp]>([
    ['an opkg version', { version: '1.0-1' }, /^its (pkgver|version) "1\.0-1" is/],
    ['a dependency on no version', { depends: ['a>=v1'] }, /^its depends has an item that apk cannot read/],
    ['a provided thing of no version', { provides: ['a='] }, /^its provides has an item that apk cannot/],
    [
      'a conffile that apk would overwrite',
      { files: [file('/opt/x', '')], conffiles: ['/opt/x'] },
      /^its conffile "\/opt\/x" is not below \/etc/,
    ],
    ['more than devices hold', { maintainer: 'm'.repeat(3000) }, /device/],
  ])('refuses %s', async (_, change, reason) => {
    expect((await refusalOf(make, { ...SMALL, ...change })).reason).toMatch(reason);
  });

  it('takes libraries, commands and conflicts', async () => {
    const recipe = { ...SMALL, depends: ['so:libc.so.6', '!bad', 'a~1'], provides: ['cmd:x=1.0'] };
    expect((await make(recipe)).length).toBeGreaterThan(0);
  });
});

describe('a recipe', () => {
  it('has each folder once, before what is in it', () => {
    const tree = treeOf([file('/b/c/d', ''), file('/a', ''), file('/b-c', ''), file('/b/c/e', '')]);
    expect(tree.map(({ path, file: found }) => (found === undefined ? `${path}/` : path))).toEqual([
      'a',
      'b/',
      'b-c',
      'b/c/',
      'b/c/d',
      'b/c/e',
    ]);
  });

  it('is as large as its files', () => {
    expect(installedSizeOf(FULL)).toBe(2021);
    expect(installedSizeOf(SMALL)).toBe(0);
  });
});

async function refusalOf(make: Make, recipe: Recipe): Promise<FormatError> {
  try {
    await make(recipe);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
