export const id = 3920;
export const ids = [3920,6233];
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
/** Why packages are left out, with the words for several and for one. */
const BECAUSE = {
    packages: '`packages` does not select {them|it}',
    remove: '`remove` names {them|it}',
    withdrawn: '{they were|it was} withdrawn before',
    'min-age': '{they are|it is} younger than `min-age`',
    'unknown-age': 'the feed does not know when {they were|it was} published, so `min-age` cannot tell',
    prefer: 'a source before {theirs|its own} has the name',
    'other-bytes': 'a source before {theirs|its own} has other bytes of the same version',
    kept: 'the repository has other bytes of the same version and `on-conflict` is keep',
    'keep-versions': 'the rules that begin with `keep-` let only newer ones stay',
    unreadable: '{they are no packages|it is no package} that devices could install; the warnings say why',
    'not-there': '{their upstream lists them and does not have them|its upstream lists it and does not have it}',
    older: 'the repository has a newer version; name {one|it} with `NAME=VERSION` in `packages` to take it all the same',
};
/** Chooses the words for a number. */
const inNumber = (text, count) => text.replace(/\{([^|{}]*)\|([^{}]*)\}/g, count === 1 ? '$2' : '$1');
/** A sentence for people. */
function leftOutText({ branch, repository, reason, packages, why }) {
    const where = [branch, repository].filter((word) => word !== null).join('/');
    const told = typeof why === 'string' ? ` (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(why)})` : '';
    const remedy = reason === 'withdrawn' ? '; name {them|it} in `readmit` to publish {them|it} again' : '';
    const count = packages.length === 1 ? '1 package' : `${packages.length} packages`;
    const because = inNumber(BECAUSE[reason], packages.length);
    return `${where === '' ? '' : `${where}: `}${count} of its sources left out, because ${because}${told}${inNumber(remedy, packages.length)}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(packages)}`;
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

/***/ 94297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ changeRows)
/* harmony export */ });
/* unused harmony export versions */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47671);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43651);





const SYMBOLS = { added: '+', updated: '~', removed: '-' };
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' };
/** So many packages of a kind are shown one by one; of more, three are named. */
const FEW = 12;
/** The most rows of a kind, also where everything is shown. The report has all of them. */
const MOST = 2000;
/** The longest name or version in a row, in characters: a table fits a terminal. */
const CELL = 40;
/** The changed packages for a terminal: arches of one package are one line, and of many packages only three are named. */
function changeRows(report, paint, { isVerbose }) {
    const { changes, folders, dryRun } = report;
    const known = new Map(folders.map((folder) => [folder.path, folder]));
    const rows = groupsOf(changes, known).map((group) => rowOf(group, known, isVerbose));
    const shown = Object.keys(SYMBOLS).flatMap((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        return isVerbose || own.length <= FEW ? own.slice(0, MOST) : [];
    });
    // In the order of the report, which is that of the folders.
    const order = new Set(shown);
    const each = rows.filter((row) => order.has(row));
    const lines = (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(each.map(({ cells }) => cells)).map((text, i) => paint(COLOURS[each[i]?.kind ?? 'added'], `  ${text}`));
    const counts = Object.keys(SYMBOLS).flatMap((kind) => {
        const left = rows.filter((row) => row.kind === kind && !order.has(row));
        if (left.length === 0)
            return [];
        if (isVerbose)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(left, 0).map((rest) => `  ${rest}`);
        const names = [...new Set(left.map(({ name }) => name))];
        const files = left.reduce((sum, row) => sum + row.files, 0);
        const all = files > left.length ? ` (${files} files)` : '';
        const what = `${left.length} packages${all} ${dryRun ? 'would be ' : ''}${kind}`;
        return [
            paint(COLOURS[kind], `  ${SYMBOLS[kind]}  ${what}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(names))} (\`-v\` lists them)`),
        ];
    });
    return [...lines, ...counts];
}
const groupsOf = (changes, folders) => [
    ...(0,_feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__/* .groupedBy */ .m)(changes, (change) => {
        const { kind, name, version, previous = null } = change;
        return JSON.stringify([kind, name, version, previous, placeOf(change, folders)]);
    }).values(),
];
/** The folder without the part that is its arch. */
function placeOf({ folder }, folders) {
    const arch = folders.get(folder)?.arch ?? null;
    if (arch === null)
        return folder || '.';
    const names = folder.split('/');
    const at = names.lastIndexOf(arch);
    return (at < 0 ? names : names.toSpliced(at, 1)).join('/') || '.';
}
function rowOf(group, folders, isVerbose) {
    const [first] = group;
    if (first === undefined)
        throw new Error('a group has no change');
    const { kind, name } = first;
    const arches = [...new Set(group.map((one) => folders.get(one.folder)?.arch ?? one.arch))];
    const sizes = new Set(group.map(({ size }) => size));
    const size = Math.max(...group.map((one) => one.size ?? 0));
    const short = (text) => isVerbose || text.length <= CELL ? text : `${text.slice(0, CELL - 1)}…`;
    const cells = [
        ...[SYMBOLS[kind], short(name), short(versions(first)), placeOf(first, folders)],
        isVerbose ? arches.join(', ') : (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(arches),
        size === 0 ? '' : `${sizes.size > 1 ? 'up to ' : ''}${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeText */ .lP)(size)}`,
    ];
    return { kind, name, files: group.length, cells: cells.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN) };
}
const versions = ({ previous, version }) => previous === undefined || previous === version ? version : `${previous} → ${version}`;


/***/ }),

