export const id = 1817;
export const ids = [1817];
export const modules = {

/***/ 83833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ joinLeftOut),
/* harmony export */   j: () => (/* binding */ leftOutText)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);


/** Joins what the steps of a run leave out, by repository and reason. */
function joinLeftOut(parts) {
    const joined = new Map();
    for (const part of parts) {
        for (const [reason, names] of part.packages) {
            const id = JSON.stringify([part.branch, part.repository, reason, part.why]);
            const known = joined.get(id) ?? { ...part, reason, names: new Set() };
            for (const name of names)
                known.names.add(name);
            joined.set(id, known);
        }
    }
    return [...joined.values()].map(({ branch, repository, reason, names, why }) => {
        const told = why === undefined ? {} : { why };
        return { branch, repository, reason, ...told, packages: [...names].sort() };
    });
}
const BECAUSE = {
    packages: '`packages` does not select them',
    remove: '`remove` names them',
    withdrawn: 'they were withdrawn before',
    'min-age': 'they are younger than `min-age`',
    'unknown-age': 'the feed does not know when they were published, so `min-age` cannot tell',
    prefer: 'a source before theirs has the name',
    'other-bytes': 'a source before theirs has other bytes of the same version',
    kept: 'the repository has other bytes of the same version and `on-conflict` is keep',
    'keep-versions': '`keep-versions` lets only newer ones stay',
    unreadable: 'they are no packages that devices could install; the warnings say why',
    'not-there': 'their upstream lists them and does not have them',
    older: 'the repository has a newer version; name one with `NAME=VERSION` in `packages` to take it all the same',
};
/** A sentence for people. */
function leftOutText({ branch, repository, reason, packages, why }) {
    const where = [branch, repository].filter((word) => word !== null).join('/');
    const told = typeof why === 'string' ? ` (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(why)})` : '';
    const remedy = reason === 'withdrawn' ? '; name them in `readmit` to publish them again' : '';
    const count = packages.length === 1 ? '1 package' : `${packages.length} packages`;
    return `${where === '' ? '' : `${where}: `}${count} of its sources left out, because ${BECAUSE[reason]}${told}${remedy}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(packages)}`;
}


/***/ }),

/***/ 45311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ readmittedText),
/* harmony export */   fK: () => (/* binding */ missedReadmits),
/* harmony export */   vM: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48573);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1844);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10446);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75273);






/**
 * Errors for what `remove` and `readmit` both name.
 *
 * @param where the repository, for messages; empty for a run of one
 */
function contradictions(removals, readmits, where) {
    return removals.flatMap((removal) => {
        const readmit = readmits.find((one) => canMeet(removal, one));
        if (readmit === undefined)
            return [];
        const [gone, back] = [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(removal.text), (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(readmit.text)];
        const both = gone === back ? gone : `${gone} and ${back}`;
        return [
            new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
                code: 'INPUT_VALUE',
                message: `${where === '' ? '' : `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(where)}: `}\`remove\` and \`readmit\` both name ${both}: a package cannot leave and come back in one run`,
                remedy: 'Delete one of the two, or name versions that differ.',
            }),
        ];
    });
}
/** True when a package can have the name, version and arch of both. */
function canMeet(one, other) {
    const agree = (a, b) => a === undefined || b === undefined || a === b;
    return (agree(one.version, other.version) && agree(one.arch, other.arch) && (0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .meetingPattern */ .MF)(one.name, other.name));
}
/**
 * Warns of lines in `readmit` that name neither a withdrawal nor a package of the repository. A line that has done its
 * work, and stays in a workflow, is fine.
 *
 * @param there what the folders list
 */
