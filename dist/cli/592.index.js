export const id = 592;
export const ids = [592,498];
export const modules = {

/***/ 1404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d3: () => (/* binding */ feedPolicy),
  Vc: () => (/* binding */ loadKeys),
  A5: () => (/* binding */ requireKeys),
  Hm: () => (/* binding */ unsignable)
});

// EXTERNAL MODULE: ./build/feed/folder.js
var folder = __webpack_require__(6129);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(1245);
// EXTERNAL MODULE: ./build/keys/ecdsa.js + 1 modules
var ecdsa = __webpack_require__(6062);
// EXTERNAL MODULE: ./build/keys/kind.js
var kind = __webpack_require__(6687);
// EXTERNAL MODULE: ./build/keys/openpgp.js + 4 modules
var openpgp = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/keys/rsa.js + 1 modules
var rsa = __webpack_require__(2921);
// EXTERNAL MODULE: ./build/keys/signing-key.js
var signing_key = __webpack_require__(644);
// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(8365);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/name-pattern.js
var name_pattern = __webpack_require__(6701);
// EXTERNAL MODULE: ./build/site/xml.js
var xml = __webpack_require__(6015);
;// CONCATENATED MODULE: ./build/site/badge-image.js

/** Widths of characters in thousandths of the font's size, as Verdana has them; `textLength` makes others fit. */
const WIDTHS = new Map(Object.entries({
    274: 'il',
    344: 'j',
    352: 'f ',
    364: ".,'",
    394: 't!',
    427: 'rIJ',
    454: ':;()/-[]|',
    521: 'cs',
    525: 'z',
    592: 'kvxy',
    607: 'aeoFLETZPX',
    633: 'bdghnpqu0123456789_$?',
    684: 'ABCKRSVY',
    760: 'DGHNOQU',
    818: 'w+~=<>#^"*&',
    910: 'mM@W%',
}).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)])));
const FONT_SIZE = 11;
/** On each side of a text. */
const PADDING = 6;
/** Texts past this are cut: a badge stands in a line. */
const LONGEST = 60;
/** White on both is far above the contrast of 4.5 that WCAG asks for. */
const BADGE_COLOURS = { label: '#444444', message: '#05628f' };
/** A small picture of two words: what, and its value. */
function badgeImage(label, message) {
    const [left, right] = [cell(label), cell(message)];
    const width = left.width + right.width;
    const name = (0,xml/* xmlText */.x)(`${label}: ${message}`);
    const inner = right.width - 3;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${name}">`,
        `<title>${name}</title>`,
        `<rect width="${width}" height="20" rx="3" fill="${BADGE_COLOURS.label}"/>`,
        `<path fill="${BADGE_COLOURS.message}" d="M${left.width} 0h${inner}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${inner}z"/>`,
        `<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}">`,
        textAt(PADDING, left),
        textAt(left.width + PADDING, right),
        '</g>',
        '</svg>',
        '',
    ].join('\n');
}
function cell(whole) {
    const chars = [...whole];
    const text = chars.length > LONGEST ? `${chars.slice(0, LONGEST - 1).join('')}…` : whole;
    const length = Math.ceil(([...text].reduce((sum, char) => sum + (WIDTHS.get(char) ?? 910), 0) * FONT_SIZE) / 1000);
    return { text, length, width: length + 2 * PADDING };
}
const textAt = (x, { text, length }) => `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${(0,xml/* xmlText */.x)(text)}</text>`;

;// CONCATENATED MODULE: ./build/site/badges.js



/** In the whole feed; each is two files. */
const BADGE_LIMIT = 500;
/** What a badge's file may be called; other names have none. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/;
/**
 * The badges that say which version of a package the feed has, as a picture and as an endpoint for shields.io, for
 * packages whose names match. A badge that is there stays, and is kept up to date, as long as the feed has the
 * package: somebody's page shows it.
 *
 * @throws InputError for more of them than a feed should have
 */
