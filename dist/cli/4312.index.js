export const id = 4312;
export const ids = [4312];
export const modules = {

/***/ 55992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ shapeIn),
/* harmony export */   eA: () => (/* binding */ checkShape),
/* harmony export */   st: () => (/* binding */ shapeAfter),
/* harmony export */   yN: () => (/* binding */ begunAllFolders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);



/**
 * The layout that a feed has, as `feed.json` remembers it or its folders show.
 *
 * @returns undefined for a feed without folders, and for one of an older pkgfeed whose folders have another layout
 */
function shapeIn(feed) {
    const { layout = _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_LAYOUT */ .zR, folders } = feed;
    const shape = { layout, archFolders: new Map(Object.entries(feed.archFolders ?? {})) };
    if (feed.layout !== undefined)
        return shape;
    return folders.length > 0 && folders.every((folder) => isAt(folder, shape)) ? shape : undefined;
}
/** True for a folder that is where a layout puts it. */
function isAt({ path, branch, repository, target, arch }, shape) {
    const { layout, archFolders } = shape;
    const values = new Map([
        ['{branch}', branch],
        ['{repository}', repository],
        ['{target}', target ?? null],
        ['{arch}', arch === null ? null : (archFolders.get(arch) ?? arch)],
    ]);
    const parts = layout === '.' ? [] : layout.split(/(\{[a-z]+\})/);
    const filled = parts.map((part) => (values.has(part) ? (values.get(part) ?? null) : part));
    return !filled.includes(null) && filled.join('') === path;
}
/**
 * What `feed.json` remembers of a layout after a run. The usual layout goes without saying.
 *
 * @param before as an earlier run wrote it; undefined where none did
 */
function shapeAfter(before, folders, { shape: { layout, archFolders }, prefix, allFolders = [] }) {
    // Older runs of pkgfeed could give the folders of one feed several layouts, and devices look for them there.
    const isMixed = before !== undefined &&
        before.folders.length > 0 &&
        shapeIn(before) === undefined &&
        !folders.every((folder) => isAt(folder, { layout, archFolders }));
    return {
        ...(layout === _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_LAYOUT */ .zR || isMixed ? {} : { layout }),
        ...(prefix === undefined ? {} : { prefix }),
        ...(archFolders.size === 0 ? {} : { archFolders: Object.fromEntries([...archFolders].sort()) }),
        ...allFoldersAfter(before?.allFolders ?? [], allFolders),
    };
}
function allFoldersAfter(before, ofRun) {
    const used = ofRun.filter(({ isUsed }) => isUsed).map(({ path }) => path);
    const allFolders = [...new Set([...before, ...used])].sort();
    return allFolders.length === 0 ? {} : { allFolders };
}
/**
 * Compares the layout of a run with the one that the feed has.
 *
 * @throws PlacementError where they differ: devices would not find what the run publishes
 */
