export const id = 3520;
export const ids = [3520];
export const modules = {

/***/ 83520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/carried.js
var carried = __webpack_require__(54083);
// EXTERNAL MODULE: ./build/formats/apk/adb/envelope.js
var envelope = __webpack_require__(90070);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 5 modules
var apk_v2 = __webpack_require__(49336);
// EXTERNAL MODULE: ./build/bytes/gzip-members.js
var gzip_members = __webpack_require__(64700);
// EXTERNAL MODULE: ./build/formats/apk-v2/index-archive.js
var index_archive = __webpack_require__(93618);
// EXTERNAL MODULE: ./build/formats/apk-v2/pkginfo.js
var pkginfo = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/formats/apk-v2/segment.js
var segment = __webpack_require__(52712);
;// CONCATENATED MODULE: ./build/formats/apk-v2/contents.js





/** The most bytes that a signature in front of an index may unpack to while its end is looked for. */
const SIGNATURE_LIMIT = 1 << 20;
const SIGNATURES = 64;
/** True for a gzip file whose first file after its signatures is an index or its description. */
function looksLikeIndex(bytes) {
    let at = 0;
    for (let i = 0; i < SIGNATURES && at < bytes.length; i++) {
        const name = (0,segment/* firstTarName */.B5)((0,gzip_members/* gzipHead */.$w)(bytes.subarray(at)));
        if (!name.startsWith('.SIGN.'))
            return /^(\.\/)?(APKINDEX|DESCRIPTION)$/.test(name);
        try {
            at = (0,gzip_members/* readGzipMember */.$2)(bytes, at, SIGNATURE_LIMIT).end;
        }
        catch (error) {
            if (error instanceof build_errors/* FormatError */.IF)
                return false;
            throw error;
        }
    }
    return false;
}
/**
 * @param entries the entries of the index
 * @throws FormatError without a file name
 */
function indexContents(bytes, entries) {
    const archive = (0,index_archive/* openIndex */.b6)(bytes);
    return {
        description: (0,index_archive/* archiveDescription */.Lr)(archive),
        spec: '',
        signatures: archive.signatures.map(({ type, keyName }) => `${keyName} (${type})`),
        packages: entries.map(rowsOf),
    };
}
/** The lines of an entry, under their letters. */
const rowsOf = ({ text }) => text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [(0,pkginfo/* decode */.D4)(line.slice(0, 1)), (0,pkginfo/* decode */.D4)(line.slice(2))]);

// EXTERNAL MODULE: ./build/formats/apk-v3/apk-v3.js + 3 modules
var apk_v3 = __webpack_require__(51926);
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
// EXTERNAL MODULE: ./build/formats/apk/adb/signature.js
var signature = __webpack_require__(59222);
;// CONCATENATED MODULE: ./build/formats/apk-v3/contents.js






/**
 * The content of a package besides its pkginfo: folders and files, scripts, triggers, as `apk adbdump` shows them.
 *
 * @throws FormatError without a file name
 */
