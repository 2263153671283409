export const id = 88;
export const ids = [88];
export const modules = {

/***/ 1591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ discrepanciesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/**
 * Compares a package file with its entry, as a client does before and while it installs it.
 *
 * @param folder the names of the folders that the index is in
 */
async function discrepanciesOf(format, entry, bytes, folder) {
    if (entry.size !== undefined && entry.size !== bytes.length) {
        return [{ kind: 'size', is: bytes.length, listed: entry.size }];
    }
    const facts = {
        size: bytes.length,
        md5: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', bytes, 'hex'),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex'),
    };
    const wrong = ['sha256', 'md5'].filter((name) => entry[name] !== undefined && entry[name] !== facts[name]);
    if (wrong.length > 0) {
        return [{ kind: 'hash', names: wrong.map((name) => ({ sha256: 'SHA-256', md5: 'MD5' })[name]) }];
    }
    const found = [];
    if (entry.size === undefined || (entry.identity === undefined && entry.md5 === undefined)) {
        found.push({ kind: 'bare' });
    }
    try {
        const pkg = await format.readPackage(bytes);
        const { identity } = format.entry(pkg, facts, entry.file, entry.arch);
        if (entry.identity !== undefined && identity !== entry.identity && entry.sha256 === undefined) {
            found.push({ kind: 'build' });
        }
        const fields = ['name', 'version', 'arch'].filter((key) => pkg[key] !== entry[key]);
        // A folder may list a package as its own arch: one for any arch, or one that a map sent there.
        if (folder.includes(entry.arch) && fields.at(-1) === 'arch')
            fields.pop();
        if (fields.length > 0)
            found.push({ kind: 'words', fields });
        found.push(...pkg.warnings.map((text) => ({ kind: 'warning', text })));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF))
            throw error;
        found.push({ kind: 'unreadable', reason: error.reason });
    }
    return found;
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signatureFault),
/* harmony export */   l: () => (/* binding */ bareFault)
/* harmony export */ });
const TELL = 'or tell whoever publishes the feed';
/** Why a fault matters and how it is mended, by its kind. */
const KINDS = {
    unreadable: {
        why: 'devices see only a part of it, or nothing',
        remedy: `Run \`pkgfeed check\` on the feed and restore the folder from its history, ${TELL}.`,
        mayPass: false,
    },
    apart: {
        why: 'it derives from the signed index, and whoever reads it sees another feed than the others',
        remedy: `Publish a change into this folder, which writes all its index files anew, ${TELL}.`,
        mayPass: true,
    },
    unsigned: {
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        remedy: `Publish with a signing key, ${TELL}.`,
        mayPass: true,
    },
    twice: {
        why: 'which of the two a device takes is chance',
        remedy: `Restore the index from the history of the feed, ${TELL}.`,
        mayPass: false,
    },
    client: {
        why: 'some devices refuse it',
        remedy: `Publish a change into this folder with pkgfeed, which writes the index for all clients, ${TELL}.`,
        mayPass: false,
    },
    index: {
        why: 'it is what devices fetch first',
        remedy: `Check the address; publish again if the feed should be there, ${TELL}.`,
        mayPass: true,
    },
    stale: {
        why: 'devices do not see yet what was published',
        remedy: 'Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so.',
        mayPass: true,
    },
    package: {
        why: 'the index lists it, so installing it fails',
        remedy: `Restore the file from the history of the feed, ${TELL}.`,
        mayPass: true,
    },
    changed: {
        why: 'devices refuse to install it',
        remedy: `Restore the file from the history of the feed or publish it again with a new version, ${TELL}.`,
        mayPass: true,
    },
    built: {
        why: 'devices fail to install it, or upgrade it for ever',
        remedy: `Publish a good build with a new version, ${TELL}.`,
        mayPass: false,
    },
    bare: {
        why: 'devices install whatever the server sends',
        remedy: `Publish it again with \`on-conflict: replace\`, which states size and hashes, ${TELL}.`,
        mayPass: false,
    },
    server: {
        why: 'devices meet the same answer',
        remedy: `Look at the address in a browser and at the settings of the server, ${TELL}.`,
        mayPass: false,
    },
};
function bareFault(severity, path, what, kind) {
    const { mayPass, ...words } = KINDS[kind];
    // A warning is not worth the wait.
    return { severity, path, what, ...words, mayPass: mayPass && severity === 'error' };
}
/**
 * @param isSigned whether another signature of the folder is good
 * @param hasKey whether there is a key at all that could have made it
 */
