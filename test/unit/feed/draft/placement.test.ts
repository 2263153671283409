import { describe, expect, it } from 'vitest';
import {
  type ArchMap,
  archesFor,
  asMapped,
  checkArchMap,
  knownArches,
  type Places,
  sharedArch,
} from '../../../../src/feed/draft/placement.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const own = (arch: string) => ({ arch, anyArch: false });
const any = { arch: 'all', anyArch: true };
const NONE = new Map<string, string[]>();
/** A word for several arches, one for itself, one renamed, and one for no arch. */
const MAP = new Map([
  ['arm64', ['aarch64_generic', 'aarch64_cortex-a53']],
  ['x86_64', ['x86_64']],
  ['amd64', ['x86_64']],
  ['riscv64', []],
]);

describe('knownArches', () => {
  it.each([
    ['nothing is known', [], [], [], ['all']],
    ['only packages of any arch arrive', [any], [], [], ['all']],
    ['one arch arrives', [own('b')], [], [], ['b']],
    [
      'arches arrive, are there and are named, each once and sorted',
      [own('c'), own('a'), any],
      ['b', 'a'],
      ['d'],
      ['a', 'b', 'c', 'd'],
    ],
    ['a folder is there', [any], ['x'], [], ['x']],
    ['a folder for packages of any arch is there too', [own('x'), any], ['all'], [], ['all', 'x']],
  ])('when %s', (_, packages, existing, named, expected) => {
    expect(knownArches(packages, existing, named, NONE, 'all')).toEqual(expected);
  });

  it.each([
    ['a word stands for several', [own('arm64')], [], ['aarch64_cortex-a53', 'aarch64_generic']],
    ['two words stand for one', [own('x86_64'), own('amd64')], [], ['x86_64']],
    ['a word is not in the map', [own('mips')], [], ['mips']],
    ['a word stands for nothing, and something is there', [own('riscv64')], ['x86_64'], ['x86_64']],
    ['a word stands for nothing, and nothing is there', [own('riscv64')], [], ['all']],
    ['the word for any arch is no word to map', [any], ['x86_64'], ['x86_64']],
  ])('with a map, when %s', (_, packages, existing, expected) => {
    const map = new Map([...MAP, ['all', ['nowhere']]]);
    expect(knownArches(packages, existing, [], map, 'all')).toEqual(expected);
  });

  it.each([
    ['nothing is known', [], [], []],
    ['only packages of any arch arrive', [any], [], []],
    ['an arch is named', [any], ['x86_64'], ['x86_64']],
  ])('when no client looks into a folder for any arch, and %s', (_, packages, named, expected) => {
    expect(knownArches(packages, [], named, NONE, undefined)).toEqual(expected);
  });
});

describe('asMapped', () => {
  const map = new Map([
    ['noarch', ['x86_64']],
    ['all', ['x86_64']],
  ]);
  it.each([
    ['a word for any arch that the map names', opkg, { arch: 'noarch', anyArch: true }, false],
    ['a word that it does not name', opkg, { arch: 'any', anyArch: true }, true],
    ['the word of the format', opkg, { arch: 'all', anyArch: true }, true],
    ['the word of another format', apkV2, { arch: 'noarch', anyArch: true }, true],
  ])('%s', (_, format, pkg, anyArch) => {
    const whole = { ...pkg, name: 'a', version: '1', warnings: [], facts: [], fields: [] };
    expect(asMapped(format, whole, map).anyArch).toBe(anyArch);
  });
});

const places = (archMap: ArchMap = NONE, allFolder = false): Places => ({ archMap, allFolder });

