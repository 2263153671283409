export const id = 7942;
export const ids = [7942,8573];
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

/***/ 15946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ isPrefixOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/**
 * apk 3's version grammar and order (apk-tools 3.0 src/version.c; its own table of comparisons agrees):
 * `digits{.digits}[letter]{_suffix[digits]}[~hash][-rN]`.
 */
/** The kinds of token, highest first: where two versions differ in kind, the one with the earlier kind is newer. */
const KINDS = [
    'number',
    '.number',
    'letter',
    'suffix',
    'suffix-number',
    'hash',
    'revision',
    'end',
    'invalid',
];
const PRE_RELEASES = ['alpha', 'beta', 'pre', 'rc'];
const SUFFIXES = [...PRE_RELEASES, 'cvs', 'svn', 'git', 'hg', 'p'];
/** The pattern of each kind, and the kinds that it may follow. */
const RULES = [
    ['number', /(\d+)/y, ['start']],
    ['.number', /\.(\d+)/y, ['number', '.number']],
    ['letter', /([a-z])/y, ['number', '.number']],
    ['suffix', /_([a-z]+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number']],
    ['suffix-number', /(\d+)/y, ['suffix']],
    ['hash', /~([0-9a-f]+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number']],
    ['revision', /-r(\d+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number', 'hash']],
];
/** The tokens of a version. The last one is `end`, or `invalid` where the text breaks the grammar. */
function tokensOf(version) {
    const tokens = [];
    let at = 0;
    let last = 'start';
    while (at < version.length) {
        const token = tokenAt(version, at, last);
        if (token === undefined)
            return [...tokens, { kind: 'invalid', text: '' }];
        tokens.push(token);
        last = token.kind;
        at = token.end;
    }
    return [...tokens, { kind: at === 0 ? 'invalid' : 'end', text: '' }];
}
function tokenAt(version, at, last) {
    for (const [kind, pattern, after] of RULES) {
        if (!after.includes(last))
            continue;
        pattern.lastIndex = at;
        const text = pattern.exec(version)?.[1];
        if (text === undefined || (kind === 'suffix' && !SUFFIXES.includes(text)))
            continue;
        return { kind, text, end: pattern.lastIndex };
    }
    return undefined;
}
/** True when apk 3 accepts the text as a version. */
function isVersion(version) {
    return tokensOf(version).at(-1)?.kind === 'end';
}
/** Negative when `a` is older than `b`, positive when newer, 0 when apk sees no difference. */
function compareVersions(a, b) {
    if (a === b)
        return 0;
    const left = tokensOf(a);
    const right = tokensOf(b);
    for (const [i, token] of left.entries()) {
        const other = right[i];
        const difference = token.kind === other.kind ? compareTokens(token, other) : compareKinds(token, other);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** True when a version begins with all parts of another: 1.2 begins 1.2.3 and 1.2-r1, and not 1.20. */
function isPrefixOf(prefix, version) {
    const parts = tokensOf(prefix);
    const whole = tokensOf(version);
    return parts.every((part, i) => {
        const other = whole[i];
        if (part.kind === 'end')
            return true;
        return other !== undefined && part.kind === other.kind && compareTokens(part, other) === 0;
    });
}
function compareTokens({ kind, text }, { text: other }) {
    switch (kind) {
        case '.number':
            // A leading zero makes it a decimal fraction: 1.010 is older than 1.09.
            return text.startsWith('0') || other.startsWith('0')
                ? compareBytes(text, other)
                : compareNumbers(text, other);
        case 'number':
        case 'suffix-number':
        case 'revision':
            return compareNumbers(text, other);
        case 'suffix':
            return SUFFIXES.indexOf(text) - SUFFIXES.indexOf(other);
        default:
            return compareBytes(text, other);
    }
}
/** A longer version is newer, unless it continues with a pre-release. */
function compareKinds(token, other) {
    if (isPreRelease(token))
        return -1;
    if (isPreRelease(other))
        return 1;
    return KINDS.indexOf(other.kind) - KINDS.indexOf(token.kind);
}
const isPreRelease = ({ kind, text }) => kind === 'suffix' && PRE_RELEASES.includes(text);
const compareBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Compares numbers of any length, and ignores leading zeros. */
function compareNumbers(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    return left.length - right.length || compareBytes(left, right);
}


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

/***/ 26461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/**
 * opkg's version order: `[epoch:]version[-revision]`, compared by Debian's rule
 * (libopkg pkg.c; both OpenWrt's and Yocto's opkg agree with the tables in the tests).
 */
function split(text) {
    const colon = text.indexOf(':');
    const epoch = colon < 0 ? 0 : Number.parseInt(text.slice(0, colon), 10) || 0;
    const rest = text.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return dash < 0
        ? { epoch, version: rest, revision: '' }
        : { epoch, version: rest.slice(0, dash), revision: rest.slice(dash + 1) };
}
const isDigit = (char) => char >= '0' && char <= '9';
/** The rank of a character: `~` sorts before the end of the text, letters sort before other signs. */
function weight(char) {
    if (char === '' || isDigit(char))
        return 0;
    if (char === '~')
        return -1;
    const code = char.charCodeAt(0);
    return /[a-zA-Z]/.test(char) ? code : code + 256;
}
function compareRuns(a, b) {
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        while ((i < a.length && !isDigit(a.charAt(i))) || (j < b.length && !isDigit(b.charAt(j)))) {
            const difference = weight(a.charAt(i)) - weight(b.charAt(j));
            if (difference !== 0)
                return difference;
            i++;
            j++;
        }
        const left = digitsAt(a, i);
        const right = digitsAt(b, j);
        i += left.length;
        j += right.length;
        const difference = compareNumbers(left, right);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function digitsAt(text, from) {
    let to = from;
    while (to < text.length && isDigit(text.charAt(to)))
        to++;
    return text.slice(from, to);
}
/** Compares numbers of any length, and ignores leading zeros. */
function compareNumbers(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Negative when `a` is older than `b`, positive when newer, 0 when opkg sees no difference. */
function compareVersions(a, b) {
    const left = split(a);
    const right = split(b);
    return (left.epoch - right.epoch ||
        compareRuns(left.version, right.version) ||
        compareRuns(left.revision, right.revision));
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/* unused harmony exports changeMarkdown, checkMarkdown, failureMarkdown */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_draft_left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83833);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _change_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94297);
/* harmony import */ var _leaving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20419);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(167);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26233);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13920);










/** The job summary of a change. Everything that came from a package is escaped. */
function changeMarkdown(report) {
    const lines = [`## ${escapeMarkdown(headline(report))}`, ''];
    const repositories = repositoryLines(report).map((line) => `- ${escapeMarkdown(line)}`);
    if (repositories.length > 0)
        lines.push(...repositories, '');
    const rows = rowsOf(report.changes);
    if (rows.length > 0) {
        lines.push('| | package | version | folder | size |', '| --- | --- | --- | --- | ---: |');
        for (const row of rows.slice(0, SHOWN))
            lines.push(`| ${cellsOf(row, report).join(' | ')} |`);
        lines.push(...more(rows), '');
    }
    const upstreams = upstreamLines(report).map((line) => `- ${escapeMarkdown(capital(line))}`);
    if (upstreams.length > 0)
        lines.push(...upstreams, '');
    const left = [...prunedLines(report), ...leavingLines(report)].map((line) => `- ${escapeMarkdown(capital(line))}`);
    if (left.length > 0)
        lines.push(...left, '');
    const back = rollbackText(report);
    lines.push(...back.sentences.flatMap((line) => [escapeMarkdown(capital(line)), '']));
    if (back.lines.length > 0)
        lines.push('```sh', ...back.lines.map(printable), '```', '');
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(`${escapeMarkdown(capital(size))}.`, '');
    if (report.commit)
        lines.push(`Commit ${escapeMarkdown(report.commit)} on ${escapeMarkdown(report.feed)}.`, '');
    if (report.site !== null)
        lines.push(`${escapeMarkdown(capital(siteLine(report.site)))}.`, '');
    if (report.delivery !== null)
        lines.push(`${escapeMarkdown(capital(deliveryLine(report.delivery)))}.`, '');
    lines.push(...placeLines(report));
    if (report.warnings.length > 0) {
        const shown = report.warnings.slice(0, MOST_SHOWN).map((warning) => `- ${escapeMarkdown(warning)}`);
        lines.push('### Warnings', '', ...shown, ...more(report.warnings, MOST_SHOWN), '');
    }
    if (report.leftOut.length > 0) {
        const reasons = report.leftOut.map((one) => `- ${escapeMarkdown(leftOutText(one))}`);
        lines.push('### Left out', '', ...reasons.slice(0, SHOWN), ...more(reasons), '');
    }
    if (report.readmitted.length > 0) {
        const rows = report.readmitted.map(({ name, version, arch }) => `- ${escapeMarkdown(`${name} ${version} (${arch})`)}`);
        lines.push('### No longer withdrawn', '', ...rows.slice(0, SHOWN), ...more(rows), '');
    }
    lines.push(...unresolvedLines(report));
    if (report.deviceLines.length > 0) {
        lines.push(`### ${deviceHeading(report)}`, '', '```sh', ...report.deviceLines.map(printable), '```', '');
    }
    return withinSummary(lines);
}
/** The most bytes of a job summary. GitHub shows nothing of a larger one. */
const SUMMARY_LIMIT = 1e6;
/** The lines that fit into a job summary, as one text. */
function withinSummary(lines) {
    const text = lines.join('\n');
    if (Buffer.byteLength(text) <= SUMMARY_LIMIT)
        return text;
    const room = Buffer.from(text)
        .subarray(0, SUMMARY_LIMIT - 100)
        .toString('utf8');
    return `${room.slice(0, room.lastIndexOf('\n'))}\n\nThe rest is in the report.\n`;
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Groups changes into rows: the same change in several folders, such as of a package for all arches, is one row. */
function rowsOf(changes) {
    const rows = new Map();
    for (const change of changes) {
        const { kind, name, version, previous } = change;
        const key = JSON.stringify([kind, name, version, previous]);
        rows.set(key, [...(rows.get(key) ?? []), change]);
    }
    return [...rows.values()];
}
/** How many folders of one row are named. */
const NAMED = 4;
function cellsOf(row, report) {
    const [first] = row;
    const { kind, name, folder } = first;
    const isThere = kind !== 'removed' && !report.dryRun;
    const views = isThere ? pageOf(report) : undefined;
    const sizes = [...new Set(row.map(({ size }) => sizeText(size)))];
    const folders = row.slice(0, NAMED).map((change) => escapeMarkdown(placeText(change, report.folders)));
    if (row.length > NAMED)
        folders.push(`and ${row.length - NAMED} more`);
    return [
        kind,
        linked(name, views && packageView(views, folder, name)),
        escapeMarkdown(versions(first)),
        folders.join('<br>'),
        sizes.length === 1 ? escapeMarkdown(sizes[0] ?? '') : 'several',
    ];
}
/** The address of the feed's page; undefined when it has none. */
const pageOf = ({ url, hasPage }) => url !== null && hasPage ? url : undefined;
function linked(text, address) {
    return address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${address}>)`;
}
/** Links to the feed's page and folders. */
function placeLines(report) {
    const page = pageOf(report);
    if (page === undefined)
        return [];
    const paths = [...new Set(report.folders.map(({ path }) => path))];
    const folders = paths.slice(0, SHOWN).map((path) => linked(path || '.', folderView(page, path)));
    const parts = [linked("The feed's page", `${page}/`), ...folders];
    return [`${parts.join(' · ')}${paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : ''}`, ''];
}
function unresolvedLines({ unresolved }) {
    if (unresolved.length === 0)
        return [];
    const items = unresolved.slice(0, SHOWN).map(({ dependency, packages }) => {
        const others = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : '';
        const wanting = `${packages.slice(0, NAMED).join(', ')}${others}`;
        return `- ${escapeMarkdown(dependency)}, for ${escapeMarkdown(wanting)}`;
    });
    const head = unresolved.length === 1
        ? 'One dependency is not in the same folder: devices must get it from another folder or feed'
        : `${unresolved.length} dependencies are not in the same folder: devices must get them from other folders or feeds`;
    return ['<details>', `<summary>${head}</summary>`, '', ...items, ...more(unresolved), '', '</details>', ''];
}
/** The job summary of a check: the folders, then every finding with its why and its fix. */
function checkMarkdown(report) {
    const lines = [`## ${escapeMarkdown(verdict(report, '`all`'))}`, ''];
    if (report.folders.length > 0) {
        lines.push('| folder | format | packages | signature |', '| --- | --- | ---: | --- |');
        for (const { path, format, packages, signature } of report.folders.slice(0, SHOWN)) {
            const cells = [path, format, String(packages), signature];
            lines.push(`| ${cells.map(escapeMarkdown).join(' | ')} |`);
        }
        lines.push(...more(report.folders), '');
    }
    const devices = deviceLines(report).map((line) => `- ${escapeMarkdown(line)}`);
    if (devices.length > 0)
        lines.push(...devices, '');
    const since = sinceIn(report);
    if (since !== undefined) {
        const text = `${escapeMarkdown(capital(since.text))}.`;
        lines.push(isRewritten(since) ? `**${text}**` : text, '');
    }
    for (const [severity, heading] of [
        ['error', 'Errors'],
        ['warning', 'Warnings'],
    ]) {
        const findings = report.findings.filter((finding) => finding.severity === severity);
        if (findings.length === 0)
            continue;
        lines.push(`### ${heading}`, '', ...findings.slice(0, MOST_SHOWN).flatMap(findingItem));
        lines.push(...more(findings, MOST_SHOWN), '');
    }
    return withinSummary(lines);
}
/**
 * The job summary of a run that failed: each problem, and what to do about it.
 *
 * @param length how many problems there were, if `errors` has only the first ones
 */
function failureMarkdown(errors, length = errors.length) {
    const items = errors
        .slice(0, MOST_SHOWN)
        .flatMap(({ code, message, remedy }) => [
        `- **${escapeMarkdown(code)}**: ${escapeMarkdown(message)}`,
        `  - ${escapeMarkdown(remedy)}`,
    ]);
    const head = length === 1 ? 'pkgfeed stopped' : `pkgfeed stopped at ${manyProblems({ length })}`;
    const rest = countOfRest({ length }).flatMap((line) => ['', `${line}.`]);
    return [`## ${head}`, '', ...items, ...rest, ''].join('\n');
}
function findingItem({ path, what, why, remedy }) {
    return [
        `- ${escapeMarkdown(`${path} ${what}`)}`,
        `  - why: ${escapeMarkdown(why)}`,
        `  - fix: ${escapeMarkdown(remedy)}`,
    ];
}
function more(all, shown = SHOWN) {
    return countOfRest(all, shown).flatMap((line) => ['', `${line}, in the report.`]);
}
/** Escapes all characters that mean something in Markdown or HTML. */
function escapeMarkdown(text) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}


/***/ }),

/***/ 23602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippetText: () => (/* binding */ snippetText),
/* harmony export */   u: () => (/* binding */ snippetReport)
/* harmony export */ });
/* harmony import */ var _site_atom_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98365);
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80234);
/* harmony import */ var _site_device_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90852);
/* harmony import */ var _site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60027);
/* harmony import */ var _site_offers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35395);
/* harmony import */ var _site_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30502);
/* harmony import */ var _site_views_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97388);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34902);








