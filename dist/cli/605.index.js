export const id = 605;
export const ids = [605];
export const modules = {

/***/ 3150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ PROLONG),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   Z4: () => (/* binding */ endText),
/* harmony export */   _p: () => (/* binding */ endingKeys),
/* harmony export */   dO: () => (/* binding */ AFTER_THE_KEY),
/* harmony export */   je: () => (/* binding */ lapseOf)
/* harmony export */ });
/* unused harmony export WARNED_DAYS */
const DAY = 24 * 60 * 60 * 1000;
/** From so many days before its end on, pkgfeed warns of a key. */
const WARNED_DAYS = 60;
/** Whether an end is past, or so near that people should know. */
function lapseOf(end, now) {
    if (end.getTime() <= now.getTime())
        return 'ended';
    return end.getTime() - now.getTime() <= WARNED_DAYS * DAY ? 'ending' : 'lasting';
}
/** A time for people, to the second. */
const timeText = (time) => `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
/** When something ends that has not ended yet, such as `at 2027-01-01 00:00:00 UTC, in 12 days`. */
function endText(end, now) {
    const days = Math.floor((end.getTime() - now.getTime()) / DAY);
    const left = days === 0 ? 'in less than a day' : days === 1 ? 'in a day' : `in ${days} days`;
    return `at ${timeText(end)}, ${left}`;
}
/** What clients say from the end of a key on. */
const AFTER_THE_KEY = "Yocto's opkg says `Key expired` and forgets the packages of the feed";
/** How a key gets more time, also on devices: they keep the end that they know. */
const PROLONG = 'Give the key more time with `gpg --quick-set-expire`, for subkeys too, give pkgfeed the new export, and import the new public key on your devices, which keep the end that they know; or change to a key without an end, as docs/keys.md says';
/** Warns of signing keys that end soon. */
function endingKeys(keys, now) {
    return keys.flatMap(({ expires, publicKey: { keyId } }) => expires !== undefined && lapseOf(expires, now) !== 'lasting'
        ? [
            `the OpenPGP key ${keyId} expires ${endText(expires, now)}: from then on no run can sign with it, and ${AFTER_THE_KEY}. ${PROLONG}`,
        ]
        : []);
}


/***/ }),

/***/ 79881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ rsaKey),
/* harmony export */   r0: () => (/* binding */ base64url),
/* harmony export */   zL: () => (/* binding */ ed25519Key)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** An RSA key that node:crypto signs with. */
function rsaKey({ n, e, d, p, q, qi }) {
    const key = {
        kty: 'RSA',
        ...{ n: base64url(n), e: base64url(e), d: base64url(d), p: base64url(p), q: base64url(q) },
        ...{ dp: reduced(d, p), dq: reduced(d, q), qi: base64url(qi) },
    };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key, format: 'jwk' });
}
/** An Ed25519 key that node:crypto signs with. */
function ed25519Key(publicHalf, seed) {
    const key = { kty: 'OKP', crv: 'Ed25519', x: base64url(publicHalf), d: base64url(seed) };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key, format: 'jwk' });
}
function base64url(bytes) {
    return Buffer.from(bytes ?? []).toString('base64url');
}
/** The exponent modulo the prime minus one. */
function reduced(exponent, prime) {
    const value = integer(exponent) % (integer(prime) - 1n);
    const hex = value.toString(16);
    return base64url(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
}
function integer(bytes) {
    return BigInt(`0x${Buffer.from(bytes ?? []).toString('hex') || '0'}`);
}


/***/ }),

/***/ 65335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tB: () => (/* binding */ loadOpenpgpKey),
  oP: () => (/* binding */ loadOpenpgpKeys),
  OR: () => (/* binding */ makeOpenpgpPair),
  he: () => (/* binding */ readOpenpgpPublicKeys)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(72710);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(26687);
// EXTERNAL MODULE: ./build/keys/openpgp/packets.js
var openpgp_packets = __webpack_require__(1804);
// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/keys/openpgp/refusals.js


const FOR_INDEXES = {
    passphraseInput: 'openpgp-passphrase',
    unknownTo: 'devices do not know',
    refusedAs: 'which devices cannot check or should not trust',
    place: 'your devices',
};
/**
 * The refusals of one key.
 *
 * @param fingerprint of the key, once it is known
 */
function refusals(origin, fingerprint, { passphraseInput, unknownTo, refusedAs, place } = FOR_INDEXES) {
    const key = `${origin} holds the OpenPGP key ${fingerprint}`;
    const error = (code, message, remedy) => new errors/* KeyError */.eN({ code, message, remedy });
    return {
        damaged: () => error('KEY_MALFORMED', `${origin} holds an OpenPGP key that is damaged, or of a version that ${unknownTo}`, 'Copy what gpg prints again, whole and unchanged.'),
        unsupported: (what) => error('KEY_KIND', `${key} ${what}, ${refusedAs}`, 'Use an RSA or Ed25519 key as gpg 2.2 makes it; `pkgfeed keygen openpgp` makes one.'),
        weak: (bits, least) => error('KEY_WEAK', `${key} of ${bits} bits, and less than ${least} can be broken`, `Make a new pair with \`pkgfeed keygen openpgp\`, and give its public half to ${place}.`),
        revoked: () => error('KEY_EXPIRED', `${key}, which is revoked`, `Give a key that is valid, and add it to ${place}.`),
        noValidUserId: () => error('KEY_MALFORMED', `${key}, which has no user id that is signed by it and valid`, 'Add a user id with `gpg --quick-add-uid`, then export the key again.'),
        cannotSign: () => error('KEY_KIND', `${key}, and neither it nor a subkey may sign`, 'Add a signing subkey with `gpg --quick-add-key FINGERPRINT rsa3072 sign`, then export the key again.'),
        secretElsewhere: () => error('KEY_PUBLIC', `${key} without the secret of any part that may sign: it stayed on another machine or on a smart card`, 'Add a signing subkey whose secret may leave the machine, then export it with `gpg --armor --export-secret-subkeys`.'),
        notValidAt: (parts, at) => {
            const end = Math.max(...parts.map(({ until }) => until));
            const begin = Math.min(...parts.map(({ from }) => from));
            return at.getTime() >= end
                ? error('KEY_EXPIRED', `${key}, which expired at ${(0,expiry/* timeText */.Tc)(end)}`, 'Give it more time with `gpg --quick-set-expire`, for subkeys too, then export it again.')
                : error('KEY_EXPIRED', `${key}, which was made at ${(0,expiry/* timeText */.Tc)(begin)}, but its signatures would state ${(0,expiry/* timeText */.Tc)(at.getTime())}`, 'Correct the clock, or set SOURCE_DATE_EPOCH to a time after the key was made.');
        },
        passphraseMissing: () => error('KEY_PASSPHRASE', `${origin} is protected by a passphrase`, `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`),
        wrongPassphrase: () => error('KEY_PASSPHRASE', `the passphrase does not open ${origin}`, `Store the passphrase that the key has in gpg as \`${passphraseInput}\`, without a line end; one passphrase opens all keys.`),
        outdatedProtection: () => error('KEY_PASSPHRASE', `${origin} is protected in an outdated way`, 'Set the passphrase again with `gpg --change-passphrase FINGERPRINT`, then export the key again.'),
    };
}

