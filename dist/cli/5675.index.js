export const id = 5675;
export const ids = [5675];
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

/***/ 49079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  le: () => (/* binding */ COMBINED_FILE),
  w8: () => (/* binding */ COMBINED_LIMIT),
  kg: () => (/* binding */ combine),
  yQ: () => (/* binding */ combinedFile),
  is: () => (/* binding */ readCombinedFile)
});

// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/text/compare-text.js
var compare_text = __webpack_require__(74273);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/catalog/package-shape.js
var package_shape = __webpack_require__(51293);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
;// CONCATENATED MODULE: ./build/feed/catalog/combined-shape.js


const TEXT_LIMIT = 300;
const LIST_LIMIT = 200;
const FOLDER_LIMIT = 20_000;
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Reads a parsed line; undefined for one that does not fit. */
function readCombined(value) {
    if (!isRecord(value))
        return undefined;
    const { folder, blob } = value;
    if (folder !== undefined)
        return (0,plain_values/* isFolderPath */.ky)(folder) && (0,plain_values/* isBlobId */.$4)(blob) ? { folder, blob } : undefined;
    const { name, version, format, provides, published, gone } = value;
    if (!(0,package_shape/* isWord */.Jg)(name) || !(0,package_shape/* isWord */.Jg)(version) || !(0,plain_values/* isFormat */.s2)(format))
        return undefined;
    const places = isRecord(value.in) ? Object.entries(value.in).slice(0, FOLDER_LIMIT) : [];
    const fitting = places.filter((place) => (0,plain_values/* isFolderPath */.ky)(place[0]) && (place[1] === null || (0,plain_values/* isCount */.my)(place[1])));
    if (fitting.length === 0 || (gone !== undefined && !(0,plain_values/* isTime */.K8)(gone)))
        return undefined;
    const text = (field) => {
        const given = value[field];
        return (0,plain_values/* isLine */.PA)(given, TEXT_LIMIT) ? given : '';
    };
    return {
        ...{ name, version, format },
        ...{ section: text('section'), license: text('license'), summary: text('summary') },
        provides: Array.isArray(provides) ? provides.slice(0, LIST_LIMIT).filter(package_shape/* isWord */.Jg) : [],
        published: (0,plain_values/* isTime */.K8)(published) ? published : null,
        ...(gone === undefined ? {} : { gone }),
        in: Object.fromEntries(fitting),
    };
}
const isFolderLine = (line) => 'folder' in line;
/** A line for a package of one folder. */
const combinedOf = (pkg, folder) => ({
    ...{ name: pkg.name, version: pkg.version, format: pkg.format },
    ...{ section: pkg.section ?? '', license: pkg.license, summary: pkg.summary },
    provides: pkg.provides.filter(package_shape/* isWord */.Jg).slice(0, LIST_LIMIT),
    published: pkg.published,
    in: { [folder]: pkg.size },
});

// EXTERNAL MODULE: ./build/feed/catalog/line-file.js
var line_file = __webpack_require__(72078);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/feed/catalog/combined-json.js






/**
 * `catalog.json` at the root of the feed: the packages of all folders in one file, for the page (docs/catalog.md). A run
 * changes the lines of its own folders, and carries the others over from the old file.
 */
