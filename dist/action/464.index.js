export const id = 464;
export const ids = [464];
export const modules = {

/***/ 21083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/audit/catalogs.js
var catalogs = __webpack_require__(70522);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(32073);
;// CONCATENATED MODULE: ./build/audit/expiry.js




/**
 * What clients refuse because it has expired, and what they soon will. One finding for each key, whatever number of
 * indexes it signs.
 */
function expiryFaults(folders, from, now) {
    return endsIn(folders, now).map((end) => {
        const kind = KINDS_OF[end.ending.of][end.lapse === 'ended' ? 'ended' : 'ending'];
        const isError = end.lapse === 'ended' && end.isSeen;
        const severity = isError ? 'error' : 'warning';
        const { at } = end.ending;
        const when = end.lapse === 'ended' ? `expired at ${(0,expiry/* timeText */.Tc)(at)}` : `expires ${(0,expiry/* endText */.Z4)(at, now)}`;
        const files = (0,first_names/* firstNames */.d)(end.files);
        if (end.ending.of === 'key') {
            return (0,audit_faults/* faultOf */.Kl)(kind, from, {
                severity,
                path: `keys/${end.keyFile}`,
                what: `${when}, and signs ${files}`,
            });
        }
        const what = `has a signature of the key ${end.keyId} that ${when}`;
        return (0,audit_faults/* faultOf */.Kl)(kind, from, { severity, path: files, what });
    });
}
const KINDS_OF = {
    key: { ended: 'expiredKey', ending: 'expiringKey' },
    signature: { ended: 'expiredSignature', ending: 'expiringSignature' },
};
function endsIn(folders, now) {
    const ends = new Map();
    for (const { path, signatures } of folders) {
        for (const [i, signature] of signatures.entries()) {
            if (signature.state !== 'good' || signature.ending === undefined)
                continue;
            const { file, key, ending } = signature;
            const lapse = (0,expiry/* lapseOf */.je)(ending.at, now);
            if (lapse === 'lasting')
                continue;
            const id = `${key.keyId} ${ending.of} ${ending.at.getTime()}`;
            const isSeen = signatures.findIndex((one) => one.file === file) === i;
            const own = ends.get(id);
            const files = [...(own?.files ?? []), (0,edit/* pathIn */.lW)(path, file)];
            const { fileName: keyFile, keyId } = key;
            ends.set(id, { ending, lapse, keyFile, keyId, isSeen: isSeen || own?.isSeen === true, files });
        }
    }
    return [...ends.values()];
}

// EXTERNAL MODULE: ./build/feed/place.js
var place = __webpack_require__(10754);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/audit/place.js




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
    const specific = entries.filter(place/* isOfOneArch */.c$);
    const foreign = specific.filter((entry) => !names.includes(entry.arch) && ((arch !== undefined && entry.arch !== arch) || others.has(entry.arch)));
    if (foreign.length === 0)
        return [];
    const isCopied = arch !== undefined && foreign.length === specific.length;
    const whose = arch === undefined ? '' : `, and the folder is the one of ${(0,printable/* printable */.g$)(arch)}`;
    const what = `lists ${(0,place/* foreignText */.qk)(foreign)}${whose}`;
    const fault = (0,audit_faults/* faultOf */.Kl)('misplaced', from, { severity: isCopied ? 'error' : 'warning', path, what });
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
const keyOf = (path, entries) => JSON.stringify([(0,edit/* folderAbove */.m$)(path), ...new Set(entries.map(({ arch }) => arch).toSorted())]);
function inOne(first, others) {
    const all = [first, ...others];
    const entries = all.flatMap(({ misplaced }) => misplaced?.entries ?? []);
    const beside = others.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' and ');
    const what = `lists, together with ${beside} beside it, ${(0,place/* foreignText */.qk)(entries)}${first.misplaced?.whose ?? ''}`;
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

// EXTERNAL MODULE: ./build/feed/revoked.js
var feed_revoked = __webpack_require__(47047);
;// CONCATENATED MODULE: ./build/audit/revoked.js


/**
 * A test for keys that no longer count.
 *
 * @param revoked what the settings say
 * @param stated the keys that `feed.json` names. It may only take trust away
 */
function revokedBy(revoked, stated) {
    const gone = stated.filter(({ state }) => state === 'revoked');
    return (scheme, keyId) => (0,feed_revoked/* isRevokedId */.q)(revoked, scheme, keyId) ||
        gone.some((key) => key.scheme === scheme && key.keyId.toLowerCase() === keyId.toLowerCase());
}
/** The keys that may judge a feed. */
const judging = (keys, revoked, isGone) => keys.filter((key) => !(0,feed_revoked/* isRevoked */.xK)(revoked, key) && !isGone(key.scheme, key.keyId));
/** Revoked keys that a feed still offers. */
const offeredFaults = (stated, paths) => stated
    .filter(({ state, path }) => state === 'revoked' && paths.has(path))
    .map(({ path }) => faultOf('revokedKey', 'home', {
    path,
    what: 'is there, and the key is revoked',
    why: 'people who fetch it trust that key',
    remedy: 'Publish anything with `revoked-keys`, which deletes it.',
}));

// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/audit/unlisted.js








const PACKAGE = /(\.(?:ipk|apk))[\r\n]*$/;
/**
 * The package files of a whole feed that no index lists, without those that left their index and stay for a while.
 *
 * @param listed every path that an index lists
 * @param unread indexes that cannot be read, by folder and format: nobody knows what they list
 * @param feed what `feed.json` says, which is a hint
 */
function unlistedFiles(paths, listed, unread, feed) {
    const indexed = indexedFolders(paths);
    const blind = new Set(unread.map(({ format, path }) => `${path}/*${format.extension}`));
    const unlisted = [];
    const left = new Map((feed.leaving ?? []).map(({ path, blob }) => [path, blob]));
    for (const [path, id] of paths) {
        const extension = PACKAGE.exec(path)?.[1];
        if (extension === undefined || listed.has(path))
            continue;
        const above = ['', ...parentsOf(path)];
        if (above.some((folder) => blind.has(`${folder}/*${extension}`)))
            continue;
        const folder = above.findLast((one) => indexed.has(one)) ?? above.at(-1) ?? '';
        const lost = lostIndex(folder, extension, indexed, paths, feed);
        const blob = left.get(path);
        // Where an index may be lost, feed.json explains nothing: nobody signs it.
        if (lost === undefined && blob !== undefined && (id === undefined || id === blob))
            continue;
        unlisted.push({ path, odd: oddNameFault(path), lost });
    }
    return unlisted.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The index that a folder had, according to what is left of it or to `feed.json`. */
function lostIndex(folder, extension, indexed, paths, { folders }) {
    const formats = FORMATS.filter((format) => format.extension === extension && !hasIndex(format, folder, paths));
    const known = folders.find(({ path }) => path === folder);
    const lost = formats.find(({ name }) => known?.formats.includes(name)) ??
        formats.find(({ derivedFiles, signatureFiles }) => indexed.has(folder)
            ? signatureFiles.some((name) => paths.has(pathIn(folder, name)))
            : [CATALOG_FILE, ...derivedFiles, ...signatureFiles].some((name) => paths.has(pathIn(folder, name)))) ??
        // In a feed without any index all of them are gone.
        (indexed.size === 0 ? formats[0] : undefined);
    return lost === undefined ? undefined : pathIn(folder, lost.indexFile);
}
/** What to say about package files that stay although their time is over. */
function overdueText({ leaving = [] }, now) {
    const due = leaving.filter(({ until }) => Date.parse(until) <= now.getTime()).map(({ path }) => path);
    if (due.length === 0)
        return [];
    return [
        due.length === 1
            ? `${(0,first_names/* firstNames */.d)(due)} left its index, and its time is over: the next run that changes the feed deletes it`
            : `${(0,first_names/* firstNames */.d)(due)} left their indexes, and their time is over: the next run that changes the feed deletes them`,
    ];
}
function unlistedFault({ path, lost, odd }) {
    if (odd !== undefined) {
        const what = `is listed by no index, and has a name that ${odd}`;
        return faultOf('unlistable', 'home', { severity: 'warning', path, what });
    }
    const what = 'is listed by no index';
    if (lost === undefined)
        return faultOf('unlisted', 'home', { severity: 'warning', path, what });
    const why = `${lost} is missing, so that devices do not see the package`;
    return faultOf('unlistedByLost', 'home', { path, what, why });
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/whose.js
var whose = __webpack_require__(69437);
// EXTERNAL MODULE: ./build/feed/trust.js
var trust = __webpack_require__(52803);
// EXTERNAL MODULE: ./build/git/remote.js
var remote = __webpack_require__(71245);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var server = __webpack_require__(51157);
;// CONCATENATED MODULE: ./build/pages/address.js



/**
 * The address at which Pages serves the repository that the settings name. GitHub is asked first, because it knows
 * custom domains; otherwise the address follows from the repository's name.
 *
 * @returns undefined when neither is known
 * @throws GitHubError when GitHub cannot be asked and the name gives no address
 */
async function pagesAddress(settings, host) {
    if (settings.pagesRepository === undefined)
        return undefined;
    const { slug } = (0,remote/* parseRemote */.M8)(settings.pagesRepository, (0,server/* serverOf */.FN)(host), host.cwd);
    if (slug === undefined)
        return undefined;
    const named = (0,server/* pagesUrl */.Wm)(slug, (0,server/* serverOf */.FN)(host));
    try {
        return (await (0,server/* github */.M)(settings, host).pages(slug))?.url ?? named;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || named === undefined)
            throw error;
        host.say(`${error.message}; taking ${named}`);
        return named;
    }
}

// EXTERNAL MODULE: ./build/served/published-keys.js + 1 modules
var published_keys = __webpack_require__(98533);
// EXTERNAL MODULE: ./build/served/verify.js + 5 modules
var verify = __webpack_require__(10570);
;// CONCATENATED MODULE: ./build/audit/canary.js



/** A device that no longer accepts every index that is for it. */
function leftBehind({ name, canUpdate, indexes }) {
    if (canUpdate)
        return [];
    const refused = indexes.filter(({ state }) => state !== 'accepts');
    const what = indexes.length === 0
        ? 'has no key that fits an index of the feed'
        : `cannot update from ${(0,first_names/* firstNames */.d)(refused.map(({ path, index }) => (0,edit/* pathIn */.lW)(path, index)))}`;
    const says = [...new Set(refused.map((one) => one.says))].join('; ');
    const why = says === '' ? 'its package manager refuses every index' : says;
    return [(0,audit_faults/* faultOf */.Kl)('leftBehind', 'server', { path: name, what, why })];
}

// EXTERNAL MODULE: ./build/feed/canary.js
var canary = __webpack_require__(73637);
// EXTERNAL MODULE: ./build/report/since.js
var report_since = __webpack_require__(26233);
;// CONCATENATED MODULE: ./build/served/verify-report.js





/** The report of a verification. Adds what follows from keys that only the feed itself vouches for. */
function verifyReport({ root, all, given, judges, verdicts, findings, known, since, }) {
    const signatures = verdicts.flatMap((verdict) => verdict.signatures);
    const byItself = (0,audit_signatures/* judgedByItself */.CV)(signatures, given);
    const devices = known?.map((device, i) => (0,canary/* viewOf */.d)(device, indexesSeen(verdicts, i))) ?? null;
    const found = [...findings, ...byItself, ...(devices ?? []).flatMap(leftBehind).map(audit_faults/* findingOf */.hD)];
    return {
        command: 'verify',
        feed: root.href,
        ok: !found.some(({ severity }) => severity === 'error') && !(since !== undefined && (0,report_since/* isRewritten */.v)(since)),
        all,
        keys: keysWord(given, judges, byItself),
        folders: verdicts.map((verdict) => ({
            path: verdict.folder.path || '.',
            format: verdict.folder.format.name,
            packages: verdict.entries.length,
            signature: (0,audit_signatures/* signatureWord */.xC)(verdict.signatures, given),
        })),
        packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
        bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
        findings: found,
        devices,
        ...(since === undefined ? {} : { since }),
    };
}
/** Every index of the feed as the device at this place of the list sees it. */
const indexesSeen = (verdicts, at) => verdicts.flatMap(({ folder: { path, format }, sights }) => (sights[at] ?? []).map((sight) => ({ path, format: format.name, ...sight })));
function keysWord(given, judges, byItself) {
    if (given.length === 0)
        return judges.length > 0 ? 'published' : 'none';
    return byItself.length > 0 ? 'both' : 'given';
}

// EXTERNAL MODULE: ./build/pages/await-change.js
var await_change = __webpack_require__(57654);
// EXTERNAL MODULE: ./build/pages/later-change.js
var later_change = __webpack_require__(35838);
// EXTERNAL MODULE: ./build/pages/served-change.js
var served_change = __webpack_require__(61751);
;// CONCATENATED MODULE: ./build/pages/verify-change.js







/**
 * Waits until a server has what an earlier run published, and verifies it as devices fetch it.
 *
 * @param root where the feed is served, with a slash at its end
 */
async function verifyChange(change, root, { fetcher, given, patience, clock, timeout, host }) {
    const { first, longest } = patience;
    host.say(`waiting until ${root.href} shows what was published`);
    const { finding, waited, later } = await (0,await_change/* awaitChange */.p)(root, change.expected, {
        ...{ fetcher, clock, first, longest, timeout },
    });
    const findings = finding === undefined ? [] : [finding];
    const { there, gone } = (0,later_change/* stillThere */.Vk)((0,served_change/* servedFolders */.Pj)(change, root), later);
    findings.push(...gone);
    const published = await (0,published_keys/* publishedKeys */.H)(fetcher, root, later?.keys ?? change.keys, findings);
    const judges = (0,audit_signatures/* judgesOf */.YP)(given, published);
    const most = Math.max(patience.least, Math.min(patience.most, timeout - waited));
    const verdicts = await (0,verify/* verifyFolders */.T)(there, {
        ...{ fetcher, root, all: true, clock, patience: { ...patience, most } },
        keys: judges,
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const verdict of verdicts)
        findings.push(...(0,later_change/* findingsOf */.WX)(verdict.faults, later));
    return verifyReport({ root, all: true, given, judges, verdicts, findings });
}

// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __webpack_require__(63257);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
;// CONCATENATED MODULE: ./build/report/read-change.js




/** The most characters of names, versions and paths. */
const WORD = 255;
const PATH = 1000;
/**
 * Reads the report of a publish.
 *
 * @param name how messages name the file
 * @throws InputError for anything else, and for the report of a dry run
 */
function readChangeReport(text, name) {
    const fields = recordOf(parsed(text));
    if (fields?.dryRun === true) {
        throw unusable(name, 'is the report of a dry run, which published nothing');
    }
    const expected = expectedOf(fields?.expected);
    const changes = listOf(fields?.changes, changeOf);
    const keys = listOf(fields?.keys, read_change_keyOf);
    if (expected === undefined || changes === undefined || keys === undefined) {
        throw unusable(name, 'is not the report of a publish by this version of pkgfeed');
    }
    const url = fields?.url;
    return { expected, changes, keys, url: (0,plain_values/* isWebAddress */.d3)(url) ? url : null };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const recordOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
/** The items of a list; undefined unless each of them can be read. */
function listOf(value, read) {
    if (!Array.isArray(value))
        return undefined;
    const items = [];
    for (const one of value) {
        const item = recordOf(one) && read(one);
        if (item === undefined)
            return undefined;
        items.push(item);
    }
    return items;
}
function expectedOf(value) {
    const fields = recordOf(value);
    const folders = listOf(fields?.folders, folderOf);
    const replaced = recordOf(fields?.replaced);
    const feedFile = feedFileOf(fields?.feedFile);
    if (folders === undefined || replaced === undefined || feedFile === undefined)
        return undefined;
    const ids = Object.entries(replaced);
    if (!ids.every((entry) => (0,plain_values/* isBlobId */.$4)(entry[1])))
        return undefined;
    return { folders, feedFile, replaced: Object.fromEntries(ids) };
}
function feedFileOf(value) {
    if (value === null)
        return null;
    const { id, updated } = recordOf(value) ?? {};
    return (0,plain_values/* isBlobId */.$4)(id) && (0,plain_values/* isTime */.K8)(updated) ? { id, updated } : undefined;
}
const isFormat = (value) => (0,plain_values/* isText */.KH)(value) && feed_shape/* FORMAT_NAMES */.BU.includes(value);
function folderOf({ path, format, formats }) {
    if (!(0,plain_values/* isFolderPath */.ky)(path) || !isFormat(format))
        return undefined;
    return Array.isArray(formats) && formats.every(isFormat) ? { path, format, formats } : undefined;
}
function changeOf({ kind, name, version, arch, folder, path }) {
    if (kind !== 'added' && kind !== 'updated' && kind !== 'removed')
        return undefined;
    if (!(0,plain_values/* isLine */.PA)(name, WORD) || !(0,plain_values/* isLine */.PA)(version, WORD) || !(0,plain_values/* isArch */.nn)(arch))
        return undefined;
    if (!(0,plain_values/* isFolderPath */.ky)(folder) || !(0,plain_values/* isLine */.PA)(path, PATH))
        return undefined;
    const unsaid = { previous: undefined, size: undefined, reason: '' };
    return { kind, name, version, arch, folder, path, ...unsaid };
}
function read_change_keyOf({ scheme, keyId, path, sha256 }) {
    if (!(0,plain_values/* isText */.KH)(scheme) || !(0,plain_values/* isText */.KH)(keyId) || !(0,plain_values/* isKeyId */.rZ)(scheme, keyId) || !(0,plain_values/* isKeyPath */.x3)(path))
        return undefined;
    return (0,plain_values/* isSha256 */._h)(sha256) ? { scheme, keyId, path, sha256 } : undefined;
}
function unusable(name, why) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`report\` names ${(0,printable/* printable */.g$)(name)}, which ${why}`,
        remedy: 'Give the file that the output `report` of the publishing step names.',
    });
}

// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var catalog_shape = __webpack_require__(55992);
// EXTERNAL MODULE: ./build/feed/closure/closure.js
var closure = __webpack_require__(78462);
// EXTERNAL MODULE: ./build/feed/closure/siblings.js
var siblings = __webpack_require__(68192);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/sources/key-lines.js
var key_lines = __webpack_require__(88972);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
// EXTERNAL MODULE: ./build/run/revoked-keys.js
var revoked_keys = __webpack_require__(20593);
// EXTERNAL MODULE: ./build/run/upstreams.js + 5 modules
var upstreams = __webpack_require__(85462);
;// CONCATENATED MODULE: ./build/run/closure-findings.js











/**
 * Finds the packages that devices cannot install, as one finding for each folder.
 *
 * @param folders all folders of the feed
 * @param isJudged true for the path of a folder that findings are wanted of
 */
async function closureFindings(folders, isJudged, feed, settings, from, host) {
    const shape = (0,catalog_shape/* shapeIn */.HN)(feed) ?? (0,policy/* shapeOf */.F5)(settings.feed);
    const whole = folders.map(({ path, format, entries, schemes }) => {
        const known = feed.folders.find((folder) => folder.path === path);
        const { branch, repository, target = null, arch } = known ?? (0,layout/* coordinatesIn */.jc)(path, shape);
        return {
            path,
            format,
            branch,
            repository,
            target,
            arch,
            isNew: false,
            listed: entries.map(listedOf),
            ...(schemes && { schemes }),
        };
    });
    const severity = settings.closure === 'fail' ? 'error' : 'warning';
    const findings = [];
    for (const one of settings.repositories) {
        const own = whole.filter((folder) => isJudged(folder.path) && isOf(folder, one, settings));
        if (own.length === 0)
            continue;
        const feeds = await feedsFor(one, own, settings, host);
        for (const folder of own) {
            const beside = whole.filter((other) => other !== folder && (0,siblings/* areReadTogether */.p)(folder, other, shape));
            const found = (0,closure/* uninstallableIn */.e)(folder, beside, feeds);
            if (found.length === 0)
                continue;
            const path = (0,edit/* pathIn */.lW)(folder.path, folder.format.indexFile);
            const what = `lists packages that nobody can install: ${(0,closure/* closureText */.f)(found)}`;
            findings.push((0,audit_faults/* findingOf */.hD)((0,audit_faults/* faultOf */.Kl)('closure', from, { severity, path, what })));
        }
    }
    return findings;
}
/** True for a folder of a repository of the run. Without a file that describes the feed, all folders are. */
function isOf(folder, one, { config, feed }) {
    if (config === undefined)
        return true;
    return (0,layout/* makeLayout */.zz)((0,policy/* shapeOf */.F5)(feed), one).archOf(folder.path) !== undefined;
}
async function feedsFor(one, folders, settings, host) {
    const named = (0,upstreams/* namedUpstreams */.Iv)({ ...one, upstream: { ...one.upstream, upstreams: [], dependencies: false } });
    if (named.deviceFeeds.length === 0)
        return [];
    const revoked = await (0,revoked_keys/* readRevokedKeys */.D)(settings.keys.revokedKeys, host.cwd);
    const given = await (0,key_lines/* readKeyLines */.DK)(one.upstream.keys, host.cwd, 'upstream-keys');
    const keys = given.filter((key) => !(0,feed_revoked/* isRevoked */.xK)(revoked, key));
    const arches = one.arches.length > 0 ? one.arches : [...new Set(folders.flatMap(({ arch }) => arch ?? []))].sort();
    return await (0,upstreams/* readDeviceFeeds */.OU)(one, named, arches, keys, (0,upstreams/* upstreamFetcher */.J3)(settings, host), host);
}
const listedOf = (entry) => ({
    entry,
    path: entry.file,
    contentId: undefined,
    origin: '',
    content: undefined,
});

// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(67036);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/feed/catalog/bounded-json.js
var bounded_json = __webpack_require__(35735);
// EXTERNAL MODULE: ./build/feed/catalog/chain-shape.js
var chain_shape = __webpack_require__(20100);
;// CONCATENATED MODULE: ./build/audit/answer.js




/** The most bytes of a saved answer: those of a feed with 20,000 folders. */
const ANSWER_LIMIT = 16 << 20;
const INDEXES = 60_000;
/** How many earlier indexes are remembered, of one path and of all together. */
const EARLIER_OF_ONE = 100;
const EARLIER_INDEXES = 20_000;
/** The most bytes that they have in the file, and what each has besides its path. */
const EARLIER_BYTES = 8 << 20;
const EARLIER_OVERHEAD = 200;
const EARLIER_STATES = 1_000;
/** The JSON of an answer. Each item has its own line. */
function writeAnswer(answer) {
    const { feed, read, state, chain, ...lists } = answer;
    const lines = (items) => items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const head = JSON.stringify({ pkgfeedAnswer: 1, feed, read, state }).slice(0, -1);
    const past = chain === null ? 'null' : lines(chain);
    const parts = Object.entries(lists).map(([name, items]) => `"${name}":${lines(items)}`);
    return Buffer.from(`${[head, `"chain":${past}`, ...parts].join(',\n')}}\n`, 'utf8');
}
/** Reads a saved answer; undefined for anything that `writeAnswer` did not write: half of one would hide what it knew. */
function readAnswer(bytes) {
    const fields = answer_recordOf((0,bounded_json/* parseBounded */.nh)(bytes, ANSWER_LIMIT));
    if (fields?.pkgfeedAnswer !== 1 || !isAddress(fields.feed) || !(0,plain_values/* isTime */.K8)(fields.read))
        return undefined;
    const state = fields.state === null ? null : seenState(fields.state);
    const chain = fields.chain === null ? null : answer_listOf(fields.chain, chain_shape/* PAST_LIMIT */.zH, chain_shape/* pastState */.uX);
    const indexes = answer_listOf(fields.indexes, INDEXES, seenIndex);
    const earlierStates = answer_listOf(fields.earlierStates, EARLIER_STATES, earlier);
    const earlierIndexes = answer_listOf(fields.earlierIndexes, EARLIER_INDEXES, earlierIndex);
    if (state === undefined || chain === undefined || indexes === undefined)
        return undefined;
    if (earlierStates === undefined || earlierIndexes === undefined)
        return undefined;
    const { feed, read } = fields;
    return { feed, read, state, chain, indexes, earlierStates, earlierIndexes };
}
const answer_recordOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
/** The items of a list; undefined where one does not fit, or there are too many. */
function answer_listOf(value, most, read) {
    if (!Array.isArray(value) || value.length > most)
        return undefined;
    const items = value.map(read);
    return items.some((item) => item === undefined) ? undefined : items;
}
const isAddress = (value) => (0,plain_values/* isText */.KH)(value) && /^https?:/.test(value) && URL.canParse(value);
function seenState(item) {
    const { sha256, updated, state, first } = answer_recordOf(item) ?? {};
    if (!(0,plain_values/* isSha256 */._h)(sha256) || !(0,plain_values/* isTime */.K8)(first))
        return undefined;
    if (!(updated === null || (0,plain_values/* isTime */.K8)(updated)) || !(state === null || (0,plain_values/* isCount */.my)(state)))
        return undefined;
    return { sha256, updated, state, first };
}
function seenIndex(item) {
    const { path, sha256, first } = answer_recordOf(item) ?? {};
    return (0,plain_values/* isPlainPath */.qW)(path) && (0,plain_values/* isSha256 */._h)(sha256) && (0,plain_values/* isTime */.K8)(first) ? { path, sha256, first } : undefined;
}
function earlier(item) {
    const { sha256, from, until } = answer_recordOf(item) ?? {};
    return (0,plain_values/* isSha256 */._h)(sha256) && (0,plain_values/* isTime */.K8)(from) && (0,plain_values/* isTime */.K8)(until) ? { sha256, from, until } : undefined;
}
function earlierIndex(item) {
    const { path } = answer_recordOf(item) ?? {};
    const seen = earlier(item);
    return seen !== undefined && (0,plain_values/* isPlainPath */.qW)(path) ? { path, ...seen } : undefined;
}
/**
 * The answer to save: what the feed shows now, and what it showed before as far as the saved answer knows it.
 *
 * @param saved undefined for the first answer
 */
function nextAnswer(saved, now) {
    const read = (0,packages_json/* seconds */.YA)(now.at);
    const { feed, state, chain, indexes } = now;
    const before = saved?.state ?? null;
    const isSame = before !== null && before.sha256 === state?.sha256;
    const replaced = (saved?.indexes ?? []).filter(({ path, sha256 }) => {
        const shown = indexes.get(path);
        return shown === undefined ? isGone(now, path) : shown !== sha256;
    });
    const until = saved?.read ?? read;
    return {
        ...{ feed, read, chain },
        state: state === null ? null : { ...state, first: isSame ? before.first : read },
        indexes: seenIndexes(saved, now, read),
        earlierStates: newest([
            ...(before === null || isSame ? [] : [{ sha256: before.sha256, from: before.first, until }]),
            ...(saved?.earlierStates ?? []),
        ], EARLIER_STATES),
        earlierIndexes: newestOfEach([
            ...replaced.map(({ path, sha256, first }) => ({ path, sha256, from: first, until })),
            ...(saved?.earlierIndexes ?? []),
        ]),
    };
}
/** True for an index that the saved answer has, and that the feed has no longer. */
const isGone = ({ isWhole, asked }, path) => isWhole && !asked.has(path);
/** The indexes that were read, and those that this answer says nothing about. */
function seenIndexes(saved, now, read) {
    const known = new Map((saved?.indexes ?? []).map((index) => [index.path, index]));
    const shown = [...now.indexes].map(([path, sha256]) => {
        const before = known.get(path);
        return before?.sha256 === sha256 ? before : { path, sha256, first: read };
    });
    const others = [...known.values()].filter(({ path }) => !now.indexes.has(path) && !isGone(now, path));
    return [...shown, ...others].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, INDEXES);
}
/** The first of all that have one hash. */
function newest(all, most, keyOf = (one) => one.sha256) {
    const first = new Map();
    for (const one of all)
        if (!first.has(keyOf(one)))
            first.set(keyOf(one), one);
    return [...first.values()].slice(0, most);
}
function newestOfEach(all) {
    const counts = new Map();
    const few = newest(all, Number.POSITIVE_INFINITY, ({ path, sha256 }) => `${path} ${sha256}`).filter(({ path }) => {
        const count = (counts.get(path) ?? 0) + 1;
        counts.set(path, count);
        return count <= EARLIER_OF_ONE;
    });
    let bytes = 0;
    const fits = ({ path }) => {
        bytes += Buffer.byteLength(path) + EARLIER_OVERHEAD;
        return bytes <= EARLIER_BYTES;
    };
    return few.slice(0, EARLIER_INDEXES).filter(fits);
}

// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(85285);
// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
;// CONCATENATED MODULE: ./build/run/saved-answer.js








/**
 * Reads the answer that an earlier verification saved.
 *
 * @returns undefined where none is asked for, and where `save` writes the first one to the same file
 * @throws PkgfeedError for one that cannot be read
 */
async function readSaved({ since, save }, fetcher, host) {
    if (since === undefined)
        return undefined;
    const name = (0,printable/* printable */.g$)(since);
    if (/^https?:/i.test(since))
        return answerIn(await fetchSaved(since, fetcher), name);
    const path = (0,external_node_path_.resolve)(host.cwd, since);
    const isThere = (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
    if (!isThere && save !== undefined && (0,external_node_path_.resolve)(host.cwd, save) === path)
        return undefined;
    return answerIn(await (0,read_packages/* readWholeFile */.M4)(path, name), name);
}
async function fetchSaved(since, fetcher) {
    const url = URL.canParse(since) ? new URL(since) : undefined;
    // The message does not repeat the address, which may hold a password.
    if (url === undefined || url.username !== '' || url.password !== '') {
        throw noAnswer('`since` is not a plain web address', 'Write it without user and password.');
    }
    const answer = await fetcher.get(url, ANSWER_LIMIT);
    if (answer.state === 'there')
        return answer.bytes;
    if (answer.state === 'failed')
        throw (0,served_feed_json/* notFetched */.XQ)(url, answer);
    throw noAnswer(`there is no saved answer at ${(0,printable/* printable */.g$)(url.href)}`, 'Correct `since`, or leave it out.');
}
function answerIn(bytes, name) {
    const answer = readAnswer(bytes);
    if (answer !== undefined)
        return answer;
    throw noAnswer(`${name} is not an answer that \`pkgfeed verify --save\` wrote, or it was changed since`, 'Get an earlier copy of it; if there is none, delete it, so that the next answer begins anew.');
}
const noAnswer = (message, remedy) => new errors/* VerifyError */.Gz({ code: 'VERIFY_ANSWER', message, remedy });
/**
 * Saves an answer for later verifications.
 *
 * @throws InputError when the file cannot be written
 */
async function saveAnswer(file, answer, host) {
    const whole = {
        ...{ name: (0,printable/* printable */.g$)(file), file: (0,external_node_path_.resolve)(host.cwd, file), mode: 0o644 },
        text: writeAnswer(answer),
    };
    const before = await (0,promises_.readFile)(whole.file).catch(() => undefined);
    if (before === undefined) {
        await (0,whole_files/* writeNewFiles */.zn)([whole], host, (name) => noAnswer(`${name} appeared while the feed was verified`, 'Run it again.'));
    }
    else if (!before.equals(whole.text))
        await (0,whole_files/* replaceFile */.fR)(whole, whole.text, host);
}

// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(38317);
// EXTERNAL MODULE: ./build/served/address.js
var served_address = __webpack_require__(51904);
;// CONCATENATED MODULE: ./build/served/asu.js



/** The file with names and versions that OpenWrt's build server and its clients read instead of an index. */
const JSON_FILE = 'index.json';
/** Bytes; that of ten thousand packages has half a million. */
const LIMIT = 32 << 20;
/** What signs a folder for ASU, by format: it gives opkg keys of usign, and apk keys in PEM. */
const SCHEMES = {
    opkg: ['usign'],
    'apk-v3': ['apk-v3', 'apk-v2'],
};
/**
 * Reads a feed the way ASU and owut do. ASU takes an `index.json` of version 2 or later as it is, and of an older one
 * only `Packages` (openwrt/asu, asu/util.py); owut reads names and versions from it (efahl/owut, files/owut). ASU's
 * images check signatures with the keys of the request alone (asu/build.py).
 *
 * @param keys that the feed names
 * @param root the address of the feed, or of a folder
 */
async function asuFindings(verdicts, keys, fetcher, root) {
    const own = verdicts.filter(({ folder }) => Object.hasOwn(SCHEMES, folder.format.name));
    if (own.length === 0) {
        const why = 'ASU builds images of OpenWrt, which read Packages or packages.adb';
        return [
            finding(root.href, 'has no folder for OpenWrt', why, 'Publish ipk packages, or apk packages of version 3.'),
        ];
    }
    const findings = await keyFindings(keys, fetcher, root);
    const seen = new Set();
    for (const { folder, signatures } of own) {
        const { url, path, format } = folder;
        findings.push(...signatureFindings(signatures, (0,plain_values/* pathIn */.lW)(path, format.indexFile), SCHEMES[format.name] ?? []));
        if (seen.has(url.href))
            continue;
        seen.add(url.href);
        const file = new URL(JSON_FILE, url);
        const answer = await fetcher.get(file, LIMIT);
        const what = answer.state === 'there'
            ? faultIn(answer.bytes)
            : answer.state === 'absent'
                ? `is missing: the server answers ${answer.status}`
                : `could not be fetched: ${answer.reason}`;
        if (what !== undefined)
            findings.push(finding((0,served_address/* shownAddress */.U)(root, file), what, ...ABOUT_JSON));
    }
    return findings;
}
const ABOUT_JSON = [
    'ASU and owut read from it which packages the feed has, in which versions',
    'Run `reindex`, which writes it again.',
];
/** What is wrong with the shape of an `index.json`. */
function faultIn(bytes) {
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return 'is not JSON';
    }
    if (!isRecord(json))
        return 'is not a JSON object';
    const { version, architecture, packages } = json;
    if (typeof version !== 'number' || version < 2)
        return 'has no "version" of 2 or more, so that ASU takes its names for old ones';
    if (typeof architecture !== 'string')
        return 'does not say its "architecture"';
    if (!isRecord(packages))
        return 'has no "packages"';
    const odd = Object.values(packages).find((value) => typeof value !== 'string' || value === '');
    return odd === undefined ? undefined : 'has a package whose version is not a text';
}
function signatureFindings(signatures, path, schemes) {
    if (signatures.some(({ scheme, state }) => state === 'good' && schemes.includes(scheme)))
        return [];
    const kind = schemes.includes('usign') ? 'usign key' : 'key that apk v3 knows';
    const why = 'images that ASU builds check signatures, with the keys of the request';
    return [finding(path, `has no good signature of a ${kind}`, why, 'Publish with such a key.')];
}
/** ASU takes a key for PEM by its first characters, and everything else for one of usign. */
async function keyFindings(keys, fetcher, root) {
    const findings = [];
    for (const path of new Set(keys.filter(({ scheme, state }) => scheme === 'apk-v3' && state !== 'revoked').map((key) => key.path))) {
        const answer = await fetcher.get(new URL(path, root), public_keys/* PUBLIC_KEY_LIMIT */.M);
        // What else may be wrong with it is said of every feed.
        if (answer.state !== 'there' || answer.bytes.toString('latin1').trimStart().startsWith('-----BEGIN'))
            continue;
        const why = 'ASU takes such a text for a key of usign, and no image can use it';
        const remedy = 'Leave that line out of the build request, as `pkgfeed snippet --for asu` does.';
        findings.push({
            ...finding(path, 'begins with another line than -----BEGIN', why, remedy),
            severity: 'warning',
        });
    }
    return findings;
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const finding = (path, what, why, remedy) => ({
    severity: 'error',
    path,
    what,
    why,
    remedy,
});

// EXTERNAL MODULE: ./build/served/missing.js
var missing = __webpack_require__(99596);
;// CONCATENATED MODULE: ./build/served/catalogs.js






/**
 * Fetches each folder's `packages.json` and reports those that are missing or damaged. Their content is not judged:
 * nobody signs it.
 *
 * @param root the feed's address, with a slash at its end
 * @param folders paths, as feed.json names them
 * @param remembers true for files that feed.json does not leave to others
 */
async function servedCatalogs(fetcher, root, folders, remembers) {
    const faults = [];
    for (const folder of folders) {
        const address = (0,served_address/* folderAddress */.p)(root, folder);
        if (address === undefined)
            continue;
        const path = (0,edit/* pathIn */.lW)(folder, packages_json/* CATALOG_FILE */.l9);
        const answer = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, address), packages_json/* CATALOG_LIMIT */.wH);
        if (answer.state === 'there') {
            const { bytes } = answer;
            const state = (0,whose/* stateWith */.C)((0,packages_json/* stateOfCatalog */.Aw)(bytes), bytes, remembers(folder, packages_json/* CATALOG_FILE */.l9));
            if (state === 'damaged')
                faults.push((0,catalogs/* damagedCatalog */.NB)(path));
        }
        else if (answer.state === 'absent')
            faults.push((0,catalogs/* missingCatalog */.Yc)(path));
        else
            faults.push(...(0,missing/* missingFault */.x)(path, answer, 'optional'));
    }
    return faults;
}

// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var served_fetcher = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/served/find-feed.js
var find_feed = __webpack_require__(84230);
;// CONCATENATED MODULE: ./build/served/find-folders.js








/**
 * The folders that `feed.json` names, narrowed as the settings say.
 *
 * @throws VerifyError where it names none
 */
function feedFolders({ root, file }, choices) {
    const wanted = (0,served_feed_json/* wantedFolders */.PA)(file, choices);
    if (wanted.length === 0)
        throw noFolder(root, file, choices);
    const homes = archHomes((0,feed_json/* homesOf */.YI)(file.folders));
    return wanted.flatMap(({ path, arch, formats: names }) => {
        const url = (0,served_address/* folderAddress */.p)(root, path);
        const formats = formats_formats/* FORMATS */.hR.filter(({ name }) => names.includes(name));
        if (url === undefined)
            return [];
        return formats.map((format) => ({
            ...{ path, url, format, formats },
            expect: expectedPlace(homes, path, url, arch, root, format),
        }));
    });
}
function noFolder(root, { folders }, choices) {
    const words = (0,served_feed_json/* choiceText */.Vq)(choices);
    const wanted = words === '' ? '' : ` of ${words}`;
    const names = folders.slice(0, 5).map(({ path }) => (0,printable/* printable */.g$)(path));
    const others = folders.length > names.length ? ' and others' : '';
    const named = names.length === 0 ? '' : `; it names ${names.join(', ')}${others}`;
    return (0,find_feed/* noFeed */.KR)(`${new URL(feed_json/* FEED_FILE */.GS, root).href} names no folder${wanted}${named}`, words === '' ? undefined : 'Correct `branch`, `repository`, `target` or `arches`, or leave them out.');
}
/**
 * One folder, of which at most its address is known: the server is asked for the index of each format. An address
 * without an index may be the base of a folder for each arch, as a line of /etc/apk/repositories has it.
 *
 * @param named the only format to look for, where the address says it
 * @param feed the feed that names the folder
 * @param choice the folders to look for below an address without an index
 * @throws VerifyError where there is no index, or none for one of the arches
 */
