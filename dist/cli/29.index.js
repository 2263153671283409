export const id = 29;
export const ids = [29];
export const modules = {

/***/ 8119:
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

/***/ 3029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/folder.js
var folder = __webpack_require__(6129);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/keys/signing-key.js
var signing_key = __webpack_require__(644);
// EXTERNAL MODULE: ./build/commands/batches.js
var batches = __webpack_require__(8119);
;// CONCATENATED MODULE: ./build/commands/findings.js
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

// EXTERNAL MODULE: ./build/commands/home.js + 4 modules
var commands_home = __webpack_require__(1406);
// EXTERNAL MODULE: ./build/commands/trust.js
var trust = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/commands/check.js









/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys } = await (0,trust/* loadKeys */.Vc)(settings, host);
    const { home } = await (0,commands_home/* openHome */.yz)(settings, host);
    const tip = await home.open();
    const folders = formats/* FORMATS */.h.flatMap((format) => foldersOf(format, tip).map((path) => ({ format, path })));
    if (folders.length === 0) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${home.name} holds no feed: there is no ${formats/* FORMATS */.h.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
            remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
        });
    }
    const findings = [];
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
    const wanted = [];
    for (const { format, path } of folders) {
        const folder = await checkFolder(format, home, tip, path, judges, findings);
        const signature = given.length > 0 || folder.signature !== 'signed' ? folder.signature : 'signed by its published key';
        report.folders.push({
            path: path || '.',
            format: format.name,
            packages: folder.listed.length,
            signature,
        });
        for (const { entry, path: file } of folder.listed) {
            if (tip.paths.has(file))
                wanted.push({ format, entry, path: file });
            else
                findings.push(missing(file, inFolder(path, format.indexFile)));
        }
    }
    report.packages = wanted.length;
    report.bytes = await checkFiles(home, tip, wanted, findings, host);
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
const inFolder = (folder, file) => (folder === '' ? file : `${folder}/${file}`);
/** Every folder with an index; the empty name for the feed's root. */
function foldersOf(format, tip) {
    const { indexFile } = format;
    return [...tip.paths.keys()]
        .filter((path) => path === indexFile || path.endsWith(`/${indexFile}`))
        .map((path) => path.slice(0, -indexFile.length).replace(/\/$/, ''))
        .sort();
}
async function publishedKeys(home, tip, findings) {
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
    const keys = [];
    for (const [path, text] of await home.read(tip, paths)) {
        try {
            const found = await (0,signing_key/* readPublicKeys */.e)({ text: text.toString('latin1'), origin: path });
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
async function checkFolder(format, home, tip, path, keys, findings) {
    const names = [format.indexFile, ...format.derivedFiles, ...format.signatureFiles].filter((name) => tip.paths.has(inFolder(path, name)));
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
        listed = (0,folder/* listIndex */.VH)(format, path, index, tip.paths);
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
        return { listed: [], signature: 'not readable' };
    }
    for (const fact of (0,folder/* duplicatesIn */.uS)(listed)) {
        findings.push({
            severity: 'error',
            path: indexPath,
            what: `lists ${fact} twice`,
            why: 'which of the two a device takes is chance, and a publish stops at it',
            mend: 'Restore the index from the history of the feed.',
        });
    }
    for (const { file, problem } of format.checkIndex(ownFiles(format, path, files, tip))) {
        findings.push({
            severity: file === format.derivedFiles[0] ? 'error' : 'warning',
            path: inFolder(path, file),
            what: problem,
            why: 'it derives from the signed index, and clients and upgrade servers read it',
            mend: wordOf(signatures) === SIGNATURE_WORDS.bad
                ? 'Restore the folder from the history of the feed.'
                : 'Publish a change into this folder, which writes it anew.',
        });
    }
    return { listed, signature: wordOf(signatures) };
}
const SIGNATURE_WORDS = {
    good: 'signed',
    unsigned: 'not signed',
    'unknown-key': 'signed by an unknown key',
    bad: 'BAD SIGNATURE',
};
/** Without derived files that a later format in the same folder has written. */
function ownFiles(format, folder, files, tip) {
    const later = formats/* FORMATS */.h.slice(formats/* FORMATS */.h.indexOf(format) + 1).filter(({ indexFile }) => tip.paths.has(inFolder(folder, indexFile)));
    const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
    return new Map([...files].filter(([name]) => !theirs.has(name)));
}
function wordOf(signatures) {
    const states = signatures.map(({ state }) => state);
    const state = ['bad', 'good', 'unknown-key'].find((one) => states.includes(one));
    return SIGNATURE_WORDS[state ?? 'unsigned'];
}
/** Fetches and compares package files. Returns how many bytes were compared. */
async function checkFiles(home, tip, wanted, findings, host) {
    let total = 0;
    let done = 0;
    for await (const [item, bytes] of (0,batches/* readMany */.c)(home, tip, wanted)) {
        total += bytes.length;
        findings.push(...(await compare(item, bytes)));
        host.progress('checking packages', ++done, wanted.length);
    }
    return total;
}
async function compare({ format, entry, path }, bytes) {
    const wrong = [];
    const hash = (name) => (0,external_node_crypto_.createHash)(name).update(bytes).digest('hex');
    if (entry.size !== undefined && entry.size !== bytes.length)
        wrong.push(`has ${bytes.length} bytes, not ${entry.size}`);
    if (entry.sha256 !== undefined && entry.sha256 !== hash('sha256'))
        wrong.push('has another SHA-256');
    if (entry.md5 !== undefined && entry.md5 !== hash('md5'))
        wrong.push('has another MD5');
    const findings = [];
    const add = (severity, what, why, mend) => {
        findings.push({ severity, path, what, why, mend });
    };
    if (wrong.length > 0) {
        const mend = 'Restore the file from the history of the feed, or publish it again with a new version.';
        add('error', `${wrong.join(' and ')} than the index says`, 'devices refuse to install it', mend);
        return findings;
    }
    if (entry.size === undefined || (entry.identity === undefined && entry.md5 === undefined)) {
        const mend = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
        add('warning', 'is listed without size or hash', 'devices install whatever the server sends', mend);
    }
    try {
        const pkg = await format.readPackage(bytes);
        const facts = { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') };
        const { identity } = format.entry(pkg, facts, entry.file, entry.arch);
        if (entry.identity !== undefined && identity !== entry.identity && entry.sha256 === undefined) {
            const mend = 'Restore the file from the history of the feed, or publish it again with a new version.';
            add('error', 'is another build than the index says', 'devices refuse to install it', mend);
        }
        const differs = ['name', 'version', 'arch'].filter((key) => pkg[key] !== entry[key]);
        // A folder may list a package as its own arch: one for any arch, or one that a map sent there.
        if (path.split('/').includes(entry.arch) && differs.at(-1) === 'arch')
            differs.pop();
        if (differs.length > 0) {
            const mend = 'Publish the package again under its own name and version.';
            add('error', `says another ${differs.join(' and ')} than the index`, 'upgrades loop or fail', mend);
        }
        for (const warning of pkg.warnings) {
            add('warning', 'is not fit for every client', warning, 'Publish a new version that is built as this says.');
        }
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        add('error', `is no readable package: ${error.reason}`, 'devices fail to install it', 'Publish a good build with a new version.');
    }
    return findings;
}


/***/ }),

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

/***/ 6129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ closeFolder),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   VH: () => (/* binding */ listIndex),
/* harmony export */   gH: () => (/* binding */ acceptedKeys),
/* harmony export */   i9: () => (/* binding */ NEW_FOLDER),
/* harmony export */   lG: () => (/* binding */ filesToRead),
/* harmony export */   uS: () => (/* binding */ duplicatesIn),
/* harmony export */   uy: () => (/* binding */ keyMissing)
/* harmony export */ });
/* unused harmony exports signedNames, checkTrust */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

