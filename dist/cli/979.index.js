export const id = 979;
export const ids = [979];
export const modules = {

/***/ 1979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _keys_signing_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(644);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1406);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9745);






/** Bytes of package files fetched and held at once. */
const BATCH = 32 << 20;
/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
async function check(settings, host) {
    const { signingKeys, trustedKeys } = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .loadKeys */ .V)(settings, host);
    const { home } = await (0,_home_js__WEBPACK_IMPORTED_MODULE_4__/* .openHome */ .y)(settings, host, false);
    const tip = await home.open();
    const folders = foldersOf(_formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, tip);
    if (folders.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FeedError */ .lS({
            code: 'FEED_ABSENT',
            message: `${home.name} holds no feed: there is no ${_formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c.indexFile} in any folder`,
            remedy: 'Check `pages-repository` and `pages-branch`, or publish first.',
        });
    }
    const findings = [];
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const published = await publishedKeys(home, tip, findings);
    const report = {
        command: 'check',
        feed: home.name,
        ok: true,
        folders: [],
        packages: 0,
        bytes: 0,
        findings,
    };
    const wanted = [];
    for (const path of folders) {
        const folder = await checkFolder(_formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, home, tip, path, given.length > 0 ? given : published, findings);
        const signature = given.length > 0 || folder.signature !== 'signed' ? folder.signature : 'signed by its published key';
        report.folders.push({ path: path || '.', packages: folder.entries.length, signature });
        for (const entry of folder.entries) {
            const file = inFolder(path, entry.file);
            if (tip.paths.has(file))
                wanted.push({ entry, file });
            else
                findings.push(missing(file, inFolder(path, _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c.indexFile)));
        }
    }
    report.packages = wanted.length;
    report.bytes = await checkFiles(_formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, home, tip, wanted, findings, host);
    if (!tip.paths.has('.nojekyll') && settings.directory === undefined) {
        findings.push({
            severity: 'warning',
            path: '.nojekyll',
            what: 'is missing',
            why: 'GitHub Pages then drops paths that begin with _, . or ~',
            mend: 'Publish anything; pkgfeed adds it.',
        });
    }
    report.ok = !findings.some(({ severity }) => severity === 'error');
    return report;
}
const inFolder = (folder, file) => (folder === '' ? file : `${folder}/${file}`);
/** Every folder with an index; the empty name for the feed's root. */
function foldersOf(format, tip) {
    const { indexFile } = format;
    return [...tip.paths.keys()]
        .filter((path) => path === indexFile || path.endsWith(`/${indexFile}`))
        .map((path) => path.slice(0, -indexFile.length).replace(/\/$/, ''))
        .sort();
}
async function publishedKeys(home, tip, findings) {
    const paths = [...tip.paths.keys()].filter((path) => /^keys\/[0-9a-f]{16}$/.test(path));
    const keys = [];
    for (const [path, text] of await home.read(tip, paths)) {
        try {
            const found = (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_3__/* .readPublicKeys */ .eK)({ text: text.toString('latin1'), origin: path });
            keys.push(...found);
            if (found.length === 1 && path === `keys/${found[0]?.fileName}`)
                continue;
        }
        catch {
            // Told below, like a key under another's name.
        }
        findings.push({
            severity: 'error',
            path,
            what: 'is not the public key that its name says',
            why: 'devices look keys up by this name, and would trust another key or none',
            mend: 'Restore the file from the history of the feed.',
        });
    }
    return keys;
}
async function checkFolder(format, home, tip, path, keys, findings) {
    const names = [format.indexFile, ...format.derivedFiles, ...format.signatureFiles].filter((name) => tip.paths.has(inFolder(path, name)));
    const read = await home.read(tip, names.map((name) => inFolder(path, name)));
    const files = new Map(names.map((name) => [name, read.get(inFolder(path, name)) ?? Buffer.alloc(0)]));
    const index = files.get(format.indexFile) ?? Buffer.alloc(0);
    const indexPath = inFolder(path, format.indexFile);
    const verdict = format.verify(index, files, keys);
    if (verdict.state !== 'good')
        findings.push(signatureFinding(indexPath, verdict));
    let entries;
    try {
        entries = format.parseIndex(index);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF))
            throw error;
        findings.push({
            severity: 'error',
            path: indexPath,
            what: `cannot be read: ${error.reason} (at byte ${error.offset})`,
            why: 'devices see only a part of it, or nothing',
            mend: 'Restore the folder from the history of the feed.',
        });
        return { entries: [], signature: 'not readable' };
    }
    for (const { file, problem } of format.checkIndex(files)) {
        findings.push({
            severity: file === format.derivedFiles[0] ? 'error' : 'warning',
            path: inFolder(path, file),
            what: problem,
            why: 'it derives from the signed index, and clients and upgrade servers read it',
            mend: verdict.state === 'bad'
                ? 'Restore the folder from the history of the feed.'
                : 'Publish a change into this folder, which writes it anew.',
        });
    }
    return { entries, signature: SIGNATURE_WORDS[verdict.state] };
}
const SIGNATURE_WORDS = {
    good: 'signed',
    unsigned: 'not signed',
    'unknown-key': 'signed by an unknown key',
    bad: 'BAD SIGNATURE',
};
function signatureFinding(path, verdict) {
    switch (verdict.state) {
        case 'unsigned':
            return {
                severity: 'warning',
                path,
                what: 'has no usign signature',
                why: 'OpenWrt refuses the feed unless check_signature is switched off on the device',
                mend: 'Publish with `usign-key` and, once, `allow-unsigned`.',
            };
        case 'unknown-key':
            return {
                severity: 'error',
                path,
                what: `is signed by key ${verdict.keyId}, which is not among the keys given or published`,
                why: 'devices that hold only those keys refuse the feed',
                mend: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
            };
        case 'bad':
            return {
                severity: 'error',
                path,
                what: `has a bad signature: ${verdict.reason}`,
                why: 'devices delete their list and see no packages',
                mend: 'Find out who changed it, and restore the folder from the history of the feed.',
            };
    }
}
function missing(file, index) {
    return {
        severity: 'error',
        path: file,
        what: 'is missing',
        why: `${index} lists it, so installing it fails with 404`,
        mend: 'Restore the file from the history of the feed.',
    };
}
/** Fetches and compares package files, a bounded batch at a time. Returns how many bytes were compared. */
async function checkFiles(format, home, tip, wanted, findings, host) {
    let total = 0;
    let done = 0;
    for (const batch of batches(wanted)) {
        const files = await home.read(tip, batch.map(({ file }) => file));
        for (const { entry, file } of batch) {
            const bytes = files.get(file) ?? Buffer.alloc(0);
            total += bytes.length;
            findings.push(...(await compare(format, entry, file, bytes)));
            host.progress('checking packages', ++done, wanted.length);
        }
    }
    return total;
}
function* batches(wanted) {
    let batch = [];
    let size = 0;
    for (const item of wanted) {
        const next = item.entry.size ?? 0;
        if (batch.length > 0 && size + next > BATCH) {
            yield batch;
            batch = [];
            size = 0;
        }
        batch.push(item);
        size += next;
    }
    if (batch.length > 0)
        yield batch;
}
async function compare(format, entry, path, bytes) {
    const wrong = [];
    const hash = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name).update(bytes).digest('hex');
    if (entry.size !== undefined && entry.size !== bytes.length)
        wrong.push(`has ${bytes.length} bytes, not ${entry.size}`);
    if (entry.sha256 !== undefined && entry.sha256 !== hash('sha256'))
        wrong.push('has another SHA-256');
    if (entry.md5 !== undefined && entry.md5 !== hash('md5'))
        wrong.push('has another MD5');
    const findings = [];
    const add = (severity, what, why, mend) => {
        findings.push({ severity, path, what, why, mend });
    };
    if (wrong.length > 0) {
        const mend = 'Restore the file from the history of the feed, or publish it again with a new version.';
        add('error', `${wrong.join(' and ')} than the index says`, 'devices refuse to install it', mend);
        return findings;
    }
    if (entry.size === undefined || (entry.sha256 === undefined && entry.md5 === undefined)) {
        const mend = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
        add('warning', 'is listed without size or hash', 'devices install whatever the server sends', mend);
    }
    try {
        const pkg = await format.readPackage(bytes);
        const differs = ['name', 'version', 'arch'].filter((key) => pkg[key] !== entry[key]);
        if (differs.length > 0) {
            const mend = 'Publish the package again under its own name and version.';
            add('error', `says another ${differs.join(' and ')} than the index`, 'upgrades loop or fail', mend);
        }
        for (const warning of pkg.warnings) {
            add('warning', 'is built for Yocto only', warning, 'Build it as a gzip-tar with gzip parts and publish a new version.');
        }
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF))
            throw error;
        add('error', `is no readable package: ${error.reason}`, 'devices fail to install it', 'Publish a good build with a new version.');
    }
    return findings;
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(644);

/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys(settings, host) {
    for (const secret of [settings.usignKey?.text, settings.usignPassphrase, settings.token]) {
        if (secret)
            maskLines(secret, host);
    }
    // As git sends it.
    if (settings.token)
        host.mask(Buffer.from(`x-access-token:${settings.token}`).toString('base64'));
    const { usignKey, usignPassphrase, trustedKeys } = settings;
    return {
        signingKeys: usignKey === undefined ? [] : [await (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .loadUsignKey */ .Ej)(usignKey, usignPassphrase)],
        trustedKeys: trustedKeys.flatMap(_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublicKeys */ .eK),
    };
}
/** A runner masks line by line; short and commented lines are no secrets. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        if (text.length >= 4 && !text.startsWith('untrusted comment:'))
            host.mask(text);
    }
}


/***/ })

};