describe('archesFor', () => {
  it('sends ipks of any arch to their own folder, if they have one', () => {
    expect(archesFor(opkg, any, ['a', 'b'], places(NONE, true))).toEqual(['all']);
    expect(archesFor(opkg, own('b'), ['a', 'b'], places(NONE, true))).toEqual(['b']);
    expect(archesFor(apkV2, any, ['a', 'b'], places(NONE, true))).toEqual(['a', 'b']);
  });

  it('sends a package to its own arch, and one of any arch everywhere', () => {
    expect(archesFor(opkg, own('b'), ['a', 'b', 'c'], places())).toEqual(['b']);
    expect(archesFor(opkg, any, ['a', 'b', 'c'], places())).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['arm64', ['aarch64_generic', 'aarch64_cortex-a53']],
    ['amd64', ['x86_64']],
    ['riscv64', []],
    ['mips', ['mips']],
    // A map is not a chain: an arch from the map is not looked up again.
    ['aarch64_generic', ['aarch64_generic']],
  ])('sends a package for %s to %j', (arch, expected) => {
    expect(archesFor(opkg, own(arch), ['x86_64', 'mips'], places(MAP))).toEqual(expected);
  });

  it('sends a package of any arch everywhere, even if the map has its arch word', () => {
    expect(archesFor(opkg, any, ['a', 'b'], places(new Map([['all', ['a']]])))).toEqual(['a', 'b']);
  });
});

describe('sharedArch', () => {
  const from = (arch: string, anyArch = false) => ({ arch, anyArch, origin: 'a.ipk' });

  it('is the arch in a folder of all arches', () => {
    expect(sharedArch(from('mips'), MAP)).toBe('mips');
    expect(sharedArch(from('amd64'), MAP)).toBe('x86_64');
    expect(sharedArch(from('riscv64'), MAP)).toBeUndefined();
    expect(sharedArch(from('all', true), MAP)).toBe('all');
  });

  it('refuses a package that such a folder would list twice', () => {
    expect(() => sharedArch(from('arm64'), MAP)).toThrow(
      expect.objectContaining({
        code: 'PLACEMENT_ARCH',
        message: expect.stringContaining(
          'is for aarch64_generic and aarch64_cortex-a53, and `layout` has one',
        ),
      }),
    );
  });
});

describe('checkArchMap', () => {
  const from = (origin: string, arch: string) => ({ ...own(arch), origin });

  it.each([
    ['no map is given', [from('a.ipk', 'mips')], NONE, []],
    ['nothing arrives', [], MAP, []],
    ['every word is mapped', [from('a.ipk', 'arm64'), from('b.ipk', 'riscv64')], MAP, []],
    ['a word is an arch that another stands for', [from('a.ipk', 'aarch64_generic')], MAP, []],
    ['a word is an arch of the feed, or named by hand', [from('a.ipk', 'mips')], MAP, ['mips']],
    ['a package is for any arch', [{ ...any, origin: 'a.ipk' }], MAP, []],
  ])('accepts when %s', (_, packages, map, accepted) => {
    expect(() => checkArchMap(packages, map, accepted)).not.toThrow();
  });

  it('names the unknown words with their packages, and how to map the first', () => {
    const packages = [from('a.ipk', 'mips'), from('b.ipk', 'arm64'), from('c.ipk', 'sparc')];
    expect(() => checkArchMap(packages, MAP, ['x86_64'])).toThrow(
      expect.objectContaining({
        name: 'PlacementError',
        code: 'PLACEMENT_ARCH',
        message: '`arch-map` does not say where a.ipk (mips), c.ipk (sparc) should go',
        remedy: 'Add a line such as mips=ARCH to `arch-map`, or mips= to leave such packages out.',
      }),
    );
  });

  it('names ten packages, and counts the others', () => {
    const packages = Array.from({ length: 12 }, (_, i) => from(`${i}.ipk`, 'mips'));
    expect(() => checkArchMap(packages, MAP, [])).toThrow(/ 9\.ipk \(mips\) and 2 more should go$/);
  });

  it('escapes control characters', () => {
    const packages = [from('a.ipk', 'x\u001b[31m\u202e')];
    expect(() => checkArchMap(packages, MAP, [])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('a.ipk (x\\u{1b}[31m\\u{202e})'),
        remedy: expect.stringContaining('x\\u{1b}[31m\\u{202e}=ARCH'),
      }),
    );
  });
});
