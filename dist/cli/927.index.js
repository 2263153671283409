export const id = 927;
export const ids = [927];
export const modules = {

/***/ 7906:
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

/***/ 1399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ keyPath),
/* harmony export */   a5: () => (/* binding */ companions),
/* harmony export */   rj: () => (/* binding */ outline),
/* harmony export */   sn: () => (/* binding */ publishedKey)
/* harmony export */ });
/* unused harmony export foldersOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4979);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9493);
/* harmony import */ var _feed_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7420);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6129);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(218);







/** The folders of a branch and repository that hold an index of a format. */
function foldersOf(format, paths, layout) {
    const existing = [];
    for (const path of paths.keys()) {
        if (!path.endsWith(`/${format.indexFile}`))
            continue;
        const folder = path.slice(0, -format.indexFile.length - 1);
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, arch, path: folder, isNew: false });
    }
    return existing;
}
/**
 * Which folders a publish concerns, from the paths of the feed alone.
 *
 * @throws PlacementError for packages that no folder is known for
 */
function outline(paths, arriving, policy) {
    const parts = policy.formats.map((format) => outlineOf(format, paths, arriving, policy));
    const touched = parts.flatMap((part) => part.touched);
    const toOpen = parts.flatMap((part) => part.toOpen);
    const opened = toOpen.flatMap(({ format, path }) => (0,_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .filesToRead */ .lG)(format, path, paths));
    return {
        existing: parts.flatMap((part) => part.existing),
        touched,
        toOpen,
        toRead: [...new Set([...opened, ...companions(toOpen, paths, policy)])],
        known: new Map(parts.map((part) => [part.format, part.known])),
        targets: [...new Set(parts.flatMap((part) => part.targets))],
    };
}
/** What a change looks at besides the folders it opens: catalogs, published keys, and indexes that share a folder. */
function companions(folders, paths, trust) {
    const catalogs = folders.map(({ path }) => `${path}/${_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9}`);
    // Indexes of other formats may list the same files.
    const indexes = folders.flatMap(({ path }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.map(({ indexFile }) => `${path}/${indexFile}`));
    return [...catalogs, ...indexes, _feed_file_js__WEBPACK_IMPORTED_MODULE_4__/* .FEED_FILE */ .GS, ...trust.signingKeys.map(keyPath)].filter((path) => paths.has(path));
}
function outlineOf(format, paths, arriving, policy) {
    const { layout, archMap } = policy;
    const existing = foldersOf(format, paths, layout);
    const own = arriving.filter((item) => item.format === format);
    if (own.length > 0 && format.fetchesByArch && !layout.folder('ARCH').endsWith('/ARCH')) {
        throw archNotLast(format);
    }
    const packages = own.map(({ pkg, origin }) => ({ arch: pkg.arch, anyArch: pkg.anyArch, origin }));
    const there = existing.map(({ arch }) => arch);
    const named = own.length > 0 ? policy.arches : [];
    (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .checkArchMap */ .bu)(packages, archMap, [...there, ...named]);
    const known = (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .knownArches */ .Cw)(packages, there, named, archMap, format.anyArchFolder);
    const [homeless] = packages.filter(({ anyArch }) => anyArch);
    if (homeless !== undefined && known.length === 0)
        throw noArchKnown(format, homeless.origin);
    const wanted = new Set([...packages.flatMap((pkg) => (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .archesFor */ .cL)(pkg, known, archMap)), ...named]);
    if (policy.removals.length > 0)
        for (const arch of there)
            wanted.add(arch);
    const touched = [...wanted].sort().map((arch) => {
        const path = layout.folder(arch);
        return { format, arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
    });
    const hasNew = touched.some(({ isNew }) => isNew);
    // A new folder inherits from its siblings what belongs everywhere, so they are read too.
    const open = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
    const targets = own
        .flatMap(({ pkg }) => (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .archesFor */ .cL)(pkg, known, archMap).map((arch) => `${layout.folder(arch)}/${format.fileName(pkg)}`))
        .filter((path) => paths.has(path));
    return { format, existing, touched, toOpen: [...open.values()], known, targets };
}
function noArchKnown(format, origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlacementError */ .wI({
        code: 'PLACEMENT_NO_ARCH',
        message: `${origin} is for any arch, the feed has no ${format.name} folder yet, and nothing says which arches it serves`,
        remedy: 'Name them in `arches`, such as x86_64 and aarch64; the package goes to each.',
    });
}
function archNotLast(format) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` does not end in /{arch}, and ${format.name} clients put the arch last in every address`,
        remedy: 'End it in /{arch}, as {branch}/{repository}/{arch} does.',
    });
}
/** Where a key's public half is published. */
function keyPath(key) {
    return `keys/${key.publicKey.fileName}`;
}
/** A key as catalogs and reports name it. */
function publishedKey(key) {
    const { keyId, text } = key.publicKey;
    return {
        scheme: key.scheme,
        keyId,
        path: keyPath(key),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')),
    };
}


