export const id = 1943;
export const ids = [1943];
export const modules = {

/***/ 52875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ pathsInstead),
/* harmony export */   io: () => (/* binding */ oddValues),
/* harmony export */   oV: () => (/* binding */ knownFeed),
/* harmony export */   zf: () => (/* binding */ feedKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14979);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97044);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17863);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89491);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10754);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46694);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52803);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38680);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8788);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63257);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93920);


















/** True when feed.json cannot be used, so the signed indexes must say what the feed is. */
const isLost = ({ state }) => state === 'absent' || state === 'damaged';
/**
 * The paths to read when feed.json cannot be used: all indexes with their signatures, and the files for people. Empty
 * if feed.json is fine.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 */
function pathsInstead(feedFile, paths) {
    if (!isLost((0,_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .openFeedFile */ .zE)(feedFile)))
        return [];
    const indexes = folderPaths(paths).flatMap(({ format, path }) => (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .signedFiles */ .AH)(format, path, paths));
    return [...new Set([...indexes, ...[...paths.keys()].filter(_feed_shape_js__WEBPACK_IMPORTED_MODULE_14__/* .isSitePath */ .X1)])];
}
/**
 * The feed before a change, from feed.json. If that is gone or damaged, from the signed indexes: folders whose index a
 * key of this run verifies, and files for people that are unchanged since pkgfeed wrote them.
 *
 * @param state with the contents of feed.json and of `pathsInstead`
 * @param folders those that the run describes itself
 */
async function knownFeed({ paths, files }, policy, folders = []) {
    const opened = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .openFeedFile */ .zE)(files.get(_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS));
    if (!isLost(opened))
        return { ...opened, warnings: droppedWarning(opened), uncataloged: new Map() };
    const { feed, left, uncataloged } = await feedOfIndexes(paths, files, policy, new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)));
    const site = ownFiles(paths, files, policy);
    const isPkgfeeds = site.length > 0 || hasCatalog(files);
    const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
    return { ...opened, feed: { ...feed, site }, warnings, uncataloged };
}
function droppedWarning({ dropped }) {
    return dropped.length === 0 ? [] : [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} ${oddValues(dropped)}`];
}
/**
 * Says what is wrong with a feed.json that has values that do not fit.
 *
 * @param dropped the places of these values, at least one
 */
function oddValues(dropped) {
    return `has values that pkgfeed never writes, at ${dropped.join(', ')}: they are left out. Find out who changed the file`;
}
const hasCatalog = (files) => [...files].some(([path, bytes]) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOfFile */ ._f)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .CATALOG_FILE */ .l9) !== undefined && (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .stateOfCatalog */ .Aw)(bytes) !== 'theirs');
const AGAIN = 'it is written again from the signed indexes, which do not say what was withdrawn';
/** @param isPkgfeeds true when pkgfeed has published here before */
function damageWarning({ state }, isPkgfeeds) {
    if (state === 'damaged')
        return [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} is damaged; ${AGAIN}`];
    return isPkgfeeds ? [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} is gone; ${AGAIN}`] : [];
}
function leftWarning(left) {
    if (left.length === 0)
        return [];
    return [
        `${_feed_json_js__WEBPACK_IMPORTED_MODULE_13__/* .FEED_FILE */ .GS} leaves out ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_17__/* .firstNames */ .d)(left)}: no key of this run has signed the index; give the key as \`trusted-keys\``,
    ];
}
/** Every index that a run could have made, with its folder. */
function folderPaths(paths) {
    return _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR.flatMap((format) => [...(0,_package_files_js__WEBPACK_IMPORTED_MODULE_8__/* .indexedFolders */ .B9)(paths, [format])]
        .filter((path) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_16__/* .isFolderPath */ .ky)(path))
        .map((path) => ({ format, path })));
}
/**
 * The feed that its verified indexes describe; `left` has pkgfeed's folders whose index no key of this run verifies,
 * without those of the run.
 */
