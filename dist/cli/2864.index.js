export const id = 2864;
export const ids = [2864];
export const modules = {

/***/ 51348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   IH: () => (/* binding */ byRepository),
/* harmony export */   _z: () => (/* binding */ inFolder),
/* harmony export */   oJ: () => (/* binding */ formatsIn),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53671);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);



/** The folder of an arch in a branch and repository. It need not exist yet. */
const folderOf = (format, arch, layout, paths) => folderAt(format, arch, layout.folder(arch), layout, paths);
/** The folder of an arch, at a path where the layout puts that arch. */
function folderAt(format, arch, path, layout, paths) {
    const { branch, repository, target } = layout;
    return { format, branch, repository, target, arch, path, isNew: !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIndex */ .V6)(format, path, paths) };
}
/** The folder of a layout in which all arches share one. */
const sharedFolder = (format, layout, paths) => folderAt(format, null, layout.folder(''), layout, paths);
/** The folders of a branch and repository that have an index of a format. */
function foldersOf(format, paths, layout) {
    const { branch, repository, target } = layout;
    const existing = [];
    for (const folder of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedFolders */ .B9)(paths, [format])) {
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ format, branch, repository, target, arch, path: folder, isNew: false });
    }
    return existing;
}
/** An entry as a folder lists it. */
const inFolder = ({ format, arch }, entry) => arch === null ? entry : format.inFolder(entry, arch);
/** Identifies a folder by its format and path: two formats may share a path. */
const folderId = ({ format, path }) => `${format.name} ${path}`;
/** The formats that have an index in a folder. */
const formatsIn = (folder, paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.filter((format) => (0,_index_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIndex */ .V6)(format, folder, paths));
/** Identifies a repository. */
const repositoryId = ({ branch, repository, target = null }) => JSON.stringify(target === null ? [branch, repository] : [branch, repository, target]);
/** Groups folders by repository; the keys are those of `repositoryId`. */
function byRepository(folders) {
    const groups = new Map();
    for (const folder of folders) {
        const id = repositoryId(folder);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return groups;
}


/***/ }),

/***/ 53671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ indexSource),
/* harmony export */   L3: () => (/* binding */ withPlainIndexes),
/* harmony export */   V6: () => (/* binding */ hasIndex),
/* harmony export */   tC: () => (/* binding */ withPlainIndex)
/* harmony export */ });
/* harmony import */ var _bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14979);
/* harmony import */ var _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78317);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);






/**
 * A feed of others may have an index only in its compressed form, which is the one that most devices fetch. Signatures
 * are those of the plain form, so pkgfeed unpacks the index where it reads it and works on with that.
 */
/** The path of the file that holds the index of a folder, plain or compressed; undefined without one. */
const indexSource = (format, folder, paths) => (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .indexForms */ .mn)(format)
    .map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(folder, name))
    .find((path) => paths.has(path));
/** True for a folder with an index of the format, plain or compressed. */
const hasIndex = (format, folder, paths) => indexSource(format, folder, paths) !== undefined;
/**
 * The files of a folder with its plain index, unpacked if only the compressed one is there.
 *
 * @returns the files as they are when it cannot be unpacked
 */
function withPlainIndex(format, files) {
    const packed = files.get((0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressedIndex */ .QX)(format) ?? '');
    if (packed === undefined || files.has(format.indexFile))
        return files;
    const index = unpacked(packed);
    return index === undefined ? files : new Map([...files, [format.indexFile, index]]);
}
function unpacked(packed) {
    try {
        return (0,_bytes_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .gunzipNow */ .C0)(packed, _formats_index_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX_LIMIT */ .bk);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF)
            return undefined;
        throw error;
    }
}
/** The most bytes that the compressed indexes of a run may unpack to together. */
const TOTAL_LIMIT = 256 << 20;
/**
 * Adds the plain form of each index that the feed has only compressed, at the path where it would be. One that cannot
 * be unpacked is left out.
 *
 * @param files contents by path
 * @param paths all paths of the feed
 * @throws FeedError when they unpack to more than memory should hold
 */
