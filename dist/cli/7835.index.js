export const id = 7835;
export const ids = [7835];
export const modules = {

/***/ 27835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remove: () => (/* binding */ remove)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _run_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71100);
/* harmony import */ var _run_publishing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17074);
/* harmony import */ var _sources_collect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19086);




/**
 * Withdraws packages from the index, and deletes their files.
 *
 * @param words which ones: `NAME`, `NAME=VERSION`, `NAME@ARCH` or `NAME=VERSION@ARCH`
 */
async function remove(words, settings, host, limits) {
    if (words.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: 'remove needs the names of the packages to withdraw',
            remedy: 'Write `pkgfeed remove NAME`, NAME=VERSION or NAME@ARCH.',
        });
    }
    const [first, ...others] = settings.repositories.map((one) => withdrawing(one, words));
    if (first === undefined)
        throw new Error('a run has a repository');
    const removing = { ...settings, repositories: [first, ...others] };
    return await (0,_run_change_js__WEBPACK_IMPORTED_MODULE_1__/* .change */ .Z)('remove', (complete) => (0,_run_publishing_js__WEBPACK_IMPORTED_MODULE_2__/* .publishing */ .K)(complete, host), removing, host, limits);
}
/** A repository that only withdraws packages. */
const withdrawing = (one, words) => ({
    ...one,
    ...{
        sources: { ...one.sources, ..._sources_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_SOURCE */ .ir },
        from: [],
        upstream: { ...one.upstream, upstreams: [], deviceFeeds: [], keys: [], dependencies: false },
        packages: [],
        sync: false,
        ...{ keepVersions: undefined, keepPackages: [], keepDays: undefined },
    },
    remove: [...words],
});


/***/ })

};
