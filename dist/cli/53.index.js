export const id = 53;
export const ids = [53];
export const modules = {

/***/ 22264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ gatherFaults)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);


const WHY = {
    texts: 'people and tools read there what the package does not say',
    unhashed: 'clients compare what they fetch with less than the index could say',
};
/**
 * Makes one warning for each kind of entries that hurt no client, however many there are.
 *
 * @param index how findings name the index that lists the packages
 */
function gatherFaults(index, from, faults) {
    const made = ['texts', 'unhashed'].flatMap((kind) => {
        const own = faults.filter(({ gathered }) => gathered?.what === kind);
        if (own.length === 0)
            return [];
        const fields = [...new Set(own.flatMap(({ gathered }) => gathered?.fields ?? []))];
        const count = own.length === 1 ? 'a package' : `${own.length} packages`;
        const their = own.length === 1 ? 'it says itself' : 'they say themselves';
        const names = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(own.map(({ path }) => path));
        const what = kind === 'texts'
            ? `does not say of ${count} what ${their} in ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(fields)}: ${names}`
            : `lists ${count} without ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(fields)}: ${names}`;
        return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('misstated', from, { severity: 'warning', path: index, what, why: WHY[kind] })];
    });
    return [...faults.filter(({ gathered }) => gathered === undefined), ...made];
}


/***/ }),

/***/ 25468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ judgeFolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_carried_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54083);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25616);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14979);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32073);
/* harmony import */ var _signatures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85682);






/**
 * Judges the index files of a folder by their bytes: the signatures, what the index lists, what is derived from it.
 *
 * @param files by name, without the folder's path
 * @param keys that judge the signatures
 */
async function judgeFolder(format, files, keys, context) {
    const judged = { listed: [], signatures: [], faults: [], isRead: false };
    const own = ownFiles(format, files, context);
    const index = own.get(format.indexFile);
    if (index === undefined)
        return judged;
    let signed = [];
    try {
        judged.signatures = await format.verify(own, keys);
        signed = (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .signatureFaults */ ._y)(format, judged.signatures, keys, context);
        judged.faults.push(...signed);
        const second = await judgeSecond(format, own, keys, context);
        judged.faults.push(...second.faults);
        const listed = format.parseIndex(index).map((entry) => ({ entry, path: context.pathOf(entry) }));
        judged.faults.push(...duplicateFaults(format, listed, context));
        const entries = listed.map(({ entry }) => entry);
        judged.faults.push(...entryFaults(format, entries, judged.signatures, context));
        // A second index that was changed after it was signed lists something else for that reason.
        const reported = new Set([...context.reported, ...second.changed]);
        const derived = await derivedFaults(format, own, entries, judged.signatures, { ...context, reported });
        judged.faults.push(...derived);
        return { ...judged, listed, isRead: true };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH))
            throw error;
        const isFormat = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF;
        const reason = isFormat ? error.reason : error.message;
        // No signature fits a file that is no index: one finding is enough.
        const others = judged.faults.filter((fault) => !signed.includes(fault));
        const stay = isFormat ? unlessBad(format, judged.signatures, keys, context) : signed;
        judged.faults = [...stay, ...others];
        judged.faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('unreadable', context.from, {
            path: context.shown(format.indexFile),
            what: `cannot be used: ${reason}`,
        }));
        return judged;
    }
}
/** What is wrong with the signatures of an index, besides that they do not fit it. */
function unlessBad(format, signatures, keys, context) {
    const others = signatures.filter(({ state }) => state !== 'bad');
    return others.length === 0 && signatures.length > 0 ? [] : (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .signatureFaults */ ._y)(format, others, keys, context);
}
/**
 * Judges the signatures of a folder's second index, whose devices trust no other file.
 *
 * @returns in `changed` its name, if somebody changed it after it was signed
 */
async function judgeSecond({ secondIndex, ...format }, files, keys, { from, shown, ...context }) {
    const bytes = files.get(secondIndex?.file ?? '');
    if (secondIndex === undefined || bytes === undefined)
        return { faults: [], changed: [] };
    const { file } = secondIndex;
    const signatures = await secondIndex.verify(bytes, keys);
    const faults = (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .signatureFaults */ ._y)({ ...format, indexFile: file }, signatures, keys, {
        ...{ from, shown },
        ...(context.isRevoked === undefined ? {} : { isRevoked: context.isRevoked }),
    });
    return { faults, changed: (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .isChanged */ .Hq)(signatures) ? [file] : [] };
}
function ownFiles(format, files, { formats }) {
    const others = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOfLater */ .ov)(format, formats);
    return new Map([...files].filter(([name]) => !others.has(name)));
}
/** Reports what a publish would write in another form, and what it would stop at. */
function entryFaults(format, entries, signatures, { from, shown }) {
    const path = shown(format.indexFile);
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    const asWritten = entries.map((entry) => {
        const form = format.forDevices?.(entry, schemes);
        return form === undefined ? entry : (form.entry ?? { ...entry, mended: [FOREIGN] });
    });
    return [
        ...(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .mendedIn */ .xN)(asWritten).map((fault) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('entry', from, { path, what: `has entries with ${(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedFaultText */ .fi)(fault)}` })),
        ...(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .harmsIn */ .lv)((0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .forReaders */ .G4)(format, entries, signatures)).map((fault) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('unusable', from, {
            path,
            what: `has entries that clients cannot use, with ${(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedFaultText */ .fi)(fault)}`,
        })),
    ];
}
/** An entry that a publish takes out of the index. */
const FOREIGN = 'a name that the devices of this folder must not see';
function duplicateFaults(format, listed, { from, shown }) {
    return (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .duplicatesIn */ .uS)(listed).map((fact) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('twice', from, { path: shown(format.indexFile), what: `lists ${fact} twice` }));
}
async function derivedFaults(format, files, entries, signatures, { from, shown, reported }) {
    const problems = await format.checkIndex(files, entries);
    // What was made from the signed index differs for that reason.
    if ((0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .isChanged */ .Hq)(signatures))
        return [];
    const isBad = signatures.some(({ state }) => state === 'bad');
    return problems
        .filter(({ file }) => !reported.has(file))
        .filter(({ file, isHidden = false }) => isHidden || file !== format.indexFile || (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .isForOpenWrt */ .TM)(format, signatures))
        .map(({ file, problem, isHidden = false }) => {
        if (isHidden)
            return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('hidden', from, { path: shown(file), what: problem });
        const kind = isBad ? 'derivedFromBad' : file === format.indexFile ? 'client' : 'derived';
        // Devices may fetch the first derived file instead of the index. `served/` judges a missing one by itself.
        const isFetched = from === 'home' && file === format.derivedFiles[0];
        const severity = isFetched || file === format.secondIndex?.file ? 'error' : 'warning';
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)(kind, from, { severity, path: shown(file), what: problem });
    });
}


/***/ }),

/***/ 34365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h1: () => (/* binding */ statedKeyFault),
/* harmony export */   vJ: () => (/* binding */ judgeKeyFile),
/* harmony export */   yL: () => (/* binding */ isSameKey),
/* harmony export */   yl: () => (/* binding */ judgeStatedKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38317);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32073);



/** A name that says which key the file holds, as pkgfeed names the files of usign, apk v3 and OpenPGP keys. */
const NAMES_A_KEY = /^keys\/([0-9a-f]{16}|[0-9a-f]{32}\.pem|[0-9a-f]{40,64}\.asc)$/;
/** A name that apk v2 keys have. */
const OF_AN_RSA_KEY = /\.rsa\.pub$/;
/** A name that mostly files with keys have. */
const OF_A_KEY = /\.(pub|pem|asc|gpg|key)$/;
/**
 * Judges a key file of a home by its name, by which devices look it up. Its keys judge signatures even under a wrong
 * name. Files that do not look like keys by their name, such as a README, may be there too.
 *
 * @param path `keys/` and the name
 */
