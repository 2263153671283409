export const id = 625;
export const ids = [625];
export const modules = {

/***/ 8567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ PROVENANCE),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ms: () => (/* binding */ parseBuilders),
/* harmony export */   vO: () => (/* binding */ authorityOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1844);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);



/** Predicates of actions/attest-build-provenance. */
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
 * @throws InputError for every line that is none of its forms
 */
function parseBuilders(lines) {
    const errors = [];
    const builders = [];
    for (const line of lines) {
        const { repository, signer, workflow, ref } = (OWN.exec(line) ?? OTHER.exec(line))?.groups ?? {};
        if (repository === undefined)
            errors.push(noBuilder(line));
        else
            builders.push({ line, repository, signer: signer ?? repository, workflow, ref });
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwGathered */ .nR)(errors);
    return builders;
}
function noBuilder(line) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`require-attestation\` has the line ${quoted(line)}, which names no repository or workflow`,
        remedy: 'Write owner/name, owner/name/.github/workflows/build.yml, either with @refs/heads/main after the workflow, or owner/name=other/repo/.github/workflows/build.yml.',
    });
}
/** @throws InputError for a server that attests nothing */
function authorityOf(server) {
    const { protocol, host } = new URL(server);
    const [, tenant] = /^([a-z0-9-]+)\.ghe\.com$/.exec(host) ?? [];
    const issuer = host === 'github.com' ? 'githubusercontent.com' : `${tenant}.ghe.com`;
    if (protocol === 'https:' && (host === 'github.com' || tenant !== undefined)) {
        return { server: `https://${host}`, issuer: `https://token.actions.${issuer}` };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`require-attestation\` is given, and ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(server)} has no build attestations`,
        remedy: 'Leave `require-attestation` out: only github.com and ghe.com attest builds.',
    });
}
/** Of the extensions that Fulcio gives certificates (its docs/oid-info.md), those that matter here. */
const OID = '1.3.6.1.4.1.57264.1';
/** @param extensions texts by the dotted number of their kind */
function identityOf(extensions, subject) {
    return {
        issuer: extensions.get(`${OID}.8`),
        signer: extensions.get(`${OID}.9`),
        repository: extensions.get(`${OID}.12`),
        ref: extensions.get(`${OID}.14`),
        subject,
    };
}
/** What speaks against a builder having made what an identity signed; undefined where nothing does. */
function faultOf(identity, builder, { server, issuer }) {
    if (identity.issuer !== issuer) {
        return `it was signed by somebody whom ${shown(identity.issuer)} vouches for, and not by a workflow of ${server}`;
    }
    const repository = below(identity.repository, server);
    if (repository?.toLowerCase() !== builder.repository.toLowerCase()) {
        return `it is of the repository ${shown(repository ?? identity.repository)}`;
    }
    const { signer } = identity;
    if (signer === undefined || signer !== identity.subject)
        return 'its certificate names no workflow';
    return signerFault(identity, builder, below(signer, server));
}
/** A file's name may hold `@`, and so may a tag's; but no workflow lies in a folder below, as `refs/…` would have it. */
const SIGNER = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^/]+?)@(refs\/.+|[0-9a-f]{40})$/;
function signerFault(identity, builder, signer) {
    const [, repository, workflow, ref = ''] = SIGNER.exec(signer ?? '') ?? [];
    const isWorkflow = repository?.toLowerCase() === builder.signer.toLowerCase() &&
        (builder.workflow === undefined || workflow === builder.workflow);
    if (!isWorkflow)
        return `it was signed by the workflow ${shown(signer ?? identity.signer)}`;
    if (builder.ref === undefined)
        return undefined;
    if (!(0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .refPattern */ .u)(builder.ref)(ref))
        return `it was signed by the workflow ${shown(signer)}`;
    // A workflow of the same repository can be called from any branch, with other sources than those of its own.
    const isCalled = builder.ref.startsWith('refs/') && builder.signer.toLowerCase() === builder.repository.toLowerCase();
    if (isCalled && !(0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .refPattern */ .u)(builder.ref)(identity.ref ?? '')) {
        return `it is of ${shown(identity.ref)}`;
    }
    return undefined;
}
/** What follows the server in an address of it. */
function below(address, server) {
    const prefix = `${server}/`;
    const isBelow = address?.slice(0, prefix.length).toLowerCase() === prefix;
    return isBelow ? address?.slice(prefix.length) : undefined;
}
/** Reads an in-toto statement; only that of a build counts. */
function statementOf(payloadType, payload) {
    if (payloadType !== 'application/vnd.in-toto+json') {
        return nothing(`it holds ${shown(payloadType)}, and no in-toto statement`);
    }
    const { _type: type, predicateType, subject } = parsed(payload);
    if (!STATEMENTS.includes(type))
        return nothing('it holds no in-toto statement that is known');
    if (predicateType !== PROVENANCE) {
        return nothing(`it is no attestation of a build, but of ${shown(predicateType)}`);
    }
    if (!Array.isArray(subject) || subject.length > SUBJECTS_LIMIT)
        return nothing('it has no list of subjects');
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
const nothing = (fault) => ({ fault, subjects: new Set() });
const quoted = (text) => JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text));
function shown(value) {
    if (typeof value !== 'string')
        return 'nobody knows what';
    const text = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value);
    return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}


/***/ }),

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// UNUSED EXPORTS: remove

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/github/server.js + 5 modules
var server = __webpack_require__(9240);
// EXTERNAL MODULE: ./build/attestation/attestation.js
var attestation = __webpack_require__(8567);
;// CONCATENATED MODULE: ./build/attestation/require.js



/**
 * Who must have built the packages; undefined where that does not matter.
 *
 * @throws InputError
 */
function attestationWish(settings, host) {
    const builders = (0,attestation/* parseBuilders */.ms)(settings.requireAttestation);
    return builders.length === 0 ? undefined : { builders, authority: (0,attestation/* authorityOf */.vO)((0,server/* serverOf */.FN)(host)) };
}
/** Stops a run with packages that nobody attests as they should be. */
async function requireAttested(packages, wish, settings, host) {
    if (wish === undefined || packages.length === 0)
        return;
    const { checkAttestations } = await __webpack_require__.e(/* import() */ 744).then(__webpack_require__.bind(__webpack_require__, 1744));
    const attestable = packages.map(({ origin, facts }) => ({ origin, sha256: facts.sha256 }));
    const folder = await host.temporaryFolder();
    const verifier = () => openVerifier(settings.attestationRoots, folder, host);
    await checkAttestations(attestable, wish, { github: (0,server/* github */.M)(settings, host), verifier, folder }, host);
}
async function openVerifier(file, folder, host) {
    const [{ bundleVerifier }, { fetchPublicRoot, readTrustedRoots, wrongFile }] = await Promise.all([
        __webpack_require__.e(/* import() */ 563).then(__webpack_require__.bind(__webpack_require__, 1563)),
        __webpack_require__.e(/* import() */ 190).then(__webpack_require__.bind(__webpack_require__, 3190)),
    ]);
    if (file === undefined)
        return await bundleVerifier([await fetchPublicRoot(folder)]);
    const roots = await readTrustedRoots((0,external_node_path_.resolve)(host.cwd, file), file);
    try {
        return await bundleVerifier(roots);
    }
    catch (cause) {
        throw wrongFile(file, `has keys or certificates that cannot be read: ${cause.message}`, cause);
    }
}

// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js + 1 modules
var packages_json = __webpack_require__(1613);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(6694);
;// CONCATENATED MODULE: ./build/feed/draft/inheritance.js



/**
 * Package files to read before a new folder can inherit them:
 *
 * - in formats whose index does not tell what is for any arch, those that a catalog calls so, and those that it says
 *   nothing of. A catalog is believed by nobody, so the file itself has to say it.
 * - those whose bytes nothing vouches for: neither a SHA-256 in the index nor a blob id of the feed.
 *
 * @param paths with the blob ids that the feed itself has; not those of files that were only looked at
 * @throws FeedError for an index that nobody we trust signed
 */
