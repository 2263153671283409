export const id = 8814;
export const ids = [8814];
export const modules = {

/***/ 98814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addressWithin),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47035);
/* harmony import */ var _feed_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12207);


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


/***/ })

};
