export const id = 7082;
export const ids = [7082];
export const modules = {

/***/ 77082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippet: () => (/* binding */ snippet)
/* harmony export */ });
/* harmony import */ var _report_snippet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23602);
/* harmony import */ var _run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98300);


/**
 * Reads a feed's `feed.json`, from the feed's home or from the server, and returns what a README can say about the
 * feed. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
async function snippet(args, settings, host, limits) {
    const { feed, offers, url } = await (0,_run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .addressedFeed */ .I)(args, settings, host, limits);
    return (0,_report_snippet_js__WEBPACK_IMPORTED_MODULE_0__/* .snippetReport */ .u)(feed, offers, url);
}


/***/ }),

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
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97044);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17863);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89491);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10754);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46694);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52803);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8788);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(16781);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(93920);

















/** True when feed.json cannot be used, so the signed indexes must say what the feed is. */
const isLost = ({ state }) => state === 'absent' || state === 'damaged';
/**
 * The paths to read when feed.json cannot be used: all indexes with their signatures, and the files for people. Empty
 * if feed.json is fine.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 */
function pathsInstead(feedFile, paths) {
    if (!isLost((0,_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .openFeedFile */ .zE)(feedFile)))
        return [];
    const indexes = folderPaths(paths).flatMap(({ format, path }) => (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .signedFiles */ .AH)(format, path, paths));
    return [...new Set([...indexes, ...[...paths.keys()].filter(_feed_shape_js__WEBPACK_IMPORTED_MODULE_13__/* .isSitePath */ .X1)])];
}
/**
 * The feed before a change, from feed.json. If that is gone or damaged, from the signed indexes: folders whose index a
 * key of this run verifies, and files for people that are unchanged since pkgfeed wrote them.
 *
 * @param state with the contents of feed.json and of `pathsInstead`
 * @param folders those that the run describes itself
 */
async function knownFeed({ paths, files }, policy, folders = []) {
    const opened = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .openFeedFile */ .zE)(files.get(_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS));
    if (!isLost(opened))
        return { ...opened, warnings: droppedWarning(opened), uncataloged: new Map() };
    const { feed, left, uncataloged } = await feedOfIndexes(paths, files, policy, new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)));
    const site = ownFiles(paths, files, policy);
    const isPkgfeeds = site.length > 0 || hasCatalog(files);
    const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
    return { ...opened, feed: { ...feed, site }, warnings, uncataloged };
}
function droppedWarning({ dropped }) {
    return dropped.length === 0 ? [] : [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} ${oddValues(dropped)}`];
}
/**
 * Says what is wrong with a feed.json that has values that do not fit.
 *
 * @param dropped the places of these values, at least one
 */
function oddValues(dropped) {
    return `has values that pkgfeed never writes, at ${dropped.join(', ')}: they are left out. Find out who changed the file`;
}
const hasCatalog = (files) => [...files].some(([path, bytes]) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOfFile */ ._f)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .CATALOG_FILE */ .l9) !== undefined && (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .stateOfCatalog */ .Aw)(bytes) !== 'theirs');
const AGAIN = 'it is written again from the signed indexes, which do not say what was withdrawn';
/** @param isPkgfeeds true when pkgfeed has published here before */
function damageWarning({ state }, isPkgfeeds) {
    if (state === 'damaged')
        return [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} is damaged; ${AGAIN}`];
    return isPkgfeeds ? [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} is gone; ${AGAIN}`] : [];
}
function leftWarning(left) {
    if (left.length === 0)
        return [];
    return [
        `${_feed_json_js__WEBPACK_IMPORTED_MODULE_12__/* .FEED_FILE */ .GS} leaves out ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_16__/* .firstNames */ .d)(left)}: no key of this run has signed the index; give the key as \`trusted-keys\``,
    ];
}
/** Every index that a run could have made, with its folder. */
function folderPaths(paths) {
    return _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR.flatMap((format) => [...(0,_package_files_js__WEBPACK_IMPORTED_MODULE_8__/* .indexedFolders */ .B9)(paths, [format])]
        .filter((path) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_15__/* .isFolderPath */ .ky)(path))
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
            if (paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .CATALOG_FILE */ .l9)) && !ofRun.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)({ format, path })))
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
        });
        for (const key of signers)
            keys.set(key.path, key);
        if (!paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _packages_json_js__WEBPACK_IMPORTED_MODULE_14__/* .CATALOG_FILE */ .l9)))
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
        .filter(({ scheme, keyId, path }) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_15__/* .isKeyPath */ .x3)(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_15__/* .isKeyId */ .rZ)(scheme, keyId))
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
        const own = (0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_13__/* .isSitePath */ .X1)(path) ? site?.recognise(path, bytes) : undefined;
        return own === undefined || blob === undefined ? [] : [{ path, blob, ...own }];
    });
}


