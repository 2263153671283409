export const id = 649;
export const ids = [649];
export const modules = {

/***/ 3611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** git's name for these bytes in a SHA-1 repository, in hex. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ opkg)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/bytes/compression.js



const MAGIC = [
    ['gzip', Buffer.from([0x1f, 0x8b])],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];
/** What a stream is compressed with, told by its first bytes; undefined for anything else. */
function compressionOf(bytes) {
    return MAGIC.find(([, magic]) => magic.equals(bytes.subarray(0, magic.length)))?.[0];
}
const gunzip = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
/**
 * Decompresses a whole gzip, xz or zstd stream.
 *
 * @param offset where the stream starts in its file, for errors
 * @param limit the most bytes it may expand to
 * @throws FormatError when it is cut short, damaged, larger than `limit`, or zstd on a Node that has none
 */
async function decompress(bytes, compression, limit, offset) {
    switch (compression) {
        case 'gzip':
            return await zlibResult(gunzip(bytes, { maxOutputLength: limit, chunkSize: likelySize(bytes, limit) }), 'gzip', limit, offset);
        case 'zstd': {
            if (external_node_zlib_.zstdDecompress === undefined) {
                throw new errors/* FormatError */.IF({
                    code: 'FORMAT_COMPRESSION',
                    reason: `it holds zstd data, which Node ${process.versions.node} cannot read`,
                    offset,
                    remedy: 'Run pkgfeed on Node 22.15 or later (the action does), or compress the package with gzip.',
                });
            }
            const unzstd = (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress);
            return await zlibResult(unzstd(bytes, { maxOutputLength: limit }), 'zstd', limit, offset);
        }
        case 'xz':
            return await unxz(bytes, limit, offset);
    }
}
/** What the last member says it expands to, as the size of the first output buffer; a hint, never trusted. */
function likelySize(bytes, limit) {
    const stated = bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4);
    return Math.max(1024, Math.min(stated + 1, bytes.length * 4, limit));
}
async function zlibResult(work, name, limit, offset) {
    try {
        return await work;
    }
    catch (cause) {
        const code = cause.code;
        if (code === 'ERR_BUFFER_TOO_LARGE')
            throw expandsTooFar(name, limit, offset);
        const truncated = code === 'Z_BUF_ERROR';
        throw new errors/* FormatError */.IF({
            code: truncated ? 'FORMAT_TRUNCATED' : 'FORMAT_MALFORMED',
            reason: truncated ? `the ${name} stream is cut short` : `the ${name} stream is damaged`,
            offset,
            cause,
        });
    }
}
/** xz through WebAssembly, stopped as soon as it has given more than `limit` bytes. */
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
        if (cause instanceof errors/* FormatError */.IF)
            throw cause;
        // XZ_OPTIONS_ERROR: whole, but made with what this decoder leaves out.
        if (/error code 6\b/.test(cause.message) || usesSha256(bytes)) {
            throw new errors/* FormatError */.IF({
                code: 'FORMAT_COMPRESSION',
                reason: 'its xz stream has SHA-256 checks or a filter, which cannot be read here',
                offset,
                remedy: 'Build the package with gzip, or with plain `xz --check=crc32`.',
                cause,
            });
        }
        throw new errors/* FormatError */.IF({
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
/** The check type in an xz stream's header (xz file format 1.2.1, section 2.1.1.2). */
function usesSha256(bytes) {
    return bytes[7] === 0x0a;
}
function expandsTooFar(name, limit, offset) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_LIMIT',
        reason: `the ${name} stream expands to more than ${limit} bytes`,
        offset,
    });
}
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/** One gzip member as `gzip -9n` heads it: no name, no time, and the same on every operating system. */
async function gzip(bytes) {
    // One buffer for all: with many small ones, the thread that compresses waits for the one that collects.
    const member = await deflate(bytes, { level: 9, memLevel: 9, chunkSize: (bytes.length >> 1) + 1024 });
    member[9] = 3;
    return member;
}

;// CONCATENATED MODULE: ./build/formats/opkg/control.js

