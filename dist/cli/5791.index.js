export const id = 5791;
export const ids = [5791,6233];
export const modules = {

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expiryFaults)
/* harmony export */ });
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93853);
/* harmony import */ var _keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3150);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32073);




/**
 * What clients refuse because it has expired, and what they soon will. One finding for each key, whatever number of
 * indexes it signs.
 */
function expiryFaults(folders, from, now) {
    return endsIn(folders, now).map((end) => {
        const kind = KINDS_OF[end.ending.of][end.lapse === 'ended' ? 'ended' : 'ending'];
        const isError = end.lapse === 'ended' && end.isSeen;
        const severity = isError ? 'error' : 'warning';
        const { at } = end.ending;
        const when = end.lapse === 'ended' ? `expired at ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .timeText */ .Tc)(at)}` : `expires ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .endText */ .Z4)(at, now)}`;
        const files = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(end.files);
        if (end.ending.of === 'key') {
            return (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(kind, from, {
                severity,
                path: `keys/${end.keyFile}`,
                what: `${when}, and signs ${files}`,
            });
        }
        const what = `has a signature of the key ${end.keyId} that ${when}`;
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(kind, from, { severity, path: files, what });
    });
}
const KINDS_OF = {
    key: { ended: 'expiredKey', ending: 'expiringKey' },
    signature: { ended: 'expiredSignature', ending: 'expiringSignature' },
};
function endsIn(folders, now) {
    const ends = new Map();
    for (const { path, signatures } of folders) {
        for (const [i, signature] of signatures.entries()) {
            if (signature.state !== 'good' || signature.ending === undefined)
                continue;
            const { file, key, ending } = signature;
            const lapse = (0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .lapseOf */ .je)(ending.at, now);
            if (lapse === 'lasting')
                continue;
            const id = `${key.keyId} ${ending.of} ${ending.at.getTime()}`;
            const isSeen = signatures.findIndex((one) => one.file === file) === i;
            const own = ends.get(id);
            const files = [...(own?.files ?? []), (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pathIn */ .lW)(path, file)];
            const { fileName: keyFile, keyId } = key;
            ends.set(id, { ending, lapse, keyFile, keyId, isSeen: isSeen || own?.isSeen === true, files });
        }
    }
    return [...ends.values()];
}


/***/ }),

/***/ 32073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kl: () => (/* binding */ faultOf),
  hD: () => (/* binding */ findingOf),
  mJ: () => (/* binding */ oversizedFault)
});

// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(91600);
// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/audit/fault-kinds.js

const TELL = 'or tell the publisher of the feed';
/** A remedy of the maintainer; a reader who is not the maintainer can only report the fault. */
const byMaintainer = (remedy) => ({
    home: `${remedy}.`,
    server: `${remedy}, ${TELL}.`,
});
/** A remedy that every reader can apply. */
const byReader = (remedy) => ({ home: `${remedy}.`, server: `${remedy}.` });
const RESTORE_FILE = 'Restore the file from the history of the feed';
const RESTORE_FOLDER = 'Restore the folder from the history of the feed';
const RESTORE_OR_REINDEX = `${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, which lists the package files that are there`;
/** Why a fault matters and what to do about it, by its kind. */
const KINDS = {
    // What an earlier answer of the feed shows.
    unstated: {
        why: 'pkgfeed writes both together, so somebody else put this index there: it may be an older one, with a good signature',
        remedy: byMaintainer('Find out who changed it, and restore the folder from the history of the feed; a publish into the folder writes both again'),
        mayPass: true,
    },
    older: {
        why: 'a run that takes back a change does that, and so does somebody who hides what was published since then',
        remedy: byMaintainer('Make sure that it was one of your runs'),
        mayPass: false,
    },
    goneSince: {
        why: 'devices with a line for its folder get nothing any more',
        remedy: byMaintainer('Make sure that the folder was taken away on purpose'),
        mayPass: false,
    },
    untold: {
        why: 'an older state, or another feed, would not be noticed by its feed.json',
        remedy: byReader('Compare more often, at least once in a hundred changes'),
        mayPass: false,
    },
    // The index and its signatures.
    unreadable: {
        why: 'devices see only a part of it, or nothing, and a publish stops at it',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    twice: {
        why: 'which of the two a device takes is chance, and a publish stops at it',
        remedy: byMaintainer('Restore the index from the history of the feed, or delete one of the two files and run `pkgfeed reindex`'),
        mayPass: false,
    },
    entry: {
        why: 'some clients crash at it, do not see the package, or read it wrongly',
        remedy: byMaintainer('Publish a change into this folder, or run `pkgfeed reindex`; both write such entries in the form that clients read'),
        mayPass: false,
    },
    unusable: {
        why: 'devices fail with these packages, and a publish into this folder stops',
        remedy: byMaintainer('Run `pkgfeed reindex` if the package files are good and only the index is wrong; otherwise withdraw them with `pkgfeed remove` and publish good builds with new versions'),
        mayPass: false,
    },
    unsigned: {
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        remedy: byMaintainer('Publish with a signing key'),
        mayPass: true,
    },
    badSignature: {
        why: 'devices refuse the index',
        remedy: byMaintainer('Find out who changed it and restore the folder from the history of the feed'),
        mayPass: true,
    },
    unknownKey: {
        why: 'devices that hold only those keys refuse the feed',
        remedy: byReader('Give the right key as `trusted-keys`, or publish again with the key that devices have'),
        mayPass: true,
    },
    noKey: {
        why: 'nobody has checked whether the signature is good',
        remedy: byReader("Give the feed's public key as `trusted-keys`"),
        mayPass: false,
    },
    ownKeys: {
        why: 'an attacker who replaced both the key and the index would not be noticed',
        remedy: byReader('Give a public key of each kind that signs the feed as `trusted-keys`'),
        mayPass: false,
    },
    expiredKey: {
        why: `${expiry/* AFTER_THE_KEY */.dO}; gpgv still accepts such signatures`,
        remedy: byMaintainer(expiry/* PROLONG */.Ox),
        mayPass: false,
    },
    expiringKey: {
        why: `from then on no run can sign with it, and ${expiry/* AFTER_THE_KEY */.dO}`,
        remedy: byMaintainer(expiry/* PROLONG */.Ox),
        mayPass: false,
    },
    expiredSignature: {
        why: "Yocto's opkg says `Signature expired` and forgets the packages of the feed; gpgv refuses it too",
        remedy: byMaintainer('Publish anything into the folder with the key: pkgfeed signs without an end'),
        mayPass: false,
    },
    expiringSignature: {
        why: "from then on Yocto's opkg says `Signature expired` and forgets the packages of the feed",
        remedy: byMaintainer('Run with `renew: true` after that time, or publish a change into the folder: pkgfeed signs without an end'),
        mayPass: false,
    },
    leftBehind: {
        why: 'its package manager refuses every index',
        remedy: byMaintainer('Sign with a key that such devices have as well, as docs/keys.md says, or put a key of the feed onto them'),
        mayPass: false,
    },
    // What is made from the index.
    derived: {
        why: 'it must say what the signed index says, because clients and upgrade servers read it',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes all index files again'),
        mayPass: true,
    },
    derivedFromBad: {
        why: 'clients and upgrade servers read it, and a publish stops at the bad signature of the index',
        remedy: byMaintainer(RESTORE_FOLDER),
        mayPass: true,
    },
    client: {
        why: 'some devices refuse it',
        remedy: byMaintainer('Publish a change into this folder with pkgfeed, which writes the index for all clients'),
        mayPass: false,
    },
    hidden: {
        why: 'clients cannot read it, or not to its end, so devices miss packages',
        remedy: byMaintainer('Publish a change into this folder or run `pkgfeed reindex`, which write the index as clients read it'),
        mayPass: false,
    },
    index: {
        why: 'devices fetch it first',
        remedy: byMaintainer('Check the address; publish again if the feed should be there'),
        mayPass: true,
    },
    stale: {
        why: 'devices do not see yet what was published',
        remedy: byReader('Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so'),
        mayPass: true,
    },
    misplaced: {
        why: 'it may be the genuine index of another folder; devices refuse packages of another arch, and miss their own',
        remedy: byReader(`${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, with \`arch-map\` where these packages belong there`),
        mayPass: false,
    },
    lostIndex: {
        why: 'devices see no package of its folder without it',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    // Package files.
    missing: {
        why: 'the index lists it, so installing it fails',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: true,
    },
    manyMissing: {
        why: 'installing them fails',
        remedy: byMaintainer('Restore the files from the history of the feed'),
        mayPass: false,
    },
    changed: {
        why: 'devices refuse to install it',
        remedy: byMaintainer(`${RESTORE_FILE} or publish it again with a new version`),
        mayPass: true,
    },
    misnamed: {
        why: 'devices fail to install it, or upgrade it forever',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    misstated: {
        why: 'devices choose, install and upgrade it by what the index says, not by what the package says',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    unsuitable: {
        why: 'some devices install it wrongly or not at all',
        remedy: byMaintainer('Publish a new version that is built as this says'),
        mayPass: false,
    },
    notPackage: {
        why: 'devices fail to install it',
        remedy: byMaintainer('Publish a good build with a new version'),
        mayPass: false,
    },
    bare: {
        why: 'some devices do not install it, and none sees how much it downloads',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    unlisted: {
        why: 'devices do not see the package, and nobody compares the file with anything',
        remedy: byMaintainer('Publish it or run `pkgfeed reindex` to list it, or delete it or move it away'),
        mayPass: false,
    },
    unlistedByLost: {
        why: 'its index is missing, so devices do not see the package',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    unlistable: {
        why: 'no index can list it, and the name looks like another',
        remedy: byMaintainer('Rename it, then run `pkgfeed reindex`, or delete it'),
        mayPass: false,
    },
    unlistedServed: {
        why: 'the packages.json next to it knows it as published, and devices never see it',
        remedy: byMaintainer('Run `pkgfeed check` on the feed, then restore its index or run `pkgfeed reindex`'),
        mayPass: false,
    },
    // Catalogs, keys and other files of the feed.
    catalog: {
        why: 'the page shows nothing of it, and tools that read it fail',
        remedy: byReader('Run `pkgfeed reindex`, or publish a change into this folder; both write the file again from the signed indexes'),
        mayPass: false,
    },
    ownedFiles: {
        why: 'a publish does not see which packages of the folder install a file of an arriving one',
        remedy: byReader('Run `pkgfeed reindex`, which writes the file again from the packages'),
        mayPass: false,
    },
    oddValues: {
        why: 'somebody who may write to the feed has changed what its page and installer are made from',
        remedy: byReader('Look at the history of the file, and publish a change, which writes it again'),
        mayPass: false,
    },
    keyFile: {
        why: 'devices look keys up by this name, and would trust another key or none',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: false,
    },
    statedKey: {
        why: 'people who follow the instructions of the feed end up with another key or none',
        remedy: byMaintainer('Publish anything with that key, which adds its public half'),
        mayPass: false,
    },
    keyring: {
        why: 'devices that get their keys from the package refuse the index as soon as they have no other key of it',
        remedy: byMaintainer('Publish a change into this folder with `keyring`, which makes the package again'),
        mayPass: false,
    },
    revokedKey: {
        why: 'somebody else may have the key, and devices that have lost it refuse the index',
        remedy: byMaintainer('Publish a change into this folder with the new key, or run `pkgfeed reindex` with `allow-key-change: true` if no other key signed it'),
        mayPass: true,
    },
    unpublishedKey: {
        why: 'people cannot fetch the key that the feed is signed with from the feed itself',
        remedy: byMaintainer('Publish anything with that key; pkgfeed adds its public half'),
        mayPass: false,
    },
    oversized: {
        why: 'it is far larger than any real one, so pkgfeed has not looked into it',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: false,
    },
    noJekyll: {
        why: 'GitHub Pages then drops paths that begin with _, . or ~',
        remedy: byMaintainer('Publish anything; pkgfeed adds it'),
        mayPass: false,
    },
    unfinished: {
        why: 'until it is finished devices may get an index with the signature of another',
        remedy: byMaintainer('Publish, remove or reindex anything: the next run finishes it first'),
        mayPass: false,
    },
    closure: {
        why: 'a device that is told to install one of them fails',
        remedy: byMaintainer('Publish what is missing, name the feeds that have it in `device-feeds`, or leave the packages out'),
        mayPass: false,
    },
    badAnswer: {
        why: 'devices get the same answer',
        remedy: byMaintainer('Look at the address in a browser and at the settings of the server'),
        mayPass: false,
    },
};

;// CONCATENATED MODULE: ./build/audit/faults.js


/**
 * A fault of a kind, with the why and the remedy of that kind.
 *
 * @param facts without a severity the fault is an error. Only errors may pass by themselves: nobody waits for a warning
 */
function faultOf(kind, from, facts) {
    const { why, remedy, mayPass } = KINDS[kind];
    const { severity = 'error', path, what } = facts;
    return {
        severity,
        path,
        what,
        why: facts.why ?? why,
        remedy: facts.remedy ?? remedy[from],
        mayPass: mayPass && severity === 'error',
    };
}
/** The finding that a report shows of a fault. */
const findingOf = ({ severity, path, what, why, remedy }) => ({
    severity,
    path,
    what,
    why,
    remedy,
});
/** A file of the home that is larger than what is read of it. @param size bytes */
const oversizedFault = (path, size) => faultOf('oversized', 'home', {
    path,
    what: `has ${size} bytes, and at most ${(0,file_limits/* largestRead */.nu)(path)} are read`,
});


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

/***/ 18038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ judging),
/* harmony export */   RO: () => (/* binding */ offeredFaults),
/* harmony export */   m4: () => (/* binding */ revokedBy)
/* harmony export */ });
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47047);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32073);


/**
 * A test for keys that no longer count.
 *
 * @param revoked what the settings say
 * @param stated the keys that `feed.json` names. It may only take trust away
 */
function revokedBy(revoked, stated) {
    const gone = stated.filter(({ state }) => state === 'revoked');
    return (scheme, keyId) => (0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevokedId */ .q)(revoked, scheme, keyId) ||
        gone.some((key) => key.scheme === scheme && key.keyId.toLowerCase() === keyId.toLowerCase());
}
/** The keys that may judge a feed. */
const judging = (keys, revoked, isGone) => keys.filter((key) => !(0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevoked */ .xK)(revoked, key) && !isGone(key.scheme, key.keyId));
/** Revoked keys that a feed still offers. */
const offeredFaults = (stated, paths) => stated
    .filter(({ state, path }) => state === 'revoked' && paths.has(path))
    .map(({ path }) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('revokedKey', 'home', {
    path,
    what: 'is there, and the key is revoked',
    why: 'people who fetch it trust that key',
    remedy: 'Publish anything with `revoked-keys`, which deletes it.',
}));


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

/***/ 85791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/audit/catalogs.js
var catalogs = __webpack_require__(70522);
// EXTERNAL MODULE: ./build/audit/expiry.js
var expiry = __webpack_require__(90881);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/audit/place.js
var place = __webpack_require__(7915);
// EXTERNAL MODULE: ./build/audit/revoked.js
var audit_revoked = __webpack_require__(18038);
// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/audit/unlisted.js
var unlisted = __webpack_require__(82804);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/whose.js
var whose = __webpack_require__(69437);
// EXTERNAL MODULE: ./build/feed/trust.js
var trust = __webpack_require__(52803);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(71245);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var server = __webpack_require__(51157);
;// CONCATENATED MODULE: ./build/pages/address.js



/**
 * The address at which Pages serves the repository that the settings name. GitHub is asked first, because it knows
 * custom domains; otherwise the address follows from the repository's name.
 *
 * @returns undefined when neither is known
 * @throws GitHubError when GitHub cannot be asked and the name gives no address
 */
async function pagesAddress(settings, host) {
    if (settings.pagesRepository === undefined)
        return undefined;
    const { slug } = (0,remote/* parseRemote */.M8)(settings.pagesRepository, (0,server/* serverOf */.FN)(host), host.cwd);
    if (slug === undefined)
        return undefined;
    const named = (0,server/* pagesUrl */.Wm)(slug, (0,server/* serverOf */.FN)(host));
    try {
        return (await (0,server/* github */.M)(settings, host).pages(slug))?.url ?? named;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || named === undefined)
            throw error;
        host.say(`${error.message}; taking ${named}`);
        return named;
    }
}

