export const id = 2360;
export const ids = [2360];
export const modules = {

/***/ 73637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   q: () => (/* binding */ sightsOf)
/* harmony export */ });
/* harmony import */ var _key_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44455);

/** What a device makes of the indexes of a folder; none for a folder of which it can check no signature. */
async function sightsOf(format, files, { keys }, now) {
    const { indexFile, schemes, secondIndex } = format;
    const signatures = await format.verify(files, keys);
    const sights = schemes.flatMap((scheme) => sightOf(scheme, indexFile, signatures, keys, now));
    const second = files.get(secondIndex?.file ?? '');
    if (secondIndex === undefined || second === undefined)
        return sights;
    const ofSecond = await secondIndex.verify(second, keys);
    return [...sights, ...sightOf('apk-v3', secondIndex.file, ofSecond, keys, now)];
}
function sightOf(scheme, index, signatures, keys, now) {
    const own = keys.filter((key) => key.scheme === scheme);
    if (own.length === 0)
        return [];
    const made = signatures.filter((signature) => signature.scheme === scheme);
    if (made.length === 0)
        return [{ scheme, index, state: 'unsigned', says: _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6[scheme] }];
    const says = JUDGES[scheme](made, own, now);
    return [{ scheme, index, state: says === '' ? 'accepts' : 'refuses', says }];
}
const isGood = ({ state }) => state === 'good';
const JUDGES = {
    usign: (signatures) => (signatures.some(isGood) ? '' : _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6.usign),
    openpgp: (signatures, _, now) => {
        const files = [...new Set(signatures.map(({ file }) => file))];
        const firsts = files.flatMap((name) => signatures.find(({ file }) => file === name) ?? []);
        return firsts.map((first) => openpgpSays(first, now)).find((says) => says !== '') ?? '';
    },
    'apk-v2': (signatures, keys) => {
        // apk tries the first signature whose key it has, and no other.
        const first = signatures.find((one) => keyNamed(one, keys) !== undefined);
        const key = first && keyNamed(first, keys);
        return first?.state === 'good' && first.key.text === key?.text ? '' : _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6['apk-v2'];
    },
    'apk-v3': (signatures) => (signatures.some(isGood) ? '' : _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6['apk-v3']),
};
const keyNamed = (signature, keys) => {
    const name = signature.state === 'good' ? signature.key.keyId : signature.keyId;
    return keys.find(({ keyId }) => keyId === name);
};
function openpgpSays(signature, now) {
    if (signature.state === 'bad')
        return _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6.openpgp.replace('No public key', 'Bad signature');
    if (signature.state === 'unknown-key')
        return _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6.openpgp;
    const { ending } = signature;
    if (ending === undefined || ending.at.getTime() > now.getTime())
        return '';
    return _key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6.openpgp.replace('No public key', ending.of === 'key' ? 'Key expired' : 'Signature expired');
}
/**
 * Which indexes of a feed are for a device, and whether it accepts them all. Keys alone do not say to which folders a
 * device listens. An index without a signature of its kind is for other devices, unless every index lost it. The RSA key
 * of an Alpine device is also one of apk v3: there it counts if it fits, or if the feed has no index of apk v2.
 *
 * @param seen every index of the feed
 */
function viewOf({ name, keys }, seen) {
    const ofAlpine = new Set(keys.filter(({ scheme }) => scheme === 'apk-v2').map(({ text }) => text));
    const isOfV3 = keys.some(({ scheme, text }) => scheme === 'apk-v3' && !ofAlpine.has(text));
    const hasV2 = seen.some(({ scheme }) => scheme === 'apk-v2');
    const isFor = ({ scheme, state }) => {
        if (scheme === 'apk-v3' && !isOfV3 && hasV2)
            return state === 'accepts';
        return state !== 'unsigned' || seen.every((one) => one.scheme !== scheme || one.state === 'unsigned');
    };
    const indexes = seen.filter(isFor);
    return {
        name,
        keys: keys.map(({ scheme, keyId }) => ({ scheme, keyId })),
        canUpdate: indexes.length > 0 && indexes.every(({ state }) => state === 'accepts'),
        indexes,
    };
}


/***/ }),

/***/ 57654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ awaitChange)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _served_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85285);
/* harmony import */ var _served_poll_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87399);
/* harmony import */ var _later_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35838);
/* harmony import */ var _served_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61751);






/**
 * Waits until the `feed.json` at an address is the expected one, or a later one.
 *
 * @param root the address, with a slash at its end
 */
