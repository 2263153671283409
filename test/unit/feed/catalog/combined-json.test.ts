import { describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import {
  type CombinedSource,
  combinedFile,
  readCombinedFile,
} from '../../../../src/feed/catalog/combined-json.ts';
import { readCombined } from '../../../../src/feed/catalog/combined-shape.ts';
import { readPackageShape } from '../../../../src/feed/catalog/package-shape.ts';

const X86 = '24.10/base/x86_64';
const MIPS = '24.10/base/mips_24kc';
const NOW = new Date('2026-11-28T08:00:00Z');

/** Folders with packages such as `a 1.0` or `b 2 100`, the last number being the size. */
function writtenOf(folders: { readonly [folder: string]: readonly string[] }): CombinedSource['written'] {
  return new Map(
    Object.entries(folders).map(([folder, texts]) => {
      const packages = texts.flatMap((text) => {
        const [name = '', version = '', size = '10'] = text.split(' ');
        return (
          readPackageShape({
            ...{ file: `${name}_${version}.ipk`, format: 'opkg', name, version, size: Number(size) },
            ...{ summary: `About ${name}`, section: 'net', published: '2026-11-20T10:00:00Z' },
          }) ?? []
        );
      });
      return [folder, { packages, bytes: Buffer.from(JSON.stringify(texts)) }];
    }),
  );
}

/** A feed over several runs, each with the folders that it writes. */
function feedAfter(...runs: { readonly [folder: string]: readonly string[] }[]): Buffer | undefined {
  let old: Buffer | undefined;
  const paths = new Map<string, string>();
  for (const [i, run] of runs.entries()) {
    const written = writtenOf(run);
    const folders = [...new Set([...[...paths.keys()].map((path) => path.slice(0, -14)), ...written.keys()])];
    old = combinedFile({ old, written, folders, paths, now: new Date(NOW.getTime() + i * 1000) });
    for (const [folder, { bytes }] of written) paths.set(`${folder}/packages.json`, contentId(bytes));
  }
  return old;
}

const versions = (bytes: Buffer | undefined): string[] =>
  readCombinedFile(bytes).packages.map(
    ({ name, version, gone, in: places }) =>
      `${name} ${version}${gone === undefined ? '' : ` gone ${gone}`}: ${Object.entries(places).flat().join(' ')}`,
  );

describe('catalog.json', () => {
  it('has each version once, with the folders that list it', () => {
    const bytes = feedAfter({ [X86]: ['b 2 20', 'a 1 5'], [MIPS]: ['a 1 7', 'a 2'] });
    expect(versions(bytes)).toEqual([`a 1: ${MIPS} 7 ${X86} 5`, `a 2: ${MIPS} 10`, `b 2: ${X86} 20`]);
    expect(bytes?.toString('utf8').split('\n').slice(0, 4)).toEqual([
      '{"pkgfeed":1,"catalog":[',
      `{"folder":"${MIPS}","blob":"${contentId(Buffer.from('["a 1 7","a 2"]'))}"},`,
      `{"folder":"${X86}","blob":"${contentId(Buffer.from('["b 2 20","a 1 5"]'))}"},`,
      `{"name":"a","version":"1","format":"opkg","section":"net","summary":"About a","published":"2026-11-20T10:00:00Z","in":{"${MIPS}":7,"${X86}":5}},`,
    ]);
  });

  it('is the same whether one run writes all folders or each run one, in any order', () => {
    const one = feedAfter({ [X86]: ['a 1'], [MIPS]: ['a 1', 'b 1'] });
    expect(feedAfter({ [MIPS]: ['a 1', 'b 1'] }, { [X86]: ['a 1'] })).toEqual(one);
    expect(feedAfter({ [X86]: ['a 1'] }, { [MIPS]: ['a 1', 'b 1'] }, {}, { [X86]: ['a 1'] })).toEqual(one);
  });

  it('remembers versions that are gone with the time, until they come back', () => {
    const runs = [{ [X86]: ['a 1', 'b 1'], [MIPS]: ['a 1'] }, { [X86]: ['a 2', 'b 1'] }];
    expect(versions(feedAfter(...runs))).toEqual([
      ...[`a 1: ${MIPS} 10`, `a 2: ${X86} 10`, `b 1: ${X86} 10`],
      `a 1 gone 2026-11-28T08:00:01Z: ${X86} 10`,
    ]);
    expect(versions(feedAfter(...runs, { [MIPS]: ['a 2'] })).at(-1)).toBe(
      `a 1 gone 2026-11-28T08:00:02Z: ${MIPS} 10 ${X86} 10`,
    );
    expect(
      versions(feedAfter(...runs, { [X86]: ['a 1', 'a 2', 'b 1'] })).filter((one) => /gone/.test(one)),
    ).toEqual([]);
  });

  it('remembers at most ten of a package', () => {
    const runs = Array.from({ length: 15 }, (_, i) => ({ [X86]: [`a ${i}`] }));
    const gone = versions(feedAfter(...runs)).filter((one) => /gone/.test(one));
    expect(gone).toHaveLength(10);
    expect(gone[0]).toMatch(/^a 13 gone/);
  });

  it('does not go on with a folder whose packages.json another program has written since', () => {
    const old = feedAfter({ [X86]: ['a 1'], [MIPS]: ['b 1'] });
    const folders = [X86, MIPS];
    const paths = new Map([
      [`${X86}/packages.json`, 'e'.repeat(40)],
      [`${MIPS}/packages.json`, contentId(Buffer.from('["b 1"]'))],
    ]);
    const after = combinedFile({ old, written: new Map(), folders, paths, now: NOW });
    expect(readCombinedFile(after).folders.map(({ folder }) => folder)).toEqual([MIPS]);
    // A folder that the feed has lost is gone, with its versions.
    const less = combinedFile({ old, written: new Map(), folders: [MIPS], paths, now: NOW });
    expect(versions(less)).toEqual([`b 1: ${MIPS} 10`, `a 1 gone 2026-11-28T08:00:00Z: ${X86} 10`]);
  });

  it('is not there for a feed of which nothing is known', () => {
    expect(
      combinedFile({ old: undefined, written: new Map(), folders: [X86], paths: new Map(), now: NOW }),
    ).toBe(undefined);
  });

  it.each([
    ['nothing', undefined],
    ['another file', Buffer.from('{}')],
    ['a cut one', feedAfter({ [X86]: ['a 1'] })?.subarray(0, -4)],
  ])('that is %s gives nothing', (_, bytes) => {
    expect(readCombinedFile(bytes)).toEqual({ packages: [], folders: [], isWhole: false });
  });
});

describe('a line of catalog.json', () => {
  const GOOD = { name: 'a', version: '1', format: 'opkg', in: { [X86]: 1 } };

  it.each([
    null,
    [],
    'a',
    { ...GOOD, name: 'a\u0000' },
    { ...GOOD, version: '' },
    { ...GOOD, format: 'rpm' },
    { ...GOOD, in: {} },
    { ...GOOD, in: { '../x': 1, '/y': 1, 'keys/a': 1 } },
    { ...GOOD, in: { [X86]: -1 } },
    { ...GOOD, gone: 'yesterday' },
    { folder: '../x', blob: '0'.repeat(40) },
    { folder: X86, blob: 'x' },
  ])('such as %j is refused', (value) => {
    expect(readCombined(value)).toBe(undefined);
  });

  it('loses only the values that do not fit', () => {
    expect(
      readCombined({
        ...GOOD,
        section: '\u202e',
        license: 3,
        summary: 'x'.repeat(301),
        provides: ['b', 3],
        published: 1,
        more: 1,
      }),
    ).toEqual({ ...GOOD, section: '', license: '', summary: '', provides: ['b'], published: null });
  });
});
