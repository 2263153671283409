import { describe, expect, it } from 'vitest';
import { type ArchContext, oddArches, type PlacedPackage } from '../../../../src/feed/draft/odd-arches.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { Scheme } from '../../../../src/keys/scheme.ts';

const pkg = (arch: string, origin = `a_${arch}.pkg`): PlacedPackage => ({ arch, anyArch: false, origin });
interface Given {
  schemes?: Scheme[];
  known?: string[];
  map?: [string, string[]][];
  arches?: string[];
}

/** The warnings about folders of these arches, as `ORIGIN: TEXT`. */
function told(format: Format, folders: string[], packages: PlacedPackage[], given: Given = {}): string[] {
  const { schemes = [], known = folders, map = [], arches = [] } = given;
  const context: ArchContext = {
    ...{ schemes: new Set(schemes), known },
    policy: { archMap: new Map(map), arches },
  };
  return oddArches(
    format,
    folders.map((arch) => ({ arch, path: `f/${arch}` })),
    packages,
    context,
  ).map(({ origin, warning: { text } }) => `${origin}: ${text}`);
}

describe('oddArches', () => {
  it('names the word that was meant, and the line to write', () => {
    expect(told(apkV2, ['amd64'], [pkg('amd64')])).toEqual([
      'a_amd64.pkg: no device of apk has the arch amd64, and x86_64 was probably meant; write `amd64=x86_64` in `arch-map`',
    ]);
    expect(told(apkV2, ['any', 'x86_64'], [pkg('any'), pkg('x86_64')])).toEqual([
      'a_any.pkg: no device of apk has the arch any, and noarch was probably meant; write `any=x86_64` in `arch-map`',
    ]);
  });

  it('proposes only arches that a device may have', () => {
    const folders = ['NOARCH', 'Any', 'amd64', 'mips_24kc', 'my_arch'];
    const words = told(opkg, folders, [pkg('NOARCH')], { schemes: ['usign'] });
    expect(words[0]).toContain('`NOARCH=mips_24kc my_arch` in');
    expect(told(opkg, ['NOARCH', 'Any'], [pkg('NOARCH')], { schemes: ['usign'] })[0]).toContain(
      '`NOARCH=ARCH`',
    );
  });

  it('proposes what the feed has', () => {
    const folders = ['arm64', 'aarch64_cortex-a53'];
    expect(told(apkV3, folders, [pkg('arm64')])[0]).toContain('`arm64=aarch64_cortex-a53` in');
    expect(told(apkV3, ['arm64'], [pkg('arm64')])[0]).toContain(
      '`arm64=aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76` in',
    );
  });

  it('leaves alone what arch-map maps, and what it should not have mapped it to', () => {
    expect(told(apkV2, ['x86_64'], [pkg('amd64')], { map: [['amd64', ['x86_64']]] })).toEqual([]);
    expect(told(apkV2, ['amd64'], [pkg('amd64')], { map: [['amd64', ['amd64']]] })).toEqual([]);
    expect(told(apkV2, ['arm64'], [pkg('my')], { map: [['my', ['arm64']]] })).toEqual([
      'a_my.pkg: no device of apk has the arch arm64, and aarch64 was probably meant; write `my=aarch64` in `arch-map`',
    ]);
  });

  it('asks the devices that check the signatures', () => {
    const words = (schemes: Scheme[]) => told(opkg, ['aarch64'], [pkg('aarch64')], { schemes });
    expect(words(['usign'])[0]).toMatch(
      /^a_aarch64\.pkg: no device of OpenWrt's opkg has the arch aarch64, /,
    );
    expect(words(['openpgp'])).toEqual([]);
    expect(words(['usign', 'openpgp'])).toEqual([]);
    expect(words([])).toEqual([]);
    expect(told(opkg, ['amd64'], [pkg('amd64')])[0]).toContain(
      "no device of OpenWrt's opkg or Yocto's opkg has",
    );
  });

  it('names the folder where no package of the run is for it', () => {
    expect(told(apkV2, ['arm64'], [], { arches: ['arm64'] })).toEqual([
      'f/arm64: no device of apk has the arch arm64, and aarch64 was probably meant; correct `arches`',
    ]);
    expect(told(apkV2, ['arm64'], [{ ...pkg('noarch'), anyArch: true }])).toEqual([
      'f/arm64: no device of apk has the arch arm64, and aarch64 was probably meant; write `arm64=aarch64` in `arch-map`',
    ]);
  });
});
