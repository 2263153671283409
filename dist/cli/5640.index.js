export const id = 5640;
export const ids = [5640];
export const modules = {

/***/ 97006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ openDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __webpack_require__(63257);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
;// CONCATENATED MODULE: ./build/feed/feed-files.js








/**
 * The paths that devices and readers of a feed ask for: the package files, index files and catalogs of its folders, and
 * its keys, page and badges. Other files of the home are left out.
 */
function pathsOfFeed(paths) {
    const names = [...new Set([...formats/* FORMATS */.hR.flatMap(format/* indexFileNames */.dV), packages_json/* CATALOG_FILE */.l9, files_json/* FILES_FILE */.ze])];
    const inFolders = [...(0,package_files/* indexedFolders */.B9)(paths)].flatMap((folder) => names.map((name) => (0,edit/* pathIn */.lW)(folder, name)));
    const others = [...paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path) || (0,feed_shape/* isSitePath */.X1)(path));
    return [
        ...(0,package_files/* packageFiles */.i9)(paths, formats/* FORMATS */.hR, () => false).keys(),
        ...[...inFolders, feed_json/* FEED_FILE */.GS].filter((path) => paths.has(path)),
        ...others,
    ];
}

// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
// EXTERNAL MODULE: ./build/homes/directory/files.js
var files = __webpack_require__(67592);
// EXTERNAL MODULE: ./build/homes/directory/journal.js
var directory_journal = __webpack_require__(1888);
// EXTERNAL MODULE: ./build/homes/directory/lock.js
var lock = __webpack_require__(48112);
;// CONCATENATED MODULE: ./build/homes/directory/list-files.js




/**
 * Adds the files below a folder to `paths`. It lists one folder at a time: a recursive listing would fail as a whole
 * when another publisher removes a folder meanwhile.
 *
 * @param folder relative to the root; the empty path is the root
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

// EXTERNAL MODULE: ./build/homes/directory/modes.js
var modes = __webpack_require__(67931);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/homes/directory/refusals.js


/** The error for a bare git repository that was given as a directory. */
function gitRepository(path) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} is a bare git repository`,
        remedy: 'Give it as `pages-repository`, or another folder as `directory`.',
    });
}
/** The error for a directory that the file system refuses. */
function unusable(path, cause) {
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
/**
 * What to say about paths that only their owner may read.
 *
 * @param paths relative to the directory; the empty path is the directory itself
 */
function hiddenFromOthers(paths) {
    const names = paths.slice(0, 3).map((path) => (path === '' ? 'the directory itself' : (0,printable/* printable */.g$)(path)));
    const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
    return `only its owner may read ${names.join(', ')}${more}; a web server of another user needs \`chmod -R a+rX\` on it`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/homes/write-order.js





/**
 * The writes of an edit in an order for homes without transactions: a device that reads between two writes finds every
 * file that an index lists. First come packages and keys, then the indexes folder by folder, each followed by its
 * signatures, and last the files at the root. Delete files after all writes.
 */
function inWriteOrder(edit) {
    return [...edit.puts].sort(([a], [b]) => compareRanks(rankOf(a), rankOf(b)));
}
function rankOf(path) {
    if ((0,formats/* isPackageName */.kb)(path) || path.startsWith('keys/'))
        return [0, path, 0];
    const isSignature = /\.(sig|asc)$/.test(path);
    return path.includes('/') ? [1, (0,external_node_path_.dirname)(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}
function compareRanks(a, b) {
    return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}
/**
 * Checks that a file to be written still has the bytes that were read before, or those that the index lists.
 *
 * @throws SourceError for a package file that changed
 * @throws FeedError for a file of the feed that changed
 */
function checkCopy(content, bytes) {
    if (content.kind === 'file') {
        if ((0,content_id/* contentId */.f)(bytes) !== content.contentId)
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
    if (content.sha256 === (0,external_node_crypto_.hash)('sha256', bytes))
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_FILE_CHANGED',
        message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/staging.js










/**
 * Writes all new files into the private folder, and makes sure that they are on the disk. It does not touch the feed.
 *
 * @throws ConflictError, FeedError or SourceError for a file that could not be put in place later. Then the caller must
 *   remove the private folder
 */
async function stage(root, edit) {
    const puts = inWriteOrder(edit);
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
    const bytes = await bytesOf(root, content);
    await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
    (0,modes/* showFile */.II)(file);
    return bytes;
}
async function bytesOf(root, content) {
    if (content.kind === 'bytes')
        return content.bytes;
    if (content.kind === 'earlier')
        throw new Error('a folder has no earlier states');
    const bytes = content.kind === 'copy' ? await (0,files/* readPlain */.rM)(root, content.from) : await (0,promises_.readFile)(content.file);
    // Anyone who can read the folder can read staged files, so the bytes are compared first.
    checkCopy(content, bytes);
    return bytes;
}
/** How many files are synced to the disk at once: many together take hardly longer than one. */
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
/** Checks everything that could stop a change half-way, before it begins. */
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
        message: `${(0,printable/* printable */.g$)(path)} is to be written or deleted, and not every system takes that path`,
        remedy: 'Find out where that name comes from, and delete or rename the file yourself.',
    });
}
function elsewhere(folder) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(folder)} is on another file system than the feed, so no file can be moved there in one step`,
        remedy: 'Keep the whole feed on one file system.',
    });
}
/** The error for a folder that has the path of a new file. */
function folderInTheWay(file) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${file} is to be written, and a folder of that name is there`,
        remedy: 'Move that folder away.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/directory.js













/** Opens a plain folder as a home, for a web server of your own. */
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
            // Another publisher is working. `apply` looks again at what it leaves.
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
            const memory = { seen: new Map(), knownSizes: new Map(), staged: staged ?? new Map() };
            return { paths, isNew: paths.size === 0, revision: undefined, ...memory, isUnfinished };
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /**
     * The feed's paths. If a change was decided and is not in place yet, the paths are those after the change. `staged`
     * is undefined if there is no such change.
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
    /** Calls `work` with the file that has the content of a path now, relative to the root. */
    async #withFile(staged, path, work) {
        const waiting = staged.get(path);
        const isWaiting = waiting !== undefined && (await (0,promises_.lstat)(this.#at(waiting)).catch(() => undefined))?.isFile();
        if (!isWaiting)
            return await work(this.#root, path);
        return await work(this.#root, waiting).catch(async (error) => {
            // The file was put in its place just now.
            if (error.code === 'ENOENT')
                return await work(this.#root, path);
            throw error;
        });
    }
    #at(path) {
        return (0,external_node_path_.join)(this.#root, ...path.split('/'));
    }
    async read({ staged, seen, knownSizes }, paths) {
        const found = new Map();
        try {
            for (const path of paths) {
                const size = knownSizes.get(path);
                found.set(path, await this.#withFile(staged, path, (root, file) => (0,files/* readPlain */.rM)(root, file, size)));
            }
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, bytes] of found)
            seen.set(path, (0,content_id/* contentId */.f)(bytes));
        return found;
    }
    async sizes({ staged, knownSizes }, paths) {
        const sizes = new Map();
        try {
            for (const path of paths)
                sizes.set(path, await this.#withFile(staged, path, files/* sizeOfPlain */.l7));
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, size] of sizes)
            knownSizes.set(path, size);
        return sizes;
    }
    async identify({ staged, seen }, paths) {
        const ids = new Map();
        for (const path of paths) {
            // A file that cannot be read, or is not a plain file, such as a link, is not ours.
            const id = await this.#withFile(staged, path, files/* identifyPlain */.Rl).catch(() => undefined);
            if (id !== undefined)
                ids.set(path, id);
        }
        for (const [path, id] of ids)
            seen.set(path, id);
        return ids;
    }
    /** Does nothing: the first write fails if writing is not allowed, before anything has changed. */
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
            (0,modes/* makeShownFolder */.g3)(this.#root);
            const taken = (0,lock/* takeLock */.HJ)(this.#root, this.#path, this.#host.wallClock());
            if (taken.state === 'busy')
                return { state: 'lost', why: taken.why, remedy: taken.remedy };
            return await this.#locked(taken.lock, async () => {
                await this.#settle(taken.lock, taken.after);
                if (!(await this.#isAsSeen(tip, edit))) {
                    return { state: 'lost', why: 'the folder changed meanwhile' };
                }
                await this.#write(edit);
                // A run of long ago, or another tool, may have hidden what this one did not write.
                const hidden = (0,modes/* hiddenPaths */.v_)(this.#root, [...edit.puts.keys(), ...pathsOfFeed(tip.paths)]);
                if (hidden.length > 0)
                    this.#host.say(`${this.name}: ${hiddenFromOthers(hidden)}`);
                return { state: 'landed', revision: undefined };
            });
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /** Calls `work` and then releases the lock, even if a signal ends the run. */
    async #locked(lock, work) {
        const forget = this.#host.onSignal(() => {
            // A file that is being written may prevent this. Then the next run removes the rest.
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
    /** Finishes the change that an interrupted run has decided, or removes what it had only prepared. */
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
        say(`finished the change of a run that was ended (${(0,counted/* counted */.h)(puts.length, 'file', 'files')} written, ${deletes.length} deleted)`);
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
                // The next run removes it, because the change was not decided.
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
                remedy: 'Fix that, then run it again: the next run finishes the change first.',
                cause,
            });
        }
    }
    /** True when every file still has its known size. */
    async #areSizesSame({ knownSizes }, staged) {
        for (const [path, size] of knownSizes) {
            if ((await this.#withFile(staged, path, files/* sizeOfPlain */.l7).catch(() => undefined)) !== size)
                return false;
        }
        return true;
    }
    /** True when every file that was read still has the same content. */
    async #isUnchanged(tip, staged = new Map()) {
        for (const [path, id] of tip.seen) {
            const now = await this.#withFile(staged, path, files/* identifyPlain */.Rl).catch(() => undefined);
            if (now !== id)
                return false;
        }
        return true;
    }
    /** True when the files that were read are unchanged, and new files of the plan do not exist yet. */
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
        return unusable(this.#path, error);
    }
}


/***/ }),

/***/ 67592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ openPlain),
/* harmony export */   Rl: () => (/* binding */ identifyPlain),
/* harmony export */   l7: () => (/* binding */ sizeOfPlain),
/* harmony export */   rM: () => (/* binding */ readPlain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bytes_content_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24531);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _feed_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(597);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1888);








/** Follows no link, if the system can refuse links, and does not wait for a pipe. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The most bytes of a file that are read into memory: Node's own limit. */
const LARGEST = 2 ** 31 - 1;
/** How many bytes of a file are in memory while it is hashed. */
const PIECE = 256 << 10;
/**
 * Reads a file of a directory.
 *
 * @param path relative to the root
 * @param knownSize the file's size in bytes, if the caller knows it; a file that has grown is refused
 * @throws ConflictError for anything but a plain file, such as a link, and for a link or a file instead of a folder above
 * @throws FeedError for a file that is larger than `knownSize`, or too large for memory
 */
async function readPlain(root, path, knownSize = LARGEST) {
    return await withPlain(root, path, async (handle, size) => {
        if (size > LARGEST)
            throw tooLarge(path, size);
        if (size > knownSize)
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
 * The content id of a file of a directory. The file may have any size.
 *
 * @throws ConflictError as `readPlain` does
 */
async function identifyPlain(root, path) {
    return await withPlain(root, path, async (handle, size) => {
        const hash = (0,_bytes_content_id_js__WEBPACK_IMPORTED_MODULE_2__/* .contentHash */ .A)(size);
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
    const { handle, size } = await openPlain(root, path);
    try {
        return await work(handle, size);
    }
    finally {
        await handle.close();
    }
}
/**
 * Opens a file of a directory. Whoever gets it closes it.
 *
 * @throws ConflictError as `readPlain` does
 */
async function openPlain(root, path) {
    for (const folder of (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .parentsOf */ .fY)(path)) {
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(root, folder), { throwIfNoEntry: false });
        if (there !== undefined && !there.isDirectory())
            throw (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .notAFolder */ .b7)(folder);
    }
    const file = (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(root, path);
    // Just opening some devices has an effect, and not every system can refuse links.
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile())
        throw (0,_feed_files_js__WEBPACK_IMPORTED_MODULE_5__/* .notPlainFile */ .KU)(path);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, FLAGS).catch((error) => {
        throw error.code === 'ELOOP' ? (0,_feed_files_js__WEBPACK_IMPORTED_MODULE_5__/* .notPlainFile */ .KU)(path) : error;
    });
    try {
        const opened = await handle.stat();
        if (!opened.isFile())
            throw (0,_feed_files_js__WEBPACK_IMPORTED_MODULE_5__/* .notPlainFile */ .KU)(path);
        return { handle, size: opened.size, modified: opened.mtimeMs };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function tooLarge(path, size) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)} has ${size} bytes, and at most ${LARGEST} are read`,
        remedy: 'Find out who changed the file, and restore it.',
    });
}
function grown(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FeedError */ .lS({
        code: 'FEED_BUSY',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)} became larger while it was read`,
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93853);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64865);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48112);
/* harmony import */ var _modes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67931);









/** The private folder with the new files of a change. It exists only during a change, or after one was interrupted. */
const STAGING = '.pkgfeed-staging';
const JOURNAL = 'journal';
/** The most bytes of a journal: a hundred thousand files of long names fit. */
const LARGEST = 1 << 26;
/** The path of a new file in the private folder. */
const stagedAt = (root, number) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING, String(number));
/** The path on this machine of a path of the feed. */
const placeOf = (root, path) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, ...path.split('/'));
/**
 * Decides a staged change: after the rename, this run or the next one makes it. Like `finish` it is synchronous, so no
 * signal can come between the two.
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
/**
 * Puts every file in its place, deletes files, and removes the private folder. It can start again after any
 * interruption.
 */
function finish(root, journal) {
    for (const [number, { path }] of journal.puts.entries()) {
        const from = stagedAt(root, number);
        // It is in its place already.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(from, { throwIfNoEntry: false }) === undefined)
            continue;
        makeFolder(root, path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(from, placeOf(root, path));
    }
    // Moved files must be on the disk before anything is deleted.
    syncFolders(root, journal.puts.map(({ path }) => path));
    for (const path of journal.deletes)
        remove(root, path);
    syncFolders(root, journal.deletes);
    discard(root);
}
/** Makes the folder of a path. It refuses links on the way. */
function makeFolder(root, path) {
    checkParents(root, path);
    (0,_modes_js__WEBPACK_IMPORTED_MODULE_7__/* .makeShownFolder */ .g3)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(placeOf(root, path)));
}
/** Checks that nothing above a path is a link or a file. */
function checkParents(root, path) {
    for (const folder of (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .parentsOf */ .fY)(path)) {
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
        if (there === undefined)
            return;
        if (!there.isDirectory())
            throw notAFolder(folder);
    }
}
/** Deletes a file, and its folders once they are empty, as git does. */
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
/** Removes the private folder, the journal first: without it the rest has no effect. */
function discard(root) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, JOURNAL), { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    syncFolder(root);
}
/**
 * Reads what a run has left in the private folder. Anyone who may write to the root can have written it, so every path
 * in it must stay in the feed.
 *
 * @param folderName how messages name the root
 * @throws FeedError for a journal that pkgfeed would not write
 */
