export const id = 246;
export const ids = [246];
export const modules = {

/***/ 1591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ discrepanciesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/**
 * Compares a package file with its entry, as a client does before and while it installs it.
 *
 * @param folder the names of the folders that the index is in
 */
async function discrepanciesOf(format, entry, bytes, folder) {
    if (entry.size !== undefined && entry.size !== bytes.length) {
        return [{ kind: 'size', is: bytes.length, listed: entry.size }];
    }
    const facts = {
        size: bytes.length,
        md5: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', bytes, 'hex'),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex'),
    };
    const wrong = ['sha256', 'md5'].filter((name) => entry[name] !== undefined && entry[name] !== facts[name]);
    if (wrong.length > 0) {
        return [{ kind: 'hash', names: wrong.map((name) => ({ sha256: 'SHA-256', md5: 'MD5' })[name]) }];
    }
    const found = [];
    if (entry.size === undefined || (entry.identity === undefined && entry.md5 === undefined)) {
        found.push({ kind: 'bare' });
    }
    try {
        const pkg = await format.readPackage(bytes);
        const { identity } = format.entry(pkg, facts, entry.file, entry.arch);
        if (entry.identity !== undefined && identity !== entry.identity && entry.sha256 === undefined) {
            found.push({ kind: 'build' });
        }
        const fields = ['name', 'version', 'arch'].filter((key) => pkg[key] !== entry[key]);
        // A folder may list a package as its own arch: one for any arch, or one that a map sent there.
        if (folder.includes(entry.arch) && fields.at(-1) === 'arch')
            fields.pop();
        if (fields.length > 0)
            found.push({ kind: 'words', fields });
        found.push(...pkg.warnings.map((text) => ({ kind: 'warning', text })));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF))
            throw error;
        found.push({ kind: 'unreadable', reason: error.reason });
    }
    return found;
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signatureFault),
/* harmony export */   l: () => (/* binding */ bareFault)
/* harmony export */ });
const TELL = 'or tell whoever publishes the feed';
/** Why a fault matters and how it is mended, by its kind. */
const KINDS = {
    unreadable: {
        why: 'devices see only a part of it, or nothing',
        remedy: `Run \`pkgfeed check\` on the feed and restore the folder from its history, ${TELL}.`,
        mayPass: false,
    },
    apart: {
        why: 'it derives from the signed index, and whoever reads it sees another feed than the others',
        remedy: `Publish a change into this folder, which writes all its index files anew, ${TELL}.`,
        mayPass: true,
    },
    unsigned: {
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        remedy: `Publish with a signing key, ${TELL}.`,
        mayPass: true,
    },
    twice: {
        why: 'which of the two a device takes is chance',
        remedy: `Restore the index from the history of the feed, ${TELL}.`,
        mayPass: false,
    },
    client: {
        why: 'some devices refuse it',
        remedy: `Publish a change into this folder with pkgfeed, which writes the index for all clients, ${TELL}.`,
        mayPass: false,
    },
    index: {
        why: 'it is what devices fetch first',
        remedy: `Check the address; publish again if the feed should be there, ${TELL}.`,
        mayPass: true,
    },
    stale: {
        why: 'devices do not see yet what was published',
        remedy: 'Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so.',
        mayPass: true,
    },
    package: {
        why: 'the index lists it, so installing it fails',
        remedy: `Restore the file from the history of the feed, ${TELL}.`,
        mayPass: true,
    },
    changed: {
        why: 'devices refuse to install it',
        remedy: `Restore the file from the history of the feed or publish it again with a new version, ${TELL}.`,
        mayPass: true,
    },
    built: {
        why: 'devices fail to install it, or upgrade it for ever',
        remedy: `Publish a good build with a new version, ${TELL}.`,
        mayPass: false,
    },
    bare: {
        why: 'devices install whatever the server sends',
        remedy: `Publish it again with \`on-conflict: replace\`, which states size and hashes, ${TELL}.`,
        mayPass: false,
    },
    server: {
        why: 'devices meet the same answer',
        remedy: `Look at the address in a browser and at the settings of the server, ${TELL}.`,
        mayPass: false,
    },
};
function bareFault(severity, path, what, kind) {
    const { mayPass, ...words } = KINDS[kind];
    // A warning is not worth the wait.
    return { severity, path, what, ...words, mayPass: mayPass && severity === 'error' };
}
/**
 * @param isSigned whether another signature of the folder is good
 * @param hasKey whether there is a key at all that could have made it
 */
