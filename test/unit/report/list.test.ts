import { describe, expect, it } from 'vitest';
import type { Withdrawn } from '../../../src/feed/catalog/withdrawn-shape.ts';
import { type ListedPackage, type ListReport, listText } from '../../../src/report/list.ts';
import { HOSTILE, plain } from './report-maker.ts';

const ROW: ListedPackage = {
  ...{ name: 'a', version: '1', format: 'opkg', branch: '24.10', repository: 'base', target: null },
  ...{ arches: ['x86_64'], size: 512, summary: 'Does a', depends: ['libc'], provides: [], files: [] },
  verified: true,
};

const GONE: Withdrawn = {
  ...{ name: 'bad', version: '2', arch: 'x', branch: '24.10', repository: 'base', format: 'opkg' },
  ...{ folders: ['f'], withdrawn: '2026-11-28T07:00:00Z', reason: 'broken' },
};

const report = (changes: Partial<ListReport>): ListReport => ({
  ...{ command: 'list', feed: 'directory feed', words: [], ok: true },
  ...{ packages: [ROW], withdrawn: [], folders: [], ...changes },
});

const few = (changes: Partial<ListReport>): string[] =>
  listText(report(changes), plain, { isVerbose: false }).split('\n');
const all = (changes: Partial<ListReport>): string[] =>
  listText(report(changes), plain, { isVerbose: true }).split('\n');

describe('the list of packages', () => {
  it.each<[Partial<ListReport>, string]>([
    [{}, '1 package in 24.10/base of directory feed'],
    [
      { packages: [ROW, { ...ROW, version: '2' }] },
      '1 package in 2 versions in 24.10/base of directory feed',
    ],
    [
      { packages: [ROW, { ...ROW, branch: '25.12' }], words: ['a*'] },
      '1 package called a* in 2 repositories of directory feed',
    ],
    [{ packages: [], words: ['x', 'y'], command: 'search' }, 'directory feed has no package with x y'],
    [{ packages: [] }, 'directory feed has no package'],
  ])('begins with what there is: %j', (changes, line) => {
    expect(few(changes)[0]).toBe(line);
  });

  it('fits a terminal, and has everything for who asks', () => {
    const arches = ['aarch64_cortex-a53', 'arm_cortex-a7_neon-vfpv4', 'mips_24kc'];
    expect(few({ packages: [{ ...ROW, arches }] })[1]).toBe('  a  1  512 B  aarch64_cortex-a53 and 2 more');
    expect(all({ packages: [{ ...ROW, arches }] }).slice(1, 4)).toEqual([
      `  a  1  512 B  ${arches.join(', ')}`,
      '      Does a',
      '      needs libc',
    ]);
  });

  it('shows the arches of a withdrawn package in one line, and the first of many', () => {
    const withdrawn = [GONE, { ...GONE, arch: 'y' }];
    const line = '  bad 2 (x, y) of 24.10/base on 2026-11-28: broken';
    expect(few({ withdrawn })).toContain(line);
    const many = Array.from({ length: 30 }, (_, i) => ({ ...GONE, version: `${i}` }));
    expect(few({ withdrawn: many })).toContain('  … and 20 more (`-v` lists them)');
    expect(all({ withdrawn: many }).filter((text) => text.startsWith('  bad'))).toHaveLength(30);
  });

  it('names folders with the same verdict together', () => {
    const folder = {
      ...{ branch: null, repository: null, target: null, arch: 'x', format: 'opkg', packages: 1 },
      ...{ verified: false, signature: 'not verified: nobody signed the index' },
    };
    const folders = ['x', 'y', 'z'].map((path) => ({ ...folder, path }));
    expect(few({ folders }).at(-2)).toBe(
      '  x and 2 more folders (opkg): not verified: nobody signed the index',
    );
    expect(all({ folders }).filter((text) => text.includes('not verified'))).toHaveLength(3);
  });

  it.each(HOSTILE)('has no control character and no line of its own from %j', (text) => {
    const shown = (word: string): string[] =>
      all({
        ...{ feed: word, words: [word], withdrawn: [{ ...GONE, name: word, reason: word }] },
        packages: [{ ...ROW, name: word, version: word, summary: word, depends: [word], arches: [word] }],
      });
    expect(/[^\n\P{Cc}]|\p{Bidi_Control}/u.test(shown(text).join('\n'))).toBe(false);
    expect(shown(text).length).toBe(shown('x').length);
  });
});
