import { describe, expect, it } from 'vitest';
import { meantArches } from '../../../src/feed/arch-words.ts';
import type { Scheme } from '../../../src/keys/scheme.ts';

/** Words of published feeds and of the devices themselves, by the scheme that the devices check. */
const REAL: { readonly [scheme in Scheme]: string } = {
  usign:
    'aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76 aarch64_generic all arm_arm1176jzf-s_vfp arm_arm926ej-s ' +
    'arm_cortex-a15_neon-vfpv4 arm_cortex-a5_vfpv4 arm_cortex-a7 arm_cortex-a7_neon-vfpv4 arm_cortex-a7_vfpv4 ' +
    'arm_cortex-a8_vfpv3 arm_cortex-a9 arm_cortex-a9_neon arm_cortex-a9_vfpv3-d16 arm_fa526 arm_xscale ' +
    'i386_pentium-mmx i386_pentium4 loongarch64_generic mips64_mips64r2 mips64_octeonplus mips64el_mips64r2 ' +
    'mips_24kc mips_4kec mips_mips32 mipsel_24kc mipsel_24kc_24kf mipsel_74kc mipsel_mips32 powerpc_464fp ' +
    'powerpc_8548 riscv64_generic riscv64_riscv64 x86_64 x86 ar71xx',
  openpgp:
    'all noarch any cortexa53 core2-64 x64 x86_64 aarch64 armv7 armv7ahf-neon armv7at2hf-neon cortexa9hf-neon i586 i686 ' +
    'qemux86-64 qemux86_64 raspberrypi3 raspberrypi4-64 mips32r2-24kec mipsel arm armv6 riscv64 ppc7400 corei7-64 ' +
    'mx8mp-nxp-bsp beaglebone allarch aarch64-3.10 armv7-3.2 mipsel-3.4 x64-3.2',
  'apk-v2':
    'x86_64 x86 aarch64 armhf armv7 ppc64le s390x riscv64 loongarch64 noarch mips64 ppc64 ppc pmmx m68k mips mipsel',
  'apk-v3':
    'aarch64_cortex-a53 aarch64_cortex-a55_neon-vfpv4 aarch64_generic mipsel_24kc i386_pentium4 noarch x86_64 aarch64 ' +
    'ppc64le riscv64 loongarch64 ppc64 ppc armv7 armhf x86 s390x riscv64_generic',
};

describe('meantArches', () => {
  it.each(Object.entries(REAL))('takes the words of real feeds of %s', (scheme, words) => {
    const odd = words.split(' ').filter((word) => meantArches(scheme as Scheme, word) !== undefined);
    expect(odd).toEqual([]);
  });

  it.each<[Scheme, string, string]>([
    ...['amd64', 'x86-64', 'X86_64', 'AMD64'].map((word): [Scheme, string, string] => [
      'apk-v2',
      word,
      'x86_64',
    ]),
    ['apk-v2', 'arm64', 'aarch64'],
    ['apk-v2', 'ARM64', 'aarch64'],
    ...['i386', 'i486', 'i586', 'i686', '386'].map((word): [Scheme, string, string] => [
      'apk-v2',
      word,
      'x86',
    ]),
    ['apk-v2', 'armv7l', 'armv7'],
    ['apk-v2', 'armel', 'armhf armv7'],
    ['apk-v2', 'any', 'noarch'],
    ['apk-v2', 'Noarch', 'noarch'],
    ['apk-v3', 'any', 'noarch'],
    ['apk-v3', 'arm64', 'aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76'],
    ['apk-v3', 'i686', 'i386_pentium4 i386_pentium-mmx'],
    ['usign', 'amd64', 'x86_64'],
    ['usign', 'mips', 'mips_24kc mips_4kec mips_mips32'],
    ['usign', 'mipsle', 'mipsel_24kc mipsel_74kc mipsel_mips32'],
    ['usign', 'armhf', 'arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4'],
    ['usign', 'MIPS_24kc', 'mips_24kc'],
    ...(['usign', 'openpgp'] as const).flatMap((scheme) =>
      ['NOARCH', 'NoArch', 'All', 'ALL', 'ANY'].map((word): [Scheme, string, string] => [
        scheme,
        word,
        'all',
      ]),
    ),
    ['openpgp', 'amd64', 'x86_64 core2-64'],
    ['openpgp', 'arm64', 'aarch64'],
  ])('knows for %s that %s stands for %s', (scheme, word, meant) => {
    expect(meantArches(scheme, word)).toEqual(meant.split(' '));
  });

  it.each(['constructor', '__proto__', '', 'toString', 'x'.repeat(1000)])(
    'knows nothing about %j',
    (word) => {
      expect(meantArches('usign', word)).toBeUndefined();
    },
  );
});
