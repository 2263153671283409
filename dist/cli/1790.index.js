export const id = 1790;
export const ids = [1790];
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
    return word !== arch && own.has(word) ? [word] : undefined;
}


/***/ }),

/***/ 68172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isUnchanged),
/* harmony export */   x: () => (/* binding */ marked)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The mark by which pkgfeed recognizes its own pages and scripts, even without feed.json: one line has the hash of all
 * other lines, so it shows whether anyone changed the file.
 */
const MARK = /^(?:# |<!-- )pkgfeed wrote this; the SHA-256 of the other lines is ([0-9a-f]{64})(?: -->)?$/;
/** The mark is one of the first lines. */
const LINES = 5;
/**
 * Adds the mark to a text.
 *
 * @param at how many lines come before the mark
 * @param comment turns a text into a comment
 */
function marked(text, at, comment) {
    const lines = text.split('\n');
    const mark = `pkgfeed wrote this; the SHA-256 of the other lines is ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text)}`;
    return Buffer.from(lines.toSpliced(at, 0, comment(mark)).join('\n'), 'utf8');
}
/** True when the mark of a file shows that it is as pkgfeed wrote it. */
function isUnchanged(bytes) {
    const lines = bytes.toString('utf8').split('\n');
    const at = lines.slice(0, LINES).findIndex((line) => MARK.test(line));
    if (at === -1)
        return false;
    return MARK.exec(lines[at] ?? '')?.[1] === (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', lines.toSpliced(at, 1).join('\n'));
}


/***/ }),

/***/ 83833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ joinLeftOut),
/* harmony export */   j: () => (/* binding */ leftOutText)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48573);

/** Joins what the steps of a run leave out, by repository and reason. */
function joinLeftOut(parts) {
    const joined = new Map();
    for (const part of parts) {
        for (const [reason, names] of part.packages) {
            const id = JSON.stringify([part.branch, part.repository, reason]);
            const known = joined.get(id) ?? { ...part, reason, names: new Set() };
            for (const name of names)
                known.names.add(name);
            joined.set(id, known);
        }
    }
    return [...joined.values()].map(({ branch, repository, reason, names }) => {
        return { branch, repository, reason, packages: [...names].sort() };
    });
}
const BECAUSE = {
    packages: '`packages` does not select them',
    remove: '`remove` names them',
    'min-age': 'they are younger than `min-age`',
    'unknown-age': 'the feed does not know when they were published, so `min-age` cannot tell',
    prefer: 'a source before theirs has the name',
    'other-bytes': 'a source before theirs has other bytes of the same version',
    older: 'the repository has a newer version; name one with `NAME=VERSION` in `packages` to take it all the same',
};
/** A sentence for people. */
function leftOutText({ branch, repository, reason, packages }) {
    const where = [branch, repository].filter((word) => word !== null).join('/');
    const count = packages.length === 1 ? '1 package' : `${packages.length} packages`;
    return `${where === '' ? '' : `${where}: `}${count} of its sources left out, because ${BECAUSE[reason]}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(packages)}`;
}


/***/ }),

/***/ 98365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ATOM_FILE),
/* harmony export */   y: () => (/* binding */ atomFeed)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68172);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28847);
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97388);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86015);





/** The path of the Atom feed in the feed. */
const ATOM_FILE = 'feed.atom';
/**
 * Writes an Atom feed (RFC 4287) of recently published versions, for people who want to hear of them. Its date is
 * that of the newest entry, so it does not change while nothing is published.
 *
 * @param now the date of a feed that lists nothing
 * @returns undefined when the feed has no address
 */
function atomFeed(feed, now) {
    const { url } = feed;
    if (url === null || !(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(url))
        return undefined;
    const entries = feed.recent.filter(({ published }) => isTime(published));
    const newest = entries.map(({ published }) => published).sort();
    const name = (0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(feed.title || url);
    const lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        `<title>${name}</title>`,
        `<id>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(`${url}/`)}</id>`,
        `<link rel="alternate" type="text/html" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(`${url}/`)}"/>`,
        `<link rel="self" type="application/atom+xml" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(`${url}/${ATOM_FILE}`)}"/>`,
        `<updated>${newest.at(-1) ?? (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(now)}</updated>`,
        `<author><name>${name}</name></author>`,
        '<generator>pkgfeed</generator>',
        ...entries.flatMap((entry) => entryLines(entry, feed, url)),
        '</feed>',
        '',
    ];
    return (0,_feed_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .x)(lines.join('\n'), 1, (mark) => `<!-- ${mark} -->`);
}
const isTime = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
function entryLines(entry, feed, url) {
    const { name, version, branch, repository, folders, published, run } = entry;
    const [folder = ''] = folders;
    const arches = folders.map((path) => feed.folders.find((one) => one.path === path)?.arch ?? path);
    const place = [branch, repository].filter((word) => word !== null).join('/');
    const where = [place, [...new Set(arches)].join(', ')].filter((word) => word !== '').join(': ');
    return [
        '<entry>',
        `<title>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(`${name} ${version}`)}</title>`,
        `<id>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(idOf(entry, url))}</id>`,
        `<link rel="alternate" type="text/html" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)((0,_views_js__WEBPACK_IMPORTED_MODULE_4__/* .packageView */ .C9)(url, (0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)(folder), (0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)(name)))}"/>`,
        ...(run !== null && (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(run) ? [`<link rel="via" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(run)}"/>`] : []),
        `<updated>${published}</updated>`,
        ...(place === '' ? [] : [`<category term="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)(place)}"/>`]),
        `<summary>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .xmlText */ .x)([entry.summary, where].filter((text) => text !== '').join('\n'))}</summary>`,
        '</entry>',
    ];
}
/**
 * A tag (RFC 4151) that stays the same when a version is published again or for another arch. The RFC wants a date on
 * which the owner had the address; any year would do.
 */
function idOf({ format, branch, repository, name, version }, url) {
    const { hostname, pathname } = new URL(`${url}/`);
    const words = [branch ?? '', repository ?? '', format, name, version];
    return `tag:${hostname},2026:${pathname}${words.map((word) => encodeURIComponent((0,_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)(word))).join('/')}`;
}


/***/ }),

/***/ 80234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ keysInOrder),
/* harmony export */   JZ: () => (/* binding */ NO_TITLE),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   QD: () => (/* binding */ systemsServed),
/* harmony export */   YG: () => (/* binding */ aboutFeed),
/* harmony export */   aI: () => (/* binding */ COMPARE),
/* harmony export */   br: () => (/* binding */ systemOf),
/* harmony export */   i: () => (/* binding */ setName),
/* harmony export */   ke: () => (/* binding */ UNSIGNED),
/* harmony export */   nl: () => (/* binding */ ABOUT_INSTALLER),
/* harmony export */   rD: () => (/* binding */ installerLine)
/* harmony export */ });
/* unused harmony exports compareSets, compareText, keyPlace, isPackageName */
/* harmony import */ var _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26461);
/* harmony import */ var _device_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90852);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35395);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76944);




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
    const all = (0,_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .offersOf */ .fI)(feed).toSorted(compareSets);
    return _systems_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEMS */ .LB.toSorted((a, b) => ORDER.indexOf(a.scheme) - ORDER.indexOf(b.scheme))
        .map((system) => ({
        system,
        ...ABOUT[system.scheme],
        offers: all.filter((offer) => offer.system === system),
    }))
        .filter(({ offers }) => offers.length > 0);
}
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
    return compareBranches(a.branch, b.branch) || compareText(a.repository ?? '', b.repository ?? '');
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Releases by number, the newest first, then words such as `edge` and `snapshot`. */
function compareBranches(a, b) {
    return (kindOfBranch(a) - kindOfBranch(b) || (0,_formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(b ?? '', a ?? '') || compareText(a ?? '', b ?? ''));
}
function kindOfBranch(branch) {
    if (branch === null)
        return 3;
    return /^\d/.test(branch) ? 0 : /^v\d/.test(branch) ? 1 : 2;
}
/** The name of a branch and repository for people. */
function setName({ branch, repository }) {
    return [branch, repository].filter((word) => word !== null && word !== '').join(' / ') || 'all packages';
}
/** The keys of the feed, in an order that does not depend on which publisher ran last. */
function keysInOrder({ keys }) {
    const order = ({ scheme, path }) => `${scheme} ${path}`;
    return keys.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}
/** The title of the system that a key is for, or the scheme of the key when no system is known for it. */
function systemOf({ scheme }) {
    return _systems_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEMS */ .LB.find((system) => system.scheme === scheme)?.title ?? scheme;
}
/** The path where the lines put a key on the device. */
function keyPlace(system, key) {
    const name = keyFileName(key);
    return system.keyFile(name) ?? `/tmp/${name}`;
}
/** True for a name that opkg and apk accept for a package, and that is one word for a shell. */
const isPackageName = (name) => /^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name);
/** The text after the installer's name. */
const ABOUT_INSTALLER = ' finds out what the device is, trusts the key and adds the feed. With --uninstall it removes both again.';
/** The line that runs the installer; undefined when anybody on the network path could change the script. */
const installerLine = (url) => (0,_device_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpenToAll */ .h3)(url) ? undefined : `wget -qO- ${url}/install.sh | sh`;
/** `a, b or c`. */
function listed(words, conjunction) {
    const last = words.slice(-1).join();
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}
/** One sentence that says what the feed is. */
function aboutFeed(systems) {
    const titles = systems.map(({ system }) => system.title);
    return `Packages for ${listed(titles, 'and') || 'devices'}, to install and upgrade with the package manager of the device.`;
}
/** The name of a feed without a title. */
const NO_TITLE = 'Package feed';
/** The warning for folders that name no key. */
const UNSIGNED = 'The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer, and a device that checks signatures refuses them.';
/** The advice next to keys. */
const COMPARE = 'This page and the key come from the same server, so the page proves nothing about the key. Get the key id and SHA-256 from the maintainer in another way, and compare them.';


/***/ }),

/***/ 90852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ feedName),
/* harmony export */   Um: () => (/* binding */ installerLines),
/* harmony export */   h3: () => (/* binding */ isOpenToAll),
/* harmony export */   qS: () => (/* binding */ PLACEHOLDER_URL),
/* harmony export */   ur: () => (/* binding */ deviceLines)
/* harmony export */ });
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76944);

/** Used when the address is not known yet. */
const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';
/** True when anybody on the network path can answer instead of the feed: plain http to another machine. */
const isOpenToAll = (url) => url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);
/** The lines to type to use the installer. Over plain http they include reading the script before it runs. */
const installerLines = (url) => [
    `wget -O /tmp/install.sh ${url}/install.sh`,
    ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
    'sh /tmp/install.sh',
];
/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);
/** A feed name that opkg accepts, made from the words that are defined: the title and the repository of the feed. */
function feedName(words) {
    const slug = words
        .filter((word) => word !== undefined)
        .join('_')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .slice(0, 100)
        .replace(/^_+|_+$/g, '');
    if (slug === '')
        return 'pkgfeed';
    return RESERVED.has(slug) ? `${slug}_feed` : slug;
}
/**
 * The lines to type on a device, for each client that this feed is signed for. ARCH stands for one of several arches.
 * With lines for several clients, each part begins with a comment that names its client. There are none for a folder
 * whose arch no device has.
 */
function deviceLines(feed) {
    const blocks = [...new Set(_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEMS */ .LB.map(({ format }) => format))]
        .flatMap((format) => groupsOf(format, feed))
        .map((group) => blockOf(group, feed));
    const [only, ...more] = blocks;
    if (only !== undefined && more.length === 0 && !only[0].includes('ARCH'))
        return only[1];
    return blocks.flatMap(([heading, lines]) => [heading, ...lines]);
}
function groupsOf(format, { folders, keys, isUnsigned }) {
    // An empty folder is of no use to a device.
    const own = folders
        .filter((folder) => folder.format === format && folder.packages > 0)
        .map((folder) => ({ ...folder, keys: folder.keys ?? keys }));
    const systems = (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .systemsOf */ .cT)(format);
    const usable = (system, isSigned) => own.filter(({ arch }) => (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveArch */ .__)(system, arch, isSigned));
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
/** A heading and its lines. */
function blockOf({ system, key, folders }, { url, name, layout }) {
    const [first] = folders;
    const folder = folders.length > 1 || first === undefined ? layout.folder('ARCH') : first.path;
    const lines = system.lines({ url, name, folder }, key);
    const hasArch = folders.length > 1 && lines.some((line) => line.includes('ARCH'));
    const arches = hasArch ? `, ARCH one of ${folders.map(({ arch }) => arch).join(', ')}` : '';
    return [`# ${system.title}${arches}`, lines];
}


/***/ }),

/***/ 93095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ INSTALLER_FILE),
  t: () => (/* binding */ installScript)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
// EXTERNAL MODULE: ./build/site/systems.js
var site_systems = __webpack_require__(76944);
;// CONCATENATED MODULE: ./build/site/installer/arguments.js
/** The part of `install.sh` that prints messages and reads its arguments. */
const ARGUMENTS = `NL='
'
ROOT='' ARCH='' BRANCH='' REPOSITORIES='' ACTION=add DRY=''
CHOSEN='' FITTING='' FOUND=''
WORK='' JOURNAL='' PARTIAL='' SAVED=0

say() {
  printf '%s\\n' "$*"
}

# did PAST PRESENT WHAT: says what was done, or in a dry run what would be done
did() {
  if [ -z "$DRY" ]; then
    say "$1 $3"
  else
    say "Would $2 $3"
  fi
}

# refuse WHY [MORE...]: ends the run; its changes are undone
refuse() {
  printf 'install.sh: %s\\n' "$1" >&2
  shift
  for more; do
    printf '%s\\n' "$more" >&2
  done
  exit 1
}

usage() {
  say "Adds the feed $FEED to this device: its key, and the line with its address."
  say ''
  say 'Usage: sh install.sh [OPTIONS]'
  say ''
  say '  --repository NAME  only this repository; repeatable (default: all that fit the device)'
  say '  --branch NAME      the branch (default: the one for the release of the device)'
  say '  --arch NAME        the arch (default: the arch of the device)'
  say '  --root DIR         the device is below DIR; apk or opkg run only if they are on the PATH'
  say '  --uninstall        remove the line and the key again; installed packages stay'
  say '  --dry-run          say what would be done, and do nothing'
  say '  --help             show this help'
  say ''
  inventory
}

# The rows of one branch and repository are next to each other.
inventory() {
  say 'This feed has:'
  group=''
  while read -r scheme branch repository arch _; do
    system_of "$scheme"
    if [ "$group" = "$scheme $branch $repository" ]; then
      printf ', %s' "$arch"
      continue
    fi
    [ -z "$group" ] || say ''
    group="$scheme $branch $repository"
    branch=\${branch#-}
    repository=\${repository#-}
    printf '  %s: %s' "$SYSTEM" "\${branch:+branch $branch, }\${repository:+repository $repository, }arch $arch"
  done <<END
$(folders)
END
  say ''
}

read_arguments() {
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --branch=* | --arch=* | --repository=* | --root=*)
        option=$1
        shift
        set -- "\${option%%=*}" "\${option#*=}" "$@"
        ;;
    esac
    case "$1" in
      --branch | --arch | --repository | --root)
        [ "$#" -gt 1 ] || refuse "$1 needs a value"
        case "$1=$2" in *= | *=-* | --[!r]*[[:space:]]* | --re*[[:space:]]*) refuse "$1 does not take '$2'" ;; esac
        case "$1" in
          --branch) BRANCH=$2 ;;
          --arch) ARCH=$2 ;;
          --repository) REPOSITORIES="$REPOSITORIES\${REPOSITORIES:+ }$2" ;;
          --root)
            [ -d "$2" ] || refuse "$2 is not a folder"
            ROOT=$(CDPATH='' cd -- "$2" && pwd)
            ROOT=\${ROOT%/}
            ;;
        esac
        shift
        ;;
      --uninstall) ACTION=remove ;;
      --dry-run) DRY=yes ;;
      --help | -h)
        usage
        exit 0
        ;;
      *) refuse "unknown option $1; --help lists the options" ;;
    esac
    shift
  done
}
`;

