export const id = 9785;
export const ids = [9785];
export const modules = {

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

/***/ 77759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lostIndexes),
/* harmony export */   w: () => (/* binding */ namedIndexes)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);



/** The paths of the indexes that `feed.json` names for some folders. */
const namedIndexes = (folders) => folders.flatMap(({ path, formats }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter(({ name }) => formats.includes(name)).map(({ indexFile }) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile)));
/** The lost indexes of a feed. A folder that had no packages is not counted. */
function lostIndexes(paths, { folders }) {
    return folders.flatMap(({ path, formats, packages }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter(({ name }) => formats.includes(name) && packages > 0)
        .filter((format) => !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, path, paths))
        .map(({ indexFile }) => ({ path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile), packages })));
}


/***/ }),

/***/ 65544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ formatWord),
/* harmony export */   K_: () => (/* binding */ lockAfter),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   TL: () => (/* binding */ lockKey),
/* harmony export */   WP: () => (/* binding */ LOCK_LIMIT),
/* harmony export */   WQ: () => (/* binding */ lockUnlisted),
/* harmony export */   be: () => (/* binding */ writeLock),
/* harmony export */   ns: () => (/* binding */ lockBroken),
/* harmony export */   sc: () => (/* binding */ statedHash),
/* harmony export */   tp: () => (/* binding */ withAddresses)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



/** The lines of a whole lock after a run that followed the upstreams of some repositories. */
function lockAfter(before, locked) {
    const followed = new Set(locked.map(({ repository }) => repository));
    const others = before.filter(({ repository }) => !followed.has(repository));
    return [...others, ...locked.flatMap(({ lines }) => lines)];
}
/** More lines and bytes than any lock has. */
const LINE_LIMIT = 1_000_000;
const LOCK_LIMIT = 256 << 20;
const HEAD = '# What pkgfeed takes from upstreams: repository, format, arch, name, version, size, hash and address of each package.';
/**
 * Reads a lock.
 *
 * @param origin how messages name the file
 * @throws SourceError for a line that is not in its form
 */
function parseLock(text, origin) {
    const lines = text.split('\n');
    if (lines.length > LINE_LIMIT)
        throw damaged(origin, LINE_LIMIT);
    return lines.flatMap((line, i) => {
        if (line.trim() === '' || line.startsWith('#'))
            return [];
        const words = line.trim().split(/\s+/);
        const [repository, format, arch, name, version, size = '', hash, address] = words;
        const isSize = size === '-' || /^\d{1,15}$/.test(size);
        const texts = { repository, format, arch, name, version, hash, address };
        if (words.length !== 8 || !isSize || !isWhole(texts))
            throw damaged(origin, i + 1);
        return [{ ...texts, size: size === '-' ? undefined : Number(size) }];
    });
}
/** True where each word is there. */
const isWhole = (words) => Object.values(words).every(Boolean);
/** How a lock names a format. */
const formatWord = ({ name }) => name.replaceAll(' ', '-');
/** The text of a lock: one package a line, sorted. A package whose name could not be read back is left out. */
function writeLock(lines) {
    const texts = lines
        .map(({ repository, format, arch, name, version, size, hash, address }) => [
        ...[repository, format, arch, name, version, `${size ?? '-'}`, hash, address],
    ])
        // What devices can install has no blanks in its words.
        .filter((words) => words.every((word) => /^\S+$/.test(word)) && !words[0]?.startsWith('#'))
        .map((words) => words.join(' '));
    return `${[HEAD, ...[...new Set(texts)].sort()].join('\n')}\n`;
}
/** The lines with other addresses. */
const withAddresses = (lines, change) => lines.map((line) => ({ ...line, address: change(line.address) }));
/** What an index states about the bytes of a package, with the word for how; undefined when it states nothing. */
function statedHash(format, { identity, sha256, md5 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (identity !== undefined && identity !== '') {
        return format.identifies === 'metadata' && /^[0-9a-f]+$/.test(identity) ? `adb:${identity}` : identity;
    }
    return md5 === undefined ? undefined : `md5:${md5}`;
}
/** Names a package in a lock and in an index. */
const lockKey = ({ name, version }) => `${name} ${version}`;
/** The error for packages of a lock that are gone from their upstreams, or are other ones there. */
function lockBroken(gone, other, why) {
    const named = (lines) => (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(lines.map((line) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(lockKey(line))));
    const parts = [
        ...(gone.length === 0 ? [] : [`upstreams have no more ${named(gone)}`]),
        ...(other.length === 0 ? [] : [`upstreams have other bytes of ${named(other)}`]),
    ];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
        code: 'SOURCE_LOCK',
        message: `the lock does not hold: ${parts.join('; ')}${why}`,
        remedy: 'Run without `locked` to write the lock anew, and look at what changed.',
    });
}
/** The error for packages of a lock that the repository would not list after the run. */
const lockUnlisted = (lines) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
    code: 'SOURCE_LOCK',
    message: `the lock does not hold: the repository would not list ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)([...new Set(lines.map((line) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(lockKey(line))))])}`,
    remedy: 'Look whether another source has other bytes of them, or whether devices could not install them; or run without `locked` to write the lock anew.',
});
const damaged = (origin, line) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
    code: 'SOURCE_LOCK',
    message: `line ${line} of ${origin} is no line of a lock`,
    remedy: 'Restore the file, or delete it and run without `locked` to have it written anew.',
});


