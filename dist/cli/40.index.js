export const id = 40;
export const ids = [40];
export const modules = {

/***/ 3040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/feed/edit.js

/** Whether a path is there after an edit. */
function isAfter(paths, edit, path) {
    return edit.puts.has(path) || (paths.has(path) && !edit.deletes.has(path));
}
function isEmpty(edit) {
    return edit.puts.size === 0 && edit.deletes.size === 0;
}
/**
 * The last look before anything is written: every file that an index lists is there afterwards, nothing is put
 * and deleted at once, and no file stands where a folder must be.
 *
 * @throws FeedError, which is a bug of ours and never the user's fault
 */
function checkEdit(paths, edit, listed) {
    const faults = new Set();
    for (const path of listed) {
        if (!isAfter(paths, edit, path))
            faults.add(`${path} would be listed and missing`);
    }
    for (const [path, content] of edit.puts) {
        if (edit.deletes.has(path))
            faults.add(`${path} would be written and deleted`);
        if (content.kind === 'copy' && !paths.has(content.from))
            faults.add(`${content.from} is not there to copy`);
        for (const folder of parentsOf(path)) {
            if (isAfter(paths, edit, folder))
                faults.add(`${folder} would be a file and a folder`);
        }
    }
    for (const path of paths.keys()) {
        if (edit.deletes.has(path))
            continue;
        for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            const folder = path.slice(0, end);
            if (edit.puts.has(folder))
                faults.add(`${folder} would be a file and a folder`);
        }
    }
    if (faults.size > 0) {
        throw new build_errors/* FeedError */.lS({
            code: 'FEED_PLAN',
            message: `the planned change is wrong: ${[...faults].slice(0, 10).join('; ')}`,
            remedy: 'Report this as a bug; nothing was published.',
        });
    }
}
/** Every folder above a path, the nearest last. */
function parentsOf(path) {
    const names = path.split('/');
    return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}

// EXTERNAL MODULE: ./build/feed/folder.js
var feed_folder = __webpack_require__(6129);
// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(7863);
;// CONCATENATED MODULE: ./build/feed/placement.js
/**
 * The arches that have, or will have, a folder: those already in the feed, those of this run's packages and
 * those named by hand; only when there are none, the word for packages of any arch.
 */
function knownArches(packages, existing, named, anyArchWord) {
    const own = packages.filter((pkg) => !pkg.anyArch).map((pkg) => pkg.arch);
    const known = new Set([...existing, ...named, ...own]);
    return known.size === 0 ? [anyArchWord] : [...known].sort();
}
/** The arches whose folders a package goes to. */
function archesFor(pkg, known) {
    return pkg.anyArch ? known : [pkg.arch];
}

;// CONCATENATED MODULE: ./build/feed/outline.js