async function toProve({ existing, touched }, files, paths, trust) {
    const wanted = new Set();
    const identities = new Set();
    const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
    for (const { format, path } of existing) {
        if (!growing.has(format))
            continue;
        // A feed has the ids of all its files or of none.
        if (!format.hidesAnyArch && paths.get(`${path}/${format.indexFile}`) !== undefined)
            continue;
        const { listed } = await (0,signed_folder/* openFolder */.NE)(format, path, (0,signed_folder/* filesOf */.R8)(format, path, files), paths, trust);
        const lines = (0,packages_json/* readCatalog */.uM)(files.get(`${path}/${packages_json/* CATALOG_FILE */.l9}`));
        for (const { entry, path: file } of listed) {
            const isWanted = entry.anyArch === undefined
                ? mayBeAnyArch(format, entry, lines)
                : entry.anyArch && entry.sha256 === undefined && paths.get(file) === undefined;
            if (!isWanted)
                continue;
            const twin = `${format.name} ${entry.file} ${entry.identity}`;
            // The same package in every folder needs to be read once.
            if (!identities.has(twin))
                wanted.add(file);
            identities.add(twin);
        }
    }
    return wanted;
}
function mayBeAnyArch(format, { file }, lines) {
    const arch = lines.get((0,packages_json/* lineKey */.QW)(format.name, file))?.arch ?? null;
    return arch === null || arch === format.anyArchWord;
}
/** What every folder must have: the packages of any arch, from all folders that are there, to be copied from them. */
function inheritable(format, existing, listedIn, proofs, arriving, policy, errors) {
    const found = new Map();
    const byFile = new Map();
    // What arrives to replace them decides for all folders.
    const settled = new Set(policy.onConflict === 'replace' ? arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`) : []);
    for (const folder of existing) {
        if (folder.format !== format)
            continue;
        for (const listed of listedIn(folder)) {
            const { name, version, anyArch, identity, file } = listed.entry;
            const proof = proofs.get(listed.path);
            const isProven = proof?.anyArch === true && proof.identity === identity;
            if (!(anyArch ?? isProven))
                continue;
            const key = `${name} ${version}`;
            const twin = found.get(key) ?? byFile.get(file);
            if (twin === undefined) {
                if (proof !== undefined && !isListed(listed.entry, proof))
                    errors.push(notListed(listed, proof));
                const sha256 = proof?.facts.sha256 ?? listed.entry.sha256;
                const content = { kind: 'copy', from: listed.path, sha256 };
                const facts = isProven && { sha256: proof.facts.sha256, arch: format.anyArchWord, maintainer: '' };
                found.set(key, { ...listed, content, ...(anyArch === undefined && facts ? { facts } : {}) });
                byFile.set(file, listed);
            }
            else if (twin.entry.identity !== identity && !settled.has(key)) {
                errors.push(new build_errors/* ConflictError */.fK({
                    code: 'CONFLICT_PACKAGE',
                    message: `${twin.path} and ${listed.path} differ, and a new folder should receive one of them`,
                    remedy: 'Publish the right one again with `on-conflict: replace`, which writes it to both folders.',
                }));
            }
        }
    }
    return [...found.values()];
}
/** Whether a file is what the index says of it. */
function isListed(entry, { identity, facts }) {
    const isSame = (listed, is) => listed === undefined || listed === is;
    return isSame(entry.identity, identity) && isSame(entry.size, facts.size) && isSame(entry.md5, facts.md5);
}
function notListed({ path, entry }, { identity }) {
    // Indexes of other tools may name an apk v3 by a SHA-512, or list an apk v2.
    if (entry.identity?.length !== identity?.length && entry.identity !== undefined) {
        return new build_errors/* FeedError */.lS({
            code: 'FEED_INDEX',
            message: `${path} cannot be compared with the index, which states a hash of another kind`,
            remedy: 'Withdraw the package with `pkgfeed remove`, and publish it again.',
        });
    }
    return new build_errors/* FeedError */.lS({
        code: 'FEED_FILE_CHANGED',
        message: `${path} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file, or withdraw the package with `pkgfeed remove` and publish it again.',
    });
}
/** The same packages, listed again in a new folder. */
function inherit(heirlooms, folder) {
    return heirlooms.map((listed) => {
        const entry = folder.format.inFolder(listed.entry, folder.arch);
        return { ...listed, entry, path: `${folder.path}/${listed.entry.file}` };
    });
}

// EXTERNAL MODULE: ./build/feed/draft/outline.js
var outline = __webpack_require__(5279);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/feed/assemble/assemble.js + 7 modules
var assemble = __webpack_require__(9640);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(6407);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/feed/lost-index.js + 1 modules
var lost_index = __webpack_require__(9450);
// EXTERNAL MODULE: ./build/feed/change.js
var change = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/feed/draft/retention.js
/**
 * The entries that stay when of each name and arch only the newest `count` versions do.
 *
 * @param compare the format's own version order
 */
function newest(entries, count, compare) {
    const groups = new Map();
    for (const entry of entries) {
        const key = `${entry.name} ${entry.arch}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    const stay = new Set();
    for (const group of groups.values()) {
        // Versions that compare as equal are put in one order all the same.
        const sorted = group.toSorted((a, b) => compare(b.version, a.version) || (a.version < b.version ? -1 : 1));
        for (const entry of sorted.slice(0, count))
            stay.add(entry);
    }
    return stay;
}

;// CONCATENATED MODULE: ./build/feed/draft/merge.js




const shown = ({ name, version, arch }) => `${name} ${version} (${arch})`;
/**
 * Merges what arrives with what a folder lists. Neither list is changed.
 *
 * @param existing what the folder's verified index lists, or a new folder inherits from its siblings; without
 * what is withdrawn
 * @throws ConflictError, all conflicts together
 */
function mergeFolder(folder, format, existing, arriving, policy) {
    const errors = [];
    const warnings = [];
    const unique = uniqueArrivals(arriving, errors);
    const there = lookup(existing, unique);
    const arrivals = new Set();
    const replaced = new Map();
    let unchanged = 0;
    for (const listed of unique) {
        const old = there.byKey.get((0,feed_listed/* keyOf */.TN)(listed.entry));
        const relation = old === undefined ? 'new' : relate(format, old, listed);
        if (old !== undefined && policy.onConflict !== 'replace' && isFaulty(relation)) {
            errors.push(fault(relation, old));
            continue;
        }
        if (relation === 'same' || (relation === 'unstated' && policy.onConflict !== 'replace')) {
            // What a new folder inherits in this very run was not there before.
            if (old?.content === undefined)
                unchanged++;
            continue;
        }
        if (old !== undefined && policy.onConflict === 'keep') {
            warnings.push(`${shown(listed.entry)} ${listed.origin} is not published: other bytes are ${old.origin}`);
            continue;
        }
        if (old !== undefined && policy.onConflict === 'fail') {
            errors.push(otherBytes(old, listed));
            continue;
        }
        const occupant = there.byPath.get(listed.path);
        if (occupant !== undefined && occupant !== old) {
            errors.push(samePath(occupant, listed));
            continue;
        }
        if (old !== undefined)
            replaced.set(old, listed);
        arrivals.add(listed);
    }
    const all = [...existing.filter((listed) => !replaced.has(listed)), ...arrivals];
    const listed = policy.keepVersions === undefined ? all : retained(all, policy.keepVersions, format);
    const stay = new Set(listed);
    for (const late of arrivals) {
        if (!stay.has(late)) {
            warnings.push(`${shown(late.entry)} ${late.origin} is not published: ${policy.keepVersions} newer versions stay`);
        }
    }
    const gone = existing.filter((old) => {
        const replacement = replaced.get(old);
        const isThere = stay.has(old) || (replacement !== undefined && stay.has(replacement));
        return !isThere && old.content === undefined;
    });
    const changes = [
        ...arrivalChanges(folder, format, existing, listed, replaced),
        ...gone.map(({ entry, path }) => {
            return {
                kind: 'removed',
                ...(0,change/* changeOf */.C)(entry, folder, path),
                previous: undefined,
                reason: 'keep-versions',
            };
        }),
    ];
    return { merged: { listed, changes, warnings, unchanged }, errors };
}
function retained(all, count, format) {
    const entries = all.map(({ entry }) => entry);
    const stay = newest(entries, count, format.compareVersions);
    return all.filter(({ entry }) => stay.has(entry));
}
/** Of what is there, only what arrivals can meet: a feed is large and a publish small. */
function lookup(existing, arriving) {
    const names = new Set(arriving.map(({ entry }) => entry.name));
    const paths = new Set(arriving.map(({ path }) => path));
    const byKey = new Map();
    const byPath = new Map();
    for (const listed of existing) {
        if (names.has(listed.entry.name))
            byKey.set((0,feed_listed/* keyOf */.TN)(listed.entry), listed);
        if (paths.has(listed.path))
            byPath.set(listed.path, listed);
    }
    return { byKey, byPath };
}
/** One of each package; two with one name and version but other bytes, or with one path, are conflicts. */
function uniqueArrivals(arriving, errors) {
    const byKey = new Map();
    const byPath = new Map();
    const unique = [];
    for (const listed of arriving) {
        const twin = byKey.get((0,feed_listed/* keyOf */.TN)(listed.entry));
        if (twin !== undefined) {
            if (twin.blob !== listed.blob)
                errors.push(twoBuilds(twin, listed));
            continue;
        }
        const occupant = byPath.get(listed.path);
        if (occupant !== undefined) {
            errors.push(samePath(occupant, listed));
            continue;
        }
        byKey.set((0,feed_listed/* keyOf */.TN)(listed.entry), listed);
        byPath.set(listed.path, listed);
        unique.push(listed);
    }
    return unique;
}
function relate(format, old, listed) {
    const stated = old.entry.identity;
    const isStated = stated === listed.entry.identity;
    if (old.blob === undefined)
        return isStated ? 'same' : 'other';
    if (old.blob === listed.blob)
        return stated === undefined ? 'unstated' : isStated ? 'same' : 'misstated';
    if (!isStated)
        return 'other';
    // The same package with other signatures of its own: the one that is there serves as well.
    return format.identifiesFile ? 'changed' : 'same';
}
const isFaulty = (relation) => relation === 'misstated' || relation === 'changed';
function fault(relation, old) {
    return relation === 'misstated'
        ? new build_errors/* FeedError */.lS({
            code: 'FEED_INDEX',
            message: `the index states another hash for ${old.path} than the file has`,
            remedy: 'Publish the package with `on-conflict: replace`, which states it anew.',
        })
        : new build_errors/* FeedError */.lS({
            code: 'FEED_FILE_CHANGED',
            message: `${old.path} is not the file that the index lists: somebody changed it after it was published`,
            remedy: 'Restore the file from the history of the feed, or publish the package with `on-conflict: replace`.',
        });
}
function otherBytes(old, listed) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${shown(listed.entry)} ${listed.origin} has other bytes than the one ${old.origin}`,
        remedy: 'Give the new build a new version, or say `on-conflict: replace` or `keep`.',
    });
}
function twoBuilds(first, second) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${shown(second.entry)} ${second.origin} has other bytes than the same package ${first.origin}`,
        remedy: 'Build it once for all, or narrow `files` so that only one of the two is published.',
    });
}
function samePath(occupant, listed) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${shown(listed.entry)} ${listed.origin} wants the path ${listed.path}, which ${shown(occupant.entry)} ${occupant.origin} has`,
        remedy: 'Give one of them another version; an epoch alone does not change the file name.',
    });
}
/** What is new in a folder; an update where its readers had another version, or other bytes. */
function arrivalChanges(folder, format, existing, listed, replaced) {
    const arrived = listed.filter(({ content }) => content !== undefined);
    const names = new Set(arrived.map(({ entry }) => entry.name));
    const newestBefore = new Map();
    for (const { entry, content } of existing) {
        // What a new folder inherits, its readers did not have before.
        if (content !== undefined || !names.has(entry.name))
            continue;
        const other = newestBefore.get(entry.name);
        if (other === undefined || format.compareVersions(other, entry.version) < 0) {
            newestBefore.set(entry.name, entry.version);
        }
    }
    const replacedKeys = new Set([...replaced.keys()].map(({ entry }) => (0,feed_listed/* keyOf */.TN)(entry)));
    return arrived.map(({ entry, path, origin }) => {
        const previous = newestBefore.get(entry.name);
        return {
            kind: previous === undefined ? 'added' : 'updated',
            ...(0,change/* changeOf */.C)(entry, folder, path),
            previous,
            reason: replacedKeys.has((0,feed_listed/* keyOf */.TN)(entry)) ? `other bytes, ${origin}` : origin,
        };
    });
}

