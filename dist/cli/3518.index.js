export const id = 3518;
export const ids = [3518];
export const modules = {

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expiryFaults)
/* harmony export */ });
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93853);
/* harmony import */ var _keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3150);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32073);




/**
 * What clients refuse because it has expired, and what they soon will. One finding for each key, whatever number of
 * indexes it signs.
 */
function expiryFaults(folders, from, now) {
    return endsIn(folders, now).map((end) => {
        const kind = KINDS_OF[end.ending.of][end.lapse === 'ended' ? 'ended' : 'ending'];
        const isError = end.lapse === 'ended' && end.isSeen;
        const severity = isError ? 'error' : 'warning';
        const { at } = end.ending;
        const when = end.lapse === 'ended' ? `expired at ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .timeText */ .Tc)(at)}` : `expires ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .endText */ .Z4)(at, now)}`;
        const files = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(end.files);
        if (end.ending.of === 'key') {
            return (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(kind, from, {
                severity,
                path: `keys/${end.keyFile}`,
                what: `${when}, and signs ${files}`,
            });
        }
        const what = `has a signature of the key ${end.keyId} that ${when}`;
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(kind, from, { severity, path: files, what });
    });
}
const KINDS_OF = {
    key: { ended: 'expiredKey', ending: 'expiringKey' },
    signature: { ended: 'expiredSignature', ending: 'expiringSignature' },
};
function endsIn(folders, now) {
    const ends = new Map();
    for (const { path, signatures } of folders) {
        for (const [i, signature] of signatures.entries()) {
            if (signature.state !== 'good' || signature.ending === undefined)
                continue;
            const { file, key, ending } = signature;
            const lapse = (0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .lapseOf */ .je)(ending.at, now);
            if (lapse === 'lasting')
                continue;
            const id = `${key.keyId} ${ending.of} ${ending.at.getTime()}`;
            const isSeen = signatures.findIndex((one) => one.file === file) === i;
            const own = ends.get(id);
            const files = [...(own?.files ?? []), (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pathIn */ .lW)(path, file)];
            const { fileName: keyFile, keyId } = key;
            ends.set(id, { ending, lapse, keyFile, keyId, isSeen: isSeen || own?.isSeen === true, files });
        }
    }
    return [...ends.values()];
}


/***/ }),

/***/ 78164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ missingPackages),
/* harmony export */   r: () => (/* binding */ lostIndexFault)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96008);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);


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

