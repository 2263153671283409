export const id = 869;
export const ids = [869];
export const modules = {

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sign: () => (/* binding */ sign),
  signText: () => (/* binding */ signText)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/apk-v3/container.js
var container = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/formats/apk-v3/envelope.js
var apk_v3_envelope = __webpack_require__(1972);
// EXTERNAL MODULE: ./build/formats/apk-v3/package.js + 3 modules
var apk_v3_package = __webpack_require__(1504);
// EXTERNAL MODULE: ./build/formats/apk-v3/signature.js
var apk_v3_signature = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/formats/apk-v3/sign-package.js





/** More than metadata and signatures can be, which come first; what follows is not held unpacked. */
const FRONT = 20 << 20;
/** What a package may be when it is packed again: no larger one could be published. */
const PACKED_LIMIT = 100 << 20;
/**
 * Adds signatures to a package, behind those that it has; a key whose good signature is there is passed over.
 * A package that was compressed is compressed with deflate, which every client reads.
 *
 * @returns undefined when every key has signed it already
 * @throws FormatError without a file name
 */
async function signPackage(bytes, keys) {
    if ((await (0,apk_v3_envelope/* schemaOf */.pP)(bytes)) !== 'pckg')
        throw notAPackage();
    await (0,apk_v3_package/* readPackage */.L)(bytes);
    const envelope = (0,apk_v3_envelope/* openEnvelope */.hk)(bytes);
    const pieces = (0,apk_v3_envelope/* unpackPieces */.kj)(envelope, container/* PACKAGE_LIMIT */.rk);
    const front = await frontOf(pieces);
    const { payload, signatures, end } = (0,container/* signedPart */.Sy)(front);
    const missing = [];
    for (const key of keys) {
        const isThere = await hasSigned(payload, signatures, key);
        if (!isThere)
            missing.push(key);
    }
    if (missing.length === 0)
        return undefined;
    if (signatures.length + missing.length > container/* SIGNATURE_COUNT */.rD) {
        throw new build_errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `it would have more than ${container/* SIGNATURE_COUNT */.rD} signatures`,
            offset: end,
        });
    }
    const added = await (0,apk_v3_signature/* signAdb */.D1)('pckg', payload, missing);
    const head = Buffer.concat([front.subarray(0, end), ...added.map((one) => (0,container/* block */.om)('SIG', one))]);
    const rest = front.subarray(end);
    if (envelope.compression === 'none')
        return Buffer.concat([head, rest]);
    return await (0,apk_v3_envelope/* packDeflatePieces */.qS)(following([head, rest], pieces), PACKED_LIMIT);
}
/** The beginning of a plain file: all of one that is not compressed, or small. */
async function frontOf(pieces) {
    const parts = [];
    let size = 0;
    while (size < FRONT) {
        const { done, value } = await pieces.next();
        if (done)
            break;
        parts.push(value);
        size += value.length;
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}
async function* following(first, pieces) {
    yield* first;
    yield* pieces;
}
function notAPackage() {
    return new build_errors/* FormatError */.IF({
        code: 'FORMAT_UNKNOWN',
        reason: 'it is no apk v3 package, and others are signed by their index alone',
        offset: 0,
        remedy: 'Give `sign` apk v3 packages only.',
    });
}
async function hasSigned(payload, signatures, { publicKey }) {
    for (const signature of signatures) {
        const { state } = await (0,apk_v3_signature/* judgeSignature */.ub)('pckg', payload, signature, 'the package', [publicKey]);
        if (state === 'good')
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(8835);
// EXTERNAL MODULE: ./build/run/keys.js + 3 modules
var run_keys = __webpack_require__(1126);
// EXTERNAL MODULE: ./build/sources/files.js
var sources_files = __webpack_require__(3806);
;// CONCATENATED MODULE: ./build/commands/sign.js






/**
 * Adds signatures to apk v3 package files, for people who install them one by one: a feed needs none, since its
 * index vouches for its packages. Nothing is written before every file was read.
 */
async function sign(files, settings, host) {
    if (files.length === 0) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'sign is not told which package to sign',
            remedy: 'Write `pkgfeed sign FILE`, with one or more apk v3 packages.',
        });
    }
    const { signingKeys } = await (0,run_keys/* loadKeys */.Vc)(settings, host);
    const keys = signingKeys.filter(({ scheme }) => scheme === 'apk-v3');
    if (keys.length === 0) {
        throw new build_errors/* KeyError */.eN({
            code: 'KEY_MISSING',
            message: '`apk-ec-key` is not given or empty, so there is nothing to sign with',
            remedy: 'Give --apk-ec-key FILE, or make a pair with `pkgfeed keygen apk-ec`.',
        });
    }
    const signed = [];
    const errors = [];
    for (const file of new Set(files)) {
        const name = (0,build_errors/* printable */.g$)(file);
        try {
            const bytes = await (0,sources_files/* readWholeFile */.M4)((0,external_node_path_.resolve)(host.cwd, file), name);
            signed.push({ file, bytes: await signPackage(bytes, keys) });
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF))
                throw error;
            errors.push(error.in(name));
        }
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    for (const { file, bytes } of signed) {
        if (bytes !== undefined)
            await (0,whole_files/* replaceFile */.f)({ name: file, file: (0,external_node_path_.resolve)(host.cwd, file) }, bytes, host);
    }
    return {
        command: 'sign',
        files: signed.map(({ file, bytes }) => ({
            file,
            changed: bytes !== undefined,
            keys: keys.map(({ publicKey }) => publicKey.keyId),
        })),
    };
}
function signText({ files }) {
    return files
        .map(({ file, changed, keys }) => changed
        ? `${(0,build_errors/* printable */.g$)(file)}: signed by ${keys.join(', ')}\n`
        : `${(0,build_errors/* printable */.g$)(file)}: had these signatures already\n`)
        .join('');
}