async function awaitChange(root, { feedFile }, { fetcher, clock, first, longest, timeout }) {
    if (feedFile === null)
        return { waited: 0 };
    const seen = { isThere: false };
    const look = async () => {
        const answer = await (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchFeedFile */ .Z4)(fetcher, root);
        seen.isThere = answer.state === 'there';
        return answer.state === 'there' && (0,_served_change_js__WEBPACK_IMPORTED_MODULE_5__/* .isAsLate */ .b3)(answer.bytes, feedFile) ? answer.bytes : undefined;
    };
    const schedule = { first, growth: 2, longest, most: () => timeout };
    const { found, waited } = await (0,_served_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .w)(look, schedule, clock);
    if (found !== undefined)
        return { waited, later: (0,_later_change_js__WEBPACK_IMPORTED_MODULE_4__/* .laterFeedIn */ .KF)(found, feedFile) };
    const what = seen.isThere ? 'is not yet what this run wrote' : 'is not served';
    return { waited, finding: (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)((0,_served_change_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, what)) };
}


/***/ }),

/***/ 35838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ laterFeedIn),
/* harmony export */   Vk: () => (/* binding */ stillThere),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   qY: () => (/* binding */ laterFeedAt)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _bytes_content_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24531);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);
/* harmony import */ var _served_feed_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85285);
/* harmony import */ var _served_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61751);





/** The feed that a served `feed.json` describes, if that was written after the expected one. */
function laterFeedIn(served, expected) {
    if ((0,_bytes_content_id_js__WEBPACK_IMPORTED_MODULE_1__/* .contentId */ .f)(served) === expected.id || !(0,_served_change_js__WEBPACK_IMPORTED_MODULE_4__/* .isAsLate */ .b3)(served, expected))
        return undefined;
    const { state, feed } = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .openFeedFile */ .zE)(served);
    return state === 'whole' ? feed : undefined;
}
/** The feed at an address, if a later change than the expected one is served there. */
async function laterFeedAt(fetcher, root, { feedFile }) {
    if (feedFile === null)
        return undefined;
    const answer = await (0,_served_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchFeedFile */ .Z4)(fetcher, root);
    return answer.state === 'there' ? laterFeedIn(answer.bytes, feedFile) : undefined;
}
/** Parts folders into those that a later feed still has, and findings about the others. */
function stillThere(folders, later) {
    const isThere = ({ path }) => later === undefined || later.folders.some((folder) => folder.path === path);
    const gone = new Set(folders.filter((folder) => !isThere(folder)).map(({ path }) => path));
    return {
        there: folders.filter(isThere),
        gone: [...gone].map((path) => ({ ...LATER, path, what: `is not in the feed any more; ${CHANGED}` })),
    };
}
const CHANGED = 'the feed was changed again after this run';
const LATER = {
    severity: 'warning',
    why: 'pkgfeed cannot tell whether the later change did it',
    remedy: 'If no later run did this, publish again.',
};
/** What a report shows of faults. Those that a later change may have caused are no errors once there is one. */
const findingsOf = (faults, later) => faults.map((fault) => later !== undefined && fault.mayBeLater === true
    ? { ...LATER, path: fault.path, what: `${fault.what}; ${CHANGED}` }
    : (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)(fault));


/***/ }),

/***/ 61751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   EX: () => (/* binding */ expectedOf),
/* harmony export */   Pj: () => (/* binding */ servedFolders),
/* harmony export */   b3: () => (/* binding */ isAsLate)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _bytes_content_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24531);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28847);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93853);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14979);
/* harmony import */ var _served_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51904);








/**
 * What a server shows once a plan is live.
 *
 * @param now the time of the run, for a plan that leaves `feed.json` as it was
 */
