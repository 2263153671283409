export const id = 9846;
export const ids = [9846,4635];
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

/***/ 88266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);

/**
 * Says by which key an index is verified, or why it is not.
 *
 * @param given the keys that the user gave; all others are those that the feed itself publishes
 */
function signerOf(signatures, given) {
    const good = signatures.flatMap((one) => (one.state === 'good' ? [one.key] : []));
    const key = good.find((one) => given.includes(one)) ?? good[0];
    if (key !== undefined) {
        const whose = given.includes(key) ? 'which you gave' : 'which the feed itself publishes';
        return verdict(true, `verified by the ${key.scheme} key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(key.keyId)}, ${whose}`);
    }
    const bad = signatures.find((one) => one.state === 'bad');
    if (bad?.state === 'bad') {
        return { ...verdict(false, `BAD ${bad.scheme} SIGNATURE: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(bad.reason)}`), isBad: true };
    }
    const unknown = signatures.flatMap((one) => (one.state === 'unknown-key' ? [one] : []));
    const [first] = unknown;
    if (first === undefined)
        return verdict(false, 'not verified: nobody signed the index');
    const ids = [...new Set(unknown.map(({ keyId }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(keyId)))].join(' and ');
    return verdict(false, `not verified: signed by the ${first.scheme} key ${ids}, which is not known here`);
}
const verdict = (isVerified, text) => ({ isVerified, isBad: false, text });


/***/ }),

/***/ 24635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list),
/* harmony export */   nothingFound: () => (/* binding */ nothingFound),
/* harmony export */   search: () => (/* binding */ search)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75273);
/* harmony import */ var _run_look_through_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76383);
/* harmony import */ var _run_package_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88542);
/* harmony import */ var _run_seen_feed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14860);
/* harmony import */ var _run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54885);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64865);







/**
 * Lists what a feed has, as its indexes say. Changes nothing.
 *
 * @param args an address, and names or patterns of packages; all packages without one
 */
async function list(args, settings, host) {
    const { address, words } = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .addressIn */ ._Q)(args, 'list');
    const names = words.map((word) => (0,_feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePackageName */ .Rl)(word, 'list'));
    return await looking('list', address, words, settings, host, {
        isWanted: (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .isNamed */ .ev)(names),
        names: names.filter(({ isName }) => isName === undefined).map(({ name }) => name),
        isWithdrawn: (one) => names.length === 0 || names.some((name) => (0,_feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(name, one, undefined)),
    });
}
/**
 * Finds the packages of a feed that have all of some words in their name, summary or what they provide.
 *
 * @throws InputError without a word
 */
async function search(args, settings, host) {
    const { address, words } = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .addressIn */ ._Q)(args, 'search');
    if (words.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: 'search has no word to look for',
            remedy: 'Write `pkgfeed search WORD`. `pkgfeed list` shows all packages.',
        });
    }
    const wanted = words.map((word) => word.toLowerCase());
    const hasAll = (texts) => {
        const text = texts.join('\n').toLowerCase();
        return wanted.every((word) => text.includes(word));
    };
    const { report, errors } = await looking('search', address, words, settings, host, {
        isWanted: (_, { name }, { summary, provides }) => hasAll([name, summary, ...provides]),
        names: words,
        isWithdrawn: ({ name }) => hasAll([name]),
    });
    // Whoever searches means the name first.
    const rank = (name) => words.length === 1 && name === words[0] ? 0 : hasAll([name]) ? 1 : 2;
    const packages = report.packages.toSorted((a, b) => rank(a.name) - rank(b.name));
    return { report: { ...report, packages }, errors };
}
async function looking(command, address, words, settings, host, { isWanted, names, isWithdrawn }) {
    const seen = await (0,_run_seen_feed_js__WEBPACK_IMPORTED_MODULE_3__/* .openSeenFeed */ .o)(address, settings, host);
    const rows = new _run_package_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageRows */ .W();
    const known = new Set();
    const isOfArch = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .hasWantedArch */ .aE)(settings);
    const { folders, ok } = await (0,_run_look_through_js__WEBPACK_IMPORTED_MODULE_5__/* .lookThrough */ .T)(seen, (index) => {
        for (const entry of index.entries) {
            if (!isOfArch(index.folder, entry))
                continue;
            known.add(structuredClone(entry.name));
            const described = index.format.describe(entry);
            if (isWanted(index.folder, entry, described))
                rows.add(index, entry, described);
        }
    }, host);
    const withdrawn = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedWithdrawn */ .eX)(seen.feed.withdrawn ?? [], seen.folders, settings).filter((one) => isWithdrawn(one));
    const report = { command, feed: seen.name, words, ok, packages: rows.sorted(), withdrawn, folders };
    const isNothing = words.length > 0 && report.packages.length === 0;
    return { report, errors: isNothing ? [nothingFound(report, names, known)] : [] };
}
/** The error for a look that found no package. */
function nothingFound({ feed, words, withdrawn }, names, known) {
    const gone = withdrawn.length === 0 ? '' : ', but it was withdrawn';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_NO_PACKAGE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(feed)} has no package for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(words.join(' '))}${gone}`,
        remedy: `${(0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .nearText */ .cb)(names, known)}\`pkgfeed list\` shows all that it has, and \`pkgfeed search\` looks into summaries as well.`,
    });
}


