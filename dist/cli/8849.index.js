export const id = 8849;
export const ids = [8849];
export const modules = {

/***/ 56188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve_serve)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __webpack_require__(63257);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/feed/public-path.js






const NAMES = new Set([
    ...formats/* FORMATS */.hR.flatMap(format/* indexFileNames */.dV),
    ...[packages_json/* CATALOG_FILE */.l9, files_json/* FILES_FILE */.ze],
]);
/**
 * True for a path that a subscriber of a feed may ask for: packages, indexes with their signatures, keys, catalogs and the
 * files for people. Whatever else is in the folder is not the feed's. No name in the path begins with a dot.
 *
 * @param path relative to the feed, without a slash in front
 */
function isPublicPath(path) {
    const names = path.split('/');
    if (names.some((name) => name === '' || name.startsWith('.') || /[\\\u0000]/.test(name)))
        return false;
    const last = names.at(-1) ?? '';
    if (path === feed_json/* FEED_FILE */.GS || (0,feed_shape/* isSitePath */.X1)(path) || /^keys\/[^/]+$/.test(path) || NAMES.has(last))
        return true;
    return formats/* PACKAGE_EXTENSIONS */.W7.some((extension) => last.endsWith(extension) && last !== extension);
}

// EXTERNAL MODULE: ./build/homes/directory/files.js
var files = __webpack_require__(67592);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/machine/http-conditions.js
/** What a request says about the version that the client has. `areMet` is true when that is the present one. */
function conditionsOf(headers) {
    const tags = headers['if-none-match'];
    const since = headers['if-modified-since'];
    return {
        areMet({ etag, modified }) {
            // A tag counts more than a time.
            if (tags !== undefined)
                return tags.split(',').some((one) => isTag(one.trim(), etag));
            return since !== undefined && inSeconds(modified) <= inSeconds(Date.parse(since));
        },
    };
}
const isTag = (given, etag) => given === '*' || (given.startsWith('W/') ? given.slice(2) : given) === etag;
/** The header has no fractions of a second. */
const inSeconds = (milliseconds) => Math.floor(milliseconds / 1000);
/**
 * The part of a file that a request wants, as its first and last byte; undefined for the whole file, also where the client
 * has a part of another version, and for several parts at once, which a server need not send.
 *
 * @returns `none` for a part that the file does not have
 */
function wantedPart({ range, 'if-range': condition }, { etag, modified }, size) {
    const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
    if (from === '' && to === '')
        return undefined;
    const ifRange = typeof condition === 'string' ? condition : undefined;
    const isSame = ifRange === undefined || ifRange === etag || inSeconds(Date.parse(ifRange)) === inSeconds(modified);
    if (!isSame)
        return undefined;
    if (from === '') {
        // The last bytes.
        return Number(to) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(to)), size - 1];
    }
    if (to !== '' && Number(to) < Number(from))
        return undefined;
    if (Number(from) >= size)
        return 'none';
    return [Number(from), Math.min(to === '' ? size - 1 : Number(to), size - 1)];
}

;// CONCATENATED MODULE: ./build/machine/web-server.js






/** Far more than the devices of a household. */
const MOST_CONNECTIONS = 256;
/** How long a client may be silent, in milliseconds. */
const SILENCE = 60_000;
/**
 * Serves files over HTTP: GET and HEAD, parts of files, and answers that say that nothing changed. Caches ask each time.
 *
 * @throws InputError for an address or port that cannot be used
 */
