export const id = 2647;
export const ids = [2647];
export const modules = {

/***/ 69992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ NO_JEKYLL),
/* harmony export */   F1: () => (/* binding */ NOJEKYLL),
/* harmony export */   Gu: () => (/* binding */ ownsHomePage),
/* harmony export */   Ko: () => (/* binding */ HOME_PAGE),
/* harmony export */   VW: () => (/* binding */ jekyllRemarks),
/* harmony export */   ly: () => (/* binding */ refuseHidden),
/* harmony export */   nL: () => (/* binding */ jekyllOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48573);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);



/**
 * GitHub Pages makes the site of a branch with Jekyll, unless `.nojekyll` is at its root: Markdown becomes pages, and some
 * names are left out. Whoever relies on that must keep it.
 */
const NOJEKYLL = '.nojekyll';
/** The first page of a folder of a site. */
const HOME_PAGE = 'index.html';
/** True when `feed.json` says that pkgfeed wrote the first page. */
const ownsHomePage = ({ site }) => site.some(({ path }) => path === HOME_PAGE);
const NO_JEKYLL = { isKept: false, hasHomePage: false };
const PAGE = /^(?:index|readme)\.(?:md|markdown)$/i;
const MARKDOWN = /^[^/]+\.(?:md|markdown)$/i;
/**
 * Finds out whether Jekyll makes the site of a branch.
 *
 * @param branch all paths of the branch
 * @param prefix the folder in it that holds the feed; undefined for the branch itself
 * @param hasOwnPage true when the first page of the feed's folder is pkgfeed's
 */
function jekyllOf(branch, prefix, hasOwnPage = false) {
    const above = prefix === undefined ? [] : (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(`${prefix}/x`);
    if (['', ...above.map((folder) => `${folder}/`)].some((folder) => branch.has(`${folder}${NOJEKYLL}`))) {
        return NO_JEKYLL;
    }
    const root = prefix === undefined ? '' : `${prefix}/`;
    const names = [...branch.keys()]
        .filter((path) => path.startsWith(root))
        .map((path) => path.slice(root.length));
    const hasIndex = !hasOwnPage && names.includes(HOME_PAGE);
    const isConfigured = /^(?:docs\/)?_config\.(?:yml|yaml|toml)$/;
    const isKept = prefix !== undefined ||
        [...branch.keys()].some((path) => isConfigured.test(path)) ||
        (!hasIndex && names.some((name) => MARKDOWN.test(name)));
    const hasHomePage = isKept && !hasIndex && !hasOwnPage && names.some((name) => PAGE.test(name));
    return { isKept, hasHomePage };
}
/** Names that Jekyll leaves out of a site, and folders that it does not look into. */
const HIDDEN = /(?:^|\/)(?:[_.#][^/]*|[^/]*~|node_modules|vendor\/(?:bundle|cache|gems|ruby))(?:\/|$)/;
/**
 * @param written the paths that a run writes
 * @throws PlacementError for paths that Jekyll would leave out of the site
 */
function refuseHidden(written) {
    const hidden = [...written].filter((path) => HIDDEN.test(path));
    if (hidden.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `Jekyll makes the site of this branch, and would leave out ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d)(hidden)}`,
        remedy: `Choose other names, or add an empty ${NOJEKYLL} at the root of the branch if its pages need no Jekyll.`,
    });
}
/** What to say about a site that Jekyll makes; nothing for a feed in a folder of its own that gets its page. */
function jekyllRemarks({ isKept, hasHomePage }, prefix) {
    const page = hasHomePage ? ', and no page for subscribers, because the feed’s folder has a first page' : '';
    if (prefix !== undefined)
        return hasHomePage ? [`pkgfeed writes no index.html into ${prefix}/, which has a first page`] : [];
    if (!isKept)
        return [];
    return [
        `Jekyll makes the site of this branch: pkgfeed writes no ${NOJEKYLL} there${page}. \`prefix\` puts the whole feed into a folder of its own`,
    ];
}


/***/ }),

/***/ 51118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ factsIn),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   tH: () => (/* binding */ outerPath)
/* harmony export */ });
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21033);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17863);
/* harmony import */ var _folder_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8044);




/**
 * The inputs that lead a run to a repository which is there already.
 *
 * @param above the folder of the branch in which the paths of the feed begin
 */
function inputsOf(feed, repository, facts, above) {
    const { branch, repository: name, target } = repository;
    const archFolders = [...feed.archFolders].map(([arch, folder]) => `${arch}=${folder}`);
    const stated = factsIn(feed, repository, facts);
    const names = (0,_folder_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .keyNamesOf */ .x)(stated.flatMap(({ signers }) => signers));
    const given = [
        ['branch', branch],
        ['repository', name],
        ['target', target],
        ['layout', feed.layout === _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LAYOUT */ .zR && !feed.hasOthers ? undefined : feed.layout],
        ['prefix', [above, feed.prefix].filter(Boolean).join('/')],
        ['arch-folders', archFolders],
        ['arch-map', mapLines(feed, stated)],
        ['all-folder', hasAllFolder(feed, repository, facts) ? 'true' : undefined],
        ['apk-rsa-key-name', names],
    ];
    return given.filter((input) => {
        const [, value] = input;
        return value !== undefined && value.length > 0;
    });
}
/** With a map, every arch of packages needs a line. */
function mapLines({ archMap }, stated) {
    const arches = new Set(stated.flatMap(({ arches }) => [...(arches ?? [])]));
    if (![...archMap.keys()].some((arch) => arches.has(arch)))
        return [];
    return [...arches].filter(_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn).map((arch) => `${arch}=${(archMap.get(arch) ?? [arch]).join(' ')}`);
}
/** The path in the branch of a folder of a feed. */
const outerPath = ({ prefix }, folder) => [prefix, folder].filter(Boolean).join('/');
/** What the indexes of a repository say. */
const factsIn = (feed, { folders }, facts) => folders.flatMap((folder) => facts.get(outerPath(feed, folder)) ?? []);
/** True for a repository with an opkg folder `all` beside others, as devices of Yocto read it. */
function hasAllFolder(feed, { folders, ...coordinates }, facts) {
    if (folders.length < 2)
        return false;
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .makeLayout */ .zz)(feed, coordinates);
    const isOpkg = (folder) => facts.get(outerPath(feed, folder))?.some(({ format }) => format === _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_0__/* .opkg */ .c) ?? false;
    return folders.some((folder) => layout.archOf(folder) === _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_0__/* .opkg */ .c.anyArchFolder && isOpkg(folder));
}


/***/ }),

/***/ 8044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f2: () => (/* binding */ indexFilesOf),
/* harmony export */   x: () => (/* binding */ keyNamesOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96648);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53671);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46694);





/** The index files of folders, to read before `factsOf`. */
const indexFilesOf = (folders, paths) => [...folders].flatMap((folder) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.filter((format) => (0,_index_source_js__WEBPACK_IMPORTED_MODULE_3__/* .hasIndex */ .V6)(format, folder, paths)).flatMap((format) => (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .signedFiles */ .AH)(format, folder, paths)));
/**
 * Reads what indexes say about their folders. Indexes that were not read, or that are broken, say nothing.
 *
 * @param files contents by path
 */
async function factsOf(folders, files) {
    const facts = new Map();
    for (const folder of folders) {
        for (const format of _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR) {
            const own = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlainIndex */ .tC)(format, (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(format, folder, files));
            const index = own.get(format.indexFile);
            if (index === undefined)
                continue;
            const entries = parsed(format, index);
            const signatures = await format.verify(own, []).catch(noSignature);
            facts.set(folder, [
                ...(facts.get(folder) ?? []),
                {
                    format,
                    arches: entries && new Set(entries.map(({ arch }) => arch).filter((arch) => !isAny(arch, format))),
                    packages: entries?.length ?? 0,
                    signers: namedKeys(signatures),
                    ...((0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOfIndex */ .Lb)(format, index) === format ? {} : { isForeign: true }),
                },
            ]);
        }
    }
    return facts;
}
const isAny = (arch, { anyArchWord }) => arch === anyArchWord || ['all', 'any', 'noarch'].includes(arch);
function parsed(format, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
            return undefined;
        throw error;
    }
}
function noSignature(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
        return [];
    throw error;
}
function namedKeys(signatures) {
    const named = signatures.flatMap((signature) => {
        const { scheme } = signature;
        if (signature.state === 'good' || signature.keyId === undefined)
            return [];
        return [{ scheme, keyId: signature.keyId }];
    });
    return named.filter(({ scheme, keyId }, i) => named.findIndex((other) => other.scheme === scheme && other.keyId === keyId) === i);
}
/** The names of RSA keys that a feed has to go on with, without those that no run may use. */
const keyNamesOf = (signers) => [
    ...new Set(signers
        .filter(({ scheme, keyId }) => scheme === 'apk-v2' && (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyName */ .TK)(keyId) && !(0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isSystemKeyName */ .s9)(keyId))
        .map(({ keyId }) => keyId)),
];


/***/ }),

/***/ 58497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ targetIn),
/* harmony export */   PT: () => (/* binding */ isBranchWord),
/* harmony export */   dK: () => (/* binding */ isArchWord)
/* harmony export */ });
/** What the names in a path of a feed usually mean, by the words that package managers and their tools use. */
/** Arches of OpenWrt, Entware, Alpine and the tunes of Yocto, and the words for packages of all arches. */
const ARCH_WORD = new RegExp(`^(?:${[
    'all|any|noarch',
    'x86(?:[_-]64)?|x64(?:-.*)?|amd64|i[3-6]86(?:[_-].*)?|geode|core2-(?:32|64)|corei7-(?:32|64)|qemu.+',
    'aarch64(?:[_-].*)?|arm64|arm(?:eb)?(?:_.*)?|arm(?:hf|el|v\\d.*)|cortex[am]\\d.*',
    'mips(?:el|64|64el|32|32r2|32el|isa)?(?:[_-].*|sf.*)?|(?:power)?pc(?:64)?(?:le)?(?:[_-].*)?|ppc.*',
    'riscv(?:32|64)(?:[_-].*)?|s390x|loongarch64(?:_.*)?|loong64|arc_.*|sparc.*',
].join('|')})$`);
const isArchWord = (name) => ARCH_WORD.test(name);
const YOCTO_RELEASES = 'morty|pyro|rocko|sumo|thud|warrior|zeus|dunfell|gatesgarth|hardknott|honister|kirkstone|langdale|mickledore|nanbield|scarthgap|styhead|walnascar|whinlatter|wrynose';
const BRANCH_WORD = new RegExp(`^(?:(?:(?:openwrt|lede|alpine|immortalwrt)-)?v?\\d+\\.\\d+(?:[.-][A-Za-z0-9.-]+)?|edge|snapshots?|SNAPSHOT|latest-stable|master|${YOCTO_RELEASES})$`);
/** True for the name of a release, such as 24.10, v3.20, edge or scarthgap. */
const isBranchWord = (name) => BRANCH_WORD.test(name);
/** Some of OpenWrt's targets, for paths that do not say `targets/` before them. */
const TARGETS = new Set(`airoha apm821xx armsr armvirt at91 ath25 ath79 bcm27xx bcm47xx bcm4908 bcm53xx bcm63xx bmips gemini imx ipq40xx ipq806x
   ixp4xx kirkwood lantiq layerscape loongarch64 malta mediatek mpc85xx mvebu mxs octeon omap oxnas pistachio qoriq
   qualcommax qualcommbe ramips realtek rockchip sifiveu starfive stm32 sunxi tegra zynq`.split(/\s+/));
/** The target of PCs has the name of an arch. */
const OF_X86 = /^x86\/(?:64|generic|geode|legacy)$/;
/**
 * Where OpenWrt's target and subtarget stand in a path.
 *
 * @returns the place of the target, before which the subtarget cannot be; -1 without one
 */
function targetIn(names) {
    return names.findIndex((name, i) => i + 1 < names.length &&
        (names[i - 1] === 'targets' || TARGETS.has(name) || OF_X86.test(`${name}/${names[i + 1]}`)));
}


/***/ }),

/***/ 20204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ shapesOf),
/* harmony export */   p: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17863);
/* harmony import */ var _path_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58497);




/**
 * Infers layouts from the paths of folders.
 *
 * @param facts what their indexes say, where they were read
 * @returns shapes, the one with most folders first, and the folders that no layout can reach
 */
