export const id = 654;
export const ids = [654];
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

/***/ 69437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stateWith),
/* harmony export */   S: () => (/* binding */ remembersIn)
/* harmony export */ });
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35735);

/** feed.json names the folders that pkgfeed writes, and the files in them that it leaves to others. */
function remembersIn({ state, feed }) {
    const folders = new Map(feed.folders.map((folder) => [folder.path, folder]));
    return (path, name) => {
        const folder = state === 'whole' ? folders.get(path) : undefined;
        return folder !== undefined && folder.foreign?.includes(name) !== true;
    };
}
/**
 * The state of a file, with what feed.json tells: one that pkgfeed wrote and that is no JSON at all is damaged, whatever
 * it holds now. JSON of another shape may have been put there on purpose, and stays.
 *
 * @param state what the file alone says
 */
const stateWith = (state, bytes, isRemembered) => state === 'theirs' && isRemembered && (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(bytes) ? 'damaged' : state;


/***/ }),

/***/ 78462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ uninstallableIn),
/* harmony export */   f: () => (/* binding */ closureText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74273);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _draft_follow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52450);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51348);
/* harmony import */ var _devices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77992);
/* harmony import */ var _missing_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65895);








/** The packages of a folder that devices cannot install, in order. */
function uninstallableIn(folder, beside, deviceFeeds) {
    const places = { archMap: new Map(), allFolder: false, known: folder.arch === null ? [] : [folder.arch] };
    const anyway = (0,_draft_follow_js__WEBPACK_IMPORTED_MODULE_1__/* .offeredTo */ .JM)(folder, deviceFeeds, places);
    const own = folder.listed.map((item) => candidateOf(folder, item, 0));
    const all = [
        ...own,
        ...beside.flatMap((other, i) => other.listed.map((item) => candidateOf(folder, item, i + 1))),
        ...anyway.map(({ entry }) => ({ entry, rank: beside.length + 1 })),
    ];
    const entries = folder.listed.map(({ entry }) => entry);
    const found = (0,_devices_js__WEBPACK_IMPORTED_MODULE_3__/* .deviceArches */ .R)(folder.arch, entries).flatMap((arch) => resolved(folder, all.filter((0,_devices_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsable */ .N)(arch)), own.filter((0,_devices_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsable */ .N)(arch))));
    const byPackage = new Map(found.map((one) => [JSON.stringify([one.name, one.version]), one]));
    return [...byPackage.values()].sort((a, b) => (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n)(a.name, b.name) || (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n)(a.version, b.version));
}
const candidateOf = (folder, { entry }, rank) => ({
    entry: (0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .inFolder */ ._z)(folder, entry),
    rank,
});
function resolved({ format, path: folder, schemes }, all, own) {
    try {
        return format
            .resolver(all, schemes === undefined ? {} : { schemes })
            .uninstallable(own)
            .map(({ candidate: { entry }, missing }) => ({
            folder,
            name: entry.name,
            version: entry.version,
            missing: missing.map((one) => ({
                need: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(one.need),
                by: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(one.by.name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(one.by.version)}`,
                kind: one.reason.kind,
                text: (0,_missing_text_js__WEBPACK_IMPORTED_MODULE_6__/* .missingText */ .qq)(one),
            })),
        }));
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.in((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(folder)) : error;
    }
}
/** A sentence about packages that devices cannot install: what most of them lack comes first. */
function closureText(uninstallable) {
    const packages = new Set();
    const lacking = new Map();
    for (const { name, version, missing } of uninstallable) {
        const pkg = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(version)}`;
        packages.add(pkg);
        for (const { text, by } of missing) {
            const known = lacking.get(text) ?? { by: new Set(), packages: new Set() };
            known.by.add(by);
            known.packages.add(pkg);
            lacking.set(text, known);
        }
    }
    const sorted = [...lacking].sort(([a, one], [b, other]) => other.packages.size - one.packages.size || (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n)(a, b));
    const told = sorted.slice(0, NAMED).map(([text, { by }]) => `${text}, for ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_7__/* .firstNames */ .d)([...by])}`);
    const rest = sorted.length > NAMED ? `; and ${sorted.length - NAMED} more needs` : '';
    const what = packages.size === 1 ? [...packages].join() : `${packages.size} packages`;
    return `devices cannot install ${what} with this feed and \`device-feeds\`. Missing: ${told.join('; ')}${rest}`;
}
/** How many needs a message names. The report has all of them. */
const NAMED = 5;


/***/ }),

/***/ 77992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUsable),
/* harmony export */   R: () => (/* binding */ deviceArches)
/* harmony export */ });
/**
 * The arches of the devices that read a folder: those of its packages in a folder of all arches. Undefined stands for all
 * that a folder lists, where it is for one arch, or has packages for any arch alone.
 */
function deviceArches(arch, entries) {
    if (arch !== null)
        return [undefined];
    const own = new Set(entries.flatMap((entry) => (entry.anyArch ? [] : [entry.arch])));
    return own.size === 0 ? [undefined] : [...own].sort();
}
/** A test for packages that devices of an arch could install, whatever they need. */
const isUsable = (arch) => ({ entry }) => entry.harm === undefined && (arch === undefined || entry.anyArch === true || entry.arch === arch);


/***/ }),