/***/ }),

/***/ 218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ knownArches),
/* harmony export */   bu: () => (/* binding */ checkArchMap),
/* harmony export */   cL: () => (/* binding */ archesFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/**
 * The arches that have, or will have, a folder: those already in the feed, those of this run's packages and
 * those named by hand; only when there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder undefined where a folder of its own would not be found by any client
 */
function knownArches(packages, existing, named, map, anyArchFolder) {
    const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => archesFor(pkg, [], map));
    const known = new Set([...existing, ...named, ...own]);
    if (known.size > 0)
        return [...known].sort();
    return anyArchFolder === undefined ? [] : [anyArchFolder];
}
/** The arches whose folders a package goes to. */
function archesFor(pkg, known, map) {
    if (pkg.anyArch)
        return known;
    return map.get(pkg.arch) ?? [pkg.arch];
}
/**
 * Looks that a map, where one is given, knows every arch word that packages use.
 *
 * @param packages with the name to show each by
 * @param accepted arches that need no mapping: the feed's own and those named by hand
 * @throws PlacementError that names the words and the packages
 */
function checkArchMap(packages, map, accepted) {
    if (map.size === 0)
        return;
    const known = new Set([...map.keys(), ...[...map.values()].flat(), ...accepted]);
    const unknown = packages.filter(({ arch, anyArch }) => !anyArch && !known.has(arch));
    if (unknown.length === 0)
        return;
    const names = unknown.slice(0, 10).map(({ origin, arch }) => `${origin} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(arch)})`);
    const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
    const word = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(unknown[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` does not say where ${names.join(', ')}${more} should go`,
        remedy: `Add a line such as ${word}=ARCH to \`arch-map\`, or ${word}= to leave such packages out.`,
    });
}


/***/ }),

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ loadUsignKey),
/* harmony export */   e: () => (/* binding */ readPublicKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2710);
/* harmony import */ var _ecdsa_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6062);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6687);
/* harmony import */ var _openpgp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1835);
/* harmony import */ var _rsa_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2921);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5983);








