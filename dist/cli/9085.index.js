export const id = 9085;
export const ids = [9085,8573];
export const modules = {

/***/ 49073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initText: () => (/* binding */ initText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);



/** The report for a terminal. */
function initText(report, paint) {
    const { home, folders, feeds, remarks, findings, keys, workflow, workflowFile } = report;
    const lines = [
        ...(home === null ? [] : [paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${home}: ${headline(report)}`))]),
        ...folders
            .slice(0, _text_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN */ .kC)
            .map(({ path, format, packages, signature }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`  ${path} (${format}): ${packages} ${packages === 1 ? 'package' : 'packages'}, ${signature}`)),
        ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(folders, _text_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN */ .kC).map((rest) => `  ${rest}`),
        ...feeds.slice(0, _text_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN */ .kC).map((feed) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`  ${feedLine(feed)}`)),
        ...packagesLine(report),
        ...remarks.map((remark) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(remark)}`),
        ...findingLines(findings, paint),
        '',
        paint('bold', 'Keys'),
        ...(keys.length === 0 ? ['  none: the feed is not signed'] : keys.flatMap(keyLines)),
        '',
        ...(workflowFile === null
            ? [paint('bold', 'Workflow, for .github/workflows/feed.yml'), '', workflow]
            : [`wrote the workflow to ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(workflowFile)}`, '']),
    ];
    return lines.join('\n');
}
function headline({ isOurs, folders, feeds }) {
    if (isOurs)
        return 'a feed of pkgfeed';
    if (folders.length === 0)
        return 'no feed yet';
    if (feeds.length === 0)
        return 'no feed that pkgfeed can go on with';
    return feeds.length === 1
        ? 'a feed that pkgfeed has not written yet'
        : `${feeds.length} feeds of different layouts`;
}
function feedLine({ layout, prefix, needsBranch, repositories }) {
    const where = prefix === null ? '' : ` below ${prefix}/`;
    const apart = needsBranch ? '; it needs a branch of its own (`pages-branch`)' : '';
    const count = repositories.reduce((sum, { folders }) => sum + folders.length, 0);
    return `layout ${layout}${where}: ${count} ${count === 1 ? 'folder' : 'folders'}${apart}`;
}
function packagesLine({ packages: { files, formats, arches } }) {
    if (files === 0)
        return [];
    const count = files === 1 ? 'package file' : 'package files';
    return [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`  given: ${files} ${count}, ${formats.join(' and ')}, for ${arches.join(', ')}`)];
}
function findingLines(findings, paint) {
    return [
        ...findings
            .slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHOWN */ .Ki)
            .flatMap(({ severity, path, what, why, remedy }) => [
            paint(severity === 'error' ? 'red' : 'yellow', `${severity}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${path} ${what}`)}`),
            `  why: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(why)}`,
            `  fix: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(remedy)}`,
        ]),
        ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(findings),
    ];
}
function keyLines({ secret, keyIds, files, make }) {
    const published = files.length === 0 ? '' : `, whose public half is ${files.join(', ')}`;
    const whole = make === null
        ? `${secret}: the secret half of ${keyIds.join(', ')}${published}: devices trust that key, so sign with no other`
        : `${secret}: make a key with \`${make}\`, and store the whole text of the secret file`;
    return [`  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(whole)}`];
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