function acceptedKeys(trust) {
    return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}
/** A format's index and the signatures that are judged, by name. */
function signedNames(format) {
    return [format.indexFile, ...format.signatureFiles];
}
/** The paths of a folder's files that must be read before its index can be trusted. */
function filesToRead(format, folder, paths) {
    return signedNames(format)
        .map((name) => `${folder}/${name}`)
        .filter((path) => paths.has(path));
}
/** The contents of a folder's index and signatures among those read. */
function filesOf(format, folder, files) {
    return new Map(signedNames(format).flatMap((name) => {
        const bytes = files.get(`${folder}/${name}`);
        return bytes === undefined ? [] : [[name, bytes]];
    }));
}
/** A folder that is not there yet. */
const NEW_FOLDER = { files: new Map(), listed: [], signatures: [] };
/**
 * What a folder's index lists, after its signature was checked: the signed index is the memory of the feed.
 *
 * @param files the folder's files by name, those of `filesToRead`
 * @param isLeaving tells packages that this run withdraws, whose files may be gone already
 * @throws FeedError when nobody we trust signed it, or when it lists what is not there
 */
async function openFolder(format, folder, files, paths, trust, isLeaving = () => false) {
    const index = files.get(format.indexFile);
    if (index === undefined)
        return { ...NEW_FOLDER, files };
    const indexPath = `${folder}/${format.indexFile}`;
    const signatures = await format.verify(files, acceptedKeys(trust));
    checkTrust(indexPath, signatures, trust);
    const listed = listIndex(format, folder, index, paths);
    const missing = listed.filter(({ path, entry }) => !paths.has(path) && !isLeaving(entry));
    if (missing.length > 0) {
        const names = missing.slice(0, 5).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_FILE_MISSING',
            message: `${indexPath} lists what is not there: ${names.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
            remedy: 'Restore them from the history of the feed, or withdraw them with `pkgfeed remove`; `pkgfeed check` shows everything that is wrong.',
        });
    }
    const [twice] = duplicatesIn(listed);
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${indexPath} lists ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(twice)} twice`,
            remedy: 'Restore the index from the history of the feed, or remove one of the two and run `pkgfeed reindex`.',
        });
    }
    return { files, listed, signatures };
}
/**
 * What an index lists, with the paths in the feed.
 *
 * @param folder the empty name for the feed's root
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
function listIndex(format, folder, index, paths) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const indexPath = prefix + format.indexFile;
    return parse(format, indexPath, index).map((entry) => {
        const path = prefix + plainPath(entry.file, indexPath);
        return { entry, path, blob: paths.get(path), origin: `published at ${path}`, content: undefined };
    });
}
function parse(format, indexPath, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.in(indexPath) : error;
    }
}
/** Paths and packages that an index lists more than once. */
function duplicatesIn(listed) {
    const seen = new Set();
    const twice = [];
    for (const { path, entry } of listed) {
        for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
            if (seen.has(fact))
                twice.push(fact);
            seen.add(fact);
        }
    }
    return twice;
}
/** One bad signature condemns an index; otherwise one good one is enough, but for schemes that this run would sign. */
function checkTrust(path, signatures, trust) {
    for (const signature of signatures) {
        if (signature.state !== 'bad')
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SIGNATURE',
            message: `the ${signature.scheme} signature of ${path} does not verify: ${signature.reason}`,
            remedy: 'Find out who changed it, and restore the folder from the history of the feed, or recompute it with `pkgfeed reindex`.',
        });
    }
    if (trust.isRehearsal)
        return;
    for (const { scheme, ...signature } of signatures) {
        const isOurs = signatures.some((other) => other.scheme === scheme && other.state === 'good');
        // Another scheme's good signature must not let a wrong key take over this one's.
        const wouldTakeOver = trust.signingKeys.some((key) => key.scheme === scheme);
        if (signature.state === 'unknown-key' && !isOurs && wouldTakeOver) {
            throw unknownKey(path, scheme, signature.keyId, trust);
        }
    }
    if (signatures.some(({ state }) => state === 'good'))
        return;
    const [unknown] = signatures;
    if (unknown?.state === 'unknown-key')
        throw unknownKey(path, unknown.scheme, unknown.keyId, trust);
    if (trust.allowUnsigned)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_UNSIGNED',
        message: `${path} is not signed, so nobody vouches for what it lists`,
        remedy: 'Look through it, then say `allow-unsigned: true` for one run to take it over as it is, or run `pkgfeed reindex`.',
    });
}
function unknownKey(path, scheme, keyId, trust) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_KEY',
        message: `${path} is signed by key ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(keyId)}, and this run holds ${keyList(scheme, trust)}`,
        remedy: 'Use the key the feed was signed with, or put its public key into `trusted-keys` to change keys; where it is lost, `pkgfeed reindex` starts anew.',
    });
}
function keyList(scheme, trust) {
    const ids = acceptedKeys(trust)
        .filter((key) => key.scheme === scheme)
        .map((key) => key.keyId);
    return ids.length === 0 ? `no ${scheme} key` : ids.join(', ');
}
function cannotRenew(path, scheme) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_SCHEME',
        message: `${path} holds a signature (${scheme}) that this run has no key to renew`,
        remedy: 'Give the key it was made with, or delete the signature from the feed if no device wants it.',
    });
}
/**
 * A listed file's path in the feed. One outside the folder could be deleted by another folder's publish, so it is
 * refused rather than followed.
 */
