export const id = 20;
export const ids = [20];
export const modules = {

/***/ 42020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _run_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68119);
/* harmony import */ var _run_publishing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17074);
/* harmony import */ var _sources_collect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91626);




/**
 * Publishes packages from every source that the settings name, and withdraws those that `remove` names. With `renew` it
 * may have nothing else to do than to sign the indexes of the feed.
 *
 * @throws InputError when the settings name nothing to publish or withdraw, or give a reason for nothing
 */
async function publish(settings, host, limits) {
    const { config, repositories, keys } = settings;
    const isEmpty = config === undefined && repositories.every(fillsNothing);
    if (isEmpty && !keys.renew) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: 'neither `files`, `release`, `artifacts`, `from` nor `upstream` is given, so there is nothing to publish',
            remedy: "Name the packages, such as 'bin/packages/**/*.ipk', or a release that holds them.",
        });
    }
    if (config === undefined &&
        repositories.some(({ reason, remove }) => reason !== undefined && remove.length === 0)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_VALUE',
            message: '`reason` is given without `remove`, and it says why packages are withdrawn',
            remedy: 'Name them in `remove`, or leave `reason` out.',
        });
    }
    const prepare = (complete) => (isEmpty ? [] : (0,_run_publishing_js__WEBPACK_IMPORTED_MODULE_2__/* .publishing */ .K)(complete, host));
    return await (0,_run_change_js__WEBPACK_IMPORTED_MODULE_1__/* .change */ .Z)('publish', prepare, settings, host, limits);
}
const fillsNothing = ({ sources, from, upstream, remove, readmit }) => !(0,_sources_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .hasSource */ .o2)(sources) &&
    from.length === 0 &&
    upstream.upstreams.length === 0 &&
    remove.length === 0 &&
    readmit.length === 0;


/***/ })

};
