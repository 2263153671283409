export const id = 6377;
export const ids = [6377];
export const modules = {

/***/ 51348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   IH: () => (/* binding */ byRepository),
/* harmony export */   _z: () => (/* binding */ inFolder),
/* harmony export */   oJ: () => (/* binding */ formatsIn),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53671);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);



/** The folder of an arch in a branch and repository. It need not exist yet. */
const folderOf = (format, arch, layout, paths) => folderAt(format, arch, layout.folder(arch), layout, paths);
/** The folder of an arch, at a path where the layout puts that arch. */
function folderAt(format, arch, path, layout, paths) {
    const { branch, repository, target } = layout;
    return { format, branch, repository, target, arch, path, isNew: !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIndex */ .V6)(format, path, paths) };
}
/** The folder of a layout in which all arches share one. */
const sharedFolder = (format, layout, paths) => folderAt(format, null, layout.folder(''), layout, paths);
/** The folders of a branch and repository that have an index of a format. */
function foldersOf(format, paths, layout) {
    const { branch, repository, target } = layout;
    const existing = [];
    for (const folder of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedFolders */ .B9)(paths, [format])) {
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, branch, repository, target, arch, path: folder, isNew: false });
    }
    return existing;
}
/** An entry as a folder lists it. */
const inFolder = ({ format, arch }, entry) => arch === null ? entry : format.inFolder(entry, arch);
/** Identifies a folder by its format and path: two formats may share a path. */
const folderId = ({ format, path }) => `${format.name} ${path}`;
/** The formats that have an index in a folder. */
const formatsIn = (folder, paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter((format) => (0,_index_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIndex */ .V6)(format, folder, paths));
/** Identifies a repository. */
const repositoryId = ({ branch, repository, target = null }) => JSON.stringify(target === null ? [branch, repository] : [branch, repository, target]);
/** Groups folders by repository; the keys are those of `repositoryId`. */
function byRepository(folders) {
    const groups = new Map();
    for (const folder of folders) {
        const id = repositoryId(folder);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return groups;
}


/***/ }),

/***/ 66636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);


/**
 * Refuses to change a folder whose index is of another kind than its name says. Its devices read that kind.
 *
 * @throws FeedError
 */