// EXTERNAL MODULE: ./build/keys/jwk.js
var jwk = __webpack_require__(79881);
;// CONCATENATED MODULE: ./build/keys/openpgp/secret.js


/** Turns an OpenPGP secret key into one that node:crypto signs with. */
function privateKeyObject(algorithm, open, secret) {
    const { n, e, d, p, q, u, Q, seed } = { ...open, ...secret };
    // The point is written with 0x40 before it (RFC 9580, section 11.2.1).
    if (algorithm === openpgp_packets/* EDDSA_LEGACY */.qd)
        return (0,jwk/* ed25519Key */.zL)(Q?.subarray(1), seed);
    // OpenPGP keeps the inverse of p, JWK that of q: the primes change places.
    return (0,jwk/* rsaKey */.EB)({ n, e, d, p: q, q: p, qi: u });
}

;// CONCATENATED MODULE: ./build/keys/openpgp/signing-parts.js

const LEAST_BITS = 2048;
const ALGORITHMS = new Set([openpgp_packets/* RSA */.$P, openpgp_packets/* RSA_SIGN_ONLY */.Of, openpgp_packets/* EDDSA_LEGACY */.qd]);
/** openpgp.js reads null as "at any time"; only some of its types say so. */
const WHENEVER = null;
/** The parts that are bound to the key, may sign and are not revoked: newest subkey first, primary key last. */
async function signingParts(key, config) {
    const whole = await key.getExpirationTime(undefined, config);
    const newestFirst = key.subkeys.toSorted((a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime());
    const parts = [];
    for (const component of [...newestFirst, key]) {
        const found = await key
            .getSigningKey(component.getKeyID(), null, undefined, config)
            .catch(() => undefined);
        const own = component === key ? whole : await component.getExpirationTime(WHENEVER, config);
        if (found !== component || whole === null || own === null)
            continue;
        const from = Math.max(key.getCreationTime().getTime(), component.getCreationTime().getTime());
        parts.push({ component, from, until: Math.min(Number(whole), Number(own)) });
    }
    return parts;
}
/**
 * The signing parts of a key that devices can check, in the same order.
 *
 * @throws KeyError when there is none
 */
async function checkableParts(key, config, refuse) {
    if (key.keyPacket.version !== 4)
        throw refuse.unsupported(`of version ${key.keyPacket.version}`);
    const parts = await signingParts(key, config);
    if (parts.length === 0) {
        const isRevoked = key.revocationSignatures.length > 0 ||
            key.subkeys.some(({ revocationSignatures }) => revocationSignatures.length > 0);
        if (isRevoked)
            throw refuse.revoked();
        if ((await key.getExpirationTime(undefined, config)) === null)
            throw refuse.noValidUserId();
        throw refuse.cannotSign();
    }
    const known = parts.filter(({ component }) => [component, key].every(({ keyPacket }) => ALGORITHMS.has(keyPacket.algorithm)));
    if (known.length === 0)
        throw refuse.unsupported(`with ${parts[0]?.component.getAlgorithmInfo().algorithm}`);
    const bitsOf = (part) => Math.min(...[part.component, key].map((one) => one.getAlgorithmInfo().bits ?? LEAST_BITS));
    const strong = known.filter((part) => bitsOf(part) >= LEAST_BITS);
    if (strong.length === 0)
        throw refuse.weak(Math.max(...known.map(bitsOf)), LEAST_BITS);
    return strong;
}
/** True when a signature that states this time is within the part's validity. OpenPGP counts in seconds. */
function isWithin({ from, until }, time) {
    const at = Math.floor(time.getTime() / 1000) * 1000;
    return from <= at && at < until;
}

;// CONCATENATED MODULE: ./build/keys/openpgp/signatures.js

/** Reads one signature that one of the parts made; undefined for any other. */
async function readPacket({ library, parts }, packet) {
    const { packets } = await library.readSignature({ binarySignature: packet });
    const [signature, ...more] = packets;
    if (signature?.version !== 4 || signature.created === null || more.length > 0)
        return undefined;
    const part = parts.find(({ component }) => component.getKeyID().equals(signature.issuerKeyID));
    return part && { signature, part, created: signature.created };
}
/** The earlier of the ends of a good signature and of the part that made it. */
async function endOf(judging, packet) {
    const found = await readPacket(judging, packet);
    if (found === undefined)
        return undefined;
    const { until } = found.part;
    const own = Number(found.signature.getExpirationTime());
    const at = Math.min(until, own);
    return at === Infinity ? undefined : { of: own < until ? 'signature' : 'key', at: new Date(at) };
}
/** True for a good signature by one of the parts that states a time at which this part could sign. */
async function isSignature(judging, message, packet) {
    const { library, config } = judging;
    const found = await readPacket(judging, packet);
    const type = library.enums.signature.binary;
    if (found === undefined || found.signature.signatureType !== type)
        return false;
    const { signature, part, created } = found;
    if (!isWithin(part, created))
        return false;
    const data = { text: null, getBytes: () => message };
    await signature.verify(part.component.keyPacket, type, data, WHENEVER, true, config);
    return true;
}

;// CONCATENATED MODULE: ./build/keys/openpgp/openpgp.js








/** A size that opkg's gpgme and gpgv on small devices are sure to check. */
const NEW_BITS = 3072;
const WANTED = {
    noun: 'an OpenPGP private key',
    remedy: 'Put what `gpg --armor --export-secret-keys FINGERPRINT` prints into it, or make a pair with `pkgfeed keygen openpgp`.',
    secretHalf: 'Give the private key: what `gpg --armor --export-secret-keys FINGERPRINT` prints.',
};
/**
 * Loads OpenPGP private keys, one after another in one text. Each signs with the part that gpg would choose: the
 * newest signing subkey, or else the primary key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadOpenpgpKeys(given, passphrase, now) {
    const { library, keys } = await secretKeysOf(given, FOR_INDEXES);
    const signing = [];
    for (const key of keys)
        signing.push(await signingKeyOf(library, key, given.origin, { passphrase, now }));
    return signing;
}
/**
 * Loads the one OpenPGP private key of a text, and the user ids that it names.
 *
 * @param use what the key is for, in the words of its refusals
 * @throws KeyError for more than one key, and as `loadOpenpgpKeys` does
 */
async function loadOpenpgpKey(given, passphrase, now, use) {
    const { library, keys } = await secretKeysOf(given, use);
    const [key, ...more] = keys;
    if (key === undefined)
        throw refusals(given.origin, undefined, use).damaged();
    if (more.length > 0) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_MALFORMED',
            message: `${given.origin} holds ${keys.length} OpenPGP keys, where one is wanted`,
            remedy: 'Give what `gpg --armor --export-secret-keys FINGERPRINT` prints for one key.',
        });
    }
    const signing = await signingKeyOf(library, key, given.origin, { passphrase, now, use });
    return { key: signing, userIds: key.getUserIDs() };
}
async function secretKeysOf(given, use) {
    const blocks = privateBlocks(given, use);
    const library = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const keys = [];
    for (const binaryKeys of blocks) {
        const found = await library.readPrivateKeys({ binaryKeys }).catch(() => {
            throw refusals(given.origin, undefined, use).damaged();
        });
        keys.push(...found);
    }
    return { library, keys };
}
/**
 * Reads public keys, one after another in one text. Expired keys are read too: they still check older signatures.
 *
 * @throws KeyError when one is damaged or devices cannot check with it
 */