/**
 * Loads the usign secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadUsignKey(given, passphrase) {
    const text = (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .secretTextOf */ .B1)(given);
    const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOfKey */ .RI)(text);
    const blob = kind === 'usign-secret' ? (0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .usignBlob */ .SX)(text) : undefined;
    if (blob !== undefined)
        return await (0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignSecretKey */ .ei)(blob, given.origin, passphrase);
    throw (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .wrongKind */ .oF)(given.origin, kind, {
        noun: 'a usign secret key',
        remedy: 'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
        secretHalf: 'Give the secret half of the pair: the file that ends in .sec.',
    });
}
/** By what a piece is. A PEM key may be EC, for apk v3, or RSA, which apk v2 and v3 both check with. */
const PUBLIC_READERS = {
    'usign-public': ({ text, origin }) => {
        const blob = (0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .usignBlob */ .SX)(text);
        return blob === undefined ? [] : [(0,_usign_js__WEBPACK_IMPORTED_MODULE_6__/* .readUsignPublicKey */ .$I)(blob, origin)];
    },
    'public-pem': (piece) => {
        const forV3 = (0,_ecdsa_js__WEBPACK_IMPORTED_MODULE_2__/* .readApkV3PublicKey */ .MA)(piece);
        const isEc = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(forV3.text).asymmetricKeyType === 'ec';
        return isEc ? [forV3] : [(0,_rsa_js__WEBPACK_IMPORTED_MODULE_5__/* .readRsaPublicKey */ .fM)(piece, undefined), forV3];
    },
    'openpgp-public': _openpgp_js__WEBPACK_IMPORTED_MODULE_4__/* .readOpenpgpPublicKeys */ .he,
};
/**
 * Reads the public keys of a text, one after another, of any kind.
 *
 * @throws KeyError that names what was given instead
 */
async function readPublicKeys(given) {
    const pieces = piecesOf((0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .normaliseKeyText */ .zY)(given.text));
    if (pieces.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} is empty`,
            remedy: 'Put the public key files into it, one after another.',
        });
    }
    const keys = [];
    for (const text of pieces) {
        const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOfKey */ .RI)(text);
        const reader = kind === undefined ? undefined : PUBLIC_READERS[kind];
        if (reader === undefined)
            throw notPublic(given.origin, kind);
        keys.push(...(await reader({ text, origin: given.origin })));
    }
    return keys;
}
/** A text cut at its keys: armored blocks, usign files with their comment line, and single lines. */
function piecesOf(text) {
    return (0,_armor_js__WEBPACK_IMPORTED_MODULE_7__/* .cutAtArmor */ .Z6)(text)
        .flatMap((part) => (part.label === undefined ? usignFiles(part.text) : [part.text]))
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
}
/** A file is a comment line and a base64 line; pasted keys may lack the first. */
function usignFiles(text) {
    return text
        .split(/^(?=untrusted comment:)/m)
        .flatMap((piece) => (piece.startsWith('untrusted') ? [piece] : piece.split('\n')));
}
function notPublic(origin, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${kind === undefined ? 'something that is no key' : (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .nounOfKind */ .y7)(kind)}, where public keys are wanted`,
        remedy: 'Put whole public key files into it, one after another.',
    });
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
function webAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
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

/***/ 5251:
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

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ judgedByItself),
/* harmony export */   HU: () => (/* binding */ packedFile),
/* harmony export */   _J: () => (/* binding */ indexFiles),
/* harmony export */   k5: () => (/* binding */ judgeIndex),
/* harmony export */   xC: () => (/* binding */ signatureWord)
/* harmony export */ });
/* unused harmony export INDEX_LIMIT */
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7042);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _feed_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6129);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4979);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5251);





/** The largest index at hand is a quarter of this. */
const INDEX_LIMIT = 256 << 20;
/** Above the most that signatures of an index are read of. */
const SIGNATURE_LIMIT = 1 << 20;
/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
function indexFiles(format) {
    const { indexFile, derivedFiles, signatureFiles } = format;
    const big = [...derivedFiles, indexFile].map((name) => [name, INDEX_LIMIT]);
    return [...big, ...signatureFiles.map((name) => [name, SIGNATURE_LIMIT])];
}
/** The compressed index, which most clients of a format that has one fetch instead of the plain one. */
function packedFile({ indexFile, derivedFiles }) {
    return derivedFiles.find((name) => name === `${indexFile}.gz`);
}
/**
 * @param formats all that have an index in the folder; of a file that two derive, the later one's is there
 * @param shown how findings name a file of the folder
 */
