export const id = 6618;
export const ids = [6618];
export const modules = {

/***/ 54083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ forReaders),
/* harmony export */   JD: () => (/* binding */ hiddenWarning),
/* harmony export */   fi: () => (/* binding */ sharedFaultText),
/* harmony export */   fq: () => (/* binding */ refuseHarm),
/* harmony export */   lv: () => (/* binding */ harmsIn),
/* harmony export */   mc: () => (/* binding */ mendedWarning),
/* harmony export */   xN: () => (/* binding */ mendedIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);



/**
 * An entry that is carried on from an old index is held to the rules of a fresh one. What clients stumble over is written
 * in another form; what no other form helps stops the run.
 */
/** How many entries a text names. */
const NAMED = 3;
const nameOf = ({ name, version, file }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name === '' ? file : `${name} ${version}`);
/** The entries, with what keeps devices from using them that check these signatures. */
function forReaders({ harmFor }, entries, signatures) {
    if (harmFor === undefined)
        return entries;
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    return entries.map((entry) => {
        const harm = entry.harm ?? harmFor(entry, schemes);
        return harm === undefined ? entry : { ...entry, harm };
    });
}
/** What clients stumble over in these entries, each fault once. */
function mendedIn(entries) {
    return shared(entries.map((entry) => [nameOf(entry), entry.mended ?? []]));
}
/** Why clients cannot use some of these entries, each reason once. */
function harmsIn(entries) {
    return shared(entries.map((entry) => [nameOf(entry), entry.harm === undefined ? [] : [entry.harm]]));
}
function shared(found) {
    const faults = new Map();
    for (const [name, own] of found) {
        for (const fault of own) {
            const entries = faults.get(fault);
            if (entries === undefined)
                faults.set(fault, new Set([name]));
            else
                entries.add(name);
        }
    }
    return [...faults].map(([what, entries]) => ({ what, entries: [...entries] }));
}
/** A fault and the first entries that have it. */
function sharedFaultText({ what, entries }) {
    const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : '';
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what)} (${entries.slice(0, NAMED).join(', ')}${more})`;
}
/** Warns once, for all indexes, that entries are written in another form; no warning without one. */
function mendedWarning(carried) {
    const isMended = ({ mended = [] }) => mended.length > 0;
    const indexes = carried.filter(({ entries }) => entries.some(isMended)).map(({ index }) => index);
    const mended = carried.flatMap(({ entries }) => entries.filter(isMended));
    if (mended.length === 0)
        return [];
    const count = mended.length === 1 ? 'one entry is' : `${mended.length} entries are`;
    const faults = mendedIn(mended).map(sharedFaultText);
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(indexes)}: ${count} written in the form that clients read; the old form had ${faults.join(', ')}`,
    ];
}
/** Warns once, for all indexes, that clients could not read them as they were; no warning without one. */
function hiddenWarning(hidden) {
    if (hidden.length === 0)
        return [];
    const names = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(hidden.map(({ index }) => index));
    const problems = [...new Set(hidden.flatMap(({ problems }) => problems))].map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$);
    return [
        hidden.length === 1
            ? `${names} is written again: clients could not read it, because it ${problems.join(' and ')}`
            : `${names} are written again: clients could not read them, because each ${problems.join(' or ')}`,
    ];
}
/**
 * @param entries those that stay in the index
 * @throws FeedError for entries that clients cannot use
 */
function refuseHarm(index, entries) {
    const harms = harmsIn(entries);
    if (harms.length === 0)
        return;
    const named = entries.find(({ harm, name }) => harm !== undefined && name !== '');
    const withdrawal = named === undefined
        ? ''
        : `; otherwise withdraw each with \`pkgfeed remove ${nameOf(named).replace(' ', '=')}\` and publish a good build`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ENTRY',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(index)} has entries that clients cannot use, with ${harms.map(sharedFaultText).join(', ')}`,
        remedy: `Run \`pkgfeed reindex\` if the package files are good and only the index is wrong${withdrawal}.`,
    });
}


/***/ }),

