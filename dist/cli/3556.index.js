export const id = 3556;
export const ids = [3556];
export const modules = {

/***/ 41785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   log: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28847);
/* harmony import */ var _homes_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3447);
/* harmony import */ var _homes_open_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85640);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16945);
/* harmony import */ var _run_feed_states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88227);






/** How many states are read together. */
const TOGETHER = 50;
/**
 * Lists the states of a feed, the newest first, by the commits of its branch and what `feed.json` said in each. Changes
 * nothing, and fetches no package and no index.
 */
async function log(settings, host) {
    const { limit } = settings;
    const { home } = await (0,_homes_open_home_js__WEBPACK_IMPORTED_MODULE_3__/* .openHome */ .y)(settings.home, host, 'read');
    const history = (0,_homes_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyOf */ .o)(home);
    const tip = await home.open();
    // The one before the last tells what the last has changed.
    const { states, isWhole } = await history.list(tip, _run_feed_states_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfFeed */ .wX, ({ length }) => length > limit);
    const wanted = states.slice(0, limit + 1);
    const logged = [];
    for (let at = 0; at < wanted.length; at += TOGETHER) {
        const some = wanted.slice(at, at + TOGETHER);
        const files = await history.readEach(some, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE_LIMIT */ .AZ);
        for (const [i, { revision, date, message }] of some.entries())
            logged.push((0,_report_log_js__WEBPACK_IMPORTED_MODULE_4__/* .loggedState */ .gr)({ revision, date: (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(date), message }, files[i]));
    }
    return (0,_report_log_js__WEBPACK_IMPORTED_MODULE_4__/* .logReport */ .TO)(home.name, logged, limit, isWhole);
}


/***/ }),

/***/ 38680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   Mn: () => (/* binding */ chainAfter),
/* harmony export */   bq: () => (/* binding */ signedIndexes),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _chain_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20100);


/** The SHA-256 of a file, in hex. */
const sha256Of = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
/**
 * What the next `feed.json` says about the states before it. It costs nothing but the present `feed.json`, which a run has
 * read anyway: the hash of that covers what it says of every index.
 *
 * @param bytes of the present `feed.json`; undefined where there is none
 */
function chainAfter(bytes, { state, updated, chain }, { runUrl }) {
    const run = runUrl ?? null;
    if (bytes === undefined || state === 'absent')
        return { state: 1, run, past: [] };
    const before = {
        sha256: sha256Of(bytes),
        updated: updated ?? null,
        run: chain?.run ?? null,
    };
    return {
        // Write only what a later run can read.
        state: ((chain?.state ?? 0) % _chain_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_LIMIT */ .Eo) + 1,
        run,
        past: [before, ...(chain?.past ?? [])].slice(0, _chain_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .PAST_LIMIT */ .zH),
    };
}
/** The names of a format's indexes that have signatures of their own. */
const signedIndexes = ({ indexFile, secondIndex }) => secondIndex === undefined ? [indexFile] : [indexFile, secondIndex.file];
/**
 * The hashes of the indexes of some formats in one folder.
 *
 * @param read the content of an index; undefined for one that is not there
 */
function hashesOf(formats, read) {
    const hashes = formats.flatMap(signedIndexes).flatMap((name) => {
        const bytes = read(name);
        return bytes === undefined ? [] : [[name, sha256Of(bytes)]];
    });
    return hashes.length === 0 ? undefined : Object.fromEntries(hashes);
}


/***/ }),

/***/ 97044:
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
function publishedKey({ publicKey }, kept = []) {
    const { scheme, keyId, text } = publicKey;
    const path = keyPath({ publicKey });
    const file = kept.find((one) => one.scheme === scheme && one.path === path);
    const sha256 = file?.sha256 ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1'));
    return { scheme, keyId, path, sha256 };
}


/***/ }),

/***/ 85285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ damagedFeed),
/* harmony export */   IU: () => (/* binding */ hasCoordinates),
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   Vq: () => (/* binding */ choiceText),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38680);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);



/**
 * Fetches a feed's `feed.json`.
 *
 * @param root the feed's address, with a slash at its end
 */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root), _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * Reads what a served feed says about itself.
 *
 * @throws VerifyError when it cannot be fetched for now
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root), answer);
    if (answer.state !== 'there')
        return { ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .openFeedFile */ .zE)(undefined), sha256: '', lifetime: 0 };
    const { bytes, lifetime } = answer;
    return { ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .openFeedFile */ .zE)(bytes), sha256: (0,_feed_catalog_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(bytes), lifetime };
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
const wantedFolders = ({ folders }, choices) => folders.filter((folder) => hasCoordinates(folder, choices, (arches) => (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .archesIn */ .OB)(folder).some((arch) => arches.includes(arch))));
/**
 * True for a folder with the coordinates of one of the choices.
 *
 * @param hasArch whether the folder has one of some arches
 */
const hasCoordinates = (folder, choices, hasArch) => choices.some(({ branch, repository, target, arches }) => (branch === undefined || folder.branch === branch) &&
    (repository === undefined || folder.repository === repository) &&
    (target === undefined || folder.target === target) &&
    (arches.length === 0 || hasArch(arches)));
/** The wanted coordinates, for messages; empty if all are wanted. */
const choiceText = (choices) => choices
    .map(({ branch, repository, target, arches }) => [branch, repository, target, arches.join(' or ')].filter((word) => word).join(' '))
    .filter((words) => words !== '')
    .join(' or ');


/***/ })

};