function signatureFault(path, signature, isSigned, hasKey) {
    if (signature.state === 'bad') {
        return {
            severity: 'error',
            path,
            what: `has a bad ${signature.scheme} signature: ${signature.reason}`,
            why: 'devices refuse the index, and opkg deletes the list it had',
            remedy: `Find out who changed it and restore the folder from the history of the feed, ${TELL}.`,
            mayPass: true,
        };
    }
    const { keyId } = signature;
    if (!hasKey) {
        return {
            severity: 'error',
            path,
            what: `is signed by key ${keyId}, and there is no key here to check that with`,
            why: 'nobody has looked whether the signature is good',
            remedy: "Give the feed's public key as `trusted-keys`.",
            mayPass: false,
        };
    }
    return {
        severity: isSigned ? 'warning' : 'error',
        path,
        what: `is signed by key ${keyId}, which is not among the keys that it was checked with`,
        why: 'devices that hold only those keys refuse the feed',
        remedy: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
        mayPass: !isSigned,
    };
}


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ judgedByItself),
/* harmony export */   HU: () => (/* binding */ packedFile),
/* harmony export */   LG: () => (/* binding */ contentFaults),
/* harmony export */   _y: () => (/* binding */ signatureFaults),
/* harmony export */   xC: () => (/* binding */ signatureWord)
/* harmony export */ });
/* unused harmony export schemesOf */
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4219);


/** The compressed index, which most clients of a format that has one fetch instead of the plain one. */
function packedFile({ indexFile, derivedFiles }) {
    return derivedFiles.find((name) => name === `${indexFile}.gz`);
}
function signatureFaults(format, signatures, keys, shown) {
    const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
    if (signatures.length === 0) {
        const what = `has no ${format.schemes.join(' or ')} signature`;
        // With a key at hand the signature is missing, and not merely not wanted.
        return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .bareFault */ .l)(hasKey ? 'error' : 'warning', shown(format.indexFile), what, 'unsigned')];
    }
    const isSigned = signatures.some(({ state }) => state === 'good');
    return signatures.flatMap((signature) => signature.state === 'good' ? [] : [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureFault */ .j)(shown(signature.file), signature, isSigned, hasKey)]);
}
async function contentFaults(format, files, entries, signatures, shown) {
    const faults = [];
    const listed = entries.map((entry) => ({
        ...{ entry, path: format.fetchesByArch ? `${entry.arch}/${entry.file}` : entry.file },
        ...{ blob: undefined, origin: '', content: undefined },
    }));
    for (const fact of (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .duplicatesIn */ .uS)(listed)) {
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .bareFault */ .l)('error', shown(format.indexFile), `lists ${fact} twice`, 'twice'));
    }
    const isForOpenWrt = signatures.some(({ scheme }) => scheme === 'usign');
    for (const { file, problem } of await format.checkIndex(files, entries)) {
        // What is not there or does not unpack is told already, and the size matters to usign alone.
        if (file === packedFile(format))
            continue;
        if (file === format.indexFile && packedFile(format) !== undefined && !isForOpenWrt)
            continue;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .bareFault */ .l)('warning', shown(file), problem, file === format.indexFile ? 'client' : 'apart'));
    }
    return faults;
}
const schemesOf = (signatures) => signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);
/**
 * How a report calls the state of a folder's signatures.
 *
 * @param given the keys that somebody gave; of a scheme without one, those that the feed publishes have judged
 */
function signatureWord(signatures, given) {
    const states = signatures.map(({ state }) => state);
    if (states.includes('bad'))
        return 'BAD SIGNATURE';
    if (states.includes('good'))
        return schemesOf(signatures).some((scheme) => given.some((key) => key.scheme === scheme))
            ? 'signed'
            : 'signed by its published key';
    return states.includes('unknown-key') ? 'signed by an unknown key' : 'not signed';
}
/** Who gives a key wants to know by that key; of a kind that none was given for, the feed judges itself. */
function judgedByItself(signatures, given) {
    const alone = [...new Set(schemesOf(signatures))].filter((scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme));
    return alone.sort().map((scheme) => ({
        severity: 'warning',
        path: 'keys',
        what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
        why: 'somebody who replaced both, key and index, would not be found out',
        remedy: 'Give a public key of each kind that signs the feed as `trusted-keys`.',
    }));
}


/***/ }),

/***/ 2965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ SITE_LIMIT),
/* harmony export */   h: () => (/* binding */ FILE_LIMIT)
/* harmony export */ });
/** GitHub's limit on a Pages site, in bytes. */
const SITE_LIMIT = 1e9;
/** GitHub refuses a push with a larger file. */
const FILE_LIMIT = 100 * 1024 * 1024;


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ packageAddress),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   pd: () => (/* binding */ folderAddress)
/* harmony export */ });
/**
 * The address that a client builds for a package (measured; docs/formats.md): opkg escapes all but letters, digits
 * and `-._~/`, so that `+` is sent as `%2b`; apk sends `+` and `~` as they are. apk v2 looks in the folder that the
 * entry's arch names; apk v3 beside the index, or wherever a pkgname-spec with a whole address says.
 *
 * @param folder where the index is, with a slash at its end
 * @returns undefined for what no client could fetch
 */
