export const id = 5198;
export const ids = [5198,5235,8573];
export const modules = {

/***/ 47671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items of each group, in their order; the groups are in the order of their first items. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 95235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withdrawnLines),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   listText: () => (/* binding */ listText)
/* harmony export */ });
/* unused harmony export folderLines */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47671);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43651);






/** The report for a terminal. */
function listText(report, paint, { isVerbose }) {
    const { packages, withdrawn, folders, command } = report;
    const places = [...new Set(packages.map(placeName))];
    const formats = new Set(packages.map(({ format }) => format));
    const rows = packages.map((pkg) => [
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.name),
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.version),
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(pkg.size ?? undefined),
        ...(places.length > 1 ? [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(placeName(pkg))] : []),
        ...(formats.size > 1 ? [pkg.format] : []),
        isVerbose ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.arches.join(', ')) : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(archesText(pkg.arches)),
    ]);
    const aligned = (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(rows);
    const lines = packages.flatMap((pkg, i) => [
        `  ${aligned[i] ?? ''}`,
        ...(isVerbose || command === 'search' ? below(pkg.summary) : []),
        ...(isVerbose && pkg.depends.length > 0 ? below(`needs ${pkg.depends.join(', ')}`) : []),
        ...(isVerbose && pkg.provides.length > 0 ? below(`provides ${pkg.provides.join(', ')}`) : []),
    ]);
    return `${[
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(listHeadline(report, places))),
        ...lines,
        ...withdrawnLines(withdrawn, isVerbose).map((line) => paint('yellow', line)),
        ...folderLines(folders, isVerbose).map(({ text, isFine }) => paint(isFine ? 'dim' : 'yellow', text)),
    ].join('\n')}\n`;
}
/** Arches of a row that fits a terminal. */
const archesText = (arches) => arches.length > 2 ? `${arches[0]} and ${arches.length - 1} more` : arches.join(', ');
const below = (text) => (text === '' ? [] : [`      ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`]);
function listHeadline({ packages, feed, words, command }, places) {
    if (packages.length === 0) {
        const what = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
        return `${feed} has no package${what}`;
    }
    const names = new Set(packages.map(({ name }) => name)).size;
    const each = new Set(packages.map(({ name, version }) => JSON.stringify([name, version]))).size;
    const versions = each > names ? ` in ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(each, 'version', 'versions')}` : '';
    const found = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
    const [place] = places;
    const where = places.length > 1 ? ` in ${places.length} repositories` : place ? ` in ${place}` : '';
    return `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(names, 'package', 'packages')}${found}${versions}${where} of ${feed}`;
}
/** `BRANCH/REPOSITORY`, as far as it is known. */
const placeName = ({ branch, repository, target, }) => [branch, repository, target].filter((word) => word !== null).join('/');
/** So many withdrawn packages are shown to who does not want everything. */
const FEW_WITHDRAWN = 10;
/** Withdrawn packages for a terminal, the arches of each in one line. */
function withdrawnLines(withdrawn, isVerbose) {
    if (withdrawn.length === 0)
        return [];
    const groups = (0,_feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__/* .groupedBy */ .m)(withdrawn, ({ name, version, branch, repository, target, reason, ...one }) => JSON.stringify([name, version, branch, repository, target, reason, one.withdrawn.slice(0, 10)]));
    const lines = [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const { name, version, reason } = first;
        const arches = [...new Set([first, ...others].map(({ arch }) => arch))];
        const place = placeName({ ...first, target: first.target ?? null });
        const from = place === '' ? '' : ` of ${place}`;
        const why = reason === null ? '' : `: ${reason}`;
        const when = first.withdrawn.slice(0, 10);
        return [
            `  ${name} ${version} (${isVerbose ? arches.join(', ') : (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_5__/* .firstNames */ .d)(arches)})${from} on ${when}${why}`,
        ];
    });
    const most = isVerbose ? lines.length : FEW_WITHDRAWN;
    return [
        'withdrawn, as feed.json says, which nobody signs:',
        ...lines.slice(0, most).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN),
        ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(lines, most).map((rest) => `  ${rest} (\`-v\` lists them)`),
    ];
}
/** Folders with the same verdict are one line. */
function folderLines(folders, isVerbose) {
    const groups = new Map();
    for (const folder of folders) {
        const { path, format, signature } = folder;
        const id = JSON.stringify(isVerbose ? [path, format] : [placeName(folder), format, signature]);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const place = placeName(first);
        const text = `  ${groupName(group, first, place)} (${first.format}): ${first.signature}`;
        return [{ text: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), isFine: first.verified }];
    });
}
function groupName(group, { path }, place) {
    if (group.length > 1 && place !== '')
        return `${place}, ${group.length} folders`;
    const name = path === '' ? 'the folder' : path;
    return group.length === 1
        ? name
        : `${name} and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(group.length - 1, 'more folder', 'more folders')}`;
}


/***/ }),

/***/ 35198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showText: () => (/* binding */ showText)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95235);