/** Far above any real control file, and the longest line a client reads. */
const CONTROL_LIMIT = 1 << 20;
/** Every field name a client compares with; OpenWrt's and old Yocto clients compare the beginning only. */
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
/** Fields that `Packages` states from the file itself, or that only an installed package has. */
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
/** Without the blanks at either end that clients take off; other bytes may be part of a character. */
function trimBlanks(text) {
    let from = 0;
    let to = text.length;
    while (from < to && isBlank(text.charCodeAt(from)))
        from++;
    while (to > from && isBlank(text.charCodeAt(to - 1)))
        to--;
    return text.slice(from, to);
}
/** C's isspace. */
const isBlank = (code) => code === 32 || (code >= 9 && code <= 13);
/** The text of a latin1-held value, for showing and comparing. */
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
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `control is larger than ${CONTROL_LIMIT} bytes`,
            offset: 0,
        });
    }
    const fields = [];
    const seen = new Set();
    let ended = false;
    let at = 0;
    for (const raw of text.split('\n')) {
        const offset = at;
        at += raw.length + 1;
        const line = raw.replace(/\r+$/, '');
        if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) {
            throw malformed(offset, 'control holds a control character');
        }
        const current = fields.at(-1);
        if (/^[ \t]/.test(line)) {
            const isText = trimBlanks(line) !== '';
            if (isText && current === undefined)
                throw malformed(offset, 'control begins with a continuation line');
            // A blank line inside Description belongs to it; anywhere else clients take it for the end.
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
        if (seen.has(name))
            throw malformed(offset, `control repeats the field ${JSON.stringify(name)}`);
        seen.add(name);
        fields.push({ name, value: line.slice(colon + 1), more: [] });
    }
    return fields;
}
function malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
/** A field's value on one line, trimmed; undefined when absent. */
function fieldValue(fields, name) {
    const field = fields.find((candidate) => candidate.name === name);
    return field === undefined ? undefined : unfold(field);
}
function unfold(field) {
    return [field.value, ...field.more]
        .map(trimBlanks)
        .filter((line) => line !== '')
        .join(' ');
}
/**
 * One stanza of `Packages`, ended by a newline but not by the empty line: Package, Version, the rest of control
 * in its order, Architecture, Installed-Size, the facts of the file, Description last.
 *
 * Left out: what `NOT_IN_PACKAGES` names, fields with no value, and unknown fields whose name begins with a known one, since clients
 * would read their value as the known field's. Folded fields become one line; in Description a blank line
 * becomes ` .`, because clients that skip Description end the stanza there.
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
/** OpenWrt's opkg crashes on a dependency list that is there and empty. */
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

;// CONCATENATED MODULE: ./build/formats/opkg/version.js
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
/** `~` sorts before the end of the text, letters before every other sign. */
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
/** Numbers of any length, leading zeros ignored. */
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

;// CONCATENATED MODULE: ./build/formats/opkg/index-json.js

/**
 * `index.json` in the version-2 shape of OpenWrt's make-index-json.py, as attended sysupgrade reads it: names
 * without their ABI suffix in index order, the highest version of each, non-ASCII as `\u` escapes.
 */
