export const id = 495;
export const ids = [495];
export const modules = {

/***/ 83495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchPublicRoot: () => (/* binding */ fetchPublicRoot),
  readTrustedRoots: () => (/* binding */ readTrustedRoots),
  wrongFile: () => (/* binding */ wrongFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(47035);
// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(25503);
// EXTERNAL MODULE: ./build/network/faults.js
var faults = __webpack_require__(32222);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(60623);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/attestation/tuf.js




/** Milliseconds for one file. */
const FETCH_TIMEOUT = 10_000;
const TRIES = 3;
/** Where the public Sigstore keeps what clients trust. */
const PUBLIC = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
/**
 * Fetches the trusted root of Sigstore by TUF. The library's own client has no way to be given a `fetch`.
 *
 * @param folder the folder for what is fetched
 * @param send sends one request
 */
async function rootByTuf(folder, send, mirror) {
    const [{ Updater, BaseFetcher }, { TrustedRoot: Root }] = await Promise.all([
        __webpack_require__.e(/* import() */ 194).then(__webpack_require__.t.bind(__webpack_require__, 46194, 19)),
        __webpack_require__.e(/* import() */ 166).then(__webpack_require__.t.bind(__webpack_require__, 62166, 19)),
    ]);
    class Fetcher extends BaseFetcher {
        async fetch(url) {
            return await bodyOf(url, send);
        }
    }
    const metadataDir = (0,external_node_path_.join)(folder, 'tuf');
    const targetDir = (0,external_node_path_.join)(metadataDir, 'targets');
    await (0,promises_.mkdir)(targetDir, { recursive: true });
    const first = (0,external_node_path_.join)(metadataDir, 'root.json');
    if (mirror === undefined)
        await (0,promises_.writeFile)(first, await publicRoot());
    else
        await (0,promises_.copyFile)(mirror.rootPath, first);
    const address = mirror?.mirrorURL ?? PUBLIC;
    const updater = new Updater({
        ...{ metadataDir, targetDir, metadataBaseUrl: address, targetBaseUrl: `${address}/targets` },
        fetcher: new Fetcher(),
    });
    const target = await updater.getTargetInfo(TARGET);
    if (target === undefined)
        throw new Error(`${address} has no ${TARGET}`);
    return Root.fromJSON(JSON.parse(await (0,promises_.readFile)(await updater.downloadTarget(target), 'utf8')));
}
/** The root of trust that comes with the library. */
async function publicRoot() {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 890).then(__webpack_require__.t.bind(__webpack_require__, 7890, 17));
    return Buffer.from(seeds[PUBLIC]['root.json'], 'base64');
}
/** The body of a file. Tries again where the server or the connection fails. */
async function bodyOf(url, send) {
    // By this class the library knows that there is no newer root. It does not export it.
    const { DownloadHTTPError } = await __webpack_require__.e(/* import() */ 576).then(__webpack_require__.t.bind(__webpack_require__, 67576, 19));
    for (let tried = 1;; tried++) {
        try {
            const response = await send(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
            if (response.ok && response.body !== null)
                return response.body;
            await response.body?.cancel();
            if (response.status < 500 || tried === TRIES) {
                throw new DownloadHTTPError(`${url} is answered with ${response.status}`, response.status);
            }
        }
        catch (error) {
            if (error instanceof DownloadHTTPError || (0,faults/* ownErrorIn */.YN)(error) !== undefined || tried === TRIES)
                throw error;
        }
        await (0,external_node_timers_promises_.setTimeout)(1000 * tried);
    }
}

;// CONCATENATED MODULE: ./build/attestation/trusted-roots.js







const FILE_LIMIT = 4e6;
const ROOTS_LIMIT = 100;
/** Milliseconds for all files of the public Sigstore. */
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
    const { TrustedRoot: Root } = await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.t.bind(__webpack_require__, 62166, 19));
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
        const handle = await (0,promises_.open)(path, 'r');
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
        if (cause instanceof errors/* InputError */.dz)
            throw cause;
        throw wrongFile(shownAs, `cannot be read: ${cause.message}`, cause);
    }
}
function wrongFile(shownAs, fault, cause) {
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`attestation-roots\` is ${JSON.stringify((0,printable/* printable */.g$)(shownAs))}, which ${(0,printable/* printable */.g$)(fault)}`,
        remedy: 'Make the file with `gh attestation trusted-root > roots.jsonl`, and give its path.',
        cause,
    });
}
/**
 * Fetches the root of the public Sigstore, which signs for public repositories. Uses TUF, with the root of trust that
 * comes with the library.
 *
 * @param folder the folder for what is fetched
 * @param send sends one request
 * @throws SourceError when it cannot be fetched
 */
async function fetchPublicRoot(folder, send, mirror) {
    const late = (0,external_node_timers_promises_.setTimeout)(WHOLE_TIMEOUT, undefined, { ref: false }).then(() => {
        throw new Error(`it took more than ${WHOLE_TIMEOUT / 1000} s`);
    });
    try {
        return await Promise.race([rootByTuf(folder, send, mirror), late]);
    }
    catch (error) {
        const own = (0,faults/* ownErrorIn */.YN)(error);
        const otherwise = 'save what `gh attestation trusted-root` prints and give that file as `attestation-roots`.';
        throw new errors/* SourceError */.c8({
            code: 'SOURCE_UNATTESTED',
            message: `no attestation can be verified: the keys of the public Sigstore could not be fetched (${(0,refusals/* saying */.i)(own?.message ?? innermost(error))})`,
            remedy: own === undefined
                ? `Check that tuf-repo-cdn.sigstore.dev can be reached and run it again, or ${otherwise}`
                : `${own.remedy} Or ${otherwise}`,
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
