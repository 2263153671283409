export const id = 2520;
export const ids = [2520,8573];
export const modules = {

/***/ 44455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ keyChanged),
/* harmony export */   XX: () => (/* binding */ droppedKeys),
/* harmony export */   a6: () => (/* binding */ REFUSALS),
/* harmony export */   qQ: () => (/* binding */ droppedWarnings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _keys_expiry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3150);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _key_succession_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20492);
/* harmony import */ var _revoked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47047);






/** The keys that signatures name. One that does not verify names its key too: devices hold that key. */
function signersOf(signatures) {
    const signers = signatures.flatMap((signature) => {
        const { scheme } = signature;
        const isGood = signature.state !== 'bad' || signature.madeBy !== undefined;
        if (signature.state === 'bad' && signature.madeBy !== undefined)
            return [{ scheme, keyId: signature.keyId ?? '', key: signature.madeBy, isGood }];
        if (signature.state === 'good')
            return [{ scheme, keyId: signature.key.keyId, key: signature.key, isGood }];
        return signature.keyId === undefined ? [] : [{ scheme, keyId: signature.keyId, key: undefined, isGood }];
    });
    const isKnown = (one) => signers.some((other) => other.isGood && hasName(one, other));
    return signers.filter((one) => one.isGood || !isKnown(one));
}
/** True for one id. A signature that does not verify may name a subkey of an OpenPGP key. */
const hasName = (a, b) => a.scheme === b.scheme &&
    (a.keyId === b.keyId || (a.scheme === 'openpgp' && (answers(a, b.keyId) || answers(b, a.keyId))));
const answers = ({ key }, keyId) => key?.answersTo(keyId) === true;
/** In apk v2 two keys can have one name, and a signature that does not verify may be by another key than ours. */
const isSame = (a, b) => hasName(a, b) &&
    (a.scheme !== 'apk-v2' ||
        (a.isGood && b.isGood && (a.key === undefined || b.key === undefined || a.key.text === b.key.text)));
/**
 * The keys that signed an index before and do not sign it after a change.
 *
 * @param index its path
 * @returns undefined when every key goes on signing
 */
function droppedKeys(index, before, after) {
    const isIn = (list, one) => list.some((other) => isSame(one, other));
    const isValid = ({ state }) => state !== 'bad';
    const now = signersOf(after.filter(isValid));
    const seenNow = signersOf(after.filter(isSeen).filter(isValid));
    const seen = signersOf(before.filter(isSeen));
    const kindOf = (one) => {
        if (!isIn(now, one))
            return [now.some((other) => hasName(one, other)) ? 'name' : 'key'];
        return isIn(seen, one) && !isIn(seenNow, one) ? ['first place'] : [];
    };
    const old = signersOf(before).filter((one, i, all) => !isIn(all.slice(0, i), one));
    const keys = old.flatMap((one) => kindOf(one).map((kind) => ({ scheme: one.scheme, keyId: one.keyId, kind })));
    if (keys.length === 0)
        return undefined;
    const successors = seenNow.flatMap((one) => {
        const { scheme, keyId, key } = one;
        return key === undefined ? [] : [{ scheme, keyId, fileName: key.fileName, signedBefore: isIn(old, one) }];
    });
    return { index, keys, isEvery: !seen.some((one) => isIn(seenNow, one)), successors };
}
/** True for a signature that devices look at: Yocto's opkg looks at the first OpenPGP signature of a file, and no other. */
const isSeen = ({ scheme, file }, at, all) => scheme !== 'openpgp' || all.findIndex((other) => other.scheme === scheme && other.file === file) === at;
/** What a device does that does not have the new key. */
const REFUSALS = {
    usign: "OpenWrt's opkg says `Signature check failed` and forgets the packages of the feed",
    openpgp: "Yocto's opkg says `No public key` and forgets the packages of the feed",
    'apk-v2': 'apk says `UNTRUSTED signature` or `BAD signature` and stays with the packages that it knows',
    'apk-v3': 'apk says `UNTRUSTED signature` and stays with the packages that it knows',
};
/** The same keys of several indexes as one loss. */
function gathered(dropped) {
    const losses = new Map();
    for (const { index, keys } of dropped) {
        for (const { scheme, kind } of keys) {
            const alike = keys.filter((key) => key.scheme === scheme && key.kind === kind);
            const keyIds = [...new Set(alike.map(({ keyId }) => keyId))];
            const id = JSON.stringify([scheme, kind, keyIds]);
            const loss = losses.get(id) ?? { scheme, kind, keyIds, indexes: [] };
            if (loss.indexes.at(-1) !== index)
                loss.indexes.push(index);
            losses.set(id, loss);
        }
    }
    return [...losses.values()];
}
/** What happens to a few indexes, and what devices do then. `verb` is such as `is no longer`. */
function wordsOf({ scheme, kind, keyIds, indexes }, verb) {
    const ids = keyIds.map(_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$).join(', ');
    const signers = { key: ids, 'first place': `${ids} as the first key`, name: `the same ${ids}` }[kind];
    return `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(indexes)} ${verb} signed by ${signers}: on devices without another key of the feed, ${REFUSALS[scheme]}`;
}
/** Warns of keys that no longer sign, once for all indexes that lose the same keys. */
function droppedWarnings(dropped) {
    return gathered(dropped).map((loss) => wordsOf(loss, `${loss.indexes.length === 1 ? 'is' : 'are'} no longer`));
}
/**
 * One error for each kind of key that may not leave: of which indexes lose every one that devices can know, or whose
 * successor is too new.
 */
