export const id = 5066;
export const ids = [5066];
export const modules = {

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

/***/ 59827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageAddress),
/* harmony export */   o: () => (/* binding */ apkPath)
/* harmony export */ });
/**
 * The address that a client builds for a package (measured; docs/formats.md): opkg escapes all but letters, digits
 * and `-._~/`, so that `+` is sent as `%2b`; apk sends `+` and `~` as they are. apk v2 looks in the folder that the
 * entry's arch names; apk v3 next to the index, or where a pkgname-spec with a whole address says.
 *
 * @param folder where the index is, with a slash at its end
 * @returns undefined for a path that no client could fetch
 */
function packageAddress(format, folder, { file, arch }) {
    if (format.locates === 'by-name' && file.includes('://'))
        return webAddress(file);
    const path = format.locates === 'by-path' ? opkgPath(file) : apkPath(file);
    const home = format.locates === 'by-arch-and-name' ? archFolder(folder, arch) : folder;
    // The dot keeps a path that begins with slashes from being read as another host.
    return path === undefined || home === undefined ? undefined : new URL(`./${path}`, home);
}
function archFolder(folder, arch) {
    // An index at the root has no sibling folders; clients that get its own address look next to it.
    if (arch === '' || folder.pathname === '/')
        return folder;
    if (/[/\\]/.test(arch) || /^\.+$/.test(arch))
        return undefined;
    const name = apkPath(arch);
    return name === undefined ? undefined : new URL(`../${name}/`, folder);
}
function opkgPath(path) {
    return path.replace(/[^A-Za-z0-9._~/-]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
function apkPath(path) {
    // Half a surrogate pair has no bytes to send.
    if (/\p{Cs}/u.test(path))
        return undefined;
    return encodeURI(path).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));
}
/**
 * The longest address that servers accept. For a host of over 16,384 characters, Node's `canParse` is true and
 * `new URL` throws.
 */
const ADDRESS_LIMIT = 8192;
function webAddress(text) {
    const url = text.length <= ADDRESS_LIMIT && URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}


/***/ }),

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ notPlainFile),
/* harmony export */   Mx: () => (/* binding */ readFeedFiles),
/* harmony export */   ad: () => (/* binding */ oversized),
/* harmony export */   lD: () => (/* binding */ readFeedJson),
/* harmony export */   yB: () => (/* binding */ readUnlessLarge)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91600);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/** The most bytes of all files that are read together: those of a feed with 100,000 packages. */
const TOTAL_LIMIT = 256 << 20;
/** The files that are too large to read, with their sizes in bytes. */
async function oversized(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    return new Map([...sizes].filter(([path, size]) => size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestRead */ .nu)(path)));
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
    for (const [path, size] of [...sizes].sort(([a], [b]) => Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptional */ .dK)(a)) - Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptional */ .dK)(b)))) {
        const isLarge = size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestRead */ .nu)(path);
        if ((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptional */ .dK)(path) && (isLarge || total + size > TOTAL_LIMIT)) {
            left.add(path);
            continue;
        }
        total += size;
        if (isLarge)
            throw tooLarge(`${path} has ${size} bytes, and at most ${(0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestRead */ .nu)(path)} are read`);
        if (total > TOTAL_LIMIT)
            throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
    }
    return await home.read(tip, paths.filter((path) => !left.has(path)));
}
/** The bytes of a feed's feed.json; undefined where there is none. */
async function readFeedJson(home, tip) {
    if (!tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS))
        return undefined;
    return (await readFeedFiles(home, tip, [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS])).get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS);
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(what),
        remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
    });
}
/** The error for a path that is not a plain file. */
function notPlainFile(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
        remedy: 'Find out who put it there, and put the file itself in its place.',
    });
}


/***/ }),

/***/ 46260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addressWithin),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _feed_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(597);




/**
 * A folder of a home as a home of its own: nothing outside of it is read, changed or removed.
 *
 * @param prefix the path of the folder; undefined for the home itself
 */
const within = (home, prefix) => prefix === undefined ? home : folderOf(home, prefix);
/**
 * The address of a feed in a folder of its branch.
 *
 * @param site the address of the site
 * @param folder the folder of the branch that is served as the site, such as `/` or `/docs`
 * @returns undefined for a feed outside of that folder
 */
