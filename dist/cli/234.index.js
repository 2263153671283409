export const id = 234;
export const ids = [234];
export const modules = {

/***/ 78657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ meantArches),
/* harmony export */   y: () => (/* binding */ managerTitle)
/* harmony export */ });
/** In lower case. */
const X86_64 = 'amd64 x64 x86-64 x86_64-v1';
const I386 = 'i386 i486 i586 i686 386 ia32 x86_32';
const ARM64 = 'arm64 armv8 armv8l arm64v8 aarch64le';
const ARMV7 = 'armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7';
const ARMV6 = 'armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp';
const RISCV64 = 'riscv riscv64gc';
const ANY = 'any all';
const APK = [
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
const OPENWRT = [
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
const OPENWRT_OPKG = [
    ...OPENWRT,
    ['aarch64', AARCH64_WORDS],
    ['armv7 armhf', ARMV7_WORDS],
    ['mips', 'mips_24kc mips_4kec mips_mips32'],
    ['mipsel', 'mipsel_24kc mipsel_74kc mipsel_mips32'],
    ['riscv64', 'riscv64_generic riscv64_riscv64'],
    ['loongarch64', 'loongarch64_generic'],
];
/** Yocto lets each machine choose its words, so only those of other systems are here. */
const YOCTO = [
    ['amd64 x86-64', 'x86_64 core2-64'],
    ['arm64 arm64v8', 'aarch64'],
];
const wordsIn = (text) => text.split(' ');
const manager = (title, words, own = '') => ({
    title,
    odd: new Map(words.flatMap(([odd, meant]) => wordsIn(odd).map((word) => [word, wordsIn(meant)]))),
    own: new Set([...wordsIn(own), ...words.flatMap(([, meant]) => wordsIn(meant))]),
});
const MANAGERS = {
    usign: manager("OpenWrt's opkg", OPENWRT_OPKG, 'all'),
    openpgp: manager("Yocto's opkg", YOCTO, 'all noarch'),
    'apk-v2': manager('apk', APK, 's390x'),
    'apk-v3': manager("OpenWrt's apk", [...OPENWRT, [ANY, 'noarch']], 'aarch64 armhf armv7 x86 riscv64'),
};
/** The words of an ipk for any arch. opkg compares letters as they are, and knows none of them in capitals. */
const ANY_OF_OPKG = new Set(['all', 'noarch', 'any']);
/** How messages call the package manager that checks signatures of a scheme. */
const managerTitle = (scheme) => MANAGERS[scheme].title;
/**
 * The words that were probably meant by an arch that no device has which checks signatures of this scheme; undefined for
 * an arch that a device may have.
 */
function meantArches(scheme, arch) {
    const { odd, own } = MANAGERS[scheme];
    const word = arch.toLowerCase();
    const meant = odd.get(word);
    if (meant !== undefined)
        return meant;
    if (word !== arch && ANY_OF_OPKG.has(word) && (scheme === 'usign' || scheme === 'openpgp'))
        return ['all'];
    return word !== arch && own.has(word) ? [word] : undefined;
}


/***/ }),

/***/ 80234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ folderTitle),
/* harmony export */   Es: () => (/* binding */ keysInOrder),
/* harmony export */   Ew: () => (/* binding */ READ_INSTALLER),
/* harmony export */   IE: () => (/* binding */ pieces),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   PQ: () => (/* binding */ EACH_LINE),
/* harmony export */   Pl: () => (/* binding */ feedTitle),
/* harmony export */   QD: () => (/* binding */ systemsServed),
/* harmony export */   SH: () => (/* binding */ NO_KEY),
/* harmony export */   YG: () => (/* binding */ aboutFeed),
/* harmony export */   ZO: () => (/* binding */ repositoryAddress),
/* harmony export */   _d: () => (/* binding */ TARGET_COMMAND),
/* harmony export */   aI: () => (/* binding */ COMPARE),
/* harmony export */   br: () => (/* binding */ systemOf),
/* harmony export */   i: () => (/* binding */ setName),
/* harmony export */   iT: () => (/* binding */ DOCS),
/* harmony export */   ke: () => (/* binding */ UNSIGNED),
/* harmony export */   lQ: () => (/* binding */ ABOUT_REMOVAL),
/* harmony export */   nl: () => (/* binding */ ABOUT_INSTALLER),
/* harmony export */   qS: () => (/* binding */ isInstallable),
/* harmony export */   rD: () => (/* binding */ installerLine),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* unused harmony exports archTitle, compareSets, compareText, compareBranches, keyPlace, isPackageName, installerOptions, isRelease, branchLabel, titleInside */
/* harmony import */ var _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26461);
/* harmony import */ var _device_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90852);
/* harmony import */ var _first_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73057);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35395);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76944);





