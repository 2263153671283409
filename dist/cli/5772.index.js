export const id = 5772;
export const ids = [5772];
export const modules = {

/***/ 24531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ contentHash),
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The content id of some bytes. */
function contentId(bytes) {
    return contentHash(bytes.length).update(bytes).digest('hex');
}
/** The hash of content that is fed piece by piece, `size` bytes in all. Its digest is the content id. */
function contentHash(size) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${size}\0`);
}


/***/ }),

/***/ 54083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ hiddenWarning),
/* harmony export */   fi: () => (/* binding */ sharedFaultText),
/* harmony export */   fq: () => (/* binding */ refuseHarm),
/* harmony export */   lv: () => (/* binding */ harmsIn),
/* harmony export */   mc: () => (/* binding */ mendedWarning),
/* harmony export */   xN: () => (/* binding */ mendedIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);



/**
 * An entry that is carried on from an old index is held to the rules of a fresh one. What clients stumble over is written
 * in another form; what no other form helps stops the run.
 */
/** How many entries a text names. */
const NAMED = 3;
const nameOf = ({ name, version }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${name} ${version}`);
/** What clients stumble over in these entries, each fault once. */
function mendedIn(entries) {
    return shared(entries.map((entry) => [nameOf(entry), entry.mended ?? []]));
}
/** Why clients cannot use some of these entries, each reason once. */
function harmsIn(entries) {
    return shared(entries.map((entry) => [nameOf(entry), entry.harm === undefined ? [] : [entry.harm]]));
}
function shared(found) {
    const faults = new Map();
    for (const [name, own] of found) {
        for (const fault of own) {
            const entries = faults.get(fault);
            if (entries === undefined)
                faults.set(fault, new Set([name]));
            else
                entries.add(name);
        }
    }
    return [...faults].map(([what, entries]) => ({ what, entries: [...entries] }));
}
/** A fault and the first entries that have it. */
function sharedFaultText({ what, entries }) {
    const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : '';
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what)} (${entries.slice(0, NAMED).join(', ')}${more})`;
}
/** Warns once, for all indexes, that entries are written in another form; no warning without one. */
function mendedWarning(carried) {
    const isMended = ({ mended = [] }) => mended.length > 0;
    const indexes = carried.filter(({ entries }) => entries.some(isMended)).map(({ index }) => index);
    const mended = carried.flatMap(({ entries }) => entries.filter(isMended));
    if (mended.length === 0)
        return [];
    const count = mended.length === 1 ? 'one entry is' : `${mended.length} entries are`;
    const faults = mendedIn(mended).map(sharedFaultText);
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(indexes)}: ${count} written in the form that clients read; the old form had ${faults.join(', ')}`,
    ];
}
/** Warns once, for all indexes, that clients could not read them as they were; no warning without one. */
function hiddenWarning(hidden) {
    if (hidden.length === 0)
        return [];
    const names = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(hidden.map(({ index }) => index));
    const problems = [...new Set(hidden.flatMap(({ problems }) => problems))].map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$);
    return [
        hidden.length === 1
            ? `${names} is written again: clients could not read it, because it ${problems.join(' and ')}`
            : `${names} are written again: clients could not read them, because each ${problems.join(' or ')}`,
    ];
}
/**
 * @param entries those that stay in the index
 * @throws FeedError for entries that clients cannot use
 */
function refuseHarm(index, entries) {
    const harms = harmsIn(entries);
    if (harms.length === 0)
        return;
    const [first] = harms[0]?.entries ?? [];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ENTRY',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(index)} has entries that clients cannot use, with ${harms.map(sharedFaultText).join(', ')}`,
        remedy: `Run \`pkgfeed reindex\` if the package files are good and only the index is wrong; otherwise withdraw each with \`pkgfeed remove ${first?.replace(' ', '=')}\` and publish a good build.`,
    });
}


/***/ }),

/***/ 35735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ FEED_FILE_LIMIT),
/* harmony export */   nh: () => (/* binding */ parseBounded),
/* harmony export */   tF: () => (/* binding */ isDeep)
/* harmony export */ });
/** The most bytes of a `feed.json`. One with 10,000 folders is smaller. */
const FEED_FILE_LIMIT = 4 << 20;
/** The most levels of nested brackets; pkgfeed's files have three. */
const DEPTH_LIMIT = 8;
/** The value of a JSON text; undefined if it is not JSON, too large or nested too deeply. */
function parseBounded(bytes) {
    if (bytes.length > FEED_FILE_LIMIT || isDeep(bytes, DEPTH_LIMIT))
        return undefined;
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** True when brackets are nested deeper than a limit. Each level costs far more memory than one byte. */
function isDeep(bytes, limit) {
    let depth = 0;
    let isInText = false;
    for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i];
        if (isInText) {
            if (byte === 0x5c)
                i++;
            else if (byte === 0x22)
                isInText = false;
        }
        else if (byte === 0x22)
            isInText = true;
        else if (byte === 0x5b || byte === 0x7b) {
            if (++depth > limit)
                return true;
        }
        else if (byte === 0x5d || byte === 0x7d)
            depth--;
    }
    return false;
}