// EXTERNAL MODULE: ./build/feed/draft/placement.js
var placement = __webpack_require__(6274);
// EXTERNAL MODULE: ./build/text/nearest.js + 1 modules
var nearest = __webpack_require__(446);
;// CONCATENATED MODULE: ./build/feed/draft/removal.js




/** @throws InputError */
function parseRemoval(text) {
    const [, name, version, arch] = /^([^\s=@]+)(?:=([^\s=@]+))?(?:@([^\s=@]+))?$/.exec(text) ?? [];
    if (name !== undefined)
        return { text, name, version, arch };
    throw new build_errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `${JSON.stringify((0,printable/* printable */.g$)(text))} does not name a package to remove`,
        remedy: 'Write NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH.',
    });
}
/** Whether a removal means a package of a folder. */
function matches(removal, entry, folderArch) {
    const { name, version, arch } = removal;
    return (entry.name === name &&
        (version === undefined || entry.version === version) &&
        (arch === undefined || entry.arch === arch || folderArch === arch));
}
/**
 * What stays of a folder's list when packages are withdrawn from it.
 *
 * @param found takes in the removals that matched something
 */
function withdraw(listed, removals, folder, found) {
    if (removals.length === 0)
        return { stay: [...listed], changes: [] };
    const stay = [];
    const changes = [];
    for (const item of listed) {
        const wishes = removals.filter((removal) => matches(removal, item.entry, folder.arch));
        for (const wish of wishes)
            found.add(wish);
        if (wishes.length === 0)
            stay.push(item);
        // What a new folder would have inherited was never there.
        else if (item.content === undefined) {
            changes.push({
                kind: 'removed',
                ...(0,change/* changeOf */.C)(item.entry, folder.path, item.path),
                previous: undefined,
                reason: 'remove',
            });
        }
    }
    return { stay, changes };
}
/**
 * @param there what the folders listed before
 * @throws ConflictError for every removal that nothing in the feed matched
 */
function checkFound(removals, found, there, where) {
    const correct = 'Correct the name, version or arch, or say `missing-ok` where it may be gone already.';
    (0,build_errors/* throwGathered */.nR)(removals
        .filter((removal) => !found.has(removal))
        .map((removal) => {
        const near = nearby(removal, there);
        return new build_errors/* ConflictError */.fK({
            code: 'CONFLICT_ABSENT',
            message: `${(0,printable/* printable */.g$)(removal.text)} is to be removed, and nothing in ${where} is called that`,
            remedy: near === undefined ? correct : `Did you mean ${(0,printable/* printable */.g$)(near)}? ${correct}`,
        });
    }));
}
/** What is there and was most likely meant: another version of the package, or a package of a like name. */
function nearby({ name, version }, there) {
    const versions = new Set(there.filter((entry) => entry.name === name).map((entry) => entry.version));
    if (versions.size === 0)
        return (0,nearest/* nearest */.p)(name, [...new Set(there.map((entry) => entry.name))]);
    if (version === undefined || versions.has(version))
        return undefined;
    const [any, ...others] = versions;
    const near = others.length === 0 ? any : (0,nearest/* nearest */.p)(version, [...versions]);
    return near === undefined ? undefined : `${name}=${near}`;
}

;// CONCATENATED MODULE: ./build/feed/draft/publish.js











/**
 * The whole publish as a difference between what is there and what will be. A function of its arguments, run
 * again from the start whenever another publisher was faster.
 *
 * @param files contents of `outline.toRead` by path
 * @param proofs what the packages of `toProve` say
 * @param probes what the files of `toProbe` are
 * @throws FeedError, ConflictError or KeyError, before anything was written
 */
