export const id = 545;
export const ids = [545];
export const modules = {

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ notPlainFile),
/* harmony export */   Mx: () => (/* binding */ readFeedFiles),
/* harmony export */   lD: () => (/* binding */ readFeedJson),
/* harmony export */   yB: () => (/* binding */ readUnlessLarge)
/* harmony export */ });
/* unused harmony export oversized */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91600);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/** The most bytes of all files that are read together: those of a feed with 100,000 packages. */
const TOTAL_LIMIT = 256 << 20;
/** The files that are too large to read, with their sizes in bytes. */
async function oversized(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    return new Map([...sizes].filter(([path, size]) => size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestRead */ .nu)(path)));
}
/**
 * Reads files of a feed that are not packages. Files that are too large are not read; `large` has their sizes in bytes.
 */
async function readUnlessLarge(home, tip, paths) {
    const large = await oversized(home, tip, paths);
    const small = paths.filter((path) => !large.has(path));
    return { files: await home.read(tip, small), large };
}
/**
 * Reads files of a feed that are not packages. Those that the change can do without are left out where they are too
 * large.
 *
 * @throws FeedError for another file that is too large, before it is read, and when all of them together are too large
 */
async function readFeedFiles(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    const left = new Set();
    let total = 0;
    for (const [path, size] of [...sizes].sort(([a], [b]) => Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptional */ .dK)(a)) - Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptional */ .dK)(b)))) {
        const isLarge = size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestRead */ .nu)(path);
        if ((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptional */ .dK)(path) && (isLarge || total + size > TOTAL_LIMIT)) {
            left.add(path);
            continue;
        }
        total += size;
        if (isLarge)
            throw tooLarge(`${path} has ${size} bytes, and at most ${(0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestRead */ .nu)(path)} are read`);
        if (total > TOTAL_LIMIT)
            throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
    }
    return await home.read(tip, paths.filter((path) => !left.has(path)));
}
/** The bytes of a feed's feed.json; undefined where there is none. */
async function readFeedJson(home, tip) {
    if (!tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS))
        return undefined;
    return (await readFeedFiles(home, tip, [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS])).get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS);
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(what),
        remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
    });
}
/** The error for a path that is not a plain file. */
function notPlainFile(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
        remedy: 'Find out who put it there, and put the file itself in its place.',
    });
}


/***/ }),

/***/ 46260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addressWithin),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _feed_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(597);




/**
 * A folder of a home as a home of its own: nothing outside of it is read, changed or removed.
 *
 * @param prefix the path of the folder; undefined for the home itself
 */
const within = (home, prefix) => prefix === undefined ? home : folderOf(home, prefix);
/**
 * The address of a feed in a folder of its branch.
 *
 * @param site the address of the site
 * @param folder the folder of the branch that is served as the site, such as `/` or `/docs`
 * @returns undefined for a feed outside of that folder
 */
