export const id = 315;
export const ids = [315];
export const modules = {

/***/ 7042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   U$: () => (/* binding */ isSmallGzip),
/* harmony export */   ZI: () => (/* binding */ gzip),
/* harmony export */   mF: () => (/* binding */ decompress),
/* harmony export */   p8: () => (/* binding */ insideStream),
/* harmony export */   pb: () => (/* binding */ statedSize),
/* harmony export */   rY: () => (/* binding */ gunzipPieces)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



const MAGIC = [
    ['gzip', Buffer.from([0x1f, 0x8b])],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];
/** The compression of a stream, recognized by its first bytes; undefined for anything else. */
function compressionOf(bytes) {
    return MAGIC.find(([, magic]) => magic.equals(bytes.subarray(0, magic.length)))?.[0];
}
const gunzipInBackground = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzip);
/** Up to this size, handing a stream to another thread takes longer than unpacking it in this one. */
const SMALL_STREAM = 1 << 20;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const PIECE = 64 << 10;
async function gunzip(bytes, limit) {
    const chunkSize = Math.max(1024, Math.min(statedSize(bytes) + 1, limit));
    const options = { maxOutputLength: limit, chunkSize };
    return isSmallGzip(bytes) ? node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync(bytes, options) : await gunzipInBackground(bytes, options);
}
/** True when a gzip stream is probably small enough to unpack at once. */
const isSmallGzip = (bytes) => Math.min(statedSize(bytes) + 1, bytes.length * 4) <= SMALL_STREAM;
/**
 * Unpacks a gzip stream piece by piece, so the whole of it is never in memory.
 *
 * @param limit the most bytes it may expand to
 * @param offset where the stream starts in its file, for errors
 * @throws FormatError as `decompress` does, when the reader reaches the fault
 */
async function* gunzipPieces(bytes, limit, offset) {
    const stream = node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip({ chunkSize: PIECE });
    let size = 0;
    try {
        stream.end(bytes);
        for await (const piece of stream) {
            size += piece.length;
            if (size > limit)
                throw expandsTooFar('gzip', limit, offset);
            yield piece;
        }
    }
    catch (cause) {
        throw cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF ? cause : zlibFault(cause, 'gzip', limit, offset);
    }
}
/**
 * Decompresses a whole gzip, xz or zstd stream.
 *
 * @param offset where the stream starts in its file, for errors
 * @param limit the most bytes it may expand to
 * @throws FormatError when it is cut short, damaged, larger than `limit`, or zstd on a Node without zstd
 */
async function decompress(bytes, compression, limit, offset) {
    switch (compression) {
        case 'gzip':
            return await zlibResult(gunzip(bytes, limit), 'gzip', limit, offset);
        case 'zstd': {
            if (node_zlib__WEBPACK_IMPORTED_MODULE_1__.zstdDecompress === undefined) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
                    code: 'FORMAT_COMPRESSION',
                    reason: `it holds zstd data, which Node ${process.versions.node} cannot read`,
                    offset,
                    remedy: 'Run pkgfeed on Node 22.15 or later (the action does), or compress the package with gzip.',
                });
            }
            const unzstd = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.zstdDecompress);
            return await zlibResult(unzstd(bytes, { maxOutputLength: limit }), 'zstd', limit, offset);
        }
        case 'xz':
            return await unxz(bytes, limit, offset);
    }
}
/**
 * The size in bytes that the last gzip member states for its content. It is a hint and never trusted. A buffer of
 * this size uses memory only where it is filled, and saves copying many pieces into one.
 */
const statedSize = (bytes) => bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4);
async function zlibResult(work, name, limit, offset) {
    try {
        return await work;
    }
    catch (cause) {
        throw zlibFault(cause, name, limit, offset);
    }
}
function zlibFault(cause, name, limit, offset) {
    const code = cause.code;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return expandsTooFar(name, limit, offset);
    const truncated = code === 'Z_BUF_ERROR';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
        code: truncated ? 'FORMAT_TRUNCATED' : 'FORMAT_MALFORMED',
        reason: truncated ? `the ${name} stream is cut short` : `the ${name} stream is damaged`,
        offset,
        cause,
    });
}
/** Unpacks xz through WebAssembly, and stops as soon as it has given more than `limit` bytes. */
async function unxz(bytes, limit, offset) {
    const { XzReadableStream } = (await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.t.bind(__webpack_require__, 6642, 19))).default;
    const source = new ReadableStream({
        start(controller) {
            controller.enqueue(bytes);
            controller.close();
        },
    });
    const reader = new XzReadableStream(source).getReader();
    const parts = [];
    let size = 0;
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done)
                break;
            size += value.length;
            if (size > limit)
                throw expandsTooFar('xz', limit, offset);
            parts.push(value.slice());
        }
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF)
            throw cause;
        // XZ_OPTIONS_ERROR: the stream is complete, but uses features that this decoder does not have.
        if (/error code 6\b/.test(cause.message) || usesSha256(bytes)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
                code: 'FORMAT_COMPRESSION',
                reason: 'its xz stream has SHA-256 checks or a filter, which cannot be read here',
                offset,
                remedy: 'Build the package with gzip, or with plain `xz --check=crc32`.',
                cause,
            });
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
            code: 'FORMAT_MALFORMED',
            reason: 'the xz stream is cut short or damaged',
            offset,
            cause,
        });
    }
    finally {
        await reader.cancel().catch(() => undefined);
    }
    return Buffer.concat(parts, size);
}
/** Reads the check type in an xz stream's header (xz file format 1.2.1, section 2.1.1.2). */
function usesSha256(bytes) {
    return bytes[7] === 0x0a;
}
function expandsTooFar(name, limit, offset) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
        code: 'FORMAT_LIMIT',
        reason: `the ${name} stream expands to more than ${limit} bytes`,
        offset,
    });
}
const deflate = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip);
/** Packs bytes into one gzip member with the header of `gzip -9n`: no name, no time, equal on every system. */
async function gzip(bytes) {
    // One large buffer: with many small ones, the thread that compresses waits for the one that collects.
    const member = await deflate(bytes, { level: 9, memLevel: 9, chunkSize: (bytes.length >> 1) + 1024 });
    member[9] = 3;
    return member;
}
/** Runs a reader of unpacked data, and reports its errors at the offset where the compressed stream starts. */
function insideStream(offset, part, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF))
            throw error;
        const { code, reason, remedy, cause } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
            code,
            reason: `${reason}, ${error.offset} bytes into its ${part}`,
            offset,
            remedy,
            cause,
        });
    }
}


/***/ }),

/***/ 2836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ oddNameFault),
/* harmony export */   O: () => (/* binding */ oddlyNamed)
/* harmony export */ });
/**
 * Why the name of a file or an archive member is not the one it looks like; undefined when it is. Some readers strip
 * what cannot be seen and accept such a name, but clients look for the exact name.
 */
function oddNameFault(name) {
    if (/\r$/.test(name))
        return 'ends in a carriage return';
    if (/\n$/.test(name))
        return 'ends in a line end';
    return name.includes('\ufffd') ? 'is not UTF-8' : undefined;
}
/** The first member with an odd name that would be a wanted one without the odd characters; undefined without one. */
function oddlyNamed(members, isWanted) {
    for (const member of members) {
        const fault = oddNameFault(member.name);
        if (fault !== undefined && isWanted(member.name.replace(/[\r\n\ufffd]/g, '')))
            return { ...member, fault };
    }
    return undefined;
}


/***/ }),

/***/ 6524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ PieceReader)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** Reads exact numbers of bytes from a stream that comes in pieces of any size. */
class PieceReader {
    /** Bytes read so far. */
    at = 0;
    piece = Buffer.alloc(0);
    source;
    constructor(source) {
        this.source = source;
    }
    async isAtEnd() {
        while (this.piece.length === 0) {
            const { done, value } = await this.source.next();
            if (done)
                return true;
            this.piece = value;
        }
        return false;
    }
    /**
     * Reads the next `size` bytes.
     *
     * @param what what these bytes are, for errors
     * @throws FormatError when the stream ends before that
     */
    async take(size, what) {
        if (size <= this.piece.length)
            return this.cut(size);
        const parts = [];
        for await (const part of this.pieces(size, what))
            parts.push(part);
        return Buffer.concat(parts);
    }
    /** Reads the next `size` bytes as `take` does, in the pieces in which they come. */
    async *pieces(size, what) {
        const start = this.at;
        for (let left = size; left > 0;) {
            if (await this.isAtEnd()) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset: start });
            }
            const part = this.cut(Math.min(left, this.piece.length));
            left -= part.length;
            yield part;
        }
    }
    /** Skips the next `size` bytes. */
    async pass(size, what) {
        for await (const _ of this.pieces(size, what))
            ;
    }
    /** Skips everything to the end: only there does a compressed stream show that it is complete. */
    async passRest() {
        while (!(await this.isAtEnd()))
            this.cut(this.piece.length);
    }
    cut(size) {
        const part = this.piece.subarray(0, size);
        this.piece = this.piece.subarray(size);
        this.at += size;
        return part;
    }
}


/***/ }),

/***/ 3807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readTarPieces),
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var tar_header__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6532);
/* harmony import */ var tar_pax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _piece_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6524);




const BLOCK = 512;
/** Long names and pax records are text about one member; in real archives they are far smaller than this. */
const META_LIMIT = 64 << 10;
const META_TYPES = new Set([
    'ExtendedHeader',
    'OldExtendedHeader',
    'GlobalExtendedHeader',
    'NextFileHasLongPath',
    'OldGnuLongPath',
    'NextFileHasLongLinkpath',
]);
/**
 * Lists a tar archive in memory (ustar, GNU and pax) without copying the bodies. The end blocks may be missing.
 *
 * @param limits.entries the most members allowed
 * @throws FormatError with the offset in the archive
 */
function readTar(bytes, limits) {
    const members = tarMembers(limits.entries);
    const entries = [];
    let at = 0;
    while (at < bytes.length) {
        const member = members.begin(bytes.subarray(at, at + BLOCK), at);
        if (member === undefined)
            break;
        const start = at + BLOCK;
        const end = start + member.size;
        if (end > bytes.length)
            throw cutShort(at, 'a tar member');
        const entry = members.end(member, bytes.subarray(start, end));
        if (entry !== undefined)
            entries.push(entry);
        at = start + paddedSize(member.size);
    }
    return entries;
}
/**
 * Lists a tar archive that comes in pieces, and keeps only the beginning of each body. Reads the pieces to their
 * end.
 *
 * @param limits.entries the most members allowed
 * @param kept how many bytes to keep of the beginning of a body
 * @throws FormatError with the offset in the archive
 */
async function readTarPieces(pieces, limits, kept) {
    const reader = new _piece_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .PieceReader */ .q(pieces);
    const members = tarMembers(limits.entries);
    const entries = [];
    while (!(await reader.isAtEnd())) {
        const { at } = reader;
        const member = members.begin(await reader.take(BLOCK, 'a tar header'), at);
        if (member === undefined)
            break;
        const { size } = member;
        const most = member.isMeta ? Math.min(size, META_LIMIT + 1) : Math.min(size, kept(member.name, size));
        const part = await reader.take(most, 'a tar member');
        // Copied, because a slice would keep the whole buffer around it in memory.
        const entry = members.end(member, Buffer.from(part));
        if (entry !== undefined)
            entries.push(entry);
        await reader.pass(size - most, 'a tar member');
        if (!(await reader.isAtEnd()))
            await reader.pass(paddedSize(size) - size, 'a tar member');
    }
    await reader.passRest();
    return entries;
}
const paddedSize = (size) => Math.ceil(size / BLOCK) * BLOCK;
/** Reads the members of one archive in their order, and remembers what one member says about the next ones. */
function tarMembers(limit) {
    let global;
    let extended;
    let longName;
    let hasOddSize = false;
    let count = 0;
    return {
        begin(block, at) {
            if (block.every((byte) => byte === 0))
                return undefined;
            if (block.length < BLOCK)
                throw cutShort(at, 'a tar header');
            if (++count > limit) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
                    code: 'FORMAT_LIMIT',
                    reason: `the tar archive has more than ${limit} members`,
                    offset: at,
                });
            }
            // Meta members have a plain size of their own: extended records describe only the next real member.
            const plain = decodeHeader(block, at);
            const isMeta = META_TYPES.has(plain.type);
            if (!isMeta && hasOddSize)
                throw malformed(at, 'a tar member has no valid size');
            const isPlain = isMeta || (extended === undefined && global === undefined);
            const header = isPlain ? plain : decodeHeader(block, at, extended, global);
            const size = header.size ?? -1;
            if (!isSize(size))
                throw malformed(at, 'a tar member has no valid size');
            const name = (longName ?? header.path ?? '').replace(/^(\.\/+)+/, '');
            return { name, type: header.type, size, start: at + BLOCK, isMeta };
        },
        end({ name, type, size, start }, body) {
            switch (type) {
                case 'ExtendedHeader':
                case 'OldExtendedHeader':
                    hasOddSize ||= statesOddSize(metaText(body, start));
                    extended = tar_pax__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .u.parse(metaText(body, start), extended);
                    return undefined;
                case 'GlobalExtendedHeader':
                    hasOddSize ||= statesOddSize(metaText(body, start));
                    global = tar_pax__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .u.parse(metaText(body, start), global, true);
                    return undefined;
                case 'NextFileHasLongPath':
                case 'OldGnuLongPath':
                    longName = metaText(body, start).replace(/\0.*$/s, '');
                    return undefined;
                case 'NextFileHasLongLinkpath':
                    return undefined;
            }
            extended = undefined;
            longName = undefined;
            return { name, type, offset: start, size, body };
        },
    };
}
/** The parser drops a pax size that is not a number. Other readers use it, and would then see other members. */
const statesOddSize = (records) => /^\d+ size=(?!\d{1,15}$)/m.test(records);
const isSize = (size) => Number.isSafeInteger(size) && size >= 0;
function decodeHeader(block, at, extended, global) {
    let header;
    try {
        header = new tar_header__WEBPACK_IMPORTED_MODULE_0__/* .Header */ .Y(block, 0, extended, global);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
            code: 'FORMAT_MALFORMED',
            reason: 'a tar header is damaged',
            offset: at,
            cause,
        });
    }
    if (!header.cksumValid)
        throw malformed(at, 'a tar header has a wrong checksum');
    return header;
}
function metaText(body, at) {
    if (body.length > META_LIMIT)
        throw malformed(at, `a tar member has a name of over ${META_LIMIT} bytes`);
    return body.toString('utf8');
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function cutShort(offset, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}


/***/ }),

/***/ 6467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ apkV2)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var apk_version = __webpack_require__(5946);
// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(8317);
;// CONCATENATED MODULE: ./build/formats/apk-v2/pkginfo.js

/** Far above any real file: index fields take less than 2 kB, and the longest known dependencies take 5 kB. */
const PKGINFO_LIMIT = 256 << 10;
/** Keys that identify the package and its content. If one is repeated, old and new clients read different values. */
const ONCE = new Set(['pkgname', 'pkgver', 'arch', 'size', 'datahash']);
/** The text of a value that is held as latin1, to show and compare. */
function decode(text) {
    return /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}
/**
 * Parses the lines in their order. Leaves out comments and lines without ` = `, as clients do.
 *
 * @throws FormatError whose offset counts from the first byte
 */
function parsePkgInfo(text) {
    if (text.length > PKGINFO_LIMIT) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `.PKGINFO is larger than ${PKGINFO_LIMIT} bytes`,
            offset: 0,
        });
    }
    const pairs = [];
    const seen = new Set();
    let at = 0;
    for (const line of text.split('\n')) {
        const offset = at;
        at += line.length + 1;
        const equals = line.indexOf(' = ');
        if (line.startsWith('#') || equals < 0)
            continue;
        // A tab is allowed: in a description it harms no client.
        if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) {
            const ending = line.endsWith('\r') ? ' (its lines end with a carriage return)' : '';
            throw malformed(offset, `a line of .PKGINFO holds a control character${ending}`);
        }
        const key = line.slice(0, equals);
        if (ONCE.has(key) && seen.has(key))
            throw malformed(offset, `.PKGINFO says ${key} more than once`);
        seen.add(key);
        pairs.push([key, line.slice(equals + 3)]);
    }
    return pairs;
}
function malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
/** The last value of a key, which is the one that clients use; empty when there is none. */
function textOf(info, key) {
    return info.findLast(([name]) => name === key)?.[1] ?? '';
}
/** The items of a list in their order, with repeats. The list may be on one line or on several. */
function itemsOf(info, key) {
    return info
        .filter(([name]) => name === key)
        .flatMap(([, value]) => value.split(' '))
        .filter((item) => item !== '');
}
/**
 * The value of a key that holds a number; 0 when there is none.
 *
 * @throws FormatError when the value is not a number
 */