function indexJson(entries, arch) {
    const highest = new Map();
    for (const { name, version, abiVersion } of entries) {
        const plain = withoutAbiSuffix(name, abiVersion);
        const other = highest.get(plain);
        if (other === undefined || compareVersions(other, version) < 0)
            highest.set(plain, version);
    }
    // Object keys that look like numbers would be moved to the front, so the lines are written one by one.
    const lines = [...highest].map(([name, version]) => `    ${JSON.stringify(name)}: ${JSON.stringify(version)}`);
    const packages = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
    const text = `{\n  "version": 2,\n  "architecture": ${JSON.stringify(arch)},\n  "packages": ${packages}\n}\n`;
    return Buffer.from(text.replace(/[\u007f-\uffff]/g, escapeUnit), 'latin1');
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** `libfoo1` with ABIVersion 1 is `libfoo`; `libsqlite3-0` is `libsqlite3`, whether the field says `0` or `-0`. */
function withoutAbiSuffix(name, abiVersion) {
    if (!abiVersion)
        return name;
    const suffix = [`-${abiVersion}`, abiVersion].find((candidate) => name.endsWith(candidate) && name.length > candidate.length);
    return suffix === undefined ? name : name.slice(0, -suffix.length);
}

;// CONCATENATED MODULE: ./build/bytes/ar.js

const AR_MAGIC = Buffer.from('!<arch>\n', 'latin1');
const HEADER = 60;
/**
 * Lists an `ar` archive as opkg-build and dpkg-deb write it: 60-byte headers, names padded with spaces and
 * perhaps ended by `/`, bodies padded to an even length.
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
            name: header.slice(0, 16).trimEnd().replace(/\/$/, ''),
            offset: start,
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

// EXTERNAL MODULE: ./node_modules/tar/dist/esm/header.js + 2 modules
var esm_header = __webpack_require__(6532);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/pax.js
var pax = __webpack_require__(750);
;// CONCATENATED MODULE: ./build/bytes/tar.js



const BLOCK = 512;
/** Long names and pax records are text about one member: far below this in any real archive. */
const META_LIMIT = 1 << 20;
const META_TYPES = new Set([
    'ExtendedHeader',
    'OldExtendedHeader',
    'GlobalExtendedHeader',
    'NextFileHasLongPath',
    'OldGnuLongPath',
    'NextFileHasLongLinkpath',
]);
/**
 * Lists a tar archive held in memory (ustar, GNU and pax), with no copy of the bodies. The end blocks may be missing.
 *
 * @param limits.entries the most members allowed
 * @throws FormatError with the offset in the archive
 */
function readTar(bytes, limits) {
    const entries = [];
    let global;
    let extended;
    let longName;
    let hasOddSize = false;
    let members = 0;
    let at = 0;
    while (at < bytes.length) {
        const block = bytes.subarray(at, at + BLOCK);
        if (block.every((byte) => byte === 0))
            break;
        if (block.length < BLOCK)
            throw tar_cutShort(at, 'a tar header');
        if (++members > limits.entries) {
            throw new errors/* FormatError */.IF({
                code: 'FORMAT_LIMIT',
                reason: `the tar archive has more than ${limits.entries} members`,
                offset: at,
            });
        }
        // Meta members carry their own plain size: extended records speak of the next real member only.
        const plain = decodeHeader(block, at);
        const isMeta = META_TYPES.has(plain.type);
        if (!isMeta && hasOddSize)
            throw tar_malformed(at, 'a tar member has no valid size');
        const isPlain = isMeta || (extended === undefined && global === undefined);
        const header = isPlain ? plain : decodeHeader(block, at, extended, global);
        const start = at + BLOCK;
        const size = header.size ?? -1;
        if (!isSize(size))
            throw tar_malformed(at, 'a tar member has no valid size');
        if (start + size > bytes.length)
            throw tar_cutShort(at, 'a tar member');
        const body = bytes.subarray(start, start + size);
        at = start + Math.ceil(size / BLOCK) * BLOCK;
        switch (header.type) {
            case 'ExtendedHeader':
            case 'OldExtendedHeader':
                hasOddSize ||= statesOddSize(metaText(body, start));
                extended = pax/* Pax */.u.parse(metaText(body, start), extended);
                continue;
            case 'GlobalExtendedHeader':
                hasOddSize ||= statesOddSize(metaText(body, start));
                global = pax/* Pax */.u.parse(metaText(body, start), global, true);
                continue;
            case 'NextFileHasLongPath':
            case 'OldGnuLongPath':
                longName = metaText(body, start).replace(/\0.*$/s, '');
                continue;
            case 'NextFileHasLongLinkpath':
                continue;
        }
        const name = longName ?? header.path ?? '';
        entries.push({ name: name.replace(/^(\.\/+)+/, ''), type: header.type, offset: start, body });
        extended = undefined;
        longName = undefined;
    }
    return entries;
}
/** A pax size that is no number is dropped by the parser, and taken by others: the two would see other members. */
const statesOddSize = (records) => /^\d+ size=(?!\d{1,15}$)/m.test(records);
const isSize = (size) => Number.isSafeInteger(size) && size >= 0;
function decodeHeader(block, at, extended, global) {
    let header;
    try {
        header = new esm_header/* Header */.Y(block, 0, extended, global);
    }
    catch (cause) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: 'a tar header is damaged',
            offset: at,
            cause,
        });
    }
    if (!header.cksumValid)
        throw tar_malformed(at, 'a tar header has a wrong checksum');
    return header;
}
function metaText(body, at) {
    if (body.length > META_LIMIT)
        throw tar_malformed(at, 'a tar member has a name of over a megabyte');
    return body.toString('utf8');
}
function tar_malformed(offset, reason) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });
}
function tar_cutShort(offset, what) {
    return new errors/* FormatError */.IF({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}

;// CONCATENATED MODULE: ./build/formats/opkg/package.js





/** The parts inside are compressed already, so an outer archive grows little. */
const outerLimit = (size) => Math.min((4 << 20) + 8 * size, 256 << 20);
/** Scripts and control together; the largest in the feeds at hand is below 100 kB. */
const CONTROL_ARCHIVE_LIMIT = 8 << 20;
const MEMBER_LIMIT = 16;
const CONTROL_ENTRY_LIMIT = 256;
const NAME_LIMIT = 128;
/** `name_version_arch.ipk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;
/** Whether the bytes begin like an ipk: a gzipped tar or an `ar` archive that holds `debian-binary`. */
function looksLikeIpk(bytes) {
    return bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC) || compressionOf(bytes) === 'gzip';
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
    const controlCompression = compressionOf(controlArchive.body);
    const dataCompression = compressionOf(data.body);
    return {
        name,
        version: packageVersion,
        arch,
        anyArch: arch === 'all',
        warnings: openWrtWarnings(container, isPlainGzip(controlArchive), isPlainGzip(data)),
        facts: [
            ['container', container],
            ['control', `${controlArchive.name} (${controlCompression ?? 'not compressed'})`],
            ['data', `${data.name} (${dataCompression ?? 'not gzip, xz or zstd'}, ${data.body.length} bytes)`],
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
    const tar = await decompress(bytes, 'gzip', outerLimit(bytes.length), 0);
    let entries;
    try {
        entries = readTar(tar, { entries: MEMBER_LIMIT });
    }
    catch (cause) {
        throw namedOtherwise(tar) ?? cause;
    }
    const isIpk = entries.some((entry) => entry.name === 'debian-binary');
    if (!isIpk && entries.some((entry) => /^\.(PKGINFO|SIGN\.)/.test(entry.name)))
        throw notAnIpk(ALPINE);
    return entries;
}
/** An apk v2 is gzip too: say so, when the first member shows it. */
function namedOtherwise(tar) {
    const first = tar.toString('latin1', 0, 100);
    return /^(\.\/)?\.(PKGINFO|SIGN\.)/.test(first) ? notAnIpk(ALPINE) : undefined;
}
const ALPINE = 'it is an Alpine package (apk v2), not an ipk';
function notAnIpk(reason) {
    return new errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason,
        offset: 0,
        remedy: 'Give pkgfeed ipk files only, and leave this one out.',
    });
}
function only(members, name, label) {
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
    const compression = compressionOf(archive.body);
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
        : await decompress(archive.body, compression, CONTROL_ARCHIVE_LIMIT, offset);
    const found = atOffset(offset, () => readTar(tar, { entries: CONTROL_ENTRY_LIMIT }).filter(({ name }) => name === 'control'));
    const [control, second] = found;
    if (control === undefined || second !== undefined) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_MALFORMED',
            reason: `its control archive has ${control === undefined ? 'no' : 'more than one'} file named control`,
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
    return { fields: atOffset(offset, () => parseControl(control.body.toString('latin1'))), offset };
}
/** Runs a reader of something compressed: its faults are reported where the compressed stream starts. */
function atOffset(offset, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        const { code, reason, remedy, cause } = error;
        throw new errors/* FormatError */.IF({
            code,
            reason: `${reason}, ${error.offset} bytes into its control part`,
            offset,
            remedy,
            cause,
        });
    }
}
/** A field that becomes part of paths and index lines, so only plain characters may be in it. */
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
    const isLong = value.length > NAME_LIMIT;
    if (!allowed.test(value) || isLong) {
        const shown = JSON.stringify(decode(value.slice(0, NAME_LIMIT)));
        const fault = isLong
            ? `is longer than ${NAME_LIMIT} characters`
            : 'has characters that clients do not take';
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_FIELD',
            reason: `its ${name} ${shown} ${fault}`,
            offset,
            remedy: `Build the package with a ${name} of letters, digits and the signs opkg allows.`,
        });
    }
    return value;
}
/** What OpenWrt's opkg looks for: gzip, under a name that says so. */
function isPlainGzip(part) {
    return compressionOf(part.body) === 'gzip' && part.name.endsWith('.tar.gz');
}
/** OpenWrt's opkg reports success on these and installs nothing, or no metadata. */
function openWrtWarnings(container, isControlGzip, isDataGzip) {
    const empty = [
        container === 'ar' ? 'it is an ar archive' : undefined,
        isDataGzip ? undefined : 'its data part is no data.tar.gz',
    ].filter((reason) => reason !== undefined);
    if (empty.length > 0) {
        return [
            `OpenWrt would install it empty: ${empty.join(' and ')}; build it with OpenWrt's SDK or with ` +
                '`opkg-build -c -Z gzip` (Yocto devices install it as it is)',
        ];
    }
    return isControlGzip
        ? []
        : [
            'OpenWrt would install it without its metadata: its control part is no control.tar.gz; build it with one',
        ];
}

