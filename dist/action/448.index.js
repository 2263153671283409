export const id = 448;
export const ids = [448];
export const modules = {

/***/ 76448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reindex: () => (/* binding */ reindex)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(25616);
// EXTERNAL MODULE: ./build/feed/trust.js
var feed_trust = __webpack_require__(52803);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/survey/path-words.js
var path_words = __webpack_require__(58497);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/draft/reread.js
var reread = __webpack_require__(61108);
;// CONCATENATED MODULE: ./build/feed/draft/doubtful-folders.js











/**
 * The folders of which only their package files can show that they belong to the feed.
 *
 * @param folders the arch of each folder, by path
 * @param owners the folder of each package file
 * @param arches those that the settings name
 * @param feedFile the bytes of `feed.json`
 */
function doubtfulFolders(folders, owners, arches, paths, files) {
    const known = new Set((0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS)).folders.map(({ path }) => path));
    const doubtful = new Map();
    for (const [path, arch] of folders) {
        const isKnown = arch === null || arches.includes(arch) || known.has(path) || hasTraces(path, paths);
        if (!isKnown)
            doubtful.set(path, { path, arch, files: [] });
    }
    if (doubtful.size > 0)
        for (const [file, folder] of owners)
            doubtful.get(folder)?.files.push(file);
    return [...doubtful.values()];
}
/** True for a folder with an index, or with a file that is only written beside one. */
const hasTraces = (folder, paths) => (0,feed_folders/* formatsIn */.oJ)(folder, paths).length > 0 ||
    [
        packages_json/* CATALOG_FILE */.l9,
        ...formats/* FORMATS */.hR.flatMap(({ derivedFiles, signatureFiles }) => [...derivedFiles, ...signatureFiles]),
    ].some((name) => paths.has((0,edit/* pathIn */.lW)(folder, name)));
/** True for a folder that is called like an arch as devices know them, or that has a package for its arch. */
const isShown = ({ arch, files }, rereads, archMap) => (0,path_words/* isArchWord */.dK)(arch) ||
    files.some((file) => {
        const found = (0,reread/* rereadAt */.X)(rereads, file);
        return found !== undefined && !found.pkg.anyArch && (0,placement/* ownArches */.t9)(found.pkg, archMap).includes(arch);
    });
/** What a reindex says about folders that it leaves as they are. */
const leftFoldersText = (left) => left.map(({ path, arch, files }) => `${(0,printable/* printable */.g$)(path)} stays as it is: ${files.length === 1 ? 'the package file' : `the ${files.length} package files`} there (${(0,first_names/* firstNames */.d)(files)}) have no index, ${feed_json/* FEED_FILE */.GS} does not know the folder, and no package is for ${(0,printable/* printable */.g$)(arch)}. If it belongs to the feed, name ${(0,printable/* printable */.g$)(arch)} in \`arches\`, or the folder of another arch in \`arch-folders\``);
/** The error of a run that finds no other folder. */
const onlyDoubtful = (left) => new errors/* FeedError */.lS({
    code: 'FEED_ABSENT',
    message: `nothing shows that ${(0,first_names/* firstNames */.d)(left.map(({ path }) => path))} ${left.length === 1 ? 'is a folder' : 'are folders'} of the feed: there is no index, and no package for ${(0,first_names/* firstNames */.d)(left.map(({ arch }) => arch))}`,
    remedy: 'Name the arches of these folders in `arches`, or their names in `arch-folders`, or correct `layout`.',
});

// EXTERNAL MODULE: ./build/feed/draft/draft.js
var draft_draft = __webpack_require__(33638);
// EXTERNAL MODULE: ./build/feed/draft/for-devices.js
var for_devices = __webpack_require__(57888);
// EXTERNAL MODULE: ./build/feed/draft/odd-arches.js
var odd_arches = __webpack_require__(95301);
// EXTERNAL MODULE: ./build/feed/draft/open-as-is.js
var open_as_is = __webpack_require__(65315);
;// CONCATENATED MODULE: ./build/feed/draft/other-indexes.js




/**
 * An error for an index that lists packages of another format, which its devices install (apk 3 takes apk v2 packages).
 * pkgfeed makes an entry only of a package of its own format, so a reindex would move them to an index that these devices
 * do not read. None where the settings allow that many removals and the run can sign that index.
 *
 * @param listed what the index of the folder lists
 * @param packages the package files of the folder
 */
function listsOtherFormats({ format, path }, listed, packages, maxRemovals, trust) {
    const paths = new Set(listed.map((one) => one.path));
    const moved = packages.filter((one) => one.format !== format && paths.has(one.path));
    const formats = [...new Set(moved.map((one) => one.format))];
    const isAllowed = moved.length <= (maxRemovals ?? 0) && (0,feed_trust/* unsignable */.Hm)(formats, trust).length === 0;
    const [other] = formats;
    return other === undefined || isAllowed ? [] : [wouldMove(format, other, path, moved)];
}
function wouldMove(format, other, folder, moved) {
    const names = (0,first_names/* firstNames */.d)(moved.map(({ path }) => path.slice((0,edit/* pathIn */.lW)(folder, '').length)));
    const [what, them, built, ones] = moved.length === 1
        ? [`an ${other.noun}`, 'it', `an ${format.noun}`, 'one']
        : [`${moved.length} ${other.noun}s`, 'them', `${format.noun}s`, 'ones'];
    return new errors/* FeedError */.lS({
        code: 'FEED_SHRINKS',
        message: `${(0,edit/* pathIn */.lW)(folder, format.indexFile)} lists ${what} (${names}), and a reindex would list ${them} in ${other.indexFile}, which the devices of that index do not read`,
        remedy: `Publish ${them} built as ${built}, and withdraw the old ${ones} with \`remove\`; a publish keeps such entries. To move ${them} to ${other.indexFile}, give \`${other.keyInput}\` and set \`max-removals: ${moved.length}\`.`,
    });
}