function numberOf(info, key) {
    const value = textOf(info, key).trim();
    if (!/^\d{0,15}$/.test(value)) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its ${key} ${JSON.stringify(decode(value.slice(0, 64)))} is not a number`,
            offset: 0,
            remedy: `Build the package with a ${key} of digits only.`,
        });
    }
    return Number(value);
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/apkindex.js




/** Buffers of apk, which uses the same code to write a device's installed database: longer text makes that fail. */
const HEADER_LIMIT = 2048;
const ITEM_LIMIT = 256;
/** The longest `replaces` line that a device was seen to write whole; a line of 5,111 bytes leaves it broken. */
const REPLACES_LIMIT = 5072;
/** The lines that share one buffer, and the keys of `.PKGINFO` that they come from. */
const HEADER_KEYS = {
    C: 'checksum',
    P: 'pkgname',
    V: 'pkgver',
    A: 'arch',
    S: 'file size',
    I: 'size',
    T: 'pkgdesc',
    U: 'url',
    L: 'license',
    o: 'origin',
    m: 'maintainer',
    t: 'builddate',
    c: 'commit',
    k: 'provider_priority',
};
const LIST_KEYS = { D: 'depend', p: 'provides', i: 'install_if' };
/**
 * Writes the entry of a package with the lines of `apk index` in their order. It ends with a newline, without the
 * empty line after it. Lists keep their order and repeats.
 *
 * @throws FormatError that names the field which is too long for clients; its offset is 0
 */
function writeEntry(info, { identity, size, arch }) {
    const known = (letter, value) => value === '' || value === 0 ? [] : [`${letter}:${value}`];
    const lines = [
        `C:${identity}`,
        `P:${textOf(info, 'pkgname')}`,
        `V:${textOf(info, 'pkgver')}`,
        ...known('A', arch),
        `S:${size}`,
        `I:${numberOf(info, 'size')}`,
        `T:${textOf(info, 'pkgdesc')}`,
        `U:${textOf(info, 'url')}`,
        `L:${textOf(info, 'license')}`,
        ...known('o', textOf(info, 'origin')),
        ...known('m', textOf(info, 'maintainer')),
        ...known('t', numberOf(info, 'builddate')),
        ...known('c', textOf(info, 'commit')),
        ...known('k', numberOf(info, 'provider_priority')),
        ...Object.entries(LIST_KEYS).flatMap(([letter, key]) => known(letter, itemsOf(info, key).join(' '))),
    ];
    refuseLong(lines);
    refuseLongReplaces(info);
    return `${lines.join('\n')}\n`;
}
function refuseLong(lines) {
    const header = lines.filter((line) => line.charAt(0) in HEADER_KEYS);
    const size = header.reduce((total, line) => total + line.length + 1, 0);
    if (size >= HEADER_LIMIT) {
        const longest = header.reduce((a, b) => (b.length > a.length ? b : a));
        throw tooLong(`its fields take ${size} bytes together, most of them its ${HEADER_KEYS[longest.charAt(0)]}`, HEADER_LIMIT);
    }
    for (const line of lines) {
        const key = LIST_KEYS[line.charAt(0)];
        const item = key &&
            line
                .slice(2)
                .split(' ')
                .find((one) => one.length >= ITEM_LIMIT);
        if (item) {
            const beginning = JSON.stringify(decode(item.slice(0, 40)));
            throw tooLong(`its ${key} that begins with ${beginning} has ${item.length} bytes`, ITEM_LIMIT);
        }
    }
}
/** The index does not list `replaces`. A device's database does, in a separate buffer. */
function refuseLongReplaces(info) {
    const size = itemsOf(info, 'replaces').join(' ').length + 'r:'.length;
    if (size > REPLACES_LIMIT)
        throw tooLong(`its replaces take ${size} bytes together`, REPLACES_LIMIT + 1);
}
function tooLong(what, limit) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_FIELD',
        reason: `${what}, and ${limit} or more break a device`,
        offset: 0,
        remedy: 'Build the package with shorter fields.',
    });
}
/** Longer than `Q1` with the longest hash in hex. */
const IDENTITY_LIMIT = 255;
/**
 * Parses the text of an index. Each entry keeps its own bytes, unknown lines included.
 *
 * @throws FormatError with the offset in `APKINDEX` of the entry that misses what the feed needs
 */
function parseEntries(text) {
    const entries = [];
    const budget = (0,index_budget/* indexBudget */.WZ)();
    const add = (reading) => {
        const entry = entryOf(reading, text);
        budget.take(entry.text.length, reading.offset);
        entries.push(entry);
    };
    let reading;
    for (let at = 0; at < text.length;) {
        let end = text.indexOf('\n', at);
        if (end < 0)
            end = text.length;
        if (at === end) {
            if (reading !== undefined)
                add(reading);
            reading = undefined;
        }
        else {
            reading ??= { offset: at, end, C: '', P: '', V: '', A: '', S: '' };
            reading.end = end;
            if (text.charCodeAt(at + 1) === 0x3a)
                readLine(reading, text, at, end);
        }
        at = end + 1;
    }
    if (reading !== undefined)
        add(reading);
    return entries;
}
function readLine(reading, text, at, end) {
    const letter = text.charAt(at);
    switch (letter) {
        case 'C':
        case 'P':
        case 'V':
        case 'A':
        case 'S':
            reading[letter] = text.slice(at + 2, end);
    }
}
function entryOf(reading, text) {
    const { offset, C, P, V, A, S } = reading;
    const wrong = (reason) => {
        const quotedName = JSON.stringify(decode(P.slice(0, 128)) || '?');
        return new errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason: `the entry of ${quotedName} ${reason}`, offset });
    };
    for (const letter of ['P', 'V', 'C', 'A']) {
        if (reading[letter] === '' && letter !== 'A')
            throw wrong(`has no ${letter}: line`);
        if (letter !== 'C' && (0,index_budget/* isLongWord */.H6)(reading[letter])) {
            throw wrong(`has a ${letter}: line of ${reading[letter].length} characters`);
        }
        if (reading[letter].length > IDENTITY_LIMIT)
            throw wrong('has no valid C: line');
        if (/[\u0000-\u001f\u007f]/.test(reading[letter]))
            throw wrong(`has a control character in ${letter}:`);
    }
    // Name and version become a file name, which must not lead out of the folder.
    if (P.includes('/') || V.includes('/'))
        throw wrong('has a slash in its name or version');
    if (!/^\d{0,15}$/.test(S))
        throw wrong('has an S: line that is not a number');
    const [name, version, arch] = [decode(P), decode(V), decode(A)];
    return {
        name,
        version,
        arch,
        // An index states the arch of its folder, also for packages that belong in every folder.
        anyArch: arch === 'noarch' ? true : undefined,
        file: fileName(name, version),
        size: S === '' ? undefined : Number(S),
        identity: C,
        sha256: undefined,
        md5: undefined,
        text: `${text.slice(offset, reading.end)}\n`,
    };
}
/** The file name that clients ask for: an index cannot give another one. */
function fileName(name, version) {
    return `${name}-${version}.apk`;
}
/** The entry with another arch. Clients look for the package in the folder of that arch. */
function withArch(entry, arch) {
    if (entry.arch === arch)
        return entry;
    const lines = entry.text.split('\n').filter((line) => !line.startsWith('A:'));
    const at = lines.findIndex((line) => line.startsWith('V:'));
    return { ...entry, arch, text: lines.toSpliced(at + 1, 0, `A:${arch}`).join('\n') };
}
function describeEntry({ text }) {
    const values = new Map(text.split('\n').map((line) => [line.slice(0, 2), decode(line.slice(2))]));
    const value = (letter) => values.get(`${letter}:`) ?? '';
    const list = (letter) => value(letter).split(' ').filter(Boolean);
    return {
        summary: value('T'),
        license: value('L'),
        maintainer: value('m'),
        homepage: value('U'),
        dependencies: list('D'),
        provides: list('p'),
    };
}
/** By name without regard to case, then by name, then by version from old to new, as `apk index` sorts. */
function sortEntries(entries) {
    return entries
        .map((entry) => ({ entry, folded: entry.name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) }))
        .sort((a, b) => compareText(a.folded, b.folded) ||
        compareText(a.entry.name, b.entry.name) ||
        (0,apk_version/* compareVersions */.Z)(a.entry.version, b.entry.version) ||
        compareText(a.entry.version, b.entry.version))
        .map(({ entry }) => entry);
}
/** In byte order: the names of packages are ASCII. */
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/bytes/compression.js
var compression = __webpack_require__(7042);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/bytes/gzip-members.js



const HEADER = 10;
/** CRC-32 and size, after the compressed data. */
const TRAILER = 8;
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
/** Up to these sizes of input and output, setting up a stream takes longer than unpacking at once. */
const SMALL_IN = 1 << 20;
const SMALL_OUT = 4 << 20;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const PIECE = 64 << 10;
/**
 * Unpacks the member that begins at `at`, and checks it against its trailer.
 *
 * @param limit the most bytes it may expand to
 * @param likely a hint at how many bytes it will expand to
 * @throws FormatError with the offset of the member
 */
function readGzipMember(bytes, at, limit, likely = 0) {
    const start = deflateStart(bytes, at);
    const { content, consumed } = inflateHere(bytes.subarray(start), limit, at, likely);
    const end = checkTrailer(bytes, at, start + consumed, external_node_zlib_.crc32(content), content.length);
    return { offset: at, end, bytes: bytes.subarray(at, end), content };
}
/**
 * Unpacks the member that begins at `at` to its end, piece by piece, and checks it against its trailer.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError with the offset of the member
 */
async function checkGzipMember(bytes, at, limit) {
    if (bytes.length - at <= SMALL_IN) {
        try {
            const { content, ...member } = readGzipMember(bytes, at, Math.min(limit, SMALL_OUT));
            return { ...member, unpacked: content.length };
        }
        catch (error) {
            const isLarge = error instanceof errors/* FormatError */.IF && error.code === 'FORMAT_LIMIT' && limit > SMALL_OUT;
            if (!isLarge)
                throw error;
        }
    }
    const start = deflateStart(bytes, at);
    const engine = external_node_zlib_.createInflateRaw({ chunkSize: PIECE });
    let crc = 0;
    let unpacked = 0;
    try {
        engine.end(bytes.subarray(start));
        for await (const piece of engine) {
            unpacked += piece.length;
            if (unpacked > limit)
                throw expandsTooFar(limit, at);
            crc = external_node_zlib_.crc32(piece, crc);
        }
    }
    catch (cause) {
        throw cause instanceof errors/* FormatError */.IF ? cause : damaged(cause, limit, at);
    }
    const end = checkTrailer(bytes, at, start + engine.bytesWritten, crc, unpacked);
    return { offset: at, end, bytes: bytes.subarray(at, end), unpacked };
}
/**
 * Unpacks every member of a file that consists of gzip members.
 *
 * @param limits.expansion the most bytes that all of them together may expand to
 * @throws FormatError with the offset of the faulty member, or of data that is not a member
 */
function splitGzip(bytes, limits) {
    const members = [];
    let left = limits.expansion;
    const stated = (0,compression/* statedSize */.pb)(bytes);
    // The size that the last member states is checked in the end, so its content cannot be smaller.
    if (stated > left && stated <= bytes.length * MOST_RATIO)
        throw expandsTooFar(left, 0);
    let at = 0;
    do {
        if (members.length === limits.members) {
            throw new errors/* FormatError */.IF({
                code: 'FORMAT_LIMIT',
                reason: `it has more than ${limits.members} gzip members`,
                offset: at,
            });
        }
        const member = readGzipMember(bytes, at, left, (0,compression/* statedSize */.pb)(bytes) + 1);
        members.push(member);
        left -= member.content.length;
        at = member.end;
    } while (at < bytes.length);
    return members;
}
/** How many compressed bytes `gzipHead` reads, which bounds what they unpack to. */
const HEAD = 4096;
/** Deflate expands one byte to at most this many. */
const MOST_RATIO = 1032;
/** The unpacked beginning of a gzip file; empty for anything else, and for damaged data. */
function gzipHead(bytes) {
    try {
        const start = deflateStart(bytes, 0);
        const options = { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH };
        return external_node_zlib_.inflateRawSync(bytes.subarray(start, start + HEAD), options);
    }
    catch {
        return Buffer.alloc(0);
    }
}
/** Where the compressed data of the member at `at` begins: its header has optional parts (RFC 1952, 2.3.1). */
function deflateStart(bytes, at) {
    if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b) {
        if (at >= bytes.length - 1)
            throw cutShort(at);
        throw gzip_members_malformed(at, at === 0 ? 'it is not gzip data' : 'other data follows a gzip member');
    }
    const flags = bytes[at + 3] ?? 0;
    if (bytes.length - at < HEADER)
        throw cutShort(at);
    if (bytes[at + 2] !== 8 || (flags & FLAG.reserved) !== 0)
        throw gzip_members_malformed(at, 'a gzip header is damaged');
    let next = at + HEADER;
    if (flags & FLAG.extra) {
        if (bytes.length - next < 2)
            throw cutShort(at);
        next += 2 + bytes.readUInt16LE(next);
    }
    for (const flag of [FLAG.name, FLAG.comment]) {
        if ((flags & flag) === 0)
            continue;
        const nul = bytes.indexOf(0, next);
        if (nul < 0)
            throw cutShort(at);
        next = nul + 1;
    }
    if (flags & FLAG.headerCrc)
        next += 2;
    if (next > bytes.length)
        throw cutShort(at);
    return next;
}
function inflateHere(compressed, limit, offset, likely) {
    const most = Math.max(1, limit);
    const chunkSize = Math.max(PIECE, Math.min(likely, most));
    const options = { maxOutputLength: most, chunkSize, info: true };
    try {
        // With `info`, zlib also returns the engine, which knows where the stream ended. The types leave that out.
        const done = external_node_zlib_.inflateRawSync(compressed, options);
        if (done.buffer.length > limit)
            throw expandsTooFar(limit, offset);
        return { content: done.buffer, consumed: done.engine.bytesWritten };
    }
    catch (cause) {
        throw cause instanceof errors/* FormatError */.IF ? cause : damaged(cause, limit, offset);
    }
}
/** Compares the unpacked data with the trailer at `at`, and returns where the member ends. */
function checkTrailer(bytes, offset, at, crc, size) {
    if (bytes.length - at < TRAILER)
        throw cutShort(offset);
    if (bytes.readUInt32LE(at) !== crc || bytes.readUInt32LE(at + 4) !== size % 2 ** 32) {
        throw gzip_members_malformed(offset, 'the gzip stream is damaged');
    }
    return at + TRAILER;
}
function damaged(cause, limit, offset) {
    const code = cause.code;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return expandsTooFar(limit, offset);
    if (code === 'Z_BUF_ERROR')
        return cutShort(offset, cause);
    return gzip_members_malformed(offset, 'the gzip stream is damaged', cause);
}
function gzip_members_malformed(offset, reason, cause) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset, cause });
}
function cutShort(offset, cause) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_TRUNCATED',
        reason: 'the gzip stream is cut short',
        offset,
        cause,
    });
}
function expandsTooFar(limit, offset) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_LIMIT',
        reason: `the gzip stream expands to more than ${limit} bytes`,
        offset,
    });
}

// EXTERNAL MODULE: ./build/bytes/tar.js
var tar = __webpack_require__(3807);
;// CONCATENATED MODULE: ./build/bytes/tar-writer.js

const BLOCK = 512;
const NAME = 100;
const PREFIX = 155;
const TYPES = { File: '0', SymbolicLink: '2', Directory: '5', ExtendedHeader: 'x' };
/** The two blocks that end an archive. */
const TAR_END = Buffer.alloc(2 * BLOCK);
/** The zeros that fill the last block of a body of this size. */
function tarPadding(size) {
    return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
/**
 * A ustar archive of these members in their order, without the end blocks; root owns every member.
 *
 * @throws FormatError when a name does not fit its header
 */
function writeTar(members) {
    return Buffer.concat(members.flatMap((member) => [header(member), member.body, tarPadding(member.body.length)]));
}
function header({ name, type, mode, mtime, body }) {
    const block = Buffer.alloc(BLOCK);
    const [last, prefix] = splitName(name);
    last.copy(block, 0);
    block.write(octal(mode, 8), 100);
    block.write(octal(0, 8), 108);
    block.write(octal(0, 8), 116);
    block.write(octal(body.length, 12), 124);
    block.write(octal(Math.floor(mtime.getTime() / 1000), 12), 136);
    block.write(TYPES[type], 156);
    block.write('ustar\u000000', 257);
    block.write('root', 265);
    block.write('root', 297);
    block.write(octal(0, 8), 329);
    block.write(octal(0, 8), 337);
    prefix.copy(block, 345);
    // The checksum counts its own field as spaces.
    const sum = block.reduce((total, byte) => total + byte, 8 * 0x20);
    block.write(octal(sum, 8), 148);
    return block;
}
/** Octal digits followed by a space and a NUL, or by a NUL alone when there is no room for the space. */
function octal(value, size) {
    const digits = value.toString(8);
    return digits.length === size - 1 ? `${digits}\0` : `${digits.padStart(size - 2, '0')} \0`;
}
/** Cuts a long name at a slash, which is in neither part. */
function splitName(name) {
    const bytes = Buffer.from(name);
    if (!bytes.includes(0)) {
        if (bytes.length <= NAME)
            return [bytes, Buffer.alloc(0)];
        const slash = bytes.subarray(0, -1).indexOf('/', bytes.length - NAME - 1);
        if (slash > 0 && slash <= PREFIX)
            return [bytes.subarray(slash + 1), bytes.subarray(0, slash)];
    }
    throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `the path ${JSON.stringify(name.slice(0, 300))} does not fit a tar header`,
        offset: 0,
        remedy: `Shorten it to ${NAME} bytes.`,
    });
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/segment.js



const segment_BLOCK = 512;
const ENTRY_LIMIT = 256;
/** Types of headers that describe the next file: extended headers and long names. */
const BEFORE_A_FILE = /^[xgLK]$/;
/** Types of plain files; clients ignore the old type, NUL. */
const PLAIN_FILE = /^[07]$/;
/** The name of the first file in a tar archive or in its beginning; empty when there is none. */
function firstTarName(tar) {
    for (let at = 0; at + segment_BLOCK <= tar.length;) {
        if (tar.toString('latin1', at + 257, at + 262) !== 'ustar')
            return '';
        if (!BEFORE_A_FILE.test(tar.toString('latin1', at + 156, at + 157)))
            return headerName(tar, at);
        const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
        if (!(size >= 0))
            return '';
        at += segment_BLOCK + Math.ceil(size / segment_BLOCK) * segment_BLOCK;
    }
    return '';
}
function headerName(tar, at) {
    return tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
}
/**
 * Reads the files of a signature or control segment: a piece of a tar archive that begins and ends between two
 * files. The archive continues in the next segment, so end-of-archive blocks would hide the rest from clients.
 *
 * @param part the name of the segment in messages
 * @throws FormatError with the offset of the segment in its file
 */
function readSegment(member, part) {
    const { content, offset } = member;
    const entries = (0,compression/* insideStream */.p8)(offset, part, () => (0,tar/* readTar */.s)(content, { entries: ENTRY_LIMIT }));
    const last = entries.at(-1);
    const end = last === undefined ? 0 : last.offset + Math.ceil(last.body.length / segment_BLOCK) * segment_BLOCK;
    if (end > content.length)
        throw segment_malformed(offset, `its ${part} ends in the middle of a tar block`);
    const rest = content.subarray(end);
    if (rest.length > 0) {
        throw rest.every((byte) => byte === 0)
            ? new errors/* FormatError */.IF({
                code: 'FORMAT_MALFORMED',
                reason: `its ${part} has end-of-archive blocks, and clients read nothing after them`,
                offset,
                remedy: 'Leave them out, as `abuild-tar --cut` does.',
            })
            : segment_malformed(offset, `its ${part} ends with a tar header that belongs to no file`);
    }
    return entries.map(({ name, offset: at, body }) => {
        const header = content.toString('latin1', at - segment_BLOCK, at);
        return {
            name: header.startsWith('./') ? `./${name}` : name,
            isFile: PLAIN_FILE.test(header.charAt(156)),
            body,
        };
    });
}
function segment_malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/tar-entry.js

const tar_entry_BLOCK = 512;
const tar_entry_NAME = 100;
/** The longest name that `tarEntry` accepts, in bytes. */
const TAR_NAME_LIMIT = tar_entry_NAME;
/**
 * A file in a tar archive with header and padding, byte for byte as `apk index` writes it (apk-tools src/io.c): size
 * and time in 12 octal digits without a terminator, GNU's magic, owner root. The time is always 0.
 */
function tarEntry(name, body) {
    if (Buffer.byteLength(name) > tar_entry_NAME)
        throw new RangeError(`a tar name is longer than ${tar_entry_NAME} bytes`);
    const header = Buffer.alloc(tar_entry_BLOCK);
    header.write(name, 0);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(body.length.toString(8).padStart(12, '0'), 124);
    header.write('000000000000', 136);
    header.write('0', 156);
    header.write('ustar  \0', 257);
    header.write('root', 265);
    header.write('root', 297);
    // The checksum counts its own field as spaces.
    const sum = header.reduce((total, byte) => total + byte, 8 * 0x20);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return Buffer.concat([header, body, tarPadding(body.length)]);
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/index-archive.js








const INDEX_FILE = 'APKINDEX.tar.gz';
const MEMBER_LIMIT = 64;
const index_archive_ENTRY_LIMIT = 16;
/** @throws FormatError for an index that clients cannot read either */
function openIndex(bytes) {
    const members = splitGzip(bytes, { members: MEMBER_LIMIT, expansion: index_budget/* PACKED_INDEX_LIMIT */.cC });
    const signatures = [];
    for (const [i, member] of members.entries()) {
        if (!firstTarName(member.content).startsWith('.SIGN.')) {
            const more = members[i + 1];
            if (more === undefined)
                return { signatures, member };
            throw index_archive_malformed(more.offset, 'more data follows the gzip member of the index, which apk 3 refuses');
        }
        signatures.push(...readSignatures(member));
    }
    throw new errors/* FormatError */.IF({
        code: 'FORMAT_TRUNCATED',
        reason: 'it ends after its signatures',
        offset: bytes.length,
    });
}
/**
 * Reads the signatures in one segment.
 *
 * @throws FormatError when the segment holds anything else
 */
function readSignatures(member) {
    return readSegment(member, 'signature segment').map(({ name, isFile, body }) => {
        const [, type, keyName] = /^\.SIGN\.([^./]+)\.([^/]+)$/.exec(name) ?? [];
        if (type === undefined || keyName === undefined || !isFile) {
            throw index_archive_malformed(member.offset, `its signature segment holds ${JSON.stringify(name.slice(0, 100))}`);
        }
        return { type, keyName, signature: body };
    });
}
/** The text of the file `APKINDEX`, read as latin1. */
function indexText({ member }) {
    const found = (0,compression/* insideStream */.p8)(member.offset, 'index', () => (0,tar/* readTar */.s)(member.content, { entries: index_archive_ENTRY_LIMIT }).filter(({ name }) => name === 'APKINDEX'));
    const [index, second] = found;
    if (index === undefined || second !== undefined) {
        const count = index === undefined ? 'no' : 'more than one';
        throw index_archive_malformed(member.offset, `it has ${count} file named APKINDEX`);
    }
    return index.body.toString('latin1');
}
/** Packs an index into a gzip member as `apk index` does, without the optional description. */
async function packIndex(text) {
    return await (0,compression/* gzip */.ZI)(Buffer.concat([tarEntry('APKINDEX', Buffer.from(text, 'latin1')), TAR_END]));
}
function index_archive_malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(2836);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(269);
;// CONCATENATED MODULE: ./build/formats/apk-v2/package.js











/** Signatures, scripts and metadata together; clients refuse a script of over 256 KiB. */
const CONTROL_LIMIT = 8 << 20;
/** Bounds the time to unpack the data. It is unpacked in pieces, which are not kept. */
const DATA_LIMIT = 4 * 2 ** 30;
const SIGNATURE_LIMIT = 16;
const NAME_LIMIT = 128;
/** `name-version.apk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;
const PART = 'control segment';
/** True when the bytes begin like an apk v2: a gzipped tar whose first file is a signature or `.PKGINFO`. */
function looksLikeApkV2(bytes) {
    const first = firstTarName(gzipHead(bytes));
    return first === '.PKGINFO' || first.startsWith('.SIGN.');
}
/**
 * Reads an apk v2 to its end: signature segments, one control segment and one data segment.
 *
 * @throws FormatError without a file name, with the offset of the faulty segment in the file
 */
async function readPackage(bytes) {
    const { signatures, control } = readFront(bytes);
    const pkginfo = readControl(control);
    const { offset } = control;
    const name = identifier(pkginfo, 'pkgname', /^[A-Za-z0-9][A-Za-z0-9+._-]*$/, offset);
    const version = identifier(pkginfo, 'pkgver', /^[0-9]/, offset);
    if (!(0,apk_version/* isVersion */.l)(version)) {
        throw field(offset, `its pkgver ${JSON.stringify(version)} is not a version that apk 3 accepts`, 'Build the package with a pkgver such as 1.2.3-r0.');
    }
    const arch = identifier(pkginfo, 'arch', /^[A-Za-z0-9][A-Za-z0-9._-]*$/, offset);
    if (arch === 'all') {
        throw field(offset, 'its arch is "all", which no device has', 'Build the package with `arch = noarch`, which means every arch.');
    }
    if (fileName(name, version).length > FILE_NAME_LIMIT) {
        throw field(offset, `its pkgname and pkgver make a file name of over ${FILE_NAME_LIMIT} characters`, 'Build the package with a shorter version.');
    }
    const data = await readData(bytes, control.end);
    const datahash = checkDataHash(pkginfo, data, offset);
    const identity = `Q1${(0,external_node_crypto_.createHash)('sha1').update(control.bytes).digest('base64')}`;
    checkEntry(pkginfo, { identity, size: bytes.length, arch }, offset);
    return {
        name,
        version,
        arch,
        anyArch: arch === 'noarch',
        warnings: warningsOf(pkginfo, version),
        facts: [
            ['signatures', signatures.map(signatureText).join(', ') || 'none (an index signature is enough)'],
            ['control', `${control.bytes.length} bytes`],
            ['data', `${data.bytes.length} bytes, ${data.unpacked} unpacked`],
            ['datahash', datahash],
            ['checksum', identity],
        ],
        fields: pkginfo.map(([key, value]) => [decode(key), decode(value)]),
        identity,
        pkginfo,
    };
}
const signatureText = ({ type, keyName }) => `${type} by ${decode(keyName)}`;
/** Reads the segments before the data: signatures, if any, and control. Hashes are of a segment's compressed bytes. */
function readFront(bytes) {
    if (bytes.toString('latin1', 0, 3) === 'ADB')
        throw notApkV2(0, 'it is an apk v3 package');
    const signatures = [];
    let left = CONTROL_LIMIT;
    for (let at = 0; at < bytes.length;) {
        const member = readGzipMember(bytes, at, left);
        at = member.end;
        left -= member.content.length;
        if (!firstTarName(member.content).startsWith('.SIGN.'))
            return { signatures, control: member };
        signatures.push(...readSignatures(member));
        if (signatures.length > SIGNATURE_LIMIT) {
            throw new errors/* FormatError */.IF({
                code: 'FORMAT_LIMIT',
                reason: `it has more than ${SIGNATURE_LIMIT} signatures`,
                offset: member.offset,
            });
        }
    }
    throw package_cutShort(bytes.length, 'it ends before its control segment');
}
function readControl(control) {
    const { offset } = control;
    const first = firstTarName(control.content).replace(/^(\.\/+)+/, '');
    if (first === 'APKINDEX' || first === 'DESCRIPTION')
        throw notApkV2(offset, 'it is an index of packages');
    if (/^(debian-binary|(control|data)\.tar)/.test(first))
        throw notApkV2(offset, 'it is an ipk');
    const files = readSegment(control, PART);
    const [pkginfo] = files;
    if (pkginfo?.name !== '.PKGINFO' || !pkginfo.isFile) {
        const odd = (0,odd_names/* oddlyNamed */.O)(files.slice(0, 1), (name) => name === '.PKGINFO');
        const but = odd === undefined ? '' : `, but with ${JSON.stringify(odd.name)}, which ${odd.fault}`;
        throw package_malformed(offset, `its ${PART} does not begin with a file .PKGINFO${but}`);
    }
    const names = files.map(({ name }) => name);
    if (names.lastIndexOf('.PKGINFO') > 0)
        throw package_malformed(offset, 'it has more than one .PKGINFO');
    const foreign = names.find((name) => !/^\.[^/]+$/.test(name));
    if (foreign !== undefined) {
        throw package_malformed(offset, `its ${PART} holds ${JSON.stringify(foreign.slice(0, 100))}, which belongs in a separate gzip member, with the data`);
    }
    if (names.includes('.INSTALL')) {
        throw package_malformed(offset, 'it has an .INSTALL script, which apk 3 refuses; scripts have names such as .post-install');
    }
    return (0,compression/* insideStream */.p8)(offset, PART, () => parsePkgInfo(pkginfo.body.toString('latin1')));
}
async function readData(bytes, at) {
    if (at === bytes.length)
        throw package_cutShort(at, 'it ends before its data segment');
    const data = await checkGzipMember(bytes, at, DATA_LIMIT);
    if (data.end < bytes.length) {
        throw package_malformed(data.end, 'more data follows its data segment, one gzip member, which apk 3 refuses');
    }
    return data;
}
function checkDataHash(pkginfo, data, offset) {
    const stated = textOf(pkginfo, 'datahash');
    if (stated === '') {
        throw field(offset, 'its .PKGINFO has no datahash, and apk 3 refuses packages without one', 'Build the package with abuild, melange or nfpm, which write it.');
    }
    if ((0,external_node_crypto_.createHash)('sha256').update(data.bytes).digest('hex') !== stated) {
        throw package_malformed(data.offset, 'its data segment does not match its datahash');
    }
    return stated;
}
/** Writes the entry only to find its faults: invalid numbers, and fields too long for devices. */
function checkEntry(pkginfo, facts, offset) {
    try {
        writeEntry(pkginfo, facts);
    }
    catch (error) {
        throw error instanceof errors/* FormatError */.IF ? field(offset, error.reason, error.remedy) : error;
    }
}
/** Reads a field that becomes part of paths and index lines, so it may have only plain characters. */
function identifier(pkginfo, key, allowed, offset) {
    const value = textOf(pkginfo, key);
    if (value === '')
        throw field(offset, `its .PKGINFO has no ${key}`, `Build the package with a ${key}.`);
    const isLong = value.length > NAME_LIMIT;
    if (isLong || !allowed.test(value)) {
        const quoted = JSON.stringify(decode(value.slice(0, NAME_LIMIT)));
        const fault = isLong
            ? `is longer than ${NAME_LIMIT} characters`
            : 'has characters that clients do not accept';
        throw field(offset, `its ${key} ${quoted} ${fault}`, `Build the package with a ${key} of letters, digits and the signs apk allows.`);
    }
    return value;
}
/** What clients accept, but then ignore or handle differently. */
function warningsOf(pkginfo, version) {
    const warnings = [];
    if (numberOf(pkginfo, 'size') === 0) {
        const why = textOf(pkginfo, 'size') === '' ? 'has no size' : 'says size 0';
        warnings.push(warning(`apk would install it empty: its .PKGINFO ${why}, which marks a package without files; ` +
            'build it with the size of its files, or with 1 if it only has scripts'));
    }
    if (version.includes('~')) {
        warnings.push(warning('apk 2 would not accept it: its version has a hash after ~, which only apk 3 knows; ' +
            'build it without one for devices with apk 2', version));
    }
    const unmet = itemsOf(pkginfo, 'depend').filter((item) => (0,dependency/* parseDependency */.d6)(item, apk_version/* isVersion */.l) === undefined);
    if (unmet.length > 0) {
        warnings.push(warning('apk 3 would not install it: in a dependency the text after the sign is not a version; build it with one', unmet.map((item) => JSON.stringify(decode(item))).join(', ')));
    }
    return warnings;
}
const warning = (text, detail = '') => ({ text, detail, scheme: undefined });
function notApkV2(offset, reason) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason: `${reason}, not an apk v2 package`,
        offset,
        remedy: 'Give pkgfeed apk v2 packages only, and leave this one out.',
    });
}
function field(offset, reason, remedy) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason, offset, remedy });
}
function package_malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function package_cutShort(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_TRUNCATED', reason, offset });
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/signature.js




/** The types of signature that apk checks, with PKCS#1 v1.5 padding. */
const DIGESTS = new Map([
    ['RSA', 'sha1'],
    ['RSA256', 'sha256'],
    ['RSA512', 'sha512'],
]);
/**
 * The gzip members to put before `message`. The type that clients prefer comes first, because they try only the first
 * signature whose key they have. SHA-1 is for clients before apk 2.7.
 */
async function signatureMembers(message, keys) {
    const wanted = ['RSA256', 'RSA'].flatMap((type) => keys.map((key) => ({ type, key })));
    return await Promise.all(wanted.map(async ({ type, key }) => {
        const name = `.SIGN.${type}.${key.publicKey.keyId}`;
        if (Buffer.byteLength(name) > TAR_NAME_LIMIT)
            throw nameTooLong(key.publicKey.keyId);
        const digest = DIGESTS.get(type);
        return await (0,compression/* gzip */.ZI)(tarEntry(name, await key.sign(message, { digest })));
    }));
}
function nameTooLong(name) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `the key name ${JSON.stringify(name)} is longer than ${TAR_NAME_LIMIT - '.SIGN.RSA256.'.length} bytes, which an index cannot hold`,
        remedy: 'Give the key a shorter file name.',
    });
}
/**
 * Judges each signature of an index file. An index that clients cannot read to its end counts as badly signed: it is
 * not known which bytes were meant.
 */