const COMBINED_FILE = 'catalog.json';
const FIRST_LINE = `${packages_json/* HEAD */.Vx}"catalog":[`;
/** The most bytes, and the most lines, of the file. Of a larger feed there is none, and the page reads each folder. */
const COMBINED_LIMIT = 24 << 20;
const LINE_LIMIT = 100_000;
/** How many versions that the feed has lost are remembered, of one package and of all. */
const GONE_EACH = 10;
const GONE_LIMIT = 2_000;
/** The lines of a `catalog.json` that fit; none for a file that is not there. */
function readCombinedFile(bytes) {
    const packages = [];
    const folders = [];
    const take = (value) => {
        const line = readCombined(value);
        if (line !== undefined && isFolderLine(line))
            folders.push(line);
        else if (line !== undefined && packages.length < LINE_LIMIT)
            packages.push(line);
        return line !== undefined;
    };
    const isWhole = bytes !== undefined && bytes.length <= COMBINED_LIMIT && (0,line_file/* readLines */.S)(bytes, FIRST_LINE, take);
    return isWhole ? { packages, folders, isWhole } : { packages: [], folders: [], isWhole };
}
/** The file after a run; undefined for a feed that is too large for one, or of which nothing is known. */
function combinedFile(source, combined = combine(source)) {
    const isEmpty = combined.folders.length === 0 && source.folders.length > 0;
    if (isEmpty || combined.packages.length > LINE_LIMIT)
        return undefined;
    const bytes = (0,line_file/* writeLines */.x)(FIRST_LINE, [
        ...combined.folders.map((line) => JSON.stringify(line)),
        ...combined.packages.map(lineText),
    ]);
    return bytes.length > COMBINED_LIMIT ? undefined : bytes;
}
/** The lines of the packages that the feed has after a run, and of some that it had. */
function combine({ old, written, folders, paths, now }) {
    const before = readCombinedFile(old);
    // An older pkgfeed may have written a folder's catalog since; then the page reads that one.
    const carried = new Map(before.folders
        .filter(({ folder, blob }) => {
        const id = paths.get((0,edit/* pathIn */.lW)(folder, packages_json/* CATALOG_FILE */.l9));
        return !written.has(folder) && folders.includes(folder) && (id === undefined || id === blob);
    })
        .map(({ folder, blob }) => [folder, blob]));
    const present = new Map();
    const add = (line) => {
        const id = lineText({ ...line, in: {} });
        const known = present.get(id);
        present.set(id, known === undefined ? line : { ...known, in: { ...known.in, ...line.in } });
    };
    for (const line of before.packages) {
        const stays = Object.entries(line.in).filter(([folder]) => carried.has(folder));
        if (line.gone === undefined && stays.length > 0)
            add({ ...line, in: Object.fromEntries(stays) });
    }
    for (const [folder, { packages }] of written)
        for (const pkg of packages)
            add(combinedOf(pkg, folder));
    const has = new Set([...present.values()].flatMap(versionsIn));
    const left = before.packages
        .flatMap((line) => lostOf(line, has, written, folders))
        .map((line) => ({ ...line, gone: line.gone ?? (0,packages_json/* seconds */.YA)(now) }));
    const covered = [
        ...[...written].map(([folder, { bytes }]) => ({ folder, blob: (0,content_id/* contentId */.f)(bytes) })),
        ...[...carried].map(([folder, blob]) => ({ folder, blob })),
    ];
    return {
        packages: [...[...present.values()].sort(byText), ...newestLost(left)],
        folders: covered.sort((a, b) => (a.folder < b.folder ? -1 : 1)),
    };
}
/** What tells the versions of a folder apart. */
const versionsIn = (line) => Object.keys(line.in).map((folder) => JSON.stringify([folder, line.format, line.name, line.version]));
/** The line of a version with the folders that no longer have it, of those that this run knows. */
function lostOf(line, has, written, folders) {
    const lost = Object.entries(line.in).filter(([folder]) => !has.has(JSON.stringify([folder, line.format, line.name, line.version])) &&
        (line.gone !== undefined || written.has(folder) || !folders.includes(folder)));
    return lost.length === 0 ? [] : [{ ...line, in: Object.fromEntries(lost) }];
}
/** The versions that were lost last, the newest first, each once for all folders that had it. */
function newestLost(lines) {
    const versions = new Map();
    for (const line of lines.toSorted((a, b) => (0,compare_text/* compareText */.n)(b.gone ?? '', a.gone ?? '') || byText(a, b))) {
        const id = JSON.stringify([line.format, line.name, line.version]);
        const known = versions.get(id);
        versions.set(id, known === undefined ? line : { ...known, in: { ...line.in, ...known.in } });
    }
    const counts = new Map();
    return [...versions.values()]
        .filter(({ format, name }) => {
        const id = `${format} ${name}`;
        counts.set(id, (counts.get(id) ?? 0) + 1);
        return (counts.get(id) ?? 0) <= GONE_EACH;
    })
        .slice(0, GONE_LIMIT);
}
const byText = (a, b) => (0,compare_text/* compareText */.n)(a.name, b.name) || (0,compare_text/* compareText */.n)(lineText(a), lineText(b));
/** The line without what it would say of nothing, with its folders in order. */
function lineText({ name, version, format, section, license, summary, provides, published, ...more }) {
    return JSON.stringify({
        ...{ name, version, format },
        section: section || undefined,
        license: license || undefined,
        summary: summary || undefined,
        provides: provides.length === 0 ? undefined : provides,
        published: published ?? undefined,
        gone: more.gone,
        in: Object.fromEntries(Object.entries(more.in).sort(([a], [b]) => (0,compare_text/* compareText */.n)(a, b))),
    });
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

/***/ 93853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ checkEdit),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   _f: () => (/* reexport safe */ _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__._f),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   lW: () => (/* reexport safe */ _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__.lW),
/* harmony export */   m$: () => (/* reexport safe */ _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__.m$)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);


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
/** The folders above a path, the nearest last, without the feed's root. */
function parentsOf(path) {
    const names = path.split('/');
    return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
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

/***/ 9882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf),
/* harmony export */   S: () => (/* binding */ itemsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The items of one page of a list. */
function itemsOf(data, key, what) {
    const items = key === undefined ? data : fieldsOf(data, what).inside(key);
    if (!Array.isArray(items))
        throw unexpected(what, key ?? 'a list', items);
    return items;
}
/** Reads an answer field by field, because a proxy or another server can answer anything. */
function fieldsOf(data, what) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        throw unexpected(what, 'the answer', data);
    }
    const values = data;
    const value = (name, isRight) => {
        const given = values[name];
        if (!isRight(given))
            throw unexpected(what, name, given);
        return given;
    };
    const optional = (name) => {
        const given = values[name] ?? '';
        if (typeof given !== 'string')
            throw unexpected(what, name, given);
        return given === '' ? undefined : given;
    };
    return {
        number: (name) => value(name, isCount),
        count: (name) => (values[name] === undefined || values[name] === null ? undefined : value(name, isCount)),
        text: (name) => value(name, isText),
        optional,
        flag: (name) => value(name, isFlag),
        digest: (name) => {
            const given = optional(name);
            const [, hex] = /^sha256:([0-9a-f]{64})$/i.exec(given ?? '') ?? [];
            // A digest that cannot be checked must not be ignored.
            if (given !== undefined && hex === undefined)
                throw unexpected(what, name, given);
            return hex?.toLowerCase();
        },
        inside: (name) => values[name],
    };
}
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value) => typeof value === 'string' && value !== '';
const isFlag = (value) => typeof value === 'boolean';
function unexpected(what, name, given) {
    const received = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(wordOf(given)).slice(0, 60);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `the answer about ${what} is not what GitHub's API gives: ${name} is ${received}`,
        remedy: 'Check the address of the API, and that no proxy answers instead of it.',
    });
}
/** A value as text. Objects and lists are only named, because they can hold anything. */
function wordOf(given) {
    if (typeof given === 'string')
        return JSON.stringify(given);
    if (Array.isArray(given))
        return 'a list';
    return typeof given === 'object' && given !== null ? 'an object' : String(given);
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   Ke: () => (/* binding */ relationOf),
/* harmony export */   RK: () => (/* binding */ deploymentPolicyOf),
/* harmony export */   Y4: () => (/* binding */ deploymentIdOf),
/* harmony export */   Yy: () => (/* binding */ buildOf),
/* harmony export */   bd: () => (/* binding */ attestationsIn),
/* harmony export */   cu: () => (/* binding */ assetOf),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   e4: () => (/* binding */ commitMadeOf),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   mh: () => (/* binding */ logAddressOf),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   vB: () => (/* binding */ graphErrorsOf)
/* harmony export */ });
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9882);

/** Reads a release without its assets, because they are listed elsewhere. */
function releaseOf(data, what) {
    const { number, optional, text, flag } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    const id = number('id');
    const isDraft = flag('draft');
    const tag = isDraft ? (optional('tag_name') ?? '') : text('tag_name');
    const title = tag || `draft ${optional('name') ?? id}`;
    return { id, tag, title, isDraft, isPrerelease: flag('prerelease') };
}
function assetOf(data, what) {
    const { number, text, digest } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    return {
        id: number('id'),
        name: text('name'),
        size: number('size'),
        sha256: digest('digest'),
        isComplete: text('state') === 'uploaded',
    };
}
function runOf(data, what) {
    const { number, text, optional, inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    return {
        id: number('id'),
        // The API may add the ref at which it read the file.
        workflow: text('path').replace(/(?<=\.ya?ml)@.*$/s, ''),
        event: text('event'),
        branch: optional('head_branch'),
        commit: text('head_sha'),
        repository: (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(inside('repository'), what).text('full_name'),
        headRepository: headRepositoryOf(inside('head_repository'), what),
        status: optional('status'),
        conclusion: optional('conclusion'),
    };
}
/** GitHub gives null for a fork that was deleted. */
function headRepositoryOf(data, what) {
    return data === null || data === undefined ? undefined : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what).text('full_name');
}
const defaultBranchOf = (data, what) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what).text('default_branch');
function pagesOf(data, what) {
    const { optional, inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    const source = inside('source') ?? undefined;
    const { optional: part } = source === undefined ? { optional: () => undefined } : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(source, what);
    return {
        url: optional('html_url'),
        buildType: optional('build_type'),
        branch: part('branch'),
        folder: part('path'),
        customDomain: optional('cname'),
        isPublic: inside('public') !== false,
    };
}
function environmentOf(data, what) {
    const { inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    const rules = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S)(inside('protection_rules') ?? [], undefined, what);
    const policy = inside('deployment_branch_policy') ?? undefined;
    const branches = policy === undefined
        ? 'all'
        : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(policy, what).inside('protected_branches') === true
            ? 'protected'
            : 'named';
    return { rules: rules.map((rule) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(rule, what).text('type')), branches };
}
function deploymentPolicyOf(data, what) {
    const { optional } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    return { pattern: optional('name'), isTag: optional('type') === 'tag' };
}
const deploymentIdOf = (data, what) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what).number('id');
/** Where the log of a deployment is; empty when GitHub does not say. */
const logAddressOf = (data, what) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what).optional('log_url') ?? '';
function buildOf(data, what) {
    const { optional, inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    const error = inside('error') ?? undefined;
    return {
        id: optional('url'),
        commit: optional('commit'),
        status: optional('status'),
        error: error === undefined ? undefined : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(error, what).optional('message'),
    };
}
/** How a commit relates to the one it was compared with: ahead, behind, identical or diverged. */
const relationOf = (data, what) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what).text('status');
const commitOf = (data, what) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what).text('sha');
function artifactOf(data, what) {
    const { number, text, flag, digest, inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    const run = inside('workflow_run') ?? undefined;
    const { count } = run === undefined ? { count: () => undefined } : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(run, what);
    return {
        id: number('id'),
        name: text('name'),
        size: number('size_in_bytes'),
        sha256: digest('digest'),
        isExpired: flag('expired'),
        run: count('id'),
    };
}
function attestationOf(data, what) {
    const { optional, inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    return { bundle: inside('bundle') ?? undefined, address: optional('bundle_url') };
}
/** The attestations of one page. A list that is absent is empty. */
function attestationsIn(data, what) {
    const { inside } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(data, what);
    const items = inside('attestations') === undefined ? [] : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S)(data, 'attestations', what);
    return items.map((item) => attestationOf(item, what));
}
function commitMadeOf(answer, what) {
    const inside = ['data', 'createCommitOnBranch', 'commit'].reduce((value, name) => (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(value, what).inside(name), answer);
    const { text, inside: part } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(inside, what);
    return { id: text('oid'), tree: (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(part('tree'), what).text('oid') };
}
function graphErrorsOf(answer, what) {
    const errors = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(answer, what).inside('errors') ?? [];
    return (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S)(errors, undefined, what).map((error) => {
        const { text, optional } = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(error, what);
        return { type: optional('type'), message: text('message') };
    });
}


/***/ }),

/***/ 72628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e0: () => (/* binding */ COMMIT_FILES),
/* harmony export */   wV: () => (/* binding */ COMMIT_BYTES),
/* harmony export */   xj: () => (/* binding */ commitsApi)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9289);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);



