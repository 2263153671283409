import { describe, expect, it } from 'vitest';
import type { CatalogPackage } from '../../../../src/feed/catalog/package-shape.ts';
import {
  type CatalogLines,
  catalogOf,
  lineKey,
  readCatalog,
  writeCatalog,
} from '../../../../src/feed/catalog/packages-json.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { arriving, FOLDER, NOW, NOW_TEXT } from '../feed-maker.ts';
import { BLOB, keysOf, LATER, line, packageOf, RUN, textOf } from './catalog-maker.ts';

const NO_PATHS = new Map<string, string>();
const NOTHING = new Map<string, CatalogLines>();

/** A package that a folder lists. It is there already, unless it has content. */
async function listedAs(recipe: IpkRecipe, changes: Partial<Listed> = {}): Promise<Listed> {
  const { pkg, facts } = await arriving(recipe);
  const file = opkg.fileName(pkg);
  return {
    entry: opkg.entry(pkg, facts, file, pkg.arch),
    path: `${FOLDER}/${file}`,
    contentId: BLOB,
    origin: 'from the test',
    content: undefined,
    ...changes,
  };
}

const arrived = { kind: 'file', file: '/build/a.ipk', contentId: BLOB, size: 1 } as const;

describe('readCatalog reads', () => {
  it('what writeCatalog wrote, package by package', () => {
    const packages = [
      packageOf('a.ipk'),
      packageOf('sub/b.ipk', {
        size: null,
        sha256: null,
        blob: null,
        arch: null,
        published: null,
        run: null,
      }),
      packageOf('a.ipk', { format: 'apk-v2' }),
    ];
    const read = readCatalog(writeCatalog(packages));
    expect([...read.values()]).toEqual(packages);
    expect([...read.keys()]).toEqual(['opkg a.ipk', 'opkg sub/b.ipk', 'apk-v2 a.ipk']);
    expect([...read.keys()]).toEqual(packages.map(({ format, file }) => lineKey(format, file)));
    expect(writeCatalog([...read.values()])).toEqual(writeCatalog(packages));
    expect(writeCatalog(packages).toString()).toBe(textOf(...packages.map((pkg) => JSON.stringify(pkg))));
  });

  it('nothing if there is no catalog, or a file of others', () => {
    expect(readCatalog(undefined).size).toBe(0);
    expect(readCatalog(Buffer.alloc(0)).size).toBe(0);
    expect(keysOf(`{"packages":[\n${line('a.ipk')}\n]}\n`)).toEqual([]);
  });

  it('file names with quotes and other scripts', () => {
    const names = ['a"b.ipk', 'é\u{1f600}.ipk', '"format":"x"', '__proto__', 'constructor'];
    const read = readCatalog(writeCatalog(names.map((name) => packageOf(name))));
    expect([...read.keys()]).toEqual(names.map((name) => `opkg ${name}`));
  });

  it('lines with their fields in any order, and with blanks between these', () => {
    const { file, format, ...rest } = packageOf('b.ipk');
    const text = textOf(` ${JSON.stringify({ ...rest, format, file }).replaceAll('":', '": ')} `);
    expect([...readCatalog(Buffer.from(text)).values()]).toEqual([packageOf('b.ipk')]);
  });
});

describe('readCatalog skips', () => {
  const without = (field: keyof CatalogPackage): string => line('b.ipk', { [field]: undefined });
  const passed: [string, string][] = [
    ['a line without a file', without('file')],
    ['a line without a format', without('format')],
    ['a line without a name', without('name')],
    ['a line without a version', without('version')],
    ['a format in capitals', line('b.ipk', { format: 'OPKG' })],
    ['a format with a blank', line('b.ipk', { format: 'op kg' })],
    ['a format of a later version', line('b.ipk', { format: 'apk-v9' })],
    ['a file that is not text', line('b.ipk').replace('"b.ipk"', '1')],
    ['a file outside of the folder', line('../b.ipk')],
    ['a file with a backslash', line('sub\\b.ipk')],
    ['a line with text after it', `${line('b.ipk')} x`],
    ['a line that is cut off', line('b.ipk').slice(0, -1)],
    ['a line of over 4 MiB', line('b.ipk', { summary: 'x'.repeat(4 << 20) })],
    ['a line of 8 MB', line('b.ipk', { summary: 'x'.repeat(8_000_000) })],
    ['a line that is not JSON', line('b.ipk').replace('"size":1', '"size":tru')],
    ['a second object in one line', `${line('b.ipk')},${line('evil.ipk')}`],
    ['a line that ends the list', `${line('b.ipk')}],"x":[{}`],
    ['an array', `[${line('b.ipk')}]`],
    ['endless brackets', '['.repeat(100_000)],
    ['a text', '"b.ipk"'],
    ['nothing but a comma', ','],
    ['a marker of a conflict', '<<<<<<< HEAD'],
  ];
  it.each(passed)('%s', (_, hostile) => {
    expect(keysOf(textOf(line('a.ipk'), hostile, line('c.ipk')))).toEqual(['opkg a.ipk', 'opkg c.ipk']);
  });

  it('lines that are made to be slow, in a short time', () => {
    const start = processorTime();
    const slow = ['\\'.repeat(60_000), '"'.repeat(60_000), '},'.repeat(30_000), '['.repeat(500_000)].map(
      (text) => `{"file":"${text}`,
    );
    keysOf(textOf(...slow));
    expect(processorTime() - start).toBeLessThan(2000);
  });
});