/***/ 65895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qq: () => (/* binding */ missingText),
/* harmony export */   w6: () => (/* binding */ needText)
/* harmony export */ });
/* unused harmony export reasonText */
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);


/** Why a need is not met, as a sentence part behind the need: `libfoo (no package has the name)`. */
function reasonText(reason) {
    switch (reason.kind) {
        case 'no-name':
            return 'no package has the name';
        case 'versions':
            return `there is only ${named(reason.there)}`;
        case 'kernel':
            return `it is for another build of the kernel; there is ${named(reason.there)}`;
        case 'conflict':
            return `it does not go together with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason.with.name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason.with.version)}`;
        case 'choice':
            return `several packages provide it, and devices let a person choose: ${named(reason.between)}`;
        case 'arch':
            return `it is there only for ${named(reason.there)}`;
    }
}
const named = (words) => (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(words.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$));
/** The longest need that a message shows. */
const LENGTH = 200;
/** A need as messages show it. */
function needText(need) {
    const text = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(need);
    return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
/** A need that is not met, with the reason. */
const missingText = ({ need, reason }) => `${needText(need)} (${reasonText(reason)})`;


/***/ }),

/***/ 68192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ siblingsOf),
/* harmony export */   p: () => (/* binding */ areReadTogether)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51348);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);



/** Folders of the feed that devices read together with those of the run, and that the run does not write. */
function siblingsOf(folders, paths, shape) {
    const known = new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs));
    const found = new Map();
    const formats = [...new Set(folders.map(({ format }) => format))];
    for (const format of formats) {
        const own = folders.filter((folder) => folder.format === format);
        for (const path of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedFolders */ .B9)(paths, [format])) {
            if (known.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs)({ format, path })))
                continue;
            for (const folder of own) {
                const arch = archBeside(folder, path, shape);
                if (arch === undefined)
                    continue;
                found.set((0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs)({ format, path }), { ...folder, path, arch, repository: null, isNew: false });
                break;
            }
        }
    }
    return [...found.values()];
}
/**
 * The arch of a folder of another repository that the devices of a folder read as well; undefined for a folder that they do
 * not read.
 */
function archBeside(folder, path, shape) {
    const { format, branch, target } = folder;
    if (!shape.layout.includes('{repository}'))
        return undefined;
    // Its path does not say where it belongs.
    if (branch === null && shape.layout.includes('{branch}'))
        return undefined;
    if (target === null && shape.layout.includes('{target}'))
        return undefined;
    const words = { branch: branch ?? undefined, target: target ?? undefined };
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(shape, { ...words, repository: PLACEHOLDER });
    const arches = folder.arch === null ? [''] : [folder.arch, format.anyArchFolder].filter((arch) => arch !== undefined);
    for (const arch of arches) {
        const [before = '', after = ''] = layout.folder(arch).split(PLACEHOLDER);
        const isBeside = path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
        if (isBeside)
            return folder.arch === null ? null : arch;
    }
    return undefined;
}
/** Stands for any repository. */
const PLACEHOLDER = 'any-repository';
/** True for a folder that the devices of another one read as well. */
function areReadTogether(folder, other, shape) {
    return folder.format === other.format && archBeside(folder, other.path, shape) !== undefined;
}


/***/ }),

/***/ 52450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SG: () => (/* binding */ SHARED),
  Sw: () => (/* binding */ choose),
  JM: () => (/* binding */ offeredTo)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/address.js
var formats_address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
// EXTERNAL MODULE: ./build/feed/grouped.js
var grouped = __webpack_require__(47671);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(25616);
// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
;// CONCATENATED MODULE: ./build/feed/draft/any-arch-builds.js


/**
 * One build of each package for any arch. Feeds that build for each arch by itself have one in the index of each arch,
 * and a folder that takes from all these indexes can list one of them.
 *
 * @param there what the folder lists
 * @param isUnread true for a package of the folder that came from an index which was not read
 * @param isSame true for the same bytes
 * @returns the build that the folder has, or else that of the first index; and the builds that are left out for it
 */