/** The systems in the order of the page. */
const ABOUT = {
    'apk-v3': {
        note: 'apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.',
        archCommand: 'cat /etc/apk/arch',
        picksArch: false,
    },
    usign: {
        note: 'opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.',
        archCommand: 'opkg print-architecture',
        picksArch: false,
    },
    'apk-v2': {
        note: 'The key’s file must keep its name. apk adds the device’s architecture to the address by itself.',
        archCommand: 'cat /etc/apk/arch',
        picksArch: true,
    },
    openpgp: {
        note: 'opkg must be built with GPG. The signature check then applies to every feed of the device.',
        archCommand: 'opkg print-architecture',
        picksArch: false,
    },
};
const ORDER = Object.keys(ABOUT);
/** Every system whose devices can add something, with the newest branch first. */
function systemsServed(feed) {
    const order = (0,_first_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoriesInOrder */ .e)(feed);
    const rank = ({ repository }) => (order.indexOf(repository) + 9_999) % 9_999;
    const all = (0,_offers_js__WEBPACK_IMPORTED_MODULE_2__/* .offersOf */ .fI)(feed).toSorted((a, b) => compareBranches(a.branch, b.branch) || rank(a) - rank(b) || compareSets(a, b));
    return _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.toSorted((a, b) => ORDER.indexOf(a.scheme) - ORDER.indexOf(b.scheme))
        .map((system) => {
        const offers = all.filter((offer) => offer.system === system);
        const isSigned = offers.some(({ keys }) => keys.length > 0);
        return {
            system,
            ...ABOUT[system.scheme],
            ...(isSigned ? {} : { note: '' }),
            title: titleOf(system, isSigned),
            offers,
            order,
        };
    })
        .filter(({ offers }) => offers.length > 0);
}
/** Only a signature shows which of the systems with one package manager a folder is for. */
function titleOf({ title, format, install }, isSigned) {
    const isOnlyOne = _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.filter((system) => system.format === format).length === 1;
    return isSigned || isOnlyOne ? title : `Devices with ${install.split(' ')[0]}`;
}
/** What people call the arches of a folder. */
const archTitle = ({ arch }) => arch ?? 'all architectures';
/** What tells a folder apart from others of its branch and repository: its target, and its arch unless it is for all. */
function folderTitle({ target, arch }) {
    if (target === undefined)
        return archTitle({ arch });
    return arch === null ? target : `${target} · ${arch}`;
}
/** What to do with lines for several architectures. */
const EACH_LINE = 'Each line is for one architecture. Leave out the lines of those that the device does not list.';
/** The command that prints the target of a device. */
const TARGET_COMMAND = 'grep TARGET /etc/openwrt_release';
function setsOf(folders) {
    const sets = new Map();
    for (const folder of folders) {
        const { branch, repository } = folder;
        const id = JSON.stringify([branch, repository]);
        const set = sets.get(id) ?? { branch, repository, folders: [] };
        sets.set(id, set);
        set.folders.push(folder);
    }
    for (const set of sets.values())
        set.folders.sort((a, b) => compareText(a.path, b.path));
    return [...sets.values()].sort(compareSets);
}
function compareSets(a, b) {
    return (compareBranches(a.branch, b.branch) ||
        compareText(a.repository ?? '', b.repository ?? '') ||
        compareText(a.target ?? '', b.target ?? ''));
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Releases by number, the newest first, then words such as `edge` and `snapshot`. */
function compareBranches(a, b) {
    return (kindOfBranch(a) - kindOfBranch(b) || (0,_formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z)(b ?? '', a ?? '') || compareText(a ?? '', b ?? ''));
}
function kindOfBranch(branch) {
    if (branch === null)
        return 3;
    return /^\d/.test(branch) ? 0 : /^v\d/.test(branch) ? 1 : 2;
}
/** The name of a branch and repository, and of a target in them, for people. */
function setName({ branch, repository, target = null }) {
    const words = [branch, repository, target].filter((word) => word !== null && word !== '');
    return words.join(' / ') || 'all packages';
}
/** The keys of the feed, in an order that does not depend on which publisher ran last. */
function keysInOrder({ keys }) {
    const order = ({ scheme, path }) => `${scheme} ${path}`;
    return keys.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}
/** The title of the system that a key is for, or the scheme of the key when no system is known for it. */
function systemOf({ scheme }) {
    return _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.find((system) => system.scheme === scheme)?.title ?? scheme;
}
/** The path where the lines put a key on the device. */
function keyPlace(system, key) {
    const name = keyFileName(key);
    return system.keyFile(name) ?? `/tmp/${name}`;
}
/** True for a name that opkg and apk accept for a package, and that is one word for a shell. */
const isPackageName = (name) => /^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name);
/** The text after the installer's name. */
const ABOUT_INSTALLER = ' finds out what the device is, trusts the key, adds the feed, and checks that the device accepts it.';
/** How to read the installer first. */
const READ_INSTALLER = 'Or download it and read it before you run it:';
/**
 * The line that runs the installer; undefined when anybody on the network path could change the script.
 *
 * @param options for the installer
 */