function checkShape(feed, { shape: run, prefix, allFolders = [] }) {
    const known = shapeIn(feed);
    if (feed.prefix !== undefined && feed.prefix !== prefix) {
        throw otherShape(`\`prefix: ${feed.prefix}\``, prefix === undefined ? 'none' : `\`prefix: ${prefix}\``);
    }
    if (known === undefined)
        return;
    const moved = [...known.archFolders].some(([arch, folder]) => run.archFolders.get(arch) !== folder);
    const isLike = known.layout === run.layout && !moved;
    if (!isLike || !feed.folders.every((folder) => !isAt(folder, known) || isAt(folder, run))) {
        throw otherShape(shapeText(known), shapeText(run));
    }
    for (const one of allFolders)
        checkAllFolder(feed, one);
}
/** @throws PlacementError where a repository would lose its folder for packages of all arches */
function checkAllFolder({ allFolders = [] }, { path, isUsed }) {
    const text = (value) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`\`all-folder: ${value}\` for ${path}`);
    if (!isUsed && allFolders.includes(path))
        throw otherShape(text(true), text(false));
}
/** Warns of a folder for packages of all arches that begins beside others, which devices may read alone. */
function begunAllFolders(feed, { allFolders = [] }) {
    const isBegun = ({ path, isUsed, layout }) => {
        const own = feed.folders.filter((folder) => layout.archOf(folder.path) !== undefined);
        const isThere = feed.allFolders?.includes(path) || own.some((folder) => folder.path === path);
        return isUsed && !isThere && own.some(({ formats }) => formats.includes('opkg'));
    };
    return allFolders
        .filter(isBegun)
        .map(({ path }) => `\`all-folder\` begins ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}: from now on packages for all arches go there alone, and devices that read only the folder of their arch do not see them until they get a line for it`);
}
function shapeText({ layout, archFolders }) {
    const folders = [...archFolders].sort().map(([arch, folder]) => `${arch}=${folder}`);
    const named = folders.length === 0 ? '' : ` and \`arch-folders: ${folders.join(' ')}\``;
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`\`layout: ${layout}\`${named}`);
}
const otherShape = (known, given) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
    code: 'PLACEMENT_LAYOUT',
    message: `the feed has ${known}, as feed.json remembers, and this run has ${given}: devices would look in the wrong folders`,
    remedy: `Write ${known} in every run. For a feed of another shape, choose another \`pages-branch\` or \`prefix\`.`,
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
            const names = others.map(({ path }) => path);
            return [...own, ...others, { path: page/* PAGE_FILE */.x, bytes: (0,page/* feedPage */.M)(source.feed, names) }];
        },
        recognise(path, bytes) {
            if (path.startsWith('badges/'))
                return recogniseBadge(path, bytes);
            return (0,mark/* isUnchanged */._)(bytes) ? {} : undefined;
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
function runPolicy({ repositories, feed, keys: { allowUnsigned, allowKeyChange }, home: { pagesRepository, prefix }, }, keys, { home, slug, likelyUrl }, { url }, isRehearsal, host) {
    const { title, formerUrls, site, badges } = feed;
    const { repository, id, isAgain } = host.github;
    return {
        ...keys,
        allowUnsigned,
        allowKeyChange,
        isRehearsal,
        place: home.name,
        shape: shapeOf(feed),
        prefix,
        allFolders: allFoldersOf(repositories, feed),
        title,
        url,
        likelyUrl,
        formerUrls,
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
        const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), one);
        if (one.allFolder === undefined || layout.isShared)
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
    const { arches, archMap, allFolder = false, maxRemovals, v3Index } = settings;
    const layout = (0,feed_layout/* makeLayout */.zz)(shapeOf(feed), settings);
    if (allFolder && layout.isShared)
        throw noFolderForAll();
    return {
        layout,
        maxRemovals,
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


/***/ }),

/***/ 8561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gx: () => (/* binding */ MEMORY_BUDGET),
  Pz: () => (/* binding */ READ),
  xS: () => (/* binding */ factsOf),
  jg: () => (/* binding */ readPackageBytes),
  qm: () => (/* binding */ readPackages),
  M4: () => (/* binding */ readWholeFile),
  xu: () => (/* binding */ tooBig),
  O$: () => (/* binding */ unreadable)
});

// UNUSED EXPORTS: attempt

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/sources/not-a-package.js