function signatureFault(path, signature, isSigned, hasKey) {
    if (signature.state === 'bad') {
        return {
            severity: 'error',
            path,
            what: `has a bad ${signature.scheme} signature: ${signature.reason}`,
            why: 'devices refuse the index, and opkg deletes the list it had',
            remedy: `Find out who changed it and restore the folder from the history of the feed, ${TELL}.`,
            mayPass: true,
        };
    }
    const { keyId } = signature;
    if (!hasKey) {
        return {
            severity: 'error',
            path,
            what: `is signed by key ${keyId}, and there is no key here to check that with`,
            why: 'nobody has looked whether the signature is good',
            remedy: "Give the feed's public key as `trusted-keys`.",
            mayPass: false,
        };
    }
    return {
        severity: isSigned ? 'warning' : 'error',
        path,
        what: `is signed by key ${keyId}, which is not among the keys that it was checked with`,
        why: 'devices that hold only those keys refuse the feed',
        remedy: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
        mayPass: !isSigned,
    };
}


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ judgedByItself),
/* harmony export */   HU: () => (/* binding */ packedFile),
/* harmony export */   LG: () => (/* binding */ contentFaults),
/* harmony export */   _y: () => (/* binding */ signatureFaults),
/* harmony export */   xC: () => (/* binding */ signatureWord)
/* harmony export */ });
/* unused harmony export schemesOf */
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4219);


/** The compressed index, which most clients of a format that has one fetch instead of the plain one. */
function packedFile({ indexFile, derivedFiles }) {
    return derivedFiles.find((name) => name === `${indexFile}.gz`);
}
function signatureFaults(format, signatures, keys, shown) {
    const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
    if (signatures.length === 0) {
        const what = `has no ${format.schemes.join(' or ')} signature`;
        // With a key at hand the signature is missing, and not merely not wanted.
        return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .bareFault */ .l)(hasKey ? 'error' : 'warning', shown(format.indexFile), what, 'unsigned')];
    }
    const isSigned = signatures.some(({ state }) => state === 'good');
    return signatures.flatMap((signature) => signature.state === 'good' ? [] : [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureFault */ .j)(shown(signature.file), signature, isSigned, hasKey)]);
}
async function contentFaults(format, files, entries, signatures, shown) {
    const faults = [];
    const listed = entries.map((entry) => ({
        ...{ entry, path: format.fetchesByArch ? `${entry.arch}/${entry.file}` : entry.file },
        ...{ blob: undefined, origin: '', content: undefined },
    }));
    for (const fact of (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .duplicatesIn */ .uS)(listed)) {
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .bareFault */ .l)('error', shown(format.indexFile), `lists ${fact} twice`, 'twice'));
    }
    const isForOpenWrt = signatures.some(({ scheme }) => scheme === 'usign');
    for (const { file, problem } of await format.checkIndex(files, entries)) {
        // What is not there or does not unpack is told already, and the size matters to usign alone.
        if (file === packedFile(format))
            continue;
        if (file === format.indexFile && packedFile(format) !== undefined && !isForOpenWrt)
            continue;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .bareFault */ .l)('warning', shown(file), problem, file === format.indexFile ? 'client' : 'apart'));
    }
    return faults;
}
const schemesOf = (signatures) => signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);
/**
 * How a report calls the state of a folder's signatures.
 *
 * @param given the keys that somebody gave; of a scheme without one, those that the feed publishes have judged
 */
