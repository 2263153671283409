export const id = 5659;
export const ids = [5659];
export const modules = {

/***/ 28869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sign: () => (/* binding */ sign)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/apk/adb/container.js
var container = __webpack_require__(4479);
// EXTERNAL MODULE: ./build/formats/apk/adb/envelope.js
var adb_envelope = __webpack_require__(90070);
// EXTERNAL MODULE: ./build/formats/apk/adb/signature.js
var adb_signature = __webpack_require__(59222);
// EXTERNAL MODULE: ./build/formats/apk-v3/package.js + 3 modules
var apk_v3_package = __webpack_require__(4360);
;// CONCATENATED MODULE: ./build/formats/apk-v3/sign-package.js





/** More bytes than metadata and signatures can have, which come first. The rest is not held unpacked. */
const FRONT = 20 << 20;
/** The most bytes of a package that is packed again: a larger one cannot be published. */
const PACKED_LIMIT = 100 << 20;
/**
 * Adds signatures to a package, after those that it has. Skips a key whose good signature is already there.
 * A compressed package is packed again with deflate, which every client reads.
 *
 * @returns undefined when every key has signed it already
 * @throws FormatError without a file name
 */
async function signPackage(bytes, keys) {
    if ((await (0,adb_envelope/* schemaOf */.pP)(bytes)) !== 'pckg')
        throw notAPackage();
    await (0,apk_v3_package/* readPackage */.L)(bytes);
    const envelope = (0,adb_envelope/* openEnvelope */.hk)(bytes);
    const pieces = (0,adb_envelope/* unpackPieces */.kj)(envelope, container/* PACKAGE_LIMIT */.rk);
    const front = await frontOf(pieces);
    const { payload, signatures, end } = (0,container/* signedPart */.Sy)(front);
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
    const added = await (0,adb_signature/* signAdb */.D1)('pckg', payload, missing);
    const head = Buffer.concat([front.subarray(0, end), ...added.map((one) => (0,container/* block */.om)('SIG', one))]);
    const rest = front.subarray(end);
    if (envelope.compression === 'none')
        return Buffer.concat([head, rest]);
    return await (0,adb_envelope/* packDeflatePieces */.qS)(following([head, rest], pieces), PACKED_LIMIT);
}
/** The beginning of a plain file. It is the whole of a file that is small or not compressed. */
async function frontOf(pieces) {
    const parts = [];
    let size = 0;
    while (size < FRONT) {
        const { done, value } = await pieces.next();
        if (done)
            break;
        parts.push(value);
        size += value.length;
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}
async function* following(first, pieces) {
    yield* first;
    yield* pieces;
}
function notAPackage() {
    return new build_errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason: 'it is not an apk v3 package, and only the index signs other packages',
        offset: 0,
        remedy: 'Give `sign` apk v3 packages only.',
    });
}
async function hasSigned(payload, signatures, { publicKey }) {
    for (const signature of signatures) {
        const { state } = await (0,adb_signature/* judgeSignature */.ub)('pckg', payload, signature, 'the package', [publicKey]);
        if (state === 'good')
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(67036);
// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/commands/sign.js







/**
 * Adds signatures to apk v3 package files, for people who install packages one by one. A feed does not need them,
 * because its index vouches for its packages. Writes nothing until it has read every file.
 *
 * @throws KeyError without a key, FormatError for all files that cannot be signed together
 */
async function sign(files, settings, host) {
    if (files.length === 0)
        throw noFile();
    const { signingKeys } = await (0,run_keys/* loadKeys */.V)(settings, host);
    const keys = signingKeys.filter(({ scheme }) => scheme === 'apk-v3');
    if (keys.length === 0)
        throw noKey();
    const signed = await signAll([...new Set(files)], keys, host);
    for (const { file, bytes } of signed) {
        if (bytes !== undefined)
            await (0,whole_files/* replaceFile */.fR)({ name: file, file: (0,external_node_path_.resolve)(host.cwd, file) }, bytes, host);
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
async function signAll(files, keys, host) {
    const signed = [];
    const errors = [];
    for (const file of files) {
        const name = (0,printable/* printable */.g$)(file);
        try {
            const bytes = await (0,read_packages/* readWholeFile */.M4)((0,external_node_path_.resolve)(host.cwd, file), name);
            signed.push({ file, bytes: await signPackage(bytes, keys) });
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF))
                throw error;
            errors.push(error.in(name));
        }
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return signed;
}
function noFile() {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'sign needs the name of a package to sign',
        remedy: 'Write `pkgfeed sign FILE`, with one or more apk v3 packages.',
    });
}
function noKey() {
    return new build_errors/* KeyError */.eN({
        code: 'KEY_MISSING',
        message: '`apk-ec-key` is not given or empty, so there is nothing to sign with',
        remedy: 'Give --apk-ec-key FILE, or make a pair with `pkgfeed keygen apk-ec`.',
    });
}


/***/ }),