/***/ }),

/***/ 7628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ memoryAfter),
/* harmony export */   LG: () => (/* binding */ foldersSeal),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   ZJ: () => (/* binding */ recordPlace),
/* harmony export */   t2: () => (/* binding */ upstreamsAfter),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _catalog_upstream_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21700);
/* harmony import */ var _known_indexes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77759);



/** The coordinates of a repository, as records have them. */
const recordPlace = ({ branch, repository, target }) => ({
    branch: branch ?? null,
    repository: repository ?? null,
    ...(target === undefined ? {} : { target }),
});
const isOf = (record, { branch, repository, target }) => record.branch === branch && record.repository === repository && record.target === target;
/** The records of a repository. */
const recordsOf = (records, place) => records.filter((record) => isOf(record, place));
/** The record of an index; undefined for one that no run has taken packages from. */
const recordOf = (records, { upstream, arch }) => records.find((one) => one.upstream === upstream && one.arch === arch);
/**
 * A hash of the indexes of the folders that get packages from an upstream's index: while it stays the same, they list what a
 * run left there. Undefined where one of them is not known.
 *
 * @param folders of the whole feed
 * @param idOf the content id of a path
 */
function foldersSeal(folders, record, idOf) {
    const isFor = ({ arch }) => record.arch === undefined || arch === null || arch === record.arch;
    const own = folders.filter((folder) => isOf(folder, record) && isFor(folder));
    const ids = (0,_known_indexes_js__WEBPACK_IMPORTED_MODULE_2__/* .namedIndexes */ .w)(own)
        .sort()
        .map((path) => [path, idOf(path)]);
    if (ids.length === 0 || ids.some(([, id]) => id === undefined))
        return undefined;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(ids)).digest('hex');
}
/**
 * What a run remembers of what it followed.
 *
 * @param before the records of the repository
 */
function memoryAfter(place, { indexes }, digest, before) {
    const failed = new Set();
    const records = indexes.flatMap((index) => {
        const { upstream, arch } = index;
        if (index.state !== 'read') {
            const known = recordOf(before, index);
            if (known !== undefined && index.state === 'failed')
                failed.add(known);
            return known === undefined ? [] : [known];
        }
        const { address, read, validators } = index;
        // A path of this machine means nothing to others, and its files are read quickly.
        if (address.startsWith('file:'))
            return [];
        const { etag, modified } = validators;
        return [
            {
                ...place,
                upstream,
                ...(arch === undefined ? {} : { arch }),
                index: address,
                ...(etag === undefined ? {} : { etag }),
                ...(modified === undefined ? {} : { modified }),
                read,
                settings: digest,
            },
        ];
    });
    return { place, records, failed };
}
/**
 * The records of the whole feed after a run, in a fixed order.
 *
 * @param sealOf what `foldersSeal` says after the run
 */
function upstreamsAfter(before, memories, sealOf = () => undefined) {
    const others = before.filter((record) => !memories.some(({ place }) => isOf(record, place)));
    const sealed = ({ records, failed }) => records.map((record) => {
        const folders = sealOf(record);
        return folders === undefined || failed?.has(record) ? record : { ...record, folders };
    });
    return [...others, ...memories.flatMap(sealed)]
        .map((record) => ({ record, key: JSON.stringify((0,_catalog_upstream_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .upstreamKey */ .TO)(record)) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ record }) => record);
}


/***/ }),

/***/ 66040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e6: () => (/* binding */ follow),
  PU: () => (/* binding */ keepLock),
  Iv: () => (/* binding */ namedUpstreams),
  OU: () => (/* binding */ readDeviceFeeds),
  mF: () => (/* binding */ readLock),
  J3: () => (/* binding */ upstreamFetcher),
  EX: () => (/* binding */ upstreamSummaries)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/folders.js
var folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/revoked.js
var revoked = __webpack_require__(47047);
// EXTERNAL MODULE: ./build/feed/catalog/upstream-shape.js
var upstream_shape = __webpack_require__(21700);
;// CONCATENATED MODULE: ./build/feed/upstream/address.js

/** The most addresses of one feed. */
const MIRROR_LIMIT = 20;
/**
 * Reads a line: an address, or a line of a device's list of feeds (`src/gz NAME URL`, `v3 URL`, `@tag URL`). More
 * addresses behind the first are mirrors.
 *
 * @returns what is wrong with a line that names no feed; it does not repeat the line, which may hold a password
 */