function oneBuildOfEach(offered, there, isUnread, isSame) {
    const builds = (0,grouped/* groupedBy */.m)(offered.filter(({ entry }) => entry.anyArch), keyOf);
    if (builds.size === 0)
        return { offered, others: [] };
    const own = new Map(there.map((listed) => [(0,feed_listed/* packageKey */.MO)(listed.entry), listed]));
    const leave = new Set();
    const others = [];
    for (const same of builds.values()) {
        const [first] = same;
        if (first === undefined)
            continue;
        const listed = own.get((0,feed_listed/* packageKey */.MO)(first.entry));
        const had = listed && same.find(({ entry }) => isSame(listed.entry, entry));
        // An index that was not read has the build of the folder still.
        const isTheirs = listed !== undefined && had === undefined && isUnread(listed);
        const stays = isTheirs ? undefined : (had ?? first);
        for (const one of same) {
            // Two builds in one index are a conflict.
            if (one.index === stays?.index)
                continue;
            leave.add(one);
            if (stays === undefined || !isSame(stays.entry, one.entry))
                others.push(one);
        }
    }
    return { offered: offered.filter((one) => !leave.has(one)), others };
}
/** Builds of several feeds are for `prefer` to choose from. */
const keyOf = ({ entry, index }) => `${index.upstream}\n${(0,feed_listed/* packageKey */.MO)(entry)}`;

// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
;// CONCATENATED MODULE: ./build/feed/draft/older-index.js



/**
 * Judges each index by itself.
 *
 * @param isShared true for the folder of all arches
 */
function judge(format, indexes, isShared) {
    const nameOf = ({ entry }) => (0,retention/* deviceName */.g7)(entry, isShared);
    const anywhere = new Set(indexes.flatMap(({ offered }) => offered.map(nameOf)));
    const warnings = [];
    const older = new Set();
    for (const { upstream, offered, own, hasNews } of indexes) {
        if (own.length === 0)
            continue;
        const changed = olderIn(format, offered, own, isShared);
        if (changed === undefined)
            continue;
        const missing = own.filter((one) => !anywhere.has(nameOf(one)));
        if (changed.length > 0) {
            for (const { path } of own)
                older.add(path);
            warnings.push(`${(0,printable/* printable */.g$)(upstream)} is older than when packages were last taken from it, as if somebody served an old copy: ${(0,first_names/* firstNames */.d)(changed)}`);
        }
        else if (missing.length > 0 && !hasNews) {
            const names = missing.map(({ entry }) => `${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(entry.version)}`);
            warnings.push(`${(0,printable/* printable */.g$)(upstream)} lists less than when packages were last taken from it, and nothing new, which an old copy would do, too: it lacks ${(0,first_names/* firstNames */.d)(names)}`);
        }
    }
    return { warnings, older };
}
/** The packages of an index that are older than what came from it; undefined where one is newer. */
function olderIn(format, offered, own, isShared) {
    const theirs = (0,retention/* newestOf */.su)(format, offered, isShared);
    const older = [];
    for (const [name, { entry }] of (0,retention/* newestOf */.su)(format, own, isShared)) {
        const version = theirs.get(name)?.entry.version;
        const order = version === undefined ? 0 : format.compareVersions(version, entry.version);
        if (order > 0)
            return undefined;
        if (order < 0)
            older.push(`${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(version ?? '')} (the feed has ${(0,printable/* printable */.g$)(entry.version)})`);
    }
    return older;
}

// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/draft/sources.js
var draft_sources = __webpack_require__(75703);
;// CONCATENATED MODULE: ./build/feed/draft/follow.js













/**
 * Chooses the packages of upstreams for a folder.
 *
 * @param there what the folder lists
 * @param cameFrom the address of the index that a package of the folder came from; null for one that came from no
 *   upstream, undefined where nobody knows
 * @param isHeld true for a package that was withdrawn
 */
