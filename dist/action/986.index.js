export const id = 986;
export const ids = [986];
export const modules = {

/***/ 92986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(47035);
// EXTERNAL MODULE: ./build/run/change.js + 85 modules
var change = __webpack_require__(92642);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(81673);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(31278);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(49299);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(5658);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(40155);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(48829);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var draft_placement = __webpack_require__(42812);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(12207);
// EXTERNAL MODULE: ./build/feed/holdings.js
var feed_holdings = __webpack_require__(85427);
// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(67193);
;// CONCATENATED MODULE: ./build/feed/lost-index.js








/** How many files of a folder are read at most to see whether they are packages. */
const PROBES = 16;
/**
 * The files to read because their index may be lost. A name does not prove that a file is a package, so its content is
 * read.
 *
 * @param targets paths where the run puts its own packages
 */
function toProbe(holdings, targets, context) {
    const wanted = new Set(targets);
    return holdings
        .filter(({ hasIndex, isOfRun }) => !hasIndex && isOfRun)
        .filter((holding) => holding.isTouched || isQuestionable(holding, context))
        .flatMap((holding) => (0,feed_holdings/* unlistedIn */.MT)(holding, context.files, context.paths)
        .filter((file) => !wanted.has(file))
        .slice(0, PROBES));
}
/** Files of sibling folders are read only when nothing else shows what the feed held. */
function isQuestionable({ format }, { hasAny, hasRemovals }) {
    return hasRemovals || !hasAny(format);
}
/**
 * Judges a change by the indexes that were lost.
 *
 * @param probes the files of `toProbe`, read
 * @returns errors that must stop the change, and warnings
 */
function lossesOf(holdings, probes, outcome, context) {
    const { listed, gone, maxRemovals } = outcome;
    const errors = [];
    const warnings = [];
    const unlisted = new Map();
    const own = new Set(holdings.filter(({ isTouched }) => isTouched).map(({ path }) => path));
    for (const holding of holdings) {
        const { format, path, isTouched, hasIndex, isOfRun } = holding;
        // In most feeds nothing remains here, so no other index is read.
        const rest = holding.files.filter((file) => !listed.has(file) && !gone.has(file));
        const left = (0,feed_holdings/* unlistedIn */.MT)({ ...holding, files: rest }, context.files, context.paths);
        if (own.has(path) && left.length > 0)
            unlisted.set((0,edit/* pathIn */.lW)(path, `*${format.extension}`), left);
        if (hasIndex || !isOfRun)
            continue;
        const known = knownOf(path, format, context);
        const lost = isTouched ? lostOf(known, path, listed) : 0;
        const arePackages = () => hasPackages(left, holding, probes, context.archMap);
        if (isTouched) {
            if (left.length > 0 && arePackages())
                errors.push(indexLost(holding, left, known, context.paths));
            // No file is left to list again: this is a question of how many packages may leave the feed.
            else if (lost > (maxRemovals ?? 0))
                errors.push(folderLost(holding, lost));
            else if (lost > 0)
                warnings.push(`${nameOf(holding)} is gone, with ${countText(lost)}`);
            continue;
        }
        const isNeeded = outcome.missesRemovals || (outcome.arrives(format) && !context.hasAny(format));
        const stops = known.count > 0 ? outcome.relies(format) : isNeeded && arePackages();
        if (left.length > 0 && stops)
            errors.push(indexLost(holding, left, known, context.paths));
    }
    const left = [...unlisted.values()].flat();
    if (left.length > 0) {
        warnings.push(`no index lists ${namesText(left)}, and ${left.length === 1 ? 'it stays' : 'they stay'}; ` +
            '`pkgfeed reindex` lists every package file of a folder');
    }
    return { errors, warnings: [...warnings, ...forgottenIn(holdings, context)] };
}
/** Warns of indexes that `feed.json` names and the feed does not have, except those that the run makes again. */
function forgottenIn(holdings, { feed, paths }) {
    const started = new Set(holdings.filter(({ isTouched }) => isTouched).map(nameOf));
    const gone = (0,known_indexes/* lostIndexes */.Z)(paths, feed)
        .map(({ path }) => path)
        .filter((path) => !started.has(path));
    if (gone.length === 0)
        return [];
    return [
        `${(0,first_names/* firstNames */.d)(gone)} ${gone.length === 1 ? 'is' : 'are'} gone, and ${feed_json/* FEED_FILE */.GS} ` +
            'knew packages there; restore the folder from the history of the feed, or run `pkgfeed reindex`',
    ];
}
function knownOf(path, format, { files, feed }) {
    const catalog = files.get((0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9));
    if (catalog !== undefined && (0,packages_json/* stateOfCatalog */.Aw)(catalog) !== 'theirs') {
        const names = (0,packages_json/* filesIn */.nG)(catalog, format);
        return { count: names.length, names, by: packages_json/* CATALOG_FILE */.l9 };
    }
    const folder = feed.folders.find((one) => one.path === path);
    const count = folder?.formats.includes(format.name) ? folder.packages : 0;
    return { count, names: [], by: feed_json/* FEED_FILE */.GS };
}
/**
 * How many of the known packages are not listed afterwards. If only their number is known, the answer is all or none.
 */
function lostOf({ count, names }, path, listed) {
    if (count === 0)
        return 0;
    if (names.length > 0)
        return names.filter((name) => !listed.has((0,edit/* pathIn */.lW)(path, name))).length;
    const now = [...listed].filter((file) => file.startsWith((0,edit/* pathIn */.lW)(path, '')));
    return now.length < count ? count : 0;
}
/**
 * True when some of the files are packages of the folder's format, or could be because they were not read. In a sibling
 * folder they must also be for the folder's arch: a collection of downloads is not a lost folder.
 */
function hasPackages(left, { format, arch, isTouched }, probes, archMap) {
    const isOne = (probe) => probe?.format === format.name &&
        (isTouched ||
            arch === null ||
            (probe.anyArch ? arch === format.anyArchFolder : (0,draft_placement/* ownArches */.t9)(probe, archMap).includes(arch)));
    const read = left.filter((file) => probes.has(file));
    if (read.some((file) => isOne(probes.get(file))))
        return true;
    return read.length < left.length && (isTouched || read.length === 0);
}
function indexLost(holding, left, known, paths) {
    const { format, path } = holding;
    const parts = [...format.derivedFiles, ...format.signatureFiles].filter((name) => paths.has((0,edit/* pathIn */.lW)(path, name)));
    const rest = parts.length === 0 ? '' : `; ${parts.join(' and ')} ${parts.length === 1 ? 'is' : 'are'} left of it`;
    const hint = known.count === 0 ? '' : `; ${known.by} knew ${countText(known.count)}`;
    return new build_errors/* FeedError */.lS({
        code: 'FEED_INDEX_LOST',
        message: `${nameOf(holding)} is missing, and no index lists ${namesText(left)}${hint}${rest}: devices would see only what this run lists`,
        remedy: `Restore ${path || 'the root of the feed'} from the history of the feed, or run \`pkgfeed reindex\`, which lists the package files that are there; move files away that are not of this feed.`,
    });
}
function folderLost(holding, count) {
    return new build_errors/* FeedError */.lS({
        code: 'FEED_INDEX_LOST',
        message: `${nameOf(holding)} is missing, and ${countText(count)} that the catalogs knew there would leave the feed`,
        remedy: `Restore ${holding.path || 'the root of the feed'} from the history of the feed; if the packages should be gone, set \`max-removals\` to ${count} for one run.`,
    });
}
const nameOf = ({ path, format }) => (0,edit/* pathIn */.lW)(path, format.indexFile);
const countText = (count) => `${count} ${count === 1 ? 'package' : 'packages'}`;
/** How many files, and the first few of them. */
function namesText(files) {
    return `${files.length} package ${files.length === 1 ? 'file' : 'files'} there (${(0,first_names/* firstNames */.d)(files.toSorted())})`;
}

// EXTERNAL MODULE: ./build/feed/draft/draft.js
var draft_draft = __webpack_require__(74104);
// EXTERNAL MODULE: ./build/feed/draft/evidence.js
var draft_evidence = __webpack_require__(91318);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(24709);
;// CONCATENATED MODULE: ./build/feed/draft/inheritance.js






/**
 * The package files to read before a new folder can list them:
 *
 * - In formats whose index does not say which packages are for any arch: files that the catalog calls so, or does not
 *   mention. Nobody signs the catalog, so the file itself must say it.
 * - Files without proof of their bytes: no SHA-256 in the index, and no content id in the feed.
 *
 * @param opened the folders whose indexes were verified, by `folderId`
 * @param state with only those content ids that the feed itself has
 */
function packagesToReread({ existing, touched }, opened, { paths, files }) {
    const wanted = new Set();
    const identities = new Set();
    const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
    for (const folder of existing) {
        const { format, path } = folder;
        if (!growing.has(format))
            continue;
        // A feed has the content ids of all its files or of none.
        const hidesAnyArch = format.locates === 'by-arch-and-name';
        const index = (0,index_source/* indexSource */.Ie)(format, path, paths);
        if (!hidesAnyArch && index !== undefined && paths.get(index) !== undefined)
            continue;
        const listed = opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? [];
        const lines = (0,packages_json/* readCatalog */.uM)(files.get((0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9)));
        for (const { entry, path: file } of listed) {
            const isWanted = entry.anyArch === undefined
                ? mayBeAnyArch(format, entry, lines)
                : entry.anyArch && entry.sha256 === undefined && paths.get(file) === undefined;
            if (!isWanted)
                continue;
            const twin = `${format.name} ${entry.file} ${entry.identity}`;
            // A package that several folders list is read once.
            if (!identities.has(twin))
                wanted.add(file);
            identities.add(twin);
        }
    }
    return wanted;
}
function mayBeAnyArch(format, { file }, lines) {
    const arch = lines.get((0,packages_json/* lineKey */.QW)(format.name, file))?.arch ?? null;
    return arch === null || arch === format.anyArchWord;
}
/**
 * The packages of any arch that the folders of a format list. A new folder copies them.
 *
 * @param listedIn returns what a folder lists
 * @param evidence from the files of `packagesToReread`, by path
 * @param arriving those packages of the run that decide what each folder lists, whatever the others list
 * @returns the packages, and an error for each one that cannot be copied
 */
function anyArchPackages(folders, listedIn, evidence, arriving, { onConflict }) {
    const errors = [];
    const found = new Map();
    const byFile = new Map();
    const settled = new Set(arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`));
    const all = folders.flatMap((folder) => listedIn(folder).map((listed) => ({ folder, listed })));
    for (const { folder, listed } of all) {
        const { name, version, anyArch, identity, file } = listed.entry;
        const known = evidence.get(listed.path);
        if (!(anyArch ?? isProven(listed.entry, known)))
            continue;
        const key = `${name} ${version}`;
        const twin = found.get(key) ?? byFile.get(file);
        if (twin === undefined) {
            errors.push(...(0,draft_evidence/* evidenceFaults */.r)(listed, known));
            found.set(key, copyOf(listed, known, folder.format));
            byFile.set(file, listed);
        }
        else if (twin.entry.identity !== identity && onConflict !== 'keep' && !settled.has(key)) {
            errors.push(twoCopies(twin, listed));
        }
    }
    return { packages: [...found.values()], errors };
}
/** True when the file says that it is for any arch, and is the one that the index lists. */
const isProven = ({ identity }, known) => known?.anyArch === true && known.identity === identity;
/** A package that is copied from its present path. One that arrives in this run is written from its own file. */
function copyOf(listed, known, { anyArchWord }) {
    const { entry, path } = listed;
    const sha256 = known?.facts.sha256 ?? entry.sha256;
    const content = listed.content ?? { kind: 'copy', from: path, sha256 };
    if (known === undefined || entry.anyArch !== undefined)
        return { ...listed, content };
    // The index does not say which arch word the package uses.
    return { ...listed, content, facts: { sha256: known.facts.sha256, arch: anyArchWord, maintainer: '' } };
}
function twoCopies(twin, listed) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${twin.path} and ${listed.path} differ, and a new folder should receive one of them`,
        remedy: 'Say `on-conflict: keep`, which takes the first, or publish the right one again with `on-conflict: replace`, which writes it to all folders.',
    });
}
/** The packages as a new folder lists them. */
function copyInto(folder, packages) {
    return packages.map((listed) => {
        const entry = (0,feed_folders/* inFolder */._z)(folder, listed.entry);
        return { ...listed, entry, path: (0,edit/* pathIn */.lW)(folder.path, listed.entry.file) };
    });
}