/**
 * The most bytes of files, and the most files, that pkgfeed puts into one commit of the API. GitHub states no limit:
 * commits of 40 MiB were seen to fail, and it ends requests that take long.
 */
const COMMIT_BYTES = 20 << 20;
const COMMIT_FILES = 1000;
const CREATE_COMMIT = 'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid tree { oid } } } }';
/** git's id of the empty tree. GitHub knows it in every repository. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
function commitsApi(api) {
    return {
        createCommit: async (repository, { branch, parent, message, additions, deletions }) => {
            const asked = api.asked('write commits', repository, `a commit on ${branch} of ${repository}`);
            const [headline = '', ...rest] = message.split('\n');
            const input = {
                branch: { repositoryNameWithOwner: repository, branchName: branch },
                expectedHeadOid: parent,
                message: { headline, body: rest.join('\n').trim() },
                fileChanges: {
                    additions: additions.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
                    deletions: deletions.map((path) => ({ path })),
                },
            };
            const data = await api.query(CREATE_COMMIT, { input }, asked);
            const errors = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .graphErrorsOf */ .vB)(data, asked.what);
            if (errors.some(isStale))
                return undefined;
            if (errors[0] !== undefined)
                throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .graphRefusal */ .lC)(errors[0], asked);
            return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .commitMadeOf */ .e4)(data, asked.what);
        },
        startBranch: async (repository, branch, message) => {
            const asked = api.asked('write commits', repository, `a branch ${branch} of ${repository}`);
            const commit = { message, tree: EMPTY_TREE, parents: [] };
            const { data } = await api
                .ask('POST /repos/{owner}/{repo}/git/commits', asked, commit)
                .catch((error) => {
                throw isEmptyRepository(error) ? noCommits(asked, error) : error;
            });
            const sha = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(data, asked.what);
            try {
                await api.ask('POST /repos/{owner}/{repo}/git/refs', asked, { ref: `refs/heads/${branch}`, sha });
                return sha;
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && /already exists/.test(error.message))
                    return undefined;
                throw error;
            }
        },
    };
}
/** GitHub's words for a branch that points at another commit than the expected one. */
const isStale = ({ type, message }) => type === 'STALE_DATA' || /^Expected branch to point to /.test(message);
const isEmptyRepository = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && /repository is empty/i.test(error.message);
function noCommits({ what }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `GitHub does not make ${what}, because the repository is empty`,
        remedy: 'Commit any file to its default branch, such as a README, and run it again.',
        cause,
    });
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ saying),
/* harmony export */   lC: () => (/* binding */ graphRefusal),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony export permissionFor */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The permission that each operation needs, as a workflow's `permissions:` writes it. */
const PERMISSIONS = {
    'read releases': 'contents: read',
    'read drafts': 'contents: write',
    'read the repository': 'contents: read',
    'read runs': 'actions: read',
    'read artifacts': 'actions: read',
    'read attestations': 'attestations: read',
    'read Pages': 'pages: read',
    'build Pages': 'pages: write',
    'read environments': 'actions: read',
    'read deployments': 'deployments: read',
    'write commits': 'contents: write',
};
/** The permission that a token needs for an operation. */
function permissionFor(operation) {
    return PERMISSIONS[operation];
}
/** Turns a refusal by GitHub, or a failed connection, into an error that says what is missing. */
function refusal(cause, asked) {
    for (const error of [cause, cause?.cause]) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH)
            return error;
    }
    const { status, message, response } = (cause ?? {});
    const said = saying(typeof message === 'string' ? message : 'it does not say why');
    if (response === undefined || response === null)
        return unreached(said, asked, cause);
    const headers = response.headers ?? {};
    if (isLimit(status, said, headers))
        return limited(said, asked, cause);
    switch (status) {
        case 401:
            return unauthenticated(said, asked, cause);
        case 403:
            return denied(said, headers, asked, cause);
        case 404:
            return notFound(asked, cause);
        case 410:
            return gone(said, asked, cause);
        default:
            return failed(typeof status === 'number' ? status : 0, said, asked, cause);
    }
}
/** Turns an error of the GraphQL API into one that says what is missing. */
function graphRefusal({ type, message }, asked) {
    // The reason of a rule stands below a line that only says that there is one.
    const lines = message.slice(0, SAID).split('\n');
    const said = saying(lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('; '));
    if (type === 'RATE_LIMITED')
        return limited(said, asked, undefined);
    if (type === 'FORBIDDEN' || /^Resource not accessible by /.test(said))
        return denied(said, {}, asked, undefined);
    if (type === 'NOT_FOUND')
        return notFound(asked);
    const isOld = /doesn't exist on type|isn't a defined input type/.test(said);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `GitHub does not take ${asked.what}: ${said}`,
        remedy: isOld
            ? 'This GitHub Enterprise does not have that part of the API: use `commit-by: git`.'
            : 'Read what GitHub says: where a rule protects the branch, let the token’s owner bypass it or change the rule.',
    });
}
/** How many characters of a line are looked at. Messages show far fewer. */
const SAID = 2000;
/** The first line of a server's message, safe to show. */
function saying(text) {
    if (/^\s*</.test(text))
        return 'a page of markup, not an answer';
    const line = text
        .trim()
        .split(/[\r\n]/, 1)[0]
        ?.slice(0, SAID) ?? '';
    const words = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line.replace(/ - https?:\/\/\S+$/, ''));
    return words.length > 200 ? `${words.slice(0, 200)}…` : words || 'nothing';
}
function isLimit(status, said, headers) {
    if (status === 429)
        return true;
    // A limit of the GraphQL API stands in an answer that is no error by its status.
    if (status === undefined && /\brate limit\b/i.test(said))
        return true;
    const isSpent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    return status === 403 && (isSpent || /\brate limit\b|\babuse\b/i.test(said));
}
function limited(said, { what, hasToken }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_LIMIT',
        message: `GitHub's rate limit stopped the request for ${what}: ${said}`,
        remedy: hasToken
            ? 'Run it again when the limit is over, which takes an hour at most, or ask for less at once.'
            : 'Give a `token`: without one GitHub answers few requests an hour.',
        cause,
    });
}
function unauthenticated(said, { what, operation, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ACCESS',
        message: hasToken
            ? `GitHub does not accept the token for ${what}: ${said}`
            : `GitHub does not show ${what} without a token: ${said}`,
        remedy: hasToken
            ? `Make a new token with ${needed}, and store it as the secret that \`token\` comes from.`
            : `Give a \`token\` with ${needed}.`,
        cause,
    });
}
function denied(said, headers, { what, operation, repository, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    const grant = `Give the job \`permissions:\` with ${needed}; if ${repository} is not the workflow's own repository, give a \`token\` with that permission on it.`;
    const signOn = `Authorize the token for the single sign-on of the organization that owns ${repository}, and check that it has ${needed}.`;
    const isSignOn = headers['x-github-sso'] !== undefined || /\bSAML\b/.test(said);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ACCESS',
        message: `GitHub denies ${what}: ${said}`,
        remedy: !hasToken ? `Give a \`token\` with ${needed} on ${repository}.` : isSignOn ? signOn : grant,
        cause,
    });
}
/** GitHub also says "not found" about things that a token may not see. */
function notFound({ what, operation, repository, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ABSENT',
        message: `GitHub does not find ${what}, or ${hasToken ? 'does not show it to this token' : 'does not show it without a token'}`,
        remedy: `Correct the name; if it is right, give a \`token\` with ${needed} on ${repository}.`,
        cause,
    });
}
function gone(said, { what, operation }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ABSENT',
        message: `GitHub no longer has ${what}: ${said}`,
        remedy: operation === 'read artifacts'
            ? 'Run the workflow that made it again, and have it keep its artifacts longer (`retention-days`).'
            : 'Name another one.',
        cause,
    });
}
function failed(status, said, { what, operation }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `GitHub answered ${status} when it was asked for ${what}: ${said}`,
        remedy: status >= 500
            ? 'Run it again later; githubstatus.com says whether GitHub has an outage.'
            : `Read what GitHub says, and check that the token has \`${permissionFor(operation)}\`.`,
        cause,
    });
}
function unreached(said, { what }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `GitHub was not reached for ${what}: ${said}`,
        remedy: 'Check the network and the address of the API, then run it again.',
        cause,
    });
}


