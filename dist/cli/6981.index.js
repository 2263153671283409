export const id = 6981;
export const ids = [6981];
export const modules = {

/***/ 70522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ catalogPaths),
/* harmony export */   HX: () => (/* binding */ damagedOwned),
/* harmony export */   NB: () => (/* binding */ damagedCatalog),
/* harmony export */   Yc: () => (/* binding */ missingCatalog),
/* harmony export */   iK: () => (/* binding */ oddFeedFile),
/* harmony export */   lA: () => (/* binding */ catalogFaults)
/* harmony export */ });
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
const catalogPaths = (folders) => [...new Set(folders)].map((path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9));
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
        ...(feedFile.state === 'damaged' ? [damagedCatalog(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS)] : []),
        ...(!paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS) && isPkgfeeds ? [missingCatalog(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS)] : []),
        ...oddFeedFile(feedFile.dropped),
        ...catalogs.filter((path) => named.has(path) && !paths.has(path)).map(missingCatalog),
    ];
}
/** A file of others in the place of a `packages.json` that `feed.json` counts on. */
const foreign = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('catalog', 'home', {
    ...{ severity: 'warning', path, what: 'is not what pkgfeed writes, so that pkgfeed leaves it as it is' },
    remedy: "Delete it and run `pkgfeed reindex` to get pkgfeed's own.",
});
const DAMAGED = 'is damaged: it is not the JSON that pkgfeed writes';
/** A `feed.json` or `packages.json` of pkgfeed that cannot be read. */
const damagedCatalog = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('catalog', 'home', { path, what: DAMAGED });
/** A `files.json` of pkgfeed that cannot be read as a whole. */
const damagedOwned = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('ownedFiles', 'home', { severity: 'warning', path, what: DAMAGED });
const missingCatalog = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('catalog', 'home', { path, what: 'is missing' });
/** @param dropped where values in `feed.json` do not fit */
const oddFeedFile = (dropped) => dropped.length === 0 ? [] : [(0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('oddValues', 'home', { path: _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS, what: (0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .oddValues */ .io)(dropped) })];


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
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97044);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17863);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89491);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10754);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46694);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52803);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8788);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(16781);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(93920);

















/** True when feed.json cannot be used, so the signed indexes must say what the feed is. */
const isLost = ({ state }) => state === 'absent' || state === 'damaged';
/**
 * The paths to read when feed.json cannot be used: all indexes with their signatures, and the files for people. Empty
 * if feed.json is fine.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 */
function pathsInstead(feedFile, paths) {
    if (!isLost((0,_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .openFeedFile */ .zE)(feedFile)))
        return [];
    const indexes = folderPaths(paths).flatMap(({ format, path }) => (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .signedFiles */ .AH)(format, path, paths));
    return [...new Set([...indexes, ...[...paths.keys()].filter(_feed_shape_js__WEBPACK_IMPORTED_MODULE_13__/* .isSitePath */ .X1)])];
}
/**
 * The feed before a change, from feed.json. If that is gone or damaged, from the signed indexes: folders whose index a
 * key of this run verifies, and files for people that are unchanged since pkgfeed wrote them.
 *
 * @param state with the contents of feed.json and of `pathsInstead`
 * @param folders those that the run describes itself
 */