/***/ 20419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TC: () => (/* binding */ filesText),
/* harmony export */   uk: () => (/* binding */ prunedLines),
/* harmony export */   y$: () => (/* binding */ leavingLines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96008);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



/** How many files, and their bytes. */
function filesText(files) {
    const bytes = files.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
    return `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(files.length, 'package file', 'package files')}${bytes === 0 ? '' : ` (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeText */ .lP)(bytes)})`}`;
}
/** What becomes of package files that have left their index. */
function leavingLines({ leaving: { held, ended }, dryRun }) {
    const last = held.reduce((latest, { until }) => (until > latest ? until : latest), '');
    return [
        ...(held.length === 0
            ? []
            : [
                `${filesText(held)} that left ${dryRun ? 'would stay' : held.length === 1 ? 'stays' : 'stay'} until ${minutes(last)}, for devices with the index of before`,
            ]),
        ...(ended.length === 0
            ? []
            : [
                `${filesText(ended)} that left before ${dryRun ? 'would be' : ended.length === 1 ? 'is' : 'are'} deleted`,
            ]),
    ];
}
/** What a prune takes from each repository, and from all of them together. */
function prunedLines({ pruned, dryRun }) {
    const lines = pruned.map(({ branch, repository, packages, packageBytes, unlisted, unlistedBytes }) => {
        const parts = [
            ...(packages === 0
                ? []
                : [`${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(packages, 'package', 'packages')} by the rules (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeText */ .lP)(packageBytes)})`]),
            ...(unlisted === 0
                ? []
                : [
                    `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(unlisted, 'package file', 'package files')} that no index lists (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeText */ .lP)(unlistedBytes)})`,
                ]),
        ];
        const name = [branch, repository].filter((word) => word !== null).join('/') || 'the feed';
        return `${name}: ${parts.join(', ')}`;
    });
    const bytes = pruned.reduce((sum, one) => sum + one.packageBytes + one.unlistedBytes, 0);
    const total = `pruning ${dryRun ? 'would free' : 'frees'} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeText */ .lP)(bytes)} of the site`;
    return lines.length === 0 ? [] : [...lines.slice(0, MOST), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(lines, MOST), total];
}
/** How many repositories are shown. The report has all of them. */
const MOST = 200;
const minutes = (time) => `${time.slice(0, 16).replace('T', ' ')} UTC`;


/***/ }),

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rollbackText),
/* harmony export */   F: () => (/* binding */ rollbackReport)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48573);

