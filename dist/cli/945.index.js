export const id = 945;
export const ids = [945];
export const modules = {

/***/ 38680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   Mn: () => (/* binding */ chainAfter),
/* harmony export */   bq: () => (/* binding */ signedIndexes),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _chain_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20100);


/** The SHA-256 of a file, in hex. */
const sha256Of = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
/**
 * What the next `feed.json` says about the states before it. It costs nothing but the present `feed.json`, which a run has
 * read anyway: the hash of that covers what it says of every index.
 *
 * @param bytes of the present `feed.json`; undefined where there is none
 */
function chainAfter(bytes, { state, updated, chain }, { runUrl }) {
    const run = runUrl ?? null;
    if (bytes === undefined || state === 'absent')
        return { state: 1, run, past: [] };
    const before = {
        sha256: sha256Of(bytes),
        updated: updated ?? null,
        run: chain?.run ?? null,
    };
    return {
        // Write only what a later run can read.
        state: ((chain?.state ?? 0) % _chain_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_LIMIT */ .Eo) + 1,
        run,
        past: [before, ...(chain?.past ?? [])].slice(0, _chain_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .PAST_LIMIT */ .zH),
    };
}
/** The names of a format's indexes that have signatures of their own. */
const signedIndexes = ({ indexFile, secondIndex }) => secondIndex === undefined ? [indexFile] : [indexFile, secondIndex.file];
/**
 * The hashes of the indexes of some formats in one folder.
 *
 * @param read the content of an index; undefined for one that is not there
 */
function hashesOf(formats, read) {
    const hashes = formats.flatMap(signedIndexes).flatMap((name) => {
        const bytes = read(name);
        return bytes === undefined ? [] : [[name, sha256Of(bytes)]];
    });
    return hashes.length === 0 ? undefined : Object.fromEntries(hashes);
}


/***/ }),

/***/ 97044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keyPath),
/* harmony export */   s: () => (/* binding */ publishedKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The path in the feed of a key's public half. */
function keyPath(key) {
    return `keys/${key.publicKey.fileName}`;
}
/**
 * Describes a key for catalogs and reports.
 *
 * @param kept files of keys that keep their bytes
 */
function publishedKey({ publicKey }, kept = []) {
    const { scheme, keyId, text } = publicKey;
    const path = keyPath({ publicKey });
    const file = kept.find((one) => one.scheme === scheme && one.path === path);
    const sha256 = file?.sha256 ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1'));
    return { scheme, keyId, path, sha256 };
}


/***/ }),

/***/ 85285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ damagedFeed),
/* harmony export */   IU: () => (/* binding */ hasCoordinates),
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   Vq: () => (/* binding */ choiceText),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38680);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);



/**
 * Fetches a feed's `feed.json`.
 *
 * @param root the feed's address, with a slash at its end
 */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root), _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * Reads what a served feed says about itself.
 *
 * @throws VerifyError when it cannot be fetched for now
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root), answer);
    if (answer.state !== 'there')
        return { ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .openFeedFile */ .zE)(undefined), sha256: '', lifetime: 0 };
    const { bytes, lifetime } = answer;
    return { ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .openFeedFile */ .zE)(bytes), sha256: (0,_feed_catalog_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(bytes), lifetime };
}
/**
 * The error for a damaged `feed.json`.
 *
 * @param where its path or address
 */
function damagedFeed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_DAMAGED',
        message: `${where} is damaged: it is not the JSON that pkgfeed writes`,
        remedy: 'Publish any change, which writes it again from the signed indexes.',
    });
}
/** The error for a file that could not be fetched. */
function notFetched(url, { reason }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_FETCH',
        message: `${url.href} could not be fetched: ${reason}`,
        remedy: 'Check the address and the network, and try again later.',
    });
}
/** The folders of a feed that have wanted coordinates. */
const wantedFolders = ({ folders }, choices) => folders.filter((folder) => hasCoordinates(folder, choices, (arches) => (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .archesIn */ .OB)(folder).some((arch) => arches.includes(arch))));
/**
 * True for a folder with the coordinates of one of the choices.
 *
 * @param hasArch whether the folder has one of some arches
 */
