export const id = 190;
export const ids = [190];
export const modules = {

/***/ 3190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchPublicRoot: () => (/* binding */ fetchPublicRoot),
/* harmony export */   readTrustedRoots: () => (/* binding */ readTrustedRoots),
/* harmony export */   wrongFile: () => (/* binding */ wrongFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _github_refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5817);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4865);






const FILE_LIMIT = 4e6;
const ROOTS_LIMIT = 100;
/** Milliseconds for one file of the public Sigstore, and for all of them. */
const FETCH_TIMEOUT = 10_000;
const WHOLE_TIMEOUT = 60_000;
/**
 * Reads a file that `gh attestation trusted-root` wrote: one root as JSON a line.
 *
 * @param shownAs how messages name the file
 * @throws InputError
 */
async function readTrustedRoots(path, shownAs) {
    const text = await textOf(path, shownAs);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0 || lines.length > ROOTS_LIMIT) {
        throw wrongFile(shownAs, `holds ${lines.length} lines; a file of trusted roots has 1 to ${ROOTS_LIMIT}`);
    }
    const { TrustedRoot: Root } = await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.t.bind(__webpack_require__, 9654, 19));
    return lines.map((line, i) => {
        try {
            const root = Root.fromJSON(JSON.parse(line));
            if (!root.mediaType.startsWith('application/vnd.dev.sigstore.trustedroot'))
                throw new Error('another kind');
            if (root.certificateAuthorities.length === 0)
                throw new Error('no certificate authority');
            return root;
        }
        catch (cause) {
            throw wrongFile(shownAs, `has no trusted root in line ${i + 1}`, cause);
        }
    });
}
async function textOf(path, shownAs) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
        try {
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(FILE_LIMIT + 1));
            if (bytesRead > FILE_LIMIT)
                throw wrongFile(shownAs, `has more than ${FILE_LIMIT} bytes`);
            return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz)
            throw cause;
        throw wrongFile(shownAs, `cannot be read: ${cause.message}`, cause);
    }
}
function wrongFile(shownAs, fault, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`attestation-roots\` is ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(shownAs))}, which ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(fault)}`,
        remedy: 'Make the file with `gh attestation trusted-root > roots.jsonl`, and give its path.',
        cause,
    });
}
/**
 * Fetches the root of the public Sigstore, which signs for public repositories. Uses TUF, with the root of trust that
 * comes with the library.
 *
 * @param folder the folder for what is fetched
 * @throws SourceError when it cannot be fetched
 */
async function fetchPublicRoot(folder, mirror) {
    const { getTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(694)]).then(__webpack_require__.t.bind(__webpack_require__, 4423, 19));
    const options = {
        cachePath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'tuf'),
        timeout: FETCH_TIMEOUT,
        retry: { retries: 2 },
        ...mirror,
    };
    const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(WHOLE_TIMEOUT, undefined, { ref: false }).then(() => {
        throw new Error(`it took more than ${WHOLE_TIMEOUT / 1000} s`);
    });
    try {
        return await Promise.race([getTrustedRoot(options), late]);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c8({
            code: 'SOURCE_UNATTESTED',
            message: `no attestation can be verified: the keys of the public Sigstore could not be fetched (${(0,_github_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .saying */ .i)(innermost(error))})`,
            remedy: 'Check that tuf-repo-cdn.sigstore.dev can be reached and run it again, or save what `gh attestation trusted-root` prints and give that file as `attestation-roots`.',
            cause: error,
        });
    }
}
/** The message of the innermost error: the library and `fetch` each wrap it once. */
function innermost(error) {
    const { message, cause } = error;
    const inner = cause instanceof Error && cause !== error ? innermost(cause) : '';
    return inner || message || (error.code ?? '');
}


/***/ })

};