function badgeFiles(source, patterns) {
    const home = ['badges', source.branch, source.repository].filter((word) => word !== undefined).join('/');
    const [own, others] = partition(source.before.filter(isBadge), home);
    const recorded = new Map(own.map((file) => [nameOf(file), file]));
    const matches = patterns.map(name_pattern/* namePattern */._);
    const isWanted = (name) => NAME.test(name) && (recorded.has(name) || matches.some((isMatch) => isMatch(name)));
    const newest = newestVersions(source, isWanted);
    const isWhole = hasAllFolders(source);
    const made = [...newest].flatMap(([name, { format, version }]) => {
        const before = recorded.get(name)?.version;
        const isNewer = !isWhole && before !== undefined && format.compareVersions(before, version) > 0;
        return badge(`${home}/${name}`, name, isNewer ? before : version);
    });
    // A folder that this run leaves alone may list them.
    const unseen = isWhole ? [] : own.filter((file) => !newest.has(nameOf(file)));
    const files = [...made, ...[...others, ...unseen].map(asItIs)];
    const count = new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;
    if (count > BADGE_LIMIT)
        throw tooMany(count);
    return files;
}
const isBadge = ({ path }) => path.startsWith('badges/');
const nameOf = ({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(svg|json)$/, '');
const asItIs = ({ path, blob, version }) => ({
    ...{ path, blob },
    ...(version === undefined ? {} : { version }),
});
/** Those of this branch and repository, and the others. */
function partition(files, home) {
    const isOwn = ({ path }) => path.slice(0, path.lastIndexOf('/')) === home;
    return [files.filter(isOwn), files.filter((file) => !isOwn(file))];
}
/** Of each package, the newest version in any folder of the run, as its devices order versions. */
function newestVersions({ folders }, isWanted) {
    const newest = new Map();
    for (const { format, listed } of folders) {
        for (const { entry } of listed) {
            const { name, version } = entry;
            const known = newest.get(name);
            if (known === undefined ? !isWanted(name) : format.compareVersions(known.version, version) >= 0)
                continue;
            newest.set(name, { format, version });
        }
    }
    return new Map([...newest].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Whether the run has every folder of its branch and repository, in every format: what it does not list is gone. */
function hasAllFolders({ feed, folders, branch, repository }) {
    const isOwn = (word, own) => word === (own ?? null);
    const own = feed.folders.filter((folder) => isOwn(folder.branch, branch) && isOwn(folder.repository, repository));
    return own.every(({ path, formats }) => formats.every((name) => folders.some((folder) => folder.path === path && folder.format.name === name)));
}
/** Its two files; the endpoint has the fields that shields.io knows, and no other. */
function badge(path, name, version) {
    const endpoint = { schemaVersion: 1, label: name, message: version, color: BADGE_COLOURS.message.slice(1) };
    return [
        { path: `${path}.svg`, bytes: Buffer.from(badgeImage(name, version), 'utf8'), version },
        { path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(endpoint)}\n`, 'utf8'), version },
    ];
}
function tooMany(count) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`badges\` matches so many packages that the feed would have ${count} badges, and it may have ${BADGE_LIMIT}`,
        remedy: 'Name the packages whose badges somebody shows.',
    });
}

// EXTERNAL MODULE: ./build/site/installer.js + 5 modules
var installer = __webpack_require__(2515);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(502);
;// CONCATENATED MODULE: ./build/site/site.js




/** Makes what people read, and what their devices run, from what the feed holds after a change. */
function siteOf({ site, badges }) {
    return {
        make(source) {
            const own = badgeFiles(source, badges);
            if (!site)
                return own;
            const beside = [
                [installer/* INSTALLER_FILE */.a, (0,installer/* installScript */.t)(source.feed)],
                [atom/* ATOM_FILE */.V, (0,atom/* atomFeed */.y)(source.feed, source.now)],
            ].flatMap(([path, bytes]) => (bytes === undefined ? [] : [{ path, bytes }]));
            const names = beside.map(({ path }) => path);
            return [...own, ...beside, { path: page/* PAGE_FILE */.x, bytes: (0,page/* feedPage */.M)(source.feed, names) }];
        },
    };
}

// EXTERNAL MODULE: ./build/commands/home.js + 14 modules
var home = __webpack_require__(3792);
;// CONCATENATED MODULE: ./build/commands/trust.js










/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys(settings, host) {
    const { usignKey, openpgpKeys, apkRsaKeys, apkEcKeys, now } = { ...settings, ...host };
    const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = settings;
    const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
    const keys = [usignKey, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, settings.sshKey];
    const texts = keys.map((key) => key?.text);
    hideSecrets([...texts, ...passphrases, settings.token], host);
    // As git sends it.
    if (settings.token)
        host.mask(Buffer.from(`x-access-token:${settings.token}`).toString('base64'));
    const signingKeys = [];
    if (usignKey !== undefined)
        signingKeys.push(await (0,signing_key/* loadUsignKey */.E)(usignKey, usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,openpgp/* loadOpenpgpKeys */.oP)(key, openpgpPassphrase, now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,rsa/* loadRsaKeys */.Pf)(joined(apkRsaKeys), apkRsaPassphrase, settings.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(ecdsa/* asApkV3Key */.p)
        : await (0,ecdsa/* loadApkV3Keys */._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // What RSA keys signed before there was an EC key is theirs still.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,ecdsa/* asApkV3Key */.p)(key).publicKey);
    for (const key of settings.trustedKeys)
        trustedKeys.push(...(await (0,signing_key/* readPublicKeys */.e)(key)));
    return { signingKeys, trustedKeys };
}
/** Names go by the order of all keys, however many texts they came in. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,kind/* normaliseKeyText */.zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may come wrapped in base64: what is inside is no less secret.
        if (secret)
            maskLines((0,kind/* normaliseKeyText */.zY)(secret), host);
    }
}
/** A runner masks line by line; short and commented lines and the frame of a PEM are no secrets. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        const isFrame = /^(untrusted comment:|-----(BEGIN|END) [A-Z ]+-----$)/.test(text);
        if (text.length >= 4 && !isFrame)
            host.mask(text);
    }
}
/** What every change of a feed has to know. */
function feedPolicy(settings, keys, host) {
    const { branch, repository, title, allowUnsigned, maxRemovals, site, badges } = settings;
    const { GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: run } = host.env;
    return {
        ...keys,
        allowUnsigned,
        isRehearsal: false,
        layout: (0,layout/* makeLayout */.zz)(settings.layout, { branch, repository }),
        branch,
        repository,
        title,
        url: undefined,
        likelyUrl: undefined,
        home: undefined,
        site: siteOf({ site, badges }),
        run: slug && run ? `${(0,home/* serverOf */.FN)(host)}/${slug}/actions/runs/${run}` : undefined,
        now: host.now,
        maxRemovals,
        isOnPages: isOnGitHub(settings, host),
    };
}
/** A repository named owner/name is served by GitHub Pages; of others, nobody knows how they are served. */
function isOnGitHub({ pagesRepository }, host) {
    return (pagesRepository !== undefined && (0,remote/* parseRemote */.M)(pagesRepository, (0,home/* serverOf */.FN)(host), host.cwd).slug !== undefined);
}
/** The formats of a run that no key of it can sign, unless that is allowed. */
function unsignable(formats, { signingKeys, allowUnsigned }) {
    if (allowUnsigned)
        return [];
    return formats.filter(({ schemes }) => !signingKeys.some(({ scheme }) => schemes.includes(scheme)));
}
/** @throws KeyError for the first of them */
function requireKeys(formats, trust) {
    const [lacking] = unsignable(formats, trust);
    if (lacking !== undefined)
        throw (0,folder/* keyMissing */.uy)(lacking);
}


/***/ }),

/***/ 6129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ closeFolder),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   VH: () => (/* binding */ listIndex),
/* harmony export */   gH: () => (/* binding */ acceptedKeys),
/* harmony export */   i9: () => (/* binding */ NEW_FOLDER),
/* harmony export */   lG: () => (/* binding */ filesToRead),
/* harmony export */   uS: () => (/* binding */ duplicatesIn),
/* harmony export */   uy: () => (/* binding */ keyMissing)
/* harmony export */ });
/* unused harmony exports signedNames, checkTrust */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

