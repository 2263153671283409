export const id = 455;
export const ids = [455];
export const modules = {

/***/ 3853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ checkEdit),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** Whether a path is there after an edit. */
function isAfter(paths, edit, path) {
    return edit.puts.has(path) || (paths.has(path) && !edit.deletes.has(path));
}
function isEmpty(edit) {
    return edit.puts.size === 0 && edit.deletes.size === 0;
}
/**
 * The last look before anything is written: every file that an index lists is there afterwards, nothing is put
 * and deleted at once, and no file stands where a folder must be.
 *
 * @throws FeedError, which is a bug of ours and never the user's fault
 */
function checkEdit(paths, edit, listed) {
    const faults = new Set();
    for (const path of listed) {
        if (!isAfter(paths, edit, path))
            faults.add(`${path} would be listed and missing`);
    }
    for (const [path, content] of edit.puts) {
        if (edit.deletes.has(path))
            faults.add(`${path} would be written and deleted`);
        if (content.kind === 'copy' && !paths.has(content.from))
            faults.add(`${content.from} is not there to copy`);
        for (const folder of parentsOf(path)) {
            if (isAfter(paths, edit, folder))
                faults.add(`${folder} would be a file and a folder`);
        }
    }
    for (const path of paths.keys()) {
        if (edit.deletes.has(path))
            continue;
        for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            const folder = path.slice(0, end);
            if (edit.puts.has(folder))
                faults.add(`${folder} would be a file and a folder`);
        }
    }
    if (faults.size > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_PLAN',
            message: `the planned change is wrong: ${[...faults].slice(0, 10).join('; ')}`,
            remedy: 'Report this as a bug; nothing was published.',
        });
    }
}
/** Every folder above a path, the nearest last. */
function parentsOf(path) {
    const names = path.split('/');
    return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}


/***/ }),

/***/ 1245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseRemote),
/* harmony export */   p: () => (/* binding */ overSsh)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/**
 * Understands `owner/name`, a git URL, or a path (one that begins with `./`, `../`, `/` or a drive).
 *
 * @param server the address of GitHub, for `owner/name`
 * @throws InputError for anything else, and for a URL that carries a password
 */
function parseRemote(text, server, cwd) {
    const [, owner = '', name = ''] = /^([^/]+)\/([^/]+?)(?:\.git)?$/.exec(text) ?? [];
    if (OWNER.test(owner) && NAME.test(name) && !/^\.{1,2}$/.test(owner)) {
        const slug = `${owner}/${name}`;
        const url = `${server.replace(/(?<!\/)\/+$/, '')}/${slug}.git`;
        return { url, name: slug, isHttp: true, path: undefined, slug };
    }
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || SCP.test(text);
    if (isAddress && /\p{Cc}/u.test(text)) {
        throw unusable('`pages-repository` is an address with control characters in it', 'Write the address alone, on one line.');
    }
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return parseUrl(text);
    if (SCP.test(text)) {
        return { url: text, name: text, isHttp: false, path: undefined, slug: undefined };
    }
    const isPath = /^\.{1,2}([/\\]|$)/.test(text) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text);
    if (isPath && text !== '' && !text.startsWith('-') && !text.includes('\0')) {
        return { url: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), name: text, isHttp: false, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), slug: undefined };
    }
    throw unusable(`\`pages-repository\` is ${shown(text)}, which is neither owner/name, a git URL nor a path`, 'Write owner/name for a repository on GitHub, or a path that begins with ./ or /.');
}
/** `user@host:path`, as scp has it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:[^:]+$/;
/** GitHub's own rules for names. */
const OWNER = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/;
const NAME = /^(?!\.{1,2}$|\.git$)[A-Za-z0-9._-]+$/;
/** What looks like a user and a password is not repeated. */
function shown(text) {
    return text.includes('@') ? 'something with a user name in it' : JSON.stringify((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text));
}
function parseUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw unusable('`pages-repository` is no valid URL', 'Write it like https://example.org/feed.git.');
    }
    const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
    if (!isHttp && !['ssh:', 'git:', 'file:'].includes(url.protocol)) {
        throw unusable(`\`pages-repository\` is a ${url.protocol} address, which git is not asked to speak to`, 'Use an https, ssh or file address, owner/name, or a path.');
    }
    if (url.password !== '' || (isHttp && url.username !== '')) {
        throw unusable('`pages-repository` is a URL with a user name or password in it', 'Write the URL without it, and give the secret as `token`.');
    }
    return { url: text, name: text, isHttp, path: undefined, slug: undefined };
}
/**
 * The same repository over SSH, and the name of its server.
 *
 * @param server the address of GitHub, for `owner/name`
 * @throws InputError for a repository that is not reached that way
 */
function overSsh(remote, server) {
    if (remote.slug !== undefined) {
        const { hostname } = new URL(server);
        const url = `ssh://git@${hostname}/${remote.slug}.git`;
        return { remote: { ...remote, url, isHttp: false }, server: hostname };
    }
    const [, host] = /^[^/@]+@([^/:]+):/.exec(remote.url) ?? [];
    const name = /^ssh:\/\//i.test(remote.url) ? new URL(remote.url).hostname : host;
    if (name !== undefined)
        return { remote, server: name.toLowerCase() };
    throw unusable(`\`pages-repository\` is ${remote.isHttp ? 'an HTTP address' : 'not reached over SSH'}, and \`ssh-key\` is of use over SSH alone`, 'Write owner/name, ssh://git@HOST/PATH or git@HOST:PATH, or leave out `ssh-key` and give a `token` where one is needed.');
}
function unusable(message, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({ code: 'INPUT_VALUE', message, remedy });
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ saying),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony export permissionFor */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** What each kind of question needs, in the words of a workflow's `permissions:`. */
const PERMISSIONS = {
    'read releases': 'contents: read',
    'read drafts': 'contents: write',
    'read the repository': 'contents: read',
    'read runs': 'actions: read',
    'read artifacts': 'actions: read',
    'read attestations': 'attestations: read',
    'read Pages': 'pages: read',
    'build Pages': 'pages: write',
};
/** The permission that a token needs for an operation. */
function permissionFor(operation) {
    return PERMISSIONS[operation];
}
/** Makes of GitHub's refusal, or of its silence, an error that says what is missing. */
function refusal(cause, asked) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
        return cause;
    const { status, message, response } = (cause ?? {});
    const said = saying(typeof message === 'string' ? message : 'it does not say why');
    if (response === undefined || response === null)
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
            return failed(typeof status === 'number' ? status : 0, said, asked, cause);
    }
}
/** What is looked at of a line; of it, far less is shown. */
const SAID = 2000;
/** The first line of what somebody else's server says, fit to be shown. */
function saying(text) {
    if (/^\s*</.test(text))
        return 'a page of markup, not an answer';
    const line = text
        .trim()
        .split(/[\r\n]/, 1)[0]
        ?.slice(0, SAID) ?? '';
    const words = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line.replace(/ - https?:\/\/\S+$/, ''));
    return words.length > 200 ? `${words.slice(0, 200)}…` : words || 'nothing';
}
function isLimit(status, said, headers) {
    if (status === 429)
        return true;
    const isSpent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    return status === 403 && (isSpent || /\brate limit\b/i.test(said));
}
function limited(said, { what, hasToken }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ACCESS',
        message: `GitHub denies ${what}: ${said}`,
        remedy: !hasToken ? `Give a \`token\` with ${needed} on ${repository}.` : isSignOn ? signOn : grant,
        cause,
    });
}
/** GitHub says "not found" of what a token may not see, too. */
function notFound({ what, operation, repository, hasToken }, cause) {
    const needed = `\`${permissionFor(operation)}\``;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ABSENT',
        message: `GitHub does not find ${what}, or ${hasToken ? 'does not show it to this token' : 'shows it to nobody without a token'}`,
        remedy: `Correct the name; if it is right, give a \`token\` with ${needed} on ${repository}.`,
        cause,
    });
}
function gone(said, { what, operation }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_ABSENT',
        message: `GitHub no longer has ${what}: ${said}`,
        remedy: operation === 'read artifacts'
            ? 'Run the workflow that made it again, and let it keep its artifacts longer (`retention-days`).'
            : 'Name another one.',
        cause,
    });
}
function failed(status, said, { what, operation }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `GitHub answered ${status} when it was asked for ${what}: ${said}`,
        remedy: status >= 500
            ? 'Run it again later; githubstatus.com tells whether GitHub has an outage.'
            : `Read what GitHub says, and see that the token has \`${permissionFor(operation)}\`.`,
        cause,
    });
}
function unreached(said, { what }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: 'GITHUB_FAILED',
        message: `GitHub was not reached for ${what}: ${said}`,
        remedy: 'Check the network and the address of the API, then run it again.',
        cause,
    });
}


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ notPlainFile),
/* harmony export */   Rl: () => (/* binding */ identifyPlain),
/* harmony export */   l7: () => (/* binding */ sizeOfPlain),
/* harmony export */   rM: () => (/* binding */ readPlain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3611);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3853);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1888);






/** No link is followed where the system can say so, and no pipe is waited for. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The most bytes of a file that are read into memory: what Node itself reads of one. */
const LARGEST = 2 ** 31 - 1;
/** How much of a file is in memory while it is hashed. */
const PIECE = 256 << 10;
/**
 * Reads a file of a directory.
 *
 * @param path relative to the root
 * @param told the size that the file had before, if that was asked for; no more is read
 * @throws ConflictError for a link or anything else that is no plain file, there or in the place of a folder above it
 * @throws FeedError for a file that is larger than `told`, or than can be in memory
 */
async function readPlain(root, path, told = LARGEST) {
    return await withPlain(root, path, async (handle, size) => {
        if (size > LARGEST)
            throw tooLarge(path, size);
        if (size > told)
            throw grown(path);
        const bytes = Buffer.allocUnsafeSlow(size);
        let at = 0;
        while (at < size) {
            const { bytesRead } = await handle.read(bytes, at, size - at, at);
            if (bytesRead === 0)
                break;
            at += bytesRead;
        }
        return bytes.subarray(0, at);
    });
}
/**
 * The size of a file of a directory, in bytes.
 *
 * @throws ConflictError as `readPlain` does
 */
async function sizeOfPlain(root, path) {
    return await withPlain(root, path, async (_, size) => size);
}
/**
 * git's blob id of a file of a directory, whatever its size.
 *
 * @throws ConflictError as `readPlain` does
 */
async function identifyPlain(root, path) {
    return await withPlain(root, path, async (handle, size) => {
        const hash = (0,_bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_2__/* .blobHash */ .o)(size);
        const piece = Buffer.allocUnsafeSlow(Math.min(size, PIECE));
        for (let at = 0; at < size;) {
            const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, size - at), at);
            if (bytesRead === 0)
                break;
            hash.update(piece.subarray(0, bytesRead));
            at += bytesRead;
        }
        return hash.digest('hex');
    });
}
async function withPlain(root, path, work) {
    for (const folder of (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .parentsOf */ .fY)(path)) {
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(root, folder), { throwIfNoEntry: false });
        if (there !== undefined && !there.isDirectory())
            throw (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .notAFolder */ .b7)(folder);
    }
    const file = (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(root, path);
    // To open some devices does something already, and not every system can refuse links.
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile())
        throw notPlainFile(path);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, FLAGS).catch((error) => {
        throw error.code === 'ELOOP' ? notPlainFile(path) : error;
    });
    try {
        const opened = await handle.stat();
        if (!opened.isFile())
            throw notPlainFile(path);
        return await work(handle, opened.size);
    }
    finally {
        await handle.close();
    }
}
function notPlainFile(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
        remedy: 'Find out who put it there, and put the file itself in its place.',
    });
}
function tooLarge(path, size) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)} has ${size} bytes, and at most ${LARGEST} are read`,
        remedy: 'Find out who changed the file, and restore it.',
    });
}
function grown(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FeedError */ .lS({
        code: 'FEED_BUSY',
        message: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)} became larger while it was read`,
        remedy: 'Run it again.',
    });
}


/***/ }),

/***/ 1888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Cf: () => (/* binding */ stagedAt),
/* harmony export */   Cj: () => (/* binding */ STAGING),
/* harmony export */   GG: () => (/* binding */ readLeft),
/* harmony export */   KB: () => (/* binding */ stagedFiles),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   b7: () => (/* binding */ notAFolder),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   il: () => (/* binding */ checkLeft),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3853);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8112);







/** The folder that holds what is about to be put in place; only there while a change is made, or after one was ended. */
const STAGING = '.pkgfeed-staging';
const JOURNAL = 'journal';
/** The most bytes of a journal: a hundred thousand files of long names fit. */
const LARGEST = 1 << 26;
const stagedAt = (root, number) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING, String(number));
const placeOf = (root, path) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, ...path.split('/'));
/**
 * Decides a staged change: from the rename on it will be made, if not by this run then by the next. Synchronous, as
 * `finish` is, so that no signal comes between the two.
 */