/** Which folders a publish concerns, from the paths of the feed alone. */
function outline(paths, arriving, policy) {
    const { format, layout } = policy;
    const existing = [];
    for (const path of paths.keys()) {
        if (!path.endsWith(`/${format.indexFile}`))
            continue;
        const folder = path.slice(0, -format.indexFile.length - 1);
        const arch = layout.archOf(folder);
        if (arch !== undefined)
            existing.push({ arch, path: folder, isNew: false });
    }
    const packages = arriving.map(({ pkg }) => pkg);
    const there = existing.map(({ arch }) => arch);
    const known = knownArches(packages, there, policy.arches, format.anyArchWord);
    const wanted = new Set([...packages.flatMap((pkg) => archesFor(pkg, known)), ...policy.arches]);
    const touched = [...wanted].sort().map((arch) => {
        const path = layout.folder(arch);
        return { arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
    });
    const hasNew = touched.some(({ isNew }) => isNew);
    // A new folder inherits from its siblings what belongs everywhere, so they are read too.
    const open = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
    const toOpen = [...open.values()];
    const keyFiles = policy.signingKeys.map(keyPath).filter((path) => paths.has(path));
    return {
        existing,
        touched,
        toOpen,
        known,
        toRead: [...toOpen.flatMap(({ path }) => (0,feed_folder/* filesToRead */.lG)(format, path, paths)), ...keyFiles],
        targets: touched
            .flatMap(({ arch, path }) => arriving
            .filter(({ pkg }) => archesFor(pkg, known).includes(arch))
            .map(({ pkg }) => `${path}/${format.fileName(pkg)}`))
            .filter((path) => paths.has(path)),
    };
}
/** Where a key's public half is published. */
function keyPath(key) {
    return `keys/${key.publicKey.fileName}`;
}

// EXTERNAL MODULE: ./build/keys/signing-key.js
var signing_key = __webpack_require__(644);
;// CONCATENATED MODULE: ./build/feed/inheritance.js

/** What every folder must have: the packages of any arch, from all folders that are there. */
function inheritable(existing, opened, arriving, policy, errors) {
    const found = new Map();
    const byFile = new Map();
    // What arrives to replace them decides for all folders.
    const settled = new Set(policy.onConflict === 'replace' ? arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`) : []);
    for (const { path } of existing) {
        for (const listed of opened.get(path)?.listed ?? []) {
            const { name, version, anyArch, sha256, file } = listed.entry;
            if (!anyArch)
                continue;
            const key = `${name} ${version}`;
            const twin = found.get(key) ?? byFile.get(file);
            if (twin === undefined) {
                found.set(key, listed);
                byFile.set(file, listed);
            }
            else if (twin.entry.sha256 !== sha256 && !settled.has(key)) {
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
/** The same packages, listed again in a new folder by their blobs. */
function inherit(heirlooms, folder) {
    return heirlooms.map((listed) => {
        const file = listed.entry.file;
        return {
            ...listed,
            path: `${folder}/${file}`,
            content: { kind: 'copy', from: listed.path, sha256: listed.entry.sha256 },
        };
    });
}

;// CONCATENATED MODULE: ./build/feed/retention.js
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

;// CONCATENATED MODULE: ./build/feed/merge.js


const keyOf = ({ name, version, arch }) => `${name} ${version} ${arch}`;
const shown = ({ name, version, arch }) => `${name} ${version} (${arch})`;
/**
 * Merges what arrives with what a folder lists. Neither list is changed.
 *
 * @param existing what the folder's verified index lists, or a new folder inherits from its siblings
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
        const old = there.byKey.get(keyOf(listed.entry));
        const relation = old === undefined ? 'new' : relate(old, listed);
        if (old !== undefined && policy.onConflict !== 'replace' && isFaulty(relation)) {
            errors.push(fault(relation, old));
            continue;
        }
        if (relation === 'same' || (relation === 'unstated' && policy.onConflict !== 'replace')) {
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
                ...changeOf(entry, folder, path),
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
            byKey.set(keyOf(listed.entry), listed);
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
        const twin = byKey.get(keyOf(listed.entry));
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
        byKey.set(keyOf(listed.entry), listed);
        byPath.set(listed.path, listed);
        unique.push(listed);
    }
    return unique;
}
function relate(old, listed) {
    const stated = old.entry.sha256;
    const isStated = stated === listed.entry.sha256;
    if (old.blob === undefined)
        return isStated ? 'same' : 'other';
    if (old.blob === listed.blob)
        return stated === undefined ? 'unstated' : isStated ? 'same' : 'misstated';
    return isStated ? 'changed' : 'other';
}
const isFaulty = (relation) => relation === 'misstated' || relation === 'changed';
function fault(relation, old) {
    return relation === 'misstated'
        ? new build_errors/* FeedError */.lS({
            code: 'FEED_INDEX',
            message: `the index states another SHA-256 for ${old.path} than the file has`,
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
    const replacedKeys = new Set([...replaced.keys()].map(({ entry }) => keyOf(entry)));
    return arrived.map(({ entry, path, origin }) => {
        const previous = newestBefore.get(entry.name);
        return {
            kind: previous === undefined ? 'added' : 'updated',
            ...changeOf(entry, folder, path),
            previous,
            reason: replacedKeys.has(keyOf(entry)) ? `other bytes, ${origin}` : origin,
        };
    });
}
function changeOf(entry, folder, path) {
    const { name, version, arch, size } = entry;
    return { name, version, arch, folder, path, size };
}

;// CONCATENATED MODULE: ./build/feed/occupancy.js


/**
 * Looks whether a path can be ours: it may be taken by a file that nothing lists, lie below a file, or be a folder.
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
        const above = parentsOf(path).find((parent) => paths.has(parent));
        const taken = paths.has(path) && !owned.has(path) ? path : above;
        const obstacle = taken ?? (folders.has(path) ? `${path}/` : undefined);
        if (obstacle === undefined)
            return [];
        return [
            new build_errors/* ConflictError */.fK({
                code: 'CONFLICT_PATH',
                message: `${what} wants the path ${path}, but ${(0,build_errors/* printable */.g$)(obstacle)} is there and no index lists it`,
                remedy: 'Move that file away, or choose another `branch`, `repository` or `layout`.',
            }),
        ];
    };
}
/** Nothing is deleted below a folder whose own index may list it. */
function insideAnother(format, paths, folder) {
    const above = [format.indexFile, ...parentsOf(folder).map((parent) => `${parent}/${format.indexFile}`)];
    const outer = above.find((path) => paths.has(path));
    if (outer === undefined)
        return [];
    return [
        new build_errors/* ConflictError */.fK({
            code: 'CONFLICT_PATH',
            message: `packages of ${folder} would be deleted, and ${outer} above it may list them`,
            remedy: 'Keep feeds beside each other, not one inside the other, or leave `keep-versions` empty.',
        }),
    ];
}

;// CONCATENATED MODULE: ./build/feed/plan.js









const NOJEKYLL = '.nojekyll';
const NOTHING = new Set();
function isOlderKey(signedBy, policy) {
    return signedBy !== undefined && !policy.signingKeys.some((key) => key.publicKey.keyId === signedBy.keyId);
}
/**
 * The whole publish as a difference between what is there and what will be. A function of its arguments, run
 * again from the start whenever another publisher was faster.
 *
 * @param files contents of `outline.toRead` by path
 * @throws FeedError, ConflictError or KeyError, before anything was written
 */
async function planPublish(paths, files, { existing, touched, toOpen, known }, arriving, policy) {
    const { format } = policy;
    const opened = new Map();
    for (const { path } of toOpen) {
        const own = filesOf(format, path, files);
        opened.set(path, { files: own, ...(0,feed_folder/* openFolder */.NE)(format, path, own, paths, policy) });
    }
    const errors = [];
    const hasNew = touched.some(({ isNew }) => isNew);
    const heirlooms = hasNew ? inheritable(existing, opened, arriving, policy, errors) : [];
    const occupied = occupancy(paths);
    const edit = { puts: new Map(), deletes: new Set() };
    const plan = { edit, changes: [], warnings: [], unchanged: 0, folders: [] };
    const listedPaths = [];
    const renewed = [];
    for (const { arch, path, isNew } of touched) {
        const folder = opened.get(path) ?? { files: new Map(), listed: [], signedBy: undefined };
        const before = isNew ? inherit(heirlooms, path) : folder.listed;
        const arrivals = arriving
            .filter(({ pkg }) => archesFor(pkg, known).includes(arch))
            .map((item) => listedAt(item, path, format));
        const { merged, errors: conflicts } = mergeFolder(path, format, before, arrivals, policy);
        errors.push(...conflicts);
        plan.unchanged += merged.unchanged;
        plan.warnings.push(...merged.warnings);
        if (isOlderKey(folder.signedBy, policy))
            renewed.push(path);
        if (isNew && merged.listed.length === 0)
            continue;
        plan.changes.push(...merged.changes);
        plan.folders.push({ path, arch, packages: merged.listed.length });
        const owned = new Set(folder.listed.map((listed) => listed.path));
        for (const listed of merged.listed) {
            listedPaths.push(listed.path);
            if (listed.content === undefined || holds(paths, listed))
                continue;
            errors.push(...occupied(listed.path, owned, `${listed.entry.name} ${listed.origin}`));
            edit.puts.set(listed.path, listed.content);
        }
        const stays = new Set(merged.listed.map((listed) => listed.path));
        const gone = [...owned].filter((listed) => !stays.has(listed));
        if (gone.length > 0)
            errors.push(...insideAnother(format, paths, path));
        for (const listed of gone)
            edit.deletes.add(listed);
        const entries = merged.listed.map(({ entry }) => entry);
        const ownNames = new Set(indexNames(format).map((name) => `${path}/${name}`));
        const closed = await (0,feed_folder/* closeFolder */.$G)(format, path, arch, entries, folder.files, paths, policy);
        for (const [name, bytes] of closed) {
            const target = `${path}/${name}`;
            errors.push(...occupied(target, isNew ? NOTHING : ownNames, 'an index file'));
            edit.puts.set(target, { kind: 'bytes', bytes });
        }
    }
    for (const [path, content] of keyFiles(files, policy, occupied, errors))
        edit.puts.set(path, content);
    (0,build_errors/* throwGathered */.nR)(errors);
    const left = existing.filter(({ path }) => !touched.some((folder) => folder.path === path));
    if (renewed.length > 0 && left.length > 0) {
        plan.warnings.push(`the key changed in ${renewed.join(', ')}; ${left.map(({ path }) => path).join(', ')} and other repositories ` +
            'keep the signature they have until something is published into them');
    }
    if (!paths.has(NOJEKYLL) && (!isEmpty(edit) || plan.folders.length > 0)) {
        edit.puts.set(NOJEKYLL, { kind: 'bytes', bytes: Buffer.alloc(0) });
    }
    checkEdit(paths, edit, listedPaths);
    return plan;
}
const indexNames = (format) => [
    format.indexFile,
    ...format.derivedFiles,
    ...format.signatureFiles,
];
function filesOf(format, folder, files) {
    return new Map((0,feed_folder/* signedNames */.d3)(format).flatMap((name) => {
        const bytes = files.get(`${folder}/${name}`);
        return bytes === undefined ? [] : [[name, bytes]];
    }));
}
function listedAt(item, folder, format) {
    const file = format.fileName(item.pkg);
    return {
        entry: format.entry(item.pkg, item.facts, file),
        path: `${folder}/${file}`,
        blob: item.blob,
        origin: `from ${item.origin}`,
        content: { kind: 'file', file: item.file, blob: item.blob, size: item.facts.size },
    };
}
/** A path that holds these very bytes already, though no index lists it, needs no writing. */
function holds(paths, listed) {
    return listed.blob !== undefined && paths.get(listed.path) === listed.blob;
}
/** The public halves of this run's keys, under the very names that devices want. */
function keyFiles(files, policy, occupied, errors) {
    const wanted = new Map();
    for (const key of policy.signingKeys) {
        const path = keyPath(key);
        const there = files.get(path);
        if (there === undefined) {
            errors.push(...occupied(path, NOTHING, 'a public key'));
            wanted.set(path, { kind: 'bytes', bytes: Buffer.from(key.publicKey.text, 'latin1') });
        }
        else if (!isSameKey(there, key.publicKey)) {
            errors.push(new build_errors/* ConflictError */.fK({
                code: 'CONFLICT_PATH',
                message: `${path} holds something else than the public half of this run's key`,
                remedy: 'Find out who put it there; devices that install it would trust another key.',
            }));
        }
    }
    return wanted;
}
function isSameKey(text, key) {
    try {
        const [found] = (0,signing_key/* readPublicKeys */.eK)({ text: text.toString('latin1'), origin: 'the published key' });
        return found?.text === key.text;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/formats/opkg/opkg.js + 9 modules
var opkg = __webpack_require__(15);
// EXTERNAL MODULE: ./build/site/snippets.js
var snippets = __webpack_require__(7106);
// EXTERNAL MODULE: ./build/sources/files.js
var sources_files = __webpack_require__(3806);
// EXTERNAL MODULE: ./build/commands/home.js + 4 modules
var commands_home = __webpack_require__(1406);
// EXTERNAL MODULE: ./build/commands/trust.js
var trust = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/commands/publish.js













/**
 * Collect, read, open, place, merge, index, sign, commit, push, report. Nothing is written before everything was
 * read and planned; a push that loses a race starts again from the new tip.
 */
async function publish(settings, host) {
    const policy = await policyOf(settings, host);
    const packages = await collect(settings, host);
    const { home, url } = await (0,commands_home/* openHome */.y)(settings, host, !settings.dryRun);
    const { plan, commit, attempts } = await land(home, packages, policy, settings, host);
    return reportOf(plan, commit, attempts, { home, url, settings, policy, packages });
}
async function policyOf(settings, host) {
    const { branch, repository, allowUnsigned, onConflict, keepVersions } = settings;
    const keys = await (0,trust/* loadKeys */.V)(settings, host);
    if (keys.signingKeys.length === 0 && !allowUnsigned)
        throw (0,feed_folder/* keyMissing */.uy)(opkg/* opkg */.c);
    return {
        ...keys,
        format: opkg/* opkg */.c,
        layout: (0,layout/* makeLayout */.z)(settings.layout, { branch, repository }),
        arches: settings.arches.map(layout/* checkArch */.l),
        allowUnsigned,
        onConflict,
        keepVersions,
    };
}
async function collect(settings, host) {
    if (settings.files.length === 0) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: '`files` is not given, so there is nothing to publish',
            remedy: "Name the packages, such as 'bin/packages/**/*.ipk'.",
        });
    }
    const { cwd } = host;
    const files = await (0,sources_files/* findFiles */.l)(settings.files, cwd);
    const name = (file) => (0,build_errors/* printable */.g$)((0,external_node_path_.relative)(cwd, file) || file);
    return await (0,sources_files/* readPackages */.q)(files, name, opkg/* opkg */.c, host);
}
async function land(home, packages, policy, settings, host) {
    const patience = AbortSignal.timeout(settings.pushTimeout);
    for (let attempts = 1;; attempts++) {
        const tip = await home.open();
        const attempt = await tryOnce(home, tip, packages, policy, settings, host).catch(async (error) => {
            // What was read may have been half of one state and half of the next.
            const isSettled = !(error instanceof build_errors/* PkgfeedError */.jH) || (await home.isCurrent(tip).catch(() => true));
            if (isSettled || patience.aborted)
                throw error;
            return { state: 'lost', why: 'it changed while it was read' };
        });
        if (attempt.state === 'landed')
            return { plan: attempt.plan, commit: attempt.commit ?? '', attempts };
        if (patience.aborted) {
            throw new build_errors/* FeedError */.lS({
                code: 'FEED_BUSY',
                message: `${home.name} was changed or locked by others in each of ${attempts} attempts (${(0,build_errors/* printable */.g$)(attempt.why)})`,
                remedy: 'Run it again, or raise `push-timeout`.',
            });
        }
        host.say(`not published yet (${(0,build_errors/* printable */.g$)(attempt.why)}); planning again on what is there now`);
        await (0,promises_.setTimeout)(Math.random() * Math.min(8000, 125 * 2 ** Math.min(attempts, 10)));
    }
}
/** From so many files on, writing and pushing takes long enough to say so. */
const LONG_WRITE = 200;
async function tryOnce(home, tip, packages, policy, settings, host) {
    const folders = outline(tip.paths, packages, policy);
    const files = await home.read(tip, folders.toRead);
    const identified = await home.identify(tip, folders.targets);
    const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
    const plan = await planPublish(paths, files, folders, packages, policy);
    if (settings.dryRun || isEmpty(plan.edit))
        return { state: 'landed', plan, commit: undefined };
    if (plan.edit.puts.size >= LONG_WRITE)
        host.say(`writing ${plan.edit.puts.size} files and publishing them`);
    const applied = await home.apply(tip, plan.edit, commitMessage(plan, settings));
    return applied.state === 'lost' ? applied : { ...applied, plan };
}
const LISTED_IN_COMMIT = 50;
function commitMessage({ changes }, settings) {
    const counts = ['added', 'updated', 'removed']
        .map((kind) => [kind, changes.filter((change) => change.kind === kind).length])
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${count} ${kind}`);
    const subject = counts.length > 0 ? counts.join(', ') : 'indexes and signatures renewed';
    const lines = changes
        .slice(0, LISTED_IN_COMMIT)
        .map(({ kind, name, version, folder }) => (0,build_errors/* printable */.g$)(`${kind} ${name} ${version} in ${folder}`));
    if (changes.length > LISTED_IN_COMMIT)
        lines.push(`and ${changes.length - LISTED_IN_COMMIT} more`);
    return `${settings.title ?? 'feed'}: ${subject}\n${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}`;
}
/** Unquoted in YAML, 24.10 is the number 24.1. */
function branchWarning(branch) {
    return branch !== undefined && /^\d\d\.\d$/.test(branch)
        ? [`\`branch\` is ${branch}: if that should be ${branch}0, put quotes around it in the workflow`]
        : [];
}
function reportOf(plan, commit, attempts, run) {
    const { settings, policy, packages } = run;
    const keys = policy.signingKeys.map(({ publicKey }) => ({
        scheme: publicKey.scheme,
        keyId: publicKey.keyId,
        path: `keys/${publicKey.fileName}`,
    }));
    const count = (kind) => plan.changes.filter((change) => change.kind === kind).length;
    const [first, second] = plan.folders;
    // Several arches are one line for a device of each.
    const folder = first && (second ? policy.layout.folder('ARCH') : first.path);
    const name = (0,snippets/* feedName */.Gt)([settings.title ?? settings.repository]);
    return {
        command: 'publish',
        title: settings.title ?? null,
        feed: run.home.name,
        dryRun: settings.dryRun,
        changed: !isEmpty(plan.edit),
        commit,
        added: count('added'),
        updated: count('updated'),
        removed: count('removed'),
        unchanged: plan.unchanged,
        changes: plan.changes,
        folders: plan.folders,
        keys,
        warnings: [
            ...branchWarning(settings.branch),
            ...packages.flatMap(({ origin, pkg }) => pkg.warnings.map((warning) => `${origin}: ${warning}`)),
            ...plan.warnings,
        ],
        attempts,
        url: run.url ?? null,
        deviceLines: folder
            ? (0,snippets/* opkgLines */.Vr)(run.url ?? snippets/* PLACEHOLDER_URL */.qS, folder, name, policy.signingKeys[0]?.publicKey.fileName)
            : [],
    };
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys)
/* harmony export */ });
/* harmony import */ var _keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(644);