function parseUpstream(line) {
    const text = line.trim();
    if (text.length > upstream_shape/* LINE_LIMIT */.by)
        return `is longer than ${upstream_shape/* LINE_LIMIT */.by} characters`;
    const words = text.split(/\s+/).filter((word) => word !== '');
    const isV3 = words[0] === 'v3';
    const addresses = words.slice(leadOf(words));
    const [first, ...others] = addresses;
    if (first === undefined)
        return 'has no address';
    if (addresses.length > MIRROR_LIMIT)
        return `has more than ${MIRROR_LIMIT} addresses`;
    for (const address of addresses) {
        const fault = addressFault(address);
        if (fault !== undefined)
            return fault;
    }
    const isIndex = NAMES_INDEX.test(first);
    if (!isV3 && others.some((address) => NAMES_INDEX.test(address) !== isIndex)) {
        return 'has mirrors of another form: name the index in each address, or the folder in each';
    }
    const kind = isV3 ? 'v3' : isIndex ? 'index' : 'folder';
    const plain = (address) => kind === 'index' ? address : `${address.replace(/\/(Packages(\.gz)?)?$/, '')}/`;
    return { text, kind, mirrors: [plain(first), ...others.map(plain)] };
}
const NAMES_INDEX = /\.adb$|\/APKINDEX\.tar\.gz$/;
/** How many words before the address belong to the line of a device. */
function leadOf(words) {
    if (words[0] === 'src/gz' || words[0] === 'src')
        return 2;
    return words[0] === 'v3' || words[0]?.startsWith('@') ? 1 : 0;
}
function addressFault(address) {
    const plain = expandAddress(address, { arch: 'x', target: 'x/x' });
    if (/[{}]/.test(plain))
        return 'has other words in braces than {arch} and {target}';
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (url === undefined || !/^(https?|file):$/.test(url.protocol)) {
        return 'has an address that does not begin with https://, http:// or file:';
    }
    if (url.username !== '' || url.password !== '') {
        return 'has a user or a password in an address, and those belong into `upstream-auth`';
    }
    if (url.protocol === 'file:' && url.host !== '')
        return 'has a file: address of another machine';
    if (url.protocol === 'file:' && !isPlainPath(url.pathname)) {
        return 'has a file: address with an escape that stands for no letter';
    }
    if (url.search !== '' || url.hash !== '')
        return 'has an address with a query, which no device has';
    return undefined;
}
/** True for a path that a file can have. */
function isPlainPath(path) {
    try {
        return !decodeURIComponent(path).includes('\0');
    }
    catch {
        return false;
    }
}
/** The address for an arch and a target. */
const expandAddress = (address, { arch, target }) => address.replaceAll('{arch}', () => arch ?? '{arch}').replaceAll('{target}', () => target ?? '{target}');
/** True for an address that needs this word. */
const hasWord = ({ mirrors }, word) => mirrors.some((address) => address.includes(`{${word}}`));

// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
// EXTERNAL MODULE: ./build/feed/upstream/memory.js
var memory = __webpack_require__(7628);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/network/fetch.js + 2 modules
var fetch = __webpack_require__(47271);
// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var fetcher = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/served/file-address.js
var file_address = __webpack_require__(46917);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/served/passwords.js


/**
 * Reads lines of `HOST USER:PASSWORD`, or `HOST TOKEN` for a server that wants a bearer token.
 *
 * @param hide hides a secret in all output
 * @throws InputError that names the line by its number: its text is secret
 */
function readPasswords(texts, hide) {
    const passwords = new Map();
    for (const { text, origin } of texts) {
        for (const [i, line] of text.split(/\r?\n/).entries()) {
            const words = line.trim();
            if (words === '' || words.startsWith('#'))
                continue;
            const [, host, secret] = /^(\S+)\s+(\S.*)$/.exec(words) ?? [];
            const address = host === undefined ? undefined : hostOf(host);
            if (address === undefined || secret === undefined || passwords.has(address))
                throw badLine(origin, i + 1);
            const [, password] = /^[^:]*:(.*)$/.exec(secret) ?? [];
            if (password === undefined && !/^[\u0021-\u007e]+$/.test(secret))
                throw badLine(origin, i + 1);
            const basic = Buffer.from(secret).toString('base64');
            for (const text of [secret, password, basic])
                if (text)
                    hide(text);
            passwords.set(address, password === undefined ? `Bearer ${secret}` : `Basic ${basic}`);
        }
    }
    return passwords;
}
/** The longest host with its port. */
const HOST_LIMIT = 300;
/** The host as addresses have it: in small letters, and without the port that its protocol has anyway. */
function hostOf(text) {
    const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    if (text.length > HOST_LIMIT || !URL.canParse(whole))
        return undefined;
    const { username, password, pathname, search, hash, host } = new URL(whole);
    return [username, password, search, hash].join('') === '' && pathname === '/' ? host : undefined;
}
const badLine = (origin, line) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `line ${line} of ${origin} is not \`HOST USER:PASSWORD\`, or names a host twice`,
    remedy: 'Write one host a line, such as packages.example.org, a blank, and the user and password with a colon between them.',
});
/** What servers answer to whoever sends no password. */
const WANTS_PASSWORD = new Set([401, 403]);
const notSent = (host) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_ABSENT',
    message: `the password for ${(0,printable/* printable */.g$)(host)} was not sent, because the address is not https`,
    remedy: 'Write https:// in the address, so that nobody on the way can read the password',
});
/**
 * A `fetch` that sends each host its own password, and none to any other, also after a redirect. A password goes over
 * https, or to this machine. Whoever wants one over plain http is told as a failure.
 */
function withPasswords(send, passwords) {
    if (passwords.size === 0)
        return send;
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const isSafe = url.protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
        const authorization = passwords.get(url.host);
        if (authorization === undefined)
            return await send(input, init);
        if (!isSafe) {
            const response = await send(input, init);
            if (WANTS_PASSWORD.has(response.status))
                throw notSent(url.host);
            return response;
        }
        return await send(input, {
            ...init,
            headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization },
        });
    };
}

