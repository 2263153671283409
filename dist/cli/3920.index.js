export const id = 3920;
export const ids = [3920];
export const modules = {

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changeText: () => (/* binding */ changeText),
/* harmony export */   checkText: () => (/* binding */ checkText)
/* harmony export */ });
/* unused harmony exports SHOWN, repositoryLines, sizeLine, siteLine, deliveryLine, deviceHeading, headline, versions, verdict */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


const SYMBOLS = { added: '+', updated: '~', removed: '-' };
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' };
/** How many rows of a kind are shown. The report has all of them. */
const SHOWN = 200;
/** A change for a terminal. */
function changeText(report, paint) {
    const lines = [paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(headline(report)))];
    lines.push(...repositoryLines(report).map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(line)}`));
    const rows = report.changes.slice(0, SHOWN).map((change) => ({
        paint: (text) => paint(COLOURS[change.kind], text),
        cells: [SYMBOLS[change.kind], change.name, versions(change), change.folder, (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(change.size)].map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN),
    }));
    const widths = columnWidths(rows.map((row) => row.cells));
    for (const row of rows) {
        lines.push(row.paint(`  ${row.cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()));
    }
    lines.push(...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(report.changes, SHOWN).map((rest) => `  ${rest}`));
    for (const folder of report.folders.slice(0, SHOWN)) {
        lines.push(paint('dim', `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(folder.path)} (${folder.format}): ${plural(folder.packages, 'package')}`));
    }
    lines.push(...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(report.folders, SHOWN).map((rest) => paint('dim', `  ${rest}`)));
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(paint('dim', `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(size)}`));
    if (report.unresolved.length > 0) {
        const names = report.unresolved.slice(0, SHOWN).map(({ dependency }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(dependency));
        const all = [...names, ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(report.unresolved, SHOWN)].join(', ');
        lines.push(paint('dim', `  needed from other folders or feeds: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(all)}`));
    }
    if (report.commit)
        lines.push(`commit ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(report.commit)}`);
    if (report.site !== null)
        lines.push((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(siteLine(report.site)));
    if (report.delivery !== null) {
        const colour = report.delivery.live ? 'green' : 'yellow';
        lines.push(paint(colour, (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(deliveryLine(report.delivery))));
    }
    const warnings = [...report.warnings.slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHOWN */ .Ki), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(report.warnings)];
    lines.push(...warnings.map((warning) => paint('yellow', `warning: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(warning)}`)));
    if (report.deviceLines.length > 0) {
        lines.push('', paint('bold', deviceHeading(report)), ...report.deviceLines.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}`));
    }
    return `${lines.join('\n')}\n`;
}
/** What happened to each of several repositories; none for a run of one. */
function repositoryLines({ repositories }) {
    if (repositories.length < 2)
        return [];
    const lines = repositories.slice(0, SHOWN).map((one) => {
        const counts = ['added', 'updated', 'removed']
            .filter((kind) => one[kind] > 0)
            .map((kind) => `${one[kind]} ${kind}`);
        const name = [one.branch, one.repository].filter((word) => word !== null).join('/');
        return `${name}: ${counts.length > 0 ? counts.join(', ') : 'no change of packages'}`;
    });
    return [...lines, ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(repositories, SHOWN)];
}
/** How large the feed is, and its limit; undefined for an empty feed. */
function sizeLine({ feedBytes, feedLimit, largest }) {
    if (feedBytes === 0)
        return undefined;
    const share = feedLimit === null ? '' : ` of the ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(feedLimit)} that GitHub Pages serves`;
    const file = largest === null ? '' : `; the largest file here is ${largest.path} with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(largest.bytes)}`;
    return `the feed's packages have ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(feedBytes)}${share}${file}`;
}
function siteLine({ path, files, bytes }) {
    return `the whole site, ${plural(files, 'file')} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(bytes)}), is in ${path} for a later step to deploy`;
}
function deliveryLine({ live, url, verified }) {
    const where = url === null ? '' : ` at ${url}`;
    if (!live)
        return `not known to be live${where}`;
    return `live${where}${verified > 0 ? `, ${plural(verified, 'package')} fetched and compared` : ''}`;
}
function deviceHeading({ url }) {
    return url === null
        ? "On a device, with the feed's own address instead of https://OWNER.github.io/REPO:"
        : 'On a device:';
}
function headline(report) {
    const title = report.title ?? report.feed;
    if (!report.changed) {
        const what = report.dryRun ? 'dry run, nothing would change' : 'nothing changed';
        return `${title}: ${what}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
    }
    const verb = report.dryRun ? 'would be ' : '';
    const parts = ['added', 'updated', 'removed']
        .filter((kind) => report[kind] > 0)
        .map((kind) => `${report[kind]} ${verb}${kind}`);
    const detail = parts.length > 0 ? parts.join(', ') : `${verb}renewed, with no change of packages`;
    return `${title}: ${detail}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
}
const versions = ({ previous, version }) => previous === undefined || previous === version ? version : `${previous} → ${version}`;
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
function columnWidths(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    }
    return widths;
}
/** The findings of `check` or `verify` for a terminal. */
function checkText(report, paint) {
    const lines = [];
    for (const { path, format, packages, signature } of report.folders.slice(0, SHOWN)) {
        lines.push(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path)} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(format)}): ${plural(packages, 'package')}, ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(signature)}`);
    }
    lines.push(...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(report.folders, SHOWN));
    for (const severity of ['error', 'warning']) {
        const colour = severity === 'error' ? 'red' : 'yellow';
        const findings = report.findings.filter((finding) => finding.severity === severity);
        for (const { path, what, why, remedy } of findings.slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHOWN */ .Ki)) {
            lines.push(paint(colour, `${severity}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${path} ${what}`)}`), `  why: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(why)}`, `  fix: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(remedy)}`);
        }
        lines.push(...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(findings).map((rest) => paint(colour, `${severity}: ${rest}`)));
    }
    lines.push(paint(report.ok ? 'green' : 'red', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(verdict(report, '`--all`'))));
    return `${lines.join('\n')}\n`;
}
/**
 * What was checked, and how many findings there are.
 *
 * @param all how the reader gives the input `all`, which compares every package
 */
function verdict(report, all) {
    const errors = report.findings.filter(({ severity }) => severity === 'error').length;
    const done = report.command === 'check' || report.all ? 'checked' : `there (${all} compares them)`;
    const counts = `${plural(errors, 'error')}, ${plural(report.findings.length - errors, 'warning')}`;
    return `${report.feed}: ${plural(report.packages, 'package')} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(report.bytes)}) ${done}, ${counts}`;
}


/***/ })

};