function shapesOf(folders, facts) {
    const byTemplate = new Map();
    const plain = folders.filter(_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isFolderPath */ .ky);
    for (const marked of withRepositories(plain.map((folder) => markedFolder(folder, facts)))) {
        const template = templateOf(marked);
        byTemplate.set(template, [...(byTemplate.get(template) ?? []), marked]);
    }
    const shapes = [...byTemplate].map(([layout, all]) => shapeOf(layout, all));
    const found = shapes.filter(({ repositories }) => repositories.length > 0);
    const reached = new Set(found.flatMap(foldersOf));
    return {
        shapes: found.toSorted((a, b) => foldersOf(b).length - foldersOf(a).length),
        odd: folders.filter((folder) => !reached.has(folder)),
    };
}
/** All folders of a shape. */
const foldersOf = ({ repositories }) => repositories.flatMap(({ folders }) => folders);
function markedFolder(folder, facts) {
    const parts = folder === '' ? [] : folder.split('/');
    const target = (0,_path_words_js__WEBPACK_IMPORTED_MODULE_3__/* .targetIn */ .Li)(parts);
    const names = target < 0
        ? parts
        : [...parts.slice(0, target), `${parts[target]}/${parts[target + 1]}`, ...parts.slice(target + 2)];
    const roles = names.map((_, i) => (i === target ? 'target' : undefined));
    const { at, arch } = archIn(names, roles, folder, facts);
    if (at >= 0)
        roles[at] = 'arch';
    const branch = names.findIndex((name, i) => roles[i] === undefined && (0,_path_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isBranchWord */ .PT)(name));
    if (branch >= 0)
        roles[branch] = 'branch';
    return { folder, names, roles, arch };
}
/**
 * Finds the name that stands for the arch: the arch of the packages, a word that is known, or a part of the arch.
 *
 * @returns the arch only if its folder is called otherwise
 */
function archIn(names, roles, folder, facts) {
    const known = facts.get(folder) ?? [];
    const stated = new Set(known.flatMap(({ arches }) => [...(arches ?? [])]));
    const isFree = (i) => roles[i] === undefined;
    const same = names.findLastIndex((name, i) => isFree(i) && stated.has(name));
    if (same >= 0)
        return { at: same, arch: undefined };
    const word = names.findLastIndex((name, i) => isFree(i) && (0,_path_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isArchWord */ .dK)(name));
    const [only] = stated;
    if (only === undefined)
        return { at: word, arch: undefined };
    // Clients of an index that says so itself look in the folder of the arch, whatever the index is in.
    if (stated.size > 1 || known.some(({ format }) => format.locates === 'by-arch-and-name')) {
        return { at: stated.size > 1 ? -1 : word, arch: undefined };
    }
    const at = word >= 0 ? word : names.findLastIndex((name, i) => isFree(i) && isPartOf(name, only));
    return { at, arch: at < 0 ? undefined : only };
}
const isPartOf = (name, arch) => name.length > 2 && (arch.startsWith(name) || name.startsWith(arch));
/** Gives the role of a repository, or of a branch, to names in which folders of one form differ. */
function withRepositories(folders) {
    const forms = new Map();
    for (const marked of folders) {
        const form = marked.roles.map((role) => role ?? '').join('/');
        const id = `${marked.names.length} ${form}`;
        const alike = forms.get(id);
        if (alike === undefined)
            forms.set(id, [marked]);
        else
            alike.push(marked);
    }
    return [...forms.values()].flatMap((alike) => {
        const given = rolesOf(alike);
        return alike.map((marked) => ({ ...marked, roles: given }));
    });
}
function rolesOf(alike) {
    const roles = [...(alike[0]?.roles ?? [])];
    const free = roles.flatMap((role, i) => (role === undefined ? [i] : []));
    const differing = free.filter((i) => new Set(alike.map(({ names }) => names[i])).size > 1);
    const branch = roles.indexOf('branch');
    const isBelow = (i) => i > branch;
    if (branch >= 0) {
        const last = differing.findLast(isBelow) ?? differing.at(-1) ?? free.findLast(isBelow);
        if (last !== undefined)
            roles[last] = 'repository';
        return roles;
    }
    const last = differing.at(-1);
    if (last !== undefined)
        roles[last] = 'repository';
    const [first] = differing;
    if (first !== undefined && first !== last)
        roles[first] = 'branch';
    return roles;
}
/** Coordinates that differ make repositories; other names that differ make layouts. */
function templateOf({ names, roles }) {
    if (names.length === 0)
        return '.';
    return names.map((name, i) => (roles[i] === undefined ? name : `{${roles[i]}}`)).join('/');
}
function shapeOf(layout, all) {
    const { archFolders, archMap } = archNames(all);
    const repositories = new Map();
    for (const marked of all) {
        const of = (role) => marked.names[marked.roles.indexOf(role)];
        const coordinates = { branch: of('branch'), repository: of('repository'), target: of('target') };
        if (!isReachable(marked.folder, { layout, archFolders }, coordinates))
            continue;
        const id = JSON.stringify(Object.values(coordinates));
        const known = repositories.get(id);
        if (known === undefined)
            repositories.set(id, { ...coordinates, folders: [marked.folder] });
        else
            known.folders.push(marked.folder);
    }
    return { layout, archFolders, archMap, repositories: [...repositories.values()] };
}
/** The names of folders that are not called like the arch of their packages. */
function archNames(all) {
    const named = new Map();
    for (const { arch, names, roles } of all) {
        const name = names[roles.indexOf('arch')];
        if (arch !== undefined && name !== undefined)
            named.set(arch, new Set([...(named.get(arch) ?? []), name]));
    }
    const archFolders = new Map();
    const archMap = new Map();
    for (const [arch, names] of named) {
        const [only, ...more] = [...names].sort();
        if (only === undefined || !(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(arch))
            continue;
        if (more.length > 0)
            archMap.set(arch, [only, ...more]);
        else if (![...archFolders.values()].includes(only))
            archFolders.set(arch, only);
    }
    return { archFolders, archMap };
}
/** True when a run with these settings finds the folder again. */
function isReachable(folder, shape, coordinates) {
    try {
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .makeLayout */ .zz)(shape, coordinates).archOf(folder) !== undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 92980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   R_: () => (/* binding */ outsideOf),
/* harmony export */   _W: () => (/* binding */ foreignFolders),
/* harmony export */   kx: () => (/* binding */ looseFiles)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _jekyll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69992);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17863);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20204);






/** Debian's indexes have the name of opkg's. */
const OF_DEBIAN = /(?:^|\/)dists\//;
/**
 * Looks over a branch that pkgfeed has not written yet.
 *
 * @param paths those of the branch, or of a folder of it
 * @param facts what its indexes say, where they were read
 * @param site the whole branch, and the folder of it in which the paths begin
 */
function survey(paths, facts = new Map(), site = { branch: paths, prefix: undefined }) {
    const folders = foreignFolders(paths);
    const foreign = folders.filter((folder) => facts.get(folder)?.some(({ isForeign }) => isForeign === true));
    const left = folders.filter((folder) => !foreign.includes(folder));
    const { shapes, odd } = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .shapesOf */ .e)(left, facts);
    const feeds = feedsOf(shapes, facts).map((feed) => ({ ...feed, hasOthers: hasOthers(feed, folders) }));
    const reached = new Set(feeds.flatMap((feed) => feed.folders));
    return {
        feeds,
        odd: [...odd, ...shapes.flatMap(_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p).filter((folder) => !reached.has(folder))],
        foreign,
        unlisted: looseFiles(paths, folders),
        keys: [...paths.keys()].filter((path) => KEY.test(path)),
        pages: [...paths.keys()].filter((path) => PAGE.test(path)),
        jekyll: (0,_jekyll_js__WEBPACK_IMPORTED_MODULE_2__/* .jekyllOf */ .nL)(site.branch, site.prefix),
    };
}
/** The folders with an index, sorted. */
const foreignFolders = (paths) => [...(0,_package_files_js__WEBPACK_IMPORTED_MODULE_4__/* .indexedFolders */ .B9)(paths)].filter((folder) => !OF_DEBIAN.test(`${folder}/`)).sort();
/** The folders with an index that a layout does not reach, whatever the coordinates. */
function outsideOf(folders, shape) {
    const fits = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .fitsLayout */ .Pk)(shape);
    return folders.filter((folder) => !fits(folder));
}
const KEY = /(?:^|\/)(?:[^/]+\.(?:pub|pem|asc|gpg|key)|[0-9a-f]{16})$/i;
const PAGE = /^(?:index\.html?|readme(?:\.[a-z]+)?|_config\.ya?ml|CNAME|\.buildinfo|sitemap\.xml)$/i;
/** The package files without an index beside or above them. */
function looseFiles(paths, folders) {
    const indexed = new Set(folders);
    const extensions = [...new Set(_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.map(({ extension }) => extension)), '.opk'];
    const known = new Map();
    const isCovered = (folder) => {
        const cached = known.get(folder);
        if (cached !== undefined)
            return cached;
        const above = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(folder);
        const covered = indexed.has(folder) || (folder !== '' && isCovered(above));
        known.set(folder, covered);
        return covered;
    };
    return [...paths.keys()].filter((path) => extensions.some((extension) => path.endsWith(extension)) && !isCovered((0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(path)));
}
/** True when the folder of the branch in which a feed begins has indexes that its layout does not reach. */
function hasOthers({ prefix, ...shape }, folders) {
    const above = prefix === undefined ? '' : `${prefix}/`;
    const own = folders
        .filter((folder) => folder.startsWith(above))
        .map((folder) => folder.slice(above.length));
    return outsideOf(own, shape).length > 0;
}
/** Sets the shapes of a branch apart: the first is that of the root or of most folders, the others get a prefix each. */
function feedsOf(shapes, facts) {
    const main = shapes.find((shape) => (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p)(shape).includes('')) ?? shapes[0];
    if (main === undefined)
        return [];
    const others = shapes.filter((shape) => shape !== main);
    const first = { ...main, prefix: undefined, needsBranch: false, folders: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p)(main) };
    const apart = others.flatMap((shape, i) => {
        if (i >= MOST_SHAPES)
            return [{ ...shape, prefix: undefined, needsBranch: true, folders: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p)(shape) }];
        const rest = shapes.filter((other) => other !== shape).flatMap(_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p);
        return setApart(shape, rest, facts);
    });
    return [first, ...apart];
}
/** How many shapes are compared with all others. */
const MOST_SHAPES = 32;
/** @param rest the folders of other shapes, which no prefix of this one may hold */
function setApart(shape, rest, facts) {
    const folders = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p)(shape);
    const longest = Math.min(...folders.map((folder) => folder.split('/').length));
    for (let length = 1; length <= longest; length++) {
        const groups = new Map();
        for (const folder of folders) {
            const prefix = folder.split('/').slice(0, length).join('/');
            groups.set(prefix, [...(groups.get(prefix) ?? []), folder]);
        }
        const isAlone = (prefix) => !rest.some((folder) => folder === prefix || folder.startsWith(`${prefix}/`));
        if (groups.size > MOST_PREFIXES || ![...groups.keys()].every(isAlone))
            continue;
        return [...groups].flatMap(([prefix, all]) => feedsBelow(prefix, all, facts));
    }
    return [{ ...shape, prefix: undefined, needsBranch: true, folders }];
}
/** So many feeds in one branch nobody looks after. */
const MOST_PREFIXES = 8;
function feedsBelow(prefix, folders, facts) {
    const inner = (folder) => folder.slice(prefix.length + 1);
    const outer = (folder) => (folder === '' ? prefix : `${prefix}/${folder}`);
    const own = new Map(folders.map((folder) => [inner(folder), facts.get(folder) ?? []]));
    return (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .shapesOf */ .e)(folders.map(inner), own).shapes.map((shape, i) => ({
        ...shape,
        prefix,
        needsBranch: i > 0,
        folders: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p)(shape).map(outer),
    }));
}


/***/ }),

/***/ 81267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readMany)
/* harmony export */ });
/** The most bytes of package files in memory at once. A single file may be larger. */
const MEMORY_BUDGET = 32 << 20;
/** How many files one request asks for. */
const REQUEST = 500;
/** Reads many files of a feed one after another. It fetches them in few requests and holds one batch in memory. */
async function* readMany(home, tip, wanted) {
    for (let at = 0; at < wanted.length; at += REQUEST) {
        const part = wanted.slice(at, at + REQUEST);
        const sizes = await home.sizes(tip, part.map(pathOf));
        for (const batch of batches(part, sizes)) {
            const files = await home.read(tip, batch.map(pathOf));
            for (const item of batch)
                yield [item, files.get(item.path) ?? Buffer.alloc(0)];
        }
    }
}
const pathOf = ({ path }) => path;
function* batches(items, sizes) {
    let batch = [];
    let size = 0;
    for (const item of items) {
        const next = sizes.get(item.path) ?? 0;
        if (batch.length > 0 && size + next > MEMORY_BUDGET) {
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


/***/ }),

/***/ 23130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ STAYS_FOREIGN),
/* harmony export */   ei: () => (/* binding */ lookOver),
/* harmony export */   w9: () => (/* binding */ surveyHome)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17863);
/* harmony import */ var _feed_survey_feed_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51118);
/* harmony import */ var _feed_survey_folder_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8044);
/* harmony import */ var _feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92980);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(597);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64865);
/* harmony import */ var _text_yaml_line_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63930);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57091);












/** How many indexes are read to see what they say: enough to tell the arches of any feed. */
const INDEXES_READ = 200;
/**
 * Looks over a home that has no feed of pkgfeed's yet, before the first publish. Devices may read feeds of other tools
 * there.
 *
 * @returns what people should know about what stays outside of the feed
 * @throws FeedError when the settings name no layout, and the usual one does not reach the indexes that are there
 */
