export const id = 332;
export const ids = [332];
export const modules = {

/***/ 7332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ awaitDelivery),
  y: () => (/* binding */ deliveryWarnings),
  notLive: () => (/* binding */ notLive)
});

// EXTERNAL MODULE: ./build/bytes/blob-id.js
var blob_id = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog.js
var catalog = __webpack_require__(9582);
// EXTERNAL MODULE: ./build/feed/feed-file.js
var feed_file = __webpack_require__(7420);
// EXTERNAL MODULE: ./build/feed/outline.js
var outline = __webpack_require__(1399);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/github/client.js + 4 modules
var client = __webpack_require__(3585);
// EXTERNAL MODULE: ./build/served/address.js
var address = __webpack_require__(1904);
// EXTERNAL MODULE: ./build/served/faults.js
var faults = __webpack_require__(5251);
// EXTERNAL MODULE: ./build/served/fetcher.js + 1 modules
var served_fetcher = __webpack_require__(4439);
// EXTERNAL MODULE: ./build/served/published-keys.js
var published_keys = __webpack_require__(2751);
// EXTERNAL MODULE: ./build/served/verify.js + 1 modules
var verify = __webpack_require__(8579);
// EXTERNAL MODULE: ./build/site/snippets.js
var snippets = __webpack_require__(7106);
// EXTERNAL MODULE: ./build/commands/home.js + 4 modules
var home = __webpack_require__(1406);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/commands/pages-site.js
var pages_site = __webpack_require__(2783);
;// CONCATENATED MODULE: ./build/commands/pages-build.js



const WAITS = { first: 5000, longest: 20_000, start: 60_000 };
/** Waits until the build of the commit, or of a later one, is done; asks once for another where it fails or lacks. */
async function awaitBuild(run) {
    const { github, slug, landing, settings, host } = run;
    const { first, longest, start } = { ...WAITS, ...run.limits };
    const commit = landing.commit;
    const timeout = settings.verifyTimeout;
    const deadline = AbortSignal.timeout(timeout);
    const isLater = laterThan(run);
    let request;
    let refused;
    let waited = 0;
    let said = '';
    for (let pause = first;; pause = Math.min(pause * 1.5, longest)) {
        const build = await github.latestBuild(slug);
        const stage = await stageOf(build, request, commit, isLater);
        if (stage === 'built')
            return { finding: undefined, waited };
        const isLacking = stage === 'none' && waited >= start;
        if ((stage === 'failed' || isLacking) && request === undefined && refused === undefined) {
            const why = stage === 'failed' ? 'failed' : 'has not started';
            host.say(`the Pages build of ${commit} ${why}; asking GitHub for another one`);
            refused = await github.requestBuild(slug).then(() => undefined, (error) => {
                if (error instanceof errors/* GitHubError */.y_)
                    return error;
                throw error;
            });
            if (refused === undefined)
                request = { before: build?.id };
        }
        else if (stage === 'failed') {
            return { finding: buildFailed(slug, commit, build, refused), waited };
        }
        if (waited >= timeout || deadline.aborted) {
            return { finding: buildLate(slug, commit, stage, timeout, refused), waited };
        }
        if (stage !== said)
            host.say(remark(stage, slug, commit));
        said = stage;
        const next = Math.min(pause, timeout - waited);
        await (0,promises_.setTimeout)(next);
        waited += next;
    }
}
const GOING = ['queued', 'building', 'pending', 'in_progress'];
async function stageOf(build, request, commit, isLater) {
    if (build === undefined)
        return 'none';
    // What was requested takes a moment to show, and what it replaces is told already.
    if (request !== undefined && build.id === request.before && build.status !== 'built')
        return 'none';
    const isOurs = build.commit === commit || (build.commit !== undefined && (await isLater(build.commit))) || false;
    // Of squashed histories nobody can tell which is later; what was requested after the push is.
    const isRequested = request !== undefined && build.id !== request.before;
    const isKnownEarlier = build.commit !== undefined && (await isLater(build.commit)) === false;
    if (!isOurs && (!isRequested || isKnownEarlier))
        return 'none';
    if (build.status === 'built')
        return 'built';
    return build.status === undefined || GOING.includes(build.status) ? 'going' : 'failed';
}
/** Whether a commit holds ours, each asked about once; undefined where GitHub cannot tell. */
function laterThan({ github, slug, landing }) {
    const known = new Map();
    return (other) => {
        if (other === landing.commit)
            return Promise.resolve(true);
        if (other === landing.tip.commit)
            return Promise.resolve(false);
        const asked = known.get(other) ?? github.isAncestor(slug, landing.commit, other).catch(() => undefined);
        known.set(other, asked);
        return asked;
    };
}
function remark(stage, slug, commit) {
    return stage === 'going'
        ? `Pages builds ${slug} at ${commit}`
        : `waiting for Pages to build ${slug} at ${commit}`;
}
/** Ends with what was in the way of asking for another build, where something was. */
const orAsk = (mend, refused) => refused === undefined
    ? mend
    : `${mend} pkgfeed may not ask for another build (${refused.message}). ${refused.remedy}`;
function buildFailed(slug, commit, build, refused) {
    const again = refused === undefined ? ', twice' : '';
    const said = build?.error === undefined ? `it ended as ${build?.status}` : build.error;
    const mend = `Look at the Pages deployments of ${slug}, and push a new commit or request a build.`;
    return (0,pages_site/* problem */.CC)(slug, `did not build ${commit}${again}: ${said}`, pages_site/* UNSEEN */.PR, orAsk(mend, refused));
}
function buildLate(slug, commit, stage, timeout, refused) {
    const what = stage === 'going' ? 'is still building' : 'has not built';
    const mend = 'Raise `verify-timeout`, or look at githubstatus.com and at the Pages deployments of the repository.';
    return (0,pages_site/* problem */.CC)(slug, `${what} ${commit} after ${timeout / 1000} s`, pages_site/* UNSEEN */.PR, orAsk(mend, refused));
}

;// CONCATENATED MODULE: ./build/commands/delivery.js
