/**
 * What a README can say about a feed.
 *
 * @param offers what devices can add
 * @param url where the feed is served, without a slash at its end
 */
function snippetReport(feed, offers, url) {
    const has = (path) => feed.site.some((file) => file.path === path);
    const page = has(_site_page_js__WEBPACK_IMPORTED_MODULE_5__/* .PAGE_FILE */ .x) ? `${url}/` : null;
    const installer = has(_site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTALLER_FILE */ .a) ? `${url}/${_site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTALLER_FILE */ .a}` : null;
    return {
        command: 'snippet',
        title: feed.title,
        url,
        page,
        installer,
        atom: has(_site_atom_js__WEBPACK_IMPORTED_MODULE_0__/* .ATOM_FILE */ .V) ? `${url}/${_site_atom_js__WEBPACK_IMPORTED_MODULE_0__/* .ATOM_FILE */ .V}` : null,
        installerLines: installer === null ? [] : (0,_site_device_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .installerLines */ .Um)(url),
        systems: offers.map((offer) => systemSnippet(offer, url)),
        badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
    };
}
function systemSnippet(offer, url) {
    const { system, branch, repository, target, keys } = offer;
    return {
        system: system.title,
        branch,
        repository,
        target,
        eachLineFor: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLineForEach */ .r5)(offer) ? offer.folders.map(({ arch }) => arch) : [],
        arches: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .archChoice */ .I6)(offer, url),
        lines: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .offerLines */ .e8)(offer, url),
        keys: keys.map((key) => ({ file: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .keyFileName */ .po)(key), sha256: key.sha256 })),
    };
}
const BADGE = /^badges\/(?:([A-Za-z0-9][A-Za-z0-9._+~/-]*)\/)?([A-Za-z0-9][A-Za-z0-9._+~-]*)\.svg$/;
/** The badge that a site file is; nothing for other files, and for badges of packages that are not offered. */
function badgeSnippet({ path, version }, offers, url, page) {
    const [, home = '', name] = BADGE.exec(path) ?? [];
    const coordinates = ({ branch, repository }) => [branch, repository].filter((word) => word !== null).join('/');
    if (name === undefined || !offers.some((offer) => coordinates(offer) === home))
        return [];
    const image = `${url}/${path}`;
    const link = page === null ? `${url}/` : (0,_site_views_js__WEBPACK_IMPORTED_MODULE_7__/* .searchView */ .UD)(url, name);
    const markdown = `[![${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(name)}](${image})](${link})`;
    const endpoint = image.replace(/svg$/, 'json');
    return [{ name, version: version ?? null, image, endpoint, link, markdown }];
}
/** The Markdown for a README. Free texts from `feed.json` are escaped. The lines contain only plain names. */
function snippetText(report) {
    const { title, page, atom, systems, badges } = report;
    const links = [
        page === null ? '' : `[all packages](${page})`,
        atom === null ? '' : `[what is new](${atom})`,
    ].filter((link) => link !== '');
    const lines = [
        ...(badges.length === 0 ? [] : [...badges.map(({ markdown }) => markdown), '']),
        `## Install from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(title ?? report.url)}`,
        '',
        ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
        ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
        ...systems.flatMap(systemPart),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (lines) => ['```sh', ...lines, '```', ''];
function installerPart(lines, systems) {
    const names = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...new Set(systems.map(({ system }) => system))], 'or');
    return [
        `On a device with ${names}, a script finds out what fits, trusts the key and adds the feed. Read it before you run it;`,
        '`--dry-run` says what it would do, and `--uninstall` takes it back.',
        '',
        ...fenced(lines),
        'Or by hand:',
        '',
    ];
}
function systemPart(part) {
    const { system, branch, repository, target, arches, lines, keys } = part;
    const place = [branch, repository, target].filter((word) => word !== null).join('/');
    return [
        `### ${system}${place === '' ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(place)}`}`,
        '',
        ...(arches.length === 0
            ? []
            : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
        ...(part.eachLineFor.length === 0
            ? []
            : [`${_site_choices_js__WEBPACK_IMPORTED_MODULE_1__/* .EACH_LINE */ .PQ} \`opkg print-architecture\` prints which it lists.`, '']),
        ...fenced(lines),
        ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
        '',
    ];
}


/***/ }),

/***/ 48573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstNames)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);

/** How many names a warning has. */
const NAMED = 3;
/** The first names of a list, and how many more there are: `a, b, c and 2 more`. */
function firstNames(names) {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    return `${names.slice(0, NAMED).map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${more}`;
}


/***/ })

};