async function planPublish(paths, files, proofs, folders, arriving, policy, probes = new Map()) {
    const { existing, touched, toOpen, known } = folders;
    const opened = new Map();
    for (const folder of toOpen) {
        const { format, path } = folder;
        const isLeaving = (entry) => policy.removals.some((removal) => matches(removal, entry, folder.arch));
        const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
        const place = { arch: folder.arch, archMap: policy.archMap };
        opened.set(idOf(folder), await (0,signed_folder/* openFolder */.NE)(format, path, own, paths, policy, isLeaving, place));
    }
    const errors = [];
    const listedIn = (folder) => opened.get(idOf(folder))?.listed ?? [];
    const heirlooms = new Map();
    for (const format of new Set(touched.filter(({ isNew }) => isNew).map((folder) => folder.format))) {
        heirlooms.set(format, inheritable(format, existing, listedIn, proofs, arriving, policy, errors));
    }
    const draft = { folders: [], changes: [], warnings: [], unchanged: 0, errors };
    const found = new Set();
    for (const folder of touched) {
        const { format, arch, path, isNew } = folder;
        const there = opened.get(idOf(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
        const before = isNew ? inherit(heirlooms.get(format) ?? [], folder) : there.listed;
        const withdrawn = withdraw(before, policy.removals, folder, found);
        const arrivals = arriving
            .filter((item) => item.format === format)
            .filter(({ pkg }) => (0,placement/* archesFor */.cL)(pkg, known.get(format) ?? [], policy.archMap).includes(arch))
            .map((item) => listedAt(item, path, arch));
        const { merged, errors: conflicts } = mergeFolder(path, format, withdrawn.stay, arrivals, policy);
        errors.push(...conflicts);
        draft.unchanged += merged.unchanged;
        draft.warnings.push(...merged.warnings);
        if (isNew && merged.listed.length === 0)
            continue;
        draft.changes.push(...withdrawn.changes, ...merged.changes);
        const stays = new Set(merged.listed.map((listed) => listed.path));
        const gone = there.listed
            .map((listed) => listed.path)
            .filter((listed) => !stays.has(listed) && paths.has(listed));
        draft.folders.push({ ...folder, opened: there, listed: merged.listed, gone });
    }
    const lacks = policy.removals.some((removal) => !found.has(removal));
    const losses = (0,lost_index/* lossesOf */.Rr)(folders.holdings, probes, outcomeOf(draft, arriving, lacks, policy), lossContext(paths, files, folders, policy));
    (0,build_errors/* throwGathered */.nR)(losses.errors);
    draft.warnings.push(...losses.warnings);
    if (!policy.missingOk) {
        const there = touched.flatMap((folder) => listedIn(folder).map(({ entry }) => entry));
        checkFound(policy.removals, found, there, placeName(policy));
    }
    draft.warnings.push(...leftOut(arriving, policy), ...renewalWarning(existing, touched, opened, policy));
    return await (0,assemble/* assemble */.f)(draft, paths, files, policy);
}
/** What is known of a run's folders before it is planned, to see which of their indexes were lost. */
function lossContext(paths, files, { existing }, { archMap, removals }) {
    const hasAny = (format) => existing.some((folder) => folder.format === format);
    const feed = (0,feed_json/* readFeedFile */.zy)(files.get(feed_json/* FEED_FILE */.GS));
    return { paths, files, feed, archMap, hasAny, hasRemovals: removals.length > 0 };
}
function outcomeOf({ folders }, arriving, lacks, { removals, maxRemovals }) {
    const relies = (format) => removals.length > 0 ||
        folders.some((folder) => folder.format === format && folder.isNew) ||
        arriving.some((item) => item.format === format && item.pkg.anyArch);
    const arrives = (format) => arriving.some((item) => item.format === format);
    const listed = new Set(folders.flatMap((folder) => folder.listed.map(({ path }) => path)));
    return { listed, gone: new Set(folders.flatMap(({ gone }) => gone)), relies, arrives, lacks, maxRemovals };
}
const idOf = ({ format, path }) => `${format.name} ${path}`;
function placeName({ layout }) {
    return layout.folder('ARCH');
}
function listedAt({ format, pkg, facts, blob, file, origin, source }, folder, arch) {
    const name = format.fileName(pkg);
    const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
    return {
        entry,
        path: `${folder}/${name}`,
        blob,
        origin: `from ${origin}`,
        content: { kind: 'file', file, blob, size: facts.size },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: (0,feed_listed/* maintainerOf */.Gd)(pkg), source },
    };
}
/** An entry may not fit an index though the package reads well: the folder's arch is part of it. */
function inFile(file, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(file) : error;
    }
}
/** A map may leave packages out; nobody should have to wonder where they are. */
function leftOut(arriving, { archMap }) {
    return arriving
        .filter(({ pkg }) => !pkg.anyArch && archMap.get(pkg.arch)?.length === 0)
        .map(({ origin, pkg }) => `${origin} is not published: \`arch-map\` leaves ${(0,printable/* printable */.g$)(pkg.arch)} out`);
}
/** Folders that the run does not touch keep the signature of a key that was just replaced. */
function renewalWarning(existing, touched, opened, { signingKeys }) {
    const own = new Set(signingKeys.map(({ publicKey }) => publicKey.keyId));
    const renewed = touched.filter((folder) => {
        const { signatures } = opened.get(idOf(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
        const signers = signatures.flatMap((signature) => signature.state === 'good' ? [signature.key.keyId] : []);
        return signers.length > 0 && !signers.some((keyId) => own.has(keyId));
    });
    const left = existing.filter((folder) => !touched.some((other) => idOf(other) === idOf(folder)));
    if (renewed.length === 0 || left.length === 0)
        return [];
    const list = (folders) => [...new Set(folders.map(({ path }) => path))].join(', ');
    return [
        `the key changed in ${list(renewed)}; ${list(left)} and other repositories ` +
            'keep the signature they have until something is published into them',
    ];
}

// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/formats/formats.js + 38 modules
var formats_formats = __webpack_require__(2893);
// EXTERNAL MODULE: ./build/homes/land.js
var land = __webpack_require__(7654);
// EXTERNAL MODULE: ./build/homes/open-home.js + 15 modules
var open_home = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/homes/read-many.js
var read_many = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/pages/delivery.js + 2 modules
var pages_delivery = __webpack_require__(3541);
// EXTERNAL MODULE: ./build/pages/preflight.js
var preflight = __webpack_require__(9340);
// EXTERNAL MODULE: ./build/run/change-report.js
var change_report = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/run/keys.js
var run_keys = __webpack_require__(7036);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var run_policy = __webpack_require__(7091);
// EXTERNAL MODULE: ./build/run/read-for-plan.js + 1 modules
var read_for_plan = __webpack_require__(2690);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __webpack_require__(1844);
;// CONCATENATED MODULE: ./build/sources/download-each.js

const AT_ONCE = 4;
/**
 * Downloads several things, a few at once, and goes on after one that fails: what is wrong is told together.
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
/** What would meet every other download, too. */
function isHopeless({ code }) {
    return code === 'GITHUB_ACCESS' || code === 'GITHUB_LIMIT';
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/feed/limits.js
var limits = __webpack_require__(2965);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/sources/file-names.js






/**
 * Names of files that cannot be used: node knows a name that is not UTF-8 only with a mark in place of what it could not
 * read, and finds nothing under it; patterns match no line end. Such files would be left out without a word.
 */
/** What node puts in the place of bytes that are not UTF-8. */
const MARK = '\ufffd';
const PACKAGE = /\.(ipk|apk)[\r\n]*$/;
/** Names that are looked at below a folder with an odd name. */
const LOOKED = 10_000;
const SHOWN = 3;
/** @param isDeep whether the search is for files in every folder below */
function watchFolders(isDeep) {
    const folders = new Set();
    const closed = new Map();
    const watched = (path, options, done) => {
        (0,external_node_fs_.readdir)(path, options, (error, entries) => {
            if (error?.code === 'ENOENT' && String(path).includes(MARK))
                folders.add(String(path));
            else if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
                closed.set(String(path), error);
            for (const entry of isDeep && !error ? entries : []) {
                if (/[\r\n]/.test(entry.name) && entry.isDirectory())
                    folders.add((0,external_node_path_.join)(String(path), entry.name));
            }
            done(error, entries);
        });
    };
    return { fs: { readdir: watched }, folders, closed };
}
/**
 * What is wrong with the names of files that were found, and of package files in folders that were not entered.
 *
 * @param files absolute paths, as node gives them
 * @param cwd what messages name files relative to
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
/** The names as they are on disk that node gives as this path's; those that are UTF-8 are left out where it has a mark. */
async function rawNames(path) {
    const name = (0,external_node_path_.basename)(path);
    const entries = await (0,promises_.readdir)((0,external_node_path_.dirname)(path), { encoding: 'buffer' }).catch(() => []);
    return entries.filter((raw) => raw.toString('utf8') === name && !(name.includes(MARK) && (0,external_node_buffer_.isUtf8)(raw)));
}
/** Package files below a folder, by their bytes; a few are enough. */
async function packagesBelow(top) {
    const found = [];
    const open = [top];
    let looked = 0;
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => []);
        for (const entry of entries) {
            if (++looked > LOOKED || found.length >= SHOWN)
                return found;
            const path = Buffer.concat([folder, Buffer.from(external_node_path_.sep), entry.name]);
            if (entry.isDirectory())
                open.push(path);
            else if (PACKAGE.test(entry.name.toString('latin1')))
                found.push(path);
        }
    }
    return found;
}
const shownIn = (folder, name, cwd) => {
    const parent = (0,external_node_path_.relative)(cwd, folder);
    return `${parent === '' ? '' : shownText(`${parent}/`)}${shownBytes(name)}`;
};
const shownText = (path) => (0,printable/* printable */.g$)(path.replaceAll('\\', '/'));
/** A name on one line, whatever bytes it has: those that are no UTF-8 as `\xe9`. */
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
const PLAIN = 'Rename it, with letters, digits and . _ + ~ - alone.';
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
        message: `${shown} has a line end in its name, as from a script with the line ends of Windows`,
        remedy: PLAIN,
    });
}

;// CONCATENATED MODULE: ./build/sources/zip/entries.js





const COUNT_LIMIT = 10_000;
/** How many times larger than packed a file, or all together, may be, once that is more than `RATIO_FROM` bytes. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 1 << 20;
/** A file's header in the archive is no shorter. */
const HEADER = 30;
const UPLOAD_ALONE = 'Upload the packages again, as an artifact of their own made by actions/upload-artifact.';
/** @throws SourceError */
function checkCount(count, what) {
    if (count > COUNT_LIMIT)
        throw tooBig(what, `has ${count} files, and at most ${COUNT_LIMIT} are looked at`);
}
/**
 * Refuses what no build makes: also where it is not to be unpacked, since whoever made the archive meant harm.
 *
 * @param end where the files end and the list of them begins
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
            throw unsafe(what, `${shownName(twin)} and ${shownName(name)}, which are one name on many systems`);
        }
        known.set(key, name);
    }
    checkPlaces(listed, end, what);
}
/** @throws SourceError when one of the files to unpack is larger than any package, or all are together */
function checkSizes(wanted, limit, what) {
    let [unpacked, inArchive] = [0, 0];
    for (const [name, { uncompressedSize: size, compressedSize: packed }] of wanted) {
        unpacked += size;
        inArchive += packed;
        if (size > limits/* FILE_LIMIT */.h) {
            throw tooBig(what, `holds ${shownName(name)} of ${size} bytes, and no file may have over ${limits/* FILE_LIMIT */.h}`);
        }
        if (size > RATIO_FROM && size > packed * RATIO_LIMIT) {
            throw tooBig(what, `holds ${shownName(name)}, which unpacks to more than ${RATIO_LIMIT} times its size`);
        }
    }
    // Hundreds of files that are just small enough each are one bomb.
    if (unpacked > RATIO_FROM && unpacked > inArchive * RATIO_LIMIT) {
        throw tooBig(what, `holds packages which together unpack to more than ${RATIO_LIMIT} times their size`);
    }
    if (unpacked > limit) {
        throw tooBig(what, `holds packages of ${(0,printable/* sizeText */.lP)(unpacked)}, and there is room for ${(0,printable/* sizeText */.lP)(limit)}`);
    }
}
const NAME_FAULTS = [
    [/^$/, 'is no name'],
    [/\r$/, 'ends in a carriage return'],
    [/\p{Cc}/u, 'has control characters'],
    [/\\/, 'has a backslash'],
    [/^\//, 'is an absolute path'],
    [/^[a-z]:/i, 'names a drive'],
    [/(^|\/)\.\.(\/|$)/, 'leads out of its folder'],
];
/** The number of the field that states a name in UTF-8 beside one in a code page. */
const UNICODE_PATH = 0x7075;
/** What builds upload has names in UTF-8. */
function isText({ fileNameRaw, extraFields }) {
    return (0,external_node_buffer_.isUtf8)(fileNameRaw) || extraFields.some(({ id }) => id === UNICODE_PATH);
}
/** No system's paths within an artifact come near; composed anew, some letters become eighteen. */
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
/** Runs as its owner or group, or stays when others would delete it. */
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
/** What a name is where letters of either case, and the ways to write one letter, are the same. */
function folded(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    return parts.join('/').normalize('NFKC').toUpperCase().toLowerCase();
}
/** Files that share their bytes unpack to far more than the archive holds. */
function checkPlaces(listed, end, what) {
    const entries = listed.map(([, entry]) => entry);
    entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
    for (const [i, { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize },] of entries.entries()) {
        const next = entries[i + 1]?.relativeOffsetOfLocalHeader ?? end;
        if (start + HEADER + fileNameLength + compressedSize > next)
            throw unsafe(what, 'files that overlap');
    }
}
/** A name of the archive's, short and on one line. */
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



/** Bytes of the list of files, which is held in memory. */
const LIST_LIMIT = 8 << 20;
const END_SIZE = 22;
const END_OF_ZIP64 = 0x06064b50;
const LOCATOR_SIZE = 20;
/** Where the archive's reader reads: positions come from the archive, and node throws at some of them. */
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
            setImmediate(callback, new Error(`it is cut short, or points to byte ${position}, which it has not`));
            return;
        }
        this.#handle.read(buffer, offset, length, position).then(({ bytesRead }) => callback(bytesRead === length ? null : new Error('it became shorter')), (error) => callback(error));
    }
}
/** @throws SourceError when it does not end as a zip archive does */
async function openArchive(handle, size, what) {
    // Names are judged as they are, not as the library would mend them.
    const options = { autoClose: false, decodeStrings: false };
    const places = new Places(handle, size);
    const zip = await readable(what, () => (0,yauzl/* fromRandomAccessReaderPromise */.or)(places, size, options));
    return { handle, size, zip, what };
}
/** Every entry by its name, once all of them together are such as a build makes. */
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
/** The types call it a flag. */
const cursorOf = (zip) => zip.readEntryCursor;
/**
 * The list of entries must end where the archive's last record begins, and be the one that this record tells of: of an
 * archive that says two things, somebody else would see other files.
 */