function commit(root, journal) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING);
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${JOURNAL}.new`);
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(draft, 'wx', 0o644);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(handle, `${JSON.stringify({ version: 1, ...journal })}\n`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(handle);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
    syncFolder(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, JOURNAL));
    syncFolder(folder);
    syncFolder(root);
}
/** Puts every file in its place, deletes what goes, and removes the private folder. May be begun again at any point. */
function finish(root, journal) {
    for (const [number, { path }] of journal.puts.entries()) {
        const from = stagedAt(root, number);
        // It is in its place already.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(from, { throwIfNoEntry: false }) === undefined)
            continue;
        makeFolder(root, path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(from, placeOf(root, path));
    }
    // What was moved is on the disk before anything goes.
    syncFolders(root, journal.puts.map(({ path }) => path));
    for (const path of journal.deletes)
        remove(root, path);
    syncFolders(root, journal.deletes);
    discard(root);
}
/** Makes the folder of a path; a link on the way stops it. */
function makeFolder(root, path) {
    checkParents(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(placeOf(root, path)), { recursive: true });
}
/** Every folder above a path is a folder, as far as it is there. */
function checkParents(root, path) {
    for (const folder of (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .parentsOf */ .fY)(path)) {
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
        if (there === undefined)
            return;
        if (!there.isDirectory())
            throw notAFolder(folder);
    }
}
/** Folders go with their last file, as they do in git. */
function remove(root, path) {
    checkParents(root, path);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(placeOf(root, path));
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
    for (const folder of (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .parentsOf */ .fY)(path).reverse()) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(placeOf(root, folder));
        }
        catch {
            break;
        }
    }
}
/** Removes the private folder, the journal first: without it the rest means nothing. */
function discard(root) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, JOURNAL), { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    syncFolder(root);
}
/**
 * Looks at what a run has left in the private folder. What is written there is believed only as far as it stays in the
 * feed: anybody who may write to the root can have written it.
 *
 * @param shown how messages name the folder
 * @throws FeedError for a journal that pkgfeed would not write
 */
function readLeft(root, shown) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING);
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false });
    if (there === undefined)
        return { state: 'nothing' };
    if (!there.isDirectory())
        throw unusable(shown, 'it is not a folder');
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, JOURNAL), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT')
            return { state: 'draft' };
        throw unusable(shown, `its journal cannot be read (${message})`);
    }
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle).isFile() || size > LARGEST)
            throw unusable(shown, 'its journal is not a plain file');
        return { state: 'change', journal: parseJournal((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(handle, 'utf8'), shown) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function parseJournal(text, shown) {
    const refuse = (why) => {
        throw unusable(shown, `its journal ${why}`);
    };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return refuse('is cut short or damaged');
    }
    if (value?.version !== 1 || !Array.isArray(value.puts) || !Array.isArray(value.deletes))
        return refuse('is of another version, or damaged');
    const seen = new Set();
    const path = (one) => {
        if (typeof one !== 'string' || !isPlain(one))
            return refuse('names a path that leads out of the feed');
        if (seen.has(one))
            return refuse(`names ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(one)} twice`);
        seen.add(one);
        return one;
    };
    const puts = value.puts.map((put) => {
        const { size, sha256: hash } = put ?? {};
        if (!Number.isSafeInteger(size) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
            return refuse('names a file without size and hash');
        return { path: path(put.path), size: size, sha256: hash };
    });
    return { puts, deletes: value.deletes.map(path) };
}
/** Whether a path stays in the feed, has names that every system takes, and leads into no lock, staging or `.git`. */
function isPlain(path) {
    if (path.length > 4096 || /[\0-\x1f\\]/.test(path))
        return false;
    const [first = '', ...rest] = path.split('/');
    if (first.startsWith(_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK */ .YM) || first === STAGING || first === '.git' || /^[A-Za-z]:/.test(first))
        return false;
    return [first, ...rest].every((name) => name !== '' && name !== '.' && name !== '..');
}
/**
 * Compares what the private folder and the feed hold with the journal, before anything is moved.
 *
 * @param owner the user whose change it must be
 * @throws FeedError where it is somebody else's, or a file is neither here nor there as it should be
 */
async function checkLeft(root, shown, journal, owner) {
    for (const name of [STAGING, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(STAGING, JOURNAL)]) {
        const { uid, nlink } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, name));
        if (uid !== owner) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FeedError */ .lS({
                code: 'FEED_UNFINISHED',
                message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(shown, STAGING)} holds an unfinished change of another user (number ${uid})`,
                remedy: 'Publish once as that user, which finishes the change.',
            });
        }
        if (name !== STAGING && nlink > 1)
            throw unusable(shown, 'its journal has a second name');
    }
    for (const path of [...journal.puts.map((put) => put.path), ...journal.deletes])
        checkParents(root, path);
    for (const [number, { path, size, sha256: hash }] of journal.puts.entries()) {
        const staged = stagedAt(root, number);
        const isStaged = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(staged, { throwIfNoEntry: false }) !== undefined;
        const file = isStaged ? staged : placeOf(root, path);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
        const isSame = there?.isFile() && there.size === size && sha256(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file)) === hash;
        if (!isSame)
            throw unusable(shown, `the new ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path)} is ${there === undefined ? 'gone' : 'another file'}`);
    }
}
/** Where the content of each path of a change that is not finished lies, by path, as a path from the root. */
function stagedFiles({ puts }) {
    return new Map(puts.map(({ path }, number) => [path, `${STAGING}/${number}`]));
}
/** Has the entries of every folder above these paths on the disk. */
function syncFolders(root, paths) {
    const folders = new Set(paths.flatMap((path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .parentsOf */ .fY)(path)));
    for (const folder of folders)
        syncFolder(placeOf(root, folder));
    syncFolder(root);
}
/** Has a folder's entries on the disk. Not every system can, and those that cannot do it in time by themselves. */
function syncFolder(folder) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder, 'r');
    }
    catch {
        return;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(handle);
    }
    catch {
        // As above.
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
function unusable(shown, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FeedError */ .lS({
        code: 'FEED_UNFINISHED',
        message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(shown, STAGING)} cannot be used: ${why}`,
        remedy: `Find out who changed it; then delete ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(shown, STAGING)} and restore the feed, or let \`reindex\` make its indexes anew.`,
    });
}
function notAFolder(folder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder)} is a link or a file, and pkgfeed needs a folder there`,
        remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
    });
}


/***/ }),

/***/ 8112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ takeLock),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   y_: () => (/* binding */ isLockThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1965);






const LOCK = '.pkgfeed-lock';
/** The most bytes of a lock that are read; pkgfeed writes far fewer. */
const LARGEST = 4096;
/** How many processes may have died in line; more than that is somebody's trap. */
const LONGEST_LINE = 1000;
/** How often others may be faster in one attempt. */
const ROUNDS = 20;
/**
 * Takes the lock of a folder, also from a dead holder. The file appears whole or not at all. To follow a dead holder, a
 * process makes a file that is named for that holder, and only one process can. If that process dies too, the next one
 * makes a file named for it. So two processes never take one lock.
 *
 * @param shown how messages name the folder
 * @param now milliseconds since 1970
 * @throws Error of the file system where it cannot be written
 */
function takeLock(root, shown, now) {
    const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, LOCK);
    const own = newHolder(now);
    const draft = `${lock}.new-${own.id}`;
    try {
        for (let round = 0; round < ROUNDS; round++) {
            const owner = writeDraft(draft, own);
            if (place(draft, lock))
                return held(root, own, owner, undefined);
            const turn = takeTurn(root, draft);
            if (turn.state === 'ours')
                return held(root, own, owner, turn.after);
            // A file server may make the file and lose its answer.
            if (turn.state === 'busy' && turn.holder !== 'unknown' && turn.holder.id === own.id)
                return held(root, own, owner, undefined);
            if (turn.state === 'busy')
                return busy((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(shown, LOCK), turn.holder);
        }
        return busy((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(shown, LOCK), 'unknown');
    }
    finally {
        forget(draft);
    }
}
/** Whether somebody holds the lock who is not known to be dead. Looks only. */
function isLocked(root) {
    const holder = readHolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, LOCK));
    return holder !== undefined && (holder === 'unknown' || !isGone(root, holder));
}
/** Whether a run, alive or dead, has left a lock or a draft of one. Looks only. */
function isLockThere(root) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(root).some((name) => name.startsWith(LOCK));
}
function newHolder(now) {
    const since = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), process: process.pid, since, mark: (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .markText */ .PQ)((0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMark */ .a1)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() };
}
function held(root, own, owner, after) {
    const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, LOCK);
    // A process that still waits with one of these looks again, and finds the lock held.
    for (const name of remainsIn(root))
        forget((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, name));
    const release = () => {
        const holder = readHolder(lock);
        // Where it cannot be removed, the next run finds that this process is gone.
        if (typeof holder === 'object' && holder.id === own.id)
            forget(lock);
    };
    return { state: 'held', lock: { owner, release }, after };
}
/** Claims and drafts that runs have left beside the lock; none where the folder cannot be listed. */
function remainsIn(root) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(root).filter((name) => name.startsWith(`${LOCK}.`));
    }
    catch {
        return [];
    }
}
/** Removes a file that harms nobody if it stays. */
function forget(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { force: true });
    }
    catch {
        // The next run tries again.
    }
}
/** Walks from the lock to the last process in line, and takes the lock if all of them are dead. */
function takeTurn(root, draft) {
    const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, LOCK);
    const dead = [];
    for (let file = lock;;) {
        const holder = readHolder(file);
        if (holder === undefined)
            break;
        if (holder === 'unknown' || !isGone(root, holder))
            return { state: 'busy', holder };
        if (dead.length === LONGEST_LINE)
            return { state: 'busy', holder: 'unknown' };
        dead.push({ file, holder });
        file = `${lock}.after-${holder.id}`;
    }
    const [first] = dead;
    const last = dead.at(-1);
    if (first === undefined || last === undefined)
        return { state: 'again' };
    const turn = `${lock}.after-${last.holder.id}`;
    if (!place(draft, turn))
        return { state: 'again' };
    // Somebody may have come first and cleaned up, so that this place was free once more.
    const isSame = dead.every(({ file, holder: { id } }) => {
        const now = readHolder(file);
        return typeof now === 'object' && now.id === id;
    });
    if (!isSame) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(turn, { force: true });
        return { state: 'again' };
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, lock);
    return { state: 'ours', after: first.holder };
}
/** Makes a file of that name unless there is one. @returns whether it did */
function place(draft, file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(draft, file);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        // A file system without hard links.
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? ''))
            throw error;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(draft, file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        throw error;
    }
}
/** @returns the file's owner */
function writeDraft(draft, holder) {
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(draft, 'w', 0o644);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(handle, `${JSON.stringify(holder)}\n`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(handle);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle).uid;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
/** @returns undefined where there is no such file, `unknown` where it does not say who made it */
function readHolder(file) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        return error.code === 'ENOENT' ? undefined : 'unknown';
    }
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle).isFile())
            return 'unknown';
        const bytes = Buffer.alloc(LARGEST);
        return parseHolder(bytes.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, bytes))) ?? 'unknown';
    }
    catch {
        return 'unknown';
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function parseHolder(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const { host, process: pid, since, mark, id } = value ?? {};
    if (typeof host !== 'string' || typeof since !== 'string' || typeof mark !== 'string')
        return undefined;
    if (!Number.isSafeInteger(pid) || (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMark */ .lw)(mark)?.pid !== pid)
        return undefined;
    if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        return undefined;
    return { host: shortened(host), process: pid, since: shortened(since), mark, id };
}
const shortened = (text) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text.slice(0, 100));
/** Whether a holder cannot be running any more. */
function isGone(root, { mark }) {
    const parsed = (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMark */ .lw)(mark);
    if (parsed === undefined)
        return false;
    const fate = (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .fateOf */ ._L)(parsed);
    if (fate !== 'unknown')
        return fate === 'gone';
    // Only one running system can use such a disk at a time: the one that wrote this lock has ended.
    return parsed.boot !== (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMark */ .a1)().boot && isOnOwnDisk(root);
}
/** File systems that no two machines have at once, by the numbers that Linux gives them. */
const OWN_DISKS = new Set([
    0xef53, // ext2 to ext4
    0x58465342, // xfs
    0x9123683e, // btrfs
    0xf2f52010, // f2fs
    0x2fc12fc1, // zfs
]);
function isOnOwnDisk(root) {
    try {
        return process.platform === 'linux' && OWN_DISKS.has((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statfsSync)(root).type);
    }
    catch {
        return false;
    }
}
function busy(lock, holder) {
    if (holder === 'unknown') {
        return {
            state: 'busy',
            why: `${LOCK} is there and does not say who holds it: a publisher is writing, or was ended`,
            mend: `Delete ${lock} if no publisher is writing there, or else raise \`push-timeout\`.`,
        };
    }
    const { host, process: pid, since, mark } = holder;
    const parsed = (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMark */ .lw)(mark);
    const isHere = parsed !== undefined && (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .fateOf */ ._L)(parsed) === 'running';
    return {
        state: 'busy',
        why: `${LOCK} is held by process ${pid} on ${host} since ${since}`,
        mend: isHere
            ? `Wait until process ${pid} has finished, or end it; raise \`push-timeout\` to wait longer.`
            : `Delete ${lock} if process ${pid} no longer runs on ${host}, or else raise \`push-timeout\`.`,
    };
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ github),
  yz: () => (/* binding */ openHome),
  xq: () => (/* binding */ pagesAddress),
  FN: () => (/* binding */ serverOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/git/host-keys.js

/**
 * The host keys of github.com, as https://api.github.com/meta states them. Their fingerprints are documented in "GitHub's
 * SSH key fingerprints",
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints:
 *
 * - Ed25519: SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU
 * - ECDSA: SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM
 *
 * Every ssh that can read git's repositories on GitHub knows one of the two, so the RSA key is left out.
 */
const GITHUB_HOST_KEYS = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
];
/** GitHub's servers: the second one speaks SSH on the port of HTTPS, for networks that let nothing else through. */
const GITHUB_HOSTS = new Map([
    ['github.com', 'github.com'],
    ['ssh.github.com', '[ssh.github.com]:443'],
]);
/** `[@marker] names type key`, as sshd(8) has it. */
const LINE = /^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/;
/**
 * The text of a known_hosts file by which a server is judged.
 *
 * @param server the server's name
 * @param lines what the user knows of it
 * @throws InputError when nobody knows the server, and for lines that ssh would pass over
 */
function knownHosts(server, lines) {
    const known = lines.filter((line) => !line.startsWith('#'));
    const wrong = known.findIndex((line) => !LINE.test(line));
    if (wrong !== -1) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            // A key that was pasted into the wrong place must not be repeated.
            message: `line ${wrong + 1} of \`ssh-known-hosts\` is no line of a known_hosts file`,
            remedy: 'Write whole lines of three words, such as `git.example.org ssh-ed25519 AAAA…`.',
        });
    }
    if (known.length === 0 && !GITHUB_HOSTS.has(server)) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: `\`ssh-known-hosts\` is not given, so nobody could tell ${server} from a server that stands in for it`,
            remedy: `Give the lines that \`ssh-keyscan ${server}\` prints, after comparing the fingerprints that \`ssh-keygen -lf -\` shows of them with those that the server’s operator publishes.`,
        });
    }
    const github = [...GITHUB_HOSTS.values()].join(',');
    return [...GITHUB_HOST_KEYS.map((key) => `${github} ${key}`), ...known].map((line) => `${line}\n`).join('');
}

// EXTERNAL MODULE: ./build/git/remote.js
var git_remote = __webpack_require__(1245);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(3621);
;// CONCATENATED MODULE: ./build/git/refusals.js

