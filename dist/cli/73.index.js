export const id = 73;
export const ids = [73];
export const modules = {

/***/ 1073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/audit/discrepancies.js
var discrepancies = __webpack_require__(1591);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
;// CONCATENATED MODULE: ./build/audit/findings.js

function notSigned(path, format, keys) {
    return {
        // With a key at hand the signature is missing, and not merely not wanted.
        severity: keys.some(({ scheme }) => format.schemes.includes(scheme)) ? 'error' : 'warning',
        path,
        what: `has no ${format.schemes.join(' or ')} signature`,
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        mend: `Publish with \`${format.keyInput}\` and, once, \`allow-unsigned\`, or run \`pkgfeed reindex\` with the key.`,
    };
}
function signatureFinding(path, signature) {
    switch (signature.state) {
        case 'unknown-key':
            return {
                severity: 'error',
                path,
                what: `is signed by key ${signature.keyId}, which is not among the keys that it was checked with`,
                why: 'devices that hold only those keys refuse the feed',
                mend: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
            };
        case 'bad':
            return {
                severity: 'error',
                path,
                what: `has a bad ${signature.scheme} signature: ${signature.reason}`,
                why: 'devices refuse the index, and opkg deletes the list it had',
                mend: 'Find out who changed it, and restore the folder from the history of the feed.',
            };
    }
}
function unpublishedKey(key) {
    return {
        severity: 'warning',
        path: `keys/${key.fileName}`,
        what: 'is missing',
        why: 'people cannot fetch the key that the feed is signed with from the feed itself',
        mend: 'Publish anything with that key; pkgfeed adds its public half.',
    };
}
function missing(file, index) {
    return {
        severity: 'error',
        path: file,
        what: 'is missing',
        why: `${index} lists it, so installing it fails with 404`,
        mend: 'Restore the file from the history of the feed.',
    };
}
const BRING_BACK = 'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which lists the package files that are there.';
/** An index that `feed.json` knows of. */
function lostFinding({ path, packages }) {
    return {
        severity: 'error',
        path,
        what: 'is missing',
        why: `feed.json knows ${packages === 1 ? 'a package' : `${packages} packages`} in its folder, and devices see none without it`,
        mend: BRING_BACK,
    };
}
function unlistedFinding({ path, lost, odd }) {
    if (odd !== undefined) {
        return {
            severity: 'warning',
            path,
            what: `is listed by no index, and has a name that ${odd}`,
            why: 'no index can list it, and the name looks like another',
            mend: 'Rename it, then run `pkgfeed reindex`, or delete it.',
        };
    }
    if (lost !== undefined) {
        const why = `${lost} is missing, so that devices do not see the package`;
        return { severity: 'error', path, what: 'is listed by no index', why, mend: BRING_BACK };
    }
    return {
        severity: 'warning',
        path,
        what: 'is listed by no index',
        why: 'devices do not see the package, and nobody compares the file with anything',
        mend: 'Publish it or run `pkgfeed reindex` to list it, or delete it or move it away.',
    };
}
/** Instead of thousands of the same. */
function manyMissing(count, index) {
    return {
        severity: 'error',
        path: index,
        what: `lists ${count} more packages that are missing`,
        why: 'installing them fails with 404',
        mend: 'Restore the files from the history of the feed.',
    };
}
/** A file that is larger than what is read of it. @param size bytes */
function oversizedFinding(path, size) {
    return {
        severity: 'error',
        path,
        what: `has ${size} bytes, and at most ${(0,feed_files/* mostOf */.Fx)(path)} are read`,
        why: 'it is far larger than any real one, so that nobody has looked into it',
        mend: 'Restore the file from the history of the feed.',
    };
}

// EXTERNAL MODULE: ./build/audit/unlisted.js
var unlisted = __webpack_require__(2804);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/place.js
var feed_place = __webpack_require__(754);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(6694);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/homes/open-home.js + 20 modules
var open_home = __webpack_require__(6924);
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(3648);
// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(698);
// EXTERNAL MODULE: ./build/run/keys.js + 3 modules
var keys = __webpack_require__(1126);
// EXTERNAL MODULE: ./build/served/index-files.js
var index_files = __webpack_require__(9566);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js + 1 modules
var packages_json = __webpack_require__(1613);
// EXTERNAL MODULE: ./build/served/catalogs.js
var served_catalogs = __webpack_require__(1858);
;// CONCATENATED MODULE: ./build/commands/check-catalogs.js






/** What is wrong with feed.json and the packages.json of each folder. Nobody signs them, so nothing else is judged. */
async function checkCatalogs(home, tip, folders) {
    const findings = [];
    const catalogs = [...new Set(folders)]
        .filter((path) => path !== '')
        .map((path) => `${path}/${packages_json/* CATALOG_FILE */.l9}`);
    const present = [feed_json/* FEED_FILE */.GS, ...catalogs].filter((path) => tip.paths.has(path));
    const large = await (0,feed_files/* oversized */.ad)(home, tip, present);
    for (const [path, size] of large)
        findings.push(oversizedFinding(path, size));
    const readable = present.filter((path) => !large.has(path)).map((path) => ({ path }));
    let feedFile = (0,feed_json/* openFeedFile */.zE)(undefined);
    let ours = 0;
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, readable)) {
        if (path === feed_json/* FEED_FILE */.GS) {
            feedFile = (0,feed_json/* openFeedFile */.zE)(bytes);
            continue;
        }
        const state = (0,packages_json/* stateOfCatalog */.Aw)(bytes);
        if (state === 'damaged')
            findings.push((0,served_catalogs/* damagedCatalog */.NB)(path));
        if (state !== 'theirs')
            ours++;
    }
    if (feedFile.state === 'damaged')
        findings.push((0,served_catalogs/* damagedCatalog */.NB)(feed_json/* FEED_FILE */.GS));
    if (!tip.paths.has(feed_json/* FEED_FILE */.GS) && ours > 0)
        findings.push((0,served_catalogs/* missingCatalog */.Yc)(feed_json/* FEED_FILE */.GS));
    if (feedFile.dropped.length > 0)
        findings.push((0,served_catalogs/* oddCatalog */.Xf)(feedFile.dropped));
    const named = new Set(feedFile.feed.folders.map(({ path }) => `${path}/${packages_json/* CATALOG_FILE */.l9}`));
    findings.push(...catalogs.filter((path) => named.has(path) && !tip.paths.has(path)).map(served_catalogs/* missingCatalog */.Yc));
    return { feedFile, findings };
}

