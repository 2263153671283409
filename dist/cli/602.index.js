export const id = 602;
export const ids = [602,920];
export const modules = {

/***/ 6461:
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

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/* unused harmony exports changeMarkdown, checkMarkdown, failureMarkdown */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4865);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1539);




/** The job summary of a change. Everything that came from a package is escaped. */
function changeMarkdown(report) {
    const lines = [`## ${escapeMarkdown(headline(report))}`, ''];
    const rows = rowsOf(report.changes);
    if (rows.length > 0) {
        lines.push('| | package | version | folder | size |', '| --- | --- | --- | --- | ---: |');
        for (const row of rows.slice(0, SHOWN))
            lines.push(`| ${cellsOf(row, report).join(' | ')} |`);
        lines.push(...more(rows), '');
    }
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(`${escapeMarkdown(capital(size))}.`, '');
    if (report.commit)
        lines.push(`Commit ${escapeMarkdown(report.commit)} on ${escapeMarkdown(report.feed)}.`, '');
    if (report.delivery !== null)
        lines.push(`${escapeMarkdown(capital(deliveryLine(report.delivery)))}.`, '');
    lines.push(...placeLines(report));
    if (report.warnings.length > 0) {
        const shown = report.warnings.slice(0, MOST_SHOWN).map((warning) => `- ${escapeMarkdown(warning)}`);
        lines.push('### Warnings', '', ...shown, ...more(report.warnings, MOST_SHOWN), '');
    }
    lines.push(...unresolvedLines(report));
    if (report.deviceLines.length > 0) {
        lines.push(`### ${deviceHeading(report)}`, '', '```sh', ...report.deviceLines.map(printable), '```', '');
    }
    return withinSummary(lines);
}
/** Bytes of a job summary at the most: GitHub takes no larger one, and then shows nothing of it. */
const SUMMARY_LIMIT = 1e6;
/** The lines that a job summary has room for. */
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
/** The same change in several folders, as that of a package for all arches, is one row. */
function rowsOf(changes) {
    const rows = new Map();
    for (const change of changes) {
        const { kind, name, version, previous } = change;
        const key = JSON.stringify([kind, name, version, previous]);
        rows.set(key, [...(rows.get(key) ?? []), change]);
    }
    return [...rows.values()];
}
/** Folders of one row that are named. */
const NAMED = 4;
function cellsOf(row, report) {
    const [first] = row;
    const { kind, name, folder } = first;
    const isThere = kind !== 'removed' && !report.dryRun;
    const views = isThere ? pageOf(report) : undefined;
    const sizes = [...new Set(row.map(({ size }) => sizeText(size)))];
    const folders = row.slice(0, NAMED).map((change) => escapeMarkdown(change.folder));
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
/** The address of the feed's page, where it has one. */
const pageOf = ({ url, hasPage }) => url !== null && hasPage ? url : undefined;
function linked(text, address) {
    return address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${address}>)`;
}
/** Where to look at the feed. */
function placeLines(report) {
    const page = pageOf(report);
    if (page === undefined)
        return [];
    const paths = [...new Set(report.folders.map(({ path }) => path))];
    const folders = paths.slice(0, SHOWN).map((path) => linked(path, folderView(page, path)));
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
        ? 'One dependency is not in the same folder: devices have to get it from another folder or feed'
        : `${unresolved.length} dependencies are not in the same folder: devices have to get them from other folders or feeds`;
    return ['<details>', `<summary>${head}</summary>`, '', ...items, ...more(unresolved), '', '</details>', ''];
}
/** The job summary of a verdict: folders, then every finding with what, why and what to do about it. */
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
 * @param length how many problems there were, where only the first are given
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
/** Text in which Markdown and HTML find nothing to interpret. */
function escapeMarkdown(text) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}


/***/ }),

/***/ 3602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippetText: () => (/* binding */ snippetText)
/* harmony export */ });
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(234);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4902);


/** The Markdown for a README. What `feed.json` says freely is escaped; lines have nothing in them but plain names. */
function snippetText(report) {
    const { title, page, atom, systems, badges } = report;
    const links = [
        page === null ? '' : `[all packages](${page})`,
        atom === null ? '' : `[what is new](${atom})`,
    ].filter((link) => link !== '');
    const lines = [
        ...(badges.length === 0 ? [] : [...badges.map(({ markdown }) => markdown), '']),
        `## Install from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title ?? report.url)}`,
        '',
        ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
        ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
        ...systems.flatMap(systemPart),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (lines) => ['```sh', ...lines, '```', ''];
function installerPart(lines, systems) {
    const names = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)([...new Set(systems.map(({ system }) => system))], 'or');
    return [
        `On a device with ${names}, a script finds out what fits, trusts the key and adds the feed. Read it before you run it;`,
        '`--dry-run` says what it would do, and `--uninstall` takes it back.',
        '',
        ...fenced(lines),
        'Or by hand:',
        '',
    ];
}
function systemPart({ system, branch, repository, arches, lines, keys }) {
    const place = [branch, repository].filter((word) => word !== null).join('/');
    return [
        `### ${system}${place === '' ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(place)}`}`,
        '',
        ...(arches.length === 0
            ? []
            : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
        ...fenced(lines),
        ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
        '',
    ];
}


/***/ }),

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changeText: () => (/* binding */ changeText),
/* harmony export */   checkText: () => (/* binding */ checkText)
/* harmony export */ });
/* unused harmony exports SHOWN, sizeLine, deliveryLine, deviceHeading, headline, versions, verdict */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);


const SYMBOLS = { added: '+', updated: '~', removed: '-' };
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' };
/** Rows of a kind that are shown; the others are in the report. */
const SHOWN = 200;
function changeText(report, paint) {
    const lines = [paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(headline(report)))];
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
/** How much the feed holds, of how much may be; undefined for an empty one. */
function sizeLine({ feedBytes, feedLimit, largest }) {
    if (feedBytes === 0)
        return undefined;
    const share = feedLimit === null ? '' : ` of the ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(feedLimit)} that GitHub Pages serves`;
    const file = largest === null ? '' : `; the largest file here is ${largest.path} with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(largest.bytes)}`;
    return `the feed's packages have ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(feedBytes)}${share}${file}`;
}
function deliveryLine({ live, url, verified }) {
    const where = url === null ? '' : ` at ${url}`;
    if (!live)
        return `not known to be live${where}`;
    return `live${where}${verified > 0 ? `, ${plural(verified, 'package')} fetched and compared` : ''}`;
}
function deviceHeading({ url }) {
    return url === null
        ? "On a device, with the feed's own address in place of https://OWNER.github.io/REPO:"
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
 * What was looked at, and how much is wrong with it.
 *
 * @param all how the reader gives the input that would have every package compared
 */
function verdict(report, all) {
    const errors = report.findings.filter(({ severity }) => severity === 'error').length;
    const done = report.command === 'check' || report.all ? 'checked' : `there (${all} compares them)`;
    const counts = `${plural(errors, 'error')}, ${plural(report.findings.length - errors, 'warning')}`;
    return `${report.feed}: ${plural(report.packages, 'package')} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(report.bytes)}) ${done}, ${counts}`;
}


/***/ }),

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ keysInOrder),
/* harmony export */   JZ: () => (/* binding */ NO_TITLE),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   QD: () => (/* binding */ systemsServed),
/* harmony export */   YG: () => (/* binding */ aboutFeed),
/* harmony export */   aI: () => (/* binding */ COMPARE),
/* harmony export */   br: () => (/* binding */ systemOf),
/* harmony export */   i: () => (/* binding */ setName),
/* harmony export */   ke: () => (/* binding */ UNSIGNED),
/* harmony export */   nl: () => (/* binding */ ABOUT_INSTALLER),
/* harmony export */   rD: () => (/* binding */ installerLine)
/* harmony export */ });
/* unused harmony exports compareSets, compareText, keyPlace, isPackageName */
/* harmony import */ var _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6461);
/* harmony import */ var _device_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(852);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6944);