/** What a failed command means to the user. */
function refusalOf(failed) {
    const { verb, said, stderr, code } = failed;
    // Said of a repository on this machine, together with words that fit a refused token as well.
    const [, owned] = /dubious ownership in repository at '([^'\n]{1,1000})'/.exec(stderr) ?? [];
    if (owned !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} does not use ${(0,errors/* printable */.g$)(owned)}, because the folder belongs to another user than the one who runs this`,
            remedy: `Run it as that user; or, if you trust who may write there, run \`git config --global --add safe.directory ${shellWord(owned)}\`.`,
        });
    }
    const lock = lockIn(stderr);
    if (lock !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_LOCKED',
            message: `git ${verb} stopped: ${lock.why}`,
            remedy: lock.mend,
        });
    }
    if (UNREACHABLE.test(stderr))
        return unreachable(failed);
    const overSsh = sshRefusal(failed);
    if (overSsh !== undefined)
        return overSsh;
    if (/error: 30[1278]/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} was sent to another address: ${said}`,
            remedy: 'The repository has moved: write its present name or address in `pages-repository`.',
        });
    }
    const access = /Authentication failed|could not read Username|could not read Password|error: (401|403)|Permission (to|denied)|[Rr]epository .{0,300}not found|access rights|HTTP 40[13]/;
    if (access.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused: ${said}`,
            remedy: 'Give a `token` that may write: in a workflow, `permissions: contents: write`; for another repository, a token made for it.',
        });
    }
    if (/unable to access|Could not resolve|Failed to connect|not found/.test(stderr)) {
        return unreachable(failed);
    }
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git ${verb} ended with ${code}: ${said}`,
        remedy: 'Read what git says, and mend that.',
    });
}
/** The lock of another git that was in the way, as git names it; undefined where there was none. */
function lockIn(stderr) {
    const [, lock] = /Unable to create '([^'\n]{1,1000}\.lock)': File exists/.exec(stderr) ?? [];
    if (lock === undefined)
        return undefined;
    const file = (0,errors/* printable */.g$)(lock.replaceAll('/./', '/'));
    return {
        why: `the lock file ${file} is there: another git is at work in that repository, or was ended there`,
        mend: `Wait if a git is running in that repository; if none is, delete ${file}, then run it again.`,
    };
}
/** A path as it is typed in a shell. */
const shellWord = (path) => /^[\w./:@+-]+$/.test(path) ? path : `'${(0,errors/* printable */.g$)(path).replaceAll("'", "'\\''")}'`;
/** Said before anybody looked at a token or a key. */
const UNREACHABLE = /does not appear to be a git repository|not a git repository|invalid gitfile format|Could not resolve host|Connection refused|Connection timed out|No route to host/;
function unreachable({ verb, said }) {
    return new errors/* GitError */.XS({
        code: 'GIT_REMOTE',
        message: `git ${verb} did not reach the repository: ${said}`,
        remedy: 'Check `pages-repository` (a path must be a bare git repository or not be there yet; a plain folder is `directory`) and the network.',
    });
}
/** What ssh says, and what GitHub says over SSH; undefined for anything else. */
function sshRefusal({ verb, said, stderr }) {
    if (/\bssh: (command )?not found|cannot run ssh/.test(stderr))
        return opensshMissing('ssh', said);
    if (/Host key verification failed/.test(stderr)) {
        const what = /IDENTIFICATION HAS CHANGED/.test(stderr)
            ? 'the server shows another host key than the known one'
            : 'the host key of the server is not known';
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} did not trust the server, because ${what}: ${said}`,
            remedy: 'Compare the fingerprints that `ssh-keyscan HOST | ssh-keygen -lf -` shows with those that the server’s operator publishes; if they agree, give the lines of `ssh-keyscan HOST` as `ssh-known-hosts`, beside `ssh-key`.',
        });
    }
    if (/marked as read only/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because the deploy key may only read: ${said}`,
            remedy: 'Delete the deploy key in the settings of the repository, and add its public half again with “Allow write access”.',
        });
    }
    if (/Permission denied \(|^ERROR: (Permission to|Repository not found)/m.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because this key may not do it: ${said}`,
            remedy: 'Add the public half of the deploy key to this very repository, with “Allow write access”, and give the secret half as `ssh-key`.',
        });
    }
    return undefined;
}
/** One of OpenSSH's programs is not there. */
function opensshMissing(program, said, cause) {
    return new errors/* GitError */.XS({
        code: 'GIT_MISSING',
        message: `${program} could not be started: ${said}`,
        remedy: 'Install OpenSSH’s client, and make sure that ssh, ssh-agent and ssh-add are on the PATH.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/git/ssh.js







/** Milliseconds that ssh-agent and ssh-add are given. */
const PATIENCE = 20_000;
/** What the path of a socket may have at the most, in bytes, on every system. */
const LONGEST_SOCKET = 100;
/** The agent ends when our end of its input is gone, and that is so however this process ends. */
const UNTIL_WE_END = 'printf "%s\\n" "$SSH_AUTH_SOCK"; cat; kill "$SSH_AGENT_PID"';
/**
 * Gives a secret key to an agent of this run's own and tells git to use it, and no other. The key is on no disk, in
 * no argument list and in no environment.
 *
 * @param key its text as ssh-add reads it, and where it comes from
 * @param hosts the text of a known_hosts file; no other server is spoken to
 * @returns variables for git's environment
 */
async function openSsh(key, hosts, host) {
    const folder = await host.temporaryFolder();
    const hostsFile = (0,external_node_path_.join)(folder, 'known_hosts');
    await (0,promises_.writeFile)(hostsFile, hosts);
    const socket = await startAgent((0,external_node_path_.join)(folder, 'agent'), host.env);
    await addKey(key, socket, host.env);
    return { GIT_SSH_COMMAND: sshCommand(hostsFile), GIT_SSH_VARIANT: 'ssh', SSH_AUTH_SOCK: socket };
}
/** No configuration of the user's, no other key, no prompt, no server that is not known, no endless silence. */
function sshCommand(hostsFile) {
    const options = [
        'BatchMode=yes',
        'PreferredAuthentications=publickey',
        'PasswordAuthentication=no',
        'IdentityFile=none',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile=${optionValue(hostsFile)}`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'CheckHostIP=no',
        'ClearAllForwardings=yes',
        'ForwardAgent=no',
        'ConnectTimeout=30',
        'ServerAliveInterval=15',
        'ServerAliveCountMax=4',
        'LogLevel=ERROR',
    ];
    return ['ssh', '-F', 'none', ...options.flatMap((option) => ['-o', option])].map(ssh_shellWord).join(' ');
}
/** ssh takes a blank for the end of a file's name, and expands what begins with a percent sign. */
const optionValue = (path) => `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;
/** git hands the command to a shell. */
const ssh_shellWord = (word) => /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** Agent and ssh-add get none of the variables that hold secrets. */
function bareEnvironment({ PATH, HOME }) {
    return { PATH, HOME, LC_ALL: 'C' };
}
/** @returns the path of its socket */
async function startAgent(path, env) {
    // Where the path is too long for a socket, the agent finds a place itself, and cleans up there.
    const place = Buffer.byteLength(path) <= LONGEST_SOCKET ? ['-a', path] : [];
    const agent = (0,external_node_child_process_.spawn)('ssh-agent', [...place, 'sh', '-c', UNTIL_WE_END], {
        env: bareEnvironment(env),
        // Ctrl-C in a terminal is for us; that we are gone is what the agent shall notice.
        detached: true,
    });
    agent.stdin.on('error', () => undefined);
    const ended = endOf(agent, 'ssh-agent').then(({ said }) => {
        throw unusable(`ssh-agent did not start: ${said}`);
    });
    const spoken = (0,external_node_events_.once)(agent.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
        agent.kill();
        throw unusable('ssh-agent did not start in time');
    });
    const [line] = (await Promise.race([spoken, ended]));
    // Nothing of it keeps this process alive.
    agent.unref();
    agent.stdin.unref();
    agent.stdout.destroy();
    agent.stderr.destroy();
    return line.toString('utf8').trim();
}
async function addKey(key, socket, env) {
    const adder = (0,external_node_child_process_.spawn)('ssh-add', ['-q', '-'], {
        env: { ...bareEnvironment(env), SSH_AUTH_SOCK: socket, SSH_ASKPASS_REQUIRE: 'never' },
        // Away from the terminal nobody can be asked for a passphrase.
        detached: true,
        signal: AbortSignal.timeout(PATIENCE),
    });
    adder.stdin.on('error', () => undefined);
    adder.stdin.end(key.text);
    const { code, said } = await endOf(adder, 'ssh-add');
    if (code === 0)
        return;
    if (code === 1) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_MALFORMED',
            message: `${key.origin} holds a key that ssh-add does not take: ${said}`,
            remedy: "Store the whole secret file again, or make another key with `ssh-keygen -t ed25519 -N '' -f deploy-key`.",
        });
    }
    throw unusable(`ssh-add ended with ${code}: ${said}`);
}
function unusable(message) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message,
        remedy: 'Run it where OpenSSH’s ssh-agent works, or give a `token` in place of `ssh-key`.',
    });
}
/** Waits for a program's end. @throws GitError where it cannot be started or takes too long */
async function endOf(child, program) {
    const stderr = [];
    child.stderr?.on('data', (data) => stderr.push(data));
    try {
        const [code] = (await (0,external_node_events_.once)(child, 'close'));
        const said = (0,errors/* printable */.g$)(Buffer.concat(stderr).toString('utf8').trim().replace(/\s+/g, ' '));
        return { code, said: said.slice(0, 500) || 'it said nothing' };
    }
    catch (cause) {
        if (cause.name === 'AbortError')
            throw unusable(`${program} did not end in time`);
        throw (0,refusals/* shortage */.wD)(cause) ?? opensshMissing(program, cause.message, cause);
    }
}

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
    // Far above any; node throws at hosts that are longer still, of which it says that they can be parsed.
    const url = text.length <= 2048 && URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === '';
    if (url !== undefined && isPlain && /^https?:$/.test(url.protocol)) {
        url.hash = '';
        url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
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
        workflow: text('path').replace(/(?<=\.ya?ml)@.*$/s, ''),
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
function attestationOf(data, what) {
    const { optional, inside } = fieldsOf(data, what);
    return { bundle: inside('bundle') ?? undefined, address: optional('bundle_url') };
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
    const shown = (0,errors/* printable */.g$)(wordOf(given)).slice(0, 60);
    return new errors/* GitHubError */.y_({
        code: 'GITHUB_FAILED',
        message: `the answer about ${what} is not what GitHub's API gives: ${name} is ${shown}`,
        remedy: 'Check the address of the API, and that no proxy answers in its place.',
    });
}
/** What a value is called; of an object, not what it says, which may be anything. */
function wordOf(given) {
    if (typeof given === 'string')
        return JSON.stringify(given);
    if (Array.isArray(given))
        return 'a list';
    return typeof given === 'object' && given !== null ? 'an object' : String(given);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/github/refusals.js
var github_refusals = __webpack_require__(5817);
;// CONCATENATED MODULE: ./build/github/download.js





const REDIRECT_LIMIT = 5;
const TRIES = 3;
const download_PATIENCE = {
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
    return checkAddress(location, from, wanted);
}
/**
 * An address that somebody names as the file's place.
 *
 * @param from who names it: only what came unencrypted itself may lead on to what is not encrypted
 * @throws GitHubError
 */
function checkAddress(location, from, wanted) {
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
    return (0,github_refusals/* saying */.i)(inner?.message || inner?.code || message);
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
    return (0,github_refusals/* refusal */.x5)({ status: 410, message: said, response: {} }, { ...asked, what });
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

;// CONCATENATED MODULE: ./build/github/octokit.js
const USER_AGENT = 'pkgfeed-action';
/** How often a request is sent again when GitHub stumbles, and how often when it says to wait. */
const RETRIES = 3;
const WAITS = 3;
const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
/** Octokit as it is used here: bounded, silent and patient. Loaded when it is needed: most runs ask GitHub's API nothing. */
async function openOctokit(token, api, say, patience) {
    const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 457).then(__webpack_require__.bind(__webpack_require__, 8457)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const bounded = async (input, init) => withinLimit(await fetch(input, { ...init, signal: AbortSignal.timeout(patience.answer) }));
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
/** A page of a hundred attestations, each with its whole bundle, has less. */
const ANSWER_LIMIT = 32 << 20;
/** The same answer, which breaks off when it is larger than any of GitHub's. */
function withinLimit(response) {
    if (response.body === null)
        return response;
    let size = 0;
    const counted = response.body.pipeThrough(new TransformStream({
        transform(part, controller) {
            size += part.length;
            if (size <= ANSWER_LIMIT)
                controller.enqueue(part);
            else
                controller.error(new Error(`the answer has more than ${ANSWER_LIMIT} bytes`));
        },
    }));
    const { status, statusText, headers, url } = response;
    return Object.defineProperty(new Response(counted, { status, statusText, headers }), 'url', { value: url });
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

;// CONCATENATED MODULE: ./build/github/client.js






const PAGE = 100;
/** More items than any list has that is of use here. */
const LIST_LIMIT = 10_000;
/**
 * Speaks to GitHub's API; nothing is loaded or sent before the first question.
 *
 * @throws InputError when the address or the token cannot be one
 */
function githubClient({ token, apiUrl, say, patience }) {
    checkToken(token);
    return new Client(token, parseApiUrl(apiUrl), say, { ...download_PATIENCE, ...patience });
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
            throw (0,github_refusals/* notFound */.mX)(asked);
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
    async *attestations(repository, sha256, predicate) {
        const what = `the attestations of sha256:${sha256} in ${repository}`;
        const asked = this.#asked('read attestations', repository, what);
        const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
        const wish = { subject_digest: `sha256:${sha256}`, predicate_type: predicate, per_page: PAGE };
        let cursor = {};
        for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
            const answer = await this.#answerIfThere(route, asked, { ...wish, ...cursor });
            if (answer === undefined)
                return;
            for (const item of itemsOf(answer.data, 'attestations', what))
                yield attestationOf(item, what);
            const after = nextCursor(answer.headers.link);
            if (after === undefined)
                return;
            cursor = { after };
        }
        throw tooMany(what);
    }
    async downloadBundle(repository, address, file, limit) {
        const what = `an attestation of ${repository}`;
        const asked = this.#asked('read attestations', repository, what);
        const wanted = { asked, what, size: undefined, sha256: undefined, limit };
        const url = checkAddress(address, this.#api, wanted);
        await download(wanted, { ...this.#origin(asked, ''), url }, file);
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
        return (await this.#answerIfThere(route, asked, parameters))?.data;
    }
    async #answerIfThere(route, asked, parameters) {
        try {
            return await this.#ask(route, asked, parameters);
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
            throw (0,github_refusals/* refusal */.x5)(error, asked);
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
        throw tooMany(asked.what);
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
function tooMany(what) {
    return new errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${what} are more than ${LIST_LIMIT}`,
        remedy: 'Ask for fewer.',
    });
}
/** The cursor in the address of the next page; the address itself is not asked, the token goes to the API alone. */
function nextCursor(link) {
    const [, address] = /<([^<>]*)>;\s*rel="?next\b/.exec(link ?? '') ?? [];
    const query = address?.includes('?') ? address.slice(address.indexOf('?')) : '';
    return new URLSearchParams(query).get('after') ?? undefined;
}
function releasePath(which) {
    if (which === 'latest')
        return ['latest', 'the latest release', {}];
    if ('id' in which)
        return ['{release_id}', `release ${which.id}`, { release_id: which.id }];
    return ['tags/{tag}', `release ${(0,errors/* printable */.g$)(which.tag)}`, { tag: which.tag }];
}

// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(2710);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(6687);
;// CONCATENATED MODULE: ./build/keys/ssh-key.js



const MAKE_ONE = "make a deploy key with `ssh-keygen -t ed25519 -N '' -f deploy-key`";
const WANTED = {
    noun: 'an SSH secret key',
    remedy: `Put the whole secret file of an SSH key into it, or ${MAKE_ONE}.`,
    secretHalf: 'Give the secret half of the pair: the file whose name does not end in .pub.',
};
/** Which of them a server takes is for it to say. */
const TAKEN = new Set([
    'openssh',
    'rsa',
    'ec',
    'ed25519',
    'pkcs8',
    'other-private',
]);
/**
 * The text of an SSH secret key as OpenSSH would write it, however the secret was pasted.
 *
 * @throws KeyError for what is no such key, and for one with a passphrase
 */
function readSshKey(given) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const kind = (0,keys_kind/* kindOfKey */.RI)(text);
    if (kind === 'putty') {
        const remedy = `Export it from PuTTYgen with “Conversions → Export OpenSSH key”, or ${MAKE_ONE}.`;
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, { ...WANTED, remedy });
    }
    const block = (0,armor/* armorBlocks */.ko)(text).find(({ label }) => label.endsWith('PRIVATE KEY'));
    if (kind === 'encrypted' || (block !== undefined && isEncrypted(block))) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${given.origin} is protected by a passphrase, which an SSH key here must not be`,
            remedy: `Take the passphrase away with \`ssh-keygen -p -N '' -f FILE\`, or ${MAKE_ONE}.`,
        });
    }
    if (!TAKEN.has(kind))
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, WANTED);
    if (block?.bytes !== undefined)
        return { text: block.text, origin: given.origin };
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} holds a key that is damaged or cut short`,
        remedy: 'Store the whole secret file again, with its first and last line.',
    });
}
const MAGIC = 'openssh-key-v1\0';
/** Old PEM says it in a header; OpenSSH's own format names a cipher first of all. */
function isEncrypted({ bytes, text }) {
    if (text.includes('Proc-Type: 4,ENCRYPTED'))
        return true;
    if (bytes?.toString('latin1', 0, MAGIC.length) !== MAGIC)
        return false;
    return bytes.toString('latin1', MAGIC.length, MAGIC.length + 8) !== '\0\0\0\x04none';
}

// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(852);
;// CONCATENATED MODULE: ./build/git/environment.js
/** No file: git takes this name on every system. */
const NOTHING = '/dev/null';
/** Settings of every git that works on our repository, and the bounds of network silence. */
const CONFIG = [
    ['core.fsync', 'none'],
    // A git of a vendor's may have configuration of its own that cannot be switched off.
    ['core.hooksPath', NOTHING],
    ['core.attributesFile', NOTHING],
    ['core.fsmonitor', 'false'],
    ['core.autocrlf', 'false'],
    ['credential.helper', ''],
    // This takes SSH_ASKPASS away too.
    ['core.askPass', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    // With the default, git downloads and sends again each blob that is listed at a new path.
    ['pack.useSparse', 'false'],
    // These objects live as long as the run, and are compressed once, for the push.
    ['core.looseCompression', '0'],
    ['protocol.version', '2'],
    // A server that sends less than this for this many seconds is given up.
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', '60'],
];
/** Variables of git's own by which it reaches a server; none of them names a program. */
const NETWORK = /^GIT_(SSL_.*|PROXY_SSL_.*|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)$/;
/** Variables that name the user's ssh. */
const SSH = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT)$/;
/** Variables that say where the user's configuration is, or hold it. */
const CONFIGURATION = /^GIT_CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;
const PLAIN = {
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    LANGUAGE: 'C',
};
/** The environment without our secrets, and of git's own variables the fitting ones alone. */
function without(env, isKept) {
    const result = {};
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || /^(PKGFEED_|INPUT_|GITHUB_TOKEN$|ACTIONS_)/.test(name))
            continue;
        if (name.startsWith('GIT_') && !isKept(name))
            continue;
        result[name] = value;
    }
    return result;
}
/**
 * The environment of a git that reads no configuration but ours: none of the user's files, hooks, templates, helpers
 * and traces have a say in it.
 *
 * @param config settings beside those that are always given; later ones win
 * @param ssh variables that name ssh and its key, or whether the user's own are kept
 * @param globalFile a configuration file of ours, which also a git on the other side of a local path reads
 */
function ownEnvironment(env, config, { ssh, globalFile = NOTHING, } = {}) {
    const all = [...CONFIG, ...config];
    const numbered = all.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
    ]);
    return {
        ...without(env, (name) => NETWORK.test(name) || (ssh === 'own' && SSH.test(name))),
        ...(ssh === 'own' ? {} : ssh),
        ...Object.fromEntries(numbered),
        ...PLAIN,
        GIT_CONFIG_COUNT: String(all.length),
        GIT_CONFIG_GLOBAL: globalFile,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
    };
}
/**
 * The environment of a git that reads the user's configuration: to learn what it says, or to have the user's
 * credential helpers asked. Nobody is prompted, and nothing is traced.
 */
function userEnvironment(env) {
    return {
        ...without(env, (name) => CONFIGURATION.test(name)),
        ...PLAIN,
        GIT_ASKPASS: '',
        GIT_TRACE2: '0',
        GIT_TRACE2_EVENT: '0',
        GIT_TRACE2_PERF: '0',
    };
}
/** Settings that have a token sent as basic authentication to one address alone, and the secrets they hold. */
function tokenHeader(token) {
    const basic = Buffer.from(`x-access-token:${token.text}`).toString('base64');
    return {
        config: [
            [`http.${token.url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
            // git sends the header along when a server points elsewhere.
            ['http.followRedirects', 'false'],
        ],
        secrets: [token.text, basic],
    };
}

// EXTERNAL MODULE: ./build/git/children.js
var children = __webpack_require__(5432);
;// CONCATENATED MODULE: ./build/git/process.js



/** Milliseconds in which output may still come after a process has ended: one that it left behind may hold it. */
const LATE_OUTPUT = 10_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs a program by an argument list, without a shell.
 *
 * @throws what the system says where it cannot be started
 */
async function runProgram(program, args, { env, input, limit, expected = 0 }) {
    // A group of its own is what can be ended as a whole.
    const isGroup = limit !== undefined && process.platform !== 'win32';
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = (0,external_node_child_process_.spawn)(program, args, { env, stdio: [stdin, 'pipe', 'pipe'], detached: isGroup });
    // What has a limit is ended by that, and at signals at once.
    if (limit === undefined)
        (0,children/* follow */.e6)(child);
    const out = outputOf(expected);
    const err = [];
    // Where too many files are open the process has no pipes; `error` follows.
    child.stdout?.on('data', (data) => out.add(data));
    child.stderr?.on('data', (data) => err.push(data));
    // A program that fails before it has read its input closes the pipe; its exit code tells what matters.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    let isLate = false;
    const end = () => {
        if (child.pid === undefined)
            return;
        try {
            process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
        }
        catch {
            // It has ended by itself.
        }
    };
    const forget = limit === undefined ? () => undefined : atSignals(end);
    const giveUp = () => {
        isLate = true;
        end();
    };
    const timer = limit === undefined ? undefined : setTimeout(giveUp, limit);
    try {
        const closed = (0,external_node_events_.once)(child, 'close');
        // Without a listener of its own a failure to start would be nobody's.
        closed.catch(() => undefined);
        const [code] = (await (0,children/* unlessEnding */.Gu)((0,external_node_events_.once)(child, 'exit')));
        await (0,children/* unlessEnding */.Gu)(orLater(closed, LATE_OUTPUT));
        return { code, stdout: out.whole(), stderr: Buffer.concat(err), isLate };
    }
    finally {
        clearTimeout(timer);
        forget();
    }
}
/** What a program prints, gathered: into one buffer as far as its size is known before. */
function outputOf(expected) {
    const known = Buffer.allocUnsafeSlow(expected);
    const more = [];
    let size = 0;
    return {
        add(part) {
            if (more.length === 0 && size + part.length <= expected) {
                known.set(part, size);
                size += part.length;
            }
            else
                more.push(part);
        },
        whole: () => more.length === 0 ? known.subarray(0, size) : Buffer.concat([known.subarray(0, size), ...more]),
    };
}
/** Waits for what comes, or for a while. */
async function orLater(work, patience) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
    });
    try {
        await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/**
 * Has something done when a signal ends this process: it reaches no other group of processes.
 *
 * @returns takes that back
 */
function atSignals(task) {
    const undo = SIGNALS.map((signal) => {
        const listener = () => {
            task();
            // Nobody else listens: the signal does what it would have done.
            if (process.listenerCount(signal) === 0)
                process.kill(process.pid, signal);
        };
        process.prependOnceListener(signal, listener);
        return () => process.off(signal, listener);
    });
    return () => {
        for (const one of undo)
            one();
    };
}

;// CONCATENATED MODULE: ./build/git/git.js




/**
 * Runs git by argument lists: no shell, no prompt, English messages, the token in the environment only.
 */
class Git {
    #dir;
    #env;
    #secrets;
    /**
     * @param dir the git directory
     * @param env the whole environment: `ownEnvironment` or `userEnvironment`
     * @param secrets texts in it that no message may show
     */
    constructor(dir, env, secrets = []) {
        this.#dir = dir;
        this.#env = env;
        this.#secrets = secrets;
    }
    /** Runs a command that must succeed. */
    async run(args, options = {}) {
        const result = await this.try(args, options);
        if (result.code !== 0)
            throw this.failure(args, result);
        return result;
    }
    /** Runs a command whose exit code the caller judges. */
    async try(args, options = {}) {
        const env = {
            ...this.#env,
            GIT_DIR: this.#dir,
            GIT_ALLOW_PROTOCOL: options.network ? 'file:http:https:ssh:git' : 'none',
            ...options.env,
        };
        const { code, stdout, stderr } = await runGit(args, {
            ...{ env, input: options.input, expected: options.output },
        });
        return { code: code ?? KILLED, stdout, stderr: stderr.toString('utf8') };
    }
    /** What a failed command means to the user. */
    failure(args, { stderr, code }) {
        const verb = args.find((arg, i) => /^[a-z]/.test(arg) && args[i - 1] !== '-c') ?? '';
        return refusalOf({ verb, code, stderr, said: this.#clean(stderr) });
    }
    /** git's last words on one line, without secrets and without anything that a terminal would obey. */
    #clean(stderr) {
        const text = this.#secrets.reduce((out, secret) => out.replaceAll(secret, '***'), stderr);
        const lines = text
            .split(/[\r\n]+/)
            .map((line) => (0,errors/* printable */.g$)(line.trim()))
            .filter((line) => line !== '' && !/^(hint|remote: (Enumerating|Counting|Compressing))/.test(line));
        return lines.slice(-6).join(' | ').slice(0, 1000);
    }
}
/** The exit code of a git that a signal ended, as shells have it. */
const KILLED = 128;
/**
 * Runs git.
 *
 * @throws GitError where there is no git, MachineError where the machine starts no more processes
 */
async function runGit(args, options) {
    try {
        return await runProgram('git', args, options);
    }
    catch (cause) {
        throw ((0,refusals/* shortage */.wD)(cause) ??
            new errors/* GitError */.XS({
                code: 'GIT_MISSING',
                message: `git could not be started: ${cause.message}`,
                remedy: 'Install git 2.36 or later and make sure that it is on the PATH.',
                cause,
            }));
    }
}

;// CONCATENATED MODULE: ./build/git/credentials.js



/** What git says when a server or a proxy wants a password and nobody gave one. */
const QUESTION = /could not read (?:Username|Password) for '(https?:\/\/[^'\s]+)'/;
const REFUSED = /Authentication failed|error: 401/;
/** Servers that can ask for a password in one command: a proxy, and the repository's own. */
const MOST_QUESTIONS = 2;
/**
 * The user's credential helpers, for a repository over HTTP that no token is given for. They are asked in a process
 * of their own, only when the server wants a password, and for a bounded time; the git that speaks to the server
 * runs none of them.
 */
class Credentials {
    #url;
    #env;
    #limit;
    #answers = new Map();
    #hung;
    /**
     * @param url the repository's address
     * @param env the user's environment
     * @param limit milliseconds that the helpers are given
     */
    constructor(url, env, limit) {
        this.#url = new URL(url);
        this.#env = userEnvironment(env);
        this.#limit = limit;
    }
    /**
     * Runs a command that speaks to the server, with what the helpers say where the server asks for it.
     *
     * @throws GitError when the helpers do not end in time
     */
    async try(git, args, options) {
        let result = await this.#run(git, args, options);
        for (let asked = 0; result.code !== 0 && asked < MOST_QUESTIONS; asked++) {
            const answer = await this.#ask(QUESTION.exec(result.stderr)?.[1]);
            if (answer === undefined)
                break;
            this.#answers.set(answer.origin, answer);
            result = await this.#run(git, args, options);
        }
        await this.#judge(result);
        return result;
    }
    async #run(git, args, options) {
        const answers = [...this.#answers.values()];
        const helpers = answers.flatMap(({ origin }, at) => ['-c', `credential.${origin}.helper=${says(at)}`]);
        const env = Object.fromEntries(answers.flatMap(({ username, password }, at) => [
            [`PKGFEED_USERNAME_${at}`, username],
            [`PKGFEED_PASSWORD_${at}`, password],
        ]));
        return await git.try([...helpers, ...args], { ...options, env: { ...options.env, ...env } });
    }
    /** @returns undefined where the helpers know nothing, or were asked already */
    async #ask(address) {
        if (address === undefined)
            return undefined;
        const url = new URL(address);
        const origin = `${url.protocol}//${url.host}`;
        if (this.#answers.has(origin))
            return undefined;
        const path = url.host === this.#url.host ? this.#url.pathname.replace(/^\/+|(?<!\/)\/+$/g, '') : '';
        const question = [
            `protocol=${url.protocol.slice(0, -1)}`,
            `host=${url.host}`,
            ...(path === '' ? [] : [`path=${decodeURIComponent(path)}`]),
            ...(url.username === '' ? [] : [`username=${decodeURIComponent(url.username)}`]),
        ].join('\n');
        const said = await this.#credential('fill', question, origin);
        const value = (key) => said
            ?.split('\n')
            .find((line) => line.startsWith(`${key}=`))
            ?.slice(key.length + 1);
        const [username, password] = [value('username'), value('password')];
        if (username === undefined || password === undefined)
            return undefined;
        return { origin, question, username, password, isApproved: false };
    }
    /** Tells the helpers whether the server took what they said, as git does. */
    async #judge(result) {
        for (const answer of this.#answers.values()) {
            const { origin, question, username, password } = answer;
            const isRefused = result.code !== 0 && REFUSED.test(result.stderr);
            if (!isRefused && (result.code !== 0 || answer.isApproved))
                continue;
            answer.isApproved = true;
            if (isRefused)
                this.#answers.delete(origin);
            const said = `${question.replace(/\nusername=.*/, '')}\nusername=${username}\npassword=${password}`;
            // The server has spoken: a helper that cannot store it changes nothing of that.
            await this.#credential(isRefused ? 'reject' : 'approve', said, origin).catch(() => undefined);
        }
    }
    /** Runs `git credential`; undefined where it fails. */
    async #credential(verb, question, origin) {
        if (this.#hung !== undefined)
            throw this.#hung;
        const input = Buffer.from(`${question}\n\n`);
        const ended = await runGit(['credential', verb], { env: this.#env, input, limit: this.#limit });
        if (ended.isLate) {
            this.#hung = new errors/* GitError */.XS({
                code: 'GIT_ACCESS',
                message: `the credential helper of your git configuration gave no answer for ${(0,errors/* printable */.g$)(origin)} within ${this.#limit / 1000} s, the \`push-timeout\``,
                remedy: 'Give a `token`, or make the helper answer without a question to you.',
            });
            throw this.#hung;
        }
        return ended.code === 0 ? ended.stdout.toString('utf8') : undefined;
    }
}
/** A helper that says what is in the environment. */
const says = (at) => `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$PKGFEED_USERNAME_${at}" "$PKGFEED_PASSWORD_${at}"; }; f`;

;// CONCATENATED MODULE: ./build/homes/branch/commit.js



const PLAIN_FILE = '100644';
/** git's name for a tree of nothing. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const NO_BLOB = '0'.repeat(40);
const firstLine = (stdout) => stdout.toString('latin1').trim();
/**
 * Makes the commit of an edit with plumbing: no work tree, nothing fetched, nothing pushed.
 *
 * @param scratch an empty folder that lives until the run ends
 * @returns the commit's id
 * @throws FeedError when git made another tree than was planned, SourceError when a package file changed
 */
async function commitEdit(git, scratch, tip, edit, commit) {
    const index = { GIT_INDEX_FILE: (0,external_node_path_.join)(scratch, 'index') };
    const [ids] = await Promise.all([
        writeBlobs(git, (0,external_node_path_.join)(scratch, 'blobs'), tip, edit),
        git.run(['read-tree', tip.commit ?? '--empty'], { env: index }),
    ]);
    const tree = await writeTree(git, index, edit, ids);
    const parent = commit.parent === undefined ? [] : ['-p', commit.parent];
    const [committed] = await Promise.all([
        git.run(['commit-tree', tree, ...parent, '-F', '-'], {
            input: Buffer.from(commit.message),
            env: commit.author,
        }),
        compareWithPlan(git, tip, edit, ids, tree),
    ]);
    return firstLine(committed.stdout);
}
/** Stores new blobs and gives the id of every path that is put. */
async function writeBlobs(git, folder, tip, edit) {
    const ids = new Map();
    const files = [];
    await (0,promises_.mkdir)(folder);
    for (const [path, content] of edit.puts) {
        if (content.kind === 'copy') {
            const id = tip.paths.get(content.from);
            if (id === undefined)
                throw new Error(`${content.from} is not in the tip`);
            ids.set(path, id);
            continue;
        }
        let file = (0,external_node_path_.join)(folder, String(files.length));
        if (content.kind === 'bytes')
            await (0,promises_.writeFile)(file, content.bytes);
        else if (content.file.includes('\n'))
            await (0,promises_.copyFile)(content.file, file);
        else
            file = content.file;
        files.push({ path, file, content });
    }
    const input = Buffer.from(files.map(({ file }) => `${file}\n`).join(''));
    // Packages are compressed already, and these objects live for seconds.
    const args = ['-c', 'core.looseCompression=0', 'hash-object', '-w', '--no-filters', '--stdin-paths'];
    const { stdout } = await git.run(args, { input });
    const written = firstLine(stdout).split('\n');
    for (const [i, { path, file, content }] of files.entries()) {
        const id = written[i] ?? '';
        if (content.kind === 'file' && content.blob !== id)
            throw (0,errors/* fileChanged */.J8)(file);
        ids.set(path, id);
    }
    return ids;
}
/** The tree of an index that holds the tip, after the edit. */
async function writeTree(git, env, edit, ids) {
    const lines = [
        ...[...edit.deletes].map((path) => `0 ${NO_BLOB}\t${path}\0`),
        ...[...ids].map(([path, id]) => `${PLAIN_FILE} ${id}\t${path}\0`),
    ];
    await git.run(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines.join('')) });
    return firstLine((await git.run(['write-tree', '--missing-ok'], { env })).stdout);
}
/** git skips an invalid path and swaps files for folders in silence: the new tree must be the plan, path by path. */
async function compareWithPlan(git, tip, edit, ids, tree) {
    const planned = new Map();
    for (const path of edit.deletes)
        planned.set(path, NO_BLOB);
    for (const [path, id] of ids) {
        if (tip.modes.has(path) || tip.paths.get(path) !== id)
            planned.set(path, id);
    }
    const { stdout } = await git.run([
        ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev'],
        ...[tip.commit ?? EMPTY_TREE, tree],
    ]);
    const fields = stdout.toString('utf8').split('\0');
    const found = new Map();
    for (let i = 0; i + 1 < fields.length; i += 2) {
        found.set(fields[i + 1] ?? '', (fields[i] ?? '').split(' ')[3] ?? '');
    }
    const odd = [...planned].filter(([path, id]) => found.get(path) !== id).map(([path]) => path);
    const extra = [...found.keys()].filter((path) => !planned.has(path));
    if (odd.length === 0 && extra.length === 0)
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `git did not take the plan as it is: ${[...odd, ...extra].slice(0, 10).join(', ')}`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}