async function checkEnd({ handle, size, zip, what }, start) {
    const end = cursorOf(zip);
    const at = size - END_SIZE - zip.comment.length;
    const last = await readAt(handle, at, END_SIZE, what);
    const isZip64 = end !== at && (await isEndOfZip64(handle, end, at, what));
    const agrees = (told, none, real) => told === real || (isZip64 && told === none);
    const isRight = (end === at || isZip64) &&
        agrees(last.readUInt16LE(10), 0xffff, zip.entryCount) &&
        agrees(last.readUInt32LE(12), 0xffffffff, end - start) &&
        agrees(last.readUInt32LE(16), 0xffffffff, start);
    if (!isRight)
        throw damaged(what, new Error('its list of files is not where, or not what, its end says'));
}
/** Whether a zip64 record and its locator, and nothing else, fill the space between the list and the end. */
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
/** Work on an archive: whatever goes wrong in it is a fault of the archive. */
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
 * Unpacks the packages of a zip archive, which may be made by anybody: all of them, or none.
 *
 * @param into what the paths of the files begin with; a number follows, and no name of the archive's own is used
 * @throws SourceError when it holds what no build of packages makes, is damaged, or is larger than allowed
 */
async function unpackZip(file, into, options) {
    const { what, limit, isWanted = isPackage } = options;
    const handle = await readable(what, () => (0,promises_.open)(file, 'r'));
    const made = [];
    try {
        const before = await readable(what, () => handle.stat());
        const archive = await openArchive(handle, before.size, what);
        const entries = await listEntries(archive);
        const wanted = [...entries].filter(([name]) => isWanted(name) && !name.endsWith('/'));
        checkSizes(wanted, limit, what);
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
const isPackage = (name) => /\.(ipk|apk)$/.test(name);
function checkSame(before, after, what) {
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs)
        throw (0,build_errors/* fileChanged */.J8)(what);
}
/** Writes one file, and leaves nothing of it behind when it is not what the archive says. */
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
/** Where a file's bytes begin; what stands before them must name the same file as the list does. */
async function dataStart({ zip, what }, name, entry) {
    const local = await readable(what, () => zip.readLocalFileHeaderPromise(entry));
    const isSame = local.fileName.equals(entry.fileNameRaw) &&
        local.compressionMethod === entry.compressionMethod &&
        (local.generalPurposeBitFlag & 1) === 0;
    if (!isSame)
        throw other(what, name, 'is told of in two ways');
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
        throw other(what, name, `is packed by method ${entry.compressionMethod}, which is not read`);
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
        throw other(what, name, 'ends before its end');
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
            message: `what ${what} holds cannot be stored: ${cause.message}`,
            remedy: 'See that the folder for temporary files has room, and that this user may write there.',
            cause,
        });
    }
}
function other(what, name, how) {
    return damaged(what, new Error(`${shownName(name)} in it ${how}`));
}

;// CONCATENATED MODULE: ./build/sources/artifacts/trust.js



/** Events that only people who may write to the repository bring about. */
const TRUSTED_EVENTS = [
    'push',
    'release',
    'workflow_dispatch',
    'schedule',
    'create',
];
/** Everything that speaks against publishing what another run made; nothing does when it is empty. */
function faultsOfRun(run, known, wish) {
    if (isOfFork(run))
        return [startedByFork(run)];
    const faults = [
        workflowFault(run, known, wish),
        eventFault(run, wish),
        branchFault(run, known, wish),
        endFault(run),
    ];
    return faults.filter((fault) => fault !== undefined);
}
/**
 * What this run made is trusted as this run is: always, unless somebody who may not write to the repository can have
 * started it, and it can have built what they wrote.
 *
 * @param allowEvents events of which the maintainer says that this run builds nothing of a stranger's; of no use for a
 * run about a fork's pull request, which is the fork's own
 */
