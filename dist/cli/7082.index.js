export const id = 7082;
export const ids = [7082,3920];
export const modules = {

/***/ 77082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippet: () => (/* binding */ snippet)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52875);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(597);
/* harmony import */ var _homes_open_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85657);
/* harmony import */ var _report_snippet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1076);
/* harmony import */ var _served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85285);
/* harmony import */ var _served_fetcher_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74782);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84663);
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80234);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64865);











/**
 * Reads a feed's `feed.json`, from the feed's home or from the server, and returns what a README can say about the
 * feed. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
async function snippet(args, settings, host, limits) {
    const address = givenAddress(args, settings.feed);
    const { directory, pagesRepository } = settings.home;
    const hasHome = directory !== undefined || pagesRepository !== undefined;
    const { feed, url } = address === undefined || hasHome
        ? await feedAtHome(address, settings.home, host)
        : await feedOnServer(address, host, limits);
    const offers = wantedOffers(feed, (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .foldersToLookAt */ .H)(settings));
    if (offers.some((offer) => offer.keys.length > 0)) {
        host.say(`the keys are those that ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} names, which nobody signs: compare them with yours before you show the lines`);
    }
    return (0,_report_snippet_js__WEBPACK_IMPORTED_MODULE_5__/* .snippetReport */ .u)(feed, offers, url);
}
/** The feed's address as the user gives it, without a slash at its end; undefined when it is not given. */
function givenAddress(args, settings) {
    const [text = settings.url, ...more] = args;
    if (more.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_UNKNOWN',
            message: 'snippet takes one address at a time',
            remedy: 'Write `pkgfeed snippet URL`.',
        });
    }
    const url = text?.replace(/(?<!\/)\/+(feed\.json)?$/, '');
    if (url === undefined || (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebAddress */ .d3)(url))
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_ADDRESS',
        message: 'the address is not a plain web address, with only a path after the name of the server',
        remedy: 'Give the web address of the feed, such as https://OWNER.github.io/REPO.',
    });
}
async function feedAtHome(address, settings, host) {
    const { home, likelyUrl } = await (0,_homes_open_home_js__WEBPACK_IMPORTED_MODULE_4__/* .openHome */ .y)(settings, host, 'read');
    const tip = await home.open();
    const files = tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS) ? await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFeedFiles */ .Mx)(home, tip, [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS]) : undefined;
    const { state, feed, dropped } = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(files?.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS));
    if (state === 'damaged')
        throw (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedFeed */ .Gu)(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of ${home.name}`);
    if (state !== 'whole')
        throw noFeed(`${home.name} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of pkgfeed’s`);
    sayDropped(dropped, host);
    // Nobody signs `feed.json`, so its address must not get into lines for a device.
    const url = address ?? likelyUrl;
    if (url !== undefined)
        return { feed, url };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_MISSING',
        message: `only ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, which nobody signs, says where the feed of ${home.name} is served`,
        remedy: `Give \`url\`, the web address of the feed${feed.url === null ? '' : `; ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} says ${feed.url}`}.`,
    });
}
async function feedOnServer(url, host, limits) {
    const read = await (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readServedFeed */ .OI)((0,_served_fetcher_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFetcher */ .k)(host.fetch, limits), new URL(`${url}/`));
    if (read.state === 'damaged')
        throw (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedFeed */ .Gu)(`${url}/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`);
    if (read.state !== 'whole')
        throw noFeed(`${url} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of pkgfeed’s`);
    sayDropped(read.dropped, host);
    return { feed: read.feed, url };
}
function sayDropped(dropped, host) {
    if (dropped.length > 0)
        host.say(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} ${(0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__/* .oddValues */ .io)(dropped)}`);
}
/** What a device can add from the folders that the settings name, in the order of the page. */
function wantedOffers(feed, choices) {
    const folders = (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .wantedFolders */ .PA)(feed, choices);
    const offers = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_9__/* .systemsServed */ .QD)({ ...feed, folders }).flatMap((served) => served.offers);
    if (offers.length > 0)
        return offers;
    const words = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)((0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .choiceText */ .Vq)(choices));
    throw noFeed(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} names nothing that a device could add${words === '' ? '' : ` of ${words}`}`);
}
function noFeed(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ABSENT',
        message,
        remedy: 'Name another place, branch or repository, or publish first.',
    });
}