function expectedOf({ plan, tip }, now) {
    const { edit } = plan;
    const isThere = (path) => edit.puts.has(path) || (tip.paths.has(path) && !edit.deletes.has(path));
    const formatsAt = (folder) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMATS */ .hR.filter(({ indexFile }) => isThere((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(folder, indexFile))).map(({ name }) => name);
    const packages = new Set(plan.changes.map(({ path }) => path));
    const replaced = [...edit.puts.keys()].flatMap((path) => {
        const old = tip.paths.get(path);
        return old === undefined || packages.has(path) ? [] : [[path, old]];
    });
    return {
        feedFile: feedFileOf({ plan, tip }, now),
        folders: plan.folders.map(({ path, format }) => ({ path, format, formats: formatsAt(path) })),
        replaced: Object.fromEntries(replaced),
    };
}
function feedFileOf({ plan, tip }, now) {
    const content = plan.edit.puts.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS);
    if (content?.kind === 'bytes') {
        return { id: (0,_bytes_content_id_js__WEBPACK_IMPORTED_MODULE_1__/* .contentId */ .f)(content.bytes), updated: (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .updatedIn */ .nW)(content.bytes) ?? (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_4__/* .seconds */ .YA)(now) };
    }
    const id = tip.paths.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FEED_FILE */ .GS);
    // One that was written from this second on is later than the one of the tip.
    return id === undefined ? null : { id, updated: (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_4__/* .seconds */ .YA)(new Date(now.getTime() - 1000)) };
}
/** True for a served `feed.json` that is the expected one, or was written after it. */
const isAsLate = (served, { id, updated }) => (0,_bytes_content_id_js__WEBPACK_IMPORTED_MODULE_1__/* .contentId */ .f)(served) === id || ((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_3__/* .updatedIn */ .nW)(served) ?? '') > updated;
/**
 * The folders that a change touched, as they must be served from now on: with the packages that it added, without
 * those that it removed, and no longer with the index files from before.
 *
 * @throws VerifyError for a folder whose path has no web address
 */
function servedFolders({ expected, changes: all }, root) {
    return expected.folders.map(({ path, format: name, formats: names }) => {
        const url = (0,_served_address_js__WEBPACK_IMPORTED_MODULE_7__/* .folderAddress */ .p)(root, path);
        const format = _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMATS */ .hR.find((one) => one.name === name);
        if (url === undefined || format === undefined)
            throw unreachable(path);
        const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMATS */ .hR.filter((one) => names.includes(one.name));
        const isOwn = ownPackages(format, path, formats);
        const changes = all.filter((change) => change.folder === path && isOwn(change.path));
        const wanted = changes.filter(({ kind }) => kind !== 'removed');
        const removed = changes.filter(({ kind }) => kind === 'removed');
        const wantedKeys = new Set(wanted.map(nameVersionArch));
        const expect = (blobs, entries) => {
            const listed = new Set(entries.map(nameVersionArch));
            const isListed = (change) => listed.has(nameVersionArch(change));
            const stale = [...blobs].filter(([file, blob]) => expected.replaced[(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(path, file)] === blob);
            const missing = wanted.filter((change) => !isListed(change));
            return [
                ...stale.map(([file]) => fault((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(path, file), 'is still what it was before this run')),
                ...missing.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
                ...removed
                    .filter(isListed)
                    .map(({ path: file }) => fault(file, 'is listed still in the index that is served')),
            ];
        };
        const isWanted = (entry) => wantedKeys.has(nameVersionArch(entry));
        return { path, url, format, formats, isWanted, expect };
    });
}
/** A fault that caches may cause, or a later change. */
const fault = (path, what) => ({
    ...(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('stale', 'server', { path, what }),
    mayBeLater: true,
});
/**
 * Returns a function that says whether a package file of the folder is of a format. Only the file name can say so, and
 * only if no other format of the folder shares its extension.
 */
function ownPackages(format, folder, formats) {
    const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
    return (path) => isAlone && path.startsWith((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(folder, '')) && path.endsWith(format.extension);
}
function unreachable(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyError */ .Gz({
        code: 'VERIFY_NOT_LIVE',
        message: `the folder ${path} cannot be asked for at any address`,
        remedy: 'Publish into a `layout` of plain names.',
    });
}
const nameVersionArch = ({ name, version, arch }) => `${name} ${version} ${arch}`;


/***/ }),

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fetchIndex),
/* harmony export */   k: () => (/* binding */ judgeIndex)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25468);
/* harmony import */ var _audit_meaning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39259);
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38160);
/* harmony import */ var _bytes_content_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24531);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_chain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38680);
/* harmony import */ var _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91600);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85068);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78317);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99596);











