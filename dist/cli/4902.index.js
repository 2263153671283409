export const id = 4902;
export const ids = [4902];
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

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/* unused harmony exports changeMarkdown, checkMarkdown, failureMarkdown */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_draft_left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83833);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21817);






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
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
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


/***/ })

};
