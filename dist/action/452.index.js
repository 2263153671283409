export const id = 452;
export const ids = [452];
export const modules = {

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reindex: () => (/* binding */ reindex)
});

// EXTERNAL MODULE: ./build/bytes/blob-id.js
var blob_id = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(2836);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/feed/assemble/assemble.js + 7 modules
var assemble = __webpack_require__(9640);
// EXTERNAL MODULE: ./build/feed/change.js
var change = __webpack_require__(5317);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(9491);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(6694);
// EXTERNAL MODULE: ./build/feed/trust.js
var trust = __webpack_require__(2803);
// EXTERNAL MODULE: ./build/feed/draft/outline.js
var outline = __webpack_require__(5279);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(6274);
;// CONCATENATED MODULE: ./build/feed/draft/reindex.js











/**
 * The folders of a branch and repository that hold package files or an index.
 *
 * @throws FeedError for files with names that no index can list
 */
function outlineReindex(paths, policy) {
    const { formats, layout, arches } = policy;
    const folders = new Map();
    const owners = new Map();
    const take = (folder) => {
        const arch = layout.archOf(folder);
        if (arch === undefined || (arches.length > 0 && !arches.includes(arch)))
            return false;
        folders.set(folder, arch);
        return true;
    };
    for (const folder of (0,package_files/* indexedFolders */.B9)(paths, formats))
        take(folder);
    const isOwn = (folder) => layout.archOf(folder) !== undefined;
    for (const [path, owner] of (0,package_files/* packageFiles */.i9)(paths, formats, isOwn))
        if (take(owner))
            owners.set(path, owner);
    (0,build_errors/* throwGathered */.nR)([...owners.keys()].flatMap(unlistable));
    const all = [...folders].flatMap(([path, arch]) => formats.map((format) => ({ format, arch, path, isNew: false })));
    const opened = all.flatMap(({ format, path }) => (0,signed_folder/* filesToRead */.lG)(format, path, paths));
    const toRead = [...new Set([...opened, ...(0,outline/* companions */.a)(all, paths, policy)])];
    return { folders, packages: [...owners.keys()].sort(), owners, toRead };
}
/** A name that an index would not give back as it is. */
function unlistable(path) {
    const fault = (0,odd_names/* oddNameFault */.F)(path) ?? (/\p{Cc}/u.test(path) ? 'has control characters' : undefined);
    if (fault === undefined)
        return [];
    return [
        new build_errors/* FeedError */.lS({
            code: 'FEED_INDEX',
            message: `no index can list ${(0,printable/* printable */.g$)(path)}, whose name ${fault}`,
            remedy: 'Rename the file in the feed, with letters, digits and . _ + ~ - alone.',
        }),
    ];
}
/**
 * Every index made anew from the package files alone: what the old one says and who signed it counts for nothing
 * but the comparison.
 *
 * @param files contents of `outline.toRead` by path
 * @param reread every file of `outline.packages`
 */