function refuseForeign(format, path, index) {
    if ((0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOfIndex */ .Lb)(format, index) === format)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${path} is an index of apk v3 under the name of one of apk v2, and pkgfeed does not write such indexes`,
        remedy: 'Leave this folder to the tool that makes it, and publish into another `branch` or `repository`; `pkgfeed verify` and `check` read it.',
    });
}


/***/ }),

/***/ 53671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ indexSource),
/* harmony export */   L3: () => (/* binding */ withPlainIndexes),
/* harmony export */   V6: () => (/* binding */ hasIndex),
/* harmony export */   tC: () => (/* binding */ withPlainIndex)
/* harmony export */ });
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78317);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);






/**
 * A feed of others may have an index only in its compressed form, which is the one that most devices fetch. Signatures
 * are those of the plain form, so pkgfeed unpacks the index where it reads it and works on with that.
 */
/** The path of the file that holds the index of a folder, plain or compressed; undefined without one. */
const indexSource = (format, folder, paths) => (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .indexForms */ .mn)(format)
    .map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(folder, name))
    .find((path) => paths.has(path));
/** True for a folder with an index of the format, plain or compressed. */
const hasIndex = (format, folder, paths) => indexSource(format, folder, paths) !== undefined;
/**
 * The files of a folder with its plain index, unpacked if only the compressed one is there.
 *
 * @returns the files as they are when it cannot be unpacked
 */
function withPlainIndex(format, files) {
    const packed = files.get((0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressedIndex */ .QX)(format) ?? '');
    if (packed === undefined || files.has(format.indexFile))
        return files;
    const index = unpacked(packed);
    return index === undefined ? files : new Map([...files, [format.indexFile, index]]);
}
function unpacked(packed) {
    try {
        return (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .gunzipNow */ .C0)(packed, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX_LIMIT */ .bk);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF)
            return undefined;
        throw error;
    }
}
/** The most bytes that the compressed indexes of a run may unpack to together. */
const TOTAL_LIMIT = 256 << 20;
/**
 * Adds the plain form of each index that the feed has only compressed, at the path where it would be. One that cannot
 * be unpacked is left out.
 *
 * @param files contents by path
 * @param paths all paths of the feed
 * @throws FeedError when they unpack to more than memory should hold
 */
function withPlainIndexes(files, paths) {
    const plain = new Map();
    let total = 0;
    for (const format of _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR) {
        const name = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressedIndex */ .QX)(format);
        if (name === undefined)
            continue;
        for (const [path, bytes] of files) {
            const index = (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)((0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .folderAbove */ .m$)(path), format.indexFile);
            if (path !== `${index}${name.slice(format.indexFile.length)}` || paths.has(index))
                continue;
            const content = unpacked(bytes);
            total += content?.length ?? 0;
            if (total > TOTAL_LIMIT)
                throw tooMuch();
            if (content !== undefined)
                plain.set(index, content);
        }
    }
    return plain.size === 0 ? files : new Map([...files, ...plain]);
}
function tooMuch() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `the compressed indexes unpack to more than ${TOTAL_LIMIT} bytes together`,
        remedy: 'Publish into fewer folders at once, or restore the indexes from the history of the feed.',
    });
}


/***/ }),

/***/ 44455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ keyChanged),
/* harmony export */   XX: () => (/* binding */ droppedKeys),
/* harmony export */   qQ: () => (/* binding */ droppedWarnings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);



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
    return { index, keys, isEvery: !seen.some((one) => isIn(seenNow, one)) };
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
    const ids = keyIds.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$).join(', ');
    const signers = { key: ids, 'first place': `${ids} as the first key`, name: `the same ${ids}` }[kind];
    return `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(indexes)} ${verb} signed by ${signers}: on devices without another key of the feed, ${REFUSALS[scheme]}`;
}
/** Warns of keys that no longer sign, once for all indexes that lose the same keys. */
function droppedWarnings(dropped) {
    return gathered(dropped).map((loss) => wordsOf(loss, `${loss.indexes.length === 1 ? 'is' : 'are'} no longer`));
}
/** One error for each kind of key of which indexes lose every one that devices can know. */
function keyChanged(dropped) {
    return gathered(dropped.filter(({ isEvery }) => isEvery)).map((loss) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_CHANGED',
        message: wordsOf(loss, 'would no longer be'),
        remedy: loss.kind === 'name' ? CHANGE_OF_NAMESAKE : CHANGES[loss.scheme],
    }));
}
const OVERLAP = 'Sign with the key that devices know, and with the new one too, until your devices have the new one; then, or if the old key is lost, set `allow-key-change: true` for one run.';
const CHANGES = {
    usign: 'Sign with the key that devices know. A feed has room for one usign signature: to change keys, put the new public key on your devices first, then set `allow-key-change: true` for one run.',
    openpgp: 'Sign with the key that devices know first, because Yocto looks at no other. Put the new key after it until your devices have the new one; then, or if the old key is lost, set `allow-key-change: true` for one run.',
    'apk-v2': OVERLAP,
    'apk-v3': OVERLAP,
};
const CHANGE_OF_NAMESAKE = 'Sign with the key that devices have under that name, and give a new key another name with `apk-rsa-key-name`. If the old key is lost, or it is the same and only the index was damaged, set `allow-key-change: true` for one run.';


/***/ }),

/***/ 89491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ indexedFolders),
/* harmony export */   Hh: () => (/* binding */ indexesOver),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   sZ: () => (/* binding */ folderOfIndex),
/* harmony export */   wl: () => (/* binding */ indexesIn)
/* harmony export */ });
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);




/** The path of the folder at the root of the feed. */
const ROOT = '';
/**
 * Finds the package files of a feed by their extension, and the folder of each: the nearest one above it with an index
 * (possibly of another feed), or else the nearest one that could have an index. Other files are left out.
 *
 * @param mayHold true for a folder that could have an index
 * @returns folders by path of the file
 */
function packageFiles(paths, formats, mayHold) {
    const extensions = [...new Set(formats.map(({ extension }) => extension))];
    const indexed = indexedFolders(paths, formats);
    const isRootOurs = indexed.has(ROOT) || mayHold(ROOT);
    const owners = new Map();
    const known = new Map();
    for (const path of paths.keys()) {
        if (!extensions.some((extension) => path.endsWith(extension)))
            continue;
        const folder = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(path);
        if (!known.has(folder)) {
            const parents = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path);
            const below = parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent));
            // Files in folders below the root may be anybody's.
            known.set(folder, below ?? (folder === ROOT && isRootOurs ? ROOT : undefined));
        }
        const owner = known.get(folder);
        if (owner !== undefined)
            owners.set(path, owner);
    }
    return owners;
}
/** Every folder with an index of one of the formats, plain or compressed. */
function indexedFolders(paths, formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR) {
    const names = formats.flatMap(_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexForms */ .mn);
    const indexed = new Set();
    for (const path of paths.keys()) {
        const folder = folderOfName(path, names);
        if (folder !== undefined)
            indexed.add(folder);
    }
    return indexed;
}
/** The folder of an index, plain or compressed; undefined for the path of another file. */
const folderOfIndex = (path) => folderOfName(path, INDEX_NAMES);
const INDEX_NAMES = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap(_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexForms */ .mn);
function folderOfName(path, names) {
    const name = names.find((one) => path.endsWith(one));
    if (name === undefined)
        return undefined;
    if (path === name)
        return ROOT;
    return path.at(-name.length - 1) === '/' ? path.slice(0, -name.length - 1) : undefined;
}
/** Every index of a feed, sorted by format and then by folder. */
const indexesIn = (paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap((format) => [...indexedFolders(paths, [format])].sort().map((path) => ({ format, path })));
/**
 * The indexes of a folder and of those above it. Each of them may list a file of the folder. `path` is that of the plain
 * index, and `source` that of the file which holds it.
 */
function indexesOver(folder, paths) {
    const above = folder === '' ? [''] : ['', ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(folder), folder];
    return above.flatMap((parent) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap((format) => {
        const source = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .indexSource */ .Ie)(format, parent, paths);
        if (source === undefined)
            return [];
        return [{ format, folder: parent, path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(parent, format.indexFile), source }];
    }));
}


/***/ }),

/***/ 22784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ openSecond),
/* harmony export */   IM: () => (/* binding */ secondSignatures),
/* harmony export */   Rr: () => (/* binding */ closeSecond)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _key_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44455);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52803);





/**
 * Some folders have a second index of the same packages, for clients that read that one. What a folder lists comes from
 * the first index alone. The second is looked at before a run replaces it: other devices trust it.
 */
/** The arch of the folder, which is the last name of its path in formats with a second index. */
const archOf = (folder) => folder.slice(folder.lastIndexOf('/') + 1);
/** Judges the signatures of a folder's second index; empty without one. */
async function secondSignatures({ secondIndex }, files, trust) {
    const bytes = files.get(secondIndex?.file ?? '');
    return bytes === undefined || secondIndex === undefined
        ? []
        : await secondIndex.verify(bytes, (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedKeys */ .gH)(trust));
}
/**
 * Verifies the second index of a folder, before the first is carried on.
 *
 * @param listed the paths of the packages that the first index lists
 * @returns its signatures
 * @throws FeedError when no trusted key signed it, or it lists packages that the first index does not list and that
 *   are there: devices would lose them
 */
async function openSecond(format, folder, files, listed, paths, trust) {
    const { secondIndex, indexFile } = format;
    const bytes = files.get(secondIndex?.file ?? '');
    if (secondIndex === undefined || bytes === undefined)
        return [];
    const path = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, secondIndex.file);
    const signatures = await secondSignatures(format, files, trust);
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTrust */ .Rr)(path, signatures, trust);
    const own = filesIn(format, folder, bytes).map((file) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, file));
    const more = own.filter((file) => paths.has(file) && !listed.has(file));
    if (more.length === 0)
        return signatures;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${path} lists packages that ${indexFile} does not list: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)(more)}; devices that read it would lose them`,
        remedy: `Run \`pkgfeed reindex\`, which lists the package files that are there in both; or delete ${path}, or these packages, if nobody wants them.`,
    });
}
/**
 * Reads a new second index back, as a device would.
 *
 * @param files the names of the package files that it must list
 * @param before the signatures of the old one
 * @returns the keys that signed the old one and not the new one
 * @throws FeedError when it does not read back
 */