// EXTERNAL MODULE: ./build/served/published-keys.js
var published_keys = __webpack_require__(52751);
// EXTERNAL MODULE: ./build/served/verify.js + 1 modules
var verify = __webpack_require__(28579);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
;// CONCATENATED MODULE: ./build/audit/canary.js



/** A device that no longer accepts every index that is for it. */
function leftBehind({ name, canUpdate, indexes }) {
    if (canUpdate)
        return [];
    const refused = indexes.filter(({ state }) => state !== 'accepts');
    const what = indexes.length === 0
        ? 'has no key that fits an index of the feed'
        : `cannot update from ${(0,first_names/* firstNames */.d)(refused.map(({ path, index }) => (0,edit/* pathIn */.lW)(path, index)))}`;
    const says = [...new Set(refused.map((one) => one.says))].join('; ');
    const why = says === '' ? 'its package manager refuses every index' : says;
    return [(0,audit_faults/* faultOf */.Kl)('leftBehind', 'server', { path: name, what, why })];
}

// EXTERNAL MODULE: ./build/feed/canary.js
var canary = __webpack_require__(73637);
// EXTERNAL MODULE: ./build/report/since.js
var report_since = __webpack_require__(26233);
;// CONCATENATED MODULE: ./build/served/verify-report.js





/** The report of a verification. Adds what follows from keys that only the feed itself vouches for. */
function verifyReport({ root, all, given, judges, verdicts, findings, known, since, }) {
    const signatures = verdicts.flatMap((verdict) => verdict.signatures);
    const byItself = (0,audit_signatures/* judgedByItself */.CV)(signatures, given);
    const devices = known?.map((device, i) => (0,canary/* viewOf */.d)(device, indexesSeen(verdicts, i))) ?? null;
    const found = [...findings, ...byItself, ...(devices ?? []).flatMap(leftBehind).map(audit_faults/* findingOf */.hD)];
    return {
        command: 'verify',
        feed: root.href,
        ok: !found.some(({ severity }) => severity === 'error') && !(since !== undefined && (0,report_since/* isRewritten */.v)(since)),
        all,
        keys: keysWord(given, judges, byItself),
        folders: verdicts.map((verdict) => ({
            path: verdict.folder.path || '.',
            format: verdict.folder.format.name,
            packages: verdict.entries.length,
            signature: (0,audit_signatures/* signatureWord */.xC)(verdict.signatures, given),
        })),
        packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
        bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
        findings: found,
        devices,
        ...(since === undefined ? {} : { since }),
    };
}
/** Every index of the feed as the device at this place of the list sees it. */
const indexesSeen = (verdicts, at) => verdicts.flatMap(({ folder: { path, format }, sights }) => (sights[at] ?? []).map((sight) => ({ path, format: format.name, ...sight })));
function keysWord(given, judges, byItself) {
    if (given.length === 0)
        return judges.length > 0 ? 'published' : 'none';
    return byItself.length > 0 ? 'both' : 'given';
}

// EXTERNAL MODULE: ./build/pages/await-change.js
var await_change = __webpack_require__(57654);
// EXTERNAL MODULE: ./build/pages/later-change.js
var later_change = __webpack_require__(35838);
// EXTERNAL MODULE: ./build/pages/served-change.js
var served_change = __webpack_require__(61751);
;// CONCATENATED MODULE: ./build/pages/verify-change.js







/**
 * Waits until a server has what an earlier run published, and verifies it as devices fetch it.
 *
 * @param root where the feed is served, with a slash at its end
 */
async function verifyChange(change, root, { fetcher, given, patience, clock, timeout, host }) {
    const { first, longest } = patience;
    host.say(`waiting until ${root.href} shows what was published`);
    const { finding, waited, later } = await (0,await_change/* awaitChange */.p)(root, change.expected, {
        ...{ fetcher, clock, first, longest, timeout },
    });
    const findings = finding === undefined ? [] : [finding];
    const { there, gone } = (0,later_change/* stillThere */.Vk)((0,served_change/* servedFolders */.Pj)(change, root), later);
    findings.push(...gone);
    const published = await (0,published_keys/* publishedKeys */.H)(fetcher, root, later?.keys ?? change.keys, findings);
    const judges = (0,audit_signatures/* judgesOf */.YP)(given, published);
    const most = Math.max(patience.least, Math.min(patience.most, timeout - waited));
    const verdicts = await (0,verify/* verifyFolders */.T)(there, {
        ...{ fetcher, root, all: true, clock, patience: { ...patience, most } },
        keys: judges,
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const verdict of verdicts)
        findings.push(...(0,later_change/* findingsOf */.WX)(verdict.faults, later));
    return verifyReport({ root, all: true, given, judges, verdicts, findings });
}

// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __webpack_require__(63257);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/report/read-change.js




/** The most characters of names, versions and paths. */
const WORD = 255;
const PATH = 1000;
/**
 * Reads the report of a publish.
 *
 * @param name how messages name the file
 * @throws InputError for anything else, and for the report of a dry run
 */
function readChangeReport(text, name) {
    const fields = recordOf(parsed(text));
    if (fields?.dryRun === true) {
        throw unusable(name, 'is the report of a dry run, which published nothing');
    }
    const expected = expectedOf(fields?.expected);
    const changes = listOf(fields?.changes, changeOf);
    const keys = listOf(fields?.keys, keyOf);
    if (expected === undefined || changes === undefined || keys === undefined) {
        throw unusable(name, 'is not the report of a publish by this version of pkgfeed');
    }
    const url = fields?.url;
    return { expected, changes, keys, url: (0,plain_values/* isWebAddress */.d3)(url) ? url : null };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const recordOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
/** The items of a list; undefined unless each of them can be read. */
function listOf(value, read) {
    if (!Array.isArray(value))
        return undefined;
    const items = [];
    for (const one of value) {
        const item = recordOf(one) && read(one);
        if (item === undefined)
            return undefined;
        items.push(item);
    }
    return items;
}
function expectedOf(value) {
    const fields = recordOf(value);
    const folders = listOf(fields?.folders, folderOf);
    const replaced = recordOf(fields?.replaced);
    const feedFile = feedFileOf(fields?.feedFile);
    if (folders === undefined || replaced === undefined || feedFile === undefined)
        return undefined;
    const ids = Object.entries(replaced);
    if (!ids.every((entry) => (0,plain_values/* isBlobId */.$4)(entry[1])))
        return undefined;
    return { folders, feedFile, replaced: Object.fromEntries(ids) };
}
function feedFileOf(value) {
    if (value === null)
        return null;
    const { id, updated } = recordOf(value) ?? {};
    return (0,plain_values/* isBlobId */.$4)(id) && (0,plain_values/* isTime */.K8)(updated) ? { id, updated } : undefined;
}
const isFormat = (value) => (0,plain_values/* isText */.KH)(value) && feed_shape/* FORMAT_NAMES */.BU.includes(value);
function folderOf({ path, format, formats }) {
    if (!(0,plain_values/* isFolderPath */.ky)(path) || !isFormat(format))
        return undefined;
    return Array.isArray(formats) && formats.every(isFormat) ? { path, format, formats } : undefined;
}
function changeOf({ kind, name, version, arch, folder, path }) {
    if (kind !== 'added' && kind !== 'updated' && kind !== 'removed')
        return undefined;
    if (!(0,plain_values/* isLine */.PA)(name, WORD) || !(0,plain_values/* isLine */.PA)(version, WORD) || !(0,plain_values/* isArch */.nn)(arch))
        return undefined;
    if (!(0,plain_values/* isFolderPath */.ky)(folder) || !(0,plain_values/* isLine */.PA)(path, PATH))
        return undefined;
    const unsaid = { previous: undefined, size: undefined, reason: '' };
    return { kind, name, version, arch, folder, path, ...unsaid };
}
function keyOf({ scheme, keyId, path, sha256 }) {
    if (!(0,plain_values/* isText */.KH)(scheme) || !(0,plain_values/* isText */.KH)(keyId) || !(0,plain_values/* isKeyId */.rZ)(scheme, keyId) || !(0,plain_values/* isKeyPath */.x3)(path))
        return undefined;
    return (0,plain_values/* isSha256 */._h)(sha256) ? { scheme, keyId, path, sha256 } : undefined;
}
function unusable(name, why) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`report\` names ${(0,printable/* printable */.g$)(name)}, which ${why}`,
        remedy: 'Give the file that the output `report` of the publishing step names.',
    });
}