/** The systems in the order of the page. */
const ABOUT = {
    'apk-v3': {
        note: 'apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.',
        archCommand: 'cat /etc/apk/arch',
        picksArch: false,
    },
    usign: {
        note: 'opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.',
        archCommand: 'opkg print-architecture',
        picksArch: false,
    },
    'apk-v2': {
        note: 'The key’s file must keep its name. apk adds the device’s architecture to the address by itself.',
        archCommand: 'cat /etc/apk/arch',
        picksArch: true,
    },
    openpgp: {
        note: 'opkg must be built with GPG. The signature check then applies to every feed of the device.',
        archCommand: 'opkg print-architecture',
        picksArch: false,
    },
};
const ORDER = Object.keys(ABOUT);
/** Every system whose devices can add something, with the newest branch first. */
function systemsServed(feed) {
    const all = (0,_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .offersOf */ .fI)(feed).toSorted(compareSets);
    return _systems_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEMS */ .LB.toSorted((a, b) => ORDER.indexOf(a.scheme) - ORDER.indexOf(b.scheme))
        .map((system) => ({
        system,
        ...ABOUT[system.scheme],
        offers: all.filter((offer) => offer.system === system),
    }))
        .filter(({ offers }) => offers.length > 0);
}
function setsOf(folders) {
    const sets = new Map();
    for (const folder of folders) {
        const { branch, repository } = folder;
        const id = JSON.stringify([branch, repository]);
        const set = sets.get(id) ?? { branch, repository, folders: [] };
        sets.set(id, set);
        set.folders.push(folder);
    }
    for (const set of sets.values())
        set.folders.sort((a, b) => compareText(a.path, b.path));
    return [...sets.values()].sort(compareSets);
}
function compareSets(a, b) {
    return compareBranches(a.branch, b.branch) || compareText(a.repository ?? '', b.repository ?? '');
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Releases by number, the newest first, then words such as `edge` and `snapshot`. */
function compareBranches(a, b) {
    return (kindOfBranch(a) - kindOfBranch(b) || (0,_formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(b ?? '', a ?? '') || compareText(a ?? '', b ?? ''));
}
function kindOfBranch(branch) {
    if (branch === null)
        return 3;
    return /^\d/.test(branch) ? 0 : /^v\d/.test(branch) ? 1 : 2;
}
/** The name of a branch and repository for people. */
function setName({ branch, repository }) {
    return [branch, repository].filter((word) => word !== null && word !== '').join(' / ') || 'all packages';
}
/** The keys of the feed, in an order that does not depend on which publisher ran last. */
function keysInOrder({ keys }) {
    const order = ({ scheme, path }) => `${scheme} ${path}`;
    return keys.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}
/** The title of the system that a key is for, or the scheme of the key when no system is known for it. */
function systemOf({ scheme }) {
    return _systems_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEMS */ .LB.find((system) => system.scheme === scheme)?.title ?? scheme;
}
/** The path where the lines put a key on the device. */
function keyPlace(system, key) {
    const name = keyFileName(key);
    return system.keyFile(name) ?? `/tmp/${name}`;
}
/** True for a name that opkg and apk accept for a package, and that is one word for a shell. */
const isPackageName = (name) => /^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name);
/** The text after the installer's name. */
const ABOUT_INSTALLER = ' finds out what the device is, trusts the key and adds the feed. With --uninstall it removes both again.';
/** The line that runs the installer; undefined when anybody on the network path could change the script. */
const installerLine = (url) => (0,_device_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpenToAll */ .h3)(url) ? undefined : `wget -qO- ${url}/install.sh | sh`;
/** `a, b or c`. */
function listed(words, conjunction) {
    const last = words.slice(-1).join();
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}
/** One sentence that says what the feed is. */
function aboutFeed(systems) {
    const titles = systems.map(({ system }) => system.title);
    return `Packages for ${listed(titles, 'and') || 'devices'}, to install and upgrade with the package manager of the device.`;
}
/** The name of a feed without a title. */
const NO_TITLE = 'Package feed';
/** The warning for folders that name no key. */
const UNSIGNED = 'The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer, and a device that checks signatures refuses them.';
/** The advice next to keys. */
const COMPARE = 'This page and the key come from the same server, so the page proves nothing about the key. Get the key id and SHA-256 from the maintainer in another way, and compare them.';


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ feedName),
/* harmony export */   Um: () => (/* binding */ installerLines),
/* harmony export */   h3: () => (/* binding */ isOpenToAll),
/* harmony export */   qS: () => (/* binding */ PLACEHOLDER_URL),
/* harmony export */   ur: () => (/* binding */ deviceLines)
/* harmony export */ });
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6944);