/***/ }),

/***/ 8788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* reexport safe */ _bounded_json_js__WEBPACK_IMPORTED_MODULE_3__.AZ),
/* harmony export */   GS: () => (/* binding */ FEED_FILE),
/* harmony export */   Kg: () => (/* reexport safe */ _feed_shape_js__WEBPACK_IMPORTED_MODULE_0__.Kg),
/* harmony export */   d3: () => (/* reexport safe */ _feed_shape_js__WEBPACK_IMPORTED_MODULE_0__.d3),
/* harmony export */   nW: () => (/* binding */ updatedIn),
/* harmony export */   yR: () => (/* binding */ writeFeedFile),
/* harmony export */   zE: () => (/* binding */ openFeedFile),
/* harmony export */   zy: () => (/* binding */ readFeedFile)
/* harmony export */ });
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35735);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16781);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93920);






/** `feed.json` at the root of the feed (docs/catalog.md). Nobody signs it, and no index is made from it. */
const FEED_FILE = 'feed.json';
/** A feed without a `feed.json`. */
const NOTHING = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };
/**
 * Reads a `feed.json`: the values that fit the shape, and the places of those that do not. A damaged file, or one of
 * others, gives an empty feed. The values are hints: compare them with the files that are there.
 */
function openFeedFile(bytes) {
    const nothing = { feed: NOTHING, dropped: [] };
    if (bytes === undefined)
        return { state: 'absent', ...nothing };
    const value = (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBounded */ .nh)(bytes);
    if (!(0,_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isVersionOne */ .R2)(value)) {
        return { state: value === undefined ? (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOfBroken */ .Us)(bytes) : 'theirs', ...nothing };
    }
    return { state: 'whole', ...(0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFeedShape */ .Sr)(value) };
}
/** The feed that a `feed.json` describes; empty if the file cannot be read. */
const readFeedFile = (bytes) => openFeedFile(bytes).feed;
/** The time of the last change that a feed.json states; undefined for another file. */
function updatedIn(bytes) {
    const value = (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBounded */ .nh)(bytes);
    if (!(0,_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isVersionOne */ .R2)(value))
        return undefined;
    const { updated } = value;
    return (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isTime */ .K8)(updated) ? updated : undefined;
}
/** The bytes of a `feed.json`. Each item has its own line, so git stores only the lines that change. */
function writeFeedFile(feed, now) {
    const { title, url, home, formerUrls, folders, keys, recent, site } = feed;
    const lines = (items) => items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const facts = JSON.stringify({ title, url, home, formerUrls, updated: (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(now) });
    const head = `${_packages_json_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx}${facts.slice(1, -1)}`;
    const parts = { folders: byPath(folders), keys, recent, site: byPath(site) };
    const lists = Object.entries(parts).map(([name, items]) => `"${name}":${lines(items)}`);
    return Buffer.from(`${head},\n${lists.join(',\n')}}\n`, 'utf8');
}
const byPath = (items) => items.toSorted((a, b) => (a.path < b.path ? -1 : 1));


/***/ }),

/***/ 89833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readOwned),
/* harmony export */   Bu: () => (/* binding */ newOwnedText),
/* harmony export */   Gl: () => (/* binding */ keyOfOwned),
/* harmony export */   LW: () => (/* binding */ ownedBy),
/* harmony export */   Vu: () => (/* binding */ writeOwned),
/* harmony export */   gp: () => (/* binding */ stateOfOwned),
/* harmony export */   hO: () => (/* binding */ ownedText),
/* harmony export */   kh: () => (/* binding */ FILES_LIMIT),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   nk: () => (/* binding */ hashOfPath),
/* harmony export */   ze: () => (/* binding */ FILES_FILE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16781);
/* harmony import */ var _line_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72078);
/* harmony import */ var _package_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51293);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93920);






/**
 * `files.json` in each folder (docs/catalog.md): which files the packages of the folder install. Nobody signs it, so it
 * only serves to warn: nothing is listed, placed or refused because of it.
 */
const FILES_FILE = 'files.json';
/** The most bytes of a `files.json`. Packages that do not fit are left out. */
const FILES_LIMIT = 32 << 20;
/** The bytes of a hash of a path. Among a thousand million pairs of paths, none is likely to be equal by chance. */
const HASH_BYTES = 6;
/** The characters of such a hash in base64. */
const HASH_TEXT = 8;
/** The most paths of one package that are compared. */
const PATHS_LIMIT = 100_000;
/** The most names in one relation. */
const NAMES_LIMIT = 10_000;
const RELATIONS = ['names', 'sole', 'conflicts', 'replaces'];
const FIRST_LINE = `${_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD */ .Vx}"owned":[`;
/** What a package installs; undefined if that is nothing, or nobody looked. */
function ownedBy(format, pkg) {
    const { files = [] } = pkg;
    if (files.length === 0)
        return undefined;
    const hashes = Float64Array.from(files, hashOfPath).sort();
    const single = hashes.filter((one, at) => one !== hashes[at - 1]).subarray(0, PATHS_LIMIT);
    const bytes = Buffer.alloc(single.length * HASH_BYTES);
    for (const [at, one] of single.entries())
        bytes.writeUIntBE(one, at * HASH_BYTES, HASH_BYTES);
    return { relations: format.relations(pkg), paths: bytes.toString('base64') };
}
/** The beginning of the SHA-256 of a path, as a number. */
const hashOfPath = (path) => 
// Text is several times as quick to get as a buffer.
Number.parseInt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', path, 'hex').slice(0, 2 * HASH_BYTES), 16);
/** The hashes of the paths that a package installs. */
function hashesOf({ paths }) {
    const bytes = Buffer.from(paths, 'base64');
    const hashes = new Float64Array(bytes.length / HASH_BYTES);
    for (let at = 0; at < hashes.length; at++)
        hashes[at] = bytes.readUIntBE(at * HASH_BYTES, HASH_BYTES);
    return hashes;
}
/**
 * Reads a `files.json` line by line, and takes the lines that fit.
 *
 * @returns the state of the file. Drop the lines if it is `theirs`.
 */
