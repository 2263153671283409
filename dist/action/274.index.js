export const id = 274;
export const ids = [274];
export const modules = {

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7420);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6729);
/* harmony import */ var _served_address_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1904);
/* harmony import */ var _served_fetcher_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4439);
/* harmony import */ var _served_index_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9566);
/* harmony import */ var _served_published_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2751);
/* harmony import */ var _served_verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(618);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3792);
/* harmony import */ var _served_feed_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3780);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1404);











/** How far above a folder its feed's `feed.json` is looked for: layouts are rarely deeper. */
const PARENTS = 6;
/** Fetches a feed, or one folder of any feed, as subscribers do, and verifies what comes. Changes nothing. */
async function verify(args, settings, host, limits = {}) {
    const { address, named } = parseAddress(await givenAddress(args, settings, host));
    const { signingKeys, trustedKeys } = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_9__/* .loadKeys */ .Vc)(settings, host);
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const fetcher = (0,_served_fetcher_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFetcher */ .T)(limits.fetch);
    const findings = [];
    const feed = await findFeed(fetcher, address);
    const folders = feed !== undefined && feed.root.href === address.href && named === undefined
        ? feedFolders(feed, settings, findings)
        : await lonelyFolder(fetcher, address, named);
    const published = feed === undefined ? [] : await (0,_served_published_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .publishedKeys */ .H)(fetcher, feed.root, feed.file.keys, findings);
    // Of a scheme that no key was given for, the published keys judge.
    const keys = [...given, ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme))];
    const verdicts = await (0,_served_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyFolders */ .T9)(folders, {
        ...{ fetcher, keys, root: address, all: settings.all, patience: { ..._served_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .PATIENCE */ .aZ, ...limits.patience } },
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const { faults } of verdicts)
        findings.push(...faults.map(({ mayPass: _, ...finding }) => finding));
    const byItself = (0,_served_index_files_js__WEBPACK_IMPORTED_MODULE_4__/* .judgedByItself */ .CV)(verdicts.flatMap(({ signatures }) => signatures), given);
    findings.push(...byItself);
    const judges = given.length === 0 ? (keys.length > 0 ? 'published' : 'none') : byItself.length > 0 ? 'both' : 'given';
    return {
        command: 'verify',
        feed: address.href,
        ok: !findings.some(({ severity }) => severity === 'error'),
        all: settings.all,
        keys: judges,
        folders: verdicts.map(({ folder, entries, signatures }) => ({
            path: folder.path,
            format: folder.format.name,
            packages: entries.length,
            signature: (0,_served_index_files_js__WEBPACK_IMPORTED_MODULE_4__/* .signatureWord */ .xC)(signatures, given),
        })),
        packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
        bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
        findings,
    };
}
/** The one address to look at; where none is given, that of the repository's Pages site. */
async function givenAddress(args, settings, host) {
    const [given, ...others] = settings.url === undefined ? args : [...args, settings.url];
    if (others.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_UNKNOWN',
            message: 'verify takes one address at a time',
            remedy: 'Write `pkgfeed verify URL`.',
        });
    }
    const address = given ?? (await (0,_home_js__WEBPACK_IMPORTED_MODULE_7__/* .pagesAddress */ .xq)(settings, host));
    if (address !== undefined)
        return address;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
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
    const names = [_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, ..._formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.flatMap((format) => indexNames(format))];
    const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    if (names.includes(last))
        url.pathname = url.pathname.slice(0, -last.length);
    if (!url.pathname.endsWith('/'))
        url.pathname += '/';
    return { address: url, named: _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.find((format) => indexNames(format).includes(last)) };
}
function noFeed(message, remedy = 'Give the web address of a feed, or of one folder with an index in it.') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_ADDRESS',
        message,
        remedy,
    });
}
/** The files by which an index is found, the one that most devices fetch first. */
function indexNames(format) {
    return [(0,_served_index_files_js__WEBPACK_IMPORTED_MODULE_4__/* .packedFile */ .HU)(format), format.indexFile].filter((name) => name !== undefined);
}
/** The feed at an address, or the one that says it has this folder. */
async function findFeed(fetcher, address) {
    const own = await readFeed(fetcher, address);
    if (own !== undefined)
        return own;
    for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
        const feed = await readFeed(fetcher, root);
        if (feed?.file.folders.some(({ path }) => (0,_served_address_js__WEBPACK_IMPORTED_MODULE_10__/* .folderAddress */ .pd)(root, path)?.href === address.href))
            return feed;
        if (root.pathname === '/')
            break;
    }
    return undefined;
}
async function readFeed(fetcher, root) {
    const file = await (0,_served_feed_js__WEBPACK_IMPORTED_MODULE_8__/* .readServedFeed */ .OI)(fetcher, root);
    return file === undefined ? undefined : { root, file };
}
/** The folders that `feed.json` names, narrowed as the settings say. */
function feedFolders({ root, file }, settings, findings) {
    const { branch, repository, arches } = settings;
    const wanted = (0,_served_feed_js__WEBPACK_IMPORTED_MODULE_8__/* .wantedFolders */ .PA)(file, settings);
    if (wanted.length === 0) {
        const words = [branch, repository, arches.join(' or ')].filter((word) => word);
        const there = file.folders.slice(0, 5).map(({ path }) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path));
        throw noFeed(`${new URL(_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root).href} names no folder${words.length === 0 ? '' : ` of ${words.join(' ')}`}${there.length === 0 ? '' : `; it names ${there.join(', ')}${file.folders.length > there.length ? ' and others' : ''}`}`, words.length === 0 ? undefined : 'Correct `branch`, `repository` or `arches`, or leave them out.');
    }
    return wanted.flatMap(({ path, formats: names }) => {
        const url = (0,_served_address_js__WEBPACK_IMPORTED_MODULE_10__/* .folderAddress */ .pd)(root, path);
        const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.filter(({ name }) => names.includes(name));
        if (url === undefined || formats.length < names.length) {
            findings.push({
                severity: 'error',
                path: _feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS,
                what: `names the folder ${JSON.stringify(path)} (${names.join(', ')}), which this pkgfeed cannot look at`,
                why: 'nobody has verified that folder',
                mend: 'Use the pkgfeed that publishes the feed, or publish a change, which writes the file anew.',
            });
        }
        return url === undefined ? [] : formats.map((format) => ({ path, url, format, formats }));
    });
}
/** A folder that nothing is known of but its address: each format is looked for. */
async function lonelyFolder(fetcher, url, named) {
    const formats = [];
    const wanted = named === undefined ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h : [named];
    for (const format of wanted) {
        for (const name of indexNames(format)) {
            const answer = await fetcher.ask(new URL(name, url));
            if (answer.state === 'failed')
                throw (0,_served_feed_js__WEBPACK_IMPORTED_MODULE_8__/* .notFetched */ .XQ)(new URL(name, url), answer);
            if (answer.state === 'there' && !formats.includes(format))
                formats.push(format);
        }
    }
    if (formats.length === 0) {
        const names = wanted.flatMap(indexNames);
        const lacks = named === undefined ? `${_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, and no ` : '';
        throw noFeed(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`);
    }
    return formats.map((format) => ({ path: '.', url, format, formats }));
}


/***/ })

};