/***/ 89833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readOwned),
/* harmony export */   Bu: () => (/* binding */ newOwnedText),
/* harmony export */   Gl: () => (/* binding */ keyOfOwned),
/* harmony export */   LW: () => (/* binding */ ownedBy),
/* harmony export */   Vu: () => (/* binding */ writeOwned),
/* harmony export */   gp: () => (/* binding */ stateOfOwned),
/* harmony export */   hO: () => (/* binding */ ownedText),
/* harmony export */   kh: () => (/* binding */ FILES_LIMIT),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   nk: () => (/* binding */ hashOfPath),
/* harmony export */   ze: () => (/* binding */ FILES_FILE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63257);
/* harmony import */ var _line_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72078);
/* harmony import */ var _package_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51293);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93920);






/**
 * `files.json` in each folder (docs/catalog.md): which files the packages of the folder install. Nobody signs it, so it
 * only serves to warn: nothing is listed, placed or refused because of it.
 */
const FILES_FILE = 'files.json';
/** The most bytes of a `files.json`. Packages that do not fit are left out. */
const FILES_LIMIT = 32 << 20;
/** The bytes of a hash of a path. Among a thousand million pairs of paths, none is likely to be equal by chance. */
const HASH_BYTES = 6;
/** The characters of such a hash in base64. */
const HASH_TEXT = 8;
/** The most paths of one package that are compared. */
const PATHS_LIMIT = 100_000;
/** The most names in one relation. */
const NAMES_LIMIT = 10_000;
const RELATIONS = ['names', 'sole', 'conflicts', 'replaces'];
const FIRST_LINE = `${_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD */ .Vx}"owned":[`;
/** What a package installs; undefined if that is nothing, or nobody looked. */
function ownedBy(format, pkg) {
    const { files = [] } = pkg;
    if (files.length === 0)
        return undefined;
    const hashes = Float64Array.from(files, hashOfPath).sort();
    const single = hashes.filter((one, at) => one !== hashes[at - 1]).subarray(0, PATHS_LIMIT);
    const bytes = Buffer.alloc(single.length * HASH_BYTES);
    for (const [at, one] of single.entries())
        bytes.writeUIntBE(one, at * HASH_BYTES, HASH_BYTES);
    return { relations: format.relations(pkg), paths: bytes.toString('base64') };
}
/** The beginning of the SHA-256 of a path, as a number. */
const hashOfPath = (path) => 
// Text is several times as quick to get as a buffer.
Number.parseInt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', path, 'hex').slice(0, 2 * HASH_BYTES), 16);
/** The hashes of the paths that a package installs. */
function hashesOf({ paths }) {
    const bytes = Buffer.from(paths, 'base64');
    const hashes = new Float64Array(bytes.length / HASH_BYTES);
    for (let at = 0; at < hashes.length; at++)
        hashes[at] = bytes.readUIntBE(at * HASH_BYTES, HASH_BYTES);
    return hashes;
}
/**
 * Reads a `files.json` line by line, and takes the lines that fit.
 *
 * @returns the state of the file. Drop the lines if it is `theirs`.
 */
function readOwned(bytes, take) {
    if (bytes.length > FILES_LIMIT)
        return 'theirs';
    const takeValue = (value) => {
        const line = ownedShape(value);
        if (line !== undefined)
            take(line);
        return line !== undefined;
    };
    return (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(bytes, FIRST_LINE, takeValue) ? 'whole' : (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOfBroken */ .Us)(bytes);
}
/** The state of a `files.json`. Keeps nothing of it in memory. */
const stateOfOwned = (bytes) => readOwned(bytes, () => undefined);
/** Reads a parsed line; undefined if it does not fit. */
function ownedShape(value) {
    const { file, format, origin = '', paths, ...rest } = (value ?? {});
    if (!(0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isPackageFile */ .N8)(file) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(format) || !_feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_NAMES */ .BU.includes(format))
        return undefined;
    if (!isHashes(paths) || !(origin === '' || (0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isWord */ .Jg)(origin)))
        return undefined;
    const [names, sole, conflicts, replaces] = RELATIONS.map((field) => namesIn(rest[field]));
    if (names === undefined || names.length === 0)
        return undefined;
    if (sole === undefined || conflicts === undefined || replaces === undefined)
        return undefined;
    return { file, format, relations: { names, sole, conflicts, replaces, origin }, paths };
}
function namesIn(value = []) {
    const fits = Array.isArray(value) && value.length <= NAMES_LIMIT && value.every(isName);
    return fits ? value : undefined;
}
const isName = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isLine */ .PA)(value, 1000);
const isHashes = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value) &&
    value !== '' &&
    value.length <= PATHS_LIMIT * HASH_TEXT &&
    value.length % HASH_TEXT === 0 &&
    /^[A-Za-z0-9+/]*$/.test(value);