const LEAVE_OUT = 'Give pkgfeed ipk and apk files only, and leave this one out.';
const FETCH_AGAIN = 'Have the download fail when the server does (`curl --fail --location`), and download the package itself.';
const UNPACK = 'Unpack it first, and give pkgfeed the ipk and apk files in it.';
const ANNEX = 'Get the content with `git annex get` before this step.';
const OTHERS = [
    {
        is: /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\//,
        what: 'a Git LFS pointer, not the file that it stands for',
        remedy: 'Check the repository out with `lfs: true` (actions/checkout), or run `git lfs pull` first.',
    },
    {
        is: /^(\.\.\/)*(\.git)?\/?annex\/objects\//,
        what: 'a pointer of git-annex, not the file',
        remedy: ANNEX,
    },
    {
        is: /^[\w./+~-]{1,300}\.([ao]pk|ipk)$/i,
        what: 'a symbolic link that was stored as text',
        remedy: 'Check the repository out where links work (`git config core.symlinks true`), or give the file itself.',
    },
    {
        is: /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|title|h1)\b/i,
        what: 'a web page, as a download leaves when the server answers with an error or a login',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^<(\?xml|error>)/i,
        what: 'XML, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^[{[]\s*["{\]}]/,
        what: 'JSON, as a download leaves when a server answers with an error',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^([45]\d\d[:\s]|not found|forbidden|unauthorized|access denied|bad (gateway|credentials)|too many requests)/i,
        what: 'the text of an error that a server sent instead of the package',
        remedy: FETCH_AGAIN,
    },
    {
        is: /^(-----BEGIN PGP SIGN|untrusted comment: (signature|signed|verify))/,
        what: 'a signature, not a package',
        remedy: LEAVE_OUT,
    },
    {
        is: /^(-----BEGIN |untrusted comment:)/,
        what: 'a key or a certificate, not a package',
        remedy: LEAVE_OUT,
    },
    { is: /^(Package|C:Q1)[:\w]/, what: 'the text of an index or of a control file', remedy: LEAVE_OUT },
    { is: /^PK\u0003\u0004/, what: 'a zip archive, as Android packages are', remedy: UNPACK },
    {
        is: /^(\u00fd7zXZ\0|BZh[1-9]|7z\u00bc\u00af|\u0028\u00b5\u002f\u00fd)/,
        what: 'an archive of another kind',
        remedy: UNPACK,
    },
    { is: /^[\s\S]{257}ustar/, what: 'a tar archive', remedy: UNPACK },
    { is: /^(\u007fELF|MZ[\0-\x1f\x80-\xff])/, what: 'a program', remedy: LEAVE_OUT },
    { is: /^\u00ed\u00ab\u00ee\u00db/, what: 'an rpm package', remedy: LEAVE_OUT },
];
/** How many bytes of a file are looked at. */
const LOOKED = 1024;
/** The error for a file that is not a package. It says what the first bytes show that it is. */
function notAPackage(bytes) {
    const { reason, remedy } = kindOf(bytes);
    return new build_errors/* FormatError */.IF({ code: 'FORMAT_UNKNOWN', reason, offset: 0, remedy });
}
function kindOf(bytes) {
    if (bytes.length === 0) {
        return {
            reason: 'it is empty',
            remedy: 'Build or download it again; a full disk and a download that was cut off leave empty files.',
        };
    }
    const head = bytes.toString('latin1', 0, LOOKED);
    const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trim();
    const other = OTHERS.find(({ is }) => is.test(head) || is.test(text));
    if (other !== undefined)
        return { reason: `it is ${other.what}`, remedy: other.remedy };
    if (text === '' || /^\0+$/.test(head)) {
        return {
            reason: `it begins with nothing but ${text === '' ? 'blanks' : 'zero bytes'}`,
            remedy: 'Build or download it again; a full disk and a system that crashed leave such files.',
        };
    }
    const seen = JSON.stringify((0,printable/* printable */.g$)(head.slice(0, 4)));
    return { reason: `it is not a package of a known kind (it begins with ${seen})`, remedy: LEAVE_OUT };
}

;// CONCATENATED MODULE: ./build/sources/read-packages.js










/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/** Flags for opening a file: if it is a pipe, do not wait for a writer. */
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Reads a whole file of at most `limit` bytes.
 *
 * @param reserve waits until there is room for so many bytes in memory
 * @throws SourceError when it cannot be read, is larger, or changes while it is read
 */
