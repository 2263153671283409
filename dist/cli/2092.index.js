export const id = 2092;
export const ids = [2092];
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

/***/ 83833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ joinLeftOut),
/* harmony export */   j: () => (/* binding */ leftOutText)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);


/** Joins what the steps of a run leave out, by repository and reason. */
function joinLeftOut(parts) {
    const joined = new Map();
    for (const part of parts) {
        for (const [reason, names] of part.packages) {
            const id = JSON.stringify([part.branch, part.repository, reason, part.why]);
            const known = joined.get(id) ?? { ...part, reason, names: new Set() };
            for (const name of names)
                known.names.add(name);
            joined.set(id, known);
        }
    }
    return [...joined.values()].map(({ branch, repository, reason, names, why }) => {
        const told = why === undefined ? {} : { why };
        return { branch, repository, reason, ...told, packages: [...names].sort() };
    });
}
const BECAUSE = {
    packages: '`packages` does not select them',
    remove: '`remove` names them',
    withdrawn: 'they were withdrawn before',
    'min-age': 'they are younger than `min-age`',
    'unknown-age': 'the feed does not know when they were published, so `min-age` cannot tell',
    prefer: 'a source before theirs has the name',
    'other-bytes': 'a source before theirs has other bytes of the same version',
    kept: 'the repository has other bytes of the same version and `on-conflict` is keep',
    'keep-versions': '`keep-versions` lets only newer ones stay',
    unreadable: 'they are no packages that devices could install; the warnings say why',
    'not-there': 'their upstream lists them and does not have them',
    older: 'the repository has a newer version; name one with `NAME=VERSION` in `packages` to take it all the same',
};
/** A sentence for people. */
function leftOutText({ branch, repository, reason, packages, why }) {
    const where = [branch, repository].filter((word) => word !== null).join('/');
    const told = typeof why === 'string' ? ` (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(why)})` : '';
    const remedy = reason === 'withdrawn' ? '; name them in `readmit` to publish them again' : '';
    const count = packages.length === 1 ? '1 package' : `${packages.length} packages`;
    return `${where === '' ? '' : `${where}: `}${count} of its sources left out, because ${BECAUSE[reason]}${told}${remedy}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(packages)}`;
}


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

/***/ 95301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ oddArches),
/* harmony export */   y: () => (/* binding */ archWarnings)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _arch_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78657);
/* harmony import */ var _package_warnings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61335);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26274);




/**
 * Warns of folders that no device looks into, because none has their arch. A word that `arch-map` maps was chosen by the
 * user.
 *
 * @param folders those of the run, of one format
 * @param packages those of the run, of the same format
 */
function oddArches(format, folders, packages, context) {
    const { archMap, arches } = context.policy;
    return folders.flatMap(({ arch, path }) => {
        // Packages that share a folder with all others are for their own arches.
        if (arch === null)
            return [];
        const odd = judge(format, arch, context);
        if (odd === undefined)
            return [];
        const warn = (origin, remedy) => (0,_package_warnings_js__WEBPACK_IMPORTED_MODULE_1__/* .warned */ .k9)(origin, `${odd.what}; ${remedy}`);
        const mapped = ({ arch: word }) => `write ${code(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(word)}=${odd.folders.join(' ')}`)} in \`arch-map\``;
        const own = packages.filter((pkg) => !pkg.anyArch && (0,_placement_js__WEBPACK_IMPORTED_MODULE_2__/* .ownArches */ .t9)(pkg, archMap).includes(arch));
        if (own.length > 0) {
            const unchosen = own.filter((pkg) => pkg.arch !== arch || !archMap.has(arch));
            return unchosen.map((pkg) => warn(pkg.origin, mapped(pkg)));
        }
        if (archMap.has(arch))
            return [];
        return [warn(path, arches.includes(arch) ? 'correct `arches`' : mapped({ arch, anyArch: false }))];
    });
}
/**
 * Warns of arches that no device has, about the folders that a publish writes.
 *
 * @param schemes that sign the folders of each format
 */
function archWarnings(arriving, { touched, known }, schemes, policy) {
    return [...schemes].flatMap(([format, own]) => {
        const folders = touched.filter((folder) => folder.format === format);
        const packages = arriving
            .filter((item) => item.format === format)
            .map(({ origin, pkg: { arch, anyArch } }) => ({ origin, arch, anyArch }));
        return oddArches(format, folders, packages, { schemes: own, known: known.get(format) ?? [], policy });
    });
}
const code = (text) => `\`${text}\``;
/** Says that no device has an arch; undefined for one that a device may have. */
function judge(format, arch, { schemes, known }) {
    const asked = schemes.size === 0 ? format.schemes : [...schemes];
    const answers = asked.map((scheme) => (0,_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meantArches */ .A)(scheme, arch));
    const meant = [...new Set(answers.flatMap((words) => words ?? []))];
    if (answers.some((words) => words === undefined) || meant.length === 0)
        return undefined;
    const there = known.filter((word) => meant.includes(word));
    const isForAll = meant.every((word) => word === format.anyArchWord);
    const isOdd = (word) => asked.every((scheme) => (0,_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meantArches */ .A)(scheme, word) !== undefined);
    const others = known.filter((word) => word !== arch && !isOdd(word));
    const devices = asked.map(_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .managerTitle */ .y).join(' or ');
    return {
        what: `no device of ${devices} has the arch ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(arch)}, and ${meant.join(' or ')} was probably meant`,
        folders: isForAll ? (others.length > 0 ? others : ['ARCH']) : there.length > 0 ? there : meant,
    };
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
    return [...catalogs, ...indexes, feed_json/* FEED_FILE */.GS, ...(0,signers/* keysToRead */._I)(paths, trust)].filter((path) => paths.has(path));
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

/***/ 61108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ rereadAt),
/* harmony export */   n: () => (/* binding */ sortRereads)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The package at a path; undefined for a file that was not read or is not a package. */
function rereadAt(rereads, path) {
    const found = rereads.get(path);
    return found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? undefined : found;
}
/** Divides files that were read again into packages and errors. */
function sortRereads(rereads, paths) {
    const packages = [];
    const errors = [];
    for (const path of paths) {
        const found = rereads.get(path);
        if (found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
            errors.push(found);
        else if (found !== undefined)
            packages.push(found);
    }
    return { packages, errors };
}


/***/ }),

