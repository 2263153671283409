export const id = 1262;
export const ids = [1262];
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

/***/ 71262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotate: () => (/* binding */ rotate_rotate)
});

// EXTERNAL MODULE: ./build/audit/signatures.js
var signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/feed/key-succession.js
var key_succession = __webpack_require__(20492);
// EXTERNAL MODULE: ./build/feed/keyring/found.js
var keyring_found = __webpack_require__(94959);
// EXTERNAL MODULE: ./build/feed/keyring/recipe.js + 1 modules
var recipe = __webpack_require__(41284);
;// CONCATENATED MODULE: ./build/feed/keyring/holds.js




/** The keyrings that an index lists, of those that feed.json names. */
function keyringsSeen(format, folder, files, records) {
    const names = records.filter((one) => one.format === format.name && one.folders.includes(folder));
    const index = files.get(format.indexFile);
    if (names.length === 0 || index === undefined)
        return [];
    return entriesOf(format, index).flatMap((entry) => {
        if (!names.some(({ name }) => name === entry.name))
            return [];
        const path = (0,edit/* pathIn */.lW)(folder, entry.file);
        const found = (0,keyring_found/* keyringOf */.TK)(format, { entry, path, contentId: undefined, origin: path, content: undefined });
        return found === undefined ? [] : [{ format, name: entry.name, mark: found.mark }];
    });
}
/** An index that cannot be read is a matter of `check`. */
function entriesOf(format, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return [];
        throw error;
    }
}
/**
 * Compares keyrings with the keys that devices should have.
 *
 * @param keys all that are known, to find those that the rotations name
 */
function keyringStates(seen, rotations, keys, revoked) {
    const names = new Map(seen.map((one) => [`${one.format.name} ${one.name}`, one]));
    return [...names.values()].map(({ format, name }) => {
        const own = rotations.filter(({ scheme }) => format.schemes.includes(scheme));
        const wanted = own.flatMap(({ scheme, stage, old, new: coming }) => {
            const ids = stage === 'changed' ? coming : [...old, ...coming];
            return ids.flatMap((id) => keys.find((key) => key.scheme === scheme && key.keyId === id) ?? []);
        });
        const gone = (revoked?.keys ?? []).filter(({ scheme }) => format.schemes.includes(scheme));
        const mark = (0,recipe/* markOf */.Fg)(format.name, wanted, gone);
        const all = seen.filter((one) => one.format === format && one.name === name);
        return { format: format.name, name, holds: all.every((one) => one.mark === mark) };
    });
}

// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
;// CONCATENATED MODULE: ./build/feed/rotation.js

