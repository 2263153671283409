export const id = 4915;
export const ids = [4915];
export const modules = {

/***/ 32073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kl: () => (/* binding */ faultOf),
  hD: () => (/* binding */ findingOf),
  mJ: () => (/* binding */ oversizedFault)
});

// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(91600);
// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/audit/fault-kinds.js

const TELL = 'or tell the publisher of the feed';
/** A remedy of the maintainer; a reader who is not the maintainer can only report the fault. */
const byMaintainer = (remedy) => ({
    home: `${remedy}.`,
    server: `${remedy}, ${TELL}.`,
});
/** A remedy that every reader can apply. */
const byReader = (remedy) => ({ home: `${remedy}.`, server: `${remedy}.` });
const RESTORE_FILE = 'Restore the file from the history of the feed';
const RESTORE_FOLDER = 'Restore the folder from the history of the feed';
const RESTORE_OR_REINDEX = `${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, which lists the package files that are there`;
/** Why a fault matters and what to do about it, by its kind. */
const KINDS = {
    // What an earlier answer of the feed shows.
    unstated: {
        why: 'pkgfeed writes both together, so somebody else put this index there: it may be an older one, with a good signature',
        remedy: byMaintainer('Find out who changed it, and restore the folder from the history of the feed; a publish into the folder writes both again'),
        mayPass: true,
    },
    older: {
        why: 'a run that takes back a change does that, and so does somebody who hides what was published since then',
        remedy: byMaintainer('Make sure that it was one of your runs'),
        mayPass: false,
    },
    goneSince: {
        why: 'devices with a line for its folder get nothing any more',
        remedy: byMaintainer('Make sure that the folder was taken away on purpose'),
        mayPass: false,
    },
    untold: {
        why: 'an older state, or another feed, would not be noticed by its feed.json',
        remedy: byReader('Compare more often, at least once in a hundred changes'),
        mayPass: false,
    },
    // The index and its signatures.
    unreadable: {
        why: 'devices see only a part of it, or nothing, and a publish stops at it',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    twice: {
        why: 'which of the two a device takes is chance, and a publish stops at it',
        remedy: byMaintainer('Restore the index from the history of the feed, or delete one of the two files and run `pkgfeed reindex`'),
        mayPass: false,
    },
    entry: {
        why: 'some clients crash at it, do not see the package, or read it wrongly',
        remedy: byMaintainer('Publish a change into this folder, or run `pkgfeed reindex`; both write such entries in the form that clients read'),
        mayPass: false,
    },
    unusable: {
        why: 'devices fail with these packages, and a publish into this folder stops',
        remedy: byMaintainer('Run `pkgfeed reindex` if the package files are good and only the index is wrong; otherwise withdraw them with `pkgfeed remove` and publish good builds with new versions'),
        mayPass: false,
    },
    unsigned: {
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        remedy: byMaintainer('Publish with a signing key'),
        mayPass: true,
    },
    badSignature: {
        why: 'devices refuse the index',
        remedy: byMaintainer('Find out who changed it and restore the folder from the history of the feed'),
        mayPass: true,
    },
    unknownKey: {
        why: 'devices that hold only those keys refuse the feed',
        remedy: byReader('Give the right key as `trusted-keys`, or publish again with the key that devices have'),
        mayPass: true,
    },
    noKey: {
        why: 'nobody has checked whether the signature is good',
        remedy: byReader("Give the feed's public key as `trusted-keys`"),
        mayPass: false,
    },
    ownKeys: {
        why: 'an attacker who replaced both the key and the index would not be noticed',
        remedy: byReader('Give a public key of each kind that signs the feed as `trusted-keys`'),
        mayPass: false,
    },
    expiredKey: {
        why: `${expiry/* AFTER_THE_KEY */.dO}; gpgv still accepts such signatures`,
        remedy: byMaintainer(expiry/* PROLONG */.Ox),
        mayPass: false,
    },
    expiringKey: {
        why: `from then on no run can sign with it, and ${expiry/* AFTER_THE_KEY */.dO}`,
        remedy: byMaintainer(expiry/* PROLONG */.Ox),
        mayPass: false,
    },
    expiredSignature: {
        why: "Yocto's opkg says `Signature expired` and forgets the packages of the feed; gpgv refuses it too",
        remedy: byMaintainer('Publish anything into the folder with the key: pkgfeed signs without an end'),
        mayPass: false,
    },
    expiringSignature: {
        why: "from then on Yocto's opkg says `Signature expired` and forgets the packages of the feed",
        remedy: byMaintainer('Run with `renew: true` after that time, or publish a change into the folder: pkgfeed signs without an end'),
        mayPass: false,
    },
    leftBehind: {
        why: 'its package manager refuses every index',
        remedy: byMaintainer('Sign with a key that such devices have as well, as docs/keys.md says, or put a key of the feed onto them'),
        mayPass: false,
    },
    // What is made from the index.
    derived: {
        why: 'it must say what the signed index says, because clients and upgrade servers read it',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes all index files again'),
        mayPass: true,
    },
    derivedFromBad: {
        why: 'clients and upgrade servers read it, and a publish stops at the bad signature of the index',
        remedy: byMaintainer(RESTORE_FOLDER),
        mayPass: true,
    },
    client: {
        why: 'some devices refuse it',
        remedy: byMaintainer('Publish a change into this folder with pkgfeed, which writes the index for all clients'),
        mayPass: false,
    },
    hidden: {
        why: 'clients cannot read it, or not to its end, so devices miss packages',
        remedy: byMaintainer('Publish a change into this folder or run `pkgfeed reindex`, which write the index as clients read it'),
        mayPass: false,
    },
    index: {
        why: 'devices fetch it first',
        remedy: byMaintainer('Check the address; publish again if the feed should be there'),
        mayPass: true,
    },
    stale: {
        why: 'devices do not see yet what was published',
        remedy: byReader('Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so'),
        mayPass: true,
    },
    misplaced: {
        why: 'it may be the genuine index of another folder; devices refuse packages of another arch, and miss their own',
        remedy: byReader(`${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, with \`arch-map\` where these packages belong there`),
        mayPass: false,
    },
    lostIndex: {
        why: 'devices see no package of its folder without it',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    // Package files.
    missing: {
        why: 'the index lists it, so installing it fails',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: true,
    },
    manyMissing: {
        why: 'installing them fails',
        remedy: byMaintainer('Restore the files from the history of the feed'),
        mayPass: false,
    },
    changed: {
        why: 'devices refuse to install it',
        remedy: byMaintainer(`${RESTORE_FILE} or publish it again with a new version`),
        mayPass: true,
    },
    misnamed: {
        why: 'devices fail to install it, or upgrade it forever',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    misstated: {
        why: 'devices choose, install and upgrade it by what the index says, not by what the package says',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    unsuitable: {
        why: 'some devices install it wrongly or not at all',
        remedy: byMaintainer('Publish a new version that is built as this says'),
        mayPass: false,
    },
    notPackage: {
        why: 'devices fail to install it',
        remedy: byMaintainer('Publish a good build with a new version'),
        mayPass: false,
    },
    bare: {
        why: 'some devices do not install it, and none sees how much it downloads',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    unlisted: {
        why: 'devices do not see the package, and nobody compares the file with anything',
        remedy: byMaintainer('Publish it or run `pkgfeed reindex` to list it, or delete it or move it away'),
        mayPass: false,
    },
    unlistedByLost: {
        why: 'its index is missing, so devices do not see the package',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    unlistable: {
        why: 'no index can list it, and the name looks like another',
        remedy: byMaintainer('Rename it, then run `pkgfeed reindex`, or delete it'),
        mayPass: false,
    },
    unlistedServed: {
        why: 'the packages.json next to it knows it as published, and devices never see it',
        remedy: byMaintainer('Run `pkgfeed check` on the feed, then restore its index or run `pkgfeed reindex`'),
        mayPass: false,
    },
    // Catalogs, keys and other files of the feed.
    catalog: {
        why: 'the page shows nothing of it, and tools that read it fail',
        remedy: byReader('Run `pkgfeed reindex`, or publish a change into this folder; both write the file again from the signed indexes'),
        mayPass: false,
    },
    ownedFiles: {
        why: 'a publish does not see which packages of the folder install a file of an arriving one',
        remedy: byReader('Run `pkgfeed reindex`, which writes the file again from the packages'),
        mayPass: false,
    },
    oddValues: {
        why: 'somebody who may write to the feed has changed what its page and installer are made from',
        remedy: byReader('Look at the history of the file, and publish a change, which writes it again'),
        mayPass: false,
    },
    keyFile: {
        why: 'devices look keys up by this name, and would trust another key or none',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: false,
    },
    statedKey: {
        why: 'people who follow the instructions of the feed end up with another key or none',
        remedy: byMaintainer('Publish anything with that key, which adds its public half'),
        mayPass: false,
    },
    keyring: {
        why: 'devices that get their keys from the package refuse the index as soon as they have no other key of it',
        remedy: byMaintainer('Publish a change into this folder with `keyring`, which makes the package again'),
        mayPass: false,
    },
    revokedKey: {
        why: 'somebody else may have the key, and devices that have lost it refuse the index',
        remedy: byMaintainer('Publish a change into this folder with the new key, or run `pkgfeed reindex` with `allow-key-change: true` if no other key signed it'),
        mayPass: true,
    },
    unpublishedKey: {
        why: 'people cannot fetch the key that the feed is signed with from the feed itself',
        remedy: byMaintainer('Publish anything with that key; pkgfeed adds its public half'),
        mayPass: false,
    },
    oversized: {
        why: 'it is far larger than any real one, so pkgfeed has not looked into it',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: false,
    },
    noJekyll: {
        why: 'GitHub Pages then drops paths that begin with _, . or ~',
        remedy: byMaintainer('Publish anything; pkgfeed adds it'),
        mayPass: false,
    },
    unfinished: {
        why: 'until it is finished devices may get an index with the signature of another',
        remedy: byMaintainer('Publish, remove or reindex anything: the next run finishes it first'),
        mayPass: false,
    },
    closure: {
        why: 'a device that is told to install one of them fails',
        remedy: byMaintainer('Publish what is missing, name the feeds that have it in `device-feeds`, or leave the packages out'),
        mayPass: false,
    },
    badAnswer: {
        why: 'devices get the same answer',
        remedy: byMaintainer('Look at the address in a browser and at the settings of the server'),
        mayPass: false,
    },
};

;// CONCATENATED MODULE: ./build/audit/faults.js


/**
 * A fault of a kind, with the why and the remedy of that kind.
 *
 * @param facts without a severity the fault is an error. Only errors may pass by themselves: nobody waits for a warning
 */
function faultOf(kind, from, facts) {
    const { why, remedy, mayPass } = KINDS[kind];
    const { severity = 'error', path, what } = facts;
    return {
        severity,
        path,
        what,
        why: facts.why ?? why,
        remedy: facts.remedy ?? remedy[from],
        mayPass: mayPass && severity === 'error',
    };
}
/** The finding that a report shows of a fault. */
const findingOf = ({ severity, path, what, why, remedy }) => ({
    severity,
    path,
    what,
    why,
    remedy,
});
/** A file of the home that is larger than what is read of it. @param size bytes */
const oversizedFault = (path, size) => faultOf('oversized', 'home', {
    path,
    what: `has ${size} bytes, and at most ${(0,file_limits/* largestRead */.nu)(path)} are read`,
});


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

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ refuseFeedsBelow),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   tF: () => (/* binding */ feedsBelow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17863);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(597);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64865);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57091);







/** How many files are read to find feeds that begin in folders. */
const FEED_FILES = 16;
/** The folders of a home in which other feeds of pkgfeed's begin, each with a `prefix`, keys and `feed.json` of its own. */
async function feedsBelow(home, tip) {
    const files = [...tip.paths.keys()].filter((path) => path.endsWith(`/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`)).slice(0, FEED_FILES);
    if (files.length === 0)
        return [];
    const { files: read } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readUnlessLarge */ .yB)(home, tip, files);
    return files
        .filter((path) => (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(read.get(path)).state === 'whole')
        .map((path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .folderAbove */ .m$)(path));
}
/** True for a path in one of these feeds. */
const isBelow = (path, feeds) => feeds.some((folder) => path === folder || path.startsWith(`${folder}/`));
/**
 * Keeps the feeds of one home apart.
 *
 * @throws PlacementError when a repository of the run lies in a folder that holds a feed of its own
 */
async function refuseFeedsBelow({ feed, repositories, home: { prefix } }, home, tip) {
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeOf */ .F5)(feed);
    const placed = repositories.filter((one) => (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlaced */ .AD)(shape, one));
    const places = placed.map((one) => (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)((0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLayout */ .zz)(shape, one)));
    const above = new Set(places.flatMap((place) => [...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsOf */ .fY)(place), place]));
    const files = [...above].map((folder) => `${folder}/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`).filter((path) => tip.paths.has(path));
    if (files.length === 0)
        return;
    const { files: read } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readUnlessLarge */ .yB)(home, tip, files);
    const own = files.find((path) => (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .openFeedFile */ .zE)(read.get(path)).state === 'whole');
    if (own === undefined)
        return;
    const folder = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .folderAbove */ .m$)(own);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(folder)}/ holds a feed of its own, and this run would write into it as well: both feeds would write the same files`,
        remedy: `Write \`prefix: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)([prefix, folder].filter(Boolean).join('/'))}\` to publish into that feed, or choose another \`branch\` or \`repository\`.`,
    });
}


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
