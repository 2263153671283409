export const id = 6945;
export const ids = [6945];
export const modules = {

/***/ 35735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ FEED_FILE_LIMIT),
/* harmony export */   Cy: () => (/* binding */ isNoJson),
/* harmony export */   nh: () => (/* binding */ parseBounded),
/* harmony export */   tF: () => (/* binding */ isDeep)
/* harmony export */ });
/** The most bytes of a `feed.json`. One with 10,000 folders is smaller. */
const FEED_FILE_LIMIT = 4 << 20;
/** The most levels of nested brackets; pkgfeed's files have three. */
const DEPTH_LIMIT = 8;
/** The most levels in a file of others that is parsed to find out what it is. */
const FOREIGN_DEPTH = 64;
/**
 * The value of a JSON text; undefined if it is not JSON, too large or nested too deeply.
 *
 * @param most bytes
 */
function parseBounded(bytes, most = FEED_FILE_LIMIT) {
    if (bytes.length > most || isDeep(bytes, DEPTH_LIMIT))
        return undefined;
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** True for bytes that are surely no JSON text; false where nobody looks because they are too many or too deep. */
function isNoJson(bytes) {
    if (bytes.length > FEED_FILE_LIMIT || isDeep(bytes, FOREIGN_DEPTH))
        return false;
    try {
        // Some editors write a byte order mark before it.
        JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
        return false;
    }
    catch {
        return true;
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
/* harmony export */   AZ: () => (/* reexport safe */ _bounded_json_js__WEBPACK_IMPORTED_MODULE_4__.AZ),
/* harmony export */   GS: () => (/* binding */ FEED_FILE),
/* harmony export */   Kg: () => (/* reexport safe */ _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__.Kg),
/* harmony export */   OB: () => (/* reexport safe */ _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__.OB),
/* harmony export */   YI: () => (/* reexport safe */ _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__.YI),
/* harmony export */   d3: () => (/* reexport safe */ _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__.d3),
/* harmony export */   nW: () => (/* binding */ updatedIn),
/* harmony export */   yR: () => (/* binding */ writeFeedFile),
/* harmony export */   zE: () => (/* binding */ openFeedFile),
/* harmony export */   zy: () => (/* binding */ readFeedFile)
/* harmony export */ });
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35735);
/* harmony import */ var _chain_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20100);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63257);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93920);







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
    const value = (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBounded */ .nh)(bytes);
    if (!(0,_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isVersionOne */ .R2)(value)) {
        return { state: value === undefined ? (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOfBroken */ .Us)(bytes) : 'theirs', ...nothing };
    }
    const { feed, dropped } = (0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedShape */ .Sr)(value);
    const { updated, ...fields } = value;
    const chain = (0,_chain_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readChain */ .UM)(fields, (place) => dropped.push(place));
    return {
        ...{ state: 'whole', feed, dropped },
        ...((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isTime */ .K8)(updated) ? { updated } : {}),
        ...(chain === undefined ? {} : { chain }),
    };
}
/** The feed that a `feed.json` describes; empty if the file cannot be read. */
const readFeedFile = (bytes) => openFeedFile(bytes).feed;
/** The time of the last change that a feed.json states; undefined for another file. */
function updatedIn(bytes) {
    const value = (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBounded */ .nh)(bytes);
    if (!(0,_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isVersionOne */ .R2)(value))
        return undefined;
    const { updated } = value;
    return (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isTime */ .K8)(updated) ? updated : undefined;
}
/**
 * The bytes of a `feed.json`. Each item has its own line, so git stores only the lines that change.
 *
 * @param chain what it says of earlier states
 */
function writeFeedFile(feed, now, chain) {
    const { title, url, home, formerUrls, defaultRepositories, fingerprintUrl } = feed;
    const { layout, prefix, archFolders, allFolders } = feed;
    const { folders, keys, keyrings, recent, withdrawn, upstreams, leaving, settled, site } = feed;
    const lines = (items) => items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const facts = JSON.stringify({
        ...{ title, url, home, formerUrls, defaultRepositories, fingerprintUrl },
        ...{ layout, prefix, archFolders, allFolders },
        updated: (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(now),
        ...(chain === undefined ? {} : { state: chain.state, run: chain.run }),
    });
    const head = `${_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .HEAD */ .Vx}${facts.slice(1, -1)}`;
    const memory = {
        ...(withdrawn === undefined ? {} : { withdrawn }),
        ...(upstreams === undefined ? {} : { upstreams }),
        ...(leaving === undefined ? {} : { leaving }),
        ...(settled === undefined ? {} : { settled }),
        ...(chain === undefined ? {} : { chain: chain.past }),
    };
    const rings = keyrings === undefined ? {} : { keyrings };
    const parts = { folders: byPath(folders), keys, ...rings, recent, ...memory, site: byPath(site) };
    const lists = Object.entries(parts).map(([name, items]) => `"${name}":${lines(items)}`);
    return Buffer.from(`${head},\n${lists.join(',\n')}}\n`, 'utf8');
}
const byPath = (items) => items.toSorted((a, b) => (a.path < b.path ? -1 : 1));


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
/* harmony export */   iU: () => (/* binding */ readPackageShape),
/* harmony export */   r7: () => (/* binding */ DESCRIPTION_LIMIT)
/* harmony export */ });
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63257);
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
        ...toRead(fields),
        published: orNull('published', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8),
        ...((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8)(fields.listed) ? { listed: fields.listed } : {}),
        run: orNull('run', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLink */ .PJ),
        source: orNull('source', _plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLink */ .PJ),
        ...upstreamIn(fields),
    };
}
/** What only people read, where the package says it. */
function toRead({ description, section, installed, }) {
    return {
        ...(isParagraphs(description) ? { description } : {}),
        ...(isShort(section) && section !== '' ? { section } : {}),
        ...((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(installed) ? { installed } : {}),
    };
}
/** The most characters of a description. */
const DESCRIPTION_LIMIT = 3_000;
const isParagraphs = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(value) &&
    value.length <= DESCRIPTION_LIMIT &&
    value.split('\n').every((line) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLine */ .PA)(line, DESCRIPTION_LIMIT));