async function closeSecond(format, folder, changed, files, before, { signingKeys, allowUnsigned }) {
    const { secondIndex } = format;
    const bytes = changed.get(secondIndex?.file ?? '');
    if (secondIndex === undefined || bytes === undefined)
        return undefined;
    const path = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, secondIndex.file);
    const signatures = await secondIndex.verify(bytes, signingKeys.map(({ publicKey }) => publicKey));
    const isSigned = signatures.every(({ state }) => state === 'good') && (signatures.length > 0 || allowUnsigned);
    const found = filesIn(format, folder, bytes).sort();
    const isSame = found.length === files.length && files.toSorted().every((file, i) => file === found[i]);
    if (isSigned && isSame)
        return (0,_key_change_js__WEBPACK_IMPORTED_MODULE_2__/* .droppedKeys */ .XX)(path, before, signatures);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${path} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}
function filesIn({ secondIndex }, folder, bytes) {
    try {
        return secondIndex?.filesIn(bytes, archOf(folder)) ?? [];
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.inIndex((0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, secondIndex?.file ?? '')) : error;
    }
}


/***/ }),

/***/ 40293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ deletedWarning),
/* harmony export */   n3: () => (/* binding */ turnedWarning),
/* harmony export */   n5: () => (/* binding */ staleFiles),
/* harmony export */   u9: () => (/* binding */ filesThatTurn)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48573);

