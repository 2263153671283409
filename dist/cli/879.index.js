export const id = 879;
export const ids = [879];
export const modules = {

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ knownArches),
/* harmony export */   bu: () => (/* binding */ checkArchMap),
/* harmony export */   cL: () => (/* binding */ archesFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);


/**
 * The arches that have, or will have, a folder: those already in the feed, those of this run's packages and
 * those named by hand; only when there are none, the folder for packages of any arch.
 *
 * @param anyArchFolder undefined where a folder of its own would not be found by any client
 */
function knownArches(packages, existing, named, map, anyArchFolder) {
    const own = packages.filter((pkg) => !pkg.anyArch).flatMap((pkg) => archesFor(pkg, [], map));
    const known = new Set([...existing, ...named, ...own]);
    if (known.size > 0)
        return [...known].sort();
    return anyArchFolder === undefined ? [] : [anyArchFolder];
}
/** The arches whose folders a package goes to. */
function archesFor(pkg, known, map) {
    if (pkg.anyArch)
        return known;
    return map.get(pkg.arch) ?? [pkg.arch];
}
/**
 * Looks that a map, where one is given, knows every arch word that packages use.
 *
 * @param packages with the name to show each by
 * @param accepted arches that need no mapping: the feed's own and those named by hand
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

/***/ 1348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   IH: () => (/* binding */ byRepository),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   oJ: () => (/* binding */ formatsIn),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);

/** The folder of an arch in a branch and repository, which is there or will be. */
const folderOf = (format, arch, layout, paths) => folderAt(format, arch, layout.folder(arch), layout, paths);
/** The folder of an arch at a path that the layout gives it. */
function folderAt(format, arch, path, layout, paths) {
    const { branch, repository } = layout;
    return { format, branch, repository, arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
}
/** The folders of a branch and repository that hold an index of a format. */
function foldersOf(format, paths, layout) {
    const { branch, repository } = layout;
    const existing = [];
    for (const path of paths.keys()) {
        if (!path.endsWith(`/${format.indexFile}`))
            continue;
        const folder = path.slice(0, -format.indexFile.length - 1);
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, branch, repository, arch, path: folder, isNew: false });
    }
    return existing;
}
/** What tells a folder from every other: two formats may share its path. */
const folderId = ({ format, path }) => `${format.name} ${path}`;
/** The path in the feed of a file of a folder; the empty name is the folder at the feed's root. */
const pathIn = (folder, file) => (folder === '' ? file : `${folder}/${file}`);
/** The formats that have an index in a folder. */
const formatsIn = (folder, paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.filter(({ indexFile }) => paths.has(pathIn(folder, indexFile)));
/** What tells a branch and repository from every other. */
const repositoryId = ({ branch, repository }) => JSON.stringify([branch, repository]);
/** Folders by `repositoryId`. */
function byRepository(folders) {
    const groups = new Map();
    for (const folder of folders) {
        const id = repositoryId(folder);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return groups;
}


/***/ }),

/***/ 7759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lostIndexes)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1348);


/** The lost indexes of a feed; of folders that had no package, none is missed. */
function lostIndexes(paths, { folders }) {
    return folders.flatMap(({ path, formats, packages }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.filter(({ name }) => formats.includes(name) && packages > 0)
        .map(({ indexFile }) => (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(path, indexFile))
        .filter((index) => !paths.has(index))
        .map((index) => ({ path: index, packages })));
}


/***/ }),

/***/ 8754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ holdingsOf),
/* harmony export */   Rr: () => (/* binding */ lossesOf),
/* harmony export */   mH: () => (/* binding */ toProbe),
/* harmony export */   nG: () => (/* binding */ filesIn),
/* harmony export */   qO: () => (/* binding */ indexesOverAll)
/* harmony export */ });
/* harmony import */ var _bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4979);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4865);
/* harmony import */ var _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1613);
/* harmony import */ var _draft_placement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6274);
/* harmony import */ var _known_indexes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7759);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9491);










/** So many files of a folder are read at most to see whether they are packages. */
const PROBES = 16;
const SHOWN = 3;
/**
 * The folders of a run that hold package files: those it touches, in every format, and those beside them that have no
 * index at all for such files.
 */