function choose(folder, indexes, there, policy, withNeeds, cameFrom, isHeld) {
    const { format } = folder;
    const all = offeredTo(folder, indexes, policy);
    const allowed = all.filter((one) => !isHeld(asListed(folder, one)));
    const left = new Map();
    if (allowed.length < all.length) {
        const isFree = new Set(allowed);
        left.set('withdrawn', new Set(all.filter((one) => !isFree.has(one)).map(({ entry }) => nameOf(entry))));
    }
    const read = new Set(indexes.flatMap((index) => (index.state === 'read' ? addressesOf(index) : [])));
    const isWhole = indexes.every(({ state }) => state === 'read');
    const isUnread = (listed) => {
        const from = cameFrom(listed);
        return !isWhole && typeof from === 'string' && !read.has(from);
    };
    const builds = oneBuildOfEach(allowed, there, isUnread, (own, theirs) => isSame(format, own, theirs));
    const free = policy.isLocked ? allowed : builds.offered;
    if (!policy.isLocked && builds.others.length > 0)
        left.set('other-bytes', new Set(builds.others.map(({ entry }) => nameOf(entry))));
    const { items, warnings, remarks, leftOut, errors: broken, needed, } = policy.isLocked
        ? {
            ...locked(folder, free, all, there, indexes, policy),
            warnings: [],
            remarks: [],
            leftOut: new Map(),
            needed: new Set(),
        }
        : selected(folder, free, there, policy, withNeeds);
    for (const [reason, names] of leftOut)
        left.set(reason, new Set([...(left.get(reason) ?? []), ...names]));
    const byVersion = (0,grouped/* groupedBy */.m)(there, ({ entry }) => ownKey(folder, entry));
    const taken = [];
    const present = [];
    const wanted = [];
    const weak = [];
    const keeps = policy.onConflict === 'keep' && !policy.isSync && !policy.isLocked;
    for (const one of items) {
        const twins = byVersion.get(theirKey(folder, one.entry, policy)) ?? [];
        const own = twins.find(({ entry }) => isSame(format, entry, one.entry));
        const isKept = () => keeps && twins.length > 0;
        const choosing = (item) => {
            const line = policy.hasLock ? lineOf(folder, one, policy) : undefined;
            taken.push({ line, isPinned: policy.isLocked || needed.has(one), item });
        };
        if (own !== undefined) {
            present.push(own);
            choosing(own);
        }
        else if (isKept())
            left.set('kept', new Set([...(left.get('kept') ?? []), nameOf(one.entry)]));
        else if (isWeak(one.entry) && !policy.allowMd5)
            weak.push(one.entry);
        else {
            const fresh = { ...one, key: follow_keyOf(format, one) };
            wanted.push(fresh);
            choosing(fresh);
        }
    }
    const lists = new Set(all.map(({ entry }) => theirKey(folder, entry, policy)));
    const chosen = new Set(present);
    const staying = [];
    const unread = [];
    const gone = [];
    for (const listed of there) {
        const from = chosen.has(listed) ? null : cameFrom(listed);
        const isRead = typeof from === 'string' && read.has(from);
        if (from === null || (!isRead && isWhole))
            continue;
        // An index that was not read may still list it.
        if (!isRead) {
            staying.push(listed);
            unread.push(listed);
        }
        else if (!lists.has(ownKey(folder, listed.entry)))
            (policy.removes ? gone : staying).push(listed);
    }
    const { warnings: odd, older } = judge(format, judgedIn(folder, indexes, all, wanted, there, cameFrom), folder.arch === null);
    const earlier = isWhole ? [] : policy.lock.filter(isLineOf(folder));
    const inLock = new Set(earlier.map((line) => `${(0,upstream_lock/* lockKey */.TL)(line)} ${line.hash}`));
    const isNamed = ({ entry }) => inLock.has(`${(0,upstream_lock/* lockKey */.TL)(entry)} ${hashIn(format, entry)}`);
    return {
        chosen: taken,
        present,
        wanted,
        waiting: staying,
        // With `sync` they leave with everything else that no source gives.
        gone: policy.isSync ? [] : gone,
        leftOut: left,
        earlier,
        pinned: policy.isLocked ? unread.filter(isNamed) : policy.dependencies ? unread : [],
        warnings: [...warnings, ...odd],
        remarks,
        errors: [...broken, ...(weak.length === 0 ? [] : [noHash(weak)])],
        older,
    };
}
/** What a folder has to do with each index that was read. */
function judgedIn(folder, indexes, all, wanted, there, cameFrom) {
    const offered = (0,grouped/* groupedBy */.m)(all, ({ index }) => index);
    const fresh = new Set(wanted.map(({ index }) => index));
    const own = (0,grouped/* groupedBy */.m)(there, (listed) => cameFrom(listed) ?? '');
    return indexes.flatMap((index) => {
        if (index.state !== 'read')
            return [];
        const came = [...new Set(addressesOf(index))].flatMap((address) => own.get(address) ?? []);
        if (came.length === 0)
            return [];
        const theirs = (offered.get(index) ?? []).map((one) => asListed(folder, one));
        return [{ upstream: index.upstream, offered: theirs, own: came, hasNews: fresh.has(index) }];
    });
}
/** The addresses of an index on all its mirrors. */
const addressesOf = ({ address, folders }) => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    return [address, ...folders.map((folder) => new URL(name, folder).href)];
};
/** What the indexes have for a folder, in the order of the settings. */
function offeredTo({ format, arch }, indexes, policy) {
    return indexes.flatMap((index) => {
        if (index.state !== 'read' || index.format.name !== format.name)
            return [];
        const own = index.entries.filter((entry) => isFor(format, entry, index.folderArch, arch, policy));
        return own.map((entry) => ({ entry, index }));
    });
}
function isFor(format, entry, folderArch, arch, policy) {
    if (arch === null)
        return true;
    const anyArch = entry.anyArch === true;
    if (anyArch && (0,placement/* hasAllFolder */.Y4)(format, policy))
        return (0,placement/* archesFor */.cL)(format, { ...entry, anyArch }, [], policy).includes(arch);
    if (folderArch !== undefined)
        return folderArch === arch;
    return (0,placement/* archesFor */.cL)(format, { ...entry, anyArch }, policy.known, policy).includes(arch);
}
function selected(folder, all, there, policy, withNeeds) {
    const { format, arch } = folder;
    const isShared = arch === null;
    const origins = new Map(all.map((one) => [{ listed: asListed(folder, one), origin: '' }, one]));
    const offers = (0,grouped/* groupedBy */.m)([...origins.keys()], (named) => origins.get(named)?.index.upstream);
    const sources = [...offers.values()].map((items) => ({ isRepository: true, items }));
    const taken = (0,draft_sources/* take */.s)(format, sources, there, { ...policy, publishedBefore: undefined }, isShared);
    const roots = taken.items.flatMap((item) => origins.get(item) ?? []);
    const leftOut = new Map(taken.leftOut);
    const stay = retained(format, roots, there, policy, isShared);
    if (stay.length < roots.length) {
        const stays = new Set(stay);
        const late = roots.filter((one) => !stays.has(one)).map(({ entry }) => nameOf(entry));
        leftOut.set('keep-versions', new Set(late));
    }
    const { offered, warnings, remarks } = withNeeds(stay, all);
    const needed = new Set(offered.map(({ entry: { name, version } }) => `${name} ${version}`));
    const unselected = [...(leftOut.get('packages') ?? [])].filter((name) => !needed.has(name));
    if (unselected.length > 0)
        leftOut.set('packages', new Set(unselected));
    else
        leftOut.delete('packages');
    const isRoot = new Set(stay);
    const extra = new Set(offered.filter((one) => !isRoot.has(one)));
    // What is needed is taken all the same.
    const extraNames = new Set([...extra].map(({ entry }) => nameOf(entry)));
    const late = [...(leftOut.get('keep-versions') ?? [])].filter((name) => !extraNames.has(name));
    if (late.length > 0)
        leftOut.set('keep-versions', new Set(late));
    else
        leftOut.delete('keep-versions');
    return { items: offered, warnings, remarks, leftOut, errors: [], needed: extra };
}
/** What the rules would let stay, so that nothing else is fetched. */
function retained({ compareVersions }, roots, there, { isSync, times, ...rules }, isShared) {
    if (!(0,retention/* hasRules */.w0)(rules))
        return [...roots];
    const own = isSync ? [] : there.map(({ entry }) => entry);
    const published = new Map(there.map((listed) => [nameOf(listed.entry), times?.publishedOf(listed)]));
    const publishedOf = (entry) => published.has(nameOf(entry)) ? published.get(nameOf(entry)) : times?.now;
    const ofEntries = times && { now: times.now, publishedOf };
    const all = [...own, ...roots.map(({ entry }) => entry)];
    const { stay } = (0,retention/* staying */.WK)(all, rules, compareVersions, isShared, ofEntries);
    return roots.filter(({ entry }) => stay.has(entry));
}
/**
 * What a lock names, as the upstreams have it.
 *
 * @param free what was not withdrawn
 */