;// CONCATENATED MODULE: ./build/formats/opkg/packages-index.js


/** An index of 100,000 packages is below a third of this. */
const INDEX_LIMIT = 256 << 20;
/**
 * Parses `Packages`. A stanza ends at an empty line; the text of each is kept as it is, but for whitespace-only
 * lines inside Description, which become ` .` (clients that skip Description end the stanza there).
 *
 * @throws FormatError with the offset of the stanza that lacks what the feed needs
 */
function parsePackages(bytes) {
    if (bytes.length > INDEX_LIMIT) {
        throw new errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `the index is larger than ${INDEX_LIMIT} bytes`,
            offset: 0,
        });
    }
    const text = bytes.toString('latin1');
    const entries = [];
    let stanza;
    for (let at = 0; at < text.length;) {
        let end = text.indexOf('\n', at);
        if (end < 0)
            end = text.length;
        const first = text.charCodeAt(at);
        const isBlank = at === end || (first <= 32 && trimBlanks(text.slice(at, end)) === '');
        if (isBlank && !(first === 32 && stanza?.inDescription)) {
            if (stanza !== undefined)
                entries.push(entryOf(stanza, text));
            stanza = undefined;
        }
        else {
            stanza ??= newStanza(at);
            if (isBlank) {
                stanza.rewritten += `${text.slice(stanza.from, at)} .\n`;
                stanza.from = end + 1;
            }
            else if (first !== 32 && first !== 9) {
                readField(stanza, text, at, end);
            }
            stanza.end = end;
        }
        at = end + 1;
    }
    if (stanza !== undefined)
        entries.push(entryOf(stanza, text));
    return entries;
}
function newStanza(offset) {
    return {
        ...{ offset, rewritten: '', from: offset, end: offset, inDescription: false },
        ...{ Package: '', Version: '', Architecture: '', Filename: '', Size: '', SHA256sum: '', md5: '' },
    };
}
function readField(stanza, text, at, end) {
    stanza.inDescription = false;
    // Most lines are none of these: the first letter tells at once.
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
/** The text of a value; the common case has nothing to decode. */
function shown(value) {
    return /[\u0080-\u00ff]/.test(value) ? decode(value) : value;
}
/** The path that a Filename names. */
function plainPath(filename) {
    const path = shown(filename);
    return path.startsWith('./') ? path.replace(/^(\.\/+)+/, '') : path;
}
const NEEDED = ['Package', 'Version', 'Architecture', 'Filename'];
function entryOf(stanza, text) {
    const { offset, Package: name, Version: version, Architecture: arch, Filename, Size } = stanza;
    const wrong = (reason) => {
        const shown = JSON.stringify(decode(name) || '?');
        return new errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason: `the entry of ${shown} ${reason}`, offset });
    };
    for (const field of NEEDED) {
        if (stanza[field] === '')
            throw wrong(`has no ${field}`);
        if (/[\u0000-\u001f\u007f]/.test(stanza[field]))
            throw wrong(`has a control character in its ${field}`);
    }
    if (!/^\d{0,15}$/.test(Size))
        throw wrong('has a Size that is no number');
    const rest = text.slice(stanza.from, stanza.end + 1);
    return {
        name: shown(name),
        version: shown(version),
        arch: shown(arch),
        anyArch: arch === 'all',
        file: plainPath(Filename),
        size: Size === '' ? undefined : Number(Size),
        sha256: stanza.SHA256sum.toLowerCase() || undefined,
        md5: stanza.md5.toLowerCase() || undefined,
        text: `${stanza.rewritten}${rest}${rest === '' || rest.endsWith('\n') ? '' : '\n'}`,
    };
}
/** By file name in byte order, as every published index at hand is. */
function sortEntries(entries) {
    // Strings compare by UTF-16 units, which differ from bytes where surrogates are.
    if (entries.some(({ file }) => /[\ud800-\udfff]/.test(file))) {
        return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.file), Buffer.from(b.file)));
    }
    return entries.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