async function knownFeed({ paths, files }, policy, folders = []) {
    const opened = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .openFeedFile */ .zE)(files.get(_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS));
    if (!isLost(opened))
        return { ...opened, warnings: droppedWarning(opened), uncataloged: new Map() };
    const { feed, left, uncataloged } = await feedOfIndexes(paths, files, policy, new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)));
    const site = ownFiles(paths, files, policy);
    const isPkgfeeds = site.length > 0 || hasCatalog(files);
    const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
    return { ...opened, feed: { ...feed, site }, warnings, uncataloged };
}
function droppedWarning({ dropped }) {
    return dropped.length === 0 ? [] : [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} ${oddValues(dropped)}`];
}
/**
 * Says what is wrong with a feed.json that has values that do not fit.
 *
 * @param dropped the places of these values, at least one
 */
function oddValues(dropped) {
    return `has values that pkgfeed never writes, at ${dropped.join(', ')}: they are left out. Find out who changed the file`;
}
const hasCatalog = (files) => [...files].some(([path, bytes]) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOfFile */ ._f)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .CATALOG_FILE */ .l9) !== undefined && (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .stateOfCatalog */ .Aw)(bytes) !== 'theirs');
const AGAIN = 'it is written again from the signed indexes, which do not say what was withdrawn';
/** @param isPkgfeeds true when pkgfeed has published here before */
function damageWarning({ state }, isPkgfeeds) {
    if (state === 'damaged')
        return [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} is damaged; ${AGAIN}`];
    return isPkgfeeds ? [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} is gone; ${AGAIN}`] : [];
}
function leftWarning(left) {
    if (left.length === 0)
        return [];
    return [
        `${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} leaves out ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_16__/* .firstNames */ .d)(left)}: no key of this run has signed the index; give the key as \`trusted-keys\``,
    ];
}
/** Every index that a run could have made, with its folder. */
function folderPaths(paths) {
    return _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR.flatMap((format) => [...(0,_package_files_js__WEBPACK_IMPORTED_MODULE_8__/* .indexedFolders */ .B9)(paths, [format])]
        .filter((path) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_15__/* .isFolderPath */ .ky)(path))
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
            if (paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .CATALOG_FILE */ .l9)) && !ofRun.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)({ format, path })))
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
        });
        for (const key of signers)
            keys.set(key.path, key);
        if (!paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .CATALOG_FILE */ .l9)))
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
        .filter(({ scheme, keyId, path }) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_15__/* .isKeyPath */ .x3)(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_15__/* .isKeyId */ .rZ)(scheme, keyId))
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
        const own = (0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_13__/* .isSitePath */ .X1)(path) ? site?.recognise(path, bytes) : undefined;
        return own === undefined || blob === undefined ? [] : [{ path, blob, ...own }];
    });
}


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
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64865);
/* harmony import */ var _draft_follow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52450);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51348);
/* harmony import */ var _devices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77992);
/* harmony import */ var _missing_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65895);







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
    return [...byPackage.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
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
                need: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(one.need),
                by: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(one.by.name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(one.by.version)}`,
                kind: one.reason.kind,
                text: (0,_missing_text_js__WEBPACK_IMPORTED_MODULE_5__/* .missingText */ .qq)(one),
            })),
        }));
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.in((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder)) : error;
    }
}
/** A sentence about packages that devices cannot install: what most of them lack comes first. */
function closureText(uninstallable) {
    const packages = new Set();
    const lacking = new Map();
    for (const { name, version, missing } of uninstallable) {
        const pkg = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(version)}`;
        packages.add(pkg);
        for (const { text, by } of missing) {
            const known = lacking.get(text) ?? { by: new Set(), packages: new Set() };
            known.by.add(by);
            known.packages.add(pkg);
            lacking.set(text, known);
        }
    }
    const sorted = [...lacking].sort(([a, one], [b, other]) => other.packages.size - one.packages.size || order(a, b));
    const told = sorted.slice(0, NAMED).map(([text, { by }]) => `${text}, for ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_6__/* .firstNames */ .d)([...by])}`);
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
/** What `keep-versions` would let stay, so that nothing else is fetched. */
function retained({ compareVersions }, roots, there, { keepVersions, isSync }, isShared) {
    if (keepVersions === undefined)
        return [...roots];
    const own = isSync ? [] : there.map(({ entry }) => entry);
    const stay = (0,retention/* newest */.BP)([...own, ...roots.map(({ entry }) => entry)], keepVersions, compareVersions, isShared);
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

/***/ 19635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   g7: () => (/* binding */ deviceName),
/* harmony export */   su: () => (/* binding */ newestOf)
/* harmony export */ });
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47671);

/**
 * The newest `count` versions of each name and arch. A package for any arch counts together with that of the one arch that
 * its name has besides: it is the same package, which was built in another way.
 *
 * @param compare the version order of the format
 * @param isShared true for the folder of all arches, whose devices see only packages of their own
 */