// EXTERNAL MODULE: ./build/served/upstream-index.js
var upstream_index = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/sources/key-lines.js
var key_lines = __webpack_require__(88972);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 5 modules
var apk_v2 = __webpack_require__(49336);
// EXTERNAL MODULE: ./build/formats/apk/adb/dump.js
var dump = __webpack_require__(2212);
// EXTERNAL MODULE: ./build/formats/apk/adb/packages-adb.js + 1 modules
var packages_adb = __webpack_require__(19684);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
;// CONCATENATED MODULE: ./build/formats/apk-v2/from-adb.js



/**
 * Entries of an apk 3 index that lists packages of apk v2, as `APKINDEX` would list them; undefined for an index of other
 * packages. Their identity is the SHA-1 of the control part (apk-tools 3.0 src/apk_adb.c), which tells them from packages
 * of apk v3.
 */
function entriesFromAdb(entries) {
    const isOfV2 = ({ identity = '' }) => /^[0-9a-f]{40}$/.test(identity);
    if (entries.length === 0 || !entries.every(isOfV2))
        return undefined;
    return entries.map((entry) => {
        const identity = `Q1${Buffer.from(entry.identity ?? '', 'hex').toString('base64')}`;
        return { ...entry, identity, text: textOf(entry, identity) };
    });
}
/** What `APKINDEX` has of a package, as far as clients decide by it. */
const LINES = [
    ['P', 'name'],
    ['V', 'version'],
    ['A', 'arch'],
    ['S', 'file-size'],
    ['I', 'installed-size'],
    ['T', 'description'],
    ['U', 'url'],
    ['L', 'license'],
    ['o', 'origin'],
    ['m', 'maintainer'],
    ['k', 'provider-priority'],
    ['D', 'depends'],
    ['p', 'provides'],
    ['i', 'install-if'],
];
function textOf(entry, identity) {
    const { adb } = (0,packages_adb/* infoOf */._U)(entry);
    const fields = new Map((0,dump/* dumpObject */.M)(adb, adb.root, schema/* PKGINFO */.Z8));
    const lines = LINES.flatMap(([letter, field]) => {
        const value = fields.get(field)?.replaceAll(/[\r\n]/g, ' ');
        return value === undefined ? [] : [`${letter}:${Buffer.from(value, 'utf8').toString('latin1')}`];
    });
    return `${[`C:${identity}`, ...lines].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/formats/apk-v3/other-names.js
var other_names = __webpack_require__(12661);
// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
;// CONCATENATED MODULE: ./build/sources/upstream/read-upstreams.js













/** Indexes that are fetched at the same time. */
const AT_ONCE = 4;
/**
 * Reads the indexes of upstreams. One that an earlier run has read is not asked for again before its time, and then only
 * whether it has changed. If one of an arch has changed, all of that arch are read.
 *
 * @throws SourceError for an index that is not signed as it must be, or that cannot be read; and for one that does not
 *   answer and that no run has read before
 */
async function readUpstreams(query, fetcher, host) {
    const tasks = query.upstreams.flatMap((upstream) => tasksOf(upstream, query, host.cwd));
    const first = (await inTurn(tasks, host, (task) => readTask(task, query, fetcher, host))).flat();
    const changed = new Set(first.filter(({ index }) => index.state === 'read').map(({ index }) => index.arch));
    const isWanted = ({ index: { state, arch } }) => state === 'unchanged' && (arch === undefined || changed.has(undefined) || changed.has(arch));
    const again = changed.size === 0 ? [] : first.filter(isWanted);
    const anew = { ...query, digest: undefined };
    const second = await inTurn(again, host, ({ task }) => readOne(task, anew, fetcher, host.now));
    const renewed = new Map(again.map((done, i) => [done, second[i]]));
    return first.map((done) => {
        const answer = renewed.get(done) ?? done.index;
        return answer.state === 'absent' ? { ...answer, state: 'failed' } : answer;
    });
}
/** Does something with each item, a few at a time. */
async function inTurn(items, { progress }, work) {
    const gate = (0,served_gate/* makeGate */.u)(AT_ONCE);
    let done = 0;
    const one = async (item) => {
        const result = await gate.run(1, () => work(item));
        progress('reading upstream indexes', ++done, items.length);
        return result;
    };
    return await Promise.all(items.map(one));
}
function tasksOf(upstream, query, cwd) {
    const { arches, target } = query;
    if (hasWord(upstream, 'target') && target === undefined)
        throw noTarget(upstream);
    const taskOf = (arch, mirrors) => ({
        upstream: upstream.text,
        arch,
        mirrors: mirrors.map((template) => mirrorOf(urlOf(expandAddress(template, { arch, target }), cwd), upstream)),
    });
    const isPerArch = hasWord(upstream, 'arch') || upstream.kind === 'v3';
    const ofArches = isPerArch && upstream.kind !== 'v3' ? upstream.mirrors : upstream.mirrors.map((one) => `${one}{arch}/`);
    if (isPerArch && arches.length === 0)
        throw noArch(upstream);
    const below = arches.map((arch) => taskOf(arch, ofArches));
    if (isPerArch)
        return below;
    return [{ ...taskOf(undefined, upstream.mirrors), ...(upstream.kind === 'folder' ? { below } : {}) }];
}
function mirrorOf(url, { kind }) {
    if (kind === 'v3')
        return [(0,upstream_index/* placeOfV3 */.cW)(url)];
    const place = kind === 'index' ? (0,upstream_index/* placeOfIndex */.DY)(url) : undefined;
    return place === undefined ? (0,upstream_index/* placesIn */.yN)(url) : [place];
}
/** A `file:` address is relative to the folder of the run unless its path begins with a slash. */
function urlOf(address, cwd) {
    if (!address.startsWith('file:'))
        return new URL(address);
    const path = decodeURIComponent(address.slice('file:'.length).replace(/^\/\/(?=\/)/, ''));
    return new URL(`${(0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(cwd, path)).href}${address.endsWith('/') ? '/' : ''}`);
}
/** Reads an index, or those of the arches below. */
async function readTask(task, query, fetcher, host) {
    const { below = [] } = task;
    const isBelow = below.some((one) => (0,memory/* recordOf */.zv)(query.records, one) !== undefined);
    const own = isBelow ? undefined : await readOne(task, query, fetcher, host.now);
    if (own !== undefined && (own.state !== 'absent' || below.length === 0)) {
        return [{ task, index: known(own, task, query) }];
    }
    return await inTurn(below, host, async (one) => ({
        task: one,
        index: known(await readOne(one, query, fetcher, host.now), one, query),
    }));
}
/** @throws SourceError for an index that cannot be read, and that no run has read before */
function known(answer, task, { records }) {
    if (answer.state !== 'absent' && answer.state !== 'failed')
        return answer;
    if (recordFor(records, task) === undefined)
        throw neverRead(task.upstream, answer.reason);
    return { ...answer, state: 'failed' };
}
/** The record of an index, also under the line that named it before the settings changed. */
const recordFor = (records, task) => (0,memory/* recordOf */.zv)(records, task) ??
    records.find(({ arch, index }) => arch === task.arch &&
        task.mirrors.some((mirror) => mirror.some((place) => (0,upstream_index/* addressOf */.ci)(place).href === index)));
async function readOne(task, { trust, records, digest, retrievalPeriod }, fetcher, now) {
    const { upstream, arch } = task;
    const record = recordFor(records, task);
    const isSame = record !== undefined && record.settings === digest;
    const age = record === undefined ? Number.NaN : now.getTime() - Date.parse(record.read);
    if (isSame && age >= 0 && age < retrievalPeriod)
        return { upstream, arch, state: 'unchanged' };
    const before = isSame ? { ...record, address: record.index } : undefined;
    const reasons = [];
    const lies = [];
    let isAbsent = true;
    for (const [i, mirror] of task.mirrors.entries()) {
        const answer = await orLie((0,upstream_index/* readUpstreamIndex */.yY)(fetcher, firstWhere(mirror, record?.index), trust, before));
        if (answer instanceof build_errors/* SourceError */.c8) {
            lies.push(answer);
            continue;
        }
        if (answer.state === 'unchanged')
            return { upstream, arch, state: 'unchanged' };
        if (answer.state === 'read') {
            const { place } = answer;
            const folders = foldersFor(place, task.mirrors, i);
            const home = folderOn(task.mirrors[0] ?? [], place) ?? place.folder;
            return { upstream, arch, ...readOf(answer, arch ?? archOf(answer), folders, home, now) };
        }
        isAbsent &&= answer.state === 'absent';
        reasons.push(mirrorReason(mirror, answer));
    }
    if (lies[0] !== undefined)
        throw lies[0];
    return { upstream, arch, state: isAbsent ? 'absent' : 'failed', reason: reasons.join('; ') };
}
/** An answer, or the error for an index that is not signed as it must be, or that cannot be read. */
async function orLie(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof build_errors/* SourceError */.c8)
            return error;
        throw error;
    }
}
/** The place that had the index before comes first, so that nothing else is asked for. */
const firstWhere = (places, known) => [
    ...places.filter((place) => (0,upstream_index/* addressOf */.ci)(place).href === known),
    ...places.filter((place) => (0,upstream_index/* addressOf */.ci)(place).href !== known),
];
const mirrorReason = (mirror, { reason }) => `${(0,printable/* printable */.g$)(mirror[0]?.folder.href ?? '')} ${reason}`;
const readOf = ({ place, entries, validators }, folderArch, folders, home, now) => ({
    state: 'read',
    folderArch,
    address: (0,upstream_index/* addressOf */.ci)(place).href,
    folders,
    home,
    ...packagesIn(place.format, entries),
    read: (0,packages_json/* seconds */.YA)(now),
    validators,
});
/** The entries as the format of the packages has them: an index of apk 3 may list packages of apk v2. */
function packagesIn(reads, entries) {
    const ofV2 = reads.name === other_names/* apkV3AsPackages */.v.name ? entriesFromAdb(entries) : undefined;
    if (ofV2 !== undefined)
        return { format: apk_v2/* apkV2 */.H, reads, entries: ofV2 };
    return { format: formats/* FORMATS */.hR.find(({ name }) => name === reads.name) ?? reads, reads, entries };
}
/** The folders that packages may be fetched from: where the index was found, and then the same on the other mirrors. */
function foldersFor(place, mirrors, at) {
    const others = mirrors.flatMap((mirror, i) => (i === at ? [] : (folderOn(mirror, place) ?? [])));
    return [place.folder, ...others];
}
/** The folder on another mirror that has the same index. */
const folderOn = (mirror, { name }) => mirror.find((one) => one.name === name)?.folder;
/** An index of apk v2 is for the arch that its folder is called after. */
function archOf({ place: { format, folder }, }) {
    if (format.locates !== 'by-arch-and-name')
        return undefined;
    return decoded(folder.pathname.split('/').at(-2) ?? '') || undefined;
}
/** A part of an address in its own letters; as it is where its escapes stand for none. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const noArch = ({ text }) => new build_errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: `${(0,printable/* printable */.g$)(text)} has a folder for each arch, and nothing says which arches the repository is for`,
    remedy: 'Name them in `arches`, such as x86_64 and aarch64.',
});
const noTarget = ({ text }) => new build_errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: `${(0,printable/* printable */.g$)(text)} has {target}, and \`target\` is not given`,
    remedy: 'Give it, such as mediatek/filogic.',
});
const neverRead = (upstream, reason) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_ABSENT',
    message: `${(0,printable/* printable */.g$)(upstream)} was never read before and cannot be read now: ${reason}`,
    remedy: 'Check the address, and the network. A feed with a folder for each arch needs {arch} in its address, or `arches`; one that wants a password needs `upstream-auth`.',
});