async function verifyIndex(bytes, keys) {
    let found;
    try {
        const { signatures, member } = openIndex(bytes);
        // Keep only the packed bytes: the unpacked content may be large.
        found = { signatures, signed: member.bytes };
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        return [{ scheme: 'apk-v2', file: INDEX_FILE, state: 'bad', reason: error.reason }];
    }
    const { signatures, signed } = found;
    return await Promise.all(signatures.map((signature) => judge(signed, signature, keys)));
}
async function judge(message, { type, keyName, signature }, keys) {
    const found = { scheme: 'apk-v2', file: INDEX_FILE };
    const digest = DIGESTS.get(type);
    if (digest === undefined)
        return { ...found, state: 'unknown-key', keyId: keyName };
    const candidates = keys.filter(({ scheme }) => scheme === 'apk-v2');
    for (const key of candidates) {
        if (await key.verify(message, signature, digest))
            return { ...found, state: 'good', key };
    }
    return candidates.some((key) => key.answersTo(keyName))
        ? { ...found, state: 'bad', reason: `it is not ${keyName}'s ${type} signature of these bytes` }
        : { ...found, state: 'unknown-key', keyId: keyName };
}
/** True when exactly these keys signed the index, each under its own name. */
async function isSignedBy({ signatures, member }, keys) {
    const signers = new Set();
    for (const signature of signatures) {
        // Clients look for the key by the name in the signature.
        const named = keys.filter(({ keyId }) => keyId === signature.keyName);
        const judged = await judge(member.bytes, signature, named);
        if (judged.state !== 'good')
            return false;
        signers.add(judged.key);
    }
    return keys.every((key) => signers.has(key));
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/apk-v2.js






/** The format of Alpine's repositories: apk v2 packages and `APKINDEX.tar.gz`, which apk 2 and apk 3 read. */
const apkV2 = {
    name: 'apk-v2',
    noun: 'apk v2 package',
    keyInput: 'apk-rsa-key',
    otherKeyInputs: [],
    keygen: 'pkgfeed keygen apk-rsa',
    schemes: ['apk-v2'],
    anyArchWord: 'noarch',
    anyArchFolder: undefined,
    locates: 'by-arch-and-name',
    identifies: 'metadata',
    extension: '.apk',
    indexFile: INDEX_FILE,
    derivedFiles: [],
    signatureFiles: [],
    recognise: looksLikeApkV2,
    readPackage: readPackage,
    fileName: ({ name, version }) => fileName(name, version),
    entry,
    inFolder: withArch,
    describe: describeEntry,
    compareVersions: apk_version/* compareVersions */.Z,
    parseIndex,
    writeFolder,
    checkIndex: async () => [],
    verify,
};
/** The entry always states the arch of the folder: clients fetch the package from the folder that its entry names. */
function entry(pkg, { size }, file, arch) {
    const { name, version, anyArch, pkginfo, identity } = pkg;
    const text = writeEntry(pkginfo, { identity, size, arch });
    return { name, version, arch, anyArch, file, size, identity, sha256: undefined, md5: undefined, text };
}
function parseIndex(bytes) {
    return parseEntries(indexText(openIndex(bytes)));
}
/**
 * Writes the index with its signatures. An index with the same entries keeps its gzip member, and keeps the whole
 * file when exactly these keys signed it.
 */
async function writeFolder({ entries, old, keys }) {
    const sorted = sortEntries(entries);
    const ours = keys.filter(({ scheme }) => scheme === 'apk-v2');
    const same = archiveThatLists(sorted, old.get(INDEX_FILE));
    const publicKeys = ours.map(({ publicKey }) => publicKey);
    // Without a key, an old signature that is still good is better than none.
    const isDone = same !== undefined && (ours.length === 0 || (await isSignedBy(same, publicKeys)));
    if (isDone)
        return new Map();
    const member = same?.member.bytes ?? (await packIndex(sorted.map(({ text }) => `${text}\n`).join('')));
    return new Map([[INDEX_FILE, Buffer.concat([...(await signatureMembers(member, ours)), member])]]);
}
/** The index file that is there, if it lists these entries in this order. */
function archiveThatLists(wanted, bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        const archive = openIndex(bytes);
        const listed = parseEntries(indexText(archive));
        const isSame = listed.length === wanted.length &&
            listed.every(({ text, mended }, i) => text === wanted[i]?.text && mended === undefined);
        return isSame ? archive : undefined;
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}
async function verify(files, keys) {
    const bytes = files.get(INDEX_FILE);
    return bytes === undefined ? [] : await verifyIndex(bytes, keys);
}


/***/ }),

/***/ 2379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ adbWriter)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _index_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8317);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1267);



/** Deeper than any schema. It stops at an offset that leads back to itself. */
const DEPTH_LIMIT = 16;
/** The tag of a blob by the number of bytes that its length takes. */
const BLOB_TAG = { 1: _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.blob8, 2: _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.blob16, 4: _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.blob32 };
function adbWriter() {
    const parts = [Buffer.alloc(8)];
    const known = new Map();
    let size = 8;
    /**
     * Stores bytes once. apk-tools finds stored bytes by a hash over their pieces. So it does not find a blob that was
     * written from its text (length and bytes, two pieces) when it copies the same blob (one piece), and the reverse.
     */
    function put(bytes, pieces, alignment) {
        const key = `${pieces}${bytes.toString('latin1')}`;
        const before = known.get(key);
        if (before !== undefined && before % alignment === 0)
            return before;
        const gap = (alignment - (size % alignment)) % alignment;
        if (gap > 0)
            parts.push(Buffer.alloc(gap));
        const at = size + gap;
        parts.push(bytes);
        size = at + bytes.length;
        if (size > _index_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKED_INDEX_LIMIT */ .cC) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
                code: 'FORMAT_LIMIT',
                reason: `it would be larger than ${_index_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKED_INDEX_LIMIT */ .cC} bytes, the most that an index may have`,
                offset: 0,
                remedy: 'Split the feed into several folders, or keep fewer versions.',
            });
        }
        known.set(key, at);
        return at;
    }
    function int(value) {
        if (value < 0x10000000)
            return (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .makeValue */ .mO)(_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.int, Number(value));
        if (value <= 0xffffffff) {
            const bytes = Buffer.alloc(4);
            bytes.writeUInt32LE(Number(value));
            return (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .makeValue */ .mO)(_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.int32, put(bytes, 1, 4));
        }
        const bytes = Buffer.alloc(8);
        bytes.writeBigUInt64LE(BigInt(value));
        return (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .makeValue */ .mO)(_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.int64, put(bytes, 1, 4));
    }
    function blob(bytes) {
        return putBlob(bytes, 2);
    }
    function leave(bytes) {
        return putBlob(bytes, 1);
    }
    function putBlob(bytes, pieces) {
        const { length } = bytes;
        if (length === 0)
            return _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL */ .Cq;
        const prefix = length <= 0xff ? 1 : length <= 0xffff ? 2 : 4;
        const stored = Buffer.alloc(prefix + length);
        stored.writeUIntLE(length, 0, prefix);
        stored.set(bytes, prefix);
        return (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .makeValue */ .mO)(BLOB_TAG[prefix], put(stored, pieces, prefix));
    }
    function putTable(tag, count, slots) {
        const bytes = Buffer.alloc(4 * count);
        bytes.writeUInt32LE(count, 0);
        for (let i = 1; i < count; i++)
            bytes.writeUInt32LE(slots[i - 1] ?? _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL */ .Cq, 4 * i);
        return (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .makeValue */ .mO)(tag, put(bytes, 1, 4));
    }
    function table(slots, kind = 'object') {
        let count = slots.length + 1;
        while (count > 1 && (slots[count - 2] ?? _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL */ .Cq) === _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL */ .Cq)
            count--;
        return count === 1 ? _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL */ .Cq : putTable(_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk[kind], count, slots);
    }
    function copy(source, value, depth = 0) {
        const tag = (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .tagOf */ .cO)(value);
        if (tag === _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.special || tag === _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.int)
            return value;
        if (tag === _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.array || tag === _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG */ .Dk.object) {
            if (depth === DEPTH_LIMIT)
                throw (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(source, (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(value), 'its lists are nested too deep');
            const [count = 1, ...slots] = (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .readTable */ .xz)(source, value);
            return putTable(tag, count, slots.map((slot) => copy(source, slot, depth + 1)));
        }
        const stored = (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .storedBytes */ .Zk)(source, value);
        if (stored === undefined)
            throw (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(source, (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(value), `a value is of an unknown kind`);
        return (0,_adb_js__WEBPACK_IMPORTED_MODULE_2__/* .makeValue */ .mO)(tag, put(stored.bytes, 1, stored.alignment));
    }
    function finish(root) {
        const payload = Buffer.concat(parts, size);
        payload.writeUInt32LE(root, 4);
        return payload;
    }
    return { int, blob, table, copy, leave, finish };
}


/***/ }),

/***/ 1267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ NULL),
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   UC: () => (/* binding */ openAdb),
/* harmony export */   Uk: () => (/* binding */ readInt),
/* harmony export */   Zk: () => (/* binding */ storedBytes),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   e6: () => (/* binding */ PACKAGE_SHARING),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   mO: () => (/* binding */ makeValue),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const NULL = 0;
const TAG = {
    special: 0x0,
    int: 0x1,
    int32: 0x2,
    int64: 0x3,
    blob8: 0x8,
    blob16: 0x9,
    blob32: 0xa,
    array: 0xd,
    object: 0xe,
};
const tagOf = (value) => value >>> 28;
const offsetOf = (value) => value & 0x0fffffff;
const makeValue = (tag, low) => ((tag << 28) | low) >>> 0;
const HEADER = 8;
/** What a value costs on top of its bytes: 4,000,000 values would be small in a file and large in memory. */
const VALUE_COST = 32;
/** More than the packages of any index, and more than the files in one folder of any package. */
const SLOT_LIMIT = 250_000;
/** The name of one maintainer may be in every entry of an index. */
const INDEX_SHARING = { times: 64, most: 512 << 20 };
/** Each file of a package has a name and a hash of its own. */
const PACKAGE_SHARING = { times: 8, most: 64 << 20 };
const SMALL_BUDGET = 8 << 20;
/** @throws FormatError when the payload is of a version that clients refuse */
function openAdb(payload, offset, { times, most } = INDEX_SHARING) {
    if (payload.length < HEADER) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_TRUNCATED', reason: 'the ADB header is cut short', offset });
    }
    if (payload[0] !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
            code: 'FORMAT_MALFORMED',
            reason: `its ADB is of version ${payload[0]}, which clients refuse`,
            offset,
        });
    }
    const budget = { left: Math.min(SMALL_BUDGET + times * payload.length, most) };
    return { payload, offset, root: payload.readUInt32LE(4), budget };
}
/** The bytes at an offset of the payload. Checks its end, the alignment and the budget. */
function bytesAt(adb, at, size, alignment) {
    if (at % alignment !== 0)
        throw malformed(adb, at, 'a value is not aligned');
    if (at < HEADER || at + size > adb.payload.length)
        throw malformed(adb, at, 'a value lies outside its block');
    adb.budget.left -= size + VALUE_COST;
    if (adb.budget.left < 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
            code: 'FORMAT_LIMIT',
            reason: 'its values share parts so often that they expand without end',
            offset: adb.offset + at,
        });
    }
    return adb.payload.subarray(at, at + size);
}
/** Reads a number; 0 when there is none, as clients read it. */
function readInt(adb, value) {
    const at = offsetOf(value);
    switch (tagOf(value)) {
        case TAG.int:
            return at;
        case TAG.int32:
            return bytesAt(adb, at, 4, 4).readUInt32LE(0);
        case TAG.int64: {
            const large = bytesAt(adb, at, 8, 4).readBigUInt64LE(0);
            return large <= Number.MAX_SAFE_INTEGER ? Number(large) : large;
        }
    }
    if (value === NULL)
        return 0;
    throw malformed(adb, at, 'a value that should be a number is not one');
}
/** The number of bytes before a blob that hold its length. */
const BLOB_PREFIX = {
    [TAG.blob8]: 1,
    [TAG.blob16]: 2,
    [TAG.blob32]: 4,
};
/** Reads text or bytes; empty when there are none. */
function readBlob(adb, value) {
    if (value === NULL)
        return Buffer.alloc(0);
    const stored = storedBytes(adb, value);
    const prefix = BLOB_PREFIX[tagOf(value)];
    if (prefix === undefined || stored === undefined) {
        throw malformed(adb, offsetOf(value), 'a value that should be text is not');
    }
    return stored.bytes.subarray(prefix);
}
/** The slots of an object or array, which begin at 1; slot 0 is their count with itself. Empty when there is none. */
function readTable(adb, value) {
    if (value === NULL)
        return [];
    const at = offsetOf(value);
    const tag = tagOf(value);
    if (tag !== TAG.array && tag !== TAG.object)
        throw malformed(adb, at, 'a value that should be a list is not one');
    const count = bytesAt(adb, at, 4, 4).readUInt32LE(0);
    if (count === 0)
        throw malformed(adb, at, 'a list has no valid length');
    if (count > SLOT_LIMIT) {
        const reason = `a list has more than ${SLOT_LIMIT} items`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset: adb.offset + at });
    }
    const bytes = bytesAt(adb, at, 4 * count, 4);
    const slots = new Array(count);
    for (let i = 0; i < count; i++)
        slots[i] = bytes.readUInt32LE(4 * i);
    return slots;
}
/** The stored data of a scalar, with its length prefix; undefined when the value itself holds the data. */
function storedBytes(adb, value) {
    const at = offsetOf(value);
    switch (tagOf(value)) {
        case TAG.int32:
            return { bytes: bytesAt(adb, at, 4, 4), alignment: 4 };
        case TAG.int64:
            return { bytes: bytesAt(adb, at, 8, 4), alignment: 8 };
        case TAG.blob8:
        case TAG.blob16:
        case TAG.blob32: {
            const prefix = BLOB_PREFIX[tagOf(value)] ?? 1;
            const size = bytesAt(adb, at, prefix, prefix).readUIntLE(0, prefix);
            return { bytes: bytesAt(adb, at, prefix + size, prefix), alignment: prefix };
        }
    }
    return undefined;
}
function malformed(adb, at, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset: adb.offset + at });
}


/***/ }),

/***/ 6794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ apkV3)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(269);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var version = __webpack_require__(5946);
// EXTERNAL MODULE: ./build/formats/index-json.js
var index_json = __webpack_require__(4654);
// EXTERNAL MODULE: ./build/formats/apk-v3/adb.js
var apk_v3_adb = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/formats/apk-v3/container.js
var container = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/formats/apk-v3/dependency.js
var apk_v3_dependency = __webpack_require__(3385);
// EXTERNAL MODULE: ./build/formats/apk-v3/envelope.js
var envelope = __webpack_require__(1972);
// EXTERNAL MODULE: ./build/formats/apk-v3/packages-adb.js
var packages_adb = __webpack_require__(477);
;// CONCATENATED MODULE: ./build/formats/apk-v3/index-json.js



const ABI_TAG = 'openwrt:abiversion=';
/** Writes `index.json` with the highest version of each name: the index is ascending, and the last version wins. */
function indexJson(entries, arch) {
    const versions = new Map((0,packages_adb/* sortEntries */.R3)(entries).map((entry) => [plainName(entry), entry.version]));
    return (0,index_json/* writeIndexJson */.YY)(versions, arch);
}
/** The name without its ABI version: `libfoo1` with the tag `openwrt:abiversion=1` gives `libfoo`. */
function plainName(entry) {
    if (!entry.text.includes(ABI_TAG))
        return entry.name;
    const info = (0,packages_adb/* infoOf */._U)(entry);
    const tags = info.items('tags').map((tag) => (0,apk_v3_adb/* readBlob */.gm)(info.adb, tag).toString('utf8'));
    return (0,index_json/* withoutAbiSuffix */.aL)(entry.name, tags.find((tag) => tag.startsWith(ABI_TAG))?.slice(ABI_TAG.length));
}

// EXTERNAL MODULE: ./build/formats/apk-v3/package.js + 3 modules
var apk_v3_package = __webpack_require__(1504);
// EXTERNAL MODULE: ./build/formats/apk-v3/pkgname-spec.js
var pkgname_spec = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/formats/apk-v3/schema.js
var schema = __webpack_require__(5499);
// EXTERNAL MODULE: ./build/formats/apk-v3/signature.js
var signature = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/formats/apk-v3/apk-v3.js