/***/ }),

/***/ 49846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _audit_signer_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88266);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28847);
/* harmony import */ var _feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75273);
/* harmony import */ var _feed_needs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95407);
/* harmony import */ var _run_look_through_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76383);
/* harmony import */ var _run_package_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88542);
/* harmony import */ var _run_seen_feed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14860);
/* harmony import */ var _run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54885);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24635);










/**
 * Shows all that a feed says about packages: every version with where it is, and what needs it. Changes nothing.
 *
 * @param args an address, and names or patterns of packages
 * @throws InputError without a name
 */
async function show(args, settings, host) {
    const { address, words } = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .addressIn */ ._Q)(args, 'show');
    if (words.length === 0)
        throw noName();
    const names = words.map((word) => (0,_feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePackageName */ .Rl)(word, 'show'));
    const isWanted = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .isNamed */ .ev)(names);
    const isOfArch = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .hasWantedArch */ .aE)(settings);
    const seen = await (0,_run_seen_feed_js__WEBPACK_IMPORTED_MODULE_4__/* .openSeenFeed */ .o)(address, settings, host);
    const gathered = new Gathered(words);
    const { folders, ok } = await (0,_run_look_through_js__WEBPACK_IMPORTED_MODULE_7__/* .lookThrough */ .T)(seen, (index) => {
        for (const entry of index.entries) {
            if (!isOfArch(index.folder, entry))
                continue;
            const described = index.format.describe(entry);
            gathered.know(index.format, entry, described);
            if (isWanted(index.folder, entry))
                gathered.take(index, entry, described, seen);
        }
    }, host);
    const withdrawn = (0,_run_wanted_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .wantedWithdrawn */ .eX)(seen.feed.withdrawn ?? [], seen.folders, settings).filter((one) => names.some((name) => (0,_feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(name, one, undefined)));
    const packages = gathered.packages();
    await addOrigins(packages, seen);
    const report = {
        ...{ command: 'show', feed: seen.name, words, ok, packages, withdrawn, folders },
        neededBy: gathered.neededBy(),
        providedBy: packages.length > 0 ? [] : gathered.providedBy(),
    };
    if (packages.length > 0)
        return { report, errors: [] };
    const plain = names.filter((name) => name.isName === undefined).map(({ name }) => name);
    return { report, errors: [(0,_list_js__WEBPACK_IMPORTED_MODULE_6__.nothingFound)(report, plain, gathered.names)] };
}
const noName = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
    code: 'INPUT_MISSING',
    message: 'show has no name of a package',
    remedy: 'Write `pkgfeed show NAME`. `pkgfeed list` shows all packages.',
});
/** What is gathered of all folders, while they are read. */
class Gathered {
    /** The names of all packages. */
    names = new Set();
    #words;
    #rows = new _run_package_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageRows */ .W();
    #details = new Map();
    /** By the name that is needed, or provided, the names of the packages that do so. */
    #needing = new Map();
    #providing = new Map();
    /** The names that the found packages have, each with its format. */
    #own = new Map();
    constructor(words) {
        this.#words = new Set(words);
    }
    /** Takes note of what a package needs and provides. */
    know(format, entry, { dependencies, provides }) {
        const name = structuredClone(entry.name);
        this.names.add(name);
        const note = (notes, item) => {
            const known = notes.get(item);
            if (known === undefined)
                notes.set(structuredClone(item), new Set([name]));
            else
                known.add(name);
        };
        for (const item of dependencies)
            for (const needed of neededNames(format, item))
                note(this.#needing, `${format.name} ${needed}`);
        for (const item of provides)
            for (const provided of providedNames(format, item))
                if (this.#words.has(provided))
                    note(this.#providing, provided);
    }
    /** Takes a package that is to be shown. */
    take(index, entry, described, { given }) {
        const { folder, format, signatures } = index;
        this.#rows.add(index, entry, described);
        for (const name of [entry.name, ...described.provides.flatMap((item) => providedNames(format, item))])
            this.#own.set(structuredClone(`${format.name} ${name}`), structuredClone(entry.name));
        const key = fileKey(folder.path, entry.file);
        this.#details.set(key, structuredClone(detailsOf(format, entry, described, (0,_audit_signer_text_js__WEBPACK_IMPORTED_MODULE_8__/* .signerOf */ .K)(signatures, given).text)));
    }
    packages() {
        return this.#rows.sorted().map((row) => {
            const each = row.files.map((file) => ({
                file,
                details: this.#details.get(fileKey(file.folder, file.file)),
            }));
            const { files: _, ...first } = each.find(({ details }) => details !== undefined)?.details ?? NO_DETAILS;
            const files = each.flatMap(({ file, details }) => (details ?? NO_DETAILS).files.slice(0, 1).map((facts) => ({ ...facts, ...file })));
            return { ...row, ...first, files };
        });
    }
    neededBy() {
        const names = [...this.#own].flatMap(([needed, own]) => [...(this.#needing.get(needed) ?? [])].filter((name) => name !== own));
        return [...new Set(names)].sort();
    }
    providedBy() {
        return [...new Set([...this.#providing.values()].flatMap((names) => [...names]))].sort();
    }
}
const fileKey = (folder, file) => JSON.stringify([folder, file]);
const NO_DETAILS = {
    ...{ description: '', license: '', maintainer: '', homepage: '', fields: {}, files: [] },
};
/** Each of these names satisfies the dependency; none for a conflict. */
const neededNames = (format, item) => {
    if (item.startsWith('!'))
        return [];
    return format.namesIn?.(item, 'dependencies') ?? (0,_feed_needs_js__WEBPACK_IMPORTED_MODULE_9__/* .alternativesIn */ .Of)(item).map(({ name }) => name);
};
const providedNames = (format, item) => format.namesIn?.(item, 'provides') ?? [(0,_feed_needs_js__WEBPACK_IMPORTED_MODULE_9__/* .needIn */ .Yi)(item)?.name].filter((name) => name !== undefined);
/** Fields that have a place of their own in a report. */
const SHOWN_ELSEWHERE = /^(depends?|provides|description|pkgdesc|licen[cs]e|maintainer|url|homepage|package|version)$/i;
function detailsOf(format, entry, described, signature) {
    const { license, maintainer, homepage, summary } = described;
    const fields = format
        .meaning(entry)
        .filter(({ name, value }) => value !== '' && !SHOWN_ELSEWHERE.test(name))
        .map(({ name, value }) => [name, value.replaceAll('\n', ', ')]);
    const { sha256 = null, md5 = null, identity } = entry;
    const metadata = format.identifies === 'metadata' ? (identity ?? null) : null;
    const facts = { folder: '', arch: '', file: '', size: null, sha256, md5, metadata, signature };
    return {
        description: format.descriptionOf?.(entry) ?? summary,
        ...{ license, maintainer, homepage },
        fields: Object.fromEntries(fields),
        files: [{ ...facts, published: null, run: null, source: null, upstream: null }],
    };
}
/** Adds when and by whom each file was published, as the catalogs of its folders say. */
async function addOrigins(packages, seen) {
    const all = packages.flatMap(({ format, files }) => files.map((file) => ({ format, file })));
    const folders = [...new Set(all.map(({ file }) => file.folder))].slice(0, MOST_CATALOGS);
    for (const folder of folders) {
        const lines = await seen.catalog(folder);
        for (const { format, file } of all.filter((one) => one.file.folder === folder)) {
            const line = lines.get((0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .lineKey */ .QW)(format, file.file));
            if (line === undefined)
                continue;
            const { published, run, source, upstream = null } = line;
            Object.assign(file, { published, run, source, upstream });
        }
    }
}
/** How many catalogs are read at most. */
const MOST_CATALOGS = 64;


/***/ }),

/***/ 95407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ alternativesIn),
/* harmony export */   Yi: () => (/* binding */ needIn),
/* harmony export */   bT: () => (/* binding */ offersIn),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   lE: () => (/* binding */ mention),
/* harmony export */   n2: () => (/* binding */ isSatisfied)
/* harmony export */ });
/** The first part of `name (>= 1.0)`, as opkg writes it, or of `name>=1.0`, as apk does. */
const NEED = /^\s*([^\s(<>=~]+)\s*\(?\s*([<>=~]*)\s*([^\s)]*)/;
/** Reads one dependency without alternatives, or one item of a list of what is provided. */
function needIn(text) {
    const [, name, sign = '', version = ''] = NEED.exec(text) ?? [];
    return name === undefined ? undefined : { name, sign, version };
}
/** The needs of which one satisfies a dependency; none for a conflict, which begins with `!`. */
function alternativesIn(dependency) {
    if (dependency.startsWith('!'))
        return [];
    return dependency.split('|').flatMap((text) => needIn(text) ?? []);
}
/** What a package offers: itself, and what it provides. */
function offersOf(format, entry) {
    const own = { name: entry.name, sign: '=', version: entry.version };
    return [own, ...format.describe(entry).provides.flatMap((text) => needIn(text) ?? [])];
}
/** So few names are looked for in the text of an entry before it is read, which takes longer. */
const FEW = 8;
/** Tests whether an entry can name one of these; its text has the bytes as latin1. */
function mention(names) {
    if (names.size > FEW)
        return () => true;
    const texts = [...names].map((name) => Buffer.from(name).toString('latin1'));
    return ({ text }) => texts.some((name) => text.includes(name));
}
/** What packages offer under some names. */
function offersIn(format, listed, names) {
    const offers = new Map();
    const mayName = mention(names);
    for (const { entry } of listed) {
        if (!mayName(entry))
            continue;
        for (const { name, version } of offersOf(format, entry)) {
            if (!names.has(name))
                continue;
            const known = offers.get(name);
            if (known === undefined)
                offers.set(name, [version]);
            else
                known.push(version);
        }
    }
    return offers;
}
const isSatisfied = (needs, offers, { compareVersions }) => needs.some((need) => offers.get(need.name)?.some((offered) => fits(need, offered, compareVersions)));
/** When in doubt it fits: a warning about what is well would be worse than none. */
function fits({ sign, version }, offered, compare) {
    if (sign === '' || version === '' || offered === '')
        return true;
    if (sign.includes('~'))
        return offered.startsWith(version);
    if (sign.includes('<') && sign.includes('>'))
        return true;
    const order = compare(offered, version);
    if (order === 0)
        return sign.includes('=');
    return order > 0 ? sign.includes('>') : sign.includes('<');
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

/***/ 76383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookThrough)
/* harmony export */ });
/* unused harmony export MOST_ENTRIES */
/* harmony import */ var _audit_signer_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88266);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96008);