const installerLine = (url, options = '') => (0,_device_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpenToAll */ .h3)(url)
    ? undefined
    : `wget -qO- ${url}/install.sh | sh${options === '' ? '' : ` -s -- ${options}`}`;
/** The options with which the installer adds an offer, whatever it would choose itself. */
function installerOptions({ offers, order }, { branch, repository }) {
    const beside = new Set(offers.filter((offer) => offer.branch === branch).map((offer) => offer.repository));
    const isChosen = beside.size === 1 && order.includes(repository);
    const named = offers.flatMap((offer) => offer.branch ?? []).filter((name) => !isRelease(name));
    const isUnclear = branch !== null && !isRelease(branch) && new Set(named).size > 1;
    return [
        ...(isUnclear ? [`--branch ${branch}`] : []),
        ...(isChosen || repository === null ? [] : [`--repository ${repository}`]),
    ].join(' ');
}
/** True if the installer adds an offer: its keys can be compared. */
const isInstallable = ({ keys }) => keys.some(({ sha256 }) => sha256 !== null);
/** True for a branch that is a release of the system, such as `24.10`, `v3.22` or `edge`. */
const isRelease = (branch) => /^v?\d|^(?:edge|snapshot)$/i.test(branch);
/** What people call the branches. */
const branchLabel = (branches) => branches.every((branch) => branch === null || isRelease(branch)) ? 'Release' : 'Branch';
/** The pieces of a line for a device, which breaks only between them: after a server, a slash and at blanks. */
const pieces = (line) => line.match(/[^/ ]*:\/\/[^/ ]*\/?|[^/ ]*\/+|[^/ ]+| +/g) ?? [];
/** What the lines that remove the feed leave. */
const ABOUT_REMOVAL = 'Installed packages stay. Remove those that you do not want with the package manager.';
/** `a, b or c`. */
function listed(words, conjunction) {
    const last = words.slice(-1).join();
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}
/** The title of a system inside a sentence. */
const titleInside = ({ title }) => title.replace(/^Devices/, 'devices');
/** One sentence that says what the feed is. */
function aboutFeed(systems) {
    const titles = systems.map(titleInside);
    return `Packages for ${listed(titles, 'and') || 'devices'}.`;
}
/** What the feed is called: by its title, or by its repository. */
const feedTitle = ({ title, home }) => title || home || 'Package feed';
/** Where to read how to use a feed. */
const DOCS = 'https://github.com/org/pkgfeed-action/blob/main/docs/subscribers.md';
/** The address of the repository that publishes the feed; undefined if it is in none. */
function repositoryAddress({ home, recent }) {
    if (home === undefined)
        return undefined;
    const runs = recent.flatMap(({ run }) => (run !== null && URL.canParse(run) ? [new URL(run)] : []));
    const own = runs.find(({ pathname }) => pathname.startsWith(`/${home}/`));
    return `${own?.origin ?? 'https://github.com'}/${home}`;
}
/** The name of the server of an address. */
const hostOf = (address) => (URL.canParse(address) ? new URL(address).host : address);
/** The warning for folders that name no key. */
const UNSIGNED = 'The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer. One that checks signatures refuses them.';
/** What the page says about the keys of a feed without any. */
const NO_KEY = 'The feed has no public key, so nobody has signed it.';
/** The advice next to keys. */
const COMPARE = 'The page and the key come from the same server, so the page cannot vouch for the key. Compare the key with what the maintainer says elsewhere.';


/***/ }),