const INDEX_FILE = 'packages.adb';
const JSON_FILE = 'index.json';
/** The format of apk v3's `packages.adb` feeds: OpenWrt from 25.12 on, and every other system with apk 3. */
const apkV3 = {
    name: 'apk-v3',
    noun: 'apk v3 package',
    keyInput: 'apk-ec-key',
    otherKeyInputs: ['apk-rsa-key'],
    keygen: 'pkgfeed keygen apk-ec',
    schemes: ['apk-v3'],
    anyArchWord: 'noarch',
    anyArchFolder: 'noarch',
    locates: 'by-name',
    identifies: 'metadata',
    extension: '.apk',
    indexFile: INDEX_FILE,
    derivedFiles: [JSON_FILE],
    signatureFiles: [],
    recognise: envelope/* looksLikeAdb */.fD,
    readPackage: apk_v3_package/* readPackage */.L,
    fileName,
    entry,
    inFolder,
    describe,
    compareVersions: version/* compareVersions */.Z,
    parseIndex: (bytes) => (0,packages_adb/* readIndex */.vY)(bytes).entries,
    writeFolder,
    checkIndex,
    verify,
};
/** `name-version.apk`, the name that clients ask for. */
function fileName(pkg) {
    return `${pkg.name}-${pkg.version}.apk`;
}
/** A device accepts only its own arch, so a package that an arch map sent here is listed with the folder's arch. */
function entry(pkg, facts, file, arch) {
    const { name, version, anyArch, info, identity } = pkg;
    const adb = (0,apk_v3_adb/* openAdb */.UC)(info, 0);
    const object = (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PKGINFO */.Z8);
    const { size } = facts;
    const listedArch = anyArch ? pkg.arch : arch;
    return {
        name,
        version,
        arch: listedArch,
        anyArch,
        file,
        size,
        identity,
        sha256: undefined,
        md5: undefined,
        text: (0,packages_adb/* textOf */.b6)(object, { size, hash: Buffer.from(identity, 'hex'), arch: listedArch }),
        uniqueId: object.bytes('hashes').toString('hex'),
    };
}
/** Packages for every arch stay `noarch` in each folder: clients fetch them from the folder of the index. */
function inFolder(listed, arch) {
    const { size, identity = '' } = listed;
    if (listed.anyArch || listed.arch === arch)
        return listed;
    const text = (0,packages_adb/* textOf */.b6)((0,packages_adb/* infoOf */._U)(listed), { size, hash: Buffer.from(identity, 'hex'), arch });
    return { ...listed, arch, text };
}
function describe(listed) {
    const info = (0,packages_adb/* infoOf */._U)(listed);
    const dependencies = (field) => info.items(field).map((item) => (0,dependency/* printDependency */.bp)((0,apk_v3_dependency/* readDependency */.Q)(info.adb, item)));
    return {
        summary: info.text('description'),
        license: info.text('license'),
        maintainer: info.text('maintainer'),
        homepage: info.text('url'),
        dependencies: dependencies('depends'),
        provides: dependencies('provides'),
    };
}
async function writeFolder(content) {
    const { entries, arch } = content;
    const keys = distinct(content.keys.filter((key) => key.scheme === 'apk-v3'));
    const old = readableIndex(content.old.get(INDEX_FILE));
    const same = old !== undefined && (0,packages_adb/* areSame */.tj)(old.entries, entries) ? old : undefined;
    const files = new Map();
    if (same === undefined || !(await isDoneBy(same, keys))) {
        const payload = same?.file.payload ?? (0,packages_adb/* writeIndex */._M)(entries, headOf(content, old));
        const signatures = await (0,signature/* signAdb */.D1)('indx', payload, keys);
        files.set(INDEX_FILE, await (0,envelope/* packDeflate */.fI)((0,container/* writeAdbFile */.xD)('indx', payload, signatures)));
    }
    if (same === undefined || !content.isThere(JSON_FILE))
        files.set(JSON_FILE, indexJson(entries, arch));
    return files;
}
/** Reads the old index. A broken one is written again: callers that carry its entries forward have read it before. */
function readableIndex(bytes) {
    try {
        return bytes === undefined ? undefined : (0,packages_adb/* readIndex */.vY)(bytes);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}
/** True when an index can stay: exactly these keys signed it, and every client can unpack it. */
async function isDoneBy({ file }, keys) {
    // Without a key, an old signature that is still good is better than none.
    if (keys.length === 0)
        return true;
    if (file.envelope.compression === 'zstd' || file.signatures.length !== keys.length)
        return false;
    const given = keys.map((key) => key.publicKey);
    const judged = await judgeAll(file.payload, file.signatures, given);
    const signers = new Set(judged.map((one) => (one.state === 'good' ? one.key.keyId : undefined)));
    return given.every(({ keyId }) => signers.has(keyId));
}
const distinct = (keys) => [
    ...new Map(keys.map((key) => [key.publicKey.keyId, key])).values(),
];
/**
 * The fields of an index other than its packages. Clients refuse an index without any, so it always has a
 * description. The old spec stays while it gives the right paths of the packages.
 */
function headOf({ entries, arch }, old) {
    const description = old?.description || `packages for ${arch}`;
    const specs = [old?.spec, ''].filter((spec) => spec !== undefined);
    const spec = specs.find((candidate) => entries.every(isAt(candidate)));
    if (spec !== undefined)
        return { description, spec };
    const isFound = isAt(old?.spec ?? '');
    const stray = entries.find((listed) => !isFound(listed));
    throw new errors/* FormatError */.IF({
        code: 'FORMAT_FIELD',
        reason: `clients would not look for ${JSON.stringify(stray?.name)} in ${JSON.stringify(stray?.file)}`,
        offset: 0,
        remedy: `Publish each package as ${pkgname_spec/* DEFAULT_SPEC */.u}, or make the feed's index again without a pkgname-spec.`,
    });
}
/** Returns a function that is true for a package whose file is where clients look for it. */
function isAt(spec) {
    const fileOf = (0,pkgname_spec/* readSpec */.O)(spec || pkgname_spec/* DEFAULT_SPEC */.u, 0);
    return ({ name, version, arch, identity = '', file }) => fileOf({ name, version, arch, hash: identity }) === file;
}
async function checkIndex(files, entries) {
    const bytes = files.get(INDEX_FILE);
    if (bytes === undefined)
        return [];
    const findings = [];
    if ((0,envelope/* openEnvelope */.hk)(bytes).compression === 'zstd') {
        findings.push({ file: INDEX_FILE, problem: 'is compressed with zstd, which OpenWrt does not read' });
    }
    const json = files.get(JSON_FILE);
    if (json !== undefined && !json.equals(indexJson(entries, (0,index_json/* archIn */.MS)(json)))) {
        findings.push({ file: JSON_FILE, problem: `does not say what ${INDEX_FILE} says` });
    }
    return findings;
}
async function verify(files, keys) {
    const bytes = files.get(INDEX_FILE);
    if (bytes === undefined)
        return [];
    try {
        const { payload, signatures } = (0,container/* readIndexFile */.fV)(bytes);
        return await judgeAll(payload, signatures, keys);
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        // It is not known which bytes were meant to be signed.
        return [{ scheme: 'apk-v3', file: INDEX_FILE, state: 'bad', reason: error.reason }];
    }
}
async function judgeAll(payload, signatures, keys) {
    return await Promise.all(signatures.map((block) => (0,signature/* judgeSignature */.ub)('indx', payload, block, INDEX_FILE, keys)));
}


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ openPackageFile),
/* harmony export */   HV: () => (/* binding */ PAYLOAD_OFFSET),
/* harmony export */   Sy: () => (/* binding */ signedPart),
/* harmony export */   fV: () => (/* binding */ readIndexFile),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   rD: () => (/* binding */ SIGNATURE_COUNT),
/* harmony export */   rk: () => (/* binding */ PACKAGE_LIMIT),
/* harmony export */   xD: () => (/* binding */ writeAdbFile)
/* harmony export */ });
/* unused harmony export SIGNATURE_LIMIT */
/* harmony import */ var _bytes_piece_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6524);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _index_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8317);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1972);




const NOUNS = {
    indx: 'an index',
    pckg: 'a package',
    'idb\0': 'an installed database',
};
const TYPES = ['ADB', 'SIG', 'DATA'];
const EXTENDED = 3;
const FILE_HEADER = 8;
const ALIGNMENT = 8;
/** Clients refuse an ADB block with fewer bytes. */
const SMALLEST_PAYLOAD = 16;
/** ADB_MAX_SIGNATURE_LEN of apk-tools. */
const SIGNATURE_LIMIT = 2048;
/** One for each key; far above any real file. */
const SIGNATURE_COUNT = 64;
/** The largest known packages have less than a megabyte of metadata. */
const PACKAGE_METADATA_LIMIT = 16 << 20;
/** The most bytes that a package may unpack to: routers have less storage, and a run must end. */
const PACKAGE_LIMIT = 2 ** 31;
/** The size of a block's header in bytes, which depends on its first word. */
const headSize = (word) => (word >>> 30 === EXTENDED ? 16 : 4);
function parseHead(head, at) {
    const word = head.readUInt32LE(0);
    const isExtended = head.length === 16;
    const type = TYPES[isExtended ? word & 0x3fffffff : word >>> 30];
    const raw = isExtended ? Number(head.readBigUInt64LE(8)) : word & 0x3fffffff;
    if (type === undefined || (isExtended && head.readUInt32LE(4) !== 0)) {
        throw malformed(at, 'it has a block of an unknown kind');
    }
    if (raw < head.length || !Number.isSafeInteger(raw))
        throw malformed(at, 'a block has no valid size');
    const end = raw % ALIGNMENT;
    return { type, size: raw - head.length, padding: end === 0 ? 0 : ALIGNMENT - end };
}
/** Checks that a block may come after one of type `before`, and that its size is allowed. */
function checkHead({ type, size }, before, limit, at) {
    const isInOrder = before === undefined ? type === 'ADB' : type === 'DATA' || (type === 'SIG' && before !== 'DATA');
    if (!isInOrder)
        throw malformed(at, `its ${type} block is out of order`);
    if (type === 'ADB') {
        if (size < SMALLEST_PAYLOAD)
            throw malformed(at, 'its ADB block holds nothing, and clients refuse that');
        if (size > limit)
            throw overLimit(at, `its ADB block is larger than ${limit} bytes`);
    }
    if (type === 'SIG' && size > SIGNATURE_LIMIT) {
        throw overLimit(at, `a signature is larger than ${SIGNATURE_LIMIT} bytes`);
    }
}
function checkFileHeader(head, schema) {
    if (head.toString('latin1', 0, 4) !== 'ADB.')
        throw malformed(0, 'it holds no ADB file');
    const word = head.toString('latin1', 4, 8);
    if (word !== schema)
        throw malformed(4, `it is ${NOUNS[word] ?? 'a file that apk does not know'}, not ${NOUNS[schema]}`);
}
function checkPadding(padding, at) {
    if (padding.some((byte) => byte !== 0))
        throw malformed(at, 'there are bytes between its blocks');
}
/** Where the payload of the first block begins after a short header; for the offsets in messages. */
const PAYLOAD_OFFSET = FILE_HEADER + 4;
/**
 * Reads a whole index file.
 *
 * @throws FormatError with the offset in the plain file
 */
function readIndexFile(bytes) {
    const envelope = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .openEnvelope */ .hk)(bytes);
    const plain = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .unpack */ .l1)(envelope, _index_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKED_INDEX_LIMIT */ .cC);
    if (plain.length < FILE_HEADER)
        throw cutShort(0, 'the file header');
    checkFileHeader(plain, 'indx');
    let payload;
    const signatures = [];
    for (let at = FILE_HEADER; at < plain.length;) {
        if (plain.length - at < 4)
            throw cutShort(at, 'a block header');
        const body = at + headSize(plain.readUInt32LE(at));
        if (plain.length < body)
            throw cutShort(at, 'a block header');
        const head = parseHead(plain.subarray(at, body), at);
        checkHead(head, payload === undefined ? undefined : 'SIG', _index_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKED_INDEX_LIMIT */ .cC, at);
        if (head.type === 'DATA')
            throw malformed(at, 'an index has no DATA blocks');
        const end = body + head.size;
        if (plain.length < end + head.padding)
            throw cutShort(at, 'a block');
        checkPadding(plain.subarray(end, end + head.padding), end);
        if (payload === undefined)
            payload = plain.subarray(body, end);
        else
            signatures.push(plain.subarray(body, end));
        if (signatures.length > SIGNATURE_COUNT)
            throw overLimit(at, `it has more than ${SIGNATURE_COUNT} signatures`);
        at = end + head.padding;
    }
    if (payload === undefined)
        throw cutShort(FILE_HEADER, 'the ADB block');
    return { envelope, payload, signatures };
}
/**
 * Opens a package file and reads its first block, where all metadata is.
 *
 * @throws FormatError with the offset in the plain file
 */
async function openPackageFile(bytes) {
    const envelope = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .openEnvelope */ .hk)(bytes);
    const reader = new _bytes_piece_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .PieceReader */ .q((0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackPieces */ .kj)(envelope, PACKAGE_LIMIT));
    checkFileHeader(await reader.take(FILE_HEADER, 'the file header'), 'pckg');
    const head = await readHead(reader);
    checkHead(head, undefined, PACKAGE_METADATA_LIMIT, FILE_HEADER);
    const payload = await reader.take(head.size, 'the ADB block');
    return { envelope, payload, rest: () => readRest(reader, head.padding) };
}
async function* readRest(reader, padding) {
    await passPadding(reader, padding);
    let before = 'ADB';
    let signatures = 0;
    while (!(await reader.isAtEnd())) {
        const offset = reader.at;
        const head = await readHead(reader);
        checkHead(head, before, 0, offset);
        before = head.type;
        if (head.type === 'SIG') {
            if (++signatures > SIGNATURE_COUNT) {
                throw overLimit(offset, `it has more than ${SIGNATURE_COUNT} signatures`);
            }
            yield { type: 'SIG', offset, payload: await reader.take(head.size, 'a signature') };
        }
        else {
            const end = reader.at + head.size;
            yield {
                type: 'DATA',
                offset,
                size: head.size,
                pieces: () => reader.pieces(end - reader.at, 'a DATA block'),
            };
            for await (const _ of reader.pieces(end - reader.at, 'a DATA block'))
                ;
        }
        await passPadding(reader, head.padding);
    }
}
async function readHead(reader) {
    const { at } = reader;
    const first = await reader.take(4, 'a block header');
    const more = headSize(first.readUInt32LE(0)) - 4;
    const head = more === 0 ? first : Buffer.concat([first, await reader.take(more, 'a block header')]);
    return parseHead(head, at);
}
async function passPadding(reader, size) {
    if (size > 0)
        checkPadding(await reader.take(size, 'the padding of a block'), reader.at - size);
}
/** Writes a plain ADB file of these blocks. */
function writeAdbFile(schema, payload, signatures) {
    const header = Buffer.from(`ADB.${schema}`, 'latin1');
    return Buffer.concat([
        header,
        block('ADB', payload),
        ...signatures.map((signature) => block('SIG', signature)),
    ]);
}
/** Reads the blocks before the data of a plain package, which must have been checked as a whole before. */
function signedPart(plain) {
    let payload = Buffer.alloc(0);
    const signatures = [];
    let at = FILE_HEADER;
    while (at < plain.length) {
        const body = at + headSize(plain.readUInt32LE(at));
        const { type, size, padding } = parseHead(plain.subarray(at, body), at);
        if (type === 'DATA')
            break;
        if (type === 'ADB')
            payload = plain.subarray(body, body + size);
        else
            signatures.push(plain.subarray(body, body + size));
        at = body + size + padding;
    }
    return { payload, signatures, end: at };
}
/** Writes one block with its padding. Sizes that do not fit into 30 bits get the extended header. */
function block(type, payload) {
    const isExtended = payload.length > 0x3ffffffb;
    const head = Buffer.alloc(isExtended ? 16 : 4);
    const raw = head.length + payload.length;
    const number = TYPES.indexOf(type);
    if (isExtended) {
        head.writeUInt32LE(((EXTENDED << 30) >>> 0) + number, 0);
        head.writeBigUInt64LE(BigInt(raw), 8);
    }
    else {
        head.writeUInt32LE(number * 2 ** 30 + raw, 0);
    }
    return Buffer.concat([head, payload, Buffer.alloc((ALIGNMENT - (raw % ALIGNMENT)) % ALIGNMENT)]);
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function overLimit(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset });
}
function cutShort(offset, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}


/***/ }),

/***/ 3385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readDependency)
/* harmony export */ });
/* harmony import */ var _apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(269);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5499);


/** Reads a dependency object: no version means any, no match means `=` (apk-tools 3.0 src/apk_adb.c). */
function readDependency(adb, value) {
    const object = (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(adb, value, _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .DEPENDENCY */ .QZ);
    const version = object.text('version');
    const match = Number(object.number('match')) || _apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .MATCH */ .E_.equal;
    return {
        name: object.text('name'),
        version,
        match: version === '' ? _apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4 | (match & _apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .MATCH */ .E_.conflict) : match,
    };
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dumpObject)
/* harmony export */ });
/* harmony import */ var _apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(269);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1267);
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3385);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5499);




/** The fields of an object as text, in their order, as `apk adbdump` shows them, but one line for each. */
function dumpObject(adb, at, schema) {
    const slots = (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .xz)(adb, at);
    return schema.fields.flatMap(([name, kind], i) => {
        const value = slots[i + 1] ?? _adb_js__WEBPACK_IMPORTED_MODULE_1__/* .NULL */ .Cq;
        return value === _adb_js__WEBPACK_IMPORTED_MODULE_1__/* .NULL */ .Cq ? [] : [[name, dumpValue(adb, value, kind)]];
    });
}
function dumpValue(adb, value, kind) {
    switch (kind) {
        case 'text':
            return (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(adb, value).toString('utf8');
        case 'hex':
            return (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(adb, value).toString('hex');
        case 'number':
        case 'time':
            return (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readInt */ .Uk)(adb, value).toString();
        case 'octal':
            return (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readInt */ .Uk)(adb, value).toString(8);
    }
    if (isList(kind)) {
        const items = (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .xz)(adb, value).slice(1);
        return items.map((item) => dumpValue(adb, item, kind[0])).join(' ');
    }
    if (kind.name === _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .DEPENDENCY */ .QZ.name)
        return (0,_apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .printDependency */ .bp)((0,_dependency_js__WEBPACK_IMPORTED_MODULE_2__/* .readDependency */ .Q)(adb, value));
    return dumpObject(adb, value, kind)
        .map(([name, text]) => `${name}=${text}`)
        .join(', ');
}
const isList = (kind) => Array.isArray(kind);


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ nameOfCompression),
/* harmony export */   fD: () => (/* binding */ looksLikeAdb),
/* harmony export */   fI: () => (/* binding */ packDeflate),
/* harmony export */   hk: () => (/* binding */ openEnvelope),
/* harmony export */   kj: () => (/* binding */ unpackPieces),
/* harmony export */   l1: () => (/* binding */ unpack),
/* harmony export */   pP: () => (/* binding */ schemaOf),
/* harmony export */   qS: () => (/* binding */ packDeflatePieces)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




const ALGORITHMS = ['none', 'deflate', 'zstd'];
/** Up to these sizes of input and output, a stream of pieces takes longer than unpacking at once. */
const SMALL_STREAM = 256 << 10;
const SMALL_OUTPUT = 1 << 20;
/** The most bytes that a file may unpack to while only its head is read. */
const HEAD_LIMIT = 2 ** 31;
/** True when the bytes begin like an ADB file, compressed or not. */
function looksLikeAdb(bytes) {
    return /^ADB[.dc]/.test(bytes.toString('latin1', 0, 4));
}
/** The schema in the header of an ADB file, such as `indx`; undefined when it cannot be read. */
async function schemaOf(bytes) {
    if (!looksLikeAdb(bytes))
        return undefined;
    let head = Buffer.alloc(0);
    try {
        for await (const piece of unpackPieces(openEnvelope(bytes), HEAD_LIMIT)) {
            head = Buffer.concat([head, piece.subarray(0, 8)]);
            if (head.length >= 8)
                break;
        }
    }
    catch (error) {
        // The reader of the whole file reports what is wrong with it.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF))
            throw error;
    }
    return head.length >= 8 ? head.toString('latin1', 4, 8) : undefined;
}
/** @throws FormatError when the bytes are not an ADB file, or compressed in a way that apk does not know */
function openEnvelope(bytes) {
    if (bytes.length < 4)
        throw cutShort(0, 'the file');
    if (!looksLikeAdb(bytes))
        throw malformed(0, 'it does not begin like an apk v3 file');
    const marker = bytes.toString('latin1', 3, 4);
    if (marker === '.')
        return { compression: 'none', level: undefined, offset: 0, body: bytes };
    if (marker === 'd') {
        return { compression: 'deflate', level: undefined, offset: 4, body: bytes.subarray(4) };
    }
    if (bytes.length < 6)
        throw cutShort(4, 'the compression header');
    const compression = ALGORITHMS[bytes.readUInt8(4)];
    if (compression === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({
            code: 'FORMAT_COMPRESSION',
            reason: `it is compressed with algorithm ${bytes.readUInt8(4)}, which apk does not know`,
            offset: 4,
            remedy: 'Build it with `--compression deflate`, which every client reads.',
        });
    }
    return { compression, level: bytes.readUInt8(5), offset: 6, body: bytes.subarray(6) };
}
/** The compression in words: `deflate`, `zstd, level 19`. */
function nameOfCompression({ compression, level }) {
    return level === undefined || compression === 'none' ? compression : `${compression}, level ${level}`;
}
/**
 * Unpacks the whole plain file.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError when it is cut short, damaged, followed by other bytes, larger than `limit`, or zstd on a
 * Node without zstd
 */
function unpack(envelope, limit) {
    const { compression, body, offset } = envelope;
    if (compression === 'none') {
        if (body.length > limit)
            throw expandsTooFar(envelope, limit);
        return body;
    }
    const chunkSize = Math.max(64 << 10, Math.min(8 * body.length, limit));
    const options = { maxOutputLength: limit, chunkSize, info: true };
    let done;
    try {
        done = compression === 'zstd' ? unzstdSync(offset)(body, options) : node_zlib__WEBPACK_IMPORTED_MODULE_2__.inflateRawSync(body, options);
    }
    catch (cause) {
        throw streamFault(cause, envelope, limit);
    }
    // With `info`, Node returns both the output and the engine, which knows how many bytes it read.
    const { buffer, engine } = done;
    checkEnd(envelope, engine.bytesWritten);
    return buffer;
}
/**
 * Unpacks the plain file piece by piece, so the whole of a large file is never in memory.
 *
 * @throws FormatError as `unpack` does, when the reader reaches the fault
 */
async function* unpackPieces(envelope, limit) {
    const whole = unpackSmall(envelope, limit);
    if (whole !== undefined) {
        yield whole;
        return;
    }
    const { compression, body, offset } = envelope;
    const stream = compression === 'zstd' ? unzstdStream(offset) : node_zlib__WEBPACK_IMPORTED_MODULE_2__.createInflateRaw();
    let size = 0;
    try {
        stream.end(body);
        for await (const piece of stream) {
            size += piece.length;
            if (size > limit)
                throw expandsTooFar(envelope, limit);
            yield piece;
        }
    }
    catch (cause) {
        throw streamFault(cause, envelope, limit);
    }
    checkEnd(envelope, stream.bytesWritten);
}
function unpackSmall(envelope, limit) {
    if (envelope.compression === 'none')
        return unpack(envelope, limit);
    if (envelope.body.length > SMALL_STREAM)
        return undefined;
    try {
        return unpack(envelope, Math.min(limit, SMALL_OUTPUT));
    }
    catch (error) {
        const isLarge = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF && error.code === 'FORMAT_LIMIT' && limit > SMALL_OUTPUT;
        if (isLarge)
            return undefined;
        throw error;
    }
}
function unzstdSync(offset) {
    if (node_zlib__WEBPACK_IMPORTED_MODULE_2__.zstdDecompressSync === undefined)
        throw noZstd(offset);
    return node_zlib__WEBPACK_IMPORTED_MODULE_2__.zstdDecompressSync;
}
function unzstdStream(offset) {
    if (node_zlib__WEBPACK_IMPORTED_MODULE_2__.createZstdDecompress === undefined)
        throw noZstd(offset);
    return node_zlib__WEBPACK_IMPORTED_MODULE_2__.createZstdDecompress();
}
function noZstd(offset) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({
        code: 'FORMAT_COMPRESSION',
        reason: `it holds zstd data, which Node ${process.versions.node} cannot read`,
        offset,
        remedy: 'Run pkgfeed on Node 22.15 or later (the action does), or build it with `--compression deflate`.',
    });
}
/** Refuses bytes after a compressed stream, which clients do not read. They do refuse bytes after a plain file. */
function checkEnd({ body, offset }, used) {
    if (used < body.length)
        throw malformed(offset + used, 'other bytes follow its compressed stream');
}
function streamFault(cause, envelope, limit) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF)
        return cause;
    const { code } = cause;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return expandsTooFar(envelope, limit);
    const isKnown = code !== undefined && /^(Z_|ZSTD_)/.test(code);
    if (!isKnown)
        return cause;
    const truncated = code === 'Z_BUF_ERROR';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({
        code: truncated ? 'FORMAT_TRUNCATED' : 'FORMAT_MALFORMED',
        reason: `the ${envelope.compression} stream is ${truncated ? 'cut short' : 'damaged'}`,
        offset: envelope.offset,
        cause,
    });
}
function expandsTooFar({ compression, offset }, limit) {
    const reason = compression === 'none'
        ? `it is larger than ${limit} bytes`
        : `the ${compression} stream expands to more than ${limit} bytes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset });
}
const deflate = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.deflateRaw);
/** Packs a plain ADB file as `ADBd`, with the settings of apk-tools. OpenWrt's apk cannot read zstd. */
async function packDeflate(plain) {
    // One large buffer: with many small ones, the thread that compresses waits for the one that collects.
    const chunkSize = (plain.length >> 1) + 1024;
    const body = await deflate(plain, { level: 9, memLevel: 8, windowBits: 15, chunkSize });
    return Buffer.concat([Buffer.from('ADBd', 'latin1'), body]);
}
/**
 * Packs a plain ADB file as `packDeflate` does, from pieces, so the whole of it is never in memory.
 *
 * @param limit the most bytes that the packed file may have
 * @throws FormatError when it has more
 */
async function packDeflatePieces(plain, limit) {
    const parts = [Buffer.from('ADBd', 'latin1')];
    const stream = node_zlib__WEBPACK_IMPORTED_MODULE_2__.createDeflateRaw({ level: 9, memLevel: 8, windowBits: 15 });
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(plain);
    source.on('error', (error) => stream.destroy(error));
    let size = 0;
    for await (const part of source.pipe(stream)) {
        size += part.length;
        if (size > limit) {
            const reason = `it has more than ${limit} bytes when it is compressed again`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset: 0 });
        }
        parts.push(part);
    }
    return Buffer.concat(parts);
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function cutShort(offset, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/apk-v3/adb.js
var apk_v3_adb = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/formats/apk-v3/adb-writer.js
var adb_writer = __webpack_require__(2379);
// EXTERNAL MODULE: ./build/formats/apk-v3/container.js
var container = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/formats/apk-v3/schema.js
var schema = __webpack_require__(5499);
;// CONCATENATED MODULE: ./build/formats/apk-v3/data.js




/** The regular files that are not empty, in the order in which their blocks must come. */
function* filesWithData(root) {
    const { adb } = root;
    for (const [i, at] of root.items('paths').entries()) {
        const directory = (0,schema/* objectAt */.lJ)(adb, at, schema/* DIR */.q6);
        for (const [j, each] of directory.items('files').entries()) {
            const file = (0,schema/* objectAt */.lJ)(adb, each, schema/* FILE */.PW);
            const size = file.number('size');
            if (size === 0 || file.value('target') !== apk_v3_adb/* NULL */.Cq)
                continue;
            const path = `${directory.text('name')}/${file.text('name')}`;
            yield { path, directory: i + 1, file: j + 1, size, hash: file.bytes('hash') };
        }
    }
}
/** Twice as many as in the largest packages of whole distributions. */
const CONTENT_LIMIT = 250_000;
/**
 * The number of files in a package, links and empty files included.
 *
 * @throws FormatError when there are too many files and folders
 */
function countFiles(root) {
    const { adb } = root;
    const directories = root.items('paths');
    let count = 0;
    for (const at of directories) {
        count += (0,schema/* objectAt */.lJ)(adb, at, schema/* DIR */.q6).items('files').length;
        if (directories.length + count <= CONTENT_LIMIT)
            continue;
        const reason = `it has more than ${CONTENT_LIMIT} files and folders`;
        throw new errors/* FormatError */.IF({ code: 'FORMAT_LIMIT', reason, offset: adb.offset });
    }
    return count;
}
/** The hash algorithm by the length of the hash, as apk recognizes it. */
const ALGORITHMS = { 20: 'sha1', 32: 'sha256', 64: 'sha512' };
/** Compares a DATA block (u32 directory, u32 file, bytes) with the file that it must contain. */
async function checkData(block, expected) {
    const { offset } = block;
    if (expected === undefined)
        throw malformed(offset, 'it has a DATA block that belongs to no file');
    const algorithm = ALGORITHMS[expected.hash.length];
    const path = JSON.stringify(expected.path);
    if (algorithm === undefined)
        throw malformed(offset, `its file ${path} has no valid hash`);
    const { head, hash } = await hashData(block, (0,external_node_crypto_.createHash)(algorithm));
    const isThat = head.length === 8 &&
        head.readUInt32LE(0) === expected.directory &&
        head.readUInt32LE(4) === expected.file &&
        BigInt(block.size - 8) === BigInt(expected.size);
    if (!isThat)
        throw malformed(offset, `a DATA block is not the one for its file ${path}`);
    if (!hash.equals(expected.hash))
        throw malformed(offset, `its file ${path} is not what its hash says`);
}
async function hashData(block, hash) {
    let head = Buffer.alloc(0);
    for await (const piece of block.pieces()) {
        const missing = Math.min(8 - head.length, piece.length);
        if (missing > 0)
            head = Buffer.concat([head, piece.subarray(0, missing)]);
        hash.update(piece.subarray(missing));
    }
    return { head, hash: hash.digest() };
}
function malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}

// EXTERNAL MODULE: ./build/formats/apk-v3/dump.js
var dump = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/formats/apk-v3/envelope.js
var envelope = __webpack_require__(1972);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(269);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var apk_version = __webpack_require__(5946);
// EXTERNAL MODULE: ./build/formats/apk-v3/dependency.js
var apk_v3_dependency = __webpack_require__(3385);
;// CONCATENATED MODULE: ./build/formats/apk-v3/device-limits.js


/** The buffers in which a device prints an installed package (apk-tools 3.0 src/package.c). */
const HEADER_BUFFER = 2048;
const DEPENDENCY_BUFFER = 256;
/** The longest line that a device was seen to write whole; a line of 5,111 bytes leaves it broken. */
const REPLACES_BUFFER = 5072;
/** A client cuts longer descriptions when it loads them. */
const DESCRIPTION_READ = 512;
/** `Q2` and base64 of a SHA-256. */
const HASH_TEXT = 46;
const DEPENDENCY_FIELDS = ['depends', 'provides', 'replaces', 'install-if', 'recommends'];
/**
 * Says which part of a package does not fit into a device's buffers: the device would unpack the package and then
 * fail to write its database. Undefined when everything fits.
 */
function beyondDevices(info, fileSize) {
    return headerFault(info, fileSize) ?? dependencyFault(info) ?? replacesFault(info);
}
/** Checks the fields that are printed into one buffer as `X:value` lines. */
function headerFault(info, fileSize) {
    const size = (name) => info.bytes(name).length;
    const number = (name) => info.number(name).toString().length;
    const always = [
        ['hash', HASH_TEXT],
        ['name', size('name')],
        ['version', size('version')],
        ['file-size', fileSize.toString().length],
        ['installed-size', number('installed-size')],
        ['description', Math.min(size('description'), DESCRIPTION_READ)],
        ['url', size('url')],
        ['license', size('license')],
    ];
    const ifAny = [
        ['arch', size('arch')],
        ['origin', size('origin')],
        ['maintainer', size('maintainer')],
        ['build-time', info.number('build-time') === 0 ? 0 : number('build-time')],
        ['repo-commit', 2 * size('repo-commit')],
        ['provider-priority', info.number('provider-priority') === 0 ? 0 : number('provider-priority')],
    ];
    const lines = [...always, ...ifAny.filter(([, bytes]) => bytes > 0)];
    const total = lines.reduce((sum, [, bytes]) => sum + 'X:'.length + bytes + '\n'.length, 0);
    if (total <= HEADER_BUFFER)
        return undefined;
    const [longest, bytes] = lines.toSorted(([, a], [, b]) => b - a)[0];
    return (`its fields make ${total} bytes of a device's database, ${total - HEADER_BUFFER} more than fit; ` +
        `the longest is ${longest} with ${bytes} bytes`);
}
function dependencyFault(info) {
    for (const name of DEPENDENCY_FIELDS) {
        const long = info.items(name).find((item, i) => printedSize(info, item, i) > DEPENDENCY_BUFFER);
        if (long === undefined)
            continue;
        const beginning = (0,dependency/* printDependency */.bp)((0,apk_v3_dependency/* readDependency */.Q)(info.adb, long)).slice(0, 60);
        return `its ${name} has an item longer than the ${DEPENDENCY_BUFFER} bytes that devices hold: ${JSON.stringify(`${beginning}…`)}`;
    }
    return undefined;
}
/** Checks `replaces`, which becomes one line of the database. */
function replacesFault(info) {
    const size = info.items('replaces').reduce((sum, item, i) => sum + printedSize(info, item, i), 'r:'.length);
    return size <= REPLACES_BUFFER
        ? undefined
        : `its replaces make ${size} bytes of a device's database, and only ${REPLACES_BUFFER} are known to fit`;
}
/** The size of an item in bytes, with the space that separates it from the item before. */
function printedSize(info, item, place) {
    const text = (0,dependency/* printDependency */.bp)((0,apk_v3_dependency/* readDependency */.Q)(info.adb, item));
    return Buffer.byteLength(text, 'utf8') + (place > 0 ? 1 : 0);
}