// EXTERNAL MODULE: ./build/run/closure-findings.js
var closure_findings = __webpack_require__(17830);
// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(67036);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/feed/catalog/bounded-json.js
var bounded_json = __webpack_require__(35735);
// EXTERNAL MODULE: ./build/feed/catalog/chain-shape.js
var chain_shape = __webpack_require__(20100);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/audit/answer.js




/** The most bytes of a saved answer: those of a feed with 20,000 folders. */
const ANSWER_LIMIT = 16 << 20;
const INDEXES = 60_000;
/** How many earlier indexes are remembered, of one path and of all together. */
const EARLIER_OF_ONE = 100;
const EARLIER_INDEXES = 20_000;
/** The most bytes that they have in the file, and what each has besides its path. */
const EARLIER_BYTES = 8 << 20;
const EARLIER_OVERHEAD = 200;
const EARLIER_STATES = 1_000;
/** The JSON of an answer. Each item has its own line. */
function writeAnswer(answer) {
    const { feed, read, state, chain, ...lists } = answer;
    const lines = (items) => items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const head = JSON.stringify({ pkgfeedAnswer: 1, feed, read, state }).slice(0, -1);
    const past = chain === null ? 'null' : lines(chain);
    const parts = Object.entries(lists).map(([name, items]) => `"${name}":${lines(items)}`);
    return Buffer.from(`${[head, `"chain":${past}`, ...parts].join(',\n')}}\n`, 'utf8');
}
/** Reads a saved answer; undefined for anything that `writeAnswer` did not write: half of one would hide what it knew. */
function readAnswer(bytes) {
    const fields = answer_recordOf((0,bounded_json/* parseBounded */.nh)(bytes, ANSWER_LIMIT));
    if (fields?.pkgfeedAnswer !== 1 || !isAddress(fields.feed) || !(0,plain_values/* isTime */.K8)(fields.read))
        return undefined;
    const state = fields.state === null ? null : seenState(fields.state);
    const chain = fields.chain === null ? null : answer_listOf(fields.chain, chain_shape/* PAST_LIMIT */.zH, chain_shape/* pastState */.uX);
    const indexes = answer_listOf(fields.indexes, INDEXES, seenIndex);
    const earlierStates = answer_listOf(fields.earlierStates, EARLIER_STATES, earlier);
    const earlierIndexes = answer_listOf(fields.earlierIndexes, EARLIER_INDEXES, earlierIndex);
    if (state === undefined || chain === undefined || indexes === undefined)
        return undefined;
    if (earlierStates === undefined || earlierIndexes === undefined)
        return undefined;
    const { feed, read } = fields;
    return { feed, read, state, chain, indexes, earlierStates, earlierIndexes };
}
const answer_recordOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
/** The items of a list; undefined where one does not fit, or there are too many. */
function answer_listOf(value, most, read) {
    if (!Array.isArray(value) || value.length > most)
        return undefined;
    const items = value.map(read);
    return items.some((item) => item === undefined) ? undefined : items;
}
const isAddress = (value) => (0,plain_values/* isText */.KH)(value) && /^https?:/.test(value) && URL.canParse(value);
function seenState(item) {
    const { sha256, updated, state, first } = answer_recordOf(item) ?? {};
    if (!(0,plain_values/* isSha256 */._h)(sha256) || !(0,plain_values/* isTime */.K8)(first))
        return undefined;
    if (!(updated === null || (0,plain_values/* isTime */.K8)(updated)) || !(state === null || (0,plain_values/* isCount */.my)(state)))
        return undefined;
    return { sha256, updated, state, first };
}
function seenIndex(item) {
    const { path, sha256, first } = answer_recordOf(item) ?? {};
    return (0,plain_values/* isPlainPath */.qW)(path) && (0,plain_values/* isSha256 */._h)(sha256) && (0,plain_values/* isTime */.K8)(first) ? { path, sha256, first } : undefined;
}
function earlier(item) {
    const { sha256, from, until } = answer_recordOf(item) ?? {};
    return (0,plain_values/* isSha256 */._h)(sha256) && (0,plain_values/* isTime */.K8)(from) && (0,plain_values/* isTime */.K8)(until) ? { sha256, from, until } : undefined;
}
function earlierIndex(item) {
    const { path } = answer_recordOf(item) ?? {};
    const seen = earlier(item);
    return seen !== undefined && (0,plain_values/* isPlainPath */.qW)(path) ? { path, ...seen } : undefined;
}
/**
 * The answer to save: what the feed shows now, and what it showed before as far as the saved answer knows it.
 *
 * @param saved undefined for the first answer
 */
function nextAnswer(saved, now) {
    const read = (0,packages_json/* seconds */.YA)(now.at);
    const { feed, state, chain, indexes } = now;
    const before = saved?.state ?? null;
    const isSame = before !== null && before.sha256 === state?.sha256;
    const replaced = (saved?.indexes ?? []).filter(({ path, sha256 }) => {
        const shown = indexes.get(path);
        return shown === undefined ? isGone(now, path) : shown !== sha256;
    });
    const until = saved?.read ?? read;
    return {
        ...{ feed, read, chain },
        state: state === null ? null : { ...state, first: isSame ? before.first : read },
        indexes: seenIndexes(saved, now, read),
        earlierStates: newest([
            ...(before === null || isSame ? [] : [{ sha256: before.sha256, from: before.first, until }]),
            ...(saved?.earlierStates ?? []),
        ], EARLIER_STATES),
        earlierIndexes: newestOfEach([
            ...replaced.map(({ path, sha256, first }) => ({ path, sha256, from: first, until })),
            ...(saved?.earlierIndexes ?? []),
        ]),
    };
}
/** True for an index that the saved answer has, and that the feed has no longer. */
const isGone = ({ isWhole, asked }, path) => isWhole && !asked.has(path);
/** The indexes that were read, and those that this answer says nothing about. */
function seenIndexes(saved, now, read) {
    const known = new Map((saved?.indexes ?? []).map((index) => [index.path, index]));
    const shown = [...now.indexes].map(([path, sha256]) => {
        const before = known.get(path);
        return before?.sha256 === sha256 ? before : { path, sha256, first: read };
    });
    const others = [...known.values()].filter(({ path }) => !now.indexes.has(path) && !isGone(now, path));
    return [...shown, ...others].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, INDEXES);
}
/** The first of all that have one hash. */
function newest(all, most, keyOf = (one) => one.sha256) {
    const first = new Map();
    for (const one of all)
        if (!first.has(keyOf(one)))
            first.set(keyOf(one), one);
    return [...first.values()].slice(0, most);
}
function newestOfEach(all) {
    const counts = new Map();
    const few = newest(all, Number.POSITIVE_INFINITY, ({ path, sha256 }) => `${path} ${sha256}`).filter(({ path }) => {
        const count = (counts.get(path) ?? 0) + 1;
        counts.set(path, count);
        return count <= EARLIER_OF_ONE;
    });
    let bytes = 0;
    const fits = ({ path }) => {
        bytes += Buffer.byteLength(path) + EARLIER_OVERHEAD;
        return bytes <= EARLIER_BYTES;
    };
    return few.slice(0, EARLIER_INDEXES).filter(fits);
}

// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(85285);
// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
;// CONCATENATED MODULE: ./build/run/saved-answer.js








/**
 * Reads the answer that an earlier verification saved.
 *
 * @returns undefined where none is asked for, and where `save` writes the first one to the same file
 * @throws PkgfeedError for one that cannot be read
 */