async function startWebServer(host, port, site) {
    const server = (0,external_node_http_.createServer)({ maxHeaderSize: 16 << 10, requestTimeout: SILENCE }, (request, response) => {
        void answer(request, response, site).catch(() => response.destroy());
    });
    server.maxConnections = MOST_CONNECTIONS;
    server.setTimeout(SILENCE);
    await listening(server, host, port);
    return {
        port: server.address().port,
        close() {
            server.close();
            server.closeAllConnections();
        },
    };
}
async function listening(server, host, port) {
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(notListening(error, host, port)));
        server.listen({ host, port }, resolve);
    });
}
const REASONS = {
    EADDRINUSE: [
        'port',
        'free: another program of this machine uses it',
        'Give another `port`, or 0 for any free one.',
    ],
    EACCES: ['port', 'one that this user may use', 'Give a `port` of 1024 or more.'],
    EADDRNOTAVAIL: [
        'host',
        'an address of this machine',
        'Give 127.0.0.1, 0.0.0.0, or an address of this machine.',
    ],
    ENOTFOUND: [
        'host',
        'an address of this machine',
        'Give 127.0.0.1, 0.0.0.0, or an address of this machine.',
    ],
};
function notListening(error, host, port) {
    const [input, wanted, remedy] = REASONS[error.code ?? ''] ?? [];
    if (input === undefined || wanted === undefined || remedy === undefined)
        return error;
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`${input}\` is ${(0,printable/* printable */.g$)(input === 'port' ? String(port) : host)}, not ${wanted}`,
        remedy,
        cause: error,
    });
}
async function answer(request, response, site) {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-cache');
    const { method = '', url = '' } = request;
    response.once('finish', () => site.answered?.((0,printable/* printable */.g$)(`${response.statusCode} ${method} ${url}`)));
    if (method !== 'GET' && method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        return refuse(response, 405, 'only GET and HEAD are answered');
    }
    const path = pathIn(url);
    const file = path === undefined ? undefined : await site.open(path);
    if (path === undefined || file === undefined)
        return refuse(response, 404, 'not found');
    try {
        await send(request, response, path, file);
    }
    finally {
        await file.handle.close();
    }
}
/** The path of an address, decoded once; undefined for one that is no path. A folder stands for its page. */
function pathIn(url) {
    if (!url.startsWith('/'))
        return undefined;
    const [raw = ''] = url.split(/[?#]/);
    try {
        const path = decodeURIComponent(raw).slice(1);
        return path === '' || path.endsWith('/') ? `${path}index.html` : path;
    }
    catch {
        // It has a percent sign that encodes nothing.
        return undefined;
    }
}
function refuse(response, status, text) {
    const body = `${text}\n`;
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': body.length });
    response.end(response.req.method === 'HEAD' ? undefined : body);
}
async function send(request, response, path, { handle, size, modified }) {
    // The time of the file system is finer than that of the header.
    const version = {
        etag: `"${size.toString(16)}-${Math.floor(modified * 1000).toString(16)}"`,
        modified,
    };
    response.setHeader('etag', version.etag);
    response.setHeader('last-modified', new Date(modified).toUTCString());
    response.setHeader('accept-ranges', 'bytes');
    if (conditionsOf(request.headers).areMet(version)) {
        response.writeHead(304).end();
        return;
    }
    const part = wantedPart(request.headers, version, size);
    if (part === 'none') {
        response.setHeader('content-range', `bytes */${size}`);
        return refuse(response, 416, 'the file has no such part');
    }
    const [start, end] = part ?? [0, size - 1];
    if (part !== undefined)
        response.setHeader('content-range', `bytes ${start}-${end}/${size}`);
    response.writeHead(part === undefined ? 200 : 206, {
        'content-type': typeOf(path),
        'content-length': end - start + 1,
    });
    if (request.method === 'HEAD' || size === 0) {
        response.end();
        return;
    }
    await (0,promises_.pipeline)(handle.createReadStream({ start, end, autoClose: false }), response);
}
const TYPES = {
    html: 'text/html; charset=utf-8',
    json: 'application/json',
    atom: 'application/atom+xml',
    svg: 'image/svg+xml',
    sh: 'text/plain; charset=utf-8',
    pem: 'text/plain; charset=utf-8',
    pub: 'text/plain; charset=utf-8',
    asc: 'text/plain; charset=utf-8',
    gz: 'application/gzip',
};
/** Only for browsers: devices do not look at it. */
function typeOf(path) {
    const extension = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
    if (Object.hasOwn(TYPES, extension))
        return TYPES[extension] ?? '';
    return /(^|\/)Packages$/.test(path) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
/** The addresses by which other machines may reach this one: IPv4 first, without those of a single link. */
function ownAddresses(family) {
    const all = Object.values((0,external_node_os_.networkInterfaces)()).flatMap((each) => each ?? []);
    const usable = all.filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address));
    const v4 = usable.filter((one) => one.family === 'IPv4');
    const v6 = family === 'both' ? usable.filter((one) => one.family === 'IPv6') : [];
    return [...v4, ...v6].map(({ address }) => address);
}

// EXTERNAL MODULE: ./build/report/serve.js
var serve = __webpack_require__(81148);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/run/follow-home.js





/**
 * Follows a home. A folder is the home itself; a branch is copied out, again after each change.
 *
 * @param tip the home as it is
 * @param milliseconds how long to wait before each look at a branch
 */
async function followHome(home, tip, settings, host, milliseconds) {
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    const { directory, prefix = '' } = settings;
    if (directory !== undefined || home.copyOut === undefined) {
        const root = (0,external_node_path_.resolve)(host.cwd, directory ?? '', prefix);
        return { root: () => root, ended: aborted(stopping.signal), stop };
    }
    const copies = await host.temporaryFolder();
    const follower = new Follower(home, copies, prefix, host);
    await follower.copy(tip);
    return {
        root: () => follower.root,
        ended: follower.follow(milliseconds, stopping.signal),
        stop,
    };
}
const aborted = (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
class Follower {
    root;
    #home;
    #copies;
    #prefix;
    #host;
    #tip;
    #folder;
    #count = 0;
    /** The last problem that was said, so that it is said once. */
    #said = '';
    constructor(home, copies, prefix, host) {
        this.#home = home;
        this.#copies = copies;
        this.#prefix = prefix;
        this.#host = host;
    }
    /** Copies the feed out, and removes the copy before. Files of that one that are being sent are sent to their end. */
    async copy(tip) {
        const folder = (0,external_node_path_.join)(this.#copies, String(this.#count++));
        await (0,external_node_fs_promises_.mkdir)(folder);
        const copied = await this.#home.copyOut?.(folder);
        const before = this.#folder;
        this.#folder = folder;
        this.#tip = tip;
        this.root = copied?.revision === undefined ? undefined : (0,external_node_path_.join)(folder, this.#prefix);
        if (before !== undefined)
            await (0,external_node_fs_promises_.rm)(before, { recursive: true, force: true });
    }
    async follow(milliseconds, signal) {
        for (;;) {
            await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
            if (signal.aborted)
                return;
            await this.#look().catch((error) => this.#say(error));
        }
    }
    async #look() {
        if (this.#tip !== undefined && (await this.#home.isCurrent(this.#tip)))
            return;
        await this.copy(await this.#home.open());
        this.#said = '';
        this.#host.say(`${this.#home.name} has changed; the new state is served`);
    }
    /** A server that is away for a while is no reason to end. */
    #say(error) {
        if (!(error instanceof errors/* PkgfeedError */.jH))
            throw error;
        if (error.message === this.#said)
            return;
        this.#said = error.message;
        this.#host.say(`the state before is still served: ${(0,printable/* printable */.g$)(error.message)}`);
    }
}

// EXTERNAL MODULE: ./build/run/keys.js
var keys = __webpack_require__(67036);
// EXTERNAL MODULE: ./build/site/choices.js
var choices = __webpack_require__(80234);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(30502);
;// CONCATENATED MODULE: ./build/commands/serve.js













/** How often a branch is looked at for a change, in milliseconds: one of this machine, and one of a server. */
const PAUSES = { here: 1000, elsewhere: 15_000 };
/**
 * Serves a feed over HTTP, from a folder or from a branch, and goes on with it when it is published again.
 *
 * @param pauses that tests shorten
 * @param answered is told of each answer
 * @throws InputError for an address or a port that cannot be used
 */
async function serve_serve(settings, host, { pauses = PAUSES, answered, } = {}) {
    // Hides the secrets that open a repository.
    await (0,keys/* loadKeys */.V)(settings, host);
    const { home } = await (0,open_home/* openHome */.y)(settings.home, host, 'read');
    const tip = await home.open();
    const isHere = /^[./]|^file:/.test(settings.home.pagesRepository ?? '.');
    const followed = await followHome(home, tip, settings.home, host, isHere ? pauses.here : pauses.elsewhere);
    const site = { open: (path) => publicFile(followed.root(), path), ...(answered && { answered }) };
    const { listen } = settings;
    const server = await startWebServer(listen.host, listen.port, site).catch((error) => {
        followed.stop();
        throw error;
    });
    const close = () => {
        followed.stop();
        server.close();
    };
    host.onSignal(close);
    const addresses = addressesOf(listen.host).map((address) => urlOf(address, server.port));
    return { report: await reportOf(home, tip, addresses, host), ended: followed.ended, close };
}
/** Opens a file of the feed; undefined for what is not there, not a plain file, or not the feed's. */
async function publicFile(root, path) {
    if (root === undefined || !isPublicPath(path))
        return undefined;
    try {
        return await (0,files/* openPlain */.Hu)(root, path);
    }
    catch (error) {
        const isAbsent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EACCES'].includes(error.code ?? '');
        if (isAbsent || error instanceof errors/* ConflictError */.fK || error instanceof errors/* FeedError */.lS)
            return undefined;
        throw error;
    }
}
/** The addresses of this machine that a server at some address has. */
function addressesOf(host) {
    if (host === '0.0.0.0')
        return [...ownAddresses('IPv4'), '127.0.0.1'];
    if (host === '::')
        return [...ownAddresses('both'), '::1'];
    return [host];
}
const urlOf = (address, port) => `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
async function reportOf(home, tip, addresses, host) {
    const feed = (0,feed_json/* readFeedFile */.zy)(await (0,feed_files/* readFeedJson */.lD)(home, tip));
    if ((0,package_files/* indexesIn */.wl)(tip.paths).length === 0) {
        host.say(`${home.name} holds no feed yet; it is served as soon as something is published into it`);
    }
    const offers = (0,choices/* systemsServed */.QD)(feed).flatMap((system) => system.offers);
    return (0,serve/* serveReport */.A)(home.name, addresses, tip.paths.has(page/* PAGE_FILE */.x), offers);
}


/***/ }),

/***/ 89833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readOwned),
/* harmony export */   Bu: () => (/* binding */ newOwnedText),
/* harmony export */   Gl: () => (/* binding */ keyOfOwned),
/* harmony export */   LW: () => (/* binding */ ownedBy),
/* harmony export */   Vu: () => (/* binding */ writeOwned),
/* harmony export */   gp: () => (/* binding */ stateOfOwned),
/* harmony export */   hO: () => (/* binding */ ownedText),
/* harmony export */   kh: () => (/* binding */ FILES_LIMIT),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   nk: () => (/* binding */ hashOfPath),
/* harmony export */   ze: () => (/* binding */ FILES_FILE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _feed_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63257);
/* harmony import */ var _line_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72078);
/* harmony import */ var _package_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51293);
/* harmony import */ var _packages_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28847);
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93920);






/**
 * `files.json` in each folder (docs/catalog.md): which files the packages of the folder install. Nobody signs it, so it
 * only serves to warn: nothing is listed, placed or refused because of it.
 */
const FILES_FILE = 'files.json';
/** The most bytes of a `files.json`. Packages that do not fit are left out. */
const FILES_LIMIT = 32 << 20;
/** The bytes of a hash of a path. Among a thousand million pairs of paths, none is likely to be equal by chance. */
const HASH_BYTES = 6;
/** The characters of such a hash in base64. */
const HASH_TEXT = 8;
/** The most paths of one package that are compared. */
const PATHS_LIMIT = 100_000;
/** The most names in one relation. */
const NAMES_LIMIT = 10_000;
const RELATIONS = ['names', 'sole', 'conflicts', 'replaces'];
const FIRST_LINE = `${_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD */ .Vx}"owned":[`;
/** What a package installs; undefined if that is nothing, or nobody looked. */
function ownedBy(format, pkg) {
    const { files = [] } = pkg;
    if (files.length === 0)
        return undefined;
    const hashes = Float64Array.from(files, hashOfPath).sort();
    const single = hashes.filter((one, at) => one !== hashes[at - 1]).subarray(0, PATHS_LIMIT);
    const bytes = Buffer.alloc(single.length * HASH_BYTES);
    for (const [at, one] of single.entries())
        bytes.writeUIntBE(one, at * HASH_BYTES, HASH_BYTES);
    return { relations: format.relations(pkg), paths: bytes.toString('base64') };
}
/** The beginning of the SHA-256 of a path, as a number. */
const hashOfPath = (path) => 
// Text is several times as quick to get as a buffer.
Number.parseInt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', path, 'hex').slice(0, 2 * HASH_BYTES), 16);
/** The hashes of the paths that a package installs. */
function hashesOf({ paths }) {
    const bytes = Buffer.from(paths, 'base64');
    const hashes = new Float64Array(bytes.length / HASH_BYTES);
    for (let at = 0; at < hashes.length; at++)
        hashes[at] = bytes.readUIntBE(at * HASH_BYTES, HASH_BYTES);
    return hashes;
}
/**
 * Reads a `files.json` line by line, and takes the lines that fit.
 *
 * @returns the state of the file. Drop the lines if it is `theirs`.
 */
function readOwned(bytes, take) {
    if (bytes.length > FILES_LIMIT)
        return 'theirs';
    const takeValue = (value) => {
        const line = ownedShape(value);
        if (line !== undefined)
            take(line);
        return line !== undefined;
    };
    return (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(bytes, FIRST_LINE, takeValue) ? 'whole' : (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOfBroken */ .Us)(bytes);
}
/** The state of a `files.json`. Keeps nothing of it in memory. */
const stateOfOwned = (bytes) => readOwned(bytes, () => undefined);
/** Reads a parsed line; undefined if it does not fit. */
function ownedShape(value) {
    const { file, format, origin = '', paths, ...rest } = (value ?? {});
    if (!(0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isPackageFile */ .N8)(file) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(format) || !_feed_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_NAMES */ .BU.includes(format))
        return undefined;
    if (!isHashes(paths) || !(origin === '' || (0,_package_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isWord */ .Jg)(origin)))
        return undefined;
    const [names, sole, conflicts, replaces] = RELATIONS.map((field) => namesIn(rest[field]));
    if (names === undefined || names.length === 0)
        return undefined;
    if (sole === undefined || conflicts === undefined || replaces === undefined)
        return undefined;
    return { file, format, relations: { names, sole, conflicts, replaces, origin }, paths };
}
function namesIn(value = []) {
    const fits = Array.isArray(value) && value.length <= NAMES_LIMIT && value.every(isName);
    return fits ? value : undefined;
}
const isName = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isLine */ .PA)(value, 1000);
const isHashes = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value) &&
    value !== '' &&
    value.length <= PATHS_LIMIT * HASH_TEXT &&
    value.length % HASH_TEXT === 0 &&
    /^[A-Za-z0-9+/]*$/.test(value);
/** The text of a new line; undefined for one that no run could read. */
function newOwnedText(line) {
    const text = ownedText(line);
    return ownedShape(JSON.parse(text)) === undefined ? undefined : text;
}
/** A line as a `files.json` has it, without relations that are empty. */
function ownedText({ file, format, relations, paths }) {
    const said = RELATIONS.filter((field) => relations[field].length > 0).map((field) => [
        field,
        relations[field],
    ]);
    const origin = relations.origin === '' ? {} : { origin: relations.origin };
    return JSON.stringify({ file, format, ...Object.fromEntries(said), ...origin, paths });
}
/**
 * The bytes of a `files.json`.
 *
 * @param lines the text of each line, by `lineKey`
 */
function writeOwned(lines) {
    let left = FILES_LIMIT - 100;
    const fitting = [];
    for (const [, text] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
        left -= Buffer.byteLength(text) + 2;
        if (left < 0)
            break;
        fitting.push(text);
    }
    return (0,_line_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLines */ .x)(FIRST_LINE, fitting);
}
const keyOfOwned = ({ format, file }) => (0,_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lineKey */ .QW)(format, file);


/***/ }),

/***/ 91600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ SIGNATURE_LIMIT),
/* harmony export */   dK: () => (/* binding */ isOptional),
/* harmony export */   nu: () => (/* binding */ largestRead)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78317);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38317);
/* harmony import */ var _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49079);
/* harmony import */ var _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8788);
/* harmony import */ var _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89833);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28847);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93920);








/** The most bytes of a file of signatures: sixteen times what is read of it. */
const SIGNATURE_LIMIT = 1 << 20;
const SIGNATURE_FILES = new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap(({ signatureFiles }) => signatureFiles));
/**
 * The most bytes that pkgfeed reads of a file of the feed. A larger file is refused.
 *
 * @param path the file's path in the feed; not that of a package file
 */
function largestRead(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (path.startsWith('keys/'))
        return _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY_LIMIT */ .M;
    if (path === _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FEED_FILE */ .GS)
        return _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_4__/* .FEED_FILE_LIMIT */ .AZ;
    if (path === _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__/* .COMBINED_FILE */ .le)
        return _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__/* .COMBINED_LIMIT */ .w8;
    if (name === _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_6__/* .CATALOG_FILE */ .l9)
        return _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_6__/* .CATALOG_LIMIT */ .wH;
    if (name === _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FILES_FILE */ .ze)
        return _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FILES_LIMIT */ .kh;
    return SIGNATURE_FILES.has(name) ? SIGNATURE_LIMIT : _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_LIMIT */ .bk;
}
/** True for a file that a change can do without: it serves to warn or to show, and is not read if it is too large. */
const isOptional = (path) => path === _catalog_combined_json_js__WEBPACK_IMPORTED_MODULE_3__/* .COMBINED_FILE */ .le || (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_7__/* .folderOfFile */ ._f)(path, _catalog_files_json_js__WEBPACK_IMPORTED_MODULE_5__/* .FILES_FILE */ .ze) !== undefined;


/***/ }),

/***/ 47671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items of each group, in their order; the groups are in the order of their first items. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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

/***/ 47047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ isKeyIdText),
/* harmony export */   q: () => (/* binding */ isRevokedId),
/* harmony export */   w9: () => (/* binding */ isRevokedFeedKey),
/* harmony export */   xK: () => (/* binding */ isRevoked)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** True for a text that names a key by its id: the id itself, or the long id of an OpenPGP key. */
const isKeyIdText = (text) => /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
/** True for an id that the settings name. An OpenPGP key also has the end of its fingerprint as an id. */
function isNamed({ ids }, scheme, keyId) {
    const own = scheme === 'apk-v2' ? keyId : keyId.toLowerCase();
    return ids.some((id) => id === own || (scheme === 'openpgp' && id.length === 16 && own.endsWith(id)));
}
/** True for a key that no longer counts. */
function isRevoked(revoked, key) {
    if (revoked === undefined)
        return false;
    return (revoked.keys.some(({ text, scheme, keyId }) => key.scheme === 'openpgp' ? scheme === 'openpgp' && keyId === key.keyId : text === key.text) ||
        isNamed(revoked, key.scheme, key.keyId) ||
        // An OpenPGP key also signs with subkeys, and signatures name those.
        (key.scheme === 'openpgp' && revoked.ids.some((id) => key.answersTo(id))));
}
/** True for the id in a signature that nobody here can check, if it is that of a key that no longer counts. */
function isRevokedId(revoked, scheme, keyId) {
    if (revoked === undefined)
        return false;
    return (isNamed(revoked, scheme, keyId) ||
        revoked.keys.some((key) => key.scheme === scheme && (key.keyId === keyId || key.answersTo(keyId))));
}
/** True for a key of `feed.json` that no longer counts. */
function isRevokedFeedKey(revoked, { scheme, keyId, sha256 }) {
    if (revoked === undefined)
        return false;
    const isThat = ({ text, ...key }) => key.scheme === scheme && (key.keyId === keyId || (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')) === sha256);
    return isNamed(revoked, scheme, keyId) || revoked.keys.some(isThat);
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

/***/ 38317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ PUBLIC_KEY_LIMIT),
/* harmony export */   e: () => (/* binding */ readPublicKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _apk_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57372);
/* harmony import */ var _apk_v3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42792);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72710);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26687);
/* harmony import */ var _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65335);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45983);








/** The largest size of a text of public keys, in letters, and the most keys in it. Devices load far fewer. */
const PUBLIC_KEY_LIMIT = 256 << 10;
const PUBLIC_KEY_COUNT = 256;
/** One reader for each kind. A PEM key is EC, for apk v3, or RSA, which both apk v2 and v3 check with. */
const PUBLIC_READERS = {
    'usign-public': ({ text, origin }) => {
        const blob = (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .usignBlob */ .SX)(text);
        return blob === undefined ? [] : [(0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignPublicKey */ .$I)(blob, origin)];
    },
    'public-pem': (piece) => {
        const forV3 = (0,_apk_v3_js__WEBPACK_IMPORTED_MODULE_3__/* .readApkV3PublicKey */ .MA)(piece);
        const isEc = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(forV3.text).asymmetricKeyType === 'ec';
        return isEc ? [forV3] : [(0,_apk_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .readRsaPublicKey */ .fM)(piece, undefined), forV3];
    },
    'openpgp-public': _openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_5__/* .readOpenpgpPublicKeys */ .he,
};
/**
 * Reads the public keys of a text, one after another, of any kind.
 *
 * @throws KeyError that names what was given instead
 */
async function readPublicKeys(given) {
    if (given.text.length > PUBLIC_KEY_LIMIT)
        throw tooMuch(given.origin);
    const pieces = piecesOf((0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .normaliseKeyText */ .zY)(given.text));
    if (pieces.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} is empty`,
            remedy: 'Put the public key files into it, one after another.',
        });
    }
    if (pieces.length > PUBLIC_KEY_COUNT)
        throw tooMuch(given.origin);
    const keys = [];
    for (const text of pieces) {
        const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOfKey */ .RI)(text);
        const reader = kind === undefined ? undefined : PUBLIC_READERS[kind];
        if (reader === undefined)
            throw notPublic(given.origin, kind);
        keys.push(...(await reader({ text, origin: given.origin })));
    }
    return keys;
}
/** Cuts a text into its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text) {
    return (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .cutAtArmor */ .Z6)(text)
        .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
}
/** A usign file is a comment line and a base64 line. The comment of a pasted key may be missing. */
function usignFiles(text) {
    return text
        .split(/^(?=untrusted comment:)/m)
        .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')));
}
function tooMuch(origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} has more than ${PUBLIC_KEY_LIMIT} bytes, or more than ${PUBLIC_KEY_COUNT} keys`,
        remedy: 'Give the public keys that sign the feed, and no others.',
    });
}
function notPublic(origin, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${kind === undefined ? 'text that is not a key' : (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .nounOfKind */ .y7)(kind)}, where public keys are wanted`,
        remedy: 'Put whole public key files into it, one after another.',
    });
}