/***/ }),

/***/ 5203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ checkSize),
/* harmony export */   S9: () => (/* binding */ SITE_LIMIT),
/* harmony export */   gc: () => (/* binding */ checkRemovals),
/* harmony export */   h1: () => (/* binding */ FILE_LIMIT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** Reasons that somebody asked for. */
const EXPLAINED = new Set(['remove', 'keep-versions']);
/**
 * Stops a change that would lose packages which nobody asked to lose: an index written from half of what the feed
 * holds empties it for every device.
 *
 * @param maxRemovals how many packages may go for whatever reason; undefined for any number that was asked for
 * @throws FeedError
 */
function checkRemovals(changes, folders, maxRemovals) {
    const removed = changes.filter(({ kind }) => kind === 'removed');
    const unexplained = removed.filter(({ reason }) => !EXPLAINED.has(reason));
    const allowed = maxRemovals ?? 0;
    const counted = maxRemovals === undefined ? unexplained : removed;
    if (counted.length > allowed) {
        const names = counted.slice(0, 5).map(({ path, reason }) => `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason)})`);
        const more = counted.length > names.length ? ` and ${counted.length - names.length} more` : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SHRINKS',
            message: `${counted.length} ${counted.length === 1 ? 'package' : 'packages'} would leave the feed, and at most ${allowed} may: ${names.join(', ')}${more}`,
            remedy: 'See that they should go, then raise `max-removals` for one run.',
        });
    }
    const lost = folders.filter(({ path, before, after }) => before > 0 && after === 0 && unexplained.some((change) => change.folder === path));
    if (lost.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SHRINKS',
            message: `${lost.map(({ path }) => path).join(', ')} would lose every package`,
            remedy: 'Withdraw them by name with `remove` if that is meant.',
        });
    }
}
/** GitHub's limit on a Pages site, in bytes. */
const SITE_LIMIT = 1e9;
/** GitHub refuses a push with a larger file. */
const FILE_LIMIT = 100 * 1024 * 1024;
const WARN_AT = 0.8;
/**
 * Holds the feed's size after a change against what GitHub Pages serves.
 *
 * @param bytes of all package files, as far as indexes and catalogs tell
 * @param growth how many of them this change adds
 * @returns warnings
 * @throws FeedError past the limit, unless the change makes the feed no larger
 */