function readLeft(root, folderName) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, STAGING);
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false });
    if (there === undefined)
        return { state: 'nothing' };
    if (!there.isDirectory())
        throw unusable(folderName, 'it is not a folder');
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, JOURNAL), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT')
            return { state: 'draft' };
        throw unusable(folderName, `its journal cannot be read (${message})`);
    }
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle).isFile() || size > LARGEST)
            throw unusable(folderName, 'its journal is not a plain file');
        return { state: 'change', journal: parseJournal((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(handle, 'utf8'), folderName) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function parseJournal(text, folderName) {
    const refuse = (why) => {
        throw unusable(folderName, `its journal ${why}`);
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
            return refuse(`names ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(one)} twice`);
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
/**
 * True for a path inside the feed that every system accepts, and that is not in the lock, the private folder or `.git`.
 */
function isPlain(path) {
    if (path.length > 4096 || /[\0-\x1f\\]/.test(path))
        return false;
    const [first = '', ...rest] = path.split('/');
    if (first.startsWith(_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK */ .YM) || first === STAGING || first === '.git' || /^[A-Za-z]:/.test(first))
        return false;
    return [first, ...rest].every((name) => name !== '' && name !== '.' && name !== '..');
}
/**
 * Compares the private folder and the feed with the journal, before anything is moved.
 *
 * @param owner the user id that must own the change
 * @throws FeedError when it is the change of another user, or a new file is missing or different
 */
async function checkLeft(root, folderName, journal, owner) {
    for (const name of [STAGING, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(STAGING, JOURNAL)]) {
        const { uid, nlink } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, name));
        if (uid !== owner) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FeedError */ .lS({
                code: 'FEED_UNFINISHED',
                message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folderName, STAGING)} holds an unfinished change of another user (number ${uid})`,
                remedy: 'Publish once as that user, which finishes the change.',
            });
        }
        if (name !== STAGING && nlink > 1)
            throw unusable(folderName, 'its journal has a second name');
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
            throw unusable(folderName, `the new ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(path)} is ${there === undefined ? 'gone' : 'another file'}`);
    }
}
/** For each path of an unfinished change, the path of its content in the private folder, relative to the root. */
function stagedFiles({ puts }) {
    return new Map(puts.map(({ path }, number) => [path, `${STAGING}/${number}`]));
}
/** Writes the entries of every folder above these paths to the disk. */
function syncFolders(root, paths) {
    const folders = new Set(paths.flatMap((path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .parentsOf */ .fY)(path)));
    for (const folder of folders)
        syncFolder(placeOf(root, folder));
    syncFolder(root);
}
/** Writes the entries of a folder to the disk. Systems that cannot do this on request do it themselves later. */
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
/** The SHA-256 of some bytes, in hex. */
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
function unusable(folderName, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FeedError */ .lS({
        code: 'FEED_UNFINISHED',
        message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folderName, STAGING)} cannot be used: ${why}`,
        remedy: `Find out who changed it; then delete ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folderName, STAGING)} and restore the feed, or let \`reindex\` make its indexes again.`,
    });
}
/** The error for a link or a file instead of a folder. */
function notAFolder(folder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(folder)} is a link or a file, and pkgfeed needs a folder there`,
        remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
    });
}


/***/ }),

/***/ 48112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ takeLock),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   y_: () => (/* binding */ isLockThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51965);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);






const LOCK = '.pkgfeed-lock';
/** The most bytes of a lock that are read. pkgfeed writes far fewer. */
const LARGEST = 4096;
/** How many dead processes may be in line. More would be an attack. */
const LONGEST_LINE = 1000;
/** How often others may be faster during one attempt. */
const ROUNDS = 20;
/**
 * Takes the lock of a folder, if it is free or its holder is dead. The lock file appears whole or not at all. To take
 * over from a dead holder, a process makes a file that is named after that holder, and only one process can. If that
 * process dies too, the next one makes a file named after it. So two processes never take one lock.
 *
 * @param folderName how messages name the folder
 * @param now milliseconds since 1970
 * @throws Error of the file system when the lock cannot be written
 */
function takeLock(root, folderName, now) {
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
                return busy((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folderName, LOCK), turn.holder);
        }
        return busy((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folderName, LOCK), 'unknown');
    }
    finally {
        forget(draft);
    }
}
/** True when a process holds the lock and is not known to be dead. Changes nothing. */
function isLocked(root) {
    const holder = readHolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, LOCK));
    return holder !== undefined && (holder === 'unknown' || !isGone(root, holder));
}
/** True when there is a lock or a draft of one, of a run that is alive or dead. Changes nothing. */
function isLockThere(root) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(root).some((name) => name.startsWith(LOCK));
}
function newHolder(now) {
    const since = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), process: process.pid, since, mark: (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markText */ .PQ)((0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .ownMark */ .a1)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() };
}
function held(root, own, owner, after) {
    const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, LOCK);
    // A process that still waits with one of these files looks again, and finds the lock held.
    for (const name of remainsIn(root))
        forget((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, name));
    const release = () => {
        const holder = readHolder(lock);
        // If it cannot be removed, the next run finds that this process is dead.
        if (typeof holder === 'object' && holder.id === own.id)
            forget(lock);
    };
    return { state: 'held', lock: { owner, release }, after };
}
/** Claims and drafts that runs have left next to the lock; none if the folder cannot be listed. */
function remainsIn(root) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(root).filter((name) => name.startsWith(`${LOCK}.`));
    }
    catch {
        return [];
    }
}
/** Removes a file, if possible. It does no harm if it stays. */
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
    // Another process may have been first and removed its files, so this name was free again.
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
/**
 * Makes a file of that name.
 *
 * @returns false if there is one already, or the draft is gone
 */
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
/** Writes the draft of a lock. Returns the user id of its owner. */
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
/** Reads who made a lock file: undefined if there is no such file, `unknown` if it does not say. */
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
    if (!Number.isSafeInteger(pid) || (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMark */ .lw)(mark)?.pid !== pid)
        return undefined;
    if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        return undefined;
    return { host: shortened(host), process: pid, since: shortened(since), mark, id };
}
const shortened = (text) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(text.slice(0, 100));
/** True for a holder that is certainly dead. */
function isGone(root, { mark }) {
    const parsed = (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMark */ .lw)(mark);
    if (parsed === undefined)
        return false;
    const fate = (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._L)(parsed);
    if (fate !== 'unknown')
        return fate === 'gone';
    // Only one running system can use such a disk at a time, so the one that wrote this lock has ended.
    return parsed.boot !== (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .ownMark */ .a1)().boot && isOnOwnDisk(root);
}
/** File systems that two machines never use at once, by their numbers in Linux. */
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
            remedy: `Delete ${lock} if no publisher is writing there, or else raise \`push-timeout\`.`,
        };
    }
    const { host, process: pid, since, mark } = holder;
    const parsed = (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMark */ .lw)(mark);
    const isHere = parsed !== undefined && (0,_machine_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._L)(parsed) === 'running';
    return {
        state: 'busy',
        why: `${LOCK} is held by process ${pid} on ${host} since ${since}`,
        remedy: isHere
            ? `Wait until process ${pid} has finished, or end it; raise \`push-timeout\` to wait longer.`
            : `Delete ${lock} if process ${pid} no longer runs on ${host}, or else raise \`push-timeout\`.`,
    };
}


/***/ }),

/***/ 67931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ showFile),
/* harmony export */   g3: () => (/* binding */ makeShownFolder),
/* harmony export */   v_: () => (/* binding */ hiddenPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);



/** A web server is another user: it must be able to read files and to enter folders, whatever the umask of the run. */
const FILE = 0o644;
const FOLDER = 0o755;
/** The bits of which one lets somebody else than the owner in. */
const OTHERS = 0o055;
/** Lets every user read a new file. */
const showFile = (file) => allow(file, FILE);
/** Makes a folder and those above it that do not exist, and lets every user enter the new ones. */
function makeShownFolder(path) {
    const first = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    if (first === undefined)
        return;
    for (let folder = path;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        allow(folder, FOLDER);
        if (folder === first || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return;
    }
}
/** Keeps the bits that a folder inherits, such as its group's. */
function allow(path, bits) {
    try {
        const mode = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).mode & 0o7777;
        if ((mode & bits) !== bits)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, mode | bits);
    }
    catch {
        // Some file systems have no modes. `hiddenPaths` finds out whether that matters.
    }
}
/**
 * Of these paths of the feed and the folders above them, the root included, those that only their owner may read. Never
 * throws: they are written already.
 */
function hiddenPaths(root, paths) {
    const all = new Set(['', ...paths.flatMap((path) => [...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsOf */ .fY)(path), path])]);
    return [...all].filter((path) => isHidden((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)));
}
function isHidden(path) {
    try {
        return ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).mode & OTHERS) === 0;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ notPlainFile),
/* harmony export */   Mx: () => (/* binding */ readFeedFiles),
/* harmony export */   ad: () => (/* binding */ oversized),
/* harmony export */   lD: () => (/* binding */ readFeedJson),
/* harmony export */   yB: () => (/* binding */ readUnlessLarge)
/* harmony export */ });
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

/***/ 85640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ openHome)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/git/host-keys.js

/**
 * The host keys of github.com, as https://api.github.com/meta states them. Their fingerprints are documented in "GitHub's
 * SSH key fingerprints",
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints:
 *
 * - Ed25519: SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU
 * - ECDSA: SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM
 *
 * Every ssh that GitHub still accepts knows one of the two, so the RSA key is left out.
 */
const GITHUB_HOST_KEYS = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
];
/** GitHub's servers. The second one speaks SSH on the port of HTTPS, for networks that block everything else. */
const GITHUB_HOSTS = new Map([
    ['github.com', 'github.com'],
    ['ssh.github.com', '[ssh.github.com]:443'],
]);
/** `[@marker] names type key`, as sshd(8) defines it. */
const LINE = /^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/;
/**
 * The text of a known_hosts file for a server.
 *
 * @param server the server's name
 * @param lines the lines that the user gives
 * @throws InputError for a server without a known key, and for lines that ssh would ignore
 */
function knownHosts(server, lines) {
    const known = lines.filter((line) => !line.startsWith('#'));
    const wrong = known.findIndex((line) => !LINE.test(line));
    if (wrong !== -1) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            // A key that was pasted into the wrong place must not be repeated.
            message: `line ${wrong + 1} of \`ssh-known-hosts\` is not a line of a known_hosts file`,
            remedy: 'Write whole lines of three words, such as `git.example.org ssh-ed25519 AAAA…`.',
        });
    }
    if (known.length === 0 && !GITHUB_HOSTS.has(server)) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: `\`ssh-known-hosts\` is not given, so pkgfeed could not recognize a server that poses as ${server}`,
            remedy: `Give the lines that \`ssh-keyscan ${server}\` prints, after you compared the fingerprints that \`ssh-keygen -lf -\` shows for them with those that the server’s operator publishes.`,
        });
    }
    const github = [...GITHUB_HOSTS.values()].join(',');
    return [...GITHUB_HOST_KEYS.map((key) => `${github} ${key}`), ...known].map((line) => `${line}\n`).join('');
}

// EXTERNAL MODULE: ./build/git/remote.js
var git_remote = __webpack_require__(71245);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/git/said.js

