import { describe, expect, it } from 'vitest';
import { type CatalogPackage, readPackageShape } from '../../../../src/feed/catalog/package-shape.ts';
import { NO_COUNTS, NO_TEXTS, PLAIN_NAMES, shortly } from '../odd-values.ts';

const WHOLE: CatalogPackage = {
  ...{
    file: 'hello_1.0-1_mips_24kc.ipk',
    format: 'opkg',
    name: 'hello',
    version: '1.0-1',
    arch: 'mips_24kc',
  },
  ...{ size: 1234, sha256: 'a'.repeat(64), blob: 'b'.repeat(40) },
  ...{ license: 'MIT', maintainer: 'Ünï <a@example.org>', homepage: 'https://example.org/?a=b' },
  ...{ summary: `Says "hello" & 'more' <b>`, depends: ['libc', 'b (>= 1)'], provides: ['c=1'] },
  published: '2023-11-14T22:13:20Z',
  run: 'https://github.com/o/r/actions/runs/1',
  source: 'https://github.com/o/r/releases/tag/v1',
};
const read = (changes: object): CatalogPackage | undefined =>
  readPackageShape(JSON.parse(JSON.stringify({ ...WHOLE, ...changes })));

const UNSEEN = [
  'a\nb',
  'a\r',
  'a\u0000',
  'a\u001b[31m',
  'a\u202eb',
  'a\u200b',
  'a\u2028',
  'a\ud83d',
  '\ufeffa',
];
const NO_WORDS = [...UNSEEN, '', 'x'.repeat(401), ...NO_TEXTS, null, undefined];
const NO_FILES = [
  'x'.repeat(701),
  '/a',
  '//a',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/..',
  './a',
  'a/./b',
  'a//b',
  'a/',
  '/',
  'a\\b',
];
const NO_LINKS = ['', 'javascript:alert(1)', 'data:text/html,x', 'https://x.org/"', 'https://x.org/ a'];

describe('readPackageShape', () => {
  it('reads a whole package as it is', () => {
    expect(read({})).toEqual(WHOLE);
  });

  it.each([null, undefined, 1, 'x', true, [], [WHOLE], {}, { packages: [WHOLE] }])(
    'finds none in %j',
    (value) => {
      expect(readPackageShape(value)).toBeUndefined();
    },
  );

  it('needs no more than a file, a format, a name and a version', () => {
    const { file, format, name, version } = WHOLE;
    expect(readPackageShape({ file, format, name, version })).toEqual({
      ...{ file, format, name, version, arch: null, size: null, sha256: null, blob: null },
      ...{ license: '', maintainer: '', homepage: '', summary: '', depends: [], provides: [] },
      ...{ published: null, run: null, source: null },
    });
  });

  it('has no other fields than those that are known', () => {
    const more = JSON.parse(`{"__proto__":{"polluted":1},"x":{},${JSON.stringify(WHOLE).slice(1)}`);
    const pkg = readPackageShape(more);
    expect(pkg).toEqual(WHOLE);
    expect(Object.keys(pkg ?? {})).toEqual(Object.keys(WHOLE));
    expect(readPackageShape(JSON.parse(`{"__proto__":${JSON.stringify(WHOLE)}}`))).toBeUndefined();
  });

  const fatal: readonly [string, readonly unknown[]][] = [
    ['file', [...NO_WORDS.filter((word) => word !== 'x'.repeat(401)), ...NO_FILES]],
    ['format', [...NO_WORDS, 'OPKG', 'opkg ', 'apk', 'apk-v9', 'constructor', '__proto__', 'toString']],
    ['name', NO_WORDS],
    ['version', NO_WORDS],
  ];
  it.each(fatal.flatMap(([field, values]) => values.map((value) => [field, shortly(value), value] as const)))(
    'finds none with the %s %s',
    (field, _, value) => {
      expect(read({ [field]: value })).toBeUndefined();
    },
  );

  const unknown: (readonly [string, readonly unknown[], unknown])[] = [
    ['arch', [...UNSEEN, '', 'a/b', 'a b', '../a', "a'", 'x'.repeat(101), ...NO_TEXTS], null],
    ['size', NO_COUNTS, null],
    ['sha256', ['', 'a'.repeat(40), 'A'.repeat(64), `${'a'.repeat(64)}\n`, ...NO_TEXTS], null],
    ['blob', ['', 'b'.repeat(64), 'B'.repeat(40), `${'b'.repeat(40)}\n`, ...NO_TEXTS], null],
    ...['license', 'maintainer', 'homepage', 'summary'].map(
      (field) => [field, [...UNSEEN, 'x'.repeat(301), ...NO_TEXTS, null], ''] as const,
    ),
    ...['depends', 'provides'].map(
      (field) => [field, ['a', 1, true, {}, { 0: 'a', length: 1 }, null], []] as const,
    ),
    ['published', ['', 'yesterday', '2026-13-45T00:00:00Z', '2023-11-14T22:13:20.000Z', ...NO_TEXTS], null],
    ['run', [...NO_LINKS, ...NO_TEXTS], null],
    ['source', [...NO_LINKS, ...NO_TEXTS], null],
  ];
  it.each(
    unknown.flatMap(([field, values, expected]) =>
      values.map((value) => [field, shortly(value), value, expected] as const),
    ),
  )('is without the %s %s', (field, _, value, expected) => {
    expect(read({ [field]: value })).toEqual({ ...WHOLE, [field]: expected });
  });

  it.each(['depends', 'provides'])('leaves out single items of %s', (field) => {
    const items = ['a', ...UNSEEN, ...NO_TEXTS, null, 'x'.repeat(4097), '', 'b (>= 1)', 'x'.repeat(4096)];
    expect(read({ [field]: items })).toEqual({ ...WHOLE, [field]: ['a', '', 'b (>= 1)', 'x'.repeat(4096)] });
    expect(read({ [field]: Array.from({ length: 10_001 }, (_, i) => `${i}`) })?.depends).toHaveLength(
      field === 'depends' ? 10_000 : 2,
    );
  });

  it.each(PLAIN_NAMES)('takes %s for a name', (name) => {
    const words = { file: `${name}/${name}.ipk`, name, version: name, arch: name, depends: [name] };
    expect(read(words)).toEqual({ ...WHOLE, ...words });
  });

  it.each(['é\u{1f600}.ipk', 'a"b.ipk', "a'b", 'a b.ipk', '-a', '__proto__', '.a', 'sub/.a', 'a/...', 'a:b'])(
    'takes %j for a file inside the folder',
    (file) => {
      expect(read({ file })).toEqual({ ...WHOLE, file });
    },
  );

  it('shows texts as long as they may be', () => {
    const words = { name: 'x'.repeat(400), version: '1'.repeat(400), file: 'x'.repeat(400) };
    const texts = { summary: 's'.repeat(300), license: 'l'.repeat(300), maintainer: '\u{1f600}'.repeat(150) };
    expect(read({ ...words, ...texts })).toEqual({ ...WHOLE, ...words, ...texts });
  });
});