function packageAddress(format, folder, { file, arch }) {
    if (format.fetchesByName && !format.fetchesByArch && file.includes('://'))
        return webAddress(file);
    const path = format.fetchesByName ? apkPath(file) : opkgPath(file);
    const home = format.fetchesByArch ? archFolder(folder, arch) : folder;
    // The dot keeps a path that begins with slashes from being read as another host.
    return path === undefined || home === undefined ? undefined : new URL(`./${path}`, home);
}
function archFolder(folder, arch) {
    // An index at the root has no sibling folders; clients given its own address look beside it.
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
    // Half a character has no bytes that could be sent.
    if (/\p{Cs}/u.test(path))
        return undefined;
    return encodeURI(path).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));
}
/** What servers take at most; past 16,384 characters, node says of a host that it can be parsed and then throws. */
const ADDRESS_LIMIT = 8192;
function webAddress(text) {
    const url = text.length <= ADDRESS_LIMIT && URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}
/** A folder below the feed's address; undefined for a path that is not plainly inside. */
function folderAddress(root, path) {
    const segments = path.split('/');
    const isPlain = segments.every((name) => /^[^\u0000-\u0020\u007f\\]+$/u.test(name) && !/^\.+$/.test(name));
    const encoded = isPlain ? apkPath(path) : undefined;
    return encoded === undefined ? undefined : new URL(`./${encoded}/`, root);
}
/** An address as findings name it: relative to the feed's where it is inside. */
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


/***/ }),

/***/ 5285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ damagedFeed),
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);


/** @param root the feed's address, with a slash at its end */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * What a served feed says of itself.
 *
 * @throws VerifyError where nobody can tell
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), answer);
    return (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(answer.state === 'there' ? answer.bytes : undefined);
}
/** @param where its path or address */
function damagedFeed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_DAMAGED',
        message: `${where} is damaged: it is not the JSON that pkgfeed writes`,
        remedy: 'Publish any change, which writes it anew from the signed indexes.',
    });
}
function notFetched(url, { reason }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_FETCH',
        message: `${url.href} could not be fetched: ${reason}`,
        remedy: 'Check the address and the network, and try again later.',
    });
}
/** The folders of a feed that have the wanted coordinates. */
function wantedFolders({ folders }, { branch, repository, arches }) {
    return folders.filter((folder) => (branch === undefined || folder.branch === branch) &&
        (repository === undefined || folder.repository === repository) &&
        (arches.length === 0 || arches.includes(folder.arch)));
}


/***/ }),

/***/ 4439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ makeFetcher)
});

// UNUSED EXPORTS: FETCH_LIMITS

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/served/answer.js
/** What the head of an HTTP answer says, as far as a subscriber's fetch goes by it. */
/** Too busy, or broken for the moment: what every client tries again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
function againOf({ status, headers }) {
    if (!PASSING.has(status))
        return undefined;
    return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}
/** Seconds, or a date, which is compared with the server's own clock and not with ours. */
function retryAfter(headers) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
/** How long caches may go on giving this answer, in milliseconds; 0 where it does not say. */
function lifetimeOf({ headers }) {
    const control = headers.get('cache-control') ?? '';
    if (/\bno-(store|cache)\b/i.test(control))
        return 0;
    const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
    const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
    return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}
/** What tells that a file is still the same, for `If-Range`; a weak tag does not. */
function validatorOf({ headers }) {
    const tag = headers.get('etag');
    return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}
/** Where a partial answer begins, and how large the whole file is. */
function rangeOf({ headers }) {
    const [, from, whole] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
    if (from === undefined)
        return undefined;
    return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}