/**
 * `Packages`: stanzas sorted by file name in byte order, an empty line after each; a lone empty line for no
 * packages. Where old usign (before August 2019) miscounts, two newlines are appended, as OpenWrt's own rule
 * does (include/package-pack.mk's index step): when (64 + size) % 128 is 110 or 111.
 */
function writePackages(entries) {
    const sorted = sortEntries(entries);
    const text = sorted.length === 0 ? '\n' : sorted.map((entry) => `${entry.text}\n`).join('');
    const remainder = (64 + text.length) % 128;
    const padding = remainder === 110 || remainder === 111 ? '\n\n' : '';
    return Buffer.from(text + padding, 'latin1');
}
/** True where routers with a usign from before August 2019 would refuse a correct signature. */
function lacksPadding(bytes) {
    const remainder = (64 + bytes.length) % 128;
    return remainder === 110 || remainder === 111;
}

// EXTERNAL MODULE: ./build/keys/signing-key.js
var signing_key = __webpack_require__(644);
;// CONCATENATED MODULE: ./build/formats/opkg/signature.js

/**
 * usign's detached signature file: a comment line, then base64 of `"Ed" fingerprint[8] R‖S[64]`
 * (usign main.c; signify reads and writes the same).
 */
function signUsign(message, key) {
    const { keyId } = key.publicKey;
    const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), Buffer.from(keyId, 'hex'), key.sign(message)]);
    return Buffer.from(`untrusted comment: signed by key ${keyId}\n${blob.toString('base64')}\n`, 'latin1');
}
/** Checks a signature file with the keys given. */
function verifyUsign(message, signature, keys) {
    // The largest real one is below 200 bytes.
    if (signature.length > 4096)
        return { state: 'bad', reason: 'it is no usign signature' };
    const [comment = '', base64 = ''] = signature.toString('latin1').split(/\r?\n/);
    const blob = comment.startsWith('untrusted comment:') ? (0,signing_key/* usignBlob */.SX)(base64) : undefined;
    if (blob?.length !== 74 || blob.toString('latin1', 0, 2) !== 'Ed') {
        return { state: 'bad', reason: 'it is no usign signature' };
    }
    const keyId = blob.toString('hex', 2, 10);
    const candidates = keys.filter((key) => key.scheme === 'usign' && key.keyId === keyId);
    if (candidates.length === 0)
        return { state: 'unknown-key', keyId };
    const key = candidates.find((candidate) => candidate.verify(message, blob.subarray(10)));
    return key === undefined
        ? { state: 'bad', reason: `it is not key ${keyId}'s signature of these bytes` }
        : { state: 'good', key };
}