const namesIn = (packages) => packages.map(({ name }) => name).join(' ');
const versionsIn = (packages) => packages.map(({ name, to }) => `${name}=${to}`).join(' ');
const MANAGERS = [
    {
        name: 'opkg of OpenWrt',
        formats: ['opkg'],
        reads: (schemes) => schemes.has('usign') || !schemes.has('openpgp'),
        // By name it installs no version that is older than the installed one, whatever options it gets.
        line: (packages) => `opkg update && opkg remove --force-depends ${namesIn(packages)} && opkg install ${namesIn(packages)}`,
    },
    {
        name: 'opkg of Yocto',
        formats: ['opkg'],
        reads: (schemes) => schemes.has('openpgp'),
        line: (packages) => `opkg update && opkg install --force-downgrade ${versionsIn(packages)}`,
    },
    {
        name: 'apk',
        formats: ['apk-v2', 'apk-v3'],
        reads: () => true,
        line: (packages) => `apk update && apk add ${versionsIn(packages)}`,
    },
];
/** How many packages a line names. */
const NAMED = 20;
/**
 * What a rollback means for devices, as data.
 *
 * @param folders those of the run, with the keys that sign them
 */
function rollbackReport({ revision, date, lower }, folders) {
    const schemesOf = ({ folder, format }) => new Set(folders
        .filter((one) => one.path === folder && one.format === format)
        .flatMap(({ signers }) => signers.map(({ scheme }) => scheme)));
    const lines = MANAGERS.flatMap(({ name, formats, reads, line }) => {
        const own = lower.filter((one) => formats.includes(one.format) && isPlain(one) && reads(schemesOf(one)));
        const packages = [...new Map(own.map((one) => [one.name, one])).values()].slice(0, NAMED);
        return packages.length === 0 ? [] : [{ manager: name, line: line(packages) }];
    });
    return { commit: revision, date: date.toISOString(), lower, lines };
}
/** True for words that a shell takes as they are. Formats allow hardly any others. */
const isPlain = ({ name, to }) => [name, to].every((word) => /^[\w.+][\w.+:~-]*$/.test(word));
/** What the report says of a rollback: sentences, and lines to type on a device. */
function rollbackText({ rollback, dryRun, changes, }) {
    if (rollback === undefined)
        return { sentences: [], lines: [] };
    const { commit, date, lower, lines } = rollback;
    const names = new Set(lower.map(({ format, name }) => `${format} ${name}`)).size;
    const back = `${dryRun ? 'would go' : 'went'} back to ${commit.slice(0, 12)} of ${date.slice(0, 16).replace('T', ' ')} UTC`;
    const kept = 'devices keep the newer packages that they have: package managers do not downgrade by themselves';
    const more = names > NAMED ? `; the lines name the first packages of ${names}` : '';
    const left = changes.filter(({ kind }) => kind === 'removed');
    const gone = [...new Set(left.map(({ name, version }) => `${name}=${version}`))];
    const again = `the next publish may bring ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(gone)} back if a source still has ${gone.length === 1 ? 'it' : 'them'}: \`pkgfeed remove\` keeps packages away`;
    return {
        sentences: [
            back,
            ...(gone.length === 0 ? [] : [again]),
            lines.length === 0 ? kept : `${kept}. To go back on a device, type${more}:`,
        ],
        lines: lines.map(({ manager, line }) => `${line}  # ${manager}`),
    };
}


/***/ }),

/***/ 26233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sinceErrors: () => (/* binding */ sinceErrors),
/* harmony export */   v: () => (/* binding */ isRewritten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** True for a feed that was put back, or replaced by another one. */
const isRewritten = ({ verdict }) => verdict === 'back' || verdict === 'forked';
const ACCEPT = 'If you did it yourself, delete the saved answer, so that the next one begins anew; otherwise restore the branch, and change who can push to it.';
/** The error for a feed that was put back, or replaced by another one; none for others. */
function sinceErrors(since) {
    if (since === undefined || !isRewritten(since))
        return [];
    const code = since.verdict === 'back' ? 'VERIFY_WENT_BACK' : 'VERIFY_FORKED';
    return [
        new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({ code, message: since.text, remedy: `Find out who pushed to the branch. ${ACCEPT}` }),
    ];
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

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changeText: () => (/* binding */ changeText),
/* harmony export */   checkText: () => (/* binding */ checkText),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   kC: () => (/* binding */ SHOWN),
/* harmony export */   verdict: () => (/* binding */ verdict)
/* harmony export */ });
/* unused harmony exports repositoryLines, upstreamLines, sizeLine, siteLine, deliveryLine, deviceHeading, deviceLines, sinceIn */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_draft_left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83833);
/* harmony import */ var _feed_draft_readmission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45311);
/* harmony import */ var _feed_grouped_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(47671);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _change_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94297);
/* harmony import */ var _leaving_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20419);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(167);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26233);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43651);