function signatureWord(signatures, given) {
    const states = signatures.map(({ state }) => state);
    if (states.includes('bad'))
        return 'BAD SIGNATURE';
    if (states.includes('good'))
        return schemesOf(signatures).some((scheme) => given.some((key) => key.scheme === scheme))
            ? 'signed'
            : 'signed by its published key';
    return states.includes('unknown-key') ? 'signed by an unknown key' : 'not signed';
}
/** Who gives a key wants to know by that key; of a kind that none was given for, the feed judges itself. */
function judgedByItself(signatures, given) {
    const alone = [...new Set(schemesOf(signatures))].filter((scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme));
    return alone.sort().map((scheme) => ({
        severity: 'warning',
        path: 'keys',
        what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
        why: 'somebody who replaced both, key and index, would not be found out',
        remedy: 'Give a public key of each kind that signs the feed as `trusted-keys`.',
    }));
}


/***/ }),

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

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/audit/discrepancies.js
var discrepancies = __webpack_require__(1591);
// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(1600);
;// CONCATENATED MODULE: ./build/audit/findings.js

function notSigned(path, format, keys) {
    return {
        // With a key at hand the signature is missing, and not merely not wanted.
        severity: keys.some(({ scheme }) => format.schemes.includes(scheme)) ? 'error' : 'warning',
        path,
        what: `has no ${format.schemes.join(' or ')} signature`,
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        remedy: `Publish with \`${format.keyInput}\` and, once, \`allow-unsigned\`, or run \`pkgfeed reindex\` with the key.`,
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
                remedy: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
            };
        case 'bad':
            return {
                severity: 'error',
                path,
                what: `has a bad ${signature.scheme} signature: ${signature.reason}`,
                why: 'devices refuse the index, and opkg deletes the list it had',
                remedy: 'Find out who changed it, and restore the folder from the history of the feed.',
            };
    }
}
function unpublishedKey(key) {
    return {
        severity: 'warning',
        path: `keys/${key.fileName}`,
        what: 'is missing',
        why: 'people cannot fetch the key that the feed is signed with from the feed itself',
        remedy: 'Publish anything with that key; pkgfeed adds its public half.',
    };
}
function missing(file, index) {
    return {
        severity: 'error',
        path: file,
        what: 'is missing',
        why: `${index} lists it, so installing it fails with 404`,
        remedy: 'Restore the file from the history of the feed.',
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
        remedy: BRING_BACK,
    };
}
function unlistedFinding({ path, lost, odd }) {
    if (odd !== undefined) {
        return {
            severity: 'warning',
            path,
            what: `is listed by no index, and has a name that ${odd}`,
            why: 'no index can list it, and the name looks like another',
            remedy: 'Rename it, then run `pkgfeed reindex`, or delete it.',
        };
    }
    if (lost !== undefined) {
        const why = `${lost} is missing, so that devices do not see the package`;
        return { severity: 'error', path, what: 'is listed by no index', why, remedy: BRING_BACK };
    }
    return {
        severity: 'warning',
        path,
        what: 'is listed by no index',
        why: 'devices do not see the package, and nobody compares the file with anything',
        remedy: 'Publish it or run `pkgfeed reindex` to list it, or delete it or move it away.',
    };
}
/** Instead of thousands of the same. */
function manyMissing(count, index) {
    return {
        severity: 'error',
        path: index,
        what: `lists ${count} more packages that are missing`,
        why: 'installing them fails with 404',
        remedy: 'Restore the files from the history of the feed.',
    };
}
/** A file that is larger than what is read of it. @param size bytes */
function oversizedFinding(path, size) {
    return {
        severity: 'error',
        path,
        what: `has ${size} bytes, and at most ${(0,file_limits/* largestRead */.n)(path)} are read`,
        why: 'it is far larger than any real one, so that nobody has looked into it',
        remedy: 'Restore the file from the history of the feed.',
    };
}

