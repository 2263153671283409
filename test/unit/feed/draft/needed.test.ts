import { expect, it, onTestFinished, vi } from 'vitest';
import { neededBy } from '../../../../src/feed/draft/needed.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const listed = (name: string, version: string, lines = ''): Listed => {
  const file = `${name}_${version}_x.ipk`;
  const stanza = `Package: ${name}\nVersion: ${version}\n${lines}Architecture: x\nFilename: ${file}\nSize: 1\nSHA256sum: ${'a'.repeat(64)}\n\n`;
  const [entry] = opkg.parseIndex(Buffer.from(stanza));
  if (entry === undefined) throw new Error('no entry was made');
  return { entry, path: file, contentId: undefined, origin: file, content: undefined };
};
const needed = (stay: readonly Listed[], open: readonly Listed[]): string[] =>
  neededBy(opkg, new Set(stay), [...stay, ...open]).map(({ entry }) => `${entry.name} ${entry.version}`);

const app = (depends: string): Listed => listed('app', '1', `Depends: ${depends}\n`);
const lib = (version: string, lines = ''): Listed => listed('lib', version, lines);

it('is found in one pass along a chain of needs', () => {
  const links = 1500;
  const old = Array.from({ length: links }, (_, i) => listed(`p${i}`, '1', `Depends: p${i + 1} (= 1)\n`));
  const stay = [app('p0 (= 1)'), ...old.map(({ entry }) => listed(entry.name, '2'))];
  const compare = vi.spyOn(opkg, 'compareVersions');
  onTestFinished(() => compare.mockRestore());
  expect(needed(stay, old)).toHaveLength(links);
  expect(compare.mock.calls.length).toBeLessThan(20 * links);
});

it.each<[string, Listed[], Listed[], string[]]>([
  ['nothing where all is satisfied', [app('lib'), lib('3')], [lib('1'), lib('2')], []],
  ['the one version', [app('lib (= 1)'), lib('3')], [lib('1'), lib('2')], ['lib 1']],
  ['the newest that fits', [app('lib (<< 3)'), lib('3')], [lib('1'), lib('2')], ['lib 2']],
  ['one that provides it', [app('so'), lib('3')], [lib('1', 'Provides: so\n')], ['lib 1']],
  ['one of two', [app('lib (= 1) | other'), lib('3')], [lib('1')], ['lib 1']],
  [
    'nothing if the other of two stays',
    [app('lib (= 1) | other'), lib('3'), listed('other', '1')],
    [lib('1')],
    [],
  ],
  ['nothing that no version fits', [app('lib (= 9)'), lib('3')], [lib('1')], []],
  [
    'what that needs in turn',
    [app('lib (= 1)'), lib('3'), listed('base', '2')],
    [lib('1', 'Depends: base (= 1)\n'), listed('base', '1'), listed('base', '0')],
    ['lib 1', 'base 1'],
  ],
  ['nothing for what goes', [lib('3')], [app('lib (= 1)'), lib('1')], []],
])('keeps %s', (_, stay, open, expected) => {
  expect(needed(stay, open)).toEqual(expected);
});