/** Indexes that are read at the same time. */
const AT_ONCE = 4;
/** The most packages of all folders together that are looked at; their rows are in memory. */
const MOST_ENTRIES = 400_000;
/**
 * Reads the index of each folder, and says which can be believed.
 *
 * @param visit is given each index, in no certain order; the index is not kept
 * @returns the folders in the order of the feed; `ok` is false when an index cannot be read or no signature of it fits
 */
async function lookThrough(seen, visit, host) {
    const reports = new Map();
    const left = [...seen.folders];
    let [done, entries, ok] = [0, 0, true];
    const report = (folder, found) => {
        const { path, format, branch, repository, target, arch } = folder;
        reports.set(folder, { path, branch, repository, target, arch, format: format.name, ...found });
        host.progress('reading indexes', ++done, seen.folders.length);
    };
    const work = async () => {
        for (let folder = left.shift(); folder !== undefined; folder = left.shift()) {
            const index = entries > MOST_ENTRIES ? TOO_MANY : await seen.read(folder);
            if (typeof index === 'string') {
                ok = false;
                report(folder, { packages: null, verified: false, signature: `cannot be read: ${index}` });
                continue;
            }
            const { isVerified, isBad, text } = (0,_audit_signer_text_js__WEBPACK_IMPORTED_MODULE_0__/* .signerOf */ .K)(index.signatures, seen.given);
            ok &&= !isBad;
            entries += index.entries.length;
            visit({ ...index, folder, isVerified });
            report(folder, { packages: index.entries.length, verified: isVerified, signature: text });
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { folders: seen.folders.flatMap((folder) => reports.get(folder) ?? []), ok };
}
const TOO_MANY = `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(MOST_ENTRIES, 'package', 'packages')} were read before it, and no more are. Name fewer repositories or arches`;


/***/ }),