function locked(folder, free, all, there, indexes, { lock }) {
    const { format } = folder;
    const own = lock.filter(isLineOf(folder));
    const offered = (0,grouped/* groupedBy */.m)(all, ({ entry }) => (0,upstream_lock/* lockKey */.TL)(entry));
    const present = new Set(there.map(({ entry }) => `${(0,upstream_lock/* lockKey */.TL)(entry)} ${hashIn(format, entry)}`));
    const isWhole = indexes.every(({ state }) => state === 'read');
    const isFree = new Set(free);
    const items = [];
    const gone = [];
    const other = [];
    for (const line of own) {
        const named = offered.get((0,upstream_lock/* lockKey */.TL)(line)) ?? [];
        const exact = named.find(({ entry }) => hashIn(format, entry) === line.hash && fits(entry.size, line.size));
        if (exact !== undefined)
            items.push(...(isFree.has(exact) ? [exact] : []));
        else if (named.length > 0)
            other.push(line);
        // What an index that was not read had before is there still.
        else if (isWhole || !present.has(`${(0,upstream_lock/* lockKey */.TL)(line)} ${line.hash}`))
            gone.push(line);
    }
    const failed = indexes.find((index) => index.state === 'failed');
    const why = failed?.state === 'failed' ? ` (${(0,printable/* printable */.g$)(failed.reason)})` : '';
    const errors = gone.length + other.length === 0 ? [] : [(0,upstream_lock/* lockBroken */.ns)(gone, other, why)];
    return { items, errors };
}
/** The hash of a package as a lock writes it. */
const hashIn = (format, entry) => (0,upstream_lock/* statedHash */.sc)(format, entry) ?? '-';
const fits = (stated, line) => stated === undefined || line === undefined || stated === line;
/** Stands for the arch of the folder of all arches. */
const SHARED = '-';
/** A test for the lines of a folder. */
const isLineOf = ({ format, arch }) => (line) => line.format === (0,upstream_lock/* formatWord */.Cj)(format) && line.arch === (arch ?? SHARED);
const nameOf = ({ name, version }) => `${(0,printable/* printable */.g$)(name)} ${(0,printable/* printable */.g$)(version)}`;
/** A package of an upstream as if the folder listed it, to ask questions about it. Its path is never written. */
const asListed = ({ path }, { entry, index }) => ({
    entry,
    path: (0,plain_values/* pathIn */.lW)(path, entry.file),
    contentId: undefined,
    origin: `from ${index.upstream}`,
    content: undefined,
});
/** True for the same bytes, as far as both indexes say it. */
function isSame(format, own, theirs) {
    if (own.size !== undefined && theirs.size !== undefined && own.size !== theirs.size)
        return false;
    const stated = (0,upstream_lock/* statedHash */.sc)(format, theirs);
    if (!isWeak(theirs))
        return (0,upstream_lock/* statedHash */.sc)(format, own) === stated;
    return theirs.md5 === undefined || own.md5 === undefined || own.md5 === theirs.md5;
}
/** True for an entry that states no hash which holds against an attacker. */
const isWeak = ({ identity, sha256 }) => sha256 === undefined && (identity ?? '') === '';
const follow_keyOf = (format, { entry, index }) => {
    const { name, version } = entry;
    const hash = isWeak(entry)
        ? (0,formats_address/* packageAddress */.T)(format, index.folders[0], entry)?.href
        : (0,upstream_lock/* statedHash */.sc)(format, entry);
    return JSON.stringify([format.name, name, version, entry.size ?? null, hash]);
};
function lineOf({ format, arch }, { entry, index }, { repository }) {
    const { name, version, size } = entry;
    const address = (0,formats_address/* packageAddress */.T)(format, index.home, entry)?.href ?? '-';
    return {
        repository,
        format: (0,upstream_lock/* formatWord */.Cj)(format),
        arch: arch ?? SHARED,
        name,
        version,
        size,
        hash: hashIn(format, entry),
        address,
    };
}
/** Names a package of a folder. That of all arches has one for each arch. */
const ownKey = ({ arch }, entry) => arch === null ? (0,feed_listed/* packageKey */.MO)(entry) : (0,upstream_lock/* lockKey */.TL)(entry);
/** Names a package of an upstream as `ownKey` names it in the folder. */
const theirKey = (folder, entry, { archMap }) => ownKey(folder, {
    ...entry,
    arch: (entry.anyArch ? undefined : (0,placement/* ownArches */.t9)(entry, archMap)[0]) ?? entry.arch,
});
const noHash = (entries) => new errors/* SourceError */.c8({
    code: 'SOURCE_HASH',
    message: `the upstream's index states ${entries.every(({ md5 }) => md5 !== undefined) ? 'only an MD5, which anybody can match with other bytes,' : 'no hash'} of ${(0,first_names/* firstNames */.d)(entries.map(nameOf))}`,
    remedy: 'Leave them out with `packages`, or set `allow-md5-upstream: true` to take them unproven.',
});


