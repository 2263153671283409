export const id = 433;
export const ids = [433];
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
/* harmony export */   jY: () => (/* binding */ signatureFault),
/* harmony export */   kH: () => (/* binding */ lackingFault),
/* harmony export */   lF: () => (/* binding */ bareFault)
/* harmony export */ });
const TELL = 'or tell whoever publishes the feed';
/** Why a fault matters and how it is mended, by its kind. */
const KINDS = {
    unreadable: {
        why: 'devices see only a part of it, or nothing',
        mend: `Run \`pkgfeed check\` on the feed and restore the folder from its history, ${TELL}.`,
        mayPass: false,
    },
    apart: {
        why: 'it derives from the signed index, and whoever reads it sees another feed than the others',
        mend: `Publish a change into this folder, which writes all its index files anew, ${TELL}.`,
        mayPass: true,
    },
    unsigned: {
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        mend: `Publish with a signing key, ${TELL}.`,
        mayPass: true,
    },
    twice: {
        why: 'which of the two a device takes is chance',
        mend: `Restore the index from the history of the feed, ${TELL}.`,
        mayPass: false,
    },
    client: {
        why: 'some devices refuse it',
        mend: `Publish a change into this folder with pkgfeed, which writes the index for all clients, ${TELL}.`,
        mayPass: false,
    },
    index: {
        why: 'it is what devices fetch first',
        mend: `Check the address; publish again if the feed should be there, ${TELL}.`,
        mayPass: true,
    },
    stale: {
        why: 'devices do not see yet what was published',
        mend: 'Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so.',
        mayPass: true,
    },
    package: {
        why: 'the index lists it, so installing it fails',
        mend: `Restore the file from the history of the feed, ${TELL}.`,
        mayPass: true,
    },
    changed: {
        why: 'devices refuse to install it',
        mend: `Restore the file from the history of the feed or publish it again with a new version, ${TELL}.`,
        mayPass: true,
    },
    built: {
        why: 'devices fail to install it, or upgrade it for ever',
        mend: `Publish a good build with a new version, ${TELL}.`,
        mayPass: false,
    },
    bare: {
        why: 'devices install whatever the server sends',
        mend: `Publish it again with \`on-conflict: replace\`, which states size and hashes, ${TELL}.`,
        mayPass: false,
    },
    server: {
        why: 'devices meet the same answer',
        mend: `Look at the address in a browser and at the settings of the server, ${TELL}.`,
        mayPass: false,
    },
};
function bareFault(severity, path, what, kind) {
    const { mayPass, ...words } = KINDS[kind];
    // A warning is not worth the wait.
    return { severity, path, what, ...words, mayPass: mayPass && severity === 'error' };
}
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
            return [bareFault('error', path, `is missing: the server answers ${answer.status}`, kind)];
        case 'wrong':
            // Hosts that answer every address with a page have no such file.
            if (role === 'beside' && answer.kind === 'page')
                return [];
            if (role === 'package' && answer.kind === 'larger') {
                return [bareFault('error', path, `is larger than the index says: ${answer.reason}`, 'changed')];
            }
            return [bareFault('error', path, `is not served as it is: ${answer.reason}`, 'server')];
        case 'failed':
            return [bareFault('error', path, `could not be fetched: ${answer.reason}`, 'server')];
    }
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
            mend: `Find out who changed it and restore the folder from the history of the feed, ${TELL}.`,
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
            mend: "Give the feed's public key as `trusted-keys`.",
            mayPass: false,
        };
    }
    return {
        severity: isSigned ? 'warning' : 'error',
        path,
        what: `is signed by key ${keyId}, which is not among the keys that it was checked with`,
        why: 'devices that hold only those keys refuse the feed',
        mend: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
        mayPass: !isSigned,
    };
}


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

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ judgedByItself),
/* harmony export */   HU: () => (/* binding */ packedFile),
/* harmony export */   RG: () => (/* binding */ fetchIndex),
/* harmony export */   k5: () => (/* binding */ judgeIndex),
/* harmony export */   xC: () => (/* binding */ signatureWord)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4219);
/* harmony import */ var _bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3611);
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7042);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _feed_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6694);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8317);







/** Above the most that signatures of an index are read of. */
const SIGNATURE_LIMIT = 1 << 20;
/** What derives from an index, such as `index.json`, is a tenth of it. */
const DERIVED_LIMIT = 16 << 20;
/** So much of each file is fetched of several folders at once, and unpacked; what is larger is fetched alone. */
const SMALL = 4 << 20;
/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
function indexFiles(format) {
    const { indexFile, derivedFiles, signatureFiles } = format;
    const packed = packedFile(format);
    return [
        ...(packed === undefined ? [] : [[packed, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_6__/* .INDEX_LIMIT */ .bk]]),
        [indexFile, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_6__/* .INDEX_LIMIT */ .bk],
        ...derivedFiles.filter((name) => name !== packed).map((name) => [name, DERIVED_LIMIT]),
        ...signatureFiles.map((name) => [name, SIGNATURE_LIMIT]),
    ];
}
/**
 * Fetches the index files of a folder.
 *
 * @param isAlone whether no other folder is fetched at the same time: only then large files are, one after another
 * @returns undefined when there are large ones, and others are fetched at the same time
 */