// EXTERNAL MODULE: ./build/feed/draft/lost-sources.js
var lost_sources = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/feed/catalog/withdrawn-shape.js
var withdrawn_shape = __webpack_require__(52775);
// EXTERNAL MODULE: ./build/feed/draft/removal.js
var draft_removal = __webpack_require__(91479);
;// CONCATENATED MODULE: ./build/feed/draft/memory.js


/**
 * The memory of a repository.
 *
 * @param all what `feed.json` remembers. Nobody signs it, so this may keep packages out and never brings one in.
 * @param readmits the packages that may come back
 */
function memoryOf(all, layout, readmits) {
    const isOf = ({ folders }) => folders.some((path) => layout.archOf(path) !== undefined);
    const found = new Set();
    const parts = all.filter(isOf).map((record) => divide(record, readmits, layout, found));
    const records = parts.flatMap(({ stays }) => stays);
    const byVersion = new Map();
    for (const record of records) {
        const id = versionId(record.format, record);
        byVersion.set(id, [...(byVersion.get(id) ?? []), record]);
    }
    return {
        ...{ records, found, isOf },
        readmitted: parts.flatMap(({ readmitted }) => readmitted),
        find: (format, entry, arches) => byVersion.get(versionId(format, entry))?.find(({ arch }) => arches.includes(arch)),
    };
}
const versionId = (format, { name, version }) => `${format} ${name} ${version}`;
/** Divides a withdrawal into what stays withdrawn and what comes back. */
function divide(record, readmits, layout, found) {
    const namesIn = (path) => readmits.filter((one) => (0,draft_removal/* matches */.cK)(one, record, layout.archOf(path)));
    const back = record.folders.filter((path) => namesIn(path).length > 0);
    if (back.length === 0)
        return { stays: [record], readmitted: [] };
    for (const one of back.flatMap(namesIn))
        found.add(one);
    const rest = record.folders.filter((path) => !back.includes(path));
    return {
        readmitted: [{ ...record, folders: back }],
        // From now on it holds for the arches of these folders, and not for the package's own word.
        stays: rest.map((path) => ({ ...record, arch: layout.archOf(path) ?? record.arch, folders: [path] })),
    };
}
/**
 * A withdrawal to remember.
 *
 * @param by the removals that name the package
 * @param own the package's own word for its arch
 */
function withdrawalOf({ format, branch, repository, target, arch, path }, { name, version, arch: listed }, by, own, { withdrawn, reason }) {
    const isForAll = by.some((removal) => removal.arch === undefined || removal.arch === own);
    return {
        ...{ name, version, arch: isForAll ? own : (arch ?? listed), branch, repository },
        ...(target === null ? {} : { target }),
        ...{ format: format.name, folders: [path], withdrawn, reason },
    };
}
/** The withdrawals that hold after a step. One that is withdrawn again counts from this run on. */
function remembering(records, fresh) {
    const byKey = new Map(records.map((record) => [keyOf(record), record]));
    for (const record of fresh) {
        const known = byKey.get(keyOf(record))?.folders ?? [];
        const folders = [...new Set([...known, ...record.folders])].sort();
        byKey.set(keyOf(record), { ...record, folders });
    }
    return [...byKey.values()];
}
const keyOf = (record) => JSON.stringify((0,withdrawn_shape/* withdrawnKey */.sM)(record));

// EXTERNAL MODULE: ./build/feed/draft/outline.js
var outline = __webpack_require__(64137);
// EXTERNAL MODULE: ./build/feed/draft/package-warnings.js
var package_warnings = __webpack_require__(14201);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(82484);
;// CONCATENATED MODULE: ./build/feed/draft/publish-context.js




/** Opens and verifies folders; by `folderId`. */
async function openFolders(folders, { paths, files }, { removals, archMap, onConflict }, run, arriving = []) {
    const opened = new Map();
    for (const folder of folders) {
        const { format, path, arch } = folder;
        const isLeaving = (entry) => removals.some((removal) => (0,draft_removal/* matches */.cK)(removal, entry, arch));
        const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
        const place = { arch, archMap, isReplaced: replacedBy(arriving, onConflict, folder) };
        opened.set((0,feed_folders/* folderId */.Cs)(folder), await (0,signed_folder/* openFolder */.NE)(format, path, own, paths, run, isLeaving, place));
    }
    return opened;
}
/** A test for entries in whose place arriving packages come. */
function replacedBy(arriving, onConflict, { format, arch }) {
    const key = (name, version, word) => `${name} ${version} ${word}`;
    const own = onConflict === 'replace' ? arriving.filter((item) => item.format === format) : [];
    const keys = new Set(own.flatMap(({ pkg: { name, version, arch: word, anyArch } }) => [
        key(name, version, arch ?? word),
        ...(anyArch ? [key(name, version, word)] : []),
    ]));
    return ({ name, version, arch: word }) => keys.has(key(name, version, word));
}
/** A function that says whether a folder of the run lists a package already, by its identity, and has its file too. */
function presenceIn(folders, opened) {
    const known = new Map();
    const key = ({ format, arch }, { file, identity }) => `${format.name} ${arch} ${file} ${identity}`;
    for (const folder of folders) {
        for (const { entry, contentId } of opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? [])
            known.set(key(folder, entry), contentId);
    }
    return (folder, { entry, contentId }) => {
        const id = key(folder, entry);
        if (entry.identity === undefined || !known.has(id))
            return 'absent';
        const own = known.get(id);
        return own === undefined || contentId === undefined || own === contentId ? 'there' : 'other-file';
    };
}
/** What is known before the run is planned, to judge lost indexes. */
function lossContext(state, { existing }, { archMap, removals }) {
    const hasAny = (format) => existing.some((folder) => folder.format === format);
    const feed = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
    return { ...state, feed, archMap, hasAny, hasRemovals: removals.length > 0 };
}
/** A function that computes its answer for each package only once: a package for any arch goes to many folders. */
function remembered(find) {
    const known = new Map();
    return (item) => {
        if (!known.has(item.pkg))
            known.set(item.pkg, find(item));
        return known.get(item.pkg);
    };
}

// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(33910);
// EXTERNAL MODULE: ./build/feed/draft/for-devices.js
var for_devices = __webpack_require__(84026);
;// CONCATENATED MODULE: ./build/feed/draft/gate.js



/**
 * The gate of a folder.
 *
 * @param there what the folder lists before the change. What its signed index lists and nobody withdraws now is never
 *   kept out, whatever `feed.json` says.
 */
function gateOf(folder, there, removals, memory, catalogs) {
    const { format, arch } = folder;
    const archOf = ownArchIn(format, catalogs);
    if (removals.length === 0 && memory.records.length === 0)
        return { against: () => undefined, archOf };
    const listed = new Map();
    for (const one of there) {
        if (one.content !== undefined)
            continue;
        const twins = listed.get(versionOf(one));
        if (twins === undefined)
            listed.set(versionOf(one), [one]);
        else
            twins.push(one);
    }
    return {
        archOf,
        against(item, origin) {
            const { entry } = item;
            const twins = listed.get(versionOf(item)) ?? [];
            const isLeaving = (one) => removals.some((removal) => (0,draft_removal/* matches */.cK)(removal, one.entry, arch));
            const by = removals.filter((removal) => origin !== 'file' &&
                (0,draft_removal/* matches */.cK)(removal, entry, arch) &&
                (origin === 'repository' ||
                    removal.version !== undefined ||
                    twins.some((one) => (0,draft_removal/* matches */.cK)(removal, one.entry, arch))));
            if (by.length > 0)
                return { by, isThere: twins.some(isLeaving) };
            if (twins.some((one) => one.entry.arch === entry.arch))
                return undefined;
            const record = memory.find(format.name, entry, [archOf(item), entry.arch, arch]);
            return record && { by: record };
        },
    };
}
const versionOf = ({ entry: { name, version } }) => `${name} ${version}`;
const ownArchIn = (format, catalogs) => (item) => item.facts?.arch ?? (0,packages_json/* lineOf */.cA)(format, item, catalogs)?.arch ?? item.entry.arch;
/**
 * Divides what a source offers to a folder.
 *
 * @param factsOf the package as the folder would list it, and its source
 * @param found collects the removals that named a package
 */
function keepOut(items, factsOf, { gate, folder, memory, now }, found) {
    const { format, arch, branch, repository } = folder;
    const free = [];
    const fresh = [];
    const removed = new Set();
    const withdrawn = new Map();
    for (const item of items) {
        const { listed, origin } = factsOf(item);
        const held = gate.against(listed, origin);
        const { entry } = listed;
        const name = `${entry.name} ${entry.version}`;
        if (held === undefined)
            free.push(item);
        else if ('isThere' in held) {
            for (const removal of held.by)
                found.add(removal);
            removed.add(name);
            const own = gate.archOf(listed);
            const isKnown = memory.find(format.name, entry, [own, entry.arch, arch]) !== undefined;
            // Without a version, a removal is about what is there today.
            const exact = held.by.filter(({ version }) => version !== undefined);
            if (!held.isThere && !isKnown && exact.length > 0)
                fresh.push(withdrawalOf(folder, entry, exact, own, now));
        }
        else {
            const { reason } = held.by;
            withdrawn.set(reason, (withdrawn.get(reason) ?? new Set()).add(name));
        }
    }
    const place = { branch, repository };
    const leftOut = [
        ...(removed.size > 0 ? [{ ...place, packages: new Map([['remove', removed]]) }] : []),
        ...[...withdrawn].map(([why, names]) => ({
            ...{ ...place, why },
            packages: new Map([['withdrawn', names]]),
        })),
    ];
    return { free, fresh, leftOut };
}

// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(60623);
// EXTERNAL MODULE: ./build/feed/needs.js
var feed_needs = __webpack_require__(52938);
;// CONCATENATED MODULE: ./build/feed/draft/kernels.js



/**
 * Modules of OpenWrt's kernel fit one build of it, which belongs to one target. Their dependency on it says which:
 * `kernel (= VERSION~HASH-rN)` (measured; docs/formats.md).
 */
const KERNEL = 'kernel';
/** The build of the kernel that a package is for; undefined for a package that fits any. */
function kernelOf(format, entry) {
    // Most entries are of packages without kernel, and reading them takes its time.
    if (!entry.text.includes(KERNEL))
        return undefined;
    const needs = format.describe(entry).dependencies.map((text) => (0,feed_needs/* needIn */.Yi)(text));
    const need = needs.find((one) => one?.name === KERNEL && one.sign === '=');
    return need?.version;
}
/**
 * Warns about arriving packages for one build of the kernel in a folder that has packages for another one: each device
 * finds modules there that it cannot install.
 *
 * @param listed what the folder lists after the change
 */
function kernelWarnings(format, listed) {
    const arriving = listed.flatMap(({ entry, content, origin }) => {
        const kernel = content?.kind === 'file' ? kernelOf(format, entry) : undefined;
        return kernel === undefined ? [] : [{ entry, kernel, origin: origin.replace(/^from /, '') }];
    });
    if (arriving.length === 0)
        return [];
    const builds = new Set(listed.map(({ entry }) => kernelOf(format, entry)).filter((one) => one !== undefined));
    if (builds.size < 2)
        return [];
    return arriving.map(({ kernel, origin }) => (0,package_warnings/* warned */.k9)(origin, TEXT, `kernel ${(0,printable/* printable */.g$)(kernel)}`));
}
const TEXT = 'the folder has modules for several builds of the kernel, and a device can install only those for its own; give each target of OpenWrt its folder with {target} in `layout`, and each release its `branch`';

// EXTERNAL MODULE: ./build/feed/change.js
var feed_change = __webpack_require__(92187);
// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(93733);
;// CONCATENATED MODULE: ./build/feed/draft/merge-changes.js



/**
 * The packages that are new in a folder. It is an update if devices had an older version, or other bytes of this one.
 * Devices do not offer a package that is older than what they had.
 *
 * @param isShared true for the folder of all arches
 */
function arrivalChanges(folder, format, existing, listed, replaced, isShared) {
    const arrived = listed.filter(({ content }) => content !== undefined);
    const names = new Set(arrived.map(({ entry }) => entry.name));
    // Devices of a new folder did not have the packages that it inherits.
    const had = existing.filter(({ entry, content }) => content === undefined && names.has(entry.name));
    const newestBefore = (0,retention/* newestOf */.su)(format, had, isShared);
    const replacedKeys = new Set([...replaced.keys()].map(({ entry }) => (0,feed_listed/* packageKey */.MO)(entry)));
    const warned = [];
    const changes = arrived.map(({ entry, path, origin }) => {
        const change = (0,feed_change/* changeOf */.C)(entry, folder, path);
        const before = newestBefore.get((0,retention/* deviceName */.g7)(entry, isShared))?.entry.version;
        const isOld = before !== undefined && format.compareVersions(entry.version, before) < 0;
        if (replacedKeys.has((0,feed_listed/* packageKey */.MO)(entry))) {
            const kind = before === undefined ? 'added' : 'updated';
            const previous = isOld ? entry.version : before;
            return { kind, ...change, previous, reason: `other bytes, ${origin}` };
        }
        if (!isOld) {
            return {
                kind: before === undefined ? 'added' : 'updated',
                ...change,
                previous: before,
                reason: origin,
            };
        }
        warned.push(olderThan(before, entry));
        const reason = `${origin}; devices will not offer it, because ${before} is newer`;
        return { kind: 'added', ...change, previous: undefined, reason };
    });
    return { changes, warned };
}
const olderThan = (newer, { name, version }) => ({
    origin: `${name} ${version}`,
    warning: {
        text: 'devices will not offer it, because its folder has a newer version',
        detail: newer,
        scheme: undefined,
    },
});
/** The versions that retention drops. Packages that a new folder copies in this run do not count as dropped. */
function retentionChanges(folder, existing, stay, replaced) {
    const isDropped = (old) => {
        const replacement = replaced.get(old);
        return !stay.has(old) && (replacement === undefined || !stay.has(replacement));
    };
    return (0,feed_change/* departures */.w)(existing.filter(isDropped), folder, 'keep-versions');
}

