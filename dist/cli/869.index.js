export const id = 869;
export const ids = [869];
export const modules = {

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sign: () => (/* binding */ sign),
  signText: () => (/* binding */ signText)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/apk-v3/container.js + 1 modules
var container = __webpack_require__(4186);
// EXTERNAL MODULE: ./build/formats/apk-v3/envelope.js
var apk_v3_envelope = __webpack_require__(1972);
// EXTERNAL MODULE: ./build/formats/apk-v3/package.js + 3 modules
var apk_v3_package = __webpack_require__(1504);
// EXTERNAL MODULE: ./build/formats/apk-v3/signature.js
var apk_v3_signature = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/formats/apk-v3/sign-package.js





/** A package is unpacked whole to be signed. */
const PLAIN_LIMIT = 1 << 30;
/**
 * Adds signatures to a package, behind those that it has; a key whose good signature is there is passed over.
 * A package that was compressed is compressed with deflate, which every client reads.
 *
 * @returns undefined when every key has signed it already
 * @throws FormatError without a file name
 */
async function signPackage(bytes, keys) {
    if ((await (0,apk_v3_envelope/* schemaOf */.pP)(bytes)) !== 'pckg')
        throw notAPackage();
    await (0,apk_v3_package/* readPackage */.L)(bytes);
    const envelope = (0,apk_v3_envelope/* openEnvelope */.hk)(bytes);
    const plain = (0,apk_v3_envelope/* unpack */.l1)(envelope, PLAIN_LIMIT);
    const { payload, signatures, end } = (0,container/* signedPart */.Sy)(plain);
    const missing = [];
    for (const key of keys) {
        const isThere = await hasSigned(payload, signatures, key);
        if (!isThere)
            missing.push(key);
    }
    if (missing.length === 0)
        return undefined;
    if (signatures.length + missing.length > container/* SIGNATURE_COUNT */.rD) {
        throw new build_errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `it would have more than ${container/* SIGNATURE_COUNT */.rD} signatures`,
            offset: end,
        });
    }
    const added = await (0,apk_v3_signature/* signAdb */.D1)('pckg', payload, missing);
    const parts = [plain.subarray(0, end), ...added.map((one) => (0,container/* block */.om)('SIG', one)), plain.subarray(end)];
    const signed = Buffer.concat(parts);
    return envelope.compression === 'none' ? signed : await (0,apk_v3_envelope/* packDeflate */.fI)(signed);
}
function notAPackage() {
    return new build_errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason: 'it is no apk v3 package, and others are signed by their index alone',
        offset: 0,
        remedy: 'Give `sign` apk v3 packages only.',
    });
}
async function hasSigned(payload, signatures, { publicKey }) {
    for (const signature of signatures) {
        const { state } = await (0,apk_v3_signature/* judgeSignature */.ub)('pckg', payload, signature, 'the package', [publicKey]);
        if (state === 'good')
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/sources/files.js
var sources_files = __webpack_require__(3806);
// EXTERNAL MODULE: ./build/commands/trust.js
var trust = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/commands/sign.js







/**
 * Adds signatures to apk v3 package files, for people who install them one by one: a feed needs none, since its
 * index vouches for its packages. Nothing is written before every file was read.
 */
async function sign(files, settings, host) {
    if (files.length === 0) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'sign is not told which package to sign',
            remedy: 'Write `pkgfeed sign FILE`, with one or more apk v3 packages.',
        });
    }
    const { signingKeys } = await (0,trust/* loadKeys */.Vc)(settings, host);
    const keys = signingKeys.filter(({ scheme }) => scheme === 'apk-v3');
    if (keys.length === 0) {
        throw new build_errors/* KeyError */.eN({
            code: 'KEY_MISSING',
            message: '`apk-ec-key` is not given or empty, so there is nothing to sign with',
            remedy: 'Give --apk-ec-key FILE, or make a pair with `pkgfeed keygen apk-ec`.',
        });
    }
    const signed = [];
    const errors = [];
    for (const file of new Set(files)) {
        const name = (0,build_errors/* printable */.g$)(file);
        try {
            const bytes = await (0,sources_files/* readWholeFile */.M4)((0,external_node_path_.resolve)(host.cwd, file), name);
            signed.push({ file, bytes: await signPackage(bytes, keys) });
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF))
                throw error;
            errors.push(error.in(name));
        }
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    for (const { file, bytes } of signed) {
        if (bytes !== undefined)
            await replaceFile((0,external_node_path_.resolve)(host.cwd, file), bytes);
    }
    return {
        command: 'sign',
        files: signed.map(({ file, bytes }) => ({
            file,
            changed: bytes !== undefined,
            keys: keys.map(({ publicKey }) => publicKey.keyId),
        })),
    };
}
/** Whole or not at all. */
async function replaceFile(file, bytes) {
    const draft = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        const { mode } = await (0,promises_.stat)(file);
        await (0,promises_.writeFile)(draft, bytes, { mode });
        await (0,promises_.rename)(draft, file);
    }
    catch (cause) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: `${(0,build_errors/* printable */.g$)(file)} cannot be written: ${cause.message}`,
            remedy: 'Check that this user may write there.',
            cause,
        });
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
function signText({ files }) {
    return files
        .map(({ file, changed, keys }) => changed
        ? `${(0,build_errors/* printable */.g$)(file)}: signed by ${keys.join(', ')}\n`
        : `${(0,build_errors/* printable */.g$)(file)}: had these signatures already\n`)
        .join('');
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

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ checkSize),
/* harmony export */   gc: () => (/* binding */ checkRemovals),
/* harmony export */   h1: () => (/* binding */ FILE_LIMIT)
/* harmony export */ });
/* unused harmony export SITE_LIMIT */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** Reasons that somebody asked for. */
const EXPLAINED = new Set(['remove', 'keep-versions']);
/**
 * Stops a change that would lose packages which nobody asked to lose: an index written from half of what the feed
 * holds empties it for every device.
 *
 * @param maxRemovals how many packages may go for whatever reason; undefined for any number that was asked for
 * @throws FeedError
 */
