export const id = 5444;
export const ids = [5444];
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
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32073);




/**
 * Nobody signs `feed.json` and `packages.json`, so what they say is not judged: only whether the page and other tools
 * can read them. The remedies are the same for every reader.
 */
/** Where the `packages.json` of some folders belong. A folder at the feed's root has none. */
const catalogPaths = (folders) => [...new Set(folders)].filter((path) => path !== '').map((path) => `${path}/${_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9}`);
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
        ...(feedFile.state === 'damaged' ? [damagedCatalog(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS)] : []),
        ...(!paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS) && isPkgfeeds ? [missingCatalog(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS)] : []),
        ...oddFeedFile(feedFile.dropped),
        ...catalogs.filter((path) => named.has(path) && !paths.has(path)).map(missingCatalog),
    ];
}
const DAMAGED = 'is damaged: it is not the JSON that pkgfeed writes';
/** A `feed.json` or `packages.json` of pkgfeed that cannot be read. */
const damagedCatalog = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)('catalog', 'home', { path, what: DAMAGED });
/** A `files.json` of pkgfeed that cannot be read as a whole. */
const damagedOwned = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)('ownedFiles', 'home', { severity: 'warning', path, what: DAMAGED });
const missingCatalog = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)('catalog', 'home', { path, what: 'is missing' });
/** @param dropped where values in `feed.json` do not fit */
const oddFeedFile = (dropped) => dropped.length === 0 ? [] : [(0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)('oddValues', 'home', { path: _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS, what: (0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .oddValues */ .io)(dropped) })];


/***/ }),

/***/ 7915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ archesElsewhere),
/* harmony export */   x: () => (/* binding */ placeFaults)
/* harmony export */ });
/* harmony import */ var _feed_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10754);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32073);



/**
 * Reports an index that seems to belong to another folder. It is an error where no entry is of the folder's arch, as in
 * an index that was copied, and otherwise a warning.
 *
 * @param path how findings name the index
 * @returns nothing for a folder that is not of one arch
 */