function acceptedKeys(trust) {
    return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}
/** A format's index and the signatures that are judged, by name. */
function signedNames(format) {
    return [format.indexFile, ...format.signatureFiles];
}
/** The paths of a folder's files that must be read before its index can be trusted. */
function filesToRead(format, folder, paths) {
    return signedNames(format)
        .map((name) => `${folder}/${name}`)
        .filter((path) => paths.has(path));
}
/** The contents of a folder's index and signatures among those read. */
function filesOf(format, folder, files) {
    return new Map(signedNames(format).flatMap((name) => {
        const bytes = files.get(`${folder}/${name}`);
        return bytes === undefined ? [] : [[name, bytes]];
    }));
}
/** A folder that is not there yet. */
const NEW_FOLDER = { files: new Map(), listed: [], signatures: [] };
/**
 * What a folder's index lists, after its signature was checked: the signed index is the memory of the feed.
 *
 * @param files the folder's files by name, those of `filesToRead`
 * @param isLeaving tells packages that this run withdraws, whose files may be gone already
 * @throws FeedError when nobody we trust signed it, or when it lists what is not there
 */
async function openFolder(format, folder, files, paths, trust, isLeaving = () => false) {
    const index = files.get(format.indexFile);
    if (index === undefined)
        return { ...NEW_FOLDER, files };
    const indexPath = `${folder}/${format.indexFile}`;
    const signatures = await format.verify(files, acceptedKeys(trust));
    checkTrust(indexPath, signatures, trust);
    const listed = listIndex(format, folder, index, paths);
    const missing = listed.filter(({ path, entry }) => !paths.has(path) && !isLeaving(entry));
    if (missing.length > 0) {
        const names = missing.slice(0, 5).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_FILE_MISSING',
            message: `${indexPath} lists what is not there: ${names.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
            remedy: 'Restore them from the history of the feed, or withdraw them with `pkgfeed remove`; `pkgfeed check` shows everything that is wrong.',
        });
    }
    const [twice] = duplicatesIn(listed);
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${indexPath} lists ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(twice)} twice`,
            remedy: 'Restore the index from the history of the feed, or remove one of the two and run `pkgfeed reindex`.',
        });
    }
    return { files, listed, signatures };
}
/**
 * What an index lists, with the paths in the feed.
 *
 * @param folder the empty name for the feed's root
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
function listIndex(format, folder, index, paths) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const indexPath = prefix + format.indexFile;
    return parse(format, indexPath, index).map((entry) => {
        const path = prefix + plainPath(entry.file, indexPath);
        return { entry, path, blob: paths.get(path), origin: `published at ${path}`, content: undefined };
    });
}
function parse(format, indexPath, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.in(indexPath) : error;
    }
}
/** Paths and packages that an index lists more than once. */
function duplicatesIn(listed) {
    const seen = new Set();
    const twice = [];
    for (const { path, entry } of listed) {
        for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
            if (seen.has(fact))
                twice.push(fact);
            seen.add(fact);
        }
    }
    return twice;
}
/** One bad signature condemns an index; otherwise one good one is enough, but for schemes that this run would sign. */
function checkTrust(path, signatures, trust) {
    for (const signature of signatures) {
        if (signature.state !== 'bad')
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_SIGNATURE',
            message: `the ${signature.scheme} signature of ${path} does not verify: ${signature.reason}`,
            remedy: 'Find out who changed it, and restore the folder from the history of the feed, or recompute it with `pkgfeed reindex`.',
        });
    }
    if (trust.isRehearsal)
        return;
    for (const { scheme, ...signature } of signatures) {
        const isOurs = signatures.some((other) => other.scheme === scheme && other.state === 'good');
        // Another scheme's good signature must not let a wrong key take over this one's.
        const wouldTakeOver = trust.signingKeys.some((key) => key.scheme === scheme);
        if (signature.state === 'unknown-key' && !isOurs && wouldTakeOver) {
            throw unknownKey(path, scheme, signature.keyId, trust);
        }
    }
    if (signatures.some(({ state }) => state === 'good'))
        return;
    const [unknown] = signatures;
    if (unknown?.state === 'unknown-key')
        throw unknownKey(path, unknown.scheme, unknown.keyId, trust);
    if (trust.allowUnsigned)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_UNSIGNED',
        message: `${path} is not signed, so nobody vouches for what it lists`,
        remedy: 'Look through it, then say `allow-unsigned: true` for one run to take it over as it is, or run `pkgfeed reindex`.',
    });
}
function unknownKey(path, scheme, keyId, trust) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_KEY',
        message: `${path} is signed by key ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(keyId)}, and this run holds ${keyList(scheme, trust)}`,
        // A signature of a kind that the run cannot renew would stop it next.
        remedy: trust.signingKeys.some((key) => key.scheme === scheme)
            ? 'Use the key the feed was signed with, or put its public key into `trusted-keys` to change keys; where it is lost, `pkgfeed reindex` starts anew.'
            : `Give the ${scheme} key that the feed was signed with too: a feed that is signed with keys of several kinds needs all of them in every run; where it is lost, \`pkgfeed reindex\` starts anew.`,
    });
}
function keyList(scheme, trust) {
    const ids = acceptedKeys(trust)
        .filter((key) => key.scheme === scheme)
        .map((key) => key.keyId);
    return ids.length === 0 ? `no ${scheme} key` : ids.join(', ');
}
function cannotRenew(path, scheme) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_SCHEME',
        message: `${path} holds a signature (${scheme}) that this run has no key to renew`,
        remedy: 'Give the key it was made with, or delete the signature from the feed if no device wants it.',
    });
}
/**
 * A listed file's path in the feed. One outside the folder could be deleted by another folder's publish, so it is
 * refused rather than followed.
 */