// EXTERNAL MODULE: ./build/text/project.js
var project = __webpack_require__(14503);
;// CONCATENATED MODULE: ./build/run/upstreams.js





















/**
 * Reads the addresses that a repository names.
 *
 * @throws InputError for every line that is none, and for settings that do nothing without `upstream`
 */
function namedUpstreams(settings) {
    const { upstreams, deviceFeeds, keys, allowUnsigned, dependencies, removes } = settings.upstream;
    const errors = [];
    const read = (name, lines) => lines.flatMap((line, i) => {
        const address = parseUpstream(line);
        if (typeof address !== 'string')
            return [address];
        errors.push(badUpstream(name, i + 1, address));
        return [];
    });
    const named = { upstreams: read('upstream', upstreams), deviceFeeds: read('device-feeds', deviceFeeds) };
    const isNone = upstreams.length === 0 && deviceFeeds.length === 0;
    if (upstreams.length === 0 && dependencies)
        errors.push(useless('dependencies', 'upstream'));
    if (isNone && keys.length > 0)
        errors.push(useless('upstream-keys', 'upstream'));
    if (!isNone && keys.length === 0 && !allowUnsigned)
        errors.push(noKeys());
    if (removes && !settings.sync && upstreams.some((line) => /(^|\s)file:/.test(line)))
        errors.push(noOrigin());
    (0,build_errors/* throwGathered */.nR)(errors);
    return named;
}
/** A fetcher for the feeds of others, with the passwords that the settings have for them. */
function upstreamFetcher({ upstreamAuth }, host) {
    const passwords = readPasswords(upstreamAuth, (secret) => host.mask(secret));
    const send = withAgent((0,fetch/* openFlowingFetch */.b)(host.env), host.version);
    return (0,fetcher/* makeFetcher */.k)((0,file_address/* withFiles */.oT)(withPasswords(send, passwords)), { parallel: PARALLEL });
}
/** Tells servers of others who asks, in which version, so that they can complain. */
function withAgent(send, version) {
    const agent = `pkgfeed/${version ?? 'unknown'} (+${project/* PROJECT */.y})`;
    return (input, init) => send(input, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), 'user-agent': agent },
    });
}
/** Requests at once. */
const PARALLEL = 4;
/**
 * Reads the indexes of the upstreams and device feeds of a repository.
 *
 * @param lock what the lock has of the repository; undefined without a lock
 */