function checkSize(bytes, growth, largest) {
    if (bytes > SITE_LIMIT && growth > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_TOO_BIG',
            message: `the feed would have ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(bytes)}, and GitHub Pages serves at most ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(SITE_LIMIT)}`,
            remedy: 'Let `keep-versions` or `remove` drop old packages, or split the feed over several repositories.',
        });
    }
    const warnings = [];
    if (bytes > WARN_AT * SITE_LIMIT) {
        warnings.push(`the feed has ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(bytes)} of the ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(SITE_LIMIT)} that GitHub Pages serves; let \`keep-versions\` drop old packages`);
    }
    if (largest !== undefined && largest.size > WARN_AT * FILE_LIMIT) {
        warnings.push(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(largest.path)} has ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(largest.size)}, near the ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(FILE_LIMIT)} that GitHub takes in one file`);
    }
    return warnings;
}


/***/ }),

/***/ 8835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   z: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9850);




/**
 * Writes files that must not be there yet: all of them whole, or none. They are on the disk before any has its name.
 *
 * @param exists makes the error for a file that is there
 * @throws InputError where a file cannot be written
 */
async function writeNewFiles(files, host, exists) {
    const placed = [];
    await withDrafts(files, host, async (drafts) => {
        try {
            for (const [i, { name, file }] of files.entries()) {
                await placeNew(drafts[i] ?? '', file).catch((cause) => {
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
 * Writes a file in the place of the one that is there, with its mode: whole, or not at all.
 *
 * @throws InputError where it cannot be written
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
/** Lends the files' contents under other names beside them, which are gone afterwards however the run ends. */
async function withDrafts(files, host, work) {
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .draftOf */ .bz)(file));
    const removeAll = () => {
        for (const draft of drafts) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            }
            catch {
                // It is swept once it is old.
            }
        }
    };
    const forget = host.onSignal(removeAll);
    try {
        for (const [i, { name, file, text, mode }] of files.entries()) {
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .sweepDrafts */ .hv)(file, host.wallClock());
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
/** Gives a draft its name unless that is taken. */
async function placeNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, file);
    }
    catch (error) {
        // A file system without hard links.
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in a folder that is there and that you may write to.',
        cause,
    });
}


/***/ }),

/***/ 5954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shownBytes),
/* harmony export */   Lt: () => (/* binding */ watchFolders),
/* harmony export */   u3: () => (/* binding */ oddNames)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);





/**
 * Names of files that cannot be used: node knows a name that is not UTF-8 only with a mark in place of what it could not
 * read, and finds nothing under it; patterns match no line end. Such files would be left out without a word.
 */
/** What node puts in the place of bytes that are not UTF-8. */
const MARK = '\ufffd';
const PACKAGE = /\.(ipk|apk)[\r\n]*$/;
/** Names that are looked at below a folder with an odd name. */
const LOOKED = 10_000;
const SHOWN = 3;
/** @param isDeep whether the search is for files in every folder below */
function watchFolders(isDeep) {
    const folders = new Set();
    const closed = new Map();
    const watched = (path, options, done) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, options, (error, entries) => {
            if (error?.code === 'ENOENT' && String(path).includes(MARK))
                folders.add(String(path));
            else if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
                closed.set(String(path), error);
            for (const entry of isDeep && !error ? entries : []) {
                if (/[\r\n]/.test(entry.name) && entry.isDirectory())
                    folders.add((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(String(path), entry.name));
            }
            done(error, entries);
        });
    };
    return { fs: { readdir: watched }, folders, closed };
}
/**
 * What is wrong with the names of files that were found, and of package files in folders that were not entered.
 *
 * @param files absolute paths, as node gives them
 * @param cwd what messages name files relative to
 */
async function oddNames(files, folders, cwd) {
    const errors = [];
    for (const file of files) {
        if (/[\r\n]$/.test(file))
            errors.push(lineEnd(shownText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(cwd, file))));
        if (!file.includes(MARK))
            continue;
        for (const name of await rawNames(file))
            errors.push(notUtf8(shownIn((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), name, cwd)));
    }
    for (const folder of folders) {
        for (const name of await rawNames(folder)) {
            const inside = Buffer.concat([Buffer.from((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) + node_path__WEBPACK_IMPORTED_MODULE_3__.sep), name]);
            const found = await packagesBelow(inside);
            for (const file of found.slice(0, SHOWN)) {
                const shown = shownIn((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder), Buffer.concat([name, file.subarray(inside.length)]), cwd);
                errors.push((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(file) ? lineEnd(shown) : notUtf8(shown));
            }
        }
    }
    return errors;
}
/** The names as they are on disk that node gives as this path's; those that are UTF-8 are left out where it has a mark. */
async function rawNames(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { encoding: 'buffer' }).catch(() => []);
    return entries.filter((raw) => raw.toString('utf8') === name && !(name.includes(MARK) && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(raw)));
}
/** Package files below a folder, by their bytes; a few are enough. */
async function packagesBelow(top) {
    const found = [];
    const open = [top];
    let looked = 0;
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => []);
        for (const entry of entries) {
            if (++looked > LOOKED || found.length >= SHOWN)
                return found;
            const path = Buffer.concat([folder, Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_3__.sep), entry.name]);
            if (entry.isDirectory())
                open.push(path);
            else if (PACKAGE.test(entry.name.toString('latin1')))
                found.push(path);
        }
    }
    return found;
}
const shownIn = (folder, name, cwd) => {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(cwd, folder);
    return `${parent === '' ? '' : shownText(`${parent}/`)}${shownBytes(name)}`;
};
const shownText = (path) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path.replaceAll('\\', '/'));
/** A name on one line, whatever bytes it has: those that are no UTF-8 as `\xe9`. */
function shownBytes(name) {
    let shown = '';
    for (let at = 0; at < name.length;) {
        const length = [1, 2, 3, 4].find((count) => at + count <= name.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name.subarray(at, at + count)));
        shown +=
            length === undefined
                ? `\\x${(name[at] ?? 0).toString(16).padStart(2, '0')}`
                : (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name.toString('utf8', at, at + length));
        at += length ?? 1;
    }
    return shown;
}
const PLAIN = 'Rename it, with letters, digits and . _ + ~ - alone.';
function notUtf8(shown) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceError */ .c8({
        code: 'SOURCE_READ',
        message: `${shown} has a name that is not UTF-8`,
        remedy: PLAIN,
    });
}
function lineEnd(shown) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceError */ .c8({
        code: 'SOURCE_READ',
        message: `${shown} has a line end in its name, as from a script with the line ends of Windows`,
        remedy: PLAIN,
    });
}


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ readPackageBytes),
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   kb: () => (/* binding */ isPackageName),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   qm: () => (/* binding */ readPackages)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8500);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3382);
/* harmony import */ var _bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3611);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);
/* harmony import */ var _feed_assemble_guard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5203);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4979);
/* harmony import */ var _machine_refusals_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3621);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5954);













const COUNT_LIMIT = 100_000;
/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Whether a file is named as packages are. */
const isPackageName = (name) => /\.(ipk|apk)$/.test(name);
/**
 * The package files that patterns name: a file, a folder (every .ipk and .apk below it), or a glob.
 *
 * @param cwd what relative patterns are relative to
 * @throws SourceError for each pattern that finds nothing
 */
async function findFiles(patterns, cwd) {
    const found = new Map();
    const errors = [];
    for (const pattern of patterns) {
        const { files, odd, isNamed } = await expand(pattern, cwd);
        errors.push(...odd);
        if (files.length === 0 && odd.length === 0) {
            errors.push(new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
                code: 'SOURCE_EMPTY',
                message: `\`files\` names ${JSON.stringify(pattern)}, and no file is there`,
                remedy: `Correct the pattern; it is looked for in ${cwd}, and quotes keep the shell from expanding it.`,
            }));
        }
        for (const file of files) {
            found.set(file, found.get(file) !== false && !isNamed && !isPackageName(file));
        }
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .throwGathered */ .nR)(errors);
    if (found.size > COUNT_LIMIT) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
            code: 'SOURCE_TOO_BIG',
            message: `\`files\` names ${found.size} files, more than ${COUNT_LIMIT}`,
            remedy: 'Narrow the patterns to the packages to publish.',
        });
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, isGuess]) => ({ file, isGuess }));
}
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
async function expand(pattern, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(cwd, pattern);
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (info?.isFile())
        return { files: [path], odd: [], isNamed: true };
    if (info?.isDirectory())
        return await search('**/*.{ipk,apk}', path, cwd);
    if ((0,tinyglobby__WEBPACK_IMPORTED_MODULE_12__/* .isDynamicPattern */ .ey)(pattern))
        return await search(pattern, cwd, cwd);
    // What the shell expanded to a name that is not UTF-8, or without the line end that the name has.
    const isThere = async (file) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).catch(() => undefined)) !== undefined;
    const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
    return { files: [], odd: await (0,_file_names_js__WEBPACK_IMPORTED_MODULE_11__/* .oddNames */ .u3)([odd], [], cwd), isNamed: true };
}
/**
 * The files that match a glob.
 *
 * @throws SourceError for a folder that cannot be listed: the library passes over it in silence
 */
