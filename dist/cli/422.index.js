export const id = 422;
export const ids = [422];
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


/***/ })

};