;// CONCATENATED MODULE: ./build/site/installer/choice.js
/** The part of `install.sh` that finds out what the device is and which folders of the feed fit it. */
const CHOICE = `can() {
  command -v "$1" >/dev/null 2>&1
}

# A fake root has the folder of its package manager, but maybe not the program.
has() {
  if [ -n "$ROOT" ]; then
    [ -d "$ROOT/etc/$1" ]
  else
    can "$1"
  fi
}

run_apk() {
  if [ -n "$ROOT" ]; then
    apk --root "$ROOT" "$@" </dev/null
  else
    apk "$@" </dev/null
  fi
}

run_opkg() {
  if [ -n "$ROOT" ] && [ -f "$ROOT/etc/opkg.conf" ]; then
    # With another root opkg does not look for this file by itself, and OpenWrt has check_signature there.
    opkg --offline-root "$ROOT" -f "$ROOT/etc/opkg.conf" "$@" </dev/null
  elif [ -n "$ROOT" ]; then
    opkg --offline-root "$ROOT" "$@" </dev/null
  else
    opkg "$@" </dev/null
  fi
}

# setting NAME FILE: the value in a file such as /etc/os-release
setting() {
  sed -n "s/^$1=//p" "$2" | sed -n '1p' | tr -d "\\"'"
}

find_device() {
  if has apk; then
    MANAGER=apk READS='apk-v2 apk-v3'
  elif has opkg; then
    MANAGER=opkg READS='usign openpgp'
  else
    refuse 'this device has neither apk nor opkg, so no feed can be added to it'
  fi
  DEVICE='' RELEASES=''
  if [ -f "$ROOT/etc/openwrt_release" ]; then
    DEVICE=openwrt
    RELEASES=$(setting DISTRIB_RELEASE "$ROOT/etc/openwrt_release")
  elif [ -f "$ROOT/etc/os-release" ]; then
    RELEASES=$(setting VERSION_ID "$ROOT/etc/os-release")
    case " $(setting ID "$ROOT/etc/os-release") $(setting ID_LIKE "$ROOT/etc/os-release") " in
      *' openwrt '*) DEVICE=openwrt ;;
      *' alpine '*)
        DEVICE=alpine
        case "$(setting PRETTY_NAME "$ROOT/etc/os-release")" in
          *edge*) RELEASES=edge ;;
          *) RELEASES=v$RELEASES ;;
        esac
        ;;
      *) RELEASES="$RELEASES $(setting VERSION_CODENAME "$ROOT/etc/os-release")" ;;
    esac
  fi
  bare "$RELEASES"
  RELEASE=$BARE
  # 24.10-SNAPSHOT and 24.10.0-rc1 belong to 24.10 too.
  case "$DEVICE-$RELEASES" in
    openwrt-SNAPSHOT) RELEASES='SNAPSHOT snapshot' ;;
    openwrt-*-*) RELEASES="$RELEASES \${RELEASES%%-*}" ;;
  esac
  case "$MANAGER-$DEVICE" in
    opkg-openwrt) SCHEMES=usign ;;
    opkg-*) SCHEMES=openpgp ;;
    apk-openwrt) SCHEMES=apk-v3 ;;
    *) SCHEMES=apk-v2 ;;
  esac
  if [ "$SCHEMES" = apk-v2 ] && can apk; then
    case "$(apk --version 2>/dev/null)" in 'apk-tools 3'*) SCHEMES='apk-v2 apk-v3' ;; esac
  fi
  find_arches
}

# ARCHES: the arches that the device accepts, each with its rank, as in ' x86_64=10 all=1 '
find_arches() {
  ARCHES=' '
  if [ -n "$ARCH" ]; then
    ARCHES=" $ARCH=1000 "
  elif [ "$MANAGER" = opkg ]; then
    while read -r word arch rank _; do
      [ "$word" = arch ] || continue
      case "$rank" in '' | *[!0-9]*) rank=10 ;; esac
      ARCHES="$ARCHES$arch=$rank "
    done <<END
$(opkg_arches)
END
  else
    while read -r arch _; do
      [ -z "$arch" ] || ARCHES="$ARCHES$arch=10 "
    done <<END
$(apk_arches)
END
  fi
}

opkg_arches() {
  if can opkg && run_opkg print-architecture 2>/dev/null; then
    return
  fi
  opkg_files
  if [ -f "$ROOT/etc/openwrt_release" ]; then
    say "arch $(setting DISTRIB_ARCH "$ROOT/etc/openwrt_release") 10"
  fi
}

apk_arches() {
  if [ -f "$ROOT/etc/apk/arch" ]; then
    cat "$ROOT/etc/apk/arch"
  elif can apk; then
    apk --print-arch </dev/null
  fi
}

# RANK: how well an arch fits the device; 0 for not at all. A folder for every arch is used if there is nothing better.
rank() {
  RANK=0
  [ "$1" != "$ANY_ARCH" ] || RANK=1
  case "$ARCHES" in
    *" $1="*)
      RANK=\${ARCHES#*" $1="}
      RANK=\${RANK%% *}
      ;;
  esac
}

# FIT: how well a branch fits the release of the device; 1 for a name that is not a release, 0 for not at all
fit() {
  FIT=0
  if [ -n "$BRANCH" ]; then
    [ "$1" != "$BRANCH" ] || FIT=1
    return
  fi
  for release in $RELEASES; do
    case "$release." in "$1."*) FIT=$((10 + \${#1})) ;; esac
  done
  [ "$FIT" -eq 0 ] || return 0
  case "$1" in
    - | main | stable | testing | unstable | latest | current | nightly) FIT=1 ;;
    v[0-9]* | [0-9]* | edge | SNAPSHOT | snapshot) [ -n "\${RELEASES# }" ] || FIT=1 ;;
    # Other systems, such as Yocto, name their releases by words.
    *) [ -z "$DEVICE" ] && [ -n "\${RELEASES# }" ] || FIT=1 ;;
  esac
}

is_wanted() {
  [ -z "$REPOSITORIES" ] && return 0
  case " $REPOSITORIES " in *" $1 "*) ;; *) return 1 ;; esac
}

# SCHEME, and CHOSEN: one line for each repository, with KEYS FILE LINE of the folder that fits best
choose() {
  for SCHEME in $SCHEMES; do
    system_of "$SCHEME"
    choose_branch
    [ -z "$BRANCHES" ] || break
  done
  case "$BRANCHES" in
    '') refuse "this feed has nothing for this device: $(described)" \\
      'Choose by hand with --branch, --arch and --repository, if you know better.' "$(inventory)" ;;
    *' '*) refuse "the branches $BRANCHES all fit this device: $(described)" \\
      'Choose one with --branch.' ;;
  esac
  KEYS=''
  for name in $FITTING; do
    choose_folder "$name"
    CHOSEN=$CHOSEN$BEST$NL
    KEYS=$KEYS:\${BEST%% *}
  done
}

described() {
  arches=$(printf '%s' "$ARCHES" | sed 's/=[0-9]*//g; s/ $//')
  device="$MANAGER\${DEVICE:+ of $DEVICE}\${RELEASE:+ $RELEASE}\${arches:+, arch$arches}"
  say "$device\${BRANCH:+, branch $BRANCH}\${REPOSITORIES:+, repository $REPOSITORIES}"
}

# BRANCHES: the branch, or several that fit equally well; FITTING: its repositories
choose_branch() {
  BRANCHES='' FITTING='' most=0
  while read -r scheme branch repository arch _; do
    [ "$scheme" = "$SCHEME" ] || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    is_wanted "$repository" || continue
    fit "$branch"
    if [ "$FIT" -gt "$most" ]; then
      most=$FIT BRANCHES=$branch FITTING=$repository
    elif [ "$FIT" -gt 0 ] && [ "$FIT" -eq "$most" ]; then
      case " $BRANCHES " in *" $branch "*) ;; *) BRANCHES="$BRANCHES $branch" ;; esac
      case " $FITTING " in *" $repository "*) ;; *) FITTING="$FITTING $repository" ;; esac
    fi
  done <<END
$(folders)
END
}

# BEST: KEYS FILE LINE of the folder of a repository whose arch fits best
choose_folder() {
  BEST='' most=0
  while read -r scheme branch repository arch rest; do
    [ "$scheme $branch $repository" = "$SCHEME $BRANCHES $1" ] || continue
    rank "$arch"
    if [ "$RANK" -gt "$most" ]; then
      most=$RANK BEST=$rest
    fi
  done <<END
$(folders)
END
}
`;

;// CONCATENATED MODULE: ./build/site/installer/edits.js
/** The part of `install.sh` that changes files, lines and keyrings. Every change can be undone. */
const EDITS = `download() {
  if can uclient-fetch; then
    uclient-fetch -q -O "$2" "$1"
  elif can wget; then
    wget -q -O "$2" "$1"
  elif can curl; then
    curl -fsSL -o "$2" "$1"
  else
    refuse 'none of uclient-fetch, wget and curl is on this device'
  fi
}

hash_of() {
  sum=$(sha256sum "$1")
  printf '%s' "\${sum%% *}"
}

need_writable() {
  at=$(dirname "$1")
  while [ ! -e "$at" ]; do
    at=$(dirname "$at")
  done
  [ -w "$at" ] || refuse "$1 cannot be written by this user; run this as root"
}

# place SOURCE FILE: FILE always has either the old or the new content, and keeps its mode
place() {
  if [ -L "$2" ]; then
    cat "$1" >"$2"
    return
  fi
  PARTIAL=$(dirname "$2")/.pkgfeed.$$
  if [ -e "$2" ]; then
    cp -p "$2" "$PARTIAL"
    cat "$1" >"$PARTIAL"
  else
    cp "$1" "$PARTIAL"
    chmod 644 "$PARTIAL"
  fi
  mv -f "$PARTIAL" "$2"
  PARTIAL=''
}

# remember FILE: saves it for undo
remember() {
  if [ -e "$1" ]; then
    SAVED=$((SAVED + 1))
    cp -p "$1" "$WORK/old.$SAVED"
    JOURNAL="file $SAVED $1$NL$JOURNAL"
  else
    JOURNAL="none - $1$NL$JOURNAL"
  fi
}

# put SOURCE FILE
put() {
  [ -z "$DRY" ] || return 0
  need_writable "$2"
  mkdir -p "$(dirname "$2")"
  remember "$2"
  place "$1" "$2"
}

drop() {
  [ -z "$DRY" ] || return 0
  need_writable "$1"
  remember "$1"
  rm -f "$1"
}

keyring() {
  gpg --homedir "$ROOT/etc/opkg/gpg" --batch --quiet --yes "$@"
}

has_imported() {
  [ -d "$ROOT/etc/opkg/gpg" ] && keyring --list-keys "$1" >/dev/null 2>&1
}

undo() {
  [ -n "$JOURNAL" ] || return 0
  while read -r what with file; do
    case "$what" in
      file) place "$WORK/old.$with" "$file" ;;
      none) rm -f "$file" ;;
      key) keyring --delete-keys "$with" ;;
    esac
  done <<END
$JOURNAL
END
  printf '%s\\n' 'Every change of this run was undone.' >&2
}

ended() {
  status=$?
  trap - EXIT
  set +e
  [ -z "$PARTIAL" ] || rm -f "$PARTIAL"
  [ "$status" -eq 0 ] || undo
  [ -z "$WORK" ] || rm -rf "$WORK"
  exit "$status"
}

# bare LINE: sets BARE to LINE without spaces around it, and SAID to BARE without comment signs
bare() {
  BARE=\${1%"\${1##*[![:space:]]}"}
  BARE=\${BARE#"\${BARE%%[![:space:]]*}"}
  SAID=\${BARE#"\${BARE%%[!#[:space:]]*}"}
}

# add_lines FILE LINES: adds each line once; removes lines of this feed for another branch or arch
add_lines() {
  present=$NL changed=''
  : >"$WORK/new"
  if [ -f "$ROOT$1" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      bare "$line"
      case "$NL$2$NL" in
        *"$NL$BARE$NL"*) present=$present$BARE$NL ;;
        *"$NL$SAID$NL"*) [ -z "$SAID" ] || say "$1 has the line as a comment, which is kept: $BARE" ;;
        *)
          repository_of "$BARE"
          if [ -n "$REPOSITORY" ] && is_wanted "$REPOSITORY"; then
            goes "$1"
            changed=yes
            continue
          fi
          ;;
      esac
      printf '%s\\n' "$line" >>"$WORK/new"
    done <"$ROOT$1"
  fi
  while IFS= read -r line; do
    case "$present" in
      *"$NL$line$NL"*) say "$1 already has the line: $line" ;;
      *)
        printf '%s\\n' "$line" >>"$WORK/new"
        did Added add "to $1: $line"
        changed=yes
        ;;
    esac
  done <<END
$2
END
  [ -z "$changed" ] || put "$WORK/new" "$ROOT$1"
}

# goes FILE: says that BARE, a line of this feed, is removed, and why
goes() {
  FOUND=yes
  case "$ACTION $BARE/" in
    remove* | *" $URL/"*) ;;
    *) say "The feed has moved to $URL, and a line has its former address." ;;
  esac
  case "$ACTION: $FITTING " in
    remove:*) did Removed remove "from $1: $BARE" ;;
    *" $REPOSITORY "*) did Replaced replace "in $1: $BARE" ;;
    *)
      what=\${REPOSITORY#-} branch=\${BRANCHES#-}
      say "The feed has no \${what:-such folder}\${branch:+ for $branch} that fits this device, so its line is removed."
      did Removed remove "from $1: $BARE"
      ;;
  esac
}

# take_lines FILE LINE: removes LINE from FILE, or if it is empty, the lines of this feed that this run does not add;
# removes an empty file
take_lines() {
  [ -f "$ROOT$1" ] || return 0
  changed=''
  : >"$WORK/new"
  while IFS= read -r line || [ -n "$line" ]; do
    bare "$line"
    REPOSITORY=''
    [ -n "$2" ] || repository_of "$BARE"
    case "$CHOSEN" in *" $BARE$NL"*) REPOSITORY='' ;; esac
    if [ -n "$REPOSITORY" ] && is_wanted "$REPOSITORY"; then
      goes "$1"
      changed=yes
      continue
    elif [ -n "$BARE" ] && [ "$BARE" = "$2" ]; then
      did Removed remove "from $1: $BARE"
      changed=yes
      continue
    fi
    printf '%s\\n' "$line" >>"$WORK/new"
  done <"$ROOT$1"
  [ -n "$changed" ] || return 0
  if [ -s "$WORK/new" ]; then
    put "$WORK/new" "$ROOT$1"
  else
    drop "$ROOT$1"
  fi
}
`;

;// CONCATENATED MODULE: ./build/site/installer/keys.js
/** The part of `install.sh` that adds trusted keys and removes them. */
const KEYS = `add_keys() {
  while read -r scheme file target id sha256; do
    [ "$scheme" = "$SCHEME" ] || continue
    case ":$KEYS:" in *":$file:"*) ;; *) continue ;; esac
    if [ "$target" = - ]; then
      import_key "$file" "$id" "$sha256"
    else
      add_key "$file" "$target" "$id" "$sha256"
    fi
  done <<END
$(keys)
END
}

# get_key FILE SHA256: downloads a key to $WORK/key, and refuses one that has changed since this script was made
get_key() {
  download "$URL/keys/$1" "$WORK/key" </dev/null || refuse "$URL/keys/$1 could not be downloaded"
  sum=$(hash_of "$WORK/key")
  [ "$sum" = "$2" ] || refuse "$URL/keys/$1 is not the key that this script was made for" \\
    "It has the SHA-256 $sum, not $2. Download this script again, and compare with what the maintainer says."
}

add_key() {
  if [ -e "$ROOT$2" ]; then
    [ "$(hash_of "$ROOT$2")" = "$4" ] || refuse "$ROOT$2 exists with other content, and is not changed" \\
      'Ask the maintainer whether the key was changed, and move the file away if so.'
    say "The key $3 is already there: $2 (SHA-256 $4)."
  else
    if [ -z "$DRY" ]; then
      need_writable "$ROOT$2"
      get_key "$1" "$4"
      put "$WORK/key" "$ROOT$2"
    fi
    did Trusted trust "the key $3: $2 (SHA-256 $4)."
  fi
  # sysupgrade keeps the other files by itself; docs/subscribers.md says how we know that.
  if [ "$SCHEME-$DEVICE" = apk-v3-openwrt ] && ! is_kept "$2"; then
    add_lines /etc/sysupgrade.conf "$2"
  fi
}

is_kept() {
  [ -f "$ROOT/etc/sysupgrade.conf" ] &&
    grep -qxF -e "$1" -e "$(dirname "$1")" -e "$(dirname "$1")/" "$ROOT/etc/sysupgrade.conf"
}

import_key() {
  can gpg || refuse 'this device has no gpg, and its opkg cannot check signatures without it'
  if has_imported "$2"; then
    say "The key $2 is already imported."
  else
    if [ -z "$DRY" ]; then
      need_writable "$ROOT/etc/opkg/gpg/pubring.kbx"
      get_key "$1" "$3"
      if [ ! -d "$ROOT/etc/opkg/gpg" ]; then
        mkdir -p "$ROOT/etc/opkg/gpg"
        chmod 700 "$ROOT/etc/opkg/gpg"
      fi
      JOURNAL="key $2 -$NL$JOURNAL"
      if [ -z "$ROOT" ] && can opkg-key; then
        opkg-key add "$WORK/key" </dev/null
      else
        keyring --import "$WORK/key" </dev/null
      fi
      has_imported "$2" || refuse "$URL/keys/$1 holds a different key, not $2"
    fi
    did Imported import "the key $2 (SHA-256 of its file $3)."
  fi
  # Only a trusted key counts.
  [ -n "$DRY" ] || printf '%s:6:\\n' "$2" | tr a-f A-F | keyring --import-ownertrust 2>/dev/null
  ! is_set 'check_signature[[:space:]]+0' ||
    refuse 'this device is set not to check signatures: option check_signature 0' 'Set it to 1 and run this again.'
  missing=''
  while read -r word name value; do
    is_set "$name" || missing="$missing\${missing:+$NL}$word $name $value"
  done <<END
$(openpgp_options)
END
  [ -z "$missing" ] || add_lines "$OPENPGP_OPTIONS_FILE" "$missing"
}

# is_set OPTION: whether any of opkg's files sets OPTION, a regular expression
is_set() {
  opkg_files | grep -Eq "^[[:space:]]*option[[:space:]]+$1([[:space:]]|\\$)"
}

opkg_files() {
  grep -h '' "$ROOT"/etc/opkg.conf "$ROOT"/etc/opkg/*.conf 2>/dev/null || :
}

# is_here FILE ID SHA-256: whether a key of this feed is on the device, and not a different key of the same name
is_here() {
  if [ "$1" = - ]; then
    has_imported "$2"
  else
    [ -e "$ROOT$1" ] && [ "$(hash_of "$ROOT$1")" = "$3" ]
  fi
}

# Another feed may use the key too, so only the owner can know whether to remove it.
name_retired() {
  while read -r scheme _ target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    is_here "$target" "$id" "$sha256" || continue
    say "The retired key $id of this feed is still on the device, and trusted."
    case "$target" in
      -) say "If no other feed needs it, remove it with: gpg --homedir $ROOT/etc/opkg/gpg --delete-keys $id" ;;
      *) say "If no other feed needs it, remove it with: rm $ROOT$target" ;;
    esac
  done <<END
$(retired_keys)
END
}

# remove_keys WHY: says why the keys stay; removes them if WHY is empty
remove_keys() {
  forgot=''
  while read -r scheme _ target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    if is_here "$target" "$id" "$sha256"; then
      FOUND=yes
      if [ -n "$1" ]; then
        say "The key $id stays: $1"
      elif [ "$target" = - ]; then
        [ -n "$DRY" ] || keyring --delete-keys "$id"
        did Removed remove "the key $id."
        forgot=yes
      else
        drop "$ROOT$target"
        did Removed remove "the key $id: $target"
        take_lines /etc/sysupgrade.conf "$target"
      fi
    elif [ "$target" != - ] && [ -e "$ROOT$target" ]; then
      say "$target stays: its content is not this feed's key."
    fi
  done <<END
$(keys)
END
  name_retired
  [ -z "$forgot" ] || drop_options
}

drop_options() {
  options=$ROOT$OPENPGP_OPTIONS_FILE
  [ -f "$options" ] && [ "$(cat "$options")" = "$(openpgp_options)" ] || return 0
  if opkg_files | grep -q '^[[:space:]]*src'; then
    say "$OPENPGP_OPTIONS_FILE stays: other feeds of this device are checked because of it."
  else
    drop "$options"
    did Removed remove "$OPENPGP_OPTIONS_FILE."
  fi
}
`;