/** Used when the address is not known yet. */
const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';
/** True when anybody on the network path can answer instead of the feed: plain http to another machine. */
const isOpenToAll = (url) => url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);
/** The lines to type to use the installer. Over plain http they include reading the script before it runs. */
const installerLines = (url) => [
    `wget -O /tmp/install.sh ${url}/install.sh`,
    ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
    'sh /tmp/install.sh',
];
/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);
/** A feed name that opkg accepts, made from the words that are defined: the title and the repository of the feed. */
function feedName(words) {
    const slug = words
        .filter((word) => word !== undefined)
        .join('_')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .slice(0, 100)
        .replace(/^_+|_+$/g, '');
    if (slug === '')
        return 'pkgfeed';
    return RESERVED.has(slug) ? `${slug}_feed` : slug;
}
/**
 * The lines to type on a device, for each client that this feed is signed for. ARCH stands for one of several arches.
 * With lines for several clients, each part begins with a comment that names its client.
 */
function deviceLines(feed) {
    const { url, name, keys } = feed;
    const blocks = [];
    for (const format of new Set(_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEMS */ .LB.map((system) => system.format))) {
        // An empty folder is of no use to a device.
        const folders = feed.folders.filter((folder) => folder.format === format && folder.packages > 0);
        const [first] = folders;
        if (first === undefined)
            continue;
        const folder = folders.length > 1 ? feed.layout.folder('ARCH') : first.path;
        const add = (system, key) => {
            const own = system.lines({ url, name, folder }, key);
            const hasArch = folders.length > 1 && own.some((line) => line.includes('ARCH'));
            const arches = hasArch ? `, ARCH one of ${folders.map(({ arch }) => arch).join(', ')}` : '';
            blocks.push([`# ${system.title}${arches}`, own]);
        };
        const keyed = (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .systemsOf */ .cT)(format).flatMap((system) => {
            const key = keys.find((candidate) => candidate.scheme === system.scheme);
            return key === undefined ? [] : [{ system, key }];
        });
        for (const { system, key } of keyed)
            add(system, key);
        const [plain] = (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .systemsOf */ .cT)(format);
        if (keyed.length === 0 && feed.isUnsigned && plain !== undefined)
            add(plain, undefined);
    }
    const [only, ...more] = blocks;
    if (only !== undefined && more.length === 0 && !only[0].includes('ARCH'))
        return only[1];
    return blocks.flatMap(([heading, lines]) => [heading, ...lines]);
}