async function judgeIndex(format, formats, served, keys, shown) {
    const faults = [];
    const files = new Map();
    const later = _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .h.slice(_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .h.indexOf(format) + 1).filter((one) => formats.includes(one));
    const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
    for (const [name] of indexFiles(format)) {
        const answer = served.get(name);
        if (answer?.state === 'there' && !theirs.has(name))
            files.set(name, answer.bytes);
    }
    faults.push(...lackingFaults(format, served, shown));
    const index = await indexOf(format, files, faults, shown);
    if (index === undefined)
        return { entries: [], signatures: [], faults };
    files.set(format.indexFile, index);
    const unreadable = (error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PkgfeedError */ .jH))
            throw error;
        const reason = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF ? error.reason : error.message;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('error', shown(format.indexFile), `cannot be used: ${reason}`, 'unreadable'));
    };
    try {
        const signatures = await format.verify(files, keys);
        faults.push(...signatureFaults(format, signatures, keys, shown));
        const entries = format.parseIndex(index);
        faults.push(...contentFaults(format, files, entries, signatures, shown));
        return { entries, signatures, faults };
    }
    catch (error) {
        unreadable(error);
        return { entries: [], signatures: [], faults };
    }
}
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
                return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .lackingFault */ .kH)(shown(name), answer, isThere(packed) ? 'beside' : 'index');
            return isThere(packed)
                ? [(0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('warning', shown(name), 'is missing, and `src` lines fetch it', 'client')]
                : [];
        }
        if (name === packed && answer.state === 'absent' && isThere(format.indexFile)) {
            const what = 'is missing, and `src/gz` lines fetch nothing else';
            return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('error', shown(name), what, 'index')];
        }
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .lackingFault */ .kH)(shown(name), answer, name === packed || name === format.indexFile ? 'index' : 'beside');
    });
}
/** The bytes that signatures are over: those of the compressed index, unpacked, where there is one. */
async function indexOf(format, files, faults, shown) {
    const plain = files.get(format.indexFile);
    const packedName = packedFile(format) ?? '';
    const packed = files.get(packedName);
    if (packed === undefined)
        return plain;
    try {
        const index = await (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .decompress */ .mF)(packed, 'gzip', INDEX_LIMIT, 0);
        if (plain !== undefined && !plain.equals(index)) {
            const what = `is another index than ${packedName} unpacks to`;
            faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('error', shown(format.indexFile), what, 'apart'));
        }
        return index;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF))
            throw error;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('error', shown(packedName), `does not unpack to an index: ${error.reason}`, 'unreadable'));
        return plain;
    }
}
function signatureFaults(format, signatures, keys, shown) {
    const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
    if (signatures.length === 0) {
        const what = `has no ${format.schemes.join(' or ')} signature`;
        // With a key at hand the signature is missing, and not merely not wanted.
        return [(0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)(hasKey ? 'error' : 'warning', shown(format.indexFile), what, 'unsigned')];
    }
    const isSigned = signatures.some(({ state }) => state === 'good');
    return signatures.flatMap((signature) => signature.state === 'good' ? [] : [(0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .signatureFault */ .jY)(shown(signature.file), signature, isSigned, hasKey)]);
}
function contentFaults(format, files, entries, signatures, shown) {
    const faults = [];
    const listed = entries.map((entry) => ({
        ...{ entry, path: format.fetchesByArch ? `${entry.arch}/${entry.file}` : entry.file },
        ...{ blob: undefined, origin: '', content: undefined },
    }));
    for (const fact of (0,_feed_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .duplicatesIn */ .uS)(listed)) {
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('error', shown(format.indexFile), `lists ${fact} twice`, 'twice'));
    }
    const isForOpenWrt = signatures.some(({ scheme }) => scheme === 'usign');
    for (const { file, problem } of format.checkIndex(files)) {
        // What is not there or does not unpack is told already, and the size matters to usign alone.
        if (file === packedFile(format))
            continue;
        if (file === format.indexFile && packedFile(format) !== undefined && !isForOpenWrt)
            continue;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFault */ .lF)('warning', shown(file), problem, file === format.indexFile ? 'client' : 'apart'));
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
