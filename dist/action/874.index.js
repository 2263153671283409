export const id = 874;
export const ids = [874];
export const modules = {

/***/ 70522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ damagedCatalog),
/* harmony export */   Yc: () => (/* binding */ missingCatalog),
/* harmony export */   iK: () => (/* binding */ oddFeedFile)
/* harmony export */ });
/* unused harmony exports catalogPaths, catalogFaults, damagedOwned */
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52875);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28847);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32073);





/**
 * Nobody signs `feed.json` and `packages.json`, so what they say is not judged: only whether the page and other tools
 * can read them. The remedies are the same for every reader.
 */
/** Where the `packages.json` of some folders belong. */
const catalogPaths = (folders) => [...new Set(folders)].map((path) => pathIn(path, CATALOG_FILE));
/**
 * What is wrong with the catalogs of a home.
 *
 * @param paths all paths of the feed
 * @param catalogs where a `packages.json` belongs
 * @param states of those that were read
 */
function catalogFaults(paths, feedFile, catalogs, states) {
    const isPkgfeeds = [...states.values()].some((state) => state !== 'theirs');
    const named = new Set(catalogPaths(feedFile.feed.folders.map(({ path }) => path)));
    return [
        ...[...states].filter(([, state]) => state === 'damaged').map(([path]) => damagedCatalog(path)),
        ...[...states]
            .filter(([path, state]) => state === 'theirs' && named.has(path))
            .map(([path]) => foreign(path)),
        ...(feedFile.state === 'damaged' ? [damagedCatalog(FEED_FILE)] : []),
        ...(!paths.has(FEED_FILE) && isPkgfeeds ? [missingCatalog(FEED_FILE)] : []),
        ...oddFeedFile(feedFile.dropped),
        ...catalogs.filter((path) => named.has(path) && !paths.has(path)).map(missingCatalog),
    ];
}
/** A file of others in the place of a `packages.json` that `feed.json` counts on. */
const foreign = (path) => faultOf('catalog', 'home', {
    ...{ severity: 'warning', path, what: 'is not what pkgfeed writes, so that pkgfeed leaves it as it is' },
    remedy: "Delete it and run `pkgfeed reindex` to get pkgfeed's own.",
});
const DAMAGED = 'is damaged: it is not the JSON that pkgfeed writes';
/** A `feed.json` or `packages.json` of pkgfeed that cannot be read. */
const damagedCatalog = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('catalog', 'home', { path, what: DAMAGED });
/** A `files.json` of pkgfeed that cannot be read as a whole. */
const damagedOwned = (path) => faultOf('ownedFiles', 'home', { severity: 'warning', path, what: DAMAGED });
const missingCatalog = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('catalog', 'home', { path, what: 'is missing' });
/** @param dropped where values in `feed.json` do not fit */
const oddFeedFile = (dropped) => dropped.length === 0 ? [] : [(0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('oddValues', 'home', { path: _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS, what: (0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .oddValues */ .io)(dropped) })];


/***/ }),

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

/***/ 52875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ pathsInstead),
/* harmony export */   io: () => (/* binding */ oddValues),
/* harmony export */   oV: () => (/* binding */ knownFeed),
/* harmony export */   zf: () => (/* binding */ feedKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14979);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97044);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17863);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89491);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10754);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46694);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52803);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38680);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8788);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63257);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93920);


















/** True when feed.json cannot be used, so the signed indexes must say what the feed is. */
const isLost = ({ state }) => state === 'absent' || state === 'damaged';
/**
 * The paths to read when feed.json cannot be used: all indexes with their signatures, and the files for people. Empty
 * if feed.json is fine.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 */
function pathsInstead(feedFile, paths) {
    if (!isLost((0,_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .openFeedFile */ .zE)(feedFile)))
        return [];
    const indexes = folderPaths(paths).flatMap(({ format, path }) => (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .signedFiles */ .AH)(format, path, paths));
    return [...new Set([...indexes, ...[...paths.keys()].filter(_feed_shape_js__WEBPACK_IMPORTED_MODULE_14__/* .isSitePath */ .X1)])];
}
/**
 * The feed before a change, from feed.json. If that is gone or damaged, from the signed indexes: folders whose index a
 * key of this run verifies, and files for people that are unchanged since pkgfeed wrote them.
 *
 * @param state with the contents of feed.json and of `pathsInstead`
 * @param folders those that the run describes itself
 */
async function knownFeed({ paths, files }, policy, folders = []) {
    const opened = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .openFeedFile */ .zE)(files.get(_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS));
    if (!isLost(opened))
        return { ...opened, warnings: droppedWarning(opened), uncataloged: new Map() };
    const { feed, left, uncataloged } = await feedOfIndexes(paths, files, policy, new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)));
    const site = ownFiles(paths, files, policy);
    const isPkgfeeds = site.length > 0 || hasCatalog(files);
    const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
    return { ...opened, feed: { ...feed, site }, warnings, uncataloged };
}
function droppedWarning({ dropped }) {
    return dropped.length === 0 ? [] : [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} ${oddValues(dropped)}`];
}
/**
 * Says what is wrong with a feed.json that has values that do not fit.
 *
 * @param dropped the places of these values, at least one
 */
function oddValues(dropped) {
    return `has values that pkgfeed never writes, at ${dropped.join(', ')}: they are left out. Find out who changed the file`;
}
const hasCatalog = (files) => [...files].some(([path, bytes]) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOfFile */ ._f)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .CATALOG_FILE */ .l9) !== undefined && (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .stateOfCatalog */ .Aw)(bytes) !== 'theirs');
const AGAIN = 'it is written again from the signed indexes, which do not say what was withdrawn';
/** @param isPkgfeeds true when pkgfeed has published here before */
function damageWarning({ state }, isPkgfeeds) {
    if (state === 'damaged')
        return [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} is damaged; ${AGAIN}`];
    return isPkgfeeds ? [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} is gone; ${AGAIN}`] : [];
}
function leftWarning(left) {
    if (left.length === 0)
        return [];
    return [
        `${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} leaves out ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_17__/* .firstNames */ .d)(left)}: no key of this run has signed the index; give the key as \`trusted-keys\``,
    ];
}
/** Every index that a run could have made, with its folder. */
function folderPaths(paths) {
    return _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR.flatMap((format) => [...(0,_package_files_js__WEBPACK_IMPORTED_MODULE_8__/* .indexedFolders */ .B9)(paths, [format])]
        .filter((path) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_16__/* .isFolderPath */ .ky)(path))
        .map((path) => ({ format, path })));
}
/**
 * The feed that its verified indexes describe; `left` has pkgfeed's folders whose index no key of this run verifies,
 * without those of the run.
 */
async function feedOfIndexes(paths, files, policy, ofRun) {
    const folders = new Map();
    const keys = new Map();
    const left = new Set();
    const uncataloged = new Map();
    for (const { format, path } of folderPaths(paths)) {
        const own = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .filesOf */ .R8)(format, path, files);
        const index = own.get(format.indexFile);
        if (index === undefined)
            continue;
        const read = async () => {
            const signatures = await format.verify(own, (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .acceptedKeys */ .gH)(policy));
            (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .checkTrust */ .Rr)(path, signatures, policy);
            const signers = keysOf(signatures, paths, policy);
            // Subscribers cannot use a key that the feed does not publish.
            if (signers.length === 0 && signatures.some(({ state }) => state === 'good'))
                return undefined;
            return { signers, listed: (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .listIndex */ .VH)(format, path, index, paths) };
        };
        const verified = await unlessRefused(read());
        if (verified === undefined) {
            if (paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .CATALOG_FILE */ .l9)) && !ofRun.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)({ format, path })))
                left.add(path);
            continue;
        }
        const { signers, listed } = verified;
        const folder = folders.get(path) ?? emptyFolder(path, listed, policy);
        folders.set(path, {
            ...folder,
            ...(folder.arch === null ? { arches: arches(folder, listed) } : {}),
            formats: [...folder.formats, format.name],
            packages: folder.packages + listed.length,
            bytes: listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), folder.bytes),
            keys: [...new Set([...(folder.keys ?? []), ...signers.map((key) => key.path)])],
            indexes: { ...folder.indexes, ...(0,_chain_js__WEBPACK_IMPORTED_MODULE_12__/* .hashesOf */ .mU)([format], (name) => own.get(name)) },
        });
        for (const key of signers)
            keys.set(key.path, key);
        if (!paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .CATALOG_FILE */ .l9)))
            uncataloged.set(path, [...(uncataloged.get(path) ?? []), { format, listed }]);
    }
    const feed = { folders: [...folders.values()], keys: [...keys.values()] };
    const described = { title: null, url: null, ...feed, recent: [], site: [] };
    return { feed: described, left: [...left], uncataloged };
}
/** Returns undefined for an index that a publish would refuse; `check` says what is wrong with it. */
async function unlessRefused(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PkgfeedError */ .jH)
            return undefined;
        throw error;
    }
}
/** The keys of the good signatures that the feed publishes, or that this run will publish. */
function keysOf(signatures, paths, { signingKeys }) {
    const own = new Set(signingKeys.map(_key_files_js__WEBPACK_IMPORTED_MODULE_5__/* .keyPath */ .D));
    return signatures
        .flatMap((signature) => (signature.state === 'good' ? [feedKeyOf(signature.key)] : []))
        .filter(({ scheme, keyId, path }) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_16__/* .isKeyPath */ .x3)(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_16__/* .isKeyId */ .rZ)(scheme, keyId))
        .filter(({ path }) => paths.has(path) || own.has(path));
}
/** Describes a public key for feed.json. */
const feedKeyOf = ({ scheme, keyId, fileName, text }) => ({
    scheme,
    keyId,
    path: `keys/${fileName}`,
    sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')),
});
function emptyFolder(path, listed, { shape }) {
    const { target, ...coordinates } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .coordinatesIn */ .jc)(path, shape);
    const ofTarget = target === null ? {} : { target };
    const arch = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .fitsLayout */ .Pk)(shape)(path) ? coordinates.arch : archOfOthers(path, listed, coordinates.arch);
    return { path, ...coordinates, ...ofTarget, arch, formats: [], packages: 0, bytes: 0, keys: null };
}
/**
 * The arch of a folder that the layout of the run does not reach; null if its packages are for another arch than a name in
 * its path, as in `targets/mediatek/filogic/packages`.
 *
 * @param last the last name of the path
 */
function archOfOthers(path, listed, last) {
    const stated = listed.filter(({ entry }) => (0,_place_js__WEBPACK_IMPORTED_MODULE_9__/* .isOfOneArch */ .c$)(entry)).map(({ entry }) => entry.arch);
    if (stated.length === 0)
        return last;
    return path.split('/').findLast((name) => stated.includes(name)) ?? null;
}
/** The arches of a folder of all arches, with those of an index that another format has there. */
const arches = (folder, listed) => [
    ...new Set([...(folder.arches ?? []), ...(0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .archesListed */ ._o)(null, listed)]),
];
/** The files for people whose own mark shows that they are unchanged. */
function ownFiles(paths, files, { site }) {
    return [...files].flatMap(([path, bytes]) => {
        const blob = paths.get(path);
        const own = (0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_14__/* .isSitePath */ .X1)(path) ? site?.recognise(path, bytes) : undefined;
        return own === undefined || blob === undefined ? [] : [{ path, blob, ...own }];
    });
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

/***/ 55992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ shapeIn),
/* harmony export */   eA: () => (/* binding */ checkShape),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   st: () => (/* binding */ shapeAfter),
/* harmony export */   yN: () => (/* binding */ begunAllFolders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);



/**
 * The layout that a feed has, as `feed.json` remembers it or its folders show.
 *
 * @returns undefined for a feed without folders, and for one of an older pkgfeed whose folders have another layout
 */
function shapeIn(feed) {
    const { layout = _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_LAYOUT */ .zR, folders } = feed;
    const shape = { layout, archFolders: new Map(Object.entries(feed.archFolders ?? {})) };
    if (feed.layout !== undefined)
        return shape;
    return folders.length > 0 && folders.every((folder) => isAt(folder, shape)) ? shape : undefined;
}
/** True for a folder that is where a layout puts it. */
function isAt({ path, branch, repository, target, arch }, shape) {
    const { layout, archFolders } = shape;
    const values = new Map([
        ['{branch}', branch],
        ['{repository}', repository],
        ['{target}', target ?? null],
        ['{arch}', arch === null ? null : (archFolders.get(arch) ?? arch)],
    ]);
    const parts = layout === '.' ? [] : layout.split(/(\{[a-z]+\})/);
    const filled = parts.map((part) => (values.has(part) ? (values.get(part) ?? null) : part));
    return !filled.includes(null) && filled.join('') === path;
}
/**
 * What `feed.json` remembers of a layout after a run. The usual layout goes without saying.
 *
 * @param before as an earlier run wrote it; undefined where none did
 */
function shapeAfter(before, folders, { shape: { layout, archFolders }, prefix, allFolders = [] }) {
    // Older runs of pkgfeed could give the folders of one feed several layouts, and devices look for them there.
    const isMixed = before !== undefined &&
        before.folders.length > 0 &&
        shapeIn(before) === undefined &&
        !folders.every((folder) => isAt(folder, { layout, archFolders }));
    return {
        ...(layout === _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_LAYOUT */ .zR || isMixed ? {} : { layout }),
        ...(prefix === undefined ? {} : { prefix }),
        ...(archFolders.size === 0 ? {} : { archFolders: Object.fromEntries([...archFolders].sort()) }),
        ...allFoldersAfter(before?.allFolders ?? [], allFolders),
    };
}
function allFoldersAfter(before, ofRun) {
    const used = ofRun.filter(({ isUsed }) => isUsed).map(({ path }) => path);
    const allFolders = [...new Set([...before, ...used])].sort();
    return allFolders.length === 0 ? {} : { allFolders };
}
/**
 * Compares the layout of a run with the one that the feed has.
 *
 * @throws PlacementError where they differ: devices would not find what the run publishes
 */
function checkShape(feed, { shape: run, prefix, allFolders = [] }) {
    const known = shapeIn(feed);
    if (feed.prefix !== undefined && feed.prefix !== prefix) {
        throw otherShape(`\`prefix: ${feed.prefix}\``, prefix === undefined ? 'none' : `\`prefix: ${prefix}\``);
    }
    if (known === undefined)
        return;
    const moved = [...known.archFolders].some(([arch, folder]) => run.archFolders.get(arch) !== folder);
    const isLike = known.layout === run.layout && !moved;
    if (!isLike || !feed.folders.every((folder) => !isAt(folder, known) || isAt(folder, run))) {
        throw otherShape(shapeText(known), shapeText(run));
    }
    for (const one of allFolders)
        checkAllFolder(feed, one);
}
/** @throws PlacementError where a repository would lose its folder for packages of all arches */
function checkAllFolder({ allFolders = [] }, { path, isUsed }) {
    const text = (value) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`\`all-folder: ${value}\` for ${path}`);
    if (!isUsed && allFolders.includes(path))
        throw otherShape(text(true), text(false));
}
/** Warns of a folder for packages of all arches that begins beside others, which devices may read alone. */
function begunAllFolders(feed, { allFolders = [] }) {
    const isBegun = ({ path, isUsed, layout }) => {
        const own = feed.folders.filter((folder) => layout.archOf(folder.path) !== undefined);
        const isThere = feed.allFolders?.includes(path) || own.some((folder) => folder.path === path);
        return isUsed && !isThere && own.some(({ formats }) => formats.includes('opkg'));
    };
    return allFolders
        .filter(isBegun)
        .map(({ path }) => `\`all-folder\` begins ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}: from now on packages for all arches go there alone, and devices that read only the folder of their arch do not see them until they get a line for it`);
}
function shapeText({ layout, archFolders }) {
    const folders = [...archFolders].sort().map(([arch, folder]) => `${arch}=${folder}`);
    const named = folders.length === 0 ? '' : ` and \`arch-folders: ${folders.join(' ')}\``;
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`\`layout: ${layout}\`${named}`);
}
const otherShape = (known, given) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
    code: 'PLACEMENT_LAYOUT',
    message: `the feed has ${known}, as feed.json remembers, and this run has ${given}: devices would look in the wrong folders`,
    remedy: `Write ${known} in every run. For a feed of another shape, choose another \`pages-branch\` or \`prefix\`.`,
});


/***/ }),

/***/ 69437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stateWith),
/* harmony export */   S: () => (/* binding */ remembersIn)
/* harmony export */ });
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35735);

/** feed.json names the folders that pkgfeed writes, and the files in them that it leaves to others. */
function remembersIn({ state, feed }) {
    const folders = new Map(feed.folders.map((folder) => [folder.path, folder]));
    return (path, name) => {
        const folder = state === 'whole' ? folders.get(path) : undefined;
        return folder !== undefined && folder.foreign?.includes(name) !== true;
    };
}
/**
 * The state of a file, with what feed.json tells: one that pkgfeed wrote and that is no JSON at all is damaged, whatever
 * it holds now. JSON of another shape may have been put there on purpose, and stays.
 *
 * @param state what the file alone says
 */
const stateWith = (state, bytes, isRemembered) => state === 'theirs' && isRemembered && (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(bytes) ? 'damaged' : state;


/***/ }),

/***/ 78462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ uninstallableIn),
/* harmony export */   f: () => (/* binding */ closureText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74273);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _draft_follow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52450);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51348);
/* harmony import */ var _devices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77992);
/* harmony import */ var _missing_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65895);








/** The packages of a folder that devices cannot install, in order. */
function uninstallableIn(folder, beside, deviceFeeds) {
    const places = { archMap: new Map(), allFolder: false, known: folder.arch === null ? [] : [folder.arch] };
    const anyway = (0,_draft_follow_js__WEBPACK_IMPORTED_MODULE_1__/* .offeredTo */ .JM)(folder, deviceFeeds, places);
    const own = folder.listed.map((item) => candidateOf(folder, item, 0));
    const all = [
        ...own,
        ...beside.flatMap((other, i) => other.listed.map((item) => candidateOf(folder, item, i + 1))),
        ...anyway.map(({ entry }) => ({ entry, rank: beside.length + 1 })),
    ];
    const entries = folder.listed.map(({ entry }) => entry);
    const found = (0,_devices_js__WEBPACK_IMPORTED_MODULE_3__/* .deviceArches */ .R)(folder.arch, entries).flatMap((arch) => resolved(folder, all.filter((0,_devices_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsable */ .N)(arch)), own.filter((0,_devices_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsable */ .N)(arch))));
    const byPackage = new Map(found.map((one) => [JSON.stringify([one.name, one.version]), one]));
    return [...byPackage.values()].sort((a, b) => (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n)(a.name, b.name) || (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n)(a.version, b.version));
}
const candidateOf = (folder, { entry }, rank) => ({
    entry: (0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .inFolder */ ._z)(folder, entry),
    rank,
});
function resolved({ format, path: folder, schemes }, all, own) {
    try {
        return format
            .resolver(all, schemes === undefined ? {} : { schemes })
            .uninstallable(own)
            .map(({ candidate: { entry }, missing }) => ({
            folder,
            name: entry.name,
            version: entry.version,
            missing: missing.map((one) => ({
                need: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(one.need),
                by: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(one.by.name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(one.by.version)}`,
                kind: one.reason.kind,
                text: (0,_missing_text_js__WEBPACK_IMPORTED_MODULE_6__/* .missingText */ .qq)(one),
            })),
        }));
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.in((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(folder)) : error;
    }
}
/** A sentence about packages that devices cannot install: what most of them lack comes first. */
function closureText(uninstallable) {
    const packages = new Set();
    const lacking = new Map();
    for (const { name, version, missing } of uninstallable) {
        const pkg = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(version)}`;
        packages.add(pkg);
        for (const { text, by } of missing) {
            const known = lacking.get(text) ?? { by: new Set(), packages: new Set() };
            known.by.add(by);
            known.packages.add(pkg);
            lacking.set(text, known);
        }
    }
    const sorted = [...lacking].sort(([a, one], [b, other]) => other.packages.size - one.packages.size || (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n)(a, b));
    const told = sorted.slice(0, NAMED).map(([text, { by }]) => `${text}, for ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_7__/* .firstNames */ .d)([...by])}`);
    const rest = sorted.length > NAMED ? `; and ${sorted.length - NAMED} more needs` : '';
    const what = packages.size === 1 ? [...packages].join() : `${packages.size} packages`;
    return `devices cannot install ${what} with this feed and \`device-feeds\`. Missing: ${told.join('; ')}${rest}`;
}
/** How many needs a message names. The report has all of them. */
const NAMED = 5;


/***/ }),

/***/ 77992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUsable),
/* harmony export */   R: () => (/* binding */ deviceArches)
/* harmony export */ });
/**
 * The arches of the devices that read a folder: those of its packages in a folder of all arches. Undefined stands for all
 * that a folder lists, where it is for one arch, or has packages for any arch alone.
 */
function deviceArches(arch, entries) {
    if (arch !== null)
        return [undefined];
    const own = new Set(entries.flatMap((entry) => (entry.anyArch ? [] : [entry.arch])));
    return own.size === 0 ? [undefined] : [...own].sort();
}
/** A test for packages that devices of an arch could install, whatever they need. */
const isUsable = (arch) => ({ entry }) => entry.harm === undefined && (arch === undefined || entry.anyArch === true || entry.arch === arch);


/***/ }),

/***/ 65895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qq: () => (/* binding */ missingText),
/* harmony export */   w6: () => (/* binding */ needText)
/* harmony export */ });
/* unused harmony export reasonText */
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);


/** Why a need is not met, as a sentence part behind the need: `libfoo (no package has the name)`. */
function reasonText(reason) {
    switch (reason.kind) {
        case 'no-name':
            return 'no package has the name';
        case 'versions':
            return `there is only ${named(reason.there)}`;
        case 'kernel':
            return `it is for another build of the kernel; there is ${named(reason.there)}`;
        case 'conflict':
            return `it does not go together with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason.with.name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason.with.version)}`;
        case 'choice':
            return `several packages provide it, and devices let a person choose: ${named(reason.between)}`;
        case 'arch':
            return `it is there only for ${named(reason.there)}`;
    }
}
const named = (words) => (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(words.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$));
/** The longest need that a message shows. */
const LENGTH = 200;
/** A need as messages show it. */
function needText(need) {
    const text = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(need);
    return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
/** A need that is not met, with the reason. */
const missingText = ({ need, reason }) => `${needText(need)} (${reasonText(reason)})`;


/***/ }),

/***/ 68192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ siblingsOf),
/* harmony export */   p: () => (/* binding */ areReadTogether)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51348);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);



/** Folders of the feed that devices read together with those of the run, and that the run does not write. */
function siblingsOf(folders, paths, shape) {
    const known = new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs));
    const found = new Map();
    const formats = [...new Set(folders.map(({ format }) => format))];
    for (const format of formats) {
        const own = folders.filter((folder) => folder.format === format);
        for (const path of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedFolders */ .B9)(paths, [format])) {
            if (known.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs)({ format, path })))
                continue;
            for (const folder of own) {
                const arch = archBeside(folder, path, shape);
                if (arch === undefined)
                    continue;
                found.set((0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs)({ format, path }), { ...folder, path, arch, repository: null, isNew: false });
                break;
            }
        }
    }
    return [...found.values()];
}
/**
 * The arch of a folder of another repository that the devices of a folder read as well; undefined for a folder that they do
 * not read.
 */
function archBeside(folder, path, shape) {
    const { format, branch, target } = folder;
    if (!shape.layout.includes('{repository}'))
        return undefined;
    // Its path does not say where it belongs.
    if (branch === null && shape.layout.includes('{branch}'))
        return undefined;
    if (target === null && shape.layout.includes('{target}'))
        return undefined;
    const words = { branch: branch ?? undefined, target: target ?? undefined };
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(shape, { ...words, repository: PLACEHOLDER });
    const arches = folder.arch === null ? [''] : [folder.arch, format.anyArchFolder].filter((arch) => arch !== undefined);
    for (const arch of arches) {
        const [before = '', after = ''] = layout.folder(arch).split(PLACEHOLDER);
        const isBeside = path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
        if (isBeside)
            return folder.arch === null ? null : arch;
    }
    return undefined;
}
/** Stands for any repository. */
const PLACEHOLDER = 'any-repository';
/** True for a folder that the devices of another one read as well. */
function areReadTogether(folder, other, shape) {
    return folder.format === other.format && archBeside(folder, other.path, shape) !== undefined;
}


/***/ }),

/***/ 52450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SG: () => (/* binding */ SHARED),
  Sw: () => (/* binding */ choose),
  JM: () => (/* binding */ offeredTo)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/address.js
var formats_address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
// EXTERNAL MODULE: ./build/feed/grouped.js
var grouped = __webpack_require__(47671);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(25616);
// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
;// CONCATENATED MODULE: ./build/feed/draft/any-arch-builds.js


/**
 * One build of each package for any arch. Feeds that build for each arch by itself have one in the index of each arch,
 * and a folder that takes from all these indexes can list one of them.
 *
 * @param there what the folder lists
 * @param isUnread true for a package of the folder that came from an index which was not read
 * @param isSame true for the same bytes
 * @returns the build that the folder has, or else that of the first index; and the builds that are left out for it
 */
function oneBuildOfEach(offered, there, isUnread, isSame) {
    const builds = (0,grouped/* groupedBy */.m)(offered.filter(({ entry }) => entry.anyArch), keyOf);
    if (builds.size === 0)
        return { offered, others: [] };
    const own = new Map(there.map((listed) => [(0,feed_listed/* packageKey */.MO)(listed.entry), listed]));
    const leave = new Set();
    const others = [];
    for (const same of builds.values()) {
        const [first] = same;
        if (first === undefined)
            continue;
        const listed = own.get((0,feed_listed/* packageKey */.MO)(first.entry));
        const had = listed && same.find(({ entry }) => isSame(listed.entry, entry));
        // An index that was not read has the build of the folder still.
        const isTheirs = listed !== undefined && had === undefined && isUnread(listed);
        const stays = isTheirs ? undefined : (had ?? first);
        for (const one of same) {
            // Two builds in one index are a conflict.
            if (one.index === stays?.index)
                continue;
            leave.add(one);
            if (stays === undefined || !isSame(stays.entry, one.entry))
                others.push(one);
        }
    }
    return { offered: offered.filter((one) => !leave.has(one)), others };
}
/** Builds of several feeds are for `prefer` to choose from. */
const keyOf = ({ entry, index }) => `${index.upstream}\n${(0,feed_listed/* packageKey */.MO)(entry)}`;

// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
;// CONCATENATED MODULE: ./build/feed/draft/older-index.js



/**
 * Judges each index by itself.
 *
 * @param isShared true for the folder of all arches
 */
function judge(format, indexes, isShared) {
    const nameOf = ({ entry }) => (0,retention/* deviceName */.g7)(entry, isShared);
    const anywhere = new Set(indexes.flatMap(({ offered }) => offered.map(nameOf)));
    const warnings = [];
    const older = new Set();
    for (const { upstream, offered, own, hasNews } of indexes) {
        if (own.length === 0)
            continue;
        const changed = olderIn(format, offered, own, isShared);
        if (changed === undefined)
            continue;
        const missing = own.filter((one) => !anywhere.has(nameOf(one)));
        if (changed.length > 0) {
            for (const { path } of own)
                older.add(path);
            warnings.push(`${(0,printable/* printable */.g$)(upstream)} is older than when packages were last taken from it, as if somebody served an old copy: ${(0,first_names/* firstNames */.d)(changed)}`);
        }
        else if (missing.length > 0 && !hasNews) {
            const names = missing.map(({ entry }) => `${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(entry.version)}`);
            warnings.push(`${(0,printable/* printable */.g$)(upstream)} lists less than when packages were last taken from it, and nothing new, which an old copy would do, too: it lacks ${(0,first_names/* firstNames */.d)(names)}`);
        }
    }
    return { warnings, older };
}
/** The packages of an index that are older than what came from it; undefined where one is newer. */
function olderIn(format, offered, own, isShared) {
    const theirs = (0,retention/* newestOf */.su)(format, offered, isShared);
    const older = [];
    for (const [name, { entry }] of (0,retention/* newestOf */.su)(format, own, isShared)) {
        const version = theirs.get(name)?.entry.version;
        const order = version === undefined ? 0 : format.compareVersions(version, entry.version);
        if (order > 0)
            return undefined;
        if (order < 0)
            older.push(`${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(version ?? '')} (the feed has ${(0,printable/* printable */.g$)(entry.version)})`);
    }
    return older;
}

// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/draft/sources.js
var draft_sources = __webpack_require__(75703);
;// CONCATENATED MODULE: ./build/feed/draft/follow.js













/**
 * Chooses the packages of upstreams for a folder.
 *
 * @param there what the folder lists
 * @param cameFrom the address of the index that a package of the folder came from; null for one that came from no
 *   upstream, undefined where nobody knows
 * @param isHeld true for a package that was withdrawn
 */
function choose(folder, indexes, there, policy, withNeeds, cameFrom, isHeld) {
    const { format } = folder;
    const all = offeredTo(folder, indexes, policy);
    const allowed = all.filter((one) => !isHeld(asListed(folder, one)));
    const left = new Map();
    if (allowed.length < all.length) {
        const isFree = new Set(allowed);
        left.set('withdrawn', new Set(all.filter((one) => !isFree.has(one)).map(({ entry }) => nameOf(entry))));
    }
    const read = new Set(indexes.flatMap((index) => (index.state === 'read' ? addressesOf(index) : [])));
    const isWhole = indexes.every(({ state }) => state === 'read');
    const isUnread = (listed) => {
        const from = cameFrom(listed);
        return !isWhole && typeof from === 'string' && !read.has(from);
    };
    const builds = oneBuildOfEach(allowed, there, isUnread, (own, theirs) => isSame(format, own, theirs));
    const free = policy.isLocked ? allowed : builds.offered;
    if (!policy.isLocked && builds.others.length > 0)
        left.set('other-bytes', new Set(builds.others.map(({ entry }) => nameOf(entry))));
    const { items, warnings, remarks, leftOut, errors: broken, needed, } = policy.isLocked
        ? {
            ...locked(folder, free, all, there, indexes, policy),
            warnings: [],
            remarks: [],
            leftOut: new Map(),
            needed: new Set(),
        }
        : selected(folder, free, there, policy, withNeeds);
    for (const [reason, names] of leftOut)
        left.set(reason, new Set([...(left.get(reason) ?? []), ...names]));
    const byVersion = (0,grouped/* groupedBy */.m)(there, ({ entry }) => ownKey(folder, entry));
    const taken = [];
    const present = [];
    const wanted = [];
    const weak = [];
    const keeps = policy.onConflict === 'keep' && !policy.isSync && !policy.isLocked;
    for (const one of items) {
        const twins = byVersion.get(theirKey(folder, one.entry, policy)) ?? [];
        const own = twins.find(({ entry }) => isSame(format, entry, one.entry));
        const isKept = () => keeps && twins.length > 0;
        const choosing = (item) => {
            const line = policy.hasLock ? lineOf(folder, one, policy) : undefined;
            taken.push({ line, isPinned: policy.isLocked || needed.has(one), item });
        };
        if (own !== undefined) {
            present.push(own);
            choosing(own);
        }
        else if (isKept())
            left.set('kept', new Set([...(left.get('kept') ?? []), nameOf(one.entry)]));
        else if (isWeak(one.entry) && !policy.allowMd5)
            weak.push(one.entry);
        else {
            const fresh = { ...one, key: follow_keyOf(format, one) };
            wanted.push(fresh);
            choosing(fresh);
        }
    }
    const lists = new Set(all.map(({ entry }) => theirKey(folder, entry, policy)));
    const chosen = new Set(present);
    const staying = [];
    const unread = [];
    const gone = [];
    for (const listed of there) {
        const from = chosen.has(listed) ? null : cameFrom(listed);
        const isRead = typeof from === 'string' && read.has(from);
        if (from === null || (!isRead && isWhole))
            continue;
        // An index that was not read may still list it.
        if (!isRead) {
            staying.push(listed);
            unread.push(listed);
        }
        else if (!lists.has(ownKey(folder, listed.entry)))
            (policy.removes ? gone : staying).push(listed);
    }
    const { warnings: odd, older } = judge(format, judgedIn(folder, indexes, all, wanted, there, cameFrom), folder.arch === null);
    const earlier = isWhole ? [] : policy.lock.filter(isLineOf(folder));
    const inLock = new Set(earlier.map((line) => `${(0,upstream_lock/* lockKey */.TL)(line)} ${line.hash}`));
    const isNamed = ({ entry }) => inLock.has(`${(0,upstream_lock/* lockKey */.TL)(entry)} ${hashIn(format, entry)}`);
    return {
        chosen: taken,
        present,
        wanted,
        waiting: staying,
        // With `sync` they leave with everything else that no source gives.
        gone: policy.isSync ? [] : gone,
        leftOut: left,
        earlier,
        pinned: policy.isLocked ? unread.filter(isNamed) : policy.dependencies ? unread : [],
        warnings: [...warnings, ...odd],
        remarks,
        errors: [...broken, ...(weak.length === 0 ? [] : [noHash(weak)])],
        older,
    };
}
/** What a folder has to do with each index that was read. */
function judgedIn(folder, indexes, all, wanted, there, cameFrom) {
    const offered = (0,grouped/* groupedBy */.m)(all, ({ index }) => index);
    const fresh = new Set(wanted.map(({ index }) => index));
    const own = (0,grouped/* groupedBy */.m)(there, (listed) => cameFrom(listed) ?? '');
    return indexes.flatMap((index) => {
        if (index.state !== 'read')
            return [];
        const came = [...new Set(addressesOf(index))].flatMap((address) => own.get(address) ?? []);
        if (came.length === 0)
            return [];
        const theirs = (offered.get(index) ?? []).map((one) => asListed(folder, one));
        return [{ upstream: index.upstream, offered: theirs, own: came, hasNews: fresh.has(index) }];
    });
}
/** The addresses of an index on all its mirrors. */
const addressesOf = ({ address, folders }) => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    return [address, ...folders.map((folder) => new URL(name, folder).href)];
};
/** What the indexes have for a folder, in the order of the settings. */
function offeredTo({ format, arch }, indexes, policy) {
    return indexes.flatMap((index) => {
        if (index.state !== 'read' || index.format.name !== format.name)
            return [];
        const own = index.entries.filter((entry) => isFor(format, entry, index.folderArch, arch, policy));
        return own.map((entry) => ({ entry, index }));
    });
}
function isFor(format, entry, folderArch, arch, policy) {
    if (arch === null)
        return true;
    const anyArch = entry.anyArch === true;
    if (anyArch && (0,placement/* hasAllFolder */.Y4)(format, policy))
        return (0,placement/* archesFor */.cL)(format, { ...entry, anyArch }, [], policy).includes(arch);
    if (folderArch !== undefined)
        return folderArch === arch;
    return (0,placement/* archesFor */.cL)(format, { ...entry, anyArch }, policy.known, policy).includes(arch);
}
function selected(folder, all, there, policy, withNeeds) {
    const { format, arch } = folder;
    const isShared = arch === null;
    const origins = new Map(all.map((one) => [{ listed: asListed(folder, one), origin: '' }, one]));
    const offers = (0,grouped/* groupedBy */.m)([...origins.keys()], (named) => origins.get(named)?.index.upstream);
    const sources = [...offers.values()].map((items) => ({ isRepository: true, items }));
    const taken = (0,draft_sources/* take */.s)(format, sources, there, { ...policy, publishedBefore: undefined }, isShared);
    const roots = taken.items.flatMap((item) => origins.get(item) ?? []);
    const leftOut = new Map(taken.leftOut);
    const stay = retained(format, roots, there, policy, isShared);
    if (stay.length < roots.length) {
        const stays = new Set(stay);
        const late = roots.filter((one) => !stays.has(one)).map(({ entry }) => nameOf(entry));
        leftOut.set('keep-versions', new Set(late));
    }
    const { offered, warnings, remarks } = withNeeds(stay, all);
    const needed = new Set(offered.map(({ entry: { name, version } }) => `${name} ${version}`));
    const unselected = [...(leftOut.get('packages') ?? [])].filter((name) => !needed.has(name));
    if (unselected.length > 0)
        leftOut.set('packages', new Set(unselected));
    else
        leftOut.delete('packages');
    const isRoot = new Set(stay);
    const extra = new Set(offered.filter((one) => !isRoot.has(one)));
    // What is needed is taken all the same.
    const extraNames = new Set([...extra].map(({ entry }) => nameOf(entry)));
    const late = [...(leftOut.get('keep-versions') ?? [])].filter((name) => !extraNames.has(name));
    if (late.length > 0)
        leftOut.set('keep-versions', new Set(late));
    else
        leftOut.delete('keep-versions');
    return { items: offered, warnings, remarks, leftOut, errors: [], needed: extra };
}
/** What the rules would let stay, so that nothing else is fetched. */
function retained({ compareVersions }, roots, there, { isSync, times, ...rules }, isShared) {
    if (!(0,retention/* hasRules */.w0)(rules))
        return [...roots];
    const own = isSync ? [] : there.map(({ entry }) => entry);
    const published = new Map(there.map((listed) => [nameOf(listed.entry), times?.publishedOf(listed)]));
    const publishedOf = (entry) => published.has(nameOf(entry)) ? published.get(nameOf(entry)) : times?.now;
    const ofEntries = times && { now: times.now, publishedOf };
    const all = [...own, ...roots.map(({ entry }) => entry)];
    const { stay } = (0,retention/* staying */.WK)(all, rules, compareVersions, isShared, ofEntries);
    return roots.filter(({ entry }) => stay.has(entry));
}
/**
 * What a lock names, as the upstreams have it.
 *
 * @param free what was not withdrawn
 */
function locked(folder, free, all, there, indexes, { lock }) {
    const { format } = folder;
    const own = lock.filter(isLineOf(folder));
    const offered = (0,grouped/* groupedBy */.m)(all, ({ entry }) => (0,upstream_lock/* lockKey */.TL)(entry));
    const present = new Set(there.map(({ entry }) => `${(0,upstream_lock/* lockKey */.TL)(entry)} ${hashIn(format, entry)}`));
    const isWhole = indexes.every(({ state }) => state === 'read');
    const isFree = new Set(free);
    const items = [];
    const gone = [];
    const other = [];
    for (const line of own) {
        const named = offered.get((0,upstream_lock/* lockKey */.TL)(line)) ?? [];
        const exact = named.find(({ entry }) => hashIn(format, entry) === line.hash && fits(entry.size, line.size));
        if (exact !== undefined)
            items.push(...(isFree.has(exact) ? [exact] : []));
        else if (named.length > 0)
            other.push(line);
        // What an index that was not read had before is there still.
        else if (isWhole || !present.has(`${(0,upstream_lock/* lockKey */.TL)(line)} ${line.hash}`))
            gone.push(line);
    }
    const failed = indexes.find((index) => index.state === 'failed');
    const why = failed?.state === 'failed' ? ` (${(0,printable/* printable */.g$)(failed.reason)})` : '';
    const errors = gone.length + other.length === 0 ? [] : [(0,upstream_lock/* lockBroken */.ns)(gone, other, why)];
    return { items, errors };
}
/** The hash of a package as a lock writes it. */
const hashIn = (format, entry) => (0,upstream_lock/* statedHash */.sc)(format, entry) ?? '-';
const fits = (stated, line) => stated === undefined || line === undefined || stated === line;
/** Stands for the arch of the folder of all arches. */
const SHARED = '-';
/** A test for the lines of a folder. */
const isLineOf = ({ format, arch }) => (line) => line.format === (0,upstream_lock/* formatWord */.Cj)(format) && line.arch === (arch ?? SHARED);
const nameOf = ({ name, version }) => `${(0,printable/* printable */.g$)(name)} ${(0,printable/* printable */.g$)(version)}`;
/** A package of an upstream as if the folder listed it, to ask questions about it. Its path is never written. */
const asListed = ({ path }, { entry, index }) => ({
    entry,
    path: (0,plain_values/* pathIn */.lW)(path, entry.file),
    contentId: undefined,
    origin: `from ${index.upstream}`,
    content: undefined,
});
/** True for the same bytes, as far as both indexes say it. */
function isSame(format, own, theirs) {
    if (own.size !== undefined && theirs.size !== undefined && own.size !== theirs.size)
        return false;
    const stated = (0,upstream_lock/* statedHash */.sc)(format, theirs);
    if (!isWeak(theirs))
        return (0,upstream_lock/* statedHash */.sc)(format, own) === stated;
    return theirs.md5 === undefined || own.md5 === undefined || own.md5 === theirs.md5;
}
/** True for an entry that states no hash which holds against an attacker. */
const isWeak = ({ identity, sha256 }) => sha256 === undefined && (identity ?? '') === '';
const follow_keyOf = (format, { entry, index }) => {
    const { name, version } = entry;
    const hash = isWeak(entry)
        ? (0,formats_address/* packageAddress */.T)(format, index.folders[0], entry)?.href
        : (0,upstream_lock/* statedHash */.sc)(format, entry);
    return JSON.stringify([format.name, name, version, entry.size ?? null, hash]);
};
function lineOf({ format, arch }, { entry, index }, { repository }) {
    const { name, version, size } = entry;
    const address = (0,formats_address/* packageAddress */.T)(format, index.home, entry)?.href ?? '-';
    return {
        repository,
        format: (0,upstream_lock/* formatWord */.Cj)(format),
        arch: arch ?? SHARED,
        name,
        version,
        size,
        hash: hashIn(format, entry),
        address,
    };
}
/** Names a package of a folder. That of all arches has one for each arch. */
const ownKey = ({ arch }, entry) => arch === null ? (0,feed_listed/* packageKey */.MO)(entry) : (0,upstream_lock/* lockKey */.TL)(entry);
/** Names a package of an upstream as `ownKey` names it in the folder. */
const theirKey = (folder, entry, { archMap }) => ownKey(folder, {
    ...entry,
    arch: (entry.anyArch ? undefined : (0,placement/* ownArches */.t9)(entry, archMap)[0]) ?? entry.arch,
});
const noHash = (entries) => new errors/* SourceError */.c8({
    code: 'SOURCE_HASH',
    message: `the upstream's index states ${entries.every(({ md5 }) => md5 !== undefined) ? 'only an MD5, which anybody can match with other bytes,' : 'no hash'} of ${(0,first_names/* firstNames */.d)(entries.map(nameOf))}`,
    remedy: 'Leave them out with `packages`, or set `allow-md5-upstream: true` to take them unproven.',
});


/***/ }),

/***/ 26274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ knownArches),
/* harmony export */   Y4: () => (/* binding */ hasAllFolder),
/* harmony export */   bu: () => (/* binding */ checkArchMap),
/* harmony export */   cL: () => (/* binding */ archesFor),
/* harmony export */   oj: () => (/* binding */ sharedArch),
/* harmony export */   sQ: () => (/* binding */ asMapped),
/* harmony export */   t9: () => (/* binding */ ownArches),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The folder of packages for any arch where they have one of their own. */
const ALL = 'all';
/** True for a format whose packages for any arch go to a folder of their own. */
const hasAllFolder = ({ anyArchFolder }, { allFolder }) => allFolder && anyArchFolder === ALL;
/**
 * The arches that have or will have a folder: those in the feed, those of this run's packages, and those that `arches`
 * names. If there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder that folder's name; undefined for a format whose clients would not find it
 */
function knownArches(packages, existing, named, map, anyArchFolder) {
    const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => ownArches(pkg, map));
    const known = new Set([...existing, ...named, ...own]);
    if (known.size > 0)
        return [...known].sort();
    return anyArchFolder === undefined ? [] : [anyArchFolder];
}
/**
 * The package as `arch-map` places it. A word for any arch that only some devices know, and that the map names, stands
 * for the arches of the map alone.
 */
function asMapped({ anyArchWord }, pkg, map) {
    const isForSome = pkg.anyArch && pkg.arch !== anyArchWord && map.has(pkg.arch);
    return isForSome ? { ...pkg, anyArch: false } : pkg;
}
/**
 * The arches of the folders that a package goes to.
 *
 * @param known every arch that has a folder
 */
function archesFor(format, pkg, known, places) {
    if (pkg.anyArch)
        return hasAllFolder(format, places) ? [ALL] : known;
    return ownArches(pkg, places.archMap);
}
/** The arches that a package for one arch is for, as `arch-map` says. */
const ownArches = ({ arch }, map) => map.get(arch) ?? [arch];
/**
 * The arch that a package has in the folder of all arches; undefined for one that `arch-map` leaves out.
 *
 * @throws PlacementError for a package that `arch-map` places several times: the folder can list it once
 */
function sharedArch({ arch, anyArch, origin }, map) {
    const arches = anyArch ? [arch] : ownArches({ arch }, map);
    if (arches.length < 2)
        return arches[0];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` says that ${origin} is for ${arches.join(' and ')}, and \`layout\` has one folder for all arches, which can list it only once`,
        remedy: 'Map its arch to one arch, or use a `layout` with {arch}.',
    });
}
/**
 * Checks that the arch map, if there is one, knows every arch word that packages use.
 *
 * @param packages with the name of each for messages
 * @param accepted arches that need no mapping: those of the feed, and those that `arches` names
 * @throws PlacementError that names the words and the packages
 */
function checkArchMap(packages, map, accepted) {
    if (map.size === 0)
        return;
    const known = new Set([...map.keys(), ...[...map.values()].flat(), ...accepted]);
    const unknown = packages.filter(({ arch, anyArch }) => !anyArch && !known.has(arch));
    if (unknown.length === 0)
        return;
    const names = unknown.slice(0, 10).map(({ origin, arch }) => `${origin} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(arch)})`);
    const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
    const word = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(unknown[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` does not say where ${names.join(', ')}${more} should go`,
        remedy: `Add a line such as ${word}=ARCH to \`arch-map\`, or ${word}= to leave such packages out.`,
    });
}


/***/ }),

/***/ 19635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   Kx: () => (/* binding */ KEEP_DAYS),
/* harmony export */   Q3: () => (/* binding */ KEEP_VERSIONS),
/* harmony export */   WK: () => (/* binding */ staying),
/* harmony export */   g7: () => (/* binding */ deviceName),
/* harmony export */   kD: () => (/* binding */ KEEP_PACKAGES),
/* harmony export */   n_: () => (/* binding */ countFor),
/* harmony export */   qo: () => (/* binding */ reasonFor),
/* harmony export */   su: () => (/* binding */ newestOf),
/* harmony export */   w0: () => (/* binding */ hasRules)
/* harmony export */ });
/* harmony import */ var _text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74273);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47671);


/** How many versions of a package stay; undefined for all. */
const countFor = (name, { keepVersions, keepPackages = [] }) => keepPackages.find(({ isName }) => isName(name))?.count ?? keepVersions;
/** The rule that lets an old version of a package go, as the changes of a run name it. */
function reasonFor(name, { keepDays, keepPackages = [] }) {
    if (keepDays !== undefined)
        return KEEP_DAYS;
    return keepPackages.some(({ isName }) => isName(name)) ? KEEP_PACKAGES : KEEP_VERSIONS;
}
const KEEP_VERSIONS = 'keep-versions';
const KEEP_PACKAGES = 'keep-packages';
const KEEP_DAYS = 'keep-days';
/** True for rules that let old versions go. */
const hasRules = ({ keepVersions, keepDays, keepPackages = [] }) => keepVersions !== undefined || keepDays !== undefined || keepPackages.length > 0;
/**
 * The newest `count` versions of each name and arch. A package for any arch counts together with that of the one arch that
 * its name has besides: it is the same package, which was built in another way.
 *
 * @param compare the version order of the format
 * @param isShared true for the folder of all arches, whose devices see only packages of their own
 */
const newest = (entries, count, compare, isShared = false) => staying(entries, { keepVersions: count }, compare, isShared).stay;
/**
 * The versions that the rules keep, and always the newest of each name and arch.
 *
 * A version counts its time from when the first newer one was published, so that a source that brings it again and again
 * does not keep it. Where nobody knows when a newer one was published, it stays.
 */
function staying(entries, rules, compare, isShared = false, times) {
    const stay = new Set();
    let isWaiting = false;
    const groups = isShared
        ? (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(entries, (entry) => deviceName(entry, isShared)).values()
        : groupsOf(entries);
    for (const group of groups) {
        const count = countFor(group[0]?.name ?? '', rules);
        const isByTime = rules.keepDays !== undefined;
        if (count === undefined && !isByTime) {
            for (const entry of group)
                stay.add(entry);
            continue;
        }
        let superseded = Number.POSITIVE_INFINITY;
        for (const [at, versions] of versionsOf(group, compare).entries()) {
            const age = (times?.now ?? 0) - superseded;
            const isCounted = at < Math.max(count ?? 1, 1);
            const isYoung = isByTime && age <= (rules.keepDays ?? 0);
            if (isCounted || isYoung)
                for (const entry of versions)
                    stay.add(entry);
            if (!isCounted && isYoung && superseded < Number.POSITIVE_INFINITY)
                isWaiting = true;
            for (const entry of versions)
                superseded = Math.min(superseded, times?.publishedOf(entry) ?? Number.POSITIVE_INFINITY);
        }
    }
    return { stay, isWaiting };
}
/** The packages of a group by version, the newest first. */
function versionsOf(group, compare) {
    // Versions that compare as equal still need a fixed order; the higher text was most likely built later.
    const sorted = group.toSorted((a, b) => compare(b.version, a.version) || (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(b.version, a.version));
    return [...(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(sorted, ({ version }) => version).values()];
}
/** Names a package among those of one device. In the folder of all arches, devices see only those of their own. */
const deviceName = ({ name, arch, anyArch }, isShared) => isShared && !anyArch ? `${name} ${arch}` : name;
/**
 * The newest version of each package, by `deviceName`.
 *
 * @param isShared true for the folder of all arches
 */
function newestOf({ compareVersions }, listed, isShared = false) {
    const newest = new Map();
    for (const item of listed) {
        const { version } = item.entry;
        const name = deviceName(item.entry, isShared);
        const known = newest.get(name);
        if (known === undefined || compareVersions(known.entry.version, version) < 0)
            newest.set(name, item);
    }
    return newest;
}
/** The packages of each name, divided by arch if the name has several arches. */
function groupsOf(entries) {
    const archOf = ({ anyArch, arch }) => (anyArch ? '' : arch);
    return [...(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(entries, ({ name }) => name).values()].flatMap((named) => {
        const byArch = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(named, archOf);
        const arches = byArch.size - (byArch.has('') ? 1 : 0);
        return arches > 1 ? [...byArch.values()] : [named];
    });
}


/***/ }),

/***/ 75703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ take)
/* harmony export */ });
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25616);
/* harmony import */ var _retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19635);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7399);



/**
 * Decides which packages of its sources a folder takes. What comes out has each package once.
 *
 * @param offers in the order of the sources
 * @param there what the folder lists before
 * @param isShared true for the folder of all arches
 */
function take(format, offers, there, policy, isShared = false) {
    const leftOut = new Map();
    const leave = (reason, { listed: { entry } }) => {
        leftOut.set(reason, (leftOut.get(reason) ?? new Set()).add(`${entry.name} ${entry.version}`));
    };
    const names = new Set();
    const taken = new Map();
    const items = [];
    const lent = new Set();
    const young = new Set();
    // A folder is large, and often nothing in it has a name that another repository offers.
    const offeredNames = new Set(offers.filter(({ isRepository }) => isRepository).flatMap(({ items: own }) => own.map(nameOf)));
    const rivals = offeredNames.size === 0 ? [] : there.filter(({ entry }) => offeredNames.has(entry.name));
    const isOlder = olderThan(format, rivals, isShared);
    const isHeld = heldIn(rivals);
    for (const { isRepository, isChosen = false, items: offered } of offers) {
        const ofThisSource = new Set();
        for (const item of offered) {
            const { entry } = item.listed;
            const name = (0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .deviceName */ .g7)(entry, isShared);
            if (!isChosen && !(0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelected */ .sp)(policy.selection, entry, format)) {
                leave('packages', item);
                continue;
            }
            // A source has a name even where its package is too young: a later source must not step in for it.
            ofThisSource.add(name);
            if (policy.prefer === 'first' && names.has(name)) {
                leave('prefer', item);
                continue;
            }
            const isJudged = isRepository && !isChosen;
            const reason = isJudged ? reasonAgainst(format, item, policy, isOlder, isHeld) : undefined;
            if (reason !== undefined) {
                leave(reason, item);
                if (reason !== 'older')
                    young.add(entry.name);
                continue;
            }
            const twin = taken.get((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry));
            // Two builds within one source are a conflict, and merging tells of it.
            if (twin === undefined || !names.has(name)) {
                if (twin === undefined)
                    taken.set((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry), item);
                items.push(item);
                if (isRepository)
                    lent.add(item.listed.path);
            }
            else if (!isSame(twin.listed, item.listed))
                leave('other-bytes', item);
        }
        for (const name of ofThisSource)
            names.add(name);
    }
    return { items, lent, waiting: waitingIn(format, rivals, young, items, policy, isShared), leftOut };
}
/** @param young the names of packages that are too young, or whose age nobody knows */
function waitingIn(format, rivals, young, items, { selection }, isShared) {
    const given = new Set(items.map(nameOf));
    const own = rivals.filter(({ entry }) => young.has(entry.name) && !given.has(entry.name) && (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelected */ .sp)(selection, entry, format));
    const entries = own.map(({ entry }) => entry);
    const stay = (0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .newest */ .BP)(entries, 1, format.compareVersions, isShared);
    return own.filter(({ entry }) => stay.has(entry));
}
const nameOf = ({ listed }) => listed.entry.name;
function reasonAgainst(format, { listed, published }, { selection, isSync, publishedBefore }, isOlder, isHeld) {
    const { entry } = listed;
    // What the folder has with these bytes has proved itself, whatever the catalogs say today.
    if (publishedBefore !== undefined && !isHeld(listed)) {
        if (published === undefined)
            return 'unknown-age';
        if (published > publishedBefore)
            return 'min-age';
    }
    if (!isSync && isOlder(entry) && !(0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedExactly */ .aT)(selection, entry, format))
        return 'older';
    return undefined;
}
/** A test for packages that the folder does not have, and that are older than the newest version that it has. */
function olderThan(format, there, isShared) {
    const newest = (0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .newestOf */ .su)(format, there, isShared);
    const keys = new Set(there.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)));
    return (entry) => {
        const other = newest.get((0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .deviceName */ .g7)(entry, isShared))?.entry.version;
        return (other !== undefined && !keys.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)) && format.compareVersions(entry.version, other) < 0);
    };
}
/** A test for packages that the folder has with the same bytes. */
function heldIn(there) {
    const held = new Map(there.map((listed) => [(0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(listed.entry), listed]));
    return (listed) => {
        const own = held.get((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(listed.entry));
        return own !== undefined && isSame(own, listed);
    };
}
/** True for the same bytes, as far as ids or the indexes tell. */
const isSame = (one, other) => one.contentId !== undefined && other.contentId !== undefined
    ? one.contentId === other.contentId
    : one.entry.identity !== undefined && one.entry.identity === other.entry.identity;


/***/ }),

/***/ 51348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   IH: () => (/* binding */ byRepository),
/* harmony export */   _z: () => (/* binding */ inFolder),
/* harmony export */   oJ: () => (/* binding */ formatsIn),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53671);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);



/** The folder of an arch in a branch and repository. It need not exist yet. */
const folderOf = (format, arch, layout, paths) => folderAt(format, arch, layout.folder(arch), layout, paths);
/** The folder of an arch, at a path where the layout puts that arch. */
function folderAt(format, arch, path, layout, paths) {
    const { branch, repository, target } = layout;
    return { format, branch, repository, target, arch, path, isNew: !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIndex */ .V6)(format, path, paths) };
}
/** The folder of a layout in which all arches share one. */
const sharedFolder = (format, layout, paths) => folderAt(format, null, layout.folder(''), layout, paths);
/** The folders of a branch and repository that have an index of a format. */
function foldersOf(format, paths, layout) {
    const { branch, repository, target } = layout;
    const existing = [];
    for (const folder of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedFolders */ .B9)(paths, [format])) {
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, branch, repository, target, arch, path: folder, isNew: false });
    }
    return existing;
}
/** An entry as a folder lists it. */
const inFolder = ({ format, arch }, entry) => arch === null ? entry : format.inFolder(entry, arch);
/** Identifies a folder by its format and path: two formats may share a path. */
const folderId = ({ format, path }) => `${format.name} ${path}`;
/** The formats that have an index in a folder. */
const formatsIn = (folder, paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter((format) => (0,_index_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIndex */ .V6)(format, folder, paths));
/** Identifies a repository. */
const repositoryId = ({ branch, repository, target = null }) => JSON.stringify(target === null ? [branch, repository] : [branch, repository, target]);
/** Groups folders by repository; the keys are those of `repositoryId`. */
function byRepository(folders) {
    const groups = new Map();
    for (const folder of folders) {
        const id = repositoryId(folder);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return groups;
}


/***/ }),

/***/ 66636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);


/**
 * Refuses to change a folder whose index is of another kind than its name says. Its devices read that kind.
 *
 * @throws FeedError
 */
function refuseForeign(format, path, index) {
    if ((0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOfIndex */ .Lb)(format, index) === format)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${path} is an index of apk v3 under the name of one of apk v2, and pkgfeed does not write such indexes`,
        remedy: 'Leave this folder to the tool that makes it, and publish into another `branch` or `repository`; `pkgfeed verify` and `check` read it.',
    });
}


/***/ }),

/***/ 53671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ indexSource),
/* harmony export */   L3: () => (/* binding */ withPlainIndexes),
/* harmony export */   V6: () => (/* binding */ hasIndex),
/* harmony export */   tC: () => (/* binding */ withPlainIndex)
/* harmony export */ });
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78317);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);






/**
 * A feed of others may have an index only in its compressed form, which is the one that most devices fetch. Signatures
 * are those of the plain form, so pkgfeed unpacks the index where it reads it and works on with that.
 */
/** The path of the file that holds the index of a folder, plain or compressed; undefined without one. */
const indexSource = (format, folder, paths) => (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .indexForms */ .mn)(format)
    .map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(folder, name))
    .find((path) => paths.has(path));
/** True for a folder with an index of the format, plain or compressed. */
const hasIndex = (format, folder, paths) => indexSource(format, folder, paths) !== undefined;
/**
 * The files of a folder with its plain index, unpacked if only the compressed one is there.
 *
 * @returns the files as they are when it cannot be unpacked
 */
function withPlainIndex(format, files) {
    const packed = files.get((0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressedIndex */ .QX)(format) ?? '');
    if (packed === undefined || files.has(format.indexFile))
        return files;
    const index = unpacked(packed);
    return index === undefined ? files : new Map([...files, [format.indexFile, index]]);
}
function unpacked(packed) {
    try {
        return (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .gunzipNow */ .C0)(packed, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX_LIMIT */ .bk);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF)
            return undefined;
        throw error;
    }
}
/** The most bytes that the compressed indexes of a run may unpack to together. */
const TOTAL_LIMIT = 256 << 20;
/**
 * Adds the plain form of each index that the feed has only compressed, at the path where it would be. One that cannot
 * be unpacked is left out.
 *
 * @param files contents by path
 * @param paths all paths of the feed
 * @throws FeedError when they unpack to more than memory should hold
 */
function withPlainIndexes(files, paths) {
    const plain = new Map();
    let total = 0;
    for (const format of _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR) {
        const name = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressedIndex */ .QX)(format);
        if (name === undefined)
            continue;
        for (const [path, bytes] of files) {
            const index = (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)((0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .folderAbove */ .m$)(path), format.indexFile);
            if (path !== `${index}${name.slice(format.indexFile.length)}` || paths.has(index))
                continue;
            const content = unpacked(bytes);
            total += content?.length ?? 0;
            if (total > TOTAL_LIMIT)
                throw tooMuch();
            if (content !== undefined)
                plain.set(index, content);
        }
    }
    return plain.size === 0 ? files : new Map([...files, ...plain]);
}
function tooMuch() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `the compressed indexes unpack to more than ${TOTAL_LIMIT} bytes together`,
        remedy: 'Publish into fewer folders at once, or restore the indexes from the history of the feed.',
    });
}


/***/ }),

/***/ 77759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lostIndexes),
/* harmony export */   w: () => (/* binding */ namedIndexes)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);



/** The paths of the indexes that `feed.json` names for some folders. */
const namedIndexes = (folders) => folders.flatMap(({ path, formats }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter(({ name }) => formats.includes(name)).map(({ indexFile }) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile)));
/** The lost indexes of a feed. A folder that had no packages is not counted. */
function lostIndexes(paths, { folders }) {
    return folders.flatMap(({ path, formats, packages }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter(({ name }) => formats.includes(name) && packages > 0)
        .filter((format) => !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, path, paths))
        .map(({ indexFile }) => ({ path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile), packages })));
}


/***/ }),

/***/ 89491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ indexedFolders),
/* harmony export */   Hh: () => (/* binding */ indexesOver),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   sZ: () => (/* binding */ folderOfIndex),
/* harmony export */   wl: () => (/* binding */ indexesIn)
/* harmony export */ });
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);




/** The path of the folder at the root of the feed. */
const ROOT = '';
/**
 * Finds the package files of a feed by their extension, and the folder of each: the nearest one above it with an index
 * (possibly of another feed), or else the nearest one that could have an index. Other files are left out.
 *
 * @param mayHold true for a folder that could have an index
 * @returns folders by path of the file
 */
function packageFiles(paths, formats, mayHold) {
    const extensions = [...new Set(formats.map(({ extension }) => extension))];
    const indexed = indexedFolders(paths, formats);
    const isRootOurs = indexed.has(ROOT) || mayHold(ROOT);
    const owners = new Map();
    const known = new Map();
    for (const path of paths.keys()) {
        if (!extensions.some((extension) => path.endsWith(extension)))
            continue;
        const folder = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(path);
        if (!known.has(folder)) {
            const parents = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path);
            const below = parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent));
            // Files in folders below the root may be anybody's.
            known.set(folder, below ?? (folder === ROOT && isRootOurs ? ROOT : undefined));
        }
        const owner = known.get(folder);
        if (owner !== undefined)
            owners.set(path, owner);
    }
    return owners;
}
/** Every folder with an index of one of the formats, plain or compressed. */
function indexedFolders(paths, formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR) {
    const names = formats.flatMap(_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexForms */ .mn);
    const indexed = new Set();
    for (const path of paths.keys()) {
        const folder = folderOfName(path, names);
        if (folder !== undefined)
            indexed.add(folder);
    }
    return indexed;
}
/** The folder of an index, plain or compressed; undefined for the path of another file. */
const folderOfIndex = (path) => folderOfName(path, INDEX_NAMES);
const INDEX_NAMES = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap(_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexForms */ .mn);
function folderOfName(path, names) {
    const name = names.find((one) => path.endsWith(one));
    if (name === undefined)
        return undefined;
    if (path === name)
        return ROOT;
    return path.at(-name.length - 1) === '/' ? path.slice(0, -name.length - 1) : undefined;
}
/** Every index of a feed, sorted by format and then by folder. */
const indexesIn = (paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap((format) => [...indexedFolders(paths, [format])].sort().map((path) => ({ format, path })));
/**
 * The indexes of a folder and of those above it. Each of them may list a file of the folder. `path` is that of the plain
 * index, and `source` that of the file which holds it.
 */
function indexesOver(folder, paths) {
    const above = folder === '' ? [''] : ['', ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(folder), folder];
    return above.flatMap((parent) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap((format) => {
        const source = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .indexSource */ .Ie)(format, parent, paths);
        if (source === undefined)
            return [];
        return [{ format, folder: parent, path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(parent, format.indexFile), source }];
    }));
}


/***/ }),

/***/ 22784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ openSecond),
/* harmony export */   IM: () => (/* binding */ secondSignatures),
/* harmony export */   Rr: () => (/* binding */ closeSecond)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _key_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44455);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52803);





/**
 * Some folders have a second index of the same packages, for clients that read that one. What a folder lists comes from
 * the first index alone. The second is looked at before a run replaces it: other devices trust it.
 */
/** The arch of the folder, which is the last name of its path in formats with a second index. */
const archOf = (folder) => folder.slice(folder.lastIndexOf('/') + 1);
/** Judges the signatures of a folder's second index; empty without one. */
async function secondSignatures({ secondIndex }, files, trust) {
    const bytes = files.get(secondIndex?.file ?? '');
    return bytes === undefined || secondIndex === undefined
        ? []
        : await secondIndex.verify(bytes, (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedKeys */ .gH)(trust));
}
/**
 * Verifies the second index of a folder, before the first is carried on.
 *
 * @param listed the paths of the packages that the first index lists
 * @returns its signatures
 * @throws FeedError when no trusted key signed it, or it lists packages that the first index does not list and that
 *   are there: devices would lose them
 */
async function openSecond(format, folder, files, listed, paths, trust) {
    const { secondIndex, indexFile } = format;
    const bytes = files.get(secondIndex?.file ?? '');
    if (secondIndex === undefined || bytes === undefined)
        return [];
    const path = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, secondIndex.file);
    const signatures = await secondSignatures(format, files, trust);
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTrust */ .Rr)(path, signatures, trust);
    const own = filesIn(format, folder, bytes).map((file) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, file));
    const more = own.filter((file) => paths.has(file) && !listed.has(file));
    if (more.length === 0)
        return signatures;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${path} lists packages that ${indexFile} does not list: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)(more)}; devices that read it would lose them`,
        remedy: `Run \`pkgfeed reindex\`, which lists the package files that are there in both; or delete ${path}, or these packages, if nobody wants them.`,
    });
}
/**
 * Reads a new second index back, as a device would.
 *
 * @param files the names of the package files that it must list
 * @param before the signatures of the old one
 * @returns the keys that signed the old one and not the new one
 * @throws FeedError when it does not read back
 */
async function closeSecond(format, folder, changed, files, before, { signingKeys, allowUnsigned }) {
    const { secondIndex } = format;
    const bytes = changed.get(secondIndex?.file ?? '');
    if (secondIndex === undefined || bytes === undefined)
        return undefined;
    const path = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, secondIndex.file);
    const signatures = await secondIndex.verify(bytes, signingKeys.map(({ publicKey }) => publicKey));
    const isSigned = signatures.every(({ state }) => state === 'good') && (signatures.length > 0 || allowUnsigned);
    const found = filesIn(format, folder, bytes).sort();
    const isSame = found.length === files.length && files.toSorted().every((file, i) => file === found[i]);
    if (isSigned && isSame)
        return (0,_key_change_js__WEBPACK_IMPORTED_MODULE_2__/* .droppedKeys */ .XX)(path, before, signatures);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${path} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}
function filesIn({ secondIndex }, folder, bytes) {
    try {
        return secondIndex?.filesIn(bytes, archOf(folder)) ?? [];
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.inIndex((0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, secondIndex?.file ?? '')) : error;
    }
}


/***/ }),

/***/ 40293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ deletedWarning),
/* harmony export */   n3: () => (/* binding */ turnedWarning),
/* harmony export */   n5: () => (/* binding */ staleFiles),
/* harmony export */   u9: () => (/* binding */ filesThatTurn)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48573);

/**
 * The signature files that the run has no key to make again.
 *
 * @param signatures those of the folder after the run
 * @param fresh the names of the files that the run writes
 * @param hasChanged true when the index changes, so that no other signature fits it
 */
function staleFiles(signatures, fresh, hasChanged, { signingKeys }) {
    const isStale = ({ scheme, state }) => hasChanged ? state !== 'good' : !signingKeys.some((key) => key.scheme === scheme);
    const open = signatures.filter(({ file }) => !fresh.has(file));
    return new Set(open.filter(isStale).map(({ file }) => file));
}
/** The files that held an OpenPGP signature, and hold usign's while OpenPGP goes on in another one. */
function filesThatTurn(before, after) {
    const hadOpenpgp = (file) => before.some((one) => one.file === file && one.scheme === 'openpgp');
    if (!after.some(({ scheme }) => scheme === 'openpgp'))
        return [];
    return after.filter(({ scheme, file }) => scheme === 'usign' && hadOpenpgp(file)).map(({ file }) => file);
}
/** Warns of signature files that a run deletes, once for all folders. */
function deletedWarning(paths) {
    if (paths.length === 0)
        return [];
    const what = paths.length === 1 ? 'is deleted: its signature' : 'are deleted: their signatures';
    return [`${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(paths)} ${what} cannot be renewed, because this run has no key for that`];
}
/** Warns of signature files that turn from OpenPGP to usign, once for all folders. */
function turnedWarning(paths) {
    if (paths.length === 0)
        return [];
    const turn = paths.length === 1 ? 'turns' : 'turn';
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(paths)} ${turn} from OpenPGP to usign: Yocto's devices with \`signature_type gpg\` would refuse the feed; set them to \`gpg-asc\`, which reads \`Packages.asc\``,
    ];
}


/***/ }),

/***/ 46694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ closeFolder),
/* harmony export */   AH: () => (/* binding */ signedFiles),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   RX: () => (/* binding */ presentFiles),
/* harmony export */   Rq: () => (/* binding */ derivedFiles),
/* harmony export */   d3: () => (/* binding */ signedNames),
/* harmony export */   i9: () => (/* binding */ NEW_FOLDER)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85068);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64865);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54083);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _folder_arch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57670);
/* harmony import */ var _foreign_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66636);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53671);
/* harmony import */ var _key_change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44455);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10754);
/* harmony import */ var _second_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22784);
/* harmony import */ var _signature_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(40293);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52803);














/** The names of a format's index and of its signature files. */
function signedNames(format) {
    return [format.indexFile, ...format.signatureFiles];
}
/** The paths to read before the index of a folder can be verified. */
function signedFiles(format, folder, paths) {
    const index = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_5__/* .indexSource */ .Ie)(format, folder, paths);
    const signatures = format.signatureFiles.map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name));
    return [...(index === undefined ? [] : [index]), ...signatures.filter((path) => paths.has(path))];
}
/** The paths to read before it is known whether a folder's derived files say what its index says. */
const derivedFiles = (format, folder, paths) => format.derivedFiles.map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name)).filter((path) => paths.has(path));
/**
 * Picks the index files of a folder from the files that were read, by name. An index that is only there compressed is
 * among them in its plain form, too.
 */
function filesOf(format, folder, files) {
    return new Map((0,_formats_format_js__WEBPACK_IMPORTED_MODULE_11__/* .indexFileNames */ .dV)(format).flatMap((name) => {
        const bytes = files.get((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name));
        return bytes === undefined ? [] : [[name, bytes]];
    }));
}
/** The files of a folder that the feed has, without what was unpacked from them. */
const presentFiles = (files, folder, paths) => new Map([...files].filter(([name]) => paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name))));
/** A folder that does not exist yet. */
const NEW_FOLDER = { files: new Map(), listed: [], signatures: [] };
/**
 * Verifies the index of a folder and reads what it lists. The signed index is the memory of the feed.
 *
 * @param files the result of `filesOf`
 * @param isLeaving true for a package that this run withdraws; its file may be gone already
 * @param place the folder's arch and the arches that `arch-map` puts there; without an arch, any may be listed. And a test
 *   for packages whose entries this run writes anew: what is wrong in the old ones does not matter
 * @throws FeedError when no trusted key signed the index, or it lists files that are not there or belong elsewhere, or
 *   entries that clients cannot use
 */
async function openFolder(format, folder, files, paths, trust, isLeaving = () => false, place) {
    const index = files.get(format.indexFile);
    const present = presentFiles(files, folder, paths);
    const source = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_5__/* .indexSource */ .Ie)(format, folder, paths);
    if (index === undefined && source !== undefined)
        throw notUnpacked(source);
    if (index === undefined) {
        await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openSecond */ .Hl)(format, folder, files, new Set(), paths, trust);
        return { ...NEW_FOLDER, files: present };
    }
    const indexPath = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile);
    (0,_foreign_index_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseForeign */ .r)(format, indexPath, index);
    const signatures = await format.verify(files, (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .acceptedKeys */ .gH)(trust));
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .checkTrust */ .Rr)(indexPath, signatures, trust);
    const found = (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .listIndex */ .VH)(format, folder, index, paths);
    const arch = place?.arch ?? undefined;
    const listed = arch === undefined ? found : (0,_folder_arch_js__WEBPACK_IMPORTED_MODULE_3__/* .inTheirFolder */ .QM)(format, found, arch);
    const staying = listed.map(({ entry }) => entry).filter((entry) => !isLeaving(entry));
    if (place !== undefined && arch !== undefined)
        (0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .checkPlace */ .uD)(indexPath, staying, arch, place.archMap);
    const carried = staying.filter((entry) => place?.isReplaced?.(entry) !== true);
    (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseHarm */ .fq)(indexPath, (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .forReaders */ .G4)(format, carried, signatures));
    const missing = listed.filter(({ path, entry }) => !paths.has(path) && !isLeaving(entry));
    if (missing.length > 0) {
        const names = missing.slice(0, 5).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_FILE_MISSING',
            message: `${indexPath} lists files that are not there: ${names.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
            remedy: 'Restore them from the history of the feed, or withdraw them with `pkgfeed remove`; `pkgfeed check` shows everything that is wrong.',
        });
    }
    const [twice] = (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .duplicatesIn */ .uS)(listed);
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${indexPath} lists ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(twice)} twice`,
            remedy: 'Restore the index from the history of the feed, or remove one of the two and run `pkgfeed reindex`.',
        });
    }
    const listedPaths = new Set(listed.map(({ path }) => path));
    const secondSignatures = await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openSecond */ .Hl)(format, folder, files, listedPaths, paths, trust);
    return { files: present, listed, signatures, secondSignatures };
}
function notUnpacked(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(path)} is the only index of its folder, and it does not unpack`,
        remedy: 'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which lists the package files that are there.',
    });
}
function cannotRenew(path, { file, scheme }, isLast) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_SCHEME',
        message: `${(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(path, file)} holds a signature (${scheme}) that this run has no key to renew`,
        remedy: isLast
            ? 'Give the key it was made with: without a key, pkgfeed does not go on with an index that is signed.'
            : 'Give the key it was made with. If that key is lost, or no device wants the signature, set `allow-key-change: true` for one run, which goes on without it.',
    });
}
/**
 * Makes the index and signature files of a folder for these entries. Only files that differ from the present ones are
 * returned: an unchanged index keeps its files and signatures byte by byte.
 *
 * @param opened the folder as it is; a reindex passes one whose signatures nobody accepted
 * @param trust with the keys that sign this folder
 * @param base the index files to go on from: what is right in them keeps its bytes. Undefined for those that are there
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when an existing signature cannot be renewed, or our own does not verify
 */
async function closeFolder(format, folder, content, opened, trust, base) {
    const old = base ?? opened.files;
    const made = await format.writeFolder({ ...content, old, keys: trust.signingKeys });
    const changed = base === undefined ? made : filesThatDiffer(opened.files, new Map([...base, ...made]));
    if (trust.isRehearsal || (changed.size === 0 && !trust.allowKeyChange)) {
        return { changed, deleted: [], turned: [], dropped: undefined };
    }
    // What goes on with every byte was signed before, maybe by a key that this run only trusts.
    const isKept = base !== undefined && made.size === 0;
    const closed = await closeFirst(format, folder, content.entries, changed, isKept, opened, trust);
    const names = content.entries.map(({ file }) => file);
    const before = opened.secondSignatures ?? [];
    const dropped = await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .closeSecond */ .Rr)(format, folder, changed, names, before, trust);
    // Both indexes lose a key for one reason.
    return closed.dropped === undefined ? { ...closed, dropped } : closed;
}
const filesThatDiffer = (present, wanted) => new Map([...wanted].filter(([name, bytes]) => present.get(name)?.equals(bytes) !== true));
/** Judges the new index and its signatures, and what becomes of the signatures that the run cannot renew. */
async function closeFirst(format, folder, entries, changed, isKept, opened, trust) {
    const old = opened.files;
    const same = { changed, deleted: [], turned: [], dropped: undefined };
    const files = new Map([...old, ...changed]);
    const hasChanged = changed.has(format.indexFile);
    const own = trust.signingKeys.map((key) => key.publicKey);
    const signatures = await format.verify(files, hasChanged && !isKept ? own : (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .acceptedKeys */ .gH)(trust));
    if (changed.size > 0 && signatures.length === 0 && !trust.allowUnsigned)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .keyMissing */ .uy)(format);
    const fresh = new Set(changed.keys());
    const isSound = signatures.every(({ state, file }) => state === 'good' || !fresh.has(file));
    if (changed.size > 0)
        checkOwn(format, folder, entries, files, isSound);
    const stale = (0,_signature_files_js__WEBPACK_IMPORTED_MODULE_13__/* .staleFiles */ .n5)(signatures, fresh, hasChanged, trust);
    const left = signatures.filter(({ file }) => !stale.has(file));
    const isSigned = signedNames(format).some((name) => fresh.has(name));
    // Signatures of an index that stays are good as long as nobody signs it anew.
    if (!isSigned && (left.length === 0 || !trust.allowKeyChange))
        return same;
    const dropped = (0,_key_change_js__WEBPACK_IMPORTED_MODULE_6__/* .droppedKeys */ .XX)((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile), opened.signatures, left);
    const isGoingOn = trust.allowKeyChange || dropped?.isEvery === true;
    const isInLeft = ({ scheme }) => left.some((one) => one.scheme === scheme);
    const lost = signatures.find(({ file }) => stale.has(file)) ?? opened.signatures.find((one) => !isInLeft(one));
    if (lost !== undefined && (left.length === 0 || !isGoingOn))
        throw cannotRenew(folder, lost, left.length === 0);
    return { changed, deleted: [...stale], turned: (0,_signature_files_js__WEBPACK_IMPORTED_MODULE_13__/* .filesThatTurn */ .u9)(opened.signatures, left), dropped };
}
/** Reads the new index back, as a device would. */
function checkOwn(format, folder, entries, files, isSound) {
    const wanted = new Map(entries.map(({ file, text }) => [file, text]));
    const found = (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(format, (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile), files.get(format.indexFile) ?? Buffer.alloc(0));
    if (isSound && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile)} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}


/***/ }),

/***/ 52803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ requireKeys),
/* harmony export */   Hm: () => (/* binding */ unsignable),
/* harmony export */   Rr: () => (/* binding */ checkTrust),
/* harmony export */   gH: () => (/* binding */ acceptedKeys),
/* harmony export */   uy: () => (/* binding */ keyMissing)
/* harmony export */ });
/* unused harmony export unknownKey */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _revoked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47047);



/** The public keys whose signatures are accepted on existing indexes. */
function acceptedKeys(trust) {
    return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}
/**
 * Checks the signatures of an index. A bad signature stops the run. Otherwise one good signature is enough. But in a
 * scheme that this run signs, an existing signature must be good too. Signatures of revoked keys count as if they were
 * not there, but an index with nothing else is not taken for an unsigned one.
 *
 * @throws FeedError
 */
function checkTrust(path, all, trust) {
    const isOfRevoked = (one) => (one.state === 'unknown-key' && (0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(trust.revoked, one.scheme, one.keyId)) ||
        (one.state === 'good' &&
            ((0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevoked */ .xK)(trust.revoked, one.key) || (0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(trust.revoked, one.scheme, one.key.keyId)));
    const signatures = all.filter((one) => !isOfRevoked(one));
    const [gone] = all.filter(isOfRevoked);
    for (const signature of signatures) {
        if (signature.state !== 'bad')
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SIGNATURE',
            message: `the ${signature.scheme} signature of ${path} does not verify: ${signature.reason}`,
            remedy: 'Find out who changed it, and restore the folder from the history of the feed, or recompute it with `pkgfeed reindex`.',
        });
    }
    if (trust.isRehearsal)
        return;
    if (gone !== undefined && gone.state !== 'bad' && signatures.length === 0)
        throw revokedKey(path, gone.state === 'good' ? gone.key.keyId : gone.keyId);
    for (const { scheme, ...signature } of signatures) {
        const isOurs = signatures.some((other) => other.scheme === scheme && other.state === 'good');
        // A good signature of another scheme does not excuse a wrong key of this one.
        const wouldTakeOver = trust.signingKeys.some((key) => key.scheme === scheme);
        if (signature.state === 'unknown-key' && !isOurs && wouldTakeOver) {
            throw unknownKey(path, scheme, signature.keyId, trust);
        }
    }
    if (signatures.some(({ state }) => state === 'good'))
        return;
    const [unknown] = signatures;
    if (unknown?.state === 'unknown-key')
        throw unknownKey(path, unknown.scheme, unknown.keyId, trust);
    if (trust.allowUnsigned)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_UNSIGNED',
        message: `${path} is not signed, so nobody vouches for what it lists`,
        remedy: 'Check what it lists, then set `allow-unsigned: true` for one run to take it over as it is, or run `pkgfeed reindex`.',
    });
}
function revokedKey(path, keyId) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_REVOKED',
        message: `${path} is signed by key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(keyId)}, which is revoked, and by no other key that counts: somebody else may have made it`,
        remedy: 'Look at what it lists, then run `pkgfeed reindex` with the new key and `allow-key-change: true`: it carries nothing on from this index, and lists the package files that are there.',
    });
}
function keyList(scheme, trust) {
    const ids = acceptedKeys(trust)
        .filter((key) => key.scheme === scheme)
        .map((key) => key.keyId);
    return ids.length === 0 ? `no ${scheme} key` : ids.join(', ');
}
function keyMissing(format) {
    const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
    const inputs = [format.keyInput, ...format.otherKeyInputs].map((name) => `\`${name}\``).join(' or ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_MISSING',
        message: `${inputs} is not given or empty, and devices refuse ${format.name} indexes without a signature`,
        remedy: `Make a key with \`${format.keygen}\` and give it as \`${format.keyInput}\`, or give the key that the feed is signed ` +
            `with already. In a workflow, store it as the repository secret ${secret}: pull requests from forks get no secrets, ` +
            'and called workflows only those that they are handed (`secrets: inherit`). `allow-unsigned` publishes without a key.',
    });
}
/** How to go over to another key, and what devices do meanwhile. */
function changeOf(scheme) {
    const trusting = 'put its public key into `trusted-keys` and set `allow-key-change: true`';
    return scheme === 'usign'
        ? `To change keys, put the new public key on your devices, then ${trusting}: devices without the new key refuse the feed.`
        : `To change keys, sign with both until your devices have the new one; or ${trusting}: devices without the new key then refuse the feed.`;
}
function unknownKey(path, scheme, keyId, trust) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_KEY',
        message: `${path} is signed by key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(keyId)}, and this run holds ${keyList(scheme, trust)}`,
        // Without a key of that kind the run could not renew the signature.
        remedy: trust.signingKeys.some((key) => key.scheme === scheme)
            ? `Use the key the feed was signed with. ${changeOf(scheme)} If that key is lost, \`pkgfeed reindex\` with \`allow-key-change: true\` starts again with the keys of the run.`
            : `Give the ${scheme} key that the feed was signed with too: a feed that is signed with keys of several kinds needs all of them in every run; if that key is lost, \`pkgfeed reindex\` with \`allow-key-change: true\` starts again with the keys of the run, and without the ${scheme} signature.`,
    });
}
/** The formats that no key of the run can sign; none if unsigned feeds are allowed. */
function unsignable(formats, { signingKeys, allowUnsigned }) {
    if (allowUnsigned)
        return [];
    return formats.filter(({ schemes }) => !signingKeys.some(({ scheme }) => schemes.includes(scheme)));
}
/** @throws KeyError for the first format that no key of the run can sign */
function requireKeys(formats, trust) {
    const [unsigned] = unsignable(formats, trust);
    if (unsigned !== undefined)
        throw keyMissing(unsigned);
}


/***/ }),

/***/ 65544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ formatWord),
/* harmony export */   K_: () => (/* binding */ lockAfter),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   TL: () => (/* binding */ lockKey),
/* harmony export */   WP: () => (/* binding */ LOCK_LIMIT),
/* harmony export */   WQ: () => (/* binding */ lockUnlisted),
/* harmony export */   be: () => (/* binding */ writeLock),
/* harmony export */   ns: () => (/* binding */ lockBroken),
/* harmony export */   sc: () => (/* binding */ statedHash),
/* harmony export */   tp: () => (/* binding */ withAddresses)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



/** The lines of a whole lock after a run that followed the upstreams of some repositories. */
function lockAfter(before, locked) {
    const followed = new Set(locked.map(({ repository }) => repository));
    const others = before.filter(({ repository }) => !followed.has(repository));
    return [...others, ...locked.flatMap(({ lines }) => lines)];
}
/** More lines and bytes than any lock has. */
const LINE_LIMIT = 1_000_000;
const LOCK_LIMIT = 256 << 20;
const HEAD = '# What pkgfeed takes from upstreams: repository, format, arch, name, version, size, hash and address of each package.';
/**
 * Reads a lock.
 *
 * @param origin how messages name the file
 * @throws SourceError for a line that is not in its form
 */
function parseLock(text, origin) {
    const lines = text.split('\n');
    if (lines.length > LINE_LIMIT)
        throw damaged(origin, LINE_LIMIT);
    return lines.flatMap((line, i) => {
        if (line.trim() === '' || line.startsWith('#'))
            return [];
        const words = line.trim().split(/\s+/);
        const [repository, format, arch, name, version, size = '', hash, address] = words;
        const isSize = size === '-' || /^\d{1,15}$/.test(size);
        const texts = { repository, format, arch, name, version, hash, address };
        if (words.length !== 8 || !isSize || !isWhole(texts))
            throw damaged(origin, i + 1);
        return [{ ...texts, size: size === '-' ? undefined : Number(size) }];
    });
}
/** True where each word is there. */
const isWhole = (words) => Object.values(words).every(Boolean);
/** How a lock names a format. */
const formatWord = ({ name }) => name.replaceAll(' ', '-');
/** The text of a lock: one package a line, sorted. A package whose name could not be read back is left out. */
function writeLock(lines) {
    const texts = lines
        .map(({ repository, format, arch, name, version, size, hash, address }) => [
        ...[repository, format, arch, name, version, `${size ?? '-'}`, hash, address],
    ])
        // What devices can install has no blanks in its words.
        .filter((words) => words.every((word) => /^\S+$/.test(word)) && !words[0]?.startsWith('#'))
        .map((words) => words.join(' '));
    return `${[HEAD, ...[...new Set(texts)].sort()].join('\n')}\n`;
}
/** The lines with other addresses. */
const withAddresses = (lines, change) => lines.map((line) => ({ ...line, address: change(line.address) }));
/** What an index states about the bytes of a package, with the word for how; undefined when it states nothing. */
function statedHash(format, { identity, sha256, md5 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (identity !== undefined && identity !== '') {
        return format.identifies === 'metadata' && /^[0-9a-f]+$/.test(identity) ? `adb:${identity}` : identity;
    }
    return md5 === undefined ? undefined : `md5:${md5}`;
}
/** Names a package in a lock and in an index. */
const lockKey = ({ name, version }) => `${name} ${version}`;
/** The error for packages of a lock that are gone from their upstreams, or are other ones there. */
function lockBroken(gone, other, why) {
    const named = (lines) => (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(lines.map((line) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(lockKey(line))));
    const parts = [
        ...(gone.length === 0 ? [] : [`upstreams have no more ${named(gone)}`]),
        ...(other.length === 0 ? [] : [`upstreams have other bytes of ${named(other)}`]),
    ];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
        code: 'SOURCE_LOCK',
        message: `the lock does not hold: ${parts.join('; ')}${why}`,
        remedy: 'Run without `locked` to write the lock anew, and look at what changed.',
    });
}
/** The error for packages of a lock that the repository would not list after the run. */
const lockUnlisted = (lines) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
    code: 'SOURCE_LOCK',
    message: `the lock does not hold: the repository would not list ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)([...new Set(lines.map((line) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(lockKey(line))))])}`,
    remedy: 'Look whether another source has other bytes of them, or whether devices could not install them; or run without `locked` to write the lock anew.',
});
const damaged = (origin, line) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
    code: 'SOURCE_LOCK',
    message: `line ${line} of ${origin} is no line of a lock`,
    remedy: 'Restore the file, or delete it and run without `locked` to have it written anew.',
});


/***/ }),

/***/ 7628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ memoryAfter),
/* harmony export */   LG: () => (/* binding */ foldersSeal),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   ZJ: () => (/* binding */ recordPlace),
/* harmony export */   t2: () => (/* binding */ upstreamsAfter),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _catalog_upstream_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21700);
/* harmony import */ var _known_indexes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77759);



/** The coordinates of a repository, as records have them. */
const recordPlace = ({ branch, repository, target }) => ({
    branch: branch ?? null,
    repository: repository ?? null,
    ...(target === undefined ? {} : { target }),
});
const isOf = (record, { branch, repository, target }) => record.branch === branch && record.repository === repository && record.target === target;
/** The records of a repository. */
const recordsOf = (records, place) => records.filter((record) => isOf(record, place));
/** The record of an index; undefined for one that no run has taken packages from. */
const recordOf = (records, { upstream, arch }) => records.find((one) => one.upstream === upstream && one.arch === arch);
/**
 * A hash of the indexes of the folders that get packages from an upstream's index: while it stays the same, they list what a
 * run left there. Undefined where one of them is not known.
 *
 * @param folders of the whole feed
 * @param idOf the content id of a path
 */
function foldersSeal(folders, record, idOf) {
    const isFor = ({ arch }) => record.arch === undefined || arch === null || arch === record.arch;
    const own = folders.filter((folder) => isOf(folder, record) && isFor(folder));
    const ids = (0,_known_indexes_js__WEBPACK_IMPORTED_MODULE_2__/* .namedIndexes */ .w)(own)
        .sort()
        .map((path) => [path, idOf(path)]);
    if (ids.length === 0 || ids.some(([, id]) => id === undefined))
        return undefined;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(ids)).digest('hex');
}
/**
 * What a run remembers of what it followed.
 *
 * @param before the records of the repository
 */
function memoryAfter(place, { indexes }, digest, before) {
    const failed = new Set();
    const records = indexes.flatMap((index) => {
        const { upstream, arch } = index;
        if (index.state !== 'read') {
            const known = recordOf(before, index);
            if (known !== undefined && index.state === 'failed')
                failed.add(known);
            return known === undefined ? [] : [known];
        }
        const { address, read, validators } = index;
        // A path of this machine means nothing to others, and its files are read quickly.
        if (address.startsWith('file:'))
            return [];
        const { etag, modified } = validators;
        return [
            {
                ...place,
                upstream,
                ...(arch === undefined ? {} : { arch }),
                index: address,
                ...(etag === undefined ? {} : { etag }),
                ...(modified === undefined ? {} : { modified }),
                read,
                settings: digest,
            },
        ];
    });
    return { place, records, failed };
}
/**
 * The records of the whole feed after a run, in a fixed order.
 *
 * @param sealOf what `foldersSeal` says after the run
 */
function upstreamsAfter(before, memories, sealOf = () => undefined) {
    const others = before.filter((record) => !memories.some(({ place }) => isOf(record, place)));
    const sealed = ({ records, failed }) => records.map((record) => {
        const folders = sealOf(record);
        return folders === undefined || failed?.has(record) ? record : { ...record, folders };
    });
    return [...others, ...memories.flatMap(sealed)]
        .map((record) => ({ record, key: JSON.stringify((0,_catalog_upstream_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .upstreamKey */ .TO)(record)) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ record }) => record);
}


/***/ }),

/***/ 71245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ parseRemote),
/* harmony export */   PA: () => (/* binding */ isHostedBy),
/* harmony export */   pb: () => (/* binding */ overSsh)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43496);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/**
 * Reads a repository on GitHub in any spelling, another git URL, or a path (one that begins with `./`, `../`, `/` or a
 * drive).
 *
 * @param server the address of GitHub
 * @throws InputError for anything else, and for a URL that carries a password
 */
function parseRemote(text, server, cwd) {
    const spelled = (0,_text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRepository */ .G)(text, server);
    if (spelled?.way === 'ssh') {
        return { url: text, name: text, isHttp: false, path: undefined, slug: spelled.slug };
    }
    if (spelled !== undefined) {
        const { slug } = spelled;
        const url = `${server.replace(/(?<!\/)\/+$/, '')}/${slug}.git`;
        return { url, name: slug, isHttp: true, path: undefined, slug };
    }
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || SCP.test(text);
    if (isAddress && /\p{Cc}/u.test(text)) {
        throw unusable('`pages-repository` is an address with control characters', 'Write the address alone, on one line.');
    }
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return parseUrl(text);
    if (SCP.test(text)) {
        return { url: text, name: text, isHttp: false, path: undefined, slug: undefined };
    }
    const isPath = /^\.{1,2}([/\\]|$)/.test(text) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text);
    if (isPath && text !== '' && !text.startsWith('-') && !text.includes('\0')) {
        return { url: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), name: text, isHttp: false, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), slug: undefined };
    }
    const isLikeBranch = /^(?:refs\/.*|[\w.-]+)$/.test(text);
    throw unusable(`\`pages-repository\` is ${quotedSafely(text)}, which is neither owner/name, a git URL nor a path`, `Write owner/name for a repository on GitHub, or a path that begins with ./ or /.${isLikeBranch ? ' A branch is `pages-branch`.' : ''}`);
}
/** `user@host:path`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:[^:]+$/;
/** Quotes the text, unless it could hold a user name and a password. */
function quotedSafely(text) {
    return text.includes('@') ? 'something with a user name in it' : JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text));
}
function parseUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw unusable('`pages-repository` is not a valid URL', 'Write it like https://example.org/feed.git.');
    }
    const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
    if (!isHttp && !['ssh:', 'git:', 'file:'].includes(url.protocol)) {
        throw unusable(`\`pages-repository\` is a ${url.protocol} address, which pkgfeed does not use`, 'Use an https, ssh or file address, owner/name, or a path.');
    }
    if (url.password !== '' || (isHttp && url.username !== '')) {
        throw unusable('`pages-repository` is a URL with a user name or password in it', 'Write the URL without it, and give the secret as `token`.');
    }
    return { url: text, name: text, isHttp, path: undefined, slug: undefined };
}
/** True for a repository on GitHub, or on the server of that address. */
function isHostedBy(remote, server) {
    if (remote.slug !== undefined)
        return true;
    const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)[:/]/i.exec(remote.url) ?? [];
    const name = host.toLowerCase();
    return (remote.path === undefined &&
        (/^(?:.+\.)?(?:github|ghe)\.com$/.test(name) || name === new URL(server).hostname));
}
/**
 * A repository as it is reached over SSH, and the name of its server.
 *
 * @param server the address of GitHub
 * @throws InputError for a repository that cannot be reached over SSH
 */
function overSsh(remote, server) {
    if (remote.slug !== undefined && remote.isHttp) {
        const { hostname } = new URL(server);
        const url = `ssh://git@${hostname}/${remote.slug}.git`;
        return { remote: { ...remote, url, isHttp: false }, server: hostname };
    }
    const [, host] = /^[^/@]+@([^/:]+):/.exec(remote.url) ?? [];
    const name = /^ssh:\/\//i.test(remote.url) ? new URL(remote.url).hostname : host;
    if (name !== undefined)
        return { remote, server: name.toLowerCase() };
    throw unusable(`\`pages-repository\` is ${remote.isHttp ? 'an HTTP address' : 'not reached over SSH'}, and \`ssh-key\` only works over SSH`, 'Write owner/name, ssh://git@HOST/PATH or git@HOST:PATH, or leave out `ssh-key` and give a `token` where one is needed.');
}
function unusable(message, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({ code: 'INPUT_VALUE', message, remedy });
}


/***/ }),

/***/ 98835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ linkNew),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   zn: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* unused harmony export makeFolderOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89850);






/**
 * Makes the folder that a file needs, such as `.github/workflows` in a new repository.
 *
 * @throws InputError when it cannot be made
 */
async function makeFolderOf({ name, file }) {
    await mkdir(dirname(file), { recursive: true }).catch((cause) => {
        throw cannotWrite(name, cause);
    });
}
/**
 * Writes new files: all of them completely, or none. All contents are on the disk before the first file gets its name.
 *
 * @param exists makes the error for a file that exists
 * @throws InputError when a file cannot be written
 */
async function writeNewFiles(files, host, exists) {
    const placed = [];
    await withDrafts(files, host, async (drafts) => {
        try {
            for (const [i, { name, file }] of files.entries()) {
                await linkNew(drafts[i] ?? '', file).catch((cause) => {
                    throw cause.code === 'EEXIST' ? exists(name) : cannotWrite(name, cause);
                });
                placed.push(file);
            }
        }
        catch (error) {
            for (const file of placed)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
            throw error;
        }
    });
}
/**
 * Replaces an existing file, completely or not at all. Keeps its mode.
 *
 * @throws InputError when it cannot be written
 */
async function replaceFile({ name, file }, text, host) {
    const refuse = (cause) => {
        throw cannotWrite(name, cause);
    };
    const { mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(refuse);
    await withDrafts([{ name, file, text, mode }], host, async ([draft = '']) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file).catch(refuse);
    });
}
/** Writes the contents to drafts next to the files. Removes the drafts afterwards, also when a signal ends the run. */
async function withDrafts(files, host, work) {
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .draftOf */ .bz)(file));
    const removeAll = () => {
        for (const draft of drafts) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            }
            catch {
                // A later run removes it.
            }
        }
    };
    const forget = host.onSignal(removeAll);
    try {
        for (const [i, { name, file, text, mode }] of files.entries()) {
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepDrafts */ .hv)(file, host.wallClock());
            const draft = drafts[i] ?? '';
            await writeDraft(draft, text, mode).catch((cause) => {
                cause.message = cause.message.replaceAll(draft, file);
                throw cannotWrite(name, cause);
            });
        }
        await work(drafts);
    }
    finally {
        forget();
        removeAll();
    }
}
async function writeDraft(draft, text, mode) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx', mode);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Gives a file a second name, or copies it where that cannot be. Fails if a file has that name. */
async function linkNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, file);
    }
    catch (error) {
        // Some file systems have no hard links.
        const { code = '' } = error;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code))
            throw error;
        await copyNew(draft, file);
    }
}
async function copyNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(draft, file, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
        throw error;
    }
}
function cannotWrite(name, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in an existing folder that you may write to.',
        cause,
    });
}


/***/ }),

/***/ 67036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47047);
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57372);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42792);
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96648);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26687);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65335);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38317);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45983);
/* harmony import */ var _sources_key_lines_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88972);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64865);
/* harmony import */ var _revoked_keys_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20593);













/**
 * Loads the keys of this run. Before that, the host masks every secret in its output.
 *
 * @throws KeyError for a key that cannot be used
 */
async function loadKeys({ keys, home }, host) {
    const { usignKeys, openpgpKeys, apkRsaKeys, apkEcKeys } = keys;
    const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = keys;
    const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
    const homeKeys = [home.sshKey, home.commitSigningKey];
    const secretKeys = [...usignKeys, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, ...homeKeys];
    const texts = secretKeys.map((key) => key?.text);
    hideSecrets([...texts, ...passphrases, home.commitSigningPassphrase, home.token], host);
    // git sends the token in this form.
    if (home.token)
        host.mask(Buffer.from(`x-access-token:${home.token}`).toString('base64'));
    const signingKeys = [];
    if (usignKeys.length > 0)
        signingKeys.push(await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_9__/* .loadUsignKey */ .Ej)(joined(usignKeys), usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOpenpgpKeys */ .oP)(key, openpgpPassphrase, host.now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRsaKeys */ .Pf)(joined(apkRsaKeys), apkRsaPassphrase, keys.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .asApkV3Key */ .p)
        : await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .loadApkV3Keys */ ._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // RSA keys may have signed apk v3 indexes before there was an EC key.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of keys.trustedKeys)
        trustedKeys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .readPublicKeys */ .e)(key)));
    const nextKeys = signersOfV3(await readNextKeys(keys.nextKeys, host.cwd), apkEcKeys.length > 0);
    const revoked = await (0,_revoked_keys_js__WEBPACK_IMPORTED_MODULE_11__/* .readRevokedKeys */ .D)(keys.revokedKeys, host.cwd);
    if (revoked === undefined)
        return { signingKeys, trustedKeys, nextKeys };
    const used = [...signingKeys.map(({ publicKey }) => publicKey), ...nextKeys];
    const gone = used.find((key) => (0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevoked */ .xK)(revoked, key));
    if (gone !== undefined)
        throw revokedInUse(gone, nextKeys.includes(gone) ? '`next-keys`' : 'this run');
    // A revoked key loses, whoever trusts it.
    return { signingKeys, trustedKeys: notRevoked(trustedKeys, revoked), nextKeys, revoked };
}
/** Reads the keys that will sign later. An RSA key gets the name of its file, by which devices of apk v2 find it. */
async function readNextKeys(lines, folder) {
    const keys = [];
    for (const given of await (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .readKeyTexts */ .S6)(lines, folder, 'next-keys')) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(given.file ?? '');
        const named = (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyName */ .TK)(name) && !(0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isSystemKeyName */ .s9)(name) ? name : undefined;
        for (const key of await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .readPublicKeys */ .e)(given))
            keys.push(key.scheme === 'apk-v2' ? (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_3__/* .readRsaPublicKey */ .fM)({ ...given, text: key.text }, named) : key);
    }
    return keys;
}
/** Without the forms of RSA keys for apk v3, if there is an EC key: then they do not sign there. */
function signersOfV3(keys, hasEcKey) {
    const ofRsa = new Set(keys.filter(({ scheme }) => scheme === 'apk-v2').map(({ text }) => text));
    const isOfRsa = ({ scheme, text }) => scheme === 'apk-v3' && ofRsa.has(text);
    const isEc = (key) => key.scheme === 'apk-v3' && !isOfRsa(key);
    return hasEcKey || keys.some(isEc) ? keys.filter((key) => !isOfRsa(key)) : [...keys];
}
const notRevoked = (keys, revoked) => keys.filter((key) => !(0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevoked */ .xK)(revoked, key));
function revokedInUse({ keyId }, user) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_REVOKED',
        message: `${user} has the key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(keyId)}, which \`revoked-keys\` names`,
        remedy: 'Sign with another key. If this one is good, take it out of `revoked-keys`.',
    });
}
/** Joins the texts of several keys: key names are given in the order of all keys. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_6__/* .normaliseKeyText */ .zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may be wrapped in base64. Its content is as secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_6__/* .normaliseKeyText */ .zY)(secret), host);
    }
}
/** Masks each line, as a runner needs it. Short lines, comments and the frame of a PEM are not secret. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        const isFrame = /^(untrusted comment:|-----(BEGIN|END) [A-Z ]+-----$)/.test(text);
        if (text.length >= 4 && !isFrame)
            host.mask(text);
    }
}


/***/ }),

/***/ 57091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rc: () => (/* binding */ fileLimitOf),
  iI: () => (/* binding */ runPolicy),
  F5: () => (/* binding */ shapeOf),
  LD: () => (/* binding */ stepPolicy)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(71245);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var github_server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/feed/catalog/combined-json.js + 1 modules
var combined_json = __webpack_require__(49079);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/site/xml.js
var xml = __webpack_require__(86015);
;// CONCATENATED MODULE: ./build/site/badge-image.js

/** Widths of Verdana's characters in thousandths of the font size; `textLength` makes other fonts fit. */
const WIDTHS = new Map(Object.entries({
    274: 'il',
    344: 'j',
    352: 'f ',
    364: ".,'",
    394: 't!',
    427: 'rIJ',
    454: ':;()/-[]|',
    521: 'cs',
    525: 'z',
    592: 'kvxy',
    607: 'aeoFLETZPX',
    633: 'bdghnpqu0123456789_$?',
    684: 'ABCKRSVY',
    760: 'DGHNOQU',
    818: 'w+~=<>#^"*&',
    910: 'mM@W%',
}).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)])));
const FONT_SIZE = 11;
/** Pixels on each side of a text. */
const PADDING = 6;
/** Longer texts are cut, because a badge is part of a line. In characters. */
const LONGEST = 60;
/** White text on either colour has far more contrast than the 4.5 that WCAG asks for. */
const BADGE_COLOURS = { label: '#444444', message: '#05628f' };
/** Draws a small SVG image with a label and its value. */
function badgeImage(label, message) {
    const [left, right] = [cell(label), cell(message)];
    const width = left.width + right.width;
    const name = (0,xml/* xmlText */.x)(`${label}: ${message}`);
    const inner = right.width - 3;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${name}">`,
        `<title>${name}</title>`,
        `<rect width="${width}" height="20" rx="3" fill="${BADGE_COLOURS.label}"/>`,
        `<path fill="${BADGE_COLOURS.message}" d="M${left.width} 0h${inner}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${inner}z"/>`,
        `<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}">`,
        textAt(PADDING, left),
        textAt(left.width + PADDING, right),
        '</g>',
        '</svg>',
        '',
    ].join('\n');
}
function cell(whole) {
    const chars = [...whole];
    const text = chars.length > LONGEST ? `${chars.slice(0, LONGEST - 1).join('')}…` : whole;
    const length = Math.ceil(([...text].reduce((sum, char) => sum + (WIDTHS.get(char) ?? 910), 0) * FONT_SIZE) / 1000);
    return { text, length, width: length + 2 * PADDING };
}
const textAt = (x, { text, length }) => `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${(0,xml/* xmlText */.x)(text)}</text>`;

;// CONCATENATED MODULE: ./build/site/badges.js




/** The most badges in the whole feed; each badge is two files. */
const BADGE_LIMIT = 500;
/** Far above the size of any badge of pkgfeed. */
const BADGE_BYTES = 8 << 10;
/** The names that can become the file name of a badge. Packages with other names get no badge. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/;
/**
 * Makes badges that say which version of a package the feed has, as an image and as an endpoint for shields.io, for
 * packages whose names match. A badge that exists stays and is kept up to date while the feed has the package,
 * because some page may show it.
 *
 * @throws InputError for more badges than a feed should have
 */
function badgeFiles(source, patterns) {
    const sets = repositoriesOf(source);
    const there = source.before.filter(isBadge);
    const others = there.filter(({ path }) => !sets.some(({ home }) => folderOf(path) === home));
    const parts = sets.map((set) => repositoryBadges(set, there, patterns));
    const made = parts.flatMap((part) => part.made);
    const wanted = countOf(made);
    if (wanted > BADGE_LIMIT)
        throw tooMany(wanted);
    const kept = [...others, ...parts.flatMap((part) => part.unseen)];
    const count = wanted + countOf(kept);
    if (patterns.length > 0 && count > BADGE_LIMIT)
        throw tooMany(count);
    // The branch may record any number of badges. They must not stop a run that asks for none.
    return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
}
function repositoriesOf({ feed, folders }) {
    return [...(0,feed_folders/* byRepository */.IH)(folders)].map(([id, own]) => ({
        home: ['badges', own[0]?.branch, own[0]?.repository].filter((word) => word !== null).join('/'),
        folders: own,
        isWhole: feed.folders
            .filter((folder) => (0,feed_folders/* repositoryId */.q4)(folder) === id)
            .every(({ path, formats }) => formats.every((name) => own.some((folder) => folder.path === path && folder.format.name === name))),
    }));
}
/**
 * The badges of one repository.
 *
 * @param there all badges that the feed has
 * @returns badges to write, and existing badges of packages in folders that this run does not touch
 */
function repositoryBadges({ home, folders, isWhole }, there, patterns) {
    const own = there.filter(({ path }) => folderOf(path) === home);
    const recorded = new Map(own.map((file) => [nameOf(file), file]));
    const matches = patterns.map(name_pattern/* namePattern */._u);
    const isWanted = (name) => NAME.test(name) && (recorded.has(name) || matches.some((isMatch) => isMatch(name)));
    const newest = newestVersions(folders, isWanted);
    const made = [...newest].flatMap(([name, { format, version }]) => {
        const before = recorded.get(name)?.version;
        const isNewer = !isWhole && before !== undefined && format.compareVersions(before, version) > 0;
        return badge(`${home}/${name}`, name, isNewer ? before : version);
    });
    return { made, unseen: isWhole ? [] : own.filter((file) => !newest.has(nameOf(file))) };
}
/** The number of badges: each is two files. */
const countOf = (files) => new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;
const isBadge = ({ path }) => path.startsWith('badges/');
const nameOf = ({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(svg|json)$/, '');
const asItIs = ({ path, blob, version }) => ({
    path,
    blob,
    ...(version === undefined ? {} : { version }),
});
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
/** The newest version of each package in any of the folders, by the version order of its devices. */
function newestVersions(folders, isWanted) {
    const newest = new Map();
    for (const { format, listed } of folders) {
        for (const { entry } of listed) {
            const { name, version } = entry;
            const known = newest.get(name);
            if (known === undefined ? !isWanted(name) : format.compareVersions(known.version, version) >= 0)
                continue;
            newest.set(name, { format, version });
        }
    }
    return new Map([...newest].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** The two files of a badge. The endpoint has only fields that shields.io knows. */
function badge(path, name, version) {
    const endpoint = { schemaVersion: 1, label: name, message: version, color: BADGE_COLOURS.message.slice(1) };
    return [
        { path: `${path}.svg`, bytes: Buffer.from(badgeImage(name, version), 'utf8'), version },
        { path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(endpoint)}\n`, 'utf8'), version },
    ];
}
/** The version on a badge whose bytes are exactly what pkgfeed writes; undefined for any other file. */
function recogniseBadge(path, bytes) {
    const name = nameOf({ path, blob: '' });
    const text = bytes.toString('utf8', 0, BADGE_BYTES);
    const title = /<title>([^<]{1,600})<\/title>/.exec(text)?.[1]?.slice(name.length + 2);
    const version = /"message":"([^"\\]{1,255})"/.exec(text)?.[1] ?? title;
    if (version === undefined)
        return undefined;
    const isOurs = badge(path.replace(/\.\w+$/, ''), name, version).some((made) => made.path === path && 'bytes' in made && made.bytes.equals(bytes));
    return isOurs ? { version } : undefined;
}
function tooMany(count) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`badges\` matches so many packages that the feed would have ${count} badges, and it may have ${BADGE_LIMIT}`,
        remedy: 'Name only packages whose badges are shown somewhere.',
    });
}

// EXTERNAL MODULE: ./build/site/installer/installer.js + 7 modules
var installer = __webpack_require__(60027);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/site/page-list.js
var page_list = __webpack_require__(25348);
;// CONCATENATED MODULE: ./build/site/make-site.js







/** Returns a writer of what people read and their devices run, made from the content of the feed after a change. */
function siteOf({ site, badges }) {
    return {
        make(source) {
            const own = badgeFiles(source, badges);
            if (!site)
                return own;
            const others = [
                ...madeOrKept(installer/* INSTALLER_FILE */.a, source, () => (0,installer/* installScript */.t)(vouchedFor(source))),
                ...madeOrKept(atom/* ATOM_FILE */.V, source, () => (0,atom/* atomFeed */.y)(source.feed, source.now)),
            ];
            const combined = (0,combined_json/* combine */.kg)(source.packages);
            const catalog = (0,combined_json/* combinedFile */.yQ)(source.packages, combined);
            const names = others.map(({ path }) => path);
            return [
                ...own,
                ...others,
                ...(catalog === undefined ? [] : [{ path: combined_json/* COMBINED_FILE */.le, bytes: catalog }]),
                { path: page/* PAGE_FILE */.x, bytes: (0,page/* feedPage */.M)(source.feed, names, (0,page_list/* packagesToList */.z)(combined.packages)) },
            ];
        },
        recognise(path, bytes) {
            if (path.startsWith('badges/'))
                return recogniseBadge(path, bytes);
            const isOurs = path === combined_json/* COMBINED_FILE */.le ? (0,combined_json/* readCombinedFile */.is)(bytes).isWhole : (0,mark/* isUnchanged */._)(bytes);
            return isOurs ? {} : undefined;
        },
    };
}
/** Makes a file that contains the address of the feed. A run that does not know the address keeps the existing file. */
function madeOrKept(path, { feed, before }, make) {
    if (feed.url === null)
        return before.filter((file) => file.path === path);
    const bytes = make();
    return bytes === undefined ? [] : [{ path, bytes }];
}
/** The feed with only the keys that this run holds or trusts, because a script that runs as root will trust them. */
function vouchedFor({ feed, vouched }) {
    const isVouched = (key) => vouched.some((own) => isSame(own, key));
    return { ...feed, keys: feed.keys.filter(isVouched) };
}
/** The name of an RSA key for apk v2 is its file name, which a trusted key may not know: so compare the content. */
function isSame(own, key) {
    if (own.scheme !== key.scheme || own.sha256 !== key.sha256)
        return false;
    return key.scheme === 'apk-v2' || (own.path === key.path && own.keyId === key.keyId);
}

;// CONCATENATED MODULE: ./build/run/policy.js







/**
 * The facts of a run that all of its steps share.
 *
 * @param isRehearsal true for a dry run without keys, which neither checks nor makes signatures
 */
function runPolicy({ repositories, feed, keys: { allowUnsigned, allowKeyChange, renew, rotateAfter, keyring }, home: { pagesRepository, prefix }, }, keys, { home, slug, likelyUrl }, { url }, isRehearsal, host) {
    const { title, formerUrls, defaultRepositories, fingerprintUrl, site, badges } = feed;
    const { repository, id, isAgain } = host.github;
    return {
        ...keys,
        allowUnsigned,
        allowKeyChange,
        isRehearsal,
        isRenewal: renew,
        rotateAfter,
        keyring,
        place: home.name,
        shape: shapeOf(feed),
        prefix,
        allFolders: allFoldersOf(repositories, feed),
        title,
        url,
        likelyUrl,
        formerUrls,
        defaultRepositories,
        fingerprintUrl,
        slug,
        site: siteOf({ site, badges }),
        runUrl: repository && id ? `${(0,github_server/* serverOf */.FN)(host)}/${repository}/actions/runs/${id}` : undefined,
        isAgain,
        now: host.now,
        isOnPages: isOnGitHub(pagesRepository, host),
    };
}
/** What the settings say about folders for packages of all arches. */
function allFoldersOf(repositories, feed) {
    return repositories.flatMap((one) => {
        if (one.allFolder === undefined || !(0,feed_layout/* isPlaced */.AD)(shapeOf(feed), one))
            return [];
        const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), one);
        if (layout.isShared)
            return [];
        return [{ path: layout.folder(placement/* ALL */.y2), isUsed: one.allFolder, layout }];
    });
}
/**
 * What a step should do, and in which branch and repository.
 *
 * @throws InputError or PlacementError for a layout, a coordinate or an arch that cannot be used
 */
function stepPolicy(settings, feed) {
    const { arches, archMap, allFolder = false, maxRemovals, grace, v3Index } = settings;
    const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), settings);
    if (allFolder && layout.isShared)
        throw noFolderForAll();
    return {
        layout,
        maxRemovals,
        grace,
        allFolder,
        hasSecondIndex: v3Index,
        arches: arches.map((arch) => (0,feed_layout/* checkArch */.l9)(arch)),
        archMap: (0,feed_layout/* checkedMap */.C_)(archMap),
    };
}
/**
 * How a run lays out the folders of the feed.
 *
 * @throws PlacementError for folders in `arch-folders` that cannot be used
 */
const shapeOf = ({ layout = feed_layout/* DEFAULT_LAYOUT */.zR, archFolders, }) => ({
    layout,
    archFolders: (0,feed_layout/* checkedFolders */.Le)(archFolders),
});
const noFolderForAll = () => new errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`all-folder` is true, and the layout has one folder for packages of all arches',
    remedy: 'Use a `layout` with {arch}, or leave `all-folder` out.',
});
/** The most bytes of a package file: GitHub's limit if the feed lives there, or else what fits into memory. */
function fileLimitOf({ directory, pagesRepository }, host) {
    if (directory !== undefined || pagesRepository === undefined)
        return limits/* PACKAGE_LIMIT */.rk;
    const server = (0,github_server/* serverOf */.FN)(host);
    return (0,remote/* isHostedBy */.PA)((0,remote/* parseRemote */.M8)(pagesRepository, server, host.cwd), server) ? limits/* FILE_LIMIT */.h1 : limits/* PACKAGE_LIMIT */.rk;
}
/** True for a repository that GitHub Pages serves, named owner/name. How others are served is not known. */
function isOnGitHub(pagesRepository, host) {
    return (pagesRepository !== undefined && (0,remote/* parseRemote */.M8)(pagesRepository, (0,github_server/* serverOf */.FN)(host), host.cwd).slug !== undefined);
}


/***/ }),

/***/ 20593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readRevokedKeys)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47047);
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57372);
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96648);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38317);
/* harmony import */ var _sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88972);








/** The most keys that a run revokes. Each goes into the script of the keyring. */
const LIMIT = 100;
/**
 * Reads the keys whose signatures no longer count. A line of hex digits is an id, and so is the name of an RSA key that no
 * file has.
 *
 * @param folder relative paths are relative to it
 * @returns undefined where none is named
 * @throws KeyError, SourceError or InputError for a key that cannot be read, and for too many
 */
async function readRevokedKeys(lines, folder) {
    if (lines.length === 0)
        return undefined;
    const { texts, files } = (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .keyLines */ .rg)(lines);
    const isId = (line) => (0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_3__/* .isKeyIdText */ ._d)(line) || ((0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyName */ .TK)(line) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, line)));
    const ids = files.filter(isId).map((id) => ((0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_3__/* .isKeyIdText */ ._d)(id) ? id.toLowerCase() : id));
    const named = [...texts, ...files.filter((line) => !isId(line))];
    const keys = [];
    for (const given of await (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .readKeyTexts */ .S6)(named, folder, 'revoked-keys')) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(given.file ?? '');
        for (const key of await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .readPublicKeys */ .e)(given))
            keys.push(key.scheme === 'apk-v2' && (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyName */ .TK)(name)
                ? (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__/* .readRsaPublicKey */ .fM)({ ...given, text: key.text }, name)
                : key);
    }
    if (keys.length + ids.length > LIMIT)
        throw tooMany(keys.length + ids.length);
    return { keys, ids };
}
const tooMany = (count) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
    code: 'INPUT_VALUE',
    message: `\`revoked-keys\` names ${count} keys, and at most ${LIMIT} can be revoked`,
    remedy: 'Name those that devices of the feed may still have.',
});


/***/ }),

/***/ 85462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e6: () => (/* binding */ follow),
  PU: () => (/* binding */ keepLock),
  Iv: () => (/* binding */ namedUpstreams),
  OU: () => (/* binding */ readDeviceFeeds),
  mF: () => (/* binding */ readLock),
  J3: () => (/* binding */ upstreamFetcher),
  EX: () => (/* binding */ upstreamSummaries)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/folders.js
var folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/revoked.js
var revoked = __webpack_require__(47047);
// EXTERNAL MODULE: ./build/feed/catalog/upstream-shape.js
var upstream_shape = __webpack_require__(21700);
;// CONCATENATED MODULE: ./build/feed/upstream/address.js

/** The most addresses of one feed. */
const MIRROR_LIMIT = 20;
/**
 * Reads a line: an address, or a line of a device's list of feeds (`src/gz NAME URL`, `v3 URL`, `@tag URL`). More
 * addresses behind the first are mirrors.
 *
 * @returns what is wrong with a line that names no feed; it does not repeat the line, which may hold a password
 */
function parseUpstream(line) {
    const text = line.trim();
    if (text.length > upstream_shape/* LINE_LIMIT */.by)
        return `is longer than ${upstream_shape/* LINE_LIMIT */.by} characters`;
    const words = text.split(/\s+/).filter((word) => word !== '');
    const isV3 = words[0] === 'v3';
    const addresses = words.slice(leadOf(words));
    const [first, ...others] = addresses;
    if (first === undefined)
        return 'has no address';
    if (addresses.length > MIRROR_LIMIT)
        return `has more than ${MIRROR_LIMIT} addresses`;
    for (const address of addresses) {
        const fault = addressFault(address);
        if (fault !== undefined)
            return fault;
    }
    const isIndex = NAMES_INDEX.test(first);
    if (!isV3 && others.some((address) => NAMES_INDEX.test(address) !== isIndex)) {
        return 'has mirrors of another form: name the index in each address, or the folder in each';
    }
    const kind = isV3 ? 'v3' : isIndex ? 'index' : 'folder';
    const plain = (address) => kind === 'index' ? address : `${address.replace(/\/(Packages(\.gz)?)?$/, '')}/`;
    return { text, kind, mirrors: [plain(first), ...others.map(plain)] };
}
const NAMES_INDEX = /\.adb$|\/APKINDEX\.tar\.gz$/;
/** How many words before the address belong to the line of a device. */
function leadOf(words) {
    if (words[0] === 'src/gz' || words[0] === 'src')
        return 2;
    return words[0] === 'v3' || words[0]?.startsWith('@') ? 1 : 0;
}
function addressFault(address) {
    const plain = expandAddress(address, { arch: 'x', target: 'x/x' });
    if (/[{}]/.test(plain))
        return 'has other words in braces than {arch} and {target}';
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (url === undefined || !/^(https?|file):$/.test(url.protocol)) {
        return 'has an address that does not begin with https://, http:// or file:';
    }
    if (url.username !== '' || url.password !== '') {
        return 'has a user or a password in an address, and those belong into `upstream-auth`';
    }
    if (url.protocol === 'file:' && url.host !== '')
        return 'has a file: address of another machine';
    if (url.protocol === 'file:' && !isPlainPath(url.pathname)) {
        return 'has a file: address with an escape that stands for no letter';
    }
    if (url.search !== '' || url.hash !== '')
        return 'has an address with a query, which no device has';
    return undefined;
}
/** True for a path that a file can have. */
function isPlainPath(path) {
    try {
        return !decodeURIComponent(path).includes('\0');
    }
    catch {
        return false;
    }
}
/** The address for an arch and a target. */
const expandAddress = (address, { arch, target }) => address.replaceAll('{arch}', () => arch ?? '{arch}').replaceAll('{target}', () => target ?? '{target}');
/** True for an address that needs this word. */
const hasWord = ({ mirrors }, word) => mirrors.some((address) => address.includes(`{${word}}`));

// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
// EXTERNAL MODULE: ./build/feed/upstream/memory.js
var memory = __webpack_require__(7628);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/network/fetch.js + 2 modules
var fetch = __webpack_require__(47271);
// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var fetcher = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/served/file-address.js
var file_address = __webpack_require__(46917);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/served/passwords.js


/**
 * Reads lines of `HOST USER:PASSWORD`, or `HOST TOKEN` for a server that wants a bearer token.
 *
 * @param hide hides a secret in all output
 * @throws InputError that names the line by its number: its text is secret
 */
function readPasswords(texts, hide) {
    const passwords = new Map();
    for (const { text, origin } of texts) {
        for (const [i, line] of text.split(/\r?\n/).entries()) {
            const words = line.trim();
            if (words === '' || words.startsWith('#'))
                continue;
            const [, host, secret] = /^(\S+)\s+(\S.*)$/.exec(words) ?? [];
            const address = host === undefined ? undefined : hostOf(host);
            if (address === undefined || secret === undefined || passwords.has(address))
                throw badLine(origin, i + 1);
            const [, password] = /^[^:]*:(.*)$/.exec(secret) ?? [];
            if (password === undefined && !/^[\u0021-\u007e]+$/.test(secret))
                throw badLine(origin, i + 1);
            const basic = Buffer.from(secret).toString('base64');
            for (const text of [secret, password, basic])
                if (text)
                    hide(text);
            passwords.set(address, password === undefined ? `Bearer ${secret}` : `Basic ${basic}`);
        }
    }
    return passwords;
}
/** The longest host with its port. */
const HOST_LIMIT = 300;
/** The host as addresses have it: in small letters, and without the port that its protocol has anyway. */
function hostOf(text) {
    const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    if (text.length > HOST_LIMIT || !URL.canParse(whole))
        return undefined;
    const { username, password, pathname, search, hash, host } = new URL(whole);
    return [username, password, search, hash].join('') === '' && pathname === '/' ? host : undefined;
}
const badLine = (origin, line) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `line ${line} of ${origin} is not \`HOST USER:PASSWORD\`, or names a host twice`,
    remedy: 'Write one host a line, such as packages.example.org, a blank, and the user and password with a colon between them.',
});
/** What servers answer to whoever sends no password. */
const WANTS_PASSWORD = new Set([401, 403]);
const notSent = (host) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_ABSENT',
    message: `the password for ${(0,printable/* printable */.g$)(host)} was not sent, because the address is not https`,
    remedy: 'Write https:// in the address, so that nobody on the way can read the password',
});
/**
 * A `fetch` that sends each host its own password, and none to any other, also after a redirect. A password goes over
 * https, or to this machine. Whoever wants one over plain http is told as a failure.
 */
function withPasswords(send, passwords) {
    if (passwords.size === 0)
        return send;
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const isSafe = url.protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
        const authorization = passwords.get(url.host);
        if (authorization === undefined)
            return await send(input, init);
        if (!isSafe) {
            const response = await send(input, init);
            if (WANTS_PASSWORD.has(response.status))
                throw notSent(url.host);
            return response;
        }
        return await send(input, {
            ...init,
            headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization },
        });
    };
}

// EXTERNAL MODULE: ./build/served/upstream-index.js
var upstream_index = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/sources/key-lines.js
var key_lines = __webpack_require__(88972);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 5 modules
var apk_v2 = __webpack_require__(49336);
// EXTERNAL MODULE: ./build/formats/apk/adb/dump.js
var dump = __webpack_require__(2212);
// EXTERNAL MODULE: ./build/formats/apk/adb/packages-adb.js + 1 modules
var packages_adb = __webpack_require__(19684);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
;// CONCATENATED MODULE: ./build/formats/apk-v2/from-adb.js



/**
 * Entries of an apk 3 index that lists packages of apk v2, as `APKINDEX` would list them; undefined for an index of other
 * packages. Their identity is the SHA-1 of the control part (apk-tools 3.0 src/apk_adb.c), which tells them from packages
 * of apk v3.
 */
function entriesFromAdb(entries) {
    const isOfV2 = ({ identity = '' }) => /^[0-9a-f]{40}$/.test(identity);
    if (entries.length === 0 || !entries.every(isOfV2))
        return undefined;
    return entries.map((entry) => {
        const identity = `Q1${Buffer.from(entry.identity ?? '', 'hex').toString('base64')}`;
        return { ...entry, identity, text: textOf(entry, identity) };
    });
}
/** What `APKINDEX` has of a package, as far as clients decide by it. */
const LINES = [
    ['P', 'name'],
    ['V', 'version'],
    ['A', 'arch'],
    ['S', 'file-size'],
    ['I', 'installed-size'],
    ['T', 'description'],
    ['U', 'url'],
    ['L', 'license'],
    ['o', 'origin'],
    ['m', 'maintainer'],
    ['k', 'provider-priority'],
    ['D', 'depends'],
    ['p', 'provides'],
    ['i', 'install-if'],
];
function textOf(entry, identity) {
    const { adb } = (0,packages_adb/* infoOf */._U)(entry);
    const fields = new Map((0,dump/* dumpObject */.M)(adb, adb.root, schema/* PKGINFO */.Z8));
    const lines = LINES.flatMap(([letter, field]) => {
        const value = fields.get(field)?.replaceAll(/[\r\n]/g, ' ');
        return value === undefined ? [] : [`${letter}:${Buffer.from(value, 'utf8').toString('latin1')}`];
    });
    return `${[`C:${identity}`, ...lines].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/formats/apk-v3/other-names.js
var other_names = __webpack_require__(12661);
// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
;// CONCATENATED MODULE: ./build/sources/upstream/read-upstreams.js













/** Indexes that are fetched at the same time. */
const AT_ONCE = 4;
/**
 * Reads the indexes of upstreams. One that an earlier run has read is not asked for again before its time, and then only
 * whether it has changed. If one of an arch has changed, all of that arch are read.
 *
 * @throws SourceError for an index that is not signed as it must be, or that cannot be read; and for one that does not
 *   answer and that no run has read before
 */
async function readUpstreams(query, fetcher, host) {
    const tasks = query.upstreams.flatMap((upstream) => tasksOf(upstream, query, host.cwd));
    const first = (await inTurn(tasks, host, (task) => readTask(task, query, fetcher, host))).flat();
    const changed = new Set(first.filter(({ index }) => index.state === 'read').map(({ index }) => index.arch));
    const isWanted = ({ index: { state, arch } }) => state === 'unchanged' && (arch === undefined || changed.has(undefined) || changed.has(arch));
    const again = changed.size === 0 ? [] : first.filter(isWanted);
    const anew = { ...query, digest: undefined };
    const second = await inTurn(again, host, ({ task }) => readOne(task, anew, fetcher, host.now));
    const renewed = new Map(again.map((done, i) => [done, second[i]]));
    return first.map((done) => {
        const answer = renewed.get(done) ?? done.index;
        return answer.state === 'absent' ? { ...answer, state: 'failed' } : answer;
    });
}
/** Does something with each item, a few at a time. */
async function inTurn(items, { progress }, work) {
    const gate = (0,served_gate/* makeGate */.u)(AT_ONCE);
    let done = 0;
    const one = async (item) => {
        const result = await gate.run(1, () => work(item));
        progress('reading upstream indexes', ++done, items.length);
        return result;
    };
    return await Promise.all(items.map(one));
}
function tasksOf(upstream, query, cwd) {
    const { arches, target } = query;
    if (hasWord(upstream, 'target') && target === undefined)
        throw noTarget(upstream);
    const taskOf = (arch, mirrors) => ({
        upstream: upstream.text,
        arch,
        mirrors: mirrors.map((template) => mirrorOf(urlOf(expandAddress(template, { arch, target }), cwd), upstream)),
    });
    const isPerArch = hasWord(upstream, 'arch') || upstream.kind === 'v3';
    const ofArches = isPerArch && upstream.kind !== 'v3' ? upstream.mirrors : upstream.mirrors.map((one) => `${one}{arch}/`);
    if (isPerArch && arches.length === 0)
        throw noArch(upstream);
    const below = arches.map((arch) => taskOf(arch, ofArches));
    if (isPerArch)
        return below;
    return [{ ...taskOf(undefined, upstream.mirrors), ...(upstream.kind === 'folder' ? { below } : {}) }];
}
function mirrorOf(url, { kind }) {
    if (kind === 'v3')
        return [(0,upstream_index/* placeOfV3 */.cW)(url)];
    const place = kind === 'index' ? (0,upstream_index/* placeOfIndex */.DY)(url) : undefined;
    return place === undefined ? (0,upstream_index/* placesIn */.yN)(url) : [place];
}
/** A `file:` address is relative to the folder of the run unless its path begins with a slash. */
function urlOf(address, cwd) {
    if (!address.startsWith('file:'))
        return new URL(address);
    const path = decodeURIComponent(address.slice('file:'.length).replace(/^\/\/(?=\/)/, ''));
    return new URL(`${(0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(cwd, path)).href}${address.endsWith('/') ? '/' : ''}`);
}
/** Reads an index, or those of the arches below. */
async function readTask(task, query, fetcher, host) {
    const { below = [] } = task;
    const isBelow = below.some((one) => (0,memory/* recordOf */.zv)(query.records, one) !== undefined);
    const own = isBelow ? undefined : await readOne(task, query, fetcher, host.now);
    if (own !== undefined && (own.state !== 'absent' || below.length === 0)) {
        return [{ task, index: known(own, task, query) }];
    }
    return await inTurn(below, host, async (one) => ({
        task: one,
        index: known(await readOne(one, query, fetcher, host.now), one, query),
    }));
}
/** @throws SourceError for an index that cannot be read, and that no run has read before */
function known(answer, task, { records }) {
    if (answer.state !== 'absent' && answer.state !== 'failed')
        return answer;
    if (recordFor(records, task) === undefined)
        throw neverRead(task.upstream, answer.reason);
    return { ...answer, state: 'failed' };
}
/** The record of an index, also under the line that named it before the settings changed. */
const recordFor = (records, task) => (0,memory/* recordOf */.zv)(records, task) ??
    records.find(({ arch, index }) => arch === task.arch &&
        task.mirrors.some((mirror) => mirror.some((place) => (0,upstream_index/* addressOf */.ci)(place).href === index)));
async function readOne(task, { trust, records, digest, retrievalPeriod }, fetcher, now) {
    const { upstream, arch } = task;
    const record = recordFor(records, task);
    const isSame = record !== undefined && record.settings === digest;
    const age = record === undefined ? Number.NaN : now.getTime() - Date.parse(record.read);
    if (isSame && age >= 0 && age < retrievalPeriod)
        return { upstream, arch, state: 'unchanged' };
    const before = isSame ? { ...record, address: record.index } : undefined;
    const reasons = [];
    const lies = [];
    let isAbsent = true;
    for (const [i, mirror] of task.mirrors.entries()) {
        const answer = await orLie((0,upstream_index/* readUpstreamIndex */.yY)(fetcher, firstWhere(mirror, record?.index), trust, before));
        if (answer instanceof build_errors/* SourceError */.c8) {
            lies.push(answer);
            continue;
        }
        if (answer.state === 'unchanged')
            return { upstream, arch, state: 'unchanged' };
        if (answer.state === 'read') {
            const { place } = answer;
            const folders = foldersFor(place, task.mirrors, i);
            const home = folderOn(task.mirrors[0] ?? [], place) ?? place.folder;
            return { upstream, arch, ...readOf(answer, arch ?? archOf(answer), folders, home, now) };
        }
        isAbsent &&= answer.state === 'absent';
        reasons.push(mirrorReason(mirror, answer));
    }
    if (lies[0] !== undefined)
        throw lies[0];
    return { upstream, arch, state: isAbsent ? 'absent' : 'failed', reason: reasons.join('; ') };
}
/** An answer, or the error for an index that is not signed as it must be, or that cannot be read. */
async function orLie(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof build_errors/* SourceError */.c8)
            return error;
        throw error;
    }
}
/** The place that had the index before comes first, so that nothing else is asked for. */
const firstWhere = (places, known) => [
    ...places.filter((place) => (0,upstream_index/* addressOf */.ci)(place).href === known),
    ...places.filter((place) => (0,upstream_index/* addressOf */.ci)(place).href !== known),
];
const mirrorReason = (mirror, { reason }) => `${(0,printable/* printable */.g$)(mirror[0]?.folder.href ?? '')} ${reason}`;
const readOf = ({ place, entries, validators }, folderArch, folders, home, now) => ({
    state: 'read',
    folderArch,
    address: (0,upstream_index/* addressOf */.ci)(place).href,
    folders,
    home,
    ...packagesIn(place.format, entries),
    read: (0,packages_json/* seconds */.YA)(now),
    validators,
});
/** The entries as the format of the packages has them: an index of apk 3 may list packages of apk v2. */
function packagesIn(reads, entries) {
    const ofV2 = reads.name === other_names/* apkV3AsPackages */.v.name ? entriesFromAdb(entries) : undefined;
    if (ofV2 !== undefined)
        return { format: apk_v2/* apkV2 */.H, reads, entries: ofV2 };
    return { format: formats/* FORMATS */.hR.find(({ name }) => name === reads.name) ?? reads, reads, entries };
}
/** The folders that packages may be fetched from: where the index was found, and then the same on the other mirrors. */
function foldersFor(place, mirrors, at) {
    const others = mirrors.flatMap((mirror, i) => (i === at ? [] : (folderOn(mirror, place) ?? [])));
    return [place.folder, ...others];
}
/** The folder on another mirror that has the same index. */
const folderOn = (mirror, { name }) => mirror.find((one) => one.name === name)?.folder;
/** An index of apk v2 is for the arch that its folder is called after. */
function archOf({ place: { format, folder }, }) {
    if (format.locates !== 'by-arch-and-name')
        return undefined;
    return decoded(folder.pathname.split('/').at(-2) ?? '') || undefined;
}
/** A part of an address in its own letters; as it is where its escapes stand for none. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const noArch = ({ text }) => new build_errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: `${(0,printable/* printable */.g$)(text)} has a folder for each arch, and nothing says which arches the repository is for`,
    remedy: 'Name them in `arches`, such as x86_64 and aarch64.',
});
const noTarget = ({ text }) => new build_errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: `${(0,printable/* printable */.g$)(text)} has {target}, and \`target\` is not given`,
    remedy: 'Give it, such as mediatek/filogic.',
});
const neverRead = (upstream, reason) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_ABSENT',
    message: `${(0,printable/* printable */.g$)(upstream)} was never read before and cannot be read now: ${reason}`,
    remedy: 'Check the address, and the network. A feed with a folder for each arch needs {arch} in its address, or `arches`; one that wants a password needs `upstream-auth`.',
});

;// CONCATENATED MODULE: ./build/text/project.js
/** The address of this project. */
const PROJECT = 'https://github.com/org/pkgfeed-action';
/** Where the documents explain an error. */
const explainedAt = (code) => `${PROJECT}/blob/main/docs/troubleshooting.md#${code.toLowerCase()}`;

;// CONCATENATED MODULE: ./build/run/upstreams.js





















/**
 * Reads the addresses that a repository names.
 *
 * @throws InputError for every line that is none, and for settings that do nothing without `upstream`
 */
function namedUpstreams(settings) {
    const { upstreams, deviceFeeds, keys, allowUnsigned, dependencies, removes } = settings.upstream;
    const errors = [];
    const read = (name, lines) => lines.flatMap((line, i) => {
        const address = parseUpstream(line);
        if (typeof address !== 'string')
            return [address];
        errors.push(badUpstream(name, i + 1, address));
        return [];
    });
    const named = { upstreams: read('upstream', upstreams), deviceFeeds: read('device-feeds', deviceFeeds) };
    const isNone = upstreams.length === 0 && deviceFeeds.length === 0;
    if (upstreams.length === 0 && dependencies)
        errors.push(useless('dependencies', 'upstream'));
    if (isNone && keys.length > 0)
        errors.push(useless('upstream-keys', 'upstream'));
    if (!isNone && keys.length === 0 && !allowUnsigned)
        errors.push(noKeys());
    if (removes && !settings.sync && upstreams.some((line) => /(^|\s)file:/.test(line)))
        errors.push(noOrigin());
    (0,build_errors/* throwGathered */.nR)(errors);
    return named;
}
/** A fetcher for the feeds of others, with the passwords that the settings have for them. */
function upstreamFetcher({ upstreamAuth }, host) {
    const passwords = readPasswords(upstreamAuth, (secret) => host.mask(secret));
    const send = withAgent((0,fetch/* openFlowingFetch */.b)(host.env), host.version);
    return (0,fetcher/* makeFetcher */.k)((0,file_address/* withFiles */.oT)(withPasswords(send, passwords)), { parallel: PARALLEL });
}
/** Tells servers of others who asks, in which version, so that they can complain. */
function withAgent(send, version) {
    const agent = `pkgfeed/${version ?? 'unknown'} (+${PROJECT})`;
    return (input, init) => send(input, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), 'user-agent': agent },
    });
}
/** Requests at once. */
const PARALLEL = 4;
/**
 * Reads the indexes of the upstreams and device feeds of a repository.
 *
 * @param lock what the lock has of the repository; undefined without a lock
 */
async function follow({ settings, layout }, named, before, lock, { mode, packages, hasOtherNews }, fetcher, host) {
    const { upstream } = settings;
    const keys = (await (0,key_lines/* readKeyLines */.DK)(upstream.keys, host.cwd, 'upstream-keys')).filter((key) => !(0,revoked/* isRevoked */.xK)(before.revoked, key));
    const there = archesOf(before.paths, layout);
    const own = packages.flatMap(({ pkg }) => (pkg.anyArch ? [] : (0,placement/* ownArches */.t9)(pkg, settings.archMap)));
    const known = there.length > 0 ? there : [...new Set(own)].sort();
    const arches = settings.arches.length > 0 ? settings.arches : known;
    const digestWith = (lines, fresh) => {
        const all = settings.arches.length > 0 ? settings.arches : [...new Set([...there, ...fresh])].sort();
        return digestOf(settings, all, keys, lock && lines, settings.sync ? packages : [], mode);
    };
    const records = (0,memory/* recordsOf */.M$)(before.feed.upstreams ?? [], (0,memory/* recordPlace */.ZJ)(settings));
    // Somebody may have changed what the last run left, and then an index that has not changed may have more to give.
    const isAsLeft = records.every((record) => {
        const seal = (0,memory/* foldersSeal */.LG)(before.feed.folders, record, before.idOf);
        return seal !== undefined && seal === record.folders;
    });
    const query = {
        arches,
        target: settings.target,
        trust: { keys, allowUnsigned: upstream.allowUnsigned },
        retrievalPeriod: upstream.retrievalPeriod,
    };
    // What is readmitted may be in an index that has not changed.
    const isOpen = settings.readmit.length > 0 || (settings.sync && settings.from.length > 0);
    const digest = isOpen || !isAsLeft ? undefined : digestWith(lock ?? [], []);
    const indexes = await readUpstreams({ ...query, upstreams: named.upstreams, records, digest }, fetcher, host);
    const failed = indexes.flatMap((index) => (index.state === 'failed' ? [index] : []));
    if (upstream.missing === 'fail') {
        (0,build_errors/* throwGathered */.nR)(failed.map((index) => unanswered(index.upstream, index.reason)));
    }
    const isNews = indexes.some(({ state }) => state === 'read');
    const isNeeded = hasOtherNews || (isNews && (upstream.dependencies || mode !== 'off'));
    const ofDevices = isNeeded
        ? await deviceFeedsFor(settings, named, [...new Set([...arches, ...own])], keys, mode, fetcher, host)
        : { warnings: [] };
    const warnings = [
        ...failed.map(({ upstream: line, reason }) => `${(0,printable/* printable */.g$)(line)} could not be read, so the repository keeps what it has of it: ${reason}`),
        ...ofDevices.warnings,
    ];
    const { deviceFeeds } = ofDevices;
    return {
        followed: { indexes, deviceFeeds, lock: lock ?? [], hasLock: lock !== undefined, digestWith },
        warnings,
    };
}
/** The feeds that devices have anyway. Where they only serve to warn, one that is down is a warning too. */
async function deviceFeedsFor(settings, named, arches, keys, mode, fetcher, host) {
    try {
        return { deviceFeeds: await readDeviceFeeds(settings, named, arches, keys, fetcher, host), warnings: [] };
    }
    catch (error) {
        const isVital = mode !== 'warn' || settings.upstream.dependencies;
        if (isVital || !(error instanceof build_errors/* SourceError */.c8) || error.code !== 'SOURCE_ABSENT')
            throw error;
        return {
            warnings: [
                `nobody knows whether devices can install the packages, because ${(0,printable/* printable */.g$)(error.message)}`,
            ],
        };
    }
}
/** Reads the indexes of the feeds that devices have anyway. */
async function readDeviceFeeds({ target, upstream: { allowUnsigned } }, { deviceFeeds }, arches, keys, fetcher, host) {
    const query = {
        target,
        trust: { keys, allowUnsigned },
        records: [],
        digest: undefined,
        retrievalPeriod: 0,
    };
    const indexes = await readUpstreams({ ...query, upstreams: deviceFeeds, arches }, fetcher, host);
    return indexes.flatMap((index) => (index.state === 'read' ? [index] : []));
}
const archesOf = (paths, layout) => [
    ...new Set(formats/* FORMATS */.hR.flatMap((format) => (0,folders/* foldersOf */.pd)(format, paths, layout).flatMap(({ arch }) => 
    // No device has the arch of packages for any.
    arch === null || arch === format.anyArchFolder ? [] : [arch]))),
].sort();
/** Everything that decides what is taken from an index. */
function digestOf(settings, arches, keys, lines, packages, closure) {
    const { upstream, packages: selection, sync, prefer, keepVersions, keepPackages, keepDays, onConflict, archMap, allFolder, remove, } = settings;
    const facts = [
        ...[upstream.upstreams, upstream.deviceFeeds, upstream.dependencies, upstream.removes],
        ...[upstream.allowMd5, upstream.allowUnsigned, keys.map(({ scheme, keyId }) => [scheme, keyId])],
        ...[
            selection,
            sync,
            prefer,
            keepVersions ?? null,
            keepPackages,
            keepDays ?? null,
            onConflict,
            [...archMap],
            allFolder,
            remove,
            arches,
        ],
        lines === undefined ? null : (0,upstream_lock/* writeLock */.be)(lines),
        // With `sync`, a package leaves together with the file that gave it, and an upstream may have it too.
        packages.map(({ format, pkg, contentId }) => [format.name, pkg.name, pkg.version, contentId]).sort(),
        closure,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(facts)).digest('hex');
}
/** What became of each index of a repository, for the report. */
const upstreamSummaries = ({ branch, repository, target }, followed) => (followed?.indexes ?? []).map((index) => ({
    branch: branch ?? null,
    repository: repository ?? null,
    ...(target === undefined ? {} : { target }),
    upstream: index.upstream,
    arch: index.arch ?? null,
    state: index.state,
    index: index.state === 'read' ? index.address : null,
    packages: index.state === 'read' ? index.entries.length : null,
}));
/**
 * Reads the lock that the settings name.
 *
 * @returns undefined without one
 * @throws SourceError or InputError for one that cannot be used
 */
async function readLock({ lock }, { cwd }) {
    const { file, isLocked } = lock;
    if (file === undefined) {
        if (isLocked)
            throw useless('locked', 'lock');
        return undefined;
    }
    const path = (0,external_node_path_.resolve)(cwd, file);
    const origin = (0,printable/* printable */.g$)(file);
    const bytes = await (0,promises_.readFile)(path).catch((error) => {
        if (error.code !== 'ENOENT')
            throw unreadable(origin, error);
        if (isLocked)
            throw unreadable(origin, error);
        return Buffer.alloc(0);
    });
    if (bytes.length > upstream_lock/* LOCK_LIMIT */.WP)
        throw unreadable(origin, new Error(`it has more than ${upstream_lock/* LOCK_LIMIT */.WP} bytes`));
    const lines = (0,upstream_lock/* parseLock */.PG)(bytes.toString('utf8'), origin);
    return { origin, path, isLocked, lines: (0,upstream_lock/* withAddresses */.tp)(lines, (address) => (0,file_address/* hereFrom */.pz)(address, cwd)) };
}
/** Writes the lock, if it changes. */
async function keepLock(lock, lines, host) {
    if (lock.isLocked)
        return;
    const portable = (0,upstream_lock/* withAddresses */.tp)(lines, (address) => (0,file_address/* portableFrom */.m1)(address, host.cwd));
    const text = Buffer.from((0,upstream_lock/* writeLock */.be)(portable), 'utf8');
    const before = await (0,promises_.readFile)(lock.path).catch(() => undefined);
    const whole = { name: lock.origin, file: lock.path, text, mode: 0o644 };
    if (before === undefined)
        await (0,whole_files/* writeNewFiles */.zn)([whole], host, (name) => unreadable(name, new Error('it appeared during the run')));
    else if (!before.equals(text))
        await (0,whole_files/* replaceFile */.fR)(whole, text, host);
}
const useless = (name, other) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `\`${name}\` is given without \`${other}\`, and does nothing alone`,
    remedy: `Give both, or leave \`${name}\` out.`,
});
/** The message does not repeat the line, which may hold a password. */
const badUpstream = (name, line, fault) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `line ${line} of \`${name}\` ${fault}`,
    remedy: 'Write it as devices do, such as https://downloads.openwrt.org/releases/24.10.5/packages/{arch}/luci; more addresses on the line are mirrors.',
});
const noOrigin = () => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`upstream-removed: remove` is given for a `file:` upstream, and a feed does not remember which folder of a machine its packages came from',
    remedy: 'Set `sync: true`, which lets everything go that no source gives, or leave `upstream-removed` out.',
});
const noKeys = () => new build_errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: '`upstream-keys` is not given, so nobody could tell whether an index of another feed is genuine',
    remedy: upstream_index/* KEYS_ARE_FOUND */.dJ,
});
const unanswered = (upstream, reason) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_ABSENT',
    message: `\`upstream\` ${(0,printable/* printable */.g$)(upstream)} could not be read: ${reason}`,
    remedy: 'Run it again later, or set `upstream-missing: keep` to go on with what the repository has.',
});
const unreadable = (origin, cause) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_LOCK',
    message: `\`lock\` names ${origin}, which cannot be read: ${(0,printable/* printable */.g$)(cause.message)}`,
    remedy: 'Correct the name, or run without `locked` to have it written.',
    cause,
});


/***/ }),

/***/ 46917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   m1: () => (/* binding */ portableFrom),
/* harmony export */   oT: () => (/* binding */ withFiles),
/* harmony export */   pz: () => (/* binding */ hereFrom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73136);





/** A `fetch` that reads `file:` addresses from this machine, and sends all others over the network. */
function withFiles(send) {
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        if (url.protocol !== 'file:')
            return await send(input, init);
        return await fileAnswer(url, new Headers(init?.headers));
    };
}
/** False for a file of this machine outside of a folder, which is none of the business of who wrote an address. */
const isWithin = (url, folder) => url.protocol !== 'file:' || url.pathname.startsWith(folder.pathname);
/** A `file:` address as it is written where other machines read it: relative to the folder of the run. */
function portableFrom(address, cwd) {
    if (!address.startsWith('file:///'))
        return address;
    return `file:${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.relative(folderUrl(cwd).pathname, new URL(address).pathname)}`;
}
/** The address on this machine that `portableFrom` has written. */
const hereFrom = (address, cwd) => /^file:(?!\/)/.test(address) ? new URL(`./${address.slice('file:'.length)}`, folderUrl(cwd)).href : address;
const folderUrl = (folder) => new URL(`${(0,node_url__WEBPACK_IMPORTED_MODULE_4__.pathToFileURL)(folder).href.replace(/\/$/, '')}/`);
/** Answers as a server does that knows when its files were written. */
async function fileAnswer(url, asked) {
    const path = pathOf(url);
    const info = path === undefined ? undefined : await statOf(path);
    if (path === undefined || !info?.isFile())
        return new Response(null, { status: 404 });
    const etag = `"${info.size}-${info.mtimeMs}"`;
    const headers = { etag, 'content-length': `${info.size}` };
    if (asked.get('if-none-match') === etag)
        return new Response(null, { status: 304, headers });
    const body = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path));
    return new Response(body, { status: 200, headers });
}
/** The path of a file; undefined for an address that no file can have. */
function pathOf({ pathname }) {
    try {
        const path = (0,node_url__WEBPACK_IMPORTED_MODULE_4__.fileURLToPath)(new URL(pathname, 'file:'));
        return path.includes('\0') ? undefined : path;
    }
    catch {
        return undefined;
    }
}
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
async function statOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    }
    catch (error) {
        if (ABSENT.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 84230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ findFeed),
/* harmony export */   KR: () => (/* binding */ noFeed),
/* harmony export */   dC: () => (/* binding */ indexNames),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _audit_catalogs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);
/* harmony import */ var _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12661);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14979);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51904);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85285);








/** How many folders above an address are searched for `feed.json`. Layouts are rarely deeper. */
const PARENTS = 6;
const servedFeed = (root, opened) => {
    const { feed: file, dropped, sha256, updated = null, chain, lifetime } = opened;
    return { root, file, dropped, sha256, updated, chain, lifetime };
};
/**
 * Reads the address of a feed, of one of its folders, or of an index, as apk's own lines have it. The name of an index
 * says its format.
 *
 * @returns the address of the feed or folder, with a slash at its end
 * @throws VerifyError for a text that is not such an address
 */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '') {
        throw noFeed(`${JSON.stringify(text)} is not an address of a feed, which begins with https:// or http://`);
    }
    // The message does not repeat the address: it holds a password.
    if (url.username !== '' || url.password !== '')
        throw noFeed('the address has a user or password in it');
    url.hash = '';
    const names = [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, ...NAMED.flatMap(indexNames)];
    const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    if (names.includes(last))
        url.pathname = url.pathname.slice(0, -last.length);
    if (!url.pathname.endsWith('/'))
        url.pathname += '/';
    return { address: url, named: NAMED.find((format) => indexNames(format).includes(last)) };
}
/** The formats whose index an address can name. One that names `Packages.adb` is that of a device with a line `v3 URL`. */
const NAMED = [..._formats_formats_js__WEBPACK_IMPORTED_MODULE_4__/* .FORMATS */ .hR, _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_3__/* .apkV3AsPackages */ .v];
/** The names of the index of a format, the one that most devices fetch first. */
const indexNames = (format) => [(0,_formats_format_js__WEBPACK_IMPORTED_MODULE_6__/* .compressedIndex */ .QX)(format), format.indexFile].filter((name) => name !== undefined);
function noFeed(message, remedy = 'Give the web address of a feed, or of one folder with an index in it.') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({ code: 'VERIFY_ADDRESS', message, remedy });
}
/**
 * Finds the feed at an address, or the feed above it whose `feed.json` names the folder at the address.
 *
 * @returns no feed where there is none, and what is wrong with each `feed.json` that was met on the way
 * @throws FeedError for a damaged `feed.json` at the address itself
 */
async function findFeed(fetcher, address) {
    const own = await (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readServedFeed */ .OI)(fetcher, address);
    if (own.state === 'damaged')
        throw (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .damagedFeed */ .Gu)(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, address).href);
    if (own.state === 'whole') {
        return { feed: servedFeed(address, own), faults: [] };
    }
    const faults = [];
    for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
        const above = await (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readServedFeed */ .OI)(fetcher, root);
        if (above.state === 'damaged')
            faults.push((0,_audit_catalogs_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedCatalog */ .NB)(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root).href));
        if (above.feed.folders.some(({ path }) => (0,_address_js__WEBPACK_IMPORTED_MODULE_7__/* .folderAddress */ .p)(root, path)?.href === address.href)) {
            return { feed: servedFeed(root, above), faults };
        }
        if (root.pathname === '/')
            break;
    }
    return { feed: undefined, faults };
}


/***/ }),

/***/ 30422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   DY: () => (/* binding */ placeOfIndex),
/* harmony export */   cW: () => (/* binding */ placeOfV3),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   dJ: () => (/* binding */ KEYS_ARE_FOUND),
/* harmony export */   yN: () => (/* binding */ placesIn),
/* harmony export */   yY: () => (/* binding */ readUpstreamIndex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91600);
/* harmony import */ var _formats_apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51926);
/* harmony import */ var _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12661);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78317);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64865);
/* harmony import */ var _find_feed_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84230);











/** The places of the indexes that a folder can have. */
const placesIn = (folder) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMATS */ .hR.flatMap((format) => (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_8__/* .indexNames */ .dC)(format).map((name) => ({ folder, format, name })));
/** The place of the index that an address names itself; undefined for an address of something else. */
function placeOfIndex(address) {
    const name = address.pathname.slice(address.pathname.lastIndexOf('/') + 1);
    const folder = new URL('.', address);
    if (name === _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_5__/* .apkV3AsPackages */ .v.indexFile)
        return { folder, format: _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_5__/* .apkV3AsPackages */ .v, name };
    const format = _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMATS */ .hR.find((one) => (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_8__/* .indexNames */ .dC)(one).includes(name));
    if (format !== undefined)
        return { folder, format, name };
    return name.endsWith('.adb') ? { folder, format: _formats_apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .apkV3 */ .O, name } : undefined;
}
/** The place of the index that a line `v3 URL` names. */
const placeOfV3 = (folder) => ({
    folder,
    format: _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_5__/* .apkV3AsPackages */ .v,
    name: _formats_apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_5__/* .apkV3AsPackages */ .v.indexFile,
});
/**
 * Reads the index of an upstream at the first of some places that has one.
 *
 * @param known the address of the index that was read before, and what tells whether it has changed since
 * @param isFresh true to fetch it past the caches on the way
 * @throws SourceError for an index that nobody of `trust` signed, or that cannot be read
 */
async function readUpstreamIndex(fetcher, places, trust, known) {
    let page;
    const statuses = new Set();
    for (const place of places) {
        const url = addressOf(place);
        const validators = known?.address === url.href ? known : {};
        const answer = await fetcher.getIf(url, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_7__/* .INDEX_LIMIT */ .bk, validators);
        if (answer.state === 'unchanged')
            return { state: 'unchanged', place };
        if (answer.state === 'there')
            return await verified(fetcher, place, answer, trust, false);
        const isPage = answer.state === 'wrong' && answer.kind === 'page';
        // Many hosts answer with a page for what they do not have.
        if (isPage)
            page ??= `${answer.reason} at ${shownUrl(url)}`;
        else if (answer.state === 'absent')
            statuses.add(answer.status);
        if (!isPage && (answer.state !== 'absent' || answer.status === 401))
            return { state: 'failed', reason: `${reasonOf(answer)} (${shownUrl(url)})` };
    }
    const names = [...new Set(places.map(({ name }) => name))];
    // Some hosts answer 403 for what they do not have.
    const told = statuses.has(403) ? '; it answers 403' : '';
    const none = `has no index (asked for ${names.slice(0, 6).join(', ')}${told})`;
    return { state: 'absent', reason: page === undefined ? none : `has no index: ${page}` };
}
/** The address of an index without a user and a password. */
const addressOf = ({ folder, name }) => new URL(name, folder);
const shownUrl = (url) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(url.href);
/** @param isFresh true when the index was fetched past the caches */
async function verified(fetcher, place, { bytes: served, validators }, trust, isFresh) {
    const url = addressOf(place);
    const { format: named, folder, name } = place;
    const bytes = name === (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_10__/* .compressedIndex */ .QX)(named) ? await unpacked(served, url) : served;
    const format = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOfIndex */ .Lb)(named, bytes);
    const files = new Map([[format.indexFile, bytes]]);
    for (const signature of format.signatureFiles) {
        const plain = new URL(signature, folder);
        const address = isFresh ? pastCaches(plain) : plain;
        const answer = await fetcher.getIf(address, _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNATURE_LIMIT */ .Xf, {}, isFresh);
        if (answer.state === 'there')
            files.set(signature, answer.bytes);
        else if (answer.state === 'failed')
            return { state: 'failed', reason: `${reasonOf(answer)} (${signature})` };
    }
    const signatures = await format.verify(files, trust.keys);
    const isGood = signatures.some(({ state }) => state === 'good');
    const bad = signatures.find((one) => one.state === 'bad');
    if (bad !== undefined && !isGood && !isFresh) {
        // A cache may have the index of one build and the signature of another.
        const again = await fetcher.getIf(pastCaches(url), _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_7__/* .INDEX_LIMIT */ .bk, {}, true);
        if (again.state === 'there')
            return await verified(fetcher, place, again, trust, true);
    }
    if (bad !== undefined && !isGood && trust.allowBad !== true)
        throw badlySigned(url, bad);
    if (!isGood && !trust.allowUnsigned)
        throw notSigned(url, signatures, trust);
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    return {
        state: 'read',
        place: { ...place, format },
        entries: parse(format, bytes, url),
        signatures,
        schemes,
        validators,
    };
}
/** The same file under an address that no cache knows. */
function pastCaches(url) {
    if (url.protocol === 'file:')
        return url;
    const fresh = new URL(url);
    fresh.searchParams.set('fresh', (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    return fresh;
}
async function unpacked(bytes, url) {
    try {
        return await (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .decompress */ .mF)(bytes, 'gzip', _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_7__/* .INDEX_LIMIT */ .bk, 0);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF ? unreadable(url, error) : error;
    }
}
function parse(format, bytes, url) {
    try {
        return format.parseIndex(bytes);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF ? unreadable(url, error) : error;
    }
}
function reasonOf(answer) {
    return answer.state === 'absent' ? `answers ${answer.status}` : `cannot be used: ${answer.reason}`;
}
const unreadable = (url, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8({
    code: 'SOURCE_INDEX',
    message: `${shownUrl(url)} is no index that clients can read: ${cause.reason}`,
    remedy: 'Look at what the address serves, and tell whoever runs that feed.',
    cause,
});
function badlySigned(url, { scheme, ...signature }) {
    const reason = signature.state === 'bad' ? `: ${signature.reason}` : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8({
        code: 'SOURCE_SIGNATURE',
        message: `the ${scheme} signature of ${shownUrl(url)} does not verify${reason}; it was fetched past the caches too`,
        remedy: 'Try again later: the feed may be in the middle of a change. If it stays so, tell whoever runs it; nothing was taken.',
    });
}
function notSigned(url, signatures, { keys }) {
    const ids = signatures.flatMap((one) => (one.state === 'unknown-key' ? [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(one.keyId)] : []));
    const own = keys.map(({ keyId }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(keyId));
    if (ids.length === 0) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8({
            code: 'SOURCE_UNSIGNED',
            message: `${shownUrl(url)} is not signed, so nobody vouches for what it lists`,
            remedy: 'Follow a feed that is signed, or set `allow-unsigned-upstream: true` to take it as it is.',
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8({
        code: 'SOURCE_UNSIGNED',
        message: `${shownUrl(url)} is signed by ${ids.join(', ')}, and \`upstream-keys\` has ${own.length === 0 ? 'no key' : own.join(', ')}`,
        remedy: KEYS_ARE_FOUND,
    });
}
/** Where the keys of feeds are found. */
const KEYS_ARE_FOUND = 'Put the public key of whoever runs that feed into `upstream-keys`: OpenWrt keeps its own at https://github.com/openwrt/keyring and in /etc/opkg/keys or /etc/apk/keys of a device, Alpine in /etc/apk/keys and https://alpinelinux.org/keys/, and most others beside their feed. `allow-unsigned-upstream: true` takes an index without checking it.';


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
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80234);
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97388);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86015);






/** The path of the Atom feed in the feed. */
const ATOM_FILE = 'feed.atom';
/** How many withdrawn versions it names. */
const WITHDRAWN = 50;
/**
 * Writes an Atom feed (RFC 4287) of recently published and withdrawn versions, for people who want to hear of them. Its
 * date is that of the newest entry, so it does not change while nothing is published or withdrawn.
 *
 * @param now the date of a feed that lists nothing
 * @returns undefined when the feed has no address
 */
function atomFeed(feed, now) {
    const { url } = feed;
    if (url === null || !(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(url))
        return undefined;
    const entries = [
        ...byVersion(feed.withdrawn ?? [])
            .slice(0, WITHDRAWN)
            .map((one) => withdrawnEntry(one, feed)),
        ...feed.recent.map((one) => recentEntry(one, feed)),
    ]
        .filter(({ time }) => isTime(time))
        .sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1));
    const name = (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(feed.title || url);
    const lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        `<title>${name}</title>`,
        `<id>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(`${url}/`)}</id>`,
        `<link rel="alternate" type="text/html" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(`${url}/`)}"/>`,
        `<link rel="self" type="application/atom+xml" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(`${url}/${ATOM_FILE}`)}"/>`,
        `<updated>${entries[0]?.time ?? (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(now)}</updated>`,
        `<author><name>${name}</name></author>`,
        '<generator>pkgfeed</generator>',
        ...entries.flatMap((entry) => entryLines(entry, url)),
        '</feed>',
        '',
    ];
    return (0,_feed_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .x)(lines.join('\n'), 1, (mark) => `<!-- ${mark} -->`);
}
const isTime = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
/** What entries about a version have in common, and where it was. */
function versionEntry({ name, version, branch, repository, target, format, folders }, feed) {
    const arches = folders.map((path) => {
        const known = feed.folders.find((one) => one.path === path);
        return known === undefined ? path : (0,_choices_js__WEBPACK_IMPORTED_MODULE_3__/* .folderTitle */ .DH)(known);
    });
    const place = [branch, repository].filter((word) => word !== null).join('/');
    const where = [place, [...new Set(arches)].join(', ')].filter((word) => word !== '').join(': ');
    const id = [
        branch ?? '',
        repository ?? '',
        ...(target === undefined ? [] : [target]),
        format,
        name,
        version,
    ];
    return { id, name, folder: folders[0] ?? '', place, where };
}
function recentEntry(recent, feed) {
    const { where, ...entry } = versionEntry(recent, feed);
    const { name, version, run, published: time } = recent;
    return { ...entry, run, time, title: `${name} ${version}`, summary: linesOf(recent.summary, where) };
}
function withdrawnEntry(one, feed) {
    const { where, id, ...entry } = versionEntry(one, feed);
    return {
        ...entry,
        ...{ id: [...id, 'withdrawn'], run: null, time: one.withdrawn },
        title: `${one.name} ${one.version} was withdrawn`,
        summary: linesOf(one.reason ?? '', where),
    };
}
const linesOf = (...texts) => texts.filter((text) => text !== '').join('\n');
/** One withdrawal for each version, with the folders of all its arches. */
function byVersion(withdrawn) {
    const versions = new Map();
    for (const one of withdrawn) {
        const { name, version, branch, repository, target, format, folders } = one;
        const key = JSON.stringify([format, branch, repository, target, name, version]);
        const known = versions.get(key);
        const all = [...new Set([...(known?.folders ?? []), ...folders])];
        versions.set(key, { ...(known ?? one), folders: all });
    }
    return [...versions.values()];
}
function entryLines({ title, id, name, folder, run, time, place, summary }, url) {
    return [
        '<entry>',
        `<title>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(title)}</title>`,
        `<id>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(idOf(id, url))}</id>`,
        `<link rel="alternate" type="text/html" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)((0,_views_js__WEBPACK_IMPORTED_MODULE_5__/* .packageView */ .C9)(url, (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(folder), (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(name)))}"/>`,
        ...(run !== null && (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(run) ? [`<link rel="via" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(run)}"/>`] : []),
        `<updated>${time}</updated>`,
        ...(place === '' ? [] : [`<category term="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(place)}"/>`]),
        `<summary>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(summary)}</summary>`,
        '</entry>',
    ];
}
/**
 * A tag (RFC 4151) that stays the same when a version is published again or for another arch. The RFC wants a date on
 * which the owner had the address; any year would do.
 */
function idOf(words, url) {
    const { hostname, pathname } = new URL(`${url}/`);
    return `tag:${hostname},2026:${pathname}${words.map((word) => encodeURIComponent((0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(word))).join('/')}`;
}


/***/ }),

/***/ 80234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ folderTitle),
/* harmony export */   Es: () => (/* binding */ keysInOrder),
/* harmony export */   Ew: () => (/* binding */ READ_INSTALLER),
/* harmony export */   IE: () => (/* binding */ pieces),
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
/* unused harmony exports archTitle, compareSets, compareText, compareBranches, keyPlace, isPackageName, installerOptions, isRelease, branchLabel, listed, titleInside */
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

/***/ 60027:
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
// EXTERNAL MODULE: ./build/site/first-repository.js
var first_repository = __webpack_require__(73057);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
// EXTERNAL MODULE: ./build/site/systems.js
var site_systems = __webpack_require__(76944);
;// CONCATENATED MODULE: ./build/site/installer/arguments.js
/** The part of `install.sh` that prints messages and reads its arguments. */
const ARGUMENTS = `NL='
'
ROOT='' ARCH='' BRANCH='' TARGET='' REPOSITORIES='' ACTION=add DRY='' OPT=''
CHOSEN='' FITTING='' AVAILABLE='' FOUND=''
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
  say '  --repository NAME  only this repository; repeatable (default: those that the device has, or else one)'
  say '  --branch NAME      the branch (default: the one for the release of the device)'
  say '  --target NAME      the target and subtarget of OpenWrt (default: the target of the device)'
  say '  --arch NAME        the arch; repeatable (default: the arches of the device)'
  say '  --opt              for the opkg in /opt, such as that of Entware, beside a package manager of the system'
  say '  --root DIR         the device is below DIR; apk or opkg run only if they are on the PATH'
  say '  --uninstall        remove the line and the key again; installed packages stay'
  say '  --dry-run          say what would be done, and do nothing'
  say '  --help             show this help'
  say ''
  inventory
}

# The rows of one branch, repository and target are next to each other.
inventory() {
  say 'This feed has:'
  group=''
  while read -r scheme branch repository target arch _; do
    system_of "$scheme"
    if [ "$group" = "$scheme $branch $repository $target" ]; then
      printf ', %s' "$arch"
      continue
    fi
    [ -z "$group" ] || say ''
    group="$scheme $branch $repository $target"
    branch=\${branch#-}
    repository=\${repository#-}
    target=\${target#-}
    printf '  %s: %s%s' "$SYSTEM" "\${branch:+branch $branch, }\${repository:+repository $repository, }" \\
      "\${target:+target $target, }arch $arch"
  done <<END
$(folders)
END
  say ''
}

read_arguments() {
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --branch=* | --target=* | --arch=* | --repository=* | --root=*)
        option=$1
        shift
        set -- "\${option%%=*}" "\${option#*=}" "$@"
        ;;
    esac
    case "$1" in
      --branch | --target | --arch | --repository | --root)
        [ "$#" -gt 1 ] || refuse "$1 needs a value"
        case "$1=$2" in *= | *=-* | --[!r]*[[:space:]]* | --re*[[:space:]]*) refuse "$1 does not take '$2'" ;; esac
        case "$1" in
          --branch) BRANCH=$2 ;;
          --target) TARGET=$2 ;;
          --arch) ARCH="$ARCH\${ARCH:+ }$2" ;;
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
      --opt) OPT=yes ;;
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
/** The part of `install.sh` that finds out which folders of the feed fit the device. */
const CHOICE = `# RANK: how well an arch fits the device; 0 for not at all. A folder for every arch is used if there is nothing better.
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
    # The opkg in /opt is of no release.
    v[0-9]* | [0-9]* | edge | SNAPSHOT | snapshot) [ -n "\${RELEASES# }" ] || [ "$DEVICE" = /opt ] || FIT=1 ;;
    # Other systems, such as Yocto, name their releases by words.
    *) [ -z "$DEVICE" ] && [ -n "\${RELEASES# }" ] || FIT=1 ;;
  esac
}

is_wanted() {
  [ -z "$REPOSITORIES" ] && return 0
  case " $REPOSITORIES " in *" $1 "*) ;; *) return 1 ;; esac
}

# fits_target TARGET: true for the target of the device, and for - of a folder that is for any
fits_target() {
  [ "$1" = - ] || [ "$1" = "$TARGET" ] || [ -n "$ANY_TARGET" ]
}

# SCHEME, and CHOSEN: KEYS FILE LINE of each folder that the device adds
choose() {
  ANY_TARGET=''
  find_branch
  case "$BRANCHES" in
    '')
      check_targets
      refuse "this feed has nothing for this device: $(described)" \
        'Choose by hand with --branch, --target, --arch and --repository, if you know better.' "$(inventory)"
      ;;
    *' '*) refuse "the branches $BRANCHES all fit this device: $(described)" \
      'Choose one with --branch.' ;;
  esac
  choose_repositories
  KEYS=''
  for name in $FITTING; do
    choose_folders "$name" -
    [ -z "$TARGET" ] || choose_folders "$name" "$TARGET"
  done
}

# AVAILABLE: the repositories that fit the device; FITTING: of those the named ones, or those that it has, or else the first
choose_repositories() {
  AVAILABLE=$FITTING
  [ -z "$REPOSITORIES" ] || return 0
  FITTING=''
  while read -r _ line; do
    repository_of "$line"
    [ -z "$REPOSITORY" ] || add_fitting "$REPOSITORY"
  done <<END
$(device_lines)
END
  [ -z "$FITTING" ] || return 0
  while read -r name; do
    [ -n "$FITTING" ] || add_fitting "$name"
  done <<END
$(first_repositories)
END
  [ -n "$FITTING" ] || refuse "this feed has for this device only what nobody gets without asking: $AVAILABLE" \\
    'Choose it with --repository.'
}

# add_fitting NAME: adds it to FITTING once, if it is AVAILABLE
add_fitting() {
  case " $FITTING " in *" $1 "*) return 0 ;; esac
  case " $AVAILABLE " in *" $1 "*) FITTING="$FITTING\${FITTING:+ }$1" ;; esac
}

# tell_others: names the repositories that fit, and that the device does not get
tell_others() {
  others=''
  for name in $AVAILABLE; do
    case " $FITTING " in *" $name "*) ;; *) others="$others\${others:+, }$name" ;; esac
  done
  [ -z "$others" ] || say "The feed also has: $others. To add one, run this again with --repository NAME."
}

described() {
  arches=$(printf '%s' "$ARCHES" | sed 's/=[0-9]*//g; s/ $//')
  device="$MANAGER\${DEVICE:+ of $DEVICE}\${RELEASE:+ $RELEASE}\${TARGET:+, target $TARGET}\${arches:+, arch$arches}"
  say "$device\${BRANCH:+, branch $BRANCH}\${REPOSITORIES:+, repository $REPOSITORIES}"
}

# SCHEME: the first one for which the feed has a branch for this device
find_branch() {
  for SCHEME in $SCHEMES; do
    system_of "$SCHEME"
    choose_branch
    [ -z "$BRANCHES" ] || break
  done
}

# BRANCHES: the branch, or several that fit equally well; FITTING: its repositories; TARGETS: those of its folders
choose_branch() {
  BRANCHES='' FITTING='' TARGETS='' most=0
  while read -r scheme branch repository target arch _; do
    [ "$scheme" = "$SCHEME" ] || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    is_wanted "$repository" || continue
    fits_target "$target" || continue
    fit "$branch"
    if [ "$FIT" -gt "$most" ]; then
      most=$FIT BRANCHES=$branch FITTING=$repository TARGETS=$target
    elif [ "$FIT" -gt 0 ] && [ "$FIT" -eq "$most" ]; then
      case " $BRANCHES " in *" $branch "*) ;; *) BRANCHES="$BRANCHES $branch" ;; esac
      case " $FITTING " in *" $repository "*) ;; *) FITTING="$FITTING $repository" ;; esac
      case " $TARGETS " in *" $target "*) ;; *) TARGETS="$TARGETS $target" ;; esac
    fi
  done <<END
$(folders)
END
}

# check_targets: says which targets the feed has, if it has everything for this device but its target
check_targets() {
  ANY_TARGET=yes
  find_branch
  ANY_TARGET=''
  [ -n "$BRANCHES" ] || return 0
  [ -n "$TARGET" ] || refuse "this device does not say its target, and the feed has folders for these: $TARGETS" \
    'Choose one with --target.'
  refuse "this feed has nothing for the target $TARGET of this device, only for these: $TARGETS" \
    'Choose one with --target, if you know better.'
}

# tell_other_targets: names the repositories of the branch that are for other targets alone
tell_other_targets() {
  told=' '
  while read -r scheme branch repository target arch _; do
    [ "$scheme $branch" = "$SCHEME $BRANCHES" ] || continue
    ! fits_target "$target" || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    is_wanted "$repository" || continue
    case " $AVAILABLE$told" in *" $repository "*) continue ;; esac
    told="$told$repository "
    if [ -n "$TARGET" ]; then
      say "The feed has no \${repository#-} for the target $TARGET of this device. --help lists the targets that it has."
    else
      say "The feed has \${repository#-} by target, and this device does not say its own. --target chooses one that --help lists."
    fi
  done <<END
$(folders)
END
}

# choose_folders REPOSITORY TARGET: adds to CHOSEN what the device reads of them
choose_folders() {
  best='' extra='' most=0
  while read -r scheme branch repository target arch keys file line; do
    [ "$scheme $branch $repository $target" = "$SCHEME $BRANCHES $1 $2" ] || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    place_of "$file"
    row="$keys $PLACE $line"
    if [ -n "$EACH" ]; then
      add_choice "$row"
    elif [ -n "$ADDS_ANY" ] && [ "$arch" = "$ANY_ARCH" ]; then
      extra=$row
    elif [ "$RANK" -gt "$most" ]; then
      most=$RANK best=$row
    fi
  done <<END
$(folders)
END
  add_choice "$best"
  add_choice "$extra"
}

# A folder of all arches has a row for each.
add_choice() {
  [ -n "$1" ] || return 0
  case "$NL$CHOSEN" in *"$NL$1$NL"*) return 0 ;; esac
  CHOSEN=$CHOSEN$1$NL
  KEYS=$KEYS:\${1%% *}
}
`;

;// CONCATENATED MODULE: ./build/site/installer/device.js
/** The part of `install.sh` that finds out what the device is. */
const DEVICE = `can() {
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
  if [ -n "$ROOT" ] && [ "$DEVICE" = /opt ]; then
    opkg --offline-root "$ROOT" -f "$ROOT/opt/etc/opkg.conf" "$@" </dev/null
  elif [ -n "$ROOT" ] && [ -f "$ROOT/etc/opkg.conf" ]; then
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

# uses_opt: true for the opkg in /opt, which Entware and others put beside the firmware of a router or a disk station
uses_opt() {
  [ -f "$ROOT/opt/etc/opkg.conf" ] || return 1
  [ -z "$OPT" ] || return 0
  [ ! -e "$ROOT/etc/opkg.conf" ] && [ ! -d "$ROOT/etc/opkg" ] && [ ! -d "$ROOT/etc/apk" ]
}

# PLACE: where a file of OpenWrt's opkg is on this device
place_of() {
  PLACE=$1
  [ "$DEVICE" = /opt ] || return 0
  case "$1" in
    /etc/opkg/customfeeds.conf) PLACE=/opt/etc/opkg.conf ;;
    /etc/*) PLACE=/opt$1 ;;
  esac
}

find_device() {
  if uses_opt; then
    MANAGER=opkg READS=usign SCHEMES=usign DEVICE=/opt RELEASES='' RELEASE=''
    [ -n "$ROOT" ] || PATH=/opt/bin:/opt/sbin:$PATH
    find_arches
    return
  fi
  [ -z "$OPT" ] || refuse 'this device has no /opt/etc/opkg.conf'
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
  find_target
  find_arches
}

# TARGET: the target and subtarget of OpenWrt, as in mediatek/filogic
find_target() {
  [ -z "$TARGET" ] && [ "$DEVICE" = openwrt ] || return 0
  [ ! -f "$ROOT/etc/openwrt_release" ] || TARGET=$(setting DISTRIB_TARGET "$ROOT/etc/openwrt_release")
  if [ -z "$TARGET" ] && [ -f "$ROOT/etc/os-release" ]; then
    TARGET=$(setting '[A-Z]*_BOARD' "$ROOT/etc/os-release")
  fi
  case "$TARGET" in *[!A-Za-z0-9/._+~-]*) TARGET='' ;; esac
}

# ARCHES: the arches that the device accepts, each with its rank, as in ' x86_64=10 all=1 '
find_arches() {
  ARCHES=' '
  if [ -n "$ARCH" ]; then
    for arch in $ARCH; do
      ARCHES="$ARCHES$arch=1000 "
    done
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
  if [ "$DEVICE" != /opt ] && [ -f "$ROOT/etc/openwrt_release" ]; then
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

# is_by_hand FILE LINE: on Yocto, a line that is not called like its file is the owner's own, as images bring some
is_by_hand() {
  [ "$MANAGER-$DEVICE" = opkg- ] || return 1
  listed=\${1##*/} listed=\${listed%.conf} called=\${2#src/gz }
  case "\${called%% *}" in "$listed" | "\${listed}_"*) return 1 ;; esac
}

# add_lines FILE LINES: adds each line once; removes lines of this feed for another branch or arch
add_lines() {
  present=$NL changed=''
  : >"$WORK/new"
  if [ -f "$ROOT$1" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      bare "$line"
      # A line of apk 3 for the other index of the same folders is as good.
      same=$BARE
      [ "$MANAGER" != apk ] || same=\${BARE#v3 }
      case "$NL$2$NL" in
        *"$NL$same$NL"*) present=$present$same$NL ;;
        *"$NL$SAID$NL"*) [ -z "$SAID" ] || say "$1 has the line as a comment, which is kept: $BARE" ;;
        *)
          repository_of "$BARE"
          if [ -n "$REPOSITORY" ] && is_wanted "$REPOSITORY" && ! is_by_hand "$1" "$BARE"; then
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
    [ -n "$2" ] || is_by_hand "$1" "$BARE" || repository_of "$BARE"
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
    place_of "$target"
    if [ "$target" = - ]; then
      import_key "$file" "$id" "$sha256"
    else
      add_key "$file" "$PLACE" "$id" "$sha256"
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
    is_same_key "$1" "$2" "$4" || refuse "$ROOT$2 exists with other content, and is not changed" \\
      'Ask the maintainer whether the key was changed, and move the file away if so.'
    say "The key $3 is already there: $2 (SHA-256 $(hash_of "$ROOT$2"))."
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
  if [ "$DEVICE" = /opt ]; then
    set -- "$ROOT"/opt/etc/opkg.conf "$ROOT"/opt/etc/opkg/*.conf
  else
    set -- "$ROOT"/etc/opkg.conf "$ROOT"/etc/opkg/*.conf
  fi
  grep -h '' "$@" 2>/dev/null || :
}

# key_of FILE: the key in it, without comments and ends of lines, which may differ
key_of() {
  sed -e '/^untrusted comment:/d' "$1" | tr -d ' \\t\\r\\n'
}

# is_same_key FILE TARGET SHA-256: whether TARGET on the device holds the key that the feed publishes as FILE
is_same_key() {
  [ "$(hash_of "$ROOT$2")" != "$3" ] || return 0
  download "$URL/keys/$1" "$WORK/published" </dev/null 2>/dev/null || return 1
  [ "$(hash_of "$WORK/published")" = "$3" ] && [ -n "$(key_of "$WORK/published")" ] &&
    [ "$(key_of "$ROOT$2")" = "$(key_of "$WORK/published")" ]
}

# is_here FILE TARGET ID SHA-256: whether a key of this feed is on the device, and not a different key of the same name
is_here() {
  if [ "$2" = - ]; then
    has_imported "$3"
  else
    [ -e "$ROOT$2" ] && is_same_key "$1" "$2" "$4"
  fi
}

# Another feed may use the key too, so only the owner can know whether to remove it.
name_retired() {
  while read -r scheme file target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    place_of "$target"
    target=$PLACE
    is_here "$file" "$target" "$id" "$sha256" || continue
    say "The retired key $id of this feed is still on the device, and trusted."
    case "$target" in
      -) say "If no other feed needs it, remove it with: gpg --homedir $ROOT/etc/opkg/gpg --delete-keys $id" ;;
      *) say "If no other feed needs it, remove it with: rm $ROOT$target" ;;
    esac
  done <<END
$(retired_keys)
END
}

# A revoked key goes, whoever put it there, if the file is the one that the feed has published.
drop_revoked() {
  while read -r scheme file target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    place_of "$target"
    target=$PLACE
    if [ "$target" = - ]; then
      has_imported "$id" || continue
      [ -n "$DRY" ] || keyring --delete-keys "$id"
      did Removed remove "the revoked key $id."
    elif [ -e "$ROOT$target" ] && [ "$(hash_of "$ROOT$target")" = "$sha256" ]; then
      drop "$ROOT$target"
      did Removed remove "the revoked key $id: $target"
      take_lines /etc/sysupgrade.conf "$target"
    elif [ -e "$ROOT$target" ]; then
      say "$target has the name of the revoked key $id and other content. Look at it, and remove it if it is that key."
    fi
  done <<END
$(revoked_keys)
END
}

# remove_keys WHY: says why the keys stay; removes them if WHY is empty
remove_keys() {
  forgot=''
  while read -r scheme file target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    place_of "$target"
    target=$PLACE
    if is_here "$file" "$target" "$id" "$sha256"; then
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
  drop_revoked
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

// EXTERNAL MODULE: ./build/site/feed-name.js
var feed_name = __webpack_require__(14606);
;// CONCATENATED MODULE: ./build/site/installer/shapes.js

/** The part of `install.sh` that tells this feed's lines from those of others. */
/** A text as one word of a shell. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** The folders that devices may add. */
const foldersIn = ({ folders, extra }) => [...folders, ...extra];
/** Placeholders for the parts that may differ in another line of the same repository. */
const ANY = {
    name: '\u0001',
    branch: '\u0002',
    release: '\u0003',
    arch: '\u0004',
    target: '\u0005',
};
/** The shell function that finds the repository of this feed that a line belongs to. */
function shapes(offers, urls) {
    const arms = new Map();
    for (const offer of offers) {
        for (const folder of foldersIn(offer)) {
            for (const [i, url] of urls.entries()) {
                // Other feeds may be below a former address by now.
                const spots = [{ url, name: ANY.name, folder: shapeOf(folder, i > 0) }];
                // Lines of apk have no names.
                if (offer.system.format === 'opkg' && !namesRepository(folder)) {
                    for (const name of namesOf(folder))
                        spots.push({ url, name, folder: namedShape(folder) });
                }
                for (const line of spots.map((spot) => offer.system.feedLine(spot))) {
                    const count = line.split('/').length - 1;
                    arms.set(pattern(`${count} ${line}`), offer.repository ?? '-');
                }
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

# REPOSITORY: the repository of this feed, at its address or a former one, that a line is for, with any branch, target and arch; empty for lines of other feeds
repository_of() {
  slashes "$1"
  REPOSITORY=''
${cases.join('\n')}
}
`;
}
/**
 * The path of a folder with placeholders for branch, target and arch. A path without the name of a repository stays as
 * it is.
 *
 * @param isNarrow true to keep a branch that is a word
 */
function shapeOf(folder, isNarrow) {
    const { path, branch, repository } = folder;
    if (!namesRepository(folder))
        return path;
    const padded = `/${anyDevice(folder)}/`;
    if (branch === null || branch === repository)
        return padded.slice(1, -1);
    const any = /^v?\d/.test(branch) ? ANY.release : isNarrow ? branch : ANY.branch;
    return padded.replace(`/${branch}/`, `/${any}/`).slice(1, -1);
}
/** True for a folder whose path has the name of its repository beside those of target and arch. */
const namesRepository = (folder) => folder.repository !== null && `/${anyDevice(folder)}/`.includes(`/${folder.repository}/`);
/** The same for lines that have the name of the folder, without the name of a repository. A branch that is a word stays. */
function namedShape(folder) {
    const padded = `/${anyDevice(folder)}/`;
    if (folder.branch === null || !/^v?\d/.test(folder.branch))
        return padded.slice(1, -1);
    return padded.replace(`/${folder.branch}/`, `/${ANY.release}/`).slice(1, -1);
}
/** The name of a folder, and the same with a placeholder for the target: a line may be for one that the feed no longer has. */
function namesOf({ name, target }) {
    const ofTarget = target === undefined ? '' : `_${(0,feed_name/* feedName */.G)([target])}`;
    const at = ofTarget === '' ? -1 : name.indexOf(ofTarget);
    return at > 0 ? [name, `${name.slice(0, at)}_${ANY.target}${name.slice(at + ofTarget.length)}`] : [name];
}
/** The path of a folder with placeholders for what devices differ in: target and arch. */
function anyDevice({ path, target, arch, isShared }) {
    const segments = path.split('/');
    const at = isShared ? -1 : segments.lastIndexOf(arch);
    const padded = `/${(at === -1 ? segments : segments.with(at, ANY.arch)).join('/')}/`;
    if (target === undefined)
        return padded.slice(1, -1);
    const any = target.split('/').fill(ANY.target).join('/');
    return padded.replace(`/${target}/`, `/${any}/`).slice(1, -1);
}
/** A text as a shell pattern, in which everything except the placeholders is quoted. */
function pattern(text) {
    const parts = text.split(/([\u0001-\u0005])/);
    return parts
        .map((part) => part === ANY.release ? '[0-9v]*' : /[\u0001-\u0005]/.test(part) ? '*' : part && quoted(part))
        .join('');
}

;// CONCATENATED MODULE: ./build/site/installer/story.js
/** The part of `install.sh` with its steps, in their order. */
const STORY = `# list_files SCHEMES: the files on such a device that may have lines of this feed
list_files() {
  {
    folders | while read -r scheme _ _ _ _ _ file _; do
      place_of "$file"
      case " $1 " in *" $scheme "*) say "$PLACE" ;; esac
    done
    # On Yocto, files of the feed under a former title have other names; and people move lines.
    case "$MANAGER-$DEVICE" in
      apk-*) set -- "$ROOT"/etc/apk/repositories "$ROOT"/etc/apk/repositories.d/*.list ;;
      opkg-/opt) set -- "$ROOT"/opt/etc/opkg.conf "$ROOT"/opt/etc/opkg/*.conf ;;
      *) set -- "$ROOT"/etc/opkg/*.conf ;;
    esac
    for file; do
      [ ! -f "$file" ] || say "\${file#"$ROOT"}"
    done
  } | sort -u
}

# device_lines: FILE LINE of each line that names a feed
device_lines() {
  {
    list_files "$READS"
    [ "$MANAGER-$DEVICE" = apk- ] || say /etc/opkg.conf
  } | while read -r file; do
    [ ! -f "$ROOT$file" ] || while IFS= read -r line || [ -n "$line" ]; do
      bare "$line"
      case "$BARE" in '' | '#'*) ;; *) say "$file $BARE" ;; esac
    done <"$ROOT$file"
  done
}

# is_named BY: true if a line has an address of this feed, or its host. A dry run ignores the lines that it would remove
is_named() {
  NAMED=''
  while read -r file line; do
    repository_of "$line"
    [ -z "$DRY" ] || [ -z "$REPOSITORY" ] || ! is_wanted "$REPOSITORY" || is_by_hand "$file" "$line" || continue
    # Do not show a password.
    after=\${line#*//}
    server=\${after%%/*}
    shown="\${line%%//*}//\${server##*@}\${after#"$server"}"
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
  present=$(device_lines)
  while read -r _ _ _ name own; do
    while read -r file kind other address _; do
      case "$kind $other" in "src $name" | "src/gz $name") ;; *) continue ;; esac
      [ "$address" != "$own" ] || continue
      repository_of "$kind $other $address"
      [ -n "$REPOSITORY" ] && ! is_by_hand "$file" "$kind $other $address" && continue
      refuse "another feed of this device has the name $name: $address" \\
        'Give that one another name in its line, and run this again.'
    done <<END
$present
END
  done <<END
$(printf '%s' "$CHOSEN")
END
}

# adopt_lines: leaves the folders for which the owner of a Yocto device has a line of his own to that line
adopt_lines() {
  present=$(device_lines)
  chosen=''
  while read -r keys place line; do
    row="$keys $place $line"
    while read -r file kind name address more; do
      case "$kind \${address%/} $more" in "src \${line##* } " | "src/gz \${line##* } ") ;; *) continue ;; esac
      is_by_hand "$file" "$kind $name $address" || continue
      row="$keys $file $kind $name $address"
    done <<END
$present
END
    chosen=$chosen$row$NL
  done <<END
$(printf '%s' "$CHOSEN")
END
  CHOSEN=$chosen
}

add_feed() {
  [ "$MANAGER-$DEVICE" != opkg- ] || adopt_lines
  [ "$MANAGER" = apk ] || check_names
  tell_other_targets
  tell_others
  drop_revoked
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
    [ -n "$UNCHECKED" ] || say "$MANAGER trusts the feed."
    say "What it has: $URL/"
    case "$MANAGER" in
      apk) say 'Install a package with: apk add NAME' ;;
      opkg) say 'Install a package with: opkg install NAME' ;;
    esac
    case "$MANAGER-\${KEYRING:-}" in
      *-) ;;
      apk-*) say "Keep the keys of the feed up to date with: apk add $KEYRING" ;;
      opkg-*) say "Keep the keys of the feed up to date with: opkg install $KEYRING" ;;
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

# check_fetched: for an opkg that checks no signatures, as Entware's; docs/subscribers.md says how we know that
check_fetched() {
  while read -r _ _ _ name _; do
    grep -q "^Updated list of available packages in .*/$name\\.*$" "$WORK/log" ||
      untrusted "opkg did not fetch the index of $name, and the feed is not added"
  done <<END
$(printf '%s' "$CHOSEN")
END
  say 'The opkg in /opt has fetched the feed, but it does not check signatures: /opt/etc/opkg.conf has no check_signature.'
  say 'So the key proves nothing to it, and whoever answers for the address of the feed decides what you install.'
  case "$URL" in http:*) say 'The address begins with http:, so that is anybody on the network path.' ;; esac
}

check_trust() {
  code=0 UNCHECKED=''
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
  if [ "$DEVICE" = /opt ] && ! is_set check_signature; then
    UNCHECKED=yes
    check_fetched
    return
  fi
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
    'Install it (coreutils-sha256sum on OpenWrt and Entware), or add the feed by hand: the lines are on its page.'
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
    const parts = [...made, ARGUMENTS, DEVICE, CHOICE, EDITS, KEYS, STORY];
    return (0,mark/* marked */.x)(`${parts.join('\n')}\nmain "$@"\n`, 1, (mark) => `# ${mark}`);
}
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
    folders: new RegExp(`^${SCHEME} (?:-|${PATH}) (?:-|${PATH}) (?:-|${PATH}) ${WORD} ${KEY_NAME}(?::${KEY_NAME})* ${ON_DEVICE} (?:src/gz [a-z0-9_]+ )?https?://${SERVER}$`),
    keys: new RegExp(`^${SCHEME} ${KEY_NAME} (?:-|${ON_DEVICE}) (?:${HEX}|${KEY_NAME}) [0-9a-f]{64}$`),
    repositories: new RegExp(`^(?:-|${PATH})$`),
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
/**
 * True for a key that may sign a folder, now or later. Empty folders are signed too, and old pkgfeed did not note who
 * signed.
 */
const mayBeUsed = ({ path, state }, { format }, folders) => state === 'next' ||
    folders.some(({ formats, keys }) => formats.includes(format) && (keys === null || keys.includes(path)));
/** @param urls the address of the feed, then its former addresses */
function tables(offers, { keys, folders, keyrings = [], defaultRepositories = [], }, urls) {
    const [url] = urls;
    const rows = offers.flatMap((offer) => foldersIn(offer).map((folder) => folderRow(offer, folder, url)));
    const signers = offers.flatMap(({ system, keys: own }) => own.map((key) => keyRow(system, key)));
    const known = [...new Set(offers.map(({ system }) => system))].flatMap((system) => keys
        .filter((key) => key.scheme === system.scheme && key.state !== 'revoked')
        .filter((key) => !mayBeUsed(key, system, folders))
        .map((key) => keyRow(system, key)));
    const revoked = [...new Set(offers.map(({ system }) => system))].flatMap((system) => keys
        .filter((key) => key.scheme === system.scheme && key.state === 'revoked')
        .map((key) => keyRow(system, key)));
    const retired = known.filter((row) => !signers.includes(row));
    const keyringOf = (system) => {
        const own = offers.filter((offer) => offer.system === system).flatMap((offer) => foldersIn(offer));
        return own.length === 0 ? '' : ((0,site_offers/* keyringIn */.ho)({ keyrings }, system, own) ?? '');
    };
    const systems = site_systems/* SYSTEMS */.LB.map((system) => `    ${system.scheme}) SYSTEM=${quoted(system.title)} ANY_ARCH=${quoted(system.anyArch ?? '')} ADDS_ANY=${isYes(system.addsAnyArch)} EACH=${isYes(system.eachFolder)} KEYRING=${quoted(keyringOf(system))} ;;`);
    return [
        table('The folders of the feed: SCHEME BRANCH REPOSITORY TARGET ARCH KEYS FILE LINE', 'folders', sorted(rows), ROWS.folders),
        table('The keys that signed it: SCHEME NAME FILE ID SHA-256', 'keys', sorted(signers), ROWS.keys),
        table('Keys that signed it before, and now nothing of it', 'retired_keys', sorted(retired), ROWS.keys),
        table('Revoked keys, which no device should trust', 'revoked_keys', sorted(revoked), ROWS.keys),
        table('Its address, and those that it had before', 'addresses', sorted(urls.map(withoutScheme)), ROWS.addresses),
        table('The repositories that a device may get without asking, in this order', 'first_repositories', (0,first_repository/* repositoriesInOrder */.e)({ folders: offers, defaultRepositories }).map((name) => name ?? '-'), ROWS.repositories),
        table('The options that opkg needs on Yocto', 'openpgp_options', site_systems/* OPENPGP_OPTIONS */.XZ, ROWS.options),
        `# SYSTEM: the devices that check signatures of a scheme; ANY_ARCH: the arch that each of them accepts, and ADDS_ANY
# whether they read its folder beside that of their own arch; EACH: whether they read the folder of each of their arches; KEYRING: the
# package with the keys of the feed, which all of its folders have
system_of() {
  case "$1" in
${systems.join('\n')}
  esac
}
`,
    ].join('\n');
}
const isYes = (value) => (value ? 'yes' : "''");
const withoutScheme = (url) => url.slice(url.indexOf('//') + 2);
const sorted = (lines) => [...new Set(lines)].sort();
function folderRow({ system, branch, repository, target, keys }, folder, url) {
    return [
        ...[system.scheme, branch ?? '-', repository ?? '-', target ?? '-', folder.arch],
        ...[keys.map(site_offers/* keyFileName */.po).join(':'), system.listFile(folder.name)],
        system.feedLine({ url, name: folder.name, folder: folder.path }),
    ].join(' ');
}
function keyRow(system, key) {
    const name = (0,site_offers/* keyFileName */.po)(key);
    return [system.scheme, name, system.keyFile(name) ?? '-', key.keyId, key.sha256].join(' ');
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

/***/ 25348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ LISTED),
/* harmony export */   z: () => (/* binding */ packagesToList)
/* harmony export */ });
/* harmony import */ var _formats_apk_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15946);
/* harmony import */ var _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26461);


/** How many packages the page lists. */
const LISTED = 500;
/** The most characters of a summary. The page is loaded before everything else. */
const SUMMARY = 100;
/** The packages of a feed by name, each with its newest version. */
function packagesToList(packages) {
    const newest = new Map();
    for (const one of packages) {
        const known = newest.get(one.name);
        if (one.gone === undefined && (known === undefined || isNewer(one, known)))
            newest.set(one.name, one);
    }
    return [...newest.values()]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, version, summary }) => ({ name, version, summary: cut(summary) }));
}
function isNewer(one, other) {
    const compare = one.format === 'opkg' ? _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z : _formats_apk_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy;
    return compare(one.version, other.version) > 0;
}
const cut = (text) => text.length <= SUMMARY
    ? text
    : `${text
        .slice(0, SUMMARY)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;


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
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/site/atom.js
var site_atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/site/choices.js
var choices = __webpack_require__(80234);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/site/installer/installer.js + 7 modules
var installer = __webpack_require__(60027);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
;// CONCATENATED MODULE: ./build/site/page-bundle.js
// Made by `npm run page` from src/site/page. Do not edit.
const PAGE_SCRIPT = "(function(){function e(e){return e.replace(/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/gu,e=>`\\\\u{${(e.codePointAt(0)??0).toString(16)}}`)}function t(e){return e===void 0?``:e<1e3?`${e} B`:e<1e6?`${(e/1e3).toFixed(1)} kB`:e<1e9?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}let n=e=>e===``?r:e.split(`/`).map(encodeURIComponent).join(`/`),r=`.`,i=e=>{let t=e.join(`/`).replace(/\\/+$/,``);return t===`.`?``:t};function a(e){return`#/f/${n(e)}`}function o(e,t){return`#/p/${n(e)}/${encodeURIComponent(t)}`}function s(e,t){return`#/s/${encodeURIComponent(e)}/${n(t)}`}function c(e){return`#/q/${encodeURIComponent(e)}`}let l=()=>`#/g/`;function u(e){let[,t,n=``]=/^#\\/([fgpqs])\\/(.*)$/s.exec(e)??[];if(t===`g`)return{view:`picture`};try{if(n===``&&t!==`q`)return{view:`home`};let e=n.split(`/`).map(decodeURIComponent),r=e[0]??``,a=e.at(-1)??``;if(t===`f`)return{view:`folder`,folder:i(e)};if(t===`p`)return{view:`package`,folder:i(e.slice(0,-1)),name:a};if(t===`s`)return{view:`setup`,scheme:r,folder:i(e.slice(1))};if(t===`q`)return{view:`search`,text:e.join(`/`)}}catch{}return{view:`home`}}let d=`[A-Za-z0-9][A-Za-z0-9._+~-]*`,f=RegExp(`^${d}(?:/${d})*$`),p=/* @__PURE__ */ RegExp(`^[A-Za-z0-9][A-Za-z0-9._+-]*$`),m=/^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/,ee=/^(keys|badges)(\\/|$)/,te=[`opkg`,`apk-v2`,`apk-v3`],h=e=>typeof e==`string`,g=e=>h(e)&&te.includes(e),_=e=>Number.isSafeInteger(e)&&e>=0,v=e=>h(e)&&e.length<=100&&f.test(e),y=e=>h(e)&&e.length<=100&&p.test(e),ne=e=>ee.test(e),b=e=>h(e)&&e.length<=700&&f.test(e),re=(e,t)=>e===``?t:`${e}/${t}`,x=e=>e===``||b(e)&&!ne(e),ie=e=>h(e)&&e.startsWith(`keys/`)&&ae(e.slice(5)),ae=e=>e.length<=150&&m.test(e),oe=/* @__PURE__ */ new Map([[`usign`,e=>/^[0-9a-f]{16}$/.test(e)],[`openpgp`,e=>/^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(e)],[`apk-v2`,ae],[`apk-v3`,e=>/^[0-9a-f]{32}$/.test(e)]]),se=(e,t)=>h(t)&&(oe.get(e)?.(t)??!1),S=(e,t)=>h(e)&&e.length<=t&&!ce.test(e),ce=/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/u,C=e=>h(e)&&/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$/.test(e)&&!Number.isNaN(Date.parse(e)),le=e=>h(e)&&/^[0-9a-f]{40}$/.test(e),w=e=>h(e)&&/^[0-9a-f]{64}$/.test(e),ue=e=>h(e)&&e.length<=140&&/^[\\w.-]+\\/[\\w.-]+$/.test(e);function de(e){return h(e)&&e.length<=300&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%-]+)*$/.test(e)&&URL.canParse(e)}function T(e){return de(e)&&/^https?:\\/\\/(localhost|[\\w-]+(\\.[\\w-]+)+)([:/]|$)/.test(e)}let E=e=>h(e)&&e.length<=600&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%@:!,=&?#;*/-]*)?$/.test(e),fe=[`Packages`,`APKINDEX.tar.gz`,`Packages.adb`,`packages.adb`];function pe(e){if(typeof e!=`object`||!e)return null;let t=e,n=fe.flatMap(e=>{let n=Object.hasOwn(t,e)?t[e]:void 0;return w(n)?[[e,n]]:[]});return n.length===0?null:Object.fromEntries(n)}let me=[`next`,`revoked`];function he({raw:{scheme:e,keyId:t,path:n,sha256:r,since:i,state:a},drop:o}){if(h(e)&&ie(n)&&h(t)&&se(e,t))return r!=null&&!w(r)&&o(`sha256`),i!==void 0&&!C(i)&&o(`since`),a!==void 0&&!ge(a)&&o(`state`),{scheme:e,keyId:t,path:n,sha256:w(r)?r:null,...C(i)?{since:i}:{},...ge(a)?{state:a}:{}}}let ge=e=>me.some(t=>t===e);function _e({path:e,state:t},n){return t===`revoked`?t:n.some(({keys:t})=>t?.includes(e))?`signs`:t??`none`}let ve=e=>h(e)&&/^[a-z0-9][a-z0-9+.-]{1,62}$/.test(e),ye=e=>h(e)&&/^pkgfeed-keys-[0-9a-f]{32}$/.test(e),be=({format:e,name:t})=>[e,t];function xe({raw:{format:e,name:t,count:n,mark:r,folders:i}}){if(g(e)&&ve(t)&&ye(r)&&!(!_(n)||n<1||n>999999)&&!(!Array.isArray(i)||i.length>2e4||!i.every(x)))return{format:e,name:t,count:n,mark:r,folders:[...new Set(i)]}}let Se=/\\.(?:ipk|apk)$/,Ce=e=>b(e)&&Se.test(e);function we({raw:{path:e,left:t,until:n,bytes:r,blob:i}}){if(!Ce(e)||!C(t)||!C(n)||!le(i)||r!==null&&!_(r))return;let a=Date.parse(n)-Date.parse(t);return a<0||a>7776e6?void 0:{path:e,left:t,until:n,bytes:r,blob:i}}let Te=({branch:e,repository:t,target:n})=>[e,t,n??null];function Ee({raw:{branch:e,repository:t,target:n,digest:r,unchanged:i,largest:a,plain:o}}){if(De(e)&&De(t)&&(n===void 0||v(n))&&w(r)&&_(i)&&(a===null||Oe(a)))return{branch:e,repository:t,...n===void 0?{}:{target:n},digest:r,unchanged:i,largest:a===null?null:{path:a.path,bytes:a.bytes},...o===!0?{plain:o}:{}}}let De=e=>e===null||v(e);function Oe(e){if(typeof e!=`object`||!e)return!1;let{path:t,bytes:n}=e;return b(t)&&_(n)}let ke=e=>{let{branch:t,repository:n,target:r=null,upstream:i,arch:a=null}=e;return[t,n,r,i,a]};function Ae({raw:e}){let{branch:t,repository:n,target:r,upstream:i,arch:a,index:o,etag:s,modified:c,read:l,settings:u,folders:d}=e;if(je(t)&&je(n)&&(r===void 0||v(r))&&(a===void 0||y(a))&&S(i,1e3)&&i!==``&&E(o)&&C(l)&&w(u))return{branch:t,repository:n,...r===void 0?{}:{target:r},upstream:i,...a===void 0?{}:{arch:a},index:o,...Me(s)?{etag:s}:{},...Me(c)?{modified:c}:{},read:l,settings:u,...w(d)?{folders:d}:{}}}let je=e=>e===null||v(e),Me=e=>S(e,300)&&e!==``,Ne=e=>S(e,300)&&e.trim()!==``,Pe=e=>{let{format:t,branch:n,repository:r,target:i,name:a,version:o,arch:s}=e;return[t,n,r,a,o,s,...i===void 0?[]:[i]]};function Fe({raw:e,drop:t}){let{name:n,version:r,arch:i,branch:a,repository:o,target:s,format:c,folders:l,withdrawn:u,reason:d}=e;if(Ie(n,255)&&Ie(r,255)&&Ie(i,100)&&g(c)&&C(u)&&Le(a)&&Le(o)&&Array.isArray(l)&&l.length!==0&&l.every(x))return d!=null&&!Ne(d)&&t(`reason`),s!==void 0&&!v(s)&&t(`target`),{name:n,version:r,arch:i,branch:a,repository:o,...v(s)?{target:s}:{},format:c,folders:[...new Set(l)],withdrawn:u,reason:Ne(d)?d:null}}let Ie=(e,t)=>S(e,t)&&e!==``,Le=e=>e===null||v(e),D=({arch:e,arches:t})=>e===null?t??[]:[e],O={folders:2e4,keys:256,keyrings:64,recent:50,withdrawn:2e3,upstreams:2e3,leaving:4e3,settled:2e3,site:4e3,folderKeys:64,archFolders:200,allFolders:200,defaultRepositories:50,arches:200};function Re(e){let t=[],n=e=>{t.length<20&&t.push(e)},r=Xe(e)?e:{},i=(e,t)=>{let i=r[e];return t(i)?i:(i!=null&&!$e(i)&&n(e),null)},a=(e,t,i)=>{let a=r[e]??[];if(!Array.isArray(a))return n(e),[];let o=O[e];a.length>o&&n(`${e}[${o}]`);let s=/* @__PURE__ */ new Map;for(let[r,c]of a.slice(0,o).entries()){let a=Xe(c)?t({raw:c,drop:t=>n(`${e}[${r}].${t}`)}):void 0,o=a&&JSON.stringify(i(a));a===void 0||o===void 0||s.has(o)?n(`${e}[${r}]`):s.set(o,a)}return[...s.values()]},o=i(`url`,T),s=i(`home`,ue);return{feed:{title:i(`title`,Be),url:o,...s===null?{}:{home:s},...Ve(Qe(r.formerUrls,n),o),...k(`defaultRepositories`,qe(r.defaultRepositories,n)),...k(`fingerprintUrl`,i(`fingerprintUrl`,E)),...k(`layout`,i(`layout`,Ue)),...k(`prefix`,i(`prefix`,b)),...k(`archFolders`,We(r.archFolders,n)),...k(`allFolders`,Ke(r.allFolders,n)),folders:a(`folders`,at,({path:e})=>[e]),keys:a(`keys`,he,({scheme:e,path:t})=>[e,t]),...k(`keyrings`,He(a(`keyrings`,xe,be))),recent:a(`recent`,lt,ut),...Je(a(`withdrawn`,Fe,Pe)),...k(`upstreams`,He(a(`upstreams`,Ae,ke))),...k(`leaving`,He(a(`leaving`,we,({path:e})=>[e]))),...Ye(a(`settled`,Ee,Te)),site:a(`site`,ft,({path:e})=>[e])},dropped:t}}let ze=e=>Re(e).feed,Be=e=>S(e,100)&&e.trim()!==``;function Ve(e,t){let n=[...new Set(e)].filter(e=>e!==t).slice(0,5);return n.length===0?{}:{formerUrls:n}}let k=(e,t)=>t===null?{}:{[e]:t},He=e=>e.length===0?null:e,Ue=e=>h(e)&&(e===`.`||b(e.replace(/\\{(?:branch|repository|target|arch)\\}/g,`x`)));function We(e,t){if(e===void 0)return null;let n=Xe(e)?Object.entries(e):[],r=n.filter(([e,t])=>y(e)&&y(t)).slice(0,O.archFolders);return(!Xe(e)||r.length<n.length)&&t(`archFolders`),r.length===0?null:Object.fromEntries(r)}let Ge=(e,t)=>(n,r)=>{if(n===void 0)return null;let i=Array.isArray(n)?n:[],a=i.filter(t).slice(0,O[e]);return(!Array.isArray(n)||a.length<i.length)&&r(e),a.length===0?null:[...new Set(a)]},Ke=Ge(`allFolders`,x),qe=Ge(`defaultRepositories`,v),Je=e=>e.length===0?{}:{withdrawn:e},Ye=e=>e.length===0?{}:{settled:e},Xe=e=>typeof e==`object`&&!!e&&!Array.isArray(e),Ze=e=>t=>t===null||e(t);function Qe(e,t){return e===void 0?[]:Array.isArray(e)?(e.some(e=>!T(e)&&!$e(e))&&t(`formerUrls`),e.filter(T)):(t(`formerUrls`),[])}let $e=e=>de(e)&&!T(e),et=e=>S(e,255)&&e!==``,tt=e=>h(e)&&e.length<=255&&/^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(e),nt=Ze(v),rt=Ze(y);function it(e,t){let n=Array.isArray(e)?e.filter(y).slice(0,O.arches):[];return(!Array.isArray(e)||n.length<e.length)&&t(`arches`),[...new Set(n)]}function at({raw:e,drop:t}){let{path:n,branch:r,repository:i,target:a,arch:o,arches:s,formats:c,packages:l,bytes:u,keys:d,indexes:f,foreign:p}=e;if(x(n)&&nt(r)&&nt(i)&&rt(o)&&(a!==void 0&&!v(a)&&t(`target`),Array.isArray(c)&&_(l)&&_(u)))return c.every(g)||t(`formats`),{path:n,branch:r,repository:i,...k(`target`,v(a)?a:null),arch:o,...k(`arches`,o===null?it(s,t):null),formats:[...new Set(c.filter(g))],packages:l,bytes:u,keys:ct(d,t),...k(`indexes`,pe(f)),...st(p,t)}}let ot=[`packages.json`,`files.json`];function st(e,t){if(e===void 0)return{};let n=Array.isArray(e)?ot.filter(t=>e.includes(t)):[];return(n.length===0||n.length<e.length)&&t(`foreign`),n.length===0?{}:{foreign:n}}function ct(e,t){if(e==null)return null;if(!Array.isArray(e))return t(`keys`),null;let n=e.filter(ie).slice(0,O.folderKeys);return n.length<e.length&&t(`keys`),n}function lt({raw:e,drop:t}){let{name:n,version:r,branch:i,repository:a,target:o,format:s,folders:c,summary:l,published:u,run:d}=e;if(et(n)&&tt(r)&&g(s)&&C(u)&&nt(i)&&nt(a)&&Array.isArray(c)&&c.every(x))return o!==void 0&&!v(o)&&t(`target`),S(l,300)||t(`summary`),d!=null&&!E(d)&&t(`run`),{name:n,version:r,branch:i,repository:a,...k(`target`,v(o)?o:null),format:s,folders:c,summary:S(l,300)?l:``,published:u,run:E(d)?d:null}}let ut=({format:e,name:t,version:n,branch:r,repository:i,target:a})=>[e,t,n,r,i,...a===void 0?[]:[a]];function dt(e){return/^(index\\.html|install\\.sh|feed\\.atom|catalog\\.json)$/.test(e)?!0:/^badges\\/.*\\.(svg|json)$/.test(e)&&b(e)}function ft({raw:e,drop:t}){let{path:n,blob:r,version:i}=e;if(h(n)&&dt(n)&&le(r))return i!==void 0&&!tt(i)&&t(`version`),tt(i)?{path:n,blob:r,version:i}:{path:n,blob:r}}function pt(e){let t=e.indexOf(`:`),n=t<0?0:Number.parseInt(e.slice(0,t),10)||0,r=e.slice(t+1),i=r.lastIndexOf(`-`);return i<0?{epoch:n,version:r,revision:``}:{epoch:n,version:r.slice(0,i),revision:r.slice(i+1)}}let mt=e=>e>=`0`&&e<=`9`;function ht(e){if(e===``||mt(e))return 0;if(e===`~`)return-1;let t=e.charCodeAt(0);return/[a-zA-Z]/.test(e)?t:t+256}function gt(e,t){let n=0,r=0;for(;n<e.length||r<t.length;){for(;n<e.length&&!mt(e.charAt(n))||r<t.length&&!mt(t.charAt(r));){let i=ht(e.charAt(n))-ht(t.charAt(r));if(i!==0)return i;n++,r++}let i=_t(e,n),a=_t(t,r);n+=i.length,r+=a.length;let o=vt(i,a);if(o!==0)return o}return 0}function _t(e,t){let n=t;for(;n<e.length&&mt(e.charAt(n));)n++;return e.slice(t,n)}function vt(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length===r.length?n<r?-1:+(n>r):n.length-r.length}function yt(e,t){let n=pt(e),r=pt(t);return n.epoch-r.epoch||gt(n.version,r.version)||gt(n.revision,r.revision)}let bt=/* @__PURE__ */ new Set([`arch`,`customfeeds`,`distfeeds`,`opkg`,`signatures`]);function xt(e){let[t=``,...n]=e.map((e=``)=>Ct(e)).filter(e=>e!==``),r=n.map(e=>`_${e}`).join(``),i=`${t.slice(0,Math.max(100-r.length,20))}${r}`.slice(0,200).replace(/_+/g,`_`).replace(/_$/,``);return i===``?`pkgfeed`:bt.has(i)?`${i}_feed`:i}function St({title:e,home:t,url:n}){return[e,t,n?.replace(/^https?:\\/\\//,``)].find(e=>typeof e==`string`&&Ct(e)!==``)}let Ct=e=>e.toLowerCase().replace(/[^a-z0-9]+/g,`_`).replace(/^_+|_+$/g,``);function wt({eachFolder:e,anyArch:t,addsAnyArch:n},r,i){let a=i.every(({arch:e})=>e===t);return i.map(i=>{let o=n&&i.arch===t&&!a,s=!i.isShared&&(e||o);return{...i,name:xt(s?[...r,i.arch]:r)}})}function Tt({anyArch:e,addsAnyArch:t},n){let r=({arch:n,isShared:r})=>t&&n===e&&!r,i=n.filter(e=>!r(e));return i.length===0?{own:[...n],extra:[]}:{own:i,extra:n.filter(r)}}function Et({eachFolder:e},t,{own:n,extra:r},i){let a=({name:e,path:n})=>({url:t,name:e,folder:n}),[o]=n;if(o===void 0)return[];let s=n.every(({path:e})=>e===o.path);return e?[...new Map([...r,...n].map(e=>[e.path,a(e)])).values()]:[s?a(o):{url:t,name:o.name,folder:i},...r.map(a)]}function Dt({path:e,arch:t,isShared:n}){let r=e.split(`/`),i=n?-1:r.lastIndexOf(t);return i===-1?e:r.with(i,`ARCH`).join(`/`)}let Ot=`amd64 x64 x86-64 x86_64-v1`,kt=`i386 i486 i586 i686 386 ia32 x86_32`,At=`arm64 armv8 armv8l arm64v8 aarch64le`,jt=`armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7`,Mt=`armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp`,Nt=`riscv riscv64gc`,Pt=`any all`,Ft=[[Ot,`x86_64`],[kt,`x86`],[At,`aarch64`],[jt,`armv7`],[`${Mt} arm`,`armhf armv7`],[`ppc64el powerpc64le`,`ppc64le`],[Nt,`riscv64`],[`loong64 loongarch`,`loongarch64`],[Pt,`noarch`]],It=`aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76`,Lt=`arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4`,Rt=`arm_arm1176jzf-s_vfp arm_arm926ej-s`,zt=[[Ot,`x86_64`],[kt,`i386_pentium4 i386_pentium-mmx`],[At,It],[jt,Lt],[Mt,Rt],[`arm`,`${Lt} ${Rt}`],[`mipsle mips32el mipsle_softfloat`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`mips_softfloat`,`mips_24kc mips_4kec mips_mips32`],[`mips64le`,`mips64el_mips64r2`],[Nt,`riscv64_generic riscv64_riscv64`],[`loong64 loongarch`,`loongarch64_generic`]],Bt=[...zt,[`aarch64`,It],[`armv7 armhf`,Lt],[`mips`,`mips_24kc mips_4kec mips_mips32`],[`mipsel`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`riscv64`,`riscv64_generic riscv64_riscv64`],[`loongarch64`,`loongarch64_generic`]],Vt=[[`amd64 x86-64`,`x86_64 core2-64`],[`arm64 arm64v8`,`aarch64`]],Ht=e=>e.split(` `),Ut=(e,t,n=``)=>({title:e,odd:new Map(t.flatMap(([e,t])=>Ht(e).map(e=>[e,Ht(t)]))),own:/* @__PURE__ */ new Set([...Ht(n),...t.flatMap(([,e])=>Ht(e))])}),Wt={usign:Ut(`OpenWrt's opkg`,Bt,`all`),openpgp:Ut(`Yocto's opkg`,Vt,`all noarch`),\"apk-v2\":Ut(`apk`,Ft,`s390x`),\"apk-v3\":Ut(`OpenWrt's apk`,[...zt,[Pt,`noarch`]],`aarch64 armhf armv7 x86 riscv64`)},Gt=/* @__PURE__ */ new Set([`all`,`noarch`,`any`]);function Kt(e,t){let{odd:n,own:r}=Wt[e],i=t.toLowerCase(),a=n.get(i);return a===void 0?i!==t&&Gt.has(i)&&(e===`usign`||e===`openpgp`)?[`all`]:i!==t&&r.has(i)?[i]:void 0:a}let qt=[`option check_signature 1`,`option signature_type gpg-asc`],Jt=({url:e,name:t,folder:n})=>`src/gz ${t} ${Yt({url:e,folder:n})}`,Yt=({url:e,folder:t})=>t===``?e:`${e}/${t}`,Xt=(e,t,{fileName:n})=>`wget -O ${e} ${t[0]?.url??``}/keys/${n}`;function Zt(e,t,n){let r=n&&e.keyFile(n.fileName);return[...n&&r?[Xt(r,t,n)]:[],...t.map(t=>`echo '${e.feedLine(t)}' >> ${e.listFile(t.name)}`),e.update]}function Qt(e,t,n){let r=n&&e.keyFile(n.fileName),i=t=>e.feedLine(t).split(` `).at(-1)??``;return[...t.map(t=>`sed -i '\\\\|${i(t)}$|d' ${e.listFile(t.name)}`),...r?[`rm ${r}`]:[]]}let $t=e=>`opkg update && opkg install ${e}`,en=e=>`apk -U add ${e}`,tn={scheme:`usign`,format:`opkg`,title:`OpenWrt up to 24.10`,anyArch:`all`,addsAnyArch:!0,eachFolder:!1,listFile:()=>`/etc/opkg/customfeeds.conf`,feedLine:Jt,keyFile:e=>`/etc/opkg/keys/${e}`,update:`opkg update`,install:`opkg install`,installs:$t,lines:(e,t)=>Zt(tn,e,t),removal:(e,t)=>Qt(tn,e,t)},A={scheme:`openpgp`,format:`opkg`,title:`Yocto`,anyArch:`all`,addsAnyArch:!0,eachFolder:!0,listFile:e=>`/etc/opkg/${e}.conf`,feedLine:Jt,keyFile:()=>void 0,update:`opkg update`,install:`opkg install`,installs:$t,lines:(e,t)=>[...t?[Xt(`/tmp/${t.fileName}`,e,t),`opkg-key add /tmp/${t.fileName}`,`echo '${t.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,`printf '${qt.join(`\\\\n`)}\\\\n' > /etc/opkg/signatures.conf`]:[],...e.map(e=>`echo '${Jt(e)}' > ${A.listFile(e.name)}`),A.update],removal:(e,t)=>[...e.map(e=>`rm ${A.listFile(e.name)}`),...t?[`gpg --homedir /etc/opkg/gpg --batch --yes --delete-keys ${t.keyId}`]:[]]},nn={scheme:`apk-v2`,format:`apk-v2`,title:`Alpine`,anyArch:void 0,addsAnyArch:!1,eachFolder:!1,listFile:()=>`/etc/apk/repositories`,feedLine:({url:e,folder:t})=>[e,...t.split(`/`).slice(0,-1)].join(`/`),keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,installs:en,lines:(e,t)=>Zt(nn,e,t),removal:(e,t)=>Qt(nn,e,t)},rn={scheme:`apk-v3`,format:`apk-v3`,title:`OpenWrt from 25.12 on`,anyArch:`noarch`,addsAnyArch:!1,eachFolder:!1,listFile:()=>`/etc/apk/repositories.d/customfeeds.list`,feedLine:e=>`${Yt(e)}/packages.adb`,keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,installs:en,lines:(e,t)=>Zt(rn,e,t),removal:(e,t)=>Qt(rn,e,t)},j=[tn,A,nn,rn],an=e=>j.filter(t=>t.format===e);function on(e,t,n){return(n?[e]:an(e.format)).some(({scheme:e})=>Kt(e,t)===void 0)}let sn=e=>e.startsWith(`http:`)&&!/^http:\\/\\/(localhost|127\\.\\d+\\.\\d+\\.\\d+)([:/]|$)/.test(e),cn=(e,t=``)=>[`wget -O /tmp/install.sh ${e}/install.sh`,...sn(e)?[`less /tmp/install.sh`]:[],[`sh /tmp/install.sh`,t].join(` `).trim()],ln=/* @__PURE__ */ new Set([`alpha`,`beta`,`canary`,`debug`,`dev`,`devel`,`development`,`edge`,`experimental`,`nightly`,`next`,`preview`,`proposed`,`rc`,`snapshot`,`snapshots`,`staging`,`test`,`testing`,`tests`,`unstable`]),un=e=>e.toLowerCase().split(/[^a-z]+/).some(e=>ln.has(e)),dn=[`base`,`main`,`packages`,`stable`];function fn({folders:e,defaultRepositories:t=[]}){let n=[...new Set(e.map(({repository:e})=>e))],r=t.filter(e=>n.includes(e)),i=e=>e===null?-1:(dn.indexOf(e)+99)%99,a=n.filter(e=>e===null||!r.includes(e)).sort((e,t)=>i(e)-i(t)||((e??``)<(t??``)?-1:1)),o=a.filter(e=>e===null||!un(e)),s=[...r,...o];return s.length>0?s:a}let pn=({path:e})=>e.slice(5);function mn(e,t,n){let r=n.filter(({scheme:t,state:n})=>t===e.scheme&&n!==`revoked`),i=t.keys===null?r.filter(({state:e})=>e===void 0).slice(0,1):r.filter(({path:e})=>t.keys?.includes(e));if(i.length>0)return i;let a=j.filter(({format:t})=>t===e.format);return a.some(({scheme:e})=>n.some(n=>n.scheme===e&&(t.keys?.includes(n.path)??!0)))||a[0]!==e?void 0:[]}function hn(e){return bn(j.flatMap(t=>gn(_n(t,e),({branch:e,repository:t,target:n})=>[e,t,n]).flatMap(n=>yn(t,e,n))))}function gn(e,t){let n=/* @__PURE__ */ new Map;for(let r of e){let e=JSON.stringify(t(r)??null),i=n.get(e);i===void 0?n.set(e,[r]):i.push(r)}return[...n.values()]}function _n(e,t){return t.folders.filter(({formats:t,packages:n})=>t.includes(e.format)&&n>0).flatMap(n=>{let r=mn(e,n,t.keys);return r===void 0?[]:D(n).filter(t=>on(e,t,r.length>0)).map(e=>({...n,arch:e,isShared:n.arch===null,signers:r}))})}function vn({keyrings:e=[]},{format:t},n){let r=e=>n.every(({path:t})=>e.includes(t));return e.find(e=>e.format===t&&r(e.folders))?.name}function yn(e,t,n){let[r]=n;if(r===void 0)return[];let{branch:i,repository:a,target:o=null}=r;return gn(wt(e,[St(t),a??void 0,o??void 0],n),({signers:e})=>e.map(({path:e})=>e)).flatMap(t=>{let n=t[0]?.signers??[],{own:r,extra:s}=Tt(e,t.map(({signers:e,...t})=>t));return gn(r,t=>e.eachFolder?``:Dt(t)).map(t=>({system:e,branch:i,repository:a,target:o,extra:s,keys:n,folders:t.toSorted((e,t)=>e.arch<t.arch?-1:1)}))})}function bn(e){let t=/* @__PURE__ */ new Map,n=({system:e,branch:n,repository:r,target:i},a)=>{let o=JSON.stringify([r,i,e.eachFolder?a.path:``]);for(let r=1;;r++){let i=r===1?a.name:`${a.name}_${r}`,s=JSON.stringify([e.scheme,n,i]),c=t.get(s);if(c===void 0&&t.set(s,o),(c??o)===o)return i}},r=(e,t)=>t.map(t=>({...t,name:n(e,t)}));return e.map(e=>({...e,folders:r(e,e.folders),extra:r(e,e.extra)}))}function xn(e,t,n=e.folders){let{system:r,extra:i}=e,[a]=e.keys,[o]=n,s=Et(r,t,{own:n,extra:i},o===void 0?``:Dt(o));return r.lines(s,a&&{keyId:a.keyId,fileName:pn(a)})}function Sn(e,t,n){let{system:r,extra:i,keys:a}=e,[o]=a,[s]=n,c=Et(r,t,{own:n,extra:i},s===void 0?``:Dt(s));return r.removal(c,o&&{keyId:o.keyId,fileName:pn(o)})}let Cn=({system:e,folders:t})=>e.eachFolder&&new Set(t.map(({path:e})=>e)).size>1,wn=({folders:e,extra:t},n)=>[...e,...t].some(e=>e.path===n),Tn={\"apk-v3\":{note:`apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.`,archCommand:`cat /etc/apk/arch`,picksArch:!1},usign:{note:`opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.`,archCommand:`opkg print-architecture`,picksArch:!1},\"apk-v2\":{note:`The key’s file must keep its name. apk adds the device’s architecture to the address by itself.`,archCommand:`cat /etc/apk/arch`,picksArch:!0},openpgp:{note:`opkg must be built with GPG. The signature check then applies to every feed of the device.`,archCommand:`opkg print-architecture`,picksArch:!1}},En=Object.keys(Tn);function Dn(e){let t=fn(e),n=({repository:e})=>(t.indexOf(e)+9999)%9999,r=hn(e).toSorted((e,t)=>jn(e.branch,t.branch)||n(e)-n(t)||An(e,t));return j.toSorted((e,t)=>En.indexOf(e.scheme)-En.indexOf(t.scheme)).map(e=>{let n=r.filter(t=>t.system===e),i=n.some(({keys:e})=>e.length>0);return{system:e,...Tn[e.scheme],...i?{}:{note:``},title:On(e,i),offers:n,order:t}}).filter(({offers:e})=>e.length>0)}function On({title:e,format:t,install:n},r){let i=j.filter(e=>e.format===t).length===1;return r||i?e:`Devices with ${n.split(` `)[0]}`}let M=({arch:e})=>e??`all architectures`;function N({target:e,arch:t}){return e===void 0?M({arch:t}):t===null?e:`${e} · ${t}`}function kn(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{branch:e,repository:r}=n,i=JSON.stringify([e,r]),a=t.get(i)??{branch:e,repository:r,folders:[]};t.set(i,a),a.folders.push(n)}for(let e of t.values())e.folders.sort((e,t)=>P(e.path,t.path));return[...t.values()].sort(An)}function An(e,t){return jn(e.branch,t.branch)||P(e.repository??``,t.repository??``)||P(e.target??``,t.target??``)}let P=(e,t)=>e<t?-1:+(e>t);function jn(e,t){return Mn(e)-Mn(t)||yt(t??``,e??``)||P(e??``,t??``)}function Mn(e){return e===null?3:/^\\d/.test(e)?0:/^v\\d/.test(e)?1:2}function F({branch:e,repository:t,target:n=null}){return[e,t,n].filter(e=>e!==null&&e!==``).join(` / `)||`all packages`}function Nn({keys:e}){let t=({scheme:e,path:t})=>`${e} ${t}`;return e.toSorted((e,n)=>t(e)<t(n)?-1:1)}function Pn({scheme:e}){return j.find(t=>t.scheme===e)?.title??e}function Fn(e,t){let n=pn(t);return e.keyFile(n)??`/tmp/${n}`}let In=e=>/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(e),Ln=(e,t=``)=>sn(e)?void 0:`wget -qO- ${e}/install.sh | sh${t===``?``:` -s -- ${t}`}`;function Rn({offers:e,order:t},{branch:n,repository:r}){let i=new Set(e.filter(e=>e.branch===n).map(e=>e.repository)).size===1&&t.includes(r),a=e.flatMap(e=>e.branch??[]).filter(e=>!Bn(e));return[...n!==null&&!Bn(n)&&new Set(a).size>1?[`--branch ${n}`]:[],...i||r===null?[]:[`--repository ${r}`]].join(` `)}let zn=({keys:e})=>e.some(({sha256:e})=>e!==null),Bn=e=>/^v?\\d|^(?:edge|snapshot)$/i.test(e),Vn=e=>e.every(e=>e===null||Bn(e))?`Release`:`Branch`,Hn=e=>e.match(/[^/ ]*:\\/\\/[^/ ]*\\/?|[^/ ]*\\/+|[^/ ]+| +/g)??[];function Un(e,t){let n=e.slice(-1).join();return e.length>1?`${e.slice(0,-1).join(`, `)} ${t} ${n}`:n}let Wn=({title:e})=>e.replace(/^Devices/,`devices`);function Gn(e){return`Packages for ${Un(e.map(Wn),`and`)||`devices`}.`}let Kn=({title:e,home:t})=>e||t||`Package feed`;function qn({home:e,recent:t}){if(e!==void 0)return`${t.flatMap(({run:e})=>e!==null&&URL.canParse(e)?[new URL(e)]:[]).find(({pathname:t})=>t.startsWith(`/${e}/`))?.origin??`https://github.com`}/${e}`}let Jn=e=>URL.canParse(e)?new URL(e).host:e;function Yn(e){let t=e??{},{file:n,format:r,name:i,version:a}=t;if(!tr(n)||!h(r)||!te.includes(r)||!I(i)||!I(a))return;let o=(e,n)=>{let r=t[e];return n(r)?r:null},s=e=>o(e,$n)??``,c=e=>{let n=t[e];return Array.isArray(n)?n.slice(0,1e4).filter(er):[]};return{file:n,format:r,name:i,version:a,arch:o(`arch`,y),size:o(`size`,_),sha256:o(`sha256`,w),blob:o(`blob`,le),license:s(`license`),maintainer:s(`maintainer`),homepage:s(`homepage`),summary:s(`summary`),depends:c(`depends`),provides:c(`provides`),...Xn(t),published:o(`published`,C),...C(t.listed)?{listed:t.listed}:{},run:o(`run`,E),source:o(`source`,E),...Qn(t)}}function Xn({description:e,section:t,installed:n}){return{...Zn(e)?{description:e}:{},...$n(t)&&t!==``?{section:t}:{},..._(n)?{installed:n}:{}}}let Zn=e=>h(e)&&e.length<=3e3&&e.split(`\n`).every(e=>S(e,3e3));function Qn({upstream:e,upstreamRead:t}){return E(e)&&C(t)?{upstream:e,upstreamRead:t}:{}}let I=e=>S(e,400)&&e!==``,$n=e=>S(e,300),er=e=>S(e,4096),tr=e=>b(e)||I(e)&&!/^\\/|\\\\|(^|\\/)\\.{0,2}(\\/|$)/.test(e),nr=[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`,`revision`,`end`,`invalid`],rr=[`alpha`,`beta`,`pre`,`rc`],ir=[...rr,`cvs`,`svn`,`git`,`hg`,`p`],ar=[[`number`,/(\\d+)/y,[`start`]],[`.number`,/\\.(\\d+)/y,[`number`,`.number`]],[`letter`,/([a-z])/y,[`number`,`.number`]],[`suffix`,/_([a-z]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`suffix-number`,/(\\d+)/y,[`suffix`]],[`hash`,/~([0-9a-f]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`revision`,/-r(\\d+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`]]];function or(e){let t=[],n=0,r=`start`;for(;n<e.length;){let i=sr(e,n,r);if(i===void 0)return[...t,{kind:`invalid`,text:``}];t.push(i),r=i.kind,n=i.end}return[...t,{kind:n===0?`invalid`:`end`,text:``}]}function sr(e,t,n){for(let[r,i,a]of ar){if(!a.includes(n))continue;i.lastIndex=t;let o=i.exec(e)?.[1];if(!(o===void 0||r===`suffix`&&!ir.includes(o)))return{kind:r,text:o,end:i.lastIndex}}}function cr(e,t){if(e===t)return 0;let n=or(e),r=or(t);for(let[e,t]of n.entries()){let n=r[e],i=t.kind===n.kind?lr(t,n):ur(t,n);if(i!==0)return i}return 0}function lr({kind:e,text:t},{text:n}){switch(e){case`.number`:return t.startsWith(`0`)||n.startsWith(`0`)?fr(t,n):pr(t,n);case`number`:case`suffix-number`:case`revision`:return pr(t,n);case`suffix`:return ir.indexOf(t)-ir.indexOf(n);default:return fr(t,n)}}function ur(e,t){return dr(e)?-1:dr(t)?1:nr.indexOf(t.kind)-nr.indexOf(e.kind)}let dr=({kind:e,text:t})=>e===`suffix`&&rr.includes(t),fr=(e,t)=>e<t?-1:+(e>t);function pr(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length-r.length||fr(n,r)}function mr(e){let{packages:t}=e??{};if(Array.isArray(t))return t.map(Yn).filter(e=>e!==void 0)}function hr(e,t,n){return e===`opkg`?yt(n,t):cr(n,t)}function gr({packages:e},t){let n=e.filter(e=>e.name===t);return[...new Set(n.map(({format:e})=>e))].map(e=>n.filter(t=>t.format===e).sort((t,n)=>hr(e,t.version,n.version)))}function _r({packages:e}){let t=/* @__PURE__ */ new Map;for(let n of e){let e=`${n.format} ${n.name}`,r=t.get(e);r===void 0?t.set(e,{pkg:n,versions:1}):(r.versions++,hr(n.format,n.version,r.pkg.version)<0&&(r.pkg=n))}return[...t.values()].sort((e,t)=>L(e.pkg.name,t.pkg.name))}let vr=new Intl.Collator(`en`,{numeric:!0}),L=(e,t)=>vr.compare(e,t)||P(e,t);function yr({packages:e},t){let n=e.filter(e=>e.format===t),r=/* @__PURE__ */ new Map;for(let{name:e,provides:t}of n)for(let n of t)r.set(R(n),e);for(let{name:e}of n)r.set(e,e);return r}function br({packages:e},t){let n=/* @__PURE__ */ new Set([t.name,...t.provides.map(R)]),r=e=>e.split(`|`).some(e=>!e.trimStart().startsWith(`!`)&&n.has(R(e))),i=e.filter(({format:e,name:n,depends:i})=>e===t.format&&n!==t.name&&i.some(r));return[...new Set(i.map(({name:e})=>e))].sort(L)}function R(e){return/^\\s*!?\\s*([^\\s<>=~(]*)/.exec(e)?.[1]??``}var xr=class{groups=/* @__PURE__ */ new Map;places=/* @__PURE__ */ new Map;sets=/* @__PURE__ */ new Map;sorted;add(e,t){for(let n of t){let t=`${this.setOf(n)} ${e.format} ${e.name}`,r=this.places.get(t);if(r===void 0){let{branch:r,repository:i}=n,a={branch:r,repository:i,pkg:e,folders:/* @__PURE__ */ new Set([n])};this.places.set(t,a),this.addPlace(a)}else r.folders.add(n),e.version!==r.pkg.version&&hr(e.format,e.version,r.pkg.version)<0&&(r.pkg=e)}this.sorted=void 0}setOf(e){let t=this.sets.get(e);if(t!==void 0)return t;let n=JSON.stringify([e.branch,e.repository]);return this.sets.set(e,n),n}addPlace(e){let{name:t}=e.pkg,n=Cr(e.pkg),r=this.groups.get(t);r===void 0?this.groups.set(t,{name:t,places:[e],smallName:t.toLowerCase(),text:n}):(r.places.push(e),r.places.sort(An),r.text.includes(n)||(r.text+=`\\n${n}`))}named(e){return this.groups.get(e)}find(e){this.sorted??=[...this.groups.values()].sort((e,t)=>L(e.name,t.name));let t=e.replaceAll(`*`,` `).trim().toLowerCase(),n=t.split(/\\s+/).filter(e=>e!==``);if(n.length===0)return this.sorted;let r=[[],[],[],[]];for(let e of this.sorted)n.every(t=>e.text.includes(t))&&r[Sr(e.smallName,t)]?.push(e);return r.flat()}};function Sr(e,t){return e===t?0:e.startsWith(t)?1:e.includes(t)?2:3}let Cr=({name:e,summary:t,provides:n})=>`${e}\\n${t}\\n${n.join(`\n`)}`.toLowerCase();function wr({feed:e,updated:t},n){let r=n.origin+n.pathname.replace(/\\/[^/]*$/,``),i=de(r)?r:e.url??`https://OWNER.github.io/REPO`;return{feed:e,updated:t,title:Kn(e),url:i,folders:e.folders,systems:Dn({...e,url:e.url??i}),index:new xr,has:t=>e.site.some(e=>e.path===t)}}function Tr(e,t){let n=e.folders.find(e=>e.path===t);return n===void 0?t:`${F(n)} · ${M(n)}`}let Er={opkg:`opkg`,\"apk-v2\":`apk v2`,\"apk-v3\":`apk v3`},Dr=e=>Object.hasOwn(Er,e)&&Er[e]||e;function Or(e){let t=[...new Set(e.map(N))],n=t.length-3;return`${t.slice(0,3).join(`, `)}${n>0?` and ${n} more`:``}`}function z(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))typeof n==`function`?r.addEventListener(e,n):n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:`${n}`);return r.append(...kr(n)),r}function kr(t){return t.flatMap(t=>t===void 0||t===!1?[]:typeof t==`string`?[document.createTextNode(e(t))]:t instanceof Node?[t]:kr(t))}function B(e,t=e){let n=URL.canParse(e)?new URL(e):void 0;return n===void 0||!/^https?:$/.test(n.protocol)?e:z(`a`,{href:n.href,rel:`noopener noreferrer nofollow`},t)}function Ar(e,t){let n=re(e,t).split(`/`);return n.every(e=>e!==``&&e!==`.`&&e!==`..`&&!/[\\\\\\p{Cc}\\p{Cs}]/u.test(e))?n.map(encodeURIComponent).join(`/`):void 0}function V(e,t=!1){let n=new Date(e);if(Number.isNaN(n.getTime()))return e;let r=`${n.getUTCDate()} ${jr[n.getUTCMonth()]} ${n.getUTCFullYear()}`,i=`${n.toISOString().slice(11,16)} UTC`;return z(`time`,{datetime:n.toISOString()},t?`${r}, ${i}`:r)}let jr=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`];function H(e,t,n=`${t}s`){return`${Mr(e)} ${e===1?t:n}`}let Mr=e=>`${e}`.replace(/\\B(?=(\\d{3})+$)/g,`,`);function U(e){document.getElementById(`status`)?.replaceChildren(...kr([e]))}function W(e,t){let n=z(`code`,{},e.map(e=>z(`span`,{},Hn(e).map(e=>[/^ /.test(e)?e:z(`span`,{},e),z(`wbr`)]),document.createTextNode(`\n`)))),r=Nr(()=>`${e.join(`\n`)}\\n`,t,n);return z(`div`,{class:`block`},z(`pre`,{class:`lines`,tabindex:0},n),r)}function Nr(t,n,r){let i=z(`button`,{type:`button`,class:`copy`,\"aria-label\":e(`Copy ${n}`)},`Copy`),a=0;return i.addEventListener(`click`,async()=>{let e=await Pr(t(),r);i.textContent=e?`Copied`:`Selected`,U(e?`Copied ${n}`:`Selected ${n}: copy with the keyboard`),clearTimeout(a),a=setTimeout(()=>{i.textContent=`Copy`},2e3)}),i}async function Pr(e,t){try{return await navigator.clipboard.writeText(e),!0}catch{return getSelection()?.selectAllChildren(t),document.execCommand(`copy`)}}function Fr(e,t,n,r=50){let i=0,a=z(`button`,{type:`button`,class:`more`}),o=()=>{let o=t.slice(i,i+r).map(n);return i+=o.length,e.append(...o),a.hidden=i>=t.length,a.textContent=`Show more (${Mr(t.length-i)} left)`,o[0]};return a.addEventListener(`click`,()=>{let e=o();e?.setAttribute(`tabindex`,`-1`),(e?.querySelector(`a`)??e)?.focus()}),o(),z(`div`,{class:`long`},e,a)}function Ir(e){return kn(e).map((t,n)=>{let r=t.folders;return z(`details`,{class:`set`,open:e.length<=12||n===0&&r.length<=12},z(`summary`,{},z(`b`,{},F(t)),z(`span`,{},Lr(r))),Rr(r,F(t)))})}function Lr(e){let t=new Set(e.flatMap(({target:e})=>e??[]));return t.size>0?H(t.size,`target`):H(new Set(e.flatMap(D)).size,`architecture`)}function Rr(e,n){let r=e.some(({target:e})=>e!==void 0);return z(`table`,{},z(`caption`,{class:`unseen`},`Packages of ${n} by ${r?`target`:`architecture`}`),z(`thead`,{},z(`tr`,{},r&&z(`th`,{scope:`col`},`Target`),z(`th`,{scope:`col`},`Architecture`),z(`th`,{scope:`col`},`Format`),z(`th`,{scope:`col`,class:`number`},`Packages`),z(`th`,{scope:`col`,class:`number`},`Size`))),z(`tbody`,{},e.map(e=>{let{path:n,target:i,formats:o,packages:s,bytes:c}=e,l=r?i??`any target`:M(e);return z(`tr`,{},z(`th`,{scope:`row`},z(`a`,{href:a(n)},l),!r&&zr(e)),r&&z(`td`,{},D(e).join(`, `)),z(`td`,{},o.map(Dr).join(`, `)),z(`td`,{class:`number`},`${s}`),z(`td`,{class:`number`},t(c)))})))}let zr=e=>e.arch===null&&z(`small`,{class:`arches`},D(e).join(`, `));var G=class extends Error{};async function Br(){let e=await Wr(`feed.json`);if(typeof e!=`object`||!e||!Array.isArray(e.folders))throw new G(`feed.json is not a file that pkgfeed writes.`);let{updated:t}=e;return{feed:ze(e),updated:typeof t==`string`?t:void 0}}let Vr=/* @__PURE__ */ new Map;function Hr(e){let t=Vr.get(e.path);if(t!==void 0)return t;let n=Ur(e);return Vr.set(e.path,n),n.catch(()=>Vr.delete(e.path)),n}async function Ur(e){let t=re(e.path,`packages.json`),n=mr(await Wr(t));if(n===void 0)throw new G(`${t} is not a file that pkgfeed writes.`);return{folder:e,packages:n}}async function Wr(e){let t;try{let n=await fetch(e,{cache:`no-cache`,signal:AbortSignal.timeout(6e4)});if(!n.ok)throw new G(`${e} could not be loaded: the server answered ${n.status}.`);t=await n.text()}catch(t){throw t instanceof G?t:new G(`${e} could not be loaded: the server cannot be reached, or you are offline.`)}try{return JSON.parse(t)}catch{throw new G(`${e} could not be read: ${t.trimStart().startsWith(`<`)?`the server sent a web page instead`:`it is incomplete`}.`)}}async function Gr(e,t){let n=e.values();await Promise.all(Array.from({length:4},async()=>{for(let e of n)await Hr(e).then(e=>t(e,void 0),e=>t(void 0,Kr(e)))}))}let Kr=e=>e instanceof G?e.message:`Something went wrong in this page. Reload it.`,qr=(e,t)=>L(e.name,t.name),Jr=[{title:`Package`,class:`package`,cell:({name:e,href:t,summary:n,more:r})=>[z(`a`,{class:`name`,href:t},e),n!==``&&z(`span`,{class:`summary`},n),r?.()],compare:qr},{title:`Version`,class:`version`,cell:({version:e})=>e,compare:(e,t)=>L(e.version,t.version)},{title:`Size`,class:`number`,cell:({size:e})=>t(e??void 0),compare:(e,t)=>(t.size??0)-(e.size??0)},{title:`Section`,class:`section`,cell:({section:e})=>e,compare:(e,t)=>P(e.section||`~`,t.section||`~`)},{title:`Licence`,class:`licence`,cell:({license:e})=>e,compare:(e,t)=>P(e.license||`~`,t.license||`~`)},{title:`Published`,class:`date`,cell:({published:e})=>e===null?``:V(e),compare:(e,t)=>P(t.published??``,e.published??``)}];function Yr(e){let t=[],n,r=0,i=z(`tbody`,{}),a=z(`button`,{type:`button`,class:`more`}),o=Jr.map(e=>z(`th`,{scope:`col`,class:e.class},z(`button`,{type:`button`,click:()=>{n={column:e,isBackward:n?.column===e&&!n.isBackward},c()}},e.title))),s=z(`table`,{class:`packages`},z(`caption`,{class:`unseen`},e),z(`thead`,{},z(`tr`,{},o)),i),c=()=>{clearTimeout(r);let e=Xr(t,n);for(let[e,t]of o.entries())n?.column===Jr[e]?t.setAttribute(`aria-sort`,n?.isBackward?`descending`:`ascending`):t.removeAttribute(`aria-sort`);let c=0,l=e.length<=2e3?e.length:200,u=t=>{let n=e.slice(c,Math.min(c+t,l)).map(Zr);return c+=n.length,i.append(...n),a.hidden=c<l||c>=e.length,a.textContent=`Show more (${H(e.length-c,`package`)} left)`,c<l&&(r=setTimeout(()=>u(120),0)),n[0]};a.onclick=()=>{l=Math.min(c+200,e.length),u(200)?.querySelector(`a`)?.focus()},i.replaceChildren(),u(20),s.hidden=e.length===0};return{element:z(`div`,{class:`long`},s,a),show(e){t=e;let n=t=>e.some(e=>e[t]!==``);s.classList.toggle(`sectioned`,n(`section`)),s.classList.toggle(`licensed`,n(`license`)),c()}}}function Xr(e,t){if(t===void 0)return e;let{column:n,isBackward:r}=t,i=r?-1:1;return e.toSorted((e,t)=>i*n.compare(e,t)||qr(e,t))}let Zr=e=>z(`tr`,{},Jr.map((t,n)=>n===0?z(`th`,{scope:`row`,class:t.class},t.cell(e)):z(`td`,{class:t.class},t.cell(e))));function K(...e){return z(`h1`,{tabindex:-1},...e)}function q(e,t,...n){return z(`section`,{\"aria-labelledby\":e},z(`h2`,{id:e,tabindex:-1},t),...n)}function J(e,t){let n=t&&z(`button`,{type:`button`,click:t},`Try again`);return z(`div`,{class:`notice`,role:`alert`},z(`p`,{},e),n)}function Qr(e){return z(`ul`,{class:`chips`},e.map(e=>z(`li`,{},e)))}function $r(e){return z(`dl`,{class:`facts`},e.filter(([,e])=>kr([e]).some(e=>e.textContent!==``)).map(([e,t,n])=>z(`div`,{class:n},z(`dt`,{},e),z(`dd`,{},t))))}function ei({feed:e},t,n){let r=(e.withdrawn??[]).filter(e=>e.folders.includes(t.path)&&(n===void 0||e.name===n));if(r.length!==0)return q(`withdrawn`,n===void 0?`Withdrawn packages`:`Withdrawn versions`,z(`p`,{},`The publisher took these out of the feed. A device that has one keeps it until it gets another version.`),Fr(z(`ul`,{class:`rows`}),r,ti,20))}function ti({name:e,version:t,arch:n,withdrawn:r,reason:i}){return z(`li`,{},z(`p`,{class:`name`},z(`b`,{},e),z(`span`,{class:`version`},t),z(`span`,{class:`tag`},n)),z(`p`,{class:`when`},V(r)),i!==null&&z(`p`,{class:`summary`},i))}function ni(e,n){let r=e.folders.find(e=>e.path===n);if(r===void 0)return oi(e,n,n);let i=K(N(r)),a={branch:r.branch,repository:r.repository},o=z(`div`,{class:`loading`},z(`p`,{},`Loading the packages…`));return{title:`${F(a)} ${N(r)} – ${e.title}`,description:`The packages of ${e.title} for ${F(a)}, ${N(r)}.`,heading:i,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`),z(`span`,{},F(a))),i,$r([[`Format`,r.formats.map(Dr).join(`, `)],[`Packages`,`${r.packages}`],[`Size`,t(r.bytes)],[`Target`,r.target??``],[`Architectures`,r.arch===null?D(r).join(`, `):``,`wide`],[`Set it up for`,ii(e,r)],[`Signed with`,ri(e,r),`wide`]]),o,ei(e,r)].filter(e=>e!==void 0),start:()=>si(o,r)}}function ri({feed:e},t){let n=new Map(e.keys.map(({path:e,keyId:t})=>[e,t]));return(t.keys??[]).map(e=>z(`code`,{class:`each`},n.get(e)??e.replace(/^keys\\//,``)))}function ii(e,t){return e.systems.filter(({offers:e})=>e.some(e=>wn(e,t.path))).map(({system:e,title:n})=>z(`a`,{class:`each`,href:s(e.scheme,t.path)},n))}let ai=({folders:e},t)=>e.filter(e=>e.path!==t&&e.path.startsWith(re(t,``)));function oi(e,t,n){let r=t===``?`The root of the feed`:t,i=K(n===``?r:n),a=ai(e,t);return{title:`${n===``?r:n} – ${e.title}`,heading:i,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`)),i,...a.length>0?[z(`p`,{},`${r} is not a folder of packages itself; it has these:`),...Ir(a)]:[z(`p`,{},t===``?`The feed has no folder.`:`The feed has no folder ${t}, or no longer has it.`)]]}}function si(e,t){Hr(t).then(t=>{U(H(_r(t).length,`package`)),e.className=``,e.replaceChildren(ci(t))},n=>{e.replaceChildren(J(`${Kr(n)} Devices do not need this file: they read the index.`,()=>{e.replaceChildren(z(`p`,{},`Loading the packages…`)),si(e,t)}))})}function ci(e){let t=_r(e);if(t.length===0)return z(`p`,{},`There are no packages here yet.`);let n=Yr(`Packages`);return n.show(t.map(({pkg:t,versions:n})=>({...t,section:t.section??``,href:o(e.folder.path,t.name),more:()=>n>1&&z(`span`,{class:`tag`},`${n} versions`)}))),n.element}let li=({served:e,folder:t})=>!e.picksArch&&!e.system.eachFolder&&!t.isShared;function ui({served:e,offer:t,folder:n}){let r=[...new Set(t.folders.map(({arch:e})=>e))].join(`, `),i=e.picksArch?[`For ${r}; apk picks the device’s own.`]:n.isShared?[`Architectures: ${r}.`]:Cn(t)?[`Each line is for one architecture. Leave out the lines of those that the device does not list. Run `,z(`code`,{},e.archCommand),` on the device to see them.`]:n.arch===e.system.anyArch?[`These packages are for every architecture.`]:[`Run `,z(`code`,{},e.archCommand),` on the device to see its architecture.`];return[z(`span`,{},...t.target===null?[]:[`Run `,z(`code`,{},`grep TARGET /etc/openwrt_release`),` on the device to see its target. `],...i)]}let di=(e,{offer:t})=>e.has(`install.sh`)&&zn(t);function fi(e,t){if(!di(e,t))return[];let{url:n}=e,r=Rn(t.served,t.offer),i=Ln(n,r),a=W(cn(n,r),`the lines that download and run the installer`),o=z(`p`,{class:`note`},z(`a`,{href:`install.sh`},`install.sh`),` finds out what the device is, trusts the key, adds the feed, and checks that the device accepts it.`);return[z(`h3`,{},`Run this on the device`),...i===void 0?[a,o]:[W([i],`the line that runs the installer`),o,z(`details`,{class:`less`},z(`summary`,{},`Or download it and read it before you run it:`.replace(/:$/,``)),a)],...pi(t)]}let pi=({served:{system:e}})=>[z(`h3`,{},`Then install packages`),W([e.installs(`PACKAGE`)],`the line that installs a package`)];function mi(e,t){let{served:n,offer:r}=t,i=xn(r,e.url,hi(t));return[z(`h3`,{},`Type on the device`),W(i,`the lines for ${n.title}`),...r.keys.length===0?[]:[z(`p`,{class:`note`},n.note)],...di(e,t)?[]:pi(t)]}let hi=({served:{system:e},offer:t,folder:n})=>e.eachFolder?t.folders:[n];function gi({feed:e},t){let{served:{system:n},offer:r}=t,[i]=r.keys;return i===void 0?[z(`p`,{class:`warning`},`The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer. One that checks signatures refuses them.`)]:[z(`h3`,{},`Compare the key`),z(`p`,{},`The page and the key come from the same server, so the page cannot vouch for the key. Compare the key with what the maintainer says elsewhere.`,...vi(e)),z(`dl`,{class:`key`},z(`dt`,{},`Key id`),z(`dd`,{},z(`code`,{},i.keyId)),i.sha256!==null&&[z(`dt`,{},`SHA-256, as `,z(`code`,{},`sha256sum ${Fn(n,i)}`),` prints it`),z(`dd`,{},z(`code`,{},i.sha256))]),..._i(e,t)]}function _i(e,{served:{system:t},folder:n}){let r=vn(e,t,[n]);return r===void 0?[]:[z(`h3`,{},`Keep the keys up to date`),W([t.installs(r)],`the line that installs the keys of the feed`)]}function vi(e){let t=qn(e),{fingerprintUrl:n}=e;return[...n===void 0?[]:[` It is stated at `,B(n,Jn(n)),`.`],...t===void 0?[]:[` The maintainer’s repository is `,B(t,e.home),`.`]]}function yi(e,t){let{url:n}=e,{served:r,offer:i}=t,a=Ln(n,`--uninstall`),o=W(Sn(i,n,hi(t)),`the lines that remove the feed from ${r.title}`),s=a===void 0?cn(n,`--uninstall`):[a];return[...di(e,t)?[W(s,`the line that removes the feed`),z(`details`,{class:`less`},z(`summary`,{},`Remove it by hand`),o)]:[o],z(`p`,{class:`note`},`Installed packages stay. Remove those that you do not want with the package manager.`)]}function bi(e,t){let n=`Add this feed`,r=e.systems.flatMap(Si),i=Ci(r,[({folder:e})=>e.path===t?.folder,({offer:e})=>t!==void 0&&wn(e,t.folder),({served:e})=>e.system.scheme===t?.scheme]);if(i===void 0)return[q(`add`,n,z(`p`,{},xi(e)))];let a=i,o=wi.map(({label:e,of:t})=>Ti(e(r),e=>p(Si(a.served),n=>t(n)===e))),c=e=>z(`div`,{class:`selects`},o.filter((t,n)=>wi[n]?.part===e).map(({element:e})=>e)),l=z(`p`,{class:`note`}),u={installer:z(`div`,{}),hand:z(`div`,{}),key:z(`div`,{}),removal:z(`div`,{})},d=z(`details`,{class:`hand`},z(`summary`,{},z(`b`,{},`Add it by hand`)));d.append(c(`device`),l,u.hand);let f=()=>{let t=Si(a.served);for(let[e,{of:n,isNeeded:r}]of wi.entries()){let i=n(a);o[e]?.fill(r(a,t)?t.map(n):[],i),t=t.filter(e=>n(e)===i)}let n=fi(e,a);n.length===0&&(d.open=!0),l.replaceChildren(...ui(a)),u.installer.replaceChildren(...n),u.hand.replaceChildren(...mi(e,a)),u.key.replaceChildren(...gi(e,a)),u.removal.replaceChildren(...yi(e,a))},p=(e,t)=>{let n=a;a=Ci(e,[t,...wi.map(({of:e})=>t=>e(t)===e(n))])??n,f();let{served:r,offer:i,folder:o}=a;history.replaceState(null,``,s(r.system.scheme,o.path)),U(`Lines for ${r.title}, ${F(i)}${li(a)?`, ${o.arch}`:``}`)};f();let m=Ei(e.systems,a.served,e=>p(Si(e),()=>!0)),ee=z(`div`,{class:`result`},u.installer,d,u.key);return[q(`add`,n,z(`div`,{class:`panel`},m,c(`feed`),ee)),q(`remove`,`Remove it again`,u.removal)]}function xi({folders:e}){return e.some(({packages:e})=>e>0)?`The feed has packages, but none that a known system could add: see its folders below.`:`The feed has no packages yet. Come back after its maintainer has published some.`}let Si=e=>e.offers.flatMap(t=>t.folders.map(n=>({served:e,offer:t,folder:n})));function Ci(e,t){return t.reduce((e,t)=>e.some(t)?e.filter(t):e,e)[0]}let wi=[{label:e=>Vn(e.map(({offer:e})=>e.branch)),part:`feed`,of:({offer:e})=>e.branch??``,isNeeded:({offer:e})=>e.branch!==null},{label:()=>`Repository`,part:`feed`,of:({offer:e})=>e.repository??``,isNeeded:({offer:e})=>e.repository!==null},{label:()=>`Target`,part:`device`,of:({offer:e})=>e.target??`any`,isNeeded:(e,t)=>t.some(({offer:e})=>e.target!==null)},{label:()=>`Architecture`,part:`device`,of:({folder:e})=>e.arch,isNeeded:(e,t)=>li(e)||t.some(({offer:t})=>t!==e.offer)}];function Ti(e,t){let n=z(`select`,{change:()=>t(n.value)}),r=z(`b`,{class:`only`}),i=z(`label`,{},z(`span`,{},e),n,r);return{element:i,fill(e,t){let a=[...new Set(e)];n.replaceChildren(...a.map(e=>z(`option`,{value:e},e))),n.value=t,n.hidden=a.length<2,r.hidden=!n.hidden,r.textContent=t,i.hidden=a.length===0}}}function Ei(e,t,n){return e.length===1?z(`p`,{class:`system`},`For `,z(`b`,{},Wn(t))):z(`fieldset`,{class:`systems`},z(`legend`,{},`Your system`),e.map(e=>Di(e,e===t,()=>n(e))))}function Di({system:e,title:t},n,r){return z(`label`,{},z(`input`,{type:`radio`,name:`system`,value:e.scheme,checked:n,change:r}),z(`span`,{},t))}function Oi(e,t){let{folders:n,systems:r,updated:i}=e,a=K(e.title),o=bi(e,t),s=n.reduce((e,{packages:t})=>e+t,0);return{title:e.title,description:Gn(r),heading:t===void 0?a:o[0]?.querySelector(`h2`)??a,nodes:[z(`div`,{class:`hero`},a,z(`p`,{class:`lead`},Gn(r)),z(`p`,{class:`meta`},z(`a`,{href:c(``)},`Browse all packages`),z(`a`,{href:l()},H(s,`package file`)),i!==void 0&&z(`span`,{},`updated `,V(i,!0)))),...o,Ai(e),ki(n),Fi(e)]}}let ki=e=>q(`folders`,`Packages`,e.length===0?z(`p`,{},`There are none yet.`):Ir(e));function Ai({feed:e,folders:t}){let n=`Recently published`;if(e.recent.length===0)return q(`recent`,n,z(`p`,{},`No package was published lately.`));let r=new Map(t.map(e=>[e.path,e]));return q(`recent`,n,Fr(z(`ul`,{class:`rows`}),e.recent,e=>ji(e,r),6))}function ji(e,t){let n=e.folders.flatMap(e=>t.get(e)??[]),[r]=n,i=e.name.replace(/\\p{Cs}/gu,`�`);return z(`li`,{},z(`p`,{class:`name`},r===void 0?i:z(`a`,{href:o(r.path,i)},i),z(`span`,{class:`version`},e.version)),z(`p`,{class:`when`},V(e.published)),e.summary!==``&&z(`p`,{class:`summary`},e.summary),z(`p`,{class:`where`},z(`span`,{},F(e)),n.length>0&&z(`span`,{},Or(n.map(Mi))),e.run!==null&&z(`span`,{},B(e.run,`workflow run`))))}function Mi({target:e,...t}){return t}let Ni={next:`Will sign later.`,revoked:`Revoked: remove it from your devices.`},Pi=e=>{let t=Ni[e];return t===void 0?[]:[z(`dt`,{},`Use`),z(`dd`,{},t)]};function Fi({feed:e}){let t=Nn(e);return t.length===0?q(`keys`,`Keys`,z(`p`,{class:`warning`},`The feed has no public key, so nobody has signed it.`)):q(`keys`,`Keys`,z(`p`,{},`The keys that sign the feed, will sign it, or have signed it.`,...vi(e)),t.map(t=>z(`dl`,{class:`key`},z(`dt`,{},`For`),z(`dd`,{},Pn(t)),...Pi(_e(t,e.folders)),z(`dt`,{},`Key id`),z(`dd`,{},z(`code`,{},t.keyId)),z(`dt`,{},`File`),z(`dd`,{},t.state===`revoked`?z(`code`,{},t.path):z(`a`,{href:t.path},z(`code`,{},t.path))),t.sha256!==null&&[z(`dt`,{},`SHA-256 of the file`),z(`dd`,{},z(`code`,{},t.sha256))])))}let Ii=e=>typeof e==`object`&&!!e&&!Array.isArray(e);function Li(e){if(!Ii(e))return;let{folder:t,blob:n}=e;if(t!==void 0)return x(t)&&le(n)?{folder:t,blob:n}:void 0;let{name:r,version:i,format:a,provides:o,published:s,gone:c}=e;if(!I(r)||!I(i)||!g(a))return;let l=(Ii(e.in)?Object.entries(e.in).slice(0,2e4):[]).filter(e=>x(e[0])&&(e[1]===null||_(e[1])));if(l.length===0||c!==void 0&&!C(c))return;let u=t=>{let n=e[t];return S(n,300)?n:``};return{name:r,version:i,format:a,section:u(`section`),license:u(`license`),summary:u(`summary`),provides:Array.isArray(o)?o.slice(0,200).filter(I):[],published:C(s)?s:null,...c===void 0?{}:{gone:c},in:Object.fromEntries(l)}}let Ri=e=>`folder`in e,zi=(e,t)=>({name:e.name,version:e.version,format:e.format,section:e.section??``,license:e.license,summary:e.summary,provides:e.provides.filter(I).slice(0,200),published:e.published,in:{[t]:e.size}}),Y;function X(e,t=()=>void 0){if(Y!==void 0)return Y;let n=Vi(e,t);Y=n;let r=()=>{Y===n&&(Y=void 0)};return n.then(({problems:e})=>e.length>0&&r(),r),n}let Bi=/* @__PURE__ */ new WeakSet;async function Vi(e,t){let{folders:n,index:r}=e,i=new Map(n.map(e=>[e.path,e])),{lines:a,covered:o,problems:s}=await Hi(e),c=[],l=[],u=(e,t)=>{c.push(e),r.add(e,t)};for(let e of a)if(e.gone!==void 0)l.push(e);else{let t=Object.keys(e.in).flatMap(e=>o.has(e)?i.get(e)??[]:[]);t.length>0&&u(e,t)}let d=n.filter(({path:e,packages:t})=>!o.has(e)&&t>0),f=0,p=()=>t({done:f,all:d.length,problems:s});return p(),await Gr(d,(e,t)=>{if(f++,t!==void 0&&s.push(t),e!==void 0&&!Bi.has(e.folder)){Bi.add(e.folder);for(let t of e.packages)u(zi(t,e.folder.path),[e.folder])}p()}),{problems:s,gone:l,packages:c}}async function Hi({has:e}){let t=/* @__PURE__ */ new Set,n=[],{catalog:r}=(e(`catalog.json`)?await Wr(`catalog.json`).catch(()=>void 0):void 0)??{};for(let e of Array.isArray(r)?r:[]){let r=Li(e);r!==void 0&&(Ri(r)?t.add(r.folder):n.push(r))}return{lines:n,covered:t,problems:[]}}function Ui(e,t,n){let r=z(`ul`,{class:`earlier`}),i=q(`earlier`,`Earlier versions`,r);return i.hidden=!0,e.has(`catalog.json`)&&X(e).then(({gone:e})=>{let a=e.filter(e=>e.name===n&&Object.hasOwn(e.in,t.path));i.hidden=a.length===0,r.replaceChildren(...a.map(Wi))}),i}function Wi({version:e,published:t,gone:n}){let r=[t!==null&&z(`span`,{},`published `,V(t)),n!==void 0&&z(`span`,{},`no longer in the feed since `,V(n))];return z(`li`,{},z(`b`,{},e),z(`span`,{class:`where`},r))}function Gi(e,t,n){let r=e.folders.filter(e=>e!==t&&e.packages>0),i=z(`div`,{}),a=()=>{i.replaceChildren(z(`p`,{class:`note`},`Looking…`)),X(e).then(({problems:r})=>{let o=(e.index.named(n)?.places??[]).flatMap(e=>[...e.folders]).filter(e=>e!==t);i.replaceChildren(o.length===0?z(`p`,{},`Nowhere else.`):Ki(e,o,n),...r.slice(0,1).map(e=>J(e,a)))})},o=r.reduce((e,{packages:t})=>e+t,0);if(r.length===0)i.append(z(`p`,{},`Nowhere else.`));else if(o<=2e3||e.has(`catalog.json`))a();else{let e=`Look in ${H(r.length,`other folder`)}`;i.append(z(`button`,{type:`button`,click:a},e))}return q(`elsewhere`,`Elsewhere in this feed`,i)}function Ki(e,t,n){return z(`dl`,{class:`others`},kn(e.folders.filter(e=>t.includes(e))).map(e=>[z(`dt`,{},F(e)),z(`dd`,{},Qr(e.folders.map(e=>z(`a`,{href:o(e.path,n)},N(e)))))]))}function qi({folders:e},t){let n=[...new Set(e.flatMap(({branch:e})=>e??[]))].sort(jn),r=[...new Set(e.flatMap(D))].sort(P),i=Ji(Vn(n),n,t),a=Ji(`Architecture`,r,t),o=Ji(`Section`,[],t);return{element:z(`div`,{class:`selects filters`},i.element,a.element,o.element),test(){let e={branch:i.value(),arch:a.value(),section:o.value()};return t=>(e.branch===``||t.branch===e.branch)&&(e.arch===``||[...t.folders].some(t=>D(t).includes(e.arch)))&&(e.section===``||t.pkg.section===e.section)},offer:e=>o.fill([...new Set(e)].filter(e=>e!==``).sort(P))}}function Ji(e,t,n){let r=z(`select`,{change:n}),i=z(`label`,{},z(`span`,{},e),r),a=e=>{let t=r.value;r.replaceChildren(...[``,...e].map(e=>z(`option`,{value:e},e===``?`any`:e))),r.value=e.includes(t)?t:``,i.hidden=e.length<2};return a(t),{element:i,value:()=>r.value,fill:a}}function Yi(e,t){let n=t,r=!1,i=[],a=K(`Packages`),o=z(`p`,{class:`count`}),s=z(`progress`,{max:1,\"aria-label\":`Package lists that were loaded`}),c=z(`p`,{class:`progress`},s,z(`span`,{})),l=z(`div`,{}),u=z(`p`,{}),d=Yr(`Packages`),f=qi(e,()=>m()),p=new Set(e.folders.map(F)).size>1,m=()=>{i=e.index.find(n);let t=f.test(),a=i.flatMap(e=>{let n=e.places.filter(t),[r]=n;return r===void 0?[]:[Qi(r,p?n:[])]}),s=H(a.length,`package`),c=n.trim()===``?s:`${s} for “${n.trim()}”`;o.replaceChildren(...z(`span`,{},c).childNodes);let l=r&&i.length===0;for(let e of[o,f.element])e.hidden=l;u.hidden=l||a.length>0,u.textContent=Xi(i.length>0),d.show(a),r||U(c)},ee=()=>{let t=!1;r=!0,c.hidden=e.folders.length===0,c.lastElementChild?.replaceChildren(`Loading the packages…`),m(),l.replaceChildren(),X(e,({done:e,all:n})=>{s.max=Math.max(n,1),s.value=e,n>0&&c.lastElementChild?.replaceChildren(`Loading package lists: ${e} of ${n}`),t||(t=!0,setTimeout(()=>{t=!1,r&&m()},250))}).then(({problems:e,packages:t})=>{r=!1,c.hidden=!0,e.length>0&&l.replaceChildren(J(Zi(e),ee)),f.offer(t.map(({section:e})=>e)),m()})};return{title:`Packages – ${e.title}`,description:`All packages of ${e.title}.`,heading:a,nodes:[a,z(`div`,{class:`filling`},f.element,o,c,l,u,d.element)],start:ee,find(e){n=e,m()}}}function Xi(e){return e?`Nothing for this choice. Set a field to “any” to see more.`:`Nothing found. A search looks for every word in names, summaries and what packages provide.`}function Zi(e){let t=e.length-3;return`Some packages are missing here. ${e.slice(0,3).join(` `)}${t>0?` And ${t} more.`:``}`}function Qi(e,t){let{name:n,version:r,format:i,section:a,license:o,published:s,summary:c}=e.pkg,[l=null]=Object.values(e.pkg.in);return{name:n,version:r,format:i,size:l,section:a,license:o,published:s,summary:c,get href(){return ta(e)},more:()=>$i(t)}}function $i(e){let t=e.length-6;return[e.slice(0,6).map(e=>z(`span`,{class:`where`},z(`a`,{href:ta(e)},F(e)),z(`span`,{class:`version`},e.pkg.version),z(`span`,{},Or(ea(e))))),t>0&&z(`span`,{class:`where`},z(`span`,{},`and ${t} more`))]}let ea=({folders:e})=>[...e].sort((e,t)=>P(e.path,t.path)),ta=e=>o(ea(e)[0]?.path??``,e.pkg.name);function na(e,t,n){let r=e.folders.find(e=>e.path===t);if(n===``)return ni(e,t);if(r===void 0)return ra(e,t,n);let i=K(n),o=z(`div`,{class:`loading`},z(`p`,{},`Loading the package…`));return{title:`${n} – ${e.title}`,heading:i,description:`The package ${n} of ${e.title}, for ${Tr(e,t)}.`,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`),z(`a`,{href:a(t)},Tr(e,t))),i,o,ei(e,r,n)].filter(e=>e!==void 0),start:()=>sa(e,o,r,n)}}function ra(e,t,n){let r=re(t,n);return e.folders.some(e=>e.path===r)||ai(e,r).length>0?ni(e,r):t===``?aa(e,n):ia(e,t,n)}function ia(e,t,n){let r=oi(e,t,n);return{...r,nodes:[...r.nodes,oa(n)]}}function aa(e,t){let n=K(t),r=z(`div`,{class:`loading`},z(`p`,{},`Looking for the package…`)),i=()=>{X(e).then(({problems:n})=>{let a=e.index.named(t)?.places[0];r.className=``,a===void 0?r.replaceChildren(z(`p`,{},`The feed has no package or folder called ${t}, or no longer has it.`),oa(t),...n.slice(0,1).map(e=>J(e,i))):location.replace(ta(a))})};return{title:`${t} – ${e.title}`,heading:n,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`)),n,r],start:i}}let oa=e=>z(`p`,{},z(`a`,{href:c(e)},`Search the whole feed for ${e}`));function sa(e,t,n,r){Hr(n).then(i=>{let a=gr(i,r);t.className=``,t.replaceChildren(...a.length===0?[ca(n,r)]:a.flatMap(t=>la(e,i,t,a.length>1)),Ui(e,n,r),...a.length===0?[]:[Gi(e,n,r)]),U(a.length===0?`No such package`:`${r}, ${H(a.flat().length,`version`)}`)},i=>{t.replaceChildren(J(Kr(i),()=>{t.replaceChildren(z(`p`,{},`Loading the package…`)),sa(e,t,n,r)}))})}function ca(e,t){return z(`div`,{},z(`p`,{},`The folder ${e.path} has no package of this name, or no longer has it.`),oa(t))}function la(e,n,r,i){let[a]=r;if(a===void 0)return[];let{folder:o}=n,s=yr(n,a.format),c=e=>`${e}-${a.format}`,l=i?`, ${Dr(a.format)}`:``;return[a.description===void 0?z(`p`,{class:`lead`},a.summary):z(`p`,{class:`lead described`},...da(a.description)),$r([[`Version`,a.version],[`Published`,a.published!==null&&V(a.published)],[`Licence`,a.license],[`Section`,a.section],[`Size`,t(a.size??void 0)],[`Installed size`,t(a.installed)],[`Architecture`,a.arch??M(o)],[`Maintainer`,a.maintainer,`wide`],[`Homepage`,a.homepage!==``&&B(a.homepage),`wide`]]),q(c(`install`),`Install${l}`,ua(e,o,a)),q(c(`versions`),`Versions${l}`,ma(o,r)),va(c(`depends`),`Depends on${l}`,a.depends,s,o,fa),va(c(`needed`),`Needed by${l}`,br(n,a),s,o),va(c(`provides`),`Provides${l}`,a.provides,/* @__PURE__ */ new Map,o)].filter(e=>e!==void 0)}function ua(e,t,{name:n,format:r}){let[i]=an(r);if(i===void 0||!In(n))return[z(`p`,{class:`warning`},`No package manager accepts this name.`)];let a=ii(e,t);return[W([i.installs(n)],`the line that installs ${n}`),a.length>0&&z(`p`,{class:`note`},`The feed must be on the device first: set it up for `,pa(a),`.`)]}let da=e=>e.split(/\\n\\s*\\n/).flatMap((e,t)=>[t>0&&[z(`br`),z(`br`)],e.replaceAll(`\n`,` `)]),fa=`Those without a link come from other feeds of the device, such as its system’s own.`,pa=e=>e.flatMap((e,t)=>t===0?[e]:[` or `,e]);function ma(e,t){return Fr(z(`ol`,{class:`versions`}),t,t=>ha(e,t),5)}function ha(e,n){let r=Ar(e.path,n.file),i=n.file.split(`/`).at(-1)??n.file,a=z(`code`,{},n.sha256??``);return z(`li`,{},z(`p`,{class:`name`},z(`b`,{},n.version),z(`span`,{class:`tag`},n.arch??M(e)),z(`span`,{class:`when`},t(n.size??void 0))),z(`p`,{class:`file`},r===void 0?i:z(`a`,{href:r,download:!0},i)),n.sha256!==null&&z(`p`,{class:`sum`},z(`span`,{},`SHA-256`),a,Nr(()=>n.sha256??``,`the SHA-256 of ${n.version}`,a)),z(`p`,{class:`where`},ga(n)))}function ga({published:e,run:t,source:n,upstream:r,upstreamRead:i}){return e===null?[z(`span`,{},`was there before pkgfeed`)]:[z(`span`,{},`published `,V(e,!0)),t!==null&&z(`span`,{},`by `,B(t,`this run`)),n!==null&&n!==t&&z(`span`,{},`out of `,B(n,_a(n))),r!==void 0&&i!==void 0&&z(`span`,{},`listed by `,B(r,`another feed`),`, read `,V(i,!0))]}let _a=e=>e.includes(`/releases/`)?`this release`:`this source`;function va(e,t,n,r,{path:i},a){if(n.length===0)return;let o=e=>z(`li`,{},ya(e,r,i)),s=n.some(e=>!r.has(R(e)));return q(e,t,Fr(Qr([]),n,o,100),s&&a!==void 0&&z(`p`,{class:`note`},a))}function ya(e,t,n){return e.split(`|`).flatMap((e,r)=>{let i=e.trimStart().startsWith(`!`)?void 0:t.get(R(e)),a=e.trim();return[r>0&&` or `,i===void 0?a:z(`a`,{href:o(n,i)},a)]})}function Z(t,n,r=``){let i=document.createElementNS(`http://www.w3.org/2000/svg`,t);for(let[e,t]of Object.entries(n))i.setAttribute(e,`${t}`);return r!==``&&(i.textContent=e(r)),i}function ba(t,n){let r=Math.max(...n.map(({value:e})=>e),1),i=Z(`svg`,{viewBox:`0 0 640 ${n.length*44}`,role:`img`,class:`chart`,\"aria-label\":e(`${t}: ${n.map(({label:e,text:t})=>`${e} ${t}`).join(`, `)}`)});for(let[e,{label:t,value:a,text:o}]of n.entries()){let n=e*44;i.append(Z(`text`,{x:0,y:n+15},t),Z(`text`,{x:640,y:n+15,class:`value`},o),Z(`rect`,{x:0,y:n+22,width:640,height:8,rx:2,class:`track`}),Z(`rect`,{x:0,y:n+22,width:Math.max(a/r*640,2),height:8,rx:2}))}return z(`figure`,{},z(`figcaption`,{},t),i)}function xa(t,n){let r=Math.max(...n.map(({value:e})=>e),1),i=e=>n.length<2?640:e/(n.length-1)*640,a=e=>160-e/r*140,o=n.map(({value:e},t)=>`${t===0?`M`:`L`}${i(t).toFixed(1)} ${a(e).toFixed(1)}`),s=[n[0],n.at(-1)],c=Z(`svg`,{viewBox:`0 0 640 188`,role:`img`,class:`chart`,\"aria-label\":e(`${t}: ${n.map(({label:e,value:t})=>`${e} ${t}`).join(`, `)}`)});return c.append(Z(`path`,{d:`${o.join(``)}L640 160L0 160Z`,class:`area`}),Z(`path`,{d:o.join(``),class:`stroke`}),Z(`text`,{x:0,y:180},s[0]===void 0?``:`${s[0].label}: ${s[0].value}`),Z(`text`,{x:640,y:180,class:`value`},s[1]===void 0?``:`${s[1].label}: ${s[1].value}`)),z(`figure`,{},z(`figcaption`,{},t),c)}function Sa(e){let{feed:n,folders:r}=e,i=K(`The feed in numbers`),a=z(`div`,{class:`loading`}),o=r.reduce((e,t)=>e+t.bytes,0);return{title:`In numbers – ${e.title}`,description:`How large ${e.title} is, and how it grew.`,heading:i,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`)),i,$r([[`Packages`,H(r.reduce((e,{packages:t})=>e+t,0),`file`)],[`Size`,t(o)],[`Architectures`,`${new Set(r.map(({arch:e})=>e)).size}`],[`Withdrawn`,n.withdrawn===void 0?``:`${n.withdrawn.length}`]]),r.length===0?z(`p`,{},`There is nothing to show yet.`):ba(`Storage by release`,wa(e)),a],start:()=>Ca(e,a)}}function Ca(e,t){e.has(`catalog.json`)?X(e).then(({packages:n,problems:r})=>{let i=Ta(n),a=Ea(n);t.className=``,t.replaceChildren(...i.length===0?[]:[ba(`Storage by package, the largest`,i)],...a.length<2?[]:[xa(`Packages of today by when they were published`,a)],...r.slice(0,1).map(n=>J(n,()=>Ca(e,t))))}):t.className=``}function wa({folders:e}){let n=/* @__PURE__ */ new Map;for(let{branch:t,bytes:r}of e)n.set(t,(n.get(t)??0)+r);return[...n].sort(([e],[t])=>jn(e,t)).map(([e,n])=>({label:e??`all packages`,value:n,text:t(n)}))}function Ta(e){let n=/* @__PURE__ */ new Map;for(let{name:t,in:r}of e){let e=Object.values(r).reduce((e,t)=>e+(t??0),0);n.set(t,(n.get(t)??0)+e)}return[...n].sort(([,e],[,t])=>t-e).slice(0,10).map(([e,n])=>({label:e,value:n,text:t(n)}))}function Ea(e){let t=/* @__PURE__ */ new Map;for(let{published:n}of e){let e=n?.slice(0,7);e!==void 0&&t.set(e,(t.get(e)??0)+1)}let n=0;return[...t].sort(([e],[t])=>e<t?-1:1).map(([e,t])=>(n+=t,{label:e,value:n}))}let Q=document.getElementById(`main`),Da=[...Q.childNodes];function Oa(){let e=z(`p`,{class:`waiting`},`Loading the feed…`);Q.replaceChildren(e),Br().then(e=>ka(wr(e,location))).catch(e=>{let t=`${Kr(e)} Below is what is stored in the page itself. It may be out of date.`;Q.replaceChildren(J(t,Oa),...Da)})}function ka(e){let t=z(`input`,{type:`search`,id:`search`,autocomplete:`off`,spellcheck:`false`}),n=z(`label`,{for:`search`,class:`unseen`},`Search packages`);t.placeholder=`Search packages`,document.querySelector(`.top .wrap`)?.append(z(`div`,{class:`search`,role:`search`},n,t));let r,i=``,a=/* @__PURE__ */ new Map,o=!1,s=n=>{Ma(),i=location.hash;let a=u(i),s=Na(e,a);r=a.view===`search`?s:void 0,document.activeElement!==t&&(t.value=a.view===`search`?a.text:``),document.body.dataset.view=a.view,Aa(e,s),Q.replaceChildren(...s.nodes),s.start?.(),n&&s.heading.focus({preventScroll:!o})};addEventListener(`hashchange`,()=>{clearTimeout($?.timer),$=void 0,location.hash!==i&&(a.set(i,scrollY),s(!0),o?u(i).view!==`setup`&&scrollTo(0,0):scrollTo(0,a.get(i)??0),o=!1)}),document.addEventListener(`click`,({target:e})=>{Ma();let t=e instanceof Element?e.closest(`a`)?.getAttribute(`href`):void 0;o=t?.startsWith(`#/`)===!0&&t!==location.hash}),t.addEventListener(`input`,()=>{let e=c(t.value);r===void 0?(a.set(i,scrollY),history.pushState(null,``,e),s(!1),scrollTo(0,0)):(r.find(t.value),ja(e)),i=e}),history.scrollRestoration=`manual`,s(!1)}function Aa({feed:t,title:n},r){let i=(t,n,r)=>document.querySelector(t)?.setAttribute(n,e(r));document.title=e(r.title);let a=r.description??n;if(i(`[name=description]`,`content`,a),i(`[property=\"og:title\"]`,`content`,r.title),i(`[property=\"og:description\"]`,`content`,a),t.url===null)return;let o=`${t.url}/${location.hash}`;i(`[property=\"og:url\"]`,`content`,o),i(`[rel=canonical]`,`href`,o)}let $;function ja(e){clearTimeout($?.timer),$={hash:e,timer:setTimeout(Ma,200)}}function Ma(){$!==void 0&&(clearTimeout($.timer),history.replaceState(null,``,$.hash),$=void 0)}function Na(e,t){switch(t.view){case`setup`:return Oi(e,t);case`folder`:return ni(e,t.folder);case`package`:return na(e,t.folder,t.name);case`picture`:return Sa(e);case`search`:return Yi(e,t.text);default:return Oi(e,void 0)}}document.querySelector(`.skip`)?.addEventListener(`click`,e=>{e.preventDefault(),Q.focus()}),Oa()})();";
const PAGE_STYLE = ":root{color-scheme:light dark;--paper:#fbfbf9;--sheet:#fff;--well:#f3f4f1;--ink:#1b1f23;--soft:#59626b;--line:#dfe1dc;--edge:#8a929a;--accent:#0b6158;--tint:#e4f1ee;--warn:#7a4b00;--warn-paper:#fff6e2;--sans:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace}@media (prefers-color-scheme:dark){:root{--paper:#121517;--sheet:#191d20;--well:#0d0f11;--ink:#e6e9eb;--soft:#a0a9b1;--line:#2b3136;--edge:#6f7981;--accent:#6fd0c2;--tint:#16302d;--warn:#f3cd83;--warn-paper:#2d2411}}@media (prefers-contrast:more){:root{--soft:var(--ink);--line:var(--edge)}}*,::before,::after{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:1rem / 1.6 var(--sans);overflow-wrap:anywhere}.wrap{width:100%;max-width:68rem;margin-inline:auto;padding-inline:1.25rem}main{flex:1;padding-block:2rem 4rem}main:focus,h1:focus,h2:focus{outline:none}[hidden]{display:none !important}.unseen,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.skip{position:absolute;z-index:1;padding:0.5rem 1rem;background:var(--ink);color:var(--paper)}h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem);font-weight:700;letter-spacing:-0.022em}h2{font-size:1.3rem;font-weight:650;letter-spacing:-0.012em;margin-bottom:0.9rem}h3{font-size:1rem;font-weight:650;margin:1.75rem 0 0.6rem}h4{font-size:0.9rem;margin:1rem 0 0.4rem}p,ul,ol,dl{margin:0 0 0.75rem}section{margin-top:3rem}a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:0.28em}a:hover{text-decoration-thickness:2px}:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}code{font-family:var(--mono);font-size:0.875em}.lead{max-width:44rem;text-wrap:pretty;font-size:1.125rem;color:var(--soft)}.note,.where,.when,.meta,.crumbs,.count{color:var(--soft);font-size:0.9rem}.meta,.where,.crumbs{--gap:1.25rem;display:flex;flex-wrap:wrap;align-items:baseline;column-gap:var(--gap);clip-path:inset(-5px)}.meta>*,.where>*,.crumbs>*{position:relative}.meta>* + *::before,.where>* + *::before,.crumbs>* + *::before{content:\"·\";position:absolute;right:100%;width:var(--gap);text-align:center;color:var(--edge)}.warning,.notice{padding:0.75rem 1rem;border-left:3px solid currentColor;border-radius:0 6px 6px 0;background:var(--warn-paper);color:var(--warn)}.notice>:last-child{margin-bottom:0}.top{border-bottom:1px solid var(--line);background:var(--sheet)}.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:0.5rem 1.5rem;min-height:3.75rem;padding-block:0.6rem}.brand{display:flex;align-items:center;gap:0.6rem;flex:1 1 12rem;min-width:0;color:inherit;font-weight:600;text-decoration:none}.brand svg{flex:none;color:var(--accent)}.brand:hover span{text-decoration:underline}.search{flex:1 1 16rem;max-width:24rem}.bottom{border-top:1px solid var(--line);color:var(--soft);font-size:0.875rem}.bottom .wrap{padding-block:1.25rem}.bottom a,.meta a,.where a,.crumbs a,.plain a,.facts a,.file a,.name a,.key a,tbody a{display:inline-block;min-height:24px;min-width:24px}.bottom ul{display:flex;flex-wrap:wrap;gap:0.25rem 1.25rem;margin:0;padding:0;list-style:none}.hero{padding-block:1rem 0}.hero h1{margin-bottom:0.75rem}.panel{margin-top:1.25rem;padding:1.5rem;border:1px solid var(--line);border-radius:10px;background:var(--sheet)}.panel .result{margin-top:1rem}.panel>:first-child,.panel .result>:first-child{margin-top:0}.panel>:last-child,.panel .result>:last-child{margin-bottom:0}fieldset{margin:0;padding:0;border:0;min-width:0}legend,.selects label>span{padding:0;margin-bottom:0.4rem;font-size:0.875rem;font-weight:600}.systems{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.5rem),1fr));gap:0.6rem}.systems label{display:flex;align-items:flex-start;gap:0.6rem;padding:0.7rem 0.9rem;border:1px solid var(--line);border-radius:8px;line-height:1.35;cursor:pointer}.systems label:hover{border-color:var(--edge)}.systems label:has(:checked){border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 1px var(--accent)}.systems label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}.systems input{flex:none;margin:0.2rem 0 0;accent-color:var(--accent);outline:none}.systems span{font-weight:600}.systems small{display:block;color:var(--soft);font:0.8rem / 1.5 var(--mono)}.selects{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:0.9rem;margin-block:1.25rem 0.5rem}.selects label>span{display:block}input[type=\"search\"],select{width:100%;min-height:2.6rem;padding:0.4rem 0.75rem;border:1px solid var(--edge);border-radius:8px;background:var(--sheet);color:inherit;font:inherit}input[type=\"search\"]{border-radius:99px;padding-inline:1rem}input::placeholder{color:var(--soft);opacity:1}.selects .only{font-weight:400;display:block;min-height:2rem}.panel h3{margin-top:1.25rem}.system{margin-bottom:0.25rem}.hand{margin-top:1.5rem}.hand>summary,.less>summary{min-height:1.75rem}.hand h3{margin-top:1rem}.less{border:0;margin-bottom:0.75rem}.less>summary{padding-block:0.25rem;color:var(--soft);font-size:0.9rem}button{min-height:2.25rem;padding:0.3rem 0.9rem;border:1px solid var(--edge);border-radius:8px;background:var(--sheet);color:var(--ink);font:600 0.875rem / 1.2 var(--sans);cursor:pointer}button:hover{border-color:var(--accent);color:var(--accent)}.lines{margin:0 0 0.75rem;padding:0.9rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--well);font:0.875rem / 1.6 var(--mono);white-space:pre-wrap;overflow-wrap:normal;overflow-x:auto}.lines code{font-size:inherit}.lines code>span{display:block;padding-left:2ch;text-indent:-2ch}.lines span span{white-space:nowrap}.block{position:relative}.block .lines{padding-right:6rem}.block .copy{position:absolute;top:0.45rem;right:0.45rem}.key{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:0.2rem 1.25rem;padding:0.9rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--sheet)}.panel .key{grid-template-columns:1fr}.panel .key dd:not(:last-child){margin-bottom:0.5rem}dt{color:var(--soft);font-size:0.875rem}dd{margin:0}.rows,.versions,.plain,.chips{padding:0;list-style:none}.rows{border-top:1px solid var(--line)}.rows li{display:grid;grid-template-columns:1fr max-content;gap:0.1rem 1.5rem;padding-block:0.8rem;border-bottom:1px solid var(--line)}.rows p,.versions p{margin:0}.rows .summary,.rows .where{grid-column:1 / -1}.name{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 0.75rem}.rows .name a{font-weight:600}.rows .name a,.chips a,tbody th a{text-decoration:none}.rows .name a:hover,.chips a:hover,tbody th a:hover{text-decoration:underline}.arches{display:block;color:var(--soft);font:0.8rem / 1.5 var(--mono);overflow-wrap:anywhere}.version{color:var(--soft);font:0.875rem / 1.6 var(--mono)}.tag{padding:0 0.5rem;border-radius:99px;background:var(--tint);font-size:0.8rem}.more{width:100%;min-height:2.75rem}.plain{columns:12rem}.named{padding-left:1.1rem;font-size:0.95rem}.chips{display:flex;flex-wrap:wrap;gap:0.4rem}.chips li{max-width:100%;padding:0.15rem 0.65rem;border:1px solid var(--line);border-radius:6px;background:var(--sheet);font:0.875rem / 1.6 var(--mono)}.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr));gap:0.9rem 1.5rem;margin-block:1.25rem 2rem;padding-top:1.1rem;border-top:1px solid var(--line)}.facts .wide{grid-column:span 2}.facts .each{display:block}.others{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:0.5rem 1.5rem}.others dt{padding-top:0.3rem}.crumbs{margin-bottom:0.4rem}.crumbs>* + *::before{content:\"/\"}h1 + div>.lead{margin-top:0.5rem}.lead:empty{display:none}.versions li{padding-block:0.9rem;border-top:1px solid var(--line)}.versions li:last-child{border-bottom:1px solid var(--line)}.versions b{font-size:1.05rem}.sum{display:flex;flex-wrap:wrap;align-items:baseline;gap:0.1rem 0.75rem;font-size:0.875rem}.sum>span{color:var(--soft)}.sum .copy{min-height:1.75rem;padding:0.1rem 0.6rem}.progress{display:flex;flex-wrap:wrap;align-items:center;gap:0.25rem 1rem;color:var(--soft);font-size:0.9rem}progress{accent-color:var(--accent)}.loading,.waiting{color:var(--soft)}details{border-top:1px solid var(--line)}details:last-of-type{border-bottom:1px solid var(--line)}.less.less{border:0}summary{padding-block:0.7rem;cursor:pointer}summary b{margin-right:0.75rem;font-weight:600}summary span{color:var(--soft);font-size:0.9rem}.panel>details{margin-bottom:0.75rem}table{width:100%;margin-bottom:1rem;border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:0.4rem 1rem 0.4rem 0;text-align:left;font-weight:400}thead th,td{overflow-wrap:normal;white-space:nowrap}thead th{color:var(--soft);font-size:0.875rem}tbody tr{border-top:1px solid var(--line)}th.number,td.number{padding-inline:1rem 0;text-align:right}.packages{table-layout:fixed}.packages th,.packages td{padding-block:0.55rem;vertical-align:top}.packages td{overflow:hidden;text-overflow:ellipsis;font-size:0.875rem;line-height:1.8}.packages .package{white-space:normal}.packages .version{width:9rem}.packages .number{width:6rem;padding-inline:0 1.5rem}.packages .section{width:6.5rem}.packages:not(.sectioned) .section,.packages:not(.licensed) .licence{display:none}.packages .licence{width:9.5rem}.packages .date{width:6.5rem;padding-right:0}.packages td.version{white-space:normal;overflow-wrap:anywhere}.packages .summary,.packages .where{font-size:0.875rem;color:var(--soft)}.packages .summary{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-clamp:2}.packages .where{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.packages .where a{text-decoration:underline}.packages .where>*{display:inline;margin-right:0.6rem}.packages .where>* + *::before{content:none}.packages .name{font-weight:600}.packages .tag{font-size:0.75rem}.packages thead button{min-height:1.75rem;padding:0;border:0;background:none;color:inherit;font-weight:400}.packages thead button:hover{text-decoration:underline}.packages [aria-sort] button::after{content:\" ↓\"}.packages [aria-sort=\"descending\"] button::after{content:\" ↑\"}.filters{margin-block:1rem}figure{margin:2rem 0 0}figcaption{margin-bottom:0.75rem;font-weight:650}.chart{display:block;width:100%;max-width:44rem;fill:var(--accent);font:14px var(--sans)}.chart text{fill:var(--ink)}.chart .value{text-anchor:end;fill:var(--soft)}.chart .track{fill:var(--line)}.chart .area{fill:var(--tint)}.chart .stroke{fill:none;stroke:var(--accent);stroke-width:2}.described{font-size:1rem}.earlier{padding:0;list-style:none}.earlier li{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding-block:0.4rem;border-top:1px solid var(--line)}@media (max-width:60rem){.packages .section,.packages .licence{display:none}}.loading,.filling,main:has(>.waiting){min-height:100vh}.set table{table-layout:fixed}@media (max-width:36rem){.top .wrap{gap:0.5rem}.search{flex-basis:100%;max-width:none}main{padding-top:1.25rem}section{margin-top:2.5rem}.panel{padding:1rem}.set th:nth-child(2),.set td:nth-child(2),.packages .section,.packages .licence,.packages .number,.packages .date{display:none}.packages .version{width:6.5rem;padding-right:0}.filters{gap:0.5rem}.block .lines{padding-right:1rem}.block .copy{position:static;margin:-0.25rem 0 0.5rem}.hero{padding-top:0}.hero .lead{font-size:1rem;margin-bottom:0.5rem}.hero .meta{margin:0}.hero + section{margin-top:1.5rem}.systems{grid-template-columns:1fr 1fr}.systems label{padding:0.5rem 0.6rem;gap:0.4rem;font-size:0.9rem}.selects{grid-template-columns:1fr 1fr}.key,.others{grid-template-columns:1fr}.facts{grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr))}.facts .wide{grid-column:1 / -1}.key dd:not(:last-child){margin-bottom:0.5rem}}@media (forced-colors:active){.systems label:has(:checked){outline:3px solid Highlight}}@media (prefers-reduced-motion:no-preference){.waiting,.loading{animation:appear 0.2s 0.25s backwards}@keyframes appear{from{opacity:0}}}@media print{.search,.skip,.copy,.more,.bottom{display:none}body{font-size:10pt}.panel,.rows li,.key{break-inside:avoid}}";

// EXTERNAL MODULE: ./build/site/page-list.js
var page_list = __webpack_require__(25348);
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
 * Makes the page at the root of a feed. Its script loads the packages. Without scripts it says what a device needs, and
 * names the first packages.
 *
 * @param others paths of the other files that are made for subscribers
 * @param packages those to name, by name
 */
function feedPage(feed, others = feed.site.map(({ path }) => path), packages = []) {
    // The page must not change when a folder becomes empty or gets packages.
    const url = feed.url ?? device_lines/* PLACEHOLDER_URL */.qS;
    const systems = (0,choices/* systemsServed */.QD)({
        ...feed,
        url,
        folders: feed.folders.map((folder) => ({ ...folder, packages: 1 })),
    });
    const title = (0,choices/* feedTitle */.Pl)(feed);
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
<meta property="og:type" content="website">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${(0,choices/* aboutFeed */.YG)(systems)}">
${feed.url === null
        ? NOTHING
        : html `<meta property="og:url" content="${feed.url}/">
<link rel="canonical" href="${feed.url}/">
`}<title>${title}</title>
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
</div>
${setup(feed, systems, others.includes(installer/* INSTALLER_FILE */.a))}
${list(packages)}${keys(feed)}
${folders(feed)}
</main>
<footer class="bottom"><div class="wrap"><ul>${footer(feed, atom)}</ul></div></footer>
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
/** Where the feed comes from, where to report a problem, and what else there is to read. */
function footer(feed, atom) {
    const home = (0,choices/* repositoryAddress */.ZO)(feed);
    const links = [
        ...(home === undefined || feed.home === undefined
            ? []
            : [
                [home, feed.home],
                [`${home}/issues`, 'Report a problem'],
            ]),
        [choices/* DOCS */.iT, 'How to use a feed'],
        ...(atom ? [['feed.atom', 'Atom feed']] : []),
        ['feed.json', 'feed.json'],
    ];
    return links.map(([address, text]) => html `<li><a href="${address}">${text}</a></li>`);
}
function setup(feed, systems, hasInstaller) {
    const url = feed.url ?? device_lines/* PLACEHOLDER_URL */.qS;
    const stand = html `<p class="note">${device_lines/* PLACEHOLDER_URL */.qS} stands for the address of this page.</p>\n`;
    const isUsed = hasInstaller && systems.some(({ offers }) => offers.some(choices/* isInstallable */.qS));
    return html `<section aria-labelledby="add">
<h2 id="add">Add this feed</h2>
${systems.length === 0 ? html `<p>The feed has nothing yet that a device can use.</p>` : NOTHING}${feed.url === null && systems.length > 0 ? stand : NOTHING}${isUsed ? page_installer(url) : NOTHING}${systems.map((served) => system(url, served))}
</section>
${isUsed ? removal(url) : NOTHING}`;
}
/** The lines that remove the feed; by hand they depend on the device, and the page with scripts has them. */
function removal(url) {
    const line = (0,choices/* installerLine */.rD)(url, '--uninstall');
    return html `<section aria-labelledby="remove">
<h2 id="remove">Remove it again</h2>
${block(line === undefined ? (0,device_lines/* installerLines */.Um)(url, '--uninstall') : [line])}
<p class="note">${choices/* ABOUT_REMOVAL */.lQ}</p>
</section>`;
}
function system(url, { system: { scheme, installs }, title, offers, note, archCommand }) {
    return html `<section class="panel" aria-labelledby="add-${scheme}">
<h3 id="add-${scheme}">By hand: ${title}</h3>
${offers.map((offer, i) => html `<details${new Markup(i === 0 ? ' open' : '')}>
<summary>${(0,choices/* setName */.i)(offer)}</summary>
${block((0,site_offers/* offerLines */.e8)(offer, url))}
${archNote(url, offer, archCommand)}
</details>
`)}${note === '' ? NOTHING : html `<p class="note">${note}</p>\n`}<p class="note">Then install packages:</p>
${block([installs('PACKAGE')])}
</section>
`;
}
function archNote(url, offer, archCommand) {
    const isChoice = (0,site_offers/* archChoice */.I6)(offer, url).length > 0;
    const arches = joined(offer.folders.map(({ arch }) => arch));
    return html `<p class="note">${isChoice ? 'ARCH is one of' : 'Architectures:'} ${arches}. Run <code>${archCommand}</code> on the device to see its own.${(0,site_offers/* hasLineForEach */.r5)(offer) ? ` ${choices/* EACH_LINE */.PQ}` : ''}</p>
${offer.target === null ? NOTHING : html `<p class="note">Only for the target <code>${offer.target}</code>. Run <code>${choices/* TARGET_COMMAND */._d}</code> on the device to see its own.</p>\n`}${offer.keys.length === 0 ? html `<p class="warning">${choices/* UNSIGNED */.ke}</p>` : NOTHING}`;
}
const joined = (words) => html `${words.map((word, i) => html `${i === 0 ? '' : ', '}<code>${word}</code>`)}`;
/** Each line is an element, so a long line that wraps is distinct from the next line. */
function block(lines) {
    return html `<pre class="lines" tabindex="0"><code>${lines.map((line) => html `<span>${(0,choices/* pieces */.IE)(line).map(piece)}${new Markup('\n')}</span>`)}</code></pre>`;
}
const piece = (text) => text.startsWith(' ') ? html `${text}` : html `<span>${text}</span>${new Markup('<wbr>')}`;
function page_installer(url) {
    const line = (0,choices/* installerLine */.rD)(url);
    return html `<section class="panel" aria-labelledby="add-installer">
<h3 id="add-installer">Run this on the device</h3>
${line === undefined ? NOTHING : block([line])}
<p><a href="install.sh">install.sh</a>${choices/* ABOUT_INSTALLER */.nl}</p>
${line === undefined ? NOTHING : html `<p class="note">${choices/* READ_INSTALLER */.Ew}</p>\n`}${block((0,device_lines/* installerLines */.Um)(url))}
</section>
`;
}
function keys(feed) {
    const files = (0,choices/* keysInOrder */.Es)(feed);
    return html `<section aria-labelledby="keys">
<h2 id="keys">Keys</h2>
${files.length === 0 ? html `<p class="warning">${choices/* NO_KEY */.SH}</p>` : html `<p>${choices/* COMPARE */.aI}${stated(feed)}</p>`}
${files.map((key) => html `<dl class="key">
<dt>For</dt><dd>${(0,choices/* systemOf */.br)(key)}</dd>
<dt>Key id</dt><dd><code>${key.keyId}</code></dd>
<dt>File</dt><dd><a href="keys/${encodeURIComponent((0,site_offers/* keyFileName */.po)(key))}"><code>${key.path}</code></a></dd>
${key.sha256 === null ? NOTHING : html `<dt>SHA-256 of the file</dt><dd><code>${key.sha256}</code></dd>\n`}</dl>
`)}</section>`;
}
/** Where the maintainer is, and what he says about the keys. */
function stated(feed) {
    const home = (0,choices/* repositoryAddress */.ZO)(feed);
    const { fingerprintUrl } = feed;
    return html `${fingerprintUrl === undefined ? NOTHING : html ` It is stated at <a href="${fingerprintUrl}">${(0,choices/* hostOf */.w4)(fingerprintUrl)}</a>.`}${home === undefined || feed.home === undefined ? NOTHING : html ` The maintainer’s repository is <a href="${home}">${feed.home}</a>.`}`;
}
function list(packages) {
    if (packages.length === 0)
        return NOTHING;
    const more = packages.length - page_list/* LISTED */.C;
    return html `<section aria-labelledby="packages">
<h2 id="packages">Packages</h2>
<ul class="named">${packages.slice(0, page_list/* LISTED */.C).map(({ name, version, summary }) => html `
<li><b>${name}</b> ${version}${summary === '' ? '' : ` – ${summary}`}</li>`)}
</ul>
${more > 0 ? html `<p>And ${`${more}`} more.</p>\n` : NOTHING}</section>
`;
}
function folders(feed) {
    return html `<section aria-labelledby="folders">
<h2 id="folders">Lists for programs</h2>
<p>Each of these lists its packages in a <code>packages.json</code>:</p>
${(0,choices/* setsOf */.Nc)(feed.folders).map((set) => html `<h3>${(0,choices/* setName */.i)(set)}</h3>
<ul class="plain">${set.folders.map((folder) => html `
<li><a href="${(0,plain_values/* pathIn */.lW)(folder.path, 'packages.json')}">${(0,choices/* folderTitle */.DH)(folder)}</a></li>`)}
</ul>
`)}</section>`;
}


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


/***/ }),

/***/ 88972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ readKeyLines),
/* harmony export */   S6: () => (/* binding */ readKeyTexts),
/* harmony export */   rg: () => (/* binding */ keyLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _keys_armor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72710);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _read_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8561);






/** Divides the lines. A line that is no part of a key is the path of a file. */
function keyLines(lines) {
    const found = { texts: [], files: [] };
    let open;
    for (const line of lines.flatMap((one) => one.split('\n'))) {
        if (open !== undefined) {
            open.push(line);
            const isEnd = open[0]?.startsWith('untrusted comment:') || /^-----END /.test(line);
            if (isEnd) {
                found.texts.push(open.join('\n'));
                open = undefined;
            }
        }
        else if (/^(-----BEGIN |untrusted comment:)/.test(line))
            open = [line];
        else if ((0,_keys_armor_js__WEBPACK_IMPORTED_MODULE_4__/* .usignBlob */ .SX)(line) !== undefined)
            found.texts.push(line);
        else if (line !== '')
            found.files.push(line);
    }
    if (open !== undefined)
        found.texts.push(open.join('\n'));
    return found;
}
/**
 * The texts of public keys that an input holds or names.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError or SourceError for a file that cannot be read
 */
async function readKeyTexts(lines, folder, input) {
    const { texts, files } = keyLines(lines);
    const given = texts.map((text) => ({ text, origin: `\`${input}\`` }));
    for (const file of files) {
        const origin = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(file)}, which \`${input}\` names`;
        const bytes = await (0,_read_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .readWholeFile */ .M4)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file), origin);
        if (bytes.length > _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M)
            throw tooLarge(origin);
        given.push({ text: bytes.toString('latin1'), origin, file });
    }
    return given;
}
/**
 * Reads the public keys of an input.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for a key that cannot be read, SourceError for a file that cannot be
 */
async function readKeyLines(lines, folder, input) {
    const keys = [];
    for (const one of await readKeyTexts(lines, folder, input))
        keys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKeys */ .e)(one)));
    return keys;
}
const tooLarge = (origin) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
    code: 'KEY_MALFORMED',
    message: `${origin}, has more than ${_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M} bytes, so it is no file of public keys`,
    remedy: 'Name a file with public keys, or put the keys themselves there.',
});


/***/ }),

/***/ 8561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gx: () => (/* binding */ MEMORY_BUDGET),
  Pz: () => (/* binding */ READ),
  xS: () => (/* binding */ factsOf),
  jg: () => (/* binding */ readPackageBytes),
  qm: () => (/* binding */ readPackages),
  M4: () => (/* binding */ readWholeFile),
  xu: () => (/* binding */ tooBig),
  O$: () => (/* binding */ unreadable)
});

// UNUSED EXPORTS: attempt

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/sources/not-a-package.js


const LEAVE_OUT = 'Give pkgfeed ipk and apk files only, and leave this one out.';
const FETCH_AGAIN = 'Have the download fail when the server does (`curl --fail --location`), and download the package itself.';
const UNPACK = 'Unpack it first, and give pkgfeed the ipk and apk files in it.';
const ANNEX = 'Get the content with `git annex get` before this step.';
const OTHERS = [
    {
        is: /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\//,
        what: 'a Git LFS pointer, not the file that it stands for',
        remedy: 'Check the repository out with `lfs: true` (actions/checkout), or run `git lfs pull` first.',
    },
    {
        is: /^(\.\.\/)*(\.git)?\/?annex\/objects\//,
        what: 'a pointer of git-annex, not the file',
        remedy: ANNEX,
    },
    {
        is: /^[\w./+~-]{1,300}\.([ao]pk|ipk)$/i,
        what: 'a symbolic link that was stored as text',
        remedy: 'Check the repository out where links work (`git config core.symlinks true`), or give the file itself.',
    },
    {
        is: /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|title|h1)\b/i,
        what: 'a web page, as a download leaves when the server answers with an error or a login',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^<(\?xml|error>)/i,
        what: 'XML, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^[{[]\s*["{\]}]/,
        what: 'JSON, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^([45]\d\d[:\s]|not found|forbidden|unauthorized|access denied|bad (gateway|credentials)|too many requests)/i,
        what: 'the text of an error that a server sent instead of the package',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^(-----BEGIN PGP SIGN|untrusted comment: (signature|signed|verify))/,
        what: 'a signature, not a package',
        remedy: LEAVE_OUT,
    },
    {
        is: /^(-----BEGIN |untrusted comment:)/,
        what: 'a key or a certificate, not a package',
        remedy: LEAVE_OUT,
    },
    { is: /^(Package|C:Q1)[:\w]/, what: 'the text of an index or of a control file', remedy: LEAVE_OUT },
    { is: /^PK\u0003\u0004/, what: 'a zip archive, as Android packages are', remedy: UNPACK },
    {
        is: /^(\u00fd7zXZ\0|BZh[1-9]|7z\u00bc\u00af|\u0028\u00b5\u002f\u00fd)/,
        what: 'an archive of another kind',
        remedy: UNPACK,
    },
    { is: /^[\s\S]{257}ustar/, what: 'a tar archive', remedy: UNPACK },
    { is: /^(\u007fELF|MZ[\0-\x1f\x80-\xff])/, what: 'a program', remedy: LEAVE_OUT },
    { is: /^\u00ed\u00ab\u00ee\u00db/, what: 'an rpm package', remedy: LEAVE_OUT },
];
/** How many bytes of a file are looked at. */
const LOOKED = 1024;
/** The error for a file that is not a package. It says what the first bytes show that it is. */
function notAPackage(bytes) {
    const { reason, remedy } = kindOf(bytes);
    return new build_errors/* FormatError */.IF({ code: 'FORMAT_UNKNOWN', reason, offset: 0, remedy });
}
function kindOf(bytes) {
    if (bytes.length === 0) {
        return {
            reason: 'it is empty',
            remedy: 'Build or download it again; a full disk and a download that was cut off leave empty files.',
        };
    }
    const head = bytes.toString('latin1', 0, LOOKED);
    const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trim();
    const other = OTHERS.find(({ is }) => is.test(head) || is.test(text));
    if (other !== undefined)
        return { reason: `it is ${other.what}`, remedy: other.remedy };
    if (text === '' || /^\0+$/.test(head)) {
        return {
            reason: `it begins with nothing but ${text === '' ? 'blanks' : 'zero bytes'}`,
            remedy: 'Build or download it again; a full disk and a system that crashed leave such files.',
        };
    }
    const seen = JSON.stringify((0,printable/* printable */.g$)(head.slice(0, 4)));
    return { reason: `it is not a package of a known kind (it begins with ${seen})`, remedy: LEAVE_OUT };
}

;// CONCATENATED MODULE: ./build/sources/read-packages.js










/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Flags for opening a file: if it is a pipe, do not wait for a writer. */
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Reads a whole file of at most `limit` bytes.
 *
 * @param reserve waits until there is room for so many bytes in memory
 * @throws SourceError when it cannot be read, is larger, or changes while it is read
 */
async function readBounded(file, origin, reserve, limit) {
    const handle = attempt(origin, () => (0,external_node_fs_.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,external_node_fs_.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > limit)
            throw tooBig(origin, info.size, limit);
        await reserve(info.size);
        // One byte more than its size: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous, because for thousands of small files a promise costs more than the read itself.
            const count = attempt(origin, () => (0,external_node_fs_.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,build_errors/* fileChanged */.J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause, remedy = CHECK_FILE) {
    const limit = (0,refusals/* shortage */.wD)(cause);
    if (limit !== undefined)
        return limit;
    const isAbsent = cause.code === 'ENOENT';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: isAbsent ? `${origin} does not exist` : `${origin} cannot be read: ${cause.message}`,
        remedy: isAbsent ? 'Correct the name, or make the file first.' : remedy,
        cause,
    });
}
const CHECK_FILE = 'Check that it is a plain file and that this user may read it.';
/** Reads a whole file of at most `PACKAGE_LIMIT` bytes. @throws SourceError */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined, limits/* PACKAGE_LIMIT */.rk);
}
/**
 * The error for a file that is too large.
 *
 * @param input the one that names the file
 * @param server how messages name the one that takes no larger file
 */
function tooBig(origin, size, limit, input = 'files', server = 'GitHub') {
    const why = limit === limits/* FILE_LIMIT */.h1 ? `${server} takes no file` : 'pkgfeed reads no package';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${origin} has ${size} bytes, and ${why} over ${limit}`,
        remedy: `Split the package, or leave it out of \`${input}\`.`,
    });
}
/**
 * Reads a package. Recognizes its format by its content.
 *
 * @param origin how messages name it
 * @param known its facts, for a caller that has them already
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin, known) {
    // Tries ipk, the first format, last: any gzip file could be one.
    const format = formats/* FORMATS */.hR.findLast((candidate) => candidate.recognise(bytes));
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: known ?? factsOf(bytes) };
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(origin) : error;
    }
}
const factsOf = (bytes) => ({
    size: bytes.length,
    md5: (0,external_node_crypto_.hash)('md5', bytes, 'hex'),
    sha256: (0,external_node_crypto_.hash)('sha256', bytes, 'hex'),
});
async function readOne(file, origin, reserve, limit) {
    const bytes = await readBounded(file, origin, reserve, limit);
    return { ...(await readPackageBytes(bytes, origin)), contentId: (0,content_id/* contentId */.f)(bytes), file, origin };
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @param limit the most bytes of a file
 * @throws SourceError and FormatError for all unreadable files together
 */
async function readPackages(files, host, limit = limits/* FILE_LIMIT */.h1) {
    const errors = new build_errors/* Gathering */.SP();
    const leftOut = [];
    const read = [];
    let next = 0;
    let done = 0;
    let inMemory = 0;
    let wake = [];
    const reserve = async (size) => {
        while (inMemory > 0 && inMemory + size > MEMORY_BUDGET) {
            await new Promise((resume) => wake.push(resume));
        }
        inMemory += size;
    };
    const release = (size) => {
        inMemory -= size;
        const waiting = wake;
        wake = [];
        for (const resume of waiting)
            resume();
    };
    const worker = async () => {
        while (next < files.length) {
            const at = next++;
            const { file, origin, isGuess } = files[at];
            let reserved = 0;
            try {
                const hold = async (size) => {
                    await reserve(size);
                    reserved = size;
                };
                read[at] = await readOne(file, origin, hold, limit);
            }
            catch (error) {
                if (!(error instanceof build_errors/* FormatError */.IF || error instanceof build_errors/* SourceError */.c8))
                    throw error;
                if (isGuess && isNotAPackage(error))
                    leftOut.push(error.message);
                else
                    errors.add(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
            // Small files are read without waiting. This lets other work run in between.
            if (done % 32 === 0)
                await (0,promises_.setImmediate)();
        }
    };
    // More workers than processors, because each often waits for the disk. `reserve` limits memory.
    await Promise.all(Array.from({ length: 4 * (0,external_node_os_.availableParallelism)() }, worker));
    errors.throwIfAny();
    sayLeftOut(leftOut, files.length, host);
    return read.filter((item) => item !== undefined);
}
/** True for an error that says that a file is not a package, not that a package could not be read. */
const isNotAPackage = (error) => error instanceof build_errors/* FormatError */.IF || error.code === 'SOURCE_TOO_BIG';
/**
 * Says which files were left out.
 *
 * @throws SourceError when no file is left
 */
function sayLeftOut(leftOut, all, host) {
    const sorted = leftOut.toSorted();
    const lines = sorted
        .slice(0, build_errors/* MOST_SHOWN */.Ki)
        .map((message) => `left out, because it is not a package: ${message}`);
    for (const line of [...lines, ...(0,build_errors/* countOfRest */.Vr)(sorted)])
        host.say(line);
    if (sorted.length === 0 || sorted.length < all)
        return;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
        remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
    });
}


/***/ }),

/***/ 43496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ githubRepository)
/* harmony export */ });
/** GitHub's own rules. Owners of Enterprise Managed Users have an underscore. */
const OWNER = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}';
const NAME = String.raw `(?!\.{1,2}(?:\.git)?\/*$|\.git\/*$)[A-Za-z0-9._-]{1,100}?`;
const SLUG = new RegExp(`^(${OWNER}/${NAME})(?:\\.git)?$`);
const PATH = new RegExp(`^/(${OWNER}/${NAME})(?:\\.git)?/*$`);
/** `git@HOST:owner/name.git`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@([A-Za-z0-9.][A-Za-z0-9.-]*):\/?([^:/][^:]*)$/;
/** The longest spelling that is read, in characters. */
const LIMIT = 1000;
/**
 * Reads any spelling of a repository on GitHub: `owner/name`, `HOST/owner/name`, `https://HOST/owner/name`,
 * `git@HOST:owner/name` and `ssh://git@HOST/owner/name`, each also with `.git` at its end.
 *
 * @param server the address of the GitHub that the run belongs to
 * @returns undefined for anything else, such as a repository on another server or an address with a password
 */
function githubRepository(text, server) {
    if (text.length > LIMIT || /[\p{Cc}\s\\%]/u.test(text))
        return undefined;
    const slug = SLUG.exec(text)?.[1];
    if (slug !== undefined)
        return { slug, way: 'name' };
    const [, host, path] = SCP.exec(text) ?? [];
    if (host !== undefined)
        return isSshHost(host, server) ? spelled(`/${path}`, 'ssh') : undefined;
    const address = text.includes('://') ? text : `https://${text}`;
    return URL.canParse(address) ? fromAddress(new URL(address), server) : undefined;
}
function fromAddress(url, server) {
    if (url.password !== '' || url.search !== '' || url.hash !== '')
        return undefined;
    if (url.protocol === 'ssh:') {
        return isSshHost(url.hostname, server) ? spelled(url.pathname, 'ssh') : undefined;
    }
    const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && isWebHost(url.host, server);
    return isWeb ? spelled(url.pathname, 'http') : undefined;
}
function spelled(path, way) {
    const slug = PATH.exec(path)?.[1];
    return slug === undefined ? undefined : { slug, way };
}
function isWebHost(host, server) {
    const own = new URL(server).host;
    return host === own || (own === 'github.com' && host === 'www.github.com');
}
/** GitHub also serves SSH at the port of HTTPS, under another name. */
function isSshHost(host, server) {
    const own = new URL(server).hostname;
    const name = host.toLowerCase();
    return name === own || (own === 'github.com' && name === 'ssh.github.com');
}


/***/ })

};
