export const id = 20;
export const ids = [20];
export const modules = {

/***/ 2020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish),
/* harmony export */   remove: () => (/* binding */ remove)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _feed_inheritance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5273);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7863);
/* harmony import */ var _feed_outline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1399);
/* harmony import */ var _feed_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3718);
/* harmony import */ var _feed_removal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6849);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4979);
/* harmony import */ var _sources_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3806);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8119);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1406);
/* harmony import */ var _landing_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(100);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9745);













/**
 * Collect, read, open, place, merge, index, sign, commit, push, report. Nothing is written before everything was
 * read and planned; a push that loses a race starts again from the new tip.
 */
async function publish(settings, host) {
    if (settings.files.length === 0 && settings.remove.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: '`files` is not given, so there is nothing to publish',
            remedy: "Name the packages, such as 'bin/packages/**/*.ipk'.",
        });
    }
    return await change('publish', settings, host);
}
/** Withdraws packages: out of the index, and the files with them. */
async function remove(words, settings, host) {
    if (words.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: 'remove is not told which packages to withdraw',
            remedy: 'Write `pkgfeed remove NAME`, NAME=VERSION or NAME@ARCH.',
        });
    }
    return await change('remove', { ...settings, files: [], remove: [...words] }, host);
}
async function change(command, settings, host) {
    const keys = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .loadKeys */ .Vc)(settings, host);
    // Words that are wrong are told before thousands of files are read.
    const wishes = {
        ...(0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .feedPolicy */ .d3)(settings, keys, host),
        arches: settings.arches.map(_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .checkArch */ .l),
        archMap: settings.archMap,
        removals: settings.remove.map(_feed_removal_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRemoval */ .u0),
        missingOk: settings.missingOk,
        onConflict: settings.onConflict,
        keepVersions: settings.keepVersions,
    };
    // git is at work while packages are read; bad packages are told before a bad home.
    const [collected, opened] = await Promise.allSettled([collect(settings, host), open(settings, host)]);
    const packages = settledValue(collected);
    const arriving = new Set(packages.map(({ format }) => format));
    const isRehearsal = settings.dryRun && (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .unsignable */ .Hm)([...arriving], wishes).length > 0;
    if (!isRehearsal)
        (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .requireKeys */ .A5)([...arriving], wishes);
    const { home, url, tip: first } = settledValue(opened);
    const formats = wishes.removals.length > 0 ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .FORMATS */ .h : [...arriving];
    const policy = { ...wishes, formats, isRehearsal };
    const landing = await (0,_landing_js__WEBPACK_IMPORTED_MODULE_10__/* .land */ .o)(home, first, settings, host, (tip) => planOn(home, tip, packages, policy));
    const warnings = packages.flatMap(({ origin, pkg }) => pkg.warnings.map((warning) => `${origin}: ${warning}`));
    if (isRehearsal)
        warnings.unshift(REHEARSED);
    return (0,_landing_js__WEBPACK_IMPORTED_MODULE_10__/* .changeReport */ .X)(command, landing, { home, url, settings, policy, warnings });
}
const REHEARSED = 'this dry run has no key, so that signatures were neither checked nor made; a publish needs the key';
async function open(settings, host) {
    const { home, url } = await (0,_home_js__WEBPACK_IMPORTED_MODULE_9__/* .openHome */ .y)(settings, host);
    return { home, url, tip: await home.open() };
}
function settledValue(settled) {
    if (settled.status === 'rejected')
        throw settled.reason;
    return settled.value;
}
async function collect(settings, host) {
    if (settings.files.length === 0)
        return [];
    const { cwd } = host;
    const files = await (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_8__/* .findFiles */ .lY)(settings.files, cwd);
    const name = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, file) || file);
    return await (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readPackages */ .qm)(files, name, host);
}
async function planOn(home, tip, packages, policy) {
    const folders = (0,_feed_outline_js__WEBPACK_IMPORTED_MODULE_4__/* .outline */ .rj)(tip.paths, packages, policy);
    const files = await home.read(tip, folders.toRead);
    const identified = await home.identify(tip, folders.targets);
    const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
    const proofs = await prove(home, tip, (0,_feed_inheritance_js__WEBPACK_IMPORTED_MODULE_2__/* .toProve */ .Mm)(folders, files, paths));
    return await (0,_feed_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planPublish */ .N)(paths, files, proofs, folders, packages, policy);
}
/** Reads packages that say themselves whether they are for any arch; others are left out. */
async function prove(home, tip, wanted) {
    const proofs = new Map();
    const items = [...wanted].map((path) => ({ path }));
    for await (const [{ path }, bytes] of (0,_batches_js__WEBPACK_IMPORTED_MODULE_12__/* .readMany */ .c)(home, tip, items)) {
        const { format, pkg, facts } = await (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readPackageBytes */ .CD)(bytes, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path));
        const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
        if (pkg.anyArch)
            proofs.set(path, { identity, sha256: facts.sha256 });
    }
    return proofs;
}


/***/ })

};