/***/ }),

/***/ 1076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ snippetReport),
  snippetText: () => (/* binding */ snippetText)
});

// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/site/choices.js
var choices = __webpack_require__(80234);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/site/installer/installer.js + 5 modules
var installer_installer = __webpack_require__(93095);
// EXTERNAL MODULE: ./build/site/offers.js
var offers = __webpack_require__(35395);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var site_page = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/site/views.js
var views = __webpack_require__(97388);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/left-out.js
var left_out = __webpack_require__(83833);
// EXTERNAL MODULE: ./build/text/printable.js
var text_printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/report/markdown.js





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
    return (0,text_printable/* oneLine */.TN)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}

;// CONCATENATED MODULE: ./build/report/snippet.js








/**
 * What a README can say about a feed.
 *
 * @param offers what devices can add
 * @param url where the feed is served, without a slash at its end
 */
function snippetReport(feed, offers, url) {
    const has = (path) => feed.site.some((file) => file.path === path);
    const page = has(site_page/* PAGE_FILE */.x) ? `${url}/` : null;
    const installer = has(installer_installer/* INSTALLER_FILE */.a) ? `${url}/${installer_installer/* INSTALLER_FILE */.a}` : null;
    return {
        command: 'snippet',
        title: feed.title,
        url,
        page,
        installer,
        atom: has(atom/* ATOM_FILE */.V) ? `${url}/${atom/* ATOM_FILE */.V}` : null,
        installerLines: installer === null ? [] : (0,device_lines/* installerLines */.Um)(url),
        systems: offers.map((offer) => systemSnippet(offer, url)),
        badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
    };
}
function systemSnippet(offer, url) {
    const { system, branch, repository, keys } = offer;
    return {
        system: system.title,
        branch,
        repository,
        arches: (0,offers/* archChoice */.I6)(offer, url),
        lines: (0,offers/* offerLines */.e8)(offer, url),
        keys: keys.map((key) => ({ file: (0,offers/* keyFileName */.po)(key), sha256: key.sha256 })),
    };
}
const BADGE = /^badges\/(?:([A-Za-z0-9][A-Za-z0-9._+~/-]*)\/)?([A-Za-z0-9][A-Za-z0-9._+~-]*)\.svg$/;
/** The badge that a site file is; nothing for other files, and for badges of packages that are not offered. */
function badgeSnippet({ path, version }, offers, url, page) {
    const [, home = '', name] = BADGE.exec(path) ?? [];
    const coordinates = ({ branch, repository }) => [branch, repository].filter((word) => word !== null).join('/');
    if (name === undefined || !offers.some((offer) => coordinates(offer) === home))
        return [];
    const image = `${url}/${path}`;
    const link = page === null ? `${url}/` : (0,views/* searchView */.UD)(url, name);
    const markdown = `[![${escapeMarkdown(name)}](${image})](${link})`;
    const endpoint = image.replace(/svg$/, 'json');
    return [{ name, version: version ?? null, image, endpoint, link, markdown }];
}
/** The Markdown for a README. Free texts from `feed.json` are escaped. The lines contain only plain names. */
function snippetText(report) {
    const { title, page, atom, systems, badges } = report;
    const links = [
        page === null ? '' : `[all packages](${page})`,
        atom === null ? '' : `[what is new](${atom})`,
    ].filter((link) => link !== '');
    const lines = [
        ...(badges.length === 0 ? [] : [...badges.map(({ markdown }) => markdown), '']),
        `## Install from ${escapeMarkdown(title ?? report.url)}`,
        '',
        ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
        ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
        ...systems.flatMap(systemPart),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (lines) => ['```sh', ...lines, '```', ''];
function installerPart(lines, systems) {
    const names = (0,choices/* listed */.KE)([...new Set(systems.map(({ system }) => system))], 'or');
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
        `### ${system}${place === '' ? '' : `, ${escapeMarkdown(place)}`}`,
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


/***/ }),

/***/ 85285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ damagedFeed),
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   Vq: () => (/* binding */ choiceText),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);


