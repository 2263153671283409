export const id = 7471;
export const ids = [7471];
export const modules = {

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

/***/ 22965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ SITE_LIMIT),
/* harmony export */   h1: () => (/* binding */ FILE_LIMIT),
/* harmony export */   rk: () => (/* binding */ PACKAGE_LIMIT)
/* harmony export */ });
/** The most bytes of a site that GitHub Pages serves. */
const SITE_LIMIT = 1e9;
/** The most bytes of a file that GitHub accepts in a push. */
const FILE_LIMIT = 100 * 1024 * 1024;
/** The most bytes of a package file that pkgfeed holds in memory, wherever the feed lives. */
const PACKAGE_LIMIT = 256 * 1024 * 1024;


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * The earlier states of a home.
 *
 * @throws FeedError for a home that has none
 */
function historyOf({ name, history }) {
    if (history !== undefined)
        return history;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_HISTORY',
        message: `${name} does not remember earlier states of the feed`,
        remedy: 'Give `pages-repository` for a feed on a branch. A plain directory has only what its backups have: publish the packages of then into it, or restore it as a whole.',
    });
}


/***/ }),

/***/ 16945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pb: () => (/* binding */ SHORT),
/* harmony export */   TO: () => (/* binding */ logReport),
/* harmony export */   gr: () => (/* binding */ loggedState),
/* harmony export */   logText: () => (/* binding */ logText)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96008);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);



/**
 * Reads what a state says about itself.
 *
 * @param feedFile its `feed.json`; undefined where there is none
 */
function loggedState({ revision, date, message }, feedFile) {
    const { state, feed, chain } = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .openFeedFile */ .zE)(feedFile);
    const { folders, keys } = feed;
    const own = {
        commit: revision,
        date,
        message: message.split('\n', 1)[0] ?? '',
        state: chain?.state ?? null,
        run: chain?.run ?? null,
    };
    if (state !== 'whole')
        return { ...own, packages: null, bytes: null, folders: null, keys: null, repositories: null };
    const signing = new Set(folders.flatMap((folder) => folder.keys ?? []));
    const repositories = new Map();
    for (const { branch, repository, target, packages } of folders) {
        const name = [branch, repository, target].filter((word) => word).join('/') || '.';
        repositories.set(name, (repositories.get(name) ?? 0) + packages);
    }
    return {
        ...own,
        packages: folders.reduce((sum, one) => sum + one.packages, 0),
        bytes: folders.reduce((sum, one) => sum + one.bytes, 0),
        folders: folders.length,
        keys: keys.filter(({ path }) => signing.has(path)).map(({ scheme, keyId }) => ({ scheme, keyId })),
        repositories: Object.fromEntries(repositories),
    };
}
/**
 * @param logged the states, the newest first, and one more if there is one
 * @param isWhole true when these are all that the home lists
 */