async function lookOver(settings, home, tip, host) {
    if (tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS))
        return [];
    const { feed, home: place } = settings;
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(feed);
    const folders = (0,_feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignFolders */ ._W)(tip.paths);
    const outside = (0,_feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .outsideOf */ .R_)(folders, shape);
    const around = place.prefix === undefined ? [] : foreignAround(tip.branch, place.prefix);
    if (outside.length > 0 && feed.layout === undefined) {
        const { found, facts } = await surveyHome(home, tip, tip.paths);
        throw indexesElsewhere(found, facts, outside, settings, host);
    }
    return [
        ...staysOutside(outside, `\`layout\` ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(shape.layout)} does not reach`),
        ...loosePackages(tip.paths, folders, shape),
        ...staysOutside(around, `the feed begins in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(place.prefix ?? '')}/, so it leaves alone`),
    ];
}
/**
 * Looks over paths of a feed's home, and reads what some of its indexes say.
 *
 * @param prefix the folder of the home in which the paths begin
 */
async function surveyHome(home, tip, paths, prefix) {
    const folders = (0,_feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignFolders */ ._W)(paths).slice(0, INDEXES_READ);
    const { files } = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readUnlessLarge */ .yB)(home, tip, (0,_feed_survey_folder_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .indexFilesOf */ .f2)(folders, paths));
    const facts = await (0,_feed_survey_folder_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)(folders, files);
    return { found: (0,_feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .survey */ .Fr)(paths, facts, { branch: tip.branch ?? paths, prefix }), facts };
}
/** The indexes of a branch outside of a feed's folder and of other feeds of pkgfeed's. */
function foreignAround(branch, prefix) {
    if (branch === undefined)
        return [];
    const known = [...branch.keys()].flatMap((path) => path === _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS || path.endsWith(`/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`) ? [path.slice(0, -_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS.length)] : []);
    return (0,_feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignFolders */ ._W)(branch).filter((folder) => ![`${prefix}/`, ...known].some((own) => `${folder}/`.startsWith(own)));
}
function staysOutside(folders, why) {
    if (folders.length === 0)
        return [];
    const indexes = folders.length === 1 ? 'an index' : `${folders.length} folders with an index`;
    return [
        `${why} ${indexes} that devices may read (${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_11__/* .firstNames */ .d)(folders.map(shown))}): nothing changes there, and no package of this run gets there`,
    ];
}
/** Package files that no run takes for the feed's: those in its folders are told with the folders. */
function loosePackages(paths, folders, shape) {
    const fits = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .fitsLayout */ .Pk)(shape);
    const loose = (0,_feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .looseFiles */ .kx)(paths, folders).filter((path) => !fits((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .folderAbove */ .m$)(path)));
    if (loose.length === 0)
        return [];
    const count = loose.length === 1 ? '1 package file' : `${loose.length} package files`;
    return [
        `${count} outside of the feed’s folders (${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_11__/* .firstNames */ .d)(loose)}) that no index lists: they stay, and no device finds them. Publish them with \`files\` if they belong to the feed`,
    ];
}
/** What to say of a folder with an index of another kind than its name says. */
const STAYS_FOREIGN = 'has an index of apk v3 under the name APKINDEX.tar.gz, which pkgfeed does not write: it stays with the tool that makes it';
const shown = (folder) => (folder === '' ? 'the root' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(folder));
/** The error for indexes that the usual layout does not reach. The lines that reach them are printed, too. */
function indexesElsewhere({ feeds, odd, foreign }, facts, outside, { home }, host) {
    const [first] = feeds;
    const lines = feeds.flatMap((feed) => feedLines(feed, facts, home.prefix));
    for (const line of lines)
        host.say(line);
    for (const folder of odd)
        host.say(`no layout reaches ${shown(folder)}`);
    for (const folder of foreign)
        host.say(`${shown(folder)} ${STAYS_FOREIGN}`);
    const where = `${outside.length === 1 ? 'an index' : `${outside.length} folders with indexes`} (${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_11__/* .firstNames */ .d)(outside.map(shown))})`;
    const inputs = first?.repositories[0] === undefined
        ? []
        : (0,_text_yaml_line_js__WEBPACK_IMPORTED_MODULE_8__/* .yamlLines */ .Z)((0,_feed_survey_feed_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(first, first.repositories[0], facts, home.prefix), '').map((line) => line.trim());
    const rest = lines.length === 0 ? '' : ` The lines are printed above, for each feed that was found.`;
    const give = inputs.length === 0
        ? odd.length > 0
            ? 'Rename the folders that hold them to go on with them'
            : 'Leave them to the tool that makes them'
        : `To go on with them, give ${inputs.map((line) => `\`${line}\``).join(', ')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_ELSEWHERE',
        message: `the feed is new to pkgfeed, and its usual layout does not reach ${where} that devices may read: they would get no new packages`,
        remedy: `${give}.${rest} To begin a new feed beside them, give \`layout: "${_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_LAYOUT */ .zR}"\`.`,
    });
}
/** The inputs of each repository of a feed, to copy into a workflow. */
function feedLines(feed, facts, above) {
    const apart = feed.needsBranch ? ', which need a branch of their own (`pages-branch`)' : '';
    return feed.repositories
        .slice(0, REPOSITORIES_SHOWN)
        .flatMap((repository) => [
        `for ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_11__/* .firstNames */ .d)(repository.folders.map((folder) => shown((0,_feed_survey_feed_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .outerPath */ .tH)(feed, folder))))}${apart}:`,
        ...(0,_text_yaml_line_js__WEBPACK_IMPORTED_MODULE_8__/* .yamlLines */ .Z)((0,_feed_survey_feed_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(feed, repository, facts, above), '  '),
    ]);
}
const REPOSITORIES_SHOWN = 20;


/***/ }),

/***/ 19086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dO: () => (/* binding */ NOTHING_FOUND),
  ir: () => (/* binding */ NO_SOURCE),
  Fo: () => (/* binding */ collect),
  I6: () => (/* binding */ find),
  o2: () => (/* binding */ hasSource)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/github/event.js
