export const id = 1100;
export const ids = [1100];
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
/** Why packages are left out, with the words for several and for one. */
const BECAUSE = {
    packages: '`packages` does not select {them|it}',
    remove: '`remove` names {them|it}',
    withdrawn: '{they were|it was} withdrawn before',
    'min-age': '{they are|it is} younger than `min-age`',
    'unknown-age': 'the feed does not know when {they were|it was} published, so `min-age` cannot tell',
    prefer: 'a source before {theirs|its own} has the name',
    'other-bytes': 'a source before {theirs|its own} has other bytes of the same version',
    kept: 'the repository has other bytes of the same version and `on-conflict` is keep',
    'keep-versions': 'the rules that begin with `keep-` let only newer ones stay',
    unreadable: '{they are no packages|it is no package} that devices could install; the warnings say why',
    'not-there': '{their upstream lists them and does not have them|its upstream lists it and does not have it}',
    older: 'the repository has a newer version; name {one|it} with `NAME=VERSION` in `packages` to take it all the same',
};
/** Chooses the words for a number. */
const inNumber = (text, count) => text.replace(/\{([^|{}]*)\|([^{}]*)\}/g, count === 1 ? '$2' : '$1');
/** A sentence for people. */
function leftOutText({ branch, repository, reason, packages, why }) {
    const where = [branch, repository].filter((word) => word !== null).join('/');
    const told = typeof why === 'string' ? ` (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(why)})` : '';
    const remedy = reason === 'withdrawn' ? '; name {them|it} in `readmit` to publish {them|it} again' : '';
    const count = packages.length === 1 ? '1 package' : `${packages.length} packages`;
    const because = inNumber(BECAUSE[reason], packages.length);
    return `${where === '' ? '' : `${where}: `}${count} of its sources left out, because ${because}${told}${inNumber(remedy, packages.length)}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNames */ .d)(packages)}`;
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
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41284);



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

/***/ 89271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ pathOnDevice)
/* harmony export */ });
/** Where each system looks for its keys; Yocto's opkg-key imports those that lie in its folder. */
const FOLDERS = {
    usign: '/etc/opkg/keys',
    openpgp: '/usr/share/opkg/keyrings',
    'apk-v2': '/etc/apk/keys',
    'apk-v3': '/etc/apk/keys',
};
/** The path of a key on the devices that check with it. */
const pathOnDevice = ({ scheme, keyId, fileName, }) => `${FOLDERS[scheme]}/${scheme === 'openpgp' ? `${keyId.toLowerCase()}.gpg` : fileName}`;


/***/ }),

/***/ 41284:
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
// EXTERNAL MODULE: ./build/feed/keyring/paths.js
var paths = __webpack_require__(89271);
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
        parts.push(GPG, 'if command -v gpg >/dev/null; then\n', `\t[ -d "$home" ] || mkdir -p -m 700 "$home"\n`, ...imported.map((key) => `\tkeyring --import "$root${(0,paths/* pathOnDevice */.R)(key)}" &&\n\t\tprintf '%s:6:\\n' ${id(key)} | keyring --import-ownertrust 2>/dev/null || exit 1\n`), ...forgotten.map((key) => `\tkeyring --delete-keys ${id(key)} 2>/dev/null\n`), 'else\n\techo "gpg is not there, so its keys are not imported" >&2\nfi\n');
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
    const lines = files.map((key) => `put ${(0,paths/* pathOnDevice */.R)(key)} <<'END'\n${key.text.trimEnd()}\nEND\n`);
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
const dropLine = (key) => `drop ${(0,paths/* pathOnDevice */.R)(key)} '${key.text.replace(/^untrusted comment:.*\n/gm, '').replace(/\s/g, '')}'\n`;
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
    const files = own.map((key) => file((0,paths/* pathOnDevice */.R)(key), key.text));
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
    const facts = [keys, revoked].map((list) => sorted(list).map((key) => [(0,paths/* pathOnDevice */.R)(key), key.text]));
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
    return file(path, [...lines, ...keys.map(paths/* pathOnDevice */.R), path, ''].join('\n'));
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
    const byPath = new Map(keys.map((key) => [(0,paths/* pathOnDevice */.R)(key), key]));
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

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rollbackText),
/* harmony export */   F: () => (/* binding */ rollbackReport)
/* harmony export */ });
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48573);

const namesIn = (packages) => packages.map(({ name }) => name).join(' ');
const versionsIn = (packages) => packages.map(({ name, to }) => `${name}=${to}`).join(' ');
const MANAGERS = [
    {
        name: 'opkg of OpenWrt',
        formats: ['opkg'],
        reads: (schemes) => schemes.has('usign') || !schemes.has('openpgp'),
        // By name it installs no version that is older than the installed one, whatever options it gets.
        line: (packages) => `opkg update && opkg remove --force-depends ${namesIn(packages)} && opkg install ${namesIn(packages)}`,
    },
    {
        name: 'opkg of Yocto',
        formats: ['opkg'],
        reads: (schemes) => schemes.has('openpgp'),
        line: (packages) => `opkg update && opkg install --force-downgrade ${versionsIn(packages)}`,
    },
    {
        name: 'apk',
        formats: ['apk-v2', 'apk-v3'],
        reads: () => true,
        line: (packages) => `apk update && apk add ${versionsIn(packages)}`,
    },
];
/** How many packages a line names. */
const NAMED = 20;
/**
 * What a rollback means for devices, as data.
 *
 * @param folders those of the run, with the keys that sign them
 */