/** The text of a new line; undefined for one that no run could read. */
function newOwnedText(line) {
    const text = ownedText(line);
    return ownedShape(JSON.parse(text)) === undefined ? undefined : text;
}
/** A line as a `files.json` has it, without relations that are empty. */
function ownedText({ file, format, relations, paths }) {
    const said = RELATIONS.filter((field) => relations[field].length > 0).map((field) => [
        field,
        relations[field],
    ]);
    const origin = relations.origin === '' ? {} : { origin: relations.origin };
    return JSON.stringify({ file, format, ...Object.fromEntries(said), ...origin, paths });
}
/**
 * The bytes of a `files.json`.
 *
 * @param lines the text of each line, by `lineKey`
 */
function writeOwned(lines) {
    let left = FILES_LIMIT - 100;
    const fitting = [];
    for (const [, text] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
        left -= Buffer.byteLength(text) + 2;
        if (left < 0)
            break;
        fitting.push(text);
    }
    return (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLines */ .x)(FIRST_LINE, fitting);
}
const keyOfOwned = ({ format, file }) => (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lineKey */ .QW)(format, file);


/***/ }),

/***/ 91600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ SIGNATURE_LIMIT),
/* harmony export */   dK: () => (/* binding */ isOptional),
/* harmony export */   nu: () => (/* binding */ largestRead)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78317);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49079);
/* harmony import */ var _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8788);
/* harmony import */ var _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89833);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28847);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93920);








/** The most bytes of a file of signatures: sixteen times what is read of it. */
const SIGNATURE_LIMIT = 1 << 20;
const SIGNATURE_FILES = new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap(({ signatureFiles }) => signatureFiles));
/**
 * The most bytes that pkgfeed reads of a file of the feed. A larger file is refused.
 *
 * @param path the file's path in the feed; not that of a package file
 */
function largestRead(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (path.startsWith('keys/'))
        return _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M;
    if (path === _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FEED_FILE */ .GS)
        return _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FEED_FILE_LIMIT */ .AZ;
    if (path === _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__/* .COMBINED_FILE */ .le)
        return _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__/* .COMBINED_LIMIT */ .w8;
    if (name === _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_6__/* .CATALOG_FILE */ .l9)
        return _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_6__/* .CATALOG_LIMIT */ .wH;
    if (name === _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FILES_FILE */ .ze)
        return _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FILES_LIMIT */ .kh;
    return SIGNATURE_FILES.has(name) ? SIGNATURE_LIMIT : _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_LIMIT */ .bk;
}
/** True for a file that a change can do without: it serves to warn or to show, and is not read if it is too large. */
const isOptional = (path) => path === _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__/* .COMBINED_FILE */ .le || (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_7__/* .folderOfFile */ ._f)(path, _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FILES_FILE */ .ze) !== undefined;


/***/ }),

/***/ 57670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ isAstray),
/* harmony export */   QM: () => (/* binding */ inTheirFolder),
/* harmony export */   wU: () => (/* binding */ astrayIn)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10754);


/** What clients stumble over in an entry that sends them to no folder, or to the one for any arch. */
const FAULT = 'no arch of a folder (clients look for the file in the folder that the entry names)';
/**
 * True for an entry of which clients look for the file in another folder.
 *
 * @param names of the entry's folder: its arch, or all names in its path
 */