;// CONCATENATED MODULE: ./build/site/installer/story.js
/** The part of `install.sh` with its steps, in their order. */
const STORY = `# list_files SCHEMES: the files on such a device that may have lines of this feed
list_files() {
  {
    folders | while read -r scheme _ _ _ _ file _; do
      case " $1 " in *" $scheme "*) say "$file" ;; esac
    done
    # On Yocto, files of the feed under a former title have other names; and people move lines.
    case "$MANAGER" in
      apk) set -- "$ROOT"/etc/apk/repositories "$ROOT"/etc/apk/repositories.d/*.list ;;
      *) set -- "$ROOT"/etc/opkg/*.conf ;;
    esac
    for file; do
      [ ! -f "$file" ] || say "\${file#"$ROOT"}"
    done
  } | sort -u
}

device_lines() {
  if [ "$MANAGER" = apk ]; then
    grep -h '' "$ROOT"/etc/apk/repositories "$ROOT"/etc/apk/repositories.d/*.list 2>/dev/null || :
  else
    opkg_files
  fi
}

# is_named BY: true if a line has an address of this feed, or its host. A dry run ignores the lines that it would remove
is_named() {
  NAMED=''
  while IFS= read -r line; do
    bare "$line"
    case "$BARE" in '#'*) continue ;; esac
    repository_of "$BARE"
    [ -z "$DRY" ] || [ -z "$REPOSITORY" ] || ! is_wanted "$REPOSITORY" || continue
    # Do not show a password.
    after=\${BARE#*//}
    server=\${after%%/*}
    shown="\${BARE%%//*}//\${server##*@}\${after#"$server"}"
    while read -r address; do
      [ "$1" = address ] || address=\${address%%[:/]*}
      case "$shown/" in *"//$address"[:/]*) NAMED=$shown ;; esac
    done <<END
$(addresses)
END
  done <<END
$(device_lines)
END
  [ -n "$NAMED" ]
}

# lines_for FILE: the lines of CHOSEN for a file
lines_for() {
  printf '%s' "$CHOSEN" | while read -r _ file line; do
    [ "$file" != "$1" ] || say "$line"
  done | sort -u
}

# opkg ignores the second of two feeds with the same name.
check_names() {
  while read -r _ _ _ name _; do
    while read -r kind other address _; do
      case "$kind $other" in "src $name" | "src/gz $name") ;; *) continue ;; esac
      repository_of "$kind $other $address"
      [ -n "$REPOSITORY" ] || refuse "another feed of this device has the name $name: $address" \\
        'Give that one another name in its line, and run this again.'
    done <<END
$(opkg_files)
END
  done <<END
$(printf '%s' "$CHOSEN")
END
}

add_feed() {
  [ "$MANAGER" = apk ] || check_names
  add_keys
  name_retired
  for list in $(list_files "$SCHEME"); do
    lines=$(lines_for "$list")
    if [ -n "$lines" ]; then
      add_lines "$list" "$lines"
    else
      take_lines "$list" ''
    fi
  done
  if ! can "$MANAGER"; then
    say "$MANAGER is not on the PATH, so nothing is fetched and no signature is checked."
  elif [ -n "$DRY" ]; then
    say "Would run $MANAGER update, and undo everything if the device does not trust the feed."
  else
    check_trust
    say "$MANAGER trusts the feed."
    say "What it has: $URL/"
    case "$MANAGER" in
      apk) say 'Install a package with: apk add NAME' ;;
      opkg) say 'Install a package with: opkg install NAME' ;;
    esac
  fi
}

untrusted() {
  sed 's/^/  /' "$WORK/log" >&2
  refuse "$1" 'For ten minutes after a publish, caches may hold files of different ages. Try again after that.'
}

# FRESH: the option that makes apk fetch the index; from 2.14.9 on, apk uses its cached index for hours
find_fresh() {
  FRESH=''
  case "$(run_apk --version 2>/dev/null)" in
    'apk-tools 2.14.9'* | 'apk-tools 2.14.'[1-9][0-9]* | 'apk-tools 2.1'[5-9]*) FRESH=--force-refresh ;;
  esac
}

check_trust() {
  code=0
  if [ "$MANAGER" = apk ]; then
    find_fresh
    run_apk update \${FRESH:+"$FRESH"} >"$WORK/log" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
      # Another feed of the device may be the one that fails.
      printf '%s' "$CHOSEN" | cut -d ' ' -f 3- >"$WORK/only"
      run_apk --repositories-file "$WORK/only" update \${FRESH:+"$FRESH"} >"$WORK/log" 2>&1 ||
        untrusted 'apk update failed, and the feed is not added'
      say 'apk update failed for another feed of this device; this one is good.'
    fi
    ! grep -F UNTRUSTED "$WORK/log" | grep -qF "$URL/" || untrusted 'apk does not trust the feed, which is not added'
    return
  fi
  run_opkg update >"$WORK/log" 2>&1 || code=$?
  # OpenWrt's opkg ends with 0 even when a signature is bad; both kinds end with 1 when another feed fails.
  while read -r _ _ _ name _; do
    passed "$name" || [ "$SCHEME-$code" = openpgp-0 ] ||
      untrusted "opkg did not say that the signature of $name is good, and the feed is not added"
  done <<END
$(printf '%s' "$CHOSEN")
END
}

# passed NAME: whether opkg said that the signature of this very feed is good
passed() {
  current=''
  while IFS= read -r line; do
    case "$line" in
      'Updated list of available packages in '*) current=\${line##*/} ;;
      'Signature check passed.') [ "$current" != "$1" ] || return 0 ;;
      # Yocto's opkg says so after it has checked.
      "Updated source '$1'.") [ "$SCHEME" != openpgp ] || return 0 ;;
    esac
  done <"$WORK/log"
  return 1
}

remove_feed() {
  for list in $(list_files "$READS"); do
    take_lines "$list" ''
  done
  [ -n "$FOUND" ] || [ -z "$REPOSITORIES" ] || say "No line of the repository $REPOSITORIES is on this device."
  if is_named address; then
    FOUND=yes
    remove_keys "this device has another line with an address of this feed: $NAMED"
  elif [ -z "$FOUND" ] && is_named host; then
    remove_keys "this device has no line of this feed, but one of another feed on a server of this feed, which may need the key: $NAMED"
  else
    remove_keys ''
  fi
  [ -n "$FOUND" ] || say 'Nothing of this feed is on this device.'
  say "Installed packages stay. If you do not want them, remove them with $MANAGER."
}

main() {
  [ "$#" -eq "$GIVEN" ] || refuse 'this script is cut short; download it again'
  umask 022
  read_arguments "$@"
  can sha256sum || refuse 'this device has no sha256sum, so no key can be compared' \\
    'Install it (coreutils-sha256sum on OpenWrt), or add the feed by hand: the lines are on its page.'
  find_device
  [ "$ACTION" = remove ] || choose
  trap ended EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  WORK=$(mktemp -d "\${TMPDIR:-/tmp}/install.XXXXXX")
  say "$FEED"
  case "$ACTION" in
    remove) remove_feed ;;
    *) add_feed ;;
  esac
}
`;

;// CONCATENATED MODULE: ./build/site/installer/installer.js











/** The path of the script in the feed. */
const INSTALLER_FILE = 'install.sh';
/**
 * Writes the script that adds the feed to a device: tables of the feed's content, then the code that uses them. The
 * script changes only when folders, keys, title or addresses change.
 *
 * @returns undefined when the feed has no address, or nothing signed that a device could install
 */
function installScript(feed) {
    const { title, url } = feed;
    if (url === null || !(0,feed_json/* isWebAddress */.d3)(url))
        return undefined;
    // The script must not trust a key that it cannot compare.
    const keys = feed.keys.filter(({ sha256 }) => sha256 !== null);
    const offers = (0,site_offers/* offersOf */.fI)({ ...feed, keys }).filter((offer) => offer.keys.length > 0);
    if (offers.length === 0)
        return undefined;
    const urls = [url, ...(feed.formerUrls ?? []).filter(feed_json/* isWebAddress */.d3)];
    const made = [head(title, url), tables(offers, { ...feed, keys }, urls), shapes(offers, urls)];
    const parts = [...made, ARGUMENTS, CHOICE, EDITS, KEYS, STORY];
    return (0,mark/* marked */.x)(`${parts.join('\n')}\nmain "$@"\n`, 1, (mark) => `# ${mark}`);
}
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** Titles that a shell, a linter and a reader all take as plain text. Other titles are left out. */
const TITLE = /^[\p{L}\p{M}\p{N} .,:!?()+'/_-]{1,100}$/u;
function head(title, url) {
    const name = title !== null && TITLE.test(title) ? `${title} (${url})` : url;
    return `#!/bin/sh
# Adds the package feed ${name} to a device, or removes it:
# finds the folders for the device, trusts the keys that signed them, adds the line with their address, and checks
# that the device trusts them. Nothing runs before the last line. sh install.sh --help says more.
set -eu
GIVEN=$#

URL=${quoted(url)}
FEED=${quoted(name)}
OPENPGP_OPTIONS_FILE=${quoted(site_systems/* OPENPGP_OPTIONS_FILE */.ic)}
`;
}
/** A valid row: words of these characters with single spaces between them. Quotes and line ends are not allowed. */
const WORD = '[A-Za-z0-9][A-Za-z0-9._+~-]*';
const PATH = `${WORD}(?:/${WORD})*`;
const KEY_NAME = '[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*';
const HEX = '[0-9A-Fa-f]{16,64}';
const ON_DEVICE = '(?:/[A-Za-z0-9._@+=,~-]+)+';
const SERVER = '[A-Za-z0-9._-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~+%-]+)*';
const SCHEME = '(?:usign|openpgp|apk-v2|apk-v3)';
const ROWS = {
    folders: new RegExp(`^${SCHEME} (?:-|${PATH}) (?:-|${PATH}) ${WORD} ${KEY_NAME}(?::${KEY_NAME})* ${ON_DEVICE} (?:src/gz [a-z0-9_]+ )?https?://${SERVER}$`),
    keys: new RegExp(`^${SCHEME} ${KEY_NAME} (?:-|${ON_DEVICE}) (?:${HEX}|${KEY_NAME}) [0-9a-f]{64}$`),
    addresses: new RegExp(`^${SERVER}$`),
    options: /^option [a-z_]+ [a-z0-9-]+$/,
};
/**
 * A shell function that prints lines in which nothing is expanded. Each line is a quoted argument, so no line can end
 * the table. The pattern is the last check.
 *
 * @throws FeedError for a row that does not match the pattern of the table
 */
function table(comment, name, lines, row) {
    const odd = lines.find((line) => !row.test(line) || line.length > ROW_LIMIT);
    if (odd !== undefined)
        throw notARow(name, odd);
    const body = lines.length === 0
        ? '  :'
        : `  printf '%s\\n' ${lines.map((line) => `\\\n    ${quoted(line)}`).join(' ')}`;
    return `# ${comment}\n${name}() {\n${body}\n}\n`;
}
/** The most characters of a row; an address and two paths need fewer. */
const ROW_LIMIT = 2_000;
function notARow(name, row) {
    return new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `install.sh would have an invalid row in ${name}: ${(0,printable/* printable */.g$)(row.slice(0, 200))}`,
        remedy: 'Publish with `site: false`, and report this with feed.json attached.',
    });
}
/** True for a key that may sign a folder. Empty folders are signed too, and old pkgfeed did not note who signed. */
const mayBeUsed = ({ path }, { format }, folders) => folders.some(({ formats, keys }) => formats.includes(format) && (keys === null || keys.includes(path)));
/** @param urls the address of the feed, then its former addresses */
function tables(offers, { keys, folders }, urls) {
    const [url] = urls;
    const rows = offers.flatMap((offer) => offer.folders.map((folder) => folderRow(offer, folder, url)));
    const signers = offers.flatMap(({ system, keys: own }) => own.map((key) => keyRow(system, key)));
    const known = [...new Set(offers.map(({ system }) => system))].flatMap((system) => keys
        .filter((key) => key.scheme === system.scheme && !mayBeUsed(key, system, folders))
        .map((key) => keyRow(system, key)));
    const retired = known.filter((row) => !signers.includes(row));
    const systems = site_systems/* SYSTEMS */.LB.map(({ scheme, title, anyArch }) => `    ${scheme}) SYSTEM=${quoted(title)} ANY_ARCH=${quoted(anyArch ?? '')} ;;`);
    return [
        table('The folders of the feed: SCHEME BRANCH REPOSITORY ARCH KEYS FILE LINE', 'folders', sorted(rows), ROWS.folders),
        table('The keys that signed it: SCHEME NAME FILE ID SHA-256', 'keys', sorted(signers), ROWS.keys),
        table('Keys that signed it before, and now nothing of it', 'retired_keys', sorted(retired), ROWS.keys),
        table('Its address, and those that it had before', 'addresses', sorted(urls.map(withoutScheme)), ROWS.addresses),
        table('The options that opkg needs on Yocto', 'openpgp_options', site_systems/* OPENPGP_OPTIONS */.XZ, ROWS.options),
        `# SYSTEM: the devices that check signatures of a scheme; ANY_ARCH: the arch that each of them accepts
system_of() {
  case "$1" in
${systems.join('\n')}
  esac
}
`,
    ].join('\n');
}
const withoutScheme = (url) => url.slice(url.indexOf('//') + 2);
const sorted = (lines) => [...new Set(lines)].sort();
function folderRow({ system, branch, repository, name, keys }, folder, url) {
    return [
        ...[system.scheme, branch ?? '-', repository ?? '-', folder.arch, keys.map(site_offers/* keyFileName */.po).join(':')],
        ...[system.listFile(name), system.feedLine({ url, name, folder: folder.path })],
    ].join(' ');
}
function keyRow(system, key) {
    const name = (0,site_offers/* keyFileName */.po)(key);
    return [system.scheme, name, system.keyFile(name) ?? '-', key.keyId, key.sha256].join(' ');
}
/** Placeholders for the parts that may differ in another line of the same repository. */
const ANY = { name: '\u0001', branch: '\u0002', release: '\u0003', arch: '\u0004' };
/** The shell function that finds the repository of this feed that a line belongs to. */
function shapes(offers, urls) {
    const arms = new Map();
    for (const offer of offers) {
        for (const folder of offer.folders) {
            for (const [i, url] of urls.entries()) {
                // Other feeds may be below a former address by now.
                const line = offer.system.feedLine({ url, name: ANY.name, folder: shapeOf(folder, i > 0) });
                const count = line.split('/').length - 1;
                arms.set(pattern(`${count} ${line}`), offer.repository ?? '-');
            }
        }
    }
    const cases = [...arms]
        .sort()
        .map(([shape, repository]) => `  case "$SLASHES $1" in ${shape}) REPOSITORY=${quoted(repository)} ;; esac`);
    return `# SLASHES: how many slashes are in a text
slashes() {
  SLASHES=0 rest=$1
  while :; do
    case "$rest" in
      */*) rest=\${rest#*/} SLASHES=$((SLASHES + 1)) ;;
      *) break ;;
    esac
  done
}

# REPOSITORY: the repository of this feed, at its address or a former one, that a line is for, with any branch and arch; empty for lines of other feeds
repository_of() {
  slashes "$1"
  REPOSITORY=''
${cases.join('\n')}
}
`;
}
/**
 * The path of a folder with placeholders for branch and arch. A path without the name of a repository stays as it is.
 *
 * @param isNarrow true to keep a branch that is a word
 */