/***/ 90852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Um: () => (/* binding */ installerLines),
/* harmony export */   h3: () => (/* binding */ isOpenToAll),
/* harmony export */   qS: () => (/* binding */ PLACEHOLDER_URL),
/* harmony export */   ur: () => (/* binding */ deviceLines)
/* harmony export */ });
/* harmony import */ var _spots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95583);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76944);


/** Used when the address is not known yet. */
const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';
/** True when anybody on the network path can answer instead of the feed: plain http to another machine. */
const isOpenToAll = (url) => url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);
/**
 * The lines to type to use the installer. Over plain http they include reading the script before it runs.
 *
 * @param options what follows the name of the script
 */
const installerLines = (url, options = '') => [
    `wget -O /tmp/install.sh ${url}/install.sh`,
    ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
    ['sh /tmp/install.sh', options].join(' ').trim(),
];
/**
 * The lines to type on a device, for each client that this feed is signed for. ARCH stands for one of several arches.
 * With lines for several clients, each part begins with a comment that names its client. There are none for a folder
 * whose arch no device has.
 */
function deviceLines(feed) {
    const blocks = [...new Set(_systems_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEMS */ .LB.map(({ format }) => format))]
        .flatMap((format) => groupsOf(format, feed))
        .map((group) => blockOf(group, feed));
    const [only, ...more] = blocks;
    if (only !== undefined && more.length === 0 && !only.hasChoice)
        return only.lines;
    return blocks.flatMap(({ heading, lines }) => [heading, ...lines]);
}
function groupsOf(format, { folders, keys, isUnsigned }) {
    // An empty folder is of no use to a device.
    const own = folders
        .filter((folder) => folder.format === format && folder.packages > 0)
        .map((folder) => ({ ...folder, keys: folder.keys ?? keys }));
    const systems = (0,_systems_js__WEBPACK_IMPORTED_MODULE_1__/* .systemsOf */ .cT)(format);
    const usable = (system, isSigned) => own.filter(({ arch }) => (0,_systems_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArch */ .__)(system, arch, isSigned));
    const keyed = systems.flatMap((system) => byKey(system, usable(system, true)));
    const isKeyed = own.some((folder) => folder.keys.some(({ scheme }) => systems.some((system) => system.scheme === scheme)));
    const [plain] = systems;
    if (isKeyed || !isUnsigned || plain === undefined)
        return keyed;
    const open = usable(plain, false);
    return open.length === 0 ? [] : [{ system: plain, key: undefined, folders: open }];
}
/** The folders of a system by a key that signs them: by as few keys as it takes. */
function byKey(system, folders) {
    const groups = [];
    let left = folders;
    for (;;) {
        const keys = left.flatMap((folder) => folder.keys.filter(({ scheme }) => scheme === system.scheme));
        const signedBy = (key) => left.filter((folder) => folder.keys.some(({ scheme, keyId }) => scheme === key.scheme && keyId === key.keyId));
        const [key] = keys.toSorted((a, b) => signedBy(b).length - signedBy(a).length);
        if (key === undefined)
            return groups;
        const own = signedBy(key);
        groups.push({ system, key, folders: own });
        left = left.filter((folder) => !own.includes(folder));
    }
}
function blockOf(group, { url, words, layout, beside = [] }) {
    const { system, key, folders } = group;
    const { isShared } = layout;
    const others = beside.filter((folder) => isFor(folder, group));
    const named = (0,_spots_js__WEBPACK_IMPORTED_MODULE_0__/* .namedFolders */ .Xc)(system, words, [...folders, ...others].map(({ path, arch }) => ({ path, arch, isShared })));
    const split = (0,_spots_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExtra */ .fK)(system, named);
    const written = split.own.filter(({ path }) => folders.some((folder) => folder.path === path));
    // A run that wrote the folder for all arches alone has lines for that.
    const { own, extra } = system.eachFolder
        ? split
        : written.length > 0
            ? { own: written, extra: split.extra }
            : { own: split.extra, extra: [] };
    const lines = system.lines((0,_spots_js__WEBPACK_IMPORTED_MODULE_0__/* .spotsOf */ .PC)(system, url, { own, extra }, layout.folder('ARCH')), key);
    const hasArch = lines.some((line) => line.includes('ARCH'));
    const isEach = system.eachFolder && !isShared && own.length > 1;
    const choice = hasArch && own.length > 1 ? `, ARCH one of ${own.map(({ arch }) => arch).join(', ')}` : '';
    const heading = `# ${system.title}${isEach ? ONLY_LISTED : choice}`;
    return { heading, lines, hasChoice: choice !== '' || isEach };
}
/** True for a folder that devices of a group's system read, with the group's key. */
function isFor({ format, arch, packages, keys = [] }, { system, key }) {
    if (format !== system.format || packages === 0 || !(0,_systems_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArch */ .__)(system, arch, key !== undefined))
        return false;
    return key === undefined || keys.some(({ scheme, keyId }) => scheme === key.scheme && keyId === key.keyId);
}
/** What to do with the lines of folders that not every device reads. */
const ONLY_LISTED = ', only the folders whose architecture opkg print-architecture lists';


