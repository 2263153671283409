export const id = 452;
export const ids = [452];
export const modules = {

/***/ 18567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ PROVENANCE),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ms: () => (/* binding */ parseBuilders),
/* harmony export */   vO: () => (/* binding */ authorityOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43496);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1844);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);




/** The type of predicate that actions/attest-build-provenance writes. */
const PROVENANCE = 'https://slsa.dev/provenance/v1';
const STATEMENTS = [
    'https://in-toto.io/Statement/v1',
    'https://in-toto.io/Statement/v0.1',
];
/** GitHub attests at most 1,024 files at once. */
const SUBJECTS_LIMIT = 100_000;
const REPOSITORY = String.raw `[A-Za-z0-9_-]+\/(?!\.{1,2}(?:[\/=]|$))[A-Za-z0-9._-]+`;
const WORKFLOW = String.raw `\/(?<workflow>\.github\/workflows\/[^\s\/@=]+\.ya?ml)(?:@(?<ref>refs\/(?:heads|tags|pull)\/[^\s@]+|[0-9a-f]{40}))?`;
const OWN = new RegExp(`^(?<repository>${REPOSITORY})(?:${WORKFLOW})?$`);
const OTHER = new RegExp(`^(?<repository>${REPOSITORY})=(?<signer>${REPOSITORY})${WORKFLOW}$`);
/**
 * Reads the lines of `require-attestation`.
 *
 * @param server the address of the GitHub that the repositories are on
 * @throws InputError for every line of another form
 */
function parseBuilders(lines, server) {
    const errors = [];
    const builders = [];
    for (const line of lines) {
        const plain = withoutServer(line, server);
        const { repository, signer, workflow, ref } = (OWN.exec(plain) ?? OTHER.exec(plain))?.groups ?? {};
        if (repository === undefined)
            errors.push(noBuilder(line));
        else
            builders.push({ line, repository, signer: signer ?? repository, workflow, ref });
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwGathered */ .nR)(errors);
    return builders;
}
/** A line with owner/name in place of every other spelling of a repository. */
function withoutServer(line, server) {
    const plain = (part) => {
        const workflow = part.indexOf('/.github/workflows/');
        const end = workflow < 0 ? part.length : workflow;
        const slug = (0,_text_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRepository */ .G)(part.slice(0, end), server)?.slug;
        return slug === undefined ? part : `${slug}${part.slice(end)}`;
    };
    const other = line.indexOf('=');
    // After a workflow it belongs to the ref.
    const isPair = other >= 0 && !line.slice(0, other).includes('/.github/');
    return isPair ? `${plain(line.slice(0, other))}=${plain(line.slice(other + 1))}` : plain(line);
}
function noBuilder(line) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`require-attestation\` has the line ${quoted(line)}, which does not name a repository or a workflow`,
        remedy: 'Write owner/name, owner/name/.github/workflows/build.yml, either with @refs/heads/main after the workflow, or owner/name=other/repo/.github/workflows/build.yml.',
    });
}
/**
 * The authority that belongs to a GitHub server.
 *
 * @throws InputError for a server without attestations
 */
function authorityOf(server) {
    const { protocol, host } = new URL(server);
    const [, tenant] = /^([a-z0-9-]+)\.ghe\.com$/.exec(host) ?? [];
    const issuer = host === 'github.com' ? 'githubusercontent.com' : `${tenant}.ghe.com`;
    if (protocol === 'https:' && (host === 'github.com' || tenant !== undefined)) {
        return { server: `https://${host}`, issuer: `https://token.actions.${issuer}` };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`require-attestation\` is given, but ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(server)} has no build attestations`,
        remedy: 'Leave `require-attestation` out: only github.com and ghe.com attest builds.',
    });
}
/** The prefix of the extensions that Fulcio puts into certificates (see its docs/oid-info.md). */
const OID = '1.3.6.1.4.1.57264.1';
/** Reads the extensions that matter. @param extensions their texts by their dotted number */
function identityOf(extensions, subject) {
    return {
        issuer: extensions.get(`${OID}.8`),
        signer: extensions.get(`${OID}.9`),
        repository: extensions.get(`${OID}.12`),
        ref: extensions.get(`${OID}.14`),
        subject,
    };
}
/** The reason why what an identity signed was not made by a builder; undefined when it was. */
function faultOf(identity, builder, { server, issuer }) {
    if (identity.issuer !== issuer) {
        return `it was signed by an identity from ${shortened(identity.issuer)}, not by a workflow of ${server}`;
    }
    const repository = below(identity.repository, server);
    if (repository?.toLowerCase() !== builder.repository.toLowerCase()) {
        return `it is of the repository ${shortened(repository ?? identity.repository)}`;
    }
    const { signer } = identity;
    if (signer === undefined || signer !== identity.subject)
        return 'its certificate names no workflow';
    return signerFault(identity, builder, below(signer, server));
}
/** File names and tags can contain `@`. But no workflow is in a deeper folder, so the ref begins at `@refs/`. */
const SIGNER = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^/]+?)@(refs\/.+|[0-9a-f]{40})$/;
function signerFault(identity, builder, signer) {
    const [, repository, workflow, ref = ''] = SIGNER.exec(signer ?? '') ?? [];
    const isWorkflow = repository?.toLowerCase() === builder.signer.toLowerCase() &&
        (builder.workflow === undefined || workflow === builder.workflow);
    if (!isWorkflow)
        return `it was signed by the workflow ${shortened(signer ?? identity.signer)}`;
    if (builder.ref === undefined)
        return undefined;
    if (!(0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .refPattern */ .uo)(builder.ref)(ref))
        return `it was signed by the workflow ${shortened(signer)}`;
    // A workflow of the same repository can be called from any branch, and then builds that branch.
    const isCalled = builder.ref.startsWith('refs/') && builder.signer.toLowerCase() === builder.repository.toLowerCase();
    if (isCalled && !(0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .refPattern */ .uo)(builder.ref)(identity.ref ?? '')) {
        return `it is of ${shortened(identity.ref)}`;
    }
    return undefined;
}
/** The part of an address after the server; undefined for another server. */
function below(address, server) {
    const prefix = `${server}/`;
    const isBelow = address?.slice(0, prefix.length).toLowerCase() === prefix;
    return isBelow ? address?.slice(prefix.length) : undefined;
}
/** Reads an in-toto statement. Only the provenance of a build counts. */
function statementOf(payloadType, payload) {
    if (payloadType !== 'application/vnd.in-toto+json') {
        return proofless(`it holds ${shortened(payloadType)}, not an in-toto statement`);
    }
    const { _type: type, predicateType, subject } = parsed(payload);
    if (!STATEMENTS.includes(type))
        return proofless('it does not hold an in-toto statement of a known version');
    if (predicateType !== PROVENANCE) {
        return proofless(`it is not an attestation of a build, but of ${shortened(predicateType)}`);
    }
    if (!Array.isArray(subject) || subject.length > SUBJECTS_LIMIT)
        return proofless('it has no list of subjects');
    const digests = subject.map((one) => textIn(valueIn(one, 'digest'), 'sha256'));
    return { fault: undefined, subjects: new Set(digests.filter((digest) => digest !== undefined)) };
}
function parsed(payload) {
    try {
        const value = JSON.parse(payload.toString('utf8'));
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
}
function valueIn(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
function textIn(value, name) {
    const text = valueIn(value, name);
    return typeof text === 'string' && /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined;
}
const proofless = (fault) => ({ fault, subjects: new Set() });
const quoted = (text) => JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text));
function shortened(value) {
    if (typeof value !== 'string')
        return '(unknown)';
    const text = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(value);
    return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}


/***/ }),

/***/ 33638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ EMPTY_DRAFT),
/* harmony export */   NQ: () => (/* binding */ draftsById),
/* harmony export */   Vk: () => (/* binding */ joinDrafts),
/* harmony export */   nn: () => (/* binding */ joinParts)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51348);

/** The draft of a change without steps. */
const EMPTY_DRAFT = {
    folders: [],
    changes: [],
    warnings: [],
    remarks: [],
    warned: [],
    unchanged: 0,
    leftOut: [],
    memories: [],
    upstreams: [],
    locked: [],
    repositories: [],
    found: new Set(),
    missed: [],
    errors: [],
};
/** The draft of a step, from what it decided about each folder. */
const joinParts = (parts) => ({
    folders: parts.map(({ draft }) => draft),
    changes: parts.flatMap(({ changes }) => changes),
    remarks: [],
    warnings: parts.flatMap(({ warnings }) => warnings),
    warned: parts.flatMap(({ warned }) => warned),
    unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    memories: [],
    upstreams: [],
    locked: [],
    repositories: [],
    found: new Set(),
    missed: [],
    errors: parts.flatMap(({ errors }) => errors),
});
/** The folders of a draft, by `folderId`. */
const draftsById = ({ folders }) => new Map(folders.map((folder) => [(0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs)(folder), folder]));
/**
 * Joins the drafts of two steps. If both changed a folder, the list of the later one counts: it started from the
 * earlier one.
 */
function joinDrafts(earlier, later) {
    const before = draftsById(earlier);
    const again = new Set(later.folders.filter((one) => before.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderId */ .Cs)(one))).map(({ path }) => path));
    const folders = [...new Map([...before, ...draftsById(later)]).values()];
    const rewritten = folders.filter(({ path }) => again.has(path));
    const listed = new Set(rewritten.flatMap((folder) => folder.listed.map(({ path }) => path)));
    return {
        folders,
        // A package that one step added and the next one withdrew is not a change.
        changes: [...earlier.changes, ...later.changes].filter(({ kind, folder, path }) => kind === 'removed' || !again.has(folder) || listed.has(path)),
        warnings: [...earlier.warnings, ...later.warnings],
        remarks: [...earlier.remarks, ...later.remarks],
        warned: [...earlier.warned, ...later.warned],
        unchanged: earlier.unchanged + later.unchanged,
        leftOut: [...earlier.leftOut, ...later.leftOut],
        memories: [...earlier.memories, ...later.memories],
        upstreams: [...earlier.upstreams, ...later.upstreams],
        locked: [...earlier.locked, ...later.locked],
        ...(later.uninstallable === undefined ? {} : { uninstallable: later.uninstallable }),
        ...(later.rollback === undefined ? {} : { rollback: later.rollback }),
        repositories: [...earlier.repositories, ...later.repositories],
        found: new Set([...earlier.found, ...later.found]),
        missed: [...earlier.missed, ...later.missed],
        errors: [...earlier.errors, ...later.errors],
    };
}


/***/ }),

/***/ 88804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ evidenceOf),
/* harmony export */   r: () => (/* binding */ evidenceFaults)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The evidence from a package file that was read again. */
function evidenceOf({ format, pkg, facts }) {
    const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
    return { identity, anyArch: pkg.anyArch, facts };
}
/** An error for a file that is not what its index says; none without evidence. */
const evidenceFaults = (listed, evidence) => evidence === undefined || isListed(listed.entry, evidence) ? [] : [notListed(listed, evidence)];
/** True when a file is what the index says. */
function isListed(entry, { identity, facts }) {
    const isSame = (listed, is) => listed === undefined || listed === is;
    return isSame(entry.identity, identity) && isSame(entry.size, facts.size) && isSame(entry.md5, facts.md5);
}
function notListed({ path, entry }, { identity }) {
    // An index of another tool may name an apk v3 by its SHA-512, or list an apk v2.
    if (entry.identity?.length !== identity?.length && entry.identity !== undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${path} cannot be compared with the index, which states a hash of another kind`,
            remedy: 'Withdraw the package with `pkgfeed remove`, and publish it again.',
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_FILE_CHANGED',
        message: `${path} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file, or withdraw the package with `pkgfeed remove` and publish it again.',
    });
}


/***/ }),

/***/ 57888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ asFresh),
/* harmony export */   Uk: () => (/* binding */ hiddenChanges),
/* harmony export */   cI: () => (/* binding */ fitCarried),
/* harmony export */   ed: () => (/* binding */ NOT_FOR_DEVICES),
/* harmony export */   yU: () => (/* binding */ fitArriving)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75317);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25616);


/** What a folder lists for the devices that check its signatures. */
/** The reason of a change that takes a package out of the index because devices must not see it. */
const NOT_FOR_DEVICES = 'not for the devices of this folder';
/** A package whose entry is written from its file, so that nothing in an old index had to be mended. */
const asFresh = (listed) => listed.entry.mended === undefined ? listed : { ...listed, entry: { ...listed.entry, mended: [] } };
/**
 * Packages that arrive, in the form in which devices need them.
 *
 * @param schemes those that sign the folder
 */
function fitArriving(format, items, schemes) {
    const fitted = { listed: [], hidden: [], warned: [] };
    for (const { listed, origin } of items) {
        const form = format.forDevices?.(listed.entry, schemes);
        if (form !== undefined)
            fitted.warned.push({ origin, warning: form.warning });
        if (form === undefined)
            fitted.listed.push(listed);
        else if (form.entry === undefined)
            fitted.hidden.push(listed);
        else
            fitted.listed.push(asFresh({ ...listed, entry: form.entry }));
    }
    return fitted;
}
/**
 * What a folder lists already, in the form in which devices need it.
 *
 * @param schemes those that sign the folder
 */
function fitCarried(format, items, schemes) {
    const fitted = { listed: [], hidden: [], warned: [] };
    const hide = (listed, warning) => {
        fitted.hidden.push(listed);
        fitted.warned.push({ origin: listed.path, warning });
    };
    const reworded = [];
    for (const listed of items) {
        const form = format.forDevices?.(listed.entry, schemes);
        if (form === undefined)
            fitted.listed.push(listed);
        else if (form.entry === undefined)
            hide(listed, form.warning);
        else
            reworded.push({ ...listed, entry: form.entry });
    }
    if (reworded.length === 0)
        return fitted;
    const keys = new Set(fitted.listed.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)));
    for (const listed of reworded) {
        if (keys.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(listed.entry)))
            hide(listed, TWICE);
        else
            fitted.listed.push(listed);
        keys.add((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(listed.entry));
    }
    return fitted;
}
const TWICE = {
    text: 'the index had the package a second time, under another word for any arch, and only one entry stays',
    detail: '',
    scheme: undefined,
};
/** The packages that leave the index because devices must not see them. One that arrives in this run was never there. */
const hiddenChanges = (hidden, folder) => (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .departures */ .w)(hidden, folder, NOT_FOR_DEVICES);


/***/ }),

/***/ 29684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ catalogsOfSources),
/* harmony export */   bm: () => (/* binding */ unlistedSources),
/* harmony export */   pr: () => (/* binding */ lostSources)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96008);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64865);
/* harmony import */ var _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28847);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51348);
/* harmony import */ var _holdings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66033);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53671);
/* harmony import */ var _known_indexes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77759);











/**
 * A repository that lost the index of one arch would give only a part of its packages, and nobody would see it. Nobody
 * signs the catalogs, but they say what was there.
 */
/** The catalogs that may know of such an index. */
function catalogsOfSources(repositories, paths) {
    if (repositories.length === 0)
        return [];
    const isOfSource = (folder) => repositories.some(({ layout }) => layout.archOf(folder) !== undefined);
    return [...paths.keys()].filter((path) => {
        const folder = (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOfFile */ ._f)(path, _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9);
        return folder !== undefined && isOfSource(folder);
    });
}
/**
 * An error for each index that the repositories lost.
 *
 * @param folders those that have an index, or get one in this run
 */
function lostSources(repositories, folders, { paths, files }) {
    if (repositories.length === 0)
        return [];
    const there = new Set(folders.map(_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .folderId */ .Cs));
    const lost = new Map();
    for (const { path } of (0,_known_indexes_js__WEBPACK_IMPORTED_MODULE_8__/* .lostIndexes */ .Z)(paths, (0,_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readFeedFile */ .zy)(files.get(_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS))))
        lost.set(path, _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS);
    for (const catalog of catalogsOfSources(repositories, paths)) {
        const folder = (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOfFile */ ._f)(catalog, _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_FILE */ .l9) ?? '';
        const gone = _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.filter((format) => !(0,_index_source_js__WEBPACK_IMPORTED_MODULE_7__/* .hasIndex */ .V6)(format, folder, paths));
        for (const format of gone) {
            if ((0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_3__/* .filesIn */ .nG)(files.get(catalog), format).length > 0)
                lost.set((0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(folder, format.indexFile), catalog);
        }
    }
    return [...lost].flatMap(([index, by]) => {
        const path = (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .folderAbove */ .m$)(index);
        const format = _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.find(({ indexFile }) => index === (0,_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(path, indexFile));
        const source = repositories.find(({ layout }) => layout.archOf(path) !== undefined);
        if (format === undefined || source === undefined || there.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .folderId */ .Cs)({ format, path })))
            return [];
        return [sourceLost(source.name, index, path, by)];
    });
}
/**
 * Warns of folders of the repositories that have package files and no index. Without catalogs nobody knows whether an
 * index was there.
 */
function unlistedSources(repositories, folders, paths) {
    const indexed = new Set(folders.map(({ path }) => path));
    return repositories.flatMap(({ name, layout }) => {
        const files = new Map((0,_holdings_js__WEBPACK_IMPORTED_MODULE_6__/* .holdingsOf */ .QF)(paths, [], _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR, layout)
            .filter(({ path }) => !indexed.has(path))
            .map((holding) => [holding.path, holding.files.length]));
        return [...files].map(([path, count]) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(path)} has ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .h)(count, 'package file', 'package files')} and no index, so ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(name)} gives nothing of it; ` +
            `if the index was lost, restore it from the history of the feed, or run \`pkgfeed reindex\` for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(name)}`);
    });
}
const sourceLost = (name, index, path, by) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
    code: 'FEED_INDEX_LOST',
    message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(index)} is missing, and ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(by)} knew packages there: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(name)} would give only a part of what it had`,
    remedy: `Restore ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(path)} from the history of the feed, or run \`pkgfeed reindex\` for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(name)}; if the packages should be gone, delete the folder and publish to ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(name)} once.`,
});


/***/ }),

/***/ 20388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ neededBy)
/* harmony export */ });
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95407);

/**
 * The packages that must stay because those that stay need them: no other package that stays satisfies the dependency. What
 * they need in turn is among them.
 *
 * @param stay what stays anyway
 * @param all that and what could go
 */
function neededBy(format, stay, all) {
    const open = new Set(all.filter((listed) => !stay.has(listed)));
    if (open.size === 0)
        return [];
    const givers = giversIn(format, open);
    const names = new Set(givers.keys());
    const needed = [];
    // What stays offers much, and most of it nobody asks for: only what needs in turn are compared with is read whole.
    let offers;
    for (let fresh = [...stay]; fresh.length > 0 && open.size > 0;) {
        const wants = wantsOf(format, fresh, names);
        const known = offers ?? (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .offersIn */ .bT)(format, [...stay], new Set(wants.flat().map(({ name }) => name)));
        const missing = wants.filter((needs) => !(0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .isSatisfied */ .n2)(needs, known, format));
        fresh = [...new Set(missing.flatMap((needs) => bestOf(needs, givers, open, format)))];
        if (fresh.length > 0)
            offers ??= addOffers(format, [...stay], new Map());
        if (offers !== undefined)
            addOffers(format, fresh, offers);
        for (const listed of fresh)
            open.delete(listed);
        needed.push(...fresh);
    }
    return needed;
}
/** @returns the same map, with what some packages offer */
function addOffers(format, packages, offers) {
    for (const { name, version } of packages.flatMap(({ entry }) => (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .offersOf */ .fI)(format, entry))) {
        const known = offers.get(name);
        if (known === undefined)
            offers.set(name, [version]);
        else
            known.push(version);
    }
    return offers;
}
function giversIn(format, open) {
    const givers = new Map();
    for (const listed of open) {
        for (const { name, version } of (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .offersOf */ .fI)(format, listed.entry)) {
            const known = givers.get(name);
            if (known === undefined)
                givers.set(name, [{ listed, version }]);
            else
                known.push({ listed, version });
        }
    }
    return givers;
}
/** The dependencies of some packages that what could go may satisfy. */
function wantsOf(format, packages, names) {
    const mayName = (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .mention */ .lE)(names);
    return packages
        .filter(({ entry }) => mayName(entry))
        .flatMap(({ entry }) => format.describe(entry).dependencies.map(_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativesIn */ .Of))
        .filter((needs) => needs.some(({ name }) => names.has(name)));
}
/** The newest package that satisfies a dependency; none if none of them does. */
function bestOf(needs, givers, open, format) {
    for (const need of needs) {
        const fitting = (givers.get(need.name) ?? []).filter(({ listed, version }) => open.has(listed) && (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .isSatisfied */ .n2)([need], new Map([[need.name, [version]]]), format));
        const [best] = fitting.toSorted((a, b) => format.compareVersions(b.listed.entry.version, a.listed.entry.version));
        if (best !== undefined)
            return [best.listed];
    }
    return [];
}


/***/ }),

/***/ 44528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c9: () => (/* binding */ coversAll),
  rj: () => (/* binding */ outline),
  DL: () => (/* binding */ sharedPathsToRead)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/feed/catalog/combined-json.js + 1 modules
var combined_json = __webpack_require__(49079);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/folders.js
var folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/holdings.js
var feed_holdings = __webpack_require__(66033);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/feed/neighbour-files.js
var neighbour_files = __webpack_require__(45136);
// EXTERNAL MODULE: ./build/feed/portable-names.js
var portable_names = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/feed/signers.js
var signers = __webpack_require__(58874);
// EXTERNAL MODULE: ./build/feed/draft/lost-sources.js
var lost_sources = __webpack_require__(29684);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/needs.js
var needs = __webpack_require__(95407);
// EXTERNAL MODULE: ./build/feed/draft/selection.js
var draft_selection = __webpack_require__(7399);
;// CONCATENATED MODULE: ./build/feed/draft/places-followed.js




/** The places that the packages of some indexes go to. */
function placesFollowed(indexes, policy) {
    const read = indexes.filter((index) => index.state === 'read');
    return [...new Set(read.map(({ format }) => format))].map((format) => {
        const own = read.filter((index) => index.format === format);
        const mixed = own.filter(({ folderArch }) => folderArch === undefined).flatMap(({ entries }) => entries);
        const selected = mixed.filter((entry) => (0,draft_selection/* isSelected */.sp)(policy.selection, entry, format));
        const packages = [...selected, ...neededBy(selected, mixed, format, policy)].map(({ name, arch, anyArch = false }) => ({ arch, anyArch, origin: (0,printable/* printable */.g$)(name) }));
        const ofFolders = own.filter(({ folderArch }) => folderArch !== undefined);
        const hasAny = ofFolders.some(({ entries }) => entries.some(({ anyArch }) => anyArch));
        const arches = new Set(ofFolders.flatMap(({ folderArch }) => folderArch ?? []));
        if (hasAny && (0,placement/* hasAllFolder */.Y4)(format, policy))
            arches.add(placement/* ALL */.y2);
        return { format, arches: [...arches], packages };
    });
}
/**
 * What chosen packages for any arch may need, whatever its version, up to the first package for one arch: where nothing
 * names the arches of the repository, those of what is needed count too.
 */
function neededBy(selected, all, format, { upstream, arches, archMap, selection }) {
    if (!upstream.dependencies || arches.length > 0 || selected.length === all.length)
        return [];
    const offers = new Map();
    for (const entry of all) {
        // What no line of `arch-map` places is not needed here.
        const isPlaced = entry.anyArch === true || archMap.size === 0 || archMap.has(entry.arch);
        if (!isPlaced || (0,draft_selection/* isLeftOut */.WY)(selection, entry, format))
            continue;
        for (const { name } of (0,needs/* offersOf */.fI)(format, entry)) {
            const known = offers.get(name);
            if (known === undefined)
                offers.set(name, [entry]);
            else
                known.push(entry);
        }
    }
    const found = new Set(selected);
    for (const entry of found) {
        // What it needs is for its own arch, which counts already.
        if (entry.anyArch !== true)
            continue;
        for (const need of format.describe(entry).dependencies.flatMap(needs/* alternativesIn */.Of)) {
            for (const one of offers.get(need.name) ?? [])
                found.add(one);
            offers.delete(need.name);
        }
    }
    return [...found].slice(selected.length);
}

// EXTERNAL MODULE: ./build/feed/draft/source-repositories.js
var source_repositories = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/feed/draft/twins.js
var twins = __webpack_require__(41202);
;// CONCATENATED MODULE: ./build/feed/draft/outline.js



















/**
 * Finds the folders of a publish. It looks only at the paths of the feed.
 *
 * @param formats the formats of the packages; all formats when something is removed
 * @param earlier folders that earlier steps of the run write
 * @param followed the indexes of upstreams
 * @throws PlacementError for packages without a folder, and for folders that cannot exist on every system
 */
function outline(paths, arriving, formats, policy, trust, earlier = [], followed = []) {
    const sources = (0,source_repositories/* sourceFolders */.Zg)(policy.from, paths, earlier);
    const upstreams = placesFollowed(followed, policy);
    const all = [
        ...new Set([
            ...formats,
            ...sources.map(({ format }) => format),
            ...upstreams.map(({ format }) => format),
        ]),
    ];
    const parts = all.map((format) => outlineOf(format, paths, arriving, sources, policy, earlier, upstreams));
    const touched = parts.flatMap((part) => part.touched);
    const toOpen = parts.flatMap((part) => part.toOpen);
    (0,portable_names/* checkNewFolders */.u)(touched.filter(({ isNew }) => isNew).map(({ path }) => path), paths);
    const opened = toOpen.flatMap(({ format, path }) => (0,signed_folder/* signedFiles */.AH)(format, path, paths));
    const derived = touched.flatMap(({ format, path }) => (0,signed_folder/* derivedFiles */.Rq)(format, path, paths));
    const holdings = (0,feed_holdings/* holdingsOf */.QF)(paths, touched, all, policy.layout);
    const unread = sources.filter(({ isDrafted }) => !isDrafted);
    const lent = unread.flatMap(({ format, path }) => (0,signed_folder/* signedFiles */.AH)(format, path, paths));
    const catalogs = (0,lost_sources/* catalogsOfSources */.KT)(policy.from, paths);
    const shared = [
        ...sharedPathsToRead([...toOpen, ...unread], paths, trust),
        ...(0,feed_holdings/* indexesOverAll */.qO)(holdings, paths),
        ...(0,neighbour_files/* neighboursToRead */.m)(touched.map(({ path }) => path), all, paths),
    ];
    const alone = parts.filter(({ existing }) => existing.length === 0);
    const witnesses = alone
        .flatMap((part) => part.touched.slice(0, 1))
        .flatMap((folder) => (0,signers/* witnessesFor */.ND)(folder, paths, trust));
    return {
        existing: parts.flatMap((part) => part.existing),
        touched,
        toOpen,
        toRead: [...new Set([...opened, ...derived, ...lent, ...shared, ...witnesses, ...catalogs])],
        holdings,
        sources,
        known: new Map(parts.map((part) => [part.format, part.known])),
        targets: [...new Set(parts.flatMap((part) => part.targets))],
    };
}
/**
 * The paths that a change reads in addition to its own indexes: catalogs, published keys, and indexes of other formats
 * in the same folders.
 */
function sharedPathsToRead(folders, paths, trust) {
    const catalogs = folders.flatMap(({ path }) => [(0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9), (0,edit/* pathIn */.lW)(path, files_json/* FILES_FILE */.ze)]);
    // An index of another format may list the same files.
    const indexes = folders.flatMap(({ path }) => formats/* FORMATS */.hR.map((format) => (0,index_source/* indexSource */.Ie)(format, path, paths)).filter((index) => index !== undefined));
    return [...catalogs, ...indexes, feed_json/* FEED_FILE */.GS, combined_json/* COMBINED_FILE */.le, ...(0,signers/* keysToRead */._I)(paths, trust)].filter((path) => paths.has(path));
}
/** True for a publish that concerns every folder of its repository. */
const coversAll = ({ removals, readmits, isSync }) => removals.length > 0 || readmits.length > 0 || isSync;
function outlineOf(format, paths, arriving, sources, policy, earlier, followed) {
    const { layout, archMap } = policy;
    const started = earlier.filter((folder) => folder.format === format && folder.isNew && isIn(layout, folder));
    const existing = [...(0,folders/* foldersOf */.pd)(format, paths, layout), ...started];
    const own = arriving.filter((item) => item.format === format);
    const lenders = sources.filter((folder) => folder.format === format);
    const upstream = followed.find((one) => one.format === format);
    const isFilled = own.length + lenders.length > 0 || upstream !== undefined;
    if (isFilled && format.locates === 'by-arch-and-name' && !isArchLast(layout))
        throw archNotLast(format);
    const there = archesOf(existing);
    const ofUpstreams = forArches(upstream?.packages ?? [], policy, there);
    const packages = [
        ...own.map(({ pkg, origin }) => ({ arch: pkg.arch, anyArch: pkg.anyArch, origin })),
        ...ofUpstreams,
    ];
    const empties = coversAll(policy);
    if (layout.isShared) {
        (0,placement/* checkArchMap */.bu)(packages, archMap, policy.arches);
        const touched = isFilled || (empties && existing.length > 0) ? [(0,folders/* sharedFolder */.AX)(format, layout, paths)] : [];
        const targets = own
            .map(({ pkg }) => (0,edit/* pathIn */.lW)(layout.folder(''), format.fileName(pkg)))
            .filter((path) => paths.has(path));
        return { format, existing, touched, toOpen: touched, known: [], targets };
    }
    const lent = archesOf(lenders);
    const twinArches = archMap.size === 0 ? (0,twins/* archesOfTwins */.$)(own) : [];
    const ofAll = (0,placement/* hasAllFolder */.Y4)(format, policy) ? [placement/* ALL */.y2] : [];
    const ofUpstream = upstream?.arches ?? [];
    const named = isFilled ? [...policy.arches, ...twinArches, ...lent, ...ofUpstream, ...ofAll] : [];
    (0,placement/* checkArchMap */.bu)(packages, archMap, [...there, ...named]);
    const known = (0,placement/* knownArches */.Cw)(packages, there, named, archMap, format.anyArchFolder);
    const [homeless] = packages.filter(({ anyArch }) => anyArch);
    if (homeless !== undefined && known.length === 0)
        throw noArchKnown(format, homeless.origin);
    const placed = packages.flatMap((pkg) => (0,placement/* archesFor */.cL)(format, pkg, known, policy));
    const wanted = new Set([...placed, ...named]);
    if (empties)
        for (const arch of there)
            wanted.add(arch);
    const touched = [...wanted].sort().map((arch) => (0,folders/* folderOf */.yS)(format, arch, layout, paths));
    const renamed = touched.find(({ arch, path }) => path.split('/').at(-1) !== arch);
    if (isFilled && format.locates === 'by-arch-and-name' && renamed !== undefined)
        throw notByArch(format, renamed);
    const hasNew = touched.some(({ isNew }) => isNew);
    // A new folder inherits packages from its siblings, so they are opened too.
    const open = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
    const targets = own
        .flatMap(({ pkg }) => (0,placement/* archesFor */.cL)(format, pkg, known, policy).map((arch) => (0,edit/* pathIn */.lW)(layout.folder(arch), format.fileName(pkg))))
        .filter((path) => paths.has(path));
    return { format, existing, touched, toOpen: [...open.values()], known, targets };
}
/** True for a layout as clients need it that put the arch last in every address. */
const isArchLast = (layout) => !layout.isShared && layout.folder('ARCH').split('/').at(-1) === 'ARCH';
const archesOf = (folders) => folders.flatMap(({ arch }) => (arch === null ? [] : [arch]));
const isIn = (layout, { path }) => layout.archOf(path) !== undefined;
function noArchKnown(format, origin) {
    return new errors/* PlacementError */.wI({
        code: 'PLACEMENT_NO_ARCH',
        message: `${origin} is for any arch, the feed has no ${format.name} folder yet, and nothing says which arches it serves`,
        remedy: 'Name them in `arches`, such as x86_64 and aarch64; the package goes to each.',
    });
}
function notByArch(format, { arch, path }) {
    return new errors/* PlacementError */.wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`arch-folders\` puts packages for ${arch} into ${path}, and ${format.name} clients look for them in a folder that is called like the arch`,
        remedy: 'Leave that arch out of `arch-folders`.',
    });
}
function archNotLast(format) {
    return new errors/* PlacementError */.wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` does not end in {arch}, and ${format.name} clients put the arch last in every address`,
        remedy: 'End it in {arch}, as {branch}/{repository}/{arch} does.',
    });
}
/** The packages of upstreams for arches that the settings name, or else for those that the repository has. */
function forArches(packages, { arches, archMap }, there) {
    const wanted = arches.length > 0 ? arches : there.filter((arch) => arch !== placement/* ALL */.y2);
    if (wanted.length === 0)
        return packages;
    return packages.filter((pkg) => pkg.anyArch || (0,placement/* ownArches */.t9)(pkg, archMap).some((arch) => wanted.includes(arch)));
}


/***/ }),

/***/ 61335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ incompleteIn),
/* harmony export */   E2: () => (/* binding */ schemesOf),
/* harmony export */   Kc: () => (/* binding */ concerns),
/* harmony export */   ZI: () => (/* binding */ shareWarnings),
/* harmony export */   b8: () => (/* binding */ sharedText),
/* harmony export */   k9: () => (/* binding */ warned)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85068);


/** A warning that concerns all devices. */
const warned = (origin, text, detail = '') => ({
    origin,
    warning: { text, detail, scheme: undefined },
});
/** How many packages a text names. The report has all of them. */
const NAMED = 3;
/** Gathers the warnings with the same text, in the order in which each text comes first. */
function shareWarnings(warned) {
    const shared = new Map();
    for (const { origin, warning } of warned) {
        const { text, detail } = warning;
        const packages = shared.get(text) ?? new Map();
        packages.set(JSON.stringify([origin, detail]), { origin, detail });
        shared.set(text, packages);
    }
    return [...shared].map(([text, packages]) => ({ text, packages: [...packages.values()] }));
}
/** A warning as one sentence, with the first packages that it is about. */
function sharedText({ text, packages }) {
    // One package may have several details, such as one for each package that installs a file of it.
    const details = new Map();
    for (const { origin, detail } of packages) {
        details.set(origin, [...(details.get(origin) ?? []), ...(detail === '' ? [] : [detail])]);
    }
    const names = [...details].slice(0, NAMED).map(([origin, own]) => origin + detailsText(own));
    if (details.size === 1)
        return `${names[0]}: ${text}`;
    const more = details.size > NAMED ? ` and ${details.size - NAMED} more` : '';
    // The texts speak of one package.
    return `each of ${details.size} packages: ${text}: ${names.join(', ')}${more}`;
}
function detailsText(details) {
    if (details.length === 0)
        return '';
    const more = details.length > NAMED ? ` and ${details.length - NAMED} more` : '';
    return ` (${details.slice(0, NAMED).join('; ')}${more})`;
}
/**
 * Errors for the packages that devices of the feed would install without some of their files.
 *
 * @param run a rehearsal does not know which devices a feed is for, so it only refuses what no device installs whole
 */
function incompleteIn(warned, { isRehearsal }) {
    return warned.flatMap(({ origin, warning }) => {
        const { lossAt, scheme } = warning;
        if (lossAt === undefined || (isRehearsal && scheme !== undefined))
            return [];
        return [
            new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF({
                code: 'FORMAT_INCOMPLETE',
                reason: (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_1__/* .warningText */ .i4)(warning),
                offset: lossAt,
                remedy: 'Build the package as the message says, or set `allow-incomplete` to publish it without what devices leave out.',
                file: origin,
            }),
        ];
    });
}
/** The schemes that sign a folder: those of its present signatures, and those of the keys of the run. */
function schemesOf(format, signatures, { signingKeys }) {
    const own = signingKeys.map(({ scheme }) => scheme).filter((scheme) => format.schemes.includes(scheme));
    return new Set([...signatures.map(({ scheme }) => scheme), ...own]);
}
/** True if a warning concerns devices that check signatures of these schemes. Any device may read an unsigned feed. */
const concerns = ({ scheme }, schemes) => scheme === undefined || schemes.size === 0 || schemes.has(scheme);


/***/ }),

/***/ 55797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ retained)
/* harmony export */ });
/* harmony import */ var _needed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20388);
/* harmony import */ var _retention_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19635);


/** What the rules keep of a folder, and what that needs. */
function retained(all, rules, format, { isShared = false, isPinned = () => false, times }) {
    if (!(0,_retention_js__WEBPACK_IMPORTED_MODULE_0__/* .hasRules */ .w0)(rules))
        return { stay: new Set(all), isWaiting: false };
    const byEntry = new Map(all.map((listed) => [listed.entry, listed]));
    const publishedOf = (entry) => {
        const listed = byEntry.get(entry);
        return listed && times?.publishedOf(listed);
    };
    const ofEntries = times && { now: times.now, publishedOf };
    const { stay: kept, isWaiting } = (0,_retention_js__WEBPACK_IMPORTED_MODULE_0__/* .staying */ .WK)([...byEntry.keys()], rules, format.compareVersions, isShared, ofEntries);
    const stay = new Set(all.filter((listed) => kept.has(listed.entry) || isPinned(listed)));
    if (stay.size === all.length)
        return { stay, isWaiting };
    for (const needed of (0,_needed_js__WEBPACK_IMPORTED_MODULE_1__/* .neededBy */ .X)(format, stay, all))
        stay.add(needed);
    return { stay, isWaiting };
}


/***/ }),

/***/ 67961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ROLLBACK),
/* harmony export */   F: () => (/* binding */ rollBackFolder)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64865);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75317);
/* harmony import */ var _keyring_found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94959);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25616);
/* harmony import */ var _for_devices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57888);
/* harmony import */ var _package_warnings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61335);
/* harmony import */ var _retention_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19635);







/** The reason of changes that go back to an earlier state. */
const ROLLBACK = 'rollback';
/**
 * The draft of a folder that lists what it listed then.
 *
 * @param seen the folder when the run decided to go back; undefined where nothing has changed since
 */
function rollBackFolder(folder, { now, past, seen }, context) {
    const { format, path, arch } = folder;
    const { paths, run, maxRemovals, grace } = context;
    const fresh = publishedSince(now.listed, seen?.listed);
    const there = new Set(now.listed.map(idOf));
    const isKeyring = (0,_keyring_found_js__WEBPACK_IMPORTED_MODULE_0__/* .keyringTest */ .WV)(format, run.keyring, context.keyrings);
    const rings = now.listed.filter((item) => isKeyring(item) && !fresh.includes(item));
    const back = past.opened.listed
        .filter((item) => !isKeyring(item))
        .filter(notBeside(fresh))
        .map((item) => comingBack(folder, item, there, context));
    const { stay, away } = withoutWithdrawn(folder, back, now.listed, context.memory);
    const schemes = (0,_package_warnings_js__WEBPACK_IMPORTED_MODULE_3__/* .schemesOf */ .E2)(format, now.signatures, run);
    const fitted = (0,_for_devices_js__WEBPACK_IMPORTED_MODULE_2__/* .fitCarried */ .cI)(format, [...stay, ...fresh, ...rings], schemes);
    const { listed } = fitted;
    const after = new Set(listed.map((item) => item.path));
    const left = now.listed.map((item) => item.path).filter((one) => !after.has(one));
    const gone = [...left, ...(context.isBroken ? after : [])].filter((one) => paths.has(one));
    const { indexFile, secondIndex } = format;
    const isSame = now.files.get(indexFile)?.equals(past.files.get(indexFile) ?? NOTHING) === true;
    const second = secondIndex?.file ?? '';
    return {
        draft: {
            ...{ ...folder, opened: now, listed, gone, maxRemovals, grace },
            ...(isSame ? {} : { base: baseOf(folder, now, past) }),
            hasSecondIndex: now.files.has(second) || past.files.has(second),
        },
        changes: changesBetween(folder, now.listed, listed),
        warnings: [],
        warned: fitted.warned,
        unchanged: 0,
        leftOut: [],
        errors: [],
        away,
        fresh: fresh.map(({ entry }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(`${entry.name} ${entry.version} in ${path || '.'}`)),
        lower: lowerThan(folder, now.listed, listed, arch === null),
    };
}
const NOTHING = Buffer.alloc(0);
/** The index files to go on from. A signature that the folder no longer has does not come back by itself. */
function baseOf({ format, isNew }, now, { files }) {
    const isOld = (name) => !isNew && format.signatureFiles.includes(name) && !now.files.has(name);
    return new Map([...files].filter(([name]) => !isOld(name)));
}
/** What a folder lists and did not list when the run decided where to go back to. */
function publishedSince(now, seen) {
    if (seen === undefined)
        return [];
    const known = new Set(seen.map(idOf));
    return now.filter((item) => !known.has(idOf(item)));
}
const idOf = ({ entry, path, contentId }) => JSON.stringify([(0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry), path, contentId ?? entry.identity]);
/** A test for packages that have neither the name and version nor the path of one of these. */
function notBeside(fresh) {
    const keys = new Set(fresh.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry)));
    const taken = new Set(fresh.map(({ path }) => path));
    return ({ entry, path }) => !keys.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry)) && !taken.has(path);
}
/**
 * A package as it was listed then, with the content that its file had.
 *
 * @param there what the folder lists now, by `idOf`
 */
function comingBack({ format }, item, there, { paths, revision, remembered }) {
    const { entry, path, contentId } = item;
    if (contentId === undefined || there.has(idOf(item)))
        return item;
    const line = remembered.lineOf(format, item);
    const owned = remembered.ownedOf(format, item);
    const isThere = paths.get(path) === contentId;
    return {
        ...item,
        ...(isThere ? {} : { content: { kind: 'earlier', revision, contentId, size: entry.size } }),
        ...(line === undefined ? {} : { line }),
        ...(owned === undefined ? {} : { owned: () => owned }),
    };
}
/** What the folder lists already is never kept away, whatever feed.json says: nobody signs that. */
function withoutWithdrawn({ format, arch }, back, now, memory) {
    if (memory.records.length === 0)
        return { stay: [...back], away: [] };
    const there = new Set(now.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry)));
    const stay = [];
    const away = [];
    for (const item of back) {
        const { entry, line } = item;
        const arches = [entry.arch, arch, line?.arch ?? entry.arch];
        const record = there.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry)) ? undefined : memory.find(format.name, entry, arches);
        if (record === undefined)
            stay.push(item);
        else
            away.push({ entry, record });
    }
    return { stay, away };
}
function changesBetween({ path }, before, after) {
    const there = new Map(before.map((item) => [(0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(item.entry), item]));
    const stay = new Set(after.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry)));
    const arrived = after.flatMap((item) => {
        const old = there.get((0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(item.entry));
        if (old !== undefined && idOf(old) === idOf(item))
            return [];
        const previous = old?.entry.version;
        const kind = old === undefined ? 'added' : 'updated';
        return [{ kind, ...(0,_change_js__WEBPACK_IMPORTED_MODULE_5__/* .changeOf */ .C)(item.entry, path, item.path), previous, reason: ROLLBACK }];
    });
    const left = before.filter(({ entry }) => !stay.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .packageKey */ .MO)(entry)));
    return [...arrived, ...(0,_change_js__WEBPACK_IMPORTED_MODULE_5__/* .departures */ .w)(left, path, ROLLBACK)];
}
function lowerThan({ format, path }, before, after, isShared) {
    const newest = (0,_retention_js__WEBPACK_IMPORTED_MODULE_6__/* .newestOf */ .su)(format, after, isShared);
    return [...(0,_retention_js__WEBPACK_IMPORTED_MODULE_6__/* .newestOf */ .su)(format, before, isShared)].flatMap(([key, { entry }]) => {
        const to = newest.get(key)?.entry.version;
        if (to === undefined || format.compareVersions(to, entry.version) >= 0)
            return [];
        return [{ format: format.name, folder: path, name: entry.name, from: entry.version, to }];
    });
}


/***/ }),

/***/ 6981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ openSources),
/* harmony export */   Pf: () => (/* binding */ lentFaults),
/* harmony export */   Qv: () => (/* binding */ publishedBy),
/* harmony export */   Sh: () => (/* binding */ catalogsIn),
/* harmony export */   Zg: () => (/* binding */ sourceFolders),
/* harmony export */   l_: () => (/* binding */ listedBy),
/* harmony export */   qf: () => (/* binding */ repositoryOffers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64865);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28847);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51348);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53671);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25616);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46694);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88804);
/* harmony import */ var _for_devices_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57888);











/**
 * Finds the folders of the repositories that packages are taken from.
 *
 * @param earlier folders that earlier steps of the run write
 * @throws SourceError for a repository without a folder
 */
function sourceFolders(repositories, paths, earlier) {
    const drafted = new Set(earlier.map(_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs));
    return repositories.flatMap((of) => {
        const started = earlier.filter(({ isNew, path }) => isNew && of.layout.archOf(path) !== undefined);
        const found = [..._formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.flatMap((format) => (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .foldersOf */ .pd)(format, paths, of.layout)), ...started];
        if (found.length === 0 && of.isDescribed !== true)
            throw noPackages(of.name);
        return found.map((folder) => ({ ...folder, of, isDrafted: drafted.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)(folder)) }));
    });
}
/**
 * Verifies the indexes of the folders that packages are taken from.
 *
 * @param catalogs what the catalogs say. A file that is not the one they know is read again.
 * @param tipPaths with only those content ids that the feed itself has
 * @param presence says what the repository of the run has of a package
 * @throws FeedError for an index that no key of the run has signed, or that lists missing files
 */
async function openSources(folders, catalogs, tipPaths, { paths, files }, archMap, trust, presence) {
    const opened = new Map();
    const toReread = new Set();
    for (const folder of folders.filter(({ isNew }) => !isNew)) {
        const { format, path, arch, isDrafted } = folder;
        const index = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_5__/* .indexSource */ .Ie)(format, path, tipPaths);
        // A feed has the content ids of all its files or of none.
        const isIdentified = index !== undefined && tipPaths.get(index) !== undefined;
        const own = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .filesOf */ .R8)(format, path, files);
        let listed;
        if (isDrafted && isIdentified) {
            // The earlier step has verified it.
            listed = (0,_listed_js__WEBPACK_IMPORTED_MODULE_6__/* .listIndex */ .VH)(format, path, own.get(format.indexFile) ?? Buffer.alloc(0), paths);
        }
        else {
            const there = await (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)(format, path, own, paths, trust, undefined, { arch, archMap });
            if (!isDrafted)
                opened.set((0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .folderId */ .Cs)(folder), there);
            listed = there.listed;
        }
        const isUnsure = ({ entry, path: file, contentId }) => {
            if (!isIdentified)
                return entry.sha256 === undefined;
            const known = catalogs.get(path).get((0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .lineKey */ .QW)(format.name, entry.file))?.blob;
            return tipPaths.has(file) && typeof known === 'string' && known !== contentId;
        };
        for (const one of listed) {
            const there = presence(folder, one);
            // Two files of one identity: the one that comes must not take the place of a better one.
            if (there === 'other-file' || (there === 'absent' && isUnsure(one)))
                toReread.add(one.path);
        }
    }
    return { opened, toReread };
}
/** What each repository offers to a folder: what its own folder of that format and arch lists. */
function repositoryOffers(target, lending) {
    return lending.repositories.map((of) => {
        const own = lending.folders.filter((folder) => folder.of === of && folder.format === target.format && folder.arch === target.arch);
        const items = own.flatMap((folder) => lending.listedIn(folder).map((listed) => lent(listed, target, of, lending)));
        return { isRepository: true, items };
    });
}
/** A package as another folder lists it, whose file is copied. */
function lent(listed, target, { name }, lending) {
    const { format, path } = target;
    const { entry, path: from } = listed;
    const known = lending.evidence.get(from);
    const sha256 = known?.facts.sha256 ?? entry.sha256;
    const fresh = (0,_for_devices_js__WEBPACK_IMPORTED_MODULE_9__/* .asFresh */ .Nn)({ ...listed, entry: (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .inFolder */ ._z)(target, entry) });
    return {
        listed: {
            ...fresh,
            path: (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, entry.file),
            origin: `from ${name}`,
            content: listed.content ?? { kind: 'copy', from, sha256 },
        },
        origin: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(entry.name)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(entry.version)} from ${name}`,
        published: lending.publishedIn(format, listed),
    };
}
/** An error for each package taken whose file is not what its index says. */
const lentFaults = (taken, evidence) => taken.flatMap(({ listed }) => listed.content?.kind === 'copy'
    ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_8__/* .evidenceFaults */ .r)({ ...listed, path: listed.content.from }, evidence.get(listed.content.from))
    : []);
/** Reads each catalog when it is asked for, and once. */
function catalogsIn(files) {
    const known = new Map();
    return {
        get(folder) {
            const lines = known.get(folder) ?? (0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCatalog */ .uM)(files.get((0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(folder, _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9)));
            known.set(folder, lines);
            return lines;
        },
    };
}
/**
 * A function that finds out when a package of the feed was published, in milliseconds. One that arrives in this run is
 * published now. The catalogs know about the others; nobody signs them, so the answer decides only when a package is
 * taken, and never what is signed.
 */
function publishedBy(catalogs, now) {
    return (format, listed) => {
        if (listed.content?.kind === 'file')
            return now.getTime();
        const line = (0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)(format, listed, catalogs);
        if (line === undefined || line.published === null)
            return undefined;
        const isOther = line.blob !== null && listed.contentId !== undefined && line.blob !== listed.contentId;
        return isOther ? undefined : Date.parse(line.published);
    };
}
/**
 * The same for when a folder began to list a package: one that was taken from another repository was published before.
 * Nobody signs the catalogs, so the answer decides only how long a version stays that has a newer one.
 */
function listedBy(catalogs, now) {
    const publishedIn = publishedBy(catalogs, now);
    return (format, listed) => {
        if (listed.content !== undefined)
            return now.getTime();
        const since = (0,_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)(format, listed, catalogs)?.listed;
        return since === undefined ? publishedIn(format, listed) : Date.parse(since);
    };
}
const noPackages = (name) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8({
    code: 'SOURCE_EMPTY',
    message: `\`from\` names ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(name)}, and the feed has no such repository`,
    remedy: 'Correct it, such as 25.12/testing, or publish packages there first.',
});


/***/ }),

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ leavingBy),
/* harmony export */   OH: () => (/* binding */ sync),
/* harmony export */   YD: () => (/* binding */ UPSTREAM),
/* harmony export */   a9: () => (/* binding */ SYNC)
/* harmony export */ });
/* unused harmony export OLDER */
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75317);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25616);


/** The reason of a change that withdraws what no source of a repository gives. */
const SYNC = 'sync';
/** The reason of a change that withdraws what an upstream lists no more. */
const UPSTREAM = 'upstream-removed';
/** The reason where the upstream's index is an old one. Only `max-removals` lets it take packages away. */
const OLDER = 'not in an index that is older than before';
/**
 * Withdraws what the sources of a folder do not give.
 *
 * @param given what they give, as the folder would list it, and what waits for it
 * @param older the paths of packages whose index is older than when they were taken
 */
function sync(listed, given, folder, older) {
    const keys = new Set(given.map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)));
    const isGiven = ({ entry }) => keys.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry));
    const leaving = listed.filter((item) => !isGiven(item));
    return { stay: listed.filter(isGiven), changes: leavingBy(leaving, folder, SYNC, older) };
}
/** The changes that take packages away, with the reason of each. */
function leavingBy(leaving, folder, reason, older = new Set()) {
    const isOlder = ({ path }) => older.has(path);
    return [
        ...(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .departures */ .w)(leaving.filter(isOlder), folder, OLDER),
        ...(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .departures */ .w)(leaving.filter((one) => !isOlder(one)), folder, reason),
    ];
}


/***/ }),

/***/ 41202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ archesOfTwins),
/* harmony export */   x: () => (/* binding */ placementOf)
/* harmony export */ });
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47671);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26274);


/**
 * Places the packages of a run. Of twins in folders that are named after arches, each goes to the folder of its arch only.
 * So does one that arrives alone, if the feed has twins of it.
 *
 * @param known for each format, every arch that has a folder now or after this run
 * @param there what the folders of the feed list
 */
function placementOf(arriving, known, places, there = []) {
    const map = places.archMap;
    const own = new Map();
    const warned = [];
    const allTwins = twinsIn(arriving);
    for (const twins of allTwins) {
        const arches = twins.map(({ format, origin }) => archesNamedIn(origin, known.get(format) ?? [], map));
        // One that could be for any arch would meet each of the others.
        if (arches.some((one) => one.length === 0))
            continue;
        for (const [i, twin] of twins.entries())
            own.set(twin, arches[i] ?? []);
        const [first] = twins;
        const without = (known.get(first.format) ?? []).filter((arch) => !arches.flat().includes(arch));
        if (without.length > 0)
            warned.push(missingIn(first, without));
    }
    const isTwin = twinTest(arriving, there);
    for (const item of arriving.filter((one) => !own.has(one) && isTwin(one))) {
        const arches = archesNamedIn(item.origin, known.get(item.format) ?? [], map);
        if (arches.length > 0)
            own.set(item, arches);
    }
    const hasTwins = allTwins.length > 0 || arriving.some(isTwin);
    return {
        archesOf: (item) => own.get(item) ?? (0,_placement_js__WEBPACK_IMPORTED_MODULE_0__/* .archesFor */ .cL)(item.format, item.pkg, known.get(item.format) ?? [], places),
        isApart: (item) => own.has(item),
        hasTwins,
        warned,
    };
}
const missingIn = ({ pkg }, arches) => ({
    origin: `${pkg.name} ${pkg.version}`,
    warning: {
        text: 'it was built once per arch, so each build goes to the folder of its own arch alone; build it for the other ' +
            'arches too, or once for all',
        detail: `none for ${arches.join(', ')}`,
        scheme: undefined,
    },
});
/**
 * The arches that twins of a run name by their folders alone: a feed may hold nothing but packages for any arch.
 *
 * @param arriving packages of one format
 */
function archesOfTwins(arriving) {
    const arches = twinsIn(arriving).flatMap((twins) => {
        const named = twins.map(({ origin }) => partsOf(origin).find((part) => ARCH.test(part)));
        return named.includes(undefined) ? [] : named;
    });
    return [...new Set(arches.filter((arch) => arch !== undefined))];
}
/** Arches as Alpine and OpenWrt call them. */
const ARCH = /^(x86|x86_64|i[3-6]86|aarch64|arm|armhf|armv7|armeb|mips|mipsel|mips64|mips64el|powerpc|powerpc64|ppc64le|riscv64|loongarch64|s390x)(_[a-z0-9+._-]{1,40})?$/;
/** The packages for any arch that a run has in several builds of one version. */
function twinsIn(arriving) {
    const groups = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .groupedBy */ .m)(arriving.filter(({ pkg }) => pkg.anyArch), ({ format, pkg }) => keyOf(format, pkg));
    return [...groups.values()].filter((group) => new Set(group.map(({ contentId }) => contentId)).size > 1);
}
const keyOf = (format, { name, version }) => `${format.name} ${name} ${version}`;
/** Returns a function that is true for a package for any arch of which the feed lists several builds. */
function twinTest(arriving, there) {
    const builds = new Map();
    for (const { format, pkg } of arriving)
        if (pkg.anyArch)
            builds.set(keyOf(format, pkg), new Set());
    for (const { format, entries } of builds.size === 0 ? [] : there) {
        for (const entry of entries) {
            if (entry.identity !== undefined)
                builds.get(keyOf(format, entry))?.add(entry.identity);
        }
    }
    return ({ format, pkg }) => (builds.get(keyOf(format, pkg))?.size ?? 0) > 1;
}
/** The arches of the folder or artifact, nearest to the file, that is named after one; empty if none is. */
function archesNamedIn(origin, known, map) {
    const words = [...new Set([...known, ...map.keys()])].sort((a, b) => b.length - a.length);
    for (const part of partsOf(origin)) {
        const word = words.find((one) => part === one || /[-_.]$/.test(beforeEnd(part, one)));
        if (word !== undefined)
            return (map.get(word) ?? [word]).filter((arch) => known.includes(arch));
    }
    return [];
}
/** The folders and the artifact that a file lies in, the nearest first. */
const partsOf = (origin) => origin
    .split(/[/\\ ]/)
    .slice(0, -1)
    .reverse();
/** What stands before the end of a text; empty if it has another end. */
const beforeEnd = (text, end) => text.endsWith(end) ? text.slice(0, -end.length) : '';


/***/ }),

/***/ 86313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ fates),
/* harmony export */   u: () => (/* binding */ listedAfter)
/* harmony export */ });
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51348);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);




/** Every path that these folders list, and those that the run only looks at. */
const listedAfter = (folders, { beside = [] }) => new Set([...folders, ...beside].flatMap((folder) => folder.listed.map(({ path }) => path)));
/**
 * Returns a function that says what the indexes have to do with a package file.
 *
 * @param folders what the run writes; their old indexes were verified, or are made again from the packages
 */
function fates(folders, { paths, files, beside = [] }) {
    const opened = new Set([...folders, ...beside].map(_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderId */ .Cs));
    const listed = listedAfter(folders, { beside });
    const lists = new Map();
    const listOf = ({ format, folder, path }) => {
        if (!lists.has(path))
            lists.set(path, (0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsListedBy */ .Xk)(format, folder, files.get(path), paths));
        return lists.get(path);
    };
    return (path) => {
        if (listed.has(path))
            return 'listed';
        const over = (0,_package_files_js__WEBPACK_IMPORTED_MODULE_3__/* .indexesOver */ .Hh)((0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .folderAbove */ .m$)(path), paths);
        const own = over.at(-1)?.folder;
        let isVerified = false;
        for (const index of over) {
            const isOwn = index.folder === own && path.endsWith(index.format.extension);
            if (opened.has((0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderId */ .Cs)({ format: index.format, path: index.folder }))) {
                isVerified ||= isOwn;
                continue;
            }
            const others = listOf(index);
            if (others?.has(path))
                return 'listed';
            if (others === undefined || isOwn)
                return 'unknown';
        }
        return isVerified ? 'free' : 'unknown';
    };
}


/***/ }),

/***/ 66033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ unlistedIn),
/* harmony export */   QF: () => (/* binding */ holdingsOf),
/* harmony export */   qO: () => (/* binding */ indexesOverAll)
/* harmony export */ });
/* harmony import */ var _bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28847);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93853);
/* harmony import */ var _index_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53671);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25616);
/* harmony import */ var _package_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);








/**
 * The folders to search for lost indexes: those that the run touches, in every format, and their siblings that have
 * package files but no index for them.
 *
 * @param touched the folders that the run writes
 * @param formats the formats of the run
 */
function holdingsOf(paths, touched, formats, layout) {
    const inFolder = new Map();
    const isOwn = (folder) => layout.archOf(folder) !== undefined;
    for (const [file, folder] of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_6__/* .packageFiles */ .i9)(paths, _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR, isOwn)) {
        // No index can list such a name, so no lost index had it.
        if ((0,_bytes_odd_names_js__WEBPACK_IMPORTED_MODULE_7__/* .oddNameFault */ .F)(file) !== undefined)
            continue;
        const files = inFolder.get(folder);
        if (files === undefined)
            inFolder.set(folder, [file]);
        else
            files.push(file);
    }
    for (const folder of inFolder.keys())
        if (!isOwn(folder))
            inFolder.delete(folder);
    const holdings = [];
    const own = new Map(touched.map(({ path, arch }) => [path, arch]));
    const isTouched = (format, path) => touched.some((folder) => folder.format === format && folder.path === path);
    for (const path of new Set([...own.keys(), ...inFolder.keys()])) {
        const arch = own.has(path) ? (own.get(path) ?? null) : (layout.archOf(path) ?? null);
        for (const format of own.has(path) ? _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR : formats) {
            const files = (inFolder.get(path) ?? []).filter((file) => file.endsWith(format.extension));
            const isIndexed = (0,_index_source_js__WEBPACK_IMPORTED_MODULE_4__/* .hasIndex */ .V6)(format, path, paths);
            const isListed = _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.some((one) => one.extension === format.extension && (0,_index_source_js__WEBPACK_IMPORTED_MODULE_4__/* .hasIndex */ .V6)(one, path, paths));
            if (!own.has(path) && (isListed || files.length === 0))
                continue;
            const isOfRun = formats.includes(format);
            holdings.push({
                ...{ format, arch, path, isTouched: isTouched(format, path) },
                ...{ hasIndex: isIndexed, isOfRun, files },
            });
        }
    }
    return holdings;
}
/**
 * The paths to read before `unlistedIn` can answer: the indexes that may list files of the folders, and the catalogs.
 */
function indexesOverAll(holdings, paths) {
    const wanted = holdings.filter(({ files }) => files.length > 0);
    const catalogs = wanted.map(({ path }) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(path, _catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .CATALOG_FILE */ .l9)).filter((path) => paths.has(path));
    return [...catalogs, ...wanted.flatMap(({ path }) => (0,_package_files_js__WEBPACK_IMPORTED_MODULE_6__/* .indexesOver */ .Hh)(path, paths).map(({ source }) => source))];
}
/** The files of a holding that no index lists; none if an index that may list them cannot be read. */
function unlistedIn({ format, path, files: candidates }, files, paths) {
    if (candidates.length === 0)
        return [];
    const listed = new Set();
    for (const index of (0,_package_files_js__WEBPACK_IMPORTED_MODULE_6__/* .indexesOver */ .Hh)(path, paths)) {
        const bytes = files.get(index.path);
        // A compressed index that does not unpack.
        if (bytes === undefined && index.format.extension === format.extension)
            return [];
        if (bytes === undefined)
            continue;
        try {
            for (const { path: file } of (0,_listed_js__WEBPACK_IMPORTED_MODULE_5__/* .listIndex */ .VH)(index.format, index.folder, bytes, paths))
                listed.add(file);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH))
                throw error;
            if (index.format.extension === format.extension)
                return [];
        }
    }
    return candidates.filter((file) => !listed.has(file));
}


/***/ }),

/***/ 94959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ keyringsIn),
/* harmony export */   TK: () => (/* binding */ keyringOf),
/* harmony export */   WV: () => (/* binding */ keyringTest),
/* harmony export */   n_: () => (/* binding */ countFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20288);



/**
 * The keyrings of a name among what a folder lists.
 *
 * @throws ConflictError for a package of that name that is no keyring of pkgfeed, or that a source of this run brings
 */
function keyringsIn(name, format, listed) {
    return listed
        .filter(({ entry }) => entry.name === name)
        .map((item) => {
        const found = keyringOf(format, item);
        if (found === undefined || item.content?.kind === 'file')
            throw taken(name, item);
        return found;
    });
}
/**
 * A test for the keyrings of a feed: the one that the run keeps, and those that feed.json names and that the signed index
 * marks as keyrings. No source of packages gives them, and nothing but `remove` takes them away.
 */
function keyringTest(format, keyring, known = []) {
    const names = new Set(known.filter((one) => one.format === format.name).map(({ name }) => name));
    return (listed) => listed.entry.name === keyring ||
        (names.has(listed.entry.name) && keyringOf(format, listed) !== undefined);
}
/** What the signed index says of a keyring; undefined for another package. */
function keyringOf(format, listed) {
    const count = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(listed.entry.version);
    const mark = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .markIn */ .bk)(format.describe(listed.entry).provides);
    return count === undefined || mark === undefined ? undefined : { listed, count, mark };
}
const taken = (name, { entry, origin }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
    code: 'CONFLICT_KEYRING',
    message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${entry.name} ${entry.version}`)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(origin)} has the name of \`keyring\`, and this run did not make it`,
    remedy: `Choose another name for \`keyring\`, or leave out the package ${name} and withdraw it where the feed lists it.`,
});
/** How far the count that feed.json remembers may be ahead of what an index lists: nobody signs feed.json. */
const MOST_AHEAD = 1000;
/**
 * How many changes of the keys the version of a keyring counts. It grows only when the keys of the repository change. What
 * feed.json remembers keeps two repositories in step, and a repository that somebody took back to an older state.
 *
 * @param own what the repository lists
 * @param known what feed.json says of the newest keyring of that name in the feed
 * @param mark of the keys that devices should have now
 */
function countFor(own, known, mark) {
    const highest = Math.max(0, ...own.map(({ count }) => count));
    if (own.some((one) => one.count === highest && one.mark === mark))
        return highest;
    const hint = known !== undefined && known.count <= highest + MOST_AHEAD ? known : undefined;
    if (hint !== undefined && hint.count > highest && hint.mark === mark)
        return hint.count;
    return Math.max(highest, hint?.count ?? 0) + 1;
}


/***/ }),

/***/ 20288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pq: () => (/* binding */ countOf),
  O2: () => (/* binding */ keyringRecipe),
  bk: () => (/* binding */ markIn),
  Fg: () => (/* binding */ markOf)
});

// UNUSED EXPORTS: versionOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/feed/catalog/keyring-shape.js
var keyring_shape = __webpack_require__(21444);
;// CONCATENATED MODULE: ./build/feed/keyring/paths.js
/** Where each system looks for its keys; Yocto's opkg-key imports those that lie in its folder. */
const FOLDERS = {
    usign: '/etc/opkg/keys',
    openpgp: '/usr/share/opkg/keyrings',
    'apk-v2': '/etc/apk/keys',
    'apk-v3': '/etc/apk/keys',
};
/** The path of a key on the devices that check with it. */
const pathOnDevice = ({ scheme, keyId, fileName, }) => `${FOLDERS[scheme]}/${scheme === 'openpgp' ? `${keyId.toLowerCase()}.gpg` : fileName}`;

;// CONCATENATED MODULE: ./build/feed/keyring/scripts.js

/** The scripts of a keyring package. They need no network, and no program beyond what checks signatures anyway. */
/** Image builders install packages for another root than their own, each saying it in another way. */
const ROOT = `#!/bin/sh
root=\${IPKG_INSTROOT:-\${D:-\${PKG_ROOT:-}}}
root=\${root%/}
`;
const GPG = `home=$root/etc/opkg/gpg
keyring() {
	gpg --homedir "$home" --batch --quiet --yes "$@"
}
`;
/**
 * The script that runs after the files are there: it imports the keys of Yocto's opkg, and removes revoked keys, also
 * those that somebody else put there. A file is removed only if it holds that key.
 *
 * @returns undefined where there is nothing to do
 */
function setUp(keys, revoked) {
    const imported = keys.filter(({ scheme }) => scheme === 'openpgp');
    const forgotten = revoked.filter(({ scheme }) => scheme === 'openpgp');
    const dropped = revoked.filter(({ scheme }) => scheme !== 'openpgp');
    if (imported.length + revoked.length === 0)
        return undefined;
    const parts = [ROOT];
    if (dropped.length > 0)
        parts.push(DROP, ...dropped.map((key) => dropLine(key)));
    if (imported.length + forgotten.length > 0) {
        parts.push(GPG, 'if command -v gpg >/dev/null; then\n', `\t[ -d "$home" ] || mkdir -p -m 700 "$home"\n`, ...imported.map((key) => `\tkeyring --import "$root${pathOnDevice(key)}" &&\n\t\tprintf '%s:6:\\n' ${id(key)} | keyring --import-ownertrust 2>/dev/null || exit 1\n`), ...forgotten.map((key) => `\tkeyring --delete-keys ${id(key)} 2>/dev/null\n`), 'else\n\techo "gpg is not there, so its keys are not imported" >&2\nfi\n');
    }
    parts.push('exit 0\n');
    return parts.join('');
}
/**
 * The script that runs after the files are gone. The keys stay: feeds of the device may need them, and their lines are not
 * the package's.
 *
 * @returns undefined where there is nothing to do: opkg forgets no key that was imported
 */
function removal(keys) {
    const files = keys.filter(({ scheme }) => scheme !== 'openpgp');
    if (files.length === 0)
        return undefined;
    const lines = files.map((key) => `put ${pathOnDevice(key)} <<'END'\n${key.text.trimEnd()}\nEND\n`);
    return [ROOT, PUT, ...lines, 'exit 0\n'].join('');
}
const PUT = `[ "\${1:-remove}" != upgrade ] || exit 0
put() {
	[ -e "$root$1" ] || { mkdir -p "$root\${1%/*}" && cat >"$root$1"; }
}
`;
const DROP = `key_in() {
	sed -e '/^untrusted comment:/d' "$1" | tr -d ' \\t\\r\\n'
}
drop() {
	[ -f "$root$1" ] && [ "$(key_in "$root$1")" = "$2" ] && rm -f "$root$1"
}
`;
const dropLine = (key) => `drop ${pathOnDevice(key)} '${key.text.replace(/^untrusted comment:.*\n/gm, '').replace(/\s/g, '')}'\n`;
const id = ({ keyId }) => keyId.toUpperCase();

;// CONCATENATED MODULE: ./build/feed/keyring/recipe.js




/** Raise it with every change of what is made from the same keys, so that devices get that too. */
const FORM = 1;
/** The files with feed lines that OpenWrt should keep at an upgrade, besides the keys. */
const LINES = {
    usign: '/etc/opkg/customfeeds.conf',
    'apk-v3': '/etc/apk/repositories.d/customfeeds.list',
};
/**
 * The recipe of a keyring package. Equal keys give equal recipes, in whatever order they come.
 *
 * Its version grows with the number of changes, so that each of them reaches devices.
 */
function keyringRecipe({ name, count, format, keys, revoked }) {
    const own = sorted(keys);
    const gone = sorted(revoked);
    const files = own.map((key) => file(pathOnDevice(key), key.text));
    const kept = keepFile(name, own);
    return {
        name,
        version: versionOf(count),
        description: 'Public keys of a package feed, which verify its indexes.',
        license: 'CC0-1.0',
        provides: [markOf(format, keys, revoked)],
        scripts: scriptsOf({ postInst: setUp(own, gone), postRm: removal(own) }),
        files: [...files, ...(kept === undefined ? [] : [kept])],
        // The bytes follow from the keys alone.
        builtAt: new Date(BUILT_AT),
    };
}
/** A fixed time: 2020-01-01. apk and opkg do not mind how old a package is. */
const BUILT_AT = 1_577_836_800_000;
/** The version after so many changes of the keys. */
const versionOf = (count) => `${count}-r0`;
/** How many changes of the keys a version counts; undefined for a version of another package. */
function countOf(version) {
    const count = Number(/^([1-9]\d{0,5})-r0$/.exec(version)?.[1] ?? Number.NaN);
    return Number.isNaN(count) || count > keyring_shape/* COUNT_LIMIT */.iu ? undefined : count;
}
const MARK = /^pkgfeed-keys-[0-9a-f]{32}$/;
/** What the package provides, by which the next run knows its keys without reading it. */
function markOf(format, keys, revoked) {
    const facts = [keys, revoked].map((list) => sorted(list).map((key) => [pathOnDevice(key), key.text]));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([FORM, format, ...facts]));
    return `pkgfeed-keys-${digest.digest('hex').slice(0, 32)}`;
}
/** The mark among what a package provides; undefined for a package that is no keyring of pkgfeed. */
const markIn = (provides) => provides.find((item) => MARK.test(item));
/**
 * What sysupgrade keeps. The list keeps itself: after an upgrade the package is gone, and the next one needs it too. A
 * package for Yocto has none: where /lib is a link, its opkg would remove the link together with the package, and
 * OpenWrt's opkg sees to its keys and lines itself.
 */
function keepFile(name, keys) {
    const lines = [...new Set(keys.flatMap(({ scheme }) => LINES[scheme] ?? []))];
    if (lines.length === 0 || keys.some(({ scheme }) => scheme === 'openpgp'))
        return undefined;
    const path = `/lib/upgrade/keep.d/${name}`;
    return file(path, [...lines, ...keys.map(pathOnDevice), path, ''].join('\n'));
}
/** The scripts that there are. */
const scriptsOf = (scripts) => Object.fromEntries(Object.entries(scripts).filter(([, text]) => text !== undefined));
const file = (path, text) => ({
    path,
    body: Buffer.from(text, 'latin1'),
    mode: 0o644,
});
/** The keys in an order that does not depend on who names them. */
function sorted(keys) {
    const byPath = new Map(keys.map((key) => [pathOnDevice(key), key]));
    return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}


/***/ }),

/***/ 95407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ alternativesIn),
/* harmony export */   Yi: () => (/* binding */ needIn),
/* harmony export */   bT: () => (/* binding */ offersIn),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   lE: () => (/* binding */ mention),
/* harmony export */   n2: () => (/* binding */ isSatisfied)
/* harmony export */ });
/** The first part of `name (>= 1.0)`, as opkg writes it, or of `name>=1.0`, as apk does. */
const NEED = /^\s*([^\s(<>=~]+)\s*\(?\s*([<>=~]*)\s*([^\s)]*)/;
/** Reads one dependency without alternatives, or one item of a list of what is provided. */
function needIn(text) {
    const [, name, sign = '', version = ''] = NEED.exec(text) ?? [];
    return name === undefined ? undefined : { name, sign, version };
}
/** The needs of which one satisfies a dependency; none for a conflict, which begins with `!`. */
function alternativesIn(dependency) {
    if (dependency.startsWith('!'))
        return [];
    return dependency.split('|').flatMap((text) => needIn(text) ?? []);
}
/** What a package offers: itself, and what it provides. */
function offersOf(format, entry) {
    const own = { name: entry.name, sign: '=', version: entry.version };
    return [own, ...format.describe(entry).provides.flatMap((text) => needIn(text) ?? [])];
}
/** So few names are looked for in the text of an entry before it is read, which takes longer. */
const FEW = 8;
/** Tests whether an entry can name one of these; its text has the bytes as latin1. */
function mention(names) {
    if (names.size > FEW)
        return () => true;
    const texts = [...names].map((name) => Buffer.from(name).toString('latin1'));
    return ({ text }) => texts.some((name) => text.includes(name));
}
/** What packages offer under some names. */
function offersIn(format, listed, names) {
    const offers = new Map();
    const mayName = mention(names);
    for (const { entry } of listed) {
        if (!mayName(entry))
            continue;
        for (const { name, version } of offersOf(format, entry)) {
            if (!names.has(name))
                continue;
            const known = offers.get(name);
            if (known === undefined)
                offers.set(name, [version]);
            else
                known.push(version);
        }
    }
    return offers;
}
const isSatisfied = (needs, offers, { compareVersions }) => needs.some((need) => offers.get(need.name)?.some((offered) => fits(need, offered, compareVersions)));
/** When in doubt it fits: a warning about what is well would be worse than none. */
function fits({ sign, version }, offered, compare) {
    if (sign === '' || version === '' || offered === '')
        return true;
    if (sign.includes('~'))
        return offered.startsWith(version);
    if (sign.includes('<') && sign.includes('>'))
        return true;
    const order = compare(offered, version);
    if (order === 0)
        return sign.includes('=');
    return order > 0 ? sign.includes('>') : sign.includes('<');
}


/***/ }),

/***/ 45136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neighbourFiles),
/* harmony export */   m: () => (/* binding */ neighboursToRead)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14979);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51348);
/* harmony import */ var _signed_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46694);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52803);






/**
 * Several formats may share a folder. A run that writes the index of one of them mends what is derived from the indexes
 * of the others, if that does not say what they say: devices fetch it, and it needs no key.
 */
/** The formats that have an index beside one of a run, and files that are derived from it without a signature. */
const neighboursIn = (folder, drafted, paths) => (0,_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsIn */ .oJ)(folder, paths).filter((format) => !drafted.includes(format) && unsignedNames(format).length > 0);
const unsignedNames = ({ derivedFiles: names, secondIndex }) => names.filter((name) => name !== secondIndex?.file);
/**
 * The paths to read before these files can be mended.
 *
 * @param folders of the run
 * @param formats that the run writes
 */
const neighboursToRead = (folders, formats, paths) => [...new Set(folders)].flatMap((folder) => neighboursIn(folder, formats, paths).flatMap((format) => [
    ...(0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .signedFiles */ .AH)(format, folder, paths),
    ...(0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .derivedFiles */ .Rq)(format, folder, paths),
]));
/**
 * The derived files to write anew. An index that no key of the run vouches for, or that cannot be read, has none.
 *
 * @param drafts the folders of the run
 * @param isFree true for a path that no file of others blocks
 */
async function neighbourFiles(drafts, { paths, files }, isFree, run) {
    const puts = new Map();
    for (const [folder, arch] of new Map(drafts.map((draft) => [draft.path, draft.arch ?? 'all']))) {
        const drafted = drafts.filter(({ path }) => path === folder).map(({ format }) => format);
        const present = [...(0,_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsIn */ .oJ)(folder, paths), ...drafted];
        for (const format of neighboursIn(folder, drafted, paths)) {
            const others = (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfLater */ .ov)(format, present);
            const own = new Map([...(0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(format, folder, files)].filter(([name]) => !others.has(name)));
            const isRead = (0,_signed_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .derivedFiles */ .Rq)(format, folder, paths).every((path) => files.has(path));
            const mended = isRead ? await derivedAnew(format, own, others, arch, run) : new Map();
            for (const [name, bytes] of mended) {
                const path = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, name);
                if (paths.has(path) || isFree(path))
                    puts.set(path, { kind: 'bytes', bytes });
            }
        }
    }
    return puts;
}
async function derivedAnew(format, old, ofOthers, arch, run) {
    const none = new Map();
    const index = old.get(format.indexFile);
    if (index === undefined)
        return none;
    try {
        const signatures = await format.verify(old, (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .acceptedKeys */ .gH)(run));
        const isVouched = signatures.some(({ state }) => state === 'good');
        if (!isVouched || signatures.some(({ state }) => state === 'bad'))
            return none;
        const entries = format.parseIndex(index);
        const wrong = new Set((await format.checkIndex(old, entries)).map(({ file }) => file));
        const names = unsignedNames(format).filter((name) => wrong.has(name));
        if (names.length === 0)
            return none;
        const written = await format.writeFolder({ entries, arch, old, ofOthers, keys: [], at: run.now });
        // An index that would be written otherwise is for the next run that holds its key.
        if (written.has(format.indexFile))
            return none;
        return new Map([...written].filter(([name]) => names.includes(name)));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH)
            return none;
        throw error;
    }
}


/***/ }),

/***/ 8003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ caseTwins),
/* harmony export */   u: () => (/* binding */ checkNewFolders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93853);



/**
 * People check feeds out on Windows and macOS too. Some names cannot exist there, and two names that differ only in
 * case are the same. A checkout there would miss files, and the next commit from it would delete them.
 */
/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** The names that pkgfeed uses at the feed's root, now or later. */
const ROOT_NAMES = ['keys', 'badges', 'feed.json', 'index.html', 'install.sh', 'feed.atom'];
const SHOWN = 3;
function nameFault(name) {
    if (DEVICE.test(name))
        return 'is the name of a device on Windows';
    if (/[. ]$/.test(name))
        return 'ends in a dot or a blank, which Windows leaves out';
    // Windows' short name for `.git`: git refuses to check it out there.
    return /^git~\d+$/i.test(name) ? 'may be another name of .git on Windows' : undefined;
}
const folded = (name) => name.normalize('NFC').toUpperCase().toLowerCase();
/**
 * Checks that the folders that a run creates can exist on every system. Folders that exist already are accepted:
 * devices look for the feed there.
 *
 * @throws PlacementError for every name that cannot exist somewhere, or that differs only in case from another one
 */
function checkNewFolders(folders, paths) {
    const steps = new Map(folders.flatMap((folder) => stepsTo(folder)));
    const children = childrenOf(new Set(steps.values()), paths);
    const errors = [];
    for (const [path, parent] of steps) {
        const name = path.slice(parent === '' ? 0 : parent.length + 1);
        const siblings = children.get(parent) ?? new Map();
        const alike = siblings.get(folded(name)) ?? new Set();
        if (alike.has(name) && !isReserved(path))
            continue;
        const fault = nameFault(name);
        const [twin] = alike;
        if (fault !== undefined)
            errors.push(notEverywhere(path, `${JSON.stringify(name)} ${fault}`));
        else if (isReserved(path))
            errors.push(notEverywhere(path, 'pkgfeed writes a file of that name'));
        else if (twin !== undefined) {
            const other = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(parent === '' ? twin : `${parent}/${twin}`);
            errors.push(notEverywhere(path, `it differs only in case from ${other}, and is the same on Windows and macOS`));
        }
        siblings.set(folded(name), alike.add(name));
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwGathered */ .nR)(errors);
}
/** True for a name of ours in the same case. The layout has refused `keys` and `badges` before. */
const isReserved = (path) => ROOT_NAMES.includes(path);
/** A folder and those above it, each with its parent. */
function stepsTo(folder) {
    return [...(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsOf */ .fY)(folder), folder].map((path) => [path, (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAbove */ .m$)(path)]);
}
/** The names in each folder, grouped by their form without case. The root always has our own names. */
function childrenOf(folders, paths) {
    const children = new Map([...folders].map((folder) => [folder, new Map()]));
    const add = (names, name) => {
        const alike = names?.get(folded(name));
        if (alike === undefined)
            names?.set(folded(name), new Set([name]));
        else
            alike.add(name);
    };
    for (const name of ROOT_NAMES)
        add(children.get(''), name);
    for (const [folder, names] of children) {
        const prefix = folder === '' ? '' : `${folder}/`;
        const seen = new Set();
        for (const path of paths.keys()) {
            if (!path.startsWith(prefix))
                continue;
            const end = path.indexOf('/', prefix.length);
            seen.add(path.slice(prefix.length, end < 0 ? undefined : end));
        }
        for (const name of seen)
            add(names, name);
    }
    return children;
}
function notEverywhere(path, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `the folder ${path} cannot be created: ${reason}`,
        remedy: 'Choose another `branch` or `repository`, or write the existing name in the same case; `arch-map` replaces an arch, as in X86_64=x86_64.',
    });
}
/**
 * Warns of files that a change adds and whose names differ only in case from others. This is not an error: package
 * names may differ in case, and clients distinguish them.
 *
 * @param puts the paths that are written
 * @param deletes the paths that are deleted in the same change
 */
function caseTwins(puts, paths, deletes) {
    const added = [...puts].filter((path) => !paths.has(path));
    if (added.length === 0)
        return [];
    // pkgfeed writes only ASCII names.
    const there = new Map(added.map((path) => [path.toLowerCase(), '']));
    for (const path of paths.keys()) {
        const key = path.toLowerCase();
        if (there.has(key) && !deletes.has(path))
            there.set(key, path);
    }
    const twins = [];
    for (const path of added) {
        const twin = there.get(path.toLowerCase());
        if (twin)
            twins.push(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)} and ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(twin)}`);
        there.set(path.toLowerCase(), path);
    }
    if (twins.length === 0)
        return [];
    const more = twins.length > SHOWN ? ` and ${twins.length - SHOWN} more` : '';
    return [
        `${twins.slice(0, SHOWN).join(', ')}${more} differ only in case: a checkout on Windows or macOS has one of the two`,
    ];
}


/***/ }),

/***/ 87767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAlike),
/* harmony export */   c: () => (/* binding */ settledFolder)
/* harmony export */ });
/* harmony import */ var _catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97044);



/**
 * What feed.json says of a folder.
 *
 * @returns undefined where it does not say the same as the index and the settings would, as far as that can be told: it
 *   counts the packages of all formats together, and a key of others may sign
 */
function settledFolder(folder, { folders }, { signingKeys }) {
    const { format, path, arch, isNew } = folder;
    const known = folders.find((one) => one.path === path);
    if (isNew || known === undefined || known.arch !== arch)
        return undefined;
    if ((0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryId */ .q4)(known) !== (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryId */ .q4)(folder))
        return undefined;
    if (known.formats.length !== 1 || known.formats[0] !== format.name || known.keys === null)
        return undefined;
    const keys = new Set(known.keys);
    const signers = signingKeys.filter((key) => format.schemes.includes(key.scheme) && keys.has((0,_key_files_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D)(key)));
    if (new Set(signers.map(_key_files_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D)).size !== keys.size)
        return undefined;
    return { ...folder, arches: (0,_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .archesIn */ .OB)(known), packages: known.packages, signers };
}
/** True for two that a report describes alike. */
const isAlike = (one, other) => describe(one) === describe(other);
const describe = ({ packages, arches, signers }) => JSON.stringify([packages, arches, signers.map(({ scheme, publicKey }) => [scheme, publicKey.text])]);


/***/ }),

/***/ 58874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ signersOfRun),
/* harmony export */   ND: () => (/* binding */ witnessesFor),
/* harmony export */   _I: () => (/* binding */ keysToRead),
/* harmony export */   u_: () => (/* binding */ folderSigners)
/* harmony export */ });
/* unused harmony export namesIn */
/* harmony import */ var _keys_key_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96648);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97044);
/* harmony import */ var _revoked_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47047);





/** How many names of one key are carried on. The names in an index are not signed, so their number is bounded. */
const MOST_NAMES = 8;
/**
 * The names of keys in good signatures. A signature does not cover its own name, so anyone who may write to the feed can
 * change it. A name that is not safe in a path, and one under which systems have a key of their own, is not among them.
 */
function namesIn(signatures) {
    const names = new Map();
    for (const signature of signatures) {
        if (signature.state !== 'good' || signature.scheme !== 'apk-v2')
            continue;
        const { text, keyId } = signature.key;
        const own = names.get(text) ?? [];
        const isUsable = (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyName */ .TK)(keyId) && !(0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemKeyName */ .s9)(keyId);
        if (isUsable && !own.includes(keyId) && own.length < MOST_NAMES)
            own.push(keyId);
        names.set(text, own);
    }
    return names;
}
/**
 * The keys of the run that sign a folder, each under every name it goes on with.
 *
 * @param signatures those of the folder now
 * @param known the names in other folders of the feed, for keys that have not signed this one
 * @param isPublished true for a path of a key that the feed publishes: a name of the run's own that devices can know
 *   stays, whatever the signatures say
 */
function folderSigners(signatures, known, { signingKeys, allowKeyChange, revoked }, isPublished = () => false) {
    const here = namesIn(signatures);
    const taken = new Set(signingKeys.map(({ publicKey }) => publicKey.fileName));
    return signingKeys.flatMap((key) => {
        const { publicKey, naming } = key;
        if (naming === undefined)
            return [key];
        const all = here.get(publicKey.text) ?? known.get(publicKey.text) ?? [];
        const before = all.filter((name) => !(0,_revoked_js__WEBPACK_IMPORTED_MODULE_4__/* .isRevokedId */ .q)(revoked, 'apk-v2', name));
        const kept = naming.isChosen && allowKeyChange ? [] : before.filter((name) => !taken.has(name));
        for (const name of kept)
            taken.add(name);
        const isOwnKnown = before.includes(publicKey.fileName) || isPublished((0,_key_files_js__WEBPACK_IMPORTED_MODULE_3__/* .keyPath */ .D)(key));
        const signsAsItself = naming.isChosen || kept.length === 0 || isOwnKnown;
        return [...(signsAsItself ? [key] : []), ...kept.map((name) => naming.under(name))];
    });
}
/** The keys that sign each folder of a run, by `folderId`. */
async function signersOfRun(folders, { files, paths }, trust) {
    const known = await knownNames(folders, files, trust);
    return new Map(folders.map((folder) => [
        (0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .folderId */ .Cs)(folder),
        folderSigners(folder.opened.signatures, known, trust, (path) => paths.has(path)),
    ]));
}
/** The names in the signed indexes that were read. Nothing else, such as feed.json, says which names devices know. */
async function knownNames(folders, files, { signingKeys }) {
    const own = signingKeys.filter(({ naming }) => naming !== undefined).map(({ publicKey }) => publicKey);
    const isNamed = ({ format }) => own.some(({ scheme }) => format.schemes.includes(scheme));
    const open = folders.filter(isNamed).filter(({ opened }) => !opened.signatures.some(isGood));
    const found = [];
    for (const format of new Set(open.map((folder) => folder.format))) {
        for (const [path, bytes] of files) {
            if (!path.endsWith(`/${format.indexFile}`))
                continue;
            found.push(...(await format.verify(new Map([[format.indexFile, bytes]]), own)));
        }
    }
    return namesIn(found);
}
const isGood = ({ state }) => state === 'good';
/** How many indexes outside the branch and repository are read for the names of keys. */
const WITNESSES = 4;
/**
 * The indexes that may say under which names keys have signed elsewhere in the feed, the most similar paths first. Needed
 * for a new folder without a sibling that says it.
 */
function witnessesFor({ format, path }, paths, { signingKeys }) {
    const isNamed = signingKeys.some(({ naming, scheme }) => naming !== undefined && format.schemes.includes(scheme));
    if (!isNamed)
        return [];
    const wanted = path.split('/').reverse();
    const likeness = (other) => {
        const names = other.split('/').reverse().slice(1);
        return wanted.filter((name, i) => names[i] === name).length;
    };
    return [...paths.keys()]
        .filter((other) => other.endsWith(`/${format.indexFile}`))
        .sort((a, b) => likeness(b) - likeness(a) || (a < b ? 1 : -1))
        .slice(0, WITNESSES);
}
/** How many published keys are read. */
const KEY_FILES = 256;
/** The published keys that a run may have to compare with its own: which names it signs under is known only later. */
function keysToRead(paths, { signingKeys, trustedKeys, nextKeys = [], revoked, }) {
    const trusted = [...trustedKeys, ...nextKeys].map((publicKey) => (0,_key_files_js__WEBPACK_IMPORTED_MODULE_3__/* .keyPath */ .D)({ publicKey }));
    const own = [...new Set([...signingKeys.map(_key_files_js__WEBPACK_IMPORTED_MODULE_3__/* .keyPath */ .D), ...trusted])];
    // A revoked key may be published under a name that only its file tells.
    if (revoked !== undefined)
        return [...new Set([...own, ...[...paths.keys()].filter(_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeyPath */ .x3).slice(0, KEY_FILES)])];
    if (!signingKeys.some(({ naming }) => naming !== undefined))
        return own;
    const named = [...paths.keys()].filter((path) => path.startsWith('keys/') && (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyName */ .TK)(path.slice('keys/'.length)));
    return [...new Set([...own, ...named.slice(0, KEY_FILES)])];
}


/***/ }),

/***/ 58497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ targetIn),
/* harmony export */   PT: () => (/* binding */ isBranchWord),
/* harmony export */   dK: () => (/* binding */ isArchWord)
/* harmony export */ });
/** What the names in a path of a feed usually mean, by the words that package managers and their tools use. */
/** Arches of OpenWrt, Entware, Alpine and the tunes of Yocto, and the words for packages of all arches. */
const ARCH_WORD = new RegExp(`^(?:${[
    'all|any|noarch',
    'x86(?:[_-]64)?|x64(?:-.*)?|amd64|i[3-6]86(?:[_-].*)?|geode|core2-(?:32|64)|corei7-(?:32|64)|qemu.+',
    'aarch64(?:[_-].*)?|arm64|arm(?:eb)?(?:_.*)?|arm(?:hf|el|v\\d.*)|cortex[am]\\d.*',
    'mips(?:el|64|64el|32|32r2|32el|isa)?(?:[_-].*|sf.*)?|(?:power)?pc(?:64)?(?:le)?(?:[_-].*)?|ppc.*',
    'riscv(?:32|64)(?:[_-].*)?|s390x|loongarch64(?:_.*)?|loong64|arc_.*|sparc.*',
].join('|')})$`);
const isArchWord = (name) => ARCH_WORD.test(name);
const YOCTO_RELEASES = 'morty|pyro|rocko|sumo|thud|warrior|zeus|dunfell|gatesgarth|hardknott|honister|kirkstone|langdale|mickledore|nanbield|scarthgap|styhead|walnascar|whinlatter|wrynose';
const BRANCH_WORD = new RegExp(`^(?:(?:(?:openwrt|lede|alpine|immortalwrt)-)?v?\\d+\\.\\d+(?:[.-][A-Za-z0-9.-]+)?|edge|snapshots?|SNAPSHOT|latest-stable|master|${YOCTO_RELEASES})$`);
/** True for the name of a release, such as 24.10, v3.20, edge or scarthgap. */
const isBranchWord = (name) => BRANCH_WORD.test(name);
/** Some of OpenWrt's targets, for paths that do not say `targets/` before them. */
const TARGETS = new Set(`airoha apm821xx armsr armvirt at91 ath25 ath79 bcm27xx bcm47xx bcm4908 bcm53xx bcm63xx bmips gemini imx ipq40xx ipq806x
   ixp4xx kirkwood lantiq layerscape loongarch64 malta mediatek mpc85xx mvebu mxs octeon omap oxnas pistachio qoriq
   qualcommax qualcommbe ramips realtek rockchip sifiveu starfive stm32 sunxi tegra zynq`.split(/\s+/));
/** The target of PCs has the name of an arch. */
const OF_X86 = /^x86\/(?:64|generic|geode|legacy)$/;
/**
 * Where OpenWrt's target and subtarget stand in a path.
 *
 * @returns the place of the target, before which the subtarget cannot be; -1 without one
 */
function targetIn(names) {
    return names.findIndex((name, i) => i + 1 < names.length &&
        (names[i - 1] === 'targets' || TARGETS.has(name) || OF_X86.test(`${name}/${names[i + 1]}`)));
}


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * The earlier states of a home.
 *
 * @throws FeedError for a home that has none
 */
function historyOf({ name, history }) {
    if (history !== undefined)
        return history;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_HISTORY',
        message: `${name} does not remember earlier states of the feed`,
        remedy: 'Give `pages-repository` for a feed on a branch. A plain directory has only what its backups have: publish the packages of then into it, or restore it as a whole.',
    });
}


/***/ }),

/***/ 90737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ openHome)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/git/host-keys.js

/**
 * The host keys of github.com, as https://api.github.com/meta states them. Their fingerprints are documented in "GitHub's
 * SSH key fingerprints",
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints:
 *
 * - Ed25519: SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU
 * - ECDSA: SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM
 *
 * Every ssh that GitHub still accepts knows one of the two, so the RSA key is left out.
 */
const GITHUB_HOST_KEYS = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
];
/** GitHub's servers. The second one speaks SSH on the port of HTTPS, for networks that block everything else. */
const GITHUB_HOSTS = new Map([
    ['github.com', 'github.com'],
    ['ssh.github.com', '[ssh.github.com]:443'],
]);
/** `[@marker] names type key`, as sshd(8) defines it. */
const LINE = /^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/;
/**
 * The text of a known_hosts file for a server.
 *
 * @param server the server's name
 * @param lines the lines that the user gives
 * @throws InputError for a server without a known key, and for lines that ssh would ignore
 */
function knownHosts(server, lines) {
    const known = lines.filter((line) => !line.startsWith('#'));
    const wrong = known.findIndex((line) => !LINE.test(line));
    if (wrong !== -1) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            // A key that was pasted into the wrong place must not be repeated.
            message: `line ${wrong + 1} of \`ssh-known-hosts\` is not a line of a known_hosts file`,
            remedy: 'Write whole lines of three words, such as `git.example.org ssh-ed25519 AAAA…`.',
        });
    }
    if (known.length === 0 && !GITHUB_HOSTS.has(server)) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: `\`ssh-known-hosts\` is not given, so pkgfeed could not recognize a server that poses as ${server}`,
            remedy: `Give the lines that \`ssh-keyscan ${server}\` prints, after you compared the fingerprints that \`ssh-keygen -lf -\` shows for them with those that the server’s operator publishes.`,
        });
    }
    const github = [...GITHUB_HOSTS.values()].join(',');
    return [...GITHUB_HOST_KEYS.map((key) => `${github} ${key}`), ...known].map((line) => `${line}\n`).join('');
}

// EXTERNAL MODULE: ./build/git/remote.js
var git_remote = __webpack_require__(71245);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(83621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/git/said.js

/** Progress and advice of git, also that of the git on the server: nobody needs it to understand a failure. */
const NOISE = /^(hint:|(Enumerating|Counting|Compressing|Writing|Receiving|Resolving|Unpacking|Checking) (objects|deltas|connectivity)|Total \d+ \(|(From|To) \S+$|\* \[new )/;
/** A line that only separates others. */
const RULER = /^[\s=_*#.~+|—–\u2500-\u257f-]*$/u;
/** Reads what git prints for people. */
function readSaid(stderr) {
    const said = { own: [], server: [], all: [] };
    for (const whole of stderr.split(/[\r\n]+/)) {
        const [, server] = /^remote:(?: (.*))?$/.exec(whole) ?? [];
        const isServer = whole.startsWith('remote:');
        const line = (0,printable/* printable */.g$)((isServer ? (server ?? '') : whole).slice(0, printable/* LONGEST_LINE */.i2).trim());
        if (RULER.test(line) || NOISE.test(line))
            continue;
        said.all.push(line);
        (isServer ? said.server : said.own).push(line);
    }
    return said;
}
/** The longest text of a message that others wrote, in characters. */
const LONGEST = 1000;
const LAST = 6;
/** git's last lines as one. */
const lastLines = (stderr) => readSaid(stderr).all.slice(-LAST).join(' | ').slice(0, LONGEST);
const FIRST = 10;
/** What the server said, as one line. Of a long text the beginning and the end. */
function serverLines(stderr) {
    const lines = readSaid(stderr).server.map((line) => line.replace(/^(error|fatal): /, '').replace(/^- /, ''));
    const unique = lines.filter((line, at) => line !== lines[at - 1]);
    const shown = unique.length > FIRST + LAST ? [...unique.slice(0, FIRST), '…', ...unique.slice(-LAST)] : unique;
    const text = shown.join(' | ');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

;// CONCATENATED MODULE: ./build/git/push-refusals.js


/** git's line about a branch that the server did not take, and the reason in it. */
const REJECTED = /^!\t[^\n]*\[remote rejected\] \(([^\n]{1,500})\)/m;
/** What a server says of a push that it never takes, and what to do about it. The first of a group counts. */
const REMEDIES = [
    [
        [
            /verified signature|must be signed|unsigned commit/i,
            'Sign the commits with `commit-signing-key`, whose public half the server knows, or take the pages branch out of the rule.',
        ],
    ],
    [
        [
            /required (status check|workflow|deployment)|status checks?\b.{0,100}\b(expected|failing|required)|code scanning/i,
            'Take the pages branch out of the rule that requires checks, or let the one who pushes bypass it: a commit of a run has no checks before it is pushed.',
        ],
    ],
    [
        [
            /through a pull request|approving review|merge queue/i,
            'Take the pages branch out of the rule that requires pull requests, or let the one who pushes bypass it (a ruleset of GitHub can name an App or the deploy keys, which `ssh-key` uses).',
        ],
    ],
    [
        [/force.push|non-fast-forward/i, 'Set `history: keep`, or allow force pushes to the pages branch.'],
        [/merge commits|linear history/i, 'Take the pages branch out of the rule about its history.'],
    ],
    [
        [
            /author email|committer email|email (address|must)|private email|GH007/i,
            'Set `GIT_AUTHOR_EMAIL` and `GIT_COMMITTER_EMAIL` in the environment of the run to an address that the server takes.',
        ],
    ],
    [
        [
            /commit message|message must/i,
            'Set a `commit-message` that the rule takes, or take the pages branch out of the rule.',
        ],
    ],
    [
        [
            /push protection|contain secrets|secrets? detected|GH009/i,
            'Find out which package holds the secret that the server names. Leave that package out and revoke the secret, or allow it at the address that the server gives.',
        ],
    ],
    [
        [
            /file size limit|large files detected|GH001|larger than the maximum file size|exceeds? the (maximum|limit)/i,
            'Leave out the packages that are too large for the server: GitHub takes no file of more than 100 MB.',
        ],
        [
            /pack exceeds maximum|push (is )?too large|repository size|over (its|the) (data |storage )?quota/i,
            'Publish fewer packages in one run, drop old ones with `keep-versions`, or let the server take larger pushes.',
        ],
    ],
    [[/No space left|quota exceeded/i, 'Make room on the disk of the server, or ask those who run it.']],
    [
        [
            /insufficient permission|Permission denied|unable to create/i,
            'Let the user that runs this, or the one of the server, write to every folder of the repository.',
        ],
    ],
    [
        [
            /without `?workflows?`? (permission|scope)/i,
            'Give a `token` that may change workflows, or delete the folder .github from the pages branch.',
        ],
    ],
    [
        [
            /currently checked out/i,
            'Name a bare repository in `pages-repository`, or check out another branch there.',
        ],
    ],
];
/** For a branch that is protected, where nothing says from what. */
const PROTECTED = [
    /GH006|GH013|protected branch|rule violations|not allowed to push|Cannot (create|update) (this protected )?ref|hidden ref/i,
    'Let the one who pushes, such as the workflow’s token or the deploy key, write to the pages branch: take the branch out of the rule, or let that one bypass it.',
];
/** For a hook, and for everything else. */
const HOOK = 'Change what the server complains of, or ask those who run the server what its hook wants.';
/**
 * Reads why a server refused a push.
 *
 * @param output what git printed: its messages, and its lines about the branches
 * @returns undefined when no server refused it
 */
function pushRefusal(output) {
    const [, reason] = REJECTED.exec(output) ?? [];
    if (reason === undefined)
        return undefined;
    const [, unpacking = ''] = /^error: remote unpack failed: ([^\n]{1,300})$/m.exec(output) ?? [];
    const lines = [serverLines(output), (0,printable/* printable */.g$)(unpacking)].filter(Boolean).join(' | ');
    const whole = `${lines} ${reason}`;
    const found = REMEDIES.flatMap((group) => group.find(([said]) => said.test(whole))?.[1] ?? []);
    if (found.length === 0)
        found.push(PROTECTED[0].test(whole) ? PROTECTED[1] : HOOK);
    return { said: `${lines} (${(0,printable/* printable */.g$)(reason)})`.trim(), remedy: found.join(' ') };
}

;// CONCATENATED MODULE: ./build/git/way-refusals.js
/** Says what git's output means about the way to the server; undefined when it says nothing about that. */
function wayRefusal(stderr) {
    return WAYS.find(([pattern]) => pattern.test(stderr))?.[1];
}
const WAYS = [
    [
        /code 407 from proxy|response 407|error: 407|Proxy Authentication Required/,
        {
            what: 'was refused by the proxy, which wants a user and a password',
            remedy: 'Put them into the address of the proxy in HTTPS_PROXY, like http://USER:PASSWORD@proxy.example.org:3128.',
        },
    ],
    [
        /HTTP code 4\d\d from proxy|CONNECT tunnel failed, response 4\d\d/,
        {
            what: 'was refused by the proxy',
            remedy: 'Let the proxy that HTTPS_PROXY names allow that server, or name the server in NO_PROXY if it can be reached without one.',
        },
    ],
    [
        /Could not resolve proxy|Unsupported proxy|HTTP code 5\d\d from proxy|CONNECT tunnel failed|Proxy CONNECT aborted/,
        {
            what: 'did not get through the proxy',
            remedy: 'Check the address of the proxy in HTTPS_PROXY (HTTP_PROXY for an http server), and the proxy.',
        },
    ],
    [
        /certificate verification failed|SSL certificate problem|unable to get local issuer|self.signed certificate/,
        {
            what: 'did not trust the certificate of the server',
            remedy: 'If the certificate is of an authority of your own, set NODE_EXTRA_CA_CERTS to the path of a file with the certificate of that authority in PEM.',
        },
    ],
];

;// CONCATENATED MODULE: ./build/git/refusals.js





/** The error for a failed command, which says what it means to the user. */
function refusalOf({ verb, code, stderr }) {
    const said = lastLines(stderr);
    const failed = { verb, code, stderr, said };
    // First, because the same output also has words that stand for a refused token.
    const [, owned] = /dubious ownership in repository at '([^'\n]{1,1000})'/.exec(stderr) ?? [];
    if (owned !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} does not use ${(0,printable/* printable */.g$)(owned)}, because the folder belongs to another user`,
            remedy: `Run it as that user; or, if you trust everybody who can write there, run \`git config --global --add safe.directory ${shellWord(owned)}\`.`,
        });
    }
    const lock = lockIn(stderr);
    if (lock !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_LOCKED',
            message: `git ${verb} stopped: ${lock.why}`,
            remedy: lock.remedy,
        });
    }
    const refused = pushRefusal(stderr);
    if (refused !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_FAILED',
            message: `git ${verb} was refused: ${refused.said}`,
            remedy: refused.remedy,
        });
    }
    const onTheWay = wayRefusal(stderr);
    if (onTheWay !== undefined) {
        const { what, remedy } = onTheWay;
        return new errors/* GitError */.XS({ code: 'GIT_REMOTE', message: `git ${verb} ${what}: ${said}`, remedy });
    }
    if (UNREACHABLE.test(stderr))
        return unreachable(failed);
    const closed = CLOSED.find(([pattern]) => pattern.test(stderr));
    if (closed !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused: ${said}`,
            remedy: closed[1],
        });
    }
    const overSsh = sshRefusal(failed);
    if (overSsh !== undefined)
        return overSsh;
    if (/error: 30[1278]/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} was sent to another address: ${said}`,
            remedy: 'The repository has moved: write its new name or address in `pages-repository`.',
        });
    }
    if (/HTTP 413|returned error: 413/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_FAILED',
            message: `git ${verb} was refused, because it is too large for the server: ${said}`,
            remedy: 'Publish fewer packages in one run, or let the server take larger requests.',
        });
    }
    const access = /Authentication failed|could not read Username|could not read Password|error: (401|403)|Permission (to|denied)|[Rr]epository .{0,300}not found|access rights|HTTP 40[13]/;
    if (access.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused: ${said}`,
            remedy: 'Give a `token` that may write: in a workflow, `permissions: contents: write`; for another repository, a token made for it.',
        });
    }
    if (/unable to access|Could not resolve|Failed to connect|not found/.test(stderr)) {
        return unreachable(failed);
    }
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git ${verb} ended with ${code}: ${said}`,
        remedy: 'Read what git says, and fix that.',
    });
}
/** What to say about a lock file of another git; undefined when git's output names none. */
function lockIn(stderr) {
    const [, lock] = /Unable to create '([^'\n]{1,1000}\.lock)': File exists/.exec(stderr) ?? [];
    if (lock === undefined)
        return undefined;
    const file = (0,printable/* printable */.g$)(lock.replaceAll('/./', '/'));
    return {
        why: `the lock file ${file} exists: another git works in that repository, or was stopped there`,
        remedy: `If another git runs in that repository, wait for it. If not, delete ${file}. Then run it again.`,
    };
}
/** Repositories that a token cannot open as they are, as GitHub says it over HTTP and SSH. */
const CLOSED = [
    [
        /was archived so it is read-only/,
        'Unarchive the repository in its settings on GitHub, or name another one in `pages-repository`.',
    ],
    [
        /SAML SSO/,
        'Authorize the token or the key for single sign-on of that organization, in the settings of its owner on GitHub.',
    ],
    [
        /IP allow list/,
        'Run it from an address that the organization allows, or let its allow list name the address of the runner.',
    ],
];
/** A path as one word of a shell. */
const shellWord = (path) => /^[\w./:@+-]+$/.test(path) ? path : `'${(0,printable/* printable */.g$)(path).replaceAll("'", "'\\''")}'`;
/** What git says when it fails before it uses a token or a key. */
const UNREACHABLE = /does not appear to be a git repository|not a git repository|invalid gitfile format|Could not resolve host|Connection refused|Connection timed out|No route to host/;
function unreachable({ verb, said }) {
    return new errors/* GitError */.XS({
        code: 'GIT_REMOTE',
        message: `git ${verb} did not reach the repository: ${said}`,
        remedy: 'Check `pages-repository` (a path must be a bare git repository or not exist yet; use `directory` for a plain folder), the network, and the proxy that HTTPS_PROXY names, if there is one.',
    });
}
/** The error for what ssh says, or GitHub over SSH; undefined for anything else. */
function sshRefusal({ verb, said, stderr }) {
    if (/\bssh: (command )?not found|cannot run ssh/.test(stderr))
        return opensshMissing('ssh', said);
    if (/Host key verification failed/.test(stderr)) {
        const what = /IDENTIFICATION HAS CHANGED/.test(stderr)
            ? 'the server shows another host key than the known one'
            : 'the host key of the server is not known';
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} did not trust the server, because ${what}: ${said}`,
            remedy: 'Compare the fingerprints that `ssh-keyscan HOST | ssh-keygen -lf -` shows with those that the server’s operator publishes; if they agree, give the lines of `ssh-keyscan HOST` as `ssh-known-hosts`, next to `ssh-key`.',
        });
    }
    if (/marked as read only/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because the deploy key can only read: ${said}`,
            remedy: 'Delete the deploy key in the settings of the repository, and add its public half again with “Allow write access”.',
        });
    }
    if (/Permission denied \(|^ERROR: (Permission to|Repository not found)/m.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because this key may not do it: ${said}`,
            remedy: 'Add the public half of the deploy key to this repository, with “Allow write access”, and give the secret half as `ssh-key`.',
        });
    }
    return undefined;
}
/** The error for a missing program of OpenSSH. */
function opensshMissing(program, said, cause) {
    return new errors/* GitError */.XS({
        code: 'GIT_MISSING',
        message: `${program} could not be started: ${said}`,
        remedy: 'Install OpenSSH’s client, and make sure that ssh, ssh-agent and ssh-add are on the PATH.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/git/ssh.js








/** Milliseconds that ssh-agent and ssh-add may take. */
const PATIENCE = 20_000;
/** The longest path of a socket that every system allows, in bytes. */
const LONGEST_SOCKET = 100;
/** Ends the agent when its input closes, as it does whenever this process ends. */
const UNTIL_WE_END = 'printf "%s\\n" "$SSH_AUTH_SOCK"; cat; kill "$SSH_AGENT_PID"';
/**
 * Starts an agent for this run, and adds a secret key. The key is never on a disk, in an argument list or in an
 * environment.
 *
 * @param key its text as ssh-add reads it, and where it comes from
 * @param hosts the text of a known_hosts file; ssh connects only to these servers
 * @returns variables for git's environment, with which it uses only this key
 * @throws KeyError for a key that ssh-add does not accept, GitError when the programs fail
 */
async function openSsh(key, hosts, host) {
    const folder = await host.temporaryFolder();
    const hostsFile = (0,external_node_path_.join)(folder, 'known_hosts');
    await (0,promises_.writeFile)(hostsFile, hosts);
    const socket = await startAgent((0,external_node_path_.join)(folder, 'agent'), host.env);
    await addKey(key, socket, host.env);
    return { GIT_SSH_COMMAND: sshCommand(hostsFile), GIT_SSH_VARIANT: 'ssh', SSH_AUTH_SOCK: socket };
}
/** The ssh command: without the user's configuration, other keys, prompts, unknown servers and endless silence. */
function sshCommand(hostsFile) {
    const options = [
        'BatchMode=yes',
        'PreferredAuthentications=publickey',
        'PasswordAuthentication=no',
        'IdentityFile=none',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile=${optionValue(hostsFile)}`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'CheckHostIP=no',
        'ClearAllForwardings=yes',
        'ForwardAgent=no',
        'ConnectTimeout=30',
        'ServerAliveInterval=15',
        'ServerAliveCountMax=4',
        'LogLevel=ERROR',
    ];
    return ['ssh', '-F', 'none', ...options.flatMap((option) => ['-o', option])].map(ssh_shellWord).join(' ');
}
/** Quotes a path: ssh ends it at a blank, and expands what begins with a percent sign. */
const optionValue = (path) => `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;
/** Quotes a word, because git runs the command in a shell. */
const ssh_shellWord = (word) => /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** The environment of ssh-agent and ssh-add, without the variables that hold secrets. */
function bareEnvironment({ PATH, HOME }) {
    return { PATH, HOME, LC_ALL: 'C' };
}
/** Starts ssh-agent. @returns the path of its socket */
async function startAgent(path, env) {
    // If the path is too long for a socket, the agent chooses a place itself and cleans up there.
    const place = Buffer.byteLength(path) <= LONGEST_SOCKET ? ['-a', path] : [];
    const agent = (0,external_node_child_process_.spawn)('ssh-agent', [...place, 'sh', '-c', UNTIL_WE_END], {
        env: bareEnvironment(env),
        // Ctrl-C in a terminal must not stop the agent. It ends when this process is gone.
        detached: true,
    });
    agent.stdin.on('error', () => undefined);
    const ended = endOf(agent, 'ssh-agent').then(({ said }) => {
        throw unusable(`ssh-agent did not start: ${said}`);
    });
    const spoken = (0,external_node_events_.once)(agent.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
        agent.kill();
        throw unusable('ssh-agent did not start in time');
    });
    const [line] = (await Promise.race([spoken, ended]));
    // The agent must not keep this process alive.
    agent.unref();
    agent.stdin.unref();
    agent.stdout.destroy();
    agent.stderr.destroy();
    return line.toString('utf8').trim();
}
async function addKey(key, socket, env) {
    const adder = (0,external_node_child_process_.spawn)('ssh-add', ['-q', '-'], {
        env: { ...bareEnvironment(env), SSH_AUTH_SOCK: socket, SSH_ASKPASS_REQUIRE: 'never' },
        // Without a terminal ssh-add cannot ask for a passphrase.
        detached: true,
        signal: AbortSignal.timeout(PATIENCE),
    });
    adder.stdin.on('error', () => undefined);
    adder.stdin.end(key.text);
    const { code, said } = await endOf(adder, 'ssh-add');
    if (code === 0)
        return;
    if (code === 1) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_MALFORMED',
            message: `${key.origin} holds a key that ssh-add does not accept: ${said}`,
            remedy: "Store the whole secret file again, or make another key with `ssh-keygen -t ed25519 -N '' -f deploy-key`.",
        });
    }
    throw unusable(`ssh-add ended with ${code}: ${said}`);
}
function unusable(message) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message,
        remedy: 'Run it where OpenSSH’s ssh-agent works, or give a `token` instead of `ssh-key`.',
    });
}
/** Waits for the end of a program. @throws GitError when it cannot be started or takes too long */
async function endOf(child, program) {
    const stderr = [];
    child.stderr?.on('data', (data) => stderr.push(data));
    try {
        const [code] = (await (0,external_node_events_.once)(child, 'close'));
        const said = (0,printable/* printable */.g$)(Buffer.concat(stderr).toString('utf8').trim().replace(/\s+/g, ' '));
        return { code, said: said.slice(0, 500) || 'it said nothing' };
    }
    catch (cause) {
        if (cause.name === 'AbortError')
            throw unusable(`${program} did not end in time`);
        throw (0,refusals/* shortage */.wD)(cause) ?? opensshMissing(program, cause.message, cause);
    }
}

;// CONCATENATED MODULE: ./build/git/environment.js
/** The name of an empty file, which git accepts on every system. */
const NOTHING = '/dev/null';
/** Settings of every git that works on our repository. */
const CONFIG = [
    ['core.fsync', 'none'],
    // The git of a vendor can have configuration that cannot be switched off.
    ['core.hooksPath', NOTHING],
    ['core.attributesFile', NOTHING],
    // For an old git, every other value is the name of a program.
    ['core.fsmonitor', ''],
    ['core.autocrlf', 'false'],
    ['credential.helper', ''],
    // This also disables SSH_ASKPASS.
    ['core.askPass', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    // pkgfeed uses such a file (`known-trees.ts`).
    ['advice.graftFileDeprecated', 'false'],
    // With the default, git downloads and sends again each blob that is listed at a new path.
    ['pack.useSparse', 'false'],
    // These objects live only during the run. The push compresses them.
    ['core.looseCompression', '0'],
    ['protocol.version', '2'],
];
/** Variables of git that say how to reach a server. None of them names a program. */
const NETWORK = /^GIT_(SSL_.*|PROXY_SSL_.*|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)$/;
/** Variables that name the user's ssh. */
const SSH = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT)$/;
/** Variables that hold the user's configuration, or say where it is. */
const CONFIGURATION = /^GIT_CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;
const PLAIN = {
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    LANGUAGE: 'C',
};
/** The environment without our secrets, and with only those of git's variables that are to be kept. */
function without(env, isKept) {
    const result = {};
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || /^(PKGFEED_|INPUT_|GITHUB_TOKEN$|ACTIONS_)/.test(name))
            continue;
        if (name.startsWith('GIT_') && !isKept(name))
            continue;
        result[name] = value;
    }
    return result;
}
/**
 * The environment of a git that reads only our configuration. The user's files, hooks, templates, helpers and traces
 * have no effect on it.
 *
 * @param config settings in addition to those that are always given; later ones win
 * @param ssh variables that name ssh and its key; `own` keeps the user's
 * @param globalFile a configuration file of ours, which a git on the other side of a local path reads too
 * @param privateHome for a git that is not modern: the folder that takes the place of HOME
 */
function ownEnvironment(env, config, { ssh, globalFile = NOTHING, privateHome, } = {}) {
    const all = [...CONFIG, ...config];
    return {
        ...without(env, (name) => NETWORK.test(name) || (ssh === 'own' && SSH.test(name))),
        ...(ssh === 'own' ? {} : ssh),
        ...(privateHome === undefined
            ? { ...numbered(all), GIT_CONFIG_GLOBAL: globalFile }
            : { GIT_CONFIG_PARAMETERS: quoted(all), HOME: privateHome, XDG_CONFIG_HOME: NOTHING }),
        ...PLAIN,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
    };
}
/** Settings as git reads them since 2.31. */
function numbered(settings) {
    const variables = settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
    ]);
    return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(settings.length) };
}
/** Settings as git hands those of `-c` on to its children, in the form that every git reads. */
const quoted = (settings) => settings.map(([key, value]) => `'${`${key}=${value}`.replaceAll("'", "'\\''")}'`).join(' ');
/** False for a setting that only a modern git can be given: in the older form, a key ends at the first equals sign. */
const isPlainSetting = ([key]) => !key.includes('=');
/**
 * The environment of a git that reads the user's configuration, to report it or to ask the user's credential helpers.
 * It does not prompt or trace.
 */
function userEnvironment(env) {
    return {
        ...without(env, (name) => CONFIGURATION.test(name)),
        ...PLAIN,
        GIT_ASKPASS: '',
        GIT_TRACE2: '0',
        GIT_TRACE2_EVENT: '0',
        GIT_TRACE2_PERF: '0',
    };
}
/**
 * Settings that send a token as basic authentication to one address only, and the secrets in them.
 *
 * @param isModern false for a git that takes no key with an equals sign in it; the server stands for such an address
 */
function tokenHeader(token, isModern) {
    const basic = Buffer.from(`x-access-token:${token.text}`).toString('base64');
    const address = isModern || !token.url.includes('=') ? token.url : `${new URL(token.url).origin}/`;
    return {
        config: [
            [`http.${address}.extraheader`, `AUTHORIZATION: basic ${basic}`],
            // git would also send the header to the address of a redirect.
            ['http.followRedirects', 'false'],
        ],
        secrets: [token.text, basic],
    };
}

// EXTERNAL MODULE: ./build/machine/children.js
var children = __webpack_require__(35251);
;// CONCATENATED MODULE: ./build/git/process.js



/** How long to wait for the rest of the output after the end, in milliseconds: a child may hold the pipe open. */
const LATE_OUTPUT = 10_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs a program by an argument list, without a shell.
 *
 * @throws the system's error when it cannot be started, and the reason of a signal that stopped it
 */
async function runProgram(program, args, { env, input, limit, silence, signal, expected = 0, most = Number.POSITIVE_INFINITY }) {
    signal?.throwIfAborted();
    // A group of its own can be stopped as a whole.
    const isGroup = limit !== undefined && process.platform !== 'win32';
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = (0,external_node_child_process_.spawn)(program, args, { env, stdio: [stdin, 'pipe', 'pipe'], detached: isGroup });
    // A process with a limit is stopped at once by a signal, below.
    if (limit === undefined)
        (0,children/* follow */.e6)(child);
    const out = outputOf(expected);
    const err = [];
    // With too many open files the process has no pipes. An `error` event follows.
    let printed = 0;
    child.stdout?.on('data', (data) => {
        printed += data.length;
        if (printed <= most)
            out.add(data);
        else
            end();
    });
    child.stderr?.on('data', (data) => err.push(data));
    // A program that fails before it has read its input closes the pipe. Its exit code says enough.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    let isLate = false;
    const end = () => {
        if (child.pid === undefined)
            return;
        try {
            process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
        }
        catch {
            // It has already ended.
        }
    };
    const forget = limit === undefined ? () => undefined : atSignals(end);
    const giveUp = () => {
        isLate = true;
        end();
    };
    const timer = limit === undefined ? undefined : setTimeout(giveUp, limit);
    const quiet = silence === undefined ? undefined : watch(child, silence, () => (isLate = true));
    const stop = () => void (0,children/* endFamily */._b)(child);
    signal?.addEventListener('abort', stop);
    try {
        const closed = (0,external_node_events_.once)(child, 'close');
        // Without this, a failure to start would be an unhandled rejection.
        closed.catch(() => undefined);
        const [code] = (await (0,children/* unlessEnding */.Gu)((0,external_node_events_.once)(child, 'exit')));
        await (0,children/* unlessEnding */.Gu)(orLater(closed, LATE_OUTPUT));
        signal?.throwIfAborted();
        return { code, stdout: out.whole(), stderr: Buffer.concat(err), isLate, isCut: printed > most };
    }
    finally {
        clearTimeout(timer);
        clearTimeout(quiet);
        signal?.removeEventListener('abort', stop);
        forget();
    }
}
/** Ends a process, and calls `note`, when it printed nothing for some milliseconds. */
function watch(child, silence, note) {
    const timer = setTimeout(() => {
        note();
        void (0,children/* endFamily */._b)(child);
    }, silence);
    for (const output of [child.stdout, child.stderr])
        output?.on('data', () => timer.refresh());
    return timer;
}
/** Gathers output, in one buffer if its size is known before. */
function outputOf(expected) {
    const known = Buffer.allocUnsafeSlow(expected);
    const more = [];
    let size = 0;
    return {
        add(part) {
            if (more.length === 0 && size + part.length <= expected) {
                known.set(part, size);
                size += part.length;
            }
            else
                more.push(part);
        },
        whole: () => more.length === 0 ? known.subarray(0, size) : Buffer.concat([known.subarray(0, size), ...more]),
    };
}
/** Waits for work, but at most for some milliseconds. */
async function orLater(work, patience) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
    });
    try {
        await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/**
 * Does a task when a signal ends this process. The signal does not reach other groups of processes.
 *
 * @returns a function that cancels this
 */
function atSignals(task) {
    const undo = SIGNALS.map((signal) => {
        const listener = () => {
            task();
            // Without another listener, the signal ends this process as usual.
            if (process.listenerCount(signal) === 0)
                process.kill(process.pid, signal);
        };
        process.prependOnceListener(signal, listener);
        return () => process.off(signal, listener);
    });
    return () => {
        for (const one of undo)
            one();
    };
}

;// CONCATENATED MODULE: ./build/git/git.js




/**
 * Runs git by argument lists: without a shell or prompts, with English messages, and with the token only in the
 * environment.
 */
class Git {
    #dir;
    #env;
    #secrets;
    /**
     * @param dir the git directory
     * @param env the whole environment: `ownEnvironment` or `userEnvironment`
     * @param secrets texts in it that no message may show
     */
    constructor(dir, env, secrets = []) {
        this.#dir = dir;
        this.#env = env;
        this.#secrets = secrets;
    }
    /** Runs a command. @throws GitError when it fails */
    async run(args, options = {}) {
        const result = await this.try(args, options);
        if (result.code !== 0)
            throw this.failure(args, result);
        return result;
    }
    /** Runs a command whose exit code the caller judges. */
    async try(args, options = {}) {
        const env = {
            ...this.#env,
            GIT_DIR: this.#dir,
            GIT_ALLOW_PROTOCOL: options.network ? 'file:http:https:ssh:git' : 'none',
            ...options.env,
        };
        const { silence, signal } = options;
        const { code, stdout, stderr, isLate, isCut } = await runGit(args, {
            env,
            input: options.input,
            silence,
            signal,
            expected: options.output,
            most: options.most,
        });
        const result = { code: code ?? KILLED, stdout, stderr: stderr.toString('utf8'), isCut };
        return isLate ? { ...result, code: result.code || KILLED, silence } : result;
    }
    /** The error for a failed command, which says what it means to the user. */
    failure(args, { stderr, code }) {
        return refusalOf({ verb: verbOf(args), code, stderr: this.withoutSecrets(stderr) });
    }
    /** The text without the secrets that this git knows. */
    withoutSecrets(text) {
        return this.#secrets.reduce((out, secret) => out.replaceAll(secret, '***'), text);
    }
}
/** The command in an argument list, such as `push`. */
const verbOf = (args) => args.find((arg, i) => /^[a-z]/.test(arg) && args[i - 1] !== '-c') ?? '';
/** The exit code for a git that a signal ended, as shells give it. */
const KILLED = 128;
/**
 * Runs git.
 *
 * @throws GitError when git is missing, MachineError when the machine cannot start more processes, and the reason of a
 *   signal that stopped it
 */
async function runGit(args, options) {
    try {
        return await runProgram('git', args, options);
    }
    catch (cause) {
        options.signal?.throwIfAborted();
        throw ((0,refusals/* shortage */.wD)(cause) ??
            new errors/* GitError */.XS({
                code: 'GIT_MISSING',
                message: `git could not be started: ${cause.message}`,
                remedy: 'Install git 2.30 or later, and make sure that it is on the PATH.',
                cause,
            }));
    }
}

;// CONCATENATED MODULE: ./build/git/version.js





/** The oldest git that pkgfeed works with. Debian 11 has it, and so have containers that build on Debian 11. */
const OLDEST = 30;
/** From this one on, git reads its settings and the place of its configuration from the environment. */
const MODERN = 32;
/**
 * Asks git for its version.
 *
 * @param env the user's environment
 * @throws GitError when git is missing or too old, or does not say its version
 */
async function askVersion(env) {
    const { code, stdout, stderr } = await runGit(['version'], { env: userEnvironment(env) });
    // An old git reads the configuration even for this.
    if (code !== 0)
        throw refusalOf({ verb: 'version', code: code ?? 128, stderr: stderr.toString('utf8') });
    const said = stdout.toString('utf8').trim();
    const [, text, major, minor] = /^git version ((\d{1,4})\.(\d{1,4})\S{0,100})/.exec(said) ?? [];
    if (text === undefined) {
        throw new errors/* GitError */.XS({
            code: 'GIT_MISSING',
            message: `\`git version\` did not say a version, but: ${(0,printable/* printable */.g$)(said.slice(0, 200)) || 'nothing'}`,
            remedy: 'Make sure that the `git` on the PATH is git itself.',
        });
    }
    const order = Number(major) * 1000 + Number(minor);
    if (order < 2000 + OLDEST) {
        throw new errors/* GitError */.XS({
            code: 'GIT_OLD',
            message: `the git on the PATH has version ${(0,printable/* printable */.g$)(text)}, and pkgfeed needs 2.${OLDEST} or later`,
            remedy: `Install git 2.${OLDEST} or later, and make sure that it comes first on the PATH.`,
        });
    }
    return { text, isModern: order >= 2000 + MODERN };
}

// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var github_server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(26687);
// EXTERNAL MODULE: ./build/keys/openpgp/openpgp.js + 4 modules
var openpgp = __webpack_require__(65335);
// EXTERNAL MODULE: ./build/keys/openpgp/packets.js
var packets = __webpack_require__(1804);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(72710);
// EXTERNAL MODULE: ./build/keys/pem-key.js + 1 modules
var pem_key = __webpack_require__(34294);
// EXTERNAL MODULE: ./build/keys/jwk.js
var jwk = __webpack_require__(79881);
;// CONCATENATED MODULE: ./build/keys/ssh/wire.js
/** How SSH writes values: a string is its length in 4 bytes and its bytes (RFC 4251, section 5). */
function uint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function string(value) {
    const bytes = Buffer.from(value);
    return Buffer.concat([uint32(bytes.length), bytes]);
}
/** A positive number: without leading zeros, but with one where its first bit would be a sign. */
function mpint(digits) {
    const first = digits.findIndex((byte) => byte !== 0);
    const body = first === -1 ? Buffer.alloc(0) : digits.subarray(first);
    return string((body[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), body]) : body);
}
/** Reads values one after another. Every method throws Error past the end. */
class WireReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    take(size) {
        if (size > this.#bytes.length - this.#at)
            throw new Error('the value is cut short');
        this.#at += size;
        return this.#bytes.subarray(this.#at - size, this.#at);
    }
    uint32() {
        return this.take(4).readUInt32BE();
    }
    string() {
        return this.take(this.uint32());
    }
    text() {
        return this.string().toString('latin1');
    }
    /** The digits of a number, without the zero that keeps it positive. */
    mpint() {
        const bytes = this.string();
        return bytes[0] === 0 ? bytes.subarray(1) : bytes;
    }
    rest() {
        return this.take(this.#bytes.length - this.#at);
    }
}

;// CONCATENATED MODULE: ./build/keys/ssh/openssh.js



/**
 * Secret keys as OpenSSH stores them (PROTOCOL.key): a head with the encryption and the public half, then the secret
 * numbers between two equal checks and a padding.
 */
const MAGIC = 'openssh-key-v1\0';
/** ssh-keygen takes 24, and guides recommend up to 200. Each takes ten milliseconds. */
const ROUNDS_LIMIT = 256;
/** Node's names for the encryptions, and the sizes of their keys in bytes. All of them begin with 16 bytes. */
const CIPHERS = {
    'aes256-ctr': { node: 'aes-256-ctr', key: 32 },
    'aes192-ctr': { node: 'aes-192-ctr', key: 24 },
    'aes128-ctr': { node: 'aes-128-ctr', key: 16 },
    'aes256-cbc': { node: 'aes-256-cbc', key: 32 },
    'aes192-cbc': { node: 'aes-192-cbc', key: 24 },
    'aes128-cbc': { node: 'aes-128-cbc', key: 16 },
};
const START = 16;
const CURVES = {
    nistp256: { crv: 'P-256', size: 32 },
    nistp384: { crv: 'P-384', size: 48 },
    nistp521: { crv: 'P-521', size: 66 },
};
/**
 * Opens the content of an `OPENSSH PRIVATE KEY` block.
 *
 * @throws Error when it is damaged; the message says nothing
 */
async function openOpenssh(file, passphrase) {
    const reader = new WireReader(file);
    if (reader.take(MAGIC.length).toString('latin1') !== MAGIC)
        throw new Error();
    const cipher = reader.text();
    const derivation = reader.text();
    const options = reader.string();
    if (reader.uint32() !== 1)
        throw new Error();
    const publicBlob = reader.string();
    const kind = new WireReader(publicBlob).text();
    if (!/^[a-z][a-z0-9@.-]{2,63}$/.test(kind))
        throw new Error();
    if (!/^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521))$/.test(kind))
        return { state: 'unusable', kind };
    const stored = reader.string();
    if (cipher === 'none')
        return { state: 'open', key: secretKey(stored, kind), publicBlob };
    const known = CIPHERS[cipher];
    if (known === undefined || derivation !== 'bcrypt')
        return { state: 'strange' };
    if (!passphrase)
        return { state: 'locked' };
    const wanted = await derived(passphrase, options, known.key + START);
    if (wanted === undefined)
        return { state: 'strange' };
    const decipher = (0,external_node_crypto_.createDecipheriv)(known.node, wanted.subarray(0, known.key), wanted.subarray(known.key));
    decipher.setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(stored), decipher.final()]);
    if (!plain.subarray(0, 4).equals(plain.subarray(4, 8)))
        return { state: 'locked' };
    return { state: 'open', key: secretKey(plain, kind), publicBlob };
}
/** The key and the start of the encryption; undefined for more rounds than pkgfeed computes. */
async function derived(passphrase, options, size) {
    const reader = new WireReader(options);
    const salt = reader.string();
    const rounds = reader.uint32();
    if (rounds < 1 || rounds > ROUNDS_LIMIT)
        return undefined;
    const { pbkdf } = (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.t.bind(__webpack_require__, 30686, 19))).default;
    const pass = Buffer.from(passphrase, 'utf8');
    const out = Buffer.alloc(size);
    if (pbkdf(pass, pass.length, salt, salt.length, out, size, rounds) !== 0)
        throw new Error();
    return out;
}
function secretKey(plain, kind) {
    const reader = new WireReader(plain);
    const checks = [reader.uint32(), reader.uint32()];
    if (checks[0] !== checks[1] || reader.text() !== kind)
        throw new Error();
    if (kind === 'ssh-ed25519') {
        const publicHalf = reader.string();
        const both = reader.string();
        if (publicHalf.length !== 32 || both.length !== 64 || !both.subarray(32).equals(publicHalf))
            throw new Error();
        return (0,jwk/* ed25519Key */.zL)(publicHalf, both.subarray(0, 32));
    }
    if (kind === 'ssh-rsa') {
        const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => reader.mpint());
        return (0,jwk/* rsaKey */.EB)({ n, e, d, p, q, qi });
    }
    return ecdsaKey(reader.text(), reader.string(), reader.mpint());
}
function ecdsaKey(name, point, secret) {
    const curve = CURVES[name];
    if (curve === undefined || point.length !== 1 + 2 * curve.size || secret.length > curve.size)
        throw new Error();
    const d = Buffer.concat([Buffer.alloc(curve.size - secret.length), secret]);
    const x = (0,jwk/* base64url */.r0)(point.subarray(1, 1 + curve.size));
    const y = (0,jwk/* base64url */.r0)(point.subarray(1 + curve.size));
    const key = { kty: 'EC', crv: curve.crv, x, y, d: (0,jwk/* base64url */.r0)(d) };
    return (0,external_node_crypto_.createPrivateKey)({ key, format: 'jwk' });
}

;// CONCATENATED MODULE: ./build/keys/ssh/signature.js


/** Public keys of SSH, and the signatures that OpenSSH makes of files and commits (PROTOCOL.sshsig). */
const signature_MAGIC = Buffer.from('SSHSIG', 'latin1');
const VERSION = 1;
/** What the signature is for. Git accepts no other. */
const NAMESPACE = 'git';
const HASH = 'sha512';
/** The curves of SSH (RFC 5656), by node:crypto's names for them. */
const signature_CURVES = {
    prime256v1: { name: 'nistp256', hash: 'sha256' },
    secp384r1: { name: 'nistp384', hash: 'sha384' },
    secp521r1: { name: 'nistp521', hash: 'sha512' },
};
/** A private key for SSH: Ed25519, RSA, or ECDSA on one of three curves; undefined for any other. */
function sshKeyOf(key) {
    const { x = '', y = '', n = '', e = '' } = (0,external_node_crypto_.createPublicKey)(key).export({ format: 'jwk' });
    switch (key.asymmetricKeyType) {
        case 'ed25519':
            return {
                blob: fields('ssh-ed25519', digits(x)),
                sign: (message) => fields('ssh-ed25519', (0,external_node_crypto_.sign)(null, message, key)),
            };
        case 'rsa':
            return {
                blob: Buffer.concat([string('ssh-rsa'), mpint(digits(e)), mpint(digits(n))]),
                sign: (message) => fields('rsa-sha2-512', (0,external_node_crypto_.sign)('sha512', message, key)),
            };
        case 'ec':
            return signature_ecdsaKey(key, Buffer.concat([Buffer.of(4), digits(x), digits(y)]));
        default:
            return undefined;
    }
}
function signature_ecdsaKey(key, point) {
    const curve = signature_CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
    if (curve === undefined)
        return undefined;
    const name = `ecdsa-sha2-${curve.name}`;
    return {
        blob: fields(name, Buffer.from(curve.name), point),
        sign(message) {
            const both = (0,external_node_crypto_.sign)(curve.hash, message, { key, dsaEncoding: 'ieee-p1363' });
            const half = both.length / 2;
            return fields(name, Buffer.concat([mpint(both.subarray(0, half)), mpint(both.subarray(half))]));
        },
    };
}
const digits = (text) => Buffer.from(text, 'base64url');
const fields = (name, ...values) => Buffer.concat([name, ...values].map(string));
/** How people compare SSH keys: `SHA256:` and a digest in base64, without the sign that fills it up. */
function fingerprintOf({ blob }) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(blob).digest('base64').slice(0, -1)}`;
}
/** Signs a message for git, and gives the armored signature. */
function armoredSshSignature(message, key) {
    const digest = (0,external_node_crypto_.createHash)(HASH).update(message).digest();
    const about = [string(NAMESPACE), string(''), string(HASH)];
    const signature = key.sign(Buffer.concat([signature_MAGIC, ...about, string(digest)]));
    const whole = Buffer.concat([signature_MAGIC, uint32(VERSION), string(key.blob), ...about, string(signature)]);
    const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
    return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
}

;// CONCATENATED MODULE: ./build/keys/ssh/secret.js







/** NIST SP 800-131A: shorter keys can be broken. GitHub takes none of them. */
const LEAST_BITS = 2048;
const MAKE_ONE = "make one with `ssh-keygen -t ed25519 -N '' -f commit-key`";
/**
 * Loads the one SSH secret key of a text: as OpenSSH stores it, or in PEM.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadSshKey(given, passphrase, use) {
    const { origin } = given;
    const blocks = (0,armor/* armorBlocks */.ko)((0,keys_kind/* secretTextOf */.B1)(given)).filter(({ label }) => label === 'OPENSSH PRIVATE KEY');
    const pem = acceptedPem(use);
    const [block, ...more] = blocks.length > 0 ? blocks : (0,pem_key/* privateBlocks */.aH)(given, pem);
    if (block === undefined || more.length > 0)
        throw several(origin);
    if (blocks.length === 0)
        return checked(await (0,pem_key/* openBlock */.uX)(block, origin, passphrase, pem), origin);
    const { key, publicBlob } = await opened(block, origin, passphrase, use);
    const ssh = checked(key, origin);
    if (!ssh.blob.equals(publicBlob))
        throw mismatch(origin);
    return ssh;
}
function acceptedPem({ wanted, passphraseInput }) {
    return {
        wanted,
        passphraseInput,
        kinds: new Set(['rsa', 'ec', 'ed25519', 'pkcs8', 'encrypted', 'openssh']),
        algorithms: new Set(['rsa', 'ec', 'ed25519']),
        refuseKind: (origin, kind) => (0,keys_kind/* wrongKind */.oF)(origin, kind, wanted),
        open: async (text, passphrase, isEncrypted) => (0,pem_key/* readPrivateKey */.$k)(text, isEncrypted ? passphrase : undefined),
        isCutShort: () => true,
    };
}
async function opened({ bytes }, origin, passphrase, { passphraseInput }) {
    if (bytes === undefined)
        throw (0,pem_key/* damaged */.qM)(origin);
    const found = await openOpenssh(bytes, passphrase).catch((cause) => {
        throw (0,pem_key/* damaged */.qM)(origin, cause);
    });
    if (found.state === 'open')
        return found;
    if (found.state === 'unusable') {
        throw new errors/* KeyError */.eN({
            code: 'KEY_KIND',
            message: `${origin} holds an SSH key of the kind ${found.kind}, which cannot sign here`,
            remedy: `Give an Ed25519, RSA or ECDSA key, or ${MAKE_ONE}.`,
        });
    }
    if (found.state === 'strange') {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${origin} is protected in a way that pkgfeed does not read`,
            remedy: 'Protect it again with `ssh-keygen -p -Z aes256-ctr -f FILE`, or take the passphrase away there.',
        });
    }
    throw new errors/* KeyError */.eN({
        code: 'KEY_PASSPHRASE',
        message: passphrase ? `the passphrase does not open ${origin}` : `${origin} is protected by a passphrase`,
        remedy: passphrase
            ? `Store the passphrase that the key was made with as \`${passphraseInput}\`, without a line end.`
            : `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`,
    });
}
function checked(key, origin) {
    return (0,pem_key/* usable */.Je)(origin, () => {
        const publicHalf = (0,external_node_crypto_.createPublicKey)(key);
        const bits = publicHalf.asymmetricKeyDetails?.modulusLength;
        if (bits !== undefined && bits > pem_key/* MOST_RSA_BITS */.Ep)
            throw (0,pem_key/* damaged */.qM)(origin);
        if (bits !== undefined && bits < LEAST_BITS) {
            throw new errors/* KeyError */.eN({
                code: 'KEY_WEAK',
                message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
                remedy: `Use another key, or ${MAKE_ONE}.`,
            });
        }
        const found = sshKeyOf(key);
        if (found === undefined) {
            throw new errors/* KeyError */.eN({
                code: 'KEY_KIND',
                message: `${origin} holds an EC key on a curve that SSH does not have`,
                remedy: `Use a key on P-256, P-384 or P-521, or ${MAKE_ONE}.`,
            });
        }
        if (key.asymmetricKeyType !== 'ed25519' && !(0,pem_key/* belongTogether */.yE)(key, publicHalf))
            throw mismatch(origin);
        return found;
    });
}
function several(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds several keys, where one is wanted`,
        remedy: 'Give the one key that signs.',
    });
}
function mismatch(origin) {
    return new errors/* KeyError */.eN({
        code: 'KEY_MISMATCH',
        message: `the public half inside ${origin} does not belong to its secret half`,
        remedy: `Restore the key file from your backup, or ${MAKE_ONE}.`,
    });
}

;// CONCATENATED MODULE: ./build/keys/commit-key.js





const PASSPHRASE = 'commit-signing-passphrase';
const WANTED = {
    noun: 'an SSH or OpenPGP secret key',
    remedy: "Put a whole secret key into it: the file that `ssh-keygen -t ed25519 -N '' -f commit-key` makes, or what `gpg --armor --export-secret-keys FINGERPRINT` prints.",
    secretHalf: 'Give the secret half: the SSH key file whose name does not end in .pub, or what `gpg --armor --export-secret-keys FINGERPRINT` prints.',
};
const OPENPGP_USE = {
    passphraseInput: PASSPHRASE,
    unknownTo: 'pkgfeed does not know',
    refusedAs: 'with which pkgfeed does not sign commits',
    place: 'your account on GitHub',
};
/**
 * Loads the secret key that signs the commits of a run.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
async function loadCommitKey(given, passphrase, now) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const kind = (0,keys_kind/* kindOfKey */.RI)(text);
    if (kind === 'openpgp-secret')
        return await openpgpKey({ ...given, text }, passphrase, now);
    if (kind === 'putty') {
        const remedy = 'Export it from PuTTYgen with “Conversions → Export OpenSSH key”.';
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, { ...WANTED, remedy });
    }
    const key = await loadSshKey({ ...given, text }, passphrase, {
        wanted: WANTED,
        passphraseInput: PASSPHRASE,
    });
    return {
        fingerprint: fingerprintOf(key),
        emails: undefined,
        sign: async (commit) => armoredSshSignature(commit, key),
    };
}
async function openpgpKey(given, passphrase, now) {
    const { key, userIds } = await (0,openpgp/* loadOpenpgpKey */.tB)(given, passphrase, now, OPENPGP_USE);
    return {
        fingerprint: key.publicKey.keyId,
        ...(key.expires === undefined ? {} : { expires: key.expires }),
        emails: userIds.flatMap((id) => emailOf(id)),
        sign: async (commit, at) => (0,packets/* armorSignatures */.BN)([await key.sign(commit, { at })]),
    };
}
/** The address of a user id: between angle brackets, or all of it. */
function emailOf(userId) {
    const [, inside] = /<([^<>]{1,254})>\s*$/.exec(userId) ?? [];
    const address = inside ?? userId.trim();
    return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? [address.toLowerCase()] : [];
}

;// CONCATENATED MODULE: ./build/keys/ssh-key.js



const ssh_key_MAKE_ONE = "make a deploy key with `ssh-keygen -t ed25519 -N '' -f deploy-key`";
const ssh_key_WANTED = {
    noun: 'an SSH secret key',
    remedy: `Put the whole secret file of an SSH key into it, or ${ssh_key_MAKE_ONE}.`,
    secretHalf: 'Give the secret half of the pair: the file whose name does not end in .pub.',
};
/** Each server decides which of these it accepts. */
const ACCEPTED = new Set([
    'openssh',
    'rsa',
    'ec',
    'ed25519',
    'pkcs8',
    'other-private',
]);
/**
 * Restores the text of an SSH secret key to the form that OpenSSH writes, even if pasting changed its spaces and line
 * ends.
 *
 * @throws KeyError for anything else, and for a key with a passphrase
 */
function readSshKey(given) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const kind = (0,keys_kind/* kindOfKey */.RI)(text);
    if (kind === 'putty') {
        const remedy = `Export it from PuTTYgen with “Conversions → Export OpenSSH key”, or ${ssh_key_MAKE_ONE}.`;
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, { ...ssh_key_WANTED, remedy });
    }
    const block = (0,armor/* armorBlocks */.ko)(text).find(({ label }) => label.endsWith('PRIVATE KEY'));
    if (kind === 'encrypted' || (block !== undefined && isEncrypted(block))) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${given.origin} is protected by a passphrase, which an SSH key here must not be`,
            remedy: `Take the passphrase away with \`ssh-keygen -p -N '' -f FILE\`, or ${ssh_key_MAKE_ONE}.`,
        });
    }
    if (!ACCEPTED.has(kind))
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, ssh_key_WANTED);
    if (block?.bytes !== undefined)
        return { text: block.text, origin: given.origin };
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} holds a key that is damaged or cut short`,
        remedy: 'Store the whole secret file again, with its first and last line.',
    });
}
const ssh_key_MAGIC = 'openssh-key-v1\0';
/** Old PEM says it in a header. OpenSSH's own format begins with the name of the cipher. */
function isEncrypted({ bytes, text }) {
    if (text.includes('Proc-Type: 4,ENCRYPTED'))
        return true;
    if (bytes?.toString('latin1', 0, ssh_key_MAGIC.length) !== ssh_key_MAGIC)
        return false;
    return bytes.toString('latin1', ssh_key_MAGIC.length, ssh_key_MAGIC.length + 8) !== '\0\0\0\x04none';
}

// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/homes/branch/author.js


const BOT = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
const OURSELVES = { name: 'pkgfeed', email: 'pkgfeed@localhost' };
/**
 * The variables that name git's author and committer. Variables of the environment count first. The fallback is the
 * runner's bot on a runner, and pkgfeed elsewhere.
 */
function authorOf(host) {
    const { env } = host;
    const { name, email } = host.github.isRunner ? BOT : OURSELVES;
    // Without the sign, git would read a small number as a calendar date.
    const date = `@${Math.floor(host.now.getTime() / 1000)} +0000`;
    return {
        GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || name,
        GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || email,
        GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || name,
        GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
    };
}
/**
 * Warns of signed commits that GitHub will not call verified, which looks for the key where the committer's address is,
 * and of a key that ends soon.
 */
function signingWarnings({ emails, ...key }, host) {
    return [...unverified(emails, host), ...endingSoon(key, host)];
}
function endingSoon({ fingerprint, expires }, { now }) {
    if (expires === undefined || (0,expiry/* lapseOf */.je)(expires, now) === 'lasting')
        return [];
    return [
        `\`commit-signing-key\` (${fingerprint}) expires ${(0,expiry/* endText */.Z4)(expires, now)}: from then on no run can commit with it. Give it more time with \`gpg --quick-set-expire\`, and export it again`,
    ];
}
function unverified(emails, host) {
    const { GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_NAME: name } = authorOf(host);
    if (emails?.includes(email.toLowerCase()))
        return [];
    const who = (0,printable/* printable */.g$)(`${name} <${email}>`);
    if (emails === undefined && ![BOT, OURSELVES].some((one) => one.email === email))
        return [];
    const why = emails === undefined ? 'which is not the owner of the key' : 'whose address no user id of the key has';
    return [
        `the commit is signed by \`commit-signing-key\`, but its committer is ${who}, ${why}, so GitHub does not call it verified: set GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL to the name and address of the account that has the key`,
    ];
}

// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/git/output.js


/** Readers of what git prints for programs. Output that ends inside a record is an error, never a shorter list. */
const RECORD = /^(\d{6}) ([a-z]+) ([0-9a-f]{40})\t([\s\S]+)$/;
/**
 * Reads what `ls-tree -r -t -z` prints: `MODE TYPE ID TAB PATH NUL`.
 *
 * @returns git's ids by path without those of folders, and the modes of what is not a plain file
 * @throws GitError for any other output
 */
function parseListing(listing) {
    const paths = new Map();
    const modes = new Map();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf('\0', at);
        const [, mode, type, id, path] = RECORD.exec(listing.slice(at, Math.max(at, end))) ?? [];
        if (mode === undefined || id === undefined || path === undefined)
            throw unreadable('ls-tree', at);
        at = end + 1;
        if (type === 'tree')
            continue;
        paths.set(path, id);
        if (mode !== PLAIN_FILE)
            modes.set(path, mode);
    }
    return { paths, modes };
}
const LF = 10;
/** The line before a blob: an id of 40 digits, its type and its size. */
const HEAD_LIMIT = 128;
/**
 * Reads what `cat-file --batch` prints: `ID blob SIZE LF bytes LF`.
 *
 * @returns the contents by id
 * @throws GitError for an object that is missing or not a blob, and for any other output
 */
function parseBatch(output) {
    const blobs = new Map();
    for (let at = 0; at < output.length;) {
        const line = output.toString('latin1', at, at + HEAD_LIMIT);
        const [head = ''] = line.split('\n', 1);
        const { id, size } = parseSize(head);
        const start = at + head.length + 1;
        const end = start + size;
        if (head.length === line.length || output[end] !== LF)
            throw unreadable('cat-file', at);
        blobs.set(id, output.subarray(start, end));
        at = end + 1;
    }
    return blobs;
}
/**
 * Reads one line that `cat-file --batch-check` prints: `ID blob SIZE`, the size in bytes.
 *
 * @throws GitError for an object that is missing or not a blob
 */
function parseSize(line) {
    const [, id, size] = /^([0-9a-f]{40}) blob (\d{1,15})$/.exec(line) ?? [];
    if (id !== undefined && size !== undefined)
        return { id, size: Number(size) };
    const [object = '', type] = line.split(' ');
    throw new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git cat-file answered ${(0,printable/* printable */.g$)(type ?? 'nothing')} for ${(0,printable/* printable */.g$)(object)}`,
        remedy: 'Check the repository with `git fsck`; nothing was published.',
    });
}
/**
 * Reads what `push --porcelain` prints.
 *
 * @param ref the full name of the branch, such as `refs/heads/gh-pages`
 */
function parsePush(porcelain, ref) {
    const lines = porcelain.split('\n');
    return {
        isNamed: lines.some((line) => /^[ +*=]\t/.test(line) && line.includes(`:${ref}\t`)),
        refusal: lines.find((line) => line.startsWith('!')) ?? '',
    };
}
function unreadable(command, at) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `what git ${command} printed cannot be read from byte ${at} on`,
        remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
    });
}
const PLAIN_FILE = '100644';

// EXTERNAL MODULE: ./build/machine/leftovers.js
var leftovers = __webpack_require__(89850);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/github/commits.js
var commits = __webpack_require__(72628);
// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(96008);
;// CONCATENATED MODULE: ./build/homes/branch/sign-commit.js
/**
 * Signs a commit that git has made, as `git commit -S` does: the signature is a header of the commit, and is made of
 * the commit without it.
 *
 * @param at the time that the signature states
 * @returns the id of the signed commit
 */
async function signCommit(git, commit, key, at) {
    const { stdout } = await git.run(['cat-file', 'commit', commit]);
    const signature = await key.sign(stdout, at);
    const header = `gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}\n`;
    const end = stdout.indexOf('\n\n') + 1;
    const signed = Buffer.concat([stdout.subarray(0, end), Buffer.from(header), stdout.subarray(end)]);
    const written = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: signed });
    return written.stdout.toString('latin1').trim();
}

// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
;// CONCATENATED MODULE: ./build/homes/branch/trees.js




const TREE = { mode: '040000', type: 'tree' };
/** Names that git does not take, as no folder is safe with them. */
const REFUSED = /^(\.{0,2}|\.git|git~1)$/i;
/**
 * Plans the trees that an edit changes. All others stay as they are.
 *
 * @param listing what `ls-tree -r -t -z` prints of the tip, with one character for each byte
 * @returns the new trees, those inside others first and the root last
 * @throws FeedError for an edit that does not fit the tip
 */
function planTrees(listing, { blobs, deletes }) {
    const writes = new Map([...blobs].map(([path, id]) => [bytesOf(path), id]));
    const removed = [...deletes].map(bytesOf);
    const folders = touchedFolders(listing, [...writes.keys(), ...removed]);
    const faults = new Set();
    for (const path of removed) {
        const { folder, name } = parted(path);
        const entries = folders.get(folder);
        if (entries?.get(name)?.type === TREE.type || !entries?.delete(name))
            faults.add(path);
    }
    for (const [path, id] of writes) {
        const { folder, name } = parted(path);
        const entries = folders.get(folder);
        if (path.split('/').some((one) => REFUSED.test(one)))
            faults.add(path);
        // Nothing in such a folder is deleted.
        if (entries?.get(name)?.type === TREE.type && !folders.has(path))
            faults.add(path);
        entries?.set(name, { mode: PLAIN_FILE, type: 'blob', id });
    }
    const trees = treesOf(folders, faults);
    if (faults.size > 0)
        throw notAsPlanned([...faults].map(textOf));
    return trees;
}
/** The trees of these folders. A folder without entries is left out of the one above it. */
function treesOf(folders, faults) {
    const deepest = [...folders].sort(([a], [b]) => depthOf(b) - depthOf(a));
    return deepest.flatMap(([path, entries]) => {
        const { folder, name } = parted(path);
        const above = path === '' ? undefined : folders.get(folder);
        const taken = above?.get(name);
        if (entries.size === 0 && above !== undefined) {
            if (taken?.type === TREE.type)
                above.delete(name);
            return [];
        }
        // A file is in the place of the folder.
        if (taken !== undefined && taken.type !== TREE.type)
            faults.add(path);
        const tree = treeOf(path, entries);
        above?.set(name, { ...TREE, id: tree.id });
        return [tree];
    });
}
/** The folders above some paths, with their entries in the tip. */
function touchedFolders(listing, paths) {
    const folders = new Map([['', new Map()]]);
    for (const folder of paths.flatMap(edit/* parentsOf */.fY))
        folders.set(folder, new Map());
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf('\0', at);
        const tab = listing.indexOf('\t', at);
        const { folder, name } = parted(listing.slice(tab + 1, end));
        const [mode = '', type = '', id = ''] = listing.slice(at, tab).split(' ');
        folders.get(folder)?.set(name, { mode, type, id });
        at = end + 1;
    }
    return folders;
}
function treeOf(path, entries) {
    // git sorts a folder as if its name ended with a slash.
    const keyOf = ([name, { type }]) => (type === TREE.type ? `${name}/` : name);
    const sorted = [...entries]
        .map((entry) => ({ key: keyOf(entry), entry }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ entry }) => entry);
    const content = Buffer.concat(sorted.flatMap(([name, { mode, id }]) => [
        Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`, 'latin1'),
        Buffer.from(id, 'hex'),
    ]));
    return {
        folder: textOf(path),
        id: (0,external_node_crypto_.createHash)('sha1').update(`tree ${content.length}\0`).update(content).digest('hex'),
        text: sorted.map(([name, { mode, type, id }]) => `${mode} ${type} ${id}\t${name}\0`).join(''),
    };
}
function parted(path) {
    const end = path.lastIndexOf('/');
    return { folder: path.slice(0, Math.max(0, end)), name: path.slice(end + 1) };
}
const depthOf = (path) => (path === '' ? 0 : path.split('/').length);
const bytesOf = (text) => Buffer.from(text, 'utf8').toString('latin1');
const textOf = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/** The error for a commit that would not be as planned. @param paths that are not as planned */
function notAsPlanned(paths) {
    return new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `git did not take the plan as it is: ${paths.slice(0, 10).join(', ')}`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}

;// CONCATENATED MODULE: ./build/homes/branch/commit.js





/** git's id of the empty tree, which git knows without having it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** The text of an output of one line. */
const firstLine = (stdout) => stdout.toString('latin1').trim();
/**
 * Makes the tree of an edit with git's plumbing commands. It uses no index and no work tree, and neither fetches nor
 * pushes. A tree's id tells all its contents, so git made the tree as planned when it has the planned id.
 *
 * @param scratch an empty folder that exists until the run ends
 * @throws FeedError for an edit that does not fit the tip, and when git made another tree than planned
 * @throws SourceError when a package file changed
 */
async function planTree(git, scratch, tip, edit) {
    const ids = await writeBlobs(git, (0,external_node_path_.join)(scratch, 'blobs'), tip, edit);
    const trees = planTrees(tip.listing, { blobs: ids, deletes: edit.deletes });
    const input = trees.map(({ text }) => `${text}\0`).join('');
    const { stdout } = await git.run(['mktree', '-z', '--missing', '--batch'], {
        input: Buffer.from(input, 'latin1'),
    });
    const made = firstLine(stdout).split('\n');
    const odd = trees.filter(({ id }, i) => made[i] !== id);
    if (odd.length > 0)
        throw notAsPlanned(odd.map(({ folder }) => folder || 'the folder of the feed'));
    return { tree: trees.at(-1)?.id ?? EMPTY_TREE, ids };
}
/**
 * Makes the commit of an edit.
 *
 * @param scratch an empty folder that exists until the run ends
 * @param signature the key that signs the commit, and the time that it states; undefined for none
 * @returns the commit's id
 * @throws FeedError for an edit that does not fit the tip, and when git made another tree than planned
 * @throws SourceError when a package file changed
 */
async function commitEdit(git, scratch, tip, edit, commit, signature) {
    const { tree } = await planTree(git, scratch, tip, edit);
    const parent = commit.parent === undefined ? [] : ['-p', commit.parent];
    const committed = await git.run(['commit-tree', tree, ...parent, '-F', '-'], {
        input: Buffer.from(commit.message),
        env: commit.author,
    });
    const made = firstLine(committed.stdout);
    return signature === undefined ? made : await signCommit(git, made, signature.key, signature.at);
}
/** Stores new blobs, and returns the blob id of every path that the edit writes. */
async function writeBlobs(git, folder, tip, edit) {
    const ids = new Map();
    const files = [];
    await (0,promises_.mkdir)(folder);
    for (const [path, content] of edit.puts) {
        if (content.kind === 'copy') {
            const id = tip.paths.get(content.from);
            if (id === undefined)
                throw new Error(`${content.from} is not in the tip`);
            ids.set(path, id);
            continue;
        }
        if (content.kind === 'earlier') {
            ids.set(path, content.contentId);
            continue;
        }
        let file = (0,external_node_path_.join)(folder, String(files.length));
        if (content.kind === 'bytes')
            await (0,promises_.writeFile)(file, content.bytes);
        else if (content.file.includes('\n'))
            await (0,promises_.copyFile)(content.file, file);
        else
            file = content.file;
        files.push({ path, file, content });
    }
    if (files.length === 0)
        return ids;
    const input = Buffer.from(files.map(({ file }) => `${file}\n`).join(''));
    // Packages are compressed already, and these objects exist only for seconds.
    const args = ['-c', 'core.looseCompression=0', 'hash-object', '-w', '--no-filters', '--stdin-paths'];
    const { stdout } = await git.run(args, { input });
    const written = firstLine(stdout).split('\n');
    for (const [i, { path, file, content }] of files.entries()) {
        const id = written[i] ?? '';
        if (content.kind === 'file' && content.contentId !== id)
            throw (0,errors/* fileChanged */.J8)(file);
        ids.set(path, id);
    }
    return ids;
}
/** The paths that get another blob or another mode than they have. */
function writtenPaths(tip, ids) {
    return [...ids]
        .filter(([path, id]) => tip.modes.has(path) || tip.paths.get(path) !== id)
        .map(([path]) => path);
}

;// CONCATENATED MODULE: ./build/homes/branch/api-commit.js







/**
 * Has GitHub make the commit of an edit, and sign it. GitHub refuses when the branch moved, and what it made is compared
 * with the plan.
 *
 * @throws FeedError for a change that is too large, and when GitHub made another tree than planned
 * @throws ConflictError for a path that is a link or a program, GitHubError
 */
async function commitByApi({ github, slug, branch }, reader, tip, edit, { tree, ids }, message) {
    const written = writtenPaths(tip, ids);
    refuseOtherModes(tip, written);
    const additions = await contents(edit, written, ids, reader);
    const deletions = [...edit.deletes];
    const parent = tip.revision ?? (await github.startBranch(slug, branch, 'begin the feed'));
    if (parent === undefined)
        return MOVED;
    const commit = { branch, parent, message, additions, deletions };
    // A request that failed may have been carried out, and a repeated one is refused if the first one was.
    const made = await github.createCommit(slug, commit).catch((error) => {
        if (error instanceof errors/* GitHubError */.y_ && error.code === 'GITHUB_FAILED')
            return error;
        throw error;
    });
    if (made === undefined || made instanceof errors/* GitHubError */.y_) {
        const revision = await reader.commitWith(tree, parent).catch(() => undefined);
        if (revision !== undefined)
            return { state: 'landed', revision };
        if (made !== undefined)
            throw made;
        return MOVED;
    }
    if (made.tree !== tree)
        throw otherTree(made.id, slug);
    return { state: 'landed', revision: made.id };
}
const MOVED = { state: 'lost', why: 'the branch moved' };
/** The API writes plain files, but leaves the mode of a path that is there. */
function refuseOtherModes({ modes }, written) {
    const odd = written.filter((path) => modes.has(path));
    if (odd.length === 0)
        return;
    throw new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${odd.map(printable/* printable */.g$).slice(0, 10).join(', ')} is a link or a program in the branch, and GitHub's API cannot make it a plain file`,
        remedy: 'Delete it from the branch, or use `commit-by: git` once.',
    });
}
/** Reads all files that the commit writes, unless they are too many or too large together. */
async function contents({ puts, deletes }, paths, ids, reader) {
    const files = paths.flatMap((path) => {
        const content = puts.get(path);
        return content === undefined ? [] : [[path, content]];
    });
    const changed = files.length + deletes.size;
    // What is too large without the copies is refused before they are fetched.
    refuseLarge(changed, sizesOf(files, new Map()));
    const copied = [
        ...new Set(files.flatMap(([, content]) => (content.kind === 'copy' ? [content.from] : []))),
    ];
    const past = [
        ...new Set(files.flatMap(([, content]) => (content.kind === 'earlier' ? [content.contentId] : []))),
    ];
    refuseLarge(changed, sizesOf(files, await reader.sizes(copied)));
    const known = await reader.read(copied);
    const earlier = await reader.readEarlier(past);
    const read = [];
    for (const [path, content] of files) {
        if (content.kind === 'bytes')
            read.push({ path, bytes: content.bytes });
        else if (content.kind === 'file')
            read.push({ path, bytes: await (0,promises_.readFile)(content.file) });
        else if (content.kind === 'copy')
            read.push({ path, bytes: known.get(content.from) ?? Buffer.alloc(0) });
        else
            read.push({ path, bytes: earlier.get(content.contentId) ?? Buffer.alloc(0) });
    }
    const other = read.find(({ path, bytes }) => (0,content_id/* contentId */.f)(bytes) !== ids.get(path));
    if (other !== undefined)
        throw (0,errors/* fileChanged */.J8)(other.path);
    return read;
}
/** @param copied the sizes of copied paths, as far as they are known */
function sizesOf(files, copied) {
    return files.map(([, content]) => {
        if (content.kind === 'copy')
            return copied.get(content.from) ?? 0;
        return content.kind === 'bytes' ? content.bytes.length : (content.size ?? 0);
    });
}
function refuseLarge(files, sizes) {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (files <= commits/* COMMIT_FILES */.e0 && bytes <= commits/* COMMIT_BYTES */.wV)
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_TOO_BIG',
        message: `the commit changes ${(0,counted/* counted */.h)(files, 'file', 'files')} and sends ${(0,printable/* sizeText */.lP)(bytes)}, and GitHub's API takes no more than ${commits/* COMMIT_FILES */.e0} files and ${(0,printable/* sizeText */.lP)(commits/* COMMIT_BYTES */.wV)} at once`,
        remedy: 'Publish in several runs, or use `commit-by: git`, with `commit-signing-key` where commits must be signed.',
    });
}
function otherTree(commit, slug) {
    return new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `GitHub made commit ${(0,printable/* printable */.g$)(commit)} of ${slug} with other files than planned`,
        remedy: 'Run `check` on the feed, report this as a bug, and use `commit-by: git` until then.',
    });
}

;// CONCATENATED MODULE: ./build/homes/branch/blobs.js

/** The contents of a branch, which are fetched when they are wanted. */
class Blobs {
    #git;
    #origin;
    /** Ids of blobs that were fetched. */
    #fetched = new Set();
    /** The known sizes of blobs in bytes, by id. */
    #sizes = new Map();
    /** Small blobs that came with their sizes, until they are read. */
    #kept = new Map();
    /** False where the server sends no partial clones, so that all blobs are here with the tip. */
    areFetched = true;
    constructor(git, origin) {
        this.#git = git;
        this.#origin = origin;
    }
    /** Fetches blobs that are not here yet, all in one request. */
    async fetch(ids) {
        const missing = ids.filter((id) => !this.#fetched.has(id));
        if (!this.areFetched || missing.length === 0)
            return;
        const options = ['--progress', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, 'origin'];
        const fetched = await this.#origin.fetch(args, { input: idList(missing) });
        if (fetched.code !== 0)
            throw this.#git.failure(args, fetched);
        for (const id of missing)
            this.#fetched.add(id);
    }
    /** Reads blobs, and fetches those that are not here. */
    async read(ids) {
        if (ids.length === 0)
            return new Map();
        const kept = this.#kept;
        this.#kept = new Map();
        if (ids.every((id) => kept.has(id)))
            return kept;
        await this.fetch(ids);
        const output = ids.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
        const { stdout } = await this.#git.run(['cat-file', '--batch'], { input: idList(ids), output });
        return parseBatch(stdout);
    }
    /** Sizes in bytes of blobs, which are fetched for that. */
    async sizes(ids) {
        if (ids.length === 0)
            return new Map();
        await this.fetch(ids);
        const sizes = (await this.#sizesOfSmall(ids)) ?? (await this.#sizesOfAny(ids));
        for (const { id, size } of sizes)
            this.#sizes.set(id, size);
        return new Map(sizes.map(({ id, size }) => [id, size]));
    }
    /** Keeps the blobs too, which are read next as a rule. @returns undefined when they are not small together */
    async #sizesOfSmall(ids) {
        const args = ['cat-file', '--batch'];
        const batch = await this.#git.try(args, { input: idList(ids), most: MOST_KEPT });
        if (batch.isCut)
            return undefined;
        if (batch.code !== 0)
            throw this.#git.failure(args, batch);
        this.#kept = parseBatch(batch.stdout);
        return [...this.#kept].map(([id, { length }]) => ({ id, size: length }));
    }
    async #sizesOfAny(ids) {
        const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(ids) });
        return stdout.toString('latin1').trimEnd().split('\n').map(parseSize);
    }
}
/** Bytes of blobs that are read together with their sizes: more than the indexes and catalogs of most changes have. */
const MOST_KEPT = 4 << 20;
/** The most bytes that `cat-file --batch` adds to a blob: a line before it and a line end after it. */
const BATCH_LINE = 80;
const idList = (ids) => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');

// EXTERNAL MODULE: ./build/machine/whole-files.js
var whole_files = __webpack_require__(98835);
;// CONCATENATED MODULE: ./build/homes/branch/served-files.js

/** The modes that git gives symbolic links and submodules. */
const LINK = '120000';
const SUBMODULE = '160000';
/** How many links lead to one file at most. */
const DEEPEST = 40;
/** The most paths that all links together add: a link to a folder repeats everything in it. */
const MOST_LINKED = 200_000;
/** The most links that are followed. */
const MOST_LINKS = 1000;
/** The paths of the symbolic links among these modes that are followed. */
const linksIn = (modes) => [...modes]
    .filter(([, mode]) => mode === LINK)
    .map(([path]) => path)
    .slice(0, MOST_LINKS);
/**
 * Replaces each symbolic link by the file or folder of the branch that it leads to, as a branch build of GitHub Pages
 * does. Links that lead elsewhere, submodules and paths that lead out of the folder are left out.
 *
 * @param targets what each link says, by its path
 */
function servedFiles({ paths, modes }, targets) {
    const files = new Map();
    const left = [];
    const leave = (path, why) => void left.push(`${(0,printable/* printable */.g$)(path)} (${why})`);
    for (const [path, id] of paths) {
        const mode = modes.get(path);
        if (mode === SUBMODULE)
            leave(path, 'a submodule');
        else if (!isPlain(path))
            leave(path, 'a path that leads elsewhere');
        else if (mode !== LINK && id !== undefined)
            files.set(path, id);
        else if (!targets.has(path))
            leave(path, 'one of too many links');
    }
    const plain = [...files];
    let linked = 0;
    for (const [path] of targets) {
        if (!isPlain(path))
            continue;
        const end = served_files_endOf(path, targets);
        const found = end === undefined ? [] : below(end, files, plain);
        if (found.length === 0)
            leave(path, 'a link to nothing in the branch');
        else if (linked + found.length > MOST_LINKED)
            leave(path, 'a link to too many files');
        else {
            linked += found.length;
            for (const [rest, id] of found)
                files.set(path + rest, id);
        }
    }
    return { files, left };
}
const isPlain = (path) => !path.split('/').some((name) => name === '' || name === '.' || name === '..');
/** The path that a link leads to over other links; undefined when that is outside of the branch or has no end. */
function served_files_endOf(link, targets) {
    let path = link;
    for (let steps = 0; path !== undefined && steps < DEEPEST; steps++) {
        const at = firstLink(path, targets);
        if (at === undefined)
            return path;
        const target = targets.get(at) ?? '';
        path = resolved(at, target, path.slice(at.length));
    }
    return undefined;
}
/** The part of a path that is a link, if there is one. */
function firstLink(path, targets) {
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        if (targets.has(path.slice(0, end)))
            return path.slice(0, end);
    }
    return targets.has(path) ? path : undefined;
}
/** Where a link leads, from the folder that it is in; undefined outside of the branch. */
function resolved(link, target, rest) {
    if (target.startsWith('/'))
        return undefined;
    const names = link.split('/').slice(0, -1);
    for (const name of `${target}${rest}`.split('/')) {
        if (name === '..' && names.pop() === undefined)
            return undefined;
        if (name !== '' && name !== '.' && name !== '..')
            names.push(name);
    }
    return names.join('/');
}
/** The file at a path, or the plain files below it, with what follows the path. */
function below(path, files, plain) {
    const own = files.get(path);
    if (own !== undefined)
        return [['', own]];
    if (path === '')
        return [];
    return plain
        .filter(([other]) => other.startsWith(`${path}/`))
        .map(([other, id]) => [other.slice(path.length), id]);
}

;// CONCATENATED MODULE: ./build/homes/branch/copy-out.js







/**
 * Copies the files of a branch into an empty folder, as a site has them. Each content is written once; other paths of
 * it are hard links. Users other than this one can read all of it.
 *
 * @throws MachineError when the folder cannot be written
 */
async function copyOut(source, tip, folder) {
    if (tip.revision === undefined)
        return { revision: undefined, files: 0, bytes: 0, left: [] };
    await source.fetch(await missingIn(source.git, tip.revision));
    const { files, left } = servedFiles(tip, await linkTargets(source.git, tip));
    try {
        const bytes = await writeFiles(source.git, files, folder);
        return { revision: tip.revision, files: files.size, bytes, left };
    }
    catch (error) {
        throw notWritten(folder, error);
    }
}
/** The blobs of a commit that are not here. This does not fetch them one by one. */
async function missingIn(git, revision) {
    const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', `${revision}^{tree}`];
    const { stdout } = await git.run(args);
    const lines = stdout.toString('latin1').split('\n');
    return lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1));
}
async function linkTargets(git, { paths, modes }) {
    const links = linksIn(modes).map((path) => [path, paths.get(path) ?? '']);
    if (links.length === 0)
        return new Map();
    const ids = new Set(links.map(([, id]) => `${id}\n`));
    const { stdout } = await git.run(['cat-file', '--batch'], { input: Buffer.from([...ids].join('')) });
    const blobs = parseBatch(stdout);
    return new Map(links.map(([path, id]) => [path, blobs.get(id)?.toString('utf8') ?? '']));
}
/** Writes files, and returns how many bytes they have together, each path counted. */
async function writeFiles(git, files, folder) {
    await (0,promises_.chmod)(folder, FOLDER);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.pkgfeed-'));
    try {
        const contents = await writeContents(git, new Set(files.values()), scratch);
        const made = new Set([folder]);
        let bytes = 0;
        for (const [path, id] of files) {
            const target = (0,external_node_path_.resolve)(folder, path);
            if (!target.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep))
                throw outside(path);
            await makeFolders((0,external_node_path_.dirname)(target), made);
            const content = contents.get(id);
            if (content === undefined)
                throw new Error(`git wrote no file of ${path}`);
            await (0,whole_files/* linkNew */.V4)(content.file, target);
            bytes += content.size;
        }
        return bytes;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
const FILE = 0o644;
const FOLDER = 0o755;
/** Makes a folder and those above it, whatever the umask of the run. */
async function makeFolders(path, made) {
    if (made.has(path))
        return;
    await makeFolders((0,external_node_path_.dirname)(path), made);
    await (0,promises_.mkdir)(path);
    await (0,promises_.chmod)(path, FOLDER);
    made.add(path);
}
/** Writes blobs into a folder as files whose names say nothing, so that no attributes of the branch apply to them. */
async function writeContents(git, ids, scratch) {
    const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(scratch, 'index'), GIT_WORK_TREE: scratch };
    const named = [...ids].map((id, at) => [id, `content-${at}`]);
    const lines = named.map(([id, name]) => `${PLAIN_FILE} ${id}\t${name}\0`);
    await git.run(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines.join('')) });
    await git.run(['checkout-index', '--all', '--quiet'], { env });
    const written = new Map();
    for (const [id, name] of named) {
        const file = (0,external_node_path_.join)(scratch, name);
        await (0,promises_.chmod)(file, FILE);
        written.set(id, { file, size: (await (0,promises_.lstat)(file)).size });
    }
    return written;
}
const outside = (path) => new Error(`${(0,printable/* printable */.g$)(path)} leads out of the folder`);
function notWritten(folder, cause) {
    if (cause.code === undefined || cause.syscall === undefined)
        return cause;
    const isTaken = cause.code === 'EEXIST';
    const why = isTaken ? `two paths of the feed are one here (${cause.message})` : cause.message;
    return new errors/* MachineError */.Ml({
        code: 'MACHINE_FILE',
        message: `the site cannot be written into ${(0,printable/* printable */.g$)(folder)}: ${(0,printable/* printable */.g$)(why)}`,
        remedy: isTaken
            ? 'Run it on a file system that tells capital and small letters apart, such as that of a Linux runner.'
            : 'Make room there and let this user write, or name another `site-folder`, then run it again. What was pushed stays pushed.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/git/credentials.js




/** What git says when a server or a proxy wants a password and there is none. */
const QUESTION = /could not read (?:Username|Password) for '(https?:\/\/[^'\s]+)'/;
const credentials_REFUSED = /Authentication failed|error: 401/;
/** Servers that can ask for a password in one command: a proxy, and the repository's own. */
const MOST_QUESTIONS = 2;
/**
 * The user's credential helpers, for a repository over HTTP without a token. A process of their own asks them, for a
 * limited time and only when the server wants a password. The git that speaks to the server runs none of them.
 */
class Credentials {
    #url;
    #env;
    #limit;
    #answers = new Map();
    #hung;
    /**
     * @param url the repository's address
     * @param env the user's environment
     * @param limit milliseconds that the helpers may take
     */
    constructor(url, env, limit) {
        this.#url = new URL(url);
        this.#env = userEnvironment(env);
        this.#limit = limit;
    }
    /**
     * Runs a command that speaks to the server. When the server wants a password, asks the helpers and runs it again.
     *
     * @throws GitError when the helpers do not end in time
     */
    async try(git, args, options) {
        let result = await this.#run(git, args, options);
        for (let asked = 0; result.code !== 0 && asked < MOST_QUESTIONS; asked++) {
            const answer = await this.#ask(QUESTION.exec(result.stderr)?.[1], options.signal);
            if (answer === undefined)
                break;
            this.#answers.set(answer.origin, answer);
            result = await this.#run(git, args, options);
        }
        await this.#judge(result);
        return result;
    }
    async #run(git, args, options) {
        const answers = [...this.#answers.values()];
        const helpers = answers.flatMap(({ origin }, at) => ['-c', `credential.${origin}.helper=${says(at)}`]);
        const env = Object.fromEntries(answers.flatMap(({ username, password }, at) => [
            [`PKGFEED_USERNAME_${at}`, username],
            [`PKGFEED_PASSWORD_${at}`, password],
        ]));
        return await git.try([...helpers, ...args], { ...options, env: { ...options.env, ...env } });
    }
    /** Asks the helpers. @returns undefined when they know nothing, or were asked before */
    async #ask(address, signal) {
        if (address === undefined)
            return undefined;
        const url = new URL(address);
        const origin = `${url.protocol}//${url.host}`;
        if (this.#answers.has(origin))
            return undefined;
        const path = url.host === this.#url.host ? this.#url.pathname.replace(/^\/+|(?<!\/)\/+$/g, '') : '';
        const question = [
            `protocol=${url.protocol.slice(0, -1)}`,
            `host=${url.host}`,
            ...(path === '' ? [] : [`path=${decodeURIComponent(path)}`]),
            ...(url.username === '' ? [] : [`username=${decodeURIComponent(url.username)}`]),
        ].join('\n');
        const said = await this.#credential('fill', question, origin, signal);
        const value = (key) => said
            ?.split('\n')
            .find((line) => line.startsWith(`${key}=`))
            ?.slice(key.length + 1);
        const [username, password] = [value('username'), value('password')];
        if (username === undefined || password === undefined)
            return undefined;
        return { origin, question, username, password, isApproved: false };
    }
    /** Reports to the helpers whether the server accepted their answer, as git does. */
    async #judge(result) {
        for (const answer of this.#answers.values()) {
            const { origin, question, username, password } = answer;
            const isRefused = result.code !== 0 && credentials_REFUSED.test(result.stderr);
            if (!isRefused && (result.code !== 0 || answer.isApproved))
                continue;
            answer.isApproved = true;
            if (isRefused)
                this.#answers.delete(origin);
            const said = `${question.replace(/\nusername=.*/, '')}\nusername=${username}\npassword=${password}`;
            // A helper that cannot store the result does not change what the server decided.
            await this.#credential(isRefused ? 'reject' : 'approve', said, origin).catch(() => undefined);
        }
    }
    /** Runs `git credential`. @returns undefined when it fails */
    async #credential(verb, question, origin, signal) {
        if (this.#hung !== undefined)
            throw this.#hung;
        const input = Buffer.from(`${question}\n\n`);
        const ended = await runGit(['credential', verb], { env: this.#env, input, limit: this.#limit, signal });
        if (ended.isLate) {
            this.#hung = new errors/* GitError */.XS({
                code: 'GIT_ACCESS',
                message: `the credential helper of your git configuration did not answer for ${(0,printable/* printable */.g$)(origin)} within the \`push-timeout\` of ${this.#limit / 1000} s`,
                remedy: 'Give a `token`, or make the helper answer without asking you.',
            });
            throw this.#hung;
        }
        return ended.code === 0 ? ended.stdout.toString('utf8') : undefined;
    }
}
/** A helper that prints the answer from the environment. */
const says = (at) => `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$PKGFEED_USERNAME_${at}" "$PKGFEED_PASSWORD_${at}"; }; f`;

;// CONCATENATED MODULE: ./build/git/private-home.js


/** The user's configuration, in the folder that HOME names. */
const private_home_CONFIGURATION = '.gitconfig';
/**
 * Makes a folder that takes the place of HOME for a git without `GIT_CONFIG_GLOBAL`. It has no configuration but ours.
 * Everything else in it is a link to the user's own: curl reads `.netrc` there, and the user's ssh its key.
 *
 * @param folder the new folder
 * @param configuration the text of its `.gitconfig`
 */
async function makePrivateHome(folder, home, configuration) {
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, private_home_CONFIGURATION), configuration);
    if (!home)
        return;
    // A home that is absent or closed to this user has nothing that git could use.
    const names = await (0,promises_.readdir)(home).catch(() => []);
    const links = names.filter((name) => name !== private_home_CONFIGURATION);
    await Promise.all(links.map((name) => (0,promises_.symlink)((0,external_node_path_.join)(home, name), (0,external_node_path_.join)(folder, name)).catch(() => undefined)));
}

;// CONCATENATED MODULE: ./build/git/user-configuration.js


/** The settings in the user's configuration by which git reaches a remote. All others have no effect. */
const user_configuration_WANTED = {
    // Proxies, authorities, client certificates, headers. None of them names a program.
    http: '^http\\.',
    ssh: '^(core\\.sshcommand|ssh\\.variant)$',
    local: '^safe\\.directory$',
};
/** Which of these settings matter for a remote; undefined for none. */
function wayTo(remote) {
    if (remote.isHttp)
        return 'http';
    if (remote.path !== undefined || /^file:/i.test(remote.url))
        return 'local';
    return /^git:/i.test(remote.url) ? undefined : 'ssh';
}
/**
 * Reads from the user's configuration what git needs to reach a remote.
 *
 * @param dir the git directory, which need not exist yet
 * @param access whether the run has a token, or an SSH key of its own
 * @throws GitError when the configuration cannot be read
 */
async function readUserConfiguration(remote, access, dir, env) {
    const way = wayTo(remote);
    const hasOwnSsh = way === 'ssh' && !access.hasSshKey;
    const nothing = { config: [], safeDirectories: [], hasOwnSsh };
    if (way === undefined || (way === 'ssh' && !hasOwnSsh))
        return nothing;
    const git = new Git(dir, userEnvironment(env));
    const args = ['config', '--null', '--get-regexp', user_configuration_WANTED[way]];
    const found = await git.try(args);
    // git answers 1 when the configuration has no such setting.
    if (found.code === 1)
        return nothing;
    if (found.code !== 0)
        throw git.failure(args, found);
    const settings = parseSettings(found.stdout.toString('utf8'));
    if (way === 'local')
        return { ...nothing, safeDirectories: settings.map(([, value]) => value) };
    const isWanted = ([key]) => !OURS.test(key) && !(access.hasToken && UNSAFE_WITH_TOKEN.test(key));
    return { ...nothing, config: settings.filter(isWanted) };
}
/** Limits for slow servers, which pkgfeed sets itself. */
const OURS = /\.lowspeed(limit|time)$/;
/** Such a header, perhaps from a checkout, would be sent too. A redirect would send our token elsewhere. */
const UNSAFE_WITH_TOKEN = /\.(extraheader|followredirects)$/;
/** The text of a configuration file with only the trusted directories; empty for none. */
function safeDirectoryText(directories) {
    if (directories.length === 0)
        return '';
    const quoted = directories.map((path) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
    return ['[safe]', ...quoted.map((path) => `\tdirectory = ${path}`), ''].join('\n');
}
/** Reads the output of `git config --null`: `KEY LF VALUE NUL`, and `KEY NUL` for a switch without a value. */
function parseSettings(output) {
    return output
        .split('\0')
        .slice(0, -1)
        .map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}

// EXTERNAL MODULE: ./build/network/authorities.js
var authorities = __webpack_require__(31188);
// EXTERNAL MODULE: ./build/network/proxies.js + 1 modules
var network_proxies = __webpack_require__(67879);
;// CONCATENATED MODULE: ./build/homes/branch/way.js


/**
 * The proxies and authorities by which git reaches a remote over HTTP. What the user's own configuration of git says
 * about authorities counts more.
 *
 * @param user settings in the user's configuration
 * @param folder the folder for a file with authorities
 */
async function way_wayTo(remote, user, folder, host) {
    const { env } = host;
    if (!remote.isHttp)
        return { config: [], env, secrets: [] };
    const proxies = user.filter(([key]) => /^http\.(.+\.)?proxy$/i.test(key)).map(([, value]) => value);
    const secrets = [...(0,network_proxies/* proxySecrets */.Wm)(env), ...proxies.flatMap(network_proxies/* secretsIn */.VY)];
    const fault = await (0,authorities/* authorityFault */.M8)(env);
    if (fault !== undefined)
        host.say(`${fault}: git goes on without it`);
    const hasOwn = env.GIT_SSL_CAINFO || user.some(([key]) => /\.sslcainfo$/i.test(key));
    const file = hasOwn ? undefined : await (0,authorities/* allAuthorities */.Ny)(env, folder);
    const config = file === undefined
        ? []
        : [
            ['http.sslCAInfo', file],
            ['http.proxySSLCAInfo', file],
        ];
    return { config, env: withLowerCase(env), secrets };
}
/** git reads `http_proxy` in lower case only. */
function withLowerCase(env) {
    const { HTTP_PROXY: proxy, http_proxy: own } = env;
    return proxy === undefined || own !== undefined ? env : { ...env, http_proxy: proxy };
}

;// CONCATENATED MODULE: ./build/homes/branch/gits.js








/**
 * Prepares git for a repository, with our settings and only those of the user that lead to the server.
 *
 * @param dir the git directory, which need not exist yet
 * @param folder a folder that exists until the run ends
 */
async function prepareGits(dir, folder, access, host) {
    const { remote, token, patience } = access;
    const { isModern } = access.git;
    const given = { hasToken: token !== undefined && remote.isHttp, hasSshKey: access.ssh !== undefined };
    const user = await readUserConfiguration(remote, given, dir, host.env);
    const header = token && remote.isHttp ? tokenHeader({ text: token, url: remote.url }, isModern) : undefined;
    const place = await configurationPlace(folder, safeDirectoryText(user.safeDirectories), isModern, host);
    const way = await way_wayTo(remote, user.config, folder, host);
    const secrets = [...(header?.secrets ?? []), ...way.secrets];
    const settings = [
        ...way.config,
        ...(isModern ? user.config : plainSettings(user.config, access.git, host)),
        ['remote.origin.url', remote.url],
        ...silenceLimit(patience),
    ];
    const gitWith = (config) => {
        const all = [...settings, ...config, ...(header?.config ?? [])];
        const ssh = user.hasOwnSsh ? 'own' : access.ssh;
        return new Git(dir, ownEnvironment(way.env, all, { ssh, ...place }), secrets);
    };
    return {
        git: gitWith([
            ['remote.origin.promisor', 'true'],
            ['remote.origin.partialCloneFilter', 'blob:none'],
        ]),
        pusher: gitWith([]),
        credentials: remote.isHttp && token === undefined
            ? new Credentials(remote.url, host.env, access.pushTimeout)
            : undefined,
    };
}
/** Writes the only file of configuration that git reads, and says where it is. */
async function configurationPlace(folder, text, isModern, host) {
    if (!isModern) {
        const privateHome = (0,external_node_path_.join)(folder, 'home');
        await makePrivateHome(privateHome, host.env.HOME, text);
        return { privateHome };
    }
    if (text === '')
        return {};
    const globalFile = (0,external_node_path_.join)(folder, 'gitconfig');
    await (0,promises_.writeFile)(globalFile, text);
    return { globalFile };
}
/** The settings of the user that an old git can be given. Says which are left out. */
function plainSettings(config, { text }, host) {
    const plain = config.filter(isPlainSetting);
    if (plain.length < config.length) {
        host.say(`settings of your git configuration for addresses with an equals sign have no effect, because git ${text} cannot be given them; git 2.32 can`);
    }
    return plain;
}
/** git gives up on an HTTP server that sends fewer than 100 bytes a second for that long. */
function silenceLimit({ silence }) {
    if (silence === undefined)
        return [];
    return [
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', String(Math.max(1, Math.round(silence / 1000)))],
    ];
}

// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(85068);
;// CONCATENATED MODULE: ./build/git/log.js

/** The latest time that a date of JavaScript can be, in seconds. */
const LATEST = 8_640_000_000_000;
/**
 * Reads what `log --raw -z --no-renames --format=%x00commit %H %ct%x00%B%x00` prints.
 *
 * @throws GitError for any other output
 */
function parseLog(output) {
    const commits = [];
    const fields = output.split('\0');
    for (let at = 0; at < fields.length; at++) {
        const field = fields[at]?.replace(/^\n+/, '') ?? '';
        if (field === '')
            continue;
        const [, id, seconds] = /^commit ([0-9a-f]{40}) (\d{1,20})$/.exec(field) ?? [];
        const last = commits.at(-1);
        if (id !== undefined) {
            const message = fields[++at];
            if (message === undefined)
                throw log_unreadable();
            const date = new Date(Math.min(Number(seconds), LATEST) * 1000);
            commits.push({ id, date, message: message.trimEnd(), paths: [] });
            continue;
        }
        const path = fields[++at];
        if (last === undefined ||
            path === undefined ||
            !/^:\d{6} \d{6} [0-9a-f]{40} [0-9a-f]{40} [A-Z]$/.test(field))
            throw log_unreadable();
        last.paths.push(path);
    }
    return commits;
}
const log_unreadable = () => new errors/* GitError */.XS({
    code: 'GIT_FAILED',
    message: 'what git log printed cannot be read',
    remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
});

;// CONCATENATED MODULE: ./build/homes/branch/past.js









/** How many commits are fetched in each request, until there are enough. */
const DEPTHS = [25, 250, 2500, 10_000];
/** The most bytes that git may print of the commits. */
const MOST_PRINTED = 128 << 20;
/** The files by which a state of a feed differs from another one. */
const FILES = [...new Set([feed_json/* FEED_FILE */.GS, ...formats/* FORMATS */.hR.flatMap(format/* indexFileNames */.dV)])];
/**
 * Lists the commits up to a tip that change files which matter. Of a merge, only the first parent counts.
 *
 * @throws FeedError when the branch no longer has the tip, or changed too often to be listed
 */
async function listPast({ git, dir, name, deepen }, tip, isOf, isEnough) {
    for (const [at, depth] of DEPTHS.entries()) {
        await deepen(depth);
        const cut = await cutCommits(dir);
        if (cut.has(tip))
            throw moved(name);
        const commits = await readLog(git, name, tip);
        const states = commits
            .filter(({ id, paths }) => !cut.has(id) && paths.some(isOf))
            .map(({ id, date, message }) => ({ revision: id, date, message }));
        const isWhole = !cut.has(await firstCommit(git, tip));
        if (isWhole || at === DEPTHS.length - 1 || (states.length > 0 && isEnough(states))) {
            return { states, isWhole };
        }
    }
    throw new Error('there is a last depth');
}
/**
 * Reads one path of several commits that are here, in one request.
 *
 * @param most how many bytes a file may have to be read
 */
async function readEach(git, blobs, states, path, most) {
    const ids = [];
    for (const { revision } of states) {
        const listing = await git.run(['ls-tree', '-z', '--full-tree', revision, '--', path]);
        const { paths, modes } = parseListing(listing.stdout.toString('utf8'));
        ids.push(modes.has(path) ? undefined : paths.get(path));
    }
    const there = [...new Set(ids.filter((id) => id !== undefined))];
    const sizes = await blobs.sizes(there);
    const contents = await blobs.read(there.filter((id) => (sizes.get(id) ?? 0) <= most));
    return ids.map((id) => (id === undefined ? undefined : contents.get(id)));
}
/**
 * Makes sure that commits are in the history of a tip, and are here.
 *
 * @throws FeedError for one that is not: the server may have forgotten what was in it
 */
async function requirePast(commits, tip, wanted) {
    const missing = (states) => {
        const known = new Set(states.map(({ revision }) => revision));
        return wanted.find((one) => !known.has(one));
    };
    const { states } = await listPast(commits, tip, () => true, (found) => missing(found) === undefined);
    const lost = missing(states);
    if (lost === undefined)
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_HISTORY',
        message: `commit ${lost} is no longer in the history of the ${commits.name}: another publisher has cut it off, so what the feed had then may be gone`,
        remedy: 'Go back to a state that is still there, or publish the packages of then again.',
    });
}
/** The commits whose parents are not here, so that nobody can say what they changed. */
async function cutCommits(dir) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dir, 'shallow'), 'latin1').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return new Set(text.split('\n').filter((line) => line !== ''));
}
/** The oldest commit that is here. */
async function firstCommit(git, tip) {
    const { stdout } = await git.run(['rev-list', '--first-parent', tip]);
    return firstLine(stdout).split('\n').at(-1) ?? tip;
}
async function readLog(git, name, tip) {
    // Commits at the end of what is here are printed too, with all their files.
    const args = [
        ...[
            'log',
            '--first-parent',
            '-m',
            '--raw',
            '-r',
            '-z',
            '--no-renames',
            '--no-abbrev',
            '--no-show-signature',
        ],
        ...['--no-color', '--encoding=UTF-8', '--format=%x00commit %H %ct%x00%B%x00', tip, '--'],
        ...FILES.map((file) => `:(glob)**/${file}`),
    ];
    const logged = await git.try(args, { most: MOST_PRINTED });
    if (logged.isCut)
        throw tooLong(name);
    if (logged.code !== 0)
        throw git.failure(args, logged);
    return parseLog(logged.stdout.toString('utf8'));
}
const moved = (name) => new errors/* FeedError */.lS({
    code: 'FEED_BUSY',
    message: `the ${name} was written anew while its history was read`,
    remedy: 'Run it again.',
});
const tooLong = (name) => new errors/* FeedError */.lS({
    code: 'FEED_HISTORY',
    message: `the history of the ${name} is too long to be listed`,
    remedy: 'Let `history` keep fewer states.',
});

;// CONCATENATED MODULE: ./build/homes/branch/rewrite.js


/**
 * Makes commits with the same trees, authors, dates and messages, of which the first one has no parent. Signatures do not
 * hold any more, so they go, and the key of the run signs them. A commit that need not change stays.
 *
 * @param commits at least one, the oldest first
 */
async function rewriteHistory(git, commits, signature) {
    const made = new Map();
    let parent;
    for (const commit of commits) {
        const { stdout } = await git.run(['cat-file', 'commit', commit]);
        const text = withParent(stdout, parent);
        if (text.equals(stdout)) {
            parent = commit;
            continue;
        }
        const written = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: text });
        const plain = firstLine(written.stdout);
        const id = signature === undefined ? plain : await signCommit(git, plain, signature.key, signature.at);
        made.set(id, [...(parent === undefined ? [] : [parent]), commit]);
        parent = id;
    }
    return { tip: parent ?? commits[0], parents: made };
}
/** Headers that are about the parents, or that no longer hold with others. Their further lines begin with a blank. */
const BOUND = /^(parent|gpgsig|gpgsig-sha256|mergetag) /;
/**
 * The text of a commit with another parent.
 *
 * @param commit as `git cat-file commit` prints it
 * @returns the same bytes for a commit that has that parent already, with its signature
 */
function withParent(commit, parent) {
    const end = commit.indexOf('\n\n');
    const head = commit.toString('latin1', 0, end === -1 ? commit.length : end).split('\n');
    const parents = head.filter((line) => line.startsWith('parent '));
    const wanted = parent === undefined ? [] : [`parent ${parent}`];
    if (parents.length === wanted.length && parents[0] === wanted[0])
        return commit;
    let isBound = false;
    const kept = head.filter((line) => {
        isBound = BOUND.test(line) || (isBound && line.startsWith(' '));
        return !isBound;
    });
    const [tree = '', ...rest] = kept;
    const lines = [tree, ...wanted, ...rest].join('\n');
    return Buffer.concat([Buffer.from(lines, 'latin1'), commit.subarray(end === -1 ? commit.length : end)]);
}

;// CONCATENATED MODULE: ./build/homes/branch/kept-history.js


/**
 * Makes the history that a new commit goes on with.
 *
 * @param kept how many states stay, with the new one
 * @param commits the branch; only asked for a number of states
 * @throws FeedError when the branch no longer has the tip
 */
async function keepHistory(git, { revision }, kept, commits, signature) {
    const before = typeof kept === 'number' ? kept - 1 : 0;
    if (kept === 'keep' || revision === undefined)
        return { parent: revision, parents: new Map() };
    if (before === 0)
        return { parent: undefined, parents: new Map() };
    const { states } = await listPast(commits, revision, () => true, ({ length }) => length > before);
    const [first, ...others] = states
        .slice(0, before)
        .map((state) => state.revision)
        .toReversed();
    if (first === undefined)
        return { parent: undefined, parents: new Map() };
    const { tip, parents } = await rewriteHistory(git, [first, ...others], signature);
    return { parent: tip, parents };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/homes/branch/new-repository.js





/**
 * Makes a repository next to its path, then moves it there as a whole. If another publisher was faster, that one stays.
 *
 * @throws FeedError when the repository cannot be made
 */
async function createRepository(git, path, branch, host) {
    const refuse = (cause) => {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `repository ${path} cannot be made: ${cause.message}`,
            remedy: 'Check the path and that this user may write there.',
            cause,
        });
    };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true }).catch(refuse);
    const draft = (0,leftovers/* draftOf */.bz)(path);
    await (0,promises_.mkdir)(draft, { mode: 0o700 }).catch(refuse);
    const forget = host.onSignal(() => (0,external_node_fs_.rmSync)(draft, { recursive: true, force: true }));
    const env = { GIT_DIR: draft };
    try {
        await git.run([
            'init',
            '--quiet',
            '--bare',
            '--template=',
            '--object-format=sha1',
            `--initial-branch=${branch}`,
            draft,
        ], { env });
        await git.run(['config', 'uploadpack.allowFilter', 'true'], { env });
        await (0,promises_.chmod)(draft, 0o755);
        await (0,promises_.rename)(draft, path).catch((error) => {
            // With these codes, another publisher has made it meanwhile.
            if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
                refuse(error);
        });
    }
    finally {
        forget();
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/git/faults.js

/** What git, curl and ssh say of a connection that was not made or that broke. */
const CONNECTION = [
    /Could not resolve (host|proxy)|name resolution|unable to look up|[Ff]ailed to connect|unable to connect to/,
    /Connection (refused|reset|aborted|timed out|closed)|closed by remote host|No route to host|Network is unreachable/,
    /Operation (too slow|timed out)|timed out after|server \S{1,300} not responding|kex_exchange_identification/,
    /Empty reply from server|(Recv|Send) failure|Send failed|Broken pipe|transfer closed|rewind/,
    /early EOF|unexpected (disconnect|EOF|eof)|hung up unexpectedly|eof before pack header/,
    /HTTP\/2 stream|HTTP2 framing|Proxy CONNECT aborted|remote failed to report status/,
];
const HANDSHAKE = /SSL_(connect|read|write)|SSL routines|SSL connection|TLS connect|gnutls_handshake|GnuTLS recv/;
/** A handshake that fails for its certificate fails again. */
const CERTIFICATE = /certificate/;
const isBroken = (line) => CONNECTION.some((words) => words.test(line)) || (HANDSHAKE.test(line) && !CERTIFICATE.test(line));
/** What a server or ssh says when it decided something. Connections that end after that are no faults. */
const DECIDED = /^ERROR: |remote error: |not our ref|Permission denied|Host key verification failed|ssh: (command )?not found|cannot run ssh/;
/** What servers say when they fail after the push has reached them. */
const SERVER = /^(fatal )?(error: )?(fatal error in commit_refs|Internal Server Error|Unexpected system error)/i;
/** The same, in git's line about the branch. */
const FAILED_REF = /\[remote (rejected|failure)\] \(((fatal error in )?commit_refs|Internal Server Error|failure|remote failed to report status)\)/;
/** A status of HTTP, of the server or of a proxy. */
const STATUS = /(?:RPC failed; HTTP|returned error:|Received HTTP code|CONNECT tunnel failed, response) (\d{3})\b/;
/** Statuses that pass, unlike all others below 500. */
const PASSING = new Set([408, 425, 429]);
/** Statuses that stay: not implemented, and a version of HTTP that the server does not speak. */
const LASTING = new Set([501, 505]);
/**
 * Says what went wrong with the network or the server, in a few words, when a second request may succeed.
 *
 * @param refusal git's line about a branch that was not pushed
 * @returns undefined for a command that succeeded, and for every other failure
 */
function faultOf({ code, stderr, silence }, refusal = '') {
    if (code === 0)
        return undefined;
    if (silence !== undefined)
        return silent(silence / 1000);
    const { own, server } = readSaid(stderr);
    if (/\[remote (rejected|failure)\]/.test(refusal)) {
        const said = server.find((line) => SERVER.test(line));
        return (said ?? (FAILED_REF.test(refusal) ? `the server said ${refusal.split('\t').at(-1)?.trim()}` : undefined));
    }
    const [answer, status] = own.map((line) => STATUS.exec(line)).find((found) => found !== null) ?? [];
    if (answer !== undefined) {
        const who = /CONNECT|Received/.test(answer) ? 'proxy' : 'server';
        return passes(Number(status)) ? `the ${who} answered with the status ${status}` : undefined;
    }
    if (own.some((line) => DECIDED.test(line)))
        return undefined;
    const line = own.find(isBroken);
    return line === undefined ? undefined : wordsOf(line);
}
const passes = (status) => PASSING.has(status) || (status >= 500 && !LASTING.has(status));
const silent = (seconds) => `the server was silent for ${Math.round(seconds)} s`;
/** The part of a line that names the fault. */
function wordsOf(line) {
    const [, seconds] = / transferred the last (\d{1,9}) seconds/.exec(line) ?? [];
    if (seconds !== undefined)
        return silent(Number(seconds));
    return line
        .replace(/^(fatal|error|ssh): /, '')
        .replace(/^unable to access '[^']*': /, '')
        .replace(/^RPC failed; (curl \d+ )?/, '')
        .slice(0, 300);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/homes/branch/outage.js


/** Milliseconds before the second attempt, unless that is a large part of the time. Each pause is twice the last one. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** The first pause is at most this part of the time. */
const SHARE = 20;
/** The faults of one command in a row, with growing pauses between its attempts. */
class Outage {
    #verb;
    #patience;
    #host;
    #started;
    #attempts = 0;
    constructor(verb, patience, host) {
        this.#verb = verb;
        this.#patience = patience;
        this.#host = host;
        this.#started = host.clock();
    }
    /** Milliseconds in which the command may still be repeated. */
    get left() {
        return Math.max(0, this.#patience.retry - (this.#host.clock() - this.#started));
    }
    /**
     * Waits before the next attempt.
     *
     * @param fault what went wrong with the last one
     * @param failure the error for it, if it were the only one; undefined where git itself did not fail
     * @param signal ends the pause when nobody needs the result any more
     * @throws GitError when the time is over
     */
    async bear(fault, failure, signal) {
        this.#attempts++;
        const { retry } = this.#patience;
        const elapsed = this.#host.clock() - this.#started;
        if (elapsed >= retry)
            throw this.#end(fault, failure, elapsed);
        const longest = Math.min(FIRST_PAUSE, retry / SHARE) * 2 ** (this.#attempts - 1);
        // Many runs that met the same outage must not come back together.
        const pause = Math.min(LONGEST_PAUSE, longest) * (0.5 + Math.random() / 2);
        this.#host.say(`git ${this.#verb} failed (${fault}); trying again`);
        await (0,external_node_timers_promises_.setTimeout)(Math.min(pause, retry - elapsed), undefined, { signal });
    }
    #end(fault, failure, elapsed) {
        const tries = this.#attempts === 1 ? '1 attempt' : `${this.#attempts} attempts`;
        const later = this.#patience.isGiven ? ', or raise `push-timeout` to wait longer' : '';
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `the network or the server failed at git ${this.#verb}, in ${tries} over ${Math.round(elapsed / 1000)} s: ${fault}`,
            remedy: failure?.code === 'GIT_REMOTE' && WAY.test(fault)
                ? `${failure.remedy} Then run it again${later}.`
                : `Run it again when the server works${later}.`,
        });
    }
}
/** Faults that a wrong address or proxy has too. */
const WAY = /resolve|connect|refused|route|unreachable|SSL|TLS|proxy/i;

;// CONCATENATED MODULE: ./build/homes/branch/origin.js



/** Milliseconds that a question without much of an answer may take at most. */
const origin_QUESTION = 60_000;
/** Milliseconds for curl to end first. */
const MARGIN = 15_000;
/** The server of a branch, as git commands reach it. */
class Origin {
    #git;
    #credentials;
    #patience;
    #host;
    /** @param credentials from the user's git configuration; undefined when a token or an SSH key is given */
    constructor(git, credentials, patience, host) {
        this.#git = git;
        this.#credentials = credentials;
        this.#patience = patience;
        this.#host = host;
    }
    /**
     * The commit of a branch on the server; undefined for an absent branch or an empty repository.
     *
     * @param least milliseconds in which the question is repeated at least while the network or the server fails
     * @throws GitError when the server does not say
     */
    async tip(ref, least = 0) {
        const args = ['ls-remote', '--exit-code', 'origin', ref];
        const patience = shortened(this.#patience);
        const result = await this.#patiently(args, { ...patience, retry: Math.max(patience.retry, least) });
        if (result.code === 2)
            return undefined;
        if (result.code !== 0)
            throw this.#git.failure(args, result);
        const lines = result.stdout.toString('utf8').split('\n');
        return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
    }
    /**
     * Runs a command that asks the server, and repeats it while the network or the server fails.
     *
     * @throws GitError when that lasts too long, and the reason of a signal that stopped it
     */
    async fetch(args, given = {}) {
        return await this.#patiently(args, this.#patience, given);
    }
    /** Runs a command that sends something, once. */
    async send(pusher, args, given = {}) {
        return await this.#reach(pusher, args, this.#patience.silence, given);
    }
    /** Asks the server something once, and does not wait long for the answer. */
    async askOnce(pusher, args) {
        return await this.#reach(pusher, args, shortened(this.#patience).silence);
    }
    /** The faults of a command that the caller repeats. */
    outage(verb) {
        return new Outage(verb, this.#patience, this.#host);
    }
    async #patiently(args, patience, given = {}) {
        const outage = new Outage(verbOf(args), patience, this.#host);
        for (;;) {
            const result = await this.#reach(this.#git, args, patience.silence, given);
            const fault = faultOf(result);
            if (fault === undefined)
                return result;
            await outage.bear(this.#git.withoutSecrets(fault), this.#git.failure(args, result), given.signal);
        }
    }
    /** Runs a command that talks to the server, with the user's credentials if they are needed. */
    async #reach(git, args, silence, given = {}) {
        // curl notices silence first, and counts bytes where this counts output of git. This is for everything but HTTP.
        const limit = silence === undefined ? undefined : silence + Math.min(silence, MARGIN);
        const options = { network: true, silence: limit, ...given };
        return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
    }
}
const shortened = ({ retry, silence, isGiven }) => ({
    retry: Math.min(retry, origin_QUESTION),
    silence: silence === undefined ? undefined : Math.min(silence, origin_QUESTION),
    isGiven,
});

;// CONCATENATED MODULE: ./build/homes/branch/known-trees.js

/**
 * Teaches git which commits the server has.
 *
 * @param file a path for the file that says it
 * @param commit the commit to push
 * @param tip the commit that the server has
 * @returns what `git push` is run with; undefined for a git that does not learn it
 */
async function teach(git, file, parents, commit, tip) {
    await (0,promises_.writeFile)(file, [...parents].map(([id, all]) => `${[id, ...new Set(all)].join(' ')}\n`).join(''));
    const env = { GIT_GRAFT_FILE: file };
    // It fails at the first content that it would send and that is not here.
    const walk = ['rev-list', '--quiet', '--objects-edge-aggressive', commit, `^${tip}`];
    const { code } = await git.try(walk, { env });
    return code === 0 ? { env } : undefined;
}

;// CONCATENATED MODULE: ./build/homes/branch/packer.js


/**
 * The git that pushes a commit. It sends nothing of what the server has from earlier states.
 *
 * @param file a path for what it is taught
 * @param commits the branch that the tip belongs to
 * @throws FeedError when an earlier state that the edit takes contents from is no longer in the history of the branch
 */
async function packerOf({ git, pusher }, file, commits, { revision }, edit, commit, { parent, parents }, host) {
    const earlier = earlierStates(edit);
    if (revision === undefined || (earlier.length === 0 && parent === revision))
        return { pusher };
    if (earlier.length > 0)
        await requirePast(commits, revision, earlier);
    const own = [...(parent === undefined ? [] : [parent]), revision, ...earlier];
    const taught = await teach(pusher, file, new Map([...parents, [commit, own]]), commit, revision);
    if (taught !== undefined)
        return { pusher, ...taught };
    host.say('this git cannot be told which packages the server has, so it fetches them and sends them again');
    return { pusher: git };
}
/** The earlier states that an edit takes contents from. */
const earlierStates = ({ puts }) => [
    ...new Set([...puts.values()].flatMap((content) => (content.kind === 'earlier' ? [content.revision] : []))),
];

;// CONCATENATED MODULE: ./build/homes/branch/push.js




/**
 * Pushes a commit. Repeats the push while the network or the server fails and the branch stays where it was.
 *
 * @throws GitError when the server refuses it, or fails for too long
 */
async function pushCommit(origin, pusher, push) {
    const { ref, commit, expected, compression, env } = push;
    const given = env === undefined ? {} : { env };
    const args = [
        ...['-c', `pack.compression=${compression}`, 'push', '--porcelain', '--progress', '--no-verify'],
        ...[`--force-with-lease=${ref}:${expected ?? ''}`, 'origin', `${commit}:${ref}`],
    ];
    const outage = origin.outage('push');
    for (;;) {
        const pushed = await origin.send(pusher, args, given);
        // A git that is configured or wrapped to push nothing succeeds too, so the output must name the branch.
        const { isNamed, refusal } = parsePush(pushed.stdout.toString('utf8'), ref);
        if (pushed.code === 0 && isNamed)
            return { state: 'landed', revision: commit };
        const found = faultOf(pushed, refusal);
        const fault = found === undefined ? undefined : pusher.withoutSecrets(found);
        const failure = pusher.failure(args, { ...pushed, stderr: `${pushed.stderr}\n${refusal}` });
        const now = await tipNow(origin, push, fault ?? failure, fault === undefined ? 0 : outage.left);
        // The push arrived, only the answer was lost.
        if (now === commit)
            return { state: 'landed', revision: commit };
        const lost = lostRace(pushed, refusal, now !== expected, fault);
        if (lost !== undefined)
            return lost;
        if (fault === undefined)
            throw failure;
        await outage.bear(fault, failure);
    }
}
/**
 * Where the branch is after a push that failed.
 *
 * @param why a fault of the network or the server, or the error for a push that was refused
 * @param least milliseconds in which the server is asked again at least: an outage outlasts one push
 * @throws GitError when the server does not say
 */
async function tipNow(origin, { ref, commit }, why, least) {
    try {
        return await origin.tip(ref, least);
    }
    catch (cause) {
        if (typeof why !== 'string')
            throw why;
        throw new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `the network or the server failed at git push (${why}), and the server no longer answers, so it is not known whether commit ${commit} arrived`,
            remedy: 'Run it again: the next run sees what arrived.',
            cause,
        });
    }
}
/** The race that a push lost to another publisher; undefined when it failed for another reason. */
function lostRace(pushed, refusal, hasMoved, fault) {
    const said = refusal + pushed.stderr;
    const isBusy = fault === undefined &&
        /cannot lock ref|failed to update ref|incorrect old value/.test(said) &&
        !/exists; cannot create|Permission denied|unable to create directory/.test(said);
    if (!hasMoved && !isBusy)
        return undefined;
    const lock = lockIn(said);
    if (lock !== undefined)
        return { state: 'lost', why: lock.why, remedy: lock.remedy };
    const reason = hasMoved ? 'the branch moved' : 'the server did not take it';
    return { state: 'lost', why: refusal.split('\t').at(-1)?.trim() || reason };
}

;// CONCATENATED MODULE: ./build/homes/branch/pages-branch.js

















const TIP_REF = 'refs/pkgfeed/tip';
/** The name of our repository in the folder of the run. */
const REPOSITORY = 'feed.git';
/** The tip of a branch that does not exist. */
const NO_BRANCH = {
    ...{ paths: new Map(), branch: new Map(), modes: new Map(), listing: '' },
    ...{ isNew: true, revision: undefined },
};
/**
 * Opens a branch of a repository as a home. It is a shallow and blobless partial clone: commits and trees only, without
 * a work tree. Each request for blobs fetches all of them at once, and a push sends one small pack.
 */
async function openPagesBranch(settings, host) {
    const folder = await host.temporaryFolder();
    const dir = (0,external_node_path_.join)(folder, REPOSITORY);
    const gits = await prepareGits(dir, folder, settings, host);
    await gits.git.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', dir]);
    // Packages have no deltas between them, and searching for deltas takes most of a large push.
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'info'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'info', 'attributes'), [...formats/* PACKAGE_EXTENSIONS */.W7, '.gz'].map((extension) => `*${extension} -delta\n`).join(''));
    return new PagesBranch(gits, folder, settings, host);
}
class PagesBranch {
    name;
    history = {
        list: async ({ revision }, isOf, isEnough) => revision === undefined
            ? { states: [], isWhole: true }
            : await listPast(this.#commits(), revision, isOf, isEnough),
        readEach: (states, path, most) => readEach(this.#git, this.#blobs, states, path, most),
        open: ({ revision }) => this.#listed(revision),
    };
    #git;
    #pusher;
    #origin;
    #folder;
    #settings;
    #host;
    #ref;
    #blobs;
    /** How many commits were fetched last. */
    #depth = 0;
    /** The tip that a commit of this run has replaced. */
    #replaced;
    constructor({ git, pusher, credentials }, folder, settings, host) {
        this.#git = git;
        this.#pusher = pusher;
        this.#origin = new Origin(git, credentials, settings.patience, host);
        this.#blobs = new Blobs(git, this.#origin);
        this.#folder = folder;
        this.#settings = settings;
        this.#host = host;
        this.#ref = `refs/heads/${settings.branch}`;
        this.name = `branch ${settings.branch} of ${settings.remote.name}`;
    }
    async recover() {
        const { path } = this.#settings.remote;
        const swept = path === undefined ? 0 : (0,leftovers/* sweepDrafts */.hv)(path, this.#host.wallClock());
        if (swept > 0)
            this.#host.say(`removed ${swept} unfinished repositories that earlier runs left next to ${path}`);
    }
    async open(signal) {
        if (await this.#isUnmade())
            return NO_BRANCH;
        const fetched = await this.#fetchTip(1, signal);
        if (fetched.code !== 0) {
            if (!/couldn't find remote ref/.test(fetched.stderr))
                throw this.#git.failure(['fetch'], fetched);
            return NO_BRANCH;
        }
        if (this.#blobs.areFetched && /filtering not recognized/.test(fetched.stderr)) {
            this.#blobs.areFetched = false;
            this.#host.say(`${this.name}: the server sends no partial clones, so the whole tip was fetched`);
        }
        const [commit, tip] = await Promise.all([this.#git.run(['rev-parse', TIP_REF]), this.#listed(TIP_REF)]);
        return { ...tip, revision: firstLine(commit.stdout) };
    }
    /** Fetches so many commits and their trees, from the tip of the branch on. */
    async #fetchTip(depth, signal) {
        this.#depth = depth;
        const args = ['fetch', '--progress', `--depth=${depth}`, '--filter=blob:none', '--no-tags'];
        const refspec = `+${this.#ref}:${TIP_REF}`;
        return await this.#origin.fetch([...args, '--no-write-fetch-head', 'origin', refspec], { signal });
    }
    /** A commit that is here, with all that git lists of it. */
    async #listed(revision) {
        const listing = await this.#git.run(['ls-tree', '-r', '-t', '-z', revision]);
        const { paths, modes } = parseListing(listing.stdout.toString('utf8'));
        const whole = { paths, branch: paths, modes, listing: listing.stdout.toString('latin1') };
        return { ...whole, isNew: paths.size === 0, revision };
    }
    #commits() {
        // The other git could fetch what it only compares.
        const git = this.#pusher;
        const deepen = async (depth) => {
            if (depth <= this.#depth)
                return;
            const fetched = await this.#fetchTip(depth);
            if (fetched.code !== 0)
                throw this.#git.failure(['fetch'], fetched);
        };
        return { git, dir: (0,external_node_path_.join)(this.#folder, REPOSITORY), name: this.name, deepen };
    }
    async read(tip, paths) {
        return await byPath(await this.identify(tip, paths), (ids) => this.#blobs.read(ids));
    }
    async sizes(tip, paths) {
        return await byPath(await this.identify(tip, paths), (ids) => this.#blobs.sizes(ids));
    }
    async identify(tip, paths) {
        return new Map(paths.flatMap((path) => {
            const id = tip.paths.get(path);
            return id === undefined ? [] : [[path, id]];
        }));
    }
    /** Tries a push without sending anything: the server checks permissions first. */
    async checkAccess() {
        const env = authorOf(this.#host);
        const commit = await this.#git.run(['commit-tree', '-m', 'probe', EMPTY_TREE], { env });
        const args = [
            'push',
            '--dry-run',
            '--no-verify',
            'origin',
            `${firstLine(commit.stdout)}:refs/pkgfeed/probe`,
        ];
        const asked = await this.#origin.askOnce(this.#pusher, args);
        if (asked.code === 0)
            return;
        const failure = this.#git.failure(args, asked);
        // Other failures may be over when there is something to push.
        if (failure.code === 'GIT_ACCESS')
            throw failure;
    }
    async isCurrent(tip) {
        const now = (await this.#isUnmade()) ? undefined : await this.#origin.tip(this.#ref);
        return now === tip.revision;
    }
    async apply(tip, edit, message) {
        const applied = await this.#write(tip, edit, message);
        if (applied.state === 'landed')
            this.#replaced = tip;
        return applied;
    }
    async #write(tip, edit, message) {
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#folder, 'commit-'));
        const { api } = this.#settings;
        if (api !== undefined) {
            const planned = await planTree(this.#pusher, scratch, tip, edit);
            return await commitByApi(api, this.#readerOf(tip), tip, edit, planned, message);
        }
        const { commitKey: key, history } = this.#settings;
        const signature = key === undefined ? undefined : { key, at: this.#host.now };
        // The other git of version 2.30 would fetch every blob to read a tree.
        const kept = await keepHistory(this.#pusher, tip, history, this.#commits(), signature);
        const made = { message, parent: kept.parent, author: authorOf(this.#host) };
        const commit = await commitEdit(this.#pusher, scratch, tip, edit, made, signature);
        const { path } = this.#settings.remote;
        if (path !== undefined && (await this.#isUnmade())) {
            await createRepository(this.#git, path, this.#settings.branch, this.#host);
        }
        const gits = { git: this.#git, pusher: this.#pusher };
        const file = (0,external_node_path_.join)(scratch, 'parents');
        const { pusher, env } = await packerOf(gits, file, this.#commits(), tip, edit, commit, kept, this.#host);
        return await pushCommit(this.#origin, pusher, {
            ref: this.#ref,
            commit,
            expected: tip.revision,
            compression: compressionFor(edit),
            env,
        });
    }
    /** Opens the branch anew: a deployment replaces the whole site, so it must not take back what others published since. */
    async copyOut(folder) {
        const tip = await this.#openAfter(this.#replaced);
        return await copyOut({ git: this.#git, fetch: (ids) => this.#blobs.fetch(ids) }, tip, folder);
    }
    /**
     * Opens the branch. Servers have several copies of a repository, and one may still show the tip that this run has replaced.
     *
     * @throws GitError when that lasts too long
     */
    async #openAfter(replaced) {
        const outage = this.#origin.outage('fetch');
        for (;;) {
            const tip = await this.open();
            const isOld = replaced !== undefined && (tip.revision === replaced.revision || (tip.isNew && replaced.isNew));
            if (!isOld)
                return tip;
            await outage.bear(`it still gives ${this.name} as it was before this run published`, undefined);
        }
    }
    #readerOf(tip) {
        return {
            sizes: (paths) => this.sizes(tip, paths),
            read: (paths) => this.read(tip, paths),
            readEarlier: (ids) => this.#blobs.read(ids),
            commitWith: async (tree, parent) => {
                const { revision } = await this.open();
                if (revision === undefined)
                    return undefined;
                // The history is cut here, so only the commit itself says what its parent is.
                const { stdout } = await this.#git.run(['cat-file', 'commit', revision]);
                return stdout.toString('latin1').startsWith(`tree ${tree}\nparent ${parent}\n`)
                    ? revision
                    : undefined;
            },
        };
    }
    /** True for a local repository that does not exist yet. The first publish makes it. */
    async #isUnmade() {
        const { path } = this.#settings.remote;
        return path !== undefined && (await (0,promises_.stat)(path).catch(() => undefined)) === undefined;
    }
}
/** What is known of blobs, by the paths that have them. */
async function byPath(ids, ask) {
    const known = await ask([...new Set(ids.values())]);
    return new Map([...ids].map(([path, id]) => {
        const found = known.get(id);
        if (found === undefined)
            throw new Error(`git gave no blob ${id}`);
        return [path, found];
    }));
}
/**
 * The compression level for a push. Packages are compressed already, so compressing them again takes long and saves
 * nothing. Indexes shrink to a fraction.
 */
function compressionFor(edit) {
    let packages = 0;
    let indexes = 0;
    for (const content of edit.puts.values()) {
        if (content.kind === 'file')
            packages += content.size;
        if (content.kind === 'bytes')
            indexes += content.bytes.length;
    }
    return packages > 8 * indexes ? 0 : 1;
}

// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __webpack_require__(63257);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
;// CONCATENATED MODULE: ./build/feed/feed-files.js








/**
 * The paths that devices and readers of a feed ask for: the package files, index files and catalogs of its folders, and
 * its keys, page and badges. Other files of the home are left out.
 */
function pathsOfFeed(paths) {
    const names = [...new Set([...formats/* FORMATS */.hR.flatMap(format/* indexFileNames */.dV), packages_json/* CATALOG_FILE */.l9, files_json/* FILES_FILE */.ze])];
    const inFolders = [...(0,package_files/* indexedFolders */.B9)(paths)].flatMap((folder) => names.map((name) => (0,edit/* pathIn */.lW)(folder, name)));
    const others = [...paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path) || (0,feed_shape/* isSitePath */.X1)(path));
    return [
        ...(0,package_files/* packageFiles */.i9)(paths, formats/* FORMATS */.hR, () => false).keys(),
        ...[...inFolders, feed_json/* FEED_FILE */.GS].filter((path) => paths.has(path)),
        ...others,
    ];
}

// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/machine/process-mark.js
var process_mark = __webpack_require__(51965);
;// CONCATENATED MODULE: ./build/homes/directory/lock.js






const LOCK = '.pkgfeed-lock';
/** The most bytes of a lock that are read. pkgfeed writes far fewer. */
const LARGEST = 4096;
/** How many dead processes may be in line. More would be an attack. */
const LONGEST_LINE = 1000;
/** How often others may be faster during one attempt. */
const ROUNDS = 20;
/**
 * Takes the lock of a folder, if it is free or its holder is dead. The lock file appears whole or not at all. To take
 * over from a dead holder, a process makes a file that is named after that holder, and only one process can. If that
 * process dies too, the next one makes a file named after it. So two processes never take one lock.
 *
 * @param folderName how messages name the folder
 * @param now milliseconds since 1970
 * @throws Error of the file system when the lock cannot be written
 */
function takeLock(root, folderName, now) {
    const lock = (0,external_node_path_.join)(root, LOCK);
    const own = newHolder(now);
    const draft = `${lock}.new-${own.id}`;
    try {
        for (let round = 0; round < ROUNDS; round++) {
            const owner = writeDraft(draft, own);
            if (place(draft, lock))
                return held(root, own, owner, undefined);
            const turn = takeTurn(root, draft);
            if (turn.state === 'ours')
                return held(root, own, owner, turn.after);
            // A file server may make the file and lose its answer.
            if (turn.state === 'busy' && turn.holder !== 'unknown' && turn.holder.id === own.id)
                return held(root, own, owner, undefined);
            if (turn.state === 'busy')
                return busy((0,external_node_path_.join)(folderName, LOCK), turn.holder);
        }
        return busy((0,external_node_path_.join)(folderName, LOCK), 'unknown');
    }
    finally {
        forget(draft);
    }
}
/** True when a process holds the lock and is not known to be dead. Changes nothing. */
function isLocked(root) {
    const holder = readHolder((0,external_node_path_.join)(root, LOCK));
    return holder !== undefined && (holder === 'unknown' || !isGone(root, holder));
}
/** True when there is a lock or a draft of one, of a run that is alive or dead. Changes nothing. */
function isLockThere(root) {
    return (0,external_node_fs_.readdirSync)(root).some((name) => name.startsWith(LOCK));
}
function newHolder(now) {
    const since = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    return { host: (0,external_node_os_.hostname)(), process: process.pid, since, mark: (0,process_mark/* markText */.PQ)((0,process_mark/* ownMark */.a1)()), id: (0,external_node_crypto_.randomUUID)() };
}
function held(root, own, owner, after) {
    const lock = (0,external_node_path_.join)(root, LOCK);
    // A process that still waits with one of these files looks again, and finds the lock held.
    for (const name of remainsIn(root))
        forget((0,external_node_path_.join)(root, name));
    const release = () => {
        const holder = readHolder(lock);
        // If it cannot be removed, the next run finds that this process is dead.
        if (typeof holder === 'object' && holder.id === own.id)
            forget(lock);
    };
    return { state: 'held', lock: { owner, release }, after };
}
/** Claims and drafts that runs have left next to the lock; none if the folder cannot be listed. */
function remainsIn(root) {
    try {
        return (0,external_node_fs_.readdirSync)(root).filter((name) => name.startsWith(`${LOCK}.`));
    }
    catch {
        return [];
    }
}
/** Removes a file, if possible. It does no harm if it stays. */
function forget(file) {
    try {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    catch {
        // The next run tries again.
    }
}
/** Walks from the lock to the last process in line, and takes the lock if all of them are dead. */
function takeTurn(root, draft) {
    const lock = (0,external_node_path_.join)(root, LOCK);
    const dead = [];
    for (let file = lock;;) {
        const holder = readHolder(file);
        if (holder === undefined)
            break;
        if (holder === 'unknown' || !isGone(root, holder))
            return { state: 'busy', holder };
        if (dead.length === LONGEST_LINE)
            return { state: 'busy', holder: 'unknown' };
        dead.push({ file, holder });
        file = `${lock}.after-${holder.id}`;
    }
    const [first] = dead;
    const last = dead.at(-1);
    if (first === undefined || last === undefined)
        return { state: 'again' };
    const turn = `${lock}.after-${last.holder.id}`;
    if (!place(draft, turn))
        return { state: 'again' };
    // Another process may have been first and removed its files, so this name was free again.
    const isSame = dead.every(({ file, holder: { id } }) => {
        const now = readHolder(file);
        return typeof now === 'object' && now.id === id;
    });
    if (!isSame) {
        (0,external_node_fs_.rmSync)(turn, { force: true });
        return { state: 'again' };
    }
    (0,external_node_fs_.renameSync)(draft, lock);
    return { state: 'ours', after: first.holder };
}
/**
 * Makes a file of that name.
 *
 * @returns false if there is one already, or the draft is gone
 */
function place(draft, file) {
    try {
        (0,external_node_fs_.linkSync)(draft, file);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        // A file system without hard links.
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? ''))
            throw error;
    }
    try {
        (0,external_node_fs_.copyFileSync)(draft, file, external_node_fs_.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        throw error;
    }
}
/** Writes the draft of a lock. Returns the user id of its owner. */
function writeDraft(draft, holder) {
    const handle = (0,external_node_fs_.openSync)(draft, 'w', 0o644);
    try {
        (0,external_node_fs_.writeSync)(handle, `${JSON.stringify(holder)}\n`);
        (0,external_node_fs_.fsyncSync)(handle);
        return (0,external_node_fs_.fstatSync)(handle).uid;
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** Reads who made a lock file: undefined if there is no such file, `unknown` if it does not say. */
function readHolder(file) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        return error.code === 'ENOENT' ? undefined : 'unknown';
    }
    try {
        if (!(0,external_node_fs_.fstatSync)(handle).isFile())
            return 'unknown';
        const bytes = Buffer.alloc(LARGEST);
        return parseHolder(bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(handle, bytes))) ?? 'unknown';
    }
    catch {
        return 'unknown';
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function parseHolder(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const { host, process: pid, since, mark, id } = value ?? {};
    if (typeof host !== 'string' || typeof since !== 'string' || typeof mark !== 'string')
        return undefined;
    if (!Number.isSafeInteger(pid) || (0,process_mark/* parseMark */.lw)(mark)?.pid !== pid)
        return undefined;
    if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        return undefined;
    return { host: lock_shortened(host), process: pid, since: lock_shortened(since), mark, id };
}
const lock_shortened = (text) => (0,printable/* printable */.g$)(text.slice(0, 100));
/** True for a holder that is certainly dead. */
function isGone(root, { mark }) {
    const parsed = (0,process_mark/* parseMark */.lw)(mark);
    if (parsed === undefined)
        return false;
    const fate = (0,process_mark/* fateOf */._L)(parsed);
    if (fate !== 'unknown')
        return fate === 'gone';
    // Only one running system can use such a disk at a time, so the one that wrote this lock has ended.
    return parsed.boot !== (0,process_mark/* ownMark */.a1)().boot && isOnOwnDisk(root);
}
/** File systems that two machines never use at once, by their numbers in Linux. */
const OWN_DISKS = new Set([
    0xef53, // ext2 to ext4
    0x58465342, // xfs
    0x9123683e, // btrfs
    0xf2f52010, // f2fs
    0x2fc12fc1, // zfs
]);
function isOnOwnDisk(root) {
    try {
        return process.platform === 'linux' && OWN_DISKS.has((0,external_node_fs_.statfsSync)(root).type);
    }
    catch {
        return false;
    }
}
function busy(lock, holder) {
    if (holder === 'unknown') {
        return {
            state: 'busy',
            why: `${LOCK} is there and does not say who holds it: a publisher is writing, or was ended`,
            remedy: `Delete ${lock} if no publisher is writing there, or else raise \`push-timeout\`.`,
        };
    }
    const { host, process: pid, since, mark } = holder;
    const parsed = (0,process_mark/* parseMark */.lw)(mark);
    const isHere = parsed !== undefined && (0,process_mark/* fateOf */._L)(parsed) === 'running';
    return {
        state: 'busy',
        why: `${LOCK} is held by process ${pid} on ${host} since ${since}`,
        remedy: isHere
            ? `Wait until process ${pid} has finished, or end it; raise \`push-timeout\` to wait longer.`
            : `Delete ${lock} if process ${pid} no longer runs on ${host}, or else raise \`push-timeout\`.`,
    };
}

;// CONCATENATED MODULE: ./build/homes/directory/modes.js



/** A web server is another user: it must be able to read files and to enter folders, whatever the umask of the run. */
const modes_FILE = 0o644;
const modes_FOLDER = 0o755;
/** The bits of which one lets somebody else than the owner in. */
const OTHERS = 0o055;
/** Lets every user read a new file. */
const showFile = (file) => allow(file, modes_FILE);
/** Makes a folder and those above it that do not exist, and lets every user enter the new ones. */
function makeShownFolder(path) {
    const first = (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    if (first === undefined)
        return;
    for (let folder = path;; folder = (0,external_node_path_.dirname)(folder)) {
        allow(folder, modes_FOLDER);
        if (folder === first || folder === (0,external_node_path_.dirname)(folder))
            return;
    }
}
/** Keeps the bits that a folder inherits, such as its group's. */
function allow(path, bits) {
    try {
        const mode = (0,external_node_fs_.lstatSync)(path).mode & 0o7777;
        if ((mode & bits) !== bits)
            (0,external_node_fs_.chmodSync)(path, mode | bits);
    }
    catch {
        // Some file systems have no modes. `hiddenPaths` finds out whether that matters.
    }
}
/**
 * Of these paths of the feed and the folders above them, the root included, those that only their owner may read. Never
 * throws: they are written already.
 */
function hiddenPaths(root, paths) {
    const all = new Set(['', ...paths.flatMap((path) => [...(0,edit/* parentsOf */.fY)(path), path])]);
    return [...all].filter((path) => isHidden((0,external_node_path_.join)(root, path)));
}
function isHidden(path) {
    try {
        return ((0,external_node_fs_.lstatSync)(path).mode & OTHERS) === 0;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/homes/directory/journal.js









/** The private folder with the new files of a change. It exists only during a change, or after one was interrupted. */
const STAGING = '.pkgfeed-staging';
const JOURNAL = 'journal';
/** The most bytes of a journal: a hundred thousand files of long names fit. */
const journal_LARGEST = 1 << 26;
/** The path of a new file in the private folder. */
const stagedAt = (root, number) => (0,external_node_path_.join)(root, STAGING, String(number));
/** The path on this machine of a path of the feed. */
const placeOf = (root, path) => (0,external_node_path_.join)(root, ...path.split('/'));
/**
 * Decides a staged change: after the rename, this run or the next one makes it. Like `finish` it is synchronous, so no
 * signal can come between the two.
 */
function commit(root, journal) {
    const folder = (0,external_node_path_.join)(root, STAGING);
    const draft = (0,external_node_path_.join)(folder, `${JOURNAL}.new`);
    const handle = (0,external_node_fs_.openSync)(draft, 'wx', 0o644);
    try {
        (0,external_node_fs_.writeFileSync)(handle, `${JSON.stringify({ version: 1, ...journal })}\n`);
        (0,external_node_fs_.fsyncSync)(handle);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
    syncFolder(folder);
    (0,external_node_fs_.renameSync)(draft, (0,external_node_path_.join)(folder, JOURNAL));
    syncFolder(folder);
    syncFolder(root);
}
/**
 * Puts every file in its place, deletes files, and removes the private folder. It can start again after any
 * interruption.
 */
function finish(root, journal) {
    for (const [number, { path }] of journal.puts.entries()) {
        const from = stagedAt(root, number);
        // It is in its place already.
        if ((0,external_node_fs_.lstatSync)(from, { throwIfNoEntry: false }) === undefined)
            continue;
        makeFolder(root, path);
        (0,external_node_fs_.renameSync)(from, placeOf(root, path));
    }
    // Moved files must be on the disk before anything is deleted.
    syncFolders(root, journal.puts.map(({ path }) => path));
    for (const path of journal.deletes)
        remove(root, path);
    syncFolders(root, journal.deletes);
    discard(root);
}
/** Makes the folder of a path. It refuses links on the way. */
function makeFolder(root, path) {
    checkParents(root, path);
    makeShownFolder((0,external_node_path_.dirname)(placeOf(root, path)));
}
/** Checks that nothing above a path is a link or a file. */
function checkParents(root, path) {
    for (const folder of (0,edit/* parentsOf */.fY)(path)) {
        const there = (0,external_node_fs_.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
        if (there === undefined)
            return;
        if (!there.isDirectory())
            throw notAFolder(folder);
    }
}
/** Deletes a file, and its folders once they are empty, as git does. */
function remove(root, path) {
    checkParents(root, path);
    try {
        (0,external_node_fs_.unlinkSync)(placeOf(root, path));
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
    for (const folder of (0,edit/* parentsOf */.fY)(path).reverse()) {
        try {
            (0,external_node_fs_.rmdirSync)(placeOf(root, folder));
        }
        catch {
            break;
        }
    }
}
/** Removes the private folder, the journal first: without it the rest has no effect. */
function discard(root) {
    const folder = (0,external_node_path_.join)(root, STAGING);
    if (!(0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return;
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, JOURNAL), { force: true });
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    syncFolder(root);
}
/**
 * Reads what a run has left in the private folder. Anyone who may write to the root can have written it, so every path
 * in it must stay in the feed.
 *
 * @param folderName how messages name the root
 * @throws FeedError for a journal that pkgfeed would not write
 */
function readLeft(root, folderName) {
    const folder = (0,external_node_path_.join)(root, STAGING);
    const there = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
    if (there === undefined)
        return { state: 'nothing' };
    if (!there.isDirectory())
        throw journal_unusable(folderName, 'it is not a folder');
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, JOURNAL), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT')
            return { state: 'draft' };
        throw journal_unusable(folderName, `its journal cannot be read (${message})`);
    }
    try {
        const { size } = (0,external_node_fs_.fstatSync)(handle);
        if (!(0,external_node_fs_.fstatSync)(handle).isFile() || size > journal_LARGEST)
            throw journal_unusable(folderName, 'its journal is not a plain file');
        return { state: 'change', journal: parseJournal((0,external_node_fs_.readFileSync)(handle, 'utf8'), folderName) };
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function parseJournal(text, folderName) {
    const refuse = (why) => {
        throw journal_unusable(folderName, `its journal ${why}`);
    };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return refuse('is cut short or damaged');
    }
    if (value?.version !== 1 || !Array.isArray(value.puts) || !Array.isArray(value.deletes))
        return refuse('is of another version, or damaged');
    const seen = new Set();
    const path = (one) => {
        if (typeof one !== 'string' || !journal_isPlain(one))
            return refuse('names a path that leads out of the feed');
        if (seen.has(one))
            return refuse(`names ${(0,printable/* printable */.g$)(one)} twice`);
        seen.add(one);
        return one;
    };
    const puts = value.puts.map((put) => {
        const { size, sha256: hash } = put ?? {};
        if (!Number.isSafeInteger(size) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
            return refuse('names a file without size and hash');
        return { path: path(put.path), size: size, sha256: hash };
    });
    return { puts, deletes: value.deletes.map(path) };
}
/**
 * True for a path inside the feed that every system accepts, and that is not in the lock, the private folder or `.git`.
 */
function journal_isPlain(path) {
    if (path.length > 4096 || /[\0-\x1f\\]/.test(path))
        return false;
    const [first = '', ...rest] = path.split('/');
    if (first.startsWith(LOCK) || first === STAGING || first === '.git' || /^[A-Za-z]:/.test(first))
        return false;
    return [first, ...rest].every((name) => name !== '' && name !== '.' && name !== '..');
}
/**
 * Compares the private folder and the feed with the journal, before anything is moved.
 *
 * @param owner the user id that must own the change
 * @throws FeedError when it is the change of another user, or a new file is missing or different
 */
async function checkLeft(root, folderName, journal, owner) {
    for (const name of [STAGING, (0,external_node_path_.join)(STAGING, JOURNAL)]) {
        const { uid, nlink } = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name));
        if (uid !== owner) {
            throw new errors/* FeedError */.lS({
                code: 'FEED_UNFINISHED',
                message: `${(0,external_node_path_.join)(folderName, STAGING)} holds an unfinished change of another user (number ${uid})`,
                remedy: 'Publish once as that user, which finishes the change.',
            });
        }
        if (name !== STAGING && nlink > 1)
            throw journal_unusable(folderName, 'its journal has a second name');
    }
    for (const path of [...journal.puts.map((put) => put.path), ...journal.deletes])
        checkParents(root, path);
    for (const [number, { path, size, sha256: hash }] of journal.puts.entries()) {
        const staged = stagedAt(root, number);
        const isStaged = (0,external_node_fs_.lstatSync)(staged, { throwIfNoEntry: false }) !== undefined;
        const file = isStaged ? staged : placeOf(root, path);
        const there = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        const isSame = there?.isFile() && there.size === size && sha256(await (0,promises_.readFile)(file)) === hash;
        if (!isSame)
            throw journal_unusable(folderName, `the new ${(0,printable/* printable */.g$)(path)} is ${there === undefined ? 'gone' : 'another file'}`);
    }
}
/** For each path of an unfinished change, the path of its content in the private folder, relative to the root. */
function stagedFiles({ puts }) {
    return new Map(puts.map(({ path }, number) => [path, `${STAGING}/${number}`]));
}
/** Writes the entries of every folder above these paths to the disk. */
function syncFolders(root, paths) {
    const folders = new Set(paths.flatMap((path) => (0,edit/* parentsOf */.fY)(path)));
    for (const folder of folders)
        syncFolder(placeOf(root, folder));
    syncFolder(root);
}
/** Writes the entries of a folder to the disk. Systems that cannot do this on request do it themselves later. */
function syncFolder(folder) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(folder, 'r');
    }
    catch {
        return;
    }
    try {
        (0,external_node_fs_.fsyncSync)(handle);
    }
    catch {
        // As above.
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** The SHA-256 of some bytes, in hex. */
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
function journal_unusable(folderName, why) {
    return new errors/* FeedError */.lS({
        code: 'FEED_UNFINISHED',
        message: `${(0,external_node_path_.join)(folderName, STAGING)} cannot be used: ${why}`,
        remedy: `Find out who changed it; then delete ${(0,external_node_path_.join)(folderName, STAGING)} and restore the feed, or let \`reindex\` make its indexes again.`,
    });
}
/** The error for a link or a file instead of a folder. */
function notAFolder(folder) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(folder)} is a link or a file, and pkgfeed needs a folder there`,
        remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/files.js








/** Follows no link, if the system can refuse links, and does not wait for a pipe. */
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The most bytes of a file that are read into memory: Node's own limit. */
const files_LARGEST = 2 ** 31 - 1;
/** How many bytes of a file are in memory while it is hashed. */
const PIECE = 256 << 10;
/**
 * Reads a file of a directory.
 *
 * @param path relative to the root
 * @param knownSize the file's size in bytes, if the caller knows it; a file that has grown is refused
 * @throws ConflictError for anything but a plain file, such as a link, and for a link or a file instead of a folder above
 * @throws FeedError for a file that is larger than `knownSize`, or too large for memory
 */
async function readPlain(root, path, knownSize = files_LARGEST) {
    return await withPlain(root, path, async (handle, size) => {
        if (size > files_LARGEST)
            throw tooLarge(path, size);
        if (size > knownSize)
            throw grown(path);
        const bytes = Buffer.allocUnsafeSlow(size);
        let at = 0;
        while (at < size) {
            const { bytesRead } = await handle.read(bytes, at, size - at, at);
            if (bytesRead === 0)
                break;
            at += bytesRead;
        }
        return bytes.subarray(0, at);
    });
}
/**
 * The size of a file of a directory, in bytes.
 *
 * @throws ConflictError as `readPlain` does
 */
async function sizeOfPlain(root, path) {
    return await withPlain(root, path, async (_, size) => size);
}
/**
 * The content id of a file of a directory. The file may have any size.
 *
 * @throws ConflictError as `readPlain` does
 */
async function identifyPlain(root, path) {
    return await withPlain(root, path, async (handle, size) => {
        const hash = (0,content_id/* contentHash */.A)(size);
        const piece = Buffer.allocUnsafeSlow(Math.min(size, PIECE));
        for (let at = 0; at < size;) {
            const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, size - at), at);
            if (bytesRead === 0)
                break;
            hash.update(piece.subarray(0, bytesRead));
            at += bytesRead;
        }
        return hash.digest('hex');
    });
}
async function withPlain(root, path, work) {
    const { handle, size } = await openPlain(root, path);
    try {
        return await work(handle, size);
    }
    finally {
        await handle.close();
    }
}
/**
 * Opens a file of a directory. Whoever gets it closes it.
 *
 * @throws ConflictError as `readPlain` does
 */
async function openPlain(root, path) {
    for (const folder of (0,edit/* parentsOf */.fY)(path)) {
        const there = (0,external_node_fs_.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
        if (there !== undefined && !there.isDirectory())
            throw notAFolder(folder);
    }
    const file = placeOf(root, path);
    // Just opening some devices has an effect, and not every system can refuse links.
    const there = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile())
        throw (0,feed_files/* notPlainFile */.KU)(path);
    const handle = await (0,promises_.open)(file, FLAGS).catch((error) => {
        throw error.code === 'ELOOP' ? (0,feed_files/* notPlainFile */.KU)(path) : error;
    });
    try {
        const opened = await handle.stat();
        if (!opened.isFile())
            throw (0,feed_files/* notPlainFile */.KU)(path);
        return { handle, size: opened.size, modified: opened.mtimeMs };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function tooLarge(path, size) {
    return new errors/* FeedError */.lS({
        code: 'FEED_INDEX',
        message: `${(0,printable/* printable */.g$)(path)} has ${size} bytes, and at most ${files_LARGEST} are read`,
        remedy: 'Find out who changed the file, and restore it.',
    });
}
function grown(path) {
    return new errors/* FeedError */.lS({
        code: 'FEED_BUSY',
        message: `${(0,printable/* printable */.g$)(path)} became larger while it was read`,
        remedy: 'Run it again.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/list-files.js




/**
 * Adds the files below a folder to `paths`. It lists one folder at a time: a recursive listing would fail as a whole
 * when another publisher removes a folder meanwhile.
 *
 * @param folder relative to the root; the empty path is the root
 */
async function listFiles(root, folder, paths) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (folder === '' && isNotTheFeeds(path))
            continue;
        if (entry.isDirectory())
            await listFiles(root, path, paths);
        else
            paths.set(path, undefined);
    }
}
const isNotTheFeeds = (name) => name.startsWith(LOCK) || name === STAGING || name === '.git';

;// CONCATENATED MODULE: ./build/homes/directory/refusals.js


/** The error for a bare git repository that was given as a directory. */
function gitRepository(path) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} is a bare git repository`,
        remedy: 'Give it as `pages-repository`, or another folder as `directory`.',
    });
}
/** The error for a directory that the file system refuses. */
function refusals_unusable(path, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} cannot be used: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again; nothing was changed.'
            : 'Check the path and that this user may write there.',
        cause,
    });
}
/**
 * What to say about paths that only their owner may read.
 *
 * @param paths relative to the directory; the empty path is the directory itself
 */
function hiddenFromOthers(paths) {
    const names = paths.slice(0, 3).map((path) => (path === '' ? 'the directory itself' : (0,printable/* printable */.g$)(path)));
    const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
    return `only its owner may read ${names.join(', ')}${more}; a web server of another user needs \`chmod -R a+rX\` on it`;
}

;// CONCATENATED MODULE: ./build/homes/write-order.js





/**
 * The writes of an edit in an order for homes without transactions: a device that reads between two writes finds every
 * file that an index lists. First come packages and keys, then the indexes folder by folder, each followed by its
 * signatures, and last the files at the root. Delete files after all writes.
 */
function inWriteOrder(edit) {
    return [...edit.puts].sort(([a], [b]) => compareRanks(rankOf(a), rankOf(b)));
}
function rankOf(path) {
    if ((0,formats/* isPackageName */.kb)(path) || path.startsWith('keys/'))
        return [0, path, 0];
    const isSignature = /\.(sig|asc)$/.test(path);
    return path.includes('/') ? [1, (0,external_node_path_.dirname)(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}
function compareRanks(a, b) {
    return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}
/**
 * Checks that a file to be written still has the bytes that were read before, or those that the index lists.
 *
 * @throws SourceError for a package file that changed
 * @throws FeedError for a file of the feed that changed
 */
function checkCopy(content, bytes) {
    if (content.kind === 'file') {
        if ((0,content_id/* contentId */.f)(bytes) !== content.contentId)
            throw (0,errors/* fileChanged */.J8)(content.file);
        return;
    }
    if (content.sha256 === undefined) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_PLAN',
            message: `${content.from} is to be copied, and nothing says which bytes it must have`,
            remedy: 'Report this as a bug; nothing was published.',
        });
    }
    if (content.sha256 === (0,external_node_crypto_.hash)('sha256', bytes))
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_FILE_CHANGED',
        message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/staging.js










/**
 * Writes all new files into the private folder, and makes sure that they are on the disk. It does not touch the feed.
 *
 * @throws ConflictError, FeedError or SourceError for a file that could not be put in place later. Then the caller must
 *   remove the private folder
 */
async function stage(root, edit) {
    const puts = inWriteOrder(edit);
    const journal = { puts: [], deletes: [...edit.deletes] };
    await checkPlaces(root, [...puts.map(([path]) => path), ...edit.deletes]);
    await (0,promises_.mkdir)((0,external_node_path_.join)(root, STAGING), { mode: 0o755 });
    for (const [path, content] of puts) {
        const file = stagedAt(root, journal.puts.length);
        const bytes = await stageOne(root, file, content);
        journal.puts.push({ path, size: bytes.length, sha256: sha256(bytes) });
    }
    await syncFiles(journal.puts.map((_, number) => stagedAt(root, number)));
    return journal;
}
async function stageOne(root, file, content) {
    const bytes = await staging_bytesOf(root, content);
    await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
    showFile(file);
    return bytes;
}
async function staging_bytesOf(root, content) {
    if (content.kind === 'bytes')
        return content.bytes;
    if (content.kind === 'earlier')
        throw new Error('a folder has no earlier states');
    const bytes = content.kind === 'copy' ? await readPlain(root, content.from) : await (0,promises_.readFile)(content.file);
    // Anyone who can read the folder can read staged files, so the bytes are compared first.
    checkCopy(content, bytes);
    return bytes;
}
/** How many files are synced to the disk at once: many together take hardly longer than one. */
const SYNCED_AT_ONCE = 32;
async function syncFiles(files) {
    const waiting = files.values();
    const workers = Array.from({ length: SYNCED_AT_ONCE }, async () => {
        for (const file of waiting) {
            const handle = await (0,promises_.open)(file, 'r+');
            try {
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
    });
    const ended = await Promise.allSettled(workers);
    for (const one of ended)
        if (one.status === 'rejected')
            throw one.reason;
}
/** Checks everything that could stop a change half-way, before it begins. */
async function checkPlaces(root, paths) {
    const device = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, '.')).dev;
    const seen = new Set();
    for (const path of paths) {
        if (!journal_isPlain(path))
            throw notPlain(path);
        let nearest = root;
        for (const folder of (0,edit/* parentsOf */.fY)(path)) {
            if (seen.has(folder)) {
                nearest = placeOf(root, folder);
                continue;
            }
            const there = (0,external_node_fs_.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
            if (there === undefined)
                break;
            if (!there.isDirectory())
                throw notAFolder(folder);
            if (there.dev !== device)
                throw elsewhere(folder);
            seen.add(folder);
            nearest = placeOf(root, folder);
            await (0,promises_.access)(nearest, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        }
        await (0,promises_.access)(nearest, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        if ((0,external_node_fs_.lstatSync)(placeOf(root, path), { throwIfNoEntry: false })?.isDirectory())
            throw folderInTheWay(path);
    }
}
function notPlain(path) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(path)} is to be written or deleted, and not every system takes that path`,
        remedy: 'Find out where that name comes from, and delete or rename the file yourself.',
    });
}
function elsewhere(folder) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(folder)} is on another file system than the feed, so no file can be moved there in one step`,
        remedy: 'Keep the whole feed on one file system.',
    });
}
/** The error for a folder that has the path of a new file. */
function folderInTheWay(file) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${file} is to be written, and a folder of that name is there`,
        remedy: 'Move that folder away.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/directory.js













/** Opens a plain folder as a home, for a web server of your own. */
function openDirectory(path, host) {
    return new Directory(path, host);
}
class Directory {
    name;
    #path;
    #root;
    #host;
    constructor(path, host) {
        this.name = `directory ${path}`;
        this.#path = path;
        this.#root = (0,external_node_path_.resolve)(host.cwd, path);
        this.#host = host;
    }
    async recover() {
        const root = this.#root;
        if ((await (0,promises_.lstat)(root).catch(() => undefined)) === undefined)
            return;
        try {
            if (readLeft(root, this.#path).state === 'nothing' && !isLockThere(root))
                return;
            const taken = takeLock(root, this.#path, this.#host.wallClock());
            // Another publisher is working. `apply` looks again at what it leaves.
            if (taken.state === 'busy')
                return;
            await this.#locked(taken.lock, async () => await this.#settle(taken.lock, taken.after));
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    async open() {
        try {
            const { paths, staged } = await this.#look();
            const names = [...paths.keys()];
            if (paths.has('HEAD') && paths.has('config') && names.some((file) => file.startsWith('objects/'))) {
                throw gitRepository(this.#path);
            }
            const isUnfinished = staged !== undefined && !isLocked(this.#root);
            const memory = { seen: new Map(), knownSizes: new Map(), staged: staged ?? new Map() };
            return { paths, isNew: paths.size === 0, revision: undefined, ...memory, isUnfinished };
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /**
     * The feed's paths. If a change was decided and is not in place yet, the paths are those after the change. `staged`
     * is undefined if there is no such change.
     */
    async #look() {
        const paths = new Map();
        const left = readLeft(this.#root, this.#path);
        await listFiles(this.#root, '', paths);
        if (left.state !== 'change')
            return { paths, staged: undefined };
        for (const { path } of left.journal.puts)
            paths.set(path, undefined);
        for (const path of left.journal.deletes)
            paths.delete(path);
        return { paths, staged: stagedFiles(left.journal) };
    }
    /** Calls `work` with the file that has the content of a path now, relative to the root. */
    async #withFile(staged, path, work) {
        const waiting = staged.get(path);
        const isWaiting = waiting !== undefined && (await (0,promises_.lstat)(this.#at(waiting)).catch(() => undefined))?.isFile();
        if (!isWaiting)
            return await work(this.#root, path);
        return await work(this.#root, waiting).catch(async (error) => {
            // The file was put in its place just now.
            if (error.code === 'ENOENT')
                return await work(this.#root, path);
            throw error;
        });
    }
    #at(path) {
        return (0,external_node_path_.join)(this.#root, ...path.split('/'));
    }
    async read({ staged, seen, knownSizes }, paths) {
        const found = new Map();
        try {
            for (const path of paths) {
                const size = knownSizes.get(path);
                found.set(path, await this.#withFile(staged, path, (root, file) => readPlain(root, file, size)));
            }
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, bytes] of found)
            seen.set(path, (0,content_id/* contentId */.f)(bytes));
        return found;
    }
    async sizes({ staged, knownSizes }, paths) {
        const sizes = new Map();
        try {
            for (const path of paths)
                sizes.set(path, await this.#withFile(staged, path, sizeOfPlain));
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, size] of sizes)
            knownSizes.set(path, size);
        return sizes;
    }
    async identify({ staged, seen }, paths) {
        const ids = new Map();
        for (const path of paths) {
            // A file that cannot be read, or is not a plain file, such as a link, is not ours.
            const id = await this.#withFile(staged, path, identifyPlain).catch(() => undefined);
            if (id !== undefined)
                ids.set(path, id);
        }
        for (const [path, id] of ids)
            seen.set(path, id);
        return ids;
    }
    /** Does nothing: the first write fails if writing is not allowed, before anything has changed. */
    async checkAccess() { }
    async isCurrent(tip) {
        const { paths, staged } = await this.#look();
        const isListed = paths.size === tip.paths.size && [...paths.keys()].every((path) => tip.paths.has(path));
        if (isLocked(this.#root) || !isListed)
            return false;
        const isSame = await this.#areSizesSame(tip, staged ?? new Map());
        return isSame && (await this.#isUnchanged(tip, staged));
    }
    async apply(tip, edit) {
        try {
            makeShownFolder(this.#root);
            const taken = takeLock(this.#root, this.#path, this.#host.wallClock());
            if (taken.state === 'busy')
                return { state: 'lost', why: taken.why, remedy: taken.remedy };
            return await this.#locked(taken.lock, async () => {
                await this.#settle(taken.lock, taken.after);
                if (!(await this.#isAsSeen(tip, edit))) {
                    return { state: 'lost', why: 'the folder changed meanwhile' };
                }
                await this.#write(edit);
                // A run of long ago, or another tool, may have hidden what this one did not write.
                const hidden = hiddenPaths(this.#root, [...edit.puts.keys(), ...pathsOfFeed(tip.paths)]);
                if (hidden.length > 0)
                    this.#host.say(`${this.name}: ${hiddenFromOthers(hidden)}`);
                return { state: 'landed', revision: undefined };
            });
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /** Calls `work` and then releases the lock, even if a signal ends the run. */
    async #locked(lock, work) {
        const forget = this.#host.onSignal(() => {
            // A file that is being written may prevent this. Then the next run removes the rest.
            if (readLeft(this.#root, this.#path).state === 'draft')
                discard(this.#root);
            lock.release();
        });
        try {
            return await work();
        }
        finally {
            forget();
            lock.release();
        }
    }
    /** Finishes the change that an interrupted run has decided, or removes what it had only prepared. */
    async #settle(lock, after) {
        const say = (what) => this.#host.say(`${this.name}: ${what}`);
        if (after !== undefined) {
            const { process: pid, host, since } = after;
            say(`took over the lock of process ${pid} on ${host}, which held it since ${since} and no longer runs`);
        }
        const left = readLeft(this.#root, this.#path);
        if (left.state === 'nothing')
            return;
        if (left.state === 'draft') {
            discard(this.#root);
            return say('a run was ended before it changed anything; what it had prepared was removed');
        }
        const { puts, deletes } = left.journal;
        await checkLeft(this.#root, this.#path, left.journal, lock.owner);
        this.#finish(left.journal);
        say(`finished the change of a run that was ended (${(0,counted/* counted */.h)(puts.length, 'file', 'files')} written, ${deletes.length} deleted)`);
    }
    async #write(edit) {
        let journal;
        try {
            journal = await stage(this.#root, edit);
            commit(this.#root, journal);
        }
        catch (error) {
            try {
                discard(this.#root);
            }
            catch {
                // The next run removes it, because the change was not decided.
            }
            throw error;
        }
        this.#finish(journal);
    }
    #finish(journal) {
        try {
            finish(this.#root, journal);
        }
        catch (cause) {
            throw new errors/* FeedError */.lS({
                code: 'FEED_UNFINISHED',
                message: `${this.name} has only a part of the change: ${cause.message}`,
                remedy: 'Fix that, then run it again: the next run finishes the change first.',
                cause,
            });
        }
    }
    /** True when every file still has its known size. */
    async #areSizesSame({ knownSizes }, staged) {
        for (const [path, size] of knownSizes) {
            if ((await this.#withFile(staged, path, sizeOfPlain).catch(() => undefined)) !== size)
                return false;
        }
        return true;
    }
    /** True when every file that was read still has the same content. */
    async #isUnchanged(tip, staged = new Map()) {
        for (const [path, id] of tip.seen) {
            const now = await this.#withFile(staged, path, identifyPlain).catch(() => undefined);
            if (now !== id)
                return false;
        }
        return true;
    }
    /** True when the files that were read are unchanged, and new files of the plan do not exist yet. */
    async #isAsSeen(tip, edit) {
        if (!(await this.#isUnchanged(tip)))
            return false;
        for (const path of edit.puts.keys()) {
            if (tip.paths.has(path))
                continue;
            const there = await (0,promises_.lstat)(this.#at(path)).catch(() => undefined);
            if (there?.isDirectory())
                throw folderInTheWay(path);
            if (there !== undefined)
                return false;
        }
        return true;
    }
    #refusal(error) {
        if (error instanceof errors/* PkgfeedError */.jH || error.code === undefined)
            return error;
        return refusals_unusable(this.#path, error);
    }
}

// EXTERNAL MODULE: ./build/homes/within.js
var within = __webpack_require__(46260);
;// CONCATENATED MODULE: ./build/homes/open-home.js












/**
 * The token for a remote; undefined if the remote must not get it. GitHub's own installation tokens, such as a
 * workflow's default token, never go to another server, which is said.
 *
 * @throws InputError when the token would be sent unencrypted
 */
function tokenFor(remote, token, host) {
    if (token === undefined || !remote.isHttp)
        return undefined;
    const url = new URL(remote.url);
    const { origin } = new URL((0,github_server/* serverOf */.FN)(host));
    if (token.startsWith('ghs_') && url.origin !== origin) {
        host.say(`\`token\` is not sent to ${url.origin}, because it belongs to ${origin}; give a \`token\` of that server if it wants one`);
        return undefined;
    }
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'https:' || isLoopback)
        return token;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`token\` would be sent to ${url.origin} unencrypted`,
        remedy: 'Use an https address for `pages-repository`.',
    });
}
/** The way to reach the remote: with a key over SSH, or with the token if the remote may get it. */
async function accessTo(named, { sshKey, sshKnownHosts, token }, host) {
    if (sshKey === undefined)
        return { remote: named, token: tokenFor(named, token, host), ssh: undefined };
    const { remote, server } = (0,git_remote/* overSsh */.pb)(named, (0,github_server/* serverOf */.FN)(host));
    const hosts = knownHosts(server, sshKnownHosts);
    return { remote, token: undefined, ssh: await openSsh(readSshKey(sshKey), hosts, host) };
}
/** Undefined for a feed in `docs/`: nobody but GitHub knows whether the site begins there or at the root of the branch. */
const likelyAddress = (site, prefix) => site === undefined || /^docs(?:\/|$)/.test(prefix ?? '') ? undefined : (0,within/* addressWithin */.O)(site, prefix, '/');
/** Of commands that only read. Somebody may sit there and wait. */
const READING = { retry: 20_000, silence: 60_000, isGiven: false };
/**
 * The API that commits to the branch; undefined where git does, and in a dry run that has no token.
 *
 * @throws InputError when it cannot commit to this repository
 */
function apiOf(remote, { commitBy, pagesBranch: branch, token, dryRun }, host) {
    if (commitBy === 'git')
        return undefined;
    const { slug } = remote;
    if (slug !== undefined && token === undefined && dryRun)
        return undefined;
    if (slug !== undefined && token !== undefined)
        return { github: (0,github_server/* github */.M)({ token }, host), slug, branch };
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`commit-by\` is api, but ${slug === undefined ? `${remote.name} is not a repository on GitHub` : 'there is no `token` for it'}`,
        remedy: 'Give `pages-repository` as owner/name and a `token` with `contents: write`, or use `commit-by: git`.',
    });
}
/** @throws KeyError for a key that cannot sign commits */
async function commitKeyOf({ commitSigningKey: key, commitSigningPassphrase }, host) {
    if (key === undefined)
        return undefined;
    const loaded = await loadCommitKey(key, commitSigningPassphrase, host.now);
    host.say(`commits are signed with the key ${loaded.fingerprint}`);
    return loaded;
}
/**
 * Opens the home that the settings name.
 *
 * @param command `read` for one that has no `push-timeout`
 * @throws InputError when they name none
 */
async function openHome(settings, host, command = 'change') {
    if (settings.directory !== undefined) {
        return {
            home: (0,within/* within */.u)(openDirectory(settings.directory, host), settings.prefix),
            likelyUrl: undefined,
            slug: undefined,
            warnings: [],
        };
    }
    if (settings.pagesRepository === undefined) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'neither `pages-repository` nor `directory` is given, so the feed has no home',
            remedy: 'Give `pages-repository` (owner/name, a git URL or a path such as ./feed.git) or `directory`.',
        });
    }
    const named = (0,git_remote/* parseRemote */.M8)(settings.pagesRepository, (0,github_server/* serverOf */.FN)(host), host.cwd);
    const { history, pagesBranch: branch, pushTimeout } = settings;
    const git = await askVersion(host.env);
    const access = await accessTo(named, settings, host);
    const api = apiOf(named, settings, host);
    const commitKey = await commitKeyOf(settings, host);
    const limits = command === 'read' ? READING : { retry: pushTimeout, silence: pushTimeout, isGiven: true };
    const isLocal = named.path !== undefined || /^file:/i.test(named.url);
    const patience = isLocal ? { ...limits, silence: undefined } : limits;
    return {
        home: (0,within/* within */.u)(await openPagesBranch({ ...access, git, branch, history, commitKey, api, pushTimeout, patience }, host), settings.prefix),
        likelyUrl: likelyAddress((0,github_server/* pagesUrl */.Wm)(named.slug, (0,github_server/* serverOf */.FN)(host)), settings.prefix),
        slug: named.slug,
        warnings: commitKey === undefined ? [] : signingWarnings(commitKey, host),
    };
}


/***/ }),

/***/ 68119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ change_change)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var github_server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/attestation/attestation.js
var attestation = __webpack_require__(18567);
;// CONCATENATED MODULE: ./build/attestation/require.js



/**
 * Who must have built the packages, as the settings say; undefined for anybody.
 *
 * @throws InputError for a line that cannot be read, and for a server without attestations
 */
function attestationQuery({ requireAttestation }, host) {
    const server = (0,github_server/* serverOf */.FN)(host);
    const builders = (0,attestation/* parseBuilders */.ms)(requireAttestation, server);
    return builders.length === 0 ? undefined : { builders, authority: (0,attestation/* authorityOf */.vO)(server) };
}
/**
 * Stops a run with packages that are not attested as `query` demands.
 *
 * @throws SourceError, GitHubError
 */
async function requireAttested(packages, query, settings, host) {
    if (query === undefined || packages.length === 0)
        return;
    const { checkAttestations } = await __webpack_require__.e(/* import() */ 744).then(__webpack_require__.bind(__webpack_require__, 81744));
    const attestable = packages.map(({ origin, facts }) => ({ origin, sha256: facts.sha256 }));
    const folder = await host.temporaryFolder();
    const verifier = () => openVerifier(settings.attestationRoots, folder, host);
    await checkAttestations(attestable, query, { github: (0,github_server/* github */.M)(settings, host), verifier, folder }, host);
}
async function openVerifier(file, folder, host) {
    const [{ bundleVerifier }, { fetchPublicRoot, readTrustedRoots, wrongFile }] = await Promise.all([
        __webpack_require__.e(/* import() */ 563).then(__webpack_require__.bind(__webpack_require__, 61563)),
        __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 93643)),
    ]);
    if (file === undefined)
        return await bundleVerifier([await fetchPublicRoot(folder, host.fetch)]);
    const roots = await readTrustedRoots((0,external_node_path_.resolve)(host.cwd, file), file);
    try {
        return await bundleVerifier(roots);
    }
    catch (cause) {
        throw wrongFile(file, `has keys or certificates that cannot be read: ${cause.message}`, cause);
    }
}

// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/commit-message.js
var commit_message = __webpack_require__(7114);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/closure/closure.js
var closure = __webpack_require__(78462);
// EXTERNAL MODULE: ./build/feed/closure/siblings.js
var siblings = __webpack_require__(68192);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/feed/draft/draft.js
var draft_draft = __webpack_require__(33638);
// EXTERNAL MODULE: ./build/feed/draft/package-warnings.js
var package_warnings = __webpack_require__(61335);
;// CONCATENATED MODULE: ./build/feed/draft/closure-step.js







/**
 * The last step of a run: finds the packages of its folders that devices cannot install. It changes nothing.
 *
 * @param mode `fail` to stop a run that has such packages
 */
function closureStep(mode, deviceFeeds) {
    return {
        brings: [],
        begin(paths, run, earlier) {
            const others = (0,siblings/* siblingsOf */.D)(earlier, paths, run.shape);
            return {
                folders: [],
                toRead: others.flatMap(({ format, path }) => (0,signed_folder/* signedFiles */.AH)(format, path, paths)),
                toIdentify: [],
                async open(state) {
                    const listed = new Map();
                    for (const folder of others) {
                        const { format, path, arch } = folder;
                        const own = (0,signed_folder/* filesOf */.R8)(format, path, state.files);
                        const place = { arch, archMap: new Map() };
                        const opened = await (0,signed_folder/* openFolder */.NE)(format, path, own, state.paths, run, undefined, place);
                        listed.set((0,feed_folders/* folderId */.Cs)(folder), opened.listed);
                    }
                    return {
                        toReread: [],
                        toFetch: [],
                        draft: async (_rereads, draft) => drafted(draft, others, listed, deviceFeeds, mode, run),
                    };
                },
            };
        },
    };
}
function drafted({ folders }, others, listed, deviceFeeds, mode, run) {
    const whole = [
        ...folders,
        ...others.map((folder) => ({ ...folder, listed: listed.get((0,feed_folders/* folderId */.Cs)(folder)) ?? [] })),
    ];
    const uninstallable = folders.flatMap((folder) => {
        const own = deviceFeeds.filter(({ of }) => of === (0,feed_folders/* repositoryId */.q4)(folder));
        // Without the feeds of its devices, nobody could tell.
        if (own.length === 0)
            return [];
        const beside = whole.filter((other) => other !== folder && (0,siblings/* areReadTogether */.p)(folder, other, run.shape));
        const schemes = (0,package_warnings/* schemesOf */.E2)(folder.format, folder.opened.signatures, run);
        return (0,closure/* uninstallableIn */.e)({ ...folder, schemes }, beside, own.flatMap(({ indexes }) => indexes));
    });
    const isJudged = folders.some((folder) => deviceFeeds.some(({ of }) => of === (0,feed_folders/* repositoryId */.q4)(folder)));
    if (!isJudged)
        return draft_draft/* EMPTY_DRAFT */.MU;
    const draft = { ...draft_draft/* EMPTY_DRAFT */.MU, uninstallable };
    if (uninstallable.length === 0)
        return draft;
    const told = (0,closure/* closureText */.f)(uninstallable);
    return mode === 'warn' ? { ...draft, warnings: [told] } : { ...draft, errors: [notClosed(told)] };
}
const notClosed = (told) => new build_errors/* FeedError */.lS({
    code: 'FEED_CLOSURE',
    message: told,
    remedy: 'Publish what is missing, name the feeds that have it in `device-feeds`, leave the packages out, or set `closure: warn`.',
});

// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/feed/change.js
var change = __webpack_require__(75317);
// EXTERNAL MODULE: ./build/feed/keyring/found.js
var keyring_found = __webpack_require__(94959);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/bytes/compression.js + 3 modules
var compression = __webpack_require__(38160);
// EXTERNAL MODULE: ./build/bytes/tar-writer.js
var tar_writer = __webpack_require__(95727);
// EXTERNAL MODULE: ./build/formats/apk-v2/package.js + 4 modules
var apk_v2_package = __webpack_require__(78690);
// EXTERNAL MODULE: ./build/formats/apk/dependency.js
var dependency = __webpack_require__(10269);
// EXTERNAL MODULE: ./build/formats/apk/version.js
var apk_version = __webpack_require__(15946);
;// CONCATENATED MODULE: ./build/formats/make/recipe.js

/** The most bytes of a name in a folder, and of a path in a tar header. */
const PATH_LIMIT = 255;
/** The most bytes of a script that apk accepts. */
const SCRIPT_LIMIT = 256 << 10;
/** A tar header holds fewer seconds than this. */
const TIME_LIMIT = 8 ** 11;
/** Files and the folders around them, in the order of their paths: a folder comes before its content. */
function treeOf(files) {
    const nodes = new Map();
    for (const file of files) {
        const names = file.path.split('/').slice(1);
        for (let depth = 1; depth < names.length; depth++) {
            const path = names.slice(0, depth).join('/');
            if (!nodes.has(path))
                nodes.set(path, { path, file: undefined });
        }
        const path = names.join('/');
        nodes.set(path, { path, file });
    }
    return [...nodes.values()].toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
/** Bytes on the device. At least 1 for a package with content, because apk unpacks nothing when the size is 0. */
function installedSizeOf({ installedSize, files, scripts = {} }) {
    if (installedSize !== undefined)
        return installedSize;
    const isEmpty = files.length === 0 && Object.keys(scripts).length === 0;
    const size = files.reduce((sum, { body }) => sum + body.length, 0);
    return isEmpty ? 0 : Math.max(1, size);
}
/** The lines of the description without surrounding spaces. */
function descriptionLines({ description }) {
    return description.split('\n').map((line) => line.trim());
}
/**
 * Checks what no format can write as it is meant and no reader would notice: text with line ends, paths that lead
 * elsewhere, invalid times and modes.
 *
 * @throws FormatError
 */
function checkRecipe(recipe) {
    checkTexts(recipe);
    checkFiles(recipe);
    checkScripts(recipe);
    const { builtAt, installedSize = 1, conffiles = [], files } = recipe;
    const seconds = builtAt.getTime() / 1000;
    if (!(seconds >= 0 && seconds < TIME_LIMIT)) {
        throw refusal('its builtAt is not a time that a package can state', 'Give a time after 1970.');
    }
    if (!Number.isSafeInteger(installedSize) || installedSize < 1) {
        throw refusal(`its installedSize ${installedSize} is not a valid size for a package with content`, 'Leave it out: the sizes of the files are added up.');
    }
    const absent = conffiles.find((path) => !files.some((file) => file.path === path));
    if (absent !== undefined) {
        throw refusal(`its conffile ${quoted(absent)} is not among its files`, 'Add the file, or take it off the list.');
    }
}
/** A control character, or half a character. */
const NOT_IN_A_LINE = /[\u0000-\u001f\u007f\p{Cs}]/u;
function checkTexts(recipe) {
    const { name, version, arch, license, maintainer, url, section, depends = [], provides = [] } = recipe;
    const single = { name, version, arch, license, maintainer, url, section };
    const lists = { depends, provides, description: descriptionLines(recipe) };
    const texts = [
        ...Object.entries(single).map(([field, text]) => [field, text ?? '']),
        ...Object.entries(lists).flatMap(([field, items]) => items.map((item) => [field, item])),
    ];
    for (const [field, text] of texts) {
        if (NOT_IN_A_LINE.test(text)) {
            throw refusal(`its ${field} ${quoted(text)} holds a control character`, 'Write it as one line of text.');
        }
        if (text !== text.trim()) {
            throw refusal(`its ${field} ${quoted(text)} has blanks around it`, 'Write it without them.');
        }
    }
    for (const [field, items] of Object.entries({ depends, provides })) {
        const bad = items.find((item) => item === '' || item.includes(' '));
        if (bad === undefined)
            continue;
        throw refusal(`its ${field} has ${quoted(bad)}, which is not one item`, 'Write each item like `foo>=1.2`.');
    }
}
function checkFiles({ files }) {
    const paths = new Set();
    for (const { path, mode } of files) {
        const [root, ...names] = path.split('/');
        const isClean = root === '' && names.length > 0 && !names.some((name) => /^\.{0,2}$/.test(name));
        if (!isClean || NOT_IN_A_LINE.test(path)) {
            throw refusal(`its file ${quoted(path)} is not a plain absolute path`, 'Begin the path with /, and leave out . and .. parts.');
        }
        if (Buffer.byteLength(path) > PATH_LIMIT) {
            throw refusal(`its file ${quoted(path)} has a path of over ${PATH_LIMIT} bytes`, 'Shorten it.');
        }
        if (paths.has(path))
            throw refusal(`it has two files ${quoted(path)}`, 'Leave one of them out.');
        if (!(Number.isInteger(mode) && mode >= 0 && mode <= 0o7777)) {
            throw refusal(`its file ${quoted(path)} has no valid mode`, 'Give a mode such as 0o644.');
        }
        paths.add(path);
    }
    const taken = files.find(({ path }) => parentsOf(path).some((parent) => paths.has(parent)));
    if (taken !== undefined) {
        throw refusal(`its file ${quoted(taken.path)} is inside a path that is also a file`, 'Rename one of them.');
    }
}
/** The folders on the way to a path. */
function parentsOf(path) {
    const names = path.split('/');
    return names.slice(2).map((_, i) => names.slice(0, i + 2).join('/'));
}
function checkScripts({ scripts = {} }) {
    for (const [name, text] of Object.entries(scripts)) {
        if (!/^#!./.test(text) || /[\0\p{Cs}]/u.test(text)) {
            throw refusal(`its ${name} is not a script that a device can run`, 'Begin it with `#!/bin/sh`.');
        }
        if (Buffer.byteLength(text) > SCRIPT_LIMIT) {
            throw refusal(`its ${name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`, 'Put the bulk of the script into a file of the package, and call that.');
        }
    }
}
const quoted = (text) => JSON.stringify(text.slice(0, 128));
/** The error for a recipe that cannot become a package. Its offset is 0: there are no bytes yet. */
function refusal(reason, remedy) {
    return new build_errors/* FormatError */.IF({ code: 'FORMAT_FIELD', reason, offset: 0, remedy });
}

;// CONCATENATED MODULE: ./build/formats/make/apk-parts.js



/** The arch word of packages for every arch. */
const ANY_ARCH = 'noarch';
/** The description on one line: apk has only one line for it. */
function oneLine(recipe) {
    return descriptionLines(recipe)
        .filter((line) => line !== '')
        .join(' ');
}
/** The scripts with apk's names. opkg runs install scripts at an upgrade too; apk has separate names for that. */
function apkScripts({ scripts = {} }) {
    const { preInst, postInst, preRm, postRm } = scripts;
    const named = {
        'pre-install': preInst,
        'post-install': postInst,
        'pre-deinstall': preRm,
        'post-deinstall': postRm,
        'pre-upgrade': preInst,
        'post-upgrade': postInst,
    };
    return Object.entries(named).filter((script) => script[1] !== undefined);
}
/**
 * Checks what apk cannot express and its readers would not notice.
 *
 * @throws FormatError
 */
function checkForApk({ version, depends = [], provides = [], conffiles = [] }) {
    if (!(0,apk_version/* isVersion */.lF)(version)) {
        throw refusal(`its version ${JSON.stringify(version.slice(0, 128))} is not one that apk can compare`, 'Write versions like 1.2.3-r0.');
    }
    for (const [field, items] of Object.entries({ depends, provides })) {
        const bad = items.find((item) => (0,dependency/* parseDependency */.d6)(item, apk_version/* isVersion */.lF) === undefined);
        if (bad === undefined)
            continue;
        throw refusal(`its ${field} has an item that apk cannot read: ${JSON.stringify(bad.slice(0, 128))}`, 'Write it as a name, or as a name, one of < <= = >= > and a version that apk can compare.');
    }
    const elsewhere = conffiles.find((path) => !path.startsWith('/etc/'));
    if (elsewhere !== undefined) {
        throw refusal(`its conffile ${JSON.stringify(elsewhere.slice(0, 128))} is not below /etc, and apk would overwrite it`, 'Move it there: apk keeps what its owner changed below /etc.');
    }
}

;// CONCATENATED MODULE: ./build/formats/make/apk-v2.js






/**
 * Makes an unsigned apk v2 as abuild does: a control segment without end blocks, and a data segment in which each
 * file comes after its checksum and each folder before its files. The same recipe gives the same bytes.
 *
 * @throws FormatError when the recipe cannot be written, or makes a package that `readPackage` refuses
 */
async function makePackage(recipe) {
    checkRecipe(recipe);
    checkForApk(recipe);
    const hidden = recipe.files.find(({ path }) => path.startsWith('/.'));
    if (hidden !== undefined) {
        throw refusal(`its file ${JSON.stringify(hidden.path)} would not be installed: apk takes names that begin with a dot for metadata`, 'Put it into a folder.');
    }
    const { builtAt } = recipe;
    const data = await (0,compression/* gzip */.ZI)(Buffer.concat([(0,tar_writer/* writeTar */.FJ)(dataMembers(recipe.files, builtAt)), tar_writer/* TAR_END */.y7]));
    const datahash = (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
    const control = await (0,compression/* gzip */.ZI)((0,tar_writer/* writeTar */.FJ)(controlMembers(recipe, datahash)));
    const bytes = Buffer.concat([control, data]);
    await (0,apk_v2_package/* readPackage */.L)(bytes);
    return bytes;
}
function controlMembers(recipe, datahash) {
    const member = (name, text, mode) => ({
        name,
        type: 'File',
        mode,
        mtime: recipe.builtAt,
        body: Buffer.from(text),
    });
    return [
        member('.PKGINFO', pkgInfoText(recipe, datahash), 0o644),
        ...apkScripts(recipe).map(([name, text]) => member(`.${name}`, text, 0o755)),
    ];
}
/** The text of `.PKGINFO`, in abuild's order. */
function pkgInfoText(recipe, datahash) {
    const { name, depends = [], provides = [] } = recipe;
    const fields = [
        ['pkgname', name],
        ['pkgver', recipe.version],
        ['pkgdesc', oneLine(recipe)],
        ['url', recipe.url],
        ['builddate', String(Math.floor(recipe.builtAt.getTime() / 1000))],
        ['size', String(installedSizeOf(recipe))],
        ['arch', recipe.arch ?? ANY_ARCH],
        ['origin', name],
        ['maintainer', recipe.maintainer],
        ['license', recipe.license],
        ...depends.map((item) => ['depend', item]),
        ...provides.map((item) => ['provides', item]),
        ['datahash', datahash],
    ];
    const lines = fields.flatMap(([key, value = '']) => (value === '' ? [] : [`${key} = ${value}`]));
    return ['# Generated by pkgfeed', ...lines, ''].join('\n');
}
/** The members of a data segment. Each file comes after the pax record that states its SHA-1. */
function dataMembers(files, mtime) {
    return treeOf(files).flatMap(({ path, file }) => {
        if (file === undefined) {
            return [{ name: `${path}/`, type: 'Directory', mode: 0o755, mtime, body: Buffer.alloc(0) }];
        }
        const { body, mode } = file;
        return [
            // Nothing reads this name: the record describes the member that follows.
            { name: './PaxHeaders', type: 'ExtendedHeader', mode: 0o644, mtime, body: checksumRecord(body) },
            { name: path, type: 'File', mode, mtime, body },
        ];
    });
}
/** A pax record, which begins with its own length. */
function checksumRecord(body) {
    return Buffer.from(`68 APK-TOOLS.checksum.SHA1=${(0,external_node_crypto_.createHash)('sha1').update(body).digest('hex')}\n`);
}

// EXTERNAL MODULE: ./build/formats/apk/adb/container.js
var container = __webpack_require__(4479);
// EXTERNAL MODULE: ./build/formats/apk/adb/envelope.js
var envelope = __webpack_require__(90070);
// EXTERNAL MODULE: ./build/formats/apk-v3/package.js + 3 modules
var apk_v3_package = __webpack_require__(4360);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb.js
var adb_adb = __webpack_require__(22305);
// EXTERNAL MODULE: ./build/formats/apk/adb/adb-writer.js
var adb_writer = __webpack_require__(29169);
// EXTERNAL MODULE: ./build/formats/apk/adb/dependency-values.js
var dependency_values = __webpack_require__(9066);
// EXTERNAL MODULE: ./build/formats/apk/adb/schema.js
var schema = __webpack_require__(26281);
;// CONCATENATED MODULE: ./build/formats/make/package-adb.js







/**
 * The payload of a package's first block, as `apk mkpkg` writes it (apk-tools 3.0 src/app_mkpkg.c), and the payloads
 * of its DATA blocks. Checks nothing: callers read the package back.
 */
function writePackage(content) {
    const writer = (0,adb_writer/* adbWriter */.B)();
    const slots = schema/* PKGINFO */.Z8.fields.map(([field]) => infoValue(writer, field, content.info(field)));
    const { paths, data } = writePaths(writer, content);
    slots[(0,schema/* slotOf */.SW)(schema/* PKGINFO */.Z8, 'installed-size') - 1] = writer.int(content.installedSize);
    slots[(0,schema/* slotOf */.SW)(schema/* PKGINFO */.Z8, 'hashes') - 1] = writer.blob(Buffer.alloc(UNIQUE_ID));
    const root = [writer.table(slots), writer.table(paths)];
    const scripts = schema/* SCRIPTS */.dL.fields.map(([name]) => writer.blob(Buffer.from(content.script(name))));
    const { replacesPriority = 0 } = content;
    const priority = replacesPriority === 0 ? [] : [adb_adb/* NULL */.Cq, writer.int(replacesPriority)];
    const payload = writer.finish(writer.table([...root, writer.table(scripts), ...priority]));
    return { payload: withUniqueId(payload), data };
}
const UNIQUE_ID = 20;
/** Fills in the unique id: the beginning of the SHA-256 over the payload with zeros in the place of the id. */
function withUniqueId(payload) {
    const adb = (0,adb_adb/* openAdb */.UC)(payload, 0);
    const info = (0,schema/* objectAt */.lJ)(adb, (0,schema/* objectAt */.lJ)(adb, adb.root, schema/* PACKAGE */.Hy).value('info'), schema/* PKGINFO */.Z8);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(payload).digest();
    digest.copy(payload, (0,adb_adb/* offsetOf */.b4)(info.value('hashes')) + 1, 0, UNIQUE_ID);
    return payload;
}
const LISTS = new Set([
    'depends',
    'provides',
    'replaces',
    'install-if',
    'recommends',
]);
const NUMBERS = new Set(['build-time', 'provider-priority', 'layer', 'file-size']);
/** The dependencies of a list. Text that does not parse becomes a name. */
const dependenciesIn = (list) => (0,dependency/* splitDependencies */.Uc)(list).map((text) => (0,dependency/* parseDependency */.d6)(text, () => true) ?? (0,dependency_values/* unreadable */.O$)(text));
function infoValue(writer, field, text) {
    if (text === '')
        return adb_adb/* NULL */.Cq;
    if (LISTS.has(field))
        return writer.table((0,dependency_values/* dependencyValues */.g0)((0,dependency_values/* storeDependencies */.FZ)(writer, dependenciesIn(text))));
    if (NUMBERS.has(field))
        return writer.int(BigInt(text));
    if (field === 'tags')
        return writer.table(text.split(' ').map((tag) => writer.blob(Buffer.from(tag))));
    return writer.blob(Buffer.from(text, field === 'repo-commit' ? 'hex' : 'utf8'));
}
/** The root folder and every folder below it with their files, and the DATA blocks of files that are not empty. */
function writePaths(writer, { files, mtime }) {
    if (files.length === 0)
        return { paths: [], data: [] };
    const tree = treeOf(files);
    const folders = ['', ...tree.filter(({ file }) => file === undefined).map(({ path }) => path)];
    const inside = new Map(folders.map((folder) => [folder, []]));
    for (const { file } of tree)
        if (file !== undefined)
            inside.get(folderOf(file))?.push(file);
    const data = [];
    const paths = folders.map((folder, i) => {
        const values = (inside.get(folder) ?? []).map((file, j) => {
            if (file.body.length > 0)
                data.push(Buffer.concat([indexes(i + 1, j + 1), file.body]));
            return writeFile(writer, file, mtime);
        });
        const name = writer.blob(Buffer.from(folder));
        return writer.table([name, writeAcl(writer, 0o755), writer.table(values)]);
    });
    return { paths, data };
}
const folderOf = ({ path }) => path.slice(1, Math.max(1, path.lastIndexOf('/')));
function writeFile(writer, { path, body, mode }, mtime) {
    const slots = schema/* FILE */.PW.fields.map(() => adb_adb/* NULL */.Cq);
    const set = (field, value) => {
        slots[(0,schema/* slotOf */.SW)(schema/* FILE */.PW, field) - 1] = value;
    };
    set('name', writer.blob(Buffer.from(path.slice(path.lastIndexOf('/') + 1))));
    set('hash', writer.blob((0,external_node_crypto_.createHash)('sha256').update(body).digest()));
    set('mtime', writer.int(mtime));
    set('size', writer.int(body.length));
    set('acl', writeAcl(writer, mode));
    return writer.table(slots);
}
function writeAcl(writer, mode) {
    return writer.table([writer.int(mode), writer.blob(Buffer.from('root')), writer.blob(Buffer.from('root'))]);
}
/** The beginning of a DATA block: the numbers of the folder and the file. */
function indexes(folder, file) {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(folder, 0);
    head.writeUInt32LE(file, 4);
    return head;
}

;// CONCATENATED MODULE: ./build/formats/make/apk-v3.js






/**
 * Makes an unsigned apk v3 as `apk mkpkg --compression deflate` does. The same recipe gives the same bytes.
 *
 * @throws FormatError when the recipe cannot be written, or makes a package that `readPackage` refuses
 */
async function apk_v3_makePackage(recipe) {
    checkRecipe(recipe);
    checkForApk(recipe);
    const mtime = Math.floor(recipe.builtAt.getTime() / 1000);
    const info = infoOf(recipe, mtime);
    const scripts = new Map(apkScripts(recipe));
    const { payload, data } = writePackage({
        info: (field) => info[field] ?? '',
        installedSize: installedSizeOf(recipe),
        files: recipe.files,
        mtime,
        script: (name) => scripts.get(name) ?? '',
    });
    const blocks = data.map((each) => (0,container/* block */.om)('DATA', each));
    const bytes = await (0,envelope/* packDeflate */.fI)(Buffer.concat([(0,container/* writeAdbFile */.xD)('pckg', payload, []), ...blocks]));
    await (0,apk_v3_package/* readPackage */.L)(bytes);
    return bytes;
}
function infoOf(recipe, buildTime) {
    const { name, version, arch = ANY_ARCH, license, maintainer, url, depends = [], provides = [] } = recipe;
    return {
        name,
        version,
        arch,
        license,
        maintainer,
        url,
        description: oneLine(recipe),
        'build-time': String(buildTime),
        depends: depends.join(' '),
        provides: provides.join(' '),
    };
}

// EXTERNAL MODULE: ./build/formats/opkg/package.js + 9 modules
var opkg_package = __webpack_require__(58041);
;// CONCATENATED MODULE: ./build/formats/make/opkg.js




const opkg_ANY_ARCH = 'all';
/**
 * Makes an ipk as OpenWrt's ipkg-build does: a gzipped tar with an entry for each folder, because OpenWrt's opkg
 * does not create folders by itself. The same recipe gives the same bytes.
 *
 * @throws FormatError when the recipe cannot be written, or makes a package that `readPackage` refuses
 */
async function opkg_makePackage(recipe) {
    checkRecipe(recipe);
    checkVersion(recipe);
    const { builtAt: mtime } = recipe;
    const file = (name, body, mode = 0o644) => ({
        name: `./${name}`,
        type: 'File',
        mode,
        mtime,
        body: Buffer.from(body),
    });
    const root = { name: './', type: 'Directory', mode: 0o755, mtime, body: Buffer.alloc(0) };
    const control = [...controlFiles(recipe)].map(([name, { text, mode }]) => file(name, text, mode));
    const data = treeOf(recipe.files).map(({ path, file: found }) => found === undefined ? { ...root, name: `./${path}/` } : file(path, found.body, found.mode));
    const bytes = await tarGz([
        file('debian-binary', '2.0\n'),
        file('data.tar.gz', await tarGz([root, ...data])),
        file('control.tar.gz', await tarGz([root, ...control])),
    ]);
    await (0,opkg_package/* readPackage */.L)(bytes);
    return bytes;
}
/** Clients install odder versions, but nobody should make packages of them. */
function checkVersion({ version }) {
    if (VERSION.test(version))
        return;
    throw refusal(`its version ${JSON.stringify(version.slice(0, 128))} has signs that other tools refuse`, 'Write a version like 1.2.3-1.');
}
async function tarGz(members) {
    return await (0,compression/* gzip */.ZI)(Buffer.concat([(0,tar_writer/* writeTar */.FJ)(members), tar_writer/* TAR_END */.y7]));
}
/** The files of the control part in the order of their names, as `tar --sort=name` puts them. */
function* controlFiles(recipe) {
    const { conffiles = [], scripts = {} } = recipe;
    const list = conffiles.map((path) => `${path}\n`).join('');
    if (list !== '')
        yield ['conffiles', { text: list, mode: 0o644 }];
    yield ['control', { text: controlText(recipe), mode: 0o644 }];
    const { postInst: postinst, postRm: postrm, preInst: preinst, preRm: prerm } = scripts;
    for (const [name, text] of Object.entries({ postinst, postrm, preinst, prerm })) {
        if (text !== undefined)
            yield [name, { text, mode: 0o755 }];
    }
}
function controlText(recipe) {
    const [summary = '', ...more] = descriptionLines(recipe);
    const fields = [
        ['Package', recipe.name],
        ['Version', recipe.version],
        ['Architecture', recipe.arch ?? opkg_ANY_ARCH],
        ['Depends', (recipe.depends ?? []).map(requirement).join(', ')],
        ['Provides', (recipe.provides ?? []).map(provided).join(', ')],
        ['License', recipe.license],
        ['Section', recipe.section],
        ['URL', recipe.url],
        ['Maintainer', recipe.maintainer],
        ['Installed-Size', String(installedSizeOf(recipe))],
        ['Description', summary],
    ];
    // OpenWrt's opkg crashes on an empty dependency list, so empty fields are left out.
    const lines = fields.flatMap(([name, value = '']) => (value === '' ? [] : [`${name}: ${value}`]));
    // A client takes a blank line for the end of the text.
    return [...lines, ...more.map((line) => ` ${line || '.'}`), ''].join('\n');
}
/** opkg's operators: there, `<` and `>` are old words for `<=` and `>=`. */
const OPERATORS = {
    '<': '<<',
    '<=': '<=',
    '=': '=',
    '>=': '>=',
    '>': '>>',
};
/** An empty one is refused as missing. */
const VERSION = /^[A-Za-z0-9+._~:-]*$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]*$/;
const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9+._-]*)([<>=]+)((?:\d+:)?[A-Za-z0-9][A-Za-z0-9+._~-]*)$/;
function requirement(item) {
    if (NAME.test(item))
        return item;
    const [, name, sign = '', version] = REQUIREMENT.exec(item) ?? [];
    const operator = OPERATORS[sign];
    if (operator === undefined) {
        throw refusal(`its depends has an item that opkg cannot read: ${JSON.stringify(item.slice(0, 128))}`, 'Write it as a name, or as a name, one of < <= = >= > and a version.');
    }
    return `${name} (${operator} ${version})`;
}
function provided(item) {
    if (NAME.test(item))
        return item;
    throw refusal(`its provides has ${JSON.stringify(item.slice(0, 128))}, and opkg takes names only`, 'Write the name without a version.');
}

// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/edit.js
var feed_edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/keyring/recipe.js + 2 modules
var recipe = __webpack_require__(20288);
;// CONCATENATED MODULE: ./build/feed/keyring/package.js









const MAKERS = {
    opkg: opkg_makePackage,
    'apk-v2': makePackage,
    'apk-v3': apk_v3_makePackage,
};
/** Makes a keyring package. The same content gives the same bytes. */
async function makeKeyring(format, content) {
    const make = MAKERS[format.name];
    if (make === undefined)
        throw new Error(`nothing makes packages of ${format.name}`);
    const bytes = await make((0,recipe/* keyringRecipe */.O2)({ ...content, format: format.name }));
    const [md5, sha256] = [(0,external_node_crypto_.hash)('md5', bytes), (0,external_node_crypto_.hash)('sha256', bytes)];
    const pkg = await format.readPackage(bytes);
    return { bytes, pkg, facts: { size: bytes.length, md5, sha256 } };
}
/** A keyring that was made, as a folder lists it. */
function listedMade({ format, path, arch }, { bytes, pkg, facts }) {
    const file = format.fileName(pkg);
    return {
        entry: format.entry(pkg, facts, file, arch ?? pkg.arch),
        path: (0,feed_edit/* pathIn */.lW)(path, file),
        contentId: (0,content_id/* contentId */.f)(bytes),
        origin: 'made of the keys of the feed',
        content: { kind: 'bytes', bytes },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: '' },
        owned: () => (0,files_json/* ownedBy */.LW)(format, pkg),
    };
}
/** A keyring that another folder lists, as a folder lists it. */
function listedCopy(folder, { entry, path, ...listed }) {
    return {
        ...listed,
        entry: (0,feed_folders/* inFolder */._z)(folder, entry),
        path: (0,feed_edit/* pathIn */.lW)(folder.path, entry.file),
        content: listed.content ?? { kind: 'copy', from: path, sha256: entry.sha256 },
    };
}

// EXTERNAL MODULE: ./build/feed/signers.js
var feed_signers = __webpack_require__(58874);
// EXTERNAL MODULE: ./build/feed/draft/for-devices.js
var for_devices = __webpack_require__(57888);
// EXTERNAL MODULE: ./build/feed/draft/outline.js + 1 modules
var outline = __webpack_require__(44528);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __webpack_require__(17863);
;// CONCATENATED MODULE: ./build/feed/draft/renewed-policies.js




/** How long the file of a keyring that another one replaces stays where the run says nothing of the repository, in ms. */
const USUAL_GRACE = 3_600_000;
/** What holds for repositories that the run only signs anew. */
function renewedPolicies(given, { folders }, { files }, { isRenewal, shape }) {
    if (isRenewal !== true)
        return [];
    const { allFolders = [] } = (0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS));
    const rest = folders.filter(({ path }) => given.every(({ layout }) => layout.archOf(path) === undefined));
    return [...(0,feed_folders/* byRepository */.IH)(rest).values()].flatMap(([first]) => {
        const { branch = null, repository = null, target = null } = first ?? {};
        const place = {
            branch: branch ?? undefined,
            repository: repository ?? undefined,
            target: target ?? undefined,
        };
        if (!(0,feed_layout/* isPlaced */.AD)(shape, place))
            return [];
        const layout = (0,feed_layout/* makeLayout */.zz)(shape, place);
        const allFolder = !layout.isShared && allFolders.includes(layout.folder(placement/* ALL */.y2));
        return [
            {
                ...{ layout, allFolder, archMap: new Map(), arches: [], hasSecondIndex: false },
                ...{ maxRemovals: undefined, grace: USUAL_GRACE },
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/feed/draft/keyring-step.js

















/**
 * The step that puts the keyring package into every folder of the repositories that the run reads: a device of each arch
 * should have the keys. It opens the folders that the steps before it leave as they are, and writes only those that do not
 * list the keyring as it should be. A repository that is settled has it already.
 *
 * @param policies one for each repository of the run
 */
function keyringStep(name, policies) {
    return {
        brings: [],
        isResting: true,
        begin(paths, run, earlier) {
            const policiesFor = (drafted, state) => [
                ...policies,
                ...renewedPolicies(policies, drafted, state, run),
            ];
            const others = policies.flatMap((policy) => othersIn(policy, paths, earlier));
            const files = others.flatMap(({ format, path }) => [
                ...(0,signed_folder/* signedFiles */.AH)(format, path, paths),
                ...(0,signed_folder/* derivedFiles */.Rq)(format, path, paths),
            ]);
            return {
                folders: [],
                toRead: [...new Set([...files, ...(0,outline/* sharedPathsToRead */.DL)(others, paths, run)])],
                toIdentify: [],
                async open(state) {
                    const { opened, refused } = await openOthers(others, policies, state, run);
                    return {
                        toReread: [],
                        toFetch: [],
                        draft: async (_rereads, earlierDraft) => run.isRehearsal
                            ? draft_draft/* EMPTY_DRAFT */.MU
                            : keyring_step_drafted(name, ringsOf(policiesFor(earlierDraft, state), opened, earlierDraft), refused, state, run),
                    };
                },
            };
        },
    };
}
/** The folders of a repository that the run reads and its steps do not write. */
function othersIn({ layout }, paths, earlier) {
    const own = earlier.filter(({ path }) => layout.archOf(path) !== undefined);
    if (own.length === 0)
        return [];
    const known = new Set(own.map(feed_folders/* folderId */.Cs));
    return formats_formats/* FORMATS */.hR.flatMap((format) => (0,feed_folders/* foldersOf */.pd)(format, paths, layout)).filter((folder) => !known.has((0,feed_folders/* folderId */.Cs)(folder)));
}
/** Opens folders. One that does not verify is none of the run's business otherwise, so a warning is enough. */
async function openOthers(others, policies, state, run) {
    const opened = [];
    const refused = [];
    for (const folder of others) {
        const { format, path, arch } = folder;
        // A run without a key for a format has no keys to give to its devices.
        if (!run.signingKeys.some(({ scheme }) => format.schemes.includes(scheme)))
            continue;
        const archMap = policies.find(({ layout }) => layout.archOf(path) !== undefined)?.archMap ?? new Map();
        const own = (0,signed_folder/* filesOf */.R8)(format, path, state.files);
        try {
            const found = await (0,signed_folder/* openFolder */.NE)(format, path, own, state.paths, run, undefined, { arch, archMap });
            const { listed } = (0,for_devices/* fitCarried */.cI)(format, found.listed, (0,package_warnings/* schemesOf */.E2)(format, found.signatures, run));
            opened.push({ ...folder, opened: found, listed, draft: undefined });
        }
        catch (error) {
            if (!(error instanceof build_errors/* PkgfeedError */.jH))
                throw error;
            refused.push(path);
        }
    }
    return { opened, refused };
}
/** The folders of the run by repository and format, as the steps before this one leave them. */
function ringsOf(policies, opened, earlier) {
    const drafts = [...(0,draft_draft/* draftsById */.NQ)(earlier).values()].map((draft) => ({ ...draft, opened: draft.opened, listed: draft.listed, draft }));
    return policies.flatMap((policy) => formats_formats/* FORMATS */.hR.map((format) => {
        const isOwn = (folder) => folder.format === format && policy.layout.archOf(folder.path) !== undefined;
        return { format, policy, folders: [...drafts, ...opened].filter(isOwn) };
    }).filter(({ folders }) => folders.length > 0));
}
async function keyring_step_drafted(name, rings, refused, state, run) {
    const signers = await (0,feed_signers/* signersOfRun */.C9)(rings.flatMap(({ folders }) => folders), state, run);
    const known = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS)).keyrings ?? [];
    const folders = [];
    const changes = [];
    const unsigned = [];
    for (const ring of rings) {
        const { format } = ring;
        const signing = ring.folders.flatMap((folder) => signers.get((0,feed_folders/* folderId */.Cs)(folder)) ?? []);
        const keys = keysFor(format, signing.map(({ publicKey }) => publicKey), run);
        if (keys === undefined) {
            unsigned.push(...ring.folders.map(({ path }) => path));
            continue;
        }
        const hint = known.find((one) => one.name === name && one.format === format.name);
        const parts = await ringDrafts(name, ring, keys, hint);
        folders.push(...parts.map(({ draft }) => draft));
        changes.push(...parts.map(({ change }) => change));
    }
    return {
        ...draft_draft/* EMPTY_DRAFT */.MU,
        folders,
        changes,
        warnings: [...unsignedWarning(name, unsigned), ...notVerified(name, refused)],
    };
}
/** The keys that devices of a format should have and lose; undefined where none signs. */
function keysFor({ schemes }, signing, { nextKeys = [], revoked }) {
    const isOwn = ({ scheme }) => schemes.includes(scheme);
    if (!signing.some(isOwn))
        return undefined;
    return { keys: [...signing, ...nextKeys].filter(isOwn), revoked: (revoked?.keys ?? []).filter(isOwn) };
}
/** The folders of a ring that do not list the keyring as it should be, with the keyring. */
async function ringDrafts(name, { format, policy, folders }, content, known) {
    const there = new Map(folders.map((folder) => [folder, (0,keyring_found/* keyringsIn */.K8)(name, format, folder.listed)]));
    const all = [...there.values()].flat();
    const mark = (0,recipe/* markOf */.Fg)(format.name, content.keys, content.revoked);
    const count = (0,keyring_found/* countFor */.n_)(all, known, mark);
    const isRight = (one) => one.count === count && one.mark === mark;
    // Of several folders with the same keyring, each gets the same bytes.
    const model = all.find(isRight)?.listed;
    const made = model === undefined ? await makeKeyring(format, { name, count, ...content }) : undefined;
    const isInAll = (0,placement/* hasAllFolder */.Y4)(format, policy);
    return folders
        .filter((folder) => {
        const own = there.get(folder) ?? [];
        // What a folder lists from before it shared one for all arches must not stay as it was.
        if (isInAll && folder.arch !== placement/* ALL */.y2)
            return own.some((one) => !isRight(one));
        return own.length !== 1 || !own.every(isRight);
    })
        .map((folder) => {
        const own = (there.get(folder) ?? []).map(({ listed }) => listed);
        const listed = made === undefined && model !== undefined
            ? listedCopy(folder, model)
            : listedMade(folder, made);
        return withKeyring(folder, policy, own, listed);
    });
}
function withKeyring({ draft, ...folder }, { maxRemovals, grace, hasSecondIndex }, before, keyring) {
    const left = new Set(before);
    const there = before.find(({ path, contentId }) => path === keyring.path && contentId === keyring.contentId);
    const listed = [...folder.listed.filter((one) => !left.has(one)), there ?? keyring];
    const stays = new Set(listed.map(({ path }) => path));
    const gone = before.filter(({ content, path }) => content === undefined && !stays.has(path));
    const previous = before.find(({ content }) => content === undefined)?.entry.version;
    return {
        draft: {
            ...(draft ?? { ...folder, maxRemovals, hasSecondIndex }),
            // Devices get the next key from the keyring that their index lists.
            grace: Math.max(draft?.grace ?? 0, grace),
            listed,
            gone: [...new Set([...(draft?.gone ?? []), ...gone.map(({ path }) => path)])],
        },
        change: {
            kind: previous === undefined ? 'added' : 'updated',
            ...(0,change/* changeOf */.C)(keyring.entry, folder.path, keyring.path),
            previous,
            reason: keyring.origin,
        },
    };
}
const unsignedWarning = (name, folders) => folders.length === 0
    ? []
    : [
        `${(0,first_names/* firstNames */.d)(folders)} ${folders.length === 1 ? 'gets' : 'get'} no keyring ${name}, because no key of this run signs there`,
    ];
const notVerified = (name, folders) => folders.length === 0
    ? []
    : [
        `${(0,first_names/* firstNames */.d)(folders)} ${folders.length === 1 ? 'keeps' : 'keep'} the keyring ${name} as it is, because this run cannot go on with what is there: \`pkgfeed check\` says why`,
    ];

// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var catalog_shape = __webpack_require__(55992);
// EXTERNAL MODULE: ./build/feed/package-files.js
var package_files = __webpack_require__(89491);
// EXTERNAL MODULE: ./build/feed/trust.js
var feed_trust = __webpack_require__(52803);
;// CONCATENATED MODULE: ./build/feed/draft/renew-step.js















/**
 * The step that signs every index of the feed with the keys of the run, also in repositories that the run does not fill.
 * Each old signature is verified first. Entries stay as they are.
 *
 * @param repositories those of the run
 * @param isAlone true for a run that does nothing else
 */
function renewStep(repositories, isAlone = false) {
    return {
        brings: [],
        begin(paths, run, earlier) {
            // The steps before this one have opened theirs.
            const written = new Set(earlier.filter(({ isNew }) => !isNew).map(feed_folders/* folderId */.Cs));
            const folders = foldersToRenew(paths, run.shape).filter((folder) => !written.has((0,feed_folders/* folderId */.Cs)(folder)));
            if (isAlone && folders.length === 0)
                throw nothingThere(run);
            const own = folders.flatMap(({ format, path }) => [
                ...(0,signed_folder/* signedFiles */.AH)(format, path, paths),
                ...(0,signed_folder/* derivedFiles */.Rq)(format, path, paths),
            ]);
            return {
                folders,
                toRead: [...new Set([...own, ...(0,outline/* sharedPathsToRead */.DL)(folders, paths, run)])],
                toIdentify: [],
                open: async (state) => {
                    if (!run.isRehearsal)
                        (0,feed_trust/* requireKeys */.A5)([...new Set(folders.map(({ format }) => format))], run);
                    const feed = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
                    const named = folders.map((folder) => asRecorded(folder, feed, run.shape));
                    const opened = await openAll(named, repositories, state, run);
                    const renewed = [...earlier, ...named];
                    return {
                        toReread: [],
                        toFetch: [],
                        draft: async (_, drafted) => draftRenewal(named, opened, renewed, drafted, feed, run),
                    };
                },
            };
        },
    };
}
const nothingThere = ({ place, shape }) => new build_errors/* FeedError */.lS({
    code: 'FEED_ABSENT',
    message: `${place} has no index that \`layout\` ${(0,printable/* printable */.g$)(shape.layout)} reaches, so there is nothing to sign anew`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, `prefix` and `layout`.',
});
/** The folders that the layout reaches, without those of other feeds in folders of this one. */
function foldersToRenew(paths, shape) {
    const fits = (0,feed_layout/* fitsLayout */.Pk)(shape);
    const others = new Set([...paths.keys()].filter((path) => path.endsWith(`/${feed_json/* FEED_FILE */.GS}`)).map((path) => (0,feed_edit/* folderAbove */.m$)(path)));
    const isOfOther = (folder) => others.size > 0 && (0,feed_edit/* parentsOf */.fY)(`${folder}/x`).some((parent) => others.has(parent));
    const reached = [...(0,package_files/* indexedFolders */.B9)(paths)].filter((folder) => fits(folder) && !isOfOther(folder)).sort();
    return reached.flatMap((path) => (0,feed_folders/* formatsIn */.oJ)(path, paths).map((format) => ({ format, ...(0,feed_layout/* coordinatesIn */.jc)(path, shape), path, isNew: false })));
}
/**
 * A folder with the coordinates that feed.json records, where these lead to its path. A path alone does not always say
 * where one coordinate ends.
 */
function asRecorded(folder, feed, shape) {
    const record = feed.folders.find(({ path }) => path === folder.path);
    if (record === undefined || !(0,catalog_shape/* isAt */.ii)({ ...record, arch: folder.arch }, shape))
        return folder;
    const { branch, repository, target = null } = record;
    return { ...folder, branch, repository, target };
}
/** Verifies and reads the index of each folder; by `folderId`. */
async function openAll(folders, repositories, { paths, files }, run) {
    const opened = new Map();
    for (const folder of folders) {
        const { format, path, arch } = folder;
        const archMap = repositories.find(({ layout }) => layout.archOf(path) !== undefined)?.archMap ??
            new Map();
        const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
        opened.set((0,feed_folders/* folderId */.Cs)(folder), await (0,signed_folder/* openFolder */.NE)(format, path, own, paths, run, undefined, { arch, archMap }));
    }
    return opened;
}
/** @param renewed every folder that the run writes */
function draftRenewal(folders, opened, renewed, earlier, feed, run) {
    const drafted = (0,draft_draft/* draftsById */.NQ)(earlier);
    const parts = folders.flatMap((folder) => {
        const own = opened.get((0,feed_folders/* folderId */.Cs)(folder));
        return own === undefined || drafted.has((0,feed_folders/* folderId */.Cs)(folder)) ? [] : [partOf(folder, own, run)];
    });
    const paths = new Set(renewed.map(({ path }) => path));
    const left = feed.folders.map(({ path }) => path).filter((path) => !paths.has(path));
    const warnings = left.length === 0
        ? []
        : [
            `${(0,first_names/* firstNames */.d)(left)} ${left.length === 1 ? 'is' : 'are'} not signed anew: the layout does not reach there`,
        ];
    const draft = (0,draft_draft/* joinParts */.nn)(parts);
    return { ...draft, warnings: [...warnings, ...draft.warnings] };
}
function partOf(folder, opened, run) {
    const { format, path } = folder;
    const { listed, hidden, warned } = (0,for_devices/* fitCarried */.cI)(format, opened.listed, (0,package_warnings/* schemesOf */.E2)(format, opened.signatures, run));
    return {
        draft: {
            ...{ ...folder, opened, listed, maxRemovals: undefined },
            ...{ gone: hidden.map((one) => one.path), grace: 0 },
        },
        changes: (0,for_devices/* hiddenChanges */.Uk)(hidden, path),
        warnings: [],
        warned,
        unchanged: 0,
        leftOut: [],
        errors: [],
    };
}

// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(77759);
;// CONCATENATED MODULE: ./build/feed/settled/folder-ids.js


/**
 * Finds the files of the folders that are wanted.
 *
 * @param files every path of the feed
 */
function folderIds(files, isWanted) {
    const known = new Map();
    const folders = new Map();
    for (const [path, id] of files) {
        const folder = (0,feed_edit/* folderAbove */.m$)(path);
        let wanted = known.get(folder);
        if (wanted === undefined) {
            wanted = isWanted(folder);
            known.set(folder, wanted);
            if (wanted)
                folders.set(folder, []);
        }
        if (!wanted)
            continue;
        if (id === undefined)
            folders.set(folder, undefined);
        else
            folders.get(folder)?.push(`${path.slice(folder.length)}\0${id}\0`);
    }
    const add = (folder, hash) => {
        const lines = folders.has(folder) ? folders.get(folder) : [];
        if (lines === undefined)
            return false;
        hash.update(`${folder}\0${lines.length}\0`);
        hash.update(lines.sort().join(''));
        return true;
    };
    return {
        addFolder: add,
        addRepository({ archOf }, hash) {
            if (archOf('') !== undefined)
                return false;
            const own = [...folders.keys()].filter((folder) => archOf(folder) !== undefined).sort();
            hash.update(`${own.length}\0`);
            return own.every((folder) => add(folder, hash));
        },
    };
}
/** The paths of a feed after an edit, with the ids of their contents as far as they are known. */
function pathsAfter(paths, { puts, deletes }, isWanted) {
    const after = new Map(paths);
    for (const path of deletes)
        after.delete(path);
    for (const [path, content] of puts) {
        if (isWanted((0,feed_edit/* folderAbove */.m$)(path)))
            after.set(path, idOf(content, paths));
    }
    return after;
}
/** The content id of what an edit puts at a path; undefined where it is not known. */
function idOf(content, paths) {
    switch (content.kind) {
        case 'bytes':
            return (0,content_id/* contentId */.f)(content.bytes);
        case 'file':
        case 'earlier':
            return content.contentId;
        case 'copy':
            return paths.get(content.from);
    }
}

;// CONCATENATED MODULE: ./build/feed/settled/standing.js


/** The folder that holds the public keys of the feed. */
const KEYS = 'keys';
/** A test for folders whose files say whether these repositories are settled. */
function concernsThem(standings) {
    const layouts = standings.flatMap(({ layout, from }) => [layout, ...from.map((source) => source.layout)]);
    return (folder) => folder === KEYS || layouts.some(({ archOf }) => archOf(folder) !== undefined);
}
/** True when a repository takes packages from one of these. */
function takesFrom({ from }, others) {
    const places = new Set(others.map(feed_layout/* placeOf */.$t));
    return from.some(({ layout }) => places.has((0,feed_layout/* placeOf */.$t)(layout)));
}
/**
 * A digest of everything that decides what a run writes into a repository; undefined where that is not known.
 *
 * @param ids the files of the feed
 * @param feed what feed.json says: of withdrawals, and of the folders, which a report tells
 * @param told what the report of a settled repository says besides
 */
function standingDigest({ layout, from, terms }, ids, { withdrawn = [], folders }, told, { signingKeys, trustedKeys, allowUnsigned, seal, keyring, nextKeys = [], revoked }) {
    if (terms === undefined)
        return undefined;
    const isOwn = (folder) => layout.archOf(folder) !== undefined;
    const facts = {
        terms,
        place: [(0,feed_layout/* placeOf */.$t)(layout), layout.branch, layout.repository, layout.target],
        from: from.map(({ name, layout: other }) => [name, (0,feed_layout/* placeOf */.$t)(other)]),
        withdrawn: withdrawn.filter((record) => record.folders.some(isOwn)),
        folders: folders
            .filter(({ path }) => isOwn(path))
            .map((folder) => JSON.stringify(folder))
            .sort(),
        told: [told.unchanged, told.largest?.path, told.largest?.bytes, told.plain],
        keys: signingKeys.map(({ publicKey, naming }) => [...factsOf(publicKey), naming?.isChosen ?? null]),
        trusted: trustedKeys.map(factsOf).sort(),
        allowUnsigned,
        // They are what the keyring is made of.
        ...(keyring === undefined ? {} : { keyring: [keyring, nextKeys.map(factsOf).sort()] }),
        ...(revoked === undefined
            ? {}
            : { revoked: [revoked.keys.map(factsOf).sort(), [...revoked.ids].sort()] }),
    };
    const hash = seal === undefined ? (0,external_node_crypto_.createHash)('sha256') : (0,external_node_crypto_.createHmac)('sha256', seal);
    hash.update(`${JSON.stringify(facts)}\0`);
    const layouts = [layout, ...from.map((source) => source.layout)];
    const isKnown = ids.addFolder(KEYS, hash) && layouts.every((one) => ids.addRepository(one, hash));
    return isKnown ? hash.digest('hex') : undefined;
}
const factsOf = ({ scheme, keyId, fileName, text }) => [scheme, keyId, fileName, text];

;// CONCATENATED MODULE: ./build/feed/settled/settle.js





/** True for a step whose packages are not read yet. */
const isUnread = (step) => 'load' in step;
/** True for a run of several repositories, each filled by a step. */
const maySettle = (steps, { allowKeyChange }) => steps.filter(({ standing }) => standing !== undefined).length > 1 &&
    !allowKeyChange &&
    steps.every((step) => step.standing !== undefined || (!isUnread(step) && step.isResting === true));
/**
 * Finds the repositories of a run that are settled, and reads the packages of the others. A repository that takes packages
 * from one that the run reads is read, too.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 * @throws PkgfeedError for packages that cannot be read or published
 */
async function settle(steps, paths, feedFile, run) {
    const { state, feed, dropped } = (0,feed_json/* openFeedFile */.zE)(feedFile);
    // A run has something to say of a feed that was damaged, and may have to write again what is gone.
    const isWhole = state === 'whole' &&
        dropped.length === 0 &&
        feed.site.every(({ path, blob }) => paths.get(path) === blob) &&
        (0,known_indexes/* lostIndexes */.Z)(paths, feed).length === 0;
    const records = new Map((isWhole ? (feed.settled ?? []) : []).map((one) => [(0,feed_folders/* repositoryId */.q4)(one), one]));
    const standings = steps.flatMap(({ standing }) => standing ?? []);
    const ids = folderIds(paths, concernsThem(records.size === 0 ? [] : standings));
    const read = [];
    const draftOf = ({ standing, rest }) => {
        const record = standing && records.get((0,feed_folders/* repositoryId */.q4)(standing.layout));
        if (standing === undefined || record === undefined || takesFrom(standing, read))
            return undefined;
        const isSettled = standingDigest(standing, ids, feed, record, run) === record.digest;
        return isSettled ? rest?.(paths, run, feed, record) : undefined;
    };
    const planned = [];
    for (const step of steps) {
        const draft = draftOf(step);
        const loaded = isUnread(step) && draft === undefined ? await step.load() : undefined;
        // Files that are no packages are known only now.
        const later = draft ?? (loaded && draftOf(loaded));
        planned.push(later === undefined ? { step: loaded ?? step } : { step: loaded ?? step, draft: later });
        if (later === undefined && step.standing !== undefined)
            read.push(step.standing.layout);
    }
    return planned;
}

// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/homes/land.js




/**
 * Makes a plan on the tip and publishes it. If another publisher was faster, makes a new plan on the new tip, until
 * `push-timeout` is over.
 *
 * @param first the tip, if it is open already
 * @throws FeedError when others were faster every time
 */
async function land(home, first, settings, host, makePlan) {
    const patience = AbortSignal.timeout(settings.pushTimeout);
    for (let attempts = 1;; attempts++) {
        const started = host.clock();
        const tip = attempts === 1 && first !== undefined ? first : await home.open();
        const attempt = await tryOnce(home, tip, settings, host, makePlan).catch(async (error) => {
            // Another publisher may have changed the feed while it was read. Then the error may mean nothing.
            const isFinal = !(error instanceof build_errors/* PkgfeedError */.jH) || FINAL.includes(error.code);
            const isSettled = isFinal || (await home.isCurrent(tip).catch(() => true));
            if (isSettled || patience.aborted)
                throw error;
            return { state: 'lost', why: 'it changed while it was read' };
        });
        if (attempt.state === 'done') {
            const { plan, isWritten, revision } = attempt;
            for (const remark of plan.remarks)
                host.say(remark);
            return { plan, isWritten, revision, attempts, tip };
        }
        if (patience.aborted) {
            throw new build_errors/* FeedError */.lS({
                code: 'FEED_BUSY',
                message: `${home.name} was changed or locked by others in each of ${attempts} attempts (${(0,printable/* printable */.g$)(attempt.why)})`,
                remedy: attempt.remedy ?? 'Run it again, or raise `push-timeout`.',
            });
        }
        host.say(`not published yet (${(0,printable/* printable */.g$)(attempt.why)}); planning again on what is there now`);
        const pause = pauseAfter(attempts, host.clock() - started);
        await (0,promises_.setTimeout)(pause, undefined, { signal: patience }).catch(() => undefined);
    }
}
/** Errors that mean the same whether another publisher was there or not; a server that fails is not asked once more. */
const FINAL = ['FEED_UNFINISHED', 'GIT_REMOTE'];
/**
 * Milliseconds to wait after a lost race. An attempt only lands while nobody else publishes. Long attempts and many
 * lost ones mean many publishers, so each of them must try less often.
 *
 * @param took how long the last attempt took, in milliseconds
 */
function pauseAfter(attempts, took) {
    return Math.random() * Math.min(30_000, 2 * attempts * Math.max(100, took));
}
/** Said when the tip contains a change that is not in place yet. */
const UNFINISHED = 'a run was ended before its change was in place; the next publish, remove or reindex finishes it first';
/** From this many files on, writing and pushing takes long enough to say so. */
const LONG_WRITE = 200;
async function tryOnce(home, tip, settings, host, makePlan) {
    if (tip.isUnfinished)
        host.say(`${home.name}: ${UNFINISHED}`);
    const plan = await makePlan(tip);
    if (settings.dryRun || (0,feed_edit/* isEmpty */.Im)(plan.edit)) {
        return { state: 'done', plan, isWritten: false, revision: undefined };
    }
    if (plan.edit.puts.size >= LONG_WRITE)
        host.say(`writing ${plan.edit.puts.size} files and publishing them`);
    const applied = await home.apply(tip, plan.edit, settings.message(plan));
    return applied.state === 'lost'
        ? applied
        : { state: 'done', plan, isWritten: true, revision: applied.revision };
}

// EXTERNAL MODULE: ./build/homes/open-home.js + 52 modules
var open_home = __webpack_require__(90737);
// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
// EXTERNAL MODULE: ./build/pages/delivery.js + 1 modules
var pages_delivery = __webpack_require__(46545);
;// CONCATENATED MODULE: ./build/report/finding.js

/** Findings as sentences, one for all that differ in their paths alone. */
function findingSentences(findings) {
    const kinds = new Map();
    for (const { path, what, why, remedy } of findings) {
        const kind = `${what}: ${why}. ${remedy}`;
        const paths = kinds.get(kind);
        if (paths === undefined)
            kinds.set(kind, [path]);
        else
            paths.push(path);
    }
    return [...kinds].map(([kind, paths]) => paths.length === 1
        ? `${paths[0]} ${kind}`
        : `each of ${paths.length} files (${(0,first_names/* firstNames */.d)(paths)}) ${kind}`);
}

// EXTERNAL MODULE: ./build/pages/environment.js
var environment = __webpack_require__(87202);
// EXTERNAL MODULE: ./build/pages/obstacle.js
var pages_obstacle = __webpack_require__(63026);
// EXTERNAL MODULE: ./build/pages/site.js
var pages_site = __webpack_require__(78536);
;// CONCATENATED MODULE: ./build/pages/preflight.js








/**
 * Checks before packages are collected whether the token may push and whether Pages serves the branch. Says what is
 * wrong with Pages, but does not stop the run for it.
 *
 * @throws GitError when the token may not push
 */
async function preflight({ home, slug }, settings, host) {
    const unknown = { url: settings.feed.url, obstacle: undefined, warnings: [] };
    if (slug === undefined || settings.home.dryRun)
        return unknown;
    const isAsked = settings.verify.mode !== 'off' && settings.home.deploy !== 'off';
    const [access, pages] = await Promise.allSettled([
        home.checkAccess(),
        isAsked ? askPages(slug, settings, host) : unknown,
    ]);
    if (access.status === 'rejected')
        throw access.reason;
    if (pages.status === 'rejected')
        throw pages.reason;
    return pages.value;
}
async function askPages(slug, { feed, home }, host) {
    const unknown = { url: feed.url, obstacle: undefined, warnings: [] };
    try {
        const api = (0,github_server/* github */.M)(home, host);
        const site = await api.pages(slug);
        if ((0,pages_site/* isElsewhere */.l5)(site, slug, feed, home.prefix))
            return unknown;
        // A site that the token may not see may still serve the feed.
        const url = site === undefined ? feed.url : (0,pages_site/* addressOf */.ci)(site, slug, home.prefix);
        const obstacle = await (0,pages_obstacle/* obstacleOf */.H)(api, site, slug, home);
        if (home.deploy !== 'workflow') {
            sayAll([obstacle], host);
            return { url, obstacle: site && obstacle, warnings: [] };
        }
        const findings = [obstacle, await whyNoWorkflowDeploys(api, slug, host)];
        sayAll(findings, host);
        return { url, obstacle: undefined, warnings: findingSentences(findings.filter(isFinding)) };
    }
    catch (error) {
        // Reported after the push, when it matters.
        if (error instanceof build_errors/* PkgfeedError */.jH)
            return unknown;
        throw error;
    }
}
const isFinding = (finding) => finding !== undefined;
function sayAll(findings, host) {
    for (const { path, what, remedy } of findings.filter(isFinding))
        host.say(`${path} ${what}. ${remedy}`);
}
/** Why this workflow cannot deploy the site: actions/deploy-pages knows its own repository and ref only. */
async function whyNoWorkflowDeploys(api, slug, { github: { repository: own, ref } }) {
    if (own === undefined)
        return undefined;
    if (own.toLowerCase() !== slug.toLowerCase()) {
        const remedy = `Use \`deploy: off\` here, and let a workflow of ${slug} deploy its branch.`;
        const what = `is deployed by workflows of its own repository alone, and this one is of ${(0,printable/* printable */.g$)(own)}`;
        return (0,pages_site/* problem */.CC)(slug, what, pages_site/* UNSEEN */.PR, remedy);
    }
    const refused = ref && (await (0,environment/* refusedRef */.YB)(api, slug, ref));
    return refused && (0,pages_site/* problem */.CC)(slug, `will not be deployed: ${refused.what}`, pages_site/* UNSEEN */.PR, refused.remedy);
}
/**
 * Refuses, with `verify: fail`, to push a change that Pages will not serve. The first push is always allowed: Pages can
 * only be set up once the branch exists.
 *
 * @throws VerifyError
 */
function refuseUnservedPush({ obstacle }, tip, { edit }, { mode }) {
    if (mode !== 'fail' || obstacle === undefined || tip.isNew || (0,feed_edit/* isEmpty */.Im)(edit))
        return;
    throw new build_errors/* VerifyError */.Gz({
        code: 'VERIFY_NOT_LIVE',
        message: `${obstacle.path} ${obstacle.what}, so nothing was pushed: ${obstacle.why}`,
        remedy: obstacle.remedy,
    });
}

// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
// EXTERNAL MODULE: ./build/served/feed-json.js
var served_feed_json = __webpack_require__(85285);
// EXTERNAL MODULE: ./build/served/fetcher.js + 5 modules
var fetcher = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/pages/replaced.js








/** One quick request: a feed that is new has no answer to wait for. */
const LIMITS = { tries: 1, answer: 10_000, stall: 10_000, whole: 20_000 };
/**
 * Stops a run that would begin a new feed in the place of one that is still served: somebody replaced the branch since
 * the last publish. It asks the server only if the tip has files and no feed.json.
 *
 * @throws FeedError
 */
async function refuseReplaced(tip, { url, obstacle }, slug, home, host) {
    // With an obstacle, the site says nothing about this branch.
    if (tip.isNew || tip.paths.has(feed_json/* FEED_FILE */.GS) || url === undefined || obstacle !== undefined)
        return;
    if (home.allowNewFeed)
        return;
    const answer = await (0,served_feed_json/* fetchFeedFile */.Z4)((0,fetcher/* makeFetcher */.k)(host.fetch, LIMITS), new URL(`${url}/`));
    if (answer.state !== 'there')
        return;
    const { state, feed } = (0,feed_json/* openFeedFile */.zE)(answer.bytes);
    const gone = missingIn(feed, tip);
    // Without its folders it is another feed; with all of them, only feed.json is lost, and is written again.
    if (state !== 'whole' || gone === 0)
        return;
    const last = slug === undefined ? undefined : await lastBuilt((0,github_server/* github */.M)(home, host), slug, tip);
    throw replaced(tip, { url, updated: (0,feed_json/* updatedIn */.nW)(answer.bytes), feed, gone, last }, home.pagesBranch);
}
/** How many folders of a feed have no index in the tip. */
const missingIn = ({ folders }, { paths }) => folders.filter(({ path, formats }) => formats_formats/* FORMATS */.hR.some((format) => formats.includes(format.name) && !(0,index_source/* hasIndex */.V6)(format, path, paths))).length;
/**
 * The commit that Pages built last, of another state than the tip. It only helps, so nothing is thrown when GitHub does
 * not say it.
 */
async function lastBuilt(api, slug, { revision }) {
    try {
        const builds = await api.builds(slug);
        const last = builds.find(({ status, commit }) => status === 'built' && commit !== revision)?.commit;
        return last !== undefined && /^[0-9a-f]{40,64}$/.test(last) ? last : undefined;
    }
    catch (error) {
        if (error instanceof build_errors/* GitHubError */.y_)
            return undefined;
        throw error;
    }
}
function replaced({ revision }, { url, updated, feed: { folders }, gone, last }, branch) {
    const changed = updated === undefined ? '' : `, changed ${updated}`;
    const at = revision === undefined ? '' : ` at ${(0,printable/* printable */.g$)(revision)}`;
    const restore = last === undefined
        ? ''
        : `, which is probably ${last}: git push --force origin ${last}:refs/heads/${(0,printable/* printable */.g$)(branch)}`;
    return new build_errors/* FeedError */.lS({
        code: 'FEED_REPLACED',
        message: `${(0,printable/* printable */.g$)(branch)}${at} has no ${feed_json/* FEED_FILE */.GS}, but ${url} still serves one of pkgfeed${changed}, ` +
            `and ${gone} of its ${folders.length} folders ${gone === 1 ? 'is' : 'are'} gone from the branch: ` +
            'a publish would begin a new feed, and devices would lose its packages',
        remedy: `Find out what replaced the branch, and stop it. Then restore the last commit of the feed${restore}. ` +
            'To begin a new feed, set `allow-new-feed: true` for one run.',
    });
}

// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/machine/fillable-folder.js




/**
 * Checks that a run may fill a folder: it does not exist, is empty, or was filled by an earlier run of ours.
 *
 * @param input names the input that the path comes from
 * @throws InputError
 */
function checkFillable(path, input) {
    const there = statOf(path, input);
    if (there === undefined)
        return;
    if (!there.isDirectory()) {
        throw unusable(path, input, there.isSymbolicLink() ? 'is a link' : 'is not a folder');
    }
    if (namesIn(path, input).length > 0 && !isOurs(path, there)) {
        throw unusable(path, input, 'holds files that no run of pkgfeed wrote');
    }
}
/**
 * Makes a folder that `checkFillable` accepts, or empties it, and remembers that it is ours.
 *
 * @throws InputError
 */
function makeFillable(path, input) {
    checkFillable(path, input);
    try {
        (0,external_node_fs_.mkdirSync)(path, { recursive: true });
        for (const name of (0,external_node_fs_.readdirSync)(path))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(path, name), { recursive: true, force: true });
    }
    catch (error) {
        throw unusable(path, input, `cannot be made or emptied: ${error.message}`);
    }
    try {
        (0,external_node_fs_.writeFileSync)(markOf(path), `${(0,external_node_fs_.lstatSync)(path).ino}\n`);
    }
    catch {
        // Without the mark, the next run on this machine refuses the folder, which harms nothing.
    }
}
/** The file next to a folder that says that we filled it. The folder itself holds nothing but its content. */
const markOf = (path) => (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.pkgfeed`);
/** True for a folder that is still the one that the mark was written for. */
function isOurs(path, { ino }) {
    try {
        return (0,external_node_fs_.readFileSync)(markOf(path), 'utf8') === `${ino}\n`;
    }
    catch {
        return false;
    }
}
function statOf(path, input) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        throw unusable(path, input, `cannot be read: ${error.message}`);
    }
}
function namesIn(path, input) {
    try {
        return (0,external_node_fs_.readdirSync)(path);
    }
    catch (error) {
        throw unusable(path, input, `cannot be read: ${error.message}`);
    }
}
function unusable(path, input, why) {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`${input}\` is ${(0,printable/* printable */.g$)(path)}, which ${(0,printable/* printable */.g$)(why)}`,
        remedy: 'Name a folder that does not exist yet or is empty; pkgfeed makes it.',
    });
}

;// CONCATENATED MODULE: ./build/pages/site-folder.js





const INPUT = 'site-folder';
/** The folder that a run leaves for a deployment; undefined for a run that leaves none. */
function site_folder_folderOf({ deploy, siteFolder }, host) {
    return deploy === 'workflow' && siteFolder !== undefined ? (0,external_node_path_.resolve)(host.cwd, siteFolder) : undefined;
}
/**
 * Checks, before anything is done, that the folder of the site can be filled.
 *
 * @throws InputError
 */
function checkSiteFolder(settings, host) {
    const folder = site_folder_folderOf(settings, host);
    if (folder !== undefined)
        checkFillable(folder, INPUT);
}
/**
 * Leaves the whole site in a folder, for later steps to deploy. It holds what the feed has now, even if this run
 * changed nothing: a deployment replaces everything.
 *
 * @returns the folder, undefined for a run that leaves none, and warnings
 * @throws InputError or MachineError when it cannot be written
 */
async function leaveSite(home, settings, host) {
    const path = site_folder_folderOf(settings, host);
    if (path === undefined || home.copyOut === undefined)
        return { site: undefined, warnings: [] };
    if (settings.dryRun) {
        host.say(`${(0,printable/* printable */.g$)(path)} is not written: this is a dry run`);
        return { site: undefined, warnings: [] };
    }
    makeFillable(path, INPUT);
    host.say(`writing the whole site into ${(0,printable/* printable */.g$)(path)}`);
    const copied = await home.copyOut(path);
    if (copied.revision === undefined)
        return { site: undefined, warnings: [] };
    const { revision: commit, files, bytes } = copied;
    return { site: { path, commit, files, bytes }, warnings: warningsOf(copied) };
}
function warningsOf({ left, bytes }) {
    const warnings = [];
    if (left.length > 0) {
        warnings.push(`the site has no symbolic links or submodules, so these are left out: ${(0,first_names/* firstNames */.d)(left)}`);
    }
    if (bytes > limits/* SITE_LIMIT */.S9) {
        warnings.push(`the site has ${(0,printable/* sizeText */.lP)(bytes)}, and GitHub Pages serves at most ${(0,printable/* sizeText */.lP)(limits/* SITE_LIMIT */.S9)}: its deployment may fail`);
    }
    return warnings;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/formats/address.js
var address = __webpack_require__(59827);
// EXTERNAL MODULE: ./build/served/file-address.js
var file_address = __webpack_require__(46917);
// EXTERNAL MODULE: ./build/served/gate.js
var gate = __webpack_require__(1861);
// EXTERNAL MODULE: ./build/served/upstream-index.js
var upstream_index = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
;// CONCATENATED MODULE: ./build/sources/upstream/fetch-packages.js











/** Packages that are fetched at the same time. */
const AT_ONCE = 4;
/**
 * A function that fetches packages, each once, however often the run is planned again. Each file must have the size and
 * every hash that the upstream's index states.
 *
 * @param fileLimit the most bytes of a package
 */
function packageFetcher(fetcher, fileLimit, host) {
    const known = new Map();
    let folder;
    return async (wanted, room) => {
        const missing = [...new Map(wanted.map((one) => [one.key, one])).values()].filter(({ key }) => !known.has(key));
        for (const one of missing.filter(({ entry: { size = 0 } }) => size > fileLimit))
            known.set(one.key, tooLarge(one, fileLimit));
        const fitting = missing.filter(({ key }) => !known.has(key));
        if (fitting.length === 0)
            return known;
        folder ??= await host.temporaryFolder();
        await forecast(fitting, room, folder);
        const total = fitting.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
        let arrived = 0;
        const progress = (bytes) => {
            arrived += bytes;
            host.progress('fetching packages', Math.min(arrived, total), total, 'bytes');
        };
        const memory = (0,gate/* makeGate */.u)(read_packages/* MEMORY_BUDGET */.Gx);
        const errors = [];
        const absent = [];
        let found = 0;
        const queue = [...fitting.entries()];
        const worker = async () => {
            for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
                const [i, one] = next;
                try {
                    const file = (0,external_node_path_.join)(folder, `${known.size}-${i}${one.index.format.extension}`);
                    const item = await fetchOne(one, file, fetcher, fileLimit, memory, progress);
                    known.set(one.key, item);
                    if (isNotThere(item))
                        absent.push(refused(one, [item.notThere]));
                    else
                        found++;
                    if (absent.length === HOPELESS && found === 0)
                        queue.length = 0;
                }
                catch (error) {
                    const isOther = !(error instanceof build_errors/* SourceError */.c8);
                    if (isOther || errors.length + 1 === HOPELESS)
                        queue.length = 0;
                    if (isOther)
                        throw error;
                    errors.push(error);
                }
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        if (absent.length >= HOPELESS && found === 0)
            errors.push(...absent);
        (0,build_errors/* throwGathered */.nR)(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
        return known;
    };
}
/** So many packages that cannot be fetched are the fault of the upstream, and not of the packages. */
const HOPELESS = 16;
/** A package that is left out, because the home of the feed would not take it. */
const tooLarge = ({ entry, index }, limit) => new build_errors/* FormatError */.IF({
    code: 'FORMAT_LIMIT',
    reason: `has ${entry.size === undefined ? 'more' : `${entry.size} bytes, which is more`} than the ${limit} bytes that a package may have`,
    offset: limit,
    remedy: 'Leave it out with `packages`.',
    file: `${(0,printable/* printable */.g$)(entry.name)} of ${(0,printable/* printable */.g$)(index.upstream)}`,
});
/** Stops before the first byte when there is no room for the packages. */
async function forecast(wanted, { feedBytes, isOnPages }, folder) {
    const bytes = wanted.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
    if (isOnPages && feedBytes + bytes > limits/* SITE_LIMIT */.S9) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `${wanted.length} packages of upstreams have ${(0,printable/* sizeText */.lP)(bytes)}, and the feed has ${(0,printable/* sizeText */.lP)(feedBytes)} already: GitHub Pages serves at most ${(0,printable/* sizeText */.lP)(limits/* SITE_LIMIT */.S9)}`,
            remedy: 'Take fewer with `packages` or `keep-versions`, or split the feed over several repositories.',
        });
    }
    const { bavail, bsize } = await (0,external_node_fs_promises_.statfs)(folder);
    const free = bavail * bsize;
    if (bytes < free)
        return;
    throw new build_errors/* MachineError */.Ml({
        code: 'MACHINE_LIMIT',
        message: `${wanted.length} packages of upstreams have ${(0,printable/* sizeText */.lP)(bytes)}, and the disk of the temporary folder has ${(0,printable/* sizeText */.lP)(free)} left`,
        remedy: 'Make room, take fewer with `packages`, or set TMPDIR to a folder on a larger disk.',
    });
}
async function fetchOne(wanted, file, fetcher, fileLimit, memory, arrived) {
    const { entry, index } = wanted;
    const most = entry.size ?? fileLimit;
    const faults = [];
    let isGone = true;
    for (const folder of index.folders) {
        const url = (0,address/* packageAddress */.T)(index.reads, folder, entry);
        if (url === undefined) {
            faults.push('its index lists it under a path that no client can ask for');
            isGone = false;
            continue;
        }
        const origin = shown(url);
        if (!(0,file_address/* isWithin */.UO)(url, homeOf(index.reads, folder))) {
            faults.push(`${origin} is not in the folder of its index, and nothing else of this machine is read`);
            isGone = false;
            continue;
        }
        const answer = await fetcher.save(url, most, file, arrived);
        if (answer.state === 'wrong' && answer.kind === 'larger' && entry.size === undefined)
            return tooLarge(wanted, fileLimit);
        if (answer.state !== 'there') {
            faults.push(`${origin} ${(0,upstream_index/* reasonOf */.A3)(answer)}`);
            isGone &&= answer.state === 'absent' && GONE.has(answer.status);
            continue;
        }
        const item = await memory.run(Math.min(answer.size, read_packages/* MEMORY_BUDGET */.Gx), () => readFetched(wanted, file, origin, url));
        if (typeof item !== 'string')
            return item;
        faults.push(`${origin} ${item}`);
        isGone = false;
    }
    if (isGone)
        return { notThere: faults.join('; ') };
    throw refused(wanted, faults);
}
/** The folder that holds an index with all its packages: those of apk v2 are in folders beside it. */
const homeOf = ({ locates }, folder) => locates === 'by-arch-and-name' ? new URL('..', folder) : folder;
/** What servers answer for a file that they do not have. */
const GONE = new Set([404, 410]);
const isNotThere = (item) => 'notThere' in item;
/**
 * Reads a package as it is on the disk, after its size and hashes have shown that it is the one of the index.
 *
 * @returns what is wrong with another package, or with other bytes; an error for one that no device could install
 */
async function readFetched(wanted, file, origin, url) {
    const { index } = wanted;
    const bytes = await (0,read_packages/* readWholeFile */.M4)(file, origin);
    const facts = (0,read_packages/* factsOf */.xS)(bytes);
    const other = otherFacts(wanted, facts);
    if (other !== undefined)
        return other;
    try {
        const read = await (0,read_packages/* readPackageBytes */.jg)(bytes, origin, facts);
        const item = { ...read, contentId: (0,content_id/* contentId */.f)(bytes), file, origin };
        const wrong = otherPackage(wanted, item);
        if (wrong !== undefined)
            return wrong;
        const upstream = { address: index.address, read: index.read };
        return { ...item, ...(url.protocol === 'file:' ? {} : { source: url.href }), upstream };
    }
    catch (error) {
        if (!(error instanceof build_errors/* FormatError */.IF))
            throw error;
        // Only a hash of the whole file proves that it is the one that the upstream meant.
        if (index.format.identifies === 'file')
            return error;
        return `cannot be read: ${error.message}`;
    }
}
/** What is wrong with the bytes of a file, with both hashes; undefined for what the index states. */
function otherFacts({ entry }, { size, sha256, md5 }) {
    if (entry.size !== undefined && entry.size !== size) {
        return `has ${size} bytes, and the index says ${entry.size}`;
    }
    if (entry.sha256 !== undefined && entry.sha256 !== sha256) {
        return `has the SHA-256 ${sha256}, and the index says ${(0,printable/* printable */.g$)(entry.sha256)}`;
    }
    if (entry.md5 !== undefined && entry.md5 !== md5) {
        return `has the MD5 ${md5}, and the index says ${(0,printable/* printable */.g$)(entry.md5)}`;
    }
    return undefined;
}
/** What a package says of itself that its index does not; undefined when they agree. */
function otherPackage({ entry, index: { format } }, { format: own, pkg, facts }) {
    if (own !== format)
        return `is a package for ${own.name}, and its index is one of ${format.name}`;
    if (pkg.name !== entry.name || pkg.version !== entry.version) {
        return `is ${(0,printable/* printable */.g$)(pkg.name)} ${(0,printable/* printable */.g$)(pkg.version)}, and the index says ${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(entry.version)}`;
    }
    const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
    if (entry.identity !== undefined && entry.identity !== '' && identity !== entry.identity) {
        return `has the hash ${identity}, and the index says ${(0,printable/* printable */.g$)(entry.identity)}`;
    }
    return undefined;
}
const shown = (url) => (0,printable/* printable */.g$)(url.href);
const refused = ({ entry, index }, faults) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_HASH',
    message: `${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(entry.version)} of ${(0,printable/* printable */.g$)(index.upstream)} was not taken: ${faults.join('; ')}`,
    remedy: 'Try again later: the upstream may be in the middle of a change. If it stays so, tell whoever runs it, or leave the package out with `packages`.',
});

// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __webpack_require__(63257);
// EXTERNAL MODULE: ./build/feed/key-files.js
var key_files = __webpack_require__(97044);
// EXTERNAL MODULE: ./build/pages/served-change.js
var served_change = __webpack_require__(61751);
// EXTERNAL MODULE: ./build/report/rollback.js
var rollback = __webpack_require__(167);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/site/feed-name.js
var feed_name = __webpack_require__(14606);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var page = __webpack_require__(30502);
;// CONCATENATED MODULE: ./build/run/change-report.js













/**
 * Warns of a branch that lost its last zero: unquoted in a workflow, 24.10 is the number 24.1. A file of the feed is read
 * as it is written.
 */
function branchWarnings({ config, repositories: [{ branch }] }) {
    return config === undefined && branch !== undefined && /^\d\d\.\d$/.test(branch)
        ? [`\`branch\` is ${branch}: if that should be ${branch}0, put quotes around it in the workflow`]
        : [];
}
/** The report of a change, as data. */
function changeReport(command, landing, context) {
    const { settings, run, site, delivery } = context;
    const { plan, revision, attempts } = landing;
    // The address that GitHub states counts more than the one that the name suggests.
    const url = (delivery?.isNamed ? delivery.url : undefined) ?? plan.url ?? undefined;
    const count = (kind) => plan.changes.filter((change) => change.kind === kind).length;
    return {
        command,
        title: plan.title,
        feed: run.place,
        dryRun: settings.home.dryRun,
        changed: !(0,feed_edit/* isEmpty */.Im)(plan.edit),
        commit: revision ?? '',
        added: count('added'),
        updated: count('updated'),
        removed: count('removed'),
        unchanged: plan.unchanged,
        changes: plan.changes,
        folders: plan.folders.map(({ path, arch, format, packages }) => ({ path, arch, format, packages })),
        repositories: repositoriesOf(plan),
        upstreams: context.upstreams,
        closure: plan.uninstallable ?? null,
        lock: context.lock ?? null,
        leftOut: plan.leftOut,
        readmitted: plan.readmitted.map(({ branch, repository, name, version, arch }) => {
            return { branch, repository, name, version, arch };
        }),
        leaving: plan.leaving,
        pruned: command === 'prune' ? prunedOf(plan) : [],
        feedBytes: plan.feedBytes,
        feedLimit: run.isOnPages ? limits/* SITE_LIMIT */.S9 : null,
        largest: plan.largest ?? null,
        ...(plan.rollback === undefined ? {} : { rollback: (0,rollback/* rollbackReport */.F)(plan.rollback, plan.folders) }),
        unresolved: plan.unresolved,
        hasPage: plan.site.some(({ path }) => path === page/* PAGE_FILE */.x),
        keys: plan.keys.map((key) => (0,key_files/* publishedKey */.s)(key, plan.keptKeys)),
        warnings: [
            ...branchWarnings(settings),
            ...context.warnings,
            ...plan.packageWarnings.map(package_warnings/* sharedText */.b8),
            ...plan.warnings,
            ...deliveryWarnings(delivery, settings.verify),
        ],
        packageWarnings: plan.packageWarnings,
        attempts,
        url: url ?? null,
        delivery: delivery === undefined ? null : deliveryReport(delivery),
        site: site ?? null,
        expected: settings.home.dryRun ? null : (0,served_change/* expectedOf */.EX)(landing, run.now),
        deviceLines: linesFor(plan, run, url ?? device_lines/* PLACEHOLDER_URL */.qS),
    };
}
function repositoriesOf({ folders, changes }) {
    return [...(0,feed_folders/* byRepository */.IH)(folders).values()].flatMap((own) => {
        const [first] = own;
        if (first === undefined)
            return [];
        const paths = new Set(own.map(({ path }) => path));
        const count = (kind) => changes.filter((change) => change.kind === kind && paths.has(change.folder)).length;
        const { branch, repository, target } = first;
        return {
            branch,
            repository,
            ...(target === null ? {} : { target }),
            added: count('added'),
            updated: count('updated'),
            removed: count('removed'),
        };
    });
}
function prunedOf({ folders, changes, unlisted }) {
    return [...(0,feed_folders/* byRepository */.IH)(folders).values()].flatMap((own) => {
        const paths = new Set(own.map(({ path }) => path));
        const gone = changes.filter(({ kind, folder }) => kind === 'removed' && paths.has(folder));
        const files = unlisted.filter(({ folder }) => paths.has(folder));
        const [first] = own;
        if (first === undefined || gone.length + files.length === 0)
            return [];
        const { branch, repository, target } = first;
        return {
            branch,
            repository,
            ...(target === null ? {} : { target }),
            packages: gone.length,
            packageBytes: gone.reduce((sum, { size }) => sum + (size ?? 0), 0),
            unlisted: files.length,
            unlistedBytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
        };
    });
}
/** The lines to type on a device, for each repository that the run wrote. */
function linesFor({ folders, allFolders, title, keys }, { shape, slug, allowUnsigned }, url) {
    const paths = new Set(folders.map(({ path }) => path));
    const others = (0,feed_folders/* byRepository */.IH)(allFolders.filter(({ path }) => !paths.has(path)));
    return [...(0,feed_folders/* byRepository */.IH)(folders)].flatMap(([id, own]) => {
        const branch = own[0]?.branch ?? undefined;
        const repository = own[0]?.repository ?? undefined;
        const target = own[0]?.target ?? undefined;
        return (0,device_lines/* deviceLines */.ur)({
            url,
            folders: own.flatMap((folder) => {
                const keys = folder.signers.map(({ publicKey }) => publicKey);
                return folder.arches.map((arch) => ({ ...folder, arch, keys }));
            }),
            beside: (others.get(id) ?? []).flatMap((folder) => besideOf(folder, keys)),
            layout: (0,feed_layout/* makeLayout */.zz)(shape, { branch, repository, target }),
            words: [(0,feed_name/* firstWord */.N)({ title, home: slug, url }), repository, target],
            keys: keys.map(({ publicKey }) => publicKey),
            isUnsigned: allowUnsigned,
        });
    });
}
/** A folder that the run did not write, for each of its formats and arches, with those keys of the run that sign it. */
function besideOf(folder, keys) {
    const signers = keys
        .map(({ publicKey }) => publicKey)
        .filter(({ fileName }) => folder.keys?.includes(`keys/${fileName}`));
    return folder.formats.flatMap((format) => (0,feed_shape/* archesIn */.OB)(folder).map((arch) => ({
        path: folder.path,
        format,
        arch,
        packages: folder.packages,
        keys: signers,
    })));
}
function deliveryReport({ live, url, verified, findings }) {
    return { live, url: url ?? null, verified, findings };
}
/** All findings as sentences, except for the errors that end the run. */
function deliveryWarnings(delivery, { mode }) {
    const isReported = ({ severity }) => mode !== 'fail' || severity === 'warning';
    return findingSentences((delivery?.findings ?? []).filter(isReported));
}

// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
;// CONCATENATED MODULE: ./build/run/feeds-below.js







/** How many files are read to find feeds that begin in folders. */
const FEED_FILES = 16;
/** The folders of a home in which other feeds of pkgfeed's begin, each with a `prefix`, keys and `feed.json` of its own. */
async function feedsBelow(home, tip) {
    const files = [...tip.paths.keys()].filter((path) => path.endsWith(`/${FEED_FILE}`)).slice(0, FEED_FILES);
    if (files.length === 0)
        return [];
    const { files: read } = await readUnlessLarge(home, tip, files);
    return files
        .filter((path) => openFeedFile(read.get(path)).state === 'whole')
        .map((path) => folderAbove(path));
}
/** True for a path in one of these feeds. */
const isBelow = (path, feeds) => feeds.some((folder) => path === folder || path.startsWith(`${folder}/`));
/**
 * Keeps the feeds of one home apart.
 *
 * @throws PlacementError when a repository of the run lies in a folder that holds a feed of its own
 */
async function refuseFeedsBelow({ feed, repositories, home: { prefix } }, home, tip) {
    const shape = (0,policy/* shapeOf */.F5)(feed);
    const placed = repositories.filter((one) => (0,feed_layout/* isPlaced */.AD)(shape, one));
    const places = placed.map((one) => (0,feed_layout/* placeOf */.$t)((0,feed_layout/* makeLayout */.zz)(shape, one)));
    const above = new Set(places.flatMap((place) => [...(0,feed_edit/* parentsOf */.fY)(place), place]));
    const files = [...above].map((folder) => `${folder}/${feed_json/* FEED_FILE */.GS}`).filter((path) => tip.paths.has(path));
    if (files.length === 0)
        return;
    const { files: read } = await (0,feed_files/* readUnlessLarge */.yB)(home, tip, files);
    const own = files.find((path) => (0,feed_json/* openFeedFile */.zE)(read.get(path)).state === 'whole');
    if (own === undefined)
        return;
    const folder = (0,feed_edit/* folderAbove */.m$)(own);
    throw new build_errors/* PlacementError */.wI({
        code: 'PLACEMENT_LAYOUT',
        message: `${(0,printable/* printable */.g$)(folder)}/ holds a feed of its own, and this run would write into it as well: both feeds would write the same files`,
        remedy: `Write \`prefix: ${(0,printable/* printable */.g$)([prefix, folder].filter(Boolean).join('/'))}\` to publish into that feed, or choose another \`branch\` or \`repository\`.`,
    });
}

// EXTERNAL MODULE: ./build/formats/opkg/opkg.js + 15 modules
var opkg = __webpack_require__(21033);
;// CONCATENATED MODULE: ./build/run/remembered.js











/** True for settings that name neither a layout nor all coordinates of the usual one. */
const isIncomplete = ({ feed, repositories }) => feed.layout === undefined &&
    repositories.some(({ branch, repository }) => branch === undefined || repository === undefined);
/**
 * The settings with what `feed.json` remembers and they do not name: the layout, and which repositories have a folder for
 * packages of all arches. The file is only read where it may say something else than is usual.
 *
 * @returns the settings themselves where it adds nothing
 * @throws PlacementError for a remembered layout without a coordinate that the settings name. Nobody signs `feed.json`,
 *   so it must not send the packages of one repository into the folders of another.
 */
async function withLayoutOf(settings, home, tip) {
    if (!tip.paths.has(feed_json/* FEED_FILE */.GS) || !mayRemember(settings, tip.paths))
        return settings;
    const feed = (0,feed_json/* readFeedFile */.zy)(await (0,feed_files/* readFeedJson */.lD)(home, tip));
    return withAllFolders(withLayout(settings, feed), feed);
}
function mayRemember(settings, paths) {
    if (isIncomplete(settings))
        return true;
    const { feed, repositories } = settings;
    const shape = (0,policy/* shapeOf */.F5)(feed);
    const placed = repositories.filter((one) => (0,feed_layout/* isPlaced */.AD)(shape, one));
    const each = placed.map((one) => ({ layout: (0,feed_layout/* makeLayout */.zz)(shape, one), allFolder: one.allFolder }));
    return ((feed.layout === undefined && !areThere(each, paths)) ||
        each.some(({ layout, allFolder }) => allFolder === undefined && hasFolderForAll(layout, paths)));
}
/** True when each repository has a folder where the usual layout puts it. */
function areThere(repositories, paths) {
    const missing = new Set(repositories.map(({ layout }) => layout));
    for (const path of paths.keys()) {
        if (missing.size === 0)
            break;
        const folder = (0,package_files/* folderOfIndex */.sZ)(path);
        if (folder === undefined)
            continue;
        for (const layout of missing)
            if (layout.archOf(folder) !== undefined)
                missing.delete(layout);
    }
    return missing.size === 0;
}
const hasFolderForAll = (layout, paths) => !layout.isShared && (0,index_source/* hasIndex */.V6)(opkg/* opkg */.c, layout.folder(placement/* ALL */.y2), paths);
function withLayout(settings, remembered) {
    const { feed, repositories } = settings;
    const shape = feed.layout === undefined ? (0,catalog_shape/* shapeIn */.HN)(remembered) : undefined;
    if (shape === undefined)
        return settings;
    for (const one of repositories)
        refuseUnused(one, shape.layout);
    const archFolders = new Map([...shape.archFolders, ...feed.archFolders]);
    return { ...settings, feed: { ...feed, layout: shape.layout, archFolders } };
}
function withAllFolders(settings, { allFolders = [] }) {
    if (allFolders.length === 0)
        return settings;
    const shape = (0,policy/* shapeOf */.F5)(settings.feed);
    const complete = (one) => {
        if (one.allFolder !== undefined || !(0,feed_layout/* isPlaced */.AD)(shape, one))
            return one;
        const layout = (0,feed_layout/* makeLayout */.zz)(shape, one);
        return !layout.isShared && allFolders.includes(layout.folder(placement/* ALL */.y2)) ? { ...one, allFolder: true } : one;
    };
    const [first, ...others] = settings.repositories;
    return { ...settings, repositories: [complete(first), ...others.map(complete)] };
}
/** True when another publisher began the feed since this run looked at it first. */
const isBegunMeanwhile = (first, now) => !first.paths.has(feed_json/* FEED_FILE */.GS) && now.paths.has(feed_json/* FEED_FILE */.GS);
/**
 * Explains the error of a run that lost the race against the first publish of a feed, if that gave the feed another
 * layout.
 *
 * @param given the settings as they were given
 */
function begunOtherwise(error, { feed }) {
    if (!(error instanceof build_errors/* PlacementError */.wI) || error.code !== 'PLACEMENT_LAYOUT')
        return error;
    return new build_errors/* PlacementError */.wI({
        code: error.code,
        message: `another run began this feed while this one was under way, and laid it out otherwise: ${error.message}`,
        remedy: feed.layout === undefined
            ? 'Run it again: a run that names no `layout`, `arch-folders` and `all-folder` goes on as the feed is. If the other run is wrong, end it for good and restore the branch first.'
            : `${error.remedy} Let all runs that publish into one feed name the same.`,
        cause: error,
    });
}
function refuseUnused(repository, layout) {
    const words = ['branch', 'repository', 'target'].filter((word) => repository[word] !== undefined);
    const unused = words.find((word) => !layout.includes(`{${word}}`));
    if (unused === undefined)
        return;
    throw new build_errors/* PlacementError */.wI({
        code: 'PLACEMENT_LAYOUT',
        message: `feed.json says that the feed has \`layout: ${(0,printable/* printable */.g$)(layout)}\`, which has no {${unused}}, and this run names \`${unused}\``,
        remedy: `Write \`layout\` yourself: ${(0,printable/* printable */.g$)(layout)} without \`${unused}\`, or ${feed_layout/* DEFAULT_LAYOUT */.zR} for a feed that is laid out so. Nobody signs feed.json, so find out who changed it if that is wrong.`,
    });
}

;// CONCATENATED MODULE: ./build/run/gather.js

/**
 * The step of a repository.
 *
 * @param check stops a run that may not bring such packages
 */
function stepOf(part, check) {
    const { work, found } = part;
    const made = (...given) => {
        const step = work.step === undefined ? undefined : work.step(...given);
        if (step === undefined)
            throw new Error('only the feed says what to do, and nobody looked at it');
        return step;
    };
    if (part.packages !== undefined)
        return part.looked ?? made(part.packages, part.learned?.followed);
    let loading;
    const load = async () => {
        const step = made(await found.read());
        check(step);
        return step;
    };
    const once = () => {
        loading ??= load();
        return loading;
    };
    return part.unread(part.ids, once);
}
/**
 * Reads the packages while the tip of the feed is fetched. The feed is opened first where only it can say whether the
 * settings are right: it may have a layout that they do not name, or a folder for a word that looks like a mistake.
 *
 * @param lookFirst stops a run that devices would suffer from, and says what people should know before the first publish
 * @param early the works for the settings as they are given; undefined to open the feed first
 */
async function gather(given, early, ready, home, lookFirst, feedFor) {
    if (early === undefined) {
        const tip = await home.open();
        const settings = await withLayoutOf(given, home, tip);
        const warnings = await lookFirst(settings, tip);
        const all = ready(settings);
        const feed = all.some(({ follow }) => follow !== undefined) ? await feedFor(tip) : undefined;
        const works = await collectAll(all, settings, feed, (work) => work.look(home, tip));
        return { settings, works, tip: { status: 'fulfilled', value: tip }, warnings };
    }
    const [collected, tip] = await collectBesideOpening(early, given, home);
    const works = settledValue(collected);
    if (tip.status === 'rejected')
        return { settings: given, works, tip, warnings: [] };
    const settings = await withLayoutOf(given, home, tip.value);
    const warnings = await lookFirst(settings, tip.value);
    if (settings === given)
        return { settings, works, tip, warnings };
    const known = new Map(works.map((part) => [part.work.settings.sources, part]));
    const moved = ready(settings).flatMap((work) => {
        const part = known.get(work.settings.sources);
        return part === undefined ? [] : movedTo(work, part);
    });
    return { settings, works: moved, tip, warnings };
}
/** A repository with its packages, under settings that the feed has completed. */
function movedTo(work, part) {
    if (part.packages !== undefined)
        return [{ ...part, work }];
    return work.unread === undefined ? [] : [{ ...part, work, unread: work.unread }];
}
/**
 * Reads the packages of one repository after another: each of them fills the memory and the network for itself. Where a
 * repository may turn out to be settled, its files are only compared.
 *
 * @param feed undefined where no repository of the run needs it
 * @param look asks the feed, where that is open already
 */
async function collectAll(works, { home, keys }, feed, look) {
    const mayRest = works.length > 1 && home.directory === undefined && !home.dryRun && !keys.allowKeyChange && !keys.renew;
    const parts = [];
    for (const work of works) {
        const found = await work.find();
        const { settings, unread } = work;
        const isLazy = mayRest && settings.sources.requireAttestation.length === 0;
        const ids = isLazy && unread !== undefined ? await found.identify() : undefined;
        if (ids && unread) {
            parts.push({ work, found, ids, unread });
            continue;
        }
        const packages = await found.read();
        const learned = feed && (await work.follow?.(packages, feed));
        const looked = work.look === undefined ? undefined : await look?.(work);
        parts.push({ work, found, packages, learned, looked });
    }
    return parts;
}
/**
 * Fetches the tip while packages are read. If both fail, the packages are reported; without them the tip is of no use, so
 * a server that does not answer is not waited for.
 */
async function collectBesideOpening(works, settings, home) {
    const opening = new AbortController();
    const collecting = collectAll(works, settings);
    collecting.catch(() => opening.abort());
    return await Promise.allSettled([collecting, home.open(opening.signal)]);
}
function settledValue(settled) {
    if (settled.status === 'rejected')
        throw settled.reason;
    return settled.value;
}

// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(67036);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
// EXTERNAL MODULE: ./build/keys/key-name.js
var key_name = __webpack_require__(96648);
;// CONCATENATED MODULE: ./build/feed/survey/folder-facts.js





/** The index files of folders, to read before `factsOf`. */
const indexFilesOf = (folders, paths) => [...folders].flatMap((folder) => formats_formats/* FORMATS */.hR.filter((format) => (0,index_source/* hasIndex */.V6)(format, folder, paths)).flatMap((format) => (0,signed_folder/* signedFiles */.AH)(format, folder, paths)));
/**
 * Reads what indexes say about their folders. Indexes that were not read, or that are broken, say nothing.
 *
 * @param files contents by path
 */
async function folder_facts_factsOf(folders, files) {
    const facts = new Map();
    for (const folder of folders) {
        for (const format of formats_formats/* FORMATS */.hR) {
            const own = (0,index_source/* withPlainIndex */.tC)(format, (0,signed_folder/* filesOf */.R8)(format, folder, files));
            const index = own.get(format.indexFile);
            if (index === undefined)
                continue;
            const entries = parsed(format, index);
            const signatures = await format.verify(own, []).catch(noSignature);
            facts.set(folder, [
                ...(facts.get(folder) ?? []),
                {
                    format,
                    arches: entries && new Set(entries.map(({ arch }) => arch).filter((arch) => !isAny(arch, format))),
                    packages: entries?.length ?? 0,
                    signers: namedKeys(signatures),
                    ...((0,formats_formats/* formatOfIndex */.Lb)(format, index) === format ? {} : { isForeign: true }),
                },
            ]);
        }
    }
    return facts;
}
const isAny = (arch, { anyArchWord }) => arch === anyArchWord || ['all', 'any', 'noarch'].includes(arch);
function parsed(format, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        if (error instanceof build_errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}
function noSignature(error) {
    if (error instanceof build_errors/* FormatError */.IF)
        return [];
    throw error;
}
function namedKeys(signatures) {
    const named = signatures.flatMap((signature) => {
        const { scheme } = signature;
        if (signature.state === 'good' || signature.keyId === undefined)
            return [];
        return [{ scheme, keyId: signature.keyId }];
    });
    return named.filter(({ scheme, keyId }, i) => named.findIndex((other) => other.scheme === scheme && other.keyId === keyId) === i);
}
/** The names of RSA keys that a feed has to go on with, without those that no run may use. */
const keyNamesOf = (signers) => [
    ...new Set(signers
        .filter(({ scheme, keyId }) => scheme === 'apk-v2' && (0,key_name/* isKeyName */.TK)(keyId) && !(0,key_name/* isSystemKeyName */.s9)(keyId))
        .map(({ keyId }) => keyId)),
];

;// CONCATENATED MODULE: ./build/feed/survey/feed-inputs.js




/**
 * The inputs that lead a run to a repository which is there already.
 *
 * @param above the folder of the branch in which the paths of the feed begin
 */
function inputsOf(feed, repository, facts, above) {
    const { branch, repository: name, target } = repository;
    const archFolders = [...feed.archFolders].map(([arch, folder]) => `${arch}=${folder}`);
    const stated = factsIn(feed, repository, facts);
    const names = keyNamesOf(stated.flatMap(({ signers }) => signers));
    const given = [
        ['branch', branch],
        ['repository', name],
        ['target', target],
        ['layout', feed.layout === feed_layout/* DEFAULT_LAYOUT */.zR && !feed.hasOthers ? undefined : feed.layout],
        ['prefix', [above, feed.prefix].filter(Boolean).join('/')],
        ['arch-folders', archFolders],
        ['arch-map', mapLines(feed, stated)],
        ['all-folder', hasAllFolder(feed, repository, facts) ? 'true' : undefined],
        ['apk-rsa-key-name', names],
    ];
    return given.filter((input) => {
        const [, value] = input;
        return value !== undefined && value.length > 0;
    });
}
/** With a map, every arch of packages needs a line. */
function mapLines({ archMap }, stated) {
    const arches = new Set(stated.flatMap(({ arches }) => [...(arches ?? [])]));
    if (![...archMap.keys()].some((arch) => arches.has(arch)))
        return [];
    return [...arches].filter(plain_values/* isArch */.nn).map((arch) => `${arch}=${(archMap.get(arch) ?? [arch]).join(' ')}`);
}
/** The path in the branch of a folder of a feed. */
const outerPath = ({ prefix }, folder) => [prefix, folder].filter(Boolean).join('/');
/** What the indexes of a repository say. */
const factsIn = (feed, { folders }, facts) => folders.flatMap((folder) => facts.get(outerPath(feed, folder)) ?? []);
/** True for a repository with an opkg folder `all` beside others, as devices of Yocto read it. */
function hasAllFolder(feed, { folders, ...coordinates }, facts) {
    if (folders.length < 2)
        return false;
    const layout = (0,feed_layout/* makeLayout */.zz)(feed, coordinates);
    const isOpkg = (folder) => facts.get(outerPath(feed, folder))?.some(({ format }) => format === opkg/* opkg */.c) ?? false;
    return folders.some((folder) => layout.archOf(folder) === opkg/* opkg */.c.anyArchFolder && isOpkg(folder));
}

;// CONCATENATED MODULE: ./build/feed/jekyll.js



/**
 * GitHub Pages makes the site of a branch with Jekyll, unless `.nojekyll` is at its root: Markdown becomes pages, and some
 * names are left out. Whoever relies on that must keep it.
 */
const NOJEKYLL = '.nojekyll';
/** The first page of a folder of a site. */
const HOME_PAGE = 'index.html';
/** True when `feed.json` says that pkgfeed wrote the first page. */
const ownsHomePage = ({ site }) => site.some(({ path }) => path === HOME_PAGE);
const NO_JEKYLL = { isKept: false, hasHomePage: false };
const PAGE = /^(?:index|readme)\.(?:md|markdown)$/i;
const MARKDOWN = /^[^/]+\.(?:md|markdown)$/i;
/**
 * Finds out whether Jekyll makes the site of a branch.
 *
 * @param branch all paths of the branch
 * @param prefix the folder in it that holds the feed; undefined for the branch itself
 * @param hasOwnPage true when the first page of the feed's folder is pkgfeed's
 */
function jekyllOf(branch, prefix, hasOwnPage = false) {
    const above = prefix === undefined ? [] : (0,feed_edit/* parentsOf */.fY)(`${prefix}/x`);
    if (['', ...above.map((folder) => `${folder}/`)].some((folder) => branch.has(`${folder}${NOJEKYLL}`))) {
        return NO_JEKYLL;
    }
    const root = prefix === undefined ? '' : `${prefix}/`;
    const names = [...branch.keys()]
        .filter((path) => path.startsWith(root))
        .map((path) => path.slice(root.length));
    const hasIndex = !hasOwnPage && names.includes(HOME_PAGE);
    const isConfigured = /^(?:docs\/)?_config\.(?:yml|yaml|toml)$/;
    const isKept = prefix !== undefined ||
        [...branch.keys()].some((path) => isConfigured.test(path)) ||
        (!hasIndex && names.some((name) => MARKDOWN.test(name)));
    const hasHomePage = isKept && !hasIndex && !hasOwnPage && names.some((name) => PAGE.test(name));
    return { isKept, hasHomePage };
}
/** Names that Jekyll leaves out of a site, and folders that it does not look into. */
const HIDDEN = /(?:^|\/)(?:[_.#][^/]*|[^/]*~|node_modules|vendor\/(?:bundle|cache|gems|ruby))(?:\/|$)/;
/**
 * @param written the paths that a run writes
 * @throws PlacementError for paths that Jekyll would leave out of the site
 */
function refuseHidden(written) {
    const hidden = [...written].filter((path) => HIDDEN.test(path));
    if (hidden.length === 0)
        return;
    throw new build_errors/* PlacementError */.wI({
        code: 'PLACEMENT_COORDINATE',
        message: `Jekyll makes the site of this branch, and would leave out ${(0,first_names/* firstNames */.d)(hidden)}`,
        remedy: `Choose other names, or add an empty ${NOJEKYLL} at the root of the branch if its pages need no Jekyll.`,
    });
}
/** What to say about a site that Jekyll makes; nothing for a feed in a folder of its own that gets its page. */
function jekyllRemarks({ isKept, hasHomePage }, prefix) {
    const page = hasHomePage ? ', and no page for subscribers, because the feed’s folder has a first page' : '';
    if (prefix !== undefined)
        return hasHomePage ? [`pkgfeed writes no index.html into ${prefix}/, which has a first page`] : [];
    if (!isKept)
        return [];
    return [
        `Jekyll makes the site of this branch: pkgfeed writes no ${NOJEKYLL} there${page}. \`prefix\` puts the whole feed into a folder of its own`,
    ];
}

// EXTERNAL MODULE: ./build/feed/survey/path-words.js
var path_words = __webpack_require__(58497);
;// CONCATENATED MODULE: ./build/feed/survey/shapes.js




/**
 * Infers layouts from the paths of folders.
 *
 * @param facts what their indexes say, where they were read
 * @returns shapes, the one with most folders first, and the folders that no layout can reach
 */
function shapesOf(folders, facts) {
    const byTemplate = new Map();
    const plain = folders.filter(plain_values/* isFolderPath */.ky);
    for (const marked of withRepositories(plain.map((folder) => markedFolder(folder, facts)))) {
        const template = templateOf(marked);
        byTemplate.set(template, [...(byTemplate.get(template) ?? []), marked]);
    }
    const shapes = [...byTemplate].map(([layout, all]) => shapeOf(layout, all));
    const found = shapes.filter(({ repositories }) => repositories.length > 0);
    const reached = new Set(found.flatMap(foldersOf));
    return {
        shapes: found.toSorted((a, b) => foldersOf(b).length - foldersOf(a).length),
        odd: folders.filter((folder) => !reached.has(folder)),
    };
}
/** All folders of a shape. */
const foldersOf = ({ repositories }) => repositories.flatMap(({ folders }) => folders);
function markedFolder(folder, facts) {
    const parts = folder === '' ? [] : folder.split('/');
    const target = (0,path_words/* targetIn */.Li)(parts);
    const names = target < 0
        ? parts
        : [...parts.slice(0, target), `${parts[target]}/${parts[target + 1]}`, ...parts.slice(target + 2)];
    const roles = names.map((_, i) => (i === target ? 'target' : undefined));
    const { at, arch } = archIn(names, roles, folder, facts);
    if (at >= 0)
        roles[at] = 'arch';
    const branch = names.findIndex((name, i) => roles[i] === undefined && (0,path_words/* isBranchWord */.PT)(name));
    if (branch >= 0)
        roles[branch] = 'branch';
    return { folder, names, roles, arch };
}
/**
 * Finds the name that stands for the arch: the arch of the packages, a word that is known, or a part of the arch.
 *
 * @returns the arch only if its folder is called otherwise
 */
function archIn(names, roles, folder, facts) {
    const known = facts.get(folder) ?? [];
    const stated = new Set(known.flatMap(({ arches }) => [...(arches ?? [])]));
    const isFree = (i) => roles[i] === undefined;
    const same = names.findLastIndex((name, i) => isFree(i) && stated.has(name));
    if (same >= 0)
        return { at: same, arch: undefined };
    const word = names.findLastIndex((name, i) => isFree(i) && (0,path_words/* isArchWord */.dK)(name));
    const [only] = stated;
    if (only === undefined)
        return { at: word, arch: undefined };
    // Clients of an index that says so itself look in the folder of the arch, whatever the index is in.
    if (stated.size > 1 || known.some(({ format }) => format.locates === 'by-arch-and-name')) {
        return { at: stated.size > 1 ? -1 : word, arch: undefined };
    }
    const at = word >= 0 ? word : names.findLastIndex((name, i) => isFree(i) && isPartOf(name, only));
    return { at, arch: at < 0 ? undefined : only };
}
const isPartOf = (name, arch) => name.length > 2 && (arch.startsWith(name) || name.startsWith(arch));
/** Gives the role of a repository, or of a branch, to names in which folders of one form differ. */
function withRepositories(folders) {
    const forms = new Map();
    for (const marked of folders) {
        const form = marked.roles.map((role) => role ?? '').join('/');
        const id = `${marked.names.length} ${form}`;
        const alike = forms.get(id);
        if (alike === undefined)
            forms.set(id, [marked]);
        else
            alike.push(marked);
    }
    return [...forms.values()].flatMap((alike) => {
        const given = rolesOf(alike);
        return alike.map((marked) => ({ ...marked, roles: given }));
    });
}
function rolesOf(alike) {
    const roles = [...(alike[0]?.roles ?? [])];
    const free = roles.flatMap((role, i) => (role === undefined ? [i] : []));
    const differing = free.filter((i) => new Set(alike.map(({ names }) => names[i])).size > 1);
    const branch = roles.indexOf('branch');
    const isBelow = (i) => i > branch;
    if (branch >= 0) {
        const last = differing.findLast(isBelow) ?? differing.at(-1) ?? free.findLast(isBelow);
        if (last !== undefined)
            roles[last] = 'repository';
        return roles;
    }
    const last = differing.at(-1);
    if (last !== undefined)
        roles[last] = 'repository';
    const [first] = differing;
    if (first !== undefined && first !== last)
        roles[first] = 'branch';
    return roles;
}
/** Coordinates that differ make repositories; other names that differ make layouts. */
function templateOf({ names, roles }) {
    if (names.length === 0)
        return '.';
    return names.map((name, i) => (roles[i] === undefined ? name : `{${roles[i]}}`)).join('/');
}
function shapeOf(layout, all) {
    const { archFolders, archMap } = archNames(all);
    const repositories = new Map();
    for (const marked of all) {
        const of = (role) => marked.names[marked.roles.indexOf(role)];
        const coordinates = { branch: of('branch'), repository: of('repository'), target: of('target') };
        if (!isReachable(marked.folder, { layout, archFolders }, coordinates))
            continue;
        const id = JSON.stringify(Object.values(coordinates));
        const known = repositories.get(id);
        if (known === undefined)
            repositories.set(id, { ...coordinates, folders: [marked.folder] });
        else
            known.folders.push(marked.folder);
    }
    return { layout, archFolders, archMap, repositories: [...repositories.values()] };
}
/** The names of folders that are not called like the arch of their packages. */
function archNames(all) {
    const named = new Map();
    for (const { arch, names, roles } of all) {
        const name = names[roles.indexOf('arch')];
        if (arch !== undefined && name !== undefined)
            named.set(arch, new Set([...(named.get(arch) ?? []), name]));
    }
    const archFolders = new Map();
    const archMap = new Map();
    for (const [arch, names] of named) {
        const [only, ...more] = [...names].sort();
        if (only === undefined || !(0,plain_values/* isArch */.nn)(arch))
            continue;
        if (more.length > 0)
            archMap.set(arch, [only, ...more]);
        else if (![...archFolders.values()].includes(only))
            archFolders.set(arch, only);
    }
    return { archFolders, archMap };
}
/** True when a run with these settings finds the folder again. */
function isReachable(folder, shape, coordinates) {
    try {
        return (0,feed_layout/* makeLayout */.zz)(shape, coordinates).archOf(folder) !== undefined;
    }
    catch (error) {
        if (error instanceof build_errors/* PkgfeedError */.jH)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/feed/survey/survey.js






/** Debian's indexes have the name of opkg's. */
const OF_DEBIAN = /(?:^|\/)dists\//;
/**
 * Looks over a branch that pkgfeed has not written yet.
 *
 * @param paths those of the branch, or of a folder of it
 * @param facts what its indexes say, where they were read
 * @param site the whole branch, and the folder of it in which the paths begin
 */
function survey(paths, facts = new Map(), site = { branch: paths, prefix: undefined }) {
    const folders = foreignFolders(paths);
    const foreign = folders.filter((folder) => facts.get(folder)?.some(({ isForeign }) => isForeign === true));
    const left = folders.filter((folder) => !foreign.includes(folder));
    const { shapes, odd } = shapesOf(left, facts);
    const feeds = feedsOf(shapes, facts).map((feed) => ({ ...feed, hasOthers: hasOthers(feed, folders) }));
    const reached = new Set(feeds.flatMap((feed) => feed.folders));
    return {
        feeds,
        odd: [...odd, ...shapes.flatMap(foldersOf).filter((folder) => !reached.has(folder))],
        foreign,
        unlisted: looseFiles(paths, folders),
        keys: [...paths.keys()].filter((path) => KEY.test(path)),
        pages: [...paths.keys()].filter((path) => survey_PAGE.test(path)),
        jekyll: jekyllOf(site.branch, site.prefix),
    };
}
/** The folders with an index, sorted. */
const foreignFolders = (paths) => [...(0,package_files/* indexedFolders */.B9)(paths)].filter((folder) => !OF_DEBIAN.test(`${folder}/`)).sort();
/** The folders with an index that a layout does not reach, whatever the coordinates. */
function outsideOf(folders, shape) {
    const fits = (0,feed_layout/* fitsLayout */.Pk)(shape);
    return folders.filter((folder) => !fits(folder));
}
const KEY = /(?:^|\/)(?:[^/]+\.(?:pub|pem|asc|gpg|key)|[0-9a-f]{16})$/i;
const survey_PAGE = /^(?:index\.html?|readme(?:\.[a-z]+)?|_config\.ya?ml|CNAME|\.buildinfo|sitemap\.xml)$/i;
/** The package files without an index beside or above them. */
function looseFiles(paths, folders) {
    const indexed = new Set(folders);
    const extensions = [...new Set(formats_formats/* FORMATS */.hR.map(({ extension }) => extension)), '.opk'];
    const known = new Map();
    const isCovered = (folder) => {
        const cached = known.get(folder);
        if (cached !== undefined)
            return cached;
        const above = (0,feed_edit/* folderAbove */.m$)(folder);
        const covered = indexed.has(folder) || (folder !== '' && isCovered(above));
        known.set(folder, covered);
        return covered;
    };
    return [...paths.keys()].filter((path) => extensions.some((extension) => path.endsWith(extension)) && !isCovered((0,feed_edit/* folderAbove */.m$)(path)));
}
/** True when the folder of the branch in which a feed begins has indexes that its layout does not reach. */
function hasOthers({ prefix, ...shape }, folders) {
    const above = prefix === undefined ? '' : `${prefix}/`;
    const own = folders
        .filter((folder) => folder.startsWith(above))
        .map((folder) => folder.slice(above.length));
    return outsideOf(own, shape).length > 0;
}
/** Sets the shapes of a branch apart: the first is that of the root or of most folders, the others get a prefix each. */
function feedsOf(shapes, facts) {
    const main = shapes.find((shape) => foldersOf(shape).includes('')) ?? shapes[0];
    if (main === undefined)
        return [];
    const others = shapes.filter((shape) => shape !== main);
    const first = { ...main, prefix: undefined, needsBranch: false, folders: foldersOf(main) };
    const apart = others.flatMap((shape, i) => {
        if (i >= MOST_SHAPES)
            return [{ ...shape, prefix: undefined, needsBranch: true, folders: foldersOf(shape) }];
        const rest = shapes.filter((other) => other !== shape).flatMap(foldersOf);
        return setApart(shape, rest, facts);
    });
    return [first, ...apart];
}
/** How many shapes are compared with all others. */
const MOST_SHAPES = 32;
/** @param rest the folders of other shapes, which no prefix of this one may hold */
function setApart(shape, rest, facts) {
    const folders = foldersOf(shape);
    const longest = Math.min(...folders.map((folder) => folder.split('/').length));
    for (let length = 1; length <= longest; length++) {
        const groups = new Map();
        for (const folder of folders) {
            const prefix = folder.split('/').slice(0, length).join('/');
            groups.set(prefix, [...(groups.get(prefix) ?? []), folder]);
        }
        const isAlone = (prefix) => !rest.some((folder) => folder === prefix || folder.startsWith(`${prefix}/`));
        if (groups.size > MOST_PREFIXES || ![...groups.keys()].every(isAlone))
            continue;
        return [...groups].flatMap(([prefix, all]) => survey_feedsBelow(prefix, all, facts));
    }
    return [{ ...shape, prefix: undefined, needsBranch: true, folders }];
}
/** So many feeds in one branch nobody looks after. */
const MOST_PREFIXES = 8;
function survey_feedsBelow(prefix, folders, facts) {
    const inner = (folder) => folder.slice(prefix.length + 1);
    const outer = (folder) => (folder === '' ? prefix : `${prefix}/${folder}`);
    const own = new Map(folders.map((folder) => [inner(folder), facts.get(folder) ?? []]));
    return shapesOf(folders.map(inner), own).shapes.map((shape, i) => ({
        ...shape,
        prefix,
        needsBranch: i > 0,
        folders: foldersOf(shape).map(outer),
    }));
}

;// CONCATENATED MODULE: ./build/text/yaml-line.js
/** Words that YAML reads as something else than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;
/** Text that needs no quotes: it begins with a letter and has nothing that YAML or an expression of GitHub could read. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./+@*-]*$/;
/** How an expression of GitHub begins. */
const OPENING = ['$', '{{'].join('');
/** A text as a value in the YAML of a workflow: quoted where needed, and never read as an expression by GitHub. */
function yamlText(text) {
    if (PLAIN.test(text) && !NOT_TEXT.test(text))
        return text;
    const inert = text.replaceAll(OPENING, `${OPENING} '${OPENING}' }}`);
    return JSON.stringify(inert).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Inputs as lines of YAML. */
function yamlLines(inputs, indent) {
    return inputs.flatMap(([name, value]) => {
        if (typeof value === 'string')
            return [`${indent}${name}: ${yamlText(value)}`];
        const [only] = value;
        if (value.length === 1 && only !== undefined)
            return [`${indent}${name}: ${yamlText(only)}`];
        // Every line of a block is text as it is, so each must be of plain characters.
        if (!value.every((line) => /^[\x21-\x7e][\x20-\x7e]*$/.test(line) && !line.includes(OPENING)))
            return [`${indent}${name}: ${yamlText(value.join('\n'))}`];
        return [`${indent}${name}: |`, ...value.map((line) => `${indent}  ${line}`)];
    });
}

;// CONCATENATED MODULE: ./build/run/look-over.js












/** How many indexes are read to see what they say: enough to tell the arches of any feed. */
const INDEXES_READ = 200;
/**
 * Looks over a home that has no feed of pkgfeed's yet, before the first publish. Devices may read feeds of other tools
 * there.
 *
 * @returns what people should know about what stays outside of the feed
 * @throws FeedError when the settings name no layout, and the usual one does not reach the indexes that are there
 */
async function lookOver(settings, home, tip, host) {
    if (tip.paths.has(feed_json/* FEED_FILE */.GS))
        return [];
    const { feed, home: place } = settings;
    const shape = (0,policy/* shapeOf */.F5)(feed);
    const folders = foreignFolders(tip.paths);
    const outside = outsideOf(folders, shape);
    const around = place.prefix === undefined ? [] : foreignAround(tip.branch, place.prefix);
    if (outside.length > 0 && feed.layout === undefined) {
        const { found, facts } = await surveyHome(home, tip, tip.paths);
        throw indexesElsewhere(found, facts, outside, settings, host);
    }
    return [
        ...staysOutside(outside, `\`layout\` ${(0,printable/* printable */.g$)(shape.layout)} does not reach`),
        ...loosePackages(tip.paths, folders, shape),
        ...staysOutside(around, `the feed begins in ${(0,printable/* printable */.g$)(place.prefix ?? '')}/, so it leaves alone`),
    ];
}
/**
 * Looks over paths of a feed's home, and reads what some of its indexes say.
 *
 * @param prefix the folder of the home in which the paths begin
 */
async function surveyHome(home, tip, paths, prefix) {
    const folders = foreignFolders(paths).slice(0, INDEXES_READ);
    const { files } = await (0,feed_files/* readUnlessLarge */.yB)(home, tip, indexFilesOf(folders, paths));
    const facts = await folder_facts_factsOf(folders, files);
    return { found: survey(paths, facts, { branch: tip.branch ?? paths, prefix }), facts };
}
/** The indexes of a branch outside of a feed's folder and of other feeds of pkgfeed's. */
function foreignAround(branch, prefix) {
    if (branch === undefined)
        return [];
    const known = [...branch.keys()].flatMap((path) => path === feed_json/* FEED_FILE */.GS || path.endsWith(`/${feed_json/* FEED_FILE */.GS}`) ? [path.slice(0, -feed_json/* FEED_FILE */.GS.length)] : []);
    return foreignFolders(branch).filter((folder) => ![`${prefix}/`, ...known].some((own) => `${folder}/`.startsWith(own)));
}
function staysOutside(folders, why) {
    if (folders.length === 0)
        return [];
    const indexes = folders.length === 1 ? 'an index' : `${folders.length} folders with an index`;
    return [
        `${why} ${indexes} that devices may read (${(0,first_names/* firstNames */.d)(folders.map(look_over_shown))}): nothing changes there, and no package of this run gets there`,
    ];
}
/** Package files that no run takes for the feed's: those in its folders are told with the folders. */
function loosePackages(paths, folders, shape) {
    const fits = (0,feed_layout/* fitsLayout */.Pk)(shape);
    const loose = looseFiles(paths, folders).filter((path) => !fits((0,feed_edit/* folderAbove */.m$)(path)));
    if (loose.length === 0)
        return [];
    const count = loose.length === 1 ? '1 package file' : `${loose.length} package files`;
    return [
        `${count} outside of the feed’s folders (${(0,first_names/* firstNames */.d)(loose)}) that no index lists: they stay, and no device finds them. Publish them with \`files\` if they belong to the feed`,
    ];
}
/** What to say of a folder with an index of another kind than its name says. */
const STAYS_FOREIGN = 'has an index of apk v3 under the name APKINDEX.tar.gz, which pkgfeed does not write: it stays with the tool that makes it';
const look_over_shown = (folder) => (folder === '' ? 'the root' : (0,printable/* printable */.g$)(folder));
/** The error for indexes that the usual layout does not reach. The lines that reach them are printed, too. */
function indexesElsewhere({ feeds, odd, foreign }, facts, outside, { home }, host) {
    const [first] = feeds;
    const lines = feeds.flatMap((feed) => feedLines(feed, facts, home.prefix));
    for (const line of lines)
        host.say(line);
    for (const folder of odd)
        host.say(`no layout reaches ${look_over_shown(folder)}`);
    for (const folder of foreign)
        host.say(`${look_over_shown(folder)} ${STAYS_FOREIGN}`);
    const where = `${outside.length === 1 ? 'an index' : `${outside.length} folders with indexes`} (${(0,first_names/* firstNames */.d)(outside.map(look_over_shown))})`;
    const inputs = first?.repositories[0] === undefined
        ? []
        : yamlLines(inputsOf(first, first.repositories[0], facts, home.prefix), '').map((line) => line.trim());
    const rest = lines.length === 0 ? '' : ` The lines are printed above, for each feed that was found.`;
    const give = inputs.length === 0
        ? odd.length > 0
            ? 'Rename the folders that hold them to go on with them'
            : 'Leave them to the tool that makes them'
        : `To go on with them, give ${inputs.map((line) => `\`${line}\``).join(', ')}`;
    return new build_errors/* FeedError */.lS({
        code: 'FEED_ELSEWHERE',
        message: `the feed is new to pkgfeed, and its usual layout does not reach ${where} that devices may read: they would get no new packages`,
        remedy: `${give}.${rest} To begin a new feed beside them, give \`layout: "${feed_layout/* DEFAULT_LAYOUT */.zR}"\`.`,
    });
}
/** The inputs of each repository of a feed, to copy into a workflow. */
function feedLines(feed, facts, above) {
    const apart = feed.needsBranch ? ', which need a branch of their own (`pages-branch`)' : '';
    return feed.repositories
        .slice(0, REPOSITORIES_SHOWN)
        .flatMap((repository) => [
        `for ${(0,first_names/* firstNames */.d)(repository.folders.map((folder) => look_over_shown(outerPath(feed, folder))))}${apart}:`,
        ...yamlLines(inputsOf(feed, repository, facts, above), '  '),
    ]);
}
const REPOSITORIES_SHOWN = 20;

// EXTERNAL MODULE: ./build/feed/coordinate-fault.js
var coordinate_fault = __webpack_require__(82674);
// EXTERNAL MODULE: ./build/text/github-repository.js
var github_repository = __webpack_require__(43496);
;// CONCATENATED MODULE: ./build/run/mistaken-words.js









/**
 * The words of a run that are probably mistakes.
 *
 * @param slug owner/name of the repository that the feed lives in
 */
function mistakenWords(settings, slug, host) {
    const { feed, home, repositories } = settings;
    const { layout = feed_layout/* DEFAULT_LAYOUT */.zR } = feed;
    const isUsed = (word) => layout.includes(`{${word}}`);
    const ofCoordinates = repositories.flatMap((one) => {
        const known = slugsOf(one, slug, host);
        return WORDS.filter(isUsed).flatMap((word) => {
            const value = one[word];
            const found = value === undefined ? undefined : mistakenCoordinate(word, value, known, settings, host);
            if (found === undefined)
                return [];
            const at = one.places?.[word];
            const message = `${at === undefined ? '' : `${at}: `}\`${word}\` is ${(0,printable/* printable */.g$)(value ?? '')}, ${found.what}`;
            return [{ of: one, message, remedy: found.remedy, isHint: found.isHint ?? false }];
        });
    });
    return [
        ...ofCoordinates,
        ...(home.directory === undefined ? mistakenBranch(home.pagesBranch, slug, host) : []),
    ];
}
const WORDS = ['branch', 'repository'];
/** In lower case, as GitHub compares them. */
function slugsOf({ sources }, slug, host) {
    const { releaseRepository, artifactsRepository } = sources;
    const named = [
        [releaseRepository, 'release-repository'],
        [artifactsRepository, 'artifacts-repository'],
        [host.github.repository, 'pages-repository'],
        [slug, 'pages-repository'],
    ];
    return new Map(named.flatMap(([text, input]) => {
        const spelled = text === undefined ? undefined : (0,github_repository/* githubRepository */.G)(text, (0,github_server/* serverOf */.FN)(host));
        return spelled === undefined ? [] : [[spelled.slug.toLowerCase(), input]];
    }));
}
function mistakenCoordinate(word, value, known, { feed, home }, host) {
    if (word === 'branch' && home.directory === undefined && value === home.pagesBranch) {
        return {
            what: `which is also \`pages-branch\`, the branch of git that Pages serves; \`branch\` names a folder of the feed`,
            remedy: `Write ${coordinate_fault/* COORDINATE_IS */.m.branch}. If the folder should have that name, write it into \`layout\`: ${(feed.layout ?? feed_layout/* DEFAULT_LAYOUT */.zR).replaceAll('{branch}', value)}.`,
        };
    }
    const ref = /^refs\/(?:heads|tags)\/(.+)$/.exec(value)?.[1];
    if (ref !== undefined) {
        return {
            what: `a reference of git; \`${word}\` names a folder of the feed`,
            remedy: `Write ${ref}, which is \`github.ref_name\` in a workflow, or ${coordinate_fault/* COORDINATE_IS */.m[word]}.`,
        };
    }
    const spelled = (0,github_repository/* githubRepository */.G)(value, (0,github_server/* serverOf */.FN)(host));
    if (spelled === undefined)
        return undefined;
    const input = known.get(spelled.slug.toLowerCase());
    const remedy = `Write ${coordinate_fault/* COORDINATE_IS */.m[word]}. The repository on GitHub is \`${input ?? 'pages-repository'}\`.`;
    if (input !== undefined || spelled.way !== 'name') {
        return { what: `a repository on GitHub; \`${word}\` names a folder of the feed`, remedy };
    }
    const owner = `${spelled.slug.toLowerCase().split('/')[0]}/`;
    if (![...known.keys()].some((one) => one.startsWith(owner)))
        return undefined;
    return { what: `and the feed gets a folder of that name`, remedy, isHint: true };
}
/** `pages-branch` with a word that git puts before names of branches, or with the name of a repository. */
function mistakenBranch(name, slug, host) {
    const slugs = [slug, host.github.repository].map((one) => one?.toLowerCase());
    if (slugs.includes(name.toLowerCase())) {
        return [
            {
                message: `\`pages-branch\` is ${(0,printable/* printable */.g$)(name)}, a repository on GitHub, and the feed has no branch of that name`,
                remedy: 'Write the branch that Pages serves, such as gh-pages. The repository is `pages-repository`.',
            },
        ];
    }
    const [, before, plain] = /^((?:remotes\/)?origin|heads)\/(.+)$/.exec(name) ?? [];
    if (before === undefined)
        return [];
    return [
        {
            message: `\`pages-branch\` is ${(0,printable/* printable */.g$)(name)}, and the feed has no branch of that name`,
            remedy: `Write ${(0,printable/* printable */.g$)(plain ?? '')}: git puts ${before}/ before the names of branches, and GitHub does not.`,
        },
    ];
}
/**
 * Refuses mistakes that the feed does not have already.
 *
 * @returns warnings about words that can be right
 * @throws InputError for the others
 */
function refuseMistakes(mistakes, { paths, isNew }, { feed }) {
    const isThere = ({ of }) => {
        if (of === undefined)
            return !isNew;
        const layout = (0,feed_layout/* makeLayout */.zz)((0,policy/* shapeOf */.F5)(feed), of);
        return formats_formats/* FORMATS */.hR.some((format) => (0,feed_folders/* foldersOf */.pd)(format, paths, layout).length > 0);
    };
    const fresh = mistakes.filter((one) => !isThere(one));
    (0,build_errors/* throwGathered */.nR)(fresh
        .filter(({ isHint }) => isHint !== true)
        .map(({ message, remedy }) => new build_errors/* InputError */.dz({ code: 'INPUT_VALUE', message, remedy })));
    return fresh.map(({ message, remedy }) => `${message}. ${remedy}`);
}

// EXTERNAL MODULE: ./build/feed/carried.js
var carried = __webpack_require__(54083);
// EXTERNAL MODULE: ./build/feed/catalog/settled-shape.js
var settled_shape = __webpack_require__(90184);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(25616);
;// CONCATENATED MODULE: ./build/feed/settled/largest.js
/** The largest package file that folders list; undefined if no size is known. */
const largestOf = (folders) => {
    let largest;
    for (const { listed } of folders) {
        for (const { entry, path } of listed)
            largest = larger(largest, { path, bytes: entry.size ?? 0 });
    }
    return largest;
};
/** The larger one of two; the first one of two that are equal. */
const larger = (one, other) => ((other?.bytes ?? 0) > (one?.bytes ?? 0) ? other : one);

// EXTERNAL MODULE: ./build/feed/settled/settled-folder.js
var settled_folder = __webpack_require__(87767);
;// CONCATENATED MODULE: ./build/feed/settled/next-settled.js








/**
 * The repositories that the next run need not read. Of those that this run does not fill from sources, the records stay
 * as long as their files do. A run of one repository makes no record.
 */
function settledAfter(context) {
    const { repositories, before } = context;
    const own = repositories.length > 1 ? repositories.filter(({ standing }) => standing.terms !== undefined) : [];
    const filled = new Set(own.map(({ standing }) => (0,feed_folders/* repositoryId */.q4)(standing.layout)));
    const touched = touchedIn(context);
    const others = (before.settled ?? []).filter((record) => {
        const id = (0,feed_folders/* repositoryId */.q4)(record);
        return !filled.has(id) && touched.get(id) === false;
    });
    const all = [...recordsOf(own, context), ...others];
    return all
        .flatMap((record) => (0,settled_shape/* readSettled */.Gn)({ raw: { ...record } }) ?? [])
        .sort((a, b) => ((0,feed_folders/* repositoryId */.q4)(a) < (0,feed_folders/* repositoryId */.q4)(b) ? -1 : 1));
}
/** For each repository that has folders, whether the run changes them. */
function touchedIn({ before, after, edit }) {
    const changed = new Set([...edit.puts.keys(), ...edit.deletes].map(feed_edit/* folderAbove */.m$));
    const touched = new Map();
    for (const folder of after.folders)
        touched.set((0,feed_folders/* repositoryId */.q4)(folder), false);
    for (const folder of [...before.folders, ...after.folders]) {
        if (changed.has(folder.path))
            touched.set((0,feed_folders/* repositoryId */.q4)(folder), true);
    }
    return touched;
}
function recordsOf(own, context) {
    const { paths, edit, theirs } = context;
    // A run says of each such file that it stays, and only while it reads the packages of the badge.
    if (own.length === 0 || theirs.some((path) => path.startsWith('badges/')))
        return [];
    const isWanted = concernsThem(own.map(({ standing }) => standing));
    const ids = folderIds(pathsAfter(paths, edit, isWanted), isWanted);
    return own.flatMap((one) => recordOf(one, ids, context) ?? []);
}
function recordOf(one, ids, context) {
    const { standing } = one;
    const told = one.state === 'settled' ? one.record : toldOf(one, context);
    if (told === undefined)
        return undefined;
    const digest = standingDigest(standing, ids, context.after, told, context.run);
    if (digest === undefined)
        return undefined;
    const { branch, repository, target } = standing.layout;
    const { unchanged, largest, plain } = told;
    return {
        ...{ branch, repository },
        ...(target === null ? {} : { target }),
        ...{ digest, unchanged, largest },
        ...(plain ? { plain } : {}),
    };
}
/** What to remember of a repository that the run read; undefined for one that the next run must read, too. */
function toldOf({ standing: { layout }, unchanged, isQuiet, isPlain }, context) {
    const isOwn = (folder) => layout.archOf(folder) !== undefined;
    const folders = context.folders.filter(({ path }) => isOwn(path));
    const isTold = folders.every((folder) => isToldBy(folder, context));
    if (!isQuiet || !isTold || context.theirs.some((path) => isOwn((0,feed_edit/* folderAbove */.m$)(path))))
        return undefined;
    const paths = new Set(folders.map(({ path }) => path));
    const isWhole = context.after.folders.every(({ path }) => !isOwn(path) || paths.has(path));
    return {
        ...{ unchanged, largest: largestOf(folders) ?? null },
        ...(isPlain && isWhole ? { plain: true } : {}),
    };
}
/** True when a later run learns from feed.json what the report says of a folder. */
function isToldBy(folder, { after, run }) {
    const { arch, listed, signers } = folder;
    const told = (0,settled_folder/* settledFolder */.c)({ ...folder, isNew: false }, after, run);
    const own = { ...folder, arches: (0,feed_listed/* archesListed */._o)(arch, listed), packages: listed.length, signers };
    return told !== undefined && (0,settled_folder/* isAlike */.H)(told, own);
}

// EXTERNAL MODULE: ./build/feed/catalog/chain.js
var chain = __webpack_require__(38680);
// EXTERNAL MODULE: ./build/feed/catalog/combined-json.js + 1 modules
var combined_json = __webpack_require__(49079);
// EXTERNAL MODULE: ./build/feed/revoked.js
var feed_revoked = __webpack_require__(47047);
// EXTERNAL MODULE: ./build/feed/upstream/memory.js
var upstream_memory = __webpack_require__(7628);
// EXTERNAL MODULE: ./build/feed/catalog/known-feed.js
var known_feed = __webpack_require__(52875);
;// CONCATENATED MODULE: ./build/feed/catalog/next-keyrings.js

/**
 * The keyrings of the feed after a run, by what the folders of the run list and what earlier runs wrote of the others.
 *
 * @param folders every folder of the feed after the run
 * @param ofRun the folders of the run, with what they list
 * @param name the keyring of the run; undefined for a run that makes none
 */
function keyringsAfter(before, folders, ofRun, name) {
    const names = new Set([...before.map((one) => one.name), ...(name === undefined ? [] : [name])]);
    if (names.size === 0)
        return {};
    const known = new Map(before.map((one) => [keyOf(one), { ...one, folders: stillThere(one, folders, ofRun) }]));
    for (const { format, path, listed } of ofRun) {
        for (const item of listed) {
            const found = names.has(item.entry.name) ? (0,keyring_found/* keyringOf */.TK)(format, item) : undefined;
            if (found === undefined)
                continue;
            const { count, mark } = found;
            const own = { format: format.name, name: item.entry.name, count, mark, folders: [path] };
            const other = known.get(keyOf(own));
            const newer = other === undefined || count > other.count ? own : other;
            known.set(keyOf(own), { ...newer, folders: [...new Set([...(other?.folders ?? []), path])].sort() });
        }
    }
    const keyrings = [...known.values()].filter((one) => one.folders.length > 0 || one.name === name);
    return keyrings.length === 0 ? {} : { keyrings: keyrings.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}
const keyOf = ({ format, name }) => `${format} ${name}`;
/** The folders of a keyring that the run did not touch and that are still there. */
function stillThere({ format, folders }, all, ofRun) {
    const touched = new Set(ofRun.filter((one) => one.format.name === format).map(({ path }) => path));
    return folders.filter((path) => !touched.has(path) && all.some((folder) => folder.path === path));
}

// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/feed/catalog/next-keys.js



/** The most revoked keys that `feed.json` remembers. */
const REVOKED_LIMIT = 100;
/**
 * The keys of the feed after a run: those that sign, those that will sign later, and the other keys that the feed
 * publishes, then those that are revoked, whose files are gone. A run that names no key that will sign later has nothing to say of those that another publisher named.
 *
 * @param vouched the keys that the run holds or trusts
 */
function keysAfter(before, vouched, paths, { signingKeys, keptKeys, nextKeys = [], revoked, now }) {
    const dated = (key) => ({ ...key, ...sinceOf(key, before, paths, now) });
    const isGone = (key) => key.state === 'revoked' || (0,feed_revoked/* isRevokedFeedKey */.w9)(revoked, key);
    const signing = signingKeys.map((key) => (0,key_files/* publishedKey */.s)(key, keptKeys));
    const next = nextKeys
        .map((publicKey) => ({ ...(0,key_files/* publishedKey */.s)({ publicKey }, keptKeys), state: 'next' }))
        .filter((key) => !signing.some((one) => isSame(one, key)));
    const own = [...signing, ...next];
    const others = before.keys
        .filter((key) => !isGone(key) && paths.has(key.path) && !own.some(({ path }) => path === key.path))
        .map(({ state, ...key }) => ({
        ...(vouched.find((one) => isSame(one, key)) ?? key),
        ...(state === undefined || (state === 'next' && nextKeys.length > 0) ? {} : { state }),
    }));
    const gone = before.keys
        .filter((key) => isGone(key) && !own.some(({ path }) => path === key.path))
        .slice(0, REVOKED_LIMIT)
        .map((key) => ({ ...key, state: 'revoked' }));
    return [...[...own, ...others].map(dated), ...gone];
}
const isSame = (one, other) => one.scheme === other.scheme && one.path === other.path;
/** A file that is there already is as old as feed.json says, if it says anything. */
function sinceOf(key, before, paths, now) {
    if (!paths.has(key.path))
        return { since: (0,packages_json/* seconds */.YA)(now) };
    const since = before.keys.find((one) => isSame(one, key))?.since;
    return since === undefined ? {} : { since };
}

// EXTERNAL MODULE: ./build/text/compare-text.js
var compare_text = __webpack_require__(74273);
;// CONCATENATED MODULE: ./build/feed/catalog/recent.js





/** How many recent package versions `feed.json` remembers. */
const RECENT_LIMIT = 50;
const recent_keyOf = (recent) => JSON.stringify((0,feed_shape/* recentKey */.H1)(recent));
/**
 * The recently published package versions, the newest first: those that this run publishes, then older ones that the
 * feed still lists.
 *
 * @param folders the folders of the run, with what they list after the change
 */
function recentAfter(before, folders, paths, run) {
    const fresh = new Map();
    for (const { format, branch, repository, target, path, listed } of folders) {
        for (const { entry, content } of listed) {
            if (content?.kind !== 'file')
                continue;
            const { name, version } = entry;
            // Write only what a later run can read.
            if (!(0,feed_shape/* isPlainVersion */.$b)(version))
                continue;
            const one = {
                name,
                version,
                branch,
                repository,
                ...(target === null ? {} : { target }),
                format: format.name,
                folders: [path],
                summary: '',
                published: (0,packages_json/* seconds */.YA)(run.now),
                run: run.runUrl ?? null,
            };
            const known = fresh.get(recent_keyOf(one))?.one;
            if (known === undefined)
                fresh.set(recent_keyOf(one), { one, format, entry });
            else if (!known.folders.includes(path))
                known.folders.push(path);
        }
    }
    const still = stillListed(before, folders, paths).filter((one) => !fresh.has(recent_keyOf(one)));
    const byName = [...fresh.values()].sort(({ one: a }, { one: b }) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
    const published = byName.slice(0, RECENT_LIMIT).map(({ one, format, entry }) => ({
        ...one,
        summary: (0,packages_json/* shorten */.ml)(format.describe(entry).summary),
    }));
    return [...published, ...still].slice(0, RECENT_LIMIT);
}
/**
 * Joins what two states of a feed remember, the newest first.
 *
 * @param earlier versions of an earlier state, which may be listed again
 */
function joinRecent(present, earlier) {
    if (earlier.length === 0)
        return present;
    const joined = new Map(present.map((one) => [recent_keyOf(one), one]));
    for (const one of earlier) {
        const known = joined.get(recent_keyOf(one));
        const folders = [...new Set([...(known?.folders ?? []), ...one.folders])];
        joined.set(recent_keyOf(one), { ...(known ?? one), folders });
    }
    return [...joined.values()].sort((a, b) => (0,compare_text/* compareText */.n)(b.published, a.published) || (0,compare_text/* compareText */.n)(a.name, b.name));
}
function stillListed(before, folders, paths) {
    const names = new Set(before.map(({ name }) => name));
    const idOf = (format, path, name, version) => JSON.stringify([format, path, name, version]);
    const touched = new Set(folders.map(({ format, path }) => `${format.name} ${path}`));
    const listed = new Set();
    for (const folder of folders) {
        for (const { entry } of folder.listed) {
            if (names.has(entry.name))
                listed.add(idOf(folder.format.name, folder.path, entry.name, entry.version));
        }
    }
    return before.flatMap((one) => {
        const stays = one.folders.filter((path) => touched.has(`${one.format} ${path}`)
            ? listed.has(idOf(one.format, path, one.name, one.version))
            : isIndexed(one.format, path, paths));
        return stays.length === 0 ? [] : [{ ...one, folders: stays }];
    });
}
function isIndexed(format, folder, paths) {
    const known = formats_formats/* FORMATS */.hR.find(({ name }) => name === format);
    return known !== undefined && (0,index_source/* hasIndex */.V6)(known, folder, paths);
}

// EXTERNAL MODULE: ./build/feed/catalog/withdrawn-shape.js
var withdrawn_shape = __webpack_require__(2885);
;// CONCATENATED MODULE: ./build/feed/catalog/withdrawn.js



/**
 * The withdrawals that the feed remembers after a change, the newest first.
 *
 * @param memories those of the repositories that the run fills; all others stay as they are
 * @param folders the folders of the run, with what they list: a package that is there is not withdrawn
 */
function withdrawnAfter(before, memories, folders) {
    const others = before.filter((record) => !memories.some(({ isOf }) => isOf(record)));
    const all = [...memories.flatMap(({ records }) => records), ...others];
    const sorted = without(all, folders)
        .map((record) => ({ record, key: JSON.stringify((0,withdrawn_shape/* withdrawnKey */.sM)(record)) }))
        .sort((a, b) => (0,compare_text/* compareText */.n)(b.record.withdrawn, a.record.withdrawn) || (0,compare_text/* compareText */.n)(a.key, b.key))
        .map(({ record }) => record);
    const withdrawn = sorted.slice(0, roomFor(sorted));
    return { withdrawn, warnings: forgotten(sorted.slice(withdrawn.length)) };
}
/** Leaves out the folders that list the package. */
function without(records, folders) {
    const names = new Set(records.map(({ name }) => name));
    const listed = new Set();
    for (const { format, path, listed: items } of records.length === 0 ? [] : folders) {
        for (const item of items.filter(({ entry }) => names.has(entry.name))) {
            for (const arch of archesOf(item))
                listed.add(placeId(format.name, path, item.entry, arch));
        }
    }
    return records.flatMap((record) => {
        const stays = record.folders.filter((path) => !listed.has(placeId(record.format, path, record, record.arch)));
        if (stays.length === record.folders.length)
            return [record];
        return stays.length === 0 ? [] : [{ ...record, folders: stays }];
    });
}
const archesOf = ({ entry, facts }) => [
    ...new Set([entry.arch, ...(facts === undefined ? [] : [facts.arch])]),
];
const placeId = (format, path, { name, version }, arch) => JSON.stringify([format, path, name, version, arch]);
/** How many of these withdrawals `feed.json` has room for. */
function roomFor(records) {
    let bytes = 0;
    const first = records.slice(0, withdrawn_shape/* WITHDRAWN_LIMIT */.t3).findIndex((record) => {
        bytes += Buffer.byteLength(JSON.stringify(record)) + 2;
        return bytes > withdrawn_shape/* WITHDRAWN_BYTES */.xH;
    });
    return first === -1 ? withdrawn_shape/* WITHDRAWN_LIMIT */.t3 : first;
}
function forgotten(records) {
    if (records.length === 0)
        return [];
    const names = (0,first_names/* firstNames */.d)(records.map(({ name, version }) => `${name} ${version}`));
    return [
        `feed.json has no room for more withdrawals and forgets the oldest, so a source can bring these back: ${names}`,
    ];
}

;// CONCATENATED MODULE: ./build/feed/catalog/next-feed.js












const NO_MEMORIES = { memories: [], upstreams: [] };
/**
 * Describes the feed after a change.
 *
 * @param folders every folder of the feed after the change
 * @param ofRun the folders of the run, with what they list
 * @param run with the keys that sign the feed
 * @param vouchedKeys all keys that the run holds or trusts
 * @param memories what the run remembers of the repositories that it fills
 * @param isWritten true when an earlier run wrote `before`; false when it was made from indexes
 */
function nextFeedJson(before, folders, ofRun, paths, run, vouchedKeys, { memories, upstreams, leaving = [], recent = [], idOf = () => undefined } = NO_MEMORIES, isWritten = true) {
    // A copy of a feed, such as a fork, is not served where the original is.
    const known = isAtHome(before, run) ? before : { url: null, formerUrls: [] };
    // Nobody signs feed.json, so its address never reaches devices.
    const address = run.url ?? run.likelyUrl ?? null;
    const vouched = [...(run.keptKeys ?? []), ...vouchedKeys.map(known_feed/* feedKeyOf */.zf)];
    const url = address ?? known.url;
    const title = run.title ?? before.title;
    const memory = withdrawnAfter(before.withdrawn ?? [], memories, ofRun);
    // Write only what a later run can read.
    const { feed } = (0,feed_shape/* readFeedShape */.Sr)({
        title,
        url,
        ...(0,feed_json/* formerAddresses */.Kg)([run.formerUrls ?? [], known.url ?? [], known.formerUrls ?? []].flat(), url),
        ...next_feed_homeOf(run.slug ?? before.home),
        ...presentationOf(before, run),
        ...(0,catalog_shape/* shapeAfter */.st)(isWritten ? before : undefined, folders, run),
        folders,
        keys: keysAfter(before, vouched, paths, run),
        ...keyringsAfter(before.keyrings ?? [], folders, ofRun, run.keyring),
        recent: recentAfter(joinRecent(before.recent, recent), ofRun, paths, run),
        withdrawn: memory.withdrawn,
        upstreams: (0,upstream_memory/* upstreamsAfter */.t2)(before.upstreams ?? [], upstreams, (record) => (0,upstream_memory/* foldersSeal */.LG)(folders, record, idOf)),
        leaving,
    });
    // Devices remove their lines with a former address, so feed.json alone must not name one.
    const moved = (0,feed_json/* formerAddresses */.Kg)([run.formerUrls ?? [], run.likelyUrl ?? []].flat(), address);
    const { formerUrls: _, keyrings: __, ...present } = feed;
    // Nobody should be told to install a package that feed.json alone calls a keyring.
    const rings = feed.keyrings?.filter(({ name }) => name === run.keyring) ?? [];
    const offered = rings.length === 0 ? {} : { keyrings: rings };
    const gone = feed.keys.filter((key) => key.state === 'revoked' && (0,feed_revoked/* isRevokedFeedKey */.w9)(run.revoked, key));
    const remarks = known.url !== null && address !== known.url ? [otherAddress(known.url, address)] : [];
    const warnings = [...otherTitle(before.title, run.title), ...memory.warnings, ...signsAgain(before, run)];
    const all = [...vouched, ...gone];
    return {
        feed,
        served: { ...present, ...offered, url: address, ...moved },
        vouched: all,
        title,
        warnings,
        remarks,
    };
}
/** Warns when a run gives the feed another title: two publishers would rename it in turn. */
function otherTitle(before, given) {
    if (before === null || given === undefined || given === before)
        return [];
    return [
        `the title of the feed changes from ${JSON.stringify((0,printable/* printable */.g$)(before))} to ${JSON.stringify((0,printable/* printable */.g$)(given))}, and the lines for new devices with it: give all publishers of the feed the same \`title\`, or let only one give it`,
    ];
}
/** Warns of a run that signs with a key that an earlier run revoked. Nobody signs feed.json, so it stops no run. */
const signsAgain = (before, { signingKeys }) => before.keys
    .filter(({ state, path }) => state === 'revoked' && signingKeys.some((key) => (0,key_files/* keyPath */.D)(key) === path))
    .map(({ keyId }) => `an earlier run revoked the key ${keyId}, and this run signs with it: name it in \`revoked-keys\` in every run, or devices that have lost it refuse the feed`);
/** What the maintainer wants subscribers to find first. */
function presentationOf(before, run) {
    const { defaultRepositories: given = [] } = run;
    return {
        defaultRepositories: given.length > 0 ? given : before.defaultRepositories,
        fingerprintUrl: run.fingerprintUrl ?? before.fingerprintUrl,
    };
}
const next_feed_homeOf = (home) => (home === undefined ? {} : { home });
function isAtHome({ home }, run) {
    return home === undefined || run.slug === undefined || home.toLowerCase() === run.slug.toLowerCase();
}
function otherAddress(known, address) {
    return address === null
        ? `${feed_json/* FEED_FILE */.GS} says that the feed is served at ${known}, and nothing else does: give it as \`url\`, or no line for devices names it`
        : `${feed_json/* FEED_FILE */.GS} says that the feed is served at ${known}; this run takes ${address}`;
}

;// CONCATENATED MODULE: ./build/feed/catalog/indexes-after.js


/**
 * The hashes of a folder's indexes after a change. Those of indexes that the run has not read stay as they were noted.
 *
 * @param own the formats that the run writes in the folder
 * @returns undefined where none is known
 */
function indexesAfter(path, own, before, { paths, files }, { puts, deletes }) {
    const noted = Object.entries(before.folders.find((folder) => folder.path === path)?.indexes ?? {});
    const stays = (name) => {
        const target = (0,feed_edit/* pathIn */.lW)(path, name);
        return paths.has(target) && !deletes.has(target) && !puts.has(target);
    };
    const hashes = (0,chain/* hashesOf */.mU)(own.map(({ format }) => format), (name) => {
        const target = (0,feed_edit/* pathIn */.lW)(path, name);
        const content = puts.get(target);
        if (content !== undefined)
            return content.kind === 'bytes' ? content.bytes : undefined;
        return deletes.has(target) ? undefined : files.get(target);
    });
    const all = { ...Object.fromEntries(noted.filter(([name]) => stays(name))), ...hashes };
    return Object.keys(all).length === 0 ? undefined : all;
}

// EXTERNAL MODULE: ./build/feed/catalog/whose.js
var whose = __webpack_require__(69437);
;// CONCATENATED MODULE: ./build/feed/catalog/next-folders.js













/**
 * Describes the folders after a change, and makes the catalogs of those that the run writes.
 *
 * @param folders the folders of the run
 * @param edit every other file that the run writes or deletes
 * @param ownedByOthers folders whose `files.json` is a file of others
 */
function nextFolders(folders, before, { paths, files }, edit, run, remembers, ownedByOthers) {
    const old = oldCatalogs(files, folders, paths, remembers);
    const here = new Map();
    const catalogs = [];
    const broken = [];
    const written = new Map();
    for (const path of new Set(folders.map((folder) => folder.path))) {
        const own = folders.filter((folder) => folder.path === path);
        const { packages, summary } = folderCatalog(path, own, old, paths, run);
        const there = old.get(path)?.state;
        const foreign = feed_shape/* CATALOG_NAMES */.t3.filter((name) => name === packages_json/* CATALOG_FILE */.l9 ? there === 'theirs' : ownedByOthers.has(path));
        const indexes = indexesAfter(path, own, before, { paths, files }, edit);
        here.set(path, {
            ...{ ...summary, keys: signersAfter(path, own, before, paths, edit) },
            ...(indexes === undefined ? {} : { indexes }),
            ...(foreign.length === 0 ? {} : { foreign }),
        });
        const file = (0,feed_edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9);
        if (there === 'damaged')
            broken.push(file);
        const isOurs = there !== undefined && there !== 'theirs';
        const bytes = (0,packages_json/* writeCatalog */.Jj)(packages);
        catalogs.push({ path: file, bytes, isOurs });
        if (there !== 'theirs')
            written.set(path, { packages, bytes });
    }
    const others = new Map(before.folders
        .filter(({ path }) => !here.has(path) && (0,feed_folders/* formatsIn */.oJ)(path, paths).length > 0)
        .map((folder) => [folder.path, folder]));
    return { catalogs, folders: [...others.values(), ...here.values()], warnings: damaged(broken), written };
}
/** One warning for all damaged catalogs. */
function damaged(paths) {
    if (paths.length === 0)
        return [];
    const names = (0,first_names/* firstNames */.d)(paths);
    return paths.length === 1
        ? [`${names} is damaged; it is written again from the signed index`]
        : [`${names} are damaged; they are written again from the signed indexes`];
}
/**
 * The present catalogs, without packages whose file is gone. For packages that the run lists again, only the fields
 * that the index does not state.
 */
function oldCatalogs(files, folders, paths, remembers) {
    const old = new Map();
    for (const [path, bytes] of files) {
        const folder = (0,feed_edit/* folderOfFile */._f)(path, packages_json/* CATALOG_FILE */.l9);
        if (folder === undefined)
            continue;
        const isListed = (name) => folders.some((own) => own.path === folder && own.format.name === name);
        const keep = (pkg) => {
            if (!paths.has((0,feed_edit/* pathIn */.lW)(folder, pkg.file)))
                return undefined;
            return isListed(pkg.format) ? { ...pkg, ...FROM_INDEX } : pkg;
        };
        const read = (0,packages_json/* openCatalog */.O_)(bytes, keep);
        old.set(folder, { ...read, state: (0,whose/* stateWith */.C)(read.state, bytes, remembers(folder, packages_json/* CATALOG_FILE */.l9)) });
    }
    return old;
}
/** The signed index is the better source for these fields. */
const FROM_INDEX = {
    ...{ license: '', homepage: '', summary: '', depends: [], provides: [] },
    ...{ description: undefined, section: undefined, installed: undefined },
};
/** The catalog of a folder. Formats that this run does not touch keep their packages. */
function folderCatalog(path, own, old, paths, run) {
    const packages = [];
    const summary = {
        path,
        branch: own[0]?.branch ?? null,
        repository: own[0]?.repository ?? null,
        ...(typeof own[0]?.target === 'string' ? { target: own[0].target } : {}),
        arch: own[0]?.arch ?? null,
        formats: [],
        packages: 0,
        bytes: 0,
        keys: null,
    };
    for (const format of formats_formats/* FORMATS */.hR) {
        const folder = own.find((candidate) => candidate.format === format);
        if (folder === undefined && !(0,index_source/* hasIndex */.V6)(format, path, paths))
            continue;
        const listed = folder === undefined
            ? linesOf(format, old.get(path))
            : (0,packages_json/* catalogOf */.Hh)(format, folder.listed, linesIn(old), paths, run);
        packages.push(...listed);
        summary.formats.push(format.name);
        summary.packages += listed.length;
        summary.bytes +=
            folder === undefined ? sumOf(listed.map(({ size }) => size ?? 0)) : (0,feed_listed/* bytesOf */.$$)(folder.listed);
    }
    return {
        packages,
        summary: own[0]?.arch === null ? { ...summary, arches: next_folders_archesOf(own, packages) } : summary,
    };
}
/** The arches of the packages in a folder of all arches. */
function next_folders_archesOf(own, packages) {
    const listed = own.flatMap((folder) => (0,feed_listed/* archesListed */._o)(folder.arch, folder.listed));
    const others = packages
        .filter(({ format }) => own.every((folder) => folder.format.name !== format))
        .flatMap(({ arch }) => arch ?? []);
    return [...new Set([...listed, ...others])].filter(plain_values/* isArch */.nn).sort();
}
/** The paths in the feed of the keys that sign a folder after the change. */
function signersAfter(path, own, before, paths, { puts, deletes }) {
    const noted = before.folders.find((folder) => folder.path === path)?.keys ?? null;
    const isResigned = own.some(({ format }) => (0,signed_folder/* signedNames */.d3)(format).some((name) => puts.has((0,feed_edit/* pathIn */.lW)(path, name))));
    if (isResigned)
        return signersOf(noted ?? [], own, before);
    const stays = (file) => paths.has(file) && !deletes.has(file);
    return verifiedSigners(noted ?? [], own, before, stays) ?? noted ?? signersOf([], own, before);
}
const linesIn = (old) => new Map([...old].map(([path, { lines }]) => [path, lines]));
/** The keys of this run for the formats that it writes, and the recorded keys for the others. */
function signersOf(noted, own, before) {
    const signers = own.flatMap(({ format, signers }) => signers.filter(({ scheme }) => format.schemes.includes(scheme)).map(key_files/* keyPath */.D));
    return [...new Set([...signers, ...noted.filter(isOfOther(own, before))])];
}
/** Returns a function that is true for a key of a scheme that none of these formats has. */
function isOfOther(own, before) {
    const schemes = new Set(own.flatMap(({ format }) => format.schemes));
    return (key) => before.keys.some((one) => one.path === key && !schemes.has(one.scheme));
}
/**
 * The signers of unchanged indexes, for the formats that the run has verified; undefined if none is signed.
 *
 * @param stays true for a path that is there before and after the change
 */
function verifiedSigners(noted, own, before, stays) {
    const signers = own
        .flatMap(({ path, opened }) => opened?.signatures.filter(({ file }) => stays((0,feed_edit/* pathIn */.lW)(path, file))) ?? [])
        .flatMap((signature) => (signature.state === 'good' ? [`keys/${signature.key.fileName}`] : []));
    // The feed may not publish a key under the name that a signature has.
    if (signers.length === 0 || !signers.every(stays))
        return undefined;
    return [...new Set([...signers, ...noted.filter(isOfOther(own, before))])];
}
function linesOf(format, catalog) {
    return [...(catalog?.lines.values() ?? [])].filter((pkg) => pkg.format === format.name);
}
const sumOf = (numbers) => numbers.reduce((sum, next) => sum + next, 0);

;// CONCATENATED MODULE: ./build/feed/catalog/next-owned.js





/**
 * Makes the `files.json` of the folders that a run writes. A package that stays keeps its line, and one whose file the
 * run has read gets a new one. A folder without such a file gets one with the first line.
 *
 * @param folders the folders of the run
 */
function nextOwned(folders, { paths, files }, remembers) {
    const made = [];
    const foreign = new Set();
    const broken = [];
    for (const folder of new Set(folders.map(({ path }) => path))) {
        const path = (0,feed_edit/* pathIn */.lW)(folder, files_json/* FILES_FILE */.ze);
        const old = files.get(path);
        // One that was too large to read stays as it is.
        if (old === undefined && paths.has(path))
            continue;
        const own = folders.filter((one) => one.path === folder);
        const { lines, state: alone } = linesAfter(folder, own, files);
        const state = old && alone && (0,whose/* stateWith */.C)(alone, old, remembers(folder, files_json/* FILES_FILE */.ze));
        if (state === 'theirs')
            foreign.add(folder);
        if (state === 'damaged')
            broken.push(path);
        const isOurs = state === 'whole' || state === 'damaged';
        if (lines.size > 0 || isOurs)
            made.push({ path, bytes: (0,files_json/* writeOwned */.Vu)(lines), isOurs });
    }
    return { files: made, foreign, warnings: next_owned_damaged(broken) };
}
/** The lines of a folder after the change, by `lineKey`, and the state of its present file. */
function linesAfter(folder, own, files) {
    const fresh = new Map();
    const stay = new Set();
    const copied = new Map();
    for (const { format, listed } of own) {
        for (const item of listed) {
            const { file } = item.entry;
            const key = (0,packages_json/* lineKey */.QW)(format.name, file);
            const from = sourceOf(item);
            if (item.owned !== undefined) {
                const owned = item.owned();
                const text = owned && (0,files_json/* newOwnedText */.Bu)({ format: format.name, file, ...owned });
                if (text !== undefined)
                    fresh.set(key, text);
            }
            else if (item.content === undefined)
                stay.add(key);
            else if (from !== undefined)
                copied.set(from, (copied.get(from) ?? new Set()).add(key));
        }
    }
    const drafted = new Set(own.map(({ format }) => format.name));
    const isKept = (line) => !drafted.has(line.format) || stay.has((0,files_json/* keyOfOwned */.Gl)(line));
    const present = next_owned_linesIn(files.get((0,feed_edit/* pathIn */.lW)(folder, files_json/* FILES_FILE */.ze)), isKept);
    const lines = present.lines;
    for (const [from, keys] of copied) {
        const there = next_owned_linesIn(files.get((0,feed_edit/* pathIn */.lW)(from, files_json/* FILES_FILE */.ze)), (line) => keys.has((0,files_json/* keyOfOwned */.Gl)(line)));
        for (const [key, text] of there.lines)
            lines.set(key, text);
    }
    for (const [key, text] of fresh)
        lines.set(key, text);
    return { lines, state: present.state };
}
/** The folder that a package is copied from under the same name. */
function sourceOf({ entry, content }) {
    if (content?.kind !== 'copy' || !content.from.endsWith(`/${entry.file}`))
        return undefined;
    return content.from.slice(0, -entry.file.length - 1);
}
/** The lines of a `files.json` that stay; none of a file of others. */
function next_owned_linesIn(bytes, isKept) {
    const lines = new Map();
    if (bytes === undefined)
        return { lines, state: undefined };
    const state = (0,files_json/* readOwned */.A4)(bytes, (line) => {
        if (isKept(line))
            lines.set((0,files_json/* keyOfOwned */.Gl)(line), (0,files_json/* ownedText */.hO)(line));
    });
    return { lines: state === 'theirs' ? new Map() : lines, state };
}
function next_owned_damaged(paths) {
    if (paths.length === 0)
        return [];
    const are = paths.length === 1 ? 'is' : 'are';
    const it = paths.length === 1 ? 'it keeps' : 'they keep';
    return [
        `${(0,first_names/* firstNames */.d)(paths)} ${are} damaged; ${it} the lines that can be read, and \`pkgfeed reindex\` writes the others`,
    ];
}

;// CONCATENATED MODULE: ./build/feed/catalog/site-files.js



/** Picks the files that still exist and are unchanged since pkgfeed wrote them. */
function unchangedSince(before, paths) {
    return before.filter(({ path, blob }) => paths.get(path) === blob);
}
/**
 * The paths whose content ids show which files for people are unchanged: those that feed.json records, or all of them
 * if feed.json is gone or damaged.
 */
function recordedPaths(feedFile, paths) {
    const { state, feed } = (0,feed_json/* openFeedFile */.zE)(feedFile);
    if (state === 'absent' || state === 'damaged')
        return [...paths.keys()].filter(feed_shape/* isSitePath */.X1);
    return feed.site.map(({ path }) => path).filter((path) => paths.has(path));
}
/**
 * The writes and deletions that give a feed these files for subscribers. A file that pkgfeed did not write, or that
 * someone has changed since, stays as it is.
 *
 * @param made the files that the feed should have
 * @param before the unchanged files of earlier runs
 * @param isFree true for a new path that no file of others blocks
 */
function changeSite(made, before, paths, isFree) {
    const change = { puts: new Map(), deletes: [], files: [], theirs: [] };
    const ours = new Set(before.map(({ path }) => path));
    for (const file of made) {
        const { path, version } = file;
        const blob = 'bytes' in file ? (0,content_id/* contentId */.f)(file.bytes) : file.blob;
        const there = paths.get(path);
        // A file with the same bytes is ours, no matter who wrote it.
        const isOurs = paths.has(path) ? ours.has(path) || there === blob : isFree(path);
        if (!isOurs) {
            change.theirs.push(path);
            continue;
        }
        change.files.push({ path, blob, ...((0,feed_shape/* isPlainVersion */.$b)(version) ? { version } : {}) });
        if ('bytes' in file && there !== blob)
            change.puts.set(path, file.bytes);
    }
    const kept = new Set(made.map(({ path }) => path));
    change.deletes = before.filter(({ path }) => !kept.has(path)).map(({ path }) => path);
    return change;
}

;// CONCATENATED MODULE: ./build/feed/catalog/next-site.js


const INSTALLER = 'install.sh';
/**
 * The change of the files for subscribers.
 *
 * @param before the files that earlier runs wrote and that are unchanged
 * @param isFree true for a new path that no file of others blocks
 */
function nextSite({ served, vouched }, folders, before, paths, isFree, { site, now }, packages) {
    const all = served.folders.map(({ path }) => path);
    const source = { ...packages, folders: all, paths, now };
    const made = site?.make({ feed: served, folders, packages: source, vouched, before, now });
    return changeSite(made ?? [], before, paths, isFree);
}
/** What people should know about the installer. */
function installerRemarks({ feed, served, vouched }) {
    return [...leftOutOfInstaller(feed, vouched), ...unnamedFormer(feed, served)];
}
/** A remark about former addresses that only feed.json remembers. */
function unnamedFormer({ formerUrls = [] }, served) {
    const unnamed = formerUrls.filter((address) => !served.formerUrls?.includes(address));
    if (unnamed.length === 0)
        return [];
    return [
        `${feed_json/* FEED_FILE */.GS} remembers ${unnamed.join(', ')}; ${INSTALLER} replaces lines with a former address only if \`former-urls\` names it`,
    ];
}
/** A remark about folders of other publishers: a script that runs as root only names keys that this run knows. */
function leftOutOfInstaller({ folders, keys }, vouched) {
    const isVouched = (key) => vouched.some((own) => own.scheme === key.scheme && own.sha256 === key.sha256);
    const known = new Set(keys.filter(isVouched).map(({ path }) => path));
    const left = folders.filter(({ packages, keys }) => packages > 0 && keys !== null && keys.length > 0 && !keys.some((key) => known.has(key)));
    if (left.length === 0)
        return [];
    const names = left.slice(0, 5).map(({ path }) => path);
    const more = left.length > names.length ? ` and ${left.length - names.length} more` : '';
    return [
        `${INSTALLER} leaves out ${names.join(', ')}${more}: this run has no key that signed them. Give their public keys as \`trusted-keys\` to have them in it`,
    ];
}

;// CONCATENATED MODULE: ./build/feed/catalog/catalog-files.js














/**
 * Makes the catalogs and the files for subscribers. Only files that differ from the present ones are written.
 *
 * @param known the feed before the change
 * @param edit the rest of the change; if it is empty and feed.json has no other news, feed.json keeps its date
 * @param isFree true for a path that no file of others blocks
 * @param run with the keys that sign the feed
 * @param vouchedKeys all keys that the run holds or trusts
 * @param filled the repositories that the run fills
 */
function catalogFiles(folders, known, state, edit, isFree, run, vouchedKeys, filled) {
    const { paths } = state;
    const remembers = (0,whose/* remembersIn */.S)(known);
    const owned = nextOwned(folders, state, remembers);
    const listing = nextFolders(folders, known.feed, state, edit, run, remembers, owned.foreign);
    const next = nextFeedJson(known.feed, listing.folders, folders, paths, run, vouchedKeys, { ...filled, idOf: idsAfter(edit, paths) }, known.state === 'whole');
    const own = unchangedSince(known.feed.site, paths);
    const isTheirs = known.state === 'theirs';
    // A feed.json of others does not record our files, so none are made.
    const site = isTheirs
        ? changeSite([], own, paths, isFree)
        : nextSite(next, folders, own, paths, isFree, run, {
            old: own.some(({ path }) => path === combined_json/* COMBINED_FILE */.le) ? state.files.get(combined_json/* COMBINED_FILE */.le) : undefined,
            written: listing.written,
        });
    const first = firstCatalogs(known, folders, paths, run);
    const catalogs = placed([...listing.catalogs, ...first, ...owned.files], state, isFree);
    const warnings = [...listing.warnings, ...owned.warnings];
    const files = {
        puts: catalogs.puts,
        deletes: [],
        theirs: catalogs.theirs,
        warnings,
        remarks: next.remarks,
        site: own,
        url: next.served.url,
        title: next.title,
        folders: listing.folders,
        feedBytes: listing.folders.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    const hasChanged = edit.deletes.size > 0 || edit.puts.size > 0 || catalogs.puts.size > 0;
    const hasFolders = folders.length > 0 ||
        filled.repositories.some((one) => one.state === 'settled' && one.folders.length > 0);
    const hasNews = hasFolders && isWorthWriting(known, next, site, own, run);
    if (!hasChanged && !hasNews)
        return files;
    const settled = settledAfter({
        ...{ repositories: filled.repositories, folders, before: known.feed, after: next.feed, paths },
        edit: withBytes(edit, catalogs.puts),
        theirs: [...catalogs.theirs, ...site.theirs],
        run: { ...run, signingKeys: filled.signingKeys },
    });
    const after = { ...next.feed, ...(0,feed_shape/* settledIn */.x0)(settled), site: site.files };
    const bytes = (0,feed_json/* writeFeedFile */.yR)(after, run.now, (0,chain/* chainAfter */.Mn)(state.files.get(feed_json/* FEED_FILE */.GS), known, run));
    const feedFile = placed([{ path: feed_json/* FEED_FILE */.GS, bytes, isOurs: !isTheirs }], state, isFree);
    const hasInstaller = site.files.some(({ path }) => path === INSTALLER);
    return {
        ...files,
        puts: new Map([...catalogs.puts, ...site.puts, ...feedFile.puts]),
        deletes: site.deletes,
        theirs: [...catalogs.theirs, ...site.theirs, ...feedFile.theirs],
        warnings: [...warnings, ...(isTheirs ? [] : next.warnings)],
        remarks: [...next.remarks, ...(hasInstaller ? installerRemarks(next) : [])],
        site: site.files,
    };
}
/** The catalogs of folders that the run does not touch, if feed.json begins to name them with this run. */
function firstCatalogs({ uncataloged }, folders, paths, run) {
    const ofRun = new Set(folders.map(({ path }) => path));
    return [...uncataloged]
        .filter(([folder]) => !ofRun.has(folder))
        .map(([folder, indexes]) => ({
        path: (0,feed_edit/* pathIn */.lW)(folder, packages_json/* CATALOG_FILE */.l9),
        bytes: (0,packages_json/* writeCatalog */.Jj)(indexes.flatMap(({ format, listed }) => (0,packages_json/* catalogOf */.Hh)(format, listed, new Map(), paths, run))),
        isOurs: false,
    }));
}
/** An edit with more files. */
const withBytes = ({ puts, deletes }, more) => ({
    puts: new Map([...puts, ...[...more].map(([path, bytes]) => [path, { kind: 'bytes', bytes }])]),
    deletes,
});
/** The content ids of paths after a change. */
function idsAfter({ puts, deletes }, paths) {
    return (path) => {
        const content = puts.get(path);
        if (content !== undefined)
            return idOf(content, paths);
        return deletes.has(path) ? undefined : paths.get(path);
    };
}
/** Divides our files into those to write, and the paths where a file of others is. */
function placed(made, { paths, files }, isFree) {
    const puts = new Map();
    const theirs = [];
    for (const { path, bytes, isOurs } of made) {
        if (files.get(path)?.equals(bytes))
            continue;
        if (paths.has(path) ? isOurs : isFree(path))
            puts.set(path, bytes);
        else
            theirs.push(path);
    }
    return { puts, theirs };
}
/** True when feed.json must be written although no package changed. */
function isWorthWriting({ state, dropped, feed: before }, { feed, served }, site, own, { trustedKeys }) {
    if (state === 'theirs')
        return false;
    return (state === 'absent' ||
        state === 'damaged' ||
        dropped.length > 0 ||
        // The installer gets the keys in `trusted-keys`.
        (trustedKeys.length > 0 && site.puts.has(INSTALLER)) ||
        // The files for subscribers have an address that feed.json does not have yet.
        (served.url !== null && feed.url === null && site.puts.size > 0) ||
        !catalog_files_isSame(feed, before) ||
        !catalog_files_areThere(site.files, own));
}
/** What other publishers say of keys to come is noted with the next change, so that two of them do not take turns. */
const lasting = ({ state, ...key }) => (state === 'revoked' ? { ...key, state } : key);
/** True when two versions of feed.json describe the same feed, apart from the files for people and the time. */
function catalog_files_isSame(after, before) {
    const noted = new Map(before.folders.map(({ path, indexes = {} }) => [path, Object.keys(indexes)]));
    // The counts come from the folder's catalog, which may be a file of others.
    const place = ({ packages: _, bytes: __, keys, indexes = {}, ...folder }) => ({
        ...folder,
        // A hash that no run has noted yet is noted by the next change.
        indexes: noted.get(folder.path)?.map((name) => [name, indexes[name]]) ?? [],
        // Their order is that of the formats of the run, which another publisher may have in another order.
        keys: keys?.toSorted() ?? null,
    });
    const text = ({ title, url, folders, keys, recent, withdrawn, ...feed }) => JSON.stringify([
        ...[title, url, sorted(folders.map(place)), sorted(keys.map(lasting)), recent, withdrawn ?? []],
        ...[feed.defaultRepositories ?? [], feed.fingerprintUrl ?? ''],
    ]);
    return text(after) === text(before);
}
const sorted = (items) => items.map((item) => JSON.stringify(item)).sort();
/**
 * True when all files exist. It does not matter if this pkgfeed would make one of them differently, or would not make
 * it: another publisher may want it.
 */
function catalog_files_areThere(files, there) {
    return files.every(({ path }) => there.some((file) => file.path === path));
}

// EXTERNAL MODULE: ./build/feed/draft/left-out.js
var left_out = __webpack_require__(83833);
// EXTERNAL MODULE: ./build/feed/key-change.js
var key_change = __webpack_require__(44455);
// EXTERNAL MODULE: ./build/feed/key-succession.js
var key_succession = __webpack_require__(20492);
// EXTERNAL MODULE: ./build/feed/neighbour-files.js
var neighbour_files = __webpack_require__(45136);
// EXTERNAL MODULE: ./build/feed/portable-names.js
var portable_names = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/feed/signature-files.js
var signature_files = __webpack_require__(40293);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(85068);
// EXTERNAL MODULE: ./build/feed/place.js
var place = __webpack_require__(10754);
;// CONCATENATED MODULE: ./build/feed/assemble/occupancy.js






/** The owned paths of a file that must not exist yet. */
const NOT_OURS = new Set();
/**
 * Returns a function that finds what prevents writing a path: a file that is not ours, a file above it, or a folder of
 * that name.
 */
function occupancy(paths) {
    const folders = new Set();
    for (const path of paths.keys()) {
        let end = path.lastIndexOf('/');
        while (end > 0 && !folders.has(path.slice(0, end))) {
            folders.add(path.slice(0, end));
            end = path.lastIndexOf('/', end - 1);
        }
    }
    return (path, owned, what) => {
        const above = (0,feed_edit/* parentsOf */.fY)(path).find((parent) => paths.has(parent));
        const taken = paths.has(path) && !owned.has(path) ? path : above;
        const obstacle = taken ?? (folders.has(path) ? `${path}/` : undefined);
        if (obstacle === undefined)
            return [];
        return [
            new build_errors/* ConflictError */.fK({
                code: 'CONFLICT_PATH',
                message: `${what} wants the path ${path}, but ${(0,printable/* printable */.g$)(obstacle)} is there and this index does not list it`,
                remedy: 'Move that file away, or choose another `branch`, `repository` or `layout`.',
            }),
        ];
    };
}
/**
 * Errors for files of a folder that are deleted or replaced while another index lists them: the index of a folder above, of
 * a folder between this one and the file, or of another format in this folder. An index that was not read, or cannot be,
 * may list them too.
 *
 * @param changing paths in the folder that are deleted or get other bytes
 * @param files contents of indexes
 * @param drafted the formats whose index in this folder this run writes
 * @returns the first error only
 */
function listedElsewhere(folder, changing, paths, files, drafted) {
    if (changing.length === 0)
        return [];
    const above = folder === '' ? [] : ['', ...(0,feed_edit/* parentsOf */.fY)(folder)];
    const below = changing.flatMap(feed_edit/* parentsOf */.fY).filter((parent) => parent.startsWith((0,feed_edit/* pathIn */.lW)(folder, '')));
    for (const other of [...above, ...new Set(below), folder]) {
        for (const format of formats_formats/* FORMATS */.hR) {
            const isOurs = other === folder && drafted.includes(format);
            if (isOurs || !(0,index_source/* hasIndex */.V6)(format, other, paths))
                continue;
            const index = (0,feed_edit/* pathIn */.lW)(other, format.indexFile);
            const theirs = (0,feed_listed/* pathsListedBy */.Xk)(format, other, files.get(index), paths);
            const shared = changing.find((path) => theirs === undefined || theirs.has(path));
            if (shared !== undefined)
                return [mayList(shared, (0,index_source/* indexSource */.Ie)(format, other, paths) ?? index)];
        }
    }
    return [];
}
function mayList(path, index) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(path)} would be deleted or replaced, and ${(0,printable/* printable */.g$)(index)} lists it or may list it`,
        remedy: 'Keep feeds next to each other, not one inside the other, or change that index first.',
    });
}

;// CONCATENATED MODULE: ./build/feed/assemble/folder-files.js








/**
 * The files to write and delete so that a folder lists what its draft says.
 *
 * @param drafts every folder of the run
 * @param run with the keys that sign this folder
 * @param left package files that no index lists any more: other packages may have their names
 * @throws KeyError or FeedError when the index cannot be signed
 */
async function folderFiles(draft, drafts, state, occupied, run, left) {
    const packages = packagePuts(draft, state.paths, occupied, left);
    const index = await indexPuts(draft, drafts, state.paths, occupied, run);
    return {
        ...index,
        puts: new Map([...packages.puts, ...index.puts]),
        deletes: [...draft.gone, ...unlistedPaths(draft), ...index.unsigned],
        errors: [...packages.errors, ...listedByOthers(draft, drafts, state), ...index.errors],
    };
}
/** One error for each path that two folders want: packages of two formats may have the same file name. */
function twoFormats(drafts, paths) {
    const wanted = new Set();
    return drafts
        .flatMap(({ listed }) => listed.filter((item) => isWritten(item, paths)))
        .filter(({ path }) => {
        const isTaken = wanted.has(path);
        wanted.add(path);
        return isTaken;
    })
        .map((listed) => new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${wordsOf(listed)} wants the path ${listed.path}, which a package of another format in this run has`,
        remedy: 'Publish one of the two into another `branch` or `repository`.',
    }));
}
const unlistedPaths = ({ unlisted = [] }) => unlisted.map(({ path }) => path);
const wordsOf = ({ entry, origin }) => `${entry.name} ${origin}`;
/** True when the path has these bytes already, even if no index lists it. Then nothing needs to be written. */
const isThere = ({ contentId, path }, paths) => contentId !== undefined && paths.get(path) === contentId;
const isWritten = (listed, paths) => listed.content !== undefined && !isThere(listed, paths);
function packagePuts({ opened, gone, listed }, paths, occupied, left) {
    const ours = [...opened.listed.map(({ path }) => path), ...gone];
    // Whether another index lists one that has left is looked at like for any file that gets other bytes.
    const owned = new Set([...ours, ...listed.map(({ path }) => path).filter((path) => left.has(path))]);
    const puts = new Map();
    const errors = [];
    for (const item of listed) {
        if (item.content === undefined || isThere(item, paths))
            continue;
        errors.push(...occupied(item.path, owned, wordsOf(item)));
        puts.set(item.path, item.content);
    }
    return { puts, errors };
}
/** Errors for files that change here while an index that the run does not write may list them. */
function listedByOthers(draft, drafts, { paths, files }) {
    const { path, gone, listed } = draft;
    const replaced = listed.filter((item) => isWritten(item, paths) && paths.has(item.path));
    const changing = [...gone, ...unlistedPaths(draft), ...replaced.map((item) => item.path)];
    const drafted = drafts.filter((other) => other.path === path).map(({ format }) => format);
    return listedElsewhere(path, changing, paths, files, drafted);
}
/** The index and its signatures, without files that stay the same. */
async function indexPuts(draft, drafts, paths, occupied, run) {
    const { format, arch, path, opened, listed } = draft;
    const drafted = drafts.filter((other) => other.path === path).map((other) => other.format);
    const content = {
        entries: listed.map(({ entry }) => entry),
        arch: arch ?? onlyArch(listed),
        hasSecondIndex: draft.hasSecondIndex ?? false,
        ofOthers: (0,formats_formats/* namesOfLater */.ov)(format, [...(0,feed_folders/* formatsIn */.oJ)(path, paths), ...drafted]),
        at: run.now,
    };
    const { base } = draft;
    const { changed, deleted, turned, dropped } = await (0,signed_folder/* closeFolder */.$G)(format, path, content, opened, run, base);
    const own = ownIndexFiles(draft, paths);
    const puts = new Map();
    const errors = [];
    for (const [name, bytes] of changed) {
        const target = (0,feed_edit/* pathIn */.lW)(path, name);
        errors.push(...occupied(target, own, 'an index file'));
        puts.set(target, { kind: 'bytes', bytes });
    }
    errors.push(...caseConflicts(path, [...changed.keys()], drafted, paths));
    const indexPath = (0,feed_edit/* pathIn */.lW)(path, format.indexFile);
    const corrected = format.derivedFiles
        .map((name) => (0,feed_edit/* pathIn */.lW)(path, name))
        // One that only gets other signatures has a warning of its own.
        .filter((target) => puts.has(target) && paths.has(target) && dropped?.index !== target)
        .filter(() => !puts.has(indexPath));
    const entries = puts.has(indexPath) ? listed.map(({ entry }) => entry) : [];
    return {
        puts,
        carried: { index: indexPath, entries },
        hidden: puts.has(indexPath) ? await hiddenIndex(draft) : [],
        corrected,
        unsigned: deleted.map((name) => (0,feed_edit/* pathIn */.lW)(path, name)),
        turned: turned.map((name) => (0,feed_edit/* pathIn */.lW)(path, name)),
        dropped: dropped === undefined ? [] : [dropped],
        errors,
    };
}
/** The arch that the index of a folder of all arches names as its own: that of its packages, if they have one. */
function onlyArch(listed) {
    const [first, ...more] = new Set(listed
        .map(({ entry }) => entry)
        .filter(place/* isOfOneArch */.c$)
        .map(({ arch }) => arch));
    return first !== undefined && more.length === 0 ? first : 'all';
}
/** Errors for index files whose names differ only in case from those of another format in the folder. */
function caseConflicts(folder, names, drafted, paths) {
    return formats_formats/* FORMATS */.hR.flatMap((format) => (0,formats_format/* indexFileNames */.dV)(format).flatMap((other) => {
        const twin = names.find((name) => name !== other && name.toLowerCase() === other.toLowerCase());
        const isThere = paths.has((0,feed_edit/* pathIn */.lW)(folder, other)) || (other === format.indexFile && drafted.includes(format));
        return twin === undefined || !isThere ? [] : [sameName(folder, twin, other)];
    }));
}
const sameName = (folder, name, other) => new build_errors/* ConflictError */.fK({
    code: 'CONFLICT_PATH',
    message: `${folder} would have both ${name} and ${other}, which are one file on Windows and macOS`,
    remedy: 'Publish apk v2 packages with `v3-index`, and apk v3 packages, into different `branch` or `repository` folders.',
});
/** The old index of a folder, if clients do not see what it lists. */
async function hiddenIndex({ format, path, opened }) {
    const { indexFile } = format;
    const bytes = opened.files.get(indexFile);
    if (bytes === undefined)
        return [];
    try {
        // Without the derived files, which are costly to compare.
        const alone = new Map([[indexFile, bytes]]);
        const entries = opened.listed.map(({ entry }) => entry);
        const findings = await format.checkIndex(alone, entries);
        const problems = findings.filter(({ isHidden }) => isHidden).map(({ problem }) => problem);
        return problems.length === 0 ? [] : [{ index: (0,feed_edit/* pathIn */.lW)(path, indexFile), problems }];
    }
    catch (error) {
        // Only a reindex goes on after such an index, and it says what it finds.
        if (error instanceof build_errors/* FormatError */.IF)
            return [];
        throw error;
    }
}
/** The paths of index files that the folder may replace. */
function ownIndexFiles({ format, path, isRemade }, paths) {
    const formats = [...(0,feed_folders/* formatsIn */.oJ)(path, paths), ...(isRemade ? [format] : [])];
    return new Set(formats.flatMap(formats_format/* indexFileNames */.dV).map((name) => (0,feed_edit/* pathIn */.lW)(path, name)));
}

// EXTERNAL MODULE: ./build/feed/draft/retained.js
var retained = __webpack_require__(55797);
// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
// EXTERNAL MODULE: ./build/feed/draft/roll-back-folder.js
var roll_back_folder = __webpack_require__(67961);
// EXTERNAL MODULE: ./build/feed/draft/sync.js
var sync = __webpack_require__(9342);
;// CONCATENATED MODULE: ./build/feed/assemble/guard.js







/** Reasons that the settings ask for, or the devices. */
const EXPLAINED = new Set([
    'remove',
    ...[retention/* KEEP_VERSIONS */.Q3, retention/* KEEP_DAYS */.Kx, retention/* KEEP_PACKAGES */.kD],
    ...[sync/* SYNC */.a9, sync/* UPSTREAM */.YD, for_devices/* NOT_FOR_DEVICES */.ed, roll_back_folder/* ROLLBACK */.$],
]);
/**
 * Stops a change that would lose packages without being asked to. An index made from half of a feed would withdraw the
 * other half from every device.
 *
 * @throws FeedError
 */
function checkRemovals(changes, folders) {
    const places = new Map(folders.map(({ path, repository }) => [path, repository]));
    const repositories = new Set([...places.values(), ...changes.map((change) => places.get(change.folder))]);
    for (const repository of repositories) {
        checkRepository(changes.filter((change) => places.get(change.folder) === repository), folders.filter((folder) => folder.repository === repository));
    }
}
function checkRepository(changes, folders) {
    const maxRemovals = folders[0]?.maxRemovals;
    const removed = changes.filter(({ kind }) => kind === 'removed');
    const unexplained = removed.filter(({ reason }) => !EXPLAINED.has(reason));
    const allowed = maxRemovals ?? 0;
    const unlisted = folders.flatMap((folder) => (folder.unlisted ?? []).map((path) => ({ path, reason: 'no index lists it' })));
    const counted = maxRemovals === undefined ? unexplained : [...removed, ...unlisted];
    if (counted.length > allowed) {
        const names = counted.slice(0, 5).map(({ path, reason }) => `${(0,printable/* printable */.g$)(path)} (${(0,printable/* printable */.g$)(reason)})`);
        const more = counted.length > names.length ? ` and ${counted.length - names.length} more` : '';
        throw new build_errors/* FeedError */.lS({
            code: 'FEED_SHRINKS',
            message: `${counted.length} ${counted.length === 1 ? 'package' : 'packages'} would leave the feed, and at most ${allowed} may: ${names.join(', ')}${more}`,
            remedy: 'Check that they should go, then raise `max-removals` for one run.',
        });
    }
    const lost = folders.filter(({ path, before, after }) => before > 0 && after === 0 && unexplained.some((change) => change.folder === path));
    if (lost.length > 0) {
        throw new build_errors/* FeedError */.lS({
            code: 'FEED_SHRINKS',
            message: `${lost.map(({ path }) => path).join(', ')} would lose every package`,
            remedy: 'If you want that, withdraw them by name with `remove`.',
        });
    }
    if (maxRemovals === undefined)
        checkEmptied(removed, folders);
}
/**
 * Stops a `sync` whose sources give nothing for a folder: most often they were made for another arch, or are incomplete.
 *
 * @throws FeedError
 */
function checkEmptied(removed, folders) {
    const synced = new Set(removed.filter(({ reason }) => reason === sync/* SYNC */.a9).map(({ folder }) => folder));
    const emptied = folders.filter(({ path, before, after }) => before > 0 && after === 0 && synced.has(path));
    if (emptied.length === 0)
        return;
    throw new build_errors/* FeedError */.lS({
        code: 'FEED_SHRINKS',
        message: `${emptied.map(({ path }) => (0,printable/* printable */.g$)(path)).join(', ')} would lose every package, because the sources of \`sync\` give none for it`,
        remedy: `Check the sources; if the packages should go, set \`max-removals\` to ${removed.length} for one run.`,
    });
}
const WARN_AT = 0.8;
/**
 * Compares the feed's size after a change with what GitHub Pages serves.
 *
 * @param bytes of all package files together, from indexes and catalogs
 * @param growth bytes that this change adds; negative if the feed shrinks
 * @param largest the largest package file that this change adds, with its size in bytes
 * @param freeable says what could be freed, in sentences without a full stop; asked only where that matters
 * @returns warnings
 * @throws FeedError when the feed grows and is beyond the limit
 */
function checkSize(bytes, growth, largest, freeable = () => []) {
    if (bytes > limits/* SITE_LIMIT */.S9 && growth > 0) {
        throw new build_errors/* FeedError */.lS({
            code: 'FEED_TOO_BIG',
            message: `the feed would have ${(0,printable/* sizeText */.lP)(bytes)}, and GitHub Pages serves at most ${(0,printable/* sizeText */.lP)(limits/* SITE_LIMIT */.S9)}`,
            remedy: [
                'Let `keep-versions` or `remove` drop old packages, or split the feed over several repositories.',
                ...freeable().map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
            ].join(' '),
        });
    }
    const warnings = [];
    if (bytes > WARN_AT * limits/* SITE_LIMIT */.S9) {
        warnings.push(`the feed has ${(0,printable/* sizeText */.lP)(bytes)} of the ${(0,printable/* sizeText */.lP)(limits/* SITE_LIMIT */.S9)} that GitHub Pages serves; ${['let `keep-versions` drop old packages', ...freeable()].join('; ')}`);
    }
    if (largest !== undefined && largest.size > WARN_AT * limits/* FILE_LIMIT */.h1) {
        warnings.push(`${(0,printable/* printable */.g$)(largest.path)} has ${(0,printable/* sizeText */.lP)(largest.size)}, near the ${(0,printable/* sizeText */.lP)(limits/* FILE_LIMIT */.h1)} that GitHub takes in one file`);
    }
    return warnings;
}

;// CONCATENATED MODULE: ./build/feed/assemble/forecast.js





/** How many bytes of files that no index lists fit into the site. */
function roomBeside(folders, { feed }) {
    const growth = folders.reduce((sum, { opened, listed }) => sum + (0,feed_listed/* bytesOf */.$$)(listed) - (0,feed_listed/* bytesOf */.$$)(opened.listed), 0);
    return limits/* SITE_LIMIT */.S9 - feed.folders.reduce((sum, { bytes }) => sum + bytes, growth);
}
/**
 * Warns of a site that grows beyond what GitHub serves, and says what the rules would free.
 *
 * @param leaving the files that only stay for a while
 */
function forecast_forecast(folders, { feedBytes, folders: all }, leaving) {
    const added = folders.flatMap(({ listed }) => listed.filter(({ content }) => content !== undefined));
    const before = folders.reduce((sum, { opened }) => sum + (0,feed_listed/* bytesOf */.$$)(opened.listed), 0);
    const after = folders.reduce((sum, { listed }) => sum + (0,feed_listed/* bytesOf */.$$)(listed), 0);
    const [largest] = added.toSorted((a, b) => (b.entry.size ?? 0) - (a.entry.size ?? 0));
    const size = largest?.entry.size;
    return checkSize(feedBytes, after - before, largest !== undefined && size !== undefined ? { path: largest.path, size } : undefined, () => freeable(folders, all, leaving));
}
/** What the rules would free, in sentences without a full stop. */
function freeable(folders, all, leaving) {
    const open = folders.filter(({ isCounted }) => isCounted !== true);
    const freed = [3, 1].flatMap((count) => {
        const bytes = open.reduce((sum, folder) => sum + freedIn(folder, count), 0);
        return bytes === 0 ? [] : [`\`keep-versions: ${count}\` would free ${(0,printable/* sizeText */.lP)(bytes)}`];
    });
    const staying = leaving.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    const ofRun = new Set(folders.map(({ path }) => path));
    return [
        ...(freed.length === 0 ? [] : [`${freed.join(', and ')}, in the folders of this run`]),
        ...(all.every(({ path }) => ofRun.has(path))
            ? []
            : ['`pkgfeed prune --dry-run` says what the rules would free in all folders']),
        ...(staying === 0 ? [] : [`files that only stay for a while have ${(0,printable/* sizeText */.lP)(staying)} more`]),
    ];
}
function freedIn({ format, arch, listed }, count) {
    const { stay } = (0,retained/* retained */.B)(listed, { keepVersions: count }, format, { isShared: arch === null });
    return (0,feed_listed/* bytesOf */.$$)(listed.filter((one) => !stay.has(one)));
}

// EXTERNAL MODULE: ./build/feed/catalog/leaving-shape.js
var leaving_shape = __webpack_require__(91469);
// EXTERNAL MODULE: ./build/feed/file-fates.js
var file_fates = __webpack_require__(86313);
;// CONCATENATED MODULE: ./build/feed/assemble/leaving.js





/**
 * Decides which files stay and which go.
 *
 * @param before what feed.json says
 * @param folders what the run writes
 * @param room the most bytes of package files that may stay so
 */
function leavingAfter(before, folders, state, now, room) {
    const isIdle = folders.every(({ gone, unlisted = [] }) => gone.length + unlisted.length === 0);
    if (before.length === 0 && isIdle)
        return { records: [], held: [], ended: [], warnings: [] };
    const listed = (0,file_fates/* listedAfter */.u)(folders, state);
    const fateOf = (0,file_fates/* fates */.q)(folders, state);
    const held = folders.flatMap((folder) => freshIn(folder, listed, state, now));
    const fresh = new Set(held.map(({ path }) => path));
    const deleted = new Set(folders.flatMap(({ gone, unlisted = [] }) => [...gone, ...unlisted.map(({ path }) => path)]));
    const ended = [];
    const stays = [];
    for (const record of before) {
        if (deleted.has(record.path) || listed.has(record.path) || !isSameFile(record, state))
            continue;
        const fate = isOver(record, now) ? fateOf(record.path) : 'stays';
        // Without its id nobody knows whose file it is.
        if (fate === 'free' && state.paths.get(record.path) === record.blob)
            ended.push(record);
        else if (fate !== 'listed')
            stays.push(record);
    }
    const mayGo = ({ path, blob }) => fresh.has(path) || (fateOf(path) === 'free' && state.paths.get(path) === blob);
    const { records, early } = withinRoom([...held, ...stays].sort(newestFirst), room, mayGo);
    const goes = new Set(early.map(({ path }) => path));
    return {
        records,
        held: held.filter(({ path }) => !goes.has(path)),
        ended: [...ended, ...early],
        warnings: early.length === 0 ? [] : [noRoom(early)],
    };
}
const noRoom = (early) => `there is no room for more files that stay for a while, so ${(0,first_names/* firstNames */.d)(early.map(({ path }) => path))} ${early.length === 1 ? 'goes' : 'go'} at once: devices with an index of before cannot fetch ${early.length === 1 ? 'it' : 'them'}`;
/** True for a record whose time is over. */
const isOver = ({ until }, now) => Date.parse(until) <= now.getTime();
/** True while the path has the file that left, as far as that is known. */
function isSameFile({ path, blob }, { paths }) {
    const id = paths.get(path);
    return paths.has(path) && (id === undefined || id === blob);
}
/** The files that leave a folder in this run and stay for its grace. */
function freshIn({ opened, gone, grace }, listed, { paths }, now) {
    if (grace === 0)
        return [];
    const sizes = new Map(opened.listed.map(({ path, entry }) => [path, entry.size]));
    const until = (0,packages_json/* seconds */.YA)(new Date(now.getTime() + grace));
    return gone
        .filter((path) => !listed.has(path))
        .flatMap((path) => {
        const blob = paths.get(path);
        if (!(0,plain_values/* isBlobId */.$4)(blob) || !(0,leaving_shape/* isLeavingPath */.MT)(path))
            return [];
        return [{ path, left: (0,packages_json/* seconds */.YA)(now), until, bytes: sizes.get(path) ?? null, blob }];
    });
}
const newestFirst = (a, b) => a.left === b.left ? (a.path < b.path ? -1 : 1) : a.left < b.left ? 1 : -1;
/**
 * Divides the files into those that feed.json and the site have room for, and older ones that go early. One that cannot go
 * now is remembered as long as feed.json has room.
 */
function withinRoom(all, room, mayGo) {
    const records = [];
    const early = [];
    let text = 0;
    let bytes = 0;
    for (const record of all) {
        text += Buffer.byteLength(JSON.stringify(record)) + 2;
        bytes += record.bytes ?? 0;
        const isFull = records.length === leaving_shape/* LEAVING_LIMIT */.pT || text > leaving_shape/* LEAVING_BYTES */.Bl;
        if (!isFull && bytes <= room)
            records.push(record);
        else if (mayGo(record))
            early.push(record);
        else if (!isFull)
            records.push(record);
    }
    return { records, early };
}

// EXTERNAL MODULE: ./build/feed/needs.js
var feed_needs = __webpack_require__(95407);
;// CONCATENATED MODULE: ./build/feed/assemble/unresolved.js

/** Nobody reads a longer list. */
const LIMIT = 100;
const LENGTH = 200;
const shortened = (text) => text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
/**
 * What the packages of a run need from other feeds, such as the system's own. Each dependency appears once for all
 * folders.
 *
 * @param folders those of the run, with what they list after the change
 */
function unresolvedIn(folders) {
    const wanted = new Map();
    for (const { format, listed } of folders) {
        for (const [dependency, packages] of unresolved_missingIn(format, listed)) {
            const known = wanted.get(dependency) ?? new Set();
            for (const name of packages)
                known.add(name);
            wanted.set(dependency, known);
        }
    }
    const sorted = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted
        .slice(0, LIMIT)
        .map(([dependency, packages]) => ({ dependency: shortened(dependency), packages: [...packages].sort() }));
}
function unresolved_missingIn(format, listed) {
    const there = new Set(listed.map(({ entry }) => entry.name));
    const open = new Map();
    for (const { entry, content } of listed) {
        if (content?.kind !== 'file')
            continue;
        const { dependencies, provides } = format.describe(entry);
        for (const text of provides)
            there.add(unresolved_provided(format, text));
        for (const dependency of dependencies) {
            const wanting = open.get(dependency);
            if (wanting === undefined)
                open.set(dependency, [entry.name]);
            else
                wanting.push(entry.name);
        }
    }
    const missing = [...open].filter(([dependency]) => isMissing(format, dependency, there));
    if (missing.length === 0)
        return new Map();
    // The older entries are read only now: a folder may list thousands.
    for (const { entry, content } of listed) {
        if (content?.kind === 'file')
            continue;
        for (const text of format.describe(entry).provides)
            there.add(unresolved_provided(format, text));
    }
    return new Map(missing.filter(([dependency]) => isMissing(format, dependency, there)));
}
const unresolved_provided = (format, text) => format.namesIn?.(text, 'provides')[0] ?? (0,feed_needs/* needIn */.Yi)(text)?.name ?? '';
function isMissing(format, dependency, there) {
    const names = format.namesIn?.(dependency, 'dependencies') ?? (0,feed_needs/* alternativesIn */.Of)(dependency).map(({ name }) => name);
    return names.length > 0 && !names.some((name) => there.has(name));
}

;// CONCATENATED MODULE: ./build/feed/assemble/lost-needs.js



/**
 * Warns of packages that stay and need what leaves: the folders that their devices read satisfied a dependency before the
 * run, and do not after it. What only folders have that the run does not open is not known.
 *
 * @param folders those of the run, with what they listed before and list after the change
 */
function lostNeeds(folders) {
    return readTogether(folders).flatMap(lostIn);
}
/**
 * The settled folders that may need what leaves the folders of a run, or have it: devices read both together.
 *
 * @param folders those that the run read
 * @param settled those that it did not
 */
function maySuffer(folders, settled) {
    const groups = new Set(settled.map(groupOf));
    const losing = folders
        .filter((folder) => groups.has(groupOf(folder)) && leaving(folder.opened.listed, folder.listed).length > 0)
        .map(groupOf);
    return settled.filter((folder) => losing.includes(groupOf(folder)));
}
/** Folders of one group may be read by one device. */
const groupOf = ({ format, branch, target }) => JSON.stringify([format.name, branch, target]);
/** The folders that devices of one arch read together, as one: those of all repositories, and those for any arch. */
function readTogether(folders) {
    const groups = new Map();
    for (const folder of folders) {
        const id = groupOf(folder);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return [...groups.values()].flatMap((group) => {
        const forAny = group.filter(({ arch, format }) => arch === format.anyArchFolder);
        const arches = new Set(group.filter((one) => !forAny.includes(one)).map(({ arch }) => arch));
        if (arches.size === 0)
            return [asOne(forAny)];
        return [...arches].map((arch) => asOne([...group.filter((one) => one.arch === arch), ...forAny]));
    });
}
function asOne(folders) {
    const [first] = folders;
    return folders.length === 1
        ? first
        : {
            format: first.format,
            opened: { listed: folders.flatMap(({ opened }) => opened.listed) },
            listed: folders.flatMap(({ listed }) => listed),
        };
}
function lostIn(folder) {
    const { format, opened, listed } = folder;
    const left = leaving(opened.listed, listed);
    if (left.length === 0)
        return [];
    const givers = offeredBy(format, left);
    const satisfied = affectedBy(folder, new Set(givers.keys())).flatMap((affected) => {
        const giver = giverOf(affected, givers, format);
        return giver === undefined ? [] : [{ affected, giver }];
    });
    // Most are satisfied by another version. What others provide is read only for the rest.
    const byName = offeredUnder(listed, new Set(satisfied.flatMap(({ affected }) => namesOf(affected))));
    const doubtful = satisfied.filter(({ affected: { needs } }) => !(0,feed_needs/* isSatisfied */.n2)(needs, byName, format));
    if (doubtful.length === 0)
        return [];
    const after = (0,feed_needs/* offersIn */.bT)(format, listed, new Set(doubtful.flatMap(({ affected }) => namesOf(affected))));
    return doubtful
        .filter(({ affected: { needs } }) => !(0,feed_needs/* isSatisfied */.n2)(needs, after, format))
        .map(({ affected, giver }) => warningOf(affected, giver));
}
const namesOf = ({ needs }) => needs.map(({ name }) => name);
/** What packages offer, by its name. */
function offeredBy(format, left) {
    const givers = new Map();
    for (const { entry } of left) {
        for (const { name, version } of (0,feed_needs/* offersOf */.fI)(format, entry)) {
            const known = givers.get(name);
            if (known === undefined)
                givers.set(name, [{ entry, version }]);
            else
                known.push({ entry, version });
        }
    }
    return givers;
}
/** A package that satisfies a dependency; undefined if none of these does. */
function giverOf({ needs }, givers, format) {
    for (const need of needs) {
        const found = givers
            .get(need.name)
            ?.find(({ version }) => (0,feed_needs/* isSatisfied */.n2)([need], new Map([[need.name, [version]]]), format));
        if (found !== undefined)
            return found.entry;
    }
    return undefined;
}
/** The versions of packages that have these names themselves. */
function offeredUnder(listed, names) {
    const offers = new Map();
    for (const { entry } of listed) {
        if (names.has(entry.name))
            offers.set(entry.name, [...(offers.get(entry.name) ?? []), entry.version]);
    }
    return offers;
}
/** The packages that are no longer listed, or lists in another form. */
function leaving(before, after) {
    const same = new Set(after);
    const left = before.filter((listed) => !same.has(listed));
    if (left.length === 0)
        return [];
    const texts = new Map(after.map(({ entry }) => [(0,feed_listed/* packageKey */.MO)(entry), entry.text]));
    return left.filter(({ entry }) => texts.get((0,feed_listed/* packageKey */.MO)(entry)) !== entry.text);
}
/** The dependencies that ask for some of these names, of the packages that stay. */
function affectedBy({ format, opened, listed }, names) {
    const before = new Set(opened.listed.map(({ entry }) => (0,feed_listed/* packageKey */.MO)(entry)));
    const affected = [];
    const mayName = (0,feed_needs/* mention */.lE)(names);
    for (const one of listed) {
        if (one.content?.kind === 'file' || !mayName(one.entry) || !before.has((0,feed_listed/* packageKey */.MO)(one.entry)))
            continue;
        for (const dependency of format.describe(one.entry).dependencies) {
            const needs = (0,feed_needs/* alternativesIn */.Of)(dependency);
            if (needs.some(({ name }) => names.has(name)))
                affected.push({ listed: one, dependency, needs });
        }
    }
    return affected;
}
function warningOf({ listed, dependency }, { name, version }) {
    return {
        origin: `${listed.entry.name} ${listed.entry.version}`,
        warning: {
            text: 'its devices no longer find in the feed what it needs; withdraw it too, or keep what it needs',
            detail: `needs ${shortened(dependency)}, from ${name} ${version}`,
            scheme: undefined,
        },
    };
}

;// CONCATENATED MODULE: ./build/feed/assemble/older-arrivals.js


/**
 * A remark about a run that brings several versions of one package: devices only offer the newest. None where
 * rules say how many are wanted, or where the folder had a newer one, of which a warning tells.
 */
function olderArrivals(folders) {
    const older = new Set(folders.filter(({ isCounted }) => isCounted !== true).flatMap(olderIn));
    if (older.size === 0)
        return [];
    const names = (0,first_names/* firstNames */.d)([...older].sort());
    return [
        `this run brings several versions of one package, and devices will offer only the newest, not ${names}; ` +
            '`keep-versions: 1` publishes the newest alone',
    ];
}
function olderIn({ format, arch, listed }) {
    const isShared = arch === null;
    const arrived = listed.filter(({ content }) => content?.kind === 'file');
    if (arrived.length < 2)
        return [];
    const newest = (0,retention/* newestOf */.su)(format, listed, isShared);
    return arrived.flatMap(({ entry }) => {
        const first = newest.get((0,retention/* deviceName */.g7)(entry, isShared));
        const isOlder = first !== undefined && format.compareVersions(entry.version, first.entry.version) < 0;
        return isOlder && first.content?.kind === 'file' ? [`${entry.name} ${entry.version}`] : [];
    });
}

;// CONCATENATED MODULE: ./build/feed/assemble/other-bytes.js


/** Says which files get other bytes under one name: those of before cannot stay for anyone. */
function otherBytes({ puts }, paths) {
    const names = [...puts.keys()].filter((path) => (0,formats_formats/* isPackageName */.kb)(path) && paths.has(path));
    if (names.length === 0)
        return [];
    return [
        `${(0,first_names/* firstNames */.d)(names)} ${names.length === 1 ? 'gets' : 'get'} other bytes under the same name, so devices with the index of before cannot install ${names.length === 1 ? 'it' : 'them'} until they update their lists`,
    ];
}

// EXTERNAL MODULE: ./build/keys/public-keys.js
var public_keys = __webpack_require__(38317);
;// CONCATENATED MODULE: ./build/feed/assemble/published-keys.js







/**
 * The keys that the clients of these folders can use, each once. Other keys are not published: they would only confuse
 * people.
 *
 * @param signers the keys that sign a folder
 */
function usedKeys(folders, signers) {
    const used = new Map();
    for (const folder of folders) {
        for (const key of signers(folder)) {
            const { keyId, text } = key.publicKey;
            const id = `${key.scheme} ${keyId} ${text}`;
            if (folder.format.schemes.includes(key.scheme) && !used.has(id))
                used.set(id, key);
        }
    }
    return [...used.values()];
}
/** The keys that will sign later and that clients of formats can use, without those that sign already. */
function keysToCome(nextKeys, formats, keys) {
    const schemes = new Set(formats.flatMap((format) => format.schemes));
    const signs = ({ scheme, text }) => keys.some(({ publicKey }) => publicKey.scheme === scheme && publicKey.text === text);
    const isAgain = ({ scheme, text, fileName }, i) => nextKeys
        .slice(0, i)
        .some((one) => one.scheme === scheme && one.text === text && one.fileName === fileName);
    return nextKeys.filter((key, i) => schemes.has(key.scheme) && !signs(key) && !isAgain(key, i));
}
/** The public keys of a text that holds nothing else; empty for another text. */
async function keysIn(text) {
    try {
        return await (0,public_keys/* readPublicKeys */.e)({ text: text.toString('latin1'), origin: 'the published key' });
    }
    catch {
        return [];
    }
}
/** True when a file has this key and no other: devices would trust that one too. Comments do not count. */
async function isSameKey(text, key) {
    if (text.toString('latin1') === key.text)
        return true;
    const found = await keysIn(text);
    return (found.some(({ scheme }) => scheme === key.scheme) && found.every(({ text: one }) => one === key.text));
}
/** True for a file of the same OpenPGP key from before its owner gave it more time. */
async function isShorterLived(text, { keyId, signsUntil = 0 }) {
    const found = await keysIn(text);
    return (found.length > 0 && found.every((one) => one.keyId === keyId && (one.signsUntil ?? Infinity) < signsUntil));
}
/**
 * True when devices can load a file of this key as it is. Only what they skip may differ: the comment, the ends of lines,
 * and for OpenPGP all around the key. A key that is wrapped in another text is none for them.
 */
async function isLoadable(file, key) {
    const text = file.toString('latin1');
    if (key.scheme === 'openpgp')
        return text.startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----') && (await isSameKey(file, key));
    const isCommented = text.startsWith('untrusted comment:') === key.text.startsWith('untrusted comment:');
    return isCommented && bare(text) === bare(key.text);
}
const bare = (text) => text
    .replace(/\r\n/g, '\n')
    .replace(/^untrusted comment:.*\n/, '')
    .trim();
/**
 * The files below `keys/` that hold one of these keys in other bytes than pkgfeed would write. A maintainer published
 * them before, and devices may have them so. A file that pkgfeed wrote is not among them, if somebody changed it since.
 *
 * @param before what feed.json says of keys before the change
 * @returns what feed.json says of each
 */
async function keptKeys(keys, files, before) {
    const isOurs = (path, { text }) => before.some((one) => one.path === path && one.sha256 === (0,external_node_crypto_.hash)('sha256', Buffer.from(text, 'latin1')));
    const kept = [];
    for (const [path, bytes] of files) {
        if (!(0,plain_values/* isKeyPath */.x3)(path))
            continue;
        const name = path.slice('keys/'.length);
        for (const key of keys) {
            const { scheme } = key;
            const keyId = scheme === 'apk-v2' ? name : key.keyId;
            const isNamed = scheme === 'apk-v2' || name === key.fileName;
            if (!isNamed || bytes.toString('latin1') === key.text || isOurs(path, key))
                continue;
            if (!(await isLoadable(bytes, key)))
                continue;
            if (kept.some((one) => one.path === path && one.scheme === scheme))
                continue;
            kept.push({ scheme, keyId, path, sha256: (0,external_node_crypto_.hash)('sha256', bytes) });
        }
    }
    return kept;
}
/**
 * The public halves of keys, under the names that devices need.
 *
 * @param kept files of keys that keep their bytes
 * @returns files to write, and an error for each path that holds something else
 */
async function keyFiles(keys, files, occupied, kept = []) {
    const puts = new Map();
    const errors = [];
    for (const key of keys) {
        const path = (0,key_files/* keyPath */.D)(key);
        const there = files.get(path);
        const bytes = Buffer.from(key.publicKey.text, 'latin1');
        const twin = keys.find((other) => (0,key_files/* keyPath */.D)(other) === path);
        if (twin?.publicKey.text !== key.publicKey.text) {
            errors.push(twoKeys(path));
        }
        else if (there === undefined) {
            errors.push(...occupied(path, NOT_OURS, 'a public key'));
            puts.set(path, { kind: 'bytes', bytes });
        }
        else if (await isSameKey(there, key.publicKey)) {
            // Devices compare the file with its hash, so a changed comment is put back.
            const isKept = kept.some((one) => one.path === path);
            if (!isKept && !there.equals(bytes))
                puts.set(path, { kind: 'bytes', bytes });
        }
        else if (await isShorterLived(there, key.publicKey)) {
            puts.set(path, { kind: 'bytes', bytes });
        }
        else {
            errors.push(new build_errors/* ConflictError */.fK({
                code: 'CONFLICT_PATH',
                message: `${path} holds something other than the key of this run that has that name`,
                remedy: 'Find out who put it there; devices that install it would trust another key.',
            }));
        }
    }
    return { puts, errors };
}
/**
 * The files below `keys/` that hold a revoked key and no other, so that nobody fetches it any more.
 *
 * @param files contents of published keys
 */
async function revokedFiles(files, revoked) {
    if (revoked === undefined)
        return [];
    const gone = [];
    for (const [path, bytes] of files) {
        if (!(0,plain_values/* isKeyPath */.x3)(path))
            continue;
        const keys = await keysIn(bytes);
        const name = path.slice('keys/'.length);
        const isGone = (key) => (0,feed_revoked/* isRevoked */.xK)(revoked, key) || revoked.ids.includes(name);
        // An RSA key is a key of apk v2 and of apk v3; to revoke one is to revoke the other.
        const texts = new Set(keys.filter(isGone).map(({ text }) => text));
        if (keys.length > 0 && keys.every(({ text }) => texts.has(text)))
            gone.push(path);
    }
    return gone;
}
function twoKeys(path) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `two keys of this run have signed folders of the feed under one name, and only one of them can be ${path}`,
        remedy: 'Publish into these folders in runs of their own, each with one of the two keys, and change the name of one with `apk-rsa-key-name` and `allow-key-change`.',
    });
}

;// CONCATENATED MODULE: ./build/feed/assemble/reported.js



/** A folder that the run read. */
const asReported = ({ opened: _, gone: __, listed, ...folder }) => ({
    ...folder,
    arches: (0,feed_listed/* archesListed */._o)(folder.arch, listed),
    packages: listed.length,
});
const settledFolders = ({ repositories }) => repositories.flatMap((one) => (one.state === 'settled' ? one.folders : []));
/** Sorts what is about folders in the order of the steps that fill their repositories. */
function inStepOrder(items, { repositories }) {
    const ranks = new Map(repositories.map(({ standing }, rank) => [(0,feed_folders/* repositoryId */.q4)(standing.layout), rank]));
    const rankOf = (item) => ranks.get((0,feed_folders/* repositoryId */.q4)(item)) ?? 0;
    return items.toSorted((a, b) => rankOf(a) - rankOf(b));
}
const plannedOf = (folder) => {
    const { path, branch, repository, target, arch, arches, format, packages, signers } = folder;
    return { path, branch, repository, target, arch, arches, format: format.name, packages, signers };
};
/** The largest package file in the folders of a run: the first one of several. */
function largestIn({ folders, repositories }) {
    const read = folders.map((folder) => ({ ...folder, largest: largestOf([folder]) }));
    const settled = repositories.flatMap((one) => (one.state === 'settled' ? [one.record] : []));
    return inStepOrder([...read, ...settled], {
        repositories,
    })
        .map(({ largest }) => largest ?? undefined)
        .reduce(larger, undefined);
}

;// CONCATENATED MODULE: ./build/feed/assemble/assemble.js































/**
 * Turns a draft into an edit of the feed: packages, indexes, signatures, keys, catalogs. The guards check it last.
 *
 * @param state with the contents of every path that the steps asked for
 * @throws FeedError, ConflictError or KeyError
 */
async function assemble(draft, state, run) {
    const { paths } = state;
    const { folders } = draft;
    const occupied = occupancy(paths);
    const signers = await (0,feed_signers/* signersOfRun */.C9)(folders, state, run);
    const signersFor = (folder) => signers.get((0,feed_folders/* folderId */.Cs)(folder)) ?? [];
    const signedFolders = folders.map((folder) => ({ ...folder, signers: signersFor(folder) }));
    const reported = inStepOrder([...signedFolders.map(asReported), ...settledFolders(draft)], draft);
    const keys = usedKeys(reported, (folder) => folder.signers);
    const remembered = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
    const leftBefore = (remembered.leaving ?? []).filter(({ path, blob }) => paths.get(path) === blob);
    const stillThere = new Set(leftBefore.map(({ path }) => path));
    const parts = [];
    for (const folder of folders) {
        const own = { ...run, signingKeys: signersFor(folder) };
        parts.push(await folderFiles(folder, folders, state, occupied, own, stillThere));
    }
    const dropped = parts.flatMap((part) => part.dropped);
    const vouched = (0,feed_trust/* acceptedKeys */.gH)(run);
    const toCome = keysToCome(run.nextKeys ?? [], [...new Set(reported.map(({ format }) => format))], keys);
    const all = [...vouched, ...keys.map(({ publicKey }) => publicKey), ...toCome];
    const kept = await keptKeys(all, state.files, remembered.keys);
    const published = await keyFiles([...keys, ...toCome.map((publicKey) => ({ publicKey }))], state.files, occupied, kept);
    const revoked = await revokedFiles(state.files, run.revoked);
    const isUntaken = (path) => occupied(path, NOT_OURS, 'a file of ours').length === 0;
    const beside = await (0,neighbour_files/* neighbourFiles */.$)(folders, state, isUntaken, run);
    const known = await (0,known_feed/* knownFeed */.oV)(state, { ...run, signingKeys: [...keys, ...run.signingKeys] }, folders);
    const room = run.isOnPages ? roomBeside(folders, known) : Number.POSITIVE_INFINITY;
    const left = leavingAfter(known.feed.leaving ?? [], folders, state, run.now, room);
    const signed = signedEdit(parts, new Map([...published.puts, ...beside]), revoked, folders, left);
    (0,catalog_shape/* checkShape */.eA)(known.feed, run);
    const jekyll = state.jekyll ?? NO_JEKYLL;
    const isFree = (path) => !(jekyll.hasHomePage && path === HOME_PAGE) && isUntaken(path);
    const ofRun = { ...run, signingKeys: keys, keptKeys: kept, nextKeys: toCome };
    const { memories, upstreams, repositories, rollback } = draft;
    const { records: leaving } = left;
    const recent = rollback?.recent ?? [];
    const filled = { memories, upstreams, leaving, recent, repositories, signingKeys: run.signingKeys };
    const catalogs = catalogFiles(signedFolders, known, state, signed, isFree, ofRun, vouched, filled);
    (0,build_errors/* throwGathered */.nR)([
        ...draft.errors,
        ...draft.missed.filter(({ text }) => !draft.found.has(text)).map(({ error }) => error),
        ...twoFormats(folders, paths),
        ...parts.flatMap(({ errors }) => errors),
        ...published.errors,
        ...(run.allowKeyChange ? [] : (0,key_change/* keyChanged */.S6)(dropped, successionOf(remembered, paths, run))),
    ]);
    const isMarked = !jekyll.isKept && run.prefix === undefined;
    const edit = wholeEdit(signed, catalogs, reported.length > 0, paths, isMarked);
    if (jekyll.isKept)
        refuseHidden(edit.puts.keys());
    checkRemovals(draft.changes, folders.map((folder) => countOf(folder, run)));
    (0,feed_edit/* checkEdit */.DM)(paths, edit, listedPaths(folders));
    const theirs = theirFiles(catalogs, jekyll);
    const leftOut = (0,left_out/* joinLeftOut */.K)(draft.leftOut);
    return {
        edit,
        changes: draft.changes,
        warnings: [
            ...draft.warnings,
            ...(0,carried/* mendedWarning */.mc)(parts.map(({ carried }) => carried)),
            ...(0,carried/* hiddenWarning */.JD)(parts.flatMap(({ hidden }) => hidden)),
            ...correctedWarning([...parts.flatMap(({ corrected }) => corrected), ...beside.keys()]),
            ...(0,signature_files/* deletedWarning */.ev)(parts.flatMap(({ unsigned }) => unsigned)),
            ...(0,signature_files/* turnedWarning */.n3)(parts.flatMap(({ turned }) => turned)),
            ...(0,key_change/* droppedWarnings */.qQ)(dropped),
            ...known.warnings,
            ...(0,catalog_shape/* begunAllFolders */.yN)(known.feed, run),
            ...catalogs.warnings,
            ...theirs.warnings,
            ...(run.isOnPages ? forecast_forecast(folders, catalogs, leaving) : []),
            ...left.warnings,
            ...(0,portable_names/* caseTwins */.G)(edit.puts.keys(), paths, edit.deletes),
        ],
        packageWarnings: (0,package_warnings/* shareWarnings */.ZI)([
            ...draft.warned,
            // Who looks at everything that devices read knows more.
            ...(draft.uninstallable === undefined ? lostNeeds(folders) : []),
        ]),
        remarks: [
            // The report itself says what was withdrawn.
            ...leftOut.filter(({ reason }) => reason !== 'withdrawn').map(left_out/* leftOutText */.j),
            ...draft.remarks,
            ...olderArrivals(folders),
            ...otherBytes(signed, paths),
            ...catalogs.remarks,
            ...theirs.remarks,
            ...((0,feed_edit/* isEmpty */.Im)(edit) ? [] : jekyllRemarks(jekyll, run.prefix)),
            ...noAddress(catalogs, known),
        ],
        unchanged: draft.unchanged,
        leaving: { held: left.held, ended: left.ended },
        unlisted: folders.flatMap(({ path, unlisted = [] }) => unlisted.map((one) => ({ ...one, folder: path }))),
        uninstallable: draft.uninstallable,
        locked: draft.locked,
        ...(rollback === undefined ? {} : { rollback }),
        leftOut,
        readmitted: memories.flatMap(({ readmitted }) => readmitted),
        folders: reported.map(plannedOf),
        feedBytes: catalogs.feedBytes,
        largest: largestIn(draft),
        unresolved: unresolvedIn(folders),
        site: catalogs.site,
        url: catalogs.url,
        rememberedUrl: known.feed.url,
        title: catalogs.title,
        allFolders: catalogs.folders,
        keys,
        keptKeys: kept,
    };
}
/** What is known about the keys that may take the place of others. */
const successionOf = (before, paths, { now, rotateAfter = key_succession/* ROTATE_AFTER */.FX, revoked }) => ({
    ...{ since: (0,key_succession/* publishedSince */.VY)(before, paths), now, after: rotateAfter, revoked },
});
/** The part of the change that devices trust: packages, indexes, signatures and keys. */
function signedEdit(parts, keys, revoked, folders, { held, ended }) {
    const deletes = new Set([
        ...parts.flatMap((part) => part.deletes),
        ...ended.map(({ path }) => path),
        ...revoked,
    ]);
    for (const { path } of held)
        deletes.delete(path);
    // Two formats may share a path: a file that one of them drops may be listed by the other.
    for (const path of listedPaths(folders))
        deletes.delete(path);
    return { puts: new Map([...parts.flatMap(({ puts }) => [...puts]), ...keys]), deletes };
}
/**
 * The whole change, with the files for people.
 *
 * @param hasFolders true for a run that works on some folder
 * @param isMarked true to keep Jekyll from the site
 */
function wholeEdit(signed, catalogs, hasFolders, paths, isMarked) {
    const puts = new Map(signed.puts);
    for (const [path, bytes] of catalogs.puts)
        puts.set(path, { kind: 'bytes', bytes });
    const edit = { puts, deletes: new Set([...signed.deletes, ...catalogs.deletes]) };
    if (isMarked && !paths.has(NOJEKYLL) && (!(0,feed_edit/* isEmpty */.Im)(edit) || hasFolders)) {
        puts.set(NOJEKYLL, { kind: 'bytes', bytes: Buffer.alloc(0) });
    }
    return edit;
}
const listedPaths = (folders) => folders.flatMap(({ listed }) => listed.map(({ path }) => path));
/** What no source gives does not say whether a folder loses every package. */
function countOf({ opened, listed, unlisted = [], maxRemovals, ...folder }, { keyring }) {
    const count = (items) => items.filter(({ entry }) => entry.name !== keyring).length;
    return {
        unlisted: unlisted.map(({ path }) => path),
        path: folder.path,
        repository: (0,feed_folders/* repositoryId */.q4)(folder),
        maxRemovals,
        before: count(opened.listed),
        after: count(listed),
    };
}
function correctedWarning(files) {
    if (files.length === 0)
        return [];
    const names = (0,first_names/* firstNames */.d)(files);
    return [
        files.length === 1
            ? `${names} did not say what its index says: it is written again`
            : `${files.length} files did not say what their index says, and are written again: ${names}`,
    ];
}
/** What to say about files that have the name of one of ours. */
function theirFiles({ theirs: all }, { hasHomePage }) {
    const theirs = all.filter((path) => !(hasHomePage && path === HOME_PAGE));
    const what = (paths) => paths.length === 1
        ? `${(0,first_names/* firstNames */.d)(paths)} stays as it is: pkgfeed did not write it, or someone has changed it since`
        : `${(0,first_names/* firstNames */.d)(paths)} stay as they are: pkgfeed did not write them, or someone has changed them since`;
    const catalogs = theirs.filter((path) => !(0,feed_shape/* isSitePath */.X1)(path));
    // A page of the publisher's own is fine. A catalog that is not pkgfeed's is worth a warning.
    return {
        warnings: catalogs.length === 0 ? [] : [`${what(catalogs)}. ${deleteThem(catalogs)}`],
        remarks: theirs.filter(feed_shape/* isSitePath */.X1).map((path) => `${what([path])}. ${deleteThem([path])}`),
    };
}
const deleteThem = ({ length }) => `Delete ${length === 1 ? 'it' : 'them'} to get pkgfeed's own`;
function noAddress({ url, puts }, { feed }) {
    const hasPage = [...puts.keys()].some((path) => path.endsWith('.html'));
    return url === null && feed.url === null && hasPage
        ? ['no `url` says where the feed is served, so there is no installer and no Atom feed']
        : [];
}

;// CONCATENATED MODULE: ./build/feed/settled/seal.js

/** It is never published, so nobody else learns the signature. */
const MESSAGE = Buffer.from('pkgfeed: what a run was made of\n');
/**
 * A secret that every run with these keys finds again, and nobody without them. With it, a run makes digests that others
 * can neither check nor make.
 *
 * @returns undefined without a key whose signatures are always the same; those of OpenPGP state the time
 */
async function sealOf(signingKeys) {
    const steady = signingKeys.filter(({ scheme }) => scheme !== 'openpgp');
    if (steady.length === 0)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const key of steady)
        hash.update(await key.sign(MESSAGE));
    return hash.digest();
}

// EXTERNAL MODULE: ./build/homes/history.js
var homes_history = __webpack_require__(3447);
;// CONCATENATED MODULE: ./build/homes/read-many.js
/** The most bytes of package files in memory at once. A single file may be larger. */
const MEMORY_BUDGET = 32 << 20;
/** How many files one request asks for. */
const REQUEST = 500;
/** Reads many files of a feed one after another. It fetches them in few requests and holds one batch in memory. */
async function* readMany(home, tip, wanted) {
    for (let at = 0; at < wanted.length; at += REQUEST) {
        const part = wanted.slice(at, at + REQUEST);
        const sizes = await home.sizes(tip, part.map(pathOf));
        for (const batch of batches(part, sizes)) {
            const files = await home.read(tip, batch.map(pathOf));
            for (const item of batch)
                yield [item, files.get(item.path) ?? Buffer.alloc(0)];
        }
    }
}
const pathOf = ({ path }) => path;
function* batches(items, sizes) {
    let batch = [];
    let size = 0;
    for (const item of items) {
        const next = sizes.get(item.path) ?? 0;
        if (batch.length > 0 && size + next > MEMORY_BUDGET) {
            yield batch;
            batch = [];
            size = 0;
        }
        batch.push(item);
        size += next;
    }
    if (batch.length > 0)
        yield batch;
}

;// CONCATENATED MODULE: ./build/feed/assemble/due.js






/**
 * The most folders that a run only reads to delete what is due there. A feed has few such folders: those that a run of
 * their own has touched since.
 */
const FOLDERS = 20;
/**
 * Finds the folders to read for files whose time is over, those that have waited longest first.
 *
 * @param folders what the run writes
 * @param mayVerify false for a folder that feed.json says other keys sign: it is not read in vain in each run
 */
function dueElsewhere(leaving, folders, state, now, mayVerify) {
    const { paths, files } = state;
    const due = leaving
        .filter((record) => isOver(record, now) && isSameFile(record, state))
        .sort((a, b) => (a.until < b.until ? -1 : 1));
    if (due.length === 0)
        return { folders: [], toRead: [] };
    const fateOf = (0,file_fates/* fates */.q)(folders, state);
    const written = new Set(folders.map(feed_folders/* folderId */.Cs));
    const wanted = new Map();
    const toRead = new Set();
    for (const { path } of due) {
        const over = (0,package_files/* indexesOver */.Hh)((0,feed_edit/* folderAbove */.m$)(path), paths);
        const own = over.at(-1)?.folder;
        if (own === undefined || (wanted.size === FOLDERS && !wanted.has(own)))
            continue;
        if (!mayVerify(own) || fateOf(path) !== 'unknown')
            continue;
        const here = over
            .filter(({ folder }) => folder === own)
            .map(({ format }) => ({ format, path: own }))
            .filter((folder) => !written.has((0,feed_folders/* folderId */.Cs)(folder)));
        wanted.set(own, here);
        for (const { source } of over)
            toRead.add(source);
        for (const { format } of here)
            for (const file of (0,signed_folder/* signedFiles */.AH)(format, own, paths))
                toRead.add(file);
    }
    return {
        folders: [...wanted.values()].flat(),
        toRead: [...toRead].filter((path) => !files.has(path)),
    };
}
/** The paths of a run whose content ids say whether a file is still the one that left. */
function leavingToIdentify(leaving, folders, { paths }, now) {
    const written = new Set(folders.flatMap(({ listed }) => listed.flatMap(({ path, content }) => (content === undefined ? [] : [path]))));
    const before = leaving.filter((record) => isOver(record, now) || written.has(record.path));
    const all = [
        ...before.map(({ path }) => path),
        ...folders.flatMap(({ gone, grace }) => (grace === 0 ? [] : gone)),
    ];
    return [...new Set(all)].filter((path) => paths.has(path) && paths.get(path) === undefined);
}

;// CONCATENATED MODULE: ./build/run/read-leaving.js







/**
 * The state of a feed with what a run must know of package files that have left their index: the ids of their contents, and
 * the verified indexes of folders where some are due. Where nothing is due, nothing more is read.
 */
async function withLeaving({ folders }, state, home, tip, run) {
    const { leaving = [], folders: all } = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
    if (leaving.length === 0 && folders.every(({ gone }) => gone.length === 0))
        return state;
    const toIdentify = leavingToIdentify(leaving, folders, state, run.now);
    const ids = toIdentify.length === 0 ? new Map() : await home.identify(tip, toIdentify);
    const known = ids.size === 0 ? state : { ...state, paths: new Map([...state.paths, ...ids]) };
    const own = new Set((0,feed_trust/* acceptedKeys */.gH)(run).map(({ fileName }) => `keys/${fileName}`));
    const signers = new Map(all.map(({ path, keys }) => [path, keys]));
    const mayVerify = (path) => {
        const keys = signers.get(path) ?? [];
        return keys.length === 0 || keys.some((key) => own.has(key));
    };
    const due = dueElsewhere(leaving, folders, known, run.now, mayVerify);
    if (due.folders.length === 0)
        return known;
    // What cannot be read is left for a run that works there, which says why.
    const read = await (0,feed_files/* readFeedFiles */.Mx)(home, tip, due.toRead).catch(ifOurs(new Map()));
    const files = (0,index_source/* withPlainIndexes */.L3)(new Map([...known.files, ...read]), tip.paths);
    const beside = [];
    for (const { format, path } of due.folders) {
        const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
        const opened = await (0,signed_folder/* openFolder */.NE)(format, path, own, known.paths, run).catch(ifOurs(undefined));
        if (opened !== undefined)
            beside.push({ format, path, listed: opened.listed });
    }
    return { ...known, files, beside };
}
/** A known failure gives another value. */
const ifOurs = (instead) => (error) => {
    if (error instanceof build_errors/* PkgfeedError */.jH)
        return instead;
    throw error;
};

;// CONCATENATED MODULE: ./build/run/read-state.js






/**
 * Reads what a change needs to know. If feed.json cannot be used, it also reads the indexes that describe the feed.
 *
 * @param toRead paths whose contents the change needs
 * @param toIdentify paths whose content ids the change needs
 * @param prefix the folder of the home that holds the feed; undefined for the home itself
 * @throws ConflictError for a path to identify that is not a plain file
 */
async function readState(home, tip, toRead, toIdentify, prefix) {
    const first = await (0,feed_files/* readFeedFiles */.Mx)(home, tip, toRead);
    const feedFile = first.get(feed_json/* FEED_FILE */.GS);
    const more = (0,known_feed/* pathsInstead */.dR)(feedFile, tip.paths).filter((path) => !first.has(path));
    const files = more.length === 0 ? first : new Map([...first, ...(await (0,feed_files/* readFeedFiles */.Mx)(home, tip, more))]);
    const identified = await home.identify(tip, [...toIdentify, ...recordedPaths(feedFile, tip.paths)]);
    const odd = toIdentify.find((path) => !identified.has(path));
    if (odd !== undefined)
        throw (0,feed_files/* notPlainFile */.KU)(odd);
    const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
    const jekyll = tip.branch === undefined
        ? {}
        : { jekyll: jekyllOf(tip.branch, prefix, ownsHomePage((0,feed_json/* readFeedFile */.zy)(feedFile))) };
    return { paths, files: (0,index_source/* withPlainIndexes */.L3)(files, tip.paths), ...jekyll };
}

;// CONCATENATED MODULE: ./build/run/plan-steps.js




















/**
 * Plans a change and writes nothing. The steps say what they need, everything is read together, and each step continues
 * from the draft of the steps before it. What upstreams give is fetched before that. A run that loses a race plans again on
 * the new tip. Repositories that are settled are not read.
 *
 * @throws PkgfeedError for a change that must not be made
 */
async function planSteps(steps, home, tip, policy, fetchPackages, host) {
    const run = steps.length > 1 ? { ...policy, seal: await sealOf(policy.signingKeys) } : policy;
    let planned = await settleAll(steps, home, tip, run);
    for (;;) {
        const { draft, state } = await draftAll(planned, home, tip, run, fetchPackages, host);
        const disturbed = new Set(maySuffer(draft.folders, settledFolders(draft)).map(feed_folders/* repositoryId */.q4));
        if (disturbed.size === 0)
            return await assemble(draft, await withLeaving(draft, state, home, tip, run), run);
        planned = await Promise.all(planned.map((one) => (isOf(one, disturbed) ? read(one) : one)));
    }
}
const isOf = ({ step: { standing } }, repositories) => standing !== undefined && repositories.has((0,feed_folders/* repositoryId */.q4)(standing.layout));
const read = async ({ step }) => ({
    step: isUnread(step) ? await step.load() : step,
});
/** Only feed.json and the public keys say which repositories need not be read. */
async function settleAll(steps, home, tip, run) {
    // A home that does not name contents by their ids cannot tell.
    const mayBe = maySettle(steps, run) && tip.paths.get(feed_json/* FEED_FILE */.GS) !== undefined;
    const files = mayBe ? await (0,feed_files/* readFeedFiles */.Mx)(home, tip, commonFiles(tip, run)) : new Map();
    return await settle(steps, tip.paths, files.get(feed_json/* FEED_FILE */.GS), run);
}
/** What every run reads. */
const commonFiles = ({ paths }, run) => [feed_json/* FEED_FILE */.GS, ...(0,feed_signers/* keysToRead */._I)(paths, run)].filter((path) => paths.has(path));
async function draftAll(planned, home, tip, run, fetchPackages, host) {
    const begun = new Map();
    for (const one of planned) {
        if (one.draft !== undefined)
            continue;
        const earlier = [...begun.values()].flatMap(({ folders }) => folders);
        begun.set(one, one.step.begin(tip.paths, run, earlier));
    }
    const all = [...begun.values()];
    const toRead = new Set([
        ...all.flatMap((step) => step.toRead),
        ...(all.length < planned.length ? commonFiles(tip, run) : []),
    ]);
    const toIdentify = new Set(all.flatMap((step) => step.toIdentify));
    const present = await readState(home, tip, [...toRead], [...toIdentify], run.prefix);
    const feed = (0,feed_json/* readFeedFile */.zy)(present.files.get(feed_json/* FEED_FILE */.GS));
    // Under another layout, indexes seem to lie in the wrong folders.
    (0,catalog_shape/* checkShape */.eA)(feed, run);
    const earlier = await readEarlier(home, all);
    const state = earlier.size === 0 ? present : { ...present, earlier };
    const opened = new Map();
    for (const [one, step] of begun)
        opened.set(one, await step.open(state));
    const toReread = new Set([...opened.values()].flatMap((step) => [...step.toReread]));
    const rereads = await rereadPackages(home, tip, toReread, host);
    const feedBytes = feed.folders.reduce((sum, { bytes }) => sum + bytes, 0);
    const wanted = [...opened.values()].flatMap((step) => step.toFetch);
    const fetched = await fetchPackages(wanted, { feedBytes, isOnPages: run.isOnPages });
    let draft = draft_draft/* EMPTY_DRAFT */.MU;
    for (const one of planned) {
        const next = one.draft ?? (await opened.get(one)?.draft(rereads, draft, fetched));
        if (next !== undefined)
            draft = (0,draft_draft/* joinDrafts */.Vk)(draft, next);
    }
    return { draft, state };
}
/** Reads what steps need of earlier states, by the home's names of these states. */
async function readEarlier(home, steps) {
    const states = new Map();
    for (const [revision, paths] of steps.flatMap(({ toReadEarlier = [] }) => [...toReadEarlier])) {
        if (paths.length === 0)
            continue;
        const tip = await (0,homes_history/* historyOf */.o)(home).open({ revision });
        const files = (0,index_source/* withPlainIndexes */.L3)(await (0,feed_files/* readFeedFiles */.Mx)(home, tip, paths), tip.paths);
        states.set(revision, new Map([...(states.get(revision) ?? []), ...files]));
    }
    return states;
}
/** Reads package files of the feed, a bounded number of bytes at a time. */
async function rereadPackages(home, tip, wanted, host) {
    const rereads = new Map();
    const items = [...wanted].map((path) => ({ path }));
    for await (const [{ path }, bytes] of readMany(home, tip, items)) {
        rereads.set(path, await reread(path, bytes));
        host.progress('reading packages', rereads.size, items.length);
    }
    return rereads;
}
async function reread(path, bytes) {
    try {
        const { format, pkg, facts } = await (0,read_packages/* readPackageBytes */.jg)(bytes, (0,printable/* printable */.g$)(path));
        return { format, pkg, facts, contentId: (0,content_id/* contentId */.f)(bytes), path };
    }
    catch (error) {
        if (error instanceof build_errors/* FormatError */.IF)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/run/upstreams.js + 5 modules
var run_upstreams = __webpack_require__(85462);
;// CONCATENATED MODULE: ./build/run/change.js































/**
 * Makes one change of a feed, for any command: load keys, open, preflight, collect, check attestations, plan, push,
 * verify, report. Nothing of it is written before everything was read and planned. A push that loses a race is planned again
 * on the new tip.
 *
 * @param prepare reads the settings of the command, for each repository in the order of its steps, and rejects bad ones
 *   before thousands of files are read. Called again with the layout that the feed has, if `given` names none.
 * @throws PkgfeedError for a change that must not be made
 */
async function change_change(command, prepare, given, host, limits = {}) {
    const keys = await (0,run_keys/* loadKeys */.V)(given, host);
    const ready = (settings) => prepare(settings).map((work) => ({ ...work, builders: attestationQuery(work.settings.sources, host) }));
    const early = isIncomplete(given) ? undefined : ready(given);
    checkSiteFolder(given.home, host);
    const opened = await (0,open_home/* openHome */.y)(given.home, host);
    const { home, slug } = opened;
    const ahead = await preflight(opened, given, host);
    if (!given.home.dryRun)
        await home.recover();
    const mistakes = mistakenWords(given, slug, host);
    const lookFirst = async (complete, tip) => {
        await refuseReplaced(tip, ahead, slug, complete.home, host);
        await refuseFeedsBelow(complete, home, tip);
        return [...refuseMistakes(mistakes, tip, complete), ...(await lookOver(complete, home, tip, host))];
    };
    // Only the feed can say whether the settings are right.
    const isReady = mistakes.length === 0 && !early?.some(({ follow, look }) => follow !== undefined || look !== undefined);
    const prompt = isReady ? early : undefined;
    const lock = await (0,run_upstreams/* readLock */.mF)(given, host);
    const fetcher = (0,run_upstreams/* upstreamFetcher */.J3)(given, host);
    const feedFor = async (tip) => {
        const feed = (0,feed_json/* readFeedFile */.zy)(await (0,feed_files/* readFeedJson */.lD)(home, tip));
        const ids = await home.identify(tip, (0,known_indexes/* namedIndexes */.w)(feed.folders).filter((path) => tip.paths.has(path)));
        const idOf = (path) => ids.get(path);
        return { paths: tip.paths, feed, idOf, fetcher, lock, revoked: keys.revoked };
    };
    const { settings, works, tip, warnings: ofFeed, } = await gather(given, prompt, ready, home, lookFirst, feedFor);
    const trust = { ...keys, allowUnsigned: settings.keys.allowUnsigned };
    const filling = works.map((part) => stepOf(part, ({ brings }) => (0,feed_trust/* requireKeys */.A5)(brings, trust)));
    const steps = [
        ...filling,
        ...renewing(works, settings),
        ...closing(works, settings),
    ];
    const brings = [...new Set(steps.flatMap((step) => (isUnread(step) ? [] : step.brings)))];
    // Only the feed knows which formats a source of its own brings.
    const takesWithoutKey = (settings.keys.renew || works.some(({ work }) => work.settings.from.length > 0)) &&
        keys.signingKeys.length === 0 &&
        !trust.allowUnsigned;
    const isRehearsal = settings.home.dryRun && (takesWithoutKey || (0,feed_trust/* unsignable */.Hm)(brings, trust).length > 0);
    if (!isRehearsal)
        (0,feed_trust/* requireKeys */.A5)(brings, trust);
    const first = settledValue(tip);
    for (const { work, packages = [] } of works) {
        const roots = { ...work.settings.sources, ...settings.home };
        await requireAttested(packages, work.builders, roots, host);
    }
    const run = (0,policy/* runPolicy */.iI)(settings, keys, opened, ahead, isRehearsal, host);
    const fetchPackages = packageFetcher(fetcher, (0,policy/* fileLimitOf */.rc)(settings.home, host), host);
    const message = (plan) => (0,commit_message/* commitMessage */.d)(plan, change_namesOf(settings), settings.home.commitMessage);
    const landing = await land(home, first, { ...settings.home, message }, host, async (tip) => {
        const plan = await planSteps(steps, home, tip, run, fetchPackages, host).catch((error) => {
            throw isBegunMeanwhile(first, tip) ? begunOtherwise(error, given) : error;
        });
        refuseUnservedPush(ahead, tip, plan, settings.verify);
        return plan;
    });
    if (lock !== undefined)
        await (0,run_upstreams/* keepLock */.PU)(lock, (0,upstream_lock/* lockAfter */.K_)(lock.lines, landing.plan.locked), host);
    const { site, warnings: ofSite } = await leaveSite(home, settings.home, host);
    const delivery = await (0,pages_delivery/* awaitDelivery */.j)(landing, slug, settings, host, limits);
    const warnings = [
        ...(isRehearsal ? [REHEARSED] : []),
        ...[...opened.warnings, ...ofFeed, ...works.flatMap(change_warningsOf)],
        ...[...ahead.warnings, ...ofSite, ...(0,expiry/* endingKeys */._p)(keys.signingKeys, host.now)],
    ];
    const upstreams = works.flatMap(({ work, learned }) => (0,run_upstreams/* upstreamSummaries */.EX)(work.settings, learned?.followed));
    const facts = { settings, run, warnings, site, delivery, upstreams, lock: lock?.path };
    return changeReport(command, landing, facts);
}
const change_warningsOf = ({ found, learned }) => [...found.warnings, ...(learned?.warnings ?? [])];
/** The step that signs every index of the feed, if the settings want it. */
function renewing(works, { keys, feed, repositories }) {
    if (!keys.renew)
        return [];
    const own = (works.length > 0 ? works.map(({ work }) => work.settings) : repositories).filter((one) => (0,feed_layout/* isPlaced */.AD)((0,policy/* shapeOf */.F5)(feed), one));
    return [
        renewStep(own.map((one) => (0,policy/* stepPolicy */.LD)(one, feed)), works.length === 0),
    ];
}
/** The steps that come after those of the repositories: the keyring, and whether devices can install the packages. */
function closing(works, { closure, feed, keys: { keyring } }) {
    // A run for the whole feed names no repository.
    const placed = works.filter(({ work }) => (0,feed_layout/* isPlaced */.AD)((0,policy/* shapeOf */.F5)(feed), work.settings));
    const policies = placed.map(({ work }) => (0,policy/* stepPolicy */.LD)(work.settings, feed));
    const ring = keyring === undefined ? [] : [keyringStep(keyring, policies)];
    if (closure === 'off')
        return ring;
    const shape = (0,policy/* shapeOf */.F5)(feed);
    const deviceFeeds = works.flatMap(({ work, learned }) => learned?.followed.deviceFeeds === undefined
        ? []
        : [{ of: (0,feed_folders/* repositoryId */.q4)((0,feed_layout/* makeLayout */.zz)(shape, work.settings)), indexes: learned.followed.deviceFeeds }]);
    return [...ring, closureStep(closure, deviceFeeds)];
}
/** What the run calls itself: what its repositories have in common. */
function change_namesOf({ feed: { title }, repositories }) {
    const common = (word) => {
        const names = new Set(repositories.map((one) => one[word]));
        return names.size === 1 ? repositories[0][word] : undefined;
    };
    return { title, branch: common('branch'), repository: common('repository') };
}
const REHEARSED = 'this dry run has no key, so signatures were neither checked nor made; a publish needs the key';


/***/ }),

/***/ 91626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dO: () => (/* binding */ NOTHING_FOUND),
  I6: () => (/* binding */ find),
  o2: () => (/* binding */ hasSource)
});

// UNUSED EXPORTS: NO_SOURCE, collect

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/server.js + 14 modules
var server = __webpack_require__(51157);
// EXTERNAL MODULE: ./build/text/github-repository.js
var github_repository = __webpack_require__(43496);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
;// CONCATENATED MODULE: ./build/sources/download-each.js

const AT_ONCE = 4;
/**
 * Downloads several things, a few at once. Continues after one that fails, and reports all failures together.
 *
 * @throws SourceError and GitHubError
 */
async function downloadEach(items, label, host, download) {
    const errors = [];
    const queue = [...items];
    let done = 0;
    const worker = async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
            try {
                await download(item);
            }
            catch (error) {
                if (!(error instanceof build_errors/* GitHubError */.y_ || error instanceof build_errors/* SourceError */.c8))
                    throw error;
                errors.push(error);
                if (isHopeless(error))
                    queue.length = 0;
            }
            host.progress(label, ++done, items.length);
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    (0,build_errors/* throwGathered */.nR)(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
}
/** True for an error that every other download would meet too. */
function isHopeless({ code }) {
    return code === 'GITHUB_ACCESS' || code === 'GITHUB_LIMIT';
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(22965);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/sources/package-names.js

/** Names that package files arrive under: pkgfeed's own, `.opk` of older builds, and any of them in upper case. */
const PACKAGE_NAME = /\.(ipk|apk|opk)$/i;
/** The glob for every package file below a folder. */
const PACKAGES_BELOW = '**/*.[aioAIO][pP][kK]';
/** True for a path that ends as those of package files do, and is not a file of macOS. */
const isPackagePath = (path) => PACKAGE_NAME.test(path) && !isMacFile(path);
/** True for a file that macOS leaves beside another one, with what other systems cannot store. It is never a package. */
const isMacFile = (path) => (0,posix_.basename)(path.replaceAll('\\', '/')).startsWith('._');

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/sources/file-names.js






/**
 * Finds files with names that cannot be used. For a name that is not UTF-8, node gives a text with replacement marks,
 * under which it finds no file. Patterns match no line end. Without this, such files would be left out silently.
 */
/** What node puts instead of bytes that are not UTF-8. */
const MARK = '\ufffd';
const PACKAGE = /\.(ipk|apk|opk)[\r\n]*$/i;
/** How many names are looked at below a folder with an odd name. */
const LOOKED = 10_000;
const SHOWN = 3;
/**
 * Errors about the names of files that were found, and of package files in folders that were not entered.
 *
 * @param files absolute paths, as node gives them
 * @param cwd the folder to which paths in messages are relative
 */
async function oddNames(files, folders, cwd) {
    const errors = [];
    for (const file of files) {
        if (/[\r\n]$/.test(file))
            errors.push(lineEnd(shownText((0,external_node_path_.relative)(cwd, file))));
        if (!file.includes(MARK))
            continue;
        for (const name of await rawNames(file))
            errors.push(notUtf8(shownIn((0,external_node_path_.dirname)(file), name, cwd)));
    }
    for (const folder of folders) {
        for (const name of await rawNames(folder)) {
            const inside = Buffer.concat([Buffer.from((0,external_node_path_.dirname)(folder) + external_node_path_.sep), name]);
            const found = await packagesBelow(inside);
            for (const file of found.slice(0, SHOWN)) {
                const shown = shownIn((0,external_node_path_.dirname)(folder), Buffer.concat([name, file.subarray(inside.length)]), cwd);
                errors.push((0,external_node_buffer_.isUtf8)(file) ? lineEnd(shown) : notUtf8(shown));
            }
        }
    }
    return errors;
}
/** The names on disk that node reads as the name of this path; if that has a mark, only those that are not UTF-8. */
async function rawNames(path) {
    const name = (0,external_node_path_.basename)(path);
    const entries = await (0,promises_.readdir)((0,external_node_path_.dirname)(path), { encoding: 'buffer' }).catch(() => []);
    return entries.filter((raw) => raw.toString('utf8') === name && !(name.includes(MARK) && (0,external_node_buffer_.isUtf8)(raw)));
}
/**
 * The first few package files below a folder, and folders that cannot be listed, with their paths as bytes. It looks at a
 * bounded number of names and follows no link.
 */
async function packagesBelow(top, isWanted = () => true) {
    const found = [];
    const open = [top];
    let looked = 0;
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const here = folder;
        const entries = await (0,promises_.readdir)(here, { withFileTypes: true, encoding: 'buffer' }).catch(({ code }) => {
            // It may hold packages.
            if (code !== 'ENOENT' && code !== 'ENOTDIR' && isWanted(here, false))
                found.push(here);
            return [];
        });
        for (const entry of entries) {
            if (++looked > LOOKED || found.length >= SHOWN)
                return found;
            const path = Buffer.concat([folder, Buffer.from(external_node_path_.sep), entry.name]);
            if (entry.isDirectory())
                open.push(path);
            else if (isPackage(entry.name.toString('latin1')) && isWanted(path, entry.isFile()))
                found.push(path);
        }
    }
    return found;
}
const isPackage = (name) => PACKAGE.test(name) && !isMacFile(name);
const shownIn = (folder, name, cwd) => {
    const parent = (0,external_node_path_.relative)(cwd, folder);
    return `${parent === '' ? '' : shownText(`${parent}/`)}${shownBytes(name)}`;
};
const shownText = (path) => (0,printable/* printable */.g$)(path.replaceAll('\\', '/'));
/** A name for messages, on one line. Bytes that are not UTF-8 are written as `\xe9`. */
function shownBytes(name) {
    let shown = '';
    for (let at = 0; at < name.length;) {
        const length = [1, 2, 3, 4].find((count) => at + count <= name.length && (0,external_node_buffer_.isUtf8)(name.subarray(at, at + count)));
        shown +=
            length === undefined
                ? `\\x${(name[at] ?? 0).toString(16).padStart(2, '0')}`
                : (0,printable/* printable */.g$)(name.toString('utf8', at, at + length));
        at += length ?? 1;
    }
    return shown;
}
const PLAIN = 'Rename it with only letters, digits and . _ + ~ -.';
function notUtf8(shown) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${shown} has a name that is not UTF-8`,
        remedy: PLAIN,
    });
}
function lineEnd(shown) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${shown} has a line end in its name, perhaps from a script with Windows line ends`,
        remedy: PLAIN,
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/entries.js




const COUNT_LIMIT = 10_000;
/** How many times larger than compressed files may be, alone and together, once they have over `RATIO_FROM` bytes. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 1 << 20;
/** The least bytes of a file's header in the archive. */
const HEADER = 30;
const UPLOAD_ALONE = 'Upload the packages again, as an artifact of their own made by actions/upload-artifact.';
/** @throws SourceError for too many files */
function checkCount(count, what) {
    if (count > COUNT_LIMIT)
        throw tooBig(what, `has ${count} files, and at most ${COUNT_LIMIT} are looked at`);
}
/**
 * Refuses an archive with entries that no build makes. They are refused even if they would not be unpacked, because
 * such an archive was made to do harm.
 *
 * @param end the position where the files end and their list begins
 * @throws SourceError
 */
function checkEntries(listed, end, what) {
    const known = new Map();
    for (const [name, entry] of listed) {
        if (!isText(entry))
            throw unsafe(what, `"${shownBytes(entry.fileNameRaw)}", whose name is not UTF-8`);
        const fault = nameFault(name) ?? kindFault(name, entry);
        if (fault !== undefined)
            throw unsafe(what, `${shownName(name)}, which ${fault}`);
        const key = folded(name);
        const twin = known.get(key);
        if (twin === name)
            throw unsafe(what, `${shownName(name)} twice`);
        if (twin !== undefined) {
            throw unsafe(what, `${shownName(twin)} and ${shownName(name)}, which are the same name on many systems`);
        }
        known.set(key, name);
    }
    checkPlaces(listed, end, what);
}
/**
 * Checks the sizes of the files to unpack.
 *
 * @param limit the most bytes that they may have together
 * @param fileLimit the most bytes of one of them
 * @throws SourceError when one of them, or all together, are too large
 */
function checkSizes(wanted, limit, fileLimit, what) {
    let [unpacked, inArchive] = [0, 0];
    for (const [name, { uncompressedSize: size, compressedSize: packed }] of wanted) {
        unpacked += size;
        inArchive += packed;
        if (size > fileLimit) {
            throw tooBig(what, `holds ${shownName(name)} of ${size} bytes, and no file may have over ${fileLimit}`);
        }
        if (size > RATIO_FROM && size > packed * RATIO_LIMIT) {
            throw tooBig(what, `holds ${shownName(name)}, which unpacks to more than ${RATIO_LIMIT} times its size`);
        }
    }
    // Hundreds of files that are each just small enough are a bomb together.
    if (unpacked > RATIO_FROM && unpacked > inArchive * RATIO_LIMIT) {
        throw tooBig(what, `holds packages that together unpack to more than ${RATIO_LIMIT} times their size`);
    }
    if (unpacked > limit) {
        throw tooBig(what, `holds packages of ${(0,printable/* sizeText */.lP)(unpacked)}, and there is room for ${(0,printable/* sizeText */.lP)(limit)}`);
    }
}
const NAME_FAULTS = [
    [/^$/, 'is not a name'],
    [/\r$/, 'ends in a carriage return'],
    [/\p{Cc}/u, 'has control characters'],
    [/\\/, 'has a backslash'],
    [/^\//, 'is an absolute path'],
    [/^[a-z]:/i, 'names a drive'],
    [/(^|\/)\.\.(\/|$)/, 'leads out of its folder'],
];
/** The id of the extra field with a name in UTF-8, for a name in a code page. */
const UNICODE_PATH = 0x7075;
/** True when the name is UTF-8, as in everything that builds upload. */
function isText({ fileNameRaw, extraFields }) {
    return (0,external_node_buffer_.isUtf8)(fileNameRaw) || extraFields.some(({ id }) => id === UNICODE_PATH);
}
/** Characters. Real paths are far shorter, and normalizing turns some letters into eighteen. */
const NAME_LIMIT = 1024;
function nameFault(name) {
    if (name.length > NAME_LIMIT)
        return `is longer than ${NAME_LIMIT} characters`;
    return NAME_FAULTS.find(([pattern]) => pattern.test(name))?.[1];
}
const ENCRYPTED = 0x2041;
const FILE_TYPES = 0o170000;
const FOLDER = 0o040000;
const entries_PLAIN = 0o100000;
/** The setuid, setgid and sticky bits. */
const SPECIAL_BITS = 0o7000;
function kindFault(name, { generalPurposeBitFlag, externalFileAttributes }) {
    if ((generalPurposeBitFlag & ENCRYPTED) !== 0)
        return 'is encrypted';
    const mode = externalFileAttributes >>> 16;
    const type = mode & FILE_TYPES;
    if (type === 0o120000)
        return 'is a symbolic link';
    if (type === FOLDER)
        return name.endsWith('/') ? undefined : 'is a folder by its mode, and a file by its name';
    if (type !== 0 && type !== entries_PLAIN)
        return 'is a device or another special file';
    return (mode & SPECIAL_BITS) === 0 ? undefined : `has the special mode ${(mode & 0o7777).toString(8)}`;
}
/** A form of the name that is equal for names that some systems take for the same. */
function folded(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    return parts.join('/').normalize('NFKC').toUpperCase().toLowerCase();
}
/** Refuses files that share bytes: they could unpack to far more than the archive holds. */
function checkPlaces(listed, end, what) {
    const entries = listed.map(([, entry]) => entry);
    entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
    for (const [i, { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize },] of entries.entries()) {
        const next = entries[i + 1]?.relativeOffsetOfLocalHeader ?? end;
        if (start + HEADER + fileNameLength + compressedSize > next)
            throw unsafe(what, 'files that overlap');
    }
}
/** A name from the archive for messages, short and on one line. */
function shownName(name) {
    const text = (0,printable/* printable */.g$)(name);
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
function unsafe(what, held) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_UNTRUSTED',
        message: `${what} holds ${held}`,
        remedy: UPLOAD_ALONE,
    });
}
function tooBig(what, how) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `${what} ${how}`,
        remedy: 'Upload the packages as an artifact of their own, or as several.',
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/archive.js



/** Bytes that the list of files may have, because it is kept in memory. */
const LIST_LIMIT = 8 << 20;
const END_SIZE = 22;
const END_OF_ZIP64 = 0x06064b50;
const LOCATOR_SIZE = 20;
/** Reads for the zip library. Checks positions, because they come from the archive and node throws for some. */
class Places extends yauzl/* RandomAccessReader */.lJ {
    #handle;
    #size;
    constructor(handle, size) {
        super();
        this.#handle = handle;
        this.#size = size;
    }
    read(buffer, offset, length, position, callback) {
        if (!(position >= 0 && position + length <= this.#size)) {
            setImmediate(callback, new Error(`it is cut short, or points to byte ${position}, which is not there`));
            return;
        }
        this.#handle.read(buffer, offset, length, position).then(({ bytesRead }) => callback(bytesRead === length ? null : new Error('it became shorter')), (error) => callback(error));
    }
}
/**
 * Opens an archive.
 *
 * @param what how messages name it
 * @throws SourceError when it does not end as a zip archive does
 */
async function openArchive(handle, size, what) {
    // Names are checked as they are, not as the library would correct them.
    const options = { autoClose: false, decodeStrings: false };
    const places = new Places(handle, size);
    const zip = await readable(what, () => (0,yauzl/* fromRandomAccessReaderPromise */.or)(places, size, options));
    return { handle, size, zip, what };
}
/**
 * Every entry by its name.
 *
 * @throws SourceError when the archive is damaged or holds what no build makes
 */
async function listEntries(archive) {
    const { zip, what } = archive;
    const start = cursorOf(zip);
    checkCount(zip.entryCount, what);
    const listed = [];
    await readable(what, async () => {
        for await (const entry of zip.eachEntry()) {
            const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
            listed.push([(0,yauzl/* getFileNameLowLevel */.ax)(flags, fileNameRaw, extraFields, true), entry]);
            if (cursorOf(zip) - start > LIST_LIMIT)
                throw new Error(`its list of files is over ${LIST_LIMIT} bytes`);
        }
    });
    await checkEnd(archive, start);
    checkEntries(listed, start, what);
    return new Map(listed);
}
/** The position in the list of files. The library's types wrongly call it a boolean. */
const cursorOf = (zip) => zip.readEntryCursor;
/**
 * Checks that the list of files ends where the end record begins, and is the list that the record describes. Otherwise
 * other programs could see other files in the archive.
 */
async function checkEnd({ handle, size, zip, what }, start) {
    const end = cursorOf(zip);
    const at = size - END_SIZE - zip.comment.length;
    const last = await readAt(handle, at, END_SIZE, what);
    const isZip64 = end !== at && (await isEndOfZip64(handle, end, at, what));
    const agrees = (stated, none, real) => stated === real || (isZip64 && stated === none);
    const isRight = (end === at || isZip64) &&
        agrees(last.readUInt16LE(10), 0xffff, zip.entryCount) &&
        agrees(last.readUInt32LE(12), 0xffffffff, end - start) &&
        agrees(last.readUInt32LE(16), 0xffffffff, start);
    if (!isRight)
        throw damaged(what, new Error('its list of files differs from what its end record says'));
}
/** True when a zip64 record and its locator exactly fill the space between the list and the end record. */
async function isEndOfZip64(handle, from, to, what) {
    if (from + 56 + LOCATOR_SIZE > to)
        return false;
    const head = await readAt(handle, from, 12, what);
    const length = 12 + Number(head.readBigUInt64LE(4));
    return head.readUInt32LE(0) === END_OF_ZIP64 && from + length + LOCATOR_SIZE === to;
}
async function readAt(handle, position, length, what) {
    const buffer = Buffer.alloc(length);
    await readable(what, () => handle.read(buffer, 0, length, position));
    return buffer;
}
/**
 * Does work on an archive.
 *
 * @throws SourceError for every error of the work
 */
async function readable(what, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw damaged(what, cause);
    }
}
function damaged(what, cause) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${what} cannot be unpacked: ${cause.message}`,
        remedy: UPLOAD_ALONE,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/unpack.js








const STORED = 0;
const DEFLATED = 8;
const PIECE = 1 << 16;
/**
 * Unpacks all packages of an untrusted zip archive, or none.
 *
 * @param into what the paths of the files begin with; a number follows, never a name from the archive
 * @throws SourceError when it holds what no build makes, is damaged, or is larger than allowed
 */
async function unpackZip(file, into, options) {
    const { what, limit, fileLimit = limits/* FILE_LIMIT */.h1, isWanted = isPackagePath } = options;
    const handle = await readable(what, () => (0,promises_.open)(file, 'r'));
    const made = [];
    try {
        const before = await readable(what, () => handle.stat());
        const archive = await openArchive(handle, before.size, what);
        const entries = await listEntries(archive);
        const wanted = [...entries].filter(([name]) => isWanted(name) && !name.endsWith('/'));
        checkSizes(wanted, limit, fileLimit, what);
        for (const [name, entry] of wanted) {
            const target = `${into}-${made.length + 1}`;
            await unpackEntry(archive, name, entry, target);
            made.push({ file: target, name, size: entry.uncompressedSize });
        }
        checkSame(before, await readable(what, () => handle.stat()), what);
        return made;
    }
    catch (error) {
        for (const { file: target } of made)
            await (0,promises_.rm)(target, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
}
function checkSame(before, after, what) {
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs)
        throw (0,build_errors/* fileChanged */.J8)(what);
}
/** Unpacks one file. Deletes it again when it is not what the archive says. */
async function unpackEntry(archive, name, entry, target) {
    const { what } = archive;
    const start = await dataStart(archive, name, entry);
    const output = await storable(what, () => (0,promises_.open)(target, 'wx', 0o600));
    try {
        let size = 0;
        let sum = 0;
        for await (const chunk of contentOf(archive, name, entry, start)) {
            size += chunk.length;
            if (size > entry.uncompressedSize)
                throw other(what, name, 'is larger than it says');
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            await storable(what, () => output.writeFile(chunk));
        }
        if (size !== entry.uncompressedSize)
            throw other(what, name, 'is smaller than it says');
        if (sum !== entry.crc32)
            throw other(what, name, 'does not match its checksum');
        await storable(what, () => output.close());
    }
    catch (error) {
        await output.close().catch(() => undefined);
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
}
/** Where a file's bytes begin. Checks that the header before them agrees with the list of files. */
async function dataStart({ zip, what }, name, entry) {
    const local = await readable(what, () => zip.readLocalFileHeaderPromise(entry));
    const isSame = local.fileName.equals(entry.fileNameRaw) &&
        local.compressionMethod === entry.compressionMethod &&
        (local.generalPurposeBitFlag & 1) === 0;
    if (!isSame)
        throw other(what, name, 'is described in two ways');
    return local.fileDataStart;
}
async function* contentOf(archive, name, entry, start) {
    const { what } = archive;
    const packed = packedBytes(archive, start, start + entry.compressedSize);
    if (entry.compressionMethod === STORED) {
        yield* packed;
        return;
    }
    if (entry.compressionMethod !== DEFLATED) {
        throw other(what, name, `is packed by method ${entry.compressionMethod}, which pkgfeed does not read`);
    }
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const source = external_node_stream_.Readable.from(packed);
    source.on('error', (error) => inflate.destroy(error));
    source.pipe(inflate);
    try {
        yield* inflate;
    }
    catch (error) {
        throw error instanceof build_errors/* SourceError */.c8 ? error : other(what, name, `is damaged: ${error.message}`);
    }
    finally {
        source.destroy();
    }
    if (inflate.bytesWritten !== entry.compressedSize)
        throw other(what, name, 'ends too early');
}
async function* packedBytes({ handle, what }, from, to) {
    for (let at = from; at < to;) {
        const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
        const { bytesRead } = await readable(what, () => handle.read(piece, 0, piece.length, at));
        if (bytesRead === 0)
            throw (0,build_errors/* fileChanged */.J8)(what);
        yield piece.subarray(0, bytesRead);
        at += bytesRead;
    }
}
async function storable(what, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_READ',
            message: `the files in ${what} cannot be stored: ${cause.message}`,
            remedy: 'Check that the folder for temporary files has room, and that this user may write there.',
            cause,
        });
    }
}
function other(what, name, how) {
    return damaged(what, new Error(`${shownName(name)} in it ${how}`));
}

;// CONCATENATED MODULE: ./build/sources/artifacts/plain-file.js



/** How a zip archive begins: with its first file, or with its end when it is empty. */
const ZIP = /^PK(\x03\x04|\x05\x06)/;
/**
 * Tells by its content whether a download is a plain file and not an archive.
 *
 * @param names the patterns by which it was chosen
 * @returns undefined for an archive, and for what may be a damaged one
 */
async function plainFile(file, { name, sha256 }, names) {
    if (ZIP.test(await beginningOf(file)))
        return undefined;
    if (isPackagePath(name))
        return { isGuess: false };
    // Without a digest nothing says that this is what was uploaded.
    if (sha256 === undefined)
        return undefined;
    return { isGuess: !names.some((pattern) => !/[*?[{]/.test(pattern) && (0,name_pattern/* namePattern */._u)(pattern)(name)) };
}
async function beginningOf(file) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/sources/artifacts/trust.js



/** Events that only people with write access to the repository can cause. */
const TRUSTED_EVENTS = [
    'push',
    'release',
    'workflow_dispatch',
    'schedule',
    'create',
];
/** Every reason not to publish what another run built; empty when there is none. */
function faultsOfRun(run, known, rules) {
    if (isOfFork(run))
        return [startedByFork(run)];
    const faults = [
        workflowFault(run, known, rules),
        eventFault(run, rules),
        branchFault(run, known, rules),
        endFault(run),
    ];
    return faults.filter((fault) => fault !== undefined);
}
/**
 * The reason not to publish what this run built. There is one when somebody without write access to the repository
 * may have started the run, because it may then have built their code.
 *
 * @param allowEvents events for which the maintainer says that this run builds no code of others; ignored for a pull
 * request from a fork, because such a run builds the fork's code
 * @returns undefined when there is no such reason
 */
function faultOfThisRun(event, { allowEvents } = { allowEvents: [] }) {
    if (event.fork !== undefined) {
        return untrusted(`this run is about a pull request from ${(0,printable/* printable */.g$)(event.fork)}, and what a fork builds may hold anything`, 'Publish from a run that starts when the change is merged, such as `on: push`.');
    }
    const stranger = strangerBehind(event);
    if (stranger === undefined || allowEvents.includes(stranger.event))
        return undefined;
    return untrusted(`this run was started by ${stranger.who}, and what a fork builds may hold anything`, `Publish from a run that starts when the change is merged, such as \`on: push\`, or add ${stranger.event} to \`allow-events\` if this run builds nothing that the event brought.`);
}
/** Events whose runs belong to the default branch even when they concern the code of a fork. */
const HIDING_EVENTS = new Set([
    'issue_comment',
    'workflow_run',
    'check_run',
    'check_suite',
    'status',
]);
/** Somebody without write access who may have started this run, and the event by which; undefined for nobody. */
function strangerBehind(known) {
    const { run, runEvent = 'unknown', runHead, repository, commentedPull, strayCommit } = known;
    if (run !== undefined) {
        const event = 'workflow_run';
        if (runHead === undefined || runHead.toLowerCase() !== repository?.toLowerCase()) {
            const fork = runHead === undefined ? 'a fork that is gone' : `the fork ${(0,printable/* printable */.g$)(runHead)}`;
            return { event, who: `run ${run} of ${fork} (${(0,printable/* printable */.g$)(runEvent)})` };
        }
        if (runEvent === 'unknown' || HIDING_EVENTS.has(runEvent)) {
            return {
                event,
                who: `run ${run}, which ${(0,printable/* printable */.g$)(runEvent)} had started, perhaps for a fork’s pull request`,
            };
        }
    }
    if (commentedPull !== undefined) {
        return { event: 'issue_comment', who: `a comment on ${commentedPull}, which may be a fork’s` };
    }
    if (strayCommit === undefined)
        return undefined;
    const { event, id } = strayCommit;
    return { event, who: `${event} of commit ${(0,printable/* printable */.g$)(id)}, which is on no branch of the repository` };
}
/** True when the commit comes from another repository. A repository that is itself a fork also runs its own commits. */
function isOfFork({ repository, headRepository, }) {
    return headRepository?.toLowerCase() !== repository.toLowerCase();
}
function startedByFork(run) {
    const { event, headRepository } = run;
    const fork = headRepository === undefined ? 'a fork that is gone' : `the fork ${(0,printable/* printable */.g$)(headRepository)}`;
    return untrusted(`${nameOf(run)} was started by ${fork} (${(0,printable/* printable */.g$)(event)}), and what a fork builds may hold anything`, 'Merge the change, and publish what the run on your own branch makes of it.');
}
function workflowFault(run, { workflowName }, { workflow }) {
    if (workflow === undefined)
        return undefined;
    const isFile = /\.ya?ml$/.test(workflow);
    const path = workflow.includes('/') ? workflow.replace(/^\.?\/+/, '') : `.github/workflows/${workflow}`;
    if (isFile ? run.workflow === path : workflowName === workflow)
        return undefined;
    const known = isFile || workflowName === undefined ? run.workflow : workflowName;
    return untrusted(`${nameOf(run)} is a run of the workflow ${quoted(known)}, but \`artifacts-workflow\` is ${quoted(workflow)}`, isFile || workflowName !== undefined
        ? 'Name a run of that workflow, or correct `artifacts-workflow`.'
        : 'Write the name of the workflow’s file as `artifacts-workflow`: GitHub gives no workflow name for a run id.');
}
function eventFault(run, { allowEvents }) {
    const allowed = allowEvents.length === 0 ? TRUSTED_EVENTS : allowEvents;
    if (allowed.includes(run.event))
        return undefined;
    return untrusted(`${nameOf(run)} was started by ${(0,printable/* printable */.g$)(run.event)}, and only runs started by ${allowed.join(', ')} are published`, `Publish a run that one of these started, or add ${(0,printable/* printable */.g$)(run.event)} to \`allow-events\` if nobody else can start it and choose what it builds.`);
}
function branchFault(run, { defaultBranch, isTag }, { allowBranches }) {
    const { branch } = run;
    const isAllowed = allowBranches.length === 0
        ? isTag || (branch !== undefined && branch === defaultBranch)
        : branch !== undefined && allowBranches.some((pattern) => (0,name_pattern/* refPattern */.uo)(pattern)(branch));
    if (isAllowed)
        return undefined;
    const usual = `${defaultBranch === undefined ? 'the default branch' : quoted(defaultBranch)} and tags`;
    const allowed = allowBranches.length === 0 ? usual : allowBranches.map(quoted).join(', ');
    return untrusted(`${nameOf(run)} is of ${branch === undefined ? 'no branch' : quoted(branch)}, and only runs of ${allowed} are published`, 'Merge the branch and publish the run that follows, or add it to `allow-branches`.');
}
function endFault(run) {
    const { status, conclusion } = run;
    if (status === 'completed' && conclusion === 'success')
        return undefined;
    if (status !== 'completed') {
        return untrusted(`${nameOf(run)} has not ended (${(0,printable/* printable */.g$)(status ?? 'unknown')})`, 'Wait for it, or publish `on: workflow_run` with `types: [completed]`.');
    }
    return untrusted(`${nameOf(run)} did not succeed (${(0,printable/* printable */.g$)(conclusion ?? 'unknown')})`, 'Fix what failed and run it again, or name a run that succeeded.');
}
function nameOf({ id, repository }) {
    return `workflow run ${id} of ${(0,printable/* printable */.g$)(repository)}`;
}
const quoted = (text) => JSON.stringify((0,printable/* printable */.g$)(text));
function untrusted(message, remedy) {
    return new build_errors/* SourceError */.c8({ code: 'SOURCE_UNTRUSTED', message, remedy });
}

;// CONCATENATED MODULE: ./build/sources/artifacts/run.js




/**
 * The id of the run to take artifacts from. Checks first that the run can be trusted.
 *
 * @param own the run that pkgfeed is part of
 * @throws SourceError for every reason not to trust it, and GitHubError
 */
async function trustedRun(query, github, own) {
    const event = (0,github_event/* readEvent */.j)(query.eventPayload);
    const id = runId(query, event, own);
    if (id === thisRun(query, own)) {
        const fault = faultOfThisRun(event, query);
        if (fault !== undefined)
            throw fault;
        return id;
    }
    const run = await github.run(query.repository, id);
    const refs = isOfFork(run) ? UNKNOWN : await refsOf(run, query, event, github);
    const workflowName = query.run === 'event' ? event.workflowName : undefined;
    (0,build_errors/* throwGathered */.nR)(faultsOfRun(run, { workflowName, ...refs }, query));
    return id;
}
function runId({ run, repository }, event, own) {
    if (run === 'event') {
        if (event.run !== undefined)
            return event.run;
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_EMPTY',
            message: '`artifacts-run` is event, but no other run started this one',
            remedy: 'Start the workflow `on: workflow_run`, or write the id of a run.',
        });
    }
    const id = run ?? thisRun({ repository }, own);
    if (id !== undefined)
        return id;
    const isElsewhere = own.id !== undefined;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: isElsewhere
            ? `\`artifacts-repository\` is ${(0,printable/* printable */.g$)(repository)}, but \`artifacts-run\` names no run of it`
            : '`artifacts` are taken from this run, but this is not a run of a workflow',
        remedy: 'Write the id of a run as `artifacts-run`.',
    });
}
/** The id of the run that pkgfeed is part of; undefined unless it belongs to the repository. */
function thisRun({ repository }, own) {
    return own.repository?.toLowerCase() === repository.toLowerCase() ? own.id : undefined;
}
const UNKNOWN = { defaultBranch: undefined, isTag: false };
/** What the default of `allow-branches` needs to know. A tag that was moved no longer stands for what was built. */
async function refsOf(run, { allowBranches }, event, github) {
    const { branch, commit, repository } = run;
    if (allowBranches.length > 0 || branch === undefined)
        return UNKNOWN;
    const isKnown = event.repository?.toLowerCase() === repository.toLowerCase();
    const known = isKnown ? event.defaultBranch : undefined;
    const defaultBranch = known ?? (await github.defaultBranch(repository));
    if (branch === defaultBranch)
        return { defaultBranch, isTag: false };
    return { defaultBranch, isTag: (await github.commitOfTag(repository, branch)) === commit };
}

;// CONCATENATED MODULE: ./build/sources/artifacts/artifacts.js









/** Artifacts of one run that are published together. */
const ARTIFACTS_LIMIT = 1000;
const FILES_LIMIT = 100_000;
/** Bytes that all archives may have, and that their files may have. */
const DISK_BUDGET = 2e9;
const artifacts_SHOWN = 20;
/**
 * Downloads artifacts of a run that can be trusted, and unpacks their packages.
 *
 * @param folder where the files go, under names that pkgfeed chooses
 * @throws SourceError and GitHubError for all problems together
 */
async function collectArtifacts(query, github, folder, host) {
    const run = await trustedRun(query, github, host.github);
    const there = newest(await github.artifacts(query.repository, run), run);
    const chosen = choose(there, run, query, folder);
    await downloadAll(chosen, query.repository, github, host);
    return await unpackAll(chosen, run, query, host);
}
/** The newest artifact of each name: every attempt of a run can have uploaded one. */
function newest(artifacts, run) {
    const byName = new Map();
    for (const artifact of artifacts.toSorted((a, b) => a.id - b.id)) {
        if (artifact.run !== undefined && artifact.run !== run)
            continue;
        byName.set(artifact.name, artifact);
    }
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function choose(there, run, query, folder) {
    const errors = [];
    for (const pattern of query.names) {
        if (!there.some(({ name }) => (0,name_pattern/* namePattern */._u)(pattern)(name))) {
            errors.push(missing(pattern, there, run, query));
        }
    }
    const chosen = there
        .filter(({ name }) => query.names.some((pattern) => (0,name_pattern/* namePattern */._u)(pattern)(name)))
        .map((artifact) => ({
        artifact,
        what: `artifact ${(0,printable/* printable */.g$)(artifact.name)} of ${query.repository} run ${run}`,
        archive: (0,external_node_path_.join)(folder, `artifact-${artifact.id}`),
    }));
    for (const { artifact, what } of chosen)
        if (artifact.isExpired)
            errors.push(expired(what));
    (0,build_errors/* throwGathered */.nR)(errors);
    const bytes = chosen.reduce((sum, { artifact }) => sum + artifact.size, 0);
    if (chosen.length > ARTIFACTS_LIMIT || bytes > DISK_BUDGET) {
        throw tooMuch(`${chosen.length} artifacts of ${(0,printable/* sizeText */.lP)(bytes)} match, more than ${ARTIFACTS_LIMIT} or than ${(0,printable/* sizeText */.lP)(DISK_BUDGET)}`);
    }
    return chosen;
}
async function downloadAll(chosen, repository, github, host) {
    await downloadEach(chosen, 'downloading artifacts', host, ({ artifact, archive }) => github.downloadArtifact(repository, artifact, archive, DISK_BUDGET));
    for (const { artifact, what } of chosen) {
        if (artifact.sha256 === undefined)
            host.say(`GitHub states no digest for ${what}, so none was compared.`);
    }
}
/** Unpacks one archive after another, because they share one budget, and deletes each. Keeps plain files. */
async function unpackAll(chosen, run, query, host) {
    const errors = [];
    const files = [];
    const without = [];
    let left = DISK_BUDGET;
    for (const [i, { artifact, what, archive }] of chosen.entries()) {
        const origin = `${query.repository} run ${run} ${(0,printable/* printable */.g$)(artifact.name)}`;
        const page = `${query.repository}/actions/runs/${run}`;
        const plain = await plainFile(archive, artifact, query.names);
        if (plain !== undefined)
            files.push({ file: archive, origin, page, ...plain });
        else {
            try {
                const { fileLimit } = query;
                const unpacked = await unpackZip(archive, archive, { what, limit: left, fileLimit });
                left -= unpacked.reduce((sum, { size }) => sum + size, 0);
                if (unpacked.length === 0)
                    without.push(artifact);
                for (const { file, name } of unpacked)
                    files.push({ file, origin: `${origin} ${(0,printable/* printable */.g$)(name)}`, page });
            }
            catch (error) {
                if (!(error instanceof build_errors/* SourceError */.c8))
                    throw error;
                errors.push(error);
            }
            await (0,promises_.rm)(archive, { force: true });
        }
        if (files.length > FILES_LIMIT)
            throw tooMuch(`the artifacts hold more than ${FILES_LIMIT} packages`);
        host.progress('unpacking artifacts', i + 1, chosen.length);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    checkHoldings(chosen, without, run, query, host);
    return files;
}
/** Checks that each pattern brought packages. Not every artifact that matches it must hold some. */
function checkHoldings(chosen, without, run, { names, repository }, { say }) {
    const empty = names.filter((pattern) => chosen.every(({ artifact }) => !(0,name_pattern/* namePattern */._u)(pattern)(artifact.name) || without.includes(artifact)));
    (0,build_errors/* throwGathered */.nR)(empty.map((pattern) => new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`artifacts\` names ${JSON.stringify((0,printable/* printable */.g$)(pattern))}, but what matches in run ${run} of ${repository} holds no .ipk or .apk file`,
        remedy: 'Correct the pattern, or have the build upload its packages.',
    })));
    for (const { name } of without)
        say(`Artifact ${(0,printable/* printable */.g$)(name)} holds no package and is skipped.`);
}
function missing(pattern, there, run, { repository }) {
    const first = there
        .slice(0, artifacts_SHOWN)
        .map(({ name, isExpired }) => `${(0,printable/* printable */.g$)(name)}${isExpired ? ' (expired)' : ''}`);
    const more = there.length > first.length ? ` and ${there.length - first.length} more` : '';
    const known = first.length === 0 ? 'it has none' : `it has ${first.join(', ')}${more}`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `run ${run} of ${repository} has no artifact that matches ${JSON.stringify((0,printable/* printable */.g$)(pattern))}: ${known}`,
        remedy: 'Correct `artifacts`, or have this job wait for the job that uploads them (`needs:`).',
    });
}
function expired(what) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `${what} has expired`,
        remedy: 'Run the workflow that made it again, and have it keep its artifacts longer (`retention-days`).',
    });
}
function tooMuch(message) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message,
        remedy: 'Narrow `artifacts`, and publish in several runs.',
    });
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
;// CONCATENATED MODULE: ./build/sources/leave-out.js




/** The patterns of `files`: those that find files, and those that leave files out, which begin with `!`. */
function sortPatterns(lines) {
    return {
        wanted: lines.filter((line) => !line.startsWith('!')),
        unwanted: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim()),
    };
}
/**
 * Patterns for the glob library, wherever it searches. A path, a folder or a glob leaves out what it would find; one that
 * begins with double asterisks does so outside the working directory too.
 */
function ignoredBy(unwanted, cwd) {
    return unwanted.flatMap((pattern) => {
        const path = (0,external_node_path_.resolve)(cwd, pattern);
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined)
            return [escaped(path)];
        const isRooted = path === pattern || pattern.startsWith('/');
        const here = isRooted ? pattern : `${escaped(cwd)}/${pattern}`;
        return pattern.startsWith('**/') ? [pattern, here] : [here];
    });
}
/**
 * Remarks about paths that are to be left out and are not there, and about globs that leave out nothing.
 *
 * @param leavesOut tells of a pattern whether one of the files that others name is missing because of it
 */
async function needless(unwanted, cwd, leavesOut) {
    const gone = [];
    const idle = [];
    for (const pattern of unwanted) {
        if ((0,external_node_fs_.statSync)((0,external_node_path_.resolve)(cwd, pattern), { throwIfNoEntry: false }) !== undefined)
            continue;
        if (!(0,dist/* isDynamicPattern */.ey)(pattern))
            gone.push(`!${pattern}`);
        else if (!(await leavesOut(pattern)))
            idle.push(`!${pattern}`);
    }
    return [
        ...(gone.length === 0 ? [] : [`\`files\` is to leave out what is not there: ${(0,first_names/* firstNames */.d)(gone)}`]),
        ...(idle.length === 0
            ? []
            : [
                `\`files\` is to leave out what matches none of its packages: ${(0,first_names/* firstNames */.d)(idle)} (patterns are relative to the working directory; **/ at the beginning matches in every folder)`,
            ]),
    ];
}
const escaped = (path) => (0,dist/* escapePath */.ft)(path).replaceAll('\\\\', '/');
/** @param unwanted patterns without their `!` */
function leaveOut(unwanted, cwd) {
    const ignore = ignoredBy(unwanted, cwd);
    return { ignore, has: leftOutTest(ignore) };
}
/** Lists each folder once, however many of its files are asked for. */
function leftOutTest(ignore) {
    const folders = new Map();
    const keptIn = async (folder) => {
        const options = { absolute: true, dot: true, deep: 1, cwd: folder, ignore };
        return new Set((await (0,dist/* glob */.TI)('*', options)).map((file) => (0,external_node_path_.resolve)(file)));
    };
    return async (file) => {
        if (ignore.length === 0)
            return false;
        const folder = (0,external_node_path_.dirname)(file);
        const kept = folders.get(folder) ?? keptIn(folder);
        folders.set(folder, kept);
        return !(await kept).has(file);
    };
}

// EXTERNAL MODULE: ./build/sources/read-packages.js + 1 modules
var read_packages = __webpack_require__(8561);
;// CONCATENATED MODULE: ./build/sources/links.js







/**
 * Follows symbolic links that were found. A link that leads elsewhere could publish a private file of the machine.
 *
 * @param roots the folders that links may lead into
 * @param cwd the folder to which paths in messages are relative
 * @returns the file of each link that is followed, and the other links
 * @throws SourceError for links of which the user may not know where they lead
 */
async function followLinks(links, roots, cwd) {
    const places = await placesOf(roots);
    const files = new Map();
    const left = [];
    const errors = new build_errors/* Gathering */.SP();
    for (const link of links) {
        try {
            const real = await (0,promises_.realpath)(link);
            const file = within(real, places);
            if (!(await (0,promises_.stat)(real)).isFile())
                left.push({ link, why: 'leads to no plain file' });
            else if (file === undefined)
                left.push({ link, why: `leads out to ${(0,printable/* printable */.g$)(real)}` });
            else
                files.set(link, file);
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                left.push({ link, why: 'leads to nothing' });
            else if (code === 'ELOOP')
                left.push({ link, why: 'leads in a circle' });
            else
                errors.add((0,read_packages/* unreadable */.O$)(links_shownIn(cwd, link), error));
        }
    }
    errors.throwIfAny();
    return { files, left };
}
const links_shownIn = (cwd, path) => (0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path);
async function placesOf(roots) {
    return await Promise.all(roots.map(async (root) => ({ root, real: await (0,promises_.realpath)(root).catch(() => root) })));
}
/** The path of a real file as a search finds it below one of these places; undefined if it is below none. */
function within(real, places) {
    for (const place of places) {
        const inside = (0,external_node_path_.relative)(place.real, real);
        const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
        if (isInside)
            return (0,external_node_path_.join)(place.root, inside);
    }
    return undefined;
}
/**
 * Links to folders that hold packages which the search did not find elsewhere. It enters no such link: it could lead to
 * the whole machine, or in a circle.
 *
 * @param found the files that were found
 */
async function linksWithPackages(folderLinks, pattern, found) {
    const links = [...folderLinks];
    if (links.length === 0)
        return [];
    const known = new Set(await Promise.all(found.map((file) => (0,promises_.realpath)(file).catch(() => file))));
    const matches = lastName(pattern);
    const left = [];
    for (const link of links.sort()) {
        const real = await (0,promises_.realpath)(link).catch(() => undefined);
        if (real === undefined)
            continue;
        const missed = await packagesBelow(Buffer.from(real), (path, isFile) => {
            const file = path.toString();
            return isFile && !known.has(file) && matches((0,external_node_path_.basename)(file));
        });
        if (missed.length > 0)
            left.push({ link, why: `leads to the folder ${(0,printable/* printable */.g$)(real)}` });
    }
    return left;
}
/** Tests names by the last part of a glob; any name passes if that part is more than a plain pattern. */
function lastName(pattern) {
    const last = (0,external_node_path_.basename)(pattern);
    return /[()|!\\]|\*\*/.test(last) ? () => true : (0,name_pattern/* namePattern */._u)(last);
}
/** How many links a text names. */
const NAMED = 3;
/** One sentence about links that are not followed, and what to do; empty for none. */
function leftLinksText(left, cwd) {
    if (left.length === 0)
        return '';
    const names = left.slice(0, NAMED).map(({ link, why }) => `${links_shownIn(cwd, link)} ${why}`);
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
    const what = left.length === 1 ? 'a symbolic link is' : `${left.length} symbolic links are`;
    return `${what} not followed: ${names.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./build/sources/watch.js




/** @param isDeep true when the search enters every folder below */
function watchFolders(isDeep) {
    const watch = { folders: new Set(), closed: new Map(), links: new Set() };
    const folderLinks = new Set();
    /** All links to folders, whether the search would enter them or not. */
    const toFolders = new Set();
    const seen = { ...watch, toFolders };
    const watched = (path, options, done) => {
        const here = (0,external_node_path_.resolve)(String(path));
        if (toFolders.has(here)) {
            folderLinks.add(here);
            done(null, []);
            return;
        }
        (0,external_node_fs_.readdir)(path, options, (error, entries) => {
            if (error === null) {
                look(here, entries, isDeep, seen).then((shown) => done(null, shown));
                return;
            }
            if (error.code === 'ENOENT' && here.includes(MARK))
                watch.folders.add(here);
            else if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
                watch.closed.set(here, error);
            done(error);
        });
    };
    return { ...watch, folderLinks, fs: { readdir: watched } };
}
/** Records what is odd in a folder, and returns its entries as the search shall see them. */
async function look(folder, entries, isDeep, seen) {
    for (const { name } of isDeep ? entries.filter((entry) => entry.isDirectory()) : []) {
        if (/[\r\n]/.test(name))
            seen.folders.add((0,external_node_path_.join)(folder, name));
    }
    return await Promise.all(entries.map(async (entry) => {
        if (!entry.isSymbolicLink())
            return entry;
        const link = (0,external_node_path_.join)(folder, entry.name);
        const info = await (0,promises_.stat)(link).catch(() => undefined);
        const isFolder = info?.isDirectory() === true;
        (isFolder ? seen.toFolders : seen.links).add(link);
        return shownAs(entry.name, isFolder);
    }));
}
/** What a search sees instead of a link: a file or a folder. */
const shownAs = (name, isFolder) => ({
    name,
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
});

;// CONCATENATED MODULE: ./build/sources/files.js











const files_COUNT_LIMIT = 100_000;
/**
 * Finds the package files that patterns name: a file, a folder (every package below it), or a glob. Patterns that begin
 * with `!` leave out what they match, wherever they stand.
 *
 * @param cwd what relative patterns are relative to
 * @returns the files in the order of their paths, warnings about links that are not followed, and remarks
 * @throws SourceError for each pattern that finds nothing
 */
async function findFiles(patterns, cwd) {
    const found = new Map();
    const errors = new build_errors/* Gathering */.SP();
    const left = new Map();
    const { wanted, unwanted } = sortPatterns(patterns);
    const unwantedFiles = leaveOut(unwanted, cwd);
    for (const pattern of wanted) {
        const { files, faults, isNamed, isFolder, left: leftHere } = await expand(pattern, cwd, unwantedFiles);
        for (const fault of faults)
            errors.add(fault);
        if (files.length === 0 && faults.length === 0 && !(await isWhollyLeftOut(pattern, cwd, unwantedFiles))) {
            errors.add(nothing(pattern, isFolder === true, leftHere, cwd));
        }
        for (const one of leftHere)
            left.set(one.link, one);
        for (const one of files) {
            const known = found.get(one.file);
            const isGuess = known?.isGuess !== false && !isNamed && !isPackagePath(one.place);
            // A file that is found by its own name and by a link is one file.
            found.set(one.file, { ...(known?.place === known?.file ? (known ?? one) : one), isGuess });
        }
    }
    errors.throwIfAny();
    if (found.size === 0)
        throw wanted.length === 0 ? nothingWanted(unwanted) : allLeftOut(unwanted);
    if (found.size > files_COUNT_LIMIT) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `\`files\` names ${found.size} files, more than ${files_COUNT_LIMIT}`,
            remedy: 'Narrow the patterns to the packages to publish.',
        });
    }
    const text = leftLinksText([...left.values()], cwd);
    return {
        files: [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1)),
        warnings: text === '' ? [] : [`${text}; ${FOLLOWED}`],
        remarks: await needless(unwanted, cwd, leavesOut(wanted, cwd)),
    };
}
const FOLLOWED = 'pkgfeed follows links to files below the working directory; name other files and folders in `files` themselves';
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
/** A test for a pattern that begins with `!`: whether it leaves out one of the files that the others find. */
function leavesOut(wanted, cwd) {
    const count = async (without) => {
        const places = new Set();
        for (const one of wanted) {
            for (const { place } of (await expand(one, cwd, without)).files)
                places.add(place);
        }
        return places.size;
    };
    let all;
    return async (pattern) => {
        all ??= count(leaveOut([], cwd));
        return (await count(leaveOut([pattern], cwd))) < (await all);
    };
}
/** True when a pattern finds files, but others leave out every one of them. */
const isWhollyLeftOut = async (pattern, cwd, { ignore }) => ignore.length > 0 && (await expand(pattern, cwd, leaveOut([], cwd))).files.length > 0;
async function expand(pattern, cwd, without) {
    const path = (0,external_node_path_.resolve)(cwd, pattern);
    const named = { files: [], faults: [], left: [], isNamed: true };
    const shown = (0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path);
    const info = await (0,promises_.stat)(path).catch((error) => error);
    if (!(info instanceof Error)) {
        if (info.isDirectory()) {
            return { ...(await search(PACKAGES_BELOW, path, path, cwd, without)), isFolder: true };
        }
        if (!info.isFile())
            return { ...named, faults: [(0,read_packages/* unreadable */.O$)(shown, new Error('it is not a plain file'))] };
        return { ...named, files: (await without.has(path)) ? [] : [{ file: path, place: path }] };
    }
    if ((0,dist/* isDynamicPattern */.ey)(pattern))
        return await search(pattern, cwd, baseOf(pattern, cwd), cwd, without);
    if (info.code !== 'ENOENT' && info.code !== 'ENOTDIR') {
        return { ...named, faults: [(0,read_packages/* unreadable */.O$)(shown, info)] };
    }
    if (await isThere(path))
        return { ...named, faults: [leadsNowhere(shown)] };
    // The shell may have expanded a wildcard to a name that is not UTF-8, or dropped the line end of a name.
    const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
    return { ...named, faults: await oddNames([odd], [], cwd) };
}
const isThere = async (file) => (await (0,promises_.lstat)(file).catch(() => undefined)) !== undefined;
/** The folder that a glob names before its first wildcard. */
function baseOf(pattern, cwd) {
    const parts = pattern.split('/');
    const fixed = parts.findIndex((part) => (0,dist/* isDynamicPattern */.ey)(part));
    return (0,external_node_path_.resolve)(cwd, parts.slice(0, Math.max(fixed, 0)).join('/') || (pattern.startsWith('/') ? '/' : '.'));
}
/**
 * The files that match a glob.
 *
 * @param base the folder that the pattern names, which links may lead into
 * @returns errors for folders that cannot be listed, which the library would silently skip
 */
async function search(pattern, folder, base, cwd, without) {
    const watch = watchFolders(pattern.includes('**'));
    // A name may end in a carriage return, from the script that made it.
    const all = await (0,dist/* glob */.TI)([pattern, `${pattern}\r`], {
        ...GLOB,
        cwd: folder,
        fs: watch.fs,
        ignore: without.ignore,
    });
    const found = all.filter((file) => !isMacFile(file));
    const isOdd = (file) => file.includes('\ufffd') || /([aio]pk)[\r\n]+$/i.test(file);
    const closed = [...watch.closed].map(([path, error]) => closedFolder((0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path), error));
    const odd = await oddNames(found.filter(isOdd), watch.folders, cwd);
    const faults = [...closed, ...odd];
    const good = odd.length === 0 ? found : found.filter((file) => !isOdd(file));
    const isLink = (file) => watch.links.has((0,external_node_path_.resolve)(file));
    const { files: targets, left } = await followLinks(good.filter(isLink), [cwd, base], cwd);
    const files = [];
    for (const place of good) {
        const file = isLink(place) ? targets.get(place) : place;
        // A link does not bring back a file that another pattern leaves out.
        if (file !== undefined && !(isLink(place) && (await without.has(file))))
            files.push({ file, place });
    }
    const places = files.map(({ file }) => file);
    left.push(...(await linksWithPackages(watch.folderLinks, pattern, places)));
    return { files, faults, left, isNamed: false };
}
const closedFolder = (shown, error) => (0,read_packages/* unreadable */.O$)(shown, error, `Let this user list and enter the folder, or leave it out with the line ${JSON.stringify(`!${shown}`)} in \`files\`.`);
function nothing(pattern, isFolder, left, cwd) {
    const links = leftLinksText(left, cwd);
    const what = isFolder ? 'that folder holds no package' : 'there is no such file';
    const correct = `Correct the pattern. It is relative to ${cwd}, and needs quotes so that the shell does not expand it.`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`files\` names ${JSON.stringify((0,printable/* printable */.g$)(pattern))}, but ${what}${links && `; ${links}`}`,
        remedy: left.length === 0 ? correct : 'Name what the link leads to in `files` itself.',
    });
}
function nothingWanted(unwanted) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`files\` only says what to leave out: ${shownPatterns(unwanted)}`,
        remedy: 'Add the files, folders or patterns to publish.',
    });
}
const shownPatterns = (unwanted) => unwanted.map((one) => (0,printable/* printable */.g$)(`!${one}`)).join(' ');
function allLeftOut(unwanted) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `the patterns ${shownPatterns(unwanted)} leave out every file that \`files\` names`,
        remedy: 'Narrow those patterns.',
    });
}
function leadsNowhere(shown) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_READ',
        message: `${shown} is a symbolic link that leads to nothing`,
        remedy: 'Build what it leads to before this step, or name another file.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
;// CONCATENATED MODULE: ./build/sources/identify-files.js




/** Bytes of a file in memory at once. */
const identify_files_PIECE = 1 << 20;
/**
 * The content ids of files, without a look at what they are.
 *
 * @param limit the most bytes of a file
 * @returns undefined if one cannot be read, is larger, or changes while it is read
 */
async function identifyFiles(files, host, limit) {
    const ids = [];
    const piece = Buffer.allocUnsafe(identify_files_PIECE);
    for (const { file } of files) {
        const id = idOf(file, piece, limit);
        if (id === undefined)
            return undefined;
        ids.push(id);
        host.progress('comparing packages', ids.length, files.length);
        // Small files are read without waiting. This lets other work run in between.
        if (ids.length % 32 === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    return ids;
}
function idOf(file, piece, limit) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(file, read_packages/* READ */.Pz);
        const info = (0,external_node_fs_.fstatSync)(handle);
        if (!info.isFile() || info.size > limit)
            return undefined;
        const hash = (0,content_id/* contentHash */.A)(info.size);
        let done = 0;
        for (;;) {
            const count = (0,external_node_fs_.readSync)(handle, piece, 0, piece.length, done);
            if (count === 0)
                return done === info.size ? hash.digest('hex') : undefined;
            hash.update(piece.subarray(0, count));
            done += count;
            if (done > info.size)
                return undefined;
        }
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,external_node_fs_.closeSync)(handle);
    }
}

// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(14979);
;// CONCATENATED MODULE: ./build/sources/find-releases.js


const RELEASES_LIMIT = 1000;
/** The releases that the query names, each once. */
async function findReleases(query, github) {
    const { repository, release, releases } = query;
    if (releases === undefined)
        return [await findRelease(query, github)];
    const most = releases === 'all' ? Number.POSITIVE_INFINITY : releases;
    const { isWanted, others } = choosing(query);
    const last = await github.releases(repository, Math.min(most, RELEASES_LIMIT + 1), isWanted);
    if (last.length > RELEASES_LIMIT) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `${repository} has more than ${RELEASES_LIMIT} releases`,
            remedy: 'Write how many of the last ones to publish as `releases`.',
        });
    }
    if (last.length === 0)
        throw noRelease(query, others);
    // A named release may be too old to be among the last ones.
    const isNamed = release !== 'latest' && !last.some(({ tag }) => tag === tagOf(query));
    return isNamed ? [await findRelease(query, github), ...last] : last;
}
function wanted({ drafts, prereleases }) {
    return ({ isDraft, isPrerelease }) => (drafts || !isDraft) && (prereleases || !isPrerelease);
}
/** Decides which releases of a list are wanted, and remembers the others. */
function choosing(query) {
    const isRight = wanted(query);
    const others = [];
    const isWanted = (release) => {
        if (isRight(release))
            return true;
        others.push(release);
        return false;
    };
    return { isWanted, others };
}
async function findRelease(query, github) {
    const { repository, release, drafts, prereleases } = query;
    if (release === 'latest') {
        if (!drafts && !prereleases)
            return await findLatest(query, github);
        const { isWanted, others } = choosing(query);
        const [newest] = await github.releases(repository, 1, isWanted);
        if (newest === undefined)
            throw noRelease(query, others);
        return newest;
    }
    const found = await findTag(tagOf(query), query, github);
    // A tag in the settings was chosen on purpose. The release of an event can be of any kind.
    if (release === 'event' && !wanted(query)(found))
        throw unwanted(found, repository);
    return found;
}
/** The release that GitHub calls the latest. It is never a draft or a pre-release. */
async function findLatest(query, github) {
    const { repository } = query;
    try {
        return await github.release(repository, 'latest');
    }
    catch (error) {
        if (!(error instanceof build_errors/* GitHubError */.y_) || error.code !== 'GITHUB_ABSENT')
            throw error;
        const { isWanted, others } = choosing(query);
        await github.releases(repository, 1, isWanted).catch(() => []);
        throw others.length === 0 ? error : noRelease(query, others);
    }
}
function tagOf({ release, eventTag }) {
    if (release !== 'event')
        return release;
    if (eventTag !== undefined)
        return eventTag;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: '`release` is event, but no release started this run',
        remedy: 'Start the workflow `on: release`, or write a tag or latest; a `repository_dispatch` can hand the tag over in its `client_payload`.',
    });
}
/** GitHub does not find a draft by the tag that it will have. */
async function findTag(tag, { repository, drafts }, github) {
    try {
        return await github.release(repository, { tag });
    }
    catch (error) {
        if (!drafts || !(error instanceof build_errors/* GitHubError */.y_) || error.code !== 'GITHUB_ABSENT')
            throw error;
        return await github.draft(repository, tag);
    }
}
/** @param others the releases that there are, newest first */
function noRelease({ repository, drafts, prereleases }, others) {
    const kinds = [...new Set(others.map(kindOf))].toSorted();
    const newest = others[0];
    if (newest !== undefined) {
        const inputs = kinds.map((kind) => (kind === 'draft' ? '`drafts`' : '`prereleases`'));
        return new build_errors/* SourceError */.c8({
            code: 'SOURCE_EMPTY',
            message: `${repository} has only ${kinds.map((kind) => `${kind}s`).join(' and ')}, which this run does not use; the newest is ${(0,printable/* printable */.g$)(newest.title)}`,
            remedy: `Publish a full release, or set ${inputs.join(' or ')}.`,
        });
    }
    const left = [!drafts && 'drafts', !prereleases && 'pre-releases'].filter(Boolean).join(' and ');
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `${repository} has no release that this run may use${left && `; ${left} are not used`}`,
        remedy: 'Publish a release, or allow `drafts` or `prereleases`.',
    });
}
const kindOf = ({ isDraft }) => (isDraft ? 'draft' : 'pre-release');
function unwanted(release, repository) {
    const { title, isDraft } = release;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `release ${(0,printable/* printable */.g$)(title)} of ${repository}, which started this run, is a ${kindOf(release)}`,
        remedy: `Allow \`${isDraft ? 'drafts' : 'prereleases'}\`, or start the workflow \`on: release\` with \`types: [released]\`.`,
    });
}

;// CONCATENATED MODULE: ./build/sources/releases.js











/** The most assets that GitHub allows in a release. */
const ASSETS_LIMIT = 1000;
const releases_COUNT_LIMIT = 10_000;
/** Bytes that all assets of a run may have together. */
const releases_DISK_BUDGET = 2e9;
/** Stands for every package when the settings name no assets, `.opk` and names in upper case too. */
const PACKAGE_ASSETS = formats/* PACKAGE_EXTENSIONS */.W7.map((extension) => `*${extension}`);
/**
 * Downloads assets of releases.
 *
 * @param folder where the files go, under names that pkgfeed chooses
 * @throws SourceError and GitHubError for all problems together
 */
async function collectReleaseAssets(query, github, folder, host) {
    const releases = await findReleases(query, github);
    const chosen = chooseAssets(releases, query, host);
    checkTotals(chosen, query);
    return await releases_downloadAll(chosen, query, github, folder, host);
}
/** The assets that match. With `releases`, not every release must have some. */
function chooseAssets(releases, query, host) {
    const errors = [];
    const without = [];
    const chosen = releases.flatMap((release) => {
        const name = `${query.repository} ${(0,printable/* printable */.g$)(release.title)}`;
        if (release.assets.length > ASSETS_LIMIT)
            errors.push(tooMany(release, query));
        const matching = release.assets.filter(({ name }) => isWanted(name, query.assets));
        if (matching.length === 0)
            without.push(release);
        const page = `${query.repository}/releases${release.tag && `/tag/${encodeURIComponent(release.tag)}`}`;
        return matching.map((asset) => ({
            asset,
            page,
            origin: `${name} ${(0,printable/* printable */.g$)(asset.name)}`,
            isGuess: !isPackagePath(asset.name) && !isNamedAlone(asset.name, query.assets),
        }));
    });
    for (const one of chosen)
        errors.push(...faultsOf(one, limitOf(query)));
    if (releases.length === without.length || query.releases === undefined) {
        errors.push(...without.map((release) => noAssets(release, query)));
    }
    else {
        for (const { title } of without)
            host.say(`Release ${(0,printable/* printable */.g$)(title)} has no matching asset and is skipped.`);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return chosen;
}
/** True when a name matches, also in the form that GitHub gives it on upload. */
function isMatch(name, patterns) {
    return patterns.some((pattern) => (0,name_pattern/* namePattern */._u)(pattern)(name) || (0,name_pattern/* namePattern */._u)(pattern.replace(/[~:() ]/g, '.'))(name));
}
/** True for an asset to take. One that only macOS makes must be named itself. */
const isWanted = (name, patterns) => (patterns === PACKAGE_ASSETS ? isPackagePath(name) : isMatch(name, patterns)) &&
    (!isMacFile(name) || isNamedAlone(name, patterns));
/** True when a pattern without wildcards names the asset. */
function isNamedAlone(name, patterns) {
    return isMatch(name, patterns.filter((pattern) => !/[*?[{]/.test(pattern)));
}
const limitOf = ({ fileLimit = limits/* FILE_LIMIT */.h1 }) => fileLimit;
function faultsOf({ asset, origin }, limit) {
    if (!asset.isComplete) {
        return [
            new build_errors/* SourceError */.c8({
                code: 'SOURCE_READ',
                message: `${origin} is an incomplete upload`,
                remedy: 'Delete the asset, and upload it again.',
            }),
        ];
    }
    return asset.size <= limit ? [] : [(0,read_packages/* tooBig */.xu)(origin, asset.size, limit, 'release-assets', 'GitHub Pages')];
}
function checkTotals(chosen, { repository }) {
    const bytes = chosen.reduce((sum, { asset }) => sum + asset.size, 0);
    if (chosen.length <= releases_COUNT_LIMIT && bytes <= releases_DISK_BUDGET)
        return;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `the releases of ${repository} have ${chosen.length} matching assets of ${(0,printable/* sizeText */.lP)(bytes)}, more than ${releases_COUNT_LIMIT} or than ${(0,printable/* sizeText */.lP)(releases_DISK_BUDGET)}`,
        remedy: 'Lower `releases`, or narrow `release-assets`.',
    });
}
async function releases_downloadAll(chosen, query, github, folder, host) {
    await downloadEach(chosen, 'downloading packages', host, (one) => github.downloadAsset(query.repository, one.asset, fileOf(one, folder), limitOf(query)));
    for (const line of uncompared(chosen))
        host.say(line);
    return chosen.map((one) => {
        const { origin, page, isGuess } = one;
        return { file: fileOf(one, folder), origin, page, isGuess };
    });
}
/** A remark on the assets that GitHub states no digest for, as it does for those of older releases. */
function uncompared(chosen) {
    const found = chosen.filter(({ asset }) => asset.sha256 === undefined).map(({ origin }) => origin);
    if (found.length === 0)
        return [];
    return [`GitHub states no digest for ${(0,first_names/* firstNames */.d)(found)}, so only the size was compared.`];
}
/** A path made of a number, because the owner of an asset chooses its name. */
function fileOf({ asset }, folder) {
    return (0,external_node_path_.join)(folder, `asset-${asset.id}`);
}
function tooMany({ title, assets }, { repository }) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `release ${(0,printable/* printable */.g$)(title)} of ${repository} has ${assets.length} assets, more than ${ASSETS_LIMIT}`,
        remedy: 'Spread them over several releases.',
    });
}
function noAssets({ title, assets }, query) {
    const first = assets.slice(0, 10).map(({ name }) => (0,printable/* printable */.g$)(name));
    const more = assets.length > first.length ? ` and ${assets.length - first.length} more` : '';
    const there = first.length === 0 ? 'it has none' : `it has ${first.join(', ')}${more}`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `release ${(0,printable/* printable */.g$)(title)} of ${query.repository} has no asset that matches ${query.assets.join(' or ')}: ${there}`,
        remedy: 'Correct `release-assets`, or upload the packages before this step.',
    });
}

;// CONCATENATED MODULE: ./build/sources/collect.js











/** What a run finds that brings no packages. */
const NOTHING_FOUND = { warnings: [], identify: async () => [], read: async () => [] };
/**
 * Finds the package files of a run in all sources that its settings name, and downloads what is elsewhere.
 *
 * @param fileLimit the most bytes of a package file that the home of the feed takes
 */
async function find(settings, access, fileLimit, host) {
    const local = await localFiles(settings, host);
    const all = [
        ...local.files,
        ...(await releaseFiles(settings, access, fileLimit, host)),
        ...(await artifactFiles(settings, access, fileLimit, host)),
    ];
    const byFile = new Map(all.map((one) => [one.file, one]));
    const files = [...byFile.values()];
    return {
        warnings: local.warnings,
        identify: () => identifyFiles(files, host, fileLimit),
        async read() {
            if (files.length === 0)
                return [];
            const read = await (0,read_packages/* readPackages */.qm)(files, host, fileLimit);
            return read.map((one) => {
                const page = byFile.get(one.file)?.page;
                return page === undefined ? one : { ...one, source: `${(0,server/* serverOf */.FN)(host)}/${page}` };
            });
        },
    };
}
/** Finds the package files of a run, and reads them. */
async function collect(...given) {
    const found = await find(...given);
    return { packages: await found.read(), warnings: found.warnings };
}
/** True when the run has at least one source. */
function hasSource({ files, artifacts, release, releases }) {
    return files.length > 0 || artifacts.length > 0 || release !== undefined || releases !== undefined;
}
/** The settings of a run that publishes nothing. */
const NO_SOURCE = { files: [], artifacts: [], release: undefined, releases: undefined };
async function localFiles({ files }, host) {
    if (files.length === 0)
        return { files: [], warnings: [] };
    const found = await findFiles(files, host.cwd);
    for (const remark of found.remarks)
        host.say(remark);
    return {
        files: found.files.map(({ file, place, isGuess }) => ({
            file,
            isGuess,
            origin: (0,printable/* printable */.g$)((0,external_node_path_.relative)(host.cwd, place) || place),
        })),
        warnings: found.warnings,
    };
}
async function releaseFiles(settings, access, fileLimit, host) {
    const { release, releases, releaseAssets, drafts, prereleases } = settings;
    if (release === undefined && releases === undefined)
        return [];
    const query = {
        release: release ?? 'latest',
        eventTag: (0,github_event/* readEvent */.j)(host.event).releaseTag,
        repository: repositoryOf('release-repository', settings.releaseRepository, host),
        assets: releaseAssets.length > 0 ? releaseAssets : PACKAGE_ASSETS,
        drafts,
        prereleases,
        releases,
        fileLimit,
    };
    return await collectReleaseAssets(query, (0,server/* github */.M)(access, host), await host.temporaryFolder(), host);
}
async function artifactFiles(settings, access, fileLimit, host) {
    if (settings.artifacts.length === 0)
        return [];
    const query = {
        names: settings.artifacts,
        run: settings.artifactsRun,
        repository: repositoryOf('artifacts-repository', settings.artifactsRepository, host),
        workflow: settings.artifactsWorkflow,
        allowEvents: settings.allowEvents,
        allowBranches: settings.allowBranches,
        eventPayload: host.event,
        fileLimit,
    };
    return await collectArtifacts(query, (0,server/* github */.M)(access, host), await host.temporaryFolder(), host);
}
function repositoryOf(input, given, host) {
    const text = given ?? host.github.repository;
    const repository = text && (0,github_repository/* githubRepository */.G)(text, (0,server/* serverOf */.FN)(host))?.slug;
    if (repository)
        return repository;
    throw new build_errors/* InputError */.dz({
        code: text ? 'INPUT_VALUE' : 'INPUT_MISSING',
        message: text
            ? `\`${input}\` does not name a repository on ${(0,server/* serverOf */.FN)(host)}${shown(text)}`
            : `\`${input}\` is not given, and this is not a run on GitHub`,
        remedy: 'Write it as owner/name.',
    });
}
/** The text, unless it could hold a user name and a password. */
const shown = (text) => (text.includes('@') ? '' : `: ${JSON.stringify((0,printable/* printable */.g$)(text))}`);


/***/ })

};