/***/ }),

/***/ 98835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ linkNew),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   i7: () => (/* binding */ makeFolderOf),
/* harmony export */   zn: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89850);






/**
 * Makes the folder that a file needs, such as `.github/workflows` in a new repository.
 *
 * @throws InputError when it cannot be made
 */
async function makeFolderOf({ name, file }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true }).catch((cause) => {
        throw cannotWrite(name, cause);
    });
}
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
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .draftOf */ .bz)(file));
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
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepDrafts */ .hv)(file, host.wallClock());
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in an existing folder that you may write to.',
        cause,
    });
}


/***/ }),

/***/ 95235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withdrawnLines),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   listText: () => (/* binding */ listText)
/* harmony export */ });
/* unused harmony export folderLines */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47671);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43651);






/** The report for a terminal. */
function listText(report, paint, { isVerbose }) {
    const { packages, withdrawn, folders, command } = report;
    const places = [...new Set(packages.map(placeName))];
    const formats = new Set(packages.map(({ format }) => format));
    const rows = packages.map((pkg) => [
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.name),
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.version),
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(pkg.size ?? undefined),
        ...(places.length > 1 ? [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(placeName(pkg))] : []),
        ...(formats.size > 1 ? [pkg.format] : []),
        isVerbose ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.arches.join(', ')) : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(archesText(pkg.arches)),
    ]);
    const aligned = (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(rows);
    const lines = packages.flatMap((pkg, i) => [
        `  ${aligned[i] ?? ''}`,
        ...(isVerbose || command === 'search' ? below(pkg.summary) : []),
        ...(isVerbose && pkg.depends.length > 0 ? below(`needs ${pkg.depends.join(', ')}`) : []),
        ...(isVerbose && pkg.provides.length > 0 ? below(`provides ${pkg.provides.join(', ')}`) : []),
    ]);
    return `${[
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(listHeadline(report, places))),
        ...lines,
        ...withdrawnLines(withdrawn, isVerbose).map((line) => paint('yellow', line)),
        ...folderLines(folders, isVerbose).map(({ text, isFine }) => paint(isFine ? 'dim' : 'yellow', text)),
    ].join('\n')}\n`;
}
/** Arches of a row that fits a terminal. */
const archesText = (arches) => arches.length > 2 ? `${arches[0]} and ${arches.length - 1} more` : arches.join(', ');
const below = (text) => (text === '' ? [] : [`      ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`]);
function listHeadline({ packages, feed, words, command }, places) {
    if (packages.length === 0) {
        const what = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
        return `${feed} has no package${what}`;
    }
    const names = new Set(packages.map(({ name }) => name)).size;
    const each = new Set(packages.map(({ name, version }) => JSON.stringify([name, version]))).size;
    const versions = each > names ? ` in ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(each, 'version', 'versions')}` : '';
    const found = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
    const [place] = places;
    const where = places.length > 1 ? ` in ${places.length} repositories` : place ? ` in ${place}` : '';
    return `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(names, 'package', 'packages')}${found}${versions}${where} of ${feed}`;
}
/** `BRANCH/REPOSITORY`, as far as it is known. */
const placeName = ({ branch, repository, target, }) => [branch, repository, target].filter((word) => word !== null).join('/');
/** So many withdrawn packages are shown to who does not want everything. */
const FEW_WITHDRAWN = 10;
/** Withdrawn packages for a terminal, the arches of each in one line. */
function withdrawnLines(withdrawn, isVerbose) {
    if (withdrawn.length === 0)
        return [];
    const groups = (0,_feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__/* .groupedBy */ .m)(withdrawn, ({ name, version, branch, repository, target, reason, ...one }) => JSON.stringify([name, version, branch, repository, target, reason, one.withdrawn.slice(0, 10)]));
    const lines = [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const { name, version, reason } = first;
        const arches = [...new Set([first, ...others].map(({ arch }) => arch))];
        const place = placeName({ ...first, target: first.target ?? null });
        const from = place === '' ? '' : ` of ${place}`;
        const why = reason === null ? '' : `: ${reason}`;
        const when = first.withdrawn.slice(0, 10);
        return [
            `  ${name} ${version} (${isVerbose ? arches.join(', ') : (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_5__/* .firstNames */ .d)(arches)})${from} on ${when}${why}`,
        ];
    });
    const most = isVerbose ? lines.length : FEW_WITHDRAWN;
    return [
        'withdrawn, as feed.json says, which nobody signs:',
        ...lines.slice(0, most).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN),
        ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(lines, most).map((rest) => `  ${rest} (\`-v\` lists them)`),
    ];
}
/** Folders with the same verdict are one line. */
function folderLines(folders, isVerbose) {
    const groups = new Map();
    for (const folder of folders) {
        const { path, format, signature } = folder;
        const id = JSON.stringify(isVerbose ? [path, format] : [placeName(folder), format, signature]);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const place = placeName(first);
        const text = `  ${groupName(group, first, place)} (${first.format}): ${first.signature}`;
        return [{ text: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), isFine: first.verified }];
    });
}
function groupName(group, { path }, place) {
    if (group.length > 1 && place !== '')
        return `${place}, ${group.length} folders`;
    const name = path === '' ? 'the folder' : path;
    return group.length === 1
        ? name
        : `${name} and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(group.length - 1, 'more folder', 'more folders')}`;
}


