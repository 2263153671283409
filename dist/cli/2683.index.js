export const id = 2683;
export const ids = [2683];
export const modules = {

/***/ 28428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ catalogPaths),
/* harmony export */   HX: () => (/* binding */ damagedOwned),
/* harmony export */   NB: () => (/* binding */ damagedCatalog),
/* harmony export */   Yc: () => (/* binding */ missingCatalog),
/* harmony export */   iK: () => (/* binding */ oddFeedFile),
/* harmony export */   lA: () => (/* binding */ catalogFaults)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31278);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2293);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48829);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12207);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13697);





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

/***/ 77298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ missingPackages),
/* harmony export */   r: () => (/* binding */ lostIndexFault)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83606);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13697);


/** How many missing packages of a folder are named. A folder that lost more lost all of them the same way. */
const NAMED = 100;
/**
 * The packages that an index lists and the home does not have.
 *
 * @param index path of the index
 * @param packages paths of the package files
 */
function missingPackages(index, packages) {
    const faults = packages.slice(0, NAMED).map((path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('missing', 'home', {
        path,
        what: 'is missing',
        why: `${index} lists it, so installing it fails`,
    }));
    const rest = packages.length - faults.length;
    if (rest > 0) {
        const what = `lists ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(rest, 'more package that is', 'more packages that are')} missing`;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('manyMissing', 'home', { path: index, what }));
    }
    return faults;
}
/** An index that `feed.json` knows and the home does not have. */
function lostIndexFault({ path, packages }) {
    const count = packages === 1 ? 'a package' : `${packages} packages`;
    const why = `feed.json knows ${count} in its folder, and devices see none without it`;
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('lostIndex', 'home', { path, what: 'is missing', why });
}


/***/ }),

/***/ 54733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pt: () => (/* binding */ archesElsewhere),
/* harmony export */   tL: () => (/* binding */ archHomes),
/* harmony export */   xQ: () => (/* binding */ placeFaults)
/* harmony export */ });
/* harmony import */ var _feed_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5852);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60623);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13697);



/**
 * Reports an index that seems to belong to another folder. It is an error where no entry is of the folder's arch, as in
 * an index that was copied, and otherwise a warning.
 *
 * @param path how findings name the index
 * @returns nothing for a folder that is not of one arch
 */