/***/ }),

/***/ 19635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   Kx: () => (/* binding */ KEEP_DAYS),
/* harmony export */   Q3: () => (/* binding */ KEEP_VERSIONS),
/* harmony export */   WK: () => (/* binding */ staying),
/* harmony export */   g7: () => (/* binding */ deviceName),
/* harmony export */   kD: () => (/* binding */ KEEP_PACKAGES),
/* harmony export */   n_: () => (/* binding */ countFor),
/* harmony export */   qo: () => (/* binding */ reasonFor),
/* harmony export */   su: () => (/* binding */ newestOf),
/* harmony export */   w0: () => (/* binding */ hasRules)
/* harmony export */ });
/* harmony import */ var _text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74273);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47671);


/** How many versions of a package stay; undefined for all. */
const countFor = (name, { keepVersions, keepPackages = [] }) => keepPackages.find(({ isName }) => isName(name))?.count ?? keepVersions;
/** The rule that lets an old version of a package go, as the changes of a run name it. */
function reasonFor(name, { keepDays, keepPackages = [] }) {
    if (keepDays !== undefined)
        return KEEP_DAYS;
    return keepPackages.some(({ isName }) => isName(name)) ? KEEP_PACKAGES : KEEP_VERSIONS;
}
const KEEP_VERSIONS = 'keep-versions';
const KEEP_PACKAGES = 'keep-packages';
const KEEP_DAYS = 'keep-days';
/** True for rules that let old versions go. */
const hasRules = ({ keepVersions, keepDays, keepPackages = [] }) => keepVersions !== undefined || keepDays !== undefined || keepPackages.length > 0;
/**
 * The newest `count` versions of each name and arch. A package for any arch counts together with that of the one arch that
 * its name has besides: it is the same package, which was built in another way.
 *
 * @param compare the version order of the format
 * @param isShared true for the folder of all arches, whose devices see only packages of their own
 */