async function judgeKeyFile(path, bytes) {
    const found = await keysIn(path, bytes);
    const keys = found.map((key) => (key.scheme === 'apk-v2' ? namedByFile(key, path) : key));
    const isNamed = isOneKey(found) && found.some(({ fileName }) => path === `keys/${fileName}`);
    const isRight = NAMES_A_KEY.test(path) ? isNamed : found.length > 0 || !OF_A_KEY.test(path);
    if (isRight)
        return { keys, faults: [] };
    if (!NAMES_A_KEY.test(path) && !OF_AN_RSA_KEY.test(path))
        return { keys, faults: [noKey(path)] };
    const what = 'is not the public key that its name says';
    return { keys, faults: [(0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('keyFile', 'home', { path, what })] };
}
const noKey = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('keyFile', 'home', {
    ...{ severity: 'warning', path, what: 'holds no public key that pkgfeed knows' },
    why: 'people may take it for a key of the feed',
    remedy: 'Delete it if nobody needs it.',
});
/**
 * Judges a served key file by what `feed.json` says of it. Its keys count only when they are those.
 *
 * @param path as `feed.json` names it
 * @param stated what `feed.json` says of the keys at that path
 */
async function judgeStatedKey(path, bytes, stated) {
    const keys = await keysIn(path, bytes);
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
    const isStated = ({ scheme, keyId, sha256 }) => (sha256 === null || sha256 === sum) && keys.some((key) => isThat(key, scheme, keyId));
    if (isOneKey(keys) && stated.every(isStated))
        return { keys, faults: [] };
    return { keys: [], faults: [statedKeyFault(path, 'is not the public key that feed.json says')] };
}
/** A key that `feed.json` names, and that subscribers do not get. */
const statedKeyFault = (path, what) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('statedKey', 'server', { path, what });
/** The keys of a file; none for a file that cannot be read. */
async function keysIn(path, bytes) {
    try {
        return await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublicKeys */ .e)({ text: bytes.toString('latin1'), origin: path });
    }
    catch {
        return [];
    }
}
/** True for one key, whatever its file is called. */
const isSameKey = (a, b) => a.scheme === b.scheme && (a.scheme === 'apk-v2' ? a.text === b.text : a.keyId === b.keyId);
/** One key may serve several schemes. */
const isOneKey = (keys) => new Set(keys.map(({ text }) => text)).size === 1;
/** The id of an apk v2 key is the name of its file, which its text does not say. */
const isThat = (key, scheme, keyId) => key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);
function namedByFile(key, path) {
    const name = path.slice('keys/'.length);
    return { ...key, keyId: name, fileName: name, answersTo: (keyId) => keyId === name };
}


/***/ }),

/***/ 39259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ differencesBetween),
/* harmony export */   GQ: () => (/* binding */ differencesText),
/* harmony export */   Pr: () => (/* binding */ meaningOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const OPTIONAL = '?';
const TEXT = '~';
const HASH_SIZE = 16;
const meaningOf = (fields) => fields
    .filter(({ value }) => value !== '')
    .map(({ name, value, isOptional, isText = false }) => {
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', value, 'hex').slice(0, HASH_SIZE);
    return `${name}${isText ? TEXT : isOptional ? OPTIONAL : ' '}${sum}`;
})
    .join('\n');
/** Compares an entry with what its package says. A field that may be left out is compared only where both have it. */
function differencesBetween(listed, own) {
    const [theirs, ours] = [fieldsIn(listed), fieldsIn(own)];
    const differences = { missing: [], extra: [], other: [], texts: [] };
    for (const [name, { sum, isOptional, isText }] of ours) {
        const stated = theirs.get(name);
        if (isText) {
            if (stated?.sum !== sum)
                differences.texts.push(name);
            continue;
        }
        if (stated === undefined && !isOptional)
            differences.missing.push(name);
        if (stated !== undefined && stated.sum !== sum)
            differences.other.push(name);
    }
    for (const [name, { isOptional, isText }] of theirs) {
        if (ours.has(name))
            continue;
        differences[isOptional || isText ? 'texts' : 'extra'].push(name);
    }
    return differences;
}
function fieldsIn(meaning) {
    const lines = meaning === '' ? [] : meaning.split('\n');
    return new Map(lines.map((line) => {
        const end = line.length - HASH_SIZE - 1;
        const mark = line[end];
        const facts = { sum: line.slice(end + 1), isOptional: mark === OPTIONAL, isText: mark === TEXT };
        return [line.slice(0, end), facts];
    }));
}
/** Says how an entry differs from its package, for a sentence that begins with the package; empty without differences. */
function differencesText({ missing, extra, other }) {
    const parts = [
        missing.length === 0 ? '' : `without its ${missing.join(' and ')}`,
        other.length === 0 ? '' : `with another ${other.join(' and ')} than it has`,
        extra.length === 0 ? '' : `with ${extra.join(' and ')}, which it does not have`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `is listed ${parts.join(', and ')}`;
}


/***/ }),

/***/ 78164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ missingPackages),
/* harmony export */   r: () => (/* binding */ lostIndexFault)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96008);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);


/** How many missing packages of a folder are named. A folder that lost more lost all of them the same way. */
const NAMED = 100;
/**
 * The packages that an index lists and the home does not have.
 *
 * @param index path of the index
 * @param packages paths of the package files
 */
function missingPackages(index, packages) {
    const faults = packages.slice(0, NAMED).map((path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('missing', 'home', {
        path,
        what: 'is missing',
        why: `${index} lists it, so installing it fails`,
    }));
    const rest = packages.length - faults.length;
    if (rest > 0) {
        const what = `lists ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(rest, 'more package that is', 'more packages that are')} missing`;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('manyMissing', 'home', { path: index, what }));
    }
    return faults;
}
/** An index that `feed.json` knows and the home does not have. */
function lostIndexFault({ path, packages }) {
    const count = packages === 1 ? 'a package' : `${packages} packages`;
    const why = `feed.json knows ${count} in its folder, and devices see none without it`;
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('lostIndex', 'home', { path, what: 'is missing', why });
}


/***/ }),

/***/ 91680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ otherSize),
  i: () => (/* binding */ packageFaults)
});

// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(85068);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/folder-arch.js
var folder_arch = __webpack_require__(57670);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 5 modules
var apk_v2 = __webpack_require__(49336);
// EXTERNAL MODULE: ./build/formats/apk-v3/apk-v3.js + 3 modules
var apk_v3 = __webpack_require__(51926);
;// CONCATENATED MODULE: ./build/audit/listed-package.js


/**
 * Reads a package file that an index of a format lists. A `packages.adb` may list an apk v2 too, which devices install.
 *
 * @throws FormatError without a file name
 */
async function listedPackage(format, entry, bytes, facts) {
    const own = format.name === apk_v3/* apkV3 */.O.name && apk_v2/* apkV2 */.H.recognise(bytes) ? apk_v2/* apkV2 */.H : format;
    const pkg = await own.readPackage(bytes);
    const fresh = own.entry(pkg, facts, entry.file, entry.arch);
    const { identity } = fresh;
    return own === format ? { pkg, identity, fresh } : { pkg, identity: inHex(identity), fresh: undefined };
}
/** The checksum of an apk v2 as a `packages.adb` states it: the bytes after `Q1`, in hex. */
const inHex = (identity) => identity && Buffer.from(identity.slice(2), 'base64').toString('hex');

// EXTERNAL MODULE: ./build/audit/meaning.js
var audit_meaning = __webpack_require__(39259);
;// CONCATENATED MODULE: ./build/audit/discrepancies.js





const HASH_FIELDS = { sha256: 'SHA256sum', md5: 'MD5Sum' };
/**
 * Compares a package file with its entry, as a client does before and while it installs it.
 *
 * @param folder the names of the folders that the index is in
 * @param meaning what the entry says, for an entry that was kept without its text
 */