function rollbackReport({ revision, date, lower }, folders) {
    const schemesOf = ({ folder, format }) => new Set(folders
        .filter((one) => one.path === folder && one.format === format)
        .flatMap(({ signers }) => signers.map(({ scheme }) => scheme)));
    const lines = MANAGERS.flatMap(({ name, formats, reads, line }) => {
        const own = lower.filter((one) => formats.includes(one.format) && isPlain(one) && reads(schemesOf(one)));
        const packages = [...new Map(own.map((one) => [one.name, one])).values()].slice(0, NAMED);
        return packages.length === 0 ? [] : [{ manager: name, line: line(packages) }];
    });
    return { commit: revision, date: date.toISOString(), lower, lines };
}
/** True for words that a shell takes as they are. Formats allow hardly any others. */
const isPlain = ({ name, to }) => [name, to].every((word) => /^[\w.+][\w.+:~-]*$/.test(word));
/** What the report says of a rollback: sentences, and lines to type on a device. */
function rollbackText({ rollback, dryRun, changes, }) {
    if (rollback === undefined)
        return { sentences: [], lines: [] };
    const { commit, date, lower, lines } = rollback;
    const names = new Set(lower.map(({ format, name }) => `${format} ${name}`)).size;
    const back = `${dryRun ? 'would go' : 'went'} back to ${commit.slice(0, 12)} of ${date.slice(0, 16).replace('T', ' ')} UTC`;
    const kept = 'devices keep the newer packages that they have: package managers do not downgrade by themselves';
    const more = names > NAMED ? `; the lines name the first packages of ${names}` : '';
    const left = changes.filter(({ kind }) => kind === 'removed');
    const gone = [...new Set(left.map(({ name, version }) => `${name}=${version}`))];
    const again = `the next publish may bring ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d)(gone)} back if a source still has ${gone.length === 1 ? 'it' : 'them'}: \`pkgfeed remove\` keeps packages away`;
    return {
        sentences: [
            back,
            ...(gone.length === 0 ? [] : [again]),
            lines.length === 0 ? kept : `${kept}. To go back on a device, type${more}:`,
        ],
        lines: lines.map(({ manager, line }) => `${line}  # ${manager}`),
    };
}


/***/ }),

/***/ 71100:
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
// EXTERNAL MODULE: ./build/feed/keyring/recipe.js + 1 modules
var recipe = __webpack_require__(41284);
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

// EXTERNAL MODULE: ./build/homes/open-home.js + 42 modules
var open_home = __webpack_require__(85640);
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

// EXTERNAL MODULE: ./build/run/feeds-below.js
var feeds_below = __webpack_require__(2187);
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
        const settings = await (0,remembered/* withLayoutOf */.ip)(given, home, tip);
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
        !areThere(site.files, own));
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
function areThere(files, there) {
    return files.every(({ path }) => there.some((file) => file.path === path));
}

// EXTERNAL MODULE: ./build/feed/draft/left-out.js
var left_out = __webpack_require__(83833);
// EXTERNAL MODULE: ./build/feed/jekyll.js
var feed_jekyll = __webpack_require__(69992);
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
    const jekyll = state.jekyll ?? feed_jekyll/* NO_JEKYLL */.CV;
    const isFree = (path) => !(jekyll.hasHomePage && path === feed_jekyll/* HOME_PAGE */.Ko) && isUntaken(path);
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
        (0,feed_jekyll/* refuseHidden */.ly)(edit.puts.keys());
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
            ...((0,feed_edit/* isEmpty */.Im)(edit) ? [] : (0,feed_jekyll/* jekyllRemarks */.VW)(jekyll, run.prefix)),
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
    if (isMarked && !paths.has(feed_jekyll/* NOJEKYLL */.F1) && (!(0,feed_edit/* isEmpty */.Im)(edit) || hasFolders)) {
        puts.set(feed_jekyll/* NOJEKYLL */.F1, { kind: 'bytes', bytes: Buffer.alloc(0) });
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
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(81267);
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
async function change_change(command, prepare, given, host, limits = {}) {
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
        await (0,feeds_below/* refuseFeedsBelow */.BB)(complete, home, tip);
        return [...refuseMistakes(mistakes, tip, complete), ...(await (0,look_over/* lookOver */.ei)(complete, home, tip, host))];
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
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21033);
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
    const feed = (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readFeedFile */ .zy)(await (0,_homes_feed_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readFeedJson */ .lD)(home, tip));
    return withAllFolders(withLayout(settings, feed), feed);
}
function mayRemember(settings, paths) {
    if (isIncomplete(settings))
        return true;
    const { feed, repositories } = settings;
    const shape = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(feed);
    const placed = repositories.filter((one) => (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlaced */ .AD)(shape, one));
    const each = placed.map((one) => ({ layout: (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .makeLayout */ .zz)(shape, one), allFolder: one.allFolder }));
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
        if (one.allFolder !== undefined || !(0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlaced */ .AD)(shape, one))
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


/***/ })

};