async function readOpenpgpPublicKeys(given) {
    const blocks = (0,armor/* armorBlocks */.ko)(given.text);
    if (blocks.length === 0)
        throw refusals(given.origin).damaged();
    const library = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const keys = [];
    for (const block of blocks) {
        const binaryKeys = wholeBytes(block, given.origin);
        const found = await library.readKeys({ binaryKeys }).catch(() => {
            throw refusals(given.origin).damaged();
        });
        for (const key of found)
            keys.push(await publicKeyOf(library, key, given.origin));
    }
    return keys;
}
/** The blocks of a secret, each of which must be a private key. */
function privateBlocks(given, use) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const blocks = (0,armor/* armorBlocks */.ko)(text);
    // A BEGIN line without its END stays outside as well.
    const stray = (0,keys_kind/* kindOfKey */.RI)((0,armor/* outsideArmor */.H0)(text));
    if (stray === 'openpgp-secret')
        throw refusals(given.origin, undefined, use).damaged();
    if (blocks.length === 0 || stray !== undefined)
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, stray, WANTED);
    return blocks.map((block) => {
        const kind = (0,keys_kind/* kindOfKey */.RI)(block.text);
        if (kind !== 'openpgp-secret')
            throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, WANTED);
        return wholeBytes(block, given.origin, use);
    });
}
function wholeBytes({ bytes }, origin, use = FOR_INDEXES) {
    if (bytes === undefined)
        throw refusals(origin, undefined, use).damaged();
    return bytes;
}
/** Lets the library read weak and strange keys, so that pkgfeed refuses them in its own words. */
function configOf(library) {
    return {
        ...library.config,
        // A key without flags, as PGP made them, may do everything: gpg says so too.
        allowMissingKeyFlags: true,
        minRSABits: 0,
        rejectPublicKeyAlgorithms: new Set(),
        // The same key and clock make the same bytes.
        nonDeterministicSignaturesViaNotation: false,
        // The one hash that every checker has.
        preferredHashAlgorithm: library.enums.hash.sha256,
    };
}
async function signingKeyOf(library, key, origin, { passphrase, now, use }) {
    const refuse = refusals(origin, key.getFingerprint(), use);
    const parts = await checkableParts(key, configOf(library), refuse);
    const withSecret = parts.filter(({ component }) => !secretOf(component).isMissingSecretKeyMaterial());
    if (withSecret.length === 0)
        throw refuse.secretElsewhere();
    const part = withSecret.find((one) => isWithin(one, now));
    if (part === undefined)
        throw refuse.notValidAt(withSecret, now);
    const secret = secretOf(part.component);
    await openpgp_open(secret, origin, passphrase, refuse);
    const signer = {
        algorithm: secret.algorithm,
        fingerprint: Buffer.from(part.component.getFingerprint(), 'hex'),
        key: privateKeyObject(secret.algorithm, secret.publicParams, secret.privateParams),
    };
    return {
        scheme: 'openpgp',
        publicKey: await publicKeyOf(library, key.toPublic(), origin),
        ...(part.until === Infinity ? {} : { expires: new Date(part.until) }),
        sign: (message, { at = now } = {}) => {
            if (!isWithin(part, at))
                throw refuse.notValidAt([part], at);
            return (0,openpgp_packets/* signaturePacket */.$z)(message, signer, at);
        },
    };
}
function secretOf(component) {
    return component.keyPacket;
}
async function openpgp_open(secret, origin, passphrase, refuse) {
    if (!secret.isDecrypted()) {
        if (!passphrase)
            throw refuse.passphraseMissing();
        await secret.decrypt(passphrase).catch((error) => {
            throw error.message.startsWith('Incorrect key passphrase')
                ? refuse.wrongPassphrase()
                : refuse.outdatedProtection();
        });
    }
    await secret.validate().catch(() => {
        throw new errors/* KeyError */.eN({
            code: 'KEY_MISMATCH',
            message: `the public half inside ${origin} does not belong to its secret half`,
            remedy: 'Export the private key again, or make a new pair with `pkgfeed keygen openpgp`.',
        });
    });
}
async function publicKeyOf(library, key, origin) {
    const parts = await checkableParts(key, configOf(library), refusals(origin, key.getFingerprint()));
    const judging = { library, config: configOf(library), parts };
    const keyId = key.getFingerprint();
    const names = new Set(key.getKeys().flatMap((one) => [one.getFingerprint(), one.getKeyID().toHex()]));
    return {
        scheme: 'openpgp',
        keyId,
        fileName: `${keyId}.asc`,
        text: (0,armor/* armored */.ZA)('PGP PUBLIC KEY BLOCK', bytesOf(key.toPublic())),
        answersTo: (name) => names.has(name.toLowerCase()),
        verify: (message, packet) => isSignature(judging, message, packet).catch(() => false),
        endOf: (packet) => endOf(judging, packet),
        signsUntil: Math.max(...parts.map(({ until }) => until)),
    };
}
/** The key as gpg exports it. */
function bytesOf(key) {
    const packets = [...key.toPacketList()].map((packet) => {
        const { tag } = packet.constructor;
        return (0,openpgp_packets/* packetOf */.Mj)(tag, Buffer.from(packet.write()));
    });
    return Buffer.concat(packets);
}
/**
 * Makes a new pair: one RSA key that signs, without subkeys and without an expiry.
 *
 * @throws InputError for a user id that OpenPGP does not allow
 */