function faultOfThisRun(event, { allowEvents } = { allowEvents: [] }) {
    if (event.fork !== undefined) {
        return untrusted(`this run is about a pull request from ${(0,printable/* printable */.g$)(event.fork)}, and what a fork builds may hold anything`, 'Publish from a run that starts when the change is merged, such as `on: push`.');
    }
    const stranger = strangerBehind(event);
    if (stranger === undefined || allowEvents.includes(stranger.event))
        return undefined;
    return untrusted(`this run was started by ${stranger.who}, and what a fork builds may hold anything`, `Publish from a run that starts when the change is merged, such as \`on: push\`, or add ${stranger.event} to \`allow-events\` when this run builds nothing of what started it.`);
}
/** Events whose runs are of the default branch, whoever's code they are about: such a run does not show a fork. */
const HIDING_EVENTS = new Set([
    'issue_comment',
    'workflow_run',
    'check_run',
    'check_suite',
    'status',
]);
/** Who may have a hand in this run without the right to write to the repository, and the event by which. */
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
/** Whether the commit comes from elsewhere; a repository that is itself a fork runs its own commits, too. */
function isOfFork({ repository, headRepository, }) {
    return headRepository?.toLowerCase() !== repository.toLowerCase();
}
function startedByFork(run) {
    const { event, headRepository } = run;
    const fork = headRepository === undefined ? 'a fork that is gone' : `the fork ${(0,printable/* printable */.g$)(headRepository)}`;
    return untrusted(`${nameOf(run)} was started by ${fork} (${(0,printable/* printable */.g$)(event)}), and what a fork builds may hold anything`, 'Merge the change, and publish what the run on your own branch makes of it.');
}
function workflowFault(run, { workflowName }, wish) {
    const { workflow } = wish;
    if (workflow === undefined)
        return undefined;
    const isFile = /\.ya?ml$/.test(workflow);
    const path = workflow.includes('/') ? workflow.replace(/^\.?\/+/, '') : `.github/workflows/${workflow}`;
    if (isFile ? run.workflow === path : workflowName === workflow)
        return undefined;
    const known = isFile || workflowName === undefined ? run.workflow : workflowName;
    return untrusted(`${nameOf(run)} is one of the workflow ${quoted(known)}, and \`artifacts-workflow\` is ${quoted(workflow)}`, isFile || workflowName !== undefined
        ? 'Name a run of that workflow, or correct `artifacts-workflow`.'
        : 'Write the name of the workflow’s file as `artifacts-workflow`: a run that is given by its id does not tell the name.');
}
function eventFault(run, { allowEvents }) {
    const allowed = allowEvents.length === 0 ? TRUSTED_EVENTS : allowEvents;
    if (allowed.includes(run.event))
        return undefined;
    return untrusted(`${nameOf(run)} was started by ${(0,printable/* printable */.g$)(run.event)}, and only those of ${allowed.join(', ')} are published`, `Publish a run that one of these started, or add ${(0,printable/* printable */.g$)(run.event)} to \`allow-events\` when nobody else can start it and choose what it builds.`);
}
function branchFault(run, { defaultBranch, isTag }, { allowBranches }) {
    const { branch } = run;
    const isAllowed = allowBranches.length === 0
        ? isTag || (branch !== undefined && branch === defaultBranch)
        : branch !== undefined && allowBranches.some((pattern) => (0,name_pattern/* refPattern */.u)(pattern)(branch));
    if (isAllowed)
        return undefined;
    const usual = `${defaultBranch === undefined ? 'the default branch' : quoted(defaultBranch)} and tags`;
    const allowed = allowBranches.length === 0 ? usual : allowBranches.map(quoted).join(', ');
    return untrusted(`${nameOf(run)} is of ${branch === undefined ? 'no branch' : quoted(branch)}, and only those of ${allowed} are published`, 'Merge the branch and publish the run that follows, or add it to `allow-branches`.');
}
function endFault(run) {
    const { status, conclusion } = run;
    if (status === 'completed' && conclusion === 'success')
        return undefined;
    if (status !== 'completed') {
        return untrusted(`${nameOf(run)} has not ended (${(0,printable/* printable */.g$)(status ?? 'unknown')})`, 'Wait for it, or publish `on: workflow_run` with `types: [completed]`.');
    }
    return untrusted(`${nameOf(run)} did not succeed (${(0,printable/* printable */.g$)(conclusion ?? 'unknown')})`, 'Mend what failed and run it again, or name a run that succeeded.');
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
 * The id of the run to take artifacts from, once nothing speaks against it.
 *
 * @param env tells which run pkgfeed is part of
 * @throws SourceError for everything that speaks against it, and GitHubError
 */
async function trustedRun(wish, github, env) {
    const event = (0,github_event/* readEvent */.j)(wish.eventPayload);
    const id = runId(wish, event, env);
    if (id === thisRun(wish, env)) {
        const fault = faultOfThisRun(event, wish);
        if (fault !== undefined)
            throw fault;
        return id;
    }
    const run = await github.run(wish.repository, id);
    const refs = isOfFork(run) ? UNKNOWN : await refsOf(run, wish, event, github);
    const workflowName = wish.run === 'event' ? event.workflowName : undefined;
    (0,build_errors/* throwGathered */.nR)(faultsOfRun(run, { workflowName, ...refs }, wish));
    return id;
}
function runId({ run, repository }, event, env) {
    if (run === 'event') {
        if (event.run !== undefined)
            return event.run;
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_EMPTY',
            message: '`artifacts-run` is event, and no other run started this one',
            remedy: 'Let the workflow run `on: workflow_run`, or write the id of a run.',
        });
    }
    const id = run ?? thisRun({ repository }, env);
    if (id !== undefined)
        return id;
    const isElsewhere = env.GITHUB_RUN_ID !== undefined;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: isElsewhere
            ? `\`artifacts-repository\` is ${(0,printable/* printable */.g$)(repository)}, and \`artifacts-run\` names no run of it`
            : '`artifacts` are those of this run, and this is no run of a workflow',
        remedy: 'Write the id of a run as `artifacts-run`.',
    });
}
/** The id of the run that pkgfeed is part of, if it is one of the repository. */
function thisRun({ repository }, env) {
    const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: own } = env;
    const isOwn = own?.toLowerCase() === repository.toLowerCase();
    return isOwn && id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
}
const UNKNOWN = { defaultBranch: undefined, isTag: false };
/** What the default of `allow-branches` needs; a tag that was moved is not the one that was built. */
async function refsOf(run, { allowBranches }, event, github) {
    const { branch, commit, repository } = run;
    if (allowBranches.length > 0 || branch === undefined)
        return UNKNOWN;
    const isKnown = event.repository?.toLowerCase() === repository.toLowerCase();
    const told = isKnown ? event.defaultBranch : undefined;
    const defaultBranch = told ?? (await github.defaultBranch(repository));
    if (branch === defaultBranch)
        return { defaultBranch, isTag: false };
    return { defaultBranch, isTag: (await github.commitOfTag(repository, branch)) === commit };
}

;// CONCATENATED MODULE: ./build/sources/artifacts/artifacts.js








/** Artifacts of one run that are published together. */
const ARTIFACTS_LIMIT = 1000;
const FILES_LIMIT = 100_000;
/** Bytes of all archives, and again of all that they hold. */
const DISK_BUDGET = 2e9;
const artifacts_SHOWN = 20;
/**
 * Downloads the artifacts that are wished for, from a run that may be trusted, and unpacks their packages.
 *
 * @param folder where they go, under names of our own
 * @throws SourceError and GitHubError for everything that is wrong, together
 */
async function collectArtifacts(wish, github, folder, host) {
    const run = await trustedRun(wish, github, host.env);
    const there = artifacts_newest(await github.artifacts(wish.repository, run), run);
    const chosen = choose(there, run, wish, folder);
    await downloadAll(chosen, wish.repository, github, host);
    return await unpackAll(chosen, run, wish, host);
}
/** One artifact of each name: a run that is tried again may have one of each attempt. */
function artifacts_newest(artifacts, run) {
    const byName = new Map();
    for (const artifact of artifacts.toSorted((a, b) => a.id - b.id)) {
        if (artifact.run !== undefined && artifact.run !== run)
            continue;
        byName.set(artifact.name, artifact);
    }
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function choose(there, run, wish, folder) {
    const errors = [];
    for (const pattern of wish.names) {
        if (!there.some(({ name }) => (0,name_pattern/* namePattern */._)(pattern)(name))) {
            errors.push(missing(pattern, there, run, wish));
        }
    }
    const chosen = there
        .filter(({ name }) => wish.names.some((pattern) => (0,name_pattern/* namePattern */._)(pattern)(name)))
        .map((artifact) => ({
        artifact,
        what: `artifact ${(0,printable/* printable */.g$)(artifact.name)} of ${wish.repository} run ${run}`,
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
            host.say(`GitHub states no digest of ${what}, so none was compared.`);
    }
}
/** One after another, so that they share one budget; each archive goes when it is unpacked. */
async function unpackAll(chosen, run, wish, host) {
    const errors = [];
    const files = [];
    const without = [];
    let left = DISK_BUDGET;
    for (const [i, { artifact, what, archive }] of chosen.entries()) {
        try {
            const unpacked = await unpackZip(archive, archive, { what, limit: left });
            left -= unpacked.reduce((sum, { size }) => sum + size, 0);
            if (unpacked.length === 0)
                without.push(artifact);
            const origin = `${wish.repository} run ${run} ${(0,printable/* printable */.g$)(artifact.name)}`;
            const page = `${wish.repository}/actions/runs/${run}`;
            for (const { file, name } of unpacked)
                files.push({ file, origin: `${origin} ${(0,printable/* printable */.g$)(name)}`, page });
        }
        catch (error) {
            if (!(error instanceof build_errors/* SourceError */.c8))
                throw error;
            errors.push(error);
        }
        await (0,promises_.rm)(archive, { force: true });
        if (files.length > FILES_LIMIT)
            throw tooMuch(`the artifacts hold more than ${FILES_LIMIT} packages`);
        host.progress('unpacking artifacts', i + 1, chosen.length);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    checkHoldings(chosen, without, run, wish, host);
    return files;
}
/** Each pattern must bring packages; of several artifacts that match it, not each needs to. */
function checkHoldings(chosen, without, run, { names, repository }, { say }) {
    const empty = names.filter((pattern) => chosen.every(({ artifact }) => !(0,name_pattern/* namePattern */._)(pattern)(artifact.name) || without.includes(artifact)));
    (0,build_errors/* throwGathered */.nR)(empty.map((pattern) => new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `\`artifacts\` names ${JSON.stringify((0,printable/* printable */.g$)(pattern))}, and what matches in run ${run} of ${repository} holds no .ipk or .apk file`,
        remedy: 'Correct the pattern, or let the build upload its packages.',
    })));
    for (const { name } of without)
        say(`Artifact ${(0,printable/* printable */.g$)(name)} holds no package; it is passed over.`);
}
function missing(pattern, there, run, { repository }) {
    const shown = there
        .slice(0, artifacts_SHOWN)
        .map(({ name, isExpired }) => `${(0,printable/* printable */.g$)(name)}${isExpired ? ' (expired)' : ''}`);
    const more = there.length > shown.length ? ` and ${there.length - shown.length} more` : '';
    const known = shown.length === 0 ? 'it has none at all' : `it has ${shown.join(', ')}${more}`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `run ${run} of ${repository} has no artifact that matches ${JSON.stringify((0,printable/* printable */.g$)(pattern))}: ${known}`,
        remedy: 'Correct `artifacts`, or let the job that uploads them end before this one (`needs:`).',
    });
}
function expired(what) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `${what} has expired`,
        remedy: 'Run the workflow that made it again, and let it keep its artifacts longer (`retention-days`).',
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
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/sources/read-packages.js
var read_packages = __webpack_require__(6783);
;// CONCATENATED MODULE: ./build/sources/files.js







const files_COUNT_LIMIT = 100_000;
/** Whether a file is named as packages are. */
const isPackageName = (name) => /\.(ipk|apk)$/.test(name);
/**
 * The package files that patterns name: a file, a folder (every .ipk and .apk below it), or a glob.
 *
 * @param cwd what relative patterns are relative to
 * @throws SourceError for each pattern that finds nothing
 */