/***/ 7915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nz: () => (/* binding */ joinMisplaced),
/* harmony export */   pt: () => (/* binding */ archesElsewhere),
/* harmony export */   tL: () => (/* binding */ archHomes),
/* harmony export */   xQ: () => (/* binding */ placeFaults)
/* harmony export */ });
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93853);
/* harmony import */ var _feed_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10754);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32073);




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
    const specific = entries.filter(_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfOneArch */ .c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return [];
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(arch)}`;
    const what = `lists ${(0,_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(foreign)}${whose}`;
    const fault = (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what });
    return [{ ...fault, misplaced: { entries: foreign, whose } }];
}
/** Makes one fault of those about the indexes of one folder that list packages for the same other arches. */
function joinMisplaced(faults) {
    const groups = new Map();
    for (const fault of faults) {
        if (fault.misplaced === undefined)
            continue;
        const key = keyOf(fault.path, fault.misplaced.entries);
        groups.set(key, [...(groups.get(key) ?? []), fault]);
    }
    const joined = new Map();
    for (const [first, ...others] of groups.values()) {
        if (first === undefined || others.length === 0)
            continue;
        joined.set(first, inOne(first, others));
        for (const other of others)
            joined.set(other, undefined);
    }
    return faults.flatMap((fault) => (joined.has(fault) ? (joined.get(fault) ?? []) : fault));
}
const keyOf = (path, entries) => JSON.stringify([(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .folderAbove */ .m$)(path), ...new Set(entries.map(({ arch }) => arch).toSorted())]);
function inOne(first, others) {
    const all = [first, ...others];
    const entries = all.flatMap(({ misplaced }) => misplaced?.entries ?? []);
    const beside = others.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' and ');
    const what = `lists, together with ${beside} beside it, ${(0,_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(entries)}${first.misplaced?.whose ?? ''}`;
    const isError = all.some(({ severity }) => severity === 'error');
    return { ...first, what, severity: isError ? 'error' : 'warning' };
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

/***/ 18038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ judging),
/* harmony export */   RO: () => (/* binding */ offeredFaults),
/* harmony export */   m4: () => (/* binding */ revokedBy)
/* harmony export */ });
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47047);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32073);


/**
 * A test for keys that no longer count.
 *
 * @param revoked what the settings say
 * @param stated the keys that `feed.json` names. It may only take trust away
 */
function revokedBy(revoked, stated) {
    const gone = stated.filter(({ state }) => state === 'revoked');
    return (scheme, keyId) => (0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevokedId */ .q)(revoked, scheme, keyId) ||
        gone.some((key) => key.scheme === scheme && key.keyId.toLowerCase() === keyId.toLowerCase());
}
/** The keys that may judge a feed. */
const judging = (keys, revoked, isGone) => keys.filter((key) => !(0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevoked */ .xK)(revoked, key) && !isGone(key.scheme, key.keyId));
/** Revoked keys that a feed still offers. */
const offeredFaults = (stated, paths) => stated
    .filter(({ state, path }) => state === 'revoked' && paths.has(path))
    .map(({ path }) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('revokedKey', 'home', {
    path,
    what: 'is there, and the key is revoked',
    why: 'people who fetch it trust that key',
    remedy: 'Publish anything with `revoked-keys`, which deletes it.',
}));


/***/ }),

/***/ 82804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ overdueText),
/* harmony export */   XZ: () => (/* binding */ unlistedFault),
/* harmony export */   cu: () => (/* binding */ unlistedFiles)
/* harmony export */ });
/* harmony import */ var _bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62836);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28847);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14979);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48573);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32073);








const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists, without those that left their index and stay for a while.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__/* .indexedFolders */ .B9)(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    const left = new Map((feed.leaving ?? []).map(({ path, blob }) => [path, blob]));
    for (const [path, id] of paths) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        const lost = lostIndex(folder, extension, indexed, paths, feed);
        const blob = left.get(path);
        // Where an index may be lost, feed.json explains nothing: nobody signs it.
        if (lost === undefined && blob !== undefined && (id === undefined || id === blob))
            continue;
        unlisted.push({ path, odd: (0,_bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__/* .oddNameFault */ .F)(path), lost });
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
/** What to say about package files that stay although their time is over. */
function overdueText({ leaving = [] }, now) {
    const due = leaving.filter(({ until }) => Date.parse(until) <= now.getTime()).map(({ path }) => path);
    if (due.length === 0)
        return [];
    return [
        due.length === 1
            ? `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_7__/* .firstNames */ .d)(due)} left its index, and its time is over: the next run that changes the feed deletes it`
            : `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_7__/* .firstNames */ .d)(due)} left their indexes, and their time is over: the next run that changes the feed deletes them`,
    ];
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

/***/ 43518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/audit/expiry.js
var expiry = __webpack_require__(90881);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/audit/missing.js
var missing = __webpack_require__(78164);
// EXTERNAL MODULE: ./build/audit/revoked.js
var audit_revoked = __webpack_require__(18038);
// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/audit/unlisted.js
var unlisted = __webpack_require__(82804);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/jekyll.js
var jekyll = __webpack_require__(69992);
// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(77759);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/trust.js
var trust = __webpack_require__(52803);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: ./build/audit/catalogs.js
var audit_catalogs = __webpack_require__(70522);
// EXTERNAL MODULE: ./build/feed/catalog/bounded-json.js
var bounded_json = __webpack_require__(35735);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/catalog/whose.js
var whose = __webpack_require__(69437);
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
    const lists = [...new Set(folders)].map((path) => (0,edit/* pathIn */.lW)(path, files_json/* FILES_FILE */.ze));
    const present = [feed_json/* FEED_FILE */.GS, ...catalogs, ...lists].filter((path) => tip.paths.has(path));
    const large = await (0,feed_files/* oversized */.ad)(home, tip, present);
    const wanted = present.filter((path) => !large.has(path)).map((path) => ({ path }));
    const states = new Map();
    const owned = new Map();
    /** Files of others, as it seems, that are no JSON. */
    const noJson = new Set();
    let feedFile = (0,feed_json/* openFeedFile */.zE)(undefined);
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, wanted)) {
        if (path === feed_json/* FEED_FILE */.GS)
            feedFile = (0,feed_json/* openFeedFile */.zE)(bytes);
        else {
            const [all, stateOf] = (0,file_limits/* isOptional */.dK)(path) ? [owned, files_json/* stateOfOwned */.gp] : [states, packages_json/* stateOfCatalog */.Aw];
            const state = stateOf(bytes);
            all.set(path, state);
            if (state === 'theirs' && (0,bounded_json/* isNoJson */.Cy)(bytes))
                noJson.add(path);
        }
    }
    const remembers = (0,whose/* remembersIn */.S)(feedFile);
    for (const path of noJson) {
        const name = (0,file_limits/* isOptional */.dK)(path) ? files_json/* FILES_FILE */.ze : packages_json/* CATALOG_FILE */.l9;
        const all = name === files_json/* FILES_FILE */.ze ? owned : states;
        if (remembers((0,edit/* folderOfFile */._f)(path, name) ?? '', name))
            all.set(path, 'damaged');
    }
    const damaged = [...owned].flatMap(([path, state]) => (state === 'damaged' ? [path] : []));
    const faults = [
        ...[...large].filter(([path]) => !(0,file_limits/* isOptional */.dK)(path)).map(([path, size]) => (0,audit_faults/* oversizedFault */.mJ)(path, size)),
        ...damaged.map(audit_catalogs/* damagedOwned */.HX),
        ...(0,audit_catalogs/* catalogFaults */.lA)(tip.paths, feedFile, catalogs, states),
    ];
    return { feedFile, faults };
}

// EXTERNAL MODULE: ./build/run/check-folders.js
var check_folders = __webpack_require__(73018);
// EXTERNAL MODULE: ./build/feed/keyring/paths.js
var paths = __webpack_require__(89271);
;// CONCATENATED MODULE: ./build/audit/keyrings.js


/**
 * Judges a keyring package: devices should get the keys that sign the index, and no revoked one.
 *
 * @param revoked the keys that `feed.json` calls revoked
 */
function keyringFaults({ path, files, signers }, revoked) {
    const has = new Set(files.map((file) => `/${file}`));
    const missing = signers.filter((key) => !has.has((0,paths/* pathOnDevice */.R)(key)));
    const left = revoked.filter((key) => has.has(pathOfFeedKey(key)));
    return [
        ...missing.map(({ keyId }) => (0,audit_faults/* faultOf */.Kl)('keyring', 'home', {
            severity: 'warning',
            path,
            what: `does not hold the key ${keyId}, which signs the index`,
        })),
        ...left.map(({ keyId }) => (0,audit_faults/* faultOf */.Kl)('keyring', 'home', {
            path,
            what: `holds the key ${keyId}, which is revoked`,
            why: 'devices that install it trust that key',
        })),
    ];
}
function pathOfFeedKey({ scheme, keyId, path }) {
    const fileName = path.slice('keys/'.length);
    return (0,paths/* pathOnDevice */.R)({ scheme: scheme, keyId, fileName });
}

// EXTERNAL MODULE: ./build/feed/keyring/recipe.js + 1 modules
var recipe = __webpack_require__(41284);
;// CONCATENATED MODULE: ./build/run/check-keyrings.js





/**
 * Judges the keyring packages of a feed. `feed.json` only says where they are.
 *
 * @param listed the paths of all package files that an index lists
 */
async function checkKeyrings(home, tip, { keyrings = [], keys }, folders, listed) {
    const revoked = keys.filter(({ state }) => state === 'revoked');
    const faults = [];
    for (const { format, name, folders: own } of keyrings) {
        for (const folder of folders) {
            if (folder.format.name !== format || !own.includes(folder.path))
                continue;
            const paths = [...listed].filter((path) => isOf(path, name, folder));
            const { files } = await (0,feed_files/* readUnlessLarge */.yB)(home, tip, paths);
            for (const [path, bytes] of files) {
                const pkg = await packageIn(folder.format, bytes);
                if (pkg?.name !== name || (0,recipe/* countOf */.pq)(pkg.version) === undefined)
                    continue;
                const signers = folder.signatures.flatMap((one) => (one.state === 'good' ? [one.key] : []));
                faults.push(...keyringFaults({ path, files: pkg.files ?? [], signers }, revoked));
            }
        }
    }
    return faults;
}
/** True for a path that may be that of the keyring of a folder. */
function isOf(path, name, folder) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    return (0,edit/* folderAbove */.m$)(path) === folder.path && ['_', '-'].some((sign) => fileName.startsWith(name + sign));
}
/** What is wrong with the package itself is reported with all others. */
async function packageIn(format, bytes) {
    try {
        return await format.readPackage(bytes);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/run/check-keys.js
var check_keys = __webpack_require__(95519);
// EXTERNAL MODULE: ./build/run/closure-findings.js
var closure_findings = __webpack_require__(17830);
// EXTERNAL MODULE: ./build/run/feeds-below.js
var feeds_below = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/run/keys.js
var keys = __webpack_require__(67036);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
// EXTERNAL MODULE: ./build/run/read-folders.js
var read_folders = __webpack_require__(40656);
// EXTERNAL MODULE: ./build/run/remembered.js
var remembered = __webpack_require__(40026);
// EXTERNAL MODULE: ./build/settings/repositories.js + 3 modules
var settings_repositories = __webpack_require__(79714);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/commands/check.js




























/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys, revoked } = await (0,keys/* loadKeys */.V)(settings, host);
    const given = (0,trust/* acceptedKeys */.gH)({ signingKeys, trustedKeys });
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host, 'read');
    const tip = await home.open();
    const below = await (0,feeds_below/* feedsBelow */.tF)(home, tip);
    for (const folder of below) {
        const prefix = (0,printable/* printable */.g$)([settings.home.prefix, folder].filter(Boolean).join('/'));
        host.say(`${prefix}/ holds a feed of its own, which \`--prefix ${prefix}\` checks`);
    }
    const isOfRun = await chosenPlaces(settings, home, tip);
    const isChosen = (folder) => isOfRun(folder) && !(0,feeds_below/* isBelow */.Yw)(folder, below);
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => isChosen(path));
    const catalogs = await checkCatalogs(home, tip, indexes.map(({ path }) => path));
    const whole = catalogs.feedFile.feed;
    const feed = { ...whole, folders: whole.folders.filter(({ path }) => isChosen(path)) };
    const paths = new Map([...tip.paths].filter(([path]) => isChosen((0,edit/* folderAbove */.m$)(path))));
    if (indexes.length === 0 && lostFaults(paths, feed, new Set(), []).length === 0)
        throw noFeed(home, tip, settings, below);
    const published = await (0,check_keys/* checkKeys */.L)(home, tip);
    const isRevoked = (0,audit_revoked/* revokedBy */.m4)(revoked, whole.keys);
    const offered = (0,audit_revoked/* judging */.R3)(published.keys, revoked, isRevoked);
    const judges = (0,audit_signatures/* judgesOf */.YP)(given, offered);
    const checking = { home, tip, judges, published: published.keys, isRevoked, feed, host };
    const checked = await (0,check_folders/* checkFolders */.a)(checking, indexes);
    const { folders, listed } = checked;
    const staying = { leaving: (feed.leaving ?? []).filter(({ path }) => paths.has(path)) };
    for (const line of (0,unlisted/* overdueText */.Qx)(staying, host.now))
        host.say(line);
    const unread = folders.filter(({ isRead }) => !isRead);
    const signatures = folders.flatMap((folder) => folder.signatures);
    const isOnPages = settings.home.directory === undefined;
    const findings = [
        ...unfinished(tip).map(audit_faults/* findingOf */.hD),
        ...[...published.faults, ...(0,audit_revoked/* offeredFaults */.RO)(whole.keys, tip.paths)].map(audit_faults/* findingOf */.hD),
        ...checked.faults.map(audit_faults/* findingOf */.hD),
        ...(await checkKeyrings(home, tip, whole, folders, listed)).map(audit_faults/* findingOf */.hD),
        ...lostFaults(paths, feed, listed, unread).map(audit_faults/* findingOf */.hD),
        ...(0,expiry/* expiryFaults */.V)(folders, 'home', host.now).map(audit_faults/* findingOf */.hD),
        ...(0,audit_signatures/* judgedByItself */.CV)(signatures, given),
        ...catalogs.faults.map(audit_faults/* findingOf */.hD),
        ...(await closure(home, tip, isChosen, whole, settings, host)),
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
/** The packages that devices cannot install, if the settings want to know it. */
async function closure(home, tip, isChosen, feed, settings, host) {
    if (settings.closure === 'off')
        return [];
    const folders = await (0,read_folders/* readFolders */.i)(home, tip, (0,package_files/* indexesIn */.wl)(tip.paths));
    return await (0,closure_findings/* closureFindings */.I)(folders, isChosen, feed, settings, 'home', host);
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
    ...(0,unlisted/* unlistedFiles */.cu)(paths, listed, unread, feed).map(unlisted/* unlistedFault */.XZ),
];
/** Warns of an interrupted run. The feed is judged as it will be when the change of that run is in place. */
function unfinished({ isUnfinished }) {
    if (!isUnfinished)
        return [];
    const what = 'holds a change of a run that was ended before all of it was in place';
    return [(0,audit_faults/* faultOf */.Kl)('unfinished', 'home', { severity: 'warning', path: '.pkgfeed-staging', what })];
}
/**
 * Jekyll costs time, and hides some names: a site that does not need it is better off without. The file is one of the whole
 * branch, so a feed in a folder of it does not bring it.
 */
function noJekyll({ paths, branch = paths }, prefix, hasOwnPage) {
    if (prefix !== undefined || paths.has(jekyll/* NOJEKYLL */.F1))
        return [];
    if ((0,jekyll/* jekyllOf */.nL)(branch, undefined, hasOwnPage).isKept)
        return [];
    return [(0,audit_faults/* faultOf */.Kl)('noJekyll', 'home', { severity: 'warning', path: jekyll/* NOJEKYLL */.F1, what: 'is missing' })];
}
function noFeed({ name }, tip, { repositories, config }, below) {
    if (config?.isNarrowed === true && (0,package_files/* indexesIn */.wl)(tip.paths).length > 0) {
        return new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${name} holds nothing yet of ${repositories.map((one) => (0,printable/* printable */.g$)((0,settings_repositories/* repositoryName */.a)(one))).join(', ')}`,
            remedy: 'Publish into it first, or let `only` name other repositories.',
        });
    }
    if (below.length > 0) {
        return new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${name} holds no feed besides those in ${(0,first_names/* firstNames */.d)(below.map((folder) => `${folder}/`))}`,
            remedy: 'Give `prefix` to look at one of them.',
        });
    }
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `${name} holds no feed: there is no ${formats/* FORMATS */.hR.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
        remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
    });
}


/***/ }),

/***/ 69992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ NO_JEKYLL),
/* harmony export */   F1: () => (/* binding */ NOJEKYLL),
/* harmony export */   Gu: () => (/* binding */ ownsHomePage),
/* harmony export */   Ko: () => (/* binding */ HOME_PAGE),
/* harmony export */   VW: () => (/* binding */ jekyllRemarks),
/* harmony export */   ly: () => (/* binding */ refuseHidden),
/* harmony export */   nL: () => (/* binding */ jekyllOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);



/**
 * GitHub Pages makes the site of a branch with Jekyll, unless `.nojekyll` is at its root: Markdown becomes pages, and some
 * names are left out. Whoever relies on that must keep it.
 */
const NOJEKYLL = '.nojekyll';
/** The first page of a folder of a site. */
const HOME_PAGE = 'index.html';
/** True when `feed.json` says that pkgfeed wrote the first page. */
const ownsHomePage = ({ site }) => site.some(({ path }) => path === HOME_PAGE);
const NO_JEKYLL = { isKept: false, hasHomePage: false };
const PAGE = /^(?:index|readme)\.(?:md|markdown)$/i;
const MARKDOWN = /^[^/]+\.(?:md|markdown)$/i;
/**
 * Finds out whether Jekyll makes the site of a branch.
 *
 * @param branch all paths of the branch
 * @param prefix the folder in it that holds the feed; undefined for the branch itself
 * @param hasOwnPage true when the first page of the feed's folder is pkgfeed's
 */
function jekyllOf(branch, prefix, hasOwnPage = false) {
    const above = prefix === undefined ? [] : (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(`${prefix}/x`);
    if (['', ...above.map((folder) => `${folder}/`)].some((folder) => branch.has(`${folder}${NOJEKYLL}`))) {
        return NO_JEKYLL;
    }
    const root = prefix === undefined ? '' : `${prefix}/`;
    const names = [...branch.keys()]
        .filter((path) => path.startsWith(root))
        .map((path) => path.slice(root.length));
    const hasIndex = !hasOwnPage && names.includes(HOME_PAGE);
    const isConfigured = /^(?:docs\/)?_config\.(?:yml|yaml|toml)$/;
    const isKept = prefix !== undefined ||
        [...branch.keys()].some((path) => isConfigured.test(path)) ||
        (!hasIndex && names.some((name) => MARKDOWN.test(name)));
    const hasHomePage = isKept && !hasIndex && !hasOwnPage && names.some((name) => PAGE.test(name));
    return { isKept, hasHomePage };
}
/** Names that Jekyll leaves out of a site, and folders that it does not look into. */
const HIDDEN = /(?:^|\/)(?:[_.#][^/]*|[^/]*~|node_modules|vendor\/(?:bundle|cache|gems|ruby))(?:\/|$)/;
/**
 * @param written the paths that a run writes
 * @throws PlacementError for paths that Jekyll would leave out of the site
 */
function refuseHidden(written) {
    const hidden = [...written].filter((path) => HIDDEN.test(path));
    if (hidden.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `Jekyll makes the site of this branch, and would leave out ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(hidden)}`,
        remedy: `Choose other names, or add an empty ${NOJEKYLL} at the root of the branch if its pages need no Jekyll.`,
    });
}
/** What to say about a site that Jekyll makes; nothing for a feed in a folder of its own that gets its page. */
function jekyllRemarks({ isKept, hasHomePage }, prefix) {
    const page = hasHomePage ? ', and no page for subscribers, because the feed’s folder has a first page' : '';
    if (prefix !== undefined)
        return hasHomePage ? [`pkgfeed writes no index.html into ${prefix}/, which has a first page`] : [];
    if (!isKept)
        return [];
    return [
        `Jekyll makes the site of this branch: pkgfeed writes no ${NOJEKYLL} there${page}. \`prefix\` puts the whole feed into a folder of its own`,
    ];
}