async function discrepanciesOf(format, entry, bytes, folder, meaning = (0,audit_meaning/* meaningOf */.Pr)(format.meaning(entry))) {
    if (entry.size !== undefined && entry.size !== bytes.length) {
        return [{ kind: 'size', is: bytes.length, listed: entry.size }];
    }
    const facts = {
        size: bytes.length,
        md5: (0,external_node_crypto_.hash)('md5', bytes, 'hex'),
        sha256: (0,external_node_crypto_.hash)('sha256', bytes, 'hex'),
    };
    const stated = ['sha256', 'md5'].filter((name) => entry[name] !== undefined);
    const wrong = stated.filter((name) => entry[name] !== facts[name]);
    if (wrong.length > 0) {
        const kind = wrong.length < stated.length ? 'sum' : 'hash';
        return [{ kind, names: wrong.map((name) => ({ sha256: 'SHA-256', md5: 'MD5' })[name]) }];
    }
    const found = [];
    if (entry.size === undefined)
        found.push({ kind: 'bare' });
    try {
        const { pkg, identity, fresh } = await listedPackage(format, entry, bytes, facts);
        const isOtherBuild = entry.identity !== undefined && identity !== entry.identity && entry.sha256 === undefined;
        if (isOtherBuild)
            found.push({ kind: 'build' });
        const fields = ['name', 'version', 'arch'].filter((key) => pkg[key] !== entry[key]);
        // A folder may list a package with the folder's own arch: one for any arch, or one that `arch-map` sent there. And it
        // may have another word for any arch than the package. One that names no folder is reported with its index.
        const isSameArch = folder.includes(entry.arch) ||
            (pkg.anyArch && entry.anyArch === true) ||
            (0,folder_arch/* isAstray */.Bg)(format, entry, folder);
        if (isSameArch && fields.at(-1) === 'arch')
            fields.pop();
        if (fields.length > 0)
            found.push({ kind: 'words', fields });
        // Of another package, all other fields differ for the same reason.
        const isOther = isOtherBuild || fields.includes('name') || fields.includes('version');
        if (fresh !== undefined && !isOther) {
            const differences = (0,audit_meaning/* differencesBetween */.F0)(meaning, (0,audit_meaning/* meaningOf */.Pr)(format.meaning(fresh)));
            if ((0,audit_meaning/* differencesText */.GQ)(differences) !== '')
                found.push({ kind: 'fields', differences });
            if (differences.texts.length > 0)
                found.push({ kind: 'texts', fields: differences.texts });
            // OpenWrt's own indexes have had no MD5 for years, and need none beside SHA-256.
            const isUnhashed = fresh.sha256 !== undefined && entry.sha256 === undefined;
            if (isUnhashed && entry.size !== undefined) {
                found.push({ kind: 'unhashed', fields: [HASH_FIELDS.sha256] });
            }
        }
        const harmful = pkg.warnings.filter(({ isHarmless = false }) => !isHarmless);
        found.push(...harmful.map((warning) => ({ kind: 'warning', warning })));
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        found.push({ kind: 'unreadable', reason: error.reason });
    }
    return found;
}

// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var faults = __webpack_require__(32073);
;// CONCATENATED MODULE: ./build/audit/package-faults.js




/** Compares a package file with its entry, as a client does before and while it installs it. */
async function packageFaults(format, entry, bytes, { from, path, folder, reportsWarnings, isChanged, meaning }) {
    const found = await discrepanciesOf(format, entry, bytes, folder, meaning);
    return (found
        .filter(({ kind }) => kind !== 'warning' || reportsWarnings)
        .filter(({ kind }) => !['fields', 'texts', 'unhashed'].includes(kind) || !isChanged)
        // What no client can use in an entry is reported by itself, and makes these differ.
        .filter(({ kind }) => entry.harm === undefined || !['fields', 'texts', 'unhashed', 'build', 'bare'].includes(kind))
        .map((one) => {
        const [kind, what, severity] = describe(one);
        const fault = (0,faults/* faultOf */.Kl)(kind, from, { severity, path, what });
        if (one.kind !== 'texts' && one.kind !== 'unhashed')
            return fault;
        return { ...fault, gathered: { what: one.kind, fields: one.fields } };
    }));
}
/** Says that a file has another size than its entry says. Sizes are in bytes. */
const otherSize = (is, listed) => `has ${is} bytes, not ${listed} as the index says`;
function describe(found) {
    switch (found.kind) {
        case 'size':
            return ['changed', otherSize(found.is, found.listed), 'error'];
        case 'hash':
            return ['changed', `has another ${found.names.join(' and ')} than the index says`, 'error'];
        case 'sum':
            return ['misstated', `is listed with another ${found.names.join(' and ')} than it has`, 'error'];
        case 'build':
            return ['changed', 'is another build than the index says', 'error'];
        case 'bare':
            return ['bare', 'is listed without its size', 'warning'];
        case 'words':
            return ['misnamed', `says another ${found.fields.join(' and ')} than the index`, 'error'];
        case 'fields':
            return ['misstated', (0,audit_meaning/* differencesText */.GQ)(found.differences), 'error'];
        case 'texts':
            return ['misstated', `is listed with another ${found.fields.join(' and ')} than it has`, 'warning'];
        case 'unhashed':
            return ['misstated', `is listed without ${found.fields.join(' and ')}`, 'warning'];
        case 'warning':
            return ['unsuitable', `does not suit every client: ${(0,format/* warningText */.i4)(found.warning)}`, 'warning'];
        case 'unreadable':
            return ['notPackage', `is not a readable package: ${found.reason}`, 'error'];
    }
}


/***/ }),

/***/ 7915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nz: () => (/* binding */ joinMisplaced),
/* harmony export */   pt: () => (/* binding */ archesElsewhere),
/* harmony export */   tL: () => (/* binding */ archHomes),
/* harmony export */   xQ: () => (/* binding */ placeFaults)
/* harmony export */ });
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93853);
/* harmony import */ var _feed_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10754);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32073);




/**
 * Reports an index that seems to belong to another folder. It is an error where no entry is of the folder's arch, as in
 * an index that was copied, and otherwise a warning.
 *
 * @param path how findings name the index
 * @returns nothing for a folder that is not of one arch
 */
function placeFaults(from, path, entries, { names, arch, others }) {
    if (arch === null)
        return [];
    const specific = entries.filter(_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfOneArch */ .c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return [];
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(arch)}`;
    const what = `lists ${(0,_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(foreign)}${whose}`;
    const fault = (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what });
    return [{ ...fault, misplaced: { entries: foreign, whose } }];
}
/** Makes one fault of those about the indexes of one folder that list packages for the same other arches. */
function joinMisplaced(faults) {
    const groups = new Map();
    for (const fault of faults) {
        if (fault.misplaced === undefined)
            continue;
        const key = keyOf(fault.path, fault.misplaced.entries);
        groups.set(key, [...(groups.get(key) ?? []), fault]);
    }
    const joined = new Map();
    for (const [first, ...others] of groups.values()) {
        if (first === undefined || others.length === 0)
            continue;
        joined.set(first, inOne(first, others));
        for (const other of others)
            joined.set(other, undefined);
    }
    return faults.flatMap((fault) => (joined.has(fault) ? (joined.get(fault) ?? []) : fault));
}
const keyOf = (path, entries) => JSON.stringify([(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .folderAbove */ .m$)(path), ...new Set(entries.map(({ arch }) => arch).toSorted())]);
function inOne(first, others) {
    const all = [first, ...others];
    const entries = all.flatMap(({ misplaced }) => misplaced?.entries ?? []);
    const beside = others.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' and ');
    const what = `lists, together with ${beside} beside it, ${(0,_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(entries)}${first.misplaced?.whose ?? ''}`;
    const isError = all.some(({ severity }) => severity === 'error');
    return { ...first, what, severity: isError ? 'error' : 'warning' };
}
function archHomes(folders) {
    const homes = new Map();
    for (const [arch, path] of folders) {
        homes.set(arch, (homes.get(arch) ?? path) === path && homes.get(arch) !== null ? path : null);
    }
    return homes;
}
/** The arches that have a folder elsewhere, without those that this folder is named by. */
const archesElsewhere = (homes, path, names) => ({
    has: (arch) => homes.has(arch) && homes.get(arch) !== path && !names.includes(arch),
});


/***/ }),

/***/ 85682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ judgedByItself),
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   TM: () => (/* binding */ isForOpenWrt),
/* harmony export */   YP: () => (/* binding */ judgesOf),
/* harmony export */   _y: () => (/* binding */ signatureFaults),
/* harmony export */   xC: () => (/* binding */ signatureWord)
/* harmony export */ });
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);

/**
 * The keys that judge the signatures of a feed: those that were given, and for each scheme without a given key those
 * that the feed publishes.
 */
const judgesOf = (given, published) => [
    ...given,
    ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme)),
];
/**
 * What is wrong with the signatures of a folder's index.
 *
 * @param signatures as `format.verify` judged them by these keys
 */
function signatureFaults(format, signatures, keys, context) {
    const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
    if (signatures.length === 0)
        return [unsigned(format, hasKey, context)];
    const isSigned = signatures.some(({ state }) => state === 'good');
    const good = signatures.flatMap((signature) => (signature.state === 'good' ? [signature.key] : []));
    const bad = signatures.filter((signature) => signature.state === 'bad');
    const unknown = signatures.filter((signature) => signature.state === 'unknown-key');
    return [
        ...[...new Set(good)].flatMap((key) => unpublished(key, context)),
        ...badFaults(format, bad, isChanged(signatures), context),
        // One key may have made several signature files.
        ...unknown
            .filter(({ keyId }, i) => unknown.findIndex((one) => one.keyId === keyId) === i)
            .map((signature) => unknownFault(signature, isSigned, hasKey, context)),
    ];
}
/**
 * One fault for each bad signature, or one for all of them where none is good: then it is the index that was changed.
 */
function badFaults(format, bad, areAll, { from, shown }) {
    const why = format.schemes.includes('usign')
        ? 'devices refuse the index, and opkg deletes the list it had'
        : 'devices refuse the index, and keep the one they had';
    const [first] = bad;
    if (areAll && first !== undefined && bad.length > 1) {
        const files = [...new Set(bad.map(({ file }) => file))].join(' and ');
        const what = `does not fit any of its signatures in ${files}: ${first.reason}`;
        return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('badSignature', from, { path: shown(format.indexFile), what, why })];
    }
    return bad.map(({ scheme, file, reason }) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('badSignature', from, {
        path: shown(file),
        what: `has a bad ${scheme} signature: ${reason}`,
        why,
    }));
}
/** True for an index that no signature fits: somebody changed it after it was signed. */
const isChanged = (signatures) => signatures.length > 0 && signatures.every(({ state }) => state === 'bad');
function unsigned(format, hasKey, { from, shown }) {
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unsigned', from, {
        // Where there is a key, the feed is meant to be signed.
        severity: hasKey ? 'error' : 'warning',
        path: shown(format.indexFile),
        what: `has no ${format.schemes.join(' or ')} signature`,
        ...(from === 'home' && {
            remedy: `Publish with \`${format.keyInput}\` and, once, \`allow-unsigned\`, or run \`pkgfeed reindex\` with the key.`,
        }),
    });
}
function unpublished(key, { from, publishes }) {
    if (publishes === undefined || publishes(key))
        return [];
    return [
        (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unpublishedKey', from, {
            severity: 'warning',
            path: `keys/${key.fileName}`,
            what: 'is missing',
        }),
    ];
}
/**
 * @param isSigned whether another signature of the folder is good
 * @param hasKey whether any key could have made it
 */
