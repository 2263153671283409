export const id = 585;
export const ids = [585];
export const modules = {

/***/ 4531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ contentHash),
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The content id of some bytes. */
function contentId(bytes) {
    return contentHash(bytes.length).update(bytes).digest('hex');
}
/** The hash of content that is fed piece by piece, `size` bytes in all. Its digest is the content id. */
function contentHash(size) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${size}\0`);
}


/***/ }),

/***/ 7585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/apk-v3/apk-v3.js + 1 modules
var apk_v3 = __webpack_require__(6794);
// EXTERNAL MODULE: ./build/formats/apk-v3/adb.js
var apk_v3_adb = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/formats/apk-v3/container.js
var container = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/formats/apk-v3/dump.js
var dump = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/formats/apk-v3/packages-adb.js
var packages_adb = __webpack_require__(477);
// EXTERNAL MODULE: ./build/formats/apk-v3/schema.js
var schema = __webpack_require__(5499);
// EXTERNAL MODULE: ./build/formats/apk-v3/signature.js
var signature = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/formats/apk-v3/contents.js






/**
 * The content of a package besides its pkginfo: folders and files, scripts, triggers, as `apk adbdump` shows them.
 *
 * @throws FormatError without a file name
 */
async function packageContents(bytes) {
    const { payload } = await (0,container/* openPackageFile */.$b)(bytes);
    const adb = (0,apk_v3_adb/* openAdb */.UC)(payload, container/* PAYLOAD_OFFSET */.HV, apk_v3_adb/* PACKAGE_SHARING */.e6);
    const root = (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PACKAGE */.Hy);
    const priority = root.value('replaces-priority') === apk_v3_adb/* NULL */.Cq ? [] : [String(root.number('replaces-priority'))];
    const rows = [
        ['paths', joined(pathLines(adb, root.items('paths')))],
        ...scriptRows(adb, root),
        ['triggers', joined(root.items('triggers').map((at) => (0,apk_v3_adb/* readBlob */.gm)(adb, at).toString('utf8')))],
        ...priority.map((text) => ['replaces-priority', text]),
    ];
    return rows.filter(([, text]) => text !== '');
}
/** Characters for about 20,000 files; nobody reads more. */
const TEXT_LIMIT = 2 << 20;
/** Bytes shown of an extended attribute, which is normally a short label. */
const XATTR_SHOWN = 1024;
function joined(lines) {
    const kept = [];
    let size = 0;
    for (const line of lines) {
        size += line.length;
        if (size > TEXT_LIMIT) {
            kept.push('… and more');
            break;
        }
        kept.push(line);
    }
    return kept.join('\n');
}
function* pathLines(adb, paths) {
    for (const at of paths)
        yield* directoryLines(adb, at);
}
/** One line for the folder, then one for each file: mode, owner, size, time (UTC), path, hash or target. */
function* directoryLines(adb, at) {
    const directory = (0,schema/* objectAt */.lJ)(adb, at, schema/* DIR */.q6);
    const path = directory.text('name');
    const prefix = path === '' ? '' : `${path}/`;
    yield `${ownership(adb, directory)} ${path === '' ? '/' : prefix}`;
    for (const value of directory.items('files')) {
        const file = (0,schema/* objectAt */.lJ)(adb, value, schema/* FILE */.PW);
        const target = file.bytes('target');
        const end = target.length > 0 ? targetText(target) : file.bytes('hash').toString('hex');
        const { text, number } = file;
        const time = new Date(Number(number('mtime')) * 1000);
        const mtime = Number.isNaN(time.getTime()) ? String(number('mtime')) : time.toISOString().slice(0, 19);
        yield `${ownership(adb, file)} ${number('size')} ${mtime} ${prefix}${text('name')} ${end}`.trimEnd();
    }
}
function ownership(adb, object) {
    if (object.value('acl') === apk_v3_adb/* NULL */.Cq)
        return '-';
    const acl = (0,schema/* objectAt */.lJ)(adb, object.value('acl'), schema/* ACL */.Nd);
    const mode = Number(acl.number('mode')).toString(8).padStart(4, '0');
    const xattrs = acl
        .items('xattrs')
        .map((at) => ` xattr=${(0,apk_v3_adb/* readBlob */.gm)(adb, at).subarray(0, XATTR_SHOWN).toString('hex')}`);
    return `${mode} ${acl.text('user')}:${acl.text('group')}${xattrs.join('')}`;
}
/** A link's target is its kind as two bytes, then a path or a device number (apk-tools 3.0 src/apk_adb.h). */
function targetText(target) {
    const isLink = target.length > 2 && (target.readUInt16LE(0) & 0o170000) >= 0o100000;
    return isLink ? `-> ${target.toString('utf8', 2)}` : `special ${target.toString('hex')}`;
}
function scriptRows(adb, root) {
    if (root.value('scripts') === apk_v3_adb/* NULL */.Cq)
        return [];
    return (0,dump/* dumpObject */.M)(adb, root.value('scripts'), schema/* SCRIPTS */.dL).map(([name, text]) => [`script ${name}`, text]);
}
/** @throws FormatError without a file name */
function indexContents(bytes) {
    const { file, description, spec, entries } = (0,packages_adb/* readIndex */.vY)(bytes);
    return {
        description,
        spec,
        signatures: file.signatures.map((block) => (0,signature/* keyIdOf */.yg)(block) ?? 'of an unknown kind'),
        packages: entries.map((entry) => {
            const { adb } = (0,packages_adb/* infoOf */._U)(entry);
            return (0,dump/* dumpObject */.M)(adb, adb.root, schema/* PKGINFO */.Z8);
        }),
    };
}

// EXTERNAL MODULE: ./build/formats/apk-v3/envelope.js
var envelope = __webpack_require__(1972);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/sources/read-packages.js
var read_packages = __webpack_require__(6783);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/commands/inspect.js








/**
 * Reads package files and apk v3 indexes, and returns what they say and how the packages would be published.
 *
 * @throws FormatError and SourceError for all unreadable files together
 */
async function inspect(files, host) {
    if (files.length === 0)
        throw noFile();
    const report = { command: 'inspect', packages: [], indexes: [] };
    const errors = [];
    for (const [path, file] of new Map(files.map((name) => [(0,external_node_path_.resolve)(host.cwd, name), (0,printable/* printable */.g$)(name)]))) {
        try {
            const bytes = await (0,read_packages/* readWholeFile */.M4)(path, file);
            if ((await (0,envelope/* schemaOf */.pP)(bytes)) === 'indx')
                report.indexes.push(inspectIndex(bytes, file));
            else
                report.packages.push(await inspectPackage(bytes, file));
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF || error instanceof build_errors/* SourceError */.c8))
                throw error;
            errors.push(error instanceof build_errors/* FormatError */.IF && error.file === undefined ? error.in(file) : error);
        }
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return report;
}
function noFile() {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'inspect needs the name of a file to read',
        remedy: 'Write `pkgfeed inspect FILE`, with one or more package files.',
    });
}
async function inspectPackage(bytes, file) {
    const { format, pkg, facts } = await (0,read_packages/* readPackageBytes */.jg)(bytes, file);
    const contents = format === apk_v3/* apkV3 */.O ? await packageContents(bytes) : [];
    return {
        file,
        format: format.name,
        name: pkg.name,
        version: pkg.version,
        arch: pkg.arch,
        ...facts,
        publishedAs: format.fileName(pkg),
        facts: Object.fromEntries(pkg.facts),
        control: Object.fromEntries(pkg.fields),
        contents: Object.fromEntries(contents),
        warnings: pkg.warnings.map(formats_format/* warningText */.i4),
    };
}
function inspectIndex(bytes, file) {
    const { packages, ...rest } = indexContents(bytes);
    return {
        file,
        format: apk_v3/* apkV3 */.O.name,
        ...rest,
        packages: packages.map((fields) => Object.fromEntries(fields)),
    };
}


/***/ }),

/***/ 2965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ SITE_LIMIT),
/* harmony export */   h: () => (/* binding */ FILE_LIMIT)
/* harmony export */ });
/** The most bytes of a site that GitHub Pages serves. */
const SITE_LIMIT = 1e9;
/** The most bytes of a file that GitHub accepts in a push. */
const FILE_LIMIT = 100 * 1024 * 1024;


/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ compressedIndex),
/* harmony export */   dV: () => (/* binding */ indexFileNames),
/* harmony export */   i4: () => (/* binding */ warningText)
/* harmony export */ });
/** A warning as one sentence, without the name of its package. */
const warningText = ({ text, detail }) => detail === '' ? text : `${text} (${detail})`;
/** The names of all index files that a folder can have: the index, its derived files and its signatures. */
const indexFileNames = ({ indexFile, derivedFiles, signatureFiles }) => [
    indexFile,
    ...derivedFiles,
    ...signatureFiles,
];
/** The name of the compressed index, which most clients fetch instead of the plain one; undefined without one. */
const compressedIndex = ({ indexFile, derivedFiles }) => derivedFiles.find((name) => name === `${indexFile}.gz`);


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ PACKAGE_EXTENSIONS),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   kb: () => (/* binding */ isPackageName),
/* harmony export */   ov: () => (/* binding */ namesOfLater)
/* harmony export */ });
/* harmony import */ var _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6467);
/* harmony import */ var _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6794);
/* harmony import */ var _opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6110);



/**
 * Every format, in the order in which catalogs and reports show them. A file that looks like a package of two formats is
 * read as one of the later. When two formats share a folder and derive a file of the same name, the file of the later
 * format is published.
 */
const FORMATS = [_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .apkV2 */ .H, _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV3 */ .O];
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

/***/ 6783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   jg: () => (/* binding */ readPackageBytes),
/* harmony export */   qm: () => (/* binding */ readPackages)
/* harmony export */ });
/* unused harmony exports MEMORY_BUDGET, attempt, OTHERS, notAPackage, readOne */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _bytes_content_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4531);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _feed_limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2965);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4979);
/* harmony import */ var _machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3621);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4865);










/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Flags for opening a file: if it is a pipe, do not wait for a writer. */
const READ = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a whole file of at most `FILE_LIMIT` bytes.
 *
 * @param reserve waits until there is room for so many bytes in memory
 * @throws SourceError when it cannot be read, is larger, or changes while it is read
 */
async function readBounded(file, origin, reserve) {
    const handle = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > _feed_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .FILE_LIMIT */ .h) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c8({
                code: 'SOURCE_TOO_BIG',
                message: `${origin} has ${info.size} bytes, and GitHub takes no file over ${_feed_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .FILE_LIMIT */ .h}`,
                remedy: 'Split the package, or leave it out of `files`.',
            });
        }
        await reserve(info.size);
        // One byte more than its size: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous, because for thousands of small files a promise costs more than the read itself.
            const count = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .fileChanged */ .J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause) {
    const limit = (0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__/* .shortage */ .wD)(cause);
    if (limit !== undefined)
        return limit;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c8({
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
/** The error for a file that is not a package. It says what the first bytes show that it is. */
function notAPackage(bytes) {
    const head = bytes.toString('latin1', 0, 4);
    const other = OTHERS.find(([magic]) => head.startsWith(magic))?.[1];
    const seen = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(head);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FormatError */ .IF({
        code: 'FORMAT_UNKNOWN',
        reason: bytes.length === 0
            ? 'it is empty'
            : `it is ${other ?? `not a package of a known kind (it begins with ${JSON.stringify(seen)})`}`,
        offset: 0,
        remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
    });
}
/** Reads a whole file of at most `FILE_LIMIT` bytes. @throws SourceError */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined);
}
/**
 * Reads a package. Recognizes its format by its content.
 *
 * @param origin how messages name it
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin) {
    // Tries ipk, the first format, last: any gzip file could be one.
    const format = _formats_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMATS */ .hR.findLast((candidate) => candidate.recognise(bytes));
    const digest = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(name, bytes, 'hex');
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: { size: bytes.length, md5: digest('md5'), sha256: digest('sha256') } };
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FormatError */ .IF ? error.in(origin) : error;
    }
}
async function readOne(file, origin, reserve) {
    const bytes = await readBounded(file, origin, reserve);
    return { ...(await readPackageBytes(bytes, origin)), contentId: (0,_bytes_content_id_js__WEBPACK_IMPORTED_MODULE_4__/* .contentId */ .f)(bytes), file, origin };
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @throws SourceError and FormatError for all unreadable files together
 */
async function readPackages(files, host) {
    const errors = new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Gathering */ .SP();
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
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FormatError */ .IF || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c8))
                    throw error;
                if (isGuess && isNotAPackage(error))
                    leftOut.push(error.message);
                else
                    errors.add(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
            // Small files are read without waiting. This lets other work run in between.
            if (done % 32 === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        }
    };
    // More workers than processors, because each often waits for the disk. `reserve` limits memory.
    await Promise.all(Array.from({ length: 4 * (0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)() }, worker));
    errors.throwIfAny();
    sayLeftOut(leftOut, files.length, host);
    return read.filter((item) => item !== undefined);
}
/** True for an error that says that a file is not a package, not that a package could not be read. */
const isNotAPackage = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FormatError */ .IF || error.code === 'SOURCE_TOO_BIG';
/**
 * Says which files were left out.
 *
 * @throws SourceError when no file is left
 */
function sayLeftOut(leftOut, all, host) {
    const sorted = leftOut.toSorted();
    const lines = sorted
        .slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .MOST_SHOWN */ .Ki)
        .map((message) => `left out, because it is not a package: ${message}`);
    for (const line of [...lines, ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .countOfRest */ .Vr)(sorted)])
        host.say(line);
    if (sorted.length === 0 || sorted.length < all)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c8({
        code: 'SOURCE_EMPTY',
        message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
        remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
    });
}


/***/ })

};