/** Loads the keys of this run; every secret is hidden from the host's output first. */
async function loadKeys(settings, host) {
    for (const secret of [settings.usignKey?.text, settings.usignPassphrase, settings.token]) {
        if (secret)
            maskLines(secret, host);
        // A key may come wrapped in base64: what is inside is no less secret.
        if (secret)
            maskLines((0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseKeyText */ .zY)(secret), host);
    }
    // As git sends it.
    if (settings.token)
        host.mask(Buffer.from(`x-access-token:${settings.token}`).toString('base64'));
    const { usignKey, usignPassphrase, trustedKeys } = settings;
    return {
        signingKeys: usignKey === undefined ? [] : [await (0,_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .loadUsignKey */ .Ej)(usignKey, usignPassphrase)],
        trustedKeys: trustedKeys.flatMap(_keys_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublicKeys */ .eK),
    };
}
/** A runner masks line by line; short and commented lines are no secrets. */
function maskLines(secret, host) {
    for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
        const text = line.trim();
        if (text.length >= 4 && !text.startsWith('untrusted comment:'))
            host.mask(text);
    }
}


/***/ }),

/***/ 6129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ closeFolder),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   VH: () => (/* binding */ listIndex),
/* harmony export */   d3: () => (/* binding */ signedNames),
/* harmony export */   lG: () => (/* binding */ filesToRead),
/* harmony export */   uS: () => (/* binding */ duplicatesIn),
/* harmony export */   uy: () => (/* binding */ keyMissing)
/* harmony export */ });
/* unused harmony export acceptedKeys */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