/**
 * The signature files that the run has no key to make again.
 *
 * @param signatures those of the folder after the run
 * @param fresh the names of the files that the run writes
 * @param hasChanged true when the index changes, so that no other signature fits it
 */
function staleFiles(signatures, fresh, hasChanged, { signingKeys }) {
    const isStale = ({ scheme, state }) => hasChanged ? state !== 'good' : !signingKeys.some((key) => key.scheme === scheme);
    const open = signatures.filter(({ file }) => !fresh.has(file));
    return new Set(open.filter(isStale).map(({ file }) => file));
}
/** The files that held an OpenPGP signature, and hold usign's while OpenPGP goes on in another one. */
function filesThatTurn(before, after) {
    const hadOpenpgp = (file) => before.some((one) => one.file === file && one.scheme === 'openpgp');
    if (!after.some(({ scheme }) => scheme === 'openpgp'))
        return [];
    return after.filter(({ scheme, file }) => scheme === 'usign' && hadOpenpgp(file)).map(({ file }) => file);
}
/** Warns of signature files that a run deletes, once for all folders. */
function deletedWarning(paths) {
    if (paths.length === 0)
        return [];
    const what = paths.length === 1 ? 'is deleted: its signature' : 'are deleted: their signatures';
    return [`${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(paths)} ${what} cannot be renewed, because this run has no key for that`];
}
/** Warns of signature files that turn from OpenPGP to usign, once for all folders. */
function turnedWarning(paths) {
    if (paths.length === 0)
        return [];
    const turn = paths.length === 1 ? 'turns' : 'turn';
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(paths)} ${turn} from OpenPGP to usign: Yocto's devices with \`signature_type gpg\` would refuse the feed; set them to \`gpg-asc\`, which reads \`Packages.asc\``,
    ];
}


/***/ }),

/***/ 46694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ closeFolder),
/* harmony export */   AH: () => (/* binding */ signedFiles),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   RX: () => (/* binding */ presentFiles),
/* harmony export */   Rq: () => (/* binding */ derivedFiles),
/* harmony export */   d3: () => (/* binding */ signedNames),
/* harmony export */   i9: () => (/* binding */ NEW_FOLDER)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85068);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64865);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54083);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _folder_arch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57670);
/* harmony import */ var _foreign_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66636);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53671);
/* harmony import */ var _key_change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44455);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25616);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10754);
/* harmony import */ var _second_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22784);
/* harmony import */ var _signature_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(40293);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52803);














/** The names of a format's index and of its signature files. */
function signedNames(format) {
    return [format.indexFile, ...format.signatureFiles];
}
/** The paths to read before the index of a folder can be verified. */
function signedFiles(format, folder, paths) {
    const index = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_5__/* .indexSource */ .Ie)(format, folder, paths);
    const signatures = format.signatureFiles.map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name));
    return [...(index === undefined ? [] : [index]), ...signatures.filter((path) => paths.has(path))];
}
/** The paths to read before it is known whether a folder's derived files say what its index says. */
const derivedFiles = (format, folder, paths) => format.derivedFiles.map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name)).filter((path) => paths.has(path));
/**
 * Picks the index files of a folder from the files that were read, by name. An index that is only there compressed is
 * among them in its plain form, too.
 */
function filesOf(format, folder, files) {
    return new Map((0,_formats_format_js__WEBPACK_IMPORTED_MODULE_11__/* .indexFileNames */ .dV)(format).flatMap((name) => {
        const bytes = files.get((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name));
        return bytes === undefined ? [] : [[name, bytes]];
    }));
}
/** The files of a folder that the feed has, without what was unpacked from them. */
const presentFiles = (files, folder, paths) => new Map([...files].filter(([name]) => paths.has((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name))));
/** A folder that does not exist yet. */
const NEW_FOLDER = { files: new Map(), listed: [], signatures: [] };
/**
 * Verifies the index of a folder and reads what it lists. The signed index is the memory of the feed.
 *
 * @param files the result of `filesOf`
 * @param isLeaving true for a package that this run withdraws; its file may be gone already
 * @param place the folder's arch and the arches that `arch-map` puts there; without an arch, any may be listed. And a test
 *   for packages whose entries this run writes anew: what is wrong in the old ones does not matter
 * @throws FeedError when no trusted key signed the index, or it lists files that are not there or belong elsewhere, or
 *   entries that clients cannot use
 */