/***/ }),

/***/ 51157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ github),
  Wm: () => (/* binding */ pagesUrl),
  FN: () => (/* binding */ serverOf)
});

// UNUSED EXPORTS: usualApi

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/github/address.js


/**
 * Refuses a token that cannot be sent in a header. The error of the HTTP library would show it.
 *
 * @throws InputError
 */
function checkToken(token) {
    if (token === undefined || /^[\x21-\x7e]+$/.test(token))
        return;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: '`token` is empty, or holds spaces, line ends or other characters that no token has',
        remedy: 'Store the token alone as the secret.',
    });
}
/** @throws InputError for text that is not an address, and for an address with a password */
function parseApiUrl(text) {
    // Longer than any real address. With even longer hosts, `new URL` throws although `canParse` says yes.
    const url = text.length <= 2048 && URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === '';
    if (url !== undefined && isPlain && /^https?:$/.test(url.protocol)) {
        url.hash = '';
        url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
        return url;
    }
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: 'the address of GitHub’s API is not a plain http or https address',
        remedy: 'Write it like https://api.github.com or https://github.example.com/api/v3.',
    });
}
/**
 * The two halves of owner/name. Anything else would change the path of a request.
 *
 * @throws InputError
 */
function ownerAndName(repository) {
    const [, owner, name] = /^([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+)$/.exec(repository) ?? [];
    if (owner !== undefined && name !== undefined && !/^\.{1,2}$/.test(name))
        return [owner, name];
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `${JSON.stringify((0,printable/* printable */.g$)(repository))} is not the name of a repository on GitHub`,
        remedy: 'Write it as owner/name.',
    });
}

// EXTERNAL MODULE: ./build/github/answer-fields.js
var answer_fields = __webpack_require__(9882);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/github/limits.js

/** How often a failed request is sent again, and how often pkgfeed waits for a limit. */
const RETRIES = 3;
const WAITS = 3;
/** Seconds to wait where GitHub does not say how long: its documentation asks for a minute at least. */
const USUAL_WAIT = 60;
/** Decides whether to wait for a limit. Says so once for all requests that wait together. */
function waiting(say, patience) {
    let isSaid = false;
    return (why) => (seconds, _options, _octokit, count) => {
        if (count >= WAITS || !(seconds >= 0) || seconds > patience.limit)
            return false;
        if (!isSaid) {
            isSaid = true;
            say(`GitHub asks to wait ${seconds} s, because of ${why}; the run then continues.`);
            setTimeout(() => {
                isSaid = false;
            }, seconds * patience.second).unref();
        }
        return true;
    };
}
/**
 * Sends a request, and waits for limits that Octokit's plugins do not know: those that do not call themselves
 * secondary, and a server that is busy. Gives those plugins the time to wait in seconds.
 */
async function sendWithinLimits(send, options, wait, patience) {
    for (let count = 0;; count++) {
        try {
            return await send();
        }
        catch (cause) {
            const error = cause;
            const seconds = secondsToWait(error);
            if (isBusy(error))
                await waitWhileBusy(seconds, options, wait('its load'), patience);
            if (isBusy(error) || isKnown(error) || seconds === undefined)
                throw cause;
            if (!wait('a limit')(seconds, options, {}, count))
                throw cause;
            await (0,promises_.setTimeout)(seconds * patience.second);
        }
    }
}
/** True for an error that the retry plugin sends again after a short pause, if GitHub names no longer one. */
const isBusy = ({ status = 0 }) => status >= 500;
async function waitWhileBusy(seconds, options, wait, patience) {
    const count = options.request.retryCount ?? 0;
    if (seconds === undefined || count >= RETRIES)
        return;
    if (wait(seconds, options, {}, count))
        await (0,promises_.setTimeout)(seconds * patience.second);
    // Longer than pkgfeed waits, so that asking again sooner is of no use.
    else
        options.request.retries = 0;
}
/** True for a limit that the throttling plugin waits for. */
function isKnown({ message = '', response }) {
    return /\bsecondary rate\b/i.test(message) || response?.headers?.['x-ratelimit-remaining'] === '0';
}
/** How long GitHub asks to wait; undefined when an error is no limit. */
function secondsToWait({ status, message = '', response }) {
    const headers = response?.headers;
    const stated = headers?.['retry-after'];
    if (headers !== undefined && stated !== undefined) {
        const seconds = secondsOf(stated, headers.date);
        headers['retry-after'] = String(seconds);
        return seconds;
    }
    const isLimit = status === 429 || (status === 403 && /\brate limit|\babuse\b/i.test(message));
    return isLimit ? USUAL_WAIT : undefined;
}
/** The seconds that a `retry-after` header means. It can hold a date, which is compared with that of the answer. */
function secondsOf(stated, date) {
    if (!Number.isNaN(Number(stated)))
        return Math.max(0, Number(stated));
    const [until, from] = [Date.parse(stated), Date.parse(date ?? '')];
    const seconds = Math.ceil((until - from) / 1000);
    return Number.isNaN(seconds) ? USUAL_WAIT : Math.max(0, seconds);
}