async function follow({ settings, layout }, named, before, lock, { mode, packages, hasOtherNews }, fetcher, host) {
    const { upstream } = settings;
    const keys = (await (0,key_lines/* readKeyLines */.DK)(upstream.keys, host.cwd, 'upstream-keys')).filter((key) => !(0,revoked/* isRevoked */.xK)(before.revoked, key));
    const there = archesOf(before.paths, layout);
    const own = packages.flatMap(({ pkg }) => (pkg.anyArch ? [] : (0,placement/* ownArches */.t9)(pkg, settings.archMap)));
    const known = there.length > 0 ? there : [...new Set(own)].sort();
    const arches = settings.arches.length > 0 ? settings.arches : known;
    const digestWith = (lines, fresh) => {
        const all = settings.arches.length > 0 ? settings.arches : [...new Set([...there, ...fresh])].sort();
        return digestOf(settings, all, keys, lock && lines, settings.sync ? packages : [], mode);
    };
    const records = (0,memory/* recordsOf */.M$)(before.feed.upstreams ?? [], (0,memory/* recordPlace */.ZJ)(settings));
    // Somebody may have changed what the last run left, and then an index that has not changed may have more to give.
    const isAsLeft = records.every((record) => {
        const seal = (0,memory/* foldersSeal */.LG)(before.feed.folders, record, before.idOf);
        return seal !== undefined && seal === record.folders;
    });
    const query = {
        arches,
        target: settings.target,
        trust: { keys, allowUnsigned: upstream.allowUnsigned },
        retrievalPeriod: upstream.retrievalPeriod,
    };
    // What is readmitted may be in an index that has not changed.
    const isOpen = settings.readmit.length > 0 || (settings.sync && settings.from.length > 0);
    const digest = isOpen || !isAsLeft ? undefined : digestWith(lock ?? [], []);
    const indexes = await readUpstreams({ ...query, upstreams: named.upstreams, records, digest }, fetcher, host);
    const failed = indexes.flatMap((index) => (index.state === 'failed' ? [index] : []));
    if (upstream.missing === 'fail') {
        (0,build_errors/* throwGathered */.nR)(failed.map((index) => unanswered(index.upstream, index.reason)));
    }
    const isNews = indexes.some(({ state }) => state === 'read');
    const isNeeded = hasOtherNews || (isNews && (upstream.dependencies || mode !== 'off'));
    const ofDevices = isNeeded
        ? await deviceFeedsFor(settings, named, [...new Set([...arches, ...own])], keys, mode, fetcher, host)
        : { warnings: [] };
    const warnings = [
        ...failed.map(({ upstream: line, reason }) => `${(0,printable/* printable */.g$)(line)} could not be read, so the repository keeps what it has of it: ${reason}`),
        ...ofDevices.warnings,
    ];
    const { deviceFeeds } = ofDevices;
    return {
        followed: { indexes, deviceFeeds, lock: lock ?? [], hasLock: lock !== undefined, digestWith },
        warnings,
    };
}
/** The feeds that devices have anyway. Where they only serve to warn, one that is down is a warning too. */
async function deviceFeedsFor(settings, named, arches, keys, mode, fetcher, host) {
    try {
        return { deviceFeeds: await readDeviceFeeds(settings, named, arches, keys, fetcher, host), warnings: [] };
    }
    catch (error) {
        const isVital = mode !== 'warn' || settings.upstream.dependencies;
        if (isVital || !(error instanceof build_errors/* SourceError */.c8) || error.code !== 'SOURCE_ABSENT')
            throw error;
        return {
            warnings: [
                `nobody knows whether devices can install the packages, because ${(0,printable/* printable */.g$)(error.message)}`,
            ],
        };
    }
}
/** Reads the indexes of the feeds that devices have anyway. */
async function readDeviceFeeds({ target, upstream: { allowUnsigned } }, { deviceFeeds }, arches, keys, fetcher, host) {
    const query = {
        target,
        trust: { keys, allowUnsigned },
        records: [],
        digest: undefined,
        retrievalPeriod: 0,
    };
    const indexes = await readUpstreams({ ...query, upstreams: deviceFeeds, arches }, fetcher, host);
    return indexes.flatMap((index) => (index.state === 'read' ? [index] : []));
}
const archesOf = (paths, layout) => [
    ...new Set(formats/* FORMATS */.hR.flatMap((format) => (0,folders/* foldersOf */.pd)(format, paths, layout).flatMap(({ arch }) => 
    // No device has the arch of packages for any.
    arch === null || arch === format.anyArchFolder ? [] : [arch]))),
].sort();
/** Everything that decides what is taken from an index. */
function digestOf(settings, arches, keys, lines, packages, closure) {
    const { upstream, packages: selection, sync, prefer, keepVersions, keepPackages, keepDays, onConflict, archMap, allFolder, remove, } = settings;
    const facts = [
        ...[upstream.upstreams, upstream.deviceFeeds, upstream.dependencies, upstream.removes],
        ...[upstream.allowMd5, upstream.allowUnsigned, keys.map(({ scheme, keyId }) => [scheme, keyId])],
        ...[
            selection,
            sync,
            prefer,
            keepVersions ?? null,
            keepPackages,
            keepDays ?? null,
            onConflict,
            [...archMap],
            allFolder,
            remove,
            arches,
        ],
        lines === undefined ? null : (0,upstream_lock/* writeLock */.be)(lines),
        // With `sync`, a package leaves together with the file that gave it, and an upstream may have it too.
        packages.map(({ format, pkg, contentId }) => [format.name, pkg.name, pkg.version, contentId]).sort(),
        closure,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(facts)).digest('hex');
}
/** What became of each index of a repository, for the report. */
const upstreamSummaries = ({ branch, repository, target }, followed) => (followed?.indexes ?? []).map((index) => ({
    branch: branch ?? null,
    repository: repository ?? null,
    ...(target === undefined ? {} : { target }),
    upstream: index.upstream,
    arch: index.arch ?? null,
    state: index.state,
    index: index.state === 'read' ? index.address : null,
    packages: index.state === 'read' ? index.entries.length : null,
}));
/**
 * Reads the lock that the settings name.
 *
 * @returns undefined without one
 * @throws SourceError or InputError for one that cannot be used
 */