/***/ 88542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PackageRows)
/* harmony export */ });
/* unused harmony export archOf */
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74273);


/** Packages of several folders: those of one repository that differ in the arch alone are one row. */
class PackageRows {
    #rows = new Map();
    /** Adds a package of a folder. */
    add(index, entry, described) {
        const { folder, format, isVerified } = index;
        const { branch, repository, target, path } = folder;
        const { name, version, file, size = null } = entry;
        const key = JSON.stringify([name, version, format.name, branch, repository, target]);
        const arch = archOf(folder, entry);
        const row = this.#rows.get(key) ?? firstRow(folder, format, entry, described);
        this.#rows.set(key, row);
        // A piece of an index's text would keep all of it in memory.
        row.files.push(structuredClone({ folder: path, arch, file, size }));
        if (!row.arches.includes(arch))
            row.arches.push(arch);
        if (size !== null)
            row.size = Math.max(row.size ?? 0, size);
        row.verified &&= isVerified;
    }
    /** By name, then by repository, the newest version first. */
    sorted() {
        const rows = [...this.#rows.values()];
        for (const row of rows) {
            row.arches.sort();
            row.files.sort((a, b) => (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.folder, b.folder));
        }
        return rows.sort((a, b) => (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.name, b.name) ||
            (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.branch ?? '', b.branch ?? '') ||
            (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.repository ?? '', b.repository ?? '') ||
            (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.target ?? '', b.target ?? '') ||
            (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.format, b.format) ||
            (_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.find(({ name }) => name === a.format)?.compareVersions(b.version, a.version) ?? 0));
    }
}
/** The arch of the folder, or that of the package where the folder is for several. */
const archOf = ({ arch }, entry) => arch ?? entry.arch;
function firstRow({ branch, repository, target }, { name: format }, { name, version }, { summary, dependencies, provides }) {
    const texts = structuredClone({ name, version, summary, depends: dependencies, provides });
    return {
        ...texts,
        ...{ format, branch, repository, target },
        ...{ arches: [], size: null, files: [], verified: true },
    };
}


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

/***/ 14860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openSeenFeed)
});