function addressWithin(site, prefix, folder) {
    const root = folder.replace(/^\/|\/$/g, '');
    if (root === '')
        return prefix === undefined ? site : `${site}/${prefix}`;
    if (prefix === root)
        return site;
    return prefix?.startsWith(`${root}/`) ? `${site}/${prefix.slice(root.length + 1)}` : undefined;
}
function folderOf(home, prefix) {
    const outer = (path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(prefix, path);
    const inner = (path) => path.slice(prefix.length + 1);
    const asked = async (paths, ask) => new Map([...(await ask(paths.map(outer)))].map(([path, value]) => [inner(path), value]));
    const { copyOut, history } = home;
    const below = (whole) => ({ ...whole, paths: pathsBelow(whole.paths, prefix), whole });
    return {
        name: `${prefix}/ in the ${home.name}`,
        recover: () => home.recover(),
        async open(signal) {
            const whole = await home.open(signal);
            refuseFile(prefix, whole.paths, home);
            await refusePart(prefix, home, whole);
            return below(whole);
        },
        read: ({ whole }, paths) => asked(paths, (all) => home.read(whole, all)),
        sizes: ({ whole }, paths) => asked(paths, (all) => home.sizes(whole, all)),
        identify: ({ whole }, paths) => asked(paths, (all) => home.identify(whole, all)),
        checkAccess: () => home.checkAccess(),
        isCurrent: ({ whole }) => home.isCurrent(whole),
        apply: ({ whole }, edit, message) => home.apply(whole, movedEdit(edit, outer), message),
        ...(copyOut === undefined ? {} : { copyOut: (folder) => copyOut.call(home, folder) }),
        ...(history === undefined ? {} : { history: pastWithin(history, prefix, below) }),
    };
}
/** The states in which a folder of a home differs from the state before. */
const pastWithin = (history, prefix, below) => ({
    list: ({ whole }, isOf, isEnough) => {
        const isBelow = (path) => path.startsWith(`${prefix}/`) && isOf(path.slice(prefix.length + 1));
        return history.list(whole, isBelow, isEnough);
    },
    readEach: (states, path, most) => history.readEach(states, (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(prefix, path), most),
    open: async (state) => below(await history.open(state)),
});
/** @throws ConflictError for a folder that cannot be, because a file has its path or one above it */
function refuseFile(prefix, paths, { name }) {
    const file = [...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsOf */ .fY)(prefix), prefix].find((path) => paths.has(path));
    if (file === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `\`prefix\` is ${prefix}, and ${file} is a file in the ${name}: the feed needs a folder there`,
        remedy: 'Name another folder as `prefix`, or move that file away.',
    });
}
/** @throws PlacementError for a folder that belongs to a feed around it: both would write its files */
async function refusePart(prefix, home, tip) {
    if (tip.paths.has(`${prefix}/${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS}`))
        return;
    const around = ['', ...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsOf */ .fY)(prefix)].filter((folder) => tip.paths.has((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)));
    if (around.length === 0)
        return;
    const { files } = await (0,_feed_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readUnlessLarge */ .yB)(home, tip, around.map((folder) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)));
    for (const folder of around) {
        const { folders, keys } = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedFile */ .zy)(files.get((0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS)));
        const own = [...folders, ...keys].map(({ path }) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, path));
        if (!own.some((path) => path === prefix || path.startsWith(`${prefix}/`)))
            continue;
        const which = folder === '' ? `the feed at the root of the ${home.name}` : `the feed in ${folder}/`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
            code: 'PLACEMENT_LAYOUT',
            message: `\`prefix\` is ${prefix}, and ${which} has folders there: both feeds would write the same files`,
            remedy: folder === ''
                ? 'Leave `prefix` out to go on with that feed, or name another folder for a feed of its own.'
                : `Write \`prefix: ${folder}\` to go on with that feed, or name another folder for a feed of its own.`,
        });
    }
}
function pathsBelow(paths, prefix) {
    const below = `${prefix}/`;
    return new Map([...paths].filter(([path]) => path.startsWith(below)).map(([path, id]) => [path.slice(below.length), id]));
}
function movedEdit({ puts, deletes }, outer) {
    const moved = (content) => content.kind === 'copy' ? { ...content, from: outer(content.from) } : content;
    return {
        puts: new Map([...puts].map(([path, content]) => [outer(path), moved(content)])),
        deletes: new Set([...deletes].map(outer)),
    };
}


/***/ }),

/***/ 46545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ awaitDelivery),
  notLive: () => (/* binding */ notLive)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/key-files.js
