export const id = 195;
export const ids = [195];
export const modules = {

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ requireKeys),
/* harmony export */   Hm: () => (/* binding */ unsignable),
/* harmony export */   Vc: () => (/* binding */ loadKeys),
/* harmony export */   d3: () => (/* binding */ feedPolicy)
/* harmony export */ });
/* harmony import */ var _feed_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6129);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7863);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1245);
/* harmony import */ var _keys_ecdsa_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6062);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6687);
/* harmony import */ var _keys_openpgp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1835);
/* harmony import */ var _keys_rsa_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2921);
/* harmony import */ var _keys_signing_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(644);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1406);









/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys(settings, host) {
    const { usignKey, openpgpKeys, apkRsaKeys, apkEcKeys, now } = { ...settings, ...host };
    const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = settings;
    const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
    const texts = [usignKey, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys].map((key) => key?.text);
    hideSecrets([...texts, ...passphrases, settings.token], host);
    // As git sends it.
    if (settings.token)
        host.mask(Buffer.from(`x-access-token:${settings.token}`).toString('base64'));
    const signingKeys = [];
    if (usignKey !== undefined)
        signingKeys.push(await (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_7__/* .loadUsignKey */ .E)(usignKey, usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,_keys_openpgp_js__WEBPACK_IMPORTED_MODULE_5__/* .loadOpenpgpKeys */ .oP)(key, openpgpPassphrase, now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,_keys_rsa_js__WEBPACK_IMPORTED_MODULE_6__/* .loadRsaKeys */ .Pf)(joined(apkRsaKeys), apkRsaPassphrase, settings.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(_keys_ecdsa_js__WEBPACK_IMPORTED_MODULE_3__/* .asApkV3Key */ .p)
        : await (0,_keys_ecdsa_js__WEBPACK_IMPORTED_MODULE_3__/* .loadApkV3Keys */ ._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // What RSA keys signed before there was an EC key is theirs still.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_ecdsa_js__WEBPACK_IMPORTED_MODULE_3__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of settings.trustedKeys)
        trustedKeys.push(...(await (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_7__/* .readPublicKeys */ .e)(key)));
    return { signingKeys, trustedKeys };
}
/** Names go by the order of all keys, however many texts they came in. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .normaliseKeyText */ .zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may come wrapped in base64: what is inside is no less secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .normaliseKeyText */ .zY)(secret), host);
    }
}
/** A runner masks line by line; short and commented lines and the frame of a PEM are no secrets. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        const isFrame = /^(untrusted comment:|-----(BEGIN|END) [A-Z ]+-----$)/.test(text);
        if (text.length >= 4 && !isFrame)
            host.mask(text);
    }
}
/** What every change of a feed has to know. */
function feedPolicy(settings, keys, host) {
    const { branch, repository, title, allowUnsigned, maxRemovals } = settings;
    const { GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: run } = host.env;
    return {
        ...keys,
        allowUnsigned,
        isRehearsal: false,
        layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(settings.layout, { branch, repository }),
        branch,
        repository,
        title,
        url: undefined,
        site: undefined,
        run: slug && run ? `${(0,_home_js__WEBPACK_IMPORTED_MODULE_8__/* .serverOf */ .FN)(host)}/${slug}/actions/runs/${run}` : undefined,
        now: host.now,
        maxRemovals,
        isOnPages: isOnGitHub(settings, host),
    };
}
/** A repository named owner/name is served by GitHub Pages; of others, nobody knows how they are served. */
function isOnGitHub({ pagesRepository }, host) {
    return (pagesRepository !== undefined && (0,_git_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRemote */ .M)(pagesRepository, (0,_home_js__WEBPACK_IMPORTED_MODULE_8__/* .serverOf */ .FN)(host), host.cwd).slug !== undefined);
}
/** The formats of a run that no key of it can sign, unless that is allowed. */
function unsignable(formats, { signingKeys, allowUnsigned }) {
    if (allowUnsigned)
        return [];
    return formats.filter(({ schemes }) => !signingKeys.some(({ scheme }) => schemes.includes(scheme)));
}
/** @throws KeyError for the first of them */
function requireKeys(formats, trust) {
    const [lacking] = unsignable(formats, trust);
    if (lacking !== undefined)
        throw (0,_feed_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .keyMissing */ .uy)(lacking);
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog.js
var catalog = __webpack_require__(9582);
// EXTERNAL MODULE: ./build/feed/feed-file.js
var feed_file = __webpack_require__(7420);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/served/address.js
var served_address = __webpack_require__(1904);
// EXTERNAL MODULE: ./build/served/fetcher.js + 1 modules
var served_fetcher = __webpack_require__(4439);
// EXTERNAL MODULE: ./build/served/index-files.js
var index_files = __webpack_require__(9566);
// EXTERNAL MODULE: ./build/keys/signing-key.js
var signing_key = __webpack_require__(644);
;// CONCATENATED MODULE: ./build/served/published-keys.js


/** Far above any public key. */
const KEY_LIMIT = 1 << 20;
/** Above what any feed has had; each is a request. */
const KEY_COUNT = 256;
/** The keys that a feed publishes for its subscribers, each where `feed.json` says it is. */
async function publishedKeys(fetcher, root, named, findings) {
    const keys = [];
    for (const path of [...new Set(named.map((key) => key.path))].slice(0, KEY_COUNT)) {
        const folder = (0,served_address/* folderAddress */.pd)(root, path);
        const url = folder && new URL(folder.href.replace(/\/$/, ''));
        const answer = url && (await fetcher.get(url, KEY_LIMIT));
        if (answer?.state !== 'there') {
            const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
            findings.push(keyFinding(path, `cannot be fetched: ${how ?? 'it is no plain path'}`));
            continue;
        }
        const found = await readKeys(answer.bytes, path);
        const stated = named.filter((key) => key.path === path);
        const isNamed = stated.every(({ scheme, keyId }) => found.some((key) => isThat(key, scheme, keyId)));
        if (!isNamed)
            findings.push(keyFinding(path, 'is not the public key that feed.json says'));
        else
            keys.push(...found);
    }
    return keys;
}
/** An RSA key for apk v2 is called by its file's name, which its text does not tell. */
const isThat = (key, scheme, keyId) => key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);
async function readKeys(bytes, path) {
    try {
        return await (0,signing_key/* readPublicKeys */.e)({ text: bytes.toString('latin1'), origin: path });
    }
    catch {
        return [];
    }
}
function keyFinding(path, what) {
    return {
        severity: 'error',
        path,
        what,
        why: 'people who follow the instructions of the feed end up with another key or none',
        mend: 'Publish anything with that key, which adds its public half, or tell whoever publishes the feed.',
    };
}