/***/ }),

/***/ 5395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ archChoice),
/* harmony export */   e8: () => (/* binding */ offerLines),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   po: () => (/* binding */ keyFileName)
/* harmony export */ });
/* harmony import */ var _device_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(852);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6944);


/** The file name of a key on devices. */
const keyFileName = ({ path }) => path.slice('keys/'.length);
/**
 * The keys with which the devices of a system check a folder; undefined when the folder is not for that system. When
 * no run has noted who signed the folder, it counts as signed by the key of the last run.
 */
function signersFor(system, folder, keys) {
    const own = keys.filter(({ scheme }) => scheme === system.scheme);
    const signers = folder.keys === null ? own.slice(0, 1) : own.filter(({ path }) => folder.keys?.includes(path));
    if (signers.length > 0)
        return signers;
    const siblings = _systems_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEMS */ .LB.filter(({ format }) => format === system.format);
    const isSigned = siblings.some(({ scheme }) => keys.some((key) => key.scheme === scheme && (folder.keys?.includes(key.path) ?? true)));
    return isSigned || siblings[0] !== system ? undefined : [];
}
/** Everything that devices can add. */
function offersOf(feed) {
    const offers = new Map();
    for (const system of _systems_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEMS */ .LB) {
        const folders = feed.folders.filter(({ formats, packages }) => formats.includes(system.format) && packages > 0);
        for (const folder of folders) {
            const keys = signersFor(system, folder, feed.keys);
            if (keys === undefined)
                continue;
            const { branch, repository } = folder;
            const paths = keys.map(({ path }) => path);
            const id = JSON.stringify([system.scheme, branch, repository, archPath(folder), paths]);
            const name = (0,_device_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .feedName */ .Gt)([feed.title ?? undefined, repository ?? undefined]);
            const offer = offers.get(id) ?? { system, branch, repository, name, folders: [], keys };
            offer.folders.push(folder);
            offers.set(id, offer);
        }
    }
    return [...offers.values()].map((offer) => ({
        ...offer,
        folders: offer.folders.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
    }));
}
/** The path of a folder with ARCH instead of its arch, if the arch is a whole segment of the path. */
function archPath({ path, arch }) {
    const segments = path.split('/');
    const at = segments.lastIndexOf(arch);
    return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}
