export const id = 9462;
export const ids = [9462];
export const modules = {

/***/ 2293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ pathsInstead),
/* harmony export */   io: () => (/* binding */ oddValues),
/* harmony export */   oV: () => (/* binding */ knownFeed),
/* harmony export */   zf: () => (/* binding */ feedKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47035);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81673);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(40155);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12207);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5658);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22246);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29333);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33910);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87021);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5852);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82484);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(91217);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(31278);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(63751);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(48829);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(94286);

















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
        return { ...opened, warnings: droppedWarning(opened) };
    const { feed, left } = await feedOfIndexes(paths, files, policy, new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)));
    const site = ownFiles(paths, files, policy);
    const isPkgfeeds = site.length > 0 || hasCatalog(files);
    const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
    return { ...opened, feed: { ...feed, site }, warnings };
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
    }
    const feed = { folders: [...folders.values()], keys: [...keys.values()] };
    return { feed: { title: null, url: null, ...feed, recent: [], site: [] }, left: [...left] };
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

/***/ 22246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keyPath),
/* harmony export */   s: () => (/* binding */ publishedKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The path in the feed of a key's public half. */
function keyPath(key) {
    return `keys/${key.publicKey.fileName}`;
}
/**
 * Describes a key for catalogs and reports.
 *
 * @param kept files of keys that keep their bytes
 */
function publishedKey(key, kept = []) {
    const { keyId, text } = key.publicKey;
    const path = keyPath(key);
    const file = kept.find((one) => one.scheme === key.scheme && one.path === path);
    const sha256 = file?.sha256 ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1'));
    return { scheme: key.scheme, keyId, path, sha256 };
}


/***/ }),

/***/ 9462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ addressedFeed),
/* harmony export */   K: () => (/* binding */ noFeed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31278);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2293);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95683);
/* harmony import */ var _homes_open_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26425);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6207);
/* harmony import */ var _served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97439);
/* harmony import */ var _served_fetcher_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4920);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92925);
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(960);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60623);