/** @param payload the JSON of the file that GITHUB_EVENT_PATH names, or undefined */
function readEvent(payload) {
    const id = valueIn(payload, 'workflow_run', 'id');
    return {
        run: Number.isSafeInteger(id) ? id : undefined,
        // Not the name in `workflow_run`: `run-name` can make that from the title of a commit or a pull request.
        workflowName: textIn(payload, 'workflow', 'name'),
        repository: textIn(payload, 'repository', 'full_name'),
        defaultBranch: textIn(payload, 'repository', 'default_branch'),
        releaseTag: textIn(payload, 'release', 'tag_name'),
        fork: forkIn(payload),
        runEvent: textIn(payload, 'workflow_run', 'event'),
        runHead: textIn(payload, 'workflow_run', 'head_repository', 'full_name'),
        commentedPull: commentedPullIn(payload),
        strayCommit: strayCommitIn(payload),
    };
}
/** A pull request is an issue that has a `pull_request`. */
function commentedPullIn(payload) {
    if (typeof (valueIn(payload, 'issue', 'pull_request') ?? undefined) !== 'object')
        return undefined;
    const number = valueIn(payload, 'issue', 'number');
    return Number.isSafeInteger(number) ? `pull request ${number}` : 'a pull request';
}
/** For a commit that was not pushed to the repository itself, checks have no branch and statuses an empty list. */
function strayCommitIn(payload) {
    const run = valueIn(payload, 'check_run');
    const suite = run === undefined ? valueIn(payload, 'check_suite') : valueIn(run, 'check_suite');
    if (valueIn(suite, 'head_branch') === null) {
        const event = run === undefined ? 'check_suite' : 'check_run';
        return { event, id: textIn(suite, 'head_sha') ?? 'unknown' };
    }
    const branches = valueIn(payload, 'state') === undefined ? undefined : valueIn(payload, 'branches');
    if (!Array.isArray(branches) || branches.length > 0)
        return undefined;
    return { event: 'status', id: textIn(payload, 'sha') ?? 'unknown' };
}
function forkIn(payload) {
    if (typeof valueIn(payload, 'pull_request') !== 'object')
        return undefined;
    const head = textIn(payload, 'pull_request', 'head', 'repo', 'full_name');
    const base = textIn(payload, 'pull_request', 'base', 'repo', 'full_name');
    if (head === undefined || base === undefined)
        return head ?? 'a repository that is gone';
    return head.toLowerCase() === base.toLowerCase() ? undefined : head;
}
function textIn(payload, ...path) {
    const value = valueIn(payload, ...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function valueIn(payload, ...path) {
    let value = payload;
    for (const name of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return value;
}

// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/text/github-repository.js
var github_repository = __webpack_require__(43496);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
;// CONCATENATED MODULE: ./build/sources/download-each.js

const AT_ONCE = 4;
/**
 * Downloads several things, a few at once. Continues after one that fails, and reports all failures together.
 *
 * @throws SourceError and GitHubError
 */
async function downloadEach(items, label, host, download) {
    const errors = [];
    const queue = [...items];
    let done = 0;
    const worker = async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
            try {
                await download(item);
            }
            catch (error) {
                if (!(error instanceof build_errors/* GitHubError */.y_ || error instanceof build_errors/* SourceError */.c8))
                    throw error;
                errors.push(error);
                if (isHopeless(error))
                    queue.length = 0;
            }
            host.progress(label, ++done, items.length);
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    (0,build_errors/* throwGathered */.nR)(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
}
/** True for an error that every other download would meet too. */
function isHopeless({ code }) {
    return code === 'GITHUB_ACCESS' || code === 'GITHUB_LIMIT';
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/sources/package-names.js

/** Names that package files arrive under: pkgfeed's own, `.opk` of older builds, and any of them in upper case. */
const PACKAGE_NAME = /\.(ipk|apk|opk)$/i;
/** The glob for every package file below a folder. */
const PACKAGES_BELOW = '**/*.[aioAIO][pP][kK]';
/** True for a path that ends as those of package files do, and is not a file of macOS. */
const isPackagePath = (path) => PACKAGE_NAME.test(path) && !isMacFile(path);
/** True for a file that macOS leaves beside another one, with what other systems cannot store. It is never a package. */
const isMacFile = (path) => (0,posix_.basename)(path.replaceAll('\\', '/')).startsWith('._');

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/sources/file-names.js






/**
 * Finds files with names that cannot be used. For a name that is not UTF-8, node gives a text with replacement marks,
 * under which it finds no file. Patterns match no line end. Without this, such files would be left out silently.
 */
/** What node puts instead of bytes that are not UTF-8. */
const MARK = '\ufffd';
const PACKAGE = /\.(ipk|apk|opk)[\r\n]*$/i;
/** How many names are looked at below a folder with an odd name. */
const LOOKED = 10_000;
const SHOWN = 3;
/**
 * Errors about the names of files that were found, and of package files in folders that were not entered.
 *
 * @param files absolute paths, as node gives them
 * @param cwd the folder to which paths in messages are relative
 */
async function oddNames(files, folders, cwd) {
    const errors = [];
    for (const file of files) {
        if (/[\r\n]$/.test(file))
            errors.push(lineEnd(shownText((0,external_node_path_.relative)(cwd, file))));
        if (!file.includes(MARK))
            continue;
        for (const name of await rawNames(file))
            errors.push(notUtf8(shownIn((0,external_node_path_.dirname)(file), name, cwd)));
    }
    for (const folder of folders) {
        for (const name of await rawNames(folder)) {
            const inside = Buffer.concat([Buffer.from((0,external_node_path_.dirname)(folder) + external_node_path_.sep), name]);
            const found = await packagesBelow(inside);
            for (const file of found.slice(0, SHOWN)) {
                const shown = shownIn((0,external_node_path_.dirname)(folder), Buffer.concat([name, file.subarray(inside.length)]), cwd);
                errors.push((0,external_node_buffer_.isUtf8)(file) ? lineEnd(shown) : notUtf8(shown));
            }
        }
    }
    return errors;
}
/** The names on disk that node reads as the name of this path; if that has a mark, only those that are not UTF-8. */
async function rawNames(path) {
    const name = (0,external_node_path_.basename)(path);
    const entries = await (0,promises_.readdir)((0,external_node_path_.dirname)(path), { encoding: 'buffer' }).catch(() => []);
    return entries.filter((raw) => raw.toString('utf8') === name && !(name.includes(MARK) && (0,external_node_buffer_.isUtf8)(raw)));
}
/**
 * The first few package files below a folder, and folders that cannot be listed, with their paths as bytes. It looks at a
 * bounded number of names and follows no link.
 */
async function packagesBelow(top, isWanted = () => true) {
    const found = [];
    const open = [top];
    let looked = 0;
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const here = folder;
        const entries = await (0,promises_.readdir)(here, { withFileTypes: true, encoding: 'buffer' }).catch(({ code }) => {
            // It may hold packages.
            if (code !== 'ENOENT' && code !== 'ENOTDIR' && isWanted(here, false))
                found.push(here);
            return [];
        });
        for (const entry of entries) {
            if (++looked > LOOKED || found.length >= SHOWN)
                return found;
            const path = Buffer.concat([folder, Buffer.from(external_node_path_.sep), entry.name]);
            if (entry.isDirectory())
                open.push(path);
            else if (isPackage(entry.name.toString('latin1')) && isWanted(path, entry.isFile()))
                found.push(path);
        }
    }
    return found;
}
const isPackage = (name) => PACKAGE.test(name) && !isMacFile(name);
const shownIn = (folder, name, cwd) => {
    const parent = (0,external_node_path_.relative)(cwd, folder);
    return `${parent === '' ? '' : shownText(`${parent}/`)}${shownBytes(name)}`;
};
const shownText = (path) => (0,printable/* printable */.g$)(path.replaceAll('\\', '/'));
/** A name for messages, on one line. Bytes that are not UTF-8 are written as `\xe9`. */
function shownBytes(name) {
    let shown = '';
    for (let at = 0; at < name.length;) {
        const length = [1, 2, 3, 4].find((count) => at + count <= name.length && (0,external_node_buffer_.isUtf8)(name.subarray(at, at + count)));
        shown +=
            length === undefined
                ? `\\x${(name[at] ?? 0).toString(16).padStart(2, '0')}`
                : (0,printable/* printable */.g$)(name.toString('utf8', at, at + length));
        at += length ?? 1;
    }
    return shown;
}
const PLAIN = 'Rename it with only letters, digits and . _ + ~ -.';
function notUtf8(shown) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${shown} has a name that is not UTF-8`,
        remedy: PLAIN,
    });
}
function lineEnd(shown) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${shown} has a line end in its name, perhaps from a script with Windows line ends`,
        remedy: PLAIN,
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/entries.js




const COUNT_LIMIT = 10_000;
/** How many times larger than compressed files may be, alone and together, once they have over `RATIO_FROM` bytes. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 1 << 20;
/** The least bytes of a file's header in the archive. */
const HEADER = 30;
const UPLOAD_ALONE = 'Upload the packages again, as an artifact of their own made by actions/upload-artifact.';
/** @throws SourceError for too many files */
function checkCount(count, what) {
    if (count > COUNT_LIMIT)
        throw tooBig(what, `has ${count} files, and at most ${COUNT_LIMIT} are looked at`);
}
/**
 * Refuses an archive with entries that no build makes. They are refused even if they would not be unpacked, because
 * such an archive was made to do harm.
 *
 * @param end the position where the files end and their list begins
 * @throws SourceError
 */
function checkEntries(listed, end, what) {
    const known = new Map();
    for (const [name, entry] of listed) {
        if (!isText(entry))
            throw unsafe(what, `"${shownBytes(entry.fileNameRaw)}", whose name is not UTF-8`);
        const fault = nameFault(name) ?? kindFault(name, entry);
        if (fault !== undefined)
            throw unsafe(what, `${shownName(name)}, which ${fault}`);
        const key = folded(name);
        const twin = known.get(key);
        if (twin === name)
            throw unsafe(what, `${shownName(name)} twice`);
        if (twin !== undefined) {
            throw unsafe(what, `${shownName(twin)} and ${shownName(name)}, which are the same name on many systems`);
        }
        known.set(key, name);
    }
    checkPlaces(listed, end, what);
}
/**
 * Checks the sizes of the files to unpack.
 *
 * @param limit the most bytes that they may have together
 * @param fileLimit the most bytes of one of them
 * @throws SourceError when one of them, or all together, are too large
 */
function checkSizes(wanted, limit, fileLimit, what) {
    let [unpacked, inArchive] = [0, 0];
    for (const [name, { uncompressedSize: size, compressedSize: packed }] of wanted) {
        unpacked += size;
        inArchive += packed;
        if (size > fileLimit) {
            throw tooBig(what, `holds ${shownName(name)} of ${size} bytes, and no file may have over ${fileLimit}`);
        }
        if (size > RATIO_FROM && size > packed * RATIO_LIMIT) {
            throw tooBig(what, `holds ${shownName(name)}, which unpacks to more than ${RATIO_LIMIT} times its size`);
        }
    }
    // Hundreds of files that are each just small enough are a bomb together.
    if (unpacked > RATIO_FROM && unpacked > inArchive * RATIO_LIMIT) {
        throw tooBig(what, `holds packages that together unpack to more than ${RATIO_LIMIT} times their size`);
    }
    if (unpacked > limit) {
        throw tooBig(what, `holds packages of ${(0,printable/* sizeText */.lP)(unpacked)}, and there is room for ${(0,printable/* sizeText */.lP)(limit)}`);
    }
}
const NAME_FAULTS = [
    [/^$/, 'is not a name'],
    [/\r$/, 'ends in a carriage return'],
    [/\p{Cc}/u, 'has control characters'],
    [/\\/, 'has a backslash'],
    [/^\//, 'is an absolute path'],
    [/^[a-z]:/i, 'names a drive'],
    [/(^|\/)\.\.(\/|$)/, 'leads out of its folder'],
];
/** The id of the extra field with a name in UTF-8, for a name in a code page. */
const UNICODE_PATH = 0x7075;
/** True when the name is UTF-8, as in everything that builds upload. */
function isText({ fileNameRaw, extraFields }) {
    return (0,external_node_buffer_.isUtf8)(fileNameRaw) || extraFields.some(({ id }) => id === UNICODE_PATH);
}
/** Characters. Real paths are far shorter, and normalizing turns some letters into eighteen. */
const NAME_LIMIT = 1024;
function nameFault(name) {
    if (name.length > NAME_LIMIT)
        return `is longer than ${NAME_LIMIT} characters`;
    return NAME_FAULTS.find(([pattern]) => pattern.test(name))?.[1];
}
const ENCRYPTED = 0x2041;
const FILE_TYPES = 0o170000;
const FOLDER = 0o040000;
const entries_PLAIN = 0o100000;
/** The setuid, setgid and sticky bits. */
const SPECIAL_BITS = 0o7000;
function kindFault(name, { generalPurposeBitFlag, externalFileAttributes }) {
    if ((generalPurposeBitFlag & ENCRYPTED) !== 0)
        return 'is encrypted';
    const mode = externalFileAttributes >>> 16;
    const type = mode & FILE_TYPES;
    if (type === 0o120000)
        return 'is a symbolic link';
    if (type === FOLDER)
        return name.endsWith('/') ? undefined : 'is a folder by its mode, and a file by its name';
    if (type !== 0 && type !== entries_PLAIN)
        return 'is a device or another special file';
    return (mode & SPECIAL_BITS) === 0 ? undefined : `has the special mode ${(mode & 0o7777).toString(8)}`;
}
/** A form of the name that is equal for names that some systems take for the same. */
function folded(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    return parts.join('/').normalize('NFKC').toUpperCase().toLowerCase();
}
/** Refuses files that share bytes: they could unpack to far more than the archive holds. */
function checkPlaces(listed, end, what) {
    const entries = listed.map(([, entry]) => entry);
    entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
    for (const [i, { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize },] of entries.entries()) {
        const next = entries[i + 1]?.relativeOffsetOfLocalHeader ?? end;
        if (start + HEADER + fileNameLength + compressedSize > next)
            throw unsafe(what, 'files that overlap');
    }
}
/** A name from the archive for messages, short and on one line. */
function shownName(name) {
    const text = (0,printable/* printable */.g$)(name);
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
function unsafe(what, held) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_UNTRUSTED',
        message: `${what} holds ${held}`,
        remedy: UPLOAD_ALONE,
    });
}
function tooBig(what, how) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${what} ${how}`,
        remedy: 'Upload the packages as an artifact of their own, or as several.',
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/archive.js



/** Bytes that the list of files may have, because it is kept in memory. */
const LIST_LIMIT = 8 << 20;
const END_SIZE = 22;
const END_OF_ZIP64 = 0x06064b50;
const LOCATOR_SIZE = 20;
/** Reads for the zip library. Checks positions, because they come from the archive and node throws for some. */
class Places extends yauzl/* RandomAccessReader */.lJ {
    #handle;
    #size;
    constructor(handle, size) {
        super();
        this.#handle = handle;
        this.#size = size;
    }
    read(buffer, offset, length, position, callback) {
        if (!(position >= 0 && position + length <= this.#size)) {
            setImmediate(callback, new Error(`it is cut short, or points to byte ${position}, which is not there`));
            return;
        }
        this.#handle.read(buffer, offset, length, position).then(({ bytesRead }) => callback(bytesRead === length ? null : new Error('it became shorter')), (error) => callback(error));
    }
}
/**
 * Opens an archive.
 *
 * @param what how messages name it
 * @throws SourceError when it does not end as a zip archive does
 */
async function openArchive(handle, size, what) {
    // Names are checked as they are, not as the library would correct them.
    const options = { autoClose: false, decodeStrings: false };
    const places = new Places(handle, size);
    const zip = await readable(what, () => (0,yauzl/* fromRandomAccessReaderPromise */.or)(places, size, options));
    return { handle, size, zip, what };
}
/**
 * Every entry by its name.
 *
 * @throws SourceError when the archive is damaged or holds what no build makes
 */
async function listEntries(archive) {
    const { zip, what } = archive;
    const start = cursorOf(zip);
    checkCount(zip.entryCount, what);
    const listed = [];
    await readable(what, async () => {
        for await (const entry of zip.eachEntry()) {
            const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
            listed.push([(0,yauzl/* getFileNameLowLevel */.ax)(flags, fileNameRaw, extraFields, true), entry]);
            if (cursorOf(zip) - start > LIST_LIMIT)
                throw new Error(`its list of files is over ${LIST_LIMIT} bytes`);
        }
    });
    await checkEnd(archive, start);
    checkEntries(listed, start, what);
    return new Map(listed);
}
/** The position in the list of files. The library's types wrongly call it a boolean. */
const cursorOf = (zip) => zip.readEntryCursor;
/**
 * Checks that the list of files ends where the end record begins, and is the list that the record describes. Otherwise
 * other programs could see other files in the archive.
 */
async function checkEnd({ handle, size, zip, what }, start) {
    const end = cursorOf(zip);
    const at = size - END_SIZE - zip.comment.length;
    const last = await readAt(handle, at, END_SIZE, what);
    const isZip64 = end !== at && (await isEndOfZip64(handle, end, at, what));
    const agrees = (stated, none, real) => stated === real || (isZip64 && stated === none);
    const isRight = (end === at || isZip64) &&
        agrees(last.readUInt16LE(10), 0xffff, zip.entryCount) &&
        agrees(last.readUInt32LE(12), 0xffffffff, end - start) &&
        agrees(last.readUInt32LE(16), 0xffffffff, start);
    if (!isRight)
        throw damaged(what, new Error('its list of files differs from what its end record says'));
}
/** True when a zip64 record and its locator exactly fill the space between the list and the end record. */
async function isEndOfZip64(handle, from, to, what) {
    if (from + 56 + LOCATOR_SIZE > to)
        return false;
    const head = await readAt(handle, from, 12, what);
    const length = 12 + Number(head.readBigUInt64LE(4));
    return head.readUInt32LE(0) === END_OF_ZIP64 && from + length + LOCATOR_SIZE === to;
}
async function readAt(handle, position, length, what) {
    const buffer = Buffer.alloc(length);
    await readable(what, () => handle.read(buffer, 0, length, position));
    return buffer;
}
/**
 * Does work on an archive.
 *
 * @throws SourceError for every error of the work
 */
async function readable(what, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw damaged(what, cause);
    }
}
function damaged(what, cause) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${what} cannot be unpacked: ${cause.message}`,
        remedy: UPLOAD_ALONE,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/unpack.js








const STORED = 0;
const DEFLATED = 8;
const PIECE = 1 << 16;
/**
 * Unpacks all packages of an untrusted zip archive, or none.
 *
 * @param into what the paths of the files begin with; a number follows, never a name from the archive
 * @throws SourceError when it holds what no build makes, is damaged, or is larger than allowed
 */
async function unpackZip(file, into, options) {
    const { what, limit, fileLimit = limits/* FILE_LIMIT */.h1, isWanted = isPackagePath } = options;
    const handle = await readable(what, () => (0,promises_.open)(file, 'r'));
    const made = [];
    try {
        const before = await readable(what, () => handle.stat());
        const archive = await openArchive(handle, before.size, what);
        const entries = await listEntries(archive);
        const wanted = [...entries].filter(([name]) => isWanted(name) && !name.endsWith('/'));
        checkSizes(wanted, limit, fileLimit, what);
        for (const [name, entry] of wanted) {
            const target = `${into}-${made.length + 1}`;
            await unpackEntry(archive, name, entry, target);
            made.push({ file: target, name, size: entry.uncompressedSize });
        }
        checkSame(before, await readable(what, () => handle.stat()), what);
        return made;
    }
    catch (error) {
        for (const { file: target } of made)
            await (0,promises_.rm)(target, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
}
function checkSame(before, after, what) {
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs)
        throw (0,build_errors/* fileChanged */.J8)(what);
}
/** Unpacks one file. Deletes it again when it is not what the archive says. */
async function unpackEntry(archive, name, entry, target) {
    const { what } = archive;
    const start = await dataStart(archive, name, entry);
    const output = await storable(what, () => (0,promises_.open)(target, 'wx', 0o600));
    try {
        let size = 0;
        let sum = 0;
        for await (const chunk of contentOf(archive, name, entry, start)) {
            size += chunk.length;
            if (size > entry.uncompressedSize)
                throw other(what, name, 'is larger than it says');
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            await storable(what, () => output.writeFile(chunk));
        }
        if (size !== entry.uncompressedSize)
            throw other(what, name, 'is smaller than it says');
        if (sum !== entry.crc32)
            throw other(what, name, 'does not match its checksum');
        await storable(what, () => output.close());
    }
    catch (error) {
        await output.close().catch(() => undefined);
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
}
/** Where a file's bytes begin. Checks that the header before them agrees with the list of files. */
async function dataStart({ zip, what }, name, entry) {
    const local = await readable(what, () => zip.readLocalFileHeaderPromise(entry));
    const isSame = local.fileName.equals(entry.fileNameRaw) &&
        local.compressionMethod === entry.compressionMethod &&
        (local.generalPurposeBitFlag & 1) === 0;
    if (!isSame)
        throw other(what, name, 'is described in two ways');
    return local.fileDataStart;
}
async function* contentOf(archive, name, entry, start) {
    const { what } = archive;
    const packed = packedBytes(archive, start, start + entry.compressedSize);
    if (entry.compressionMethod === STORED) {
        yield* packed;
        return;
    }
    if (entry.compressionMethod !== DEFLATED) {
        throw other(what, name, `is packed by method ${entry.compressionMethod}, which pkgfeed does not read`);
    }
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const source = external_node_stream_.Readable.from(packed);
    source.on('error', (error) => inflate.destroy(error));
    source.pipe(inflate);
    try {
        yield* inflate;
    }
    catch (error) {
        throw error instanceof build_errors/* SourceError */.c8 ? error : other(what, name, `is damaged: ${error.message}`);
    }
    finally {
        source.destroy();
    }
    if (inflate.bytesWritten !== entry.compressedSize)
        throw other(what, name, 'ends too early');
}
async function* packedBytes({ handle, what }, from, to) {
    for (let at = from; at < to;) {
        const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
        const { bytesRead } = await readable(what, () => handle.read(piece, 0, piece.length, at));
        if (bytesRead === 0)
            throw (0,build_errors/* fileChanged */.J8)(what);
        yield piece.subarray(0, bytesRead);
        at += bytesRead;
    }
}
async function storable(what, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_READ',
            message: `the files in ${what} cannot be stored: ${cause.message}`,
            remedy: 'Check that the folder for temporary files has room, and that this user may write there.',
            cause,
        });
    }
}
function other(what, name, how) {
    return damaged(what, new Error(`${shownName(name)} in it ${how}`));
}

;// CONCATENATED MODULE: ./build/sources/artifacts/plain-file.js



/** How a zip archive begins: with its first file, or with its end when it is empty. */
const ZIP = /^PK(\x03\x04|\x05\x06)/;
/**
 * Tells by its content whether a download is a plain file and not an archive.
 *
 * @param names the patterns by which it was chosen
 * @returns undefined for an archive, and for what may be a damaged one
 */
async function plainFile(file, { name, sha256 }, names) {
    if (ZIP.test(await beginningOf(file)))
        return undefined;
    if (isPackagePath(name))
        return { isGuess: false };
    // Without a digest nothing says that this is what was uploaded.
    if (sha256 === undefined)
        return undefined;
    return { isGuess: !names.some((pattern) => !/[*?[{]/.test(pattern) && (0,name_pattern/* namePattern */._u)(pattern)(name)) };
}
async function beginningOf(file) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/sources/artifacts/trust.js



/** Events that only people with write access to the repository can cause. */
const TRUSTED_EVENTS = [
    'push',
    'release',
    'workflow_dispatch',
    'schedule',
    'create',
];
/** Every reason not to publish what another run built; empty when there is none. */
function faultsOfRun(run, known, rules) {
    if (isOfFork(run))
        return [startedByFork(run)];
    const faults = [
        workflowFault(run, known, rules),
        eventFault(run, rules),
        branchFault(run, known, rules),
        endFault(run),
    ];
    return faults.filter((fault) => fault !== undefined);
}
/**
 * The reason not to publish what this run built. There is one when somebody without write access to the repository
 * may have started the run, because it may then have built their code.
 *
 * @param allowEvents events for which the maintainer says that this run builds no code of others; ignored for a pull
 * request from a fork, because such a run builds the fork's code
 * @returns undefined when there is no such reason
 */
function faultOfThisRun(event, { allowEvents } = { allowEvents: [] }) {
    if (event.fork !== undefined) {
        return untrusted(`this run is about a pull request from ${(0,printable/* printable */.g$)(event.fork)}, and what a fork builds may hold anything`, 'Publish from a run that starts when the change is merged, such as `on: push`.');
    }
    const stranger = strangerBehind(event);
    if (stranger === undefined || allowEvents.includes(stranger.event))
        return undefined;
    return untrusted(`this run was started by ${stranger.who}, and what a fork builds may hold anything`, `Publish from a run that starts when the change is merged, such as \`on: push\`, or add ${stranger.event} to \`allow-events\` if this run builds nothing that the event brought.`);
}
/** Events whose runs belong to the default branch even when they concern the code of a fork. */
const HIDING_EVENTS = new Set([
    'issue_comment',
    'workflow_run',
    'check_run',
    'check_suite',
    'status',
]);
/** Somebody without write access who may have started this run, and the event by which; undefined for nobody. */
function strangerBehind(known) {
    const { run, runEvent = 'unknown', runHead, repository, commentedPull, strayCommit } = known;
    if (run !== undefined) {
        const event = 'workflow_run';
        if (runHead === undefined || runHead.toLowerCase() !== repository?.toLowerCase()) {
            const fork = runHead === undefined ? 'a fork that is gone' : `the fork ${(0,printable/* printable */.g$)(runHead)}`;
            return { event, who: `run ${run} of ${fork} (${(0,printable/* printable */.g$)(runEvent)})` };
        }
        if (runEvent === 'unknown' || HIDING_EVENTS.has(runEvent)) {
            return {
                event,
                who: `run ${run}, which ${(0,printable/* printable */.g$)(runEvent)} had started, perhaps for a fork’s pull request`,
            };
        }
    }
    if (commentedPull !== undefined) {
        return { event: 'issue_comment', who: `a comment on ${commentedPull}, which may be a fork’s` };
    }
    if (strayCommit === undefined)
        return undefined;
    const { event, id } = strayCommit;
    return { event, who: `${event} of commit ${(0,printable/* printable */.g$)(id)}, which is on no branch of the repository` };
}
/** True when the commit comes from another repository. A repository that is itself a fork also runs its own commits. */
function isOfFork({ repository, headRepository, }) {
    return headRepository?.toLowerCase() !== repository.toLowerCase();
}
function startedByFork(run) {
    const { event, headRepository } = run;
    const fork = headRepository === undefined ? 'a fork that is gone' : `the fork ${(0,printable/* printable */.g$)(headRepository)}`;
    return untrusted(`${nameOf(run)} was started by ${fork} (${(0,printable/* printable */.g$)(event)}), and what a fork builds may hold anything`, 'Merge the change, and publish what the run on your own branch makes of it.');
}
function workflowFault(run, { workflowName }, { workflow }) {
    if (workflow === undefined)
        return undefined;
    const isFile = /\.ya?ml$/.test(workflow);
    const path = workflow.includes('/') ? workflow.replace(/^\.?\/+/, '') : `.github/workflows/${workflow}`;
    if (isFile ? run.workflow === path : workflowName === workflow)
        return undefined;
    const known = isFile || workflowName === undefined ? run.workflow : workflowName;
    return untrusted(`${nameOf(run)} is a run of the workflow ${quoted(known)}, but \`artifacts-workflow\` is ${quoted(workflow)}`, isFile || workflowName !== undefined
        ? 'Name a run of that workflow, or correct `artifacts-workflow`.'
        : 'Write the name of the workflow’s file as `artifacts-workflow`: GitHub gives no workflow name for a run id.');
}
function eventFault(run, { allowEvents }) {
    const allowed = allowEvents.length === 0 ? TRUSTED_EVENTS : allowEvents;
    if (allowed.includes(run.event))
        return undefined;
    return untrusted(`${nameOf(run)} was started by ${(0,printable/* printable */.g$)(run.event)}, and only runs started by ${allowed.join(', ')} are published`, `Publish a run that one of these started, or add ${(0,printable/* printable */.g$)(run.event)} to \`allow-events\` if nobody else can start it and choose what it builds.`);
}
function branchFault(run, { defaultBranch, isTag }, { allowBranches }) {
    const { branch } = run;
    const isAllowed = allowBranches.length === 0
        ? isTag || (branch !== undefined && branch === defaultBranch)
        : branch !== undefined && allowBranches.some((pattern) => (0,name_pattern/* refPattern */.uo)(pattern)(branch));
    if (isAllowed)
        return undefined;
    const usual = `${defaultBranch === undefined ? 'the default branch' : quoted(defaultBranch)} and tags`;
    const allowed = allowBranches.length === 0 ? usual : allowBranches.map(quoted).join(', ');
    return untrusted(`${nameOf(run)} is of ${branch === undefined ? 'no branch' : quoted(branch)}, and only runs of ${allowed} are published`, 'Merge the branch and publish the run that follows, or add it to `allow-branches`.');
}
function endFault(run) {
    const { status, conclusion } = run;
    if (status === 'completed' && conclusion === 'success')
        return undefined;
    if (status !== 'completed') {
        return untrusted(`${nameOf(run)} has not ended (${(0,printable/* printable */.g$)(status ?? 'unknown')})`, 'Wait for it, or publish `on: workflow_run` with `types: [completed]`.');
    }
    return untrusted(`${nameOf(run)} did not succeed (${(0,printable/* printable */.g$)(conclusion ?? 'unknown')})`, 'Fix what failed and run it again, or name a run that succeeded.');
}
function nameOf({ id, repository }) {
    return `workflow run ${id} of ${(0,printable/* printable */.g$)(repository)}`;
}
const quoted = (text) => JSON.stringify((0,printable/* printable */.g$)(text));
function untrusted(message, remedy) {
    return new build_errors/* SourceError */.c8({ code: 'SOURCE_UNTRUSTED', message, remedy });
}

;// CONCATENATED MODULE: ./build/sources/artifacts/run.js




/**
 * The id of the run to take artifacts from. Checks first that the run can be trusted.
 *
 * @param own the run that pkgfeed is part of
 * @throws SourceError for every reason not to trust it, and GitHubError
 */
async function trustedRun(query, github, own) {
    const event = readEvent(query.eventPayload);
    const id = runId(query, event, own);
    if (id === thisRun(query, own)) {
        const fault = faultOfThisRun(event, query);
        if (fault !== undefined)
            throw fault;
        return id;
    }
    const run = await github.run(query.repository, id);
    const refs = isOfFork(run) ? UNKNOWN : await refsOf(run, query, event, github);
    const workflowName = query.run === 'event' ? event.workflowName : undefined;
    (0,build_errors/* throwGathered */.nR)(faultsOfRun(run, { workflowName, ...refs }, query));
    return id;
}
function runId({ run, repository }, event, own) {
    if (run === 'event') {
        if (event.run !== undefined)
            return event.run;
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_EMPTY',
            message: '`artifacts-run` is event, but no other run started this one',
            remedy: 'Start the workflow `on: workflow_run`, or write the id of a run.',
        });
    }
    const id = run ?? thisRun({ repository }, own);
    if (id !== undefined)
        return id;
    const isElsewhere = own.id !== undefined;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: isElsewhere
            ? `\`artifacts-repository\` is ${(0,printable/* printable */.g$)(repository)}, but \`artifacts-run\` names no run of it`
            : '`artifacts` are taken from this run, but this is not a run of a workflow',
        remedy: 'Write the id of a run as `artifacts-run`.',
    });
}
/** The id of the run that pkgfeed is part of; undefined unless it belongs to the repository. */
function thisRun({ repository }, own) {
    return own.repository?.toLowerCase() === repository.toLowerCase() ? own.id : undefined;
}
const UNKNOWN = { defaultBranch: undefined, isTag: false };
/** What the default of `allow-branches` needs to know. A tag that was moved no longer stands for what was built. */
async function refsOf(run, { allowBranches }, event, github) {
    const { branch, commit, repository } = run;
    if (allowBranches.length > 0 || branch === undefined)
        return UNKNOWN;
    const isKnown = event.repository?.toLowerCase() === repository.toLowerCase();
    const known = isKnown ? event.defaultBranch : undefined;
    const defaultBranch = known ?? (await github.defaultBranch(repository));
    if (branch === defaultBranch)
        return { defaultBranch, isTag: false };
    return { defaultBranch, isTag: (await github.commitOfTag(repository, branch)) === commit };
}