const isAstray = (format, entry, names) => format.locates === 'by-arch-and-name' && !names.includes(entry.arch) && !(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOneArch */ .c$)(entry);
/** The packages as the folder of an arch must list them. */
const inTheirFolder = (format, listed, arch) => listed.map((one) => isAstray(format, one.entry, [arch]) ? { ...one, entry: settled(format, one.entry, arch) } : one);
function settled(format, entry, arch) {
    const moved = format.inFolder(entry, arch);
    return { ...moved, mended: [...(moved.mended ?? []), FAULT] };
}
/** The entries that send clients elsewhere, as one fault; none without one. */
function astrayIn(format, entries, names) {
    const astray = entries.filter((entry) => isAstray(format, entry, names));
    return astray.length === 0
        ? []
        : [{ what: FAULT, entries: astray.map(({ name, version }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${name} ${version}`)) }];
}


/***/ }),

/***/ 44455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ keyChanged),
/* harmony export */   XX: () => (/* binding */ droppedKeys),
/* harmony export */   a6: () => (/* binding */ REFUSALS),
/* harmony export */   qQ: () => (/* binding */ droppedWarnings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _keys_expiry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3150);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _key_succession_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20492);
/* harmony import */ var _revoked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47047);






/** The keys that signatures name. One that does not verify names its key too: devices hold that key. */
function signersOf(signatures) {
    const signers = signatures.flatMap((signature) => {
        const { scheme } = signature;
        const isGood = signature.state !== 'bad' || signature.madeBy !== undefined;
        if (signature.state === 'bad' && signature.madeBy !== undefined)
            return [{ scheme, keyId: signature.keyId ?? '', key: signature.madeBy, isGood }];
        if (signature.state === 'good')
            return [{ scheme, keyId: signature.key.keyId, key: signature.key, isGood }];
        return signature.keyId === undefined ? [] : [{ scheme, keyId: signature.keyId, key: undefined, isGood }];
    });
    const isKnown = (one) => signers.some((other) => other.isGood && hasName(one, other));
    return signers.filter((one) => one.isGood || !isKnown(one));
}
/** True for one id. A signature that does not verify may name a subkey of an OpenPGP key. */
const hasName = (a, b) => a.scheme === b.scheme &&
    (a.keyId === b.keyId || (a.scheme === 'openpgp' && (answers(a, b.keyId) || answers(b, a.keyId))));
const answers = ({ key }, keyId) => key?.answersTo(keyId) === true;
/** In apk v2 two keys can have one name, and a signature that does not verify may be by another key than ours. */
const isSame = (a, b) => hasName(a, b) &&
    (a.scheme !== 'apk-v2' ||
        (a.isGood && b.isGood && (a.key === undefined || b.key === undefined || a.key.text === b.key.text)));
/**
 * The keys that signed an index before and do not sign it after a change.
 *
 * @param index its path
 * @returns undefined when every key goes on signing
 */
function droppedKeys(index, before, after) {
    const isIn = (list, one) => list.some((other) => isSame(one, other));
    const isValid = ({ state }) => state !== 'bad';
    const now = signersOf(after.filter(isValid));
    const seenNow = signersOf(after.filter(isSeen).filter(isValid));
    const seen = signersOf(before.filter(isSeen));
    const kindOf = (one) => {
        if (!isIn(now, one))
            return [now.some((other) => hasName(one, other)) ? 'name' : 'key'];
        return isIn(seen, one) && !isIn(seenNow, one) ? ['first place'] : [];
    };
    const old = signersOf(before).filter((one, i, all) => !isIn(all.slice(0, i), one));
    const keys = old.flatMap((one) => kindOf(one).map((kind) => ({ scheme: one.scheme, keyId: one.keyId, kind })));
    if (keys.length === 0)
        return undefined;
    const successors = seenNow.flatMap((one) => {
        const { scheme, keyId, key } = one;
        return key === undefined ? [] : [{ scheme, keyId, fileName: key.fileName, signedBefore: isIn(old, one) }];
    });
    return { index, keys, isEvery: !seen.some((one) => isIn(seenNow, one)), successors };
}
/** True for a signature that devices look at: Yocto's opkg looks at the first OpenPGP signature of a file, and no other. */
const isSeen = ({ scheme, file }, at, all) => scheme !== 'openpgp' || all.findIndex((other) => other.scheme === scheme && other.file === file) === at;
/** What a device does that does not have the new key. */
const REFUSALS = {
    usign: "OpenWrt's opkg says `Signature check failed` and forgets the packages of the feed",
    openpgp: "Yocto's opkg says `No public key` and forgets the packages of the feed",
    'apk-v2': 'apk says `UNTRUSTED signature` or `BAD signature` and stays with the packages that it knows',
    'apk-v3': 'apk says `UNTRUSTED signature` and stays with the packages that it knows',
};
/** The same keys of several indexes as one loss. */
function gathered(dropped) {
    const losses = new Map();
    for (const { index, keys } of dropped) {
        for (const { scheme, kind } of keys) {
            const alike = keys.filter((key) => key.scheme === scheme && key.kind === kind);
            const keyIds = [...new Set(alike.map(({ keyId }) => keyId))];
            const id = JSON.stringify([scheme, kind, keyIds]);
            const loss = losses.get(id) ?? { scheme, kind, keyIds, indexes: [] };
            if (loss.indexes.at(-1) !== index)
                loss.indexes.push(index);
            losses.set(id, loss);
        }
    }
    return [...losses.values()];
}
/** What happens to a few indexes, and what devices do then. `verb` is such as `is no longer`. */
function wordsOf({ scheme, kind, keyIds, indexes }, verb) {
    const ids = keyIds.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$).join(', ');
    const signers = { key: ids, 'first place': `${ids} as the first key`, name: `the same ${ids}` }[kind];
    return `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(indexes)} ${verb} signed by ${signers}: on devices without another key of the feed, ${REFUSALS[scheme]}`;
}
/** Warns of keys that no longer sign, once for all indexes that lose the same keys. */
function droppedWarnings(dropped) {
    return gathered(dropped).map((loss) => wordsOf(loss, `${loss.indexes.length === 1 ? 'is' : 'are'} no longer`));
}
/**
 * One error for each kind of key that may not leave: of which indexes lose every one that devices can know, or whose
 * successor is too new.
 */
function keyChanged(dropped, succession) {
    const stopped = dropped.map((one) => ({
        ...one,
        keys: one.keys.filter((key) => obstacleFor(one, key, succession) !== undefined),
    }));
    return gathered(stopped).map((loss) => {
        const own = stopped.find(({ index }) => index === loss.indexes[0]);
        const key = own?.keys.find(({ scheme, kind }) => scheme === loss.scheme && kind === loss.kind);
        const obstacle = own && key && obstacleFor(own, key, succession);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
            code: 'KEY_CHANGED',
            message: `${wordsOf(loss, 'would no longer be')}${waitText(obstacle, succession.now)}`,
            remedy: loss.keyIds.some((keyId) => (0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(succession.revoked, loss.scheme, keyId))
                ? CHANGE_OF_REVOKED
                : loss.kind === 'name'
                    ? CHANGE_OF_NAMESAKE
                    : CHANGES[loss.scheme],
        });
    });
}
/** Why an index may not lose a key; undefined where it may. */
function obstacleFor({ isEvery, successors }, { scheme, keyId, kind }, succession) {
    const own = successors.filter((one) => one.scheme === scheme);
    if ((0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(succession.revoked, scheme, keyId))
        return isEvery ? { keyId, from: undefined, since: undefined } : undefined;
    // A run that signs no more in a scheme is stopped elsewhere, unless devices of another scheme go on.
    if (own.length === 0 || kind === 'name')
        return isEvery ? { keyId, from: undefined, since: undefined } : undefined;
    const since = succession.since({ scheme, fileName: fileNameOf(scheme, keyId) });
    return (0,_key_succession_js__WEBPACK_IMPORTED_MODULE_4__/* .obstacleOf */ .HD)({ scheme, since }, own, succession);
}
/** The name of the file of a key that perhaps nobody here has. */
const fileNameOf = (scheme, keyId) => `${keyId}${{ usign: '', openpgp: '.asc', 'apk-v2': '', 'apk-v3': '.pem' }[scheme]}`;
function waitText(obstacle, now) {
    if (obstacle?.since === undefined)
        return '';
    const published = `. The new key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(obstacle.keyId)} is published since ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_5__/* .timeText */ .Tc)(obstacle.since)}`;
    if (obstacle.from === undefined)
        return `${published}, and has not signed beside the old one`;
    return obstacle.from.getTime() <= now.getTime()
        ? ''
        : `${published}, and \`rotate-after\` lets it sign alone from ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_5__/* .timeText */ .Tc)(obstacle.from)} on`;
}
const TELLS = '`pkgfeed rotate` tells how far the change is';
const OVERLAP = `Sign with the key that devices know, and with the new one too, until the new one has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`;
const CHANGES = {
    usign: `Sign with the key that devices know. A feed has room for one usign signature: to change keys, publish the new public key with \`next-keys\` and put it on your devices, and change over when it has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`,
    openpgp: `Sign with the key that devices know first, because Yocto looks at no other. Put the new key after it until it has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`,
    'apk-v2': OVERLAP,
    'apk-v3': OVERLAP,
};
const CHANGE_OF_REVOKED = 'The key is revoked, so it cannot go on signing. Set `allow-key-change: true` for one run; devices need the new key.';
const CHANGE_OF_NAMESAKE = 'Sign with the key that devices have under that name, and give a new key another name with `apk-rsa-key-name`. If the old key is lost, or it is the same and only the index was damaged, set `allow-key-change: true` for one run.';