// EXTERNAL MODULE: ./build/feed/draft/package-warnings.js
var package_warnings = __webpack_require__(61335);
// EXTERNAL MODULE: ./build/feed/draft/removal.js
var removal = __webpack_require__(75273);
;// CONCATENATED MODULE: ./build/feed/draft/reindex-leaving.js






/**
 * A reindex lists every package file that is there, but for those that left their index and only stay for a while. Nobody
 * signs that they did, so what the present index lists is listed again, whatever feed.json says.
 */
/** The files of a reindex that have left, as feed.json says. */
function leavingIn({ owners }, state) {
    const own = ((0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS)).leaving ?? []).filter(({ path }) => owners.has(path));
    const folders = new Set(own.flatMap(({ path }) => owners.get(path) ?? []));
    const listed = new Set([...folders].flatMap((path) => formats/* FORMATS */.hR.flatMap((format) => (0,open_as_is/* listedNow */.W)({ format, path }, state).map((one) => one.path))));
    return own.filter(({ path }) => !listed.has(path));
}
/** The files that are still what they were when they left. */
const stayingAway = (named, ids) => named.filter(({ path, blob }) => ids.get(path) === blob).map(({ path }) => path);
/** The same after the files were read, without those that are wanted back. */
function stillAway(named, rereads, paths, readmits) {
    const read = new Map([...rereads.keys()].map((path) => [path, (0,reread/* rereadAt */.X)(rereads, path)?.contentId]));
    return stayingAway(named, new Map([...paths, ...read])).filter((path) => {
        const pkg = (0,reread/* rereadAt */.X)(rereads, path)?.pkg;
        return pkg === undefined || !readmits.some((readmit) => (0,removal/* matches */.cK)(readmit, pkg, undefined));
    });
}
/** The outline without some package files. */
function without(outline, paths) {
    if (paths.length === 0)
        return outline;
    const left = new Set(paths);
    return {
        ...outline,
        packages: outline.packages.filter((path) => !left.has(path)),
        owners: new Map([...outline.owners].filter(([path]) => !left.has(path))),
    };
}
function awayText(paths) {
    if (paths.length === 0)
        return [];
    const are = paths.length === 1 ? 'is not listed again: it' : 'are not listed again: they';
    return [
        `${(0,first_names/* firstNames */.d)(paths)} ${are} left the index and ${paths.length === 1 ? 'stays' : 'stay'} for a while; \`relist\` lists such packages again`,
    ];
}

// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(62836);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/feed/signers.js
var signers = __webpack_require__(58874);
// EXTERNAL MODULE: ./build/feed/draft/outline.js + 1 modules
var outline = __webpack_require__(44528);
;// CONCATENATED MODULE: ./build/feed/draft/reindex-outline.js










/** Finds the folders of a branch and repository that have package files or an index. */
function outlineReindex(paths, policy, trust) {
    const { layout, arches } = policy;
    const folders = new Map();
    const owners = new Map();
    const take = (folder) => {
        const arch = layout.archOf(folder);
        if (arch === undefined || (arch !== null && arches.length > 0 && !arches.includes(arch)))
            return false;
        folders.set(folder, arch);
        return true;
    };
    for (const folder of (0,package_files/* indexedFolders */.B9)(paths, formats/* FORMATS */.hR))
        take(folder);
    const isOwn = (folder) => layout.archOf(folder) !== undefined;
    for (const [path, owner] of (0,package_files/* packageFiles */.i9)(paths, formats/* FORMATS */.hR, isOwn))
        if (take(owner))
            owners.set(path, owner);
    const all = foldersIn({ folders }, policy, paths);
    const opened = all.flatMap(({ format, path }) => [
        ...(0,signed_folder/* signedFiles */.AH)(format, path, paths),
        ...(0,signed_folder/* derivedFiles */.Rq)(format, path, paths),
    ]);
    const first = formats/* FORMATS */.hR.flatMap((format) => all.find((folder) => folder.format === format) ?? []);
    const witnesses = first.flatMap((folder) => (0,signers/* witnessesFor */.ND)(folder, paths, trust));
    // A folder inside of another one must not lose files that the other one lists.
    const above = [...folders.keys()].flatMap((path) => (0,package_files/* indexesOver */.Hh)(path, paths).map(({ source }) => source));
    const shared = (0,outline/* sharedPathsToRead */.DL)(all, paths, trust);
    const toRead = [...new Set([...opened, ...shared, ...witnesses, ...above])];
    return { folders, packages: listable(owners), owners, toRead };
}
/**
 * Sets the folders apart that nothing shows to be of the feed.
 *
 * @throws FeedError for files of the others with names that no index can list
 */