function holdingsOf(paths, touched, formats, layout) {
    const inFolder = new Map();
    const isOwn = (folder) => layout.archOf(folder) !== undefined;
    for (const [file, folder] of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_7__/* .packageFiles */ .i9)(paths, _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h, isOwn)) {
        // What no index can list was lost by none, and may be readable under no name.
        if ((0,_bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_8__/* .oddNameFault */ .F)(file) !== undefined)
            continue;
        const files = inFolder.get(folder);
        if (files === undefined)
            inFolder.set(folder, [file]);
        else
            files.push(file);
    }
    for (const folder of inFolder.keys())
        if (!isOwn(folder))
            inFolder.delete(folder);
    const holdings = [];
    const own = new Map(touched.map(({ path, arch }) => [path, arch]));
    const isTouched = (format, path) => touched.some((folder) => folder.format === format && folder.path === path);
    for (const path of new Set([...own.keys(), ...inFolder.keys()])) {
        const arch = own.get(path) ?? layout.archOf(path) ?? '';
        for (const format of own.has(path) ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h : formats) {
            const files = (inFolder.get(path) ?? []).filter((file) => file.endsWith(format.extension));
            const hasIndex = paths.has(`${path}/${format.indexFile}`);
            const isListed = _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h.some(({ extension, indexFile }) => extension === format.extension && paths.has(`${path}/${indexFile}`));
            if (!own.has(path) && (isListed || files.length === 0))
                continue;
            const isOfRun = formats.includes(format);
            holdings.push({ format, arch, path, isTouched: isTouched(format, path), hasIndex, isOfRun, files });
        }
    }
    return holdings;
}
/** The paths that must be read before it is known what no index lists: indexes over the folders, and catalogs. */
function indexesOverAll(holdings, paths) {
    const wanted = holdings.filter(({ files }) => files.length > 0);
    const catalogs = wanted.map(({ path }) => `${path}/${_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9}`).filter((path) => paths.has(path));
    return [...catalogs, ...wanted.flatMap(({ path }) => (0,_package_files_js__WEBPACK_IMPORTED_MODULE_7__/* .indexesOver */ .Hh)(path, paths).map((index) => index.path))];
}
/** The files of a holding that no index lists; none where an index that may list them cannot be read. */
function unlistedIn({ format, path, files: candidates }, files, paths) {
    if (candidates.length === 0)
        return [];
    const listed = new Set();
    for (const index of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_7__/* .indexesOver */ .Hh)(path, paths)) {
        try {
            const bytes = files.get(index.path) ?? Buffer.alloc(0);
            for (const { path: file } of (0,_listed_js__WEBPACK_IMPORTED_MODULE_6__/* .listIndex */ .VH)(index.format, index.folder, bytes, paths))
                listed.add(file);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH))
                throw error;
            if (index.format.extension === format.extension)
                return [];
        }
    }
    return candidates.filter((file) => !listed.has(file));
}
/**
 * Package files to read, to see whether they are packages that an index was lost of: a file of that name may be
 * anything.
 *
 * @param targets paths that the run's own packages want
 */