function acceptedKeys(trust) {
    return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}
/** A format's index and the signatures that are judged, by name. */
function signedNames(format) {
    return [format.indexFile, ...format.signatureFiles];
}
/** The paths of a folder's files that must be read before its index can be trusted. */
function filesToRead(format, folder, paths) {
    return signedNames(format)
        .map((name) => `${folder}/${name}`)
        .filter((path) => paths.has(path));
}
/**
 * What a folder's index lists, after its signature was checked: the signed index is the memory of the feed.
 *
 * @param files the folder's files by name, those of `filesToRead`
 * @throws FeedError when nobody we trust signed it, or when it lists what is not there
 */
function openFolder(format, folder, files, paths, trust) {
    const index = files.get(format.indexFile);
    if (index === undefined)
        return { listed: [], signedBy: undefined };
    const indexPath = `${folder}/${format.indexFile}`;
    const signedBy = checkTrust(format, folder, index, files, paths, trust);
    const listed = listIndex(format, folder, index, paths);
    const missing = listed.filter(({ path }) => !paths.has(path));
    if (missing.length > 0) {
        const names = missing.slice(0, 5).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_FILE_MISSING',
            message: `${indexPath} lists what is not there: ${names.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
            remedy: 'Restore them from the history of the feed; `pkgfeed check` shows everything that is wrong with it.',
        });
    }
    const [twice] = duplicatesIn(listed);
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
            code: 'FEED_INDEX',
            message: `${indexPath} lists ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(twice)} twice`,
            remedy: 'Restore the index from the history of the feed, or remove one of the two and sign it again.',
        });
    }
    return { listed, signedBy };
}
/**
 * What an index lists, with the paths in the feed.
 *
 * @param folder the empty name for the feed's root
 * @throws FormatError for an index that cannot be read, FeedError for a file outside its folder
 */
function listIndex(format, folder, index, paths) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const indexPath = prefix + format.indexFile;
    return parse(format, indexPath, index).map((entry) => {
        const path = prefix + plainPath(entry.file, indexPath);
        return { entry, path, blob: paths.get(path), origin: `published at ${path}`, content: undefined };
    });
}
function parse(format, indexPath, index) {
    try {
        return format.parseIndex(index);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF ? error.in(indexPath) : error;
    }
}
/** Paths and packages that an index lists more than once. */
function duplicatesIn(listed) {
    const seen = new Set();
    const twice = [];
    for (const { path, entry } of listed) {
        for (const fact of [path, `${entry.name} ${entry.version} ${entry.arch}`]) {
            if (seen.has(fact))
                twice.push(fact);
            seen.add(fact);
        }
    }
    return twice;
}
function checkTrust(format, folder, index, files, paths, trust) {
    const verdict = format.verify(index, files, acceptedKeys(trust));
    const path = `${folder}/${format.indexFile}`;
    switch (verdict.state) {
        case 'good':
            return verdict.key;
        case 'unsigned': {
            const other = format.otherSignatures.find((name) => paths.has(`${folder}/${name}`));
            if (other !== undefined)
                throw cannotRenew(`${folder}/${other}`);
            if (trust.allowUnsigned)
                return undefined;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
                code: 'FEED_UNSIGNED',
                message: `${path} is not signed, so nobody vouches for what it lists`,
                remedy: 'Look through it, then say `allow-unsigned: true` for one run to take it over as it is.',
            });
        }
        case 'unknown-key':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
                code: 'FEED_KEY',
                message: `${path} is signed by key ${verdict.keyId}, and this run holds ${keyList(trust)}`,
                remedy: 'Use the key the feed was signed with, or put its public key into `trusted-keys` to change keys.',
            });
        case 'bad':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
                code: 'FEED_SIGNATURE',
                message: `the signature of ${path} does not verify: ${verdict.reason}`,
                remedy: 'Find out who changed it, and restore the folder from the history of the feed.',
            });
    }
}
function keyList(trust) {
    const ids = acceptedKeys(trust).map((key) => key.keyId);
    return ids.length === 0 ? 'no key' : ids.join(', ');
}
function cannotRenew(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_SCHEME',
        message: `${path} is a signature that this run has no key to renew`,
        remedy: 'Give the key it was made with, or delete the signature from the feed if no device wants it.',
    });
}
/**
 * A listed file's path in the feed. One outside the folder could be deleted by another folder's publish, so it is
 * refused rather than followed.
 */
function plainPath(file, indexPath) {
    if (!file.split('/').some((name) => name === '' || name === '.' || name === '..'))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: `${indexPath} lists ${JSON.stringify((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file))}, which is no plain path inside its folder`,
        remedy: 'Move the file into the folder, correct its Filename, and sign the index again.',
    });
}
/**
 * The index and signature files that a folder must hold for these entries, where they differ from what is there.
 * An index that stays as it is keeps its files and its signature byte by byte.
 *
 * @throws KeyError without a key, unless unsigned feeds are allowed
 * @throws FeedError when a signature that is there could not be renewed, or our own does not verify
 */
async function closeFolder(format, folder, arch, entries, old, paths, trust) {
    const index = format.writeIndex(entries);
    const isSame = old.get(format.indexFile)?.equals(index) ?? false;
    const isWhole = isSame && format.derivedFiles.every((name) => paths.has(`${folder}/${name}`));
    // Compressing runs beside the signing and checking below.
    const deriving = isWhole ? undefined : format.deriveFiles(index, entries, arch);
    const signatures = format.sign(index, trust.signingKeys);
    if (signatures.size === 0 && !trust.allowUnsigned)
        throw keyMissing(format);
    for (const name of [...format.signatureFiles, ...format.otherSignatures]) {
        const isThere = paths.has(`${folder}/${name}`);
        if (!isSame && isThere && !signatures.has(name))
            throw cannotRenew(`${folder}/${name}`);
    }
    checkOwn(format, folder, entries, index, signatures, trust);
    const changed = new Map(isSame ? [] : [[format.indexFile, index]]);
    for (const [name, bytes] of (await deriving) ?? []) {
        if (!isSame || !paths.has(`${folder}/${name}`))
            changed.set(name, bytes);
    }
    for (const [name, signature] of signatures) {
        if (!old.get(name)?.equals(signature))
            changed.set(name, signature);
    }
    return changed;
}
function keyMissing(format) {
    const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyError */ .eN({
        code: 'KEY_MISSING',
        message: `\`${format.keyInput}\` is not given or empty, and devices refuse ${format.name} indexes without its signature`,
        remedy: `Run \`${format.keygen}\`, store the secret file as the repository secret ${secret} and give it as ` +
            `\`${format.keyInput}\` (a pull request from a fork sees no secrets); \`allow-unsigned\` publishes without.`,
    });
}
/** Reads back what was just written and signed, as a device would. */
function checkOwn(format, folder, entries, index, signatures, trust) {
    const own = trust.signingKeys.map((key) => key.publicKey);
    const isGood = signatures.size === 0 || format.verify(index, signatures, own).state === 'good';
    const wanted = new Map(entries.map(({ file, text }) => [file, text]));
    const found = format.parseIndex(index);
    if (isGood && found.length === wanted.size && found.every(({ file, text }) => wanted.get(file) === text))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_PLAN',
        message: `the new ${folder}/${format.indexFile} does not read back as it was written`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkArch),