// EXTERNAL MODULE: ./build/audit/index-files.js
var index_files = __webpack_require__(422);
// EXTERNAL MODULE: ./build/audit/place.js
var audit_place = __webpack_require__(7915);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(2836);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js + 1 modules
var packages_json = __webpack_require__(1613);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(1348);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(9491);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/audit/unlisted.js






const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists.
 *
 * @param listed every path that an index lists
 * @param unread folders with an index that cannot be read, each with the format: what they list is not known
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = (0,package_files/* indexedFolders */.B9)(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    for (const path of paths.keys()) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...(0,edit/* parentsOf */.fY)(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        unlisted.push({
            ...{ path, odd: (0,odd_names/* oddNameFault */.F)(path) },
            lost: lostIndex(folder, extension, indexed, paths, feed),
        });
    }
    return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The index that a folder had, by what is left of it or by what `feed.json` knows. */
function lostIndex(folder, extension, indexed, paths, { folders }) {
    const formats = formats_formats/* FORMATS */.h.filter((format) => format.extension === extension && !paths.has((0,feed_folders/* pathIn */.lW)(folder, format.indexFile)));
    const known = folders.find(({ path }) => path === folder);
    const lost = formats.find(({ name }) => known?.formats.includes(name)) ??
        formats.find(({ derivedFiles, signatureFiles }) => indexed.has(folder)
            ? signatureFiles.some((name) => paths.has((0,feed_folders/* pathIn */.lW)(folder, name)))
            : [packages_json/* CATALOG_FILE */.l9, ...derivedFiles, ...signatureFiles].some((name) => paths.has((0,feed_folders/* pathIn */.lW)(folder, name)))) ??
        // Where there is no index at all, each is gone.
        (indexed.size === 0 ? formats[0] : undefined);
    return lost === undefined ? undefined : (0,feed_folders/* pathIn */.lW)(folder, lost.indexFile);
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(7759);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/homes/open-home.js + 15 modules
var open_home = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(3648);
// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(698);
// EXTERNAL MODULE: ./build/run/keys.js
var keys = __webpack_require__(7036);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
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
    const large = await (0,feed_files/* oversized */.a)(home, tip, present);
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
    const { signingKeys, trustedKeys } = await (0,keys/* loadKeys */.V)(settings, host);
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host);
    const tip = await home.open();
    const folders = formats_formats/* FORMATS */.h.flatMap((format) => foldersOf(format, tip).map((path) => ({ format, path })));
    const catalogs = await checkCatalogs(home, tip, folders.map(({ path }) => path));
    const { feed } = catalogs.feedFile;
    if (folders.length === 0 && !hasTraces(tip, feed)) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${home.name} holds no feed: there is no ${formats_formats/* FORMATS */.h.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
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
        const wrong = (0,audit_place/* misplaced */.j)(folder.listed?.map(({ entry }) => entry) ?? [], place);
        if (wrong !== undefined)
            findings.push({ path: inFolder(path, format.indexFile), ...wrong, ...audit_place/* MISPLACED */.p });
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
    findings.push(...(0,known_indexes/* lostIndexes */.Z)(tip.paths, feed).map(lostFinding));
    findings.push(...unlistedFiles(tip.paths, listed, unread, feed).map(unlistedFinding));
    findings.push(...(0,index_files/* judgedByItself */.CV)(signatures, given), ...catalogs.findings);
    if (!tip.paths.has('.nojekyll') && settings.home.directory === undefined) {
        findings.push({
            severity: 'warning',
            path: '.nojekyll',
            what: 'is missing',
            why: 'GitHub Pages then drops paths that begin with _, . or ~',
            remedy: 'Publish anything; pkgfeed adds it.',
        });
    }
    report.ok = !findings.some(({ severity }) => severity === 'error');
    return report;
}
/** Whether there are package files, or news of a feed, though no index is there. */
function hasTraces(tip, feed) {
    return (0,known_indexes/* lostIndexes */.Z)(tip.paths, feed).length > 0 || unlistedFiles(tip.paths, new Set(), [], feed).length > 0;
}
/** What is judged then is the feed with that change. */
const UNFINISHED = {
    severity: 'warning',
    path: '.pkgfeed-staging',
    what: 'holds a change of a run that was ended before all of it was in place',
    why: 'until it is finished devices may get an index with the signature of another',
    remedy: 'Publish, remove or reindex anything: the next run finishes it first.',
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
    const large = await (0,feed_files/* oversized */.a)(home, tip, paths);
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
            remedy: 'Restore the file from the history of the feed.',
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
    const large = await (0,feed_files/* oversized */.a)(home, tip, there.map((name) => inFolder(path, name)));
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
        listed = (0,feed_listed/* listIndex */.VH)(format, path, index, tip.paths);
    }
    catch (error) {
        if (!(error instanceof errors/* PkgfeedError */.jH))
            throw error;
        findings.push({
            severity: 'error',
            path: indexPath,
            what: `cannot be used: ${error.message}`,
            why: 'devices see only a part of it, or nothing, and a publish stops at it',
            remedy: 'Restore the folder from the history of the feed.',
        });
        return { listed: undefined, signatures, size: 0 };
    }
    for (const fact of (0,feed_listed/* duplicatesIn */.uS)(listed)) {
        findings.push({
            severity: 'error',
            path: indexPath,
            what: `lists ${fact} twice`,
            why: 'which of the two a device takes is chance, and a publish stops at it',
            remedy: 'Restore the index from the history of the feed.',
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
            remedy: signatures.some(({ state }) => state === 'bad')
                ? 'Restore the folder from the history of the feed.'
                : 'Publish a change into this folder, which writes it anew.',
        });
    }
    return { listed, signatures, size: index.length };
}
/** Without derived files that a later format in the same folder has written. */
function ownFiles(format, folder, files, tip) {
    const later = formats_formats/* FORMATS */.h.slice(formats_formats/* FORMATS */.h.indexOf(format) + 1).filter(({ indexFile }) => tip.paths.has(inFolder(folder, indexFile)));
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
    const finding = (severity, what, why, remedy) => ({
        ...{ severity, what, why, remedy },
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
            const remedy = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
            return finding('warning', 'is listed without size or hash', 'devices install whatever the server sends', remedy);
        }
        case 'words': {
            const what = `says another ${found.fields.join(' and ')} than the index`;
            const remedy = 'Publish the package again under its own name and version.';
            return finding('error', what, 'upgrades loop or fail', remedy);
        }
        case 'warning': {
            const remedy = 'Publish a new version that is built as this says.';
            return finding('warning', 'is not fit for every client', found.text, remedy);
        }
        case 'unreadable': {
            const remedy = 'Publish a good build with a new version.';
            return finding('error', `is no readable package: ${found.reason}`, 'devices fail to install it', remedy);
        }
    }
}