/***/ }),

/***/ 14606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ feedName),
/* harmony export */   N: () => (/* binding */ firstWord)
/* harmony export */ });
/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);
/** The most characters of a name, as long as its first word can be cut. opkg gives files these names. */
const LENGTH = 100;
/** What at least stays of the first word, and the most characters of any name. */
const LEAST = 20;
const MOST = 200;
/**
 * A feed name that opkg accepts, made from the words that are defined: the title of the feed, and what tells its folders
 * apart. Of a long name the first word is cut, so that names stay apart.
 */
function feedName(words) {
    const [first = '', ...others] = words.map((word = '') => slugOf(word)).filter((word) => word !== '');
    const rest = others.map((word) => `_${word}`).join('');
    const slug = `${first.slice(0, Math.max(LENGTH - rest.length, LEAST))}${rest}`
        .slice(0, MOST)
        .replace(/_+/g, '_')
        .replace(/_$/, '');
    if (slug === '')
        return 'pkgfeed';
    return RESERVED.has(slug) ? `${slug}_feed` : slug;
}
/**
 * The first word of a feed's names on devices. Two feeds must not have the same, so one whose title has no letter or
 * digit that a name can have is called after its repository, and else after its address.
 */
function firstWord({ title, home, url }) {
    const words = [title, home, url?.replace(/^https?:\/\//, '')];
    return words.find((word) => typeof word === 'string' && slugOf(word) !== '');
}
const slugOf = (word) => word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');


/***/ }),

/***/ 73057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ repositoriesInOrder)
/* harmony export */ });
/* unused harmony export isUnasked */
/** Which repository of a feed devices get unless their owner names one. Nothing here needs Node. */
/** Words in the names of repositories that nobody should get without asking. */
const UNASKED = new Set([
    ...['alpha', 'beta', 'canary', 'debug', 'dev', 'devel', 'development', 'edge', 'experimental', 'nightly'],
    ...['next', 'preview', 'proposed', 'rc', 'snapshot', 'snapshots', 'staging', 'test', 'testing', 'tests'],
    ...['unstable'],
]);
/** True for a repository such as `testing` or `base-nightly`. */
const isUnasked = (repository) => repository
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => UNASKED.has(word));
/** What most feeds call their main repository. */
const USUAL = ['base', 'main', 'packages', 'stable'];
/**
 * The repositories that a device may get without asking, the preferred one first: those that the maintainer names, then
 * the others, but none such as `testing` that he does not name. A feed that has no others offers those.
 */
function repositoriesInOrder({ folders, defaultRepositories = [], }) {
    const all = [...new Set(folders.map(({ repository }) => repository))];
    const named = defaultRepositories.filter((name) => all.includes(name));
    const rank = (name) => (name === null ? -1 : (USUAL.indexOf(name) + 99) % 99);
    const others = all
        .filter((name) => name === null || !named.includes(name))
        .sort((a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : 1));
    const asked = others.filter((name) => name === null || !isUnasked(name));
    const first = [...named, ...asked];
    return first.length > 0 ? first : others;
}


/***/ }),

/***/ 35395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ archChoice),
/* harmony export */   e8: () => (/* binding */ offerLines),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   ho: () => (/* binding */ keyringIn),
/* harmony export */   po: () => (/* binding */ keyFileName),
/* harmony export */   r5: () => (/* binding */ hasLineForEach)
/* harmony export */ });
/* unused harmony exports removalLines, isOffered */
/* harmony import */ var _feed_catalog_feed_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63257);
/* harmony import */ var _feed_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14606);
/* harmony import */ var _spots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95583);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76944);




/** The file name of a key on devices. */
const keyFileName = ({ path }) => path.slice('keys/'.length);
/**
 * The keys with which the devices of a system check a folder; undefined when the folder is not for that system. When
 * no run has noted who signed the folder, it counts as signed by the key of the last run.
 */