function unknownFault(signature, isSigned, hasKey, { from, shown, isRevoked }) {
    const path = shown(signature.file);
    const signer = `is signed by key ${signature.keyId}`;
    if (isRevoked?.(signature.scheme, signature.keyId) === true)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('revokedKey', from, { path, what: `${signer}, which is revoked` });
    if (!hasKey) {
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('noKey', from, { path, what: `${signer}, and there is no key here to check that with` });
    }
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unknownKey', from, {
        // A subscriber needs one good signature. A maintainer wants to know of every key that signs the feed.
        severity: from === 'server' && isSigned ? 'warning' : 'error',
        path,
        what: `${signer}, which is not among the keys that it was checked with`,
    });
}
/** False for an opkg folder without a usign signature: OpenWrt's devices do not use it. */
const isForOpenWrt = ({ schemes }, signatures) => !schemes.includes('usign') || signatures.some(({ scheme }) => scheme === 'usign');
const goodSchemes = (signatures) => signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);
/**
 * How a report calls the state of a folder's signatures.
 *
 * @param given the keys that the user gave; the feed's published keys have judged schemes without one
 */
function signatureWord(signatures, given) {
    const states = signatures.map(({ state }) => state);
    if (states.includes('bad'))
        return 'BAD SIGNATURE';
    if (states.includes('good')) {
        const isByGiven = goodSchemes(signatures).some((scheme) => given.some((key) => key.scheme === scheme));
        return isByGiven ? 'signed' : 'signed by its published key';
    }
    return states.includes('unknown-key') ? 'signed by an unknown key' : 'not signed';
}
/**
 * Warns of each scheme that only the feed's own published keys have judged, though keys of other schemes were given.
 *
 * @param signatures of all folders
 */
function judgedByItself(signatures, given) {
    const alone = [...new Set(goodSchemes(signatures))].filter((scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme));
    return alone.sort().map((scheme) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('ownKeys', 'home', {
        severity: 'warning',
        path: 'keys',
        what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
    })));
}


/***/ }),

/***/ 82804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ overdueText),
/* harmony export */   XZ: () => (/* binding */ unlistedFault),
/* harmony export */   cu: () => (/* binding */ unlistedFiles)
/* harmony export */ });
/* harmony import */ var _bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62836);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28847);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14979);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48573);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32073);








const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists, without those that left their index and stay for a while.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__/* .indexedFolders */ .B9)(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    const left = new Map((feed.leaving ?? []).map(({ path, blob }) => [path, blob]));
    for (const [path, id] of paths) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        const lost = lostIndex(folder, extension, indexed, paths, feed);
        const blob = left.get(path);
        // Where an index may be lost, feed.json explains nothing: nobody signs it.
        if (lost === undefined && blob !== undefined && (id === undefined || id === blob))
            continue;
        unlisted.push({ path, odd: (0,_bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__/* .oddNameFault */ .F)(path), lost });
    }
    return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The index that a folder had, according to what is left of it or to `feed.json`. */
function lostIndex(folder, extension, indexed, paths, { folders }) {
    const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__/* .FORMATS */ .hR.filter((format) => format.extension === extension && !(0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, folder, paths));
    const known = folders.find(({ path }) => path === folder);
    const lost = formats.find(({ name }) => known?.formats.includes(name)) ??
        formats.find(({ derivedFiles, signatureFiles }) => indexed.has(folder)
            ? signatureFiles.some((name) => paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, name)))
            : [_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOG_FILE */ .l9, ...derivedFiles, ...signatureFiles].some((name) => paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, name)))) ??
        // In a feed without any index all of them are gone.
        (indexed.size === 0 ? formats[0] : undefined);
    return lost === undefined ? undefined : (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, lost.indexFile);
}
/** What to say about package files that stay although their time is over. */
function overdueText({ leaving = [] }, now) {
    const due = leaving.filter(({ until }) => Date.parse(until) <= now.getTime()).map(({ path }) => path);
    if (due.length === 0)
        return [];
    return [
        due.length === 1
            ? `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_7__/* .firstNames */ .d)(due)} left its index, and its time is over: the next run that changes the feed deletes it`
            : `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_7__/* .firstNames */ .d)(due)} left their indexes, and their time is over: the next run that changes the feed deletes them`,
    ];
}
function unlistedFault({ path, lost, odd }) {
    if (odd !== undefined) {
        const what = `is listed by no index, and has a name that ${odd}`;
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlistable', 'home', { severity: 'warning', path, what });
    }
    const what = 'is listed by no index';
    if (lost === undefined)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlisted', 'home', { severity: 'warning', path, what });
    const why = `${lost} is missing, so that devices do not see the package`;
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlistedByLost', 'home', { path, what, why });
}


/***/ }),

/***/ 10053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/feed/survey/feed-inputs.js
var feed_inputs = __webpack_require__(51118);
// EXTERNAL MODULE: ./build/formats/opkg/opkg.js + 15 modules
var opkg = __webpack_require__(21033);
// EXTERNAL MODULE: ./build/settings/inputs.js + 2 modules
var inputs = __webpack_require__(39381);
// EXTERNAL MODULE: ./build/text/yaml-line.js
var yaml_line = __webpack_require__(63930);
;// CONCATENATED MODULE: ./build/site/feed-workflow.js