/***/ }),

/***/ 89271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ pathOnDevice)
/* harmony export */ });
/** Where each system looks for its keys; Yocto's opkg-key imports those that lie in its folder. */
const FOLDERS = {
    usign: '/etc/opkg/keys',
    openpgp: '/usr/share/opkg/keyrings',
    'apk-v2': '/etc/apk/keys',
    'apk-v3': '/etc/apk/keys',
};
/** The path of a key on the devices that check with it. */
const pathOnDevice = ({ scheme, keyId, fileName, }) => `${FOLDERS[scheme]}/${scheme === 'openpgp' ? `${keyId.toLowerCase()}.gpg` : fileName}`;


/***/ }),

/***/ 41284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pq: () => (/* binding */ countOf),
  O2: () => (/* binding */ keyringRecipe),
  bk: () => (/* binding */ markIn),
  Fg: () => (/* binding */ markOf)
});

// UNUSED EXPORTS: versionOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/feed/catalog/keyring-shape.js
var keyring_shape = __webpack_require__(21444);
// EXTERNAL MODULE: ./build/feed/keyring/paths.js
var paths = __webpack_require__(89271);
;// CONCATENATED MODULE: ./build/feed/keyring/scripts.js

/** The scripts of a keyring package. They need no network, and no program beyond what checks signatures anyway. */
/** Image builders install packages for another root than their own, each saying it in another way. */
const ROOT = `#!/bin/sh
root=\${IPKG_INSTROOT:-\${D:-\${PKG_ROOT:-}}}
root=\${root%/}
`;
const GPG = `home=$root/etc/opkg/gpg
keyring() {
	gpg --homedir "$home" --batch --quiet --yes "$@"
}
`;
/**
 * The script that runs after the files are there: it imports the keys of Yocto's opkg, and removes revoked keys, also
 * those that somebody else put there. A file is removed only if it holds that key.
 *
 * @returns undefined where there is nothing to do
 */