async function packageContents(bytes) {
    const { payload } = await (0,container/* openPackageFile */.$b)(bytes);
    const adb = (0,adb_adb/* openAdb */.UC)(payload, container/* PAYLOAD_OFFSET */.HV, adb_adb/* PACKAGE_SHARING */.e6);
    const root = (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PACKAGE */.Hy);
    const priority = root.value('replaces-priority') === adb_adb/* NULL */.Cq ? [] : [String(root.number('replaces-priority'))];
    const rows = [
        ['paths', joined(pathLines(adb, root.items('paths')))],
        ...scriptRows(adb, root),
        ['triggers', joined(root.items('triggers').map((at) => (0,adb_adb/* readBlob */.gm)(adb, at).toString('utf8')))],
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
    if (object.value('acl') === adb_adb/* NULL */.Cq)
        return '-';
    const acl = (0,schema/* objectAt */.lJ)(adb, object.value('acl'), schema/* ACL */.Nd);
    const mode = Number(acl.number('mode')).toString(8).padStart(4, '0');
    const xattrs = acl
        .items('xattrs')
        .map((at) => ` xattr=${(0,adb_adb/* readBlob */.gm)(adb, at).subarray(0, XATTR_SHOWN).toString('hex')}`);
    return `${mode} ${acl.text('user')}:${acl.text('group')}${xattrs.join('')}`;
}
/** A link's target is its kind as two bytes, then a path or a device number (apk-tools 3.0 src/apk_adb.h). */
function targetText(target) {
    const isLink = target.length > 2 && (target.readUInt16LE(0) & 0o170000) >= 0o100000;
    return isLink ? `-> ${target.toString('utf8', 2)}` : `special ${target.toString('hex')}`;
}
function scriptRows(adb, root) {
    if (root.value('scripts') === adb_adb/* NULL */.Cq)
        return [];
    return (0,dump/* dumpObject */.M)(adb, root.value('scripts'), schema/* SCRIPTS */.dL).map(([name, text]) => [`script ${name}`, text]);
}
/**
 * @param entries the entries of the index
 * @throws FormatError without a file name
 */
function contents_indexContents(bytes, entries) {
    const { file, description, spec } = (0,packages_adb/* readIndex */.vY)(bytes);
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

// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/bytes/compression.js + 3 modules
var compression = __webpack_require__(38160);
// EXTERNAL MODULE: ./build/formats/index-budget.js
var index_budget = __webpack_require__(78317);
// EXTERNAL MODULE: ./build/formats/opkg/control.js
var control = __webpack_require__(45384);
;// CONCATENATED MODULE: ./build/formats/opkg/contents.js





/** How many bytes at the beginning of a file show whether it is an index. */
const HEAD = 4096;
/** True for a `Packages`, plain or compressed: text that begins with fields and names a package. */
function contents_looksLikeIndex(bytes) {
    const head = (0,compression/* compressionOf */.MB)(bytes) === 'gzip' ? (0,gzip_members/* gzipHead */.$w)(bytes) : bytes.subarray(0, HEAD);
    const text = head.toString('latin1');
    // An index without packages is a single empty line, or has no bytes at all.
    if (text === '' ? isEmptyIndex(bytes) : /^\n{1,3}$/.test(text))
        return true;
    return !text.includes('\0') && /^\s*[A-Za-z][A-Za-z0-9-]*:/.test(text) && /^Package:/m.test(text);
}
function isEmptyIndex(bytes) {
    try {
        return plainIndex(bytes).length === 0;
    }
    catch (error) {
        if (error instanceof build_errors/* FormatError */.IF)
            return false;
        throw error;
    }
}
/** The plain text of an index. @throws FormatError without a file name */
const plainIndex = (bytes) => (0,compression/* compressionOf */.MB)(bytes) === 'gzip' ? (0,compression/* gunzipNow */.C0)(bytes, index_budget/* INDEX_LIMIT */.bk) : bytes;
/** @param entries the entries of the index */
const opkg_contents_indexContents = (entries) => ({
    description: '',
    spec: '',
    signatures: null,
    packages: entries.map(contents_rowsOf),
});
function contents_rowsOf({ text }) {
    const rows = [];
    for (const line of text.split('\n')) {
        const last = rows.at(-1);
        if (line === '')
            continue;
        if (/^[ \t]/.test(line) && last !== undefined) {
            last[1] += `\n${(0,control/* decode */.D4)(line.slice(1))}`;
            continue;
        }
        const colon = line.indexOf(':');
        rows.push([(0,control/* decode */.D4)(line.slice(0, Math.max(colon, 0))), (0,control/* decode */.D4)((0,control/* trimBlanks */.I6)(line.slice(colon + 1)))]);
    }
    return rows;
}

// EXTERNAL MODULE: ./build/formats/opkg/opkg.js + 15 modules
var opkg = __webpack_require__(21033);
// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/commands/inspect.js














/**
 * Reads package files and indexes of every format, recognized by their content, and returns what they say and how the packages would be published.
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
            const index = await indexReader(bytes);
            if (index !== undefined)
                report.indexes.push(inspectIndex(index, bytes, file));
            else
                report.packages.push(await inspectPackage(bytes, file));
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF || error instanceof build_errors/* SourceError */.c8))
                throw error;
            errors.push(named(error, path, file));
        }
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return report;
}
/** An error with the name of the file. A file with the name of an index is one, even where nothing of it can be read. */
function named(error, path, file) {
    if (error instanceof build_errors/* SourceError */.c8)
        return error;
    if (INDEX_NAMES.has((0,external_node_path_.basename)(path)))
        return error.inIndex(file);
    return error.file === undefined ? error.in(file) : error;
}
const INDEX_NAMES = new Set(formats/* FORMATS */.hR.flatMap((format) => [...(0,formats_format/* indexForms */.mn)(format), format.secondIndex?.file ?? '']));
function noFile() {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'inspect needs the name of a file to read',
        remedy: 'Write `pkgfeed inspect FILE`, with one or more package files or indexes.',
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
const asItIs = (bytes) => bytes;
/** The reader of an index; undefined for a file that is none. */
async function indexReader(bytes) {
    if ((await (0,envelope/* schemaOf */.pP)(bytes)) === 'indx')
        return { format: apk_v3/* apkV3 */.O, plain: asItIs, contents: contents_indexContents };
    if (looksLikeIndex(bytes)) {
        return { format: apk_v2/* apkV2 */.H, plain: asItIs, contents: indexContents };
    }
    if (!contents_looksLikeIndex(bytes))
        return undefined;
    const contents = (_, entries) => opkg_contents_indexContents(entries);
    return { format: opkg/* opkg */.c, plain: plainIndex, contents };
}
function inspectIndex({ format, plain, contents }, bytes, file) {
    try {
        const entries = format.parseIndex(plain(bytes));
        const { packages, ...rest } = contents(bytes, entries);
        return {
            ...{ file, format: format.name, ...rest },
            packages: packages.map((fields) => Object.fromEntries(fields)),
            warnings: [
                ...(0,carried/* mendedIn */.xN)(entries).map((fault) => `some clients fail over ${(0,carried/* sharedFaultText */.fi)(fault)}`),
                ...(0,carried/* harmsIn */.lv)(entries).map((fault) => `clients cannot use entries with ${(0,carried/* sharedFaultText */.fi)(fault)}`),
            ],
        };
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.inIndex(file) : error;
    }
}


/***/ }),