var key_files = __webpack_require__(97044);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(85285);
// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var served_fetcher = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(87399);
// EXTERNAL MODULE: ./build/served/published-keys.js + 1 modules
var published_keys = __webpack_require__(98533);
// EXTERNAL MODULE: ./build/served/verify.js + 5 modules
var verify = __webpack_require__(10570);
// EXTERNAL MODULE: ./build/pages/await-change.js
var await_change = __webpack_require__(57654);
// EXTERNAL MODULE: ./build/pages/environment.js
var environment = __webpack_require__(87202);
// EXTERNAL MODULE: ./build/pages/site.js
var pages_site = __webpack_require__(78536);
;// CONCATENATED MODULE: ./build/pages/build.js




const LIMITS = { first: 5000, longest: 20_000, start: 60_000, again: 15_000, clock: poll/* REAL_CLOCK */.I };
/** The longest wait between two requests, in milliseconds. GitHub builds a site about ten times an hour. */
const LONGEST_WAIT = 900_000;
/**
 * Waits until Pages has built the commit, or a later one. Asks GitHub for another build when one fails or does not
 * start, again and again with growing pauses: an outage may take several requests.
 *
 * @returns how long it waited, in milliseconds, a finding unless the build is done, and whether it is of a later commit
 */
async function awaitBuild(run) {
    const { github, slug, commit, timeout, host } = run;
    const { first, longest, start, again, clock } = { ...LIMITS, ...run.limits };
    const isAfter = laterThan(run);
    const seen = { stage: 'none', build: undefined, request: undefined, said: undefined };
    const look = async ({ waited, isLast }) => {
        const answer = await latestBuild(run);
        if (answer === 'unknown')
            return undefined;
        seen.build = answer;
        seen.stage = await stageOf(seen.build, seen.request, commit, isAfter);
        if (seen.stage === 'built')
            return true;
        if (isForbidden(seen.request))
            return seen.stage === 'failed' ? true : undefined;
        if (!isLast && waited >= nextRequest(seen, { start, again })) {
            seen.request = await requestAnother(run, seen, waited);
            if (seen.stage === 'failed' && isForbidden(seen.request))
                return true;
        }
        return undefined;
    };
    const sayStage = () => {
        if (seen.stage !== seen.said)
            host.say(remark(seen.stage, slug, commit));
        seen.said = seen.stage;
    };
    const schedule = { first, longest, growth: 1.5, most: () => timeout, beforePause: sayStage };
    const { waited } = await (0,poll/* poll */.w)(look, { ...schedule, deadline: AbortSignal.timeout(timeout) }, clock);
    const isLater = seen.build?.commit !== commit;
    if (seen.stage === 'built')
        return { finding: undefined, waited, isLater };
    const hold = await (0,environment/* heldBack */.Zg)(github, slug, { name: run.branch, isTag: false });
    return { finding: notBuilt(run, seen, hold), waited, isLater };
}
/** The latest build; `unknown` when GitHub has an outage or limits requests, which may pass. */
async function latestBuild({ github, slug, host }) {
    try {
        return await github.latestBuild(slug);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || !mayPass(error))
            throw error;
        host.say(error.message);
        return 'unknown';
    }
}
const mayPass = ({ code }) => code === 'GITHUB_FAILED' || code === 'GITHUB_LIMIT';
/** True when the token may not ask for builds. */
const isForbidden = (request) => request?.refused !== undefined && !mayPass(request.refused);
/** After how many milliseconds of waiting another build is due to be asked for. */
function nextRequest({ stage, request }, { start, again }) {
    if (stage === 'going')
        return Number.POSITIVE_INFINITY;
    const isMissing = stage === 'none' && request?.refused === undefined;
    if (request === undefined)
        return isMissing ? start : 0;
    const pause = Math.min(again * 2 ** (request.count - 1), LONGEST_WAIT);
    return request.at + (isMissing ? Math.max(start, pause) : pause);
}
async function requestAnother({ github, slug, commit, host }, { stage, build, request }, waited) {
    const why = stage === 'failed' ? 'failed' : 'has not started';
    host.say(`the Pages build of ${commit} ${why}; asking GitHub for another one`);
    const made = { count: (request?.count ?? 0) + 1, at: waited, replaces: build?.id };
    try {
        await github.requestBuild(slug);
        return { ...made, refused: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        return { ...made, refused: error };
    }
}
const GOING = ['queued', 'building', 'pending', 'in_progress'];
/** How far the build of the commit is, as the latest build shows it. */
async function stageOf(build, request, commit, isLater) {
    if (build === undefined)
        return 'none';
    const isGranted = request !== undefined && request.refused === undefined;
    const isNew = isGranted && build.id !== request.replaces;
    // A requested build takes a moment to appear. Until then the one that it replaces is the latest.
    if (isGranted && !isNew && build.status !== 'built')
        return 'none';
    const isOurs = build.commit === commit || (build.commit !== undefined && (await isLater(build.commit))) || false;
    // In squashed histories nobody can tell which commit is later. A build that was requested after the push is.
    const isKnownEarlier = build.commit !== undefined && (await isLater(build.commit)) === false;
    if (!isOurs && (!isNew || isKnownEarlier))
        return 'none';
    if (build.status === 'built')
        return 'built';
    return build.status === undefined || GOING.includes(build.status) ? 'going' : 'failed';
}
/**
 * Returns a function that says whether a commit contains the pushed one; undefined when GitHub cannot tell. It asks
 * GitHub about each commit once.
 */
function laterThan({ github, slug, landing, commit, }) {
    const known = new Map();
    return (other) => {
        if (other === commit)
            return Promise.resolve(true);
        if (other === landing.tip.revision)
            return Promise.resolve(false);
        const asked = known.get(other) ?? github.isAncestor(slug, commit, other).catch(() => undefined);
        known.set(other, asked);
        return asked;
    };
}
function remark(stage, slug, commit) {
    return stage === 'going'
        ? `Pages builds ${slug} at ${commit}`
        : `waiting for Pages to build ${slug} at ${commit}`;
}
/** The finding of a build that failed, or that is not done in time, with what is known about the reason. */
function notBuilt({ slug, commit, timeout }, { stage, build, request }, hold) {
    const requests = request?.count ?? 0;
    const remedies = [];
    let what;
    if (stage === 'failed') {
        const tries = requests > 0 && request?.refused === undefined ? ` in ${requests + 1} attempts` : '';
        what = `did not build ${commit}${tries}: ${build?.error ?? `it ended as ${build?.status}`}`;
        remedies.push(`Look at the Pages deployments of ${slug}, and push a new commit or request a build.`);
    }
    else {
        what = `${stage === 'going' ? 'is still building' : 'has not built'} ${commit} after ${timeout / 1000} s`;
        remedies.push('Raise `verify-timeout`, or look at githubstatus.com and at the Pages deployments of the repository.');
    }
    if (request?.refused !== undefined) {
        const { message, remedy } = request.refused;
        const may = isForbidden(request)
            ? 'pkgfeed may not ask for another build'
            : 'GitHub starts no other build';
        remedies.push(`${may} (${message}). ${remedy}`);
    }
    if (hold === undefined)
        return (0,pages_site/* problem */.CC)(slug, what, pages_site/* UNSEEN */.PR, remedies.join(' '));
    return (0,pages_site/* problem */.CC)(slug, `${what}; ${hold.what}`, pages_site/* UNSEEN */.PR, [hold.remedy, ...remedies].join(' '));
}

// EXTERNAL MODULE: ./build/pages/later-change.js
var later_change = __webpack_require__(35838);
// EXTERNAL MODULE: ./build/pages/obstacle.js
var pages_obstacle = __webpack_require__(63026);
// EXTERNAL MODULE: ./build/pages/served-change.js
var served_change = __webpack_require__(61751);
;// CONCATENATED MODULE: ./build/pages/delivery.js















/** How long to retry after a build, in milliseconds: a new site answers 404 for a while after its first one. */
const NEW_SITE = 60_000;
/** Minimum time for fetching, in milliseconds, even if the build used the whole timeout. */
const LEAST_LEFT = 15_000;
const UNKNOWN = 'pkgfeed does not know whether devices can fetch what was published';
/**
 * Waits until Pages serves what was pushed, then verifies it as devices fetch it. Never throws for what is wrong
 * there: the push has happened, so problems go into the report.
 *
 * @returns undefined when there is nothing to wait for: no push, no repository on GitHub, `verify` is off, or Pages does
 *   not build the branch
 */
async function awaitDelivery(landing, slug, { feed, home, verify }, host, limits) {
    const { isWritten, revision: commit } = landing;
    if (slug === undefined || !isWritten || commit === undefined || verify.mode === 'off')
        return;
    if (home.deploy !== 'branch')
        return;
    const delivery = { live: false, url: undefined, isNamed: false, verified: 0, findings: [] };
    try {
        const fetcher = (0,served_fetcher/* makeFetcher */.k)(host.fetch, limits.fetch);
        const { timeout } = verify;
        const run = {
            github: (0,server/* github */.M)(home, host),
            slug,
            landing,
            commit,
            branch: home.pagesBranch,
            timeout,
            host,
            limits,
            fetcher,
            feed,
            home,
        };
        await deliver(run, delivery);
    }
    catch (error) {
        if (!(error instanceof errors/* PkgfeedError */.jH))
            throw error;
        delivery.findings.push(notAsked(slug, error));
    }
    return delivery;
}
async function deliver(run, delivery) {
    const { slug, feed, home, timeout, host } = run;
    const { site, refused } = await siteOf(run);
    if (feed.url !== undefined && (0,pages_site/* isElsewhere */.l5)(site, slug, feed, home.prefix)) {
        delivery.isNamed = true;
        await verifyAt(feed.url, run, delivery);
        return;
    }
    const obstacle = await (0,pages_obstacle/* obstacleOf */.H)(run.github, site, slug, run.home);
    if (site === undefined) {
        const address = await hiddenAddress(run);
        if (address !== undefined) {
            delivery.isNamed = address === run.landing.plan.url;
            await verifyAt(address, run, delivery);
        }
        else if (refused !== undefined)
            throw refused;
        else if (obstacle !== undefined)
            delivery.findings.push(obstacle);
        return;
    }
    if (obstacle !== undefined) {
        delivery.findings.push(obstacle);
        return;
    }
    delivery.url = (0,pages_site/* addressOf */.ci)(site, slug, home.prefix);
    delivery.isNamed = true;
    const { finding, waited, isLater } = await awaitBuild(run);
    if (finding !== undefined) {
        delivery.findings.push(finding);
        return;
    }
    const left = Math.max(LEAST_LEFT, timeout - waited);
    host.say(`Pages has built it; fetching the folders of the change from ${delivery.url}/`);
    const expected = (0,served_change/* expectedOf */.EX)(run.landing, host.now);
    const later = isLater ? await (0,later_change/* laterFeedAt */.qY)(run.fetcher, new URL(`${delivery.url}/`), expected) : undefined;
    await verifyServed(run, delivery.url, { least: Math.min(NEW_SITE, left), left }, later, delivery);
}
/** Asks GitHub about the site. A token may be allowed to push and still not to ask about Pages. */
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
/** Finds the address that already serves the feed when the token may not ask for it, as with a deploy key. */
async function hiddenAddress({ landing, fetcher }) {
    const { url, rememberedUrl } = landing.plan;
    for (const address of new Set([url, rememberedUrl])) {
        if (address === null)
            continue;
        const answer = await (0,served_feed_json/* fetchFeedFile */.Z4)(fetcher, new URL(`${address}/`));
        if (answer.state === 'there' && (0,feed_json/* openFeedFile */.zE)(answer.bytes).state === 'whole')
            return address;
    }
    return undefined;
}
/** Waits until an address serves the change, since GitHub does not say when it is built, and verifies it there. */
async function verifyAt(address, run, delivery) {
    const { host, timeout } = run;
    delivery.url = address;
    host.say(`GitHub does not say what is served at ${address}; looking for the change there`);
    const { limits, fetcher } = run;
    const { first, longest } = { ...verify/* PATIENCE */.a, ...limits.patience };
    const clock = limits.clock ?? poll/* REAL_CLOCK */.I;
    const expected = (0,served_change/* expectedOf */.EX)(run.landing, host.now);
    const { waited, finding, later } = await (0,await_change/* awaitChange */.p)(new URL(`${address}/`), expected, {
        fetcher,
        clock,
        first,
        longest,
        timeout,
    });
    if (finding !== undefined)
        delivery.findings.push(finding);
    const left = Math.max(LEAST_LEFT, timeout - waited);
    await verifyServed(run, address, { least: left, left }, later, delivery);
}
/**
 * Fetches every touched folder as devices do, and the keys that the feed tells them to trust. What is wrong goes into
 * `delivery`.
 *
 * @param time how long to wait for faults that caches may cause, at least and at most, in milliseconds
 * @param later the feed that a later change left, where that is served
 */
async function verifyServed({ landing, host, limits, fetcher }, address, { least, left }, later, delivery) {
    const root = new URL(`${address}/`);
    const { keys, keptKeys } = landing.plan;
    const change = { expected: (0,served_change/* expectedOf */.EX)(landing, host.now), changes: landing.plan.changes };
    const { there, gone } = (0,later_change/* stillThere */.Vk)((0,served_change/* servedFolders */.Pj)(change, root), later);
    delivery.findings.push(...gone);
    const verdicts = await (0,verify/* verifyFolders */.T)(there, {
        fetcher,
        root,
        all: true,
        keys: keys.map(({ publicKey }) => publicKey),
        patience: { ...verify/* PATIENCE */.a, least, most: Math.min(verify/* PATIENCE */.a.most, left), ...limits.patience },
        clock: limits.clock ?? poll/* REAL_CLOCK */.I,
        say: (line) => host.say(line),
        progress: (label, done, total) => host.progress(label, done, total),
    });
    for (const { faults, sound } of verdicts) {
        delivery.findings.push(...(0,later_change/* findingsOf */.WX)(faults, later));
        delivery.verified += sound;
    }
    const published = keys.map((key) => (0,key_files/* publishedKey */.s)(key, keptKeys));
    await (0,published_keys/* publishedKeys */.H)(fetcher, root, later?.keys ?? published, delivery.findings);
    delivery.live = !delivery.findings.some(({ severity }) => severity === 'error');
}
const notAsked = (slug, { message, remedy }) => (0,pages_site/* problem */.CC)(slug, `was not verified: ${message}`, UNKNOWN, remedy);
/** The errors that end a run with `verify: fail` when its feed is not live. The push stays. */
function notLive(delivery, { mode }) {
    if (mode !== 'fail' || delivery === null || delivery.live)
        return [];
    return delivery.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ path, what, why, remedy }) => new errors/* VerifyError */.Gz({ code: 'VERIFY_NOT_LIVE', message: `${path} ${what}: ${why}`, remedy }));
}