;// CONCATENATED MODULE: ./build/git/output.js


/** What git prints for programs. Output that ends in the middle of a record is an error, and never a shorter list. */
const RECORD = /^(\d{6}) [a-z]+ ([0-9a-f]{40})\t([\s\S]+)$/;
/**
 * Reads what `ls-tree -r -z` prints: `MODE TYPE ID TAB PATH NUL`.
 *
 * @returns git's ids by path, and the modes of those that are no plain files
 * @throws GitError for anything else
 */
function parseListing(listing) {
    const paths = new Map();
    const modes = new Map();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf('\0', at);
        const [, mode, id, path] = RECORD.exec(listing.slice(at, Math.max(at, end))) ?? [];
        if (mode === undefined || id === undefined || path === undefined)
            throw unreadable('ls-tree', at);
        paths.set(path, id);
        if (mode !== PLAIN_FILE)
            modes.set(path, mode);
        at = end + 1;
    }
    return { paths, modes };
}
const LF = 10;
/** The line before a blob: an id of 40 digits, its type and its size. */
const HEAD_LIMIT = 128;
/**
 * Reads what `cat-file --batch` prints: `ID blob SIZE LF bytes LF`.
 *
 * @returns the contents by id
 * @throws GitError for an object that is missing or no blob, and for anything else
 */
function parseBatch(output) {
    const blobs = new Map();
    for (let at = 0; at < output.length;) {
        const line = output.toString('latin1', at, at + HEAD_LIMIT);
        const [head = ''] = line.split('\n', 1);
        const { id, size } = parseSize(head);
        const start = at + head.length + 1;
        const end = start + size;
        if (head.length === line.length || output[end] !== LF)
            throw unreadable('cat-file', at);
        blobs.set(id, output.subarray(start, end));
        at = end + 1;
    }
    return blobs;
}
/**
 * Reads one line that `cat-file --batch-check` prints: `ID blob SIZE`, the size in bytes.
 *
 * @throws GitError for an object that is missing or no blob
 */
