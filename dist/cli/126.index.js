export const id = 126;
export const ids = [126];
export const modules = {

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ checkedMap),
/* harmony export */   l9: () => (/* binding */ checkArch),
/* harmony export */   zz: () => (/* binding */ makeLayout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3920);


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
            throw badLayout(template, `{${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(word)}} is not one of {branch}, {repository} and {arch}`);
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
    if (!(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(sample)) {
        throw badLayout(template, 'it must be a path of plain names with no slash at either end');
    }
    if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(sample))
        throw taken(template);
    const archOf = (folder) => {
        const arch = folder.slice(before.length, folder.length - after.length);
        return (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(arch) && folder === before + arch + after ? arch : undefined;
    };
    return {
        folder(arch) {
            const folder = before + arch + after;
            if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(folder))
                throw taken(template);
            // What is published there must be found there again.
            if (archOf(folder) === undefined)
                checkArch(`${arch}/`, 'the packages’ arch');
            return folder;
        },
        archOf,
        coordinatesOf: (folder) => coordinatesIn(folder, template),
    };
}
function coordinatesIn(folder, template) {
    const names = folder.split('/');
    const words = template.split('/');
    const isLike = names.length === words.length && words.every((word, i) => word.startsWith('{') || word === names[i]);
    const at = (word) => (isLike && names[words.indexOf(`{${word}}`)]) || null;
    return { branch: at('branch'), repository: at('repository'), arch: at('arch') ?? names.at(-1) ?? '' };
}
function coordinate(word, value, template) {
    if (!value) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: `\`${word}\` is not given, and the layout ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(template)} wants it`,
            remedy: `Give \`${word}\`, such as ${word === 'branch' ? '24.10' : 'packages'}, or a \`layout\` without it.`,
        });
    }
    if (!(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isCoordinate */ .Xq)(value)) {
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
    if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(arch))
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
function taken(template) {
    return badLayout(template, 'the folders keys/ and badges/ hold the feed’s public keys and badges');
}


/***/ }),

/***/ 1126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d3: () => (/* binding */ feedPolicy),
  Vc: () => (/* binding */ loadKeys),
  A5: () => (/* binding */ requireKeys),
  Hm: () => (/* binding */ unsignable)
});

// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(6694);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(1245);
// EXTERNAL MODULE: ./build/homes/open-home.js + 20 modules
var open_home = __webpack_require__(6924);
// EXTERNAL MODULE: ./build/keys/apk-v2.js + 1 modules
var apk_v2 = __webpack_require__(8391);
// EXTERNAL MODULE: ./build/keys/apk-v3.js + 1 modules
var apk_v3 = __webpack_require__(2792);
// EXTERNAL MODULE: ./build/keys/kind.js
var kind = __webpack_require__(6687);
// EXTERNAL MODULE: ./build/keys/openpgp/openpgp.js + 4 modules
var openpgp = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(698);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(8172);
// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(8365);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
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
/** Far above any of ours. */
const BADGE_BYTES = 8 << 10;
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
    const wanted = countOf(made);
    if (wanted > BADGE_LIMIT)
        throw tooMany(wanted);
    const kept = [...others, ...unseen];
    const count = wanted + countOf(kept);
    if (patterns.length > 0 && count > BADGE_LIMIT)
        throw tooMany(count);
    // The branch may record any number; a run that asks for none is not stopped by them.
    return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
}
/** Each is two files. */
const countOf = (files) => new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;
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
/** The version on a badge that says nothing but what pkgfeed would write; undefined for any other file. */
function recogniseBadge(path, bytes) {
    const name = nameOf({ path, blob: '' });
    const text = bytes.toString('utf8', 0, BADGE_BYTES);
    const title = /<title>([^<]{1,600})<\/title>/.exec(text)?.[1]?.slice(name.length + 2);
    const version = /"message":"([^"\\]{1,255})"/.exec(text)?.[1] ?? title;
    if (version === undefined)
        return undefined;
    const isOurs = badge(path.replace(/\.\w+$/, ''), name, version).some((made) => made.path === path && 'bytes' in made && made.bytes.equals(bytes));
    return isOurs ? { version } : undefined;
}
function tooMany(count) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`badges\` matches so many packages that the feed would have ${count} badges, and it may have ${BADGE_LIMIT}`,
        remedy: 'Name the packages whose badges somebody shows.',
    });
}

// EXTERNAL MODULE: ./build/site/installer/installer.js + 5 modules
var installer = __webpack_require__(3095);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(502);
;// CONCATENATED MODULE: ./build/site/make-site.js





