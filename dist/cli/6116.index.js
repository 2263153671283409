export const id = 6116;
export const ids = [6116];
export const modules = {

/***/ 86116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17863);
/* harmony import */ var _formats_apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49336);
/* harmony import */ var _formats_apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51926);
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21033);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71245);
/* harmony import */ var _github_server_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51157);
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57372);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42792);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65335);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(45983);
/* harmony import */ var _machine_whole_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(98835);
/* harmony import */ var _run_policy_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(57091);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(39381);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(39416);
/* harmony import */ var _site_device_lines_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(90852);
/* harmony import */ var _site_feed_name_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(14606);



















const KINDS = {
    usign: {
        input: 'usign-key',
        secretEnd: '.sec',
        publicEnd: '.pub',
        format: _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_6__/* .opkg */ .c,
        make: async ({ usignPassphrase }) => await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_12__/* .makeUsignPair */ .J9)(usignPassphrase),
    },
    'apk-ec': {
        input: 'apk-ec-key',
        secretEnd: '.ec',
        publicEnd: '.ec.pub',
        format: _formats_apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_5__/* .apkV3 */ .O,
        make: async ({ apkEcPassphrase }) => await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_10__/* .makeEcPair */ .HU)(apkEcPassphrase),
    },
    'apk-rsa': {
        input: 'apk-rsa-key',
        secretEnd: '.rsa',
        publicEnd: '.rsa.pub',
        format: _formats_apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__/* .apkV2 */ .H,
        make: async ({ apkRsaPassphrase }) => await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_9__/* .makeRsaPair */ .xn)(apkRsaPassphrase),
    },
    openpgp: {
        input: 'openpgp-key',
        secretEnd: '.sec.asc',
        publicEnd: '.pub.asc',
        format: _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_6__/* .opkg */ .c,
        make: async ({ openpgpPassphrase }, { title, now }) => await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_11__/* .makeOpenpgpPair */ .OR)(title ?? 'pkgfeed', openpgpPassphrase, now),
    },
};
/**
 * Makes a pair of key files. Only the owner can read the secret one. Never overwrites a file.
 *
 * @param args the kind of key, and how the names of the files begin (`key` by default)
 */