function signersFor(system, folder, keys) {
    const own = keys.filter(({ scheme, state }) => scheme === system.scheme && state !== 'revoked');
    const signers = folder.keys === null
        ? own.filter(({ state }) => state === undefined).slice(0, 1)
        : own.filter(({ path }) => folder.keys?.includes(path));
    if (signers.length > 0)
        return signers;
    const siblings = _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.filter(({ format }) => format === system.format);
    const isSigned = siblings.some(({ scheme }) => keys.some((key) => key.scheme === scheme && (folder.keys?.includes(key.path) ?? true)));
    return isSigned || siblings[0] !== system ? undefined : [];
}
/** Everything that devices can add. */
function offersOf(feed) {
    const offers = _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.flatMap((system) => grouped(foldersFor(system, feed), ({ branch, repository, target }) => [
        branch,
        repository,
        target,
    ]).flatMap((folders) => repositoryOffers(system, feed, folders)));
    return withOwnNames(offers);
}
/** Groups items by what identifies their group, in the order of their first items. */
function grouped(items, idOf) {
    const groups = new Map();
    for (const item of items) {
        const id = JSON.stringify(idOf(item) ?? null);
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}
/** The folders of which devices of a system can use the packages. */
function foldersFor(system, feed) {
    return feed.folders
        .filter(({ formats, packages }) => formats.includes(system.format) && packages > 0)
        .flatMap((folder) => {
        const signers = signersFor(system, folder, feed.keys);
        if (signers === undefined)
            return [];
        return (0,_feed_catalog_feed_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .archesIn */ .OB)(folder)
            .filter((arch) => (0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .mayHaveArch */ .__)(system, arch, signers.length > 0))
            .map((arch) => ({ ...folder, arch, isShared: folder.arch === null, signers }));
    });
}
/** The name of the keyring that every one of some folders lists for a system; undefined without one. */
function keyringIn({ keyrings = [] }, { format }, folders) {
    const isIn = (own) => folders.every(({ path }) => own.includes(path));
    return keyrings.find((one) => one.format === format && isIn(one.folders))?.name;
}
/** The offers of one repository: one for folders that have the same keys and whose paths have the same shape. */
function repositoryOffers(system, feed, folders) {
    const [first] = folders;
    if (first === undefined)
        return [];
    const { branch, repository, target = null } = first;
    const words = [(0,_feed_name_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWord */ .N)(feed), repository ?? undefined, target ?? undefined];
    const named = (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .namedFolders */ .Xc)(system, words, folders);
    return grouped(named, ({ signers }) => signers.map(({ path }) => path)).flatMap((all) => {
        const keys = all[0]?.signers ?? [];
        const { own, extra } = (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .splitExtra */ .fK)(system, all.map(({ signers: _, ...folder }) => folder));
        const shapes = grouped(own, (folder) => (system.eachFolder ? '' : (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .archPath */ .UK)(folder)));
        return shapes.map((alike) => ({
            ...{ system, branch, repository, target, extra, keys },
            folders: alike.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
        }));
    });
}
/** Changes names that different lines of one branch would have on a device, such as those of `a-b` and `a.b`. */
function withOwnNames(offers) {
    const owners = new Map();
    const nameOf = ({ system, branch, repository, target }, folder) => {
        const owner = JSON.stringify([repository, target, system.eachFolder ? folder.path : '']);
        for (let i = 1;; i++) {
            const name = i === 1 ? folder.name : `${folder.name}_${i}`;
            const id = JSON.stringify([system.scheme, branch, name]);
            const known = owners.get(id);
            if (known === undefined)
                owners.set(id, owner);
            if ((known ?? owner) === owner)
                return name;
        }
    };
    const renamed = (offer, folders) => folders.map((folder) => ({ ...folder, name: nameOf(offer, folder) }));
    return offers.map((offer) => ({
        ...offer,
        folders: renamed(offer, offer.folders),
        extra: renamed(offer, offer.extra),
    }));
}
/**
 * The lines to type on a device, with ARCH when there are several arches.
 *
 * @param folders one or some of the offer, instead of all
 */
function offerLines(offer, url, folders = offer.folders) {
    const { system, extra } = offer;
    const [key] = offer.keys;
    const [first] = folders;
    const spots = (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .spotsOf */ .PC)(system, url, { own: folders, extra }, first === undefined ? '' : (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .archPath */ .UK)(first));
    return system.lines(spots, key && { keyId: key.keyId, fileName: keyFileName(key) });
}
/** The lines to type that remove what `offerLines` adds. */
function removalLines(offer, url, folders) {
    const { system, extra, keys } = offer;
    const [key] = keys;
    const [first] = folders;
    const spots = spotsOf(system, url, { own: folders, extra }, first === undefined ? '' : archPath(first));
    return system.removal(spots, key && { keyId: key.keyId, fileName: keyFileName(key) });
}
/** The arches to choose from; empty when the lines do not contain ARCH. */
function archChoice(offer, url) {
    const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
    return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}
/** True when the lines name folders of several arches, of which a device may list only some. */
const hasLineForEach = ({ system, folders }) => system.eachFolder && new Set(folders.map(({ path }) => path)).size > 1;
/** True when devices add a folder by an offer. */
const isOffered = ({ folders, extra }, path) => [...folders, ...extra].some((folder) => folder.path === path);


/***/ }),