;// CONCATENATED MODULE: ./build/github/octokit.js


const USER_AGENT = 'pkgfeed-action';
/** Refusals that asking again does not change. A limit (403, 429) is waited for instead; 408 came too late. */
const FINAL = Array.from({ length: 100 }, (_, i) => 400 + i).filter((status) => status !== 408);
const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
/** Loads Octokit, with limits of size and time, retries, and no log. Most runs never need it. */
async function openOctokit({ token, userAgent }, api, { say, fetch: send, patience }) {
    const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9988).then(__webpack_require__.bind(__webpack_require__, 59988)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const bounded = async (input, init) => withinLimit(await untried(send(input, { ...init, signal: AbortSignal.timeout(patience.answer) })));
    const wait = waiting(say, patience);
    const limits = ({ hook }) => {
        hook.wrap('request', (send, options) => sendWithinLimits(() => send(options), options, wait, patience));
        return {};
    };
    // The first of them is the nearest to the server.
    const Full = Base.plugin(limits, retry, throttling);
    return new Full({
        ...(token === undefined ? {} : { auth: token }),
        baseUrl: api.href.replace(/\/$/, ''),
        userAgent,
        log: SILENT,
        request: { fetch: bounded, log: SILENT },
        retry: {
            retries: RETRIES,
            retryAfterBaseValue: patience.second,
            doNotRetry: FINAL,
        },
        throttle: {
            id: USER_AGENT,
            retryAfterBaseValue: patience.second,
            onRateLimit: wait('its rate limit'),
            onSecondaryRateLimit: wait('its secondary rate limit'),
        },
    });
}
/** Makes Octokit give up at an error of ours, such as a proxy that refuses: it tries all others again. */
async function untried(sent) {
    try {
        return await sent;
    }
    catch (cause) {
        if (!(cause instanceof errors/* PkgfeedError */.jH))
            throw cause;
        throw Object.assign(new Error(cause.message, { cause }), { name: 'AbortError' });
    }
}
/** In bytes. A page of a hundred attestations, each with its whole bundle, has less. */
const ANSWER_LIMIT = 32 << 20;
/** Makes the body of an answer fail when it is longer than any of GitHub's. */
function withinLimit(response) {
    if (response.body === null)
        return response;
    let size = 0;
    const counted = response.body.pipeThrough(new TransformStream({
        transform(part, controller) {
            size += part.length;
            if (size <= ANSWER_LIMIT)
                controller.enqueue(part);
            else
                controller.error(new Error(`the answer has more than ${ANSWER_LIMIT} bytes`));
        },
    }));
    const { status, statusText, headers, url } = response;
    return Object.defineProperty(new Response(counted, { status, statusText, headers }), 'url', { value: url });
}

;// CONCATENATED MODULE: ./build/github/patience.js
const PATIENCE = {
    second: 1000,
    answer: 60_000,
    silence: 60_000,
    download: 900_000,
    limit: 900,
};
function watchdog({ silence, download: whole, second }) {
    const controller = new AbortController();
    const giveUp = (why) => () => controller.abort(new Error(why));
    const quiet = setTimeout(giveUp(`nothing came for ${silence / second} s`), silence);
    const total = setTimeout(giveUp(`it took more than ${whole / second} s`), whole);
    return {
        signal: controller.signal,
        heard: () => quiet.refresh(),
        end: () => {
            clearTimeout(quiet);
            clearTimeout(total);
        },
    };
}

// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
;// CONCATENATED MODULE: ./build/github/api.js