function parseSize(line) {
    const [, id, size] = /^([0-9a-f]{40}) blob (\d{1,15})$/.exec(line) ?? [];
    if (id !== undefined && size !== undefined)
        return { id, size: Number(size) };
    const [object = '', type] = line.split(' ');
    throw new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git cat-file answered ${(0,errors/* printable */.g$)(type ?? 'nothing')} for ${(0,errors/* printable */.g$)(object)}`,
        remedy: 'Check the repository with `git fsck`; nothing was published.',
    });
}
/**
 * Reads what `push --porcelain` prints.
 *
 * @param ref the full name of the branch, such as `refs/heads/gh-pages`
 */
function parsePush(porcelain, ref) {
    const lines = porcelain.split('\n');
    return {
        isNamed: lines.some((line) => /^[ +*=]\t/.test(line) && line.includes(`:${ref}\t`)),
        refusal: lines.find((line) => line.startsWith('!')) ?? '',
    };
}
function unreadable(command, at) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `what git ${command} printed cannot be read from byte ${at} on`,
        remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
    });
}

;// CONCATENATED MODULE: ./build/git/user-configuration.js



/** What of the user's configuration a remote is reached by. Of all the rest of it git hears nothing. */
const user_configuration_WANTED = {
    // Proxies, authorities, client certificates, headers: nothing of it names a program.
    http: '^http\\.',
    ssh: '^(core\\.sshcommand|ssh\\.variant)$',
    local: '^safe\\.directory$',
};
/** How a remote is reached, as far as the user's configuration has to do with it; undefined where it has not. */
function wayTo(remote) {
    if (remote.isHttp)
        return 'http';
    if (remote.path !== undefined || /^file:/i.test(remote.url))
        return 'local';
    return /^git:/i.test(remote.url) ? undefined : 'ssh';
}
/**
 * Reads from the user's configuration what is needed to reach a remote.
 *
 * @param dir the git directory, which need not be there yet
 * @param access whether a token is sent, or a key of ours is used over SSH
 * @throws GitError when the configuration cannot be read
 */
async function readUserConfiguration(remote, access, dir, env) {
    const way = wayTo(remote);
    const hasOwnSsh = way === 'ssh' && !access.hasSshKey;
    const nothing = { config: [], safeDirectories: [], hasOwnSsh };
    if (way === undefined || (way === 'ssh' && !hasOwnSsh))
        return nothing;
    const git = new Git(dir, userEnvironment(env));
    const args = ['config', '--null', '--get-regexp', user_configuration_WANTED[way]];
    const found = await git.try(args);
    // The exit code for a configuration without any such key.
    if (found.code === 1)
        return nothing;
    if (found.code !== 0)
        throw git.failure(args, found);
    const settings = parseSettings(found.stdout.toString('utf8'));
    if (way === 'local')
        return { ...nothing, safeDirectories: settings.map(([, value]) => value) };
    const isWanted = ([key]) => !OURS.test(key) && !(access.hasToken && BESIDE_TOKEN.test(key));
    return { ...nothing, config: settings.filter(isWanted) };
}
/** The bounds of silence, which are ours. */
const OURS = /\.lowspeed(limit|time)$/;
/** A header, such as one that a checkout left, would be sent beside ours; a redirect would take ours elsewhere. */
const BESIDE_TOKEN = /\.(extraheader|followredirects)$/;
/** Writes a configuration file with the trusted directories alone. */
async function writeSafeDirectories(file, directories) {
    const quoted = directories.map((path) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
    await (0,promises_.writeFile)(file, ['[safe]', ...quoted.map((path) => `\tdirectory = ${path}`), ''].join('\n'));
}
/** The output of `git config --null`: `KEY LF VALUE NUL`, and `KEY NUL` for a switch without a value. */
function parseSettings(output) {
    return output
        .split('\0')
        .slice(0, -1)
        .map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}

// EXTERNAL MODULE: ./build/machine/leftovers.js
var leftovers = __webpack_require__(9850);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/homes/branch/new-repository.js





/** Makes the repository beside its place and moves it there whole; another publisher may have been faster. */
async function createRepository(git, path, branch, host) {
    const refuse = (cause) => {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `repository ${path} cannot be made: ${cause.message}`,
            remedy: 'Check the path and that this user may write there.',
            cause,
        });
    };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true }).catch(refuse);
    const draft = (0,leftovers/* draftOf */.bz)(path);
    await (0,promises_.mkdir)(draft, { mode: 0o700 }).catch(refuse);
    const forget = host.onSignal(() => (0,external_node_fs_.rmSync)(draft, { recursive: true, force: true }));
    const env = { GIT_DIR: draft };
    try {
        await git.run([
            'init',
            '--quiet',
            '--bare',
            '--template=',
            '--object-format=sha1',
            `--initial-branch=${branch}`,
            draft,
        ], { env });
        await git.run(['config', 'uploadpack.allowFilter', 'true'], { env });
        await (0,promises_.chmod)(draft, 0o755);
        await (0,promises_.rename)(draft, path).catch((error) => {
            // It is there now: another publisher made it.
            if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
                refuse(error);
        });
    }
    finally {
        forget();
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/homes/branch/pages-branch.js













const TIP_REF = 'refs/pkgfeed/tip';
/**
 * A branch of a repository, opened as a shallow and blobless partial clone: commits and trees only, no work tree.
 * Blobs are fetched when asked for, all in one request, and what is pushed is one small pack.
 */
async function openPagesBranch(settings, host) {
    const folder = await host.temporaryFolder();
    const dir = (0,external_node_path_.join)(folder, 'feed.git');
    const { remote, token } = settings;
    const access = { hasToken: token !== undefined && remote.isHttp, hasSshKey: settings.ssh !== undefined };
    const user = await readUserConfiguration(remote, access, dir, host.env);
    const header = token && remote.isHttp ? tokenHeader({ text: token, url: remote.url }) : undefined;
    const globalFile = user.safeDirectories.length > 0 ? (0,external_node_path_.join)(folder, 'gitconfig') : undefined;
    if (globalFile !== undefined)
        await writeSafeDirectories(globalFile, user.safeDirectories);
    const gitWith = (config) => {
        const all = [
            ...user.config,
            ['remote.origin.url', remote.url],
            ...config,
            ...(header?.config ?? []),
        ];
        const ssh = user.hasOwnSsh ? 'own' : settings.ssh;
        return new Git(dir, ownEnvironment(host.env, all, { ssh, globalFile }), header?.secrets);
    };
    const git = gitWith([
        ['remote.origin.promisor', 'true'],
        ['remote.origin.partialCloneFilter', 'blob:none'],
    ]);
    // Told of a promisor, a push would fetch the old blobs of changed paths, only to find deltas against them.
    const pusher = gitWith([]);
    await git.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', dir]);
    // Deltas between packages are never found, and looking for them costs most of a large push.
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'info'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'info', 'attributes'), '*.ipk -delta\n*.apk -delta\n*.gz -delta\n');
    const credentials = remote.isHttp && token === undefined
        ? new Credentials(remote.url, host.env, settings.pushTimeout)
        : undefined;
    return new PagesBranch({ git, pusher, credentials }, folder, settings, host);
}
class PagesBranch {
    name;
    #git;
    #pusher;
    #credentials;
    #folder;
    #settings;
    #host;
    #ref;
    #blobless = true;
    /** Blobs that were fetched. */
    #near = new Set();
    /** Bytes of blobs that were asked about. */
    #sizes = new Map();
    constructor({ git, pusher, credentials }, folder, settings, host) {
        this.#git = git;
        this.#pusher = pusher;
        this.#credentials = credentials;
        this.#folder = folder;
        this.#settings = settings;
        this.#host = host;
        this.#ref = `refs/heads/${settings.branch}`;
        this.name = `branch ${settings.branch} of ${settings.remote.name}`;
    }
    async recover() {
        const { path } = this.#settings.remote;
        const swept = path === undefined ? 0 : (0,leftovers/* sweepDrafts */.hv)(path, this.#host.wallClock());
        if (swept > 0)
            this.#host.say(`removed ${swept} unfinished repositories that earlier runs left beside ${path}`);
    }
    async open() {
        if (await this.#isUnmade())
            return { paths: new Map(), modes: new Map(), commit: undefined };
        const args = [
            'fetch',
            '--quiet',
            '--depth=1',
            '--filter=blob:none',
            '--no-tags',
            '--no-write-fetch-head',
        ];
        const refspec = `+${this.#ref}:${TIP_REF}`;
        const fetched = await this.#patiently([...args, 'origin', refspec]);
        if (fetched.code !== 0) {
            if (!/couldn't find remote ref/.test(fetched.stderr))
                throw this.#git.failure(['fetch'], fetched);
            return { paths: new Map(), modes: new Map(), commit: undefined };
        }
        if (this.#blobless && /filtering not recognized/.test(fetched.stderr)) {
            this.#blobless = false;
            this.#host.say(`${this.name}: the server sends no partial clones, so the whole tip was fetched`);
        }
        const [commit, listing] = await Promise.all([
            this.#git.run(['rev-parse', TIP_REF]),
            this.#git.run(['ls-tree', '-r', '-z', TIP_REF]),
        ]);
        return { ...parseListing(listing.stdout.toString('utf8')), commit: firstLine(commit.stdout) };
    }
    async read(tip, paths) {
        const ids = await this.identify(tip, paths);
        const wanted = [...new Set(ids.values())];
        if (wanted.length === 0)
            return new Map();
        await this.#bringNear(wanted);
        const input = idList(wanted);
        const output = wanted.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
        const { stdout } = await this.#git.run(['cat-file', '--batch'], { input, output });
        const blobs = parseBatch(stdout);
        return new Map([...ids].map(([path, id]) => {
            const bytes = blobs.get(id);
            if (bytes === undefined)
                throw new Error(`git cat-file gave no blob ${id}`);
            return [path, bytes];
        }));
    }
    async sizes(tip, paths) {
        const ids = await this.identify(tip, paths);
        const wanted = [...new Set(ids.values())];
        if (wanted.length === 0)
            return new Map();
        await this.#bringNear(wanted);
        const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(wanted) });
        const sizes = new Map();
        for (const line of stdout.toString('latin1').trimEnd().split('\n')) {
            const { id, size } = parseSize(line);
            sizes.set(id, size);
        }
        for (const [id, size] of sizes)
            this.#sizes.set(id, size);
        return new Map([...ids].map(([path, id]) => [path, sizes.get(id) ?? 0]));
    }
    /** Fetches blobs that are not here yet, all in one request. */
    async #bringNear(ids) {
        const missing = ids.filter((id) => !this.#near.has(id));
        if (!this.#blobless || missing.length === 0)
            return;
        const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, 'origin'];
        const fetched = await this.#patiently(args, idList(missing));
        if (fetched.code !== 0)
            throw this.#git.failure(args, fetched);
        for (const id of missing)
            this.#near.add(id);
    }
    async identify(tip, paths) {
        return new Map(paths.flatMap((path) => {
            const id = tip.paths.get(path);
            return id === undefined ? [] : [[path, id]];
        }));
    }
    /** Asks as a push does, and sends nothing: the server looks at permissions first. */
    async checkAccess() {
        const tree = await this.#git.run(['mktree'], { input: Buffer.alloc(0) });
        const env = identity(this.#host);
        const commit = await this.#git.run(['commit-tree', '-m', 'probe', firstLine(tree.stdout)], { env });
        const args = [
            'push',
            '--dry-run',
            '--no-verify',
            'origin',
            `${firstLine(commit.stdout)}:refs/pkgfeed/probe`,
        ];
        const asked = await this.#reach(this.#pusher, args);
        if (asked.code === 0)
            return;
        const failure = this.#git.failure(args, asked);
        // Anything else may pass until there is something to push.
        if (failure.code === 'GIT_ACCESS')
            throw failure;
    }
    async isCurrent(tip) {
        const now = (await this.#isUnmade()) ? undefined : await this.#remoteTip();
        return now === tip.commit;
    }
    async apply(tip, edit, message) {
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#folder, 'commit-'));
        const parent = this.#settings.history === 'keep' ? tip.commit : undefined;
        const commit = await commitEdit(this.#git, scratch, tip, edit, {
            message,
            parent,
            author: identity(this.#host),
        });
        const { path } = this.#settings.remote;
        if (path !== undefined && (await this.#isUnmade())) {
            await createRepository(this.#git, path, this.#settings.branch, this.#host);
        }
        return await this.#push(tip, commit, compressionFor(edit));
    }
    /** A local repository is made when the first thing is published into it. */
    async #isUnmade() {
        const { path } = this.#settings.remote;
        return path !== undefined && (await (0,promises_.stat)(path).catch(() => undefined)) === undefined;
    }
    async #push(tip, commit, compression) {
        const lease = `--force-with-lease=${this.#ref}:${tip.commit ?? ''}`;
        const args = [
            '-c',
            `pack.compression=${compression}`,
            'push',
            '--porcelain',
            '--no-verify',
            lease,
            'origin',
            `${commit}:${this.#ref}`,
        ];
        const pushed = await this.#reach(this.#pusher, args);
        // A git that is configured or wrapped to push nothing ends well too: the branch must be named.
        const { isNamed, refusal } = parsePush(pushed.stdout.toString('utf8'), this.#ref);
        if (pushed.code === 0 && isNamed)
            return { state: 'landed', commit };
        const now = await this.#remoteTip().catch((cause) => {
            throw new errors/* GitError */.XS({
                code: 'GIT_FAILED',
                message: `whether commit ${commit} arrived is not known: the server no longer answers`,
                remedy: 'Run it again: what arrived is found there.',
                cause,
            });
        });
        // The answer got lost on the way, and the push did not.
        if (now === commit)
            return { state: 'landed', commit };
        const said = refusal + pushed.stderr;
        const busy = /cannot lock ref|failed to update ref|incorrect old value/.test(said) &&
            !/exists; cannot create|Permission denied|unable to create directory/.test(said);
        if (now !== tip.commit || busy || isTransient(pushed)) {
            const why = now === tip.commit ? 'the server did not take it' : 'the branch moved';
            const lock = lockIn(said);
            if (lock !== undefined)
                return { state: 'lost', why: lock.why, mend: lock.mend };
            return { state: 'lost', why: refusal.split('\t').at(-1)?.trim() || why };
        }
        throw this.#git.failure(args, { ...pushed, stderr: `${pushed.stderr}\n${refusal}` });
    }
    /** The branch's commit on the server; undefined for an absent branch or an empty repository. */
    async #remoteTip() {
        const args = ['ls-remote', '--exit-code', 'origin', this.#ref];
        const result = await this.#patiently(args);
        if (result.code === 2)
            return undefined;
        if (result.code !== 0)
            throw this.#git.failure(args, result);
        const lines = result.stdout.toString('utf8').split('\n');
        return lines.find((line) => line.endsWith(`\t${this.#ref}`))?.split('\t')[0];
    }
    /** Asks the server, a few times where it stumbles over itself. */
    async #patiently(args, input) {
        for (const pause of PAUSES) {
            const result = await this.#reach(this.#git, args, input);
            if (result.code === 0 || !isTransient(result))
                return result;
            await (0,external_node_timers_promises_.setTimeout)(pause);
        }
        return await this.#reach(this.#git, args, input);
    }
    /** Runs a command that speaks to the server. */
    async #reach(git, args, input) {
        const options = { network: true, ...(input === undefined ? {} : { input }) };
        return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
    }
}
/** No line of `cat-file --batch` before a blob, with the line end after it, is longer. */
const BATCH_LINE = 80;
/** Milliseconds between one request and the next after a fault of the server's. */
const PAUSES = [1000, 4000];
/** A timeout, an overload or a broken connection, as git and ssh report them. */
function isTransient({ stderr }) {
    return /error: (408|429|5\d\d)|HTTP (408|429|5\d\d)|early EOF|unexpected disconnect|Connection (reset|timed out|closed by)|closed by remote host|server \S+ not responding/.test(stderr);
}
/**
 * Packages are compressed already: where they are nearly all that is sent, packing them again costs most of the
 * push and saves nothing. Indexes shrink to a fraction.
 */
function compressionFor(edit) {
    let packages = 0;
    let indexes = 0;
    for (const content of edit.puts.values()) {
        if (content.kind === 'file')
            packages += content.size;
        if (content.kind === 'bytes')
            indexes += content.bytes.length;
    }
    return packages > 8 * indexes ? 0 : 1;
}
const idList = (ids) => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');
/** Who commits: the runner's bot on a runner, and whom the environment names for git. */
function identity(host) {
    const { env } = host;
    const isRunner = env.GITHUB_ACTIONS === 'true';
    const name = isRunner ? 'github-actions[bot]' : 'pkgfeed';
    const email = isRunner ? '41898282+github-actions[bot]@users.noreply.github.com' : 'pkgfeed@localhost';
    // The sign keeps git from reading a small number as a calendar date.
    const date = `@${Math.floor(host.now.getTime() / 1000)} +0000`;
    return {
        GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || name,
        GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || email,
        GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || name,
        GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
    };
}