/**
 * Fetches a feed's `feed.json`.
 *
 * @param root the feed's address, with a slash at its end
 */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * Reads what a served feed says about itself.
 *
 * @throws VerifyError when it cannot be fetched for now
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), answer);
    return (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(answer.state === 'there' ? answer.bytes : undefined);
}
/**
 * The error for a damaged `feed.json`.
 *
 * @param where its path or address
 */
function damagedFeed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_DAMAGED',
        message: `${where} is damaged: it is not the JSON that pkgfeed writes`,
        remedy: 'Publish any change, which writes it again from the signed indexes.',
    });
}
/** The error for a file that could not be fetched. */
function notFetched(url, { reason }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_FETCH',
        message: `${url.href} could not be fetched: ${reason}`,
        remedy: 'Check the address and the network, and try again later.',
    });
}
/** The folders of a feed that have wanted coordinates. */
function wantedFolders({ folders }, choices) {
    return folders.filter((folder) => choices.some(({ branch, repository, arches }) => (branch === undefined || folder.branch === branch) &&
        (repository === undefined || folder.repository === repository) &&
        (arches.length === 0 || arches.includes(folder.arch))));
}
/** The wanted coordinates, for messages; empty if all are wanted. */
const choiceText = (choices) => choices
    .map(({ branch, repository, arches }) => [branch, repository, arches.join(' or ')].filter((word) => word).join(' '))
    .filter((words) => words !== '')
    .join(' or ');


/***/ }),

/***/ 74782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ makeFetcher)
});

;// CONCATENATED MODULE: ./build/served/answer.js
/** Reads the head of an HTTP answer for what a subscriber's fetch needs. */
/** The server is busy, or broken for the moment. Every client tries these again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether to try again, and when; undefined for an answer that counts. */
function againOf({ status, headers }) {
    if (!PASSING.has(status))
        return undefined;
    return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}
/** Reads seconds, or a date, which is compared with the server's own clock. */
function retryAfter(headers) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
/** How long caches may keep this answer, in milliseconds; 0 when it does not say. */
function lifetimeOf({ headers }) {
    const control = headers.get('cache-control') ?? '';
    if (/\bno-(store|cache)\b/i.test(control))
        return 0;
    const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
    const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
    return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}
/** A strong tag or a date that identifies the file for `If-Range`; undefined without one. */
function validatorOf({ headers }) {
    const tag = headers.get('etag');
    return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}
/** The offset at which a partial answer begins, and the size of the whole file. */
function rangeOf({ headers }) {
    const [, from, whole] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
    if (from === undefined)
        return undefined;
    return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}
