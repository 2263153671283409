export const id = 9852;
export const ids = [9852];
export const modules = {

/***/ 29852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signText: () => (/* binding */ signText)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60623);

/** The report for a terminal. */
function signText({ files }) {
    return files
        .map(({ file, changed, keys }) => changed
        ? `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file)}: signed by ${keys.join(', ')}\n`
        : `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file)}: had these signatures already\n`)
        .join('');
}


/***/ })

};