describe('catalogOf', () => {
  const provenance = { now: NOW, runUrl: RUN };

  it('states the facts of package and file, when it was published and by which run', async () => {
    const fields = [
      'Depends: libc, b (>= 1)',
      'Provides: c',
      'License: MIT',
      'Description: says "hello"',
      ' x',
    ];
    const source = 'https://github.com/o/r/releases/tag/v1';
    const facts = { sha256: 'f'.repeat(64), arch: 'mips', maintainer: 'Ünï <a@example.org>', source };
    const item = await listedAs({ name: 'a', fields }, { content: arrived, facts });
    const [made] = catalogOf(opkg, [item], NOTHING, NO_PATHS, provenance);
    expect(made).toEqual({
      file: 'a_1.0-1_mips_24kc.ipk',
      format: 'opkg',
      name: 'a',
      version: '1.0-1',
      arch: 'mips',
      size: item.entry.size,
      sha256: facts.sha256,
      blob: BLOB,
      license: 'MIT',
      maintainer: facts.maintainer,
      homepage: '',
      summary: 'says "hello"',
      description: 'says "hello"\nx',
      depends: ['libc', 'b (>= 1)'],
      provides: ['c'],
      published: NOW_TEXT,
      run: RUN,
      source,
    });
  });

  it('does not guess when and by whom an older package was published', async () => {
    const [made] = catalogOf(opkg, [await listedAs({ name: 'a' })], NOTHING, NO_PATHS, provenance);
    expect(made).toMatchObject({ published: null, run: null, blob: BLOB });
  });

  it('has null for values that the index of another tool does not state', async () => {
    const item = await listedAs({ name: 'a' }, { contentId: undefined });
    const entry = { ...item.entry, size: undefined, sha256: undefined };
    const [made] = catalogOf(opkg, [{ ...item, entry }], NOTHING, NO_PATHS, provenance);
    expect(made).toMatchObject({ size: null, sha256: null, blob: null });
  });

  it.each([
    [300, 'x'.repeat(300)],
    [301, `${'x'.repeat(299)}…`],
    [5000, `${'x'.repeat(299)}…`],
  ])('shows 300 of %i characters of a summary', async (length, summary) => {
    const item = await listedAs({ name: 'a', fields: [`Description: ${'x'.repeat(length)}`] });
    const [made] = catalogOf(opkg, [item], NOTHING, NO_PATHS, provenance);
    expect(made?.summary).toBe(summary);
  });

  it.each(['summary', 'license', 'maintainer', 'homepage'] as const)(
    'cuts the %s between characters, never inside one, to 300 of UTF-16',
    async (field) => {
      const names = { summary: 'Description', license: 'License', maintainer: 'Maintainer', homepage: 'URL' };
      for (const [text = '', expected] of [
        ['\u{1f600}'.repeat(150), '\u{1f600}'.repeat(150)],
        ['\u{1f600}'.repeat(400), `${'\u{1f600}'.repeat(149)}…`],
        [`x${'\u{1f600}'.repeat(400)}`, `x${'\u{1f600}'.repeat(149)}…`],
      ]) {
        const item = await listedAs({ name: 'a', fields: [`${names[field]}: ${text}`] });
        // opkg's indexes do not have the maintainer, but the package file does.
        const facts = { sha256: 'f'.repeat(64), arch: 'mips_24kc', maintainer: text, source: undefined };
        const [made] = catalogOf(opkg, [{ ...item, facts }], NOTHING, NO_PATHS, provenance);
        expect(made?.[field]).toBe(expected);
      }
    },
  );

  it('has no invisible characters in its texts', async () => {
    const odd = 'a\u202eb\u200bc\u0085d';
    const fields = ['Description', 'License', 'Depends', 'Provides'].map((name) => `${name}: ${odd}`);
    const facts = { sha256: 'f'.repeat(64), arch: 'mips_24kc', maintainer: odd, source: undefined };
    const item = await listedAs({ name: 'a', fields }, { facts });
    const [made] = catalogOf(opkg, [item], NOTHING, NO_PATHS, provenance);
    const clean = 'abc d';
    expect(made).toMatchObject({ summary: clean, license: clean, maintainer: clean });
    expect(JSON.stringify([made?.depends, made?.provides])).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect([...readCatalog(writeCatalog([made].flatMap((pkg) => pkg ?? []))).values()]).toEqual([made]);
  });

  describe('with an older catalog', () => {
    const file = 'a_1.0-1_mips_24kc.ipk';
    const known = packageOf(file, {
      name: 'evil',
      version: '9',
      summary: 'evil',
      depends: ['evil'],
      size: 9,
    });
    const oldOf = (pkg: CatalogPackage): Map<string, CatalogLines> =>
      new Map([[FOLDER, new Map([[lineKey(pkg.format, pkg.file), pkg]])]]);
    const copied = { kind: 'copy', from: `${FOLDER}/${file}`, sha256: undefined } as const;
    const origin = { published: known.published, run: known.run, source: known.source };

    const carried: [string, Partial<Listed>, boolean][] = [
      ['keeps the date and origin of the same file', {}, true],
      ['keeps them when the id of the file is not known', { contentId: undefined }, true],
      ['does not keep them for another file', { contentId: 'c'.repeat(40) }, false],
      ['sets them again for a file that arrives', { content: arrived }, false],
      ['does not keep them for a file of another folder', { path: `24.10/packages/x86_64/${file}` }, false],
      [
        'knows it in the folder that lists the file too',
        { path: `24.10/packages/x86_64/${file}`, content: copied },
        true,
      ],
    ];
    it.each(carried)('%s', async (_, changes, isCarried) => {
      const item = await listedAs({ name: 'a' }, changes);
      const [made] = catalogOf(opkg, [item], oldOf(known), NO_PATHS, { now: LATER, runUrl: undefined });
      const { published, run, source } = made ?? {};
      if (isCarried) expect({ published, run, source }).toEqual(origin);
      else expect(published).not.toBe(known.published);
      if (isCarried) expect(made?.blob).toBe(BLOB);
      // Only the index says what the package is.
      const { size } = item.entry;
      expect(made).toMatchObject({ file, name: 'a', version: '1.0-1', summary: 'a for tests', size });
      expect(made?.depends).toEqual(['libc']);
    });

    it('takes from it what the index does not state, for the same file only', async () => {
      const item = await listedAs({ name: 'a' });
      const entry = { ...item.entry, size: undefined, sha256: undefined, anyArch: undefined };
      const hidden = { ...item, entry };
      const [made] = catalogOf(opkg, [hidden], oldOf(known), NO_PATHS, provenance);
      expect(made).toMatchObject({ arch: known.arch, size: 9, sha256: known.sha256, maintainer: 'M' });
      const other = oldOf({ ...known, blob: 'c'.repeat(40) });
      const [anew] = catalogOf(opkg, [hidden], other, NO_PATHS, provenance);
      expect(anew).toMatchObject({ arch: null, size: null, sha256: null, maintainer: '', published: null });
      expect(anew?.blob).toBe(BLOB);
    });

    it('takes the id of a file from the feed if the list does not have it', async () => {
      const item = await listedAs({ name: 'a' }, { contentId: undefined });
      const paths = new Map([[item.path, 'c'.repeat(40)]]);
      const [made] = catalogOf(opkg, [item], oldOf(known), paths, provenance);
      expect(made).toMatchObject({ name: 'a', blob: 'c'.repeat(40), published: null });
    });

    it('takes no line of another format', async () => {
      const others = oldOf({ ...known, format: 'apk-v2' });
      const [made] = catalogOf(opkg, [await listedAs({ name: 'a' })], others, NO_PATHS, provenance);
      expect(made).toMatchObject({ format: 'opkg', name: 'a', published: null });
    });
  });
});

describe('writeCatalog', () => {
  it.each([
    ['no packages', [], []],
    ['one', [packageOf('a.ipk')], ['a.ipk']],
    ['two', [packageOf('a.ipk'), packageOf('b.ipk')], ['a.ipk', 'b.ipk']],
  ])('is JSON, of %s', (_, lines, files) => {
    const { pkgfeed, packages } = JSON.parse(writeCatalog(lines).toString('utf8'));
    expect([pkgfeed, packages.map(({ file }: { file: string }) => file)]).toEqual([1, files]);
  });
});
