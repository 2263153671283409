export const id = 3100;
export const ids = [3100];
export const modules = {

/***/ 72924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ factsIn),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   tH: () => (/* binding */ outerPath)
/* harmony export */ });
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27997);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94286);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29333);
/* harmony import */ var _folder_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21106);




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
        ['layout', feed.layout === _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LAYOUT */ .zR ? undefined : feed.layout],
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

/***/ 21106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f2: () => (/* binding */ indexFilesOf),
/* harmony export */   x: () => (/* binding */ keyNamesOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81673);
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82982);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24709);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82484);





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

/***/ 9199:
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

/***/ 77194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ shapesOf),
/* harmony export */   p: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94286);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29333);
/* harmony import */ var _path_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9199);




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

/***/ 33046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   R_: () => (/* binding */ outsideOf),
/* harmony export */   _W: () => (/* binding */ foreignFolders),
/* harmony export */   kx: () => (/* binding */ looseFiles)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81673);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12207);
/* harmony import */ var _jekyll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18410);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29333);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87021);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77194);






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
    const { shapes, odd } = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .shapesOf */ .e)(folders, facts);
    const feeds = feedsOf(shapes, facts);
    const reached = new Set(feeds.flatMap((feed) => feed.folders));
    return {
        feeds,
        odd: [...odd, ...shapes.flatMap(_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p).filter((folder) => !reached.has(folder))],
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

/***/ 11296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lookOver),
/* harmony export */   w: () => (/* binding */ surveyHome)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31278);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12207);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29333);
/* harmony import */ var _feed_survey_feed_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72924);
/* harmony import */ var _feed_survey_folder_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21106);
/* harmony import */ var _feed_survey_survey_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33046);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95683);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(40155);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60623);
/* harmony import */ var _text_yaml_line_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68872);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54280);












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
const shown = (folder) => (folder === '' ? 'the root' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(folder));
/** The error for indexes that the usual layout does not reach. The lines that reach them are printed, too. */
function indexesElsewhere({ feeds, odd }, facts, outside, { home }, host) {
    const [first] = feeds;
    const lines = feeds.flatMap((feed) => feedLines(feed, facts, home.prefix));
    for (const line of lines)
        host.say(line);
    for (const folder of odd)
        host.say(`no layout reaches ${shown(folder)}`);
    const where = `${outside.length === 1 ? 'an index' : `${outside.length} folders with indexes`} (${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_11__/* .firstNames */ .d)(outside.map(shown))})`;
    const inputs = first?.repositories[0] === undefined
        ? []
        : (0,_text_yaml_line_js__WEBPACK_IMPORTED_MODULE_8__/* .yamlLines */ .Z)((0,_feed_survey_feed_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(first, first.repositories[0], facts, home.prefix), '').map((line) => line.trim());
    const rest = lines.length === 0 ? '' : ` The lines are printed above, for each feed that was found.`;
    const give = inputs.length === 0
        ? 'Rename the folders that hold them'
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

/***/ 24333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jg: () => (/* binding */ readPackageBytes),
  qm: () => (/* binding */ readPackages),
  M4: () => (/* binding */ readWholeFile),
  xu: () => (/* binding */ tooBig),
  O$: () => (/* binding */ unreadable)
});

// UNUSED EXPORTS: MEMORY_BUDGET, attempt, readOne

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(26941);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(47035);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(32211);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(81673);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(12135);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(60623);
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
 * @throws FormatError
 */
async function readPackageBytes(bytes, origin) {
    // Tries ipk, the first format, last: any gzip file could be one.
    const format = formats/* FORMATS */.hR.findLast((candidate) => candidate.recognise(bytes));
    const digest = (name) => (0,external_node_crypto_.hash)(name, bytes, 'hex');
    try {
        if (format === undefined)
            throw notAPackage(bytes);
        const pkg = await format.readPackage(bytes);
        return { format, pkg, facts: { size: bytes.length, md5: digest('md5'), sha256: digest('sha256') } };
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(origin) : error;
    }
}
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


/***/ }),

/***/ 68872:
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
