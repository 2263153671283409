export const id = 877;
export const ids = [877];
export const modules = {

/***/ 66877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/audit/catalogs.js
var catalogs = __webpack_require__(70522);
// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var audit_faults = __webpack_require__(32073);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
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

// EXTERNAL MODULE: ./build/audit/signatures.js
var audit_signatures = __webpack_require__(85682);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/whose.js
var whose = __webpack_require__(69437);
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
// EXTERNAL MODULE: ./build/served/verify.js + 8 modules
var verify = __webpack_require__(45547);
;// CONCATENATED MODULE: ./build/served/verify-report.js

/** The report of a verification. Adds what follows from keys that only the feed itself vouches for. */
function verifyReport({ root, all, given, judges, verdicts, findings }) {
    const signatures = verdicts.flatMap((verdict) => verdict.signatures);
    const byItself = (0,audit_signatures/* judgedByItself */.CV)(signatures, given);
    const found = [...findings, ...byItself];
    return {
        command: 'verify',
        feed: root.href,
        ok: !found.some(({ severity }) => severity === 'error'),
        all,
        keys: keysWord(given, judges, byItself),
        folders: verdicts.map((verdict) => ({
            path: verdict.folder.path,
            format: verdict.folder.format.name,
            packages: verdict.entries.length,
            signature: (0,audit_signatures/* signatureWord */.xC)(verdict.signatures, given),
        })),
        packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
        bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
        findings: found,
    };
}
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

// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js
var feed_shape = __webpack_require__(16781);
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
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/feed/listed.js
var listed = __webpack_require__(25616);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: ./build/sources/upstream/keys.js
var upstream_keys = __webpack_require__(16139);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
// EXTERNAL MODULE: ./build/run/upstreams.js + 4 modules
var upstreams = __webpack_require__(66040);
;// CONCATENATED MODULE: ./build/run/closure-findings.js














/** Reads what the folders of a home list. An index that cannot be read has no part in it: it is reported anyway. */
async function readFolders(home, tip, indexes) {
    const folders = [];
    for (const { path, format } of indexes) {
        const files = withPlainIndexes(await readFeedFiles(home, tip, signedFiles(format, path, tip.paths)), tip.paths);
        const bytes = files.get(pathIn(path, format.indexFile));
        const listed = bytes === undefined ? undefined : readable(format, path, bytes, tip);
        if (listed === undefined)
            continue;
        const signatures = await format.verify(filesOf(format, path, files), []);
        const schemes = new Set(signatures.map(({ scheme }) => scheme));
        folders.push({ path, format, schemes, entries: listed.map(({ entry }) => entry) });
    }
    return folders;
}
function readable(format, path, bytes, { paths }) {
    try {
        return listIndex(format, path, bytes, paths);
    }
    catch (error) {
        if (error instanceof FormatError || error instanceof FeedError)
            return undefined;
        throw error;
    }
}
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
    const keys = await (0,upstream_keys/* readUpstreamKeys */.i)(one.upstream.keys, host.cwd);
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
    for (const path of new Set(keys.filter(({ scheme }) => scheme === 'apk-v3').map((key) => key.path))) {
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

// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
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
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(85285);
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
// EXTERNAL MODULE: ./build/formats/address.js
var formats_address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
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
 */
async function unlistedServed(verdicts, fetcher, root) {
    const findings = [];
    const folders = new Map(verdicts.map(({ folder }) => [folder.url.href, folder.url]));
    for (const url of folders.values()) {
        const catalog = await fetcher.get(new URL(packages_json/* CATALOG_FILE */.l9, url), CATALOG_LIMIT);
        if (catalog.state !== 'there')
            continue;
        const own = verdicts.filter(({ folder }) => folder.url.href === url.href);
        const listed = new Set(own.flatMap(({ entries }) => entries.map(({ file }) => file)));
        for (const format of formats_formats/* FORMATS */.hR) {
            const names = (0,packages_json/* filesIn */.nG)(catalog.bytes, format).filter((name) => !listed.has(name) && isPlain(name));
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
// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
;// CONCATENATED MODULE: ./build/commands/verify.js



























/**
 * Fetches a feed, or one folder of any feed, as subscribers do, and verifies it. With the report of a publish, waits for
 * its change, and verifies that. Changes nothing.
 */
async function verify_verify(args, settings, host, limits = {}) {
    const { signingKeys, trustedKeys } = await (0,run_keys/* loadKeys */.V)(settings, host);
    const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
    const { all, report, timeout } = settings.verify;
    const fetcher = (0,served_fetcher/* makeFetcher */.k)(host.fetch, limits.fetch);
    const patience = { ...verify/* PATIENCE */.a, ...limits.patience };
    const clock = limits.clock ?? poll/* REAL_CLOCK */.I;
    if (report !== undefined) {
        const change = await readReport(report, host);
        const isGiven = args.length > 0 || settings.feed.url !== undefined;
        const where = (isGiven ? undefined : change.url) ?? (await givenAddress(args, settings, host));
        const { address: root } = (0,find_feed/* parseAddress */.or)(where);
        return await verifyChange(change, root, { fetcher, given, patience, clock, timeout, host });
    }
    const { address, named } = (0,find_feed/* parseAddress */.or)(await givenAddress(args, settings, host));
    const { feed, faults } = await (0,find_feed/* findFeed */.Eu)(fetcher, address);
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
    const keys = (0,audit_signatures/* judgesOf */.YP)(given, published);
    const verdicts = await (0,verify/* verifyFolders */.T)(folders, {
        fetcher,
        keys,
        root: address,
        all,
        patience,
        clock,
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    findings.push(...joinMisplaced(verdicts.flatMap(({ faults }) => faults)).map(audit_faults/* findingOf */.hD));
    findings.push(...(await unlistedServed(verdicts, fetcher, address)));
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
    return verifyReport({ root: address, all, given, judges: keys, verdicts, findings });
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