function readOwned(bytes, take) {
    if (bytes.length > FILES_LIMIT)
        return 'theirs';
    const takeValue = (value) => {
        const line = ownedShape(value);
        if (line !== undefined)
            take(line);
        return line !== undefined;
    };
    return (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(bytes, FIRST_LINE, takeValue) ? 'whole' : (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOfBroken */ .Us)(bytes);
}
/** The state of a `files.json`. Keeps nothing of it in memory. */
const stateOfOwned = (bytes) => readOwned(bytes, () => undefined);
/** Reads a parsed line; undefined if it does not fit. */
function ownedShape(value) {
    const { file, format, origin = '', paths, ...rest } = (value ?? {});
    if (!(0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isPackageFile */ .N8)(file) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(format) || !_feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_NAMES */ .BU.includes(format))
        return undefined;
    if (!isHashes(paths) || !(origin === '' || (0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isWord */ .Jg)(origin)))
        return undefined;
    const [names, sole, conflicts, replaces] = RELATIONS.map((field) => namesIn(rest[field]));
    if (names === undefined || names.length === 0)
        return undefined;
    if (sole === undefined || conflicts === undefined || replaces === undefined)
        return undefined;
    return { file, format, relations: { names, sole, conflicts, replaces, origin }, paths };
}
function namesIn(value = []) {
    const fits = Array.isArray(value) && value.length <= NAMES_LIMIT && value.every(isName);
    return fits ? value : undefined;
}
const isName = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isLine */ .PA)(value, 1000);
const isHashes = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value) &&
    value !== '' &&
    value.length <= PATHS_LIMIT * HASH_TEXT &&
    value.length % HASH_TEXT === 0 &&
    /^[A-Za-z0-9+/]*$/.test(value);
/** The text of a new line; undefined for one that no run could read. */
function newOwnedText(line) {
    const text = ownedText(line);
    return ownedShape(JSON.parse(text)) === undefined ? undefined : text;
}
/** A line as a `files.json` has it, without relations that are empty. */
function ownedText({ file, format, relations, paths }) {
    const said = RELATIONS.filter((field) => relations[field].length > 0).map((field) => [
        field,
        relations[field],
    ]);
    const origin = relations.origin === '' ? {} : { origin: relations.origin };
    return JSON.stringify({ file, format, ...Object.fromEntries(said), ...origin, paths });
}
/**
 * The bytes of a `files.json`.
 *
 * @param lines the text of each line, by `lineKey`
 */
function writeOwned(lines) {
    let left = FILES_LIMIT - 100;
    const fitting = [];
    for (const [, text] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
        left -= Buffer.byteLength(text) + 2;
        if (left < 0)
            break;
        fitting.push(text);
    }
    return (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLines */ .x)(FIRST_LINE, fitting);
}
const keyOfOwned = ({ format, file }) => (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lineKey */ .QW)(format, file);


/***/ }),

/***/ 72078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines),
/* harmony export */   x: () => (/* binding */ writeLines)
/* harmony export */ });
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35735);

/** JSON files with one item in each line, so that git stores only the lines that change. */
/** The most bytes of a line. The metadata of a package has a lower limit. */
const LINE_LIMIT = 4 << 20;
/** The most levels of brackets in a line: an object with lists. */
const LINE_DEPTH = 2;
/** How many lines that do not fit are skipped before reading stops. */
const ODD_LINES = 1000;
const LAST_LINE = ']}';
/**
 * Reads a file as `writeLines` wrote it.
 *
 * @param firstLine what the file begins with
 * @param take gets the value of each line, or undefined for one that is not JSON; returns whether it is an item
 * @returns whether the file is one that `writeLines` could have written, line by line
 */
