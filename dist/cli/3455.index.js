export const id = 3455;
export const ids = [3455];
export const modules = {

/***/ 73455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/run/change.js + 55 modules
var change = __webpack_require__(71100);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/feed/draft/open-as-is.js
var open_as_is = __webpack_require__(65315);
;// CONCATENATED MODULE: ./build/feed/draft/roll-back-open.js





/**
 * Opens the folders as they are and as they were.
 *
 * @param raced those that another publisher changed since the run decided, by `folderId`
 * @throws PkgfeedError for an index of then that no key of the run vouches for, or that is not in order
 */
async function openAll(folders, raced, state, policy, run) {
    const before = stateOf(policy.past, state);
    const seen = stateOf(policy.seen, state);
    const opened = [];
    for (const folder of folders) {
        const { format, path, arch } = folder;
        const isRaced = raced.has((0,feed_folders/* folderId */.Cs)(folder));
        const place = { arch, archMap: policy.policyOf(folder).archMap };
        const files = (0,signed_folder/* filesOf */.R8)(format, path, state.files);
        opened.push({
            folder,
            // Only what others have just published is carried on, so that must be in order.
            now: isRaced
                ? await (0,signed_folder/* openFolder */.NE)(format, path, files, state.paths, run, () => false, place)
                : await (0,open_as_is/* openAsIs */.l)(folder, state, run),
            broken: isRaced ? undefined : await faultOf(folder, state, run),
            past: await openThen(folder, before, policy, run),
            seen: isRaced ? await (0,open_as_is/* openAsIs */.l)(folder, seen, run) : undefined,
        });
    }
    return opened;
}
/** What is wrong with an index, as messages say it; undefined for one that a publish would go on with. */
async function faultOf({ format, path }, { files, paths }, run) {
    try {
        await (0,signed_folder/* openFolder */.NE)(format, path, (0,signed_folder/* filesOf */.R8)(format, path, files), paths, run, () => true);
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* PkgfeedError */.jH)
            return error.message;
        throw error;
    }
}
/** An earlier state, with what was read of it. */
const stateOf = ({ revision, paths }, { earlier }) => ({
    paths,
    files: earlier?.get(revision) ?? new Map(),
});
async function openThen(folder, { paths, files }, { past, policyOf }, run) {
    const { format, path, arch } = folder;
    if (!(0,index_source/* hasIndex */.V6)(format, path, paths))
        return { opened: signed_folder/* NEW_FOLDER */.i9, files: new Map() };
    const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
    const place = { arch, archMap: policyOf(folder).archMap };
    try {
        const opened = await (0,signed_folder/* openFolder */.NE)(format, path, own, paths, run, () => false, place);
        return { opened, files: (0,signed_folder/* presentFiles */.RX)(own, path, paths) };
    }
    catch (error) {
        throw error instanceof errors/* PkgfeedError */.jH ? asOfThen(error, past) : error;
    }
}
function asOfThen(error, { revision, date }) {
    const isKey = error.code === 'FEED_KEY' || error.code === 'FEED_UNSIGNED';
    return new errors/* FeedError */.lS({
        code: error.code,
        message: `as of ${stateText({ revision, date })}, ${error.message}`,
        remedy: isKey
            ? 'Give the public key that signed it then as `trusted-keys`, or go back to another state.'
            : 'Go back to another state: `pkgfeed rollback --dry-run` shows what each of them would change.',
        cause: error,
    });
}
/** How messages name a state. */
const stateText = ({ revision, date }) => `${revision.slice(0, 12)} of ${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
;// CONCATENATED MODULE: ./build/feed/draft/roll-back-places.js







/**
 * The folders of a feed in several states. Folders of others beside them are left out: feed.json does not name them. Where
 * it is lost, the layout says which folders are the feed's.
 */
function placesIn(states, shape) {
    const fits = (0,layout/* fitsLayout */.Pk)(shape);
    const places = new Map();
    for (const { paths, feed } of states) {
        const named = new Map(feed.feed.folders.map((folder) => [folder.path, folder]));
        for (const { format, path } of (0,package_files/* indexesIn */.wl)(paths)) {
            const folder = named.get(path);
            const isOurs = feed.state === 'whole' ? folder?.formats.includes(format.name) === true : fits(path);
            if (isOurs)
                places.set((0,feed_folders/* folderId */.Cs)({ format, path }), { format, path, ...coordinatesAt(path, folder, shape, fits) });
        }
    }
    return [...places.values()];
}
function coordinatesAt(path, folder, shape, fits) {
    // Nobody signs feed.json, so a path that says it counts more.
    if (folder === undefined || fits(path))
        return (0,layout/* coordinatesIn */.jc)(path, shape);
    const { branch, repository, target = null, arch } = folder;
    return { branch, repository, target, arch };
}
/** The files that a state of some folders consists of. */
const ENDS = formats/* FORMATS */.hR.map(({ extension }) => extension);
const NAMES = new Set(formats/* FORMATS */.hR.flatMap(format/* indexFileNames */.dV));
const matters = (path) => ENDS.some((end) => path.endsWith(end)) || NAMES.has(path.slice(path.lastIndexOf('/') + 1));
/** The folders in which an index or a package file differs between two states, and those above them. */
function foldersThatDiffer(one, other) {
    const folders = new Set();
    const compare = (these, those) => {
        for (const [path, id] of these) {
            if (those.get(path) === id || !matters(path))
                continue;
            for (const parent of ['', ...(0,edit/* parentsOf */.fY)(path)])
                folders.add(parent);
        }
    };
    compare(one, other);
    compare(other, one);
    return folders;
}
/** A test for the files whose changes make a state of these folders: their indexes. */
function indexesOf(places) {
    const folders = new Set(places.map(({ path }) => path));
    return (path) => {
        if (path === feed_json/* FEED_FILE */.GS)
            return false;
        const folder = (0,package_files/* folderOfIndex */.sZ)(path);
        return folder !== undefined && folders.has(folder);
    };
}

// EXTERNAL MODULE: ./build/homes/history.js
var homes_history = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
;// CONCATENATED MODULE: ./build/run/roll-back-target.js





/**
 * What the settings say about the state.
 *
 * @throws InputError unless they name one in one way
 */
function namedState({ steps, to, before }) {
    const given = [
        ...(steps === undefined ? [] : [{ steps }]),
        ...(to === undefined ? [] : [{ to }]),
        ...(before === undefined ? [] : [{ before }]),
    ];
    const [only, ...others] = given;
    if (only !== undefined && others.length === 0)
        return only;
    throw new errors/* InputError */.dz({
        code: only === undefined ? 'INPUT_MISSING' : 'INPUT_VALUE',
        message: only === undefined
            ? 'a rollback needs to know how far to go back'
            : '`steps`, `to` and `before` each name the state to go back to, and more than one of them is given',
        remedy: 'Give one of `steps` (1 for the last change), `to` (a commit of the pages branch) or `before` (a date); `dry-run` shows what would change.',
    });
}
/**
 * Finds the state to go back to.
 *
 * @param places the folders that go back: a state is what changed an index of one of them
 * @throws FeedError when the history does not reach so far, and for a home without one
 */
async function findState(home, tip, named, places) {
    const history = (0,homes_history/* historyOf */.o)(home);
    const find = (states) => {
        if ('steps' in named)
            return states[named.steps];
        if ('before' in named)
            return states.find(({ date }) => date < named.before);
        return states.find(({ revision }) => revision.startsWith(named.to));
    };
    // Any commit of the feed can be named, also one that changed other folders.
    const isOf = 'to' in named ? () => true : indexesOf(places);
    const past = await history.list(tip, isOf, (states) => find(states) !== undefined);
    const found = find(past.states);
    if (found === undefined)
        throw outOfReach(home, named, past);
    return found;
}
function outOfReach({ name }, named, { states, isWhole }) {
    const oldest = states.at(-1);
    const wanted = 'steps' in named
        ? `${(0,counted/* counted */.h)(named.steps, 'step', 'steps')} back`
        : 'to' in named
            ? `to ${named.to}`
            : `to before ${named.before.toISOString()}`;
    const reach = oldest === undefined
        ? 'which has no state of these repositories'
        : `whose history reaches ${(0,counted/* counted */.h)(states.length - 1, 'step', 'steps')} back, to ${stateText(oldest)}`;
    return new errors/* FeedError */.lS({
        code: 'FEED_HISTORY',
        message: `the rollback should go ${wanted}, in ${name}, ${reach}${isWhole ? '' : ' (older commits are not looked at)'}`,
        remedy: 'Name a state that is still there. What is older can only be published again: `history` says how many states stay.',
    });
}

// EXTERNAL MODULE: ./build/feed/draft/removal.js
var removal = __webpack_require__(75273);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/neighbour-files.js
var neighbour_files = __webpack_require__(45136);
// EXTERNAL MODULE: ./build/feed/signers.js
var signers = __webpack_require__(58874);
// EXTERNAL MODULE: ./build/feed/draft/draft.js
var draft = __webpack_require__(33638);
// EXTERNAL MODULE: ./build/feed/draft/memory.js
var draft_memory = __webpack_require__(44570);
// EXTERNAL MODULE: ./build/feed/draft/outline.js + 1 modules
var outline = __webpack_require__(44528);
// EXTERNAL MODULE: ./build/feed/draft/readmission.js
var readmission = __webpack_require__(45311);
;// CONCATENATED MODULE: ./build/feed/draft/roll-back-catalogs.js




/** Reads the catalogs of a state, each when it is asked for. */
function rememberedOf({ files }) {
    const catalogs = new Map();
    const owned = new Map();
    const lineOf = (format, { entry, path, contentId }) => {
        const folder = folderOf(path, entry.file);
        const known = catalogs.get(folder) ?? catalogLines(files.get((0,edit/* pathIn */.lW)(folder, packages_json/* CATALOG_FILE */.l9)));
        catalogs.set(folder, known);
        const line = known.get((0,packages_json/* lineKey */.QW)(format.name, entry.file));
        return line?.blob === contentId ? line : undefined;
    };
    return {
        lineOf,
        ownedOf(format, item) {
            const { entry, path } = item;
            // Only the catalog says which bytes the other file is about.
            if (lineOf(format, item) === undefined)
                return undefined;
            const folder = folderOf(path, entry.file);
            const known = owned.get(folder) ?? ownedLines(files.get((0,edit/* pathIn */.lW)(folder, files_json/* FILES_FILE */.ze)));
            owned.set(folder, known);
            const line = known.get((0,packages_json/* lineKey */.QW)(format.name, entry.file));
            return line && { relations: line.relations, paths: line.paths };
        },
        recentIn(folders) {
            const own = new Set(folders.map(({ format, path }) => `${format.name} ${path}`));
            return (0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS)).recent.flatMap((one) => {
                const stay = one.folders.filter((path) => own.has(`${one.format} ${path}`));
                return stay.length === 0 ? [] : [{ ...one, folders: stay }];
            });
        },
    };
}
const folderOf = (path, file) => path.slice(0, -file.length - 1);
const catalogLines = (bytes) => bytes === undefined ? new Map() : (0,packages_json/* openCatalog */.O_)(bytes).lines;
function ownedLines(bytes) {
    const lines = new Map();
    if (bytes === undefined)
        return lines;
    const state = (0,files_json/* readOwned */.A4)(bytes, (line) => lines.set((0,files_json/* keyOfOwned */.Gl)(line), line));
    return state === 'theirs' ? new Map() : lines;
}

// EXTERNAL MODULE: ./build/feed/draft/roll-back-folder.js
var roll_back_folder = __webpack_require__(67961);
;// CONCATENATED MODULE: ./build/feed/draft/roll-back.js




















/**
 * The step that makes folders list what they listed in an earlier state. Their packages of then are listed by their ids,
 * and no package is read.
 */
function rollBackStep(policy) {
    const { past, seen, places } = policy;
    return {
        brings: formatsOf(placesThatDiffer(places, seen.paths, past.paths)),
        begin(paths, run) {
            const folders = placesThatDiffer(places, paths, past.paths).map((place) => ({
                ...place,
                isNew: !(0,index_source/* hasIndex */.V6)(place.format, place.path, paths),
            }));
            const raced = folders.filter(({ path, format }) => {
                const source = (0,index_source/* indexSource */.Ie)(format, path, paths);
                return source !== undefined && paths.get(source) !== seen.paths.get(source);
            });
            return {
                folders,
                toRead: toReadNow(folders, paths, run),
                toIdentify: [],
                toReadEarlier: new Map([
                    [past.revision, toReadThen(folders, past.paths)],
                    [seen.revision, raced.flatMap(({ format, path }) => (0,signed_folder/* signedFiles */.AH)(format, path, seen.paths))],
                ]),
                open: async (state) => {
                    const opened = await openAll(folders, new Set(raced.map(feed_folders/* folderId */.Cs)), state, policy, run);
                    return {
                        toReread: [],
                        toFetch: [],
                        draft: async () => draftRollBack(opened, state, policy, run),
                    };
                },
            };
        },
    };
}
const placesThatDiffer = (places, now, past) => {
    const differ = foldersThatDiffer(now, past);
    return places.filter(({ format, path }) => differ.has(path) && ((0,index_source/* hasIndex */.V6)(format, path, now) || (0,index_source/* hasIndex */.V6)(format, path, past)));
};
const formatsOf = (places) => [
    ...new Set(places.map(({ format }) => format)),
];
function toReadNow(folders, paths, run) {
    const own = folders.flatMap(({ format, path }) => [
        ...(0,signed_folder/* signedFiles */.AH)(format, path, paths),
        ...(0,signed_folder/* derivedFiles */.Rq)(format, path, paths),
        ...(0,package_files/* indexesOver */.Hh)(path, paths).map(({ source }) => source),
    ]);
    const shared = (0,outline/* sharedPathsToRead */.DL)(folders, paths, run);
    const beside = (0,neighbour_files/* neighboursToRead */.m)(folders.map(({ path }) => path), formatsOf(folders), paths);
    const witnesses = folders
        .filter(({ isNew }) => isNew)
        .flatMap((folder) => (0,signers/* witnessesFor */.ND)(folder, paths, run));
    return [...new Set([...own, ...shared, ...beside, ...witnesses])];
}
function toReadThen(folders, paths) {
    const own = folders.flatMap(({ format, path }) => [
        ...(0,signed_folder/* signedFiles */.AH)(format, path, paths),
        ...(0,signed_folder/* derivedFiles */.Rq)(format, path, paths),
        (0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9),
        (0,edit/* pathIn */.lW)(path, files_json/* FILES_FILE */.ze),
    ]);
    return [...new Set([...own, feed_json/* FEED_FILE */.GS])].filter((path) => paths.has(path));
}
function draftRollBack(opened, state, policy, run) {
    const { past, places, readmits } = policy;
    const present = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
    const arches = new Map(places.map(({ path, arch }) => [path, arch]));
    const memory = (0,draft_memory/* memoryOf */.zE)(present.withdrawn ?? [], { archOf: (path) => arches.get(path) }, readmits);
    const remembered = rememberedOf(stateOf(past, state));
    const parts = opened.map(({ folder, now, past: before, seen, broken }) => {
        const { maxRemovals, grace } = policy.policyOf(folder);
        const { keyrings = [] } = present;
        const context = { memory, remembered, keyrings, revision: past.revision, paths: state.paths, run };
        return (0,roll_back_folder/* rollBackFolder */.F)(folder, { now, past: before, seen }, {
            ...context,
            ...{ maxRemovals, grace, isBroken: broken !== undefined },
        });
    });
    const touched = opened.map(({ folder }) => folder);
    const there = opened.flatMap(({ now }) => now.listed.map(({ entry }) => entry));
    const joined = (0,draft/* joinParts */.nn)(parts);
    const { isOf, records, readmitted } = memory;
    return {
        ...draft/* EMPTY_DRAFT */.MU,
        ...joined,
        warnings: [
            ...joined.warnings,
            ...opened.flatMap(({ broken }) => (broken === undefined ? [] : [`${broken}: it is replaced`])),
            ...awayText(parts.flatMap(({ away }) => away)),
            ...freshText(parts.flatMap(({ fresh }) => fresh)),
            ...(0,readmission/* missedReadmits */.fK)({ readmits }, memory, there),
        ],
        memories: records.length + readmitted.length === 0 ? [] : [{ isOf, records, readmitted }],
        // What they took from upstreams is no longer what they list.
        upstreams: [...(0,feed_folders/* byRepository */.IH)(touched).values()].flatMap(([first]) => first === undefined ? [] : [{ place: placeOf(first), records: [] }]),
        rollback: {
            ...{ revision: past.revision, date: past.date },
            recent: remembered.recentIn(touched),
            lower: parts.flatMap(({ lower }) => lower),
        },
    };
}
const placeOf = ({ branch, repository, target }) => ({
    ...{ branch, repository },
    ...(target === null ? {} : { target }),
});
/** Warns of packages that a withdrawal keeps away. */
function awayText(away) {
    if (away.length === 0)
        return [];
    const byName = new Map(away.map(({ entry, record }) => [`${entry.name}=${entry.version}`, record]));
    const names = (0,first_names/* firstNames */.d)([...byName].map(([name, record]) => `${name} ${whyText(record)}`));
    const lines = (0,first_names/* firstNames */.d)([...byName.keys()].map((name) => `\`readmit: ${(0,printable/* printable */.g$)(name)}\``));
    return byName.size === 1
        ? [`${names} stays away, although the feed listed it then: ${lines} brings it back`]
        : [
            `${byName.size} packages stay away, although the feed listed them then: ${names}. To bring them back: ${lines}`,
        ];
}
const whyText = ({ withdrawn, reason }) => `(withdrawn on ${withdrawn.slice(0, 10)}${reason === null ? '' : `: ${(0,printable/* printable */.g$)(reason)}`})`;
/** Warns of packages that others published while the run was under way. */
function freshText(fresh) {
    const names = [...new Set(fresh)];
    if (names.length === 0)
        return [];
    const stay = names.length === 1
        ? 'was published while this run was under way, and stays'
        : 'were published while this run was under way, and stay';
    return [`${(0,first_names/* firstNames */.d)(names)} ${stay}`];
}

// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/settings/repositories.js + 3 modules
var repositories = __webpack_require__(79714);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var run_policy = __webpack_require__(57091);
;// CONCATENATED MODULE: ./build/run/rolling-back.js














/**
 * Finds the state that a rollback goes back to, and the folders that it is for.
 *
 * @param tip the feed as it is. What others publish after it stays.
 * @throws FeedError when there is no such state, InputError for repositories that the feed does not have
 */
async function rollingBack(settings, home, tip) {
    const named = namedState(settings.rollback);
    const history = (0,homes_history/* historyOf */.o)(home);
    const shape = (0,run_policy/* shapeOf */.F5)(settings.feed);
    const now = await toldBy(home, tip);
    const wanted = wantedIn(settings);
    // The folders of now say which commits are states; a state may have others besides.
    const first = placesIn([now], shape);
    const state = await findState(home, tip, named, 'to' in named ? [] : selected(first, wanted, home, true));
    const past = await history.open(state);
    const all = placesIn([now, await toldBy(home, past)], shape);
    const places = selected(all, wanted, home, false);
    const policy = {
        past: { revision: state.revision, date: state.date, paths: past.paths },
        seen: { revision: tip.revision ?? '', paths: tip.paths },
        places,
        policyOf: policiesOf(settings),
        readmits: [...new Set(settings.repositories.flatMap(({ readmit }) => readmit))].map(removal/* parseReadmit */.kw),
    };
    return { step: rollBackStep(policy), state };
}
async function toldBy(home, tip) {
    return { paths: tip.paths, feed: (0,feed_json/* openFeedFile */.zE)(await (0,feed_files/* readFeedJson */.lD)(home, tip)) };
}
/** A test for the folders that go back. */
function wantedIn(settings) {
    const { rollback, repositories, config } = settings;
    const patterns = rollback.only.map(name_pattern/* starPattern */.rj);
    const isNamed = (place) => patterns.length === 0 || patterns.some((matches) => matches(nameOf(place)));
    if (config !== undefined) {
        const layouts = repositories.map((one) => layoutOf(one, settings));
        return ({ path }) => layouts.some((layout) => layout?.archOf(path) !== undefined);
    }
    const [{ branch, repository, target }] = repositories;
    return (place) => isNamed(place) &&
        (branch === undefined || place.branch === branch) &&
        (repository === undefined || place.repository === repository) &&
        (target === undefined || place.target === target);
}
const nameOf = ({ branch, repository, target }) => (0,repositories/* repositoryName */.a)({
    branch: branch ?? undefined,
    repository: repository ?? undefined,
    target: target ?? undefined,
});
/** @throws FeedError for a feed without folders, InputError when none of its repositories is meant */
function selected(places, isWanted, home, isFirst) {
    const found = places.filter(isWanted);
    if (found.length > 0)
        return found;
    if (places.length === 0) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `${home.name} holds no feed that could go back`,
            remedy: 'Check `pages-repository`, `pages-branch`, `prefix` and `layout`.',
        });
    }
    const names = [...(0,feed_folders/* byRepository */.IH)(places).values()].flatMap(([one]) => one === undefined ? [] : [nameOf(one)]);
    const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `the feed has no repository that the run names as the one to roll back`,
        remedy: `It has ${(0,printable/* printable */.g$)(names.slice(0, 10).join(', '))}${more}.${isFirst ? ' Give `to` for one that is gone by now.' : ''}`,
    });
}
/** What the settings say of each folder: those of its repository, or of the run. */
function policiesOf(settings) {
    const each = settings.repositories.map((one) => ({ one, layout: layoutOf(one, settings) }));
    return ({ path }) => {
        const [first] = settings.repositories;
        const own = each.find(({ layout }) => layout?.archOf(path) !== undefined)?.one ?? first;
        const { archMap, maxRemovals, grace } = own;
        return { archMap, maxRemovals, grace };
    };
}
/** The layout of a repository; undefined where the settings do not say which one is meant. */
const layoutOf = (one, { feed }) => (0,layout/* isPlaced */.AD)((0,run_policy/* shapeOf */.F5)(feed), one) ? (0,layout/* makeLayout */.zz)((0,run_policy/* shapeOf */.F5)(feed), one) : undefined;