function logReport(feed, logged, limit, isWhole) {
    const states = logged.slice(0, limit).map((one, i) => {
        const before = logged[i + 1];
        const isFirst = before === undefined && isWhole;
        const known = isFirst ? 0 : (before?.packages ?? null);
        return { ...one, more: one.packages === null || known === null ? null : one.packages - known };
    });
    return { command: 'log', feed, states, isWhole: isWhole && logged.length <= limit };
}
/** How much of a commit is shown. */
const SHORT = 12;
/** The report for a terminal. */
function logText({ feed, states, isWhole }, paint) {
    const lines = [paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(feed))];
    for (const one of states) {
        const number = one.state === null ? '' : `  state ${one.state}`;
        lines.push(paint('yellow', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${one.commit.slice(0, SHORT)}  ${one.date}${number}`)));
        if (one.message !== '')
            lines.push(`  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(one.message)}`);
        lines.push(`  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(contentText(one))}`);
        if (one.run !== null)
            lines.push(paint('dim', `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(one.run)}`));
    }
    if (states.length === 0)
        lines.push('there is no state yet');
    else
        lines.push(paint('dim', isWhole ? 'there are no older states' : '--limit N shows older states'));
    return `${lines.join('\n')}\n`;
}
function contentText({ packages, bytes, folders, keys, more }) {
    if (packages === null || folders === null)
        return 'its feed.json cannot be read';
    const change = more === null || more === 0 ? '' : ` (${more > 0 ? '+' : ''}${more})`;
    const size = bytes === null ? '' : `, ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(bytes)}`;
    const signers = (keys ?? []).map(({ scheme, keyId }) => `${scheme} ${keyId}`);
    const signed = signers.length === 0 ? '' : `, signed by ${signers.join(', ')}`;
    return `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(packages, 'package', 'packages')}${change} in ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(folders, 'folder', 'folders')}${size}${signed}`;
}


/***/ }),

/***/ 88227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ stateOfHome),
/* harmony export */   Sl: () => (/* binding */ stateElsewhere),
/* harmony export */   nT: () => (/* binding */ stateInPast),
/* harmony export */   wX: () => (/* binding */ isOfFeed)
/* harmony export */ });
/* unused harmony exports stateOfServed, wantedState */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28847);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93853);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53671);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89491);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14979);
/* harmony import */ var _homes_directory_directory_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97006);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(597);
/* harmony import */ var _homes_history_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3447);
/* harmony import */ var _homes_within_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(46260);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(16945);
/* harmony import */ var _served_find_feed_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84230);
/* harmony import */ var _served_find_folders_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(27853);
/* harmony import */ var _served_upstream_index_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(30422);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(64865);
/* harmony import */ var _feeds_below_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2187);




















/** The files by which one state of a feed differs from another: those of feeds in folders of it do not count. */
const isOfFeed = (path) => path === _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS || !path.endsWith(`/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS}`);
/** A state of a home. */
async function stateOfHome(home, tip, name, date = null) {
    const below = await (0,_feeds_below_js__WEBPACK_IMPORTED_MODULE_18__/* .feedsBelow */ .tF)(home, tip);
    const indexes = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_8__/* .indexesIn */ .wl)(tip.paths).filter(({ path }) => !(0,_feeds_below_js__WEBPACK_IMPORTED_MODULE_18__/* .isBelow */ .Yw)(path, below));
    const sourceOf = ({ format, path }) => (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_6__/* .indexSource */ .Ie)(format, path, tip.paths) ?? '';
    const ids = indexes.flatMap((index) => {
        const id = tip.paths.get(sourceOf(index));
        return id === undefined ? [] : [[sourceOf(index), id]];
    });
    return {
        ...{ name, date, ids: new Map(ids) },
        async list(isKnown) {
            const wanted = indexes.filter((index) => !isKnown(sourceOf(index)));
            const paths = [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS, ...wanted.map(sourceOf)].filter((path) => tip.paths.has(path));
            const files = (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_6__/* .withPlainIndexes */ .L3)(await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_11__/* .readFeedFiles */ .Mx)(home, tip, paths), tip.paths);
            const known = new Map((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readFeedFile */ .zy)(files.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS)).folders.map((one) => [one.path, one]));
            return wanted.map(({ format, path }) => {
                const index = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(path, format.indexFile);
                const bytes = files.get(index);
                if (bytes === undefined)
                    throw unreadable(index);
                const own = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_9__/* .formatOfIndex */ .Lb)(format, bytes);
                return { ...placeOf(known.get(path)), path, format: own, entries: (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(own, index, bytes) };
            });
        },
    };
}
const unreadable = (index) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedError */ .lS({
    code: 'FEED_INDEX',
    message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(index)} is there only compressed, and does not unpack`,
    remedy: 'Run `pkgfeed check`, which says what is wrong.',
});
const placeOf = (folder) => {
    const { branch = null, repository = null, target } = folder ?? {};
    return { branch, repository, ...(target === undefined ? {} : { target }) };
};
/**
 * A feed at its web address.
 *
 * @throws VerifyError for an address without a feed of pkgfeed's
 */
async function stateOfServed(fetcher, text) {
    const { address } = (0,_served_find_feed_js__WEBPACK_IMPORTED_MODULE_15__/* .parseAddress */ .or)(text);
    const { feed } = await (0,_served_find_feed_js__WEBPACK_IMPORTED_MODULE_15__/* .findFeed */ .Eu)(fetcher, address);
    if (feed === undefined || feed.root.href !== address.href) {
        throw (0,_served_find_feed_js__WEBPACK_IMPORTED_MODULE_15__/* .noFeed */ .KR)(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(address.href)} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS}`, 'Give the web address of a whole feed that pkgfeed publishes.');
    }
    const folders = (0,_served_find_folders_js__WEBPACK_IMPORTED_MODULE_16__/* .feedFolders */ .U)(feed, EVERYWHERE);
    const known = new Map(feed.file.folders.map((one) => [one.path, one]));
    return {
        ...{ name: address.href, date: feed.updated, ids: new Map() },
        async list() {
            const listed = [];
            for (const { path, url, format } of folders) {
                const places = (0,_served_find_feed_js__WEBPACK_IMPORTED_MODULE_15__/* .indexNames */ .dC)(format).map((name) => ({ folder: url, format, name }));
                const answer = await (0,_served_upstream_index_js__WEBPACK_IMPORTED_MODULE_17__/* .readUpstreamIndex */ .yY)(fetcher, places, { keys: [], allowUnsigned: true });
                if (answer.state === 'unchanged')
                    continue;
                if (answer.state !== 'read')
                    throw notRead(url, answer.reason);
                listed.push({
                    ...placeOf(known.get(path)),
                    path,
                    format: answer.place.format,
                    entries: answer.entries,
                });
            }
            return listed;
        },
    };
}
const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];
const notRead = (url, reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8({
    code: 'SOURCE_INDEX',
    message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(url.href)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(reason)}`,
    remedy: 'Run `pkgfeed verify` with this address, which says what is wrong.',
});
/**
 * The feed that a word names without a home of its own: a web address, or a folder of this machine.
 *
 * @returns undefined for a word that names a state of the home
 */