/** How many versions are shown one by one without `-v`. */
const SHOWN = 20;
/** The report for a terminal. */
function showText(report, paint, { isVerbose }) {
    const { packages, neededBy, providedBy, withdrawn, folders } = report;
    const shown = isVerbose ? packages : packages.slice(0, SHOWN);
    const rest = packages.length - shown.length;
    const unread = folders.filter((folder) => folder.packages === null);
    const lines = [
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(headline(report))),
        ...shown.flatMap((pkg) => ['', ...packageLines(pkg, paint, isVerbose)]),
        ...(rest > 0 ? ['', `… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(rest, 'more version', 'more versions')} (\`-v\` shows all)`] : []),
        ...(packages.length === 0 ? [] : ['', neededText(neededBy, isVerbose)]),
        ...(providedBy.length === 0 ? [] : [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`provided by: ${namesText(providedBy, isVerbose)}`)]),
        ...(0,_list_js__WEBPACK_IMPORTED_MODULE_0__/* .withdrawnLines */ .Mk)(withdrawn, isVerbose).map((line) => paint('yellow', line)),
        ...unread.map(({ path, signature }) => paint('yellow', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${path || 'the folder'} ${signature}`))),
    ];
    return `${lines.join('\n')}\n`;
}
function headline({ packages, feed, words }) {
    const [first, ...more] = packages;
    if (first === undefined)
        return `${feed} has no package called ${words.join(' ')}`;
    const versions = more.length === 0 ? first.version : (0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(packages.length, 'version', 'versions');
    const names = [...new Set(packages.map(({ name }) => name))];
    const places = [...new Set(packages.map(_list_js__WEBPACK_IMPORTED_MODULE_0__/* .placeName */ .fW))].filter((place) => place !== '');
    const where = places.length === 0 ? '' : `, in ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(places)}`;
    return `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(names)}: ${versions} in ${feed}${where}`;
}
const namesText = (names, isVerbose) => isVerbose ? names.join(', ') : (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(names);
function neededText(names, isVerbose) {
    if (names.length === 0)
        return 'no package of this feed needs it';
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`needed by ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(names.length, 'package', 'packages')} of this feed: ${namesText(names, isVerbose)}`);
}
function packageLines(pkg, paint, isVerbose) {
    const { name, version, format, arches, description, summary } = pkg;
    const place = (0,_list_js__WEBPACK_IMPORTED_MODULE_0__/* .placeName */ .fW)(pkg);
    const signatures = [...new Set(pkg.files.map(({ signature }) => signature))];
    const rows = [
        ['repository', `${place === '' ? 'not known' : place} (${format})`],
        ['arches', isVerbose ? arches.join(', ') : (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(arches)],
        ['size', sizesText(pkg)],
        ['license', pkg.license],
        ['homepage', pkg.homepage],
        ['maintainer', pkg.maintainer],
        ['depends', pkg.depends.join(', ')],
        ['provides', pkg.provides.join(', ')],
        ...(isVerbose ? Object.entries(pkg.fields) : Object.entries(pkg.fields).filter(([key]) => isUseful(key))),
        ...signatures.map((signature) => ['index', signature]),
    ];
    const files = isVerbose ? pkg.files : pkg.files.slice(0, 3);
    const more = pkg.files.length - files.length;
    return [
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${name} ${version}`)),
        ...(description === '' ? summary : description).split('\n').map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(line)}`.trimEnd()),
        ...aligned(rows.filter(([, text]) => text !== '')),
        ...files.flatMap(fileLines),
        ...(more > 0 ? [`  … and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(more, 'more file', 'more files')}`] : []),
        ...originLines(pkg),
    ];
}
/** Fields that most readers want to see: what the package does to others, and where it belongs. */
const isUseful = (field) => /^(conflicts|replaces|recommends|suggests|section|installed[- ]size|install[-_]if|origin)$/i.test(field);
function sizesText({ files, size }) {
    const sizes = new Set(files.map((file) => file.size));
    if (size === null)
        return '';
    return sizes.size === 1 ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(size) : `up to ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(size)}`;
}
function fileLines({ folder, file, sha256, md5, metadata }) {
    const path = folder === '' ? file : `${folder}/${file}`;
    const hashes = [
        ['sha256', sha256],
        ['hash of its metadata', metadata],
        ['md5', md5],
    ];
    const [label, hash] = hashes.find(([, value]) => value !== null) ?? [];
    return [`  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path)}`, ...(hash ? [`    ${label} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(hash)}`] : [])];
}
/** When and by which run the files were published. Files of one run are one line. */
function originLines({ files }) {
    const lines = files.flatMap(({ published, run, source, upstream }) => {
        if (published === null)
            return [];
        const from = [source, upstream].find((one) => one !== null);
        const by = run === null ? '' : ` by ${run}`;
        return [`published ${published}${by}${from === undefined ? '' : `, from ${from}`}`];
    });
    const each = [...new Set(lines)];
    return each.slice(0, 3).map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(line)} (packages.json, which nobody signs)`);
}
function aligned(rows) {
    const width = Math.max(0, ...rows.map(([label]) => label.length));
    return rows.map(([label, text]) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(label).toLowerCase().padEnd(width)}  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`);
}


/***/ }),

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** Rows with aligned columns. */
function table(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    }
    return rows.map((row) => row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd());
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