async function readSaved({ since, save }, fetcher, host) {
    if (since === undefined)
        return undefined;
    const name = (0,printable/* printable */.g$)(since);
    if (/^https?:/i.test(since))
        return answerIn(await fetchSaved(since, fetcher), name);
    const path = (0,external_node_path_.resolve)(host.cwd, since);
    const isThere = (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
    if (!isThere && save !== undefined && (0,external_node_path_.resolve)(host.cwd, save) === path)
        return undefined;
    return answerIn(await (0,read_packages/* readWholeFile */.M4)(path, name), name);
}
async function fetchSaved(since, fetcher) {
    const url = URL.canParse(since) ? new URL(since) : undefined;
    // The message does not repeat the address, which may hold a password.
    if (url === undefined || url.username !== '' || url.password !== '') {
        throw noAnswer('`since` is not a plain web address', 'Write it without user and password.');
    }
    const answer = await fetcher.get(url, ANSWER_LIMIT);
    if (answer.state === 'there')
        return answer.bytes;
    if (answer.state === 'failed')
        throw (0,served_feed_json/* notFetched */.XQ)(url, answer);
    throw noAnswer(`there is no saved answer at ${(0,printable/* printable */.g$)(url.href)}`, 'Correct `since`, or leave it out.');
}
function answerIn(bytes, name) {
    const answer = readAnswer(bytes);
    if (answer !== undefined)
        return answer;
    throw noAnswer(`${name} is not an answer that \`pkgfeed verify --save\` wrote, or it was changed since`, 'Get an earlier copy of it; if there is none, delete it, so that the next answer begins anew.');
}
const noAnswer = (message, remedy) => new errors/* VerifyError */.Gz({ code: 'VERIFY_ANSWER', message, remedy });
/**
 * Saves an answer for later verifications.
 *
 * @throws InputError when the file cannot be written
 */
async function saveAnswer(file, answer, host) {
    const whole = {
        ...{ name: (0,printable/* printable */.g$)(file), file: (0,external_node_path_.resolve)(host.cwd, file), mode: 0o644 },
        text: writeAnswer(answer),
    };
    const before = await (0,promises_.readFile)(whole.file).catch(() => undefined);
    if (before === undefined) {
        await (0,whole_files/* writeNewFiles */.zn)([whole], host, (name) => noAnswer(`${name} appeared while the feed was verified`, 'Run it again.'));
    }
    else if (!before.equals(whole.text))
        await (0,whole_files/* replaceFile */.fR)(whole, whole.text, host);
}

// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(38317);
// EXTERNAL MODULE: ./build/served/address.js
var served_address = __webpack_require__(51904);
;// CONCATENATED MODULE: ./build/served/asu.js



/** The file with names and versions that OpenWrt's build server and its clients read instead of an index. */
const JSON_FILE = 'index.json';
/** Bytes; that of ten thousand packages has half a million. */
const LIMIT = 32 << 20;
/** What signs a folder for ASU, by format: it gives opkg keys of usign, and apk keys in PEM. */
const SCHEMES = {
    opkg: ['usign'],
    'apk-v3': ['apk-v3', 'apk-v2'],
};
/**
 * Reads a feed the way ASU and owut do. ASU takes an `index.json` of version 2 or later as it is, and of an older one
 * only `Packages` (openwrt/asu, asu/util.py); owut reads names and versions from it (efahl/owut, files/owut). ASU's
 * images check signatures with the keys of the request alone (asu/build.py).
 *
 * @param keys that the feed names
 * @param root the address of the feed, or of a folder
 */
async function asuFindings(verdicts, keys, fetcher, root) {
    const own = verdicts.filter(({ folder }) => Object.hasOwn(SCHEMES, folder.format.name));
    if (own.length === 0) {
        const why = 'ASU builds images of OpenWrt, which read Packages or packages.adb';
        return [
            finding(root.href, 'has no folder for OpenWrt', why, 'Publish ipk packages, or apk packages of version 3.'),
        ];
    }
    const findings = await keyFindings(keys, fetcher, root);
    const seen = new Set();
    for (const { folder, signatures } of own) {
        const { url, path, format } = folder;
        findings.push(...signatureFindings(signatures, (0,plain_values/* pathIn */.lW)(path, format.indexFile), SCHEMES[format.name] ?? []));
        if (seen.has(url.href))
            continue;
        seen.add(url.href);
        const file = new URL(JSON_FILE, url);
        const answer = await fetcher.get(file, LIMIT);
        const what = answer.state === 'there'
            ? faultIn(answer.bytes)
            : answer.state === 'absent'
                ? `is missing: the server answers ${answer.status}`
                : `could not be fetched: ${answer.reason}`;
        if (what !== undefined)
            findings.push(finding((0,served_address/* shownAddress */.U)(root, file), what, ...ABOUT_JSON));
    }
    return findings;
}
const ABOUT_JSON = [
    'ASU and owut read from it which packages the feed has, in which versions',
    'Run `reindex`, which writes it again.',
];
/** What is wrong with the shape of an `index.json`. */
function faultIn(bytes) {
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return 'is not JSON';
    }
    if (!isRecord(json))
        return 'is not a JSON object';
    const { version, architecture, packages } = json;
    if (typeof version !== 'number' || version < 2)
        return 'has no "version" of 2 or more, so that ASU takes its names for old ones';
    if (typeof architecture !== 'string')
        return 'does not say its "architecture"';
    if (!isRecord(packages))
        return 'has no "packages"';
    const odd = Object.values(packages).find((value) => typeof value !== 'string' || value === '');
    return odd === undefined ? undefined : 'has a package whose version is not a text';
}
function signatureFindings(signatures, path, schemes) {
    if (signatures.some(({ scheme, state }) => state === 'good' && schemes.includes(scheme)))
        return [];
    const kind = schemes.includes('usign') ? 'usign key' : 'key that apk v3 knows';
    const why = 'images that ASU builds check signatures, with the keys of the request';
    return [finding(path, `has no good signature of a ${kind}`, why, 'Publish with such a key.')];
}
/** ASU takes a key for PEM by its first characters, and everything else for one of usign. */
async function keyFindings(keys, fetcher, root) {
    const findings = [];
    for (const path of new Set(keys.filter(({ scheme, state }) => scheme === 'apk-v3' && state !== 'revoked').map((key) => key.path))) {
        const answer = await fetcher.get(new URL(path, root), public_keys/* PUBLIC_KEY_LIMIT */.M);
        // What else may be wrong with it is said of every feed.
        if (answer.state !== 'there' || answer.bytes.toString('latin1').trimStart().startsWith('-----BEGIN'))
            continue;
        const why = 'ASU takes such a text for a key of usign, and no image can use it';
        const remedy = 'Leave that line out of the build request, as `pkgfeed snippet --for asu` does.';
        findings.push({
            ...finding(path, 'begins with another line than -----BEGIN', why, remedy),
            severity: 'warning',
        });
    }
    return findings;
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const finding = (path, what, why, remedy) => ({
    severity: 'error',
    path,
    what,
    why,
    remedy,
});

// EXTERNAL MODULE: ./build/served/missing.js
var missing = __webpack_require__(99596);
;// CONCATENATED MODULE: ./build/served/catalogs.js






/**
 * Fetches each folder's `packages.json` and reports those that are missing or damaged. Their content is not judged:
 * nobody signs it.
 *
 * @param root the feed's address, with a slash at its end
 * @param folders paths, as feed.json names them
 * @param remembers true for files that feed.json does not leave to others
 */
async function servedCatalogs(fetcher, root, folders, remembers) {
    const faults = [];
    for (const folder of folders) {
        const address = (0,served_address/* folderAddress */.p)(root, folder);
        if (address === undefined)
            continue;
        const path = (0,edit/* pathIn */.lW)(folder, packages_json/* CATALOG_FILE */.l9);
        const answer = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, address), packages_json/* CATALOG_LIMIT */.wH);
        if (answer.state === 'there') {
            const { bytes } = answer;
            const state = (0,whose/* stateWith */.C)((0,packages_json/* stateOfCatalog */.Aw)(bytes), bytes, remembers(folder, packages_json/* CATALOG_FILE */.l9));
            if (state === 'damaged')
                faults.push((0,catalogs/* damagedCatalog */.NB)(path));
        }
        else if (answer.state === 'absent')
            faults.push((0,catalogs/* missingCatalog */.Yc)(path));
        else
            faults.push(...(0,missing/* missingFault */.x)(path, answer, 'optional'));
    }
    return faults;
}

// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var served_fetcher = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/served/find-feed.js
var find_feed = __webpack_require__(84230);
// EXTERNAL MODULE: ./build/served/find-folders.js
var find_folders = __webpack_require__(27853);
// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(87399);
;// CONCATENATED MODULE: ./build/audit/past.js

const NOTHING = {
    changes: null,
    why: null,
    backTo: null,
    older: [],
    unstated: [],
    alone: [],
    gone: [],
};
/**
 * Compares a feed with an earlier answer. Nobody signs `feed.json`, so it can claim any past: that an index is again what
 * it was long ago shows in its bytes, which only the keys of the feed can make. A run that goes back on purpose continues
 * the chain.
 *
 * @param saved undefined for the first answer
 * @param stated the hashes of indexes that `feed.json` states, by path
 */
function comparePast(saved, now, stated) {
    const unstated = [...now.indexes]
        .filter(([path, sha256]) => stated.has(path) && stated.get(path) !== sha256)
        .map(([path]) => path);
    if (saved === undefined)
        return { ...NOTHING, verdict: 'first', unstated };
    const relation = relate(saved, now);
    const before = new Map(saved.indexes.map(({ path, sha256 }) => [path, sha256]));
    const changed = [...now.indexes].filter(([path, sha256]) => {
        const known = before.get(path);
        return known !== undefined && known !== sha256;
    });
    // A run of pkgfeed writes feed.json with every index that it writes.
    const isSame = relation.verdict === 'same';
    const alone = isSame ? changed.map(([path]) => path).filter((path) => !stated.has(path)) : [];
    const older = changed.flatMap(([path, sha256]) => {
        const seen = saved.earlierIndexes.find((one) => one.path === path && one.sha256 === sha256);
        return seen === undefined ? [] : [{ path, seen }];
    });
    const isCovered = relation.verdict === 'continues' && !older.some(({ path }) => unstated.includes(path));
    const isBack = relation.verdict !== 'forked' && older.length > 0 && !isCovered;
    return {
        ...relation,
        verdict: isBack ? 'back' : relation.verdict,
        older,
        unstated,
        alone,
        gone: saved.indexes.filter(({ path }) => isGone(now, path)).map(({ path }) => path),
    };
}
/** How the two `feed.json` relate. */
function relate(saved, { state: now, chain }) {
    const then = saved.state;
    const unknown = (why) => ({ ...NOTHING, verdict: 'unknown', why });
    if (then === null || now === null)
        return unknown('no feed.json');
    if (then.sha256 === now.sha256)
        return { ...NOTHING, verdict: 'same', changes: 0 };
    const at = (chain ?? []).findIndex(({ sha256 }) => sha256 === then.sha256);
    if (at !== -1)
        return { ...NOTHING, verdict: 'continues', changes: at + 1 };
    const backTo = earlierState(saved, now.sha256);
    if (backTo !== undefined)
        return { ...NOTHING, verdict: 'back', backTo };
    const forked = { ...NOTHING, verdict: 'forked' };
    if (chain === null || now.state === null)
        return saved.chain === null ? unknown('no chain') : { ...forked, why: 'no chain' };
    if (then.state === null)
        return unknown('begun later');
    // Each state before this one has a number that is lower by one, as far as the chain reaches.
    return then.state < now.state - chain.length ? unknown('too short') : forked;
}
/** The state before the saved answer that has this hash: by its chain, or because an answer before it saw it. */
function earlierState({ chain, earlierStates }, sha256) {
    const named = chain?.find((one) => one.sha256 === sha256);
    const seen = earlierStates.find((one) => one.sha256 === sha256) ?? null;
    return named === undefined && seen === null ? undefined : { updated: named?.updated ?? null, seen };
}

// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
;// CONCATENATED MODULE: ./build/audit/past-words.js



/** What a comparison with an earlier answer means, in words. */
const UNTOLD = {
    'no feed.json': 'one of the two has no feed.json, so only the indexes were compared',
    'no chain': 'feed.json names no earlier states, as one that an older pkgfeed wrote',
    'begun later': 'its chain of states began after that answer',
    'too short': 'it names its last states only, and has changed more often since then',
};
const span = ({ from, until }) => from === until ? `answers saw at ${from}` : `answers saw from ${from} until ${until}`;
/** @param first the first answer that saw the present state */
function sinceReport(saved, now, found, first) {
    const { verdict, changes } = found;
    return {
        ...{ verdict, changes, saved: saved?.read ?? null, unchangedSince: first },
        text: saved === undefined
            ? 'no answer was saved before, so there is nothing to compare the feed with yet'
            : sentence(saved, now, found, first),
    };
}
function sentence(saved, { state }, found, first) {
    const { verdict, changes, why } = found;
    const answer = `the answer of ${saved.read}`;
    const written = state?.updated ?? null;
    const then = saved.state?.updated ?? null;
    switch (verdict) {
        case 'same':
            return `the feed has not changed since ${answer}${of(written, ': it is the state of ')}${of(first, ', seen since ')}`;
        case 'continues':
            return `the feed continues ${answer}: ${(0,counted/* counted */.h)(changes ?? 0, 'change', 'changes')} later${of(written, ', the last one of ')}`;
        case 'back':
            return `the feed went back: ${backText(found)}, and ${answer} saw what came after that`;
        case 'forked':
            return why === 'no chain'
                ? `the feed forked: its feed.json names no earlier states any more, and the one that ${answer} saw did`
                : `the feed forked: its past does not have the state${of(then, ' of ')} that ${answer} saw`;
        default:
            return `nobody can tell whether the feed continues ${answer}: ${why === null ? '' : UNTOLD[why]}`;
    }
}
const of = (time, words) => (time === null ? '' : `${words}${time}`);
function backText({ backTo, older }) {
    if (backTo !== null) {
        const seen = backTo.seen === null ? '' : `, which ${span(backTo.seen)}`;
        return `it is again the state of ${backTo.updated ?? 'an earlier time'}${seen}`;
    }
    const [one] = older;
    const names = (0,first_names/* firstNames */.d)(older.map(({ path }) => path));
    const what = older.length === 1 ? 'is again the index' : 'are again indexes';
    return `${names} ${what} that ${one === undefined ? 'was there before' : span(one.seen)}`;
}
/** What people should know besides the verdict. */
function pastFindings(saved, found) {
    const { verdict, why, older, unstated, alone, gone } = found;
    const warning = { severity: 'warning' };
    const faults = [
        ...unstated.map((path) => (0,audit_faults/* faultOf */.Kl)('unstated', 'server', { path, what: 'is not the index that feed.json states' })),
        ...alone.map((path) => (0,audit_faults/* faultOf */.Kl)('unstated', 'server', {
            path,
            what: `has changed since the answer of ${saved?.read ?? ''}, and feed.json has not`,
        })),
        ...(verdict === 'continues'
            ? older.map(({ path, seen }) => (0,audit_faults/* faultOf */.Kl)('older', 'server', { ...warning, path, what: `is again the index that ${span(seen)}` }))
            : []),
        ...gone.map((path) => (0,audit_faults/* faultOf */.Kl)('goneSince', 'server', {
            ...{ ...warning, path },
            what: `was there in the answer of ${saved?.read ?? ''}, and feed.json names it no more`,
        })),
        ...(verdict === 'unknown' && why !== null
            ? [
                (0,audit_faults/* faultOf */.Kl)('untold', 'server', {
                    ...{ ...warning, path: 'feed.json' },
                    what: `does not say whether it continues the answer of ${saved?.read ?? ''}: ${UNTOLD[why]}`,
                }),
            ]
            : []),
    ];
    return faults.map(audit_faults/* findingOf */.hD);
}