function withPlainIndexes(files, paths) {
    const plain = new Map();
    let total = 0;
    for (const format of _formats_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR) {
        const name = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressedIndex */ .QX)(format);
        if (name === undefined)
            continue;
        for (const [path, bytes] of files) {
            const index = (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)((0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .folderAbove */ .m$)(path), format.indexFile);
            if (path !== `${index}${name.slice(format.indexFile.length)}` || paths.has(index))
                continue;
            const content = unpacked(bytes);
            total += content?.length ?? 0;
            if (total > TOTAL_LIMIT)
                throw tooMuch();
            if (content !== undefined)
                plain.set(index, content);
        }
    }
    return plain.size === 0 ? files : new Map([...files, ...plain]);
}
function tooMuch() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `the compressed indexes unpack to more than ${TOTAL_LIMIT} bytes together`,
        remedy: 'Publish into fewer folders at once, or restore the indexes from the history of the feed.',
    });
}


/***/ }),

/***/ 89491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ indexedFolders),
/* harmony export */   Hh: () => (/* binding */ indexesOver),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   sZ: () => (/* binding */ folderOfIndex),
/* harmony export */   wl: () => (/* binding */ indexesIn)
/* harmony export */ });
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85068);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53671);




/** The path of the folder at the root of the feed. */
const ROOT = '';
/**
 * Finds the package files of a feed by their extension, and the folder of each: the nearest one above it with an index
 * (possibly of another feed), or else the nearest one that could have an index. Other files are left out.
 *
 * @param mayHold true for a folder that could have an index
 * @returns folders by path of the file
 */
function packageFiles(paths, formats, mayHold) {
    const extensions = [...new Set(formats.map(({ extension }) => extension))];
    const indexed = indexedFolders(paths, formats);
    const isRootOurs = indexed.has(ROOT) || mayHold(ROOT);
    const owners = new Map();
    const known = new Map();
    for (const path of paths.keys()) {
        if (!extensions.some((extension) => path.endsWith(extension)))
            continue;
        const folder = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(path);
        if (!known.has(folder)) {
            const parents = (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(path);
            const below = parents.findLast((parent) => indexed.has(parent)) ?? parents.findLast((parent) => mayHold(parent));
            // Files in folders below the root may be anybody's.
            known.set(folder, below ?? (folder === ROOT && isRootOurs ? ROOT : undefined));
        }
        const owner = known.get(folder);
        if (owner !== undefined)
            owners.set(path, owner);
    }
    return owners;
}
/** Every folder with an index of one of the formats, plain or compressed. */
function indexedFolders(paths, formats = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR) {
    const names = formats.flatMap(_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexForms */ .mn);
    const indexed = new Set();
    for (const path of paths.keys()) {
        const folder = folderOfName(path, names);
        if (folder !== undefined)
            indexed.add(folder);
    }
    return indexed;
}
/** The folder of an index, plain or compressed; undefined for the path of another file. */
const folderOfIndex = (path) => folderOfName(path, INDEX_NAMES);
const INDEX_NAMES = _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap(_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexForms */ .mn);
function folderOfName(path, names) {
    const name = names.find((one) => path.endsWith(one));
    if (name === undefined)
        return undefined;
    if (path === name)
        return ROOT;
    return path.at(-name.length - 1) === '/' ? path.slice(0, -name.length - 1) : undefined;
}
/** Every index of a feed, sorted by format and then by folder. */
const indexesIn = (paths) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap((format) => [...indexedFolders(paths, [format])].sort().map((path) => ({ format, path })));
/**
 * The indexes of a folder and of those above it. Each of them may list a file of the folder. `path` is that of the plain
 * index, and `source` that of the file which holds it.
 */
function indexesOver(folder, paths) {
    const above = folder === '' ? [''] : ['', ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(folder), folder];
    return above.flatMap((parent) => _formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .hR.flatMap((format) => {
        const source = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_2__/* .indexSource */ .Ie)(format, parent, paths);
        if (source === undefined)
            return [];
        return [{ format, folder: parent, path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(parent, format.indexFile), source }];
    }));
}


/***/ }),

/***/ 71245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ parseRemote),
/* harmony export */   PA: () => (/* binding */ isHostedBy),
/* harmony export */   pb: () => (/* binding */ overSsh)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43496);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/**
 * Reads a repository on GitHub in any spelling, another git URL, or a path (one that begins with `./`, `../`, `/` or a
 * drive).
 *
 * @param server the address of GitHub
 * @throws InputError for anything else, and for a URL that carries a password
 */