function readLines(bytes, firstLine, take) {
    let odd = 0;
    let before;
    for (const line of linesIn(bytes)) {
        if (line === '')
            continue;
        const isItem = take(jsonOf(line));
        const hasNext = before === firstLine || before?.endsWith(',');
        const fits = before === undefined
            ? line === firstLine
            : line === LAST_LINE
                ? before !== LAST_LINE && !before.endsWith(',')
                : isItem && hasNext;
        // Each one costs an exception of the parser, and so many are not an accident.
        if (!fits && ++odd > ODD_LINES)
            return false;
        before = line;
    }
    return odd === 0 && before === LAST_LINE;
}
/** The lines of a file. A line that is too long or nested too deeply to be ours becomes a blank, which is no item. */
function* linesIn(bytes) {
    for (let at = 0; at < bytes.length;) {
        const found = bytes.indexOf(0x0a, at);
        const end = found === -1 ? bytes.length : found;
        const isOdd = end - at > LINE_LIMIT || (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeep */ .tF)(bytes.subarray(at, end), LINE_DEPTH);
        yield isOdd ? ' ' : bytes.toString('utf8', at, end);
        at = end + 1;
    }
}
function jsonOf(line) {
    try {
        return JSON.parse(line.trimEnd().replace(/,$/, ''));
    }
    catch {
        return undefined;
    }
}
/** The bytes of a file with these lines. */
const writeLines = (firstLine, lines) => Buffer.from(`${firstLine}\n${lines.join(',\n')}\n${LAST_LINE}\n`, 'utf8');


/***/ }),

/***/ 51293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   N8: () => (/* binding */ isPackageFile),
/* harmony export */   iU: () => (/* binding */ readPackageShape)
/* harmony export */ });
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16781);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);


/** The most characters of a name, a version or a file. */
const WORD_LIMIT = 400;
/** The most characters of one item of a list. */
const ITEM_LIMIT = 4_096;
/** The most items of a list. */
const LIST_LIMIT = 10_000;
/**
 * Reads a parsed line of `packages.json`. A value that does not fit is treated as unknown.
 *
 * @returns undefined for a line without a file, format, name or version
 */
function readPackageShape(value) {
    const fields = (value ?? {});
    const { file, format, name, version } = fields;
    if (!isPackageFile(file) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(format) || !_feed_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_NAMES */ .BU.includes(format))
        return undefined;
    if (!isWord(name) || !isWord(version))
        return undefined;
    const orNull = (field, fits) => {
        const given = fields[field];
        return fits(given) ? given : null;
    };
    const text = (field) => orNull(field, isShort) ?? '';
    const list = (field) => {
        const given = fields[field];
        return Array.isArray(given) ? given.slice(0, LIST_LIMIT).filter(isItem) : [];
    };
    return {
        file,
        format,
        name,
        version,
        arch: orNull('arch', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn),
        size: orNull('size', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my),
        sha256: orNull('sha256', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha256 */ ._h),
        blob: orNull('blob', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlobId */ .$4),
        license: text('license'),
        maintainer: text('maintainer'),
        homepage: text('homepage'),
        summary: text('summary'),
        depends: list('depends'),
        provides: list('provides'),
        published: orNull('published', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8),
        run: orNull('run', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLink */ .PJ),
        source: orNull('source', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLink */ .PJ),
    };
}
/** True for a name, a version or the like. */
const isWord = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLine */ .PA)(value, WORD_LIMIT) && value !== '';
const isShort = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLine */ .PA)(value, _feed_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_LIMIT */ .Jt);
const isItem = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLine */ .PA)(value, ITEM_LIMIT);
/**
 * True for the path of a package file. An index of another tool may use odd file names, but none may lead out of the
 * folder.
 */
const isPackageFile = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(value) || (isWord(value) && !/^\/|\\|(^|\/)\.{0,2}(\/|$)/.test(value));


/***/ }),

/***/ 28847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ stateOfCatalog),
/* harmony export */   Hh: () => (/* binding */ catalogOf),
/* harmony export */   Jj: () => (/* binding */ writeCatalog),
/* harmony export */   O_: () => (/* binding */ openCatalog),
/* harmony export */   QW: () => (/* binding */ lineKey),
/* harmony export */   R2: () => (/* binding */ isVersionOne),
/* harmony export */   Us: () => (/* binding */ stateOfBroken),
/* harmony export */   Vx: () => (/* binding */ HEAD),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   l9: () => (/* binding */ CATALOG_FILE),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   nG: () => (/* binding */ filesIn),
/* harmony export */   uM: () => (/* binding */ readCatalog),
/* harmony export */   wH: () => (/* binding */ CATALOG_LIMIT)
/* harmony export */ });
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78317);
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35735);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16781);
/* harmony import */ var _line_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72078);
/* harmony import */ var _package_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51293);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93920);






/**
 * The catalogs: `packages.json` in each folder and `feed.json` at the root (docs/catalog.md). They are for people, the
 * web page and other tools. Nobody signs them, so pkgfeed never lists, places or signs a package because of them.
 */
const CATALOG_FILE = 'packages.json';
/** The beginning of each catalog. */
const HEAD = '{"pkgfeed":1,';
/** The most bytes of a `packages.json`. A line has more fields than the index entry of the same package. */
const CATALOG_LIMIT = 2 * _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX_LIMIT */ .bk;
/** How many bytes of a damaged file are read to find out whose it was. */
const GLANCE = 64 << 10;
/**
 * The state of a file that cannot be read as a catalog. A small blank file counts as damaged. A file without
 * `"pkgfeed":1`, or JSON that has it only further inside, is a file of others.
 */