async function fetchIndex(format, get, isAlone) {
    const packed = packedFile(format);
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
        blobs.set(name, (0,_bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_1__/* .blobId */ .z)(bytes));
        // What was looked at is let go of: an index may be in memory twice at most.
        answers.set(name, { ...answer, bytes: NOTHING });
        if (name === packed) {
            try {
                files.set(format.indexFile, await (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .decompress */ .mF)(bytes, 'gzip', isAlone ? _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_6__/* .INDEX_LIMIT */ .bk : SMALL, 0));
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF))
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
/** The compressed index, which most clients of a format that has one fetch instead of the plain one. */
function packedFile({ indexFile, derivedFiles }) {
    return derivedFiles.find((name) => name === `${indexFile}.gz`);
}
/**
 * @param formats all that have an index in the folder; of a file that two derive, the later one's is there
 * @param shown how findings name a file of the folder
 */
async function judgeIndex(format, formats, served, keys, shown) {
    const { answers, damage, isApart } = served;
    const later = _formats_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .FORMATS */ .h.slice(_formats_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .FORMATS */ .h.indexOf(format) + 1).filter((one) => formats.includes(one));
    const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
    const files = new Map([...served.files].filter(([name]) => !theirs.has(name)));
    const faults = lackingFaults(format, answers, shown);
    const packed = packedFile(format) ?? '';
    if (damage !== undefined) {
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('error', shown(packed), `does not unpack to an index: ${damage}`, 'unreadable'));
    }
    if (isApart) {
        const what = `is another index than ${packed} unpacks to`;
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('error', shown(format.indexFile), what, 'apart'));
    }
    const index = files.get(format.indexFile);
    if (index === undefined)
        return { entries: [], signatures: [], faults, isRead: false };
    try {
        const signatures = await format.verify(files, keys);
        faults.push(...signatureFaults(format, signatures, keys, shown));
        const entries = format.parseIndex(index);
        const content = await contentFaults(format, files, entries, signatures, shown);
        return { entries: withoutText(entries), signatures, faults: [...faults, ...content], isRead: true };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PkgfeedError */ .jH))
            throw error;
        const reason = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF ? error.reason : error.message;
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('error', shown(format.indexFile), `cannot be used: ${reason}`, 'unreadable'));
        return { entries: [], signatures: [], faults, isRead: false };
    }
}
/** What packages are looked after by: copies, since any piece of an index's text keeps the whole of it in memory. */
const withoutText = (entries) => structuredClone(entries.map((entry) => ({ ...entry, text: '' })));
/** Of the two forms of an index one is enough to judge it; the other is missed only by those who fetch it. */
function lackingFaults(format, served, shown) {
    const packed = packedFile(format);
    const isThere = (name) => served.get(name ?? '')?.state === 'there';
    return [...served].flatMap(([name, answer]) => {
        if (answer.state === 'there')
            return [];
        if (name === format.indexFile && packed !== undefined) {
            // Told with the compressed form, where both are missing.
            if (answer.state !== 'absent')
                return (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .lackingFault */ .kH)(shown(name), answer, isThere(packed) ? 'beside' : 'index');
            return isThere(packed)
                ? [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('warning', shown(name), 'is missing, and `src` lines fetch it', 'client')]
                : [];
        }
        if (name === packed && answer.state === 'absent' && isThere(format.indexFile)) {
            const what = 'is missing, and `src/gz` lines fetch nothing else';
            return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('error', shown(name), what, 'index')];
        }
        return (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .lackingFault */ .kH)(shown(name), answer, name === packed || name === format.indexFile ? 'index' : 'beside');
    });
}
function signatureFaults(format, signatures, keys, shown) {
    const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
    if (signatures.length === 0) {
        const what = `has no ${format.schemes.join(' or ')} signature`;
        // With a key at hand the signature is missing, and not merely not wanted.
        return [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)(hasKey ? 'error' : 'warning', shown(format.indexFile), what, 'unsigned')];
    }
    const isSigned = signatures.some(({ state }) => state === 'good');
    return signatures.flatMap((signature) => signature.state === 'good' ? [] : [(0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureFault */ .jY)(shown(signature.file), signature, isSigned, hasKey)]);
}
async function contentFaults(format, files, entries, signatures, shown) {
    const faults = [];
    const listed = entries.map((entry) => ({
        ...{ entry, path: format.fetchesByArch ? `${entry.arch}/${entry.file}` : entry.file },
        ...{ blob: undefined, origin: '', content: undefined },
    }));
    for (const fact of (0,_feed_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .duplicatesIn */ .uS)(listed)) {
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('error', shown(format.indexFile), `lists ${fact} twice`, 'twice'));
    }
    const isForOpenWrt = signatures.some(({ scheme }) => scheme === 'usign');
    for (const { file, problem } of await format.checkIndex(files, entries)) {
        // What is not there or does not unpack is told already, and the size matters to usign alone.
        if (file === packedFile(format))
            continue;
        if (file === format.indexFile && packedFile(format) !== undefined && !isForOpenWrt)
            continue;
        faults.push((0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .bareFault */ .lF)('warning', shown(file), problem, file === format.indexFile ? 'client' : 'apart'));
    }
    return faults;
}
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
const schemesOf = (signatures) => signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);
/** Who gives a key wants to know by that key; of a kind that none was given for, the feed judges itself. */
function judgedByItself(signatures, given) {
    const alone = [...new Set(schemesOf(signatures))].filter((scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme));
    return alone.sort().map((scheme) => ({
        severity: 'warning',
        path: 'keys',
        what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
        why: 'somebody who replaced both, key and index, would not be found out',
        mend: 'Give a public key of each kind that signs the feed as `trusted-keys`.',
    }));
}


/***/ })

};