/** Progress and advice of git, also that of the git on the server: nobody needs it to understand a failure. */
const NOISE = /^(hint:|(Enumerating|Counting|Compressing|Writing|Receiving|Resolving|Unpacking|Checking) (objects|deltas|connectivity)|Total \d+ \(|(From|To) \S+$|\* \[new )/;
/** A line that only separates others. */
const RULER = /^[\s=_*#.~+|—–\u2500-\u257f-]*$/u;
/** Reads what git prints for people. */
function readSaid(stderr) {
    const said = { own: [], server: [], all: [] };
    for (const whole of stderr.split(/[\r\n]+/)) {
        const [, server] = /^remote:(?: (.*))?$/.exec(whole) ?? [];
        const isServer = whole.startsWith('remote:');
        const line = (0,printable/* printable */.g$)((isServer ? (server ?? '') : whole).slice(0, printable/* LONGEST_LINE */.i2).trim());
        if (RULER.test(line) || NOISE.test(line))
            continue;
        said.all.push(line);
        (isServer ? said.server : said.own).push(line);
    }
    return said;
}
/** The longest text of a message that others wrote, in characters. */
const LONGEST = 1000;
const LAST = 6;
/** git's last lines as one. */
const lastLines = (stderr) => readSaid(stderr).all.slice(-LAST).join(' | ').slice(0, LONGEST);
const FIRST = 10;
/** What the server said, as one line. Of a long text the beginning and the end. */
function serverLines(stderr) {
    const lines = readSaid(stderr).server.map((line) => line.replace(/^(error|fatal): /, '').replace(/^- /, ''));
    const unique = lines.filter((line, at) => line !== lines[at - 1]);
    const shown = unique.length > FIRST + LAST ? [...unique.slice(0, FIRST), '…', ...unique.slice(-LAST)] : unique;
    const text = shown.join(' | ');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

;// CONCATENATED MODULE: ./build/git/push-refusals.js


/** git's line about a branch that the server did not take, and the reason in it. */
const REJECTED = /^!\t[^\n]*\[remote rejected\] \(([^\n]{1,500})\)/m;
/** What a server says of a push that it never takes, and what to do about it. The first of a group counts. */
const REMEDIES = [
    [
        [
            /verified signature|must be signed|unsigned commit/i,
            'Sign the commits with `commit-signing-key`, whose public half the server knows, or take the pages branch out of the rule.',
        ],
    ],
    [
        [
            /required (status check|workflow|deployment)|status checks?\b.{0,100}\b(expected|failing|required)|code scanning/i,
            'Take the pages branch out of the rule that requires checks, or let the one who pushes bypass it: a commit of a run has no checks before it is pushed.',
        ],
    ],
    [
        [
            /through a pull request|approving review|merge queue/i,
            'Take the pages branch out of the rule that requires pull requests, or let the one who pushes bypass it (a ruleset of GitHub can name an App or the deploy keys, which `ssh-key` uses).',
        ],
    ],
    [
        [/force.push|non-fast-forward/i, 'Set `history: keep`, or allow force pushes to the pages branch.'],
        [/merge commits|linear history/i, 'Take the pages branch out of the rule about its history.'],
    ],
    [
        [
            /author email|committer email|email (address|must)|private email|GH007/i,
            'Set `GIT_AUTHOR_EMAIL` and `GIT_COMMITTER_EMAIL` in the environment of the run to an address that the server takes.',
        ],
    ],
    [
        [
            /commit message|message must/i,
            'Set a `commit-message` that the rule takes, or take the pages branch out of the rule.',
        ],
    ],
    [
        [
            /push protection|contain secrets|secrets? detected|GH009/i,
            'Find out which package holds the secret that the server names. Leave that package out and revoke the secret, or allow it at the address that the server gives.',
        ],
    ],
    [
        [
            /file size limit|large files detected|GH001|larger than the maximum file size|exceeds? the (maximum|limit)/i,
            'Leave out the packages that are too large for the server: GitHub takes no file of more than 100 MB.',
        ],
        [
            /pack exceeds maximum|push (is )?too large|repository size|over (its|the) (data |storage )?quota/i,
            'Publish fewer packages in one run, drop old ones with `keep-versions`, or let the server take larger pushes.',
        ],
    ],
    [[/No space left|quota exceeded/i, 'Make room on the disk of the server, or ask those who run it.']],
    [
        [
            /insufficient permission|Permission denied|unable to create/i,
            'Let the user that runs this, or the one of the server, write to every folder of the repository.',
        ],
    ],
    [
        [
            /without `?workflows?`? (permission|scope)/i,
            'Give a `token` that may change workflows, or delete the folder .github from the pages branch.',
        ],
    ],
    [
        [
            /currently checked out/i,
            'Name a bare repository in `pages-repository`, or check out another branch there.',
        ],
    ],
];
/** For a branch that is protected, where nothing says from what. */
const PROTECTED = [
    /GH006|GH013|protected branch|rule violations|not allowed to push|Cannot (create|update) (this protected )?ref|hidden ref/i,
    'Let the one who pushes, such as the workflow’s token or the deploy key, write to the pages branch: take the branch out of the rule, or let that one bypass it.',
];
/** For a hook, and for everything else. */
const HOOK = 'Change what the server complains of, or ask those who run the server what its hook wants.';
/**
 * Reads why a server refused a push.
 *
 * @param output what git printed: its messages, and its lines about the branches
 * @returns undefined when no server refused it
 */
function pushRefusal(output) {
    const [, reason] = REJECTED.exec(output) ?? [];
    if (reason === undefined)
        return undefined;
    const [, unpacking = ''] = /^error: remote unpack failed: ([^\n]{1,300})$/m.exec(output) ?? [];
    const lines = [serverLines(output), (0,printable/* printable */.g$)(unpacking)].filter(Boolean).join(' | ');
    const whole = `${lines} ${reason}`;
    const found = REMEDIES.flatMap((group) => group.find(([said]) => said.test(whole))?.[1] ?? []);
    if (found.length === 0)
        found.push(PROTECTED[0].test(whole) ? PROTECTED[1] : HOOK);
    return { said: `${lines} (${(0,printable/* printable */.g$)(reason)})`.trim(), remedy: found.join(' ') };
}

;// CONCATENATED MODULE: ./build/git/way-refusals.js
/** Says what git's output means about the way to the server; undefined when it says nothing about that. */
function wayRefusal(stderr) {
    return WAYS.find(([pattern]) => pattern.test(stderr))?.[1];
}
const WAYS = [
    [
        /code 407 from proxy|response 407|error: 407|Proxy Authentication Required/,
        {
            what: 'was refused by the proxy, which wants a user and a password',
            remedy: 'Put them into the address of the proxy in HTTPS_PROXY, like http://USER:PASSWORD@proxy.example.org:3128.',
        },
    ],
    [
        /HTTP code 4\d\d from proxy|CONNECT tunnel failed, response 4\d\d/,
        {
            what: 'was refused by the proxy',
            remedy: 'Let the proxy that HTTPS_PROXY names allow that server, or name the server in NO_PROXY if it can be reached without one.',
        },
    ],
    [
        /Could not resolve proxy|Unsupported proxy|HTTP code 5\d\d from proxy|CONNECT tunnel failed|Proxy CONNECT aborted/,
        {
            what: 'did not get through the proxy',
            remedy: 'Check the address of the proxy in HTTPS_PROXY (HTTP_PROXY for an http server), and the proxy.',
        },
    ],
    [
        /certificate verification failed|SSL certificate problem|unable to get local issuer|self.signed certificate/,
        {
            what: 'did not trust the certificate of the server',
            remedy: 'If the certificate is of an authority of your own, set NODE_EXTRA_CA_CERTS to the path of a file with the certificate of that authority in PEM.',
        },
    ],
];

;// CONCATENATED MODULE: ./build/git/refusals.js





/** The error for a failed command, which says what it means to the user. */
function refusalOf({ verb, code, stderr }) {
    const said = lastLines(stderr);
    const failed = { verb, code, stderr, said };
    // First, because the same output also has words that stand for a refused token.
    const [, owned] = /dubious ownership in repository at '([^'\n]{1,1000})'/.exec(stderr) ?? [];
    if (owned !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} does not use ${(0,printable/* printable */.g$)(owned)}, because the folder belongs to another user`,
            remedy: `Run it as that user; or, if you trust everybody who can write there, run \`git config --global --add safe.directory ${shellWord(owned)}\`.`,
        });
    }
    const lock = lockIn(stderr);
    if (lock !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_LOCKED',
            message: `git ${verb} stopped: ${lock.why}`,
            remedy: lock.remedy,
        });
    }
    const refused = pushRefusal(stderr);
    if (refused !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_FAILED',
            message: `git ${verb} was refused: ${refused.said}`,
            remedy: refused.remedy,
        });
    }
    const onTheWay = wayRefusal(stderr);
    if (onTheWay !== undefined) {
        const { what, remedy } = onTheWay;
        return new errors/* GitError */.XS({ code: 'GIT_REMOTE', message: `git ${verb} ${what}: ${said}`, remedy });
    }
    if (UNREACHABLE.test(stderr))
        return unreachable(failed);
    const closed = CLOSED.find(([pattern]) => pattern.test(stderr));
    if (closed !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused: ${said}`,
            remedy: closed[1],
        });
    }
    const overSsh = sshRefusal(failed);
    if (overSsh !== undefined)
        return overSsh;
    if (/error: 30[1278]/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} was sent to another address: ${said}`,
            remedy: 'The repository has moved: write its new name or address in `pages-repository`.',
        });
    }
    if (/HTTP 413|returned error: 413/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_FAILED',
            message: `git ${verb} was refused, because it is too large for the server: ${said}`,
            remedy: 'Publish fewer packages in one run, or let the server take larger requests.',
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
        remedy: 'Read what git says, and fix that.',
    });
}
/** What to say about a lock file of another git; undefined when git's output names none. */
function lockIn(stderr) {
    const [, lock] = /Unable to create '([^'\n]{1,1000}\.lock)': File exists/.exec(stderr) ?? [];
    if (lock === undefined)
        return undefined;
    const file = (0,printable/* printable */.g$)(lock.replaceAll('/./', '/'));
    return {
        why: `the lock file ${file} exists: another git works in that repository, or was stopped there`,
        remedy: `If another git runs in that repository, wait for it. If not, delete ${file}. Then run it again.`,
    };
}
/** Repositories that a token cannot open as they are, as GitHub says it over HTTP and SSH. */
const CLOSED = [
    [
        /was archived so it is read-only/,
        'Unarchive the repository in its settings on GitHub, or name another one in `pages-repository`.',
    ],
    [
        /SAML SSO/,
        'Authorize the token or the key for single sign-on of that organization, in the settings of its owner on GitHub.',
    ],
    [
        /IP allow list/,
        'Run it from an address that the organization allows, or let its allow list name the address of the runner.',
    ],
];
/** A path as one word of a shell. */
const shellWord = (path) => /^[\w./:@+-]+$/.test(path) ? path : `'${(0,printable/* printable */.g$)(path).replaceAll("'", "'\\''")}'`;
/** What git says when it fails before it uses a token or a key. */
const UNREACHABLE = /does not appear to be a git repository|not a git repository|invalid gitfile format|Could not resolve host|Connection refused|Connection timed out|No route to host/;
function unreachable({ verb, said }) {
    return new errors/* GitError */.XS({
        code: 'GIT_REMOTE',
        message: `git ${verb} did not reach the repository: ${said}`,
        remedy: 'Check `pages-repository` (a path must be a bare git repository or not exist yet; use `directory` for a plain folder), the network, and the proxy that HTTPS_PROXY names, if there is one.',
    });
}
/** The error for what ssh says, or GitHub over SSH; undefined for anything else. */
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
            remedy: 'Compare the fingerprints that `ssh-keyscan HOST | ssh-keygen -lf -` shows with those that the server’s operator publishes; if they agree, give the lines of `ssh-keyscan HOST` as `ssh-known-hosts`, next to `ssh-key`.',
        });
    }
    if (/marked as read only/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because the deploy key can only read: ${said}`,
            remedy: 'Delete the deploy key in the settings of the repository, and add its public half again with “Allow write access”.',
        });
    }
    if (/Permission denied \(|^ERROR: (Permission to|Repository not found)/m.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because this key may not do it: ${said}`,
            remedy: 'Add the public half of the deploy key to this repository, with “Allow write access”, and give the secret half as `ssh-key`.',
        });
    }
    return undefined;
}
/** The error for a missing program of OpenSSH. */
function opensshMissing(program, said, cause) {
    return new errors/* GitError */.XS({
        code: 'GIT_MISSING',
        message: `${program} could not be started: ${said}`,
        remedy: 'Install OpenSSH’s client, and make sure that ssh, ssh-agent and ssh-add are on the PATH.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/git/ssh.js








/** Milliseconds that ssh-agent and ssh-add may take. */
const PATIENCE = 20_000;
/** The longest path of a socket that every system allows, in bytes. */
const LONGEST_SOCKET = 100;
/** Ends the agent when its input closes, as it does whenever this process ends. */
const UNTIL_WE_END = 'printf "%s\\n" "$SSH_AUTH_SOCK"; cat; kill "$SSH_AGENT_PID"';
/**
 * Starts an agent for this run, and adds a secret key. The key is never on a disk, in an argument list or in an
 * environment.
 *
 * @param key its text as ssh-add reads it, and where it comes from
 * @param hosts the text of a known_hosts file; ssh connects only to these servers
 * @returns variables for git's environment, with which it uses only this key
 * @throws KeyError for a key that ssh-add does not accept, GitError when the programs fail
 */
async function openSsh(key, hosts, host) {
    const folder = await host.temporaryFolder();
    const hostsFile = (0,external_node_path_.join)(folder, 'known_hosts');
    await (0,promises_.writeFile)(hostsFile, hosts);
    const socket = await startAgent((0,external_node_path_.join)(folder, 'agent'), host.env);
    await addKey(key, socket, host.env);
    return { GIT_SSH_COMMAND: sshCommand(hostsFile), GIT_SSH_VARIANT: 'ssh', SSH_AUTH_SOCK: socket };
}
/** The ssh command: without the user's configuration, other keys, prompts, unknown servers and endless silence. */
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
/** Quotes a path: ssh ends it at a blank, and expands what begins with a percent sign. */
const optionValue = (path) => `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;
/** Quotes a word, because git runs the command in a shell. */
const ssh_shellWord = (word) => /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** The environment of ssh-agent and ssh-add, without the variables that hold secrets. */
function bareEnvironment({ PATH, HOME }) {
    return { PATH, HOME, LC_ALL: 'C' };
}
/** Starts ssh-agent. @returns the path of its socket */
async function startAgent(path, env) {
    // If the path is too long for a socket, the agent chooses a place itself and cleans up there.
    const place = Buffer.byteLength(path) <= LONGEST_SOCKET ? ['-a', path] : [];
    const agent = (0,external_node_child_process_.spawn)('ssh-agent', [...place, 'sh', '-c', UNTIL_WE_END], {
        env: bareEnvironment(env),
        // Ctrl-C in a terminal must not stop the agent. It ends when this process is gone.
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
    // The agent must not keep this process alive.
    agent.unref();
    agent.stdin.unref();
    agent.stdout.destroy();
    agent.stderr.destroy();
    return line.toString('utf8').trim();
}
async function addKey(key, socket, env) {
    const adder = (0,external_node_child_process_.spawn)('ssh-add', ['-q', '-'], {
        env: { ...bareEnvironment(env), SSH_AUTH_SOCK: socket, SSH_ASKPASS_REQUIRE: 'never' },
        // Without a terminal ssh-add cannot ask for a passphrase.
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
            message: `${key.origin} holds a key that ssh-add does not accept: ${said}`,
            remedy: "Store the whole secret file again, or make another key with `ssh-keygen -t ed25519 -N '' -f deploy-key`.",
        });
    }
    throw unusable(`ssh-add ended with ${code}: ${said}`);
}
function unusable(message) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message,
        remedy: 'Run it where OpenSSH’s ssh-agent works, or give a `token` instead of `ssh-key`.',
    });
}
/** Waits for the end of a program. @throws GitError when it cannot be started or takes too long */
async function endOf(child, program) {
    const stderr = [];
    child.stderr?.on('data', (data) => stderr.push(data));
    try {
        const [code] = (await (0,external_node_events_.once)(child, 'close'));
        const said = (0,printable/* printable */.g$)(Buffer.concat(stderr).toString('utf8').trim().replace(/\s+/g, ' '));
        return { code, said: said.slice(0, 500) || 'it said nothing' };
    }
    catch (cause) {
        if (cause.name === 'AbortError')
            throw unusable(`${program} did not end in time`);
        throw (0,refusals/* shortage */.wD)(cause) ?? opensshMissing(program, cause.message, cause);
    }
}

;// CONCATENATED MODULE: ./build/git/environment.js
/** The name of an empty file, which git accepts on every system. */
const NOTHING = '/dev/null';
/** Settings of every git that works on our repository. */
const CONFIG = [
    ['core.fsync', 'none'],
    // The git of a vendor can have configuration that cannot be switched off.
    ['core.hooksPath', NOTHING],
    ['core.attributesFile', NOTHING],
    // For an old git, every other value is the name of a program.
    ['core.fsmonitor', ''],
    ['core.autocrlf', 'false'],
    ['credential.helper', ''],
    // This also disables SSH_ASKPASS.
    ['core.askPass', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    // pkgfeed uses such a file (`known-trees.ts`).
    ['advice.graftFileDeprecated', 'false'],
    // With the default, git downloads and sends again each blob that is listed at a new path.
    ['pack.useSparse', 'false'],
    // These objects live only during the run. The push compresses them.
    ['core.looseCompression', '0'],
    ['protocol.version', '2'],
];
/** Variables of git that say how to reach a server. None of them names a program. */
const NETWORK = /^GIT_(SSL_.*|PROXY_SSL_.*|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)$/;
/** Variables that name the user's ssh. */
const SSH = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT)$/;
/** Variables that hold the user's configuration, or say where it is. */
const CONFIGURATION = /^GIT_CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;
const PLAIN = {
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    LANGUAGE: 'C',
};
/** The environment without our secrets, and with only those of git's variables that are to be kept. */
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
 * The environment of a git that reads only our configuration. The user's files, hooks, templates, helpers and traces
 * have no effect on it.
 *
 * @param config settings in addition to those that are always given; later ones win
 * @param ssh variables that name ssh and its key; `own` keeps the user's
 * @param globalFile a configuration file of ours, which a git on the other side of a local path reads too
 * @param privateHome for a git that is not modern: the folder that takes the place of HOME
 */
function ownEnvironment(env, config, { ssh, globalFile = NOTHING, privateHome, } = {}) {
    const all = [...CONFIG, ...config];
    return {
        ...without(env, (name) => NETWORK.test(name) || (ssh === 'own' && SSH.test(name))),
        ...(ssh === 'own' ? {} : ssh),
        ...(privateHome === undefined
            ? { ...numbered(all), GIT_CONFIG_GLOBAL: globalFile }
            : { GIT_CONFIG_PARAMETERS: quoted(all), HOME: privateHome, XDG_CONFIG_HOME: NOTHING }),
        ...PLAIN,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
    };
}
/** Settings as git reads them since 2.31. */
function numbered(settings) {
    const variables = settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
    ]);
    return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(settings.length) };
}
/** Settings as git hands those of `-c` on to its children, in the form that every git reads. */
const quoted = (settings) => settings.map(([key, value]) => `'${`${key}=${value}`.replaceAll("'", "'\\''")}'`).join(' ');
/** False for a setting that only a modern git can be given: in the older form, a key ends at the first equals sign. */
const isPlainSetting = ([key]) => !key.includes('=');
/**
 * The environment of a git that reads the user's configuration, to report it or to ask the user's credential helpers.
 * It does not prompt or trace.
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
/**
 * Settings that send a token as basic authentication to one address only, and the secrets in them.
 *
 * @param isModern false for a git that takes no key with an equals sign in it; the server stands for such an address
 */
function tokenHeader(token, isModern) {
    const basic = Buffer.from(`x-access-token:${token.text}`).toString('base64');
    const address = isModern || !token.url.includes('=') ? token.url : `${new URL(token.url).origin}/`;
    return {
        config: [
            [`http.${address}.extraheader`, `AUTHORIZATION: basic ${basic}`],
            // git would also send the header to the address of a redirect.
            ['http.followRedirects', 'false'],
        ],
        secrets: [token.text, basic],
    };
}

// EXTERNAL MODULE: ./build/machine/children.js
var children = __webpack_require__(35251);
;// CONCATENATED MODULE: ./build/git/process.js



/** How long to wait for the rest of the output after the end, in milliseconds: a child may hold the pipe open. */
const LATE_OUTPUT = 10_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs a program by an argument list, without a shell.
 *
 * @throws the system's error when it cannot be started, and the reason of a signal that stopped it
 */
async function runProgram(program, args, { env, input, limit, silence, signal, expected = 0, most = Number.POSITIVE_INFINITY }) {
    signal?.throwIfAborted();
    // A group of its own can be stopped as a whole.
    const isGroup = limit !== undefined && process.platform !== 'win32';
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = (0,external_node_child_process_.spawn)(program, args, { env, stdio: [stdin, 'pipe', 'pipe'], detached: isGroup });
    // A process with a limit is stopped at once by a signal, below.
    if (limit === undefined)
        (0,children/* follow */.e6)(child);
    const out = outputOf(expected);
    const err = [];
    // With too many open files the process has no pipes. An `error` event follows.
    let printed = 0;
    child.stdout?.on('data', (data) => {
        printed += data.length;
        if (printed <= most)
            out.add(data);
        else
            end();
    });
    child.stderr?.on('data', (data) => err.push(data));
    // A program that fails before it has read its input closes the pipe. Its exit code says enough.
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
            // It has already ended.
        }
    };
    const forget = limit === undefined ? () => undefined : atSignals(end);
    const giveUp = () => {
        isLate = true;
        end();
    };
    const timer = limit === undefined ? undefined : setTimeout(giveUp, limit);
    const quiet = silence === undefined ? undefined : watch(child, silence, () => (isLate = true));
    const stop = () => void (0,children/* endFamily */._b)(child);
    signal?.addEventListener('abort', stop);
    try {
        const closed = (0,external_node_events_.once)(child, 'close');
        // Without this, a failure to start would be an unhandled rejection.
        closed.catch(() => undefined);
        const [code] = (await (0,children/* unlessEnding */.Gu)((0,external_node_events_.once)(child, 'exit')));
        await (0,children/* unlessEnding */.Gu)(orLater(closed, LATE_OUTPUT));
        signal?.throwIfAborted();
        return { code, stdout: out.whole(), stderr: Buffer.concat(err), isLate, isCut: printed > most };
    }
    finally {
        clearTimeout(timer);
        clearTimeout(quiet);
        signal?.removeEventListener('abort', stop);
        forget();
    }
}
/** Ends a process, and calls `note`, when it printed nothing for some milliseconds. */
function watch(child, silence, note) {
    const timer = setTimeout(() => {
        note();
        void (0,children/* endFamily */._b)(child);
    }, silence);
    for (const output of [child.stdout, child.stderr])
        output?.on('data', () => timer.refresh());
    return timer;
}
/** Gathers output, in one buffer if its size is known before. */
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
/** Waits for work, but at most for some milliseconds. */
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
 * Does a task when a signal ends this process. The signal does not reach other groups of processes.
 *
 * @returns a function that cancels this
 */
function atSignals(task) {
    const undo = SIGNALS.map((signal) => {
        const listener = () => {
            task();
            // Without another listener, the signal ends this process as usual.
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
 * Runs git by argument lists: without a shell or prompts, with English messages, and with the token only in the
 * environment.
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
    /** Runs a command. @throws GitError when it fails */
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
        const { silence, signal } = options;
        const { code, stdout, stderr, isLate, isCut } = await runGit(args, {
            env,
            input: options.input,
            silence,
            signal,
            expected: options.output,
            most: options.most,
        });
        const result = { code: code ?? KILLED, stdout, stderr: stderr.toString('utf8'), isCut };
        return isLate ? { ...result, code: result.code || KILLED, silence } : result;
    }
    /** The error for a failed command, which says what it means to the user. */
    failure(args, { stderr, code }) {
        return refusalOf({ verb: verbOf(args), code, stderr: this.withoutSecrets(stderr) });
    }
    /** The text without the secrets that this git knows. */
    withoutSecrets(text) {
        return this.#secrets.reduce((out, secret) => out.replaceAll(secret, '***'), text);
    }
}
/** The command in an argument list, such as `push`. */
const verbOf = (args) => args.find((arg, i) => /^[a-z]/.test(arg) && args[i - 1] !== '-c') ?? '';
/** The exit code for a git that a signal ended, as shells give it. */
const KILLED = 128;
/**
 * Runs git.
 *
 * @throws GitError when git is missing, MachineError when the machine cannot start more processes, and the reason of a
 *   signal that stopped it
 */
async function runGit(args, options) {
    try {
        return await runProgram('git', args, options);
    }
    catch (cause) {
        options.signal?.throwIfAborted();
        throw ((0,refusals/* shortage */.wD)(cause) ??
            new errors/* GitError */.XS({
                code: 'GIT_MISSING',
                message: `git could not be started: ${cause.message}`,
                remedy: 'Install git 2.30 or later, and make sure that it is on the PATH.',
                cause,
            }));
    }
}

;// CONCATENATED MODULE: ./build/git/version.js





/** The oldest git that pkgfeed works with. Debian 11 has it, and so have containers that build on Debian 11. */
const OLDEST = 30;
/** From this one on, git reads its settings and the place of its configuration from the environment. */
const MODERN = 32;
/**
 * Asks git for its version.
 *
 * @param env the user's environment
 * @throws GitError when git is missing or too old, or does not say its version
 */
async function askVersion(env) {
    const { code, stdout, stderr } = await runGit(['version'], { env: userEnvironment(env) });
    // An old git reads the configuration even for this.
    if (code !== 0)
        throw refusalOf({ verb: 'version', code: code ?? 128, stderr: stderr.toString('utf8') });
    const said = stdout.toString('utf8').trim();
    const [, text, major, minor] = /^git version ((\d{1,4})\.(\d{1,4})\S{0,100})/.exec(said) ?? [];
    if (text === undefined) {
        throw new errors/* GitError */.XS({
            code: 'GIT_MISSING',
            message: `\`git version\` did not say a version, but: ${(0,printable/* printable */.g$)(said.slice(0, 200)) || 'nothing'}`,
            remedy: 'Make sure that the `git` on the PATH is git itself.',
        });
    }
    const order = Number(major) * 1000 + Number(minor);
    if (order < 2000 + OLDEST) {
        throw new errors/* GitError */.XS({
            code: 'GIT_OLD',
            message: `the git on the PATH has version ${(0,printable/* printable */.g$)(text)}, and pkgfeed needs 2.${OLDEST} or later`,
            remedy: `Install git 2.${OLDEST} or later, and make sure that it comes first on the PATH.`,
        });
    }
    return { text, isModern: order >= 2000 + MODERN };
}

// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var github_server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(26687);
// EXTERNAL MODULE: ./build/keys/openpgp/openpgp.js + 4 modules
var openpgp = __webpack_require__(65335);
// EXTERNAL MODULE: ./build/keys/openpgp/packets.js
var packets = __webpack_require__(1804);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(72710);
// EXTERNAL MODULE: ./build/keys/pem-key.js + 1 modules
var pem_key = __webpack_require__(34294);
// EXTERNAL MODULE: ./build/keys/jwk.js
var jwk = __webpack_require__(79881);
;// CONCATENATED MODULE: ./build/keys/ssh/wire.js
/** How SSH writes values: a string is its length in 4 bytes and its bytes (RFC 4251, section 5). */
function uint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function string(value) {
    const bytes = Buffer.from(value);
    return Buffer.concat([uint32(bytes.length), bytes]);
}
/** A positive number: without leading zeros, but with one where its first bit would be a sign. */
function mpint(digits) {
    const first = digits.findIndex((byte) => byte !== 0);
    const body = first === -1 ? Buffer.alloc(0) : digits.subarray(first);
    return string((body[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), body]) : body);
}
/** Reads values one after another. Every method throws Error past the end. */
class WireReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    take(size) {
        if (size > this.#bytes.length - this.#at)
            throw new Error('the value is cut short');
        this.#at += size;
        return this.#bytes.subarray(this.#at - size, this.#at);
    }
    uint32() {
        return this.take(4).readUInt32BE();
    }
    string() {
        return this.take(this.uint32());
    }
    text() {
        return this.string().toString('latin1');
    }
    /** The digits of a number, without the zero that keeps it positive. */
    mpint() {
        const bytes = this.string();
        return bytes[0] === 0 ? bytes.subarray(1) : bytes;
    }
    rest() {
        return this.take(this.#bytes.length - this.#at);
    }
}

;// CONCATENATED MODULE: ./build/keys/ssh/openssh.js



/**
 * Secret keys as OpenSSH stores them (PROTOCOL.key): a head with the encryption and the public half, then the secret
 * numbers between two equal checks and a padding.
 */
const MAGIC = 'openssh-key-v1\0';
/** ssh-keygen takes 24, and guides recommend up to 200. Each takes ten milliseconds. */
const ROUNDS_LIMIT = 256;
/** Node's names for the encryptions, and the sizes of their keys in bytes. All of them begin with 16 bytes. */
const CIPHERS = {
    'aes256-ctr': { node: 'aes-256-ctr', key: 32 },
    'aes192-ctr': { node: 'aes-192-ctr', key: 24 },
    'aes128-ctr': { node: 'aes-128-ctr', key: 16 },
    'aes256-cbc': { node: 'aes-256-cbc', key: 32 },
    'aes192-cbc': { node: 'aes-192-cbc', key: 24 },
    'aes128-cbc': { node: 'aes-128-cbc', key: 16 },
};
const START = 16;
const CURVES = {
    nistp256: { crv: 'P-256', size: 32 },
    nistp384: { crv: 'P-384', size: 48 },
    nistp521: { crv: 'P-521', size: 66 },
};
/**
 * Opens the content of an `OPENSSH PRIVATE KEY` block.
 *
 * @throws Error when it is damaged; the message says nothing
 */
async function openOpenssh(file, passphrase) {
    const reader = new WireReader(file);
    if (reader.take(MAGIC.length).toString('latin1') !== MAGIC)
        throw new Error();
    const cipher = reader.text();
    const derivation = reader.text();
    const options = reader.string();
    if (reader.uint32() !== 1)
        throw new Error();
    const publicBlob = reader.string();
    const kind = new WireReader(publicBlob).text();
    if (!/^[a-z][a-z0-9@.-]{2,63}$/.test(kind))
        throw new Error();
    if (!/^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521))$/.test(kind))
        return { state: 'unusable', kind };
    const stored = reader.string();
    if (cipher === 'none')
        return { state: 'open', key: secretKey(stored, kind), publicBlob };
    const known = CIPHERS[cipher];
    if (known === undefined || derivation !== 'bcrypt')
        return { state: 'strange' };
    if (!passphrase)
        return { state: 'locked' };
    const wanted = await derived(passphrase, options, known.key + START);
    if (wanted === undefined)
        return { state: 'strange' };
    const decipher = (0,external_node_crypto_.createDecipheriv)(known.node, wanted.subarray(0, known.key), wanted.subarray(known.key));
    decipher.setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(stored), decipher.final()]);
    if (!plain.subarray(0, 4).equals(plain.subarray(4, 8)))
        return { state: 'locked' };
    return { state: 'open', key: secretKey(plain, kind), publicBlob };
}
/** The key and the start of the encryption; undefined for more rounds than pkgfeed computes. */
async function derived(passphrase, options, size) {
    const reader = new WireReader(options);
    const salt = reader.string();
    const rounds = reader.uint32();
    if (rounds < 1 || rounds > ROUNDS_LIMIT)
        return undefined;
    const { pbkdf } = (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.t.bind(__webpack_require__, 30686, 19))).default;
    const pass = Buffer.from(passphrase, 'utf8');
    const out = Buffer.alloc(size);
    if (pbkdf(pass, pass.length, salt, salt.length, out, size, rounds) !== 0)
        throw new Error();
    return out;
}
function secretKey(plain, kind) {
    const reader = new WireReader(plain);
    const checks = [reader.uint32(), reader.uint32()];
    if (checks[0] !== checks[1] || reader.text() !== kind)
        throw new Error();
    if (kind === 'ssh-ed25519') {
        const publicHalf = reader.string();
        const both = reader.string();
        if (publicHalf.length !== 32 || both.length !== 64 || !both.subarray(32).equals(publicHalf))
            throw new Error();
        return (0,jwk/* ed25519Key */.zL)(publicHalf, both.subarray(0, 32));
    }
    if (kind === 'ssh-rsa') {
        const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => reader.mpint());
        return (0,jwk/* rsaKey */.EB)({ n, e, d, p, q, qi });
    }
    return ecdsaKey(reader.text(), reader.string(), reader.mpint());
}
function ecdsaKey(name, point, secret) {
    const curve = CURVES[name];
    if (curve === undefined || point.length !== 1 + 2 * curve.size || secret.length > curve.size)
        throw new Error();
    const d = Buffer.concat([Buffer.alloc(curve.size - secret.length), secret]);
    const x = (0,jwk/* base64url */.r0)(point.subarray(1, 1 + curve.size));
    const y = (0,jwk/* base64url */.r0)(point.subarray(1 + curve.size));
    const key = { kty: 'EC', crv: curve.crv, x, y, d: (0,jwk/* base64url */.r0)(d) };
    return (0,external_node_crypto_.createPrivateKey)({ key, format: 'jwk' });
}

;// CONCATENATED MODULE: ./build/keys/ssh/signature.js


/** Public keys of SSH, and the signatures that OpenSSH makes of files and commits (PROTOCOL.sshsig). */
const signature_MAGIC = Buffer.from('SSHSIG', 'latin1');
const VERSION = 1;
/** What the signature is for. Git accepts no other. */
const NAMESPACE = 'git';
const HASH = 'sha512';
/** The curves of SSH (RFC 5656), by node:crypto's names for them. */
const signature_CURVES = {
    prime256v1: { name: 'nistp256', hash: 'sha256' },
    secp384r1: { name: 'nistp384', hash: 'sha384' },
    secp521r1: { name: 'nistp521', hash: 'sha512' },
};
/** A private key for SSH: Ed25519, RSA, or ECDSA on one of three curves; undefined for any other. */
function sshKeyOf(key) {
    const { x = '', y = '', n = '', e = '' } = (0,external_node_crypto_.createPublicKey)(key).export({ format: 'jwk' });
    switch (key.asymmetricKeyType) {
        case 'ed25519':
            return {
                blob: fields('ssh-ed25519', digits(x)),
                sign: (message) => fields('ssh-ed25519', (0,external_node_crypto_.sign)(null, message, key)),
            };
        case 'rsa':
            return {
                blob: Buffer.concat([string('ssh-rsa'), mpint(digits(e)), mpint(digits(n))]),
                sign: (message) => fields('rsa-sha2-512', (0,external_node_crypto_.sign)('sha512', message, key)),
            };
        case 'ec':
            return signature_ecdsaKey(key, Buffer.concat([Buffer.of(4), digits(x), digits(y)]));
        default:
            return undefined;
    }
}
function signature_ecdsaKey(key, point) {
    const curve = signature_CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
    if (curve === undefined)
        return undefined;
    const name = `ecdsa-sha2-${curve.name}`;
    return {
        blob: fields(name, Buffer.from(curve.name), point),
        sign(message) {
            const both = (0,external_node_crypto_.sign)(curve.hash, message, { key, dsaEncoding: 'ieee-p1363' });
            const half = both.length / 2;
            return fields(name, Buffer.concat([mpint(both.subarray(0, half)), mpint(both.subarray(half))]));
        },
    };
}
const digits = (text) => Buffer.from(text, 'base64url');
const fields = (name, ...values) => Buffer.concat([name, ...values].map(string));
/** How people compare SSH keys: `SHA256:` and a digest in base64, without the sign that fills it up. */
function fingerprintOf({ blob }) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(blob).digest('base64').slice(0, -1)}`;
}
/** Signs a message for git, and gives the armored signature. */
function armoredSshSignature(message, key) {
    const digest = (0,external_node_crypto_.createHash)(HASH).update(message).digest();
    const about = [string(NAMESPACE), string(''), string(HASH)];
    const signature = key.sign(Buffer.concat([signature_MAGIC, ...about, string(digest)]));
    const whole = Buffer.concat([signature_MAGIC, uint32(VERSION), string(key.blob), ...about, string(signature)]);
    const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
    return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
}

;// CONCATENATED MODULE: ./build/keys/ssh/secret.js







/** NIST SP 800-131A: shorter keys can be broken. GitHub takes none of them. */
const LEAST_BITS = 2048;
const MAKE_ONE = "make one with `ssh-keygen -t ed25519 -N '' -f commit-key`";
/**
 * Loads the one SSH secret key of a text: as OpenSSH stores it, or in PEM.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadSshKey(given, passphrase, use) {
    const { origin } = given;
    const blocks = (0,armor/* armorBlocks */.ko)((0,keys_kind/* secretTextOf */.B1)(given)).filter(({ label }) => label === 'OPENSSH PRIVATE KEY');
    const pem = acceptedPem(use);
    const [block, ...more] = blocks.length > 0 ? blocks : (0,pem_key/* privateBlocks */.aH)(given, pem);
    if (block === undefined || more.length > 0)
        throw several(origin);
    if (blocks.length === 0)
        return checked(await (0,pem_key/* openBlock */.uX)(block, origin, passphrase, pem), origin);
    const { key, publicBlob } = await opened(block, origin, passphrase, use);
    const ssh = checked(key, origin);
    if (!ssh.blob.equals(publicBlob))
        throw mismatch(origin);
    return ssh;
}
function acceptedPem({ wanted, passphraseInput }) {
    return {
        wanted,
        passphraseInput,
        kinds: new Set(['rsa', 'ec', 'ed25519', 'pkcs8', 'encrypted', 'openssh']),
        algorithms: new Set(['rsa', 'ec', 'ed25519']),
        refuseKind: (origin, kind) => (0,keys_kind/* wrongKind */.oF)(origin, kind, wanted),
        open: async (text, passphrase, isEncrypted) => (0,pem_key/* readPrivateKey */.$k)(text, isEncrypted ? passphrase : undefined),
        isCutShort: () => true,
    };
}
async function opened({ bytes }, origin, passphrase, { passphraseInput }) {
    if (bytes === undefined)
        throw (0,pem_key/* damaged */.qM)(origin);
    const found = await openOpenssh(bytes, passphrase).catch((cause) => {
        throw (0,pem_key/* damaged */.qM)(origin, cause);
    });
    if (found.state === 'open')
        return found;
    if (found.state === 'unusable') {
        throw new errors/* KeyError */.eN({
            code: 'KEY_KIND',
            message: `${origin} holds an SSH key of the kind ${found.kind}, which cannot sign here`,
            remedy: `Give an Ed25519, RSA or ECDSA key, or ${MAKE_ONE}.`,
        });
    }
    if (found.state === 'strange') {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${origin} is protected in a way that pkgfeed does not read`,
            remedy: 'Protect it again with `ssh-keygen -p -Z aes256-ctr -f FILE`, or take the passphrase away there.',
        });
    }
    throw new errors/* KeyError */.eN({
        code: 'KEY_PASSPHRASE',
        message: passphrase ? `the passphrase does not open ${origin}` : `${origin} is protected by a passphrase`,
        remedy: passphrase
            ? `Store the passphrase that the key was made with as \`${passphraseInput}\`, without a line end.`
            : `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`,
    });
}
function checked(key, origin) {
    return (0,pem_key/* usable */.Je)(origin, () => {
        const publicHalf = (0,external_node_crypto_.createPublicKey)(key);
        const bits = publicHalf.asymmetricKeyDetails?.modulusLength;
        if (bits !== undefined && bits > pem_key/* MOST_RSA_BITS */.Ep)
            throw (0,pem_key/* damaged */.qM)(origin);
        if (bits !== undefined && bits < LEAST_BITS) {
            throw new errors/* KeyError */.eN({
                code: 'KEY_WEAK',
                message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
                remedy: `Use another key, or ${MAKE_ONE}.`,
            });
        }
        const found = sshKeyOf(key);
        if (found === undefined) {
            throw new errors/* KeyError */.eN({
                code: 'KEY_KIND',
                message: `${origin} holds an EC key on a curve that SSH does not have`,
                remedy: `Use a key on P-256, P-384 or P-521, or ${MAKE_ONE}.`,
            });
        }
        if (key.asymmetricKeyType !== 'ed25519' && !(0,pem_key/* belongTogether */.yE)(key, publicHalf))
            throw mismatch(origin);
        return found;
    });
}
function several(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds several keys, where one is wanted`,
        remedy: 'Give the one key that signs.',
    });
}
function mismatch(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MISMATCH',
        message: `the public half inside ${origin} does not belong to its secret half`,
        remedy: `Restore the key file from your backup, or ${MAKE_ONE}.`,
    });
}

;// CONCATENATED MODULE: ./build/keys/commit-key.js





const PASSPHRASE = 'commit-signing-passphrase';
const WANTED = {
    noun: 'an SSH or OpenPGP secret key',
    remedy: "Put a whole secret key into it: the file that `ssh-keygen -t ed25519 -N '' -f commit-key` makes, or what `gpg --armor --export-secret-keys FINGERPRINT` prints.",
    secretHalf: 'Give the secret half: the SSH key file whose name does not end in .pub, or what `gpg --armor --export-secret-keys FINGERPRINT` prints.',
};
const OPENPGP_USE = {
    passphraseInput: PASSPHRASE,
    unknownTo: 'pkgfeed does not know',
    refusedAs: 'with which pkgfeed does not sign commits',
    place: 'your account on GitHub',
};
/**
 * Loads the secret key that signs the commits of a run.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadCommitKey(given, passphrase, now) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const kind = (0,keys_kind/* kindOfKey */.RI)(text);
    if (kind === 'openpgp-secret')
        return await openpgpKey({ ...given, text }, passphrase, now);
    if (kind === 'putty') {
        const remedy = 'Export it from PuTTYgen with “Conversions → Export OpenSSH key”.';
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, { ...WANTED, remedy });
    }
    const key = await loadSshKey({ ...given, text }, passphrase, {
        wanted: WANTED,
        passphraseInput: PASSPHRASE,
    });
    return {
        fingerprint: fingerprintOf(key),
        emails: undefined,
        sign: async (commit) => armoredSshSignature(commit, key),
    };
}
async function openpgpKey(given, passphrase, now) {
    const { key, userIds } = await (0,openpgp/* loadOpenpgpKey */.tB)(given, passphrase, now, OPENPGP_USE);
    return {
        fingerprint: key.publicKey.keyId,
        ...(key.expires === undefined ? {} : { expires: key.expires }),
        emails: userIds.flatMap((id) => emailOf(id)),
        sign: async (commit, at) => (0,packets/* armorSignatures */.BN)([await key.sign(commit, { at })]),
    };
}
/** The address of a user id: between angle brackets, or all of it. */
function emailOf(userId) {
    const [, inside] = /<([^<>]{1,254})>\s*$/.exec(userId) ?? [];
    const address = inside ?? userId.trim();
    return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? [address.toLowerCase()] : [];
}

;// CONCATENATED MODULE: ./build/keys/ssh-key.js



const ssh_key_MAKE_ONE = "make a deploy key with `ssh-keygen -t ed25519 -N '' -f deploy-key`";
const ssh_key_WANTED = {
    noun: 'an SSH secret key',
    remedy: `Put the whole secret file of an SSH key into it, or ${ssh_key_MAKE_ONE}.`,
    secretHalf: 'Give the secret half of the pair: the file whose name does not end in .pub.',
};
/** Each server decides which of these it accepts. */
const ACCEPTED = new Set([
    'openssh',
    'rsa',
    'ec',
    'ed25519',
    'pkcs8',
    'other-private',
]);
/**
 * Restores the text of an SSH secret key to the form that OpenSSH writes, even if pasting changed its spaces and line
 * ends.
 *
 * @throws KeyError for anything else, and for a key with a passphrase
 */
function readSshKey(given) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const kind = (0,keys_kind/* kindOfKey */.RI)(text);
    if (kind === 'putty') {
        const remedy = `Export it from PuTTYgen with “Conversions → Export OpenSSH key”, or ${ssh_key_MAKE_ONE}.`;
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, { ...ssh_key_WANTED, remedy });
    }
    const block = (0,armor/* armorBlocks */.ko)(text).find(({ label }) => label.endsWith('PRIVATE KEY'));
    if (kind === 'encrypted' || (block !== undefined && isEncrypted(block))) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${given.origin} is protected by a passphrase, which an SSH key here must not be`,
            remedy: `Take the passphrase away with \`ssh-keygen -p -N '' -f FILE\`, or ${ssh_key_MAKE_ONE}.`,
        });
    }
    if (!ACCEPTED.has(kind))
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, ssh_key_WANTED);
    if (block?.bytes !== undefined)
        return { text: block.text, origin: given.origin };
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} holds a key that is damaged or cut short`,
        remedy: 'Store the whole secret file again, with its first and last line.',
    });
}
const ssh_key_MAGIC = 'openssh-key-v1\0';
/** Old PEM says it in a header. OpenSSH's own format begins with the name of the cipher. */
function isEncrypted({ bytes, text }) {
    if (text.includes('Proc-Type: 4,ENCRYPTED'))
        return true;
    if (bytes?.toString('latin1', 0, ssh_key_MAGIC.length) !== ssh_key_MAGIC)
        return false;
    return bytes.toString('latin1', ssh_key_MAGIC.length, ssh_key_MAGIC.length + 8) !== '\0\0\0\x04none';
}

// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/homes/branch/author.js


const BOT = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
const OURSELVES = { name: 'pkgfeed', email: 'pkgfeed@localhost' };
/**
 * The variables that name git's author and committer. Variables of the environment count first. The fallback is the
 * runner's bot on a runner, and pkgfeed elsewhere.
 */
function authorOf(host) {
    const { env } = host;
    const { name, email } = host.github.isRunner ? BOT : OURSELVES;
    // Without the sign, git would read a small number as a calendar date.
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
/**
 * Warns of signed commits that GitHub will not call verified, which looks for the key where the committer's address is,
 * and of a key that ends soon.
 */
function signingWarnings({ emails, ...key }, host) {
    return [...unverified(emails, host), ...endingSoon(key, host)];
}
function endingSoon({ fingerprint, expires }, { now }) {
    if (expires === undefined || (0,expiry/* lapseOf */.je)(expires, now) === 'lasting')
        return [];
    return [
        `\`commit-signing-key\` (${fingerprint}) expires ${(0,expiry/* endText */.Z4)(expires, now)}: from then on no run can commit with it. Give it more time with \`gpg --quick-set-expire\`, and export it again`,
    ];
}
function unverified(emails, host) {
    const { GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_NAME: name } = authorOf(host);
    if (emails?.includes(email.toLowerCase()))
        return [];
    const who = (0,printable/* printable */.g$)(`${name} <${email}>`);
    if (emails === undefined && ![BOT, OURSELVES].some((one) => one.email === email))
        return [];
    const why = emails === undefined ? 'which is not the owner of the key' : 'whose address no user id of the key has';
    return [
        `the commit is signed by \`commit-signing-key\`, but its committer is ${who}, ${why}, so GitHub does not call it verified: set GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL to the name and address of the account that has the key`,
    ];
}

// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/git/output.js


/** Readers of what git prints for programs. Output that ends inside a record is an error, never a shorter list. */
const RECORD = /^(\d{6}) ([a-z]+) ([0-9a-f]{40})\t([\s\S]+)$/;
/**
 * Reads what `ls-tree -r -t -z` prints: `MODE TYPE ID TAB PATH NUL`.
 *
 * @returns git's ids by path without those of folders, and the modes of what is not a plain file
 * @throws GitError for any other output
 */
function parseListing(listing) {
    const paths = new Map();
    const modes = new Map();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf('\0', at);
        const [, mode, type, id, path] = RECORD.exec(listing.slice(at, Math.max(at, end))) ?? [];
        if (mode === undefined || id === undefined || path === undefined)
            throw unreadable('ls-tree', at);
        at = end + 1;
        if (type === 'tree')
            continue;
        paths.set(path, id);
        if (mode !== PLAIN_FILE)
            modes.set(path, mode);
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
 * @throws GitError for an object that is missing or not a blob, and for any other output
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
 * @throws GitError for an object that is missing or not a blob
 */
function parseSize(line) {
    const [, id, size] = /^([0-9a-f]{40}) blob (\d{1,15})$/.exec(line) ?? [];
    if (id !== undefined && size !== undefined)
        return { id, size: Number(size) };
    const [object = '', type] = line.split(' ');
    throw new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git cat-file answered ${(0,printable/* printable */.g$)(type ?? 'nothing')} for ${(0,printable/* printable */.g$)(object)}`,
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
const PLAIN_FILE = '100644';

// EXTERNAL MODULE: ./build/machine/leftovers.js
var leftovers = __webpack_require__(89850);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/github/commits.js
var commits = __webpack_require__(72628);
// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
;// CONCATENATED MODULE: ./build/homes/branch/sign-commit.js
/**
 * Signs a commit that git has made, as `git commit -S` does: the signature is a header of the commit, and is made of
 * the commit without it.
 *
 * @param at the time that the signature states
 * @returns the id of the signed commit
 */
async function signCommit(git, commit, key, at) {
    const { stdout } = await git.run(['cat-file', 'commit', commit]);
    const signature = await key.sign(stdout, at);
    const header = `gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}\n`;
    const end = stdout.indexOf('\n\n') + 1;
    const signed = Buffer.concat([stdout.subarray(0, end), Buffer.from(header), stdout.subarray(end)]);
    const written = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: signed });
    return written.stdout.toString('latin1').trim();
}

// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
;// CONCATENATED MODULE: ./build/homes/branch/trees.js




const TREE = { mode: '040000', type: 'tree' };
/** Names that git does not take, as no folder is safe with them. */
const REFUSED = /^(\.{0,2}|\.git|git~1)$/i;
/**
 * Plans the trees that an edit changes. All others stay as they are.
 *
 * @param listing what `ls-tree -r -t -z` prints of the tip, with one character for each byte
 * @returns the new trees, those inside others first and the root last
 * @throws FeedError for an edit that does not fit the tip
 */
function planTrees(listing, { blobs, deletes }) {
    const writes = new Map([...blobs].map(([path, id]) => [bytesOf(path), id]));
    const removed = [...deletes].map(bytesOf);
    const folders = touchedFolders(listing, [...writes.keys(), ...removed]);
    const faults = new Set();
    for (const path of removed) {
        const { folder, name } = parted(path);
        const entries = folders.get(folder);
        if (entries?.get(name)?.type === TREE.type || !entries?.delete(name))
            faults.add(path);
    }
    for (const [path, id] of writes) {
        const { folder, name } = parted(path);
        const entries = folders.get(folder);
        if (path.split('/').some((one) => REFUSED.test(one)))
            faults.add(path);
        // Nothing in such a folder is deleted.
        if (entries?.get(name)?.type === TREE.type && !folders.has(path))
            faults.add(path);
        entries?.set(name, { mode: PLAIN_FILE, type: 'blob', id });
    }
    const trees = treesOf(folders, faults);
    if (faults.size > 0)
        throw notAsPlanned([...faults].map(textOf));
    return trees;
}
/** The trees of these folders. A folder without entries is left out of the one above it. */
function treesOf(folders, faults) {
    const deepest = [...folders].sort(([a], [b]) => depthOf(b) - depthOf(a));
    return deepest.flatMap(([path, entries]) => {
        const { folder, name } = parted(path);
        const above = path === '' ? undefined : folders.get(folder);
        const taken = above?.get(name);
        if (entries.size === 0 && above !== undefined) {
            if (taken?.type === TREE.type)
                above.delete(name);
            return [];
        }
        // A file is in the place of the folder.
        if (taken !== undefined && taken.type !== TREE.type)
            faults.add(path);
        const tree = treeOf(path, entries);
        above?.set(name, { ...TREE, id: tree.id });
        return [tree];
    });
}
/** The folders above some paths, with their entries in the tip. */
function touchedFolders(listing, paths) {
    const folders = new Map([['', new Map()]]);
    for (const folder of paths.flatMap(edit/* parentsOf */.fY))
        folders.set(folder, new Map());
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf('\0', at);
        const tab = listing.indexOf('\t', at);
        const { folder, name } = parted(listing.slice(tab + 1, end));
        const [mode = '', type = '', id = ''] = listing.slice(at, tab).split(' ');
        folders.get(folder)?.set(name, { mode, type, id });
        at = end + 1;
    }
    return folders;
}
function treeOf(path, entries) {
    // git sorts a folder as if its name ended with a slash.
    const keyOf = ([name, { type }]) => (type === TREE.type ? `${name}/` : name);
    const sorted = [...entries]
        .map((entry) => ({ key: keyOf(entry), entry }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ entry }) => entry);
    const content = Buffer.concat(sorted.flatMap(([name, { mode, id }]) => [
        Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`, 'latin1'),
        Buffer.from(id, 'hex'),
    ]));
    return {
        folder: textOf(path),
        id: (0,external_node_crypto_.createHash)('sha1').update(`tree ${content.length}\0`).update(content).digest('hex'),
        text: sorted.map(([name, { mode, type, id }]) => `${mode} ${type} ${id}\t${name}\0`).join(''),
    };
}
function parted(path) {
    const end = path.lastIndexOf('/');
    return { folder: path.slice(0, Math.max(0, end)), name: path.slice(end + 1) };
}
const depthOf = (path) => (path === '' ? 0 : path.split('/').length);
const bytesOf = (text) => Buffer.from(text, 'utf8').toString('latin1');
const textOf = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/** The error for a commit that would not be as planned. @param paths that are not as planned */
function notAsPlanned(paths) {
    return new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `git did not take the plan as it is: ${paths.slice(0, 10).join(', ')}`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}

;// CONCATENATED MODULE: ./build/homes/branch/commit.js





/** git's id of the empty tree, which git knows without having it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** The text of an output of one line. */
const firstLine = (stdout) => stdout.toString('latin1').trim();
/**
 * Makes the tree of an edit with git's plumbing commands. It uses no index and no work tree, and neither fetches nor
 * pushes. A tree's id tells all its contents, so git made the tree as planned when it has the planned id.
 *
 * @param scratch an empty folder that exists until the run ends
 * @throws FeedError for an edit that does not fit the tip, and when git made another tree than planned
 * @throws SourceError when a package file changed
 */
async function planTree(git, scratch, tip, edit) {
    const ids = await writeBlobs(git, (0,external_node_path_.join)(scratch, 'blobs'), tip, edit);
    const trees = planTrees(tip.listing, { blobs: ids, deletes: edit.deletes });
    const input = trees.map(({ text }) => `${text}\0`).join('');
    const { stdout } = await git.run(['mktree', '-z', '--missing', '--batch'], {
        input: Buffer.from(input, 'latin1'),
    });
    const made = firstLine(stdout).split('\n');
    const odd = trees.filter(({ id }, i) => made[i] !== id);
    if (odd.length > 0)
        throw notAsPlanned(odd.map(({ folder }) => folder || 'the folder of the feed'));
    return { tree: trees.at(-1)?.id ?? EMPTY_TREE, ids };
}
/**
 * Makes the commit of an edit.
 *
 * @param scratch an empty folder that exists until the run ends
 * @param signature the key that signs the commit, and the time that it states; undefined for none
 * @returns the commit's id
 * @throws FeedError for an edit that does not fit the tip, and when git made another tree than planned
 * @throws SourceError when a package file changed
 */
async function commitEdit(git, scratch, tip, edit, commit, signature) {
    const { tree } = await planTree(git, scratch, tip, edit);
    const parent = commit.parent === undefined ? [] : ['-p', commit.parent];
    const committed = await git.run(['commit-tree', tree, ...parent, '-F', '-'], {
        input: Buffer.from(commit.message),
        env: commit.author,
    });
    const made = firstLine(committed.stdout);
    return signature === undefined ? made : await signCommit(git, made, signature.key, signature.at);
}
/** Stores new blobs, and returns the blob id of every path that the edit writes. */
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
        if (content.kind === 'earlier') {
            ids.set(path, content.contentId);
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
    if (files.length === 0)
        return ids;
    const input = Buffer.from(files.map(({ file }) => `${file}\n`).join(''));
    // Packages are compressed already, and these objects exist only for seconds.
    const args = ['-c', 'core.looseCompression=0', 'hash-object', '-w', '--no-filters', '--stdin-paths'];
    const { stdout } = await git.run(args, { input });
    const written = firstLine(stdout).split('\n');
    for (const [i, { path, file, content }] of files.entries()) {
        const id = written[i] ?? '';
        if (content.kind === 'file' && content.contentId !== id)
            throw (0,errors/* fileChanged */.J8)(file);
        ids.set(path, id);
    }
    return ids;
}
/** The paths that get another blob or another mode than they have. */
function writtenPaths(tip, ids) {
    return [...ids]
        .filter(([path, id]) => tip.modes.has(path) || tip.paths.get(path) !== id)
        .map(([path]) => path);
}

;// CONCATENATED MODULE: ./build/homes/branch/api-commit.js







/**
 * Has GitHub make the commit of an edit, and sign it. GitHub refuses when the branch moved, and what it made is compared
 * with the plan.
 *
 * @throws FeedError for a change that is too large, and when GitHub made another tree than planned
 * @throws ConflictError for a path that is a link or a program, GitHubError
 */
async function commitByApi({ github, slug, branch }, reader, tip, edit, { tree, ids }, message) {
    const written = writtenPaths(tip, ids);
    refuseOtherModes(tip, written);
    const additions = await contents(edit, written, ids, reader);
    const deletions = [...edit.deletes];
    const parent = tip.revision ?? (await github.startBranch(slug, branch, 'begin the feed'));
    if (parent === undefined)
        return MOVED;
    const commit = { branch, parent, message, additions, deletions };
    // A request that failed may have been carried out, and a repeated one is refused if the first one was.
    const made = await github.createCommit(slug, commit).catch((error) => {
        if (error instanceof errors/* GitHubError */.y_ && error.code === 'GITHUB_FAILED')
            return error;
        throw error;
    });
    if (made === undefined || made instanceof errors/* GitHubError */.y_) {
        const revision = await reader.commitWith(tree, parent).catch(() => undefined);
        if (revision !== undefined)
            return { state: 'landed', revision };
        if (made !== undefined)
            throw made;
        return MOVED;
    }
    if (made.tree !== tree)
        throw otherTree(made.id, slug);
    return { state: 'landed', revision: made.id };
}
const MOVED = { state: 'lost', why: 'the branch moved' };
/** The API writes plain files, but leaves the mode of a path that is there. */
function refuseOtherModes({ modes }, written) {
    const odd = written.filter((path) => modes.has(path));
    if (odd.length === 0)
        return;
    throw new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${odd.map(printable/* printable */.g$).slice(0, 10).join(', ')} is a link or a program in the branch, and GitHub's API cannot make it a plain file`,
        remedy: 'Delete it from the branch, or use `commit-by: git` once.',
    });
}
/** Reads all files that the commit writes, unless they are too many or too large together. */
async function contents({ puts, deletes }, paths, ids, reader) {
    const files = paths.flatMap((path) => {
        const content = puts.get(path);
        return content === undefined ? [] : [[path, content]];
    });
    const changed = files.length + deletes.size;
    // What is too large without the copies is refused before they are fetched.
    refuseLarge(changed, sizesOf(files, new Map()));
    const copied = [
        ...new Set(files.flatMap(([, content]) => (content.kind === 'copy' ? [content.from] : []))),
    ];
    const past = [
        ...new Set(files.flatMap(([, content]) => (content.kind === 'earlier' ? [content.contentId] : []))),
    ];
    refuseLarge(changed, sizesOf(files, await reader.sizes(copied)));
    const known = await reader.read(copied);
    const earlier = await reader.readEarlier(past);
    const read = [];
    for (const [path, content] of files) {
        if (content.kind === 'bytes')
            read.push({ path, bytes: content.bytes });
        else if (content.kind === 'file')
            read.push({ path, bytes: await (0,promises_.readFile)(content.file) });
        else if (content.kind === 'copy')
            read.push({ path, bytes: known.get(content.from) ?? Buffer.alloc(0) });
        else
            read.push({ path, bytes: earlier.get(content.contentId) ?? Buffer.alloc(0) });
    }
    const other = read.find(({ path, bytes }) => (0,content_id/* contentId */.f)(bytes) !== ids.get(path));
    if (other !== undefined)
        throw (0,errors/* fileChanged */.J8)(other.path);
    return read;
}
/** @param copied the sizes of copied paths, as far as they are known */
function sizesOf(files, copied) {
    return files.map(([, content]) => {
        if (content.kind === 'copy')
            return copied.get(content.from) ?? 0;
        return content.kind === 'bytes' ? content.bytes.length : (content.size ?? 0);
    });
}
function refuseLarge(files, sizes) {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (files <= commits/* COMMIT_FILES */.e0 && bytes <= commits/* COMMIT_BYTES */.wV)
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_TOO_BIG',
        message: `the commit changes ${(0,counted/* counted */.h)(files, 'file', 'files')} and sends ${(0,printable/* sizeText */.lP)(bytes)}, and GitHub's API takes no more than ${commits/* COMMIT_FILES */.e0} files and ${(0,printable/* sizeText */.lP)(commits/* COMMIT_BYTES */.wV)} at once`,
        remedy: 'Publish in several runs, or use `commit-by: git`, with `commit-signing-key` where commits must be signed.',
    });
}
function otherTree(commit, slug) {
    return new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `GitHub made commit ${(0,printable/* printable */.g$)(commit)} of ${slug} with other files than planned`,
        remedy: 'Run `check` on the feed, report this as a bug, and use `commit-by: git` until then.',
    });
}

;// CONCATENATED MODULE: ./build/homes/branch/blobs.js

/** The contents of a branch, which are fetched when they are wanted. */
class Blobs {
    #git;
    #origin;
    /** Ids of blobs that were fetched. */
    #fetched = new Set();
    /** The known sizes of blobs in bytes, by id. */
    #sizes = new Map();
    /** Small blobs that came with their sizes, until they are read. */
    #kept = new Map();
    /** False where the server sends no partial clones, so that all blobs are here with the tip. */
    areFetched = true;
    constructor(git, origin) {
        this.#git = git;
        this.#origin = origin;
    }
    /** Fetches blobs that are not here yet, all in one request. */
    async fetch(ids) {
        const missing = ids.filter((id) => !this.#fetched.has(id));
        if (!this.areFetched || missing.length === 0)
            return;
        const options = ['--progress', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, 'origin'];
        const fetched = await this.#origin.fetch(args, { input: idList(missing) });
        if (fetched.code !== 0)
            throw this.#git.failure(args, fetched);
        for (const id of missing)
            this.#fetched.add(id);
    }
    /** Reads blobs, and fetches those that are not here. */
    async read(ids) {
        if (ids.length === 0)
            return new Map();
        const kept = this.#kept;
        this.#kept = new Map();
        if (ids.every((id) => kept.has(id)))
            return kept;
        await this.fetch(ids);
        const output = ids.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
        const { stdout } = await this.#git.run(['cat-file', '--batch'], { input: idList(ids), output });
        return parseBatch(stdout);
    }
    /** Sizes in bytes of blobs, which are fetched for that. */
    async sizes(ids) {
        if (ids.length === 0)
            return new Map();
        await this.fetch(ids);
        const sizes = (await this.#sizesOfSmall(ids)) ?? (await this.#sizesOfAny(ids));
        for (const { id, size } of sizes)
            this.#sizes.set(id, size);
        return new Map(sizes.map(({ id, size }) => [id, size]));
    }
    /** Keeps the blobs too, which are read next as a rule. @returns undefined when they are not small together */
    async #sizesOfSmall(ids) {
        const args = ['cat-file', '--batch'];
        const batch = await this.#git.try(args, { input: idList(ids), most: MOST_KEPT });
        if (batch.isCut)
            return undefined;
        if (batch.code !== 0)
            throw this.#git.failure(args, batch);
        this.#kept = parseBatch(batch.stdout);
        return [...this.#kept].map(([id, { length }]) => ({ id, size: length }));
    }
    async #sizesOfAny(ids) {
        const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(ids) });
        return stdout.toString('latin1').trimEnd().split('\n').map(parseSize);
    }
}
/** Bytes of blobs that are read together with their sizes: more than the indexes and catalogs of most changes have. */
const MOST_KEPT = 4 << 20;
/** The most bytes that `cat-file --batch` adds to a blob: a line before it and a line end after it. */
const BATCH_LINE = 80;
const idList = (ids) => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');

// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
;// CONCATENATED MODULE: ./build/homes/branch/served-files.js

/** The modes that git gives symbolic links and submodules. */
const LINK = '120000';
const SUBMODULE = '160000';
/** How many links lead to one file at most. */
const DEEPEST = 40;
/** The most paths that all links together add: a link to a folder repeats everything in it. */
const MOST_LINKED = 200_000;
/** The most links that are followed. */
const MOST_LINKS = 1000;
/** The paths of the symbolic links among these modes that are followed. */
const linksIn = (modes) => [...modes]
    .filter(([, mode]) => mode === LINK)
    .map(([path]) => path)
    .slice(0, MOST_LINKS);