function checkRemovals(changes, folders, maxRemovals) {
    const removed = changes.filter(({ kind }) => kind === 'removed');
    const unexplained = removed.filter(({ reason }) => !EXPLAINED.has(reason));
    const allowed = maxRemovals ?? 0;
    const counted = maxRemovals === undefined ? unexplained : removed;
    if (counted.length > allowed) {
        const names = counted.slice(0, 5).map(({ path, reason }) => `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason)})`);
        const more = counted.length > names.length ? ` and ${counted.length - names.length} more` : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SHRINKS',
            message: `${counted.length} ${counted.length === 1 ? 'package' : 'packages'} would leave the feed, and at most ${allowed} may: ${names.join(', ')}${more}`,
            remedy: 'See that they should go, then raise `max-removals` for one run.',
        });
    }
    const lost = folders.filter(({ path, before, after }) => before > 0 && after === 0 && unexplained.some((change) => change.folder === path));
    if (lost.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SHRINKS',
            message: `${lost.map(({ path }) => path).join(', ')} would lose every package`,
            remedy: 'Withdraw them by name with `remove` if that is meant.',
        });
    }
}
/** GitHub's limit on a Pages site, in bytes. */
const SITE_LIMIT = 1e9;
/** GitHub refuses a push with a larger file. */
const FILE_LIMIT = 100 * 1024 * 1024;
const WARN_AT = 0.8;
/**
 * Holds the feed's size after a change against what GitHub Pages serves.
 *
 * @param bytes of all package files, as far as indexes and catalogs tell
 * @param growth how many of them this change adds
 * @returns warnings
 * @throws FeedError past the limit, unless the change makes the feed no larger
 */
function checkSize(bytes, growth, largest) {
    if (bytes > SITE_LIMIT && growth > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_TOO_BIG',
            message: `the feed would have ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(bytes)}, and GitHub Pages serves at most ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(SITE_LIMIT)}`,
            remedy: 'Let `keep-versions` or `remove` drop old packages, or split the feed over several repositories.',
        });
    }
    const warnings = [];
    if (bytes > WARN_AT * SITE_LIMIT) {
        warnings.push(`the feed has ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(bytes)} of the ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(SITE_LIMIT)} that GitHub Pages serves; let \`keep-versions\` drop old packages`);
    }
    if (largest !== undefined && largest.size > WARN_AT * FILE_LIMIT) {
        warnings.push(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(largest.path)} has ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(largest.size)}, near the ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(FILE_LIMIT)} that GitHub takes in one file`);
    }
    return warnings;
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


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ readPackageBytes),
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   qm: () => (/* binding */ readPackages)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8500);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3382);
/* harmony import */ var _bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3611);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);
/* harmony import */ var _feed_guard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7364);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4979);











const COUNT_LIMIT = 100_000;
/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/**
 * The package files that patterns name: a file, a folder (every .ipk and .apk below it), or a glob.
 *
 * @param cwd what relative patterns are relative to
 * @throws SourceError for each pattern that finds nothing
 */
async function findFiles(patterns, cwd) {
    const found = new Set();
    const errors = [];
    for (const pattern of patterns) {
        const files = await expand(pattern, cwd);
        if (files.length === 0) {
            errors.push(new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
                code: 'SOURCE_EMPTY',
                message: `\`files\` names ${JSON.stringify(pattern)}, and no file is there`,
                remedy: `Correct the pattern; it is looked for in ${cwd}, and quotes keep the shell from expanding it.`,
            }));
        }
        for (const file of files)
            found.add(file);
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .throwGathered */ .nR)(errors);
    if (found.size > COUNT_LIMIT) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
            code: 'SOURCE_TOO_BIG',
            message: `\`files\` names ${found.size} files, more than ${COUNT_LIMIT}`,
            remedy: 'Narrow the patterns to the packages to publish.',
        });
    }
    return [...found].sort();
}
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
async function expand(pattern, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(cwd, pattern);
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (info?.isFile())
        return [path];
    if (info?.isDirectory()) {
        return await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_10__/* .glob */ .TI)('**/*.{ipk,apk}', { ...GLOB, cwd: path });
    }
    return (0,tinyglobby__WEBPACK_IMPORTED_MODULE_10__/* .isDynamicPattern */ .ey)(pattern) ? await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_10__/* .glob */ .TI)(pattern, { ...GLOB, cwd }) : [];
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @throws every unreadable file together; nothing is half read
 */