function upstreamIn({ upstream, upstreamRead, }) {
    return (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isLink */ .PJ)(upstream) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8)(upstreamRead) ? { upstream, upstreamRead } : {};
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
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63257);
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
        const since = item.content?.kind === 'copy' ? seconds(provenance.now) : known?.listed;
        // Write only what a later run can read.
        const pkg = catalogPackage(format, item, blob ?? known?.blob ?? null, known, {
            ...origin,
            listed: since,
        });
        return (0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readPackageShape */ .iU)(pkg) ?? [];
    });
}
/**
 * The line of a package in the present catalogs. A package that is copied has its line in the folder that it is copied
 * from.
 *
 * @param old the present catalogs, by folder
 */
function lineOf(format, { entry, path, content, line }, old) {
    if (line !== undefined)
        return line;
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
    ...(facts?.upstream && { upstream: facts.upstream.address, upstreamRead: facts.upstream.read }),
});
function catalogPackage(format, { entry, facts }, blob, known, { published, listed, run, source, upstream, upstreamRead }) {
    const described = format.describe(entry);
    const { summary, license, maintainer, homepage, dependencies, provides } = described;
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
        ...toRead(described),
        published,
        ...(listed === undefined || listed === published ? {} : { listed }),
        run,
        source,
        ...(upstream !== undefined && upstreamRead !== undefined && { upstream, upstreamRead }),
    };
}
/** What only people read, where there is any. */
function toRead({ summary, description, section, installed }) {
    const whole = description.split('\n').map(_plain_values_js__WEBPACK_IMPORTED_MODULE_3__/* .asLine */ .Bd).join('\n').trim();
    return {
        ...(whole === shorten(summary)
            ? {}
            : { description: whole.slice(0, _package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .DESCRIPTION_LIMIT */ .r7).replace(/\p{Cs}$/u, '') }),
        ...(section === '' ? {} : { section: shorten(section) }),
        ...(installed === undefined ? {} : { installed }),
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

/***/ 78317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ isLongWord),
/* harmony export */   WZ: () => (/* binding */ indexBudget),
/* harmony export */   Wc: () => (/* binding */ checkIndexSize),
/* harmony export */   bk: () => (/* binding */ INDEX_LIMIT),
/* harmony export */   cC: () => (/* binding */ PACKED_INDEX_LIMIT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * The most bytes of an unpacked index: 65,000 packages of Yocto, more of OpenWrt. The whole index is in memory as
 * bytes and as text, together with its entries.
 */
const INDEX_LIMIT = 40 << 20;
/** The most unpacked bytes of an index that exists only in packed form; apk entries are shorter. */
const PACKED_INDEX_LIMIT = 32 << 20;
/** Twice Alpine's largest repository: an entry that is small in the file can be large in memory. */
const ENTRY_LIMIT = 60_000;
/** No name, version or arch in any feed is nearly this long: each must be part of a file name. */
const WORD_LIMIT = 255;
function indexBudget() {
    let entries = 0;
    let size = 0;
    return {
        take(text, offset) {
            size += text;
            if (++entries > ENTRY_LIMIT)
                throw overLimit(`the index has more than ${ENTRY_LIMIT} entries`, offset);
            // Entries that share their parts are small in the file and large here.
            if (size > INDEX_LIMIT)
                throw overLimit(`its entries have more than ${INDEX_LIMIT} bytes`, offset);
        },
    };
}
/** @throws FormatError for an index of more than `INDEX_LIMIT` bytes */
function checkIndexSize(size) {
    if (size > INDEX_LIMIT)
        throw overLimit(`the index is larger than ${INDEX_LIMIT} bytes`, 0);
}
function overLimit(reason, offset) {
    const remedy = 'Split the feed into several folders, or keep fewer versions.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset, remedy });
}
/** True when a text is too long to be a name, version or arch. */
const isLongWord = (text) => text.length > WORD_LIMIT;


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


/***/ })

};