async function search(pattern, folder, cwd) {
    const watch = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_11__/* .watchFolders */ .Lt)(pattern.includes('**'));
    // A name may have the line end of the script that made it.
    const found = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_12__/* .glob */ .TI)([pattern, `${pattern}\r`], { ...GLOB, cwd: folder, fs: watch.fs });
    const isOdd = (file) => file.includes('\ufffd') || /(ipk|apk)[\r\n]+$/.test(file);
    const closed = new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .Gathering */ .SP();
    for (const [path, error] of watch.closed) {
        closed.add(unreadable((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(cwd, path) || path), error));
    }
    closed.throwIfAny();
    const odd = await (0,_file_names_js__WEBPACK_IMPORTED_MODULE_11__/* .oddNames */ .u3)(found.filter(isOdd), watch.folders, cwd);
    return { files: odd.length === 0 ? found : found.filter((file) => !isOdd(file)), odd, isNamed: false };
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @throws every unreadable file together; nothing is half read
 */
async function readPackages(files, host) {
    const errors = new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .Gathering */ .SP();
    const leftOut = [];
    const read = [];
    let next = 0;
    let done = 0;
    let inMemory = 0;
    let wake = [];
    const reserve = async (size) => {
        while (inMemory > 0 && inMemory + size > MEMORY_BUDGET) {
            await new Promise((resume) => wake.push(resume));
        }
        inMemory += size;
    };
    const release = (size) => {
        inMemory -= size;
        const waiting = wake;
        wake = [];
        for (const resume of waiting)
            resume();
    };
    const worker = async () => {
        while (next < files.length) {
            const at = next++;
            const { file, origin, isGuess } = files[at];
            let reserved = 0;
            try {
                read[at] = await readOne(file, origin, async (size) => {
                    await reserve(size);
                    reserved = size;
                });
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8))
                    throw error;
                if (isGuess && isNoPackage(error))
                    leftOut.push(error.message);
                else
                    errors.add(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
            // Reading small files waits for nothing: what runs beside it would never be served.
            if (done % 32 === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setImmediate)();
        }
    };
    // More than processors, since each waits for the disk and for unpacking by turns; memory is bounded above.
    await Promise.all(Array.from({ length: 4 * (0,node_os__WEBPACK_IMPORTED_MODULE_3__.availableParallelism)() }, worker));
    errors.throwIfAny();
    tellLeftOut(leftOut, files.length, host);
    return read.filter((item) => item !== undefined);
}
/** What says of a file that it is something else, and not that a package could not be read. */
const isNoPackage = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF || error.code === 'SOURCE_TOO_BIG';
/** @throws SourceError where nothing is left */
function tellLeftOut(leftOut, all, host) {
    const sorted = leftOut.toSorted();
    const lines = sorted.slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .MOST_SHOWN */ .Ki).map((message) => `left out, since it is no package: ${message}`);
    for (const line of [...lines, ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .countOfRest */ .Vr)(sorted)])
        host.say(line);
    if (sorted.length === 0 || sorted.length < all)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
        code: 'SOURCE_EMPTY',
        message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
        remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
    });
}
async function readOne(file, origin, reserve) {
    const bytes = await readBounded(file, origin, reserve);
    return { ...(await readPackageBytes(bytes, origin)), blob: (0,_bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_6__/* .blobId */ .z)(bytes), file, origin };
}
/**
 * A package of whatever format its bytes say.
 *
 * @param origin how messages name it
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin) {
    // From the narrowest to the widest: any gzip file may be an ipk.
    const format = _formats_formats_js__WEBPACK_IMPORTED_MODULE_9__/* .FORMATS */ .h.findLast((candidate) => candidate.recognise(bytes));
    const digest = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(name, bytes, 'hex');
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: { size: bytes.length, md5: digest('md5'), sha256: digest('sha256') } };
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF ? error.in(origin) : error;
    }
}
/** A whole file, for whoever reads few of them. */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined);
}
/**
 * A whole file of at most `FILE_LIMIT` bytes.
 *
 * @param reserve waits until so many bytes may be held in memory
 * @throws SourceError when it cannot be read, is larger, or changes size meanwhile
 */