function lengthOf({ headers }) {
    const value = headers.get('content-length') ?? '';
    return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
/** An encoding that nobody asked for; undefined where the bytes come as they are. */
function encodingOf({ headers }) {
    const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
    return encoding === '' || encoding === 'identity' ? undefined : encoding;
}
/** Error pages and rate limits come as HTML with status 200 from more hosts than one would think. */
function isPage(bytes) {
    return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(bytes.toString('latin1', 0, 512));
}

// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
;// CONCATENATED MODULE: ./build/served/fetcher.js



const FETCH_LIMITS = {
    parallel: 8,
    redirects: 5,
    tries: 4,
    answer: 30_000,
    stall: 30_000,
    whole: 600_000,
    backoff: 1000,
    longestPause: 60_000,
};
/** No client asks for an encoding, so neither do we: sizes and hashes are those of the file as it is. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Enough of a file to tell a package from a page. */
const PEEK = 512;
const wrong = (reason, kind = 'other') => ({ state: 'wrong', reason, kind });
const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');
const roomFor = (size) => Buffer.allocUnsafeSlow(size);
/** Where the server does not tell how long a file is. */
const FIRST_ROOM = 1 << 20;
/** What is kept, with room for a further part: twice as much as there was, so that nothing is copied often. */
function moreRoom({ bytes, size }, part, most) {
    const room = roomFor(Math.min(most, Math.max(2 * bytes.length, size + part, FIRST_ROOM)));
    room.set(bytes.subarray(0, size));
    return room;
}
function makeFetcher(given = {}) {
    const limits = { ...FETCH_LIMITS, ...given };
    const gate = (0,served_gate/* makeGate */.u)(limits.parallel);
    const persist = (url, work) => tryAgain(limits, () => gate.run(1, () => attempt(url, limits, work)));
    return {
        get: (url, most, same) => {
            const kept = { bytes: roomFor(0), size: 0, validator: undefined, same, isSame: true };
            return persist(url, (request) => readWhole(request, most, kept));
        },
        ask: (url) => persist(url, askFor),
    };
}
async function tryAgain(limits, work) {
    for (let tried = 1;; tried++) {
        const outcome = await work();
        if (!isAgain(outcome))
            return outcome;
        const { reason, pause = limits.backoff * 2 ** (tried - 1) } = outcome;
        if (pause > limits.longestPause) {
            return { state: 'failed', reason: `${reason} and asks to wait ${Math.ceil(pause / 1000)} s` };
        }
        if (tried >= limits.tries)
            return { state: 'failed', reason: `${reason}, ${tried} times` };
        await (0,promises_.setTimeout)(pause);
    }
}
const isAgain = (outcome) => 'state' in outcome && outcome.state === 'again';
/** One try within the time limits; a connection that fails or breaks off may be tried again. */
async function attempt(url, limits, work) {
    const controller = new AbortController();
    const stop = (what) => controller.abort(new Error(what));
    const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
    const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
    let quiet;
    const request = {
        send: ({ method, headers }) => follow(url, limits.redirects, {
            method,
            headers: { ...HEADERS, ...headers },
            signal: controller.signal,
        }),
        touch() {
            clearTimeout(stall);
            clearTimeout(quiet);
            quiet = setTimeout(() => stop('it stops in the middle'), limits.stall);
        },
    };
    try {
        return await work(request);
    }
    catch (error) {
        const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
        return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
    }
    finally {
        for (const timer of [stall, whole, quiet])
            clearTimeout(timer);
        // Lets go of an answer whose body nobody has read to its end.
        controller.abort();
    }
}
/** What a person reads of a failed connection, and whether the next try would meet the same. */
function faultOf(error) {
    const { message, cause } = error;
    const { code, message: inner } = (cause ?? {});
    const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND$|^bad port$/.test(code ?? inner ?? '');
    const what = code ?? inner;
    return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}
async function follow(url, most, init) {
    let at = url;
    for (let hops = 0; hops <= most; hops++) {
        const response = await fetch(at, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (!REDIRECTS.has(response.status) || location === null)
            return response;
        await response.body?.cancel();
        const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol) || next.username !== '') {
            return wrong('it redirects to what is no plain web address');
        }
        if (at.protocol === 'https:' && next.protocol === 'http:')
            return wrong('it redirects from https to http');
        at = next;
    }
    return wrong(`it redirects more than ${most} times`);
}
const isRefused = (answer) => 'state' in answer;
/** The file, from where an earlier try broke off if the server still has the same one. */
async function readWhole(request, most, kept) {
    const { size, validator } = kept;
    const isRest = size > 0 && validator !== undefined;
    const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
    const response = await request.send({ method: 'GET', headers });
    if (isRefused(response))
        return response;
    const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
    if (!continues)
        Object.assign(kept, { bytes: roomFor(0), size: 0, validator: validatorOf(response), isSame: true });
    // What was asked for is not what was given: the whole is asked for once more.
    if (isRest && !continues && [206, 416].includes(response.status)) {
        return { state: 'again', reason: 'it breaks off', pause: 0 };
    }
    if (!continues) {
        const refusal = refusalOf(response);
        if (refusal !== undefined)
            return refusal;
    }
    const tooLarge = wrong(`it has more than ${most} bytes`, 'larger');
    const length = lengthOf(response);
    if ((length ?? 0) + kept.size > most)
        return tooLarge;
    if (!continues && kept.same === undefined)
        kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
    for await (const part of response.body ?? []) {
        request.touch();
        if (kept.size + part.length > most)
            return tooLarge;
        keep(kept, part, most);
    }
    const bytes = bytesOf(kept);
    return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}