/***/ }),

/***/ 87202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ ENVIRONMENT),
/* harmony export */   YB: () => (/* binding */ refusedRef),
/* harmony export */   Zg: () => (/* binding */ heldBack)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48573);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1844);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);




/** Every deployment of Pages goes through this environment, no matter who starts it. */
const ENVIRONMENT = 'github-pages';
/**
 * Finds out whether the rules of the environment keep a deployment back. Never throws when GitHub does not answer: this
 * only explains what is known already.
 *
 * @returns undefined when no rule is known that keeps it back
 */
async function heldBack(github, slug, ref) {
    return await asExplained(async () => {
        const environment = await github.environment(slug, ENVIRONMENT);
        if (environment === undefined)
            return undefined;
        return (await refusal(github, slug, ref, environment)) ?? ruleOf(environment.rules, slug);
    });
}
/** Finds out whether the environment refuses deployments from a branch or tag. Never throws either. */
async function refusedRef(github, slug, ref) {
    return await asExplained(async () => {
        const environment = await github.environment(slug, ENVIRONMENT);
        return environment && (await refusal(github, slug, ref, environment));
    });
}
async function asExplained(explain) {
    try {
        return await explain();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
            return undefined;
        throw error;
    }
}
async function refusal(github, slug, { name, isTag }, { branches }) {
    if (branches === 'all')
        return undefined;
    const word = `the ${isTag ? 'tag' : 'branch'} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}`;
    const remedy = `In the settings of ${slug}, under Environments, let ${word} deploy to ${ENVIRONMENT}.`;
    if (branches === 'protected') {
        const what = `the rules of the environment ${ENVIRONMENT} let only protected branches deploy`;
        return { what, remedy };
    }
    const policies = await github.deploymentPolicies(slug, ENVIRONMENT);
    // One that GitHub does not tell may be the one that allows it.
    const mayAllow = policies.some(({ pattern, ...policy }) => pattern === undefined || (policy.isTag === isTag && (0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .refPattern */ .uo)(pattern)(name)));
    if (mayAllow)
        return undefined;
    const patterns = policies.flatMap(({ pattern }) => pattern ?? []);
    const allowed = patterns.length === 0 ? 'nothing' : `only ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d)(patterns)}`;
    return { what: `the rules of the environment ${ENVIRONMENT} let ${allowed} deploy, not ${word}`, remedy };
}
function ruleOf(rules, slug) {
    const rule = rules.find((type) => type !== 'branch_policy');
    if (rule === undefined)
        return undefined;
    const settings = `in the settings of ${slug}, under Environments`;
    switch (rule) {
        case 'required_reviewers':
            return {
                what: `the environment ${ENVIRONMENT} waits until a reviewer approves each deployment`,
                remedy: `Approve the deployment in the Actions tab of ${slug}, or remove the reviewers ${settings}.`,
            };
        case 'wait_timer':
            return {
                what: `the environment ${ENVIRONMENT} makes each deployment wait`,
                remedy: `Raise \`verify-timeout\` above the wait timer, or remove the timer ${settings}.`,
            };
        default:
            return {
                what: `the environment ${ENVIRONMENT} has the protection rule ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(rule)}`,
                remedy: `Look at the rule ${settings}.`,
            };
    }
}