async function readBounded(file, origin, reserve) {
    const handle = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > _feed_assemble_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .FILE_LIMIT */ .h1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
                code: 'SOURCE_TOO_BIG',
                message: `${origin} has ${info.size} bytes, and GitHub takes no file over ${_feed_assemble_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .FILE_LIMIT */ .h1}`,
                remedy: 'Split the package, or leave it out of `files`.',
            });
        }
        await reserve(info.size);
        // One byte more than there should be: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous: a promise for each of thousands of small files costs more than the read itself.
            const count = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .fileChanged */ .J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
/** Without waiting for a writer, should it be a pipe. */
const READ = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause) {
    const limit = (0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_10__/* .shortage */ .wD)(cause);
    if (limit !== undefined)
        return limit;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c8({
        code: 'SOURCE_READ',
        message: `${origin} cannot be read: ${cause.message}`,
        remedy: 'Check that the file exists and that this user may read it.',
        cause,
    });
}
const OTHERS = [
    ['PK\u0003\u0004', 'a zip archive, as Android packages are'],
    ['\u007fELF', 'a program'],
    ['\u00ed\u00ab\u00ee\u00db', 'an rpm package'],
];
/** Says what the file is instead, as far as its first bytes tell. */
function notAPackage(bytes) {
    const head = bytes.toString('latin1', 0, 4);
    const other = OTHERS.find(([magic]) => head.startsWith(magic))?.[1];
    const seen = (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(head);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .FormatError */ .IF({
        code: 'FORMAT_UNKNOWN',
        reason: bytes.length === 0
            ? 'it is empty'
            : `it is ${other ?? `no package of a known kind (it begins with ${JSON.stringify(seen)})`}`,
        offset: 0,
        remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
    });
}


/***/ })

};