function toProbe(holdings, targets, context) {
    const wanted = new Set(targets);
    return holdings
        .filter(({ hasIndex, isOfRun }) => !hasIndex && isOfRun)
        .filter((holding) => holding.isTouched || isQuestionable(holding, context))
        .flatMap((holding) => unlistedIn(holding, context.files, context.paths)
        .filter((file) => !wanted.has(file))
        .slice(0, PROBES));
}
/** Beside the folders of a run, files are looked into only where there is no other sign of what the feed held. */
function isQuestionable({ format }, { hasAny, hasRemovals }) {
    return hasRemovals || !hasAny(format);
}
/** What speaks against a change, and what a person should know of it, because of indexes that were lost. */
function lossesOf(holdings, probes, outcome, context) {
    const { listed, gone, maxRemovals } = outcome;
    const errors = [];
    const warnings = [];
    const unlisted = new Map();
    const own = new Set(holdings.filter(({ isTouched }) => isTouched).map(({ path }) => path));
    for (const holding of holdings) {
        const { format, path, isTouched, hasIndex, isOfRun } = holding;
        // In a feed like any other nothing remains here, and no other index has to be read.
        const rest = holding.files.filter((file) => !listed.has(file) && !gone.has(file));
        const left = unlistedIn({ ...holding, files: rest }, context.files, context.paths);
        if (own.has(path) && left.length > 0)
            unlisted.set(`${path}/*${format.extension}`, left);
        if (hasIndex || !isOfRun)
            continue;
        const known = knownOf(path, format, context);
        const lost = isTouched ? lostOf(known, path, listed) : 0;
        const arePackages = () => hasPackages(left, holding, probes, context.archMap);
        if (isTouched) {
            if (left.length > 0 && arePackages())
                errors.push(indexLost(holding, left, known, context.paths));
            // With no file left to list again, it is a question of what may leave the feed.
            else if (lost > (maxRemovals ?? 0))
                errors.push(folderLost(holding, lost));
            else if (lost > 0)
                warnings.push(`${nameOf(holding)} is gone, with ${countText(lost)}`);
            continue;
        }
        const isNeeded = outcome.lacks || (outcome.arrives(format) && !context.hasAny(format));
        const stops = known.count > 0 ? outcome.relies(format) : isNeeded && arePackages();
        if (left.length > 0 && stops)
            errors.push(indexLost(holding, left, known, context.paths));
    }
    for (const left of unlisted.values()) {
        warnings.push(`no index lists ${namesText(left)}, and ${left.length === 1 ? 'it stays' : 'they stay'}; ` +
            '`pkgfeed reindex` lists every package file of a folder');
    }
    return { errors, warnings: [...warnings, ...forgottenIn(holdings, context)] };
}
/** Folders whose index `feed.json` knows of and the feed has not, other than those that a run starts anew. */
function forgottenIn(holdings, { feed, paths }) {
    const started = new Set(holdings.filter(({ isTouched }) => isTouched).map(nameOf));
    const gone = (0,_known_indexes_js__WEBPACK_IMPORTED_MODULE_5__/* .lostIndexes */ .Z)(paths, feed)
        .map(({ path }) => path)
        .filter((path) => !started.has(path));
    if (gone.length === 0)
        return [];
    const more = gone.length > SHOWN ? ` and ${gone.length - SHOWN} more` : '';
    return [
        `${gone.slice(0, SHOWN).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$).join(', ')}${more} ${gone.length === 1 ? 'is' : 'are'} gone, and ${_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS} ` +
            'knew packages there; restore the folder from the history of the feed, or run `pkgfeed reindex`',
    ];
}
function knownOf(path, format, { files, feed }) {
    const catalog = files.get(`${path}/${_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9}`);
    if (catalog !== undefined && (0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOfCatalog */ .Aw)(catalog) !== 'theirs') {
        const names = filesIn(catalog, format);
        return { count: names.length, names, by: _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9 };
    }
    const folder = feed.folders.find((one) => one.path === path);
    const count = folder?.formats.includes(format.name) ? folder.packages : 0;
    return { count, names: [], by: _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS };
}
/** The files that a folder's catalog lists of a format, relative to the folder. */
function filesIn(catalog, format) {
    return [...(0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readCatalog */ .uM)(catalog).values()]
        .filter((pkg) => pkg.format === format.name)
        .map(({ file }) => file);
}
/** How many of the known packages are not listed afterwards; where only their number is known, all or none. */
function lostOf({ count, names }, path, listed) {
    if (count === 0)
        return 0;
    if (names.length > 0)
        return names.filter((name) => !listed.has(`${path}/${name}`)).length;
    const now = [...listed].filter((file) => file.startsWith(`${path}/`));
    return now.length < count ? count : 0;
}
/**
 * Whether files are packages of a folder's format, as far as they were read. Beside the folders of a run they must also
 * be for the folder's arch: somebody's downloads are no lost folder.
 */
function hasPackages(left, { format, arch, isTouched }, probes, archMap) {
    const isOne = (probe) => probe?.format === format.name &&
        (isTouched ||
            (probe.anyArch ? arch === format.anyArchFolder : (0,_draft_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .archesFor */ .cL)(probe, [], archMap).includes(arch)));
    const read = left.filter((file) => probes.has(file));
    if (read.some((file) => isOne(probes.get(file))))
        return true;
    return read.length < left.length && (isTouched || read.length === 0);
}
function indexLost(holding, left, known, paths) {
    const { format, path } = holding;
    const parts = [...format.derivedFiles, ...format.signatureFiles].filter((name) => paths.has(`${path}/${name}`));
    const rest = parts.length === 0 ? '' : `; ${parts.join(' and ')} ${parts.length === 1 ? 'is' : 'are'} left of it`;
    const hint = known.count === 0 ? '' : `; ${known.by} knew ${countText(known.count)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX_LOST',
        message: `${nameOf(holding)} is missing, and no index lists ${namesText(left)}${hint}${rest}: devices would see only what this run lists`,
        remedy: `Restore ${path} from the history of the feed, or run \`pkgfeed reindex\`, which lists the package files that are there; move files away that are not of this feed.`,
    });
}
function folderLost(holding, count) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX_LOST',
        message: `${nameOf(holding)} is missing, and ${countText(count)} that the catalogs knew there would leave the feed`,
        remedy: `Restore ${holding.path} from the history of the feed; if the packages are to be gone, set \`max-removals\` to ${count} for one run.`,
    });
}
const nameOf = ({ path, format }) => `${path}/${format.indexFile}`;
const countText = (count) => `${count} ${count === 1 ? 'package' : 'packages'}`;
/** How many files, and the first few of them. */
function namesText(files) {
    const names = files.toSorted().slice(0, SHOWN).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$);
    const more = files.length > names.length ? ` and ${files.length - names.length} more` : '';
    return `${files.length} package ${files.length === 1 ? 'file' : 'files'} there (${names.join(', ')}${more})`;
}