function keyChanged(dropped, succession) {
    const stopped = dropped.map((one) => ({
        ...one,
        keys: one.keys.filter((key) => obstacleFor(one, key, succession) !== undefined),
    }));
    return gathered(stopped).map((loss) => {
        const own = stopped.find(({ index }) => index === loss.indexes[0]);
        const key = own?.keys.find(({ scheme, kind }) => scheme === loss.scheme && kind === loss.kind);
        const obstacle = own && key && obstacleFor(own, key, succession);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
            code: 'KEY_CHANGED',
            message: `${wordsOf(loss, 'would no longer be')}${waitText(obstacle, succession.now)}`,
            remedy: loss.keyIds.some((keyId) => (0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(succession.revoked, loss.scheme, keyId))
                ? CHANGE_OF_REVOKED
                : loss.kind === 'name'
                    ? CHANGE_OF_NAMESAKE
                    : CHANGES[loss.scheme],
        });
    });
}
/** Why an index may not lose a key; undefined where it may. */
function obstacleFor({ isEvery, successors }, { scheme, keyId, kind }, succession) {
    const own = successors.filter((one) => one.scheme === scheme);
    if ((0,_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevokedId */ .q)(succession.revoked, scheme, keyId))
        return isEvery ? { keyId, from: undefined, since: undefined } : undefined;
    // A run that signs no more in a scheme is stopped elsewhere, unless devices of another scheme go on.
    if (own.length === 0 || kind === 'name')
        return isEvery ? { keyId, from: undefined, since: undefined } : undefined;
    const since = succession.since({ scheme, fileName: fileNameOf(scheme, keyId) });
    return (0,_key_succession_js__WEBPACK_IMPORTED_MODULE_4__/* .obstacleOf */ .HD)({ scheme, since }, own, succession);
}
/** The name of the file of a key that perhaps nobody here has. */
const fileNameOf = (scheme, keyId) => `${keyId}${{ usign: '', openpgp: '.asc', 'apk-v2': '', 'apk-v3': '.pem' }[scheme]}`;
function waitText(obstacle, now) {
    if (obstacle?.since === undefined)
        return '';
    const published = `. The new key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(obstacle.keyId)} is published since ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_5__/* .timeText */ .Tc)(obstacle.since)}`;
    if (obstacle.from === undefined)
        return `${published}, and has not signed beside the old one`;
    return obstacle.from.getTime() <= now.getTime()
        ? ''
        : `${published}, and \`rotate-after\` lets it sign alone from ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_5__/* .timeText */ .Tc)(obstacle.from)} on`;
}
const TELLS = '`pkgfeed rotate` tells how far the change is';
const OVERLAP = `Sign with the key that devices know, and with the new one too, until the new one has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`;
const CHANGES = {
    usign: `Sign with the key that devices know. A feed has room for one usign signature: to change keys, publish the new public key with \`next-keys\` and put it on your devices, and change over when it has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`,
    openpgp: `Sign with the key that devices know first, because Yocto looks at no other. Put the new key after it until it has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`,
    'apk-v2': OVERLAP,
    'apk-v3': OVERLAP,
};
const CHANGE_OF_REVOKED = 'The key is revoked, so it cannot go on signing. Set `allow-key-change: true` for one run; devices need the new key.';
const CHANGE_OF_NAMESAKE = 'Sign with the key that devices have under that name, and give a new key another name with `apk-rsa-key-name`. If the old key is lost, or it is the same and only the index was damaged, set `allow-key-change: true` for one run.';


/***/ }),

/***/ 20492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ ROTATE_AFTER),
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   VY: () => (/* binding */ publishedSince),
/* harmony export */   og: () => (/* binding */ finishFrom)
/* harmony export */ });
/** How long a new key is published before it may sign alone, in milliseconds: 30 days. */
const ROTATE_AFTER = 30 * 86_400_000;
/**
 * What feed.json says about the age of keys. Nobody signs it. A date that somebody changed can only let a run through
 * that holds the new secret key already, or stop it.
 */