function setUp(keys, revoked) {
    const imported = keys.filter(({ scheme }) => scheme === 'openpgp');
    const forgotten = revoked.filter(({ scheme }) => scheme === 'openpgp');
    const dropped = revoked.filter(({ scheme }) => scheme !== 'openpgp');
    if (imported.length + revoked.length === 0)
        return undefined;
    const parts = [ROOT];
    if (dropped.length > 0)
        parts.push(DROP, ...dropped.map((key) => dropLine(key)));
    if (imported.length + forgotten.length > 0) {
        parts.push(GPG, 'if command -v gpg >/dev/null; then\n', `\t[ -d "$home" ] || mkdir -p -m 700 "$home"\n`, ...imported.map((key) => `\tkeyring --import "$root${(0,paths/* pathOnDevice */.R)(key)}" &&\n\t\tprintf '%s:6:\\n' ${id(key)} | keyring --import-ownertrust 2>/dev/null || exit 1\n`), ...forgotten.map((key) => `\tkeyring --delete-keys ${id(key)} 2>/dev/null\n`), 'else\n\techo "gpg is not there, so its keys are not imported" >&2\nfi\n');
    }
    parts.push('exit 0\n');
    return parts.join('');
}
/**
 * The script that runs after the files are gone. The keys stay: feeds of the device may need them, and their lines are not
 * the package's.
 *
 * @returns undefined where there is nothing to do: opkg forgets no key that was imported
 */