;// CONCATENATED MODULE: ./build/sources/artifacts/artifacts.js









/** Artifacts of one run that are published together. */
const ARTIFACTS_LIMIT = 1000;
const FILES_LIMIT = 100_000;
/** Bytes that all archives may have, and that their files may have. */
const DISK_BUDGET = 2e9;
const artifacts_SHOWN = 20;
/**
 * Downloads artifacts of a run that can be trusted, and unpacks their packages.
 *
 * @param folder where the files go, under names that pkgfeed chooses
 * @throws SourceError and GitHubError for all problems together
 */
async function collectArtifacts(query, github, folder, host) {
    const run = await trustedRun(query, github, host.github);
    const there = newest(await github.artifacts(query.repository, run), run);
    const chosen = choose(there, run, query, folder);
    await downloadAll(chosen, query.repository, github, host);
    return await unpackAll(chosen, run, query, host);
}
/** The newest artifact of each name: every attempt of a run can have uploaded one. */
function newest(artifacts, run) {
    const byName = new Map();
    for (const artifact of artifacts.toSorted((a, b) => a.id - b.id)) {
        if (artifact.run !== undefined && artifact.run !== run)
            continue;
        byName.set(artifact.name, artifact);
    }
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function choose(there, run, query, folder) {
    const errors = [];
    for (const pattern of query.names) {
        if (!there.some(({ name }) => (0,name_pattern/* namePattern */._u)(pattern)(name))) {
            errors.push(missing(pattern, there, run, query));
        }
    }
    const chosen = there
        .filter(({ name }) => query.names.some((pattern) => (0,name_pattern/* namePattern */._u)(pattern)(name)))
        .map((artifact) => ({
        artifact,
        what: `artifact ${(0,printable/* printable */.g$)(artifact.name)} of ${query.repository} run ${run}`,
        archive: (0,external_node_path_.join)(folder, `artifact-${artifact.id}`),
    }));
    for (const { artifact, what } of chosen)
        if (artifact.isExpired)
            errors.push(expired(what));
    (0,build_errors/* throwGathered */.nR)(errors);
    const bytes = chosen.reduce((sum, { artifact }) => sum + artifact.size, 0);
    if (chosen.length > ARTIFACTS_LIMIT || bytes > DISK_BUDGET) {
        throw tooMuch(`${chosen.length} artifacts of ${(0,printable/* sizeText */.lP)(bytes)} match, more than ${ARTIFACTS_LIMIT} or than ${(0,printable/* sizeText */.lP)(DISK_BUDGET)}`);
    }
    return chosen;
}
async function downloadAll(chosen, repository, github, host) {
    await downloadEach(chosen, 'downloading artifacts', host, ({ artifact, archive }) => github.downloadArtifact(repository, artifact, archive, DISK_BUDGET));
    for (const { artifact, what } of chosen) {
        if (artifact.sha256 === undefined)
            host.say(`GitHub states no digest for ${what}, so none was compared.`);
    }
}
/** Unpacks one archive after another, because they share one budget, and deletes each. Keeps plain files. */
async function unpackAll(chosen, run, query, host) {
    const errors = [];
    const files = [];
    const without = [];
    let left = DISK_BUDGET;
    for (const [i, { artifact, what, archive }] of chosen.entries()) {
        const origin = `${query.repository} run ${run} ${(0,printable/* printable */.g$)(artifact.name)}`;
        const page = `${query.repository}/actions/runs/${run}`;
        const plain = await plainFile(archive, artifact, query.names);
        if (plain !== undefined)
            files.push({ file: archive, origin, page, ...plain });
        else {
            try {
                const { fileLimit } = query;
                const unpacked = await unpackZip(archive, archive, { what, limit: left, fileLimit });
                left -= unpacked.reduce((sum, { size }) => sum + size, 0);
                if (unpacked.length === 0)
                    without.push(artifact);
                for (const { file, name } of unpacked)
                    files.push({ file, origin: `${origin} ${(0,printable/* printable */.g$)(name)}`, page });
            }
            catch (error) {
                if (!(error instanceof build_errors/* SourceError */.c8))
                    throw error;
                errors.push(error);
            }
            await (0,promises_.rm)(archive, { force: true });
        }
        if (files.length > FILES_LIMIT)
            throw tooMuch(`the artifacts hold more than ${FILES_LIMIT} packages`);
        host.progress('unpacking artifacts', i + 1, chosen.length);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    checkHoldings(chosen, without, run, query, host);
    return files;
}
/** Checks that each pattern brought packages. Not every artifact that matches it must hold some. */
function checkHoldings(chosen, without, run, { names, repository }, { say }) {
    const empty = names.filter((pattern) => chosen.every(({ artifact }) => !(0,name_pattern/* namePattern */._u)(pattern)(artifact.name) || without.includes(artifact)));
    (0,build_errors/* throwGathered */.nR)(empty.map((pattern) => new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`artifacts\` names ${JSON.stringify((0,printable/* printable */.g$)(pattern))}, but what matches in run ${run} of ${repository} holds no .ipk or .apk file`,
        remedy: 'Correct the pattern, or have the build upload its packages.',
    })));
    for (const { name } of without)
        say(`Artifact ${(0,printable/* printable */.g$)(name)} holds no package and is skipped.`);
}
function missing(pattern, there, run, { repository }) {
    const first = there
        .slice(0, artifacts_SHOWN)
        .map(({ name, isExpired }) => `${(0,printable/* printable */.g$)(name)}${isExpired ? ' (expired)' : ''}`);
    const more = there.length > first.length ? ` and ${there.length - first.length} more` : '';
    const known = first.length === 0 ? 'it has none' : `it has ${first.join(', ')}${more}`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `run ${run} of ${repository} has no artifact that matches ${JSON.stringify((0,printable/* printable */.g$)(pattern))}: ${known}`,
        remedy: 'Correct `artifacts`, or have this job wait for the job that uploads them (`needs:`).',
    });
}
function expired(what) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `${what} has expired`,
        remedy: 'Run the workflow that made it again, and have it keep its artifacts longer (`retention-days`).',
    });
}
function tooMuch(message) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message,
        remedy: 'Narrow `artifacts`, and publish in several runs.',
    });
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
;// CONCATENATED MODULE: ./build/sources/leave-out.js