function publishedSince({ keys }, paths) {
    return ({ scheme, fileName }) => {
        const path = `keys/${fileName}`;
        if (!paths.has(path))
            return undefined;
        const since = keys.find((key) => key.scheme === scheme && key.path === path)?.since;
        return since === undefined ? 'undated' : new Date(since);
    };
}
/** When a key that is published may sign alone. */
const finishFrom = (since, after) => new Date(since.getTime() + after);
/**
 * Finds what keeps the keys of a scheme from taking the place of another. One of them must have been published long
 * enough, or be no newer than that key. Where an index has room for several signatures, it must also have signed beside
 * it.
 *
 * @param lost when that key was published
 * @param successors those of the scheme that go on
 * @returns undefined where nothing does
 */
function obstacleOf({ scheme, since: lost }, successors, { since, now, after }) {
    const obstacles = successors.map((one) => {
        const published = since(one);
        const date = published instanceof Date ? published : undefined;
        const isOlder = date !== undefined && lost instanceof Date && date.getTime() <= lost.getTime();
        if (isOlder && one.signedBefore)
            return undefined;
        const isBeside = scheme === 'usign' || one.signedBefore;
        const from = date === undefined || !isBeside ? undefined : finishFrom(date, after);
        if (from !== undefined && from.getTime() <= now.getTime())
            return undefined;
        // A key that signed already when nobody wrote dates is older than any that has one.
        if (scheme !== 'usign' && one.signedBefore && date === undefined)
            return undefined;
        return { keyId: one.keyId, from, since: date };
    });
    return obstacles.includes(undefined) ? undefined : obstacles[0];
}


/***/ }),

/***/ 47047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ isKeyIdText),
/* harmony export */   q: () => (/* binding */ isRevokedId),
/* harmony export */   w9: () => (/* binding */ isRevokedFeedKey),
/* harmony export */   xK: () => (/* binding */ isRevoked)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** True for a text that names a key by its id: the id itself, or the long id of an OpenPGP key. */
const isKeyIdText = (text) => /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
/** True for an id that the settings name. An OpenPGP key also has the end of its fingerprint as an id. */
function isNamed({ ids }, scheme, keyId) {
    const own = scheme === 'apk-v2' ? keyId : keyId.toLowerCase();
    return ids.some((id) => id === own || (scheme === 'openpgp' && id.length === 16 && own.endsWith(id)));
}
/** True for a key that no longer counts. */
function isRevoked(revoked, key) {
    if (revoked === undefined)
        return false;
    return (revoked.keys.some(({ text, scheme, keyId }) => key.scheme === 'openpgp' ? scheme === 'openpgp' && keyId === key.keyId : text === key.text) ||
        isNamed(revoked, key.scheme, key.keyId) ||
        // An OpenPGP key also signs with subkeys, and signatures name those.
        (key.scheme === 'openpgp' && revoked.ids.some((id) => key.answersTo(id))));
}
/** True for the id in a signature that nobody here can check, if it is that of a key that no longer counts. */
function isRevokedId(revoked, scheme, keyId) {
    if (revoked === undefined)
        return false;
    return (isNamed(revoked, scheme, keyId) ||
        revoked.keys.some((key) => key.scheme === scheme && (key.keyId === keyId || key.answersTo(keyId))));
}
/** True for a key of `feed.json` that no longer counts. */
function isRevokedFeedKey(revoked, { scheme, keyId, sha256 }) {
    if (revoked === undefined)
        return false;
    const isThat = ({ text, ...key }) => key.scheme === scheme && (key.keyId === keyId || (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')) === sha256);
    return isNamed(revoked, scheme, keyId) || revoked.keys.some(isThat);
}


/***/ }),

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

/***/ 12520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ rotateReport),
/* harmony export */   rotateText: () => (/* binding */ rotateText)
/* harmony export */ });
/* harmony import */ var _feed_key_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44455);
/* harmony import */ var _keys_expiry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3150);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);