function removal(keys) {
    const files = keys.filter(({ scheme }) => scheme !== 'openpgp');
    if (files.length === 0)
        return undefined;
    const lines = files.map((key) => `put ${(0,paths/* pathOnDevice */.R)(key)} <<'END'\n${key.text.trimEnd()}\nEND\n`);
    return [ROOT, PUT, ...lines, 'exit 0\n'].join('');
}
const PUT = `[ "\${1:-remove}" != upgrade ] || exit 0
put() {
	[ -e "$root$1" ] || { mkdir -p "$root\${1%/*}" && cat >"$root$1"; }
}
`;
const DROP = `key_in() {
	sed -e '/^untrusted comment:/d' "$1" | tr -d ' \\t\\r\\n'
}
drop() {
	[ -f "$root$1" ] && [ "$(key_in "$root$1")" = "$2" ] && rm -f "$root$1"
}
`;
const dropLine = (key) => `drop ${(0,paths/* pathOnDevice */.R)(key)} '${key.text.replace(/^untrusted comment:.*\n/gm, '').replace(/\s/g, '')}'\n`;
const id = ({ keyId }) => keyId.toUpperCase();

;// CONCATENATED MODULE: ./build/feed/keyring/recipe.js




/** Raise it with every change of what is made from the same keys, so that devices get that too. */
const FORM = 1;
/** The files with feed lines that OpenWrt should keep at an upgrade, besides the keys. */
const LINES = {
    usign: '/etc/opkg/customfeeds.conf',
    'apk-v3': '/etc/apk/repositories.d/customfeeds.list',
};
/**
 * The recipe of a keyring package. Equal keys give equal recipes, in whatever order they come.
 *
 * Its version grows with the number of changes, so that each of them reaches devices.
 */