async function readLock({ lock }, { cwd }) {
    const { file, isLocked } = lock;
    if (file === undefined) {
        if (isLocked)
            throw useless('locked', 'lock');
        return undefined;
    }
    const path = (0,external_node_path_.resolve)(cwd, file);
    const origin = (0,printable/* printable */.g$)(file);
    const bytes = await (0,promises_.readFile)(path).catch((error) => {
        if (error.code !== 'ENOENT')
            throw unreadable(origin, error);
        if (isLocked)
            throw unreadable(origin, error);
        return Buffer.alloc(0);
    });
    if (bytes.length > upstream_lock/* LOCK_LIMIT */.WP)
        throw unreadable(origin, new Error(`it has more than ${upstream_lock/* LOCK_LIMIT */.WP} bytes`));
    const lines = (0,upstream_lock/* parseLock */.PG)(bytes.toString('utf8'), origin);
    return { origin, path, isLocked, lines: (0,upstream_lock/* withAddresses */.tp)(lines, (address) => (0,file_address/* hereFrom */.pz)(address, cwd)) };
}
/** Writes the lock, if it changes. */
async function keepLock(lock, lines, host) {
    if (lock.isLocked)
        return;
    const portable = (0,upstream_lock/* withAddresses */.tp)(lines, (address) => (0,file_address/* portableFrom */.m1)(address, host.cwd));
    const text = Buffer.from((0,upstream_lock/* writeLock */.be)(portable), 'utf8');
    const before = await (0,promises_.readFile)(lock.path).catch(() => undefined);
    const whole = { name: lock.origin, file: lock.path, text, mode: 0o644 };
    if (before === undefined)
        await (0,whole_files/* writeNewFiles */.zn)([whole], host, (name) => unreadable(name, new Error('it appeared during the run')));
    else if (!before.equals(text))
        await (0,whole_files/* replaceFile */.fR)(whole, text, host);
}
const useless = (name, other) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `\`${name}\` is given without \`${other}\`, and does nothing alone`,
    remedy: `Give both, or leave \`${name}\` out.`,
});
/** The message does not repeat the line, which may hold a password. */
const badUpstream = (name, line, fault) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `line ${line} of \`${name}\` ${fault}`,
    remedy: 'Write it as devices do, such as https://downloads.openwrt.org/releases/24.10.5/packages/{arch}/luci; more addresses on the line are mirrors.',
});
const noOrigin = () => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`upstream-removed: remove` is given for a `file:` upstream, and a feed does not remember which folder of a machine its packages came from',
    remedy: 'Set `sync: true`, which lets everything go that no source gives, or leave `upstream-removed` out.',
});
const noKeys = () => new build_errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: '`upstream-keys` is not given, so nobody could tell whether an index of another feed is genuine',
    remedy: upstream_index/* KEYS_ARE_FOUND */.dJ,
});
const unanswered = (upstream, reason) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_ABSENT',
    message: `\`upstream\` ${(0,printable/* printable */.g$)(upstream)} could not be read: ${reason}`,
    remedy: 'Run it again later, or set `upstream-missing: keep` to go on with what the repository has.',
});
const unreadable = (origin, cause) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_LOCK',
    message: `\`lock\` names ${origin}, which cannot be read: ${(0,printable/* printable */.g$)(cause.message)}`,
    remedy: 'Correct the name, or run without `locked` to have it written.',
    cause,
});