async function openFolder(format, folder, files, paths, trust, isLeaving = () => false, place) {
    const index = files.get(format.indexFile);
    const present = presentFiles(files, folder, paths);
    const source = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_5__/* .indexSource */ .Ie)(format, folder, paths);
    if (index === undefined && source !== undefined)
        throw notUnpacked(source);
    if (index === undefined) {
        await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openSecond */ .Hl)(format, folder, files, new Set(), paths, trust);
        return { ...NEW_FOLDER, files: present };
    }
    const indexPath = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile);
    (0,_foreign_index_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseForeign */ .r)(format, indexPath, index);
    const signatures = await format.verify(files, (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .acceptedKeys */ .gH)(trust));
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .checkTrust */ .Rr)(indexPath, signatures, trust);
    const found = (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .listIndex */ .VH)(format, folder, index, paths);
    const arch = place?.arch ?? undefined;
    const listed = arch === undefined ? found : (0,_folder_arch_js__WEBPACK_IMPORTED_MODULE_3__/* .inTheirFolder */ .QM)(format, found, arch);
    const staying = listed.map(({ entry }) => entry).filter((entry) => !isLeaving(entry));
    if (place !== undefined && arch !== undefined)
        (0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .checkPlace */ .uD)(indexPath, staying, arch, place.archMap);
    const carried = staying.filter((entry) => place?.isReplaced?.(entry) !== true);
    (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseHarm */ .fq)(indexPath, (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .forReaders */ .G4)(format, carried, signatures));
    const missing = listed.filter(({ path, entry }) => !paths.has(path) && !isLeaving(entry));
    if (missing.length > 0) {
        const names = missing.slice(0, 5).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_FILE_MISSING',
            message: `${indexPath} lists files that are not there: ${names.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
            remedy: 'Restore them from the history of the feed, or withdraw them with `pkgfeed remove`; `pkgfeed check` shows everything that is wrong.',
        });
    }
    const [twice] = (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .duplicatesIn */ .uS)(listed);
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${indexPath} lists ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(twice)} twice`,
            remedy: 'Restore the index from the history of the feed, or remove one of the two and run `pkgfeed reindex`.',
        });
    }
    const listedPaths = new Set(listed.map(({ path }) => path));
    const secondSignatures = await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openSecond */ .Hl)(format, folder, files, listedPaths, paths, trust);
    return { files: present, listed, signatures, secondSignatures };
}
function notUnpacked(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(path)} is the only index of its folder, and it does not unpack`,
        remedy: 'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which lists the package files that are there.',
    });
}
function cannotRenew(path, { file, scheme }, isLast) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_SCHEME',
        message: `${(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(path, file)} holds a signature (${scheme}) that this run has no key to renew`,
        remedy: isLast
            ? 'Give the key it was made with: without a key, pkgfeed does not go on with an index that is signed.'
            : 'Give the key it was made with. If that key is lost, or no device wants the signature, set `allow-key-change: true` for one run, which goes on without it.',
    });
}
/**
 * Makes the index and signature files of a folder for these entries. Only files that differ from the present ones are
 * returned: an unchanged index keeps its files and signatures byte by byte.
 *
 * @param opened the folder as it is; a reindex passes one whose signatures nobody accepted
 * @param trust with the keys that sign this folder
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when an existing signature cannot be renewed, or our own does not verify
 */
async function closeFolder(format, folder, content, opened, trust) {
    const changed = await format.writeFolder({ ...content, old: opened.files, keys: trust.signingKeys });
    if (trust.isRehearsal || (changed.size === 0 && !trust.allowKeyChange)) {
        return { changed, deleted: [], turned: [], dropped: undefined };
    }
    const closed = await closeFirst(format, folder, content.entries, changed, opened, trust);
    const names = content.entries.map(({ file }) => file);
    const before = opened.secondSignatures ?? [];
    const dropped = await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .closeSecond */ .Rr)(format, folder, changed, names, before, trust);
    // Both indexes lose a key for one reason.
    return closed.dropped === undefined ? { ...closed, dropped } : closed;
}
/** Judges the new index and its signatures, and what becomes of the signatures that the run cannot renew. */
async function closeFirst(format, folder, entries, changed, opened, trust) {
    const old = opened.files;
    const same = { changed, deleted: [], turned: [], dropped: undefined };
    const files = new Map([...old, ...changed]);
    const hasChanged = changed.has(format.indexFile);
    const own = trust.signingKeys.map((key) => key.publicKey);
    const signatures = await format.verify(files, hasChanged ? own : (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .acceptedKeys */ .gH)(trust));
    if (changed.size > 0 && signatures.length === 0 && !trust.allowUnsigned)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .keyMissing */ .uy)(format);
    const fresh = new Set(changed.keys());
    const isSound = signatures.every(({ state, file }) => state === 'good' || !fresh.has(file));
    if (changed.size > 0)
        checkOwn(format, folder, entries, files, isSound);
    const stale = (0,_signature_files_js__WEBPACK_IMPORTED_MODULE_13__/* .staleFiles */ .n5)(signatures, fresh, hasChanged, trust);
    const left = signatures.filter(({ file }) => !stale.has(file));
    const isSigned = signedNames(format).some((name) => fresh.has(name));
    // Signatures of an index that stays are good as long as nobody signs it anew.
    if (!isSigned && (left.length === 0 || !trust.allowKeyChange))
        return same;
    const dropped = (0,_key_change_js__WEBPACK_IMPORTED_MODULE_6__/* .droppedKeys */ .XX)((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile), opened.signatures, left);
    const isGoingOn = trust.allowKeyChange || dropped?.isEvery === true;
    const isInLeft = ({ scheme }) => left.some((one) => one.scheme === scheme);
    const lost = signatures.find(({ file }) => stale.has(file)) ?? opened.signatures.find((one) => !isInLeft(one));
    if (lost !== undefined && (left.length === 0 || !isGoingOn))
        throw cannotRenew(folder, lost, left.length === 0);
    return { changed, deleted: [...stale], turned: (0,_signature_files_js__WEBPACK_IMPORTED_MODULE_13__/* .filesThatTurn */ .u9)(opened.signatures, left), dropped };
}
/** Reads the new index back, as a device would. */
function checkOwn(format, folder, entries, files, isSound) {
    const wanted = new Map(entries.map(({ file, text }) => [file, text]));
    const found = (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(format, (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile), files.get(format.indexFile) ?? Buffer.alloc(0));
    if (isSound && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, format.indexFile)} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}


/***/ }),

/***/ 52803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ requireKeys),
/* harmony export */   Hm: () => (/* binding */ unsignable),
/* harmony export */   Rr: () => (/* binding */ checkTrust),
/* harmony export */   gH: () => (/* binding */ acceptedKeys),
/* harmony export */   uy: () => (/* binding */ keyMissing)
/* harmony export */ });
/* unused harmony export unknownKey */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The public keys whose signatures are accepted on existing indexes. */
function acceptedKeys(trust) {
    return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}
/**
 * Checks the signatures of an index. A bad signature stops the run. Otherwise one good signature is enough. But in a
 * scheme that this run signs, an existing signature must be good too.
 *
 * @throws FeedError
 */
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
        // A good signature of another scheme does not excuse a wrong key of this one.
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
        remedy: 'Check what it lists, then set `allow-unsigned: true` for one run to take it over as it is, or run `pkgfeed reindex`.',
    });
}
function keyList(scheme, trust) {
    const ids = acceptedKeys(trust)
        .filter((key) => key.scheme === scheme)
        .map((key) => key.keyId);
    return ids.length === 0 ? `no ${scheme} key` : ids.join(', ');
}
function keyMissing(format) {
    const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
    const inputs = [format.keyInput, ...format.otherKeyInputs].map((name) => `\`${name}\``).join(' or ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_MISSING',
        message: `${inputs} is not given or empty, and devices refuse ${format.name} indexes without a signature`,
        remedy: `Make a key with \`${format.keygen}\` and give it as \`${format.keyInput}\`, or give the key that the feed is signed ` +
            `with already. In a workflow, store it as the repository secret ${secret}: pull requests from forks get no secrets, ` +
            'and called workflows only those that they are handed (`secrets: inherit`). `allow-unsigned` publishes without a key.',
    });
}
/** How to go over to another key, and what devices do meanwhile. */
function changeOf(scheme) {
    const trusting = 'put its public key into `trusted-keys` and set `allow-key-change: true`';
    return scheme === 'usign'
        ? `To change keys, put the new public key on your devices, then ${trusting}: devices without the new key refuse the feed.`
        : `To change keys, sign with both until your devices have the new one; or ${trusting}: devices without the new key then refuse the feed.`;
}
function unknownKey(path, scheme, keyId, trust) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_KEY',
        message: `${path} is signed by key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(keyId)}, and this run holds ${keyList(scheme, trust)}`,
        // Without a key of that kind the run could not renew the signature.
        remedy: trust.signingKeys.some((key) => key.scheme === scheme)
            ? `Use the key the feed was signed with. ${changeOf(scheme)} If that key is lost, \`pkgfeed reindex\` with \`allow-key-change: true\` starts again with the keys of the run.`
            : `Give the ${scheme} key that the feed was signed with too: a feed that is signed with keys of several kinds needs all of them in every run; if that key is lost, \`pkgfeed reindex\` with \`allow-key-change: true\` starts again with the keys of the run, and without the ${scheme} signature.`,
    });
}
/** The formats that no key of the run can sign; none if unsigned feeds are allowed. */
function unsignable(formats, { signingKeys, allowUnsigned }) {
    if (allowUnsigned)
        return [];
    return formats.filter(({ schemes }) => !signingKeys.some(({ scheme }) => schemes.includes(scheme)));
}
/** @throws KeyError for the first format that no key of the run can sign */
function requireKeys(formats, trust) {
    const [unsigned] = unsignable(formats, trust);
    if (unsigned !== undefined)
        throw keyMissing(unsigned);
}