async function folderAt(fetcher, url, named, feed, choice) {
    const wanted = named === undefined ? formats_formats/* FORMATS */.hR : [named];
    const formats = await formatsAt(fetcher, url, wanted);
    if (formats.length === 0 && named === undefined && choice.arches.length > 0) {
        return await foldersBelow(fetcher, url, choice);
    }
    if (formats.length === 0)
        throw noIndex(url, named);
    const known = feed?.file.folders.find(({ path }) => (0,served_address/* folderAddress */.p)(feed.root, path)?.href === url.href);
    return formats.map((format) => ({
        ...{ path: '.', url, format, formats },
        ...(feed &&
            known && {
            expect: expectedPlace(archHomes((0,feed_json/* homesOf */.YI)(feed.file.folders)), known.path, url, known.arch, url, format),
        }),
    }));
}
/** The formats that have an index at an address. */
async function formatsAt(fetcher, url, wanted) {
    const formats = [];
    for (const format of wanted) {
        for (const name of (0,find_feed/* indexNames */.dC)(format)) {
            const answer = await fetcher.ask(new URL(name, url));
            if (answer.state === 'failed')
                throw (0,served_feed_json/* notFetched */.XQ)(new URL(name, url), answer);
            if (answer.state === 'there' && !formats.includes(format))
                formats.push(format);
        }
    }
    return formats;
}
/** The folders of the arches below the branch and repository, or else directly below the address. */
async function foldersBelow(fetcher, base, { branch, repository, arches }) {
    const folders = [];
    const empty = [];
    const above = [branch, repository].filter((name) => name !== undefined).join('/');
    const homes = archHomes(arches.map((arch) => [arch, arch]));
    for (const arch of new Set(arches)) {
        const paths = [...new Set([(0,edit/* pathIn */.lW)(above, arch), arch])];
        const found = await firstFolder(fetcher, base, paths);
        if (found === undefined)
            empty.push(...paths);
        else {
            const { path, url, formats } = found;
            for (const format of formats) {
                const expect = expectedPlace(homes, arch, url, arch, base, format);
                folders.push({ path, url, format, formats, expect });
            }
        }
    }
    if (empty.length === 0)
        return folders;
    const names = above === '' ? '`arches`' : '`branch`, `repository`, `arches`';
    throw (0,find_feed/* noFeed */.KR)(`${base.href} has no ${feed_json/* FEED_FILE */.GS}, and no index in ${empty.map((path) => `${(0,printable/* printable */.g$)(path)}/`).join(', ')}`, `Correct ${names} or the address.`);
}
/** The first of some folders below an address that has an index. */
async function firstFolder(fetcher, base, paths) {
    for (const path of paths) {
        const url = (0,served_address/* folderAddress */.p)(base, path);
        const formats = url === undefined ? [] : await formatsAt(fetcher, url, formats_formats/* FORMATS */.hR);
        if (url !== undefined && formats.length > 0)
            return { path, url, formats };
    }
    return undefined;
}
function noIndex(url, named) {
    const names = (named === undefined ? formats_formats/* FORMATS */.hR : [named]).flatMap(find_feed/* indexNames */.dC);
    const lacks = named === undefined ? `${feed_json/* FEED_FILE */.GS}, and no ` : '';
    return (0,find_feed/* noFeed */.KR)(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`, named === undefined
        ? 'Give the web address of a feed, or of one folder with an index in it. For an address with a folder for each arch, such as a line of /etc/apk/repositories, give `arches` too.'
        : undefined);
}
/**
 * Expects that an index belongs to its folder, by the arch of that folder.
 *
 * @param homes the folders of the arches
 * @param own the path of the folder
 * @param root what findings name files relative to
 */
function expectedPlace(homes, own, url, arch, root, format) {
    const names = url.pathname.split('/');
    const place = { names, arch, others: archesElsewhere(homes, own, names) };
    const path = (0,served_address/* shownAddress */.U)(root, new URL(format.indexFile, url));
    return (_blobs, entries) => placeFaults('server', path, entries, place);
}

// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(87399);
;// CONCATENATED MODULE: ./build/audit/past.js

const NOTHING = {
    changes: null,
    why: null,
    backTo: null,
    older: [],
    unstated: [],
    alone: [],
    gone: [],
};
/**
 * Compares a feed with an earlier answer. Nobody signs `feed.json`, so it can claim any past: that an index is again what
 * it was long ago shows in its bytes, which only the keys of the feed can make. A run that goes back on purpose continues
 * the chain.
 *
 * @param saved undefined for the first answer
 * @param stated the hashes of indexes that `feed.json` states, by path
 */
function comparePast(saved, now, stated) {
    const unstated = [...now.indexes]
        .filter(([path, sha256]) => stated.has(path) && stated.get(path) !== sha256)
        .map(([path]) => path);
    if (saved === undefined)
        return { ...NOTHING, verdict: 'first', unstated };
    const relation = relate(saved, now);
    const before = new Map(saved.indexes.map(({ path, sha256 }) => [path, sha256]));
    const changed = [...now.indexes].filter(([path, sha256]) => {
        const known = before.get(path);
        return known !== undefined && known !== sha256;
    });
    // A run of pkgfeed writes feed.json with every index that it writes.
    const isSame = relation.verdict === 'same';
    const alone = isSame ? changed.map(([path]) => path).filter((path) => !stated.has(path)) : [];
    const older = changed.flatMap(([path, sha256]) => {
        const seen = saved.earlierIndexes.find((one) => one.path === path && one.sha256 === sha256);
        return seen === undefined ? [] : [{ path, seen }];
    });
    const isCovered = relation.verdict === 'continues' && !older.some(({ path }) => unstated.includes(path));
    const isBack = relation.verdict !== 'forked' && older.length > 0 && !isCovered;
    return {
        ...relation,
        verdict: isBack ? 'back' : relation.verdict,
        older,
        unstated,
        alone,
        gone: saved.indexes.filter(({ path }) => isGone(now, path)).map(({ path }) => path),
    };
}
/** How the two `feed.json` relate. */
function relate(saved, { state: now, chain }) {
    const then = saved.state;
    const unknown = (why) => ({ ...NOTHING, verdict: 'unknown', why });
    if (then === null || now === null)
        return unknown('no feed.json');
    if (then.sha256 === now.sha256)
        return { ...NOTHING, verdict: 'same', changes: 0 };
    const at = (chain ?? []).findIndex(({ sha256 }) => sha256 === then.sha256);
    if (at !== -1)
        return { ...NOTHING, verdict: 'continues', changes: at + 1 };
    const backTo = earlierState(saved, now.sha256);
    if (backTo !== undefined)
        return { ...NOTHING, verdict: 'back', backTo };
    const forked = { ...NOTHING, verdict: 'forked' };
    if (chain === null || now.state === null)
        return saved.chain === null ? unknown('no chain') : { ...forked, why: 'no chain' };
    if (then.state === null)
        return unknown('begun later');
    // Each state before this one has a number that is lower by one, as far as the chain reaches.
    return then.state < now.state - chain.length ? unknown('too short') : forked;
}
/** The state before the saved answer that has this hash: by its chain, or because an answer before it saw it. */
function earlierState({ chain, earlierStates }, sha256) {
    const named = chain?.find((one) => one.sha256 === sha256);
    const seen = earlierStates.find((one) => one.sha256 === sha256) ?? null;
    return named === undefined && seen === null ? undefined : { updated: named?.updated ?? null, seen };
}

// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
;// CONCATENATED MODULE: ./build/audit/past-words.js



/** What a comparison with an earlier answer means, in words. */
const UNTOLD = {
    'no feed.json': 'one of the two has no feed.json, so only the indexes were compared',
    'no chain': 'feed.json names no earlier states, as one that an older pkgfeed wrote',
    'begun later': 'its chain of states began after that answer',
    'too short': 'it names its last states only, and has changed more often since then',
};
const span = ({ from, until }) => from === until ? `answers saw at ${from}` : `answers saw from ${from} until ${until}`;
/** @param first the first answer that saw the present state */
function sinceReport(saved, now, found, first) {
    const { verdict, changes } = found;
    return {
        ...{ verdict, changes, saved: saved?.read ?? null, unchangedSince: first },
        text: saved === undefined
            ? 'no answer was saved before, so there is nothing to compare the feed with yet'
            : sentence(saved, now, found, first),
    };
}
function sentence(saved, { state }, found, first) {
    const { verdict, changes, why } = found;
    const answer = `the answer of ${saved.read}`;
    const written = state?.updated ?? null;
    const then = saved.state?.updated ?? null;
    switch (verdict) {
        case 'same':
            return `the feed has not changed since ${answer}${of(written, ': it is the state of ')}${of(first, ', seen since ')}`;
        case 'continues':
            return `the feed continues ${answer}: ${(0,counted/* counted */.h)(changes ?? 0, 'change', 'changes')} later${of(written, ', the last one of ')}`;
        case 'back':
            return `the feed went back: ${backText(found)}, and ${answer} saw what came after that`;
        case 'forked':
            return why === 'no chain'
                ? `the feed forked: its feed.json names no earlier states any more, and the one that ${answer} saw did`
                : `the feed forked: its past does not have the state${of(then, ' of ')} that ${answer} saw`;
        default:
            return `nobody can tell whether the feed continues ${answer}: ${why === null ? '' : UNTOLD[why]}`;
    }
}
const of = (time, words) => (time === null ? '' : `${words}${time}`);
function backText({ backTo, older }) {
    if (backTo !== null) {
        const seen = backTo.seen === null ? '' : `, which ${span(backTo.seen)}`;
        return `it is again the state of ${backTo.updated ?? 'an earlier time'}${seen}`;
    }
    const [one] = older;
    const names = (0,first_names/* firstNames */.d)(older.map(({ path }) => path));
    const what = older.length === 1 ? 'is again the index' : 'are again indexes';
    return `${names} ${what} that ${one === undefined ? 'was there before' : span(one.seen)}`;
}
/** What people should know besides the verdict. */
function pastFindings(saved, found) {
    const { verdict, why, older, unstated, alone, gone } = found;
    const warning = { severity: 'warning' };
    const faults = [
        ...unstated.map((path) => (0,audit_faults/* faultOf */.Kl)('unstated', 'server', { path, what: 'is not the index that feed.json states' })),
        ...alone.map((path) => (0,audit_faults/* faultOf */.Kl)('unstated', 'server', {
            path,
            what: `has changed since the answer of ${saved?.read ?? ''}, and feed.json has not`,
        })),
        ...(verdict === 'continues'
            ? older.map(({ path, seen }) => (0,audit_faults/* faultOf */.Kl)('older', 'server', { ...warning, path, what: `is again the index that ${span(seen)}` }))
            : []),
        ...gone.map((path) => (0,audit_faults/* faultOf */.Kl)('goneSince', 'server', {
            ...{ ...warning, path },
            what: `was there in the answer of ${saved?.read ?? ''}, and feed.json names it no more`,
        })),
        ...(verdict === 'unknown' && why !== null
            ? [
                (0,audit_faults/* faultOf */.Kl)('untold', 'server', {
                    ...{ ...warning, path: 'feed.json' },
                    what: `does not say whether it continues the answer of ${saved?.read ?? ''}: ${UNTOLD[why]}`,
                }),
            ]
            : []),
    ];
    return faults.map(audit_faults/* findingOf */.hD);
}

// EXTERNAL MODULE: ./build/feed/catalog/chain.js
var chain = __webpack_require__(38680);
// EXTERNAL MODULE: ./build/served/index-files.js + 1 modules
var index_files = __webpack_require__(11781);
;// CONCATENATED MODULE: ./build/served/since.js










/**
 * Finds the feed as `findFeed` does. Where its `feed.json` does not go on from the saved answer, a cache may have an older
 * one, so it is fetched again until caches must have expired.
 */
async function findFeedSince(look) {
    let last;
    const isSound = (found) => look.saved === undefined || !['back', 'forked'].includes(relate(look.saved, pastOf(found.feed)).verdict);
    const found = await until(look, async () => {
        last = await (0,find_feed/* findFeed */.Eu)(look.fetcher, look.address);
        return isSound(last) ? last : undefined;
    }, () => last?.feed);
    if (found !== undefined)
        return found;
    return last ?? (await (0,find_feed/* findFeed */.Eu)(look.fetcher, look.address));
}
/**
 * Compares a feed that was verified with an earlier answer. An index that is not the one that `feed.json` states is
 * fetched again together with that, until caches must have expired.
 *
 * @param isWhole true when every folder of the feed was verified
 */
async function compareSince(look, feed, verdicts, isWhole) {
    const hashes = new Map(verdicts.map(({ folder, hashes: own }) => [folder, own]));
    const asked = new Set(verdicts.flatMap(({ folder }) => (0,chain/* signedIndexes */.bq)(folder.format).map((name) => pathOf(folder, name))));
    let present = feed;
    const compare = () => {
        const indexes = new Map([...hashes].flatMap(([folder, own]) => Object.entries(own).map(([name, sha256]) => [pathOf(folder, name), sha256])));
        const shown = {
            ...{ feed: look.address.href, at: look.now, ...pastOf(present), isWhole, asked },
            indexes: new Map([...indexes].filter(([path]) => (0,plain_values/* isPlainPath */.qW)(path))),
        };
        return { shown, found: comparePast(look.saved, shown, statedIn(present, [...hashes.keys()])) };
    };
    const first = compare();
    const settled = first.found.unstated.length === 0
        ? first
        : await until(look, async () => {
            const odd = new Set(compare().found.unstated);
            present = (await (0,find_feed/* findFeed */.Eu)(look.fetcher, look.address)).feed ?? present;
            const fresh = await indexesOf([...hashes.keys()], odd, look);
            for (const [folder, own] of fresh)
                hashes.set(folder, own);
            const next = compare();
            return next.found.unstated.length === 0 ? next : undefined;
        }, () => present);
    const { shown, found } = settled ?? compare();
    const answer = nextAnswer(look.saved, shown);
    return {
        report: sinceReport(look.saved, shown, found, answer.state?.first ?? null),
        findings: pastFindings(look.saved, found),
        answer,
    };
}
/** Looks again while caches may be the cause of what was found. */
async function until({ patience, clock, say }, look, feed) {
    const { first, longest, least } = patience;
    // Fixed once: a server that calls each answer fresh would make us wait forever.
    let bound;
    const beforePause = (milliseconds) => say(`feed.json does not fit to what was seen; caches may be the cause, so it is fetched again in ${Math.ceil(milliseconds / 1000)} s`);
    const most = () => {
        const served = feed();
        if (served !== undefined)
            bound ??= Math.min(patience.most, Math.max(least, served.lifetime));
        return bound;
    };
    return (await (0,poll/* poll */.w)(look, { first, growth: 2, longest, most, beforePause }, clock)).found;
}
/** Fetches the indexes of folders again, one folder after another. */
async function indexesOf(folders, odd, { fetcher }) {
    const hashes = new Map();
    for (const folder of folders) {
        const { format, url } = folder;
        if (!(0,chain/* signedIndexes */.bq)(format).some((name) => odd.has(pathOf(folder, name))))
            continue;
        const get = (name, most, same) => fetcher.get(new URL(name, url), most, same);
        const served = await (0,index_files/* fetchIndex */.R)(format, get, true);
        hashes.set(folder, (0,chain/* hashesOf */.mU)([format], (name) => served?.files.get(name)) ?? {});
    }
    return hashes;
}
const pathOf = ({ path }, name) => (0,edit/* pathIn */.lW)(path === '.' ? '' : path, name);
/** What a feed.json says of its past; nothing for a feed without one. */
const pastOf = (feed) => feed === undefined
    ? { state: null, chain: null }
    : {
        state: { sha256: feed.sha256, updated: feed.updated, state: feed.chain?.state ?? null },
        chain: feed.chain?.past ?? null,
    };
/** The hashes that feed.json states of the indexes of folders, by path. */
function statedIn(feed, folders) {
    if (feed === undefined)
        return new Map();
    const known = new Map(feed.file.folders.map(({ path, indexes }) => [(0,served_address/* folderAddress */.p)(feed.root, path)?.href, indexes]));
    return new Map(folders.flatMap((folder) => Object.entries(known.get(folder.url.href) ?? {}).map(([name, sha256]) => [pathOf(folder, name), sha256])));
}

// EXTERNAL MODULE: ./build/formats/address.js
var formats_address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(85068);
;// CONCATENATED MODULE: ./build/served/unlisted.js







/** Bytes; the catalog of ten thousand packages has about six million. */
const CATALOG_LIMIT = 32 << 20;
/** How many files of a folder the server is asked for. The others are counted. */
const ASKED = 100;
/**
 * Finds package files that are served and that no index lists. The catalogs of the folders name them. Nobody signs
 * catalogs, so they are hints, and a file counts only when the server has it.
 *
 * @param root what findings name files relative to
 * @param leaving the addresses of files that left their index, and only stay for a while
 */
async function unlistedServed(verdicts, fetcher, root, leaving = new Set()) {
    const findings = [];
    const folders = new Map(verdicts.map(({ folder }) => [folder.url.href, folder.url]));
    for (const url of folders.values()) {
        const catalog = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, url), CATALOG_LIMIT);
        if (catalog.state !== 'there')
            continue;
        const own = verdicts.filter(({ folder }) => folder.url.href === url.href);
        const listed = new Set(own.flatMap(({ entries }) => entries.map(({ file }) => file)));
        for (const format of formats_formats/* FORMATS */.hR) {
            const isLeaving = (name) => leaving.has((0,formats_address/* packageAddress */.T)(format, url, { ...NOWHERE, file: name })?.href ?? '');
            const names = (0,packages_json/* filesIn */.nG)(catalog.bytes, format).filter((name) => !listed.has(name) && isPlain(name) && !isLeaving(name));
            if (names.length === 0 || !(await isLooked(format, url, own, fetcher)))
                continue;
            findings.push(...(await servedOf(names, format, url, fetcher, root)));
        }
    }
    return findings;
}
/** True when it is known what the index lists: it was read, or there is none. */
async function isLooked(format, url, own, fetcher) {
    const verdict = own.find(({ folder }) => folder.format === format);
    if (verdict?.isRead)
        return true;
    for (const name of [(0,formats_format/* compressedIndex */.QX)(format), format.indexFile]) {
        if (name !== undefined && (await fetcher.ask(new URL(name, url))).state !== 'absent')
            return false;
    }
    return true;
}
async function servedOf(names, format, url, fetcher, root) {
    const findings = [];
    for (const file of names.slice(0, ASKED)) {
        const address = (0,formats_address/* packageAddress */.T)(format, url, { ...NOWHERE, file });
        if (address === undefined || (await fetcher.ask(address)).state !== 'there')
            continue;
        findings.push(unlistedFinding((0,served_address/* shownAddress */.U)(root, address)));
    }
    if (names.length > ASKED) {
        const what = `names ${(0,counted/* counted */.h)(names.length - ASKED, 'more package', 'more packages')} that no index lists, which the server was not asked for`;
        findings.push(unlistedFinding((0,served_address/* shownAddress */.U)(root, new URL(packages_json/* CATALOG_FILE */.l9, url)), what));
    }
    return findings;
}
const unlistedFinding = (path, what = 'is served, and no index lists it') => (0,audit_faults/* findingOf */.hD)((0,audit_faults/* faultOf */.Kl)('unlistedServed', 'server', { severity: 'warning', path, what }));
/** False for a name that leads out of the folder: nobody signs catalogs, so it may name anything. */
const isPlain = (name) => !name.includes('://') && !name.split('/').some((part) => /^\.{0,2}$/.test(part));
/** An entry of which only the address is needed. */
const NOWHERE = {
    ...{ name: '', version: '', arch: '', anyArch: undefined, size: undefined, identity: undefined },
    ...{ sha256: undefined, md5: undefined, text: '' },
};

// EXTERNAL MODULE: ./build/served/upstream-index.js
var upstream_index = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(84663);
// EXTERNAL MODULE: ./build/keys/apk-v2.js
var apk_v2 = __webpack_require__(57372);
// EXTERNAL MODULE: ./build/keys/key-name.js
var key_name = __webpack_require__(96648);
;// CONCATENATED MODULE: ./build/sources/known-devices.js








const INPUT = 'known-keys';
/** The most files of one folder: devices have a handful of keys. */
const MOST_FILES = 256;
/**
 * Reads the keys of devices: each file, each folder and each key that is given as text is one device.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for what is not a public key, SourceError for a file that cannot be read
 */
async function readKnownDevices(lines, folder) {
    const { texts, files } = (0,key_lines/* keyLines */.rg)(lines);
    const devices = [];
    for (const text of texts) {
        const keys = await (0,public_keys/* readPublicKeys */.e)({ text, origin: `\`${INPUT}\`` });
        devices.push({ name: `the key ${keys[0]?.keyId}`, keys });
    }
    for (const file of files) {
        const keys = [];
        for (const one of await filesAt(file, folder)) {
            for (const given of await (0,key_lines/* readKeyTexts */.S6)([one], folder, INPUT)) {
                keys.push(...(await keysOf(given, (0,external_node_path_.basename)(one))));
            }
        }
        devices.push({ name: (0,printable/* printable */.g$)(file), keys });
    }
    return devices;
}
/** The files of a folder as devices load them, or the file itself. apk passes over names that begin with a dot. */
async function filesAt(path, folder) {
    const whole = (0,external_node_path_.resolve)(folder, path);
    const found = await (0,promises_.stat)(whole).catch(() => undefined);
    if (found?.isDirectory() !== true)
        return [path];
    const entries = await (0,promises_.readdir)(whole, { withFileTypes: true });
    const names = entries.filter((one) => one.isFile() && !one.name.startsWith('.')).map(({ name }) => name);
    if (names.length > 0 && names.length <= MOST_FILES)
        return names.sort().map((name) => (0,external_node_path_.join)(path, name));
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${(0,printable/* printable */.g$)(path)}, which \`${INPUT}\` names, holds ${names.length === 0 ? 'no file' : `more than ${MOST_FILES} files`}`,
        remedy: "Give a folder that holds the key files of a device and nothing else, such as a copy of the device's /etc/apk/keys.",
    });
}
/** The keys of a file. Its name tells which key of apk v2 it is; apk v3 loads a file of any name. */
async function keysOf(given, name) {
    const keys = await (0,public_keys/* readPublicKeys */.e)(given);
    return keys.flatMap((key) => {
        if (key.scheme !== 'apk-v2')
            return [key];
        return (0,key_name/* isKeyName */.TK)(name) ? [(0,apk_v2/* readRsaPublicKey */.fM)({ ...given, text: key.text }, name)] : [];
    });
}

