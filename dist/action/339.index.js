export const id = 339;
export const ids = [339];
export const modules = {

/***/ 19339:
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
// EXTERNAL MODULE: ./build/feed/folder-arch.js
var folder_arch = __webpack_require__(57670);
// EXTERNAL MODULE: ./build/feed/foreign-index.js
var foreign_index = __webpack_require__(66636);
// EXTERNAL MODULE: ./build/feed/second-index.js
var second_index = __webpack_require__(22784);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
;// CONCATENATED MODULE: ./build/feed/draft/open-as-is.js






/** Opens a folder without checking it: any key may have signed it, and anything may be wrong with it. */
async function openAsIs({ format, path, arch }, { paths, files }, trust) {
    const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
    const present = (0,signed_folder/* presentFiles */.RX)(own, path, paths);
    const index = own.get(format.indexFile);
    const second = await (0,second_index/* secondSignatures */.IM)(format, own, trust);
    if (index === undefined)
        return { ...signed_folder/* NEW_FOLDER */.i9, files: present, secondSignatures: second };
    (0,foreign_index/* refuseForeign */.r)(format, `${path}/${format.indexFile}`, index);
    const signatures = await format.verify(own, (0,feed_trust/* acceptedKeys */.gH)(trust));
    const found = listedNow({ format, path }, { paths, files });
    const listed = arch === null ? found : (0,folder_arch/* inTheirFolder */.QM)(format, found, arch);
    return { files: present, listed, signatures, secondSignatures: second };
}
/** What the index of a folder lists now; nothing where it cannot be read, which a reindex repairs. */
function listedNow({ format, path }, { paths, files }) {
    const index = (0,signed_folder/* filesOf */.R8)(format, path, files).get(format.indexFile);
    try {
        return index === undefined ? [] : (0,feed_listed/* listIndex */.VH)(format, path, index, paths);
    }
    catch {
        return [];
    }
}

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
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(62836);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
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
 */
function reindexStep(policy, isFollowed = false) {
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
                open: async (state) => ({
                    toReread: outline.packages,
                    toFetch: [],
                    draft: (rereads, earlier) => {
                        const { taken, left } = settle(outline, rereads, state, policy);
                        if (taken.folders.size === 0 && left.length > 0 && isOnlyOne)
                            throw onlyDoubtful(left);
                        return draftReindex(taken, leftFoldersText(left), rereads, earlier, state, policy, run);
                    },
                }),
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
        const opened = await openAsIs(folder, state, run);
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
        return listsOtherFormats(folder, listedNow(folder, state), own, policy.maxRemovals, trust);
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
            ...{ ...folder, opened, listed: [...listed, ...brought], gone },
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

// EXTERNAL MODULE: ./build/run/change.js + 93 modules
var run_change = __webpack_require__(34016);
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
        const step = reindexStep((0,policy/* stepPolicy */.LD)(one, complete.feed), at < all.length - 1);
        return { settings: one, find: async () => collect/* NOTHING_FOUND */.dO, step: () => step };
    });
    return await (0,run_change/* change */.Z)('reindex', reindexing, settings, host, limits);
}


/***/ })

};
