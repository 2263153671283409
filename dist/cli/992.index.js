export const id = 992;
export const ids = [992];
export const modules = {

/***/ 7915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ misplaced),
/* harmony export */   p: () => (/* binding */ MISPLACED)
/* harmony export */ });
/* harmony import */ var _feed_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(754);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);


/**
 * What is wrong with an index by its place, as far as that can be told: an error where no entry is of the folder's arch,
 * as in an index that was copied; undefined where nothing is wrong, or the folder is none of an arch.
 */
function misplaced(entries, { names, arch, others }) {
    const specific = entries.filter(_feed_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOneArch */ .c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return undefined;
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(arch)}`;
    return { severity: isCopied ? 'error' : 'warning', what: (0,_feed_place_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignText */ .qk)(foreign) + whose };
}
/** Why that matters, and how it is mended. */
const MISPLACED = {
    why: 'it may be the genuine index of another folder; devices refuse packages of another arch, and miss their own',
    remedy: 'Restore the folder from the history of the feed, or run `pkgfeed reindex`, with `arch-map` where these packages belong there.',
};


/***/ }),

/***/ 992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./build/audit/index-files.js
var index_files = __webpack_require__(422);
// EXTERNAL MODULE: ./build/audit/place.js
var place = __webpack_require__(7915);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(1245);
// EXTERNAL MODULE: ./build/github/server.js + 5 modules
var server = __webpack_require__(9240);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(852);
;// CONCATENATED MODULE: ./build/pages/address.js




/**
 * The address at which Pages serves the repository that the settings name. GitHub is asked first, because it knows
 * custom domains; otherwise the address follows from the repository's name.
 *
 * @returns undefined when neither is known
 * @throws GitHubError when GitHub cannot be asked and the name gives no address
 */
async function pagesAddress(settings, host) {
    if (settings.pagesRepository === undefined)
        return undefined;
    const { slug } = (0,remote/* parseRemote */.M)(settings.pagesRepository, (0,server/* serverOf */.FN)(host), host.cwd);
    if (slug === undefined)
        return undefined;
    const named = (0,device_lines/* pagesUrl */.Wm)(slug, (0,server/* serverOf */.FN)(host));
    try {
        return (await (0,server/* github */.M)(settings, host).pages(slug))?.url ?? named;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || named === undefined)
            throw error;
        host.say(`${error.message}; taking ${named}`);
        return named;
    }
}

// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(7036);
// EXTERNAL MODULE: ./build/served/address.js
var served_address = __webpack_require__(1904);
// EXTERNAL MODULE: ./build/served/catalogs.js
var catalogs = __webpack_require__(1858);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(5285);
// EXTERNAL MODULE: ./build/served/fetcher.js + 1 modules
var served_fetcher = __webpack_require__(4439);
// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(7399);
// EXTERNAL MODULE: ./build/served/published-keys.js
var published_keys = __webpack_require__(2751);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js + 1 modules
var packages_json = __webpack_require__(1613);
// EXTERNAL MODULE: ./build/feed/lost-index.js
var lost_index = __webpack_require__(8754);
;// CONCATENATED MODULE: ./build/served/unlisted.js





/** Bytes; the catalog of ten thousand packages has about six million. */
const CATALOG_LIMIT = 32 << 20;
/** Files of a folder that the server is asked for: the others are counted. */
const ASKED = 100;
/**
 * Package files that are served and that no index lists, as far as the catalogs of the folders tell: nobody signed those,
 * so they are hints, and a file counts only when the server has it.
 *
 * @param root what findings name files relative to
 */
async function unlistedServed(verdicts, fetcher, root) {
    const findings = [];
    const folders = new Map(verdicts.map(({ folder }) => [folder.url.href, folder.url]));
    for (const url of folders.values()) {
        const catalog = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, url), CATALOG_LIMIT);
        if (catalog.state !== 'there')
            continue;
        const own = verdicts.filter(({ folder }) => folder.url.href === url.href);
        const listed = new Set(own.flatMap(({ entries }) => entries.map(({ file }) => file)));
        for (const format of formats_formats/* FORMATS */.h) {
            const names = (0,lost_index/* filesIn */.nG)(catalog.bytes, format).filter((name) => !listed.has(name) && isPlain(name));
            if (names.length === 0 || !(await isLooked(format, url, own, fetcher)))
                continue;
            findings.push(...(await servedOf(names, format, url, fetcher, root)));
        }
    }
    return findings;
}
/** Whether it is known what an index lists: it was read, or it is not there. */
async function isLooked(format, url, own, fetcher) {
    const verdict = own.find(({ folder }) => folder.format === format);
    if (verdict?.isRead)
        return true;
    for (const name of [(0,index_files/* packedFile */.HU)(format), format.indexFile]) {
        if (name !== undefined && (await fetcher.ask(new URL(name, url))).state !== 'absent')
            return false;
    }
    return true;
}
async function servedOf(names, format, url, fetcher, root) {
    const findings = [];
    for (const file of names.slice(0, ASKED)) {
        const address = (0,served_address/* packageAddress */.T9)(format, url, { ...NOWHERE, file });
        if (address === undefined || (await fetcher.ask(address)).state !== 'there')
            continue;
        findings.push(unlistedFinding((0,served_address/* shownAddress */.Uk)(root, address)));
    }
    if (names.length > ASKED) {
        findings.push({
            ...unlistedFinding((0,served_address/* shownAddress */.Uk)(root, new URL(packages_json/* CATALOG_FILE */.l9, url))),
            what: `names ${names.length - ASKED} more packages that no index lists, which the server was not asked for`,
        });
    }
    return findings;
}
function unlistedFinding(path) {
    return {
        severity: 'warning',
        path,
        what: 'is served, and no index lists it',
        why: `${packages_json/* CATALOG_FILE */.l9} beside it knows it as published, and devices never see it`,
        remedy: 'Run `pkgfeed check` on the feed, then restore its index or run `pkgfeed reindex`, or tell whoever publishes the feed.',
    };
}
/** Catalogs are unsigned: what leads out of the folder is nobody's package. */
const isPlain = (name) => !name.includes('://') && !name.split('/').some((part) => /^\.{0,2}$/.test(part));
/** An entry that is only asked for, at the folder itself. */
const NOWHERE = {
    ...{ name: '', version: '', arch: '', anyArch: undefined, size: undefined, identity: undefined },
    ...{ sha256: undefined, md5: undefined, text: '' },
};

// EXTERNAL MODULE: ./build/served/verify.js + 2 modules
var verify = __webpack_require__(3938);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/commands/verify.js
















/** How far above a folder its feed's `feed.json` is looked for: layouts are rarely deeper. */
const PARENTS = 6;
/** Fetches a feed, or one folder of any feed, as subscribers do, and verifies what comes. Changes nothing. */
async function verify_verify(args, settings, host, limits = {}) {
    const { address, named } = parseAddress(await givenAddress(args, settings, host));
    const { signingKeys, trustedKeys } = await (0,run_keys/* loadKeys */.V)(settings, host);
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const fetcher = (0,served_fetcher/* makeFetcher */.T)(limits.fetch);
    const findings = [];
    const feed = await findFeed(fetcher, address, findings);
    if (feed !== undefined && feed.dropped.length > 0)
        findings.push((0,catalogs/* oddCatalog */.Xf)(feed.dropped));
    const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
    const folders = isWhole
        ? feedFolders(feed, settings.feed)
        : await lonelyFolder(fetcher, address, named, feed);
    if (isWhole) {
        const paths = [...new Set(folders.map(({ path }) => path))];
        findings.push(...(await (0,catalogs/* servedCatalogs */._e)(fetcher, feed.root, paths)));
    }
    const published = feed === undefined ? [] : await (0,published_keys/* publishedKeys */.H)(fetcher, feed.root, feed.file.keys, findings);
    // Of a scheme that no key was given for, the published keys judge.
    const keys = [...given, ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme))];
    const verdicts = await (0,verify/* verifyFolders */.T)(folders, {
        ...{
            fetcher,
            keys,
            root: address,
            all: settings.verify.all,
            patience: { ...verify/* PATIENCE */.a, ...limits.patience },
        },
        clock: limits.clock ?? poll/* REAL_CLOCK */.I,
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const { mayPass: _, ...finding } of verdicts.flatMap(({ faults }) => faults))
        findings.push(finding);
    findings.push(...(await unlistedServed(verdicts, fetcher, address)));
    const byItself = (0,index_files/* judgedByItself */.CV)(verdicts.flatMap(({ signatures }) => signatures), given);
    findings.push(...byItself);
    const judges = given.length === 0 ? (keys.length > 0 ? 'published' : 'none') : byItself.length > 0 ? 'both' : 'given';
    return {
        command: 'verify',
        feed: address.href,
        ok: !findings.some(({ severity }) => severity === 'error'),
        all: settings.verify.all,
        keys: judges,
        folders: verdicts.map(({ folder, entries, signatures }) => ({
            path: folder.path,
            format: folder.format.name,
            packages: entries.length,
            signature: (0,index_files/* signatureWord */.xC)(signatures, given),
        })),
        packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
        bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
        findings,
    };
}
/** The one address to look at; where none is given, that of the repository's Pages site. */
async function givenAddress(args, { feed: { url }, home }, host) {
    const [given, ...others] = url === undefined ? args : [...args, url];
    if (others.length > 0) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_UNKNOWN',
            message: 'verify takes one address at a time',
            remedy: 'Write `pkgfeed verify URL`.',
        });
    }
    const address = given ?? (await pagesAddress(home, host));
    if (address !== undefined)
        return address;
    throw new errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'no address is given, and none is known of a repository on GitHub Pages',
        remedy: 'Give `url`, or as `pages-repository` the owner/name of a repository that GitHub Pages serves.',
    });
}
/** With a slash at its end. The address of an index, as apk's own lines have it, names its folder and its format. */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '') {
        throw noFeed(`${JSON.stringify(text)} is no address of a feed, which begins with https:// or http://`);
    }
    // Not repeated: it holds a password.
    if (url.username !== '' || url.password !== '')
        throw noFeed('the address has a user or password in it');
    url.hash = '';
    const names = [feed_json/* FEED_FILE */.GS, ...formats_formats/* FORMATS */.h.flatMap((format) => indexNames(format))];
    const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    if (names.includes(last))
        url.pathname = url.pathname.slice(0, -last.length);
    if (!url.pathname.endsWith('/'))
        url.pathname += '/';
    return { address: url, named: formats_formats/* FORMATS */.h.find((format) => indexNames(format).includes(last)) };
}
function noFeed(message, remedy = 'Give the web address of a feed, or of one folder with an index in it.') {
    return new errors/* VerifyError */.Gz({
        code: 'VERIFY_ADDRESS',
        message,
        remedy,
    });
}
/** The files by which an index is found, the one that most devices fetch first. */
function indexNames(format) {
    return [(0,index_files/* packedFile */.HU)(format), format.indexFile].filter((name) => name !== undefined);
}
/**
 * The feed at an address, or the one that says it has this folder.
 *
 * @throws FeedError for a feed.json at the address itself that is damaged
 */