async function stateElsewhere(word, fetcher, host) {
    if (/^https?:/i.test(word))
        return await stateOfServed(fetcher, word);
    if (!/^\.|[/\\]/.test(word))
        return undefined;
    const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, word)).catch(() => undefined))?.isDirectory() ?? false;
    if (!isFolder)
        throw badWord(word);
    const home = (0,_homes_within_js__WEBPACK_IMPORTED_MODULE_13__/* .within */ .u)((0,_homes_directory_directory_js__WEBPACK_IMPORTED_MODULE_10__/* .openDirectory */ .A)(word, host), undefined);
    return await stateOfHome(home, await home.open(), (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(word));
}
/** A state of the home by a word: a commit, how many states ago, or a day or time. */
async function stateInPast(home, word) {
    const isWanted = wantedState(word);
    const history = (0,_homes_history_js__WEBPACK_IMPORTED_MODULE_12__/* .historyOf */ .o)(home);
    const tip = await home.open();
    const find = (states) => states.find(isWanted);
    const { states } = await history.list(tip, isOfFeed, (some) => find(some) !== undefined);
    const found = find(states);
    if (found === undefined)
        throw noState(home, word, states);
    const name = found.revision.slice(0, _report_log_js__WEBPACK_IMPORTED_MODULE_14__/* .SHORT */ .Pb);
    return await stateOfHome(home, await history.open(found), name, (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_4__/* .seconds */ .YA)(found.date));
}
/**
 * Returns a function that is true for the state that a word names, called for the newest first.
 *
 * @throws InputError for a word that names none
 */
function wantedState(word) {
    const [, count] = /^(?:HEAD)?~(\d{1,6})$|^HEAD$/.exec(word) ?? [];
    if (word === 'HEAD' || count !== undefined)
        return (_, at) => at === Number(count ?? 0);
    const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(word);
    // A day is meant to its end.
    const time = Date.parse(word.length === 10 ? `${word}T23:59:59Z` : word);
    if (isTime && !Number.isNaN(time))
        return ({ date }) => date.getTime() <= time;
    if (/^[0-9a-f]{7,40}$/.test(word))
        return ({ revision }) => revision.startsWith(word);
    throw badWord(word);
}
const badWord = (word) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(word))} is neither a state of the feed nor another feed`,
    remedy: 'Write a commit, ~N for N states ago, a day such as 2026-11-01, a web address, or a folder such as ./feed. `pkgfeed log` lists the states.',
});
function noState(home, word, states) {
    const oldest = states.at(-1);
    const reach = oldest === undefined
        ? 'it has no state yet'
        : `it reaches back to ${(0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_4__/* .seconds */ .YA)(oldest.date)}, ${states.length} ${states.length === 1 ? 'state' : 'states'}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedError */ .lS({
        code: 'FEED_HISTORY',
        message: `the ${home.name} has no state ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_19__/* .printable */ .g$)(word)}: ${reach}`,
        remedy: '`pkgfeed log` lists the states that there are.',
    });
}


/***/ }),

/***/ 27853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ feedFolders),
/* harmony export */   w: () => (/* binding */ folderAt)
/* harmony export */ });
/* harmony import */ var _audit_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7915);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14979);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51904);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85285);
/* harmony import */ var _find_feed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84230);








/**
 * The folders that `feed.json` names, narrowed as the settings say.
 *
 * @throws VerifyError where it names none
 */