/**
 * Reads a feed's `feed.json`, from the feed's home or from the server. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
async function addressedFeed(args, settings, host, limits) {
    const address = givenAddress(args, settings.feed);
    const { directory, pagesRepository } = settings.home;
    const hasHome = directory !== undefined || pagesRepository !== undefined;
    const read = address === undefined || hasHome
        ? await feedAtHome(address, settings.home, host)
        : await feedOnServer(address, host, limits);
    const offers = wantedOffers(read.feed, (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .foldersToLookAt */ .H)(settings));
    if (offers.some((offer) => offer.keys.length > 0)) {
        host.say(`the keys are those that ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} names, which nobody signs: compare them with yours before you show the lines`);
    }
    return { ...read, offers };
}
/** The feed's address as the user gives it, without a slash at its end; undefined when it is not given. */
function givenAddress(args, settings) {
    const [text = settings.url, ...more] = args;
    if (more.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_UNKNOWN',
            message: 'snippet takes one address at a time',
            remedy: 'Write `pkgfeed snippet URL`.',
        });
    }
    const url = text?.replace(/(?<!\/)\/+(feed\.json)?$/, '');
    if (url === undefined || (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebAddress */ .d3)(url))
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_ADDRESS',
        message: 'the address is not a plain web address, with only a path after the name of the server',
        remedy: 'Give the web address of the feed, such as https://OWNER.github.io/REPO.',
    });
}
async function feedAtHome(address, settings, host) {
    const { home, likelyUrl } = await (0,_homes_open_home_js__WEBPACK_IMPORTED_MODULE_4__/* .openHome */ .y)(settings, host, 'read');
    const tip = await home.open();
    const files = tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS) ? await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFeedFiles */ .Mx)(home, tip, [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS]) : undefined;
    const { state, feed, dropped } = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(files?.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS));
    if (state === 'damaged')
        throw (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedFeed */ .Gu)(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of ${home.name}`);
    if (state !== 'whole')
        throw noFeed(`${home.name} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of pkgfeed’s`);
    sayDropped(dropped, host);
    // Nobody signs `feed.json`, so its address must not get into lines for a device.
    const url = address ?? likelyUrl;
    if (url !== undefined) {
        const readKey = async (path) => tip.paths.has(path) ? (await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFeedFiles */ .Mx)(home, tip, [path])).get(path) : undefined;
        return { feed, url, readKey };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_MISSING',
        message: `only ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, which nobody signs, says where the feed of ${home.name} is served`,
        remedy: `Give \`url\`, the web address of the feed${feed.url === null ? '' : `; ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} says ${feed.url}`}.`,
    });
}
async function feedOnServer(url, host, limits) {
    const fetcher = (0,_served_fetcher_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFetcher */ .k)(host.fetch, limits);
    const read = await (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readServedFeed */ .OI)(fetcher, new URL(`${url}/`));
    if (read.state === 'damaged')
        throw (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedFeed */ .Gu)(`${url}/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`);
    if (read.state !== 'whole')
        throw noFeed(`${url} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of pkgfeed’s`);
    sayDropped(read.dropped, host);
    const readKey = async (path) => {
        const answer = await fetcher.get(new URL(path, `${url}/`), _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_KEY_LIMIT */ .M);
        return answer.state === 'there' ? answer.bytes : undefined;
    };
    return { feed: read.feed, url, readKey };
}
function sayDropped(dropped, host) {
    if (dropped.length > 0)
        host.say(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} ${(0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__/* .oddValues */ .io)(dropped)}`);
}
function wantedOffers(feed, choices) {
    const wanted = new Set((0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .wantedFolders */ .PA)(feed, choices).map(({ path }) => path));
    const arches = choices.flatMap((choice) => choice.arches);
    const isWanted = ({ path, arch }) => wanted.has(path) && (arches.length === 0 || arches.includes(arch));
    // Folders get their names among all that a device could add.
    const offers = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_9__/* .systemsServed */ .QD)(feed)
        .flatMap((served) => served.offers)
        .flatMap((offer) => {
        const own = offer.folders.filter(isWanted);
        const extra = offer.extra.filter(isWanted);
        if (own.length > 0)
            return [{ ...offer, folders: own }];
        return extra.length > 0 ? [{ ...offer, folders: extra, extra: [] }] : [];
    });
    if (offers.length > 0)
        return offers;
    const words = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)((0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .choiceText */ .Vq)(choices));
    throw noFeed(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} names nothing that a device could add${words === '' ? '' : ` of ${words}`}`);
}
/** The error for a feed that is not there, or has nothing for who asks. */
function noFeed(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ABSENT',
        message,
        remedy: 'Name another place, branch, repository or target, or publish first.',
    });
}


/***/ }),

/***/ 97439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ damagedFeed),
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   Vq: () => (/* binding */ choiceText),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31278);


/**
 * Fetches a feed's `feed.json`.
 *
 * @param root the feed's address, with a slash at its end
 */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * Reads what a served feed says about itself.
 *
 * @throws VerifyError when it cannot be fetched for now
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), answer);
    return (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(answer.state === 'there' ? answer.bytes : undefined);
}
/**
 * The error for a damaged `feed.json`.
 *
 * @param where its path or address
 */