// UNUSED EXPORTS: nameOf

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/trust.js
var trust = __webpack_require__(52803);
// EXTERNAL MODULE: ./build/served/feed-json.js
var feed_json = __webpack_require__(85285);
// EXTERNAL MODULE: ./build/settings/repositories.js + 3 modules
var repositories = __webpack_require__(79714);
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(84663);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/run/keys.js
var keys = __webpack_require__(67036);
// EXTERNAL MODULE: ./build/audit/signatures.js
var signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var catalog_feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var catalog_shape = __webpack_require__(55992);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: ./build/run/check-keys.js
var check_keys = __webpack_require__(95519);
// EXTERNAL MODULE: ./build/run/feeds-below.js
var feeds_below = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
// EXTERNAL MODULE: ./build/run/read-folders.js
var read_folders = __webpack_require__(40656);
;// CONCATENATED MODULE: ./build/run/seen-at-home.js
















/**
 * Opens the feed that is in a branch or a folder.
 *
 * @param given the keys that judge signatures before those that the feed publishes
 * @throws FeedError where there is no index
 */
async function seenAtHome(settings, given, host) {
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host, 'read');
    const tip = await home.open();
    const below = await (0,feeds_below/* feedsBelow */.tF)(home, tip);
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => !(0,feeds_below/* isBelow */.Yw)(path, below));
    if (indexes.length === 0)
        throw noIndex(home.name);
    const files = tip.paths.has(catalog_feed_json/* FEED_FILE */.GS) ? (await (0,feed_files/* readUnlessLarge */.yB)(home, tip, [catalog_feed_json/* FEED_FILE */.GS])).files : undefined;
    const feed = (0,catalog_feed_json/* readFeedFile */.zy)(files?.get(catalog_feed_json/* FEED_FILE */.GS));
    const { keys } = await (0,check_keys/* checkKeys */.L)(home, tip);
    const judges = (0,signatures/* judgesOf */.YP)(given, keys);
    // A branch fetches all of them in one request.
    await home.sizes(tip, indexes.flatMap(({ format, path }) => (0,signed_folder/* signedFiles */.AH)(format, path, tip.paths)));
    const shape = (0,catalog_shape/* shapeIn */.HN)(feed) ?? (0,policy/* shapeOf */.F5)(settings.feed);
    return {
        name: home.name,
        feed,
        folders: indexes.map((index) => seenFolder(index, feed, shape)),
        read: ({ format, path }) => (0,read_folders/* openIndex */.b)(home, tip, { format, path }, judges),
        async catalog(path) {
            const file = (0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9);
            if (!tip.paths.has(file))
                return new Map();
            return (0,packages_json/* readCatalog */.uM)((await (0,feed_files/* readUnlessLarge */.yB)(home, tip, [file])).files.get(file));
        },
    };
}
function seenFolder({ format, path }, { folders }, shape) {
    const known = folders.find((folder) => folder.path === path);
    if (known === undefined)
        return { path, format, ...(0,layout/* coordinatesIn */.jc)(path, shape) };
    const { branch, repository, target = null, arch, arches } = known;
    return { path, format, branch, repository, target, arch, ...(arches && { arches }) };
}
/** The error for a home without any index. */
const noIndex = (name) => new errors/* FeedError */.lS({
    code: 'FEED_ABSENT',
    message: `${name} holds no feed: there is no ${formats/* FORMATS */.hR.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
});

// EXTERNAL MODULE: ./build/served/address.js
var address = __webpack_require__(51904);
// EXTERNAL MODULE: ./build/served/find-feed.js
var find_feed = __webpack_require__(84230);
// EXTERNAL MODULE: ./build/served/find-folders.js
var find_folders = __webpack_require__(27853);
// EXTERNAL MODULE: ./build/served/published-keys.js
var published_keys = __webpack_require__(52751);
// EXTERNAL MODULE: ./build/served/upstream-index.js
var upstream_index = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/run/upstreams.js + 4 modules
var upstreams = __webpack_require__(66040);
;// CONCATENATED MODULE: ./build/run/seen-on-server.js











/**
 * Opens the feed at an address: a whole feed of pkgfeed's, one of its folders, or a folder of anybody with an index.
 *
 * @param given the keys that judge signatures before those that the feed publishes
 * @throws VerifyError where no feed is
 */
async function seenOnServer(where, settings, given, host) {
    const fetcher = (0,upstreams/* upstreamFetcher */.J3)(settings, host);
    const { address, named } = (0,find_feed/* parseAddress */.or)(where);
    const { feed } = await (0,find_feed/* findFeed */.Eu)(fetcher, address);
    const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
    // The settings narrow a whole feed afterwards, by patterns too.
    const served = isWhole
        ? (0,find_folders/* feedFolders */.U)(feed, settings.only.length > 0 ? EVERYWHERE : (0,settings_settings/* foldersToLookAt */.H)(settings))
        : await (0,find_folders/* folderAt */.w)(fetcher, address, named, feed, settings.repositories[0]);
    const published = feed === undefined ? [] : await (0,published_keys/* publishedKeys */.H)(fetcher, feed.root, feed.file.keys, []);
    const judges = (0,signatures/* judgesOf */.YP)(given, published);
    const file = feed?.file ?? (0,catalog_feed_json/* openFeedFile */.zE)(undefined).feed;
    const places = new Map(served.map((one) => [seen_on_server_seenFolder(one, feed, settings), one]));
    return {
        name: address.href.replace(/\/$/, ''),
        feed: isWhole ? file : narrowed(file, [...places.keys()]),
        folders: [...places.keys()],
        read: (folder) => readIndex(fetcher, places.get(folder), judges),
        async catalog(path) {
            const folder = [...places].find(([one]) => one.path === path)?.[1];
            if (folder === undefined || feed === undefined)
                return new Map();
            const answer = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, folder.url), packages_json/* CATALOG_LIMIT */.wH);
            return (0,packages_json/* readCatalog */.uM)(answer.state === 'there' ? answer.bytes : undefined);
        },
    };
}
const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];
function seen_on_server_seenFolder({ path, url, format }, feed, settings) {
    const known = feed?.file.folders.find((one) => (0,address/* folderAddress */.p)(feed.root, one.path)?.href === url.href);
    if (known !== undefined) {
        const { branch, repository, target = null, arch, arches } = known;
        return { path: known.path, format, branch, repository, target, arch, ...(arches && { arches }) };
    }
    // Of a folder of others, only its address is known. Below a base, the reader said what it is.
    const [{ branch = null, repository = null, target = null, arches }] = settings.repositories;
    const arch = arches.find((one) => path === one || path.endsWith(`/${one}`)) ?? null;
    return { path: path === '.' ? '' : path, format, branch, repository, target, arch };
}
/** The feed as far as it is about some of its folders. */
const narrowed = (feed, folders) => ({
    ...feed,
    withdrawn: (feed.withdrawn ?? []).filter((one) => one.folders.some((path) => folders.some((folder) => folder.path === path))),
});
async function readIndex(fetcher, folder, keys) {
    if (folder === undefined)
        return 'it is no folder of this feed';
    const { url, format: named } = folder;
    const places = (0,find_feed/* indexNames */.dC)(named).map((name) => ({ folder: url, format: named, name }));
    const trust = { keys, allowUnsigned: true, allowBad: true };
    try {
        const answer = await (0,upstream_index/* readUpstreamIndex */.yY)(fetcher, places, trust);
        if (answer.state === 'read') {
            const { entries, signatures, place } = answer;
            return { format: place.format, entries, signatures };
        }
        return answer.state === 'unchanged' ? 'the server says that it has not changed' : `it ${answer.reason}`;
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return error.message;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/run/seen-feed.js









/** The most folders that are looked at; each is two requests or more. */
const MOST_FOLDERS = 2000;
/**
 * Opens the feed that an address names, or the settings. Changes nothing.
 *
 * @param address as the reader gave it beside the flags
 * @throws InputError when nothing names a feed
 */
async function openSeenFeed(address, settings, host) {
    const { signingKeys, trustedKeys } = await (0,keys/* loadKeys */.V)(settings, host);
    const given = (0,trust/* acceptedKeys */.gH)({ signingKeys, trustedKeys });
    const { directory, pagesRepository } = settings.home;
    const hasHome = directory !== undefined || pagesRepository !== undefined;
    const where = address ?? (hasHome ? undefined : settings.feed.url);
    if (where === undefined && !hasHome)
        throw noFeedNamed();
    const opened = where === undefined
        ? await seenAtHome(settings, given, host)
        : await seenOnServer(where, settings, given, host);
    const wanted = opened.folders.filter(isWanted(settings));
    if (wanted.length > MOST_FOLDERS) {
        host.say(`${opened.name} has ${wanted.length} folders; only the first ${MOST_FOLDERS} are read. Name some with \`branch\`, \`repository\` or \`arches\``);
    }
    return { ...opened, given, folders: wanted.slice(0, MOST_FOLDERS) };
}
function isWanted(settings) {
    const choices = (0,settings_settings/* foldersToLookAt */.H)(settings);
    const patterns = settings.config === undefined ? settings.only.map(name_pattern/* starPattern */.rj) : [];
    return (folder) => {
        const name = (0,repositories/* repositoryName */.a)(nameOf(folder));
        if (patterns.length > 0 && !patterns.some((matches) => matches(name)))
            return false;
        const known = folder.arch === null ? folder.arches : [folder.arch];
        // Where nothing says it, the packages themselves do.
        return (0,feed_json/* hasCoordinates */.IU)(folder, choices, (arches) => known === undefined || known.some((arch) => arches.includes(arch)));
    };
}
/** The coordinates of a folder as settings have them. */
const nameOf = ({ branch, repository, target, }) => ({
    branch: branch ?? undefined,
    repository: repository ?? undefined,
    target: target ?? undefined,
});
const noFeedNamed = () => new errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: 'nothing names the feed to look at',
    remedy: 'Give its address (https://OWNER.github.io/REPO), `--pages-repository` OWNER/REPO, or `--directory` FOLDER.',
});