/** How many rows of a kind are shown. The report has all of them. */
const SHOWN = 200;
/** So many folders, lines about upstreams and the like are shown one by one; more of them are counted. */
const FEW = 3;
/** A change for a terminal. */
function changeText(report, paint, detail = { isVerbose: false }) {
    const { isVerbose } = detail;
    const lines = [paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(headline(report)))];
    const dim = (text) => paint('dim', `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text)}`);
    lines.push(...repositoryTable(report, isVerbose).map((line) => `  ${line}`));
    lines.push(...(0,_change_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .changeRows */ .Q)(report, paint, detail));
    lines.push(...folderLines(report, isVerbose).map(dim));
    lines.push(...(isVerbose ? upstreamLines(report) : fewUpstreamLines(report)).map(dim));
    lines.push(...[...(0,_leaving_js__WEBPACK_IMPORTED_MODULE_4__/* .prunedLines */ .uk)(report), ...(0,_leaving_js__WEBPACK_IMPORTED_MODULE_4__/* .leavingLines */ .y$)(report)].map(dim));
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(dim(size));
    lines.push(...unresolvedLines(report, isVerbose).map(dim));
    const keptOut = report.leftOut.filter(({ reason }) => reason === 'withdrawn').map(_feed_draft_left_out_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOutText */ .j);
    const most = isVerbose ? SHOWN : FEW;
    lines.push(...keptOut.slice(0, most).map(dim), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(keptOut, most).map(dim));
    lines.push(...(0,_feed_draft_readmission_js__WEBPACK_IMPORTED_MODULE_2__/* .readmittedText */ .Hp)(report.readmitted).map(dim));
    const back = (0,_rollback_js__WEBPACK_IMPORTED_MODULE_5__/* .rollbackText */ .E)(report);
    lines.push(...back.sentences.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(line)}`));
    lines.push(...back.lines.map((line) => paint('bold', `    ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(line)}`)));
    if (report.commit)
        lines.push(`commit ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(report.commit)}`);
    if (report.site !== null)
        lines.push((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(siteLine(report.site)));
    if (report.delivery !== null) {
        const colour = report.delivery.live ? 'green' : 'yellow';
        lines.push(paint(colour, (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(deliveryLine(report.delivery))));
    }
    const warnings = [...report.warnings.slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHOWN */ .Ki), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(report.warnings)];
    lines.push(...warnings.map((warning) => paint('yellow', `warning: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(warning)}`)));
    if (report.deviceLines.length > 0) {
        lines.push('', paint('bold', deviceHeading(report)), ...report.deviceLines.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(line)}`));
    }
    return `${lines.join('\n')}\n`;
}
/** The longest name of a repository in the table, so that it fits 100 columns. */
const NAME = 60;
/** What happened to each of several repositories, as a table; nothing for a run of one. Those without a change are counted. */
function repositoryTable({ repositories }, isVerbose) {
    if (repositories.length < 2)
        return [];
    const kinds = ['added', 'updated', 'removed'];
    const isChanged = (one) => kinds.some((kind) => one[kind] > 0);
    const changed = isVerbose ? repositories : repositories.filter(isChanged);
    const rows = changed.slice(0, SHOWN).map((one) => {
        const name = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)([one.branch, one.repository].filter((word) => word !== null).join('/'));
        const short = name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
        return [short, ...kinds.map((kind) => (one[kind] === 0 ? '·' : String(one[kind])).padStart(7))];
    });
    const quiet = repositories.length - changed.length;
    return [
        ...(rows.length === 0 ? [] : (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_8__/* .table */ .t)([['repository', ...kinds.map((kind) => kind.padStart(7))], ...rows])),
        ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(changed, SHOWN),
        ...(quiet === 0 ? [] : [`${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .h)(quiet, 'repository', 'repositories')} without a change of packages`]),
    ];
}
/** The folders that were written: one by one, or how many there are. */
function folderLines({ folders, dryRun }, isVerbose) {
    if (!isVerbose && folders.length > FEW) {
        const packages = folders.reduce((sum, folder) => sum + folder.packages, 0);
        const names = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_10__/* .firstNames */ .d)(folders.map(({ path }) => path || '.'));
        return [
            `${folders.length} folders ${dryRun ? 'would have' : 'have'} ${plural(packages, 'package')} together: ${names}`,
        ];
    }
    const lines = folders.map(({ path, format, packages }) => `${path || '.'} (${format}): ${plural(packages, 'package')}`);
    return [...lines.slice(0, SHOWN), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(lines, SHOWN)];
}
/** What the packages need that is not in their folder: how many names, or each. */
function unresolvedLines({ unresolved }, isVerbose) {
    if (unresolved.length === 0)
        return [];
    if (!isVerbose)
        return [
            `needed from other folders or feeds: ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .h)(unresolved.length, 'name', 'names')} (\`-v\` lists them)`,
        ];
    const names = unresolved.slice(0, SHOWN).map(({ dependency }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(dependency));
    return [`needed from other folders or feeds: ${[...names, ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(unresolved, SHOWN)].join(', ')}`];
}
/** What became of many indexes that the run follows, as counts. */
function fewUpstreamLines(report) {
    const { upstreams } = report;
    if (upstreams.length <= FEW)
        return upstreamLines(report);
    const read = upstreams.filter(({ state }) => state === 'read');
    const packages = read.reduce((sum, one) => sum + (one.packages ?? 0), 0);
    const failed = upstreams.filter(({ state }) => state === 'failed');
    const parts = [
        `${read.length} read, with ${plural(packages, 'package')}`,
        ...(failed.length === 0
            ? []
            : [`${failed.length} could not be read (${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_10__/* .firstNames */ .d)(failed.map(({ upstream }) => upstream))})`]),
    ];
    return [
        `follows ${upstreams.length} indexes of others: ${parts.join(', ')}`,
        ...upstreamLines({ ...report, upstreams: [] }),
    ];
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
    return [...lines, ...countOfRest(repositories, SHOWN)];
}
/** What became of the feeds that the run follows, and whether devices can install what it lists. */
function upstreamLines({ upstreams, lock, closure }) {
    const lines = upstreams.map(({ upstream, arch, state, packages }) => {
        const name = arch === null ? upstream : `${upstream} (${arch})`;
        if (state === 'read')
            return `follows ${name}, which lists ${plural(packages ?? 0, 'package')}`;
        return `follows ${name}, ${state === 'failed' ? 'which could not be read' : 'which has not changed'}`;
    });
    const shown = [...lines.slice(0, UPSTREAMS_SHOWN), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(lines, UPSTREAMS_SHOWN)];
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
    const share = feedLimit === null ? '' : ` of the ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeText */ .lP)(feedLimit)} that GitHub Pages serves`;
    const file = largest === null ? '' : `; the largest file here is ${largest.path} with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeText */ .lP)(largest.bytes)}`;
    return `the feed's packages have ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeText */ .lP)(feedBytes)}${share}${file}`;
}
function siteLine({ path, files, bytes }) {
    return `the whole site, ${plural(files, 'file')} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeText */ .lP)(bytes)}), is in ${path} for a later step to deploy`;
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
    const detail = parts.length > 0 ? parts.join(', ') : withoutPackages(report, verb);
    return `${title}: ${detail}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
}
function withoutPackages({ leaving: { ended }, pruned }, verb) {
    const unlisted = pruned.reduce((sum, one) => sum + one.unlisted, 0);
    const parts = [
        ...(unlisted === 0 ? [] : [`${plural(unlisted, 'package file')} that no index lists ${verb}deleted`]),
        ...(ended.length === 0 ? [] : [`${(0,_leaving_js__WEBPACK_IMPORTED_MODULE_4__/* .filesText */ .TC)(ended)} that left before ${verb}deleted`]),
    ];
    return parts.join(', ') || `${verb}renewed, with no change of packages`;
}
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** The findings of `check` or `verify` for a terminal. */
function checkText(report, paint, { isVerbose } = { isVerbose: false }) {
    const lines = [paint(report.ok ? 'green' : 'red', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(verdict(report, '`--all`')))];
    const since = sinceIn(report);
    if (since !== undefined)
        lines.push(paint((0,_since_js__WEBPACK_IMPORTED_MODULE_6__/* .isRewritten */ .v)(since) ? 'red' : 'dim', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(since.text)));
    lines.push(...checkedFolderLines(report, isVerbose).map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(line)}`));
    lines.push(...deviceLines(report).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN));
    for (const severity of ['error', 'warning']) {
        const colour = severity === 'error' ? 'red' : 'yellow';
        const findings = report.findings.filter((finding) => finding.severity === severity);
        const most = isVerbose ? SHOWN : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHOWN */ .Ki;
        for (const { path, what, why, remedy } of findings.slice(0, most)) {
            lines.push(paint(colour, `${severity}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(`${path} ${what}`)}`), `  why: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(why)}`, `  fix: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(remedy)}`);
        }
        lines.push(...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(findings, most).map((rest) => paint(colour, `${severity}: ${rest}`)));
    }
    return `${lines.join('\n')}\n`;
}
/** The folders with what signed them: one by one, or those with the same signature together. */
function checkedFolderLines({ folders }, isVerbose) {
    const each = (some) => some.map(({ path, format, packages, signature }) => `${path} (${format}): ${plural(packages, 'package')}, ${signature}`);
    if (isVerbose)
        return [...each(folders.slice(0, SHOWN)), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(folders, SHOWN)];
    const groups = (0,_feed_grouped_js__WEBPACK_IMPORTED_MODULE_11__/* .groupedBy */ .m)(folders, ({ format, signature }) => JSON.stringify([format, signature]));
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined || group.length <= FEW)
            return each(group);
        const packages = group.reduce((sum, folder) => sum + folder.packages, 0);
        const names = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_10__/* .firstNames */ .d)(group.map(({ path }) => path));
        return [
            `${group.length} folders (${first.format}): ${plural(packages, 'package')}, ${first.signature}: ${names}`,
        ];
    });
}
/** What known devices make of a feed. */
function deviceLines(report) {
    const devices = report.command === 'verify' ? (report.devices ?? []) : [];
    const lines = devices.slice(0, SHOWN).map(({ name, canUpdate, indexes }) => {
        const accepted = indexes.filter(({ state }) => state === 'accepts').length;
        const count = `accepts ${accepted} of ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .h)(indexes.length, 'index', 'indexes')} for it`;
        return `device with ${name}: ${canUpdate ? 'can update' : 'is left behind'}, ${count}`;
    });
    return [...lines, ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(devices, SHOWN)];
}
/** How the feed relates to an earlier answer, where somebody asked. */
const sinceIn = (report) => report.command === 'verify' ? report.since : undefined;
/**
 * What was checked, and how many findings there are.
 *
 * @param all how the reader gives the input `all`, which compares every package
 */
function verdict(report, all) {
    const found = report.findings.filter(({ severity }) => severity === 'error').length;
    const since = sinceIn(report);
    const errors = found + (since !== undefined && (0,_since_js__WEBPACK_IMPORTED_MODULE_6__/* .isRewritten */ .v)(since) ? 1 : 0);
    const done = report.command === 'check' || report.all ? 'checked' : `there (${all} compares them)`;
    const counts = `${plural(errors, 'error')}, ${plural(report.findings.length - found, 'warning')}`;
    return `${report.feed}: ${plural(report.packages, 'package')} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeText */ .lP)(report.bytes)}) ${done}, ${counts}`;
}


/***/ })

};