// EXTERNAL MODULE: ./build/feed/catalog/chain.js
var chain = __webpack_require__(38680);
// EXTERNAL MODULE: ./build/served/index-files.js
var index_files = __webpack_require__(9566);
;// CONCATENATED MODULE: ./build/served/since.js










/**
 * Finds the feed as `findFeed` does. Where its `feed.json` does not go on from the saved answer, a cache may have an older
 * one, so it is fetched again until caches must have expired.
 */
async function findFeedSince(look) {
    let last;
    const isSound = (found) => look.saved === undefined || !['back', 'forked'].includes(relate(look.saved, pastOf(found.feed)).verdict);
    const found = await until(look, async () => {
        last = await (0,find_feed/* findFeed */.Eu)(look.fetcher, look.address);
        return isSound(last) ? last : undefined;
    }, () => last?.feed);
    if (found !== undefined)
        return found;
    return last ?? (await (0,find_feed/* findFeed */.Eu)(look.fetcher, look.address));
}
/**
 * Compares a feed that was verified with an earlier answer. An index that is not the one that `feed.json` states is
 * fetched again together with that, until caches must have expired.
 *
 * @param isWhole true when every folder of the feed was verified
 */
async function compareSince(look, feed, verdicts, isWhole) {
    const hashes = new Map(verdicts.map(({ folder, hashes: own }) => [folder, own]));
    const asked = new Set(verdicts.flatMap(({ folder }) => (0,chain/* signedIndexes */.bq)(folder.format).map((name) => pathOf(folder, name))));
    let present = feed;
    const compare = () => {
        const indexes = new Map([...hashes].flatMap(([folder, own]) => Object.entries(own).map(([name, sha256]) => [pathOf(folder, name), sha256])));
        const shown = {
            ...{ feed: look.address.href, at: look.now, ...pastOf(present), isWhole, asked },
            indexes: new Map([...indexes].filter(([path]) => (0,plain_values/* isPlainPath */.qW)(path))),
        };
        return { shown, found: comparePast(look.saved, shown, statedIn(present, [...hashes.keys()])) };
    };
    const first = compare();
    const settled = first.found.unstated.length === 0
        ? first
        : await until(look, async () => {
            const odd = new Set(compare().found.unstated);
            present = (await (0,find_feed/* findFeed */.Eu)(look.fetcher, look.address)).feed ?? present;
            const fresh = await indexesOf([...hashes.keys()], odd, look);
            for (const [folder, own] of fresh)
                hashes.set(folder, own);
            const next = compare();
            return next.found.unstated.length === 0 ? next : undefined;
        }, () => present);
    const { shown, found } = settled ?? compare();
    const answer = nextAnswer(look.saved, shown);
    return {
        report: sinceReport(look.saved, shown, found, answer.state?.first ?? null),
        findings: pastFindings(look.saved, found),
        answer,
    };
}
/** Looks again while caches may be the cause of what was found. */
async function until({ patience, clock, say }, look, feed) {
    const { first, longest, least } = patience;
    // Fixed once: a server that calls each answer fresh would make us wait forever.
    let bound;
    const beforePause = (milliseconds) => say(`feed.json does not fit to what was seen; caches may be the cause, so it is fetched again in ${Math.ceil(milliseconds / 1000)} s`);
    const most = () => {
        const served = feed();
        if (served !== undefined)
            bound ??= Math.min(patience.most, Math.max(least, served.lifetime));
        return bound;
    };
    return (await (0,poll/* poll */.w)(look, { first, growth: 2, longest, most, beforePause }, clock)).found;
}
/** Fetches the indexes of folders again, one folder after another. */
async function indexesOf(folders, odd, { fetcher }) {
    const hashes = new Map();
    for (const folder of folders) {
        const { format, url } = folder;
        if (!(0,chain/* signedIndexes */.bq)(format).some((name) => odd.has(pathOf(folder, name))))
            continue;
        const get = (name, most, same) => fetcher.get(new URL(name, url), most, same);
        const served = await (0,index_files/* fetchIndex */.R)(format, get, true);
        hashes.set(folder, (0,chain/* hashesOf */.mU)([format], (name) => served?.files.get(name)) ?? {});
    }
    return hashes;
}
const pathOf = ({ path }, name) => (0,edit/* pathIn */.lW)(path === '.' ? '' : path, name);
/** What a feed.json says of its past; nothing for a feed without one. */
const pastOf = (feed) => feed === undefined
    ? { state: null, chain: null }
    : {
        state: { sha256: feed.sha256, updated: feed.updated, state: feed.chain?.state ?? null },
        chain: feed.chain?.past ?? null,
    };
/** The hashes that feed.json states of the indexes of folders, by path. */
function statedIn(feed, folders) {
    if (feed === undefined)
        return new Map();
    const known = new Map(feed.file.folders.map(({ path, indexes }) => [(0,served_address/* folderAddress */.p)(feed.root, path)?.href, indexes]));
    return new Map(folders.flatMap((folder) => Object.entries(known.get(folder.url.href) ?? {}).map(([name, sha256]) => [pathOf(folder, name), sha256])));
}

// EXTERNAL MODULE: ./build/formats/address.js
var formats_address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/served/unlisted.js







/** Bytes; the catalog of ten thousand packages has about six million. */
const CATALOG_LIMIT = 32 << 20;
/** How many files of a folder the server is asked for. The others are counted. */
const ASKED = 100;
/**
 * Finds package files that are served and that no index lists. The catalogs of the folders name them. Nobody signs
 * catalogs, so they are hints, and a file counts only when the server has it.
 *
 * @param root what findings name files relative to
 * @param leaving the addresses of files that left their index, and only stay for a while
 */
async function unlistedServed(verdicts, fetcher, root, leaving = new Set()) {
    const findings = [];
    const folders = new Map(verdicts.map(({ folder }) => [folder.url.href, folder.url]));
    for (const url of folders.values()) {
        const catalog = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, url), CATALOG_LIMIT);
        if (catalog.state !== 'there')
            continue;
        const own = verdicts.filter(({ folder }) => folder.url.href === url.href);
        const listed = new Set(own.flatMap(({ entries }) => entries.map(({ file }) => file)));
        for (const format of formats/* FORMATS */.hR) {
            const isLeaving = (name) => leaving.has((0,formats_address/* packageAddress */.T)(format, url, { ...NOWHERE, file: name })?.href ?? '');
            const names = (0,packages_json/* filesIn */.nG)(catalog.bytes, format).filter((name) => !listed.has(name) && isPlain(name) && !isLeaving(name));
            if (names.length === 0 || !(await isLooked(format, url, own, fetcher)))
                continue;
            findings.push(...(await servedOf(names, format, url, fetcher, root)));
        }
    }
    return findings;
}
/** True when it is known what the index lists: it was read, or there is none. */
async function isLooked(format, url, own, fetcher) {
    const verdict = own.find(({ folder }) => folder.format === format);
    if (verdict?.isRead)
        return true;
    for (const name of [(0,formats_format/* compressedIndex */.QX)(format), format.indexFile]) {
        if (name !== undefined && (await fetcher.ask(new URL(name, url))).state !== 'absent')
            return false;
    }
    return true;
}
async function servedOf(names, format, url, fetcher, root) {
    const findings = [];
    for (const file of names.slice(0, ASKED)) {
        const address = (0,formats_address/* packageAddress */.T)(format, url, { ...NOWHERE, file });
        if (address === undefined || (await fetcher.ask(address)).state !== 'there')
            continue;
        findings.push(unlistedFinding((0,served_address/* shownAddress */.U)(root, address)));
    }
    if (names.length > ASKED) {
        const what = `names ${(0,counted/* counted */.h)(names.length - ASKED, 'more package', 'more packages')} that no index lists, which the server was not asked for`;
        findings.push(unlistedFinding((0,served_address/* shownAddress */.U)(root, new URL(packages_json/* CATALOG_FILE */.l9, url)), what));
    }
    return findings;
}
const unlistedFinding = (path, what = 'is served, and no index lists it') => (0,audit_faults/* findingOf */.hD)((0,audit_faults/* faultOf */.Kl)('unlistedServed', 'server', { severity: 'warning', path, what }));
/** False for a name that leads out of the folder: nobody signs catalogs, so it may name anything. */
const isPlain = (name) => !name.includes('://') && !name.split('/').some((part) => /^\.{0,2}$/.test(part));
/** An entry of which only the address is needed. */
const NOWHERE = {
    ...{ name: '', version: '', arch: '', anyArch: undefined, size: undefined, identity: undefined },
    ...{ sha256: undefined, md5: undefined, text: '' },
};

// EXTERNAL MODULE: ./build/served/upstream-index.js
var upstream_index = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(84663);
// EXTERNAL MODULE: ./build/keys/apk-v2.js
var apk_v2 = __webpack_require__(57372);
// EXTERNAL MODULE: ./build/keys/key-name.js
var key_name = __webpack_require__(96648);
// EXTERNAL MODULE: ./build/sources/key-lines.js
var key_lines = __webpack_require__(88972);
;// CONCATENATED MODULE: ./build/sources/known-devices.js








const INPUT = 'known-keys';
/** The most files of one folder: devices have a handful of keys. */
const MOST_FILES = 256;
/**
 * Reads the keys of devices: each file, each folder and each key that is given as text is one device.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for what is not a public key, SourceError for a file that cannot be read
 */
async function readKnownDevices(lines, folder) {
    const { texts, files } = (0,key_lines/* keyLines */.rg)(lines);
    const devices = [];
    for (const text of texts) {
        const keys = await (0,public_keys/* readPublicKeys */.e)({ text, origin: `\`${INPUT}\`` });
        devices.push({ name: `the key ${keys[0]?.keyId}`, keys });
    }
    for (const file of files) {
        const keys = [];
        for (const one of await filesAt(file, folder)) {
            for (const given of await (0,key_lines/* readKeyTexts */.S6)([one], folder, INPUT)) {
                keys.push(...(await keysOf(given, (0,external_node_path_.basename)(one))));
            }
        }
        devices.push({ name: (0,printable/* printable */.g$)(file), keys });
    }
    return devices;
}
/** The files of a folder as devices load them, or the file itself. apk passes over names that begin with a dot. */
async function filesAt(path, folder) {
    const whole = (0,external_node_path_.resolve)(folder, path);
    const found = await (0,promises_.stat)(whole).catch(() => undefined);
    if (found?.isDirectory() !== true)
        return [path];
    const entries = await (0,promises_.readdir)(whole, { withFileTypes: true });
    const names = entries.filter((one) => one.isFile() && !one.name.startsWith('.')).map(({ name }) => name);
    if (names.length > 0 && names.length <= MOST_FILES)
        return names.sort().map((name) => (0,external_node_path_.join)(path, name));
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${(0,printable/* printable */.g$)(path)}, which \`${INPUT}\` names, holds ${names.length === 0 ? 'no file' : `more than ${MOST_FILES} files`}`,
        remedy: "Give a folder that holds the key files of a device and nothing else, such as a copy of the device's /etc/apk/keys.",
    });
}
/** The keys of a file. Its name tells which key of apk v2 it is; apk v3 loads a file of any name. */
async function keysOf(given, name) {
    const keys = await (0,public_keys/* readPublicKeys */.e)(given);
    return keys.flatMap((key) => {
        if (key.scheme !== 'apk-v2')
            return [key];
        return (0,key_name/* isKeyName */.TK)(name) ? [(0,apk_v2/* readRsaPublicKey */.fM)({ ...given, text: key.text }, name)] : [];
    });
}