/***/ 47047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ isKeyIdText),
/* harmony export */   q: () => (/* binding */ isRevokedId),
/* harmony export */   w9: () => (/* binding */ isRevokedFeedKey),
/* harmony export */   xK: () => (/* binding */ isRevoked)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** True for a text that names a key by its id: the id itself, or the long id of an OpenPGP key. */
const isKeyIdText = (text) => /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
/** True for an id that the settings name. An OpenPGP key also has the end of its fingerprint as an id. */
function isNamed({ ids }, scheme, keyId) {
    const own = scheme === 'apk-v2' ? keyId : keyId.toLowerCase();
    return ids.some((id) => id === own || (scheme === 'openpgp' && id.length === 16 && own.endsWith(id)));
}
/** True for a key that no longer counts. */
function isRevoked(revoked, key) {
    if (revoked === undefined)
        return false;
    return (revoked.keys.some(({ text, scheme, keyId }) => key.scheme === 'openpgp' ? scheme === 'openpgp' && keyId === key.keyId : text === key.text) ||
        isNamed(revoked, key.scheme, key.keyId) ||
        // An OpenPGP key also signs with subkeys, and signatures name those.
        (key.scheme === 'openpgp' && revoked.ids.some((id) => key.answersTo(id))));
}
/** True for the id in a signature that nobody here can check, if it is that of a key that no longer counts. */
function isRevokedId(revoked, scheme, keyId) {
    if (revoked === undefined)
        return false;
    return (isNamed(revoked, scheme, keyId) ||
        revoked.keys.some((key) => key.scheme === scheme && (key.keyId === keyId || key.answersTo(keyId))));
}
/** True for a key of `feed.json` that no longer counts. */
function isRevokedFeedKey(revoked, { scheme, keyId, sha256 }) {
    if (revoked === undefined)
        return false;
    const isThat = ({ text, ...key }) => key.scheme === scheme && (key.keyId === keyId || (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')) === sha256);
    return isNamed(revoked, scheme, keyId) || revoked.keys.some(isThat);
}


/***/ }),

/***/ 38317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ PUBLIC_KEY_LIMIT),
/* harmony export */   e: () => (/* binding */ readPublicKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _apk_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57372);
/* harmony import */ var _apk_v3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42792);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72710);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26687);
/* harmony import */ var _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65335);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45983);








/** The largest size of a text of public keys, in letters, and the most keys in it. Devices load far fewer. */
const PUBLIC_KEY_LIMIT = 256 << 10;
const PUBLIC_KEY_COUNT = 256;
/** One reader for each kind. A PEM key is EC, for apk v3, or RSA, which both apk v2 and v3 check with. */
const PUBLIC_READERS = {
    'usign-public': ({ text, origin }) => {
        const blob = (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .usignBlob */ .SX)(text);
        return blob === undefined ? [] : [(0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignPublicKey */ .$I)(blob, origin)];
    },
    'public-pem': (piece) => {
        const forV3 = (0,_apk_v3_js__WEBPACK_IMPORTED_MODULE_3__/* .readApkV3PublicKey */ .MA)(piece);
        const isEc = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(forV3.text).asymmetricKeyType === 'ec';
        return isEc ? [forV3] : [(0,_apk_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .readRsaPublicKey */ .fM)(piece, undefined), forV3];
    },
    'openpgp-public': _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__/* .readOpenpgpPublicKeys */ .he,
};
/**
 * Reads the public keys of a text, one after another, of any kind.
 *
 * @throws KeyError that names what was given instead
 */