const hasCoordinates = (folder, choices, hasArch) => choices.some(({ branch, repository, target, arches }) => (branch === undefined || folder.branch === branch) &&
    (repository === undefined || folder.repository === repository) &&
    (target === undefined || folder.target === target) &&
    (arches.length === 0 || hasArch(arches)));
/** The wanted coordinates, for messages; empty if all are wanted. */
const choiceText = (choices) => choices
    .map(({ branch, repository, target, arches }) => [branch, repository, target, arches.join(' or ')].filter((word) => word).join(' '))
    .filter((words) => words !== '')
    .join(' or ');


/***/ }),

/***/ 5902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ makeFetcher)
});

;// CONCATENATED MODULE: ./build/served/answer.js
/** Reads the head of an HTTP answer for what a subscriber's fetch needs. */
/** The server is busy, or broken for the moment. Every client tries these again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether to try again, and when; undefined for an answer that counts. */
function againOf({ status, headers }) {
    if (!PASSING.has(status))
        return undefined;
    return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}
/** Reads seconds, or a date, which is compared with the server's own clock. */
function retryAfter(headers) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
/** How long caches may keep this answer, in milliseconds; 0 when it does not say. */
function lifetimeOf({ headers }) {
    const control = headers.get('cache-control') ?? '';
    if (/\bno-(store|cache)\b/i.test(control))
        return 0;
    const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
    const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
    return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}
/** A strong tag or a date that identifies the file for `If-Range`; undefined without one. */
function validatorOf({ headers }) {
    const tag = headers.get('etag');
    return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}
/** The offset at which a partial answer begins, and the size of the whole file. */
function rangeOf({ headers }) {
    const [, from, whole] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
    if (from === undefined)
        return undefined;
    return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}
