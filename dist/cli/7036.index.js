export const id = 7036;
export const ids = [7036];
export const modules = {

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

/***/ 67036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47047);
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57372);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42792);
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96648);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26687);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65335);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38317);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45983);
/* harmony import */ var _sources_key_lines_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88972);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64865);
/* harmony import */ var _revoked_keys_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20593);













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
        signingKeys.push(await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_9__/* .loadUsignKey */ .Ej)(joined(usignKeys), usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOpenpgpKeys */ .oP)(key, openpgpPassphrase, host.now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRsaKeys */ .Pf)(joined(apkRsaKeys), apkRsaPassphrase, keys.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .asApkV3Key */ .p)
        : await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .loadApkV3Keys */ ._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // RSA keys may have signed apk v3 indexes before there was an EC key.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_4__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of keys.trustedKeys)
        trustedKeys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .readPublicKeys */ .e)(key)));
    const nextKeys = signersOfV3(await readNextKeys(keys.nextKeys, host.cwd), apkEcKeys.length > 0);
    const revoked = await (0,_revoked_keys_js__WEBPACK_IMPORTED_MODULE_11__/* .readRevokedKeys */ .D)(keys.revokedKeys, host.cwd);
    if (revoked === undefined)
        return { signingKeys, trustedKeys, nextKeys };
    const used = [...signingKeys.map(({ publicKey }) => publicKey), ...nextKeys];
    const gone = used.find((key) => (0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevoked */ .xK)(revoked, key));
    if (gone !== undefined)
        throw revokedInUse(gone, nextKeys.includes(gone) ? '`next-keys`' : 'this run');
    // A revoked key loses, whoever trusts it.
    return { signingKeys, trustedKeys: notRevoked(trustedKeys, revoked), nextKeys, revoked };
}
/** Reads the keys that will sign later. An RSA key gets the name of its file, by which devices of apk v2 find it. */
async function readNextKeys(lines, folder) {
    const keys = [];
    for (const given of await (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .readKeyTexts */ .S6)(lines, folder, 'next-keys')) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(given.file ?? '');
        const named = (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyName */ .TK)(name) && !(0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isSystemKeyName */ .s9)(name) ? name : undefined;
        for (const key of await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .readPublicKeys */ .e)(given))
            keys.push(key.scheme === 'apk-v2' ? (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_3__/* .readRsaPublicKey */ .fM)({ ...given, text: key.text }, named) : key);
    }
    return keys;
}
/** Without the forms of RSA keys for apk v3, if there is an EC key: then they do not sign there. */
function signersOfV3(keys, hasEcKey) {
    const ofRsa = new Set(keys.filter(({ scheme }) => scheme === 'apk-v2').map(({ text }) => text));
    const isOfRsa = ({ scheme, text }) => scheme === 'apk-v3' && ofRsa.has(text);
    const isEc = (key) => key.scheme === 'apk-v3' && !isOfRsa(key);
    return hasEcKey || keys.some(isEc) ? keys.filter((key) => !isOfRsa(key)) : [...keys];
}
const notRevoked = (keys, revoked) => keys.filter((key) => !(0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevoked */ .xK)(revoked, key));
function revokedInUse({ keyId }, user) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_REVOKED',
        message: `${user} has the key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(keyId)}, which \`revoked-keys\` names`,
        remedy: 'Sign with another key. If this one is good, take it out of `revoked-keys`.',
    });
}
/** Joins the texts of several keys: key names are given in the order of all keys. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_6__/* .normaliseKeyText */ .zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may be wrapped in base64. Its content is as secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_6__/* .normaliseKeyText */ .zY)(secret), host);
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

/***/ 20593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readRevokedKeys)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47047);
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57372);
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96648);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38317);
/* harmony import */ var _sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88972);