async function feedOfIndexes(paths, files, policy, ofRun) {
    const folders = new Map();
    const keys = new Map();
    const left = new Set();
    const uncataloged = new Map();
    for (const { format, path } of folderPaths(paths)) {
        const own = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .filesOf */ .R8)(format, path, files);
        const index = own.get(format.indexFile);
        if (index === undefined)
            continue;
        const read = async () => {
            const signatures = await format.verify(own, (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .acceptedKeys */ .gH)(policy));
            (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .checkTrust */ .Rr)(path, signatures, policy);
            const signers = keysOf(signatures, paths, policy);
            // Subscribers cannot use a key that the feed does not publish.
            if (signers.length === 0 && signatures.some(({ state }) => state === 'good'))
                return undefined;
            return { signers, listed: (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .listIndex */ .VH)(format, path, index, paths) };
        };
        const verified = await unlessRefused(read());
        if (verified === undefined) {
            if (paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .CATALOG_FILE */ .l9)) && !ofRun.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)({ format, path })))
                left.add(path);
            continue;
        }
        const { signers, listed } = verified;
        const folder = folders.get(path) ?? emptyFolder(path, listed, policy);
        folders.set(path, {
            ...folder,
            ...(folder.arch === null ? { arches: arches(folder, listed) } : {}),
            formats: [...folder.formats, format.name],
            packages: folder.packages + listed.length,
            bytes: listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), folder.bytes),
            keys: [...new Set([...(folder.keys ?? []), ...signers.map((key) => key.path)])],
            indexes: { ...folder.indexes, ...(0,_chain_js__WEBPACK_IMPORTED_MODULE_12__/* .hashesOf */ .mU)([format], (name) => own.get(name)) },
        });
        for (const key of signers)
            keys.set(key.path, key);
        if (!paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_15__/* .CATALOG_FILE */ .l9)))
            uncataloged.set(path, [...(uncataloged.get(path) ?? []), { format, listed }]);
    }
    const feed = { folders: [...folders.values()], keys: [...keys.values()] };
    const described = { title: null, url: null, ...feed, recent: [], site: [] };
    return { feed: described, left: [...left], uncataloged };
}
/** Returns undefined for an index that a publish would refuse; `check` says what is wrong with it. */
async function unlessRefused(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PkgfeedError */ .jH)
            return undefined;
        throw error;
    }
}
/** The keys of the good signatures that the feed publishes, or that this run will publish. */
function keysOf(signatures, paths, { signingKeys }) {
    const own = new Set(signingKeys.map(_key_files_js__WEBPACK_IMPORTED_MODULE_5__/* .keyPath */ .D));
    return signatures
        .flatMap((signature) => (signature.state === 'good' ? [feedKeyOf(signature.key)] : []))
        .filter(({ scheme, keyId, path }) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_16__/* .isKeyPath */ .x3)(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_16__/* .isKeyId */ .rZ)(scheme, keyId))
        .filter(({ path }) => paths.has(path) || own.has(path));
}
/** Describes a public key for feed.json. */
const feedKeyOf = ({ scheme, keyId, fileName, text }) => ({
    scheme,
    keyId,
    path: `keys/${fileName}`,
    sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')),
});
function emptyFolder(path, listed, { shape }) {
    const { target, ...coordinates } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .coordinatesIn */ .jc)(path, shape);
    const ofTarget = target === null ? {} : { target };
    const arch = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .fitsLayout */ .Pk)(shape)(path) ? coordinates.arch : archOfOthers(path, listed, coordinates.arch);
    return { path, ...coordinates, ...ofTarget, arch, formats: [], packages: 0, bytes: 0, keys: null };
}
/**
 * The arch of a folder that the layout of the run does not reach; null if its packages are for another arch than a name in
 * its path, as in `targets/mediatek/filogic/packages`.
 *
 * @param last the last name of the path
 */
function archOfOthers(path, listed, last) {
    const stated = listed.filter(({ entry }) => (0,_place_js__WEBPACK_IMPORTED_MODULE_9__/* .isOfOneArch */ .c$)(entry)).map(({ entry }) => entry.arch);
    if (stated.length === 0)
        return last;
    return path.split('/').findLast((name) => stated.includes(name)) ?? null;
}
/** The arches of a folder of all arches, with those of an index that another format has there. */
const arches = (folder, listed) => [
    ...new Set([...(folder.arches ?? []), ...(0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .archesListed */ ._o)(null, listed)]),
];
/** The files for people whose own mark shows that they are unchanged. */
function ownFiles(paths, files, { site }) {
    return [...files].flatMap(([path, bytes]) => {
        const blob = paths.get(path);
        const own = (0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_14__/* .isSitePath */ .X1)(path) ? site?.recognise(path, bytes) : undefined;
        return own === undefined || blob === undefined ? [] : [{ path, blob, ...own }];
    });
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _change_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94297);
/* harmony import */ var _leaving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20419);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(167);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26233);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13920);










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
    const left = [...prunedLines(report), ...leavingLines(report)].map((line) => `- ${escapeMarkdown(capital(line))}`);
    if (left.length > 0)
        lines.push(...left, '');
    const back = rollbackText(report);
    lines.push(...back.sentences.flatMap((line) => [escapeMarkdown(capital(line)), '']));
    if (back.lines.length > 0)
        lines.push('```sh', ...back.lines.map(printable), '```', '');
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
    const devices = deviceLines(report).map((line) => `- ${escapeMarkdown(line)}`);
    if (devices.length > 0)
        lines.push(...devices, '');
    const since = sinceIn(report);
    if (since !== undefined) {
        const text = `${escapeMarkdown(capital(since.text))}.`;
        lines.push(isRewritten(since) ? `**${text}**` : text, '');
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
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}