/***/ 54083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ forReaders),
/* harmony export */   JD: () => (/* binding */ hiddenWarning),
/* harmony export */   fi: () => (/* binding */ sharedFaultText),
/* harmony export */   fq: () => (/* binding */ refuseHarm),
/* harmony export */   lv: () => (/* binding */ harmsIn),
/* harmony export */   mc: () => (/* binding */ mendedWarning),
/* harmony export */   xN: () => (/* binding */ mendedIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);



/**
 * An entry that is carried on from an old index is held to the rules of a fresh one. What clients stumble over is written
 * in another form; what no other form helps stops the run.
 */
/** How many entries a text names. */
const NAMED = 3;
const nameOf = ({ name, version, file }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name === '' ? file : `${name} ${version}`);
/** The entries, with what keeps devices from using them that check these signatures. */
function forReaders({ harmFor }, entries, signatures) {
    if (harmFor === undefined)
        return entries;
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    return entries.map((entry) => {
        const harm = entry.harm ?? harmFor(entry, schemes);
        return harm === undefined ? entry : { ...entry, harm };
    });
}
/** What clients stumble over in these entries, each fault once. */
function mendedIn(entries) {
    return shared(entries.map((entry) => [nameOf(entry), entry.mended ?? []]));
}
/** Why clients cannot use some of these entries, each reason once. */
function harmsIn(entries) {
    return shared(entries.map((entry) => [nameOf(entry), entry.harm === undefined ? [] : [entry.harm]]));
}
function shared(found) {
    const faults = new Map();
    for (const [name, own] of found) {
        for (const fault of own) {
            const entries = faults.get(fault);
            if (entries === undefined)
                faults.set(fault, new Set([name]));
            else
                entries.add(name);
        }
    }
    return [...faults].map(([what, entries]) => ({ what, entries: [...entries] }));
}
/** A fault and the first entries that have it. */
function sharedFaultText({ what, entries }) {
    const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : '';
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what)} (${entries.slice(0, NAMED).join(', ')}${more})`;
}
/** Warns once, for all indexes, that entries are written in another form; no warning without one. */
function mendedWarning(carried) {
    const isMended = ({ mended = [] }) => mended.length > 0;
    const indexes = carried.filter(({ entries }) => entries.some(isMended)).map(({ index }) => index);
    const mended = carried.flatMap(({ entries }) => entries.filter(isMended));
    if (mended.length === 0)
        return [];
    const count = mended.length === 1 ? 'one entry is' : `${mended.length} entries are`;
    const faults = mendedIn(mended).map(sharedFaultText);
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(indexes)}: ${count} written in the form that clients read; the old form had ${faults.join(', ')}`,
    ];
}
/** Warns once, for all indexes, that clients could not read them as they were; no warning without one. */
function hiddenWarning(hidden) {
    if (hidden.length === 0)
        return [];
    const names = (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(hidden.map(({ index }) => index));
    const problems = [...new Set(hidden.flatMap(({ problems }) => problems))].map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$);
    return [
        hidden.length === 1
            ? `${names} is written again: clients could not read it, because it ${problems.join(' and ')}`
            : `${names} are written again: clients could not read them, because each ${problems.join(' or ')}`,
    ];
}
/**
 * @param entries those that stay in the index
 * @throws FeedError for entries that clients cannot use
 */