/** Makes what people read, and what their devices run, from what the feed holds after a change. */
function siteOf({ site, badges }) {
    return {
        make(source) {
            const own = badgeFiles(source, badges);
            if (!site)
                return own;
            const beside = [
                ...madeOrKept(installer/* INSTALLER_FILE */.a, source, () => (0,installer/* installScript */.t)(vouchedFor(source))),
                ...madeOrKept(atom/* ATOM_FILE */.V, source, () => (0,atom/* atomFeed */.y)(source.feed, source.now)),
            ];
            const names = beside.map(({ path }) => path);
            return [...own, ...beside, { path: page/* PAGE_FILE */.x, bytes: (0,page/* feedPage */.M)(source.feed, names) }];
        },
        recognise(path, bytes) {
            if (path.startsWith('badges/'))
                return recogniseBadge(path, bytes);
            return (0,mark/* isUnchanged */._)(bytes) ? {} : undefined;
        },
    };
}
/** A file with the feed's address in it. A run that does not know the address leaves the one that is there. */
function madeOrKept(path, { feed, before }, make) {
    if (feed.url === null)
        return before.filter((file) => file.path === path);
    const bytes = make();
    return bytes === undefined ? [] : [{ path, bytes }];
}
/** The feed with no other keys than this run holds or trusts: a script that runs as root trusts what it names. */
function vouchedFor({ feed, vouched }) {
    const isVouched = (key) => vouched.some((own) => isSame(own, key));
    return { ...feed, keys: feed.keys.filter(isVouched) };
}
/** The name of an RSA key for apk v2 is its file's, which a trusted key may not know: then its content tells. */
function isSame(own, key) {
    if (own.scheme !== key.scheme || own.sha256 !== key.sha256)
        return false;
    return key.scheme === 'apk-v2' || (own.path === key.path && own.keyId === key.keyId);
}

;// CONCATENATED MODULE: ./build/run/keys.js










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
        signingKeys.push(await (0,public_keys/* loadUsignKey */.Ej)(usignKey, usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,openpgp/* loadOpenpgpKeys */.oP)(key, openpgpPassphrase, now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,apk_v2/* loadRsaKeys */.Pf)(joined(apkRsaKeys), apkRsaPassphrase, settings.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(apk_v3/* asApkV3Key */.p)
        : await (0,apk_v3/* loadApkV3Keys */._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // What RSA keys signed before there was an EC key is theirs still.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,apk_v3/* asApkV3Key */.p)(key).publicKey);
    for (const key of settings.trustedKeys)
        trustedKeys.push(...(await (0,public_keys/* readPublicKeys */.eK)(key)));
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
        formerUrls: settings.formerUrls,
        site: siteOf({ site, badges }),
        run: slug && run ? `${(0,open_home/* serverOf */.FN)(host)}/${slug}/actions/runs/${run}` : undefined,
        now: host.now,
        maxRemovals,
        isOnPages: isOnGitHub(settings, host),
    };
}
/** A repository named owner/name is served by GitHub Pages; of others, nobody knows how they are served. */
function isOnGitHub({ pagesRepository }, host) {
    return (pagesRepository !== undefined && (0,remote/* parseRemote */.M)(pagesRepository, (0,open_home/* serverOf */.FN)(host), host.cwd).slug !== undefined);
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
        throw (0,signed_folder/* keyMissing */.uy)(lacking);
}


/***/ }),

/***/ 1844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ namePattern),
/* harmony export */   u: () => (/* binding */ refPattern)
/* harmony export */ });
/**
 * A pattern for names that have no folders: `*`, `?`, `[a-z]` and `{one,other}`. A name that is the pattern itself
 * matches too, whatever characters it has.
 *
 * Names come from others, so no name takes long: the time grows with its length, times that of the pattern.
 */
function namePattern(pattern) {
    const machine = machineOf(pattern);
    return (name) => name === pattern || accepts(machine, name);
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
const ANY = () => true;
/** The states of a pattern in their order; the one behind the last is the end. Brackets and braces that have no end stand for themselves. */
function machineOf(pattern) {
    const states = [];
    const add = (text) => {
        const token = /\*+|\?|\[(!?)([^\]/[]+)\]|\{([^{}]*)\}|[\s\S]/gu;
        for (const [char, not, set, words] of text.matchAll(token)) {
            if (set !== undefined)
                states.push({ test: oneOf(not !== '', set) });
            else if (words !== undefined)
                addEither(words.split(','));
            else if (char.startsWith('*')) {
                const at = states.length;
                states.push({ to: [at + 1, at + 3] }, { test: ANY }, { to: [at] });
            }
            else
                states.push({ test: char === '?' ? ANY : (other) => other === char });
        }
    };
    const addEither = (words) => {
        const fork = states.length;
        states.push({ to: [] });
        const begins = [];
        const ends = [];
        for (const word of words) {
            begins.push(states.length);
            add(word);
            ends.push(states.length);
            states.push({ to: [] });
        }
        states[fork] = { to: begins };
        for (const end of ends)
            states[end] = { to: [states.length] };
    };
    add(pattern);
    return states;
}
/** Characters and ranges of them; a range that runs backwards matches nothing, and is no error. */
function oneOf(isNot, set) {
    const parts = [...set.matchAll(/(.)-(.)|./gsu)].map(([text, from = text, to = text]) => [
        from.codePointAt(0) ?? 0,
        to.codePointAt(0) ?? 0,
    ]);
    return (char) => {
        const code = char.codePointAt(0) ?? 0;
        return parts.some(([from = 0, to = 0]) => from <= code && code <= to) !== isNot;
    };
}
/** Whether a name leads from the first state to the end, all ways being gone at once. */
function accepts(states, name) {
    let here = reachable(states, [0]);
    for (const char of name) {
        const next = [];
        for (const at of here) {
            const state = states[at];
            if (state !== undefined && 'test' in state && state.test(char))
                next.push(at + 1);
        }
        if (next.length === 0)
            return false;
        here = reachable(states, next);
    }
    return here.has(states.length);
}
/** These states and those that they lead to without a character. */
function reachable(states, from) {
    const found = new Set(from);
    for (const at of found) {
        const state = states[at];
        if (state !== undefined && 'to' in state)
            for (const to of state.to)
                found.add(to);
    }
    return found;
}


/***/ })

};