/** Files that derive from an index, such as `index.json`, have about a tenth of its size. */
const DERIVED_LIMIT = 16 << 20;
/** Bytes up to which a file is fetched, and unpacked, together with those of other folders. A larger one is fetched alone. */
const SMALL = 4 << 20;
/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
function indexFiles(format) {
    const { indexFile, derivedFiles, signatureFiles, secondIndex } = format;
    const mostOf = (name) => (name === secondIndex?.file ? _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX_LIMIT */ .bk : DERIVED_LIMIT);
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_10__/* .compressedIndex */ .QX)(format);
    return [
        ...(packed === undefined ? [] : [[packed, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX_LIMIT */ .bk]]),
        [indexFile, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX_LIMIT */ .bk],
        ...derivedFiles.filter((name) => name !== packed).map((name) => [name, mostOf(name)]),
        ...signatureFiles.map((name) => [name, _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_7__/* .SIGNATURE_LIMIT */ .Xf]),
    ];
}
/**
 * Fetches the index files of a folder.
 *
 * @param isAlone whether no other folder is fetched at the same time. Only then are large files fetched, one by one
 * @returns undefined for a folder with large files that is not fetched alone
 */
async function fetchIndex(format, get, isAlone) {
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_10__/* .compressedIndex */ .QX)(format);
    const answers = new Map();
    const files = new Map();
    const blobs = new Map();
    let [damage, isApart] = [undefined, false];
    const wanted = indexFiles(format);
    const early = isAlone
        ? undefined
        : await Promise.all(wanted.map(([name, most]) => get(name, Math.min(most, SMALL))));
    for (const [i, [name, most]] of wanted.entries()) {
        // The plain form of a large index is compared while it arrives.
        const unpacked = name === format.indexFile ? files.get(name) : undefined;
        const answer = early?.[i] ?? (await get(name, most, unpacked));
        if (isLarge(answer) && !isAlone && most > SMALL)
            return undefined;
        if (answer.state !== 'there') {
            answers.set(name, answer);
            continue;
        }
        const { bytes } = answer;
        blobs.set(name, (0,_bytes_content_id_js__WEBPACK_IMPORTED_MODULE_4__/* .contentId */ .f)(bytes));
        // An index may be in memory twice at most.
        answers.set(name, { ...answer, bytes: NOTHING });
        if (name === packed) {
            try {
                files.set(format.indexFile, await (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .mF)(bytes, 'gzip', isAlone ? _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX_LIMIT */ .bk : SMALL, 0));
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FormatError */ .IF))
                    throw error;
                if (error.code === 'FORMAT_LIMIT' && !isAlone)
                    return undefined;
                damage = error.reason;
            }
        }
        else if (name === format.indexFile) {
            isApart = unpacked !== undefined && !unpacked.equals(bytes);
            if (unpacked === undefined)
                files.set(name, bytes);
        }
        else
            files.set(name, bytes);
    }
    return { answers, files, blobs, damage, isApart };
}
const NOTHING = Buffer.alloc(0);
const isLarge = (answer) => answer.state === 'wrong' && answer.kind === 'larger';
/**
 * Judges the index files that a server sent.
 *
 * @param formats all that have an index in the folder
 * @param shown how findings name a file of the folder
 * @param isCompared true for an entry that its package is compared with later
 * @param isRevoked tells keys that no longer count
 */