function shapeOf({ path, branch, repository, arch }, isNarrow) {
    const segments = path.split('/');
    const at = segments.lastIndexOf(arch);
    const padded = `/${(at === -1 ? segments : segments.with(at, ANY.arch)).join('/')}/`;
    if (repository === null || !padded.includes(`/${repository}/`))
        return path;
    if (branch === null || branch === repository)
        return padded.slice(1, -1);
    const any = /^v?\d/.test(branch) ? ANY.release : isNarrow ? branch : ANY.branch;
    return padded.replace(`/${branch}/`, `/${any}/`).slice(1, -1);
}
/** A text as a shell pattern, in which everything except the placeholders is quoted. */
function pattern(text) {
    const parts = text.split(/([\u0001-\u0004])/);
    return parts
        .map((part) => part === ANY.release ? '[0-9v]*' : /[\u0001-\u0004]/.test(part) ? '*' : part && quoted(part))
        .join('');
}


/***/ }),

/***/ 35395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ archChoice),
/* harmony export */   e8: () => (/* binding */ offerLines),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   po: () => (/* binding */ keyFileName)
/* harmony export */ });
/* harmony import */ var _device_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90852);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76944);


/** The file name of a key on devices. */
const keyFileName = ({ path }) => path.slice('keys/'.length);
/**
 * The keys with which the devices of a system check a folder; undefined when the folder is not for that system. When
 * no run has noted who signed the folder, it counts as signed by the key of the last run.
 */
function signersFor(system, folder, keys) {
    const own = keys.filter(({ scheme }) => scheme === system.scheme);
    const signers = folder.keys === null ? own.slice(0, 1) : own.filter(({ path }) => folder.keys?.includes(path));
    if (signers.length > 0)
        return signers;
    const siblings = _systems_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEMS */ .LB.filter(({ format }) => format === system.format);
    const isSigned = siblings.some(({ scheme }) => keys.some((key) => key.scheme === scheme && (folder.keys?.includes(key.path) ?? true)));
    return isSigned || siblings[0] !== system ? undefined : [];
}
/** Everything that devices can add. */
function offersOf(feed) {
    const offers = new Map();
    for (const system of _systems_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEMS */ .LB) {
        const folders = feed.folders.filter(({ formats, packages }) => formats.includes(system.format) && packages > 0);
        for (const folder of folders) {
            const keys = signersFor(system, folder, feed.keys);
            if (keys === undefined || !(0,_systems_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArch */ .__)(system, folder.arch, keys.length > 0))
                continue;
            const { branch, repository } = folder;
            const paths = keys.map(({ path }) => path);
            const id = JSON.stringify([system.scheme, branch, repository, archPath(folder), paths]);
            const name = (0,_device_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .feedName */ .Gt)([feed.title ?? undefined, repository ?? undefined]);
            const offer = offers.get(id) ?? { system, branch, repository, name, folders: [], keys };
            offer.folders.push(folder);
            offers.set(id, offer);
        }
    }
    return [...offers.values()].map((offer) => ({
        ...offer,
        folders: offer.folders.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
    }));
}
/** The path of a folder with ARCH instead of its arch, if the arch is a whole segment of the path. */
function archPath({ path, arch }) {
    const segments = path.split('/');
    const at = segments.lastIndexOf(arch);
    return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}
/** The folder as the lines name it: with its own path when it is the only one, with ARCH otherwise. */
function spotOf({ name, folders }, url) {
    const [first, ...more] = folders;
    return { url, name, folder: first === undefined ? '' : more.length > 0 ? archPath(first) : first.path };
}
/** The lines to type on a device, with ARCH when there are several arches. */
function offerLines(offer, url) {
    const [key] = offer.keys;
    return offer.system.lines(spotOf(offer, url), key && { keyId: key.keyId, fileName: keyFileName(key) });
}
/** The arches to choose from; empty when the lines do not contain ARCH. */
function archChoice(offer, url) {
    const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
    return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}


/***/ }),