/***/ }),

/***/ 20492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ ROTATE_AFTER),
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   VY: () => (/* binding */ publishedSince),
/* harmony export */   og: () => (/* binding */ finishFrom)
/* harmony export */ });
/** How long a new key is published before it may sign alone, in milliseconds: 30 days. */
const ROTATE_AFTER = 30 * 86_400_000;
/**
 * What feed.json says about the age of keys. Nobody signs it. A date that somebody changed can only let a run through
 * that holds the new secret key already, or stop it.
 */
function publishedSince({ keys }, paths) {
    return ({ scheme, fileName }) => {
        const path = `keys/${fileName}`;
        if (!paths.has(path))
            return undefined;
        const since = keys.find((key) => key.scheme === scheme && key.path === path)?.since;
        return since === undefined ? 'undated' : new Date(since);
    };
}
/** When a key that is published may sign alone. */
const finishFrom = (since, after) => new Date(since.getTime() + after);
/**
 * Finds what keeps the keys of a scheme from taking the place of another. One of them must have been published long
 * enough, or be no newer than that key. Where an index has room for several signatures, it must also have signed beside
 * it.
 *
 * @param lost when that key was published
 * @param successors those of the scheme that go on
 * @returns undefined where nothing does
 */
function obstacleOf({ scheme, since: lost }, successors, { since, now, after }) {
    const obstacles = successors.map((one) => {
        const published = since(one);
        const date = published instanceof Date ? published : undefined;
        const isOlder = date !== undefined && lost instanceof Date && date.getTime() <= lost.getTime();
        if (isOlder && one.signedBefore)
            return undefined;
        const isBeside = scheme === 'usign' || one.signedBefore;
        const from = date === undefined || !isBeside ? undefined : finishFrom(date, after);
        if (from !== undefined && from.getTime() <= now.getTime())
            return undefined;
        // A key that signed already when nobody wrote dates is older than any that has one.
        if (scheme !== 'usign' && one.signedBefore && date === undefined)
            return undefined;
        return { keyId: one.keyId, from, since: date };
    });
    return obstacles.includes(undefined) ? undefined : obstacles[0];
}