function keyringRecipe({ name, count, format, keys, revoked }) {
    const own = sorted(keys);
    const gone = sorted(revoked);
    const files = own.map((key) => file((0,paths/* pathOnDevice */.R)(key), key.text));
    const kept = keepFile(name, own);
    return {
        name,
        version: versionOf(count),
        description: 'Public keys of a package feed, which verify its indexes.',
        license: 'CC0-1.0',
        provides: [markOf(format, keys, revoked)],
        scripts: scriptsOf({ postInst: setUp(own, gone), postRm: removal(own) }),
        files: [...files, ...(kept === undefined ? [] : [kept])],
        // The bytes follow from the keys alone.
        builtAt: new Date(BUILT_AT),
    };
}
/** A fixed time: 2020-01-01. apk and opkg do not mind how old a package is. */
const BUILT_AT = 1_577_836_800_000;
/** The version after so many changes of the keys. */
const versionOf = (count) => `${count}-r0`;
/** How many changes of the keys a version counts; undefined for a version of another package. */
function countOf(version) {
    const count = Number(/^([1-9]\d{0,5})-r0$/.exec(version)?.[1] ?? Number.NaN);
    return Number.isNaN(count) || count > keyring_shape/* COUNT_LIMIT */.iu ? undefined : count;
}
const MARK = /^pkgfeed-keys-[0-9a-f]{32}$/;
/** What the package provides, by which the next run knows its keys without reading it. */
function markOf(format, keys, revoked) {
    const facts = [keys, revoked].map((list) => sorted(list).map((key) => [(0,paths/* pathOnDevice */.R)(key), key.text]));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([FORM, format, ...facts]));
    return `pkgfeed-keys-${digest.digest('hex').slice(0, 32)}`;
}
/** The mark among what a package provides; undefined for a package that is no keyring of pkgfeed. */
const markIn = (provides) => provides.find((item) => MARK.test(item));
/**
 * What sysupgrade keeps. The list keeps itself: after an upgrade the package is gone, and the next one needs it too. A
 * package for Yocto has none: where /lib is a link, its opkg would remove the link together with the package, and
 * OpenWrt's opkg sees to its keys and lines itself.
 */