// EXTERNAL MODULE: ./build/bytes/blob-id.js
var blob_id = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/homes/directory/files.js
var files = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/homes/directory/journal.js
var directory_journal = __webpack_require__(1888);
// EXTERNAL MODULE: ./build/homes/directory/lock.js
var lock = __webpack_require__(8112);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(3853);
;// CONCATENATED MODULE: ./build/homes/directory/staging.js








/**
 * Writes everything new into the private folder and on the disk. Nothing of the feed is touched.
 *
 * @throws ConflictError, FeedError or SourceError for what could not be put in place later; the private folder is to be
 *   removed then
 */
async function stage(root, edit) {
    const puts = [...edit.puts].sort(([a], [b]) => compareOrder(orderOf(a), orderOf(b)));
    const journal = { puts: [], deletes: [...edit.deletes] };
    await checkPlaces(root, [...puts.map(([path]) => path), ...edit.deletes]);
    await (0,promises_.mkdir)((0,external_node_path_.join)(root, directory_journal/* STAGING */.Cj), { mode: 0o755 });
    for (const [path, content] of puts) {
        const file = (0,directory_journal/* stagedAt */.Cf)(root, journal.puts.length);
        const bytes = await stageOne(root, file, content);
        journal.puts.push({ path, size: bytes.length, sha256: (0,directory_journal/* sha256 */.sc)(bytes) });
    }
    await syncFiles(journal.puts.map((_, number) => (0,directory_journal/* stagedAt */.Cf)(root, number)));
    return journal;
}
async function stageOne(root, file, content) {
    if (content.kind === 'bytes') {
        await (0,promises_.writeFile)(file, content.bytes, { flag: 'wx' });
        return content.bytes;
    }
    const bytes = content.kind === 'copy' ? await (0,files/* readPlain */.rM)(root, content.from) : await (0,promises_.readFile)(content.file);
    // Whoever reads the folder may read what is staged, so it is compared first.
    checkCopy(content, bytes);
    await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
    // A web server is another user.
    await (0,promises_.chmod)(file, 0o644);
    return bytes;
}
/** How many files are brought onto the disk at once: many together take hardly longer than one. */
const SYNCED_AT_ONCE = 32;
async function syncFiles(files) {
    const waiting = files.values();
    const workers = Array.from({ length: SYNCED_AT_ONCE }, async () => {
        for (const file of waiting) {
            const handle = await (0,promises_.open)(file, 'r+');
            try {
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
    });
    const ended = await Promise.allSettled(workers);
    for (const one of ended)
        if (one.status === 'rejected')
            throw one.reason;
}
/** What was copied must be what was read, or what the index lists. */
function checkCopy(content, bytes) {
    if (content.kind === 'file') {
        if ((0,blob_id/* blobId */.z)(bytes) !== content.blob)
            throw (0,errors/* fileChanged */.J8)(content.file);
        return;
    }
    if (content.sha256 === undefined) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_PLAN',
            message: `${content.from} is to be copied, and nothing says which bytes it must have`,
            remedy: 'Report this as a bug; nothing was published.',
        });
    }
    if (content.sha256 === (0,directory_journal/* sha256 */.sc)(bytes))
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_FILE_CHANGED',
        message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
    });
}
/**
 * The order in which files go to their places, so that a reader between two of them finds every file that an index
 * lists: packages and keys; then folder by folder the indexes, each with its signatures right behind; last what leads
 * to the folders.
 */
function orderOf(path) {
    if (/\.(ipk|apk)$/.test(path) || path.startsWith('keys/'))
        return [0, path, 0];
    const isSignature = /\.(sig|asc)$/.test(path);
    return path.includes('/') ? [1, (0,external_node_path_.dirname)(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}
function compareOrder(a, b) {
    return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}
/** What would stop a change half-way stops it before it begins. */
async function checkPlaces(root, paths) {
    const device = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, '.')).dev;
    const seen = new Set();
    for (const path of paths) {
        if (!(0,directory_journal/* isPlain */.$i)(path))
            throw notPlain(path);
        let nearest = root;
        for (const folder of (0,edit/* parentsOf */.fY)(path)) {
            if (seen.has(folder)) {
                nearest = (0,directory_journal/* placeOf */.$t)(root, folder);
                continue;
            }
            const there = (0,external_node_fs_.lstatSync)((0,directory_journal/* placeOf */.$t)(root, folder), { throwIfNoEntry: false });
            if (there === undefined)
                break;
            if (!there.isDirectory())
                throw (0,directory_journal/* notAFolder */.b7)(folder);
            if (there.dev !== device)
                throw elsewhere(folder);
            seen.add(folder);
            nearest = (0,directory_journal/* placeOf */.$t)(root, folder);
            await (0,promises_.access)(nearest, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        }
        await (0,promises_.access)(nearest, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        if ((0,external_node_fs_.lstatSync)((0,directory_journal/* placeOf */.$t)(root, path), { throwIfNoEntry: false })?.isDirectory())
            throw folderInTheWay(path);
    }
}
function notPlain(path) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,errors/* printable */.g$)(path)} is to be written or deleted, and not every system takes that path`,
        remedy: 'Find out where that name comes from, and delete or rename the file yourself.',
    });
}
function elsewhere(folder) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,errors/* printable */.g$)(folder)} is on another file system than the feed, so that no file can be moved there at once`,
        remedy: 'Keep the whole feed on one file system.',
    });
}
function folderInTheWay(file) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${file} is to be written, and a folder of that name is there`,
        remedy: 'Move that folder away.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/directory.js








/** A feed in a plain folder, for a web server of one's own. */
function openDirectory(path, host) {
    return new Directory(path, host);
}
class Directory {
    name;
    #path;
    #root;
    #host;
    constructor(path, host) {
        this.name = `directory ${path}`;
        this.#path = path;
        this.#root = (0,external_node_path_.resolve)(host.cwd, path);
        this.#host = host;
    }
    async recover() {
        const root = this.#root;
        if ((await (0,promises_.lstat)(root).catch(() => undefined)) === undefined)
            return;
        try {
            if ((0,directory_journal/* readLeft */.GG)(root, this.#path).state === 'nothing' && !(0,lock/* isLockThere */.y_)(root))
                return;
            const taken = (0,lock/* takeLock */.HJ)(root, this.#path, this.#host.wallClock());
            // Another publisher is at work; what it leaves will be seen when this one writes.
            if (taken.state === 'busy')
                return;
            await this.#locked(taken.lock, async () => await this.#settle(taken.lock, taken.after));
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    async open() {
        try {
            const { paths, staged } = await this.#look();
            const names = [...paths.keys()];
            if (paths.has('HEAD') && paths.has('config') && names.some((file) => file.startsWith('objects/'))) {
                throw gitRepository(this.#path);
            }
            const isUnfinished = staged !== undefined && !(0,lock/* isLocked */.ln)(this.#root);
            const memory = { seen: new Map(), told: new Map(), staged: staged ?? new Map() };
            return { paths, commit: undefined, ...memory, isUnfinished };
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /**
     * The feed's paths, as they are or, where a change was decided and is not yet in place, as that makes them. `staged`
     * is undefined where there is no such change.
     */
    async #look() {
        const paths = new Map();
        const left = (0,directory_journal/* readLeft */.GG)(this.#root, this.#path);
        await listFiles(this.#root, '', paths);
        if (left.state !== 'change')
            return { paths, staged: undefined };
        for (const { path } of left.journal.puts)
            paths.set(path, undefined);
        for (const path of left.journal.deletes)
            paths.delete(path);
        return { paths, staged: (0,directory_journal/* stagedFiles */.KB)(left.journal) };
    }
    /** Does something with the file that holds a path's content now, as a path from the root. */
    async #withFile(staged, path, work) {
        const waiting = staged.get(path);
        const isWaiting = waiting !== undefined && (await (0,promises_.lstat)(this.#at(waiting)).catch(() => undefined))?.isFile();
        if (!isWaiting)
            return await work(this.#root, path);
        return await work(this.#root, waiting).catch(async (error) => {
            // It went to its place just now.
            if (error.code === 'ENOENT')
                return await work(this.#root, path);
            throw error;
        });
    }
    #at(path) {
        return (0,external_node_path_.join)(this.#root, ...path.split('/'));
    }
    async read(tip, paths) {
        const { staged, seen, told } = tip;
        const found = new Map();
        try {
            for (const path of paths) {
                const size = told.get(path);
                found.set(path, await this.#withFile(staged, path, (root, file) => (0,files/* readPlain */.rM)(root, file, size)));
            }
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, bytes] of found)
            seen.set(path, (0,blob_id/* blobId */.z)(bytes));
        return found;
    }
    async sizes(tip, paths) {
        const { staged, told } = tip;
        const sizes = new Map();
        try {
            for (const path of paths)
                sizes.set(path, await this.#withFile(staged, path, files/* sizeOfPlain */.l7));
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, size] of sizes)
            told.set(path, size);
        return sizes;
    }
    async identify(tip, paths) {
        const { staged, seen } = tip;
        const ids = new Map();
        for (const path of paths) {
            // What is no plain file, such as a link, or cannot be read is none of ours.
            const id = await this.#withFile(staged, path, files/* identifyPlain */.Rl).catch(() => undefined);
            if (id !== undefined)
                ids.set(path, id);
        }
        for (const [path, id] of ids)
            seen.set(path, id);
        return ids;
    }
    /** What may not be written is told by the first write, before anything changed. */
    async checkAccess() { }
    async isCurrent(tip) {
        const { paths, staged } = await this.#look();
        const isListed = paths.size === tip.paths.size && [...paths.keys()].every((path) => tip.paths.has(path));
        if ((0,lock/* isLocked */.ln)(this.#root) || !isListed)
            return false;
        const isSame = await this.#areSizesSame(tip, staged ?? new Map());
        return isSame && (await this.#isUnchanged(tip, staged));
    }
    async apply(tip, edit) {
        try {
            await (0,promises_.mkdir)(this.#root, { recursive: true });
            const taken = (0,lock/* takeLock */.HJ)(this.#root, this.#path, this.#host.wallClock());
            if (taken.state === 'busy')
                return { state: 'lost', why: taken.why, mend: taken.mend };
            return await this.#locked(taken.lock, async () => {
                await this.#settle(taken.lock, taken.after);
                if (!(await this.#isAsSeen(tip, edit))) {
                    return { state: 'lost', why: 'the folder changed meanwhile' };
                }
                await this.#write(edit);
                return { state: 'landed', commit: undefined };
            });
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /** Does something under the lock, which is gone afterwards, also when a signal ends the run. */
    async #locked(lock, work) {
        const forget = this.#host.onSignal(() => {
            // A file that is being written just now may be in the way; the next run removes the rest then.
            if ((0,directory_journal/* readLeft */.GG)(this.#root, this.#path).state === 'draft')
                (0,directory_journal/* discard */.vf)(this.#root);
            lock.release();
        });
        try {
            return await work();
        }
        finally {
            forget();
            lock.release();
        }
    }
    /** Finishes what a run had decided before it was ended, and undoes what it had not. */
    async #settle(lock, after) {
        const say = (what) => this.#host.say(`${this.name}: ${what}`);
        if (after !== undefined) {
            const { process: pid, host, since } = after;
            say(`took over the lock of process ${pid} on ${host}, which held it since ${since} and no longer runs`);
        }
        const left = (0,directory_journal/* readLeft */.GG)(this.#root, this.#path);
        if (left.state === 'nothing')
            return;
        if (left.state === 'draft') {
            (0,directory_journal/* discard */.vf)(this.#root);
            return say('a run was ended before it changed anything; what it had prepared was removed');
        }
        const { puts, deletes } = left.journal;
        await (0,directory_journal/* checkLeft */.il)(this.#root, this.#path, left.journal, lock.owner);
        this.#finish(left.journal);
        say(`finished the change of a run that was ended (${puts.length} files written, ${deletes.length} deleted)`);
    }
    async #write(edit) {
        let journal;
        try {
            journal = await stage(this.#root, edit);
            (0,directory_journal/* commit */.cd)(this.#root, journal);
        }
        catch (error) {
            try {
                (0,directory_journal/* discard */.vf)(this.#root);
            }
            catch {
                // The next run removes it: it is not decided.
            }
            throw error;
        }
        this.#finish(journal);
    }
    #finish(journal) {
        try {
            (0,directory_journal/* finish */.O9)(this.#root, journal);
        }
        catch (cause) {
            throw new errors/* FeedError */.lS({
                code: 'FEED_UNFINISHED',
                message: `${this.name} has only a part of the change: ${cause.message}`,
                remedy: 'Mend that, then run it again: the next run finishes the change first.',
                cause,
            });
        }
    }
    /** Whether every file has the size that was told. */
    async #areSizesSame({ told }, staged) {
        for (const [path, size] of told) {
            if ((await this.#withFile(staged, path, files/* sizeOfPlain */.l7).catch(() => undefined)) !== size)
                return false;
        }
        return true;
    }
    /** Whether everything that was read still says the same. */
    async #isUnchanged(tip, staged = new Map()) {
        for (const [path, id] of tip.seen) {
            const now = await this.#withFile(staged, path, files/* identifyPlain */.Rl).catch(() => undefined);
            if (now !== id)
                return false;
        }
        return true;
    }
    /** Whether what was read is unchanged, and what is new to the plan is still absent. */
    async #isAsSeen(tip, edit) {
        if (!(await this.#isUnchanged(tip)))
            return false;
        for (const path of edit.puts.keys()) {
            if (tip.paths.has(path))
                continue;
            const there = await (0,promises_.lstat)(this.#at(path)).catch(() => undefined);
            if (there?.isDirectory())
                throw folderInTheWay(path);
            if (there !== undefined)
                return false;
        }
        return true;
    }
    #refusal(error) {
        if (error instanceof errors/* PkgfeedError */.jH || error.code === undefined)
            return error;
        return directory_unusable(this.#path, error);
    }
}
/**
 * Lists the files below a folder. Folder by folder, because a recursive listing fails as a whole when another
 * publisher removes one folder meanwhile.
 */
async function listFiles(root, folder, paths) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (folder === '' && isNotTheFeeds(path))
            continue;
        if (entry.isDirectory())
            await listFiles(root, path, paths);
        else
            paths.set(path, undefined);
    }
}
const isNotTheFeeds = (name) => name.startsWith(lock/* LOCK */.YM) || name === directory_journal/* STAGING */.Cj || name === '.git';
function gitRepository(path) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} is a bare git repository`,
        remedy: 'Give it as `pages-repository`, or another folder as `directory`.',
    });
}
function directory_unusable(path, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} cannot be used: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again; nothing was changed.'
            : 'Check the path and that this user may write there.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/homes/open-home.js









/** The address of GitHub: a runner tells, since GitHub Enterprise has another. */
function serverOf(host) {
    return host.env.GITHUB_SERVER_URL || 'https://github.com';
}
/** The address of GitHub's API: a runner tells, and GitHub Enterprise has it below its own. */
function apiOf(host) {
    const server = serverOf(host).replace(/(?<!\/)\/+$/, '');
    const usual = server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
    return host.env.GITHUB_API_URL || usual;
}
/** GitHub's API, as the run may ask it. */
function github({ token }, host) {
    return githubClient({ token, apiUrl: apiOf(host), say: (line) => host.say(line) });
}
/**
 * The token, where it may go. GitHub's own installation tokens, such as a workflow's default one, are of no use to
 * any other server and must not be shown to it.
 *
 * @throws InputError when it would travel in the clear
 */