;// CONCATENATED MODULE: ./build/feed/draft/merge.js





/** How messages name a package. */
const merge_nameOf = ({ name, version, arch }) => `${name} ${version} (${arch})`;
/**
 * Merges arriving packages with those that a folder lists. Neither list is changed.
 *
 * @param existing what the folder lists, without withdrawn packages: from its verified index, from an earlier step, or
 *   copied into a new folder from its siblings
 * @param isFollowed true for a package that replaces other bytes of its version, whatever `on-conflict` says
 * @param isShared true for the folder of all arches
 * @returns what the folder lists afterwards, and every conflict
 */
function mergeFolder(folder, format, existing, arriving, policy, isFollowed = () => false, isShared = false) {
    const { unique, errors, seconds } = uniqueArrivals(arriving, policy);
    const odd = [];
    const kept = [];
    const there = lookup(existing, unique);
    const arrivals = new Set();
    const replaced = new Map();
    const again = new Set();
    let unchanged = 0;
    for (const listed of unique) {
        const old = there.byKey.get((0,feed_listed/* packageKey */.MO)(listed.entry));
        const onConflict = isFollowed(listed) ? 'replace' : policy.onConflict;
        const decision = decide(format, listed, old, there.byPath.get(listed.path), onConflict);
        switch (decision.kind) {
            case 'arrives':
                if (old !== undefined)
                    replaced.set(old, listed);
                arrivals.add(listed);
                break;
            case 'stays':
                again.add(listed);
                // A package that a new folder copies in this run was not there before.
                if (old?.content === undefined)
                    unchanged++;
                break;
            case 'left-out':
                kept.push({ old: decision.old, listed });
                break;
            case 'refused':
                errors.push(decision.error);
                break;
        }
    }
    const all = [...existing.filter((listed) => !replaced.has(listed)), ...arrivals];
    const listed = policy.keepVersions === undefined ? all : retained(all, policy.keepVersions, format, isShared);
    const stay = new Set(listed);
    const names = new Set([...again].map(({ entry }) => entry.name));
    for (const { first, second } of seconds)
        if (!again.has(first))
            odd.push(secondBuild(first, second));
    for (const late of arrivals) {
        // A run that brings again what is there said so when it left this one out for the first time.
        const isSaid = names.has(late.entry.name) && isTooOldFor(existing, late, policy, format, isShared);
        if (!stay.has(late) && !isSaid)
            odd.push(tooOld(late, policy));
    }
    const arrived = arrivalChanges(folder, format, existing, listed, replaced, isShared);
    const changes = [...arrived.changes, ...retentionChanges(folder, existing, stay, replaced)];
    return { merged: { listed, changes, warned: [...odd, ...arrived.warned], kept, unchanged }, errors };
}
/**
 * Decides about an arriving package.
 *
 * @param old the package of the same name, version and arch in the folder
 * @param occupant the package that has the path of the arriving one
 */
function decide(format, listed, old, occupant, onConflict) {
    const arrives = () => occupant === undefined || occupant === old
        ? { kind: 'arrives' }
        : { kind: 'refused', error: samePath(occupant, listed) };
    if (old === undefined)
        return arrives();
    const relation = relate(format, old, listed);
    if (relation === 'same')
        return { kind: 'stays' };
    if (onConflict === 'replace')
        return arrives();
    switch (relation) {
        case 'unstated':
            return { kind: 'stays' };
        case 'misstated':
        case 'changed':
            return { kind: 'refused', error: fault(relation, old) };
        case 'other':
            return onConflict === 'keep'
                ? { kind: 'left-out', old }
                : { kind: 'refused', error: otherBytes(old, listed) };
    }
}
function relate(format, old, listed) {
    const stated = old.entry.identity;
    const isStated = stated === listed.entry.identity;
    if (old.contentId === undefined || listed.contentId === undefined)
        return isStated ? 'same' : 'other';
    if (old.contentId === listed.contentId)
        return stated === undefined ? 'unstated' : isStated ? 'same' : 'misstated';
    if (!isStated)
        return 'other';
    // The package is the same and only signed differently, so the existing file is as good.
    return format.identifies === 'file' ? 'changed' : 'same';
}
/** True when the packages that were there are enough to leave this one out. */
function isTooOldFor(existing, late, { keepVersions = Number.POSITIVE_INFINITY }, format, isShared) {
    const named = existing.filter(({ entry }) => entry.name === late.entry.name);
    return !retained([...named, late], keepVersions, format, isShared).includes(late);
}
function retained(all, count, format, isShared) {
    const entries = all.map(({ entry }) => entry);
    const stay = (0,retention/* newest */.BP)(entries, count, format.compareVersions, isShared);
    return all.filter(({ entry }) => stay.has(entry));
}
/** Only the existing entries that an arrival could conflict with: a feed is large and a publish small. */
function lookup(existing, arriving) {
    const names = new Set(arriving.map(({ entry }) => entry.name));
    const paths = new Set(arriving.map(({ path }) => path));
    const byKey = new Map();
    const byPath = new Map();
    for (const listed of existing) {
        if (names.has(listed.entry.name))
            byKey.set((0,feed_listed/* packageKey */.MO)(listed.entry), listed);
        if (paths.has(listed.path))
            byPath.set(listed.path, listed);
    }
    return { byKey, byPath };
}
/**
 * One of each package. Two builds of one version with different bytes, or two packages with one path, are conflicts. With
 * `on-conflict: keep` the first build for any arch is taken: some tools make one for each arch.
 */