const HEAD = `name: Feed

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: write
  pages: write

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      # Build the packages here, or fetch them, before they are published.
`;
/** The text of a workflow. Every value in it may come from a branch that anybody wrote. */
function feedWorkflow({ remarks, steps }) {
    return [...remarks.map(comment), HEAD + steps.map(stepText).join('')].join('\n');
}
/** Comments end with their line, so a text in one must not have a second. */
const comment = (text) => `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}`;
function stepText({ remarks, inputs, keys }) {
    const lines = [
        ...remarks.map((remark) => `      ${comment(remark)}`),
        '      - uses: org/pkgfeed-action@v1',
        '        with:',
        ...(0,yaml_line/* yamlLines */.Z)(inputs, INDENT),
        ...keys.map(({ input, secret }) => `${INDENT}${input}: $\{{ secrets.${secret} }}`),
    ];
    return `${lines.join('\n')}\n`;
}
const INDENT = ' '.repeat(10);

// EXTERNAL MODULE: ./build/feed/arch-words.js
var arch_words = __webpack_require__(78657);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/survey/path-words.js
var path_words = __webpack_require__(58497);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 5 modules
var apk_v2 = __webpack_require__(49336);
// EXTERNAL MODULE: ./build/formats/apk-v3/apk-v3.js + 3 modules
var apk_v3 = __webpack_require__(51926);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
;// CONCATENATED MODULE: ./build/run/begin-feed.js







/**
 * The steps that begin a feed. Packages of apk v2 and v3 have file names alike, so each format gets a step of its own
 * where both are given.
 */
function beginFeed(settings, packages, looked) {
    const found = [...new Set(packages.map(({ format }) => format))];
    if (!found.includes(apk_v2/* apkV2 */.H) || !found.includes(apk_v3/* apkV3 */.O))
        return [begin(settings, packages, found.length > 0 ? found : [opkg/* opkg */.c], looked)];
    return found.map((format) => {
        const own = packages.filter((one) => one.format === format);
        const files = filesOf(own, packages);
        const step = begin(settings, own, [format], looked);
        const inputs = step.inputs.map((input) => input[0] === 'files' && files.length > 0 ? ['files', files] : input);
        const remarks = files.length > 0 ? step.remarks : [...step.remarks, narrow(format)];
        return { ...step, inputs, remarks };
    });
}
const narrow = ({ noun }) => `Narrow \`files\` of this step to each ${noun}: apk v2 and apk v3 packages have file names alike, and one folder cannot have both.`;
/** How many folders of packages a step names. */
const FOLDERS = 8;
/** Patterns for the folders of packages of one format; none where packages of others lie in them too. */
function filesOf(own, all) {
    const patternOf = ({ origin, format }) => `${origin.slice(0, origin.lastIndexOf('/') + 1)}*${format.extension}`;
    const patterns = new Set(own.map(patternOf));
    const isMixed = all.some((one) => !own.includes(one) && patterns.has(patternOf(one)));
    return isMixed || patterns.size > FOLDERS ? [] : [...patterns].sort();
}
/** A step that begins a feed. */
function begin(settings, packages, formats, looked) {
    const [{ branch, repository }] = settings.repositories;
    // No run goes on with these folders, and a first one stops if it is not told to leave them alone.
    const outside = [...(looked?.found.odd ?? []), ...(looked?.found.foreign ?? [])];
    const ofApkV2 = packages.filter(({ format }) => format === apk_v2/* apkV2 */.H);
    const namesArches = ofApkV2.length > 0 && ofApkV2.every(({ pkg }) => pkg.anyArch);
    const inputs = [
        filesInput(settings, formats),
        ...branchInput(settings),
        ['branch', branch ?? likelyBranch(packages, formats)],
        ['repository', repository ?? (formats.includes(apk_v2/* apkV2 */.H) ? 'main' : 'base')],
        ...(outside.length > 0 ? [['layout', layout/* DEFAULT_LAYOUT */.zR]] : []),
        ...prefixInput(settings),
        ...archMap(packages),
        ...(namesArches ? [['arches', ['x86_64', 'aarch64']]] : []),
    ];
    return {
        remarks: [
            ...besideRemarks(looked?.found, outside),
            '`branch` and `repository` name the folder in the feed. Choose them once: devices will look there.',
            ...(namesArches ? [ANY_ARCH] : []),
        ],
        inputs,
        schemes: [...new Set(formats.map(({ schemes: [first = 'usign'] }) => first))],
        signers: [],
    };
}
const ANY_ARCH = 'These packages are for any arch, and apk looks for them in the folder of its own arch: name the arches of your devices in `arches`.';
/** What a maintainer has to decide about folders with an index that no step goes on with. */
function besideRemarks(found, outside) {
    if (found === undefined || outside.length === 0)
        return [];
    const folders = (0,first_names/* firstNames */.d)(outside.map((folder) => folder || 'the root'));
    const way = found.odd.length > 0
        ? ' To go on with them, rename them on the branch first, and run `pkgfeed init` again.'
        : '';
    return [
        `This step begins a new feed beside ${folders}: devices that read these folders get nothing from it.${way}`,
    ];
}
/** What the step publishes. */
function filesInput({ repositories: [{ sources }] }, formats) {
    if (sources.files.length > 0)
        return ['files', sources.files];
    const endings = [...new Set(formats.map(({ extension }) => extension))];
    return ['files', endings.length === 0 ? ['packages'] : endings.map((ending) => `packages/**/*${ending}`)];
}
/** The branch of the feed, where it is not the usual one. */
const branchInput = ({ home: { pagesBranch } }) => pagesBranch === 'gh-pages' ? [] : [['pages-branch', pagesBranch]];
const prefixInput = ({ home: { prefix } }) => prefix === undefined ? [] : [['prefix', prefix]];
const LIKELY_BRANCHES = new Map([
    [opkg/* opkg */.c, '24.10'],
    [apk_v3/* apkV3 */.O, '25.12'],
    [apk_v2/* apkV2 */.H, 'v3.22'],
]);
/** The release in the paths of the packages, or else the newest one of such devices. */
function likelyBranch(packages, formats) {
    const words = new Set(packages.flatMap(({ origin }) => origin.split('/').filter(path_words/* isBranchWord */.PT)));
    const [only] = words;
    if (only !== undefined && words.size === 1)
        return only;
    const [format = opkg/* opkg */.c] = formats;
    return formats.length > 1 ? 'stable' : (LIKELY_BRANCHES.get(format) ?? 'stable');
}
/** A map for arch words that no device has. With a map, every word needs a line. */
function archMap(packages) {
    const meant = new Map();
    let isOdd = false;
    for (const { format, pkg } of packages) {
        if (pkg.anyArch)
            continue;
        const [scheme = 'usign'] = format.schemes;
        const words = (0,arch_words/* meantArches */.A)(scheme, pkg.arch);
        isOdd ||= words !== undefined;
        meant.set(pkg.arch, [...new Set([...(meant.get(pkg.arch) ?? []), ...(words ?? [pkg.arch])])]);
    }
    return isOdd ? [['arch-map', [...meant].map(([arch, all]) => `${arch}=${all.join(' ')}`)]] : [];
}

;// CONCATENATED MODULE: ./build/run/first-workflow.js





/** The input that takes the secret half of a key, and the command that makes one. */
const KEY_INPUTS = {
    usign: { input: 'usign-key', make: 'pkgfeed keygen usign' },
    openpgp: { input: 'openpgp-key', make: 'pkgfeed keygen openpgp' },
    'apk-v2': { input: 'apk-rsa-key', make: 'pkgfeed keygen apk-rsa' },
    'apk-v3': { input: 'apk-ec-key', make: 'pkgfeed keygen apk-ec' },
};
/** How many repositories get a step. */
const STEPS = 20;
/**
 * Makes the workflow that goes on with a feed as it is, or begins one.
 *
 * @param looked what is there; undefined where nobody looked
 * @param packages those that were given
 */