// EXTERNAL MODULE: ./build/sources/collect.js + 18 modules
var collect = __webpack_require__(19086);
;// CONCATENATED MODULE: ./build/commands/rollback.js




/**
 * Makes folders list what they listed in an earlier state of the feed: all folders, or those of some repositories. Their
 * packages are listed again and not downloaded.
 */
async function rollback(settings, host, limits) {
    namedState(settings.rollback);
    const goingBack = (complete) => [
        {
            settings: complete.repositories[0],
            find: async () => collect/* NOTHING_FOUND */.dO,
            look: async (home, tip) => (await rollingBack(complete, home, tip)).step,
        },
    ];
    return await (0,change/* change */.Z)('rollback', goingBack, settings, host, limits);
}


/***/ }),

/***/ 44570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ remembering),
/* harmony export */   j8: () => (/* binding */ withdrawalOf),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var _catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2885);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75273);


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
    const namesIn = (path) => readmits.filter((one) => (0,_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(one, record, layout.archOf(path)));
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
const keyOf = (record) => JSON.stringify((0,_catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .withdrawnKey */ .sM)(record));


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

/***/ 45311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ readmittedText),
/* harmony export */   fK: () => (/* binding */ missedReadmits),
/* harmony export */   vM: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48573);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1844);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10446);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75273);