/***/ }),

/***/ 1348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   IH: () => (/* binding */ byRepository),
/* harmony export */   VV: () => (/* binding */ derivedByLater),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   oJ: () => (/* binding */ formatsIn),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);

/** The folder of an arch in a branch and repository, which is there or will be. */
const folderOf = (format, arch, layout, paths) => folderAt(format, arch, layout.folder(arch), layout, paths);
/** The folder of an arch at a path that the layout gives it. */
function folderAt(format, arch, path, layout, paths) {
    const { branch, repository } = layout;
    return { format, branch, repository, arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
}
/** The folders of a branch and repository that hold an index of a format. */
function foldersOf(format, paths, layout) {
    const { branch, repository } = layout;
    const existing = [];
    for (const path of paths.keys()) {
        if (!path.endsWith(`/${format.indexFile}`))
            continue;
        const folder = path.slice(0, -format.indexFile.length - 1);
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, branch, repository, arch, path: folder, isNew: false });
    }
    return existing;
}
/** What tells a folder from every other: two formats may share its path. */
const folderId = ({ format, path }) => `${format.name} ${path}`;
/**
 * Names of files that a later format in the same folder derives from its index: of two formats that derive a file of one
 * name, the later one's is published.
 *
 * @param present the formats with an index in the folder
 */