;// CONCATENATED MODULE: ./build/formats/apk-v3/metadata.js







/** The file name that a device gives the package, `name-version.hash.apk`, must fit into 255 bytes. */
const FILE_NAME_LIMIT = 255 - '.01234567'.length;
/** The most bytes of a script that a device accepts. */
const SCRIPT_LIMIT = 256 << 10;
/**
 * Checks what clients would notice too late: names, versions, dependencies and sizes that they cannot use.
 *
 * @param fileSize the bytes of the whole package file
 * @throws FormatError
 */
function checkInfo(info, fileSize) {
    const name = info.text('name');
    const version = info.text('version');
    const arch = info.text('arch');
    if (name === '')
        throw wrongField('it has no name', 'Build the package with `--info name:…`.');
    if (!dependency/* PACKAGE_NAME */.rM.test(name)) {
        throw wrongField(`its name ${quoted(name)} has characters that clients do not accept`, 'Name it with letters, digits and the signs + - . _ only.');
    }
    if (!(0,apk_version/* isVersion */.l)(version)) {
        throw wrongField(version === '' ? 'it has no version' : `its version ${quoted(version)} is not one that apk can compare`, 'Write versions like 1.2.3-r0: numbers and dots, then perhaps a letter, _rc1, ~ and a hash, -r and a number.');
    }
    checkArch(arch);
    if (`${name}-${version}.apk`.length > FILE_NAME_LIMIT) {
        throw wrongField(`its name and version make a file name of over ${FILE_NAME_LIMIT} characters`, 'Build the package with a shorter version.');
    }
    checkDependencies(info);
    const beyond = beyondDevices(info, fileSize);
    if (beyond !== undefined) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: beyond,
            offset: container/* PAYLOAD_OFFSET */.HV,
            remedy: 'Shorten that field: a device would unpack the package, then fail to write its database.',
        });
    }
    return { name, version, arch };
}
function checkArch(arch) {
    if (arch === '')
        throw wrongField('it has no arch', 'Build the package with its arch, or with arch:noarch.');
    if (arch === 'all') {
        throw wrongField('its arch is "all", which apk can never install', 'Build the package with arch:noarch, which means every arch.');
    }
    if (!/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(arch) || arch.length > 64) {
        throw wrongField(`its arch ${quoted(arch)} is not a valid arch`, 'Build the package with the arch of its devices, such as x86_64 or aarch64_cortex-a53, or with noarch.');
    }
}
/** Checks the dependencies: one that does not parse makes this package or another one uninstallable. */
function checkDependencies(info) {
    for (const field of ['depends', 'provides', 'replaces', 'install-if', 'recommends']) {
        for (const item of info.items(field)) {
            const text = (0,dependency/* printDependency */.bp)((0,apk_v3_dependency/* readDependency */.Q)(info.adb, item));
            if ((0,dependency/* parseDependency */.d6)(text, apk_version/* isVersion */.l) === undefined) {
                throw wrongField(`its ${field} has an item that apk cannot read: ${quoted(text)}`, 'Write it as a name, or as a name, one of = < <= > >= ~ and a version that apk can compare.');
            }
        }
    }
}
/** @throws FormatError for a script that is too large for devices */
function checkScripts(root) {
    const scripts = (0,schema/* objectAt */.lJ)(root.adb, root.value('scripts'), schema/* SCRIPTS */.dL);
    for (const [name] of schema/* SCRIPTS */.dL.fields) {
        if (scripts.bytes(name).length <= SCRIPT_LIMIT)
            continue;
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `its ${name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`,
            offset: container/* PAYLOAD_OFFSET */.HV,
            remedy: 'Put the bulk of the script into a file of the package, and call that.',
        });
    }
}
const quoted = (text) => JSON.stringify(text.slice(0, 128));
function wrongField(reason, remedy) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason, offset: container/* PAYLOAD_OFFSET */.HV, remedy });
}

// EXTERNAL MODULE: ./build/formats/apk-v3/signature.js
var signature = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/formats/apk-v3/package.js











/**
 * Reads a package file to its end. Checks that clients can install it by its metadata, and that its data matches
 * the metadata.
 *
 * @throws FormatError without a file name, with the offset in the plain file
 */
async function readPackage(bytes) {
    const file = await (0,container/* openPackageFile */.$b)(bytes);
    const adb = (0,apk_v3_adb/* openAdb */.UC)(file.payload, container/* PAYLOAD_OFFSET */.HV, apk_v3_adb/* PACKAGE_SHARING */.e6);
    const root = (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PACKAGE */.Hy);
    const info = (0,schema/* objectAt */.lJ)(adb, root.value('info'), schema/* PKGINFO */.Z8);
    const { name, version, arch } = checkInfo(info, bytes.length);
    checkScripts(root);
    const count = countFiles(root);
    const expected = filesWithData(root);
    const keyIds = [];
    for await (const block of file.rest()) {
        if (block.type === 'DATA')
            await checkData(block, expected.next().value ?? undefined);
        else
            keyIds.push((0,signature/* keyIdOf */.yg)(block.payload) ?? 'of an unknown kind');
    }
    const missing = expected.next().value;
    if (missing) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_TRUNCATED',
            reason: `the content of its file ${JSON.stringify(missing.path)} is missing`,
            offset: container/* PAYLOAD_OFFSET */.HV + file.payload.length,
        });
    }
    return {
        name,
        version,
        arch,
        anyArch: arch === 'noarch',
        warnings: warningsOf(root, file.envelope.compression, count),
        facts: [
            ['container', `ADB (${(0,envelope/* nameOfCompression */.L4)(file.envelope)})`],
            ['signatures', keyIds.length === 0 ? 'none' : keyIds.join(', ')],
            ['files', String(count)],
        ],
        fields: (0,dump/* dumpObject */.M)(adb, root.value('info'), schema/* PKGINFO */.Z8),
        identity: (0,external_node_crypto_.createHash)('sha256').update(file.payload).digest('hex'),
        info: infoAlone(adb, root),
    };
}
/** A payload with the pkginfo only, so the other metadata of the file does not stay in memory. */
function infoAlone(adb, root) {
    const writer = (0,adb_writer/* adbWriter */.B)();
    const payload = writer.finish(writer.copy(adb, root.value('info')));
    // Copied into its own memory: a slice would keep a whole pool in memory, for each of thousands of packages.
    const own = Buffer.alloc(payload.length);
    payload.copy(own);
    return own;
}
function warningsOf(root, compression, files) {
    const info = (0,schema/* objectAt */.lJ)(root.adb, root.value('info'), schema/* PKGINFO */.Z8);
    const hasContent = files > 0 || root.value('scripts') !== apk_v3_adb/* NULL */.Cq;
    const texts = [
        compression === 'zstd'
            ? 'OpenWrt cannot install it: it is compressed with zstd; build it with `--compression deflate`'
            : undefined,
        hasContent && info.number('installed-size') === 0
            ? 'devices would install it empty: its installed-size is 0, and apk then unpacks nothing; build it with its size'
            : undefined,
    ].filter((text) => text !== undefined);
    return texts.map((text) => ({ text, detail: '', scheme: undefined }));
}


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ sortEntries),
/* harmony export */   _M: () => (/* binding */ writeIndex),
/* harmony export */   _U: () => (/* binding */ infoOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   tj: () => (/* binding */ areSame),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _apk_dependency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(269);
/* harmony import */ var _apk_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5946);
/* harmony import */ var _index_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8317);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1267);
/* harmony import */ var _adb_writer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2379);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7929);
/* harmony import */ var _pkgname_spec_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3687);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5499);









/** Bytes of a SHA-1 (of an apk v2's control part), SHA-256 or SHA-512: clients skip entries with other hashes. */
const HASH_SIZES = new Set([20, 32, 64]);
const HASHES = (0,_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .slotOf */ .SW)(_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .PKGINFO */ .Z8, 'hashes');
const ARCH = (0,_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .slotOf */ .SW)(_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .PKGINFO */ .Z8, 'arch');
const FILE_SIZE = (0,_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .slotOf */ .SW)(_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .PKGINFO */ .Z8, 'file-size');
/** @throws FormatError with the offset in the plain file */
function readIndex(bytes) {
    const file = (0,_container_js__WEBPACK_IMPORTED_MODULE_6__/* .readIndexFile */ .fV)(bytes);
    const adb = (0,_adb_js__WEBPACK_IMPORTED_MODULE_4__/* .openAdb */ .UC)(file.payload, _container_js__WEBPACK_IMPORTED_MODULE_6__/* .PAYLOAD_OFFSET */ .HV);
    const index = (0,_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .objectAt */ .lJ)(adb, adb.root, _schema_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX */ .hx);
    const spec = index.text('pkgname-spec');
    const fileOf = (0,_pkgname_spec_js__WEBPACK_IMPORTED_MODULE_7__/* .readSpec */ .O)(spec || _pkgname_spec_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_SPEC */ .u, _container_js__WEBPACK_IMPORTED_MODULE_6__/* .PAYLOAD_OFFSET */ .HV);
    const budget = (0,_index_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .indexBudget */ .WZ)();
    const entries = index.items('packages').map((value) => {
        const entry = readEntry(adb, value, fileOf);
        budget.take(entry.text.length + entry.file.length, _container_js__WEBPACK_IMPORTED_MODULE_6__/* .PAYLOAD_OFFSET */ .HV);
        return entry;
    });
    return { file, description: index.text('description'), spec, entries };
}
function readEntry(adb, value, fileOf) {
    const info = (0,_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .objectAt */ .lJ)(adb, value, _schema_js__WEBPACK_IMPORTED_MODULE_8__/* .PKGINFO */ .Z8);
    const name = info.text('name');
    const version = info.text('version');
    const arch = info.text('arch');
    const hash = info.bytes('hashes');
    const size = info.value('file-size') === _adb_js__WEBPACK_IMPORTED_MODULE_4__/* .NULL */ .Cq ? undefined : info.number('file-size');
    const wrong = (reason) => {
        const quotedName = JSON.stringify(name.slice(0, 128) || '?');
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
            code: 'FORMAT_FIELD',
            reason: `the entry of ${quotedName} ${reason}`,
            offset: _container_js__WEBPACK_IMPORTED_MODULE_6__/* .PAYLOAD_OFFSET */ .HV,
        });
    };
    for (const [field, text] of Object.entries({ name, version, arch })) {
        if ((0,_index_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .isLongWord */ .H6)(text))
            throw wrong(`has a ${field} of ${text.length} characters`);
    }
    if (!_apk_dependency_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGE_NAME */ .rM.test(name))
        throw wrong('has no valid name');
    if (!(0,_apk_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isVersion */ .l)(version))
        throw wrong('has no valid version');
    if (/[\u0000-\u0020\u007f/\\]/.test(arch))
        throw wrong('has no valid arch');
    if (!HASH_SIZES.has(hash.length))
        throw wrong('has no valid hash');
    if (typeof size === 'bigint')
        throw wrong('has no valid file-size');
    const identity = hash.toString('hex');
    return {
        name,
        version,
        arch,
        // A package without an arch is installed everywhere, like one for noarch.
        anyArch: arch === 'noarch' || arch === '',
        file: fileOf({ name, version, arch, hash: identity }),
        size,
        identity,
        sha256: undefined,
        md5: undefined,
        text: textOf(info, { size, hash, arch }),
    };
}
/** The text of an entry, which is the pkginfo as an index lists it. */
function textOf(info, listing) {
    const writer = (0,_adb_writer_js__WEBPACK_IMPORTED_MODULE_5__/* .adbWriter */ .B)();
    return writer.finish(putInfo(writer, info, listing)).toString('latin1');
}
/** The pkginfo in the text of an entry. */
function infoOf({ text }) {
    const adb = (0,_adb_js__WEBPACK_IMPORTED_MODULE_4__/* .openAdb */ .UC)(Buffer.from(text, 'latin1'), 0);
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .objectAt */ .lJ)(adb, adb.root, _schema_js__WEBPACK_IMPORTED_MODULE_8__/* .PKGINFO */ .Z8);
}
/**
 * Stores a pkginfo as `apk mkndx` does: every field copied in its order, then the size, then the hash
 * (apk-tools 3.0 src/app_mkndx.c).
 */
function putInfo(writer, info, { size, hash, arch }, uniqueId) {
    const hasOtherArch = info.text('arch') !== arch;
    const slots = info.slots.map((value, i) => {
        switch (i + 1) {
            case HASHES:
                return uniqueId === undefined ? _adb_js__WEBPACK_IMPORTED_MODULE_4__/* .NULL */ .Cq : writer.leave(Buffer.from(uniqueId, 'hex'));
            case ARCH:
                return hasOtherArch ? writer.blob(Buffer.from(arch, 'utf8')) : writer.copy(info.adb, value);
            case FILE_SIZE:
                return _adb_js__WEBPACK_IMPORTED_MODULE_4__/* .NULL */ .Cq;
            default:
                return writer.copy(info.adb, value);
        }
    });
    while (slots.length < FILE_SIZE)
        slots.push(_adb_js__WEBPACK_IMPORTED_MODULE_4__/* .NULL */ .Cq);
    slots[FILE_SIZE - 1] = size === undefined ? _adb_js__WEBPACK_IMPORTED_MODULE_4__/* .NULL */ .Cq : writer.int(size);
    slots[HASHES - 1] = writer.blob(hash);
    return writer.table(slots);
}
/** The entries by file name in byte order, in which `apk mkndx *.apk` receives and stores the packages. */
function byFile(entries) {
    return entries.toSorted((a, b) => compareBytes(a.file, b.file) || compareEntries(a, b));
}
/** The order of an index: name, version, hash (apk-tools 3.0 src/apk_adb.c), then the text. */
function compareEntries(a, b) {
    return (compareBytes(a.name, b.name) ||
        (0,_apk_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(a.version, b.version) ||
        compareBytes(a.identity ?? '', b.identity ?? '') ||
        compareBytes(a.text, b.text));
}
/** Compares names, versions, hex and latin1 text, whose code units are their bytes. */
const compareBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sortEntries = (entries) => entries.toSorted(compareEntries);
/** The payload of an index. It has the bytes of `apk mkndx` when every entry was made from its package. */
function writeIndex(entries, { description, spec }) {
    const writer = (0,_adb_writer_js__WEBPACK_IMPORTED_MODULE_5__/* .adbWriter */ .B)();
    const values = new Map(byFile(entries).map((entry) => [entry, putEntry(writer, entry)]));
    const text = (value) => writer.blob(Buffer.from(value, 'utf8'));
    const head = text(description);
    const tail = text(spec);
    const packages = writer.table(sortEntries(entries).map((entry) => values.get(entry) ?? _adb_js__WEBPACK_IMPORTED_MODULE_4__/* .NULL */ .Cq));
    return writer.finish(writer.table([head, packages, tail]));
}
function putEntry(writer, entry) {
    const { size, arch, identity = '', uniqueId } = entry;
    return putInfo(writer, infoOf(entry), { size, hash: Buffer.from(identity, 'hex'), arch }, uniqueId);
}
/**
 * True when an index need not be written again to list these entries, in any order.
 *
 * @param a the entries of the index
 */
function areSame(a, b) {
    if (a.length !== b.length || a.some(({ mended }) => mended !== undefined))
        return false;
    const others = sortEntries(b);
    return sortEntries(a).every((entry, i) => entry.text === others[i]?.text && entry.file === others[i]?.file);
}


/***/ }),

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readSpec),
/* harmony export */   u: () => (/* binding */ DEFAULT_SPEC)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The path of packages when an index does not give a spec: next to the index. */
const DEFAULT_SPEC = `\${name}-\${version}.apk`;
/** Far above any real spec: each entry of an index holds a path that is made with it. */
const SPEC_LIMIT = 1024;
const PATH_LIMIT = 1024;
/**
 * Reads an index's pkgname-spec: `${variable}` or `${variable:most}` (apk-tools 3.0 src/blob.c `apk_blob_subst`,
 * src/package.c `apk_pkg_subst`).
 *
 * @param offset where the index begins, for messages
 * @returns a function that throws a FormatError for a path that is too long
 * @throws FormatError for a spec that is too long, and for a variable that clients do not know: they would install
 * nothing from such an index
 */