/** The folder as the lines name it: with its own path when it is the only one, with ARCH otherwise. */
function spotOf({ name, folders }, url) {
    const [first, ...more] = folders;
    return { url, name, folder: first === undefined ? '' : more.length > 0 ? archPath(first) : first.path };
}
/** The lines to type on a device, with ARCH when there are several arches. */
function offerLines(offer, url) {
    const [key] = offer.keys;
    return offer.system.lines(spotOf(offer, url), key && { keyId: key.keyId, fileName: keyFileName(key) });
}
/** The arches to choose from; empty when the lines do not contain ARCH. */
function archChoice(offer, url) {
    const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
    return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}


/***/ }),

/***/ 6944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ SYSTEMS),
/* harmony export */   XZ: () => (/* binding */ OPENPGP_OPTIONS),
/* harmony export */   cT: () => (/* binding */ systemsOf),
/* harmony export */   ic: () => (/* binding */ OPENPGP_OPTIONS_FILE)
/* harmony export */ });
/** The options that Yocto's opkg needs once, for all feeds of the device. */
const OPENPGP_OPTIONS = ['option check_signature 1', 'option signature_type gpg-asc'];
const OPENPGP_OPTIONS_FILE = '/etc/opkg/signatures.conf';
const sourceLine = ({ url, name, folder }) => `src/gz ${name} ${url}/${folder}`;
const fetchKey = (file, { url }, { fileName }) => `wget -O ${file} ${url}/keys/${fileName}`;
/** The lines for systems that look for their keys in a folder. */
function plainLines(system, spot, key) {
    const file = key && system.keyFile(key.fileName);
    return [
        ...(key && file ? [fetchKey(file, spot, key)] : []),
        `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`,
        system.update,
    ];
}
/** OpenWrt's opkg, up to 24.10: the file name of a key must be its fingerprint. */
const openwrtOpkg = {
    scheme: 'usign',
    format: 'opkg',
    title: 'OpenWrt up to 24.10',
    anyArch: 'all',
    listFile: () => '/etc/opkg/customfeeds.conf',
    feedLine: sourceLine,
    keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
    update: 'opkg update',
    install: 'opkg install',
    lines: (spot, key) => plainLines(openwrtOpkg, spot, key),
};
/** Yocto's opkg: an imported key counts only after it is marked as trusted. */
const yocto = {
    scheme: 'openpgp',
    format: 'opkg',
    title: 'Yocto',
    anyArch: 'all',
    listFile: (name) => `/etc/opkg/${name}.conf`,
    feedLine: sourceLine,
    keyFile: () => undefined,
    update: 'opkg update',
    install: 'opkg install',
    lines: (spot, key) => [
        ...(key
            ? [
                fetchKey(`/tmp/${key.fileName}`, spot, key),
                `opkg-key add /tmp/${key.fileName}`,
                `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
                `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
            ]
            : []),
        `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`,
        yocto.update,
    ],
};
/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine = {
    scheme: 'apk-v2',
    format: 'apk-v2',
    title: 'Alpine',
    anyArch: undefined,
    listFile: () => '/etc/apk/repositories',
    feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    lines: (spot, key) => plainLines(alpine, spot, key),
};
/** OpenWrt's apk, from 25.12 on: a key can have any file name, and the line names the index itself. */
const openwrtApk = {
    scheme: 'apk-v3',
    format: 'apk-v3',
    title: 'OpenWrt from 25.12 on',
    anyArch: 'noarch',
    listFile: () => '/etc/apk/repositories.d/customfeeds.list',
    feedLine: ({ url, folder }) => `${url}/${folder}/packages.adb`,
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    lines: (spot, key) => plainLines(openwrtApk, spot, key),
};
/** The systems in the order to show them. The first of a format is also for devices that check no signatures. */
const SYSTEMS = [openwrtOpkg, yocto, alpine, openwrtApk];
/** The systems that read a format. */
const systemsOf = (format) => SYSTEMS.filter((system) => system.format === format);


/***/ })

};