;// CONCATENATED MODULE: ./build/commands/check.js














/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys } = await (0,keys/* loadKeys */.Vc)(settings, host);
    const { home } = await (0,open_home/* openHome */.yz)(settings, host);
    const tip = await home.open();
    const folders = formats/* FORMATS */.h.flatMap((format) => foldersOf(format, tip).map((path) => ({ format, path })));
    const catalogs = await checkCatalogs(home, tip, folders.map(({ path }) => path));
    const { feed } = catalogs.feedFile;
    if (folders.length === 0 && !hasTraces(tip, feed)) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${home.name} holds no feed: there is no ${formats/* FORMATS */.h.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
            remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
        });
    }
    const findings = tip.isUnfinished ? [UNFINISHED] : [];
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const published = await publishedKeys(home, tip, findings);
    // Of a scheme that no key was given for, the published keys judge.
    const judges = [...given, ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme))];
    const report = {
        command: 'check',
        feed: home.name,
        ok: true,
        folders: [],
        packages: 0,
        bytes: 0,
        findings,
    };
    let wanted = [];
    let held = 0;
    const listed = new Set();
    const unread = [];
    const signatures = [];
    const noted = new Map(feed.folders.map((folder) => [folder.path, folder.arch]));
    const ownNames = new Set([...folders.map(({ path }) => lastName(path)), ...noted.values()]);
    const checkWanted = async () => {
        report.packages += wanted.length;
        report.bytes += await checkFiles(home, tip, wanted, findings, host);
        wanted = [];
        held = 0;
    };
    for (const { format, path } of folders) {
        const folder = await checkFolder(format, home, tip, path, judges, findings);
        signatures.push(...folder.signatures);
        if (folder.listed === undefined)
            unread.push({ format, path });
        for (const one of folder.listed ?? [])
            listed.add(one.path);
        report.folders.push({
            path: path || '.',
            format: format.name,
            packages: folder.listed?.length ?? 0,
            signature: folder.listed === undefined ? 'not readable' : (0,index_files/* signatureWord */.xC)(folder.signatures, given),
        });
        const names = path.split('/');
        const others = new Set([...ownNames].filter((name) => !names.includes(name)));
        const place = { names, arch: noted.get(path), others };
        const wrong = (0,feed_place/* misplaced */.j5)(folder.listed?.map(({ entry }) => entry) ?? [], place);
        if (wrong !== undefined)
            findings.push({ path: inFolder(path, format.indexFile), ...wrong, ...feed_place/* MISPLACED */.pW });
        let lacking = 0;
        for (const { entry, path: file } of folder.listed ?? []) {
            if (tip.paths.has(file))
                wanted.push({ format, entry, path: file });
            else if (++lacking <= NAMED)
                findings.push(missing(file, inFolder(path, format.indexFile)));
        }
        if (lacking > NAMED)
            findings.push(manyMissing(lacking - NAMED, inFolder(path, format.indexFile)));
        // Each entry keeps its index in memory.
        held += folder.size;
        if (wanted.length > AT_ONCE || held > HELD)
            await checkWanted();
    }
    await checkWanted();
    findings.push(...(0,unlisted/* lostIndexes */.Z)(tip.paths, feed).map(lostFinding));
    findings.push(...(0,unlisted/* unlistedFiles */.c)(tip.paths, listed, unread, feed).map(unlistedFinding));
    findings.push(...(0,index_files/* judgedByItself */.CV)(signatures, given), ...catalogs.findings);
    if (!tip.paths.has('.nojekyll') && settings.directory === undefined) {
        findings.push({
            severity: 'warning',
            path: '.nojekyll',
            what: 'is missing',
            why: 'GitHub Pages then drops paths that begin with _, . or ~',
            mend: 'Publish anything; pkgfeed adds it.',
        });
    }
    report.ok = !findings.some(({ severity }) => severity === 'error');
    return report;
}
/** Whether there are package files, or news of a feed, though no index is there. */
function hasTraces(tip, feed) {
    return (0,unlisted/* lostIndexes */.Z)(tip.paths, feed).length > 0 || (0,unlisted/* unlistedFiles */.c)(tip.paths, new Set(), [], feed).length > 0;
}
/** What is judged then is the feed with that change. */
const UNFINISHED = {
    severity: 'warning',
    path: '.pkgfeed-staging',
    what: 'holds a change of a run that was ended before all of it was in place',
    why: 'until it is finished devices may get an index with the signature of another',
    mend: 'Publish, remove or reindex anything: the next run finishes it first.',
};
/** How many missing packages of a folder are named; a folder that lost more lost all of them the same way. */
const NAMED = 100;
/** Packages of small folders are fetched together. */
const AT_ONCE = 2000;
/** Bytes of indexes, likewise. */
const HELD = 8 << 20;
const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
const inFolder = (folder, file) => (folder === '' ? file : `${folder}/${file}`);
/** Every folder with an index; the empty name for the feed's root. */
function foldersOf(format, tip) {
    const { indexFile } = format;
    return [...tip.paths.keys()]
        .filter((path) => path === indexFile || path.endsWith(`/${indexFile}`))
        .map((path) => path.slice(0, -indexFile.length).replace(/\/$/, ''))
        .sort();
}
/** Above what any feed has had. */
const KEY_FILES = 64;
async function publishedKeys(home, tip, findings) {
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
    const keys = [];
    const large = await (0,feed_files/* oversized */.ad)(home, tip, paths);
    for (const [path, size] of large)
        findings.push(oversizedFinding(path, size));
    const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
    for (const [path, text] of await home.read(tip, small)) {
        try {
            const found = await (0,public_keys/* readPublicKeys */.eK)({ text: text.toString('latin1'), origin: path });
            keys.push(...found.map((key) => (key.scheme === 'apk-v2' ? named(key, path) : key)));
            // An RSA key's file may have any name: it is the index that states it.
            const isNamed = found.some(({ fileName, scheme }) => scheme === 'apk-v2' || path === `keys/${fileName}`);
            if (new Set(found.map(({ text: one }) => one)).size === 1 && isNamed)
                continue;
        }
        catch {
            // Told below, like a key under another's name.
        }
        findings.push({
            severity: 'error',
            path,
            what: 'is not the public key that its name says',
            why: 'devices look keys up by this name, and would trust another key or none',
            mend: 'Restore the file from the history of the feed.',
        });
    }
    return keys;
}
/** An apk v2 key's name is its file's, and the key itself does not know it. */
function named(key, path) {
    const name = path.slice('keys/'.length);
    return { ...key, keyId: name, fileName: name, answersTo: (keyId) => keyId === name };
}
/** `listed` is undefined for an index that cannot be read, which has `size` bytes otherwise. */
async function checkFolder(format, home, tip, path, keys, findings) {
    const there = [format.indexFile, ...format.derivedFiles, ...format.signatureFiles].filter((name) => tip.paths.has(inFolder(path, name)));
    const large = await (0,feed_files/* oversized */.ad)(home, tip, there.map((name) => inFolder(path, name)));
    for (const [file, size] of large)
        findings.push(oversizedFinding(file, size));
    if (large.has(inFolder(path, format.indexFile)))
        return { listed: undefined, signatures: [], size: 0 };
    const names = there.filter((name) => !large.has(inFolder(path, name)));
    const read = await home.read(tip, names.map((name) => inFolder(path, name)));
    const files = new Map(names.map((name) => [name, read.get(inFolder(path, name)) ?? Buffer.alloc(0)]));
    const index = files.get(format.indexFile) ?? Buffer.alloc(0);
    const indexPath = inFolder(path, format.indexFile);
    const signatures = await format.verify(files, keys);
    if (signatures.length === 0)
        findings.push(notSigned(indexPath, format, keys));
    for (const signature of signatures) {
        if (signature.state === 'good') {
            const { fileName } = signature.key;
            if (!tip.paths.has(`keys/${fileName}`))
                findings.push(unpublishedKey(signature.key));
        }
        else
            findings.push(signatureFinding(inFolder(path, signature.file), signature));
    }
    let listed;
    try {
        listed = (0,signed_folder/* listIndex */.VH)(format, path, index, tip.paths);
    }
    catch (error) {
        if (!(error instanceof errors/* PkgfeedError */.jH))
            throw error;
        findings.push({
            severity: 'error',
            path: indexPath,
            what: `cannot be used: ${error.message}`,
            why: 'devices see only a part of it, or nothing, and a publish stops at it',
            mend: 'Restore the folder from the history of the feed.',
        });
        return { listed: undefined, signatures, size: 0 };
    }
    for (const fact of (0,signed_folder/* duplicatesIn */.uS)(listed)) {
        findings.push({
            severity: 'error',
            path: indexPath,
            what: `lists ${fact} twice`,
            why: 'which of the two a device takes is chance, and a publish stops at it',
            mend: 'Restore the index from the history of the feed.',
        });
    }
    const entries = listed.map(({ entry }) => entry);
    for (const { file, problem } of await format.checkIndex(ownFiles(format, path, files, tip), entries)) {
        if (large.has(inFolder(path, file)))
            continue;
        findings.push({
            severity: file === format.derivedFiles[0] ? 'error' : 'warning',
            path: inFolder(path, file),
            what: problem,
            why: 'it derives from the signed index, and clients and upgrade servers read it',
            mend: signatures.some(({ state }) => state === 'bad')
                ? 'Restore the folder from the history of the feed.'
                : 'Publish a change into this folder, which writes it anew.',
        });
    }
    return { listed, signatures, size: index.length };
}
/** Without derived files that a later format in the same folder has written. */
function ownFiles(format, folder, files, tip) {
    const later = formats/* FORMATS */.h.slice(formats/* FORMATS */.h.indexOf(format) + 1).filter(({ indexFile }) => tip.paths.has(inFolder(folder, indexFile)));
    const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
    return new Map([...files].filter(([name]) => !theirs.has(name)));
}
/** Fetches and compares package files. Returns how many bytes were compared. */
async function checkFiles(home, tip, wanted, findings, host) {
    let total = 0;
    let done = 0;
    for await (const [item, bytes] of (0,read_many/* readMany */.c)(home, tip, wanted)) {
        total += bytes.length;
        findings.push(...(await compare(item, bytes)));
        host.progress('checking packages', ++done, wanted.length);
    }
    return total;
}
async function compare({ format, entry, path }, bytes) {
    const found = await (0,discrepancies/* discrepanciesOf */.P)(format, entry, bytes, path.split('/'));
    return found.map((one) => ({ path, ...findingOf(one) }));
}
const RESTORE = 'Restore the file from the history of the feed, or publish it again with a new version.';
function findingOf(found) {
    const finding = (severity, what, why, mend) => ({
        ...{ severity, what, why, mend },
    });
    const refused = (what) => finding('error', `${what} than the index says`, 'devices refuse to install it', RESTORE);
    switch (found.kind) {
        case 'size':
            return finding('error', `has ${found.is} bytes, not ${found.listed} as the index says`, 'devices refuse to install it', RESTORE);
        case 'hash':
            return refused(`has another ${found.names.join(' and ')}`);
        case 'build':
            return refused('is another build');
        case 'bare': {
            const mend = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
            return finding('warning', 'is listed without size or hash', 'devices install whatever the server sends', mend);
        }
        case 'words': {
            const what = `says another ${found.fields.join(' and ')} than the index`;
            const mend = 'Publish the package again under its own name and version.';
            return finding('error', what, 'upgrades loop or fail', mend);
        }
        case 'warning': {
            const mend = 'Publish a new version that is built as this says.';
            return finding('warning', 'is not fit for every client', found.text, mend);
        }
        case 'unreadable': {
            const mend = 'Publish a good build with a new version.';
            return finding('error', `is no readable package: ${found.reason}`, 'devices fail to install it', mend);
        }
    }
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ pathsInstead),
/* harmony export */   io: () => (/* binding */ oddValues),
/* harmony export */   oV: () => (/* binding */ knownFeed),
/* harmony export */   zf: () => (/* binding */ feedKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4979);
/* harmony import */ var _draft_outline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5279);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6694);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8788);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6781);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1613);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3920);