;// CONCATENATED MODULE: ./build/commands/verify.js



































/**
 * Fetches a feed, or one folder of any feed, as subscribers do, and verifies it. With the report of a publish, waits for
 * its change, and verifies that. Changes nothing.
 */
async function verify_verify(args, settings, host, limits = {}) {
    const { signingKeys, trustedKeys, revoked } = await (0,run_keys/* loadKeys */.V)(settings, host);
    const given = (0,trust/* acceptedKeys */.gH)({ signingKeys, trustedKeys });
    const { all, report, timeout, knownKeys } = settings.verify;
    const known = knownKeys.length === 0 ? undefined : await readKnownDevices(knownKeys, host.cwd);
    const fetcher = (0,served_fetcher/* makeFetcher */.k)(host.fetch, limits.fetch);
    const patience = { ...verify/* PATIENCE */.a, ...limits.patience };
    const clock = limits.clock ?? poll/* REAL_CLOCK */.I;
    if (report !== undefined) {
        if (known !== undefined)
            throw notTogether();
        const change = await readReport(report, host);
        const isGiven = args.length > 0 || settings.feed.url !== undefined;
        const where = (isGiven ? undefined : change.url) ?? (await givenAddress(args, settings, host));
        const { address: root } = (0,find_feed/* parseAddress */.or)(where);
        return await verifyChange(change, root, { fetcher, given, patience, clock, timeout, host });
    }
    const { address, named } = (0,find_feed/* parseAddress */.or)(await givenAddress(args, settings, host));
    const look = {
        ...{ fetcher, address, patience, clock, now: host.now, say: (line) => host.say(line) },
        saved: await readSaved(settings.verify, fetcher, host),
    };
    const { feed, faults } = await findFeedSince(look);
    const findings = [...faults, ...(0,catalogs/* oddFeedFile */.iK)(feed?.dropped ?? [])].map(audit_faults/* findingOf */.hD);
    const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
    const folders = isWhole
        ? (0,find_folders/* feedFolders */.U)(feed, (0,settings_settings/* foldersToLookAt */.H)(settings))
        : await (0,find_folders/* folderAt */.w)(fetcher, address, named, feed, settings.repositories[0]);
    if (isWhole) {
        const paths = [...new Set(folders.map(({ path }) => path))];
        const remembers = (0,whose/* remembersIn */.S)({ state: 'whole', feed: feed.file });
        findings.push(...(await servedCatalogs(fetcher, feed.root, paths, remembers)).map(audit_faults/* findingOf */.hD));
    }
    const published = feed === undefined ? [] : await (0,published_keys/* publishedKeys */.H)(fetcher, feed.root, feed.file.keys, findings);
    const isRevoked = (0,audit_revoked/* revokedBy */.m4)(revoked, feed?.file.keys ?? []);
    const keys = (0,audit_signatures/* judgesOf */.YP)(given, (0,audit_revoked/* judging */.R3)(published, revoked, isRevoked));
    const verdicts = await (0,verify/* verifyFolders */.T)(folders, {
        fetcher,
        keys,
        isRevoked,
        root: address,
        all,
        patience,
        clock,
        ...(known === undefined ? {} : { devices: { known, now: host.now } }),
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    findings.push(...(0,place/* joinMisplaced */.nz)(verdicts.flatMap(({ faults }) => faults)).map(audit_faults/* findingOf */.hD));
    const judged = verdicts.map(({ folder: { path }, signatures }) => ({ path, signatures }));
    findings.push(...(0,expiry/* expiryFaults */.V)(judged, 'server', host.now).map(audit_faults/* findingOf */.hD));
    const { leaving = [] } = feed?.file ?? {};
    const left = new Set(leaving.map(({ path }) => new URL(path, feed?.root).href));
    findings.push(...(await unlistedServed(verdicts, fetcher, address, left)));
    for (const line of (0,unlisted/* overdueText */.Qx)({ leaving }, host.now))
        host.say(line);
    if (settings.verify.as === 'asu') {
        findings.push(...(await asuFindings(verdicts, feed?.file.keys ?? [], fetcher, feed?.root ?? address)));
    }
    if (settings.closure !== 'off') {
        const judged = new Set(folders.map(({ path }) => path));
        const others = isWhole ? (0,find_folders/* feedFolders */.U)(feed, EVERYWHERE).filter(({ path }) => !judged.has(path)) : [];
        const served = await readServedFolders([...folders, ...others], fetcher, keys);
        const isJudged = (path) => judged.has(path);
        findings.push(...(await (0,closure_findings/* closureFindings */.I)(served, isJudged, feed?.file ?? NO_FEED, settings, 'server', host)));
    }
    const isAll = isWhole && folders.length === (0,find_folders/* feedFolders */.U)(feed, EVERYWHERE).length;
    const past = await comparison(look, feed, verdicts, isAll, settings, host);
    findings.push(...past.findings);
    const { since } = past;
    return verifyReport({ root: address, all, given, judges: keys, verdicts, findings, known, since });
}
/** Compares the feed with an earlier answer, and keeps this one, as far as the settings want it. */
async function comparison(look, feed, verdicts, isWhole, { verify: { since, save } }, host) {
    if (since === undefined && save === undefined)
        return { findings: [] };
    const compared = await compareSince(look, feed, verdicts, isWhole);
    const { report, findings, answer } = compared;
    // Later answers are to be compared with the last one that was sound.
    if (save !== undefined && !(0,report_since/* isRewritten */.v)(report))
        await saveAnswer(save, answer, host);
    return { findings, since: report };
}
/** What served folders list, with all that their entries say. An index that cannot be read is reported anyway. */
async function readServedFolders(served, fetcher, keys) {
    const folders = [];
    for (const { path, url, format } of served) {
        const places = (0,find_feed/* indexNames */.dC)(format).map((name) => ({ folder: url, format, name }));
        const answer = await (0,upstream_index/* readUpstreamIndex */.yY)(fetcher, places, { keys, allowUnsigned: true }).catch(passOver);
        if (answer?.state !== 'read')
            continue;
        const { entries, schemes } = answer;
        folders.push({ path, format, entries, schemes });
    }
    return folders;
}
function passOver(error) {
    if (!(error instanceof errors/* SourceError */.c8))
        throw error;
}
/** Every folder of a feed. */
const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];
/** Stands for the `feed.json` of a feed that has none. */
const NO_FEED = (0,feed_json/* openFeedFile */.zE)(undefined).feed;
async function readReport(file, host) {
    const bytes = await (0,read_packages/* readWholeFile */.M4)((0,external_node_path_.resolve)(host.cwd, file), (0,printable/* printable */.g$)(file));
    return readChangeReport(bytes.toString('utf8'), file);
}
const notTogether = () => new errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`known-keys` and `report` are both given, and `report` looks at one change only',
    remedy: 'Run `verify` twice: once with `report`, and once with `known-keys`.',
});
/** The address to verify: the given one, or that of the repository's Pages site. */
async function givenAddress(args, settings, host) {
    const [given, ...others] = settings.feed.url === undefined ? args : [...args, settings.feed.url];
    if (others.length > 0) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_UNKNOWN',
            message: 'verify takes one address at a time',
            remedy: 'Write `pkgfeed verify URL`.',
        });
    }
    const address = given ?? (await pagesAddress(settings.home, host));
    if (address !== undefined)
        return address;
    throw new errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'no address is given, and there is no repository on GitHub Pages to verify',
        remedy: 'Give `url`, or give `pages-repository` the owner/name of a repository that GitHub Pages serves.',
    });
}


/***/ }),

/***/ 26274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ knownArches),
/* harmony export */   Y4: () => (/* binding */ hasAllFolder),
/* harmony export */   bu: () => (/* binding */ checkArchMap),
/* harmony export */   cL: () => (/* binding */ archesFor),
/* harmony export */   oj: () => (/* binding */ sharedArch),
/* harmony export */   sQ: () => (/* binding */ asMapped),
/* harmony export */   t9: () => (/* binding */ ownArches),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The folder of packages for any arch where they have one of their own. */
const ALL = 'all';
/** True for a format whose packages for any arch go to a folder of their own. */
const hasAllFolder = ({ anyArchFolder }, { allFolder }) => allFolder && anyArchFolder === ALL;
/**
 * The arches that have or will have a folder: those in the feed, those of this run's packages, and those that `arches`
 * names. If there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder that folder's name; undefined for a format whose clients would not find it
 */
function knownArches(packages, existing, named, map, anyArchFolder) {
    const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => ownArches(pkg, map));
    const known = new Set([...existing, ...named, ...own]);
    if (known.size > 0)
        return [...known].sort();
    return anyArchFolder === undefined ? [] : [anyArchFolder];
}
/**
 * The package as `arch-map` places it. A word for any arch that only some devices know, and that the map names, stands
 * for the arches of the map alone.
 */
function asMapped({ anyArchWord }, pkg, map) {
    const isForSome = pkg.anyArch && pkg.arch !== anyArchWord && map.has(pkg.arch);
    return isForSome ? { ...pkg, anyArch: false } : pkg;
}
/**
 * The arches of the folders that a package goes to.
 *
 * @param known every arch that has a folder
 */
function archesFor(format, pkg, known, places) {
    if (pkg.anyArch)
        return hasAllFolder(format, places) ? [ALL] : known;
    return ownArches(pkg, places.archMap);
}
/** The arches that a package for one arch is for, as `arch-map` says. */
const ownArches = ({ arch }, map) => map.get(arch) ?? [arch];
/**
 * The arch that a package has in the folder of all arches; undefined for one that `arch-map` leaves out.
 *
 * @throws PlacementError for a package that `arch-map` places several times: the folder can list it once
 */
function sharedArch({ arch, anyArch, origin }, map) {
    const arches = anyArch ? [arch] : ownArches({ arch }, map);
    if (arches.length < 2)
        return arches[0];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` says that ${origin} is for ${arches.join(' and ')}, and \`layout\` has one folder for all arches, which can list it only once`,
        remedy: 'Map its arch to one arch, or use a `layout` with {arch}.',
    });
}
/**
 * Checks that the arch map, if there is one, knows every arch word that packages use.
 *
 * @param packages with the name of each for messages
 * @param accepted arches that need no mapping: those of the feed, and those that `arches` names
 * @throws PlacementError that names the words and the packages
 */
function checkArchMap(packages, map, accepted) {
    if (map.size === 0)
        return;
    const known = new Set([...map.keys(), ...[...map.values()].flat(), ...accepted]);
    const unknown = packages.filter(({ arch, anyArch }) => !anyArch && !known.has(arch));
    if (unknown.length === 0)
        return;
    const names = unknown.slice(0, 10).map(({ origin, arch }) => `${origin} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(arch)})`);
    const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
    const word = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(unknown[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` does not say where ${names.join(', ')}${more} should go`,
        remedy: `Add a line such as ${word}=ARCH to \`arch-map\`, or ${word}= to leave such packages out.`,
    });
}


/***/ }),

/***/ 26233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sinceErrors: () => (/* binding */ sinceErrors),
/* harmony export */   v: () => (/* binding */ isRewritten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** True for a feed that was put back, or replaced by another one. */
const isRewritten = ({ verdict }) => verdict === 'back' || verdict === 'forked';
const ACCEPT = 'If you did it yourself, delete the saved answer, so that the next one begins anew; otherwise restore the branch, and change who can push to it.';
/** The error for a feed that was put back, or replaced by another one; none for others. */
function sinceErrors(since) {
    if (since === undefined || !isRewritten(since))
        return [];
    const code = since.verdict === 'back' ? 'VERIFY_WENT_BACK' : 'VERIFY_FORKED';
    return [
        new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({ code, message: since.text, remedy: `Find out who pushed to the branch. ${ACCEPT}` }),
    ];
}


/***/ }),