async function findFeed(fetcher, address, findings) {
    const own = await (0,served_feed_json/* readServedFeed */.OI)(fetcher, address);
    if (own.state === 'damaged')
        throw (0,served_feed_json/* damagedFeed */.Gu)(new URL(feed_json/* FEED_FILE */.GS, address).href);
    if (own.state === 'whole')
        return { root: address, file: own.feed, dropped: own.dropped };
    for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
        const { state, feed: file, dropped } = await (0,served_feed_json/* readServedFeed */.OI)(fetcher, root);
        if (state === 'damaged')
            findings.push((0,catalogs/* damagedCatalog */.NB)(new URL(feed_json/* FEED_FILE */.GS, root).href));
        if (file.folders.some(({ path }) => (0,served_address/* folderAddress */.pd)(root, path)?.href === address.href)) {
            return { root, file, dropped };
        }
        if (root.pathname === '/')
            break;
    }
    return undefined;
}
/** The folders that `feed.json` names and that are wanted. */
function feedFolders({ root, file }, choice) {
    const { branch, repository, arches } = choice;
    const wanted = (0,served_feed_json/* wantedFolders */.PA)(file, choice);
    if (wanted.length === 0) {
        const words = [branch, repository, arches.join(' or ')].filter((word) => word);
        const there = file.folders.slice(0, 5).map(({ path }) => (0,printable/* printable */.g$)(path));
        throw noFeed(`${new URL(feed_json/* FEED_FILE */.GS, root).href} names no folder${words.length === 0 ? '' : ` of ${words.join(' ')}`}${there.length === 0 ? '' : `; it names ${there.join(', ')}${file.folders.length > there.length ? ' and others' : ''}`}`, words.length === 0 ? undefined : 'Correct `branch`, `repository` or `arches`, or leave them out.');
    }
    return wanted.flatMap(({ path, arch, formats: names }) => {
        const url = (0,served_address/* folderAddress */.pd)(root, path);
        const formats = formats_formats/* FORMATS */.h.filter(({ name }) => names.includes(name));
        if (url === undefined)
            return [];
        const expect = placeFaults(file, url, arch, root);
        return formats.map((format) => ({ path, url, format, formats, expect: expect(format) }));
    });
}
/** Tells of an index that belongs to another folder, by the arch that `feed.json` says of this one. */
function placeFaults({ folders }, url, arch, root) {
    const names = url.pathname.split('/');
    const others = new Set(folders.map((folder) => folder.arch).filter((name) => !names.includes(name)));
    return (format) => (_files, entries) => {
        const wrong = (0,place/* misplaced */.j)(entries, { names, arch, others });
        const path = (0,served_address/* shownAddress */.Uk)(root, new URL(format.indexFile, url));
        return wrong === undefined ? [] : [{ path, ...wrong, ...place/* MISPLACED */.p, mayPass: false }];
    };
}
/** A folder that nothing is known of but its address: each format is looked for. */
async function lonelyFolder(fetcher, url, named, feed) {
    const formats = [];
    const wanted = named === undefined ? formats_formats/* FORMATS */.h : [named];
    for (const format of wanted) {
        for (const name of indexNames(format)) {
            const answer = await fetcher.ask(new URL(name, url));
            if (answer.state === 'failed')
                throw (0,served_feed_json/* notFetched */.XQ)(new URL(name, url), answer);
            if (answer.state === 'there' && !formats.includes(format))
                formats.push(format);
        }
    }
    if (formats.length === 0) {
        const names = wanted.flatMap(indexNames);
        const lacks = named === undefined ? `${feed_json/* FEED_FILE */.GS}, and no ` : '';
        throw noFeed(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`);
    }
    const known = feed?.file.folders.find(({ path }) => (0,served_address/* folderAddress */.pd)(feed.root, path)?.href === url.href);
    const expect = feed && known && placeFaults(feed.file, url, known.arch, url);
    return formats.map((format) => ({
        ...{ path: '.', url, format, formats },
        ...(expect === undefined ? {} : { expect: expect(format) }),
    }));
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ damagedCatalog),
/* harmony export */   Xf: () => (/* binding */ oddCatalog),
/* harmony export */   Yc: () => (/* binding */ missingCatalog),
/* harmony export */   _e: () => (/* binding */ servedCatalogs)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1613);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1904);
/* harmony import */ var _lacking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8579);





/**
 * Looks whether each folder's `packages.json` is there and whole, as the page wants it. What it says is not judged:
 * nobody signs it.
 *
 * @param root the feed's address, with a slash at its end
 * @param folders paths, as feed.json names them
 */
async function servedCatalogs(fetcher, root, folders) {
    const findings = [];
    for (const folder of folders) {
        const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .folderAddress */ .pd)(root, folder);
        if (address === undefined)
            continue;
        const path = `${folder}/${_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9}`;
        const answer = await fetcher.get(new URL(_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9, address), _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_LIMIT */ .wH);
        if (answer.state === 'there') {
            if ((0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOfCatalog */ .Aw)(answer.bytes) === 'damaged')
                findings.push(damagedCatalog(path));
        }
        else if (answer.state === 'absent')
            findings.push(missingCatalog(path));
        else
            findings.push(...(0,_lacking_js__WEBPACK_IMPORTED_MODULE_3__/* .lackingFault */ .k)(path, answer, 'beside').map(({ mayPass: _, ...finding }) => finding));
    }
    return findings;
}
/** A feed.json or packages.json of pkgfeed's that cannot be read. */
const damagedCatalog = (path) => unusable(path, 'is damaged: it is not the JSON that pkgfeed writes');
const missingCatalog = (path) => unusable(path, 'is missing');
function unusable(path, what) {
    return {
        severity: 'error',
        path,
        what,
        why: 'the page shows nothing of it, and tools that read it fail',
        remedy: 'Publish a change into this folder or feed, which writes the file anew from the signed indexes.',
    };
}
/** @param dropped the places of values in feed.json that do not fit, one at least */
function oddCatalog(dropped) {
    return {
        severity: 'error',
        path: _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS,
        what: (0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .oddValues */ .io)(dropped),
        why: 'somebody who may write to the feed has changed what its page and installer are made from',
        remedy: 'Look at the history of the file, and publish a change, which writes it anew.',
    };
}


/***/ })

};