function keepFile(name, keys) {
    const lines = [...new Set(keys.flatMap(({ scheme }) => LINES[scheme] ?? []))];
    if (lines.length === 0 || keys.some(({ scheme }) => scheme === 'openpgp'))
        return undefined;
    const path = `/lib/upgrade/keep.d/${name}`;
    return file(path, [...lines, ...keys.map(paths/* pathOnDevice */.R), path, ''].join('\n'));
}
/** The scripts that there are. */
const scriptsOf = (scripts) => Object.fromEntries(Object.entries(scripts).filter(([, text]) => text !== undefined));
const file = (path, text) => ({
    path,
    body: Buffer.from(text, 'latin1'),
    mode: 0o644,
});
/** The keys in an order that does not depend on who names them. */
function sorted(keys) {
    const byPath = new Map(keys.map((key) => [(0,paths/* pathOnDevice */.R)(key), key]));
    return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
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

/***/ 73018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkFolders)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22264);
/* harmony import */ var _audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25468);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34365);
/* harmony import */ var _audit_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78164);
/* harmony import */ var _audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91680);
/* harmony import */ var _audit_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7915);
/* harmony import */ var _audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85682);
/* harmony import */ var _feed_carried_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54083);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93853);
/* harmony import */ var _feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57670);
/* harmony import */ var _feed_folders_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(51348);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53671);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25616);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(14979);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(597);
/* harmony import */ var _homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(81267);



















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
    return { ...found, faults: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .joinMisplaced */ .nz)(found.faults) };
}
/** Judges one index. The returned `format` is that of its content, and `size` is that of the index in bytes. */
async function checkIndex({ home, tip, judges, published, isRevoked }, { format: named, path: folder }) {
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
        ...(isRevoked === undefined ? {} : { isRevoked }),
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

/***/ 95519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkKeys)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34365);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(597);



/** How many key files are read; more than any feed has. */
const KEY_FILES = 64;
/** Reads the keys that a feed publishes, and judges their files. */
async function checkKeys(home, tip) {
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
    const large = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_2__/* .oversized */ .ad)(home, tip, paths);
    const found = [];
    const faults = [...large].map(([path, size]) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .oversizedFault */ .mJ)(path, size));
    const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
    for (const [path, bytes] of await home.read(tip, small)) {
        const judged = await (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeKeyFile */ .vJ)(path, bytes);
        found.push(...judged.keys.map((key) => ({ path, key })));
        faults.push(...judged.faults);
    }
    return { keys: found.map(({ key }) => key), found, faults };
}


/***/ }),

/***/ 17830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ closureFindings)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55992);
/* harmony import */ var _feed_closure_closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78462);
/* harmony import */ var _feed_closure_siblings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68192);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17863);
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47047);
/* harmony import */ var _sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88972);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57091);
/* harmony import */ var _revoked_keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20593);
/* harmony import */ var _upstreams_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66040);











/**
 * Finds the packages that devices cannot install, as one finding for each folder.
 *
 * @param folders all folders of the feed
 * @param isJudged true for the path of a folder that findings are wanted of
 */