function readSpec(spec, offset) {
    if (spec.length > SPEC_LIMIT) {
        const reason = `its pkgname-spec ${quoted(spec)} is longer than ${SPEC_LIMIT} characters`;
        throw wrongSpec(reason, 'Make the index again, with a shorter one.', offset);
    }
    const parts = [];
    let at = 0;
    for (let start = spec.indexOf('${'); start >= 0; start = spec.indexOf('${', at)) {
        const end = spec.indexOf('}', start);
        const [, variable = '', most] = /^\$\{(name|version|arch|hash)(?::(\d{1,4}))?\}$/.exec(spec.slice(start, end + 1)) ?? [];
        if (variable === '') {
            const reason = `its pkgname-spec ${quoted(spec)} has a variable that apk does not know`;
            const remedy = 'Make the index again, and use only the variables name, version, arch and hash.';
            throw wrongSpec(reason, remedy, offset);
        }
        const isCut = most !== undefined;
        parts.push(spec.slice(at, start));
        parts.push({ variable: variable, most: isCut ? Number(most) : undefined });
        at = end + 1;
    }
    parts.push(spec.slice(at));
    return (values) => {
        const path = parts
            .map((part) => (typeof part === 'string' ? part : values[part.variable].slice(0, part.most)))
            .join('');
        if (path.length <= PATH_LIMIT)
            return path;
        const reason = `its pkgname-spec ${quoted(spec)} makes a path of over ${PATH_LIMIT} characters`;
        throw wrongSpec(reason, 'Make the index again, with a shorter one.', offset);
    };
}
const quoted = (spec) => JSON.stringify(spec.slice(0, 128));
function wrongSpec(reason, remedy, offset) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_FIELD', reason, offset, remedy });
}


/***/ }),

/***/ 5499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ PACKAGE),
/* harmony export */   Nd: () => (/* binding */ ACL),
/* harmony export */   PW: () => (/* binding */ FILE),
/* harmony export */   QZ: () => (/* binding */ DEPENDENCY),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   Z8: () => (/* binding */ PKGINFO),
/* harmony export */   dL: () => (/* binding */ SCRIPTS),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   q6: () => (/* binding */ DIR)
/* harmony export */ });
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1267);

const DEPENDENCY = {
    name: 'dependency',
    fields: [
        ['name', 'text'],
        ['version', 'text'],
        ['match', 'number'],
    ],
};
const PKGINFO = {
    name: 'pkginfo',
    fields: [
        ['name', 'text'],
        ['version', 'text'],
        ['hashes', 'hex'],
        ['description', 'text'],
        ['arch', 'text'],
        ['license', 'text'],
        ['origin', 'text'],
        ['maintainer', 'text'],
        ['url', 'text'],
        ['repo-commit', 'hex'],
        ['build-time', 'time'],
        ['installed-size', 'number'],
        ['file-size', 'number'],
        ['provider-priority', 'number'],
        ['depends', [DEPENDENCY]],
        ['provides', [DEPENDENCY]],
        ['replaces', [DEPENDENCY]],
        ['install-if', [DEPENDENCY]],
        ['recommends', [DEPENDENCY]],
        ['layer', 'number'],
        ['tags', ['text']],
    ],
};
const INDEX = {
    name: 'index',
    fields: [
        ['description', 'text'],
        ['packages', [PKGINFO]],
        ['pkgname-spec', 'text'],
    ],
};
const ACL = {
    name: 'acl',
    fields: [
        ['mode', 'octal'],
        ['user', 'text'],
        ['group', 'text'],
        ['xattrs', ['hex']],
    ],
};
const FILE = {
    name: 'file',
    fields: [
        ['name', 'text'],
        ['acl', ACL],
        ['size', 'number'],
        ['mtime', 'time'],
        ['hash', 'hex'],
        ['target', 'hex'],
    ],
};
const DIR = {
    name: 'dir',
    fields: [
        ['name', 'text'],
        ['acl', ACL],
        ['files', [FILE]],
    ],
};
const SCRIPTS = {
    name: 'scripts',
    fields: [
        ['trigger', 'text'],
        ['pre-install', 'text'],
        ['post-install', 'text'],
        ['pre-deinstall', 'text'],
        ['post-deinstall', 'text'],
        ['pre-upgrade', 'text'],
        ['post-upgrade', 'text'],
    ],
};
const PACKAGE = {
    name: 'package',
    fields: [
        ['info', PKGINFO],
        ['paths', [DIR]],
        ['scripts', SCRIPTS],
        ['triggers', ['text']],
        ['replaces-priority', 'number'],
    ],
};
/** The slot of a field. */
function slotOf(schema, name) {
    return schema.fields.findIndex(([field]) => field === name) + 1;
}
function objectAt(adb, at, schema) {
    const slots = (0,_adb_js__WEBPACK_IMPORTED_MODULE_0__/* .readTable */ .xz)(adb, at).slice(1);
    const value = (name) => slots[slotOf(schema, name) - 1] ?? _adb_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL */ .Cq;
    const bytes = (name) => (0,_adb_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlob */ .gm)(adb, value(name));
    return {
        adb,
        slots,
        value,
        bytes,
        text: (name) => bytes(name).toString('utf8'),
        number: (name) => (0,_adb_js__WEBPACK_IMPORTED_MODULE_0__/* .readInt */ .Uk)(adb, value(name)),
        items: (name) => (0,_adb_js__WEBPACK_IMPORTED_MODULE_0__/* .readTable */ .xz)(adb, value(name)).slice(1),
    };
}


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ signAdb),
/* harmony export */   ub: () => (/* binding */ judgeSignature),
/* harmony export */   yg: () => (/* binding */ keyIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * SIG blocks: `u8 version = 0, u8 hash, u8 keyId[16]`, then the signature, which is over the schema, those 18
 * bytes and the hash of the ADB payload (apk-tools 3.0 src/adb.c, `adb_digest_v0_signature`). The hash in the
 * signature itself is always SHA-512.
 */
const HEADER = 18;
const VERSION = 0;
const SHA512 = 4;
const DIGESTS = {
    3: (payload) => digestOf('sha256', payload),
    4: (payload) => digestOf('sha512', payload),
    5: (payload) => digestOf('sha256', payload).subarray(0, 20),
};
const digestOf = (algorithm, payload) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(payload).digest();
function messageOf(schema, header, digest) {
    return Buffer.concat([Buffer.from(schema, 'latin1'), header, digest]);
}
/** The id of the key that a SIG block names, in hex; undefined for a kind of block that apk does not know. */
function keyIdOf(block) {
    if (block.length <= HEADER || block[0] !== VERSION)
        return undefined;
    return block.toString('hex', 2, HEADER);
}
/** Signs an ADB payload, and returns the content of one SIG block for each key, in the order of the keys. */
async function signAdb(schema, payload, keys) {
    const digest = digestOf('sha512', payload);
    const blocks = [];
    for (const key of keys) {
        const header = Buffer.concat([Buffer.from([VERSION, SHA512]), Buffer.from(key.publicKey.keyId, 'hex')]);
        const signature = await key.sign(messageOf(schema, header, digest), { digest: 'sha512' });
        blocks.push(Buffer.concat([header, signature]));
    }
    return blocks;
}
/** Judges a SIG block with these keys. */
async function judgeSignature(schema, payload, block, file, keys) {
    const scheme = 'apk-v3';
    const keyId = keyIdOf(block);
    const digest = DIGESTS[block[1] ?? 0]?.(payload);
    if (keyId === undefined || digest === undefined) {
        return { scheme, file, state: 'bad', reason: 'it is a signature of a kind that apk does not know' };
    }
    const candidates = keys.filter((key) => key.scheme === scheme && key.answersTo(keyId));
    if (candidates.length === 0)
        return { scheme, file, state: 'unknown-key', keyId };
    const message = messageOf(schema, block.subarray(0, HEADER), digest);
    for (const key of candidates) {
        if (await key.verify(message, block.subarray(HEADER), 'sha512')) {
            return { scheme, file, state: 'good', key };
        }
    }
    return { scheme, file, state: 'bad', reason: `it is not key ${keyId}'s signature of these bytes` };
}


/***/ }),

/***/ 269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ MATCH),
/* harmony export */   bp: () => (/* binding */ printDependency),
/* harmony export */   d6: () => (/* binding */ parseDependency),
/* harmony export */   rM: () => (/* binding */ PACKAGE_NAME),
/* harmony export */   x4: () => (/* binding */ ANY)
/* harmony export */ });
/* unused harmony exports CHECKSUM, DEPENDENCY_NAME, splitDependencies */
const MATCH = { equal: 1, less: 2, greater: 4, fuzzy: 8, conflict: 16 };
const ANY = MATCH.equal | MATCH.less | MATCH.greater;
/** `><`: the version is a package's checksum. */
const CHECKSUM = MATCH.less | MATCH.greater;
/** The valid names of packages and of dependencies; only dependencies may have commas, colons and the like. */
const PACKAGE_NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]*$/;
const DEPENDENCY_NAME = /^[A-Za-z0-9+._,:/[\]-]+$/;
const BITS = {
    '=': MATCH.equal,
    '<': MATCH.less,
    '>': MATCH.greater,
    '~': MATCH.fuzzy | MATCH.equal,
};
const OPERATORS = new Map([
    [MATCH.less, '<'],
    [MATCH.less | MATCH.equal, '<='],
    [MATCH.less | MATCH.equal | MATCH.fuzzy, '<~'],
    [MATCH.equal | MATCH.fuzzy, '~'],
    [MATCH.fuzzy, '~'],
    [MATCH.equal, '='],
    [MATCH.greater | MATCH.equal, '>='],
    [MATCH.greater | MATCH.equal | MATCH.fuzzy, '>~'],
    [MATCH.greater, '>'],
    [CHECKSUM, '><'],
    [ANY, ''],
]);
/**
 * Parses one dependency; undefined for text that is not one.
 *
 * @param isVersion the version grammar; a checksum need not follow it
 */
function parseDependency(text, isVersion) {
    const [, not = '', name = '', operator = '', version = ''] = /^(!?)([^<>=~]*)([<>=~]*)(.*)$/s.exec(text) ?? [];
    if (!DEPENDENCY_NAME.test(name))
        return undefined;
    const conflict = not === '' ? 0 : MATCH.conflict;
    if (operator === '')
        return { name, version: '', match: ANY | conflict };
    const bits = [...operator].reduce((sum, sign) => sum | (BITS[sign] ?? 0), 0);
    // apk too recognizes a checksum by these two bits and does not check its text.
    const isChecksum = (bits & CHECKSUM) === CHECKSUM;
    if (version === '' || (!isChecksum && !isVersion(version)))
        return undefined;
    return { name, version, match: bits | conflict };
}
/** Splits a list of dependencies as PKGINFO and APKINDEX write it, at spaces and line ends. */
function splitDependencies(text) {
    return text.split(/[ \n]+/).filter((item) => item !== '');
}
/** The dependency as text, with `?` for an unknown operator, as apk prints it. */
function printDependency({ name, version, match }) {
    const not = (match & MATCH.conflict) === 0 ? '' : '!';
    if (version === '')
        return `${not}${name}`;
    return `${not}${name}${OPERATORS.get(match & ~MATCH.conflict) ?? '?'}${version}`;
}


/***/ }),

/***/ 5946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   l: () => (/* binding */ isVersion)
/* harmony export */ });
/**
 * apk 3's version grammar and order (apk-tools 3.0 src/version.c; its own table of comparisons agrees):
 * `digits{.digits}[letter]{_suffix[digits]}[~hash][-rN]`.
 */
/** The kinds of token, highest first: where two versions differ in kind, the one with the earlier kind is newer. */
const KINDS = [
    'number',
    '.number',
    'letter',
    'suffix',
    'suffix-number',
    'hash',
    'revision',
    'end',
    'invalid',
];
const PRE_RELEASES = ['alpha', 'beta', 'pre', 'rc'];
const SUFFIXES = [...PRE_RELEASES, 'cvs', 'svn', 'git', 'hg', 'p'];
/** The pattern of each kind, and the kinds that it may follow. */
const RULES = [
    ['number', /(\d+)/y, ['start']],
    ['.number', /\.(\d+)/y, ['number', '.number']],
    ['letter', /([a-z])/y, ['number', '.number']],
    ['suffix', /_([a-z]+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number']],
    ['suffix-number', /(\d+)/y, ['suffix']],
    ['hash', /~([0-9a-f]+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number']],
    ['revision', /-r(\d+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number', 'hash']],
];
/** The tokens of a version. The last one is `end`, or `invalid` where the text breaks the grammar. */
function tokensOf(version) {
    const tokens = [];
    let at = 0;
    let last = 'start';
    while (at < version.length) {
        const token = tokenAt(version, at, last);
        if (token === undefined)
            return [...tokens, { kind: 'invalid', text: '' }];
        tokens.push(token);
        last = token.kind;
        at = token.end;
    }
    return [...tokens, { kind: at === 0 ? 'invalid' : 'end', text: '' }];
}
function tokenAt(version, at, last) {
    for (const [kind, pattern, after] of RULES) {
        if (!after.includes(last))
            continue;
        pattern.lastIndex = at;
        const text = pattern.exec(version)?.[1];
        if (text === undefined || (kind === 'suffix' && !SUFFIXES.includes(text)))
            continue;
        return { kind, text, end: pattern.lastIndex };
    }
    return undefined;
}
/** True when apk 3 accepts the text as a version. */
function isVersion(version) {
    return tokensOf(version).at(-1)?.kind === 'end';
}
/** Negative when `a` is older than `b`, positive when newer, 0 when apk sees no difference. */
function compareVersions(a, b) {
    if (a === b)
        return 0;
    const left = tokensOf(a);
    const right = tokensOf(b);
    for (const [i, token] of left.entries()) {
        const other = right[i];
        const difference = token.kind === other.kind ? compareTokens(token, other) : compareKinds(token, other);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function compareTokens({ kind, text }, { text: other }) {
    switch (kind) {
        case '.number':
            // A leading zero makes it a decimal fraction: 1.010 is older than 1.09.
            return text.startsWith('0') || other.startsWith('0')
                ? compareBytes(text, other)
                : compareNumbers(text, other);
        case 'number':
        case 'suffix-number':
        case 'revision':
            return compareNumbers(text, other);
        case 'suffix':
            return SUFFIXES.indexOf(text) - SUFFIXES.indexOf(other);
        default:
            return compareBytes(text, other);
    }
}
/** A longer version is newer, unless it continues with a pre-release. */
function compareKinds(token, other) {
    if (isPreRelease(token))
        return -1;
    if (isPreRelease(other))
        return 1;
    return KINDS.indexOf(other.kind) - KINDS.indexOf(token.kind);
}
const isPreRelease = ({ kind, text }) => kind === 'suffix' && PRE_RELEASES.includes(text);
const compareBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Compares numbers of any length, and ignores leading zeros. */
function compareNumbers(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    return left.length - right.length || compareBytes(left, right);
}


/***/ }),

/***/ 8317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ isLongWord),
/* harmony export */   WZ: () => (/* binding */ indexBudget),
/* harmony export */   Wc: () => (/* binding */ checkIndexSize),
/* harmony export */   bk: () => (/* binding */ INDEX_LIMIT),
/* harmony export */   cC: () => (/* binding */ PACKED_INDEX_LIMIT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/**
 * The most bytes of an unpacked index: 65,000 packages of Yocto, more of OpenWrt. The whole index is in memory as
 * bytes and as text, together with its entries.
 */
const INDEX_LIMIT = 40 << 20;
/** The most unpacked bytes of an index that exists only in packed form; apk entries are shorter. */
const PACKED_INDEX_LIMIT = 32 << 20;
/** Twice Alpine's largest repository: an entry that is small in the file can be large in memory. */
const ENTRY_LIMIT = 60_000;
/** No name, version or arch in any feed is nearly this long: each must be part of a file name. */
const WORD_LIMIT = 255;
function indexBudget() {
    let entries = 0;
    let size = 0;
    return {
        take(text, offset) {
            size += text;
            if (++entries > ENTRY_LIMIT)
                throw overLimit(`the index has more than ${ENTRY_LIMIT} entries`, offset);
            // Entries that share their parts are small in the file and large here.
            if (size > INDEX_LIMIT)
                throw overLimit(`its entries have more than ${INDEX_LIMIT} bytes`, offset);
        },
    };
}
/** @throws FormatError for an index of more than `INDEX_LIMIT` bytes */
function checkIndexSize(size) {
    if (size > INDEX_LIMIT)
        throw overLimit(`the index is larger than ${INDEX_LIMIT} bytes`, 0);
}
function overLimit(reason, offset) {
    const remedy = 'Split the feed into several folders, or keep fewer versions.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset, remedy });
}
/** True when a text is too long to be a name, version or arch. */
const isLongWord = (text) => text.length > WORD_LIMIT;


/***/ }),

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ archIn),
/* harmony export */   YY: () => (/* binding */ writeIndexJson),
/* harmony export */   aL: () => (/* binding */ withoutAbiSuffix)
/* harmony export */ });
/**
 * Writes `index.json` in the version-2 shape of OpenWrt's make-index-json.py, as attended sysupgrade reads it: names
 * without their ABI suffix in index order, one version for each, non-ASCII as `\u` escapes.
 *
 * @param versions the version of each name; names as `withoutAbiSuffix` gives them
 */
function writeIndexJson(versions, arch) {
    // Written line by line, because JSON.stringify moves keys that look like numbers to the front.
    const lines = [...versions].map(([name, version]) => `    ${JSON.stringify(name)}: ${JSON.stringify(version)}`);
    const packages = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
    const text = `{\n  "version": 2,\n  "architecture": ${JSON.stringify(arch)},\n  "packages": ${packages}\n}\n`;
    return Buffer.from(text.replace(/[\u007f-\uffff]/g, escapeUnit), 'latin1');
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** `libfoo1` with ABI version 1 gives `libfoo`; `libsqlite3-0` with `0` or `-0` gives `libsqlite3`. */
function withoutAbiSuffix(name, abiVersion) {
    if (!abiVersion)
        return name;
    const suffix = [`-${abiVersion}`, abiVersion].find((candidate) => name.endsWith(candidate) && name.length > candidate.length);
    return suffix === undefined ? name : name.slice(0, -suffix.length);
}
/** The arch that an `index.json` states; empty when it states none. */
function archIn(json) {
    try {
        const { architecture } = JSON.parse(json.toString('utf8'));
        return typeof architecture === 'string' ? architecture : '';
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ opkg)
});

// EXTERNAL MODULE: ./build/bytes/compression.js
var bytes_compression = __webpack_require__(7042);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/index-json.js
var index_json = __webpack_require__(4654);
;// CONCATENATED MODULE: ./build/formats/opkg/control.js

/**
 * The index repeats what is in control, and each device of the feed reads the whole index. Clients accept lines of a
 * megabyte. The longest known control file has 21 kB, for a kernel that recommends 640 modules.
 */
const CONTROL_LIMIT = 256 << 10;
/** Far above any real control file, which has twenty. */
const FIELD_COUNT = 256;
/** Enough for four alternatives with a name and a version of 128 characters each. */
const ITEM_LIMIT = 1024;
/** For a field that is neither a list nor text for people; the longest known value has 1.4 kB. */
const VALUE_LIMIT = 16 << 10;
const NAME_LIMIT = 128;
/** Fields that may be long. */
const LISTS = new Set([
    'Depends',
    'Pre-Depends',
    'Recommends',
    'Suggests',
    'Provides',
    'Conflicts',
    'Replaces',
]);
const TEXTS = new Set(['Description', 'Conffiles']);
/** Removes the white space at both ends that clients remove. Other bytes may be part of a character. */
function trimBlanks(text) {
    let from = 0;
    let to = text.length;
    while (from < to && isBlank(text.charCodeAt(from)))
        from++;
    while (to > from && isBlank(text.charCodeAt(to - 1)))
        to--;
    return text.slice(from, to);
}
/** The characters of C's isspace. */
const isBlank = (code) => code === 32 || (code >= 9 && code <= 13);
/** The text of a value that is held as latin1, to show and compare. */
function decode(text) {
    return Buffer.from(text, 'latin1').toString('utf8');
}
/**
 * Parses one control paragraph.
 *
 * @throws FormatError when it is not one paragraph of `Name: value` lines; offsets count from its first byte
 */
function parseControl(text) {
    if (text.length > CONTROL_LIMIT) {
        throw overLimit(0, `control is larger than ${CONTROL_LIMIT} bytes`);
    }
    const fields = [];
    const seen = new Set();
    let ended = false;
    let at = 0;
    for (const raw of text.split('\n')) {
        const offset = at;
        at += raw.length + 1;
        const line = raw.replace(/(?<!\r)\r+$/, '');
        if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) {
            throw malformed(offset, 'control holds a control character');
        }
        const current = fields.at(-1);
        if (/^[ \t]/.test(line)) {
            const isText = trimBlanks(line) !== '';
            if (isText && current === undefined)
                throw malformed(offset, 'control begins with a continuation line');
            // A blank line inside Description belongs to it. Elsewhere, clients take it for the end.
            if (current !== undefined && (isText || current.name === 'Description')) {
                if (ended)
                    throw malformed(offset, 'control has text after an empty line');
                current.more.push(line.slice(1));
                continue;
            }
        }
        if (trimBlanks(line) === '') {
            ended = fields.length > 0;
            continue;
        }
        if (ended)
            throw malformed(offset, 'control has text after an empty line');
        const colon = line.indexOf(':');
        if (colon <= 0)
            throw malformed(offset, 'a line of control has no field name');
        const name = line.slice(0, colon);
        if (fields.length === FIELD_COUNT)
            throw overLimit(offset, `control has more than ${FIELD_COUNT} fields`);
        if (seen.has(name))
            throw malformed(offset, `control repeats the field ${JSON.stringify(name)}`);
        seen.add(name);
        fields.push({ name, value: line.slice(colon + 1), more: [] });
    }
    for (const field of fields)
        refuseLong(field);
    return fields;
}
/** @throws FormatError for a name, value or dependency that is longer than in any real package */
function refuseLong(field) {
    const { name } = field;
    const quotedName = JSON.stringify(decode(name.slice(0, 100)));
    if (name.length > NAME_LIMIT) {
        throw overLimit(0, `control has a field name of over ${NAME_LIMIT} characters: ${quotedName}`);
    }
    if (field.value.length <= ITEM_LIMIT && field.more.length === 0)
        return;
    const value = unfold(field);
    if (LISTS.has(name)) {
        const long = value.split(',').find((item) => item.length > ITEM_LIMIT);
        if (long === undefined)
            return;
        const beginning = JSON.stringify(decode(trimBlanks(long).slice(0, 40)));
        throw overLimit(0, `its ${name} has an item of ${long.length} characters, which begins with ${beginning}`);
    }
    if (!TEXTS.has(name) && value.length > VALUE_LIMIT) {
        throw overLimit(0, `its field ${quotedName} has ${value.length} characters, more than ${VALUE_LIMIT}`);
    }
}
function overLimit(offset, reason) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_LIMIT',
        reason,
        offset,
        remedy: 'Build the package with shorter fields: every device of the feed reads them.',
    });
}
function malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
/** The value of a field on one line, trimmed; undefined when the field is absent. */
function fieldValue(fields, name) {
    const field = fields.find((candidate) => candidate.name === name);
    return field === undefined ? undefined : unfold(field);
}
/** The value of a field on one line, trimmed. */
function unfold(field) {
    return [field.value, ...field.more]
        .map(trimBlanks)
        .filter((line) => line !== '')
        .join(' ');
}

// EXTERNAL MODULE: ./build/formats/opkg/version.js
var opkg_version = __webpack_require__(6461);
;// CONCATENATED MODULE: ./build/formats/opkg/index-json.js