/** A new site answers 404 for a while after its first build. */
const NEW_SITE = 60_000;
/** What is left for fetching at the least, when the build took all of the time. */
const LEAST_LEFT = 15_000;
const UNKNOWN = 'whether devices can fetch what was published is not known';
/**
 * Waits until Pages serves what was pushed and verifies it as devices fetch it. Nothing that is wrong there is
 * thrown: the push is done, and the report tells.
 *
 * @returns undefined where there is nothing to wait for: no push, no repository on GitHub, or `verify` is off
 */
async function awaitDelivery(landing, slug, settings, host, limits) {
    if (slug === undefined || landing.commit === '' || settings.dryRun || settings.verify === 'off')
        return;
    const delivery = { live: false, url: undefined, verified: 0, findings: [] };
    try {
        const say = (line) => host.say(line);
        const github = (0,client/* githubClient */.$)({ token: settings.token, apiUrl: (0,home/* apiOf */.ir)(host), say });
        await deliver({ ...{ github, slug, landing, settings, host, limits } }, delivery);
    }
    catch (error) {
        if (!(error instanceof errors/* PkgfeedError */.jH))
            throw error;
        delivery.findings.push(notAsked(slug, error));
    }
    return delivery;
}
async function deliver(run, delivery) {
    const { slug, settings, host, limits } = run;
    const fetcher = (0,served_fetcher/* makeFetcher */.T)(limits.fetch);
    const { site, refused } = await siteOf(run);
    const pointless = (0,pages_site/* pointlessness */.vK)(site, slug, settings);
    const shown = site === undefined ? await hiddenSite(run, fetcher) : (0,pages_site/* rootOf */.I5)(site, slug);
    if (shown === undefined || (site !== undefined && pointless !== undefined)) {
        if (refused !== undefined)
            throw refused;
        if (pointless !== undefined)
            delivery.findings.push(pointless);
        return;
    }
    const root = settings.url === undefined ? shown : (0,pages_site/* rootOf */.I5)({ url: settings.url }, slug);
    delivery.url = root.href.replace(/\/$/, '');
    if (site === undefined) {
        host.say(`GitHub does not show the Pages site of ${slug} to this token; looking for the change at ${root}`);
        await verifyServed(run, root, { least: settings.verifyTimeout, left: settings.verifyTimeout }, delivery);
        return;
    }
    const { finding, waited } = await awaitBuild(run);
    if (finding !== undefined) {
        delivery.findings.push(finding);
        return;
    }
    const left = Math.max(LEAST_LEFT, settings.verifyTimeout - waited);
    host.say(`Pages has built it; fetching the folders of the change from ${root}`);
    await verifyServed(run, root, { least: Math.min(NEW_SITE, left), left }, delivery);
}
/** A token may be good for the branch and not for questions about Pages. */
async function siteOf({ github, slug }) {
    try {
        const site = await github.pages(slug);
        return site === undefined ? {} : { site };
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.code === 'GITHUB_ACCESS')
            return { refused: error };
        throw error;
    }
}
/** Where the feed is served though the token may not ask about that, as with a deploy key. */
async function hiddenSite({ slug, settings, host }, fetcher) {
    const url = settings.url ?? (0,snippets/* pagesUrl */.Wm)(slug, (0,home/* serverOf */.FN)(host));
    if (url === undefined)
        return undefined;
    const root = (0,pages_site/* rootOf */.I5)({ url }, slug);
    const answer = await fetcher.get(new URL(feed_file/* FEED_FILE */.GS, root), feed_file/* FEED_FILE_LIMIT */.AZ);
    return answer.state === 'there' && (0,catalog/* isOurs */.MU)(answer.bytes) ? root : undefined;
}
/**
 * Fetches what devices fetch of every touched folder, and the keys that they are told to trust.
 *
 * @param waits for how long what may pass is waited for, at the least and at the most, in milliseconds
 */
async function verifyServed({ landing, host, limits }, root, { least, left }, delivery) {
    const fetcher = (0,served_fetcher/* makeFetcher */.T)(limits.fetch);
    const { keys } = landing.plan;
    const verdicts = await (0,verify/* verifyFolders */.T9)(servedFolders(landing, root), {
        ...{ fetcher, root, all: true },
        keys: keys.map(({ publicKey }) => publicKey),
        patience: { ...verify/* PATIENCE */.aZ, least, most: Math.min(verify/* PATIENCE */.aZ.most, left), ...limits.patience },
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const { faults, sound } of verdicts) {
        delivery.findings.push(...faults.map(({ mayPass: _, ...finding }) => finding));
        delivery.verified += sound;
    }
    await (0,published_keys/* publishedKeys */.H)(fetcher, root, keys.map(outline/* publishedKey */.sn), delivery.findings);
    delivery.live = !delivery.findings.some(({ severity }) => severity === 'error');
}
function servedFolders({ plan, tip }, root) {
    const isThere = (path) => plan.edit.puts.has(path) || tip.paths.has(path);
    return plan.folders.flatMap(({ path, format: name }) => {
        const url = (0,address/* folderAddress */.pd)(root, path);
        const format = formats_formats/* FORMATS */.h.find((one) => one.name === name);
        if (url === undefined || format === undefined)
            throw unreachable(path);
        const formats = formats_formats/* FORMATS */.h.filter(({ indexFile }) => isThere(`${path}/${indexFile}`));
        const isOwn = ownPackages(format, path, formats);
        const wanted = plan.changes.filter((change) => change.kind !== 'removed' && change.folder === path && isOwn(change.path));
        const keys = new Set(wanted.map(keyOf));
        const expect = (files, entries) => {
            const listed = new Set(entries.map(keyOf));
            const lacking = wanted.filter((change) => !listed.has(keyOf(change)));
            const stale = [...files].filter(([file, bytes]) => isStale(`${path}/${file}`, bytes, { plan, tip }));
            return [
                ...stale.map(([file]) => fault(`${path}/${file}`, 'is still what it was before this run')),
                ...lacking.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
            ];
        };
        return [{ path, url, format, formats, isWanted: (entry) => keys.has(keyOf(entry)), expect }];
    });
}
const fault = (path, what) => (0,faults/* bareFault */.lF)('error', path, what, 'stale');
const keyOf = ({ name, version, arch }) => `${name} ${version} ${arch}`;
/** Which of a folder's packages are of a format: told by their names, where no two formats share those. */
function ownPackages(format, folder, formats) {
    const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
    return (path) => isAlone && path.startsWith(`${folder}/`) && path.endsWith(format.extension);
}
function isStale(path, bytes, { plan, tip }) {
    const old = tip.paths.get(path);
    return old !== undefined && plan.edit.puts.has(path) && (0,blob_id/* blobId */.z)(bytes) === old;
}
function unreachable(path) {
    return new errors/* VerifyError */.Gz({
        code: 'VERIFY_NOT_LIVE',
        message: `the folder ${path} cannot be asked for at any address`,
        remedy: 'Publish into a `layout` of plain names.',
    });
}
const notAsked = (slug, { message, remedy }) => (0,pages_site/* problem */.CC)(slug, `was not verified: ${message}`, UNKNOWN, remedy);
const sentence = ({ path, what, why, mend }) => `${path} ${what}: ${why}. ${mend}`;
/** What the report warns of: all findings, but for the errors that end the run. */
function deliveryWarnings(delivery, { verify }) {
    const isTold = ({ severity }) => verify !== 'fail' || severity === 'warning';
    return (delivery?.findings ?? []).filter(isTold).map(sentence);
}
/** With `verify: fail`, what a run ends with whose feed is not live; the feed is pushed and stays so. */
function notLive(delivery, { verify }) {
    if (verify !== 'fail' || delivery === null || delivery.live)
        return [];
    return delivery.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ path, what, why, mend }) => new errors/* VerifyError */.Gz({ code: 'VERIFY_NOT_LIVE', message: `${path} ${what}: ${why}`, remedy: mend }));
}