function firstWorkflow(settings, looked, packages) {
    const feeds = (looked?.found.feeds ?? []).filter(({ needsBranch }) => !needsBranch);
    const found = feeds
        .flatMap((feed) => feed.repositories.map((repository) => ({ feed, repository })))
        .slice(0, STEPS)
        .map(({ feed, repository }) => goOn(feed, repository, looked?.facts ?? new Map(), settings, packages));
    const wanted = found.length > 0 ? found : beginFeed(settings, packages, looked);
    const keys = new Map();
    const steps = wanted.map(({ signers, schemes, ...step }) => ({
        ...step,
        keys: schemes.map((scheme) => {
            const { input } = KEY_INPUTS[scheme];
            return { input, secret: secretFor(scheme, signers, looked, keys) };
        }),
    }));
    const remarks = [
        'Publishes packages into a signed feed on GitHub Pages. Save this as .github/workflows/feed.yml.',
        ...(keys.size === 0 ? [] : [`Before the first run, set the ${secretsText([...keys.values()])}.`]),
        ...(steps.length > 1 ? [EACH_ITS_OWN] : []),
        ...(found.length > 0 || looked?.folders.length ? [] : ['After it, switch on Pages for the branch.']),
    ];
    return { text: feedWorkflow({ remarks, steps }), keys: [...keys.values()] };
}
const EACH_ITS_OWN = 'Each step publishes what its `files` names into folders of its own: narrow them, or all of them get every package.';
const secretsText = (keys) => `repository ${keys.length === 1 ? 'secret' : 'secrets'} ${keys.map(({ secret }) => secret).join(', ')}`;
/** A step that goes on with a repository that is there. */
function goOn(feed, repository, facts, settings, packages) {
    const all = (0,feed_inputs/* factsIn */.PC)(feed, repository, facts);
    const formats = [...new Set([...all.map(({ format }) => format), ...packages.map(({ format }) => format)])];
    const inputs = (0,feed_inputs/* inputsOf */.Vc)(feed, repository, facts, settings.home.prefix);
    const isOfYocto = inputs.some(([name]) => name === 'all-folder');
    const isSigned = all.every(({ signers }) => signers.length > 0);
    const signers = all.flatMap((fact) => fact.signers);
    const schemes = new Set(signers.map(({ scheme }) => scheme));
    for (const format of formats) {
        if (format.schemes.some((scheme) => schemes.has(scheme)))
            continue;
        const [first = 'usign'] = format.schemes;
        schemes.add(format === opkg/* opkg */.c && isOfYocto ? 'openpgp' : first);
    }
    return {
        remarks: isSigned ? [] : UNSIGNED,
        inputs: [
            filesInput(settings, formats),
            ...branchInput(settings),
            ...inputs,
            ...(isSigned ? [] : [['allow-unsigned', 'true']]),
        ],
        schemes: [...schemes],
        signers,
    };
}
const UNSIGNED = [
    'Nobody has signed the index that is there. `allow-unsigned` takes it over: remove that line after the first run.',
];
/**
 * The secret for the keys of a step. Steps that other keys signed have secrets of their own.
 *
 * @param keys those of earlier steps, by secret; the key is added
 */
function secretFor(scheme, signers, looked, keys) {
    const { input, make } = KEY_INPUTS[scheme];
    const keyIds = [
        ...new Set(signers.filter((one) => one.scheme === scheme).map(({ keyId }) => keyId)),
    ].sort();
    const first = (0,inputs/* secretVariable */.HV)(input);
    for (let number = 1;; number++) {
        const secret = number === 1 ? first : `${first}_${number}`;
        const known = keys.get(secret);
        if (known !== undefined && keyIds.length > 0 && known.keyIds.join() !== keyIds.join())
            continue;
        const files = (looked?.keys ?? [])
            .filter(({ key }) => key.scheme === scheme && keyIds.some((keyId) => key.answersTo(keyId)))
            .map(({ path }) => path);
        if (known === undefined)
            keys.set(secret, { secret, keyIds, files, make: keyIds.length > 0 ? null : make });
        return secret;
    }
}

// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(67036);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/audit/unlisted.js
var unlisted = __webpack_require__(82804);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var catalog_shape = __webpack_require__(55992);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/survey/shapes.js
var shapes = __webpack_require__(20204);
// EXTERNAL MODULE: ./build/feed/survey/survey.js
var survey = __webpack_require__(92980);
// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(38317);
// EXTERNAL MODULE: ./build/run/check-folders.js
var check_folders = __webpack_require__(73018);
// EXTERNAL MODULE: ./build/run/feeds-below.js
var feeds_below = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/run/look-over.js
var look_over = __webpack_require__(23130);
;// CONCATENATED MODULE: ./build/run/look-at-home.js














/**
 * Looks over a home, and judges every folder and package file in it. Changes nothing.
 *
 * @param trusted public keys that are not in the home, to check signatures with
 */
async function lookAtHome(settings, trusted, host) {
    const { home } = await (0,open_home/* openHome */.y)(settings, host, 'read');
    const tip = await home.open();
    const below = await (0,feeds_below/* feedsBelow */.tF)(home, tip);
    const paths = new Map([...tip.paths].filter(([path]) => !(0,feeds_below/* isBelow */.Yw)(path, below)));
    const { found, facts } = await (0,look_over/* surveyHome */.w9)(home, tip, paths, settings.prefix);
    const ours = await ownFeed(home, tip, found);
    const keys = await keysIn(home, tip, found.keys);
    const published = keys.map(({ key }) => key);
    const judges = [...trusted, ...published];
    const { feed } = ours;
    const checking = { home, tip, judges, published, feed, host };
    const known = new Set((0,survey/* foreignFolders */._W)(paths));
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => known.has(path));
    const checked = await (0,check_folders/* checkFolders */.a)(checking, indexes);
    const unread = checked.folders.filter(({ isRead }) => !isRead);
    return {
        home: home.name,
        isOurs: ours.isOurs,
        below,
        found: ours.found,
        facts,
        keys,
        folders: checked.folders.map(({ path, format, packages, signatures, isRead }) => ({
            ...{ path: path || '.', format: format.name, packages },
            signature: isRead ? (0,audit_signatures/* signatureWord */.xC)(signatures, trusted) : 'not readable',
        })),
        findings: [
            ...checked.faults.map(faults/* findingOf */.hD),
            ...(0,unlisted/* unlistedFiles */.cu)(paths, checked.listed, unread, feed).map(unlisted/* unlistedFault */.XZ).map(faults/* findingOf */.hD),
        ],
    };
}
/** What was found, in the layout that pkgfeed's own feed.json remembers, if there is one. */
async function ownFeed(home, tip, found) {
    const files = tip.paths.has(feed_json/* FEED_FILE */.GS) ? await home.read(tip, [feed_json/* FEED_FILE */.GS]) : new Map();
    const { state, feed } = (0,feed_json/* openFeedFile */.zE)(files.get(feed_json/* FEED_FILE */.GS));
    const shape = state === 'whole' ? (0,catalog_shape/* shapeIn */.HN)(feed) : undefined;
    if (shape === undefined)
        return { found, isOurs: state === 'whole', feed };
    const repositories = new Map();
    for (const { path, branch, repository, target = null } of feed.folders) {
        const id = JSON.stringify([branch, repository, target]);
        const folders = [...(repositories.get(id)?.folders ?? []), path];
        const coordinates = { branch: branch ?? undefined, repository: repository ?? undefined };
        repositories.set(id, { ...coordinates, target: target ?? undefined, folders });
    }
    const own = { ...shape, archMap: new Map(), repositories: [...repositories.values()] };
    const first = {
        ...own,
        prefix: undefined,
        needsBranch: false,
        hasOthers: false,
        folders: (0,shapes/* foldersOf */.p)(own),
    };
    return { found: { ...found, feeds: [first] }, isOurs: true, feed };
}
/** How many files are read for keys. */
const KEY_FILES = 64;
/** The public keys in files of a home. A key of apk v2 is called like its file. */
async function keysIn(home, tip, paths) {
    const some = paths.slice(0, KEY_FILES);
    const sizes = await home.sizes(tip, some);
    const small = some.filter((path) => (sizes.get(path) ?? Infinity) <= public_keys/* PUBLIC_KEY_LIMIT */.M);
    const keys = [];
    for (const [path, bytes] of await home.read(tip, small)) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        for (const key of await publicKeysOf(bytes, path))
            keys.push({ path, key: key.scheme === 'apk-v2' ? named(key, name) : key });
    }
    return keys;
}
async function publicKeysOf(bytes, origin) {
    try {
        return await (0,public_keys/* readPublicKeys */.e)({ text: bytes.toString('latin1'), origin });
    }
    catch (error) {
        if (error instanceof errors/* KeyError */.eN)
            return [];
        throw error;
    }
}
const named = (key, name) => ({
    ...key,
    keyId: name,
    fileName: name,
    answersTo: (keyId) => keyId === name,
});