function uniqueArrivals(arriving, { onConflict }) {
    const errors = [];
    const seconds = [];
    const byKey = new Map();
    const byPath = new Map();
    const unique = [];
    for (const listed of arriving) {
        const twin = byKey.get((0,feed_listed/* packageKey */.MO)(listed.entry));
        if (twin !== undefined) {
            if (twin.contentId === listed.contentId)
                continue;
            if (onConflict === 'keep' && listed.entry.anyArch)
                seconds.push({ first: twin, second: listed });
            else
                errors.push(twoBuilds(twin, listed));
            continue;
        }
        const occupant = byPath.get(listed.path);
        if (occupant !== undefined) {
            errors.push(samePath(occupant, listed));
            continue;
        }
        byKey.set((0,feed_listed/* packageKey */.MO)(listed.entry), listed);
        byPath.set(listed.path, listed);
        unique.push(listed);
    }
    return { unique, errors, seconds };
}
const secondBuild = (first, { entry, origin }) => (0,package_warnings/* warned */.k9)(merge_nameOf(entry), 'this run has several builds of it, and `on-conflict: keep` takes the first', `${first.origin} and not ${origin}`);
function fault(relation, old) {
    return relation === 'misstated'
        ? new build_errors/* FeedError */.lS({
            code: 'FEED_INDEX',
            message: `the index states another hash for ${old.path} than the file has`,
            remedy: 'Publish the package with `on-conflict: replace`, which corrects the index.',
        })
        : new build_errors/* FeedError */.lS({
            code: 'FEED_FILE_CHANGED',
            message: `${old.path} is not the file that the index lists: somebody changed it after it was published`,
            remedy: 'Restore the file from the history of the feed, or publish the package with `on-conflict: replace`.',
        });
}
/** The warning for a package that is left out. */
function otherBytesStay({ old, listed: { entry, origin } }) {
    const text = 'not published, because the feed has other bytes of the same version';
    return (0,package_warnings/* warned */.k9)(`${merge_nameOf(entry)} ${origin}`, text, old.origin);
}
function tooOld({ entry, origin }, { keepVersions }) {
    const stay = keepVersions === 1 ? 'a newer version stays' : `${keepVersions} newer versions stay`;
    return (0,package_warnings/* warned */.k9)(`${merge_nameOf(entry)} ${origin}`, `not published, because ${stay}`);
}
function otherBytes(old, listed) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${merge_nameOf(listed.entry)} ${listed.origin} has other bytes than the one ${old.origin}`,
        remedy: 'Give the new build a new version, or say `on-conflict: replace` or `keep`.',
    });
}
function twoBuilds(first, second) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${merge_nameOf(second.entry)} ${second.origin} has other bytes than the same package ${first.origin}`,
        remedy: second.entry.anyArch
            ? 'Build it once for all, put each build into a folder that is named after its arch, or say `on-conflict: keep`, which takes the first.'
            : 'Build it once, or narrow `files` so that only one of the two is published.',
    });
}
function samePath(occupant, listed) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${merge_nameOf(listed.entry)} ${listed.origin} wants the path ${listed.path}, which ${merge_nameOf(occupant.entry)} ${occupant.origin} has`,
        remedy: 'Give one of them another version; an epoch alone does not change the file name.',
    });
}

// EXTERNAL MODULE: ./build/feed/draft/sharing.js + 1 modules
var sharing = __webpack_require__(740);
// EXTERNAL MODULE: ./build/feed/draft/source-repositories.js
var source_repositories = __webpack_require__(53815);
// EXTERNAL MODULE: ./build/feed/draft/selection.js
var draft_selection = __webpack_require__(92321);
;// CONCATENATED MODULE: ./build/feed/draft/sources.js



/**
 * Decides which packages of its sources a folder takes. What comes out has each package once.
 *
 * @param offers in the order of the sources
 * @param there what the folder lists before
 * @param isShared true for the folder of all arches
 */
function take(format, offers, there, policy, isShared = false) {
    const leftOut = new Map();
    const leave = (reason, { listed: { entry } }) => {
        leftOut.set(reason, (leftOut.get(reason) ?? new Set()).add(`${entry.name} ${entry.version}`));
    };
    const names = new Set();
    const taken = new Map();
    const items = [];
    const lent = new Set();
    const young = new Set();
    // A folder is large, and often nothing in it has a name that another repository offers.
    const offeredNames = new Set(offers.filter(({ isRepository }) => isRepository).flatMap(({ items: own }) => own.map(sources_nameOf)));
    const rivals = offeredNames.size === 0 ? [] : there.filter(({ entry }) => offeredNames.has(entry.name));
    const isOlder = sources_olderThan(format, rivals, isShared);
    const isHeld = heldIn(rivals);
    for (const { isRepository, items: offered } of offers) {
        const ofThisSource = new Set();
        for (const item of offered) {
            const { entry } = item.listed;
            const name = (0,retention/* deviceName */.g7)(entry, isShared);
            if (!(0,draft_selection/* isSelected */.sp)(policy.selection, entry, format)) {
                leave('packages', item);
                continue;
            }
            // A source has a name even where its package is too young: a later source must not step in for it.
            ofThisSource.add(name);
            if (policy.prefer === 'first' && names.has(name)) {
                leave('prefer', item);
                continue;
            }
            const reason = isRepository ? reasonAgainst(format, item, policy, isOlder, isHeld) : undefined;
            if (reason !== undefined) {
                leave(reason, item);
                if (reason !== 'older')
                    young.add(entry.name);
                continue;
            }
            const twin = taken.get((0,feed_listed/* packageKey */.MO)(entry));
            // Two builds within one source are a conflict, and merging tells of it.
            if (twin === undefined || !names.has(name)) {
                if (twin === undefined)
                    taken.set((0,feed_listed/* packageKey */.MO)(entry), item);
                items.push(item);
                if (isRepository)
                    lent.add(item.listed.path);
            }
            else if (!isSame(twin.listed, item.listed))
                leave('other-bytes', item);
        }
        for (const name of ofThisSource)
            names.add(name);
    }
    return { items, lent, waiting: waitingIn(format, rivals, young, items, policy, isShared), leftOut };
}
/** @param young the names of packages that are too young, or whose age nobody knows */
function waitingIn(format, rivals, young, items, { selection }, isShared) {
    const given = new Set(items.map(sources_nameOf));
    const own = rivals.filter(({ entry }) => young.has(entry.name) && !given.has(entry.name) && (0,draft_selection/* isSelected */.sp)(selection, entry, format));
    const entries = own.map(({ entry }) => entry);
    const stay = (0,retention/* newest */.BP)(entries, 1, format.compareVersions, isShared);
    return own.filter(({ entry }) => stay.has(entry));
}
const sources_nameOf = ({ listed }) => listed.entry.name;
function reasonAgainst(format, { listed, published }, { selection, isSync, publishedBefore }, isOlder, isHeld) {
    const { entry } = listed;
    // What the folder has with these bytes has proved itself, whatever the catalogs say today.
    if (publishedBefore !== undefined && !isHeld(listed)) {
        if (published === undefined)
            return 'unknown-age';
        if (published > publishedBefore)
            return 'min-age';
    }
    if (!isSync && isOlder(entry) && !(0,draft_selection/* isNamedExactly */.aT)(selection, entry, format))
        return 'older';
    return undefined;
}
/** A test for packages that the folder does not have, and that are older than the newest version that it has. */
function sources_olderThan(format, there, isShared) {
    const newest = (0,retention/* newestOf */.su)(format, there, isShared);
    const keys = new Set(there.map(({ entry }) => (0,feed_listed/* packageKey */.MO)(entry)));
    return (entry) => {
        const other = newest.get((0,retention/* deviceName */.g7)(entry, isShared))?.entry.version;
        return (other !== undefined && !keys.has((0,feed_listed/* packageKey */.MO)(entry)) && format.compareVersions(entry.version, other) < 0);
    };
}
/** A test for packages that the folder has with the same bytes. */
function heldIn(there) {
    const held = new Map(there.map((listed) => [(0,feed_listed/* packageKey */.MO)(listed.entry), listed]));
    return (listed) => {
        const own = held.get((0,feed_listed/* packageKey */.MO)(listed.entry));
        return own !== undefined && isSame(own, listed);
    };
}
/** True for the same bytes, as far as ids or the indexes tell. */
const isSame = (one, other) => one.contentId !== undefined && other.contentId !== undefined
    ? one.contentId === other.contentId
    : one.entry.identity !== undefined && one.entry.identity === other.entry.identity;

// EXTERNAL MODULE: ./build/feed/draft/sync.js
var sync = __webpack_require__(1480);
;// CONCATENATED MODULE: ./build/feed/draft/publish-folder.js



















/**
 * The draft of one folder.
 *
 * @param before what the folder lists
 * @param found collects the removals that matched a package
 */
function draftFolder(folder, before, found, lending, context) {
    const { placement, policy, run, opened, ownedBy, memory } = context;
    const { paths, files } = context.state;
    const { format, arch, path, branch, repository } = folder;
    const isShared = arch === null;
    const there = opened.get((0,feed_folders/* folderId */.Cs)(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
    const withdrawn = (0,draft_removal/* withdraw */.ne)(before, policy.removals, folder, found);
    const gate = gateOf(folder, before, policy.removals, memory, context.catalogs);
    const now = { withdrawn: (0,packages_json/* seconds */.YA)(run.now), reason: policy.reason };
    const keeping = { gate, folder, memory, now };
    const given = context.arriving
        .filter((item) => item.format === format)
        .flatMap((item) => {
        const listedArch = archIn(folder, item, placement, policy);
        if (listedArch === undefined)
            return [];
        return [{ item, listed: listedAt(item, path, listedArch), origin: originOf(item) }];
    });
    const came = keepOut(given, (one) => one, keeping, found);
    const own = came.free.map(({ item }) => item);
    const isOwn = new Set(own);
    const arrivals = came.free.map(({ item, listed }) => ({
        listed: { ...listed, owned: () => ownedBy(item) },
        origin: item.origin,
    }));
    const apart = new Set(own.filter(placement.isApart).map(({ pkg: { name, version } }) => `${name} ${version}`));
    // Of several builds for any arch, a new folder takes its own and not that of a sibling.
    const isApart = ({ entry }) => apart.has(`${entry.name} ${entry.version}`);
    const stay = withdrawn.stay.filter((item) => item.content?.kind !== 'copy' || (!isApart(item) && gate.against(item, 'file') === undefined));
    const schemes = (0,package_warnings/* schemesOf */.E2)(format, there.signatures, run);
    const carried = (0,for_devices/* fitCarried */.cI)(format, stay, schemes);
    const lent = (0,source_repositories/* repositoryOffers */.qf)(folder, lending).map(({ isRepository, items }) => ({
        isRepository,
        ...keepOut(items, ({ listed }) => ({ listed, origin: 'repository' }), keeping, found),
    }));
    const offers = [
        { isRepository: false, items: arrivals },
        ...lent.map(({ isRepository, free }) => ({ isRepository, items: free })),
    ];
    const taken = take(format, offers, carried.listed, policy, isShared);
    const fresh = (0,for_devices/* fitArriving */.yU)(format, taken.items, schemes);
    const synced = policy.isSync
        ? (0,sync/* sync */.O)(carried.listed, [...fresh.listed, ...taken.waiting], path)
        : { stay: carried.listed, changes: [] };
    // What its sources give counts, even where a source has replaced a build.
    const isFollowed = (listed) => policy.isSync && taken.lent.has(listed.path);
    const stayed = synced.stay;
    const { merged, errors } = mergeFolder(path, format, stayed, fresh.listed, policy, isFollowed, isShared);
    const { listed, kept, unchanged } = merged;
    const stays = new Set(listed.map((one) => one.path));
    const gone = there.listed.map((one) => one.path).filter((one) => !stays.has(one) && paths.has(one));
    const changes = [
        ...[...withdrawn.changes, ...(0,for_devices/* hiddenChanges */.Uk)(carried.hidden, path)],
        ...[...synced.changes, ...merged.changes],
    ];
    const { maxRemovals, hasSecondIndex, keepVersions } = policy;
    const draft = { ...folder, opened: there, listed, gone, maxRemovals, hasSecondIndex, keepVersions };
    const owned = files.get((0,edit/* pathIn */.lW)(path, files_json/* FILES_FILE */.ze));
    const shared = (0,sharing/* sharedByArriving */.v)(format, own, listed, owned, ownedBy, isShared);
    const kernels = kernelWarnings(format, listed);
    const odd = [...carried.warned, ...fresh.warned, ...merged.warned, ...shared, ...kernels];
    const keptOut = [came, ...lent];
    const leftOut = [
        ...keptOut.flatMap((part) => part.leftOut),
        { branch, repository, packages: taken.leftOut },
    ];
    const after = new Map(listed.map(({ entry }) => [(0,feed_listed/* packageKey */.MO)(entry), entry.identity]));
    const leaving = withdrawn.leaving.filter(({ item }) => item.content === undefined);
    const back = leaving.filter(({ item: { entry } }) => {
        return entry.identity !== undefined && after.get((0,feed_listed/* packageKey */.MO)(entry)) === entry.identity;
    });
    const left = leaving
        .filter(({ item }) => !after.has((0,feed_listed/* packageKey */.MO)(item.entry)))
        .map(({ item, by }) => withdrawalOf(folder, item.entry, by, gate.archOf(item), now));
    const wrong = (0,source_repositories/* lentFaults */.Pf)(taken.items, lending.evidence);
    return {
        ...{ draft, changes, warnings: [], warned: [...odd, ...back.map(backAgain)], kept, unchanged, leftOut },
        errors: [...errors, ...wrong],
        withdrawn: [...left, ...keptOut.flatMap(({ fresh }) => fresh)],
        own,
        held: given.map(({ item }) => item).filter((item) => !isOwn.has(item)),
    };
}
/** The arch under which a folder lists a package; undefined if the package goes elsewhere or nowhere. */
function archIn({ arch }, item, placement, { archMap }) {
    if (arch === null)
        return (0,draft_placement/* sharedArch */.oj)({ ...item.pkg, origin: item.origin }, archMap);
    return placement.archesOf(item).includes(arch) ? arch : undefined;
}
const backAgain = ({ item: { entry } }) => (0,package_warnings/* warned */.k9)(`${entry.name} ${entry.version}`, 'withdrawn and published again, because `files` gives it: leave it out of `files` to withdraw it');
const originOf = ({ source }) => (source === undefined ? 'file' : 'download');
function listedAt({ format, pkg, facts, contentId, file, origin, source }, folder, arch) {
    const name = format.fileName(pkg);
    const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
    return {
        entry,
        path: (0,edit/* pathIn */.lW)(folder, name),
        contentId,
        origin: `from ${origin}`,
        content: { kind: 'file', file, contentId, size: facts.size },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: (0,feed_listed/* maintainerOf */.Gd)(pkg), source },
    };
}
/**
 * Names the file in an error: a package that reads well may still not fit an index, which has the folder's arch too.
 */
function inFile(file, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(file) : error;
    }
}

// EXTERNAL MODULE: ./build/feed/draft/odd-arches.js
var odd_arches = __webpack_require__(4075);
;// CONCATENATED MODULE: ./build/feed/draft/publish-warnings.js





/** The warnings about arriving packages and arches that concern the devices of their folders. */
function warnedOf({ arriving, policy, folders, opened, run }) {
    const { touched } = folders;
    const schemes = new Map([...new Set(touched.map(({ format }) => format))].map((format) => {
        const signatures = touched
            .filter((folder) => folder.format === format)
            .flatMap((folder) => opened.get((0,feed_folders/* folderId */.Cs)(folder))?.signatures ?? []);
        return [format, (0,package_warnings/* schemesOf */.E2)(format, signatures, run)];
    }));
    const ofPackages = arriving.flatMap(({ format, origin, pkg }) => pkg.warnings
        .filter((warning) => (0,package_warnings/* concerns */.Kc)(warning, schemes.get(format) ?? new Set()))
        .map((warning) => ({ origin, warning })));
    return [...ofPackages, ...(0,odd_arches/* archWarnings */.y)(arriving, folders, schemes, policy)];
}
/** Warns of packages that `arch-map` leaves out. */
function leftOut(arriving, { archMap }) {
    return arriving
        .filter(({ pkg }) => !pkg.anyArch && archMap.get(pkg.arch)?.length === 0)
        .map(({ origin, pkg }) => (0,package_warnings/* warned */.k9)(origin, `not published, because \`arch-map\` leaves ${(0,printable/* printable */.g$)(pkg.arch)} out`));
}
/**
 * What to say of packages that are left out for those that a folder keeps. A run that was started again and changes
 * nothing has warned of them before.
 */