/***/ }),

/***/ 2783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   vK: () => (/* binding */ pointlessness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** Why a fault of the site matters. */
const UNSEEN = 'devices do not see what was published';
/** What makes all waiting vain, with the way out. */
function pointlessness(site, slug, { pagesBranch }) {
    const choose = `In the settings of ${slug}, under Pages, choose “Deploy from a branch” with the branch ${pagesBranch} and the folder / (root)`;
    const because = (what, mend = `${choose}.`) => problem(slug, what, UNSEEN, mend);
    if (site === undefined) {
        const what = 'is off, or not shown to this token';
        return because(what, `${choose}; where that is so already, give the token \`pages: read\`.`);
    }
    if (site.buildType === 'workflow') {
        return because('serves what a workflow deploys (source “GitHub Actions”), not a branch');
    }
    if (site.branch !== undefined && site.branch !== pagesBranch) {
        return because(`serves the branch ${site.branch}, and the feed is on ${pagesBranch}`, `${choose}, or publish with \`pages-branch: ${site.branch}\`.`);
    }
    if (site.folder !== undefined && site.folder !== '/') {
        return because(`serves the folder ${site.folder} of the branch, and the feed begins at its root`);
    }
    return undefined;
}
/** With a slash at its end. */
function rootOf({ url: text }, slug) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWeb = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    // It ends up in lines that people paste into a shell.
    if (isWeb && /^[\w.~/-]*$/.test(url.pathname)) {
        url.search = '';
        url.hash = '';
        if (!url.pathname.endsWith('/'))
            url.pathname += '/';
        return url;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `the address that GitHub gives for the Pages site of ${slug} is no web address`,
        remedy: 'Look at the settings of the repository, under Pages.',
    });
}
/** A finding about the site as a whole. */
function problem(slug, what, why, mend) {
    return { severity: 'error', path: `GitHub Pages of ${slug}`, what, why, mend };
}


/***/ }),

/***/ 1399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ keyPath),
/* harmony export */   a5: () => (/* binding */ companions),
/* harmony export */   rj: () => (/* binding */ outline),
/* harmony export */   sn: () => (/* binding */ publishedKey)
/* harmony export */ });
/* unused harmony export foldersOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4979);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9582);
/* harmony import */ var _feed_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7420);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6129);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(218);







/** The folders of a branch and repository that hold an index of a format. */
function foldersOf(format, paths, layout) {
    const existing = [];
    for (const path of paths.keys()) {
        if (!path.endsWith(`/${format.indexFile}`))
            continue;
        const folder = path.slice(0, -format.indexFile.length - 1);
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, arch, path: folder, isNew: false });
    }
    return existing;
}
/**
 * Which folders a publish concerns, from the paths of the feed alone.
 *
 * @throws PlacementError for packages that no folder is known for
 */
function outline(paths, arriving, policy) {
    const parts = policy.formats.map((format) => outlineOf(format, paths, arriving, policy));
    const touched = parts.flatMap((part) => part.touched);
    const toOpen = parts.flatMap((part) => part.toOpen);
    const opened = toOpen.flatMap(({ format, path }) => (0,_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .filesToRead */ .lG)(format, path, paths));
    return {
        existing: parts.flatMap((part) => part.existing),
        touched,
        toOpen,
        toRead: [...new Set([...opened, ...companions(toOpen, paths, policy)])],
        known: new Map(parts.map((part) => [part.format, part.known])),
        targets: [...new Set(parts.flatMap((part) => part.targets))],
    };
}
/** What a change looks at besides the folders it opens: catalogs, published keys, and indexes that share a folder. */
function companions(folders, paths, trust) {
    const catalogs = folders.map(({ path }) => `${path}/${_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9}`);
    // Indexes of other formats may list the same files.
    const indexes = folders.flatMap(({ path }) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.map(({ indexFile }) => `${path}/${indexFile}`));
    return [...catalogs, ...indexes, _feed_file_js__WEBPACK_IMPORTED_MODULE_4__/* .FEED_FILE */ .GS, ...trust.signingKeys.map(keyPath)].filter((path) => paths.has(path));
}
function outlineOf(format, paths, arriving, policy) {
    const { layout, archMap } = policy;
    const existing = foldersOf(format, paths, layout);
    const own = arriving.filter((item) => item.format === format);
    if (own.length > 0 && format.fetchesByArch && !layout.folder('ARCH').endsWith('/ARCH')) {
        throw archNotLast(format);
    }
    const packages = own.map(({ pkg, origin }) => ({ arch: pkg.arch, anyArch: pkg.anyArch, origin }));
    const there = existing.map(({ arch }) => arch);
    const named = own.length > 0 ? policy.arches : [];
    (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .checkArchMap */ .bu)(packages, archMap, [...there, ...named]);
    const known = (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .knownArches */ .Cw)(packages, there, named, archMap, format.anyArchFolder);
    const [homeless] = packages.filter(({ anyArch }) => anyArch);
    if (homeless !== undefined && known.length === 0)
        throw noArchKnown(format, homeless.origin);
    const wanted = new Set([...packages.flatMap((pkg) => (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .archesFor */ .cL)(pkg, known, archMap)), ...named]);
    if (policy.removals.length > 0)
        for (const arch of there)
            wanted.add(arch);
    const touched = [...wanted].sort().map((arch) => {
        const path = layout.folder(arch);
        return { format, arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
    });
    const hasNew = touched.some(({ isNew }) => isNew);
    // A new folder inherits from its siblings what belongs everywhere, so they are read too.
    const open = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
    const targets = own
        .flatMap(({ pkg }) => (0,_placement_js__WEBPACK_IMPORTED_MODULE_6__/* .archesFor */ .cL)(pkg, known, archMap).map((arch) => `${layout.folder(arch)}/${format.fileName(pkg)}`))
        .filter((path) => paths.has(path));
    return { format, existing, touched, toOpen: [...open.values()], known, targets };
}
function noArchKnown(format, origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlacementError */ .wI({
        code: 'PLACEMENT_NO_ARCH',
        message: `${origin} is for any arch, the feed has no ${format.name} folder yet, and nothing says which arches it serves`,
        remedy: 'Name them in `arches`, such as x86_64 and aarch64; the package goes to each.',
    });
}
function archNotLast(format) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` does not end in /{arch}, and ${format.name} clients put the arch last in every address`,
        remedy: 'End it in /{arch}, as {branch}/{repository}/{arch} does.',
    });
}
/** Where a key's public half is published. */
function keyPath(key) {
    return `keys/${key.publicKey.fileName}`;
}
/** A key as catalogs and reports name it. */
function publishedKey(key) {
    const { keyId, text } = key.publicKey;
    return {
        scheme: key.scheme,
        keyId,
        path: keyPath(key),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.from(text, 'latin1')),
    };
}