function derivedByLater(format, present) {
    const later = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.slice(_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.indexOf(format) + 1).filter((one) => present.includes(one));
    return new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
}
/** The path in the feed of a file of a folder; the empty name is the folder at the feed's root. */
const pathIn = (folder, file) => (folder === '' ? file : `${folder}/${file}`);
/** The formats that have an index in a folder. */
const formatsIn = (folder, paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.filter(({ indexFile }) => paths.has(`${folder}/${indexFile}`));
/** What tells a branch and repository from every other. */
const repositoryId = ({ branch, repository }) => JSON.stringify([branch, repository]);
/** Folders by `repositoryId`. */
function byRepository(folders) {
    const groups = new Map();
    for (const folder of folders) {
        const id = repositoryId(folder);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return groups;
}


/***/ }),

/***/ 7759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lostIndexes)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1348);


/** The lost indexes of a feed; of folders that had no package, none is missed. */
function lostIndexes(paths, { folders }) {
    return folders.flatMap(({ path, formats, packages }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.filter(({ name }) => formats.includes(name) && packages > 0)
        .map(({ indexFile }) => (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile))
        .filter((index) => !paths.has(index))
        .map((index) => ({ path: index, packages })));
}


/***/ }),

/***/ 9491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ indexedFolders),
/* harmony export */   Hh: () => (/* binding */ indexesOver),
/* harmony export */   i9: () => (/* binding */ packageFiles)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3853);


/**
 * The package files of a feed, as their names end, each with the folder that it belongs to: the nearest above it with
 * an index, which may be another feed's, or else the nearest that could have one. Files of no folder are left out.
 *
 * @param mayHold whether an index could be in a folder
 */
function packageFiles(paths, formats, mayHold) {
    const extensions = [...new Set(formats.map(({ extension }) => extension))];
    const indexed = indexedFolders(paths, formats);
    const owners = new Map();
    const known = new Map();
    for (const path of paths.keys()) {
        if (!extensions.some((extension) => path.endsWith(extension)))
            continue;
        const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
        if (!known.has(folder)) {
            const parents = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path);
            known.set(folder, parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent)));
        }
        const owner = known.get(folder);
        if (owner !== undefined)
            owners.set(path, owner);
    }
    return owners;
}
/** Every folder with an index; the empty name for the feed's root. */
function indexedFolders(paths, formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h) {
    const names = formats.map(({ indexFile }) => indexFile);
    const indexed = new Set();
    for (const path of paths.keys()) {
        const name = names.find((one) => path.endsWith(one));
        if (name === undefined)
            continue;
        if (path === name)
            indexed.add('');
        else if (path.at(-name.length - 1) === '/')
            indexed.add(path.slice(0, -name.length - 1));
    }
    return indexed;
}
/** The indexes of a folder and of those above it: all that may list a file of the folder. */
function indexesOver(folder, paths) {
    const above = folder === '' ? [''] : ['', ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(folder), folder];
    return above.flatMap((parent) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.map((format) => ({
        format,
        folder: parent,
        path: parent === '' ? format.indexFile : `${parent}/${format.indexFile}`,
    })).filter(({ path }) => paths.has(path)));
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

/***/ 7036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8391);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2792);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6687);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6345);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(698);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5983);