;// CONCATENATED MODULE: ./build/commands/verify.js



































/**
 * Fetches a feed, or one folder of any feed, as subscribers do, and verifies it. With the report of a publish, waits for
 * its change, and verifies that. Changes nothing.
 */
async function verify_verify(args, settings, host, limits = {}) {
    const { signingKeys, trustedKeys, revoked } = await (0,run_keys/* loadKeys */.V)(settings, host);
    const given = (0,trust/* acceptedKeys */.gH)({ signingKeys, trustedKeys });
    const { all, report, timeout, knownKeys } = settings.verify;
    const known = knownKeys.length === 0 ? undefined : await readKnownDevices(knownKeys, host.cwd);
    const fetcher = (0,served_fetcher/* makeFetcher */.k)(host.fetch, limits.fetch);
    const patience = { ...verify/* PATIENCE */.a, ...limits.patience };
    const clock = limits.clock ?? poll/* REAL_CLOCK */.I;
    if (report !== undefined) {
        if (known !== undefined)
            throw notTogether();
        const change = await readReport(report, host);
        const isGiven = args.length > 0 || settings.feed.url !== undefined;
        const where = (isGiven ? undefined : change.url) ?? (await givenAddress(args, settings, host));
        const { address: root } = (0,find_feed/* parseAddress */.or)(where);
        return await verifyChange(change, root, { fetcher, given, patience, clock, timeout, host });
    }
    const { address, named } = (0,find_feed/* parseAddress */.or)(await givenAddress(args, settings, host));
    const look = {
        ...{ fetcher, address, patience, clock, now: host.now, say: (line) => host.say(line) },
        saved: await readSaved(settings.verify, fetcher, host),
    };
    const { feed, faults } = await findFeedSince(look);
    const findings = [...faults, ...(0,catalogs/* oddFeedFile */.iK)(feed?.dropped ?? [])].map(audit_faults/* findingOf */.hD);
    const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
    const folders = isWhole
        ? feedFolders(feed, (0,settings_settings/* foldersToLookAt */.H)(settings))
        : await folderAt(fetcher, address, named, feed, settings.repositories[0]);
    if (isWhole) {
        const paths = [...new Set(folders.map(({ path }) => path))];
        const remembers = (0,whose/* remembersIn */.S)({ state: 'whole', feed: feed.file });
        findings.push(...(await servedCatalogs(fetcher, feed.root, paths, remembers)).map(audit_faults/* findingOf */.hD));
    }
    const published = feed === undefined ? [] : await (0,published_keys/* publishedKeys */.H)(fetcher, feed.root, feed.file.keys, findings);
    const isRevoked = revokedBy(revoked, feed?.file.keys ?? []);
    const keys = (0,audit_signatures/* judgesOf */.YP)(given, judging(published, revoked, isRevoked));
    const verdicts = await (0,verify/* verifyFolders */.T)(folders, {
        fetcher,
        keys,
        isRevoked,
        root: address,
        all,
        patience,
        clock,
        ...(known === undefined ? {} : { devices: { known, now: host.now } }),
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    findings.push(...joinMisplaced(verdicts.flatMap(({ faults }) => faults)).map(audit_faults/* findingOf */.hD));
    const judged = verdicts.map(({ folder: { path }, signatures }) => ({ path, signatures }));
    findings.push(...expiryFaults(judged, 'server', host.now).map(audit_faults/* findingOf */.hD));
    const { leaving = [] } = feed?.file ?? {};
    const left = new Set(leaving.map(({ path }) => new URL(path, feed?.root).href));
    findings.push(...(await unlistedServed(verdicts, fetcher, address, left)));
    for (const line of overdueText({ leaving }, host.now))
        host.say(line);
    if (settings.verify.as === 'asu') {
        findings.push(...(await asuFindings(verdicts, feed?.file.keys ?? [], fetcher, feed?.root ?? address)));
    }
    if (settings.closure !== 'off') {
        const judged = new Set(folders.map(({ path }) => path));
        const others = isWhole ? feedFolders(feed, EVERYWHERE).filter(({ path }) => !judged.has(path)) : [];
        const served = await readServedFolders([...folders, ...others], fetcher, keys);
        const isJudged = (path) => judged.has(path);
        findings.push(...(await closureFindings(served, isJudged, feed?.file ?? NO_FEED, settings, 'server', host)));
    }
    const isAll = isWhole && folders.length === feedFolders(feed, EVERYWHERE).length;
    const past = await comparison(look, feed, verdicts, isAll, settings, host);
    findings.push(...past.findings);
    const { since } = past;
    return verifyReport({ root: address, all, given, judges: keys, verdicts, findings, known, since });
}
/** Compares the feed with an earlier answer, and keeps this one, as far as the settings want it. */
async function comparison(look, feed, verdicts, isWhole, { verify: { since, save } }, host) {
    if (since === undefined && save === undefined)
        return { findings: [] };
    const compared = await compareSince(look, feed, verdicts, isWhole);
    const { report, findings, answer } = compared;
    // Later answers are to be compared with the last one that was sound.
    if (save !== undefined && !(0,report_since/* isRewritten */.v)(report))
        await saveAnswer(save, answer, host);
    return { findings, since: report };
}
/** What served folders list, with all that their entries say. An index that cannot be read is reported anyway. */
async function readServedFolders(served, fetcher, keys) {
    const folders = [];
    for (const { path, url, format } of served) {
        const places = (0,find_feed/* indexNames */.dC)(format).map((name) => ({ folder: url, format, name }));
        const answer = await (0,upstream_index/* readUpstreamIndex */.yY)(fetcher, places, { keys, allowUnsigned: true }).catch(passOver);
        if (answer?.state !== 'read')
            continue;
        const { entries, schemes } = answer;
        folders.push({ path, format, entries, schemes });
    }
    return folders;
}
function passOver(error) {
    if (!(error instanceof errors/* SourceError */.c8))
        throw error;
}
/** Every folder of a feed. */
const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];
/** Stands for the `feed.json` of a feed that has none. */
const NO_FEED = (0,feed_json/* openFeedFile */.zE)(undefined).feed;
async function readReport(file, host) {
    const bytes = await (0,read_packages/* readWholeFile */.M4)((0,external_node_path_.resolve)(host.cwd, file), (0,printable/* printable */.g$)(file));
    return readChangeReport(bytes.toString('utf8'), file);
}
const notTogether = () => new errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: '`known-keys` and `report` are both given, and `report` looks at one change only',
    remedy: 'Run `verify` twice: once with `report`, and once with `known-keys`.',
});
/** The address to verify: the given one, or that of the repository's Pages site. */
async function givenAddress(args, settings, host) {
    const [given, ...others] = settings.feed.url === undefined ? args : [...args, settings.feed.url];
    if (others.length > 0) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_UNKNOWN',
            message: 'verify takes one address at a time',
            remedy: 'Write `pkgfeed verify URL`.',
        });
    }
    const address = given ?? (await pagesAddress(settings.home, host));
    if (address !== undefined)
        return address;
    throw new errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: 'no address is given, and there is no repository on GitHub Pages to verify',
        remedy: 'Give `url`, or give `pages-repository` the owner/name of a repository that GitHub Pages serves.',
    });
}


/***/ })

};
