export const id = 2645;
export const ids = [2645];
export const modules = {

/***/ 78164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ missingPackages),
/* harmony export */   r: () => (/* binding */ lostIndexFault)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96008);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);


/** How many missing packages of a folder are named. A folder that lost more lost all of them the same way. */
const NAMED = 100;
/**
 * The packages that an index lists and the home does not have.
 *
 * @param index path of the index
 * @param packages paths of the package files
 */
function missingPackages(index, packages) {
    const faults = packages.slice(0, NAMED).map((path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('missing', 'home', {
        path,
        what: 'is missing',
        why: `${index} lists it, so installing it fails`,
    }));
    const rest = packages.length - faults.length;
    if (rest > 0) {
        const what = `lists ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(rest, 'more package that is', 'more packages that are')} missing`;
        faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('manyMissing', 'home', { path: index, what }));
    }
    return faults;
}
/** An index that `feed.json` knows and the home does not have. */
function lostIndexFault({ path, packages }) {
    const count = packages === 1 ? 'a package' : `${packages} packages`;
    const why = `feed.json knows ${count} in its folder, and devices see none without it`;
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('lostIndex', 'home', { path, what: 'is missing', why });
}


/***/ }),

/***/ 7915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nz: () => (/* binding */ joinMisplaced),
/* harmony export */   pt: () => (/* binding */ archesElsewhere),
/* harmony export */   tL: () => (/* binding */ archHomes),
/* harmony export */   xQ: () => (/* binding */ placeFaults)
/* harmony export */ });
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93853);
/* harmony import */ var _feed_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10754);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32073);




/**
 * Reports an index that seems to belong to another folder. It is an error where no entry is of the folder's arch, as in
 * an index that was copied, and otherwise a warning.
 *
 * @param path how findings name the index
 * @returns nothing for a folder that is not of one arch
 */