function tokenFor(remote, token, host) {
    if (token === undefined || !remote.isHttp)
        return undefined;
    const url = new URL(remote.url);
    if (token.startsWith('ghs_') && url.origin !== new URL(serverOf(host)).origin)
        return undefined;
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'https:' || isLoopback)
        return token;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`token\` would be sent to ${url.origin} unencrypted`,
        remedy: 'Use an https address for `pages-repository`.',
    });
}
/** How the remote is reached: with a key over SSH, or with the token, if that may go there. */
async function accessTo(named, { sshKey, sshKnownHosts, token }, host) {
    if (sshKey === undefined)
        return { remote: named, token: tokenFor(named, token, host), ssh: undefined };
    const { remote, server } = (0,git_remote/* overSsh */.p)(named, serverOf(host));
    const hosts = knownHosts(server, sshKnownHosts);
    return { remote, token: undefined, ssh: await openSsh(readSshKey(sshKey), hosts, host) };
}
/** The feed's home that the settings name. */
async function openHome(settings, host) {
    if (settings.directory !== undefined) {
        return {
            home: openDirectory(settings.directory, host),
            url: settings.url,
            likelyUrl: undefined,
            slug: undefined,
        };
    }
    if (settings.pagesRepository === undefined) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'neither `pages-repository` nor `directory` is given, so the feed has no home',
            remedy: 'Give `pages-repository` (owner/name, a git URL or a path such as ./feed.git) or `directory`.',
        });
    }
    const named = (0,git_remote/* parseRemote */.M)(settings.pagesRepository, serverOf(host), host.cwd);
    const { history, pagesBranch: branch, pushTimeout } = settings;
    const access = await accessTo(named, settings, host);
    return {
        home: await openPagesBranch({ ...access, branch, history, pushTimeout }, host),
        url: settings.url,
        likelyUrl: (0,device_lines/* pagesUrl */.Wm)(named.slug, serverOf(host)),
        slug: named.slug,
    };
}
/**
 * Where Pages serves the repository that the settings name: as GitHub tells, which knows of own domains, or else as
 * the name does.
 *
 * @returns undefined where neither is known
 */
async function pagesAddress(settings, host) {
    if (settings.pagesRepository === undefined)
        return undefined;
    const { slug } = (0,git_remote/* parseRemote */.M)(settings.pagesRepository, serverOf(host), host.cwd);
    if (slug === undefined)
        return undefined;
    const named = (0,device_lines/* pagesUrl */.Wm)(slug, serverOf(host));
    try {
        return (await github(settings, host).pages(slug))?.url ?? named;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || named === undefined)
            throw error;
        host.say(`${error.message}; taking ${named}`);
        return named;
    }
}


/***/ }),

/***/ 8391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pf: () => (/* binding */ loadRsaKeys),
  xn: () => (/* binding */ makeRsaPair),
  fM: () => (/* binding */ readRsaPublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(2710);
;// CONCATENATED MODULE: ./build/keys/key-name.js

/** The name goes into `.SIGN.RSA256.NAME`, and a tar header has room for 100 bytes. */
const NAME_LIMIT = 100 - '.SIGN.RSA256.'.length;
/** Names end up in tar headers, in URLs and in the commands that subscribers copy: nothing needs quoting there. */
function checkedKeyName(name) {
    if (/^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*\.pub$/.test(name) && name.length <= NAME_LIMIT)
        return name;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `the key name ${JSON.stringify((0,errors/* printable */.g$)(name))} is not a plain file name of at most ${NAME_LIMIT} letters, digits and ._@+=,~- that ends in .rsa.pub`,
        remedy: 'Give the name that the public key has in /etc/apk/keys, such as packager@example.com-5f3e2a1b.rsa.pub.',
    });
}
/** Under one name, one public key file would take the other's place. */
function refuseSharedNames(names) {
    const shared = names.find((name, i) => names.indexOf(name) !== i);
    if (shared === undefined)
        return;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `two keys have the name ${shared}`,
        remedy: 'Give each key once, and each a name of its own.',
    });
}

// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(6687);
// EXTERNAL MODULE: ./build/keys/pem-key.js
var pem_key = __webpack_require__(5873);
;// CONCATENATED MODULE: ./build/keys/apk-v2.js







/**
 * RSA keys of apk v2: PKCS#1 or PKCS#8 in PEM, as abuild-keygen and OpenSSL write them, signing with PKCS#1 v1.5.
 * The name of the public key file is part of the protocol: a signature names it, and the device looks it up in
 * /etc/apk/keys (apk-tools 2, package.c and abuild-sign).
 */
/** NIST SP 800-131A: less is broken within reach. */
const LEAST_BITS = 2048;
const NEW_BITS = 4096;
const WANTED = {
    noun: 'an RSA private key',
    remedy: 'Put the whole .rsa file of abuild-keygen into it, or make a pair with `pkgfeed keygen apk-rsa`.',
    secretHalf: 'Give the secret half of the pair: the file that ends in .rsa, not .rsa.pub.',
};
/** The RSA kinds, and those that show what they are when they are opened. */
const MAY_BE_RSA = new Set(['rsa', 'encrypted', 'pkcs8']);
/**
 * Loads one or several RSA private keys, one after another in one text.
 *
 * @param names the public key files' names, in the order of the keys; made from the key where there is none
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadRsaKeys(given, passphrase, names) {
    const blocks = privateBlocks(given);
    if (names.length > blocks.length) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: `${names.length} names are given for the keys in ${given.origin}, which holds ${blocks.length}`,
            remedy: 'Give one name for each key, in the same order.',
        });
    }
    const keys = [];
    for (const [i, block] of blocks.entries()) {
        const key = await openedKey(block, given.origin, passphrase);
        keys.push((0,pem_key/* usable */.Je)(given.origin, () => signingKeyOf(key, given.origin, names[i])));
    }
    refuseSharedNames(keys.map(({ publicKey }) => publicKey.fileName));
    return keys;
}
/** The blocks that are private keys. Text around them, which RFC 7468 allows, may not be a key. */
function privateBlocks(given) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const outside = (0,keys_kind/* kindOfKey */.RI)((0,armor/* outsideArmor */.H0)(text));
    // The BEGIN of a key without its END stays outside.
    if (MAY_BE_RSA.has(outside))
        throw (0,pem_key/* damaged */.qM)(given.origin);
    if (outside !== undefined)
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, outside, WANTED);
    const blocks = (0,armor/* armorBlocks */.ko)(text).filter(({ label }) => label !== 'EC PARAMETERS');
    if (blocks.length === 0)
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, undefined, WANTED);
    for (const block of blocks) {
        const kind = (0,keys_kind/* kindOfKey */.RI)(block.text);
        if (!MAY_BE_RSA.has(kind))
            throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, WANTED);
    }
    return blocks;
}
async function openedKey(block, origin, passphrase) {
    if (block.bytes === undefined)
        throw (0,pem_key/* damaged */.qM)(origin);
    if ((0,pem_key/* asksForMuchWork */.KF)(block.bytes))
        throw (0,pem_key/* damaged */.qM)(origin);
    const isEncrypted = (0,keys_kind/* kindOfKey */.RI)(block.text) === 'encrypted';
    if (isEncrypted && !passphrase) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${origin} is protected by a passphrase`,
            remedy: 'Give the passphrase as `apk-rsa-passphrase`, from a secret of its own.',
        });
    }
    // OpenSSL reads what forge does not know, such as scrypt.
    const key = (await readByForge(block.text, passphrase)) ?? (0,pem_key/* readPrivateKey */.$k)(block.text, passphrase);
    if (key === undefined)
        throw isEncrypted ? wrongPassphrase(origin) : (0,pem_key/* damaged */.qM)(origin);
    if (key.asymmetricKeyType === 'rsa')
        return key;
    throw (0,keys_kind/* wrongKind */.oF)(origin, (0,keys_kind/* kindOfAlgorithm */.NR)(key.asymmetricKeyType), WANTED);
}
/**
 * Forge reads what OpenSSL 3 has put away with its legacy provider: single DES and RC2, in the old PEM
 * encryption and in PKCS#8. What comes out of it is plain DER; signing is left to node:crypto.
 */
async function readByForge(pem, passphrase = '') {
    const { default: forge } = await __webpack_require__.e(/* import() */ 542).then(__webpack_require__.t.bind(__webpack_require__, 8542, 19));
    // Its passphrases are strings of bytes.
    const bytes = forge.util.encodeUtf8(passphrase);
    const der = (asn1) => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
    try {
        const [block] = forge.pem.decode(pem);
        if (block?.type === 'RSA PRIVATE KEY') {
            const key = forge.pki.privateKeyToAsn1(forge.pki.decryptRsaPrivateKey(pem, bytes));
            return (0,external_node_crypto_.createPrivateKey)({ key: der(key), format: 'der', type: 'pkcs1' });
        }
        const envelope = forge.asn1.fromDer(block?.body ?? '');
        const isEncrypted = block?.type === 'ENCRYPTED PRIVATE KEY';
        const key = isEncrypted ? forge.pki.decryptPrivateKeyInfo(envelope, bytes) : envelope;
        return (0,external_node_crypto_.createPrivateKey)({ key: der(key), format: 'der', type: 'pkcs8' });
    }
    catch {
        return undefined;
    }
}
function signingKeyOf(key, origin, name) {
    const publicHalf = (0,external_node_crypto_.createPublicKey)(key);
    refuseWeak(publicHalf, origin);
    const publicKey = publicKeyOf(publicHalf, name);
    if (!(0,pem_key/* belongTogether */.yE)(key, publicHalf)) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_MISMATCH',
            message: `the public half inside ${origin} does not belong to its secret half`,
            remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-rsa`.',
        });
    }
    return {
        scheme: 'apk-v2',
        publicKey,
        sign: (message, { digest = 'sha256' } = {}) => (0,external_node_crypto_.sign)(digest, message, key),
    };
}
function publicKeyOf(key, given) {
    const spki = key.export({ format: 'der', type: 'spki' });
    const name = given ? checkedKeyName(given) : `pkgfeed-${sha256(spki).slice(0, 8)}.rsa.pub`;
    return {
        scheme: 'apk-v2',
        keyId: name,
        fileName: name,
        text: key.export({ format: 'pem', type: 'spki' }).toString(),
        answersTo: (other) => other === name,
        verify: (message, signature, digest = 'sha256') => (0,external_node_crypto_.verify)(digest, message, key, signature),
    };
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function refuseWeak(key, origin) {
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits > pem_key/* MOST_RSA_BITS */.Ep)
        throw (0,pem_key/* damaged */.qM)(origin);
    if (bits >= LEAST_BITS)
        return;
    throw new errors/* KeyError */.eN({
        code: 'KEY_WEAK',
        message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
        remedy: 'Make a new pair with `pkgfeed keygen apk-rsa`, and give its public half to your devices.',
    });
}
function wrongPassphrase(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_PASSPHRASE',
        message: `the passphrase does not open ${origin}`,
        remedy: 'Store the passphrase that the key was made with as `apk-rsa-passphrase`, without a line end; one passphrase opens all keys.',
    });
}
/**
 * Reads a public key: SPKI, or PKCS#1, which devices do not load and which is published as SPKI.
 *
 * @param name the file's name on devices. A key without one can vouch for a signature of any name, and condemns
 *   none, because the name that its signatures use cannot be told from the key.
 */
function readRsaPublicKey(given, name) {
    const [block, ...more] = (0,armor/* armorBlocks */.ko)(given.text);
    if (block?.bytes === undefined || more.length > 0)
        throw (0,pem_key/* damaged */.qM)(given.origin);
    const key = publicKeyIn(block);
    if (key === undefined)
        throw (0,pem_key/* damaged */.qM)(given.origin);
    if (key.asymmetricKeyType !== 'rsa') {
        const noun = key.asymmetricKeyType === 'ec' ? 'an EC public key' : 'a PEM public key that is not RSA';
        throw new errors/* KeyError */.eN({
            code: 'KEY_KIND',
            message: `${given.origin} holds ${noun}, where an RSA public key is wanted`,
            remedy: 'Give the .rsa.pub file of the pair.',
        });
    }
    refuseWeak(key, given.origin);
    const publicKey = (0,pem_key/* usable */.Je)(given.origin, () => publicKeyOf(key, name));
    return name ? publicKey : { ...publicKey, answersTo: () => false };
}
function publicKeyIn({ label, bytes: key }) {
    if (key === undefined || !label.endsWith('PUBLIC KEY'))
        return undefined;
    try {
        return (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: label === 'RSA PUBLIC KEY' ? 'pkcs1' : 'spki' });
    }
    catch {
        return undefined;
    }
}
/** A new pair, protected with AES-256 when there is a passphrase. */
async function makeRsaPair(passphrase, name) {
    const { publicKey, privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', {
        modulusLength: NEW_BITS,
        publicExponent: 0x10001,
    });
    const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
    return {
        secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
        publicKey: publicKeyOf(publicKey, name),
    };
}


/***/ }),

