export const id = 3471;
export const ids = [3471];
export const modules = {

/***/ 83471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportJson: () => (/* binding */ reportJson)
/* harmony export */ });
/**
 * A report as JSON that is safe to show in any terminal, log or runner: control characters and the like are escaped.
 */
function reportJson(report) {
    const text = JSON.stringify(report, null, 2)
        .replaceAll('##[', '\\u0023#[')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => (char === '\n' ? char : escaped(char)));
    return `${text}\n`;
}
/** The UTF-16 units of a character, as JSON writes them. */
const escaped = (char) => [...Array(char.length).keys()]
    .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');


/***/ })

};