/***/ }),

/***/ 218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ knownArches),
/* harmony export */   bu: () => (/* binding */ checkArchMap),
/* harmony export */   cL: () => (/* binding */ archesFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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
    const names = unknown.slice(0, 10).map(({ origin, arch }) => `${origin} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(arch)})`);
    const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
    const word = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(unknown[0]?.arch ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_ARCH',
        message: `\`arch-map\` does not say where ${names.join(', ')}${more} should go`,
        remedy: `Add a line such as ${word}=ARCH to \`arch-map\`, or ${word}= to leave such packages out.`,
    });
}


/***/ }),

/***/ 3585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ githubClient)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/github/address.js

/** A token is sent in a header; what cannot stand there would be shown by the error of whoever sends it. */
function checkToken(token) {
    if (token === undefined || /^[\x21-\x7e]+$/.test(token))
        return;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: '`token` is empty, or holds spaces, line ends or other characters that no token has',
        remedy: 'Store the token alone as the secret.',
    });
}
/** @throws InputError for what is no address, or carries a password */
function parseApiUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === '';
    if (url !== undefined && isPlain && /^https?:$/.test(url.protocol)) {
        url.hash = '';
        url.pathname = url.pathname.replace(/\/+$/, '');
        return url;
    }
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: 'the address of GitHub’s API is no plain http or https address',
        remedy: 'Write it like https://api.github.com or https://github.example.com/api/v3.',
    });
}
/** The two halves of owner/name; anything else would ask for another path than was meant. */
function ownerAndName(repository) {
    const [, owner, name] = /^([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+)$/.exec(repository) ?? [];
    if (owner !== undefined && name !== undefined && !/^\.{1,2}$/.test(name))
        return [owner, name];
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `${JSON.stringify((0,errors/* printable */.g$)(repository))} is no repository on GitHub`,
        remedy: 'Write it as owner/name.',
    });
}

;// CONCATENATED MODULE: ./build/github/answers.js