function damagedFeed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_DAMAGED',
        message: `${where} is damaged: it is not the JSON that pkgfeed writes`,
        remedy: 'Publish any change, which writes it again from the signed indexes.',
    });
}
/** The error for a file that could not be fetched. */
function notFetched(url, { reason }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_FETCH',
        message: `${url.href} could not be fetched: ${reason}`,
        remedy: 'Check the address and the network, and try again later.',
    });
}
/** The folders of a feed that have wanted coordinates. */
function wantedFolders({ folders }, choices) {
    return folders.filter((folder) => choices.some(({ branch, repository, target, arches }) => (branch === undefined || folder.branch === branch) &&
        (repository === undefined || folder.repository === repository) &&
        (target === undefined || folder.target === target) &&
        (arches.length === 0 || (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .archesIn */ .OB)(folder).some((arch) => arches.includes(arch)))));
}
/** The wanted coordinates, for messages; empty if all are wanted. */
const choiceText = (choices) => choices
    .map(({ branch, repository, target, arches }) => [branch, repository, target, arches.join(' or ')].filter((word) => word).join(' '))
    .filter((words) => words !== '')
    .join(' or ');


/***/ }),

/***/ 4920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ makeFetcher)
});

;// CONCATENATED MODULE: ./build/served/answer.js
/** Reads the head of an HTTP answer for what a subscriber's fetch needs. */
/** The server is busy, or broken for the moment. Every client tries these again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether to try again, and when; undefined for an answer that counts. */
function againOf({ status, headers }) {
    if (!PASSING.has(status))
        return undefined;
    return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}
/** Reads seconds, or a date, which is compared with the server's own clock. */
function retryAfter(headers) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
/** How long caches may keep this answer, in milliseconds; 0 when it does not say. */
function lifetimeOf({ headers }) {
    const control = headers.get('cache-control') ?? '';
    if (/\bno-(store|cache)\b/i.test(control))
        return 0;
    const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
    const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
    return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}
/** A strong tag or a date that identifies the file for `If-Range`; undefined without one. */
function validatorOf({ headers }) {
    const tag = headers.get('etag');
    return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}
/** The offset at which a partial answer begins, and the size of the whole file. */
function rangeOf({ headers }) {
    const [, from, whole] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
    if (from === undefined)
        return undefined;
    return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}