/***/ 17830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ closureFindings)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55992);
/* harmony import */ var _feed_closure_closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78462);
/* harmony import */ var _feed_closure_siblings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68192);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17863);
/* harmony import */ var _feed_revoked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47047);
/* harmony import */ var _sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88972);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57091);
/* harmony import */ var _revoked_keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20593);
/* harmony import */ var _upstreams_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66040);











/**
 * Finds the packages that devices cannot install, as one finding for each folder.
 *
 * @param folders all folders of the feed
 * @param isJudged true for the path of a folder that findings are wanted of
 */
async function closureFindings(folders, isJudged, feed, settings, from, host) {
    const shape = (0,_feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeIn */ .HN)(feed) ?? (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .shapeOf */ .F5)(settings.feed);
    const whole = folders.map(({ path, format, entries, schemes }) => {
        const known = feed.folders.find((folder) => folder.path === path);
        const { branch, repository, target = null, arch } = known ?? (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .coordinatesIn */ .jc)(path, shape);
        return {
            path,
            format,
            branch,
            repository,
            target,
            arch,
            isNew: false,
            listed: entries.map(listedOf),
            ...(schemes && { schemes }),
        };
    });
    const severity = settings.closure === 'fail' ? 'error' : 'warning';
    const findings = [];
    for (const one of settings.repositories) {
        const own = whole.filter((folder) => isJudged(folder.path) && isOf(folder, one, settings));
        if (own.length === 0)
            continue;
        const feeds = await feedsFor(one, own, settings, host);
        for (const folder of own) {
            const beside = whole.filter((other) => other !== folder && (0,_feed_closure_siblings_js__WEBPACK_IMPORTED_MODULE_3__/* .areReadTogether */ .p)(folder, other, shape));
            const found = (0,_feed_closure_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .uninstallableIn */ .e)(folder, beside, feeds);
            if (found.length === 0)
                continue;
            const path = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(folder.path, folder.format.indexFile);
            const what = `lists packages that nobody can install: ${(0,_feed_closure_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureText */ .f)(found)}`;
            findings.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('closure', from, { severity, path, what })));
        }
    }
    return findings;
}
/** True for a folder of a repository of the run. Without a file that describes the feed, all folders are. */
function isOf(folder, one, { config, feed }) {
    if (config === undefined)
        return true;
    return (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)((0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .shapeOf */ .F5)(feed), one).archOf(folder.path) !== undefined;
}
async function feedsFor(one, folders, settings, host) {
    const named = (0,_upstreams_js__WEBPACK_IMPORTED_MODULE_10__/* .namedUpstreams */ .Iv)({ ...one, upstream: { ...one.upstream, upstreams: [], dependencies: false } });
    if (named.deviceFeeds.length === 0)
        return [];
    const revoked = await (0,_revoked_keys_js__WEBPACK_IMPORTED_MODULE_9__/* .readRevokedKeys */ .D)(settings.keys.revokedKeys, host.cwd);
    const given = await (0,_sources_key_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .readKeyLines */ .DK)(one.upstream.keys, host.cwd, 'upstream-keys');
    const keys = given.filter((key) => !(0,_feed_revoked_js__WEBPACK_IMPORTED_MODULE_6__/* .isRevoked */ .xK)(revoked, key));
    const arches = one.arches.length > 0 ? one.arches : [...new Set(folders.flatMap(({ arch }) => arch ?? []))].sort();
    return await (0,_upstreams_js__WEBPACK_IMPORTED_MODULE_10__/* .readDeviceFeeds */ .OU)(one, named, arches, keys, (0,_upstreams_js__WEBPACK_IMPORTED_MODULE_10__/* .upstreamFetcher */ .J3)(settings, host), host);
}
const listedOf = (entry) => ({
    entry,
    path: entry.file,
    contentId: undefined,
    origin: '',
    content: undefined,
});


/***/ }),

/***/ 57091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rc: () => (/* binding */ fileLimitOf),
  iI: () => (/* binding */ runPolicy),
  F5: () => (/* binding */ shapeOf),
  LD: () => (/* binding */ stepPolicy)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(71245);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var github_server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/feed/catalog/combined-json.js + 1 modules
var combined_json = __webpack_require__(49079);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/site/xml.js
var xml = __webpack_require__(86015);
;// CONCATENATED MODULE: ./build/site/badge-image.js

/** Widths of Verdana's characters in thousandths of the font size; `textLength` makes other fonts fit. */
const WIDTHS = new Map(Object.entries({
    274: 'il',
    344: 'j',
    352: 'f ',
    364: ".,'",
    394: 't!',
    427: 'rIJ',
    454: ':;()/-[]|',
    521: 'cs',
    525: 'z',
    592: 'kvxy',
    607: 'aeoFLETZPX',
    633: 'bdghnpqu0123456789_$?',
    684: 'ABCKRSVY',
    760: 'DGHNOQU',
    818: 'w+~=<>#^"*&',
    910: 'mM@W%',
}).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)])));
const FONT_SIZE = 11;
/** Pixels on each side of a text. */
const PADDING = 6;
/** Longer texts are cut, because a badge is part of a line. In characters. */
const LONGEST = 60;
/** White text on either colour has far more contrast than the 4.5 that WCAG asks for. */
const BADGE_COLOURS = { label: '#444444', message: '#05628f' };
/** Draws a small SVG image with a label and its value. */
function badgeImage(label, message) {
    const [left, right] = [cell(label), cell(message)];
    const width = left.width + right.width;
    const name = (0,xml/* xmlText */.x)(`${label}: ${message}`);
    const inner = right.width - 3;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${name}">`,
        `<title>${name}</title>`,
        `<rect width="${width}" height="20" rx="3" fill="${BADGE_COLOURS.label}"/>`,
        `<path fill="${BADGE_COLOURS.message}" d="M${left.width} 0h${inner}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${inner}z"/>`,
        `<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}">`,
        textAt(PADDING, left),
        textAt(left.width + PADDING, right),
        '</g>',
        '</svg>',
        '',
    ].join('\n');
}
function cell(whole) {
    const chars = [...whole];
    const text = chars.length > LONGEST ? `${chars.slice(0, LONGEST - 1).join('')}…` : whole;
    const length = Math.ceil(([...text].reduce((sum, char) => sum + (WIDTHS.get(char) ?? 910), 0) * FONT_SIZE) / 1000);
    return { text, length, width: length + 2 * PADDING };
}
const textAt = (x, { text, length }) => `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${(0,xml/* xmlText */.x)(text)}</text>`;

;// CONCATENATED MODULE: ./build/site/badges.js




/** The most badges in the whole feed; each badge is two files. */
const BADGE_LIMIT = 500;
/** Far above the size of any badge of pkgfeed. */
const BADGE_BYTES = 8 << 10;
/** The names that can become the file name of a badge. Packages with other names get no badge. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/;
/**
 * Makes badges that say which version of a package the feed has, as an image and as an endpoint for shields.io, for
 * packages whose names match. A badge that exists stays and is kept up to date while the feed has the package,
 * because some page may show it.
 *
 * @throws InputError for more badges than a feed should have
 */
function badgeFiles(source, patterns) {
    const sets = repositoriesOf(source);
    const there = source.before.filter(isBadge);
    const others = there.filter(({ path }) => !sets.some(({ home }) => folderOf(path) === home));
    const parts = sets.map((set) => repositoryBadges(set, there, patterns));
    const made = parts.flatMap((part) => part.made);
    const wanted = countOf(made);
    if (wanted > BADGE_LIMIT)
        throw tooMany(wanted);
    const kept = [...others, ...parts.flatMap((part) => part.unseen)];
    const count = wanted + countOf(kept);
    if (patterns.length > 0 && count > BADGE_LIMIT)
        throw tooMany(count);
    // The branch may record any number of badges. They must not stop a run that asks for none.
    return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
}
function repositoriesOf({ feed, folders }) {
    return [...(0,feed_folders/* byRepository */.IH)(folders)].map(([id, own]) => ({
        home: ['badges', own[0]?.branch, own[0]?.repository].filter((word) => word !== null).join('/'),
        folders: own,
        isWhole: feed.folders
            .filter((folder) => (0,feed_folders/* repositoryId */.q4)(folder) === id)
            .every(({ path, formats }) => formats.every((name) => own.some((folder) => folder.path === path && folder.format.name === name))),
    }));
}
/**
 * The badges of one repository.
 *
 * @param there all badges that the feed has
 * @returns badges to write, and existing badges of packages in folders that this run does not touch
 */