/** Where the change of keys stands, for each scheme that signs the feed. */
function rotationsOf(facts) {
    const schemes = new Set(facts.indexes.map(({ scheme }) => scheme));
    return [...schemes].sort().map((scheme) => rotationOf(scheme, facts));
}
function rotationOf(scheme, facts) {
    const indexes = facts.indexes.filter((index) => index.scheme === scheme);
    const own = (keys) => keys.filter((key) => key.scheme === scheme);
    const signers = distinct(indexes.flatMap(({ signatures }) => signatures.map(idOf)));
    const isSigner = ({ keyId }) => signers.includes(keyId);
    const next = own(facts.next);
    const coming = distinct([...next, ...comingIn(own(facts.signing), own(facts.published), signers, facts)].map(({ keyId }) => keyId));
    const old = signers.filter((id) => !coming.includes(id));
    const keys = [...next, ...own(facts.signing), ...own(facts.published)];
    const keyOf = (id) => keys.find(({ keyId }) => keyId === id);
    const isNew = (signature) => coming.includes(idOf(signature));
    const signedByNew = indexes.filter(({ signatures }) => signatures.some(isNew)).length;
    const dates = coming.map((id) => {
        const key = keyOf(id);
        return key && facts.since(key);
    });
    const since = latest(dates);
    const from = since === undefined ? undefined : (0,key_succession/* finishFrom */.og)(since, facts.after);
    const former = own(facts.published).filter((key) => !isSigner(key) && !coming.includes(key.keyId));
    const stage = stageOf(coming, old, former, signedByNew, dates);
    const isDue = from !== undefined && from.getTime() <= facts.now.getTime();
    const isBeside = scheme === 'usign' || signedByNew === indexes.length;
    return {
        ...{ scheme, stage },
        old: stage === 'changed' ? former.map(({ keyId }) => keyId) : old,
        new: stage === 'steady' || stage === 'changed' ? signers : coming,
        unconfirmed: coming.filter((id) => !facts.given.has(id) && !signers.includes(id)),
        since: since?.toISOString() ?? null,
        from: stage === 'published' || stage === 'both' ? (from?.toISOString() ?? null) : null,
        mayFinish: (stage === 'published' || stage === 'both') && isDue && isBeside,
        indexes: indexes.length,
        signedByNew,
    };
}
/** The keys that are newer than others that sign: those of a run that are not in the indexes yet, or published later. */
function comingIn(signing, published, signers, { since }) {
    const isSigner = ({ keyId }) => signers.includes(keyId);
    const fresh = signing.filter((key) => !isSigner(key));
    if (fresh.length > 0 || signers.length < 2)
        return fresh;
    const date = (key) => {
        const found = since(key);
        return found instanceof Date ? found.getTime() : 0;
    };
    const known = [...published, ...signing].filter(isSigner);
    const first = Math.min(...known.map(date));
    return known.filter((key) => date(key) > first);
}
function stageOf(coming, old, former, signedByNew, dates) {
    if (coming.length === 0 || (signedByNew > 0 && old.length === 0))
        return former.length > 0 ? 'changed' : 'steady';
    if (signedByNew > 0)
        return 'both';
    return dates.includes(undefined) ? 'planned' : 'published';
}
const idOf = (signature) => signature.state === 'good' ? signature.key.keyId : (signature.keyId ?? '');
const distinct = (ids) => [...new Set(ids)].filter((id) => id !== '');
/** The latest of some dates; undefined unless all are known. */
function latest(dates) {
    const known = dates.filter((date) => date instanceof Date);
    if (known.length === 0 || known.length < dates.length)
        return undefined;
    return new Date(Math.max(...known.map((date) => date.getTime())));
}

// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: ./build/keys/key-name.js
var key_name = __webpack_require__(96648);
// EXTERNAL MODULE: ./build/report/rotate.js
var rotate = __webpack_require__(12520);
// EXTERNAL MODULE: ./build/run/check-keys.js
var check_keys = __webpack_require__(95519);
// EXTERNAL MODULE: ./build/run/feeds-below.js
var feeds_below = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/run/keys.js
var keys = __webpack_require__(67036);
;// CONCATENATED MODULE: ./build/commands/rotate.js

















/**
 * Tells how far a change of keys is, from what the feed publishes, and what to do next. Changes nothing. The signing keys
 * of the run are those that should sign, and `nextKeys` those that are to come.
 *
 * @throws FeedError for a home without a signed index, and for an index whose signature does not verify
 */
async function rotate_rotate(settings, host) {
    const { signingKeys, trustedKeys, nextKeys, revoked } = await (0,keys/* loadKeys */.V)(settings, host);
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host, 'read');
    const tip = await home.open();
    const below = await (0,feeds_below/* feedsBelow */.tF)(home, tip);
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => !(0,feeds_below/* isBelow */.Yw)(path, below));
    const feed = (0,feed_json/* readFeedFile */.zy)(await (0,feed_files/* readFeedJson */.lD)(home, tip));
    const published = keysInPlace(await (0,check_keys/* checkKeys */.L)(home, tip));
    const signing = signingKeys.map(({ publicKey }) => publicKey);
    const given = [...signing, ...trustedKeys, ...nextKeys];
    const { signed, keyrings } = await signedIndexes(home, tip, indexes, (0,signatures/* judgesOf */.YP)(given, published), feed);
    if (signed.length === 0)
        throw nothingSigned(home);
    const isNext = ({ scheme, fileName }) => feed.keys.some((key) => key.state === 'next' && key.scheme === scheme && key.path === `keys/${fileName}`);
    const isRevoked = ({ scheme, fileName }) => feed.keys.some((key) => key.state === 'revoked' && key.scheme === scheme && key.path === `keys/${fileName}`);
    const { rotateAfter: after } = settings.keys;
    const rotations = rotationsOf({
        indexes: signed,
        signing,
        next: [...nextKeys, ...published.filter(isNext)],
        given: new Set(given.map(({ keyId }) => keyId)),
        published: published.filter((key) => !isRevoked(key)),
        since: (0,key_succession/* publishedSince */.VY)(feed, tip.paths),
        now: host.now,
        after,
    });
    const states = keyringStates(keyrings, rotations, [...signing, ...nextKeys, ...published], revoked);
    return (0,rotate/* rotateReport */.C)(home.name, rotations, states, { now: host.now, after });
}
/** The keys that devices find under the names that they look for. */
const keysInPlace = ({ found }) => found
    .filter(({ path, key }) => path === `keys/${key.fileName}`)
    .map(({ key }) => key)
    // Any name of a file is that of a key for apk v2, also that of a key for apk v3.
    .filter(({ scheme, fileName }) => scheme !== 'apk-v2' || (0,key_name/* isKeyName */.TK)(fileName));