/**
 * Replaces each symbolic link by the file or folder of the branch that it leads to, as a branch build of GitHub Pages
 * does. Links that lead elsewhere, submodules and paths that lead out of the folder are left out.
 *
 * @param targets what each link says, by its path
 */
function servedFiles({ paths, modes }, targets) {
    const files = new Map();
    const left = [];
    const leave = (path, why) => void left.push(`${(0,printable/* printable */.g$)(path)} (${why})`);
    for (const [path, id] of paths) {
        const mode = modes.get(path);
        if (mode === SUBMODULE)
            leave(path, 'a submodule');
        else if (!isPlain(path))
            leave(path, 'a path that leads elsewhere');
        else if (mode !== LINK && id !== undefined)
            files.set(path, id);
        else if (!targets.has(path))
            leave(path, 'one of too many links');
    }
    const plain = [...files];
    let linked = 0;
    for (const [path] of targets) {
        if (!isPlain(path))
            continue;
        const end = served_files_endOf(path, targets);
        const found = end === undefined ? [] : below(end, files, plain);
        if (found.length === 0)
            leave(path, 'a link to nothing in the branch');
        else if (linked + found.length > MOST_LINKED)
            leave(path, 'a link to too many files');
        else {
            linked += found.length;
            for (const [rest, id] of found)
                files.set(path + rest, id);
        }
    }
    return { files, left };
}
const isPlain = (path) => !path.split('/').some((name) => name === '' || name === '.' || name === '..');
/** The path that a link leads to over other links; undefined when that is outside of the branch or has no end. */
function served_files_endOf(link, targets) {
    let path = link;
    for (let steps = 0; path !== undefined && steps < DEEPEST; steps++) {
        const at = firstLink(path, targets);
        if (at === undefined)
            return path;
        const target = targets.get(at) ?? '';
        path = resolved(at, target, path.slice(at.length));
    }
    return undefined;
}
/** The part of a path that is a link, if there is one. */
function firstLink(path, targets) {
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        if (targets.has(path.slice(0, end)))
            return path.slice(0, end);
    }
    return targets.has(path) ? path : undefined;
}
/** Where a link leads, from the folder that it is in; undefined outside of the branch. */
function resolved(link, target, rest) {
    if (target.startsWith('/'))
        return undefined;
    const names = link.split('/').slice(0, -1);
    for (const name of `${target}${rest}`.split('/')) {
        if (name === '..' && names.pop() === undefined)
            return undefined;
        if (name !== '' && name !== '.' && name !== '..')
            names.push(name);
    }
    return names.join('/');
}
/** The file at a path, or the plain files below it, with what follows the path. */
function below(path, files, plain) {
    const own = files.get(path);
    if (own !== undefined)
        return [['', own]];
    if (path === '')
        return [];
    return plain
        .filter(([other]) => other.startsWith(`${path}/`))
        .map(([other, id]) => [other.slice(path.length), id]);
}

;// CONCATENATED MODULE: ./build/homes/branch/copy-out.js







/**
 * Copies the files of a branch into an empty folder, as a site has them. Each content is written once; other paths of
 * it are hard links. Users other than this one can read all of it.
 *
 * @throws MachineError when the folder cannot be written
 */
async function copyOut(source, tip, folder) {
    if (tip.revision === undefined)
        return { revision: undefined, files: 0, bytes: 0, left: [] };
    await source.fetch(await missingIn(source.git, tip.revision));
    const { files, left } = servedFiles(tip, await linkTargets(source.git, tip));
    try {
        const bytes = await writeFiles(source.git, files, folder);
        return { revision: tip.revision, files: files.size, bytes, left };
    }
    catch (error) {
        throw notWritten(folder, error);
    }
}
/** The blobs of a commit that are not here. This does not fetch them one by one. */
async function missingIn(git, revision) {
    const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', `${revision}^{tree}`];
    const { stdout } = await git.run(args);
    const lines = stdout.toString('latin1').split('\n');
    return lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1));
}
async function linkTargets(git, { paths, modes }) {
    const links = linksIn(modes).map((path) => [path, paths.get(path) ?? '']);
    if (links.length === 0)
        return new Map();
    const ids = new Set(links.map(([, id]) => `${id}\n`));
    const { stdout } = await git.run(['cat-file', '--batch'], { input: Buffer.from([...ids].join('')) });
    const blobs = parseBatch(stdout);
    return new Map(links.map(([path, id]) => [path, blobs.get(id)?.toString('utf8') ?? '']));
}
/** Writes files, and returns how many bytes they have together, each path counted. */
async function writeFiles(git, files, folder) {
    await (0,promises_.chmod)(folder, FOLDER);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.pkgfeed-'));
    try {
        const contents = await writeContents(git, new Set(files.values()), scratch);
        const made = new Set([folder]);
        let bytes = 0;
        for (const [path, id] of files) {
            const target = (0,external_node_path_.resolve)(folder, path);
            if (!target.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep))
                throw outside(path);
            await makeFolders((0,external_node_path_.dirname)(target), made);
            const content = contents.get(id);
            if (content === undefined)
                throw new Error(`git wrote no file of ${path}`);
            await (0,whole_files/* linkNew */.V4)(content.file, target);
            bytes += content.size;
        }
        return bytes;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
const FILE = 0o644;
const FOLDER = 0o755;
/** Makes a folder and those above it, whatever the umask of the run. */
async function makeFolders(path, made) {
    if (made.has(path))
        return;
    await makeFolders((0,external_node_path_.dirname)(path), made);
    await (0,promises_.mkdir)(path);
    await (0,promises_.chmod)(path, FOLDER);
    made.add(path);
}
/** Writes blobs into a folder as files whose names say nothing, so that no attributes of the branch apply to them. */
async function writeContents(git, ids, scratch) {
    const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(scratch, 'index'), GIT_WORK_TREE: scratch };
    const named = [...ids].map((id, at) => [id, `content-${at}`]);
    const lines = named.map(([id, name]) => `${PLAIN_FILE} ${id}\t${name}\0`);
    await git.run(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines.join('')) });
    await git.run(['checkout-index', '--all', '--quiet'], { env });
    const written = new Map();
    for (const [id, name] of named) {
        const file = (0,external_node_path_.join)(scratch, name);
        await (0,promises_.chmod)(file, FILE);
        written.set(id, { file, size: (await (0,promises_.lstat)(file)).size });
    }
    return written;
}
const outside = (path) => new Error(`${(0,printable/* printable */.g$)(path)} leads out of the folder`);
function notWritten(folder, cause) {
    if (cause.code === undefined || cause.syscall === undefined)
        return cause;
    const isTaken = cause.code === 'EEXIST';
    const why = isTaken ? `two paths of the feed are one here (${cause.message})` : cause.message;
    return new errors/* MachineError */.Ml({
        code: 'MACHINE_FILE',
        message: `the site cannot be written into ${(0,printable/* printable */.g$)(folder)}: ${(0,printable/* printable */.g$)(why)}`,
        remedy: isTaken
            ? 'Run it on a file system that tells capital and small letters apart, such as that of a Linux runner.'
            : 'Make room there and let this user write, or name another `site-folder`, then run it again. What was pushed stays pushed.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/git/credentials.js




/** What git says when a server or a proxy wants a password and there is none. */
const QUESTION = /could not read (?:Username|Password) for '(https?:\/\/[^'\s]+)'/;
const credentials_REFUSED = /Authentication failed|error: 401/;
/** Servers that can ask for a password in one command: a proxy, and the repository's own. */
const MOST_QUESTIONS = 2;
/**
 * The user's credential helpers, for a repository over HTTP without a token. A process of their own asks them, for a
 * limited time and only when the server wants a password. The git that speaks to the server runs none of them.
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
     * @param limit milliseconds that the helpers may take
     */
    constructor(url, env, limit) {
        this.#url = new URL(url);
        this.#env = userEnvironment(env);
        this.#limit = limit;
    }
    /**
     * Runs a command that speaks to the server. When the server wants a password, asks the helpers and runs it again.
     *
     * @throws GitError when the helpers do not end in time
     */
    async try(git, args, options) {
        let result = await this.#run(git, args, options);
        for (let asked = 0; result.code !== 0 && asked < MOST_QUESTIONS; asked++) {
            const answer = await this.#ask(QUESTION.exec(result.stderr)?.[1], options.signal);
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
    /** Asks the helpers. @returns undefined when they know nothing, or were asked before */
    async #ask(address, signal) {
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
        const said = await this.#credential('fill', question, origin, signal);
        const value = (key) => said
            ?.split('\n')
            .find((line) => line.startsWith(`${key}=`))
            ?.slice(key.length + 1);
        const [username, password] = [value('username'), value('password')];
        if (username === undefined || password === undefined)
            return undefined;
        return { origin, question, username, password, isApproved: false };
    }
    /** Reports to the helpers whether the server accepted their answer, as git does. */
    async #judge(result) {
        for (const answer of this.#answers.values()) {
            const { origin, question, username, password } = answer;
            const isRefused = result.code !== 0 && credentials_REFUSED.test(result.stderr);
            if (!isRefused && (result.code !== 0 || answer.isApproved))
                continue;
            answer.isApproved = true;
            if (isRefused)
                this.#answers.delete(origin);
            const said = `${question.replace(/\nusername=.*/, '')}\nusername=${username}\npassword=${password}`;
            // A helper that cannot store the result does not change what the server decided.
            await this.#credential(isRefused ? 'reject' : 'approve', said, origin).catch(() => undefined);
        }
    }
    /** Runs `git credential`. @returns undefined when it fails */
    async #credential(verb, question, origin, signal) {
        if (this.#hung !== undefined)
            throw this.#hung;
        const input = Buffer.from(`${question}\n\n`);
        const ended = await runGit(['credential', verb], { env: this.#env, input, limit: this.#limit, signal });
        if (ended.isLate) {
            this.#hung = new errors/* GitError */.XS({
                code: 'GIT_ACCESS',
                message: `the credential helper of your git configuration did not answer for ${(0,printable/* printable */.g$)(origin)} within the \`push-timeout\` of ${this.#limit / 1000} s`,
                remedy: 'Give a `token`, or make the helper answer without asking you.',
            });
            throw this.#hung;
        }
        return ended.code === 0 ? ended.stdout.toString('utf8') : undefined;
    }
}
/** A helper that prints the answer from the environment. */
const says = (at) => `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$PKGFEED_USERNAME_${at}" "$PKGFEED_PASSWORD_${at}"; }; f`;

;// CONCATENATED MODULE: ./build/git/private-home.js


/** The user's configuration, in the folder that HOME names. */
const private_home_CONFIGURATION = '.gitconfig';
/**
 * Makes a folder that takes the place of HOME for a git without `GIT_CONFIG_GLOBAL`. It has no configuration but ours.
 * Everything else in it is a link to the user's own: curl reads `.netrc` there, and the user's ssh its key.
 *
 * @param folder the new folder
 * @param configuration the text of its `.gitconfig`
 */
async function makePrivateHome(folder, home, configuration) {
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, private_home_CONFIGURATION), configuration);
    if (!home)
        return;
    // A home that is absent or closed to this user has nothing that git could use.
    const names = await (0,promises_.readdir)(home).catch(() => []);
    const links = names.filter((name) => name !== private_home_CONFIGURATION);
    await Promise.all(links.map((name) => (0,promises_.symlink)((0,external_node_path_.join)(home, name), (0,external_node_path_.join)(folder, name)).catch(() => undefined)));
}

;// CONCATENATED MODULE: ./build/git/user-configuration.js


/** The settings in the user's configuration by which git reaches a remote. All others have no effect. */
const user_configuration_WANTED = {
    // Proxies, authorities, client certificates, headers. None of them names a program.
    http: '^http\\.',
    ssh: '^(core\\.sshcommand|ssh\\.variant)$',
    local: '^safe\\.directory$',
};
/** Which of these settings matter for a remote; undefined for none. */
function wayTo(remote) {
    if (remote.isHttp)
        return 'http';
    if (remote.path !== undefined || /^file:/i.test(remote.url))
        return 'local';
    return /^git:/i.test(remote.url) ? undefined : 'ssh';
}
/**
 * Reads from the user's configuration what git needs to reach a remote.
 *
 * @param dir the git directory, which need not exist yet
 * @param access whether the run has a token, or an SSH key of its own
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
    // git answers 1 when the configuration has no such setting.
    if (found.code === 1)
        return nothing;
    if (found.code !== 0)
        throw git.failure(args, found);
    const settings = parseSettings(found.stdout.toString('utf8'));
    if (way === 'local')
        return { ...nothing, safeDirectories: settings.map(([, value]) => value) };
    const isWanted = ([key]) => !OURS.test(key) && !(access.hasToken && UNSAFE_WITH_TOKEN.test(key));
    return { ...nothing, config: settings.filter(isWanted) };
}
/** Limits for slow servers, which pkgfeed sets itself. */
const OURS = /\.lowspeed(limit|time)$/;
/** Such a header, perhaps from a checkout, would be sent too. A redirect would send our token elsewhere. */
const UNSAFE_WITH_TOKEN = /\.(extraheader|followredirects)$/;
/** The text of a configuration file with only the trusted directories; empty for none. */
function safeDirectoryText(directories) {
    if (directories.length === 0)
        return '';
    const quoted = directories.map((path) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
    return ['[safe]', ...quoted.map((path) => `\tdirectory = ${path}`), ''].join('\n');
}
/** Reads the output of `git config --null`: `KEY LF VALUE NUL`, and `KEY NUL` for a switch without a value. */
function parseSettings(output) {
    return output
        .split('\0')
        .slice(0, -1)
        .map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}

// EXTERNAL MODULE: ./build/network/authorities.js
var authorities = __webpack_require__(31188);
// EXTERNAL MODULE: ./build/network/proxies.js + 1 modules
var network_proxies = __webpack_require__(67879);
;// CONCATENATED MODULE: ./build/homes/branch/way.js


/**
 * The proxies and authorities by which git reaches a remote over HTTP. What the user's own configuration of git says
 * about authorities counts more.
 *
 * @param user settings in the user's configuration
 * @param folder the folder for a file with authorities
 */
async function way_wayTo(remote, user, folder, host) {
    const { env } = host;
    if (!remote.isHttp)
        return { config: [], env, secrets: [] };
    const proxies = user.filter(([key]) => /^http\.(.+\.)?proxy$/i.test(key)).map(([, value]) => value);
    const secrets = [...(0,network_proxies/* proxySecrets */.Wm)(env), ...proxies.flatMap(network_proxies/* secretsIn */.VY)];
    const fault = await (0,authorities/* authorityFault */.M8)(env);
    if (fault !== undefined)
        host.say(`${fault}: git goes on without it`);
    const hasOwn = env.GIT_SSL_CAINFO || user.some(([key]) => /\.sslcainfo$/i.test(key));
    const file = hasOwn ? undefined : await (0,authorities/* allAuthorities */.Ny)(env, folder);
    const config = file === undefined
        ? []
        : [
            ['http.sslCAInfo', file],
            ['http.proxySSLCAInfo', file],
        ];
    return { config, env: withLowerCase(env), secrets };
}
/** git reads `http_proxy` in lower case only. */
function withLowerCase(env) {
    const { HTTP_PROXY: proxy, http_proxy: own } = env;
    return proxy === undefined || own !== undefined ? env : { ...env, http_proxy: proxy };
}

;// CONCATENATED MODULE: ./build/homes/branch/gits.js








/**
 * Prepares git for a repository, with our settings and only those of the user that lead to the server.
 *
 * @param dir the git directory, which need not exist yet
 * @param folder a folder that exists until the run ends
 */
async function prepareGits(dir, folder, access, host) {
    const { remote, token, patience } = access;
    const { isModern } = access.git;
    const given = { hasToken: token !== undefined && remote.isHttp, hasSshKey: access.ssh !== undefined };
    const user = await readUserConfiguration(remote, given, dir, host.env);
    const header = token && remote.isHttp ? tokenHeader({ text: token, url: remote.url }, isModern) : undefined;
    const place = await configurationPlace(folder, safeDirectoryText(user.safeDirectories), isModern, host);
    const way = await way_wayTo(remote, user.config, folder, host);
    const secrets = [...(header?.secrets ?? []), ...way.secrets];
    const settings = [
        ...way.config,
        ...(isModern ? user.config : plainSettings(user.config, access.git, host)),
        ['remote.origin.url', remote.url],
        ...silenceLimit(patience),
    ];
    const gitWith = (config) => {
        const all = [...settings, ...config, ...(header?.config ?? [])];
        const ssh = user.hasOwnSsh ? 'own' : access.ssh;
        return new Git(dir, ownEnvironment(way.env, all, { ssh, ...place }), secrets);
    };
    return {
        git: gitWith([
            ['remote.origin.promisor', 'true'],
            ['remote.origin.partialCloneFilter', 'blob:none'],
        ]),
        pusher: gitWith([]),
        credentials: remote.isHttp && token === undefined
            ? new Credentials(remote.url, host.env, access.pushTimeout)
            : undefined,
    };
}
/** Writes the only file of configuration that git reads, and says where it is. */
async function configurationPlace(folder, text, isModern, host) {
    if (!isModern) {
        const privateHome = (0,external_node_path_.join)(folder, 'home');
        await makePrivateHome(privateHome, host.env.HOME, text);
        return { privateHome };
    }
    if (text === '')
        return {};
    const globalFile = (0,external_node_path_.join)(folder, 'gitconfig');
    await (0,promises_.writeFile)(globalFile, text);
    return { globalFile };
}
/** The settings of the user that an old git can be given. Says which are left out. */
function plainSettings(config, { text }, host) {
    const plain = config.filter(isPlainSetting);
    if (plain.length < config.length) {
        host.say(`settings of your git configuration for addresses with an equals sign have no effect, because git ${text} cannot be given them; git 2.32 can`);
    }
    return plain;
}
/** git gives up on an HTTP server that sends fewer than 100 bytes a second for that long. */
function silenceLimit({ silence }) {
    if (silence === undefined)
        return [];
    return [
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', String(Math.max(1, Math.round(silence / 1000)))],
    ];
}

// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(85068);
;// CONCATENATED MODULE: ./build/git/log.js

/** The latest time that a date of JavaScript can be, in seconds. */
const LATEST = 8_640_000_000_000;
/**
 * Reads what `log --raw -z --no-renames --format=%x00commit %H %ct%x00%B%x00` prints.
 *
 * @throws GitError for any other output
 */
function parseLog(output) {
    const commits = [];
    const fields = output.split('\0');
    for (let at = 0; at < fields.length; at++) {
        const field = fields[at]?.replace(/^\n+/, '') ?? '';
        if (field === '')
            continue;
        const [, id, seconds] = /^commit ([0-9a-f]{40}) (\d{1,20})$/.exec(field) ?? [];
        const last = commits.at(-1);
        if (id !== undefined) {
            const message = fields[++at];
            if (message === undefined)
                throw log_unreadable();
            const date = new Date(Math.min(Number(seconds), LATEST) * 1000);
            commits.push({ id, date, message: message.trimEnd(), paths: [] });
            continue;
        }
        const path = fields[++at];
        if (last === undefined ||
            path === undefined ||
            !/^:\d{6} \d{6} [0-9a-f]{40} [0-9a-f]{40} [A-Z]$/.test(field))
            throw log_unreadable();
        last.paths.push(path);
    }
    return commits;
}
const log_unreadable = () => new errors/* GitError */.XS({
    code: 'GIT_FAILED',
    message: 'what git log printed cannot be read',
    remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
});

;// CONCATENATED MODULE: ./build/homes/branch/past.js









/** How many commits are fetched in each request, until there are enough. */
const DEPTHS = [25, 250, 2500, 10_000];
/** The most bytes that git may print of the commits. */
const MOST_PRINTED = 128 << 20;
/** The files by which a state of a feed differs from another one. */
const FILES = [...new Set([feed_json/* FEED_FILE */.GS, ...formats/* FORMATS */.hR.flatMap(format/* indexFileNames */.dV)])];
/**
 * Lists the commits up to a tip that change files which matter. Of a merge, only the first parent counts.
 *
 * @throws FeedError when the branch no longer has the tip, or changed too often to be listed
 */
async function listPast({ git, dir, name, deepen }, tip, isOf, isEnough) {
    for (const [at, depth] of DEPTHS.entries()) {
        await deepen(depth);
        const cut = await cutCommits(dir);
        if (cut.has(tip))
            throw moved(name);
        const commits = await readLog(git, name, tip);
        const states = commits
            .filter(({ id, paths }) => !cut.has(id) && paths.some(isOf))
            .map(({ id, date, message }) => ({ revision: id, date, message }));
        const isWhole = !cut.has(await firstCommit(git, tip));
        if (isWhole || at === DEPTHS.length - 1 || (states.length > 0 && isEnough(states))) {
            return { states, isWhole };
        }
    }
    throw new Error('there is a last depth');
}
/**
 * Reads one path of several commits that are here, in one request.
 *
 * @param most how many bytes a file may have to be read
 */
async function readEach(git, blobs, states, path, most) {
    const ids = [];
    for (const { revision } of states) {
        const listing = await git.run(['ls-tree', '-z', '--full-tree', revision, '--', path]);
        const { paths, modes } = parseListing(listing.stdout.toString('utf8'));
        ids.push(modes.has(path) ? undefined : paths.get(path));
    }
    const there = [...new Set(ids.filter((id) => id !== undefined))];
    const sizes = await blobs.sizes(there);
    const contents = await blobs.read(there.filter((id) => (sizes.get(id) ?? 0) <= most));
    return ids.map((id) => (id === undefined ? undefined : contents.get(id)));
}
/**
 * Makes sure that commits are in the history of a tip, and are here.
 *
 * @throws FeedError for one that is not: the server may have forgotten what was in it
 */
async function requirePast(commits, tip, wanted) {
    const missing = (states) => {
        const known = new Set(states.map(({ revision }) => revision));
        return wanted.find((one) => !known.has(one));
    };
    const { states } = await listPast(commits, tip, () => true, (found) => missing(found) === undefined);
    const lost = missing(states);
    if (lost === undefined)
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_HISTORY',
        message: `commit ${lost} is no longer in the history of the ${commits.name}: another publisher has cut it off, so what the feed had then may be gone`,
        remedy: 'Go back to a state that is still there, or publish the packages of then again.',
    });
}
/** The commits whose parents are not here, so that nobody can say what they changed. */
async function cutCommits(dir) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dir, 'shallow'), 'latin1').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return new Set(text.split('\n').filter((line) => line !== ''));
}
/** The oldest commit that is here. */
async function firstCommit(git, tip) {
    const { stdout } = await git.run(['rev-list', '--first-parent', tip]);
    return firstLine(stdout).split('\n').at(-1) ?? tip;
}
async function readLog(git, name, tip) {
    // Commits at the end of what is here are printed too, with all their files.
    const args = [
        ...[
            'log',
            '--first-parent',
            '-m',
            '--raw',
            '-r',
            '-z',
            '--no-renames',
            '--no-abbrev',
            '--no-show-signature',
        ],
        ...['--no-color', '--encoding=UTF-8', '--format=%x00commit %H %ct%x00%B%x00', tip, '--'],
        ...FILES.map((file) => `:(glob)**/${file}`),
    ];
    const logged = await git.try(args, { most: MOST_PRINTED });
    if (logged.isCut)
        throw tooLong(name);
    if (logged.code !== 0)
        throw git.failure(args, logged);
    return parseLog(logged.stdout.toString('utf8'));
}
const moved = (name) => new errors/* FeedError */.lS({
    code: 'FEED_BUSY',
    message: `the ${name} was written anew while its history was read`,
    remedy: 'Run it again.',
});
const tooLong = (name) => new errors/* FeedError */.lS({
    code: 'FEED_HISTORY',
    message: `the history of the ${name} is too long to be listed`,
    remedy: 'Let `history` keep fewer states.',
});