function refuseHarm(index, entries) {
    const harms = harmsIn(entries);
    if (harms.length === 0)
        return;
    const named = entries.find(({ harm, name }) => harm !== undefined && name !== '');
    const withdrawal = named === undefined
        ? ''
        : `; otherwise withdraw each with \`pkgfeed remove ${nameOf(named).replace(' ', '=')}\` and publish a good build`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ENTRY',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(index)} has entries that clients cannot use, with ${harms.map(sharedFaultText).join(', ')}`,
        remedy: `Run \`pkgfeed reindex\` if the package files are good and only the index is wrong${withdrawal}.`,
    });
}


/***/ }),

/***/ 22965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ SITE_LIMIT),
/* harmony export */   h1: () => (/* binding */ FILE_LIMIT),
/* harmony export */   rk: () => (/* binding */ PACKAGE_LIMIT)
/* harmony export */ });
/** The most bytes of a site that GitHub Pages serves. */
const SITE_LIMIT = 1e9;
/** The most bytes of a file that GitHub accepts in a push. */
const FILE_LIMIT = 100 * 1024 * 1024;
/** The most bytes of a package file that pkgfeed holds in memory, wherever the feed lives. */
const PACKAGE_LIMIT = 256 * 1024 * 1024;


/***/ }),

/***/ 85068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ compressedIndex),
/* harmony export */   dV: () => (/* binding */ indexFileNames),
/* harmony export */   i4: () => (/* binding */ warningText),
/* harmony export */   mn: () => (/* binding */ indexForms)
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
/** The names under which a folder can have its index, the plain one first. Feeds of others may have it only compressed. */
const indexForms = (format) => [format.indexFile, compressedIndex(format)].filter((name) => name !== undefined);


/***/ }),

/***/ 8561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gx: () => (/* binding */ MEMORY_BUDGET),
  Pz: () => (/* binding */ READ),
  xS: () => (/* binding */ factsOf),
  jg: () => (/* binding */ readPackageBytes),
  qm: () => (/* binding */ readPackages),
  M4: () => (/* binding */ readWholeFile),
  xu: () => (/* binding */ tooBig),
  O$: () => (/* binding */ unreadable)
});

// UNUSED EXPORTS: attempt

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/sources/not-a-package.js