/***/ }),

/***/ 81148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ serveReport),
/* harmony export */   serveText: () => (/* binding */ serveText)
/* harmony export */ });
/* harmony import */ var _site_offers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35395);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95235);





/** @param addresses where the feed is served; the first one is that which others reach best */
function serveReport(feed, addresses, hasPage, offers) {
    const [url = ''] = addresses;
    return {
        ...{ command: 'serve', feed, url, addresses },
        isLocal: addresses.every((address) => /^http:\/\/(127\.|localhost|\[::1\])/.test(address)),
        page: hasPage ? `${url}/` : null,
        lines: offers.map((offer) => ({
            system: offer.system.title,
            ...{ branch: offer.branch, repository: offer.repository, target: offer.target },
            arches: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .archChoice */ .I6)(offer, url),
            lines: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .offerLines */ .e8)(offer, url),
        })),
    };
}
/** How many repositories have their lines shown without `-v`. */
const SHOWN = 3;
/** The report for a terminal. */
function serveText(report, paint, { isVerbose }) {
    const { feed, url, addresses, isLocal, page, lines } = report;
    const shown = isVerbose ? lines : lines.slice(0, SHOWN);
    const rest = lines.slice(shown.length);
    return `${[
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${feed} is served at ${url}/ until you press Ctrl-C`)),
        ...(page === null ? [] : [`its page: ${page}`]),
        ...(addresses.length > 1 ? [`other addresses: ${addresses.slice(1).join(', ')}`] : []),
        ...(isLocal ? [localText(url)] : []),
        ...shown.flatMap((part) => {
            const place = (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(part);
            const choice = part.arches.length === 0 ? '' : `, ARCH one of ${part.arches.join(', ')}`;
            const heading = `${part.system}${place === '' ? '' : ` ${place}`}${choice}:`;
            return ['', paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(heading)), ...part.lines.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line)}`)];
        }),
        ...(rest.length === 0 ? [] : ['', restText(rest)]),
    ].join('\n')}\n`;
}
const restText = (rest) => `and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(rest.length, 'more repository', 'more repositories')}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)([...new Set(rest.map(_list_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW))])} (\`-v\` shows their lines)`;
/** QEMU's usual network leads from 10.0.2.2 to the first loopback address, and to no other. */
function localText(url) {
    const also = url.startsWith('http://127.0.0.1:') ? ', and a QEMU virtual machine at 10.0.2.2' : '';
    return `only this machine reaches it${also}; \`--host 0.0.0.0\` lets routers reach it too`;
}


/***/ }),

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** Rows with aligned columns. */
function table(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    }
    return rows.map((row) => row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd());
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