;// CONCATENATED MODULE: ./build/homes/branch/rewrite.js


/**
 * Makes commits with the same trees, authors, dates and messages, of which the first one has no parent. Signatures do not
 * hold any more, so they go, and the key of the run signs them. A commit that need not change stays.
 *
 * @param commits at least one, the oldest first
 */
async function rewriteHistory(git, commits, signature) {
    const made = new Map();
    let parent;
    for (const commit of commits) {
        const { stdout } = await git.run(['cat-file', 'commit', commit]);
        const text = withParent(stdout, parent);
        if (text.equals(stdout)) {
            parent = commit;
            continue;
        }
        const written = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: text });
        const plain = firstLine(written.stdout);
        const id = signature === undefined ? plain : await signCommit(git, plain, signature.key, signature.at);
        made.set(id, [...(parent === undefined ? [] : [parent]), commit]);
        parent = id;
    }
    return { tip: parent ?? commits[0], parents: made };
}
/** Headers that are about the parents, or that no longer hold with others. Their further lines begin with a blank. */
const BOUND = /^(parent|gpgsig|gpgsig-sha256|mergetag) /;
/**
 * The text of a commit with another parent.
 *
 * @param commit as `git cat-file commit` prints it
 * @returns the same bytes for a commit that has that parent already, with its signature
 */
function withParent(commit, parent) {
    const end = commit.indexOf('\n\n');
    const head = commit.toString('latin1', 0, end === -1 ? commit.length : end).split('\n');
    const parents = head.filter((line) => line.startsWith('parent '));
    const wanted = parent === undefined ? [] : [`parent ${parent}`];
    if (parents.length === wanted.length && parents[0] === wanted[0])
        return commit;
    let isBound = false;
    const kept = head.filter((line) => {
        isBound = BOUND.test(line) || (isBound && line.startsWith(' '));
        return !isBound;
    });
    const [tree = '', ...rest] = kept;
    const lines = [tree, ...wanted, ...rest].join('\n');
    return Buffer.concat([Buffer.from(lines, 'latin1'), commit.subarray(end === -1 ? commit.length : end)]);
}

;// CONCATENATED MODULE: ./build/homes/branch/kept-history.js


/**
 * Makes the history that a new commit goes on with.
 *
 * @param kept how many states stay, with the new one
 * @param commits the branch; only asked for a number of states
 * @throws FeedError when the branch no longer has the tip
 */