/***/ 30502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ PAGE_FILE),
  M: () => (/* binding */ feedPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/site/atom.js
var site_atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/site/choices.js
var choices = __webpack_require__(80234);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/site/installer/installer.js + 5 modules
var installer = __webpack_require__(93095);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
;// CONCATENATED MODULE: ./build/site/page-bundle.js
// Made by `npm run page` from src/site/page. Do not edit.
const PAGE_SCRIPT = "(function(){function e(e){return e.replace(/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/gu,e=>`\\\\u{${(e.codePointAt(0)??0).toString(16)}}`)}function t(e){return e===void 0?``:e<1e3?`${e} B`:e<1e6?`${(e/1e3).toFixed(1)} kB`:e<1e9?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}let n=e=>e.split(`/`).map(encodeURIComponent).join(`/`);function r(e){return`#/f/${n(e)}`}function i(e,t){return`#/p/${n(e)}/${encodeURIComponent(t)}`}function a(e,t){return`#/s/${encodeURIComponent(e)}/${n(t)}`}function o(e){return`#/q/${encodeURIComponent(e)}`}function s(e){let[,t,n=``]=/^#\\/([fpqs])\\/(.*)$/s.exec(e)??[];try{if(n===``&&t!==`q`)return{view:`home`};let e=n.split(`/`).map(decodeURIComponent),r=e[0]??``,i=e.at(-1)??``;if(t===`f`)return{view:`folder`,folder:e.join(`/`).replace(/\\/+$/,``)};if(t===`p`)return{view:`package`,folder:e.slice(0,-1).join(`/`),name:i};if(t===`s`)return{view:`setup`,scheme:r,folder:e.slice(1).join(`/`)};if(t===`q`)return{view:`search`,text:e.join(`/`)}}catch{}return{view:`home`}}let c=`[A-Za-z0-9][A-Za-z0-9._+~-]*`,l=RegExp(`^${c}(?:/${c})*$`),u=/* @__PURE__ */ RegExp(`^[A-Za-z0-9][A-Za-z0-9._+-]*$`),ee=/^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/,d=/^(keys|badges)(\\/|$)/,f=e=>typeof e==`string`,p=e=>Number.isSafeInteger(e)&&e>=0,te=e=>f(e)&&e.length<=100&&l.test(e),ne=e=>f(e)&&e.length<=100&&u.test(e),re=e=>d.test(e),m=e=>f(e)&&e.length<=700&&l.test(e),ie=e=>m(e)&&!re(e),ae=e=>f(e)&&e.startsWith(`keys/`)&&oe(e.slice(5)),oe=e=>e.length<=150&&ee.test(e),se=/* @__PURE__ */ new Map([[`usign`,e=>/^[0-9a-f]{16}$/.test(e)],[`openpgp`,e=>/^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(e)],[`apk-v2`,oe],[`apk-v3`,e=>/^[0-9a-f]{32}$/.test(e)]]),ce=(e,t)=>f(t)&&(se.get(e)?.(t)??!1),h=(e,t)=>f(e)&&e.length<=t&&!le.test(e),le=/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/u,ue=e=>f(e)&&/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$/.test(e)&&!Number.isNaN(Date.parse(e)),de=e=>f(e)&&/^[0-9a-f]{40}$/.test(e),fe=e=>f(e)&&/^[0-9a-f]{64}$/.test(e),pe=e=>f(e)&&e.length<=140&&/^[\\w.-]+\\/[\\w.-]+$/.test(e);function g(e){return f(e)&&e.length<=300&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%-]+)*$/.test(e)&&URL.canParse(e)}function _(e){return g(e)&&/^https?:\\/\\/(localhost|[\\w-]+(\\.[\\w-]+)+)([:/]|$)/.test(e)}let v=e=>f(e)&&e.length<=600&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%@:!,=&?#;*/-]*)?$/.test(e),me=[`opkg`,`apk-v2`,`apk-v3`],he={folders:2e4,keys:256,recent:50,site:4e3,folderKeys:64};function ge(e){let t=[],n=e=>{t.length<20&&t.push(e)},r=be(e)?e:{},i=(e,t)=>{let i=r[e];return t(i)?i:(i!=null&&!Ce(i)&&n(e),null)},a=(e,t,i)=>{let a=r[e]??[];if(!Array.isArray(a))return n(e),[];let o=he[e];a.length>o&&n(`${e}[${o}]`);let s=/* @__PURE__ */ new Map;for(let[r,c]of a.slice(0,o).entries()){let a=be(c)?t({raw:c,drop:t=>n(`${e}[${r}].${t}`)}):void 0,o=a&&JSON.stringify(i(a));a===void 0||o===void 0||s.has(o)?n(`${e}[${r}]`):s.set(o,a)}return[...s.values()]},o=i(`url`,_),s=i(`home`,pe);return{feed:{title:i(`title`,ve),url:o,...s===null?{}:{home:s},...ye(Se(r.formerUrls,n),o),folders:a(`folders`,Te,({path:e})=>[e]),keys:a(`keys`,De,({scheme:e,path:t})=>[e,t]),recent:a(`recent`,Oe,({format:e,name:t,version:n,branch:r,repository:i})=>[e,t,n,r,i]),site:a(`site`,Ae,({path:e})=>[e])},dropped:t}}let _e=e=>ge(e).feed,ve=e=>h(e,100)&&e.trim()!==``;function ye(e,t){let n=[...new Set(e)].filter(e=>e!==t).slice(0,5);return n.length===0?{}:{formerUrls:n}}let be=e=>typeof e==`object`&&!!e&&!Array.isArray(e),xe=e=>t=>t===null||e(t);function Se(e,t){return e===void 0?[]:Array.isArray(e)?(e.some(e=>!_(e)&&!Ce(e))&&t(`formerUrls`),e.filter(_)):(t(`formerUrls`),[])}let Ce=e=>g(e)&&!_(e),y=e=>f(e)&&me.includes(e),we=e=>h(e,255)&&e!==``,b=e=>f(e)&&e.length<=255&&/^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(e),x=xe(te);function Te({raw:e,drop:t}){let{path:n,branch:r,repository:i,arch:a,formats:o,packages:s,bytes:c,keys:l}=e;if(ie(n)&&x(r)&&x(i)&&ne(a)&&Array.isArray(o)&&p(s)&&p(c))return o.every(y)||t(`formats`),{path:n,branch:r,repository:i,arch:a,formats:[...new Set(o.filter(y))],packages:s,bytes:c,keys:Ee(l,t)}}function Ee(e,t){if(e==null)return null;if(!Array.isArray(e))return t(`keys`),null;let n=e.filter(ae).slice(0,he.folderKeys);return n.length<e.length&&t(`keys`),n}function De({raw:e,drop:t}){let{scheme:n,keyId:r,path:i,sha256:a}=e;if(f(n)&&ae(i)&&f(r)&&ce(n,r))return a!=null&&!fe(a)&&t(`sha256`),{scheme:n,keyId:r,path:i,sha256:fe(a)?a:null}}function Oe({raw:e,drop:t}){let{name:n,version:r,branch:i,repository:a,format:o,folders:s,summary:c,published:l,run:u}=e;if(we(n)&&b(r)&&y(o)&&ue(l)&&x(i)&&x(a)&&Array.isArray(s)&&s.every(ie))return h(c,300)||t(`summary`),u!=null&&!v(u)&&t(`run`),{name:n,version:r,branch:i,repository:a,format:o,folders:s,summary:h(c,300)?c:``,published:l,run:v(u)?u:null}}function ke(e){return/^(index\\.html|install\\.sh|feed\\.atom)$/.test(e)?!0:/^badges\\/.*\\.(svg|json)$/.test(e)&&m(e)}function Ae({raw:e,drop:t}){let{path:n,blob:r,version:i}=e;if(f(n)&&ke(n)&&de(r))return i!==void 0&&!b(i)&&t(`version`),b(i)?{path:n,blob:r,version:i}:{path:n,blob:r}}function je(e){let t=e.indexOf(`:`),n=t<0?0:Number.parseInt(e.slice(0,t),10)||0,r=e.slice(t+1),i=r.lastIndexOf(`-`);return i<0?{epoch:n,version:r,revision:``}:{epoch:n,version:r.slice(0,i),revision:r.slice(i+1)}}let S=e=>e>=`0`&&e<=`9`;function Me(e){if(e===``||S(e))return 0;if(e===`~`)return-1;let t=e.charCodeAt(0);return/[a-zA-Z]/.test(e)?t:t+256}function Ne(e,t){let n=0,r=0;for(;n<e.length||r<t.length;){for(;n<e.length&&!S(e.charAt(n))||r<t.length&&!S(t.charAt(r));){let i=Me(e.charAt(n))-Me(t.charAt(r));if(i!==0)return i;n++,r++}let i=Pe(e,n),a=Pe(t,r);n+=i.length,r+=a.length;let o=Fe(i,a);if(o!==0)return o}return 0}function Pe(e,t){let n=t;for(;n<e.length&&S(e.charAt(n));)n++;return e.slice(t,n)}function Fe(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length===r.length?n<r?-1:+(n>r):n.length-r.length}function Ie(e,t){let n=je(e),r=je(t);return n.epoch-r.epoch||Ne(n.version,r.version)||Ne(n.revision,r.revision)}let Le=`amd64 x64 x86-64 x86_64-v1`,Re=`i386 i486 i586 i686 386 ia32 x86_32`,ze=`arm64 armv8 armv8l arm64v8 aarch64le`,Be=`armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7`,Ve=`armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp`,He=`riscv riscv64gc`,Ue=`any all`,We=[[Le,`x86_64`],[Re,`x86`],[ze,`aarch64`],[Be,`armv7`],[`${Ve} arm`,`armhf armv7`],[`ppc64el powerpc64le`,`ppc64le`],[He,`riscv64`],[`loong64 loongarch`,`loongarch64`],[Ue,`noarch`]],Ge=`aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76`,C=`arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4`,Ke=`arm_arm1176jzf-s_vfp arm_arm926ej-s`,qe=[[Le,`x86_64`],[Re,`i386_pentium4 i386_pentium-mmx`],[ze,Ge],[Be,C],[Ve,Ke],[`arm`,`${C} ${Ke}`],[`mipsle mips32el mipsle_softfloat`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`mips_softfloat`,`mips_24kc mips_4kec mips_mips32`],[`mips64le`,`mips64el_mips64r2`],[He,`riscv64_generic riscv64_riscv64`],[`loong64 loongarch`,`loongarch64_generic`]],Je=[...qe,[`aarch64`,Ge],[`armv7 armhf`,C],[`mips`,`mips_24kc mips_4kec mips_mips32`],[`mipsel`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`riscv64`,`riscv64_generic riscv64_riscv64`],[`loongarch64`,`loongarch64_generic`]],Ye=[[`amd64 x86-64`,`x86_64 core2-64`],[`arm64 arm64v8`,`aarch64`]],w=e=>e.split(` `),T=(e,t,n=``)=>({title:e,odd:new Map(t.flatMap(([e,t])=>w(e).map(e=>[e,w(t)]))),own:/* @__PURE__ */ new Set([...w(n),...t.flatMap(([,e])=>w(e))])}),Xe={usign:T(`OpenWrt's opkg`,Je,`all`),openpgp:T(`Yocto's opkg`,Ye,`all noarch`),\"apk-v2\":T(`apk`,We,`s390x`),\"apk-v3\":T(`OpenWrt's apk`,[...qe,[Ue,`noarch`]],`aarch64 armhf armv7 x86 riscv64`)};function Ze(e,t){let{odd:n,own:r}=Xe[e],i=t.toLowerCase(),a=n.get(i);return a===void 0?i!==t&&r.has(i)?[i]:void 0:a}let Qe=[`option check_signature 1`,`option signature_type gpg-asc`],E=({url:e,name:t,folder:n})=>`src/gz ${t} ${e}/${n}`,$e=(e,{url:t},{fileName:n})=>`wget -O ${e} ${t}/keys/${n}`;function D(e,t,n){let r=n&&e.keyFile(n.fileName);return[...n&&r?[$e(r,t,n)]:[],`echo '${e.feedLine(t)}' >> ${e.listFile(t.name)}`,e.update]}let et={scheme:`usign`,format:`opkg`,title:`OpenWrt up to 24.10`,anyArch:`all`,listFile:()=>`/etc/opkg/customfeeds.conf`,feedLine:E,keyFile:e=>`/etc/opkg/keys/${e}`,update:`opkg update`,install:`opkg install`,lines:(e,t)=>D(et,e,t)},O={scheme:`openpgp`,format:`opkg`,title:`Yocto`,anyArch:`all`,listFile:e=>`/etc/opkg/${e}.conf`,feedLine:E,keyFile:()=>void 0,update:`opkg update`,install:`opkg install`,lines:(e,t)=>[...t?[$e(`/tmp/${t.fileName}`,e,t),`opkg-key add /tmp/${t.fileName}`,`echo '${t.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,`printf '${Qe.join(`\\\\n`)}\\\\n' > /etc/opkg/signatures.conf`]:[],`echo '${E(e)}' > ${O.listFile(e.name)}`,O.update]},tt={scheme:`apk-v2`,format:`apk-v2`,title:`Alpine`,anyArch:void 0,listFile:()=>`/etc/apk/repositories`,feedLine:({url:e,folder:t})=>[e,...t.split(`/`).slice(0,-1)].join(`/`),keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,lines:(e,t)=>D(tt,e,t)},nt={scheme:`apk-v3`,format:`apk-v3`,title:`OpenWrt from 25.12 on`,anyArch:`noarch`,listFile:()=>`/etc/apk/repositories.d/customfeeds.list`,feedLine:({url:e,folder:t})=>`${e}/${t}/packages.adb`,keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,lines:(e,t)=>D(nt,e,t)},k=[et,O,tt,nt],rt=e=>k.filter(t=>t.format===e);function it(e,t,n){return(n?[e]:rt(e.format)).some(({scheme:e})=>Ze(e,t)===void 0)}let at=e=>e.startsWith(`http:`)&&!/^http:\\/\\/(localhost|127\\.\\d+\\.\\d+\\.\\d+)([:/]|$)/.test(e),ot=e=>[`wget -O /tmp/install.sh ${e}/install.sh`,...at(e)?[`less /tmp/install.sh`]:[],`sh /tmp/install.sh`],st=/* @__PURE__ */ new Set([`arch`,`customfeeds`,`distfeeds`,`opkg`,`signatures`]);function ct(e){let t=e.filter(e=>e!==void 0).join(`_`).toLowerCase().replace(/[^a-z0-9]+/g,`_`).slice(0,100).replace(/^_+|_+$/g,``);return t===``?`pkgfeed`:st.has(t)?`${t}_feed`:t}let lt=({path:e})=>e.slice(5);function ut(e,t,n){let r=n.filter(({scheme:t})=>t===e.scheme),i=t.keys===null?r.slice(0,1):r.filter(({path:e})=>t.keys?.includes(e));if(i.length>0)return i;let a=k.filter(({format:t})=>t===e.format);return a.some(({scheme:e})=>n.some(n=>n.scheme===e&&(t.keys?.includes(n.path)??!0)))||a[0]!==e?void 0:[]}function dt(e){let t=/* @__PURE__ */ new Map;for(let n of k){let r=e.folders.filter(({formats:e,packages:t})=>e.includes(n.format)&&t>0);for(let i of r){let r=ut(n,i,e.keys);if(r===void 0||!it(n,i.arch,r.length>0))continue;let{branch:a,repository:o}=i,s=r.map(({path:e})=>e),c=JSON.stringify([n.scheme,a,o,ft(i),s]),l=ct([e.title??void 0,o??void 0]),u=t.get(c)??{system:n,branch:a,repository:o,name:l,folders:[],keys:r};u.folders.push(i),t.set(c,u)}}return[...t.values()].map(e=>({...e,folders:e.folders.toSorted((e,t)=>e.arch<t.arch?-1:1)}))}function ft({path:e,arch:t}){let n=e.split(`/`),r=n.lastIndexOf(t);return r===-1?e:n.with(r,`ARCH`).join(`/`)}function pt({name:e,folders:t},n){let[r,...i]=t;return{url:n,name:e,folder:r===void 0?``:i.length>0?ft(r):r.path}}function mt(e,t){let[n]=e.keys;return e.system.lines(pt(e,t),n&&{keyId:n.keyId,fileName:lt(n)})}let ht={\"apk-v3\":{note:`apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.`,archCommand:`cat /etc/apk/arch`,picksArch:!1},usign:{note:`opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.`,archCommand:`opkg print-architecture`,picksArch:!1},\"apk-v2\":{note:`The key’s file must keep its name. apk adds the device’s architecture to the address by itself.`,archCommand:`cat /etc/apk/arch`,picksArch:!0},openpgp:{note:`opkg must be built with GPG. The signature check then applies to every feed of the device.`,archCommand:`opkg print-architecture`,picksArch:!1}},gt=Object.keys(ht);function _t(e){let t=dt(e).toSorted(A);return k.toSorted((e,t)=>gt.indexOf(e.scheme)-gt.indexOf(t.scheme)).map(e=>({system:e,...ht[e.scheme],offers:t.filter(t=>t.system===e)})).filter(({offers:e})=>e.length>0)}function vt(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{branch:e,repository:r}=n,i=JSON.stringify([e,r]),a=t.get(i)??{branch:e,repository:r,folders:[]};t.set(i,a),a.folders.push(n)}for(let e of t.values())e.folders.sort((e,t)=>j(e.path,t.path));return[...t.values()].sort(A)}function A(e,t){return yt(e.branch,t.branch)||j(e.repository??``,t.repository??``)}let j=(e,t)=>e<t?-1:+(e>t);function yt(e,t){return bt(e)-bt(t)||Ie(t??``,e??``)||j(e??``,t??``)}function bt(e){return e===null?3:/^\\d/.test(e)?0:/^v\\d/.test(e)?1:2}function M({branch:e,repository:t}){return[e,t].filter(e=>e!==null&&e!==``).join(` / `)||`all packages`}function xt({keys:e}){let t=({scheme:e,path:t})=>`${e} ${t}`;return e.toSorted((e,n)=>t(e)<t(n)?-1:1)}function St({scheme:e}){return k.find(t=>t.scheme===e)?.title??e}function Ct(e,t){let n=lt(t);return e.keyFile(n)??`/tmp/${n}`}let wt=e=>/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(e),Tt=e=>at(e)?void 0:`wget -qO- ${e}/install.sh | sh`;function Et(e,t){let n=e.slice(-1).join();return e.length>1?`${e.slice(0,-1).join(`, `)} ${t} ${n}`:n}function Dt(e){return`Packages for ${Et(e.map(({system:e})=>e.title),`and`)||`devices`}, to install and upgrade with the package manager of the device.`}function Ot(e){let t=e??{},{file:n,format:r,name:i,version:a}=t;if(!jt(n)||!f(r)||!me.includes(r)||!N(i)||!N(a))return;let o=(e,n)=>{let r=t[e];return n(r)?r:null},s=e=>o(e,kt)??``,c=e=>{let n=t[e];return Array.isArray(n)?n.slice(0,1e4).filter(At):[]};return{file:n,format:r,name:i,version:a,arch:o(`arch`,ne),size:o(`size`,p),sha256:o(`sha256`,fe),blob:o(`blob`,de),license:s(`license`),maintainer:s(`maintainer`),homepage:s(`homepage`),summary:s(`summary`),depends:c(`depends`),provides:c(`provides`),published:o(`published`,ue),run:o(`run`,v),source:o(`source`,v)}}let N=e=>h(e,400)&&e!==``,kt=e=>h(e,300),At=e=>h(e,4096),jt=e=>m(e)||N(e)&&!/^\\/|\\\\|(^|\\/)\\.{0,2}(\\/|$)/.test(e),Mt=[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`,`revision`,`end`,`invalid`],Nt=[`alpha`,`beta`,`pre`,`rc`],P=[...Nt,`cvs`,`svn`,`git`,`hg`,`p`],Pt=[[`number`,/(\\d+)/y,[`start`]],[`.number`,/\\.(\\d+)/y,[`number`,`.number`]],[`letter`,/([a-z])/y,[`number`,`.number`]],[`suffix`,/_([a-z]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`suffix-number`,/(\\d+)/y,[`suffix`]],[`hash`,/~([0-9a-f]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`revision`,/-r(\\d+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`]]];function Ft(e){let t=[],n=0,r=`start`;for(;n<e.length;){let i=It(e,n,r);if(i===void 0)return[...t,{kind:`invalid`,text:``}];t.push(i),r=i.kind,n=i.end}return[...t,{kind:n===0?`invalid`:`end`,text:``}]}function It(e,t,n){for(let[r,i,a]of Pt){if(!a.includes(n))continue;i.lastIndex=t;let o=i.exec(e)?.[1];if(!(o===void 0||r===`suffix`&&!P.includes(o)))return{kind:r,text:o,end:i.lastIndex}}}function Lt(e,t){if(e===t)return 0;let n=Ft(e),r=Ft(t);for(let[e,t]of n.entries()){let n=r[e],i=t.kind===n.kind?Rt(t,n):zt(t,n);if(i!==0)return i}return 0}function Rt({kind:e,text:t},{text:n}){switch(e){case`.number`:return t.startsWith(`0`)||n.startsWith(`0`)?Vt(t,n):Ht(t,n);case`number`:case`suffix-number`:case`revision`:return Ht(t,n);case`suffix`:return P.indexOf(t)-P.indexOf(n);default:return Vt(t,n)}}function zt(e,t){return Bt(e)?-1:Bt(t)?1:Mt.indexOf(t.kind)-Mt.indexOf(e.kind)}let Bt=({kind:e,text:t})=>e===`suffix`&&Nt.includes(t),Vt=(e,t)=>e<t?-1:+(e>t);function Ht(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length-r.length||Vt(n,r)}function Ut(e){let{packages:t}=e??{};if(Array.isArray(t))return t.map(Ot).filter(e=>e!==void 0)}function Wt(e,t,n){return e===`opkg`?Ie(n,t):Lt(n,t)}function Gt({packages:e},t){let n=e.filter(e=>e.name===t);return[...new Set(n.map(({format:e})=>e))].map(e=>n.filter(t=>t.format===e).sort((t,n)=>Wt(e,t.version,n.version)))}function Kt({packages:e}){let t=/* @__PURE__ */ new Map;for(let n of e){let e=`${n.format} ${n.name}`,r=t.get(e);r===void 0?t.set(e,{pkg:n,versions:1}):(r.versions++,Wt(n.format,n.version,r.pkg.version)<0&&(r.pkg=n))}return[...t.values()].sort((e,t)=>Jt(e.pkg.name,t.pkg.name))}let qt=new Intl.Collator(`en`,{numeric:!0}),Jt=(e,t)=>qt.compare(e,t)||j(e,t);function Yt({packages:e},t){let n=e.filter(e=>e.format===t),r=/* @__PURE__ */ new Map;for(let{name:e,provides:t}of n)for(let n of t)r.set(Xt(n),e);for(let{name:e}of n)r.set(e,e);return r}function Xt(e){return/^\\s*!?\\s*([^\\s<>=~(]*)/.exec(e)?.[1]??``}var Zt=class{groups=/* @__PURE__ */ new Map;places=/* @__PURE__ */ new Map;listings=/* @__PURE__ */ new Set;sorted;add(e){if(this.listings.has(e))return!1;this.listings.add(e);let{branch:t,repository:n}=e.folder,r=JSON.stringify([t,n]);for(let i of e.packages){let a=`${r} ${i.format} ${i.name}`,o=this.places.get(a);if(o===void 0){let r={branch:t,repository:n,pkg:i,listings:[e]};this.places.set(a,r),this.addPlace(r)}else o.listings.at(-1)!==e&&o.listings.push(e),i.version!==o.pkg.version&&Wt(i.format,i.version,o.pkg.version)<0&&(o.pkg=i)}return this.sorted=void 0,!0}addPlace(e){let{name:t}=e.pkg,n=$t(e.pkg),r=this.groups.get(t);r===void 0?this.groups.set(t,{name:t,places:[e],smallName:t.toLowerCase(),text:n}):(r.places.push(e),r.places.sort(A),r.text.includes(n)||(r.text+=`\\n${n}`))}find(e){this.sorted??=[...this.groups.values()].sort((e,t)=>Jt(e.name,t.name));let t=e.trim().toLowerCase(),n=t.split(/\\s+/).filter(e=>e!==``);if(n.length===0)return this.sorted;let r=[[],[],[],[]];for(let e of this.sorted)n.every(t=>e.text.includes(t))&&r[Qt(e.smallName,t)]?.push(e);return r.flat()}};function Qt(e,t){return e===t?0:e.startsWith(t)?1:e.includes(t)?2:3}let $t=({name:e,summary:t,provides:n})=>`${e}\\n${t}\\n${n.join(`\n`)}`.toLowerCase();function en({feed:e,updated:t},n){let r=n.origin+n.pathname.replace(/\\/[^/]*$/,``);return{feed:e,updated:t,title:e.title||`Package feed`,url:g(r)?r:e.url??`https://OWNER.github.io/REPO`,folders:e.folders,systems:_t(e),index:new Zt,has:t=>e.site.some(e=>e.path===t)}}function tn(e,t){let n=e.folders.find(e=>e.path===t);return n===void 0?t:`${M(n)} · ${n.arch}`}let nn={opkg:`opkg`,\"apk-v2\":`apk v2`,\"apk-v3\":`apk v3`},rn=e=>Object.hasOwn(nn,e)&&nn[e]||e;function an(e){let t=[...new Set(e.map(({arch:e})=>e))],n=t.length-3;return`${t.slice(0,3).join(`, `)}${n>0?` and ${n} more`:``}`}function F(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))typeof n==`function`?r.addEventListener(e,n):n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:`${n}`);return r.append(...I(n)),r}function I(t){return t.flatMap(t=>t===void 0||t===!1?[]:typeof t==`string`?[document.createTextNode(e(t))]:t instanceof Node?[t]:I(t))}function L(e,t=e){let n=URL.canParse(e)?new URL(e):void 0;return n===void 0||!/^https?:$/.test(n.protocol)?e:F(`a`,{href:n.href,rel:`noopener noreferrer nofollow`},t)}function on(e,t){let n=`${e}/${t}`.split(`/`);return n.every(e=>e!==``&&e!==`.`&&e!==`..`&&!/[\\\\\\p{Cc}\\p{Cs}]/u.test(e))?n.map(encodeURIComponent).join(`/`):void 0}function R(e,t=!1){let n=new Date(e);if(Number.isNaN(n.getTime()))return e;let r=`${n.getUTCDate()} ${sn[n.getUTCMonth()]} ${n.getUTCFullYear()}`,i=`${n.toISOString().slice(11,16)} UTC`;return F(`time`,{datetime:n.toISOString()},t?`${r}, ${i}`:r)}let sn=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`];function z(e,t,n=`${t}s`){return`${cn(e)} ${e===1?t:n}`}let cn=e=>`${e}`.replace(/\\B(?=(\\d{3})+$)/g,`,`);function B(e){document.getElementById(`status`)?.replaceChildren(...I([e]))}function V(e,t){let n=F(`code`,{},e.map(e=>F(`span`,{},e,document.createTextNode(`\n`)))),r=ln(()=>`${e.join(`\n`)}\\n`,t,n);return F(`div`,{class:`block`},F(`pre`,{class:`lines`},n),r)}function ln(t,n,r){let i=F(`button`,{type:`button`,class:`copy`,\"aria-label\":e(`Copy ${n}`)},`Copy`),a=0;return i.addEventListener(`click`,async()=>{let e=await un(t(),r);i.textContent=e?`Copied`:`Selected`,B(e?`Copied ${n}`:`Selected ${n}: copy with the keyboard`),clearTimeout(a),a=setTimeout(()=>{i.textContent=`Copy`},2e3)}),i}async function un(e,t){try{return await navigator.clipboard.writeText(e),!0}catch{return getSelection()?.selectAllChildren(t),document.execCommand(`copy`)}}function H(e,t,n,r=50){let i=0,a=F(`button`,{type:`button`,class:`more`}),o=()=>{let o=t.slice(i,i+r).map(n);return i+=o.length,e.append(...o),a.hidden=i>=t.length,a.textContent=`Show more (${cn(t.length-i)} left)`,o[0]};return a.addEventListener(`click`,()=>{let e=o();e?.setAttribute(`tabindex`,`-1`),(e?.querySelector(`a`)??e)?.focus()}),o(),F(`div`,{class:`long`},e,a)}function dn(e){return vt(e).map((t,n)=>{let r=t.folders;return F(`details`,{class:`set`,open:e.length<=12||n===0&&r.length<=12},F(`summary`,{},F(`b`,{},M(t)),F(`span`,{},z(r.length,`architecture`))),fn(r,M(t)))})}function fn(e,n){return F(`table`,{},F(`caption`,{class:`unseen`},`Folders of ${n}`),F(`thead`,{},F(`tr`,{},F(`th`,{scope:`col`},`Architecture`),F(`th`,{scope:`col`},`Format`),F(`th`,{scope:`col`,class:`number`},`Files`),F(`th`,{scope:`col`,class:`number`},`Size`))),F(`tbody`,{},e.map(({path:e,arch:n,formats:i,packages:a,bytes:o})=>F(`tr`,{},F(`th`,{scope:`row`},F(`a`,{href:r(e)},n)),F(`td`,{},i.map(rn).join(`, `)),F(`td`,{class:`number`},`${a}`),F(`td`,{class:`number`},t(o))))))}var U=class extends Error{};async function pn(){let e=await hn(`feed.json`);if(typeof e!=`object`||!e||!Array.isArray(e.folders))throw new U(`feed.json is not a file that pkgfeed writes.`);let{updated:t}=e;return{feed:_e(e),updated:typeof t==`string`?t:void 0}}let W=/* @__PURE__ */ new Map;function G(e){let t=W.get(e.path);if(t!==void 0)return t;let n=mn(e);return W.set(e.path,n),n.catch(()=>W.delete(e.path)),n}async function mn(e){let t=`${e.path}/packages.json`,n=Ut(await hn(t));if(n===void 0)throw new U(`${t} is not a file that pkgfeed writes.`);return{folder:e,packages:n}}async function hn(e){let t;try{let n=await fetch(e,{cache:`no-cache`,signal:AbortSignal.timeout(6e4)});if(!n.ok)throw new U(`${e} could not be loaded: the server answered ${n.status}.`);t=await n.text()}catch(t){throw t instanceof U?t:new U(`${e} could not be loaded: the server cannot be reached, or you are offline.`)}try{return JSON.parse(t)}catch{throw new U(`${e} could not be read: ${t.trimStart().startsWith(`<`)?`the server sent a web page instead`:`it is incomplete`}.`)}}async function gn(e,t){let n=e.values();await Promise.all(Array.from({length:4},async()=>{for(let e of n)await G(e).then(e=>t(e,void 0),e=>t(void 0,K(e)))}))}let K=e=>e instanceof U?e.message:`Something went wrong in this page. Reload it.`;function q(...e){return F(`h1`,{tabindex:-1},...e)}function J(e,t,...n){return F(`section`,{\"aria-labelledby\":e},F(`h2`,{id:e,tabindex:-1},t),...n)}function Y(e,t){let n=t&&F(`button`,{type:`button`,click:t},`Try again`);return F(`div`,{class:`notice`,role:`alert`},F(`p`,{},e),n)}function _n(e){return F(`ul`,{class:`chips`},e.map(e=>F(`li`,{},e)))}function vn(e){return F(`dl`,{class:`facts`},e.filter(([,e])=>I([e]).some(e=>e.textContent!==``)).map(([e,t,n])=>F(`div`,{class:n},F(`dt`,{},e),F(`dd`,{},t))))}function X(e,n){let r=e.folders.find(e=>e.path===n);if(r===void 0)return Sn(e,n,n);let i=q(r.arch),a=F(`div`,{class:`loading`},F(`p`,{},`Loading the packages…`));return{title:`${M(r)} ${r.arch} – ${e.title}`,heading:i,nodes:[F(`p`,{class:`crumbs`},F(`a`,{href:`#/`},`Feed`),F(`span`,{},M(r))),i,vn([[`Format`,r.formats.map(rn).join(`, `)],[`Files`,`${r.packages}`],[`Size`,t(r.bytes)],[`Set it up for`,bn(e,r)],[`Signed with`,yn(e,r),`wide`]]),a],start:()=>Cn(a,r)}}function yn({feed:e},t){let n=new Map(e.keys.map(({path:e,keyId:t})=>[e,t]));return(t.keys??[]).map(e=>F(`code`,{class:`each`},n.get(e)??e.replace(/^keys\\//,``)))}function bn(e,t){return e.systems.filter(({offers:e})=>e.some(({folders:e})=>e.includes(t))).map(({system:e})=>F(`a`,{class:`each`,href:a(e.scheme,t.path)},e.title))}let xn=({folders:e},t)=>e.filter(e=>e.path.startsWith(`${t}/`));function Sn(e,t,n){let r=q(n),i=xn(e,t);return{title:`${n} – ${e.title}`,heading:r,nodes:[F(`p`,{class:`crumbs`},F(`a`,{href:`#/`},`Feed`)),r,...i.length>0?[F(`p`,{},`${t} is not a folder of packages itself; it has these:`),...dn(i)]:[F(`p`,{},`The feed has no folder ${t}, or no longer has it.`)]]}}function Cn(e,t){G(t).then(t=>{B(z(Kt(t).length,`package`)),e.className=``,e.replaceChildren(wn(t))},n=>{e.replaceChildren(Y(`${K(n)} Devices do not need this file: they read the index.`,()=>{e.replaceChildren(F(`p`,{},`Loading the packages…`)),Cn(e,t)}))})}function wn(e){let n=Kt(e);return n.length===0?F(`p`,{},`The folder lists no package.`):H(F(`ul`,{class:`rows`}),n,({pkg:n,versions:r})=>F(`li`,{},F(`p`,{class:`name`},F(`a`,{href:i(e.folder.path,n.name)},n.name),F(`span`,{class:`version`},n.version),r>1&&F(`span`,{class:`tag`},`${r} versions`)),F(`p`,{class:`when`},n.published===null?t(n.size??void 0):R(n.published)),n.summary!==``&&F(`p`,{class:`summary`},n.summary)))}function Tn(e,t){let n=`Add this feed`,r=En(e.systems.flatMap(Z),[({folder:e})=>e.path===t?.folder,({served:e})=>e.system.scheme===t?.scheme]);if(r===void 0)return J(`add`,n,F(`p`,{},`The feed has nothing yet that a device can use.`));let i=r,o=F(`div`,{class:`result`}),s=F(`p`,{class:`note`}),c=Dn.map(({label:e,of:t})=>On(e,e=>u(Z(i.served),n=>t(n)===e))),l=()=>{let t=Z(i.served);for(let[e,{of:n,isNeeded:r}]of Dn.entries()){let a=n(i);c[e]?.fill(r(i,t)?t.map(n):[],a),t=t.filter(e=>n(e)===a)}s.replaceChildren(...An(i)),o.replaceChildren(...jn(e,i))},u=(e,t)=>{let n=i;i=En(e,[t,...Dn.map(({of:e})=>t=>e(t)===e(n))])??n,l();let{served:r,offer:o,folder:s}=i;history.replaceState(null,``,a(r.system.scheme,s.path)),B(`Lines for ${r.system.title}, ${M(o)}${r.picksArch?``:`, ${s.arch}`}`)};return l(),J(`add`,n,F(`div`,{class:`panel`},F(`fieldset`,{class:`systems`},F(`legend`,{},`Your system`),e.systems.map(e=>kn(e,e===i.served,()=>u(Z(e),()=>!0)))),F(`div`,{class:`selects`},c.map(({element:e})=>e)),s,o))}let Z=e=>e.offers.flatMap(t=>t.folders.map(n=>({served:e,offer:t,folder:n})));function En(e,t){return t.reduce((e,t)=>e.some(t)?e.filter(t):e,e)[0]}let Dn=[{label:`Branch`,of:({offer:e})=>e.branch??``,isNeeded:({offer:e})=>e.branch!==null},{label:`Repository`,of:({offer:e})=>e.repository??``,isNeeded:({offer:e})=>e.repository!==null},{label:`Architecture`,of:({folder:e})=>e.arch,isNeeded:({served:e,offer:t},n)=>!e.picksArch||n.some(e=>e.offer!==t)}];function On(e,t){let n=F(`select`,{change:()=>t(n.value)}),r=F(`label`,{},F(`span`,{},e),n);return{element:r,fill(e,t){let i=[...new Set(e)];n.replaceChildren(...i.map(e=>F(`option`,{value:e},e))),n.value=t,n.disabled=i.length<2,r.hidden=i.length===0}}}function kn({system:e},t,n){return F(`label`,{},F(`input`,{type:`radio`,name:`system`,value:e.scheme,checked:t,change:n}),F(`span`,{},e.title,F(`small`,{},e.install.split(` `)[0])))}function An({served:e,offer:t,folder:n}){return[F(`span`,{},e.picksArch?[`For ${t.folders.map(({arch:e})=>e).join(`, `)}; apk picks the device’s own.`]:n.arch===e.system.anyArch?[`These packages are for every architecture.`]:[`Run `,F(`code`,{},e.archCommand),` on the device to see its architecture.`])]}function jn(e,{served:t,offer:n,folder:r}){let{system:i,note:a}=t,[o]=n.keys,s=mt({...n,folders:[r]},e.url);return[F(`h3`,{},`Type on the device`),V(s,`the lines for ${i.title}`),F(`p`,{class:`note`},a),...o===void 0?[F(`p`,{class:`warning`},`The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer, and a device that checks signatures refuses them.`)]:[F(`h3`,{},`Compare the key`),F(`p`,{},`This page and the key come from the same server, so the page proves nothing about the key. Get the key id and SHA-256 from the maintainer in another way, and compare them.`),F(`dl`,{class:`key`},F(`dt`,{},`Key id`),F(`dd`,{},F(`code`,{},o.keyId)),o.sha256!==null&&[F(`dt`,{},`SHA-256, as `,F(`code`,{},`sha256sum ${Ct(i,o)}`),` prints it`),F(`dd`,{},F(`code`,{},o.sha256))])],F(`h3`,{},`Then install packages`),V([`${i.install} PACKAGE`],`the line that installs a package`),...e.has(`install.sh`)?Mn(e):[]]}function Mn({url:e}){let t=Tt(e);return[F(`h3`,{},`Or let the installer do it`),F(`p`,{},F(`a`,{href:`install.sh`},`install.sh`),` finds out what the device is, trusts the key and adds the feed. With --uninstall it removes both again.`),...t===void 0?[]:[V([t],`the line that runs the installer`),F(`p`,{class:`note`},`Or download it and read it before you run it:`)],V(ot(e),`the lines that download and run the installer`)]}function Nn(e,t){let{folders:n,systems:r,updated:i}=e,a=q(e.title),s=Tn(e,t),c=n.reduce((e,{packages:t})=>e+t,0);return{title:e.title,heading:t===void 0?a:s.querySelector(`h2`)??a,nodes:[F(`div`,{class:`hero`},a,F(`p`,{class:`lead`},Dt(r)),F(`p`,{class:`address`},F(`code`,{},e.url)),F(`p`,{class:`meta`},F(`a`,{href:o(``)},`Browse all packages`),F(`span`,{},`${z(c,`file`)} in ${z(n.length,`folder`)}`),i!==void 0&&F(`span`,{},`updated `,R(i,!0)))),s,Pn(e),J(`folders`,`Folders`,dn(n)),In(e)]}}function Pn({feed:e,folders:t}){let n=`Recently published`;if(e.recent.length===0)return J(`recent`,n,F(`p`,{},`The feed has no record of recent packages.`));let r=new Map(t.map(e=>[e.path,e]));return J(`recent`,n,H(F(`ul`,{class:`rows`}),e.recent,e=>Fn(e,r),6))}function Fn(e,t){let n=e.folders.flatMap(e=>t.get(e)??[]),[r]=n,a=e.name.replace(/\\p{Cs}/gu,`�`);return F(`li`,{},F(`p`,{class:`name`},r===void 0?a:F(`a`,{href:i(r.path,a)},a),F(`span`,{class:`version`},e.version)),F(`p`,{class:`when`},R(e.published)),e.summary!==``&&F(`p`,{class:`summary`},e.summary),F(`p`,{class:`where`},F(`span`,{},M(e)),n.length>0&&F(`span`,{},an(n)),e.run!==null&&F(`span`,{},L(e.run,`workflow run`))))}function In({feed:e}){let t=xt(e);return t.length===0?J(`keys`,`Keys`,F(`p`,{class:`warning`},`The feed names no public key.`)):J(`keys`,`Keys`,F(`p`,{},`The keys that sign the feed, and earlier keys.`),t.map(e=>F(`dl`,{class:`key`},F(`dt`,{},`For`),F(`dd`,{},St(e)),F(`dt`,{},`Key id`),F(`dd`,{},F(`code`,{},e.keyId)),F(`dt`,{},`File`),F(`dd`,{},F(`a`,{href:e.path},F(`code`,{},e.path))),e.sha256!==null&&[F(`dt`,{},`SHA-256 of the file`),F(`dd`,{},F(`code`,{},e.sha256))])))}function Ln(e,t,n){let r=e.folders.filter(e=>e!==t&&e.packages>0),i=F(`div`,{}),a=()=>{let t=[],o=[];i.replaceChildren(F(`p`,{class:`note`},`Looking…`)),gn(r,(e,r)=>{e?.packages.some(e=>e.name===n)&&t.push(e),r!==void 0&&o.push(r)}).then(()=>{i.replaceChildren(t.length===0?F(`p`,{},`In no other folder.`):Rn(e,t,n),...o.slice(0,1).map(e=>Y(e,a)))})},o=r.reduce((e,{packages:t})=>e+t,0);if(r.length===0)i.append(F(`p`,{},`In no other folder.`));else if(o<=2e3)a();else{let e=`Look in ${z(r.length,`other folder`)}`;i.append(F(`button`,{type:`button`,click:a},e))}return J(`elsewhere`,`Elsewhere in this feed`,i)}function Rn(e,t,n){let r=new Set(t.map(({folder:e})=>e));return F(`dl`,{class:`others`},vt(e.folders.filter(e=>r.has(e))).map(e=>[F(`dt`,{},M(e)),F(`dd`,{},_n(e.folders.map(({path:e,arch:t})=>F(`a`,{href:i(e,n)},t))))]))}function zn(e,t,n){let i=e.folders.find(e=>e.path===t);if(n===``)return X(e,t);if(i===void 0)return Bn(e,t,n);let a=q(n),o=F(`div`,{class:`loading`},F(`p`,{},`Loading the package…`));return{title:`${n} – ${e.title}`,heading:a,nodes:[F(`p`,{class:`crumbs`},F(`a`,{href:`#/`},`Feed`),F(`a`,{href:r(t)},tn(e,t))),a,o],start:()=>Hn(e,o,i,n)}}function Bn(e,t,n){if(t===``)return X(e,n);let r=`${t}/${n}`;if(e.folders.some(e=>e.path===r)||xn(e,r).length>0)return X(e,r);let i=Sn(e,t,n);return{...i,nodes:[...i.nodes,Vn(n)]}}let Vn=e=>F(`p`,{},F(`a`,{href:o(e)},`Search the whole feed for ${e}`));function Hn(e,t,n,r){G(n).then(i=>{let a=Gt(i,r);t.className=``,t.replaceChildren(...a.length===0?[Un(n,r)]:a.flatMap(t=>Wn(e,i,t,a.length>1)),...a.length===0?[]:[Ln(e,n,r)]),B(a.length===0?`No such package`:`${r}, ${z(a.flat().length,`version`)}`)},i=>{t.replaceChildren(Y(K(i),()=>{t.replaceChildren(F(`p`,{},`Loading the package…`)),Hn(e,t,n,r)}))})}function Un(e,t){return F(`div`,{},F(`p`,{},`The folder ${e.path} has no package of this name, or no longer has it.`),Vn(t))}function Wn(e,n,r,i){let[a]=r;if(a===void 0)return[];let{folder:o}=n,s=e=>`${e}-${a.format}`,c=i?`, ${rn(a.format)}`:``;return[F(`p`,{class:`lead`},a.summary),vn([[`Version`,a.version],[`Licence`,a.license],[`Size`,t(a.size??void 0)],[`Architecture`,a.arch??o.arch],[`Maintainer`,a.maintainer,`wide`],[`Homepage`,a.homepage!==``&&L(a.homepage),`wide`]]),J(s(`install`),`Install${c}`,Gn(e,o,a)),J(s(`versions`),`Versions${c}`,qn(o,r)),Zn(s(`depends`),`Depends on${c}`,a.depends,Yt(n,a.format),o),Zn(s(`provides`),`Provides${c}`,a.provides,/* @__PURE__ */ new Map,o)].filter(e=>e!==void 0)}function Gn(e,t,{name:n,format:r}){let[i]=rt(r);if(i===void 0||!wt(n))return[F(`p`,{class:`warning`},`No package manager accepts this name.`)];let a=bn(e,t);return[V([`${i.install} ${n}`],`the line that installs ${n}`),a.length>0&&F(`p`,{class:`note`},`The feed must be on the device first: set it up for `,Kn(a),`.`)]}let Kn=e=>e.flatMap((e,t)=>t===0?[e]:[` or `,e]);function qn(e,t){return H(F(`ol`,{class:`versions`}),t,t=>Jn(e,t),5)}function Jn(e,n){let r=on(e.path,n.file),i=n.file.split(`/`).at(-1)??n.file,a=F(`code`,{},n.sha256??``);return F(`li`,{},F(`p`,{class:`name`},F(`b`,{},n.version),F(`span`,{class:`tag`},n.arch??e.arch),F(`span`,{class:`when`},t(n.size??void 0))),F(`p`,{class:`file`},r===void 0?i:F(`a`,{href:r,download:!0},i)),n.sha256!==null&&F(`p`,{class:`sum`},F(`span`,{},`SHA-256`),a,ln(()=>n.sha256??``,`the SHA-256 of ${n.version}`,a)),F(`p`,{class:`where`},Yn(n)))}function Yn({published:e,run:t,source:n}){return e===null?[F(`span`,{},`was there before pkgfeed`)]:[F(`span`,{},`published `,R(e,!0)),t!==null&&F(`span`,{},`by `,L(t,`this run`)),n!==null&&n!==t&&F(`span`,{},`out of `,L(n,Xn(n)))]}let Xn=e=>e.includes(`/releases/`)?`this release`:`this source`;function Zn(e,t,n,r,{path:i}){return n.length===0?void 0:J(e,t,H(_n([]),n,e=>F(`li`,{},Qn(e,r,i)),100))}function Qn(e,t,n){return e.split(`|`).flatMap((e,r)=>{let a=e.trimStart().startsWith(`!`)?void 0:t.get(Xt(e)),o=e.trim();return[r>0&&` or `,a===void 0?o:F(`a`,{href:i(n,a)},o)]})}function $n(e,t){let n=t,r=q(`Packages`),i=F(`p`,{class:`count`}),a=F(`progress`,{max:e.folders.length,\"aria-label\":`Package lists that were loaded`}),o=F(`p`,{class:`progress`},a,F(`span`,{})),s=F(`div`,{}),c=F(`div`,{}),l=!1,u=()=>{let t=e.index.find(n),r=z(t.length,`package`),a=n.trim()===``?r:`${r} for “${n.trim()}”`;i.replaceChildren(...F(`span`,{},a).childNodes),c.replaceChildren(t.length===0?F(`p`,{},er(l)):H(F(`ul`,{class:`rows`}),t,nr)),l||B(a)},ee=()=>{let t=[],r=0,c=!1;l=!0,o.hidden=e.folders.length===0,u(),s.replaceChildren();let d=()=>{a.value=r,o.lastElementChild?.replaceChildren(`Loading package lists: ${r} of ${e.folders.length}`)};d(),gn(e.folders,(n,i)=>{r++,i!==void 0&&t.push(i);let a=n!==void 0&&e.index.add(n);c||=a,d(),a&&f()}).then(()=>{l=!1,o.hidden=!0,t.length>0&&s.replaceChildren(Y(tr(t),ee)),c||e.index.find(n).length===0?u():B(i.textContent??``)})},d=!1,f=()=>{d||(d=!0,setTimeout(()=>{d=!1,l&&u()},250))};return{title:`Packages – ${e.title}`,heading:r,nodes:[r,i,o,s,c],start:ee,find(e){n=e,u()}}}let er=e=>e?`Nothing yet.`:`Nothing found. A search looks for every word in names, summaries and what packages provide.`;function tr(e){let t=e.length-3;return`Some packages are missing here. ${e.slice(0,3).join(` `)}${t>0?` And ${t} more.`:``}`}function nr({name:e,places:t}){let[n]=t,r=t.length-6;return F(`li`,{},F(`p`,{class:`name`},n===void 0?e:F(`a`,{href:ir(n)},e)),n!==void 0&&n.pkg.summary!==``&&F(`p`,{class:`summary`},n.pkg.summary),t.slice(0,6).map(e=>F(`p`,{class:`where`},F(`a`,{href:ir(e)},M(e)),F(`span`,{class:`version`},e.pkg.version),F(`span`,{},an(rr(e))))),r>0&&F(`p`,{class:`where`},F(`span`,{},`and ${r} more`)))}let rr=({listings:e})=>e.map(({folder:e})=>e).sort((e,t)=>j(e.path,t.path)),ir=e=>i(rr(e)[0]?.path??``,e.pkg.name),Q=document.getElementById(`main`),ar=[...Q.childNodes];function or(){let e=F(`p`,{class:`waiting`},`Loading the feed…`);Q.replaceChildren(e),pn().then(e=>sr(en(e,location))).catch(e=>{let t=`${K(e)} Below is what is stored in the page itself. It may be out of date.`;Q.replaceChildren(Y(t,or),...ar)})}function sr(t){let n=F(`input`,{type:`search`,id:`search`,autocomplete:`off`,spellcheck:`false`}),r=F(`label`,{for:`search`,class:`unseen`},`Search packages`);n.placeholder=`Search packages`,document.querySelector(`.top .wrap`)?.append(F(`div`,{class:`search`,role:`search`},r,n));let i,a=``,c=/* @__PURE__ */ new Map,l=!1,u=r=>{lr(),a=location.hash;let o=s(a),c=ur(t,o);i=o.view===`search`?c:void 0,document.activeElement!==n&&(n.value=o.view===`search`?o.text:``),document.body.dataset.view=o.view,document.title=e(c.title),Q.replaceChildren(...c.nodes),c.start?.(),r&&c.heading.focus({preventScroll:!l})};addEventListener(`hashchange`,()=>{clearTimeout($?.timer),$=void 0,location.hash!==a&&(c.set(a,scrollY),u(!0),l?s(a).view!==`setup`&&scrollTo(0,0):scrollTo(0,c.get(a)??0),l=!1)}),document.addEventListener(`click`,({target:e})=>{lr();let t=e instanceof Element?e.closest(`a`)?.getAttribute(`href`):void 0;l=t?.startsWith(`#/`)===!0&&t!==location.hash}),n.addEventListener(`input`,()=>{let e=o(n.value);i===void 0?(c.set(a,scrollY),history.pushState(null,``,e),u(!1),scrollTo(0,0)):(i.find(n.value),cr(e)),a=e}),history.scrollRestoration=`manual`,u(!1)}let $;function cr(e){clearTimeout($?.timer),$={hash:e,timer:setTimeout(lr,200)}}function lr(){$!==void 0&&(clearTimeout($.timer),history.replaceState(null,``,$.hash),$=void 0)}function ur(e,t){switch(t.view){case`setup`:return Nn(e,t);case`folder`:return X(e,t.folder);case`package`:return zn(e,t.folder,t.name);case`search`:return $n(e,t.text);default:return Nn(e,void 0)}}document.querySelector(`.skip`)?.addEventListener(`click`,e=>{e.preventDefault(),Q.focus()}),or()})();";
const PAGE_STYLE = ":root {\n  color-scheme: light dark;\n  --paper: #fbfbf9;\n  --sheet: #fff;\n  --well: #f3f4f1;\n  --ink: #1b1f23;\n  --soft: #59626b;\n  --line: #dfe1dc;\n  --edge: #8a929a;\n  --accent: #0b6158;\n  --tint: #e4f1ee;\n  --warn: #7a4b00;\n  --warn-paper: #fff6e2;\n  --sans: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif;\n  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, \"DejaVu Sans Mono\", monospace;\n}\n\n@media (prefers-color-scheme: dark) {\n  :root {\n    --paper: #121517;\n    --sheet: #191d20;\n    --well: #0d0f11;\n    --ink: #e6e9eb;\n    --soft: #a0a9b1;\n    --line: #2b3136;\n    --edge: #6f7981;\n    --accent: #6fd0c2;\n    --tint: #16302d;\n    --warn: #f3cd83;\n    --warn-paper: #2d2411;\n  }\n}\n\n@media (prefers-contrast: more) {\n  :root {\n    --soft: var(--ink);\n    --line: var(--edge);\n  }\n}\n\n*,\n::before,\n::after {\n  box-sizing: border-box;\n}\n\nhtml {\n  -webkit-text-size-adjust: 100%;\n  text-size-adjust: 100%;\n}\n\nbody {\n  margin: 0;\n  min-height: 100vh;\n  display: flex;\n  flex-direction: column;\n  background: var(--paper);\n  color: var(--ink);\n  font: 1rem / 1.6 var(--sans);\n  overflow-wrap: anywhere;\n}\n\n.wrap {\n  width: 100%;\n  max-width: 58rem;\n  margin-inline: auto;\n  padding-inline: 1.25rem;\n}\n\nmain {\n  flex: 1;\n  padding-block: 2rem 4rem;\n}\n\nmain:focus,\nh1:focus,\nh2:focus {\n  outline: none;\n}\n\n/* For every layout. */\n[hidden] {\n  /* biome-ignore lint/complexity/noImportantStyles: nothing hidden is ever shown */\n  display: none !important;\n}\n\n.unseen,\n.skip:not(:focus) {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n\n.skip {\n  position: absolute;\n  z-index: 1;\n  padding: 0.5rem 1rem;\n  background: var(--ink);\n  color: var(--paper);\n}\n\n/* Text */\n\nh1,\nh2,\nh3,\nh4 {\n  line-height: 1.2;\n  text-wrap: balance;\n  margin: 0;\n}\n\nh1 {\n  font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.5rem);\n  font-weight: 700;\n  letter-spacing: -0.022em;\n}\n\nh2 {\n  font-size: 1.3rem;\n  font-weight: 650;\n  letter-spacing: -0.012em;\n  margin-bottom: 0.9rem;\n}\n\nh3 {\n  font-size: 1rem;\n  font-weight: 650;\n  margin: 1.75rem 0 0.6rem;\n}\n\nh4 {\n  font-size: 0.9rem;\n  margin: 1rem 0 0.4rem;\n}\n\np,\nul,\nol,\ndl {\n  margin: 0 0 0.75rem;\n}\n\nsection {\n  margin-top: 3rem;\n}\n\na {\n  color: var(--accent);\n  text-decoration-thickness: 1px;\n  text-underline-offset: 0.28em;\n}\n\na:hover {\n  text-decoration-thickness: 2px;\n}\n\n:focus-visible {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\n\ncode {\n  font-family: var(--mono);\n  font-size: 0.875em;\n}\n\n.lead {\n  max-width: 44rem;\n  text-wrap: pretty;\n  font-size: 1.125rem;\n  color: var(--soft);\n}\n\n.note,\n.where,\n.when,\n.meta,\n.crumbs,\n.count {\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n\n.meta,\n.where,\n.crumbs {\n  --gap: 1.25rem;\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  column-gap: var(--gap);\n  /* The first item of a row has no separator. Leave room for outlines. */\n  clip-path: inset(-5px);\n}\n\n.meta > *,\n.where > *,\n.crumbs > * {\n  position: relative;\n}\n\n.meta > * + *::before,\n.where > * + *::before,\n.crumbs > * + *::before {\n  content: \"·\";\n  position: absolute;\n  right: 100%;\n  width: var(--gap);\n  text-align: center;\n  color: var(--edge);\n}\n\n.warning,\n.notice {\n  padding: 0.75rem 1rem;\n  border-left: 3px solid currentColor;\n  border-radius: 0 6px 6px 0;\n  background: var(--warn-paper);\n  color: var(--warn);\n}\n\n.notice > :last-child {\n  margin-bottom: 0;\n}\n\n/* Top and bottom */\n\n.top {\n  border-bottom: 1px solid var(--line);\n  background: var(--sheet);\n}\n\n.top .wrap {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.5rem 1.5rem;\n  min-height: 3.75rem;\n  padding-block: 0.6rem;\n}\n\n.brand {\n  display: flex;\n  align-items: center;\n  gap: 0.6rem;\n  flex: 1 1 12rem;\n  min-width: 0;\n  color: inherit;\n  font-weight: 600;\n  text-decoration: none;\n}\n\n.brand svg {\n  flex: none;\n  color: var(--accent);\n}\n\n.brand:hover span {\n  text-decoration: underline;\n}\n\n.search {\n  flex: 1 1 16rem;\n  max-width: 24rem;\n}\n\n.bottom {\n  border-top: 1px solid var(--line);\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\n.bottom .wrap {\n  padding-block: 1.25rem;\n}\n\n.bottom ul {\n  display: flex;\n  gap: 1.25rem;\n  margin: 0;\n  padding: 0;\n  list-style: none;\n}\n\n/* The first page */\n\n.hero {\n  padding-block: 1rem 0;\n}\n\n.hero h1 {\n  margin-bottom: 0.75rem;\n}\n\n.address {\n  margin-bottom: 0.5rem;\n}\n\n.panel {\n  margin-top: 1.25rem;\n  padding: 1.5rem;\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  background: var(--sheet);\n}\n\n.panel .result {\n  margin-top: 1.75rem;\n}\n\n.panel > :first-child,\n.panel .result > :first-child {\n  margin-top: 0;\n}\n\n.panel > :last-child,\n.panel .result > :last-child {\n  margin-bottom: 0;\n}\n\nfieldset {\n  margin: 0;\n  padding: 0;\n  border: 0;\n  min-width: 0;\n}\n\nlegend,\n.selects label > span {\n  padding: 0;\n  margin-bottom: 0.4rem;\n  font-size: 0.875rem;\n  font-weight: 600;\n}\n\n.systems {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.5rem), 1fr));\n  gap: 0.6rem;\n}\n\n.systems label {\n  display: flex;\n  align-items: flex-start;\n  gap: 0.6rem;\n  padding: 0.7rem 0.9rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  line-height: 1.35;\n  cursor: pointer;\n}\n\n.systems label:hover {\n  border-color: var(--edge);\n}\n\n.systems label:has(:checked) {\n  border-color: var(--accent);\n  background: var(--tint);\n  box-shadow: inset 0 0 0 1px var(--accent);\n}\n\n.systems label:has(:focus-visible) {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n}\n\n.systems input {\n  flex: none;\n  margin: 0.2rem 0 0;\n  accent-color: var(--accent);\n  outline: none;\n}\n\n.systems span {\n  font-weight: 600;\n}\n\n.systems small {\n  display: block;\n  color: var(--soft);\n  font: 0.8rem / 1.5 var(--mono);\n}\n\n.selects {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));\n  gap: 0.9rem;\n  margin-block: 1.25rem 0.5rem;\n}\n\n.selects label > span {\n  display: block;\n}\n\ninput[type=\"search\"],\nselect {\n  width: 100%;\n  min-height: 2.6rem;\n  padding: 0.4rem 0.75rem;\n  border: 1px solid var(--edge);\n  border-radius: 8px;\n  background: var(--sheet);\n  color: inherit;\n  font: inherit;\n}\n\ninput[type=\"search\"] {\n  border-radius: 99px;\n  padding-inline: 1rem;\n}\n\ninput::placeholder {\n  color: var(--soft);\n  opacity: 1;\n}\n\nselect:disabled {\n  appearance: none;\n  border-color: var(--line);\n  background: none;\n  color: inherit;\n  opacity: 1;\n}\n\nbutton {\n  min-height: 2.25rem;\n  padding: 0.3rem 0.9rem;\n  border: 1px solid var(--edge);\n  border-radius: 8px;\n  background: var(--sheet);\n  color: var(--ink);\n  font: 600 0.875rem / 1.2 var(--sans);\n  cursor: pointer;\n}\n\nbutton:hover {\n  border-color: var(--accent);\n  color: var(--accent);\n}\n\n/* Lines to type */\n\n.lines {\n  margin: 0 0 0.75rem;\n  padding: 0.9rem 1rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  background: var(--well);\n  font: 0.875rem / 1.6 var(--mono);\n  white-space: pre-wrap;\n}\n\n.lines code {\n  font-size: inherit;\n}\n\n.lines span {\n  display: block;\n  padding-left: 2ch;\n  text-indent: -2ch;\n}\n\n.block {\n  position: relative;\n}\n\n.block .lines {\n  padding-right: 6rem;\n}\n\n.block .copy {\n  position: absolute;\n  top: 0.45rem;\n  right: 0.45rem;\n}\n\n.key {\n  display: grid;\n  grid-template-columns: minmax(7rem, max-content) 1fr;\n  gap: 0.2rem 1.25rem;\n  padding: 0.9rem 1rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  background: var(--sheet);\n}\n\n.panel .key {\n  grid-template-columns: 1fr;\n}\n\n.panel .key dd:not(:last-child) {\n  margin-bottom: 0.5rem;\n}\n\ndt {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\ndd {\n  margin: 0;\n}\n\n/* Lists of packages */\n\n.rows,\n.versions,\n.plain,\n.chips {\n  padding: 0;\n  list-style: none;\n}\n\n.rows {\n  border-top: 1px solid var(--line);\n}\n\n.rows li {\n  display: grid;\n  grid-template-columns: 1fr max-content;\n  gap: 0.1rem 1.5rem;\n  padding-block: 0.8rem;\n  border-bottom: 1px solid var(--line);\n}\n\n.rows p,\n.versions p {\n  margin: 0;\n}\n\n.rows .summary,\n.rows .where {\n  grid-column: 1 / -1;\n}\n\n.name {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  gap: 0 0.75rem;\n}\n\n.rows .name a {\n  font-weight: 600;\n}\n\n.rows .name a,\n.chips a,\ntbody th a {\n  text-decoration: none;\n}\n\n.rows .name a:hover,\n.chips a:hover,\ntbody th a:hover {\n  text-decoration: underline;\n}\n\n.version {\n  color: var(--soft);\n  font: 0.875rem / 1.6 var(--mono);\n}\n\n.tag {\n  padding: 0 0.5rem;\n  border-radius: 99px;\n  background: var(--tint);\n  font-size: 0.8rem;\n}\n\n.more {\n  width: 100%;\n  min-height: 2.75rem;\n}\n\n.plain {\n  columns: 12rem;\n}\n\n.chips {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem;\n}\n\n.chips li {\n  max-width: 100%;\n  padding: 0.15rem 0.65rem;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  background: var(--sheet);\n  font: 0.875rem / 1.6 var(--mono);\n}\n\n.facts {\n  display: grid;\n  grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));\n  gap: 0.9rem 1.5rem;\n  margin-block: 1.25rem 2rem;\n  padding-top: 1.1rem;\n  border-top: 1px solid var(--line);\n}\n\n.facts .wide {\n  grid-column: span 2;\n}\n\n.facts .each {\n  display: block;\n}\n\n.others {\n  display: grid;\n  grid-template-columns: minmax(8rem, max-content) 1fr;\n  gap: 0.5rem 1.5rem;\n}\n\n.others dt {\n  padding-top: 0.3rem;\n}\n\n.crumbs {\n  margin-bottom: 0.4rem;\n}\n\n.crumbs > * + *::before {\n  content: \"/\";\n}\n\n.lead:empty {\n  display: none;\n}\n\n.versions li {\n  padding-block: 0.9rem;\n  border-top: 1px solid var(--line);\n}\n\n.versions li:last-child {\n  border-bottom: 1px solid var(--line);\n}\n\n.versions b {\n  font-size: 1.05rem;\n}\n\n.sum {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  gap: 0.1rem 0.75rem;\n  font-size: 0.875rem;\n}\n\n.sum > span {\n  color: var(--soft);\n}\n\n.sum .copy {\n  min-height: 1.75rem;\n  padding: 0.1rem 0.6rem;\n}\n\n.progress {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.25rem 1rem;\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n\nprogress {\n  accent-color: var(--accent);\n}\n\n.loading,\n.waiting {\n  color: var(--soft);\n}\n\n/* Folders */\n\ndetails {\n  border-top: 1px solid var(--line);\n}\n\ndetails:last-of-type {\n  border-bottom: 1px solid var(--line);\n}\n\nsummary {\n  padding-block: 0.7rem;\n  cursor: pointer;\n}\n\nsummary b {\n  margin-right: 0.75rem;\n  font-weight: 600;\n}\n\nsummary span {\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n\n.panel > details {\n  margin-bottom: 0.75rem;\n}\n\ntable {\n  width: 100%;\n  margin-bottom: 1rem;\n  border-collapse: collapse;\n  font-variant-numeric: tabular-nums;\n}\n\nth,\ntd {\n  padding: 0.4rem 1rem 0.4rem 0;\n  text-align: left;\n  font-weight: 400;\n}\n\nthead th,\ntd {\n  overflow-wrap: normal;\n  white-space: nowrap;\n}\n\nthead th {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\ntbody tr {\n  border-top: 1px solid var(--line);\n}\n\nth.number,\ntd.number {\n  padding-inline: 1rem 0;\n  text-align: right;\n}\n\n@media (max-width: 36rem) {\n  .top .wrap {\n    gap: 0.5rem;\n  }\n\n  .search {\n    flex-basis: 100%;\n    max-width: none;\n  }\n\n  main {\n    padding-top: 1.25rem;\n  }\n\n  section {\n    margin-top: 2.5rem;\n  }\n\n  .panel {\n    padding: 1rem;\n  }\n\n  .lines {\n    word-break: break-all;\n  }\n\n  /* Hidden here: the view of the folder shows its format. */\n  th:nth-child(2),\n  td:nth-child(2) {\n    display: none;\n  }\n\n  .block .lines {\n    padding-right: 1rem;\n    padding-top: 3.25rem;\n  }\n\n  .key,\n  .others {\n    grid-template-columns: 1fr;\n  }\n\n  .facts {\n    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));\n  }\n\n  .facts .wide {\n    grid-column: 1 / -1;\n  }\n\n  .key dd:not(:last-child) {\n    margin-bottom: 0.5rem;\n  }\n}\n\n@media (forced-colors: active) {\n  .systems label:has(:checked) {\n    outline: 3px solid Highlight;\n  }\n}\n\n@media (prefers-reduced-motion: no-preference) {\n  .waiting,\n  .loading {\n    animation: appear 0.2s 0.25s backwards;\n  }\n\n  @keyframes appear {\n    from {\n      opacity: 0;\n    }\n  }\n}\n\n@media print {\n  .search,\n  .skip,\n  .copy,\n  .more,\n  .bottom {\n    display: none;\n  }\n\n  body {\n    font-size: 10pt;\n  }\n\n  .panel,\n  .rows li,\n  .key {\n    break-inside: avoid;\n  }\n}";

// EXTERNAL MODULE: ./build/site/xml.js
var xml = __webpack_require__(86015);
;// CONCATENATED MODULE: ./build/site/page.js










/** Markup that is safe to show. Text is not. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A template that escapes its parts, except those that are already markup. */
function html(strings, ...parts) {
    return new Markup(strings.map((string, i) => string + markupOf(parts[i] ?? '')).join(''));
}
function markupOf(part) {
    if (part instanceof Markup)
        return part.text;
    if (typeof part === 'string')
        return (0,xml/* xmlText */.x)((0,printable/* printable */.g$)(part));
    return part.map(markupOf).join('');
}
const NOTHING = new Markup('');
/** The path of the page in the feed. */
const PAGE_FILE = 'index.html';
/**
 * Makes the page at the root of a feed. It changes only with the folders, keys, title and address of the feed: its
 * script loads the packages. Without scripts it says what a device needs.
 *
 * @param others paths of the other files that are made for subscribers
 */
function feedPage(feed, others = feed.site.map(({ path }) => path)) {
    // The page must not change when a folder becomes empty or gets packages.
    const systems = (0,choices/* systemsServed */.QD)({
        ...feed,
        folders: feed.folders.map((folder) => ({ ...folder, packages: 1 })),
    });
    const title = feed.title || choices/* NO_TITLE */.JZ;
    const atom = others.includes(site_atom/* ATOM_FILE */.V);
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="pkgfeed">
<meta name="description" content="${(0,choices/* aboutFeed */.YG)(systems)}">
<title>${title}</title>
<link rel="icon" href="${ICON}">
${atom ? html `<link rel="alternate" type="application/atom+xml" href="feed.atom" title="${title}">\n` : NOTHING}<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div class="wrap"><a class="brand" href="#/">${new Markup(GLYPH)}<span>${title}</span></a></div></header>
<main id="main" class="wrap" tabindex="-1">
<div class="hero">
<h1>${title}</h1>
<p class="lead">${(0,choices/* aboutFeed */.YG)(systems)}</p>
${feed.url === null ? NOTHING : html `<p class="address"><code>${feed.url}</code></p>\n`}</div>
${setup(feed, systems, others.includes(installer/* INSTALLER_FILE */.a))}
${keys(feed)}
${folders(feed)}
</main>
<footer class="bottom"><div class="wrap"><ul><li><a href="feed.json">feed.json</a></li>${atom ? html `<li><a href="feed.atom">Atom feed</a></li>` : NOTHING}</ul></div></footer>
<p id="status" class="unseen" role="status"></p>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`;
    return (0,mark/* marked */.x)(page.text, 1, (mark) => `<!-- ${mark} -->`);
}
/** Allows only the script and style in the page, and the feed's own files. */
function policy() {
    const source = (text) => `'sha256-${(0,external_node_crypto_.hash)('sha256', text, 'base64')}'`;
    return [
        "default-src 'none'",
        `script-src ${source(PAGE_SCRIPT)}`,
        `style-src ${source(PAGE_STYLE)}`,
        "connect-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
const SHAPE = 'M12 2.5 20.5 7v10L12 21.5 3.5 17V7zM3.5 7 12 11.5 20.5 7M12 11.5v10';
const GLYPH = `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path d="${SHAPE}"/></svg>`;
/** Without an icon, browsers request one from the root of the server. */
const ICON = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0f766e" stroke-width="2" stroke-linejoin="round"><path d="${SHAPE}"/></svg>`)}`;
function setup(feed, systems, hasInstaller) {
    const url = feed.url ?? device_lines/* PLACEHOLDER_URL */.qS;
    const stand = html `<p class="note">${device_lines/* PLACEHOLDER_URL */.qS} stands for the address of this page.</p>\n`;
    return html `<section aria-labelledby="add">