/***/ }),

/***/ 71245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ parseRemote),
/* harmony export */   PA: () => (/* binding */ isHostedBy),
/* harmony export */   pb: () => (/* binding */ overSsh)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43496);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/**
 * Reads a repository on GitHub in any spelling, another git URL, or a path (one that begins with `./`, `../`, `/` or a
 * drive).
 *
 * @param server the address of GitHub
 * @throws InputError for anything else, and for a URL that carries a password
 */
function parseRemote(text, server, cwd) {
    const spelled = (0,_text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRepository */ .G)(text, server);
    if (spelled?.way === 'ssh') {
        return { url: text, name: text, isHttp: false, path: undefined, slug: spelled.slug };
    }
    if (spelled !== undefined) {
        const { slug } = spelled;
        const url = `${server.replace(/(?<!\/)\/+$/, '')}/${slug}.git`;
        return { url, name: slug, isHttp: true, path: undefined, slug };
    }
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || SCP.test(text);
    if (isAddress && /\p{Cc}/u.test(text)) {
        throw unusable('`pages-repository` is an address with control characters', 'Write the address alone, on one line.');
    }
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return parseUrl(text);
    if (SCP.test(text)) {
        return { url: text, name: text, isHttp: false, path: undefined, slug: undefined };
    }
    const isPath = /^\.{1,2}([/\\]|$)/.test(text) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text);
    if (isPath && text !== '' && !text.startsWith('-') && !text.includes('\0')) {
        return { url: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), name: text, isHttp: false, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), slug: undefined };
    }
    const isLikeBranch = /^(?:refs\/.*|[\w.-]+)$/.test(text);
    throw unusable(`\`pages-repository\` is ${quotedSafely(text)}, which is neither owner/name, a git URL nor a path`, `Write owner/name for a repository on GitHub, or a path that begins with ./ or /.${isLikeBranch ? ' A branch is `pages-branch`.' : ''}`);
}
/** `user@host:path`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:[^:]+$/;
/** Quotes the text, unless it could hold a user name and a password. */
function quotedSafely(text) {
    return text.includes('@') ? 'something with a user name in it' : JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text));
}
function parseUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw unusable('`pages-repository` is not a valid URL', 'Write it like https://example.org/feed.git.');
    }
    const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
    if (!isHttp && !['ssh:', 'git:', 'file:'].includes(url.protocol)) {
        throw unusable(`\`pages-repository\` is a ${url.protocol} address, which pkgfeed does not use`, 'Use an https, ssh or file address, owner/name, or a path.');
    }
    if (url.password !== '' || (isHttp && url.username !== '')) {
        throw unusable('`pages-repository` is a URL with a user name or password in it', 'Write the URL without it, and give the secret as `token`.');
    }
    return { url: text, name: text, isHttp, path: undefined, slug: undefined };
}
/** True for a repository on GitHub, or on the server of that address. */
function isHostedBy(remote, server) {
    if (remote.slug !== undefined)
        return true;
    const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)[:/]/i.exec(remote.url) ?? [];
    const name = host.toLowerCase();
    return (remote.path === undefined &&
        (/^(?:.+\.)?(?:github|ghe)\.com$/.test(name) || name === new URL(server).hostname));
}
/**
 * A repository as it is reached over SSH, and the name of its server.
 *
 * @param server the address of GitHub
 * @throws InputError for a repository that cannot be reached over SSH
 */
