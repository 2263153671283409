/** What the names in a path of a feed usually mean, by the words that package managers and their tools use. */

/** Arches of OpenWrt, Entware, Alpine and the tunes of Yocto, and the words for packages of all arches. */
const ARCH_WORD = new RegExp(
  `^(?:${[
    'all|any|noarch',
    'x86(?:[_-]64)?|x64(?:-.*)?|amd64|i[3-6]86(?:[_-].*)?|geode|core2-(?:32|64)|corei7-(?:32|64)|qemu.+',
    'aarch64(?:[_-].*)?|arm64|arm(?:eb)?(?:_.*)?|arm(?:hf|el|v\\d.*)|cortex[am]\\d.*',
    'mips(?:el|64|64el|32|32r2|32el|isa)?(?:[_-].*|sf.*)?|(?:power)?pc(?:64)?(?:le)?(?:[_-].*)?|ppc.*',
    'riscv(?:32|64)(?:[_-].*)?|s390x|loongarch64(?:_.*)?|loong64|arc_.*|sparc.*',
  ].join('|')})$`,
);

export const isArchWord = (name: string): boolean => ARCH_WORD.test(name);

const YOCTO_RELEASES =
  'morty|pyro|rocko|sumo|thud|warrior|zeus|dunfell|gatesgarth|hardknott|honister|kirkstone|langdale|mickledore|nanbield|scarthgap|styhead|walnascar|whinlatter|wrynose';
const BRANCH_WORD = new RegExp(
  `^(?:(?:(?:openwrt|lede|alpine|immortalwrt)-)?v?\\d+\\.\\d+(?:[.-][A-Za-z0-9.-]+)?|edge|snapshots?|SNAPSHOT|latest-stable|master|${YOCTO_RELEASES})$`,
);

/** True for the name of a release, such as 24.10, v3.20, edge or scarthgap. */
export const isBranchWord = (name: string): boolean => BRANCH_WORD.test(name);

/** Some of OpenWrt's targets, for paths that do not say `targets/` before them. */
const TARGETS = new Set(
  `airoha apm821xx armsr armvirt at91 ath25 ath79 bcm27xx bcm47xx bcm4908 bcm53xx bcm63xx bmips gemini imx ipq40xx ipq806x
   ixp4xx kirkwood lantiq layerscape loongarch64 malta mediatek mpc85xx mvebu mxs octeon omap oxnas pistachio qoriq
   qualcommax qualcommbe ramips realtek rockchip sifiveu starfive stm32 sunxi tegra zynq`.split(/\s+/),
);

/** The target of PCs has the name of an arch. */
const OF_X86 = /^x86\/(?:64|generic|geode|legacy)$/;

/**
 * Where OpenWrt's target and subtarget stand in a path.
 *
 * @returns the place of the target, before which the subtarget cannot be; -1 without one
 */
export function targetIn(names: readonly string[]): number {
  return names.findIndex(
    (name, i) =>
      i + 1 < names.length &&
      (names[i - 1] === 'targets' || TARGETS.has(name) || OF_X86.test(`${name}/${names[i + 1]}`)),
  );
}