function parseRemote(text, server, cwd) {
    const spelled = (0,_text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRepository */ .G)(text, server);
    if (spelled?.way === 'ssh') {
        return { url: text, name: text, isHttp: false, path: undefined, slug: spelled.slug };
    }
    if (spelled !== undefined) {
        const { slug } = spelled;
        const url = `${server.replace(/(?<!\/)\/+$/, '')}/${slug}.git`;
        return { url, name: slug, isHttp: true, path: undefined, slug };
    }
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || SCP.test(text);
    if (isAddress && /\p{Cc}/u.test(text)) {
        throw unusable('`pages-repository` is an address with control characters', 'Write the address alone, on one line.');
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
    const isLikeBranch = /^(?:refs\/.*|[\w.-]+)$/.test(text);
    throw unusable(`\`pages-repository\` is ${quotedSafely(text)}, which is neither owner/name, a git URL nor a path`, `Write owner/name for a repository on GitHub, or a path that begins with ./ or /.${isLikeBranch ? ' A branch is `pages-branch`.' : ''}`);
}
/** `user@host:path`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:[^:]+$/;
/** Quotes the text, unless it could hold a user name and a password. */
function quotedSafely(text) {
    return text.includes('@') ? 'something with a user name in it' : JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text));
}
function parseUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw unusable('`pages-repository` is not a valid URL', 'Write it like https://example.org/feed.git.');
    }
    const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
    if (!isHttp && !['ssh:', 'git:', 'file:'].includes(url.protocol)) {
        throw unusable(`\`pages-repository\` is a ${url.protocol} address, which pkgfeed does not use`, 'Use an https, ssh or file address, owner/name, or a path.');
    }
    if (url.password !== '' || (isHttp && url.username !== '')) {
        throw unusable('`pages-repository` is a URL with a user name or password in it', 'Write the URL without it, and give the secret as `token`.');
    }
    return { url: text, name: text, isHttp, path: undefined, slug: undefined };
}
/** True for a repository on GitHub, or on the server of that address. */
function isHostedBy(remote, server) {
    if (remote.slug !== undefined)
        return true;
    const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)[:/]/i.exec(remote.url) ?? [];
    const name = host.toLowerCase();
    return (remote.path === undefined &&
        (/^(?:.+\.)?(?:github|ghe)\.com$/.test(name) || name === new URL(server).hostname));
}
/**
 * A repository as it is reached over SSH, and the name of its server.
 *
 * @param server the address of GitHub
 * @throws InputError for a repository that cannot be reached over SSH
 */
function overSsh(remote, server) {
    if (remote.slug !== undefined && remote.isHttp) {
        const { hostname } = new URL(server);
        const url = `ssh://git@${hostname}/${remote.slug}.git`;
        return { remote: { ...remote, url, isHttp: false }, server: hostname };
    }
    const [, host] = /^[^/@]+@([^/:]+):/.exec(remote.url) ?? [];
    const name = /^ssh:\/\//i.test(remote.url) ? new URL(remote.url).hostname : host;
    if (name !== undefined)
        return { remote, server: name.toLowerCase() };
    throw unusable(`\`pages-repository\` is ${remote.isHttp ? 'an HTTP address' : 'not reached over SSH'}, and \`ssh-key\` only works over SSH`, 'Write owner/name, ssh://git@HOST/PATH or git@HOST:PATH, or leave out `ssh-key` and give a `token` where one is needed.');
}
function unusable(message, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({ code: 'INPUT_VALUE', message, remedy });
}


/***/ }),

/***/ 98835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ linkNew),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   i7: () => (/* binding */ makeFolderOf),
/* harmony export */   zn: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64865);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89850);






/**
 * Makes the folder that a file needs, such as `.github/workflows` in a new repository.
 *
 * @throws InputError when it cannot be made
 */
async function makeFolderOf({ name, file }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true }).catch((cause) => {
        throw cannotWrite(name, cause);
    });
}
/**
 * Writes new files: all of them completely, or none. All contents are on the disk before the first file gets its name.
 *
 * @param exists makes the error for a file that exists
 * @throws InputError when a file cannot be written
 */
async function writeNewFiles(files, host, exists) {
    const placed = [];
    await withDrafts(files, host, async (drafts) => {
        try {
            for (const [i, { name, file }] of files.entries()) {
                await linkNew(drafts[i] ?? '', file).catch((cause) => {
                    throw cause.code === 'EEXIST' ? exists(name) : cannotWrite(name, cause);
                });
                placed.push(file);
            }
        }
        catch (error) {
            for (const file of placed)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
            throw error;
        }
    });
}
/**
 * Replaces an existing file, completely or not at all. Keeps its mode.
 *
 * @throws InputError when it cannot be written
 */