/** A release without its assets, which GitHub lists page by page. */
function releaseOf(data, what) {
    const { number, text, flag } = fieldsOf(data, what);
    return {
        id: number('id'),
        tag: text('tag_name'),
        isDraft: flag('draft'),
        isPrerelease: flag('prerelease'),
    };
}
function assetOf(data, what) {
    const { number, text, digest } = fieldsOf(data, what);
    return {
        id: number('id'),
        name: text('name'),
        size: number('size'),
        sha256: digest('digest'),
        isComplete: text('state') === 'uploaded',
    };
}
function runOf(data, what) {
    const { number, text, optional, inside } = fieldsOf(data, what);
    return {
        id: number('id'),
        attempt: number('run_attempt'),
        // The API may say at which ref the file was read.
        workflow: text('path').replace(/(\.ya?ml)@.*$/, '$1'),
        event: text('event'),
        branch: optional('head_branch'),
        commit: text('head_sha'),
        repository: fieldsOf(inside('repository'), what).text('full_name'),
        headRepository: headRepositoryOf(inside('head_repository'), what),
        status: optional('status'),
        conclusion: optional('conclusion'),
    };
}
/** A fork that was deleted leaves null. */
function headRepositoryOf(data, what) {
    return data === null || data === undefined ? undefined : fieldsOf(data, what).text('full_name');
}
const defaultBranchOf = (data, what) => fieldsOf(data, what).text('default_branch');
function pagesOf(data, what) {
    const { text, optional, inside } = fieldsOf(data, what);
    const source = inside('source') ?? undefined;
    const { optional: part } = source === undefined ? { optional: () => undefined } : fieldsOf(source, what);
    return {
        url: text('html_url'),
        buildType: optional('build_type'),
        branch: part('branch'),
        folder: part('path'),
        customDomain: optional('cname'),
    };
}
function buildOf(data, what) {
    const { optional, inside } = fieldsOf(data, what);
    const error = inside('error') ?? undefined;
    return {
        id: optional('url'),
        commit: optional('commit'),
        status: optional('status'),
        error: error === undefined ? undefined : fieldsOf(error, what).optional('message'),
    };
}
/** How a commit relates to the one it was compared with: ahead, behind, identical or diverged. */
const relationOf = (data, what) => fieldsOf(data, what).text('status');
const commitOf = (data, what) => fieldsOf(data, what).text('sha');
function artifactOf(data, what) {
    const { number, text, flag, digest, inside } = fieldsOf(data, what);
    const run = inside('workflow_run');
    return {
        id: number('id'),
        name: text('name'),
        size: number('size_in_bytes'),
        sha256: digest('digest'),
        isExpired: flag('expired'),
        run: run === null || run === undefined ? undefined : fieldsOf(run, what).number('id'),
    };
}
/** The items of one page of a list. */
function itemsOf(data, key, what) {
    const items = key === undefined ? data : fieldsOf(data, what).inside(key);
    if (!Array.isArray(items))
        throw unexpected(what, key ?? 'a list', items);
    return items;
}
/** Reads an answer field by field: a proxy, or a server that only looks like GitHub, may answer anything. */
function fieldsOf(data, what) {
    if (typeof data !== 'object' || data === null)
        throw unexpected(what, 'an object', data);
    const values = data;
    const value = (name, isRight) => {
        const given = values[name];
        if (!isRight(given))
            throw unexpected(what, name, given);
        return given;
    };
    const optional = (name) => {
        const given = values[name] ?? '';
        if (typeof given !== 'string')
            throw unexpected(what, name, given);
        return given === '' ? undefined : given;
    };
    return {
        number: (name) => value(name, isCount),
        text: (name) => value(name, isText),
        optional,
        flag: (name) => value(name, isFlag),
        digest: (name) => {
            const given = optional(name);
            const [, hex] = /^sha256:([0-9a-f]{64})$/i.exec(given ?? '') ?? [];
            // A digest that cannot be checked is not passed over.
            if (given !== undefined && hex === undefined)
                throw unexpected(what, name, given);
            return hex?.toLowerCase();
        },
        inside: (name) => values[name],
    };
}
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value) => typeof value === 'string' && value !== '';
const isFlag = (value) => typeof value === 'boolean';
function unexpected(what, name, given) {
    const shown = (0,errors/* printable */.g$)(String(typeof given === 'string' ? JSON.stringify(given) : given)).slice(0, 60);
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `the answer about ${what} is not what GitHub's API gives: ${name} is ${shown}`,
        remedy: 'Check the address of the API, and that no proxy answers in its place.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/github/refusals.js

/** What each kind of question needs, in the words of a workflow's `permissions:`. */
const PERMISSIONS = {
    'read releases': 'contents: read',
    'read drafts': 'contents: write',
    'read the repository': 'contents: read',
    'read runs': 'actions: read',
    'read artifacts': 'actions: read',
    'read Pages': 'pages: read',
    'build Pages': 'pages: write',
};
/** The permission that a token needs for an operation. */
function permissionFor(operation) {
    return PERMISSIONS[operation];
}
/** Makes of GitHub's refusal, or of its silence, an error that says what is missing. */
function refusal(cause, asked) {
    if (cause instanceof errors/* GitHubError */.y_)
        return cause;
    const { status, message, response } = (cause ?? {});
    const said = saying(String(message));
    if (response === undefined)
        return unreached(said, asked, cause);
    const headers = response.headers ?? {};
    if (isLimit(status, said, headers))
        return limited(said, asked, cause);
    switch (status) {
        case 401:
            return unauthenticated(said, asked, cause);
        case 403:
            return denied(said, headers, asked, cause);
        case 404:
            return notFound(asked, cause);
        case 410:
            return gone(said, asked, cause);
        default:
            return failed(Number(status), said, asked, cause);
    }
}
/** The first line of what somebody else's server says, fit to be shown. */
function saying(text) {
    if (/^\s*</.test(text))
        return 'a page of markup, not an answer';
    const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
    const words = (0,errors/* printable */.g$)(line.replace(/ - https?:\/\/\S+$/, ''));
    return words.length > 200 ? `${words.slice(0, 200)}…` : words || 'nothing';
}
function isLimit(status, said, headers) {
    if (status === 429)
        return true;
    const isSpent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    return status === 403 && (isSpent || /\brate limit\b/i.test(said));
}
function limited(said, { what, hasToken }, cause) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_LIMIT',
        message: `GitHub's rate limit is in the way of ${what}: ${said}`,
        remedy: hasToken
            ? 'Run it again when the limit is over, which takes an hour at most, or ask for less at once.'
            : 'Give a `token`: without one GitHub answers few requests an hour.',
        cause,
    });
}
function unauthenticated(said, { what, operation, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_ACCESS',
        message: hasToken
            ? `GitHub does not know the token that asks for ${what}: ${said}`
            : `GitHub gives ${what} to nobody without a token: ${said}`,
        remedy: hasToken
            ? `Make the token anew with ${needed}, store it as the secret that \`token\` is given from, and see that it has not expired.`
            : `Give a \`token\` with ${needed}.`,
        cause,
    });
}
function denied(said, headers, { what, operation, repository, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    const grant = `Give the job \`permissions:\` with ${needed}, or, where ${repository} is another repository than the workflow's own, a \`token\` with that permission on it.`;
    const signOn = `Authorize the token for the single sign-on of the organization that owns ${repository}, and see that it has ${needed}.`;
    const isSignOn = headers['x-github-sso'] !== undefined || /\bSAML\b/.test(said);
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_ACCESS',
        message: `GitHub denies ${what}: ${said}`,
        remedy: !hasToken ? `Give a \`token\` with ${needed} on ${repository}.` : isSignOn ? signOn : grant,
        cause,
    });
}
/** GitHub says "not found" of what a token may not see, too. */
function notFound({ what, operation, repository, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_ABSENT',
        message: `GitHub does not find ${what}, or ${hasToken ? 'does not show it to this token' : 'shows it to nobody without a token'}`,
        remedy: `Correct the name; if it is right, give a \`token\` with ${needed} on ${repository}.`,
        cause,
    });
}
function gone(said, { what, operation }, cause) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_ABSENT',
        message: `GitHub no longer has ${what}: ${said}`,
        remedy: operation === 'read artifacts'
            ? 'Run the workflow that made it again, and let it keep its artifacts longer (`retention-days`).'
            : 'Name another one.',
        cause,
    });
}
function failed(status, said, { what, operation }, cause) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `GitHub answered ${status} when it was asked for ${what}: ${said}`,
        remedy: status >= 500
            ? 'Run it again later; githubstatus.com tells whether GitHub has an outage.'
            : `Read what GitHub says, and see that the token has \`${permissionFor(operation)}\`.`,
        cause,
    });
}
function unreached(said, { what }, cause) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `GitHub was not reached for ${what}: ${said}`,
        remedy: 'Check the network and the address of the API, then run it again.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/github/download.js