/** Whether the feed has to be told from its indexes, since feed.json does not tell it. */
const isLost = ({ state }) => state === 'absent' || state === 'damaged';
/**
 * The paths that tell what the feed is where feed.json does not: all signed indexes, and the files for people.
 *
 * @param feedFile the bytes of feed.json; undefined for none
 */
function pathsInstead(feedFile, paths) {
    if (!isLost((0,_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .openFeedFile */ .zE)(feedFile)))
        return [];
    const indexes = folderPaths(paths).flatMap(({ format, path }) => (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesToRead */ .lG)(format, path, paths));
    return [...new Set([...indexes, ...[...paths.keys()].filter(_feed_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .isSitePath */ .X1)])];
}
/**
 * What feed.json says. Where it is gone or damaged, what the signed indexes say: folders whose signature a key of this
 * run has made or vouches for, and files for people that are still as pkgfeed wrote them.
 *
 * @param files contents of feed.json and of `pathsInstead`
 */
async function knownFeed(paths, files, policy) {
    const opened = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .openFeedFile */ .zE)(files.get(_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FEED_FILE */ .GS));
    if (!isLost(opened))
        return { ...opened, warnings: droppedWarning(opened) };
    const { feed, left } = await feedOfIndexes(paths, files, policy);
    const site = ownFiles(paths, files, policy);
    const isPkgfeeds = site.length > 0 || hasCatalog(files);
    const warnings = [...damageWarning(opened, isPkgfeeds), ...leftWarning(left)];
    return { ...opened, feed: { ...feed, site }, warnings };
}
function droppedWarning({ dropped }) {
    return dropped.length === 0 ? [] : [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FEED_FILE */ .GS} ${oddValues(dropped)}`];
}
/** @param dropped the places of values in feed.json that do not fit, one at least */
function oddValues(dropped) {
    return `has values that pkgfeed never writes, at ${dropped.join(', ')}: they are left out. Find out who changed the file`;
}
const hasCatalog = (files) => [...files].some(([path, bytes]) => path.endsWith(`/${_packages_json_js__WEBPACK_IMPORTED_MODULE_7__/* .CATALOG_FILE */ .l9}`) && (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stateOfCatalog */ .Aw)(bytes) !== 'theirs');
/** @param isPkgfeeds whether pkgfeed has published here before */
function damageWarning({ state }, isPkgfeeds) {
    if (state === 'damaged')
        return [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FEED_FILE */ .GS} is damaged; it is written anew from the signed indexes`];
    return isPkgfeeds ? [`${_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FEED_FILE */ .GS} is gone; it is written anew from the signed indexes`] : [];
}
function leftWarning(left) {
    if (left.length === 0)
        return [];
    return [
        `${_feed_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FEED_FILE */ .GS} leaves out ${left.map(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$).join(', ')}: no key of this run has signed the index; give the key as \`trusted-keys\``,
    ];
}
/** Every folder with an index that a run could have made. */
function folderPaths(paths) {
    return _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.flatMap((format) => [...paths.keys()]
        .filter((path) => path.endsWith(`/${format.indexFile}`))
        .map((path) => ({ format, path: path.slice(0, -format.indexFile.length - 1) }))
        .filter(({ path }) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_8__/* .isFolderPath */ .ky)(path)));
}
/** The feed that its verified indexes describe, and pkgfeed's folders whose index nobody vouches for. */
async function feedOfIndexes(paths, files, policy) {
    const folders = new Map();
    const keys = new Map();
    const left = new Set();
    for (const { format, path } of folderPaths(paths)) {
        const own = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(format, path, files);
        const index = own.get(format.indexFile);
        if (index === undefined)
            continue;
        const read = async () => {
            const signatures = await format.verify(own, (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .acceptedKeys */ .gH)(policy));
            (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .checkTrust */ .Rr)(path, signatures, policy);
            const signers = keysOf(signatures, paths, policy);
            // A key that the feed does not publish is of no use to its subscribers.
            if (signers.length === 0 && signatures.some(({ state }) => state === 'good'))
                return undefined;
            return { signers, listed: (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listIndex */ .VH)(format, path, index, paths) };
        };
        const verified = await orNothing(read());
        if (verified === undefined) {
            if (paths.has(`${path}/${_packages_json_js__WEBPACK_IMPORTED_MODULE_7__/* .CATALOG_FILE */ .l9}`))
                left.add(path);
            continue;
        }
        const { signers, listed } = verified;
        const folder = folders.get(path) ?? emptyFolder(path, policy);
        folders.set(path, {
            ...folder,
            formats: [...folder.formats, format.name],
            packages: folder.packages + listed.length,
            bytes: listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), folder.bytes),
            keys: [...new Set([...(folder.keys ?? []), ...signers.map((key) => key.path)])],
        });
        for (const key of signers)
            keys.set(key.path, key);
    }
    const feed = { folders: [...folders.values()], keys: [...keys.values()] };
    return { feed: { title: null, url: null, ...feed, recent: [], site: [] }, left: [...left] };
}
/** Nothing for an index that a publish would refuse; `check` says what is wrong with it. */
async function orNothing(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PkgfeedError */ .jH)
            return undefined;
        throw error;
    }
}
/** The keys that made the good signatures, and that the feed publishes or this run will. */
function keysOf(signatures, paths, { signingKeys }) {
    const own = new Set(signingKeys.map(_draft_outline_js__WEBPACK_IMPORTED_MODULE_3__/* .keyPath */ .Dw));
    return signatures
        .flatMap((signature) => (signature.state === 'good' ? [feedKeyOf(signature.key)] : []))
        .filter(({ scheme, keyId, path }) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_8__/* .isKeyPath */ .x3)(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_8__/* .isKeyId */ .rZ)(scheme, keyId))
        .filter(({ path }) => paths.has(path) || own.has(path));
}
/** A public key as feed.json names it. */
const feedKeyOf = ({ scheme, keyId, fileName, text }) => ({
    ...{ scheme, keyId, path: `keys/${fileName}` },
    sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')),
});
function emptyFolder(path, { layout }) {
    const { branch, repository, arch } = layout.coordinatesOf(path);
    return { path, branch, repository, arch, formats: [], packages: 0, bytes: 0, keys: null };
}
/** The files for people that say themselves that nobody has changed them. */
function ownFiles(paths, files, { site }) {
    return [...files].flatMap(([path, bytes]) => {
        const blob = paths.get(path);
        const own = (0,_feed_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .isSitePath */ .X1)(path) ? site?.recognise(path, bytes) : undefined;
        return own === undefined || blob === undefined ? [] : [{ path, blob, ...own }];
    });
}