/***/ }),

/***/ 46917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   m1: () => (/* binding */ portableFrom),
/* harmony export */   oT: () => (/* binding */ withFiles),
/* harmony export */   pz: () => (/* binding */ hereFrom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73136);





/** A `fetch` that reads `file:` addresses from this machine, and sends all others over the network. */
function withFiles(send) {
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        if (url.protocol !== 'file:')
            return await send(input, init);
        return await fileAnswer(url, new Headers(init?.headers));
    };
}
/** False for a file of this machine outside of a folder, which is none of the business of who wrote an address. */
const isWithin = (url, folder) => url.protocol !== 'file:' || url.pathname.startsWith(folder.pathname);
/** A `file:` address as it is written where other machines read it: relative to the folder of the run. */
function portableFrom(address, cwd) {
    if (!address.startsWith('file:///'))
        return address;
    return `file:${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.relative(folderUrl(cwd).pathname, new URL(address).pathname)}`;
}
/** The address on this machine that `portableFrom` has written. */
const hereFrom = (address, cwd) => /^file:(?!\/)/.test(address) ? new URL(`./${address.slice('file:'.length)}`, folderUrl(cwd)).href : address;
const folderUrl = (folder) => new URL(`${(0,node_url__WEBPACK_IMPORTED_MODULE_4__.pathToFileURL)(folder).href.replace(/\/$/, '')}/`);
/** Answers as a server does that knows when its files were written. */
async function fileAnswer(url, asked) {
    const path = pathOf(url);
    const info = path === undefined ? undefined : await statOf(path);
    if (path === undefined || !info?.isFile())
        return new Response(null, { status: 404 });
    const etag = `"${info.size}-${info.mtimeMs}"`;
    const headers = { etag, 'content-length': `${info.size}` };
    if (asked.get('if-none-match') === etag)
        return new Response(null, { status: 304, headers });
    const body = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path));
    return new Response(body, { status: 200, headers });
}
/** The path of a file; undefined for an address that no file can have. */
function pathOf({ pathname }) {
    try {
        const path = (0,node_url__WEBPACK_IMPORTED_MODULE_4__.fileURLToPath)(new URL(pathname, 'file:'));
        return path.includes('\0') ? undefined : path;
    }
    catch {
        return undefined;
    }
}
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
async function statOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    }
    catch (error) {
        if (ABSENT.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ })

};