async function keepHistory(git, { revision }, kept, commits, signature) {
    const before = typeof kept === 'number' ? kept - 1 : 0;
    if (kept === 'keep' || revision === undefined)
        return { parent: revision, parents: new Map() };
    if (before === 0)
        return { parent: undefined, parents: new Map() };
    const { states } = await listPast(commits, revision, () => true, ({ length }) => length > before);
    const [first, ...others] = states
        .slice(0, before)
        .map((state) => state.revision)
        .toReversed();
    if (first === undefined)
        return { parent: undefined, parents: new Map() };
    const { tip, parents } = await rewriteHistory(git, [first, ...others], signature);
    return { parent: tip, parents };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/homes/branch/new-repository.js





/**
 * Makes a repository next to its path, then moves it there as a whole. If another publisher was faster, that one stays.
 *
 * @throws FeedError when the repository cannot be made
 */
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
            // With these codes, another publisher has made it meanwhile.
            if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
                refuse(error);
        });
    }
    finally {
        forget();
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/git/faults.js

/** What git, curl and ssh say of a connection that was not made or that broke. */
const CONNECTION = [
    /Could not resolve (host|proxy)|name resolution|unable to look up|[Ff]ailed to connect|unable to connect to/,
    /Connection (refused|reset|aborted|timed out|closed)|closed by remote host|No route to host|Network is unreachable/,
    /Operation (too slow|timed out)|timed out after|server \S{1,300} not responding|kex_exchange_identification/,
    /Empty reply from server|(Recv|Send) failure|Send failed|Broken pipe|transfer closed|rewind/,
    /early EOF|unexpected (disconnect|EOF|eof)|hung up unexpectedly|eof before pack header/,
    /HTTP\/2 stream|HTTP2 framing|Proxy CONNECT aborted|remote failed to report status/,
];
const HANDSHAKE = /SSL_(connect|read|write)|SSL routines|SSL connection|TLS connect|gnutls_handshake|GnuTLS recv/;
/** A handshake that fails for its certificate fails again. */
const CERTIFICATE = /certificate/;
const isBroken = (line) => CONNECTION.some((words) => words.test(line)) || (HANDSHAKE.test(line) && !CERTIFICATE.test(line));
/** What a server or ssh says when it decided something. Connections that end after that are no faults. */
const DECIDED = /^ERROR: |remote error: |not our ref|Permission denied|Host key verification failed|ssh: (command )?not found|cannot run ssh/;
/** What servers say when they fail after the push has reached them. */
const SERVER = /^(fatal )?(error: )?(fatal error in commit_refs|Internal Server Error|Unexpected system error)/i;
/** The same, in git's line about the branch. */
const FAILED_REF = /\[remote (rejected|failure)\] \(((fatal error in )?commit_refs|Internal Server Error|failure|remote failed to report status)\)/;
/** A status of HTTP, of the server or of a proxy. */
const STATUS = /(?:RPC failed; HTTP|returned error:|Received HTTP code|CONNECT tunnel failed, response) (\d{3})\b/;
/** Statuses that pass, unlike all others below 500. */
const PASSING = new Set([408, 425, 429]);
/** Statuses that stay: not implemented, and a version of HTTP that the server does not speak. */
const LASTING = new Set([501, 505]);
/**
 * Says what went wrong with the network or the server, in a few words, when a second request may succeed.
 *
 * @param refusal git's line about a branch that was not pushed
 * @returns undefined for a command that succeeded, and for every other failure
 */
function faultOf({ code, stderr, silence }, refusal = '') {
    if (code === 0)
        return undefined;
    if (silence !== undefined)
        return silent(silence / 1000);
    const { own, server } = readSaid(stderr);
    if (/\[remote (rejected|failure)\]/.test(refusal)) {
        const said = server.find((line) => SERVER.test(line));
        return (said ?? (FAILED_REF.test(refusal) ? `the server said ${refusal.split('\t').at(-1)?.trim()}` : undefined));
    }
    const [answer, status] = own.map((line) => STATUS.exec(line)).find((found) => found !== null) ?? [];
    if (answer !== undefined) {
        const who = /CONNECT|Received/.test(answer) ? 'proxy' : 'server';
        return passes(Number(status)) ? `the ${who} answered with the status ${status}` : undefined;
    }
    if (own.some((line) => DECIDED.test(line)))
        return undefined;
    const line = own.find(isBroken);
    return line === undefined ? undefined : wordsOf(line);
}
const passes = (status) => PASSING.has(status) || (status >= 500 && !LASTING.has(status));
const silent = (seconds) => `the server was silent for ${Math.round(seconds)} s`;
/** The part of a line that names the fault. */
function wordsOf(line) {
    const [, seconds] = / transferred the last (\d{1,9}) seconds/.exec(line) ?? [];
    if (seconds !== undefined)
        return silent(Number(seconds));
    return line
        .replace(/^(fatal|error|ssh): /, '')
        .replace(/^unable to access '[^']*': /, '')
        .replace(/^RPC failed; (curl \d+ )?/, '')
        .slice(0, 300);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/homes/branch/outage.js


/** Milliseconds before the second attempt, unless that is a large part of the time. Each pause is twice the last one. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** The first pause is at most this part of the time. */
const SHARE = 20;
/** The faults of one command in a row, with growing pauses between its attempts. */
class Outage {
    #verb;
    #patience;
    #host;
    #started;
    #attempts = 0;
    constructor(verb, patience, host) {
        this.#verb = verb;
        this.#patience = patience;
        this.#host = host;
        this.#started = host.clock();
    }
    /** Milliseconds in which the command may still be repeated. */
    get left() {
        return Math.max(0, this.#patience.retry - (this.#host.clock() - this.#started));
    }
    /**
     * Waits before the next attempt.
     *
     * @param fault what went wrong with the last one
     * @param failure the error for it, if it were the only one; undefined where git itself did not fail
     * @param signal ends the pause when nobody needs the result any more
     * @throws GitError when the time is over
     */
    async bear(fault, failure, signal) {
        this.#attempts++;
        const { retry } = this.#patience;
        const elapsed = this.#host.clock() - this.#started;
        if (elapsed >= retry)
            throw this.#end(fault, failure, elapsed);
        const longest = Math.min(FIRST_PAUSE, retry / SHARE) * 2 ** (this.#attempts - 1);
        // Many runs that met the same outage must not come back together.
        const pause = Math.min(LONGEST_PAUSE, longest) * (0.5 + Math.random() / 2);
        this.#host.say(`git ${this.#verb} failed (${fault}); trying again`);
        await (0,external_node_timers_promises_.setTimeout)(Math.min(pause, retry - elapsed), undefined, { signal });
    }
    #end(fault, failure, elapsed) {
        const tries = this.#attempts === 1 ? '1 attempt' : `${this.#attempts} attempts`;
        const later = this.#patience.isGiven ? ', or raise `push-timeout` to wait longer' : '';
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `the network or the server failed at git ${this.#verb}, in ${tries} over ${Math.round(elapsed / 1000)} s: ${fault}`,
            remedy: failure?.code === 'GIT_REMOTE' && WAY.test(fault)
                ? `${failure.remedy} Then run it again${later}.`
                : `Run it again when the server works${later}.`,
        });
    }
}
/** Faults that a wrong address or proxy has too. */
const WAY = /resolve|connect|refused|route|unreachable|SSL|TLS|proxy/i;

;// CONCATENATED MODULE: ./build/homes/branch/origin.js



/** Milliseconds that a question without much of an answer may take at most. */
const origin_QUESTION = 60_000;
/** Milliseconds for curl to end first. */
const MARGIN = 15_000;
/** The server of a branch, as git commands reach it. */
class Origin {
    #git;
    #credentials;
    #patience;
    #host;
    /** @param credentials from the user's git configuration; undefined when a token or an SSH key is given */
    constructor(git, credentials, patience, host) {
        this.#git = git;
        this.#credentials = credentials;
        this.#patience = patience;
        this.#host = host;
    }
    /**
     * The commit of a branch on the server; undefined for an absent branch or an empty repository.
     *
     * @param least milliseconds in which the question is repeated at least while the network or the server fails
     * @throws GitError when the server does not say
     */
    async tip(ref, least = 0) {
        const args = ['ls-remote', '--exit-code', 'origin', ref];
        const patience = shortened(this.#patience);
        const result = await this.#patiently(args, { ...patience, retry: Math.max(patience.retry, least) });
        if (result.code === 2)
            return undefined;
        if (result.code !== 0)
            throw this.#git.failure(args, result);
        const lines = result.stdout.toString('utf8').split('\n');
        return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
    }
    /**
     * Runs a command that asks the server, and repeats it while the network or the server fails.
     *
     * @throws GitError when that lasts too long, and the reason of a signal that stopped it
     */
    async fetch(args, given = {}) {
        return await this.#patiently(args, this.#patience, given);
    }
    /** Runs a command that sends something, once. */
    async send(pusher, args, given = {}) {
        return await this.#reach(pusher, args, this.#patience.silence, given);
    }
    /** Asks the server something once, and does not wait long for the answer. */
    async askOnce(pusher, args) {
        return await this.#reach(pusher, args, shortened(this.#patience).silence);
    }
    /** The faults of a command that the caller repeats. */
    outage(verb) {
        return new Outage(verb, this.#patience, this.#host);
    }
    async #patiently(args, patience, given = {}) {
        const outage = new Outage(verbOf(args), patience, this.#host);
        for (;;) {
            const result = await this.#reach(this.#git, args, patience.silence, given);
            const fault = faultOf(result);
            if (fault === undefined)
                return result;
            await outage.bear(this.#git.withoutSecrets(fault), this.#git.failure(args, result), given.signal);
        }
    }
    /** Runs a command that talks to the server, with the user's credentials if they are needed. */
    async #reach(git, args, silence, given = {}) {
        // curl notices silence first, and counts bytes where this counts output of git. This is for everything but HTTP.
        const limit = silence === undefined ? undefined : silence + Math.min(silence, MARGIN);
        const options = { network: true, silence: limit, ...given };
        return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
    }
}
const shortened = ({ retry, silence, isGiven }) => ({
    retry: Math.min(retry, origin_QUESTION),
    silence: silence === undefined ? undefined : Math.min(silence, origin_QUESTION),
    isGiven,
});

;// CONCATENATED MODULE: ./build/homes/branch/known-trees.js

/**
 * Teaches git which commits the server has.
 *
 * @param file a path for the file that says it
 * @param commit the commit to push
 * @param tip the commit that the server has
 * @returns what `git push` is run with; undefined for a git that does not learn it
 */
async function teach(git, file, parents, commit, tip) {
    await (0,promises_.writeFile)(file, [...parents].map(([id, all]) => `${[id, ...new Set(all)].join(' ')}\n`).join(''));
    const env = { GIT_GRAFT_FILE: file };
    // It fails at the first content that it would send and that is not here.
    const walk = ['rev-list', '--quiet', '--objects-edge-aggressive', commit, `^${tip}`];
    const { code } = await git.try(walk, { env });
    return code === 0 ? { env } : undefined;
}

;// CONCATENATED MODULE: ./build/homes/branch/packer.js


/**
 * The git that pushes a commit. It sends nothing of what the server has from earlier states.
 *
 * @param file a path for what it is taught
 * @param commits the branch that the tip belongs to
 * @throws FeedError when an earlier state that the edit takes contents from is no longer in the history of the branch
 */
async function packerOf({ git, pusher }, file, commits, { revision }, edit, commit, { parent, parents }, host) {
    const earlier = earlierStates(edit);
    if (revision === undefined || (earlier.length === 0 && parent === revision))
        return { pusher };
    if (earlier.length > 0)
        await requirePast(commits, revision, earlier);
    const own = [...(parent === undefined ? [] : [parent]), revision, ...earlier];
    const taught = await teach(pusher, file, new Map([...parents, [commit, own]]), commit, revision);
    if (taught !== undefined)
        return { pusher, ...taught };
    host.say('this git cannot be told which packages the server has, so it fetches them and sends them again');
    return { pusher: git };
}
/** The earlier states that an edit takes contents from. */
const earlierStates = ({ puts }) => [
    ...new Set([...puts.values()].flatMap((content) => (content.kind === 'earlier' ? [content.revision] : []))),
];

;// CONCATENATED MODULE: ./build/homes/branch/push.js




/**
 * Pushes a commit. Repeats the push while the network or the server fails and the branch stays where it was.
 *
 * @throws GitError when the server refuses it, or fails for too long
 */
async function pushCommit(origin, pusher, push) {
    const { ref, commit, expected, compression, env } = push;
    const given = env === undefined ? {} : { env };
    const args = [
        ...['-c', `pack.compression=${compression}`, 'push', '--porcelain', '--progress', '--no-verify'],
        ...[`--force-with-lease=${ref}:${expected ?? ''}`, 'origin', `${commit}:${ref}`],
    ];
    const outage = origin.outage('push');
    for (;;) {
        const pushed = await origin.send(pusher, args, given);
        // A git that is configured or wrapped to push nothing succeeds too, so the output must name the branch.
        const { isNamed, refusal } = parsePush(pushed.stdout.toString('utf8'), ref);
        if (pushed.code === 0 && isNamed)
            return { state: 'landed', revision: commit };
        const found = faultOf(pushed, refusal);
        const fault = found === undefined ? undefined : pusher.withoutSecrets(found);
        const failure = pusher.failure(args, { ...pushed, stderr: `${pushed.stderr}\n${refusal}` });
        const now = await tipNow(origin, push, fault ?? failure, fault === undefined ? 0 : outage.left);
        // The push arrived, only the answer was lost.
        if (now === commit)
            return { state: 'landed', revision: commit };
        const lost = lostRace(pushed, refusal, now !== expected, fault);
        if (lost !== undefined)
            return lost;
        if (fault === undefined)
            throw failure;
        await outage.bear(fault, failure);
    }
}
/**
 * Where the branch is after a push that failed.
 *
 * @param why a fault of the network or the server, or the error for a push that was refused
 * @param least milliseconds in which the server is asked again at least: an outage outlasts one push
 * @throws GitError when the server does not say
 */
async function tipNow(origin, { ref, commit }, why, least) {
    try {
        return await origin.tip(ref, least);
    }
    catch (cause) {
        if (typeof why !== 'string')
            throw why;
        throw new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `the network or the server failed at git push (${why}), and the server no longer answers, so it is not known whether commit ${commit} arrived`,
            remedy: 'Run it again: the next run sees what arrived.',
            cause,
        });
    }
}
/** The race that a push lost to another publisher; undefined when it failed for another reason. */
function lostRace(pushed, refusal, hasMoved, fault) {
    const said = refusal + pushed.stderr;
    const isBusy = fault === undefined &&
        /cannot lock ref|failed to update ref|incorrect old value/.test(said) &&
        !/exists; cannot create|Permission denied|unable to create directory/.test(said);
    if (!hasMoved && !isBusy)
        return undefined;
    const lock = lockIn(said);
    if (lock !== undefined)
        return { state: 'lost', why: lock.why, remedy: lock.remedy };
    const reason = hasMoved ? 'the branch moved' : 'the server did not take it';
    return { state: 'lost', why: refusal.split('\t').at(-1)?.trim() || reason };
}

;// CONCATENATED MODULE: ./build/homes/branch/pages-branch.js

















const TIP_REF = 'refs/pkgfeed/tip';
/** The name of our repository in the folder of the run. */
const REPOSITORY = 'feed.git';
/** The tip of a branch that does not exist. */
const NO_BRANCH = {
    ...{ paths: new Map(), branch: new Map(), modes: new Map(), listing: '' },
    ...{ isNew: true, revision: undefined },
};
/**
 * Opens a branch of a repository as a home. It is a shallow and blobless partial clone: commits and trees only, without
 * a work tree. Each request for blobs fetches all of them at once, and a push sends one small pack.
 */
async function openPagesBranch(settings, host) {
    const folder = await host.temporaryFolder();
    const dir = (0,external_node_path_.join)(folder, REPOSITORY);
    const gits = await prepareGits(dir, folder, settings, host);
    await gits.git.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', dir]);
    // Packages have no deltas between them, and searching for deltas takes most of a large push.
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'info'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'info', 'attributes'), [...formats/* PACKAGE_EXTENSIONS */.W7, '.gz'].map((extension) => `*${extension} -delta\n`).join(''));
    return new PagesBranch(gits, folder, settings, host);
}
class PagesBranch {
    name;
    history = {
        list: async ({ revision }, isOf, isEnough) => revision === undefined
            ? { states: [], isWhole: true }
            : await listPast(this.#commits(), revision, isOf, isEnough),
        readEach: (states, path, most) => readEach(this.#git, this.#blobs, states, path, most),
        open: ({ revision }) => this.#listed(revision),
    };
    #git;
    #pusher;
    #origin;
    #folder;
    #settings;
    #host;
    #ref;
    #blobs;
    /** How many commits were fetched last. */
    #depth = 0;
    /** The tip that a commit of this run has replaced. */
    #replaced;
    constructor({ git, pusher, credentials }, folder, settings, host) {
        this.#git = git;
        this.#pusher = pusher;
        this.#origin = new Origin(git, credentials, settings.patience, host);
        this.#blobs = new Blobs(git, this.#origin);
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
            this.#host.say(`removed ${swept} unfinished repositories that earlier runs left next to ${path}`);
    }
    async open(signal) {
        if (await this.#isUnmade())
            return NO_BRANCH;
        const fetched = await this.#fetchTip(1, signal);
        if (fetched.code !== 0) {
            if (!/couldn't find remote ref/.test(fetched.stderr))
                throw this.#git.failure(['fetch'], fetched);
            return NO_BRANCH;
        }
        if (this.#blobs.areFetched && /filtering not recognized/.test(fetched.stderr)) {
            this.#blobs.areFetched = false;
            this.#host.say(`${this.name}: the server sends no partial clones, so the whole tip was fetched`);
        }
        const [commit, tip] = await Promise.all([this.#git.run(['rev-parse', TIP_REF]), this.#listed(TIP_REF)]);
        return { ...tip, revision: firstLine(commit.stdout) };
    }
    /** Fetches so many commits and their trees, from the tip of the branch on. */
    async #fetchTip(depth, signal) {
        this.#depth = depth;
        const args = ['fetch', '--progress', `--depth=${depth}`, '--filter=blob:none', '--no-tags'];
        const refspec = `+${this.#ref}:${TIP_REF}`;
        return await this.#origin.fetch([...args, '--no-write-fetch-head', 'origin', refspec], { signal });
    }
    /** A commit that is here, with all that git lists of it. */
    async #listed(revision) {
        const listing = await this.#git.run(['ls-tree', '-r', '-t', '-z', revision]);
        const { paths, modes } = parseListing(listing.stdout.toString('utf8'));
        const whole = { paths, branch: paths, modes, listing: listing.stdout.toString('latin1') };
        return { ...whole, isNew: paths.size === 0, revision };
    }
    #commits() {
        // The other git could fetch what it only compares.
        const git = this.#pusher;
        const deepen = async (depth) => {
            if (depth <= this.#depth)
                return;
            const fetched = await this.#fetchTip(depth);
            if (fetched.code !== 0)
                throw this.#git.failure(['fetch'], fetched);
        };
        return { git, dir: (0,external_node_path_.join)(this.#folder, REPOSITORY), name: this.name, deepen };
    }
    async read(tip, paths) {
        return await byPath(await this.identify(tip, paths), (ids) => this.#blobs.read(ids));
    }
    async sizes(tip, paths) {
        return await byPath(await this.identify(tip, paths), (ids) => this.#blobs.sizes(ids));
    }
    async identify(tip, paths) {
        return new Map(paths.flatMap((path) => {
            const id = tip.paths.get(path);
            return id === undefined ? [] : [[path, id]];
        }));
    }
    /** Tries a push without sending anything: the server checks permissions first. */
    async checkAccess() {
        const env = authorOf(this.#host);
        const commit = await this.#git.run(['commit-tree', '-m', 'probe', EMPTY_TREE], { env });
        const args = [
            'push',
            '--dry-run',
            '--no-verify',
            'origin',
            `${firstLine(commit.stdout)}:refs/pkgfeed/probe`,
        ];
        const asked = await this.#origin.askOnce(this.#pusher, args);
        if (asked.code === 0)
            return;
        const failure = this.#git.failure(args, asked);
        // Other failures may be over when there is something to push.
        if (failure.code === 'GIT_ACCESS')
            throw failure;
    }
    async isCurrent(tip) {
        const now = (await this.#isUnmade()) ? undefined : await this.#origin.tip(this.#ref);
        return now === tip.revision;
    }
    async apply(tip, edit, message) {
        const applied = await this.#write(tip, edit, message);
        if (applied.state === 'landed')
            this.#replaced = tip;
        return applied;
    }
    async #write(tip, edit, message) {
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#folder, 'commit-'));
        const { api } = this.#settings;
        if (api !== undefined) {
            const planned = await planTree(this.#pusher, scratch, tip, edit);
            return await commitByApi(api, this.#readerOf(tip), tip, edit, planned, message);
        }
        const { commitKey: key, history } = this.#settings;
        const signature = key === undefined ? undefined : { key, at: this.#host.now };
        // The other git of version 2.30 would fetch every blob to read a tree.
        const kept = await keepHistory(this.#pusher, tip, history, this.#commits(), signature);
        const made = { message, parent: kept.parent, author: authorOf(this.#host) };
        const commit = await commitEdit(this.#pusher, scratch, tip, edit, made, signature);
        const { path } = this.#settings.remote;
        if (path !== undefined && (await this.#isUnmade())) {
            await createRepository(this.#git, path, this.#settings.branch, this.#host);
        }
        const gits = { git: this.#git, pusher: this.#pusher };
        const file = (0,external_node_path_.join)(scratch, 'parents');
        const { pusher, env } = await packerOf(gits, file, this.#commits(), tip, edit, commit, kept, this.#host);
        return await pushCommit(this.#origin, pusher, {
            ref: this.#ref,
            commit,
            expected: tip.revision,
            compression: compressionFor(edit),
            env,
        });
    }
    /** Opens the branch anew: a deployment replaces the whole site, so it must not take back what others published since. */
    async copyOut(folder) {
        const tip = await this.#openAfter(this.#replaced);
        return await copyOut({ git: this.#git, fetch: (ids) => this.#blobs.fetch(ids) }, tip, folder);
    }
    /**
     * Opens the branch. Servers have several copies of a repository, and one may still show the tip that this run has replaced.
     *
     * @throws GitError when that lasts too long
     */
    async #openAfter(replaced) {
        const outage = this.#origin.outage('fetch');
        for (;;) {
            const tip = await this.open();
            const isOld = replaced !== undefined && (tip.revision === replaced.revision || (tip.isNew && replaced.isNew));
            if (!isOld)
                return tip;
            await outage.bear(`it still gives ${this.name} as it was before this run published`, undefined);
        }
    }
    #readerOf(tip) {
        return {
            sizes: (paths) => this.sizes(tip, paths),
            read: (paths) => this.read(tip, paths),
            readEarlier: (ids) => this.#blobs.read(ids),
            commitWith: async (tree, parent) => {
                const { revision } = await this.open();
                if (revision === undefined)
                    return undefined;
                // The history is cut here, so only the commit itself says what its parent is.
                const { stdout } = await this.#git.run(['cat-file', 'commit', revision]);
                return stdout.toString('latin1').startsWith(`tree ${tree}\nparent ${parent}\n`)
                    ? revision
                    : undefined;
            },
        };
    }
    /** True for a local repository that does not exist yet. The first publish makes it. */
    async #isUnmade() {
        const { path } = this.#settings.remote;
        return path !== undefined && (await (0,promises_.stat)(path).catch(() => undefined)) === undefined;
    }
}
/** What is known of blobs, by the paths that have them. */
async function byPath(ids, ask) {
    const known = await ask([...new Set(ids.values())]);
    return new Map([...ids].map(([path, id]) => {
        const found = known.get(id);
        if (found === undefined)
            throw new Error(`git gave no blob ${id}`);
        return [path, found];
    }));
}
/**
 * The compression level for a push. Packages are compressed already, so compressing them again takes long and saves
 * nothing. Indexes shrink to a fraction.
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

// EXTERNAL MODULE: ./build/homes/directory/directory.js + 5 modules
var directory = __webpack_require__(97006);
// EXTERNAL MODULE: ./build/homes/within.js
var within = __webpack_require__(46260);
;// CONCATENATED MODULE: ./build/homes/open-home.js












/**
 * The token for a remote; undefined if the remote must not get it. GitHub's own installation tokens, such as a
 * workflow's default token, never go to another server, which is said.
 *
 * @throws InputError when the token would be sent unencrypted
 */
function tokenFor(remote, token, host) {
    if (token === undefined || !remote.isHttp)
        return undefined;
    const url = new URL(remote.url);
    const { origin } = new URL((0,github_server/* serverOf */.FN)(host));
    if (token.startsWith('ghs_') && url.origin !== origin) {
        host.say(`\`token\` is not sent to ${url.origin}, because it belongs to ${origin}; give a \`token\` of that server if it wants one`);
        return undefined;
    }
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'https:' || isLoopback)
        return token;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`token\` would be sent to ${url.origin} unencrypted`,
        remedy: 'Use an https address for `pages-repository`.',
    });
}
/** The way to reach the remote: with a key over SSH, or with the token if the remote may get it. */
async function accessTo(named, { sshKey, sshKnownHosts, token }, host) {
    if (sshKey === undefined)
        return { remote: named, token: tokenFor(named, token, host), ssh: undefined };
    const { remote, server } = (0,git_remote/* overSsh */.pb)(named, (0,github_server/* serverOf */.FN)(host));
    const hosts = knownHosts(server, sshKnownHosts);
    return { remote, token: undefined, ssh: await openSsh(readSshKey(sshKey), hosts, host) };
}
/** Undefined for a feed in `docs/`: nobody but GitHub knows whether the site begins there or at the root of the branch. */
const likelyAddress = (site, prefix) => site === undefined || /^docs(?:\/|$)/.test(prefix ?? '') ? undefined : (0,within/* addressWithin */.O)(site, prefix, '/');
/** Of commands that only read. Somebody may sit there and wait. */
const READING = { retry: 20_000, silence: 60_000, isGiven: false };
/**
 * The API that commits to the branch; undefined where git does, and in a dry run that has no token.
 *
 * @throws InputError when it cannot commit to this repository
 */
function apiOf(remote, { commitBy, pagesBranch: branch, token, dryRun }, host) {
    if (commitBy === 'git')
        return undefined;
    const { slug } = remote;
    if (slug !== undefined && token === undefined && dryRun)
        return undefined;
    if (slug !== undefined && token !== undefined)
        return { github: (0,github_server/* github */.M)({ token }, host), slug, branch };
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`commit-by\` is api, but ${slug === undefined ? `${remote.name} is not a repository on GitHub` : 'there is no `token` for it'}`,
        remedy: 'Give `pages-repository` as owner/name and a `token` with `contents: write`, or use `commit-by: git`.',
    });
}
/** @throws KeyError for a key that cannot sign commits */
async function commitKeyOf({ commitSigningKey: key, commitSigningPassphrase }, host) {
    if (key === undefined)
        return undefined;
    const loaded = await loadCommitKey(key, commitSigningPassphrase, host.now);
    host.say(`commits are signed with the key ${loaded.fingerprint}`);
    return loaded;
}
/**
 * Opens the home that the settings name.
 *
 * @param command `read` for one that has no `push-timeout`
 * @throws InputError when they name none
 */
async function openHome(settings, host, command = 'change') {
    if (settings.directory !== undefined) {
        return {
            home: (0,within/* within */.u)((0,directory/* openDirectory */.A)(settings.directory, host), settings.prefix),
            likelyUrl: undefined,
            slug: undefined,
            warnings: [],
        };
    }
    if (settings.pagesRepository === undefined) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'neither `pages-repository` nor `directory` is given, so the feed has no home',
            remedy: 'Give `pages-repository` (owner/name, a git URL or a path such as ./feed.git) or `directory`.',
        });
    }
    const named = (0,git_remote/* parseRemote */.M8)(settings.pagesRepository, (0,github_server/* serverOf */.FN)(host), host.cwd);
    const { history, pagesBranch: branch, pushTimeout } = settings;
    const git = await askVersion(host.env);
    const access = await accessTo(named, settings, host);
    const api = apiOf(named, settings, host);
    const commitKey = await commitKeyOf(settings, host);
    const limits = command === 'read' ? READING : { retry: pushTimeout, silence: pushTimeout, isGiven: true };
    const isLocal = named.path !== undefined || /^file:/i.test(named.url);
    const patience = isLocal ? { ...limits, silence: undefined } : limits;
    return {
        home: (0,within/* within */.u)(await openPagesBranch({ ...access, git, branch, history, commitKey, api, pushTimeout, patience }, host), settings.prefix),
        likelyUrl: likelyAddress((0,github_server/* pagesUrl */.Wm)(named.slug, (0,github_server/* serverOf */.FN)(host)), settings.prefix),
        slug: named.slug,
        warnings: commitKey === undefined ? [] : signingWarnings(commitKey, host),
    };
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


/***/ })

};
