export const id = 8573;
export const ids = [8573];
export const modules = {

/***/ 48573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstNames)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);

/** How many names a warning has. */
const NAMED = 3;
/** The first names of a list, and how many more there are: `a, b, c and 2 more`. */
function firstNames(names) {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    return `${names.slice(0, NAMED).map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${more}`;
}


/***/ })

};