/* harmony export */   z: () => (/* binding */ makeLayout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const ARCH = '[A-Za-z0-9][A-Za-z0-9._+-]*';
/** One or more path segments that every file system, git and URL takes as they are. */
const SEGMENTS = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/;
/**
 * Makes a layout of a template such as `{branch}/{repository}/{arch}`.
 *
 * @throws InputError for a template without `{arch}` or a coordinate that it wants and nobody gave
 * @throws PlacementError for a coordinate that is no plain path
 */
function makeLayout(template, coordinates) {
    const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
    for (const word of words) {
        if (!['branch', 'repository', 'arch'].includes(word)) {
            throw badLayout(template, `{${word}} is not one of {branch}, {repository} and {arch}`);
        }
    }
    if (words.filter((word) => word === 'arch').length !== 1) {
        throw badLayout(template, 'it must contain {arch}, once');
    }
    if (!template.split('/').includes('{arch}')) {
        throw badLayout(template, '{arch} must be a folder of its own, or folders of other coordinates look like arches');
    }
    const filled = ['branch', 'repository'].reduce((path, word) => {
        if (!words.includes(word))
            return path;
        return path.replaceAll(`{${word}}`, coordinate(word, coordinates[word], template));
    }, template);
    const [before = '', after = ''] = filled.split('{arch}');
    const sample = `${before}x${after}`;
    if (!SEGMENTS.test(sample)) {
        throw badLayout(template, 'it must be a path of plain names with no slash at either end');
    }
    if (/^keys(\/|$)/.test(sample))
        throw keysTaken(template);
    const pattern = new RegExp(`^${escapeRegExp(before)}(${ARCH})${escapeRegExp(after)}$`);
    return {
        folder(arch) {
            const folder = before + arch + after;
            if (/^keys(\/|$)/.test(folder))
                throw keysTaken(template);
            return folder;
        },
        archOf: (folder) => pattern.exec(folder)?.[1],
    };
}
function coordinate(word, value, template) {
    if (!value) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: `\`${word}\` is not given, and the layout ${template} wants it`,
            remedy: `Give \`${word}\`, such as ${word === 'branch' ? '24.10' : 'packages'}, or a \`layout\` without it.`,
        });
    }
    if (!SEGMENTS.test(value) || value.length > 100) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
            code: 'PLACEMENT_COORDINATE',
            message: `\`${word}\` is ${JSON.stringify(value)}, which is no plain path`,
            remedy: 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
        });
    }
    return value;
}
/** @throws PlacementError for an arch that no folder can be named by */
function checkArch(arch) {
    if (new RegExp(`^${ARCH}$`).test(arch) && arch.length <= 100)
        return arch;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `\`arches\` names ${JSON.stringify(arch)}, which is no arch`,
        remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
    });
}
function badLayout(template, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
        remedy: 'Write it like {branch}/{repository}/{arch}.',
    });
}
function keysTaken(template) {
    return badLayout(template, 'the folder keys/ holds the feed’s public keys');
}
function escapeRegExp(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findFiles),
/* harmony export */   q: () => (/* binding */ readPackages)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3382);
/* harmony import */ var _bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3611);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);