async function judgeIndex(format, formats, served, keys, shown, isCompared, isRevoked) {
    const { files, answers } = served;
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_10__/* .compressedIndex */ .QX)(format);
    const { listed, ...judged } = await (0,_audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeFolder */ ._)(format, files, keys, {
        from: 'server',
        shown,
        ...(isRevoked === undefined ? {} : { isRevoked }),
        formats,
        pathOf: ({ arch, file }) => (format.locates === 'by-arch-and-name' ? `${arch}/${file}` : file),
        // The server's answer for it was judged, and what it unpacks to stands for the plain index.
        reported: new Set(packed === undefined ? [] : [packed]),
    });
    const entries = withoutText(listed.map(({ entry }) => entry));
    const meanings = new Map();
    for (const [i, entry] of entries.entries()) {
        const whole = listed[i]?.entry;
        if (whole !== undefined && isCompared(entry))
            meanings.set(entry, (0,_audit_meaning_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(format.meaning(whole)));
    }
    return {
        ...judged,
        // An index that cannot be used is not called signed.
        signatures: judged.isRead ? judged.signatures : [],
        faults: [
            ...missingFaults(format, answers, shown),
            ...compressedFaults(format, served, shown),
            ...judged.faults,
        ],
        entries,
        meanings,
        hashes: (0,_feed_catalog_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .hashesOf */ .mU)([format], (name) => files.get(name)) ?? {},
    };
}
/** What is wrong between the two forms of an index. */
function compressedFaults(format, { damage, isApart }, shown) {
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_10__/* .compressedIndex */ .QX)(format) ?? '';
    const faults = [];
    if (damage !== undefined) {
        const what = `does not unpack to an index: ${damage}`;
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unreadable', 'server', { path: shown(packed), what }));
    }
    if (isApart) {
        const what = `is another index than ${packed} unpacks to`;
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('derived', 'server', { path: shown(format.indexFile), what }));
    }
    return faults;
}
/** Copies the entries without their text: any piece of an index's text keeps all of it in memory. */
const withoutText = (entries) => structuredClone(entries.map((entry) => ({ ...entry, text: '' })));
/** What could not be fetched. One form of the index is enough to judge it; the other is an error only for its readers. */
function missingFaults(format, served, shown) {
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_10__/* .compressedIndex */ .QX)(format);
    const isThere = (name) => served.get(name ?? '')?.state === 'there';
    return [...served].flatMap(([name, answer]) => {
        if (answer.state === 'there')
            return [];
        if (name === format.indexFile && packed !== undefined) {
            // Where both are missing, the compressed form is reported.
            if (answer.state !== 'absent')
                return (0,_missing_js__WEBPACK_IMPORTED_MODULE_9__/* .missingFault */ .x)(shown(name), answer, isThere(packed) ? 'optional' : 'index');
            return isThere(packed)
                ? [
                    (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('client', 'server', {
                        ...{ severity: 'warning', path: shown(name), what: 'is missing, and `src` lines fetch it' },
                    }),
                ]
                : [];
        }
        if (name === packed && answer.state === 'absent' && isThere(format.indexFile)) {
            const what = 'is missing, and `src/gz` lines fetch nothing else';
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('index', 'server', { path: shown(name), what })];
        }
        return (0,_missing_js__WEBPACK_IMPORTED_MODULE_9__/* .missingFault */ .x)(shown(name), answer, name === packed || name === format.indexFile ? 'index' : 'optional');
    });
}


/***/ }),

/***/ 99596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ missingFault)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);

/**
 * The fault of a file that could not be fetched; none for a file that may be missing.
 *
 * @param path how findings name it
 * @param role `optional` for files that a folder may do without
 */
function missingFault(path, answer, role) {
    const fault = (kind, what) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(kind, 'server', { path, what });
    switch (answer.state) {
        case 'absent':
            if (role === 'optional')
                return [];
            return [
                fault(role === 'package' ? 'missing' : 'index', `is missing: the server answers ${answer.status}`),
            ];
        case 'wrong':
            // Some hosts answer every address with a page. That means they do not have the file.
            if (role === 'optional' && answer.kind === 'page')
                return [];
            if (role === 'package' && answer.kind === 'larger') {
                return [fault('changed', `is larger than the index says: ${answer.reason}`)];
            }
            return [fault('badAnswer', `is not served as it is: ${answer.reason}`)];
        case 'failed':
            return [fault('badAnswer', `could not be fetched: ${answer.reason}`)];
    }
}


/***/ }),

/***/ 87399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ REAL_CLOCK),
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const REAL_CLOCK = {
    wait: async (milliseconds) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
    },
};
/**
 * Looks again and again until a look finds something or the time is over.
 *
 * @param look returns undefined when it has found nothing yet; what it throws ends the polling
 */
async function poll(look, schedule, clock) {
    const { first, growth, longest, most, deadline, beforePause } = schedule;
    let waited = 0;
    for (let pause = first;; pause = Math.min(pause * growth, longest)) {
        const isLast = waited >= (most() ?? Number.POSITIVE_INFINITY);
        const found = await look({ waited, isLast });
        if (found !== undefined || isLast || deadline?.aborted)
            return { found, waited };
        const next = Math.min(pause, (most() ?? Number.POSITIVE_INFINITY) - waited);
        beforePause?.(next);
        await clock.wait(next);
        waited += next;
    }
}


/***/ }),

/***/ 52751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedKeys)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34365);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);




/** More than any feed has had. Each is a request. */
const KEY_COUNT = 256;
/**
 * Fetches the keys that a feed publishes for its subscribers.
 *
 * @param named the keys and their paths, as `feed.json` names them
 * @param findings gets a finding for each key that is not there or is another one
 */