/** Writes `index.json` with the highest version of each name. */
function indexJson(entries, arch) {
    const highest = new Map();
    for (const { name, version, abiVersion } of entries) {
        const plain = (0,index_json/* withoutAbiSuffix */.aL)(name, abiVersion);
        const other = highest.get(plain);
        if (other === undefined || (0,opkg_version/* compareVersions */.Z)(other, version) < 0)
            highest.set(plain, version);
    }
    return (0,index_json/* writeIndexJson */.YY)(highest, arch);
}

;// CONCATENATED MODULE: ./build/bytes/ar.js

const AR_MAGIC = Buffer.from('!<arch>\n', 'latin1');
const HEADER = 60;
/**
 * Lists an `ar` archive as opkg-build and dpkg-deb write it: 60-byte headers, names that are padded with spaces
 * and may end in `/`, bodies padded to an even length.
 *
 * @throws FormatError with the offset in the archive
 */
function readAr(bytes, limits) {
    if (!bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC))
        throw ar_malformed(0, 'it is not an ar archive');
    const members = [];
    let at = AR_MAGIC.length;
    while (at < bytes.length) {
        if (bytes.length - at < HEADER)
            throw cutShort(at, 'an ar header');
        const header = bytes.toString('latin1', at, at + HEADER);
        const size = header.slice(48, 58).trimEnd();
        if (header.slice(58) !== '`\n' || !/^\d{1,10}$/.test(size))
            throw ar_malformed(at, 'an ar header is damaged');
        if (members.length >= limits.members) {
            throw new errors/* FormatError */.IF({
                code: 'FORMAT_LIMIT',
                reason: `the ar archive has more than ${limits.members} members`,
                offset: at,
            });
        }
        const start = at + HEADER;
        const end = start + Number(size);
        if (end > bytes.length)
            throw cutShort(at, 'an ar member');
        members.push({
            // The padding is spaces; any other white space is part of the name.
            name: header
                .slice(0, 16)
                .replace(/ {1,16}$/, '')
                .replace(/\/$/, ''),
            offset: start,
            size: end - start,
            body: bytes.subarray(start, end),
        });
        at = end + (end % 2);
    }
    return members;
}
function ar_malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function cutShort(offset, what) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}

// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(2836);
// EXTERNAL MODULE: ./build/bytes/tar.js
var bytes_tar = __webpack_require__(3807);
;// CONCATENATED MODULE: ./build/formats/opkg/package.js






/** The parts inside are already compressed, so an outer archive unpacks to little more than its size. */
const outerLimit = (size) => Math.min((4 << 20) + 8 * size, 256 << 20);
/** Scripts and control together; the largest known ones have less than 100 kB. */
const CONTROL_ARCHIVE_LIMIT = 8 << 20;
const MEMBER_LIMIT = 16;
const CONTROL_ENTRY_LIMIT = 256;
const package_NAME_LIMIT = 128;
/** `name_version_arch.ipk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;
/** More bytes than are needed to recognize the compression of a part. */
const HEAD = 512;
/** True when the bytes begin like an ipk: like gzip data or an `ar` archive. */
function looksLikeIpk(bytes) {
    return bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC) || (0,bytes_compression/* compressionOf */.MB)(bytes) === 'gzip';
}
/**
 * Reads an ipk: members in any order, with or without `./`, control compressed with gzip, xz or zstd.
 *
 * @throws FormatError without a file name, with the offset in the file (in the unpacked outer archive for
 * members of a gzipped tar)
 */
async function readPackage(bytes) {
    const container = bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC) ? 'ar' : 'gzip-tar';
    const members = container === 'ar' ? readAr(bytes, { members: MEMBER_LIMIT }) : await outerTar(bytes);
    const version = only(members, /^debian-binary$/, 'debian-binary');
    if (version.body.toString('latin1').trim() !== '2.0') {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: 'debian-binary does not say 2.0',
            offset: version.offset,
        });
    }
    const controlArchive = only(members, /^control\.tar(\.|$)/, 'control.tar.*');
    const data = only(members, /^data\.tar(\.|$)/, 'data.tar.*');
    const control = await readControl(controlArchive);
    const name = identifier(control.fields, 'Package', /^[A-Za-z0-9][A-Za-z0-9+._-]*$/, control.offset);
    const packageVersion = identifier(control.fields, 'Version', /^(\d+:)?[A-Za-z0-9][A-Za-z0-9+._~-]*$/, control.offset);
    const arch = identifier(control.fields, 'Architecture', /^[A-Za-z0-9][A-Za-z0-9+._-]*$/, control.offset);
    if (`${name}_${packageVersion}_${arch}.ipk`.length > FILE_NAME_LIMIT) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its Package, Version and Architecture make a file name of over ${FILE_NAME_LIMIT} characters`,
            offset: control.offset,
            remedy: 'Build the package with a shorter version.',
        });
    }
    const controlCompression = (0,bytes_compression/* compressionOf */.MB)(controlArchive.body);
    const dataCompression = (0,bytes_compression/* compressionOf */.MB)(data.body);
    return {
        name,
        version: packageVersion,
        arch,
        anyArch: arch === 'all',
        warnings: openWrtWarnings(container, isPlainGzip(controlArchive), isPlainGzip(data)),
        facts: [
            ['container', container],
            ['control', `${controlArchive.name} (${controlCompression ?? 'not compressed'})`],
            ['data', `${data.name} (${dataCompression ?? 'not gzip, xz or zstd'}, ${data.size} bytes)`],
        ],
        fields: control.fields.map(({ name: field, value, more }) => [
            decode(field),
            decode([trimBlanks(value), ...more].join('\n')),
        ]),
        container,
        control: control.fields,
    };
}
async function outerTar(bytes) {
    const limits = { entries: MEMBER_LIMIT };
    const most = outerLimit(bytes.length);
    if ((0,bytes_compression/* isSmallGzip */.U$)(bytes))
        return (0,bytes_tar/* readTar */.s)(await (0,bytes_compression/* decompress */.mF)(bytes, 'gzip', most, 0), limits);
    // Do not hold the data part a second time: it is nearly all of the package.
    let room = CONTROL_ARCHIVE_LIMIT;
    return await (0,bytes_tar/* readTarPieces */.b)((0,bytes_compression/* gunzipPieces */.rY)(bytes, most, 0), limits, (name, size) => {
        if (name.startsWith('data.tar') || size > room)
            return HEAD;
        room -= size;
        return size;
    });
}
function notAnIpk(reason) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason,
        offset: 0,
        remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
    });
}
function only(members, name, label) {
    const odd = (0,odd_names/* oddlyNamed */.O)(members, (text) => name.test(text));
    if (odd !== undefined) {
        const reason = `it has a member ${JSON.stringify(odd.name)}, whose name ${odd.fault}`;
        throw new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset: odd.offset });
    }
    const [found, second] = members.filter((member) => name.test(member.name));
    if (found === undefined)
        throw notAnIpk(`it has no member ${label}, so it is not an ipk`);
    if (second !== undefined) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: `it has more than one member ${label}`,
            offset: second.offset,
        });
    }
    return found;
}
async function readControl(archive) {
    const { offset } = archive;
    if (archive.size > CONTROL_ARCHIVE_LIMIT) {
        const reason = `its control archive is larger than ${CONTROL_ARCHIVE_LIMIT} bytes`;
        throw new errors/* FormatError */.IF({ code: 'FORMAT_LIMIT', reason, offset });
    }
    const compression = (0,bytes_compression/* compressionOf */.MB)(archive.body);
    if (compression === undefined && archive.name !== 'control.tar') {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_COMPRESSION',
            reason: `${JSON.stringify(archive.name)} is not compressed with gzip, xz or zstd`,
            offset,
            remedy: 'Build the package with a control.tar.gz, which every client reads.',
        });
    }
    const tar = compression === undefined
        ? archive.body
        : await (0,bytes_compression/* decompress */.mF)(archive.body, compression, CONTROL_ARCHIVE_LIMIT, offset);
    const inside = (0,bytes_compression/* insideStream */.p8)(offset, 'control part', () => (0,bytes_tar/* readTar */.s)(tar, { entries: CONTROL_ENTRY_LIMIT }));
    const [control, second] = inside.filter(({ name }) => name === 'control');
    if (control === undefined || second !== undefined) {
        const odd = (0,odd_names/* oddlyNamed */.O)(inside, (name) => name === 'control');
        const but = odd === undefined ? '' : `, but ${JSON.stringify(odd.name)}, which ${odd.fault}`;
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: `its control archive has ${control === undefined ? 'no' : 'more than one'} file named control${but}`,
            offset,
        });
    }
    if (control.body.length > CONTROL_LIMIT) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `control is larger than ${CONTROL_LIMIT} bytes`,
            offset,
        });
    }
    return {
        fields: (0,bytes_compression/* insideStream */.p8)(offset, 'control part', () => parseControl(control.body.toString('latin1'))),
        offset,
    };
}
/** Reads a field that becomes part of paths and index lines, so it may have only plain characters. */
function identifier(fields, name, allowed, offset) {
    const value = fieldValue(fields, name);
    if (value === undefined || value === '') {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its control has no ${name}`,
            offset,
            remedy: `Build the package with a ${name}.`,
        });
    }
    const isLong = value.length > package_NAME_LIMIT;
    if (!allowed.test(value) || isLong) {
        const quoted = JSON.stringify(decode(value.slice(0, package_NAME_LIMIT)));
        const fault = isLong
            ? `is longer than ${package_NAME_LIMIT} characters`
            : 'has characters that clients do not accept';
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its ${name} ${quoted} ${fault}`,
            offset,
            remedy: `Build the package with a ${name} of letters, digits and the signs opkg allows.`,
        });
    }
    return value;
}
/** True for what OpenWrt's opkg looks for: gzip data with a name that says so. */
function isPlainGzip(part) {
    return (0,bytes_compression/* compressionOf */.MB)(part.body) === 'gzip' && part.name.endsWith('.tar.gz');
}
/** Warns about packages for which OpenWrt's opkg reports success but installs nothing, or no metadata. */
function openWrtWarnings(container, isControlGzip, isDataGzip) {
    const forOpenWrt = (text) => ({ text, detail: '', scheme: 'usign' });
    const empty = [
        container === 'ar' ? 'it is an ar archive' : undefined,
        isDataGzip ? undefined : 'its data part is not a data.tar.gz',
    ].filter((reason) => reason !== undefined);
    if (empty.length > 0) {
        return [
            forOpenWrt(`OpenWrt would install it empty: ${empty.join(' and ')}; build it with OpenWrt's SDK or with ` +
                '`opkg-build -c -Z gzip` (Yocto devices install it as it is)'),
        ];
    }
    return isControlGzip
        ? []
        : [
            forOpenWrt('OpenWrt would install it without its metadata: its control part is not a control.tar.gz; build it with one'),
        ];
}

// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(8317);
;// CONCATENATED MODULE: ./build/formats/opkg/packages-index.js



/** Clients do not read longer lines, and the longest known entry has 21 kB. */
const STANZA_LIMIT = 1 << 20;
/** The longest path that systems accept. */
const PATH_LIMIT = 4096;
/**
 * Parses `Packages`. A stanza ends at an empty line and keeps its text, except that lines of white space inside
 * Description become ` .` (clients that skip Description end the stanza there).
 *
 * @throws FormatError with the offset of the stanza that misses what the feed needs
 */
function parsePackages(bytes) {
    (0,index_budget/* checkIndexSize */.Wc)(bytes.length);
    const text = bytes.toString('latin1');
    const entries = [];
    const budget = (0,index_budget/* indexBudget */.WZ)();
    const end = (stanza) => {
        const entry = entryOf(stanza, text);
        budget.take(entry.text.length, stanza.offset);
        entries.push(entry);
    };
    let stanza;
    for (let at = 0; at < text.length;) {
        let next = text.indexOf('\n', at);
        if (next < 0)
            next = text.length;
        const first = text.charCodeAt(at);
        const isBlank = at === next || (first <= 32 && trimBlanks(text.slice(at, next)) === '');
        if (isBlank && !(first === 32 && stanza?.inDescription)) {
            if (stanza !== undefined)
                end(stanza);
            stanza = undefined;
        }
        else {
            stanza ??= newStanza(at);
            if (isBlank) {
                stanza.rewritten.push(text.slice(stanza.from, at), ' .\n');
                stanza.from = next + 1;
            }
            else if (first !== 32 && first !== 9) {
                readField(stanza, text, at, next);
            }
            stanza.end = next;
            if (next - stanza.offset > STANZA_LIMIT)
                throw tooLong(stanza);
        }
        at = next + 1;
    }
    if (stanza !== undefined)
        end(stanza);
    return entries;
}
function tooLong({ offset, Package }) {
    const quotedName = JSON.stringify(decode(Package.slice(0, 128)) || '?');
    const reason = `the entry of ${quotedName} is longer than ${STANZA_LIMIT} bytes`;
    return new errors/* FormatError */.IF({ code: 'FORMAT_LIMIT', reason, offset });
}
function newStanza(offset) {
    return {
        offset,
        rewritten: [],
        from: offset,
        end: offset,
        inDescription: false,
        Package: '',
        Version: '',
        Architecture: '',
        Filename: '',
        Size: '',
        SHA256sum: '',
        md5: '',
    };
}
function readField(stanza, text, at, end) {
    stanza.inDescription = false;
    // Most lines are other fields: the first letter rules them out quickly.
    switch (text.charCodeAt(at)) {
        case 0x44:
            stanza.inDescription = text.startsWith('Description:', at);
            return;
        case 0x50:
            if (text.startsWith('Package:', at))
                stanza.Package = trimBlanks(text.slice(at + 8, end));
            return;
        case 0x56:
            if (text.startsWith('Version:', at))
                stanza.Version = trimBlanks(text.slice(at + 8, end));
            return;
        case 0x41:
            if (text.startsWith('Architecture:', at))
                stanza.Architecture = trimBlanks(text.slice(at + 13, end));
            return;
        case 0x46:
            if (text.startsWith('Filename:', at))
                stanza.Filename = trimBlanks(text.slice(at + 9, end));
            return;
        case 0x53:
            if (text.startsWith('Size:', at))
                stanza.Size = trimBlanks(text.slice(at + 5, end));
            else if (text.startsWith('SHA256sum:', at))
                stanza.SHA256sum = trimBlanks(text.slice(at + 10, end));
            return;
        case 0x4d:
            if (text.startsWith('MD5Sum:', at) || text.startsWith('MD5sum:', at)) {
                stanza.md5 = trimBlanks(text.slice(at + 7, end));
            }
            return;
    }
}
/** The text of a value. Most values are ASCII and need no decoding. */
function decoded(value) {
    return /[\u0080-\u00ff]/.test(value) ? decode(value) : value;
}
/** The path in a Filename field, without a leading `./`. */
function plainPath(filename) {
    const path = decoded(filename);
    return path.startsWith('./') ? path.replace(/^(\.\/+)+/, '') : path;
}
const NEEDED = ['Package', 'Version', 'Architecture', 'Filename'];
function entryOf(stanza, text) {
    const { offset, Package: name, Version: version, Architecture: arch, Filename, Size } = stanza;
    const wrong = (reason) => {
        const quotedName = JSON.stringify(decode(name.slice(0, 128)) || '?');
        return new errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason: `the entry of ${quotedName} ${reason}`, offset });
    };
    for (const field of NEEDED) {
        if (stanza[field] === '')
            throw wrong(`has no ${field}`);
        const isLong = field === 'Filename' ? stanza.Filename.length > PATH_LIMIT : (0,index_budget/* isLongWord */.H6)(stanza[field]);
        if (isLong)
            throw wrong(`has a ${field} of ${stanza[field].length} characters`);
        if (/[\u0000-\u001f\u007f]/.test(stanza[field]))
            throw wrong(`has a control character in its ${field}`);
    }
    if ((0,index_budget/* isLongWord */.H6)(stanza.SHA256sum) || (0,index_budget/* isLongWord */.H6)(stanza.md5))
        throw wrong('has an invalid checksum');
    if (!/^\d{0,15}$/.test(Size))
        throw wrong('has a Size that is not a number');
    const rest = text.slice(stanza.from, stanza.end + 1);
    return {
        name: decoded(name),
        version: decoded(version),
        arch: decoded(arch),
        anyArch: arch === 'all',
        file: plainPath(Filename),
        size: Size === '' ? undefined : Number(Size),
        identity: stanza.SHA256sum.toLowerCase() || undefined,
        sha256: stanza.SHA256sum.toLowerCase() || undefined,
        md5: stanza.md5.toLowerCase() || undefined,
        text: wholeText(stanza, rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`),
    };
}
/** Joins all pieces at once: text that grows piece by piece keeps its pieces in memory. */
const wholeText = ({ rewritten }, rest) => rewritten.length === 0 ? rest : [...rewritten, rest].join('');
/** The stanza with another Architecture. Replaces every line of a repeated field, because the last one counts. */
function replaceArchitecture(stanza, arch) {
    const lines = stanza.split('\n');
    return lines.map((line) => (line.startsWith('Architecture:') ? `Architecture: ${arch}` : line)).join('\n');
}
/** The entries by file name in byte order, like every known published index. */
function sortEntries(entries) {
    // Strings compare by UTF-16 units. Their order differs from that of bytes when there are surrogates.
    if (entries.some(({ file }) => /[\ud800-\udfff]/.test(file))) {
        return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.file), Buffer.from(b.file)));
    }
    return entries.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
/**
 * Writes `Packages`: stanzas sorted by file name in byte order, with an empty line after each; a single empty line
 * when there are no packages. Old usign (before August 2019) miscounts when (64 + size) % 128 is 110 or 111. Then two
 * newlines are appended, by OpenWrt's own rule (include/package-pack.mk's index step).
 */
function writePackages(entries) {
    const sorted = sortEntries(entries);
    const text = sorted.length === 0 ? '\n' : sorted.map((entry) => `${entry.text}\n`).join('');
    const remainder = (64 + text.length) % 128;
    const padding = remainder === 110 || remainder === 111 ? '\n\n' : '';
    return Buffer.from(text + padding, 'latin1');
}
/** True when routers with a usign from before August 2019 would refuse a correct signature. */
function missesPadding(bytes) {
    const remainder = (64 + bytes.length) % 128;
    return remainder === 110 || remainder === 111;
}

// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(2710);
// EXTERNAL MODULE: ./build/keys/openpgp/packets.js
var openpgp_packets = __webpack_require__(1804);
;// CONCATENATED MODULE: ./build/formats/opkg/signature.js


const SIG = 'Packages.sig';
const ASC = 'Packages.asc';
/** Four times the size of a file with signatures by sixteen keys. */
const SIGNATURE_LIMIT = 64 << 10;
/**
 * Makes the signature files of an index. usign writes Packages.sig. OpenPGP writes Packages.asc (armored), and
 * Packages.sig (binary) unless usign uses that name: Yocto's `gpg-asc` and `gpg` look for one each. A file with good
 * signatures by exactly these keys of an unchanged index stays as it is and is not in the result.
 */
async function signPackages(index, isSame, { keys, old, at }) {
    const usign = keys.find(({ scheme }) => scheme === 'usign');
    const openpgp = keys.filter(({ scheme }) => scheme === 'openpgp');
    const kept = isSame ? await keptFiles(old, keys) : new Map();
    const files = new Map();
    const isWanted = (name, signers) => signers.length > 0 && kept.get(name) !== idsOf(signers.map(({ publicKey }) => publicKey));
    if (usign !== undefined && isWanted(SIG, [usign]))
        files.set(SIG, await signUsign(index, usign));
    const wantsBinary = usign === undefined && isWanted(SIG, openpgp);
    if (wantsBinary || isWanted(ASC, openpgp)) {
        const packets = [];
        for (const key of openpgp)
            packets.push(await key.sign(index, { at }));
        // Both files hold the same signatures, so a device can be set to use either.
        files.set(ASC, Buffer.from(await (0,openpgp_packets/* armorSignatures */.BN)(packets), 'latin1'));
        if (usign === undefined)
            files.set(SIG, Buffer.concat(packets));
    }
    return files;
}
const idsOf = (keys) => keys.map(({ keyId }) => keyId).join(' ');
/** The ids of the keys behind each signature file in which every signature is good. */
async function keptFiles(old, keys) {
    const judged = await verifyPackages(old, keys.map(({ publicKey }) => publicKey));
    const kept = new Map();
    for (const file of [SIG, ASC]) {
        const own = judged.filter((signature) => signature.file === file);
        if (own.every(({ state }) => state === 'good')) {
            kept.set(file, idsOf(own.flatMap((signature) => (signature.state === 'good' ? [signature.key] : []))));
        }
    }
    return kept;
}
/**
 * Writes usign's detached signature file: a comment line, then base64 of `"Ed" fingerprint[8] R‖S[64]`
 * (usign main.c; signify reads and writes the same).
 */
async function signUsign(message, key) {
    const { keyId } = key.publicKey;
    const signature = await key.sign(message);
    const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), Buffer.from(keyId, 'hex'), signature]);
    return Buffer.from(`untrusted comment: signed by key ${keyId}\n${blob.toString('base64')}\n`, 'latin1');
}
/** Judges every signature of a folder's `Packages` with these keys. */
async function verifyPackages(files, keys) {
    const index = files.get('Packages') ?? Buffer.alloc(0);
    const judged = [];
    for (const file of [SIG, ASC]) {
        const bytes = files.get(file);
        if (bytes !== undefined)
            judged.push(...(await judge(index, file, bytes, keys)));
    }
    return judged;
}
async function judge(index, file, bytes, keys) {
    if (bytes.length > SIGNATURE_LIMIT)
        return [noSignature(file)];
    const isUsign = bytes.toString('latin1', 0, 18) === 'untrusted comment:';
    if (isUsign)
        return [await verifyUsign(index, file, bytes, keys)];
    const packets = await (0,openpgp_packets/* openpgpSignatures */.DG)(bytes);
    if (packets === undefined || packets.length === 0)
        return [noSignature(file)];
    const judged = [];
    for (const { keyId, packet } of packets) {
        judged.push(await judgeBy(index, file, 'openpgp', keyId, packet, keys));
    }
    return judged;
}
function noSignature(file) {
    const scheme = file === SIG ? 'usign' : 'openpgp';
    return { scheme, file, state: 'bad', reason: 'it is neither a usign nor an OpenPGP signature' };
}
/** Checks a usign signature file with these keys. */
async function verifyUsign(message, file, signature, keys) {
    const [, base64 = ''] = signature.toString('latin1').split(/\r?\n/);
    const blob = (0,armor/* usignBlob */.SX)(base64);
    if (blob?.length !== 74 || blob.toString('latin1', 0, 2) !== 'Ed') {
        return { scheme: 'usign', file, state: 'bad', reason: 'it is not a usign signature' };
    }
    return await judgeBy(message, file, 'usign', blob.toString('hex', 2, 10), blob.subarray(10), keys);
}
async function judgeBy(message, file, scheme, keyId, signature, keys) {
    const candidates = keys.filter((key) => key.scheme === scheme && key.answersTo(keyId));
    if (candidates.length === 0)
        return { scheme, file, state: 'unknown-key', keyId };
    for (const key of candidates) {
        if (await key.verify(message, signature))
            return { scheme, file, state: 'good', key };
    }
    return { scheme, file, state: 'bad', reason: `it is not key ${keyId}'s signature of these bytes` };
}

;// CONCATENATED MODULE: ./build/formats/opkg/stanza.js

/** Every field name that a client knows. Clients of OpenWrt and old Yocto compare only the beginning of a name. */
const KNOWN_FIELDS = [
    'Package',
    'Version',
    'Architecture',
    'Depends',
    'Pre-Depends',
    'Recommends',
    'Suggests',
    'Provides',
    'Conflicts',
    'Replaces',
    'Section',
    'Priority',
    'Maintainer',
    'Source',
    'Description',
    'Tags',
    'Essential',
    'Status',
    'Conffiles',
    'Filename',
    'Size',
    'Installed-Size',
    'Installed-Time',
    'MD5sum',
    'MD5Sum',
    'SHA256sum',
    'Auto-Installed',
    'ABIVersion',
    'Alternatives',
];
const IS_KNOWN = new Set(KNOWN_FIELDS);
/** Fields that `Packages` takes from the file itself, or that only an installed package has. */
const NOT_FROM_CONTROL = new Set([
    'Filename',
    'Size',
    'MD5sum',
    'MD5Sum',
    'SHA256sum',
    'Installed-Time',
    'Auto-Installed',
    'Conffiles',
]);
/** OpenWrt's index rule (package/Makefile, `index`): these lines stay in Packages.manifest only. */
const NOT_IN_PACKAGES = /^(Maintainer|LicenseFiles|Source|SourceName|Require|SourceDateEpoch)/;
/**
 * Writes one stanza of `Packages`: Package, Version, the rest of control in its order, Architecture, Installed-Size,
 * the facts of the file, and Description. It ends with a newline, without the empty line after it.
 *
 * Leaves out the fields in `NOT_IN_PACKAGES`, fields without a value, and unknown fields whose name begins with a
 * known one, because clients would read their value as that of the known field. Folded fields become one line. A
 * blank line in Description becomes ` .`, because clients that skip Description end the stanza at a blank line.
 */
function writeStanza(fields, facts) {
    const lines = [];
    const put = (name) => {
        const field = fields.find((candidate) => candidate.name === name);
        if (field !== undefined && hasValue(field))
            lines.push(singleLine(field));
    };
    put('Package');
    put('Version');
    const placed = new Set(['Package', 'Version', 'Architecture', 'Installed-Size', 'Description']);
    for (const field of fields) {
        if (!placed.has(field.name) && belongsInPackages(field))
            lines.push(singleLine(field));
    }
    put('Architecture');
    put('Installed-Size');
    lines.push(`Filename: ${facts.filename}`, `Size: ${facts.size}`, `MD5Sum: ${facts.md5}`, `SHA256sum: ${facts.sha256}`);
    const description = fields.find((field) => field.name === 'Description');
    if (description !== undefined) {
        lines.push(`Description:${description.value}`);
        for (const line of description.more)
            lines.push(trimBlanks(line) === '' ? ' .' : ` ${line}`);
    }
    return `${lines.join('\n')}\n`;
}
/** False for an empty field: OpenWrt's opkg crashes on an empty dependency list. */
function hasValue(field) {
    return unfold(field) !== '';
}
function belongsInPackages(field) {
    const { name } = field;
    if (NOT_FROM_CONTROL.has(name) || NOT_IN_PACKAGES.test(name))
        return false;
    if (!hasValue(field))
        return false;
    return IS_KNOWN.has(name) || !KNOWN_FIELDS.some((known) => name.startsWith(known));
}
function singleLine(field) {
    return field.more.length === 0 ? `${field.name}:${field.value}` : `${field.name}: ${unfold(field)}`;
}

;// CONCATENATED MODULE: ./build/formats/opkg/opkg.js










/** The format of opkg's `Packages` feeds, for OpenWrt up to 24.10 (usign) and Yocto. */
const opkg = {
    name: 'opkg',
    noun: 'ipk',
    keyInput: 'usign-key',
    otherKeyInputs: ['openpgp-key'],
    keygen: 'pkgfeed keygen usign',
    schemes: ['usign', 'openpgp'],
    anyArchWord: 'all',
    anyArchFolder: 'all',
    locates: 'by-path',
    identifies: 'file',
    extension: '.ipk',
    indexFile: 'Packages',
    derivedFiles: ['Packages.gz', 'index.json'],
    signatureFiles: ['Packages.sig', 'Packages.asc'],
    recognise: looksLikeIpk,
    readPackage: readPackage,
    fileName,
    entry,
    inFolder,
    describe,
    compareVersions: opkg_version/* compareVersions */.Z,
    parseIndex: parsePackages,
    writeFolder,
    checkIndex,
    verify: verifyPackages,
};
/** `name_version_arch.ipk` without the epoch, as opkg-build names it. */
function fileName(pkg) {
    return `${pkg.name}_${pkg.version.replace(/^\d+:/, '')}_${pkg.arch}.ipk`;
}
/** A device accepts only its own arch, so a package that an arch map sent here is listed with the folder's arch. */
function entry(pkg, facts, file, arch) {
    const { name, version, anyArch } = pkg;
    const listedArch = anyArch ? pkg.arch : arch;
    const control = pkg.control.map((field) => field.name === 'Architecture' && listedArch !== pkg.arch ? withValue(field, listedArch) : field);
    const text = writeStanza(control, { filename: file, ...facts });
    return { name, version, arch: listedArch, anyArch, file, identity: facts.sha256, ...facts, text };
}
const withValue = ({ name }, value) => ({ name, value: ` ${value}`, more: [] });
function inFolder(listed, arch) {
    if (listed.anyArch || listed.arch === arch)
        return listed;
    return { ...listed, arch, text: replaceArchitecture(listed.text, arch) };
}
/** Reads the first value of each field, and ignores lines that the strict grammar would refuse. */
function describe({ text }) {
    const values = new Map();
    for (const line of text.split('\n')) {
        const colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t'))
            continue;
        const name = line.slice(0, colon);
        if (!values.has(name))
            values.set(name, decode(trimBlanks(line.slice(colon + 1))));
    }
    const value = (name) => values.get(name) ?? '';
    const list = (name) => value(name)
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    return {
        summary: value('Description'),
        license: value('License'),
        maintainer: value('Maintainer'),
        homepage: value('URL') || value('Homepage'),
        dependencies: list('Depends'),
        provides: list('Provides'),
    };
}
async function writeFolder(content) {
    const { entries, arch, old, isThere } = content;
    const index = writePackages(entries);
    const isSame = old.get('Packages')?.equals(index) ?? false;
    const isWhole = isSame && opkg.derivedFiles.every(isThere);
    // Compress while signing.
    const deriving = isWhole ? undefined : deriveFiles(index, entries, arch);
    const files = await signPackages(index, isSame, content);
    if (!isSame)
        files.set('Packages', index);
    for (const [name, bytes] of (await deriving) ?? []) {
        if (!isSame || !isThere(name))
            files.set(name, bytes);
    }
    return files;
}
async function deriveFiles(index, entries, arch) {
    const zipped = (0,bytes_compression/* gzip */.ZI)(index);
    const json = indexJsonOf(sortEntries(entries), arch);
    return new Map([
        ['Packages.gz', await zipped],
        ['index.json', json],
    ]);
}
function indexJsonOf(sorted, arch) {
    const listed = sorted.map(({ name, version, text }) => ({
        name,
        version,
        abiVersion: text.includes('\nABIVersion:') ? /^ABIVersion:[ \t]*(\S*)/m.exec(text)?.[1] : undefined,
    }));
    return indexJson(listed, arch);
}
async function checkIndex(files, entries) {
    const packages = files.get('Packages');
    if (packages === undefined)
        return [];
    const findings = [];
    const zipped = files.get('Packages.gz');
    if (zipped === undefined) {
        findings.push({ file: 'Packages.gz', problem: 'is missing, and `src/gz` lines fetch nothing else' });
    }
    else if (!(await unzipsTo(zipped, packages))) {
        findings.push({ file: 'Packages.gz', problem: 'does not unpack to the bytes of Packages' });
    }
    if (missesPadding(packages)) {
        findings.push({
            file: 'Packages',
            problem: `has ${packages.length} bytes, a size at which usign before August 2019 refuses good signatures`,
        });
    }
    const json = files.get('index.json');
    if (json !== undefined && !json.equals(indexJsonOf(entries, (0,index_json/* archIn */.MS)(json)))) {
        findings.push({ file: 'index.json', problem: 'does not say what Packages says' });
    }
    return findings;
}
/** Compares piece by piece, because the index is already in memory once. */
async function unzipsTo(zipped, plain) {
    let at = 0;
    try {
        for await (const piece of (0,bytes_compression/* gunzipPieces */.rY)(zipped, plain.length, 0)) {
            if (!piece.equals(plain.subarray(at, at + piece.length)))
                return false;
            at += piece.length;
        }
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return false;
        throw error;
    }
    return at === plain.length;
}


/***/ }),