/***/ }),

/***/ 54885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Q: () => (/* binding */ addressIn),
/* harmony export */   aE: () => (/* binding */ hasWantedArch),
/* harmony export */   cb: () => (/* binding */ nearText),
/* harmony export */   eX: () => (/* binding */ wantedWithdrawn),
/* harmony export */   ev: () => (/* binding */ isNamed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75273);
/* harmony import */ var _served_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85285);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84663);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10446);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);






/**
 * Splits the words of a command into the address of a feed and the others. No package has `://` in its name.
 *
 * @throws InputError for two addresses
 */
function addressIn(args, command) {
    const [address, ...more] = args.filter((word) => word.includes('://'));
    if (more.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_UNKNOWN',
            message: `${command} takes one address at a time`,
            remedy: `Write \`pkgfeed ${command} URL\`, and names after it.`,
        });
    }
    const words = args.filter((word) => !word.includes('://'));
    return address === undefined ? { words } : { address, words };
}
/** True for a package that the settings want by its arch, which a folder of all arches does not say. */
function hasWantedArch(settings) {
    const arches = new Set((0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .foldersToLookAt */ .H)(settings).flatMap((one) => one.arches));
    return ({ arch }, entry) => arches.size === 0 || arch !== null || entry.anyArch === true || arches.has(entry.arch);
}
/** True for a package with one of these names; every package without names. */
const isNamed = (names) => (folder, entry) => names.length === 0 || names.some((name) => (0,_feed_draft_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(name, entry, folder.arch));
/** The withdrawn packages of the repositories that the settings want. */
function wantedWithdrawn(withdrawn, folders, settings) {
    const choices = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .foldersToLookAt */ .H)(settings);
    const names = new Set(folders.map(({ branch, repository }) => JSON.stringify([branch, repository])));
    return withdrawn.filter((one) => (settings.only.length === 0 || names.has(JSON.stringify([one.branch, one.repository]))) &&
        (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCoordinates */ .IU)(one, choices, (arches) => arches.includes(one.arch)));
}
/** What was most likely meant, as the end of a remedy. */
function nearText(words, names) {
    const all = [...names];
    const near = [...new Set(words.flatMap((word) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(word, all) ?? []))];
    return near.length === 0 ? '' : `Did you mean ${near.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$).join(' or ')}? `;
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


/***/ }),