<h2 id="add">Add this feed</h2>
${systems.length === 0 ? html `<p>The feed has nothing yet that a device can use.</p>` : NOTHING}${feed.url === null && systems.length > 0 ? stand : NOTHING}${systems.map((served) => system(url, served))}
${hasInstaller ? page_installer(url) : NOTHING}</section>`;
}
function system(url, { system: { scheme, title }, offers, note, archCommand }) {
    return html `<section class="panel" aria-labelledby="add-${scheme}">
<h3 id="add-${scheme}">${title}</h3>
${offers.map((offer, i) => html `<details${new Markup(i === 0 ? ' open' : '')}>
<summary>${(0,choices/* setName */.i)(offer)}</summary>
${block((0,site_offers/* offerLines */.e8)(offer, url))}
${archNote(url, offer, archCommand)}
</details>
`)}<p class="note">${note}</p>
</section>
`;
}
function archNote(url, offer, archCommand) {
    const isChoice = (0,site_offers/* archChoice */.I6)(offer, url).length > 0;
    const arches = joined(offer.folders.map(({ arch }) => arch));
    return html `<p class="note">${isChoice ? 'ARCH is one of' : 'Architectures:'} ${arches}. Run <code>${archCommand}</code> on the device to see its own.</p>
${offer.keys.length === 0 ? html `<p class="warning">${choices/* UNSIGNED */.ke}</p>` : NOTHING}`;
}
const joined = (words) => html `${words.map((word, i) => html `${i === 0 ? '' : ', '}<code>${word}</code>`)}`;
/** Each line is an element, so a long line that wraps is distinct from the next line. */
function block(lines) {
    return html `<pre class="lines"><code>${lines.map((line) => html `<span>${line}${new Markup('\n')}</span>`)}</code></pre>`;
}
function page_installer(url) {
    const line = (0,choices/* installerLine */.rD)(url);
    return html `<section class="panel" aria-labelledby="add-installer">