const newest = (entries, count, compare, isShared = false) => staying(entries, { keepVersions: count }, compare, isShared).stay;
/**
 * The versions that the rules keep, and always the newest of each name and arch.
 *
 * A version counts its time from when the first newer one was published, so that a source that brings it again and again
 * does not keep it. Where nobody knows when a newer one was published, it stays.
 */
function staying(entries, rules, compare, isShared = false, times) {
    const stay = new Set();
    let isWaiting = false;
    const groups = isShared
        ? (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(entries, (entry) => deviceName(entry, isShared)).values()
        : groupsOf(entries);
    for (const group of groups) {
        const count = countFor(group[0]?.name ?? '', rules);
        const isByTime = rules.keepDays !== undefined;
        if (count === undefined && !isByTime) {
            for (const entry of group)
                stay.add(entry);
            continue;
        }
        let superseded = Number.POSITIVE_INFINITY;
        for (const [at, versions] of versionsOf(group, compare).entries()) {
            const age = (times?.now ?? 0) - superseded;
            const isCounted = at < Math.max(count ?? 1, 1);
            const isYoung = isByTime && age <= (rules.keepDays ?? 0);
            if (isCounted || isYoung)
                for (const entry of versions)
                    stay.add(entry);
            if (!isCounted && isYoung && superseded < Number.POSITIVE_INFINITY)
                isWaiting = true;
            for (const entry of versions)
                superseded = Math.min(superseded, times?.publishedOf(entry) ?? Number.POSITIVE_INFINITY);
        }
    }
    return { stay, isWaiting };
}
/** The packages of a group by version, the newest first. */
function versionsOf(group, compare) {
    // Versions that compare as equal still need a fixed order; the higher text was most likely built later.
    const sorted = group.toSorted((a, b) => compare(b.version, a.version) || (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(b.version, a.version));
    return [...(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(sorted, ({ version }) => version).values()];
}
/** Names a package among those of one device. In the folder of all arches, devices see only those of their own. */
const deviceName = ({ name, arch, anyArch }, isShared) => isShared && !anyArch ? `${name} ${arch}` : name;
/**
 * The newest version of each package, by `deviceName`.
 *
 * @param isShared true for the folder of all arches
 */
function newestOf({ compareVersions }, listed, isShared = false) {
    const newest = new Map();
    for (const item of listed) {
        const { version } = item.entry;
        const name = deviceName(item.entry, isShared);
        const known = newest.get(name);
        if (known === undefined || compareVersions(known.entry.version, version) < 0)
            newest.set(name, item);
    }
    return newest;
}
/** The packages of each name, divided by arch if the name has several arches. */
function groupsOf(entries) {
    const archOf = ({ anyArch, arch }) => (anyArch ? '' : arch);
    return [...(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(entries, ({ name }) => name).values()].flatMap((named) => {
        const byArch = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedBy */ .m)(named, archOf);
        const arches = byArch.size - (byArch.has('') ? 1 : 0);
        return arches > 1 ? [...byArch.values()] : [named];
    });
}


/***/ }),

/***/ 75703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ take)
/* harmony export */ });
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25616);
/* harmony import */ var _retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19635);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7399);



/**
 * Decides which packages of its sources a folder takes. What comes out has each package once.
 *
 * @param offers in the order of the sources
 * @param there what the folder lists before
 * @param isShared true for the folder of all arches
 */