function settle(outline, rereads, { paths, files }, { arches, archMap }) {
    const doubtful = doubtfulFolders(outline.folders, outline.owners, arches, paths, files);
    const left = doubtful.filter((folder) => !isShown(folder, rereads, archMap));
    const gone = new Set(left.map(({ path }) => path));
    const folders = new Map([...outline.folders].filter(([path]) => !gone.has(path)));
    const owners = new Map([...outline.owners].filter(([, folder]) => !gone.has(folder)));
    (0,errors/* throwGathered */.nR)([...owners.keys()].flatMap(unlistable));
    return { taken: { ...outline, folders, owners, packages: listable(owners) }, left };
}
/** Every folder in every format, sorted by path. */
function foldersIn({ folders }, { layout }, paths) {
    return [...folders]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([path, arch]) => formats/* FORMATS */.hR.map((format) => (0,feed_folders/* folderAt */.w3)(format, arch, path, layout, paths)));
}
const listable = (owners) => [...owners.keys()].filter((path) => nameFault(path) === undefined).sort();
const nameFault = (path) => (0,odd_names/* oddNameFault */.F)(path) ?? (/\p{Cc}/u.test(path) ? 'has control characters' : undefined);
/** An error for a name that an index could not store unchanged. */
function unlistable(path) {
    const fault = nameFault(path);
    if (fault === undefined)
        return [];
    return [
        new errors/* FeedError */.lS({
            code: 'FEED_INDEX',
            message: `no index can list ${(0,printable/* printable */.g$)(path)}, whose name ${fault}`,
            remedy: 'Rename the file in the feed. Use only letters, digits and . _ + ~ - in the name.',
        }),
    ];
}

// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/change.js
var change = __webpack_require__(75317);
;// CONCATENATED MODULE: ./build/feed/draft/relist.js








/**
 * Lists the package files of a folder again.
 *
 * @returns what its index should list, and in `left` the paths that another path replaces, with that path
 */
function listAgain(folder, reread, paths, policy) {
    const { format, arch } = folder;
    const odd = [];
    const errors = [];
    const byPackage = new Map();
    const byPath = new Map();
    const left = new Map();
    for (const item of reread) {
        const belongs = arch === null || item.pkg.anyArch || (0,placement/* ownArches */.t9)(item.pkg, policy.archMap).includes(arch);
        if (!belongs && format.locates === 'by-arch-and-name') {
            odd.push((0,package_warnings/* warned */.k9)(item.path, 'not listed, because clients look for a package of its arch in another folder', `for ${item.pkg.arch}, in ${policy.layout.folder(item.pkg.arch)}`));
            continue;
        }
        if (!belongs) {
            odd.push((0,package_warnings/* warned */.k9)(item.path, 'listed as a package of its own arch in a folder of another one: a publish stops at it, and `arch-map` lists it for the folder’s arch', `${item.pkg.arch} in ${arch}`));
        }
        const shared = arch === null ? (0,placement/* sharedArch */.oj)({ ...item.pkg, origin: item.path }, policy.archMap) : arch;
        if (shared === undefined) {
            odd.push((0,package_warnings/* warned */.k9)(item.path, 'not listed, because `arch-map` leaves out packages of its arch', item.pkg.arch));
            continue;
        }
        const listed = relist(folder, item, belongs ? shared : item.pkg.arch);
        const twin = byPackage.get((0,feed_listed/* packageKey */.MO)(listed.entry)) ?? byPath.get(listed.path);
        if (twin !== undefined && twin.contentId !== listed.contentId) {
            errors.push(twoBuilds(twin.from, listed.from, (0,feed_listed/* packageKey */.MO)(listed.entry)));
            continue;
        }
        // If two files are equal, the one with the right name is listed.
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
        byPackage.set((0,feed_listed/* packageKey */.MO)(listed.entry), listed);
        byPath.set(listed.path, listed);
    }
    for (const { from, path } of byPackage.values())
        if (from !== path)
            left.set(from, path);
    return { listed: [...byPackage.values()], left, warned: odd, errors };
}
function relist({ format, path }, { pkg, facts, contentId, path: from }, arch) {
    // apk makes the file name itself, opkg reads it from the index.
    const file = format.locates === 'by-path' ? from.slice((0,edit/* pathIn */.lW)(path, '').length) : format.fileName(pkg);
    const target = (0,edit/* pathIn */.lW)(path, file);
    return {
        entry: format.entry(pkg, facts, file, arch),
        path: target,
        contentId,
        origin: `published at ${from}`,
        content: target === from ? undefined : { kind: 'copy', from, sha256: facts.sha256 },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: (0,feed_listed/* maintainerOf */.Gd)(pkg) },
        owned: () => (0,files_json/* ownedBy */.LW)(format, pkg),
        from,
    };
}
/**
 * Divides the files that are listed under another path now. One that the index listed before is deleted. Another one
 * stays, and a warning says so.
 */
function leavable(left, before, after) {
    const staying = [];
    const ours = new Set(before.map(({ path }) => path));
    const stays = new Set(after.map(({ path }) => path));
    const gone = [];
    for (const [from, path] of left) {
        if (stays.has(from))
            continue;
        if (ours.has(from))
            gone.push(from);
        else
            staying.push((0,package_warnings/* warned */.k9)(from, OLD_NAME, `listed as ${path}`));
    }
    return { gone, warned: staying };
}
const OLD_NAME = 'listed under another path; no index listed it under its old name, so the file stays';
function twoBuilds(first, second, key) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${first} and ${second} are both ${(0,printable/* printable */.g$)(key)}, with different bytes`,
        remedy: 'Delete one of the two from the feed.',
    });
}
function taken(from, target) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${from} must be called ${target} to be found, and another file has that name`,
        remedy: 'Move that file away.',
    });
}
/** What a reindex changes in a folder, and how many packages stay the same. */
function changesOf({ path, format }, before, after, paths, found) {
    const old = new Set(before);
    const earlier = earlierEntries(before, after);
    const changes = [];
    let unchanged = 0;
    for (const listed of after) {
        const was = earlier.get(listed);
        if (was !== undefined)
            old.delete(was);
        const isSame = was?.entry.text === listed.entry.text && was.path === listed.path;
        if (isSame && (was.entry.mended ?? []).length === 0) {
            unchanged++;
            continue;
        }
        const reason = was === undefined ? 'found in the folder' : correction(was.entry, listed.entry);
        const kind = was === undefined ? 'added' : 'updated';
        const previous = was?.entry.version;
        changes.push({ kind, ...(0,change/* changeOf */.C)(listed.entry, path, listed.path), previous, reason });
    }
    for (const { entry, path: gone } of old) {
        const reason = whyGone(format, found.get(gone), paths.has(gone));
        changes.push({ kind: 'removed', ...(0,change/* changeOf */.C)(entry, path, gone), previous: undefined, reason });
    }
    return { changes, unchanged };
}
/** Why a reindex does not list a package. @param found the format of its file */
function whyGone(format, found, isThere) {
    if (!isThere)
        return 'no such package file is there';
    return found === undefined || found === format
        ? 'it is for another arch than the folder, and `arch-map` does not map it there'
        : `it is an ${found.noun}, which a reindex lists in ${found.indexFile} and not in ${format.indexFile}`;
}
/**
 * What the index said before about each package: the entry of the same bytes, or else with its name, version and arch, or
 * else of the same file, whatever else that says.
 */
