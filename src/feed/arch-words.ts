import type { Scheme } from '../keys/scheme.ts';

/**
 * Words for arches that no device of a package manager has, and what people mean by them. Compilers, Debian, Go and nfpm
 * have words of their own. A word that any known feed of that package manager uses is not here. Nothing here needs Node:
 * the page uses it too.
 */

type Words = readonly (readonly [words: string, meant: string])[];

/** In lower case. */
const X86_64 = 'amd64 x64 x86-64 x86_64-v1';
const I386 = 'i386 i486 i586 i686 386 ia32 x86_32';
const ARM64 = 'arm64 armv8 armv8l arm64v8 aarch64le';
const ARMV7 = 'armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7';
const ARMV6 = 'armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp';
const RISCV64 = 'riscv riscv64gc';
const ANY = 'any all';

const APK: Words = [
  [X86_64, 'x86_64'],
  [I386, 'x86'],
  [ARM64, 'aarch64'],
  [ARMV7, 'armv7'],
  [`${ARMV6} arm`, 'armhf armv7'],
  ['ppc64el powerpc64le', 'ppc64le'],
  [RISCV64, 'riscv64'],
  ['loong64 loongarch', 'loongarch64'],
  [ANY, 'noarch'],
];

const AARCH64_WORDS = 'aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76';
const ARMV7_WORDS = 'arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4';
const ARMV6_WORDS = 'arm_arm1176jzf-s_vfp arm_arm926ej-s';

/** OpenWrt's devices name the core: a family of processors alone is the arch of none. */
const OPENWRT: Words = [
  [X86_64, 'x86_64'],
  [I386, 'i386_pentium4 i386_pentium-mmx'],
  [ARM64, AARCH64_WORDS],
  [ARMV7, ARMV7_WORDS],
  [ARMV6, ARMV6_WORDS],
  ['arm', `${ARMV7_WORDS} ${ARMV6_WORDS}`],
  ['mipsle mips32el mipsle_softfloat', 'mipsel_24kc mipsel_74kc mipsel_mips32'],
  ['mips_softfloat', 'mips_24kc mips_4kec mips_mips32'],
  ['mips64le', 'mips64el_mips64r2'],
  [RISCV64, 'riscv64_generic riscv64_riscv64'],
  ['loong64 loongarch', 'loongarch64_generic'],
];

/** Words that are arches of other devices with opkg, but not of OpenWrt's. */
const OPENWRT_OPKG: Words = [
  ...OPENWRT,
  ['aarch64', AARCH64_WORDS],
  ['armv7 armhf', ARMV7_WORDS],
  ['mips', 'mips_24kc mips_4kec mips_mips32'],
  ['mipsel', 'mipsel_24kc mipsel_74kc mipsel_mips32'],
  ['riscv64', 'riscv64_generic riscv64_riscv64'],
  ['loongarch64', 'loongarch64_generic'],
];

/** Yocto lets each machine choose its words, so only those of other systems are here. */
const YOCTO: Words = [
  ['amd64 x86-64', 'x86_64 core2-64'],
  ['arm64 arm64v8', 'aarch64'],
];

interface Manager {
  /** How messages call it. */
  title: string;
  odd: ReadonlyMap<string, readonly string[]>;
  /** Words of its devices that are often written in capitals. */
  own: ReadonlySet<string>;
}

const wordsIn = (text: string): string[] => text.split(' ');

const manager = (title: string, words: Words, own = ''): Manager => ({
  title,
  odd: new Map(words.flatMap(([odd, meant]) => wordsIn(odd).map((word) => [word, wordsIn(meant)]))),
  own: new Set([...wordsIn(own), ...words.flatMap(([, meant]) => wordsIn(meant))]),
});

const MANAGERS: { readonly [scheme in Scheme]: Manager } = {
  usign: manager("OpenWrt's opkg", OPENWRT_OPKG, 'all'),
  openpgp: manager("Yocto's opkg", YOCTO, 'all noarch'),
  'apk-v2': manager('apk', APK, 's390x'),
  'apk-v3': manager("OpenWrt's apk", [...OPENWRT, [ANY, 'noarch']], 'aarch64 armhf armv7 x86 riscv64'),
};

/** The words of an ipk for any arch. opkg compares letters as they are, and knows none of them in capitals. */
const ANY_OF_OPKG: ReadonlySet<string> = new Set(['all', 'noarch', 'any']);

/** How messages call the package manager that checks signatures of a scheme. */
export const managerTitle = (scheme: Scheme): string => MANAGERS[scheme].title;

/**
 * The words that were probably meant by an arch that no device has which checks signatures of this scheme; undefined for
 * an arch that a device may have.
 */
export function meantArches(scheme: Scheme, arch: string): readonly string[] | undefined {
  const { odd, own } = MANAGERS[scheme];
  const word = arch.toLowerCase();
  const meant = odd.get(word);
  if (meant !== undefined) return meant;
  if (word !== arch && ANY_OF_OPKG.has(word) && (scheme === 'usign' || scheme === 'openpgp')) return ['all'];
  return word !== arch && own.has(word) ? [word] : undefined;
}