function placeFaults(from, path, entries, { names, arch, others }) {
    const specific = entries.filter(_feed_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOneArch */ .c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return [];
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)}`;
    const what = (0,_feed_place_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignText */ .qk)(foreign) + whose;
    return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what })];
}
/** Arches that have a folder of their own, without those that a folder is named by. */
const archesElsewhere = (arches, names) => new Set([...arches].filter((arch) => !names.includes(arch)));


/***/ }),

/***/ 55444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
;// CONCATENATED MODULE: ./build/audit/missing.js


/** How many missing packages of a folder are named. A folder that lost more lost all of them the same way. */
const NAMED = 100;
/**
 * The packages that an index lists and the home does not have.
 *
 * @param index path of the index
 * @param packages paths of the package files
 */
function missingPackages(index, packages) {
    const faults = packages.slice(0, NAMED).map((path) => (0,audit_faults/* faultOf */.Kl)('missing', 'home', {
        path,
        what: 'is missing',
        why: `${index} lists it, so installing it fails`,
    }));
    const rest = packages.length - faults.length;
    if (rest > 0) {
        const what = `lists ${(0,counted/* counted */.h)(rest, 'more package that is', 'more packages that are')} missing`;
        faults.push((0,audit_faults/* faultOf */.Kl)('manyMissing', 'home', { path: index, what }));
    }
    return faults;
}
/** An index that `feed.json` knows and the home does not have. */
function lostIndexFault({ path, packages }) {
    const count = packages === 1 ? 'a package' : `${packages} packages`;
    const why = `feed.json knows ${count} in its folder, and devices see none without it`;
    return (0,audit_faults/* faultOf */.Kl)('lostIndex', 'home', { path, what: 'is missing', why });
}

// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(62836);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/audit/unlisted.js







const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = (0,package_files/* indexedFolders */.B9)(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    for (const path of paths.keys()) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...(0,edit/* parentsOf */.fY)(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        unlisted.push({
            path,
            odd: (0,odd_names/* oddNameFault */.F)(path),
            lost: lostIndex(folder, extension, indexed, paths, feed),
        });
    }
    return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The index that a folder had, according to what is left of it or to `feed.json`. */
function lostIndex(folder, extension, indexed, paths, { folders }) {
    const formats = formats_formats/* FORMATS */.hR.filter((format) => format.extension === extension && !(0,index_source/* hasIndex */.V6)(format, folder, paths));
    const known = folders.find(({ path }) => path === folder);
    const lost = formats.find(({ name }) => known?.formats.includes(name)) ??
        formats.find(({ derivedFiles, signatureFiles }) => indexed.has(folder)
            ? signatureFiles.some((name) => paths.has((0,edit/* pathIn */.lW)(folder, name)))
            : [packages_json/* CATALOG_FILE */.l9, ...derivedFiles, ...signatureFiles].some((name) => paths.has((0,edit/* pathIn */.lW)(folder, name)))) ??
        // In a feed without any index all of them are gone.
        (indexed.size === 0 ? formats[0] : undefined);
    return lost === undefined ? undefined : (0,edit/* pathIn */.lW)(folder, lost.indexFile);
}
function unlistedFault({ path, lost, odd }) {
    if (odd !== undefined) {
        const what = `is listed by no index, and has a name that ${odd}`;
        return (0,audit_faults/* faultOf */.Kl)('unlistable', 'home', { severity: 'warning', path, what });
    }
    const what = 'is listed by no index';
    if (lost === undefined)
        return (0,audit_faults/* faultOf */.Kl)('unlisted', 'home', { severity: 'warning', path, what });
    const why = `${lost} is missing, so that devices do not see the package`;
    return (0,audit_faults/* faultOf */.Kl)('unlistedByLost', 'home', { path, what, why });
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(77759);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/homes/open-home.js + 44 modules
var open_home = __webpack_require__(85657);
// EXTERNAL MODULE: ./build/audit/catalogs.js
var audit_catalogs = __webpack_require__(70522);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(91600);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(81267);
;// CONCATENATED MODULE: ./build/run/check-catalogs.js









/**
 * Reads `feed.json` and the `packages.json` and `files.json` of each folder, and judges them. It keeps only the states:
 * all catalogs of a large feed would need too much memory.
 *
 * @param folders the paths of all folders with an index
 */
async function checkCatalogs(home, tip, folders) {
    const catalogs = (0,audit_catalogs/* catalogPaths */.Cy)(folders);
    const owned = catalogs.map((path) => `${(0,external_node_path_.dirname)(path)}/${files_json/* FILES_FILE */.ze}`);
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

// EXTERNAL MODULE: ./build/audit/judge-folder.js
var judge_folder = __webpack_require__(25468);
// EXTERNAL MODULE: ./build/audit/key-files.js
var key_files = __webpack_require__(34365);
// EXTERNAL MODULE: ./build/audit/package-faults.js + 2 modules
var package_faults = __webpack_require__(91680);
// EXTERNAL MODULE: ./build/audit/place.js
var audit_place = __webpack_require__(7915);
// EXTERNAL MODULE: ./build/feed/carried.js
var carried = __webpack_require__(54083);
// EXTERNAL MODULE: ./build/feed/folder-arch.js
var folder_arch = __webpack_require__(57670);
// EXTERNAL MODULE: ./build/feed/folders.js
var folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/listed.js
var listed = __webpack_require__(25616);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(85068);
;// CONCATENATED MODULE: ./build/run/check-folders.js
















/** How many package files of small folders are fetched together. */
const FILES_TOGETHER = 2000;
/** The most bytes of indexes whose entries wait for their files to be fetched: each entry keeps its index in memory. */
const INDEXES_TOGETHER = 8 << 20;
/** Reads and judges the index files of every folder, and each listed package file. */
async function checkFolders(checking, indexes) {
    const { paths } = checking.tip;
    const found = { folders: [], listed: new Set(), packages: 0, bytes: 0, faults: [] };
    const arches = archesOf(checking.feed, indexes);
    let waiting = [];
    let held = 0;
    for (const index of indexes) {
        const { format, path: folder } = index;
        const { judged, faults, size } = await checkIndex(checking, index);
        const { listed, signatures, isRead } = judged;
        found.folders.push({ ...index, packages: listed.length, signatures, isRead });
        found.faults.push(...faults, ...placeOf(checking.feed, index, listed, arches));
        const missing = [];
        for (const { entry, path } of listed) {
            found.listed.add(path);
            if (paths.has(path))
                waiting.push({ format, entry, path, isChanged: (0,audit_signatures/* isChanged */.Hq)(signatures) });
            else
                missing.push(path);
        }
        found.faults.push(...missingPackages((0,edit/* pathIn */.lW)(folder, format.indexFile), missing));
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
/** Judges one index. The returned `size` is that of the index in bytes. */
async function checkIndex({ home, tip, judges, published }, { format, path: folder }) {
    const pathTo = (name) => (0,edit/* pathIn */.lW)(folder, name);
    const names = (0,formats_format/* indexFileNames */.dV)(format).filter((name) => tip.paths.has(pathTo(name)));
    const { files: read, large } = await (0,feed_files/* readUnlessLarge */.yB)(home, tip, names.map(pathTo));
    const files = new Map(names
        .filter((name) => !large.has(pathTo(name)))
        .map((name) => [name, read.get(pathTo(name)) ?? Buffer.alloc(0)]));
    const whole = (0,index_source/* withPlainIndex */.tC)(format, files);
    const judged = await (0,judge_folder/* judgeFolder */._)(format, whole, judges, {
        from: 'home',
        shown: pathTo,
        publishes: (key) => published.some((one) => (0,key_files/* isSameKey */.yL)(one, key)),
        formats: (0,folders/* formatsIn */.oJ)(folder, tip.paths),
        pathOf: ({ file }) => (0,edit/* pathIn */.lW)(folder, (0,listed/* plainPath */.s1)(file, pathTo(format.indexFile))),
        reported: new Set(names.filter((name) => large.has(pathTo(name)))),
    });
    const faults = [
        ...[...large].map(([path, size]) => (0,audit_faults/* oversizedFault */.mJ)(path, size)),
        ...packedFaults(format, files, whole, pathTo),
        ...judged.faults,
    ];
    return { judged, faults, size: whole.get(format.indexFile)?.length ?? 0 };
}
/** What is wrong with a folder that has its index only compressed. */
function packedFaults(format, files, whole, pathTo) {
    const packed = (0,formats_format/* compressedIndex */.QX)(format) ?? '';
    if (files.has(format.indexFile) || !files.has(packed))
        return [];
    const fault = whole.has(format.indexFile)
        ? (0,audit_faults/* faultOf */.Kl)('client', 'home', {
            ...{ severity: 'warning', path: pathTo(format.indexFile) },
            what: 'is missing, and `src` lines fetch it',
        })
        : (0,audit_faults/* faultOf */.Kl)('unreadable', 'home', { path: pathTo(packed), what: 'does not unpack to an index' });
    return [fault];
}
/** The arches that have a folder, as the names of folders and `feed.json` show. */
function archesOf({ folders }, indexes) {
    const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
    return new Set([...indexes.map(({ path }) => lastName(path)), ...folders.map(({ arch }) => arch)]);
}
function placeOf(feed, { format, path }, listed, arches) {
    const names = path.split('/');
    const arch = feed.folders.findLast((folder) => folder.path === path)?.arch;
    const place = { names, arch, others: (0,audit_place/* archesElsewhere */.p)(arches, names) };
    const entries = listed.map(({ entry }) => entry);
    const indexPath = (0,edit/* pathIn */.lW)(path, format.indexFile);
    return [
        ...(0,audit_place/* placeFaults */.x)('home', indexPath, entries, place),
        ...(0,folder_arch/* astrayIn */.wU)(format, entries, names).map((fault) => (0,audit_faults/* faultOf */.Kl)('entry', 'home', { path: indexPath, what: `has ${(0,carried/* sharedFaultText */.fi)(fault)}` })),
    ];
}
/** Compares package files with their entries, and adds the result to `found`. */
async function checkPackages({ home, tip, host }, files, found) {
    let done = 0;
    for await (const [{ format, entry, path, isChanged }, bytes] of (0,read_many/* readMany */.c)(home, tip, files)) {
        const context = {
            from: 'home',
            path,
            folder: path.split('/'),
            reportsWarnings: true,
            isChanged,
        };
        found.faults.push(...(await (0,package_faults/* packageFaults */.i)(format, entry, bytes, context)));
        found.bytes += bytes.length;
        host.progress('checking packages', ++done, files.length);
    }
    found.packages += files.length;
}

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
var keys = __webpack_require__(67036);
;// CONCATENATED MODULE: ./build/commands/check.js















/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys } = await (0,keys/* loadKeys */.V)(settings, host);
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host, 'read');
    const tip = await home.open();
    const isChosen = chosenPlaces(settings);
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => isChosen(path));
    const catalogs = await checkCatalogs(home, tip, indexes.map(({ path }) => path));
    const whole = catalogs.feedFile.feed;
    const feed = { ...whole, folders: whole.folders.filter(({ path }) => isChosen(path)) };
    const paths = new Map([...tip.paths].filter(([path]) => isChosen((0,external_node_path_.dirname)(path))));
    if (indexes.length === 0 && lostFaults(paths, feed, new Set(), []).length === 0)
        throw noFeed(home);
    const published = await checkKeys(home, tip);
    const judges = (0,audit_signatures/* judgesOf */.YP)(given, published.keys);
    const checked = await checkFolders({ home, tip, judges, published: published.keys, feed, host }, indexes);
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
        ...(isOnPages ? noJekyll(tip) : []).map(audit_faults/* findingOf */.hD),
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
function chosenPlaces(settings) {
    if (settings.config?.isNarrowed !== true)
        return () => true;
    const layouts = settings.repositories.map((one) => (0,layout/* makeLayout */.zz)(settings.feed.layout, one));
    return (folder) => layouts.some((layout) => layout.archOf(folder) !== undefined);
}
/**
 * Faults for indexes that are gone, and for package files that no index lists. They also show that there was a feed.
 */
const lostFaults = (paths, feed, listed, unread) => [
    ...(0,known_indexes/* lostIndexes */.Z)(paths, feed).map(lostIndexFault),
    ...unlistedFiles(paths, listed, unread, feed).map(unlistedFault),
];
/** Warns of an interrupted run. The feed is judged as it will be when the change of that run is in place. */
function unfinished({ isUnfinished }) {
    if (!isUnfinished)
        return [];
    const what = 'holds a change of a run that was ended before all of it was in place';
    return [(0,audit_faults/* faultOf */.Kl)('unfinished', 'home', { severity: 'warning', path: '.pkgfeed-staging', what })];
}
function noJekyll({ paths }) {
    if (paths.has('.nojekyll'))
        return [];
    return [(0,audit_faults/* faultOf */.Kl)('noJekyll', 'home', { severity: 'warning', path: '.nojekyll', what: 'is missing' })];
}
function noFeed({ name }) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `${name} holds no feed: there is no ${formats_formats/* FORMATS */.hR.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
        remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
    });
}