/***/ 55364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ sharedByArriving),
  J: () => (/* binding */ sharedInFolder)
});

// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
// EXTERNAL MODULE: ./build/formats/relations.js
var relations = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/feed/draft/shared-files.js



/** How many owners of one file are compared with each other. */
const MOST_OWNERS = 16;
/** Nobody reads a longer list. */
const MOST_PAIRS = 1000;
/** The warning about a package that installs a file of another one, which the words describe. */
const sharingText = (other) => `${other} installs the same file, and a device cannot have both; let one replace the other or conflict with it, or take the file out of one`;
/**
 * Warns about files that several packages install, where neither replaces nor conflicts with the other: apk then ends
 * with an error for ever, and opkg refuses the second one.
 *
 * @param owners those that stay in the feed first; the later one of two is warned about
 * @param shared hashes of paths, with each that comes more than once
 * @param textFor the warning about a package that comes after this one
 */
function sharingWarnings(owners, shared, textFor) {
    if (shared.size === 0)
        return [];
    const known = new Map();
    const clashes = new Clashes();
    for (const owner of owners) {
        for (const one of (0,files_json/* hashesOf */.mU)(owner.owned)) {
            if (!shared.has(one))
                continue;
            const others = known.get(one) ?? [];
            for (const other of others)
                clashes.note(other, owner);
            if (others.length < MOST_OWNERS)
                known.set(one, [...others, owner]);
        }
    }
    return clashes.found.map((clash) => ({
        origin: clash.second.origin ?? '',
        warning: { text: textFor(clash.first), detail: detailOf(clash), scheme: undefined },
    }));
}
/** The hashes that come more than once. */
function repeatedHashes(owners) {
    const sorted = sortedHashes(owners);
    return new Set(sorted.filter((one, at) => one === sorted[at - 1]));
}
/** The hashes of all paths in ascending order, with repeats. Such a list needs far less memory than a set. */
function sortedHashes(owners) {
    const lists = owners.map(({ owned }) => (0,files_json/* hashesOf */.mU)(owned));
    const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const list of lists) {
        all.set(list, end);
        end += list.length;
    }
    return all.sort();
}
function isAmong(sorted, hash) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low] === hash;
}
class Clashes {
    found = [];
    /** By both packages, what is known about them; undefined where they get along. */
    known = new Map();
    note(first, second) {
        if (second.origin === undefined || first.name === second.name || !canMeet(first, second))
            return;
        const known = this.known.get(second) ?? new Map();
        const clash = known.get(first);
        if (clash !== undefined)
            clash.count++;
        else if (!known.has(first) && this.found.length < MOST_PAIRS) {
            const isClash = !(0,relations/* getAlong */.I)(first.owned.relations, second.owned.relations);
            const made = isClash ? { first, second, count: 1 } : undefined;
            if (made !== undefined)
                this.found.push(made);
            this.known.set(second, known.set(first, made));
        }
    }
}
/** True for packages that one device can see. */
const canMeet = (one, other) => one.arch === undefined || other.arch === undefined || one.arch === other.arch;
/** The first file that both install, and how many more there are. */
function detailOf({ first, second, count }) {
    const theirs = (0,files_json/* hashesOf */.mU)(first.owned);
    const path = second.files?.().find((one) => isAmong(theirs, (0,files_json/* hashOfPath */.nk)(one))) ?? '';
    const more = count === 1 ? '' : ` and ${count - 1} more`;
    return `${(0,printable/* printable */.g$)(path)}${more}, as ${(0,printable/* printable */.g$)(first.name)} does`;
}

;// CONCATENATED MODULE: ./build/feed/draft/sharing.js



const OF_RUN = sharingText('another package of the run');
const OF_FEED = sharingText('a package that the feed has');
const OF_FOLDER = sharingText('another package of the folder');
/**
 * Warns about files that an arriving package shares with another one of the run, or with one that stays in the folder.
 * Of each name only the newest version counts, which is the one that devices install.
 *
 * @param arriving the packages of the run for the folder
 * @param listed what the folder lists after the change
 * @param file the folder's `files.json`, which nobody signs: it only serves to warn
 * @param isShared true for the folder of all arches
 */
function sharedByArriving(format, arriving, listed, file, ownedBy, isShared) {
    if (arriving.length === 0)
        return [];
    const newest = (0,retention/* newestOf */.su)(format, listed, isShared);
    const owners = arriving.flatMap((item) => {
        const { origin, pkg } = item;
        const { name, version } = pkg;
        const isNewest = newest.get((0,retention/* deviceName */.g7)(pkg, isShared))?.entry.version === version;
        const owned = isNewest ? ownedBy(item) : undefined;
        const arch = deviceArch(pkg, isShared);
        return owned === undefined ? [] : [{ name, arch, origin, owned, files: () => pkg.files ?? [] }];
    });
    const { staying, shared } = stayingOwners(format, file, newest, owners, isShared);
    for (const one of repeatedHashes(owners))
        shared.add(one);
    return sharingWarnings([...staying, ...owners], shared, ({ origin }) => origin === undefined ? OF_FEED : OF_RUN);
}
/**
 * Warns about files that packages of one folder share, of each name the newest version.
 *
 * @param listed the packages of the folder, listed again
 * @param packageAt the package that was read from a path
 */