const REDIRECT_LIMIT = 5;
const TRIES = 3;
const PATIENCE = {
    second: 1000,
    answer: 60_000,
    silence: 60_000,
    download: 900_000,
    limit: 900,
};
/** A transfer that broke; it may go better the next time. */
class Interrupted extends Error {
}
/**
 * Fetches a file, following redirects, and keeps it only when size and digest are as stated.
 *
 * @param file where it goes; nothing may be there yet
 * @throws SourceError when it is too big or other than stated; GitHubError when it cannot be had
 */
async function download(wanted, origin, file) {
    if ((wanted.size ?? 0) > wanted.limit)
        throw tooBig(wanted, `${wanted.size}`);
    for (let attempt = 1;; attempt++) {
        try {
            await attemptDownload(wanted, origin, file);
            return;
        }
        catch (error) {
            if (!(error instanceof Interrupted))
                throw error;
            if (attempt === TRIES)
                throw broken(wanted, error);
        }
        await (0,external_node_timers_promises_.setTimeout)(origin.patience.second * attempt ** 2);
    }
}
async function attemptDownload(wanted, origin, file) {
    const served = await follow(wanted, origin);
    try {
        const handle = await stored(wanted, () => (0,promises_.open)(file, 'wx', 0o600));
        try {
            await receive(served, wanted, handle);
        }
        catch (error) {
            await handle.close();
            await (0,promises_.rm)(file, { force: true });
            throw error;
        }
        await stored(wanted, () => handle.close());
    }
    finally {
        drop(served);
    }
}
/** Goes from address to address until one answers with the file. */
async function follow(wanted, origin) {
    let url = origin.url;
    for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
        const served = origin.isApi(url) ? await origin.ask(url) : await fetchElsewhere(url, wanted, origin);
        if (served.status === 200)
            return served;
        drop(served);
        url = nextAddress(served, url, wanted);
    }
    throw astray(wanted, `is redirected more than ${REDIRECT_LIMIT} times`);
}
function nextAddress({ status, location }, from, wanted) {
    if (status < 300 || status > 399 || location === undefined) {
        throw astray(wanted, `is answered with status ${status} by ${from.host}`);
    }
    if (!URL.canParse(location, from.href))
        throw astray(wanted, 'is redirected to something that is no address');
    const next = new URL(location, from);
    const isPlain = next.protocol === 'http:' && from.protocol === 'http:';
    if ((next.protocol !== 'https:' && !isPlain) || next.username !== '' || next.password !== '') {
        throw astray(wanted, `is redirected to an address that is not followed (${next.protocol}//${next.host})`);
    }
    return next;
}
/** Asks a host that is not the API's: it gets no token, and only its name is ever shown, since links are secrets. */
async function fetchElsewhere(url, wanted, { patience, headers }) {
    const watch = watchdog(patience);
    try {
        const response = await fetch(url.href, { redirect: 'manual', headers, signal: watch.signal });
        const served = servedBy(response, watch);
        if (response.status < 400)
            return served;
        drop(served);
        if (response.status === 404 || response.status === 410)
            throw lost(url, response.status, wanted);
        throw new Interrupted(`${url.host} answered ${response.status}`);
    }
    catch (error) {
        watch.end();
        if (error instanceof errors/* GitHubError */.y_ || error instanceof Interrupted)
            throw error;
        throw new Interrupted(`${url.host}: ${reasonOf(error)}`, { cause: error });
    }
}
function servedBy({ status, headers, body }, watch) {
    return { status, location: headers.get('location') ?? undefined, body, watch };
}
/** Lets go of an answer whether it was read or not. */
function drop({ body, watch }) {
    watch.end();
    // A body that was read, or broke, cannot be cancelled; there is nothing to let go then.
    if (body !== null && !body.locked)
        body.cancel().catch(() => undefined);
}
function watchdog({ silence, download: whole, second }) {
    const controller = new AbortController();
    const giveUp = (why) => () => controller.abort(new Error(why));
    const quiet = setTimeout(giveUp(`nothing came for ${silence / second} s`), silence);
    const total = setTimeout(giveUp(`it took more than ${whole / second} s`), whole);
    return {
        signal: controller.signal,
        heard: () => quiet.refresh(),
        end: () => {
            clearTimeout(quiet);
            clearTimeout(total);
        },
    };
}
async function receive(served, wanted, handle) {
    const most = wanted.size ?? wanted.limit;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let received = 0;
    for await (const chunk of chunksOf(served)) {
        received += chunk.length;
        if (received > most)
            throw wanted.size === undefined ? tooBig(wanted, 'more') : other(wanted, 'is larger');
        hash.update(chunk);
        await stored(wanted, () => handle.writeFile(chunk));
    }
    checkReceived(wanted, received, hash);
}
async function* chunksOf({ body, watch }) {
    if (body === null)
        return;
    try {
        for await (const chunk of body) {
            watch.heard();
            yield chunk;
        }
    }
    catch (error) {
        throw new Interrupted(reasonOf(error), { cause: error });
    }
}
function checkReceived(wanted, received, hash) {
    if (wanted.size !== undefined && received !== wanted.size)
        throw other(wanted, `has ${received} bytes`);
    const sha256 = hash.digest('hex');
    if (wanted.sha256 !== undefined && sha256 !== wanted.sha256)
        throw other(wanted, `has sha256 ${sha256}`);
}
async function stored({ what }, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw new errors/* SourceError */.c8({
            code: 'SOURCE_READ',
            message: `${what} cannot be stored: ${cause.message}`,
            remedy: 'See that the folder for temporary files has room, and that this user may write there.',
            cause,
        });
    }
}
/** What broke a transfer; fetch hides it one level down. */
function reasonOf(error) {
    const { message, cause } = error;
    const inner = cause;
    return saying(inner?.message || inner?.code || message);
}
function tooBig({ what, limit }, size) {
    return new errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${what} has ${size} bytes, and at most ${limit} are downloaded`,
        remedy: 'Split it, or leave it out.',
    });
}
function other({ what, size, sha256 }, how) {
    const stated = [size !== undefined && `${size} bytes`, sha256 !== undefined && `sha256 ${sha256}`];
    return new errors/* SourceError */.c8({
        code: 'SOURCE_CHANGED',
        message: `${what}, as downloaded, ${how}, and GitHub states ${stated.filter(Boolean).join(' and ')}`,
        remedy: 'Run it again; if it stays so, upload the file anew.',
    });
}
function lost(url, status, { what, asked }) {
    const said = `${url.host} answered ${status}`;
    return refusal({ status: 410, message: said, response: {} }, { ...asked, what });
}
function astray({ what }, how) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `${what} ${how}`,
        remedy: 'Check the address of the API, and that no proxy answers in its place.',
    });
}
function broken({ what }, cause) {
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `${what} could not be downloaded in ${TRIES} tries: ${cause.message}`,
        remedy: 'Check the network, then run it again.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/github/client.js





const USER_AGENT = 'pkgfeed-action';
const PAGE = 100;
/** More items than any list has that is of use here. */
const LIST_LIMIT = 10_000;
/** How often a request is sent again when GitHub stumbles, and how often when it says to wait. */
const RETRIES = 3;
const WAITS = 3;
/**
 * Speaks to GitHub's API; nothing is loaded or sent before the first question.
 *
 * @throws InputError when the address or the token cannot be one
 */
function githubClient({ token, apiUrl, say, patience }) {
    checkToken(token);
    return new Client(token, parseApiUrl(apiUrl), say, { ...PATIENCE, ...patience });
}
const statusOf = (cause) => cause?.status;
/** Asks for a file's own bytes: not for what is known of it, and not packed for the way. */
const AS_IT_IS = { accept: 'application/octet-stream', 'accept-encoding': 'identity' };
class Client {
    #token;
    #api;
    #say;
    #patience;
    #octokit;
    constructor(token, api, say, patience) {
        this.#token = token;
        this.#api = api;
        this.#say = say;
        this.#patience = patience;
    }
    async release(repository, which) {
        const [path, name, parameters] = releasePath(which);
        const asked = this.#asked('read releases', repository, `${name} of ${repository}`);
        const { data } = await this.#ask(`GET /repos/{owner}/{repo}/releases/${path}`, asked, parameters);
        return await this.#withAssets(repository, releaseOf(data, asked.what));
    }
    async draft(repository, tag) {
        const asked = this.#asked('read drafts', repository, `draft release ${(0,errors/* printable */.g$)(tag)} of ${repository}`);
        const [found] = await this.releases(repository, 1, (one) => one.isDraft && one.tag === tag);
        if (found === undefined)
            throw notFound(asked);
        return found;
    }
    async releases(repository, count, isWanted = () => true) {
        const asked = this.#asked('read releases', repository, `the releases of ${repository}`);
        const found = [];
        if (count <= 0)
            return found;
        for await (const item of this.#list('GET /repos/{owner}/{repo}/releases', asked)) {
            const release = releaseOf(item, asked.what);
            if (!isWanted(release))
                continue;
            found.push(await this.#withAssets(repository, release));
            if (found.length >= count)
                break;
        }
        return found;
    }
    /** The list of a release's own answer is not said to be whole, that of its assets is. */
    async #withAssets(repository, release) {
        const operation = release.isDraft ? 'read drafts' : 'read releases';
        const what = `the assets of release ${(0,errors/* printable */.g$)(release.tag)} of ${repository}`;
        const asked = this.#asked(operation, repository, what);
        const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
        const assets = [];
        for await (const item of this.#list(route, asked, { release_id: release.id })) {
            assets.push(assetOf(item, what));
        }
        return { ...release, assets };
    }
    async downloadAsset(repository, asset, file, limit) {
        const what = `asset ${(0,errors/* printable */.g$)(asset.name)} of ${repository}`;
        const asked = this.#asked('read releases', repository, what);
        const { size, sha256 } = asset;
        const origin = this.#origin(asked, `releases/assets/${asset.id}`);
        await download({ asked, what, size, sha256, limit }, origin, file);
    }
    async run(repository, id) {
        const asked = this.#asked('read runs', repository, `workflow run ${id} of ${repository}`);
        const { data } = await this.#ask('GET /repos/{owner}/{repo}/actions/runs/{run_id}', asked, {
            run_id: id,
        });
        return runOf(data, asked.what);
    }
    async defaultBranch(repository) {
        const asked = this.#asked('read the repository', repository, `repository ${repository}`);
        const { data } = await this.#ask('GET /repos/{owner}/{repo}', asked);
        return defaultBranchOf(data, asked.what);
    }
    async commitOfTag(repository, tag) {
        const asked = this.#asked('read the repository', repository, `tag ${(0,errors/* printable */.g$)(tag)} of ${repository}`);
        try {
            const { data } = await this.#ask('GET /repos/{owner}/{repo}/commits/{ref}', asked, {
                ref: `tags/${tag}`,
            });
            return commitOf(data, asked.what);
        }
        catch (error) {
            // GitHub says 422 where there is no such commit, and 404 where there is nothing at all.
            const isAbsent = error instanceof errors/* GitHubError */.y_ && (error.code === 'GITHUB_ABSENT' || statusOf(error.cause) === 422);
            if (isAbsent)
                return undefined;
            throw error;
        }
    }
    async artifacts(repository, run) {
        const what = `the artifacts of workflow run ${run} of ${repository}`;
        const asked = this.#asked('read artifacts', repository, what);
        const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
        const found = [];
        for await (const item of this.#list(route, asked, { run_id: run }, 'artifacts')) {
            found.push(artifactOf(item, what));
        }
        return found;
    }
    async downloadArtifact(repository, artifact, file, limit) {
        const what = `artifact ${(0,errors/* printable */.g$)(artifact.name)} of ${repository}`;
        const asked = this.#asked('read artifacts', repository, what);
        // Servers that state no digest state the size of the files before they were packed.
        const size = artifact.sha256 === undefined ? undefined : artifact.size;
        const origin = this.#origin(asked, `actions/artifacts/${artifact.id}/zip`);
        await download({ asked, what, size, sha256: artifact.sha256, limit }, origin, file);
    }
    async pages(repository) {
        const asked = this.#asked('read Pages', repository, `the Pages site of ${repository}`);
        const data = await this.#askIfThere('GET /repos/{owner}/{repo}/pages', asked);
        return data === undefined ? undefined : pagesOf(data, asked.what);
    }
    async latestBuild(repository) {
        const asked = this.#asked('read Pages', repository, `the latest Pages build of ${repository}`);
        const data = await this.#askIfThere('GET /repos/{owner}/{repo}/pages/builds/latest', asked);
        return data === undefined ? undefined : buildOf(data, asked.what);
    }
    async requestBuild(repository) {
        const asked = this.#asked('build Pages', repository, `a new Pages build of ${repository}`);
        const { data } = await this.#ask('POST /repos/{owner}/{repo}/pages/builds', asked);
        return buildOf(data, asked.what);
    }
    async isAncestor(repository, commit, of) {
        const what = `how commits ${(0,errors/* printable */.g$)(commit)} and ${(0,errors/* printable */.g$)(of)} of ${repository} relate`;
        const asked = this.#asked('read the repository', repository, what);
        const wish = { basehead: `${commit}...${of}`, per_page: 1 };
        const data = await this.#askIfThere('GET /repos/{owner}/{repo}/compare/{basehead}', asked, wish);
        return data === undefined ? undefined : ['ahead', 'identical'].includes(relationOf(data, what));
    }
    /** What is asked for; undefined where it is not there. */
    async #askIfThere(route, asked, parameters) {
        try {
            return (await this.#ask(route, asked, parameters)).data;
        }
        catch (error) {
            if (error instanceof errors/* GitHubError */.y_ && error.code === 'GITHUB_ABSENT')
                return undefined;
            throw error;
        }
    }
    #asked(operation, repository, what) {
        return { operation, repository, what, hasToken: this.#token !== undefined };
    }
    /** Asks about the repository: its halves are filled into the route. */
    async #ask(route, asked, parameters = {}) {
        const [owner, repo] = ownerAndName(asked.repository);
        return await this.#send(route, asked, { owner, repo, ...parameters });
    }
    async #send(route, asked, parameters) {
        this.#octokit ??= openOctokit(this.#token, this.#api, this.#say, this.#patience);
        const octokit = await this.#octokit;
        try {
            return await octokit.request(route, parameters);
        }
        catch (error) {
            throw refusal(error, asked);
        }
    }
    /** The items of a list page by page, for as long as somebody takes them. */
    async *#list(route, asked, parameters = {}, key) {
        for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
            const { data, headers } = await this.#ask(route, asked, { ...parameters, per_page: PAGE, page });
            yield* itemsOf(data, key, asked.what);
            // Asked for by number, not at the address that the header names: the token goes to the API alone.
            if (!/\brel="?next\b/.test(headers.link ?? ''))
                return;
        }
        throw new errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `${asked.what} are more than ${LIST_LIMIT}`,
            remedy: 'Ask for fewer.',
        });
    }
    #origin(asked, path) {
        const [owner, repo] = ownerAndName(asked.repository);
        return {
            url: new URL(`${this.#base}/repos/${owner}/${repo}/${path}`),
            patience: this.#patience,
            isApi: (url) => url.href.startsWith(`${this.#base}/`),
            headers: { ...AS_IT_IS, 'user-agent': USER_AGENT },
            ask: (url) => this.#fetch(url, asked),
        };
    }
    /** Asks the API for a file, or for the address of one; its body is for the caller to read. */
    async #fetch(url, asked) {
        let watch;
        // One watch a request: what Octokit waits between two of them is no silence.
        const watched = (input, init) => {
            watch?.end();
            watch = watchdog(this.#patience);
            return fetch(input, { ...init, signal: watch.signal });
        };
        const request = { fetch: watched, redirect: 'manual', parseSuccessResponseBody: false };
        try {
            const { status, data, headers } = await this.#send(`GET ${url.href}`, asked, {
                headers: AS_IT_IS,
                request,
            });
            const body = data instanceof ReadableStream ? data : null;
            return { status, location: headers.location, body, watch: watch ?? watchdog(this.#patience) };
        }
        catch (error) {
            // The type checker does not see that the function above was called.
            watch?.end();
            throw error;
        }
    }
    /** The API's address without a slash at its end. */
    get #base() {
        return this.#api.href.replace(/\/$/, '');
    }
}
function releasePath(which) {
    if (which === 'latest')
        return ['latest', 'the latest release', {}];
    if ('id' in which)
        return ['{release_id}', `release ${which.id}`, { release_id: which.id }];
    return ['tags/{tag}', `release ${(0,errors/* printable */.g$)(which.tag)}`, { tag: which.tag }];
}
const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
/** Loaded when it is needed: most runs ask GitHub's API nothing. */
async function openOctokit(token, api, say, patience) {
    const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 457).then(__webpack_require__.bind(__webpack_require__, 8457)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const bounded = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(patience.answer) });
    const wait = waiting(say, patience);
    const Full = Base.plugin(retry, throttling);
    return new Full({
        ...(token === undefined ? {} : { auth: token }),
        baseUrl: api.href.replace(/\/$/, ''),
        userAgent: USER_AGENT,
        log: SILENT,
        request: { fetch: bounded, log: SILENT },
        retry: {
            retries: RETRIES,
            retryAfterBaseValue: patience.second,
            // A limit is waited for below, once.
            doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
        },
        throttle: {
            id: USER_AGENT,
            retryAfterBaseValue: patience.second,
            onRateLimit: wait('its rate limit'),
            onSecondaryRateLimit: wait('its secondary rate limit'),
        },
    });
}
/** Decides whether a limit is waited for, and says so once for all requests that meet it together. */
function waiting(say, patience) {
    let isSaid = false;
    return (limit) => (seconds, _options, _octokit, count) => {
        if (count >= WAITS || !(seconds >= 0) || seconds > patience.limit)
            return false;
        if (!isSaid) {
            isSaid = true;
            say(`GitHub asks to wait ${seconds} s, because of ${limit}; the run goes on then.`);
            setTimeout(() => {
                isSaid = false;
            }, seconds * patience.second).unref();
        }
        return true;
    };
}


/***/ })

};
