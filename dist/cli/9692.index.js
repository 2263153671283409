export const id = 9692;
export const ids = [9692];
export const modules = {

/***/ 49692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/closure/siblings.js
var siblings = __webpack_require__(68192);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/neighbour-files.js
var neighbour_files = __webpack_require__(45136);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/feed/draft/draft.js
var draft = __webpack_require__(33638);
// EXTERNAL MODULE: ./build/feed/draft/for-devices.js
var for_devices = __webpack_require__(57888);
// EXTERNAL MODULE: ./build/feed/draft/merge-changes.js
var merge_changes = __webpack_require__(62777);
// EXTERNAL MODULE: ./build/feed/draft/needed.js
var needed = __webpack_require__(20388);
// EXTERNAL MODULE: ./build/feed/draft/open-as-is.js
var open_as_is = __webpack_require__(65315);
// EXTERNAL MODULE: ./build/feed/draft/outline.js + 1 modules
var outline = __webpack_require__(44528);
// EXTERNAL MODULE: ./build/feed/draft/package-warnings.js
var package_warnings = __webpack_require__(61335);
// EXTERNAL MODULE: ./build/feed/draft/retained.js
var retained = __webpack_require__(55797);
// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
// EXTERNAL MODULE: ./build/feed/draft/source-repositories.js
var source_repositories = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/bytes/odd-names.js
var odd_names = __webpack_require__(62836);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/file-fates.js
var file_fates = __webpack_require__(86313);
// EXTERNAL MODULE: ./build/feed/draft/reread.js
var reread = __webpack_require__(61108);
;// CONCATENATED MODULE: ./build/feed/draft/unlisted-files.js







/** Finds the files of verified folders that no index lists. */
function candidates(verified, { layout, grace }, state, now) {
    const { paths, files } = state;
    const own = new Set(verified.map(({ folder }) => folder.path));
    const all = (0,package_files/* packageFiles */.i9)(paths, formats/* FORMATS */.hR, (folder) => layout.archOf(folder) !== undefined);
    const fateOf = (0,file_fates/* fates */.q)(verified.map(({ folder, opened }) => ({ ...folder, listed: opened.listed })), state);
    const owners = new Map([...all].filter(([path, owner]) => own.has(owner) && (0,odd_names/* oddNameFault */.F)(path) === undefined && fateOf(path) === 'free'));
    const left = new Map(((0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS)).leaving ?? []).map((one) => [one.path, one]));
    const doubtful = [];
    const ended = [];
    for (const path of owners.keys()) {
        const record = left.get(path);
        if (record === undefined || paths.get(path) !== record.blob)
            doubtful.push(path);
        // `assemble` lets those go whose own time is over.
        else if (!staysFor(record, grace, now) && Date.parse(record.until) > now.getTime())
            ended.push(path);
    }
    return { owners, doubtful, ended, left };
}
const staysFor = ({ left, until }, grace, now) => Math.min(Date.parse(until), Date.parse(left) + grace) > now.getTime();
/** Of the files that were read, those that are packages and do not stay for a while. */
function unlistedIn({ owners, doubtful, ended, left }, rereads, { paths }, { grace }, now) {
    const found = new Map();
    const others = [];
    const add = (path, bytes) => {
        const owner = owners.get(path) ?? '';
        found.set(owner, [...(found.get(owner) ?? []), { path, bytes }]);
    };
    for (const path of ended)
        add(path, left.get(path)?.bytes ?? null);
    for (const path of doubtful) {
        const read = (0,reread/* rereadAt */.X)(rereads, path);
        const record = left.get(path);
        const isOne = record !== undefined && paths.get(path) === undefined && read?.contentId === record.blob;
        if (read === undefined || !path.endsWith(read.format.extension))
            others.push(path);
        else if (!isOne || !staysFor(record, grace, now))
            add(path, read.facts.size);
    }
    return { files: found, others };
}
/** Says which files stay because they are no packages. */
const notPackages = (paths) => `${(0,first_names/* firstNames */.d)(paths)} ${paths.length === 1 ? 'stays: it is no package' : 'stay: they are no packages'}, and no index lists ${paths.length === 1 ? 'it' : 'them'}`;

;// CONCATENATED MODULE: ./build/feed/draft/prune.js



















/**
 * The step that applies the rules of a repository to what it has, and deletes package files in its folders that no index
 * lists and that do not stay for a while.
 */