const LEAVE_OUT = 'Give pkgfeed ipk and apk files only, and leave this one out.';
const FETCH_AGAIN = 'Have the download fail when the server does (`curl --fail --location`), and download the package itself.';
const UNPACK = 'Unpack it first, and give pkgfeed the ipk and apk files in it.';
const ANNEX = 'Get the content with `git annex get` before this step.';
const OTHERS = [
    {
        is: /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\//,
        what: 'a Git LFS pointer, not the file that it stands for',
        remedy: 'Check the repository out with `lfs: true` (actions/checkout), or run `git lfs pull` first.',
    },
    {
        is: /^(\.\.\/)*(\.git)?\/?annex\/objects\//,
        what: 'a pointer of git-annex, not the file',
        remedy: ANNEX,
    },
    {
        is: /^[\w./+~-]{1,300}\.([ao]pk|ipk)$/i,
        what: 'a symbolic link that was stored as text',
        remedy: 'Check the repository out where links work (`git config core.symlinks true`), or give the file itself.',
    },
    {
        is: /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|title|h1)\b/i,
        what: 'a web page, as a download leaves when the server answers with an error or a login',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^<(\?xml|error>)/i,
        what: 'XML, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^[{[]\s*["{\]}]/,
        what: 'JSON, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^([45]\d\d[:\s]|not found|forbidden|unauthorized|access denied|bad (gateway|credentials)|too many requests)/i,
        what: 'the text of an error that a server sent instead of the package',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^(-----BEGIN PGP SIGN|untrusted comment: (signature|signed|verify))/,
        what: 'a signature, not a package',
        remedy: LEAVE_OUT,
    },
    {
        is: /^(-----BEGIN |untrusted comment:)/,
        what: 'a key or a certificate, not a package',
        remedy: LEAVE_OUT,
    },
    { is: /^(Package|C:Q1)[:\w]/, what: 'the text of an index or of a control file', remedy: LEAVE_OUT },
    { is: /^PK\u0003\u0004/, what: 'a zip archive, as Android packages are', remedy: UNPACK },
    {
        is: /^(\u00fd7zXZ\0|BZh[1-9]|7z\u00bc\u00af|\u0028\u00b5\u002f\u00fd)/,
        what: 'an archive of another kind',
        remedy: UNPACK,
    },
    { is: /^[\s\S]{257}ustar/, what: 'a tar archive', remedy: UNPACK },
    { is: /^(\u007fELF|MZ[\0-\x1f\x80-\xff])/, what: 'a program', remedy: LEAVE_OUT },
    { is: /^\u00ed\u00ab\u00ee\u00db/, what: 'an rpm package', remedy: LEAVE_OUT },
];
/** How many bytes of a file are looked at. */
const LOOKED = 1024;
/** The error for a file that is not a package. It says what the first bytes show that it is. */
function notAPackage(bytes) {
    const { reason, remedy } = kindOf(bytes);
    return new build_errors/* FormatError */.IF({ code: 'FORMAT_UNKNOWN', reason, offset: 0, remedy });
}
function kindOf(bytes) {
    if (bytes.length === 0) {
        return {
            reason: 'it is empty',
            remedy: 'Build or download it again; a full disk and a download that was cut off leave empty files.',
        };
    }
    const head = bytes.toString('latin1', 0, LOOKED);
    const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trim();
    const other = OTHERS.find(({ is }) => is.test(head) || is.test(text));
    if (other !== undefined)
        return { reason: `it is ${other.what}`, remedy: other.remedy };
    if (text === '' || /^\0+$/.test(head)) {
        return {
            reason: `it begins with nothing but ${text === '' ? 'blanks' : 'zero bytes'}`,
            remedy: 'Build or download it again; a full disk and a system that crashed leave such files.',
        };
    }
    const seen = JSON.stringify((0,printable/* printable */.g$)(head.slice(0, 4)));
    return { reason: `it is not a package of a known kind (it begins with ${seen})`, remedy: LEAVE_OUT };
}

;// CONCATENATED MODULE: ./build/sources/read-packages.js










/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Flags for opening a file: if it is a pipe, do not wait for a writer. */
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Reads a whole file of at most `limit` bytes.
 *
 * @param reserve waits until there is room for so many bytes in memory
 * @throws SourceError when it cannot be read, is larger, or changes while it is read
 */