// EXTERNAL MODULE: ./build/sources/collect.js + 18 modules
var collect = __webpack_require__(19086);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/commands/init.js











/**
 * Looks at a feed that is there and at packages, and returns what it found with a workflow that publishes into that
 * feed, or begins one. Writes nothing but the file of the workflow, if one is named.
 *
 * @throws InputError when there is nothing to look at, or the file of the workflow exists
 */
async function init(settings, host) {
    const { home, repositories, workflow } = settings;
    const [{ sources }] = repositories;
    const hasHome = home.directory !== undefined || home.pagesRepository !== undefined;
    if (!hasHome && !(0,collect/* hasSource */.o2)(sources))
        throw nothingGiven();
    const { trustedKeys } = await (0,run_keys/* loadKeys */.V)(settings, host);
    const { packages } = await (0,collect/* collect */.Fo)(sources, home, limits/* PACKAGE_LIMIT */.rk, host);
    const looked = hasHome ? await lookAtHome(home, trustedKeys, host) : undefined;
    const { text, keys } = firstWorkflow(settings, looked, packages);
    if (workflow !== undefined) {
        const file = { name: (0,printable/* printable */.g$)(workflow), file: (0,external_node_path_.resolve)(host.cwd, workflow), text, mode: 0o644 };
        await (0,whole_files/* makeFolderOf */.i7)(file);
        await (0,whole_files/* writeNewFiles */.zn)([file], host, exists);
    }
    return {
        command: 'init',
        home: looked?.home ?? null,
        isOurs: looked?.isOurs ?? false,
        feeds: (looked?.found.feeds ?? []).map(shownFeed),
        folders: looked?.folders ?? [],
        packages: shownPackages(packages),
        remarks: [
            ...(looked === undefined ? [] : remarksOn(looked, home.prefix)),
            ...(home.pagesRepository === undefined ? [] : [ELSEWHERE]),
        ],
        findings: looked?.findings ?? [],
        keys,
        workflow: text,
        workflowFile: workflow ?? null,
    };
}
const ELSEWHERE = 'the workflow is for the repository of the feed; in another one, add `pages-repository` and a `token` that may write there';
const shownFeed = ({ layout, prefix, archFolders, needsBranch, repositories }) => ({
    layout,
    prefix: prefix ?? null,
    archFolders: Object.fromEntries(archFolders),
    needsBranch,
    repositories: repositories.map(({ branch, repository, target, folders }) => ({
        ...{ branch: branch ?? null, repository: repository ?? null, target: target ?? null, folders },
    })),
});
function shownPackages(packages) {
    return {
        files: packages.length,
        formats: [...new Set(packages.map(({ format }) => format.name))],
        arches: [...new Set(packages.map(({ pkg }) => pkg.arch))].sort(),
    };
}
/** What a maintainer should know before the first publish. */
function remarksOn({ found: { feeds, odd, foreign, pages, jekyll }, keys, isOurs, below }, prefix) {
    const paths = [...new Set(keys.map(({ path }) => path))];
    const remarks = paths.map((path) => {
        const held = keys.filter((one) => one.path === path).map(({ key }) => `${key.scheme} ${key.keyId}`);
        return `${(0,printable/* printable */.g$)(path)} is a public key: ${held.join(', ')}`;
    });
    if (odd.length > 0)
        remarks.push(`no layout reaches ${(0,first_names/* firstNames */.d)(odd)}: rename these folders, or leave them as they are`);
    for (const folder of foreign)
        remarks.push(`${(0,printable/* printable */.g$)(folder || '.')} ${look_over/* STAYS_FOREIGN */.KR}`);
    for (const folder of below)
        remarks.push(`a feed of pkgfeed begins in ${(0,printable/* printable */.g$)(folder)}/: \`--prefix ${(0,printable/* printable */.g$)([prefix, folder].filter(Boolean).join('/'))}\` looks at it`);
    if (feeds.length > 1)
        remarks.push('folders of different layouts are feeds of their own: the workflow has a step for each');
    if (isOurs)
        return remarks;
    // Outside of the folder everything stays as it is.
    if (jekyll.isKept && prefix === undefined)
        remarks.push('Jekyll makes the site of this branch, and goes on doing so: pkgfeed adds no page; `prefix` would put the feed into a folder of its own');
    else if (pages.length > 0)
        remarks.push(`pkgfeed never overwrites files of others: ${(0,first_names/* firstNames */.d)(pages)} ${pages.length === 1 ? 'stays' : 'stay'}`);
    return remarks;
}
function nothingGiven() {
    return new errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'neither a feed nor packages are given, so there is nothing to look at',
        remedy: 'Give `pages-repository` or `directory` for a feed that is there, and `files` for the packages that you build.',
    });
}
function exists(name) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `${name} already exists, and is not overwritten`,
        remedy: 'Give another name as `workflow`, or move the file away.',
    });
}


/***/ }),

/***/ 55992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ shapeIn),
/* harmony export */   eA: () => (/* binding */ checkShape),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   st: () => (/* binding */ shapeAfter),
/* harmony export */   yN: () => (/* binding */ begunAllFolders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);



/**
 * The layout that a feed has, as `feed.json` remembers it or its folders show.
 *
 * @returns undefined for a feed without folders, and for one of an older pkgfeed whose folders have another layout
 */
function shapeIn(feed) {
    const { layout = _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_LAYOUT */ .zR, folders } = feed;
    const shape = { layout, archFolders: new Map(Object.entries(feed.archFolders ?? {})) };
    if (feed.layout !== undefined)
        return shape;
    return folders.length > 0 && folders.every((folder) => isAt(folder, shape)) ? shape : undefined;
}
/** True for a folder that is where a layout puts it. */
function isAt({ path, branch, repository, target, arch }, shape) {
    const { layout, archFolders } = shape;
    const values = new Map([
        ['{branch}', branch],
        ['{repository}', repository],
        ['{target}', target ?? null],
        ['{arch}', arch === null ? null : (archFolders.get(arch) ?? arch)],
    ]);
    const parts = layout === '.' ? [] : layout.split(/(\{[a-z]+\})/);
    const filled = parts.map((part) => (values.has(part) ? (values.get(part) ?? null) : part));
    return !filled.includes(null) && filled.join('') === path;
}
/**
 * What `feed.json` remembers of a layout after a run. The usual layout goes without saying.
 *
 * @param before as an earlier run wrote it; undefined where none did
 */
function shapeAfter(before, folders, { shape: { layout, archFolders }, prefix, allFolders = [] }) {
    // Older runs of pkgfeed could give the folders of one feed several layouts, and devices look for them there.
    const isMixed = before !== undefined &&
        before.folders.length > 0 &&
        shapeIn(before) === undefined &&
        !folders.every((folder) => isAt(folder, { layout, archFolders }));
    return {
        ...(layout === _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_LAYOUT */ .zR || isMixed ? {} : { layout }),
        ...(prefix === undefined ? {} : { prefix }),
        ...(archFolders.size === 0 ? {} : { archFolders: Object.fromEntries([...archFolders].sort()) }),
        ...allFoldersAfter(before?.allFolders ?? [], allFolders),
    };
}
function allFoldersAfter(before, ofRun) {
    const used = ofRun.filter(({ isUsed }) => isUsed).map(({ path }) => path);
    const allFolders = [...new Set([...before, ...used])].sort();
    return allFolders.length === 0 ? {} : { allFolders };
}
/**
 * Compares the layout of a run with the one that the feed has.
 *
 * @throws PlacementError where they differ: devices would not find what the run publishes
 */