function sharedInFolder(format, listed, packageAt, isShared) {
    const owners = [...(0,retention/* newestOf */.su)(format, listed, isShared).values()].flatMap(({ entry, from }) => {
        const { name } = entry;
        const arch = deviceArch(entry, isShared);
        const pkg = packageAt(from);
        const owned = pkg && (0,files_json/* ownedBy */.LW)(format, pkg);
        return owned === undefined ? [] : [{ name, arch, origin: from, owned, files: () => pkg?.files ?? [] }];
    });
    return sharingWarnings(owners, repeatedHashes(owners), () => OF_FOLDER);
}
/** The arch of the devices that see a package; undefined if all devices of the folder do. */
const deviceArch = ({ arch, anyArch }, isShared) => (isShared && !anyArch ? arch : undefined);
/** The packages that stay and own a file of an arriving one, and the hashes of these files. */
function stayingOwners(format, file, newest, owners, isShared) {
    const none = { staying: [], shared: new Set() };
    if (file === undefined || owners.length === 0)
        return none;
    const brought = new Set(owners.map(({ name }) => name));
    const names = new Map();
    for (const { entry, content } of newest.values()) {
        const { name } = entry;
        if (content !== undefined || brought.has(name))
            continue;
        names.set(entry.file, { name, arch: deviceArch(entry, isShared) });
    }
    const arriving = sortedHashes(owners);
    const shared = new Set();
    const staying = [];
    const state = (0,files_json/* readOwned */.A4)(file, (line) => {
        const known = names.get(line.file);
        if (line.format !== format.name || known === undefined)
            return;
        const both = (0,files_json/* hashesOf */.mU)(line).filter((one) => isAmong(arriving, one));
        for (const one of both)
            shared.add(one);
        if (both.length > 0)
            staying.push({ ...known, owned: line });
    });
    return state === 'theirs' ? none : { staying, shared };
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
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51348);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97044);



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
function folderSigners(signatures, known, { signingKeys, allowKeyChange }, isPublished = () => false) {
    const here = namesIn(signatures);
    const taken = new Set(signingKeys.map(({ publicKey }) => publicKey.fileName));
    return signingKeys.flatMap((key) => {
        const { publicKey, naming } = key;
        if (naming === undefined)
            return [key];
        const before = here.get(publicKey.text) ?? known.get(publicKey.text) ?? [];
        const kept = naming.isChosen && allowKeyChange ? [] : before.filter((name) => !taken.has(name));
        for (const name of kept)
            taken.add(name);
        const isOwnKnown = before.includes(publicKey.fileName) || isPublished((0,_key_files_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D)(key));
        const signsAsItself = naming.isChosen || kept.length === 0 || isOwnKnown;
        return [...(signsAsItself ? [key] : []), ...kept.map((name) => naming.under(name))];
    });
}
/** The keys that sign each folder of a run, by `folderId`. */
async function signersOfRun(folders, { files, paths }, trust) {
    const known = await knownNames(folders, files, trust);
    return new Map(folders.map((folder) => [
        (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderId */ .Cs)(folder),
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
function keysToRead(paths, { signingKeys, trustedKeys }) {
    const trusted = trustedKeys.map((publicKey) => (0,_key_files_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D)({ publicKey }));
    const own = [...new Set([...signingKeys.map(_key_files_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D), ...trusted])];
    if (!signingKeys.some(({ naming }) => naming !== undefined))
        return own;
    const named = [...paths.keys()].filter((path) => path.startsWith('keys/') && (0,_keys_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyName */ .TK)(path.slice('keys/'.length)));
    return [...new Set([...own, ...named.slice(0, KEY_FILES)])];
}


/***/ }),

/***/ 95304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ change)
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
    const { checkAttestations } = await __webpack_require__.e(/* import() */ 1744).then(__webpack_require__.bind(__webpack_require__, 81744));
    const attestable = packages.map(({ origin, facts }) => ({ origin, sha256: facts.sha256 }));
    const folder = await host.temporaryFolder();
    const verifier = () => openVerifier(settings.attestationRoots, folder, host);
    await checkAttestations(attestable, query, { github: (0,github_server/* github */.M)(settings, host), verifier, folder }, host);
}
async function openVerifier(file, folder, host) {
    const [{ bundleVerifier }, { fetchPublicRoot, readTrustedRoots, wrongFile }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1563).then(__webpack_require__.bind(__webpack_require__, 61563)),
        __webpack_require__.e(/* import() */ 3643).then(__webpack_require__.bind(__webpack_require__, 93643)),
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

// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(77759);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __webpack_require__(17863);
// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(24531);
// EXTERNAL MODULE: ./build/feed/edit.js
var feed_edit = __webpack_require__(93853);
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
            return content.contentId;
        case 'copy':
            return paths.get(content.from);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
function standingDigest({ layout, from, terms }, ids, { withdrawn = [], folders }, told, { signingKeys, trustedKeys, allowUnsigned, seal }) {
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
const maySettle = (steps, { allowKeyChange }) => steps.length > 1 && !allowKeyChange && steps.every(({ standing }) => standing !== undefined);
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

// EXTERNAL MODULE: ./build/feed/trust.js
var feed_trust = __webpack_require__(52803);
// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
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

// EXTERNAL MODULE: ./build/homes/open-home.js + 46 modules
var open_home = __webpack_require__(61608);
// EXTERNAL MODULE: ./build/pages/delivery.js + 1 modules
var pages_delivery = __webpack_require__(46545);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
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
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
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
function folderOf({ deploy, siteFolder }, host) {
    return deploy === 'workflow' && siteFolder !== undefined ? (0,external_node_path_.resolve)(host.cwd, siteFolder) : undefined;
}
/**
 * Checks, before anything is done, that the folder of the site can be filled.
 *
 * @throws InputError
 */
function checkSiteFolder(settings, host) {
    const folder = folderOf(settings, host);
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
    const path = folderOf(settings, host);
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
        if (!(0,file_address/* isWithin */.U)(url, homeOf(index.reads, folder))) {
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

// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js
var feed_shape = __webpack_require__(16781);
// EXTERNAL MODULE: ./build/feed/key-files.js
var key_files = __webpack_require__(97044);
// EXTERNAL MODULE: ./build/pages/served-change.js
var served_change = __webpack_require__(61751);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(90852);
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
        feedBytes: plan.feedBytes,
        feedLimit: run.isOnPages ? limits/* SITE_LIMIT */.S9 : null,
        largest: plan.largest ?? null,
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
/** The lines to type on a device, for each repository that the run wrote. */
function linesFor({ folders, allFolders, title, keys }, { shape, allowUnsigned }, url) {
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
            words: [title ?? undefined, repository, target],
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

// EXTERNAL MODULE: ./build/run/remembered.js
var remembered = __webpack_require__(40026);
;// CONCATENATED MODULE: ./build/run/gather.js

/**
 * The step of a repository.
 *
 * @param check stops a run that may not bring such packages
 */
function stepOf(part, check) {
    const { work, found } = part;
    if (part.packages !== undefined)
        return work.step(part.packages, part.learned?.followed);
    let loading;
    const load = async () => {
        const step = work.step(await found.read());
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
        const settings = await (0,remembered/* withLayoutOf */.ip)(given, home, tip);
        const warnings = await lookFirst(settings, tip);
        const all = ready(settings);
        const feed = all.some(({ follow }) => follow !== undefined) ? await feedFor(tip) : undefined;
        const works = await collectAll(all, settings, feed);
        return { settings, works, tip: { status: 'fulfilled', value: tip }, warnings };
    }
    const [collected, tip] = await collectBesideOpening(early, given, home);
    const works = settledValue(collected);
    if (tip.status === 'rejected')
        return { settings: given, works, tip, warnings: [] };
    const settings = await (0,remembered/* withLayoutOf */.ip)(given, home, tip.value);
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
 */
async function collectAll(works, { home, keys }, feed) {
    const mayRest = works.length > 1 && home.directory === undefined && !home.dryRun && !keys.allowKeyChange;
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
        parts.push({ work, found, packages, learned });
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
// EXTERNAL MODULE: ./build/run/look-over.js
var look_over = __webpack_require__(23130);
// EXTERNAL MODULE: ./build/feed/coordinate-fault.js
var coordinate_fault = __webpack_require__(82674);
// EXTERNAL MODULE: ./build/text/github-repository.js
var github_repository = __webpack_require__(43496);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var policy = __webpack_require__(57091);
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

// EXTERNAL MODULE: ./build/feed/upstream/memory.js
var upstream_memory = __webpack_require__(7628);
// EXTERNAL MODULE: ./build/feed/catalog/known-feed.js
var known_feed = __webpack_require__(52875);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/feed/catalog/recent.js




/** How many recent package versions `feed.json` remembers. */
const RECENT_LIMIT = 50;
const keyOf = (recent) => JSON.stringify((0,feed_shape/* recentKey */.H1)(recent));
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
            const known = fresh.get(keyOf(one))?.one;
            if (known === undefined)
                fresh.set(keyOf(one), { one, format, entry });
            else if (!known.folders.includes(path))
                known.folders.push(path);
        }
    }
    const still = stillListed(before, folders, paths).filter((one) => !fresh.has(keyOf(one)));
    const byName = [...fresh.values()].sort(({ one: a }, { one: b }) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
    const published = byName.slice(0, RECENT_LIMIT).map(({ one, format, entry }) => ({
        ...one,
        summary: (0,packages_json/* shorten */.ml)(format.describe(entry).summary),
    }));
    return [...published, ...still].slice(0, RECENT_LIMIT);
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

// EXTERNAL MODULE: ./build/feed/catalog/shape.js
var shape = __webpack_require__(55992);
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
        .sort((a, b) => order(b.record.withdrawn, a.record.withdrawn) || order(a.key, b.key))
        .map(({ record }) => record);
    const withdrawn = sorted.slice(0, roomFor(sorted));
    return { withdrawn, warnings: forgotten(sorted.slice(withdrawn.length)) };
}
const order = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
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
function nextFeedJson(before, folders, ofRun, paths, run, vouchedKeys, { memories, upstreams, idOf = () => undefined } = NO_MEMORIES, isWritten = true) {
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
        ...(0,shape/* shapeAfter */.st)(isWritten ? before : undefined, folders, run),
        folders,
        keys: keysAfter(before, vouched, paths, run),
        recent: recentAfter(before.recent, ofRun, paths, run),
        withdrawn: memory.withdrawn,
        upstreams: (0,upstream_memory/* upstreamsAfter */.t2)(before.upstreams ?? [], upstreams, (record) => (0,upstream_memory/* foldersSeal */.LG)(folders, record, idOf)),
    });
    // Devices remove their lines with a former address, so feed.json alone must not name one.
    const moved = (0,feed_json/* formerAddresses */.Kg)([run.formerUrls ?? [], run.likelyUrl ?? []].flat(), address);
    const { formerUrls: _, ...present } = feed;
    const remarks = known.url !== null && address !== known.url ? [otherAddress(known.url, address)] : [];
    const warnings = [...otherTitle(before.title, run.title), ...memory.warnings];
    return { feed, served: { ...present, url: address, ...moved }, vouched, title, warnings, remarks };
}
/** Warns when a run gives the feed another title: two publishers would rename it in turn. */
function otherTitle(before, given) {
    if (before === null || given === undefined || given === before)
        return [];
    return [
        `the title of the feed changes from ${JSON.stringify((0,printable/* printable */.g$)(before))} to ${JSON.stringify((0,printable/* printable */.g$)(given))}, and the lines for new devices with it: give all publishers of the feed the same \`title\`, or let only one give it`,
    ];
}
/** The keys of this run, and the other keys that the feed publishes. */
function keysAfter(before, vouched, paths, { signingKeys, keptKeys }) {
    const keys = signingKeys.map((key) => (0,key_files/* publishedKey */.s)(key, keptKeys));
    const others = before.keys
        .filter(({ path }) => paths.has(path) && !keys.some((key) => key.path === path))
        .map((key) => vouched.find((own) => own.scheme === key.scheme && own.path === key.path) ?? key);
    return [...keys, ...others];
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

// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
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
    for (const path of new Set(folders.map((folder) => folder.path))) {
        const own = folders.filter((folder) => folder.path === path);
        const { packages, summary } = folderCatalog(path, own, old, paths, run);
        const there = old.get(path)?.state;
        const foreign = feed_shape/* CATALOG_NAMES */.t3.filter((name) => name === packages_json/* CATALOG_FILE */.l9 ? there === 'theirs' : ownedByOthers.has(path));
        here.set(path, {
            ...{ ...summary, keys: signersAfter(path, own, before, paths, edit) },
            ...(foreign.length === 0 ? {} : { foreign }),
        });
        const file = (0,feed_edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9);
        if (there === 'damaged')
            broken.push(file);
        const isOurs = there !== undefined && there !== 'theirs';
        catalogs.push({ path: file, bytes: (0,packages_json/* writeCatalog */.Jj)(packages), isOurs });
    }
    const others = new Map(before.folders
        .filter(({ path }) => !here.has(path) && (0,feed_folders/* formatsIn */.oJ)(path, paths).length > 0)
        .map((folder) => [folder.path, folder]));
    return { catalogs, folders: [...others.values(), ...here.values()], warnings: damaged(broken) };
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
const FROM_INDEX = { license: '', homepage: '', summary: '', depends: [], provides: [] };
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

// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
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
function nextSite({ served, vouched }, folders, before, paths, isFree, { site, now }) {
    const made = site?.make({ feed: served, folders, vouched, before, now });
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
        : nextSite(next, folders, own, paths, isFree, run);
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
    const bytes = (0,feed_json/* writeFeedFile */.yR)({ ...next.feed, ...(0,feed_shape/* settledIn */.x0)(settled), site: site.files }, run.now);
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
        !isSame(feed, before) ||
        !areThere(site.files, own));
}
/** True when two versions of feed.json describe the same feed, apart from the files for people and the time. */
function isSame(one, other) {
    // The counts come from the folder's catalog, which may be a file of others.
    const place = ({ packages: _, bytes: __, keys, ...folder }) => ({
        ...folder,
        // Their order is that of the formats of the run, which another publisher may have in another order.
        ...{ keys: keys?.toSorted() ?? null },
    });
    const text = ({ title, url, folders, keys, recent, withdrawn }) => JSON.stringify([title, url, sorted(folders.map(place)), sorted(keys), recent, withdrawn ?? []]);
    return text(one) === text(other);
}
const sorted = (items) => items.map((item) => JSON.stringify(item)).sort();
/**
 * True when all files exist. It does not matter if this pkgfeed would make one of them differently, or would not make
 * it: another publisher may want it.
 */
function areThere(files, there) {
    return files.every(({ path }) => there.some((file) => file.path === path));
}

// EXTERNAL MODULE: ./build/feed/draft/left-out.js
var left_out = __webpack_require__(83833);
// EXTERNAL MODULE: ./build/feed/jekyll.js
var feed_jekyll = __webpack_require__(69992);
// EXTERNAL MODULE: ./build/feed/key-change.js
var key_change = __webpack_require__(44455);
// EXTERNAL MODULE: ./build/feed/neighbour-files.js
var neighbour_files = __webpack_require__(45136);
// EXTERNAL MODULE: ./build/feed/portable-names.js
var portable_names = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/feed/signature-files.js
var signature_files = __webpack_require__(40293);
// EXTERNAL MODULE: ./build/feed/signers.js
var feed_signers = __webpack_require__(58874);
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
            const theirs = listedBy(format, other, files.get(index), paths);
            const shared = changing.find((path) => theirs === undefined || theirs.has(path));
            if (shared !== undefined)
                return [mayList(shared, (0,index_source/* indexSource */.Ie)(format, other, paths) ?? index)];
        }
    }
    return [];
}
/** The paths that an index lists; undefined if it cannot be read. */
function listedBy(format, folder, index, paths) {
    if (index === undefined)
        return undefined;
    try {
        return new Set((0,feed_listed/* listIndex */.VH)(format, folder, index, paths).map(({ path }) => path));
    }
    catch (error) {
        if (error instanceof build_errors/* PkgfeedError */.jH)
            return undefined;
        throw error;
    }
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
 * @throws KeyError or FeedError when the index cannot be signed
 */
async function folderFiles(draft, drafts, state, occupied, run) {
    const packages = packagePuts(draft, state.paths, occupied);
    const index = await indexPuts(draft, drafts, state.paths, occupied, run);
    return {
        ...index,
        puts: new Map([...packages.puts, ...index.puts]),
        deletes: [...draft.gone, ...index.unsigned],
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
const wordsOf = ({ entry, origin }) => `${entry.name} ${origin}`;
/** True when the path has these bytes already, even if no index lists it. Then nothing needs to be written. */
const isThere = ({ contentId, path }, paths) => contentId !== undefined && paths.get(path) === contentId;
const isWritten = (listed, paths) => listed.content !== undefined && !isThere(listed, paths);
function packagePuts({ opened, gone, listed }, paths, occupied) {
    const owned = new Set([...opened.listed.map(({ path }) => path), ...gone]);
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
function listedByOthers({ path, gone, listed }, drafts, { paths, files }) {
    const replaced = listed.filter((item) => isWritten(item, paths) && paths.has(item.path));
    const changing = [...gone, ...replaced.map((item) => item.path)];
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
    const { changed, deleted, turned, dropped } = await (0,signed_folder/* closeFolder */.$G)(format, path, content, opened, run);
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

// EXTERNAL MODULE: ./build/feed/draft/for-devices.js
var for_devices = __webpack_require__(57888);
// EXTERNAL MODULE: ./build/feed/draft/sync.js
var sync = __webpack_require__(9342);
;// CONCATENATED MODULE: ./build/feed/assemble/guard.js





/** Reasons that the settings ask for, or the devices. */
const EXPLAINED = new Set(['remove', 'keep-versions', sync/* SYNC */.a9, sync/* UPSTREAM */.YD, for_devices/* NOT_FOR_DEVICES */.ed]);
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
    const counted = maxRemovals === undefined ? unexplained : removed;
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
 * @returns warnings
 * @throws FeedError when the feed grows and is beyond the limit
 */
function checkSize(bytes, growth, largest) {
    if (bytes > limits/* SITE_LIMIT */.S9 && growth > 0) {
        throw new build_errors/* FeedError */.lS({
            code: 'FEED_TOO_BIG',
            message: `the feed would have ${(0,printable/* sizeText */.lP)(bytes)}, and GitHub Pages serves at most ${(0,printable/* sizeText */.lP)(limits/* SITE_LIMIT */.S9)}`,
            remedy: 'Let `keep-versions` or `remove` drop old packages, or split the feed over several repositories.',
        });
    }
    const warnings = [];
    if (bytes > WARN_AT * limits/* SITE_LIMIT */.S9) {
        warnings.push(`the feed has ${(0,printable/* sizeText */.lP)(bytes)} of the ${(0,printable/* sizeText */.lP)(limits/* SITE_LIMIT */.S9)} that GitHub Pages serves; let \`keep-versions\` drop old packages`);
    }
    if (largest !== undefined && largest.size > WARN_AT * limits/* FILE_LIMIT */.h1) {
        warnings.push(`${(0,printable/* printable */.g$)(largest.path)} has ${(0,printable/* sizeText */.lP)(largest.size)}, near the ${(0,printable/* sizeText */.lP)(limits/* FILE_LIMIT */.h1)} that GitHub takes in one file`);
    }
    return warnings;
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
            there.add(provided(format, text));
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
            there.add(provided(format, text));
    }
    return new Map(missing.filter(([dependency]) => isMissing(format, dependency, there)));
}
const provided = (format, text) => format.namesIn?.(text, 'provides')[0] ?? (0,feed_needs/* needIn */.Yi)(text)?.name ?? '';
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

// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
;// CONCATENATED MODULE: ./build/feed/assemble/older-arrivals.js


/**
 * A remark about a run that brings several versions of one package: devices only offer the newest. None where
 * `keep-versions` says how many are wanted, or where the folder had a newer one, of which a warning tells.
 */
function olderArrivals(folders) {
    const older = new Set(folders.filter(({ keepVersions }) => keepVersions === undefined).flatMap(olderIn));
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
 * The public halves of this run's keys, under the names that devices need.
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
        else {
            errors.push(new build_errors/* ConflictError */.fK({
                code: 'CONFLICT_PATH',
                message: `${path} holds something other than the public half of this run's key`,
                remedy: 'Find out who put it there; devices that install it would trust another key.',
            }));
        }
    }
    return { puts, errors };
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
    const parts = [];
    for (const folder of folders) {
        const own = { ...run, signingKeys: signersFor(folder) };
        parts.push(await folderFiles(folder, folders, state, occupied, own));
    }
    const dropped = parts.flatMap((part) => part.dropped);
    const vouched = (0,feed_trust/* acceptedKeys */.gH)(run);
    const all = [...vouched, ...keys.map(({ publicKey }) => publicKey)];
    const kept = await keptKeys(all, state.files, (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS)).keys);
    const published = await keyFiles(keys, state.files, occupied, kept);
    const isUntaken = (path) => occupied(path, NOT_OURS, 'a file of ours').length === 0;
    const beside = await (0,neighbour_files/* neighbourFiles */.$)(folders, state, isUntaken, run);
    const signed = signedEdit(parts, new Map([...published.puts, ...beside]), folders);
    const known = await (0,known_feed/* knownFeed */.oV)(state, { ...run, signingKeys: [...keys, ...run.signingKeys] }, folders);
    (0,shape/* checkShape */.eA)(known.feed, run);
    const jekyll = state.jekyll ?? feed_jekyll/* NO_JEKYLL */.CV;
    const isFree = (path) => !(jekyll.hasHomePage && path === feed_jekyll/* HOME_PAGE */.Ko) && isUntaken(path);
    const ofRun = { ...run, signingKeys: keys, keptKeys: kept };
    const { memories, upstreams, repositories } = draft;
    const filled = { memories, upstreams, repositories, signingKeys: run.signingKeys };
    const catalogs = catalogFiles(signedFolders, known, state, signed, isFree, ofRun, vouched, filled);
    (0,build_errors/* throwGathered */.nR)([
        ...draft.errors,
        ...draft.missed.filter(({ text }) => !draft.found.has(text)).map(({ error }) => error),
        ...twoFormats(folders, paths),
        ...parts.flatMap(({ errors }) => errors),
        ...published.errors,
        ...(run.allowKeyChange ? [] : (0,key_change/* keyChanged */.S6)(dropped)),
    ]);
    const isMarked = !jekyll.isKept && run.prefix === undefined;
    const edit = wholeEdit(signed, catalogs, reported.length > 0, paths, isMarked);
    if (jekyll.isKept)
        (0,feed_jekyll/* refuseHidden */.ly)(edit.puts.keys());
    checkRemovals(draft.changes, folders.map(countOf));
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
            ...(0,shape/* begunAllFolders */.yN)(known.feed, run),
            ...catalogs.warnings,
            ...theirs.warnings,
            ...(run.isOnPages ? assemble_forecast(folders, catalogs.feedBytes) : []),
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
            ...catalogs.remarks,
            ...theirs.remarks,
            ...((0,feed_edit/* isEmpty */.Im)(edit) ? [] : (0,feed_jekyll/* jekyllRemarks */.VW)(jekyll, run.prefix)),
            ...noAddress(catalogs, known),
        ],
        unchanged: draft.unchanged,
        uninstallable: draft.uninstallable,
        locked: draft.locked,
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
/** The part of the change that devices trust: packages, indexes, signatures and keys. */
function signedEdit(parts, keys, folders) {
    const deletes = new Set(parts.flatMap((part) => part.deletes));
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
    if (isMarked && !paths.has(feed_jekyll/* NOJEKYLL */.F1) && (!(0,feed_edit/* isEmpty */.Im)(edit) || hasFolders)) {
        puts.set(feed_jekyll/* NOJEKYLL */.F1, { kind: 'bytes', bytes: Buffer.alloc(0) });
    }
    return edit;
}
const listedPaths = (folders) => folders.flatMap(({ listed }) => listed.map(({ path }) => path));
const countOf = ({ opened, listed, maxRemovals, ...folder }) => ({
    path: folder.path,
    repository: (0,feed_folders/* repositoryId */.q4)(folder),
    maxRemovals,
    before: opened.listed.length,
    after: listed.length,
});
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
    const theirs = all.filter((path) => !(hasHomePage && path === feed_jekyll/* HOME_PAGE */.Ko));
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
/** Warns of a site that grows beyond what GitHub serves. */
function assemble_forecast(folders, feedBytes) {
    const added = folders.flatMap(({ listed }) => listed.filter(({ content }) => content !== undefined));
    const before = folders.reduce((sum, { opened }) => sum + (0,feed_listed/* bytesOf */.$$)(opened.listed), 0);
    const after = folders.reduce((sum, { listed }) => sum + (0,feed_listed/* bytesOf */.$$)(listed), 0);
    const [largest] = added.toSorted((a, b) => (b.entry.size ?? 0) - (a.entry.size ?? 0));
    const size = largest?.entry.size;
    return checkSize(feedBytes, after - before, largest !== undefined && size !== undefined ? { path: largest.path, size } : undefined);
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

// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(81267);
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
        : { jekyll: (0,feed_jekyll/* jekyllOf */.nL)(tip.branch, prefix, (0,feed_jekyll/* ownsHomePage */.Gu)((0,feed_json/* readFeedFile */.zy)(feedFile))) };
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
            return await assemble(draft, state, run);
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
    const state = await readState(home, tip, [...toRead], [...toIdentify], run.prefix);
    const opened = new Map();
    for (const [one, step] of begun)
        opened.set(one, await step.open(state));
    const toReread = new Set([...opened.values()].flatMap((step) => [...step.toReread]));
    const rereads = await rereadPackages(home, tip, toReread, host);
    const feedBytes = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS)).folders.reduce((sum, { bytes }) => sum + bytes, 0);
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
/** Reads package files of the feed, a bounded number of bytes at a time. */
async function rereadPackages(home, tip, wanted, host) {
    const rereads = new Map();
    const items = [...wanted].map((path) => ({ path }));
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, items)) {
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

// EXTERNAL MODULE: ./build/run/upstreams.js + 4 modules
var run_upstreams = __webpack_require__(66040);
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
async function change(command, prepare, given, host, limits = {}) {
    const keys = await (0,run_keys/* loadKeys */.V)(given, host);
    const ready = (settings) => prepare(settings).map((work) => ({ ...work, builders: attestationQuery(work.settings.sources, host) }));
    const early = (0,remembered/* isIncomplete */.Ne)(given) ? undefined : ready(given);
    checkSiteFolder(given.home, host);
    const opened = await (0,open_home/* openHome */.y)(given.home, host);
    const { home, slug } = opened;
    const ahead = await preflight(opened, given, host);
    if (!given.home.dryRun)
        await home.recover();
    const mistakes = mistakenWords(given, slug, host);
    const lookFirst = async (complete, tip) => {
        await refuseReplaced(tip, ahead, slug, complete.home, host);
        return [...refuseMistakes(mistakes, tip, complete), ...(await (0,look_over/* lookOver */.e)(complete, home, tip, host))];
    };
    // Only the feed can say whether the settings are right.
    const isReady = mistakes.length === 0 && !early?.some(({ follow }) => follow !== undefined);
    const prompt = isReady ? early : undefined;
    const lock = await (0,run_upstreams/* readLock */.mF)(given, host);
    const fetcher = (0,run_upstreams/* upstreamFetcher */.J3)(given, host);
    const feedFor = async (tip) => {
        const toRead = [feed_json/* FEED_FILE */.GS].filter((path) => tip.paths.has(path));
        const files = await (0,feed_files/* readFeedFiles */.Mx)(home, tip, toRead);
        const feed = (0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS));
        const ids = await home.identify(tip, (0,known_indexes/* namedIndexes */.w)(feed.folders).filter((path) => tip.paths.has(path)));
        const idOf = (path) => ids.get(path);
        return { paths: tip.paths, feed, idOf, fetcher, lock };
    };
    const { settings, works, tip, warnings: ofFeed, } = await gather(given, prompt, ready, home, lookFirst, feedFor);
    const trust = { ...keys, allowUnsigned: settings.keys.allowUnsigned };
    const filling = works.map((part) => stepOf(part, ({ brings }) => (0,feed_trust/* requireKeys */.A5)(brings, trust)));
    const steps = [...filling, ...closing(works, settings)];
    const brings = [...new Set(steps.flatMap((step) => (isUnread(step) ? [] : step.brings)))];
    // Only the feed knows which formats a source of its own brings.
    const takesWithoutKey = works.some(({ work }) => work.settings.from.length > 0) &&
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
            throw (0,remembered/* isBegunMeanwhile */.Q1)(first, tip) ? (0,remembered/* begunOtherwise */.sP)(error, given) : error;
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
        ...[...ahead.warnings, ...ofSite],
    ];
    const upstreams = works.flatMap(({ work, learned }) => (0,run_upstreams/* upstreamSummaries */.EX)(work.settings, learned?.followed));
    const facts = { settings, run, warnings, site, delivery, upstreams, lock: lock?.path };
    return changeReport(command, landing, facts);
}
const change_warningsOf = ({ found, learned }) => [...found.warnings, ...(learned?.warnings ?? [])];
/** The step that finds out whether devices can install the packages, if the settings want it. */
function closing(works, { closure, feed }) {
    if (closure === 'off')
        return [];
    const shape = (0,policy/* shapeOf */.F5)(feed);
    const deviceFeeds = works.flatMap(({ work, learned }) => learned?.followed.deviceFeeds === undefined
        ? []
        : [{ of: (0,feed_folders/* repositoryId */.q4)((0,feed_layout/* makeLayout */.zz)(shape, work.settings)), indexes: learned.followed.deviceFeeds }]);
    return [closureStep(closure, deviceFeeds)];
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

/***/ 40026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ isIncomplete),
/* harmony export */   Q1: () => (/* binding */ isBegunMeanwhile),
/* harmony export */   ip: () => (/* binding */ withLayoutOf),
/* harmony export */   sP: () => (/* binding */ begunOtherwise)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55992);
/* harmony import */ var _feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26274);
/* harmony import */ var _feed_index_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53671);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17863);
/* harmony import */ var _feed_package_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36441);
/* harmony import */ var _homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(597);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64865);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57091);











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
    if (!tip.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS) || !mayRemember(settings, tip.paths))
        return settings;
    const files = await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readFeedFiles */ .Mx)(home, tip, [_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS]);
    const feed = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedFile */ .zy)(files.get(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS));
    return withAllFolders(withLayout(settings, feed), feed);
}
function mayRemember(settings, paths) {
    if (isIncomplete(settings))
        return true;
    const { feed, repositories } = settings;
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(feed);
    const each = repositories.map((one) => ({ layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)(shape, one), allFolder: one.allFolder }));
    return ((feed.layout === undefined && !areThere(each, paths)) ||
        each.some(({ layout, allFolder }) => allFolder === undefined && hasFolderForAll(layout, paths)));
}
/** True when each repository has a folder where the usual layout puts it. */
function areThere(repositories, paths) {
    const missing = new Set(repositories.map(({ layout }) => layout));
    for (const path of paths.keys()) {
        if (missing.size === 0)
            break;
        const folder = (0,_feed_package_files_js__WEBPACK_IMPORTED_MODULE_6__/* .folderOfIndex */ .sZ)(path);
        if (folder === undefined)
            continue;
        for (const layout of missing)
            if (layout.archOf(folder) !== undefined)
                missing.delete(layout);
    }
    return missing.size === 0;
}
const hasFolderForAll = (layout, paths) => !layout.isShared && (0,_feed_index_source_js__WEBPACK_IMPORTED_MODULE_4__/* .hasIndex */ .V6)(_formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_7__/* .opkg */ .c, layout.folder(_feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL */ .y2), paths);
function withLayout(settings, remembered) {
    const { feed, repositories } = settings;
    const shape = feed.layout === undefined ? (0,_feed_catalog_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIn */ .HN)(remembered) : undefined;
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
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(settings.feed);
    const complete = (one) => {
        if (one.allFolder !== undefined)
            return one;
        const layout = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)(shape, one);
        return !layout.isShared && allFolders.includes(layout.folder(_feed_draft_placement_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL */ .y2)) ? { ...one, allFolder: true } : one;
    };
    const [first, ...others] = settings.repositories;
    return { ...settings, repositories: [complete(first), ...others.map(complete)] };
}
/** True when another publisher began the feed since this run looked at it first. */
const isBegunMeanwhile = (first, now) => !first.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS) && now.paths.has(_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .FEED_FILE */ .GS);
/**
 * Explains the error of a run that lost the race against the first publish of a feed, if that gave the feed another
 * layout.
 *
 * @param given the settings as they were given
 */