function pruneStep(policy) {
    const { layout } = policy;
    return {
        brings: [],
        begin(paths, run) {
            const folders = formats/* FORMATS */.hR.flatMap((format) => (0,feed_folders/* foldersOf */.pd)(format, paths, layout));
            const beside = (0,siblings/* siblingsOf */.D)(folders, paths, run.shape);
            return {
                folders,
                toRead: pathsToRead(folders, beside, paths, run),
                toIdentify: [],
                async open(state) {
                    const { verified, warnings } = await openAll(folders, policy, state, run);
                    const files = candidates(verified, policy, state, run.now);
                    return {
                        toReread: files.doubtful,
                        toFetch: [],
                        draft: async (rereads, earlier) => {
                            const drafted = (0,draft/* draftsById */.NQ)(earlier);
                            const around = beside.map((folder) => ({
                                ...folder,
                                listed: drafted.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? (0,open_as_is/* listedNow */.W)(folder, state),
                            }));
                            return draftPrune(verified, files, around, warnings, rereads, drafted, policy, state, run);
                        },
                    };
                },
            };
        },
    };
}
function pathsToRead(folders, beside, paths, run) {
    const own = folders.flatMap(({ format, path }) => [
        ...(0,signed_folder/* signedFiles */.AH)(format, path, paths),
        ...(0,signed_folder/* derivedFiles */.Rq)(format, path, paths),
        ...(0,package_files/* indexesOver */.Hh)(path, paths).map(({ source }) => source),
    ]);
    const others = beside.flatMap(({ format, path }) => (0,signed_folder/* signedFiles */.AH)(format, path, paths));
    const places = folders.map(({ path }) => path);
    const neighbours = (0,neighbour_files/* neighboursToRead */.m)(places, [...new Set(folders.map(({ format }) => format))], paths);
    return [...new Set([...own, ...others, ...neighbours, ...(0,outline/* sharedPathsToRead */.DL)(folders, paths, run)])];
}
/** @throws FeedError for an index of a repository of the settings that cannot be verified */
async function openAll(folders, { archMap, isFound }, { paths, files }, run) {
    const verified = [];
    const warnings = [];
    for (const folder of folders) {
        const { format, path, arch } = folder;
        const place = { arch, archMap };
        try {
            const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
            verified.push({ folder, opened: await (0,signed_folder/* openFolder */.NE)(format, path, own, paths, run, undefined, place) });
        }
        catch (error) {
            if (!isFound || !(error instanceof errors/* PkgfeedError */.jH))
                throw error;
            warnings.push(`${(0,printable/* printable */.g$)(path) || 'the root of the feed'} stays as it is: ${error.message}`);
        }
    }
    return { verified, warnings };
}
function draftPrune(verified, candidates, around, warnings, rereads, drafted, policy, state, run) {
    const listedIn = (0,source_repositories/* listedBy */.l_)((0,source_repositories/* catalogsIn */.Sh)(state.files), run.now);
    const unlisted = unlistedIn(candidates, rereads, state, policy, run.now);
    const before = verified.map(({ folder, opened }) => {
        const there = drafted.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? opened.listed;
        const carried = (0,for_devices/* fitCarried */.cI)(folder.format, there, (0,package_warnings/* schemesOf */.E2)(folder.format, opened.signatures, run));
        const times = {
            now: run.now.getTime(),
            publishedOf: (item) => listedIn(folder.format, item),
        };
        const facts = { isShared: folder.arch === null, times };
        const { stay } = (0,retained/* retained */.B)(carried.listed, policy, folder.format, facts);
        return { folder, opened, carried, stay };
    });
    const taken = new Set();
    const drafts = before.map(({ folder, opened, carried, stay }) => {
        // Devices read these folders together.
        const others = [
            ...around,
            ...before
                .filter((one) => one.folder !== folder)
                .map((one) => ({ ...one.folder, listed: [...one.stay] })),
        ].filter((other) => other.format === folder.format && isBeside(folder, other));
        const outside = stay.size === carried.listed.length ? [] : others.flatMap(({ listed }) => listed);
        const all = new Set([...stay, ...outside]);
        for (const one of (0,needed/* neededBy */.X)(folder.format, all, [...carried.listed, ...outside]))
            stay.add(one);
        const listed = carried.listed.filter((one) => stay.has(one));
        const paths = new Set(listed.map(({ path }) => path));
        const gone = opened.listed.map(({ path }) => path).filter((path) => !paths.has(path));
        const changes = [
            ...(0,for_devices/* hiddenChanges */.Uk)(carried.hidden, folder.path),
            ...(0,merge_changes/* retentionChanges */.K)(folder.path, carried.listed, stay, new Map(), (name) => (0,retention/* reasonFor */.qo)(name, policy)),
        ];
        // Two formats may share a folder, and an extension.
        const own = (unlisted.files.get(folder.path) ?? []).filter(({ path }) => path.endsWith(folder.format.extension) && !taken.has(path));
        for (const { path } of own)
            taken.add(path);
        const { grace, maxRemovals, hasSecondIndex } = policy;
        const draft = {
            ...{ ...folder, opened, listed, gone, grace, maxRemovals, hasSecondIndex },
            ...{ unlisted: own, isCounted: true },
        };
        return { draft, changes, warned: carried.warned };
    });
    const { others } = unlisted;
    return {
        ...draft/* EMPTY_DRAFT */.MU,
        folders: drafts.map(({ draft }) => draft),
        changes: drafts.flatMap(({ changes }) => changes),
        warned: drafts.flatMap(({ warned }) => warned),
        warnings,
        remarks: others.length === 0 ? [] : [notPackages(others)],
    };
}
/** True for a folder that devices of the other one read, or whose devices read the other one. */
function isBeside({ branch, target, arch, format: { anyArchFolder } }, other) {
    if (branch !== other.branch || target !== other.target)
        return false;
    const isForAny = (one) => one !== null && one === anyArchFolder;
    return arch === other.arch || isForAny(arch) || isForAny(other.arch);
}