/** The length of the body in bytes; undefined when it does not say. */
function lengthOf({ headers }) {
    const value = headers.get('content-length') ?? '';
    return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
/** An encoding that was not asked for; undefined when the bytes come as they are. */
function encodingOf({ headers }) {
    const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
    return encoding === '' || encoding === 'identity' ? undefined : encoding;
}
/** True for HTML. Many hosts send error pages and rate limits as HTML with status 200. */
function isPage(bytes) {
    return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(bytes.toString('latin1', 0, 512));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/served/attempt.js



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
/** Clients do not ask for an encoding, so neither does pkgfeed: sizes and hashes are those of the file itself. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** How many bytes of a file show whether it is a package or a page. */
const PEEK = 512;
const wrong = (reason, kind = 'other') => ({
    state: 'wrong',
    reason,
    kind,
});
const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');
/** Repeats work while it may succeed the next time, with longer and longer pauses. */
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
/**
 * Tries once, within the time limits. A connection that fails or breaks off may be tried again.
 *
 * @throws MachineError for what this machine refuses
 */
async function attempt(url, limits, send, work) {
    const controller = new AbortController();
    const stop = (what) => controller.abort(new Error(what));
    const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
    const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
    let quiet;
    const request = {
        send: ({ method, headers }) => follow(url, limits.redirects, send, {
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
        // No other try and no other server mends a disk.
        if (error instanceof errors/* MachineError */.Ml && OF_DISK.has(error.code))
            throw error;
        const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
        return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
    }
    finally {
        for (const timer of [stall, whole, quiet])
            clearTimeout(timer);
        // Ends an answer whose body was not read to its end. A reason of its own would be made for each request.
        controller.abort(OVER);
    }
}
const OVER = new Error('it is over');
/** Errors of this machine itself. Others are about the connection: its proxy, or its certificates. */
const OF_DISK = new Set(['MACHINE_LIMIT', 'MACHINE_FILE']);
/** The reason of a failed connection in words, and whether the next try would fail as well. */
function faultOf(error) {
    if (error instanceof errors/* PkgfeedError */.jH)
        return { reason: `${error.message}. ${error.remedy}`, isFinal: true };
    const { message, cause } = error;
    const { code, message: inner } = (cause ?? {});
    const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND\b|^bad port$/.test(code ?? inner ?? '');
    const what = code ?? inner;
    return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}
/** Sends a request and follows redirects, to plain web addresses only. */
async function follow(url, most, send, init) {
    let at = url;
    for (let hops = 0; hops <= most; hops++) {
        const response = await send(at, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (!REDIRECTS.has(response.status) || location === null)
            return response;
        await response.body?.cancel();
        const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol) || next.username !== '') {
            return wrong('it redirects to something that is not a plain web address');
        }
        if (at.protocol === 'https:' && next.protocol === 'http:')
            return wrong('it redirects from https to http');
        at = next;
    }
    return wrong(`it redirects more than ${most} times`);
}
const isRefused = (answer) => 'state' in answer;
/** Why an answer is not the file as devices want it; undefined when it is. */
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
        : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which pkgfeed did not ask for`);
}

// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
;// CONCATENATED MODULE: ./build/served/resume.js


/**
 * Asks for a file of at most `most` bytes, or for what earlier tries did not receive of it.
 *
 * @param restart is told that the answer begins anew, and what identifies the file
 */
async function askForRest(request, most, { size, validator }, restart) {
    const isRest = size > 0 && validator !== undefined;
    const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
    const response = await request.send({ method: 'GET', headers });
    if (isRefused(response))
        return response;
    const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
    if (!continues)
        restart(validatorOf(response));
    // The server sent another range than the one asked for. The next try asks for the whole file.
    if (isRest && !continues && [206, 416].includes(response.status)) {
        return { state: 'again', reason: 'it breaks off', pause: 0 };
    }
    const refusal = continues ? undefined : refusalOf(response);
    if (refusal !== undefined)
        return refusal;
    const length = lengthOf(response);
    const isTooLarge = (length ?? 0) + (continues ? size : 0) > most;
    return isTooLarge ? tooLarge(most) : { response, length, continues };
}
/** The refusal of a file of more than `most` bytes. */
const tooLarge = (most) => wrong(`it has more than ${most} bytes`, 'larger');

;// CONCATENATED MODULE: ./build/served/save-file.js





/** An empty beginning for a file, which `saveWhole` fills over several tries. */
const nothingSaved = (file) => ({
    file,
    size: 0,
    validator: undefined,
    beginning: Buffer.alloc(0),
});
/**
 * Saves a file of at most `most` bytes. Goes on where an earlier try broke off, if the server still has the same file.
 *
 * @param arrived is told how many bytes have arrived
 * @throws MachineError where this machine cannot save it
 */
async function saveWhole(request, most, partial, arrived) {
    const answer = await askForRest(request, most, partial, (validator) => {
        arrived(-partial.size);
        Object.assign(partial, nothingSaved(partial.file), { validator });
    });
    if ('state' in answer)
        return answer;
    const { response, continues } = answer;
    // Synchronous, because for thousands of small files a promise costs more than the write itself.
    const file = onDisk(() => (0,external_node_fs_.openSync)(partial.file, continues ? 'r+' : 'w'));
    try {
        for await (const part of response.body ?? []) {
            request.touch();
            if (partial.size + part.length > most)
                return tooLarge(most);
            append(file, part, partial);
            arrived(part.length);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return isPage(partial.beginning) ? PAGE : { state: 'there', size: partial.size };
}
function append(file, part, partial) {
    for (let done = 0; done < part.length;) {
        done += onDisk(() => (0,external_node_fs_.writeSync)(file, part, done, part.length - done, partial.size + done));
    }
    if (partial.size < PEEK)
        partial.beginning = Buffer.concat([partial.beginning, part]).subarray(0, PEEK);
    partial.size += part.length;
}
function onDisk(work) {
    try {
        return work();
    }
    catch (error) {
        throw (0,refusals/* machineError */.Ko)(error) ?? error;
    }
}

;// CONCATENATED MODULE: ./build/served/whole-file.js



const roomFor = (size) => Buffer.allocUnsafeSlow(size);
/** For a file whose length the server does not state. */
const FIRST_ROOM = 1 << 20;
/** The kept bytes with room for another part. The room doubles, so that bytes are not copied often. */
function moreRoom({ bytes, size }, part, most) {
    const room = roomFor(Math.min(most, Math.max(2 * bytes.length, size + part, FIRST_ROOM)));
    room.set(bytes.subarray(0, size));
    return room;
}
/** An empty beginning for a file, which `readWhole` fills over several tries. */
const nothingKept = (same) => ({
    bytes: roomFor(0),
    size: 0,
    validator: undefined,
    same,
    isSame: true,
});
/**
 * Reads a file of at most `most` bytes. Goes on where an earlier try broke off, if the server still has the same file.
 */
async function readWhole(request, most, kept) {
    const answer = await askForRest(request, most, kept, (validator) => {
        Object.assign(kept, { bytes: roomFor(0), size: 0, validator, isSame: true });
    });
    if ('state' in answer)
        return answer;
    const { response, length, continues } = answer;
    if (!continues && kept.same === undefined)
        kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
    for await (const part of response.body ?? []) {
        request.touch();
        if (kept.size + part.length > most)
            return tooLarge(most);
        keep(kept, part, most);
    }
    const bytes = bytesOf(kept);
    return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}
function keep(kept, part, most) {
    const { same, size } = kept;
    const end = size + part.length;
    if (same === undefined) {
        // A server may state no length, or send more than it states.
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

;// CONCATENATED MODULE: ./build/served/fetcher.js





/**
 * A fetcher with its own limit of parallel requests.
 *
 * @param send sends one request
 */
function makeFetcher(send, given = {}) {
    const limits = { ...FETCH_LIMITS, ...given };
    const gate = (0,served_gate/* makeGate */.u)(limits.parallel);
    const persist = (url, work) => tryAgain(limits, () => gate.run(1, () => attempt(url, limits, send, work)));
    return {
        get: (url, most, same) => {
            const kept = nothingKept(same);
            return persist(url, (request) => readWhole(request, most, kept));
        },
        getIf: (url, most, known, isFresh = false) => {
            const kept = { ...nothingKept(undefined), validators: {} };
            return persist(url, (request) => readIf(request, most, kept, known, isFresh));
        },
        save: (url, most, file, arrived) => {
            const partial = nothingSaved(file);
            return persist(url, (request) => saveWhole(request, most, partial, arrived));
        },
        ask: (url) => persist(url, askFor),
    };
}
/** The longest validator that is remembered. */
const VALIDATOR_LIMIT = 300;
async function readIf(request, most, kept, known, isFresh) {
    let isUnchanged = false;
    const conditions = {
        ...(isFresh ? { 'cache-control': 'no-cache', pragma: 'no-cache' } : {}),
        ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
        ...(known.modified === undefined ? {} : { 'if-modified-since': known.modified }),
    };
    const conditional = {
        touch: request.touch,
        async send({ method, headers }) {
            // The rest of a file that broke off is asked for by its range alone.
            const isRest = headers?.range !== undefined;
            const response = await request.send({
                method,
                headers: isRest ? headers : { ...conditions, ...headers },
            });
            if (isRefused(response))
                return response;
            isUnchanged = response.status === 304 && (known.etag ?? known.modified) !== undefined;
            if (!isRest || response.status !== 206)
                kept.validators = validatorsIn(response);
            return response;
        },
    };
    const answer = await readWhole(conditional, most, kept);
    if (isUnchanged)
        return { state: 'unchanged' };
    return answer.state === 'there' ? { ...answer, validators: kept.validators } : answer;
}
function validatorsIn({ headers }) {
    const short = (name) => {
        const value = headers.get(name)?.trim();
        return value && value.length <= VALIDATOR_LIMIT ? value : undefined;
    };
    return { etag: short('etag'), modified: short('last-modified') };
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
/** Asks for the first bytes, for servers whose answer to HEAD leaves doubt. */
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
/** @param most the total weight that may run at once */
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


/***/ })

};