/***/ }),

/***/ 23602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippetText: () => (/* binding */ snippetText),
/* harmony export */   u: () => (/* binding */ snippetReport)
/* harmony export */ });
/* harmony import */ var _site_atom_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98365);
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80234);
/* harmony import */ var _site_device_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90852);
/* harmony import */ var _site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60027);
/* harmony import */ var _site_offers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35395);
/* harmony import */ var _site_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30502);
/* harmony import */ var _site_views_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97388);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34902);








/**
 * What a README can say about a feed.
 *
 * @param offers what devices can add
 * @param url where the feed is served, without a slash at its end
 */
function snippetReport(feed, offers, url) {
    const has = (path) => feed.site.some((file) => file.path === path);
    const page = has(_site_page_js__WEBPACK_IMPORTED_MODULE_5__/* .PAGE_FILE */ .x) ? `${url}/` : null;
    const installer = has(_site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTALLER_FILE */ .a) ? `${url}/${_site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTALLER_FILE */ .a}` : null;
    return {
        command: 'snippet',
        title: feed.title,
        url,
        page,
        installer,
        atom: has(_site_atom_js__WEBPACK_IMPORTED_MODULE_0__/* .ATOM_FILE */ .V) ? `${url}/${_site_atom_js__WEBPACK_IMPORTED_MODULE_0__/* .ATOM_FILE */ .V}` : null,
        installerLines: installer === null ? [] : (0,_site_device_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .installerLines */ .Um)(url),
        systems: offers.map((offer) => systemSnippet(offer, url)),
        badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
    };
}
function systemSnippet(offer, url) {
    const { system, branch, repository, target, keys } = offer;
    return {
        system: system.title,
        branch,
        repository,
        target,
        eachLineFor: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLineForEach */ .r5)(offer) ? offer.folders.map(({ arch }) => arch) : [],
        arches: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .archChoice */ .I6)(offer, url),
        lines: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .offerLines */ .e8)(offer, url),
        keys: keys.map((key) => ({ file: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .keyFileName */ .po)(key), sha256: key.sha256 })),
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
    const link = page === null ? `${url}/` : (0,_site_views_js__WEBPACK_IMPORTED_MODULE_7__/* .searchView */ .UD)(url, name);
    const markdown = `[![${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(name)}](${image})](${link})`;
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
        `## Install from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(title ?? report.url)}`,
        '',
        ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
        ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
        ...systems.flatMap(systemPart),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (lines) => ['```sh', ...lines, '```', ''];
function installerPart(lines, systems) {
    const names = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...new Set(systems.map(({ system }) => system))], 'or');
    return [
        `On a device with ${names}, a script finds out what fits, trusts the key and adds the feed. Read it before you run it;`,
        '`--dry-run` says what it would do, and `--uninstall` takes it back.',
        '',
        ...fenced(lines),
        'Or by hand:',
        '',
    ];
}
function systemPart(part) {
    const { system, branch, repository, target, arches, lines, keys } = part;
    const place = [branch, repository, target].filter((word) => word !== null).join('/');
    return [
        `### ${system}${place === '' ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(place)}`}`,
        '',
        ...(arches.length === 0
            ? []
            : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
        ...(part.eachLineFor.length === 0
            ? []
            : [`${_site_choices_js__WEBPACK_IMPORTED_MODULE_1__/* .EACH_LINE */ .PQ} \`opkg print-architecture\` prints which it lists.`, '']),
        ...fenced(lines),
        ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
        '',
    ];
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
/* harmony import */ var _homes_open_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61608);
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