function checkShape(feed, { shape: run, prefix, allFolders = [] }) {
    const known = shapeIn(feed);
    if (feed.prefix !== undefined && feed.prefix !== prefix) {
        throw otherShape(`\`prefix: ${feed.prefix}\``, prefix === undefined ? 'none' : `\`prefix: ${prefix}\``);
    }
    if (known === undefined)
        return;
    const moved = [...known.archFolders].some(([arch, folder]) => run.archFolders.get(arch) !== folder);
    const isLike = known.layout === run.layout && !moved;
    if (!isLike || !feed.folders.every((folder) => !isAt(folder, known) || isAt(folder, run))) {
        throw otherShape(shapeText(known), shapeText(run));
    }
    for (const one of allFolders)
        checkAllFolder(feed, one);
}
/** @throws PlacementError where a repository would lose its folder for packages of all arches */
function checkAllFolder({ allFolders = [] }, { path, isUsed }) {
    const text = (value) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`\`all-folder: ${value}\` for ${path}`);
    if (!isUsed && allFolders.includes(path))
        throw otherShape(text(true), text(false));
}
/** Warns of a folder for packages of all arches that begins beside others, which devices may read alone. */
function begunAllFolders(feed, { allFolders = [] }) {
    const isBegun = ({ path, isUsed, layout }) => {
        const own = feed.folders.filter((folder) => layout.archOf(folder.path) !== undefined);
        const isThere = feed.allFolders?.includes(path) || own.some((folder) => folder.path === path);
        return isUsed && !isThere && own.some(({ formats }) => formats.includes('opkg'));
    };
    return allFolders
        .filter(isBegun)
        .map(({ path }) => `\`all-folder\` begins ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}: from now on packages for all arches go there alone, and devices that read only the folder of their arch do not see them until they get a line for it`);
}
function shapeText({ layout, archFolders }) {
    const folders = [...archFolders].sort().map(([arch, folder]) => `${arch}=${folder}`);
    const named = folders.length === 0 ? '' : ` and \`arch-folders: ${folders.join(' ')}\``;
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`\`layout: ${layout}\`${named}`);
}
const otherShape = (known, given) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
    code: 'PLACEMENT_LAYOUT',
    message: `the feed has ${known}, as feed.json remembers, and this run has ${given}: devices would look in the wrong folders`,
    remedy: `Write ${known} in every run. For a feed of another shape, choose another \`pages-branch\` or \`prefix\`.`,
});


/***/ }),

/***/ 73018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkFolders)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22264);
/* harmony import */ var _audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25468);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34365);
/* harmony import */ var _audit_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78164);
/* harmony import */ var _audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91680);
/* harmony import */ var _audit_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7915);
/* harmony import */ var _audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85682);
/* harmony import */ var _feed_carried_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54083);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93853);
/* harmony import */ var _feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57670);
/* harmony import */ var _feed_folders_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(51348);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53671);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25616);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(14979);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(597);
/* harmony import */ var _homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(81267);



















/** How many package files of small folders are fetched together. */
const FILES_TOGETHER = 2000;
/** The most bytes of indexes whose entries wait for their files to be fetched: each entry keeps its index in memory. */
const INDEXES_TOGETHER = 8 << 20;
/** Reads and judges the index files of every folder, and each listed package file. */
async function checkFolders(checking, indexes) {
    const { paths } = checking.tip;
    const found = { folders: [], listed: new Set(), packages: 0, bytes: 0, faults: [] };
    const homes = homesIn(checking.feed, indexes);
    let waiting = [];
    let held = 0;
    for (const index of indexes) {
        const { path: folder } = index;
        const { format, judged, faults, size } = await checkIndex(checking, index);
        const { listed, signatures, isRead } = judged;
        found.folders.push({ path: folder, format, packages: listed.length, signatures, isRead });
        found.faults.push(...faults, ...placeOf(checking.feed, { path: folder, format }, listed, homes));
        const missing = [];
        for (const { entry, path } of listed) {
            found.listed.add(path);
            const place = { path, index: (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, format.indexFile) };
            if (paths.has(path))
                waiting.push({ format, entry, ...place, isChanged: (0,_audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__/* .isChanged */ .Hq)(signatures) });
            else
                missing.push(path);
        }
        found.faults.push(...(0,_audit_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .missingPackages */ .K)((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, format.indexFile), missing));
        held += isRead ? size : 0;
        if (waiting.length > FILES_TOGETHER || held > INDEXES_TOGETHER) {
            await checkPackages(checking, waiting, found);
            waiting = [];
            held = 0;
        }
    }
    await checkPackages(checking, waiting, found);
    return { ...found, faults: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .joinMisplaced */ .nz)(found.faults) };
}
/** Judges one index. The returned `format` is that of its content, and `size` is that of the index in bytes. */
async function checkIndex({ home, tip, judges, published, isRevoked }, { format: named, path: folder }) {
    const pathTo = (name) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, name);
    const names = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_17__/* .indexFileNames */ .dV)(named).filter((name) => tip.paths.has(pathTo(name)));
    const { files: read, large } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__/* .readUnlessLarge */ .yB)(home, tip, names.map(pathTo));
    const files = new Map(names
        .filter((name) => !large.has(pathTo(name)))
        .map((name) => [name, read.get(pathTo(name)) ?? Buffer.alloc(0)]));
    const whole = (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__/* .withPlainIndex */ .tC)(named, files);
    const format = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_15__/* .formatOfIndex */ .Lb)(named, whole.get(named.indexFile));
    const judged = await (0,_audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeFolder */ ._)(format, whole, judges, {
        from: 'home',
        shown: pathTo,
        publishes: (key) => published.some((one) => (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameKey */ .yL)(one, key)),
        ...(isRevoked === undefined ? {} : { isRevoked }),
        formats: (0,_feed_folders_js__WEBPACK_IMPORTED_MODULE_12__/* .formatsIn */ .oJ)(folder, tip.paths),
        pathOf: ({ file }) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_14__/* .plainPath */ .s1)(file, pathTo(format.indexFile))),
        reported: new Set(names.filter((name) => large.has(pathTo(name)))),
    });
    const faults = [
        ...[...large].map(([path, size]) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .oversizedFault */ .mJ)(path, size)),
        ...packedFaults(format, files, whole, pathTo),
        ...judged.faults,
    ];
    return { format, judged, faults, size: whole.get(format.indexFile)?.length ?? 0 };
}
/** What is wrong with a folder that has its index only compressed. */
function packedFaults(format, files, whole, pathTo) {
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_17__/* .compressedIndex */ .QX)(format) ?? '';
    if (files.has(format.indexFile) || !files.has(packed))
        return [];
    const fault = whole.has(format.indexFile)
        ? (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('client', 'home', {
            ...{ severity: 'warning', path: pathTo(format.indexFile) },
            what: 'is missing, and `src` lines fetch it',
        })
        : (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unreadable', 'home', { path: pathTo(packed), what: 'does not unpack to an index' });
    return [fault];
}
/** The arches that have a folder, as the names of folders and `feed.json` show. */
function homesIn({ folders }, indexes) {
    const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
    return (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .archHomes */ .tL)([...indexes.map(({ path }) => [lastName(path), path]), ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__/* .homesOf */ .YI)(folders)]);
}
function placeOf(feed, { format, path }, listed, homes) {
    const names = path.split('/');
    const arch = feed.folders.findLast((folder) => folder.path === path)?.arch;
    const place = { names, arch, others: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .archesElsewhere */ .pt)(homes, path, names) };
    const entries = listed.map(({ entry }) => entry);
    const indexPath = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(path, format.indexFile);
    return [
        ...(0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .placeFaults */ .xQ)('home', indexPath, entries, place),
        ...(0,_feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__/* .astrayIn */ .wU)(format, entries, names).map((fault) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('entry', 'home', { path: indexPath, what: `has ${(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedFaultText */ .fi)(fault)}` })),
    ];
}
/** Compares package files with their entries, and adds the result to `found`. */
async function checkPackages({ home, tip, host }, files, found) {
    let done = 0;
    const byIndex = new Map();
    for await (const [{ format, entry, path, index, isChanged }, bytes] of (0,_homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__/* .readMany */ .c)(home, tip, files)) {
        const context = {
            from: 'home',
            path,
            folder: path.split('/'),
            reportsWarnings: true,
            isChanged,
        };
        const faults = await (0,_audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .packageFaults */ .i)(format, entry, bytes, context);
        const all = byIndex.get(index) ?? [];
        for (const fault of faults)
            all.push(fault);
        byIndex.set(index, all);
        found.bytes += bytes.length;
        host.progress('checking packages', ++done, files.length);
    }
    for (const [index, faults] of byIndex)
        found.faults.push(...(0,_audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherFaults */ .z)(index, 'home', faults));
    found.packages += files.length;
}


/***/ })

};