async function readBounded(file, origin, reserve, limit) {
    const handle = attempt(origin, () => (0,external_node_fs_.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,external_node_fs_.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > limit)
            throw tooBig(origin, info.size, limit);
        await reserve(info.size);
        // One byte more than its size: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous, because for thousands of small files a promise costs more than the read itself.
            const count = attempt(origin, () => (0,external_node_fs_.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,build_errors/* fileChanged */.J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause, remedy = CHECK_FILE) {
    const limit = (0,refusals/* shortage */.wD)(cause);
    if (limit !== undefined)
        return limit;
    const isAbsent = cause.code === 'ENOENT';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: isAbsent ? `${origin} does not exist` : `${origin} cannot be read: ${cause.message}`,
        remedy: isAbsent ? 'Correct the name, or make the file first.' : remedy,
        cause,
    });
}
const CHECK_FILE = 'Check that it is a plain file and that this user may read it.';
/** Reads a whole file of at most `PACKAGE_LIMIT` bytes. @throws SourceError */
async function readWholeFile(file, origin) {
    return await readBounded(file, origin, async () => undefined, limits/* PACKAGE_LIMIT */.rk);
}
/**
 * The error for a file that is too large.
 *
 * @param input the one that names the file
 * @param server how messages name the one that takes no larger file
 */
function tooBig(origin, size, limit, input = 'files', server = 'GitHub') {
    const why = limit === limits/* FILE_LIMIT */.h1 ? `${server} takes no file` : 'pkgfeed reads no package';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${origin} has ${size} bytes, and ${why} over ${limit}`,
        remedy: `Split the package, or leave it out of \`${input}\`.`,
    });
}
/**
 * Reads a package. Recognizes its format by its content.
 *
 * @param origin how messages name it
 * @param known its facts, for a caller that has them already
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin, known) {
    // Tries ipk, the first format, last: any gzip file could be one.
    const format = formats/* FORMATS */.hR.findLast((candidate) => candidate.recognise(bytes));
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: known ?? factsOf(bytes) };
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(origin) : error;
    }
}
const factsOf = (bytes) => ({
    size: bytes.length,
    md5: (0,external_node_crypto_.hash)('md5', bytes, 'hex'),
    sha256: (0,external_node_crypto_.hash)('sha256', bytes, 'hex'),
});
async function readOne(file, origin, reserve, limit) {
    const bytes = await readBounded(file, origin, reserve, limit);
    return { ...(await readPackageBytes(bytes, origin)), contentId: (0,content_id/* contentId */.f)(bytes), file, origin };
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @param limit the most bytes of a file
 * @throws SourceError and FormatError for all unreadable files together
 */
async function readPackages(files, host, limit = limits/* FILE_LIMIT */.h1) {
    const errors = new build_errors/* Gathering */.SP();
    const leftOut = [];
    const read = [];
    let next = 0;
    let done = 0;
    let inMemory = 0;
    let wake = [];
    const reserve = async (size) => {
        while (inMemory > 0 && inMemory + size > MEMORY_BUDGET) {
            await new Promise((resume) => wake.push(resume));
        }
        inMemory += size;
    };
    const release = (size) => {
        inMemory -= size;
        const waiting = wake;
        wake = [];
        for (const resume of waiting)
            resume();
    };
    const worker = async () => {
        while (next < files.length) {
            const at = next++;
            const { file, origin, isGuess } = files[at];
            let reserved = 0;
            try {
                const hold = async (size) => {
                    await reserve(size);
                    reserved = size;
                };
                read[at] = await readOne(file, origin, hold, limit);
            }
            catch (error) {
                if (!(error instanceof build_errors/* FormatError */.IF || error instanceof build_errors/* SourceError */.c8))
                    throw error;
                if (isGuess && isNotAPackage(error))
                    leftOut.push(error.message);
                else
                    errors.add(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
            // Small files are read without waiting. This lets other work run in between.
            if (done % 32 === 0)
                await (0,promises_.setImmediate)();
        }
    };
    // More workers than processors, because each often waits for the disk. `reserve` limits memory.
    await Promise.all(Array.from({ length: 4 * (0,external_node_os_.availableParallelism)() }, worker));
    errors.throwIfAny();
    sayLeftOut(leftOut, files.length, host);
    return read.filter((item) => item !== undefined);
}
/** True for an error that says that a file is not a package, not that a package could not be read. */
const isNotAPackage = (error) => error instanceof build_errors/* FormatError */.IF || error.code === 'SOURCE_TOO_BIG';
/**
 * Says which files were left out.
 *
 * @throws SourceError when no file is left
 */
function sayLeftOut(leftOut, all, host) {
    const sorted = leftOut.toSorted();
    const lines = sorted
        .slice(0, build_errors/* MOST_SHOWN */.Ki)
        .map((message) => `left out, because it is not a package: ${message}`);
    for (const line of [...lines, ...(0,build_errors/* countOfRest */.Vr)(sorted)])
        host.say(line);
    if (sorted.length === 0 || sorted.length < all)
        return;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `none of the ${all} files that the patterns match is a package: ${sorted[0]}`,
        remedy: 'Correct the patterns, such as *.ipk or **/*.apk.',
    });
}


/***/ })

};