function placeFaults(from, path, entries, { names, arch, others }) {
    if (arch === null)
        return [];
    const specific = entries.filter(_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfOneArch */ .c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return [];
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(arch)}`;
    const what = `lists ${(0,_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(foreign)}${whose}`;
    const fault = (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what });
    return [{ ...fault, misplaced: { entries: foreign, whose } }];
}
/** Makes one fault of those about the indexes of one folder that list packages for the same other arches. */
function joinMisplaced(faults) {
    const groups = new Map();
    for (const fault of faults) {
        if (fault.misplaced === undefined)
            continue;
        const key = keyOf(fault.path, fault.misplaced.entries);
        groups.set(key, [...(groups.get(key) ?? []), fault]);
    }
    const joined = new Map();
    for (const [first, ...others] of groups.values()) {
        if (first === undefined || others.length === 0)
            continue;
        joined.set(first, inOne(first, others));
        for (const other of others)
            joined.set(other, undefined);
    }
    return faults.flatMap((fault) => (joined.has(fault) ? (joined.get(fault) ?? []) : fault));
}
const keyOf = (path, entries) => JSON.stringify([(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .folderAbove */ .m$)(path), ...new Set(entries.map(({ arch }) => arch).toSorted())]);
function inOne(first, others) {
    const all = [first, ...others];
    const entries = all.flatMap(({ misplaced }) => misplaced?.entries ?? []);
    const beside = others.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' and ');
    const what = `lists, together with ${beside} beside it, ${(0,_feed_place_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(entries)}${first.misplaced?.whose ?? ''}`;
    const isError = all.some(({ severity }) => severity === 'error');
    return { ...first, what, severity: isError ? 'error' : 'warning' };
}
function archHomes(folders) {
    const homes = new Map();
    for (const [arch, path] of folders) {
        homes.set(arch, (homes.get(arch) ?? path) === path && homes.get(arch) !== null ? path : null);
    }
    return homes;
}
/** The arches that have a folder elsewhere, without those that this folder is named by. */
const archesElsewhere = (homes, path, names) => ({
    has: (arch) => homes.has(arch) && homes.get(arch) !== path && !names.includes(arch),
});


/***/ }),

/***/ 82804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ unlistedFault),
/* harmony export */   c: () => (/* binding */ unlistedFiles)
/* harmony export */ });
/* harmony import */ var _bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62836);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28847);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14979);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32073);







const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_3__/* .indexedFolders */ .B9)(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    for (const path of paths.keys()) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        unlisted.push({
            path,
            odd: (0,_bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_6__/* .oddNameFault */ .F)(path),
            lost: lostIndex(folder, extension, indexed, paths, feed),
        });
    }
    return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The index that a folder had, according to what is left of it or to `feed.json`. */
function lostIndex(folder, extension, indexed, paths, { folders }) {
    const formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_4__/* .FORMATS */ .hR.filter((format) => format.extension === extension && !(0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIndex */ .V6)(format, folder, paths));
    const known = folders.find(({ path }) => path === folder);
    const lost = formats.find(({ name }) => known?.formats.includes(name)) ??
        formats.find(({ derivedFiles, signatureFiles }) => indexed.has(folder)
            ? signatureFiles.some((name) => paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, name)))
            : [_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOG_FILE */ .l9, ...derivedFiles, ...signatureFiles].some((name) => paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, name)))) ??
        // In a feed without any index all of them are gone.
        (indexed.size === 0 ? formats[0] : undefined);
    return lost === undefined ? undefined : (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(folder, lost.indexFile);
}
function unlistedFault({ path, lost, odd }) {
    if (odd !== undefined) {
        const what = `is listed by no index, and has a name that ${odd}`;
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlistable', 'home', { severity: 'warning', path, what });
    }
    const what = 'is listed by no index';
    if (lost === undefined)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlisted', 'home', { severity: 'warning', path, what });
    const why = `${lost} is missing, so that devices do not see the package`;
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('unlistedByLost', 'home', { path, what, why });
}


/***/ }),

/***/ 42645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/feed/arch-words.js
var arch_words = __webpack_require__(78657);
// EXTERNAL MODULE: ./build/feed/survey/feed-inputs.js
var feed_inputs = __webpack_require__(51118);
// EXTERNAL MODULE: ./build/feed/survey/path-words.js
var path_words = __webpack_require__(58497);
// EXTERNAL MODULE: ./build/formats/apk-v2/apk-v2.js + 15 modules
var apk_v2 = __webpack_require__(89102);
// EXTERNAL MODULE: ./build/formats/apk-v3/apk-v3.js + 3 modules
var apk_v3 = __webpack_require__(51926);
// EXTERNAL MODULE: ./build/formats/opkg/opkg.js + 29 modules
var opkg = __webpack_require__(36441);
// EXTERNAL MODULE: ./build/settings/inputs.js + 1 modules
var inputs = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/text/yaml-line.js
var yaml_line = __webpack_require__(63930);
;// CONCATENATED MODULE: ./build/site/feed-workflow.js

const HEAD = `name: Feed

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: write
  pages: write

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      # Build the packages here, or fetch them, before they are published.
`;
/** The text of a workflow. Every value in it may come from a branch that anybody wrote. */
function feedWorkflow({ remarks, steps }) {
    return [...remarks.map(comment), HEAD + steps.map(stepText).join('')].join('\n');
}
/** Comments end with their line, so a text in one must not have a second. */
const comment = (text) => `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}`;
function stepText({ remarks, inputs, keys }) {
    const lines = [
        ...remarks.map((remark) => `      ${comment(remark)}`),
        '      - uses: org/pkgfeed-action@v1',
        '        with:',
        ...(0,yaml_line/* yamlLines */.Z)(inputs, INDENT),
        ...keys.map(({ input, secret }) => `${INDENT}${input}: $\{{ secrets.${secret} }}`),
    ];
    return `${lines.join('\n')}\n`;
}
const INDENT = ' '.repeat(10);

;// CONCATENATED MODULE: ./build/run/first-workflow.js








/** The input that takes the secret half of a key, and the command that makes one. */
const KEY_INPUTS = {
    usign: { input: 'usign-key', make: 'pkgfeed keygen usign' },
    openpgp: { input: 'openpgp-key', make: 'pkgfeed keygen openpgp' },
    'apk-v2': { input: 'apk-rsa-key', make: 'pkgfeed keygen apk-rsa' },
    'apk-v3': { input: 'apk-ec-key', make: 'pkgfeed keygen apk-ec' },
};
/** How many repositories get a step. */
const STEPS = 20;
/**
 * Makes the workflow that goes on with a feed as it is, or begins one.
 *
 * @param looked what is there; undefined where nobody looked
 * @param packages those that were given
 */
function firstWorkflow(settings, looked, packages) {
    const feeds = (looked?.found.feeds ?? []).filter(({ needsBranch }) => !needsBranch);
    const found = feeds
        .flatMap((feed) => feed.repositories.map((repository) => ({ feed, repository })))
        .slice(0, STEPS)
        .map(({ feed, repository }) => goOn(feed, repository, looked?.facts ?? new Map(), settings, packages));
    const wanted = found.length > 0 ? found : [begin(settings, packages)];
    const keys = new Map();
    const steps = wanted.map(({ signers, schemes, ...step }) => ({
        ...step,
        keys: schemes.map((scheme) => {
            const { input } = KEY_INPUTS[scheme];
            return { input, secret: secretFor(scheme, signers, looked, keys) };
        }),
    }));
    const remarks = [
        'Publishes packages into a signed feed on GitHub Pages. Save this as .github/workflows/feed.yml.',
        ...(keys.size === 0 ? [] : [`Before the first run, set the ${secretsText([...keys.values()])}.`]),
        ...(steps.length > 1 ? [EACH_ITS_OWN] : []),
        ...(found.length > 0 ? [] : ['After it, switch on Pages for the branch.']),
    ];
    return { text: feedWorkflow({ remarks, steps }), keys: [...keys.values()] };
}
const EACH_ITS_OWN = 'Each step publishes what its `files` names into folders of its own: narrow them, or all of them get every package.';
const secretsText = (keys) => `repository ${keys.length === 1 ? 'secret' : 'secrets'} ${keys.map(({ secret }) => secret).join(', ')}`;
/** A step that goes on with a repository that is there. */
function goOn(feed, repository, facts, settings, packages) {
    const all = (0,feed_inputs/* factsIn */.PC)(feed, repository, facts);
    const formats = [...new Set([...all.map(({ format }) => format), ...packages.map(({ format }) => format)])];
    const inputs = (0,feed_inputs/* inputsOf */.Vc)(feed, repository, facts, settings.home.prefix);
    const isOfYocto = inputs.some(([name]) => name === 'all-folder');
    const isSigned = all.every(({ signers }) => signers.length > 0);
    const signers = all.flatMap((fact) => fact.signers);
    const schemes = new Set(signers.map(({ scheme }) => scheme));
    for (const format of formats) {
        if (format.schemes.some((scheme) => schemes.has(scheme)))
            continue;
        const [first = 'usign'] = format.schemes;
        schemes.add(format === opkg/* opkg */.c && isOfYocto ? 'openpgp' : first);
    }
    return {
        remarks: isSigned ? [] : UNSIGNED,
        inputs: [
            filesInput(settings, formats),
            ...branchInput(settings),
            ...inputs,
            ...(isSigned ? [] : [['allow-unsigned', 'true']]),
        ],
        schemes: [...schemes],
        signers,
    };
}
const UNSIGNED = [
    'Nobody has signed the index that is there. `allow-unsigned` takes it over: remove that line after the first run.',
];
/** A step that begins a feed. */
function begin(settings, packages) {
    const [{ branch, repository }] = settings.repositories;
    const found = [...new Set(packages.map(({ format }) => format))];
    const formats = found.length > 0 ? found : [opkg/* opkg */.c];
    const inputs = [
        filesInput(settings, formats),
        ...branchInput(settings),
        ['branch', branch ?? likelyBranch(packages, formats)],
        ['repository', repository ?? (formats.includes(apk_v2/* apkV2 */.H) ? 'main' : 'base')],
        ...prefixInput(settings),
        ...archMap(packages),
    ];
    return {
        remarks: [
            '`branch` and `repository` name the folder in the feed. Choose them once: devices will look there.',
        ],
        inputs,
        schemes: [...new Set(formats.map(({ schemes: [first = 'usign'] }) => first))],
        signers: [],
    };
}
function filesInput({ repositories: [{ sources }] }, formats) {
    if (sources.files.length > 0)
        return ['files', sources.files];
    const endings = [...new Set(formats.map(({ extension }) => extension))];
    return ['files', endings.length === 0 ? ['packages'] : endings.map((ending) => `packages/**/*${ending}`)];
}
const branchInput = ({ home: { pagesBranch } }) => pagesBranch === 'gh-pages' ? [] : [['pages-branch', pagesBranch]];
const prefixInput = ({ home: { prefix } }) => prefix === undefined ? [] : [['prefix', prefix]];
const LIKELY_BRANCHES = new Map([
    [opkg/* opkg */.c, '24.10'],
    [apk_v3/* apkV3 */.O, '25.12'],
    [apk_v2/* apkV2 */.H, 'v3.22'],
]);
/** The release in the paths of the packages, or else the newest one of such devices. */
function likelyBranch(packages, formats) {
    const words = new Set(packages.flatMap(({ origin }) => origin.split('/').filter(path_words/* isBranchWord */.PT)));
    const [only] = words;
    if (only !== undefined && words.size === 1)
        return only;
    const [format = opkg/* opkg */.c] = formats;
    return formats.length > 1 ? 'stable' : (LIKELY_BRANCHES.get(format) ?? 'stable');
}
/** A map for arch words that no device has. With a map, every word needs a line. */
function archMap(packages) {
    const meant = new Map();
    let isOdd = false;
    for (const { format, pkg } of packages) {
        if (pkg.anyArch)
            continue;
        const [scheme = 'usign'] = format.schemes;
        const words = (0,arch_words/* meantArches */.A)(scheme, pkg.arch);
        isOdd ||= words !== undefined;
        meant.set(pkg.arch, [...new Set([...(meant.get(pkg.arch) ?? []), ...(words ?? [pkg.arch])])]);
    }
    return isOdd ? [['arch-map', [...meant].map(([arch, all]) => `${arch}=${all.join(' ')}`)]] : [];
}
/**
 * The secret for the keys of a step. Steps that other keys signed have secrets of their own.
 *
 * @param keys those of earlier steps, by secret; the key is added
 */
function secretFor(scheme, signers, looked, keys) {
    const { input, make } = KEY_INPUTS[scheme];
    const keyIds = [
        ...new Set(signers.filter((one) => one.scheme === scheme).map(({ keyId }) => keyId)),
    ].sort();
    const first = (0,inputs/* secretVariable */.HV)(input);
    for (let number = 1;; number++) {
        const secret = number === 1 ? first : `${first}_${number}`;
        const known = keys.get(secret);
        if (known !== undefined && keyIds.length > 0 && known.keyIds.join() !== keyIds.join())
            continue;
        const files = (looked?.keys ?? [])
            .filter(({ key }) => key.scheme === scheme && keyIds.some((keyId) => key.answersTo(keyId)))
            .map(({ path }) => path);
        if (known === undefined)
            keys.set(secret, { secret, keyIds, files, make: keyIds.length > 0 ? null : make });
        return secret;
    }
}

// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/audit/unlisted.js
var unlisted = __webpack_require__(82804);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var catalog_shape = __webpack_require__(55992);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/survey/shapes.js
var shapes = __webpack_require__(20204);
// EXTERNAL MODULE: ./build/feed/survey/survey.js
var survey = __webpack_require__(92980);
// EXTERNAL MODULE: ./build/homes/open-home.js + 46 modules
var open_home = __webpack_require__(61608);
// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(38317);
// EXTERNAL MODULE: ./build/run/check-folders.js
var check_folders = __webpack_require__(73018);
// EXTERNAL MODULE: ./build/run/feeds-below.js
var feeds_below = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/run/look-over.js
var look_over = __webpack_require__(23130);
;// CONCATENATED MODULE: ./build/run/look-at-home.js














/** Looks over a home, and judges every folder and package file in it. Changes nothing. */
async function lookAtHome(settings, host) {
    const { home } = await (0,open_home/* openHome */.y)(settings, host, 'read');
    const tip = await home.open();
    const below = await (0,feeds_below/* feedsBelow */.t)(home, tip);
    const paths = new Map([...tip.paths].filter(([path]) => !(0,feeds_below/* isBelow */.Y)(path, below)));
    const { found, facts } = await (0,look_over/* surveyHome */.w)(home, tip, paths, settings.prefix);
    const ours = await ownFeed(home, tip, found);
    const keys = await keysIn(home, tip, found.keys);
    const judges = keys.map(({ key }) => key);
    const { feed } = ours;
    const checking = { home, tip, judges, published: judges, feed, host };
    const known = new Set((0,survey/* foreignFolders */._W)(paths));
    const indexes = (0,package_files/* indexesIn */.wl)(tip.paths).filter(({ path }) => known.has(path));
    const checked = await (0,check_folders/* checkFolders */.a)(checking, indexes);
    const unread = checked.folders.filter(({ isRead }) => !isRead);
    return {
        home: home.name,
        isOurs: ours.isOurs,
        below,
        found: ours.found,
        facts,
        keys,
        folders: checked.folders.map(({ path, format, packages, signatures, isRead }) => ({
            ...{ path: path || '.', format: format.name, packages },
            signature: isRead ? (0,audit_signatures/* signatureWord */.xC)(signatures, []) : 'not readable',
        })),
        findings: [
            ...checked.faults.map(faults/* findingOf */.hD),
            ...(0,unlisted/* unlistedFiles */.c)(paths, checked.listed, unread, feed).map(unlisted/* unlistedFault */.X).map(faults/* findingOf */.hD),
        ],
    };
}
/** What was found, in the layout that pkgfeed's own feed.json remembers, if there is one. */
async function ownFeed(home, tip, found) {
    const files = tip.paths.has(feed_json/* FEED_FILE */.GS) ? await home.read(tip, [feed_json/* FEED_FILE */.GS]) : new Map();
    const { state, feed } = (0,feed_json/* openFeedFile */.zE)(files.get(feed_json/* FEED_FILE */.GS));
    const shape = state === 'whole' ? (0,catalog_shape/* shapeIn */.HN)(feed) : undefined;
    if (shape === undefined)
        return { found, isOurs: state === 'whole', feed };
    const repositories = new Map();
    for (const { path, branch, repository, target = null } of feed.folders) {
        const id = JSON.stringify([branch, repository, target]);
        const folders = [...(repositories.get(id)?.folders ?? []), path];
        const coordinates = { branch: branch ?? undefined, repository: repository ?? undefined };
        repositories.set(id, { ...coordinates, target: target ?? undefined, folders });
    }
    const own = { ...shape, archMap: new Map(), repositories: [...repositories.values()] };
    const first = {
        ...own,
        prefix: undefined,
        needsBranch: false,
        hasOthers: false,
        folders: (0,shapes/* foldersOf */.p)(own),
    };
    return { found: { ...found, feeds: [first] }, isOurs: true, feed };
}
/** How many files are read for keys. */
const KEY_FILES = 64;
/** The public keys in files of a home. A key of apk v2 is called like its file. */
async function keysIn(home, tip, paths) {
    const some = paths.slice(0, KEY_FILES);
    const sizes = await home.sizes(tip, some);
    const small = some.filter((path) => (sizes.get(path) ?? Infinity) <= public_keys/* PUBLIC_KEY_LIMIT */.M);
    const keys = [];
    for (const [path, bytes] of await home.read(tip, small)) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        for (const key of await publicKeysOf(bytes, path))
            keys.push({ path, key: key.scheme === 'apk-v2' ? named(key, name) : key });
    }
    return keys;
}
async function publicKeysOf(bytes, origin) {
    try {
        return await (0,public_keys/* readPublicKeys */.e)({ text: bytes.toString('latin1'), origin });
    }
    catch (error) {
        if (error instanceof errors/* KeyError */.eN)
            return [];
        throw error;
    }
}
const named = (key, name) => ({
    ...key,
    keyId: name,
    fileName: name,
    answersTo: (keyId) => keyId === name,
});

// EXTERNAL MODULE: ./build/sources/collect.js + 18 modules
var collect = __webpack_require__(19086);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/commands/init.js









/**
 * Looks at a feed that is there and at packages, and returns what it found with a workflow that publishes into that
 * feed, or begins one. Writes nothing but the file of the workflow, if one is named.
 *
 * @throws InputError when there is nothing to look at, or the file of the workflow exists
 */
async function init(settings, host) {
    const { home, repositories, workflow } = settings;
    const [{ sources }] = repositories;
    const hasHome = home.directory !== undefined || home.pagesRepository !== undefined;
    if (!hasHome && !(0,collect/* hasSource */.o2)(sources))
        throw nothingGiven();
    if (home.token)
        host.mask(home.token);
    const { packages } = await (0,collect/* collect */.Fo)(sources, home, limits/* PACKAGE_LIMIT */.rk, host);
    const looked = hasHome ? await lookAtHome(home, host) : undefined;
    const { text, keys } = firstWorkflow(settings, looked, packages);
    if (workflow !== undefined) {
        const file = { name: (0,printable/* printable */.g$)(workflow), file: (0,external_node_path_.resolve)(host.cwd, workflow), text, mode: 0o644 };
        await (0,whole_files/* writeNewFiles */.zn)([file], host, exists);
    }
    return {
        command: 'init',
        home: looked?.home ?? null,
        isOurs: looked?.isOurs ?? false,
        feeds: (looked?.found.feeds ?? []).map(shownFeed),
        folders: looked?.folders ?? [],
        packages: shownPackages(packages),
        remarks: [
            ...(looked === undefined ? [] : remarksOn(looked, home.prefix)),
            ...(home.pagesRepository === undefined ? [] : [ELSEWHERE]),
        ],
        findings: looked?.findings ?? [],
        keys,
        workflow: text,
        workflowFile: workflow ?? null,
    };
}
const ELSEWHERE = 'the workflow is for the repository of the feed; in another one, add `pages-repository` and a `token` that may write there';
const shownFeed = ({ layout, prefix, archFolders, needsBranch, repositories }) => ({
    layout,
    prefix: prefix ?? null,
    archFolders: Object.fromEntries(archFolders),
    needsBranch,
    repositories: repositories.map(({ branch, repository, target, folders }) => ({
        ...{ branch: branch ?? null, repository: repository ?? null, target: target ?? null, folders },
    })),
});
function shownPackages(packages) {
    return {
        files: packages.length,
        formats: [...new Set(packages.map(({ format }) => format.name))],
        arches: [...new Set(packages.map(({ pkg }) => pkg.arch))].sort(),
    };
}
/** What a maintainer should know before the first publish. */
function remarksOn({ found: { feeds, odd, pages, jekyll }, keys, isOurs, below }, prefix) {
    const paths = [...new Set(keys.map(({ path }) => path))];
    const remarks = paths.map((path) => {
        const held = keys.filter((one) => one.path === path).map(({ key }) => `${key.scheme} ${key.keyId}`);
        return `${(0,printable/* printable */.g$)(path)} is a public key: ${held.join(', ')}`;
    });
    if (odd.length > 0)
        remarks.push(`no layout reaches ${(0,first_names/* firstNames */.d)(odd)}: rename these folders, or leave them as they are`);
    for (const folder of below)
        remarks.push(`a feed of pkgfeed begins in ${(0,printable/* printable */.g$)(folder)}/: \`--prefix ${(0,printable/* printable */.g$)([prefix, folder].filter(Boolean).join('/'))}\` looks at it`);
    if (feeds.length > 1)
        remarks.push('folders of different layouts are feeds of their own: the workflow has a step for each');
    if (isOurs)
        return remarks;
    // Outside of the folder everything stays as it is.
    if (jekyll.isKept && prefix === undefined)
        remarks.push('Jekyll makes the site of this branch, and goes on doing so: pkgfeed adds no page; `prefix` would put the feed into a folder of its own');
    else if (pages.length > 0)
        remarks.push(`pkgfeed never overwrites files of others: ${(0,first_names/* firstNames */.d)(pages)} ${pages.length === 1 ? 'stays' : 'stay'}`);
    return remarks;
}
function nothingGiven() {
    return new errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'neither a feed nor packages are given, so there is nothing to look at',
        remedy: 'Give `pages-repository` or `directory` for a feed that is there, and `files` for the packages that you build.',
    });
}
function exists(name) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `${name} already exists, and is not overwritten`,
        remedy: 'Give another name as `workflow`, or move the file away.',
    });
}