function newest(entries, count, compare, isShared = false) {
    const stay = new Set();
    const groups = isShared
        ? (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(entries, (entry) => deviceName(entry, isShared)).values()
        : groupsOf(entries);
    for (const group of groups) {
        // Versions that compare as equal still need a fixed order; the higher text was most likely built later.
        const sorted = group.toSorted((a, b) => compare(b.version, a.version) || byText(b.version, a.version));
        const versions = new Set();
        for (const entry of sorted) {
            if (versions.size === count && !versions.has(entry.version))
                break;
            versions.add(entry.version);
            stay.add(entry);
        }
    }
    return stay;
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
const byText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
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

/***/ 47671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items of each group, in their order; the groups are in the order of their first items. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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
/* harmony export */   sc: () => (/* binding */ statedHash)
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

/***/ 59827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageAddress),
/* harmony export */   o: () => (/* binding */ apkPath)
/* harmony export */ });
/**
 * The address that a client builds for a package (measured; docs/formats.md): opkg escapes all but letters, digits
 * and `-._~/`, so that `+` is sent as `%2b`; apk sends `+` and `~` as they are. apk v2 looks in the folder that the
 * entry's arch names; apk v3 next to the index, or where a pkgname-spec with a whole address says.
 *
 * @param folder where the index is, with a slash at its end
 * @returns undefined for a path that no client could fetch
 */
function packageAddress(format, folder, { file, arch }) {
    if (format.locates === 'by-name' && file.includes('://'))
        return webAddress(file);
    const path = format.locates === 'by-path' ? opkgPath(file) : apkPath(file);
    const home = format.locates === 'by-arch-and-name' ? archFolder(folder, arch) : folder;
    // The dot keeps a path that begins with slashes from being read as another host.
    return path === undefined || home === undefined ? undefined : new URL(`./${path}`, home);
}
function archFolder(folder, arch) {
    // An index at the root has no sibling folders; clients that get its own address look next to it.
    if (arch === '' || folder.pathname === '/')
        return folder;
    if (/[/\\]/.test(arch) || /^\.+$/.test(arch))
        return undefined;
    const name = apkPath(arch);
    return name === undefined ? undefined : new URL(`../${name}/`, folder);
}
function opkgPath(path) {
    return path.replace(/[^A-Za-z0-9._~/-]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
function apkPath(path) {
    // Half a surrogate pair has no bytes to send.
    if (/\p{Cs}/u.test(path))
        return undefined;
    return encodeURI(path).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));
}
/**
 * The longest address that servers accept. For a host of over 16,384 characters, Node's `canParse` is true and
 * `new URL` throws.
 */
const ADDRESS_LIMIT = 8192;
function webAddress(text) {
    const url = text.length <= ADDRESS_LIMIT && URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}


/***/ }),

/***/ 67036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57372);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42792);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26687);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66345);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38317);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45983);






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
        signingKeys.push(await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_5__/* .loadUsignKey */ .Ej)(joined(usignKeys), usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__/* .loadOpenpgpKeys */ .oP)(key, openpgpPassphrase, host.now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .loadRsaKeys */ .Pf)(joined(apkRsaKeys), apkRsaPassphrase, keys.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)
        : await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .loadApkV3Keys */ ._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // RSA keys may have signed apk v3 indexes before there was an EC key.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of keys.trustedKeys)
        trustedKeys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublicKeys */ .e)(key)));
    return { signingKeys, trustedKeys };
}
/** Joins the texts of several keys: key names are given in the order of all keys. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may be wrapped in base64. Its content is as secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(secret), host);
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

/***/ 66040:
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
// EXTERNAL MODULE: ./build/sources/upstream/keys.js
var upstream_keys = __webpack_require__(16139);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 15 modules
var apk_v2 = __webpack_require__(89102);
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
    read: `${now.toISOString().slice(0, 19)}Z`,
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
    return (0,fetcher/* makeFetcher */.k)((0,file_address/* withFiles */.o)(withPasswords(send, passwords)), { parallel: PARALLEL });
}
/** Tells servers of others who asks, in which version, so that they can complain. */
function withAgent(send, version) {
    const agent = `pkgfeed/${version ?? 'unknown'} (+https://github.com/org/pkgfeed-action)`;
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
    const keys = await (0,upstream_keys/* readUpstreamKeys */.i)(upstream.keys, host.cwd);
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
    const { upstream, packages: selection, sync, prefer, keepVersions, onConflict, archMap, allFolder, remove, } = settings;
    const facts = [
        ...[upstream.upstreams, upstream.deviceFeeds, upstream.dependencies, upstream.removes],
        ...[upstream.allowMd5, upstream.allowUnsigned, keys.map(({ scheme, keyId }) => [scheme, keyId])],
        ...[selection, sync, prefer, keepVersions ?? null, onConflict, [...archMap], allFolder, remove, arches],
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
    return { origin, path, isLocked, lines: (0,upstream_lock/* parseLock */.PG)(bytes.toString('utf8'), origin) };
}
/** Writes the lock, if it changes. */
async function keepLock(lock, lines, host) {
    if (lock.isLocked)
        return;
    const text = Buffer.from((0,upstream_lock/* writeLock */.be)(lines), 'utf8');
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

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   p: () => (/* binding */ folderAddress)
/* harmony export */ });
/* harmony import */ var _formats_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59827);