/** The patterns of `files`: those that find files, and those that leave files out, which begin with `!`. */
function sortPatterns(lines) {
    return {
        wanted: lines.filter((line) => !line.startsWith('!')),
        unwanted: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim()),
    };
}
/**
 * Patterns for the glob library, wherever it searches. A path, a folder or a glob leaves out what it would find; one that
 * begins with double asterisks does so outside the working directory too.
 */
function ignoredBy(unwanted, cwd) {
    return unwanted.flatMap((pattern) => {
        const path = (0,external_node_path_.resolve)(cwd, pattern);
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined)
            return [escaped(path)];
        const isRooted = path === pattern || pattern.startsWith('/');
        const here = isRooted ? pattern : `${escaped(cwd)}/${pattern}`;
        return pattern.startsWith('**/') ? [pattern, here] : [here];
    });
}
/**
 * Remarks about paths that are to be left out and are not there, and about globs that leave out nothing.
 *
 * @param leavesOut tells of a pattern whether one of the files that others name is missing because of it
 */
async function needless(unwanted, cwd, leavesOut) {
    const gone = [];
    const idle = [];
    for (const pattern of unwanted) {
        if ((0,external_node_fs_.statSync)((0,external_node_path_.resolve)(cwd, pattern), { throwIfNoEntry: false }) !== undefined)
            continue;
        if (!(0,dist/* isDynamicPattern */.ey)(pattern))
            gone.push(`!${pattern}`);
        else if (!(await leavesOut(pattern)))
            idle.push(`!${pattern}`);
    }
    return [
        ...(gone.length === 0 ? [] : [`\`files\` is to leave out what is not there: ${(0,first_names/* firstNames */.d)(gone)}`]),
        ...(idle.length === 0
            ? []
            : [
                `\`files\` is to leave out what matches none of its packages: ${(0,first_names/* firstNames */.d)(idle)} (patterns are relative to the working directory; **/ at the beginning matches in every folder)`,
            ]),
    ];
}
const escaped = (path) => (0,dist/* escapePath */.ft)(path).replaceAll('\\\\', '/');
/** @param unwanted patterns without their `!` */
function leaveOut(unwanted, cwd) {
    const ignore = ignoredBy(unwanted, cwd);
    return { ignore, has: leftOutTest(ignore) };
}
/** Lists each folder once, however many of its files are asked for. */
function leftOutTest(ignore) {
    const folders = new Map();
    const keptIn = async (folder) => {
        const options = { absolute: true, dot: true, deep: 1, cwd: folder, ignore };
        return new Set((await (0,dist/* glob */.TI)('*', options)).map((file) => (0,external_node_path_.resolve)(file)));
    };
    return async (file) => {
        if (ignore.length === 0)
            return false;
        const folder = (0,external_node_path_.dirname)(file);
        const kept = folders.get(folder) ?? keptIn(folder);
        folders.set(folder, kept);
        return !(await kept).has(file);
    };
}

// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
;// CONCATENATED MODULE: ./build/sources/links.js







/**
 * Follows symbolic links that were found. A link that leads elsewhere could publish a private file of the machine.
 *
 * @param roots the folders that links may lead into
 * @param cwd the folder to which paths in messages are relative
 * @returns the file of each link that is followed, and the other links
 * @throws SourceError for links of which the user may not know where they lead
 */
async function followLinks(links, roots, cwd) {
    const places = await placesOf(roots);
    const files = new Map();
    const left = [];
    const errors = new build_errors/* Gathering */.SP();
    for (const link of links) {
        try {
            const real = await (0,promises_.realpath)(link);
            const file = within(real, places);
            if (!(await (0,promises_.stat)(real)).isFile())
                left.push({ link, why: 'leads to no plain file' });
            else if (file === undefined)
                left.push({ link, why: `leads out to ${(0,printable/* printable */.g$)(real)}` });
            else
                files.set(link, file);
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                left.push({ link, why: 'leads to nothing' });
            else if (code === 'ELOOP')
                left.push({ link, why: 'leads in a circle' });
            else
                errors.add((0,read_packages/* unreadable */.O$)(links_shownIn(cwd, link), error));
        }
    }
    errors.throwIfAny();
    return { files, left };
}
const links_shownIn = (cwd, path) => (0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path);
async function placesOf(roots) {
    return await Promise.all(roots.map(async (root) => ({ root, real: await (0,promises_.realpath)(root).catch(() => root) })));
}
/** The path of a real file as a search finds it below one of these places; undefined if it is below none. */
function within(real, places) {
    for (const place of places) {
        const inside = (0,external_node_path_.relative)(place.real, real);
        const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
        if (isInside)
            return (0,external_node_path_.join)(place.root, inside);
    }
    return undefined;
}
/**
 * Links to folders that hold packages which the search did not find elsewhere. It enters no such link: it could lead to
 * the whole machine, or in a circle.
 *
 * @param found the files that were found
 */