/** Reads all indexes in one request, judges their signatures, and finds the keyrings that they list. */
async function signedIndexes(home, tip, indexes, judges, { keyrings: records = [] }) {
    const paths = indexes.flatMap(({ format, path }) => [
        ...(0,signed_folder/* signedFiles */.AH)(format, path, tip.paths),
        ...[(0,edit/* pathIn */.lW)(path, format.secondIndex?.file ?? format.indexFile)].filter((one) => tip.paths.has(one)),
    ]);
    const read = await (0,feed_files/* readFeedFiles */.Mx)(home, tip, [...new Set(paths)]);
    const files = (0,index_source/* withPlainIndexes */.L3)(read, tip.paths);
    const signed = [];
    const keyrings = [];
    for (const { format, path } of indexes) {
        const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
        keyrings.push(...keyringsSeen(format, path, own, records));
        const signatures = await format.verify(own, judges);
        for (const scheme of format.schemes) {
            const made = signatures.filter((one) => one.scheme === scheme);
            if (made.length > 0)
                signed.push({ path: (0,edit/* pathIn */.lW)(path, format.indexFile), scheme, signatures: made });
        }
        const second = own.get(format.secondIndex?.file ?? '');
        if (format.secondIndex === undefined || second === undefined)
            continue;
        const made = await format.secondIndex.verify(second, judges);
        if (made.length > 0)
            signed.push({ path: (0,edit/* pathIn */.lW)(path, format.secondIndex.file), scheme: 'apk-v3', signatures: made });
    }
    for (const { path, signatures } of signed) {
        const bad = signatures.find(({ state }) => state === 'bad');
        if (bad?.state === 'bad')
            throw badSignature(path, bad.reason);
    }
    return { signed, keyrings };
}
const badSignature = (path, reason) => new errors/* FeedError */.lS({
    code: 'FEED_SIGNATURE',
    message: `a signature of ${path} does not verify, so it says nothing about keys: ${reason}`,
    remedy: 'Find out who changed it, and restore the folder from the history of the feed; `pkgfeed check` shows all of it.',
});
const nothingSigned = ({ name }) => new errors/* FeedError */.lS({
    code: 'FEED_ABSENT',
    message: `${name} holds no signed index`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
});


/***/ }),

/***/ 94959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ keyringsIn),
/* harmony export */   TK: () => (/* binding */ keyringOf),
/* harmony export */   WV: () => (/* binding */ keyringTest),
/* harmony export */   n_: () => (/* binding */ countFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41284);



/**
 * The keyrings of a name among what a folder lists.
 *
 * @throws ConflictError for a package of that name that is no keyring of pkgfeed, or that a source of this run brings
 */
function keyringsIn(name, format, listed) {
    return listed
        .filter(({ entry }) => entry.name === name)
        .map((item) => {
        const found = keyringOf(format, item);
        if (found === undefined || item.content?.kind === 'file')
            throw taken(name, item);
        return found;
    });
}
/**
 * A test for the keyrings of a feed: the one that the run keeps, and those that feed.json names and that the signed index
 * marks as keyrings. No source of packages gives them, and nothing but `remove` takes them away.
 */