async function closureFindings(folders, isJudged, feed, settings, from, host) {
    const shape = (0,_feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeIn */ .HN)(feed) ?? (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .shapeOf */ .F5)(settings.feed);
    const whole = folders.map(({ path, format, entries, schemes }) => {
        const known = feed.folders.find((folder) => folder.path === path);
        const { branch, repository, target = null, arch } = known ?? (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .coordinatesIn */ .jc)(path, shape);
        return {
            path,
            format,
            branch,
            repository,
            target,
            arch,
            isNew: false,
            listed: entries.map(listedOf),
            ...(schemes && { schemes }),
        };
    });
    const severity = settings.closure === 'fail' ? 'error' : 'warning';
    const findings = [];
    for (const one of settings.repositories) {
        const own = whole.filter((folder) => isJudged(folder.path) && isOf(folder, one, settings));
        if (own.length === 0)
            continue;
        const feeds = await feedsFor(one, own, settings, host);
        for (const folder of own) {
            const beside = whole.filter((other) => other !== folder && (0,_feed_closure_siblings_js__WEBPACK_IMPORTED_MODULE_3__/* .areReadTogether */ .p)(folder, other, shape));
            const found = (0,_feed_closure_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .uninstallableIn */ .e)(folder, beside, feeds);
            if (found.length === 0)
                continue;
            const path = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(folder.path, folder.format.indexFile);
            const what = `lists packages that nobody can install: ${(0,_feed_closure_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureText */ .f)(found)}`;
            findings.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('closure', from, { severity, path, what })));
        }
    }
    return findings;
}
/** True for a folder of a repository of the run. Without a file that describes the feed, all folders are. */
function isOf(folder, one, { config, feed }) {
    if (config === undefined)
        return true;
    return (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)((0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .shapeOf */ .F5)(feed), one).archOf(folder.path) !== undefined;
}
async function feedsFor(one, folders, settings, host) {
    const named = (0,_upstreams_js__WEBPACK_IMPORTED_MODULE_10__/* .namedUpstreams */ .Iv)({ ...one, upstream: { ...one.upstream, upstreams: [], dependencies: false } });
    if (named.deviceFeeds.length === 0)
        return [];
    const revoked = await (0,_revoked_keys_js__WEBPACK_IMPORTED_MODULE_9__/* .readRevokedKeys */ .D)(settings.keys.revokedKeys, host.cwd);
    const given = await (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .readKeyLines */ .DK)(one.upstream.keys, host.cwd, 'upstream-keys');
    const keys = given.filter((key) => !(0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_6__/* .isRevoked */ .xK)(revoked, key));
    const arches = one.arches.length > 0 ? one.arches : [...new Set(folders.flatMap(({ arch }) => arch ?? []))].sort();
    return await (0,_upstreams_js__WEBPACK_IMPORTED_MODULE_10__/* .readDeviceFeeds */ .OU)(one, named, arches, keys, (0,_upstreams_js__WEBPACK_IMPORTED_MODULE_10__/* .upstreamFetcher */ .J3)(settings, host), host);
}
const listedOf = (entry) => ({
    entry,
    path: entry.file,
    contentId: undefined,
    origin: '',
    content: undefined,
});


/***/ }),

/***/ 40656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openIndex),
/* harmony export */   i: () => (/* binding */ readFolders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25616);
/* harmony import */ var _feed_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46694);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14979);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(597);







/** Reads what the folders of a home list. An index that cannot be read has no part in it: it is reported anyway. */
async function readFolders(home, tip, indexes) {
    const folders = [];
    for (const index of indexes) {
        const opened = await openIndex(home, tip, index, []);
        if (typeof opened !== 'string')
            folders.push(opened);
    }
    return folders;
}
/**
 * Reads the index of one folder of a home.
 *
 * @param keys that judge its signatures
 * @returns why it cannot be read, if that is so
 */
async function openIndex(home, tip, { format: named, path }, keys) {
    const read = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readFeedFiles */ .Mx)(home, tip, (0,_feed_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .signedFiles */ .AH)(named, path, tip.paths));
    const files = (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .withPlainIndexes */ .L3)(read, tip.paths);
    const bytes = files.get((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, named.indexFile));
    if (bytes === undefined)
        return 'it does not unpack to an index';
    const format = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOfIndex */ .Lb)(named, bytes);
    const listed = readable(format, path, bytes, tip);
    if (typeof listed === 'string')
        return listed;
    const signatures = await format.verify((0,_feed_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(format, path, files), keys);
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    return { path, format, schemes, signatures, entries: listed.map(({ entry }) => entry) };
}
function readable(format, path, bytes, { paths }) {
    try {
        return (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listIndex */ .VH)(format, path, bytes, paths);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
            return error.reason;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS)
            return error.message;
        throw error;
    }
}


/***/ }),

/***/ 40026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ isIncomplete),
/* harmony export */   Q1: () => (/* binding */ isBegunMeanwhile),
/* harmony export */   ip: () => (/* binding */ withLayoutOf),
/* harmony export */   sP: () => (/* binding */ begunOtherwise)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55992);
/* harmony import */ var _feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26274);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53671);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17863);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21033);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(597);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64865);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57091);











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
    const feed = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedFile */ .zy)(await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readFeedJson */ .lD)(home, tip));
    return withAllFolders(withLayout(settings, feed), feed);
}
function mayRemember(settings, paths) {
    if (isIncomplete(settings))
        return true;
    const { feed, repositories } = settings;
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(feed);
    const placed = repositories.filter((one) => (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlaced */ .AD)(shape, one));
    const each = placed.map((one) => ({ layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)(shape, one), allFolder: one.allFolder }));
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
        if (one.allFolder !== undefined || !(0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlaced */ .AD)(shape, one))
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