/** The length of the body in bytes; undefined when it does not say. */
function lengthOf({ headers }) {
    const value = headers.get('content-length') ?? '';
    return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
/** An encoding that was not asked for; undefined when the bytes come as they are. */
function encodingOf({ headers }) {
    const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
    return encoding === '' || encoding === 'identity' ? undefined : encoding;
}
/** True for HTML. Many hosts send error pages and rate limits as HTML with status 200. */
function isPage(bytes) {
    return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(bytes.toString('latin1', 0, 512));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/served/attempt.js



const FETCH_LIMITS = {
    parallel: 8,
    redirects: 5,
    tries: 4,
    answer: 30_000,
    stall: 30_000,
    whole: 600_000,
    backoff: 1000,
    longestPause: 60_000,
};
/** Clients do not ask for an encoding, so neither does pkgfeed: sizes and hashes are those of the file itself. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** How many bytes of a file show whether it is a package or a page. */
const PEEK = 512;
const wrong = (reason, kind = 'other') => ({
    state: 'wrong',
    reason,
    kind,
});
const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');
/** Repeats work while it may succeed the next time, with longer and longer pauses. */
async function tryAgain(limits, work) {
    for (let tried = 1;; tried++) {
        const outcome = await work();
        if (!isAgain(outcome))
            return outcome;
        const { reason, pause = limits.backoff * 2 ** (tried - 1) } = outcome;
        if (pause > limits.longestPause) {
            return { state: 'failed', reason: `${reason} and asks to wait ${Math.ceil(pause / 1000)} s` };
        }
        if (tried >= limits.tries)
            return { state: 'failed', reason: `${reason}, ${tried} times` };
        await (0,promises_.setTimeout)(pause);
    }
}
const isAgain = (outcome) => 'state' in outcome && outcome.state === 'again';
/** Tries once, within the time limits. A connection that fails or breaks off may be tried again. */
async function attempt(url, limits, send, work) {
    const controller = new AbortController();
    const stop = (what) => controller.abort(new Error(what));
    const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
    const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
    let quiet;
    const request = {
        send: ({ method, headers }) => follow(url, limits.redirects, send, {
            method,
            headers: { ...HEADERS, ...headers },
            signal: controller.signal,
        }),
        touch() {
            clearTimeout(stall);
            clearTimeout(quiet);
            quiet = setTimeout(() => stop('it stops in the middle'), limits.stall);
        },
    };
    try {
        return await work(request);
    }
    catch (error) {
        const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
        return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
    }
    finally {
        for (const timer of [stall, whole, quiet])
            clearTimeout(timer);
        // Ends an answer whose body was not read to its end.
        controller.abort();
    }
}
/** The reason of a failed connection in words, and whether the next try would fail as well. */
function faultOf(error) {
    if (error instanceof errors/* PkgfeedError */.jH)
        return { reason: `${error.message}. ${error.remedy}`, isFinal: true };
    const { message, cause } = error;
    const { code, message: inner } = (cause ?? {});
    const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND$|^bad port$/.test(code ?? inner ?? '');
    const what = code ?? inner;
    return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}
/** Sends a request and follows redirects, to plain web addresses only. */
async function follow(url, most, send, init) {
    let at = url;
    for (let hops = 0; hops <= most; hops++) {
        const response = await send(at, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (!REDIRECTS.has(response.status) || location === null)
            return response;
        await response.body?.cancel();
        const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol) || next.username !== '') {
            return wrong('it redirects to something that is not a plain web address');
        }
        if (at.protocol === 'https:' && next.protocol === 'http:')
            return wrong('it redirects from https to http');
        at = next;
    }
    return wrong(`it redirects more than ${most} times`);
}
const isRefused = (answer) => 'state' in answer;
/** Why an answer is not the file as devices want it; undefined when it is. */
function refusalOf(response) {
    const { status } = response;
    const again = againOf(response);
    if (again !== undefined)
        return again;
    if (status >= 400 && status < 500)
        return { state: 'absent', status, lifetime: lifetimeOf(response) };
    if (status !== 200)
        return wrong(`it answers ${status}`);
    const encoding = encodingOf(response);
    return encoding === undefined
        ? undefined
        : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which pkgfeed did not ask for`);
}

// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
;// CONCATENATED MODULE: ./build/served/whole-file.js


const roomFor = (size) => Buffer.allocUnsafeSlow(size);
/** For a file whose length the server does not state. */
const FIRST_ROOM = 1 << 20;
/** The kept bytes with room for another part. The room doubles, so that bytes are not copied often. */
function moreRoom({ bytes, size }, part, most) {
    const room = roomFor(Math.min(most, Math.max(2 * bytes.length, size + part, FIRST_ROOM)));
    room.set(bytes.subarray(0, size));
    return room;
}
/** An empty beginning for a file, which `readWhole` fills over several tries. */
const nothingKept = (same) => ({
    bytes: roomFor(0),
    size: 0,
    validator: undefined,
    same,
    isSame: true,
});
/**
 * Reads a file of at most `most` bytes. Goes on where an earlier try broke off, if the server still has the same file.
 */
async function readWhole(request, most, kept) {
    const { size, validator } = kept;
    const isRest = size > 0 && validator !== undefined;
    const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
    const response = await request.send({ method: 'GET', headers });
    if (isRefused(response))
        return response;
    const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
    if (!continues)
        Object.assign(kept, { bytes: roomFor(0), size: 0, validator: validatorOf(response), isSame: true });
    // The server sent another range than the one asked for. The next try asks for the whole file.
    if (isRest && !continues && [206, 416].includes(response.status)) {
        return { state: 'again', reason: 'it breaks off', pause: 0 };
    }
    if (!continues) {
        const refusal = refusalOf(response);
        if (refusal !== undefined)
            return refusal;
    }
    const tooLarge = wrong(`it has more than ${most} bytes`, 'larger');
    const length = lengthOf(response);
    if ((length ?? 0) + kept.size > most)
        return tooLarge;
    if (!continues && kept.same === undefined)
        kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
    for await (const part of response.body ?? []) {
        request.touch();
        if (kept.size + part.length > most)
            return tooLarge;
        keep(kept, part, most);
    }
    const bytes = bytesOf(kept);
    return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}
function keep(kept, part, most) {
    const { same, size } = kept;
    const end = size + part.length;
    if (same === undefined) {
        // A server may state no length, or send more than it states.
        if (end > kept.bytes.length)
            kept.bytes = moreRoom(kept, part.length, most);
        kept.bytes.set(part, size);
    }
    else {
        kept.isSame &&= same.subarray(size, end).equals(part);
        if (size < PEEK)
            kept.bytes = Buffer.concat([kept.bytes, part]).subarray(0, PEEK);
    }
    kept.size = end;
}
function bytesOf({ bytes, size, same, isSame }) {
    if (same === undefined)
        return bytes.subarray(0, size);
    return isSame && size === same.length ? same : bytes;
}

;// CONCATENATED MODULE: ./build/served/fetcher.js




/**
 * A fetcher with its own limit of parallel requests.
 *
 * @param send sends one request
 */
function makeFetcher(send, given = {}) {
    const limits = { ...FETCH_LIMITS, ...given };
    const gate = (0,served_gate/* makeGate */.u)(limits.parallel);
    const persist = (url, work) => tryAgain(limits, () => gate.run(1, () => attempt(url, limits, send, work)));
    return {
        get: (url, most, same) => {
            const kept = nothingKept(same);
            return persist(url, (request) => readWhole(request, most, kept));
        },
        ask: (url) => persist(url, askFor),
    };
}
async function askFor(request) {
    const response = await request.send({ method: 'HEAD' });
    if (isRefused(response))
        return response;
    const refusal = refusalOf(response);
    const isHtml = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
    if (refusal === undefined && !isHtml) {
        return { state: 'there', size: lengthOf(response), lifetime: lifetimeOf(response), refusesHead: false };
    }
    if (refusal?.state === 'again' && response.status !== 500)
        return refusal;
    if (refusal?.state === 'absent' && [404, 410].includes(refusal.status))
        return refusal;
    const peeked = await peek(request);
    return peeked.state === 'there' ? { ...peeked, refusesHead: refusal !== undefined } : peeked;
}
/** Asks for the first bytes, for servers whose answer to HEAD leaves doubt. */
async function peek(request) {
    const response = await request.send({ method: 'GET', headers: { range: `bytes=0-${PEEK - 1}` } });
    if (isRefused(response))
        return response;
    const range = response.status === 206 ? rangeOf(response) : undefined;
    const refusal = range?.from === 0 ? undefined : refusalOf(response);
    if (refusal !== undefined)
        return refusal;
    const parts = [];
    let size = 0;
    for await (const part of response.body ?? []) {
        request.touch();
        parts.push(part);
        size += part.length;
        if (size >= PEEK)
            break;
    }
    if (isPage(Buffer.concat(parts)))
        return PAGE;
    const whole = range === undefined ? lengthOf(response) : range.whole;
    return { state: 'there', size: whole, lifetime: lifetimeOf(response), refusesHead: false };
}


/***/ }),

/***/ 1861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ makeGate)
/* harmony export */ });
/** @param most the total weight that may run at once */
function makeGate(most) {
    const waiting = [];
    let inside = 0;
    const admit = () => {
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
            if (inside > 0 && inside + next.weight > most)
                return;
            waiting.shift();
            inside += next.weight;
            next.enter();
        }
    };
    return {
        async run(weight, work) {
            await new Promise((enter) => {
                waiting.push({ weight, enter });
                admit();
            });
            try {
                return await work();
            }
            finally {
                inside -= weight;
                admit();
            }
        },
    };
}


/***/ })

};