async function publishedKeys(fetcher, root, named, findings) {
    const keys = [];
    // The files of revoked keys are gone.
    const offered = named.filter(({ state }) => state !== 'revoked');
    for (const path of [...new Set(offered.map((key) => key.path))].slice(0, KEY_COUNT)) {
        const folder = (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .folderAddress */ .p)(root, path);
        const url = folder && new URL(folder.href.replace(/\/$/, ''));
        const answer = url && (await fetcher.get(url, _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M));
        if (answer?.state !== 'there') {
            const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
            const what = `cannot be fetched: ${how ?? 'it is not a plain path'}`;
            findings.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)((0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__/* .statedKeyFault */ .h1)(path, what)));
            continue;
        }
        const stated = offered.filter((key) => key.path === path);
        const judged = await (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeStatedKey */ .yl)(path, answer.bytes, stated);
        keys.push(...judged.keys);
        findings.push(...judged.faults.map(_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD));
    }
    return keys;
}


/***/ }),

/***/ 28579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ PATIENCE),
  T: () => (/* binding */ verifyFolders)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/audit/gathered.js
var gathered = __webpack_require__(22264);
// EXTERNAL MODULE: ./build/feed/canary.js
var canary = __webpack_require__(73637);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/formats/address.js
var address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
// EXTERNAL MODULE: ./build/served/address.js
var served_address = __webpack_require__(51904);
// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
// EXTERNAL MODULE: ./build/served/index-files.js
var index_files = __webpack_require__(9566);
// EXTERNAL MODULE: ./build/audit/package-faults.js + 2 modules
var package_faults = __webpack_require__(91680);
// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/served/missing.js
var missing = __webpack_require__(99596);
;// CONCATENATED MODULE: ./build/served/packages.js








/** Bytes of packages in memory at once; one package may exceed it alone. */
const MEMORY_BUDGET = 64 << 20;
/** The size that a package of unknown size counts as. */
const GUESS = 16 << 20;
/** Packages in memory or on their way to it; requests are bounded by the fetcher. */
const AT_ONCE = 32;
/** So many failures in a row, with all their tries, are the fault of the server and not of the packages. */
const LOST = 16;
/**
 * Verifies packages, several at a time. With `all`, each is fetched and compared with its entry; otherwise the server
 * is asked whether it has the file, in that size.
 *
 * @param packages taken one by one, each when there is room for it
 * @throws VerifyError when the server stops answering
 */
