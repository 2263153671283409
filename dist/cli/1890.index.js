export const id = 1890;
export const ids = [1890];
export const modules = {

/***/ 11890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygenText: () => (/* binding */ keygenText)
/* harmony export */ });
/** The report for a terminal. */
function keygenText(report) {
    return [
        `made ${report.kind} key ${report.keyId}`,
        `  ${report.secretFile}  secret: store its whole text as the repository secret ${report.secret}, then keep it safe and out of every commit`,
        `  ${report.publicFile}  public: pkgfeed publishes it as ${report.publishedAs}`,
        '',
        'On a device:',
        ...report.deviceLines.map((line) => `  ${line}`),
        '',
    ].join('\n');
}


/***/ })

};