/***/ }),

/***/ 9491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ indexedFolders),
/* harmony export */   Hh: () => (/* binding */ indexesOver),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   wl: () => (/* binding */ indexesIn)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3853);


/**
 * The package files of a feed, as their names end, each with the folder that it belongs to: the nearest above it with
 * an index, which may be another feed's, or else the nearest that could have one. Files of no folder are left out.
 *
 * @param mayHold whether an index could be in a folder
 */
function packageFiles(paths, formats, mayHold) {
    const extensions = [...new Set(formats.map(({ extension }) => extension))];
    const indexed = indexedFolders(paths, formats);
    const owners = new Map();
    const known = new Map();
    for (const path of paths.keys()) {
        if (!extensions.some((extension) => path.endsWith(extension)))
            continue;
        const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
        if (!known.has(folder)) {
            const parents = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path);
            known.set(folder, parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent)));
        }
        const owner = known.get(folder);
        if (owner !== undefined)
            owners.set(path, owner);
    }
    return owners;
}
/** Every folder with an index; the empty name for the feed's root. */
function indexedFolders(paths, formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h) {
    const names = formats.map(({ indexFile }) => indexFile);
    const indexed = new Set();
    for (const path of paths.keys()) {
        const name = names.find((one) => path.endsWith(one));
        if (name === undefined)
            continue;
        if (path === name)
            indexed.add('');
        else if (path.at(-name.length - 1) === '/')
            indexed.add(path.slice(0, -name.length - 1));
    }
    return indexed;
}
/** Every index of a feed, by format and by folder. */
const indexesIn = (paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.flatMap((format) => [...indexedFolders(paths, [format])].sort().map((path) => ({ format, path })));
/** The indexes of a folder and of those above it: all that may list a file of the folder. */
function indexesOver(folder, paths) {
    const above = folder === '' ? [''] : ['', ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(folder), folder];
    return above.flatMap((parent) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.map((format) => ({
        format,
        folder: parent,
        path: parent === '' ? format.indexFile : `${parent}/${format.indexFile}`,
    })).filter(({ path }) => paths.has(path)));
}


/***/ }),

/***/ 7036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8391);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2792);
/* harmony import */ var _keys_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6687);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6345);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(698);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5983);






/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys({ keys, home }, host) {
    const { usignKey, openpgpKeys, apkRsaKeys, apkEcKeys } = keys;
    const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = keys;
    const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
    const secretKeys = [usignKey, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, home.sshKey];
    const texts = secretKeys.map((key) => key?.text);
    hideSecrets([...texts, ...passphrases, home.token], host);
    // As git sends it.
    if (home.token)
        host.mask(Buffer.from(`x-access-token:${home.token}`).toString('base64'));
    const signingKeys = [];
    if (usignKey !== undefined)
        signingKeys.push(await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_5__/* .loadUsignKey */ .Ej)(usignKey, usignPassphrase));
    for (const key of openpgpKeys)
        signingKeys.push(...(await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_3__/* .loadOpenpgpKeys */ .oP)(key, openpgpPassphrase, host.now)));
    const rsaKeys = apkRsaKeys.length === 0
        ? []
        : await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .loadRsaKeys */ .Pf)(joined(apkRsaKeys), apkRsaPassphrase, keys.apkRsaKeyNames);
    // Without an EC key, the RSA keys sign for apk v3 too.
    const v3Keys = apkEcKeys.length === 0
        ? rsaKeys.map(_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)
        : await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .loadApkV3Keys */ ._v)(joined(apkEcKeys), apkEcPassphrase);
    signingKeys.push(...rsaKeys, ...v3Keys);
    // What RSA keys signed before there was an EC key is theirs still.
    const trustedKeys = apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_1__/* .asApkV3Key */ .p)(key).publicKey);
    for (const key of keys.trustedKeys)
        trustedKeys.push(...(await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublicKeys */ .e)(key)));
    return { signingKeys, trustedKeys };
}
/** Names go by the order of all keys, however many texts they came in. */
function joined(keys) {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
        ? only
        : {
            text: keys.map(({ text }) => (0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(text)).join('\n'),
            origin: keys.map(({ origin }) => origin).join(', '),
        };
}
function hideSecrets(secrets, host) {
    for (const secret of secrets) {
        if (secret)
            maskLines(secret, host);
        // A key may come wrapped in base64: what is inside is no less secret.
        if (secret)
            maskLines((0,_keys_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseKeyText */ .zY)(secret), host);
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


/***/ })

};