async function verifyPackages(packages, { fetcher, all }) {
    const memory = (0,served_gate/* makeGate */.u)(MEMORY_BUDGET);
    let lost = 0;
    let isOver = false;
    const worker = async () => {
        while (!isOver) {
            const { done, value: item } = packages.next();
            if (done)
                return;
            const weight = all ? (item.entry.size ?? GUESS) : 0;
            const { isLost, ...verdict } = await memory.run(Math.min(weight, MEMORY_BUDGET), () => verifyPackage(item, fetcher, all));
            lost = isLost ? lost + 1 : 0;
            isOver ||= lost >= LOST;
            if (lost >= LOST)
                throw serverLost(verdict);
            item.settle(verdict);
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
function serverLost({ faults: [fault] }) {
    return new errors/* VerifyError */.Gz({
        code: 'VERIFY_FETCH',
        message: `${LOST} packages in a row could not be fetched, the last one being ${fault?.path}: it ${fault?.what}`,
        remedy: 'Try again later, and look at the server if it stays so.',
    });
}
async function verifyPackage(item, fetcher, all) {
    const { format, entry, url, path, signatures, meaning } = item;
    const verdict = { faults: [], isThere: false, bytes: 0, refusesHead: false, isLost: false };
    if (url === undefined) {
        const what = 'is listed under a path that no client can ask for';
        return { ...verdict, faults: [(0,audit_faults/* faultOf */.Kl)('missing', 'server', { path, what })] };
    }
    const isTooBig = (entry.size ?? 0) > limits/* PACKAGE_LIMIT */.rk;
    if (all && !isTooBig) {
        const answer = await fetcher.get(url, entry.size ?? limits/* PACKAGE_LIMIT */.rk);
        if (answer.state !== 'there') {
            const isUnknown = entry.size === undefined && answer.state === 'wrong' && answer.kind === 'larger';
            const faults = isUnknown
                ? [tooLarge(path, `more than ${(0,printable/* sizeText */.lP)(limits/* PACKAGE_LIMIT */.rk)}`)]
                : (0,missing/* missingFault */.x)(path, answer, 'package');
            return { ...verdict, faults, isThere: isUnknown, isLost: answer.state === 'failed' };
        }
        const faults = await (0,package_faults/* packageFaults */.i)(format, entry, answer.bytes, {
            ...{ from: 'server', path, folder: url.pathname.split('/') },
            ...{ reportsWarnings: (0,audit_signatures/* isForOpenWrt */.TM)(format, signatures), isChanged: (0,audit_signatures/* isChanged */.Hq)(signatures), meaning },
        });
        return { ...verdict, faults, isThere: true, bytes: answer.bytes.length };
    }
    const answer = await fetcher.ask(url);
    if (answer.state !== 'there') {
        return { ...verdict, faults: (0,missing/* missingFault */.x)(path, answer, 'package'), isLost: answer.state === 'failed' };
    }
    const { size = 0, refusesHead } = answer;
    if (entry.size !== undefined && answer.size !== undefined && answer.size !== entry.size) {
        const what = (0,package_faults/* otherSize */.S)(answer.size, entry.size);
        verdict.faults.push((0,audit_faults/* faultOf */.Kl)('changed', 'server', { path, what }));
    }
    if (all)
        verdict.faults.push(tooLarge(path, (0,printable/* sizeText */.lP)(entry.size)));
    return { ...verdict, isThere: true, bytes: size, refusesHead };
}
const tooLarge = (path, size) => (0,audit_faults/* faultOf */.Kl)('badAnswer', 'server', {
    ...{ severity: 'warning', path, what: `has ${size}, too much to fetch and compare here` },
});

// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(87399);
;// CONCATENATED MODULE: ./build/served/verify.js













/** Pages keeps each file for about ten minutes. */
const PATIENCE = { least: 15_000, most: 660_000, first: 5000, longest: 60_000 };
/** Folders whose index files are fetched at the same time. */
const FOLDERS_AT_ONCE = 4;
/** How many faults of a folder's packages are named. A folder that has more has them for one reason. */
const NAMED = 100;
/**
 * Fetches folders as their subscribers do, and judges what arrives. Where caches may be the cause of a fault, the folder
 * is fetched again until the caches must have expired. A fault that is still there then counts.
 *
 * @throws VerifyError when the server stops answering
 */
async function verifyFolders(folders, options) {
    const { patience, clock, say } = options;
    let open = folders.map((folder) => ({
        ...{
            folder,
            index: { entries: [], meanings: new Map(), signatures: [], faults: [], isRead: false, hashes: {} },
            lifetime: 0,
        },
        ...{ sights: [], wanted: [], packages: [], settled: new Map() },
    }));
    const states = open;
    let bound;
    const look = async ({ isLast }) => {
        await lookAtIndexes(open, options);
        // If the index is about to change, its packages may not be the ones that count.
        await lookAtPackages(isLast ? open : open.filter(({ index }) => !index.faults.some(mayPass)), options);
        open = open.filter((state) => faultsOf(state).some(mayPass));
        if (open.length === 0)
            return true;
        // Fixed once: a server that calls each answer fresh would make us wait forever.
        bound ??= boundOf(open, patience);
        return undefined;
    };
    const { first, longest } = patience;
    const beforePause = (milliseconds) => say(remark(open, milliseconds));
    await (0,poll/* poll */.w)(look, { first, growth: 2, longest, most: () => bound, beforePause }, clock);
    return states.map(verdictOf);
}
const mayPass = (fault) => fault.mayPass;
const faultsOf = ({ index, packages }) => [
    ...index.faults,
    ...packages.flatMap(({ faults }) => faults),
];
function boundOf(open, { least, most }) {
    return Math.min(most, Math.max(least, ...open.map(({ lifetime }) => lifetime)));
}
function remark(open, pause) {
    const [fault] = open.flatMap(faultsOf).filter(mayPass);
    const more = open.length > 1 ? `, and ${(0,counted/* counted */.h)(open.length - 1, 'more folder', 'more folders')}` : '';
    return `${fault?.path} ${fault?.what}${more}; caches may be the cause, so it is fetched again in ${Math.ceil(pause / 1000)} s`;
}
async function lookAtIndexes(open, options) {
    const gate = (0,served_gate/* makeGate */.u)(FOLDERS_AT_ONCE);
    let done = 0;
    const look = async (state) => {
        const isDone = await gate.run(1, () => lookAtIndex(state, options, false));
        if (!isDone)
            await gate.run(FOLDERS_AT_ONCE, () => lookAtIndex(state, options, true));
        options.progress('fetching indexes', ++done, open.length);
    };
    await Promise.all(open.map(look));
}
/** Returns false when the index is so large that its folder must be looked at alone. */
async function lookAtIndex(state, { fetcher, keys, root, all, devices, isRevoked }, isAlone) {
    const { format: named, formats, url, expect, isWanted = () => true } = state.folder;
    const get = (name, most, same) => fetcher.get(new URL(name, url), most, same);
    const served = await (0,index_files/* fetchIndex */.R)(named, get, isAlone);
    if (served === undefined)
        return false;
    const format = (0,formats_formats/* formatOfIndex */.Lb)(named, served.files.get(named.indexFile));
    state.folder = { ...state.folder, format };
    const { answers, blobs } = served;
    state.lifetime = Math.max(0, ...[...answers.values()].map((one) => ('lifetime' in one ? one.lifetime : 0)));
    const shown = (name) => (0,served_address/* shownAddress */.U)(root, new URL(name, url));
    state.index = await (0,index_files/* judgeIndex */.k)(...[format, formats, served, keys, shown], (entry) => all && isWanted(entry), isRevoked);
    for (const fault of expect?.(blobs, state.index.entries) ?? [])
        state.index.faults.push(fault);
    const seeing = devices?.known.map((device) => (0,canary/* sightsOf */.q)(format, served.files, device, devices.now)) ?? [];
    state.sights = await Promise.all(seeing);
    return true;
}
async function lookAtPackages(states, options) {
    const { fetcher, all, progress, root } = options;
    for (const state of states) {
        state.packages = [];
        state.wanted = state.index.entries.filter(state.folder.isWanted ?? (() => true));
    }
    const total = states.reduce((sum, { wanted }) => sum + wanted.length, 0);
    let done = 0;
    // One after another, so that of thousands only those at work are in memory with all that belongs to them.
    const items = function* () {
        for (const state of states) {
            for (const [i, entry] of state.wanted.entries()) {
                const item = servedPackage(state, entry, root);
                const key = verdictKeyOf(item);
                const settled = state.settled.get(key);
                const settle = (verdict) => {
                    state.packages[i] = verdict;
                    if (!verdict.faults.some(mayPass))
                        state.settled.set(key, verdict);
                    progress('checking packages', ++done, total);
                };
                if (settled === undefined)
                    yield { ...item, settle };
                else
                    settle(settled);
            }
        }
    };
    await verifyPackages(items(), { fetcher, all });
}
function servedPackage({ folder, index }, entry, root) {
    const { format, url: home } = folder;
    const url = (0,address/* packageAddress */.T)(format, home, entry);
    const path = url === undefined ? (0,edit/* pathIn */.lW)(folder.path, entry.file) : (0,served_address/* shownAddress */.U)(root, url);
    return { format, entry, url, path, signatures: index.signatures, meaning: index.meanings.get(entry) };
}
/** Identifies a verdict. An entry that says something else about the file needs a verdict of its own. */
function verdictKeyOf({ url, path, entry, meaning }) {
    const { name, version, size, identity, md5 } = entry;
    const facts = [url?.href ?? path, name, version, size, identity, md5, meaning];
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify(facts), 'base64');
}
function verdictOf(state) {
    const { folder, index, packages, sights } = state;
    const faults = [...index.faults];
    let unnamed = 0;
    const indexPath = (0,edit/* pathIn */.lW)(folder.path, folder.format.indexFile);
    for (const fault of (0,gathered/* gatherFaults */.z)(indexPath, 'server', packages.flatMap((one) => one.faults))) {
        if (faults.length < index.faults.length + NAMED)
            faults.push(fault);
        else
            unnamed++;
    }
    if (unnamed > 0) {
        const what = `lists packages with ${unnamed} more faults like these`;
        faults.push((0,audit_faults/* faultOf */.Kl)('missing', 'server', { path: indexPath, what }));
    }
    const there = packages.filter(({ isThere }) => isThere);
    const sound = isSound(index.faults) ? there.filter((one) => isSound(one.faults)).length : 0;
    // Yocto's opkg gives up at once.
    if (packages.some(({ refusesHead }) => refusesHead) && folder.format.schemes.includes('openpgp')) {
        const what = 'refuses HEAD, with which opkg of Yocto asks first';
        faults.push((0,audit_faults/* faultOf */.Kl)('badAnswer', 'server', { severity: 'warning', path: folder.path, what }));
    }
    const bytes = there.reduce((sum, one) => sum + one.bytes, 0);
    return { ...index, folder, faults, packages: there.length, bytes, sound, sights };
}
const isSound = (faults) => !faults.some(({ severity }) => severity === 'error');


/***/ })

};