async function findFiles(patterns, cwd) {
    const found = new Map();
    const errors = [];
    for (const pattern of patterns) {
        const { files, odd, isNamed } = await expand(pattern, cwd);
        errors.push(...odd);
        if (files.length === 0 && odd.length === 0) {
            errors.push(new build_errors/* SourceError */.c8({
                code: 'SOURCE_EMPTY',
                message: `\`files\` names ${JSON.stringify(pattern)}, and no file is there`,
                remedy: `Correct the pattern; it is looked for in ${cwd}, and quotes keep the shell from expanding it.`,
            }));
        }
        for (const file of files) {
            found.set(file, found.get(file) !== false && !isNamed && !isPackageName(file));
        }
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    if (found.size > files_COUNT_LIMIT) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `\`files\` names ${found.size} files, more than ${files_COUNT_LIMIT}`,
            remedy: 'Narrow the patterns to the packages to publish.',
        });
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, isGuess]) => ({ file, isGuess }));
}
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
async function expand(pattern, cwd) {
    const path = (0,external_node_path_.resolve)(cwd, pattern);
    const info = await (0,promises_.stat)(path).catch(() => undefined);
    if (info?.isFile())
        return { files: [path], odd: [], isNamed: true };
    if (info?.isDirectory())
        return await search('**/*.{ipk,apk}', path, cwd);
    if ((0,dist/* isDynamicPattern */.ey)(pattern))
        return await search(pattern, cwd, cwd);
    // What the shell expanded to a name that is not UTF-8, or without the line end that the name has.
    const isThere = async (file) => (await (0,promises_.stat)(file).catch(() => undefined)) !== undefined;
    const odd = (await isThere(`${path}\r`)) ? `${path}\r` : path;
    return { files: [], odd: await oddNames([odd], [], cwd), isNamed: true };
}
/**
 * The files that match a glob.
 *
 * @throws SourceError for a folder that cannot be listed: the library passes over it in silence
 */
async function search(pattern, folder, cwd) {
    const watch = watchFolders(pattern.includes('**'));
    // A name may have the line end of the script that made it.
    const found = await (0,dist/* glob */.TI)([pattern, `${pattern}\r`], { ...GLOB, cwd: folder, fs: watch.fs });
    const isOdd = (file) => file.includes('\ufffd') || /(ipk|apk)[\r\n]+$/.test(file);
    const closed = new build_errors/* Gathering */.SP();
    for (const [path, error] of watch.closed) {
        closed.add((0,read_packages/* unreadable */.O$)((0,printable/* printable */.g$)((0,external_node_path_.relative)(cwd, path) || path), error));
    }
    closed.throwIfAny();
    const odd = await oddNames(found.filter(isOdd), watch.folders, cwd);
    return { files: odd.length === 0 ? found : found.filter((file) => !isOdd(file)), odd, isNamed: false };
}

;// CONCATENATED MODULE: ./build/sources/releases.js







/** What GitHub allows a release to hold. */
const ASSETS_LIMIT = 1000;
const RELEASES_LIMIT = 1000;
const releases_COUNT_LIMIT = 10_000;
/** Bytes of all assets of a run on disk. */
const releases_DISK_BUDGET = 2e9;
const PACKAGE_ASSETS = ['*.ipk', '*.apk'];
/**
 * Downloads the assets that are wished for.
 *
 * @param folder where they go, under names of our own
 * @throws SourceError and GitHubError for everything that is wrong, together
 */
async function collectReleaseAssets(wish, github, folder, host) {
    const releases = await findReleases(wish, github);
    const chosen = chooseAssets(releases, wish, host);
    checkTotals(chosen, wish);
    return await releases_downloadAll(chosen, wish.repository, github, folder, host);
}
/** The releases of a wish, each once. */
async function findReleases(wish, github) {
    const { repository, release, releases } = wish;
    if (releases === undefined)
        return [await findRelease(wish, github)];
    const most = releases === 'all' ? Number.POSITIVE_INFINITY : releases;
    const last = await github.releases(repository, Math.min(most, RELEASES_LIMIT + 1), wanted(wish));
    if (last.length > RELEASES_LIMIT) {
        throw new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `${repository} has more than ${RELEASES_LIMIT} releases`,
            remedy: 'Write how many of the last ones to publish as `releases`.',
        });
    }
    if (last.length === 0)
        throw noRelease(wish);
    // A release that is named is wanted even when it is an old one, and so not among the last.
    const isNamed = release !== 'latest' && !last.some(({ tag }) => tag === tagOf(wish));
    return isNamed ? [await findRelease(wish, github), ...last] : last;
}
function wanted({ drafts, prereleases }) {
    return ({ isDraft, isPrerelease }) => (drafts || !isDraft) && (prereleases || !isPrerelease);
}
async function findRelease(wish, github) {
    const { repository, release, drafts, prereleases } = wish;
    if (release === 'latest') {
        if (!drafts && !prereleases)
            return await github.release(repository, 'latest');
        const [newest] = await github.releases(repository, 1, wanted(wish));
        if (newest === undefined)
            throw noRelease(wish);
        return newest;
    }
    const found = await findTag(tagOf(wish), wish, github);
    // Who writes a tag has chosen; the release of an event is whatever somebody made.
    if (release === 'event' && !wanted(wish)(found))
        throw unwanted(found, repository);
    return found;
}
function tagOf({ release, eventTag }) {
    if (release !== 'event')
        return release;
    if (eventTag !== undefined)
        return eventTag;
    throw new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: '`release` is event, and no release started this run',
        remedy: 'Let the workflow run `on: release`, or write a tag or latest.',
    });
}
/** A draft is not found by the tag that it will have. */
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
/** The assets that match; where several releases are looked through, not each needs to have some. */
function chooseAssets(releases, wish, host) {
    const errors = [];
    const without = [];
    const chosen = releases.flatMap((release) => {
        const name = `${wish.repository} ${(0,printable/* printable */.g$)(release.tag)}`;
        if (release.assets.length > ASSETS_LIMIT)
            errors.push(tooMany(release, wish));
        const matching = release.assets.filter((asset) => isMatch(asset.name, wish.assets));
        if (matching.length === 0)
            without.push(release);
        const page = `${wish.repository}/releases/tag/${encodeURIComponent(release.tag)}`;
        return matching.map((asset) => ({
            ...{ asset, page, origin: `${name} ${(0,printable/* printable */.g$)(asset.name)}` },
            isGuess: !isPackageName(asset.name) && !isNamedAlone(asset.name, wish.assets),
        }));
    });
    for (const one of chosen)
        errors.push(...faultsOf(one));
    if (releases.length === without.length || wish.releases === undefined) {
        errors.push(...without.map((release) => noAssets(release, wish)));
    }
    else {
        for (const { tag } of without)
            host.say(`Release ${(0,printable/* printable */.g$)(tag)} has no asset that matches; it is passed over.`);
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return chosen;
}
/** Whether a name matches as it is, or as GitHub changed it when the asset was uploaded. */
function isMatch(name, patterns) {
    return patterns.some((pattern) => (0,name_pattern/* namePattern */._)(pattern)(name) || (0,name_pattern/* namePattern */._)(pattern.replace(/[~:() ]/g, '.'))(name));
}
/** Whether a pattern without wildcards names an asset. */
function isNamedAlone(name, patterns) {
    return isMatch(name, patterns.filter((pattern) => !/[*?[{]/.test(pattern)));
}
function faultsOf({ asset, origin }) {
    if (!asset.isComplete) {
        return [
            new build_errors/* SourceError */.c8({
                code: 'SOURCE_READ',
                message: `${origin} was not uploaded to its end`,
                remedy: 'Delete the asset, and upload it again.',
            }),
        ];
    }
    if (asset.size <= limits/* FILE_LIMIT */.h)
        return [];
    return [
        new build_errors/* SourceError */.c8({
            code: 'SOURCE_TOO_BIG',
            message: `${origin} has ${asset.size} bytes, and GitHub Pages takes no file over ${limits/* FILE_LIMIT */.h}`,
            remedy: 'Split the package, or leave it out of `release-assets`.',
        }),
    ];
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
async function releases_downloadAll(chosen, repository, github, folder, host) {
    await downloadEach(chosen, 'downloading packages', host, (one) => github.downloadAsset(repository, one.asset, fileOf(one, folder), limits/* FILE_LIMIT */.h));
    return chosen.map((one) => {
        const { origin, page, isGuess } = one;
        return { file: fileOf(one, folder), origin, page, isGuess };
    });
}
/** Named by a number: what an asset is called is for its owner to choose, and no path of ours. */
function fileOf({ asset }, folder) {
    return (0,external_node_path_.join)(folder, `asset-${asset.id}`);
}
function noRelease({ repository, drafts, prereleases }) {
    const left = [!drafts && 'drafts', !prereleases && 'pre-releases'].filter(Boolean).join(' and ');
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `${repository} has no release that this run can see${left && `, but for ${left}, if any`}`,
        remedy: 'Publish a release, or say that drafts or pre-releases are wanted.',
    });
}
function unwanted({ tag, isDraft }, repository) {
    const kind = isDraft ? 'a draft' : 'a pre-release';
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `release ${(0,printable/* printable */.g$)(tag)} of ${repository}, which started this run, is ${kind}`,
        remedy: `Say that ${isDraft ? 'drafts' : 'pre-releases'} are wanted, or let the workflow run \`on: release\` with \`types: [released]\`.`,
    });
}
function tooMany({ tag, assets }, { repository }) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_TOO_BIG',
        message: `release ${(0,printable/* printable */.g$)(tag)} of ${repository} has ${assets.length} assets, more than ${ASSETS_LIMIT}`,
        remedy: 'Spread them over several releases.',
    });
}
function noAssets({ tag, assets }, wish) {
    const shown = assets.slice(0, 10).map(({ name }) => (0,printable/* printable */.g$)(name));
    const more = assets.length > shown.length ? ` and ${assets.length - shown.length} more` : '';
    const there = shown.length === 0 ? 'it has none at all' : `it has ${shown.join(', ')}${more}`;
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_EMPTY',
        message: `release ${(0,printable/* printable */.g$)(tag)} of ${wish.repository} has no asset that matches ${wish.assets.join(' or ')}: ${there}`,
        remedy: 'Correct `release-assets`, or let the packages be uploaded before this step.',
    });
}

