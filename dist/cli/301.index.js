export const id = 301;
export const ids = [301];
export const modules = {

/***/ 3780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ damagedFeed),
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7420);


/** @param root the feed's address, with a slash at its end */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), _feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * What a served feed says of itself.
 *
 * @throws VerifyError where nobody can tell
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS, root), answer);
    return (0,_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(answer.state === 'there' ? answer.bytes : undefined);
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
/** The folders of a feed, narrowed as the settings say. */
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
function makeFetcher(given = {}) {
    const limits = { ...FETCH_LIMITS, ...given };
    const gate = (0,served_gate/* makeGate */.u)(limits.parallel);
    const persist = (url, work) => tryAgain(limits, () => gate.run(1, () => attempt(url, limits, work)));
    return {
        get: (url, most) => {
            const kept = { parts: [], size: 0, validator: undefined };
            return persist(url, (request) => readWhole(request, most, kept));
        },
        ask: (url) => persist(url, askFor),
        wait: async (milliseconds) => {
            await (0,promises_.setTimeout)(milliseconds);
        },
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
        Object.assign(kept, { parts: [], size: 0, validator: validatorOf(response) });
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
    if ((lengthOf(response) ?? 0) + kept.size > most)
        return tooLarge;
    for await (const part of response.body ?? []) {
        request.touch();
        kept.parts.push(part);
        kept.size += part.length;
        if (kept.size > most)
            return tooLarge;
    }
    const bytes = Buffer.concat(kept.parts, kept.size);
    return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
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

/***/ 2751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedKeys)
/* harmony export */ });
/* harmony import */ var _keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(644);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);


/** Far above any public key. */
const KEY_LIMIT = 1 << 20;
/** Above what any feed has had; each is a request. */
const KEY_COUNT = 256;
/** The keys that a feed publishes for its subscribers, each where `feed.json` says it is. */
async function publishedKeys(fetcher, root, named, findings) {
    const keys = [];
    for (const path of [...new Set(named.map((key) => key.path))].slice(0, KEY_COUNT)) {
        const folder = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAddress */ .pd)(root, path);
        const url = folder && new URL(folder.href.replace(/\/$/, ''));
        const answer = url && (await fetcher.get(url, KEY_LIMIT));
        if (answer?.state !== 'there') {
            const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
            findings.push(keyFinding(path, `cannot be fetched: ${how ?? 'it is no plain path'}`));
            continue;
        }
        const found = await readKeys(answer.bytes, path);
        const stated = named.filter((key) => key.path === path);
        const isNamed = stated.every(({ scheme, keyId }) => found.some((key) => isThat(key, scheme, keyId)));
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
        return await (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublicKeys */ .e)({ text: bytes.toString('latin1'), origin: path });
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
        mend: 'Publish anything with that key, which adds its public half, or tell whoever publishes the feed.',
    };
}


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aZ: () => (/* binding */ PATIENCE),
  T9: () => (/* binding */ verifyFolders)
});

// UNUSED EXPORTS: verifyFolder

// EXTERNAL MODULE: ./build/served/address.js
var address = __webpack_require__(1904);
// EXTERNAL MODULE: ./build/served/faults.js
var served_faults = __webpack_require__(5251);
// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
// EXTERNAL MODULE: ./build/served/index-files.js
var index_files = __webpack_require__(9566);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/discrepancies.js
var discrepancies = __webpack_require__(7906);
;// CONCATENATED MODULE: ./build/served/packages.js




/** Read whole and held in memory while its hashes are compared. */
const PACKAGE_LIMIT = 512 << 20;
/** Bytes of packages in memory at once; one package may exceed it alone. */
const MEMORY_BUDGET = 128 << 20;
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
 * @throws VerifyError when the server stops answering
 */