async function makeOpenpgpPair(userId, passphrase, now) {
    if (!/^[^\p{Cc}]{1,255}$/u.test(userId)) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: 'the user id of an OpenPGP key has 1 to 255 letters and no line ends',
            remedy: 'Give a name that tells people what the key is for, such as `Example feed <feed@example.com>`.',
        });
    }
    const library = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const { privateKey, publicKey } = await library.generateKey({
        type: 'rsa',
        rsaBits: NEW_BITS,
        userIDs: [{ name: userId }],
        subkeys: [],
        date: now,
        format: 'object',
        config: configOf(library),
        ...(passphrase ? { passphrase } : {}),
    });
    return {
        secretText: (0,armor/* armored */.ZA)('PGP PRIVATE KEY BLOCK', bytesOf(privateKey)),
        publicKey: await publicKeyOf(library, publicKey, 'the new key'),
    };
}


/***/ }),

/***/ 45983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readUsignPublicKey),
/* harmony export */   Ej: () => (/* binding */ loadUsignKey),
/* harmony export */   J9: () => (/* binding */ makeUsignPair)
/* harmony export */ });
/* unused harmony export readUsignSecretKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72710);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26687);




/**
 * usign and signify keys: `"Ed" "BK" rounds u32be salt[16] checksum[8] fingerprint[8] seed[32] public[32]`,
 * base64 below a comment line (usign main.c, signify.c; vectors in the tests). Signatures are plain Ed25519.
 */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