function keyringTest(format, keyring, known = []) {
    const names = new Set(known.filter((one) => one.format === format.name).map(({ name }) => name));
    return (listed) => listed.entry.name === keyring ||
        (names.has(listed.entry.name) && keyringOf(format, listed) !== undefined);
}
/** What the signed index says of a keyring; undefined for another package. */
function keyringOf(format, listed) {
    const count = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(listed.entry.version);
    const mark = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .markIn */ .bk)(format.describe(listed.entry).provides);
    return count === undefined || mark === undefined ? undefined : { listed, count, mark };
}
const taken = (name, { entry, origin }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
    code: 'CONFLICT_KEYRING',
    message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${entry.name} ${entry.version}`)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(origin)} has the name of \`keyring\`, and this run did not make it`,
    remedy: `Choose another name for \`keyring\`, or leave out the package ${name} and withdraw it where the feed lists it.`,
});
/** How far the count that feed.json remembers may be ahead of what an index lists: nobody signs feed.json. */
const MOST_AHEAD = 1000;
/**
 * How many changes of the keys the version of a keyring counts. It grows only when the keys of the repository change. What
 * feed.json remembers keeps two repositories in step, and a repository that somebody took back to an older state.
 *
 * @param own what the repository lists
 * @param known what feed.json says of the newest keyring of that name in the feed
 * @param mark of the keys that devices should have now
 */
function countFor(own, known, mark) {
    const highest = Math.max(0, ...own.map(({ count }) => count));
    if (own.some((one) => one.count === highest && one.mark === mark))
        return highest;
    const hint = known !== undefined && known.count <= highest + MOST_AHEAD ? known : undefined;
    if (hint !== undefined && hint.count > highest && hint.mark === mark)
        return hint.count;
    return Math.max(highest, hint?.count ?? 0) + 1;
}


/***/ }),

/***/ 89271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ pathOnDevice)
/* harmony export */ });
/** Where each system looks for its keys; Yocto's opkg-key imports those that lie in its folder. */
const FOLDERS = {
    usign: '/etc/opkg/keys',
    openpgp: '/usr/share/opkg/keyrings',
    'apk-v2': '/etc/apk/keys',
    'apk-v3': '/etc/apk/keys',
};
/** The path of a key on the devices that check with it. */
const pathOnDevice = ({ scheme, keyId, fileName, }) => `${FOLDERS[scheme]}/${scheme === 'openpgp' ? `${keyId.toLowerCase()}.gpg` : fileName}`;


/***/ }),

/***/ 41284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pq: () => (/* binding */ countOf),
  O2: () => (/* binding */ keyringRecipe),
  bk: () => (/* binding */ markIn),
  Fg: () => (/* binding */ markOf)
});

// UNUSED EXPORTS: versionOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/feed/catalog/keyring-shape.js
var keyring_shape = __webpack_require__(21444);
// EXTERNAL MODULE: ./build/feed/keyring/paths.js
var paths = __webpack_require__(89271);
;// CONCATENATED MODULE: ./build/feed/keyring/scripts.js

/** The scripts of a keyring package. They need no network, and no program beyond what checks signatures anyway. */
/** Image builders install packages for another root than their own, each saying it in another way. */
const ROOT = `#!/bin/sh
root=\${IPKG_INSTROOT:-\${D:-\${PKG_ROOT:-}}}
root=\${root%/}
`;
const GPG = `home=$root/etc/opkg/gpg
keyring() {
	gpg --homedir "$home" --batch --quiet --yes "$@"
}
`;
/**
 * The script that runs after the files are there: it imports the keys of Yocto's opkg, and removes revoked keys, also
 * those that somebody else put there. A file is removed only if it holds that key.
 *
 * @returns undefined where there is nothing to do
 */
