export const id = 498;
export const ids = [498];
export const modules = {

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
        // A signature of a kind that the run cannot renew would stop it next.
        remedy: trust.signingKeys.some((key) => key.scheme === scheme)
            ? 'Use the key the feed was signed with, or put its public key into `trusted-keys` to change keys; where it is lost, `pkgfeed reindex` starts anew.'
            : `Give the ${scheme} key that the feed was signed with too: a feed that is signed with keys of several kinds needs all of them in every run; where it is lost, \`pkgfeed reindex\` starts anew.`,
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
/* harmony import */ var _opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);



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