;// CONCATENATED MODULE: ./build/formats/opkg/opkg.js








/** opkg's `Packages` feeds, for OpenWrt up to 24.10 (usign) and Yocto. */
const opkg = {
    name: 'opkg',
    noun: 'ipk',
    keyInput: 'usign-key',
    keygen: 'pkgfeed keygen usign',
    anyArchWord: 'all',
    indexFile: 'Packages',
    derivedFiles: ['Packages.gz', 'index.json'],
    signatureFiles: ['Packages.sig'],
    otherSignatures: ['Packages.asc'],
    recognise: looksLikeIpk,
    readPackage: readPackage,
    fileName,
    entry,
    compareVersions: compareVersions,
    parseIndex: parsePackages,
    writeIndex: writePackages,
    deriveFiles,
    checkIndex,
    sign,
    verify,
};
/** `name_version_arch.ipk`, the epoch dropped, as opkg-build names it. */
function fileName(pkg) {
    return `${pkg.name}_${pkg.version.replace(/^\d+:/, '')}_${pkg.arch}.ipk`;
}
function entry(pkg, facts, file) {
    const { name, version, arch, anyArch } = pkg;
    const text = writeStanza(pkg.control, { filename: file, ...facts });
    return { name, version, arch, anyArch, file, ...facts, text };
}
async function deriveFiles(index, entries, arch) {
    const zipped = gzip(index);
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
function checkIndex(files) {
    const packages = files.get('Packages');
    if (packages === undefined)
        return [];
    const findings = [];
    const zipped = files.get('Packages.gz');
    if (zipped === undefined) {
        findings.push({ file: 'Packages.gz', problem: 'is missing, and `src/gz` lines fetch nothing else' });
    }
    else if (!unzipsTo(zipped, packages)) {
        findings.push({ file: 'Packages.gz', problem: 'does not unpack to the bytes of Packages' });
    }
    if (lacksPadding(packages)) {
        findings.push({
            file: 'Packages',
            problem: `has ${packages.length} bytes, a size at which usign before August 2019 refuses good signatures`,
        });
    }
    const json = files.get('index.json');
    if (json !== undefined && !json.equals(indexJsonOf(parsePackages(packages), archIn(json)))) {
        findings.push({ file: 'index.json', problem: 'does not say what Packages says' });
    }
    return findings;
}
function archIn(json) {
    try {
        const { architecture } = JSON.parse(json.toString('utf8'));
        return typeof architecture === 'string' ? architecture : '';
    }
    catch {
        return '';
    }
}
function unzipsTo(zipped, plain) {
    try {
        return (0,external_node_zlib_.gunzipSync)(zipped, { maxOutputLength: plain.length + 1 }).equals(plain);
    }
    catch {
        return false;
    }
}
function sign(index, keys) {
    const key = keys.find((candidate) => candidate.scheme === 'usign');
    return new Map(key === undefined ? [] : [['Packages.sig', signUsign(index, key)]]);
}
function verify(index, files, keys) {
    const signature = files.get('Packages.sig');
    return signature === undefined ? { state: 'unsigned' } : verifyUsign(index, signature, keys);
}


/***/ }),

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ loadUsignKey),
/* harmony export */   SX: () => (/* binding */ usignBlob),
/* harmony export */   eK: () => (/* binding */ readPublicKeys),
/* harmony export */   zY: () => (/* binding */ normaliseKeyText)
/* harmony export */ });
/* unused harmony export kindOfKey */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5983);


