export const id = 8949;
export const ids = [8949,8573];
export const modules = {

/***/ 38160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MB: () => (/* binding */ compressionOf),
  mF: () => (/* binding */ decompress),
  C0: () => (/* binding */ gunzipNow),
  rY: () => (/* binding */ gunzipPieces),
  ZI: () => (/* binding */ gzip),
  p8: () => (/* binding */ insideStream),
  U$: () => (/* binding */ isSmallGzip),
  pb: () => (/* binding */ statedSize),
  kj: () => (/* binding */ unpackPieces)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/bytes/engine.js
/**
 * Sends pieces through an engine, and asks for no piece after the one in which its stream ends.
 *
 * @returns what the engine left of that piece; undefined when the pieces ended first
 */
async function* throughEngine(engine, pieces, first) {
    let piece = first;
    let given = 0;
    const feed = async () => {
        for (; piece !== undefined; piece = await nextOf(pieces)) {
            given += piece.length;
            // An engine that failed, or ended within the piece, gets no more.
            await new Promise((done) => engine.write(piece, (error) => (error || engine.bytesWritten < given ? undefined : done())));
        }
        engine.end();
    };
    feed().catch((error) => engine.destroy(error));
    for await (const part of engine)
        yield part;
    return piece?.subarray(piece.length - (given - engine.bytesWritten));
}
async function nextOf(pieces) {
    const { done, value } = await pieces.next();
    return done ? undefined : value;
}

;// CONCATENATED MODULE: ./build/bytes/gzip-pieces.js



const HEADER = 10;
/** CRC-32 and size, after the compressed data. */
const TRAILER = 8;
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
/** A file name and a comment in a header are text about it. */
const HEADER_LIMIT = 64 << 10;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const PIECE = 64 << 10;
/**
 * Unpacks the members of a gzip stream that comes in pieces, and says what follows them. Zeros there say nothing.
 *
 * @param offset where the stream starts in its file, for errors
 * @throws FormatError when the first member is damaged or cut short; and what `source` throws
 */
async function* gzipMembers(source, offset, tellTail) {
    const supply = new Supply(source[Symbol.asyncIterator]());
    try {
        for (let members = 0;; members++) {
            const start = await headerSize(supply);
            if (start === undefined) {
                if (members === 0)
                    throw faultOf(offset, (await supply.has(HEADER)) ? 'damaged' : 'cut short');
                if (await supply.hasMoreThanZeros())
                    tellTail({ fault: undefined });
                return;
            }
            supply.drop(start);
            const fault = yield* unpackMember(supply, offset);
            if (fault === undefined)
                continue;
            if (members === 0)
                throw fault;
            tellTail({ fault });
            return;
        }
    }
    finally {
        await supply.close();
    }
}
/** Bytes of the header that comes next; undefined where none does. Yocto's opkg, too, takes such bytes for the end. */
async function headerSize(supply) {
    if (!(await supply.has(HEADER)))
        return undefined;
    const flags = supply.held[3];
    const isGzip = supply.held[0] === 0x1f && supply.held[1] === 0x8b && supply.held[2] === 8;
    if (!isGzip || (flags & FLAG.reserved) !== 0)
        return undefined;
    let next = HEADER;
    if (flags & FLAG.extra) {
        if (!(await supply.has(next + 2)))
            return undefined;
        next += 2 + supply.held.readUInt16LE(next);
    }
    for (const flag of [FLAG.name, FLAG.comment]) {
        if ((flags & flag) === 0)
            continue;
        const nul = await supply.indexOf(0, next);
        if (nul < 0)
            return undefined;
        next = nul + 1;
    }
    if (flags & FLAG.headerCrc)
        next += 2;
    return (await supply.has(next)) ? next : undefined;
}
/** Unpacks the data after a header, and checks it. @returns its fault */
async function* unpackMember(supply, offset) {
    const engine = external_node_zlib_.createInflateRaw({ chunkSize: PIECE });
    let crc = 0;
    let size = 0;
    try {
        for await (const part of supply.through(engine)) {
            crc = external_node_zlib_.crc32(part, crc);
            size += part.length;
            yield part;
        }
    }
    catch (cause) {
        if (cause instanceof errors/* FormatError */.IF)
            throw cause;
        const isCut = cause.code === 'Z_BUF_ERROR';
        return faultOf(offset, isCut ? 'cut short' : 'damaged', cause);
    }
    if (!(await supply.has(TRAILER)))
        return faultOf(offset, 'cut short');
    const isSame = supply.held.readUInt32LE(0) === crc >>> 0 && supply.held.readUInt32LE(4) === size % 2 ** 32;
    supply.drop(TRAILER);
    return isSame ? undefined : faultOf(offset, 'damaged');
}
/** Bytes that come in pieces, and can be looked at before they are taken. */
class Supply {
    /** The bytes that came and are not taken yet. */
    held = Buffer.alloc(0);
    pieces;
    constructor(pieces) {
        this.pieces = pieces;
    }
    /** True when there are so many bytes; then `held` has them. */
    async has(size) {
        while (this.held.length < size) {
            const piece = await nextOf(this.pieces);
            if (piece === undefined)
                return false;
            // A piece can be a whole file, which is not copied.
            this.held = this.held.length === 0 ? piece : Buffer.concat([this.held, piece]);
        }
        return true;
    }
    /** Where a byte comes next; negative where it does not, within the bounds of a header. */
    async indexOf(byte, from) {
        for (let size = from + 1; size <= HEADER_LIMIT && (await this.has(size)); size = this.held.length + 1) {
            const at = this.held.indexOf(byte, from);
            if (at >= 0)
                return at;
        }
        return -1;
    }
    async hasMoreThanZeros() {
        for (let piece = this.held; piece !== undefined; piece = await nextOf(this.pieces)) {
            if (piece.some((byte) => byte !== 0))
                return true;
        }
        return false;
    }
    drop(size) {
        this.held = this.held.subarray(size);
    }
    /** Sends the bytes through an engine until its stream ends. `held` has what it left. */
    async *through(engine) {
        this.held = (yield* throughEngine(engine, this.pieces, this.held)) ?? Buffer.alloc(0);
    }
    async close() {
        await this.pieces.return?.();
    }
}
function faultOf(offset, fault, cause) {
    const code = fault === 'damaged' ? 'FORMAT_MALFORMED' : 'FORMAT_TRUNCATED';
    return new errors/* FormatError */.IF({ code, reason: `the gzip stream is ${fault}`, offset, cause });
}

;// CONCATENATED MODULE: ./build/bytes/xz.js

/**
 * Unpacks an xz stream piece by piece, through WebAssembly. A piece is valid until the next one is asked for.
 *
 * @param offset where the stream starts in its file, for errors
 * @throws FormatError when it is cut short, damaged, or uses what this decoder does not have; and what `source` throws
 */
async function* xzPieces(source, offset) {
    const { XzReadableStream } = (await __webpack_require__.e(/* import() */ 6642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19))).default;
    const iterator = source[Symbol.asyncIterator]();
    let head;
    const input = new ReadableStream({
        async pull(controller) {
            const { done, value } = await iterator.next();
            if (done)
                return controller.close();
            head ??= value;
            controller.enqueue(value);
        },
        async cancel() {
            await iterator.return?.();
        },
    });
    const reader = new XzReadableStream(input).getReader();
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done)
                return;
            yield Buffer.from(value.buffer, value.byteOffset, value.length);
        }
    }
    catch (cause) {
        throw cause instanceof errors/* FormatError */.IF ? cause : xzFault(cause, head, offset);
    }
    finally {
        await reader.cancel().catch(() => undefined);
    }
}
function xzFault(cause, head, offset) {
    // XZ_MEM_ERROR, XZ_MEMLIMIT_ERROR, XZ_OPTIONS_ERROR: the stream is complete, but this decoder has not what it needs.
    if (/error code [346]\b/.test(cause.message) || usesSha256(head)) {
        return new errors/* FormatError */.IF({
            code: 'FORMAT_COMPRESSION',
            reason: 'its xz stream has SHA-256 checks, a filter or a large dictionary, which cannot be read here',
            offset,
            remedy: 'Build the package with gzip, or with plain `xz -6 --check=crc32`.',
            cause,
        });
    }
    return new errors/* FormatError */.IF({
        code: 'FORMAT_MALFORMED',
        reason: 'the xz stream is cut short or damaged',
        offset,
        cause,
    });
}
/** Reads the check type in an xz stream's header (xz file format 1.2.1, section 2.1.1.2). */
function usesSha256(bytes) {
    return bytes?.[7] === 0x0a;
}

;// CONCATENATED MODULE: ./build/bytes/compression.js






const MAGIC = [
    ['gzip', Buffer.from([0x1f, 0x8b])],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];
/** The compression of a stream, recognized by its first bytes; undefined for anything else. */
function compressionOf(bytes) {
    return MAGIC.find(([, magic]) => magic.equals(bytes.subarray(0, magic.length)))?.[0];
}
const gunzipInBackground = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
/** Up to this size, handing a stream to another thread takes longer than unpacking it in this one. */
const SMALL_STREAM = 1 << 20;
/** Bytes of output in one piece: larger pieces would keep more in memory before they are freed. */
const compression_PIECE = 64 << 10;
async function gunzip(bytes, limit) {
    const chunkSize = Math.max(1024, Math.min(statedSize(bytes) + 1, limit));
    const options = { maxOutputLength: limit, chunkSize };
    return isSmallGzip(bytes) ? external_node_zlib_.gunzipSync(bytes, options) : await gunzipInBackground(bytes, options);
}
/**
 * Unpacks a whole gzip stream at once.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError as `decompress` does
 */
function gunzipNow(bytes, limit) {
    try {
        const chunkSize = Math.max(1024, Math.min(statedSize(bytes) + 1, limit));
        return external_node_zlib_.gunzipSync(bytes, { maxOutputLength: limit, chunkSize });
    }
    catch (cause) {
        throw zlibFault(cause, 'gzip', limit, 0);
    }
}
/** True when a gzip stream is probably small enough to unpack at once. */
const isSmallGzip = (bytes) => Math.min(statedSize(bytes) + 1, bytes.length * 4) <= SMALL_STREAM;
/**
 * Unpacks a gzip stream piece by piece, so the whole of it is never in memory.
 *
 * @param limit the most bytes it may expand to
 * @param offset where the stream starts in its file, for errors
 * @param tellTail as for `unpackPieces`
 * @throws FormatError as `decompress` does, when the reader reaches the fault
 */
function gunzipPieces(bytes, limit, offset, tellTail) {
    return unpackPieces(inOnePiece(bytes), 'gzip', limit, offset, tellTail);
}
/**
 * Unpacks a gzip, xz or zstd stream that comes in pieces, piece by piece. A piece is valid until the next one is asked
 * for.
 *
 * @param limit the most bytes it may expand to
 * @param offset where the stream starts in its file, for errors
 * @param tellTail gets what follows the whole members of a gzip stream; without it, that is a fault
 * @throws FormatError as `decompress` does, when the reader reaches the fault; and what `source` throws
 */
async function* unpackPieces(source, compression, limit, offset, tellTail) {
    yield* bounded(piecesOf(), compression, limit, offset);
    function piecesOf() {
        if (compression === 'xz')
            return xzPieces(source, offset);
        if (compression === 'gzip' && tellTail !== undefined)
            return gzipMembers(source, offset, tellTail);
        return zlibPieces(source, compression, limit, offset);
    }
}
async function* zlibPieces(source, compression, limit, offset) {
    if (compression === 'zstd' && external_node_zlib_.createZstdDecompress === undefined)
        throw noZstd(offset);
    const pieces = source[Symbol.asyncIterator]();
    try {
        let left = await nextOf(pieces);
        while (left !== undefined) {
            left = yield* throughEngine(engineOf(compression), pieces, left);
            // An engine takes all members of gzip; what it leaves is no member. Of zstd it takes one frame only.
            if (left === undefined || compression === 'gzip')
                return;
            while (left.length < 4) {
                const more = await nextOf(pieces);
                if (more === undefined)
                    return;
                left = Buffer.concat([left, more]);
            }
            if (!beginsZstdFrame(left))
                return;
        }
    }
    catch (cause) {
        throw cause instanceof errors/* FormatError */.IF ? cause : zlibFault(cause, compression, limit, offset);
    }
    finally {
        await pieces.return?.();
    }
}
function engineOf(compression) {
    const options = { chunkSize: compression_PIECE };
    return compression === 'zstd' ? external_node_zlib_.createZstdDecompress(options) : external_node_zlib_.createGunzip(options);
}
/** True for the beginning of a frame, or of one to skip (RFC 8878, section 3.1). */
const beginsZstdFrame = (bytes) => compressionOf(bytes) === 'zstd' || bytes.readUInt32LE() >>> 4 === 0x184d2a5;
/**
 * Decompresses a whole gzip, xz or zstd stream.
 *
 * @param offset where the stream starts in its file, for errors
 * @param limit the most bytes it may expand to
 * @param tellTail gets what follows the whole members of a gzip stream; without it, that is a fault
 * @throws FormatError when it is cut short, damaged, larger than `limit`, or zstd on a Node without zstd
 */
async function decompress(bytes, compression, limit, offset, tellTail) {
    switch (compression) {
        case 'gzip':
            try {
                return await zlibResult(gunzip(bytes, limit), 'gzip', limit, offset);
            }
            catch (error) {
                const isTooLarge = error instanceof errors/* FormatError */.IF && error.code === 'FORMAT_LIMIT';
                if (tellTail === undefined || isTooLarge)
                    throw error;
                return await collect(gunzipPieces(bytes, limit, offset, tellTail)).catch(() => {
                    throw error;
                });
            }
        case 'zstd': {
            if (external_node_zlib_.zstdDecompress === undefined)
                throw noZstd(offset);
            const unzstd = (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress);
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
function noZstd(offset) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_COMPRESSION',
        reason: `it holds zstd data, which Node ${process.versions.node} cannot read`,
        offset,
        remedy: 'Run pkgfeed on Node 22.15 or later (the action does), or compress the package with gzip.',
    });
}
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
    return new errors/* FormatError */.IF({
        code: truncated ? 'FORMAT_TRUNCATED' : 'FORMAT_MALFORMED',
        reason: truncated ? `the ${name} stream is cut short` : `the ${name} stream is damaged`,
        offset,
        cause,
    });
}
/** Unpacks xz, and stops as soon as it has given more than `limit` bytes. */
async function unxz(bytes, limit, offset) {
    return await collect(bounded(xzPieces(inOnePiece(bytes), offset), 'xz', limit, offset));
}
async function collect(pieces) {
    const parts = [];
    for await (const piece of pieces)
        parts.push(Buffer.from(piece));
    return Buffer.concat(parts);
}
async function* bounded(pieces, name, limit, offset) {
    let size = 0;
    for await (const piece of pieces) {
        size += piece.length;
        if (size > limit)
            throw expandsTooFar(name, limit, offset);
        yield piece;
    }
}
async function* inOnePiece(bytes) {
    yield bytes;
}
function expandsTooFar(name, limit, offset) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_LIMIT',
        reason: `the ${name} stream expands to more than ${limit} bytes`,
        offset,
    });
}
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
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
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        const { code, reason, remedy, cause } = error;
        throw new errors/* FormatError */.IF({
            code,
            reason: `${reason}, ${error.offset} bytes into its ${part}`,
            offset,
            remedy,
            cause,
        });
    }
}


/***/ }),

/***/ 24531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ contentHash),
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The content id of some bytes. */
function contentId(bytes) {
    return contentHash(bytes.length).update(bytes).digest('hex');
}
/** The hash of content that is fed piece by piece, `size` bytes in all. Its digest is the content id. */
function contentHash(size) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${size}\0`);
}


/***/ }),

/***/ 64700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readGzipMember),
/* harmony export */   $w: () => (/* binding */ gzipHead),
/* harmony export */   LZ: () => (/* binding */ checkGzipMember),
/* harmony export */   nc: () => (/* binding */ splitGzip)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38160);



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
    const end = checkTrailer(bytes, at, start + consumed, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32(content), content.length);
    return { offset: at, end, bytes: bytes.subarray(at, end), content };
}
/**
 * Unpacks the member that begins at `at` to its end, piece by piece, and checks it against its trailer.
 *
 * @param limit the most bytes it may expand to
 * @param show gets each piece of the content; the pieces are not kept
 * @throws FormatError with the offset of the member, and whatever `show` throws
 */
async function checkGzipMember(bytes, at, limit, show = () => undefined) {
    const small = bytes.length - at <= SMALL_IN ? smallMember(bytes, at, limit) : undefined;
    if (small !== undefined) {
        const { content, ...member } = small;
        show(content);
        return { ...member, unpacked: content.length };
    }
    const start = deflateStart(bytes, at);
    const engine = node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw({ chunkSize: PIECE });
    let crc = 0;
    let unpacked = 0;
    try {
        engine.end(bytes.subarray(start));
        for await (const piece of engine) {
            unpacked += piece.length;
            if (unpacked > limit)
                throw expandsTooFar(limit, at);
            crc = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32(piece, crc);
            show(piece);
        }
    }
    catch (cause) {
        throw cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF ? cause : damaged(cause, limit, at);
    }
    const end = checkTrailer(bytes, at, start + engine.bytesWritten, crc, unpacked);
    return { offset: at, end, bytes: bytes.subarray(at, end), unpacked };
}
/** Unpacks a member at once; undefined when it is too large for that. */
function smallMember(bytes, at, limit) {
    try {
        return readGzipMember(bytes, at, Math.min(limit, SMALL_OUT));
    }
    catch (error) {
        const isLarge = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF && error.code === 'FORMAT_LIMIT' && limit > SMALL_OUT;
        if (isLarge)
            return undefined;
        throw error;
    }
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
    const stated = (0,_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .statedSize */ .pb)(bytes);
    // The size that the last member states is checked in the end, so its content cannot be smaller.
    if (stated > left && stated <= bytes.length * MOST_RATIO)
        throw expandsTooFar(left, 0);
    let at = 0;
    do {
        if (members.length === limits.members) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({
                code: 'FORMAT_LIMIT',
                reason: `it has more than ${limits.members} gzip members`,
                offset: at,
            });
        }
        const member = readGzipMember(bytes, at, left, (0,_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .statedSize */ .pb)(bytes) + 1);
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
        const options = { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH };
        return node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync(bytes.subarray(start, start + HEAD), options);
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
        throw malformed(at, at === 0 ? 'it is not gzip data' : 'other data follows a gzip member');
    }
    const flags = bytes[at + 3] ?? 0;
    if (bytes.length - at < HEADER)
        throw cutShort(at);
    if (bytes[at + 2] !== 8 || (flags & FLAG.reserved) !== 0)
        throw malformed(at, 'a gzip header is damaged');
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
        const done = node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync(compressed, options);
        if (done.buffer.length > limit)
            throw expandsTooFar(limit, offset);
        return { content: done.buffer, consumed: done.engine.bytesWritten };
    }
    catch (cause) {
        throw cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF ? cause : damaged(cause, limit, offset);
    }
}
/** Compares the unpacked data with the trailer at `at`, and returns where the member ends. */
function checkTrailer(bytes, offset, at, crc, size) {
    if (bytes.length - at < TRAILER)
        throw cutShort(offset);
    if (bytes.readUInt32LE(at) !== crc || bytes.readUInt32LE(at + 4) !== size % 2 ** 32) {
        throw malformed(offset, 'the gzip stream is damaged');
    }
    return at + TRAILER;
}
function damaged(cause, limit, offset) {
    const code = cause.code;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return expandsTooFar(limit, offset);
    if (code === 'Z_BUF_ERROR')
        return cutShort(offset, cause);
    return malformed(offset, 'the gzip stream is damaged', cause);
}
function malformed(offset, reason, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset, cause });
}
function cutShort(offset, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({
        code: 'FORMAT_TRUNCATED',
        reason: 'the gzip stream is cut short',
        offset,
        cause,
    });
}
function expandsTooFar(limit, offset) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF({
        code: 'FORMAT_LIMIT',
        reason: `the gzip stream expands to more than ${limit} bytes`,
        offset,
    });
}


/***/ }),

/***/ 62836:
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

/***/ 36524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ PieceReader)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 29262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ TarWalker),
/* harmony export */   Oo: () => (/* binding */ checksumKind),
/* harmony export */   zP: () => (/* binding */ isSparse)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const BLOCK = 512;
const ZEROS = Buffer.alloc(BLOCK);
/** Long names and pax records are text about one member; in real archives they are far smaller than this. */
const META_LIMIT = 64 << 10;
/** Members in front of one that only describe it; real archives have at most three. */
const META_RUN = 16;
/** Digits of the length of a pax record. */
const DIGITS = 7;
const META_TYPES = /^[xXgLK]$/;
const NO_BYTES = Buffer.alloc(0);
/**
 * Walks a tar archive that comes in pieces, and shows the facts of each member to a visitor. Keeps no body in memory.
 *
 * Its methods throw a FormatError with the offset in the archive, and whatever the visitor throws.
 */
class TarWalker {
    most;
    visit;
    /** Bytes taken so far. */
    at = 0;
    /** Bytes to pass over, and how many of these only fill a block. */
    skip = 0;
    padding = 0;
    /** A block or a body that is not complete yet. */
    partial = NO_BYTES;
    filled = 0;
    next = 'header';
    wanted = BLOCK;
    meta = { type: '', size: 0 };
    members = 0;
    before = '';
    pax;
    longName;
    longLink;
    rest;
    hasMembers = false;
    sparseSize = 0;
    /** @param most how many members there may be */
    constructor(most, visit) {
        this.most = most;
        this.visit = visit;
    }
    /** Takes the next bytes of the archive. */
    push(piece) {
        let from = 0;
        while (from < piece.length) {
            if (this.skip > 0) {
                const passed = Math.min(this.skip, piece.length - from);
                this.skip -= passed;
                this.at += passed;
                from += passed;
                continue;
            }
            const missing = this.wanted - this.filled;
            if (this.filled === 0 && piece.length - from >= missing) {
                this.take(piece.subarray(from, from + missing));
                from += missing;
                continue;
            }
            if (this.filled === 0)
                this.partial = Buffer.alloc(this.wanted);
            const copied = piece.copy(this.partial, this.filled, from, from + missing);
            this.filled += copied;
            from += copied;
            if (this.filled < this.wanted)
                continue;
            this.filled = 0;
            this.take(this.partial);
        }
    }
    /** True once a block was seen that ends the archive. */
    get hasEnded() {
        return this.next === 'rest';
    }
    /** Says that the archive is complete. */
    end() {
        if (this.next === 'meta' || this.next === 'sparse' || this.skip > this.padding) {
            throw cutShort(this.at, 'a tar member');
        }
        const left = this.partial.subarray(0, this.filled);
        if (this.next === 'header' && left.some((byte) => byte !== 0))
            throw cutShort(this.at, 'a tar header');
        this.checkNoneBegun(this.at);
        return {
            rest: this.rest,
            hasMembers: this.hasMembers,
            isPadded: this.skip === 0,
            isWhole: this.skip === 0 && this.filled === 0,
        };
    }
    take(bytes) {
        const offset = this.at;
        this.at += bytes.length;
        switch (this.next) {
            case 'header':
                this.takeHeader(bytes, offset);
                return;
            case 'meta':
                this.takeMeta(bytes);
                return;
            case 'sparse':
                // A list of holes that goes on in blocks of its own before the body (GNU tar, "struct sparse_header").
                if (bytes[504] === 0)
                    this.pass(this.sparseSize);
                return;
            case 'rest':
                if (this.rest !== undefined || isZero(bytes))
                    return;
                this.rest = offset;
                this.hasMembers = hasChecksum(bytes);
        }
    }
    takeHeader(header, offset) {
        if (isZero(header)) {
            this.checkNoneBegun(offset);
            this.next = 'rest';
            return;
        }
        if (!hasChecksum(header))
            throw malformed(offset, 'a tar header is damaged');
        const size = sizeIn(header, offset);
        const type = String.fromCharCode(header[156]);
        if (META_TYPES.test(type)) {
            this.before += type;
            if (this.before.length > META_RUN)
                throw malformed(offset, 'a tar member has too many headers before it');
            if (size > META_LIMIT)
                throw malformed(offset, `a tar member has a name of over ${META_LIMIT} bytes`);
            this.meta = { type, size };
            if (size === 0)
                return;
            this.next = 'meta';
            this.wanted = size;
            return;
        }
        if (++this.members > this.most) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
                code: 'FORMAT_LIMIT',
                reason: `it has more than ${this.most} files and folders`,
                offset,
            });
        }
        this.takeMember(header, type, size, offset);
    }
    /** A global header may come last; any other one announces a member. */
    checkNoneBegun(offset) {
        if (/[^g]/.test(this.before))
            throw cutShort(offset, 'a tar member');
        this.before = '';
    }
    takeMember(header, type, size, offset) {
        const { pax, before } = this;
        const stated = pax?.get('size');
        if (stated !== undefined && stated !== String(size)) {
            throw malformed(offset, 'a tar member states two sizes, and clients differ in which one they take');
        }
        const name = textOf(pax?.get('path') ?? this.longName ?? headerName(header));
        const link = textOf(pax?.get('linkpath') ?? this.longLink ?? header.toString('latin1', 157, 257));
        this.before = '';
        this.pax = undefined;
        this.longName = undefined;
        this.longLink = undefined;
        this.visit({ name, link, type, size, offset, pax, before, header });
        if (type === 'S' && header[482] !== 0) {
            this.next = 'sparse';
            this.sparseSize = size;
            return;
        }
        this.pass(size);
    }
    takeMeta(body) {
        const { type } = this.meta;
        if (type === 'L')
            this.longName = body.toString('latin1');
        else if (type === 'K')
            this.longLink = body.toString('latin1');
        else if (type !== 'g')
            this.pax = paxRecords(body);
        this.wanted = BLOCK;
        this.next = 'header';
        this.padding = paddingOf(body.length);
        this.skip = this.padding;
    }
    pass(size) {
        this.next = 'header';
        this.padding = paddingOf(size);
        this.skip = size + this.padding;
    }
}
/** True for a file whose holes are left out of the archive: GNU tar's own kind, or one that its pax header describes. */
const isSparse = ({ type, pax }) => type === 'S' || (pax !== undefined && [...pax.keys()].some((key) => key.startsWith('GNU.sparse.')));
const paddingOf = (size) => (BLOCK - (size % BLOCK)) % BLOCK;
/** Compared as a whole: there may be hundreds of megabytes of them. */
const isZero = (block) => block.equals(ZEROS);
/** What stands before the first NUL. A copy: a slice of a long text would keep all of it in memory. */
const textOf = (bytes) => {
    const end = bytes.indexOf('\0');
    return end < 0 ? bytes : Buffer.from(bytes.slice(0, end), 'latin1').toString('latin1');
};
function headerName(header) {
    const name = textOf(header.toString('latin1', 0, 100));
    return header[345] === 0 ? name : `${textOf(header.toString('latin1', 345, 500))}/${name}`;
}
/** How a header states the sum of its own bytes; undefined when it does not. Old programs added up signed numbers. */
function checksumKind(header) {
    const stated = Number.parseInt(header.toString('latin1', 148, 156), 8);
    // The checksum counts its own field as spaces.
    let sum = 8 * 0x20;
    let high = 0;
    for (let i = 0; i < BLOCK; i++) {
        if (i === 148)
            i = 156;
        const byte = header[i];
        sum += byte;
        if (byte > 127)
            high += 256;
    }
    if (stated === sum)
        return 'unsigned';
    return stated === sum - high ? 'signed' : undefined;
}
const hasChecksum = (header) => checksumKind(header) !== undefined;
function sizeIn(header, offset) {
    const isBinary = header[124] === 0x80;
    const text = header.toString('latin1', 124, 136);
    const size = isBinary
        ? Number(header.readBigUInt64BE(128))
        : Number.parseInt(/^ *([0-7]+)[\0 ]*$/.exec(text)?.[1] ?? (/^[\0 ]*$/.test(text) ? '0' : ''), 8);
    if (!Number.isSafeInteger(size))
        throw malformed(offset, 'a tar member has no valid size');
    return size;
}
/** The records of a pax header, each `LENGTH KEY=VALUE` and a line end. What is not such a record ends the list. */
function paxRecords(body) {
    const records = new Map();
    // Each key and value becomes a text of its own: a slice would keep the whole header in memory.
    const text = (from, to) => body.toString('latin1', from, to);
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(0x20, at);
        const digits = text(at, Math.min(space, at + DIGITS + 1));
        const end = at + Number(digits);
        const equals = body.indexOf(0x3d, space);
        const isRecord = space >= 0 &&
            /^\d+$/.test(digits) &&
            digits.length <= DIGITS &&
            equals >= 0 &&
            equals < end &&
            end <= body.length &&
            body[end - 1] === 0x0a;
        if (!isRecord)
            break;
        records.set(text(space + 1, equals), text(equals + 1, end - 1));
        at = end;
    }
    return records;
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function cutShort(offset, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}


/***/ }),

/***/ 95727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   vr: () => (/* binding */ tarPadding),
/* harmony export */   y7: () => (/* binding */ TAR_END)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
        code: 'FORMAT_LIMIT',
        reason: `the path ${JSON.stringify(name.slice(0, 300))} does not fit a tar header`,
        offset: 0,
        remedy: `Shorten it to ${NAME} bytes.`,
    });
}


/***/ }),

/***/ 63807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readTarPieces),
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var tar_header__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16532);
/* harmony import */ var tar_pax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _piece_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36524);




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
 * @param show gets the bodies that are not kept whole: the beginning, and the rest in pieces
 * @throws FormatError with the offset in the archive, and what `show` throws
 */
async function readTarPieces(pieces, limits, kept, show = async () => undefined) {
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
        const end = reader.at + size - most;
        if (entry !== undefined && size > most)
            await show(entry, reader.pieces(size - most, 'a tar member'));
        await reader.pass(end - reader.at, 'a tar member');
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

/***/ 49336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ apkV2)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/apk/relations.js
var relations = __webpack_require__(77315);
// EXTERNAL MODULE: ./build/formats/apk/resolver/world.js + 1 modules
var world = __webpack_require__(97284);
// EXTERNAL MODULE: ./build/formats/apk/resolver.js + 7 modules
var resolver = __webpack_require__(11339);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var version = __webpack_require__(15946);
// EXTERNAL MODULE: ./build/formats/apk-v2/apkindex.js
var apkindex = __webpack_require__(90755);
// EXTERNAL MODULE: ./build/formats/apk/adb/dependency-values.js
var dependency_values = __webpack_require__(9066);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var apk_dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk-v2/pkginfo.js
var pkginfo = __webpack_require__(71539);
;// CONCATENATED MODULE: ./build/formats/apk-v2/entry-relations.js




/** How an entry says that its package goes together with others. */
function entryRelations({ text, identity = '' }) {
    const lists = new Map();
    for (const line of text.split('\n')) {
        const letter = line.slice(0, 2);
        const value = line.slice(2);
        if (LISTS.has(letter))
            lists.set(letter, `${lists.get(letter) ?? ''} ${value}`);
        else
            lists.set(letter, value);
    }
    const of = (letter) => lists.get(`${letter}:`) ?? '';
    return {
        depends: needsIn(of('D')).map(stated),
        provides: offersIn(of('p')),
        installIf: conditionsIn(of('i')).map(stated),
        providerPriority: Number(/^\s*(\d{1,15})/.exec(of('k'))?.[1] ?? 0),
        // The identity is the SHA-1 of the control part, in base64 after Q1.
        checksum: Buffer.from(identity.slice(2, 30), 'base64').toString('hex'),
    };
}
const LISTS = new Set(['D:', 'p:', 'i:']);
const stated = (dependency) => ({ dependency, text: (0,apk_dependency/* printDependency */.bp)(dependency) });
/** What a package needs. apk installs none whose needs it cannot read, so those become ones that nothing satisfies. */
const needsIn = (list) => itemsOf(list).map((text) => dependencyIn(text) ?? (0,dependency_values/* unreadable */.O$)(text));
/** What a package provides. apk 3 takes an item whose version it cannot compare. */
const offersIn = (list) => itemsOf(list)
    .map((text) => (0,apk_dependency/* parseDependency */.d6)(text, () => true))
    .filter((item) => item !== undefined);
/** The packages whose presence installs another. apk goes by none of them when it cannot read one. */
function conditionsIn(list) {
    const items = itemsOf(list).map(dependencyIn);
    return items.some((item) => item === undefined) ? [] : items.filter((item) => item !== undefined);
}
const itemsOf = (list) => (0,apk_dependency/* splitDependencies */.Uc)((0,pkginfo/* decode */.D4)(list));
/** A sign such as `<=>` allows any version, and then apk does not keep the version. */
function dependencyIn(text) {
    const dependency = (0,apk_dependency/* parseDependency */.d6)(text, version/* isVersion */.lF);
    return dependency?.match === apk_dependency/* ANY */.x4 ? { ...dependency, version: '' } : dependency;
}

// EXTERNAL MODULE: ./build/formats/apk-v2/index-archive.js
var index_archive = __webpack_require__(93618);
// EXTERNAL MODULE: ./build/formats/meaning.js
var meaning = __webpack_require__(58208);
;// CONCATENATED MODULE: ./build/formats/apk-v2/meaning.js


const TEXTS = [
    ['T', 'pkgdesc'],
    ['U', 'url'],
    ['L', 'license'],
    ['m', 'maintainer'],
    ['c', 'commit'],
];
/**
 * What apk goes by in an entry besides the name, version, arch and identity, and its texts for people.
 */
function meaning_meaning({ text }) {
    const lines = text.split('\n');
    const values = (letter) => lines.filter((line) => line.startsWith(`${letter}:`)).map((line) => (0,pkginfo/* decode */.D4)(line.slice(2)));
    const value = (letter) => values(letter).at(-1)?.trim() ?? '';
    const items = (letter) => values(letter).flatMap((line) => line.split(/\s+/).map((item) => item.replace('~=', '~')));
    return [
        (0,meaning/* listField */.FZ)('depend', items('D')),
        (0,meaning/* listField */.FZ)('provides', items('p')),
        (0,meaning/* listField */.FZ)('install_if', items('i')),
        (0,meaning/* numberField */.sJ)('provider_priority', value('k')),
        (0,meaning/* numberField */.sJ)('installed size', value('I')),
        (0,meaning/* textField */.M8)('origin', value('o'), true),
        (0,meaning/* numberField */.sJ)('builddate', value('t'), true),
        ...TEXTS.map(([letter, name]) => (0,meaning/* plainText */.wh)(name, value(letter))),
    ];
}

// EXTERNAL MODULE: ./build/formats/apk-v2/package.js + 4 modules
var apk_v2_package = __webpack_require__(78690);
// EXTERNAL MODULE: ./build/formats/apk/words.js
var words = __webpack_require__(67479);
// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(78317);
// EXTERNAL MODULE: ./build/formats/apk-v2/device-limits.js
var device_limits = __webpack_require__(84204);
// EXTERNAL MODULE: ./build/formats/apk-v2/mend-entry.js
var mend_entry = __webpack_require__(30392);
;// CONCATENATED MODULE: ./build/formats/apk-v2/parse-entries.js






/** True for a text with control characters but line ends. A loop takes a tenth of the time of an expression. */
function hasControls(text) {
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if ((code < BLANK && code !== LINE_END) || code === DELETE)
            return true;
    }
    return false;
}
const LINE_END = 0x0a;
const DELETE = 0x7f;
const COLON = 0x3a;
const BLANK = 0x20;
/**
 * Parses the text of an index, with an empty line after each entry. An entry keeps its own bytes, unknown lines
 * included, unless clients would stumble over them.
 *
 * @throws FormatError for an index that is larger than memory is meant for
 */
function parseEntries(text) {
    return readGroups(text).entries;
}
/**
 * Reads the text of an index as `parseEntries`, and counts what it leaves out.
 *
 * @throws FormatError for an index that is larger than memory is meant for
 */
function readGroups(text) {
    const entries = [];
    let strays = 0;
    const budget = (0,index_budget/* indexBudget */.WZ)();
    const isOddText = hasControls(text);
    const mayHaveSigns = (0,mend_entry/* hasOddSign */.Xb)(text);
    let reading;
    const close = () => {
        if (reading === undefined)
            return;
        const own = text.slice(reading.offset, reading.end);
        const entry = reading.isHuge
            ? hugeEntry(reading.values)
            : reading.isOdd || own.length >= device_limits/* HEADER_LIMIT */.Ce || !(0,mend_entry/* isSize */.kp)(reading.values.I)
                ? mendedEntry(own)
                : entryOf(own, reading.values);
        if (entry === undefined)
            strays++;
        else {
            budget.take(entry.text.length, reading.offset);
            entries.push(entry);
        }
        reading = undefined;
    };
    for (let at = hasMark(text) ? MARK.length : 0; at < text.length;) {
        const found = text.indexOf('\n', at);
        const end = found < 0 ? text.length : found;
        if (isBlankLine(text, at, end))
            close();
        else {
            reading ??= { offset: at, end, values: noValues(), isOdd: isOddText, isHuge: false };
            reading.end = end;
            reading.isOdd ||= isOddLine(text, at, end) || (mayHaveSigns && isOddList(text, at, end));
            reading.isHuge ||= end - at > HUGE;
            keepValue(reading.values, text, at, end);
        }
        at = end + 1;
    }
    close();
    return { entries, strays };
}
/** Bytes of a line; clients read an eighth of this. */
const HUGE = 1 << 20;
/** An entry with a line that no client reads. Its text is not looked at: it may have megabytes. */
function hugeEntry(values) {
    // Copied, because a slice would keep the whole text in memory.
    const short = (value) => Buffer.from(value.slice(0, 4 * words/* WORD_LIMIT */.DR), 'latin1').toString('latin1');
    const { C, P, V, A, S, I } = values;
    const entry = entryOf('', { C: short(C), P: short(P), V: short(V), A: short(A), S: short(S), I: short(I) });
    const harm = `fields that are too long for devices (a line has over ${HUGE} bytes)`;
    return { ...entry, harm: entry.harm ?? harm };
}
/** What editors on Windows put in front of a text, as latin1. */
const MARK = '\u00ef\u00bb\u00bf';
const hasMark = (text) => text.startsWith(MARK);
function isBlankLine(text, at, end) {
    return at === end || (text.charCodeAt(at) <= BLANK && /^[ \t\r]*$/.test(text.slice(at, end)));
}
/** A cheap test: false for a line that clients read as it is. */
function isOddLine(text, at, end) {
    if (text.charCodeAt(at + 1) !== COLON)
        return true;
    const value = at + 2;
    switch (KINDS[text.charCodeAt(at) & 0xff]) {
        case KIND.free:
            return false;
        case KIND.checksum:
            return text.charCodeAt(value) !== LETTER_Q || text.charCodeAt(end - 1) <= BLANK;
        case KIND.size:
            if (end - value > DIGITS)
                return true;
            return !isSizeDigit(text.charCodeAt(value)) || text.charCodeAt(end - 1) <= BLANK;
        case KIND.list:
            return end - at >= device_limits/* ITEM_LIMIT */.Oh || text.charCodeAt(value) <= BLANK;
        case KIND.number:
            if (end - value > DIGITS)
                return true;
            return text.charCodeAt(value) <= BLANK || text.charCodeAt(end - 1) <= BLANK;
        case KIND.priority:
            if (end - value > PRIORITY_DIGITS)
                return true;
            return text.charCodeAt(value) <= BLANK || text.charCodeAt(end - 1) <= BLANK;
        case KIND.word:
            return text.charCodeAt(value) <= BLANK || text.charCodeAt(end - 1) <= BLANK;
        default:
            return true;
    }
}
const isOddList = (text, at, end) => KINDS[text.charCodeAt(at) & 0xff] === KIND.list && (0,mend_entry/* hasOddSign */.Xb)(text.slice(at, end));
const LETTER_Q = 0x51;
/** Sizes, times and priorities with more digits have to be looked at. */
const DIGITS = 15;
const PRIORITY_DIGITS = 4;
const isSizeDigit = (code) => code >= 0x31 && code <= 0x39;
/** How clients read the lines of a letter. They do not know the lines of other letters. */
const KIND = { free: 1, checksum: 2, size: 3, list: 4, word: 5, number: 6, priority: 7 };
const KINDS = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyzTULFMRZ')
    KINDS[letter.charCodeAt(0)] = KIND.free;
for (const letter of 'PVA')
    KINDS[letter.charCodeAt(0)] = KIND.word;
for (const letter of 'It')
    KINDS[letter.charCodeAt(0)] = KIND.number;
KINDS['k'.charCodeAt(0)] = KIND.priority;
for (const letter of 'Dpi')
    KINDS[letter.charCodeAt(0)] = KIND.list;
KINDS['C'.charCodeAt(0)] = KIND.checksum;
KINDS['S'.charCodeAt(0)] = KIND.size;
/** More than a last line of blanks has. */
const TAIL = 64;
/** What clients do not read in the text of an index besides its entries, each as a noun phrase. */
function textFaults(text, { strays } = readGroups(text)) {
    return [
        hasMark(text) ? 'a byte order mark in front' : undefined,
        text === '' || /\n[ \t\r]*\n$/.test(text.slice(-TAIL)) ? undefined : 'no empty line after the last entry',
        /^[ \t\r]+$/m.test(text) ? 'blanks or carriage returns in its empty lines' : undefined,
        strays > 0 ? 'lines that belong to no package' : undefined,
    ].filter((fault) => fault !== undefined);
}
const noValues = () => ({ C: '', P: '', V: '', A: '', S: '', I: '' });
/** Keeps the last value of each line, as clients do. */
function keepValue(values, text, at, end) {
    switch (text.charCodeAt(at)) {
        case 0x43:
            values.C = text.slice(at + 2, end);
            break;
        case 0x50:
            values.P = text.slice(at + 2, end);
            break;
        case 0x56:
            values.V = text.slice(at + 2, end);
            break;
        case 0x41:
            values.A = text.slice(at + 2, end);
            break;
        case 0x53:
            values.S = text.slice(at + 2, end);
            break;
        case 0x49:
            values.I = text.slice(at + 2, end);
    }
}
/** Reads an entry whose lines have to be looked at one by one; undefined for lines that are no entry. */
function mendedEntry(own) {
    const { lines, mended } = (0,mend_entry/* mendLines */.Og)(own.split('\n'));
    if (lines.length === 0)
        return undefined;
    const values = noValues();
    for (const line of lines)
        keepValue(values, line, 0, line.length);
    const entry = entryOf(mended.length === 0 ? own : lines.join('\n'), values, lines);
    return mended.length === 0 ? entry : { ...entry, mended };
}
/** @param lines of the text; none when nothing in it can be too long */
function entryOf(text, values, lines = []) {
    // A line may have megabytes.
    const word = (text) => (0,pkginfo/* decode */.D4)(text.slice(0, 4 * words/* WORD_LIMIT */.DR));
    const [name, version, arch] = [word(values.P), word(values.V), word(values.A)];
    const size = Number.parseInt(values.S.slice(0, 15), 10);
    const harm = (0,mend_entry/* harmIn */.I7)(name, version, values) ?? (0,mend_entry/* longHarm */.fn)(lines);
    const entry = {
        name: name.slice(0, words/* WORD_LIMIT */.DR),
        version: version.slice(0, words/* WORD_LIMIT */.DR),
        arch: arch.slice(0, words/* WORD_LIMIT */.DR),
        // An index states the arch of its folder, also for packages that belong in every folder.
        anyArch: arch === 'noarch' ? true : undefined,
        file: (0,apkindex/* fileName */.Md)(plain(name), plain(version)),
        // No package has 0 bytes.
        size: size > 0 ? size : undefined,
        identity: values.C.slice(0, words/* WORD_LIMIT */.DR),
        sha256: undefined,
        md5: undefined,
        text: `${text}\n`,
    };
    return harm === undefined ? entry : { ...entry, harm };
}
/** Name and version become a file name, which must not lead out of the folder. */
const plain = (word) => {
    const short = word.slice(0, words/* WORD_LIMIT */.DR);
    return short.includes('/') ? short.replaceAll('/', '_') : short;
};

// EXTERNAL MODULE: ./build/keys/apk-v3.js + 1 modules
var apk_v3 = __webpack_require__(42792);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb.js
var adb_adb = __webpack_require__(22305);
// EXTERNAL MODULE: ./build/formats/apk/adb/container.js
var container = __webpack_require__(4479);
// EXTERNAL MODULE: ./build/formats/apk/adb/dump.js
var dump = __webpack_require__(2212);
// EXTERNAL MODULE: ./build/formats/apk/adb/packages-adb.js + 1 modules
var packages_adb = __webpack_require__(19684);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
// EXTERNAL MODULE: ./build/formats/apk/adb/signed-index.js
var signed_index = __webpack_require__(93667);
;// CONCATENATED MODULE: ./build/formats/apk-v2/second-index.js











/**
 * `Packages.adb`, which apk 3 fetches for a line `v3 URL`: an ADB index of the same apk v2 packages, as abuild 3.18 has
 * it made by `apk mkndx` (apk-tools 3.0 src/app_mkndx.c). It says what `APKINDEX` says, and is made from that alone.
 */
const FILE = 'Packages.adb';
/** Where clients look for packages when the index does not say it, from the address in a `v3` line. */
const DEFAULT_SPEC = `\${arch}/\${name}-\${version}.apk`;
/** The path of packages from the address in a `v3` line, as abuild writes it. */
const specFor = (arch) => `${arch}/\${name}-\${version}.apk`;
const secondIndex = { file: FILE, verify, filesIn };
/**
 * Writes the index, signed by these keys of apk v2. One that says the same and that exactly these keys signed stays as
 * it is.
 *
 * @returns undefined when nothing needs to be written
 */
async function writeSecond({ entries, arch, old: files }, keys) {
    const own = keys.map(apk_v3/* asApkV3Key */.p);
    const old = readableFile(files.get(FILE));
    const payload = payloadOf(entries, arch, old);
    const same = old !== undefined && (payload.equals(old.payload) || saysSame(old, entries)) ? old : undefined;
    if (same !== undefined && (await (0,signed_index/* isDoneBy */.YT)(same, own)))
        return undefined;
    return await (0,signed_index/* signedIndex */.d1)(same?.payload ?? payload, own);
}
/** The index of these entries, with the description that the old one has. */
function payloadOf(entries, arch, old) {
    const description = (old && descriptionOf(old)) || `packages for ${arch}`;
    return (0,packages_adb/* writeIndex */._M)(entries, { description, spec: specFor(arch) }, putEntry);
}
function descriptionOf({ payload }) {
    try {
        const adb = (0,adb_adb/* openAdb */.UC)(payload, container/* PAYLOAD_OFFSET */.HV);
        return (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* INDEX */.hx).text('description');
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return '';
        throw error;
    }
}
function readableFile(bytes) {
    try {
        return bytes === undefined ? undefined : (0,container/* readIndexFile */.fV)(bytes);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}
/** What is wrong with the index of a folder whose `APKINDEX` lists these entries. */
function checkSecond(bytes, entries) {
    if (bytes === undefined)
        return [];
    try {
        const file = (0,container/* readIndexFile */.fV)(bytes);
        const isOurs = payloadOf(entries, entries[0]?.arch ?? '', file).equals(file.payload);
        if (isOurs || agrees(file, entries))
            return [];
        return [{ file: FILE, problem: `does not list what ${index_archive/* INDEX_FILE */.K$} lists` }];
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        return [{ file: FILE, problem: `cannot be used: ${error.reason}` }];
    }
}
/** `agrees` for an index that is written again anyway when something in it cannot be read. */
function saysSame(file, entries) {
    try {
        return agrees(file, entries);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return false;
        throw error;
    }
}
/**
 * True for an index that says the same of the same packages, whoever wrote it.
 *
 * @throws FormatError for a field that cannot be read
 */
function agrees(file, entries) {
    const index = (0,packages_adb/* indexIn */.YP)(file, DEFAULT_SPEC);
    if (index.entries.length !== entries.length)
        return false;
    const payload = (0,packages_adb/* writeIndex */._M)(entries, { description: FILE, spec: '' }, putEntry);
    const said = (0,packages_adb/* indexIn */.YP)({ ...file, payload }, DEFAULT_SPEC)
        .entries.map(sayingOf)
        .sort();
    return index.entries
        .map(sayingOf)
        .sort()
        .every((saying, i) => saying === said[i]);
}
/** What an entry tells a client. Clients read what a package replaces in the package, and `APKINDEX` does not say it. */
function sayingOf(entry) {
    const { file } = entry;
    // An index of abuild's lists packages for any arch as such, in the folder of the device's arch.
    const arch = entry.anyArch ? file.slice(0, Math.max(file.indexOf('/'), 0)) : entry.arch;
    const { adb } = (0,packages_adb/* infoOf */._U)(entry);
    const rows = (0,dump/* dumpObject */.M)(adb, adb.root, schema/* PKGINFO */.Z8).filter(([field]) => field !== 'arch' && field !== 'replaces');
    return JSON.stringify([file, arch, rows]);
}
/**
 * Stores an entry of `APKINDEX` in the order in which abuild writes the lines of `.PKGINFO`, and `apk mkndx` stores them.
 */
function putEntry(writer, { text, identity = '', size }) {
    const values = new Map();
    for (const line of text.split('\n')) {
        const [letter, value] = [line.charAt(0), line.slice(2)];
        const isList = second_index_LISTS.includes(letter) && values.has(letter);
        values.set(letter, isList ? `${values.get(letter)} ${value}` : value);
    }
    const of = (letter) => values.get(letter) ?? '';
    const slots = schema/* PKGINFO */.Z8.fields.map(() => adb_adb/* NULL */.Cq);
    const set = (field, value) => {
        slots[(0,schema/* slotOf */.SW)(schema/* PKGINFO */.Z8, field) - 1] = value;
    };
    const bytes = (letter) => writer.blob(Buffer.from(of(letter), 'latin1'));
    set('name', bytes('P'));
    set('version', bytes('V'));
    set('description', bytes('T'));
    set('url', bytes('U'));
    set('build-time', numberValue(writer, of('t')));
    set('installed-size', numberValue(writer, of('I')));
    set('arch', bytes('A'));
    set('origin', bytes('o'));
    set('repo-commit', writer.blob(commitIn(of('c'))));
    set('maintainer', bytes('m'));
    set('provider-priority', numberValue(writer, of('k')));
    set('license', bytes('L'));
    const stored = (list) => (0,dependency_values/* storeDependencies */.FZ)(writer, list);
    const [ownNeeds, foundNeeds] = parted(needsIn(of('D')));
    const [ownOffers, foundOffers] = parted(offersIn(of('p')));
    const needs = stored(ownNeeds);
    const offers = stored(ownOffers);
    set('install-if', writer.table((0,dependency_values/* dependencyValues */.g0)(stored(conditionsIn(of('i'))))));
    offers.push(...stored(foundOffers));
    needs.push(...stored(foundNeeds));
    set('depends', writer.table((0,dependency_values/* dependencyValues */.g0)(needs), 'array'));
    set('provides', writer.table((0,dependency_values/* dependencyValues */.g0)(offers), 'array'));
    set('file-size', size === undefined ? adb_adb/* NULL */.Cq : writer.int(size));
    // The identity is the SHA-1 of the control part, in base64 after Q1.
    set('hashes', writer.blob(Buffer.from(identity.slice(2, 30), 'base64')));
    return writer.table(slots);
}
const second_index_LISTS = 'Dpi';
/** The names that abuild finds in the files of a package. It writes them behind all others. */
const FOUND = /^(so|pc|cmd|py3(\.\d+)?):/;
function parted(list) {
    const last = list.findLastIndex(({ name }) => !FOUND.test(name));
    return [list.slice(0, last + 1), list.slice(last + 1)];
}
function numberValue(writer, text) {
    const digits = /^\s*(\d{1,15})/.exec(text)?.[1];
    return digits === undefined ? adb_adb/* NULL */.Cq : writer.int(Number(digits));
}
/** The commit that a package was built from. An index may say more behind it, such as `-dirty`. */
const commitIn = (text) => Buffer.from(/^[0-9a-f]{40}/i.exec(text)?.[0] ?? '', 'hex');
async function verify(bytes, keys) {
    const own = new Map(keys
        .filter(({ scheme }) => scheme === 'apk-v2')
        .map((key) => [(0,apk_v3/* readApkV3PublicKey */.MA)({ text: key.text, origin: key.fileName }), key]));
    const named = new Map([...own].map(([forV3, key]) => [forV3.keyId, { ...key, keyId: forV3.keyId }]));
    const judged = await (0,signed_index/* verifyAdbIndex */.Z3)(bytes, FILE, [...own.keys()]);
    return judged.map((one) => {
        const scheme = 'apk-v2';
        if (one.state === 'good')
            return { ...one, scheme, key: named.get(one.key.keyId) ?? one.key };
        // The id is made from the key, so that no other key has it.
        return one.state === 'bad' ? { ...one, scheme, madeBy: named.get(one.keyId ?? '') } : { ...one, scheme };
    });
}
function filesIn(bytes, arch) {
    const { entries } = (0,packages_adb/* readIndex */.vY)(bytes, DEFAULT_SPEC);
    const folder = `${arch}/`;
    return entries.map(({ file }) => (file.startsWith(folder) ? file.slice(folder.length) : `../${file}`));
}

// EXTERNAL MODULE: ./build/bytes/compression.js + 3 modules
var compression = __webpack_require__(38160);
// EXTERNAL MODULE: ./build/keys/apk-v2.js
var apk_v2 = __webpack_require__(57372);
// EXTERNAL MODULE: ./build/formats/apk-v2/tar-entry.js
var tar_entry = __webpack_require__(16239);
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
        if (Buffer.byteLength(name) > tar_entry/* TAR_NAME_LIMIT */.W)
            throw nameTooLong(key.publicKey.keyId);
        const digest = DIGESTS.get(type);
        return await (0,compression/* gzip */.ZI)((0,tar_entry/* tarEntry */.o)(name, await key.sign(message, { digest })));
    }));
}
function nameTooLong(name) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `the key name ${JSON.stringify(name)} is longer than ${tar_entry/* TAR_NAME_LIMIT */.W - '.SIGN.RSA256.'.length} bytes, which an index cannot hold`,
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
        const { signatures, member } = (0,index_archive/* openIndex */.b6)(bytes);
        // Keep only the packed bytes: the unpacked content may be large.
        found = { signatures, signed: member.bytes };
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        return [{ scheme: 'apk-v2', file: index_archive/* INDEX_FILE */.K$, state: 'bad', reason: error.reason }];
    }
    const { signatures, signed } = found;
    return await Promise.all(signatures.map((signature) => judge(signed, signature, keys)));
}
async function judge(message, { type, keyName, signature }, keys) {
    const found = { scheme: 'apk-v2', file: index_archive/* INDEX_FILE */.K$ };
    const digest = DIGESTS.get(type);
    if (digest === undefined)
        return { ...found, state: 'unknown-key', keyId: keyName };
    const candidates = keys.filter(({ scheme }) => scheme === 'apk-v2');
    for (const key of candidates) {
        if (await key.verify(message, signature, digest)) {
            return { ...found, state: 'good', key: (0,apk_v2/* asNamedIn */.Fw)(key, keyName) };
        }
    }
    const named = candidates.filter((key) => key.answersTo(keyName));
    const madeBy = named.find((key) => key.hasMade?.(signature));
    return named.length > 0
        ? { ...found, state: 'bad', keyId: keyName, reason: notOf(keyName, type), madeBy }
        : { ...found, state: 'unknown-key', keyId: keyName };
}
const notOf = (keyName, type) => `it is not ${keyName}'s ${type} signature of these bytes`;
/** True when exactly these keys signed the index, each under its own name. */
async function isSignedBy({ signatures, member }, keys) {
    const signers = new Set();
    for (const signature of signatures) {
        // Clients look for the key by the name in the signature.
        const named = keys.filter(({ keyId }) => keyId === signature.keyName);
        const judged = await judge(member.bytes, signature, named);
        if (judged.state !== 'good')
            return false;
        signers.add(signature.keyName);
    }
    return keys.every(({ keyId }) => signers.has(keyId));
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
    indexFile: index_archive/* INDEX_FILE */.K$,
    derivedFiles: [secondIndex.file],
    signatureFiles: [],
    secondIndex: secondIndex,
    recognise: apk_v2_package/* looksLikeApkV2 */.u,
    readPackage: apk_v2_package/* readPackage */.L,
    fileName: ({ name, version }) => (0,apkindex/* fileName */.Md)(name, version),
    entry,
    inFolder: apkindex/* withArch */.xG,
    relations: relations/* relations */.K1,
    describe: apkindex/* describeEntry */.OY,
    meaning: meaning_meaning,
    resolver: (candidates) => (0,resolver/* apkResolver */.N)(candidates, entryRelations, world/* APK_2 */.qM),
    compareVersions: version/* compareVersions */.Zy,
    parseIndex,
    writeFolder,
    checkIndex,
    verify: apk_v2_verify,
};
/** The entry always states the arch of the folder: clients fetch the package from the folder that its entry names. */
function entry(pkg, { size }, file, arch) {
    const { name, version, anyArch, pkginfo, identity } = pkg;
    const text = (0,apkindex/* writeEntry */.cD)(pkginfo, { identity, size, arch });
    return { name, version, arch, anyArch, file, size, identity, sha256: undefined, md5: undefined, text };
}
function parseIndex(bytes) {
    return parseEntries((0,index_archive/* indexText */.oX)((0,index_archive/* openIndex */.b6)(bytes)));
}
/**
 * Writes the index with its signatures, and the second index where the folder has one or gets one. An index with the same
 * entries keeps its gzip member, and keeps the whole file when exactly these keys signed it.
 */
async function writeFolder(content) {
    const sorted = (0,apkindex/* sortEntries */.R3)(content.entries);
    const ours = content.keys.filter(({ scheme }) => scheme === 'apk-v2');
    const index = await writeFirst(sorted, content.old.get(index_archive/* INDEX_FILE */.K$), ours);
    const hasSecond = content.hasSecondIndex || content.old.has(secondIndex.file);
    const second = hasSecond ? await writeSecond({ ...content, entries: sorted }, ours) : undefined;
    return new Map([
        ...(index === undefined ? [] : [[index_archive/* INDEX_FILE */.K$, index]]),
        ...(second === undefined ? [] : [[secondIndex.file, second]]),
    ]);
}
async function writeFirst(sorted, old, ours) {
    const same = archiveThatLists(sorted, old);
    const publicKeys = ours.map(({ publicKey }) => publicKey);
    // Without a key, an old signature that is still good is better than none.
    const isDone = same !== undefined && (ours.length === 0 || (await isSignedBy(same, publicKeys)));
    if (isDone)
        return undefined;
    const member = same?.member.bytes ?? (await (0,index_archive/* packIndex */.q_)(sorted.map(({ text }) => `${text}\n`).join('')));
    return Buffer.concat([...(await signatureMembers(member, ours)), member]);
}
/** The index file that is there, if it lists these entries in this order, and clients can read it. */
function archiveThatLists(wanted, bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        const archive = (0,index_archive/* openIndex */.b6)(bytes);
        const text = (0,index_archive/* indexText */.oX)(archive);
        const read = readGroups(text);
        if (faultsOf(archive, text, read).length > 0)
            return undefined;
        const isSame = read.entries.length === wanted.length &&
            read.entries.every(({ text, mended }, i) => text === wanted[i]?.text && mended === undefined);
        return isSame ? archive : undefined;
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}
const faultsOf = (archive, text, read) => [
    ...(0,index_archive/* indexFaults */.Wn)(archive),
    ...textFaults(text, read),
];
/**
 * Finds what hides the entries of an index from clients, and whether the second index says the same. What clients stumble
 * over in an entry stands in the entry.
 */
async function checkIndex(files, entries) {
    const bytes = files.get(index_archive/* INDEX_FILE */.K$);
    // An entry of megabytes is fault enough, and the text is not read a second time.
    const isHuge = entries.some(({ harm, text }) => harm !== undefined && text.length <= 1);
    if (bytes === undefined || isHuge)
        return [];
    const archive = (0,index_archive/* openIndex */.b6)(bytes);
    const text = (0,index_archive/* indexText */.oX)(archive);
    const faults = faultsOf(archive, text, readGroups(text)).map((fault) => ({
        file: index_archive/* INDEX_FILE */.K$,
        problem: `has ${fault}`,
        isHidden: true,
    }));
    return [...faults, ...checkSecond(files.get(secondIndex.file), entries)];
}
async function apk_v2_verify(files, keys) {
    const bytes = files.get(index_archive/* INDEX_FILE */.K$);
    return bytes === undefined ? [] : await verifyIndex(bytes, keys);
}


/***/ }),

/***/ 90755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   OY: () => (/* binding */ describeEntry),
/* harmony export */   R3: () => (/* binding */ sortEntries),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   xG: () => (/* binding */ withArch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_compare_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74273);
/* harmony import */ var _apk_dependency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10269);
/* harmony import */ var _apk_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15946);
/* harmony import */ var _device_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84204);
/* harmony import */ var _mend_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30392);
/* harmony import */ var _pkginfo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71539);
/* harmony import */ var _replaces_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80020);








/**
 * Writes the entry of a package with the lines of `apk index` in their order. It ends with a newline, without the
 * empty line after it. Lists keep their order and repeats.
 *
 * @throws FormatError that names what devices cannot hold; its offset is 0
 */
function writeEntry(info, { identity, size, arch }) {
    const known = (letter, value) => value === '' || value === 0 ? [] : [`${letter}:${value}`];
    const lines = [
        `C:${identity}`,
        `P:${(0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(info, 'pkgname')}`,
        `V:${(0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(info, 'pkgver')}`,
        ...known('A', arch),
        `S:${size}`,
        `I:${Math.max((0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .numberOf */ .rl)(info, 'size'), _device_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LEAST_INSTALLED_SIZE */ .nt)}`,
        `T:${(0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .printedText */ .OP)(info, 'pkgdesc')}`,
        `U:${(0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .printedText */ .OP)(info, 'url')}`,
        `L:${(0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .printedText */ .OP)(info, 'license')}`,
        ...known('o', (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .printedText */ .OP)(info, 'origin')),
        ...known('m', (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .printedText */ .OP)(info, 'maintainer')),
        ...known('t', (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .numberOf */ .rl)(info, 'builddate')),
        ...known('c', (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .printedText */ .OP)(info, 'commit')),
        ...known('k', (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .numberOf */ .rl)(info, 'provider_priority') % (_mend_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_PRIORITY */ .Lu + 1)),
        ...Object.entries(_device_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIST_KEYS */ .Uo).flatMap(([letter, key]) => known(letter, (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .itemsOf */ .S3)(info, key).map(_apk_dependency_js__WEBPACK_IMPORTED_MODULE_1__/* .tidyDependency */ .kB).join(' '))),
    ];
    const fault = (0,_device_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .beyondDevices */ .Tb)(lines) ?? (0,_replaces_js__WEBPACK_IMPORTED_MODULE_6__/* .replacesFault */ .k)(info, 0);
    if (fault !== undefined)
        throw unfit(fault);
    return `${lines.join('\n')}\n`;
}
function unfit(reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
        code: 'FORMAT_FIELD',
        reason,
        offset: 0,
        remedy: 'Build the package with shorter fields.',
    });
}
/** The file name that clients ask for: an index cannot give another one. */
function fileName(name, version) {
    return `${name}-${version}.apk`;
}
/**
 * The entry with another arch. Clients look for the package in the folder of that arch. Where the line makes the fields
 * too long for devices, the entry is mended as when it is read, or says that no text helps.
 */
function withArch(entry, arch) {
    if (entry.arch === arch)
        return entry;
    const lines = entry.text.split('\n').filter((line) => line !== '' && !line.startsWith('A:'));
    const at = lines.findIndex((line) => line.startsWith('V:'));
    const moved = lines.toSpliced(at + 1, 0, `A:${arch}`);
    if ((0,_device_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .headerSize */ .pw)(moved) < _device_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .HEADER_LIMIT */ .Ce)
        return { ...entry, arch, text: textWith(moved) };
    const { lines: fitting, mended } = (0,_mend_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .mendLines */ .Og)(moved);
    const faults = [...new Set([...(entry.mended ?? []), ...mended])];
    const harm = entry.harm ?? (0,_mend_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .longHarm */ .fn)(fitting);
    return {
        ...{ ...entry, arch, text: textWith(fitting) },
        ...(faults.length === 0 ? {} : { mended: faults }),
        ...(harm === undefined ? {} : { harm }),
    };
}
const textWith = (lines) => `${lines.join('\n')}\n`;
function describeEntry({ text }) {
    const values = new Map(text.split('\n').map((line) => [line.slice(0, 2), (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_5__/* .decode */ .D4)(line.slice(2))]));
    const value = (letter) => values.get(`${letter}:`) ?? '';
    const list = (letter) => value(letter).split(' ').filter(Boolean);
    return {
        summary: value('T'),
        description: value('T'),
        section: '',
        installed: /^\d{1,15}$/.test(value('I')) ? Number(value('I')) : undefined,
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
        .sort((a, b) => (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_7__/* .compareText */ .n)(a.folded, b.folded) ||
        (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_7__/* .compareText */ .n)(a.entry.name, b.entry.name) ||
        (0,_apk_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(a.entry.version, b.entry.version) ||
        (0,_text_compare_text_js__WEBPACK_IMPORTED_MODULE_7__/* .compareText */ .n)(a.entry.version, b.entry.version))
        .map(({ entry }) => entry);
}


/***/ }),

/***/ 84204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ HEADER_LIMIT),
/* harmony export */   Oh: () => (/* binding */ ITEM_LIMIT),
/* harmony export */   Tb: () => (/* binding */ beyondDevices),
/* harmony export */   Uo: () => (/* binding */ LIST_KEYS),
/* harmony export */   nt: () => (/* binding */ LEAST_INSTALLED_SIZE),
/* harmony export */   pw: () => (/* binding */ headerSize)
/* harmony export */ });
/* harmony import */ var _apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28952);
/* harmony import */ var _pkginfo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);


/** Buffers of apk, which uses the same code to write a device's installed database: longer text makes that fail. */
const HEADER_LIMIT = 2048;
const ITEM_LIMIT = 256;
/**
 * The installed size of a package that states none, which apk's own tools write too. Of a package with an installed size
 * of 0 a device unpacks nothing, neither files nor scripts, and it takes the size from the index.
 */
const LEAST_INSTALLED_SIZE = 1;
/** The lines of an entry that share one buffer, and the keys of `.PKGINFO` that they come from. */
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
/** The lines that hold a list, and the keys of `.PKGINFO` that they come from. */
const LIST_KEYS = {
    D: 'depend',
    p: 'provides',
    i: 'install_if',
};
/** The bytes of the lines that share one buffer, with their line ends. */
const headerSize = (lines) => lines.reduce((total, line) => total + (line.charAt(0) in HEADER_KEYS ? line.length + 1 : 0), 0);
/** What of an entry's lines does not fit into a device; undefined when everything fits. */
function beyondDevices(lines) {
    const size = headerSize(lines);
    if (size >= HEADER_LIMIT) {
        const header = lines.filter((line) => line.charAt(0) in HEADER_KEYS);
        const longest = header.reduce((a, b) => (b.length > a.length ? b : a));
        return tooLong(`fields take ${size} bytes together, most of them its ${HEADER_KEYS[longest.charAt(0)]}`, HEADER_LIMIT);
    }
    for (const line of lines) {
        const key = LIST_KEYS[line.charAt(0)];
        if (key === undefined || line.length < ITEM_LIMIT)
            continue;
        const item = line
            .slice(2)
            .split(' ')
            .find((one) => one.length >= ITEM_LIMIT);
        if (item === undefined)
            continue;
        const beginning = JSON.stringify((0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(item.slice(0, 40)));
        return tooLong(`${key} that begins with ${beginning} has ${item.length} bytes`, ITEM_LIMIT);
    }
    const long = lines.find((line) => line.length >= _apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__/* .LINE_LIMIT */ .b);
    return long === undefined
        ? undefined
        : tooLong(`${LIST_KEYS[long.charAt(0)]} takes ${long.length} bytes together`, _apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__/* .LINE_LIMIT */ .b);
}
const tooLong = (what, limit) => `its ${what}, and ${limit} or more break a device`;


/***/ }),

/***/ 93618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ INDEX_FILE),
/* harmony export */   Lr: () => (/* binding */ archiveDescription),
/* harmony export */   Wn: () => (/* binding */ indexFaults),
/* harmony export */   b6: () => (/* binding */ openIndex),
/* harmony export */   oX: () => (/* binding */ indexText),
/* harmony export */   q_: () => (/* binding */ packIndex),
/* harmony export */   yz: () => (/* binding */ readSignatures)
/* harmony export */ });
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38160);
/* harmony import */ var _bytes_gzip_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64700);
/* harmony import */ var _bytes_tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63807);
/* harmony import */ var _bytes_tar_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95727);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _index_budget_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78317);
/* harmony import */ var _pkginfo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71539);
/* harmony import */ var _segment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52712);
/* harmony import */ var _tar_entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16239);









const INDEX_FILE = 'APKINDEX.tar.gz';
const MEMBER_LIMIT = 64;
const ENTRY_LIMIT = 16;
/** Bytes of a description that people read. */
const DESCRIPTION_SHOWN = 4096;
/**
 * Opens an index. Some that clients cannot read are opened too, so that they can be written again; `indexFaults` tells.
 *
 * @throws FormatError for an index without a clear content
 */
function openIndex(bytes) {
    const members = (0,_bytes_gzip_members_js__WEBPACK_IMPORTED_MODULE_1__/* .splitGzip */ .nc)(bytes, { members: MEMBER_LIMIT, expansion: _index_budget_js__WEBPACK_IMPORTED_MODULE_5__/* .PACKED_INDEX_LIMIT */ .cC });
    const signatures = [];
    for (const [i, member] of members.entries()) {
        if (!(0,_segment_js__WEBPACK_IMPORTED_MODULE_7__/* .firstTarName */ .B5)(member.content).startsWith('.SIGN.')) {
            const rest = members.slice(i);
            return { signatures, member: rest.length === 1 ? member : joined(rest, bytes), members: rest.length };
        }
        signatures.push(...readSignatures(member));
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF({
        code: 'FORMAT_TRUNCATED',
        reason: 'it ends after its signatures',
        offset: bytes.length,
    });
}
/** Members that follow each other as one. apk 2 reads them so, and checks the signatures over all of their bytes. */
function joined(members, bytes) {
    const offset = members[0]?.offset ?? 0;
    const later = members.slice(1).find(({ content }) => (0,_segment_js__WEBPACK_IMPORTED_MODULE_7__/* .firstTarName */ .B5)(content).startsWith('.SIGN.'));
    if (later !== undefined)
        throw malformed(later.offset, 'a signature follows the index');
    const content = Buffer.concat(members.map((member) => member.content));
    return { offset, end: bytes.length, bytes: bytes.subarray(offset), content };
}
/**
 * Reads the signatures in one segment.
 *
 * @throws FormatError when the segment holds anything else
 */
function readSignatures(member) {
    return (0,_segment_js__WEBPACK_IMPORTED_MODULE_7__/* .readSegment */ .gA)(member, 'signature segment').map(({ name, isFile, body }) => {
        const [, type, keyName] = /^\.SIGN\.([^./]+)\.([^/]+)$/.exec(name) ?? [];
        if (type === undefined || keyName === undefined || !isFile) {
            throw malformed(member.offset, `its signature segment holds ${JSON.stringify(name.slice(0, 100))}`);
        }
        return { type, keyName, signature: body };
    });
}
/** The text of the file `APKINDEX`, read as latin1. */
function indexText({ member }) {
    const { content, offset } = member;
    const entries = (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .insideStream */ .p8)(offset, 'index', () => (0,_bytes_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .readTar */ .s)(content, { entries: ENTRY_LIMIT }));
    const last = entries.at(-1);
    const rest = content.subarray(last === undefined ? 0 : last.offset + Math.ceil(last.size / BLOCK) * BLOCK);
    // A header there describes a file that does not come; behind end blocks there could be another index.
    if (rest[0] === 0 && !rest.equals(Buffer.alloc(rest.length))) {
        throw malformed(offset, 'more data follows the end of its index');
    }
    const [index, second] = entries.filter(({ name }) => name === INDEX_NAME);
    if (index === undefined || second !== undefined) {
        const count = index === undefined ? 'no' : 'more than one';
        throw malformed(offset, `it has ${count} file named ${INDEX_NAME}`);
    }
    return index.body.toString('latin1');
}
/** The text of the file `DESCRIPTION`, which `apk index --description` writes; empty without one. */
function archiveDescription({ member }) {
    const files = (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .insideStream */ .p8)(member.offset, 'index', () => (0,_bytes_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .readTar */ .s)(member.content, { entries: ENTRY_LIMIT }));
    const body = files.find(({ name }) => name === 'DESCRIPTION')?.body ?? Buffer.alloc(0);
    return body.toString('utf8', 0, DESCRIPTION_SHOWN);
}
/** Why clients do not see what an index lists, each reason as a noun phrase; empty for one that they can read. */
function indexFaults({ member, members }) {
    const faults = new Set(members > 1 ? ['several gzip members, and apk 3 reads one'] : []);
    const { content } = member;
    for (let at = 0; at + BLOCK <= content.length && content[at] !== 0;) {
        const { name, type, size, isReadable } = headerAt(content, at);
        if (!isReadable)
            faults.add('a tar header that clients cannot read');
        if (type === 'L' || type === 'K')
            faults.add('a name in a tar header of its own');
        else if (name.startsWith('.') && type !== 'x' && type !== 'g') {
            faults.add(`a file ${JSON.stringify((0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_6__/* .decode */ .D4)(name))}: its name must not begin with a dot`);
        }
        else if (name === INDEX_NAME && !_segment_js__WEBPACK_IMPORTED_MODULE_7__/* .PLAIN_FILE */ .Kz.test(type)) {
            faults.add(`a file ${INDEX_NAME} of a type that clients skip`);
        }
        if (size === undefined)
            break;
        at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    }
    return [...faults];
}
const INDEX_NAME = 'APKINDEX';
const BLOCK = 512;
const SIZE = [124, 136];
/** Where a tar header has numbers, which clients read as octal digits: mode, owner, group, size, time. */
const NUMBERS = [[100, 108], [108, 116], [116, 124], SIZE, [136, 148]];
/** A header as clients read it. Its size is undefined when it is not octal digits: where the next one is, is unclear. */
function headerAt(tar, at) {
    const field = (from, to) => tar.toString('latin1', at + from, at + to);
    const isNumber = ([from, to]) => /^[0-7]*[\0 ]*$/.test(field(from, to));
    return {
        name: field(0, 100).replace(/\0.*$/s, ''),
        type: field(156, 157),
        size: isNumber(SIZE) ? Number.parseInt(field(...SIZE), 8) || 0 : undefined,
        isReadable: field(257, 262) === 'ustar' && NUMBERS.every(isNumber),
    };
}
/** Packs an index into a gzip member as `apk index` does, without the optional description. */
async function packIndex(text) {
    return await (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .gzip */ .ZI)(Buffer.concat([(0,_tar_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .tarEntry */ .o)('APKINDEX', Buffer.from(text, 'latin1')), _bytes_tar_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .TAR_END */ .y7]));
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}


/***/ }),

/***/ 30392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ harmIn),
/* harmony export */   Lu: () => (/* binding */ MOST_PRIORITY),
/* harmony export */   Og: () => (/* binding */ mendLines),
/* harmony export */   Xb: () => (/* binding */ hasOddSign),
/* harmony export */   fn: () => (/* binding */ longHarm),
/* harmony export */   kp: () => (/* binding */ isSize)
/* harmony export */ });
/* unused harmony export priorityOf */
/* harmony import */ var _apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _apk_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67479);
/* harmony import */ var _device_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84204);



/**
 * The lines of an index's entry as clients need them. Clients read an index strictly: some lines make it unreadable as a
 * whole, and a device writes its database of installed packages from these lines (apk-tools src/package.c, src/database.c).
 */
/** The lines that clients know. They ignore others in small letters, and refuse a package for others in capitals. */
const KNOWN_CAPITALS = 'CPVATULSIDFMRZ';
/** Lines with one exact value. */
const WORDS = 'CPVASItk';
const LISTS = 'Dpi';
/** Control characters but tabs. */
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f]/g;
/**
 * Takes out of the lines what clients stumble over.
 *
 * @returns in `mended` what was wrong, each a noun phrase
 */
function mendLines(own) {
    const faults = new Set();
    const lines = withInstalledSize(own.flatMap((line) => mendLine(line, faults)), faults);
    const excess = (0,_device_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .headerSize */ .pw)(lines) - _device_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_LIMIT */ .Ce + 1;
    const short = lines.map((line) => (line.startsWith('T:') && excess > 0 ? cut(line, excess) : line));
    if (excess <= 0 || (0,_device_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .headerSize */ .pw)(short) >= _device_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_LIMIT */ .Ce)
        return { lines, mended: [...faults] };
    faults.add('a description T that is too long for devices');
    return { lines: short, mended: [...faults] };
}
/** The lines of an entry with an installed size of which devices unpack the package; lines that are no entry stay. */
function withInstalledSize(lines, faults) {
    const last = lines.findLastIndex((line) => line.startsWith('I:'));
    if (lines.length === 0 || isSize((lines[last] ?? '').slice('I:'.length)))
        return lines;
    faults.add('no size above 0 as its installed size I, so that devices unpack nothing of it');
    const line = `I:${_device_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LEAST_INSTALLED_SIZE */ .nt}`;
    if (last >= 0)
        return lines.with(last, line);
    const before = lines.findLastIndex((line) => /^[CPVAS]:/.test(line));
    return lines.toSpliced(before + 1, 0, line);
}
/**
 * True for what clients read as a size above 0. Larger numbers than any size wrap around to small ones, or to 0, or are
 * more than a device has room for.
 */
const isSize = (value) => (value.length <= 15 && value.charCodeAt(0) >= 0x31 && value.charCodeAt(0) <= 0x39) ||
    /^0*[1-9]\d{0,14}(?!\d)/.test(value);
/** Leaves out the last bytes, and the rest of a character that would be cut. */
function cut(line, bytes) {
    const end = Math.max('T:'.length, line.length - bytes);
    return line
        .slice(0, end)
        .replace(/[\u00c0-\u00ff][\u0080-\u00bf]*$/, (last) => Buffer.from(last, 'latin1').toString('utf8').includes('\ufffd') ? '' : last);
}
/** The line without its faults; nothing for a line that has to go. */
function mendLine(own, faults) {
    const line = own.endsWith('\r') ? own.slice(0, -1) : own;
    if (line !== own)
        faults.add('carriage returns at the ends of lines');
    const letter = line.charAt(0);
    if (line.charAt(1) !== ':') {
        faults.add('a line that is not a letter, a colon and a value');
        return [];
    }
    if (!/[a-z]/.test(letter) && !KNOWN_CAPITALS.includes(letter)) {
        faults.add(`a line ${letter} that no client knows`);
        return [];
    }
    const value = line.slice(2);
    if (letter === 'S' && !isSize(value.trimStart())) {
        faults.add('a file size S that is no size');
        return [];
    }
    if (letter === 't' && /^\s*\d{16}/.test(value)) {
        faults.add('a build date t that is no time');
        return [];
    }
    const mended = mendValue(letter, value, faults);
    return [mended === value ? line : `${letter}:${mended}`];
}
function mendValue(letter, value, faults) {
    if (LISTS.includes(letter))
        return mendList(letter, value, faults);
    if (WORDS.includes(letter)) {
        const word = value.trim();
        if (word !== value)
            faults.add('blanks around values that clients read as they are');
        return mendWord(letter, word, faults);
    }
    const plain = value.replace(CONTROLS, ' ');
    if (plain !== value)
        faults.add(`control characters in ${letter}`);
    return plain;
}
function mendList(letter, value, faults) {
    let list = value;
    if (/^ |\t/.test(value)) {
        faults.add(`tabs or a blank in front in the list ${letter}`);
        list = value
            .split(/[ \t]+/)
            .filter(Boolean)
            .join(' ');
    }
    if (!hasOddSign(list))
        return list;
    const tidy = list.split(' ').map(_apk_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyDependency */ .kB).join(' ');
    if (tidy !== list)
        faults.add(`signs such as ~= or == in the list ${letter}, where apk index writes ~ and =`);
    return tidy;
}
/** Signs that `apk index` writes in another way. */
const ODD_SIGNS = ['~=', '==', '=<', '=>', '=~'];
/** A quick test: false for a text in which every sign is as `apk index` writes it. */
const hasOddSign = (text) => ODD_SIGNS.some((sign) => text.includes(sign));
function mendWord(letter, word, faults) {
    if (letter === 'C' && /^(X1)?[0-9a-f]{40}$/i.test(word)) {
        faults.add('a checksum C in hex');
        return `Q1${Buffer.from(word.slice(-40), 'hex').toString('base64')}`;
    }
    if (letter === 'k' && /^\d{5}/.test(word) && priorityOf(word) !== word) {
        faults.add(`a priority k over ${MOST_PRIORITY}, of which clients read the lowest bits`);
        return priorityOf(word);
    }
    return word;
}
/** The largest number that clients hold as the priority of a provider. */
const MOST_PRIORITY = 65_535;
/** A priority as clients read it. */
const priorityOf = (digits) => String(BigInt(/^\d{1,20}/.exec(digits)?.[0] ?? 0) % BigInt(MOST_PRIORITY + 1));
/** Why no client can use an entry, as a noun phrase; undefined when they can. */
function harmIn(name, version, { C }) {
    return (0,_apk_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordHarm */ .XY)(name, version) ?? checksumHarm(C);
}
/** Says which lines do not fit into a device, as a noun phrase; undefined when all do. */
function longHarm(lines) {
    const fault = (0,_device_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .beyondDevices */ .Tb)(lines);
    return fault === undefined ? undefined : `fields that are too long for devices (${fault})`;
}
/** True for `Q1` and 20 bytes in base64. A loop takes a tenth of the time of an expression. */
function isSha1(checksum) {
    if (checksum.charCodeAt(0) !== 0x51 || checksum.charCodeAt(1) !== 0x31)
        return false;
    for (let i = 2; i < 29; i++)
        if (BASE64[checksum.charCodeAt(i)] !== 1)
            return false;
    return checksum.charCodeAt(29) === 0x3d;
}
const BASE64 = new Uint8Array(256);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
    BASE64[sign.charCodeAt(0)] = 1;
function checksumHarm(checksum) {
    if (checksum === '')
        return 'no checksum C';
    if (isSha1(checksum))
        return undefined;
    // With a SHA-256 apk 2 installs the package, and then cannot write its database any more.
    return /^Q2[A-Za-z0-9+/]{43}=/.test(checksum)
        ? 'a checksum C that breaks the database of apk 2'
        : 'a checksum C that clients cannot read';
}


/***/ }),

/***/ 78690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ looksLikeApkV2),
  L: () => (/* binding */ readPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/bytes/compression.js + 3 modules
var compression = __webpack_require__(38160);
// EXTERNAL MODULE: ./build/bytes/gzip-members.js
var gzip_members = __webpack_require__(64700);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(62836);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/apk/relations.js
var relations = __webpack_require__(77315);
// EXTERNAL MODULE: ./build/formats/apk/words.js
var words = __webpack_require__(67479);
// EXTERNAL MODULE: ./build/formats/foreign-scripts.js
var foreign_scripts = __webpack_require__(73038);
// EXTERNAL MODULE: ./build/formats/apk-v2/apkindex.js
var apkindex = __webpack_require__(90755);
// EXTERNAL MODULE: ./build/bytes/tar-walker.js
var tar_walker = __webpack_require__(29262);
// EXTERNAL MODULE: ./build/formats/apk/path.js
var apk_path = __webpack_require__(64343);
// EXTERNAL MODULE: ./build/formats/file-list.js
var file_list = __webpack_require__(69506);
;// CONCATENATED MODULE: ./build/formats/apk-v2/data-header.js


/** Name and place of the numbers in a header. apk drops a package with a number that is not plain octal. */
const NUMBERS = [
    ['mode', 100, 108],
    ['owner', 108, 116],
    ['group', 116, 124],
    ['size', 124, 136],
    ['time', 136, 148],
    ['device', 329, 337],
    ['device', 337, 345],
];
/** The headers before a member that apk reads: what follows a pax header takes its place. */
const ORDER = /^[gLK]*x?$/;
/**
 * Checks the header of a member, and the order of those before it.
 *
 * @throws FormatError for what apk cannot read, or reads otherwise
 */
function checkHeader({ header, name, type, before, offset }) {
    if (header.toString('latin1', 257, 262) !== 'ustar' || header[0] === 0) {
        throw refused(offset, `the tar header of ${(0,apk_path/* quotedPath */.MW)(name)} is of a form that apk cannot read`, 'Build the package with tar headers of the ustar form, as abuild does.');
    }
    // apk reads the prefix of a header in place of a long name before it, and headers before a label as those of a file.
    const isTakenOtherwise = before.includes('L') && (header[345] !== 0 || type === 'V');
    if (!ORDER.test(before) || isTakenOtherwise) {
        throw refused(offset, `the headers before ${(0,apk_path/* quotedPath */.MW)(name)} stand in an order in which apk does not read them`, 'Build the package with one pax header directly before each file, as abuild does.');
    }
    for (const [what, start, end] of NUMBERS) {
        if (isOctal(header, start, end))
            continue;
        throw refused(offset, `the ${what} of ${(0,apk_path/* quotedPath */.MW)(name)} is a number that apk cannot read`, 'Build the package as root or with fakeroot, so that the ids of its owners are small numbers.');
    }
}
/** Octal digits, and after them only blanks and NULs. */
function isOctal(header, start, end) {
    let at = start;
    while (at < end && (header[at] & 0xf8) === 0x30)
        at++;
    while (at < end && (header[at] === 0 || header[at] === 0x20))
        at++;
    return at === end;
}
/** The error for a package that apk cannot install whole. */
function refused(offset, reason, remedy) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset, remedy });
}

;// CONCATENATED MODULE: ./build/formats/apk-v2/data.js





/** The type flags that apk unpacks; it passes over all others and says nothing. */
const UNPACKED = /^[0-7]$/;
/** apk takes this many slashes off the end of a folder's name, and finds no file in a folder with more. */
const SLASHES_LIMIT = 2;
const PLAIN = /^[07]$/;
const SHA1 = /^[0-9A-Fa-f]{40}/;
const BUILD_AGAIN = 'Build the package with abuild, melange or nfpm.';
/**
 * Reads the tar archive of a data segment as apk 2 and 3 unpack it, and refuses what one of them leaves out, unpacks
 * half or fails at. Each rule was tried on both.
 *
 * Its methods throw a FormatError with the offset in the archive.
 */
class DataReader {
    walker = new tar_walker/* TarWalker */.Cv(file_list/* MEMBER_LIMIT */.L4, (member) => this.visit(member));
    directories = new Set();
    files = new Set();
    /** The files that are links, pipes or devices. */
    special = new Set();
    list = new file_list/* FileList */.$c();
    longestFolder = 0;
    firstHidden;
    push(piece) {
        this.walker.push(piece);
    }
    end() {
        checkEnd(this.walker.end());
        const { longestFolder } = this;
        const isEmpty = this.files.size === 0 && this.directories.size === 0;
        return { files: this.list.packed(), isEmpty, longestFolder, warnings: this.warnings() };
    }
    visit(member) {
        const { name, offset, type } = member;
        checkHeader(member);
        // The root has an entry of its own in some packages. apk ignores it.
        if (/^\.\/*$/.test(name) && type === '5')
            return;
        checkName(name, offset);
        if (type === 'V')
            return;
        if (!UNPACKED.test(type))
            throw unknownType(member);
        if (name.startsWith('.')) {
            // abuild marks a package without files with an empty file .dummy.
            if (member.size > 0)
                this.firstHidden ??= name;
            return;
        }
        this.list.count(name, offset);
        if (type === '5')
            this.takeDirectory(name, offset);
        else
            this.takeFile(member);
    }
    takeDirectory(name, offset) {
        const path = withoutSlashes(name);
        if (name.length - path.length > SLASHES_LIMIT) {
            throw unfit(name, `ends with more than ${SLASHES_LIMIT} slashes`, offset);
        }
        const slash = path.lastIndexOf('/');
        // Making a folder needs one that is there; how its name is spelled does not matter then.
        if (slash >= 0)
            this.requireFolder(withoutSlashes(path.slice(0, slash)), name, offset);
        if (this.files.has(path))
            throw twice(name, offset);
        this.directories.add(path);
        this.longestFolder = Math.max(this.longestFolder, Buffer.byteLength(path));
    }
    takeFile(member) {
        const { name, offset } = member;
        if (name.endsWith('/'))
            throw unfit(name, 'ends with a slash and is no folder', offset);
        const slash = name.lastIndexOf('/');
        // apk looks the folder of a file up by the exact text.
        if (slash >= 0)
            this.requireFolder(name.slice(0, slash), name, offset);
        if (this.files.has(name) || this.directories.has(name))
            throw twice(name, offset);
        if (member.type === '1')
            this.requireTarget(member);
        checkContent(member);
        this.files.add(name);
        if (!/^[017]$/.test(member.type))
            this.special.add(name);
        // Only a mark that keeps an empty folder: apk 2 leaves it out.
        if (!/(^|\/)\.keep_[^/]*$/.test(name))
            this.list.add(name);
    }
    requireFolder(path, name, offset) {
        if (this.directories.has(path))
            return;
        throw refused(offset, `its data has ${(0,apk_path/* quotedPath */.MW)(name)} without an entry for the folder before it, so apk would not install it`, 'Build the package so that each folder has an entry before its files, as abuild does.');
    }
    /** apk looks a hard link's target up among the files before it. apk 2 finds none at the top. */
    requireTarget({ name, link, offset }) {
        if (this.files.has(link) && link.includes('/') && !this.special.has(link))
            return;
        const [fault, harm] = this.special.has(link)
            ? ['no plain file', 'apk would report an error']
            : ['no file before it', 'apk would not install it'];
        throw refused(offset, `its data has a hard link ${(0,apk_path/* quotedPath */.MW)(name)} to ${(0,apk_path/* quotedPath */.MW)(link)}, which is ${fault}, so ${harm}`, 'Build the package with a hard link to the exact name of a file before it, or with a copy or a symbolic link.');
    }
    warnings() {
        if (this.firstHidden === undefined)
            return [];
        const text = this.list.length === 0
            ? 'apk would install it without files: all names in its data begin with a dot, and apk takes these for metadata; ' +
                'put scripts into its control part and files into folders'
            : 'apk would leave out some of its files: names at the top of its data that begin with a dot count as metadata; ' +
                'put these files into folders';
        return [{ text, detail: (0,file_list/* shownPath */.pS)(this.firstHidden), scheme: undefined }];
    }
}
function checkName(name, offset) {
    const fault = (0,apk_path/* pathFault */.a9)(name);
    if (fault !== undefined)
        throw unfit(name, fault, offset);
}
function unfit(name, fault, offset) {
    return refused(offset, `its data has the name ${(0,apk_path/* quotedPath */.MW)(name)}, which ${fault}, so apk would not install it`, 'Build the package with plain names such as usr/bin/hello.');
}
/** The path without the slashes at its end, in linear time. */
function withoutSlashes(path) {
    let end = path.length;
    while (path[end - 1] === '/')
        end--;
    return path.slice(0, end);
}
function checkContent({ name, type, link, pax, before, offset }) {
    if ((0,tar_walker/* isSparse */.zP)({ type, pax })) {
        throw refused(offset, `its data has ${(0,apk_path/* quotedPath */.MW)(name)} as a sparse file, which apk cannot unpack`, 'Build the package without `tar --sparse`.');
    }
    if (/[12]/.test(type) && before.includes('K') && pax?.get('linkpath') === undefined) {
        throw refused(offset, `the target of the link ${(0,apk_path/* quotedPath */.MW)(name)} is written in the way of GNU tar, and apk would cut it off`, 'Build the package with a pax header for it, as abuild does.');
    }
    if (PLAIN.test(type) && pax?.has('linkpath')) {
        throw refused(offset, `its data has the file ${(0,apk_path/* quotedPath */.MW)(name)} with the target of a link, and apk would take it for a link`, BUILD_AGAIN);
    }
    if (link.length > apk_path/* LONGEST_PATH */.fN) {
        throw refused(offset, `its data has the link ${(0,apk_path/* quotedPath */.MW)(name)} with a target of over ${apk_path/* LONGEST_PATH */.fN} bytes, so apk would fail to install it`, 'Build the package with a shorter target.');
    }
    const isLink = type === '2';
    if (isLink && link === '') {
        throw refused(offset, `its data has the symbolic link ${(0,apk_path/* quotedPath */.MW)(name)} without a target, so apk would fail to install it`, 'Build the package with a target for each link.');
    }
    if (!(PLAIN.test(type) || isLink) || SHA1.test(pax?.get('APK-TOOLS.checksum.SHA1') ?? ''))
        return;
    const harm = isLink
        ? 'apk 2 would report an error'
        : 'apk 3 would leave it out and apk 2 would report an error';
    throw refused(offset, `its data has ${(0,apk_path/* quotedPath */.MW)(name)} without its checksum, so ${harm}`, 'Build the package with abuild, melange or nfpm, or send its data through `abuild-tar --hash`.');
}
function unknownType({ name, type, offset }) {
    const flag = type === '\0' ? 'NUL' : JSON.stringify(type);
    return refused(offset, `its data has ${(0,apk_path/* quotedPath */.MW)(name)} with the type flag ${flag}, and apk would leave it out`, 'Build the package with the type flag 0 for files, as abuild does.');
}
function checkEnd({ rest, isWhole }) {
    if (rest !== undefined) {
        throw refused(rest, 'its data goes on after the end of the archive, which apk takes for damage', BUILD_AGAIN);
    }
    if (isWhole)
        return;
    throw new errors/* FormatError */.IF({
        code: 'FORMAT_TRUNCATED',
        reason: 'its data ends in the middle of a tar block',
        offset: 0,
        remedy: BUILD_AGAIN,
    });
}
function twice(name, offset) {
    return refused(offset, `its data has ${(0,apk_path/* quotedPath */.MW)(name)} twice, so apk would fail to install it`, 'Build the package with one entry for each file.');
}

// EXTERNAL MODULE: ./build/formats/apk-v2/index-archive.js
var index_archive = __webpack_require__(93618);
// EXTERNAL MODULE: ./build/formats/apk-v2/pkginfo.js
var apk_v2_pkginfo = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/formats/apk-v2/replaces.js
var replaces = __webpack_require__(80020);
;// CONCATENATED MODULE: ./build/formats/apk-v2/scripts.js

/** The most bytes of a script that apk 3 runs. It passes over a larger one and says nothing. */
const SCRIPT_LIMIT = 256 << 10;
const SCRIPT = /^\.((pre|post)-(install|upgrade|deinstall)|trigger)$/;
/**
 * The scripts of a control segment.
 *
 * @param offset where the segment begins in the file
 * @throws FormatError for a script that is too large for devices
 */
function scriptsIn(files, offset) {
    const scripts = files.filter(({ name }) => SCRIPT.test(name));
    const large = scripts.find(({ body }) => body.length > SCRIPT_LIMIT);
    if (large === undefined)
        return scripts.map(({ name, body }) => [name.slice(1), body]);
    throw new errors/* FormatError */.IF({
        code: 'FORMAT_LIMIT',
        reason: `its ${large.name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`,
        offset,
        remedy: 'Put the bulk of the script into a file of the package, and call that.',
    });
}

// EXTERNAL MODULE: ./build/formats/apk-v2/segment.js
var segment = __webpack_require__(52712);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var apk_version = __webpack_require__(15946);
// EXTERNAL MODULE: ./build/formats/apk-v2/device-limits.js
var device_limits = __webpack_require__(84204);
// EXTERNAL MODULE: ./build/formats/apk-v2/mend-entry.js
var mend_entry = __webpack_require__(30392);
;// CONCATENATED MODULE: ./build/formats/apk-v2/warnings.js






/** What clients accept, but then ignore or handle differently. */
function warningsOf(pkginfo, name, version) {
    const warnings = (0,words/* wordWarnings */.Se)(name, version);
    if ((0,apk_version/* isVersion */.lF)(version) && version.includes('~')) {
        warnings.push((0,words/* apkWarning */.Fz)('apk 2 cannot compare its version, which has a hash after ~ that only apk 3 knows; ' +
            'build it without one for devices with apk 2', version));
    }
    const odd = (0,apk_v2_pkginfo/* oddNumbers */.i)(pkginfo);
    if (odd.length > 0) {
        warnings.push((0,words/* apkWarning */.Fz)('apk reads a number of its .PKGINFO only to where its digits end; write digits', odd.join(', ')));
    }
    if ((0,apk_v2_pkginfo/* numberOf */.rl)(pkginfo, 'provider_priority') > mend_entry/* MOST_PRIORITY */.Lu) {
        const read = (0,apk_v2_pkginfo/* numberOf */.rl)(pkginfo, 'provider_priority') % (mend_entry/* MOST_PRIORITY */.Lu + 1);
        const text = `apk holds a provider_priority of at most ${mend_entry/* MOST_PRIORITY */.Lu}, and reads a larger one as another; write a smaller one`;
        warnings.push((0,words/* apkWarning */.Fz)(text, `read as ${read}`));
    }
    const unprinted = (0,apk_v2_pkginfo/* unprintedTexts */.Ut)(pkginfo);
    if (unprinted.length > 0) {
        const text = 'its .PKGINFO has control characters, which the index holds as blanks; write plain text';
        warnings.push((0,words/* apkWarning */.Fz)(text, unprinted.join(', ')));
    }
    for (const [key, text] of UNREADABLE) {
        const items = (0,dependency/* unreadableItems */.MW)((0,apk_v2_pkginfo/* itemsOf */.S3)(pkginfo, key));
        if (items.length === 0)
            continue;
        warnings.push((0,words/* apkWarning */.Fz)(text, (0,words/* firstItems */.J9)(items.map(apk_v2_pkginfo/* decode */.D4))));
    }
    return warnings;
}
/**
 * What people should know about the installed size that a package states.
 *
 * @param hasContent true when the package has files, folders or scripts
 */
function sizeWarnings(pkginfo, hasContent) {
    if (!hasContent || (0,apk_v2_pkginfo/* numberOf */.rl)(pkginfo, 'size') > 0)
        return [];
    return [
        (0,words/* apkWarning */.Fz)('its .PKGINFO states no size above 0, so apk would install nothing of it from its file alone; ' +
            `the index says ${device_limits/* LEAST_INSTALLED_SIZE */.nt}, with which devices install all of it; build it with the size of its files`),
    ];
}
/** What clients do with a list that has an item which they cannot read. */
const UNREADABLE = [
    [
        'depend',
        'apk 3 would not install it: in a dependency the text after the sign is not a version; build it with one',
    ],
    [
        'provides',
        'apk 2 does not see what it provides from an item on whose version is not valid, and apk 3 warns of a broken package; ' +
            'build it with a version that apk can compare',
    ],
    [
        'install_if',
        'apk does not install it by itself as its install_if says, which has an item whose version is not valid; ' +
            'build it with a version that apk can compare',
    ],
    [
        'replaces',
        'apk 2 does not see what it replaces from an item on whose version is not valid; ' +
            'build it with a version that apk can compare',
    ],
];

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
    const first = (0,segment/* firstTarName */.B5)((0,gzip_members/* gzipHead */.$w)(bytes));
    return first === '.PKGINFO' || first.startsWith('.SIGN.');
}
/**
 * Reads an apk v2 to its end: signature segments, one control segment and one data segment.
 *
 * @throws FormatError without a file name, with the offset of the faulty segment in the file
 */
async function readPackage(bytes) {
    const { signatures, control } = readFront(bytes);
    const { pkginfo, scripts } = readControl(control);
    const { offset } = control;
    const name = identifier(pkginfo, 'pkgname', words/* USABLE_NAME */.T1, offset);
    const version = identifier(pkginfo, 'pkgver', words/* USABLE_VERSION */.KH, offset);
    const arch = identifier(pkginfo, 'arch', /^[A-Za-z0-9][A-Za-z0-9._-]*$/, offset);
    if ((0,apkindex/* fileName */.Md)(name, version).length > FILE_NAME_LIMIT) {
        throw field(offset, `its pkgname and pkgver make a file name of over ${FILE_NAME_LIMIT} characters`, 'Build the package with a shorter version.');
    }
    const { content, ...data } = await readData(bytes, control.end);
    const datahash = checkDataHash(pkginfo, data, offset);
    const long = (0,replaces/* replacesFault */.k)(pkginfo, content.longestFolder);
    if (long !== undefined)
        throw field(offset, long, 'Build the package with fewer replaces.');
    const identity = `Q1${(0,external_node_crypto_.createHash)('sha1').update(control.bytes).digest('base64')}`;
    checkEntry(pkginfo, { identity, size: bytes.length, arch }, offset);
    const fields = pkginfo.map(([key, value]) => [(0,apk_v2_pkginfo/* decode */.D4)(key), (0,apk_v2_pkginfo/* decode */.D4)(value)]);
    return {
        name,
        version,
        arch,
        anyArch: arch === 'noarch',
        warnings: [
            ...warningsOf(pkginfo, name, version),
            ...sizeWarnings(pkginfo, scripts.length > 0 || !content.isEmpty),
            ...(0,relations/* selfConflicts */.Uu)({ name, fields }),
            ...(0,relations/* selfProvides */.Zu)({ name, fields }),
            ...content.warnings,
            ...(0,foreign_scripts/* foreignScripts */.p)(textsOf(scripts), 'apk'),
        ],
        get files() {
            return content.files();
        },
        facts: [
            ['signatures', signatures.map(signatureText).join(', ') || 'none (an index signature is enough)'],
            ['control', `${control.bytes.length} bytes`],
            ['data', `${data.bytes.length} bytes, ${data.unpacked} unpacked`],
            ['datahash', datahash],
            ['checksum', identity],
        ],
        fields,
        identity,
        pkginfo,
    };
}
const signatureText = ({ type, keyName }) => `${type} by ${(0,apk_v2_pkginfo/* decode */.D4)(keyName)}`;
/** Reads the segments before the data: signatures, if any, and control. Hashes are of a segment's compressed bytes. */
function readFront(bytes) {
    if (bytes.toString('latin1', 0, 3) === 'ADB')
        throw notApkV2(0, 'it is an apk v3 package');
    const signatures = [];
    let left = CONTROL_LIMIT;
    for (let at = 0; at < bytes.length;) {
        const member = (0,gzip_members/* readGzipMember */.$2)(bytes, at, left);
        at = member.end;
        left -= member.content.length;
        if (!(0,segment/* firstTarName */.B5)(member.content).startsWith('.SIGN.'))
            return { signatures, control: member };
        signatures.push(...(0,index_archive/* readSignatures */.yz)(member));
        if (signatures.length > SIGNATURE_LIMIT) {
            throw new errors/* FormatError */.IF({
                code: 'FORMAT_LIMIT',
                reason: `it has more than ${SIGNATURE_LIMIT} signatures`,
                offset: member.offset,
            });
        }
    }
    throw cutShort(bytes.length, 'it ends before its control segment');
}
function* textsOf(scripts) {
    for (const [name, body] of scripts)
        yield [name, body.toString('latin1')];
}
function readControl(control) {
    const { offset } = control;
    const first = (0,segment/* firstTarName */.B5)(control.content).replace(/^(\.\/+)+/, '');
    if (first === 'APKINDEX' || first === 'DESCRIPTION')
        throw notApkV2(offset, 'it is an index of packages');
    if (/^(debian-binary|(control|data)\.tar)/.test(first))
        throw notApkV2(offset, 'it is an ipk');
    const files = (0,segment/* readSegment */.gA)(control, PART);
    const [pkginfo] = files;
    if (pkginfo?.name !== '.PKGINFO' || !pkginfo.isFile) {
        const odd = (0,odd_names/* oddlyNamed */.O)(files.slice(0, 1), (name) => name === '.PKGINFO');
        const but = odd === undefined ? '' : `, but with ${JSON.stringify(odd.name)}, which ${odd.fault}`;
        throw malformed(offset, `its ${PART} does not begin with a file .PKGINFO${but}`);
    }
    const names = files.map(({ name }) => name);
    if (names.lastIndexOf('.PKGINFO') > 0)
        throw malformed(offset, 'it has more than one .PKGINFO');
    const foreign = names.find((name) => !/^\.[^/]+$/.test(name));
    if (foreign !== undefined) {
        throw malformed(offset, `its ${PART} holds ${JSON.stringify(foreign.slice(0, 100))}, which belongs in a separate gzip member, with the data`);
    }
    const scripts = scriptsIn(files, offset);
    if (names.includes('.INSTALL')) {
        throw malformed(offset, 'it has an .INSTALL script, which apk 3 refuses; scripts have names such as .post-install');
    }
    const read = () => (0,apk_v2_pkginfo/* parsePkgInfo */.su)(pkginfo.body.toString('latin1'));
    return { pkginfo: (0,compression/* insideStream */.p8)(offset, PART, read), scripts };
}
async function readData(bytes, at) {
    if (at === bytes.length)
        throw cutShort(at, 'it ends before its data segment');
    const reader = new DataReader();
    const inside = (read) => (0,compression/* insideStream */.p8)(at, 'data segment', read);
    const data = await (0,gzip_members/* checkGzipMember */.LZ)(bytes, at, DATA_LIMIT, (piece) => inside(() => reader.push(piece)));
    if (data.end < bytes.length) {
        throw malformed(data.end, 'more data follows its data segment, one gzip member, which apk 3 refuses');
    }
    return { ...data, content: inside(() => reader.end()) };
}
function checkDataHash(pkginfo, data, offset) {
    const stated = (0,apk_v2_pkginfo/* textOf */.b6)(pkginfo, 'datahash').trim();
    if (stated === '') {
        throw field(offset, 'its .PKGINFO has no datahash, and apk 3 refuses packages without one', 'Build the package with abuild, melange or nfpm, which write it.');
    }
    if ((0,external_node_crypto_.createHash)('sha256').update(data.bytes).digest('hex') !== stated.toLowerCase()) {
        throw malformed(data.offset, 'its data segment does not match its datahash');
    }
    return stated;
}
/** Writes the entry only to find its faults: fields too long for devices, and content that they would not unpack. */
function checkEntry(pkginfo, facts, offset) {
    try {
        (0,apkindex/* writeEntry */.cD)(pkginfo, facts);
    }
    catch (error) {
        throw error instanceof errors/* FormatError */.IF ? field(offset, error.reason, error.remedy) : error;
    }
}
/** Reads a field that becomes part of paths and index lines, so it may have only plain characters. */
function identifier(pkginfo, key, allowed, offset) {
    const value = (0,apk_v2_pkginfo/* textOf */.b6)(pkginfo, key);
    if (value === '')
        throw field(offset, `its .PKGINFO has no ${key}`, `Build the package with a ${key}.`);
    const isLong = value.length > NAME_LIMIT;
    if (isLong || !allowed.test(value)) {
        const quoted = JSON.stringify((0,apk_v2_pkginfo/* decode */.D4)(value.slice(0, NAME_LIMIT)));
        const fault = isLong
            ? `is longer than ${NAME_LIMIT} characters`
            : 'has characters that clients do not accept';
        throw field(offset, `its ${key} ${quoted} ${fault}`, `Build the package with a ${key} of letters, digits and the signs apk allows.`);
    }
    return value;
}
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
function malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function cutShort(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_TRUNCATED', reason, offset });
}


/***/ }),

/***/ 71539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   OP: () => (/* binding */ printedText),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Ut: () => (/* binding */ unprintedTexts),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   i: () => (/* binding */ oddNumbers),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   su: () => (/* binding */ parsePkgInfo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28952);


/** Far above any real file: index fields take less than 2 kB, and the longest known dependencies take 5 kB. */
const PKGINFO_LIMIT = 256 << 10;
/** Keys that identify the package and its content. If one is repeated, old and new clients read different values. */
const ONCE = new Set(['pkgname', 'pkgver', 'arch', 'size', 'datahash']);
/** Keys by which clients choose, compare and install packages. */
const MEANT = new Set([
    ...ONCE,
    ...['depend', 'provides', 'install_if', 'replaces', 'triggers'],
    ...['builddate', 'provider_priority', 'replaces_priority'],
]);
/** Keys of texts that the index repeats for people. */
const TEXTS = ['pkgdesc', 'url', 'license', 'origin', 'maintainer', 'commit'];
/** The text of a key as an index holds it: with a blank for each control character but tabs. */
const printedText = (info, key) => textOf(info, key).replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' ');
/** The keys of texts with control characters. */
const unprintedTexts = (info) => TEXTS.filter((key) => printedText(info, key) !== textOf(info, key));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
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
        if (line.length >= _apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__/* .LINE_LIMIT */ .b)
            throw malformed(offset, `a line of .PKGINFO has ${_apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__/* .LINE_LIMIT */ .b} bytes or more, and no client reads it`);
        const key = line.slice(0, equals);
        // In texts for people they harm no client, and clients do not read other keys.
        if (MEANT.has(key) && /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) {
            const ending = line.endsWith('\r') ? ' (its lines end with a carriage return)' : '';
            throw malformed(offset, `the ${key} of .PKGINFO holds a control character${ending}`);
        }
        if (ONCE.has(key) && seen.has(key))
            throw malformed(offset, `.PKGINFO says ${key} more than once`);
        seen.add(key);
        pairs.push([key, line.slice(equals + 3)]);
    }
    return pairs;
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
/** The last value of a key, which is the one that clients use; empty when there is none. */
function textOf(info, key) {
    return info.findLast(([name]) => name === key)?.[1] ?? '';
}
/**
 * The items of a list in their order, with repeats. The list may be on one line or on several. A tab between items is
 * taken for the blank that was meant.
 */
function itemsOf(info, key) {
    return info
        .filter(([name]) => name === key)
        .flatMap(([, value]) => value.split(/[ \t]+/))
        .filter((item) => item !== '');
}
/**
 * The value of a key that holds a number, as clients read it: its first digits, and 0 when there are none, or more than
 * any size or time has.
 */
function numberOf(info, key) {
    return Number(/^\d{1,15}(?!\d)/.exec(textOf(info, key).trim())?.[0] ?? 0);
}
/** The keys of numbers that hold other text. */
function oddNumbers(info) {
    return NUMBERS.filter((key) => !/^\d{0,15}$/.test(textOf(info, key).trim()));
}
const NUMBERS = ['size', 'builddate', 'provider_priority', 'replaces_priority'];


/***/ }),

/***/ 80020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ replacesFault)
/* harmony export */ });
/* harmony import */ var _apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28952);
/* harmony import */ var _pkginfo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);


const lineSize = (info) => 'r:'.length + (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(info, 'replaces').join(' ').length;
/**
 * Says that `replaces` does not fit into a device's database; undefined when it does. The index does not list it.
 *
 * @param folder the bytes of the longest name of a folder in the package
 */
function replacesFault(info, folder) {
    const size = lineSize(info);
    const limit = (0,_apk_device_buffers_js__WEBPACK_IMPORTED_MODULE_1__/* .replacesLimit */ .r)(folder, (0,_pkginfo_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(info, 'replaces_priority'));
    return size <= limit
        ? undefined
        : `its replaces take ${size} bytes together, and ${limit + 1} or more break a device`;
}


/***/ }),

/***/ 52712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ firstTarName),
/* harmony export */   Kz: () => (/* binding */ PLAIN_FILE),
/* harmony export */   gA: () => (/* binding */ readSegment)
/* harmony export */ });
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38160);
/* harmony import */ var _bytes_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63807);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const BLOCK = 512;
const ENTRY_LIMIT = 256;
/** Types of headers that describe the next file: extended headers and long names. */
const BEFORE_A_FILE = /^[xgLK]$/;
/** Types of plain files; clients ignore the old type, NUL. */
const PLAIN_FILE = /^[07]$/;
/** The name of the first file in a tar archive or in its beginning; empty when there is none. */
function firstTarName(tar) {
    for (let at = 0; at + BLOCK <= tar.length;) {
        if (tar.toString('latin1', at + 257, at + 262) !== 'ustar')
            return '';
        if (!BEFORE_A_FILE.test(tar.toString('latin1', at + 156, at + 157)))
            return headerName(tar, at);
        const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
        if (!(size >= 0))
            return '';
        at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
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
    const entries = (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .insideStream */ .p8)(offset, part, () => (0,_bytes_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .readTar */ .s)(content, { entries: ENTRY_LIMIT }));
    const last = entries.at(-1);
    const end = last === undefined ? 0 : last.offset + Math.ceil(last.body.length / BLOCK) * BLOCK;
    if (end > content.length)
        throw malformed(offset, `its ${part} ends in the middle of a tar block`);
    const rest = content.subarray(end);
    if (rest.length > 0) {
        throw rest.every((byte) => byte === 0)
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({
                code: 'FORMAT_MALFORMED',
                reason: `its ${part} has end-of-archive blocks, and clients read nothing after them`,
                offset,
                remedy: 'Leave them out, as `abuild-tar --cut` does.',
            })
            : malformed(offset, `its ${part} ends with a tar header that belongs to no file`);
    }
    return entries.map(({ name, offset: at, body }) => {
        const header = content.toString('latin1', at - BLOCK, at);
        return {
            name: header.startsWith('./') ? `./${name}` : name,
            isFile: PLAIN_FILE.test(header.charAt(156)),
            body,
        };
    });
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
}


/***/ }),

/***/ 16239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ TAR_NAME_LIMIT),
/* harmony export */   o: () => (/* binding */ tarEntry)
/* harmony export */ });
/* harmony import */ var _bytes_tar_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95727);

const BLOCK = 512;
const NAME = 100;
/** The longest name that `tarEntry` accepts, in bytes. */
const TAR_NAME_LIMIT = NAME;
/**
 * A file in a tar archive with header and padding, byte for byte as `apk index` writes it (apk-tools src/io.c): size
 * and time in 12 octal digits without a terminator, GNU's magic, owner root. The time is always 0.
 */
function tarEntry(name, body) {
    if (Buffer.byteLength(name) > NAME)
        throw new RangeError(`a tar name is longer than ${NAME} bytes`);
    const header = Buffer.alloc(BLOCK);
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
    return Buffer.concat([header, body, (0,_bytes_tar_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .tarPadding */ .vr)(body.length)]);
}


/***/ }),

/***/ 51926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ apkV3)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb.js
var adb_adb = __webpack_require__(22305);
// EXTERNAL MODULE: ./build/formats/apk/adb/dependency.js
var dependency = __webpack_require__(4843);
// EXTERNAL MODULE: ./build/formats/apk/adb/envelope.js
var envelope = __webpack_require__(90070);
// EXTERNAL MODULE: ./build/formats/apk/adb/packages-adb.js + 1 modules
var packages_adb = __webpack_require__(19684);
// EXTERNAL MODULE: ./build/formats/apk/adb/pkgname-spec.js
var pkgname_spec = __webpack_require__(4257);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
// EXTERNAL MODULE: ./build/formats/apk/adb/signed-index.js
var signed_index = __webpack_require__(93667);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var apk_dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk/relations.js
var relations = __webpack_require__(77315);
// EXTERNAL MODULE: ./build/formats/apk/resolver/world.js + 1 modules
var world = __webpack_require__(97284);
// EXTERNAL MODULE: ./build/formats/apk/resolver.js + 7 modules
var resolver = __webpack_require__(11339);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var version = __webpack_require__(15946);
// EXTERNAL MODULE: ./build/formats/index-json.js
var index_json = __webpack_require__(84654);
;// CONCATENATED MODULE: ./build/formats/apk-v3/entry-relations.js



/** How an entry says that its package goes together with others. */
function entryRelations(entry) {
    const info = (0,packages_adb/* infoOf */._U)(entry);
    const list = (field) => info.items(field).map((item) => (0,dependency/* readDependency */.Q)(info.adb, item));
    return {
        depends: list('depends').map(stated),
        provides: list('provides'),
        installIf: list('install-if').map(stated),
        providerPriority: Number(info.number('provider-priority')),
        checksum: entry.identity ?? '',
    };
}
const stated = (dependency) => ({ dependency, text: (0,apk_dependency/* printDependency */.bp)(dependency) });

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
    const tags = info.items('tags').map((tag) => (0,adb_adb/* readBlob */.gm)(info.adb, tag).toString('utf8'));
    return (0,index_json/* withoutAbiSuffix */.aL)(entry.name, tags.find((tag) => tag.startsWith(ABI_TAG))?.slice(ABI_TAG.length));
}

// EXTERNAL MODULE: ./build/formats/apk/adb/dump.js
var dump = __webpack_require__(2212);
// EXTERNAL MODULE: ./build/formats/meaning.js
var meaning = __webpack_require__(58208);
;// CONCATENATED MODULE: ./build/formats/apk-v3/meaning.js




const TEXTS = ['description', 'license', 'maintainer', 'url', 'repo-commit', 'tags'];
/**
 * What apk goes by in an entry besides the name, version, arch and identity, and its texts for people.
 */
function meaning_meaning(entry) {
    const { adb } = (0,packages_adb/* infoOf */._U)(entry);
    const values = new Map((0,dump/* dumpObject */.M)(adb, adb.root, schema/* PKGINFO */.Z8));
    const value = (name) => values.get(name) ?? '';
    return [
        ...['depends', 'provides', 'replaces', 'install-if', 'recommends'].map((name) => (0,meaning/* listField */.FZ)(name, value(name).split(' '))),
        ...['provider-priority', 'installed-size', 'layer'].map((name) => (0,meaning/* numberField */.sJ)(name, value(name))),
        (0,meaning/* textField */.M8)('origin', value('origin'), true),
        (0,meaning/* numberField */.sJ)('build-time', value('build-time'), true),
        ...TEXTS.map((name) => (0,meaning/* plainText */.wh)(name, value(name))),
    ];
}

// EXTERNAL MODULE: ./build/formats/apk-v3/package.js + 3 modules
var apk_v3_package = __webpack_require__(4360);
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
    relations: relations/* relations */.K1,
    describe,
    meaning: meaning_meaning,
    resolver: (candidates) => (0,resolver/* apkResolver */.N)(candidates, entryRelations, world/* APK_3 */.j_),
    compareVersions: version/* compareVersions */.Zy,
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
    const adb = (0,adb_adb/* openAdb */.UC)(info, 0);
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
const firstLine = (text) => text.split('\n')[0] ?? '';
function describe(listed) {
    const info = (0,packages_adb/* infoOf */._U)(listed);
    const installed = Number(info.number('installed-size'));
    const dependencies = (field) => info.items(field).map((item) => (0,apk_dependency/* printDependency */.bp)((0,dependency/* readDependency */.Q)(info.adb, item)));
    return {
        summary: firstLine(info.text('description')),
        description: info.text('description'),
        section: '',
        installed: Number.isSafeInteger(installed) && installed > 0 ? installed : undefined,
        license: info.text('license'),
        maintainer: info.text('maintainer'),
        homepage: info.text('url'),
        dependencies: dependencies('depends'),
        provides: dependencies('provides'),
    };
}
async function writeFolder(content) {
    const { entries, arch } = content;
    const keys = content.keys.filter((key) => key.scheme === 'apk-v3');
    const old = (0,signed_index/* readableIndex */.Vt)(content.old.get(INDEX_FILE));
    const same = old !== undefined && (0,packages_adb/* areSame */.tj)(old.entries, entries) ? old : undefined;
    const files = new Map();
    if (same === undefined || !(await (0,signed_index/* isDoneBy */.YT)(same.file, keys))) {
        const payload = same?.file.payload ?? (0,packages_adb/* writeIndex */._M)(entries, headOf(content, old));
        files.set(INDEX_FILE, await (0,signed_index/* signedIndex */.d1)(payload, keys));
    }
    const json = indexJson(entries, arch);
    if (!content.old.get(JSON_FILE)?.equals(json))
        files.set(JSON_FILE, json);
    return files;
}
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
    return bytes === undefined ? [] : await (0,signed_index/* verifyAdbIndex */.Z3)(bytes, INDEX_FILE, keys);
}


/***/ }),

/***/ 12661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ apkV3AsApkindex),
/* harmony export */   v: () => (/* binding */ apkV3AsPackages)
/* harmony export */ });
/* harmony import */ var _apk_adb_packages_adb_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19684);
/* harmony import */ var _apk_adb_signed_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93667);
/* harmony import */ var _apk_v3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51926);



/**
 * apk 3's indexes under the names that it asks for in a repository with a folder for each arch. Packages are then found
 * from the folder above. pkgfeed reads such indexes and writes none of them: `Packages.adb` beside an `APKINDEX.tar.gz`
 * belongs to the format of that one.
 */
/** Where packages are when the index does not say it, from the folder above that of the index. */
const DEFAULT_SPEC = `\${arch}/\${name}-\${version}.apk`;
const named = (indexFile) => ({
    ..._apk_v3_js__WEBPACK_IMPORTED_MODULE_2__/* .apkV3 */ .O,
    indexFile,
    derivedFiles: [],
    parseIndex,
    checkIndex: async () => [],
    async verify(files, keys) {
        const bytes = files.get(indexFile);
        return bytes === undefined ? [] : await (0,_apk_adb_signed_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyAdbIndex */ .Z3)(bytes, indexFile, keys);
    },
});
/** For a line without a word in front: one distribution gives its index this name. */
const apkV3AsApkindex = named('APKINDEX.tar.gz');
/** For a line that begins with `v3`. */
const apkV3AsPackages = named('Packages.adb');
/** The first part of a path is the folder of the index. */
function parseIndex(bytes) {
    return (0,_apk_adb_packages_adb_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(bytes, DEFAULT_SPEC).entries.map((entry) => ({
        ...entry,
        file: entry.file.includes('://') ? entry.file : entry.file.slice(entry.file.indexOf('/') + 1),
    }));
}


/***/ }),

/***/ 4360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb.js
var adb_adb = __webpack_require__(22305);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb-writer.js
var adb_writer = __webpack_require__(29169);
// EXTERNAL MODULE: ./build/formats/apk/adb/container.js
var container = __webpack_require__(4479);
// EXTERNAL MODULE: ./build/formats/apk/adb/dump.js
var dump = __webpack_require__(2212);
// EXTERNAL MODULE: ./build/formats/apk/adb/envelope.js
var envelope = __webpack_require__(90070);
// EXTERNAL MODULE: ./build/formats/apk/adb/printed-info.js
var printed_info = __webpack_require__(12215);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
// EXTERNAL MODULE: ./build/formats/apk/adb/signature.js
var signature = __webpack_require__(59222);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk/relations.js
var relations = __webpack_require__(77315);
// EXTERNAL MODULE: ./build/formats/apk/words.js
var words = __webpack_require__(67479);
// EXTERNAL MODULE: ./build/formats/foreign-scripts.js
var foreign_scripts = __webpack_require__(73038);
;// CONCATENATED MODULE: ./build/formats/apk-v3/data.js




/** The regular files that are not empty, in the order in which their blocks must come. */
function* filesWithData(root) {
    const { adb } = root;
    for (const [i, at] of root.items('paths').entries()) {
        const directory = (0,schema/* objectAt */.lJ)(adb, at, schema/* DIR */.q6);
        for (const [j, each] of directory.items('files').entries()) {
            const file = (0,schema/* objectAt */.lJ)(adb, each, schema/* FILE */.PW);
            const size = file.number('size');
            if (size === 0 || file.value('target') !== adb_adb/* NULL */.Cq)
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

// EXTERNAL MODULE: ./build/formats/apk/adb/broken-text.js
var broken_text = __webpack_require__(50999);
// EXTERNAL MODULE: ./build/formats/apk/adb/device-limits.js
var device_limits = __webpack_require__(63129);
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
function checkInfo(root, fileSize) {
    const info = infoIn(root);
    const name = info.text('name');
    const version = info.text('version');
    const arch = info.text('arch');
    if (name === '')
        throw wrongField('it has no name', 'Build the package with `--info name:…`.');
    if (!words/* USABLE_NAME */.T1.test(name)) {
        throw wrongField(`its name ${quoted(name)} has characters that clients do not accept`, 'Name it with letters, digits and the signs + - . _ only.');
    }
    if (!words/* USABLE_VERSION */.KH.test(version)) {
        throw wrongField(version === ''
            ? 'it has no version'
            : `its version ${quoted(version)} has characters that clients do not accept`, 'Write versions like 1.2.3-r0: numbers and dots, then perhaps a letter, _rc1, ~ and a hash, -r and a number.');
    }
    checkArch(arch);
    if (`${name}-${version}.apk`.length > FILE_NAME_LIMIT) {
        throw wrongField(`its name and version make a file name of over ${FILE_NAME_LIMIT} characters`, 'Build the package with a shorter version.');
    }
    const printed = (0,printed_info/* printedInfo */.Dr)(info);
    const broken = (0,broken_text/* brokenText */.v)(printed);
    if (broken !== undefined) {
        throw wrongField(`its ${broken}`, 'Build the package with each field on one line, and each item as a plain name.');
    }
    const beyond = (0,device_limits/* beyondDevices */.T)(info, printed, fileSize) ?? (0,device_limits/* replacesFault */.k)(printed, root);
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
const infoIn = (root) => (0,schema/* objectAt */.lJ)(root.adb, root.value('info'), schema/* PKGINFO */.Z8);
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
/**
 * @param files how many files and links the package has
 * @throws FormatError for a package of which devices would unpack nothing
 */
function checkInstalledSize(root, files) {
    const hasContent = files > 0 || root.value('scripts') !== adb_adb/* NULL */.Cq;
    if (!hasContent || infoIn(root).number('installed-size') !== 0)
        return;
    throw wrongField('devices would install it empty: its installed-size is 0, and apk then unpacks nothing', 'Build the package with its size, or with 1 if it only has scripts; `apk mkpkg` does that.');
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

// EXTERNAL MODULE: ./build/formats/apk/path.js
var apk_path = __webpack_require__(64343);
// EXTERNAL MODULE: ./build/formats/file-list.js
var file_list = __webpack_require__(69506);
;// CONCATENATED MODULE: ./build/formats/apk-v3/paths.js







const LINK_KINDS = new Set([0o120000, 0o100000]);
const DEVICE_KINDS = new Set([0o060000, 0o020000, 0o010000]);
const HARD_LINK = 0o100000;
/** The most bytes of a target (apk-tools src/extract_v3.c). */
const LONGEST_TARGET = 4094;
/** Bytes of a device number. */
const DEVICE_SIZE = 8;
const BUILD_AGAIN = 'Build the package with `apk mkpkg` from a folder with plain file names.';
/**
 * Lists the files and links of a package. Each rule was tried on apk 3.
 *
 * @throws FormatError for what apk 3 leaves out or fails at
 */
function listFiles(root) {
    const list = new file_list/* FileList */.$c();
    const files = new Set();
    /** Those of `files` that a hard link may lead to. */
    const plain = new Set();
    const folders = new Set();
    for (const at of root.items('paths')) {
        const directory = (0,schema/* objectAt */.lJ)(root.adb, at, schema/* DIR */.q6);
        const folder = directory.bytes('name').toString('latin1');
        list.count(folder, container/* PAYLOAD_OFFSET */.HV);
        if (folder !== '')
            checkPath(folder);
        if (files.has(folder))
            throw twice(folder);
        folders.add(folder);
        for (const each of directory.items('files')) {
            const file = (0,schema/* objectAt */.lJ)(root.adb, each, schema/* FILE */.PW);
            const name = file.bytes('name').toString('latin1');
            const path = folder === '' ? name : `${folder}/${name}`;
            list.count(path, container/* PAYLOAD_OFFSET */.HV);
            if (name === '')
                throw refused(`it has a file without a name in ${(0,apk_path/* quotedPath */.MW)(`${folder}/`)}`);
            if (name.includes('/'))
                throw refused(`it has a file whose name ${(0,apk_path/* quotedPath */.MW)(name)} has a slash`);
            checkPath(path);
            if (files.has(path) || folders.has(path))
                throw twice(path);
            checkFile(file, path, plain);
            files.add(path);
            if (isPlain(file))
                plain.add(path);
            list.add(path);
        }
    }
    return list;
}
function checkPath(path) {
    const fault = path.endsWith('/') ? 'ends with a slash' : (0,apk_path/* pathFault */.a9)(path);
    if (fault !== undefined) {
        throw refused(`it has the path ${(0,apk_path/* quotedPath */.MW)(path)}, which ${fault}, so apk would not install it`);
    }
}
/** True for a file with content, and for another name of it. */
function isPlain(file) {
    return file.value('target') === adb_adb/* NULL */.Cq || file.bytes('target').readUInt16LE(0) === HARD_LINK;
}
function checkFile(file, path, earlier) {
    if (file.value('target') !== adb_adb/* NULL */.Cq) {
        checkTarget(file.bytes('target'), path, earlier);
        return;
    }
    if (ALGORITHMS[file.bytes('hash').length] === undefined) {
        throw refused(`its file ${(0,apk_path/* quotedPath */.MW)(path)} has no valid hash`);
    }
}
/** A target is its kind as two bytes, then a path or a device number. */
function checkTarget(target, path, earlier) {
    const kind = target.length < 2 ? 0 : target.readUInt16LE(0);
    const isDevice = DEVICE_KINDS.has(kind) && target.length === 2 + DEVICE_SIZE;
    if (!isDevice && !LINK_KINDS.has(kind)) {
        throw refused(`the target of ${(0,apk_path/* quotedPath */.MW)(path)} is of no kind that apk knows`);
    }
    if (LINK_KINDS.has(kind) && target.length === 2) {
        throw refused(`it has a link ${(0,apk_path/* quotedPath */.MW)(path)} without a target, so apk would fail to install it`);
    }
    if (!isDevice && target.length - 2 > LONGEST_TARGET) {
        throw refused(`it has a link ${(0,apk_path/* quotedPath */.MW)(path)} with a target of over ${LONGEST_TARGET} bytes, so apk would fail to install it`);
    }
    if (kind !== HARD_LINK)
        return;
    const to = target.toString('latin1', 2);
    if (earlier.has(to))
        return;
    throw refused(`it has a hard link ${(0,apk_path/* quotedPath */.MW)(path)} to ${(0,apk_path/* quotedPath */.MW)(to)}, which is no plain file before it, so apk would fail to install it`);
}
const twice = (path) => refused(`it has ${(0,apk_path/* quotedPath */.MW)(path)} twice, so apk would fail to install it`);
function refused(reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset: container/* PAYLOAD_OFFSET */.HV, remedy: BUILD_AGAIN });
}

;// CONCATENATED MODULE: ./build/formats/apk-v3/package.js

















/**
 * Reads a package file to its end. Checks that clients can install it by its metadata, and that its data matches
 * the metadata.
 *
 * @throws FormatError without a file name, with the offset in the plain file
 */
async function readPackage(bytes) {
    const file = await (0,container/* openPackageFile */.$b)(bytes);
    const adb = (0,adb_adb/* openAdb */.UC)(file.payload, container/* PAYLOAD_OFFSET */.HV, adb_adb/* PACKAGE_SHARING */.e6);
    const root = (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PACKAGE */.Hy);
    const { name, version, arch } = checkInfo(root, bytes.length);
    checkScripts(root);
    const count = countFiles(root);
    checkInstalledSize(root, count);
    const files = listFiles(root).packed();
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
    const fields = (0,dump/* dumpObject */.M)(adb, root.value('info'), schema/* PKGINFO */.Z8);
    return {
        name,
        version,
        arch,
        anyArch: arch === 'noarch',
        warnings: [
            ...warningsOf(root, file.envelope.compression),
            ...(0,relations/* selfProvides */.Zu)({ name, fields }),
            ...(0,foreign_scripts/* foreignScripts */.p)(scriptTexts(root), 'apk'),
        ],
        get files() {
            return files();
        },
        facts: [
            ['container', `ADB (${(0,envelope/* nameOfCompression */.L4)(file.envelope)})`],
            ['signatures', keyIds.length === 0 ? 'none' : keyIds.join(', ')],
            ['files', String(count)],
        ],
        fields,
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
function scriptTexts(root) {
    const scripts = (0,schema/* objectAt */.lJ)(root.adb, root.value('scripts'), schema/* SCRIPTS */.dL);
    return schema/* SCRIPTS */.dL.fields.map(([name]) => [name, scripts.bytes(name).toString('latin1')]);
}
function warningsOf(root, compression) {
    const info = infoIn(root);
    const { lists } = (0,printed_info/* printedInfo */.Dr)(info);
    const unreadable = printed_info/* LISTS */.m5.flatMap((field) => {
        const items = (0,dependency/* unreadableItems */.MW)(lists[field].map(dependency/* printDependency */.bp));
        return items.length === 0 ? [] : [`${field}: ${(0,words/* firstItems */.J9)(items)}`];
    });
    return [
        ...(0,words/* wordWarnings */.Se)(info.text('name'), info.text('version')),
        ...(compression === 'zstd'
            ? [
                (0,words/* apkWarning */.Fz)('OpenWrt cannot install it: it is compressed with zstd; build it with `--compression deflate`'),
            ]
            : []),
        ...(unreadable.length > 0
            ? [
                (0,words/* apkWarning */.Fz)('apk warns of a broken package once it is installed: its lists have items that apk cannot read back; ' +
                    'write each as a name, or as a name, one of = < <= > >= ~ and a version that apk can compare', unreadable.join('; ')),
            ]
            : []),
    ];
}


/***/ }),

/***/ 29169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ adbWriter)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _index_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78317);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22305);



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

/***/ 22305:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
    error: 0xf,
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
/** Checks that there are so many bytes at an offset of the payload, their alignment and the budget. */
function claim(adb, at, size, alignment) {
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
}
function bytesAt(adb, at, size, alignment) {
    claim(adb, at, size, alignment);
    return adb.payload.subarray(at, at + size);
}
/** Reads a number; 0 when there is none, as clients read it. */
function readInt(adb, value) {
    const at = offsetOf(value);
    switch (tagOf(value)) {
        case TAG.int:
            return at;
        case TAG.int32:
            claim(adb, at, 4, 4);
            return adb.payload.readUInt32LE(at);
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
    const prefix = BLOB_PREFIX[tagOf(value)];
    const at = offsetOf(value);
    if (prefix === undefined)
        throw malformed(adb, at, 'a value that should be text is not');
    return adb.payload.subarray(at + prefix, at + blobSize(adb, at, prefix));
}
/** The bytes of a blob with its length in front. */
function blobSize(adb, at, prefix) {
    claim(adb, at, prefix, prefix);
    const size = prefix + adb.payload.readUIntLE(at, prefix);
    claim(adb, at, size, prefix);
    return size;
}
/** The slots of an object or array, which begin at 1; slot 0 is their count with itself. Empty when there is none. */
function readTable(adb, value) {
    if (value === NULL)
        return [];
    const at = offsetOf(value);
    const tag = tagOf(value);
    if (tag !== TAG.array && tag !== TAG.object)
        throw malformed(adb, at, 'a value that should be a list is not one');
    claim(adb, at, 4, 4);
    const count = adb.payload.readUInt32LE(at);
    if (count === 0)
        throw malformed(adb, at, 'a list has no valid length');
    if (count > SLOT_LIMIT) {
        const reason = `a list has more than ${SLOT_LIMIT} items`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset: adb.offset + at });
    }
    claim(adb, at, 4 * count, 4);
    const slots = new Array(count);
    for (let i = 0; i < count; i++) {
        const slot = adb.payload.readUInt32LE(at + 4 * i);
        // `apk mkndx` leaves an error where it cannot store a field, and clients read it as no value.
        slots[i] = i > 0 && tagOf(slot) === TAG.error ? NULL : slot;
    }
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
            const size = blobSize(adb, at, prefix);
            return { bytes: adb.payload.subarray(at, at + size), alignment: prefix };
        }
    }
    return undefined;
}
function malformed(adb, at, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset: adb.offset + at });
}


/***/ }),

/***/ 50999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ brokenText)
/* harmony export */ });
/* harmony import */ var _printed_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12215);

/**
 * A device prints the fields of an installed package as lines of its database. A line break in one makes the rest of the
 * text a line of its own, and no later command can read the database, or it knows the package by another name.
 */
const LINE_END = 0x0a;
const REST = 'and a device that installs it cannot read its database any more';
const BREAK = `has a line break, ${REST}`;
const ITEM_BREAK = `has an item with a line break, ${REST}`;
/** Which field would break the database of a device, as in `description has a line break`; undefined when none would. */
function brokenText({ texts, lists, tags }) {
    const text = _printed_info_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXTS */ .Dm.find((field) => texts[field].includes(LINE_END));
    if (text !== undefined)
        return `${text} ${BREAK}`;
    if (tags.some((tag) => tag.includes(LINE_END)))
        return `tags ${ITEM_BREAK}`;
    const list = _printed_info_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTS */ .m5.find((field) => lists[field].some(hasLineEnd));
    if (list !== undefined)
        return `${list} ${ITEM_BREAK}`;
    // A device reads this list back more strictly than the others.
    return lists.replaces.some(({ name }) => name.includes('@'))
        ? `replaces has an item with an @, ${REST}`
        : undefined;
}
const hasLineEnd = ({ name, version }) => name.includes('\n') || version.includes('\n');


/***/ }),

/***/ 4479:
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
/* harmony import */ var _bytes_piece_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36524);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _index_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78317);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90070);




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

/***/ 9066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ storeDependencies),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   g0: () => (/* binding */ dependencyValues)
/* harmony export */ });
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15946);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22305);



/** Stores dependencies in their order. */
const storeDependencies = (writer, dependencies) => dependencies.map((dependency) => ({ dependency, value: writeDependency(writer, dependency) }));
/** The values of a list: each dependency once, by name, version and match. */
function dependencyValues(stored) {
    const sorted = stored.toSorted(({ dependency: a }, { dependency: b }) => {
        const names = Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
        const versions = a.version === '' || b.version === '' ? 0 : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(a.version, b.version);
        return names || versions || storedMatch(a) - storedMatch(b);
    });
    return sorted.map(({ value }) => value).filter((value, i, all) => value !== all[i - 1]);
}
/** Text that is no dependency, as one on a name that no package has. */
const unreadable = (text) => ({ name: text, version: '', match: _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4 });
/** The stored match: no number stands for `=`, and for any version when there is no version. */
const storedMatch = ({ match }) => (match === _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4 || match === _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .MATCH */ .E_.equal ? 0 : match);
function writeDependency(writer, dependency) {
    const { name, version } = dependency;
    const match = storedMatch(dependency);
    const texts = [writer.blob(Buffer.from(name)), writer.blob(Buffer.from(version))];
    return writer.table([...texts, match === 0 ? _adb_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL */ .Cq : writer.int(match)]);
}


/***/ }),

/***/ 4843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readDependency)
/* harmony export */ });
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26281);


/** Reads a dependency object: no version means any, no match means `=` (apk-tools 3.0 src/apk_adb.c). */
function readDependency(adb, value) {
    const object = (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(adb, value, _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .DEPENDENCY */ .QZ);
    const version = object.text('version');
    const match = Number(object.number('match')) || _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .MATCH */ .E_.equal;
    return {
        name: object.text('name'),
        version,
        match: version === '' ? _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4 | (match & _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .MATCH */ .E_.conflict) : match,
    };
}


/***/ }),

/***/ 63129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ beyondDevices),
/* harmony export */   k: () => (/* binding */ replacesFault)
/* harmony export */ });
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _device_buffers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28952);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22305);
/* harmony import */ var _printed_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12215);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26281);





/** The buffers in which a device prints an installed package (apk-tools 3.0 src/package.c). */
const HEADER_BUFFER = 2048;
const DEPENDENCY_BUFFER = 256;
/** A client cuts longer descriptions when it loads them. */
const DESCRIPTION_READ = 512;
/** `Q2` and base64 of a SHA-256. */
const HASH_TEXT = 46;
/**
 * Says which part of a package does not fit into a device's buffers: the device would unpack the package and then
 * fail to write its database. Undefined when everything fits.
 */
function beyondDevices(info, printed, fileSize) {
    return headerFault(info, printed, fileSize) ?? dependencyFault(printed) ?? lineFault(printed);
}
/** Checks the fields that are printed into one buffer as `X:value` lines. */
function headerFault(info, { texts }, fileSize) {
    const size = (name) => texts[name].length;
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
        ['repo-commit', 2 * info.bytes('repo-commit').length],
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
function dependencyFault({ lists }) {
    for (const name of _printed_info_js__WEBPACK_IMPORTED_MODULE_2__/* .LISTS */ .m5) {
        const place = (0,_printed_info_js__WEBPACK_IMPORTED_MODULE_2__/* .printedSizes */ .RC)(lists[name]).findIndex((size) => size > DEPENDENCY_BUFFER);
        const long = lists[name][place];
        if (long === undefined)
            continue;
        const beginning = (0,_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .printDependency */ .bp)(long).slice(0, 60);
        return `its ${name} has an item longer than the ${DEPENDENCY_BUFFER} bytes that devices hold: ${JSON.stringify(`${beginning}…`)}`;
    }
    return undefined;
}
/** Checks the lists that become one line each. */
function lineFault({ lists, tags }) {
    const sizes = [
        ['tags', tags.reduce((sum, tag) => sum + tag.length + 1, 0)],
        ..._printed_info_js__WEBPACK_IMPORTED_MODULE_2__/* .LISTS */ .m5.map((name) => [name, sum((0,_printed_info_js__WEBPACK_IMPORTED_MODULE_2__/* .printedSizes */ .RC)(lists[name]))]),
    ];
    const long = sizes.find(([, size]) => 'X:'.length + size >= _device_buffers_js__WEBPACK_IMPORTED_MODULE_4__/* .LINE_LIMIT */ .b);
    return long && `its ${long[0]} make a line of ${long[1]} bytes, and devices read none of ${_device_buffers_js__WEBPACK_IMPORTED_MODULE_4__/* .LINE_LIMIT */ .b}`;
}
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
/** Says that `replaces`, which becomes one line of the database, does not fit there; undefined when it does. */
function replacesFault({ lists }, root) {
    const size = 'r:'.length + sum((0,_printed_info_js__WEBPACK_IMPORTED_MODULE_2__/* .printedSizes */ .RC)(lists.replaces));
    if (size <= SURE)
        return undefined;
    const folder = root
        .items('paths')
        .reduce((most, path) => Math.max(most, (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(root.adb, path, _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .DIR */ .q6).bytes('name').length), 0);
    const priority = root.value('replaces-priority') === _adb_js__WEBPACK_IMPORTED_MODULE_1__/* .NULL */ .Cq ? '' : root.number('replaces-priority').toString();
    const limit = (0,_device_buffers_js__WEBPACK_IMPORTED_MODULE_4__/* .replacesLimit */ .r)(folder, priority);
    return size <= limit
        ? undefined
        : `its replaces make ${size} bytes of a device's database, and only ${limit} are sure to fit there with its folders`;
}
/** A line of so many bytes fits whatever the folders are: their names have at most 4,096. */
const SURE = 900;


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dumpObject)
/* harmony export */ });
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22305);
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4843);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26281);




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
        return (0,_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .printDependency */ .bp)((0,_dependency_js__WEBPACK_IMPORTED_MODULE_2__/* .readDependency */ .Q)(adb, value));
    return dumpObject(adb, value, kind)
        .map(([name, text]) => `${name}=${text}`)
        .join(', ');
}
const isList = (kind) => Array.isArray(kind);


/***/ }),

/***/ 90070:
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
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




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

/***/ 19684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tj: () => (/* binding */ areSame),
  YP: () => (/* binding */ indexIn),
  _U: () => (/* binding */ infoOf),
  vY: () => (/* binding */ readIndex),
  R3: () => (/* binding */ sortEntries),
  b6: () => (/* binding */ textOf),
  _M: () => (/* binding */ writeIndex)
});

// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(78317);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var version = __webpack_require__(15946);
// EXTERNAL MODULE: ./build/formats/apk/words.js
var words = __webpack_require__(67479);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb.js
var adb_adb = __webpack_require__(22305);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb-writer.js
var adb_writer = __webpack_require__(29169);
// EXTERNAL MODULE: ./build/formats/apk/adb/broken-text.js
var broken_text = __webpack_require__(50999);
// EXTERNAL MODULE: ./build/formats/apk/adb/container.js
var container = __webpack_require__(4479);
// EXTERNAL MODULE: ./build/formats/apk/adb/device-limits.js
var device_limits = __webpack_require__(63129);
// EXTERNAL MODULE: ./build/formats/apk/adb/printed-info.js
var printed_info = __webpack_require__(12215);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
;// CONCATENATED MODULE: ./build/formats/apk/adb/harm-screen.js



/** Most of the buffer for the header of an installed package; the rest is for its numbers and its hash. */
const SURE_TEXTS = 1700;
/** Less than the buffer for one item, and far less than a line may have. */
const SURE_ITEM = 250;
const SURE_LIST = 65_536;
/** Each byte that is not UTF-8 is printed as three. */
const GROWTH = 3;
const SUSPECT = Number.POSITIVE_INFINITY;
const NAME = (0,schema/* slotOf */.SW)(schema/* DEPENDENCY */.QZ, 'name');
const VERSION = (0,schema/* slotOf */.SW)(schema/* DEPENDENCY */.QZ, 'version');
/**
 * The quick test for fields that harm a device: nearly all packages of an index pass, and only the others are printed
 * as a device prints them. An index shares the dependencies of its packages, so each is looked at once.
 */
class HarmScreen {
    sizes = new Map();
    /** True when no field breaks the database of a device, or is too long for it. */
    passes(info) {
        return (areFine(printed_info/* TEXTS */.Dm.map((field) => info.bytes(field)), SURE_TEXTS - 2 * info.bytes('repo-commit').length) &&
            areFine(info.items('tags').map((tag) => (0,adb_adb/* readBlob */.gm)(info.adb, tag)), SURE_LIST) &&
            printed_info/* LISTS */.m5.every((field) => this.isFineList(info, field)));
    }
    isFineList(info, field) {
        const items = info.items(field);
        // A device reads these back more strictly than other lists, and hardly any package has some.
        if (field === 'replaces' && items.length > 0)
            return false;
        let total = 0;
        for (const item of items)
            total += this.sizeOf(info.adb, item);
        return total <= SURE_LIST;
    }
    /** The most bytes that a device prints for a dependency, with what separates it from others. */
    sizeOf(adb, value) {
        const known = this.sizes.get(value);
        if (known !== undefined)
            return known;
        const slots = (0,adb_adb/* readTable */.xz)(adb, value);
        const [name, version] = [(0,adb_adb/* readBlob */.gm)(adb, slots[NAME] ?? 0), (0,adb_adb/* readBlob */.gm)(adb, slots[VERSION] ?? 0)];
        const size = GROWTH * (name.length + version.length) + '! ~='.length;
        const isFine = size <= SURE_ITEM && !hasLineEnd(name) && !hasLineEnd(version);
        this.sizes.set(value, isFine ? size : SUSPECT);
        return isFine ? size : SUSPECT;
    }
}
/** True for texts without a line end that have so many bytes together, each with one to separate it. */
function areFine(texts, most) {
    let total = 0;
    for (const text of texts) {
        if (hasLineEnd(text))
            return false;
        total += text.length + 1;
    }
    return total <= most;
}
const hasLineEnd = (text) => text.includes(0x0a);

// EXTERNAL MODULE: ./build/formats/apk/adb/pkgname-spec.js
var pkgname_spec = __webpack_require__(4257);
;// CONCATENATED MODULE: ./build/formats/apk/adb/packages-adb.js












/** Bytes of a SHA-1 (of an apk v2's control part), SHA-256 or SHA-512: clients skip entries with other hashes. */
const HASH_SIZES = new Set([20, 32, 64]);
const HASHES = (0,schema/* slotOf */.SW)(schema/* PKGINFO */.Z8, 'hashes');
const ARCH = (0,schema/* slotOf */.SW)(schema/* PKGINFO */.Z8, 'arch');
const FILE_SIZE = (0,schema/* slotOf */.SW)(schema/* PKGINFO */.Z8, 'file-size');
/**
 * @param defaultSpec the path of packages where the index gives no spec
 * @throws FormatError with the offset in the plain file
 */
function readIndex(bytes, defaultSpec) {
    return indexIn((0,container/* readIndexFile */.fV)(bytes), defaultSpec);
}
/** Reads the index in a file that is read already, as `readIndex` does. */
function indexIn(file, defaultSpec = pkgname_spec/* DEFAULT_SPEC */.u) {
    const adb = (0,adb_adb/* openAdb */.UC)(file.payload, container/* PAYLOAD_OFFSET */.HV);
    const index = (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* INDEX */.hx);
    const spec = index.text('pkgname-spec');
    const fileOf = (0,pkgname_spec/* readSpec */.O)(spec || defaultSpec, container/* PAYLOAD_OFFSET */.HV);
    const budget = (0,index_budget/* indexBudget */.WZ)();
    const screen = new HarmScreen();
    const entries = index.items('packages').map((value) => {
        const entry = readEntry(adb, value, fileOf, screen);
        budget.take(entry.text.length + entry.file.length, container/* PAYLOAD_OFFSET */.HV);
        return entry;
    });
    return { file, description: index.text('description'), spec, entries };
}
function readEntry(adb, value, fileOf, screen) {
    const info = (0,schema/* objectAt */.lJ)(adb, value, schema/* PKGINFO */.Z8);
    const [name, version, arch] = [word(info, 'name'), word(info, 'version'), word(info, 'arch')];
    const hash = info.bytes('hashes');
    const stated = info.value('file-size') === adb_adb/* NULL */.Cq ? undefined : info.number('file-size');
    const size = typeof stated === 'bigint' ? undefined : stated;
    const identity = hash.toString('hex');
    const harm = harmIn(info, hash, size, screen);
    const entry = {
        name,
        version,
        arch,
        // A package without an arch is installed everywhere, like one for noarch.
        anyArch: arch === 'noarch' || arch === '',
        file: fileOf({ name: plain(name), version: plain(version), arch: plain(arch), hash: identity }),
        size,
        identity,
        sha256: undefined,
        md5: undefined,
        text: textOf(info, { size, hash, arch: info.text('arch') }),
    };
    const mended = size === stated ? {} : { mended: ['a file-size that no file has'] };
    return { ...entry, ...mended, ...(harm === undefined ? {} : { harm }) };
}
const word = (info, field) => info.text(field).slice(0, words/* WORD_LIMIT */.DR);
/** The words become a path, which must not lead out of the folder. */
const plain = (text) => text.replaceAll('/', '_');
/** Why no client can use an entry, as a noun phrase; undefined when they can. */
function harmIn(info, hash, size, screen) {
    const [name, version, arch] = [info.text('name'), info.text('version'), info.text('arch')];
    const harm = (0,words/* wordHarm */.XY)(name, version);
    if (harm !== undefined)
        return harm;
    if (/[\u0000-\u0020\u007f/\\]/.test(arch) || info.bytes('arch').length > words/* WORD_LIMIT */.DR) {
        return 'an arch that no device has';
    }
    if (!HASH_SIZES.has(hash.length))
        return 'no hash that clients can read';
    const printed = screen.passes(info) ? undefined : printedHarm(info, size);
    if (printed !== undefined)
        return printed;
    return (0,words/* installsEmpty */.Qs)(info.number('installed-size'), size)
        ? `an installed-size of 0 in a file of ${size} bytes, of which devices unpack nothing`
        : undefined;
}
/** What breaks a device when it prints the entry. */
function printedHarm(info, size) {
    const printed = (0,printed_info/* printedInfo */.Dr)(info);
    const broken = (0,broken_text/* brokenText */.v)(printed);
    if (broken !== undefined)
        return `fields that break the database of a device (its ${broken})`;
    const long = (0,device_limits/* beyondDevices */.T)(info, printed, size ?? 0);
    return long && `fields that are too long for devices (${long})`;
}
/** The text of an entry, which is the pkginfo as an index lists it. */
function textOf(info, listing) {
    const writer = (0,adb_writer/* adbWriter */.B)();
    return writer.finish(putInfo(writer, info, listing)).toString('latin1');
}
/** The pkginfo in the text of an entry. */
function infoOf({ text }) {
    const adb = (0,adb_adb/* openAdb */.UC)(Buffer.from(text, 'latin1'), 0);
    return (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PKGINFO */.Z8);
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
                return uniqueId === undefined ? adb_adb/* NULL */.Cq : writer.leave(Buffer.from(uniqueId, 'hex'));
            case ARCH:
                return hasOtherArch ? writer.blob(Buffer.from(arch, 'utf8')) : writer.copy(info.adb, value);
            case FILE_SIZE:
                return adb_adb/* NULL */.Cq;
            default:
                return writer.copy(info.adb, value);
        }
    });
    while (slots.length < FILE_SIZE)
        slots.push(adb_adb/* NULL */.Cq);
    slots[FILE_SIZE - 1] = size === undefined ? adb_adb/* NULL */.Cq : writer.int(size);
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
        (0,version/* compareVersions */.Zy)(a.version, b.version) ||
        compareBytes(a.identity ?? '', b.identity ?? '') ||
        compareBytes(a.text, b.text));
}
/** Compares names, versions, hex and latin1 text, whose code units are their bytes. */
const compareBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sortEntries = (entries) => entries.toSorted(compareEntries);
/**
 * The payload of an index. It has the bytes of `apk mkndx` when every entry was made from its package.
 *
 * @param put stores the pkginfo of an entry
 */
function writeIndex(entries, { description, spec }, put = putEntry) {
    const writer = (0,adb_writer/* adbWriter */.B)();
    const values = new Map(byFile(entries).map((entry) => [entry, put(writer, entry)]));
    const text = (value) => writer.blob(Buffer.from(value, 'utf8'));
    const head = text(description);
    const tail = text(spec);
    const packages = writer.table(sortEntries(entries).map((entry) => values.get(entry) ?? adb_adb/* NULL */.Cq));
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

/***/ 4257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readSpec),
/* harmony export */   u: () => (/* binding */ DEFAULT_SPEC)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 12215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ TEXTS),
/* harmony export */   Dr: () => (/* binding */ printedInfo),
/* harmony export */   RC: () => (/* binding */ printedSizes),
/* harmony export */   m5: () => (/* binding */ LISTS)
/* harmony export */ });
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22305);
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4843);



/** The fields that are text. */
const TEXTS = [
    'name',
    'version',
    'description',
    'arch',
    'license',
    'origin',
    'maintainer',
    'url',
];
/** The fields that are lists of dependencies. */
const LISTS = [
    'depends',
    'provides',
    'replaces',
    'install-if',
    'recommends',
];
function printedInfo(info) {
    const items = (field) => info.items(field).map((item) => (0,_dependency_js__WEBPACK_IMPORTED_MODULE_2__/* .readDependency */ .Q)(info.adb, item));
    return {
        texts: each(TEXTS, (field) => info.bytes(field)),
        lists: each(LISTS, items),
        tags: info.items('tags').map((tag) => (0,_adb_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(info.adb, tag)),
    };
}
const each = (keys, value) => Object.fromEntries(keys.map((key) => [key, value(key)]));
/** The bytes of each item of a list as a device prints it, with the space that separates it from the item before. */
const printedSizes = (list) => list.map((item, i) => Buffer.byteLength((0,_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .printDependency */ .bp)(item), 'utf8') + (i > 0 ? 1 : 0));


/***/ }),

/***/ 26281:
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
/* harmony import */ var _adb_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22305);

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

/***/ 59222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ signAdb),
/* harmony export */   ub: () => (/* binding */ judgeSignature),
/* harmony export */   yg: () => (/* binding */ keyIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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
    return { scheme, file, state: 'bad', keyId, reason: `it is not key ${keyId}'s signature of these bytes` };
}


/***/ }),

/***/ 93667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vt: () => (/* binding */ readableIndex),
/* harmony export */   YT: () => (/* binding */ isDoneBy),
/* harmony export */   Z3: () => (/* binding */ verifyAdbIndex),
/* harmony export */   d1: () => (/* binding */ signedIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4479);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90070);
/* harmony import */ var _packages_adb_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19684);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59222);





/** Packs and signs the payload of an index, by each key once. */
async function signedIndex(payload, keys) {
    const signatures = await (0,_signature_js__WEBPACK_IMPORTED_MODULE_4__/* .signAdb */ .D1)('indx', payload, distinctKeys(keys));
    return await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .packDeflate */ .fI)((0,_container_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAdbFile */ .xD)('indx', payload, signatures));
}
/** The keys without repeats. */
const distinctKeys = (keys) => [
    ...new Map(keys.map((key) => [key.publicKey.keyId, key])).values(),
];
/** Reads an old index. A broken one is written again: callers that carry its entries forward have read it before. */
function readableIndex(bytes) {
    try {
        return bytes === undefined ? undefined : (0,_packages_adb_js__WEBPACK_IMPORTED_MODULE_3__/* .readIndex */ .vY)(bytes);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
            return undefined;
        throw error;
    }
}
/** True when an index can stay: exactly these keys signed it, and every client can unpack it. */
async function isDoneBy(file, keys) {
    const wanted = distinctKeys(keys);
    // Without a key, an old signature that is still good is better than none.
    if (wanted.length === 0)
        return true;
    if (file.envelope.compression === 'zstd' || file.signatures.length !== wanted.length)
        return false;
    const given = wanted.map((key) => key.publicKey);
    const judged = await judgeAll(file.payload, file.signatures, '', given);
    const signers = new Set(judged.map((one) => (one.state === 'good' ? one.key.keyId : undefined)));
    return given.every(({ keyId }) => signers.has(keyId));
}
/**
 * Judges each signature of an index file.
 *
 * @param name the file's name
 */
async function verifyAdbIndex(bytes, name, keys) {
    try {
        const { payload, signatures } = (0,_container_js__WEBPACK_IMPORTED_MODULE_1__/* .readIndexFile */ .fV)(bytes);
        return await judgeAll(payload, signatures, name, keys);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF))
            throw error;
        // It is not known which bytes were meant to be signed.
        return [{ scheme: 'apk-v3', file: name, state: 'bad', reason: error.reason }];
    }
}
async function judgeAll(payload, signatures, name, keys) {
    return await Promise.all(signatures.map((block) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeSignature */ .ub)('indx', payload, block, name, keys)));
}


/***/ }),

/***/ 10269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ MATCH),
/* harmony export */   GP: () => (/* binding */ CHECKSUM),
/* harmony export */   MW: () => (/* binding */ unreadableItems),
/* harmony export */   Uc: () => (/* binding */ splitDependencies),
/* harmony export */   bp: () => (/* binding */ printDependency),
/* harmony export */   d6: () => (/* binding */ parseDependency),
/* harmony export */   kB: () => (/* binding */ tidyDependency),
/* harmony export */   rM: () => (/* binding */ PACKAGE_NAME),
/* harmony export */   x4: () => (/* binding */ ANY)
/* harmony export */ });
/* unused harmony export DEPENDENCY_NAME */
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15946);

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
/** The items of a list that apk 3 cannot read: what follows the sign is not a version, or the name is not one. */
function unreadableItems(items) {
    return items.filter((item) => parseDependency(item, _version_js__WEBPACK_IMPORTED_MODULE_0__/* .isVersion */ .lF) === undefined);
}
/** The item with its operator as `apk index` writes it, such as `~` for `~=`; other text as it is. */
function tidyDependency(text) {
    const dependency = parseDependency(text, () => true);
    if (dependency === undefined || dependency.version === '')
        return text;
    // Without a sign of its own, such as that of <=>, the version would become a part of the name.
    return operatorOf(dependency) ? printDependency(dependency) : text;
}
const operatorOf = ({ match }) => OPERATORS.get(match & ~MATCH.conflict);
/** Splits a list of dependencies as PKGINFO and APKINDEX write it, at spaces and line ends. */
function splitDependencies(text) {
    return text.split(/[ \n]+/).filter((item) => item !== '');
}
/** The dependency as text, with `?` for an unknown operator, as apk prints it. */
function printDependency(dependency) {
    const { name, version, match } = dependency;
    const not = (match & MATCH.conflict) === 0 ? '' : '!';
    if (version === '')
        return `${not}${name}`;
    return `${not}${name}${operatorOf(dependency) ?? '?'}${version}`;
}


/***/ }),

/***/ 28952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LINE_LIMIT),
/* harmony export */   r: () => (/* binding */ replacesLimit)
/* harmony export */ });
/** No client reads a line of so many bytes, in an index, in `.PKGINFO` or in its database; the line end is not counted. */
const LINE_LIMIT = 131_071;
/** The buffer in which a device writes `replaces`, with the first folder of the package after it. */
const REPLACES_BUFFER = 5120;
/** What else may stand there: the folder's `F:` and `M:` lines, the flags of a broken package. */
const RESERVED = 32;
/** A folder name for which there is always room. */
const FOLDER = 16;
/**
 * The longest `replaces` line that every device writes whole, in bytes with its `r:` and without its line end. A longer
 * one leaves the database of the device broken.
 *
 * @param folder the bytes of the longest name of a folder in the package
 * @param priority the text of the package's `replaces_priority`; empty when there is none
 */
function replacesLimit(folder, priority) {
    const priorityLine = priority === '' ? 0 : `q:${priority}\n`.length;
    return REPLACES_BUFFER - RESERVED - Math.max(FOLDER, folder) - priorityLine;
}


/***/ }),

/***/ 64343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ quotedPath),
/* harmony export */   a9: () => (/* binding */ pathFault),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH)
/* harmony export */ });
/* harmony import */ var _file_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69506);

/** The most bytes of a path: PATH_MAX less what apk keeps for names of its own (apk-tools src/tar.c). */
const LONGEST_PATH = 4096 - 11;
/** What file systems take for one part of a path. */
const PART_LIMIT = 255;
/** Why apk 2 and 3 do not install a file or folder of this path; undefined when they do. The path is bytes as latin1. */
function pathFault(path) {
    if (path === '')
        return 'is empty';
    if (path.startsWith('/'))
        return 'begins with a slash';
    if (path.startsWith('./'))
        return 'begins with ./';
    if (/[\0-\x1f\x7f]/.test(path))
        return 'has a line end or another control character';
    if (/(^|\/)\.\.?(\/|$)/.test(path))
        return 'has a part . or ..';
    if (path.length > LONGEST_PATH)
        return `is longer than ${LONGEST_PATH} bytes`;
    if (path.length > PART_LIMIT && path.split('/').some((part) => part.length > PART_LIMIT)) {
        return `has a part of over ${PART_LIMIT} bytes`;
    }
    return undefined;
}
const quotedPath = (path) => `"${(0,_file_list_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(path)}"`;


/***/ }),

/***/ 77315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ relations),
/* harmony export */   Uu: () => (/* binding */ selfConflicts),
/* harmony export */   Zu: () => (/* binding */ selfProvides)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46970);
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);



const nameIn = (item) => item.replace(/[<>=~].*$/s, '');
/** How an apk gets along with others. It conflicts with what it depends on with a `!`. */
function relations(pkg) {
    const items = (...names) => (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(pkg, names).flatMap(_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDependencies */ .Uc);
    const provides = items('provides');
    return {
        names: [pkg.name, ...provides.map(nameIn)],
        // apk installs one package of a name; what is provided without a version is no name of a package.
        sole: provides.filter((item) => item !== nameIn(item)).map(nameIn),
        conflicts: items('depend', 'depends').flatMap((item) => item.startsWith('!') ? [nameIn(item.slice(1))] : []),
        replaces: items('replaces').map(nameIn),
        origin: (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(pkg, ['origin'])[0] ?? '',
    };
}
/** Warns about a package that excludes itself: apk 2 never installs it, apk 3 does. */
function selfConflicts(pkg) {
    const names = new Set(relations(pkg).names);
    const items = (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(pkg, ['depend']).flatMap(_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDependencies */ .Uc);
    const own = items.filter((item) => item.startsWith('!') && names.has(item.slice(1)));
    if (own.length === 0)
        return [];
    const text = 'apk 2 would not install it: it conflicts with what it is or provides itself; build it without that';
    return [{ text, detail: (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)([...new Set(own)]), scheme: undefined }];
}
/** Warns about a package that provides its own name, or one name twice with a version: apk 2 and 3 never install it. */
function selfProvides(pkg) {
    const provides = new Set();
    const versioned = new Set();
    const own = new Set();
    for (const item of (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(pkg, ['provides']).flatMap(_dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDependencies */ .Uc)) {
        const name = nameIn(item);
        const isVersioned = name !== item;
        // A name without a version may come twice.
        if (name === pkg.name || versioned.has(name) || (isVersioned && provides.has(name)))
            own.add(item);
        provides.add(name);
        if (isVersioned)
            versioned.add(name);
    }
    if (own.size === 0)
        return [];
    const text = 'apk would not install it: it conflicts with itself, because it provides its own name or one name twice; build it ' +
        'without that';
    return [{ text, detail: (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)([...own]), scheme: undefined }];
}


/***/ }),

/***/ 11339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ apkResolver)
});

// EXTERNAL MODULE: ./build/formats/resolver.js
var resolver = __webpack_require__(49905);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var version = __webpack_require__(15946);
// EXTERNAL MODULE: ./build/formats/apk/resolver/world.js + 1 modules
var resolver_world = __webpack_require__(97284);
;// CONCATENATED MODULE: ./build/formats/apk/resolver/reasons.js



/**
 * Why a need is not met that is no conflict.
 *
 * @param members what is installed
 * @param by the package that states it; undefined for a wish of the user
 */
function reasonFor(decision, members, need, by) {
    const { world, state, steps } = decision;
    const { settled } = state.of(need.name);
    const { providers, text } = need.name;
    steps.take(providers.length);
    if (providers.length === 0)
        return { kind: 'no-name' };
    const fitting = providers.filter((provider) => (0,resolver_world/* fits */.lA)(world.client, need, provider));
    if (fitting.length === 0) {
        const there = providers.map(({ pkg, version }) => version ?? pkg.name.text);
        return (0,resolver/* versionReason */.XK)(text, need.dependency.version, there, version/* compareVersions */.Zy);
    }
    for (const provider of fitting) {
        const other = obstacleTo(decision, members, provider, by);
        if (other !== undefined)
            return { kind: 'conflict', with: other.candidate.entry };
    }
    if (settled !== undefined)
        return { kind: 'conflict', with: settled.pkg.candidate.entry };
    const between = [...new Set(fitting.map(({ pkg }) => pkg.name.text))].sort();
    return { kind: 'choice', between: between.slice(0, resolver/* MOST_OTHERS */.Ul) };
}
/** The installed package with which a provider does not go together. */
function obstacleTo({ world, state, steps }, members, { pkg }, by) {
    const own = [{ name: pkg.name, version: pkg.version }, ...pkg.offers];
    for (const { name, version } of own) {
        const { settled, isSettled } = state.of(name);
        if (!isSettled || settled === undefined || settled.pkg === pkg || !members.has(settled.pkg))
            continue;
        if (version !== undefined || settled.version !== undefined)
            return settled.pkg;
    }
    for (const need of pkg.needs) {
        const { settled } = state.of(need.name);
        if (need.isConflict && settled && members.has(settled.pkg) && !(0,resolver_world/* isMet */.TD)(world.client, need, settled, pkg)) {
            return settled.pkg;
        }
    }
    steps.take(members.size);
    for (const { name, version } of own) {
        for (const needer of name.needers) {
            const other = state.reached(needer)?.settled?.pkg;
            if (other === undefined || !members.has(other) || other === by)
                continue;
            const isExcluded = other.needs.some((need) => need.name === name && !(0,resolver_world/* isMet */.TD)(world.client, need, { pkg, version }, other));
            if (isExcluded)
                return other;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/outcome.js




/** Tells what is installed for some wishes, what is missing, and which choices were made. */
function outcomeOf(decision, wishes, wanted) {
    const { state, world } = decision;
    const installed = installedPkgs(decision, wishes);
    const members = new Set(installed);
    const missing = [];
    const met = [];
    for (const [at, wish] of wishes.entries()) {
        const pkg = wanted[at];
        if (members.has(pkg))
            continue;
        const { entry } = pkg.candidate;
        const reason = reasonFor(decision, members, wish, undefined);
        missing.push({ need: `${entry.name}=${entry.version}`, by: entry, reason });
    }
    for (const pkg of installed) {
        for (const need of pkg.needs) {
            const by = pkg.candidate.entry;
            const { settled } = state.of(need.name);
            const excluded = need.isConflict ? excludedBy(decision, members, need, pkg) : undefined;
            if (excluded !== undefined) {
                missing.push({ need: need.text, by, reason: { kind: 'conflict', with: excluded.candidate.entry } });
            }
            else if (need.isConflict)
                continue;
            else if (settled !== undefined && (0,resolver_world/* isMet */.TD)(world.client, need, settled, pkg))
                met.push({ need, by, chosen: settled.pkg });
            else
                missing.push({ need: need.text, by, reason: reasonFor(decision, members, need, pkg) });
        }
    }
    for (const { pkg, name, other } of decision.solver.clashes) {
        if (!members.has(pkg) || !members.has(other) || pkg === other)
            continue;
        const reason = { kind: 'conflict', with: other.candidate.entry };
        missing.push({ need: name.text, by: pkg.candidate.entry, reason });
    }
    const chosen = installed.map(({ candidate }) => candidate);
    return { chosen, missing, choices: choicesOf(decision, met) };
}
/** The installed package that a conflict excludes. */
function excludedBy({ world, steps }, members, need, by) {
    steps.take(need.name.providers.length);
    const provider = need.name.providers.find((one) => members.has(one.pkg) && !(0,resolver_world/* isMet */.TD)(world.client, need, one, by));
    return provider?.pkg;
}
/** The needs that packages of several names could meet, each once. */
function choicesOf(decision, met) {
    const told = new Set();
    return met.flatMap(({ need, by, chosen }) => {
        if (told.has(need.text))
            return [];
        told.add(need.text);
        const others = othersFor(decision, need, chosen).map(({ candidate }) => candidate.entry);
        return others.length === 0 ? [] : [{ need: need.text, by, chosen: chosen.candidate.entry, others }];
    });
}
/** What is installed, each package after those that it needs, and after those that trigger it. */
function installedPkgs({ world, state, steps }, wishes) {
    const members = new Set();
    const order = [];
    const install = (first) => {
        const open = [];
        const enter = (pkg) => {
            if (pkg === undefined || members.has(pkg))
                return;
            members.add(pkg);
            open.push({ pkg, next: 0 });
        };
        enter(first);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            steps.take(1);
            const need = top.pkg.needs[top.next++];
            if (need !== undefined) {
                if (!need.isConflict)
                    enter(state.of(need.name).settled?.pkg);
                continue;
            }
            open.pop();
            order.push(top.pkg);
        }
    };
    for (const { name } of wishes) {
        const { settled } = state.of(name);
        if (settled !== undefined)
            install(settled.pkg);
    }
    // The list grows while triggered packages are added to it.
    for (const pkg of order) {
        for (const { triggered } of [pkg.name, ...pkg.offers.map(({ name }) => name)]) {
            for (const name of triggered) {
                const other = state.reached(name)?.settled?.pkg;
                if (other === undefined || members.has(other))
                    continue;
                steps.take(other.installIf.length);
                const isPulled = other.installIf.every((need) => {
                    const { settled } = state.of(need.name);
                    const isThere = need.isConflict || (settled !== undefined && members.has(settled.pkg));
                    return isThere && (0,resolver_world/* isMet */.TD)(world.client, need, settled, other);
                });
                if (isPulled)
                    install(other);
            }
        }
    }
    return order;
}
/** The newest package of each other name that meets a need. */
function othersFor({ world, steps }, need, chosen) {
    if (need.name.providers.length < 2)
        return [];
    steps.take(need.name.providers.length);
    const newest = new Map();
    for (const provider of need.name.providers) {
        const { pkg } = provider;
        if (pkg.name === chosen.name || !(0,resolver_world/* fits */.lA)(world.client, need, provider))
            continue;
        const known = newest.get(pkg.name.text);
        if (known !== undefined && (0,version/* compareVersions */.Zy)(known.version, pkg.version) >= 0)
            continue;
        if (known !== undefined || newest.size < resolver/* MOST_OTHERS */.Ul)
            newest.set(pkg.name.text, pkg);
    }
    return [...newest.values()];
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/preference.js


/** Positive when apk takes `a` rather than `b` for a name that both provide. */
function comparePreference(client, state, a, b) {
    const left = state.pkg(a.pkg);
    const right = state.pkg(b.pkg);
    return (Number(left.isOpen) - Number(right.isOpen) ||
        Number(left.isPreferred) - Number(right.isPreferred) ||
        right.conflicts - left.conflicts ||
        (0,resolver_world/* compareProvided */.tB)(client, a.version, b.version) ||
        (a.pkg.name === b.pkg.name ? (0,version/* compareVersions */.Zy)(a.pkg.version, b.pkg.version) : 0) ||
        a.pkg.priority - b.pkg.priority ||
        b.pkg.candidate.rank - a.pkg.candidate.rank);
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/queues.js
/** The names that wait: to be looked at again, or to be settled. */
class Queues {
    #dirty = [];
    #next = 0;
    #now = [];
    /** The name of the highest order last. */
    #choosable = [];
    #others = [];
    /** Lets a name be looked at again, unless it is settled or nothing asks for it. */
    touch(state) {
        if (state.isDirty || state.isSettled || (state.needed === 0 && !state.recheckTriggers))
            return;
        state.isDirty = true;
        this.#dirty.push(state);
    }
    /** The next name to look at. */
    nextDirty() {
        for (;;) {
            const state = this.#dirty[this.#next];
            if (state === undefined)
                break;
            this.#next++;
            if (!state.isDirty)
                continue;
            state.isDirty = false;
            return state;
        }
        this.#dirty = [];
        this.#next = 0;
        return undefined;
    }
    /**
     * Lets a name be settled later, unless nothing asks for it.
     *
     * @param hasMoved true when it waits already and may have become choosable
     */
    await(state, hasMoved) {
        if (state.isSettled)
            return;
        const isNow = state.needersSettled && state.needed > 0 && state.canChoose && !state.hasOptions;
        if (state.queue === undefined) {
            if (state.needed === 0 && !state.isTriggered && !state.isAwaited)
                return;
        }
        else {
            if (state.queue === 'now' || (!isNow && !hasMoved))
                return;
            this.remove(state);
        }
        if (isNow) {
            state.queue = 'now';
            this.#now.push(state);
            return;
        }
        state.queue = state.canChoose ? 'choosable' : 'others';
        const list = this.#ordered(state);
        list.splice(placeOf(list, state), 0, state);
    }
    /** The next name to settle. */
    nextToSettle() {
        const state = this.#now.shift() ?? this.#choosable.pop() ?? this.#others.pop();
        if (state !== undefined)
            state.queue = undefined;
        return state;
    }
    /** A name that is settled waits no more. */
    remove(state) {
        if (state.queue === 'now')
            this.#now.splice(this.#now.indexOf(state), 1);
        else if (state.queue !== undefined) {
            const list = this.#ordered(state);
            list.splice(placeOf(list, state), 1);
        }
        state.queue = undefined;
    }
    #ordered({ queue }) {
        return queue === 'choosable' ? this.#choosable : this.#others;
    }
}
/** The place of a name in a list by order. */
function placeOf(list, { order }) {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle].order < order)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/what-all-have.js
/** The names that all of some providers need. */
function neededByAll(options, steps) {
    let common;
    for (const { pkg } of options) {
        steps.take(pkg.needs.length);
        const own = new Set(pkg.needs.filter(({ isConflict }) => !isConflict).map(({ name }) => name));
        common = common === undefined ? own : new Set([...common].filter((name) => own.has(name)));
    }
    return common ?? new Set();
}
/** The names that all of some providers have or provide, and whether one of them provides it without a version. */
function namesOfAll(options, steps) {
    let common;
    for (const { pkg, version } of options) {
        steps.take(pkg.offers.length + 1);
        const own = new Map([[pkg.name, version === undefined]]);
        for (const offer of pkg.offers)
            if (!own.has(offer.name))
                own.set(offer.name, offer.version === undefined);
        if (common === undefined)
            common = own;
        else {
            for (const [name, isPlain] of common) {
                const other = own.get(name);
                if (other === undefined)
                    common.delete(name);
                else if (other && !isPlain)
                    common.set(name, true);
            }
        }
    }
    return common ?? new Map();
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/solver.js




/**
 * Settles names as the solver of apk 3 does (apk-tools 3.0 src/solver.c). It never goes back: it derives what follows
 * from what is settled, takes the best provider of the next name, and derives again. What does not fit then is an error,
 * also where another choice would have fitted.
 */
class Solver {
    #client;
    #state;
    #steps;
    #queues = new Queues();
    /** Packages that were chosen although another one has one of their names. */
    clashes = [];
    constructor(client, state, steps) {
        this.#client = client;
        this.#state = state;
        this.#steps = steps;
    }
    /** @param wishes what the user asked for */
    solve(wishes) {
        const wanted = new Set(wishes.map(({ name }) => name));
        for (const { name } of wishes)
            this.#steps.take(this.#state.reach(name, wanted));
        for (const wish of wishes)
            this.#constrain(wish, undefined);
        for (;;) {
            for (let dirty = this.#queues.nextDirty(); dirty; dirty = this.#queues.nextDirty())
                this.#look(dirty);
            const next = this.#queues.nextToSettle();
            if (next === undefined)
                return;
            this.#choose(next);
        }
    }
    /** Excludes the providers that do not meet a need. */
    #constrain(need, by) {
        const name = this.#state.of(need.name);
        if (!need.isConflict)
            this.#need(name);
        this.#steps.take(need.name.providers.length);
        for (const provider of need.name.providers) {
            if ((0,resolver_world/* isMet */.TD)(this.#client, need, provider, by))
                continue;
            const other = this.#state.pkg(provider.pkg);
            other.conflicts++;
            if (other.isOpen)
                this.#exclude(other);
        }
    }
    #need(name) {
        name.needed++;
        if (name.needed > 1)
            return;
        this.#queues.await(name, false);
        this.#touchTriggered(name.name);
        this.#queues.touch(name);
    }
    #exclude(state) {
        state.isOpen = false;
        const { pkg } = state;
        this.#touchNeeders(pkg.name);
        for (const { name } of pkg.offers)
            this.#touchNeeders(name);
        this.#touchTriggeredBy(pkg);
    }
    #touchNeeders(name) {
        const { needers } = this.#state.of(name);
        this.#steps.take(needers.length);
        for (const needer of needers) {
            needer.recheckNeeds = true;
            this.#queues.touch(needer);
        }
    }
    #touchTriggered({ triggered }) {
        this.#steps.take(triggered.length);
        for (const name of triggered) {
            const state = this.#state.reached(name);
            if (state === undefined || state.isUntriggerable)
                continue;
            state.recheckTriggers = true;
            this.#queues.touch(state);
        }
    }
    #touchTriggeredBy(pkg) {
        this.#touchTriggered(pkg.name);
        for (const { name } of pkg.offers)
            this.#touchTriggered(name);
    }
    /** True while some way to meet a need is open. */
    #canBeMet(need, by) {
        const state = this.#state.of(need.name);
        if (state.isSettled)
            return (0,resolver_world/* isMet */.TD)(this.#client, need, state.settled, by);
        if (state.needed === 0 && need.isConflict)
            return true;
        this.#steps.take(need.name.providers.length);
        return need.name.providers.some((provider) => this.#state.pkg(provider.pkg).isOpen && (0,resolver_world/* isMet */.TD)(this.#client, need, provider, by));
    }
    /** Derives what follows from the open providers of a name. */
    #look(state) {
        const { name } = state;
        const { recheckNeeds, recheckTriggers } = state;
        state.recheckNeeds = false;
        state.recheckTriggers = false;
        this.#steps.take(name.providers.length + state.needers.length);
        const could = state.canChoose;
        const options = [];
        state.canChoose = false;
        state.isTriggered = false;
        state.isUntriggerable = true;
        for (const provider of name.providers) {
            const pkg = this.#state.pkg(provider.pkg);
            pkg.wasCompared = false;
            if (!pkg.isOpen)
                continue;
            if (recheckNeeds && !provider.pkg.needs.every((need) => this.#canBeMet(need, provider.pkg))) {
                this.#exclude(pkg);
                continue;
            }
            if (recheckTriggers)
                this.#pull(pkg);
            state.isTriggered ||= pkg.isTriggered;
            state.isUntriggerable &&= pkg.isUntriggerable;
            state.canChoose ||= pkg.isTriggered;
            if (state.needed === 0)
                continue;
            pkg.wasCompared = true;
            options.push(provider);
            state.canChoose ||= this.#isChoosable(provider);
        }
        state.hasOptions = options.length > 1;
        if (options.length > 0)
            this.#deriveFrom(name, options);
        state.needersSettled = state.needers.every(({ isSettled }) => isSettled);
        this.#queues.await(state, state.canChoose !== could);
    }
    /** Finds out whether all that triggers a package is settled and there. */
    #pull(state) {
        if (state.isTriggered || state.isUntriggerable)
            return;
        for (const need of state.pkg.installIf) {
            const trigger = this.#state.of(need.name);
            if (!trigger.isSettled) {
                if (!need.isConflict || !this.#client.awaitsAbsence)
                    return;
                trigger.isAwaited = true;
                this.#queues.await(trigger, false);
                return;
            }
            if ((0,resolver_world/* isMet */.TD)(this.#client, need, trigger.settled, state.pkg))
                continue;
            state.isUntriggerable = true;
            return;
        }
        state.isTriggered = true;
    }
    /** A package that provides a name without a version is chosen when it has a priority, or is needed itself. */
    #isChoosable({ pkg, version }) {
        return version !== undefined || pkg.priority > 0 || this.#state.of(pkg.name).needed > 0;
    }
    #deriveFrom(name, options) {
        const [first] = options;
        for (const { pkg } of name.providers) {
            const state = this.#state.pkg(pkg);
            state.isPreferred = state.wasCompared;
        }
        if (options.length === 1) {
            const seen = new Set();
            for (const need of first.pkg.needs) {
                if (need.isConflict || seen.has(need.name))
                    continue;
                seen.add(need.name);
                this.#constrain(need, first.pkg);
            }
        }
        else
            this.#needWhatAllNeed(options);
        for (const [common, isPlain] of namesOfAll(options, this.#steps)) {
            if (common !== name)
                this.#excludeWithout(common, name, isPlain);
        }
    }
    /** What all open providers need is needed, whichever is chosen. */
    #needWhatAllNeed(options) {
        for (const name of neededByAll(options, this.#steps)) {
            const state = this.#state.of(name);
            if (state.needed === 0)
                this.#need(state);
        }
    }
    /**
     * Excludes the providers of a name that do not provide another one: whatever is chosen for that will have both names.
     *
     * @param isPlain true when names without a version are left alone, since several packages may provide them
     */
    #excludeWithout(name, other, isPlain) {
        this.#steps.take(name.providers.length);
        for (const { pkg, version } of name.providers) {
            const state = this.#state.pkg(pkg);
            if (pkg.name === other || !state.isOpen || (isPlain && version === undefined))
                continue;
            const isFree = pkg.offers.some((offer) => offer.name === other || (isPlain && offer.version === undefined));
            if (!isFree)
                this.#exclude(state);
        }
    }
    #choose(state) {
        let best;
        if (state.needed > 0 || state.isTriggered) {
            this.#steps.take(state.name.providers.length);
            for (const provider of state.name.providers) {
                const pkg = this.#state.pkg(provider.pkg);
                if (state.needed === 0 && !(pkg.isTriggered && pkg.isOpen))
                    continue;
                if (!this.#isChoosable(provider))
                    continue;
                if (best === undefined || comparePreference(this.#client, this.#state, provider, best) > 0)
                    best = provider;
            }
        }
        if (best === undefined) {
            this.#settle(state, undefined);
            return;
        }
        const { pkg } = best;
        this.#settle(this.#state.of(pkg.name), { pkg, version: pkg.version });
        for (const { name, version } of pkg.offers)
            this.#settle(this.#state.of(name), { pkg, version });
        for (const need of pkg.needs)
            this.#constrain(need, pkg);
    }
    #settle(state, provider) {
        if (state.isSettled) {
            const { settled, name } = state;
            if (provider?.version === undefined && settled?.version === undefined)
                return;
            if (provider && settled)
                this.clashes.push({ pkg: provider.pkg, name, other: settled.pkg });
            return;
        }
        state.isSettled = true;
        state.settled = provider;
        state.isDirty = false;
        this.#queues.remove(state);
        if (provider !== undefined)
            this.#needTriggersOf(state, provider.pkg);
        this.#steps.take(state.name.providers.length);
        for (const other of state.name.providers) {
            if (other.pkg === provider?.pkg)
                continue;
            // Several packages may provide a name without a version.
            if (provider?.version === undefined && other.version === undefined)
                continue;
            this.#exclude(this.#state.pkg(other.pkg));
        }
        this.#touchNeeders(state.name);
        if (provider === undefined)
            this.#touchTriggered(state.name);
        else
            this.#touchTriggeredBy(provider.pkg);
    }
    #needTriggersOf(state, pkg) {
        if (state.needed > 0 || !this.#state.pkg(pkg).isTriggered)
            return;
        for (const need of pkg.installIf) {
            if (!this.#state.of(need.name).isSettled)
                this.#constrain(need, pkg);
        }
    }
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/state.js
/** The state of one decision. Only what can be reached from what is wanted has a state. */
class State {
    #names;
    #pkgs;
    #touchedNames = [];
    #touchedPkgs = [];
    #putsPackagesFirst;
    #orders = 0;
    constructor(world) {
        this.#putsPackagesFirst = world.client.putsPackagesFirst;
        this.#names = new Array(world.names.length);
        this.#pkgs = new Array(world.pkgs.length);
    }
    of(name) {
        const known = this.#names[name.id];
        if (known !== undefined)
            return known;
        const state = newName(name);
        this.#names[name.id] = state;
        this.#touchedNames.push(name.id);
        return state;
    }
    /** The state of a name that what is wanted leads to; undefined for another one. */
    reached(name) {
        const state = this.#names[name.id];
        return state?.isReached ? state : undefined;
    }
    /** Packages that were not reached are closed. */
    pkg(pkg) {
        const known = this.#pkgs[pkg.id];
        if (known !== undefined)
            return known;
        const state = newPkg(pkg);
        this.#pkgs[pkg.id] = state;
        this.#touchedPkgs.push(pkg.id);
        return state;
    }
    /** Forgets everything, for the next decision. */
    clear() {
        for (const id of this.#touchedNames)
            this.#names[id] = undefined;
        for (const id of this.#touchedPkgs)
            this.#pkgs[id] = undefined;
        this.#touchedNames.length = 0;
        this.#touchedPkgs.length = 0;
        this.#orders = 0;
    }
    /**
     * Makes states for all that a name leads to. What a name needs comes before it in order.
     *
     * @param wanted names that the user asked for
     * @returns how many names and packages were new
     */
    reach(name, wanted) {
        const before = this.#touchedNames.length + this.#touchedPkgs.length;
        const open = [this.#visit(name, wanted)];
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const next = top.next();
            if (next.done)
                open.pop();
            else if (!this.of(next.value).isReached)
                open.push(this.#visit(next.value, wanted));
        }
        return this.#touchedNames.length + this.#touchedPkgs.length - before;
    }
    /** Goes through the names next to a name, in apk's order, which decides in which order names are settled. */
    *#visit(name, wanted) {
        const state = this.of(name);
        if (state.isReached)
            return;
        state.isReached = true;
        state.isNear = true;
        for (const { pkg } of name.providers) {
            for (const need of pkg.needs)
                this.#addNeeder(this.of(need.name), state);
            const own = this.pkg(pkg);
            if (!own.isReached) {
                own.isReached = true;
                own.isOpen = true;
                this.of(pkg.name).isNear = true;
                for (const need of pkg.needs)
                    yield need.name;
            }
            if (pkg.installIf.length > 0)
                state.isUntriggerable = false;
        }
        yield* this.#triggeredBy(name);
        for (const { pkg } of name.providers) {
            yield* this.#triggeredBy(pkg.name);
            for (const offer of pkg.offers)
                yield offer.name;
        }
        const isFirst = this.#putsPackagesFirst && name.providers.some(({ pkg }) => pkg.name === name);
        state.order = ++this.#orders + (wanted.has(name) ? WANTED : 0) + (isFirst ? WITH_PACKAGES : 0);
    }
    /** The needs of one name come together, so that it is the last needer already when it comes again. */
    #addNeeder({ needers }, needer) {
        if (needers.at(-1) !== needer)
            needers.push(needer);
    }
    /**
     * The names of packages that are installed because of a name, if all else that they wait for is reached. apk goes to the
     * others as well: in most distributions that is to all packages.
     */
    *#triggeredBy({ triggered }) {
        for (const name of triggered) {
            if (this.reached(name) !== undefined)
                continue;
            for (const { pkg } of name.providers) {
                if (pkg.installIf.length === 0 || !this.#isNear(pkg))
                    continue;
                for (const need of pkg.installIf)
                    if (need.isConflict)
                        yield need.name;
                yield name;
                break;
            }
        }
    }
    #isNear({ installIf }) {
        return installIf.every((need) => need.isConflict || this.#names[need.name.id]?.isNear);
    }
}
/** Added to the order: names that the user asked for come first. */
const WANTED = 2 ** 41;
const WITH_PACKAGES = 2 ** 40;
const newName = (name) => ({
    name,
    isReached: false,
    isNear: false,
    order: 0,
    needed: 0,
    isSettled: false,
    settled: undefined,
    recheckNeeds: false,
    recheckTriggers: false,
    hasOptions: false,
    canChoose: false,
    isTriggered: false,
    isUntriggerable: true,
    isAwaited: false,
    needersSettled: false,
    queue: undefined,
    isDirty: false,
    needers: [],
});
const newPkg = (pkg) => ({
    pkg,
    isReached: false,
    isOpen: false,
    conflicts: 0,
    isTriggered: false,
    isUntriggerable: pkg.installIf.length === 0,
    wasCompared: false,
    isPreferred: false,
});

;// CONCATENATED MODULE: ./build/formats/apk/resolver.js






/** Decides as apk does, for either kind of its indexes. */
function apkResolver(candidates, relationsOf, client) {
    const world = (0,resolver_world/* makeWorld */.Bc)(candidates, relationsOf, client);
    const state = new State(world);
    const steps = new resolver/* Steps */.gj();
    function decide(wanted) {
        steps.begin(wanted);
        const pkgs = [...new Set(wanted.map((candidate) => world.byCandidate.get(candidate)))];
        const wishes = pkgs.map(wishFor);
        try {
            const solver = new Solver(client, state, steps);
            solver.solve(wishes);
            return outcomeOf({ world, state, solver, steps }, wishes, pkgs);
        }
        finally {
            state.clear();
        }
    }
    return (0,resolver/* resolverOf */.EM)(decide);
}
/** Asks for this very package. */
const wishFor = (pkg) => ({
    name: pkg.name,
    text: `${pkg.name.text}=${pkg.version}`,
    isConflict: false,
    dependency: { name: pkg.name.text, version: pkg.version, match: dependency/* MATCH */.E_.equal },
    only: pkg,
});


/***/ }),

/***/ 97284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qM: () => (/* binding */ APK_2),
  j_: () => (/* binding */ APK_3),
  tB: () => (/* binding */ compareProvided),
  lA: () => (/* binding */ fits),
  TD: () => (/* binding */ isMet),
  Bc: () => (/* binding */ makeWorld)
});

// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var apk_dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var apk_version = __webpack_require__(15946);
;// CONCATENATED MODULE: ./build/formats/apk/resolver/version-match.js


/**
 * True when a version is what a dependency asks for.
 *
 * @param kind a sum of `MATCH` bits without that for conflicts
 */
function matchesVersion(version, kind, wanted) {
    const isFuzzy = (kind & apk_dependency/* MATCH */.E_.fuzzy) !== 0;
    const order = isFuzzy && (0,apk_version/* isPrefixOf */.Os)(wanted, version) ? 0 : (0,apk_version/* compareVersions */.Zy)(version, wanted);
    if (order === 0)
        return (kind & apk_dependency/* MATCH */.E_.equal) !== 0;
    return (kind & (order < 0 ? apk_dependency/* MATCH */.E_.less : apk_dependency/* MATCH */.E_.greater)) !== 0;
}

;// CONCATENATED MODULE: ./build/formats/apk/resolver/world.js



const APK_2 = {
    bearsItself: false,
    awaitsAbsence: false,
    takesPlainForOldest: false,
    putsPackagesFirst: false,
};
const APK_3 = {
    bearsItself: true,
    awaitsAbsence: true,
    takesPlainForOldest: true,
    putsPackagesFirst: true,
};
/** Of packages with one checksum, the first is used, as apk does. */
function makeWorld(candidates, relationsOf, client) {
    const names = new Map();
    const named = (text) => {
        const known = names.get(text);
        if (known !== undefined)
            return known;
        const name = { id: names.size, text, providers: [], needers: [], triggered: [] };
        names.set(text, name);
        return name;
    };
    const needs = (list) => list.map(({ dependency, text }) => ({
        name: named(dependency.name),
        text,
        isConflict: (dependency.match & apk_dependency/* MATCH */.E_.conflict) !== 0,
        dependency,
    }));
    const world = { client, names: [], pkgs: [], byCandidate: new Map() };
    const byIdentity = new Map();
    for (const candidate of candidates.toSorted((a, b) => a.rank - b.rank)) {
        const { entry } = candidate;
        const identity = `${entry.name} ${entry.version} ${entry.identity ?? world.pkgs.length}`;
        const known = byIdentity.get(identity);
        if (known !== undefined) {
            world.byCandidate.set(candidate, known);
            continue;
        }
        const relations = relationsOf(entry);
        const pkg = {
            id: world.pkgs.length,
            candidate,
            name: named(entry.name),
            version: entry.version,
            needs: needs(relations.depends),
            offers: relations.provides.map(({ name, version }) => ({
                name: named(name),
                version: version === '' ? undefined : version,
            })),
            installIf: needs(relations.installIf),
            priority: relations.providerPriority,
            checksum: relations.checksum,
        };
        world.pkgs.push(pkg);
        world.byCandidate.set(candidate, pkg);
        byIdentity.set(identity, pkg);
        pkg.name.providers.push({ pkg, version: pkg.version });
        for (const { name, version } of pkg.offers)
            name.providers.push({ pkg, version });
    }
    world.names = [...names.values()];
    for (const name of world.names)
        connect(name);
    return world;
}
/** Tells the names that the providers of a name look at. */
function connect(name) {
    const needed = new Set();
    const triggers = new Set();
    for (const { pkg } of name.providers) {
        for (const need of pkg.needs)
            needed.add(need.name);
        for (const need of pkg.installIf)
            triggers.add(need.name);
    }
    for (const other of needed)
        other.needers.push(name);
    for (const other of triggers)
        other.triggered.push(name);
}
/**
 * True when a provider of the need's name, or none, is what the need asks for.
 *
 * @param by the package that needs it; undefined for a wish of the user
 */
function isMet(client, need, provider, by) {
    const { isConflict } = need;
    if (provider === undefined)
        return isConflict;
    if (isConflict && client.bearsItself && by === provider.pkg)
        return true;
    return fits(client, need, provider) !== isConflict;
}
/** True when a provider has a version that the need names, conflict or not. */
function fits(client, { dependency, only }, provider) {
    if (only !== undefined)
        return provider.pkg === only;
    const { match, version } = dependency;
    const kind = match & ~apk_dependency/* MATCH */.E_.conflict;
    if (kind === apk_dependency/* CHECKSUM */.GP)
        return hasChecksum(provider.pkg, version);
    if ((kind & apk_dependency/* ANY */.x4) === apk_dependency/* ANY */.x4)
        return true;
    if (provider.version === undefined)
        return client.takesPlainForOldest && (kind & apk_dependency/* MATCH */.E_.less) !== 0;
    return provider.version === version
        ? (kind & apk_dependency/* MATCH */.E_.equal) !== 0
        : matchesVersion(provider.version, kind, version);
}
/** Negative when a provider has the older version. For apk 2, one without a version is neither older nor newer. */
function compareProvided(client, a, b) {
    if (a === b)
        return 0;
    if (a !== undefined && b !== undefined)
        return (0,apk_version/* compareVersions */.Zy)(a, b);
    if (!client.takesPlainForOldest)
        return 0;
    return a === undefined ? -1 : 1;
}
/** True for a package with the checksum in a dependency: a letter, the number of the hash, and base64. */
function hasChecksum({ checksum }, text) {
    const wanted = Buffer.from(text.slice(2), 'base64').toString('hex');
    return wanted.length >= SHORTEST_CHECKSUM && checksum.startsWith(wanted);
}
/** Hexadecimal digits of a SHA-1. */
const SHORTEST_CHECKSUM = 40;


/***/ }),

/***/ 15946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ isPrefixOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion)
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
/** True when a version begins with all parts of another: 1.2 begins 1.2.3 and 1.2-r1, and not 1.20. */
function isPrefixOf(prefix, version) {
    const parts = tokensOf(prefix);
    const whole = tokensOf(version);
    return parts.every((part, i) => {
        const other = whole[i];
        if (part.kind === 'end')
            return true;
        return other !== undefined && part.kind === other.kind && compareTokens(part, other) === 0;
    });
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

/***/ 67479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ WORD_LIMIT),
/* harmony export */   Fz: () => (/* binding */ apkWarning),
/* harmony export */   J9: () => (/* binding */ firstItems),
/* harmony export */   KH: () => (/* binding */ USABLE_VERSION),
/* harmony export */   Qs: () => (/* binding */ installsEmpty),
/* harmony export */   Se: () => (/* binding */ wordWarnings),
/* harmony export */   T1: () => (/* binding */ USABLE_NAME),
/* harmony export */   XY: () => (/* binding */ wordHarm)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _dependency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10269);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15946);



/**
 * Names and versions that apk 2 and apk 3 install from an index: more than their own tools would build. What is left out
 * would change the meaning of a command or a line, or could not stand in a file name or an address.
 */
const USABLE_NAME = /^[A-Za-z0-9_][A-Za-z0-9+._,:-]*$/;
const USABLE_VERSION = /^[A-Za-z0-9][A-Za-z0-9+._~:-]*$/;
/** What people should know about a name and a version that devices install all the same. */
function wordWarnings(name, version) {
    return [
        _dependency_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKAGE_NAME */ .rM.test(name)
            ? undefined
            : apkWarning("apk's own tools refuse its name; begin names with a letter or digit", name),
        (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isVersion */ .lF)(version)
            ? undefined
            : {
                ...apkWarning('apk cannot compare all of its version, so devices may miss an update to or from it; ' +
                    'write versions like 1.2.3-r0', version),
                isHarmless: true,
            },
    ].filter((warning) => warning !== undefined);
}
/** A warning that concerns all devices of a package's format. */
const apkWarning = (text, detail = '') => ({
    text,
    detail,
    scheme: undefined,
});
/** Characters that a warning shows of an item. */
const ITEM_SHOWN = 128;
/** The first of the items that a warning is about, each in quotes, and how many more there are. */
function firstItems(items) {
    const shown = (item) => (item.length > ITEM_SHOWN ? `${item.slice(0, ITEM_SHOWN)}…` : item);
    return (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)([...new Set(items)].map((item) => JSON.stringify(shown(item))));
}
/** Why no client can use a name or version that an index lists; undefined when one can. */
function wordHarm(name, version) {
    if (isPlainWord(name) && isPlainWord(version))
        return undefined;
    if (name === '')
        return 'no name';
    if (version === '')
        return 'no version';
    if (UNREACHABLE_NAME.test(name))
        return 'a name that clients cannot ask for';
    if (UNREACHABLE_VERSION.test(version))
        return 'a version that no file name or address can hold';
    return name.length > WORD_LIMIT || version.length > WORD_LIMIT
        ? 'a name or version that is too long for a file name'
        : undefined;
}
/** A cheap test, true for nearly every name and version: letters, digits and signs that mean nothing elsewhere. */
function isPlainWord(word) {
    if (word.length === 0 || word.length > WORD_LIMIT || word.charCodeAt(0) === MINUS)
        return false;
    for (let i = 0; i < word.length; i++)
        if (PLAIN[word.charCodeAt(i)] !== 1)
            return false;
    return true;
}
const MINUS = 0x2d;
const PLAIN = new Uint8Array(256);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+._-')
    PLAIN[sign.charCodeAt(0)] = 1;
/** Longer than a file name may be. */
const WORD_LIMIT = 255;
/** A command reads these as the end of a name, as a tag or as an option. */
const UNREACHABLE_NAME = /[\u0000-\u0020\u007f/@=<>~]|^[!-]/;
const UNREACHABLE_VERSION = /[\u0000-\u0020\u007f/\\%#?]/;
/** Packages larger than this have content: metadata and signatures alone are smaller. */
const BARE_SIZE = 8192;
/**
 * True for a package that must have content, though it says an installed size of 0: devices then unpack nothing.
 *
 * @param size the bytes of the package file; undefined when it is not known
 */
const installsEmpty = (installedSize, size = 0) => Number(installedSize) === 0 && size > BARE_SIZE;


/***/ }),

/***/ 69506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ FileList),
/* harmony export */   L4: () => (/* binding */ MEMBER_LIMIT),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The most files and folders of a package; the largest packages of whole distributions have half as many. */
const MEMBER_LIMIT = 250_000;
/** Bytes of all names together; the largest packages of whole distributions have a tenth of it. */
const NAMES_LIMIT = 16 << 20;
/** A path, given as bytes read as latin1, as messages show it. */
const shownPath = (path) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(Buffer.from(path.slice(0, 128), 'latin1').toString('utf8'));
/** Collects the paths that a package installs, as bytes read as latin1. Bounds and packs them: a run reads thousands. */
class FileList {
    names = [];
    size = 0;
    /**
     * Takes any name of a package into account.
     *
     * @throws FormatError when all names together are too long to be held in memory
     */
    count(name, offset) {
        this.size += name.length + 1;
        if (this.size <= NAMES_LIMIT)
            return;
        const reason = `the names of its files and folders have more than ${NAMES_LIMIT} bytes together`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_LIMIT', reason, offset });
    }
    add(name) {
        this.names.push(name);
    }
    get length() {
        return this.names.length;
    }
    /** A function that gives the paths as UTF-8. It holds on to their bytes alone. */
    packed() {
        // One buffer takes far less memory than thousands of strings, which most runs never ask for.
        const text = this.names.join('\0');
        // In memory of its own: a slice would keep a whole pool in memory, for each of thousands of packages.
        const bytes = Buffer.alloc(text.length);
        bytes.write(text, 'latin1');
        return () => (bytes.length === 0 ? [] : bytes.toString('utf8').split('\0'));
    }
}


/***/ }),

/***/ 73038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ foreignScripts)
/* harmony export */ });
/** How a script calls a package manager, or reads its files. */
const USES = {
    opkg: /(^|[\s;&|(`])(\/bin\/)?opkg\s|\/(usr\/lib|etc|var)\/opkg[/\s-]/m,
    apk: /(^|[\s;&|(`])(\/s?bin\/)?apk\s+(--?\w|add|del|info|update|upgrade|fix|list|search|fetch|audit|policy)|\/(usr\/)?(lib|etc)\/apk\//m,
};
const COMMENT = /^[ \t]*#.*$/gm;
/**
 * Warns about scripts that use a package manager which devices of the package do not have. One that uses both asks
 * which is there.
 *
 * @param scripts names and texts
 */
function foreignScripts(scripts, own) {
    const other = own === 'apk' ? 'opkg' : 'apk';
    const found = [];
    for (const [name, text] of scripts) {
        if (!text.includes(other))
            continue;
        const code = text.replace(COMMENT, '');
        if (USES[other].test(code) && !USES[own].test(code))
            found.push(name);
    }
    if (found.length === 0)
        return [];
    const text = `its scripts use ${other}, and devices with ${own} have none; let them use ${own}, or ask which of the two is there`;
    return [{ text, detail: found.join(', '), scheme: undefined }];
}


/***/ }),

/***/ 14979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ formatOfIndex),
/* harmony export */   W7: () => (/* binding */ PACKAGE_EXTENSIONS),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   kb: () => (/* binding */ isPackageName),
/* harmony export */   ov: () => (/* binding */ namesOfLater)
/* harmony export */ });
/* harmony import */ var _apk_adb_envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90070);
/* harmony import */ var _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49336);
/* harmony import */ var _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51926);
/* harmony import */ var _apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12661);
/* harmony import */ var _opkg_opkg_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21033);





/**
 * Every format, in the order in which catalogs and reports show them. A file that looks like a package of two formats is
 * read as one of the later. When two formats share a folder and derive a file of the same name, the file of the later
 * format is published.
 */
const FORMATS = [_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_4__/* .opkg */ .c, _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV2 */ .H, _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_2__/* .apkV3 */ .O];
/**
 * The format of an index by its content: apk 3 takes an index of its own under the name of apk 2's.
 *
 * @param format that of its name
 */
function formatOfIndex(format, index) {
    if (index === undefined || format.indexFile !== _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV2 */ .H.indexFile)
        return format;
    return (0,_apk_adb_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeAdb */ .fD)(index) ? _apk_v3_other_names_js__WEBPACK_IMPORTED_MODULE_3__/* .apkV3AsApkindex */ .g : _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV2 */ .H;
}
/** How the names of package files end, such as `.ipk`. */
const PACKAGE_EXTENSIONS = [...new Set(FORMATS.map(({ extension }) => extension))];
/** True for a name that ends as those of package files do. */
const isPackageName = (name) => PACKAGE_EXTENSIONS.some((extension) => name.endsWith(extension));
/**
 * Names of files that formats after this one derive in the same folder. Their files are published, not those of
 * `format`.
 *
 * @param present the formats that have an index in the folder
 */
function namesOfLater(format, present) {
    const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter((one) => present.includes(one));
    return new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
}


/***/ }),

/***/ 78317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ isLongWord),
/* harmony export */   WZ: () => (/* binding */ indexBudget),
/* harmony export */   Wc: () => (/* binding */ checkIndexSize),
/* harmony export */   bk: () => (/* binding */ INDEX_LIMIT),
/* harmony export */   cC: () => (/* binding */ PACKED_INDEX_LIMIT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 84654:
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

/***/ 58208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   sJ: () => (/* binding */ numberField),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/** A field whose value clients read as one text. */
const textField = (name, value, isOptional = false) => ({
    name,
    value,
    isOptional,
});
/** A text for people and tools, by which no client goes. */
const plainText = (name, value) => ({
    ...textField(name, value.replace(/\s+/g, ' ').trim()),
    isText: true,
});
/** A field that holds a number. Clients read a missing number as zero. */
const numberField = (name, value, isOptional = false) => textField(name, /^\d+$/.test(value) ? value.replace(/^0+/, '') : value, isOptional);
/** A field whose items clients read in any order, however often each is there. */
const listField = (name, items) => textField(name, [...new Set(items)]
    .filter((item) => item !== '')
    .sort()
    .join('\n'));


/***/ }),

/***/ 45384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ RELATION_FIELDS),
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   Dm: () => (/* binding */ TEXTS),
/* harmony export */   I6: () => (/* binding */ trimBlanks),
/* harmony export */   Oh: () => (/* binding */ ITEM_LIMIT),
/* harmony export */   Q4: () => (/* binding */ CONTROL_LIMIT),
/* harmony export */   R8: () => (/* binding */ parseControl),
/* harmony export */   Uo: () => (/* binding */ NAME_LIMIT),
/* harmony export */   WL: () => (/* binding */ VALUE_LIMIT),
/* harmony export */   ag: () => (/* binding */ fieldValue),
/* harmony export */   jI: () => (/* binding */ FIELD_COUNT),
/* harmony export */   sU: () => (/* binding */ isBlankIn),
/* harmony export */   t8: () => (/* binding */ unfold)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
/** Fields that list packages. They may be long, and clients read them item by item. */
const RELATION_FIELDS = new Set([
    'Depends',
    'Pre-Depends',
    'Recommends',
    'Suggests',
    'Provides',
    'Conflicts',
    'Replaces',
    'Enhances',
]);
/** Text for people, which may be long too. */
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
/** True for a part of a text that `trimBlanks` would leave nothing of. Nothing is copied: an index has many lines. */
function isBlankIn(text, from, to) {
    let at = from;
    while (at < to && isBlank(text.charCodeAt(at)))
        at++;
    return at === to;
}
/** The characters of C's isspace. */
const isBlank = (code) => code === 32 || (code >= 9 && code <= 13);
/** The text of a value that is held as latin1, to show and compare. */
function decode(text) {
    return Buffer.from(text, 'latin1').toString('utf8');
}
const ODDITIES = {
    bom: 'a byte order mark before its first field',
    comment: 'a comment line',
    nameless: 'a line without a field name',
    tail: 'text after an empty line',
    controls: 'control characters',
    repeat: 'a repeated field',
};
/** The bytes of a byte order mark in UTF-8, as control text is held. */
const BOM = '\u00ef\u00bb\u00bf';
/**
 * Parses one control paragraph. Leaves out what clients do not read: comments, lines without a field name, and text
 * after an empty line.
 *
 * @param oddities collects what was left out
 * @throws FormatError when it has no fields, or one that clients read otherwise; offsets count from its first byte
 */
function parseControl(text, oddities = new Set()) {
    if (text.length > CONTROL_LIMIT) {
        throw overLimit(0, `control is larger than ${CONTROL_LIMIT} bytes`);
    }
    if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text)) {
        throw malformed(0, 'control is UTF-16 text, and clients read UTF-8');
    }
    const fields = [];
    const seen = new Set();
    let at = 0;
    for (const raw of text.split('\n')) {
        const offset = at;
        at += raw.length + 1;
        let line = raw.replace(/(?<!\r)\r+$/, '');
        if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) {
            const plain = line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
            // Devices compare these with what the package itself says.
            if (/^(Package|Version|Architecture) *:/.test(plain)) {
                throw malformed(offset, `its ${/^\w+/.exec(plain)?.[0]} holds a control character`);
            }
            oddities.add(ODDITIES.controls);
            // For clients such a line is not empty, so it ends nothing.
            if (trimBlanks(plain) === '' && trimBlanks(line) !== '')
                continue;
            line = plain;
        }
        if (offset === 0 && line.startsWith(BOM)) {
            oddities.add(ODDITIES.bom);
            line = line.slice(BOM.length);
        }
        const current = fields.at(-1);
        if (/^[ \t]/.test(line)) {
            const isText = trimBlanks(line) !== '';
            if (isText && current === undefined)
                throw malformed(offset, 'control begins with a continuation line');
            // Clients read the first line alone.
            if (isText && current !== undefined && WORDS.has(current.name)) {
                throw malformed(offset, `its ${current.name} goes on in the next line`);
            }
            // A blank line inside Description belongs to it. Elsewhere, clients take it for the end.
            if (current !== undefined && (isText || current.name === 'Description')) {
                current.more.push(line.slice(1));
                continue;
            }
        }
        if (trimBlanks(line) === '') {
            if (current === undefined)
                continue;
            // Clients stop here.
            if (trimBlanks(text.slice(at)) !== '')
                oddities.add(ODDITIES.tail);
            break;
        }
        const colon = line.indexOf(':');
        const name = trimBlanks(line.slice(0, Math.max(colon, 0)));
        if (line.startsWith('#') || name === '') {
            oddities.add(line.startsWith('#') ? ODDITIES.comment : ODDITIES.nameless);
            continue;
        }
        if (fields.length === FIELD_COUNT)
            throw overLimit(offset, `control has more than ${FIELD_COUNT} fields`);
        if (seen.has(name)) {
            // Clients differ in which of them they take.
            if (WORDS.has(name))
                throw malformed(offset, `control repeats the field ${JSON.stringify(name)}`);
            oddities.add(ODDITIES.repeat);
        }
        seen.add(name);
        fields.push({ name, value: line.slice(colon + 1), more: [] });
    }
    const single = seen.size === fields.length ? fields : withoutRepeats(fields);
    for (const field of single)
        refuseLong(field);
    return single;
}
/** The fields that name a package. */
const WORDS = new Set(['Package', 'Version', 'Architecture']);
/** Each field once. Clients take repeated lists together, and the last of other values. */
function withoutRepeats(fields) {
    const byName = new Map();
    for (const field of fields) {
        const { name } = field;
        const first = byName.get(name);
        const isList = first !== undefined && RELATION_FIELDS.has(name);
        byName.set(name, isList ? { name, value: ` ${unfold(first)}, ${unfold(field)}`, more: [] } : field);
    }
    return [...byName.values()];
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
    if (RELATION_FIELDS.has(name)) {
        const long = value.split(',').find((item) => item.length > ITEM_LIMIT);
        if (long === undefined)
            return;
        const beginning = JSON.stringify(decode(trimBlanks(long).slice(0, 40)));
        throw overLimit(0, `its ${name} has an item of ${long.length} characters, which begins with ${beginning}`);
    }
    // The value is written with the blanks that it begins with.
    const length = value.length > VALUE_LIMIT ? value.length : field.value.length;
    if (!TEXTS.has(name) && length > VALUE_LIMIT) {
        throw overLimit(0, `its field ${quotedName} has ${length} characters, more than ${VALUE_LIMIT}`);
    }
}
function overLimit(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
        code: 'FORMAT_LIMIT',
        reason,
        offset,
        remedy: 'Build the package with shorter fields: every device of the feed reads them.',
    });
}
function malformed(offset, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({ code: 'FORMAT_MALFORMED', reason, offset });
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


/***/ }),

/***/ 65752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ harmFor),
/* harmony export */   Ul: () => (/* binding */ replaceArchitecture),
/* harmony export */   fA: () => (/* binding */ forDevices),
/* harmony export */   pg: () => (/* binding */ isAnyArch)
/* harmony export */ });
/** What a folder lists otherwise than its packages say, for the devices that read it. */
const ALL = 'all';
/** The words for any arch. OpenWrt's own packages have `all` alone; Yocto knows all three. */
const ANY_ARCH = new Set([ALL, 'noarch', 'any']);
/** True for a word that means every arch. */
const isAnyArch = (arch) => ANY_ARCH.has(arch);
/** Packages that an OpenWrt image brings. OpenWrt's own index leaves them out (ipkg-make-index.sh). */
const OF_THE_IMAGE = new Set(['kernel', 'libc']);
const forOpenWrt = (text, detail) => ({ text, detail, scheme: 'usign' });
/** The form in which OpenWrt's devices need an entry; undefined for one that is right, or in a folder for others. */
function forDevices(entry, schemes) {
    if (!schemes.has('usign'))
        return undefined;
    if (OF_THE_IMAGE.has(entry.name)) {
        const text = 'it is not listed where usign signs: an OpenWrt device has kernel and libc in its image, and would "upgrade" ' +
            'them to satisfy a package of another build';
        return { entry: undefined, warning: forOpenWrt(text, '') };
    }
    if (entry.arch === ALL || !isAnyArch(entry.arch))
        return undefined;
    const text = 'it is listed with the Architecture all, the word of OpenWrt for any arch, because usign signs the folder; ' +
        'build it with that word';
    return {
        entry: {
            ...entry,
            arch: ALL,
            text: replaceArchitecture(entry.text, ALL),
            mended: [...(entry.mended ?? []), `the Architecture ${entry.arch} instead of all`],
        },
        warning: forOpenWrt(text, entry.arch),
    };
}
/** Why the devices of a folder cannot use an entry that others can; undefined when they can. */
const harmFor = ({ size }, schemes) => schemes.has('openpgp') && size === undefined
    ? 'no Size, so that Yocto devices do not install it'
    : undefined;
/** The stanza with another Architecture. Replaces every line of a repeated field, because the last one counts. */
function replaceArchitecture(stanza, arch) {
    const lines = stanza.split('\n');
    return lines.map((line) => (line.startsWith('Architecture:') ? `Architecture: ${arch}` : line)).join('\n');
}


/***/ }),

/***/ 21033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ opkg)
});

// EXTERNAL MODULE: ./build/bytes/compression.js + 3 modules
var compression = __webpack_require__(38160);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/index-json.js
var index_json = __webpack_require__(84654);
// EXTERNAL MODULE: ./build/formats/opkg/control.js
var control = __webpack_require__(45384);
// EXTERNAL MODULE: ./build/formats/opkg/for-devices.js
var for_devices = __webpack_require__(65752);
// EXTERNAL MODULE: ./build/formats/opkg/version.js
var opkg_version = __webpack_require__(26461);
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

// EXTERNAL MODULE: ./build/formats/meaning.js
var meaning = __webpack_require__(58208);
// EXTERNAL MODULE: ./build/formats/opkg/stanza.js
var stanza = __webpack_require__(88448);
;// CONCATENATED MODULE: ./build/formats/opkg/meaning.js



const LISTS = [
    'Depends',
    'Pre-Depends',
    'Recommends',
    'Suggests',
    'Provides',
    'Conflicts',
    'Replaces',
    'Alternatives',
];
const COMPARED = new Set([
    ...LISTS,
    ...['Essential', 'ABIVersion', 'Installed-Size', 'MD5Sum', 'MD5sum'],
]);
/** What opkg goes by in an entry besides the name, version, arch and path, and all other fields that an index has. */
function meaning_meaning({ text }) {
    const values = comparedValues(text);
    const value = (field) => (0,control/* decode */.D4)(values.get(field)?.join(' ') ?? '');
    const sums = ['MD5Sum', 'MD5sum'].map((field) => value(field).toLowerCase());
    return [
        ...LISTS.map((field) => (0,meaning/* listField */.FZ)(field, value(field).split(',').map(plainItem))),
        (0,meaning/* textField */.M8)('Essential', value('Essential').toLowerCase() === 'yes' ? 'yes' : ''),
        (0,meaning/* textField */.M8)('ABIVersion', value('ABIVersion'), true),
        (0,meaning/* numberField */.sJ)('Installed-Size', value('Installed-Size'), true),
        { ...(0,meaning/* listField */.FZ)('MD5Sum', sums), isOptional: true },
        ...[...values.keys()]
            .filter((name) => !COMPARED.has(name))
            .map((name) => (0,meaning/* plainText */.wh)(spelled(name), value(name).replace(/\s+/g, ' '))),
    ];
}
/** A field's name in one spelling: clients and makers of indexes differ in capitals, as in `HomePage`. */
const spelled = (name) => name.toLowerCase().replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
/** Fields that are compared in another way, and the description, which makers of indexes shorten. */
const UNCOMPARED = new Set([
    ...['Package', 'Version', 'Architecture', 'Filename', 'Size', 'SHA256sum', 'Description'],
]);
/** The lines of each field that is compared, without the blanks around them. */
function comparedValues(text) {
    const values = new Map();
    let lines;
    for (const line of text.split('\n')) {
        const isMore = line.startsWith(' ') || line.startsWith('\t');
        const colon = line.indexOf(':');
        if (!isMore) {
            const name = colon <= 0 ? '' : line.slice(0, colon);
            lines = COMPARED.has(name) || isTextOfIndex(name) ? [] : undefined;
            // Clients use the last field of a name.
            if (lines !== undefined)
                values.set(name, lines);
        }
        const part = lines && (0,control/* trimBlanks */.I6)(isMore ? line : line.slice(colon + 1));
        if (part)
            lines?.push(part);
    }
    return values;
}
/** True for a text that our index would have too: makers of indexes leave out others, and differ in that. */
const isTextOfIndex = (name) => name !== '' && !UNCOMPARED.has(name) && (0,stanza/* belongsInPackages */.j5)({ name, value: '', more: [] });
/** An item of a list without the blanks that clients skip. */
const plainItem = (item) => (0,control/* trimBlanks */.I6)(item)
    .replace(/\s+/g, ' ')
    .replace(/\( | (?=\))/g, (blank) => blank.trim())
    .replace(/([<>=]) +/g, '$1');

// EXTERNAL MODULE: ./build/formats/opkg/package.js + 9 modules
var opkg_package = __webpack_require__(58041);
// EXTERNAL MODULE: ./build/formats/opkg/package-relations.js
var package_relations = __webpack_require__(69733);
// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(78317);
// EXTERNAL MODULE: ./build/formats/opkg/relations.js
var opkg_relations = __webpack_require__(52908);
;// CONCATENATED MODULE: ./build/formats/opkg/mended-stanza.js



/** An entry has the fields of control and the facts of its file. */
const STANZA_LIMIT = control/* CONTROL_LIMIT */.Q4 + (8 << 10);
const IS_KNOWN = new Set(stanza/* KNOWN_FIELDS */.sv);
/** OpenWrt's opkg reads them for the package whose name it has read, and crashes if there is none yet. */
const NEED_NAME = new Set(['Provides', 'Replaces']);
/** Fields whose blanks and further lines no client minds. */
const FOR_PEOPLE = new Set([...control/* TEXTS */.Dm, 'Maintainer']);
/** Mends what clients stumble over in an entry, field by field. What they do not mind keeps its bytes and its order. */
function mendStanza(text) {
    if (text.length > STANZA_LIMIT) {
        return { text, mended: [], harm: `an entry of over ${STANZA_LIMIT} bytes` };
    }
    const findings = { mended: new Set(), harms: new Set(), endsEarly: false };
    const written = fieldsIn(text, findings);
    if (written.length > control/* FIELD_COUNT */.jI)
        return { text, mended: [], harm: `more than ${control/* FIELD_COUNT */.jI} fields` };
    const fields = withoutRepeats(nameFirst(written, findings), findings);
    const lines = fields.flatMap((field) => mendField(field, findings));
    const mended = [...findings.mended];
    return {
        text: mended.length === 0 && !findings.endsEarly ? text : `${lines.join('\n')}\n`,
        mended,
        harm: findings.harms.size === 0 ? undefined : [...findings.harms].join(' and '),
    };
}
/** Reads the lines of an entry, without control characters and carriage returns. */
function fieldsIn(text, findings) {
    const { mended } = findings;
    const fields = [];
    for (const raw of text.replace(/\n$/, '').split('\n')) {
        const line = plainLine(raw, mended);
        const current = fields.at(-1);
        const isBlank = (0,control/* trimBlanks */.I6)(line) === '';
        if (isBlank && current?.name === 'Description') {
            findings.endsEarly = true;
            current.more.push(' .');
        }
        else if (isBlank) {
            mended.add('a blank line before the last field');
        }
        else if (/^[ \t]/.test(line)) {
            current?.more.push(line);
        }
        else {
            const field = fieldOf(line, mended);
            if (findings.endsEarly && IS_KNOWN.has(field.name))
                mended.add('a blank line before the last field');
            fields.push(field);
        }
    }
    return fields;
}
function plainLine(raw, mended) {
    let line = raw;
    while (line.endsWith('\r'))
        line = line.slice(0, -1);
    if (line !== raw)
        mended.add('CRLF line ends');
    if (!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line))
        return line;
    mended.add('control characters');
    return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
}
function fieldOf(line, mended) {
    const colon = line.indexOf(':');
    const written = colon < 0 ? line : line.slice(0, colon);
    const name = (0,control/* trimBlanks */.I6)(written);
    if (name !== written && IS_KNOWN.has(name) && colon > 0) {
        mended.add(`a blank after the name ${name}`);
        return { name, value: line.slice(colon + 1), more: [] };
    }
    return { name: written, value: colon < 0 ? undefined : line.slice(colon + 1), more: [] };
}
/** The fields with Package before those that need it. */
function nameFirst(fields, { mended }) {
    const at = fields.findIndex(({ name }) => name === 'Package');
    const first = fields.findIndex(({ name }) => NEED_NAME.has(name));
    if (at < 0 || first < 0 || first > at)
        return fields;
    mended.add('fields before Package');
    return [...fields.slice(at, at + 1), ...fields.slice(0, at), ...fields.slice(at + 1)];
}
/** The fields that clients know once each. OpenWrt's opkg writes a second value over the first, past its end. */
function withoutRepeats(fields, { mended }) {
    const byName = new Map();
    for (const field of fields) {
        if (!IS_KNOWN.has(field.name))
            continue;
        const all = byName.get(field.name);
        if (all === undefined)
            byName.set(field.name, [field]);
        else
            all.push(field);
    }
    return fields.flatMap((field) => {
        const [first, ...more] = byName.get(field.name) ?? [];
        if (first === undefined || (first === field && more.length === 0))
            return [field];
        if (first !== field)
            return [];
        mended.add(`a repeated field ${field.name}`);
        // Clients take all lists together, and the last of other values.
        if (!control/* RELATION_FIELDS */.B3.has(field.name))
            return [more.at(-1) ?? field];
        const items = [field, ...more].map((one) => (0,control/* trimBlanks */.I6)(unfolded(one))).join(', ');
        return [{ name: field.name, value: ` ${items}`, more: [] }];
    });
}
/** The value that clients are to read. They ignore the lines after the first, which in a list were meant to count. */
const unfolded = ({ name, value = '', more }) => more.length === 0 || !control/* RELATION_FIELDS */.B3.has(name) ? value : ` ${[value, ...more].map(control/* trimBlanks */.I6).join(' ')}`;
/** The lines of a field; none for one to leave out. */
function mendField(field, findings) {
    const { mended, harms } = findings;
    const { name, more } = field;
    const shown = (0,control/* decode */.D4)(name.slice(0, control/* NAME_LIMIT */.Uo));
    // Clients compare the beginning of a line, so they also take one without a colon.
    const known = (0,stanza/* misreadAs */.gH)(name);
    if (known !== undefined) {
        mended.add(`a field ${shown} that clients read as ${known}`);
        return [];
    }
    const value = unfolded(field);
    const isLong = !control/* RELATION_FIELDS */.B3.has(name) && !control/* TEXTS */.Dm.has(name) && value.length > control/* VALUE_LIMIT */.WL;
    if (!IS_KNOWN.has(name) && !control/* RELATION_FIELDS */.B3.has(name)) {
        if (name.length <= control/* NAME_LIMIT */.Uo && !isLong)
            return [linesAsTheyAre(field)];
        mended.add(`an over-long field ${shown}`);
        return [];
    }
    // Text that is no hash is left out, however long it is.
    if (isLong && !HASHES.has(name))
        harms.add(`an over-long field ${name}`);
    if (FOR_PEOPLE.has(name))
        return [linesAsTheyAre(field)];
    if (more.length > 0)
        mended.add(`a folded field ${name}`);
    if ((0,control/* trimBlanks */.I6)(value) === '') {
        mended.add(`an empty field ${name}`);
        return [];
    }
    if (name === 'Status' && !(0,stanza/* isIndexStatus */.Z_)((0,control/* trimBlanks */.I6)(value))) {
        mended.add('a Status that does not say not-installed');
        return [];
    }
    if (name === 'Size' && /^0\d+$/.test((0,control/* trimBlanks */.I6)(value))) {
        mended.add('a Size that clients read as an octal number');
        return [`Size: ${Number((0,control/* trimBlanks */.I6)(value))}`];
    }
    const digits = HASHES.get(name);
    if (digits !== undefined && !digits.test((0,control/* trimBlanks */.I6)(value)))
        return mendHash(name, value, digits, mended);
    const relations = control/* RELATION_FIELDS */.B3.has(name) ? (0,opkg_relations/* readRelations */.Ae)(name, value) : undefined;
    if (relations !== undefined)
        judgeList(name, value, relations, findings);
    const line = (0,stanza/* valueLine */._o)(name, value, relations);
    if (line === undefined)
        return [];
    const isReworded = relations !== undefined && relations.text !== (0,control/* trimBlanks */.I6)(value);
    if (line !== `${name}:${value}` && !isReworded)
        mended.add('white space around a value');
    return [line];
}
/** OpenWrt's opkg compares hashes in capitals, and ignores what is no hash. Yocto's refuses the package for both. */
function mendHash(name, value, digits, mended) {
    const lower = (0,control/* trimBlanks */.I6)(value).toLowerCase();
    if (!digits.test(lower)) {
        mended.add(`text that is no hash as ${name}`);
        return [];
    }
    mended.add('hashes in capitals');
    return [`${name}: ${lower}`];
}
const HASHES = new Map([
    ['SHA256sum', /^[0-9a-f]{64}$/],
    ['MD5Sum', /^[0-9a-f]{32}$/],
    ['MD5sum', /^[0-9a-f]{32}$/],
]);
function judgeList(name, value, { faults }, { mended, harms }) {
    const kinds = new Set(faults.map(({ kind }) => kind));
    if (kinds.has('blank'))
        mended.add(`blank items in ${name}`);
    if (kinds.has('spelling'))
        mended.add(`an item of ${name} that clients misread`);
    if (kinds.has('unclear'))
        harms.add(`an unclear item in ${name}`);
    if (value.length > control/* ITEM_LIMIT */.Oh && value.split(',').some((item) => item.length > control/* ITEM_LIMIT */.Oh)) {
        harms.add(`an over-long item in ${name}`);
    }
}
const linesAsTheyAre = ({ name, value, more }) => [value === undefined ? name : `${name}:${value}`, ...more].join('\n');

;// CONCATENATED MODULE: ./build/formats/opkg/line-screen.js




const TRAITS = new Map([...new Set([...stanza/* KNOWN_FIELDS */.sv, ...control/* RELATION_FIELDS */.B3])].map((name) => {
    const at = stanza/* KNOWN_FIELDS */.sv.indexOf(name);
    return [
        name,
        {
            bit: at < 0 ? 0 : 1 << at,
            isList: control/* RELATION_FIELDS */.B3.has(name),
            isText: FOR_PEOPLE.has(name),
            needsName: name === 'Provides' || name === 'Replaces',
            isStatus: name === 'Status',
            isSize: name === 'Size',
        },
    ];
}));
const PACKAGE = TRAITS.get('Package')?.bit ?? 0;
/** More names than the fields of any index. */
const REMEMBERED = 1000;
const unscreened = () => ({ seen: 0, fields: 0, isFoldable: true, isSuspect: false });
/** Tests the lines of an index from its first to its last. */
function lineScreen(text) {
    const isAllSuspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)/.test(text);
    const isMisread = remembered((name) => (0,stanza/* misreadAs */.gH)(name) !== undefined);
    let colon = -1;
    /** The first colon from here on; looked for once, also where no line has one. */
    const colonFrom = (at) => {
        if (colon < at)
            colon = text.indexOf(':', at);
        if (colon < 0)
            colon = text.length;
        return colon;
    };
    const isOdd = (entry, at, end) => {
        if (++entry.fields > control/* FIELD_COUNT */.jI)
            return true;
        const nameEnd = Math.min(colonFrom(at), end);
        if (nameEnd - at > control/* NAME_LIMIT */.Uo)
            return true;
        const name = text.slice(at, nameEnd);
        const trait = TRAITS.get(name);
        entry.isFoldable = trait === undefined || trait.isText;
        if (trait === undefined)
            return end - nameEnd > control/* VALUE_LIMIT */.WL || name.endsWith(' ') || isMisread(name);
        const isRepeated = (entry.seen & trait.bit) !== 0;
        entry.seen |= trait.bit;
        if (isRepeated || (trait.needsName && (entry.seen & PACKAGE) === 0))
            return true;
        if (trait.isText)
            return false;
        return isOddValue(text, nameEnd + 1, end, trait);
    };
    return {
        field(entry, at, end) {
            if (isAllSuspect || text.charCodeAt(end - 1) === 13 || isOdd(entry, at, end))
                entry.isSuspect = true;
        },
        continuation(entry, end) {
            if (!entry.isFoldable || text.charCodeAt(end - 1) === 13)
                entry.isSuspect = true;
        },
    };
}
function isOddValue(text, from, end, { isList, isStatus, isSize }) {
    // A Status is rare.
    if (isStatus || from >= end || text.charCodeAt(end - 1) <= 32)
        return true;
    if (isList)
        return end - from > control/* ITEM_LIMIT */.Oh || !(0,opkg_relations/* isPlainList */.tF)(text.slice(from, end));
    let at = from;
    while (text.charCodeAt(at) === 32)
        at++;
    if (text.charCodeAt(at) < 32 || end - at > control/* VALUE_LIMIT */.WL)
        return true;
    return isSize && !(text.charCodeAt(at) > 48 && text.charCodeAt(at) <= 57);
}
/** The same function, which remembers what it said about the first texts. */
function remembered(decide) {
    const known = new Map();
    return (text) => {
        const said = known.get(text) ?? decide(text);
        if (known.size < REMEMBERED)
            known.set(text, said);
        return said;
    };
}

;// CONCATENATED MODULE: ./build/formats/opkg/packages-index.js






/** The longest path that systems accept. */
const PATH_LIMIT = 4096;
/**
 * Parses `Packages`. A stanza ends at an empty line. It keeps its text unless clients stumble over it, such as lines of
 * white space inside Description (clients that skip Description end the stanza there).
 *
 * @throws FormatError with the offset of the stanza that misses what the feed needs
 */
function parsePackages(bytes) {
    (0,index_budget/* checkIndexSize */.Wc)(bytes.length);
    const text = bytes.toString('latin1');
    const entries = [];
    const budget = (0,index_budget/* indexBudget */.WZ)();
    const screen = lineScreen(text);
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
        if (stanza !== undefined && next - stanza.offset > STANZA_MOST)
            throw tooLong(stanza.offset);
        const first = text.charCodeAt(at);
        const isBlank = at === next || (first <= 32 && (0,control/* isBlankIn */.sU)(text, at, next));
        if (isBlank && !(first === 32 && stanza?.inDescription)) {
            if (stanza !== undefined)
                end(stanza);
            stanza = undefined;
        }
        else {
            stanza ??= newStanza(at);
            if (isBlank)
                stanza.isSuspect = true;
            else if (first === 32 || first === 9)
                screen.continuation(stanza, next);
            else {
                screen.field(stanza, at, next);
                readField(stanza, text, at, next);
            }
            stanza.end = next;
        }
        at = next + 1;
    }
    if (stanza !== undefined)
        end(stanza);
    return entries;
}
/** So long an entry is in no feed. A shorter one that is too long still is one of many, and the others are good. */
const STANZA_MOST = 16 * STANZA_LIMIT;
const tooLong = (offset) => new errors/* FormatError */.IF({
    code: 'FORMAT_LIMIT',
    reason: `an entry of over ${STANZA_LIMIT} bytes`,
    offset,
    remedy: 'Find out who wrote it, and restore the folder from the history of the feed.',
});
function newStanza(offset) {
    return {
        ...unscreened(),
        offset,
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
                stanza.Package = (0,control/* trimBlanks */.I6)(text.slice(at + 8, end));
            return;
        case 0x56:
            if (text.startsWith('Version:', at))
                stanza.Version = (0,control/* trimBlanks */.I6)(text.slice(at + 8, end));
            return;
        case 0x41:
            if (text.startsWith('Architecture:', at))
                stanza.Architecture = (0,control/* trimBlanks */.I6)(text.slice(at + 13, end));
            return;
        case 0x46:
            if (text.startsWith('Filename:', at))
                stanza.Filename = (0,control/* trimBlanks */.I6)(text.slice(at + 9, end));
            return;
        case 0x53:
            if (text.startsWith('Size:', at))
                stanza.Size = (0,control/* trimBlanks */.I6)(text.slice(at + 5, end));
            else if (text.startsWith('SHA256sum:', at)) {
                stanza.SHA256sum = (0,control/* trimBlanks */.I6)(text.slice(at + 10, end));
                if (!/^[0-9a-f]{64}$/.test(stanza.SHA256sum))
                    stanza.isSuspect = true;
            }
            return;
        case 0x4d:
            if (text.startsWith('MD5Sum:', at) || text.startsWith('MD5sum:', at)) {
                stanza.md5 = (0,control/* trimBlanks */.I6)(text.slice(at + 7, end));
                if (!/^[0-9a-f]{32}$/.test(stanza.md5))
                    stanza.isSuspect = true;
            }
            return;
    }
}
/** The text of a value. Most values are ASCII and need no decoding. */
function decoded(value) {
    return /[\u0080-\u00ff]/.test(value) ? (0,control/* decode */.D4)(value) : value;
}
/** The path in a Filename field, without a leading `./`. */
function plainPath(filename) {
    const path = decoded(filename);
    return path.startsWith('./') ? path.replace(/^(\.\/+)+/, '') : path;
}
const WORDS = ['Package', 'Version', 'Architecture', 'Filename'];
function entryOf(read, text) {
    const { offset } = read;
    const written = text.slice(offset, read.end + 1);
    const own = written.endsWith('\n') ? written : `${written}\n`;
    const isSuspect = read.isSuspect || own.length > STANZA_LIMIT;
    const found = isSuspect ? mendStanza(own) : { text: own, mended: [], harm: undefined };
    const stanza = found.mended.length === 0 ? read : reread(found.text);
    const { Package: name, Version: version, Architecture: arch, Filename } = stanza;
    const wrong = (reason) => {
        const quotedName = JSON.stringify((0,control/* decode */.D4)((name || Filename).slice(0, 128)) || '?');
        return new errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason: `the entry of ${quotedName} ${reason}`, offset });
    };
    // Without its file, an entry can neither be read again nor withdrawn.
    if (Filename === '')
        throw wrong(`has no ${name === '' ? 'Package' : 'Filename'}`);
    for (const field of WORDS) {
        const isLong = field === 'Filename' ? stanza.Filename.length > PATH_LIMIT : (0,index_budget/* isLongWord */.H6)(stanza[field]);
        if (isLong)
            throw wrong(`has a ${field} of ${stanza[field].length} characters`);
        if (/[\u0000-\u001f\u007f]/.test(read[field] + stanza[field]))
            throw wrong(`has a control character in its ${field}`);
    }
    if ((0,index_budget/* isLongWord */.H6)(stanza.SHA256sum) || (0,index_budget/* isLongWord */.H6)(stanza.md5))
        throw wrong('has an invalid checksum');
    const size = sizeOf(stanza.Size);
    return {
        name: decoded(name),
        version: decoded(version),
        arch: decoded(arch),
        anyArch: (0,for_devices/* isAnyArch */.pg)(arch),
        file: plainPath(Filename),
        size: size === null ? undefined : size,
        identity: stanza.SHA256sum || undefined,
        sha256: stanza.SHA256sum || undefined,
        md5: stanza.md5 || undefined,
        text: found.text,
        ...verdict(found, [
            name === '' ? 'no Package' : undefined,
            version === '' ? 'no Version' : undefined,
            version.endsWith(':') ? 'a Version that is empty after its epoch' : undefined,
            arch === '' ? 'no Architecture' : undefined,
            size === null ? 'a Size that is not a number' : undefined,
            stanza.SHA256sum === '' && stanza.md5 === '' ? NO_HASH : undefined,
        ]),
    };
}
const NO_HASH = 'no SHA256sum and no MD5Sum, so that devices install any file in its place or none';
/** Reads the values of an entry that was written in another form. */
function reread(text) {
    const stanza = newStanza(0);
    for (let at = 0; at < text.length;) {
        const next = text.indexOf('\n', at);
        const first = text.charCodeAt(at);
        if (first !== 32 && first !== 9)
            readField(stanza, text, at, next);
        at = next + 1;
    }
    return stanza;
}
/** What is wrong with an entry; nothing for most. */
function verdict({ mended, harm }, missing) {
    const harms = [...missing, harm].filter((one) => one !== undefined);
    return {
        ...(mended.length === 0 ? {} : { mended }),
        ...(harms.length === 0 ? {} : { harm: harms.join(' and ') }),
    };
}
/** Bytes, in C's notation; undefined without a text and for 0, which clients take for none; null for what is no size. */
function sizeOf(text) {
    if (text === '')
        return undefined;
    return /^(?:\d{1,15}|0[xX][0-9a-fA-F]{1,12})$/.test(text) ? Number(text) || undefined : null;
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

// EXTERNAL MODULE: ./build/formats/resolver.js
var resolver = __webpack_require__(49905);
;// CONCATENATED MODULE: ./build/formats/opkg/resolver/fitting.js

/** Finds the packages that meet an alternative, each question once. */
class Fittings {
    #world;
    #steps;
    #rules;
    #known = new Map();
    /** For each name, the first package that conflicts with it and replaces it; OpenWrt's opkg then never takes it. */
    #replacers = new Map();
    constructor(world, steps, rules, hasReplacers) {
        this.#world = world;
        this.#steps = steps;
        this.#rules = rules;
        if (hasReplacers)
            for (const pkg of world.pkgs)
                this.#addReplaced(pkg);
    }
    #addReplaced(pkg) {
        for (const name of pkg.replaces) {
            if (name === pkg.name || this.#replacers.has(name))
                continue;
            const conflicts = pkg.conflicts.some(({ alternatives }) => alternatives.some((one) => one.name === name));
            if (conflicts)
                this.#replacers.set(name, pkg);
        }
    }
    /** The package that takes the place of those with a name. */
    replacerOf(name) {
        return this.#replacers.get(name);
    }
    of(alternative) {
        const { name, sign, version } = alternative;
        const key = `${name} ${sign} ${version}`;
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        const providers = this.#world.providers.get(name) ?? [];
        this.#steps.take(providers.length);
        const pkgs = providers.filter((pkg) => !this.#replacers.has(pkg.name) && this.meets(pkg, alternative));
        const fitting = { pkgs, byName: new Map(pkgs.map((pkg) => [pkg.name, pkg])) };
        this.#known.set(key, fitting);
        return fitting;
    }
    /** True for a provider of the alternative's name in a version that it allows. */
    meets(pkg, { name, sign, version }) {
        if (sign === '')
            return true;
        if (pkg.name !== name && !this.#rules.comparesProviders)
            return false;
        const order = (0,opkg_version/* compareVersions */.Z)(pkg.version, version);
        if (order === 0)
            return this.#rules.strictAllowsEqual || sign.includes('=');
        return order < 0 ? sign.startsWith('<') : sign.startsWith('>');
    }
}

// EXTERNAL MODULE: ./build/text/compare-text.js
var compare_text = __webpack_require__(74273);
;// CONCATENATED MODULE: ./build/formats/opkg/resolver/stanza-needs.js

const FIELDS = new Set([
    ...['Depends', 'Pre-Depends', 'Recommends', 'Conflicts', 'Provides', 'Replaces'],
]);
/** How a stanza of `Packages` says that its package goes together with others. */
function relationsIn({ text }) {
    const relations = { needs: [], conflicts: [], provides: [], replaces: [] };
    for (const [field, items] of listsIn(text)) {
        const needs = (kind) => items.map((item) => readNeed(item, kind));
        if (field === 'Conflicts')
            relations.conflicts.push(...needs('depends'));
        else if (field === 'Provides')
            relations.provides.push(...items);
        else if (field === 'Replaces')
            relations.replaces.push(...items.map((item) => readAlternative(item).name));
        else
            relations.needs.push(...needs(field === 'Recommends' ? 'recommends' : 'depends'));
    }
    return relations;
}
/** The items of each list, in the order of the fields. */
function listsIn(text) {
    const values = new Map();
    let field = '';
    for (const line of text.split('\n')) {
        const isMore = line.startsWith(' ') || line.startsWith('\t');
        if (!isMore)
            field = line.slice(0, Math.max(line.indexOf(':'), 0));
        if (!FIELDS.has(field))
            continue;
        const part = isMore ? line : line.slice(field.length + 1);
        values.set(field, `${values.get(field) ?? ''}${isMore ? ' ' : ','}${part}`);
    }
    const itemsOf = (value) => (0,control/* decode */.D4)(value)
        .split(',')
        .map(control/* trimBlanks */.I6)
        .filter((item) => item !== '');
    return new Map([...values].map(([name, value]) => [name, itemsOf(value)]));
}
function readNeed(text, kind) {
    const alternatives = text
        .split('|')
        .map(control/* trimBlanks */.I6)
        .filter((one) => one !== '')
        .map(readAlternative);
    return { text, kind: /\*$/.test(text) ? 'all' : kind, alternatives };
}
/** In brackets, `<` and `>` are old words for `<=` and `>=`. */
const SIGNS = {
    '<<': '<<',
    '<=': '<=',
    '=': '=',
    '>=': '>=',
    '>>': '>>',
    '<': '<=',
    '>': '>=',
};
function readAlternative(text) {
    const bracket = text.indexOf('(');
    const plain = text.endsWith('*') ? (0,control/* trimBlanks */.I6)(text.slice(0, -1)) : text;
    if (bracket <= 0)
        return { name: plain, sign: '', version: '' };
    const name = (0,control/* trimBlanks */.I6)(text.slice(0, bracket));
    const [, sign = '', version = ''] = /^[ \t]*(<<|>>|<=|>=|[<=>])[ \t]*([^ \t)]+)[ \t]*\)/.exec(text.slice(bracket + 1)) ?? [];
    const known = SIGNS[sign];
    // A name may end with a bracket, such as rtld(GNU_HASH).
    return known === undefined ? { name: plain, sign: '', version: '' } : { name, sign: known, version };
}

;// CONCATENATED MODULE: ./build/formats/opkg/resolver/world.js



const ANY_ARCH = new Set(['all', 'noarch']);
/** Of packages with one name, version and arch, the last is used, as opkg does. */
function makeWorld(candidates, { arches }) {
    const world = {
        pkgs: [],
        byCandidate: new Map(),
        byName: new Map(),
        providers: new Map(),
        foreign: new Map(),
    };
    const known = new Map();
    const keyOf = ({ entry }) => `${entry.name} ${entry.version} ${entry.arch}`;
    const sorted = candidates.toSorted((a, b) => a.rank - b.rank);
    for (const candidate of sorted)
        known.set(keyOf(candidate), candidate);
    const priorityOf = ({ entry }) => {
        if (arches !== undefined)
            return arches.indexOf(entry.arch) + 1;
        return ANY_ARCH.has(entry.arch) ? 1 : 2;
    };
    const byKey = new Map();
    for (const candidate of sorted) {
        const key = keyOf(candidate);
        const used = known.get(key);
        const pkg = byKey.get(key) ?? newPkg(used, priorityOf(used), world.pkgs.length);
        world.byCandidate.set(candidate, pkg);
        if (byKey.has(key))
            continue;
        byKey.set(key, pkg);
        world.pkgs.push(pkg);
        if (pkg.priority > 0)
            list(world, pkg);
        else
            world.foreign.set(pkg.name, (world.foreign.get(pkg.name) ?? new Set()).add(used.entry.arch));
    }
    for (const pkgs of [...world.byName.values(), ...world.providers.values()])
        pkgs.sort(comparePkgs);
    return world;
}
function newPkg(candidate, priority, id) {
    const { entry } = candidate;
    const { needs, conflicts, provides, replaces } = relationsIn(entry);
    const { name, version } = entry;
    return { id, candidate, name, version, priority, needs, conflicts, provides, replaces: new Set(replaces) };
}
function list({ byName, providers }, pkg) {
    push(byName, pkg.name, pkg);
    for (const name of new Set([pkg.name, ...pkg.provides]))
        push(providers, name, pkg);
}
function push(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}
/** The order in which opkg looks at packages, of which it takes the last. */
const comparePkgs = (a, b) => (0,compare_text/* compareText */.n)(a.name, b.name) || (0,opkg_version/* compareVersions */.Z)(a.version, b.version) || a.priority - b.priority;

;// CONCATENATED MODULE: ./build/formats/opkg/resolver/openwrt.js


/**
 * Chooses as OpenWrt's opkg does (opkg-lede 2024-10-16, libopkg/pkg_hash.c and pkg_depends.c). It takes the first
 * alternative that any package meets, also when that package lacks something itself. Of several packages it takes the one
 * that has the very name, then the last by name, version and arch.
 */
class OpenWrt {
    #world;
    #steps;
    fittings;
    constructor(world, steps) {
        this.#world = world;
        this.#steps = steps;
        this.fittings = new Fittings(world, steps, { strictAllowsEqual: true, comparesProviders: true }, true);
    }
    /** Installs one package after the other, as opkg does with those that it is given together. */
    plan(wanted) {
        const plan = { installed: [], met: [], unmet: [], conflicts: [] };
        const names = new Set(wanted.map(({ name }) => name));
        const installed = new Set();
        for (const pkg of wanted) {
            if (installed.has(pkg))
                continue;
            const list = this.#listFor(pkg, { names, installed }, plan);
            this.#addConflicts(pkg, list, installed, plan);
            for (const one of list)
                installed.add(one);
            plan.installed.push(...list);
        }
        return plan;
    }
    /** The packages that come with one, each after those that it needs. */
    #listFor(wanted, context, plan) {
        const list = [];
        const members = new Set();
        const open = [];
        const enter = (pkg) => {
            members.add(pkg);
            open.push({ pkg, next: 0 });
        };
        enter(wanted);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const need = top.pkg.needs[top.next++];
            if (need === undefined) {
                open.pop();
                list.push(top.pkg);
                continue;
            }
            this.#steps.take(1 + need.alternatives.length);
            if (need.kind === 'all') {
                for (const pkg of this.#freeOnes(need, context)) {
                    if (!members.has(pkg) && !context.installed.has(pkg))
                        enter(pkg);
                }
                continue;
            }
            const chosen = this.#choose(need, context);
            if (chosen !== undefined)
                plan.met.push({ need, by: top.pkg, chosen });
            else if (need.kind === 'depends')
                plan.unmet.push({ need, by: top.pkg });
            if (chosen !== undefined && !members.has(chosen) && !context.installed.has(chosen))
                enter(chosen);
        }
        return list;
    }
    #choose({ alternatives }, { names, installed }) {
        if (installed.size > 0) {
            for (const alternative of alternatives) {
                const { pkgs } = this.fittings.of(alternative);
                this.#steps.take(pkgs.length);
                const there = bestOf(alternative, pkgs.filter((pkg) => installed.has(pkg)), names);
                if (there !== undefined)
                    return there;
            }
        }
        for (const alternative of alternatives) {
            const { pkgs, byName } = this.fittings.of(alternative);
            if (pkgs.length === 0)
                continue;
            const own = byName.get(alternative.name);
            const asked = names.size < byName.size ? [...names].flatMap((name) => byName.get(name) ?? []) : pkgs;
            this.#steps.take(asked.length);
            const candidates = [...new Set([pkgs.at(-1), own, ...asked])].filter((pkg) => pkg !== undefined);
            return bestOf(alternative, candidates, names);
        }
        return undefined;
    }
    /** The packages of a name that need nothing which is not installed. opkg takes all of them for a need with a star. */
    #freeOnes({ alternatives }, context) {
        return alternatives.flatMap((alternative) => {
            const { pkgs } = this.fittings.of({ ...alternative, sign: '', version: '' });
            this.#steps.take(pkgs.length);
            return pkgs.filter(({ needs }) => needs.every((need) => {
                const chosen = this.#choose(need, context);
                return chosen !== undefined && context.installed.has(chosen);
            }));
        });
    }
    /** A package's conflicts are held against what opkg has or is about to install when it comes to that package. */
    #addConflicts(wanted, list, installed, plan) {
        const coming = new Set([...list, ...installed]);
        for (const pkg of list) {
            for (const need of pkg.conflicts) {
                for (const { name, sign, version } of need.alternatives) {
                    const others = this.#world.byName.get(name) ?? [];
                    this.#steps.take(1 + others.length);
                    const against = pkg === wanted ? installed : coming;
                    const other = others.find((one) => (against.has(one) || one === pkg) &&
                        !pkg.replaces.has(one.name) &&
                        this.fittings.meets(one, { name, sign, version }));
                    if (other !== undefined)
                        plan.conflicts.push({ text: `Conflicts: ${need.text}`, by: pkg, with: other });
                }
            }
        }
    }
}
/** The last of those that have the most of: the name that is needed, and a name that the user asked for. */
function bestOf(alternative, pkgs, names) {
    const score = ({ name }) => Number(name === alternative.name) + Number(names.has(name));
    let best;
    for (const pkg of pkgs) {
        if (best === undefined ||
            score(pkg) > score(best) ||
            (score(pkg) === score(best) && comparePkgs(pkg, best) > 0))
            best = pkg;
    }
    return best;
}

;// CONCATENATED MODULE: ./build/formats/opkg/resolver/outcome.js


/** Tells what a plan installs, what is missing and which choices were made. */
function outcomeOf(world, fittings, plan) {
    return {
        chosen: plan.installed.map(({ candidate }) => candidate),
        missing: [
            ...plan.unmet.map(({ need, by }) => ({
                need: need.text,
                by: by.candidate.entry,
                reason: reasonFor(world, fittings, need),
            })),
            ...plan.conflicts.map(({ text, by, with: other }) => ({
                need: text,
                by: by.candidate.entry,
                reason: { kind: 'conflict', with: other.candidate.entry },
            })),
        ],
        choices: choicesOf(fittings, plan),
    };
}
/** The reason of the alternative that comes closest: a name that is there rather than one that is not. */
function reasonFor(world, fittings, { alternatives }) {
    const reasons = alternatives.map((alternative) => reasonOf(world, fittings, alternative));
    return reasons.find(({ kind }) => kind !== 'no-name') ?? { kind: 'no-name' };
}
function reasonOf(world, fittings, { name, version }) {
    const providers = world.providers.get(name) ?? [];
    const replaced = providers.flatMap((pkg) => fittings.replacerOf(pkg.name) ?? []);
    if (replaced[0] !== undefined)
        return { kind: 'conflict', with: replaced[0].candidate.entry };
    const versions = providers.map((pkg) => pkg.version);
    if (versions.length > 0)
        return (0,resolver/* versionReason */.XK)(name, version, versions, opkg_version/* compareVersions */.Z);
    const arches = world.foreign.get(name);
    return arches === undefined ? { kind: 'no-name' } : { kind: 'arch', there: (0,resolver/* newestOf */.su)(arches, () => 0) };
}
function choicesOf(fittings, { met }) {
    const told = new Set();
    return met.flatMap(({ need, by, chosen }) => {
        if (told.has(need.text))
            return [];
        told.add(need.text);
        const others = othersFor(fittings, need, chosen);
        if (others.length === 0)
            return [];
        const entries = others.map(({ candidate }) => candidate.entry);
        return [{ need: need.text, by: by.candidate.entry, chosen: chosen.candidate.entry, others: entries }];
    });
}
function othersFor(fittings, { alternatives }, chosen) {
    const others = new Map();
    for (const alternative of alternatives) {
        for (const [name, pkg] of fittings.of(alternative).byName) {
            if (others.size === resolver/* MOST_OTHERS */.Ul)
                break;
            if (name !== chosen.name && !others.has(name))
                others.set(name, pkg);
        }
    }
    return [...others.values()];
}

;// CONCATENATED MODULE: ./build/formats/opkg/resolver/installable.js
/** The packages whose needs can be met, and the needs of what meets them, conflicts aside. Circles can be installed. */
function installablePkgs({ pkgs }, fittings, steps) {
    const installable = new Set(pkgs);
    const waiting = new Map();
    const lost = [];
    const counts = new Map();
    for (const by of pkgs) {
        for (const need of by.needs) {
            if (need.kind !== 'depends')
                continue;
            const count = counts.get(need.text) ?? countFor(need);
            counts.set(need.text, count);
            count.by.push(by);
            if (count.left === 0)
                lost.push(by);
        }
    }
    function countFor({ alternatives }) {
        const options = new Set(alternatives.flatMap((alternative) => fittings.of(alternative).pkgs));
        steps.take(1 + options.size);
        const count = { by: [], left: options.size };
        for (const option of options) {
            const others = waiting.get(option);
            if (others === undefined)
                waiting.set(option, [count]);
            else
                others.push(count);
        }
        return count;
    }
    for (let pkg = lost.pop(); pkg !== undefined; pkg = lost.pop()) {
        if (!installable.delete(pkg))
            continue;
        for (const count of waiting.get(pkg) ?? []) {
            count.left--;
            if (count.left === 0)
                for (const by of count.by)
                    lost.push(by);
        }
    }
    return installable;
}

;// CONCATENATED MODULE: ./build/formats/opkg/resolver/plan.js
/** Packages, each after those that meet its needs. */
function inOrder(pkgs, { met }) {
    const chosen = new Map(pkgs.map((pkg) => [pkg, []]));
    for (const one of met)
        chosen.get(one.by)?.push(one.chosen);
    const seen = new Set();
    const order = [];
    for (const first of pkgs) {
        const open = [];
        const enter = (pkg) => {
            if (seen.has(pkg))
                return;
            seen.add(pkg);
            open.push({ pkg, next: 0 });
        };
        enter(first);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const next = chosen.get(top.pkg)?.[top.next++];
            if (next !== undefined)
                enter(next);
            else {
                open.pop();
                order.push(top.pkg);
            }
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./build/formats/opkg/resolver/yocto.js




/**
 * Chooses as Yocto's opkg 0.6.3 does with libsolv: what can be installed together, the newest of each name, and also what
 * is recommended. libsolv searches; this takes needs with one answer first and does not go back, which gives the same but
 * for packages that exclude each other in more than one step.
 */
class Yocto {
    #steps;
    #installable;
    fittings;
    constructor(world, steps) {
        this.#steps = steps;
        this.fittings = new Fittings(world, steps, { strictAllowsEqual: false, comparesProviders: false }, false);
        this.#installable = installablePkgs(world, this.fittings, steps);
    }
    plan(wanted) {
        const draft = {
            plan: { installed: [], met: [], unmet: [], conflicts: [] },
            ...{ members: new Set(), byName: new Map(), byProvided: new Map(), byExcluded: new Map() },
            ...{ asked: [], open: [], recommended: [] },
        };
        for (const pkg of wanted) {
            const obstacle = this.#obstacle(draft, pkg);
            if (obstacle === undefined)
                this.#add(draft, pkg);
            else
                draft.plan.conflicts.push({ text: `${pkg.name} (= ${pkg.version})`, by: pkg, with: obstacle });
        }
        for (let next = this.#next(draft); next !== undefined; next = this.#next(draft))
            this.#answer(draft, next);
        draft.plan.installed = inOrder([...draft.members], draft.plan);
        return draft.plan;
    }
    /** The next need: those with one answer first, then those with several, then what is recommended. */
    #next(draft) {
        for (let asked = draft.asked.pop(); asked !== undefined; asked = draft.asked.pop()) {
            if (this.#isMet(draft, asked))
                continue;
            if (this.#viable(draft, asked.need, 2).length <= 1)
                return asked;
            draft.open.push(asked);
        }
        for (const list of [draft.open, draft.recommended]) {
            for (let asked = list.shift(); asked !== undefined; asked = list.shift()) {
                if (!this.#isMet(draft, asked))
                    return asked;
            }
        }
        return undefined;
    }
    #isMet(draft, { need, by }) {
        const chosen = this.#memberFor(draft, need);
        if (chosen !== undefined)
            draft.plan.met.push({ need, by, chosen });
        return chosen !== undefined;
    }
    /** A member that meets a need. */
    #memberFor({ members }, { alternatives }) {
        for (const alternative of alternatives) {
            const { pkgs } = this.fittings.of(alternative);
            const isLong = pkgs.length > members.size;
            this.#steps.take(1 + Math.min(pkgs.length, members.size));
            const chosen = isLong
                ? [...members].findLast((pkg) => this.#meets(pkg, alternative))
                : pkgs.findLast((pkg) => members.has(pkg));
            if (chosen !== undefined)
                return chosen;
        }
        return undefined;
    }
    #meets(pkg, alternative) {
        const { name } = alternative;
        return (pkg.name === name || pkg.provides.includes(name)) && this.fittings.meets(pkg, alternative);
    }
    #answer(draft, { need, by }) {
        const viable = this.#viable(draft, need);
        const hasOptions = viable.length > 1 || need.kind === 'recommends';
        const chosen = hasOptions ? this.#best(draft, viable) : viable[0];
        if (chosen !== undefined) {
            draft.plan.met.push({ need, by, chosen });
            this.#add(draft, chosen);
            return;
        }
        if (need.kind === 'recommends')
            return;
        const fitting = need.alternatives.flatMap((alternative) => this.fittings.of(alternative).pkgs);
        const broken = fitting.filter((pkg) => this.#obstacle(draft, pkg) === undefined);
        const shown = broken.findLast((pkg) => !this.#installable.has(pkg)) ?? broken.at(-1);
        const blocked = fitting.at(-1);
        if (shown !== undefined) {
            draft.plan.met.push({ need, by, chosen: shown });
            this.#add(draft, shown);
        }
        else if (blocked === undefined)
            draft.plan.unmet.push({ need, by });
        else
            draft.plan.conflicts.push({ text: need.text, by, with: this.#obstacle(draft, blocked) });
    }
    #add(draft, pkg) {
        draft.members.add(pkg);
        draft.byName.set(pkg.name, pkg);
        for (const name of [pkg.name, ...pkg.provides])
            yocto_push(draft.byProvided, name, pkg);
        for (const name of excludedNames(pkg))
            yocto_push(draft.byExcluded, name, pkg);
        for (const need of pkg.needs.toReversed()) {
            if (need.kind === 'depends')
                draft.asked.push({ need, by: pkg });
        }
        for (const need of pkg.needs)
            if (need.kind === 'recommends')
                draft.recommended.push({ need, by: pkg });
    }
    /** The packages that meet a need and could be installed now; not more of them than are asked for. */
    #viable(draft, { alternatives }, most = Number.POSITIVE_INFINITY) {
        const viable = new Set();
        for (const alternative of alternatives) {
            for (const pkg of this.fittings.of(alternative).pkgs) {
                if (viable.size >= most)
                    break;
                this.#steps.take(1);
                if (this.#installable.has(pkg) && this.#obstacle(draft, pkg) === undefined)
                    viable.add(pkg);
            }
        }
        return [...viable];
    }
    /** The member with which a package does not go together. */
    #obstacle({ members, byName, byProvided, byExcluded }, pkg) {
        if (members.has(pkg))
            return undefined;
        const same = byName.get(pkg.name);
        if (same !== undefined)
            return same;
        for (const name of [pkg.name, ...pkg.provides]) {
            for (const member of byExcluded.get(name) ?? [])
                if (this.#excludes(member, pkg))
                    return member;
        }
        for (const name of excludedNames(pkg)) {
            for (const member of byProvided.get(name) ?? [])
                if (this.#excludes(pkg, member))
                    return member;
        }
        return undefined;
    }
    #excludes(one, other) {
        this.#steps.take(1 + one.conflicts.length);
        if (one.replaces.has(other.name))
            return true;
        return one.conflicts.some(({ alternatives }) => alternatives.some((alternative) => this.#meets(other, alternative)));
    }
    /**
     * False when what a package needs, and needs without a choice, does not go together with the members. It looks at the
     * nearest packages: of those further away, conflicts are told.
     */
    #fitsIn(draft, pkg) {
        const seen = new Set([pkg]);
        for (const one of seen) {
            if (seen.size > FARTHEST)
                return true;
            for (const need of one.needs) {
                if (need.kind !== 'depends')
                    continue;
                if (this.#memberFor(draft, need) !== undefined)
                    continue;
                const viable = this.#viable(draft, need, 2);
                const [only] = viable;
                if (only === undefined)
                    return false;
                if (viable.length === 1)
                    seen.add(only);
            }
        }
        return true;
    }
    /** Of what goes together with the members: what is recommended, then the first name by letters in its newest version. */
    #best(draft, viable) {
        const replaced = new Set(viable.flatMap(({ name, replaces }) => [...replaces].filter((one) => one !== name)));
        const wished = new Set(draft.recommended.flatMap(({ need }) => need.alternatives.flatMap((alternative) => this.fittings.of(alternative).pkgs)));
        this.#steps.take(wished.size + viable.length);
        const rankOf = (pkg) => (replaced.has(pkg.name) ? 2 : wished.has(pkg) ? 0 : 1);
        const sorted = viable.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.name === b.name ? comparePkgs(b, a) : comparePkgs(a, b)));
        return sorted.find((pkg) => this.#fitsIn(draft, pkg));
    }
}
/** How many packages are looked at before one is chosen. */
const FARTHEST = 200;
const excludedNames = ({ conflicts, replaces }) => new Set([...conflicts.flatMap(({ alternatives }) => alternatives.map(({ name }) => name)), ...replaces]);
function yocto_push(lists, key, pkg) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [pkg]);
    else
        list.push(pkg);
}

;// CONCATENATED MODULE: ./build/formats/opkg/resolver.js





/** Decides as OpenWrt's opkg does, or as Yocto's where devices check OpenPGP signatures alone. */
function opkgResolver(candidates, devices = {}) {
    const world = makeWorld(candidates, devices);
    const steps = new resolver/* Steps */.gj();
    const isYocto = devices.schemes?.has('openpgp') && !devices.schemes.has('usign');
    const client = isYocto ? new Yocto(world, steps) : new OpenWrt(world, steps);
    return (0,resolver/* resolverOf */.EM)((wanted) => {
        steps.begin(wanted);
        const pkgs = wanted.map((candidate) => world.byCandidate.get(candidate));
        return outcomeOf(world, client.fittings, client.plan([...new Set(pkgs)]));
    });
}

// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(72710);
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
    const kept = isSame ? await keptFiles(old, keys, at) : new Map();
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
/** True for a signature that clients no longer accept at a time. */
const hasEnded = ({ ending }, at) => ending !== undefined && ending.at.getTime() <= at.getTime();
/** The ids of the keys behind each signature file in which every signature is good, and none has expired. */
async function keptFiles(old, keys, at) {
    const judged = await verifyPackages(old, keys.map(({ publicKey }) => publicKey));
    const kept = new Map();
    for (const file of [SIG, ASC]) {
        const own = judged.filter((signature) => signature.file === file);
        if (own.every((signature) => signature.state === 'good' && !hasEnded(signature, at))) {
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
        if (!(await key.verify(message, signature)))
            continue;
        const ending = await key.endOf?.(signature);
        return { scheme, file, state: 'good', key, ...(ending === undefined ? {} : { ending }) };
    }
    return { scheme, file, state: 'bad', keyId, reason: `it is not key ${keyId}'s signature of these bytes` };
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
    recognise: opkg_package/* looksLikeIpk */.A,
    readPackage: opkg_package/* readPackage */.L,
    fileName,
    entry,
    inFolder,
    forDevices: for_devices/* forDevices */.fA,
    harmFor: for_devices/* harmFor */.MG,
    relations: package_relations/* relations */.K,
    describe,
    descriptionOf,
    meaning: meaning_meaning,
    namesIn: opkg_relations/* namesIn */.wX,
    resolver: opkgResolver,
    compareVersions: opkg_version/* compareVersions */.Z,
    parseIndex: parsePackages,
    writeFolder,
    checkIndex,
    verify: verifyPackages,
};
/**
 * `name_version_arch.ipk` without the epoch, as opkg-build names it. Not every system has files with a colon, and clients
 * ask for a name with `#`, `?`, `%` or a blank wrongly.
 */
function fileName(pkg) {
    const version = pkg.version.replace(/^\d+:/, '').replace(/[^A-Za-z0-9+._~-]/g, '.');
    return `${pkg.name}_${version}_${pkg.arch}.ipk`;
}
/** A device accepts only its own arch, so a package that an arch map sent here is listed with the folder's arch. */
function entry(pkg, facts, file, arch) {
    const { name, version, anyArch } = pkg;
    const listedArch = anyArch ? pkg.arch : arch;
    const control = pkg.control.map((field) => field.name === 'Architecture' && listedArch !== pkg.arch ? withValue(field, listedArch) : field);
    const text = (0,stanza/* writeStanza */.nx)(control, { filename: file, ...facts });
    return { name, version, arch: listedArch, anyArch, file, identity: facts.sha256, ...facts, text };
}
const withValue = ({ name }, value) => ({ name, value: ` ${value}`, more: [] });
function inFolder(listed, arch) {
    if (listed.anyArch || listed.arch === arch)
        return listed;
    return { ...listed, arch, text: (0,for_devices/* replaceArchitecture */.Ul)(listed.text, arch) };
}
/** Reads the first value of each field, and ignores lines that the strict grammar would refuse. */
function describe({ text }) {
    const values = new Map();
    const more = [];
    let last = '';
    for (const line of text.split('\n')) {
        const colon = line.indexOf(':');
        const isFurther = line.startsWith(' ') || line.startsWith('\t');
        if (isFurther && last === 'Description')
            more.push((0,control/* decode */.D4)((0,control/* trimBlanks */.I6)(line)).replace(/^\.$/, ''));
        if (colon <= 0 || isFurther)
            continue;
        const name = line.slice(0, colon);
        last = values.has(name) ? '' : name;
        if (!values.has(name))
            values.set(name, (0,control/* decode */.D4)((0,control/* trimBlanks */.I6)(line.slice(colon + 1))));
    }
    const value = (name) => values.get(name) ?? '';
    const list = (name) => value(name)
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    return {
        summary: value('Description'),
        description: [value('Description'), ...more].join('\n'),
        section: value('Section'),
        installed: /^\d{1,15}$/.test(value('Installed-Size')) ? Number(value('Installed-Size')) : undefined,
        license: value('License'),
        maintainer: value('Maintainer'),
        homepage: value('URL') || value('Homepage'),
        dependencies: list('Depends'),
        provides: list('Provides'),
    };
}
/** The lines of Description. A line with a dot alone stands for an empty one, as Debian writes it. */
function descriptionOf({ text }) {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('Description:'));
    if (at < 0)
        return '';
    const end = lines.findIndex((line, i) => i > at && !/^[ \t]/.test(line));
    const more = lines.slice(at + 1, end < 0 ? lines.length : end).map(control/* trimBlanks */.I6);
    const [first = ''] = lines.slice(at, at + 1).map((line) => (0,control/* trimBlanks */.I6)(line.slice('Description:'.length)));
    return [first, ...more.map((line) => (line === '.' ? '' : line))].map(control/* decode */.D4).join('\n').trim();
}
async function writeFolder(content) {
    const { old } = content;
    const present = old.get('Packages');
    const written = writePackages(content.entries);
    const isSame = present !== undefined && (present.equals(written) || isPaddedForm(present, written));
    const index = isSame ? present : written;
    // Compress while signing.
    const deriving = deriveFiles(index, content);
    const files = await signPackages(index, isSame, content);
    if (!isSame)
        files.set('Packages', index);
    for (const [name, bytes] of await deriving)
        files.set(name, bytes);
    return files;
}
/** True for the same index with the lines at its end that OpenWrt adds for old usign, where it needs none. */
const isPaddedForm = (present, written) => present.length === written.length + PADDING.length &&
    present.subarray(0, written.length).equals(written) &&
    present.subarray(written.length).equals(PADDING) &&
    !missesPadding(present);
const PADDING = Buffer.from('\n\n');
/**
 * The derived files that are not what the index says. A `Packages.gz` that unpacks to the index stays, whatever program
 * compressed it: compressors give other bytes from version to version.
 */
async function deriveFiles(index, { entries, arch, old, ofOthers }) {
    const files = new Map();
    const zipped = old.get('Packages.gz');
    const isZipped = zipped !== undefined && (await unzipsTo(zipped, index));
    const zipping = isZipped ? undefined : (0,compression/* gzip */.ZI)(index);
    const json = indexJsonOf(sortEntries(entries), arch);
    if (zipping !== undefined)
        files.set('Packages.gz', await zipping);
    if (!ofOthers?.has('index.json') && !old.get('index.json')?.equals(json))
        files.set('index.json', json);
    return files;
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
        for await (const piece of (0,compression/* gunzipPieces */.rY)(zipped, plain.length, 0)) {
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

/***/ 69733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ relations),
/* harmony export */   U: () => (/* binding */ selfConflicts)
/* harmony export */ });
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46970);
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52908);


/** How an ipk gets along with others. */
function relations(pkg) {
    const names = (field) => (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(pkg, [field])
        .flatMap((value) => value.split(','))
        .flatMap((item) => (0,_relations_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX)(item.trim(), field === 'provides' ? 'provides' : 'dependencies'))
        .filter((name) => name !== '');
    return {
        names: [pkg.name, ...names('provides')],
        sole: [],
        conflicts: names('conflicts'),
        replaces: names('replaces'),
        origin: '',
    };
}
/** Warns about a package that OpenWrt's opkg never installs. It takes one that conflicts with what it provides. */
function selfConflicts(pkg) {
    if (!relations(pkg).conflicts.includes(pkg.name))
        return [];
    const text = 'OpenWrt would not install it: it conflicts with its own name; build it without that';
    return [{ text, detail: '', scheme: 'usign' }];
}


/***/ }),

/***/ 58041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ looksLikeIpk),
  L: () => (/* binding */ readPackage)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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
        throw malformed(0, 'it is not an ar archive');
    const members = [];
    let at = AR_MAGIC.length;
    while (at < bytes.length) {
        if (bytes.length - at < HEADER)
            throw cutShort(at, 'an ar header');
        const header = bytes.toString('latin1', at, at + HEADER);
        const size = header.slice(48, 58).trimEnd();
        if (header.slice(58) !== '`\n' || !/^\d{1,10}$/.test(size))
            throw malformed(at, 'an ar header is damaged');
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
function malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function cutShort(offset, what) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}

// EXTERNAL MODULE: ./build/bytes/compression.js + 3 modules
var bytes_compression = __webpack_require__(38160);
// EXTERNAL MODULE: ./build/formats/foreign-scripts.js
var foreign_scripts = __webpack_require__(73038);
;// CONCATENATED MODULE: ./build/formats/opkg/client-warnings.js
/** A package that OpenWrt installs empty has its own warning: there is nothing more to lose. */
const dataWarnings = ({ warnings }, unpacksOnOpenWrt) => warnings.filter(({ scheme }) => scheme !== 'usign' || unpacksOnOpenWrt);
/** Warns about a package without a member debian-binary. */
function versionWarnings(version) {
    if (version !== undefined)
        return [];
    const text = 'it has no member debian-binary, which other tools than opkg look for; build it with one';
    return [{ text, detail: '', scheme: undefined }];
}
const PLAIN_NAME = /^[A-Za-z0-9]/;
const PLAIN_VERSION = /^(\d+:)?[A-Za-z0-9][A-Za-z0-9+._~-]*$/;
/** Warns about a name and a version that opkg installs all the same. */
function wordWarnings(name, version) {
    const odd = (text, detail) => ({ text, detail, scheme: undefined });
    return [
        PLAIN_NAME.test(name)
            ? undefined
            : odd('other tools than opkg refuse its name; begin names with a letter or digit', name),
        PLAIN_VERSION.test(version)
            ? undefined
            : {
                ...odd('opkg takes its version, but may order it otherwise than it is meant; write versions like 1.2.3-1', version),
                isHarmless: true,
            },
    ].filter((warning) => warning !== undefined);
}
/** Warns about packages for which OpenWrt's opkg reports success but installs nothing, or no metadata. */
function openWrtWarnings(container, isControlGzip, isDataGzip, isForYocto) {
    const forOpenWrt = (text) => ({ text, detail: '', scheme: 'usign' });
    const empty = [
        container === 'ar' ? 'it is an ar archive' : undefined,
        isDataGzip ? undefined : 'its data part is not a data.tar.gz',
    ].filter((reason) => reason !== undefined);
    if (empty.length > 0) {
        return [
            forOpenWrt(`OpenWrt would install it empty: ${empty.join(' and ')}; build it with OpenWrt's SDK or with ` +
                `\`opkg-build -c -Z gzip\`${isForYocto ? ' (Yocto devices install it as it is)' : ''}`),
        ];
    }
    return isControlGzip
        ? []
        : [
            forOpenWrt('OpenWrt would install it without its metadata: its control part is not a control.tar.gz; build it with one'),
        ];
}
/**
 * Warns about parts that Yocto's opkg does not find: it looks for a dot after `.tar`.
 *
 * @param parts the control and the data part
 */
function bareWarnings(parts) {
    return parts
        .filter(({ name }) => name.endsWith('.tar'))
        .map(({ name, offset }) => ({
        text: 'Yocto devices would not install it: one of its parts is not compressed; build it with control.tar.gz and data.tar.gz',
        detail: name,
        scheme: 'openpgp',
        lossAt: offset,
    }));
}

// EXTERNAL MODULE: ./build/formats/opkg/control.js
var opkg_control = __webpack_require__(45384);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(62836);
// EXTERNAL MODULE: ./build/bytes/tar.js
var bytes_tar = __webpack_require__(63807);
// EXTERNAL MODULE: ./build/formats/opkg/relations.js
var relations = __webpack_require__(52908);
// EXTERNAL MODULE: ./build/formats/opkg/stanza.js
var stanza = __webpack_require__(88448);
;// CONCATENATED MODULE: ./build/formats/opkg/control-warnings.js




/** How many items of a list a warning shows, and how much of each. */
const ITEMS = 3;
const LENGTH = 60;
const ADVICE = 'write NAME or NAME (>= VERSION), with commas between the items';
const TEXTS = {
    blank: "OpenWrt's opkg crashes at a blank or half written item in a list of packages, so the index has the list without it; " +
        'mend the script that writes control',
    unspaced: "OpenWrt's opkg does not understand an item of a list without a blank before the bracket, so the index has it with " +
        `one; ${ADVICE}`,
    spelling: 'opkg does not understand an item of a list as it is written, so the index has it in the form that opkg reads; ' +
        ADVICE,
    odd: `opkg reads an item of a list otherwise than it is meant, or finds no package for it; ${ADVICE}`,
};
/** What Yocto's opkg reads as it is meant. */
const ONLY_OPENWRT = new Set(['blank', 'unspaced']);
/** The lists among the fields in which something is wrong. */
function faultyLists(fields) {
    return fields
        .filter((field) => opkg_control/* RELATION_FIELDS */.B3.has(field.name) && (0,opkg_control/* unfold */.t8)(field) !== '')
        .map((field) => ({ name: field.name, faults: (0,relations/* readRelations */.Ae)(field.name, (0,opkg_control/* unfold */.t8)(field)).faults }))
        .filter(({ faults }) => faults.length > 0);
}
/** What a person should know about the fields of control that clients stumble over, one warning a fault. */
function controlWarnings(fields, oddities) {
    const status = fields.find(({ name }) => name === 'Status');
    return [
        ...listWarnings(faultyLists(fields)),
        ...(status === undefined || (0,opkg_control/* unfold */.t8)(status) === '' || (0,stanza/* isIndexStatus */.Z_)((0,opkg_control/* unfold */.t8)(status)) ? [] : [STATUS]),
        ...(oddities.size === 0 ? [] : [{ text: UNREAD, detail: [...oddities].join(', '), scheme: undefined }]),
    ];
}
const UNREAD = 'its control has what no client reads, and the index leaves it out; build it without';
const STATUS = {
    text: "the index leaves out its Status, which does not say not-installed: OpenWrt's opkg would take the package for " +
        'an installed one, and crash',
    detail: '',
    scheme: 'usign',
};
function listWarnings(lists) {
    return ['blank', 'unspaced', 'spelling', 'odd'].flatMap((kind) => {
        const details = lists.flatMap((list) => detailOf(list, kind));
        if (details.length === 0)
            return [];
        const scheme = ONLY_OPENWRT.has(kind) ? 'usign' : undefined;
        return [{ text: TEXTS[kind], detail: details.join('; '), scheme }];
    });
}
const kindOf = ({ kind, item }) => kind === 'spelling' && (0,relations/* isUnspaced */.Kc)(item) ? 'unspaced' : kind;
/** The name of the list, with the first items that have the fault. */
function detailOf({ name, faults }, kind) {
    const own = faults.filter((fault) => kindOf(fault) === kind);
    if (own.length === 0)
        return [];
    const items = [...new Set(own.map(({ item }) => shown(item)))].filter((item) => item !== '');
    const more = items.length > ITEMS ? ` and ${items.length - ITEMS} more` : '';
    return [items.length === 0 ? name : `${name}: ${items.slice(0, ITEMS).join(', ')}${more}`];
}
const shown = (item) => {
    const text = (0,opkg_control/* decode */.D4)(item);
    return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
};
/** @throws FormatError for an item of a list that names no package or no version */
function refuseUnclear(fields, offset) {
    for (const { name, faults } of faultyLists(fields)) {
        const unclear = faults.find(({ kind }) => kind === 'unclear');
        if (unclear === undefined)
            continue;
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its ${name} has an item that names no package or no version: ${JSON.stringify(shown(unclear.item))}`,
            offset,
            remedy: 'Write each item as NAME or NAME (>= VERSION), with commas between the items.',
        });
    }
}

// EXTERNAL MODULE: ./build/bytes/tar-walker.js
var tar_walker = __webpack_require__(29262);
// EXTERNAL MODULE: ./build/formats/file-list.js
var file_list = __webpack_require__(69506);
;// CONCATENATED MODULE: ./build/formats/opkg/data-folders.js
/** How many links a path may lead through. */
const LINKS_LIMIT = 16;
/** Follows the entries of an archive, to tell whether a file finds the folder that it goes into. Paths are plain. */
class DataFolders {
    folders;
    files = new Set();
    links = new Map();
    /** @param there the folders that a device has */
    constructor(there) {
        this.folders = new Set(there);
    }
    addFolder(path) {
        this.folders.add(this.real(path));
    }
    addFile(path) {
        this.links.delete(path);
        this.files.add(path);
    }
    /** @param target undefined for one that leads out of the root */
    addLink(path, target) {
        this.files.delete(path);
        this.links.set(path, target ?? '..');
    }
    /** What is at a path, or at the end of a link there; `link` for one that leads to nothing in the archive. */
    kindOf(path) {
        if (this.folders.has(path))
            return 'folder';
        const real = this.real(path);
        if (this.folders.has(real))
            return 'folder';
        if (this.files.has(real))
            return 'file';
        return this.links.has(path) ? 'link' : undefined;
    }
    /** The path without the links that it leads through. */
    real(path) {
        if (this.links.size === 0)
            return path;
        let left = LINKS_LIMIT;
        let real = '';
        for (const part of path.split('/')) {
            real = real === '' ? part : `${real}/${part}`;
            for (let to = this.links.get(real); to !== undefined && left > 0; to = this.links.get(real), left--)
                real = to;
        }
        return real;
    }
}

;// CONCATENATED MODULE: ./build/formats/opkg/data-judge.js




/** Folders that a device has before the first package: opkg itself needs them. */
const THERE = ['', 'etc', 'tmp', 'usr', 'usr/lib', 'var'];
/** Folders that OpenWrt's base-files, which every device has, puts into the root. */
const OF_BASE_FILES = new Set([
    ...['bin', 'sbin', 'lib', 'mnt', 'root', 'www', 'usr/bin', 'usr/sbin', 'usr/share'],
    ...['etc/config', 'etc/crontabs', 'etc/hotplug.d', 'etc/init.d', 'etc/rc.d', 'etc/uci-defaults'],
    ...['lib/firmware', 'lib/functions', 'lib/preinit', 'lib/upgrade', 'lib/upgrade/keep.d'],
]);
const WITH_ENTRIES = 'build it with such entries, as `tar --format=gnu --create .` does';
const BASE_ONLY = 'some of its folders have no entry of their own before their files, and opkg makes none; OpenWrt devices have these ' +
    `folders, but opkg would leave the files out with \`--dest\`; ${WITH_ENTRIES}`;
const TABS = 'Yocto devices would leave files of it behind when they remove it, and remove others: opkg ends a name at a tab; build it with names without tabs';
const AS_GNU = 'build it with `tar --format=gnu`, or with tarfile.GNU_FORMAT in Python';
const OPENWRT = 'OpenWrt would leave out files of it';
/** Why devices leave files out, each with what to do about it. */
const LOSSES = {
    pax: `${OPENWRT}: opkg stops at a pax header in its data part; ${AS_GNU}`,
    sparse: `${OPENWRT}: opkg stops at a sparse file in its data part; build it without \`tar --sparse\``,
    type: `${OPENWRT}: opkg does not know the kind of a member in its data part; ${AS_GNU}`,
    folder: `${OPENWRT}: opkg makes no folder that has no entry of its own before its files; ${WITH_ENTRIES}`,
    link: 'devices would leave out files of it: a hard link in its data part leads to no file before it; build it with a copy or a symbolic link',
    target: 'devices would leave out links of it: a symbolic link in its data part has no target; build it with a target for each link',
    place: 'devices would leave out files of it: in its data part a file, or a link that leads to none of its folders, stands in the place of a folder, or a folder in the place of a file; build it with one entry for each name',
    long: 'devices would leave out files of it: a name in its data part is longer than file systems take; build it with shorter names',
    header: `${OPENWRT}: opkg misreads the size or the checksum in a header of its data part; ${AS_GNU}`,
    name: 'Yocto devices would not install it: a member of its data part has no name; build it with `tar`',
    padding: 'Yocto devices would not install it: zeros to fill the last block are missing in its data part; build it with `tar`',
    end: 'devices would leave out files of it: its data part goes on after the end of the archive; build it with one archive',
};
/** The losses that not only OpenWrt's opkg has, with the scheme that the devices check. */
const ELSEWHERE = new Map([
    ['link', undefined],
    ['end', undefined],
    ['target', undefined],
    ['place', undefined],
    ['long', undefined],
    ['name', 'openpgp'],
    ['padding', 'openpgp'],
]);
/**
 * Judges the archive of a data part as OpenWrt's opkg and Yocto's opkg unpack it. Each rule was tried on both.
 *
 * Its methods throw a FormatError with the offset in the archive.
 */
class DataJudge {
    walker = new tar_walker/* TarWalker */.Cv(file_list/* MEMBER_LIMIT */.L4, (member) => this.visit(member));
    offset;
    folders = new DataFolders(THERE);
    files = new Set();
    list = new file_list/* FileList */.$c();
    lost = new Map();
    /** Names with a tab, which Yocto's opkg cuts off in its list of what it installed. */
    tabbed = { first: '', count: 0 };
    /** Files in folders without an entry that devices have. */
    kept = { first: '', count: 0 };
    /** Why OpenWrt's opkg leaves out everything from here on; undefined while it goes on. */
    stop;
    /** @param offset where the data part begins in the file, for its losses */
    constructor(offset) {
        this.offset = offset;
    }
    push(piece) {
        this.walker.push(piece);
    }
    /** True once the blocks were seen that end the archive. */
    get hasEnded() {
        return this.walker.hasEnded;
    }
    end() {
        const end = this.walker.end();
        if (!end.isPadded)
            this.lose('padding', '');
        if (end.hasMembers)
            this.lose('end', '');
        return { files: this.list.packed(), warnings: this.warnings() };
    }
    visit(member) {
        const { offset, type } = member;
        const path = plainPath('name', member.pax?.get('GNU.sparse.name') ?? member.name, offset);
        if (path.includes('\n')) {
            throw unfit('name', path, 'has a line end: opkg would delete other files when it removes the package', offset);
        }
        if (path.includes('\t'))
            count(this.tabbed, path);
        this.list.count(path, offset);
        this.stop ??= stopAt(member);
        const isFolder = type === '5';
        if (path === '' && !isFolder && type !== 'V' && !member.name.endsWith('/'))
            this.lose('name', '');
        if (path === '' || type === 'V')
            return;
        const isLost = this.isLost(member, path, isFolder);
        if (isFolder) {
            // When opkg stopped before, the folder is not missed because of its own folder.
            if (!isLost || this.stop !== undefined)
                this.folders.addFolder(path);
        }
        else if (!isOldFolder(member)) {
            if (!this.files.has(path))
                this.list.add(path);
            this.files.add(path);
            if (type === '2')
                this.folders.addLink(path, targetOf(path, member.link));
            else
                this.folders.addFile(path);
        }
        if (this.stop === undefined)
            this.stop = stopAfter(member);
    }
    isLost(member, path, isFolder) {
        const isToNothing = isHardLink(member) && !this.files.has(plainPath('link target', member.link, member.offset));
        if (isToNothing)
            return this.lose('link', path);
        if (isTooLong(path))
            return this.lose('long', path);
        if (member.type === '2' && member.link === '')
            return this.lose('target', path);
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const before = this.folders.kindOf(path);
        const isInPlace = isFolder
            ? before === 'file' || before === 'link'
            : before === 'folder' && !this.files.has(path) && !isOldFolder(member);
        if (isInPlace || this.folders.kindOf(parent) === 'file')
            return this.lose('place', path);
        if (this.stop !== undefined)
            return isFolder || this.lose(this.stop, path);
        if (!KNOWN.test(member.type))
            return this.lose('type', path);
        const kind = this.folders.kindOf(parent);
        if (kind !== 'folder') {
            if (kind !== undefined || !OF_BASE_FILES.has(parent))
                return this.lose('folder', path);
            count(this.kept, path);
        }
        return isOldFolder(member) && this.lose('folder', path);
    }
    lose(loss, path) {
        const found = this.lost.get(loss) ?? { first: '', count: 0 };
        this.lost.set(loss, count(found, path));
        return true;
    }
    warnings() {
        const losses = [...this.lost].map(([loss, found]) => ({
            text: LOSSES[loss],
            detail: data_judge_detailOf(found),
            scheme: ELSEWHERE.has(loss) ? ELSEWHERE.get(loss) : 'usign',
            lossAt: this.offset,
        }));
        const tabs = { text: TABS, detail: data_judge_detailOf(this.tabbed), scheme: 'openpgp' };
        const base = { text: BASE_ONLY, detail: data_judge_detailOf(this.kept), scheme: 'usign' };
        return [...losses, ...(this.tabbed.count === 0 ? [] : [tabs]), ...(this.kept.count === 0 ? [] : [base])];
    }
}
function count(found, path) {
    if (found.count++ === 0)
        found.first = path;
    return found;
}
const data_judge_detailOf = ({ first, count }) => count === 1 ? (0,file_list/* shownPath */.pS)(first) : `${(0,file_list/* shownPath */.pS)(first)} and ${count - 1} more`;
/** A body after such a header is a header for OpenWrt's opkg, and as that one is none, it stops (libbb/unarchive.c). */
function stopAt({ before, pax, type, size, header }) {
    if ((0,tar_walker/* isSparse */.zP)({ type, pax }))
        return 'sparse';
    if (/[xXg]/.test(before))
        return 'pax';
    const magic = header.toString('latin1', 257, 262);
    if (magic !== 'ustar' && magic !== '\0\0\0\0\0')
        return 'type';
    // opkg reads octal digits up to another character, also into the next field.
    const hasPlainSize = /^ *[0-7]*[\0 ]/.test(header.toString('latin1', 124, 136));
    if (!hasPlainSize || (0,tar_walker/* checksumKind */.Oo)(header) !== 'unsigned')
        return 'header';
    return KNOWN.test(type) || size === 0 ? undefined : 'type';
}
/** The same for a body that a link or a folder should not have: the member itself is unpacked. */
function stopAfter(member) {
    const hasBody = member.size > 0 && (/^[1-6]$/.test(member.type) || isHardLink(member));
    return hasBody ? 'type' : undefined;
}
/** The type flags that OpenWrt's opkg unpacks. */
const KNOWN = /^[\x000-6]$/;
const isPlain = ({ type }) => type === '0' || type === '\0';
/** A folder as archives had it before the ustar form. OpenWrt's opkg makes nothing of it, and Yocto's makes the folder. */
const isOldFolder = (member) => isPlain(member) && member.name.endsWith('/');
const isHardLink = (member) => member.type === '1' || (isPlain(member) && member.link !== '');
const PATH_LIMIT = 4095;
const PART_LIMIT = 255;
const isTooLong = (path) => path.length > PART_LIMIT &&
    (path.length > PATH_LIMIT || path.split('/').some((part) => part.length > PART_LIMIT));
/** The plain path that a symbolic link leads to; undefined for one out of the root. */
function targetOf(path, target) {
    const start = target.startsWith('/') ? target : `${path.slice(0, path.lastIndexOf('/') + 1)}${target}`;
    return partsOf(start)?.join('/');
}
/** The parts of a path without those that say nothing; undefined for one that leads out of the root. */
function partsOf(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts;
}
/**
 * A path without `./` and slashes around it, as opkg finds it below its root.
 *
 * @param what what the path is, for errors
 * @throws FormatError for one that leads out of the root
 */
function plainPath(what, name, offset) {
    const start = name.startsWith('./') ? name.slice(2) : name;
    if (!/(^|\/)(\.{0,2}(\/|$))/.test(start))
        return start;
    const parts = partsOf(start);
    if (parts !== undefined)
        return parts.join('/');
    throw unfit(what, name, "leads out of the device's root", offset);
}
function unfit(what, name, fault, offset) {
    const reason = `its data part has the ${what} "${(0,file_list/* shownPath */.pS)(name)}", which ${fault}`;
    const remedy = 'Build the package with plain names such as ./usr/bin/hello.';
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset, remedy });
}

;// CONCATENATED MODULE: ./build/formats/opkg/tail-warnings.js
const BLOCK = 512;
const AGAIN = 'build it again, and copy it in one piece';
/**
 * Warns about what follows the gzip data of a part. Both opkgs pass over bytes that begin no gzip data; Yocto's does not
 * install a package where damaged gzip data follows.
 *
 * @param part what it is, such as `data part`
 * @param offset where the part begins in the file
 */
function tailWarning(part, { fault }, offset) {
    return fault === undefined
        ? {
            text: `other bytes follow its gzip data, and opkg passes over them; ${AGAIN}`,
            detail: part,
            scheme: undefined,
        }
        : {
            text: `Yocto devices would not install it: damaged gzip data follows that of one of its parts; ${AGAIN}`,
            detail: part,
            scheme: 'openpgp',
            lossAt: offset,
        };
}
/**
 * @param tar an unpacked archive
 * @param members of the archive, in their order
 * @throws the fault of what follows, where the archive may go on there
 */
function refuseLostMembers(tar, members, tail) {
    if (tail?.fault === undefined)
        return;
    const last = members.at(-1);
    const end = last === undefined ? 0 : last.offset + Math.ceil(last.size / BLOCK) * BLOCK;
    if (!tar.subarray(end, end + BLOCK).equals(Buffer.alloc(BLOCK)))
        throw tail.fault;
}

;// CONCATENATED MODULE: ./build/formats/opkg/data.js




/** Bounds the time to unpack the data. It is unpacked in pieces, which are not kept. */
const DATA_LIMIT = 4 * 2 ** 30;
/** The most bytes that are unpacked at once instead. */
const SMALL = 4 << 20;
const PART = 'data part';
/**
 * Reads a data part to its end, and judges what devices install of it.
 *
 * @throws FormatError for one that no client can unpack whole
 */
async function readData(part) {
    const judge = new DataJudge(part.offset);
    const inside = (read) => (0,bytes_compression/* insideStream */.p8)(part.offset, PART, read);
    let tail;
    const pieces = piecesOf(part, (found) => {
        tail = found;
    });
    try {
        for await (const piece of pieces)
            inside(() => judge.push(piece));
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF && error.code === 'FORMAT_COMPRESSION')
            return unseen(error.reason);
        throw error;
    }
    if (tail?.fault !== undefined && !judge.hasEnded)
        throw tail.fault;
    const content = inside(() => judge.end());
    return tail === undefined
        ? content
        : { ...content, warnings: [...content.warnings, tailWarning(PART, tail, part.offset)] };
}
/** The unpacked archive. */
async function* piecesOf(part, tellTail) {
    const { offset, body, rest } = part;
    const compression = (0,bytes_compression/* compressionOf */.MB)(body);
    if (compression === undefined) {
        if (isOtherwiseCompressed(body))
            throw otherwise(offset);
        yield* inPieces(part);
        return;
    }
    const small = rest === undefined && compression === 'gzip' ? await unpackSmall(part, tellTail) : undefined;
    if (small === undefined)
        yield* (0,bytes_compression/* unpackPieces */.kj)(inPieces(part), compression, DATA_LIMIT, offset, tellTail);
    else
        yield small;
}
async function* inPieces({ body, rest }) {
    yield body;
    if (rest !== undefined)
        yield* rest;
}
/** Unpacks a small gzip stream at once, which takes less time than a stream; undefined for a large one. */
async function unpackSmall({ body, offset }, tellTail) {
    if (!(0,bytes_compression/* isSmallGzip */.U$)(body))
        return undefined;
    try {
        return await (0,bytes_compression/* decompress */.mF)(body, 'gzip', SMALL, offset, tellTail);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF && error.code === 'FORMAT_LIMIT')
            return undefined;
        throw error;
    }
}
/** True for compressions that some clients have and pkgfeed has not: bzip2, lz4, lzip and lzma. */
function isOtherwiseCompressed(body) {
    const head = body.toString('latin1', 0, 4);
    return /^(BZh|LZIP|\x04\x22\x4d\x18|\x5d\0\0)/.test(head);
}
function otherwise(offset) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_COMPRESSION',
        reason: 'it is not compressed with gzip, xz or zstd',
        offset,
    });
}
function unseen(reason) {
    const text = 'pkgfeed cannot see what it installs, so nothing says that devices install all of it; build it with a data.tar.gz';
    const warning = { text, detail: reason, scheme: undefined };
    return { files: undefined, warnings: [warning] };
}

;// CONCATENATED MODULE: ./build/formats/opkg/members.js






/** The parts inside are already compressed, so an outer archive unpacks to little more than its size. */
const outerLimit = (size) => Math.min((4 << 20) + 8 * size, 256 << 20);
/** Scripts and control together; the largest known ones have less than 100 kB. */
const CONTROL_ARCHIVE_LIMIT = 8 << 20;
/** The most members of an outer archive. */
const MEMBER_LIMIT = 16;
/** More bytes than are needed to recognize the compression of a part. */
const HEAD = 512;
/** The name of the data part. */
const DATA_NAME = /^data\.tar(\.|$)/;
/** Reads an outer archive that is a gzipped tar. The data part of a large one is judged in passing. */
async function outerTar(bytes) {
    const limits = { entries: MEMBER_LIMIT };
    const most = outerLimit(bytes.length);
    let tail;
    const tellTail = (found) => {
        tail = found;
    };
    const outer = (members) => ({
        members,
        warnings: tail === undefined ? [] : [tailWarning('outer archive', tail, 0)],
    });
    if ((0,bytes_compression/* isSmallGzip */.U$)(bytes)) {
        const tar = await (0,bytes_compression/* decompress */.mF)(bytes, 'gzip', most, 0, tellTail);
        const members = (0,bytes_tar/* readTar */.s)(tar, limits);
        refuseLostMembers(tar, members, tail);
        return outer(members);
    }
    // Do not hold the data part a second time: it is nearly all of the package.
    let room = CONTROL_ARCHIVE_LIMIT;
    const kept = (name, size) => {
        if (name.startsWith('data.tar') || size > room)
            return HEAD;
        room -= size;
        return size;
    };
    const contents = new Map();
    const members = await (0,bytes_tar/* readTarPieces */.b)((0,bytes_compression/* gunzipPieces */.rY)(bytes, most, 0, tellTail), limits, kept, async (member, rest) => {
        if (contents.size > 0 || !DATA_NAME.test(member.name))
            return;
        contents.set(member.offset, await readData({ ...member, rest }));
    });
    return outer(members.map((member) => ({ ...member, content: contents.get(member.offset) })));
}
/** The one member of a name; the label names it in errors. */
function only(members, name, label) {
    const found = atMostOne(members, name, label);
    if (found === undefined)
        throw notAnIpk(`it has no member ${label}, so it is not an ipk`);
    return found;
}
function atMostOne(members, name, label) {
    const odd = (0,odd_names/* oddlyNamed */.O)(members, (text) => name.test(text));
    if (odd !== undefined) {
        const reason = `it has a member ${JSON.stringify(odd.name)}, whose name ${odd.fault}`;
        throw new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset: odd.offset });
    }
    const [found, second] = members.filter((member) => name.test(member.name));
    if (second !== undefined) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: `it has more than one member ${label}`,
            offset: second.offset,
        });
    }
    return found;
}
function notAnIpk(reason) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason,
        offset: 0,
        remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
    });
}
/** The member debian-binary; undefined for a package without it, which clients take all the same. */
function versionMember(members) {
    const hasParts = ['control.tar', 'data.tar'].every((part) => members.some(({ name }) => name.startsWith(part)));
    const find = hasParts ? atMostOne : only;
    return find(members, /^debian-binary$/, 'debian-binary');
}
/** True for what OpenWrt's opkg looks for: gzip data with a name that says so. */
function isPlainGzip(part) {
    return (0,bytes_compression/* compressionOf */.MB)(part.body) === 'gzip' && part.name.endsWith('.tar.gz');
}

;// CONCATENATED MODULE: ./build/formats/opkg/control-part.js








const CONTROL_ENTRY_LIMIT = 256;
const SCRIPT = /^(pre|post)(inst|rm)$/;
/** @throws FormatError with the offset of the part */
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
    let tail;
    const tellTail = (found) => {
        tail = found;
    };
    const tar = compression === undefined
        ? archive.body
        : await (0,bytes_compression/* decompress */.mF)(archive.body, compression, CONTROL_ARCHIVE_LIMIT, offset, tellTail);
    const inside = (0,bytes_compression/* insideStream */.p8)(offset, 'control part', () => (0,bytes_tar/* readTar */.s)(tar, { entries: CONTROL_ENTRY_LIMIT }));
    refuseLostMembers(tar, inside, tail);
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
    if (control.body.length > opkg_control/* CONTROL_LIMIT */.Q4) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `control is larger than ${opkg_control/* CONTROL_LIMIT */.Q4} bytes`,
            offset,
        });
    }
    const oddities = new Set();
    const fields = (0,bytes_compression/* insideStream */.p8)(offset, 'control part', () => (0,opkg_control/* parseControl */.R8)(control.body.toString('latin1'), oddities));
    refuseUnclear(fields, offset);
    const scripts = inside.flatMap(({ name, body }) => SCRIPT.test(name) ? [[name, body.toString('latin1')]] : []);
    const warnings = tail === undefined ? [] : [tailWarning('control part', tail, offset)];
    return { fields, oddities, scripts, offset, warnings };
}

// EXTERNAL MODULE: ./build/formats/opkg/for-devices.js
var for_devices = __webpack_require__(65752);
// EXTERNAL MODULE: ./build/formats/opkg/package-relations.js
var package_relations = __webpack_require__(69733);
;// CONCATENATED MODULE: ./build/formats/opkg/package.js












/** Clients take any text for a version, but OpenWrt's crashes on one that is empty after its epoch. */
const VERSION = /^[ -~]*[ -9;-~]$/;
const NAME_LIMIT = 128;
/** `name_version_arch.ipk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;
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
    const { members, warnings: outerWarnings } = container === 'ar'
        ? { members: readAr(bytes, { members: MEMBER_LIMIT }), warnings: [] }
        : await outerTar(bytes);
    const version = versionMember(members);
    if (version !== undefined && version.body.toString('latin1').trim() !== '2.0') {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: 'debian-binary does not say 2.0',
            offset: version.offset,
        });
    }
    const controlArchive = only(members, /^control\.tar(\.|$)/, 'control.tar.*');
    const data = only(members, DATA_NAME, 'data.tar.*');
    const control = await readControl(controlArchive);
    const name = identifier(control.fields, 'Package', /^[A-Za-z0-9_][A-Za-z0-9+._-]*$/, control.offset);
    const packageVersion = identifier(control.fields, 'Version', VERSION, control.offset);
    const arch = identifier(control.fields, 'Architecture', /^[A-Za-z0-9][A-Za-z0-9+._-]*$/, control.offset);
    if (`${name}_${packageVersion}_${arch}.ipk`.length > FILE_NAME_LIMIT) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its Package, Version and Architecture make a file name of over ${FILE_NAME_LIMIT} characters`,
            offset: control.offset,
            remedy: 'Build the package with a shorter version.',
        });
    }
    const content = data.content ?? (await readData(data));
    const { files } = content;
    const fields = control.fields.map(({ name: field, value, more }) => [(0,opkg_control/* decode */.D4)(field), (0,opkg_control/* decode */.D4)([(0,opkg_control/* trimBlanks */.I6)(value), ...more].join('\n'))]);
    const bare = bareWarnings([controlArchive, data]);
    const controlCompression = (0,bytes_compression/* compressionOf */.MB)(controlArchive.body);
    const dataCompression = (0,bytes_compression/* compressionOf */.MB)(data.body);
    return {
        name,
        version: packageVersion,
        arch,
        anyArch: (0,for_devices/* isAnyArch */.pg)(arch),
        warnings: [
            ...outerWarnings,
            ...control.warnings,
            ...wordWarnings(name, packageVersion),
            ...controlWarnings(control.fields, control.oddities),
            ...versionWarnings(version),
            ...openWrtWarnings(container, isPlainGzip(controlArchive), isPlainGzip(data), bare.length === 0),
            ...bare,
            ...(0,package_relations/* selfConflicts */.U)({ name, fields }),
            ...(0,foreign_scripts/* foreignScripts */.p)(control.scripts, 'opkg'),
            ...dataWarnings(content, container === 'gzip-tar' && isPlainGzip(data)),
        ],
        ...(files === undefined
            ? {}
            : {
                get files() {
                    return files();
                },
            }),
        facts: [
            ['container', container],
            ['control', `${controlArchive.name} (${controlCompression ?? 'not compressed'})`],
            ['data', `${data.name} (${dataCompression ?? 'not gzip, xz or zstd'}, ${data.size} bytes)`],
        ],
        fields,
        container,
        control: control.fields,
    };
}
/** Reads a field that becomes part of paths and index lines, so it may have only plain characters. */
function identifier(fields, name, allowed, offset) {
    const value = (0,opkg_control/* fieldValue */.ag)(fields, name);
    if (value === undefined || value === '') {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its control has no ${name}`,
            offset,
            remedy: `Build the package with a ${name}.`,
        });
    }
    const isLong = value.length > NAME_LIMIT;
    if (!allowed.test(value) || isLong) {
        const quoted = JSON.stringify((0,opkg_control/* decode */.D4)(value.slice(0, NAME_LIMIT)));
        const fault = isLong
            ? `is longer than ${NAME_LIMIT} characters`
            : name === 'Version' && value.endsWith(':')
                ? 'is empty after its epoch'
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


/***/ }),

/***/ 52908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ readRelations),
/* harmony export */   Kc: () => (/* binding */ isUnspaced),
/* harmony export */   tF: () => (/* binding */ isPlainList),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _control_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45384);

/** Most items of a long list. */
const SIMPLE = /^ ?[A-Za-z0-9][A-Za-z0-9+._-]*$/;
const BLANK = ['', 'blank'];
const NAME = '[A-Za-z0-9][A-Za-z0-9+._-]*';
const VERSION = '[A-Za-z0-9+._:~-]+';
const REQUIREMENT = `${NAME}(?: \\((?:<<|>>|<=|>=|[<=>]) ?${VERSION}\\))?(?: \\*)?`;
/** Nearly all lists of real packages. No two parts of it can match the same text, so it takes linear time. */
const PLAIN_LIST = new RegExp(`^ ?${REQUIREMENT}(?:(?:, ?| ?\\| ?)${REQUIREMENT})*$`);
/** A longer list is read item by item. */
const QUICK_LIMIT = 64 << 10;
/** Names that clients find. Yocto has paths among them. */
const FINDABLE = /^[A-Za-z0-9/][A-Za-z0-9+._@/-]*$/;
/** A requirement that both clients read as it is meant. */
const READABLE = new RegExp(`^[A-Za-z0-9/][A-Za-z0-9+._@/-]*(?: \\((?:<<|>>|<=|>=|[<=>])[ \\t]*${VERSION}[ \\t]*\\)[ \\t]*\\*?| \\*)?$`);
/** Fields whose items are names alone, so that `=` may be part of a name. */
const ONLY_NAMES = new Set(['Provides']);
/** opkg's signs, by all spellings whose meaning is plain. In brackets, `<` and `>` are old words for `<=` and `>=`. */
const SIGNS = {
    '<<': '<<',
    '<': '<',
    '<=': '<=',
    '=<': '<=',
    '=': '=',
    '==': '=',
    '>=': '>=',
    '=>': '>=',
    '>': '>',
    '>>': '>>',
};
/** True for a value that surely needs no change; the quick test before `readRelations`. */
const isPlainList = (value) => value.length <= QUICK_LIMIT && PLAIN_LIST.test(value);
const UNSPACED_REQUIREMENT = `${NAME}(?: ?\\((?:<<|>>|<=|>=|[<=>]) ?${VERSION}\\))?`;
const UNSPACED = new RegExp(`^${UNSPACED_REQUIREMENT}(?: ?\\| ?${UNSPACED_REQUIREMENT})*$`);
/** True for an item in which only blanks before brackets are missing. Yocto's opkg needs none. */
const isUnspaced = (item) => item.length <= _control_js__WEBPACK_IMPORTED_MODULE_0__/* .ITEM_LIMIT */ .Oh && UNSPACED.test(item);
/** Reads the list of a field in `RELATION_FIELDS`. */
function readRelations(field, value) {
    const whole = (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(value);
    const isNames = ONLY_NAMES.has(field);
    if (isPlainList(whole) && !(isNames && /[(|]/.test(whole)))
        return { text: whole, faults: [] };
    const readItem = isNames ? readName : readAlternatives;
    const hasTabs = /[\t-\r]/.test(whole);
    const faults = [];
    const items = [];
    for (const raw of whole.split(',')) {
        const item = (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(raw);
        if (SIMPLE.test(raw)) {
            items.push(item);
            continue;
        }
        const [text, ...kinds] = item === '' ? BLANK : item.length > _control_js__WEBPACK_IMPORTED_MODULE_0__/* .ITEM_LIMIT */ .Oh ? [item] : readItem(item);
        if (hasTabs && item !== '' && item.length <= _control_js__WEBPACK_IMPORTED_MODULE_0__/* .ITEM_LIMIT */ .Oh && hasTab(raw, item))
            kinds.push('spelling');
        for (const [at, kind] of kinds.entries())
            if (kinds.indexOf(kind) === at)
                faults.push({ kind, item });
        if (text !== '')
            items.push(text);
    }
    const isChanged = faults.some(({ kind }) => kind === 'blank' || kind === 'spelling');
    return { text: isChanged ? items.join(', ') : whole, faults };
}
/** The names that satisfy an item of a list, as clients read them. */
function namesIn(item, list) {
    if (list === 'provides')
        return [firstWord(item) ?? ''];
    const { text } = readRelations('Depends', item);
    return text.split('|').flatMap((one) => firstWord((0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(one)) ?? []);
}
/** The text before the first space, which OpenWrt's opkg takes for the name; undefined for an empty text. */
const firstWord = (text) => /^[^ ]+/.exec(text)?.[0];
/** True for a tab or the like around an item: OpenWrt's opkg takes it for a part of the name. */
function hasTab(raw, item) {
    const from = raw.indexOf(item);
    return /[^ ]/.test(raw.slice(0, from) + raw.slice(from + item.length));
}
/** Reads a name, or names with `|` between them, which no client expects in a list of names. */
function readName(item) {
    const written = item.split('|').map(_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6);
    const names = written.map(withoutHalfBracket).filter((name) => name !== '');
    const isBlank = names.length < written.length || names.some((name, at) => name !== written[at]);
    const isOdd = names.length > 1 || /[ \t]/.test(names[0] ?? '');
    const text = isBlank ? names.join(' | ') : item;
    const kinds = [isBlank && 'blank', isOdd && 'odd'].filter((kind) => kind !== false);
    return [text, ...kinds];
}
/** The name without an empty or half bracket. A name may end with a whole one, such as rtld(GNU_HASH). */
function withoutHalfBracket(name) {
    let end = name.length;
    while (end > 0 && '() \t'.includes(name.charAt(end - 1)))
        end--;
    return name.slice(end).includes('(') ? name.slice(0, end) : name;
}
function readAlternatives(item) {
    if (!item.includes('|'))
        return readRequirement(item);
    const read = item.split('|').map((one) => {
        const text = (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(one);
        if (text === '')
            return BLANK;
        const mended = readRequirement(text);
        return hasTab(one, text) ? [...mended, 'spelling'] : mended;
    });
    const faults = read.flatMap(([, ...kinds]) => kinds);
    const texts = read.map(([text]) => text).filter((text) => text !== '');
    return [faults.length === 0 ? item : texts.join(' | '), ...faults];
}
/** Reads `name (sign version) *`. */
function readRequirement(text) {
    if (READABLE.test(text))
        return [text];
    const [, name = '', rest = ''] = /^([^ \t(<>=*]*)[ \t]*([\s\S]*)$/.exec(text) ?? [];
    if (name === '')
        return /^[() \t]*$/.test(text) ? ['', 'blank'] : [text, 'unclear'];
    const { constraint, after } = constraintIn(rest);
    if (constraint === 'unclear')
        return [text, 'unclear'];
    if (constraint === 'odd' || !FINDABLE.test(name) || (after !== '' && after !== '*'))
        return oddItem(text);
    const isHalf = constraint === '' && rest.startsWith('(');
    const star = after === '' ? '' : ' *';
    return [`${name}${constraint === '' ? '' : ` (${constraint})`}${star}`, isHalf ? 'blank' : 'spelling'];
}
/** An item that stays as it is, but for a half bracket after its first space, at which OpenWrt's opkg crashes. */
function oddItem(text) {
    const [, first] = /^([^ ]+) \(\)*$/.exec(text) ?? [];
    if (first === undefined)
        return [text, 'odd'];
    const [rest, ...kinds] = readRequirement((0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(first));
    return [rest, 'blank', ...kinds];
}
/** The constraint after a name in opkg's form, without brackets, and the text after it. */
function constraintIn(rest) {
    if (!rest.startsWith('(')) {
        const [, sign = '', version = '', after = ''] = /^([<>=~!^]*)[ \t]*([^ \t*]*)[ \t]*([\s\S]*)$/.exec(rest) ?? [];
        if (sign === '')
            return { constraint: version === '' ? '' : 'odd', after };
        // Without brackets no client knows a sign, so each has its plain meaning.
        return { constraint: constraintOf(/^[<>]$/.test(sign) ? sign + sign : sign, version), after };
    }
    const end = rest.indexOf(')');
    const inside = (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(rest.slice(1, end < 0 ? undefined : end));
    const after = end < 0 ? '' : (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(rest.slice(end + 1));
    if (/^\(*$/.test(inside))
        return { constraint: '', after: after.replace(/^[() \t]+/, '') };
    const [, sign = '', version = ''] = /^([<>=~!^]*)[ \t]*([\s\S]*)$/.exec(inside) ?? [];
    return { constraint: sign === '' ? 'odd' : constraintOf(sign, version), after };
}
const IS_VERSION = new RegExp(`^${VERSION}$`);
function constraintOf(sign, version) {
    if (version === '')
        return 'unclear';
    const known = SIGNS[sign];
    return known === undefined || !IS_VERSION.test(version) ? 'odd' : `${known} ${version}`;
}


/***/ }),

/***/ 88448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z_: () => (/* binding */ isIndexStatus),
/* harmony export */   _o: () => (/* binding */ valueLine),
/* harmony export */   gH: () => (/* binding */ misreadAs),
/* harmony export */   j5: () => (/* binding */ belongsInPackages),
/* harmony export */   nx: () => (/* binding */ writeStanza),
/* harmony export */   sv: () => (/* binding */ KNOWN_FIELDS)
/* harmony export */ });
/* harmony import */ var _control_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45384);
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52908);


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
/** The field for which clients take an unknown one, because its name begins like it; undefined for none. */
const misreadAs = (name) => IS_KNOWN.has(name) ? undefined : KNOWN_FIELDS.find((known) => name.startsWith(known));
/**
 * True for a Status that an index may have, such as OpenWrt's `unknown hold not-installed`. With another last word,
 * OpenWrt's opkg takes the package for an installed one and crashes when it installs it.
 */
const isIndexStatus = (value) => /^\S+[ \t]+\S+[ \t]+not-installed$/.test(value);
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
 * known one, because clients would read their value as that of the known field. Folded fields become one line, lists
 * of packages get the form that clients read, and values have no blanks at their ends. A blank line in Description
 * becomes ` .`, because clients that skip Description end the stanza at a blank line.
 */
function writeStanza(fields, facts) {
    const lines = [];
    const put = (name) => {
        const field = fields.find((candidate) => candidate.name === name);
        lines.push(...(field === undefined ? [] : linesOf(field)));
    };
    put('Package');
    put('Version');
    const placed = new Set(['Package', 'Version', 'Architecture', 'Installed-Size', 'Description']);
    for (const field of fields) {
        if (!placed.has(field.name) && belongsInPackages(field))
            lines.push(...linesOf(field));
    }
    put('Architecture');
    put('Installed-Size');
    lines.push(`Filename: ${facts.filename}`, `Size: ${facts.size}`, `MD5Sum: ${facts.md5}`, `SHA256sum: ${facts.sha256}`);
    const description = fields.find((field) => field.name === 'Description');
    if (description !== undefined)
        lines.push(...descriptionLines(description));
    return `${lines.join('\n')}\n`;
}
/** True for a field of control that an index has too. */
function belongsInPackages(field) {
    const { name } = field;
    if (NOT_FROM_CONTROL.has(name) || NOT_IN_PACKAGES.test(name) || misreadAs(name) !== undefined)
        return false;
    return name !== 'Status' || isIndexStatus((0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .unfold */ .t8)(field));
}
/** No line for an empty field: OpenWrt's opkg crashes on an empty list. */
function linesOf(field) {
    const { name, more } = field;
    const line = valueLine(name, more.length === 0 ? field.value : ` ${(0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .unfold */ .t8)(field)}`);
    return line === undefined ? [] : [line];
}
/**
 * The line of a field with its value as clients need it, unchanged if possible; undefined without a value.
 *
 * @param relations of a field that lists packages
 */
function valueLine(name, value, relations = _control_js__WEBPACK_IMPORTED_MODULE_0__/* .RELATION_FIELDS */ .B3.has(name) ? (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .readRelations */ .Ae)(name, value) : undefined) {
    const trimmed = (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(value);
    const text = relations?.text ?? trimmed;
    if (text === '')
        return undefined;
    return text === trimmed && !hasOddEnds(value, trimmed) ? `${name}:${value}` : `${name}: ${text}`;
}
/** True for blanks after a value, and for others than spaces before it. Clients take some for a part of the value. */
const hasOddEnds = (value, trimmed) => !value.endsWith(trimmed) || /[^ ]/.test(value.slice(0, value.length - trimmed.length));
function descriptionLines(field) {
    if ((0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .unfold */ .t8)(field) === '')
        return [];
    const first = valueLine(field.name, field.value) ?? `${field.name}:`;
    const more = field.more.map((line) => ((0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(line) === '' ? ' .' : ` ${line}`));
    const last = more.pop();
    return [first, ...more, ...(last === undefined ? [] : [withoutEnd(last)])];
}
/** The text without blanks at its end. */
const withoutEnd = (text) => (0,_control_js__WEBPACK_IMPORTED_MODULE_0__/* .trimBlanks */ .I6)(`.${text}`).slice(1);


/***/ }),

/***/ 26461:
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

/***/ 46970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ getAlong),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
/** True when two packages are never installed together, or one may own the files of the other. */
function getAlong(a, b) {
    if (a.origin !== '' && a.origin === b.origin)
        return true;
    return excludes(a, b) || excludes(b, a) || haveCommon(a.sole, b.sole);
}
const excludes = (one, other) => haveCommon(one.conflicts, other.names) || one.replaces.some((name) => other.names[0] === name);
function haveCommon(a, b) {
    if (a.length === 0 || b.length === 0)
        return false;
    const names = new Set(b);
    return a.some((name) => names.has(name));
}
/** The values of some fields of a package. */
const valuesOf = ({ fields }, names) => fields.flatMap(([name, value]) => (names.includes(name.toLowerCase()) ? [value] : []));


/***/ }),

/***/ 49905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ resolverOf),
/* harmony export */   Ul: () => (/* binding */ MOST_OTHERS),
/* harmony export */   XK: () => (/* binding */ versionReason),
/* harmony export */   gj: () => (/* binding */ Steps),
/* harmony export */   su: () => (/* binding */ newestOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Makes a resolver of the function that resolves. */
function resolverOf(resolve) {
    return { resolve, uninstallable: (each) => uninstallableOf(each, resolve) };
}
function uninstallableOf(each, resolve) {
    const told = new Map();
    return each.flatMap((candidate) => {
        const missing = resolve([candidate]).missing.map((one) => {
            const { need, by, reason } = one;
            const other = reason.kind === 'conflict' ? reason.with : undefined;
            const key = JSON.stringify([
                need,
                by.name,
                by.version,
                by.file,
                reason.kind,
                other?.name,
                other?.version,
            ]);
            const known = told.get(key) ?? one;
            told.set(key, known);
            return known;
        });
        return missing.length === 0 ? [] : [{ candidate, missing }];
    });
}
/** How many others are told of a choice, and how many versions of a need. */
const MOST_OTHERS = 20;
/** A package of a large distribution takes up to 60,000 steps, and all of its packages three million. */
const STEPS_FOR_ONE = 10_000_000;
const STEPS_FOR_ALL = 300_000_000;
/** Counts the work of resolving, so that a hostile index takes seconds and not hours. */
class Steps {
    #ofOne = 0;
    #ofAll = 0;
    #wanted = '';
    /** Begins with the next package or group of packages. */
    begin(wanted) {
        this.#ofAll += this.#ofOne;
        this.#ofOne = 0;
        this.#wanted = wanted.length === 1 ? (wanted[0]?.entry.name ?? '') : `${wanted.length} packages`;
    }
    /** @throws FormatError when there were too many */
    take(steps) {
        this.#ofOne += steps;
        if (this.#ofOne <= STEPS_FOR_ONE && this.#ofAll + this.#ofOne <= STEPS_FOR_ALL)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
            code: 'FORMAT_LIMIT',
            reason: `the dependencies of ${this.#wanted} lead to so many choices that they cannot be resolved`,
            offset: 0,
            remedy: 'Leave out the feed whose packages provide the same names thousands of times.',
        });
    }
}
/** Each of some versions once, the newest first; the others are left out. */
function newestOf(versions, compare) {
    return [...new Set(versions)].sort((a, b) => compare(b, a) || (a < b ? -1 : 1)).slice(0, MOST_OTHERS);
}
/** The version of a kernel without the hash of its build: `6.6.73~…-r1` and `5.15.167-1-…` name one. */
const withoutHash = (version) => version.replace(/[~-][0-9a-f]{32}(?=-r\d+$|$)/, '');
/** Why versions do not fit: kernels that differ in the hash of their build alone, or others. */
function versionReason(name, wanted, there, compare) {
    const newest = newestOf(there, compare);
    const plain = withoutHash(wanted);
    const isOtherBuild = name === 'kernel' && plain !== wanted && newest.some((one) => withoutHash(one) === plain);
    return { kind: isOtherBuild ? 'kernel' : 'versions', there: newest };
}


/***/ }),

/***/ 57372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ asNamedIn),
/* harmony export */   Pf: () => (/* binding */ loadRsaKeys),
/* harmony export */   fM: () => (/* binding */ readRsaPublicKey),
/* harmony export */   xn: () => (/* binding */ makeRsaPair)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _key_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96648);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26687);
/* harmony import */ var _pem_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34294);






/**
 * RSA keys of apk v2: PKCS#1 or PKCS#8 in PEM, as abuild-keygen and OpenSSL write them, signing with PKCS#1 v1.5.
 * The name of the public key file is part of the protocol: a signature names it, and the device looks it up in
 * /etc/apk/keys (apk-tools 2, package.c and abuild-sign).
 */
/** NIST SP 800-131A: shorter keys can be broken. */
const LEAST_BITS = 2048;
const NEW_BITS = 4096;
const WANTED = {
    noun: 'an RSA private key',
    remedy: 'Put the whole .rsa file of abuild-keygen into it, or make a pair with `pkgfeed keygen apk-rsa`.',
    secretHalf: 'Give the secret half of the pair: the file that ends in .rsa, not .rsa.pub.',
};
const ACCEPTED = {
    wanted: WANTED,
    kinds: new Set(['rsa', 'encrypted', 'pkcs8']),
    algorithms: new Set(['rsa']),
    refuseKind: (origin, kind) => (0,_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongKind */ .oF)(origin, kind, WANTED),
    passphraseInput: 'apk-rsa-passphrase',
    // OpenSSL opens what forge does not know, such as scrypt.
    open: async (pem, passphrase) => (await readByForge(pem, passphrase)) ?? (0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .readPrivateKey */ .$k)(pem, passphrase),
    isCutShort: () => true,
};
/**
 * Loads one or several RSA private keys, one after another in one text.
 *
 * @param names the names of the public key files, in the order of the keys; a missing or empty one is made from its key
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadRsaKeys(given, passphrase, names) {
    const blocks = (0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .privateBlocks */ .aH)(given, ACCEPTED);
    if (names.length > blocks.length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
            code: 'INPUT_VALUE',
            message: `${names.length} names are given for the keys in ${given.origin}, which holds ${blocks.length}`,
            remedy: 'Give one name for each key, in the same order.',
        });
    }
    const keys = [];
    for (const [i, block] of blocks.entries()) {
        const key = await (0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .openBlock */ .uX)(block, given.origin, passphrase, ACCEPTED);
        keys.push((0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .usable */ .Je)(given.origin, () => signingKeyOf(key, given.origin, names[i])));
    }
    (0,_key_name_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseSharedNames */ .qs)(keys.map(({ publicKey }) => publicKey.fileName));
    return keys;
}
/**
 * Opens a key with forge, which reads what OpenSSL 3 moved to its legacy provider: single DES and RC2, in the old PEM
 * encryption and in PKCS#8. The result is plain DER, and node:crypto signs with it.
 */
async function readByForge(pem, passphrase = '') {
    const { default: forge } = await __webpack_require__.e(/* import() */ 8542).then(__webpack_require__.t.bind(__webpack_require__, 8542, 19));
    // Forge wants passphrases as strings of bytes.
    const bytes = forge.util.encodeUtf8(passphrase);
    const der = (asn1) => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
    try {
        const [block] = forge.pem.decode(pem);
        if (block?.type === 'RSA PRIVATE KEY') {
            const key = forge.pki.privateKeyToAsn1(forge.pki.decryptRsaPrivateKey(pem, bytes));
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: der(key), format: 'der', type: 'pkcs1' });
        }
        const envelope = forge.asn1.fromDer(block?.body ?? '');
        const isEncrypted = block?.type === 'ENCRYPTED PRIVATE KEY';
        const key = isEncrypted ? forge.pki.decryptPrivateKeyInfo(envelope, bytes) : envelope;
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: der(key), format: 'der', type: 'pkcs8' });
    }
    catch {
        return undefined;
    }
}
function signingKeyOf(key, origin, name) {
    const publicHalf = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    refuseWeak(publicHalf, origin);
    const publicKey = publicKeyOf(publicHalf, name);
    if (!(0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .belongTogether */ .yE)(key, publicHalf)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyError */ .eN({
            code: 'KEY_MISMATCH',
            message: `the public half inside ${origin} does not belong to its secret half`,
            remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-rsa`.',
        });
    }
    const named = (half, isChosen) => ({
        scheme: 'apk-v2',
        publicKey: half,
        naming: { isChosen, under: (other) => named(publicKeyOf(publicHalf, other), isChosen) },
        sign: (message, { digest = 'sha256' } = {}) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(digest, message, key),
    });
    return named(publicKey, Boolean(name));
}
/** Only the secret half makes a signature whose padding (PKCS#1 v1.5) is right. */
function hasMade(key, signature) {
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)({ key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING }, signature);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * The key as a signature names it. Devices look for a file of exactly that name. A name that is not safe in a path never
 * becomes the name of a file: then the file keeps its own.
 */
function asNamedIn(key, name) {
    if (key.keyId === name)
        return key;
    const fileName = (0,_key_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isKeyName */ .TK)(name) ? name : key.fileName;
    return { ...key, keyId: name, fileName, answersTo: (keyId) => keyId === name };
}
function publicKeyOf(key, given) {
    const spki = key.export({ format: 'der', type: 'spki' });
    const name = given ? (0,_key_name_js__WEBPACK_IMPORTED_MODULE_3__/* .checkedKeyName */ .ST)(given) : `pkgfeed-${sha256(spki).slice(0, 8)}.rsa.pub`;
    return {
        scheme: 'apk-v2',
        keyId: name,
        fileName: name,
        text: key.export({ format: 'pem', type: 'spki' }).toString(),
        answersTo: (other) => other === name,
        verify: (message, signature, digest = 'sha256') => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(digest, message, key, signature),
        hasMade: (signature) => hasMade(key, signature),
    };
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
function refuseWeak(key, origin) {
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits > _pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .MOST_RSA_BITS */ .Ep)
        throw (0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .qM)(origin);
    if (bits >= LEAST_BITS)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyError */ .eN({
        code: 'KEY_WEAK',
        message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
        remedy: 'Make a new pair with `pkgfeed keygen apk-rsa`, and give its public half to your devices.',
    });
}
/**
 * Reads a public key: SPKI, or PKCS#1, which is published as SPKI because devices do not load PKCS#1.
 *
 * @param name the file's name on devices. Without it, the name that signatures use is unknown: the key may prove any
 *   signature good, but none bad.
 * @throws KeyError when it is damaged, weak or not RSA
 */
function readRsaPublicKey(given, name) {
    const key = (0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .onePublicKey */ .lK)(given);
    if (key.asymmetricKeyType !== 'rsa') {
        const noun = key.asymmetricKeyType === 'ec' ? 'an EC public key' : 'a PEM public key that is not RSA';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyError */ .eN({
            code: 'KEY_KIND',
            message: `${given.origin} holds ${noun}, where an RSA public key is wanted`,
            remedy: 'Give the .rsa.pub file of the pair.',
        });
    }
    refuseWeak(key, given.origin);
    const publicKey = (0,_pem_key_js__WEBPACK_IMPORTED_MODULE_5__/* .usable */ .Je)(given.origin, () => publicKeyOf(key, name));
    return name ? publicKey : { ...publicKey, answersTo: () => false };
}
/** Makes a new pair, protected with AES-256 if a passphrase is given. */
async function makeRsaPair(passphrase, name) {
    const { publicKey, privateKey } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair)('rsa', {
        modulusLength: NEW_BITS,
        publicExponent: 0x10001,
    });
    const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
    return {
        secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
        publicKey: publicKeyOf(publicKey, name),
    };
}


/***/ }),

/***/ 42792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ asApkV3Key),
  _v: () => (/* binding */ loadApkV3Keys),
  HU: () => (/* binding */ makeEcPair),
  MA: () => (/* binding */ readApkV3PublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(26687);
;// CONCATENATED MODULE: ./build/keys/apk-v3-refusals.js


/** OpenSSL's name for P-256. */
const CURVE = 'prime256v1';
/** NIST SP 800-131A: shorter keys can be broken. */
const LEAST_BITS = 2048;
const WANTED = {
    noun: 'an EC private key on P-256, or an RSA private key,',
    remedy: 'Put the private-key.pem of the OpenWrt build into it, or make a pair with `pkgfeed keygen apk-ec`.',
    secretHalf: 'Give the secret half of the pair: the PEM file that begins with BEGIN PRIVATE KEY or BEGIN EC PRIVATE KEY.',
};
/** Refuses a key of another kind. Ed25519 gets its own words: people choose it, and apk does not say why it fails. */
function unusable(origin, kind) {
    if (kind !== 'ed25519')
        return (0,keys_kind/* wrongKind */.oF)(origin, kind, WANTED);
    return new errors/* KeyError */.eN({
        code: 'KEY_KIND',
        message: `${origin} holds ${(0,keys_kind/* nounOfKind */.y7)(kind)}, which no apk client can check`,
        remedy: 'Make a pair on P-256 with `pkgfeed keygen apk-ec`.',
    });
}
/** @throws KeyError for an EC key that is not on P-256 */
function refuseOtherCurve(key, origin) {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === CURVE)
        return;
    throw new errors/* KeyError */.eN({
        code: 'KEY_KIND',
        message: `${origin} holds an EC key on ${curve ?? 'a curve without a name'}, which not every apk client knows`,
        remedy: 'Make a pair on P-256 with `pkgfeed keygen apk-ec`.',
    });
}
/** @throws KeyError for an RSA key that is too short */
function refuseWeak(key, origin) {
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits >= LEAST_BITS)
        return;
    throw new errors/* KeyError */.eN({
        code: 'KEY_WEAK',
        message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
        remedy: 'Make a pair with `pkgfeed keygen apk-ec`, and give its public half to your devices.',
    });
}
/** The error for a key whose halves do not belong together. */
function mismatch(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MISMATCH',
        message: `the public half inside ${origin} does not belong to its secret half`,
        remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-ec`.',
    });
}

// EXTERNAL MODULE: ./build/keys/pem-key.js + 1 modules
var pem_key = __webpack_require__(34294);
;// CONCATENATED MODULE: ./build/keys/apk-v3.js





/**
 * Keys of apk v3: ECDSA on P-256, as OpenWrt's build makes them, and RSA (apk-tools 3.0
 * src/crypto_openssl.c). A signature names its key by the first 16 bytes of the SHA-512 over the public
 * key's bit string: the uncompressed point, or PKCS#1's `RSAPublicKey`. The hash is always SHA-512.
 */
const SPKI_P256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const POINT_SIZE = 65;
const ACCEPTED = {
    wanted: WANTED,
    kinds: new Set(['ec', 'rsa', 'pkcs8', 'encrypted']),
    algorithms: new Set(['ec', 'rsa']),
    refuseKind: unusable,
    passphraseInput: 'apk-ec-passphrase',
    open: async (pem, passphrase, isEncrypted) => (0,pem_key/* readPrivateKey */.$k)(pem, isEncrypted ? passphrase : undefined),
    // The header of an encrypted key may stand alone.
    isCutShort: (text) => text.includes('-----BEGIN'),
};
/**
 * Loads one or several private keys, one after another in one text.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadApkV3Keys(given, passphrase) {
    const keys = [];
    for (const block of (0,pem_key/* privateBlocks */.aH)(given, ACCEPTED)) {
        const key = await (0,pem_key/* openBlock */.uX)(block, given.origin, passphrase, ACCEPTED);
        const signingKeyOf = key.asymmetricKeyType === 'ec' ? ecSigningKeyOf : rsaSigningKeyOf;
        keys.push((0,pem_key/* usable */.Je)(given.origin, () => signingKeyOf(key, given.origin)));
    }
    const ids = keys.map(({ publicKey }) => publicKey.keyId);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice === undefined)
        return keys;
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} holds the key ${twice} twice`,
        remedy: 'Give each key once.',
    });
}
function ecSigningKeyOf(key, origin) {
    refuseOtherCurve(key, origin);
    const secret = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
    const pair = (0,external_node_crypto_.createECDH)(CURVE);
    pair.setPrivateKey(secret);
    const point = pair.getPublicKey();
    if (!point.equals(pointOf((0,external_node_crypto_.createPublicKey)(key))))
        throw mismatch(origin);
    return {
        scheme: 'apk-v3',
        publicKey: ecPublicKeyOf(point),
        sign: (message) => signDeterministically(message, secret),
    };
}
/**
 * Signs with ECDSA on P-256 over SHA-512, in DER, with RFC 6979's nonces (HMAC-SHA-512). So the same index gives the
 * same signature, as in OpenWrt's own build. node:crypto always draws random nonces.
 */
async function signDeterministically(message, secret) {
    const [{ p256 }, { ecdsa }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5051), __webpack_require__.e(7083)]).then(__webpack_require__.bind(__webpack_require__, 7083)),
        __webpack_require__.e(/* import() */ 5051).then(__webpack_require__.bind(__webpack_require__, 5051)),
    ]);
    const { sign } = ecdsa(p256.Point, SHA512, { hmac: hmacSha512, lowS: false });
    return Buffer.from(sign(message, secret, { format: 'der' }));
}
/** Node's SHA-512 in the shape of noble's hashes. Because `hmacSha512` is given too, noble never asks for a stream. */
const SHA512 = Object.assign((message) => new Uint8Array((0,external_node_crypto_.createHash)('sha512').update(message).digest()), {
    blockLen: 128,
    outputLen: 64,
    canXOF: false,
    create: () => {
        throw new Error('SHA-512 is computed at once here');
    },
});
function hmacSha512(key, message) {
    return new Uint8Array((0,external_node_crypto_.createHmac)('sha512', key).update(message).digest());
}
function rsaSigningKeyOf(key, origin) {
    const publicHalf = (0,external_node_crypto_.createPublicKey)(key);
    if ((publicHalf.asymmetricKeyDetails?.modulusLength ?? 0) > pem_key/* MOST_RSA_BITS */.Ep)
        throw (0,pem_key/* damaged */.qM)(origin);
    refuseWeak(publicHalf, origin);
    const publicKey = rsaPublicKeyOf(publicHalf);
    if (!(0,pem_key/* belongTogether */.yE)(key, publicHalf))
        throw mismatch(origin);
    return { scheme: 'apk-v3', publicKey, sign: (message) => (0,external_node_crypto_.sign)('sha512', message, key) };
}
/** Turns an RSA key of apk v2 into one of apk v3: the same key under another id, which signs SHA-512. */
function asApkV3Key(key) {
    const publicKey = readApkV3PublicKey({ text: key.publicKey.text, origin: key.publicKey.fileName });
    return { scheme: 'apk-v3', publicKey, sign: (message) => key.sign(message, { digest: 'sha512' }) };
}
/** The uncompressed point of an EC key. */
function pointOf(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
function ecPublicKeyOf(point) {
    if (point.length !== POINT_SIZE)
        throw new Error('a point of P-256 has 65 bytes');
    const spki = Buffer.concat([SPKI_P256, point]);
    return publicKeyOf((0,external_node_crypto_.createPublicKey)({ key: spki, format: 'der', type: 'spki' }), point);
}
function rsaPublicKeyOf(key) {
    return publicKeyOf(key, key.export({ format: 'der', type: 'pkcs1' }));
}
function publicKeyOf(key, bitString) {
    const keyId = (0,external_node_crypto_.createHash)('sha512').update(bitString).digest('hex').slice(0, 32);
    return {
        scheme: 'apk-v3',
        keyId,
        fileName: `${keyId}.pem`,
        text: key.export({ format: 'pem', type: 'spki' }).toString(),
        answersTo: (other) => other === keyId,
        verify: (message, signature) => (0,external_node_crypto_.verify)('sha512', message, key, signature),
    };
}
/**
 * Reads a public key: SPKI, or PKCS#1 for RSA, which is published as SPKI because devices do not load PKCS#1.
 *
 * @throws KeyError when apk clients cannot check with it
 */
function readApkV3PublicKey(given) {
    const key = (0,pem_key/* onePublicKey */.lK)(given);
    return (0,pem_key/* usable */.Je)(given.origin, () => checkedPublicKey(key, given.origin));
}
function checkedPublicKey(key, origin) {
    if (key.asymmetricKeyType === 'rsa') {
        refuseWeak(key, origin);
        return rsaPublicKeyOf(key);
    }
    if (key.asymmetricKeyType !== 'ec') {
        throw new errors/* KeyError */.eN({
            code: 'KEY_KIND',
            message: `${origin} holds a PEM public key that is neither EC nor RSA, and apk clients ignore it`,
            remedy: 'Give the public half of a pair that `pkgfeed keygen apk-ec` made.',
        });
    }
    refuseOtherCurve(key, origin);
    return ecPublicKeyOf(pointOf(key));
}
/** Makes a new pair on P-256, protected with AES-256 if a passphrase is given. */
async function makeEcPair(passphrase) {
    const { publicKey, privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('ec', { namedCurve: CURVE });
    const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
    return {
        secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
        publicKey: ecPublicKeyOf(pointOf(publicKey)),
    };
}


/***/ }),

/***/ 72710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ outsideArmor),
/* harmony export */   SX: () => (/* binding */ usignBlob),
/* harmony export */   Z6: () => (/* binding */ cutAtArmor),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   bs: () => (/* binding */ usignBlobs),
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
    return token !== undefined && USIGN_LINE.test(token) ? Buffer.from(token, 'base64') : undefined;
}
/** The blobs of all usign files in a text, in their order, equal ones once. */
function usignBlobs(text) {
    const lines = text.split(/\s+/).filter((word) => USIGN_LINE.test(word));
    return [...new Set(lines)].map((line) => Buffer.from(line, 'base64'));
}
const USIGN_LINE = /^RW[Q-T][A-Za-z0-9+/]+={0,2}$/;


/***/ }),

/***/ 96648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ checkedKeyName),
/* harmony export */   TK: () => (/* binding */ isKeyName),
/* harmony export */   qs: () => (/* binding */ refuseSharedNames),
/* harmony export */   s9: () => (/* binding */ isSystemKeyName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The name goes into `.SIGN.RSA256.NAME`, and a tar header has room for 100 bytes. */
const NAME_LIMIT = 100 - '.SIGN.RSA256.'.length;
/** True for the name of a public key file that is safe in tar headers, paths, URLs and commands. */
const isKeyName = (name) => /^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*\.pub$/.test(name) && name.length <= NAME_LIMIT;
/** Names of keys that systems bring: Alpine, postmarketOS, Wolfi and Chainguard, Chimera, Adelie. */
const SYSTEM_KEYS = /^(alpine-devel@lists\.alpinelinux\.org-|build\.postmarketos\.org|wolfi-signing|chainguard|chimera-repo-|packages@adelielinux\.org)/;
/** True for a name under which devices have a key of their system. A feed's key of that name would replace it. */
const isSystemKeyName = (name) => SYSTEM_KEYS.test(name);
/**
 * Returns the name of a public key file if it is safe in tar headers, URLs and commands that subscribers copy: none of
 * them has to quote it.
 *
 * @throws InputError for any other name
 */
function checkedKeyName(name) {
    if (isKeyName(name))
        return name;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `the key name ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name))} is not a plain file name of at most ${NAME_LIMIT} letters, digits and ._@+=,~- that ends in .rsa.pub`,
        remedy: 'Give the name that the public key has in /etc/apk/keys, such as packager@example.com-5f3e2a1b.rsa.pub.',
    });
}
/**
 * Refuses two keys of one name: one public key file would replace the other.
 *
 * @throws InputError
 */
function refuseSharedNames(names) {
    const shared = names.find((name, i) => names.indexOf(name) !== i);
    if (shared === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `two keys have the name ${shared}`,
        remedy: 'Give each key once, and each a name of its own.',
    });
}


/***/ }),

/***/ 26687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ secretTextOf),
/* harmony export */   NR: () => (/* binding */ kindOfAlgorithm),
/* harmony export */   RI: () => (/* binding */ kindOfKey),
/* harmony export */   oF: () => (/* binding */ wrongKind),
/* harmony export */   y7: () => (/* binding */ nounOfKind),
/* harmony export */   zY: () => (/* binding */ normaliseKeyText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72710);



const KIND_NOUNS = {
    'usign-secret': 'a usign or signify secret key',
    'usign-public': 'a usign or signify public key',
    'usign-signature': 'a usign signature',
    'openpgp-secret': 'an OpenPGP private key',
    'openpgp-public': 'an OpenPGP public key',
    'openpgp-signature': 'an OpenPGP signature',
    rsa: 'an RSA private key',
    ec: 'an EC private key',
    ed25519: 'an Ed25519 private key in PEM',
    'other-private': 'a private key of a kind that no device supports',
    pkcs8: 'a PKCS#8 private key (RSA, EC or Ed25519)',
    encrypted: 'an encrypted PEM private key',
    'public-pem': 'a PEM public key',
    certificate: 'a certificate',
    openssh: 'an OpenSSH private key',
    'ssh-public': 'an SSH public key',
    putty: 'a PuTTY private key',
};
const PEM_KINDS = [
    [/-----BEGIN PGP PRIVATE KEY BLOCK-----/, 'openpgp-secret'],
    [/-----BEGIN PGP PUBLIC KEY BLOCK-----/, 'openpgp-public'],
    [/-----BEGIN PGP SIGNATURE-----/, 'openpgp-signature'],
    [/-----BEGIN EC PRIVATE KEY-----/, 'ec'],
    [/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/, 'encrypted'],
    [/-----BEGIN RSA PRIVATE KEY-----/, 'rsa'],
    [/-----BEGIN PRIVATE KEY-----/, 'pkcs8'],
    [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'openssh'],
    [/-----BEGIN (RSA )?PUBLIC KEY-----/, 'public-pem'],
    [/-----BEGIN CERTIFICATE-----/, 'certificate'],
    [/^PuTTY-User-Key-File-\d/m, 'putty'],
    [
        /^(ssh-[a-z0-9@.-]+|ecdsa-sha2-[a-z0-9]+|sk-[a-z0-9@.-]+) AAAA|^---- BEGIN SSH2 PUBLIC KEY/m,
        'ssh-public',
    ],
];
/** Sizes of the blobs in usign and signify files. All three share one envelope. */
const USIGN_SIZES = new Map([
    [104, 'usign-secret'],
    [42, 'usign-public'],
    [74, 'usign-signature'],
]);
/** Recognizes the kind of a key text; undefined for anything that is not a known key. */
function kindOfKey(text) {
    const [, kind] = PEM_KINDS.find(([pattern]) => pattern.test(text)) ?? [];
    if (kind === 'pkcs8')
        return kindInside(text);
    return kind ?? USIGN_SIZES.get((0,_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .usignBlob */ .SX)(text)?.length ?? 0);
}
/** Looks into PKCS#8, which is an envelope for any algorithm. */
function kindInside(text) {
    const key = (0,_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .armorBlocks */ .ko)(text).find(({ label }) => label === 'PRIVATE KEY')?.bytes;
    try {
        if (key === undefined)
            return 'pkcs8';
        return kindOfAlgorithm((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key, format: 'der', type: 'pkcs8' }).asymmetricKeyType);
    }
    catch {
        return 'pkcs8';
    }
}
/** Names the kind of a private key that node:crypto has read. */
function kindOfAlgorithm(name) {
    return name === 'rsa' || name === 'ec' || name === 'ed25519' ? name : 'other-private';
}
function nounOfKind(kind) {
    return KIND_NOUNS[kind];
}
/**
 * Restores a key text that was changed on its way into a secret: removes a byte order mark, carriage returns and a
 * base64 wrapper around the whole, and turns `\n` written as two characters into line ends.
 */
function normaliseKeyText(text) {
    const plain = text
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
        .trim();
    const spelledOut = plain.replace(/(\\r)?\\n|\\r/g, '\n').trim();
    if (kindOfKey(spelledOut) !== undefined)
        return spelledOut;
    const compact = plain.replace(/\s+/g, '');
    if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(compact)) {
        const inner = Buffer.from(compact, 'base64').toString('utf8').replace(/\r\n?/g, '\n').trim();
        if (kindOfKey(inner) !== undefined)
            return inner;
    }
    return spelledOut;
}
/**
 * The normalised text of a secret.
 *
 * @throws KeyError when it is empty
 */
function secretTextOf(given) {
    const text = normaliseKeyText(given.text);
    if (text !== '')
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} is empty`,
        remedy: 'Check that the secret exists and that this workflow may read it.',
    });
}
const PUBLIC_KINDS = new Set([
    'usign-public',
    'openpgp-public',
    'public-pem',
    'ssh-public',
]);
/** The error for a key of another kind than the wanted one. It names the kind that was given, never the content. */
function wrongKind(origin, kind, wanted) {
    const noun = kind === undefined ? 'text that is not a key' : KIND_NOUNS[kind];
    if (PUBLIC_KINDS.has(kind)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_PUBLIC',
            message: `${origin} holds ${noun}, not a secret key`,
            remedy: wanted.secretHalf,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${noun}, where ${wanted.noun} is wanted`,
        remedy: wanted.remedy,
    });
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72710);


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


/***/ }),

/***/ 34294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ MOST_RSA_BITS),
  yE: () => (/* binding */ belongTogether),
  qM: () => (/* binding */ damaged),
  lK: () => (/* binding */ onePublicKey),
  uX: () => (/* binding */ openBlock),
  aH: () => (/* binding */ privateBlocks),
  $k: () => (/* binding */ readPrivateKey),
  Je: () => (/* binding */ usable)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(72710);
;// CONCATENATED MODULE: ./build/keys/der.js
/** More rounds than any guide recommends. They take a second, and a key file may ask for two billion. */
const ROUNDS_LIMIT = 2_000_000;
const INTEGER = 0x02;
const SEQUENCE = 0x30;
/**
 * True when opening an encrypted key would take so long that the run seems to hang: when PKCS#8's description of the
 * encryption holds a number of rounds above the limit.
 *
 * @param der the content of an `ENCRYPTED PRIVATE KEY` block; false when it is anything else
 */
function asksForMuchWork(der) {
    const outer = valueAt(der, 0, der.length);
    const algorithm = outer?.tag === SEQUENCE ? valueAt(der, outer.start, outer.end) : undefined;
    return algorithm?.tag === SEQUENCE && hasLargeNumber(der, algorithm.start, algorithm.end);
}
function hasLargeNumber(der, from, to) {
    for (let at = from; at < to;) {
        const value = valueAt(der, at, to);
        if (value === undefined)
            return false;
        const { tag, start, end } = value;
        const isLarge = () => end - start > 4 || der.readUIntBE(start, Math.max(1, end - start)) > ROUNDS_LIMIT;
        if (tag === INTEGER && end > start && isLarge())
            return true;
        if (tag === SEQUENCE && hasLargeNumber(der, start, end))
            return true;
        at = end;
    }
    return false;
}
/** Reads one value of DER, or of BER with a length; undefined when there is none. */
function valueAt(der, at, to) {
    const first = der[at + 1] ?? 0x80;
    const width = first < 0x80 ? 0 : first & 0x7f;
    const start = at + 2 + width;
    if (first === 0x80 || width > 6 || start > to)
        return undefined;
    const end = start + (width === 0 ? first : der.readUIntBE(at + 2, width));
    return end > to ? undefined : { tag: der[at] ?? 0, start, end };
}

// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(26687);
;// CONCATENATED MODULE: ./build/keys/pem-key.js





/**
 * The PEM blocks of a secret, each of an accepted kind. RFC 7468 allows text around them, which must not be a key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
function privateBlocks(given, accepted) {
    const { origin } = given;
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const stray = (0,keys_kind/* kindOfKey */.RI)((0,armor/* outsideArmor */.H0)(text));
    if (stray !== undefined) {
        const isCut = accepted.kinds.has(stray) && accepted.isCutShort(text);
        throw isCut ? damaged(origin) : (0,keys_kind/* wrongKind */.oF)(origin, stray, accepted.wanted);
    }
    const blocks = (0,armor/* armorBlocks */.ko)(text).filter(({ label }) => label !== 'EC PARAMETERS');
    if (blocks.length === 0)
        throw (0,keys_kind/* wrongKind */.oF)(origin, undefined, accepted.wanted);
    for (const block of blocks) {
        const kind = (0,keys_kind/* kindOfKey */.RI)(block.text);
        if (!accepted.kinds.has(kind))
            throw accepted.refuseKind(origin, kind);
    }
    return blocks;
}
/**
 * Opens one of the blocks that `privateBlocks` gave.
 *
 * @throws KeyError when it is damaged, needs another passphrase, or holds a key of another algorithm
 */
async function openBlock(block, origin, passphrase, accepted) {
    if (block.bytes === undefined || asksForMuchWork(block.bytes))
        throw damaged(origin);
    const isEncrypted = ENCRYPTED.test(block.text);
    if (isEncrypted && !passphrase)
        throw locked(origin, accepted);
    const key = await accepted.open(block.text, passphrase, isEncrypted);
    if (key === undefined)
        throw isEncrypted ? wrongPassphrase(origin, accepted) : damaged(origin);
    const kind = (0,keys_kind/* kindOfAlgorithm */.NR)(key.asymmetricKeyType);
    if (!accepted.algorithms.has(kind))
        throw accepted.refuseKind(origin, kind);
    return key;
}
/** PKCS#8 says it in the label, OpenSSL's old encryption in a header. */
const ENCRYPTED = /^(-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED)$/m;
/** A private key in PEM; undefined when OpenSSL cannot open it. */
function readPrivateKey(key, passphrase) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(passphrase === undefined ? { key } : { key, passphrase });
    }
    catch {
        return undefined;
    }
}
/**
 * The one public key of a text: SPKI, or PKCS#1 for RSA.
 *
 * @throws KeyError when there is none, more than one, or one that is damaged
 */
function onePublicKey({ text, origin }) {
    const [block, ...more] = (0,armor/* armorBlocks */.ko)(text);
    const key = block === undefined || more.length > 0 ? undefined : readPublicKey(block);
    if (key === undefined)
        throw damaged(origin);
    return key;
}
function readPublicKey({ label, bytes: key }) {
    if (key === undefined || !label.endsWith('PUBLIC KEY'))
        return undefined;
    try {
        if (label !== 'RSA PUBLIC KEY')
            return (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: 'spki' });
        const bare = (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: 'pkcs1' });
        // Node 24 exports as PKCS#1 only what it has read from SPKI.
        const spki = bare.export({ format: 'der', type: 'spki' });
        return (0,external_node_crypto_.createPublicKey)({ key: spki, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
}
/** OpenSSL does not check signatures of a larger key, and takes seconds to sign with one. */
const MOST_RSA_BITS = 16_384;
/** True when the halves are one pair. A damaged RSA key may fail to sign, or sign what its public half refuses. */
function belongTogether(key, publicHalf) {
    const probe = Buffer.from('pkgfeed');
    try {
        return (0,external_node_crypto_.verify)('sha256', probe, publicHalf, (0,external_node_crypto_.sign)('sha256', probe, key));
    }
    catch {
        return false;
    }
}
/**
 * The result of work with a key. OpenSSL opens keys whose numbers are impossible, and fails when they are used.
 *
 * @throws KeyError for such a key
 */
function usable(origin, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof errors/* PkgfeedError */.jH ? error : damaged(origin, error);
    }
}
/** The error for a PEM key that cannot be read. */
function damaged(origin, cause) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds a PEM key that is damaged`,
        remedy: 'Copy the key file again, whole and unchanged.',
        cause,
    });
}
function locked(origin, { passphraseInput }) {
    return new errors/* KeyError */.eN({
        code: 'KEY_PASSPHRASE',
        message: `${origin} is protected by a passphrase`,
        remedy: `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`,
    });
}
function wrongPassphrase(origin, { passphraseInput }) {
    return new errors/* KeyError */.eN({
        code: 'KEY_PASSPHRASE',
        message: `the passphrase does not open ${origin}`,
        remedy: `Store the passphrase that the key was made with as \`${passphraseInput}\`, without a line end; one passphrase opens all keys.`,
    });
}


/***/ }),

/***/ 74273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/** Compares texts by their code units, which does not depend on the language of a machine. */
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 48573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstNames)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);

/** How many names a warning has. */
const NAMED = 3;
/** The first names of a list, and how many more there are: `a, b, c and 2 more`. */
function firstNames(names) {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    return `${names.slice(0, NAMED).map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${more}`;
}


/***/ })

};