function keptInstead(kept, isSaid) {
    if (!isSaid || kept.length === 0)
        return { warned: kept.map(otherBytesStay), leftOut: new Map() };
    const names = kept.map(({ listed: { entry } }) => `${entry.name} ${entry.version}`);
    return { warned: [], leftOut: new Map([['kept', new Set(names)]]) };
}

// EXTERNAL MODULE: ./build/feed/draft/readmission.js
var readmission = __webpack_require__(98197);
// EXTERNAL MODULE: ./build/feed/signers.js
var feed_signers = __webpack_require__(97940);
;// CONCATENATED MODULE: ./build/feed/draft/renewal.js




/** Warns when the key changes: folders that the run does not touch keep the signature of the old key. */
function renewalWarning(existing, touched, opened, trust) {
    const renewed = touched.filter((folder) => {
        const { signatures } = opened.get((0,feed_folders/* folderId */.Cs)(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
        const next = (0,feed_signers/* folderSigners */.u_)(signatures, new Map(), trust);
        const own = new Set(next.map(({ publicKey }) => publicKey.keyId));
        const signers = signatures.flatMap((signature) => signature.state === 'good' ? [signature.key.keyId] : []);
        return signers.length > 0 && !signers.some((keyId) => own.has(keyId));
    });
    const written = new Set(touched.map(feed_folders/* folderId */.Cs));
    const left = existing.filter((folder) => !folder.isNew && !written.has((0,feed_folders/* folderId */.Cs)(folder)));
    if (renewed.length === 0 || left.length === 0)
        return [];
    const list = (folders) => (0,first_names/* firstNames */.d)([...new Set(folders.map(({ path }) => path))]);
    return [
        `the key changed in ${list(renewed)}; ${list(left)} and other repositories ` +
            'keep the signature they have until something is published into them',
    ];
}

// EXTERNAL MODULE: ./build/feed/draft/reread.js
var reread = __webpack_require__(99306);
// EXTERNAL MODULE: ./build/feed/draft/twins.js
var twins = __webpack_require__(78024);
;// CONCATENATED MODULE: ./build/feed/draft/publish.js
























/**
 * The step that fills a branch and repository from its sources, packages of this run and other repositories of the feed,
 * and withdraws packages.
 */
function publishStep(given, policy) {
    const { selection, archMap } = policy;
    const mapped = given.map((item) => ({ ...item, pkg: (0,draft_placement/* asMapped */.sQ)(item.format, item.pkg, archMap) }));
    const arriving = [];
    const unselected = new Set();
    for (const item of mapped) {
        if ((0,draft_selection/* isSelected */.sp)(selection, item.pkg, item.format))
            arriving.push(item);
        else
            unselected.add(`${item.pkg.name} ${item.pkg.version}`);
    }
    const brings = [...new Set(arriving.map(({ format }) => format))];
    const formats = (0,outline/* coversAll */.c9)(policy) ? formats_formats/* FORMATS */.hR : brings;
    return {
        brings,
        begin(paths, run, earlier) {
            const folders = (0,outline/* outline */.rj)(paths, arriving, formats, policy, run, earlier);
            return {
                folders: folders.touched,
                toRead: folders.toRead,
                toIdentify: folders.targets,
                open: (state) => openPublish(arriving, unselected, policy, run, folders, paths, state),
            };
        },
    };
}
async function openPublish(arriving, unselected, policy, run, folders, tipPaths, state) {
    const opened = await openFolders(folders.toOpen, state, policy, run, arriving);
    const losses = lossContext(state, folders, policy);
    // Only ids that the feed itself has prove that a file is still as it was published.
    const copied = packagesToReread(folders, opened, { ...state, paths: tipPaths });
    const suspects = toProbe(folders.holdings, folders.targets, losses);
    const there = folders.toOpen.map((folder) => ({
        format: folder.format,
        entries: (opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? []).map(({ entry }) => entry),
    }));
    const placement = (0,twins/* placementOf */.x)(arriving, folders.known, policy, there);
    const presence = presenceIn(folders.sources.length === 0 ? [] : folders.touched, opened);
    (0,build_errors/* throwGathered */.nR)((0,lost_sources/* lostSources */.pr)(policy.from, folders.sources, state));
    const catalogs = (0,source_repositories/* catalogsIn */.Sh)(state.files);
    const sources = await (0,source_repositories/* openSources */.Hv)(folders.sources, catalogs, tipPaths, state, policy.archMap, run, presence);
    const context = {
        ...{ arriving, unselected, placement, policy, run, folders, state, opened, losses, sources },
        publishedIn: (0,source_repositories/* publishedBy */.Qv)(catalogs, run.now),
        catalogs,
        memory: memoryOf(withdrawnIn(state), policy.layout, policy.readmits),
        ownedBy: remembered(({ format, pkg }) => (0,files_json/* ownedBy */.LW)(format, pkg)),
    };
    return {
        toReread: new Set([...copied, ...sources.toReread, ...suspects]),
        draft: async (rereads, earlier) => draftPublish(context, new Set([...copied, ...sources.toReread]), rereads, earlier),
    };
}
const withdrawnIn = ({ files }) => (0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS)).withdrawn ?? [];
/**
 * The draft of a publish.
 *
 * @param copied package files that new folders copy, and that are read again
 * @throws FormatError, FeedError, ConflictError or KeyError
 */
function draftPublish(context, copied, rereads, earlier) {
    const { arriving, policy, run, folders, opened, memory } = context;
    const { packages, errors } = (0,reread/* sortRereads */.n)(rereads, copied);
    (0,build_errors/* throwGathered */.nR)(errors);
    const evidence = new Map(packages.map((reread) => [reread.path, (0,draft_evidence/* evidenceOf */.X)(reread)]));
    const drafted = (0,draft_draft/* draftsById */.NQ)(earlier);
    const listedIn = (folder) => drafted.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ??
        opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ??
        context.sources.opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ??
        [];
    const lending = {
        ...{ folders: folders.sources, repositories: policy.from, listedIn, evidence },
        publishedIn: context.publishedIn,
    };
    const toCopy = copiesFor(context, listedIn, evidence);
    const found = new Set();
    const parts = folders.touched.map((folder) => {
        const start = !drafted.has((0,feed_folders/* folderId */.Cs)(folder)) && folder.isNew;
        const before = start ? copyInto(folder, toCopy.get(folder.format)?.packages ?? []) : listedIn(folder);
        return draftFolder(folder, before, found, lending, context);
    });
    const free = new Set(parts.flatMap(({ own }) => own));
    const held = new Set(parts.flatMap((part) => part.held));
    const comes = arriving.filter((item) => free.has(item) || !held.has(item));
    const ofPackages = warnedOf({ ...context, arriving: comes });
    if (!policy.allowIncomplete)
        (0,build_errors/* throwGathered */.nR)((0,package_warnings/* incompleteIn */.Cf)(ofPackages, run));
    const kept = parts.filter(({ draft }) => !draft.isNew || draft.listed.length > 0 || drafted.has((0,feed_folders/* folderId */.Cs)(draft)) || isForAll(draft, policy));
    const draft = {
        ...(0,draft_draft/* joinParts */.nn)(parts),
        folders: kept.map((part) => part.draft),
        changes: kept.flatMap(({ changes }) => changes),
        errors: [...toCopy.values(), ...parts].flatMap((part) => part.errors),
    };
    const missesRemovals = policy.removals.some((removal) => !found.has(removal));
    const outcome = outcomeOf((0,draft_draft/* joinDrafts */.Vk)(earlier, draft), missesRemovals, context);
    const losses = lossesOf(folders.holdings, probesIn(rereads), outcome, context.losses);
    (0,build_errors/* throwGathered */.nR)(losses.errors);
    const there = folders.touched.flatMap((folder) => listedIn(folder).map(({ entry }) => entry));
    const missed = policy.missingOk
        ? []
        : (0,draft_removal/* missedRemovals */.$D)(policy.removals, found, there, policy.layout.folder('ARCH') || '.', memory.records);
    const warnings = [
        ...draft.warnings,
        ...losses.warnings,
        ...(0,lost_sources/* unlistedSources */.bm)(policy.from, folders.sources, context.state.paths),
        ...renewalWarning(folders.existing, folders.touched, opened, run),
        ...(0,readmission/* missedReadmits */.fK)(policy, memory, there),
    ];
    const { placement, unselected } = context;
    const { branch, repository } = policy.layout;
    const unwanted = unselected.size > 0 ? new Map([['packages', unselected]]) : new Map();
    // The run that published the others has said it.
    const isAgain = draft.changes.length === 0 && draft.unchanged > 0;
    const left = isAgain ? [] : leftOut(arriving, policy);
    const { isOf, readmitted } = memory;
    const records = remembering(memory.records, parts.flatMap(({ withdrawn }) => withdrawn));
    const conflicts = keptInstead(parts.flatMap((part) => part.kept ?? []), run.isAgain === true && draft.changes.length === 0);
    return {
        ...{ ...draft, warnings, missed },
        found: new Set([...found].map(({ text }) => text)),
        memories: [{ isOf, records, readmitted }],
        leftOut: [
            { branch, repository, packages: unwanted },
            ...draft.leftOut,
            { branch, repository, packages: conflicts.leftOut },
        ],
        warned: [...ofPackages, ...placement.warned, ...left, ...draft.warned, ...conflicts.warned],
    };
}
/** True for the folder of all arches. It is there from the start, so that devices get a line for it. */
const isForAll = ({ format, arch }, policy) => arch === draft_placement/* ALL */.y2 && (0,draft_placement/* hasAllFolder */.Y4)(format, policy);
/** For each format with a new folder, the packages of any arch that its other folders list. */
function copiesFor({ arriving, placement, policy, folders: { existing, touched } }, listedIn, evidence) {
    const growing = new Set(touched.filter(({ isNew, format }) => isNew && !(0,draft_placement/* hasAllFolder */.Y4)(format, policy)).map(({ format }) => format));
    return new Map([...growing].map((format) => {
        const siblings = existing.filter((folder) => folder.format === format);
        const settled = policy.onConflict === 'replace' ? arriving : arriving.filter(placement.isApart);
        return [format, anyArchPackages(siblings, listedIn, evidence, settled, policy)];
    }));
}
/** What the files that were read say about themselves. */
function probesIn(rereads) {
    return new Map([...rereads.keys()].map((path) => {
        const found = (0,reread/* rereadAt */.X)(rereads, path);
        if (found === undefined)
            return [path, undefined];
        return [path, { format: found.format.name, arch: found.pkg.arch, anyArch: found.pkg.anyArch }];
    }));
}
/** @param draft of this step and the steps before it */
function outcomeOf({ folders }, missesRemovals, { arriving, policy: { removals, maxRemovals } }) {
    const relies = (format) => removals.length > 0 ||
        folders.some((folder) => folder.format === format && folder.isNew) ||
        arriving.some((item) => item.format === format && item.pkg.anyArch);
    const arrives = (format) => arriving.some((item) => item.format === format);
    const listed = new Set(folders.flatMap((folder) => folder.listed.map(({ path }) => path)));
    return {
        listed,
        gone: new Set(folders.flatMap(({ gone }) => gone)),
        relies,
        arrives,
        missesRemovals,
        maxRemovals,
    };
}

// EXTERNAL MODULE: ./build/settings/repositories.js + 3 modules
var repositories = __webpack_require__(30212);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(38112);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var server = __webpack_require__(74475);
// EXTERNAL MODULE: ./build/text/github-repository.js
var github_repository = __webpack_require__(48718);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(54022);
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
var limits = __webpack_require__(32211);
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

// EXTERNAL MODULE: ../main/node_modules/yauzl/index.js
var yauzl = __webpack_require__(74695);
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
    return untrusted(`${trust_nameOf(run)} was started by ${fork} (${(0,printable/* printable */.g$)(event)}), and what a fork builds may hold anything`, 'Merge the change, and publish what the run on your own branch makes of it.');
}
function workflowFault(run, { workflowName }, { workflow }) {
    if (workflow === undefined)
        return undefined;
    const isFile = /\.ya?ml$/.test(workflow);
    const path = workflow.includes('/') ? workflow.replace(/^\.?\/+/, '') : `.github/workflows/${workflow}`;
    if (isFile ? run.workflow === path : workflowName === workflow)
        return undefined;
    const known = isFile || workflowName === undefined ? run.workflow : workflowName;
    return untrusted(`${trust_nameOf(run)} is a run of the workflow ${quoted(known)}, but \`artifacts-workflow\` is ${quoted(workflow)}`, isFile || workflowName !== undefined
        ? 'Name a run of that workflow, or correct `artifacts-workflow`.'
        : 'Write the name of the workflow’s file as `artifacts-workflow`: GitHub gives no workflow name for a run id.');
}
function eventFault(run, { allowEvents }) {
    const allowed = allowEvents.length === 0 ? TRUSTED_EVENTS : allowEvents;
    if (allowed.includes(run.event))
        return undefined;
    return untrusted(`${trust_nameOf(run)} was started by ${(0,printable/* printable */.g$)(run.event)}, and only runs started by ${allowed.join(', ')} are published`, `Publish a run that one of these started, or add ${(0,printable/* printable */.g$)(run.event)} to \`allow-events\` if nobody else can start it and choose what it builds.`);
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
    return untrusted(`${trust_nameOf(run)} is of ${branch === undefined ? 'no branch' : quoted(branch)}, and only runs of ${allowed} are published`, 'Merge the branch and publish the run that follows, or add it to `allow-branches`.');
}
function endFault(run) {
    const { status, conclusion } = run;
    if (status === 'completed' && conclusion === 'success')
        return undefined;
    if (status !== 'completed') {
        return untrusted(`${trust_nameOf(run)} has not ended (${(0,printable/* printable */.g$)(status ?? 'unknown')})`, 'Wait for it, or publish `on: workflow_run` with `types: [completed]`.');
    }
    return untrusted(`${trust_nameOf(run)} did not succeed (${(0,printable/* printable */.g$)(conclusion ?? 'unknown')})`, 'Fix what failed and run it again, or name a run that succeeded.');
}
function trust_nameOf({ id, repository }) {
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
    const event = (0,github_event/* readEvent */.j)(query.eventPayload);
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

// EXTERNAL MODULE: ../main/node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(52310);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
 * A remark about paths that are to be left out and are not there; none about globs, which are often meant for other builds
 * too.
 */
function needless(unwanted, cwd) {
    const gone = unwanted.filter((pattern) => !(0,dist/* isDynamicPattern */.ey)(pattern) && (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(cwd, pattern), { throwIfNoEntry: false }) === undefined);
    if (gone.length === 0)
        return [];
    return [`\`files\` is to leave out what is not there: ${(0,first_names/* firstNames */.d)(gone.map((one) => `!${one}`))}`];
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
var read_packages = __webpack_require__(24333);
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
        remarks: needless(unwanted, cwd),
    };
}
const FOLLOWED = 'pkgfeed follows links to files below the working directory; name other files and folders in `files` themselves';
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
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
const PACKAGE_ASSETS = formats_formats/* PACKAGE_EXTENSIONS */.W7.map((extension) => `*${extension}`);
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










