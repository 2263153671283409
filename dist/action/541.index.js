export const id = 541;
export const ids = [541];
export const modules = {

/***/ 3541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ awaitDelivery),
  notLive: () => (/* binding */ notLive)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(6407);
// EXTERNAL MODULE: ./build/feed/key-files.js
var key_files = __webpack_require__(7044);
// EXTERNAL MODULE: ./build/github/server.js + 12 modules
var server = __webpack_require__(4203);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(5285);
// EXTERNAL MODULE: ./build/served/fetcher.js + 3 modules
var served_fetcher = __webpack_require__(4782);
// EXTERNAL MODULE: ./build/served/poll.js
var poll = __webpack_require__(7399);
// EXTERNAL MODULE: ./build/served/published-keys.js + 1 modules
var published_keys = __webpack_require__(8533);
// EXTERNAL MODULE: ./build/served/verify.js + 7 modules
var verify = __webpack_require__(5652);
// EXTERNAL MODULE: ./build/pages/site.js
var pages_site = __webpack_require__(8536);
;// CONCATENATED MODULE: ./build/pages/build.js



const LIMITS = { first: 5000, longest: 20_000, start: 60_000, clock: poll/* REAL_CLOCK */.I };
/**
 * Waits until Pages has built the commit, or a later one. Asks GitHub for another build, once, if the build fails or
 * does not start.
 *
 * @returns how long it waited, in milliseconds, and a finding unless the build is done
 */