/***/ }),

/***/ 73018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkFolders)
/* harmony export */ });
/* harmony import */ var _audit_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32073);
/* harmony import */ var _audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22264);
/* harmony import */ var _audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25468);
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34365);
/* harmony import */ var _audit_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78164);
/* harmony import */ var _audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91680);
/* harmony import */ var _audit_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7915);
/* harmony import */ var _audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85682);
/* harmony import */ var _feed_carried_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54083);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93853);
/* harmony import */ var _feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57670);
/* harmony import */ var _feed_folders_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(51348);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53671);
/* harmony import */ var _feed_listed_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25616);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(14979);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(597);
/* harmony import */ var _homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(81267);



















/** How many package files of small folders are fetched together. */
const FILES_TOGETHER = 2000;
/** The most bytes of indexes whose entries wait for their files to be fetched: each entry keeps its index in memory. */
const INDEXES_TOGETHER = 8 << 20;
/** Reads and judges the index files of every folder, and each listed package file. */
async function checkFolders(checking, indexes) {
    const { paths } = checking.tip;
    const found = { folders: [], listed: new Set(), packages: 0, bytes: 0, faults: [] };
    const homes = homesIn(checking.feed, indexes);
    let waiting = [];
    let held = 0;
    for (const index of indexes) {
        const { path: folder } = index;
        const { format, judged, faults, size } = await checkIndex(checking, index);
        const { listed, signatures, isRead } = judged;
        found.folders.push({ path: folder, format, packages: listed.length, signatures, isRead });
        found.faults.push(...faults, ...placeOf(checking.feed, { path: folder, format }, listed, homes));
        const missing = [];
        for (const { entry, path } of listed) {
            found.listed.add(path);
            const place = { path, index: (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, format.indexFile) };
            if (paths.has(path))
                waiting.push({ format, entry, ...place, isChanged: (0,_audit_signatures_js__WEBPACK_IMPORTED_MODULE_7__/* .isChanged */ .Hq)(signatures) });
            else
                missing.push(path);
        }
        found.faults.push(...(0,_audit_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .missingPackages */ .K)((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, format.indexFile), missing));
        held += isRead ? size : 0;
        if (waiting.length > FILES_TOGETHER || held > INDEXES_TOGETHER) {
            await checkPackages(checking, waiting, found);
            waiting = [];
            held = 0;
        }
    }
    await checkPackages(checking, waiting, found);
    return { ...found, faults: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .joinMisplaced */ .nz)(found.faults) };
}
/** Judges one index. The returned `format` is that of its content, and `size` is that of the index in bytes. */
async function checkIndex({ home, tip, judges, published }, { format: named, path: folder }) {
    const pathTo = (name) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, name);
    const names = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_17__/* .indexFileNames */ .dV)(named).filter((name) => tip.paths.has(pathTo(name)));
    const { files: read, large } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_16__/* .readUnlessLarge */ .yB)(home, tip, names.map(pathTo));
    const files = new Map(names
        .filter((name) => !large.has(pathTo(name)))
        .map((name) => [name, read.get(pathTo(name)) ?? Buffer.alloc(0)]));
    const whole = (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_13__/* .withPlainIndex */ .tC)(named, files);
    const format = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_15__/* .formatOfIndex */ .Lb)(named, whole.get(named.indexFile));
    const judged = await (0,_audit_judge_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeFolder */ ._)(format, whole, judges, {
        from: 'home',
        shown: pathTo,
        publishes: (key) => published.some((one) => (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameKey */ .yL)(one, key)),
        formats: (0,_feed_folders_js__WEBPACK_IMPORTED_MODULE_12__/* .formatsIn */ .oJ)(folder, tip.paths),
        pathOf: ({ file }) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(folder, (0,_feed_listed_js__WEBPACK_IMPORTED_MODULE_14__/* .plainPath */ .s1)(file, pathTo(format.indexFile))),
        reported: new Set(names.filter((name) => large.has(pathTo(name)))),
    });
    const faults = [
        ...[...large].map(([path, size]) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .oversizedFault */ .mJ)(path, size)),
        ...packedFaults(format, files, whole, pathTo),
        ...judged.faults,
    ];
    return { format, judged, faults, size: whole.get(format.indexFile)?.length ?? 0 };
}
/** What is wrong with a folder that has its index only compressed. */
function packedFaults(format, files, whole, pathTo) {
    const packed = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_17__/* .compressedIndex */ .QX)(format) ?? '';
    if (files.has(format.indexFile) || !files.has(packed))
        return [];
    const fault = whole.has(format.indexFile)
        ? (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('client', 'home', {
            ...{ severity: 'warning', path: pathTo(format.indexFile) },
            what: 'is missing, and `src` lines fetch it',
        })
        : (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unreadable', 'home', { path: pathTo(packed), what: 'does not unpack to an index' });
    return [fault];
}
/** The arches that have a folder, as the names of folders and `feed.json` show. */
function homesIn({ folders }, indexes) {
    const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
    return (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .archHomes */ .tL)([...indexes.map(({ path }) => [lastName(path), path]), ...(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_9__/* .homesOf */ .YI)(folders)]);
}
function placeOf(feed, { format, path }, listed, homes) {
    const names = path.split('/');
    const arch = feed.folders.findLast((folder) => folder.path === path)?.arch;
    const place = { names, arch, others: (0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .archesElsewhere */ .pt)(homes, path, names) };
    const entries = listed.map(({ entry }) => entry);
    const indexPath = (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .pathIn */ .lW)(path, format.indexFile);
    return [
        ...(0,_audit_place_js__WEBPACK_IMPORTED_MODULE_6__/* .placeFaults */ .xQ)('home', indexPath, entries, place),
        ...(0,_feed_folder_arch_js__WEBPACK_IMPORTED_MODULE_11__/* .astrayIn */ .wU)(format, entries, names).map((fault) => (0,_audit_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('entry', 'home', { path: indexPath, what: `has ${(0,_feed_carried_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedFaultText */ .fi)(fault)}` })),
    ];
}
/** Compares package files with their entries, and adds the result to `found`. */
async function checkPackages({ home, tip, host }, files, found) {
    let done = 0;
    const byIndex = new Map();
    for await (const [{ format, entry, path, index, isChanged }, bytes] of (0,_homes_read_many_js__WEBPACK_IMPORTED_MODULE_18__/* .readMany */ .c)(home, tip, files)) {
        const context = {
            from: 'home',
            path,
            folder: path.split('/'),
            reportsWarnings: true,
            isChanged,
        };
        const faults = await (0,_audit_package_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .packageFaults */ .i)(format, entry, bytes, context);
        const all = byIndex.get(index) ?? [];
        for (const fault of faults)
            all.push(fault);
        byIndex.set(index, all);
        found.bytes += bytes.length;
        host.progress('checking packages', ++done, files.length);
    }
    for (const [index, faults] of byIndex)
        found.faults.push(...(0,_audit_gathered_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherFaults */ .z)(index, 'home', faults));
    found.packages += files.length;
}


/***/ }),

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBelow),
/* harmony export */   t: () => (/* binding */ feedsBelow)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(597);



/** How many files are read to find feeds that begin in folders. */
const FEED_FILES = 16;
/** The folders of a home in which other feeds of pkgfeed's begin, each with a `prefix`, keys and `feed.json` of its own. */
async function feedsBelow(home, tip) {
    const files = [...tip.paths.keys()].filter((path) => path.endsWith(`/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .FEED_FILE */ .GS}`)).slice(0, FEED_FILES);
    if (files.length === 0)
        return [];
    const { files: read } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readUnlessLarge */ .yB)(home, tip, files);
    return files
        .filter((path) => (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .openFeedFile */ .zE)(read.get(path)).state === 'whole')
        .map((path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(path));
}
/** True for a path in one of these feeds. */
const isBelow = (path, feeds) => feeds.some((folder) => path === folder || path.startsWith(`${folder}/`));


/***/ })

};