async function verifyPackages(packages, { fetcher, all, progress }) {
    const memory = (0,served_gate/* makeGate */.u)(MEMORY_BUDGET);
    const verdicts = [];
    let next = 0;
    let done = 0;
    let lost = 0;
    let isOver = false;
    const worker = async () => {
        while (next < packages.length && !isOver) {
            const at = next++;
            const item = packages[at];
            const weight = all ? (item.entry.size ?? GUESS) : 0;
            const { isLost, ...verdict } = await memory.run(Math.min(weight, MEMORY_BUDGET), () => verifyPackage(item, fetcher, all));
            verdicts[at] = verdict;
            lost = isLost ? lost + 1 : 0;
            isOver ||= lost >= LOST;
            if (lost >= LOST)
                throw serverLost(verdict);
            progress(++done);
        }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, packages.length) }, worker));
    return verdicts;
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
        verdict.faults.push((0,served_faults/* bareFault */.lF)('error', path, 'is listed under a path that no client can ask for', 'package'));
        return verdict;
    }
    const isTooBig = (entry.size ?? 0) > PACKAGE_LIMIT;
    if (all && !isTooBig) {
        const answer = await fetcher.get(url, entry.size ?? PACKAGE_LIMIT);
        if (answer.state !== 'there') {
            return { ...verdict, faults: (0,served_faults/* lackingFault */.kH)(path, answer, 'package'), isLost: answer.state === 'failed' };
        }
        const faults = await compare(item, url, answer.bytes);
        return { ...verdict, faults, isThere: true, bytes: answer.bytes.length };
    }
    const answer = await fetcher.ask(url);
    if (answer.state !== 'there') {
        return { ...verdict, faults: (0,served_faults/* lackingFault */.kH)(path, answer, 'package'), isLost: answer.state === 'failed' };
    }
    const { size = 0, refusesHead } = answer;
    if (entry.size !== undefined && answer.size !== undefined && answer.size !== entry.size) {
        verdict.faults.push((0,served_faults/* bareFault */.lF)('error', path, otherSize(answer.size, entry.size), 'changed'));
    }
    if (all) {
        const what = `has ${(0,errors/* sizeText */.lP)(entry.size)}, too much to fetch and compare here`;
        verdict.faults.push((0,served_faults/* bareFault */.lF)('warning', path, what, 'server'));
    }
    return { ...verdict, isThere: true, bytes: size, refusesHead };
}
const otherSize = (is, listed) => `has ${is} bytes, not ${listed} as the index says`;
/** The package that was fetched against its entry. */
async function compare({ format, entry, path, signatures }, url, bytes) {
    const found = await (0,discrepancies/* discrepanciesOf */.P)(format, entry, bytes, url.pathname.split('/'));
    // What is told of an ipk matters to OpenWrt's opkg alone, for which a folder is signed by usign.
    const isForOpenwrt = !format.schemes.includes('usign') || signatures.some(({ scheme }) => scheme === 'usign');
    return found
        .filter(({ kind }) => kind !== 'warning' || isForOpenwrt)
        .map((one) => (0,served_faults/* bareFault */.lF)(one.kind === 'bare' || one.kind === 'warning' ? 'warning' : 'error', path, ...faultOf(one)));
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

;// CONCATENATED MODULE: ./build/served/verify.js





/** Pages keeps each file for about ten minutes. */
const PATIENCE = { least: 15_000, most: 660_000, first: 5000, longest: 60_000 };
/** Folders whose index files are fetched at the same time. */
const FOLDERS_AT_ONCE = 4;
/**
 * Fetches folders as their subscribers do, and judges what comes. Where caches may be the cause of a fault, the
 * folder is fetched again for as long as they may last; only then it counts.
 *
 * @throws VerifyError when the server stops answering
 */
async function verifyFolders(folders, options) {
    const { patience, fetcher, say } = options;
    let open = folders.map((folder) => ({
        ...{ folder, index: { entries: [], signatures: [], faults: [] }, lifetime: 0 },
        ...{ packages: [], settled: new Map() },
    }));
    const states = open;
    let bound;
    let waited = 0;
    for (let pause = patience.first;; pause = Math.min(pause * 2, patience.longest)) {
        await lookAtIndexes(open, options);
        const isLast = bound !== undefined && waited >= bound;
        // Packages of an index that is about to change would be asked for in vain.
        await lookAtPackages(isLast ? open : open.filter(({ index }) => !index.faults.some(mayPass)), options);
        open = open.filter((state) => faultsOf(state).some(mayPass));
        if (open.length === 0 || isLast)
            break;
        // Fixed once: servers that call each answer fresh would have us wait for ever.
        bound ??= boundOf(open, patience);
        const next = Math.min(pause, bound - waited);
        say(remark(open, next));
        await fetcher.wait(next);
        waited += next;
    }
    return states.map(verdictOf);
}
/** The same for one folder. */
async function verifyFolder(folder, options) {
    const [verdict] = await verifyFolders([folder], options);
    return verdict;
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
        await lookAtIndex(state, options);
        options.progress('fetching indexes', ++done, open.length);
    };
    await Promise.all(open.map((state) => gate.run(1, () => look(state))));
}
async function lookAtIndex(state, { fetcher, keys, root }) {
    const { format, formats, url } = state.folder;
    const fetched = (0,index_files/* indexFiles */._J)(format).map(async ([name, most]) => [name, await fetcher.get(new URL(name, url), most)]);
    const served = new Map(await Promise.all(fetched));
    const lifetimes = [...served.values()].map((answer) => ('lifetime' in answer ? answer.lifetime : 0));
    state.lifetime = Math.max(...lifetimes);
    state.index = await (0,index_files/* judgeIndex */.k5)(format, formats, served, keys, (name) => (0,address/* shownAddress */.Uk)(root, new URL(name, url)));
    const files = new Map([...served].flatMap(([name, answer]) => thereIn(name, answer)));
    state.index.faults.push(...(state.folder.expect?.(files, state.index.entries) ?? []));
}
const thereIn = (name, answer) => answer.state === 'there' ? [[name, answer.bytes]] : [];
async function lookAtPackages(states, options) {
    const { fetcher, all, progress, root } = options;
    const listed = states.map((state) => ({ state, items: packagesOf(state, root) }));
    const wanted = listed.flatMap(({ state, items }) => items.filter((item) => !state.settled.has(keyOf(item))));
    const found = await verifyPackages(wanted, {
        ...{ fetcher, all },
        progress: (done) => progress('checking packages', done, wanted.length),
    });
    const fresh = new Map(wanted.map((item, i) => [item, found[i]]));
    for (const { state, items } of listed) {
        state.packages = items.map((item) => {
            const verdict = fresh.get(item) ?? state.settled.get(keyOf(item));
            if (!verdict.faults.some(mayPass))
                state.settled.set(keyOf(item), verdict);
            return verdict;
        });
    }
}
function packagesOf({ folder, index }, root) {
    const { format, url: home, isWanted = () => true } = folder;
    return index.entries.filter(isWanted).map((entry) => {
        const url = (0,address/* packageAddress */.T9)(format, home, entry);
        const path = url === undefined ? `${folder.path}/${entry.file}` : (0,address/* shownAddress */.Uk)(root, url);
        return { format, entry, url, path, signatures: index.signatures };
    });
}
/** One package at one address: an entry that says something else of the file is another one. */
const keyOf = ({ url, path, entry }) => JSON.stringify([url?.href ?? path, entry.name, entry.version, entry.size, entry.identity, entry.md5]);
function verdictOf(state) {
    const { folder, index, packages } = state;
    const faults = faultsOf(state);
    const there = packages.filter(({ isThere }) => isThere);
    const sound = isSound(index.faults) ? there.filter((one) => isSound(one.faults)).length : 0;
    // Yocto's opkg gives up at once.
    if (packages.some(({ refusesHead }) => refusesHead) && folder.format.schemes.includes('openpgp')) {
        faults.push((0,served_faults/* bareFault */.lF)('warning', folder.path, 'refuses HEAD, with which opkg of Yocto asks first', 'server'));
    }
    const bytes = there.reduce((sum, one) => sum + one.bytes, 0);
    return { ...index, folder, faults, packages: there.length, bytes, sound };
}
const isSound = (faults) => !faults.some(({ severity }) => severity === 'error');


/***/ })

};