/**
 * Errors for what `remove` and `readmit` both name.
 *
 * @param where the repository, for messages; empty for a run of one
 */
function contradictions(removals, readmits, where) {
    return removals.flatMap((removal) => {
        const readmit = readmits.find((one) => canMeet(removal, one));
        if (readmit === undefined)
            return [];
        const [gone, back] = [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(removal.text), (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(readmit.text)];
        const both = gone === back ? gone : `${gone} and ${back}`;
        return [
            new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
                code: 'INPUT_VALUE',
                message: `${where === '' ? '' : `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(where)}: `}\`remove\` and \`readmit\` both name ${both}: a package cannot leave and come back in one run`,
                remedy: 'Delete one of the two, or name versions that differ.',
            }),
        ];
    });
}
/** True when a package can have the name, version and arch of both. */
function canMeet(one, other) {
    const agree = (a, b) => a === undefined || b === undefined || a === b;
    return (agree(one.version, other.version) && agree(one.arch, other.arch) && (0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .meetingPattern */ .MF)(one.name, other.name));
}
/**
 * Warns of lines in `readmit` that name neither a withdrawal nor a package of the repository. A line that has done its
 * work, and stays in a workflow, is fine.
 *
 * @param there what the folders list
 */
function missedReadmits({ readmits }, { found, records }, there) {
    const missed = readmits.filter((one) => !found.has(one) && !there.some((entry) => (0,_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(one, entry, one.arch)));
    if (missed.length === 0)
        return [];
    const [first] = missed;
    const near = missed.length === 1 && first !== undefined ? nearestOf(first, records) : undefined;
    return [
        `\`readmit\` names ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)(missed.map(({ text }) => text))}, and feed.json remembers no such withdrawal${near === undefined ? '' : `; did you mean ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(near)}?`}`,
    ];
}
function nearestOf({ name, isName }, records) {
    if (isName !== undefined)
        return undefined;
    const known = records.find((record) => record.name === name);
    if (known !== undefined)
        return `${known.name}=${known.version}`;
    return (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(name, [...new Set(records.map((record) => record.name))]);
}
/** A sentence for people. */
function readmittedText(records) {
    if (records.length === 0)
        return [];
    const names = records.map(({ name, version, arch }) => `${name} ${version} (${arch})`);
    const are = names.length === 1 ? 'is' : 'are';
    return [
        `${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)(names)} ${are} no longer withdrawn: sources can bring ${names.length === 1 ? 'it' : 'them'} again`,
    ];
}


/***/ })

};
