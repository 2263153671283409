export const id = 8869;
export const ids = [8869];
export const modules = {

/***/ 24531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ contentHash),
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The content id of some bytes. */
function contentId(bytes) {
    return contentHash(bytes.length).update(bytes).digest('hex');
}
/** The hash of content that is fed piece by piece, `size` bytes in all. Its digest is the content id. */
function contentHash(size) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${size}\0`);
}


/***/ }),

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

/***/ 22965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ SITE_LIMIT),
/* harmony export */   h1: () => (/* binding */ FILE_LIMIT),
/* harmony export */   rk: () => (/* binding */ PACKAGE_LIMIT)
/* harmony export */ });
/** The most bytes of a site that GitHub Pages serves. */
const SITE_LIMIT = 1e9;
/** The most bytes of a file that GitHub accepts in a push. */
const FILE_LIMIT = 100 * 1024 * 1024;
/** The most bytes of a package file that pkgfeed holds in memory, wherever the feed lives. */
const PACKAGE_LIMIT = 256 * 1024 * 1024;


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
/* harmony import */ var _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66345);
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
/* harmony export */   zn: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64865);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89850);





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
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .draftOf */ .bz)(file));
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
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .sweepDrafts */ .hv)(file, host.wallClock());
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in an existing folder that you may write to.',
        cause,
    });
}


/***/ }),

/***/ 67036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57372);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42792);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26687);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66345);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38317);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45983);






/**
 * Loads the keys of this run. Before that, the host masks every secret in its output.
 *
 * @throws KeyError for a key that cannot be used
 */
async function loadKeys({ keys, home }, host) {
    const { usignKeys, openpgpKeys, apkRsaKeys, apkEcKeys } = keys;
    const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = keys;
    const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
    const homeKeys = [home.sshKey, home.commitSigningKey];
    const secretKeys = [...usignKeys, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, ...homeKeys];
    const texts = secretKeys.map((key) => key?.text);
    hideSecrets([...texts, ...passphrases, home.commitSigningPassphrase, home.token], host);
    // git sends the token in this form.
    if (home.token)
        host.mask(Buffer.from(`x-access-token:${home.token}`).toString('base64'));
    const signingKeys = [];
    if (usignKeys.length > 0)
        signingKeys.push(await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_5__/* .loadUsignKey */ .Ej)(joined(usignKeys), usignPassphrase));
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
    // RSA keys may have signed apk v3 indexes before there was an EC key.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of keys.trustedKeys)
        trustedKeys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublicKeys */ .e)(key)));
    return { signingKeys, trustedKeys };
}
/** Joins the texts of several keys: key names are given in the order of all keys. */
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
        // A key may be wrapped in base64. Its content is as secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(secret), host);
    }
}
/** Masks each line, as a runner needs it. Short lines, comments and the frame of a PEM are not secret. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        const isFrame = /^(untrusted comment:|-----(BEGIN|END) [A-Z ]+-----$)/.test(text);
        if (text.length >= 4 && !isFrame)
            host.mask(text);
    }
}


/***/ }),

/***/ 8561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gx: () => (/* binding */ MEMORY_BUDGET),
  Pz: () => (/* binding */ READ),
  xS: () => (/* binding */ factsOf),
  jg: () => (/* binding */ readPackageBytes),
  qm: () => (/* binding */ readPackages),
  M4: () => (/* binding */ readWholeFile),
  xu: () => (/* binding */ tooBig),
  O$: () => (/* binding */ unreadable)
});

// UNUSED EXPORTS: attempt

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/sources/not-a-package.js


const LEAVE_OUT = 'Give pkgfeed ipk and apk files only, and leave this one out.';
const FETCH_AGAIN = 'Have the download fail when the server does (`curl --fail --location`), and download the package itself.';
const UNPACK = 'Unpack it first, and give pkgfeed the ipk and apk files in it.';
const ANNEX = 'Get the content with `git annex get` before this step.';
const OTHERS = [
    {
        is: /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\//,
        what: 'a Git LFS pointer, not the file that it stands for',
        remedy: 'Check the repository out with `lfs: true` (actions/checkout), or run `git lfs pull` first.',
    },
    {
        is: /^(\.\.\/)*(\.git)?\/?annex\/objects\//,
        what: 'a pointer of git-annex, not the file',
        remedy: ANNEX,
    },
    {
        is: /^[\w./+~-]{1,300}\.([ao]pk|ipk)$/i,
        what: 'a symbolic link that was stored as text',
        remedy: 'Check the repository out where links work (`git config core.symlinks true`), or give the file itself.',
    },
    {
        is: /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|title|h1)\b/i,
        what: 'a web page, as a download leaves when the server answers with an error or a login',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^<(\?xml|error>)/i,
        what: 'XML, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^[{[]\s*["{\]}]/,
        what: 'JSON, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^([45]\d\d[:\s]|not found|forbidden|unauthorized|access denied|bad (gateway|credentials)|too many requests)/i,
        what: 'the text of an error that a server sent instead of the package',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^(-----BEGIN PGP SIGN|untrusted comment: (signature|signed|verify))/,
        what: 'a signature, not a package',
        remedy: LEAVE_OUT,
    },
    {
        is: /^(-----BEGIN |untrusted comment:)/,
        what: 'a key or a certificate, not a package',
        remedy: LEAVE_OUT,
    },
    { is: /^(Package|C:Q1)[:\w]/, what: 'the text of an index or of a control file', remedy: LEAVE_OUT },
    { is: /^PK\u0003\u0004/, what: 'a zip archive, as Android packages are', remedy: UNPACK },
    {
        is: /^(\u00fd7zXZ\0|BZh[1-9]|7z\u00bc\u00af|\u0028\u00b5\u002f\u00fd)/,
        what: 'an archive of another kind',
        remedy: UNPACK,
    },
    { is: /^[\s\S]{257}ustar/, what: 'a tar archive', remedy: UNPACK },
    { is: /^(\u007fELF|MZ[\0-\x1f\x80-\xff])/, what: 'a program', remedy: LEAVE_OUT },
    { is: /^\u00ed\u00ab\u00ee\u00db/, what: 'an rpm package', remedy: LEAVE_OUT },
];
/** How many bytes of a file are looked at. */
const LOOKED = 1024;
/** The error for a file that is not a package. It says what the first bytes show that it is. */
function notAPackage(bytes) {
    const { reason, remedy } = kindOf(bytes);
    return new build_errors/* FormatError */.IF({ code: 'FORMAT_UNKNOWN', reason, offset: 0, remedy });
}
function kindOf(bytes) {
    if (bytes.length === 0) {
        return {
            reason: 'it is empty',
            remedy: 'Build or download it again; a full disk and a download that was cut off leave empty files.',
        };
    }
    const head = bytes.toString('latin1', 0, LOOKED);
    const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trim();
    const other = OTHERS.find(({ is }) => is.test(head) || is.test(text));
    if (other !== undefined)
        return { reason: `it is ${other.what}`, remedy: other.remedy };
    if (text === '' || /^\0+$/.test(head)) {
        return {
            reason: `it begins with nothing but ${text === '' ? 'blanks' : 'zero bytes'}`,
            remedy: 'Build or download it again; a full disk and a system that crashed leave such files.',
        };
    }
    const seen = JSON.stringify((0,printable/* printable */.g$)(head.slice(0, 4)));
    return { reason: `it is not a package of a known kind (it begins with ${seen})`, remedy: LEAVE_OUT };
}

;// CONCATENATED MODULE: ./build/sources/read-packages.js










/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Flags for opening a file: if it is a pipe, do not wait for a writer. */
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Reads a whole file of at most `limit` bytes.
 *
 * @param reserve waits until there is room for so many bytes in memory
 * @throws SourceError when it cannot be read, is larger, or changes while it is read
 */
async function readBounded(file, origin, reserve, limit) {
    const handle = attempt(origin, () => (0,external_node_fs_.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,external_node_fs_.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > limit)
            throw tooBig(origin, info.size, limit);
        await reserve(info.size);
        // One byte more than its size: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous, because for thousands of small files a promise costs more than the read itself.
            const count = attempt(origin, () => (0,external_node_fs_.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,build_errors/* fileChanged */.J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause, remedy = CHECK_FILE) {
    const limit = (0,refusals/* shortage */.wD)(cause);
    if (limit !== undefined)
        return limit;
    const isAbsent = cause.code === 'ENOENT';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: isAbsent ? `${origin} does not exist` : `${origin} cannot be read: ${cause.message}`,
        remedy: isAbsent ? 'Correct the name, or make the file first.' : remedy,
        cause,
    });
}
const CHECK_FILE = 'Check that it is a plain file and that this user may read it.';
/** Reads a whole file of at most `PACKAGE_LIMIT` bytes. @throws SourceError */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined, limits/* PACKAGE_LIMIT */.rk);
}
/**
 * The error for a file that is too large.
 *
 * @param input the one that names the file
 * @param server how messages name the one that takes no larger file
 */
function tooBig(origin, size, limit, input = 'files', server = 'GitHub') {
    const why = limit === limits/* FILE_LIMIT */.h1 ? `${server} takes no file` : 'pkgfeed reads no package';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${origin} has ${size} bytes, and ${why} over ${limit}`,
        remedy: `Split the package, or leave it out of \`${input}\`.`,
    });
}
/**
 * Reads a package. Recognizes its format by its content.
 *
 * @param origin how messages name it
 * @param known its facts, for a caller that has them already
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin, known) {
    // Tries ipk, the first format, last: any gzip file could be one.
    const format = formats/* FORMATS */.hR.findLast((candidate) => candidate.recognise(bytes));
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: known ?? factsOf(bytes) };
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(origin) : error;
    }
}
const factsOf = (bytes) => ({
    size: bytes.length,
    md5: (0,external_node_crypto_.hash)('md5', bytes, 'hex'),
    sha256: (0,external_node_crypto_.hash)('sha256', bytes, 'hex'),
});
async function readOne(file, origin, reserve, limit) {
    const bytes = await readBounded(file, origin, reserve, limit);
    return { ...(await readPackageBytes(bytes, origin)), contentId: (0,content_id/* contentId */.f)(bytes), file, origin };
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @param limit the most bytes of a file
 * @throws SourceError and FormatError for all unreadable files together
 */
async function readPackages(files, host, limit = limits/* FILE_LIMIT */.h1) {
    const errors = new build_errors/* Gathering */.SP();
    const leftOut = [];
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
            const { file, origin, isGuess } = files[at];
            let reserved = 0;
            try {
                const hold = async (size) => {
                    await reserve(size);
                    reserved = size;
                };
                read[at] = await readOne(file, origin, hold, limit);
            }
            catch (error) {
                if (!(error instanceof build_errors/* FormatError */.IF || error instanceof build_errors/* SourceError */.c8))
                    throw error;
                if (isGuess && isNotAPackage(error))
                    leftOut.push(error.message);
                else
                    errors.add(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
            // Small files are read without waiting. This lets other work run in between.
            if (done % 32 === 0)
                await (0,promises_.setImmediate)();
        }
    };
    // More workers than processors, because each often waits for the disk. `reserve` limits memory.
    await Promise.all(Array.from({ length: 4 * (0,external_node_os_.availableParallelism)() }, worker));
    errors.throwIfAny();
    sayLeftOut(leftOut, files.length, host);
    return read.filter((item) => item !== undefined);
}
/** True for an error that says that a file is not a package, not that a package could not be read. */
const isNotAPackage = (error) => error instanceof build_errors/* FormatError */.IF || error.code === 'SOURCE_TOO_BIG';
/**
 * Says which files were left out.
 *
 * @throws SourceError when no file is left
 */
function sayLeftOut(leftOut, all, host) {
    const sorted = leftOut.toSorted();
    const lines = sorted
        .slice(0, build_errors/* MOST_SHOWN */.Ki)
        .map((message) => `left out, because it is not a package: ${message}`);
    for (const line of [...lines, ...(0,build_errors/* countOfRest */.Vr)(sorted)])
        host.say(line);
    if (sorted.length === 0 || sorted.length < all)
        return;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
        remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
    });
}


/***/ })

};