/***/ 95583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ spotsOf),
/* harmony export */   UK: () => (/* binding */ archPath),
/* harmony export */   Xc: () => (/* binding */ namedFolders),
/* harmony export */   fK: () => (/* binding */ splitExtra)
/* harmony export */ });
/* harmony import */ var _feed_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14606);

/**
 * Names the folders of one repository as the devices of a system do. A device that adds several folders needs a name for
 * each: opkg skips the second of two lines with one name.
 *
 * @param words the title of the feed, and the repository and target of the folders
 */
function namedFolders({ eachFolder, anyArch, addsAnyArch }, words, folders) {
    const isAlone = folders.every(({ arch }) => arch === anyArch);
    return folders.map((folder) => {
        const isExtra = addsAnyArch && folder.arch === anyArch && !isAlone;
        const hasOwnName = !folder.isShared && (eachFolder || isExtra);
        return { ...folder, name: (0,_feed_name_js__WEBPACK_IMPORTED_MODULE_0__/* .feedName */ .G)(hasOwnName ? [...words, folder.arch] : words) };
    });
}
/**
 * Takes out the folder for all arches that devices add beside another: OpenWrt's and Yocto's opkg read it, too.
 *
 * @returns the folders to choose from, and those that each device adds as well
 */
function splitExtra({ anyArch, addsAnyArch }, folders) {
    const isExtra = ({ arch, isShared }) => addsAnyArch && arch === anyArch && !isShared;
    const own = folders.filter((folder) => !isExtra(folder));
    return own.length === 0 ? { own: [...folders], extra: [] } : { own, extra: folders.filter(isExtra) };
}
/**
 * The lines that a device needs, as data: one for each folder on a system that adds each, or else one for the folder of
 * the device's arch and one for the folder of all arches.
 *
 * @param folders at least one
 * @param withArch the path of the folders with ARCH instead of the arch
 */
function spotsOf({ eachFolder }, url, { own, extra }, withArch) {
    const spot = ({ name, path }) => ({ url, name, folder: path });
    const [first] = own;
    if (first === undefined)
        return [];
    const isOnePath = own.every(({ path }) => path === first.path);
    if (!eachFolder) {
        return [isOnePath ? spot(first) : { url, name: first.name, folder: withArch }, ...extra.map(spot)];
    }
    const spots = new Map([...extra, ...own].map((folder) => [folder.path, spot(folder)]));
    return [...spots.values()];
}
/** The path of a folder with ARCH instead of its arch, if the arch is a whole segment of the path. */
function archPath({ path, arch, isShared }) {
    const segments = path.split('/');
    const at = isShared ? -1 : segments.lastIndexOf(arch);
    return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}


/***/ }),

/***/ 76944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ SYSTEMS),
/* harmony export */   XZ: () => (/* binding */ OPENPGP_OPTIONS),
/* harmony export */   __: () => (/* binding */ mayHaveArch),
/* harmony export */   cT: () => (/* binding */ systemsOf),
/* harmony export */   ic: () => (/* binding */ OPENPGP_OPTIONS_FILE)
/* harmony export */ });
/* harmony import */ var _feed_arch_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78657);