/** The length of the body in bytes; undefined when it does not say. */
function lengthOf({ headers }) {
    const value = headers.get('content-length') ?? '';
    return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
/** An encoding that was not asked for; undefined when the bytes come as they are. */
function encodingOf({ headers }) {
    const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
    return encoding === '' || encoding === 'identity' ? undefined : encoding;
}
/** True for HTML. Many hosts send error pages and rate limits as HTML with status 200. */
function isPage(bytes) {
    return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(bytes.toString('latin1', 0, 512));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(47035);
;// CONCATENATED MODULE: ./build/served/attempt.js



const FETCH_LIMITS = {
    parallel: 8,
    redirects: 5,
    tries: 4,
    answer: 30_000,
    stall: 30_000,
    whole: 600_000,
    backoff: 1000,
    longestPause: 60_000,
};
/** Clients do not ask for an encoding, so neither does pkgfeed: sizes and hashes are those of the file itself. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** How many bytes of a file show whether it is a package or a page. */
const PEEK = 512;
const wrong = (reason, kind = 'other') => ({
    state: 'wrong',
    reason,
    kind,
});
const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');
/** Repeats work while it may succeed the next time, with longer and longer pauses. */
async function tryAgain(limits, work) {
    for (let tried = 1;; tried++) {
        const outcome = await work();
        if (!isAgain(outcome))
            return outcome;
        const { reason, pause = limits.backoff * 2 ** (tried - 1) } = outcome;
        if (pause > limits.longestPause) {
            return { state: 'failed', reason: `${reason} and asks to wait ${Math.ceil(pause / 1000)} s` };
        }
        if (tried >= limits.tries)
            return { state: 'failed', reason: `${reason}, ${tried} times` };
        await (0,promises_.setTimeout)(pause);
    }
}
const isAgain = (outcome) => 'state' in outcome && outcome.state === 'again';
/** Tries once, within the time limits. A connection that fails or breaks off may be tried again. */
async function attempt(url, limits, send, work) {
    const controller = new AbortController();
    const stop = (what) => controller.abort(new Error(what));
    const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
    const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
    let quiet;
    const request = {
        send: ({ method, headers }) => follow(url, limits.redirects, send, {
            method,
            headers: { ...HEADERS, ...headers },
            signal: controller.signal,
        }),
        touch() {
            clearTimeout(stall);
            clearTimeout(quiet);
            quiet = setTimeout(() => stop('it stops in the middle'), limits.stall);
        },
    };
    try {
        return await work(request);
    }
    catch (error) {
        const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
        return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
    }
    finally {
        for (const timer of [stall, whole, quiet])
            clearTimeout(timer);
        // Ends an answer whose body was not read to its end.
        controller.abort();
    }
}
/** The reason of a failed connection in words, and whether the next try would fail as well. */
function faultOf(error) {
    if (error instanceof errors/* PkgfeedError */.jH)
        return { reason: `${error.message}. ${error.remedy}`, isFinal: true };
    const { message, cause } = error;
    const { code, message: inner } = (cause ?? {});
    const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND$|^bad port$/.test(code ?? inner ?? '');
    const what = code ?? inner;
    return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}
/** Sends a request and follows redirects, to plain web addresses only. */
async function follow(url, most, send, init) {
    let at = url;
    for (let hops = 0; hops <= most; hops++) {
        const response = await send(at, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (!REDIRECTS.has(response.status) || location === null)
            return response;
        await response.body?.cancel();
        const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol) || next.username !== '') {
            return wrong('it redirects to something that is not a plain web address');
        }
        if (at.protocol === 'https:' && next.protocol === 'http:')
            return wrong('it redirects from https to http');
        at = next;
    }
    return wrong(`it redirects more than ${most} times`);
}
const isRefused = (answer) => 'state' in answer;
/** Why an answer is not the file as devices want it; undefined when it is. */
function refusalOf(response) {
    const { status } = response;
    const again = againOf(response);
    if (again !== undefined)
        return again;
    if (status >= 400 && status < 500)
        return { state: 'absent', status, lifetime: lifetimeOf(response) };
    if (status !== 200)
        return wrong(`it answers ${status}`);
    const encoding = encodingOf(response);
    return encoding === undefined
        ? undefined
        : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which pkgfeed did not ask for`);
}

// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(56915);
;// CONCATENATED MODULE: ./build/served/whole-file.js


const roomFor = (size) => Buffer.allocUnsafeSlow(size);
/** For a file whose length the server does not state. */
const FIRST_ROOM = 1 << 20;
/** The kept bytes with room for another part. The room doubles, so that bytes are not copied often. */
function moreRoom({ bytes, size }, part, most) {
    const room = roomFor(Math.min(most, Math.max(2 * bytes.length, size + part, FIRST_ROOM)));
    room.set(bytes.subarray(0, size));
    return room;
}
/** An empty beginning for a file, which `readWhole` fills over several tries. */
const nothingKept = (same) => ({
    bytes: roomFor(0),
    size: 0,
    validator: undefined,
    same,
    isSame: true,
});
/**
 * Reads a file of at most `most` bytes. Goes on where an earlier try broke off, if the server still has the same file.
 */
async function readWhole(request, most, kept) {
    const { size, validator } = kept;
    const isRest = size > 0 && validator !== undefined;
    const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
    const response = await request.send({ method: 'GET', headers });
    if (isRefused(response))
        return response;
    const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
    if (!continues)
        Object.assign(kept, { bytes: roomFor(0), size: 0, validator: validatorOf(response), isSame: true });
    // The server sent another range than the one asked for. The next try asks for the whole file.
    if (isRest && !continues && [206, 416].includes(response.status)) {
        return { state: 'again', reason: 'it breaks off', pause: 0 };
    }
    if (!continues) {
        const refusal = refusalOf(response);
        if (refusal !== undefined)
            return refusal;
    }
    const tooLarge = wrong(`it has more than ${most} bytes`, 'larger');
    const length = lengthOf(response);
    if ((length ?? 0) + kept.size > most)
        return tooLarge;
    if (!continues && kept.same === undefined)
        kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
    for await (const part of response.body ?? []) {
        request.touch();
        if (kept.size + part.length > most)
            return tooLarge;
        keep(kept, part, most);
    }
    const bytes = bytesOf(kept);
    return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}
function keep(kept, part, most) {
    const { same, size } = kept;
    const end = size + part.length;
    if (same === undefined) {
        // A server may state no length, or send more than it states.
        if (end > kept.bytes.length)
            kept.bytes = moreRoom(kept, part.length, most);
        kept.bytes.set(part, size);
    }
    else {
        kept.isSame &&= same.subarray(size, end).equals(part);
        if (size < PEEK)
            kept.bytes = Buffer.concat([kept.bytes, part]).subarray(0, PEEK);
    }
    kept.size = end;
}
function bytesOf({ bytes, size, same, isSame }) {
    if (same === undefined)
        return bytes.subarray(0, size);
    return isSame && size === same.length ? same : bytes;
}

;// CONCATENATED MODULE: ./build/served/fetcher.js




/**
 * A fetcher with its own limit of parallel requests.
 *
 * @param send sends one request
 */
function makeFetcher(send, given = {}) {
    const limits = { ...FETCH_LIMITS, ...given };
    const gate = (0,served_gate/* makeGate */.u)(limits.parallel);
    const persist = (url, work) => tryAgain(limits, () => gate.run(1, () => attempt(url, limits, send, work)));
    return {
        get: (url, most, same) => {
            const kept = nothingKept(same);
            return persist(url, (request) => readWhole(request, most, kept));
        },
        ask: (url) => persist(url, askFor),
    };
}
async function askFor(request) {
    const response = await request.send({ method: 'HEAD' });
    if (isRefused(response))
        return response;
    const refusal = refusalOf(response);
    const isHtml = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
    if (refusal === undefined && !isHtml) {
        return { state: 'there', size: lengthOf(response), lifetime: lifetimeOf(response), refusesHead: false };
    }
    if (refusal?.state === 'again' && response.status !== 500)
        return refusal;
    if (refusal?.state === 'absent' && [404, 410].includes(refusal.status))
        return refusal;
    const peeked = await peek(request);
    return peeked.state === 'there' ? { ...peeked, refusesHead: refusal !== undefined } : peeked;
}
/** Asks for the first bytes, for servers whose answer to HEAD leaves doubt. */
async function peek(request) {
    const response = await request.send({ method: 'GET', headers: { range: `bytes=0-${PEEK - 1}` } });
    if (isRefused(response))
        return response;
    const range = response.status === 206 ? rangeOf(response) : undefined;
    const refusal = range?.from === 0 ? undefined : refusalOf(response);
    if (refusal !== undefined)
        return refusal;
    const parts = [];
    let size = 0;
    for await (const part of response.body ?? []) {
        request.touch();
        parts.push(part);
        size += part.length;
        if (size >= PEEK)
            break;
    }
    if (isPage(Buffer.concat(parts)))
        return PAGE;
    const whole = range === undefined ? lengthOf(response) : range.whole;
    return { state: 'there', size: whole, lifetime: lifetimeOf(response), refusesHead: false };
}


/***/ }),

/***/ 56915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ makeGate)
/* harmony export */ });
/** @param most the total weight that may run at once */
function makeGate(most) {
    const waiting = [];
    let inside = 0;
    const admit = () => {
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
            if (inside > 0 && inside + next.weight > most)
                return;
            waiting.shift();
            inside += next.weight;
            next.enter();
        }
    };
    return {
        async run(weight, work) {
            await new Promise((enter) => {
                waiting.push({ weight, enter });
                admit();
            });
            try {
                return await work();
            }
            finally {
                inside -= weight;
                admit();
            }
        },
    };
}


/***/ })

};