function missedReadmits({ readmits }, { found, records }, there) {
    const missed = readmits.filter((one) => !found.has(one) && !there.some((entry) => (0,_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(one, entry, one.arch)));
    if (missed.length === 0)
        return [];
    const [first] = missed;
    const near = missed.length === 1 && first !== undefined ? nearestOf(first, records) : undefined;
    return [
        `\`readmit\` names ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)(missed.map(({ text }) => text))}, and feed.json remembers no such withdrawal${near === undefined ? '' : `; did you mean ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(near)}?`}`,
    ];
}
function nearestOf({ name, isName }, records) {
    if (isName !== undefined)
        return undefined;
    const known = records.find((record) => record.name === name);
    if (known !== undefined)
        return `${known.name}=${known.version}`;
    return (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(name, [...new Set(records.map((record) => record.name))]);
}
/** A sentence for people. */
function readmittedText(records) {
    if (records.length === 0)
        return [];
    const names = records.map(({ name, version, arch }) => `${name} ${version} (${arch})`);
    const are = names.length === 1 ? 'is' : 'are';
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)(names)} ${are} no longer withdrawn: sources can bring ${names.length === 1 ? 'it' : 'them'} again`,
    ];
}


/***/ }),

/***/ 21817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kC: () => (/* binding */ SHOWN),
  changeText: () => (/* binding */ changeText),
  checkText: () => (/* binding */ checkText)
});

// UNUSED EXPORTS: deliveryLine, deviceHeading, headline, repositoryLines, siteLine, sizeLine, upstreamLines, verdict, versions

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/left-out.js
var left_out = __webpack_require__(83833);
// EXTERNAL MODULE: ./build/feed/draft/readmission.js
var readmission = __webpack_require__(45311);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/report/place-text.js
/** Where a change happened, for people: its folder, with the arch of the package in a folder of all arches. */
function placeText({ folder, arch }, folders) {
    const isShared = folders.some((one) => one.path === folder && one.arch === null);
    return isShared ? `${folder || '.'} (${arch})` : folder;
}

;// CONCATENATED MODULE: ./build/report/text.js





const SYMBOLS = { added: '+', updated: '~', removed: '-' };
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' };
/** How many rows of a kind are shown. The report has all of them. */
const SHOWN = 200;
/** A change for a terminal. */
function changeText(report, paint) {
    const lines = [paint('bold', (0,printable/* oneLine */.TN)(headline(report)))];
    lines.push(...repositoryLines(report).map((line) => `  ${(0,printable/* oneLine */.TN)(line)}`));
    const rows = report.changes.slice(0, SHOWN).map((change) => ({
        paint: (text) => paint(COLOURS[change.kind], text),
        cells: [
            SYMBOLS[change.kind],
            change.name,
            versions(change),
            placeText(change, report.folders),
            (0,printable/* sizeText */.lP)(change.size),
        ].map(printable/* oneLine */.TN),
    }));
    const widths = columnWidths(rows.map((row) => row.cells));
    for (const row of rows) {
        lines.push(row.paint(`  ${row.cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()));
    }
    lines.push(...(0,errors/* countOfRest */.Vr)(report.changes, SHOWN).map((rest) => `  ${rest}`));
    for (const folder of report.folders.slice(0, SHOWN)) {
        lines.push(paint('dim', `  ${(0,printable/* oneLine */.TN)(folder.path || '.')} (${folder.format}): ${plural(folder.packages, 'package')}`));
    }
    lines.push(...(0,errors/* countOfRest */.Vr)(report.folders, SHOWN).map((rest) => paint('dim', `  ${rest}`)));
    lines.push(...upstreamLines(report).map((line) => paint('dim', `  ${(0,printable/* oneLine */.TN)(line)}`)));
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(paint('dim', `  ${(0,printable/* oneLine */.TN)(size)}`));
    if (report.unresolved.length > 0) {
        const names = report.unresolved.slice(0, SHOWN).map(({ dependency }) => (0,printable/* oneLine */.TN)(dependency));
        const all = [...names, ...(0,errors/* countOfRest */.Vr)(report.unresolved, SHOWN)].join(', ');
        lines.push(paint('dim', `  needed from other folders or feeds: ${(0,printable/* oneLine */.TN)(all)}`));
    }
    const keptOut = report.leftOut.filter(({ reason }) => reason === 'withdrawn').map(left_out/* leftOutText */.j);
    const told = [
        ...keptOut.slice(0, SHOWN),
        ...(0,errors/* countOfRest */.Vr)(keptOut, SHOWN),
        ...(0,readmission/* readmittedText */.Hp)(report.readmitted),
    ];
    lines.push(...told.map((line) => paint('dim', `  ${(0,printable/* oneLine */.TN)(line)}`)));
    if (report.commit)
        lines.push(`commit ${(0,printable/* printable */.g$)(report.commit)}`);
    if (report.site !== null)
        lines.push((0,printable/* oneLine */.TN)(siteLine(report.site)));
    if (report.delivery !== null) {
        const colour = report.delivery.live ? 'green' : 'yellow';
        lines.push(paint(colour, (0,printable/* oneLine */.TN)(deliveryLine(report.delivery))));
    }
    const warnings = [...report.warnings.slice(0, errors/* MOST_SHOWN */.Ki), ...(0,errors/* countOfRest */.Vr)(report.warnings)];
    lines.push(...warnings.map((warning) => paint('yellow', `warning: ${(0,printable/* oneLine */.TN)(warning)}`)));
    if (report.deviceLines.length > 0) {
        lines.push('', paint('bold', deviceHeading(report)), ...report.deviceLines.map((line) => `  ${(0,printable/* printable */.g$)(line)}`));
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
    return [...lines, ...(0,errors/* countOfRest */.Vr)(repositories, SHOWN)];
}
/** What became of the feeds that the run follows, and whether devices can install what it lists. */
function upstreamLines({ upstreams, lock, closure }) {
    const lines = upstreams.map(({ upstream, arch, state, packages }) => {
        const name = arch === null ? upstream : `${upstream} (${arch})`;
        if (state === 'read')
            return `follows ${name}, which lists ${plural(packages ?? 0, 'package')}`;
        return `follows ${name}, ${state === 'failed' ? 'which could not be read' : 'which has not changed'}`;
    });
    const shown = [...lines.slice(0, UPSTREAMS_SHOWN), ...(0,errors/* countOfRest */.Vr)(lines, UPSTREAMS_SHOWN)];
    if (lock !== null)
        shown.push(`${lock} names what is taken`);
    if (closure?.length === 0)
        shown.push('devices can install every package of these folders');
    return shown;
}
const UPSTREAMS_SHOWN = 20;
/** How large the feed is, and its limit; undefined for an empty feed. */
function sizeLine({ feedBytes, feedLimit, largest }) {
    if (feedBytes === 0)
        return undefined;
    const share = feedLimit === null ? '' : ` of the ${(0,printable/* sizeText */.lP)(feedLimit)} that GitHub Pages serves`;
    const file = largest === null ? '' : `; the largest file here is ${largest.path} with ${(0,printable/* sizeText */.lP)(largest.bytes)}`;
    return `the feed's packages have ${(0,printable/* sizeText */.lP)(feedBytes)}${share}${file}`;
}
function siteLine({ path, files, bytes }) {
    return `the whole site, ${plural(files, 'file')} (${(0,printable/* sizeText */.lP)(bytes)}), is in ${path} for a later step to deploy`;
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
        lines.push(`${(0,printable/* oneLine */.TN)(path)} (${(0,printable/* oneLine */.TN)(format)}): ${plural(packages, 'package')}, ${(0,printable/* oneLine */.TN)(signature)}`);
    }
    lines.push(...(0,errors/* countOfRest */.Vr)(report.folders, SHOWN));
    for (const severity of ['error', 'warning']) {
        const colour = severity === 'error' ? 'red' : 'yellow';
        const findings = report.findings.filter((finding) => finding.severity === severity);
        for (const { path, what, why, remedy } of findings.slice(0, errors/* MOST_SHOWN */.Ki)) {
            lines.push(paint(colour, `${severity}: ${(0,printable/* oneLine */.TN)(`${path} ${what}`)}`), `  why: ${(0,printable/* oneLine */.TN)(why)}`, `  fix: ${(0,printable/* oneLine */.TN)(remedy)}`);
        }
        lines.push(...(0,errors/* countOfRest */.Vr)(findings).map((rest) => paint(colour, `${severity}: ${rest}`)));
    }
    lines.push(paint(report.ok ? 'green' : 'red', (0,printable/* oneLine */.TN)(verdict(report, '`--all`'))));
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
    return `${report.feed}: ${plural(report.packages, 'package')} (${(0,printable/* sizeText */.lP)(report.bytes)}) ${done}, ${counts}`;
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