async function awaitBuild(run) {
    const { github, slug, commit, timeout, host } = run;
    const { first, longest, start, clock } = { ...LIMITS, ...run.limits };
    const isLater = laterThan(run);
    const seen = { stage: 'none' };
    const look = async ({ waited }) => {
        const build = await github.latestBuild(slug);
        seen.stage = await stageOf(build, seen.request, commit, isLater);
        if (seen.stage === 'built')
            return { finding: undefined };
        const isMissing = seen.stage === 'none' && waited >= start;
        if (seen.request === undefined && (seen.stage === 'failed' || isMissing)) {
            seen.request = await requestAnother(run, seen.stage, build);
            return undefined;
        }
        return seen.stage === 'failed'
            ? { finding: buildFailed(slug, commit, build, seen.request?.refused) }
            : undefined;
    };
    const sayStage = () => {
        if (seen.stage !== seen.said)
            host.say(remark(seen.stage, slug, commit));
        seen.said = seen.stage;
    };
    const schedule = { first, longest, growth: 1.5, most: () => timeout, beforePause: sayStage };
    const { found, waited } = await (0,poll/* poll */.w)(look, { ...schedule, deadline: AbortSignal.timeout(timeout) }, clock);
    if (found !== undefined)
        return { ...found, waited };
    return { finding: buildLate(slug, commit, seen.stage, timeout, seen.request?.refused), waited };
}
async function requestAnother({ github, slug, commit, host }, stage, build) {
    const why = stage === 'failed' ? 'failed' : 'has not started';
    host.say(`the Pages build of ${commit} ${why}; asking GitHub for another one`);
    try {
        await github.requestBuild(slug);
        return { replaces: build?.id, refused: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        return { replaces: build?.id, refused: error };
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
/** Adds to a remedy why GitHub refused another build, if it did. */
const orAsk = (remedy, refused) => refused === undefined
    ? remedy
    : `${remedy} pkgfeed may not ask for another build (${refused.message}). ${refused.remedy}`;
function buildFailed(slug, commit, build, refused) {
    const again = refused === undefined ? ', twice' : '';
    const said = build?.error === undefined ? `it ended as ${build?.status}` : build.error;
    const remedy = `Look at the Pages deployments of ${slug}, and push a new commit or request a build.`;
    return (0,pages_site/* problem */.CC)(slug, `did not build ${commit}${again}: ${said}`, pages_site/* UNSEEN */.PR, orAsk(remedy, refused));
}
function buildLate(slug, commit, stage, timeout, refused) {
    const what = stage === 'going' ? 'is still building' : 'has not built';
    const remedy = 'Raise `verify-timeout`, or look at githubstatus.com and at the Pages deployments of the repository.';
    return (0,pages_site/* problem */.CC)(slug, `${what} ${commit} after ${timeout / 1000} s`, pages_site/* UNSEEN */.PR, orAsk(remedy, refused));
}

// EXTERNAL MODULE: ./build/audit/faults.js + 1 modules
var faults = __webpack_require__(2073);
// EXTERNAL MODULE: ./build/formats/formats.js + 17 modules
var formats_formats = __webpack_require__(2482);
// EXTERNAL MODULE: ./build/served/address.js
var address = __webpack_require__(1904);
;// CONCATENATED MODULE: ./build/pages/served-change.js




/**
 * The folders that a change touched, as they must be served from now on: with the packages that it added, without
 * those that it removed, and no longer with the index files from before.
 *
 * @throws VerifyError for a folder whose path has no web address
 */
function servedFolders({ plan, tip }, root) {
    const isThere = (path) => plan.edit.puts.has(path) || tip.paths.has(path);
    return plan.folders.flatMap(({ path, format: name }) => {
        const url = (0,address/* folderAddress */.pd)(root, path);
        const format = formats_formats/* FORMATS */.hR.find((one) => one.name === name);
        if (url === undefined || format === undefined)
            throw unreachable(path);
        const formats = formats_formats/* FORMATS */.hR.filter(({ indexFile }) => isThere(`${path}/${indexFile}`));
        const isOwn = ownPackages(format, path, formats);
        const changes = plan.changes.filter((change) => change.folder === path && isOwn(change.path));
        const wanted = changes.filter(({ kind }) => kind !== 'removed');
        const removed = changes.filter(({ kind }) => kind === 'removed');
        const wantedKeys = new Set(wanted.map(nameVersionArch));
        const expect = (blobs, entries) => {
            const listed = new Set(entries.map(nameVersionArch));
            const isListed = (change) => listed.has(nameVersionArch(change));
            const stale = [...blobs].filter(([file, blob]) => isStale(`${path}/${file}`, blob, { plan, tip }));
            const missing = wanted.filter((change) => !isListed(change));
            return [
                ...stale.map(([file]) => fault(`${path}/${file}`, 'is still what it was before this run')),
                ...missing.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
                ...removed
                    .filter(isListed)
                    .map(({ path: file }) => fault(file, 'is listed still in the index that is served')),
            ];
        };
        const isWanted = (entry) => wantedKeys.has(nameVersionArch(entry));
        return [{ path, url, format, formats, isWanted, expect }];
    });
}
/** A fault that caches may cause. */
const fault = (path, what) => (0,faults/* faultOf */.Kl)('stale', 'server', { path, what });
/**
 * Returns a function that says whether a package file of the folder is of a format. Only the file name can say so, and
 * only if no other format of the folder shares its extension.
 */
function ownPackages(format, folder, formats) {
    const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
    return (path) => isAlone && path.startsWith(`${folder}/`) && path.endsWith(format.extension);
}
/** True when the served file is the one that the change replaced. */
function isStale(path, blob, { plan, tip }) {
    const old = tip.paths.get(path);
    return old !== undefined && plan.edit.puts.has(path) && blob === old;
}
function unreachable(path) {
    return new errors/* VerifyError */.Gz({
        code: 'VERIFY_NOT_LIVE',
        message: `the folder ${path} cannot be asked for at any address`,
        remedy: 'Publish into a `layout` of plain names.',
    });
}
const nameVersionArch = ({ name, version, arch }) => `${name} ${version} ${arch}`;

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
 * @returns undefined when there is nothing to wait for: no push, no repository on GitHub, or `verify` is off
 */
async function awaitDelivery(landing, slug, { feed, home, verify }, host, limits) {
    const { isWritten, revision: commit } = landing;
    if (slug === undefined || !isWritten || commit === undefined || verify.mode === 'off')
        return;
    const delivery = { live: false, url: undefined, isNamed: false, verified: 0, findings: [] };
    try {
        const fetcher = (0,served_fetcher/* makeFetcher */.k)(limits.fetch);
        const { timeout } = verify;
        const run = {
            github: (0,server/* github */.M)(home, host),
            slug,
            landing,
            commit,
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
    const { slug, feed, timeout, host } = run;
    const { site, refused } = await siteOf(run);
    if (feed.url !== undefined && (0,pages_site/* isElsewhere */.l5)(site, slug, feed)) {
        delivery.isNamed = true;
        await verifyAt(feed.url, run, delivery);
        return;
    }
    const obstacle = (0,pages_site/* whyPagesWillNotServe */.tP)(site, slug, run.home);
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
    delivery.url = (0,pages_site/* addressOf */.ci)(site, slug);
    delivery.isNamed = true;
    const { finding, waited } = await awaitBuild(run);
    if (finding !== undefined) {
        delivery.findings.push(finding);
        return;
    }
    const left = Math.max(LEAST_LEFT, timeout - waited);
    host.say(`Pages has built it; fetching the folders of the change from ${delivery.url}/`);
    await verifyServed(run, delivery.url, { least: Math.min(NEW_SITE, left), left }, delivery);
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
    const { waited, finding } = await awaitFeedFile(address, run);
    if (finding !== undefined)
        delivery.findings.push(finding);
    const left = Math.max(LEAST_LEFT, timeout - waited);
    await verifyServed(run, address, { least: left, left }, delivery);
}
/**
 * Waits until `feed.json` is the one of the change, or a later one.
 *
 * @returns how long it waited, in milliseconds, and a finding when the time was over first
 */
async function awaitFeedFile(address, { landing, limits, timeout, fetcher }) {
    const ours = landing.plan.edit.puts.get(feed_json/* FEED_FILE */.GS);
    if (ours?.kind !== 'bytes')
        return { waited: 0 };
    const { first, longest } = { ...verify/* PATIENCE */.a, ...limits.patience };
    const seen = { isThere: false };
    const look = async () => {
        const answer = await (0,served_feed_json/* fetchFeedFile */.Z4)(fetcher, new URL(`${address}/`));
        seen.isThere = answer.state === 'there';
        return answer.state === 'there' && isAsLate(answer.bytes, ours.bytes) ? true : undefined;
    };
    const schedule = { first, growth: 2, longest, most: () => timeout };
    const { found, waited } = await (0,poll/* poll */.w)(look, schedule, limits.clock ?? poll/* REAL_CLOCK */.I);
    if (found)
        return { waited };
    const what = seen.isThere ? 'is not yet what this run wrote' : 'is not served';
    const { mayPass: _, ...finding } = fault(feed_json/* FEED_FILE */.GS, what);
    return { waited, finding };
}
/** True when the served `feed.json` is ours, or was written after it. */
function isAsLate(served, ours) {
    return served.equals(ours) || ((0,feed_json/* updatedIn */.nW)(served) ?? '') > ((0,feed_json/* updatedIn */.nW)(ours) ?? '');
}
/**
 * Fetches every touched folder as devices do, and the keys that the feed tells them to trust. What is wrong goes into
 * `delivery`.
 *
 * @param time how long to wait for faults that caches may cause, at least and at most, in milliseconds
 */
async function verifyServed({ landing, host, limits, fetcher }, address, { least, left }, delivery) {
    const root = new URL(`${address}/`);
    const { keys } = landing.plan;
    const verdicts = await (0,verify/* verifyFolders */.T)(servedFolders(landing, root), {
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
        for (const { mayPass: _, ...finding } of faults)
            delivery.findings.push(finding);
        delivery.verified += sound;
    }
    await (0,published_keys/* publishedKeys */.H)(fetcher, root, keys.map(key_files/* publishedKey */.s), delivery.findings);
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

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   tP: () => (/* binding */ whyPagesWillNotServe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6407);


/** Why a fault of the site matters. */
const UNSEEN = 'devices do not see what was published';
/** Why Pages will never serve this push, and how to fix it; undefined when nothing known prevents it. */
function whyPagesWillNotServe(site, slug, { pagesBranch }) {
    const choose = `In the settings of ${slug}, under Pages, choose “Deploy from a branch” with the branch ${pagesBranch} and the folder / (root)`;
    const because = (what, remedy = `${choose}.`) => problem(slug, what, UNSEEN, remedy);
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
/**
 * The address at which GitHub says it serves the site, without a slash at its end.
 *
 * @throws GitHubError when it is not a web address
 */
function addressOf({ url }, slug) {
    const address = url.replace(/[?#].*$/s, '').replace(/(?<!\/)\/+$/, '');
    // People paste lines with this address into a shell.
    if ((0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebAddress */ .d3)(address))
        return address;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `the address that GitHub gives for the Pages site of ${slug} is not a web address`,
        remedy: 'Look at the settings of the repository, under Pages.',
    });
}
/** True when `url` names another address than the site's. Then the site says nothing about the feed. */
function isElsewhere(site, slug, { url }) {
    if (url === undefined || site === undefined)
        return url !== undefined;
    // The spelling does not matter, nor whether Pages redirects to https.
    const placeOf = (address) => {
        const { hostname, port, pathname } = new URL(address);
        return `${hostname}:${port}${pathname.replace(/\/$/, '')}`;
    };
    return placeOf(addressOf(site, slug)) !== placeOf(url);
}
/** A finding about the site as a whole. */
function problem(slug, what, why, remedy) {
    return { severity: 'error', path: `GitHub Pages of ${slug}`, what, why, remedy };
}


/***/ })

};