function stateOfBroken(bytes) {
    const glance = bytes.toString('latin1', 0, GLANCE);
    if (glance.trim() === '')
        return bytes.length <= GLANCE ? 'damaged' : 'theirs';
    if (!/"pkgfeed" ?: ?1[,}\s]/.test(glance))
        return 'theirs';
    const value = (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBounded */ .nh)(bytes);
    return value === undefined || isVersionOne(value) ? 'damaged' : 'theirs';
}
/** True for a parsed file that says that it is pkgfeed's, in the version that we know. */
const isVersionOne = (value) => typeof value === 'object' && value !== null && value.pkgfeed === 1;
/** Identifies a package of a catalog by its format and file. */
const lineKey = (format, file) => `${format} ${file}`;
/**
 * Reads a catalog line by line, as `writeCatalog` wrote it. From a damaged file it takes the lines that are whole.
 *
 * @param keep returns what to keep of a package in memory; undefined to keep nothing
 */
function openCatalog(bytes, keep = (pkg) => pkg) {
    const lines = new Map();
    const take = (value) => {
        const pkg = (0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readPackageShape */ .iU)(value);
        const kept = pkg && keep(pkg);
        if (kept !== undefined)
            lines.set(lineKey(kept.format, kept.file), kept);
        return pkg !== undefined;
    };
    if (bytes.length <= CATALOG_LIMIT && (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(bytes, FIRST_LINE, take))
        return { state: 'whole', lines };
    const state = stateOfBroken(bytes);
    return { state, lines: state === 'damaged' ? lines : new Map() };
}
/** The state of a catalog. Keeps nothing of it in memory. */
const stateOfCatalog = (bytes) => openCatalog(bytes, () => undefined).state;
/** The lines of a catalog; none for a file that does not exist or is not ours. */
const readCatalog = (bytes) => bytes === undefined ? new Map() : openCatalog(bytes).lines;
/** The files of a format that a catalog lists, relative to its folder. */
function filesIn(catalog, format) {
    return [...readCatalog(catalog).values()]
        .filter((pkg) => pkg.format === format.name)
        .map(({ file }) => file);
}
const FIRST_LINE = `${HEAD}"packages":[`;
/**
 * The catalog of the packages of one format. The signed index decides what they are. What it does not state, such as
 * when a package was published, comes from the old catalog as long as the file is the same.
 *
 * @param listed in any order
 * @param old the present catalogs, by folder
 * @returns packages sorted by file name
 */
function catalogOf(format, listed, old, paths, provenance) {
    const sorted = listed.toSorted((a, b) => (a.entry.file < b.entry.file ? -1 : 1));
    return sorted.flatMap((item) => {
        const blob = item.contentId ?? paths.get(item.path);
        const line = item.content?.kind === 'file' ? undefined : lineOf(format, item, old);
        const known = line !== undefined && (blob === undefined || line.blob === blob) ? line : undefined;
        const origin = item.content?.kind === 'file' ? provenanceOf(provenance, item) : (known ?? UNKNOWN_ORIGIN);
        // Write only what a later run can read.
        const pkg = catalogPackage(format, item, blob ?? known?.blob ?? null, known, origin);
        return (0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readPackageShape */ .iU)(pkg) ?? [];
    });
}
/**
 * The line of a package in the present catalogs. A package that is copied has its line in the folder that it is copied
 * from.
 *
 * @param old the present catalogs, by folder
 */
function lineOf(format, { entry, path, content }, old) {
    const from = content?.kind === 'copy' ? content.from : path;
    const folder = from.slice(0, -entry.file.length - 1);
    return old.get(folder)?.get(lineKey(format.name, entry.file));
}
/** For a package of another tool, nobody knows when it was published. */
const UNKNOWN_ORIGIN = { published: null, run: null, source: null };
const provenanceOf = ({ now, runUrl: run }, { facts }) => ({
    published: seconds(now),
    run: run ?? null,
    source: facts?.source ?? null,
});
function catalogPackage(format, { entry, facts }, blob, known, { published, run, source }) {
    const { summary, license, maintainer, homepage, dependencies, provides } = format.describe(entry);
    return {
        file: entry.file,
        format: format.name,
        name: entry.name,
        version: entry.version,
        // If the index does not say so, a package may still be for any arch.
        arch: facts?.arch ?? known?.arch ?? (entry.anyArch === undefined ? null : entry.arch),
        size: entry.size ?? known?.size ?? null,
        sha256: facts?.sha256 ?? entry.sha256 ?? known?.sha256 ?? null,
        blob,
        license: shorten(license),
        maintainer: shorten(maintainer || (facts?.maintainer ?? known?.maintainer ?? '')),
        homepage: shorten(homepage),
        summary: shorten(summary),
        depends: dependencies.map(_plain_values_js__WEBPACK_IMPORTED_MODULE_3__/* .asLine */ .Bd),
        provides: provides.map(_plain_values_js__WEBPACK_IMPORTED_MODULE_3__/* .asLine */ .Bd),
        published,
        run,
        source,
    };
}
/** A time in ISO 8601 without fractions of a second. */
const seconds = (time) => `${time.toISOString().slice(0, 19)}Z`;
/** Makes one printable line of a text and cuts it, between characters, where it is too long. */
function shorten(text) {
    const line = (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_3__/* .asLine */ .Bd)(text);
    if (line.length <= _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_LIMIT */ .Jt)
        return line;
    const whole = [...line.slice(0, 2 * _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_LIMIT */ .Jt)];
    let cut = '';
    for (const character of whole) {
        if (cut.length + character.length >= _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_LIMIT */ .Jt)
            break;
        cut += character;
    }
    return `${cut}…`;
}
/** The bytes of a `packages.json`, with one package in each line. */
const writeCatalog = (packages) => (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLines */ .x)(FIRST_LINE, packages.map((pkg) => JSON.stringify(pkg)));


/***/ }),

