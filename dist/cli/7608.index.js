export const id = 7608;
export const ids = [7608];
export const modules = {

/***/ 27608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff_diff)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/grouped.js
var grouped = __webpack_require__(47671);
;// CONCATENATED MODULE: ./build/feed/difference.js

/**
 * What changed from one state of a feed to another, folder by folder. It is an update if the newest version is a new
 * one, or has other bytes. What it takes the place of is not told as removed as well.
 */
function differences(before, after) {
    const keyOf = ({ path, format }) => `${format.name} ${path}`;
    const old = new Map(before.map((folder) => [keyOf(folder), folder]));
    const now = new Map(after.map((folder) => [keyOf(folder), folder]));
    const folders = new Map([...old, ...now]);
    return [...folders]
        .sort(([, a], [, b]) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
        .flatMap(([key, folder]) => inFolder(folder, old.get(key)?.entries ?? [], now.get(key)?.entries ?? []));
}
function inFolder(folder, before, after) {
    const nameOf = ({ name, arch }) => `${name} ${arch}`;
    const old = (0,grouped/* groupedBy */.m)(before, nameOf);
    const now = (0,grouped/* groupedBy */.m)(after, nameOf);
    return [...new Set([...old.keys(), ...now.keys()])]
        .sort()
        .flatMap((name) => ofName(folder, old.get(name) ?? [], now.get(name) ?? []));
}
/** What changed of the versions of one name. */
function ofName(folder, before, after) {
    const { path, format, branch, repository, target } = folder;
    const difference = (kind, { name, version, arch }, previous) => ({
        ...{ kind, branch, repository },
        ...(target === undefined ? {} : { target }),
        ...{ folder: path, format: format.name, name, version, arch },
        ...(previous === undefined ? {} : { previous }),
    });
    const old = new Map(before.map((entry) => [entry.version, entry]));
    const now = new Map(after.map((entry) => [entry.version, entry]));
    const newest = { before: newestOf(format, before), after: newestOf(format, after) };
    const isUpdate = newest.before !== undefined && newest.after !== undefined && !old.has(newest.after.version);
    return [
        ...[...now.values()].flatMap((entry) => {
            const known = old.get(entry.version);
            if (known !== undefined)
                return isOther(known, entry) ? [difference('updated', entry, entry.version)] : [];
            if (entry === newest.after && isUpdate)
                return [difference('updated', entry, newest.before?.version)];
            return [difference('added', entry)];
        }),
        ...[...old.values()]
            .filter((entry) => !now.has(entry.version) && !(isUpdate && entry === newest.before))
            .map((entry) => difference('removed', entry)),
    ];
}
/** True where both state what the bytes are, and not the same. */
const isOther = (one, other) => (one.identity !== undefined && other.identity !== undefined && one.identity !== other.identity) ||
    (one.size !== undefined && other.size !== undefined && one.size !== other.size);
function newestOf({ compareVersions }, entries) {
    return entries.reduce((newest, entry) => newest === undefined || compareVersions(newest.version, entry.version) < 0 ? entry : newest, undefined);
}

// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: ./build/report/diff.js
var diff = __webpack_require__(39920);
// EXTERNAL MODULE: ./build/run/feed-states.js
var feed_states = __webpack_require__(88227);
// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var served_fetcher = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/commands/diff.js






/**
 * Compares what two states of a feed list, or two feeds: states of the home by a commit, how many states ago or a day,
 * feeds at a web address or in a folder. The second one is the feed as it is. Changes nothing, and fetches no package.
 */
async function diff_diff(args, settings, host, limits = {}) {
    const [from, to, ...others] = args;
    if (from === undefined || others.length > 0)
        throw wrongCount();
    const fetcher = (0,served_fetcher/* makeFetcher */.k)(host.fetch, limits);
    let opened;
    const home = async () => {
        opened ??= (0,open_home/* openHome */.y)(settings.home, host, 'read');
        return (await opened).home;
    };
    const stateOf = async (word) => (await (0,feed_states/* stateElsewhere */.Sl)(word, fetcher, host)) ?? (await (0,feed_states/* stateInPast */.nT)(await home(), word));
    const present = async () => {
        const own = await home();
        return await (0,feed_states/* stateOfHome */.A3)(own, await own.open(), own.name);
    };
    const before = await stateOf(from);
    const after = to === undefined ? await present() : await stateOf(to);
    const isSame = (path) => {
        const id = before.ids.get(path);
        return id !== undefined && id === after.ids.get(path);
    };
    const changes = differences(await before.list(isSame), await after.list(isSame));
    return (0,diff/* diffReport */.o)(before, after, changes);
}
const wrongCount = () => new errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: 'diff compares two states or feeds, and the second one is the feed as it is if you give one alone',
    remedy: 'Write `pkgfeed diff A` or `pkgfeed diff A B`; `pkgfeed log` lists the states.',
});


/***/ }),

/***/ 39920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffText: () => (/* binding */ diffText),
/* harmony export */   o: () => (/* binding */ diffReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47671);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);




function diffReport(from, to, changes) {
    const groups = (0,_feed_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .groupedBy */ .m)(changes, ({ branch, repository, target }) => JSON.stringify([branch, repository, target]));
    const repositories = [...groups.values()].map((own) => {
        const { branch = null, repository = null, target } = own[0] ?? {};
        return {
            ...{ branch, repository },
            ...(target === undefined ? {} : { target }),
            ...counts(own),
            changes: own,
        };
    });
    const plain = ({ name, date }) => ({ name, date });
    return { command: 'diff', from: plain(from), to: plain(to), ...counts(changes), repositories };
}
function counts(changes) {
    const of = (kind) => changes.filter((change) => change.kind === kind).length;
    return { added: of('added'), updated: of('updated'), removed: of('removed') };
}
const SIGNS = { added: '+', updated: '~', removed: '-' };
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' };
/** The report for a terminal. */
function diffText(report, paint) {
    const { from, to, repositories } = report;
    const lines = [paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${stateText(from)} to ${stateText(to)}: ${countsText(report)}`))];
    let shown = 0;
    for (const one of repositories) {
        if (shown >= _text_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN */ .kC)
            break;
        lines.push((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${nameOf(one)}: ${countsText(one)}`));
        for (const change of one.changes.slice(0, _text_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN */ .kC - shown)) {
            const { kind, folder, name, version, previous } = change;
            const versions = previous === undefined
                ? version
                : previous === version
                    ? `${version} (other bytes)`
                    : `${previous} → ${version}`;
            lines.push(paint(COLOURS[kind], (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`  ${SIGNS[kind]} ${name}  ${versions}  ${folder || '.'}`)));
            shown++;
        }
    }
    const all = repositories.reduce((sum, { changes }) => sum + changes.length, 0);
    lines.push(...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)({ length: all }, _text_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN */ .kC));
    return `${lines.join('\n')}\n`;
}
const stateText = ({ name, date }) => (date === null ? name : `${name} (${date})`);
const nameOf = ({ branch, repository, target }) => [branch, repository, target].filter((word) => word !== null && word !== undefined).join('/') ||
    'folders that feed.json does not name';
function countsText({ added, updated, removed }) {
    const parts = Object.entries({ added, updated, removed }).filter(([, count]) => count > 0);
    return parts.length === 0
        ? 'no package differs'
        : parts.map(([kind, count]) => `${count} ${kind}`).join(', ');
}


/***/ })

};