async function linksWithPackages(folderLinks, pattern, found) {
    const links = [...folderLinks];
    if (links.length === 0)
        return [];
    const known = new Set(await Promise.all(found.map((file) => (0,promises_.realpath)(file).catch(() => file))));
    const matches = lastName(pattern);
    const left = [];
    for (const link of links.sort()) {
        const real = await (0,promises_.realpath)(link).catch(() => undefined);
        if (real === undefined)
            continue;
        const missed = await packagesBelow(Buffer.from(real), (path, isFile) => {
            const file = path.toString();
            return isFile && !known.has(file) && matches((0,external_node_path_.basename)(file));
        });
        if (missed.length > 0)
            left.push({ link, why: `leads to the folder ${(0,printable/* printable */.g$)(real)}` });
    }
    return left;
}
/** Tests names by the last part of a glob; any name passes if that part is more than a plain pattern. */
function lastName(pattern) {
    const last = (0,external_node_path_.basename)(pattern);
    return /[()|!\\]|\*\*/.test(last) ? () => true : (0,name_pattern/* namePattern */._u)(last);
}
/** How many links a text names. */
const NAMED = 3;
/** One sentence about links that are not followed, and what to do; empty for none. */
function leftLinksText(left, cwd) {
    if (left.length === 0)
        return '';
    const names = left.slice(0, NAMED).map(({ link, why }) => `${links_shownIn(cwd, link)} ${why}`);
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
    const what = left.length === 1 ? 'a symbolic link is' : `${left.length} symbolic links are`;
    return `${what} not followed: ${names.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./build/sources/watch.js




/** @param isDeep true when the search enters every folder below */
function watchFolders(isDeep) {
    const watch = { folders: new Set(), closed: new Map(), links: new Set() };
    const folderLinks = new Set();
    /** All links to folders, whether the search would enter them or not. */
    const toFolders = new Set();
    const seen = { ...watch, toFolders };
    const watched = (path, options, done) => {
        const here = (0,external_node_path_.resolve)(String(path));
        if (toFolders.has(here)) {
            folderLinks.add(here);
            done(null, []);
            return;
        }
        (0,external_node_fs_.readdir)(path, options, (error, entries) => {
            if (error === null) {
                look(here, entries, isDeep, seen).then((shown) => done(null, shown));
                return;
            }
            if (error.code === 'ENOENT' && here.includes(MARK))
                watch.folders.add(here);
            else if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
                watch.closed.set(here, error);
            done(error);
        });
    };
    return { ...watch, folderLinks, fs: { readdir: watched } };
}
/** Records what is odd in a folder, and returns its entries as the search shall see them. */
async function look(folder, entries, isDeep, seen) {
    for (const { name } of isDeep ? entries.filter((entry) => entry.isDirectory()) : []) {
        if (/[\r\n]/.test(name))
            seen.folders.add((0,external_node_path_.join)(folder, name));
    }
    return await Promise.all(entries.map(async (entry) => {
        if (!entry.isSymbolicLink())
            return entry;
        const link = (0,external_node_path_.join)(folder, entry.name);
        const info = await (0,promises_.stat)(link).catch(() => undefined);
        const isFolder = info?.isDirectory() === true;
        (isFolder ? seen.toFolders : seen.links).add(link);
        return shownAs(entry.name, isFolder);
    }));
}
/** What a search sees instead of a link: a file or a folder. */
const shownAs = (name, isFolder) => ({
    name,
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
});

;// CONCATENATED MODULE: ./build/sources/files.js











const files_COUNT_LIMIT = 100_000;
/**
 * Finds the package files that patterns name: a file, a folder (every package below it), or a glob. Patterns that begin
 * with `!` leave out what they match, wherever they stand.
 *
 * @param cwd what relative patterns are relative to
 * @returns the files in the order of their paths, warnings about links that are not followed, and remarks
 * @throws SourceError for each pattern that finds nothing
 */
async function findFiles(patterns, cwd) {
    const found = new Map();
    const errors = new build_errors/* Gathering */.SP();
    const left = new Map();
    const { wanted, unwanted } = sortPatterns(patterns);
    const unwantedFiles = leaveOut(unwanted, cwd);
    for (const pattern of wanted) {
        const { files, faults, isNamed, isFolder, left: leftHere } = await expand(pattern, cwd, unwantedFiles);
        for (const fault of faults)
            errors.add(fault);
        if (files.length === 0 && faults.length === 0 && !(await isWhollyLeftOut(pattern, cwd, unwantedFiles))) {
            errors.add(nothing(pattern, isFolder === true, leftHere, cwd));
        }
        for (const one of leftHere)
            left.set(one.link, one);
        for (const one of files) {
            const known = found.get(one.file);
            const isGuess = known?.isGuess !== false && !isNamed && !isPackagePath(one.place);
            // A file that is found by its own name and by a link is one file.
            found.set(one.file, { ...(known?.place === known?.file ? (known ?? one) : one), isGuess });
        }
    }
    errors.throwIfAny();
    if (found.size === 0)
        throw wanted.length === 0 ? nothingWanted(unwanted) : allLeftOut(unwanted);
    if (found.size > files_COUNT_LIMIT) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `\`files\` names ${found.size} files, more than ${files_COUNT_LIMIT}`,
            remedy: 'Narrow the patterns to the packages to publish.',
        });
    }
    const text = leftLinksText([...left.values()], cwd);
    return {
        files: [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1)),
        warnings: text === '' ? [] : [`${text}; ${FOLLOWED}`],
        remarks: await needless(unwanted, cwd, leavesOut(wanted, cwd)),
    };
}
const FOLLOWED = 'pkgfeed follows links to files below the working directory; name other files and folders in `files` themselves';
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
/** A test for a pattern that begins with `!`: whether it leaves out one of the files that the others find. */
function leavesOut(wanted, cwd) {
    const count = async (without) => {
        const places = new Set();
        for (const one of wanted) {
            for (const { place } of (await expand(one, cwd, without)).files)
                places.add(place);
        }
        return places.size;
    };
    let all;
    return async (pattern) => {
        all ??= count(leaveOut([], cwd));
        return (await count(leaveOut([pattern], cwd))) < (await all);
    };
}
/** True when a pattern finds files, but others leave out every one of them. */
const isWhollyLeftOut = async (pattern, cwd, { ignore }) => ignore.length > 0 && (await expand(pattern, cwd, leaveOut([], cwd))).files.length > 0;
async function expand(pattern, cwd, without) {
    const path = (0,external_node_path_.resolve)(cwd, pattern);
    const named = { files: [], faults: [], left: [], isNamed: true };
    const shown = (0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path);
    const info = await (0,promises_.stat)(path).catch((error) => error);
    if (!(info instanceof Error)) {
        if (info.isDirectory()) {
            return { ...(await search(PACKAGES_BELOW, path, path, cwd, without)), isFolder: true };
        }
        if (!info.isFile())
            return { ...named, faults: [(0,read_packages/* unreadable */.O$)(shown, new Error('it is not a plain file'))] };
        return { ...named, files: (await without.has(path)) ? [] : [{ file: path, place: path }] };
    }
    if ((0,dist/* isDynamicPattern */.ey)(pattern))
        return await search(pattern, cwd, baseOf(pattern, cwd), cwd, without);
    if (info.code !== 'ENOENT' && info.code !== 'ENOTDIR') {
        return { ...named, faults: [(0,read_packages/* unreadable */.O$)(shown, info)] };
    }
    if (await isThere(path))
        return { ...named, faults: [leadsNowhere(shown)] };
    // The shell may have expanded a wildcard to a name that is not UTF-8, or dropped the line end of a name.
    const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
    return { ...named, faults: await oddNames([odd], [], cwd) };
}
const isThere = async (file) => (await (0,promises_.lstat)(file).catch(() => undefined)) !== undefined;
/** The folder that a glob names before its first wildcard. */
function baseOf(pattern, cwd) {
    const parts = pattern.split('/');
    const fixed = parts.findIndex((part) => (0,dist/* isDynamicPattern */.ey)(part));
    return (0,external_node_path_.resolve)(cwd, parts.slice(0, Math.max(fixed, 0)).join('/') || (pattern.startsWith('/') ? '/' : '.'));
}
/**
 * The files that match a glob.
 *
 * @param base the folder that the pattern names, which links may lead into
 * @returns errors for folders that cannot be listed, which the library would silently skip
 */
async function search(pattern, folder, base, cwd, without) {
    const watch = watchFolders(pattern.includes('**'));
    // A name may end in a carriage return, from the script that made it.
    const all = await (0,dist/* glob */.TI)([pattern, `${pattern}\r`], {
        ...GLOB,
        cwd: folder,
        fs: watch.fs,
        ignore: without.ignore,
    });
    const found = all.filter((file) => !isMacFile(file));
    const isOdd = (file) => file.includes('\ufffd') || /([aio]pk)[\r\n]+$/i.test(file);
    const closed = [...watch.closed].map(([path, error]) => closedFolder((0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path), error));
    const odd = await oddNames(found.filter(isOdd), watch.folders, cwd);
    const faults = [...closed, ...odd];
    const good = odd.length === 0 ? found : found.filter((file) => !isOdd(file));
    const isLink = (file) => watch.links.has((0,external_node_path_.resolve)(file));
    const { files: targets, left } = await followLinks(good.filter(isLink), [cwd, base], cwd);
    const files = [];
    for (const place of good) {
        const file = isLink(place) ? targets.get(place) : place;
        // A link does not bring back a file that another pattern leaves out.
        if (file !== undefined && !(isLink(place) && (await without.has(file))))
            files.push({ file, place });
    }
    const places = files.map(({ file }) => file);
    left.push(...(await linksWithPackages(watch.folderLinks, pattern, places)));
    return { files, faults, left, isNamed: false };
}
const closedFolder = (shown, error) => (0,read_packages/* unreadable */.O$)(shown, error, `Let this user list and enter the folder, or leave it out with the line ${JSON.stringify(`!${shown}`)} in \`files\`.`);
function nothing(pattern, isFolder, left, cwd) {
    const links = leftLinksText(left, cwd);
    const what = isFolder ? 'that folder holds no package' : 'there is no such file';
    const correct = `Correct the pattern. It is relative to ${cwd}, and needs quotes so that the shell does not expand it.`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`files\` names ${JSON.stringify((0,printable/* printable */.g$)(pattern))}, but ${what}${links && `; ${links}`}`,
        remedy: left.length === 0 ? correct : 'Name what the link leads to in `files` itself.',
    });
}
function nothingWanted(unwanted) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`files\` only says what to leave out: ${shownPatterns(unwanted)}`,
        remedy: 'Add the files, folders or patterns to publish.',
    });
}
const shownPatterns = (unwanted) => unwanted.map((one) => (0,printable/* printable */.g$)(`!${one}`)).join(' ');
function allLeftOut(unwanted) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `the patterns ${shownPatterns(unwanted)} leave out every file that \`files\` names`,
        remedy: 'Narrow those patterns.',
    });
}
function leadsNowhere(shown) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${shown} is a symbolic link that leads to nothing`,
        remedy: 'Build what it leads to before this step, or name another file.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
;// CONCATENATED MODULE: ./build/sources/identify-files.js




/** Bytes of a file in memory at once. */
const identify_files_PIECE = 1 << 20;
/**
 * The content ids of files, without a look at what they are.
 *
 * @param limit the most bytes of a file
 * @returns undefined if one cannot be read, is larger, or changes while it is read
 */
async function identifyFiles(files, host, limit) {
    const ids = [];
    const piece = Buffer.allocUnsafe(identify_files_PIECE);
    for (const { file } of files) {
        const id = idOf(file, piece, limit);
        if (id === undefined)
            return undefined;
        ids.push(id);
        host.progress('comparing packages', ids.length, files.length);
        // Small files are read without waiting. This lets other work run in between.
        if (ids.length % 32 === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    return ids;
}
function idOf(file, piece, limit) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(file, read_packages/* READ */.Pz);
        const info = (0,external_node_fs_.fstatSync)(handle);
        if (!info.isFile() || info.size > limit)
            return undefined;
        const hash = (0,content_id/* contentHash */.A)(info.size);
        let done = 0;
        for (;;) {
            const count = (0,external_node_fs_.readSync)(handle, piece, 0, piece.length, done);
            if (count === 0)
                return done === info.size ? hash.digest('hex') : undefined;
            hash.update(piece.subarray(0, count));
            done += count;
            if (done > info.size)
                return undefined;
        }
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,external_node_fs_.closeSync)(handle);
    }
}

// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/sources/find-releases.js


const RELEASES_LIMIT = 1000;
/** The releases that the query names, each once. */
async function findReleases(query, github) {
    const { repository, release, releases } = query;
    if (releases === undefined)
        return [await findRelease(query, github)];
    const most = releases === 'all' ? Number.POSITIVE_INFINITY : releases;
    const { isWanted, others } = choosing(query);
    const last = await github.releases(repository, Math.min(most, RELEASES_LIMIT + 1), isWanted);
    if (last.length > RELEASES_LIMIT) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `${repository} has more than ${RELEASES_LIMIT} releases`,
            remedy: 'Write how many of the last ones to publish as `releases`.',
        });
    }
    if (last.length === 0)
        throw noRelease(query, others);
    // A named release may be too old to be among the last ones.
    const isNamed = release !== 'latest' && !last.some(({ tag }) => tag === tagOf(query));
    return isNamed ? [await findRelease(query, github), ...last] : last;
}
function wanted({ drafts, prereleases }) {
    return ({ isDraft, isPrerelease }) => (drafts || !isDraft) && (prereleases || !isPrerelease);
}
/** Decides which releases of a list are wanted, and remembers the others. */
function choosing(query) {
    const isRight = wanted(query);
    const others = [];
    const isWanted = (release) => {
        if (isRight(release))
            return true;
        others.push(release);
        return false;
    };
    return { isWanted, others };
}
async function findRelease(query, github) {
    const { repository, release, drafts, prereleases } = query;
    if (release === 'latest') {
        if (!drafts && !prereleases)
            return await findLatest(query, github);
        const { isWanted, others } = choosing(query);
        const [newest] = await github.releases(repository, 1, isWanted);
        if (newest === undefined)
            throw noRelease(query, others);
        return newest;
    }
    const found = await findTag(tagOf(query), query, github);
    // A tag in the settings was chosen on purpose. The release of an event can be of any kind.
    if (release === 'event' && !wanted(query)(found))
        throw unwanted(found, repository);
    return found;
}
/** The release that GitHub calls the latest. It is never a draft or a pre-release. */
async function findLatest(query, github) {
    const { repository } = query;
    try {
        return await github.release(repository, 'latest');
    }
    catch (error) {
        if (!(error instanceof build_errors/* GitHubError */.y_) || error.code !== 'GITHUB_ABSENT')
            throw error;
        const { isWanted, others } = choosing(query);
        await github.releases(repository, 1, isWanted).catch(() => []);
        throw others.length === 0 ? error : noRelease(query, others);
    }
}
function tagOf({ release, eventTag }) {
    if (release !== 'event')
        return release;
    if (eventTag !== undefined)
        return eventTag;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: '`release` is event, but no release started this run',
        remedy: 'Start the workflow `on: release`, or write a tag or latest; a `repository_dispatch` can hand the tag over in its `client_payload`.',
    });
}
/** GitHub does not find a draft by the tag that it will have. */
async function findTag(tag, { repository, drafts }, github) {
    try {
        return await github.release(repository, { tag });
    }
    catch (error) {
        if (!drafts || !(error instanceof build_errors/* GitHubError */.y_) || error.code !== 'GITHUB_ABSENT')
            throw error;
        return await github.draft(repository, tag);
    }
}
/** @param others the releases that there are, newest first */
function noRelease({ repository, drafts, prereleases }, others) {
    const kinds = [...new Set(others.map(kindOf))].toSorted();
    const newest = others[0];
    if (newest !== undefined) {
        const inputs = kinds.map((kind) => (kind === 'draft' ? '`drafts`' : '`prereleases`'));
        return new build_errors/* SourceError */.c8({
            code: 'SOURCE_EMPTY',
            message: `${repository} has only ${kinds.map((kind) => `${kind}s`).join(' and ')}, which this run does not use; the newest is ${(0,printable/* printable */.g$)(newest.title)}`,
            remedy: `Publish a full release, or set ${inputs.join(' or ')}.`,
        });
    }
    const left = [!drafts && 'drafts', !prereleases && 'pre-releases'].filter(Boolean).join(' and ');
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `${repository} has no release that this run may use${left && `; ${left} are not used`}`,
        remedy: 'Publish a release, or allow `drafts` or `prereleases`.',
    });
}
const kindOf = ({ isDraft }) => (isDraft ? 'draft' : 'pre-release');
function unwanted(release, repository) {
    const { title, isDraft } = release;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `release ${(0,printable/* printable */.g$)(title)} of ${repository}, which started this run, is a ${kindOf(release)}`,
        remedy: `Allow \`${isDraft ? 'drafts' : 'prereleases'}\`, or start the workflow \`on: release\` with \`types: [released]\`.`,
    });
}