function begunOtherwise(error, { feed }) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI) || error.code !== 'PLACEMENT_LAYOUT')
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `feed.json says that the feed has \`layout: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(layout)}\`, which has no {${unused}}, and this run names \`${unused}\``,
        remedy: `Write \`layout\` yourself: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(layout)} without \`${unused}\`, or ${_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_LAYOUT */ .zR} for a feed that is laid out so. Nobody signs feed.json, so find out who changed it if that is wrong.`,
    });
}


/***/ }),

/***/ 83288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ eachRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17863);
/* harmony import */ var _settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79714);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64865);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57091);





/**
 * The repositories of a run, each after those that it takes packages from, and otherwise in the order of the file.
 *
 * @throws InputError for two that share a folder, for a circle, and for a name in `from` that cannot be one
 * @throws PlacementError for a layout or a coordinate that cannot be used
 */
function eachRepository({ repositories, feed, config, }) {
    const described = config?.described ?? [];
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .shapeOf */ .F5)(feed);
    const own = repositories.map((settings) => ({ settings, layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(shape, settings) }));
    const byPlace = new Map();
    for (const one of own) {
        const place = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(one.layout);
        const twin = byPlace.get(place);
        if (twin !== undefined)
            throw onePlace(twin.settings, one.settings, place);
        byPlace.set(place, one);
    }
    const all = own.map(({ settings, layout }) => {
        const from = settings.from.map((name) => sourceOf(name, settings, described, shape));
        const itself = from.find((source) => (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(source.layout) === (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(layout));
        if (itself !== undefined)
            throw circle([settings, settings]);
        return { settings, layout, from };
    });
    return inOrder(all);
}
/**
 * Reads a name in `from`: that of a repository in the file, or `BRANCH/REPOSITORY`.
 *
 * @param described every repository of the file, also those that `only` leaves out
 */
function sourceOf(name, target, described, shape) {
    const known = described.find((one) => (0,_settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(one) === name);
    const layout = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .makeLayout */ .zz)(shape, known ?? coordinatesOf(name, target, shape.layout));
    return { name, layout, isDescribed: known !== undefined };
}
/**
 * Splits at the first slash, or after the branch of the repository that takes the packages. In a layout with targets the
 * packages of its own target are taken, unless the name goes on with another one.
 */
function coordinatesOf(given, { branch, target: own }, template) {
    const hasBranch = template.includes('{branch}');
    const hasRepository = template.includes('{repository}');
    if (!hasBranch && !hasRepository)
        return { target: given };
    const [, before, other] = /^(.+)\/([^/]+\/[^/]+)$/.exec(given) ?? [];
    const isWhole = before?.includes('/') || !hasBranch || !hasRepository;
    const hasOther = template.includes('{target}') && before !== undefined && isWhole;
    const name = hasOther ? before : given;
    const target = hasOther ? other : own;
    if (!hasBranch)
        return { repository: name, target };
    if (!hasRepository)
        return { branch: name, target };
    const isSameBranch = branch !== undefined && name.startsWith(`${branch}/`);
    const slash = isSameBranch ? branch.length : name.indexOf('/');
    if (slash > 0)
        return { branch: name.slice(0, slash), repository: name.slice(slash + 1), target };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`from\` names ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name))}, which is no BRANCH/REPOSITORY`,
        remedy: 'Write both with a slash between them, such as 25.12/testing.',
    });
}
/** Sorts so that each comes after those that it takes packages from. */
function inOrder(all) {
    const byPlace = new Map(all.map((one) => [(0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(one.layout), one]));
    const sorted = new Set();
    const visit = (one, path) => {
        if (sorted.has(one))
            return;
        const at = path.indexOf(one);
        if (at !== -1)
            throw circle([...path.slice(at), one].map(({ settings }) => settings));
        for (const { layout } of one.from) {
            const source = byPlace.get((0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(layout));
            if (source !== undefined)
                visit(source, [...path, one]);
        }
        sorted.add(one);
    };
    for (const one of all)
        visit(one, []);
    return [...sorted];
}
const circle = (names) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
    code: 'INPUT_VALUE',
    message: `\`from\` leads in a circle: ${names.map((one) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(one))).join(' takes from ')}`,
    remedy: 'Delete one of these lines.',
});
const onePlace = (first, second, place) => {
    const names = [...new Set([first, second].map((one) => JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_settings_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(one)))))];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `two repositories of this run, ${names.join(' and ')}, have the same folders (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(place)})`,
        remedy: 'Join them into one, or give them different coordinates that `layout` uses.',
    });
};


/***/ })

};