async function replaceFile({ name, file }, text, host) {
    const refuse = (cause) => {
        throw cannotWrite(name, cause);
    };
    const { mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(refuse);
    await withDrafts([{ name, file, text, mode }], host, async ([draft = '']) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file).catch(refuse);
    });
}
/** Writes the contents to drafts next to the files. Removes the drafts afterwards, also when a signal ends the run. */
async function withDrafts(files, host, work) {
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .draftOf */ .bz)(file));
    const removeAll = () => {
        for (const draft of drafts) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            }
            catch {
                // A later run removes it.
            }
        }
    };
    const forget = host.onSignal(removeAll);
    try {
        for (const [i, { name, file, text, mode }] of files.entries()) {
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepDrafts */ .hv)(file, host.wallClock());
            const draft = drafts[i] ?? '';
            await writeDraft(draft, text, mode).catch((cause) => {
                cause.message = cause.message.replaceAll(draft, file);
                throw cannotWrite(name, cause);
            });
        }
        await work(drafts);
    }
    finally {
        forget();
        removeAll();
    }
}
async function writeDraft(draft, text, mode) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx', mode);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Gives a file a second name, or copies it where that cannot be. Fails if a file has that name. */
async function linkNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, file);
    }
    catch (error) {
        // Some file systems have no hard links.
        const { code = '' } = error;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code))
            throw error;
        await copyNew(draft, file);
    }
}
async function copyNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(draft, file, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
        throw error;
    }
}
function cannotWrite(name, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in an existing folder that you may write to.',
        cause,
    });
}


/***/ }),

/***/ 43496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ githubRepository)
/* harmony export */ });
/** GitHub's own rules. Owners of Enterprise Managed Users have an underscore. */
const OWNER = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}';
const NAME = String.raw `(?!\.{1,2}(?:\.git)?\/*$|\.git\/*$)[A-Za-z0-9._-]{1,100}?`;
const SLUG = new RegExp(`^(${OWNER}/${NAME})(?:\\.git)?$`);
const PATH = new RegExp(`^/(${OWNER}/${NAME})(?:\\.git)?/*$`);
/** `git@HOST:owner/name.git`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@([A-Za-z0-9.][A-Za-z0-9.-]*):\/?([^:/][^:]*)$/;
/** The longest spelling that is read, in characters. */
const LIMIT = 1000;
/**
 * Reads any spelling of a repository on GitHub: `owner/name`, `HOST/owner/name`, `https://HOST/owner/name`,
 * `git@HOST:owner/name` and `ssh://git@HOST/owner/name`, each also with `.git` at its end.
 *
 * @param server the address of the GitHub that the run belongs to
 * @returns undefined for anything else, such as a repository on another server or an address with a password
 */
function githubRepository(text, server) {
    if (text.length > LIMIT || /[\p{Cc}\s\\%]/u.test(text))
        return undefined;
    const slug = SLUG.exec(text)?.[1];
    if (slug !== undefined)
        return { slug, way: 'name' };
    const [, host, path] = SCP.exec(text) ?? [];
    if (host !== undefined)
        return isSshHost(host, server) ? spelled(`/${path}`, 'ssh') : undefined;
    const address = text.includes('://') ? text : `https://${text}`;
    return URL.canParse(address) ? fromAddress(new URL(address), server) : undefined;
}
function fromAddress(url, server) {
    if (url.password !== '' || url.search !== '' || url.hash !== '')
        return undefined;
    if (url.protocol === 'ssh:') {
        return isSshHost(url.hostname, server) ? spelled(url.pathname, 'ssh') : undefined;
    }
    const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && isWebHost(url.host, server);
    return isWeb ? spelled(url.pathname, 'http') : undefined;
}
function spelled(path, way) {
    const slug = PATH.exec(path)?.[1];
    return slug === undefined ? undefined : { slug, way };
}
function isWebHost(host, server) {
    const own = new URL(server).host;
    return host === own || (own === 'github.com' && host === 'www.github.com');
}
/** GitHub also serves SSH at the port of HTTPS, under another name. */
function isSshHost(host, server) {
    const own = new URL(server).hostname;
    const name = host.toLowerCase();
    return name === own || (own === 'github.com' && name === 'ssh.github.com');
}


/***/ })

};