/***/ }),

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ mostOf),
/* harmony export */   Mx: () => (/* binding */ readFeedFiles),
/* harmony export */   ad: () => (/* binding */ oversized)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1613);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8317);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(698);






/** Sixteen times what is read of a file of signatures. */
const SIGNATURE_LIMIT = 1 << 20;
/** All files of one reading together: what a feed of 100,000 packages has. */
const TOTAL_LIMIT = 256 << 20;
const SIGNATURE_FILES = new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .h.flatMap(({ signatureFiles }) => signatureFiles));
/** The most bytes that are read of a file of the feed that is no package. */
function mostOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (path.startsWith('keys/'))
        return _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_KEY_LIMIT */ .Mp;
    if (path === _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)
        return _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE_LIMIT */ .AZ;
    if (name === _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9)
        return _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_LIMIT */ .wH;
    return SIGNATURE_FILES.has(name) ? SIGNATURE_LIMIT : _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .INDEX_LIMIT */ .bk;
}
/** Those of the paths whose files are larger than what is read of them, with their sizes in bytes. */
async function oversized(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    return new Map([...sizes].filter(([path, size]) => size > mostOf(path)));
}
/**
 * Reads files of a feed that are no packages.
 *
 * @throws FeedError for one that is larger than any real one, before it is read
 */