const KIND_NOUNS = {
    'usign-secret': 'a usign or signify secret key',
    'usign-public': 'a usign or signify public key',
    'usign-signature': 'a usign signature',
    'openpgp-secret': 'an OpenPGP private key',
    'openpgp-public': 'an OpenPGP public key',
    rsa: 'an RSA private key',
    ec: 'an EC private key',
    pkcs8: 'a PKCS#8 private key (RSA, EC or Ed25519)',
    encrypted: 'an encrypted PEM private key',
    'public-pem': 'a PEM public key',
    certificate: 'a certificate',
    openssh: 'an OpenSSH private key',
};
const PEM_KINDS = [
    [/-----BEGIN PGP PRIVATE KEY BLOCK-----/, 'openpgp-secret'],
    [/-----BEGIN PGP PUBLIC KEY BLOCK-----/, 'openpgp-public'],
    [/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/, 'encrypted'],
    [/-----BEGIN RSA PRIVATE KEY-----/, 'rsa'],
    [/-----BEGIN EC PRIVATE KEY-----/, 'ec'],
    [/-----BEGIN PRIVATE KEY-----/, 'pkcs8'],
    [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'openssh'],
    [/-----BEGIN (RSA )?PUBLIC KEY-----/, 'public-pem'],
    [/-----BEGIN CERTIFICATE-----/, 'certificate'],
];
/** Blob sizes of usign and signify files: the three share their envelope. */
const USIGN_SIZES = new Map([
    [104, 'usign-secret'],
    [42, 'usign-public'],
    [74, 'usign-signature'],
]);
/** The base64 line of a usign file, wherever line ends got lost. */
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
/** Tells what a key text is; undefined for anything that is no key we know of. */
function kindOfKey(text) {
    const pem = PEM_KINDS.find(([pattern]) => pattern.test(text));
    if (pem !== undefined)
        return pem[1];
    return USIGN_SIZES.get(usignBlob(text)?.length ?? 0);
}
/**
 * A secret as it was meant: without byte order mark and carriage returns, with `\n` written as two characters
 * made line ends, and out of a base64 wrapper around the whole.
 */