/** Items per page of a list, the most that GitHub gives. */
const PAGE = 100;
/** Items after which pkgfeed stops reading a list: no list that it needs is longer. */
const LIST_LIMIT = 10_000;
/** What the API is asked to answer with. Artifacts are refused with 415 to who asks for the file itself. */
const ACCEPT = { asset: 'application/octet-stream', artifact: 'application/vnd.github+json' };
/** Asks for a file without compression. */
const AS_IT_IS = { 'accept-encoding': 'identity' };
/** Requests to GitHub's API about one repository, with the run's token. Loads Octokit at the first request. */
class Api {
    url;
    #token;
    #userAgent;
    #ways;
    #octokit;
    constructor({ token, agent }, url, ways) {
        this.#token = token;
        this.#userAgent = agent === undefined ? USER_AGENT : `${USER_AGENT} ${agent}`;
        this.url = url;
        this.#ways = ways;
    }
    /** Describes a request, for messages about it. */
    asked(operation, repository, what) {
        return { operation, repository, what, hasToken: this.#token !== undefined };
    }
    /**
     * Sends a request. The repository's owner and name fill `{owner}` and `{repo}` of the route.
     *
     * @throws GitHubError
     */
    async ask(route, asked, parameters = {}) {
        const [owner, repo] = ownerAndName(asked.repository);
        return await this.#send(route, asked, { owner, repo, ...parameters });
    }
    /**
     * Asks the GraphQL API.
     *
     * @returns the whole answer, which may hold errors in place of data
     * @throws GitHubError
     */
    async query(query, variables, asked) {
        // GitHub Enterprise has it next to the other API, not below it.
        const url = this.#base.endsWith('/api/v3')
            ? this.#base.replace(/v3$/, 'graphql')
            : `${this.#base}/graphql`;
        const { data } = await this.#send(`POST ${url}`, asked, { query, variables });
        return data;
    }
    /**
     * Sends a request.
     *
     * @returns undefined when GitHub does not have the thing, or does not show it to this token
     * @throws GitHubError
     */
    async askIfThere(route, asked, parameters) {
        try {
            return await this.ask(route, asked, parameters);
        }
        catch (error) {
            if (error instanceof errors/* GitHubError */.y_ && error.code === 'GITHUB_ABSENT')
                return undefined;
            throw error;
        }
    }
    /**
     * The items of a list. Fetches a page only when its first item is needed.
     *
     * @param key the field of the answer that holds the list; without one the answer is the list
     * @throws SourceError for more than `LIST_LIMIT` items, GitHubError
     */
    async *list(route, asked, parameters = {}, key) {
        for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
            const { data, headers } = await this.ask(route, asked, { ...parameters, per_page: PAGE, page });
            yield* (0,answer_fields/* itemsOf */.S)(data, key, asked.what);
            // The next page is requested by its number, not by the address in the header: only the API may get the token.
            if (!/\brel="?next\b/.test(headers.link ?? ''))
                return;
        }
        throw tooMany(asked.what);
    }
    /**
     * Where a download from the repository begins.
     *
     * @param path what follows the repository in the API's address
     */
    origin(asked, path, kind) {
        const [owner, repo] = ownerAndName(asked.repository);
        return {
            url: new URL(`${this.#base}/repos/${owner}/${repo}/${path}`),
            patience: this.#ways.patience,
            fetch: this.#ways.fetch,
            isApi: (url) => url.href.startsWith(`${this.#base}/`),
            headers: { accept: '*/*', ...AS_IT_IS, 'user-agent': USER_AGENT },
            ask: (url) => this.#fetch(url, ACCEPT[kind], asked),
        };
    }
    async #send(route, asked, parameters) {
        this.#octokit ??= openOctokit({ token: this.#token, userAgent: this.#userAgent }, this.url, this.#ways);
        const octokit = await this.#octokit;
        try {
            return await octokit.request(route, parameters);
        }
        catch (error) {
            throw (0,refusals/* refusal */.x5)(error, asked);
        }
    }
    /** Asks the API for a file, or for a redirect to it. The caller reads the body. */
    async #fetch(url, accept, asked) {
        const { patience, fetch } = this.#ways;
        let watch;
        // Each request has its own watch, because Octokit pauses between two of them.
        const watched = (input, init) => {
            watch?.end();
            watch = watchdog(patience);
            return untried(fetch(input, { ...init, signal: watch.signal }));
        };
        const request = { fetch: watched, redirect: 'manual', parseSuccessResponseBody: false };
        try {
            const { status, data, headers } = await this.#send(`GET ${url.href}`, asked, {
                headers: { accept, ...AS_IT_IS },
                request,
            });
            const body = data instanceof ReadableStream ? data : null;
            return { status, location: headers.location, body, watch: watch ?? watchdog(patience) };
        }
        catch (error) {
            // The type checker does not see that the function above was called.
            watch?.end();
            throw error;
        }
    }
    /** The API's address without a slash at its end. */
    get #base() {
        return this.url.href.replace(/\/$/, '');
    }
}
/** The error for a list with more than `LIST_LIMIT` items. */
function tooMany(what) {
    return new errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${what} are more than ${LIST_LIMIT}`,
        remedy: 'Ask for fewer.',
    });
}

// EXTERNAL MODULE: ./build/github/answers.js
var answers = __webpack_require__(9289);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/github/download.js






const REDIRECT_LIMIT = 5;
const TRIES = 3;
/** Refusals that another try does not change. Others, such as of a link that is too old, it may. */
const download_FINAL = [405, 406, 409, 415, 418, 422];
/** A transfer that broke, and is tried again. */
class Interrupted extends Error {
}
/**
 * Downloads a file. Follows redirects, and keeps the file only if its size and digest are as stated.
 *
 * @param file the path of the new file
 * @throws SourceError when it is too big or not as stated, GitHubError when it cannot be downloaded
 */
async function download(wanted, origin, file) {
    if ((wanted.size ?? 0) > wanted.limit)
        throw tooBig(wanted, `${wanted.size}`);
    for (let attempt = 1;; attempt++) {
        try {
            await attemptDownload(wanted, origin, file);
            return;
        }
        catch (error) {
            if (!(error instanceof Interrupted))
                throw error;
            if (attempt === TRIES)
                throw broken(wanted, error);
        }
        await (0,promises_.setTimeout)(origin.patience.second * attempt ** 2);
    }
}
async function attemptDownload(wanted, origin, file) {
    const served = await follow(wanted, origin);
    try {
        const handle = await stored(wanted, () => (0,external_node_fs_promises_.open)(file, 'wx', 0o600));
        try {
            await receive(served, wanted, handle);
        }
        catch (error) {
            await handle.close();
            await (0,external_node_fs_promises_.rm)(file, { force: true });
            throw error;
        }
        await stored(wanted, () => handle.close());
    }
    finally {
        drop(served);
    }
}
/** Follows redirects until a server answers with the file. */
async function follow(wanted, origin) {
    let url = origin.url;
    for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
        const served = origin.isApi(url) ? await origin.ask(url) : await fetchElsewhere(url, wanted, origin);
        if (served.status === 200)
            return served;
        drop(served);
        url = nextAddress(served, url, wanted);
    }
    throw astray(wanted, `is redirected more than ${REDIRECT_LIMIT} times`);
}
function nextAddress({ status, location }, from, wanted) {
    if (status < 300 || status > 399 || location === undefined) {
        throw astray(wanted, `is answered with status ${status} by ${from.host}`);
    }
    return checkAddress(location, from, wanted);
}
/**
 * Checks an address that a server names as the place of the file.
 *
 * @param from the address of that server; only an http address may lead to another one
 * @throws GitHubError
 */
function checkAddress(location, from, wanted) {
    if (!URL.canParse(location, from.href))
        throw astray(wanted, 'is redirected to something that is not an address');
    const next = new URL(location, from);
    const isPlain = next.protocol === 'http:' && from.protocol === 'http:';
    if ((next.protocol !== 'https:' && !isPlain) || next.username !== '' || next.password !== '') {
        throw astray(wanted, `is redirected to an address that is not followed (${next.protocol}//${next.host})`);
    }
    return next;
}
/** Fetches from a host other than the API. It gets no token. Messages show only its name, because links are secrets. */
async function fetchElsewhere(url, wanted, { patience, headers, fetch }) {
    const watch = watchdog(patience);
    try {
        const response = await fetch(url.href, { redirect: 'manual', headers, signal: watch.signal });
        const served = servedBy(response, watch);
        if (response.status < 400 || download_FINAL.includes(response.status))
            return served;
        drop(served);
        if (response.status === 404 || response.status === 410)
            throw lost(url, response.status, wanted);
        throw new Interrupted(`${url.host} answered ${response.status}`);
    }
    catch (error) {
        watch.end();
        if (error instanceof errors/* PkgfeedError */.jH || error instanceof Interrupted)
            throw error;
        throw new Interrupted(`${url.host}: ${reasonOf(error)}`, { cause: error });
    }
}
function servedBy({ status, headers, body }, watch) {
    return { status, location: headers.get('location') ?? undefined, body, watch };
}
/** Closes an answer, read or not. */
function drop({ body, watch }) {
    watch.end();
    // A body that was read, or broke, cannot be cancelled and needs no closing.
    if (body !== null && !body.locked)
        body.cancel().catch(() => undefined);
}
async function receive(served, wanted, handle) {
    const most = wanted.size ?? wanted.limit;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let received = 0;
    for await (const chunk of chunksOf(served)) {
        received += chunk.length;
        if (received > most)
            throw wanted.size === undefined ? tooBig(wanted, 'more') : other(wanted, 'is larger');
        hash.update(chunk);
        await stored(wanted, () => handle.writeFile(chunk));
    }
    checkReceived(wanted, received, hash);
}
async function* chunksOf({ body, watch }) {
    if (body === null)
        return;
    try {
        for await (const chunk of body) {
            watch.heard();
            yield chunk;
        }
    }
    catch (error) {
        throw new Interrupted(reasonOf(error), { cause: error });
    }
}
function checkReceived(wanted, received, hash) {
    if (wanted.size !== undefined && received !== wanted.size)
        throw other(wanted, `has ${received} bytes`);
    const sha256 = hash.digest('hex');
    if (wanted.sha256 !== undefined && sha256 !== wanted.sha256)
        throw other(wanted, `has sha256 ${sha256}`);
}
async function stored({ what }, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw new errors/* SourceError */.c8({
            code: 'SOURCE_READ',
            message: `${what} cannot be stored: ${cause.message}`,
            remedy: 'Check that the folder for temporary files has room, and that this user may write there.',
            cause,
        });
    }
}
/** Why a transfer broke. `fetch` has the reason in `cause`. */
function reasonOf(error) {
    const { message, cause } = error;
    const inner = cause;
    return (0,refusals/* saying */.i)(inner?.message || inner?.code || message);
}
function tooBig({ what, limit }, size) {
    return new errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${what} has ${size} bytes, and at most ${limit} are downloaded`,
        remedy: 'Split it, or leave it out.',
    });
}
function other({ what, size, sha256 }, how) {
    const stated = [size !== undefined && `${size} bytes`, sha256 !== undefined && `sha256 ${sha256}`];
    return new errors/* SourceError */.c8({
        code: 'SOURCE_CHANGED',
        message: `${what}, as downloaded, ${how}, and GitHub states ${stated.filter(Boolean).join(' and ')}`,
        remedy: 'Run it again; if that does not help, upload the file again.',
    });
}
function lost(url, status, { what, asked }) {
    const said = `${url.host} answered ${status}`;
    return (0,refusals/* refusal */.x5)({ status: 410, message: said, response: {} }, { ...asked, what });
}
function astray({ what }, how) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `${what} ${how}`,
        remedy: 'Check the address of the API, and that no proxy answers instead of it.',
    });
}
function broken({ what }, cause) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `${what} could not be downloaded in ${TRIES} tries: ${cause.message}`,
        remedy: 'Check the network, then run it again.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/github/attestations.js



function attestationsApi(api) {
    return {
        attestations: (repository, sha256, predicate) => listAttestations(repository, sha256, predicate, api),
        downloadBundle: async (repository, address, file, limit) => {
            const what = `an attestation of ${repository}`;
            const asked = api.asked('read attestations', repository, what);
            const wanted = { asked, what, size: undefined, sha256: undefined, limit };
            const url = checkAddress(address, api.url, wanted);
            await download(wanted, { ...api.origin(asked, '', 'asset'), url }, file);
        },
    };
}
async function* listAttestations(repository, sha256, predicate, api) {
    const what = `the attestations of sha256:${sha256} in ${repository}`;
    const asked = api.asked('read attestations', repository, what);
    const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
    const query = { subject_digest: `sha256:${sha256}`, predicate_type: predicate, per_page: PAGE };
    let cursor = {};
    for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
        const answer = await api.askIfThere(route, asked, { ...query, ...cursor });
        if (answer === undefined)
            return;
        yield* (0,answers/* attestationsIn */.bd)(answer.data, what);
        const after = nextCursor(answer.headers.link);
        if (after === undefined)
            return;
        cursor = { after };
    }
    throw tooMany(what);
}
/** The cursor in the address of the next page. The address itself is not used: only the API may get the token. */
function nextCursor(link) {
    const [, address] = /<([^<>]*)>;\s*rel="?next\b/.exec(link ?? '') ?? [];
    const query = address?.includes('?') ? address.slice(address.indexOf('?')) : '';
    return new URLSearchParams(query).get('after') ?? undefined;
}

// EXTERNAL MODULE: ./build/github/commits.js
var commits = __webpack_require__(72628);
;// CONCATENATED MODULE: ./build/github/deployments.js


function deploymentsApi(api) {
    return {
        lastDeployment: async (repository, environment) => {
            const what = `the deployments to ${environment} of ${repository}`;
            const asked = api.asked('read deployments', repository, what);
            const route = 'GET /repos/{owner}/{repo}/deployments';
            const { data } = await api.ask(route, asked, { environment, per_page: 1 });
            const [deployment] = (0,answer_fields/* itemsOf */.S)(data, undefined, what);
            if (deployment === undefined)
                return undefined;
            const statuses = await api.ask(`${route}/{deployment_id}/statuses`, asked, {
                ...{ deployment_id: (0,answers/* deploymentIdOf */.Y4)(deployment, what), per_page: 1 },
            });
            const [status] = (0,answer_fields/* itemsOf */.S)(statuses.data, undefined, what);
            const [, run] = /\/actions\/runs\/([1-9]\d{0,14})(\/|$)/.exec((0,answers/* logAddressOf */.mh)(status ?? {}, what)) ?? [];
            return run === undefined ? undefined : Number(run);
        },
    };
}

;// CONCATENATED MODULE: ./build/github/environments.js

function environmentsApi(api) {
    const asked = (repository, name) => api.asked('read environments', repository, `the environment ${name} of ${repository}`);
    const path = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
    return {
        environment: async (repository, name) => {
            const question = asked(repository, name);
            const answer = await api.askIfThere(path, question, { environment_name: name });
            return answer === undefined ? undefined : (0,answers/* environmentOf */.p7)(answer.data, question.what);
        },
        deploymentPolicies: async (repository, name) => {
            const question = asked(repository, name);
            const parameters = { environment_name: name };
            const found = [];
            const route = `${path}/deployment-branch-policies`;
            for await (const item of api.list(route, question, parameters, 'branch_policies')) {
                found.push((0,answers/* deploymentPolicyOf */.RK)(item, question.what));
            }
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./build/github/history.js



function historyApi(api) {
    return {
        defaultBranch: async (repository) => {
            const asked = api.asked('read the repository', repository, `repository ${repository}`);
            const { data } = await api.ask('GET /repos/{owner}/{repo}', asked);
            return (0,answers/* defaultBranchOf */.dV)(data, asked.what);
        },
        commitOfTag: async (repository, tag) => {
            const asked = api.asked('read the repository', repository, `tag ${(0,printable/* printable */.g$)(tag)} of ${repository}`);
            try {
                const { data } = await api.ask('GET /repos/{owner}/{repo}/commits/{ref}', asked, {
                    ref: `tags/${tag}`,
                });
                return (0,answers/* commitOf */.D3)(data, asked.what);
            }
            catch (error) {
                if (isAbsent(error))
                    return undefined;
                throw error;
            }
        },
        isAncestor: async (repository, commit, of) => {
            const what = `how commits ${(0,printable/* printable */.g$)(commit)} and ${(0,printable/* printable */.g$)(of)} of ${repository} relate`;
            const asked = api.asked('read the repository', repository, what);
            const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
            const answer = await api.askIfThere(route, asked, { basehead: `${commit}...${of}`, per_page: 1 });
            if (answer === undefined)
                return undefined;
            return ['ahead', 'identical'].includes((0,answers/* relationOf */.Ke)(answer.data, what));
        },
    };
}
/** GitHub answers 422 when there is no such commit, and 404 when there is nothing at all. */
function isAbsent(error) {
    if (!(error instanceof errors/* GitHubError */.y_))
        return false;
    return error.code === 'GITHUB_ABSENT' || error.cause?.status === 422;
}

;// CONCATENATED MODULE: ./build/github/pages.js


function pagesApi(api) {
    return {
        pages: async (repository) => {
            const asked = api.asked('read Pages', repository, `the Pages site of ${repository}`);
            const answer = await api.askIfThere('GET /repos/{owner}/{repo}/pages', asked);
            return answer === undefined ? undefined : (0,answers/* pagesOf */.E0)(answer.data, asked.what);
        },
        latestBuild: async (repository) => {
            const asked = api.asked('read Pages', repository, `the latest Pages build of ${repository}`);
            const answer = await api.askIfThere('GET /repos/{owner}/{repo}/pages/builds/latest', asked);
            return answer === undefined ? undefined : (0,answers/* buildOf */.Yy)(answer.data, asked.what);
        },
        builds: async (repository) => {
            const asked = api.asked('read Pages', repository, `the Pages builds of ${repository}`);
            const { data } = await api.ask('GET /repos/{owner}/{repo}/pages/builds', asked, { per_page: 30 });
            return (0,answer_fields/* itemsOf */.S)(data, undefined, asked.what).map((build) => (0,answers/* buildOf */.Yy)(build, asked.what));
        },
        requestBuild: async (repository) => {
            const asked = api.asked('build Pages', repository, `a new Pages build of ${repository}`);
            const { data } = await api.ask('POST /repos/{owner}/{repo}/pages/builds', asked);
            return (0,answers/* buildOf */.Yy)(data, asked.what);
        },
    };
}

;// CONCATENATED MODULE: ./build/github/releases.js




function releasesApi(api) {
    const releases = async (repository, count, isWanted = () => true) => {
        const asked = api.asked('read releases', repository, `the releases of ${repository}`);
        const found = [];
        if (count <= 0)
            return found;
        for await (const item of api.list('GET /repos/{owner}/{repo}/releases', asked)) {
            const release = (0,answers/* releaseOf */.l7)(item, asked.what);
            if (!isWanted(release))
                continue;
            found.push(await withAssets(repository, release, api));
            if (found.length >= count)
                break;
        }
        return found;
    };
    return {
        releases,
        release: async (repository, which) => {
            const [path, name, parameters] = releasePath(which);
            const asked = api.asked('read releases', repository, `${name} of ${repository}`);
            const { data } = await api.ask(`GET /repos/{owner}/{repo}/releases/${path}`, asked, parameters);
            return await withAssets(repository, (0,answers/* releaseOf */.l7)(data, asked.what), api);
        },
        draft: async (repository, tag) => {
            const what = `draft release ${(0,printable/* printable */.g$)(tag)} of ${repository}`;
            const [found] = await releases(repository, 1, (one) => one.isDraft && one.tag === tag);
            if (found === undefined)
                throw (0,refusals/* notFound */.mX)(api.asked('read drafts', repository, what));
            return found;
        },
        downloadAsset: async (repository, asset, file, limit) => {
            const what = `asset ${(0,printable/* printable */.g$)(asset.name)} of ${repository}`;
            const asked = api.asked('read releases', repository, what);
            const { size, sha256 } = asset;
            await download({ asked, what, size, sha256, limit }, api.origin(asked, `releases/assets/${asset.id}`, 'asset'), file);
        },
    };
}
/** A release's own asset list may be incomplete; the assets endpoint is not. */
async function withAssets(repository, release, api) {
    const operation = release.isDraft ? 'read drafts' : 'read releases';
    const what = `the assets of release ${(0,printable/* printable */.g$)(release.title)} of ${repository}`;
    const asked = api.asked(operation, repository, what);
    const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
    const assets = [];
    for await (const item of api.list(route, asked, { release_id: release.id })) {
        assets.push((0,answers/* assetOf */.cu)(item, what));
    }
    return { ...release, assets };
}
function releasePath(which) {
    if (which === 'latest')
        return ['latest', 'the latest release', {}];
    if ('id' in which)
        return ['{release_id}', `release ${which.id}`, { release_id: which.id }];
    return ['tags/{tag}', `release ${(0,printable/* printable */.g$)(which.tag)}`, { tag: which.tag }];
}

;// CONCATENATED MODULE: ./build/github/runs.js



function runsApi(api) {
    return {
        run: async (repository, id) => {
            const asked = api.asked('read runs', repository, `workflow run ${id} of ${repository}`);
            const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
            const { data } = await api.ask(route, asked, { run_id: id });
            return (0,answers/* runOf */.ng)(data, asked.what);
        },
        artifacts: async (repository, run) => {
            const what = `the artifacts of workflow run ${run} of ${repository}`;
            const asked = api.asked('read artifacts', repository, what);
            const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
            const found = [];
            for await (const item of api.list(route, asked, { run_id: run }, 'artifacts')) {
                found.push((0,answers/* artifactOf */.qB)(item, what));
            }
            return found;
        },
        downloadArtifact: async (repository, artifact, file, limit) => {
            const what = `artifact ${(0,printable/* printable */.g$)(artifact.name)} of ${repository}`;
            const asked = api.asked('read artifacts', repository, what);
            const { id, sha256 } = artifact;
            // Servers that state no digest state the size of the files before they were packed.
            const size = sha256 === undefined ? undefined : artifact.size;
            await download({ asked, what, size, sha256, limit }, api.origin(asked, `actions/artifacts/${id}/zip`, 'artifact'), file);
        },
    };
}

;// CONCATENATED MODULE: ./build/github/client.js











/**
 * Returns a client of GitHub's API. It loads and sends nothing before the first question.
 *
 * @throws InputError when the address or the token is not valid
 */
function githubClient({ token, apiUrl, agent, say, fetch, patience }) {
    checkToken(token);
    const ways = { say, fetch, patience: { ...PATIENCE, ...patience } };
    const api = new Api({ token, agent }, parseApiUrl(apiUrl), ways);
    return {
        ...releasesApi(api),
        ...runsApi(api),
        ...historyApi(api),
        ...attestationsApi(api),
        ...pagesApi(api),
        ...environmentsApi(api),
        ...deploymentsApi(api),
        ...(0,commits/* commitsApi */.xj)(api),
    };
}

;// CONCATENATED MODULE: ./build/github/server.js


/**
 * The address of GitHub, or of GitHub Enterprise, as the runner gives it; without a slash at its end.
 *
 * @throws InputError when it is not an address
 */
function serverOf(host) {
    const text = host.github.server;
    const url = text.length <= 2048 && URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol)) {
        return `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`;
    }
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: 'GITHUB_SERVER_URL is not an http or https address',
        remedy: 'Write it like https://github.com or https://github.example.com, or leave it unset.',
    });
}
/** The address of the API, as the runner gives it. */
function apiOf(host) {
    return host.github.api ?? usualApi(serverOf(host));
}
/** Where a GitHub has its API: GitHub Enterprise Server below its own address, all others at a host of its own. */
function usualApi(server) {
    const { protocol, host, origin } = new URL(server);
    const isCloud = protocol === 'https:' && /^(github|[a-z0-9-]+\.ghe)\.com$/.test(host);
    return isCloud ? `https://api.${host}` : `${origin}/api/v3`;
}
/** Returns a client of GitHub's API with the run's token. */
function github({ token }, host) {
    const client = githubClient({
        token,
        apiUrl: apiOf(host),
        agent: host.github.agent,
        say: (line) => host.say(line),
        fetch: host.fetch,
    });
    return {
        ...client,
        pages: async (repository) => {
            const site = await client.pages(repository);
            const usual = site?.customDomain && `https://${site.customDomain}`;
            return site && { ...site, url: site.url ?? usual ?? pagesUrl(repository, serverOf(host)) };
        },
    };
}
/**
 * Where GitHub Pages serves a repository; undefined where that cannot be told from the name. Enterprise Managed Users,
 * whose names have an underscore, publish their sites privately by default, at addresses that GitHub chooses.
 */
function pagesUrl(slug, server) {
    const [owner = '', name] = (slug ?? '').toLowerCase().split('/');
    const isKnown = owner !== '' && !owner.includes('_') && new URL(server).origin === 'https://github.com';
    if (!isKnown || !name)
        return undefined;
    const [, exactName] = (slug ?? '').split('/');
    return name === `${owner}.github.io`
        ? `https://${owner}.github.io`
        : `https://${owner}.github.io/${exactName}`;
}


/***/ })

};
