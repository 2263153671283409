import { expect, it } from 'vitest';
import { placesFollowed } from '../../../../src/feed/draft/places-followed.ts';
import { parseSelection } from '../../../../src/feed/draft/selection.ts';
import type { ReadIndex, UpstreamIndex } from '../../../../src/feed/upstream/upstream.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

/** A folder that lists packages of all arches: `NAME ARCH NEEDS`. */
function flat(...lines: readonly string[]): UpstreamIndex[] {
  const text = lines.map((line) => {
    const [name, arch, needs, provides] = line.split(' ');
    const more = `${needs ? `Depends: ${needs}\n` : ''}${provides ? `Provides: ${provides}\n` : ''}`;
    return `Package: ${name}\nVersion: 1\n${more}Architecture: ${arch}\nFilename: ${name}.ipk\nSize: 1\n\n`;
  });
  const home = new URL('http://127.0.0.1/');
  const index: ReadIndex = {
    ...{ state: 'read', format: opkg, reads: opkg, folderArch: undefined, address: `${home}Packages` },
    ...{ folders: [home], home, entries: opkg.parseIndex(Buffer.from(text.join(''))) },
    ...{ read: '2026-01-01T00:00:00Z', validators: {} },
  };
  return [{ upstream: 'them', arch: undefined, ...index }];
}

const FEED = flat(
  ...['app all lib,libc', 'lib mips_24kc deep', 'deep arm_x', 'other riscv64', 'musl arm_x libx libc'],
);

it.each<[string, object, string[]]>([
  ['without needs', { upstream: { dependencies: false } }, ['app']],
  ['with needs and what provides them', {}, ['app', 'lib', 'musl']],
  [
    'with needs of a package for one arch, which are for the same',
    { selection: parseSelection(['lib']) },
    ['lib'],
  ],
  ['with needs, but for arches that the settings name', { arches: ['riscv64'] }, ['app']],
  [
    'with needs, but not what a line leaves out',
    { selection: parseSelection(['app', '!lib']) },
    ['app', 'musl'],
  ],
  [
    'with needs, but not what no line of the map places',
    { archMap: new Map([['mips_24kc', ['mips']]]) },
    ['app', 'lib'],
  ],
])('packages decide about arches %s', (_name, changes, names) => {
  const policy = {
    ...{ selection: parseSelection(['app']), allFolder: false, archMap: new Map(), arches: [] },
    upstream: { dependencies: true },
    ...changes,
  };
  const [places] = placesFollowed(FEED, policy);
  expect(places?.packages.map(({ origin }) => origin)).toEqual(names);
});