/** A folder at or below the feed's address; undefined for a path that is not plainly inside. */
function folderAddress(root, path) {
    if (path === '')
        return root;
    const segments = path.split('/');
    const isPlain = segments.every((name) => /^[^\u0000-\u0020\u007f\\]+$/u.test(name) && !/^\.+$/.test(name));
    const encoded = isPlain ? (0,_formats_address_js__WEBPACK_IMPORTED_MODULE_0__/* .apkPath */ .o)(path) : undefined;
    return encoded === undefined ? undefined : new URL(`./${encoded}/`, root);
}
/** Shows an address as findings name it: relative to the feed's address when it is inside. */
function shownAddress(root, url) {
    if (!url.href.startsWith(root.href))
        return url.href;
    const path = url.href.slice(root.href.length);
    try {
        return decodeURIComponent(path) || '.';
    }
    catch {
        return path;
    }
}


/***/ }),

/***/ 46917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   o: () => (/* binding */ withFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);




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
    const body = node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.toWeb((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path));
    return new Response(body, { status: 200, headers });
}
/** The path of a file; undefined for an address that no file can have. */
function pathOf({ pathname }) {
    try {
        const path = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(new URL(pathname, 'file:'));
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
        return { feed: { root: address, file: own.feed, dropped: own.dropped }, faults: [] };
    }
    const faults = [];
    for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
        const { state, feed: file, dropped } = await (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readServedFeed */ .OI)(fetcher, root);
        if (state === 'damaged')
            faults.push((0,_audit_catalogs_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedCatalog */ .NB)(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root).href));
        if (file.folders.some(({ path }) => (0,_address_js__WEBPACK_IMPORTED_MODULE_7__/* .folderAddress */ .p)(root, path)?.href === address.href)) {
            return { feed: { root, file, dropped }, faults };
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
    if (bad !== undefined && !isGood)
        throw badlySigned(url, bad);
    if (!isGood && !trust.allowUnsigned)
        throw notSigned(url, signatures, trust);
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    return {
        state: 'read',
        place: { ...place, format },
        entries: parse(format, bytes, url),
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

/***/ 16139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readUpstreamKeys)
/* harmony export */ });
/* unused harmony export keyLines */
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
 * Reads the public keys of upstreams.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for a key that cannot be read, SourceError for a file that cannot be
 */
async function readUpstreamKeys(lines, folder) {
    const { texts, files } = keyLines(lines);
    const given = texts.map((text) => ({ text, origin: '`upstream-keys`' }));
    for (const file of files) {
        const origin = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(file)}, which \`upstream-keys\` names`;
        const bytes = await (0,_read_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .readWholeFile */ .M4)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file), origin);
        if (bytes.length > _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M)
            throw tooLarge(origin);
        given.push({ text: bytes.toString('latin1'), origin });
    }
    const keys = [];
    for (const one of given)
        keys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKeys */ .e)(one)));
    return keys;
}
const tooLarge = (origin) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
    code: 'KEY_MALFORMED',
    message: `${origin}, has more than ${_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M} bytes, so it is no file of public keys`,
    remedy: 'Name a file with public keys, or put the keys themselves there.',
});


/***/ })

};