/***/ 93853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ checkEdit),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** True for a path that the feed has after an edit. */
function isAfter(paths, edit, path) {
    return edit.puts.has(path) || (paths.has(path) && !edit.deletes.has(path));
}
function isEmpty(edit) {
    return edit.puts.size === 0 && edit.deletes.size === 0;
}
/**
 * Checks an edit before anything is written. Every file that an index lists must be there afterwards, no path may be
 * both written and deleted, and no file may be in the place of a folder.
 *
 * @param listed the paths that the indexes list after the edit
 * @throws FeedError, which is a bug of ours and never the user's fault
 */
function checkEdit(paths, edit, listed) {
    const faults = new Set();
    for (const path of listed) {
        if (!isAfter(paths, edit, path))
            faults.add(`${path} would be listed and missing`);
    }
    for (const [path, content] of edit.puts) {
        if (edit.deletes.has(path))
            faults.add(`${path} would be written and deleted`);
        if (content.kind === 'copy' && !paths.has(content.from))
            faults.add(`${content.from} is not there to copy`);
        for (const folder of parentsOf(path)) {
            if (isAfter(paths, edit, folder))
                faults.add(`${folder} would be a file and a folder`);
        }
    }
    for (const path of paths.keys()) {
        if (edit.deletes.has(path))
            continue;
        for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            const folder = path.slice(0, end);
            if (edit.puts.has(folder))
                faults.add(`${folder} would be a file and a folder`);
        }
    }
    if (faults.size > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_PLAN',
            message: `the planned change is wrong: ${[...faults].slice(0, 10).join('; ')}`,
            remedy: 'Report this as a bug; nothing was published.',
        });
    }
}
/** The path in the feed of a file of a folder. */
const pathIn = (folder, file) => folder === '' ? file : `${folder}/${file}`;
/** The folders above a path, the nearest last, without the feed's root. */
function parentsOf(path) {
    const names = path.split('/');
    return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}


/***/ }),

/***/ 91600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ SIGNATURE_LIMIT),
/* harmony export */   dK: () => (/* binding */ isOptional),
/* harmony export */   nu: () => (/* binding */ largestRead)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78317);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8788);
/* harmony import */ var _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89833);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28847);






/** The most bytes of a file of signatures: sixteen times what is read of it. */
const SIGNATURE_LIMIT = 1 << 20;
const SIGNATURE_FILES = new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap(({ signatureFiles }) => signatureFiles));
/**
 * The most bytes that pkgfeed reads of a file of the feed. A larger file is refused.
 *
 * @param path the file's path in the feed; not that of a package file
 */
function largestRead(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (path.startsWith('keys/'))
        return _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M;
    if (path === _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS)
        return _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE_LIMIT */ .AZ;
    if (name === _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_5__/* .CATALOG_FILE */ .l9)
        return _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_5__/* .CATALOG_LIMIT */ .wH;
    if (name === _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FILES_FILE */ .ze)
        return _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FILES_LIMIT */ .kh;
    return SIGNATURE_FILES.has(name) ? SIGNATURE_LIMIT : _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_LIMIT */ .bk;
}
/** True for a file that a change can do without: it serves to warn, and is not read if it is too large. */
const isOptional = (path) => path.endsWith(`/${_catalog_files_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FILES_FILE */ .ze}`);


/***/ }),

/***/ 57670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ isAstray),
/* harmony export */   QM: () => (/* binding */ inTheirFolder),
/* harmony export */   wU: () => (/* binding */ astrayIn)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10754);


/** What clients stumble over in an entry that sends them to no folder, or to the one for any arch. */
const FAULT = 'no arch of a folder (clients look for the file in the folder that the entry names)';
/**
 * True for an entry of which clients look for the file in another folder.
 *
 * @param names of the entry's folder: its arch, or all names in its path
 */