function normaliseKeyText(text) {
    const plain = text
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
        .trim();
    if (kindOfKey(plain) !== undefined)
        return plain.replace(/\\n/g, '\n').trim();
    const compact = plain.replace(/\s+/g, '');
    if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(compact)) {
        const inner = Buffer.from(compact, 'base64').toString('utf8').replace(/\r\n?/g, '\n').trim();
        if (kindOfKey(inner) !== undefined)
            return inner;
    }
    return plain.replace(/\\r|\\n/g, '\n').trim();
}
/**
 * Loads the usign secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadUsignKey(key, passphrase) {
    const text = normaliseKeyText(key.text);
    if (text === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${key.origin} is empty`,
            remedy: 'Check that the secret exists and that this workflow may read it.',
        });
    }
    const kind = kindOfKey(text);
    const blob = kind === 'usign-secret' ? usignBlob(text) : undefined;
    if (blob !== undefined)
        return await (0,_usign_js__WEBPACK_IMPORTED_MODULE_1__/* .readUsignSecretKey */ .ei)(blob, key.origin, passphrase);
    if (kind === 'usign-public' || kind === 'openpgp-public' || kind === 'public-pem') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
            code: 'KEY_PUBLIC',
            message: `${key.origin} holds ${KIND_NOUNS[kind]}, not a secret key`,
            remedy: 'Give the secret half of the pair: the file that ends in .sec.',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${key.origin} holds ${kind === undefined ? 'nothing that is a key' : KIND_NOUNS[kind]}, where a usign secret key is wanted`,
        remedy: 'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
    });
}
/**
 * Reads one or more public keys, one after another in one text.
 *
 * @throws KeyError that names what was given instead
 */
function readPublicKeys(given) {
    const text = normaliseKeyText(given.text);
    // A file is a comment line and a base64 line; pasted keys may lack the first.
    const pieces = text
        .split(/^(?=untrusted comment:)/m)
        .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')))
        .filter((piece) => piece.trim() !== '');
    if (pieces.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} is empty`,
            remedy: 'Put the public key files into it, one after another.',
        });
    }
    return pieces.map((piece) => {
        const kind = kindOfKey(piece.trim());
        const blob = kind === 'usign-public' ? usignBlob(piece.trim()) : undefined;
        if (blob !== undefined)
            return (0,_usign_js__WEBPACK_IMPORTED_MODULE_1__/* .readUsignPublicKey */ .$I)(blob, given.origin);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
            code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
            message: `${given.origin} holds ${kind === undefined ? 'something that is no key' : KIND_NOUNS[kind]}, where usign public keys are wanted`,
            remedy: 'Put public key files into it, each with its two lines.',
        });
    });
}


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readUsignPublicKey),
/* harmony export */   J9: () => (/* binding */ makeUsignPair),
/* harmony export */   ei: () => (/* binding */ readUsignSecretKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/**
 * usign and signify keys: `"Ed" "BK" rounds u32be salt[16] checksum[8] fingerprint[8] seed[32] public[32]`,
 * base64 below a comment line (usign main.c, signify.c; vectors in the tests). Signatures are plain Ed25519.
 */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
/** What signify uses for a passphrase. */
const SIGNIFY_ROUNDS = 42;
/** A secret asking for more would keep a run busy for minutes. */
const ROUNDS_LIMIT = 256;
function privateKeyOf(seed) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}
function rawPublicOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length);
}
function publicKeyOf(fingerprint, raw) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
    const keyId = fingerprint.toString('hex');
    const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), fingerprint, raw]);
    return {
        scheme: 'usign',
        keyId,
        fileName: keyId,
        text: `untrusted comment: public key ${keyId}\n${blob.toString('base64')}\n`,
        verify: (message, signature) => signature.length === 64 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, key, signature),
    };
}
function signingKeyOf(fingerprint, seed) {
    const key = privateKeyOf(seed);
    return {
        scheme: 'usign',
        publicKey: publicKeyOf(fingerprint, rawPublicOf(key)),
        sign: (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, message, key),
    };
}
/** @throws KeyError when the blob is not an Ed25519 public key */
function readUsignPublicKey(blob, origin) {
    if (blob.length !== 42 || blob.toString('latin1', 0, 2) !== 'Ed')
        throw damaged(origin);
    return publicKeyOf(blob.subarray(2, 10), blob.subarray(10));
}
/** @throws KeyError when it is damaged, needs a passphrase, or its halves do not belong together */
async function readUsignSecretKey(blob, origin, passphrase) {
    if (blob.length !== 104 || blob.toString('latin1', 0, 4) !== 'EdBK')
        throw damaged(origin);
    const rounds = blob.readUInt32BE(4);
    const salt = blob.subarray(8, 24);
    const checksum = blob.subarray(24, 32);
    const fingerprint = blob.subarray(32, 40);
    let secret = blob.subarray(40);
    if (rounds > ROUNDS_LIMIT)
        throw damaged(origin);
    if (rounds > 0) {
        if (!passphrase) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
                code: 'KEY_PASSPHRASE',
                message: `${origin} is protected by a passphrase`,
                remedy: 'Give the passphrase as `usign-passphrase`, from a secret of its own.',
            });
        }
        secret = xor(secret, await passphraseMask(passphrase, salt, rounds));
    }
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(checksumOf(secret), checksum)) {
        if (rounds === 0)
            throw damaged(origin);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_PASSPHRASE',
            message: `the passphrase does not open ${origin}`,
            remedy: 'Store the passphrase that the key was made with as `usign-passphrase`, without a line end.',
        });
    }
    const key = signingKeyOf(fingerprint, secret.subarray(0, 32));
    const derived = Buffer.from(rawPublicOf(privateKeyOf(secret.subarray(0, 32))));
    if (!derived.equals(secret.subarray(32))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MISMATCH',
            message: `the public half inside ${origin} does not belong to its secret half`,
            remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen usign`.',
        });
    }
    return key;
}
function checksumOf(secret) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(secret).digest().subarray(0, 8);
}
/** bcrypt_pbkdf, as OpenBSD's signify uses it. */
async function passphraseMask(passphrase, salt, rounds) {
    const { pbkdf } = (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.t.bind(__webpack_require__, 686, 19))).default;
    const pass = Buffer.from(passphrase, 'utf8');
    const mask = Buffer.alloc(64);
    if (pbkdf(pass, pass.length, salt, salt.length, mask, mask.length, rounds) !== 0) {
        throw new Error('bcrypt_pbkdf refused its arguments');
    }
    return mask;
}
function xor(a, b) {
    return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
function damaged(origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds a usign key that is damaged`,
        remedy: 'Copy the key file again, whole and unchanged.',
    });
}
/**
 * A new pair. Its fingerprint has no leading zero: usign before May 2020 printed fingerprints without them and
 * then looked for the wrong file name.
 *
 * @param random gives that many random bytes; node:crypto's unless a test says otherwise
 */
async function makeUsignPair(passphrase, random = node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes) {
    let fingerprint = random(8);
    while ((fingerprint[0] ?? 0) < 0x10)
        fingerprint = random(8);
    const seed = random(32);
    const { publicKey } = signingKeyOf(fingerprint, seed);
    const secret = Buffer.concat([seed, rawPublicOf(privateKeyOf(seed))]);
    const salt = random(16);
    const rounds = passphrase ? SIGNIFY_ROUNDS : 0;
    const head = Buffer.alloc(8);
    head.write('EdBK', 'latin1');
    head.writeUInt32BE(rounds, 4);
    const stored = passphrase ? xor(secret, await passphraseMask(passphrase, salt, rounds)) : secret;
    const blob = Buffer.concat([head, salt, checksumOf(secret), fingerprint, stored]);
    return {
        secretText: `untrusted comment: private key ${publicKey.keyId}\n${blob.toString('base64')}\n`,
        publicKey,
    };
}


/***/ })

};