/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys({ keys, home }, host) {
    const { usignKey, openpgpKeys, apkRsaKeys, apkEcKeys } = keys;
    const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = keys;
    const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
    const secretKeys = [usignKey, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, home.sshKey];
    const texts = secretKeys.map((key) => key?.text);
    hideSecrets([...texts, ...passphrases, home.token], host);
    // As git sends it.
    if (home.token)
        host.mask(Buffer.from(`x-access-token:${home.token}`).toString('base64'));
    const signingKeys = [];
    if (usignKey !== undefined)
        signingKeys.push(await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_5__/* .loadUsignKey */ .Ej)(usignKey, usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__/* .loadOpenpgpKeys */ .oP)(key, openpgpPassphrase, host.now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .loadRsaKeys */ .Pf)(joined(apkRsaKeys), apkRsaPassphrase, keys.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)
        : await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .loadApkV3Keys */ ._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // What RSA keys signed before there was an EC key is theirs still.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of keys.trustedKeys)
        trustedKeys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublicKeys */ .eK)(key)));
    return { signingKeys, trustedKeys };
}
/** Names go by the order of all keys, however many texts they came in. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may come wrapped in base64: what is inside is no less secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(secret), host);
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


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ packageAddress),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   pd: () => (/* binding */ folderAddress)
/* harmony export */ });
/**
 * The address that a client builds for a package (measured; docs/formats.md): opkg escapes all but letters, digits
 * and `-._~/`, so that `+` is sent as `%2b`; apk sends `+` and `~` as they are. apk v2 looks in the folder that the
 * entry's arch names; apk v3 beside the index, or wherever a pkgname-spec with a whole address says.
 *
 * @param folder where the index is, with a slash at its end
 * @returns undefined for what no client could fetch
 */
function packageAddress(format, folder, { file, arch }) {
    if (format.fetchesByName && !format.fetchesByArch && file.includes('://'))
        return webAddress(file);
    const path = format.fetchesByName ? apkPath(file) : opkgPath(file);
    const home = format.fetchesByArch ? archFolder(folder, arch) : folder;
    // The dot keeps a path that begins with slashes from being read as another host.
    return path === undefined || home === undefined ? undefined : new URL(`./${path}`, home);
}
function archFolder(folder, arch) {
    // An index at the root has no sibling folders; clients given its own address look beside it.
    if (arch === '' || folder.pathname === '/')
        return folder;
    if (/[/\\]/.test(arch) || /^\.+$/.test(arch))
        return undefined;
    const name = apkPath(arch);
    return name === undefined ? undefined : new URL(`../${name}/`, folder);
}
function opkgPath(path) {
    return path.replace(/[^A-Za-z0-9._~/-]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
function apkPath(path) {
    // Half a character has no bytes that could be sent.
    if (/\p{Cs}/u.test(path))
        return undefined;
    return encodeURI(path).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));
}
/** What servers take at most; past 16,384 characters, node says of a host that it can be parsed and then throws. */
const ADDRESS_LIMIT = 8192;
function webAddress(text) {
    const url = text.length <= ADDRESS_LIMIT && URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}
/** A folder below the feed's address; undefined for a path that is not plainly inside. */
function folderAddress(root, path) {
    const segments = path.split('/');
    const isPlain = segments.every((name) => /^[^\u0000-\u0020\u007f\\]+$/u.test(name) && !/^\.+$/.test(name));
    const encoded = isPlain ? apkPath(path) : undefined;
    return encoded === undefined ? undefined : new URL(`./${encoded}/`, root);
}
/** An address as findings name it: relative to the feed's where it is inside. */
function shownAddress(root, url) {
    if (!url.href.startsWith(root.href))
        return url.href;
    const path = url.href.slice(root.href.length);
    try {
        return decodeURIComponent(path) || '.';
    }
    catch {
        return path;
    }
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


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lackingFault)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4219);

/**
 * A file that could not be fetched.
 *
 * @param role `beside` for files that a folder may do without
 */
function lackingFault(path, answer, role) {
    const kind = role === 'package' ? 'package' : 'index';
    switch (answer.state) {
        case 'absent':
            if (role === 'beside')
                return [];
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `is missing: the server answers ${answer.status}`, kind)];
        case 'wrong':
            // Hosts that answer every address with a page have no such file.
            if (role === 'beside' && answer.kind === 'page')
                return [];
            if (role === 'package' && answer.kind === 'larger') {
                return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `is larger than the index says: ${answer.reason}`, 'changed')];
            }
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `is not served as it is: ${answer.reason}`, 'server')];
        case 'failed':
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `could not be fetched: ${answer.reason}`, 'server')];
    }
}


/***/ })

};