const isAstray = (format, entry, names) => format.locates === 'by-arch-and-name' && !names.includes(entry.arch) && !(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOneArch */ .c$)(entry);
/** The packages as the folder of an arch must list them. */
const inTheirFolder = (format, listed, arch) => listed.map((one) => isAstray(format, one.entry, [arch]) ? { ...one, entry: settled(format, one.entry, arch) } : one);
function settled(format, entry, arch) {
    const moved = format.inFolder(entry, arch);
    return { ...moved, mended: [...(moved.mended ?? []), FAULT] };
}
/** The entries that send clients elsewhere, as one fault; none without one. */
function astrayIn(format, entries, names) {
    const astray = entries.filter((entry) => isAstray(format, entry, names));
    return astray.length === 0
        ? []
        : [{ what: FAULT, entries: astray.map(({ name, version }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${name} ${version}`)) }];
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
/** Describes a key for catalogs and reports. */
function publishedKey(key) {
    const { keyId, text } = key.publicKey;
    return {
        scheme: key.scheme,
        keyId,
        path: keyPath(key),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')),
    };
}


/***/ }),

/***/ 25616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Gd: () => (/* binding */ maintainerOf),
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   VH: () => (/* binding */ listIndex),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   s1: () => (/* binding */ plainPath),
/* harmony export */   uS: () => (/* binding */ duplicatesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** Identifies a package within a folder. */
const packageKey = ({ name, version, arch }) => `${name} ${version} ${arch}`;
/** The bytes of the package files together. A file whose size the index does not state counts as zero. */
const bytesOf = (listed) => listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
/** The maintainer that a package's own metadata names; empty if there is none. */
function maintainerOf(pkg) {
    return pkg.fields.find(([name]) => name.toLowerCase() === 'maintainer')?.[1] ?? '';
}
/**
 * Reads which packages an index lists, and finds their paths in the feed.
 *
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
function listIndex(format, folder, index, paths) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const indexPath = prefix + format.indexFile;
    return parse(format, indexPath, index).map((entry) => {
        const path = prefix + plainPath(entry.file, indexPath);
        return { entry, path, contentId: paths.get(path), origin: `published at ${path}`, content: undefined };
    });
}
/**
 * Reads the entries of an index.
 *
 * @throws FormatError that names the index
 */
function parse(format, indexPath, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.inIndex(indexPath) : error;
    }
}
/** The paths and packages that an index lists more than once; only the first hundred of them. */
function duplicatesIn(listed) {
    const seen = new Set();
    const twice = [];
    for (const { path, entry } of listed) {
        for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
            if (seen.has(fact))
                twice.push(fact);
            if (twice.length === DUPLICATES)
                return twice;
            seen.add(fact);
        }
    }
    return twice;
}
/**
 * Checks the path of a listed file, relative to its folder. A path that leads out of the folder is refused: the publish
 * of another folder could delete that file.
 *
 * @throws FeedError
 */
function plainPath(file, indexPath) {
    if (!file.split('/').some((name) => name === '' || name === '.' || name === '..'))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${indexPath} lists ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file))}, which is not a plain path inside its folder`,
        remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
    });
}
/** Nobody reads a longer list. */
const DUPLICATES = 100;


/***/ }),

/***/ 10754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c$: () => (/* binding */ isOfOneArch),
/* harmony export */   qk: () => (/* binding */ foreignText),
/* harmony export */   uD: () => (/* binding */ checkPlace)
/* harmony export */ });
/* unused harmony export foreignEntries */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



/**
 * A signature does not say for which folder an index was made, so the index of another folder verifies too. The arch of
 * its entries shows where it belongs.
 */
