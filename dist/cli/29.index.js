export const id = 29;
export const ids = [29];
export const modules = {

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
// EXTERNAL MODULE: ./build/formats/opkg/opkg.js + 9 modules
var opkg = __webpack_require__(15);
// EXTERNAL MODULE: ./build/keys/signing-key.js
var signing_key = __webpack_require__(644);
;// CONCATENATED MODULE: ./build/commands/findings.js
function signatureFinding(path, verdict, hasKeys) {
    switch (verdict.state) {
        case 'unsigned':
            return {
                // With a key at hand the signature is missing, and not merely not wanted.
                severity: hasKeys ? 'error' : 'warning',
                path,
                what: 'has no usign signature',
                why: 'OpenWrt refuses the feed unless check_signature is switched off on the device',
                mend: 'Publish with `usign-key` and, once, `allow-unsigned`.',
            };
        case 'unknown-key':
            return {
                severity: 'error',
                path,
                what: `is signed by key ${verdict.keyId}, which is not among the keys given or published`,
                why: 'devices that hold only those keys refuse the feed',
                mend: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
            };
        case 'bad':
            return {
                severity: 'error',
                path,
                what: `has a bad signature: ${verdict.reason}`,
                why: 'devices delete their list and see no packages',
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
function unjudged(path) {
    return {
        severity: 'error',
        path,
        what: 'is a signature that this version cannot check',
        why: 'devices that use it may refuse the feed, and a publish stops rather than leave it out of date',
        mend: 'Check it with the program that made it, or delete it if no device wants it.',
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








/** Bytes of package files fetched and held at once. */
const BATCH = 32 << 20;
const BATCH_FILES = 500;
/** What a package counts as whose index does not say its size. */
const UNSTATED_SIZE = 4 << 20;
/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys } = await (0,trust/* loadKeys */.V)(settings, host);
    const { home } = await (0,commands_home/* openHome */.y)(settings, host, false);
    const tip = await home.open();
    const folders = foldersOf(opkg/* opkg */.c, tip);
    if (folders.length === 0) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${home.name} holds no feed: there is no ${opkg/* opkg */.c.indexFile} in any folder`,
            remedy: 'Check `pages-repository` and `pages-branch`, or publish first.',
        });
    }
    const findings = [];
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const published = await publishedKeys(home, tip, findings);
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
    for (const path of folders) {
        const folder = await checkFolder(opkg/* opkg */.c, home, tip, path, given.length > 0 ? given : published, findings);
        const signature = given.length > 0 || folder.signature !== 'signed' ? folder.signature : 'signed by its published key';
        report.folders.push({ path: path || '.', packages: folder.listed.length, signature });
        for (const { entry, path: file } of folder.listed) {
            if (tip.paths.has(file))
                wanted.push({ entry, file });
            else
                findings.push(missing(file, inFolder(path, opkg/* opkg */.c.indexFile)));
        }
    }
    report.packages = wanted.length;
    report.bytes = await checkFiles(opkg/* opkg */.c, home, tip, wanted, findings, host);
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
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[0-9a-f]{16}$/.test(path));
    const keys = [];
    for (const [path, text] of await home.read(tip, paths)) {
        try {
            const found = (0,signing_key/* readPublicKeys */.eK)({ text: text.toString('latin1'), origin: path });
            keys.push(...found);
            if (found.length === 1 && path === `keys/${found[0]?.fileName}`)
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
async function checkFolder(format, home, tip, path, keys, findings) {
    const names = [format.indexFile, ...format.derivedFiles, ...format.signatureFiles].filter((name) => tip.paths.has(inFolder(path, name)));
    const read = await home.read(tip, names.map((name) => inFolder(path, name)));
    const files = new Map(names.map((name) => [name, read.get(inFolder(path, name)) ?? Buffer.alloc(0)]));
    const index = files.get(format.indexFile) ?? Buffer.alloc(0);
    const indexPath = inFolder(path, format.indexFile);
    const verdict = format.verify(index, files, keys);
    if (verdict.state !== 'good')
        findings.push(signatureFinding(indexPath, verdict, keys.length > 0));
    else if (!tip.paths.has(`keys/${verdict.key.fileName}`))
        findings.push(unpublishedKey(verdict.key));
    for (const name of format.otherSignatures) {
        if (tip.paths.has(inFolder(path, name)))
            findings.push(unjudged(inFolder(path, name)));
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
    for (const { file, problem } of format.checkIndex(files)) {
        findings.push({
            severity: file === format.derivedFiles[0] ? 'error' : 'warning',
            path: inFolder(path, file),
            what: problem,
            why: 'it derives from the signed index, and clients and upgrade servers read it',
            mend: verdict.state === 'bad'
                ? 'Restore the folder from the history of the feed.'
                : 'Publish a change into this folder, which writes it anew.',
        });
    }
    return { listed, signature: SIGNATURE_WORDS[verdict.state] };
}
const SIGNATURE_WORDS = {
    good: 'signed',
    unsigned: 'not signed',
    'unknown-key': 'signed by an unknown key',
    bad: 'BAD SIGNATURE',
};
/** Fetches and compares package files, a bounded batch at a time. Returns how many bytes were compared. */
async function checkFiles(format, home, tip, wanted, findings, host) {
    let total = 0;
    let done = 0;
    for (const batch of batches(wanted)) {
        const files = await home.read(tip, batch.map(({ file }) => file));
        for (const { entry, file } of batch) {
            const bytes = files.get(file) ?? Buffer.alloc(0);
            total += bytes.length;
            findings.push(...(await compare(format, entry, file, bytes)));
            host.progress('checking packages', ++done, wanted.length);
        }
    }
    return total;
}
function* batches(wanted) {
    let batch = [];
    let size = 0;
    for (const item of wanted) {
        const next = item.entry.size ?? UNSTATED_SIZE;
        if (batch.length === BATCH_FILES || (batch.length > 0 && size + next > BATCH)) {
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
async function compare(format, entry, path, bytes) {
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
    if (entry.size === undefined || (entry.sha256 === undefined && entry.md5 === undefined)) {
        const mend = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
        add('warning', 'is listed without size or hash', 'devices install whatever the server sends', mend);
    }
    try {
        const pkg = await format.readPackage(bytes);
        const differs = ['name', 'version', 'arch'].filter((key) => pkg[key] !== entry[key]);
        if (differs.length > 0) {
            const mend = 'Publish the package again under its own name and version.';
            add('error', `says another ${differs.join(' and ')} than the index`, 'upgrades loop or fail', mend);
        }
        for (const warning of pkg.warnings) {
            add('warning', 'is built for Yocto only', warning, 'Build it as a gzip-tar with gzip parts and publish a new version.');
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
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(644);

/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys(settings, host) {
    for (const secret of [settings.usignKey?.text, settings.usignPassphrase, settings.token]) {
        if (secret)
            maskLines(secret, host);
        // A key may come wrapped in base64: what is inside is no less secret.
        if (secret)
            maskLines((0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseKeyText */ .zY)(secret), host);
    }
    // As git sends it.
    if (settings.token)
        host.mask(Buffer.from(`x-access-token:${settings.token}`).toString('base64'));
    const { usignKey, usignPassphrase, trustedKeys } = settings;
    return {
        signingKeys: usignKey === undefined ? [] : [await (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .loadUsignKey */ .Ej)(usignKey, usignPassphrase)],
        trustedKeys: trustedKeys.flatMap(_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublicKeys */ .eK),
    };
}
/** A runner masks line by line; short and commented lines are no secrets. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        if (text.length >= 4 && !text.startsWith('untrusted comment:'))
            host.mask(text);
    }
}


/***/ }),

/***/ 6129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ closeFolder),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   VH: () => (/* binding */ listIndex),
/* harmony export */   d3: () => (/* binding */ signedNames),
/* harmony export */   lG: () => (/* binding */ filesToRead),
/* harmony export */   uS: () => (/* binding */ duplicatesIn),
/* harmony export */   uy: () => (/* binding */ keyMissing)
/* harmony export */ });
/* unused harmony export acceptedKeys */
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
/**
 * What a folder's index lists, after its signature was checked: the signed index is the memory of the feed.
 *
 * @param files the folder's files by name, those of `filesToRead`
 * @throws FeedError when nobody we trust signed it, or when it lists what is not there
 */
function openFolder(format, folder, files, paths, trust) {
    const index = files.get(format.indexFile);
    if (index === undefined)
        return { listed: [], signedBy: undefined };
    const indexPath = `${folder}/${format.indexFile}`;
    const signedBy = checkTrust(format, folder, index, files, paths, trust);
    const listed = listIndex(format, folder, index, paths);
    const missing = listed.filter(({ path }) => !paths.has(path));
    if (missing.length > 0) {
        const names = missing.slice(0, 5).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_FILE_MISSING',
            message: `${indexPath} lists what is not there: ${names.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
            remedy: 'Restore them from the history of the feed; `pkgfeed check` shows everything that is wrong with it.',
        });
    }
    const [twice] = duplicatesIn(listed);
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${indexPath} lists ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(twice)} twice`,
            remedy: 'Restore the index from the history of the feed, or remove one of the two and sign it again.',
        });
    }
    return { listed, signedBy };
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
function checkTrust(format, folder, index, files, paths, trust) {
    const verdict = format.verify(index, files, acceptedKeys(trust));
    const path = `${folder}/${format.indexFile}`;
    switch (verdict.state) {
        case 'good':
            return verdict.key;
        case 'unsigned': {
            const other = format.otherSignatures.find((name) => paths.has(`${folder}/${name}`));
            if (other !== undefined)
                throw cannotRenew(`${folder}/${other}`);
            if (trust.allowUnsigned)
                return undefined;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
                code: 'FEED_UNSIGNED',
                message: `${path} is not signed, so nobody vouches for what it lists`,
                remedy: 'Look through it, then say `allow-unsigned: true` for one run to take it over as it is.',
            });
        }
        case 'unknown-key':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
                code: 'FEED_KEY',
                message: `${path} is signed by key ${verdict.keyId}, and this run holds ${keyList(trust)}`,
                remedy: 'Use the key the feed was signed with, or put its public key into `trusted-keys` to change keys.',
            });
        case 'bad':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
                code: 'FEED_SIGNATURE',
                message: `the signature of ${path} does not verify: ${verdict.reason}`,
                remedy: 'Find out who changed it, and restore the folder from the history of the feed.',
            });
    }
}
function keyList(trust) {
    const ids = acceptedKeys(trust).map((key) => key.keyId);
    return ids.length === 0 ? 'no key' : ids.join(', ');
}
function cannotRenew(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_SCHEME',
        message: `${path} is a signature that this run has no key to renew`,
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
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when a signature that is there could not be renewed, or our own does not verify
 */
async function closeFolder(format, folder, arch, entries, old, paths, trust) {
    const index = format.writeIndex(entries);
    const isSame = old.get(format.indexFile)?.equals(index) ?? false;
    const isWhole = isSame && format.derivedFiles.every((name) => paths.has(`${folder}/${name}`));
    // Compressing runs beside the signing and checking below.
    const deriving = isWhole ? undefined : format.deriveFiles(index, entries, arch);
    const signatures = format.sign(index, trust.signingKeys);
    if (signatures.size === 0 && !trust.allowUnsigned)
        throw keyMissing(format);
    for (const name of [...format.signatureFiles, ...format.otherSignatures]) {
        const isThere = paths.has(`${folder}/${name}`);
        if (!isSame && isThere && !signatures.has(name))
            throw cannotRenew(`${folder}/${name}`);
    }
    checkOwn(format, folder, entries, index, signatures, trust);
    const changed = new Map(isSame ? [] : [[format.indexFile, index]]);
    for (const [name, bytes] of (await deriving) ?? []) {
        if (!isSame || !paths.has(`${folder}/${name}`))
            changed.set(name, bytes);
    }
    for (const [name, signature] of signatures) {
        if (!old.get(name)?.equals(signature))
            changed.set(name, signature);
    }
    return changed;
}
function keyMissing(format) {
    const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_MISSING',
        message: `\`${format.keyInput}\` is not given or empty, and devices refuse ${format.name} indexes without its signature`,
        remedy: `Run \`${format.keygen}\`, store the secret file as the repository secret ${secret} and give it as ` +
            `\`${format.keyInput}\` (a pull request from a fork sees no secrets); \`allow-unsigned\` publishes without.`,
    });
}
/** Reads back what was just written and signed, as a device would. */
function checkOwn(format, folder, entries, index, signatures, trust) {
    const own = trust.signingKeys.map((key) => key.publicKey);
    const isGood = signatures.size === 0 || format.verify(index, signatures, own).state === 'good';
    const wanted = new Map(entries.map(({ file, text }) => [file, text]));
    const found = format.parseIndex(index);
    if (isGood && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${folder}/${format.indexFile} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}


/***/ })

};