async function readPackages(files, names, host) {
    const errors = [];
    const read = [];
    let next = 0;
    let done = 0;
    let inMemory = 0;
    let wake = [];
    const reserve = async (size) => {
        while (inMemory > 0 && inMemory + size > MEMORY_BUDGET) {
            await new Promise((resume) => wake.push(resume));
        }
        inMemory += size;
    };
    const release = (size) => {
        inMemory -= size;
        const waiting = wake;
        wake = [];
        for (const resume of waiting)
            resume();
    };
    const worker = async () => {
        while (next < files.length) {
            const at = next++;
            const file = files[at] ?? '';
            let reserved = 0;
            try {
                read[at] = await readOne(file, names(file), async (size) => {
                    await reserve(size);
                    reserved = size;
                });
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8))
                    throw error;
                errors.push(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
            // Reading small files waits for nothing: what runs beside it would never be served.
            if (done % 32 === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setImmediate)();
        }
    };
    // More than processors, since each waits for the disk and for unpacking by turns; memory is bounded above.
    await Promise.all(Array.from({ length: 4 * (0,node_os__WEBPACK_IMPORTED_MODULE_3__.availableParallelism)() }, worker));
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .throwGathered */ .nR)(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
    return read.filter((item) => item !== undefined);
}
async function readOne(file, origin, reserve) {
    const bytes = await readBounded(file, origin, reserve);
    return { ...(await readPackageBytes(bytes, origin)), blob: (0,_bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_6__/* .blobId */ .z)(bytes), file, origin };
}
/**
 * A package of whatever format its bytes say.
 *
 * @param origin how messages name it
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin) {
    // From the narrowest to the widest: any gzip file may be an ipk.
    const format = _formats_formats_js__WEBPACK_IMPORTED_MODULE_9__/* .FORMATS */ .h.findLast((candidate) => candidate.recognise(bytes));
    const digest = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(name, bytes, 'hex');
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: { size: bytes.length, md5: digest('md5'), sha256: digest('sha256') } };
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF ? error.in(origin) : error;
    }
}
/** A whole file, for whoever reads few of them. */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined);
}
/**
 * A whole file of at most `FILE_LIMIT` bytes.
 *
 * @param reserve waits until so many bytes may be held in memory
 * @throws SourceError when it cannot be read, is larger, or changes size meanwhile
 */
async function readBounded(file, origin, reserve) {
    const handle = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > _feed_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .FILE_LIMIT */ .h1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
                code: 'SOURCE_TOO_BIG',
                message: `${origin} has ${info.size} bytes, and GitHub takes no file over ${_feed_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .FILE_LIMIT */ .h1}`,
                remedy: 'Split the package, or leave it out of `files`.',
            });
        }
        await reserve(info.size);
        // One byte more than there should be: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous: a promise for each of thousands of small files costs more than the read itself.
            const count = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .fileChanged */ .J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
/** Without waiting for a writer, should it be a pipe. */
const READ = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
        code: 'SOURCE_READ',
        message: `${origin} cannot be read: ${cause.message}`,
        remedy: 'Check that the file exists and that this user may read it.',
        cause,
    });
}
const OTHERS = [
    ['PK\u0003\u0004', 'a zip archive, as Android packages are'],
    ['\u007fELF', 'a program'],
    ['\u00ed\u00ab\u00ee\u00db', 'an rpm package'],
];
/** Says what the file is instead, as far as its first bytes tell. */
function notAPackage(bytes) {
    const head = bytes.toString('latin1', 0, 4);
    const other = OTHERS.find(([magic]) => head.startsWith(magic))?.[1];
    const seen = (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(head);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF({
        code: 'FORMAT_UNKNOWN',
        reason: bytes.length === 0
            ? 'it is empty'
            : `it is ${other ?? `no package of a known kind (it begins with ${JSON.stringify(seen)})`}`,
        offset: 0,
        remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
    });
}


/***/ })

};