/***/ }),

/***/ 25616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Gd: () => (/* binding */ maintainerOf),
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   VH: () => (/* binding */ listIndex),
/* harmony export */   Xk: () => (/* binding */ pathsListedBy),
/* harmony export */   _o: () => (/* binding */ archesListed),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   s1: () => (/* binding */ plainPath),
/* harmony export */   uS: () => (/* binding */ duplicatesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** Identifies a package within a folder. */
const packageKey = ({ name, version, arch }) => `${name} ${version} ${arch}`;
/** The arches of the packages that a folder lists: its own, or those of its packages where it is for all arches. */
const archesListed = (arch, listed) => arch === null ? [...new Set(listed.map(({ entry }) => entry.arch))].sort() : [arch];
/** The bytes of the package files together. A file whose size the index does not state counts as zero. */
const bytesOf = (listed) => listed.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
/** The maintainer that a package's own metadata names; empty if there is none. */
function maintainerOf(pkg) {
    return pkg.fields.find(([name]) => name.toLowerCase() === 'maintainer')?.[1] ?? '';
}
/**
 * Reads which packages an index lists, and finds their paths in the feed.
 *
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
function listIndex(format, folder, index, paths) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const indexPath = prefix + format.indexFile;
    return parse(format, indexPath, index).map((entry) => {
        const path = prefix + plainPath(entry.file, indexPath);
        return { entry, path, contentId: paths.get(path), origin: `published at ${path}`, content: undefined };
    });
}
/** The paths that an index lists; undefined if it was not read, or cannot be. */
function pathsListedBy(format, folder, index, paths) {
    if (index === undefined)
        return undefined;
    try {
        return new Set(listIndex(format, folder, index, paths).map(({ path }) => path));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH)
            return undefined;
        throw error;
    }
}
/**
 * Reads the entries of an index.
 *
 * @throws FormatError that names the index
 */