async function readFeedFiles(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    let total = 0;
    for (const [path, size] of sizes) {
        total += size;
        if (size > mostOf(path))
            throw tooLarge(`${path} has ${size} bytes, and at most ${mostOf(path)} are read`);
        if (total > TOTAL_LIMIT)
            throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
    }
    return await home.read(tip, paths);
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(what),
        remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
    });
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readMany)
/* harmony export */ });
/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Files asked for in one request. */
const REQUEST = 500;
/** Reads many files of a feed one after another: fetched in few requests, held in memory a bounded batch at a time. */
async function* readMany(home, tip, wanted) {
    for (let at = 0; at < wanted.length; at += REQUEST) {
        const part = wanted.slice(at, at + REQUEST);
        const sizes = await home.sizes(tip, part.map(pathOf));
        for (const batch of batches(part, sizes)) {
            const files = await home.read(tip, batch.map(pathOf));
            for (const item of batch)
                yield [item, files.get(item.path) ?? Buffer.alloc(0)];
        }
    }
}
const pathOf = ({ path }) => path;
function* batches(items, sizes) {
    let batch = [];
    let size = 0;
    for (const item of items) {
        const next = sizes.get(item.path) ?? 0;
        if (batch.length > 0 && size + next > MEMORY_BUDGET) {
            yield batch;
            batch = [];
            size = 0;
        }
        batch.push(item);
        size += next;
    }
    if (batch.length > 0)
        yield batch;
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
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4219);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2875);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1613);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1904);





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
        const path = `${folder}/${_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9}`;
        const answer = await fetcher.get(new URL(_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9, address), _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_LIMIT */ .wH);
        if (answer.state === 'there') {
            if ((0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOfCatalog */ .Aw)(answer.bytes) === 'damaged')
                findings.push(damagedCatalog(path));
        }
        else if (answer.state === 'absent')
            findings.push(missingCatalog(path));
        else
            findings.push(...(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .lackingFault */ .kH)(path, answer, 'beside').map(({ mayPass: _, ...finding }) => finding));
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
        mend: 'Publish a change into this folder or feed, which writes the file anew from the signed indexes.',
    };
}
/** @param dropped the places of values in feed.json that do not fit, one at least */
function oddCatalog(dropped) {
    return {
        severity: 'error',
        path: _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS,
        what: (0,_feed_catalog_known_feed_js__WEBPACK_IMPORTED_MODULE_2__/* .oddValues */ .io)(dropped),
        why: 'somebody who may write to the feed has changed what its page and installer are made from',
        mend: 'Look at the history of the file, and publish a change, which writes it anew.',
    };
}


/***/ })

};