function placeFaults(from, path, entries, { names, arch, others }) {
    if (arch === null)
        return [];
    const specific = entries.filter(_feed_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOneArch */ .c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return [];
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)}`;
    const what = (0,_feed_place_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignText */ .qk)(foreign) + whose;
    return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what })];
}
function archHomes(folders) {
    const homes = new Map();
    for (const [arch, path] of folders) {
        homes.set(arch, (homes.get(arch) ?? path) === path && homes.get(arch) !== null ? path : null);
    }
    return homes;
}
/** The arches that have a folder elsewhere, without those that this folder is named by. */
const archesElsewhere = (homes, path, names) => ({
    has: (arch) => homes.has(arch) && homes.get(arch) !== path && !names.includes(arch),
});


/***/ }),

/***/ 10422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ unlistedFault),
/* harmony export */   c: () => (/* binding */ unlistedFiles)
/* harmony export */ });
/* harmony import */ var _bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74806);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48829);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12207);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24709);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87021);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81673);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13697);







const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__/* .indexedFolders */ .B9)(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    for (const path of paths.keys()) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        unlisted.push({
            path,
            odd: (0,_bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__/* .oddNameFault */ .F)(path),
            lost: lostIndex(folder, extension, indexed, paths, feed),
        });
    }
    return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The index that a folder had, according to what is left of it or to `feed.json`. */
function lostIndex(folder, extension, indexed, paths, { folders }) {
    const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__/* .FORMATS */ .hR.filter((format) => format.extension === extension && !(0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, folder, paths));
    const known = folders.find(({ path }) => path === folder);
    const lost = formats.find(({ name }) => known?.formats.includes(name)) ??
        formats.find(({ derivedFiles, signatureFiles }) => indexed.has(folder)
            ? signatureFiles.some((name) => paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, name)))
            : [_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOG_FILE */ .l9, ...derivedFiles, ...signatureFiles].some((name) => paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, name)))) ??
        // In a feed without any index all of them are gone.
        (indexed.size === 0 ? formats[0] : undefined);
    return lost === undefined ? undefined : (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, lost.indexFile);
}
function unlistedFault({ path, lost, odd }) {
    if (odd !== undefined) {
        const what = `is listed by no index, and has a name that ${odd}`;
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlistable', 'home', { severity: 'warning', path, what });
    }
    const what = 'is listed by no index';
    if (lost === undefined)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlisted', 'home', { severity: 'warning', path, what });
    const why = `${lost} is missing, so that devices do not see the package`;
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlistedByLost', 'home', { path, what, why });
}


/***/ }),

/***/ 22683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(13697);
// EXTERNAL MODULE: ./build/audit/missing.js
var missing = __webpack_require__(77298);
// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(98547);
// EXTERNAL MODULE: ./build/audit/unlisted.js
var unlisted = __webpack_require__(10422);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(47035);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(12207);
// EXTERNAL MODULE: ./build/feed/jekyll.js
var jekyll = __webpack_require__(18410);
// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(67193);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(29333);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(87021);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(81673);
// EXTERNAL MODULE: ./build/homes/open-home.js + 45 modules
var open_home = __webpack_require__(26425);
// EXTERNAL MODULE: ./build/audit/catalogs.js
var audit_catalogs = __webpack_require__(28428);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(31278);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(49299);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(48829);
// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(59766);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(95683);
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(45833);
;// CONCATENATED MODULE: ./build/run/check-catalogs.js









/**
 * Reads `feed.json` and the `packages.json` and `files.json` of each folder, and judges them. It keeps only the states:
 * all catalogs of a large feed would need too much memory.
 *
 * @param folders the paths of all folders with an index
 */
async function checkCatalogs(home, tip, folders) {
    const catalogs = (0,audit_catalogs/* catalogPaths */.Cy)(folders);
    const owned = [...new Set(folders)].map((path) => (0,edit/* pathIn */.lW)(path, files_json/* FILES_FILE */.ze));
    const present = [feed_json/* FEED_FILE */.GS, ...catalogs, ...owned].filter((path) => tip.paths.has(path));
    const large = await (0,feed_files/* oversized */.ad)(home, tip, present);
    const wanted = present.filter((path) => !large.has(path)).map((path) => ({ path }));
    const states = new Map();
    const damaged = [];
    let feedFile = (0,feed_json/* openFeedFile */.zE)(undefined);
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, wanted)) {
        if (path === feed_json/* FEED_FILE */.GS)
            feedFile = (0,feed_json/* openFeedFile */.zE)(bytes);
        else if (!(0,file_limits/* isOptional */.dK)(path))
            states.set(path, (0,packages_json/* stateOfCatalog */.Aw)(bytes));
        else if ((0,files_json/* stateOfOwned */.gp)(bytes) === 'damaged')
            damaged.push(path);
    }
    const faults = [
        ...[...large].filter(([path]) => !(0,file_limits/* isOptional */.dK)(path)).map(([path, size]) => (0,audit_faults/* oversizedFault */.mJ)(path, size)),
        ...damaged.map(audit_catalogs/* damagedOwned */.HX),
        ...(0,audit_catalogs/* catalogFaults */.lA)(tip.paths, feedFile, catalogs, states),
    ];
    return { feedFile, faults };
}

// EXTERNAL MODULE: ./build/run/check-folders.js
var check_folders = __webpack_require__(17580);
// EXTERNAL MODULE: ./build/audit/key-files.js
var key_files = __webpack_require__(1287);
;// CONCATENATED MODULE: ./build/run/check-keys.js



/** How many key files are read; more than any feed has. */
const KEY_FILES = 64;
/** Reads the keys that a feed publishes, and judges their files. */
async function checkKeys(home, tip) {
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
    const large = await (0,feed_files/* oversized */.ad)(home, tip, paths);
    const keys = [];
    const faults = [...large].map(([path, size]) => (0,audit_faults/* oversizedFault */.mJ)(path, size));
    const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
    for (const [path, bytes] of await home.read(tip, small)) {
        const judged = await (0,key_files/* judgeKeyFile */.vJ)(path, bytes);
        keys.push(...judged.keys);
        faults.push(...judged.faults);
    }
    return { keys, faults };
}

// EXTERNAL MODULE: ./build/run/keys.js
var keys = __webpack_require__(86814);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(54280);
// EXTERNAL MODULE: ./build/run/remembered.js
var remembered = __webpack_require__(39096);
// EXTERNAL MODULE: ./build/settings/repositories.js + 3 modules
var settings_repositories = __webpack_require__(30212);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(60623);
;// CONCATENATED MODULE: ./build/commands/check.js




















/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys } = await (0,keys/* loadKeys */.V)(settings, host);
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host, 'read');
    const tip = await home.open();
    const isChosen = await chosenPlaces(settings, home, tip);
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => isChosen(path));
    const catalogs = await checkCatalogs(home, tip, indexes.map(({ path }) => path));
    const whole = catalogs.feedFile.feed;
    const feed = { ...whole, folders: whole.folders.filter(({ path }) => isChosen(path)) };
    const paths = new Map([...tip.paths].filter(([path]) => isChosen((0,edit/* folderAbove */.m$)(path))));
    if (indexes.length === 0 && lostFaults(paths, feed, new Set(), []).length === 0)
        throw noFeed(home, tip, settings);
    const published = await checkKeys(home, tip);
    const judges = (0,audit_signatures/* judgesOf */.YP)(given, published.keys);
    const checked = await (0,check_folders/* checkFolders */.a)({ home, tip, judges, published: published.keys, feed, host }, indexes);
    const { folders, listed } = checked;
    const unread = folders.filter(({ isRead }) => !isRead);
    const signatures = folders.flatMap((folder) => folder.signatures);
    const isOnPages = settings.home.directory === undefined;
    const findings = [
        ...unfinished(tip).map(audit_faults/* findingOf */.hD),
        ...published.faults.map(audit_faults/* findingOf */.hD),
        ...checked.faults.map(audit_faults/* findingOf */.hD),
        ...lostFaults(paths, feed, listed, unread).map(audit_faults/* findingOf */.hD),
        ...(0,audit_signatures/* judgedByItself */.CV)(signatures, given),
        ...catalogs.faults.map(audit_faults/* findingOf */.hD),
        ...(isOnPages ? noJekyll(tip, settings.home.prefix, (0,jekyll/* ownsHomePage */.Gu)(whole)) : []).map(audit_faults/* findingOf */.hD),
    ];
    return {
        command: 'check',
        feed: home.name,
        ok: !findings.some(({ severity }) => severity === 'error'),
        folders: folders.map((folder) => ({
            path: folder.path || '.',
            format: folder.format.name,
            packages: folder.packages,
            signature: folder.isRead ? (0,audit_signatures/* signatureWord */.xC)(folder.signatures, given) : 'not readable',
        })),
        packages: checked.packages,
        bytes: checked.bytes,
        findings,
    };
}
/** A test for the folders of the repositories that `only` names; all folders without it. */
async function chosenPlaces(settings, home, tip) {
    if (settings.config?.isNarrowed !== true)
        return () => true;
    const { feed, repositories } = await (0,remembered/* withLayoutOf */.ip)(settings, home, tip);
    const layouts = repositories.map((one) => (0,layout/* makeLayout */.zz)((0,policy/* shapeOf */.F5)(feed), one));
    return (folder) => layouts.some((layout) => layout.archOf(folder) !== undefined);
}
/**
 * Faults for indexes that are gone, and for package files that no index lists. They also show that there was a feed.
 */
const lostFaults = (paths, feed, listed, unread) => [
    ...(0,known_indexes/* lostIndexes */.Z)(paths, feed).map(missing/* lostIndexFault */.r),
    ...(0,unlisted/* unlistedFiles */.c)(paths, listed, unread, feed).map(unlisted/* unlistedFault */.X),
];
/** Warns of an interrupted run. The feed is judged as it will be when the change of that run is in place. */
function unfinished({ isUnfinished }) {
    if (!isUnfinished)
        return [];
    const what = 'holds a change of a run that was ended before all of it was in place';
    return [(0,audit_faults/* faultOf */.Kl)('unfinished', 'home', { severity: 'warning', path: '.pkgfeed-staging', what })];
}
/** Jekyll costs time, and hides some names: a site that does not need it is better off without. */
function noJekyll({ paths, branch = paths }, prefix, hasOwnPage) {
    if (paths.has(jekyll/* NOJEKYLL */.F1) || (0,jekyll/* jekyllOf */.nL)(branch, prefix, hasOwnPage).isKept)
        return [];
    return [(0,audit_faults/* faultOf */.Kl)('noJekyll', 'home', { severity: 'warning', path: jekyll/* NOJEKYLL */.F1, what: 'is missing' })];
}
function noFeed({ name }, tip, { repositories }) {
    if ((0,package_files/* indexesIn */.wl)(tip.paths).length > 0) {
        return new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${name} holds nothing yet of ${repositories.map((one) => (0,printable/* printable */.g$)((0,settings_repositories/* repositoryName */.a)(one))).join(', ')}`,
            remedy: 'Publish into it first, or let `only` name other repositories.',
        });
    }
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `${name} holds no feed: there is no ${formats/* FORMATS */.hR.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
        remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
    });
}


/***/ }),

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

/***/ 67193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lostIndexes)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81673);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12207);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24709);



/** The lost indexes of a feed. A folder that had no packages is not counted. */
function lostIndexes(paths, { folders }) {
    return folders.flatMap(({ path, formats, packages }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter(({ name }) => formats.includes(name) && packages > 0)
        .filter((format) => !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, path, paths))
        .map(({ indexFile }) => ({ path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile), packages })));
}


/***/ }),

/***/ 17580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkFolders)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13697);
/* harmony import */ var _audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99178);
/* harmony import */ var _audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56898);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1287);
/* harmony import */ var _audit_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77298);
/* harmony import */ var _audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40289);
/* harmony import */ var _audit_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54733);
/* harmony import */ var _audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98547);
/* harmony import */ var _feed_carried_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64869);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31278);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12207);
/* harmony import */ var _feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2744);
/* harmony import */ var _feed_folders_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5658);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(24709);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(33910);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5114);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(81673);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(95683);
/* harmony import */ var _homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(45833);



















/** How many package files of small folders are fetched together. */
const FILES_TOGETHER = 2000;
/** The most bytes of indexes whose entries wait for their files to be fetched: each entry keeps its index in memory. */
const INDEXES_TOGETHER = 8 << 20;
/** Reads and judges the index files of every folder, and each listed package file. */
async function checkFolders(checking, indexes) {
    const { paths } = checking.tip;
    const found = { folders: [], listed: new Set(), packages: 0, bytes: 0, faults: [] };
    const homes = homesIn(checking.feed, indexes);
    let waiting = [];
    let held = 0;
    for (const index of indexes) {
        const { path: folder } = index;
        const { format, judged, faults, size } = await checkIndex(checking, index);
        const { listed, signatures, isRead } = judged;
        found.folders.push({ path: folder, format, packages: listed.length, signatures, isRead });
        found.faults.push(...faults, ...placeOf(checking.feed, { path: folder, format }, listed, homes));
        const missing = [];
        for (const { entry, path } of listed) {
            found.listed.add(path);
            const place = { path, index: (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, format.indexFile) };
            if (paths.has(path))
                waiting.push({ format, entry, ...place, isChanged: (0,_audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__/* .isChanged */ .Hq)(signatures) });
            else
                missing.push(path);
        }
        found.faults.push(...(0,_audit_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .missingPackages */ .K)((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, format.indexFile), missing));
        held += isRead ? size : 0;
        if (waiting.length > FILES_TOGETHER || held > INDEXES_TOGETHER) {
            await checkPackages(checking, waiting, found);
            waiting = [];
            held = 0;
        }
    }
    await checkPackages(checking, waiting, found);
    return found;
}
/** Judges one index. The returned `format` is that of its content, and `size` is that of the index in bytes. */
async function checkIndex({ home, tip, judges, published }, { format: named, path: folder }) {
    const pathTo = (name) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, name);
    const names = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_17__/* .indexFileNames */ .dV)(named).filter((name) => tip.paths.has(pathTo(name)));
    const { files: read, large } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__/* .readUnlessLarge */ .yB)(home, tip, names.map(pathTo));
    const files = new Map(names
        .filter((name) => !large.has(pathTo(name)))
        .map((name) => [name, read.get(pathTo(name)) ?? Buffer.alloc(0)]));
    const whole = (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__/* .withPlainIndex */ .tC)(named, files);
    const format = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_15__/* .formatOfIndex */ .Lb)(named, whole.get(named.indexFile));
    const judged = await (0,_audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeFolder */ ._)(format, whole, judges, {
        from: 'home',
        shown: pathTo,
        publishes: (key) => published.some((one) => (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameKey */ .yL)(one, key)),
        formats: (0,_feed_folders_js__WEBPACK_IMPORTED_MODULE_12__/* .formatsIn */ .oJ)(folder, tip.paths),
        pathOf: ({ file }) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_14__/* .plainPath */ .s1)(file, pathTo(format.indexFile))),
        reported: new Set(names.filter((name) => large.has(pathTo(name)))),
    });
    const faults = [
        ...[...large].map(([path, size]) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .oversizedFault */ .mJ)(path, size)),
        ...packedFaults(format, files, whole, pathTo),
        ...judged.faults,
    ];
    return { format, judged, faults, size: whole.get(format.indexFile)?.length ?? 0 };
}
/** What is wrong with a folder that has its index only compressed. */
function packedFaults(format, files, whole, pathTo) {
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_17__/* .compressedIndex */ .QX)(format) ?? '';
    if (files.has(format.indexFile) || !files.has(packed))
        return [];
    const fault = whole.has(format.indexFile)
        ? (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('client', 'home', {
            ...{ severity: 'warning', path: pathTo(format.indexFile) },
            what: 'is missing, and `src` lines fetch it',
        })
        : (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unreadable', 'home', { path: pathTo(packed), what: 'does not unpack to an index' });
    return [fault];
}
/** The arches that have a folder, as the names of folders and `feed.json` show. */
function homesIn({ folders }, indexes) {
    const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
    return (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .archHomes */ .tL)([...indexes.map(({ path }) => [lastName(path), path]), ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__/* .homesOf */ .YI)(folders)]);
}
function placeOf(feed, { format, path }, listed, homes) {
    const names = path.split('/');
    const arch = feed.folders.findLast((folder) => folder.path === path)?.arch;
    const place = { names, arch, others: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .archesElsewhere */ .pt)(homes, path, names) };
    const entries = listed.map(({ entry }) => entry);
    const indexPath = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(path, format.indexFile);
    return [
        ...(0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .placeFaults */ .xQ)('home', indexPath, entries, place),
        ...(0,_feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__/* .astrayIn */ .wU)(format, entries, names).map((fault) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('entry', 'home', { path: indexPath, what: `has ${(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedFaultText */ .fi)(fault)}` })),
    ];
}
/** Compares package files with their entries, and adds the result to `found`. */
async function checkPackages({ home, tip, host }, files, found) {
    let done = 0;
    const byIndex = new Map();
    for await (const [{ format, entry, path, index, isChanged }, bytes] of (0,_homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__/* .readMany */ .c)(home, tip, files)) {
        const context = {
            from: 'home',
            path,
            folder: path.split('/'),
            reportsWarnings: true,
            isChanged,
        };
        const faults = await (0,_audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .packageFaults */ .i)(format, entry, bytes, context);
        const all = byIndex.get(index) ?? [];
        for (const fault of faults)
            all.push(fault);
        byIndex.set(index, all);
        found.bytes += bytes.length;
        host.progress('checking packages', ++done, files.length);
    }
    for (const [index, faults] of byIndex)
        found.faults.push(...(0,_audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherFaults */ .z)(index, 'home', faults));
    found.packages += files.length;
}


/***/ }),

/***/ 86814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51790);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85332);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99421);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36236);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6207);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55797);






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

/***/ 39096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ isIncomplete),
/* harmony export */   Q1: () => (/* binding */ isBegunMeanwhile),
/* harmony export */   ip: () => (/* binding */ withLayoutOf),
/* harmony export */   sP: () => (/* binding */ begunOtherwise)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31278);
/* harmony import */ var _feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36298);
/* harmony import */ var _feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42812);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24709);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29333);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87021);
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27997);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95683);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60623);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54280);











/** True for settings that name neither a layout nor all coordinates of the usual one. */
const isIncomplete = ({ feed, repositories }) => feed.layout === undefined &&
    repositories.some(({ branch, repository }) => branch === undefined || repository === undefined);
/**
 * The settings with what `feed.json` remembers and they do not name: the layout, and which repositories have a folder for
 * packages of all arches. The file is only read where it may say something else than is usual.
 *
 * @returns the settings themselves where it adds nothing
 * @throws PlacementError for a remembered layout without a coordinate that the settings name. Nobody signs `feed.json`,
 *   so it must not send the packages of one repository into the folders of another.
 */
async function withLayoutOf(settings, home, tip) {
    if (!tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS) || !mayRemember(settings, tip.paths))
        return settings;
    const files = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readFeedFiles */ .Mx)(home, tip, [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS]);
    const feed = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedFile */ .zy)(files.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS));
    return withAllFolders(withLayout(settings, feed), feed);
}
function mayRemember(settings, paths) {
    if (isIncomplete(settings))
        return true;
    const { feed, repositories } = settings;
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(feed);
    const each = repositories.map((one) => ({ layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)(shape, one), allFolder: one.allFolder }));
    return ((feed.layout === undefined && !areThere(each, paths)) ||
        each.some(({ layout, allFolder }) => allFolder === undefined && hasFolderForAll(layout, paths)));
}
/** True when each repository has a folder where the usual layout puts it. */
function areThere(repositories, paths) {
    const missing = new Set(repositories.map(({ layout }) => layout));
    for (const path of paths.keys()) {
        if (missing.size === 0)
            break;
        const folder = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_6__/* .folderOfIndex */ .sZ)(path);
        if (folder === undefined)
            continue;
        for (const layout of missing)
            if (layout.archOf(folder) !== undefined)
                missing.delete(layout);
    }
    return missing.size === 0;
}
const hasFolderForAll = (layout, paths) => !layout.isShared && (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_4__/* .hasIndex */ .V6)(_formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_7__/* .opkg */ .c, layout.folder(_feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL */ .y2), paths);
function withLayout(settings, remembered) {
    const { feed, repositories } = settings;
    const shape = feed.layout === undefined ? (0,_feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIn */ .HN)(remembered) : undefined;
    if (shape === undefined)
        return settings;
    for (const one of repositories)
        refuseUnused(one, shape.layout);
    const archFolders = new Map([...shape.archFolders, ...feed.archFolders]);
    return { ...settings, feed: { ...feed, layout: shape.layout, archFolders } };
}
function withAllFolders(settings, { allFolders = [] }) {
    if (allFolders.length === 0)
        return settings;
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(settings.feed);
    const complete = (one) => {
        if (one.allFolder !== undefined)
            return one;
        const layout = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)(shape, one);
        return !layout.isShared && allFolders.includes(layout.folder(_feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL */ .y2)) ? { ...one, allFolder: true } : one;
    };
    const [first, ...others] = settings.repositories;
    return { ...settings, repositories: [complete(first), ...others.map(complete)] };
}
/** True when another publisher began the feed since this run looked at it first. */
const isBegunMeanwhile = (first, now) => !first.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS) && now.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS);
/**
 * Explains the error of a run that lost the race against the first publish of a feed, if that gave the feed another
 * layout.
 *
 * @param given the settings as they were given
 */
function begunOtherwise(error, { feed }) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI) || error.code !== 'PLACEMENT_LAYOUT')
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: error.code,
        message: `another run began this feed while this one was under way, and laid it out otherwise: ${error.message}`,
        remedy: feed.layout === undefined
            ? 'Run it again: a run that names no `layout`, `arch-folders` and `all-folder` goes on as the feed is. If the other run is wrong, end it for good and restore the branch first.'
            : `${error.remedy} Let all runs that publish into one feed name the same.`,
        cause: error,
    });
}
function refuseUnused(repository, layout) {
    const words = ['branch', 'repository', 'target'].filter((word) => repository[word] !== undefined);
    const unused = words.find((word) => !layout.includes(`{${word}}`));
    if (unused === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `feed.json says that the feed has \`layout: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(layout)}\`, which has no {${unused}}, and this run names \`${unused}\``,
        remedy: `Write \`layout\` yourself: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(layout)} without \`${unused}\`, or ${_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_LAYOUT */ .zR} for a feed that is laid out so. Nobody signs feed.json, so find out who changed it if that is wrong.`,
    });
}


/***/ })

};