function earlierEntries(before, after) {
    const found = new Map();
    const left = new Set(before);
    const match = (keyOf, wanted = keyOf) => {
        const byKey = new Map([...left].map((one) => [keyOf(one), one]));
        for (const listed of after) {
            const key = wanted(listed);
            const was = key === undefined || found.has(listed) ? undefined : byKey.get(key);
            if (was === undefined || !left.delete(was))
                continue;
            found.set(listed, was);
        }
    };
    match(({ entry, path }) => `${path} ${(0,feed_listed/* packageKey */.MO)(entry)}`);
    match(({ entry }) => entry.identity && `${entry.identity} ${(0,feed_listed/* packageKey */.MO)(entry)}`);
    match(({ entry }) => entry.identity);
    match(({ entry }) => (0,feed_listed/* packageKey */.MO)(entry));
    match(({ path }) => path, (listed) => listed.from);
    match(({ path }) => path);
    return found;
}
/** Why an entry is written anew. */
function correction(was, is) {
    const words = ['name', 'version', 'arch'].filter((key) => was[key] !== is[key]);
    const wrong = words.map((key) => `the ${key} ${(0,printable/* printable */.g$)(was[key]) || 'of nothing'}`);
    const parts = [
        ...(wrong.length === 0 ? [] : [`the index gave its file ${wrong.join(' and ')}`]),
        ...((was.mended ?? []).length === 0 ? [] : [`the entry had ${was.mended?.map(printable/* printable */.g$).join(' and ')}`]),
    ];
    return ['computed again', ...parts].join(': ');
}

// EXTERNAL MODULE: ./build/feed/draft/sharing.js + 1 modules
var sharing = __webpack_require__(55364);
;// CONCATENATED MODULE: ./build/feed/draft/reindex.js

















/**
 * The step that makes every index of a branch and repository again, from the package files alone. The old index and its
 * signatures only serve to report what changed.
 *
 * @param isFollowed true where the run goes on with other repositories. One of many may have nothing yet, but not all.
 * @param readmits packages to list again although they left the index, and only stay for a while
 */
function reindexStep(policy, isFollowed = false, readmits = []) {
    return {
        brings: [],
        begin(paths, run, earlier) {
            const outline = outlineReindex(paths, policy, run);
            const isOnlyOne = !isFollowed && earlier.length === 0;
            if (outline.folders.size === 0 && isOnlyOne)
                throw nothingThere(policy, run);
            return {
                folders: foldersIn(outline, policy, paths),
                toRead: outline.toRead,
                toIdentify: [],
                open: async (state) => {
                    const named = leavingIn(outline, state);
                    const unread = readmits.length > 0 ? [] : stayingAway(named, state.paths);
                    return {
                        toReread: without(outline, unread).packages,
                        toFetch: [],
                        draft: async (rereads, earlier) => {
                            const away = stillAway(named, rereads, state.paths, readmits);
                            const { taken, left } = settle(without(outline, away), rereads, state, policy);
                            if (taken.folders.size === 0 && left.length > 0 && isOnlyOne)
                                throw onlyDoubtful(left);
                            const said = leftFoldersText(left);
                            const draft = await draftReindex(taken, said, rereads, earlier, state, policy, run);
                            return { ...draft, remarks: [...draft.remarks, ...awayText(away)] };
                        },
                    };
                },
            };
        },
    };
}
function nothingThere({ layout }, { place }) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `${place} has no package file and no index in ${layout.folder('ARCH')}`,
        remedy: 'Check `branch`, `repository`, `layout` and `arches`; `layout` says where the folders are.',
    });
}
/**
 * The draft of a reindex.
 *
 * @param warnings what was said about folders before
 * @param rereads every file of `outline.packages`
 * @throws FormatError that names all files that are not packages
 * @throws KeyError when the run has no key for a format that was found
 */