/** The options that Yocto's opkg needs once, for all feeds of the device. */
const OPENPGP_OPTIONS = ['option check_signature 1', 'option signature_type gpg-asc'];
const OPENPGP_OPTIONS_FILE = '/etc/opkg/signatures.conf';
const sourceLine = ({ url, name, folder }) => `src/gz ${name} ${addressOf({ url, folder })}`;
/** The address of the folder; that of the feed for its root. */
const addressOf = ({ url, folder }) => folder === '' ? url : `${url}/${folder}`;
const fetchKey = (file, spots, { fileName }) => `wget -O ${file} ${spots[0]?.url ?? ''}/keys/${fileName}`;
/** The lines for systems that look for their keys in a folder. */
function plainLines(system, spots, key) {
    const file = key && system.keyFile(key.fileName);
    return [
        ...(key && file ? [fetchKey(file, spots, key)] : []),
        ...spots.map((spot) => `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`),
        system.update,
    ];
}
/** The lines that delete lines with these addresses, and the key. An address of a feed has nothing that sed reads as more. */
function plainRemoval(system, spots, key) {
    const file = key && system.keyFile(key.fileName);
    const address = (spot) => system.feedLine(spot).split(' ').at(-1) ?? '';
    return [
        ...spots.map((spot) => `sed -i '\\|${address(spot)}$|d' ${system.listFile(spot.name)}`),
        ...(file ? [`rm ${file}`] : []),
    ];
}
const opkgInstalls = (name) => `opkg update && opkg install ${name}`;
const apkInstalls = (name) => `apk -U add ${name}`;
/** OpenWrt's opkg, up to 24.10: the file name of a key must be its fingerprint. */
const openwrtOpkg = {
    scheme: 'usign',
    format: 'opkg',
    title: 'OpenWrt up to 24.10',
    anyArch: 'all',
    addsAnyArch: true,
    eachFolder: false,
    listFile: () => '/etc/opkg/customfeeds.conf',
    feedLine: sourceLine,
    keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
    update: 'opkg update',
    install: 'opkg install',
    installs: opkgInstalls,
    lines: (spots, key) => plainLines(openwrtOpkg, spots, key),
    removal: (spots, key) => plainRemoval(openwrtOpkg, spots, key),
};
/**
 * Yocto's opkg: an imported key counts only after it is marked as trusted. Its devices read the folders of several arches,
 * such as those of `all`, of the tune and of the machine.
 */
const yocto = {
    scheme: 'openpgp',
    format: 'opkg',
    title: 'Yocto',
    anyArch: 'all',
    addsAnyArch: true,
    eachFolder: true,
    listFile: (name) => `/etc/opkg/${name}.conf`,
    feedLine: sourceLine,
    keyFile: () => undefined,
    update: 'opkg update',
    install: 'opkg install',
    installs: opkgInstalls,
    lines: (spots, key) => [
        ...(key
            ? [
                fetchKey(`/tmp/${key.fileName}`, spots, key),
                `opkg-key add /tmp/${key.fileName}`,
                `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
                `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
            ]
            : []),
        ...spots.map((spot) => `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`),
        yocto.update,
    ],
    removal: (spots, key) => [
        ...spots.map((spot) => `rm ${yocto.listFile(spot.name)}`),
        ...(key ? [`gpg --homedir /etc/opkg/gpg --batch --yes --delete-keys ${key.keyId}`] : []),
    ],
};
/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine = {
    scheme: 'apk-v2',
    format: 'apk-v2',
    title: 'Alpine',
    anyArch: undefined,
    addsAnyArch: false,
    eachFolder: false,
    listFile: () => '/etc/apk/repositories',
    feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    installs: apkInstalls,
    lines: (spots, key) => plainLines(alpine, spots, key),
    removal: (spots, key) => plainRemoval(alpine, spots, key),
};
/** OpenWrt's apk, from 25.12 on: a key can have any file name, and the line names the index itself. */
const openwrtApk = {
    scheme: 'apk-v3',
    format: 'apk-v3',
    title: 'OpenWrt from 25.12 on',
    anyArch: 'noarch',
    addsAnyArch: false,
    eachFolder: false,
    listFile: () => '/etc/apk/repositories.d/customfeeds.list',
    feedLine: (spot) => `${addressOf(spot)}/packages.adb`,
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    installs: apkInstalls,
    lines: (spots, key) => plainLines(openwrtApk, spots, key),
    removal: (spots, key) => plainRemoval(openwrtApk, spots, key),
};
/** The systems in the order to show them. The first of a format is also for devices that check no signatures. */
const SYSTEMS = [openwrtOpkg, yocto, alpine, openwrtApk];
/** The systems that read a format. */
const systemsOf = (format) => SYSTEMS.filter((system) => system.format === format);
/**
 * True when a device of the system may have an arch. An unsigned folder is shown to the first system of its format, and is
 * for devices of all of them.
 */
function mayHaveArch(system, arch, isSigned) {
    const asked = isSigned ? [system] : systemsOf(system.format);
    return asked.some(({ scheme }) => (0,_feed_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meantArches */ .A)(scheme, arch) === undefined);
}


/***/ })

};