;// CONCATENATED MODULE: ./build/sources/releases.js











/** The most assets that GitHub allows in a release. */
const ASSETS_LIMIT = 1000;
const releases_COUNT_LIMIT = 10_000;
/** Bytes that all assets of a run may have together. */
const releases_DISK_BUDGET = 2e9;
/** Stands for every package when the settings name no assets, `.opk` and names in upper case too. */
const PACKAGE_ASSETS = formats/* PACKAGE_EXTENSIONS */.W7.map((extension) => `*${extension}`);
/**
 * Downloads assets of releases.
 *
 * @param folder where the files go, under names that pkgfeed chooses
 * @throws SourceError and GitHubError for all problems together
 */
async function collectReleaseAssets(query, github, folder, host) {
    const releases = await findReleases(query, github);
    const chosen = chooseAssets(releases, query, host);
    checkTotals(chosen, query);
    return await releases_downloadAll(chosen, query, github, folder, host);
}
/** The assets that match. With `releases`, not every release must have some. */
function chooseAssets(releases, query, host) {
    const errors = [];
    const without = [];
    const chosen = releases.flatMap((release) => {
        const name = `${query.repository} ${(0,printable/* printable */.g$)(release.title)}`;
        if (release.assets.length > ASSETS_LIMIT)
            errors.push(tooMany(release, query));
        const matching = release.assets.filter(({ name }) => isWanted(name, query.assets));
        if (matching.length === 0)
            without.push(release);
        const page = `${query.repository}/releases${release.tag && `/tag/${encodeURIComponent(release.tag)}`}`;
        return matching.map((asset) => ({
            asset,
            page,
            origin: `${name} ${(0,printable/* printable */.g$)(asset.name)}`,
            isGuess: !isPackagePath(asset.name) && !isNamedAlone(asset.name, query.assets),
        }));
    });
    for (const one of chosen)
        errors.push(...faultsOf(one, limitOf(query)));
    if (releases.length === without.length || query.releases === undefined) {
        errors.push(...without.map((release) => noAssets(release, query)));
    }
    else {
        for (const { title } of without)
            host.say(`Release ${(0,printable/* printable */.g$)(title)} has no matching asset and is skipped.`);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return chosen;
}
/** True when a name matches, also in the form that GitHub gives it on upload. */
function isMatch(name, patterns) {
    return patterns.some((pattern) => (0,name_pattern/* namePattern */._u)(pattern)(name) || (0,name_pattern/* namePattern */._u)(pattern.replace(/[~:() ]/g, '.'))(name));
}
/** True for an asset to take. One that only macOS makes must be named itself. */
const isWanted = (name, patterns) => (patterns === PACKAGE_ASSETS ? isPackagePath(name) : isMatch(name, patterns)) &&
    (!isMacFile(name) || isNamedAlone(name, patterns));
/** True when a pattern without wildcards names the asset. */
function isNamedAlone(name, patterns) {
    return isMatch(name, patterns.filter((pattern) => !/[*?[{]/.test(pattern)));
}
const limitOf = ({ fileLimit = limits/* FILE_LIMIT */.h1 }) => fileLimit;
function faultsOf({ asset, origin }, limit) {
    if (!asset.isComplete) {
        return [
            new build_errors/* SourceError */.c8({
                code: 'SOURCE_READ',
                message: `${origin} is an incomplete upload`,
                remedy: 'Delete the asset, and upload it again.',
            }),
        ];
    }
    return asset.size <= limit ? [] : [(0,read_packages/* tooBig */.xu)(origin, asset.size, limit, 'release-assets', 'GitHub Pages')];
}
function checkTotals(chosen, { repository }) {
    const bytes = chosen.reduce((sum, { asset }) => sum + asset.size, 0);
    if (chosen.length <= releases_COUNT_LIMIT && bytes <= releases_DISK_BUDGET)
        return;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `the releases of ${repository} have ${chosen.length} matching assets of ${(0,printable/* sizeText */.lP)(bytes)}, more than ${releases_COUNT_LIMIT} or than ${(0,printable/* sizeText */.lP)(releases_DISK_BUDGET)}`,
        remedy: 'Lower `releases`, or narrow `release-assets`.',
    });
}
async function releases_downloadAll(chosen, query, github, folder, host) {
    await downloadEach(chosen, 'downloading packages', host, (one) => github.downloadAsset(query.repository, one.asset, fileOf(one, folder), limitOf(query)));
    for (const line of uncompared(chosen))
        host.say(line);
    return chosen.map((one) => {
        const { origin, page, isGuess } = one;
        return { file: fileOf(one, folder), origin, page, isGuess };
    });
}
/** A remark on the assets that GitHub states no digest for, as it does for those of older releases. */
function uncompared(chosen) {
    const found = chosen.filter(({ asset }) => asset.sha256 === undefined).map(({ origin }) => origin);
    if (found.length === 0)
        return [];
    return [`GitHub states no digest for ${(0,first_names/* firstNames */.d)(found)}, so only the size was compared.`];
}
/** A path made of a number, because the owner of an asset chooses its name. */
function fileOf({ asset }, folder) {
    return (0,external_node_path_.join)(folder, `asset-${asset.id}`);
}
function tooMany({ title, assets }, { repository }) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `release ${(0,printable/* printable */.g$)(title)} of ${repository} has ${assets.length} assets, more than ${ASSETS_LIMIT}`,
        remedy: 'Spread them over several releases.',
    });
}
function noAssets({ title, assets }, query) {
    const first = assets.slice(0, 10).map(({ name }) => (0,printable/* printable */.g$)(name));
    const more = assets.length > first.length ? ` and ${assets.length - first.length} more` : '';
    const there = first.length === 0 ? 'it has none' : `it has ${first.join(', ')}${more}`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `release ${(0,printable/* printable */.g$)(title)} of ${query.repository} has no asset that matches ${query.assets.join(' or ')}: ${there}`,
        remedy: 'Correct `release-assets`, or upload the packages before this step.',
    });
}

;// CONCATENATED MODULE: ./build/sources/collect.js











/** What a run finds that brings no packages. */
const NOTHING_FOUND = { warnings: [], identify: async () => [], read: async () => [] };
/**
 * Finds the package files of a run in all sources that its settings name, and downloads what is elsewhere.
 *
 * @param fileLimit the most bytes of a package file that the home of the feed takes
 */
async function find(settings, access, fileLimit, host) {
    const local = await localFiles(settings, host);
    const all = [
        ...local.files,
        ...(await releaseFiles(settings, access, fileLimit, host)),
        ...(await artifactFiles(settings, access, fileLimit, host)),
    ];
    const byFile = new Map(all.map((one) => [one.file, one]));
    const files = [...byFile.values()];
    return {
        warnings: local.warnings,
        identify: () => identifyFiles(files, host, fileLimit),
        async read() {
            if (files.length === 0)
                return [];
            const read = await (0,read_packages/* readPackages */.qm)(files, host, fileLimit);
            return read.map((one) => {
                const page = byFile.get(one.file)?.page;
                return page === undefined ? one : { ...one, source: `${(0,server/* serverOf */.FN)(host)}/${page}` };
            });
        },
    };
}
/** Finds the package files of a run, and reads them. */
async function collect(...given) {
    const found = await find(...given);
    return { packages: await found.read(), warnings: found.warnings };
}
/** True when the run has at least one source. */
function hasSource({ files, artifacts, release, releases }) {
    return files.length > 0 || artifacts.length > 0 || release !== undefined || releases !== undefined;
}
/** The settings of a run that publishes nothing. */
const NO_SOURCE = { files: [], artifacts: [], release: undefined, releases: undefined };
async function localFiles({ files }, host) {
    if (files.length === 0)
        return { files: [], warnings: [] };
    const found = await findFiles(files, host.cwd);
    for (const remark of found.remarks)
        host.say(remark);
    return {
        files: found.files.map(({ file, place, isGuess }) => ({
            file,
            isGuess,
            origin: (0,printable/* printable */.g$)((0,external_node_path_.relative)(host.cwd, place) || place),
        })),
        warnings: found.warnings,
    };
}
async function releaseFiles(settings, access, fileLimit, host) {
    const { release, releases, releaseAssets, drafts, prereleases } = settings;
    if (release === undefined && releases === undefined)
        return [];
    const query = {
        release: release ?? 'latest',
        eventTag: readEvent(host.event).releaseTag,
        repository: repositoryOf('release-repository', settings.releaseRepository, host),
        assets: releaseAssets.length > 0 ? releaseAssets : PACKAGE_ASSETS,
        drafts,
        prereleases,
        releases,
        fileLimit,
    };
    return await collectReleaseAssets(query, (0,server/* github */.M)(access, host), await host.temporaryFolder(), host);
}
async function artifactFiles(settings, access, fileLimit, host) {
    if (settings.artifacts.length === 0)
        return [];
    const query = {
        names: settings.artifacts,
        run: settings.artifactsRun,
        repository: repositoryOf('artifacts-repository', settings.artifactsRepository, host),
        workflow: settings.artifactsWorkflow,
        allowEvents: settings.allowEvents,
        allowBranches: settings.allowBranches,
        eventPayload: host.event,
        fileLimit,
    };
    return await collectArtifacts(query, (0,server/* github */.M)(access, host), await host.temporaryFolder(), host);
}
function repositoryOf(input, given, host) {
    const text = given ?? host.github.repository;
    const repository = text && (0,github_repository/* githubRepository */.G)(text, (0,server/* serverOf */.FN)(host))?.slug;
    if (repository)
        return repository;
    throw new build_errors/* InputError */.dz({
        code: text ? 'INPUT_VALUE' : 'INPUT_MISSING',
        message: text
            ? `\`${input}\` does not name a repository on ${(0,server/* serverOf */.FN)(host)}${shown(text)}`
            : `\`${input}\` is not given, and this is not a run on GitHub`,
        remedy: 'Write it as owner/name.',
    });
}
/** The text, unless it could hold a user name and a password. */
const shown = (text) => (text.includes('@') ? '' : `: ${JSON.stringify((0,printable/* printable */.g$)(text))}`);


/***/ }),

/***/ 63930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ yamlLines)
/* harmony export */ });
/* unused harmony export yamlText */
/** Words that YAML reads as something else than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;
/** Text that needs no quotes: it begins with a letter and has nothing that YAML or an expression of GitHub could read. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./+@*-]*$/;
/** How an expression of GitHub begins. */
const OPENING = ['$', '{{'].join('');
/** A text as a value in the YAML of a workflow: quoted where needed, and never read as an expression by GitHub. */
function yamlText(text) {
    if (PLAIN.test(text) && !NOT_TEXT.test(text))
        return text;
    const inert = text.replaceAll(OPENING, `${OPENING} '${OPENING}' }}`);
    return JSON.stringify(inert).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Inputs as lines of YAML. */
function yamlLines(inputs, indent) {
    return inputs.flatMap(([name, value]) => {
        if (typeof value === 'string')
            return [`${indent}${name}: ${yamlText(value)}`];
        const [only] = value;
        if (value.length === 1 && only !== undefined)
            return [`${indent}${name}: ${yamlText(only)}`];
        // Every line of a block is text as it is, so each must be of plain characters.
        if (!value.every((line) => /^[\x21-\x7e][\x20-\x7e]*$/.test(line) && !line.includes(OPENING)))
            return [`${indent}${name}: ${yamlText(value.join('\n'))}`];
        return [`${indent}${name}: |`, ...value.map((line) => `${indent}  ${line}`)];
    });
}


/***/ })

};