function plainPath(file, indexPath) {
    if (!file.split('/').some((name) => name === '' || name === '.' || name === '..'))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${indexPath} lists ${JSON.stringify((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file))}, which is no plain path inside its folder`,
        remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
    });
}
/**
 * The index and signature files that a folder must hold for these entries, where they differ from what is there.
 * An index that stays as it is keeps its files and its signature byte by byte.
 *
 * @param opened the folder as it is; its signatures may be ones nobody accepted, where it is recomputed
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when a signature that is there could not be renewed, or our own does not verify
 */
async function closeFolder(format, folder, content, opened, trust) {
    const old = opened.files;
    const changed = await format.writeFolder({ ...content, old, keys: trust.signingKeys });
    if (changed.size === 0 || trust.isRehearsal)
        return { changed, dropped: [] };
    const files = new Map([...old, ...changed]);
    const hasChanged = changed.has(format.indexFile);
    const own = trust.signingKeys.map((key) => key.publicKey);
    const signatures = await format.verify(files, hasChanged ? own : acceptedKeys(trust));
    if (signatures.length === 0 && !trust.allowUnsigned)
        throw keyMissing(format);
    const fresh = new Set(changed.keys());
    for (const { scheme, file, state } of signatures) {
        if (state !== 'good' && hasChanged && !fresh.has(file))
            throw cannotRenew(`${folder}/${file}`, scheme);
    }
    const schemes = new Set(signatures.map(({ scheme }) => scheme));
    const lost = opened.signatures.find(({ scheme }) => !schemes.has(scheme));
    if (lost !== undefined)
        throw cannotRenew(`${folder}/${lost.file}`, lost.scheme);
    const isSound = signatures.every(({ state, file }) => state === 'good' || !fresh.has(file));
    checkOwn(format, folder, content.entries, files, isSound);
    const now = new Set(signersOf(signatures));
    return { changed, dropped: signersOf(opened.signatures).filter((keyId) => !now.has(keyId)) };
}
/** The ids of the keys that signed, whether we know them or not. */
function signersOf(signatures) {
    const ids = signatures.flatMap((signature) => {
        if (signature.state === 'bad')
            return [];
        return [signature.state === 'good' ? signature.key.keyId : signature.keyId];
    });
    return [...new Set(ids)];
}
function keyMissing(format) {
    const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
    const inputs = [format.keyInput, ...format.otherKeyInputs].map((name) => `\`${name}\``).join(' or ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_MISSING',
        message: `${inputs} is not given or empty, and devices refuse ${format.name} indexes without a signature`,
        remedy: `Run \`${format.keygen}\`, store the secret file as the repository secret ${secret} and give it as ` +
            `\`${format.keyInput}\`; for a feed that is signed already, give the key it was signed with. A pull request from a ` +
            'fork sees no secrets; `allow-unsigned` publishes without.',
    });
}
/** Reads back what was just written and signed, as a device would. */
function checkOwn(format, folder, entries, files, isSound) {
    const wanted = new Map(entries.map(({ file, text }) => [file, text]));
    const found = format.parseIndex(files.get(format.indexFile) ?? Buffer.alloc(0));
    if (isSound && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${folder}/${format.indexFile} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ checkedMap),
/* harmony export */   l9: () => (/* binding */ checkArch),
/* harmony export */   zz: () => (/* binding */ makeLayout)
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
    if (TAKEN.test(sample))
        throw taken(template);
    const pattern = new RegExp(`^${escapeRegExp(before)}(${ARCH})${escapeRegExp(after)}$`);
    return {
        folder(arch) {
            const folder = before + arch + after;
            if (TAKEN.test(folder))
                throw taken(template);
            // What is published there must be found there again.
            if (!pattern.test(folder))
                checkArch(`${arch}/`, 'the packages’ arch');
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
function checkArch(arch, input = 'arches') {
    if (new RegExp(`^${ARCH}$`).test(arch) && arch.length <= 100)
        return arch;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `\`${input}\` names ${JSON.stringify(arch)}, which is no arch`,
        remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
    });
}
/** @throws PlacementError for an arch in it that no folder can be named by */
function checkedMap(map) {
    for (const arch of [...map.values()].flat())
        checkArch(arch, 'arch-map');
    return map;
}
function badLayout(template, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
        remedy: 'Write it like {branch}/{repository}/{arch}.',
    });
}
/** Folders at the feed's root that hold something else. */
const TAKEN = /^(keys|badges)(\/|$)/;
function taken(template) {
    return badLayout(template, 'the folders keys/ and badges/ hold the feed’s public keys and badges');
}
function escapeRegExp(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ namePattern),
/* harmony export */   u: () => (/* binding */ refPattern)
/* harmony export */ });
/**
 * A pattern for names that have no folders: `*`, `?`, `[a-z]` and `{one,other}`. A name that is the pattern itself
 * matches too, whatever characters it has.
 */
