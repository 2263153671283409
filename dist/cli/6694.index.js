export const id = 6694;
export const ids = [6694];
export const modules = {

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
 * @param base the index files to go on from: what is right in them keeps its bytes. Undefined for those that are there
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when an existing signature cannot be renewed, or our own does not verify
 */
async function closeFolder(format, folder, content, opened, trust, base) {
    const old = base ?? opened.files;
    const made = await format.writeFolder({ ...content, old, keys: trust.signingKeys });
    const changed = base === undefined ? made : filesThatDiffer(opened.files, new Map([...base, ...made]));
    if (trust.isRehearsal || (changed.size === 0 && !trust.allowKeyChange)) {
        return { changed, deleted: [], turned: [], dropped: undefined };
    }
    // What goes on with every byte was signed before, maybe by a key that this run only trusts.
    const isKept = base !== undefined && made.size === 0;
    const closed = await closeFirst(format, folder, content.entries, changed, isKept, opened, trust);
    const names = content.entries.map(({ file }) => file);
    const before = opened.secondSignatures ?? [];
    const dropped = await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_9__/* .closeSecond */ .Rr)(format, folder, changed, names, before, trust);
    // Both indexes lose a key for one reason.
    return closed.dropped === undefined ? { ...closed, dropped } : closed;
}
const filesThatDiffer = (present, wanted) => new Map([...wanted].filter(([name, bytes]) => present.get(name)?.equals(bytes) !== true));
/** Judges the new index and its signatures, and what becomes of the signatures that the run cannot renew. */
async function closeFirst(format, folder, entries, changed, isKept, opened, trust) {
    const old = opened.files;
    const same = { changed, deleted: [], turned: [], dropped: undefined };
    const files = new Map([...old, ...changed]);
    const hasChanged = changed.has(format.indexFile);
    const own = trust.signingKeys.map((key) => key.publicKey);
    const signatures = await format.verify(files, hasChanged && !isKept ? own : (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .acceptedKeys */ .gH)(trust));
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _revoked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47047);



/** The public keys whose signatures are accepted on existing indexes. */
function acceptedKeys(trust) {
    return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}
/**
 * Checks the signatures of an index. A bad signature stops the run. Otherwise one good signature is enough. But in a
 * scheme that this run signs, an existing signature must be good too. Signatures of revoked keys count as if they were
 * not there, but an index with nothing else is not taken for an unsigned one.
 *
 * @throws FeedError
 */
function checkTrust(path, all, trust) {
    const isOfRevoked = (one) => (one.state === 'unknown-key' && (0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(trust.revoked, one.scheme, one.keyId)) ||
        (one.state === 'good' &&
            ((0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevoked */ .xK)(trust.revoked, one.key) || (0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(trust.revoked, one.scheme, one.key.keyId)));
    const signatures = all.filter((one) => !isOfRevoked(one));
    const [gone] = all.filter(isOfRevoked);
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
    if (gone !== undefined && gone.state !== 'bad' && signatures.length === 0)
        throw revokedKey(path, gone.state === 'good' ? gone.key.keyId : gone.keyId);
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
function revokedKey(path, keyId) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_REVOKED',
        message: `${path} is signed by key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(keyId)}, which is revoked, and by no other key that counts: somebody else may have made it`,
        remedy: 'Look at what it lists, then run `pkgfeed reindex` with the new key and `allow-key-change: true`: it carries nothing on from this index, and lists the package files that are there.',
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
        message: `${path} is signed by key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(keyId)}, and this run holds ${keyList(scheme, trust)}`,
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


/***/ })

};