function repositoryBadges({ home, folders, isWhole }, there, patterns) {
    const own = there.filter(({ path }) => folderOf(path) === home);
    const recorded = new Map(own.map((file) => [nameOf(file), file]));
    const matches = patterns.map(name_pattern/* namePattern */._u);
    const isWanted = (name) => NAME.test(name) && (recorded.has(name) || matches.some((isMatch) => isMatch(name)));
    const newest = newestVersions(folders, isWanted);
    const made = [...newest].flatMap(([name, { format, version }]) => {
        const before = recorded.get(name)?.version;
        const isNewer = !isWhole && before !== undefined && format.compareVersions(before, version) > 0;
        return badge(`${home}/${name}`, name, isNewer ? before : version);
    });
    return { made, unseen: isWhole ? [] : own.filter((file) => !newest.has(nameOf(file))) };
}
/** The number of badges: each is two files. */
const countOf = (files) => new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;
const isBadge = ({ path }) => path.startsWith('badges/');
const nameOf = ({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(svg|json)$/, '');
const asItIs = ({ path, blob, version }) => ({
    path,
    blob,
    ...(version === undefined ? {} : { version }),
});
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
/** The newest version of each package in any of the folders, by the version order of its devices. */
function newestVersions(folders, isWanted) {
    const newest = new Map();
    for (const { format, listed } of folders) {
        for (const { entry } of listed) {
            const { name, version } = entry;
            const known = newest.get(name);
            if (known === undefined ? !isWanted(name) : format.compareVersions(known.version, version) >= 0)
                continue;
            newest.set(name, { format, version });
        }
    }
    return new Map([...newest].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** The two files of a badge. The endpoint has only fields that shields.io knows. */
function badge(path, name, version) {
    const endpoint = { schemaVersion: 1, label: name, message: version, color: BADGE_COLOURS.message.slice(1) };
    return [
        { path: `${path}.svg`, bytes: Buffer.from(badgeImage(name, version), 'utf8'), version },
        { path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(endpoint)}\n`, 'utf8'), version },
    ];
}
/** The version on a badge whose bytes are exactly what pkgfeed writes; undefined for any other file. */
function recogniseBadge(path, bytes) {
    const name = nameOf({ path, blob: '' });
    const text = bytes.toString('utf8', 0, BADGE_BYTES);
    const title = /<title>([^<]{1,600})<\/title>/.exec(text)?.[1]?.slice(name.length + 2);
    const version = /"message":"([^"\\]{1,255})"/.exec(text)?.[1] ?? title;
    if (version === undefined)
        return undefined;
    const isOurs = badge(path.replace(/\.\w+$/, ''), name, version).some((made) => made.path === path && 'bytes' in made && made.bytes.equals(bytes));
    return isOurs ? { version } : undefined;
}
function tooMany(count) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`badges\` matches so many packages that the feed would have ${count} badges, and it may have ${BADGE_LIMIT}`,
        remedy: 'Name only packages whose badges are shown somewhere.',
    });
}

// EXTERNAL MODULE: ./build/site/installer/installer.js + 7 modules
var installer = __webpack_require__(60027);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/site/page-list.js
var page_list = __webpack_require__(25348);
;// CONCATENATED MODULE: ./build/site/make-site.js







/** Returns a writer of what people read and their devices run, made from the content of the feed after a change. */
function siteOf({ site, badges }) {
    return {
        make(source) {
            const own = badgeFiles(source, badges);
            if (!site)
                return own;
            const others = [
                ...madeOrKept(installer/* INSTALLER_FILE */.a, source, () => (0,installer/* installScript */.t)(vouchedFor(source))),
                ...madeOrKept(atom/* ATOM_FILE */.V, source, () => (0,atom/* atomFeed */.y)(source.feed, source.now)),
            ];
            const combined = (0,combined_json/* combine */.kg)(source.packages);
            const catalog = (0,combined_json/* combinedFile */.yQ)(source.packages, combined);
            const names = others.map(({ path }) => path);
            return [
                ...own,
                ...others,
                ...(catalog === undefined ? [] : [{ path: combined_json/* COMBINED_FILE */.le, bytes: catalog }]),
                { path: page/* PAGE_FILE */.x, bytes: (0,page/* feedPage */.M)(source.feed, names, (0,page_list/* packagesToList */.z)(combined.packages)) },
            ];
        },
        recognise(path, bytes) {
            if (path.startsWith('badges/'))
                return recogniseBadge(path, bytes);
            const isOurs = path === combined_json/* COMBINED_FILE */.le ? (0,combined_json/* readCombinedFile */.is)(bytes).isWhole : (0,mark/* isUnchanged */._)(bytes);
            return isOurs ? {} : undefined;
        },
    };
}
/** Makes a file that contains the address of the feed. A run that does not know the address keeps the existing file. */
function madeOrKept(path, { feed, before }, make) {
    if (feed.url === null)
        return before.filter((file) => file.path === path);
    const bytes = make();
    return bytes === undefined ? [] : [{ path, bytes }];
}
/** The feed with only the keys that this run holds or trusts, because a script that runs as root will trust them. */
function vouchedFor({ feed, vouched }) {
    const isVouched = (key) => vouched.some((own) => isSame(own, key));
    return { ...feed, keys: feed.keys.filter(isVouched) };
}
/** The name of an RSA key for apk v2 is its file name, which a trusted key may not know: so compare the content. */
function isSame(own, key) {
    if (own.scheme !== key.scheme || own.sha256 !== key.sha256)
        return false;
    return key.scheme === 'apk-v2' || (own.path === key.path && own.keyId === key.keyId);
}

;// CONCATENATED MODULE: ./build/run/policy.js







/**
 * The facts of a run that all of its steps share.
 *
 * @param isRehearsal true for a dry run without keys, which neither checks nor makes signatures
 */
function runPolicy({ repositories, feed, keys: { allowUnsigned, allowKeyChange, renew, rotateAfter, keyring }, home: { pagesRepository, prefix }, }, keys, { home, slug, likelyUrl }, { url }, isRehearsal, host) {
    const { title, formerUrls, defaultRepositories, fingerprintUrl, site, badges } = feed;
    const { repository, id, isAgain } = host.github;
    return {
        ...keys,
        allowUnsigned,
        allowKeyChange,
        isRehearsal,
        isRenewal: renew,
        rotateAfter,
        keyring,
        place: home.name,
        shape: shapeOf(feed),
        prefix,
        allFolders: allFoldersOf(repositories, feed),
        title,
        url,
        likelyUrl,
        formerUrls,
        defaultRepositories,
        fingerprintUrl,
        slug,
        site: siteOf({ site, badges }),
        runUrl: repository && id ? `${(0,github_server/* serverOf */.FN)(host)}/${repository}/actions/runs/${id}` : undefined,
        isAgain,
        now: host.now,
        isOnPages: isOnGitHub(pagesRepository, host),
    };
}
/** What the settings say about folders for packages of all arches. */
function allFoldersOf(repositories, feed) {
    return repositories.flatMap((one) => {
        if (one.allFolder === undefined || !(0,feed_layout/* isPlaced */.AD)(shapeOf(feed), one))
            return [];
        const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), one);
        if (layout.isShared)
            return [];
        return [{ path: layout.folder(placement/* ALL */.y2), isUsed: one.allFolder, layout }];
    });
}
/**
 * What a step should do, and in which branch and repository.
 *
 * @throws InputError or PlacementError for a layout, a coordinate or an arch that cannot be used
 */
function stepPolicy(settings, feed) {
    const { arches, archMap, allFolder = false, maxRemovals, grace, v3Index } = settings;
    const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), settings);
    if (allFolder && layout.isShared)
        throw noFolderForAll();
    return {
        layout,
        maxRemovals,
        grace,
        allFolder,
        hasSecondIndex: v3Index,
        arches: arches.map((arch) => (0,feed_layout/* checkArch */.l9)(arch)),
        archMap: (0,feed_layout/* checkedMap */.C_)(archMap),
    };
}
/**
 * How a run lays out the folders of the feed.
 *
 * @throws PlacementError for folders in `arch-folders` that cannot be used
 */
const shapeOf = ({ layout = feed_layout/* DEFAULT_LAYOUT */.zR, archFolders, }) => ({
    layout,
    archFolders: (0,feed_layout/* checkedFolders */.Le)(archFolders),
});
const noFolderForAll = () => new errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`all-folder` is true, and the layout has one folder for packages of all arches',
    remedy: 'Use a `layout` with {arch}, or leave `all-folder` out.',
});
/** The most bytes of a package file: GitHub's limit if the feed lives there, or else what fits into memory. */
function fileLimitOf({ directory, pagesRepository }, host) {
    if (directory !== undefined || pagesRepository === undefined)
        return limits/* PACKAGE_LIMIT */.rk;
    const server = (0,github_server/* serverOf */.FN)(host);
    return (0,remote/* isHostedBy */.PA)((0,remote/* parseRemote */.M8)(pagesRepository, server, host.cwd), server) ? limits/* FILE_LIMIT */.h1 : limits/* PACKAGE_LIMIT */.rk;
}
/** True for a repository that GitHub Pages serves, named owner/name. How others are served is not known. */
function isOnGitHub(pagesRepository, host) {
    return (pagesRepository !== undefined && (0,remote/* parseRemote */.M8)(pagesRepository, (0,github_server/* serverOf */.FN)(host), host.cwd).slug !== undefined);
}


/***/ }),

/***/ 27853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ feedFolders),
/* harmony export */   w: () => (/* binding */ folderAt)
/* harmony export */ });
/* harmony import */ var _audit_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7915);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14979);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51904);
/* harmony import */ var _feed_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85285);
/* harmony import */ var _find_feed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84230);








/**
 * The folders that `feed.json` names, narrowed as the settings say.
 *
 * @throws VerifyError where it names none
 */
function feedFolders({ root, file }, choices) {
    const wanted = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedFolders */ .PA)(file, choices);
    if (wanted.length === 0)
        throw noFolder(root, file, choices);
    const homes = (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archHomes */ .tL)((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .homesOf */ .YI)(file.folders));
    return wanted.flatMap(({ path, arch, formats: names }) => {
        const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .folderAddress */ .p)(root, path);
        const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR.filter(({ name }) => names.includes(name));
        if (url === undefined)
            return [];
        return formats.map((format) => ({
            ...{ path, url, format, formats },
            expect: expectedPlace(homes, path, url, arch, root, format),
        }));
    });
}
function noFolder(root, { folders }, choices) {
    const words = (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceText */ .Vq)(choices);
    const wanted = words === '' ? '' : ` of ${words}`;
    const names = folders.slice(0, 5).map(({ path }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path));
    const others = folders.length > names.length ? ' and others' : '';
    const named = names.length === 0 ? '' : `; it names ${names.join(', ')}${others}`;
    return (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .noFeed */ .KR)(`${new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root).href} names no folder${wanted}${named}`, words === '' ? undefined : 'Correct `branch`, `repository`, `target` or `arches`, or leave them out.');
}
/**
 * One folder, of which at most its address is known: the server is asked for the index of each format. An address
 * without an index may be the base of a folder for each arch, as a line of /etc/apk/repositories has it.
 *
 * @param named the only format to look for, where the address says it
 * @param feed the feed that names the folder
 * @param choice the folders to look for below an address without an index
 * @throws VerifyError where there is no index, or none for one of the arches
 */
async function folderAt(fetcher, url, named, feed, choice) {
    const wanted = named === undefined ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR : [named];
    const formats = await formatsAt(fetcher, url, wanted);
    if (formats.length === 0 && named === undefined && choice.arches.length > 0) {
        return await foldersBelow(fetcher, url, choice);
    }
    if (formats.length === 0)
        throw noIndex(url, named);
    const known = feed?.file.folders.find(({ path }) => (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .folderAddress */ .p)(feed.root, path)?.href === url.href);
    return formats.map((format) => ({
        ...{ path: '.', url, format, formats },
        ...(feed &&
            known && {
            expect: expectedPlace((0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archHomes */ .tL)((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .homesOf */ .YI)(feed.file.folders)), known.path, url, known.arch, url, format),
        }),
    }));
}
/** The formats that have an index at an address. */
async function formatsAt(fetcher, url, wanted) {
    const formats = [];
    for (const format of wanted) {
        for (const name of (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .indexNames */ .dC)(format)) {
            const answer = await fetcher.ask(new URL(name, url));
            if (answer.state === 'failed')
                throw (0,_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .notFetched */ .XQ)(new URL(name, url), answer);
            if (answer.state === 'there' && !formats.includes(format))
                formats.push(format);
        }
    }
    return formats;
}
/** The folders of the arches below the branch and repository, or else directly below the address. */
async function foldersBelow(fetcher, base, { branch, repository, arches }) {
    const folders = [];
    const empty = [];
    const above = [branch, repository].filter((name) => name !== undefined).join('/');
    const homes = (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archHomes */ .tL)(arches.map((arch) => [arch, arch]));
    for (const arch of new Set(arches)) {
        const paths = [...new Set([(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(above, arch), arch])];
        const found = await firstFolder(fetcher, base, paths);
        if (found === undefined)
            empty.push(...paths);
        else {
            const { path, url, formats } = found;
            for (const format of formats) {
                const expect = expectedPlace(homes, arch, url, arch, base, format);
                folders.push({ path, url, format, formats, expect });
            }
        }
    }
    if (empty.length === 0)
        return folders;
    const names = above === '' ? '`arches`' : '`branch`, `repository`, `arches`';
    throw (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .noFeed */ .KR)(`${base.href} has no ${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, and no index in ${empty.map((path) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)}/`).join(', ')}`, `Correct ${names} or the address.`);
}
/** The first of some folders below an address that has an index. */
async function firstFolder(fetcher, base, paths) {
    for (const path of paths) {
        const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .folderAddress */ .p)(base, path);
        const formats = url === undefined ? [] : await formatsAt(fetcher, url, _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR);
        if (url !== undefined && formats.length > 0)
            return { path, url, formats };
    }
    return undefined;
}
function noIndex(url, named) {
    const names = (named === undefined ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR : [named]).flatMap(_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .indexNames */ .dC);
    const lacks = named === undefined ? `${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}, and no ` : '';
    return (0,_find_feed_js__WEBPACK_IMPORTED_MODULE_5__/* .noFeed */ .KR)(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`, named === undefined
        ? 'Give the web address of a feed, or of one folder with an index in it. For an address with a folder for each arch, such as a line of /etc/apk/repositories, give `arches` too.'
        : undefined);
}
/**
 * Expects that an index belongs to its folder, by the arch of that folder.
 *
 * @param homes the folders of the arches
 * @param own the path of the folder
 * @param root what findings name files relative to
 */
function expectedPlace(homes, own, url, arch, root, format) {
    const names = url.pathname.split('/');
    const place = { names, arch, others: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .archesElsewhere */ .pt)(homes, own, names) };
    const path = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(root, new URL(format.indexFile, url));
    return (_blobs, entries) => (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeFaults */ .xQ)('server', path, entries, place);
}


/***/ })

};