function feedFolders({ root, file }, choices) {
    const wanted = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedFolders */ .PA)(file, choices);
    if (wanted.length === 0)
        throw noFolder(root, file, choices);
    const homes = (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archHomes */ .tL)((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .homesOf */ .YI)(file.folders));
    return wanted.flatMap(({ path, arch, formats: names }) => {
        const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .folderAddress */ .p)(root, path);
        const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR.filter(({ name }) => names.includes(name));
        if (url === undefined)
            return [];
        return formats.map((format) => ({
            ...{ path, url, format, formats },
            expect: expectedPlace(homes, path, url, arch, root, format),
        }));
    });
}
function noFolder(root, { folders }, choices) {
    const words = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceText */ .Vq)(choices);
    const wanted = words === '' ? '' : ` of ${words}`;
    const names = folders.slice(0, 5).map(({ path }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path));
    const others = folders.length > names.length ? ' and others' : '';
    const named = names.length === 0 ? '' : `; it names ${names.join(', ')}${others}`;
    return (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .noFeed */ .KR)(`${new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root).href} names no folder${wanted}${named}`, words === '' ? undefined : 'Correct `branch`, `repository`, `target` or `arches`, or leave them out.');
}
/**
 * One folder, of which at most its address is known: the server is asked for the index of each format. An address
 * without an index may be the base of a folder for each arch, as a line of /etc/apk/repositories has it.
 *
 * @param named the only format to look for, where the address says it
 * @param feed the feed that names the folder
 * @param choice the folders to look for below an address without an index
 * @throws VerifyError where there is no index, or none for one of the arches
 */
async function folderAt(fetcher, url, named, feed, choice) {
    const wanted = named === undefined ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR : [named];
    const formats = await formatsAt(fetcher, url, wanted);
    if (formats.length === 0 && named === undefined && choice.arches.length > 0) {
        return await foldersBelow(fetcher, url, choice);
    }
    if (formats.length === 0)
        throw noIndex(url, named);
    const known = feed?.file.folders.find(({ path }) => (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .folderAddress */ .p)(feed.root, path)?.href === url.href);
    return formats.map((format) => ({
        ...{ path: '.', url, format, formats },
        ...(feed &&
            known && {
            expect: expectedPlace((0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archHomes */ .tL)((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .homesOf */ .YI)(feed.file.folders)), known.path, url, known.arch, url, format),
        }),
    }));
}
/** The formats that have an index at an address. */
async function formatsAt(fetcher, url, wanted) {
    const formats = [];
    for (const format of wanted) {
        for (const name of (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .indexNames */ .dC)(format)) {
            const answer = await fetcher.ask(new URL(name, url));
            if (answer.state === 'failed')
                throw (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .notFetched */ .XQ)(new URL(name, url), answer);
            if (answer.state === 'there' && !formats.includes(format))
                formats.push(format);
        }
    }
    return formats;
}
/** The folders of the arches below the branch and repository, or else directly below the address. */
async function foldersBelow(fetcher, base, { branch, repository, arches }) {
    const folders = [];
    const empty = [];
    const above = [branch, repository].filter((name) => name !== undefined).join('/');
    const homes = (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archHomes */ .tL)(arches.map((arch) => [arch, arch]));
    for (const arch of new Set(arches)) {
        const paths = [...new Set([(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(above, arch), arch])];
        const found = await firstFolder(fetcher, base, paths);
        if (found === undefined)
            empty.push(...paths);
        else {
            const { path, url, formats } = found;
            for (const format of formats) {
                const expect = expectedPlace(homes, arch, url, arch, base, format);
                folders.push({ path, url, format, formats, expect });
            }
        }
    }
    if (empty.length === 0)
        return folders;
    const names = above === '' ? '`arches`' : '`branch`, `repository`, `arches`';
    throw (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .noFeed */ .KR)(`${base.href} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, and no index in ${empty.map((path) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)}/`).join(', ')}`, `Correct ${names} or the address.`);
}
/** The first of some folders below an address that has an index. */
async function firstFolder(fetcher, base, paths) {
    for (const path of paths) {
        const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .folderAddress */ .p)(base, path);
        const formats = url === undefined ? [] : await formatsAt(fetcher, url, _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR);
        if (url !== undefined && formats.length > 0)
            return { path, url, formats };
    }
    return undefined;
}
function noIndex(url, named) {
    const names = (named === undefined ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR : [named]).flatMap(_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .indexNames */ .dC);
    const lacks = named === undefined ? `${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, and no ` : '';
    return (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .noFeed */ .KR)(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`, named === undefined
        ? 'Give the web address of a feed, or of one folder with an index in it. For an address with a folder for each arch, such as a line of /etc/apk/repositories, give `arches` too.'
        : undefined);
}
/**
 * Expects that an index belongs to its folder, by the arch of that folder.
 *
 * @param homes the folders of the arches
 * @param own the path of the folder
 * @param root what findings name files relative to
 */
function expectedPlace(homes, own, url, arch, root, format) {
    const names = url.pathname.split('/');
    const place = { names, arch, others: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archesElsewhere */ .pt)(homes, own, names) };
    const path = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(root, new URL(format.indexFile, url));
    return (_blobs, entries) => (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeFaults */ .xQ)('server', path, entries, place);
}


/***/ })

};