async function draftReindex(outline, warnings, rereads, earlier, state, policy, run) {
    const { packages: found, errors: unreadable } = (0,reread/* sortRereads */.n)(rereads, outline.packages);
    (0,errors/* throwGathered */.nR)(unreadable);
    const packages = found.map((one) => ({ ...one, pkg: (0,placement/* asMapped */.sQ)(one.format, one.pkg, policy.archMap) }));
    (0,errors/* throwGathered */.nR)(inOtherIndexes(outline, packages, state, policy, run));
    (0,feed_trust/* requireKeys */.A5)([...new Set(packages.map(({ format }) => format))], run);
    const arches = [...new Set(outline.folders.values())].filter((arch) => arch !== null);
    const drafted = (0,draft_draft/* draftsById */.NQ)(earlier);
    const formats = new Map(packages.map(({ path, format }) => [path, format]));
    const parts = [];
    for (const folder of foldersIn(outline, policy, state.paths)) {
        const own = packages.filter(({ path, format }) => format === folder.format && outline.owners.get(path) === folder.path);
        const before = drafted.get((0,feed_folders/* folderId */.Cs)(folder));
        if (folder.isNew && own.length === 0 && before === undefined)
            continue;
        const opened = await (0,open_as_is/* openAsIs */.l)(folder, state, run);
        const schemes = (0,package_warnings/* schemesOf */.E2)(folder.format, opened.signatures, run);
        const warned = own.flatMap(({ path, pkg }) => pkg.warnings
            .filter((warning) => (0,package_warnings/* concerns */.Kc)(warning, schemes))
            .map((warning) => ({ origin: path, warning })));
        const named = own.map(({ path, pkg: { arch, anyArch } }) => ({ origin: path, arch, anyArch }));
        const odd = (0,odd_arches/* oddArches */.O)(folder.format, [folder], named, { schemes, known: arches, policy });
        const part = draftFolder(folder, opened, own, before, schemes, state.paths, policy, formats);
        parts.push({ ...part, warned: [...warned, ...odd, ...part.warned] });
    }
    const draft = (0,draft_draft/* joinParts */.nn)(parts);
    return { ...draft, warnings: [...warnings, ...draft.warnings] };
}
/** Errors for the indexes of the folders that list packages of another format. */
function inOtherIndexes(outline, packages, state, policy, trust) {
    return foldersIn(outline, policy, state.paths).flatMap((folder) => {
        const own = packages.filter(({ path }) => outline.owners.get(path) === folder.path);
        if (folder.isNew || own.every(({ format }) => format === folder.format))
            return [];
        return listsOtherFormats(folder, (0,open_as_is/* listedNow */.W)(folder, state), own, policy.maxRemovals, trust);
    });
}
/**
 * The draft of one folder.
 *
 * @param own its package files
 * @param before its draft from earlier steps: packages that they added are listed too, those they withdrew are not
 * @param schemes those that sign the folder
 * @param formats the format of each package file of the feed
 */
function draftFolder(folder, opened, own, before, schemes, paths, policy, formats) {
    const brought = before?.listed.filter(({ content }) => content !== undefined) ?? [];
    const broughtKeys = new Set(brought.map(({ entry }) => (0,feed_listed/* packageKey */.MO)(entry)));
    const settled = new Set([...(before?.gone ?? []), ...brought.map(({ path }) => path)]);
    const isOpen = ({ entry, path }) => !settled.has(path) && !broughtKeys.has((0,feed_listed/* packageKey */.MO)(entry));
    const rest = own.filter(({ path }) => !settled.has(path));
    const again = listAgain(folder, rest, paths, policy);
    const fitted = (0,for_devices/* fitCarried */.cI)(folder.format, again.listed, schemes);
    const listed = fitted.listed.filter(isOpen).map(for_devices/* asFresh */.Nn);
    const packages = new Map(rest.map(({ path, pkg }) => [path, pkg]));
    const shared = (0,sharing/* sharedInFolder */.J)(folder.format, listed, (from) => packages.get(from), folder.arch === null);
    const left = leavable(again.left, opened.listed, listed);
    const isHidden = hiddenIn(fitted.hidden);
    const hidden = opened.listed.filter(isHidden);
    const there = opened.listed.filter((one) => isOpen(one) && !isHidden(one));
    const inForm = (0,for_devices/* fitCarried */.cI)(folder.format, there, schemes).listed;
    const { changes, unchanged } = changesOf(folder, inForm, listed, paths, formats);
    const gone = [...new Set([...left.gone, ...hidden.map(({ path }) => path), ...(before?.gone ?? [])])];
    return {
        draft: {
            ...{ ...folder, opened, listed: [...listed, ...brought], gone, grace: policy.grace },
            ...{ maxRemovals: policy.maxRemovals, hasSecondIndex: policy.hasSecondIndex, isRemade: true },
        },
        changes: [...(0,for_devices/* hiddenChanges */.Uk)(hidden, folder.path), ...changes],
        warnings: [],
        warned: [...fitted.warned, ...again.warned, ...left.warned, ...shared],
        unchanged,
        leftOut: [],
        errors: again.errors,
    };
}
/** Tells the packages that devices must not see, by their paths. A file that no index listed stays where it is. */
function hiddenIn(hidden) {
    const paths = new Set(hidden.map(({ path }) => path));
    return ({ path }) => paths.has(path);
}

// EXTERNAL MODULE: ./build/run/change.js + 65 modules
var run_change = __webpack_require__(68119);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
// EXTERNAL MODULE: ./build/run/repositories.js
var repositories = __webpack_require__(83288);
// EXTERNAL MODULE: ./build/sources/collect.js + 17 modules
var collect = __webpack_require__(91626);
;// CONCATENATED MODULE: ./build/commands/reindex.js






/**
 * Reads every package file of a branch and repository, computes all metadata again and signs the indexes again, no
 * matter who signed them before. Use it for feeds made by hand or by other tools, and when a key was lost.
 */
async function reindex(settings, host, limits) {
    const reindexing = (complete) => (0,repositories/* eachRepository */._)(complete).map(({ settings: one }, at, all) => {
        const readmits = one.readmit.map(removal/* parseReadmit */.kw);
        const step = reindexStep((0,policy/* stepPolicy */.LD)(one, complete.feed), at < all.length - 1, readmits);
        return { settings: one, find: async () => collect/* NOTHING_FOUND */.dO, step: () => step };
    });
    return await (0,run_change/* change */.Z)('reindex', reindexing, settings, host, limits);
}


