export const id = 4545;
export const ids = [4545];
export const modules = {

/***/ 4545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectText: () => (/* binding */ inspectText)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60623);

/** The report for a terminal. */
function inspectText({ packages, indexes }) {
    return `${[...packages.map(packageText), ...indexes.map(indexText)].join('\n\n')}\n`;
}
function packageText(pkg) {
    return table([
        ['file', pkg.file],
        ['format', pkg.format],
        ['published as', pkg.publishedAs],
        ['size', String(pkg.size)],
        ['md5', pkg.md5],
        ['sha256', pkg.sha256],
        ...Object.entries(pkg.facts),
        ...pkg.warnings.map((warning) => ['warning', warning]),
        ['its metadata says', ''],
        ...indented({ ...pkg.control, ...pkg.contents }),
    ]);
}
function indexText(index) {
    return table([
        ['file', index.file],
        ['format', `${index.format} index`],
        ['signatures', signaturesText(index.signatures)],
        ['packages', String(index.packages.length)],
        ...index.warnings.map((warning) => ['warning', warning]),
        ['it says', ''],
        ...indented({
            ...(index.description === '' ? {} : { description: index.description }),
            ...(index.spec === '' ? {} : { 'pkgname-spec': index.spec }),
        }),
        ...index.packages.flatMap((fields) => [['', ''], ...indented(fields)]),
    ]);
}
function signaturesText(signatures) {
    if (signatures === null)
        return 'in files of their own';
    return signatures.length === 0 ? 'none' : signatures.join(', ');
}
/** Indents rows, so that no field of a package looks like a fact of pkgfeed. */
function indented(fields) {
    return Object.entries(fields).map(([label, text]) => [`  ${label}`, text]);
}
/** Two columns. A text in the second one can have several lines. */
function table(rows) {
    const width = rows.reduce((most, [label]) => Math.max(most, label.length), 0);
    return rows
        .map(([label, text]) => {
        const [first = '', ...more] = text.replaceAll('\t', '    ').split('\n').map(_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$);
        const rest = more.map((line) => `${' '.repeat(width + 2)}${line}`.trimEnd());
        return [`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(label).padEnd(width)}  ${first}`.trimEnd(), ...rest].join('\n');
    })
        .join('\n');
}


/***/ })

};