const ANY = new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.map(({ anyArchWord }) => anyArchWord));
const SHOWN = 3;
/** True for an entry that is for one arch and names it. */
const isOfOneArch = ({ arch, anyArch }) => anyArch !== true && arch !== '' && !ANY.has(arch);
/** The entries for another arch than the folder's, without those that `arch-map` puts there. */
function foreignEntries(entries, arch, archMap) {
    return entries.filter((entry) => isOfOneArch(entry) && entry.arch !== arch && !archMap.get(entry.arch)?.includes(arch));
}
/** @throws FeedError for an index with entries of another folder */
function checkPlace(index, entries, arch, archMap) {
    const foreign = foreignEntries(entries, arch, archMap);
    if (foreign.length === 0)
        return;
    const word = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(foreign[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLACE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(index)} ${foreignText(foreign)}, and its folder is for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)}: it may be the index of another folder`,
        remedy: `Restore the folder from the history of the feed; if these packages belong in it, say so with \`arch-map\` (${word}=${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)}), or withdraw them with \`pkgfeed remove NAME@${word}\`.`,
    });
}
/** Describes entries that belong elsewhere, for findings and errors. */
function foreignText(foreign) {
    const arches = [...new Set(foreign.map(({ arch }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)))].sort();
    const names = foreign.slice(0, SHOWN).map(({ name, version }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${name} ${version}`));
    const more = foreign.length > names.length ? ` and ${foreign.length - names.length} more` : '';
    const firstArches = arches.slice(0, SHOWN).join(', ');
    return `lists ${foreign.length === 1 ? 'a package' : `${foreign.length} packages`} for ${firstArches}${arches.length > SHOWN ? ' and other arches' : ''} (${names.join(', ')}${more})`;
}


/***/ }),

/***/ 85068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ compressedIndex),
/* harmony export */   dV: () => (/* binding */ indexFileNames),
/* harmony export */   i4: () => (/* binding */ warningText),
/* harmony export */   mn: () => (/* binding */ indexForms)
/* harmony export */ });
/** A warning as one sentence, without the name of its package. */
const warningText = ({ text, detail }) => detail === '' ? text : `${text} (${detail})`;
/** The names of all index files that a folder can have: the index, its derived files and its signatures. */
const indexFileNames = ({ indexFile, derivedFiles, signatureFiles }) => [
    indexFile,
    ...derivedFiles,
    ...signatureFiles,
];
/** The name of the compressed index, which most clients fetch instead of the plain one; undefined without one. */
const compressedIndex = ({ indexFile, derivedFiles }) => derivedFiles.find((name) => name === `${indexFile}.gz`);
/** The names under which a folder can have its index, the plain one first. Feeds of others may have it only compressed. */
const indexForms = (format) => [format.indexFile, compressedIndex(format)].filter((name) => name !== undefined);


/***/ }),

/***/ 14979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ PACKAGE_EXTENSIONS),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   kb: () => (/* binding */ isPackageName),
/* harmony export */   ov: () => (/* binding */ namesOfLater)
/* harmony export */ });
/* harmony import */ var _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50168);
/* harmony import */ var _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27915);
/* harmony import */ var _opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11504);



/**
 * Every format, in the order in which catalogs and reports show them. A file that looks like a package of two formats is
 * read as one of the later. When two formats share a folder and derive a file of the same name, the file of the later
 * format is published.
 */
const FORMATS = [_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .apkV2 */ .H, _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV3 */ .O];
/** How the names of package files end, such as `.ipk`. */
const PACKAGE_EXTENSIONS = [...new Set(FORMATS.map(({ extension }) => extension))];
/** True for a name that ends as those of package files do. */
const isPackageName = (name) => PACKAGE_EXTENSIONS.some((extension) => name.endsWith(extension));
/**
 * Names of files that formats after this one derive in the same folder. Their files are published, not those of
 * `format`.
 *
 * @param present the formats that have an index in the folder
 */
function namesOfLater(format, present) {
    const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter((one) => present.includes(one));
    return new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
}


/***/ }),

/***/ 38317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ PUBLIC_KEY_LIMIT),
/* harmony export */   e: () => (/* binding */ readPublicKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _apk_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57372);
/* harmony import */ var _apk_v3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42792);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72710);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26687);
/* harmony import */ var _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66345);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45983);








/** The largest size of a text of public keys, in letters, and the most keys in it. Devices load far fewer. */
const PUBLIC_KEY_LIMIT = 256 << 10;
const PUBLIC_KEY_COUNT = 256;
/** One reader for each kind. A PEM key is EC, for apk v3, or RSA, which both apk v2 and v3 check with. */
const PUBLIC_READERS = {
    'usign-public': ({ text, origin }) => {
        const blob = (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .usignBlob */ .SX)(text);
        return blob === undefined ? [] : [(0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignPublicKey */ .$I)(blob, origin)];
    },
    'public-pem': (piece) => {
        const forV3 = (0,_apk_v3_js__WEBPACK_IMPORTED_MODULE_3__/* .readApkV3PublicKey */ .MA)(piece);
        const isEc = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(forV3.text).asymmetricKeyType === 'ec';
        return isEc ? [forV3] : [(0,_apk_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .readRsaPublicKey */ .fM)(piece, undefined), forV3];
    },
    'openpgp-public': _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__/* .readOpenpgpPublicKeys */ .he,
};
/**
 * Reads the public keys of a text, one after another, of any kind.
 *
 * @throws KeyError that names what was given instead
 */
async function readPublicKeys(given) {
    if (given.text.length > PUBLIC_KEY_LIMIT)
        throw tooMuch(given.origin);
    const pieces = piecesOf((0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .normaliseKeyText */ .zY)(given.text));
    if (pieces.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} is empty`,
            remedy: 'Put the public key files into it, one after another.',
        });
    }
    if (pieces.length > PUBLIC_KEY_COUNT)
        throw tooMuch(given.origin);
    const keys = [];
    for (const text of pieces) {
        const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOfKey */ .RI)(text);
        const reader = kind === undefined ? undefined : PUBLIC_READERS[kind];
        if (reader === undefined)
            throw notPublic(given.origin, kind);
        keys.push(...(await reader({ text, origin: given.origin })));
    }
    return keys;
}
/** Cuts a text into its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text) {
    return (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .cutAtArmor */ .Z6)(text)
        .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
}
/** A usign file is a comment line and a base64 line. The comment of a pasted key may be missing. */
function usignFiles(text) {
    return text
        .split(/^(?=untrusted comment:)/m)
        .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')));
}
function tooMuch(origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} has more than ${PUBLIC_KEY_LIMIT} bytes, or more than ${PUBLIC_KEY_COUNT} keys`,
        remedy: 'Give the public keys that sign the feed, and no others.',
    });
}
function notPublic(origin, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${kind === undefined ? 'text that is not a key' : (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .nounOfKind */ .y7)(kind)}, where public keys are wanted`,
        remedy: 'Put whole public key files into it, one after another.',
    });
}


/***/ })

};