/** GitHub refuses a push with a larger file. */
const FILE_LIMIT = 100 * 1024 * 1024;
const COUNT_LIMIT = 100_000;
/** Bytes of package files in memory at once; one file may exceed it alone. */
const MEMORY_BUDGET = 32 << 20;
/**
 * The package files that patterns name: a file, a folder (every .ipk below it), or a glob.
 *
 * @param cwd what relative patterns are relative to
 * @throws SourceError for each pattern that finds nothing
 */
async function findFiles(patterns, cwd) {
    const found = new Set();
    const errors = [];
    for (const pattern of patterns) {
        const files = await expand(pattern, cwd);
        if (files.length === 0) {
            errors.push(new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceError */ .c8({
                code: 'SOURCE_EMPTY',
                message: `\`files\` names ${JSON.stringify(pattern)}, and no file is there`,
                remedy: `Correct the pattern; it is looked for in ${cwd}, and quotes keep the shell from expanding it.`,
            }));
        }
        for (const file of files)
            found.add(file);
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .throwGathered */ .nR)(errors);
    if (found.size > COUNT_LIMIT) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceError */ .c8({
            code: 'SOURCE_TOO_BIG',
            message: `\`files\` names ${found.size} files, more than ${COUNT_LIMIT}`,
            remedy: 'Narrow the patterns to the packages to publish.',
        });
    }
    return [...found].sort();
}
const GLOB = { absolute: true, dot: true, followSymbolicLinks: false };
async function expand(pattern, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(cwd, pattern);
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (info?.isFile())
        return [path];
    if (info?.isDirectory()) {
        return await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_7__/* .glob */ .TI)('**/*.ipk', { ...GLOB, cwd: path });
    }
    return (0,tinyglobby__WEBPACK_IMPORTED_MODULE_7__/* .isDynamicPattern */ .ey)(pattern) ? await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_7__/* .glob */ .TI)(pattern, { ...GLOB, cwd }) : [];
}
/**
 * Reads package files: hashes each and parses its metadata, several at a time within a memory budget.
 *
 * @throws every unreadable file together; nothing is half read
 */
