export const id = 1548;
export const ids = [1548,8573];
export const modules = {

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