function setUp(keys, revoked) {
    const imported = keys.filter(({ scheme }) => scheme === 'openpgp');
    const forgotten = revoked.filter(({ scheme }) => scheme === 'openpgp');
    const dropped = revoked.filter(({ scheme }) => scheme !== 'openpgp');
    if (imported.length + revoked.length === 0)
        return undefined;
    const parts = [ROOT];
    if (dropped.length > 0)
        parts.push(DROP, ...dropped.map((key) => dropLine(key)));
    if (imported.length + forgotten.length > 0) {
        parts.push(GPG, 'if command -v gpg >/dev/null; then\n', `\t[ -d "$home" ] || mkdir -p -m 700 "$home"\n`, ...imported.map((key) => `\tkeyring --import "$root${(0,paths/* pathOnDevice */.R)(key)}" &&\n\t\tprintf '%s:6:\\n' ${id(key)} | keyring --import-ownertrust 2>/dev/null || exit 1\n`), ...forgotten.map((key) => `\tkeyring --delete-keys ${id(key)} 2>/dev/null\n`), 'else\n\techo "gpg is not there, so its keys are not imported" >&2\nfi\n');
    }
    parts.push('exit 0\n');
    return parts.join('');
}
/**
 * The script that runs after the files are gone. The keys stay: feeds of the device may need them, and their lines are not
 * the package's.
 *
 * @returns undefined where there is nothing to do: opkg forgets no key that was imported
 */
function removal(keys) {
    const files = keys.filter(({ scheme }) => scheme !== 'openpgp');
    if (files.length === 0)
        return undefined;
    const lines = files.map((key) => `put ${(0,paths/* pathOnDevice */.R)(key)} <<'END'\n${key.text.trimEnd()}\nEND\n`);
    return [ROOT, PUT, ...lines, 'exit 0\n'].join('');
}
const PUT = `[ "\${1:-remove}" != upgrade ] || exit 0
put() {
	[ -e "$root$1" ] || { mkdir -p "$root\${1%/*}" && cat >"$root$1"; }
}
`;
const DROP = `key_in() {
	sed -e '/^untrusted comment:/d' "$1" | tr -d ' \\t\\r\\n'
}
drop() {
	[ -f "$root$1" ] && [ "$(key_in "$root$1")" = "$2" ] && rm -f "$root$1"
}
`;
const dropLine = (key) => `drop ${(0,paths/* pathOnDevice */.R)(key)} '${key.text.replace(/^untrusted comment:.*\n/gm, '').replace(/\s/g, '')}'\n`;
const id = ({ keyId }) => keyId.toUpperCase();

;// CONCATENATED MODULE: ./build/feed/keyring/recipe.js




/** Raise it with every change of what is made from the same keys, so that devices get that too. */
const FORM = 1;
/** The files with feed lines that OpenWrt should keep at an upgrade, besides the keys. */
const LINES = {
    usign: '/etc/opkg/customfeeds.conf',
    'apk-v3': '/etc/apk/repositories.d/customfeeds.list',
};
/**
 * The recipe of a keyring package. Equal keys give equal recipes, in whatever order they come.
 *
 * Its version grows with the number of changes, so that each of them reaches devices.
 */
function keyringRecipe({ name, count, format, keys, revoked }) {
    const own = sorted(keys);
    const gone = sorted(revoked);
    const files = own.map((key) => file((0,paths/* pathOnDevice */.R)(key), key.text));
    const kept = keepFile(name, own);
    return {
        name,
        version: versionOf(count),
        description: 'Public keys of a package feed, which verify its indexes.',
        license: 'CC0-1.0',
        provides: [markOf(format, keys, revoked)],
        scripts: scriptsOf({ postInst: setUp(own, gone), postRm: removal(own) }),
        files: [...files, ...(kept === undefined ? [] : [kept])],
        // The bytes follow from the keys alone.
        builtAt: new Date(BUILT_AT),
    };
}
/** A fixed time: 2020-01-01. apk and opkg do not mind how old a package is. */
const BUILT_AT = 1_577_836_800_000;
/** The version after so many changes of the keys. */
const versionOf = (count) => `${count}-r0`;
/** How many changes of the keys a version counts; undefined for a version of another package. */
function countOf(version) {
    const count = Number(/^([1-9]\d{0,5})-r0$/.exec(version)?.[1] ?? Number.NaN);
    return Number.isNaN(count) || count > keyring_shape/* COUNT_LIMIT */.iu ? undefined : count;
}
const MARK = /^pkgfeed-keys-[0-9a-f]{32}$/;
/** What the package provides, by which the next run knows its keys without reading it. */
function markOf(format, keys, revoked) {
    const facts = [keys, revoked].map((list) => sorted(list).map((key) => [(0,paths/* pathOnDevice */.R)(key), key.text]));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([FORM, format, ...facts]));
    return `pkgfeed-keys-${digest.digest('hex').slice(0, 32)}`;
}
/** The mark among what a package provides; undefined for a package that is no keyring of pkgfeed. */
const markIn = (provides) => provides.find((item) => MARK.test(item));
/**
 * What sysupgrade keeps. The list keeps itself: after an upgrade the package is gone, and the next one needs it too. A
 * package for Yocto has none: where /lib is a link, its opkg would remove the link together with the package, and
 * OpenWrt's opkg sees to its keys and lines itself.
 */