/***/ }),

/***/ 98300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ addressedFeed),
/* harmony export */   K: () => (/* binding */ noFeed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52875);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(597);
/* harmony import */ var _homes_open_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85640);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38317);
/* harmony import */ var _served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85285);
/* harmony import */ var _served_fetcher_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5902);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84663);
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80234);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64865);











/**
 * Reads a feed's `feed.json`, from the feed's home or from the server. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
async function addressedFeed(args, settings, host, limits) {
    const address = givenAddress(args, settings.feed);
    const { directory, pagesRepository } = settings.home;
    const hasHome = directory !== undefined || pagesRepository !== undefined;
    const read = address === undefined || hasHome
        ? await feedAtHome(address, settings.home, host)
        : await feedOnServer(address, host, limits);
    const offers = wantedOffers(read.feed, (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .foldersToLookAt */ .H)(settings));
    if (offers.some((offer) => offer.keys.length > 0)) {
        host.say(`the keys are those that ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} names, which nobody signs: compare them with yours before you show the lines`);
    }
    return { ...read, offers };
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
    if (url !== undefined) {
        const readKey = async (path) => tip.paths.has(path) ? (await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFeedFiles */ .Mx)(home, tip, [path])).get(path) : undefined;
        return { feed, url, readKey };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_MISSING',
        message: `only ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, which nobody signs, says where the feed of ${home.name} is served`,
        remedy: `Give \`url\`, the web address of the feed${feed.url === null ? '' : `; ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} says ${feed.url}`}.`,
    });
}
async function feedOnServer(url, host, limits) {
    const fetcher = (0,_served_fetcher_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFetcher */ .k)(host.fetch, limits);
    const read = await (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readServedFeed */ .OI)(fetcher, new URL(`${url}/`));
    if (read.state === 'damaged')
        throw (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedFeed */ .Gu)(`${url}/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`);
    if (read.state !== 'whole')
        throw noFeed(`${url} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} of pkgfeed’s`);
    sayDropped(read.dropped, host);
    const readKey = async (path) => {
        const answer = await fetcher.get(new URL(path, `${url}/`), _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_KEY_LIMIT */ .M);
        return answer.state === 'there' ? answer.bytes : undefined;
    };
    return { feed: read.feed, url, readKey };
}
function sayDropped(dropped, host) {
    if (dropped.length > 0)
        host.say(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} ${(0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__/* .oddValues */ .io)(dropped)}`);
}
function wantedOffers(feed, choices) {
    const wanted = new Set((0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .wantedFolders */ .PA)(feed, choices).map(({ path }) => path));
    const arches = choices.flatMap((choice) => choice.arches);
    const isWanted = ({ path, arch }) => wanted.has(path) && (arches.length === 0 || arches.includes(arch));
    // Folders get their names among all that a device could add.
    const offers = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_9__/* .systemsServed */ .QD)(feed)
        .flatMap((served) => served.offers)
        .flatMap((offer) => {
        const own = offer.folders.filter(isWanted);
        const extra = offer.extra.filter(isWanted);
        if (own.length > 0)
            return [{ ...offer, folders: own }];
        return extra.length > 0 ? [{ ...offer, folders: extra, extra: [] }] : [];
    });
    if (offers.length > 0)
        return offers;
    const words = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)((0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_6__/* .choiceText */ .Vq)(choices));
    throw noFeed(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS} names nothing that a device could add${words === '' ? '' : ` of ${words}`}`);
}
/** The error for a feed that is not there, or has nothing for who asks. */
function noFeed(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ABSENT',
        message,
        remedy: 'Name another place, branch, repository or target, or publish first.',
    });
}


/***/ })

};