function keep(kept, part, most) {
    const { same, size } = kept;
    const end = size + part.length;
    if (same === undefined) {
        // A server may say nothing, or send more than it says.
        if (end > kept.bytes.length)
            kept.bytes = moreRoom(kept, part.length, most);
        kept.bytes.set(part, size);
    }
    else {
        kept.isSame &&= same.subarray(size, end).equals(part);
        if (size < PEEK)
            kept.bytes = Buffer.concat([kept.bytes, part]).subarray(0, PEEK);
    }
    kept.size = end;
}
function bytesOf({ bytes, size, same, isSame }) {
    if (same === undefined)
        return bytes.subarray(0, size);
    return isSame && size === same.length ? same : bytes;
}
/** Why an answer is not the file as devices get it; undefined when it is. */
function refusalOf(response) {
    const { status } = response;
    const again = againOf(response);
    if (again !== undefined)
        return again;
    if (status >= 400 && status < 500)
        return { state: 'absent', status, lifetime: lifetimeOf(response) };
    if (status !== 200)
        return wrong(`it answers ${status}`);
    const encoding = encodingOf(response);
    return encoding === undefined
        ? undefined
        : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which nobody asked for`);
}
async function askFor(request) {
    const response = await request.send({ method: 'HEAD' });
    if (isRefused(response))
        return response;
    const refusal = refusalOf(response);
    const isHtml = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
    if (refusal === undefined && !isHtml) {
        return { state: 'there', size: lengthOf(response), lifetime: lifetimeOf(response), refusesHead: false };
    }
    if (refusal?.state === 'again' && response.status !== 500)
        return refusal;
    if (refusal?.state === 'absent' && [404, 410].includes(refusal.status))
        return refusal;
    const peeked = await peek(request);
    return peeked.state === 'there' ? { ...peeked, refusesHead: refusal !== undefined } : peeked;
}
/** Asks for the first bytes, where the answer to HEAD leaves doubt. */
async function peek(request) {
    const response = await request.send({ method: 'GET', headers: { range: `bytes=0-${PEEK - 1}` } });
    if (isRefused(response))
        return response;
    const range = response.status === 206 ? rangeOf(response) : undefined;
    const refusal = range?.from === 0 ? undefined : refusalOf(response);
    if (refusal !== undefined)
        return refusal;
    const parts = [];
    let size = 0;
    for await (const part of response.body ?? []) {
        request.touch();
        parts.push(part);
        size += part.length;
        if (size >= PEEK)
            break;
    }
    if (isPage(Buffer.concat(parts)))
        return PAGE;
    const whole = range === undefined ? lengthOf(response) : range.whole;
    return { state: 'there', size: whole, lifetime: lifetimeOf(response), refusesHead: false };
}


/***/ }),

/***/ 1861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ makeGate)
/* harmony export */ });
function makeGate(most) {
    const waiting = [];
    let inside = 0;
    const admit = () => {
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
            if (inside > 0 && inside + next.weight > most)
                return;
            waiting.shift();
            inside += next.weight;
            next.enter();
        }
    };
    return {
        async run(weight, work) {
            await new Promise((enter) => {
                waiting.push({ weight, enter });
                admit();
            });
            try {
                return await work();
            }
            finally {
                inside -= weight;
                admit();
            }
        },
    };
}


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lackingFault)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4219);

/**
 * A file that could not be fetched.
 *
 * @param role `beside` for files that a folder may do without
 */
function lackingFault(path, answer, role) {
    const kind = role === 'package' ? 'package' : 'index';
    switch (answer.state) {
        case 'absent':
            if (role === 'beside')
                return [];
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `is missing: the server answers ${answer.status}`, kind)];
        case 'wrong':
            // Hosts that answer every address with a page have no such file.
            if (role === 'beside' && answer.kind === 'page')
                return [];
            if (role === 'package' && answer.kind === 'larger') {
                return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `is larger than the index says: ${answer.reason}`, 'changed')];
            }
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `is not served as it is: ${answer.reason}`, 'server')];
        case 'failed':
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .l)('error', path, `could not be fetched: ${answer.reason}`, 'server')];
    }
}


/***/ }),

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ REAL_CLOCK),
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

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

/***/ 2751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(698);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1904);



/** Above what any feed has had; each is a request. */
const KEY_COUNT = 256;
/** The keys that a feed publishes for its subscribers, each where `feed.json` says it is. */
async function publishedKeys(fetcher, root, named, findings) {
    const keys = [];
    for (const path of [...new Set(named.map((key) => key.path))].slice(0, KEY_COUNT)) {
        const folder = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .folderAddress */ .pd)(root, path);
        const url = folder && new URL(folder.href.replace(/\/$/, ''));
        const answer = url && (await fetcher.get(url, _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLIC_KEY_LIMIT */ .Mp));
        if (answer?.state !== 'there') {
            const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
            findings.push(keyFinding(path, `cannot be fetched: ${how ?? 'it is no plain path'}`));
            continue;
        }
        const found = await readKeys(answer.bytes, path);
        const stated = named.filter((key) => key.path === path);
        const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', answer.bytes);
        const isNamed = new Set(found.map(({ text }) => text)).size === 1 &&
            stated.every(({ scheme, keyId, sha256 }) => (sha256 === null || sha256 === sum) && found.some((key) => isThat(key, scheme, keyId)));
        if (!isNamed)
            findings.push(keyFinding(path, 'is not the public key that feed.json says'));
        else
            keys.push(...found);
    }
    return keys;
}
/** An RSA key for apk v2 is called by its file's name, which its text does not tell. */
const isThat = (key, scheme, keyId) => key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);
async function readKeys(bytes, path) {
    try {
        return await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublicKeys */ .eK)({ text: bytes.toString('latin1'), origin: path });
    }
    catch {
        return [];
    }
}
function keyFinding(path, what) {
    return {
        severity: 'error',
        path,
        what,
        why: 'people who follow the instructions of the feed end up with another key or none',
        remedy: 'Publish anything with that key, which adds its public half, or tell whoever publishes the feed.',
    };
}


/***/ }),

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ PATIENCE),
  T: () => (/* binding */ verifyFolders)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/audit/faults.js
var audit_faults = __webpack_require__(4219);
// EXTERNAL MODULE: ./build/served/address.js
var address = __webpack_require__(1904);
// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
// EXTERNAL MODULE: ./build/audit/index-files.js
var index_files = __webpack_require__(422);
// EXTERNAL MODULE: ./build/bytes/blob-id.js
var blob_id = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/bytes/compression.js
var compression = __webpack_require__(7042);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(1600);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/served/lacking.js
var lacking = __webpack_require__(8579);
;// CONCATENATED MODULE: ./build/served/index-files.js









/** What derives from an index, such as `index.json`, is a tenth of it. */
const DERIVED_LIMIT = 16 << 20;
/** So much of each file is fetched of several folders at once, and unpacked; what is larger is fetched alone. */
const SMALL = 4 << 20;
/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
function indexFiles(format) {
    const { indexFile, derivedFiles, signatureFiles } = format;
    const packed = (0,index_files/* packedFile */.HU)(format);
    return [
        ...(packed === undefined ? [] : [[packed, index_budget/* INDEX_LIMIT */.bk]]),
        [indexFile, index_budget/* INDEX_LIMIT */.bk],
        ...derivedFiles.filter((name) => name !== packed).map((name) => [name, DERIVED_LIMIT]),
        ...signatureFiles.map((name) => [name, file_limits/* SIGNATURE_LIMIT */.X]),
    ];
}
/**
 * Fetches the index files of a folder.
 *
 * @param isAlone whether no other folder is fetched at the same time: only then large files are, one after another
 * @returns undefined when there are large ones, and others are fetched at the same time
 */
async function fetchIndex(format, get, isAlone) {
    const packed = (0,index_files/* packedFile */.HU)(format);
    const answers = new Map();
    const files = new Map();
    const blobs = new Map();
    let [damage, isApart] = [undefined, false];
    const wanted = indexFiles(format);
    const early = isAlone
        ? undefined
        : await Promise.all(wanted.map(([name, most]) => get(name, Math.min(most, SMALL))));
    for (const [i, [name, most]] of wanted.entries()) {
        // Of a large index the plain form is compared as it comes.
        const unpacked = name === format.indexFile ? files.get(name) : undefined;
        const answer = early?.[i] ?? (await get(name, most, unpacked));
        if (isLarge(answer) && !isAlone && most > SMALL)
            return undefined;
        if (answer.state !== 'there') {
            answers.set(name, answer);
            continue;
        }
        const { bytes } = answer;
        blobs.set(name, (0,blob_id/* blobId */.z)(bytes));
        // What was looked at is let go of: an index may be in memory twice at most.
        answers.set(name, { ...answer, bytes: NOTHING });
        if (name === packed) {
            try {
                files.set(format.indexFile, await (0,compression/* decompress */.mF)(bytes, 'gzip', isAlone ? index_budget/* INDEX_LIMIT */.bk : SMALL, 0));
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
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
 * @param formats all that have an index in the folder; of a file that two derive, the later one's is there
 * @param shown how findings name a file of the folder
 */
async function judgeIndex(format, formats, served, keys, shown) {
    const { answers, damage, isApart } = served;
    const later = formats_formats/* FORMATS */.h.slice(formats_formats/* FORMATS */.h.indexOf(format) + 1).filter((one) => formats.includes(one));
    const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
    const files = new Map([...served.files].filter(([name]) => !theirs.has(name)));
    const faults = lackingFaults(format, answers, shown);
    const packed = (0,index_files/* packedFile */.HU)(format) ?? '';
    if (damage !== undefined) {
        faults.push((0,audit_faults/* bareFault */.l)('error', shown(packed), `does not unpack to an index: ${damage}`, 'unreadable'));
    }
    if (isApart) {
        const what = `is another index than ${packed} unpacks to`;
        faults.push((0,audit_faults/* bareFault */.l)('error', shown(format.indexFile), what, 'apart'));
    }
    const index = files.get(format.indexFile);
    if (index === undefined)
        return { entries: [], signatures: [], faults, isRead: false };
    try {
        const signatures = await format.verify(files, keys);
        faults.push(...(0,index_files/* signatureFaults */._y)(format, signatures, keys, shown));
        const entries = format.parseIndex(index);
        const content = await (0,index_files/* contentFaults */.LG)(format, files, entries, signatures, shown);
        return { entries: withoutText(entries), signatures, faults: [...faults, ...content], isRead: true };
    }
    catch (error) {
        if (!(error instanceof errors/* PkgfeedError */.jH))
            throw error;
        const reason = error instanceof errors/* FormatError */.IF ? error.reason : error.message;
        faults.push((0,audit_faults/* bareFault */.l)('error', shown(format.indexFile), `cannot be used: ${reason}`, 'unreadable'));
        return { entries: [], signatures: [], faults, isRead: false };
    }
}
/** What packages are looked after by: copies, since any piece of an index's text keeps the whole of it in memory. */
const withoutText = (entries) => structuredClone(entries.map((entry) => ({ ...entry, text: '' })));
/** Of the two forms of an index one is enough to judge it; the other is missed only by those who fetch it. */
function lackingFaults(format, served, shown) {
    const packed = (0,index_files/* packedFile */.HU)(format);
    const isThere = (name) => served.get(name ?? '')?.state === 'there';
    return [...served].flatMap(([name, answer]) => {
        if (answer.state === 'there')
            return [];
        if (name === format.indexFile && packed !== undefined) {
            // Told with the compressed form, where both are missing.
            if (answer.state !== 'absent')
                return (0,lacking/* lackingFault */.k)(shown(name), answer, isThere(packed) ? 'beside' : 'index');
            return isThere(packed)
                ? [(0,audit_faults/* bareFault */.l)('warning', shown(name), 'is missing, and `src` lines fetch it', 'client')]
                : [];
        }
        if (name === packed && answer.state === 'absent' && isThere(format.indexFile)) {
            const what = 'is missing, and `src/gz` lines fetch nothing else';
            return [(0,audit_faults/* bareFault */.l)('error', shown(name), what, 'index')];
        }
        return (0,lacking/* lackingFault */.k)(shown(name), answer, name === packed || name === format.indexFile ? 'index' : 'beside');
    });
}

// EXTERNAL MODULE: ./build/audit/discrepancies.js
var discrepancies = __webpack_require__(1591);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(2965);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/served/packages.js







/** Read whole and held in memory while its hashes are compared; GitHub Pages serves none that is larger. */
const PACKAGE_LIMIT = limits/* FILE_LIMIT */.h;
/** Bytes of packages in memory at once; one package may exceed it alone. */
const MEMORY_BUDGET = 64 << 20;
/** What a package of unknown size counts as. */
const GUESS = 16 << 20;
/** Packages in memory or on their way to it; requests are bounded by the fetcher. */
const AT_ONCE = 32;
/** So many failures in a row, with all their tries, are the server's and not the packages'. */
const LOST = 16;
/**
 * Looks after packages, several at a time: with `all` each is fetched and compared with its entry, otherwise the
 * server is asked whether it is there, with that size.
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
    const { entry, url, path } = item;
    const verdict = { faults: [], isThere: false, bytes: 0, refusesHead: false, isLost: false };
    if (url === undefined) {
        verdict.faults.push((0,audit_faults/* bareFault */.l)('error', path, 'is listed under a path that no client can ask for', 'package'));
        return verdict;
    }
    const isTooBig = (entry.size ?? 0) > PACKAGE_LIMIT;
    if (all && !isTooBig) {
        const answer = await fetcher.get(url, entry.size ?? PACKAGE_LIMIT);
        if (answer.state !== 'there') {
            const isUnknown = entry.size === undefined && answer.state === 'wrong' && answer.kind === 'larger';
            const faults = isUnknown
                ? [tooLarge(path, `more than ${(0,printable/* sizeText */.lP)(PACKAGE_LIMIT)}`)]
                : (0,lacking/* lackingFault */.k)(path, answer, 'package');
            return { ...verdict, faults, isThere: isUnknown, isLost: answer.state === 'failed' };
        }
        const faults = await compare(item, url, answer.bytes);
        return { ...verdict, faults, isThere: true, bytes: answer.bytes.length };
    }
    const answer = await fetcher.ask(url);
    if (answer.state !== 'there') {
        return { ...verdict, faults: (0,lacking/* lackingFault */.k)(path, answer, 'package'), isLost: answer.state === 'failed' };
    }
    const { size = 0, refusesHead } = answer;
    if (entry.size !== undefined && answer.size !== undefined && answer.size !== entry.size) {
        verdict.faults.push((0,audit_faults/* bareFault */.l)('error', path, otherSize(answer.size, entry.size), 'changed'));
    }
    if (all)
        verdict.faults.push(tooLarge(path, (0,printable/* sizeText */.lP)(entry.size)));
    return { ...verdict, isThere: true, bytes: size, refusesHead };
}
const tooLarge = (path, size) => (0,audit_faults/* bareFault */.l)('warning', path, `has ${size}, too much to fetch and compare here`, 'server');
const otherSize = (is, listed) => `has ${is} bytes, not ${listed} as the index says`;
/** The package that was fetched against its entry. */
async function compare({ format, entry, path, signatures }, url, bytes) {
    const found = await (0,discrepancies/* discrepanciesOf */.P)(format, entry, bytes, url.pathname.split('/'));
    // What is told of an ipk matters to OpenWrt's opkg alone, for which a folder is signed by usign.
    const isForOpenwrt = !format.schemes.includes('usign') || signatures.some(({ scheme }) => scheme === 'usign');
    return found
        .filter(({ kind }) => kind !== 'warning' || isForOpenwrt)
        .map((one) => (0,audit_faults/* bareFault */.l)(one.kind === 'bare' || one.kind === 'warning' ? 'warning' : 'error', path, ...faultOf(one)));
}
/** What is wrong, and why that matters. */
function faultOf(found) {
    switch (found.kind) {
        case 'size':
            return [otherSize(found.is, found.listed), 'changed'];
        case 'hash':
            return [`has another ${found.names.join(' and ')} than the index says`, 'changed'];
        case 'build':
            return ['is another build than the index says', 'changed'];
        case 'bare':
            return ['is listed without size or hash', 'bare'];
        case 'words':
            return [`says another ${found.fields.join(' and ')} than the index`, 'built'];
        case 'warning':
            return [`is not for all: ${found.text}`, 'built'];
        case 'unreadable':
            return [`is no readable package: ${found.reason}`, 'built'];
    }
}

// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(7399);
;// CONCATENATED MODULE: ./build/served/verify.js







/** Pages keeps each file for about ten minutes. */
const PATIENCE = { least: 15_000, most: 660_000, first: 5000, longest: 60_000 };
/** Folders whose index files are fetched at the same time. */
const FOLDERS_AT_ONCE = 4;
/** How many faults of a folder's packages are told; one that has more has them for one reason. */
const NAMED = 100;
/**
 * Fetches folders as their subscribers do, and judges what comes. Where caches may be the cause of a fault, the
 * folder is fetched again for as long as they may last; only then it counts.
 *
 * @throws VerifyError when the server stops answering
 */
async function verifyFolders(folders, options) {
    const { patience, clock, say } = options;
    let open = folders.map((folder) => ({
        ...{ folder, index: { entries: [], signatures: [], faults: [], isRead: false }, lifetime: 0 },
        ...{ wanted: [], packages: [], settled: new Map() },
    }));
    const states = open;
    let bound;
    const look = async ({ isLast }) => {
        await lookAtIndexes(open, options);
        // An index that is about to change may list other packages.
        await lookAtPackages(isLast ? open : open.filter(({ index }) => !index.faults.some(mayPass)), options);
        open = open.filter((state) => faultsOf(state).some(mayPass));
        if (open.length === 0)
            return true;
        // Computed once: a server that calls every answer fresh would make us wait for ever.
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
    const more = open.length > 1 ? `, and ${open.length - 1} more folders` : '';
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
/** Returns false when the index is so large that its folder has to be looked at alone. */
async function lookAtIndex(state, { fetcher, keys, root }, isAlone) {
    const { format, formats, url, expect } = state.folder;
    const get = (name, most, same) => fetcher.get(new URL(name, url), most, same);
    const served = await fetchIndex(format, get, isAlone);
    if (served === undefined)
        return false;
    const { answers, blobs } = served;
    state.lifetime = Math.max(0, ...[...answers.values()].map((one) => ('lifetime' in one ? one.lifetime : 0)));
    state.index = await judgeIndex(format, formats, served, keys, (name) => (0,address/* shownAddress */.Uk)(root, new URL(name, url)));
    for (const fault of expect?.(blobs, state.index.entries) ?? [])
        state.index.faults.push(fault);
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
    const url = (0,address/* packageAddress */.T9)(format, home, entry);
    const path = url === undefined ? `${folder.path}/${entry.file}` : (0,address/* shownAddress */.Uk)(root, url);
    return { format, entry, url, path, signatures: index.signatures };
}
/** Identifies a verdict. An entry that says something else about the file needs a verdict of its own. */
const verdictKeyOf = ({ url, path, entry }) => (0,external_node_crypto_.hash)('sha256', JSON.stringify([url?.href ?? path, entry.name, entry.version, entry.size, entry.identity, entry.md5]), 'base64');
function verdictOf(state) {
    const { folder, index, packages } = state;
    const faults = [...index.faults];
    let untold = 0;
    for (const fault of packages.flatMap((one) => one.faults)) {
        if (faults.length < index.faults.length + NAMED)
            faults.push(fault);
        else
            untold++;
    }
    if (untold > 0) {
        const what = `lists packages with ${untold} more faults like these`;
        faults.push((0,audit_faults/* bareFault */.l)('error', `${folder.path}/${folder.format.indexFile}`, what, 'package'));
    }
    const there = packages.filter(({ isThere }) => isThere);
    const sound = isSound(index.faults) ? there.filter((one) => isSound(one.faults)).length : 0;
    // Yocto's opkg gives up at once.
    if (packages.some(({ refusesHead }) => refusesHead) && folder.format.schemes.includes('openpgp')) {
        faults.push((0,audit_faults/* bareFault */.l)('warning', folder.path, 'refuses HEAD, with which opkg of Yocto asks first', 'server'));
    }
    const bytes = there.reduce((sum, one) => sum + one.bytes, 0);
    return { ...index, folder, faults, packages: there.length, bytes, sound };
}
const isSound = (faults) => !faults.some(({ severity }) => severity === 'error');


/***/ })

};