/***/ }),

/***/ 77759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lostIndexes)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);



/** The lost indexes of a feed. A folder that had no packages is not counted. */
function lostIndexes(paths, { folders }) {
    return folders.flatMap(({ path, formats, packages }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter(({ name }) => formats.includes(name) && packages > 0)
        .filter((format) => !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, path, paths))
        .map(({ indexFile }) => ({ path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile), packages })));
}


/***/ }),

/***/ 81267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readMany)
/* harmony export */ });
/** The most bytes of package files in memory at once. A single file may be larger. */
const MEMORY_BUDGET = 32 << 20;
/** How many files one request asks for. */
const REQUEST = 500;
/** Reads many files of a feed one after another. It fetches them in few requests and holds one batch in memory. */
async function* readMany(home, tip, wanted) {
    for (let at = 0; at < wanted.length; at += REQUEST) {
        const part = wanted.slice(at, at + REQUEST);
        const sizes = await home.sizes(tip, part.map(pathOf));
        for (const batch of batches(part, sizes)) {
            const files = await home.read(tip, batch.map(pathOf));
            for (const item of batch)
                yield [item, files.get(item.path) ?? Buffer.alloc(0)];
        }
    }
}
const pathOf = ({ path }) => path;
function* batches(items, sizes) {
    let batch = [];
    let size = 0;
    for (const item of items) {
        const next = sizes.get(item.path) ?? 0;
        if (batch.length > 0 && size + next > MEMORY_BUDGET) {
            yield batch;
            batch = [];
            size = 0;
        }
        batch.push(item);
        size += next;
    }
    if (batch.length > 0)
        yield batch;
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


/***/ })

};