function overSsh(remote, server) {
    if (remote.slug !== undefined && remote.isHttp) {
        const { hostname } = new URL(server);
        const url = `ssh://git@${hostname}/${remote.slug}.git`;
        return { remote: { ...remote, url, isHttp: false }, server: hostname };
    }
    const [, host] = /^[^/@]+@([^/:]+):/.exec(remote.url) ?? [];
    const name = /^ssh:\/\//i.test(remote.url) ? new URL(remote.url).hostname : host;
    if (name !== undefined)
        return { remote, server: name.toLowerCase() };
    throw unusable(`\`pages-repository\` is ${remote.isHttp ? 'an HTTP address' : 'not reached over SSH'}, and \`ssh-key\` only works over SSH`, 'Write owner/name, ssh://git@HOST/PATH or git@HOST:PATH, or leave out `ssh-key` and give a `token` where one is needed.');
}
function unusable(message, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({ code: 'INPUT_VALUE', message, remedy });
}


/***/ }),

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ notPlainFile),
/* harmony export */   Mx: () => (/* binding */ readFeedFiles),
/* harmony export */   ad: () => (/* binding */ oversized),
/* harmony export */   yB: () => (/* binding */ readUnlessLarge)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91600);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



/** The most bytes of all files that are read together: those of a feed with 100,000 packages. */
const TOTAL_LIMIT = 256 << 20;
/** The files that are too large to read, with their sizes in bytes. */
async function oversized(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    return new Map([...sizes].filter(([path, size]) => size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(path)));
}
/**
 * Reads files of a feed that are not packages. Files that are too large are not read; `large` has their sizes in bytes.
 */