/** The rounds that signify uses for a passphrase. */
const SIGNIFY_ROUNDS = 42;
/** Bytes of a secret key file below its comment. */
const SECRET_SIZE = 104;
/** More than any tool writes. Each round takes ten milliseconds. */
const ROUNDS_LIMIT = 64;
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
        answersTo: (name) => name === keyId,
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
/**
 * Reads the blob of a public key file.
 *
 * @throws KeyError when it is not an Ed25519 public key
 */
function readUsignPublicKey(blob, origin) {
    if (blob.length !== 42 || blob.toString('latin1', 0, 2) !== 'Ed')
        throw damaged(origin);
    return publicKeyOf(blob.subarray(2, 10), blob.subarray(10));
}
/**
 * Opens the blob of a secret key file.
 *
 * @throws KeyError when it is damaged, needs another passphrase, or its halves do not belong together
 */
async function readUsignSecretKey(blob, origin, passphrase) {
    if (blob.length !== SECRET_SIZE || blob.toString('latin1', 0, 4) !== 'EdBK')
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
/** The mask over the secret: bcrypt_pbkdf of the passphrase, as OpenBSD's signify uses it. */
async function passphraseMask(passphrase, salt, rounds) {
    const { pbkdf } = (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.t.bind(__webpack_require__, 30686, 19))).default;
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
 * Makes a new pair. Its fingerprint has no leading zero: usign before May 2020 printed fingerprints without leading
 * zeros and then looked for the wrong file name.
 *
 * @param random returns that many random bytes; only tests replace node:crypto's
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
/** An index has room for one usign signature, so a second key would silently not sign. */
function refuseSeveral(origin, text) {
    const secrets = (0,_armor_js__WEBPACK_IMPORTED_MODULE_3__/* .usignBlobs */ .bs)(text).filter(({ length }) => length === SECRET_SIZE);
    const fingerprints = [...new Set(secrets.map((blob) => blob.toString('hex', 32, 40)))];
    if (fingerprints.length < 2)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds ${fingerprints.length} usign keys (${fingerprints.join(', ')}), and pkgfeed signs with one: it would be ${fingerprints.at(-1)}`,
        remedy: 'Give the one key that your devices know. Keys that signed before go into `trusted-keys`, as public keys.',
    });
}
/**
 * Loads a usign or signify secret key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadUsignKey(given, passphrase) {
    const text = (0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .secretTextOf */ .B1)(given);
    const kind = (0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOfKey */ .RI)(text);
    const blob = kind === 'usign-secret' ? (0,_armor_js__WEBPACK_IMPORTED_MODULE_3__/* .usignBlob */ .SX)(text) : undefined;
    if (blob !== undefined) {
        refuseSeveral(given.origin, text);
        return await readUsignSecretKey(blob, given.origin, passphrase);
    }
    throw (0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongKind */ .oF)(given.origin, kind, {
        noun: 'a usign secret key',
        remedy: 'Put the whole secret key file of usign or signify into it, or make a pair with `pkgfeed keygen usign`.',
        secretHalf: 'Give the secret half of the pair: the file that ends in .sec.',
    });
}


/***/ })

};