function addressWithin(site, prefix, folder) {
    const root = folder.replace(/^\/|\/$/g, '');
    if (root === '')
        return prefix === undefined ? site : `${site}/${prefix}`;
    if (prefix === root)
        return site;
    return prefix?.startsWith(`${root}/`) ? `${site}/${prefix.slice(root.length + 1)}` : undefined;
}
function folderOf(home, prefix) {
    const outer = (path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(prefix, path);
    const inner = (path) => path.slice(prefix.length + 1);
    const asked = async (paths, ask) => new Map([...(await ask(paths.map(outer)))].map(([path, value]) => [inner(path), value]));
    const { copyOut, history } = home;
    const below = (whole) => ({ ...whole, paths: pathsBelow(whole.paths, prefix), whole });
    return {
        name: `${prefix}/ in the ${home.name}`,
        recover: () => home.recover(),
        async open(signal) {
            const whole = await home.open(signal);
            refuseFile(prefix, whole.paths, home);
            await refusePart(prefix, home, whole);
            return below(whole);
        },
        read: ({ whole }, paths) => asked(paths, (all) => home.read(whole, all)),
        sizes: ({ whole }, paths) => asked(paths, (all) => home.sizes(whole, all)),
        identify: ({ whole }, paths) => asked(paths, (all) => home.identify(whole, all)),
        checkAccess: () => home.checkAccess(),
        isCurrent: ({ whole }) => home.isCurrent(whole),
        apply: ({ whole }, edit, message) => home.apply(whole, movedEdit(edit, outer), message),
        ...(copyOut === undefined ? {} : { copyOut: (folder) => copyOut.call(home, folder) }),
        ...(history === undefined ? {} : { history: pastWithin(history, prefix, below) }),
    };
}
/** The states in which a folder of a home differs from the state before. */
const pastWithin = (history, prefix, below) => ({
    list: ({ whole }, isOf, isEnough) => {
        const isBelow = (path) => path.startsWith(`${prefix}/`) && isOf(path.slice(prefix.length + 1));
        return history.list(whole, isBelow, isEnough);
    },
    readEach: (states, path, most) => history.readEach(states, (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(prefix, path), most),
    open: async (state) => below(await history.open(state)),
});
/** @throws ConflictError for a folder that cannot be, because a file has its path or one above it */
function refuseFile(prefix, paths, { name }) {
    const file = [...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsOf */ .fY)(prefix), prefix].find((path) => paths.has(path));
    if (file === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `\`prefix\` is ${prefix}, and ${file} is a file in the ${name}: the feed needs a folder there`,
        remedy: 'Name another folder as `prefix`, or move that file away.',
    });
}
/** @throws PlacementError for a folder that belongs to a feed around it: both would write its files */
async function refusePart(prefix, home, tip) {
    if (tip.paths.has(`${prefix}/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`))
        return;
    const around = ['', ...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsOf */ .fY)(prefix)].filter((folder) => tip.paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)));
    if (around.length === 0)
        return;
    const { files } = await (0,_feed_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readUnlessLarge */ .yB)(home, tip, around.map((folder) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)));
    for (const folder of around) {
        const { folders, keys } = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedFile */ .zy)(files.get((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)));
        const own = [...folders, ...keys].map(({ path }) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, path));
        if (!own.some((path) => path === prefix || path.startsWith(`${prefix}/`)))
            continue;
        const which = folder === '' ? `the feed at the root of the ${home.name}` : `the feed in ${folder}/`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
            code: 'PLACEMENT_LAYOUT',
            message: `\`prefix\` is ${prefix}, and ${which} has folders there: both feeds would write the same files`,
            remedy: folder === ''
                ? 'Leave `prefix` out to go on with that feed, or name another folder for a feed of its own.'
                : `Write \`prefix: ${folder}\` to go on with that feed, or name another folder for a feed of its own.`,
        });
    }
}
function pathsBelow(paths, prefix) {
    const below = `${prefix}/`;
    return new Map([...paths].filter(([path]) => path.startsWith(below)).map(([path, id]) => [path.slice(below.length), id]));
}
function movedEdit({ puts, deletes }, outer) {
    const moved = (content) => content.kind === 'copy' ? { ...content, from: outer(content.from) } : content;
    return {
        puts: new Map([...puts].map(([path, content]) => [outer(path), moved(content)])),
        deletes: new Set([...deletes].map(outer)),
    };
}


/***/ }),

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   p: () => (/* binding */ folderAddress)
/* harmony export */ });
/* harmony import */ var _formats_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59827);

/** A folder at or below the feed's address; undefined for a path that is not plainly inside. */
function folderAddress(root, path) {
    if (path === '')
        return root;
    const segments = path.split('/');
    const isPlain = segments.every((name) => /^[^\u0000-\u0020\u007f\\]+$/u.test(name) && !/^\.+$/.test(name));
    const encoded = isPlain ? (0,_formats_address_js__WEBPACK_IMPORTED_MODULE_0__/* .apkPath */ .o)(path) : undefined;
    return encoded === undefined ? undefined : new URL(`./${encoded}/`, root);
}
/** Shows an address as findings name it: relative to the feed's address when it is inside. */
function shownAddress(root, url) {
    if (!url.href.startsWith(root.href))
        return url.href;
    const path = url.href.slice(root.href.length);
    try {
        return decodeURIComponent(path) || '.';
    }
    catch {
        return path;
    }
}


/***/ })

};