// EXTERNAL MODULE: ./build/run/change.js + 55 modules
var change = __webpack_require__(71100);
// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var catalog_shape = __webpack_require__(55992);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var run_policy = __webpack_require__(57091);
;// CONCATENATED MODULE: ./build/run/found-repositories.js








/**
 * Adds the repositories of the whole feed to settings that name none, and to those of a file the repositories that it does
 * not describe. They get what the run or the top of the file says. Nobody signs feed.json, which names them.
 *
 * @throws FeedError for settings that name none, if the feed has none
 */
async function withFound(settings, host) {
    const { config, repositories } = settings;
    const [first] = repositories;
    const isNamed = config === undefined && [first.branch, first.repository, first.target].some(Boolean);
    if (isNamed || config?.isNarrowed === true)
        return { settings, found: new Set() };
    // The run itself says which key signs its commit.
    const { home } = await (0,open_home/* openHome */.y)({ ...settings.home, commitSigningKey: undefined }, host, 'read');
    const tip = await home.open();
    const feed = (0,feed_json/* readFeedFile */.zy)(await (0,feed_files/* readFeedJson */.lD)(home, tip));
    const shape = settings.feed.layout === undefined ? (0,catalog_shape/* shapeIn */.HN)(feed) : undefined;
    const layouts = coordinatesIn(feed, tip.paths, shape ?? (0,run_policy/* shapeOf */.F5)(settings.feed));
    for (const one of config === undefined ? [] : repositories) {
        layouts.delete((0,feed_layout/* placeOf */.$t)((0,feed_layout/* makeLayout */.zz)(shape ?? (0,run_policy/* shapeOf */.F5)(settings.feed), one)));
    }
    const base = config?.top ?? first;
    const others = [...layouts.values()].map((coordinates) => ofFound(base, coordinates));
    const [one, ...more] = config === undefined ? others : [...repositories, ...others];
    if (one === undefined)
        throw nothingThere(home);
    return {
        settings: { ...settings, repositories: [one, ...more] },
        found: new Set(others.map(({ sources }) => sources)),
    };
}
/** The coordinates of each repository that has an index where feed.json says, by its place. */
function coordinatesIn({ folders }, paths, shape) {
    const found = new Map();
    for (const { path, branch, repository, target } of folders) {
        if ((0,feed_folders/* formatsIn */.oJ)(path, paths).length === 0)
            continue;
        const coordinates = { branch: branch ?? undefined, repository: repository ?? undefined, target };
        try {
            const layout = (0,feed_layout/* makeLayout */.zz)(shape, coordinates);
            if (layout.archOf(path) !== undefined)
                found.set((0,feed_layout/* placeOf */.$t)(layout), coordinates);
        }
        catch (error) {
            // A folder of another layout, which no run with this one reaches.
            if (!(error instanceof errors/* PkgfeedError */.jH))
                throw error;
        }
    }
    return found;
}
const ofFound = (base, coordinates) => {
    const { places: _, ...own } = base;
    return { ...own, ...coordinates, from: [], sources: { ...base.sources } };
};
const nothingThere = ({ name }) => new errors/* FeedError */.lS({
    code: 'FEED_ABSENT',
    message: `feed.json of ${name} names no folder with an index, so there is nothing to prune`,
    remedy: 'Check `pages-repository`, `pages-branch`, `directory` and `prefix`, or name the `branch` and `repository`.',
});

// EXTERNAL MODULE: ./build/run/publishing.js + 19 modules
var publishing = __webpack_require__(17074);
// EXTERNAL MODULE: ./build/run/repositories.js
var repositories = __webpack_require__(83288);
// EXTERNAL MODULE: ./build/sources/collect.js + 18 modules
var collect = __webpack_require__(19086);
;// CONCATENATED MODULE: ./build/commands/prune.js







/**
 * Applies the rules of today to what a feed has: old versions leave that no rule keeps, and package files go that no index
 * lists and that do not stay for a while.
 *
 * @throws FeedError where there is nothing to prune
 */
async function prune(settings, host, limits) {
    const { settings: whole, found } = await withFound(settings, host);
    const pruning = (complete) => (0,repositories/* eachRepository */._)(complete).map(({ settings: one }) => {
        const policy = {
            ...(0,run_policy/* stepPolicy */.LD)(one, complete.feed),
            ...(0,publishing/* retentionOf */.e)(one),
            isFound: found.has(one.sources),
        };
        return { settings: one, find: async () => collect/* NOTHING_FOUND */.dO, step: () => pruneStep(policy) };
    });
    return await (0,change/* change */.Z)('prune', pruning, whole, host, limits);
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


/***/ })

};
