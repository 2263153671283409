export const id = 6233;
export const ids = [6233];
export const modules = {

/***/ 26233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sinceErrors: () => (/* binding */ sinceErrors),
/* harmony export */   v: () => (/* binding */ isRewritten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** True for a feed that was put back, or replaced by another one. */
const isRewritten = ({ verdict }) => verdict === 'back' || verdict === 'forked';
const ACCEPT = 'If you did it yourself, delete the saved answer, so that the next one begins anew; otherwise restore the branch, and change who can push to it.';
/** The error for a feed that was put back, or replaced by another one; none for others. */
function sinceErrors(since) {
    if (since === undefined || !isRewritten(since))
        return [];
    const code = since.verdict === 'back' ? 'VERIFY_WENT_BACK' : 'VERIFY_FORKED';
    return [
        new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({ code, message: since.text, remedy: `Find out who pushed to the branch. ${ACCEPT}` }),
    ];
}


/***/ })

};