const DAY = 86_400_000;
function rotateReport(feed, rotations, keyrings, words) {
    const changes = rotations.map((one) => ({
        ...one,
        devices: one.stage === 'steady' ? '' : devicesOf(one),
        next: nextOf(one, words),
    }));
    const first = changes.toSorted((a, b) => urgency(a, words.now) - urgency(b, words.now))[0];
    return {
        command: 'rotate',
        feed,
        rotateAfter: words.after / DAY,
        changes,
        keyrings: [...keyrings],
        next: first === undefined ? '' : `${first.scheme}: ${first.next}`,
    };
}
/** What can be done now comes first, then what has to wait, then what is done. */
function urgency({ stage, mayFinish, from, indexes, signedByNew, scheme }, now) {
    if (stage === 'steady')
        return 4;
    if (stage === 'changed')
        return 3;
    const waits = from !== null && Date.parse(from) > now.getTime();
    const isReady = mayFinish || stage === 'planned' || (scheme !== 'usign' && signedByNew < indexes);
    return isReady ? 0 : waits ? 2 : 1;
}
/** The inputs with the secret keys of a scheme, and how a key is made. */
const INPUTS = {
    usign: { input: 'usign-key', secret: 'PKGFEED_USIGN_KEY', keygen: 'usign' },
    openpgp: { input: 'openpgp-key', secret: 'PKGFEED_OPENPGP_KEY', keygen: 'openpgp' },
    'apk-v2': { input: 'apk-rsa-key', secret: 'PKGFEED_APK_RSA_KEY', keygen: 'apk-rsa' },
    'apk-v3': { input: 'apk-ec-key', secret: 'PKGFEED_APK_EC_KEY', keygen: 'apk-ec' },
};
const list = (ids) => ids.join(', ');
/** What installed packages do, and what comes no more. */
function devicesOf({ scheme, stage, new: coming }) {
    const when = stage === 'changed' ? '' : ', once the new key signs alone';
    return `devices without ${list(coming)}${when}: ${_feed_key_change_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSALS */ .a6[scheme]}; what is installed goes on working, and no update comes until they have the key`;
}
function nextOf(rotation, words) {
    const { scheme, stage, old, new: coming } = rotation;
    const { input, keygen } = INPUTS[scheme];
    if (stage === 'steady') {
        return `${list(coming)} signs, and no other key is to come. To change it, make one with \`pkgfeed keygen ${keygen}\`, and publish with its public key as \`next-keys\``;
    }
    if (stage === 'changed') {
        return `nothing: ${list(coming)} signs alone. Take ${list(old)} out of \`trusted-keys\`, and delete its secret once no device needs it`;
    }
    if (stage === 'planned') {
        return `publish ${list(coming)}: run with \`next-keys\` and \`renew: true\`, which needs no packages. Its time begins then`;
    }
    if (scheme !== 'usign' && rotation.signedByNew < rotation.indexes) {
        const { signedByNew, indexes } = rotation;
        const so = signedByNew === 0
            ? 'let both sign'
            : `let both sign in every index (${indexes - signedByNew} of ${indexes} lack it)`;
        return `${so}: give both secret keys as \`${input}\`, that of ${list(old)} first, and run with \`renew: true\``;
    }
    return rotation.mayFinish ? finish(rotation) : wait(rotation, words);
}
function finish({ scheme, old, new: coming }) {
    const { input, secret } = INPUTS[scheme];
    return `let ${list(coming)} sign alone: store its secret key, and no other, as ${secret} for \`${input}\`, put the public key of ${list(old)} into \`trusted-keys\`, take \`next-keys\` out, and run with \`renew: true\``;
}
function wait({ from, new: coming }, { now, after }) {
    const days = after / DAY;
    if (from === null) {
        return `wait: nobody recorded when ${list(coming)} was published. Put it on your devices, and change over with \`allow-key-change: true\``;
    }
    const left = Math.max(1, Math.ceil((Date.parse(from) - now.getTime()) / DAY));
    return `wait until ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(Date.parse(from))} (${left === 1 ? 'a day' : `${left} days`}), ${days} days after ${list(coming)} was published, and put it on your devices meanwhile`;
}
const STAGES = {
    steady: 'no change of keys',
    planned: 'a key is to come, and the feed does not publish it yet',
    published: 'the new key is published, and the old one signs',
    both: 'both keys sign',
    changed: 'the new key signs alone',
};
/** The report for a terminal. It ends with the one thing to do next. */
function rotateText({ feed, changes, keyrings, next }) {
    const lines = changes.flatMap((one) => [
        `${one.scheme}: ${STAGES[one.stage]}${one.since === null ? '' : `, published since ${(0,_keys_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(Date.parse(one.since))}`}`,
        `  signs ${one.indexes === 1 ? '1 index' : `${one.indexes} indexes`}${one.stage === 'both' ? `, ${one.signedByNew} of them with the new key` : ''}`,
        ...(one.old.length > 0 ? [`  old: ${list(one.old)}`] : []),
        `  ${one.stage === 'steady' ? 'key' : 'new'}: ${list(one.new)}`,
        ...(one.unconfirmed.length === 0
            ? []
            : [
                `  only feed.json, which nobody signs, names ${list(one.unconfirmed)}: compare it with the key that you made, or give that as \`next-keys\``,
            ]),
        ...(one.devices === '' ? [] : [`  ${one.devices}`]),
    ]);
    const rings = keyrings.map(({ name, format, holds }) => holds
        ? `keyring ${name} (${format}): brings these keys to devices`
        : `keyring ${name} (${format}): does not bring exactly these keys; run with \`keyring\`, \`next-keys\` and \`renew: true\``);
    return `${[feed, ...lines, ...rings, '', `next: ${next}`].map(_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN).join('\n')}\n`;
}


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