/***/ 6461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/**
 * opkg's version order: `[epoch:]version[-revision]`, compared by Debian's rule
 * (libopkg pkg.c; both OpenWrt's and Yocto's opkg agree with the tables in the tests).
 */
function split(text) {
    const colon = text.indexOf(':');
    const epoch = colon < 0 ? 0 : Number.parseInt(text.slice(0, colon), 10) || 0;
    const rest = text.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return dash < 0
        ? { epoch, version: rest, revision: '' }
        : { epoch, version: rest.slice(0, dash), revision: rest.slice(dash + 1) };
}
const isDigit = (char) => char >= '0' && char <= '9';
/** The rank of a character: `~` sorts before the end of the text, letters sort before other signs. */
function weight(char) {
    if (char === '' || isDigit(char))
        return 0;
    if (char === '~')
        return -1;
    const code = char.charCodeAt(0);
    return /[a-zA-Z]/.test(char) ? code : code + 256;
}
function compareRuns(a, b) {
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        while ((i < a.length && !isDigit(a.charAt(i))) || (j < b.length && !isDigit(b.charAt(j)))) {
            const difference = weight(a.charAt(i)) - weight(b.charAt(j));
            if (difference !== 0)
                return difference;
            i++;
            j++;
        }
        const left = digitsAt(a, i);
        const right = digitsAt(b, j);
        i += left.length;
        j += right.length;
        const difference = compareNumbers(left, right);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function digitsAt(text, from) {
    let to = from;
    while (to < text.length && isDigit(text.charAt(to)))
        to++;
    return text.slice(from, to);
}
/** Compares numbers of any length, and ignores leading zeros. */
function compareNumbers(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Negative when `a` is older than `b`, positive when newer, 0 when opkg sees no difference. */
function compareVersions(a, b) {
    const left = split(a);
    const right = split(b);
    return (left.epoch - right.epoch ||
        compareRuns(left.version, right.version) ||
        compareRuns(left.revision, right.revision));
}


/***/ }),

/***/ 2710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ outsideArmor),
/* harmony export */   SX: () => (/* binding */ usignBlob),
/* harmony export */   Z6: () => (/* binding */ cutAtArmor),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ko: () => (/* binding */ armorBlocks)
/* harmony export */ });
/**
 * Text armor: PEM (RFC 7468, with the headers of RFC 1421 that OpenSSL's old encryption uses) and OpenPGP's
 * (RFC 9580, section 6). Secrets arrive flattened on one line, indented or with other line lengths. Every shape is
 * read that still has all of its letters.
 */
/** Cuts a text at its blocks, in one pass. A BEGIN without its END counts as text between blocks. */
function cutAtArmor(text) {
    const pieces = [];
    let done = 0;
    let open;
    for (const { 0: line, 1: word, 2: label, index } of text.matchAll(/-----(BEGIN|END) ([A-Z0-9 ]+)-----/g)) {
        if (word === 'BEGIN') {
            open = { label, at: index };
        }
        else if (open !== undefined && open.label === label) {
            const end = index + line.length;
            pieces.push({ text: text.slice(done, open.at), label: undefined });
            pieces.push({ text: text.slice(open.at, end), label });
            done = end;
            open = undefined;
        }
    }
    return [...pieces, { text: text.slice(done), label: undefined }];
}
/** All blocks of a text, in their order. */
function armorBlocks(text) {
    return cutAtArmor(text).flatMap((piece) => piece.label === undefined ? [] : [blockOf(piece.text, piece.label)]);
}
/**
 * The most bytes of a PEM block. The largest RSA key that OpenSSL computes with, 16,384 bits, has 12,000 bytes as
 * OpenSSH stores it. The time for larger keys grows with the square of their size.
 */
const PEM_LIMIT = 16 << 10;
const isPgp = (label) => label.startsWith('PGP ');
function blockOf(whole, label) {
    const inner = whole.slice(`-----BEGIN ${label}-----`.length, -`-----END ${label}-----`.length);
    const body = bodyOf(inner).join('');
    const [, base64 = '', sum] = /^([A-Za-z0-9+/]+={0,2})(=[A-Za-z0-9+/]{4})?$/.exec(body) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    const isWhole = base64.length > 0 && base64.length % 4 === 0 && (isPgp(label) || bytes.length <= PEM_LIMIT);
    return {
        label,
        bytes: isWhole && (sum === undefined || sum === checksumLine(bytes)) ? bytes : undefined,
        text: `-----BEGIN ${label}-----\n${encryptionOf(inner)}${folded(base64)}-----END ${label}-----\n`,
    };
}
/** The text without its blocks. */
function outsideArmor(text) {
    const between = cutAtArmor(text).filter(({ label }) => label === undefined);
    return between
        .map((piece) => piece.text)
        .join('\n')
        .trim();
}
/**
 * The words below the headers. Base64 has no colon, so a text without one has no header. If the empty line after the
 * headers got lost, the data begins at the first of the longest words, because its lines are full.
 */
function bodyOf(inner) {
    const words = (text) => text.trim().split(/\s+/);
    const lastHeader = inner.lastIndexOf(':');
    if (lastHeader === -1)
        return words(inner);
    const [, ...below] = inner.slice(lastHeader).split(/\n[ \t]*\n/);
    if (below.some((part) => part.trim() !== ''))
        return words(below.join('\n'));
    const all = words(inner);
    const lengths = all.map((word) => (/^[A-Za-z0-9+/]+={0,2}$/.test(word) ? word.length : 0));
    const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    return all.slice(lengths.indexOf(longest));
}
/** The headers that say how an old PEM is encrypted. All others do not matter. */
function encryptionOf(inner) {
    const [, cipher, salt] = /DEK-Info:\s*([A-Z0-9-]+),\s*([0-9A-Fa-f]+)/.exec(inner) ?? [];
    return cipher === undefined ? '' : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${cipher},${salt}\n\n`;
}
function folded(base64) {
    return base64.replace(/.{1,64}/g, '$&\n');
}
/** Writes OpenPGP armor as gpg does, but without headers, which devices need not read. */
function armored(label, bytes) {
    const base64 = folded(bytes.toString('base64'));
    return `-----BEGIN ${label}-----\n\n${base64}${checksumLine(bytes)}\n-----END ${label}-----\n`;
}
/** The line with the CRC-24 of RFC 9580, section 6.1.1. */
function checksumLine(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes) {
        crc ^= byte << 16;
        for (let bit = 0; bit < 8; bit++) {
            crc <<= 1;
            if (crc & 0x1000000)
                crc ^= 0x1864cfb;
        }
    }
    const sum = Buffer.alloc(3);
    sum.writeUIntBE(crc & 0xffffff, 0, 3);
    return `=${sum.toString('base64')}`;
}
/** Decodes the base64 line of a usign file, even if line ends got lost; undefined when there is none. */
function usignBlob(text) {
    const token = text
        .replace(/^untrusted comment:/, '')
        .trim()
        .split(/\s+/)
        .at(-1);
    if (token === undefined || !/^RW[Q-T][A-Za-z0-9+/]+={0,2}$/.test(token))
        return undefined;
    return Buffer.from(token, 'base64');
}


/***/ }),

/***/ 1804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ RSA),
/* harmony export */   $z: () => (/* binding */ signaturePacket),
/* harmony export */   BN: () => (/* binding */ armorSignatures),
/* harmony export */   DG: () => (/* binding */ openpgpSignatures),
/* harmony export */   Mj: () => (/* binding */ packetOf),
/* harmony export */   Of: () => (/* binding */ RSA_SIGN_ONLY),
/* harmony export */   qd: () => (/* binding */ EDDSA_LEGACY)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2710);


/**
 * Detached OpenPGP signatures as packets of version 4 (RFC 4880, section 5.2.3; RFC 9580, section 5.2.3):
 * version, type, algorithms, hashed and unhashed subpackets, two digest bytes, then the signature's numbers.
 */
/** Public-key algorithms (RFC 9580, section 9.1) that gpg 2.2 and later check and that sign the same way twice. */
const RSA = 1;
const RSA_SIGN_ONLY = 3;
const EDDSA_LEGACY = 22;
const SIGNATURE_TAG = 2;
const BINARY_DOCUMENT = 0x00;
const SHA256 = 8;
const CREATION_TIME = 2;
const ISSUER = 16;
const ISSUER_FINGERPRINT = 33;
/** A signature has about 600 bytes, and nobody signs with more than a few keys. */
const FILE_LIMIT = 64 * 1024;
const PACKETS_LIMIT = 16;
/** Signs `message`; the signature states the time `at`. */
function signaturePacket(message, signer, at) {
    const hashed = Buffer.concat([
        subpacket(ISSUER_FINGERPRINT, Buffer.concat([Buffer.of(4), signer.fingerprint])),
        subpacket(CREATION_TIME, uint(Math.floor(at.getTime() / 1000), 4)),
    ]);
    const head = Buffer.of(4, BINARY_DOCUMENT, signer.algorithm, SHA256);
    const signed = Buffer.concat([head, uint(hashed.length, 2), hashed]);
    const trailer = Buffer.concat([signed, Buffer.of(4, 0xff), uint(signed.length, 4)]);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(message).update(trailer).digest();
    const unhashed = subpacket(ISSUER, signer.fingerprint.subarray(12));
    return packetOf(SIGNATURE_TAG, Buffer.concat([
        signed,
        uint(unhashed.length, 2),
        unhashed,
        digest.subarray(0, 2),
        ...numbersOf(signer, message, trailer, digest),
    ]));
}
/** RSA signs the data, EdDSA its digest. */
function numbersOf(signer, message, trailer, digest) {
    if (signer.algorithm !== EDDSA_LEGACY) {
        return [number((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.concat([message, trailer]), signer.key))];
    }
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, digest, signer.key);
    return [number(signature.subarray(0, 32)), number(signature.subarray(32))];
}
function uint(value, size) {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntBE(value, 0, size);
    return bytes;
}
function subpacket(type, body) {
    return Buffer.concat([Buffer.of(body.length + 1, type), body]);
}
/** Writes a number as OpenPGP does: its length in bits, then its bytes without leading zeros. */
function number(bytes) {
    const first = bytes.findIndex((byte) => byte !== 0);
    const body = first === -1 ? Buffer.alloc(0) : bytes.subarray(first);
    const bits = body.length === 0 ? 0 : body.length * 8 - (Math.clz32(body[0] ?? 0) - 24);
    return Buffer.concat([uint(bits, 2), body]);
}
/** Puts a header before a packet: the old one, as gpg writes it, when the tag fits in. */
function packetOf(tag, body) {
    if (tag > 15)
        return Buffer.concat([Buffer.of(0xc0 | tag, 0xff), uint(body.length, 4), body]);
    const type = body.length < 0x100 ? 0 : body.length < 0x10000 ? 1 : 2;
    return Buffer.concat([Buffer.of(0x80 | (tag << 2) | type), uint(body.length, 1 << type), body]);
}
/** The signatures of a detached signature file, armored or not; undefined when it is anything else. */
function openpgpSignatures(file) {
    if (file.length > FILE_LIMIT)
        return undefined;
    const bytes = binaryOf(file);
    if (bytes === undefined || bytes.length === 0)
        return undefined;
    const found = [];
    for (let at = 0; at < bytes.length;) {
        const packet = packetAt(bytes, at);
        const keyId = packet === undefined ? undefined : issuerOf(packet.body);
        if (packet === undefined || keyId === undefined || found.length === PACKETS_LIMIT)
            return undefined;
        found.push({ keyId, packet: bytes.subarray(at, packet.end) });
        at = packet.end;
    }
    return found;
}
function binaryOf(file) {
    // Every packet begins with a set bit, and no letter does.
    if ((file[0] ?? 0) >= 0x80)
        return file;
    const text = file.toString('latin1').trim();
    if (!text.startsWith('-----BEGIN PGP SIGNATURE-----'))
        return undefined;
    const blocks = (0,_armor_js__WEBPACK_IMPORTED_MODULE_1__/* .armorBlocks */ .ko)(text).map(({ label, bytes }) => (label === 'PGP SIGNATURE' ? bytes : undefined));
    return blocks.every((bytes) => bytes !== undefined) ? Buffer.concat(blocks) : undefined;
}
/** The signature packet at an offset. Only data has open lengths or lengths in parts, so these are refused. */
function packetAt(bytes, at) {
    const head = bytes[at] ?? 0;
    const isNew = (head & 0xc0) === 0xc0;
    if ((isNew ? head & 0x3f : (head >> 2) & 0x0f) !== SIGNATURE_TAG)
        return undefined;
    const length = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
    if (length === undefined || length.next + length.size > bytes.length)
        return undefined;
    const end = length.next + length.size;
    return { body: bytes.subarray(length.next, end), end };
}
function oldLength(bytes, at, type) {
    const width = [1, 2, 4][type];
    if (width === undefined || at + width > bytes.length)
        return undefined;
    return { size: bytes.readUIntBE(at, width), next: at + width };
}
/** Reads a length in the new format. Subpackets have no lengths in parts and use that range for two bytes. */
function newLength(bytes, at, twoBytes = 224) {
    const first = bytes[at] ?? 0;
    if (first < 192)
        return { size: first, next: at + 1 };
    if (first < twoBytes)
        return { size: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192, next: at + 2 };
    if (first < 255 || at + 5 > bytes.length)
        return undefined;
    return { size: bytes.readUInt32BE(at + 1), next: at + 5 };
}
/** The fingerprint of the key that made the signature, or its key id when there is no fingerprint. */
function issuerOf(body) {
    if (body.length < 10 || body[0] !== 4)
        return undefined;
    const hashedEnd = 6 + body.readUInt16BE(4);
    if (hashedEnd + 2 > body.length)
        return undefined;
    const unhashedEnd = hashedEnd + 2 + body.readUInt16BE(hashedEnd);
    if (unhashedEnd > body.length)
        return undefined;
    const subpackets = [
        ...subpacketsOf(body.subarray(6, hashedEnd)),
        ...subpacketsOf(body.subarray(hashedEnd + 2, unhashedEnd)),
    ];
    const fingerprint = subpackets.find(([type, bytes]) => type === ISSUER_FINGERPRINT && bytes.length === 21);
    const keyId = subpackets.find(([type, bytes]) => type === ISSUER && bytes.length === 8);
    return fingerprint?.[1].toString('hex', 1) ?? keyId?.[1].toString('hex');
}
/** Type and body of each subpacket, up to the first that cannot be read. */
function subpacketsOf(bytes) {
    const found = [];
    for (let at = 0; at < bytes.length;) {
        const length = newLength(bytes, at, 255);
        if (length === undefined || length.size === 0 || length.next + length.size > bytes.length)
            break;
        const end = length.next + length.size;
        // The first bit only says that a reader must know the type.
        found.push([(bytes[length.next] ?? 0) & 0x7f, bytes.subarray(length.next + 1, end)]);
        at = end;
    }
    return found;
}
/** Writes several signatures into one armored file. Devices check them in this order. */
function armorSignatures(packets) {
    return (0,_armor_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA)('PGP SIGNATURE', Buffer.concat(packets));
}


/***/ })

};