async function readPackages(files, names, format, host) {
    const errors = [];
    const read = [];
    let next = 0;
    let done = 0;
    let inMemory = 0;
    let wake = [];
    const reserve = async (size) => {
        while (inMemory > 0 && inMemory + size > MEMORY_BUDGET) {
            await new Promise((resume) => wake.push(resume));
        }
        inMemory += size;
    };
    const release = (size) => {
        inMemory -= size;
        const waiting = wake;
        wake = [];
        for (const resume of waiting)
            resume();
    };
    const worker = async () => {
        while (next < files.length) {
            const at = next++;
            const file = files[at] ?? '';
            let reserved = 0;
            try {
                read[at] = await readOne(file, names(file), format, async (size) => {
                    await reserve(size);
                    reserved = size;
                });
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .FormatError */ .IF || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceError */ .c8))
                    throw error;
                errors.push(error);
            }
            finally {
                release(reserved);
            }
            host.progress('reading packages', ++done, files.length);
        }
    };
    // More than processors, since each waits for the disk and for unpacking by turns; memory is bounded above.
    await Promise.all(Array.from({ length: 4 * (0,node_os__WEBPACK_IMPORTED_MODULE_3__.availableParallelism)() }, worker));
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .throwGathered */ .nR)(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
    return read.filter((item) => item !== undefined);
}
async function readOne(file, origin, format, reserve) {
    const bytes = await readBounded(file, origin, reserve);
    const pkg = await parse(bytes, origin, format);
    const hash = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name).update(bytes).digest('hex');
    return {
        pkg,
        facts: { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') },
        blob: (0,_bytes_blob_id_js__WEBPACK_IMPORTED_MODULE_5__/* .blobId */ .z)(bytes),
        file,
        origin,
    };
}
/**
 * A whole file of at most `FILE_LIMIT` bytes.
 *
 * @param reserve waits until so many bytes may be held in memory
 * @throws SourceError when it cannot be read, is larger, or changes size meanwhile
 */