/**
 * Reads the packages of a run from all sources that its settings name.
 *
 * @param fileLimit the most bytes of a package file that the home of the feed takes
 */
async function collect(settings, access, fileLimit, host) {
    const local = await localFiles(settings, host);
    const files = [
        ...local.files,
        ...(await releaseFiles(settings, access, fileLimit, host)),
        ...(await artifactFiles(settings, access, fileLimit, host)),
    ];
    const { warnings } = local;
    if (files.length === 0)
        return { packages: [], warnings };
    const byFile = new Map(files.map((one) => [one.file, one]));
    const read = await (0,read_packages/* readPackages */.qm)([...byFile.values()], host, fileLimit);
    const packages = read.map((one) => {
        const page = byFile.get(one.file)?.page;
        return page === undefined ? one : { ...one, source: `${(0,server/* serverOf */.FN)(host)}/${page}` };
    });
    return { packages, warnings };
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
        eventTag: (0,github_event/* readEvent */.j)(host.event).releaseTag,
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

// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var run_policy = __webpack_require__(54280);
// EXTERNAL MODULE: ./build/run/repositories.js
var run_repositories = __webpack_require__(12034);
;// CONCATENATED MODULE: ./build/run/unchecked-sources.js


/**
 * Warns of a repository that demands attestations and takes packages from others that need not have demanded the same.
 * Packages are checked when they come into the feed: later nobody reads them.
 *
 * @param described every repository of the feed's file
 */
function uncheckedSources(target, described) {
    const wanted = new Set(target.sources.requireAttestation);
    if (wanted.size === 0)
        return [];
    const isChecked = (name, seen) => {
        const one = described.find((other) => (0,repositories/* repositoryName */.a)(other) === name);
        if (one === undefined || seen.has(name))
            return false;
        const { requireAttestation: lines, from } = one;
        const isStrict = lines.length > 0 && lines.every((line) => wanted.has(line));
        return isStrict && from.every((source) => isChecked(source, new Set([...seen, name])));
    };
    const names = target.from.filter((name) => !isChecked(name, new Set()));
    if (names.length === 0)
        return [];
    return [
        `packages from ${names.map(printable/* printable */.g$).join(', ')} come into ${(0,printable/* printable */.g$)((0,repositories/* repositoryName */.a)(target))} without a check of \`require-attestation\`: ` +
            'pkgfeed checks them when they come into the feed, and nothing in this run says that the same was required there',
    ];
}

;// CONCATENATED MODULE: ./build/run/publishing.js











/**
 * The work of a publish. Each repository is filled from its sources, after the repositories that it takes packages from,
 * and the packages that `remove` names leave it.
 *
 * @throws InputError or PlacementError for settings that cannot be used
 */
function publishing(settings, host) {
    const { config, feed, home } = settings;
    (0,build_errors/* throwGathered */.nR)(settings.repositories.flatMap((one) => bothWays(one, config !== undefined)));
    return (0,run_repositories/* eachRepository */._)(settings).map((repository) => {
        const { settings: one } = repository;
        if (one.sync && one.from.length === 0 && !hasSource(one.sources))
            throw noSource(one);
        const policy = { ...(0,run_policy/* stepPolicy */.LD)(one, feed), ...publishPolicy(repository, host) };
        return {
            settings: one,
            collect: async () => {
                const { packages, warnings } = await collect(one.sources, home, (0,run_policy/* fileLimitOf */.rc)(home, host), host);
                return { packages, warnings: [...warnings, ...uncheckedSources(one, config?.described ?? [])] };
            },
            step: (arriving) => publishStep(arriving, policy),
        };
    });
}
function publishPolicy({ settings, from }, { now }) {
    const { missingOk, allowIncomplete, onConflict, keepVersions, prefer, sync, minAge } = settings;
    return {
        ...{ missingOk, allowIncomplete, onConflict, keepVersions, prefer, from },
        removals: settings.remove.map(draft_removal/* parseRemoval */.u0),
        readmits: settings.readmit.map(draft_removal/* parseReadmit */.kw),
        reason: settings.reason ?? null,
        selection: (0,draft_selection/* parseSelection */.gO)(settings.packages),
        isSync: sync,
        publishedBefore: minAge === undefined ? undefined : now.getTime() - minAge,
    };
}
/** What a repository withdraws and readmits at once. */
const bothWays = (one, isOfFile) => (0,readmission/* contradictions */.vM)(one.remove.map(draft_removal/* parseRemoval */.u0), one.readmit.map(draft_removal/* parseReadmit */.kw), isOfFile ? (0,repositories/* repositoryName */.a)(one) : '');
const noSource = (one) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `\`sync\` is set for ${(0,printable/* printable */.g$)((0,repositories/* repositoryName */.a)(one))}, and nothing fills it, so every package would leave it`,
    remedy: 'Say what fills it, with `files`, `release`, `artifacts` or `from`, or leave `sync` out.',
});

;// CONCATENATED MODULE: ./build/commands/publish.js




/**
 * Publishes packages from every source that the settings name, and withdraws those that `remove` names.
 *
 * @throws InputError when the settings name nothing to publish or withdraw, or give a reason for nothing
 */
async function publish(settings, host, limits) {
    const { config, repositories } = settings;
    if (config === undefined && repositories.every(fillsNothing)) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'neither `files`, `release`, `artifacts` nor `from` is given, so there is nothing to publish',
            remedy: "Name the packages, such as 'bin/packages/**/*.ipk', or a release that holds them.",
        });
    }
    if (config === undefined &&
        repositories.some(({ reason, remove }) => reason !== undefined && remove.length === 0)) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`reason` is given without `remove`, and it says why packages are withdrawn',
            remedy: 'Name them in `remove`, or leave `reason` out.',
        });
    }
    return await (0,change/* change */.Z)('publish', (complete) => publishing(complete, host), settings, host, limits);
}
const fillsNothing = ({ sources, from, remove, readmit }) => !hasSource(sources) && from.length === 0 && remove.length === 0 && readmit.length === 0;


/***/ })

};