async function planReindex(paths, files, { folders, owners }, reread, policy) {
    const errors = [];
    const draft = {
        ...{ folders: [], changes: [], warnings: [], unchanged: 0, errors },
        replacesLeftovers: true,
    };
    for (const [path, arch] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const inside = reread.filter((item) => owners.get(item.path) === path);
        for (const format of policy.formats) {
            const own = inside.filter((item) => item.format === format);
            const isNew = !paths.has(`${path}/${format.indexFile}`);
            if (isNew && own.length === 0)
                continue;
            const folder = { format, arch, path, isNew };
            const opened = await openAsIs(folder, files, paths, policy);
            const { listed, left } = listAgain(folder, own, paths, policy, draft);
            const gone = leavable(left, opened.listed, listed, draft);
            draft.changes.push(...changesOf(folder, opened.listed, listed, paths, draft));
            draft.folders.push({ ...folder, opened, listed, gone });
        }
    }
    return await (0,assemble/* assemble */.f)(draft, paths, files, policy);
}
/** A folder as it is, whoever signed it and whatever is wrong with it. */
async function openAsIs({ format, path }, files, paths, policy) {
    const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
    const index = own.get(format.indexFile);
    if (index === undefined)
        return { ...signed_folder/* NEW_FOLDER */.i9, files: own };
    const signatures = await format.verify(own, (0,trust/* acceptedKeys */.gH)(policy));
    let listed = [];
    try {
        listed = (0,feed_listed/* listIndex */.VH)(format, path, index, paths);
    }
    catch {
        // What cannot be read is what is mended here.
    }
    return { files: own, listed, signatures };
}
/** What the package files of a folder make its index say, and files that are listed under another name now. */
function listAgain(folder, reread, paths, policy, { errors, warnings }) {
    const { format, arch } = folder;
    const byKey = new Map();
    const byPath = new Map();
    const left = new Map();
    for (const item of reread) {
        const belongs = item.pkg.anyArch || (0,placement/* archesFor */.cL)(item.pkg, [], policy.archMap).includes(arch);
        if (!belongs && format.fetchesByArch) {
            warnings.push(`${item.path} is for ${(0,printable/* printable */.g$)(item.pkg.arch)}, and clients would look for it in ${policy.layout.folder(item.pkg.arch)}: it is not listed`);
            continue;
        }
        if (!belongs) {
            warnings.push(`${item.path} is for ${(0,printable/* printable */.g$)(item.pkg.arch)} and is listed as such in a folder of ${arch}: ` +
                'a publish stops at it, and `arch-map` lists it for the folder’s arch');
        }
        const listed = relist(folder, item, belongs ? arch : item.pkg.arch);
        const twin = byKey.get(keyOf(listed)) ?? byPath.get(listed.path);
        if (twin !== undefined && twin.blob !== listed.blob) {
            errors.push(twoBuilds(twin.from, listed.from, keyOf(listed)));
            continue;
        }
        // Of two equal files the one under the right name is listed.
        if (twin !== undefined && listed.from !== listed.path) {
            left.set(listed.from, twin.path);
            continue;
        }
        const isTaken = paths.has(listed.path) && !reread.some((other) => other.path === listed.path);
        if (listed.from !== listed.path && isTaken) {
            errors.push(taken(listed.from, listed.path));
            continue;
        }
        if (twin !== undefined)
            left.set(twin.from, listed.path);
        byKey.set(keyOf(listed), listed);
        byPath.set(listed.path, listed);
    }
    for (const { from, path } of byKey.values())
        if (from !== path)
            left.set(from, path);
    return { listed: [...byKey.values()], left };
}
function relist({ format, path }, { pkg, facts, blob, path: from }, arch) {
    // Only apk's clients make the name themselves; opkg's read it from the index.
    const file = format.fetchesByName ? format.fileName(pkg) : from.slice(path.length + 1);
    const target = `${path}/${file}`;
    return {
        entry: format.entry(pkg, facts, file, arch),
        path: target,
        blob,
        origin: `published at ${from}`,
        content: target === from ? undefined : { kind: 'copy', from, sha256: facts.sha256 },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: (0,feed_listed/* maintainerOf */.Gd)(pkg) },
        from,
    };
}
/** Only what the index listed is ours to delete; another copy stays, and people are told. */
function leavable(left, before, after, { warnings }) {
    const ours = new Set(before.map(({ path }) => path));
    const stays = new Set(after.map(({ path }) => path));
    const gone = [];
    for (const [from, path] of left) {
        if (stays.has(from))
            continue;
        if (ours.has(from))
            gone.push(from);
        else
            warnings.push(`${from} is listed as ${path}; no index listed it under its old name, so the file stays`);
    }
    return gone;
}
const keyOf = ({ entry }) => `${entry.name} ${entry.version} ${entry.arch}`;
function twoBuilds(first, second, key) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${first} and ${second} are both ${(0,printable/* printable */.g$)(key)}, with different bytes`,
        remedy: 'Delete one of the two from the feed.',
    });
}
function taken(from, target) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${from} has to be called ${target} to be found, and another file has that name`,
        remedy: 'Move that file away.',
    });
}
function changesOf({ path }, before, after, paths, draft) {
    const old = new Map(before.map((listed) => [keyOf(listed), listed]));
    const changes = [];
    for (const listed of after) {
        const was = old.get(keyOf(listed));
        old.delete(keyOf(listed));
        if (was !== undefined && was.entry.text === listed.entry.text && was.path === listed.path) {
            draft.unchanged++;
            continue;
        }
        const reason = was === undefined ? 'found in the folder' : 'computed anew';
        const kind = was === undefined ? 'added' : 'updated';
        const previous = was?.entry.version;
        changes.push({ kind, ...(0,change/* changeOf */.C)(listed.entry, path, listed.path), previous, reason });
    }
    for (const { entry, path: gone } of old.values()) {
        const reason = paths.has(gone)
            ? 'it is for another arch than the folder, if `arch-map` does not say more'
            : 'no such package file is there';
        changes.push({ kind: 'removed', ...(0,change/* changeOf */.C)(entry, path, gone), previous: undefined, reason });
    }
    return changes;
}

// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/formats/formats.js + 38 modules
var formats = __webpack_require__(2893);
// EXTERNAL MODULE: ./build/homes/land.js
var land = __webpack_require__(7654);
// EXTERNAL MODULE: ./build/homes/open-home.js + 15 modules
var open_home = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/pages/delivery.js + 2 modules
var pages_delivery = __webpack_require__(3541);
// EXTERNAL MODULE: ./build/pages/preflight.js
var preflight = __webpack_require__(9340);
// EXTERNAL MODULE: ./build/run/change-report.js
var change_report = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(7036);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var run_policy = __webpack_require__(7091);
// EXTERNAL MODULE: ./build/run/read-for-plan.js + 1 modules
var read_for_plan = __webpack_require__(2690);
// EXTERNAL MODULE: ./build/sources/read-packages.js
var read_packages = __webpack_require__(6783);
;// CONCATENATED MODULE: ./build/commands/reindex.js
















/**
 * Reads every package file of a branch and repository, computes all metadata again and signs the indexes anew,
 * whoever signed them before: for feeds made by hand or by other tools, and for keys that were lost.
 */
async function reindex(settings, host, limits = {}) {
    const keys = await (0,run_keys/* loadKeys */.V)(settings, host);
    const wishes = {
        ...(0,run_policy/* feedPolicy */.d3)(settings, keys, host),
        formats: formats/* FORMATS */.h,
        arches: settings.arches.map((arch) => (0,layout/* checkArch */.l9)(arch)),
        archMap: (0,layout/* checkedMap */.C_)(settings.archMap),
    };
    const opened = await (0,open_home/* openHome */.y)(settings, host);
    const { home, slug, likelyUrl } = opened;
    const outlook = await (0,preflight/* lookAhead */.R)(opened, settings, host);
    const { url } = outlook;
    const policy = { ...wishes, url, likelyUrl, home: slug };
    const warnings = [];
    if (!settings.dryRun)
        await home.recover();
    const landing = await (0,land/* land */.o)(home, undefined, settings, host, async (tip) => {
        const outline = outlineReindex(tip.paths, policy);
        if (outline.folders.size === 0)
            throw nothingThere(home, policy);
        const reread = await readAgain(home, tip, outline, host);
        (0,run_policy/* requireKeys */.A5)([...new Set(reread.map(({ format }) => format))], policy);
        const { paths, files } = await (0,read_for_plan/* readForPlan */.N)(home, tip, outline.toRead, []);
        warnings.splice(0);
        for (const { path, pkg } of reread)
            warnings.push(...pkg.warnings.map((warning) => `${path}: ${warning}`));
        const plan = await planReindex(paths, files, outline, reread, policy);
        (0,preflight/* refusePointless */.K)(outlook, tip, plan, settings);
        return plan;
    });
    const delivery = await (0,pages_delivery/* awaitDelivery */.j)(landing, slug, settings, host, limits);
    return (0,change_report/* changeReport */.X)('reindex', landing, { home, settings, policy, warnings, delivery });
}
function nothingThere(home, { layout }) {
    return new build_errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `${home.name} has no package file and no index in ${layout.folder('ARCH')}`,
        remedy: 'Check `branch`, `repository`, `layout` and `arches`; `layout` says where the folders are.',
    });
}
/** All files that are no packages are reported together. */
async function readAgain(home, tip, outline, host) {
    const reread = [];
    const errors = [];
    let done = 0;
    const wanted = outline.packages.map((path) => ({ path }));
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, wanted)) {
        try {
            const { format, pkg, facts } = await (0,read_packages/* readPackageBytes */.jg)(bytes, (0,printable/* printable */.g$)(path));
            reread.push({ format, pkg, facts, blob: (0,blob_id/* blobId */.z)(bytes), path });
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF))
                throw error;
            errors.push(error);
        }
        host.progress('reading packages', ++done, outline.packages.length);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return reread;
}


/***/ })

};