async function readBounded(file, origin, reserve) {
    const handle = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, READ));
    try {
        const info = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle));
        if (!info.isFile())
            throw unreadable(origin, new Error('it is not a plain file'));
        if (info.size > FILE_LIMIT) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceError */ .c8({
                code: 'SOURCE_TOO_BIG',
                message: `${origin} has ${info.size} bytes, and GitHub takes no file over ${FILE_LIMIT}`,
                remedy: 'Split the package, or leave it out of `files`.',
            });
        }
        await reserve(info.size);
        // One byte more than there should be: a file that grows fills it.
        const bytes = Buffer.allocUnsafe(info.size + 1);
        let filled = 0;
        while (filled < bytes.length) {
            // Synchronous: a promise for each of thousands of small files costs more than the read itself.
            const count = attempt(origin, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, bytes, filled, bytes.length - filled, filled));
            filled += count;
            if (count === 0 || filled === info.size)
                break;
        }
        if (filled !== info.size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .fileChanged */ .J8)(origin);
        return bytes.subarray(0, filled);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
/** Without waiting for a writer, should it be a pipe. */
const READ = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
function attempt(origin, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unreadable(origin, cause);
    }
}
function unreadable(origin, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceError */ .c8({
        code: 'SOURCE_READ',
        message: `${origin} cannot be read: ${cause.message}`,
        remedy: 'Check that the file exists and that this user may read it.',
        cause,
    });
}
async function parse(bytes, origin, format) {
    try {
        if (!format.recognise(bytes))
            throw notAPackage(bytes, format);
        return await format.readPackage(bytes);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .FormatError */ .IF ? error.in(origin) : error;
    }
}
const OTHERS = [
    ['ADB', 'an apk v3 package or index'],
    ['PK\u0003\u0004', 'a zip archive, as Android packages are'],
    ['\u007fELF', 'a program'],
    ['\u00ed\u00ab\u00ee\u00db', 'an rpm package'],
];
/** Says what the file is instead, as far as its first bytes tell. */
function notAPackage(bytes, format) {
    const head = bytes.toString('latin1', 0, 4);
    const other = OTHERS.find(([magic]) => head.startsWith(magic))?.[1];
    const seen = (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(head);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .FormatError */ .IF({
        code: 'FORMAT_UNKNOWN',
        reason: bytes.length === 0
            ? 'it is empty'
            : `it is ${other ?? `no package of a known kind (it begins with ${JSON.stringify(seen)})`}, not an ${format.noun}`,
        offset: 0,
        remedy: `Give pkgfeed ${format.noun} files only, and leave this one out.`,
    });
}


/***/ })

};