function take(format, offers, there, policy, isShared = false) {
    const leftOut = new Map();
    const leave = (reason, { listed: { entry } }) => {
        leftOut.set(reason, (leftOut.get(reason) ?? new Set()).add(`${entry.name} ${entry.version}`));
    };
    const names = new Set();
    const taken = new Map();
    const items = [];
    const lent = new Set();
    const young = new Set();
    // A folder is large, and often nothing in it has a name that another repository offers.
    const offeredNames = new Set(offers.filter(({ isRepository }) => isRepository).flatMap(({ items: own }) => own.map(nameOf)));
    const rivals = offeredNames.size === 0 ? [] : there.filter(({ entry }) => offeredNames.has(entry.name));
    const isOlder = olderThan(format, rivals, isShared);
    const isHeld = heldIn(rivals);
    for (const { isRepository, isChosen = false, items: offered } of offers) {
        const ofThisSource = new Set();
        for (const item of offered) {
            const { entry } = item.listed;
            const name = (0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .deviceName */ .g7)(entry, isShared);
            if (!isChosen && !(0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelected */ .sp)(policy.selection, entry, format)) {
                leave('packages', item);
                continue;
            }
            // A source has a name even where its package is too young: a later source must not step in for it.
            ofThisSource.add(name);
            if (policy.prefer === 'first' && names.has(name)) {
                leave('prefer', item);
                continue;
            }
            const isJudged = isRepository && !isChosen;
            const reason = isJudged ? reasonAgainst(format, item, policy, isOlder, isHeld) : undefined;
            if (reason !== undefined) {
                leave(reason, item);
                if (reason !== 'older')
                    young.add(entry.name);
                continue;
            }
            const twin = taken.get((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry));
            // Two builds within one source are a conflict, and merging tells of it.
            if (twin === undefined || !names.has(name)) {
                if (twin === undefined)
                    taken.set((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry), item);
                items.push(item);
                if (isRepository)
                    lent.add(item.listed.path);
            }
            else if (!isSame(twin.listed, item.listed))
                leave('other-bytes', item);
        }
        for (const name of ofThisSource)
            names.add(name);
    }
    return { items, lent, waiting: waitingIn(format, rivals, young, items, policy, isShared), leftOut };
}
/** @param young the names of packages that are too young, or whose age nobody knows */
function waitingIn(format, rivals, young, items, { selection }, isShared) {
    const given = new Set(items.map(nameOf));
    const own = rivals.filter(({ entry }) => young.has(entry.name) && !given.has(entry.name) && (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelected */ .sp)(selection, entry, format));
    const entries = own.map(({ entry }) => entry);
    const stay = (0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .newest */ .BP)(entries, 1, format.compareVersions, isShared);
    return own.filter(({ entry }) => stay.has(entry));
}
const nameOf = ({ listed }) => listed.entry.name;
function reasonAgainst(format, { listed, published }, { selection, isSync, publishedBefore }, isOlder, isHeld) {
    const { entry } = listed;
    // What the folder has with these bytes has proved itself, whatever the catalogs say today.
    if (publishedBefore !== undefined && !isHeld(listed)) {
        if (published === undefined)
            return 'unknown-age';
        if (published > publishedBefore)
            return 'min-age';
    }
    if (!isSync && isOlder(entry) && !(0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedExactly */ .aT)(selection, entry, format))
        return 'older';
    return undefined;
}
/** A test for packages that the folder does not have, and that are older than the newest version that it has. */
function olderThan(format, there, isShared) {
    const newest = (0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .newestOf */ .su)(format, there, isShared);
    const keys = new Set(there.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)));
    return (entry) => {
        const other = newest.get((0,_retention_js__WEBPACK_IMPORTED_MODULE_2__/* .deviceName */ .g7)(entry, isShared))?.entry.version;
        return (other !== undefined && !keys.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)) && format.compareVersions(entry.version, other) < 0);
    };
}
/** A test for packages that the folder has with the same bytes. */
function heldIn(there) {
    const held = new Map(there.map((listed) => [(0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(listed.entry), listed]));
    return (listed) => {
        const own = held.get((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(listed.entry));
        return own !== undefined && isSame(own, listed);
    };
}
/** True for the same bytes, as far as ids or the indexes tell. */
const isSame = (one, other) => one.contentId !== undefined && other.contentId !== undefined
    ? one.contentId === other.contentId
    : one.entry.identity !== undefined && one.entry.identity === other.entry.identity;


/***/ }),

/***/ 47671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items of each group, in their order; the groups are in the order of their first items. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ })

};