/***/ }),

/***/ 63026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ obstacleOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87202);
/* harmony import */ var _site_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78536);



/** Why Pages will never serve this push, with the name of the workflow that deploys the site in its place. */
async function obstacleOf(github, site, slug, home) {
    const isDeployed = site?.buildType === 'workflow' && home.deploy === 'branch';
    return (0,_site_js__WEBPACK_IMPORTED_MODULE_2__/* .whyPagesWillNotServe */ .tP)(site, slug, home, isDeployed ? await deployer(github, slug) : undefined);
}
/** The file of the workflow that deployed the site last. Never throws when GitHub does not say: this only explains. */
async function deployer(github, slug) {
    try {
        const run = await github.lastDeployment(slug, _environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ENVIRONMENT */ .M0);
        return run === undefined ? undefined : (await github.run(slug, run)).workflow;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 78536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   tP: () => (/* binding */ whyPagesWillNotServe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _homes_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46260);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/** Why a fault of the site matters. */
const UNSEEN = 'devices do not see what was published';
/**
 * Why Pages will never serve this push, and how to fix it; undefined when nothing known prevents it.
 *
 * @param workflow the file of the workflow that deploys the site, if that is known
 */
function whyPagesWillNotServe(site, slug, { pagesBranch, deploy, prefix }, workflow) {
    const settings = `in the settings of ${slug}, under Pages, choose`;
    const branch = `“Deploy from a branch” with the branch ${pagesBranch} and the folder / (root)`;
    const choose = capital(`${settings} ${deploy === 'workflow' ? 'the source “GitHub Actions”' : branch}`);
    const because = (what, remedy = `${choose}.`) => problem(slug, what, UNSEEN, remedy);
    if (site === undefined) {
        const what = 'is off, or not shown to this token';
        return because(what, `${choose}; where that is so already, give the token \`pages: read\`.`);
    }
    if (!site.isPublic) {
        return because('is private: GitHub shows it only to people who may read the repository, and never to a device', `In the settings of ${slug}, under Pages, set the visibility to public, or publish into a repository whose site is public.`);
    }
    if (deploy === 'workflow') {
        if (site.buildType !== 'legacy')
            return undefined;
        return because(`builds the branch ${site.branch ?? pagesBranch} (source “Deploy from a branch”), not what a workflow deploys`, `Use \`deploy: branch\`, which fits; or ${settings} the source “GitHub Actions”.`);
    }
    if (site.buildType === 'workflow') {
        return because(`serves what ${workflow === undefined ? 'a workflow' : `the workflow ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(workflow)}`} deploys (source “GitHub Actions”), not a branch`, `Set \`deploy: workflow\`, which fits, and deploy the folder that the run then leaves; or ${settings} ${branch}.`);
    }
    if (site.branch !== undefined && site.branch !== pagesBranch) {
        return because(`serves the branch ${site.branch}, and the feed is on ${pagesBranch}`, `${choose}, or publish with \`pages-branch: ${site.branch}\`.`);
    }
    const { folder = '/' } = site;
    if ((0,_homes_within_js__WEBPACK_IMPORTED_MODULE_2__/* .addressWithin */ .O)('', prefix, folder) === undefined) {
        const root = folder.replace(/^\//, '');
        return because(`serves the folder ${folder} of the branch, and the feed begins ${prefix === undefined ? 'at its root' : `in ${prefix}`}`, `${choose}, or put the feed there with \`prefix: ${root}\` or a folder in it.`);
    }
    return undefined;
}
/**
 * The address at which GitHub says it serves the feed, without a slash at its end.
 *
 * @param prefix the folder of the branch that holds the feed
 * @throws GitHubError when it is not a web address, or not known
 */
function addressOf({ url, folder = '/' }, slug, prefix) {
    if (url === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
            code: 'GITHUB_FAILED',
            message: `GitHub does not say at which address it serves the Pages site of ${slug}`,
            remedy: 'Give the address as `url`.',
        });
    }
    const address = url.replace(/[?#].*$/s, '').replace(/(?<!\/)\/+$/, '');
    // People paste lines with this address into a shell.
    if ((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebAddress */ .d3)(address))
        return (0,_homes_within_js__WEBPACK_IMPORTED_MODULE_2__/* .addressWithin */ .O)(address, prefix, folder) ?? address;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `the address that GitHub gives for the Pages site of ${slug} is not a web address`,
        remedy: 'Look at the settings of the repository, under Pages.',
    });
}
/** True when `url` names another address than the site's. Then the site says nothing about the feed. */
function isElsewhere(site, slug, { url }, prefix) {
    if (url === undefined || site?.url === undefined)
        return url !== undefined;
    // The spelling does not matter, nor whether Pages redirects to https.
    const placeOf = (address) => {
        const { hostname, port, pathname } = new URL(address);
        return `${hostname}:${port}${pathname.replace(/\/$/, '')}`;
    };
    return placeOf(addressOf(site, slug, prefix)) !== placeOf(url);
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** A finding about the site as a whole. */
function problem(slug, what, why, remedy) {
    return { severity: 'error', path: `GitHub Pages of ${slug}`, what, why, remedy };
}


/***/ })

};