;// CONCATENATED MODULE: ./build/sources/collect.js









/** The packages of a run, from wherever it is told to take them. */
async function collect(settings, host) {
    const sources = [localFiles, releaseFiles, artifactFiles];
    const files = [];
    for (const source of sources)
        files.push(...(await source(settings, host)));
    if (files.length === 0)
        return [];
    const byFile = new Map(files.map((one) => [one.file, one]));
    const packages = await (0,read_packages/* readPackages */.qm)([...byFile.values()], host);
    return packages.map((one) => {
        const page = byFile.get(one.file)?.page;
        return page === undefined ? one : { ...one, source: `${(0,server/* serverOf */.FN)(host)}/${page}` };
    });
}
/** Whether anything is to be published at all. */
function hasSource({ files, artifacts, release, releases }) {
    return files.length > 0 || artifacts.length > 0 || release !== undefined || releases !== undefined;
}
/** For a run that publishes nothing. */
const collect_NO_SOURCE = { files: [], artifacts: [], release: undefined, releases: undefined };
async function localFiles({ files }, host) {
    if (files.length === 0)
        return [];
    const found = await findFiles(files, host.cwd);
    return found.map(({ file, isGuess }) => ({
        ...{ file, isGuess },
        origin: (0,printable/* printable */.g$)((0,external_node_path_.relative)(host.cwd, file) || file),
    }));
}
async function releaseFiles(settings, host) {
    const { release, releases, releaseAssets, drafts, prereleases } = settings;
    if (release === undefined && releases === undefined)
        return [];
    const wish = {
        release: release ?? 'latest',
        eventTag: (0,github_event/* readEvent */.j)(host.event).releaseTag,
        repository: repositoryOf('release-repository', settings.releaseRepository, host),
        assets: releaseAssets.length > 0 ? releaseAssets : PACKAGE_ASSETS,
        drafts,
        prereleases,
        releases,
    };
    return await collectReleaseAssets(wish, (0,server/* github */.M)(settings, host), await host.temporaryFolder(), host);
}
async function artifactFiles(settings, host) {
    if (settings.artifacts.length === 0)
        return [];
    const wish = {
        names: settings.artifacts,
        run: settings.artifactsRun,
        repository: repositoryOf('artifacts-repository', settings.artifactsRepository, host),
        workflow: settings.artifactsWorkflow,
        allowEvents: settings.allowEvents,
        allowBranches: settings.allowBranches,
        eventPayload: host.event,
    };
    return await collectArtifacts(wish, (0,server/* github */.M)(settings, host), await host.temporaryFolder(), host);
}
function repositoryOf(input, given, host) {
    const repository = given ?? host.env.GITHUB_REPOSITORY;
    if (repository && /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository))
        return repository;
    throw new build_errors/* InputError */.dz({
        code: repository ? 'INPUT_VALUE' : 'INPUT_MISSING',
        message: repository
            ? `\`${input}\` is ${JSON.stringify((0,printable/* printable */.g$)(repository))}, not owner/name`
            : `\`${input}\` is not given, and this is no run on GitHub`,
        remedy: 'Write it as owner/name.',
    });
}

;// CONCATENATED MODULE: ./build/commands/publish.js





















/**
 * Collect, read, open, check attestations, place, merge, index, sign, commit, push, verify, report. Nothing is written
 * before everything was read and planned; a push that loses a race starts again from the new tip.
 */
async function publish(settings, host, limits = {}) {
    if (!hasSource(settings) && settings.remove.length === 0) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'neither `files`, `release` nor `artifacts` is given, so there is nothing to publish',
            remedy: "Name the packages, such as 'bin/packages/**/*.ipk', or a release that holds them.",
        });
    }
    return await publish_change('publish', settings, host, limits);
}
/** Withdraws packages: out of the index, and the files with them. */
async function remove(words, settings, host, limits = {}) {
    if (words.length === 0) {
        throw new InputError({
            code: 'INPUT_MISSING',
            message: 'remove is not told which packages to withdraw',
            remedy: 'Write `pkgfeed remove NAME`, NAME=VERSION or NAME@ARCH.',
        });
    }
    return await publish_change('remove', { ...settings, ...NO_SOURCE, remove: [...words] }, host, limits);
}
async function publish_change(command, settings, host, limits) {
    const keys = await (0,run_keys/* loadKeys */.V)(settings, host);
    // Words that are wrong are told before thousands of files are read.
    const wishes = {
        ...(0,run_policy/* feedPolicy */.d3)(settings, keys, host),
        arches: settings.arches.map((arch) => (0,layout/* checkArch */.l9)(arch)),
        archMap: (0,layout/* checkedMap */.C_)(settings.archMap),
        removals: settings.remove.map(parseRemoval),
        missingOk: settings.missingOk,
        onConflict: settings.onConflict,
        keepVersions: settings.keepVersions,
    };
    const attestation = attestationWish(settings, host);
    const opened = await (0,open_home/* openHome */.y)(settings, host);
    const { home, slug, likelyUrl } = opened;
    const outlook = await (0,preflight/* lookAhead */.R)(opened, settings, host);
    if (!settings.dryRun)
        await home.recover();
    // git is at work while packages are read; bad packages are told before a bad home.
    const [collected, tip] = await Promise.allSettled([collect(settings, host), home.open()]);
    const packages = settledValue(collected);
    const arriving = new Set(packages.map(({ format }) => format));
    const isRehearsal = settings.dryRun && (0,run_policy/* unsignable */.Hm)([...arriving], wishes).length > 0;
    if (!isRehearsal)
        (0,run_policy/* requireKeys */.A5)([...arriving], wishes);
    const first = settledValue(tip);
    await requireAttested(packages, attestation, settings, host);
    const { url } = outlook;
    const formats = wishes.removals.length > 0 ? formats_formats/* FORMATS */.h : [...arriving];
    const policy = { ...wishes, url, likelyUrl, home: slug, formats, isRehearsal };
    const landing = await (0,land/* land */.o)(home, first, settings, host, async (tip) => {
        const plan = await planOn(home, tip, packages, policy);
        (0,preflight/* refusePointless */.K)(outlook, tip, plan, settings);
        return plan;
    });
    const warnings = packages.flatMap(({ origin, pkg }) => pkg.warnings.map((warning) => `${origin}: ${warning}`));
    if (isRehearsal)
        warnings.unshift(REHEARSED);
    const delivery = await (0,pages_delivery/* awaitDelivery */.j)(landing, slug, settings, host, limits);
    return (0,change_report/* changeReport */.X)(command, landing, { home, settings, policy, warnings, delivery });
}
const REHEARSED = 'this dry run has no key, so that signatures were neither checked nor made; a publish needs the key';
function settledValue(settled) {
    if (settled.status === 'rejected')
        throw settled.reason;
    return settled.value;
}
async function planOn(home, tip, packages, policy) {
    const folders = (0,outline/* outline */.r)(tip.paths, packages, policy);
    const { paths, files } = await (0,read_for_plan/* readForPlan */.N)(home, tip, folders.toRead, folders.targets);
    const proofs = await prove(home, tip, await toProve(folders, files, tip.paths, policy));
    const suspects = (0,lost_index/* toProbe */.mH)(folders.holdings, folders.targets, lossContext(paths, files, folders, policy));
    const probes = await probe(home, tip, suspects);
    return await planPublish(paths, files, proofs, folders, packages, policy, probes);
}
/** Reads files that no index lists, to see which of them are packages. */
async function probe(home, tip, wanted) {
    const probes = new Map();
    const items = wanted.map((path) => ({ path }));
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, items)) {
        try {
            const { format, pkg } = await (0,read_packages/* readPackageBytes */.jg)(bytes, (0,printable/* printable */.g$)(path));
            probes.set(path, { format: format.name, arch: pkg.arch, anyArch: pkg.anyArch });
        }
        catch (error) {
            if (!(error instanceof build_errors/* FormatError */.IF))
                throw error;
            probes.set(path, undefined);
        }
    }
    return probes;
}
/** Reads packages of the feed, for what nothing but the files themselves can say. */
async function prove(home, tip, wanted) {
    const proofs = new Map();
    const items = [...wanted].map((path) => ({ path }));
    for await (const [{ path }, bytes] of (0,read_many/* readMany */.c)(home, tip, items)) {
        const { format, pkg, facts } = await (0,read_packages/* readPackageBytes */.jg)(bytes, (0,printable/* printable */.g$)(path));
        const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
        proofs.set(path, { identity, anyArch: pkg.anyArch, facts });
    }
    return proofs;
}


/***/ })

};