async function readPublicKeys(given) {
    if (given.text.length > PUBLIC_KEY_LIMIT)
        throw tooMuch(given.origin);
    const pieces = piecesOf((0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .normaliseKeyText */ .zY)(given.text));
    if (pieces.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} is empty`,
            remedy: 'Put the public key files into it, one after another.',
        });
    }
    if (pieces.length > PUBLIC_KEY_COUNT)
        throw tooMuch(given.origin);
    const keys = [];
    for (const text of pieces) {
        const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOfKey */ .RI)(text);
        const reader = kind === undefined ? undefined : PUBLIC_READERS[kind];
        if (reader === undefined)
            throw notPublic(given.origin, kind);
        keys.push(...(await reader({ text, origin: given.origin })));
    }
    return keys;
}
/** Cuts a text into its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text) {
    return (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .cutAtArmor */ .Z6)(text)
        .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
}
/** A usign file is a comment line and a base64 line. The comment of a pasted key may be missing. */
function usignFiles(text) {
    return text
        .split(/^(?=untrusted comment:)/m)
        .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')));
}
function tooMuch(origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} has more than ${PUBLIC_KEY_LIMIT} bytes, or more than ${PUBLIC_KEY_COUNT} keys`,
        remedy: 'Give the public keys that sign the feed, and no others.',
    });
}
function notPublic(origin, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${kind === undefined ? 'text that is not a key' : (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .nounOfKind */ .y7)(kind)}, where public keys are wanted`,
        remedy: 'Put whole public key files into it, one after another.',
    });
}


/***/ }),

/***/ 98835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ linkNew),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   i7: () => (/* binding */ makeFolderOf),
/* harmony export */   zn: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89850);






/**
 * Makes the folder that a file needs, such as `.github/workflows` in a new repository.
 *
 * @throws InputError when it cannot be made
 */
async function makeFolderOf({ name, file }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true }).catch((cause) => {
        throw cannotWrite(name, cause);
    });
}
/**
 * Writes new files: all of them completely, or none. All contents are on the disk before the first file gets its name.
 *
 * @param exists makes the error for a file that exists
 * @throws InputError when a file cannot be written
 */
async function writeNewFiles(files, host, exists) {
    const placed = [];
    await withDrafts(files, host, async (drafts) => {
        try {
            for (const [i, { name, file }] of files.entries()) {
                await linkNew(drafts[i] ?? '', file).catch((cause) => {
                    throw cause.code === 'EEXIST' ? exists(name) : cannotWrite(name, cause);
                });
                placed.push(file);
            }
        }
        catch (error) {
            for (const file of placed)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
            throw error;
        }
    });
}
/**
 * Replaces an existing file, completely or not at all. Keeps its mode.
 *
 * @throws InputError when it cannot be written
 */
async function replaceFile({ name, file }, text, host) {
    const refuse = (cause) => {
        throw cannotWrite(name, cause);
    };
    const { mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(refuse);
    await withDrafts([{ name, file, text, mode }], host, async ([draft = '']) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file).catch(refuse);
    });
}
/** Writes the contents to drafts next to the files. Removes the drafts afterwards, also when a signal ends the run. */
async function withDrafts(files, host, work) {
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .draftOf */ .bz)(file));
    const removeAll = () => {
        for (const draft of drafts) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            }
            catch {
                // A later run removes it.
            }
        }
    };
    const forget = host.onSignal(removeAll);
    try {
        for (const [i, { name, file, text, mode }] of files.entries()) {
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepDrafts */ .hv)(file, host.wallClock());
            const draft = drafts[i] ?? '';
            await writeDraft(draft, text, mode).catch((cause) => {
                cause.message = cause.message.replaceAll(draft, file);
                throw cannotWrite(name, cause);
            });
        }
        await work(drafts);
    }
    finally {
        forget();
        removeAll();
    }
}
async function writeDraft(draft, text, mode) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx', mode);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Gives a file a second name, or copies it where that cannot be. Fails if a file has that name. */
async function linkNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, file);
    }
    catch (error) {
        // Some file systems have no hard links.
        const { code = '' } = error;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code))
            throw error;
        await copyNew(draft, file);
    }
}
async function copyNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(draft, file, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
        throw error;
    }
}
function cannotWrite(name, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in an existing folder that you may write to.',
        cause,
    });
}


/***/ })

};