<h3 id="add-installer">Or let the installer do it</h3>
<p><a href="install.sh">install.sh</a>${choices/* ABOUT_INSTALLER */.nl}</p>
${line === undefined ? NOTHING : html `${block([line])}\n<p class="note">Or download it and read it before you run it:</p>\n`}${block((0,device_lines/* installerLines */.Um)(url))}
</section>
`;
}
function keys(feed) {
    const files = (0,choices/* keysInOrder */.Es)(feed);
    return html `<section aria-labelledby="keys">
<h2 id="keys">Keys</h2>
${files.length === 0 ? html `<p class="warning">The feed names no public key.</p>` : html `<p>${choices/* COMPARE */.aI}</p>`}
${files.map((key) => html `<dl class="key">
<dt>For</dt><dd>${(0,choices/* systemOf */.br)(key)}</dd>
<dt>Key id</dt><dd><code>${key.keyId}</code></dd>
<dt>File</dt><dd><a href="keys/${encodeURIComponent((0,site_offers/* keyFileName */.po)(key))}"><code>${key.path}</code></a></dd>
${key.sha256 === null ? NOTHING : html `<dt>SHA-256 of the file</dt><dd><code>${key.sha256}</code></dd>\n`}</dl>
`)}</section>`;
}
function folders(feed) {
    return html `<section aria-labelledby="folders">