function keepFile(name, keys) {
    const lines = [...new Set(keys.flatMap(({ scheme }) => LINES[scheme] ?? []))];
    if (lines.length === 0 || keys.some(({ scheme }) => scheme === 'openpgp'))
        return undefined;
    const path = `/lib/upgrade/keep.d/${name}`;
    return file(path, [...lines, ...keys.map(paths/* pathOnDevice */.R), path, ''].join('\n'));
}
/** The scripts that there are. */
const scriptsOf = (scripts) => Object.fromEntries(Object.entries(scripts).filter(([, text]) => text !== undefined));
const file = (path, text) => ({
    path,
    body: Buffer.from(text, 'latin1'),
    mode: 0o644,
});
/** The keys in an order that does not depend on who names them. */
function sorted(keys) {
    const byPath = new Map(keys.map((key) => [(0,paths/* pathOnDevice */.R)(key), key]));
    return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}


/***/ }),

/***/ 12520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ rotateReport),
/* harmony export */   rotateText: () => (/* binding */ rotateText)
/* harmony export */ });
/* harmony import */ var _feed_key_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44455);
/* harmony import */ var _keys_expiry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3150);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



const DAY = 86_400_000;
function rotateReport(feed, rotations, keyrings, words) {
    const changes = rotations.map((one) => ({
        ...one,
        devices: one.stage === 'steady' ? '' : devicesOf(one),
        next: nextOf(one, words),
    }));
    const first = changes.toSorted((a, b) => urgency(a, words.now) - urgency(b, words.now))[0];
    return {
        command: 'rotate',
        feed,
        rotateAfter: words.after / DAY,
        changes,
        keyrings: [...keyrings],
        next: first === undefined ? '' : `${first.scheme}: ${first.next}`,
    };
}
/** What can be done now comes first, then what has to wait, then what is done. */
function urgency({ stage, mayFinish, from, indexes, signedByNew, scheme }, now) {
    if (stage === 'steady')
        return 4;
    if (stage === 'changed')
        return 3;
    const waits = from !== null && Date.parse(from) > now.getTime();
    const isReady = mayFinish || stage === 'planned' || (scheme !== 'usign' && signedByNew < indexes);
    return isReady ? 0 : waits ? 2 : 1;
}
/** The inputs with the secret keys of a scheme, and how a key is made. */
const INPUTS = {
    usign: { input: 'usign-key', secret: 'PKGFEED_USIGN_KEY', keygen: 'usign' },
    openpgp: { input: 'openpgp-key', secret: 'PKGFEED_OPENPGP_KEY', keygen: 'openpgp' },
    'apk-v2': { input: 'apk-rsa-key', secret: 'PKGFEED_APK_RSA_KEY', keygen: 'apk-rsa' },
    'apk-v3': { input: 'apk-ec-key', secret: 'PKGFEED_APK_EC_KEY', keygen: 'apk-ec' },
};
const list = (ids) => ids.join(', ');
/** What installed packages do, and what comes no more. */
function devicesOf({ scheme, stage, new: coming }) {
    const when = stage === 'changed' ? '' : ', once the new key signs alone';
    return `devices without ${list(coming)}${when}: ${_feed_key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6[scheme]}; what is installed goes on working, and no update comes until they have the key`;
}
function nextOf(rotation, words) {
    const { scheme, stage, old, new: coming } = rotation;
    const { input, keygen } = INPUTS[scheme];
    if (stage === 'steady') {
        return `${list(coming)} signs, and no other key is to come. To change it, make one with \`pkgfeed keygen ${keygen}\`, and publish with its public key as \`next-keys\``;
    }
    if (stage === 'changed') {
        return `nothing: ${list(coming)} signs alone. Take ${list(old)} out of \`trusted-keys\`, and delete its secret once no device needs it`;
    }
    if (stage === 'planned') {
        return `publish ${list(coming)}: run with \`next-keys\` and \`renew: true\`, which needs no packages. Its time begins then`;
    }
    if (scheme !== 'usign' && rotation.signedByNew < rotation.indexes) {
        const { signedByNew, indexes } = rotation;
        const so = signedByNew === 0
            ? 'let both sign'
            : `let both sign in every index (${indexes - signedByNew} of ${indexes} lack it)`;
        return `${so}: give both secret keys as \`${input}\`, that of ${list(old)} first, and run with \`renew: true\``;
    }
    return rotation.mayFinish ? finish(rotation) : wait(rotation, words);
}
function finish({ scheme, old, new: coming }) {
    const { input, secret } = INPUTS[scheme];
    return `let ${list(coming)} sign alone: store its secret key, and no other, as ${secret} for \`${input}\`, put the public key of ${list(old)} into \`trusted-keys\`, take \`next-keys\` out, and run with \`renew: true\``;
}
function wait({ from, new: coming }, { now, after }) {
    const days = after / DAY;
    if (from === null) {
        return `wait: nobody recorded when ${list(coming)} was published. Put it on your devices, and change over with \`allow-key-change: true\``;
    }
    const left = Math.max(1, Math.ceil((Date.parse(from) - now.getTime()) / DAY));
    return `wait until ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(Date.parse(from))} (${left === 1 ? 'a day' : `${left} days`}), ${days} days after ${list(coming)} was published, and put it on your devices meanwhile`;
}
const STAGES = {
    steady: 'no change of keys',
    planned: 'a key is to come, and the feed does not publish it yet',
    published: 'the new key is published, and the old one signs',
    both: 'both keys sign',
    changed: 'the new key signs alone',
};
/** The report for a terminal. It ends with the one thing to do next. */
function rotateText({ feed, changes, keyrings, next }) {
    const lines = changes.flatMap((one) => [
        `${one.scheme}: ${STAGES[one.stage]}${one.since === null ? '' : `, published since ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(Date.parse(one.since))}`}`,
        `  signs ${one.indexes === 1 ? '1 index' : `${one.indexes} indexes`}${one.stage === 'both' ? `, ${one.signedByNew} of them with the new key` : ''}`,
        ...(one.old.length > 0 ? [`  old: ${list(one.old)}`] : []),
        `  ${one.stage === 'steady' ? 'key' : 'new'}: ${list(one.new)}`,
        ...(one.unconfirmed.length === 0
            ? []
            : [
                `  only feed.json, which nobody signs, names ${list(one.unconfirmed)}: compare it with the key that you made, or give that as \`next-keys\``,
            ]),
        ...(one.devices === '' ? [] : [`  ${one.devices}`]),
    ]);
    const rings = keyrings.map(({ name, format, holds }) => holds
        ? `keyring ${name} (${format}): brings these keys to devices`
        : `keyring ${name} (${format}): does not bring exactly these keys; run with \`keyring\`, \`next-keys\` and \`renew: true\``);
    return `${[feed, ...lines, ...rings, '', `next: ${next}`].map(_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN).join('\n')}\n`;
}


/***/ }),

/***/ 95519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkKeys)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34365);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(597);



/** How many key files are read; more than any feed has. */
const KEY_FILES = 64;
/** Reads the keys that a feed publishes, and judges their files. */
async function checkKeys(home, tip) {
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
    const large = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_2__/* .oversized */ .ad)(home, tip, paths);
    const found = [];
    const faults = [...large].map(([path, size]) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .oversizedFault */ .mJ)(path, size));
    const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
    for (const [path, bytes] of await home.read(tip, small)) {
        const judged = await (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeKeyFile */ .vJ)(path, bytes);
        found.push(...judged.keys.map((key) => ({ path, key })));
        faults.push(...judged.faults);
    }
    return { keys: found.map(({ key }) => key), found, faults };
}


/***/ })

};
