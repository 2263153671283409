export const id = 484;
export const ids = [484];
export const modules = {

/***/ 9484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish),
  remove: () => (/* binding */ remove)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog.js
var catalog = __webpack_require__(9582);
// EXTERNAL MODULE: ./build/feed/folder.js
var feed_folder = __webpack_require__(6129);
;// CONCATENATED MODULE: ./build/feed/inheritance.js



/**
 * Package files to read before a new folder can inherit, in formats whose index does not tell what is for any arch:
 * those that a catalog calls so, and those that it says nothing of. A catalog is believed by nobody, so the file
 * itself has to say it.
 *
 * @throws FeedError for an index that nobody we trust signed
 */
async function toProve({ existing, touched }, files, paths, trust) {
    const wanted = new Set();
    const identities = new Set();
    const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
    for (const { format, path } of existing) {
        if (!growing.has(format) || !format.hidesAnyArch)
            continue;
        const { listed } = await (0,feed_folder/* openFolder */.NE)(format, path, (0,feed_folder/* filesOf */.R8)(format, path, files), paths, trust);
        const lines = (0,catalog/* readCatalog */.uM)(files.get(`${path}/${catalog/* CATALOG_FILE */.l9}`));
        for (const { entry, path: file } of listed) {
            if (entry.anyArch !== undefined || !mayBeAnyArch(format, entry, lines))
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
    const line = lines.get(`${format.name} ${JSON.stringify(file)}`);
    return (line === undefined || line.includes('"arch":null,') || line.includes(`"arch":"${format.anyArchWord}",`));
}
/** What every folder must have: the packages of any arch, from all folders that are there. */
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
            const isProven = proof !== undefined && proof.identity === identity;
            if (!(anyArch ?? isProven))
                continue;
            const key = `${name} ${version}`;
            const twin = found.get(key) ?? byFile.get(file);
            if (twin === undefined) {
                const facts = proof && { sha256: proof.sha256, arch: format.anyArchWord, maintainer: '' };
                found.set(key, facts === undefined ? listed : { ...listed, facts });
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
/** The same packages, listed again in a new folder by their blobs. */
function inherit(heirlooms, folder) {
    return heirlooms.map((listed) => {
        const { file, sha256 } = listed.entry;
        return {
            ...listed,
            entry: folder.format.inFolder(listed.entry, folder.arch),
            path: `${folder.path}/${file}`,
            content: { kind: 'copy', from: listed.path, sha256: listed.facts?.sha256 ?? sha256 },
        };
    });
}

// EXTERNAL MODULE: ./build/feed/layout.js
var layout = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/feed/outline.js
var outline = __webpack_require__(1399);
// EXTERNAL MODULE: ./build/feed/assemble.js + 2 modules
var assemble = __webpack_require__(5916);
// EXTERNAL MODULE: ./build/feed/merge.js + 1 modules
var merge = __webpack_require__(1230);
// EXTERNAL MODULE: ./build/feed/placement.js
var placement = __webpack_require__(218);
;// CONCATENATED MODULE: ./build/feed/removal.js


/** @throws InputError */
function parseRemoval(text) {
    const [, name, version, arch] = /^([^\s=@]+)(?:=([^\s=@]+))?(?:@([^\s=@]+))?$/.exec(text) ?? [];
    if (name !== undefined)
        return { text, name, version, arch };
    throw new build_errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `${JSON.stringify((0,build_errors/* printable */.g$)(text))} does not name a package to remove`,
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
                ...(0,merge/* changeOf */.C2)(item.entry, folder.path, item.path),
                previous: undefined,
                reason: 'remove',
            });
        }
    }
    return { stay, changes };
}
/** @throws ConflictError for every removal that nothing in the feed matched */
function checkFound(removals, found, where) {
    (0,build_errors/* throwGathered */.nR)(removals
        .filter((removal) => !found.has(removal))
        .map(({ text }) => new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_ABSENT',
        message: `${(0,build_errors/* printable */.g$)(text)} is to be removed, and nothing in ${where} is called that`,
        remedy: 'Correct the name, version or arch, or say `missing-ok` where it may be gone already.',
    })));
}