<h2 id="folders">Folders</h2>
<p>Each folder lists its packages in its <code>packages.json</code>.</p>
${(0,choices/* setsOf */.Nc)(feed.folders).map((set) => html `<h3>${(0,choices/* setName */.i)(set)}</h3>
<ul class="plain">${set.folders.map(({ path, arch }) => html `
<li><a href="${path}/packages.json">${arch}</a></li>`)}
</ul>
`)}</section>`;
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
const sourceLine = ({ url, name, folder }) => `src/gz ${name} ${url}/${folder}`;
const fetchKey = (file, { url }, { fileName }) => `wget -O ${file} ${url}/keys/${fileName}`;
/** The lines for systems that look for their keys in a folder. */
function plainLines(system, spot, key) {
    const file = key && system.keyFile(key.fileName);
    return [
        ...(key && file ? [fetchKey(file, spot, key)] : []),
        `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`,
        system.update,
    ];
}
/** OpenWrt's opkg, up to 24.10: the file name of a key must be its fingerprint. */
const openwrtOpkg = {
    scheme: 'usign',
    format: 'opkg',
    title: 'OpenWrt up to 24.10',
    anyArch: 'all',
    listFile: () => '/etc/opkg/customfeeds.conf',
    feedLine: sourceLine,
    keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
    update: 'opkg update',
    install: 'opkg install',
    lines: (spot, key) => plainLines(openwrtOpkg, spot, key),
};
/** Yocto's opkg: an imported key counts only after it is marked as trusted. */
const yocto = {
    scheme: 'openpgp',
    format: 'opkg',
    title: 'Yocto',
    anyArch: 'all',
    listFile: (name) => `/etc/opkg/${name}.conf`,
    feedLine: sourceLine,
    keyFile: () => undefined,
    update: 'opkg update',
    install: 'opkg install',
    lines: (spot, key) => [
        ...(key
            ? [
                fetchKey(`/tmp/${key.fileName}`, spot, key),
                `opkg-key add /tmp/${key.fileName}`,
                `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
                `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
            ]
            : []),
        `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`,
        yocto.update,
    ],
};
/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine = {
    scheme: 'apk-v2',
    format: 'apk-v2',
    title: 'Alpine',
    anyArch: undefined,
    listFile: () => '/etc/apk/repositories',
    feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    lines: (spot, key) => plainLines(alpine, spot, key),
};
/** OpenWrt's apk, from 25.12 on: a key can have any file name, and the line names the index itself. */
const openwrtApk = {
    scheme: 'apk-v3',
    format: 'apk-v3',
    title: 'OpenWrt from 25.12 on',
    anyArch: 'noarch',
    listFile: () => '/etc/apk/repositories.d/customfeeds.list',
    feedLine: ({ url, folder }) => `${url}/${folder}/packages.adb`,
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    lines: (spot, key) => plainLines(openwrtApk, spot, key),
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


/***/ }),

/***/ 97388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ packageView),
/* harmony export */   UD: () => (/* binding */ searchView)
/* harmony export */ });
/* unused harmony exports folderView, folderHash, packageHash, setupHash, searchHash, parseView */
/** The addresses of the views of the page: each folder, package, search and set-up has its own, after the `#`. */
const segments = (path) => path.split('/').map(encodeURIComponent).join('/');
/** @param url the address of the feed, without a slash at its end */
function folderView(url, folder) {
    return `${url}/${folderHash(folder)}`;
}
function packageView(url, folder, name) {
    return `${url}/${packageHash(folder, name)}`;
}
function searchView(url, text) {
    return `${url}/${searchHash(text)}`;
}
/** The part after the address of the page. */
function folderHash(folder) {
    return `#/f/${segments(folder)}`;
}
function packageHash(folder, name) {
    return `#/p/${segments(folder)}/${encodeURIComponent(name)}`;
}
/** The address of the lines for one system and folder. */
function setupHash(scheme, folder) {
    return `#/s/${encodeURIComponent(scheme)}/${segments(folder)}`;
}
function searchHash(text) {
    return `#/q/${encodeURIComponent(text)}`;
}
/** The view that an address names; the first page when it names none. */
function parseView(hash) {
    const [, kind, rest = ''] = /^#\/([fpqs])\/(.*)$/s.exec(hash) ?? [];
    try {
        if (rest === '' && kind !== 'q')
            return { view: 'home' };
        const parts = rest.split('/').map(decodeURIComponent);
        const first = parts[0] ?? '';
        const last = parts.at(-1) ?? '';
        if (kind === 'f')
            return { view: 'folder', folder: parts.join('/').replace(/\/+$/, '') };
        if (kind === 'p')
            return { view: 'package', folder: parts.slice(0, -1).join('/'), name: last };
        if (kind === 's')
            return { view: 'setup', scheme: first, folder: parts.slice(1).join('/') };
        if (kind === 'q')
            return { view: 'search', text: parts.join('/') };
    }
    catch {
        // An invalid percent code.
    }
    return { view: 'home' };
}


/***/ }),

/***/ 86015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ plainText),
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/** Text without the characters that XML cannot express: control characters, and halves of characters. */
const plainText = (text) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
/** Text that is escaped for XML elements and attributes. */
function xmlText(text) {
    return plainText(text).replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}


/***/ })

};