function parse(format, indexPath, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.inIndex(indexPath) : error;
    }
}
/** The paths and packages that an index lists more than once; only the first hundred of them. */
function duplicatesIn(listed) {
    const seen = new Set();
    const twice = [];
    for (const { path, entry } of listed) {
        for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
            if (seen.has(fact))
                twice.push(fact);
            if (twice.length === DUPLICATES)
                return twice;
            seen.add(fact);
        }
    }
    return twice;
}
/**
 * Checks the path of a listed file, relative to its folder. A path that leads out of the folder is refused: the publish
 * of another folder could delete that file.
 *
 * @throws FeedError
 */
function plainPath(file, indexPath) {
    if (!file.split('/').some((name) => name === '' || name === '.' || name === '..'))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${indexPath} lists ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file))}, which is not a plain path inside its folder`,
        remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
    });
}
/** Nobody reads a longer list. */
const DUPLICATES = 100;


/***/ }),

/***/ 10754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c$: () => (/* binding */ isOfOneArch),
/* harmony export */   qk: () => (/* binding */ foreignText),
/* harmony export */   uD: () => (/* binding */ checkPlace)
/* harmony export */ });
/* unused harmony export foreignEntries */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



/**
 * A signature does not say for which folder an index was made, so the index of another folder verifies too. The arch of
 * its entries shows where it belongs.
 */
const ANY = new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.map(({ anyArchWord }) => anyArchWord));
const SHOWN = 3;
/** True for an entry that is for one arch and names it. */
const isOfOneArch = ({ arch, anyArch }) => anyArch !== true && arch !== '' && !ANY.has(arch);
/** The entries for another arch than the folder's, without those that `arch-map` puts there. */
function foreignEntries(entries, arch, archMap) {
    return entries.filter((entry) => isOfOneArch(entry) && entry.arch !== arch && !archMap.get(entry.arch)?.includes(arch));
}
/** @throws FeedError for an index with entries of another folder */
function checkPlace(index, entries, arch, archMap) {
    const foreign = foreignEntries(entries, arch, archMap);
    if (foreign.length === 0)
        return;
    const word = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(foreign[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLACE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(index)} lists ${foreignText(foreign)}, and its folder is for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)}: it may be the index of another folder`,
        remedy: `Restore the folder from the history of the feed; if these packages belong in it, say so with \`arch-map\` (${word}=${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)}), or withdraw them with \`pkgfeed remove NAME@${word}\`.`,
    });
}
/** Describes entries that belong elsewhere, for findings and errors. */
function foreignText(foreign) {
    const arches = [...new Set(foreign.map(({ arch }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(arch)))].sort();
    const names = foreign.slice(0, SHOWN).map(({ name, version }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${name} ${version}`));
    const more = foreign.length > names.length ? ` and ${foreign.length - names.length} more` : '';
    const firstArches = arches.slice(0, SHOWN).join(', ');
    return `${foreign.length === 1 ? 'a package' : `${foreign.length} packages`} for ${firstArches}${arches.length > SHOWN ? ' and other arches' : ''} (${names.join(', ')}${more})`;
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


/***/ })

};