async function keygen(args, settings, host) {
    const { word, kind, name } = wantedKey(args);
    maskPassphrases(settings.keys, host);
    const secretFile = name + kind.secretEnd;
    const publicFile = name + kind.publicEnd;
    // Finds everything that can be wrong before it makes a key.
    const feed = feedToCome(kind.format, settings, host);
    for (const file of [secretFile, publicFile]) {
        if (await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, file)))
            throw exists(file, word);
    }
    const { title } = settings.feed;
    const { secretText, publicKey } = await kind.make(settings.keys, { title, now: host.now });
    await (0,_machine_whole_files_js__WEBPACK_IMPORTED_MODULE_13__/* .writeNewFiles */ .zn)([
        { name: secretFile, file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, secretFile), text: secretText, mode: 0o600 },
        { name: publicFile, file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, publicFile), text: publicKey.text, mode: 0o644 },
    ], host, (file) => exists(file, word));
    return {
        command: 'keygen',
        kind: word,
        scheme: publicKey.scheme,
        keyId: publicKey.keyId,
        secretFile,
        publicFile,
        publishedAs: `keys/${publicKey.fileName}`,
        secret: (0,_settings_inputs_js__WEBPACK_IMPORTED_MODULE_15__/* .secretVariable */ .HV)(kind.input),
        deviceLines: (0,_site_device_lines_js__WEBPACK_IMPORTED_MODULE_17__/* .deviceLines */ .ur)({ ...feed, keys: [publicKey] }),
    };
}
function wantedKey(args) {
    const [word, name = 'key', ...rest] = args;
    const words = Object.keys(KINDS);
    if (word === undefined || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: word === undefined ? 'keygen needs the kind of key to make' : 'keygen takes one name',
            remedy: `Write \`pkgfeed keygen ${words.join('|')} [NAME]\`.`,
        });
    }
    const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
    if (kind === undefined)
        throw (0,_settings_values_js__WEBPACK_IMPORTED_MODULE_16__/* .unknownWord */ .$5)('the kind of key', word, words);
    return { word, kind, name };
}
function maskPassphrases(keys, host) {
    const { usignPassphrase, apkEcPassphrase, apkRsaPassphrase, openpgpPassphrase } = keys;
    for (const secret of [usignPassphrase, apkEcPassphrase, apkRsaPassphrase, openpgpPassphrase]) {
        if (secret)
            host.mask(secret);
    }
}
/** The feed that the key will sign, as far as the settings say, for the lines that a device needs. */
function feedToCome(format, settings, host) {
    const { title = null } = settings.feed;
    const [first] = settings.repositories;
    const { branch = 'BRANCH', repository = 'REPOSITORY', target = 'TARGET' } = first;
    const { pagesRepository } = settings.home;
    const remote = pagesRepository && (0,_git_remote_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRemote */ .M8)(pagesRepository, (0,_github_server_js__WEBPACK_IMPORTED_MODULE_8__/* .serverOf */ .FN)(host), host.cwd);
    const slug = remote ? remote.slug : undefined;
    const url = (0,_github_server_js__WEBPACK_IMPORTED_MODULE_8__/* .pagesUrl */ .Wm)(slug, (0,_github_server_js__WEBPACK_IMPORTED_MODULE_8__/* .serverOf */ .FN)(host));
    const layout = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLayout */ .zz)((0,_run_policy_js__WEBPACK_IMPORTED_MODULE_14__/* .shapeOf */ .F5)(settings.feed), { branch, repository, target });
    return {
        url: url ?? _site_device_lines_js__WEBPACK_IMPORTED_MODULE_17__/* .PLACEHOLDER_URL */ .qS,
        words: [(0,_site_feed_name_js__WEBPACK_IMPORTED_MODULE_18__/* .firstWord */ .N)({ title, home: slug, url }), first.repository, first.target],
        folders: [{ path: layout.folder('ARCH'), format: format.name, arch: 'ARCH', packages: 1 }],
        layout,
        isUnsigned: false,
    };
}
async function isThere(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).catch(() => undefined)) !== undefined;
}
function exists(file, word) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyError */ .eN({
        code: 'KEY_EXISTS',
        message: `${file} already exists`,
        remedy: `Choose another name, as in \`pkgfeed keygen ${word} NAME\`; pkgfeed never overwrites a key that devices may trust.`,
    });
}


/***/ }),

/***/ 26274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ knownArches),
/* harmony export */   Y4: () => (/* binding */ hasAllFolder),
/* harmony export */   bu: () => (/* binding */ checkArchMap),
/* harmony export */   cL: () => (/* binding */ archesFor),
/* harmony export */   oj: () => (/* binding */ sharedArch),
/* harmony export */   sQ: () => (/* binding */ asMapped),
/* harmony export */   t9: () => (/* binding */ ownArches),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);


/** The folder of packages for any arch where they have one of their own. */
const ALL = 'all';
/** True for a format whose packages for any arch go to a folder of their own. */
const hasAllFolder = ({ anyArchFolder }, { allFolder }) => allFolder && anyArchFolder === ALL;
/**
 * The arches that have or will have a folder: those in the feed, those of this run's packages, and those that `arches`
 * names. If there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder that folder's name; undefined for a format whose clients would not find it
 */
function knownArches(packages, existing, named, map, anyArchFolder) {
    const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => ownArches(pkg, map));
    const known = new Set([...existing, ...named, ...own]);
    if (known.size > 0)
        return [...known].sort();
    return anyArchFolder === undefined ? [] : [anyArchFolder];
}
/**
 * The package as `arch-map` places it. A word for any arch that only some devices know, and that the map names, stands
 * for the arches of the map alone.
 */
function asMapped({ anyArchWord }, pkg, map) {
    const isForSome = pkg.anyArch && pkg.arch !== anyArchWord && map.has(pkg.arch);
    return isForSome ? { ...pkg, anyArch: false } : pkg;
}
/**
 * The arches of the folders that a package goes to.
 *
 * @param known every arch that has a folder
 */
function archesFor(format, pkg, known, places) {
    if (pkg.anyArch)
        return hasAllFolder(format, places) ? [ALL] : known;
    return ownArches(pkg, places.archMap);
}
/** The arches that a package for one arch is for, as `arch-map` says. */
const ownArches = ({ arch }, map) => map.get(arch) ?? [arch];
/**
 * The arch that a package has in the folder of all arches; undefined for one that `arch-map` leaves out.
 *
 * @throws PlacementError for a package that `arch-map` places several times: the folder can list it once
 */