/***/ }),

/***/ 95301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ oddArches),
/* harmony export */   y: () => (/* binding */ archWarnings)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _arch_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78657);
/* harmony import */ var _package_warnings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61335);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26274);




/**
 * Warns of folders that no device looks into, because none has their arch. A word that `arch-map` maps was chosen by the
 * user.
 *
 * @param folders those of the run, of one format
 * @param packages those of the run, of the same format
 */
function oddArches(format, folders, packages, context) {
    const { archMap, arches } = context.policy;
    return folders.flatMap(({ arch, path }) => {
        // Packages that share a folder with all others are for their own arches.
        if (arch === null)
            return [];
        const odd = judge(format, arch, context);
        if (odd === undefined)
            return [];
        const warn = (origin, remedy) => (0,_package_warnings_js__WEBPACK_IMPORTED_MODULE_1__/* .warned */ .k9)(origin, `${odd.what}; ${remedy}`);
        const mapped = ({ arch: word }) => `write ${code(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(word)}=${odd.folders.join(' ')}`)} in \`arch-map\``;
        const own = packages.filter((pkg) => !pkg.anyArch && (0,_placement_js__WEBPACK_IMPORTED_MODULE_2__/* .ownArches */ .t9)(pkg, archMap).includes(arch));
        if (own.length > 0) {
            const unchosen = own.filter((pkg) => pkg.arch !== arch || !archMap.has(arch));
            return unchosen.map((pkg) => warn(pkg.origin, mapped(pkg)));
        }
        if (archMap.has(arch))
            return [];
        return [warn(path, arches.includes(arch) ? 'correct `arches`' : mapped({ arch, anyArch: false }))];
    });
}
/**
 * Warns of arches that no device has, about the folders that a publish writes.
 *
 * @param schemes that sign the folders of each format
 */
function archWarnings(arriving, { touched, known }, schemes, policy) {
    return [...schemes].flatMap(([format, own]) => {
        const folders = touched.filter((folder) => folder.format === format);
        const packages = arriving
            .filter((item) => item.format === format)
            .map(({ origin, pkg: { arch, anyArch } }) => ({ origin, arch, anyArch }));
        return oddArches(format, folders, packages, { schemes: own, known: known.get(format) ?? [], policy });
    });
}
const code = (text) => `\`${text}\``;
/** Says that no device has an arch; undefined for one that a device may have. */
function judge(format, arch, { schemes, known }) {
    const asked = schemes.size === 0 ? format.schemes : [...schemes];
    const answers = asked.map((scheme) => (0,_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meantArches */ .A)(scheme, arch));
    const meant = [...new Set(answers.flatMap((words) => words ?? []))];
    if (answers.some((words) => words === undefined) || meant.length === 0)
        return undefined;
    const there = known.filter((word) => meant.includes(word));
    const isForAll = meant.every((word) => word === format.anyArchWord);
    const isOdd = (word) => asked.every((scheme) => (0,_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meantArches */ .A)(scheme, word) !== undefined);
    const others = known.filter((word) => word !== arch && !isOdd(word));
    const devices = asked.map(_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .managerTitle */ .y).join(' or ');
    return {
        what: `no device of ${devices} has the arch ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(arch)}, and ${meant.join(' or ')} was probably meant`,
        folders: isForAll ? (others.length > 0 ? others : ['ARCH']) : there.length > 0 ? there : meant,
    };
}


/***/ }),

/***/ 65315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ listedNow),
/* harmony export */   l: () => (/* binding */ openAsIs)
/* harmony export */ });
/* harmony import */ var _folder_arch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57670);
/* harmony import */ var _foreign_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66636);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25616);
/* harmony import */ var _second_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22784);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46694);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52803);






/** Opens a folder without checking it: any key may have signed it, and anything may be wrong with it. */
async function openAsIs({ format, path, arch }, { paths, files }, trust) {
    const own = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(format, path, files);
    const present = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .presentFiles */ .RX)(own, path, paths);
    const index = own.get(format.indexFile);
    const second = await (0,_second_index_js__WEBPACK_IMPORTED_MODULE_3__/* .secondSignatures */ .IM)(format, own, trust);
    if (index === undefined)
        return { ..._signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .NEW_FOLDER */ .i9, files: present, secondSignatures: second };
    (0,_foreign_index_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseForeign */ .r)(format, `${path}/${format.indexFile}`, index);
    const signatures = await format.verify(own, (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .acceptedKeys */ .gH)(trust));
    const found = listedNow({ format, path }, { paths, files });
    const listed = arch === null ? found : (0,_folder_arch_js__WEBPACK_IMPORTED_MODULE_0__/* .inTheirFolder */ .QM)(format, found, arch);
    return { files: present, listed, signatures, secondSignatures: second };
}
/** What the index of a folder lists now; nothing where it cannot be read, which a reindex repairs. */
function listedNow({ format, path }, { paths, files }) {
    const index = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(format, path, files).get(format.indexFile);
    try {
        return index === undefined ? [] : (0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .listIndex */ .VH)(format, path, index, paths);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 61108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ rereadAt),
/* harmony export */   n: () => (/* binding */ sortRereads)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The package at a path; undefined for a file that was not read or is not a package. */
function rereadAt(rereads, path) {
    const found = rereads.get(path);
    return found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? undefined : found;
}
/** Divides files that were read again into packages and errors. */
function sortRereads(rereads, paths) {
    const packages = [];
    const errors = [];
    for (const path of paths) {
        const found = rereads.get(path);
        if (found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
            errors.push(found);
        else if (found !== undefined)
            packages.push(found);
    }
    return { packages, errors };
}


/***/ }),