async function readUnlessLarge(home, tip, paths) {
    const large = await oversized(home, tip, paths);
    const small = paths.filter((path) => !large.has(path));
    return { files: await home.read(tip, small), large };
}
/**
 * Reads files of a feed that are not packages. Those that the change can do without are left out where they are too
 * large.
 *
 * @throws FeedError for another file that is too large, before it is read, and when all of them together are too large
 */
async function readFeedFiles(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    const left = new Set();
    let total = 0;
    for (const [path, size] of [...sizes].sort(([a], [b]) => Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isOptional */ .dK)(a)) - Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isOptional */ .dK)(b)))) {
        const isLarge = size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(path);
        if ((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isOptional */ .dK)(path) && (isLarge || total + size > TOTAL_LIMIT)) {
            left.add(path);
            continue;
        }
        total += size;
        if (isLarge)
            throw tooLarge(`${path} has ${size} bytes, and at most ${(0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(path)} are read`);
        if (total > TOTAL_LIMIT)
            throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
    }
    return await home.read(tip, paths.filter((path) => !left.has(path)));
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(what),
        remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
    });
}
/** The error for a path that is not a plain file. */
function notPlainFile(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
        remedy: 'Find out who put it there, and put the file itself in its place.',
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

/***/ 43496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ githubRepository)
/* harmony export */ });
/** GitHub's own rules. Owners of Enterprise Managed Users have an underscore. */
const OWNER = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}';
const NAME = String.raw `(?!\.{1,2}(?:\.git)?\/*$|\.git\/*$)[A-Za-z0-9._-]{1,100}?`;
const SLUG = new RegExp(`^(${OWNER}/${NAME})(?:\\.git)?$`);
const PATH = new RegExp(`^/(${OWNER}/${NAME})(?:\\.git)?/*$`);
/** `git@HOST:owner/name.git`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@([A-Za-z0-9.][A-Za-z0-9.-]*):\/?([^:/][^:]*)$/;
/** The longest spelling that is read, in characters. */
const LIMIT = 1000;
/**
 * Reads any spelling of a repository on GitHub: `owner/name`, `HOST/owner/name`, `https://HOST/owner/name`,
 * `git@HOST:owner/name` and `ssh://git@HOST/owner/name`, each also with `.git` at its end.
 *
 * @param server the address of the GitHub that the run belongs to
 * @returns undefined for anything else, such as a repository on another server or an address with a password
 */
function githubRepository(text, server) {
    if (text.length > LIMIT || /[\p{Cc}\s\\%]/u.test(text))
        return undefined;
    const slug = SLUG.exec(text)?.[1];
    if (slug !== undefined)
        return { slug, way: 'name' };
    const [, host, path] = SCP.exec(text) ?? [];
    if (host !== undefined)
        return isSshHost(host, server) ? spelled(`/${path}`, 'ssh') : undefined;
    const address = text.includes('://') ? text : `https://${text}`;
    return URL.canParse(address) ? fromAddress(new URL(address), server) : undefined;
}
function fromAddress(url, server) {
    if (url.password !== '' || url.search !== '' || url.hash !== '')
        return undefined;
    if (url.protocol === 'ssh:') {
        return isSshHost(url.hostname, server) ? spelled(url.pathname, 'ssh') : undefined;
    }
    const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && isWebHost(url.host, server);
    return isWeb ? spelled(url.pathname, 'http') : undefined;
}
function spelled(path, way) {
    const slug = PATH.exec(path)?.[1];
    return slug === undefined ? undefined : { slug, way };
}
function isWebHost(host, server) {
    const own = new URL(server).host;
    return host === own || (own === 'github.com' && host === 'www.github.com');
}
/** GitHub also serves SSH at the port of HTTPS, under another name. */
function isSshHost(host, server) {
    const own = new URL(server).hostname;
    const name = host.toLowerCase();
    return name === own || (own === 'github.com' && name === 'ssh.github.com');
}


/***/ })

};