function sharedArch({ arch, anyArch, origin }, map) {
    const arches = anyArch ? [arch] : ownArches({ arch }, map);
    if (arches.length < 2)
        return arches[0];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` says that ${origin} is for ${arches.join(' and ')}, and \`layout\` has one folder for all arches, which can list it only once`,
        remedy: 'Map its arch to one arch, or use a `layout` with {arch}.',
    });
}
/**
 * Checks that the arch map, if there is one, knows every arch word that packages use.
 *
 * @param packages with the name of each for messages
 * @param accepted arches that need no mapping: those of the feed, and those that `arches` names
 * @throws PlacementError that names the words and the packages
 */
function checkArchMap(packages, map, accepted) {
    if (map.size === 0)
        return;
    const known = new Set([...map.keys(), ...[...map.values()].flat(), ...accepted]);
    const unknown = packages.filter(({ arch, anyArch }) => !anyArch && !known.has(arch));
    if (unknown.length === 0)
        return;
    const names = unknown.slice(0, 10).map(({ origin, arch }) => `${origin} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(arch)})`);
    const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
    const word = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(unknown[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` does not say where ${names.join(', ')}${more} should go`,
        remedy: `Add a line such as ${word}=ARCH to \`arch-map\`, or ${word}= to leave such packages out.`,
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

/***/ 57091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rc: () => (/* binding */ fileLimitOf),
  iI: () => (/* binding */ runPolicy),
  F5: () => (/* binding */ shapeOf),
  LD: () => (/* binding */ stepPolicy)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(71245);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var github_server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/feed/catalog/combined-json.js + 1 modules
var combined_json = __webpack_require__(49079);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/site/xml.js
var xml = __webpack_require__(86015);
;// CONCATENATED MODULE: ./build/site/badge-image.js

/** Widths of Verdana's characters in thousandths of the font size; `textLength` makes other fonts fit. */
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
/** Pixels on each side of a text. */
const PADDING = 6;
/** Longer texts are cut, because a badge is part of a line. In characters. */
const LONGEST = 60;
/** White text on either colour has far more contrast than the 4.5 that WCAG asks for. */
const BADGE_COLOURS = { label: '#444444', message: '#05628f' };
/** Draws a small SVG image with a label and its value. */
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




/** The most badges in the whole feed; each badge is two files. */
const BADGE_LIMIT = 500;
/** Far above the size of any badge of pkgfeed. */
const BADGE_BYTES = 8 << 10;
/** The names that can become the file name of a badge. Packages with other names get no badge. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/;
/**
 * Makes badges that say which version of a package the feed has, as an image and as an endpoint for shields.io, for
 * packages whose names match. A badge that exists stays and is kept up to date while the feed has the package,
 * because some page may show it.
 *
 * @throws InputError for more badges than a feed should have
 */
function badgeFiles(source, patterns) {
    const sets = repositoriesOf(source);
    const there = source.before.filter(isBadge);
    const others = there.filter(({ path }) => !sets.some(({ home }) => folderOf(path) === home));
    const parts = sets.map((set) => repositoryBadges(set, there, patterns));
    const made = parts.flatMap((part) => part.made);
    const wanted = countOf(made);
    if (wanted > BADGE_LIMIT)
        throw tooMany(wanted);
    const kept = [...others, ...parts.flatMap((part) => part.unseen)];
    const count = wanted + countOf(kept);
    if (patterns.length > 0 && count > BADGE_LIMIT)
        throw tooMany(count);
    // The branch may record any number of badges. They must not stop a run that asks for none.
    return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
}
function repositoriesOf({ feed, folders }) {
    return [...(0,feed_folders/* byRepository */.IH)(folders)].map(([id, own]) => ({
        home: ['badges', own[0]?.branch, own[0]?.repository].filter((word) => word !== null).join('/'),
        folders: own,
        isWhole: feed.folders
            .filter((folder) => (0,feed_folders/* repositoryId */.q4)(folder) === id)
            .every(({ path, formats }) => formats.every((name) => own.some((folder) => folder.path === path && folder.format.name === name))),
    }));
}
/**
 * The badges of one repository.
 *
 * @param there all badges that the feed has
 * @returns badges to write, and existing badges of packages in folders that this run does not touch
 */
function repositoryBadges({ home, folders, isWhole }, there, patterns) {
    const own = there.filter(({ path }) => folderOf(path) === home);
    const recorded = new Map(own.map((file) => [nameOf(file), file]));
    const matches = patterns.map(name_pattern/* namePattern */._u);
    const isWanted = (name) => NAME.test(name) && (recorded.has(name) || matches.some((isMatch) => isMatch(name)));
    const newest = newestVersions(folders, isWanted);
    const made = [...newest].flatMap(([name, { format, version }]) => {
        const before = recorded.get(name)?.version;
        const isNewer = !isWhole && before !== undefined && format.compareVersions(before, version) > 0;
        return badge(`${home}/${name}`, name, isNewer ? before : version);
    });
    return { made, unseen: isWhole ? [] : own.filter((file) => !newest.has(nameOf(file))) };
}
/** The number of badges: each is two files. */
const countOf = (files) => new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;
const isBadge = ({ path }) => path.startsWith('badges/');
const nameOf = ({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(svg|json)$/, '');
const asItIs = ({ path, blob, version }) => ({
    path,
    blob,
    ...(version === undefined ? {} : { version }),
});
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
/** The newest version of each package in any of the folders, by the version order of its devices. */
function newestVersions(folders, isWanted) {
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
/** The two files of a badge. The endpoint has only fields that shields.io knows. */
function badge(path, name, version) {
    const endpoint = { schemaVersion: 1, label: name, message: version, color: BADGE_COLOURS.message.slice(1) };
    return [
        { path: `${path}.svg`, bytes: Buffer.from(badgeImage(name, version), 'utf8'), version },
        { path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(endpoint)}\n`, 'utf8'), version },
    ];
}
/** The version on a badge whose bytes are exactly what pkgfeed writes; undefined for any other file. */
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
        remedy: 'Name only packages whose badges are shown somewhere.',
    });
}

// EXTERNAL MODULE: ./build/site/installer/installer.js + 7 modules
var installer = __webpack_require__(60027);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/site/page-list.js
var page_list = __webpack_require__(25348);
;// CONCATENATED MODULE: ./build/site/make-site.js







/** Returns a writer of what people read and their devices run, made from the content of the feed after a change. */
function siteOf({ site, badges }) {
    return {
        make(source) {
            const own = badgeFiles(source, badges);
            if (!site)
                return own;
            const others = [
                ...madeOrKept(installer/* INSTALLER_FILE */.a, source, () => (0,installer/* installScript */.t)(vouchedFor(source))),
                ...madeOrKept(atom/* ATOM_FILE */.V, source, () => (0,atom/* atomFeed */.y)(source.feed, source.now)),
            ];
            const combined = (0,combined_json/* combine */.kg)(source.packages);
            const catalog = (0,combined_json/* combinedFile */.yQ)(source.packages, combined);
            const names = others.map(({ path }) => path);
            return [
                ...own,
                ...others,
                ...(catalog === undefined ? [] : [{ path: combined_json/* COMBINED_FILE */.le, bytes: catalog }]),
                { path: page/* PAGE_FILE */.x, bytes: (0,page/* feedPage */.M)(source.feed, names, (0,page_list/* packagesToList */.z)(combined.packages)) },
            ];
        },
        recognise(path, bytes) {
            if (path.startsWith('badges/'))
                return recogniseBadge(path, bytes);
            const isOurs = path === combined_json/* COMBINED_FILE */.le ? (0,combined_json/* readCombinedFile */.is)(bytes).isWhole : (0,mark/* isUnchanged */._)(bytes);
            return isOurs ? {} : undefined;
        },
    };
}
/** Makes a file that contains the address of the feed. A run that does not know the address keeps the existing file. */
function madeOrKept(path, { feed, before }, make) {
    if (feed.url === null)
        return before.filter((file) => file.path === path);
    const bytes = make();
    return bytes === undefined ? [] : [{ path, bytes }];
}
/** The feed with only the keys that this run holds or trusts, because a script that runs as root will trust them. */
function vouchedFor({ feed, vouched }) {
    const isVouched = (key) => vouched.some((own) => isSame(own, key));
    return { ...feed, keys: feed.keys.filter(isVouched) };
}
/** The name of an RSA key for apk v2 is its file name, which a trusted key may not know: so compare the content. */
function isSame(own, key) {
    if (own.scheme !== key.scheme || own.sha256 !== key.sha256)
        return false;
    return key.scheme === 'apk-v2' || (own.path === key.path && own.keyId === key.keyId);
}

;// CONCATENATED MODULE: ./build/run/policy.js







/**
 * The facts of a run that all of its steps share.
 *
 * @param isRehearsal true for a dry run without keys, which neither checks nor makes signatures
 */
function runPolicy({ repositories, feed, keys: { allowUnsigned, allowKeyChange, renew, rotateAfter, keyring }, home: { pagesRepository, prefix }, }, keys, { home, slug, likelyUrl }, { url }, isRehearsal, host) {
    const { title, formerUrls, defaultRepositories, fingerprintUrl, site, badges } = feed;
    const { repository, id, isAgain } = host.github;
    return {
        ...keys,
        allowUnsigned,
        allowKeyChange,
        isRehearsal,
        isRenewal: renew,
        rotateAfter,
        keyring,
        place: home.name,
        shape: shapeOf(feed),
        prefix,
        allFolders: allFoldersOf(repositories, feed),
        title,
        url,
        likelyUrl,
        formerUrls,
        defaultRepositories,
        fingerprintUrl,
        slug,
        site: siteOf({ site, badges }),
        runUrl: repository && id ? `${(0,github_server/* serverOf */.FN)(host)}/${repository}/actions/runs/${id}` : undefined,
        isAgain,
        now: host.now,
        isOnPages: isOnGitHub(pagesRepository, host),
    };
}
/** What the settings say about folders for packages of all arches. */
function allFoldersOf(repositories, feed) {
    return repositories.flatMap((one) => {
        if (one.allFolder === undefined || !(0,feed_layout/* isPlaced */.AD)(shapeOf(feed), one))
            return [];
        const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), one);
        if (layout.isShared)
            return [];
        return [{ path: layout.folder(placement/* ALL */.y2), isUsed: one.allFolder, layout }];
    });
}
/**
 * What a step should do, and in which branch and repository.
 *
 * @throws InputError or PlacementError for a layout, a coordinate or an arch that cannot be used
 */
function stepPolicy(settings, feed) {
    const { arches, archMap, allFolder = false, maxRemovals, grace, v3Index } = settings;
    const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), settings);
    if (allFolder && layout.isShared)
        throw noFolderForAll();
    return {
        layout,
        maxRemovals,
        grace,
        allFolder,
        hasSecondIndex: v3Index,
        arches: arches.map((arch) => (0,feed_layout/* checkArch */.l9)(arch)),
        archMap: (0,feed_layout/* checkedMap */.C_)(archMap),
    };
}
/**
 * How a run lays out the folders of the feed.
 *
 * @throws PlacementError for folders in `arch-folders` that cannot be used
 */
const shapeOf = ({ layout = feed_layout/* DEFAULT_LAYOUT */.zR, archFolders, }) => ({
    layout,
    archFolders: (0,feed_layout/* checkedFolders */.Le)(archFolders),
});
const noFolderForAll = () => new errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`all-folder` is true, and the layout has one folder for packages of all arches',
    remedy: 'Use a `layout` with {arch}, or leave `all-folder` out.',
});
/** The most bytes of a package file: GitHub's limit if the feed lives there, or else what fits into memory. */
function fileLimitOf({ directory, pagesRepository }, host) {
    if (directory !== undefined || pagesRepository === undefined)
        return limits/* PACKAGE_LIMIT */.rk;
    const server = (0,github_server/* serverOf */.FN)(host);
    return (0,remote/* isHostedBy */.PA)((0,remote/* parseRemote */.M8)(pagesRepository, server, host.cwd), server) ? limits/* FILE_LIMIT */.h1 : limits/* PACKAGE_LIMIT */.rk;
}
/** True for a repository that GitHub Pages serves, named owner/name. How others are served is not known. */
function isOnGitHub(pagesRepository, host) {
    return (pagesRepository !== undefined && (0,remote/* parseRemote */.M8)(pagesRepository, (0,github_server/* serverOf */.FN)(host), host.cwd).slug !== undefined);
}


/***/ })

};