// EXTERNAL MODULE: ./build/served/verify.js + 1 modules
var verify = __webpack_require__(8579);
// EXTERNAL MODULE: ./build/commands/trust.js
var trust = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/commands/verify.js










/** A `feed.json` of thousands of folders is far below. */
const FEED_FILE_LIMIT = 16 << 20;
/** How far above a folder its feed's `feed.json` is looked for: layouts are rarely deeper. */
const PARENTS = 6;
/** Fetches a feed, or one folder of any feed, as subscribers do, and verifies what comes. Changes nothing. */
async function verify_verify(args, settings, host, limits = {}) {
    const { address, named } = addressOf(args);
    const { signingKeys, trustedKeys } = await (0,trust/* loadKeys */.Vc)(settings, host);
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const fetcher = (0,served_fetcher/* makeFetcher */.T)(limits.fetch);
    const findings = [];
    const feed = await findFeed(fetcher, address);
    const folders = feed !== undefined && feed.root.href === address.href && named === undefined
        ? feedFolders(feed, settings, findings)
        : await lonelyFolder(fetcher, address, named);
    const published = feed === undefined ? [] : await publishedKeys(fetcher, feed.root, feed.file.keys, findings);
    // Of a scheme that no key was given for, the published keys judge.
    const keys = [...given, ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme))];
    const verdicts = await (0,verify/* verifyFolders */.T9)(folders, {
        ...{ fetcher, keys, root: address, all: settings.all, patience: { ...verify/* PATIENCE */.aZ, ...limits.patience } },
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const { faults } of verdicts)
        findings.push(...faults.map(({ mayPass: _, ...finding }) => finding));
    return {
        command: 'verify',
        feed: address.href,
        ok: !findings.some(({ severity }) => severity === 'error'),
        all: settings.all,
        keys: given.length > 0 ? 'given' : keys.length > 0 ? 'published' : 'none',
        folders: verdicts.map(({ folder, entries, signatures }) => ({
            path: folder.path,
            format: folder.format.name,
            packages: entries.length,
            signature: (0,index_files/* signatureWord */.xC)(signatures, given.length === 0),
        })),
        packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
        bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
        findings,
    };
}
/** With a slash at its end. The address of an index, as apk's own lines have it, names its folder and its format. */
function addressOf(args) {
    const [text, ...more] = args;
    if (text === undefined || more.length > 0) {
        throw new errors/* InputError */.dz({
            code: text === undefined ? 'INPUT_MISSING' : 'INPUT_UNKNOWN',
            message: text === undefined ? 'no address is given' : 'verify takes one address at a time',
            remedy: 'Write `pkgfeed verify URL`.',
        });
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '') {
        throw noFeed(`${JSON.stringify(text)} is no address of a feed, which begins with https:// or http://`);
    }
    // Not repeated: it holds a password.
    if (url.username !== '' || url.password !== '')
        throw noFeed('the address has a user or password in it');
    url.hash = '';
    const names = [feed_file/* FEED_FILE */.GS, ...formats_formats/* FORMATS */.h.flatMap((format) => indexNames(format))];
    const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    if (names.includes(last))
        url.pathname = url.pathname.slice(0, -last.length);
    if (!url.pathname.endsWith('/'))
        url.pathname += '/';
    return { address: url, named: formats_formats/* FORMATS */.h.find((format) => indexNames(format).includes(last)) };
}
function noFeed(message) {
    return new errors/* VerifyError */.Gz({
        code: 'VERIFY_ADDRESS',
        message,
        remedy: 'Give the web address of a feed, or of one folder with an index in it.',
    });
}
/** The files by which an index is found, the one that most devices fetch first. */
function indexNames(format) {
    return [(0,index_files/* packedFile */.HU)(format), format.indexFile].filter((name) => name !== undefined);
}
/** The feed at an address, or the one that says it has this folder. */
async function findFeed(fetcher, address) {
    const own = await readFeed(fetcher, address);
    if (own !== undefined)
        return own;
    for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
        const feed = await readFeed(fetcher, root);
        if (feed?.file.folders.some(({ path }) => (0,served_address/* folderAddress */.pd)(root, path)?.href === address.href))
            return feed;
        if (root.pathname === '/')
            break;
    }
    return undefined;
}
async function readFeed(fetcher, root) {
    const url = new URL(feed_file/* FEED_FILE */.GS, root);
    const answer = await fetcher.get(url, FEED_FILE_LIMIT);
    if (answer.state === 'failed')
        throw notFetched(url, answer);
    // Somebody else's file of that name, or a page, says that there is none of ours.
    if (answer.state !== 'there' || !(0,catalog/* isOurs */.MU)(answer.bytes))
        return undefined;
    return { root, file: (0,feed_file/* readFeedFile */.zy)(answer.bytes) };
}
function notFetched(url, { reason }) {
    return new errors/* VerifyError */.Gz({
        code: 'VERIFY_FETCH',
        message: `${url.href} could not be fetched: ${reason}`,
        remedy: 'Check the address and the network, and try again later.',
    });
}
/** The folders that `feed.json` names, narrowed as the settings say. */
function feedFolders({ root, file }, settings, findings) {
    const { branch, repository, arches } = settings;
    const wanted = file.folders.filter((folder) => (branch === undefined || folder.branch === branch) &&
        (repository === undefined || folder.repository === repository) &&
        (arches.length === 0 || arches.includes(folder.arch)));
    if (wanted.length === 0) {
        const words = [branch, repository, arches.join(' or ')].filter((word) => word);
        const there = file.folders.slice(0, 5).map(({ path }) => (0,errors/* printable */.g$)(path));
        throw noFeed(`${new URL(feed_file/* FEED_FILE */.GS, root).href} names no folder${words.length === 0 ? '' : ` of ${words.join(' ')}`}${there.length === 0 ? '' : `; it names ${there.join(', ')}${file.folders.length > there.length ? ' and others' : ''}`}`);
    }
    return wanted.flatMap(({ path, formats: names }) => {
        const url = (0,served_address/* folderAddress */.pd)(root, path);
        const formats = formats_formats/* FORMATS */.h.filter(({ name }) => names.includes(name));
        if (url === undefined || formats.length < names.length) {
            findings.push({
                severity: 'error',
                path: feed_file/* FEED_FILE */.GS,
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
    const wanted = named === undefined ? formats_formats/* FORMATS */.h : [named];
    for (const format of wanted) {
        for (const name of indexNames(format)) {
            const answer = await fetcher.ask(new URL(name, url));
            if (answer.state === 'failed')
                throw notFetched(new URL(name, url), answer);
            if (answer.state === 'there' && !formats.includes(format))
                formats.push(format);
        }
    }
    if (formats.length === 0) {
        const names = wanted.flatMap(indexNames);
        const lacks = named === undefined ? `${feed_file/* FEED_FILE */.GS}, and no ` : '';
        throw noFeed(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`);
    }
    return formats.map((format) => ({ path: '.', url, format, formats }));
}


/***/ }),

/***/ 9582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sizeIn),
/* harmony export */   Hh: () => (/* binding */ catalogOf),
/* harmony export */   Jj: () => (/* binding */ writeCatalog),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Vx: () => (/* binding */ HEAD),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   l9: () => (/* binding */ CATALOG_FILE),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   uM: () => (/* binding */ readCatalog)
/* harmony export */ });
/**
 * The catalogs: `packages.json` in each folder and `feed.json` at the root, for people, the web page and other
 * tools (docs/catalog.md). They are carried forward unverified, so nothing is listed, placed or signed by what they say.
 */
const CATALOG_FILE = 'packages.json';
/** How each file of ours begins. */
const HEAD = '{"pkgfeed":1,';
/** Lines past this are not ours: a package's metadata is bounded far below. */
const LINE_LIMIT = 8 << 20;
const SUMMARY_LIMIT = 300;
/** False for a file of that name that somebody else put there. */
function isOurs(bytes) {
    return bytes.toString('latin1', 0, HEAD.length) === HEAD;
}
const keyOf = (format, file) => `${format} ${JSON.stringify(file)}`;
/** One package a line, as `writeCatalog` wrote it; what does not look like that is passed over. */
function readCatalog(bytes) {
    const lines = new Map();
    if (bytes === undefined || !isOurs(bytes))
        return lines;
    for (const raw of bytes.toString('utf8').split('\n')) {
        const [, file, format] = LINE.exec(raw) ?? [];
        if (file === undefined || format === undefined || raw.length > LINE_LIMIT)
            continue;
        const line = raw.endsWith(',') ? raw.slice(0, -1) : raw;
        // What is carried forward must not spoil the file for those who read it.
        if (isJson(line))
            lines.set(`${format} ${file}`, line);
    }
    return lines;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** The size that a line states; 0 where it states none. */
const sizeIn = (line) => Number(/"size":(\d{1,12}),/.exec(line)?.[1] ?? 0);
const LINE = /^\{"file":("(?:[^"\\]|\\.)*"),"format":"([a-z0-9-]+)",.*\},?$/;
const BLOB = /"blob":"([0-9a-f]{40})"/;
/**
 * The lines of one format's packages: carried over where the file is still the same, made anew otherwise.
 *
 * @param listed in any order; lines are sorted by file name
 * @param old the catalogs that are there, by folder
 */
function catalogOf(format, listed, old, paths, provenance) {
    const sorted = listed.toSorted((a, b) => (a.entry.file < b.entry.file ? -1 : 1));
    return sorted.map((item) => {
        const blob = item.blob ?? paths.get(item.path);
        const line = item.content?.kind === 'file' ? undefined : oldLine(format, item, old);
        const isSame = line !== undefined && (blob === undefined || BLOB.exec(line)?.[1] === blob);
        // A package that was read in this run is described anew, but for when and whence it came.
        if (isSame && item.facts === undefined)
            return line;
        const from = item.content?.kind === 'file' ? provenanceOf(provenance, item) : isSame ? originOf(line) : NOWHERE;
        return catalogLine(format, item, blob, from);
    });
}
/** Of a package listed again in a new folder, the line is in the folder it is copied from. */
function oldLine(format, { entry, path, content }, old) {
    const from = content?.kind === 'copy' ? content.from : path;
    const folder = from.slice(0, -entry.file.length - 1);
    return old.get(folder)?.get(keyOf(format.name, entry.file));
}
/** When a package came that somebody else published is not known. */
const NOWHERE = { published: null, run: null, source: null };
const provenanceOf = ({ now, run }, { facts }) => ({
    published: seconds(now),
    run: run ?? null,
    source: facts?.source ?? null,
});
function originOf(line) {
    const { published, run, source } = JSON.parse(line);
    const text = (value) => (typeof value === 'string' ? value : null);
    return { published: text(published), run: text(run), source: text(source) };
}
function catalogLine(format, { entry, facts }, blob, origin) {
    const { summary, license, maintainer, homepage, dependencies, provides } = format.describe(entry);
    return JSON.stringify({
        file: entry.file,
        format: format.name,
        name: entry.name,
        version: entry.version,
        // Where the index hides it, a package may be for any arch.
        arch: facts?.arch ?? (entry.anyArch === undefined ? null : entry.arch),
        size: entry.size ?? null,
        sha256: facts?.sha256 ?? entry.sha256 ?? null,
        blob: blob ?? null,
        license,
        maintainer: maintainer || (facts?.maintainer ?? ''),
        homepage,
        summary: shorten(summary),
        depends: dependencies,
        provides,
        ...origin,
    });
}
/** ISO 8601 without fractions. */
const seconds = (time) => `${time.toISOString().slice(0, 19)}Z`;
/** On whole characters. */
function shorten(text) {
    const characters = [...text];
    return characters.length <= SUMMARY_LIMIT ? text : `${characters.slice(0, SUMMARY_LIMIT - 1).join('')}…`;
}
function writeCatalog(lines) {
    return Buffer.from(`${HEAD}"packages":[\n${lines.join(',\n')}\n]}\n`, 'utf8');
}


/***/ }),

/***/ 7420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ FEED_FILE),
/* harmony export */   yR: () => (/* binding */ writeFeedFile),
/* harmony export */   zy: () => (/* binding */ readFeedFile)
/* harmony export */ });
/* unused harmony export isWebAddress */
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9582);

/** `feed.json` at the root of the feed (docs/catalog.md): nobody signs it, and no index follows from it. */
const FEED_FILE = 'feed.json';
/** What an earlier run wrote, as far as it has the shape; nothing in it is believed without looking at the tree. */
function readFeedFile(bytes) {
    const nothing = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };
    if (bytes === undefined || !(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(bytes))
        return nothing;
    try {
        const { title, url, folders, keys, recent, site } = JSON.parse(bytes.toString('utf8'));
        return {
            title: isText(title) ? title : null,
            url: isText(url) && isWebAddress(url) ? url : null,
            folders: listOf(folders, isFeedFolder, plainFolder),
            keys: listOf(keys, isFeedKey, plainKey),
            recent: listOf(recent, isRecent, plainRecent),
            site: listOf(site, isSiteFile, plainSiteFile),
        };
    }
    catch {
        return nothing;
    }
}
function listOf(value, isOne, plain) {
    return Array.isArray(value) ? value.filter(isOne).map(plain) : [];
}
const isText = (value) => typeof value === 'string';
const isTextOrNull = (value) => value === null || isText(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const areTexts = (value) => Array.isArray(value) && value.every(isText);
/** It ends up in lines that people paste into a shell, and in the page's links. */
function isWebAddress(text) {
    return text.length <= 300 && /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~-]+)*$/.test(text);
}
function isFeedFolder(value) {
    return (value !== null &&
        isText(value.path) &&
        isText(value.arch) &&
        isTextOrNull(value.branch) &&
        isTextOrNull(value.repository) &&
        areTexts(value.formats) &&
        isCount(value.packages) &&
        isCount(value.bytes));
}
const isKeyPath = (path) => path.startsWith('keys/');
function isFeedKey(value) {
    return (value !== null &&
        isText(value.scheme) &&
        isText(value.keyId) &&
        isText(value.path) &&
        isKeyPath(value.path));
}
function isRecent(value) {
    return (value !== null &&
        [value.name, value.version, value.format, value.summary, value.published].every(isText) &&
        [value.branch, value.repository, value.run].every(isTextOrNull) &&
        areTexts(value.folders));
}
/** Whatever `feed.json` says, no other file is ever replaced or deleted as one of ours. */
const SITE_PATH = /^(index\.html|install\.sh|feed\.atom|badges\/[\w.+~/-]+\.(svg|json))$/;
function isSiteFile(value) {
    return (value !== null &&
        isText(value.path) &&
        SITE_PATH.test(value.path) &&
        isText(value.blob) &&
        /^[0-9a-f]{40}$/.test(value.blob));
}
/** Fields that we know, and no other. */
function plainFolder(folder) {
    const { path, branch, repository, arch, formats, packages, bytes, keys } = folder;
    const signers = areTexts(keys) ? keys.filter(isKeyPath) : null;
    return { path, branch, repository, arch, formats, packages, bytes, keys: signers };
}
function plainKey({ scheme, keyId, path, sha256 }) {
    return { scheme, keyId, path, sha256: isText(sha256) && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null };
}
function plainRecent(recent) {
    const { name, version, branch, repository, format, folders, summary, published, run } = recent;
    return { name, version, branch, repository, format, folders, summary, published, run };
}
function plainSiteFile({ path, blob, version }) {
    return isText(version) ? { path, blob, version } : { path, blob };
}
/** One item a line, so that git stores a change as a change. */
function writeFeedFile({ title, url, folders, keys, recent, site }, now) {
    const lines = (items) => items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const head = `${_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .HEAD */ .Vx}"title":${JSON.stringify(title)},"url":${JSON.stringify(url)},"updated":${JSON.stringify((0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(now))}`;
    const parts = { folders: byPath(folders), keys, recent, site: byPath(site) };
    const lists = Object.entries(parts).map(([name, items]) => `"${name}":${lines(items)}`);
    return Buffer.from(`${head},\n${lists.join(',\n')}}\n`, 'utf8');
}
const byPath = (items) => items.toSorted((a, b) => (a.path < b.path ? -1 : 1));


/***/ }),

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ loadUsignKey),
/* harmony export */   e: () => (/* binding */ readPublicKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2710);
/* harmony import */ var _ecdsa_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6062);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6687);
/* harmony import */ var _openpgp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1835);
/* harmony import */ var _rsa_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2921);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5983);








/**
 * Loads the usign secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadUsignKey(given, passphrase) {
    const text = (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .secretTextOf */ .B1)(given);
    const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOfKey */ .RI)(text);
    const blob = kind === 'usign-secret' ? (0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .usignBlob */ .SX)(text) : undefined;
    if (blob !== undefined)
        return await (0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignSecretKey */ .ei)(blob, given.origin, passphrase);
    throw (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .wrongKind */ .oF)(given.origin, kind, {
        noun: 'a usign secret key',
        remedy: 'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
        secretHalf: 'Give the secret half of the pair: the file that ends in .sec.',
    });
}
/** By what a piece is. A PEM key may be EC, for apk v3, or RSA, which apk v2 and v3 both check with. */
const PUBLIC_READERS = {
    'usign-public': ({ text, origin }) => {
        const blob = (0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .usignBlob */ .SX)(text);
        return blob === undefined ? [] : [(0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignPublicKey */ .$I)(blob, origin)];
    },
    'public-pem': (piece) => {
        const forV3 = (0,_ecdsa_js__WEBPACK_IMPORTED_MODULE_2__/* .readApkV3PublicKey */ .MA)(piece);
        const isEc = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(forV3.text).asymmetricKeyType === 'ec';
        return isEc ? [forV3] : [(0,_rsa_js__WEBPACK_IMPORTED_MODULE_5__/* .readRsaPublicKey */ .fM)(piece, undefined), forV3];
    },
    'openpgp-public': _openpgp_js__WEBPACK_IMPORTED_MODULE_4__/* .readOpenpgpPublicKeys */ .he,
};
/**
 * Reads the public keys of a text, one after another, of any kind.
 *
 * @throws KeyError that names what was given instead
 */
async function readPublicKeys(given) {
    const pieces = piecesOf((0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .normaliseKeyText */ .zY)(given.text));
    if (pieces.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} is empty`,
            remedy: 'Put the public key files into it, one after another.',
        });
    }
    const keys = [];
    for (const text of pieces) {
        const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOfKey */ .RI)(text);
        const reader = kind === undefined ? undefined : PUBLIC_READERS[kind];
        if (reader === undefined)
            throw notPublic(given.origin, kind);
        keys.push(...(await reader({ text, origin: given.origin })));
    }
    return keys;
}
/** A text cut at its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text) {
    return (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .cutAtArmor */ .Z6)(text)
        .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
}
/** A file is a comment line and a base64 line; pasted keys may lack the first. */
function usignFiles(text) {
    return text
        .split(/^(?=untrusted comment:)/m)
        .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')));
}
function notPublic(origin, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${kind === undefined ? 'something that is no key' : (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .nounOfKind */ .y7)(kind)}, where public keys are wanted`,
        remedy: 'Put whole public key files into it, one after another.',
    });
}


/***/ })

};