/***/ 55364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ sharedByArriving),
  J: () => (/* binding */ sharedInFolder)
});

// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
// EXTERNAL MODULE: ./build/formats/relations.js
var relations = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/feed/draft/shared-files.js



/** How many owners of one file are compared with each other. */
const MOST_OWNERS = 16;
/** Nobody reads a longer list. */
const MOST_PAIRS = 1000;
/** The warning about a package that installs a file of another one, which the words describe. */
const sharingText = (other) => `${other} installs the same file, and a device cannot have both; let one replace the other or conflict with it, or take the file out of one`;
/**
 * Warns about files that several packages install, where neither replaces nor conflicts with the other: apk then ends
 * with an error for ever, and opkg refuses the second one.
 *
 * @param owners those that stay in the feed first; the later one of two is warned about
 * @param shared hashes of paths, with each that comes more than once
 * @param textFor the warning about a package that comes after this one
 */
function sharingWarnings(owners, shared, textFor) {
    if (shared.size === 0)
        return [];
    const known = new Map();
    const clashes = new Clashes();
    for (const owner of owners) {
        for (const one of (0,files_json/* hashesOf */.mU)(owner.owned)) {
            if (!shared.has(one))
                continue;
            const others = known.get(one) ?? [];
            for (const other of others)
                clashes.note(other, owner);
            if (others.length < MOST_OWNERS)
                known.set(one, [...others, owner]);
        }
    }
    return clashes.found.map((clash) => ({
        origin: clash.second.origin ?? '',
        warning: { text: textFor(clash.first), detail: detailOf(clash), scheme: undefined },
    }));
}
/** The hashes that come more than once. */
function repeatedHashes(owners) {
    const sorted = sortedHashes(owners);
    return new Set(sorted.filter((one, at) => one === sorted[at - 1]));
}
/** The hashes of all paths in ascending order, with repeats. Such a list needs far less memory than a set. */
function sortedHashes(owners) {
    const lists = owners.map(({ owned }) => (0,files_json/* hashesOf */.mU)(owned));
    const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const list of lists) {
        all.set(list, end);
        end += list.length;
    }
    return all.sort();
}
function isAmong(sorted, hash) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low] === hash;
}
class Clashes {
    found = [];
    /** By both packages, what is known about them; undefined where they get along. */
    known = new Map();
    note(first, second) {
        if (second.origin === undefined || first.name === second.name || !canMeet(first, second))
            return;
        const known = this.known.get(second) ?? new Map();
        const clash = known.get(first);
        if (clash !== undefined)
            clash.count++;
        else if (!known.has(first) && this.found.length < MOST_PAIRS) {
            const isClash = !(0,relations/* getAlong */.I)(first.owned.relations, second.owned.relations);
            const made = isClash ? { first, second, count: 1 } : undefined;
            if (made !== undefined)
                this.found.push(made);
            this.known.set(second, known.set(first, made));
        }
    }
}
/** True for packages that one device can see. */
const canMeet = (one, other) => one.arch === undefined || other.arch === undefined || one.arch === other.arch;
/** The first file that both install, and how many more there are. */
function detailOf({ first, second, count }) {
    const theirs = (0,files_json/* hashesOf */.mU)(first.owned);
    const path = second.files?.().find((one) => isAmong(theirs, (0,files_json/* hashOfPath */.nk)(one))) ?? '';
    const more = count === 1 ? '' : ` and ${count - 1} more`;
    return `${(0,printable/* printable */.g$)(path)}${more}, as ${(0,printable/* printable */.g$)(first.name)} does`;
}

;// CONCATENATED MODULE: ./build/feed/draft/sharing.js



const OF_RUN = sharingText('another package of the run');
const OF_FEED = sharingText('a package that the feed has');
const OF_FOLDER = sharingText('another package of the folder');
/**
 * Warns about files that an arriving package shares with another one of the run, or with one that stays in the folder.
 * Of each name only the newest version counts, which is the one that devices install.
 *
 * @param arriving the packages of the run for the folder
 * @param listed what the folder lists after the change
 * @param file the folder's `files.json`, which nobody signs: it only serves to warn
 * @param isShared true for the folder of all arches
 */
function sharedByArriving(format, arriving, listed, file, ownedBy, isShared) {
    if (arriving.length === 0)
        return [];
    const newest = (0,retention/* newestOf */.su)(format, listed, isShared);
    const owners = arriving.flatMap((item) => {
        const { origin, pkg } = item;
        const { name, version } = pkg;
        const isNewest = newest.get((0,retention/* deviceName */.g7)(pkg, isShared))?.entry.version === version;
        const owned = isNewest ? ownedBy(item) : undefined;
        const arch = deviceArch(pkg, isShared);
        return owned === undefined ? [] : [{ name, arch, origin, owned, files: () => pkg.files ?? [] }];
    });
    const { staying, shared } = stayingOwners(format, file, newest, owners, isShared);
    for (const one of repeatedHashes(owners))
        shared.add(one);
    return sharingWarnings([...staying, ...owners], shared, ({ origin }) => origin === undefined ? OF_FEED : OF_RUN);
}
/**
 * Warns about files that packages of one folder share, of each name the newest version.
 *
 * @param listed the packages of the folder, listed again
 * @param packageAt the package that was read from a path
 */
