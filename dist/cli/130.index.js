export const id = 130;
export const ids = [130];
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

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen),
/* harmony export */   keygenText: () => (/* binding */ keygenText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7863);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1245);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5983);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1593);
/* harmony import */ var _site_snippets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7106);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1406);









const SCHEMES = ['usign'];
/**
 * Makes a pair of key files, `NAME.sec` (readable by its owner only) and `NAME.pub`; files that are there stay.
 *
 * @param args the scheme, and the name the files begin with (`key` when none is given)
 */
async function keygen(args, settings, host) {
    const [scheme, name = 'key', ...rest] = args;
    if (scheme === undefined || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: scheme === undefined ? 'keygen is not told which kind of key to make' : 'keygen takes one name',
            remedy: 'Write `pkgfeed keygen usign [NAME]`.',
        });
    }
    if (!SCHEMES.includes(scheme))
        throw (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownWord */ .$5)('the kind of key', scheme, SCHEMES);
    const { usignPassphrase, branch = 'BRANCH', repository = 'REPOSITORY', layout, title } = settings;
    if (usignPassphrase)
        host.mask(usignPassphrase);
    // Everything that can be wrong is looked at before a key is made.
    const remote = settings.pagesRepository && (0,_git_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRemote */ .M)(settings.pagesRepository, (0,_home_js__WEBPACK_IMPORTED_MODULE_7__/* .serverOf */ .F)(host), host.cwd);
    const url = (remote && (0,_site_snippets_js__WEBPACK_IMPORTED_MODULE_8__/* .pagesUrl */ .Wm)(remote.slug, (0,_home_js__WEBPACK_IMPORTED_MODULE_7__/* .serverOf */ .F)(host))) || _site_snippets_js__WEBPACK_IMPORTED_MODULE_8__/* .PLACEHOLDER_URL */ .qS;
    const folder = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLayout */ .z)(layout, { branch, repository }).folder('ARCH');
    const secretFile = `${name}.sec`;
    const publicFile = `${name}.pub`;
    for (const file of [secretFile, publicFile]) {
        if (await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, file)))
            throw exists(file);
    }
    const { secretText, publicKey } = await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_5__/* .makeUsignPair */ .J9)(usignPassphrase);
    await writeNew(host.cwd, secretFile, secretText, 0o600);
    try {
        await writeNew(host.cwd, publicFile, publicKey.text, 0o644);
    }
    catch (error) {
        // Half a pair would be a key that nobody has.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, secretFile), { force: true });
        throw error;
    }
    return {
        command: 'keygen',
        scheme: 'usign',
        keyId: publicKey.keyId,
        secretFile,
        publicFile,
        secret: (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .secretVariable */ .HV)('usign-key'),
        deviceLines: (0,_site_snippets_js__WEBPACK_IMPORTED_MODULE_8__/* .opkgLines */ .Vr)(url, folder, (0,_site_snippets_js__WEBPACK_IMPORTED_MODULE_8__/* .feedName */ .Gt)([title ?? settings.repository]), publicKey.fileName),
    };
}
async function writeNew(cwd, file, text, mode) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file), 'wx', mode).catch((cause) => {
        throw cause.code === 'EEXIST' ? exists(file) : cannotWrite(file, cause);
    });
    try {
        await handle.writeFile(text);
    }
    finally {
        await handle.close();
    }
}
async function isThere(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).catch(() => undefined)) !== undefined;
}
function exists(file) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyError */ .eN({
        code: 'KEY_EXISTS',
        message: `${file} is there already`,
        remedy: 'Choose another name, as in `pkgfeed keygen usign NAME`; a key that devices trust is never overwritten.',
    });
}
function cannotWrite(file, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${file} cannot be written: ${cause.message}`,
        remedy: 'Choose a name in a folder that is there and that you may write to.',
        cause,
    });
}
function keygenText(report) {
    return [
        `made usign key ${report.keyId}`,
        `  ${report.secretFile}  secret: store its whole text as the repository secret ${report.secret}, then keep it safe`,
        `  ${report.publicFile}  public: pkgfeed publishes it as keys/${report.keyId}`,
        '',
        'On a device:',
        ...report.deviceLines.map((line) => `  ${line}`),
        '',
    ].join('\n');
}


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkArch),
/* harmony export */   z: () => (/* binding */ makeLayout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const ARCH = '[A-Za-z0-9][A-Za-z0-9._+-]*';
/** One or more path segments that every file system, git and URL takes as they are. */
const SEGMENTS = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/;
/**
 * Makes a layout of a template such as `{branch}/{repository}/{arch}`.
 *
 * @throws InputError for a template without `{arch}` or a coordinate that it wants and nobody gave
 * @throws PlacementError for a coordinate that is no plain path
 */
function makeLayout(template, coordinates) {
    const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
    for (const word of words) {
        if (!['branch', 'repository', 'arch'].includes(word)) {
            throw badLayout(template, `{${word}} is not one of {branch}, {repository} and {arch}`);
        }
    }
    if (words.filter((word) => word === 'arch').length !== 1) {
        throw badLayout(template, 'it must contain {arch}, once');
    }
    if (!template.split('/').includes('{arch}')) {
        throw badLayout(template, '{arch} must be a folder of its own, or folders of other coordinates look like arches');
    }
    const filled = ['branch', 'repository'].reduce((path, word) => {
        if (!words.includes(word))
            return path;
        return path.replaceAll(`{${word}}`, coordinate(word, coordinates[word], template));
    }, template);
    const [before = '', after = ''] = filled.split('{arch}');
    const sample = `${before}x${after}`;
    if (!SEGMENTS.test(sample)) {
        throw badLayout(template, 'it must be a path of plain names with no slash at either end');
    }
    if (/^keys(\/|$)/.test(sample))
        throw keysTaken(template);
    const pattern = new RegExp(`^${escapeRegExp(before)}(${ARCH})${escapeRegExp(after)}$`);
    return {
        folder(arch) {
            const folder = before + arch + after;
            if (/^keys(\/|$)/.test(folder))
                throw keysTaken(template);
            return folder;
        },
        archOf: (folder) => pattern.exec(folder)?.[1],
    };
}
function coordinate(word, value, template) {
    if (!value) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: `\`${word}\` is not given, and the layout ${template} wants it`,
            remedy: `Give \`${word}\`, such as ${word === 'branch' ? '24.10' : 'packages'}, or a \`layout\` without it.`,
        });
    }
    if (!SEGMENTS.test(value) || value.length > 100) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
            code: 'PLACEMENT_COORDINATE',
            message: `\`${word}\` is ${JSON.stringify(value)}, which is no plain path`,
            remedy: 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
        });
    }
    return value;
}
/** @throws PlacementError for an arch that no folder can be named by */
function checkArch(arch) {
    if (new RegExp(`^${ARCH}$`).test(arch) && arch.length <= 100)
        return arch;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `\`arches\` names ${JSON.stringify(arch)}, which is no arch`,
        remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
    });
}
function badLayout(template, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
        remedy: 'Write it like {branch}/{repository}/{arch}.',
    });
}
function keysTaken(template) {
    return badLayout(template, 'the folder keys/ holds the feed’s public keys');
}
function escapeRegExp(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