/***/ 52751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedKeys)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34365);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);




/** More than any feed has had. Each is a request. */
const KEY_COUNT = 256;
/**
 * Fetches the keys that a feed publishes for its subscribers.
 *
 * @param named the keys and their paths, as `feed.json` names them
 * @param findings gets a finding for each key that is not there or is another one
 */
async function publishedKeys(fetcher, root, named, findings) {
    const keys = [];
    // The files of revoked keys are gone.
    const offered = named.filter(({ state }) => state !== 'revoked');
    for (const path of [...new Set(offered.map((key) => key.path))].slice(0, KEY_COUNT)) {
        const folder = (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .folderAddress */ .p)(root, path);
        const url = folder && new URL(folder.href.replace(/\/$/, ''));
        const answer = url && (await fetcher.get(url, _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M));
        if (answer?.state !== 'there') {
            const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
            const what = `cannot be fetched: ${how ?? 'it is not a plain path'}`;
            findings.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)((0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__/* .statedKeyFault */ .h1)(path, what)));
            continue;
        }
        const stated = offered.filter((key) => key.path === path);
        const judged = await (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeStatedKey */ .yl)(path, answer.bytes, stated);
        keys.push(...judged.keys);
        findings.push(...judged.faults.map(_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD));
    }
    return keys;
}


/***/ })

};