/***/ 2792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ asApkV3Key),
  _v: () => (/* binding */ loadApkV3Keys),
  HU: () => (/* binding */ makeEcPair),
  MA: () => (/* binding */ readApkV3PublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(6687);
;// CONCATENATED MODULE: ./build/keys/apk-v3-refusals.js


/** OpenSSL's name of P-256. */
const CURVE = 'prime256v1';
/** NIST SP 800-131A: less is broken within reach. */
const LEAST_BITS = 2048;
const WANTED = {
    noun: 'an EC private key on P-256, or an RSA private key,',
    remedy: 'Put the private-key.pem of the OpenWrt build into it, or make a pair with `pkgfeed keygen apk-ec`.',
    secretHalf: 'Give the secret half of the pair: the PEM file that begins with BEGIN PRIVATE KEY or BEGIN EC PRIVATE KEY.',
};
/** Ed25519 is asked for by name: it is what one would choose, and apk has no word of why it fails. */
function unusable(origin, kind) {
    if (kind !== 'ed25519')
        return (0,keys_kind/* wrongKind */.oF)(origin, kind, WANTED);
    return new errors/* KeyError */.eN({
        code: 'KEY_KIND',
        message: `${origin} holds ${(0,keys_kind/* nounOfKind */.y7)(kind)}, which no apk client can check`,
        remedy: 'Make a pair on P-256 with `pkgfeed keygen apk-ec`.',
    });
}
function refuseOtherCurve(key, origin) {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === CURVE)
        return;
    throw new errors/* KeyError */.eN({
        code: 'KEY_KIND',
        message: `${origin} holds an EC key on ${curve ?? 'a curve of its own'}, which not every apk client knows`,
        remedy: 'Make a pair on P-256 with `pkgfeed keygen apk-ec`.',
    });
}
function refuseWeak(key, origin) {
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits >= LEAST_BITS)
        return;
    throw new errors/* KeyError */.eN({
        code: 'KEY_WEAK',
        message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
        remedy: 'Make a pair with `pkgfeed keygen apk-ec`, and give its public half to your devices.',
    });
}
function mismatch(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MISMATCH',
        message: `the public half inside ${origin} does not belong to its secret half`,
        remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-ec`.',
    });
}
function wrongPassphrase(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_PASSPHRASE',
        message: `the passphrase does not open ${origin}`,
        remedy: 'Store the passphrase that the key was made with as `apk-ec-passphrase`, without a line end; one passphrase opens all keys.',
    });
}

// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(2710);
// EXTERNAL MODULE: ./build/keys/pem-key.js
var pem_key = __webpack_require__(5873);
;// CONCATENATED MODULE: ./build/keys/apk-v3.js







/**
 * Keys of apk v3: ECDSA on P-256, as OpenWrt's build makes them, and RSA (apk-tools 3.0
 * src/crypto_openssl.c). A signature names its key by the first 16 bytes of the SHA-512 over the public
 * key's bit string: the uncompressed point, or PKCS#1's `RSAPublicKey`. The hash signed is SHA-512 always.
 */
const SPKI_P256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const POINT_SIZE = 65;
const MAY_SIGN = new Set(['ec', 'rsa', 'pkcs8', 'encrypted']);
/**
 * Loads one or several private keys, one after another in one text.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadApkV3Keys(given, passphrase) {
    const keys = privateBlocks(given).map((block) => {
        const key = openedKey(block, given.origin, passphrase);
        const keyOf = key.asymmetricKeyType === 'ec' ? ecKeyOf : rsaKeyOf;
        return (0,pem_key/* usable */.Je)(given.origin, () => keyOf(key, given.origin));
    });
    const ids = keys.map(({ publicKey }) => publicKey.keyId);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice === undefined)
        return keys;
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} holds the key ${twice} twice`,
        remedy: 'Give each key once.',
    });
}
/** The blocks that are private keys. Text around them, which RFC 7468 allows, may not be a key. */
function privateBlocks({ text: given, origin }) {
    const text = (0,keys_kind/* secretTextOf */.B1)({ text: given, origin });
    const outside = (0,keys_kind/* kindOfKey */.RI)((0,armor/* outsideArmor */.H0)(text));
    if (outside !== undefined) {
        // A BEGIN line without its END is a key cut short.
        const isCut = MAY_SIGN.has(outside) && text.includes('-----BEGIN');
        throw isCut ? (0,pem_key/* damaged */.qM)(origin) : (0,keys_kind/* wrongKind */.oF)(origin, outside, WANTED);
    }
    const blocks = (0,armor/* armorBlocks */.ko)(text).filter(({ label }) => label !== 'EC PARAMETERS');
    if (blocks.length === 0)
        throw (0,keys_kind/* wrongKind */.oF)(origin, undefined, WANTED);
    for (const block of blocks) {
        const kind = (0,keys_kind/* kindOfKey */.RI)(block.text);
        if (!MAY_SIGN.has(kind))
            throw unusable(origin, kind);
    }
    return blocks;
}
function openedKey(block, origin, passphrase) {
    if (block.bytes === undefined)
        throw (0,pem_key/* damaged */.qM)(origin);
    if ((0,pem_key/* asksForMuchWork */.KF)(block.bytes))
        throw (0,pem_key/* damaged */.qM)(origin);
    const isEncrypted = /ENCRYPTED/.test(block.text);
    if (isEncrypted && !passphrase) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${origin} is protected by a passphrase`,
            remedy: 'Give the passphrase as `apk-ec-passphrase`, from a secret of its own.',
        });
    }
    const key = (0,pem_key/* readPrivateKey */.$k)(block.text, isEncrypted ? passphrase : undefined);
    if (key === undefined)
        throw isEncrypted ? wrongPassphrase(origin) : (0,pem_key/* damaged */.qM)(origin);
    const kind = (0,keys_kind/* kindOfAlgorithm */.NR)(key.asymmetricKeyType);
    if (kind !== 'ec' && kind !== 'rsa')
        throw unusable(origin, kind);
    return key;
}
function ecKeyOf(key, origin) {
    refuseOtherCurve(key, origin);
    const secret = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
    const pair = (0,external_node_crypto_.createECDH)(CURVE);
    pair.setPrivateKey(secret);
    const point = pair.getPublicKey();
    if (!point.equals(pointOf((0,external_node_crypto_.createPublicKey)(key))))
        throw mismatch(origin);
    return {
        scheme: 'apk-v3',
        publicKey: ecPublicKeyOf(point),
        sign: (message) => signDeterministically(message, secret),
    };
}
/**
 * ECDSA on P-256 over SHA-512 with RFC 6979's nonces (HMAC-SHA-512), in DER: the same index gives the same signature, as OpenWrt's own
 * build does. node:crypto draws nonces at random and has no choice of it.
 */
async function signDeterministically(message, secret) {
    const [{ p256 }, { ecdsa }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(51), __webpack_require__.e(83)]).then(__webpack_require__.bind(__webpack_require__, 7083)),
        __webpack_require__.e(/* import() */ 51).then(__webpack_require__.bind(__webpack_require__, 5051)),
    ]);
    const { sign } = ecdsa(p256.Point, SHA512, { hmac: hmacSha512, lowS: false });
    return Buffer.from(sign(message, secret, { format: 'der' }));
}
/** node's SHA-512 in the shape of noble's hashes; with `hmacSha512` beside it, no stream is ever asked for. */
const SHA512 = Object.assign((message) => new Uint8Array((0,external_node_crypto_.createHash)('sha512').update(message).digest()), {
    ...{ blockLen: 128, outputLen: 64, canXOF: false },
    create: () => {
        throw new Error('SHA-512 is computed at once here');
    },
});
function hmacSha512(key, message) {
    return new Uint8Array((0,external_node_crypto_.createHmac)('sha512', key).update(message).digest());
}
function rsaKeyOf(key, origin) {
    const publicHalf = (0,external_node_crypto_.createPublicKey)(key);
    if ((publicHalf.asymmetricKeyDetails?.modulusLength ?? 0) > pem_key/* MOST_RSA_BITS */.Ep)
        throw (0,pem_key/* damaged */.qM)(origin);
    refuseWeak(publicHalf, origin);
    const publicKey = rsaPublicKeyOf(publicHalf);
    if (!(0,pem_key/* belongTogether */.yE)(key, publicHalf))
        throw mismatch(origin);
    return { scheme: 'apk-v3', publicKey, sign: (message) => (0,external_node_crypto_.sign)('sha512', message, key) };
}
/** An RSA key of apk v2 as one of apk v3: the same key, named and used otherwise. */
function asApkV3Key(key) {
    const publicKey = readApkV3PublicKey({ text: key.publicKey.text, origin: key.publicKey.fileName });
    return { scheme: 'apk-v3', publicKey, sign: (message) => key.sign(message, { digest: 'sha512' }) };
}
/** The uncompressed point, however the key was stored. */
function pointOf(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
function ecPublicKeyOf(point) {
    if (point.length !== POINT_SIZE)
        throw new Error('a point of P-256 has 65 bytes');
    const spki = Buffer.concat([SPKI_P256, point]);
    return publicKeyOf((0,external_node_crypto_.createPublicKey)({ key: spki, format: 'der', type: 'spki' }), point);
}
function rsaPublicKeyOf(key) {
    return publicKeyOf(key, key.export({ format: 'der', type: 'pkcs1' }));
}
function publicKeyOf(key, bitString) {
    const keyId = (0,external_node_crypto_.createHash)('sha512').update(bitString).digest('hex').slice(0, 32);
    return {
        scheme: 'apk-v3',
        keyId,
        fileName: `${keyId}.pem`,
        text: key.export({ format: 'pem', type: 'spki' }).toString(),
        answersTo: (other) => other === keyId,
        verify: (message, signature) => (0,external_node_crypto_.verify)('sha512', message, key, signature),
    };
}
/**
 * Reads a public key: SPKI, or PKCS#1 for RSA, which devices do not load and which is published as SPKI.
 *
 * @throws KeyError when apk clients cannot check with it
 */
function readApkV3PublicKey(given) {
    const [block, ...more] = (0,armor/* armorBlocks */.ko)(given.text);
    const key = block === undefined || more.length > 0 ? undefined : readPublicKey(block);
    if (key === undefined)
        throw (0,pem_key/* damaged */.qM)(given.origin);
    return (0,pem_key/* usable */.Je)(given.origin, () => checkedPublicKey(key, given.origin));
}
function checkedPublicKey(key, origin) {
    if (key.asymmetricKeyType === 'rsa') {
        refuseWeak(key, origin);
        return rsaPublicKeyOf(key);
    }
    if (key.asymmetricKeyType !== 'ec') {
        throw new errors/* KeyError */.eN({
            code: 'KEY_KIND',
            message: `${origin} holds a PEM public key that is neither EC nor RSA, and apk clients pass it over`,
            remedy: 'Give the public half of a pair that `pkgfeed keygen apk-ec` made.',
        });
    }
    refuseOtherCurve(key, origin);
    return ecPublicKeyOf(pointOf(key));
}
function readPublicKey({ label, bytes: key }) {
    if (key === undefined || !label.endsWith('PUBLIC KEY'))
        return undefined;
    try {
        if (label !== 'RSA PUBLIC KEY')
            return (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: 'spki' });
        const bare = (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: 'pkcs1' });
        // Node 24 exports as PKCS#1 only what it has read from SPKI.
        return (0,external_node_crypto_.createPublicKey)({
            key: bare.export({ format: 'der', type: 'spki' }),
            format: 'der',
            type: 'spki',
        });
    }
    catch {
        return undefined;
    }
}
/** A new pair on P-256, protected with AES-256 when there is a passphrase. */
async function makeEcPair(passphrase) {
    const { publicKey, privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('ec', { namedCurve: CURVE });
    const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
    return {
        secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
        publicKey: ecPublicKeyOf(pointOf(publicKey)),
    };
}


/***/ }),

/***/ 5873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   Ep: () => (/* binding */ MOST_RSA_BITS),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   KF: () => (/* binding */ asksForMuchWork),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   yE: () => (/* binding */ belongTogether)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** A private key in PEM; undefined for what OpenSSL cannot open. */
function readPrivateKey(key, passphrase) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(passphrase === undefined ? { key } : { key, passphrase });
    }
    catch {
        return undefined;
    }
}
/** OpenSSL checks no signature of a larger key, and takes seconds to sign with one. */
const MOST_RSA_BITS = 16_384;
/** Above what tools are told to use; so many take a second, and a key may state two billion. */
const ROUNDS_LIMIT = 2_000_000;
const INTEGER = 0x02;
const SEQUENCE = 0x30;
/**
 * Whether an encrypted key asks for so much work before it opens that a run would seem to hang: a number of rounds
 * above the limit, anywhere in what PKCS#8 says of the encryption.
 *
 * @param der the content of an `ENCRYPTED PRIVATE KEY` block; false for what is none
 */
function asksForMuchWork(der) {
    const outer = valueAt(der, 0, der.length);
    const algorithm = outer?.tag === SEQUENCE ? valueAt(der, outer.start, outer.end) : undefined;
    return algorithm?.tag === SEQUENCE && hasLargeNumber(der, algorithm.start, algorithm.end);
}
function hasLargeNumber(der, from, to) {
    for (let at = from; at < to;) {
        const value = valueAt(der, at, to);
        if (value === undefined)
            return false;
        const { tag, start, end } = value;
        const isLarge = () => end - start > 4 || der.readUIntBE(start, Math.max(1, end - start)) > ROUNDS_LIMIT;
        if (tag === INTEGER && end > start && isLarge())
            return true;
        if (tag === SEQUENCE && hasLargeNumber(der, start, end))
            return true;
        at = end;
    }
    return false;
}
/** One value of DER, or of BER with a length; undefined where there is none. */
function valueAt(der, at, to) {
    const first = der[at + 1] ?? 0x80;
    const width = first < 0x80 ? 0 : first & 0x7f;
    const start = at + 2 + width;
    if (first === 0x80 || width > 6 || start > to)
        return undefined;
    const end = start + (width === 0 ? first : der.readUIntBE(at + 2, width));
    return end > to ? undefined : { tag: der[at] ?? 0, start, end };
}
/** A damaged RSA key may fail to sign, or sign what its public half does not verify. */
function belongTogether(key, publicHalf) {
    const probe = Buffer.from('pkgfeed');
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', probe, publicHalf, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', probe, key));
    }
    catch {
        return false;
    }
}
/**
 * What work with a key gives. OpenSSL opens keys whose numbers are impossible, and fails when they are used.
 *
 * @throws KeyError for such a key
 */
function usable(origin, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PkgfeedError */ .jH ? error : damaged(origin, error);
    }
}
function damaged(origin, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds a PEM key that is damaged`,
        remedy: 'Copy the key file again, whole and unchanged.',
        cause,
    });
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ feedName),
/* harmony export */   Um: () => (/* binding */ installerLines),
/* harmony export */   Wm: () => (/* binding */ pagesUrl),
/* harmony export */   h3: () => (/* binding */ isOpenToAll),
/* harmony export */   qS: () => (/* binding */ PLACEHOLDER_URL),
/* harmony export */   ur: () => (/* binding */ deviceLines)
/* harmony export */ });
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6944);

/** Where GitHub Pages serves a repository; undefined where that cannot be told from the name. */
function pagesUrl(slug, server) {
    const [owner, name] = (slug ?? '').toLowerCase().split('/');
    if (!owner || !name || server.replace(/\/+$/, '') !== 'https://github.com')
        return undefined;
    const [, exactName] = (slug ?? '').split('/');
    return name === `${owner}.github.io`
        ? `https://${owner}.github.io`
        : `https://${owner}.github.io/${exactName}`;
}
/** Stands in where the address is not known yet. */
const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';
/** Whether anybody on the way can answer in the place of the feed: over plain http, but on this machine. */
const isOpenToAll = (url) => url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);
/** What a person types who has the installer do the rest; between the lines it can be read, or has to be. */
const installerLines = (url) => [
    `wget -O /tmp/install.sh ${url}/install.sh`,
    ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
    'sh /tmp/install.sh',
];
/** What opkg's own files on a device are called: a feed of that name would overwrite one. */
const RESERVED = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);
/** A name opkg takes for a feed line, made of the feed's title and repository, as far as they are given. */
function feedName(words) {
    const slug = words
        .filter((word) => word !== undefined)
        .join('_')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .slice(0, 100)
        .replace(/^_+|_+$/g, '');
    if (slug === '')
        return 'pkgfeed';
    return RESERVED.has(slug) ? `${slug}_feed` : slug;
}
/**
 * What a person types on a device, for each client that this feed is signed for. ARCH stands for several arches;
 * where there are lines for several clients, each begins with a comment that names them.
 */
function deviceLines(feed) {
    const { url, name, keys } = feed;
    const blocks = [];
    for (const format of new Set(_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEMS */ .LB.map((system) => system.format))) {
        // What holds nothing is of no use to a device.
        const folders = feed.folders.filter((folder) => folder.format === format && folder.packages > 0);
        const [first] = folders;
        if (first === undefined)
            continue;
        const folder = folders.length > 1 ? feed.layout.folder('ARCH') : first.path;
        const add = (system, key) => {
            const own = system.lines({ url, name, folder }, key);
            const hasArch = folders.length > 1 && own.some((line) => line.includes('ARCH'));
            const arches = hasArch ? `, ARCH one of ${folders.map(({ arch }) => arch).join(', ')}` : '';
            blocks.push([`# ${system.title}${arches}`, own]);
        };
        const keyed = (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .systemsOf */ .cT)(format).flatMap((system) => {
            const key = keys.find((candidate) => candidate.scheme === system.scheme);
            return key === undefined ? [] : [{ system, key }];
        });
        for (const { system, key } of keyed)
            add(system, key);
        const [plain] = (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .systemsOf */ .cT)(format);
        if (keyed.length === 0 && feed.isUnsigned && plain !== undefined)
            add(plain, undefined);
    }
    const [only, ...more] = blocks;
    if (only !== undefined && more.length === 0 && !only[0].includes('ARCH'))
        return only[1];
    return blocks.flatMap(([heading, lines]) => [heading, ...lines]);
}


/***/ }),

/***/ 6944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ SYSTEMS),
/* harmony export */   XZ: () => (/* binding */ OPENPGP_OPTIONS),
/* harmony export */   cT: () => (/* binding */ systemsOf),
/* harmony export */   ic: () => (/* binding */ OPENPGP_OPTIONS_FILE)
/* harmony export */ });
/** What Yocto's opkg needs to be told once, for all feeds of the device. */
const OPENPGP_OPTIONS = ['option check_signature 1', 'option signature_type gpg-asc'];
const OPENPGP_OPTIONS_FILE = '/etc/opkg/signatures.conf';
const sourceLine = ({ url, name, folder }) => `src/gz ${name} ${url}/${folder}`;
const fetchKey = (file, { url }, { fileName }) => `wget -O ${file} ${url}/keys/${fileName}`;
/** The lines of systems that look their keys up in a folder. */
function plainLines(system, spot, key) {
    const file = key && system.keyFile(key.fileName);
    return [
        ...(key && file ? [fetchKey(file, spot, key)] : []),
        `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`,
        system.update,
    ];
}
/** OpenWrt's opkg, up to 24.10: a key has to be named by its fingerprint. */
const openwrtOpkg = {
    ...{ scheme: 'usign', format: 'opkg', title: 'OpenWrt up to 24.10', anyArch: 'all' },
    listFile: () => '/etc/opkg/customfeeds.conf',
    feedLine: sourceLine,
    keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
    ...{ update: 'opkg update', install: 'opkg install' },
    lines: (spot, key) => plainLines(openwrtOpkg, spot, key),
};
/** Yocto's opkg: an imported key counts only once it is trusted. */
const yocto = {
    ...{ scheme: 'openpgp', format: 'opkg', title: 'Yocto', anyArch: 'all' },
    listFile: (name) => `/etc/opkg/${name}.conf`,
    feedLine: sourceLine,
    keyFile: () => undefined,
    ...{ update: 'opkg update', install: 'opkg install' },
    lines: (spot, key) => [
        ...(key
            ? [
                fetchKey(`/tmp/${key.fileName}`, spot, key),
                `opkg-key add /tmp/${key.fileName}`,
                `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
                `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
            ]
            : []),
        `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`,
        yocto.update,
    ],
};
/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine = {
    ...{ scheme: 'apk-v2', format: 'apk-v2', title: 'Alpine', anyArch: undefined },
    listFile: () => '/etc/apk/repositories',
    feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    ...{ update: 'apk update', install: 'apk add' },
    lines: (spot, key) => plainLines(alpine, spot, key),
};
/** OpenWrt's apk, from 25.12 on: a key may have any name, and the line names the index itself. */
const openwrtApk = {
    ...{ scheme: 'apk-v3', format: 'apk-v3', title: 'OpenWrt from 25.12 on', anyArch: 'noarch' },
    listFile: () => '/etc/apk/repositories.d/customfeeds.list',
    feedLine: ({ url, folder }) => `${url}/${folder}/packages.adb`,
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    ...{ update: 'apk update', install: 'apk add' },
    lines: (spot, key) => plainLines(openwrtApk, spot, key),
};
/** In the order to show them. Of one format, the first is for devices that check nothing too. */
const SYSTEMS = [openwrtOpkg, yocto, alpine, openwrtApk];
/** The systems that read a format. */
const systemsOf = (format) => SYSTEMS.filter((system) => system.format === format);


/***/ })

};