function plainPath(file, indexPath) {
    if (!file.split('/').some((name) => name === '' || name === '.' || name === '..'))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${indexPath} lists ${JSON.stringify((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file))}, which is no plain path inside its folder`,
        remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
    });
}
/**
 * The index and signature files that a folder must hold for these entries, where they differ from what is there.
 * An index that stays as it is keeps its files and its signature byte by byte.
 *
 * @param opened the folder as it is; its signatures may be ones nobody accepted, where it is recomputed
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when a signature that is there could not be renewed, or our own does not verify
 */
async function closeFolder(format, folder, content, opened, trust) {
    const old = opened.files;
    const changed = await format.writeFolder({ ...content, old, keys: trust.signingKeys });
    if (changed.size === 0 || trust.isRehearsal)
        return { changed, dropped: [] };
    const files = new Map([...old, ...changed]);
    const hasChanged = changed.has(format.indexFile);
    const own = trust.signingKeys.map((key) => key.publicKey);
    const signatures = await format.verify(files, hasChanged ? own : acceptedKeys(trust));
    if (signatures.length === 0 && !trust.allowUnsigned)
        throw keyMissing(format);
    const fresh = new Set(changed.keys());
    for (const { scheme, file, state } of signatures) {
        if (state !== 'good' && hasChanged && !fresh.has(file))
            throw cannotRenew(`${folder}/${file}`, scheme);
    }
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    const lost = opened.signatures.find(({ scheme }) => !schemes.has(scheme));
    if (lost !== undefined)
        throw cannotRenew(`${folder}/${lost.file}`, lost.scheme);
    const isSound = signatures.every(({ state, file }) => state === 'good' || !fresh.has(file));
    checkOwn(format, folder, content.entries, files, isSound);
    const now = new Set(signersOf(signatures));
    return { changed, dropped: signersOf(opened.signatures).filter((keyId) => !now.has(keyId)) };
}
/** The ids of the keys that signed, whether we know them or not. */
function signersOf(signatures) {
    const ids = signatures.flatMap((signature) => {
        if (signature.state === 'bad')
            return [];
        return [signature.state === 'good' ? signature.key.keyId : signature.keyId];
    });
    return [...new Set(ids)];
}
function keyMissing(format) {
    const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
    const inputs = [format.keyInput, ...format.otherKeyInputs].map((name) => `\`${name}\``).join(' or ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_MISSING',
        message: `${inputs} is not given or empty, and devices refuse ${format.name} indexes without a signature`,
        remedy: `Run \`${format.keygen}\`, store the secret file as the repository secret ${secret} and give it as ` +
            `\`${format.keyInput}\`; for a feed that is signed already, give the key it was signed with. A pull request from a ` +
            'fork sees no secrets; `allow-unsigned` publishes without.',
    });
}
/** Reads back what was just written and signed, as a device would. */
function checkOwn(format, folder, entries, files, isSound) {
    const wanted = new Map(entries.map(({ file, text }) => [file, text]));
    const found = format.parseIndex(files.get(format.indexFile) ?? Buffer.alloc(0));
    if (isSound && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${folder}/${format.indexFile} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6467);
/* harmony import */ var _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6794);
/* harmony import */ var _opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3143);



/**
 * Every format, in the order in which catalogs and reports show them. Where two derive a file of one name in a
 * shared folder, the later one's is published.
 */
const FORMATS = [_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .apkV2 */ .H, _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV3 */ .O];


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