async function readBounded(file, origin, reserve, limit) {
    const handle = attempt(origin, () => (0,external_node_fs_.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,external_node_fs_.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > limit)
            throw tooBig(origin, info.size, limit);
        await reserve(info.size);
        // One byte more than its size: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous, because for thousands of small files a promise costs more than the read itself.
            const count = attempt(origin, () => (0,external_node_fs_.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,build_errors/* fileChanged */.J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
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
function unreadable(origin, cause, remedy = CHECK_FILE) {
    const limit = (0,refusals/* shortage */.wD)(cause);
    if (limit !== undefined)
        return limit;
    const isAbsent = cause.code === 'ENOENT';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: isAbsent ? `${origin} does not exist` : `${origin} cannot be read: ${cause.message}`,
        remedy: isAbsent ? 'Correct the name, or make the file first.' : remedy,
        cause,
    });
}
const CHECK_FILE = 'Check that it is a plain file and that this user may read it.';
/** Reads a whole file of at most `PACKAGE_LIMIT` bytes. @throws SourceError */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined, limits/* PACKAGE_LIMIT */.rk);
}
/**
 * The error for a file that is too large.
 *
 * @param input the one that names the file
 * @param server how messages name the one that takes no larger file
 */
function tooBig(origin, size, limit, input = 'files', server = 'GitHub') {
    const why = limit === limits/* FILE_LIMIT */.h1 ? `${server} takes no file` : 'pkgfeed reads no package';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${origin} has ${size} bytes, and ${why} over ${limit}`,
        remedy: `Split the package, or leave it out of \`${input}\`.`,
    });
}
/**
 * Reads a package. Recognizes its format by its content.
 *
 * @param origin how messages name it
 * @param known its facts, for a caller that has them already
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin, known) {
    // Tries ipk, the first format, last: any gzip file could be one.
    const format = formats/* FORMATS */.hR.findLast((candidate) => candidate.recognise(bytes));
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: known ?? factsOf(bytes) };
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(origin) : error;
    }
}
const factsOf = (bytes) => ({
    size: bytes.length,
    md5: (0,external_node_crypto_.hash)('md5', bytes, 'hex'),
    sha256: (0,external_node_crypto_.hash)('sha256', bytes, 'hex'),
});
async function readOne(file, origin, reserve, limit) {
    const bytes = await readBounded(file, origin, reserve, limit);
    return { ...(await readPackageBytes(bytes, origin)), contentId: (0,content_id/* contentId */.f)(bytes), file, origin };
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @param limit the most bytes of a file
 * @throws SourceError and FormatError for all unreadable files together
 */
async function readPackages(files, host, limit = limits/* FILE_LIMIT */.h1) {
    const errors = new build_errors/* Gathering */.SP();
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
                const hold = async (size) => {
                    await reserve(size);
                    reserved = size;
                };
                read[at] = await readOne(file, origin, hold, limit);
            }
            catch (error) {
                if (!(error instanceof build_errors/* FormatError */.IF || error instanceof build_errors/* SourceError */.c8))
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
                await (0,promises_.setImmediate)();
        }
    };
    // More workers than processors, because each often waits for the disk. `reserve` limits memory.
    await Promise.all(Array.from({ length: 4 * (0,external_node_os_.availableParallelism)() }, worker));
    errors.throwIfAny();
    sayLeftOut(leftOut, files.length, host);
    return read.filter((item) => item !== undefined);
}
/** True for an error that says that a file is not a package, not that a package could not be read. */
const isNotAPackage = (error) => error instanceof build_errors/* FormatError */.IF || error.code === 'SOURCE_TOO_BIG';
/**
 * Says which files were left out.
 *
 * @throws SourceError when no file is left
 */
function sayLeftOut(leftOut, all, host) {
    const sorted = leftOut.toSorted();
    const lines = sorted
        .slice(0, build_errors/* MOST_SHOWN */.Ki)
        .map((message) => `left out, because it is not a package: ${message}`);
    for (const line of [...lines, ...(0,build_errors/* countOfRest */.Vr)(sorted)])
        host.say(line);
    if (sorted.length === 0 || sorted.length < all)
        return;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
        remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
    });
}


/***/ })

};