;// CONCATENATED MODULE: ./build/feed/plan.js







/**
 * The whole publish as a difference between what is there and what will be. A function of its arguments, run
 * again from the start whenever another publisher was faster.
 *
 * @param files contents of `outline.toRead` by path
 * @param proofs what the packages of `toProve` say
 * @throws FeedError, ConflictError or KeyError, before anything was written
 */
async function planPublish(paths, files, proofs, { existing, touched, toOpen, known }, arriving, policy) {
    const opened = new Map();
    for (const folder of toOpen) {
        const { format, path } = folder;
        const isLeaving = (entry) => policy.removals.some((removal) => matches(removal, entry, folder.arch));
        opened.set(idOf(folder), await (0,feed_folder/* openFolder */.NE)(format, path, (0,feed_folder/* filesOf */.R8)(format, path, files), paths, policy, isLeaving));
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
        const there = opened.get(idOf(folder)) ?? feed_folder/* NEW_FOLDER */.i9;
        const before = isNew ? inherit(heirlooms.get(format) ?? [], folder) : there.listed;
        const withdrawn = withdraw(before, policy.removals, folder, found);
        const arrivals = arriving
            .filter((item) => item.format === format)
            .filter(({ pkg }) => (0,placement/* archesFor */.cL)(pkg, known.get(format) ?? [], policy.archMap).includes(arch))
            .map((item) => listedAt(item, path, arch));
        const { merged, errors: conflicts } = (0,merge/* mergeFolder */.He)(path, format, withdrawn.stay, arrivals, policy);
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
    if (!policy.missingOk)
        checkFound(policy.removals, found, placeName(policy));
    draft.warnings.push(...leftOut(arriving, policy), ...renewalWarning(existing, touched, opened, policy));
    return await (0,assemble/* assemble */.f)(draft, paths, files, policy);
}
const idOf = ({ format, path }) => `${format.name} ${path}`;
function placeName({ layout }) {
    return layout.folder('ARCH');
}
function listedAt({ format, pkg, facts, blob, file, origin }, folder, arch) {
    const name = format.fileName(pkg);
    const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
    return {
        entry,
        path: `${folder}/${name}`,
        blob,
        origin: `from ${origin}`,
        content: { kind: 'file', file, blob, size: facts.size },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: (0,merge/* maintainerOf */.Gd)(pkg) },
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
        .map(({ origin, pkg }) => `${origin} is not published: \`arch-map\` leaves ${(0,build_errors/* printable */.g$)(pkg.arch)} out`);
}
/** Folders that the run does not touch keep the signature of a key that was just replaced. */
function renewalWarning(existing, touched, opened, { signingKeys }) {
    const own = new Set(signingKeys.map(({ publicKey }) => publicKey.keyId));
    const renewed = touched.filter((folder) => {
        const { signatures } = opened.get(idOf(folder)) ?? feed_folder/* NEW_FOLDER */.i9;
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

// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/sources/files.js
var sources_files = __webpack_require__(3806);
// EXTERNAL MODULE: ./build/commands/batches.js
var batches = __webpack_require__(8119);
// EXTERNAL MODULE: ./build/commands/home.js + 4 modules
var commands_home = __webpack_require__(1406);
// EXTERNAL MODULE: ./build/commands/landing.js
var commands_landing = __webpack_require__(100);
// EXTERNAL MODULE: ./build/commands/trust.js
var trust = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/commands/publish.js













/**
 * Collect, read, open, place, merge, index, sign, commit, push, report. Nothing is written before everything was
 * read and planned; a push that loses a race starts again from the new tip.
 */
async function publish(settings, host) {
    if (settings.files.length === 0 && settings.remove.length === 0) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: '`files` is not given, so there is nothing to publish',
            remedy: "Name the packages, such as 'bin/packages/**/*.ipk'.",
        });
    }
    return await change('publish', settings, host);
}
/** Withdraws packages: out of the index, and the files with them. */
async function remove(words, settings, host) {
    if (words.length === 0) {
        throw new build_errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'remove is not told which packages to withdraw',
            remedy: 'Write `pkgfeed remove NAME`, NAME=VERSION or NAME@ARCH.',
        });
    }
    return await change('remove', { ...settings, files: [], remove: [...words] }, host);
}
async function change(command, settings, host) {
    const keys = await (0,trust/* loadKeys */.Vc)(settings, host);
    // Words that are wrong are told before thousands of files are read.
    const wishes = {
        ...(0,trust/* feedPolicy */.d3)(settings, keys, host),
        arches: settings.arches.map((arch) => (0,layout/* checkArch */.l9)(arch)),
        archMap: (0,layout/* checkedMap */.C_)(settings.archMap),
        removals: settings.remove.map(parseRemoval),
        missingOk: settings.missingOk,
        onConflict: settings.onConflict,
        keepVersions: settings.keepVersions,
    };
    // git is at work while packages are read; bad packages are told before a bad home.
    const [collected, opened] = await Promise.allSettled([collect(settings, host), publish_open(settings, host)]);
    const packages = settledValue(collected);
    const arriving = new Set(packages.map(({ format }) => format));
    const isRehearsal = settings.dryRun && (0,trust/* unsignable */.Hm)([...arriving], wishes).length > 0;
    if (!isRehearsal)
        (0,trust/* requireKeys */.A5)([...arriving], wishes);
    const { home, url, tip: first } = settledValue(opened);
    const formats = wishes.removals.length > 0 ? formats_formats/* FORMATS */.h : [...arriving];
    const policy = { ...wishes, formats, isRehearsal };
    const landing = await (0,commands_landing/* land */.o)(home, first, settings, host, (tip) => planOn(home, tip, packages, policy));
    const warnings = packages.flatMap(({ origin, pkg }) => pkg.warnings.map((warning) => `${origin}: ${warning}`));
    if (isRehearsal)
        warnings.unshift(REHEARSED);
    return (0,commands_landing/* changeReport */.X)(command, landing, { home, url, settings, policy, warnings });
}
const REHEARSED = 'this dry run has no key, so that signatures were neither checked nor made; a publish needs the key';
async function publish_open(settings, host) {
    const { home, url } = await (0,commands_home/* openHome */.y)(settings, host);
    return { home, url, tip: await home.open() };
}
function settledValue(settled) {
    if (settled.status === 'rejected')
        throw settled.reason;
    return settled.value;
}
async function collect(settings, host) {
    if (settings.files.length === 0)
        return [];
    const { cwd } = host;
    const files = await (0,sources_files/* findFiles */.lY)(settings.files, cwd);
    const name = (file) => (0,build_errors/* printable */.g$)((0,external_node_path_.relative)(cwd, file) || file);
    return await (0,sources_files/* readPackages */.qm)(files, name, host);
}
async function planOn(home, tip, packages, policy) {
    const folders = (0,outline/* outline */.rj)(tip.paths, packages, policy);
    const files = await home.read(tip, folders.toRead);
    const identified = await home.identify(tip, folders.targets);
    const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
    const proofs = await prove(home, tip, await toProve(folders, files, paths, policy));
    return await planPublish(paths, files, proofs, folders, packages, policy);
}
/** Reads packages that say themselves whether they are for any arch; others are left out. */
async function prove(home, tip, wanted) {
    const proofs = new Map();
    const items = [...wanted].map((path) => ({ path }));
    for await (const [{ path }, bytes] of (0,batches/* readMany */.c)(home, tip, items)) {
        const { format, pkg, facts } = await (0,sources_files/* readPackageBytes */.CD)(bytes, (0,build_errors/* printable */.g$)(path));
        const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
        if (pkg.anyArch)
            proofs.set(path, { identity, sha256: facts.sha256 });
    }
    return proofs;
}


/***/ })

};