/** The most keys that a run revokes. Each goes into the script of the keyring. */
const LIMIT = 100;
/**
 * Reads the keys whose signatures no longer count. A line of hex digits is an id, and so is the name of an RSA key that no
 * file has.
 *
 * @param folder relative paths are relative to it
 * @returns undefined where none is named
 * @throws KeyError, SourceError or InputError for a key that cannot be read, and for too many
 */
async function readRevokedKeys(lines, folder) {
    if (lines.length === 0)
        return undefined;
    const { texts, files } = (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .keyLines */ .rg)(lines);
    const isId = (line) => (0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_3__/* .isKeyIdText */ ._d)(line) || ((0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyName */ .TK)(line) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, line)));
    const ids = files.filter(isId).map((id) => ((0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_3__/* .isKeyIdText */ ._d)(id) ? id.toLowerCase() : id));
    const named = [...texts, ...files.filter((line) => !isId(line))];
    const keys = [];
    for (const given of await (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .readKeyTexts */ .S6)(named, folder, 'revoked-keys')) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(given.file ?? '');
        for (const key of await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .readPublicKeys */ .e)(given))
            keys.push(key.scheme === 'apk-v2' && (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyName */ .TK)(name)
                ? (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__/* .readRsaPublicKey */ .fM)({ ...given, text: key.text }, name)
                : key);
    }
    if (keys.length + ids.length > LIMIT)
        throw tooMany(keys.length + ids.length);
    return { keys, ids };
}
const tooMany = (count) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
    code: 'INPUT_VALUE',
    message: `\`revoked-keys\` names ${count} keys, and at most ${LIMIT} can be revoked`,
    remedy: 'Name those that devices of the feed may still have.',
});


/***/ }),

/***/ 88972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ readKeyLines),
/* harmony export */   S6: () => (/* binding */ readKeyTexts),
/* harmony export */   rg: () => (/* binding */ keyLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _keys_armor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72710);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _read_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8561);






/** Divides the lines. A line that is no part of a key is the path of a file. */
function keyLines(lines) {
    const found = { texts: [], files: [] };
    let open;
    for (const line of lines.flatMap((one) => one.split('\n'))) {
        if (open !== undefined) {
            open.push(line);
            const isEnd = open[0]?.startsWith('untrusted comment:') || /^-----END /.test(line);
            if (isEnd) {
                found.texts.push(open.join('\n'));
                open = undefined;
            }
        }
        else if (/^(-----BEGIN |untrusted comment:)/.test(line))
            open = [line];
        else if ((0,_keys_armor_js__WEBPACK_IMPORTED_MODULE_4__/* .usignBlob */ .SX)(line) !== undefined)
            found.texts.push(line);
        else if (line !== '')
            found.files.push(line);
    }
    if (open !== undefined)
        found.texts.push(open.join('\n'));
    return found;
}
/**
 * The texts of public keys that an input holds or names.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError or SourceError for a file that cannot be read
 */
async function readKeyTexts(lines, folder, input) {
    const { texts, files } = keyLines(lines);
    const given = texts.map((text) => ({ text, origin: `\`${input}\`` }));
    for (const file of files) {
        const origin = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(file)}, which \`${input}\` names`;
        const bytes = await (0,_read_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .readWholeFile */ .M4)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file), origin);
        if (bytes.length > _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M)
            throw tooLarge(origin);
        given.push({ text: bytes.toString('latin1'), origin, file });
    }
    return given;
}
/**
 * Reads the public keys of an input.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for a key that cannot be read, SourceError for a file that cannot be
 */
async function readKeyLines(lines, folder, input) {
    const keys = [];
    for (const one of await readKeyTexts(lines, folder, input))
        keys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKeys */ .e)(one)));
    return keys;
}
const tooLarge = (origin) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
    code: 'KEY_MALFORMED',
    message: `${origin}, has more than ${_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M} bytes, so it is no file of public keys`,
    remedy: 'Name a file with public keys, or put the keys themselves there.',
});


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