function sharedInFolder(format, listed, packageAt, isShared) {
    const owners = [...(0,retention/* newestOf */.su)(format, listed, isShared).values()].flatMap(({ entry, from }) => {
        const { name } = entry;
        const arch = deviceArch(entry, isShared);
        const pkg = packageAt(from);
        const owned = pkg && (0,files_json/* ownedBy */.LW)(format, pkg);
        return owned === undefined ? [] : [{ name, arch, origin: from, owned, files: () => pkg?.files ?? [] }];
    });
    return sharingWarnings(owners, repeatedHashes(owners), () => OF_FOLDER);
}
/** The arch of the devices that see a package; undefined if all devices of the folder do. */
const deviceArch = ({ arch, anyArch }, isShared) => (isShared && !anyArch ? arch : undefined);
/** The packages that stay and own a file of an arriving one, and the hashes of these files. */
function stayingOwners(format, file, newest, owners, isShared) {
    const none = { staying: [], shared: new Set() };
    if (file === undefined || owners.length === 0)
        return none;
    const brought = new Set(owners.map(({ name }) => name));
    const names = new Map();
    for (const { entry, content } of newest.values()) {
        const { name } = entry;
        if (content !== undefined || brought.has(name))
            continue;
        names.set(entry.file, { name, arch: deviceArch(entry, isShared) });
    }
    const arriving = sortedHashes(owners);
    const shared = new Set();
    const staying = [];
    const state = (0,files_json/* readOwned */.A4)(file, (line) => {
        const known = names.get(line.file);
        if (line.format !== format.name || known === undefined)
            return;
        const both = (0,files_json/* hashesOf */.mU)(line).filter((one) => isAmong(arriving, one));
        for (const one of both)
            shared.add(one);
        if (both.length > 0)
            staying.push({ ...known, owned: line });
    });
    return state === 'theirs' ? none : { staying, shared };
}


/***/ }),

/***/ 83288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ eachRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);
/* harmony import */ var _settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79714);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64865);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57091);





/**
 * The repositories of a run, each after those that it takes packages from, and otherwise in the order of the file.
 *
 * @throws InputError for two that share a folder, for a circle, and for a name in `from` that cannot be one
 * @throws PlacementError for a layout or a coordinate that cannot be used
 */
function eachRepository({ repositories, feed, config, }) {
    const described = config?.described ?? [];
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .shapeOf */ .F5)(feed);
    const own = repositories.map((settings) => ({ settings, layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(shape, settings) }));
    const byPlace = new Map();
    for (const one of own) {
        const place = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(one.layout);
        const twin = byPlace.get(place);
        if (twin !== undefined)
            throw onePlace(twin.settings, one.settings, place);
        byPlace.set(place, one);
    }
    const all = own.map(({ settings, layout }) => {
        const from = settings.from.map((name) => sourceOf(name, settings, described, shape));
        const itself = from.find((source) => (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(source.layout) === (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(layout));
        if (itself !== undefined)
            throw circle([settings, settings]);
        return { settings, layout, from };
    });
    return inOrder(all);
}
/**
 * Reads a name in `from`: that of a repository in the file, or `BRANCH/REPOSITORY`.
 *
 * @param described every repository of the file, also those that `only` leaves out
 */
function sourceOf(name, target, described, shape) {
    const known = described.find((one) => (0,_settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(one) === name);
    const layout = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(shape, known ?? coordinatesOf(name, target, shape.layout));
    return { name, layout, isDescribed: known !== undefined };
}
/**
 * Splits at the first slash, or after the branch of the repository that takes the packages. In a layout with targets the
 * packages of its own target are taken, unless the name goes on with another one.
 */
function coordinatesOf(given, { branch, target: own }, template) {
    const hasBranch = template.includes('{branch}');
    const hasRepository = template.includes('{repository}');
    if (!hasBranch && !hasRepository)
        return { target: given };
    const [, before, other] = /^(.+)\/([^/]+\/[^/]+)$/.exec(given) ?? [];
    const isWhole = before?.includes('/') || !hasBranch || !hasRepository;
    const hasOther = template.includes('{target}') && before !== undefined && isWhole;
    const name = hasOther ? before : given;
    const target = hasOther ? other : own;
    if (!hasBranch)
        return { repository: name, target };
    if (!hasRepository)
        return { branch: name, target };
    const isSameBranch = branch !== undefined && name.startsWith(`${branch}/`);
    const slash = isSameBranch ? branch.length : name.indexOf('/');
    if (slash > 0)
        return { branch: name.slice(0, slash), repository: name.slice(slash + 1), target };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`from\` names ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name))}, which is no BRANCH/REPOSITORY`,
        remedy: 'Write both with a slash between them, such as 25.12/testing.',
    });
}
/** Sorts so that each comes after those that it takes packages from. */
function inOrder(all) {
    const byPlace = new Map(all.map((one) => [(0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(one.layout), one]));
    const sorted = new Set();
    const visit = (one, path) => {
        if (sorted.has(one))
            return;
        const at = path.indexOf(one);
        if (at !== -1)
            throw circle([...path.slice(at), one].map(({ settings }) => settings));
        for (const { layout } of one.from) {
            const source = byPlace.get((0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(layout));
            if (source !== undefined)
                visit(source, [...path, one]);
        }
        sorted.add(one);
    };
    for (const one of all)
        visit(one, []);
    return [...sorted];
}
const circle = (names) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
    code: 'INPUT_VALUE',
    message: `\`from\` leads in a circle: ${names.map((one) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(one))).join(' takes from ')}`,
    remedy: 'Delete one of these lines.',
});
const onePlace = (first, second, place) => {
    const names = [...new Set([first, second].map((one) => JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(one)))))];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `two repositories of this run, ${names.join(' and ')}, have the same folders (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(place)})`,
        remedy: 'Join them into one, or give them different coordinates that `layout` uses.',
    });
};


/***/ })

};
