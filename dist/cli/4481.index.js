export const id = 4481;
export const ids = [4481];
export const modules = {

/***/ 59827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageAddress),
/* harmony export */   o: () => (/* binding */ apkPath)
/* harmony export */ });
/**
 * The address that a client builds for a package (measured; docs/formats.md): opkg escapes all but letters, digits
 * and `-._~/`, so that `+` is sent as `%2b`; apk sends `+` and `~` as they are. apk v2 looks in the folder that the
 * entry's arch names; apk v3 next to the index, or where a pkgname-spec with a whole address says.
 *
 * @param folder where the index is, with a slash at its end
 * @returns undefined for a path that no client could fetch
 */
function packageAddress(format, folder, { file, arch }) {
    if (format.locates === 'by-name' && file.includes('://'))
        return webAddress(file);
    const path = format.locates === 'by-path' ? opkgPath(file) : apkPath(file);
    const home = format.locates === 'by-arch-and-name' ? archFolder(folder, arch) : folder;
    // The dot keeps a path that begins with slashes from being read as another host.
    return path === undefined || home === undefined ? undefined : new URL(`./${path}`, home);
}
function archFolder(folder, arch) {
    // An index at the root has no sibling folders; clients that get its own address look next to it.
    if (arch === '' || folder.pathname === '/')
        return folder;
    if (/[/\\]/.test(arch) || /^\.+$/.test(arch))
        return undefined;
    const name = apkPath(arch);
    return name === undefined ? undefined : new URL(`../${name}/`, folder);
}
function opkgPath(path) {
    return path.replace(/[^A-Za-z0-9._~/-]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
function apkPath(path) {
    // Half a surrogate pair has no bytes to send.
    if (/\p{Cs}/u.test(path))
        return undefined;
    return encodeURI(path).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));
}
/**
 * The longest address that servers accept. For a host of over 16,384 characters, Node's `canParse` is true and
 * `new URL` throws.
 */
const ADDRESS_LIMIT = 8192;
function webAddress(text) {
    const url = text.length <= ADDRESS_LIMIT && URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}


/***/ }),

/***/ 46260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addressWithin),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);


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
    const outer = (path) => (0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(prefix, path);
    const inner = (path) => path.slice(prefix.length + 1);
    const asked = async (paths, ask) => new Map([...(await ask(paths.map(outer)))].map(([path, value]) => [inner(path), value]));
    const { copyOut } = home;
    return {
        name: `${prefix}/ in the ${home.name}`,
        recover: () => home.recover(),
        async open(signal) {
            const whole = await home.open(signal);
            refuseFile(prefix, whole.paths, home);
            return { ...whole, paths: pathsBelow(whole.paths, prefix), whole };
        },
        read: ({ whole }, paths) => asked(paths, (all) => home.read(whole, all)),
        sizes: ({ whole }, paths) => asked(paths, (all) => home.sizes(whole, all)),
        identify: ({ whole }, paths) => asked(paths, (all) => home.identify(whole, all)),
        checkAccess: () => home.checkAccess(),
        isCurrent: ({ whole }) => home.isCurrent(whole),
        apply: ({ whole }, edit, message) => home.apply(whole, movedEdit(edit, outer), message),
        ...(copyOut === undefined ? {} : { copyOut: (folder) => copyOut.call(home, folder) }),
    };
}
/** @throws ConflictError for a folder that cannot be, because a file has its path or one above it */
function refuseFile(prefix, paths, { name }) {
    const file = [...(0,_feed_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(prefix), prefix].find((path) => paths.has(path));
    if (file === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `\`prefix\` is ${prefix}, and ${file} is a file in the ${name}: the feed needs a folder there`,
        remedy: 'Name another folder as `prefix`, or move that file away.',
    });
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

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   p: () => (/* binding */ folderAddress)
/* harmony export */ });
/* harmony import */ var _formats_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59827);

/** A folder at or below the feed's address; undefined for a path that is not plainly inside. */
function folderAddress(root, path) {
    if (path === '')
        return root;
    const segments = path.split('/');
    const isPlain = segments.every((name) => /^[^\u0000-\u0020\u007f\\]+$/u.test(name) && !/^\.+$/.test(name));
    const encoded = isPlain ? (0,_formats_address_js__WEBPACK_IMPORTED_MODULE_0__/* .apkPath */ .o)(path) : undefined;
    return encoded === undefined ? undefined : new URL(`./${encoded}/`, root);
}
/** Shows an address as findings name it: relative to the feed's address when it is inside. */
function shownAddress(root, url) {
    if (!url.href.startsWith(root.href))
        return url.href;
    const path = url.href.slice(root.href.length);
    try {
        return decodeURIComponent(path) || '.';
    }
    catch {
        return path;
    }
}


/***/ })

};