function namePattern(pattern) {
    const expression = new RegExp(`^${translated(pattern)}$`, 'su');
    return (name) => name === pattern || expression.test(name);
}
/** A pattern for branches and tags as workflows have it: `*` ends at a slash, and `**` does not. */
function refPattern(pattern) {
    if (pattern.includes('**'))
        return namePattern(pattern);
    const parts = pattern.split('/').map(namePattern);
    return (ref) => {
        const words = ref.split('/');
        return words.length === parts.length && parts.every((isPart, i) => isPart(words[i] ?? ''));
    };
}
/** The regular expression of a pattern; brackets and braces that have no end stand for themselves. */
function translated(pattern) {
    const token = /\*+|\?|\[(!?)([^\]/[]+)\]|\{([^{}]*)\}|[\s\S]/gu;
    return pattern.replace(token, (text, not, set, words) => {
        if (set !== undefined)
            return characters(not !== '', set);
        if (words !== undefined)
            return `(?:${words.split(',').map(translated).join('|')})`;
        if (text.startsWith('*'))
            return '.*';
        return text === '?' ? '.' : escaped(text);
    });
}
/** Characters and ranges of them; a range that runs backwards matches nothing, and is no error. */
function characters(isNot, set) {
    const parts = [...set.matchAll(/(.)-(.)|./gsu)].flatMap(([text, from, to]) => {
        if (from === undefined || to === undefined)
            return [escaped(text)];
        return from <= to ? [`${escaped(from)}-${escaped(to)}`] : [];
    });
    return `[${isNot ? '^' : ''}${parts.join('')}]`;
}
/** By number: which characters may be escaped depends on where they stand. */
function escaped(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6467);
/* harmony import */ var _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6794);
/* harmony import */ var _opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);



/**
 * Every format, in the order in which catalogs and reports show them. Where two derive a file of one name in a
 * shared folder, the later one's is published.
 */
const FORMATS = [_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_2__/* .opkg */ .c, _apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .apkV2 */ .H, _apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .apkV3 */ .O];


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


/***/ })

};
