export const id = 693;
export const ids = [693];
export const modules = {

/***/ 44570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ remembering),
/* harmony export */   j8: () => (/* binding */ withdrawalOf),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var _catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2885);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75273);


/**
 * The memory of a repository.
 *
 * @param all what `feed.json` remembers. Nobody signs it, so this may keep packages out and never brings one in.
 * @param readmits the packages that may come back
 */
function memoryOf(all, layout, readmits) {
    const isOf = ({ folders }) => folders.some((path) => layout.archOf(path) !== undefined);
    const found = new Set();
    const parts = all.filter(isOf).map((record) => divide(record, readmits, layout, found));
    const records = parts.flatMap(({ stays }) => stays);
    const byVersion = new Map();
    for (const record of records) {
        const id = versionId(record.format, record);
        byVersion.set(id, [...(byVersion.get(id) ?? []), record]);
    }
    return {
        ...{ records, found, isOf },
        readmitted: parts.flatMap(({ readmitted }) => readmitted),
        find: (format, entry, arches) => byVersion.get(versionId(format, entry))?.find(({ arch }) => arches.includes(arch)),
    };
}
const versionId = (format, { name, version }) => `${format} ${name} ${version}`;
/** Divides a withdrawal into what stays withdrawn and what comes back. */
function divide(record, readmits, layout, found) {
    const namesIn = (path) => readmits.filter((one) => (0,_removal_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(one, record, layout.archOf(path)));
    const back = record.folders.filter((path) => namesIn(path).length > 0);
    if (back.length === 0)
        return { stays: [record], readmitted: [] };
    for (const one of back.flatMap(namesIn))
        found.add(one);
    const rest = record.folders.filter((path) => !back.includes(path));
    return {
        readmitted: [{ ...record, folders: back }],
        // From now on it holds for the arches of these folders, and not for the package's own word.
        stays: rest.map((path) => ({ ...record, arch: layout.archOf(path) ?? record.arch, folders: [path] })),
    };
}
/**
 * A withdrawal to remember.
 *
 * @param by the removals that name the package
 * @param own the package's own word for its arch
 */
function withdrawalOf({ format, branch, repository, target, arch, path }, { name, version, arch: listed }, by, own, { withdrawn, reason }) {
    const isForAll = by.some((removal) => removal.arch === undefined || removal.arch === own);
    return {
        ...{ name, version, arch: isForAll ? own : (arch ?? listed), branch, repository },
        ...(target === null ? {} : { target }),
        ...{ format: format.name, folders: [path], withdrawn, reason },
    };
}
/** The withdrawals that hold after a step. One that is withdrawn again counts from this run on. */
function remembering(records, fresh) {
    const byKey = new Map(records.map((record) => [keyOf(record), record]));
    for (const record of fresh) {
        const known = byKey.get(keyOf(record))?.folders ?? [];
        const folders = [...new Set([...known, ...record.folders])].sort();
        byKey.set(keyOf(record), { ...record, folders });
    }
    return [...byKey.values()];
}
const keyOf = (record) => JSON.stringify((0,_catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .withdrawnKey */ .sM)(record));


/***/ }),

/***/ 62777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ retentionChanges),
/* harmony export */   V: () => (/* binding */ arrivalChanges)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75317);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47671);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25616);
/* harmony import */ var _retention_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19635);




/**
 * The packages that are new in a folder. It is an update if devices had an older version, or other bytes of this one.
 * Devices do not offer a package that is older than what they had.
 *
 * @param isShared true for the folder of all arches
 */
function arrivalChanges(folder, format, existing, listed, replaced, isShared) {
    const arrived = listed.filter(({ content }) => content !== undefined);
    const names = new Set(arrived.map(({ entry }) => entry.name));
    // Devices of a new folder did not have the packages that it inherits.
    const had = existing.filter(({ entry, content }) => content === undefined && names.has(entry.name));
    const newestBefore = (0,_retention_js__WEBPACK_IMPORTED_MODULE_1__/* .newestOf */ .su)(format, had, isShared);
    const replacedKeys = new Set([...replaced.keys()].map(({ entry }) => (0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry)));
    const warned = [];
    const changes = arrived.map(({ entry, path, origin, facts }) => {
        const upstream = facts?.upstream?.address;
        const change = { ...(0,_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changeOf */ .C)(entry, folder, path), ...(upstream === undefined ? {} : { upstream }) };
        const before = newestBefore.get((0,_retention_js__WEBPACK_IMPORTED_MODULE_1__/* .deviceName */ .g7)(entry, isShared))?.entry.version;
        const isOld = before !== undefined && format.compareVersions(entry.version, before) < 0;
        if (replacedKeys.has((0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .packageKey */ .MO)(entry))) {
            const kind = before === undefined ? 'added' : 'updated';
            const previous = isOld ? entry.version : before;
            return { kind, ...change, previous, reason: `other bytes, ${origin}` };
        }
        if (!isOld) {
            return {
                kind: before === undefined ? 'added' : 'updated',
                ...change,
                previous: before,
                reason: origin,
            };
        }
        warned.push(olderThan(before, entry));
        const reason = `${origin}; devices will not offer it, because ${before} is newer`;
        return { kind: 'added', ...change, previous: undefined, reason };
    });
    return { changes, warned };
}
const olderThan = (newer, { name, version }) => ({
    origin: `${name} ${version}`,
    warning: {
        text: 'devices will not offer it, because its folder has a newer version',
        detail: newer,
        scheme: undefined,
    },
});
/** The versions that retention drops. Packages that a new folder copies in this run do not count as dropped. */
function retentionChanges(folder, existing, stay, replaced, reasonFor) {
    const isDropped = (old) => {
        const replacement = replaced.get(old);
        return !stay.has(old) && (replacement === undefined || !stay.has(replacement));
    };
    const dropped = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .groupedBy */ .m)(existing.filter(isDropped), ({ entry }) => reasonFor(entry.name));
    return [...dropped].flatMap(([reason, items]) => (0,_change_js__WEBPACK_IMPORTED_MODULE_2__/* .departures */ .w)(items, folder, reason));
}


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

/***/ 17074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ publishing),
  e: () => (/* binding */ retentionOf)
});

// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/draft/keep-packages.js
var keep_packages = __webpack_require__(51152);
// EXTERNAL MODULE: ./build/formats/formats.js
var formats_formats = __webpack_require__(14979);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/files-json.js
var files_json = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/feed/folders.js
var feed_folders = __webpack_require__(51348);
// EXTERNAL MODULE: ./build/text/first-names.js
var first_names = __webpack_require__(48573);
// EXTERNAL MODULE: ./build/feed/catalog/packages-json.js
var packages_json = __webpack_require__(28847);
// EXTERNAL MODULE: ./build/feed/draft/placement.js
var draft_placement = __webpack_require__(26274);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(93853);
// EXTERNAL MODULE: ./build/feed/holdings.js
var feed_holdings = __webpack_require__(66033);
// EXTERNAL MODULE: ./build/feed/known-indexes.js
var known_indexes = __webpack_require__(77759);
;// CONCATENATED MODULE: ./build/feed/lost-index.js








/** How many files of a folder are read at most to see whether they are packages. */
const PROBES = 16;
/**
 * The files to read because their index may be lost. A name does not prove that a file is a package, so its content is
 * read.
 *
 * @param targets paths where the run puts its own packages
 */
function toProbe(holdings, targets, context) {
    const wanted = new Set(targets);
    return holdings
        .filter(({ hasIndex, isOfRun }) => !hasIndex && isOfRun)
        .filter((holding) => holding.isTouched || isQuestionable(holding, context))
        .flatMap((holding) => (0,feed_holdings/* unlistedIn */.MT)(holding, context.files, context.paths)
        .filter((file) => !wanted.has(file))
        .slice(0, PROBES));
}
/** Files of sibling folders are read only when nothing else shows what the feed held. */
function isQuestionable({ format }, { hasAny, hasRemovals }) {
    return hasRemovals || !hasAny(format);
}
/**
 * Judges a change by the indexes that were lost.
 *
 * @param probes the files of `toProbe`, read
 * @returns errors that must stop the change, and warnings
 */
function lossesOf(holdings, probes, outcome, context) {
    const { listed, gone, maxRemovals } = outcome;
    const errors = [];
    const warnings = [];
    const unlisted = new Map();
    const own = new Set(holdings.filter(({ isTouched }) => isTouched).map(({ path }) => path));
    const leaving = new Map((context.feed.leaving ?? []).map(({ path, blob }) => [path, blob]));
    for (const holding of holdings) {
        const { format, path, isTouched, hasIndex, isOfRun } = holding;
        // Nobody signs what feed.json says, so it explains nothing where the index may be lost.
        const isExpected = (file) => hasIndex && leaving.has(file) && [undefined, leaving.get(file)].includes(context.paths.get(file));
        // In most feeds nothing remains here, so no other index is read.
        const rest = holding.files.filter((file) => !listed.has(file) && !gone.has(file) && !isExpected(file));
        const left = (0,feed_holdings/* unlistedIn */.MT)({ ...holding, files: rest }, context.files, context.paths);
        if (own.has(path) && left.length > 0)
            unlisted.set((0,edit/* pathIn */.lW)(path, `*${format.extension}`), left);
        if (hasIndex || !isOfRun)
            continue;
        const known = knownOf(path, format, context);
        const lost = isTouched ? lostOf(known, path, listed) : 0;
        const arePackages = () => hasPackages(left, holding, probes, context.archMap);
        if (isTouched) {
            if (left.length > 0 && arePackages())
                errors.push(indexLost(holding, left, known, context.paths));
            // No file is left to list again: this is a question of how many packages may leave the feed.
            else if (lost > (maxRemovals ?? 0))
                errors.push(folderLost(holding, lost));
            else if (lost > 0)
                warnings.push(`${nameOf(holding)} is gone, with ${countText(lost)}`);
            continue;
        }
        const isNeeded = outcome.missesRemovals || (outcome.arrives(format) && !context.hasAny(format));
        const stops = known.count > 0 ? outcome.relies(format) : isNeeded && arePackages();
        if (left.length > 0 && stops)
            errors.push(indexLost(holding, left, known, context.paths));
    }
    const left = [...unlisted.values()].flat();
    if (left.length > 0) {
        warnings.push(`no index lists ${namesText(left)}, and ${left.length === 1 ? 'it stays' : 'they stay'}; ` +
            '`pkgfeed reindex` lists every package file of a folder');
    }
    return { errors, warnings: [...warnings, ...forgottenIn(holdings, context)] };
}
/** Warns of indexes that `feed.json` names and the feed does not have, except those that the run makes again. */
function forgottenIn(holdings, { feed, paths }) {
    const started = new Set(holdings.filter(({ isTouched }) => isTouched).map(nameOf));
    const gone = (0,known_indexes/* lostIndexes */.Z)(paths, feed)
        .map(({ path }) => path)
        .filter((path) => !started.has(path));
    if (gone.length === 0)
        return [];
    return [
        `${(0,first_names/* firstNames */.d)(gone)} ${gone.length === 1 ? 'is' : 'are'} gone, and ${feed_json/* FEED_FILE */.GS} ` +
            'knew packages there; restore the folder from the history of the feed, or run `pkgfeed reindex`',
    ];
}
function knownOf(path, format, { files, feed }) {
    const catalog = files.get((0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9));
    if (catalog !== undefined && (0,packages_json/* stateOfCatalog */.Aw)(catalog) !== 'theirs') {
        const names = (0,packages_json/* filesIn */.nG)(catalog, format);
        return { count: names.length, names, by: packages_json/* CATALOG_FILE */.l9 };
    }
    const folder = feed.folders.find((one) => one.path === path);
    const count = folder?.formats.includes(format.name) ? folder.packages : 0;
    return { count, names: [], by: feed_json/* FEED_FILE */.GS };
}
/**
 * How many of the known packages are not listed afterwards. If only their number is known, the answer is all or none.
 */
function lostOf({ count, names }, path, listed) {
    if (count === 0)
        return 0;
    if (names.length > 0)
        return names.filter((name) => !listed.has((0,edit/* pathIn */.lW)(path, name))).length;
    const now = [...listed].filter((file) => file.startsWith((0,edit/* pathIn */.lW)(path, '')));
    return now.length < count ? count : 0;
}
/**
 * True when some of the files are packages of the folder's format, or could be because they were not read. In a sibling
 * folder they must also be for the folder's arch: a collection of downloads is not a lost folder.
 */
function hasPackages(left, { format, arch, isTouched }, probes, archMap) {
    const isOne = (probe) => probe?.format === format.name &&
        (isTouched ||
            arch === null ||
            (probe.anyArch ? arch === format.anyArchFolder : (0,draft_placement/* ownArches */.t9)(probe, archMap).includes(arch)));
    const read = left.filter((file) => probes.has(file));
    if (read.some((file) => isOne(probes.get(file))))
        return true;
    return read.length < left.length && (isTouched || read.length === 0);
}
function indexLost(holding, left, known, paths) {
    const { format, path } = holding;
    const parts = [...format.derivedFiles, ...format.signatureFiles].filter((name) => paths.has((0,edit/* pathIn */.lW)(path, name)));
    const rest = parts.length === 0 ? '' : `; ${parts.join(' and ')} ${parts.length === 1 ? 'is' : 'are'} left of it`;
    const hint = known.count === 0 ? '' : `; ${known.by} knew ${countText(known.count)}`;
    return new build_errors/* FeedError */.lS({
        code: 'FEED_INDEX_LOST',
        message: `${nameOf(holding)} is missing, and no index lists ${namesText(left)}${hint}${rest}: devices would see only what this run lists`,
        remedy: `Restore ${path || 'the root of the feed'} from the history of the feed, or run \`pkgfeed reindex\`, which lists the package files that are there; move files away that are not of this feed.`,
    });
}
function folderLost(holding, count) {
    return new build_errors/* FeedError */.lS({
        code: 'FEED_INDEX_LOST',
        message: `${nameOf(holding)} is missing, and ${countText(count)} that the catalogs knew there would leave the feed`,
        remedy: `Restore ${holding.path || 'the root of the feed'} from the history of the feed; if the packages should be gone, set \`max-removals\` to ${count} for one run.`,
    });
}
const nameOf = ({ path, format }) => (0,edit/* pathIn */.lW)(path, format.indexFile);
const countText = (count) => `${count} ${count === 1 ? 'package' : 'packages'}`;
/** How many files, and the first few of them. */
function namesText(files) {
    return `${files.length} package ${files.length === 1 ? 'file' : 'files'} there (${(0,first_names/* firstNames */.d)(files.toSorted())})`;
}

;// CONCATENATED MODULE: ./build/feed/upstream/upstream.js
/** What a repository without upstreams follows. */
const NOTHING_FOLLOWED = {
    indexes: [],
    deviceFeeds: undefined,
    lock: [],
    hasLock: false,
    digestWith: () => '',
};

// EXTERNAL MODULE: ./build/feed/draft/draft.js
var draft_draft = __webpack_require__(33638);
// EXTERNAL MODULE: ./build/feed/draft/evidence.js
var draft_evidence = __webpack_require__(88804);
// EXTERNAL MODULE: ./build/feed/index-source.js
var index_source = __webpack_require__(53671);
;// CONCATENATED MODULE: ./build/feed/draft/inheritance.js






/**
 * The package files to read before a new folder can list them:
 *
 * - In formats whose index does not say which packages are for any arch: files that the catalog calls so, or does not
 *   mention. Nobody signs the catalog, so the file itself must say it.
 * - Files without proof of their bytes: no SHA-256 in the index, and no content id in the feed.
 *
 * @param opened the folders whose indexes were verified, by `folderId`
 * @param state with only those content ids that the feed itself has
 */
function packagesToReread({ existing, touched }, opened, { paths, files }) {
    const wanted = new Set();
    const identities = new Set();
    const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
    for (const folder of existing) {
        const { format, path } = folder;
        if (!growing.has(format))
            continue;
        // A feed has the content ids of all its files or of none.
        const hidesAnyArch = format.locates === 'by-arch-and-name';
        const index = (0,index_source/* indexSource */.Ie)(format, path, paths);
        if (!hidesAnyArch && index !== undefined && paths.get(index) !== undefined)
            continue;
        const listed = opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? [];
        const lines = (0,packages_json/* readCatalog */.uM)(files.get((0,edit/* pathIn */.lW)(path, packages_json/* CATALOG_FILE */.l9)));
        for (const { entry, path: file } of listed) {
            const isWanted = entry.anyArch === undefined
                ? mayBeAnyArch(format, entry, lines)
                : entry.anyArch && entry.sha256 === undefined && paths.get(file) === undefined;
            if (!isWanted)
                continue;
            const twin = `${format.name} ${entry.file} ${entry.identity}`;
            // A package that several folders list is read once.
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
/**
 * The packages of any arch that the folders of a format list. A new folder copies them.
 *
 * @param listedIn returns what a folder lists
 * @param evidence from the files of `packagesToReread`, by path
 * @param arriving those packages of the run that decide what each folder lists, whatever the others list
 * @returns the packages, and an error for each one that cannot be copied
 */
function anyArchPackages(folders, listedIn, evidence, arriving, { onConflict }) {
    const errors = [];
    const found = new Map();
    const byFile = new Map();
    const settled = new Set(arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`));
    const all = folders.flatMap((folder) => listedIn(folder).map((listed) => ({ folder, listed })));
    for (const { folder, listed } of all) {
        const { name, version, anyArch, identity, file } = listed.entry;
        const known = evidence.get(listed.path);
        if (!(anyArch ?? isProven(listed.entry, known)))
            continue;
        const key = `${name} ${version}`;
        const twin = found.get(key) ?? byFile.get(file);
        if (twin === undefined) {
            errors.push(...(0,draft_evidence/* evidenceFaults */.r)(listed, known));
            found.set(key, copyOf(listed, known, folder.format));
            byFile.set(file, listed);
        }
        else if (twin.entry.identity !== identity && onConflict !== 'keep' && !settled.has(key)) {
            errors.push(twoCopies(twin, listed));
        }
    }
    return { packages: [...found.values()], errors };
}
/** True when the file says that it is for any arch, and is the one that the index lists. */
const isProven = ({ identity }, known) => known?.anyArch === true && known.identity === identity;
/** A package that is copied from its present path. One that arrives in this run is written from its own file. */
function copyOf(listed, known, { anyArchWord }) {
    const { entry, path } = listed;
    const sha256 = known?.facts.sha256 ?? entry.sha256;
    const content = listed.content ?? { kind: 'copy', from: path, sha256 };
    if (known === undefined || entry.anyArch !== undefined)
        return { ...listed, content };
    // The index does not say which arch word the package uses.
    return { ...listed, content, facts: { sha256: known.facts.sha256, arch: anyArchWord, maintainer: '' } };
}
function twoCopies(twin, listed) {
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${twin.path} and ${listed.path} differ, and a new folder should receive one of them`,
        remedy: 'Say `on-conflict: keep`, which takes the first, or publish the right one again with `on-conflict: replace`, which writes it to all folders.',
    });
}
/** The packages as a new folder lists them. */
function copyInto(folder, packages) {
    return packages.map((listed) => {
        const entry = (0,feed_folders/* inFolder */._z)(folder, listed.entry);
        return { ...listed, entry, path: (0,edit/* pathIn */.lW)(folder.path, listed.entry.file) };
    });
}

// EXTERNAL MODULE: ./build/feed/draft/lost-sources.js
var lost_sources = __webpack_require__(29684);
// EXTERNAL MODULE: ./build/feed/draft/memory.js
var draft_memory = __webpack_require__(44570);
// EXTERNAL MODULE: ./build/feed/draft/outline.js + 1 modules
var outline = __webpack_require__(44528);
// EXTERNAL MODULE: ./build/feed/draft/package-warnings.js
var package_warnings = __webpack_require__(61335);
// EXTERNAL MODULE: ./build/feed/signed-folder.js
var signed_folder = __webpack_require__(46694);
// EXTERNAL MODULE: ./build/feed/draft/removal.js
var draft_removal = __webpack_require__(75273);
;// CONCATENATED MODULE: ./build/feed/draft/publish-context.js




/** Opens and verifies folders; by `folderId`. */
async function openFolders(folders, { paths, files }, { removals, archMap, onConflict }, run, arriving = []) {
    const opened = new Map();
    for (const folder of folders) {
        const { format, path, arch } = folder;
        const isLeaving = (entry) => removals.some((removal) => (0,draft_removal/* matches */.cK)(removal, entry, arch));
        const own = (0,signed_folder/* filesOf */.R8)(format, path, files);
        const place = { arch, archMap, isReplaced: replacedBy(arriving, onConflict, folder) };
        opened.set((0,feed_folders/* folderId */.Cs)(folder), await (0,signed_folder/* openFolder */.NE)(format, path, own, paths, run, isLeaving, place));
    }
    return opened;
}
/** A test for entries in whose place arriving packages come. */
function replacedBy(arriving, onConflict, { format, arch }) {
    const key = (name, version, word) => `${name} ${version} ${word}`;
    const own = onConflict === 'replace' ? arriving.filter((item) => item.format === format) : [];
    const keys = new Set(own.flatMap(({ pkg: { name, version, arch: word, anyArch } }) => [
        key(name, version, arch ?? word),
        ...(anyArch ? [key(name, version, word)] : []),
    ]));
    return ({ name, version, arch: word }) => keys.has(key(name, version, word));
}
/** A function that says whether a folder of the run lists a package already, by its identity, and has its file too. */
function presenceIn(folders, opened) {
    const known = new Map();
    const key = ({ format, arch }, { file, identity }) => `${format.name} ${arch} ${file} ${identity}`;
    for (const folder of folders) {
        for (const { entry, contentId } of opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? [])
            known.set(key(folder, entry), contentId);
    }
    return (folder, { entry, contentId }) => {
        const id = key(folder, entry);
        if (entry.identity === undefined || !known.has(id))
            return 'absent';
        const own = known.get(id);
        return own === undefined || contentId === undefined || own === contentId ? 'there' : 'other-file';
    };
}
/** What is known before the run is planned, to judge lost indexes. */
function lossContext(state, { existing }, { archMap, removals }) {
    const hasAny = (format) => existing.some((folder) => folder.format === format);
    const feed = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
    return { ...state, feed, archMap, hasAny, hasRemovals: removals.length > 0 };
}
/** A function that computes its answer for each package only once: a package for any arch goes to many folders. */
function remembered(find) {
    const known = new Map();
    return (item) => {
        if (!known.has(item.pkg))
            known.set(item.pkg, find(item));
        return known.get(item.pkg);
    };
}

// EXTERNAL MODULE: ./build/feed/keyring/found.js
var keyring_found = __webpack_require__(94959);
// EXTERNAL MODULE: ./build/feed/listed.js
var feed_listed = __webpack_require__(25616);
;// CONCATENATED MODULE: ./build/feed/draft/arrival.js



/** A package of the run as a folder lists it under an arch. */
function listedAt({ format, pkg, facts, contentId, file, origin, source, upstream }, folder, arch) {
    const name = format.fileName(pkg);
    const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
    return {
        entry,
        path: (0,edit/* pathIn */.lW)(folder, name),
        contentId,
        origin: `from ${origin}`,
        content: { kind: 'file', file, contentId, size: facts.size },
        facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: (0,feed_listed/* maintainerOf */.Gd)(pkg), source, upstream },
    };
}
/**
 * Names the file in an error: a package that reads well may still not fit an index, which has the folder's arch too.
 */
function inFile(file, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof build_errors/* FormatError */.IF ? error.in(file) : error;
    }
}

// EXTERNAL MODULE: ./build/feed/draft/for-devices.js
var for_devices = __webpack_require__(57888);
;// CONCATENATED MODULE: ./build/feed/draft/gate.js



/**
 * The gate of a folder.
 *
 * @param there what the folder lists before the change. What its signed index lists and nobody withdraws now is never
 *   kept out, whatever `feed.json` says.
 */
function gateOf(folder, there, removals, memory, catalogs) {
    const { format, arch } = folder;
    const archOf = ownArchIn(format, catalogs);
    if (removals.length === 0 && memory.records.length === 0)
        return { against: () => undefined, archOf };
    const listed = new Map();
    for (const one of there) {
        if (one.content !== undefined)
            continue;
        const twins = listed.get(versionOf(one));
        if (twins === undefined)
            listed.set(versionOf(one), [one]);
        else
            twins.push(one);
    }
    return {
        archOf,
        against(item, origin) {
            const { entry } = item;
            const twins = listed.get(versionOf(item)) ?? [];
            const isLeaving = (one) => removals.some((removal) => (0,draft_removal/* matches */.cK)(removal, one.entry, arch));
            const by = removals.filter((removal) => origin !== 'file' &&
                (0,draft_removal/* matches */.cK)(removal, entry, arch) &&
                (origin === 'repository' ||
                    removal.version !== undefined ||
                    twins.some((one) => (0,draft_removal/* matches */.cK)(removal, one.entry, arch))));
            if (by.length > 0)
                return { by, isThere: twins.some(isLeaving) };
            if (twins.some((one) => one.entry.arch === entry.arch))
                return undefined;
            const record = memory.find(format.name, entry, [archOf(item), entry.arch, arch]);
            return record && { by: record };
        },
    };
}
const versionOf = ({ entry: { name, version } }) => `${name} ${version}`;
const ownArchIn = (format, catalogs) => (item) => item.facts?.arch ?? (0,packages_json/* lineOf */.cA)(format, item, catalogs)?.arch ?? item.entry.arch;
/**
 * Divides what a source offers to a folder.
 *
 * @param factsOf the package as the folder would list it, and its source
 * @param found collects the removals that named a package
 */
function keepOut(items, factsOf, { gate, folder, memory, now }, found) {
    const { format, arch, branch, repository } = folder;
    const free = [];
    const fresh = [];
    const removed = new Set();
    const withdrawn = new Map();
    for (const item of items) {
        const { listed, origin } = factsOf(item);
        const held = gate.against(listed, origin);
        const { entry } = listed;
        const name = `${entry.name} ${entry.version}`;
        if (held === undefined)
            free.push(item);
        else if ('isThere' in held) {
            for (const removal of held.by)
                found.add(removal);
            removed.add(name);
            const own = gate.archOf(listed);
            const isKnown = memory.find(format.name, entry, [own, entry.arch, arch]) !== undefined;
            // Without a version, a removal is about what is there today.
            const exact = held.by.filter(({ version }) => version !== undefined);
            if (!held.isThere && !isKnown && exact.length > 0)
                fresh.push((0,draft_memory/* withdrawalOf */.j8)(folder, entry, exact, own, now));
        }
        else {
            const { reason } = held.by;
            withdrawn.set(reason, (withdrawn.get(reason) ?? new Set()).add(name));
        }
    }
    const place = { branch, repository };
    const leftOut = [
        ...(removed.size > 0 ? [{ ...place, packages: new Map([['remove', removed]]) }] : []),
        ...[...withdrawn].map(([why, names]) => ({
            ...{ ...place, why },
            packages: new Map([['withdrawn', names]]),
        })),
    ];
    return { free, fresh, leftOut };
}

// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/feed/needs.js
var feed_needs = __webpack_require__(95407);
;// CONCATENATED MODULE: ./build/feed/draft/kernels.js



/**
 * Modules of OpenWrt's kernel fit one build of it, which belongs to one target. Their dependency on it says which:
 * `kernel (= VERSION~HASH-rN)` (measured; docs/formats.md).
 */
const KERNEL = 'kernel';
/** The build of the kernel that a package is for; undefined for a package that fits any. */
function kernelOf(format, entry) {
    // Most entries are of packages without kernel, and reading them takes its time.
    if (!entry.text.includes(KERNEL))
        return undefined;
    const needs = format.describe(entry).dependencies.map((text) => (0,feed_needs/* needIn */.Yi)(text));
    const need = needs.find((one) => one?.name === KERNEL && one.sign === '=');
    return need?.version;
}
/**
 * Warns about arriving packages for one build of the kernel in a folder that has packages for another one: each device
 * finds modules there that it cannot install.
 *
 * @param listed what the folder lists after the change
 */
function kernelWarnings(format, listed) {
    const arriving = listed.flatMap(({ entry, content, origin }) => {
        const kernel = content?.kind === 'file' ? kernelOf(format, entry) : undefined;
        return kernel === undefined ? [] : [{ entry, kernel, origin: origin.replace(/^from /, '') }];
    });
    if (arriving.length === 0)
        return [];
    const builds = new Set(listed.map(({ entry }) => kernelOf(format, entry)).filter((one) => one !== undefined));
    if (builds.size < 2)
        return [];
    return arriving.map(({ kernel, origin }) => (0,package_warnings/* warned */.k9)(origin, TEXT, `kernel ${(0,printable/* printable */.g$)(kernel)}`));
}
/** What separates modules for several builds of the kernel. */
const KERNEL_REMEDY = 'Give each target of OpenWrt its folder with {target} in `layout`, and each release its `branch`.';
const TEXT = 'the folder has modules for several builds of the kernel, and a device can install only those for its own; give each target of OpenWrt its folder with {target} in `layout`, and each release its `branch`';

// EXTERNAL MODULE: ./build/feed/draft/merge-changes.js
var merge_changes = __webpack_require__(62777);
;// CONCATENATED MODULE: ./build/feed/draft/merge-conflicts.js



/** Why an arriving package cannot be listed beside those that are there, or beside others that arrive. */
/** How messages name a package. */
const merge_conflicts_nameOf = ({ name, version, arch }) => `${name} ${version} (${arch})`;
/** An arriving package with other bytes than the one of its name, version and arch in the folder. */
function otherBytes(format, old, listed) {
    const kernels = kernelsOf(format, old, listed);
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${merge_conflicts_nameOf(listed.entry)} ${listed.origin} has other bytes than the one ${old.origin}${kernels}`,
        remedy: kernels === ''
            ? 'Give the new build a new version, or say `on-conflict: replace` or `keep`.'
            : KERNEL_REMEDY,
    });
}
/** Two builds of one package in a run. */
function twoBuilds(format, first, second) {
    const kernels = kernelsOf(format, first, second);
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PACKAGE',
        message: `${merge_conflicts_nameOf(second.entry)} ${second.origin} has other bytes than the same package ${first.origin}${kernels}`,
        remedy: kernels === '' ? buildRemedy(second) : KERNEL_REMEDY,
    });
}
const buildRemedy = ({ entry: { anyArch } }) => anyArch
    ? 'Build it once for all, put each build into a folder that is named after its arch, or say `on-conflict: keep`, which takes the first.'
    : 'Build it once, or narrow `files` so that only one of the two is published.';
/** Says for which builds of the kernel two modules are; empty unless they differ in that. */
function kernelsOf(format, first, second) {
    const kernels = [second, first].map(({ entry }) => kernelOf(format, entry));
    const [own, other] = kernels;
    if (own === undefined || other === undefined || own === other)
        return '';
    return `: one is a module for the kernel ${(0,printable/* printable */.g$)(own)}, the other for ${(0,printable/* printable */.g$)(other)}`;
}
/** Two packages that want one file name. */
function samePath(occupant, listed) {
    const isOtherArch = occupant.entry.name === listed.entry.name &&
        occupant.entry.version === listed.entry.version &&
        occupant.entry.arch !== listed.entry.arch;
    return new build_errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${merge_conflicts_nameOf(listed.entry)} ${listed.origin} wants the path ${listed.path}, which ${merge_conflicts_nameOf(occupant.entry)} ${occupant.origin} has`,
        remedy: isOtherArch
            ? 'Use a `layout` with {arch}, so that each arch has a folder of its own, or publish it for one of the two alone.'
            : 'Give one of them another version; an epoch alone does not change the file name.',
    });
}
/** An index that states another hash than the file has. */
const misstatedHash = ({ path }) => new build_errors/* FeedError */.lS({
    code: 'FEED_INDEX',
    message: `the index states another hash for ${path} than the file has`,
    remedy: 'Publish the package with `on-conflict: replace`, which corrects the index.',
});
/** A file in the feed that is not the one that the index lists. */
const changedFile = ({ path }) => new build_errors/* FeedError */.lS({
    code: 'FEED_FILE_CHANGED',
    message: `${path} is not the file that the index lists: somebody changed it after it was published`,
    remedy: 'Restore the file from the history of the feed, or publish the package with `on-conflict: replace`.',
});

// EXTERNAL MODULE: ./build/feed/draft/retained.js
var retained = __webpack_require__(55797);
// EXTERNAL MODULE: ./build/feed/draft/retention.js
var retention = __webpack_require__(19635);
;// CONCATENATED MODULE: ./build/feed/draft/merge.js






/**
 * Merges arriving packages with those that a folder lists. Neither list is changed.
 *
 * @param existing what the folder lists, without withdrawn packages: from its verified index, from an earlier step, or
 *   copied into a new folder from its siblings
 * @returns what the folder lists afterwards, and every conflict
 */
function mergeFolder(folder, format, existing, arriving, policy, { isFollowed = () => false, isShared = false, isPinned = () => false, times } = {}) {
    const { unique, errors, seconds } = uniqueArrivals(format, arriving, policy);
    const odd = [];
    const kept = [];
    const there = lookup(existing, unique);
    const arrivals = new Set();
    const replaced = new Map();
    const again = new Set();
    let unchanged = 0;
    for (const listed of unique) {
        const old = there.byKey.get((0,feed_listed/* packageKey */.MO)(listed.entry));
        const onConflict = isFollowed(listed) ? 'replace' : policy.onConflict;
        const decision = decide(format, listed, old, there.byPath.get(listed.path), onConflict);
        switch (decision.kind) {
            case 'arrives':
                if (old !== undefined)
                    replaced.set(old, listed);
                arrivals.add(listed);
                break;
            case 'stays':
                again.add(listed);
                // A package that a new folder copies in this run was not there before.
                if (old?.content === undefined)
                    unchanged++;
                break;
            case 'left-out':
                kept.push({ old: decision.old, listed });
                break;
            case 'refused':
                errors.push(decision.error);
                break;
        }
    }
    const all = [...existing.filter((listed) => !replaced.has(listed)), ...arrivals];
    const { stay, isWaiting } = (0,retained/* retained */.B)(all, policy, format, { isShared, isPinned, times });
    const listed = all.filter((one) => stay.has(one));
    const names = new Set([...again].map(({ entry }) => entry.name));
    for (const { first, second } of seconds)
        if (!again.has(first))
            odd.push(secondBuild(first, second));
    for (const late of arrivals) {
        // A run that brings again what is there said so when it left this one out for the first time.
        const isSaid = names.has(late.entry.name) && isTooOldFor(existing, late, policy, format, { isShared, times });
        if (!stay.has(late) && !isSaid)
            odd.push(tooOld(late, policy));
    }
    const arrived = (0,merge_changes/* arrivalChanges */.V)(folder, format, existing, listed, replaced, isShared);
    const changes = [
        ...arrived.changes,
        ...(0,merge_changes/* retentionChanges */.K)(folder, existing, stay, replaced, (name) => (0,retention/* reasonFor */.qo)(name, policy)),
    ];
    const merged = { listed, changes, warned: [...odd, ...arrived.warned], kept, unchanged, isWaiting };
    return { merged, errors };
}
/**
 * Decides about an arriving package.
 *
 * @param old the package of the same name, version and arch in the folder
 * @param occupant the package that has the path of the arriving one
 */
function decide(format, listed, old, occupant, onConflict) {
    const arrives = () => occupant === undefined || occupant === old
        ? { kind: 'arrives' }
        : { kind: 'refused', error: samePath(occupant, listed) };
    if (old === undefined)
        return arrives();
    const relation = relate(format, old, listed);
    if (relation === 'same')
        return { kind: 'stays' };
    if (onConflict === 'replace')
        return arrives();
    switch (relation) {
        case 'unstated':
            return { kind: 'stays' };
        case 'misstated':
            return { kind: 'refused', error: misstatedHash(old) };
        case 'changed':
            return { kind: 'refused', error: changedFile(old) };
        case 'other':
            return onConflict === 'keep'
                ? { kind: 'left-out', old }
                : { kind: 'refused', error: otherBytes(format, old, listed) };
    }
}
function relate(format, old, listed) {
    const stated = old.entry.identity;
    const isStated = stated === listed.entry.identity;
    if (old.contentId === undefined || listed.contentId === undefined)
        return isStated ? 'same' : 'other';
    if (old.contentId === listed.contentId)
        return stated === undefined ? 'unstated' : isStated ? 'same' : 'misstated';
    if (!isStated)
        return 'other';
    // The package is the same and only signed differently, so the existing file is as good.
    return format.identifies === 'file' ? 'changed' : 'same';
}
/** True when the packages that were there are enough to leave this one out. */
function isTooOldFor(existing, late, rules, format, facts) {
    const named = existing.filter(({ entry }) => entry.name === late.entry.name);
    return !(0,retained/* retained */.B)([...named, late], rules, format, facts).stay.has(late);
}
/** Only the existing entries that an arrival could conflict with: a feed is large and a publish small. */
function lookup(existing, arriving) {
    const names = new Set(arriving.map(({ entry }) => entry.name));
    const paths = new Set(arriving.map(({ path }) => path));
    const byKey = new Map();
    const byPath = new Map();
    for (const listed of existing) {
        if (names.has(listed.entry.name))
            byKey.set((0,feed_listed/* packageKey */.MO)(listed.entry), listed);
        if (paths.has(listed.path))
            byPath.set(listed.path, listed);
    }
    return { byKey, byPath };
}
/**
 * One of each package. Two builds of one version with different bytes, or two packages with one path, are conflicts. With
 * `on-conflict: keep` the first build for any arch is taken: some tools make one for each arch.
 */
function uniqueArrivals(format, arriving, { onConflict }) {
    const errors = [];
    const seconds = [];
    const byKey = new Map();
    const byPath = new Map();
    const unique = [];
    for (const listed of arriving) {
        const twin = byKey.get((0,feed_listed/* packageKey */.MO)(listed.entry));
        if (twin !== undefined) {
            if (twin.contentId === listed.contentId)
                continue;
            if (onConflict === 'keep' && listed.entry.anyArch)
                seconds.push({ first: twin, second: listed });
            else
                errors.push(twoBuilds(format, twin, listed));
            continue;
        }
        const occupant = byPath.get(listed.path);
        if (occupant !== undefined) {
            errors.push(samePath(occupant, listed));
            continue;
        }
        byKey.set((0,feed_listed/* packageKey */.MO)(listed.entry), listed);
        byPath.set(listed.path, listed);
        unique.push(listed);
    }
    return { unique, errors, seconds };
}
const secondBuild = (first, { entry, origin }) => (0,package_warnings/* warned */.k9)(merge_conflicts_nameOf(entry), 'this run has several builds of it, and `on-conflict: keep` takes the first', `${first.origin} and not ${origin}`);
/** The warning for a package that is left out. */
function otherBytesStay({ old, listed: { entry, origin } }) {
    const text = 'not published, because the feed has other bytes of the same version';
    return (0,package_warnings/* warned */.k9)(`${merge_conflicts_nameOf(entry)} ${origin}`, text, old.origin);
}
function tooOld({ entry, origin }, rules) {
    const count = (0,retention/* countFor */.n_)(entry.name, rules) ?? 1;
    const since = rules.keepDays === undefined ? '' : ', published long enough ago';
    const stay = count === 1 ? `a newer version stays${since}` : `${count} newer versions stay${since}`;
    return (0,package_warnings/* warned */.k9)(`${merge_conflicts_nameOf(entry)} ${origin}`, `not published, because ${stay}`);
}

// EXTERNAL MODULE: ./build/feed/upstream/lock.js
var upstream_lock = __webpack_require__(65544);
// EXTERNAL MODULE: ./build/feed/upstream/memory.js
var memory = __webpack_require__(7628);
// EXTERNAL MODULE: ./build/feed/draft/follow.js + 2 modules
var follow = __webpack_require__(52450);
// EXTERNAL MODULE: ./build/feed/closure/devices.js
var devices = __webpack_require__(77992);
// EXTERNAL MODULE: ./build/feed/closure/missing-text.js
var missing_text = __webpack_require__(65895);
// EXTERNAL MODULE: ./build/feed/draft/selection.js
var draft_selection = __webpack_require__(7399);
;// CONCATENATED MODULE: ./build/feed/draft/needs-of-upstreams.js







/**
 * Adds to chosen packages what they need from the same upstreams, as the client chooses it. What devices have anyway is
 * not added.
 *
 * @param there what the folder lists
 * @param schemes those that the devices of the folder check
 */
function needsOf(folder, { indexes, deviceFeeds = [] }, there, schemes, policy) {
    return (roots, all) => {
        if (!policy.dependencies || roots.length === 0)
            return { offered: [...roots], warnings: [], remarks: [] };
        const anyway = (0,follow/* offeredTo */.JM)(folder, deviceFeeds, policy);
        const leftOut = all.filter(({ entry }) => (0,draft_selection/* isLeftOut */.WY)(policy.selection, entry, folder.format));
        const isOut = new Set(leftOut);
        const usable = leftOut.length === 0 ? all : all.filter((one) => !isOut.has(one));
        const entries = all.map(({ entry }) => entry);
        const found = (0,devices/* deviceArches */.R)(folder.arch, entries).map((arch) => needsFor({ format: folder.format, schemes }, arch, roots, usable, anyway));
        const offered = new Set([...roots, ...found.flatMap((one) => one.offered)]);
        const missing = found.flatMap((one) => one.missing);
        return {
            // In the order of the upstreams, whatever the order in which they were found.
            offered: all.filter((one) => offered.has(one)),
            warnings: missingNeeds(folder.arch === null ? missing : withArches(missing, folder, indexes, policy), folder.format, there, leftOut),
            remarks: choiceRemarks(found.flatMap(({ choices }) => choices)),
        };
    };
}
/** @param arch only packages for it and for any arch count; undefined for all of them */
function needsFor(client, arch, roots, all, anyway) {
    const own = all.filter((0,devices/* isUsable */.N)(arch));
    const had = anyway.filter((0,devices/* isUsable */.N)(arch));
    const wanted = new Set(roots.filter((0,devices/* isUsable */.N)(arch)));
    // A device takes what it has anyway, even where the upstream has a newer version of that.
    const names = new Set(had.map(({ entry }) => entry.name));
    let open = new Set();
    for (let tries = 0;; tries++) {
        const counting = own.filter((one) => wanted.has(one) || !names.has(one.entry.name) || open.has(one.entry.name));
        const found = resolved(client, wanted, counting, had);
        const more = found.missing
            .flatMap(({ need }) => (0,feed_needs/* alternativesIn */.Of)(need).map(({ name }) => name))
            .filter((name) => names.has(name) && !open.has(name));
        // Where the version that devices have does not do, the upstream's may.
        if (more.length === 0 || tries === TRIES)
            return found;
        open = new Set([...open, ...more]);
    }
}
/** How often packages that devices have in another version are looked for among the upstreams'. */
const TRIES = 8;
function resolved({ format, schemes }, wanted, own, had) {
    const origins = new Map();
    const candidates = [];
    const roots = [];
    const ranks = new Map();
    for (const [list, isOwn] of [
        [had, false],
        [own, true],
    ]) {
        for (const one of list) {
            const rank = ranks.get(one.index) ?? ranks.size;
            ranks.set(one.index, rank);
            const candidate = { entry: one.entry, rank };
            candidates.push(candidate);
            if (isOwn)
                origins.set(candidate, one);
            if (isOwn && wanted.has(one))
                roots.push(candidate);
        }
    }
    const resolver = format.resolver(candidates, { schemes });
    const chosen = new Set();
    const missing = [];
    const choices = [];
    for (const root of roots) {
        // What another one needs has been looked at together with that.
        if (chosen.has(root))
            continue;
        const one = resolver.resolve([root]);
        for (const candidate of one.chosen)
            chosen.add(candidate);
        missing.push(...one.missing);
        choices.push(...one.choices);
    }
    return { offered: [...chosen].flatMap((one) => origins.get(one) ?? []), missing, choices };
}
/** What is missing for the arch of a folder, with the arches for which an upstream has it. */
function withArches(missing, folder, indexes, policy) {
    const { format } = folder;
    const nameless = missing.filter(({ reason }) => reason.kind === 'no-name');
    const names = new Set(nameless.flatMap(({ need }) => (0,feed_needs/* alternativesIn */.Of)(need).map(({ name }) => name)));
    if (names.size === 0)
        return [...missing];
    const own = new Set((0,follow/* offeredTo */.JM)(folder, indexes, policy).map(({ entry }) => entry));
    const arches = new Map();
    const mayName = (0,feed_needs/* mention */.lE)(names);
    for (const index of indexes) {
        if (index.state !== 'read' || index.format.name !== format.name)
            continue;
        for (const entry of index.entries) {
            if (own.has(entry) || !mayName(entry))
                continue;
            for (const { name } of (0,feed_needs/* offersOf */.fI)(format, entry)) {
                const known = arches.get(name) ?? new Set();
                if (names.has(name))
                    arches.set(name, known.add(index.folderArch ?? entry.arch));
            }
        }
    }
    return missing.map((one) => {
        if (one.reason.kind !== 'no-name')
            return one;
        const there = (0,feed_needs/* alternativesIn */.Of)(one.need).flatMap(({ name }) => [...(arches.get(name) ?? [])]);
        return there.length === 0 ? one : { ...one, reason: { kind: 'arch', there: [...new Set(there)].sort() } };
    });
}
/** How many needs a warning names. */
const NAMED = 5;
/**
 * Warnings about what neither an upstream nor the folder itself has.
 *
 * @param leftOut what `packages` leaves out
 */
function missingNeeds(missing, format, there, leftOut) {
    const names = new Set(missing.flatMap(({ need }) => (0,feed_needs/* alternativesIn */.Of)(need).map(({ name }) => name)));
    const offers = (0,feed_needs/* offersIn */.bT)(format, there, names);
    const withheld = (0,feed_needs/* offersIn */.bT)(format, leftOut, names);
    const nowhere = [];
    const unwanted = [];
    for (const one of missing) {
        const needs = (0,feed_needs/* alternativesIn */.Of)(one.need);
        if ((0,feed_needs/* isSatisfied */.n2)(needs, offers, format))
            continue;
        ((0,feed_needs/* isSatisfied */.n2)(needs, withheld, format) ? unwanted : nowhere).push(one);
    }
    return [
        ...needWarning('no upstream has', nowhere, missing_text/* missingText */.qq),
        ...needWarning('`packages` leaves out', unwanted, ({ need }) => (0,missing_text/* needText */.w6)(need)),
    ];
}
/** @param lead how the warning begins */
function needWarning(lead, missing, textOf) {
    const needers = new Map();
    for (const one of missing) {
        const text = textOf(one);
        const by = `${(0,printable/* printable */.g$)(one.by.name)} ${(0,printable/* printable */.g$)(one.by.version)}`;
        needers.set(text, (needers.get(text) ?? new Set()).add(by));
    }
    if (needers.size === 0)
        return [];
    const told = [...needers].map(([text, by]) => `${text}, for ${(0,first_names/* firstNames */.d)([...by])}`);
    const more = told.length > NAMED ? `; and ${told.length - NAMED} more` : '';
    const what = needers.size === 1 ? 'something that its packages need' : `${needers.size} things that its packages need`;
    return [
        `${lead} ${what}, so devices must have it from other feeds, which \`device-feeds\` can name: ${told.slice(0, NAMED).join('; ')}${more}`,
    ];
}
/** A remark about each need that packages of several names could meet. */
function choiceRemarks(choices) {
    const told = new Set(choices.map(({ need, by, chosen, others }) => `${(0,printable/* printable */.g$)(by.name)} needs ${(0,printable/* printable */.g$)(need)}: ${(0,printable/* printable */.g$)(chosen.name)} is taken, as devices would, and not ${(0,first_names/* firstNames */.d)(others.map(({ name }) => (0,printable/* printable */.g$)(name)))}`));
    return [...told];
}

// EXTERNAL MODULE: ./build/feed/draft/source-repositories.js
var source_repositories = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/feed/draft/sync.js
var sync = __webpack_require__(9342);
;// CONCATENATED MODULE: ./build/feed/draft/publish-upstreams.js















/** What each folder of the step takes of the upstreams, by `folderId`. */
function chooseAll(followed, { policy, run, folders, opened, catalogs, memory }) {
    const choices = new Map();
    if (followed.indexes.length === 0)
        return choices;
    const listedIn = (0,source_repositories/* listedBy */.l_)(catalogs, run.now);
    for (const folder of folders.touched) {
        const { format } = folder;
        const { listed: there, signatures } = opened.get((0,feed_folders/* folderId */.Cs)(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
        const schemes = (0,package_warnings/* schemesOf */.E2)(format, signatures, run);
        const gate = gateOf(folder, there, policy.removals, memory, catalogs);
        const known = folders.known.get(format) ?? [];
        const { lock, hasLock } = followed;
        const times = {
            now: run.now.getTime(),
            publishedOf: (listed) => listedIn(format, listed),
        };
        const own = { ...policy, ...policy.upstream, repository: lockName(policy), lock, hasLock, known, times };
        const choice = (0,follow/* choose */.Sw)(folder, followed.indexes, there, own, needsOf(folder, followed, there, schemes, own), (listed) => {
            const line = (0,packages_json/* lineOf */.cA)(format, listed, catalogs);
            return line === undefined ? undefined : (line.upstream ?? null);
        }, (listed) => gate.against(listed, 'repository') !== undefined);
        choices.set((0,feed_folders/* folderId */.Cs)(folder), choice);
    }
    return choices;
}
/** How locks name a repository. */
const lockName = ({ layout: { branch, repository, target } }) => [branch, repository, target].filter((word) => word !== null).join('/') || '-';
/**
 * Checks that a lock that must hold names packages only for folders that the run fills.
 *
 * @param existing the folders of the repository before it, of every format
 * @throws SourceError
 */
function checkCovered({ lock, indexes }, touched, existing) {
    const covered = placesOf(touched);
    const there = placesOf(existing);
    const isWhole = indexes.every(({ state }) => state === 'read');
    // An index that was not read may have them still, and the folder then has what it gave.
    const lines = lock.filter((line) => !covered.has(placeOf(line)) && (isWhole || !there.has(placeOf(line))));
    if (lines.length > 0)
        throw (0,upstream_lock/* lockBroken */.ns)(lines, [], `; the run fills no folder for ${archNames(lines)}`);
}
/** What the lock has of the repository after a run that may change it. */
function lockOf({ lock, indexes }, touched, chosen) {
    const covered = placesOf(touched);
    const isWhole = indexes.every(({ state }) => state === 'read');
    return [...(isWhole ? [] : lock.filter((line) => !covered.has(placeOf(line)))), ...chosen];
}
/** The lines of a folder after the run: what was chosen and is listed; and what was chosen and is not. */
function linesAfter(folder, choice, { comes }, listed) {
    const lines = [];
    const unlisted = [];
    if (choice === undefined)
        return { lines, unlisted };
    const byPath = new Map(listed.map((one) => [one.path, one]));
    for (const { line, item } of choice.chosen) {
        if (line === undefined)
            continue;
        const own = 'key' in item ? comes.get(item) : item;
        const after = own && byPath.get(own.path);
        if (own !== undefined && after !== undefined && isSame(own, after))
            lines.push(line);
        else
            unlisted.push(line);
    }
    const fresh = new Set(lines.map(exactKey));
    const { format } = folder;
    const there = new Set(listed.map(({ entry }) => entryKey(format, entry)));
    const names = new Set(listed.map(({ entry }) => (0,upstream_lock/* lockKey */.TL)(entry)));
    // The folder states a stronger hash than an upstream with an MD5 or nothing.
    const isThere = (line) => there.has(exactKey(line)) || (/^(md5:|-$)/.test(line.hash) && names.has((0,upstream_lock/* lockKey */.TL)(line)));
    const still = choice.earlier.filter((line) => !fresh.has(exactKey(line)) && isThere(line));
    return { lines: [...lines, ...still], unlisted };
}
/** Names a package with its bytes: a folder of all arches has several of one version. */
const exactKey = (line) => `${(0,upstream_lock/* lockKey */.TL)(line)} ${line.hash}`;
const entryKey = (format, entry) => `${(0,upstream_lock/* lockKey */.TL)(entry)} ${(0,upstream_lock/* statedHash */.sc)(format, entry) ?? '-'}`;
/** True for the same bytes at one path. */
const isSame = (one, other) => (one.content === undefined && other.content === undefined) ||
    (one.contentId !== undefined && one.contentId === other.contentId) ||
    (one.entry.identity !== undefined && one.entry.identity === other.entry.identity);
/** The paths of packages that stay in a folder, however many newer versions there are. */
function pinnedIn(choice, { comes }) {
    const chosen = (choice?.chosen ?? []).flatMap(({ isPinned, item }) => {
        const own = 'key' in item ? comes.get(item) : item;
        return isPinned && own !== undefined ? [own] : [];
    });
    return new Set([...chosen, ...(choice?.pinned ?? [])].map(({ path }) => path));
}
/** Names the folder of a line within its repository. */
const placeOf = ({ format, arch }) => `${format} ${arch}`;
const placeOfFolder = ({ format, arch }) => placeOf({ format: (0,upstream_lock/* formatWord */.Cj)(format), arch: arch ?? follow/* SHARED */.SG });
const placesOf = (folders) => new Set(folders.map(placeOfFolder));
const archNames = (lines) => (0,first_names/* firstNames */.d)([...new Set(lines.map(({ arch }) => (arch === follow/* SHARED */.SG ? 'all arches' : (0,printable/* printable */.g$)(arch))))]);
/** What the feed remembers of the upstreams of a repository; none for one without any. */
function upstreamMemory(followed, { layout, isSync }, records, lines, folders) {
    const place = (0,memory/* recordPlace */.ZJ)({
        branch: layout.branch ?? undefined,
        repository: layout.repository ?? undefined,
        target: layout.target ?? undefined,
    });
    const before = (0,memory/* recordsOf */.M$)(records, place);
    // Without upstreams, `sync` may take away what came from them.
    if (followed.indexes.length === 0 && (before.length === 0 || !isSync))
        return [];
    const arches = folders.flatMap(({ arch }) => arch ?? []);
    return [(0,memory/* memoryAfter */.AJ)(place, followed, followed.digestWith(lines, arches), before)];
}
/** The packages that were fetched for a folder. */
function fetchedFor(folder, choice, fetched, ownedBy) {
    const items = [];
    const comes = new Map();
    const arriving = [];
    const odd = [];
    const leftOut = new Map();
    const notThere = [];
    const missed = new Set();
    const leave = (reason, { entry }, text, detail) => {
        const name = `${(0,printable/* printable */.g$)(entry.name)} ${(0,printable/* printable */.g$)(entry.version)}`;
        odd.push((0,package_warnings/* warned */.k9)(name, text, detail));
        leftOut.set(reason, (leftOut.get(reason) ?? new Set()).add(name));
        missed.add(entry.name);
    };
    for (const one of choice?.wanted ?? []) {
        const item = fetched.get(one.key);
        if (item === undefined)
            throw new Error(`${one.entry.name} was not fetched`);
        if (item instanceof build_errors/* FormatError */.IF) {
            leave('unreadable', one, 'left out, because devices could not install it', item.message);
            continue;
        }
        if ('notThere' in item) {
            leave('not-there', one, 'left out, because its upstream lists it and does not have it', item.notThere);
            notThere.push(one);
            continue;
        }
        arriving.push(item);
        const listed = listedAt(item, folder.path, folder.arch ?? item.pkg.arch);
        comes.set(one, listed);
        items.push({ listed: { ...listed, owned: () => ownedBy(item) }, origin: item.origin });
    }
    return { items, comes, arriving, warned: odd, leftOut, notThere, missed };
}
/** What a folder keeps in place of what does not come. */
const spared = (listed, { missed }) => missed.size === 0 ? [] : listed.filter(({ entry }) => missed.has(entry.name));
/**
 * Checks that the folders list what a lock names.
 *
 * @param unlisted what they do not
 * @throws SourceError
 */
function checkListed(unlisted, missing) {
    const keys = new Set(missing.flatMap(({ folder, notThere }) => notThere.map(({ entry }) => `${placeOfFolder(folder)} ${entryKey(folder.format, entry)}`)));
    const gone = unlisted.filter((line) => keys.has(`${placeOf(line)} ${exactKey(line)}`));
    if (gone.length > 0)
        throw (0,upstream_lock/* lockBroken */.ns)(gone, [], '; their indexes list them all the same');
    if (unlisted.length > 0)
        throw (0,upstream_lock/* lockUnlisted */.WQ)(unlisted);
}
/** Settings that no run has, so that the next run reads the index again. */
const ANY_SETTINGS = '0'.repeat(64);
/** The memory of upstreams that do not have what they list: the next run looks again. */
function memoryWithout(memories, missing) {
    const indexes = missing.flatMap(({ notThere }) => notThere.map(({ index }) => index));
    const isWhole = ({ upstream, arch }) => !indexes.some((index) => index.upstream === upstream && index.arch === arch);
    return memories.map(({ place, records }) => ({
        place,
        records: records.map((record) => (isWhole(record) ? record : { ...record, settings: ANY_SETTINGS })),
    }));
}
/** What a folder lists without the packages that their upstream lists no more. */
function withoutGone(listed, choice, spare, folder) {
    const isSpared = new Set(spare.map(({ path }) => path));
    const gone = new Set(choice?.gone.map(({ path }) => path).filter((path) => !isSpared.has(path)));
    if (gone.size === 0)
        return { stay: listed, changes: [] };
    const stay = listed.filter(({ path }) => !gone.has(path));
    const leaving = listed.filter(({ path }) => gone.has(path));
    return { stay, changes: (0,sync/* leavingBy */.Cj)(leaving, folder, sync/* UPSTREAM */.YD, choice?.older) };
}

// EXTERNAL MODULE: ./build/feed/draft/sharing.js + 1 modules
var sharing = __webpack_require__(55364);
// EXTERNAL MODULE: ./build/feed/draft/sources.js
var sources = __webpack_require__(75703);
;// CONCATENATED MODULE: ./build/feed/draft/publish-folder.js






















/**
 * The draft of one folder.
 *
 * @param listedBefore what the folder lists
 * @param found collects the removals that matched a package
 */
function draftFolder(folder, listedBefore, found, lending, fetched, context) {
    const { placement, policy, run, opened, ownedBy, memory } = context;
    const choice = context.choices.get((0,feed_folders/* folderId */.Cs)(folder));
    const { paths, files } = context.state;
    const { format, arch, path, branch, repository } = folder;
    const isShared = arch === null;
    // A later step sees to the keyring, which no source of the repository gives.
    const isRing = (0,keyring_found/* keyringTest */.WV)(format, run.keyring, context.losses.feed.keyrings);
    const isNamed = ({ entry }) => policy.removals.some((one) => (0,draft_removal/* matches */.cK)(one, entry, arch));
    const isKeyring = (one) => isRing(one) && (one.entry.name === run.keyring || !isNamed(one));
    const before = listedBefore.filter((one) => !isKeyring(one));
    const there = opened.get((0,feed_folders/* folderId */.Cs)(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
    const withdrawn = (0,draft_removal/* withdraw */.ne)(before, policy.removals, folder, found);
    const gate = gateOf(folder, before, policy.removals, memory, context.catalogs);
    const now = { withdrawn: (0,packages_json/* seconds */.YA)(run.now), reason: policy.reason };
    const keeping = { gate, folder, memory, now };
    const given = context.arriving
        .filter((item) => item.format === format)
        .flatMap((item) => {
        const listedArch = archIn(folder, item, placement, policy);
        if (listedArch === undefined)
            return [];
        return [{ item, listed: listedAt(item, path, listedArch), origin: originOf(item) }];
    });
    const came = keepOut(given, (one) => one, keeping, found);
    const own = came.free.map(({ item }) => item);
    const isOwn = new Set(own);
    const arrivals = came.free.map(({ item, listed }) => ({
        listed: { ...listed, owned: () => ownedBy(item) },
        origin: item.origin,
    }));
    const apart = new Set(own.filter(placement.isApart).map(({ pkg: { name, version } }) => `${name} ${version}`));
    // Of several builds for any arch, a new folder takes its own and not that of a sibling.
    const isApart = ({ entry }) => apart.has(`${entry.name} ${entry.version}`);
    const stay = withdrawn.stay.filter((item) => item.content?.kind !== 'copy' || (!isApart(item) && gate.against(item, 'file') === undefined));
    const schemes = (0,package_warnings/* schemesOf */.E2)(format, there.signatures, run);
    const carried = (0,for_devices/* fitCarried */.cI)(format, stay, schemes);
    const followed = fetchedFor(folder, choice, fetched, ownedBy);
    const chosen = new Set(choice?.present.map((one) => one.path));
    const stillThere = carried.listed
        .filter((item) => chosen.has(item.path))
        .map((listed) => ({ listed, origin: listed.origin }));
    const lent = (0,source_repositories/* repositoryOffers */.qf)(folder, lending).map(({ isRepository, items }) => ({
        isRepository,
        ...keepOut(items.filter(({ listed }) => !isRing(listed)), ({ listed }) => ({ listed, origin: 'repository' }), keeping, found),
    }));
    const offers = [
        { isRepository: false, items: arrivals },
        ...lent.map(({ isRepository, free }) => ({ isRepository, items: free })),
        { isRepository: true, isChosen: true, items: [...stillThere, ...followed.items] },
    ];
    const taken = (0,sources/* take */.s)(format, offers, carried.listed, policy, isShared);
    const fresh = (0,for_devices/* fitArriving */.yU)(format, taken.items, schemes);
    const spare = spared(carried.listed, followed);
    const ofSources = [...fresh.listed, ...taken.waiting, ...(choice?.waiting ?? []), ...spare];
    const synced = policy.isSync
        ? (0,sync/* sync */.OH)(carried.listed, ofSources, path, choice?.older)
        : withoutGone(carried.listed, choice, spare, path);
    // What its sources give counts, even where a source has replaced a build.
    const isFollowed = (listed) => policy.isSync && taken.lent.has(listed.path);
    const stayed = synced.stay;
    const publishedOf = (one) => context.listedIn(format, one);
    const pinned = pinnedIn(choice, followed);
    const isPinned = (one) => pinned.has(one.path);
    const { merged, errors } = mergeFolder(path, format, stayed, fresh.listed, policy, {
        isFollowed,
        isShared,
        isPinned,
        times: { now: run.now.getTime(), publishedOf },
    });
    const { kept, unchanged, isWaiting } = merged;
    const listed = [...merged.listed, ...listedBefore.filter(isKeyring)];
    const stays = new Set(listed.map((one) => one.path));
    const gone = there.listed.map((one) => one.path).filter((one) => !stays.has(one) && paths.has(one));
    const changes = [
        ...[...withdrawn.changes, ...(0,for_devices/* hiddenChanges */.Uk)(carried.hidden, path)],
        ...[...synced.changes, ...merged.changes],
    ];
    const { maxRemovals, hasSecondIndex, grace } = policy;
    const isCounted = (0,retention/* hasRules */.w0)(policy);
    const draft = { ...folder, opened: there, listed, gone, grace, maxRemovals, hasSecondIndex, isCounted };
    const owned = files.get((0,edit/* pathIn */.lW)(path, files_json/* FILES_FILE */.ze));
    const shared = (0,sharing/* sharedByArriving */.v)(format, [...own, ...followed.arriving], listed, owned, ownedBy, isShared);
    const kernels = kernelWarnings(format, listed);
    const odd = [
        ...followed.warned,
        ...carried.warned,
        ...fresh.warned,
        ...merged.warned,
        ...shared,
        ...kernels,
    ];
    const keptOut = [came, ...lent];
    const leftOut = [
        ...keptOut.flatMap((part) => part.leftOut),
        { branch, repository, packages: taken.leftOut },
        { branch, repository, packages: choice?.leftOut ?? new Map() },
        { branch, repository, packages: followed.leftOut },
    ];
    const after = new Map(listed.map(({ entry }) => [(0,feed_listed/* packageKey */.MO)(entry), entry.identity]));
    const leaving = withdrawn.leaving.filter(({ item }) => item.content === undefined);
    const back = leaving.filter(({ item: { entry } }) => {
        return entry.identity !== undefined && after.get((0,feed_listed/* packageKey */.MO)(entry)) === entry.identity;
    });
    const left = leaving
        .filter(({ item }) => !after.has((0,feed_listed/* packageKey */.MO)(item.entry)))
        .map(({ item, by }) => (0,draft_memory/* withdrawalOf */.j8)(folder, item.entry, by, gate.archOf(item), now));
    const wrong = (0,source_repositories/* lentFaults */.Pf)(taken.items, lending.evidence);
    return {
        ...{ draft, changes, warnings: [], warned: [...odd, ...back.map(backAgain)], kept, unchanged, leftOut },
        errors: [...errors, ...wrong],
        withdrawn: [...left, ...keptOut.flatMap(({ fresh }) => fresh)],
        own,
        followed: followed.arriving,
        notThere: followed.notThere,
        isWaiting,
        ...linesAfter(folder, choice, followed, listed),
        held: given.map(({ item }) => item).filter((item) => !isOwn.has(item)),
        stays: new Set(fresh.listed.map(({ entry }) => (0,feed_listed/* packageKey */.MO)(entry)).filter((key) => after.has(key))).size,
    };
}
/** The arch under which a folder lists a package; undefined if the package goes elsewhere or nowhere. */
function archIn({ arch }, item, placement, { archMap }) {
    if (arch === null)
        return (0,draft_placement/* sharedArch */.oj)({ ...item.pkg, origin: item.origin }, archMap);
    return placement.archesOf(item).includes(arch) ? arch : undefined;
}
const backAgain = ({ item: { entry } }) => (0,package_warnings/* warned */.k9)(`${entry.name} ${entry.version}`, 'withdrawn and published again, because `files` gives it: leave it out of `files` to withdraw it');
const originOf = ({ source }) => (source === undefined ? 'file' : 'download');

// EXTERNAL MODULE: ./build/feed/draft/reread.js
var reread = __webpack_require__(61108);
;// CONCATENATED MODULE: ./build/feed/draft/publish-outcome.js

/** What the files that were read say about themselves. */
function probesIn(rereads) {
    return new Map([...rereads.keys()].map((path) => {
        const found = (0,reread/* rereadAt */.X)(rereads, path);
        if (found === undefined)
            return [path, undefined];
        return [path, { format: found.format.name, arch: found.pkg.arch, anyArch: found.pkg.anyArch }];
    }));
}
/** @param draft of this step and the steps before it */
function outcomeOf({ folders }, missesRemovals, { arriving, policy: { removals, maxRemovals } }) {
    const relies = (format) => removals.length > 0 ||
        folders.some((folder) => folder.format === format && folder.isNew) ||
        arriving.some((item) => item.format === format && item.pkg.anyArch);
    const arrives = (format) => arriving.some((item) => item.format === format);
    const listed = new Set(folders.flatMap((folder) => folder.listed.map(({ path }) => path)));
    return {
        listed,
        gone: new Set(folders.flatMap(({ gone }) => gone)),
        relies,
        arrives,
        missesRemovals,
        maxRemovals,
    };
}

// EXTERNAL MODULE: ./build/feed/settled/settled-folder.js
var settled_folder = __webpack_require__(87767);
// EXTERNAL MODULE: ./build/feed/draft/odd-arches.js
var odd_arches = __webpack_require__(95301);
;// CONCATENATED MODULE: ./build/feed/draft/publish-warnings.js




/** The warnings about arriving packages and arches that concern the devices of their folders. */
function warnedOf({ arriving, policy, folders, signedBy, run }) {
    const { touched } = folders;
    const schemes = new Map([...new Set(touched.map(({ format }) => format))].map((format) => {
        const signatures = touched.filter((folder) => folder.format === format).flatMap(signedBy);
        return [format, (0,package_warnings/* schemesOf */.E2)(format, signatures, run)];
    }));
    const ofPackages = arriving.flatMap(({ format, origin, pkg }) => pkg.warnings
        .filter((warning) => (0,package_warnings/* concerns */.Kc)(warning, schemes.get(format) ?? new Set()))
        .map((warning) => ({ origin, warning })));
    return [...ofPackages, ...(0,odd_arches/* archWarnings */.y)(arriving, folders, schemes, policy)];
}
/** Warns of packages that `arch-map` leaves out. */
function leftOut(arriving, { archMap }) {
    return arriving
        .filter(({ pkg }) => !pkg.anyArch && archMap.get(pkg.arch)?.length === 0)
        .map(({ origin, pkg }) => (0,package_warnings/* warned */.k9)(origin, `not published, because \`arch-map\` leaves ${(0,printable/* printable */.g$)(pkg.arch)} out`));
}
/**
 * What to say of packages that are left out for those that a folder keeps. A run that was started again and changes
 * nothing has warned of them before.
 */
function keptInstead(kept, isSaid) {
    if (!isSaid || kept.length === 0)
        return { warned: kept.map(otherBytesStay), leftOut: new Map() };
    const names = kept.map(({ listed: { entry } }) => `${entry.name} ${entry.version}`);
    return { warned: [], leftOut: new Map([['kept', new Set(names)]]) };
}

;// CONCATENATED MODULE: ./build/feed/draft/publish-settled.js






/** A publish into a repository that nothing changes, before it is read and after. */
/**
 * The settings and the packages of a publish, as text; undefined for one whose repository must be read.
 *
 * @param ids the content ids of the package files
 */
function termsOf(ids, { terms, removals, readmits }) {
    if (terms === undefined || removals.length > 0 || readmits.length > 0)
        return undefined;
    return JSON.stringify([terms, [...new Set(ids)].sort()]);
}
const idsOf = (arriving) => arriving.map(({ contentId }) => contentId);
/**
 * A publish whose package files are known by their ids alone. Such a repository can only be settled.
 *
 * @param load reads the packages
 */
function unreadPublish(ids, policy, load) {
    const { layout, from } = policy;
    const standing = { layout, from, terms: termsOf(ids, policy) };
    return {
        standing,
        load,
        rest(paths, run, feed, record) {
            // Then the packages have to say more.
            if (record.plain !== true)
                return undefined;
            const folders = formats_formats/* FORMATS */.hR.flatMap((format) => (0,feed_folders/* foldersOf */.pd)(format, paths, layout).sort((a, b) => ((a.arch ?? '') < (b.arch ?? '') ? -1 : 1)));
            return settledDraft(folders, run, feed, record, standing);
        },
    };
}
/** The draft of a settled repository that has these folders; undefined if feed.json does not say all of them. */
function settledDraft(folders, run, feed, record, standing) {
    const own = folders.map((folder) => (0,settled_folder/* settledFolder */.c)(folder, feed, run));
    if (!own.every((folder) => folder !== undefined))
        return undefined;
    const repositories = [{ state: 'settled', standing, record, folders: own }];
    return { ...draft_draft/* EMPTY_DRAFT */.MU, unchanged: record.unchanged, repositories, own };
}
/** The packages that the setting `packages` leaves out. */
const unwanted = ({ branch, repository }, unselected) => ({
    branch,
    repository,
    packages: unselected.size > 0 ? new Map([['packages', unselected]]) : new Map(),
});
/** What draft the publish would make if it read the repository, as far as the run and feed.json tell. */
function restingDraft({ arriving, unselected, policy, run, folders, standing }, feed, record) {
    const draft = settledDraft(folders.touched, run, feed, record, standing);
    if (draft === undefined)
        return undefined;
    const ofPackages = warnedOf({ arriving, policy, run, folders, signedBy: signersIn(draft.own) });
    // Then the publish stops, and says so better.
    if (!policy.allowIncomplete && (0,package_warnings/* incompleteIn */.Cf)(ofPackages, run).length > 0)
        return undefined;
    const left = record.unchanged > 0 ? [] : leftOut(arriving, policy);
    return { ...draft, warned: [...ofPackages, ...left], leftOut: [unwanted(policy.layout, unselected)] };
}
const signersIn = (folders) => {
    const known = new Map(folders.map((folder) => [(0,feed_folders/* folderId */.Cs)(folder), folder.signers]));
    return (folder) => known.get((0,feed_folders/* folderId */.Cs)(folder)) ?? [];
};
/**
 * True when a run that changes nothing would say no more of the repository than `restingDraft`.
 *
 * @param draft of this run, without what it says of the packages of the run themselves
 */
const isQuiet = ({ warnings, missed, errors, leftOut: left }, warned) => [warnings, missed, errors, warned].every(({ length }) => length === 0) &&
    left.every(({ packages }) => packages.size === 0);

// EXTERNAL MODULE: ./build/feed/draft/readmission.js
var readmission = __webpack_require__(45311);
// EXTERNAL MODULE: ./build/feed/signers.js
var feed_signers = __webpack_require__(58874);
;// CONCATENATED MODULE: ./build/feed/draft/renewal.js




/** Warns when the key changes: folders that the run does not touch keep the signature of the old key. */
function renewalWarning(existing, touched, opened, trust) {
    const renewed = touched.filter((folder) => {
        const { signatures } = opened.get((0,feed_folders/* folderId */.Cs)(folder)) ?? signed_folder/* NEW_FOLDER */.i9;
        const next = (0,feed_signers/* folderSigners */.u_)(signatures, new Map(), trust);
        const own = new Set(next.map(({ publicKey }) => publicKey.keyId));
        const signers = signatures.flatMap((signature) => signature.state === 'good' ? [signature.key.keyId] : []);
        return signers.length > 0 && !signers.some((keyId) => own.has(keyId));
    });
    const written = new Set(touched.map(feed_folders/* folderId */.Cs));
    const left = existing.filter((folder) => !folder.isNew && !written.has((0,feed_folders/* folderId */.Cs)(folder)));
    if (renewed.length === 0 || left.length === 0)
        return [];
    const list = (folders) => (0,first_names/* firstNames */.d)([...new Set(folders.map(({ path }) => path))]);
    return [
        `the key changed in ${list(renewed)}; ${list(left)} and other repositories ` +
            'keep the signature they have until something is published into them; `renew: true` signs them all at once',
    ];
}

// EXTERNAL MODULE: ./build/feed/draft/twins.js
var twins = __webpack_require__(41202);
;// CONCATENATED MODULE: ./build/feed/draft/publish.js




























/**
 * The step that fills a branch and repository from its sources, packages of this run and other repositories of the feed,
 * and withdraws packages.
 *
 * @param given the packages of the run
 * @param followed the upstreams of the repository, as far as they were read
 */
function publishStep(given, policy, followed = NOTHING_FOLLOWED) {
    const { selection, archMap } = policy;
    const mapped = given.map((item) => ({ ...item, pkg: (0,draft_placement/* asMapped */.sQ)(item.format, item.pkg, archMap) }));
    const arriving = [];
    const unselected = new Set();
    for (const item of mapped) {
        if ((0,draft_selection/* isSelected */.sp)(selection, item.pkg, item.format))
            arriving.push(item);
        else
            unselected.add(`${item.pkg.name} ${item.pkg.version}`);
    }
    const read = followed.indexes.flatMap((index) => (index.state === 'read' ? [index.format] : []));
    const brings = [...new Set([...arriving.map(({ format }) => format), ...read])];
    const formats = (0,outline/* coversAll */.c9)(policy) ? formats_formats/* FORMATS */.hR : brings;
    const standing = { layout: policy.layout, from: policy.from, terms: termsOf(idsOf(given), policy) };
    return {
        ...{ brings, standing },
        rest(paths, run, feed, record) {
            const folders = (0,outline/* outline */.rj)(paths, arriving, formats, policy, run);
            return restingDraft({ arriving, unselected, policy, run, folders, standing }, feed, record);
        },
        begin(paths, run, earlier) {
            const folders = (0,outline/* outline */.rj)(paths, arriving, formats, policy, run, earlier, followed.indexes);
            return {
                folders: folders.touched,
                toRead: folders.toRead,
                toIdentify: folders.targets,
                open: (state) => openPublish(arriving, unselected, followed, policy, run, folders, paths, state, standing),
            };
        },
    };
}
async function openPublish(arriving, unselected, followed, policy, run, folders, tipPaths, state, standing) {
    const opened = await openFolders(folders.toOpen, state, policy, run, arriving);
    const losses = lossContext(state, folders, policy);
    // Only ids that the feed itself has prove that a file is still as it was published.
    const copied = packagesToReread(folders, opened, { ...state, paths: tipPaths });
    const suspects = toProbe(folders.holdings, folders.targets, losses);
    const there = folders.toOpen.map((folder) => ({
        format: folder.format,
        entries: (opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ?? []).map(({ entry }) => entry),
    }));
    const placement = (0,twins/* placementOf */.x)(arriving, folders.known, policy, there);
    const presence = presenceIn(folders.sources.length === 0 ? [] : folders.touched, opened);
    (0,build_errors/* throwGathered */.nR)((0,lost_sources/* lostSources */.pr)(policy.from, folders.sources, state));
    const catalogs = (0,source_repositories/* catalogsIn */.Sh)(state.files);
    const sources = await (0,source_repositories/* openSources */.Hv)(folders.sources, catalogs, tipPaths, state, policy.archMap, run, presence);
    const remembers = (0,feed_json/* readFeedFile */.zy)(state.files.get(feed_json/* FEED_FILE */.GS));
    const memory = (0,draft_memory/* memoryOf */.zE)(remembers.withdrawn ?? [], policy.layout, policy.readmits);
    const choices = chooseAll(followed, { policy, run, folders, opened, catalogs, memory });
    (0,build_errors/* throwGathered */.nR)([...choices.values()].flatMap(({ errors }) => errors));
    // Nothing was looked at where nothing is followed.
    const isLocked = policy.upstream.isLocked && followed.indexes.length > 0;
    const existing = isLocked ? formats_formats/* FORMATS */.hR.flatMap((format) => (0,feed_folders/* foldersOf */.pd)(format, tipPaths, policy.layout)) : [];
    if (isLocked)
        checkCovered(followed, folders.touched, existing);
    const context = {
        ...{ arriving, unselected, placement, policy, run, folders, state, opened, losses, sources, standing },
        publishedIn: (0,source_repositories/* publishedBy */.Qv)(catalogs, run.now),
        listedIn: (0,source_repositories/* listedBy */.l_)(catalogs, run.now),
        ...{ catalogs, memory, choices },
        ...{ followed, upstreams: remembers.upstreams ?? [] },
        ownedBy: remembered(({ format, pkg }) => (0,files_json/* ownedBy */.LW)(format, pkg)),
    };
    return {
        toReread: new Set([...copied, ...sources.toReread, ...suspects]),
        toFetch: [...choices.values()].flatMap(({ wanted }) => wanted),
        draft: async (rereads, earlier, fetched) => draftPublish(context, new Set([...copied, ...sources.toReread]), rereads, earlier, fetched),
    };
}
/**
 * The draft of a publish.
 *
 * @param copied package files that new folders copy, and that are read again
 * @throws FormatError, FeedError, ConflictError or KeyError
 */
function draftPublish(context, copied, rereads, earlier, fetched) {
    const { arriving, policy, run, folders, opened, memory, choices } = context;
    const { packages, errors } = (0,reread/* sortRereads */.n)(rereads, copied);
    (0,build_errors/* throwGathered */.nR)(errors);
    const evidence = new Map(packages.map((reread) => [reread.path, (0,draft_evidence/* evidenceOf */.X)(reread)]));
    const drafted = (0,draft_draft/* draftsById */.NQ)(earlier);
    const listedIn = (folder) => drafted.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ??
        opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ??
        context.sources.opened.get((0,feed_folders/* folderId */.Cs)(folder))?.listed ??
        [];
    const lending = {
        ...{ folders: folders.sources, repositories: policy.from, listedIn, evidence },
        publishedIn: context.publishedIn,
    };
    const toCopy = copiesFor(context, listedIn, evidence);
    const found = new Set();
    const parts = folders.touched.map((folder) => {
        const start = !drafted.has((0,feed_folders/* folderId */.Cs)(folder)) && folder.isNew;
        const before = start ? copyInto(folder, toCopy.get(folder.format)?.packages ?? []) : listedIn(folder);
        return draftFolder(folder, before, found, lending, fetched, context);
    });
    const free = new Set(parts.flatMap(({ own }) => own));
    const held = new Set(parts.flatMap((part) => part.held));
    const followed = new Set(parts.flatMap((part) => part.followed));
    const comes = [...arriving.filter((item) => free.has(item) || !held.has(item)), ...followed];
    const signedBy = (folder) => opened.get((0,feed_folders/* folderId */.Cs)(folder))?.signatures ?? [];
    const ofPackages = warnedOf({ arriving: comes, policy, run, folders, signedBy });
    if (!policy.allowIncomplete)
        (0,build_errors/* throwGathered */.nR)((0,package_warnings/* incompleteIn */.Cf)(ofPackages, run));
    const kept = parts.filter(({ draft }) => !draft.isNew || draft.listed.length > 0 || drafted.has((0,feed_folders/* folderId */.Cs)(draft)) || isForAll(draft, policy));
    const draft = {
        ...(0,draft_draft/* joinParts */.nn)(parts),
        folders: kept.map((part) => part.draft),
        changes: kept.flatMap(({ changes }) => changes),
        errors: [...toCopy.values(), ...parts].flatMap((part) => part.errors),
    };
    const missesRemovals = policy.removals.some((removal) => !found.has(removal));
    const brought = { ...context, arriving: [...arriving, ...followed] };
    const outcome = outcomeOf((0,draft_draft/* joinDrafts */.Vk)(earlier, draft), missesRemovals, brought);
    const losses = lossesOf(folders.holdings, probesIn(rereads), outcome, context.losses);
    (0,build_errors/* throwGathered */.nR)(losses.errors);
    const there = folders.touched.flatMap((folder) => listedIn(folder).map(({ entry }) => entry));
    const missed = policy.missingOk
        ? []
        : (0,draft_removal/* missedRemovals */.$D)(policy.removals, found, there, policy.layout.folder('ARCH') || '.', memory.records);
    const warnings = [
        ...draft.warnings,
        ...losses.warnings,
        ...(0,lost_sources/* unlistedSources */.bm)(policy.from, folders.sources, context.state.paths),
        ...(run.isRenewal ? [] : renewalWarning(folders.existing, folders.touched, opened, run)),
        ...(0,readmission/* missedReadmits */.fK)(policy, memory, there),
        ...new Set([...choices.values()].flatMap((choice) => choice.warnings)),
    ];
    const missing = folders.touched.map((folder, i) => ({ folder, notThere: parts[i]?.notThere ?? [] }));
    const { placement, unselected, followed: upstreams } = context;
    const { isLocked } = policy.upstream;
    if (isLocked)
        checkListed(parts.flatMap(({ unlisted }) => unlisted), missing);
    const fresh = parts.flatMap((part) => part.lines);
    const lines = isLocked ? upstreams.lock : lockOf(upstreams, folders.touched, fresh);
    const memories = upstreamMemory(upstreams, policy, context.upstreams, lines, folders.touched);
    const { branch, repository } = policy.layout;
    // The run that published the others has said it.
    const isAgain = draft.changes.length === 0 && draft.unchanged > 0;
    const left = isAgain ? [] : leftOut(arriving, policy);
    const { isOf, readmitted } = memory;
    const records = (0,draft_memory/* remembering */.Mw)(memory.records, parts.flatMap(({ withdrawn }) => withdrawn));
    const conflicts = keptInstead(parts.flatMap((part) => part.kept ?? []), run.isAgain === true && draft.changes.length === 0);
    const notTaken = [...draft.leftOut, { branch, repository, packages: conflicts.leftOut }];
    const odd = [...placement.warned, ...draft.warned, ...conflicts.warned];
    const isWaiting = parts.some((part) => part.isWaiting);
    const isSilent = isQuiet({ ...draft, warnings, missed, leftOut: notTaken }, odd) && !placement.hasTwins && !isWaiting;
    const remarks = [...new Set([...choices.values()].flatMap((choice) => choice.remarks))];
    const isPlain = [ofPackages, leftOut(arriving, policy)].every(({ length }) => length === 0) && unselected.size === 0;
    const unchanged = kept.reduce((sum, { stays }) => sum + stays, 0);
    return {
        ...{ ...draft, warnings, missed },
        found: new Set([...found].map(({ text }) => text)),
        memories: [{ isOf, records, readmitted }],
        upstreams: memoryWithout(memories, missing),
        locked: upstreams.indexes.length === 0 ? [] : [{ repository: lockName(policy), lines }],
        remarks,
        repositories: [{ state: 'read', standing: context.standing, unchanged, isQuiet: isSilent, isPlain }],
        leftOut: [unwanted(policy.layout, unselected), ...notTaken],
        warned: [...ofPackages, ...placement.warned, ...left, ...draft.warned, ...conflicts.warned],
    };
}
/** True for the folder of all arches. It is there from the start, so that devices get a line for it. */
const isForAll = ({ format, arch }, policy) => arch === draft_placement/* ALL */.y2 && (0,draft_placement/* hasAllFolder */.Y4)(format, policy);
/** For each format with a new folder, the packages of any arch that its other folders list. */
function copiesFor({ arriving, placement, policy, folders: { existing, touched } }, listedIn, evidence) {
    const growing = new Set(touched.filter(({ isNew, format }) => isNew && !(0,draft_placement/* hasAllFolder */.Y4)(format, policy)).map(({ format }) => format));
    return new Map([...growing].map((format) => {
        const siblings = existing.filter((folder) => folder.format === format);
        const settled = policy.onConflict === 'replace' ? arriving : arriving.filter(placement.isApart);
        return [format, anyArchPackages(siblings, listedIn, evidence, settled, policy)];
    }));
}

// EXTERNAL MODULE: ./build/settings/repositories.js + 3 modules
var repositories = __webpack_require__(79714);
// EXTERNAL MODULE: ./build/sources/collect.js + 17 modules
var collect = __webpack_require__(91626);
// EXTERNAL MODULE: ./build/run/policy.js + 3 modules
var run_policy = __webpack_require__(57091);
// EXTERNAL MODULE: ./build/run/repositories.js
var run_repositories = __webpack_require__(83288);
;// CONCATENATED MODULE: ./build/run/terms.js
/** Which settings of a repository can change what a run writes into it, or whether the run stops. */
const OF_REPOSITORY = {
    ...{ branch: true, repository: true, target: true, arches: true, archMap: true, allFolder: true },
    ...{ v3Index: true, from: true, packages: true, sync: true, prefer: true, allowIncomplete: true },
    ...{ onConflict: true, keepVersions: true, keepPackages: true },
    // A repository with a version that only stays until a time is read.
    keepDays: true,
    // Time only makes packages old enough, and a repository of which one is too young is read.
    minAge: true,
    // What they say is done is done in a run that reads the repository.
    ...{ remove: true, readmit: true },
    // A repository that follows others has no terms, and they do nothing in another one.
    upstream: false,
    // They are about packages that leave, and here none does.
    ...{ reason: false, missingOk: false, maxRemovals: false, grace: false },
    // The packages that they bring are compared themselves.
    sources: false,
    places: false,
};
/** Which settings of the feed can change the files of a repository, or the badges of its packages. */
const OF_FEED = {
    ...{ archFolders: true, site: true, badges: true },
    // Where it puts the repository is compared: what feed.json remembers counts like what the settings say.
    layout: false,
    // What they say stands in files that every run makes.
    ...{ title: false, url: false, formerUrls: false, defaultRepositories: false, fingerprintUrl: false },
};
/**
 * The settings of a repository as text, which is another one whenever a run could write something else for them;
 * undefined where that cannot be told: only an upstream knows what it has now.
 */
function settingsTerms(repository, feed, { version }) {
    if (version === undefined || repository.upstream.upstreams.length > 0)
        return undefined;
    return JSON.stringify([version, chosen(repository, OF_REPOSITORY), chosen(feed, OF_FEED)]);
}
function chosen(settings, names) {
    const own = Object.keys(names).filter((name) => names[name]).sort();
    return own.map((name) => [name, plain(settings[name])]);
}
const plain = (value) => (value instanceof Map ? [...value].sort() : (value ?? null));

;// CONCATENATED MODULE: ./build/run/unchecked-sources.js


/**
 * Warns of a repository that demands attestations and takes packages from others that need not have demanded the same.
 * Packages are checked when they come into the feed: later nobody reads them.
 *
 * @param described every repository of the feed's file
 */
function uncheckedSources(target, described) {
    const wanted = new Set(target.sources.requireAttestation);
    if (wanted.size === 0)
        return [];
    const isChecked = (name, seen) => {
        const one = described.find((other) => (0,repositories/* repositoryName */.a)(other) === name);
        if (one === undefined || seen.has(name))
            return false;
        const { requireAttestation: lines, from } = one;
        const isStrict = lines.length > 0 && lines.every((line) => wanted.has(line));
        return isStrict && from.every((source) => isChecked(source, new Set([...seen, name])));
    };
    const names = target.from.filter((name) => !isChecked(name, new Set()));
    if (names.length === 0)
        return [];
    return [
        `packages from ${names.map(printable/* printable */.g$).join(', ')} come into ${(0,printable/* printable */.g$)((0,repositories/* repositoryName */.a)(target))} without a check of \`require-attestation\`: ` +
            'pkgfeed checks them when they come into the feed, and nothing in this run says that the same was required there',
    ];
}

// EXTERNAL MODULE: ./build/run/upstreams.js + 5 modules
var upstreams = __webpack_require__(85462);
;// CONCATENATED MODULE: ./build/run/publishing.js
















/**
 * The work of a publish. Each repository is filled from its sources, after the repositories that it takes packages from,
 * and the packages that `remove` names leave it.
 *
 * @throws InputError or PlacementError for settings that cannot be used
 */
function publishing(settings, host) {
    const { config, feed, home } = settings;
    (0,build_errors/* throwGathered */.nR)(settings.repositories.flatMap((one) => bothWays(one, config !== undefined)));
    return (0,run_repositories/* eachRepository */._)(settings).map((repository) => {
        const { settings: one } = repository;
        const named = (0,upstreams/* namedUpstreams */.Iv)(one);
        if (one.sync && one.from.length === 0 && named.upstreams.length === 0 && !(0,collect/* hasSource */.o2)(one.sources)) {
            throw noSource(one);
        }
        const isLocked = settings.lock.isLocked;
        const isClosed = settings.closure !== 'off';
        const policy = {
            ...(0,run_policy/* stepPolicy */.LD)(one, feed),
            ...publishPolicy(repository, isLocked, host),
            terms: settingsTerms(one, feed, host),
        };
        const following = async (packages, { lock, fetcher, ...before }) => {
            const lines = lock?.lines.filter((line) => line.repository === lockName(policy));
            if (lock?.isLocked && named.upstreams.length > 0 && lines?.length === 0) {
                throw notInLock(lock.origin, one);
            }
            const hasOtherNews = isClosed && [packages, one.from, one.remove, one.readmit].some(({ length }) => length > 0);
            const beside = { mode: settings.closure, packages, hasOtherNews };
            return await (0,upstreams/* follow */.e6)(repository, named, before, lines, beside, fetcher, host);
        };
        return {
            settings: one,
            find: async () => {
                const found = await (0,collect/* find */.I6)(one.sources, home, (0,run_policy/* fileLimitOf */.rc)(home, host), host);
                const unchecked = uncheckedSources(one, config?.described ?? []);
                return { ...found, warnings: [...found.warnings, ...unchecked] };
            },
            ...(named.upstreams.length > 0 || isClosed
                ? { follow: following }
                : { unread: (ids, load) => unreadPublish(ids, policy, load) }),
            step: (packages, followed) => publishStep(packages, policy, followed),
        };
    });
}
function publishPolicy({ settings, from }, isLocked, { now }) {
    const { missingOk, allowIncomplete, onConflict, prefer, sync, minAge } = settings;
    return {
        ...{ missingOk, allowIncomplete, onConflict, prefer, from },
        ...retentionOf(settings),
        removals: settings.remove.map(draft_removal/* parseRemoval */.u0),
        readmits: settings.readmit.map(draft_removal/* parseReadmit */.kw),
        reason: settings.reason ?? null,
        selection: (0,draft_selection/* parseSelection */.gO)(settings.packages),
        isSync: sync,
        upstream: {
            ...{ allowMd5: settings.upstream.allowMd5, dependencies: settings.upstream.dependencies },
            ...{ removes: settings.upstream.removes, isLocked },
        },
        publishedBefore: minAge === undefined ? undefined : now.getTime() - minAge,
    };
}
/** Which versions of packages stay in a repository. */
const retentionOf = ({ keepVersions, keepPackages, keepDays }) => ({
    keepVersions,
    keepPackages: keepPackages.map(keep_packages/* parseKeepPackages */.S),
    keepDays: keepDays === undefined ? undefined : keepDays * 86_400_000,
});
/** What a repository withdraws and readmits at once. */
const bothWays = (one, isOfFile) => (0,readmission/* contradictions */.vM)(one.remove.map(draft_removal/* parseRemoval */.u0), one.readmit.map(draft_removal/* parseReadmit */.kw), isOfFile ? (0,repositories/* repositoryName */.a)(one) : '');
const notInLock = (lock, one) => new build_errors/* SourceError */.c8({
    code: 'SOURCE_LOCK',
    message: `${lock} has no package of ${(0,printable/* printable */.g$)((0,repositories/* repositoryName */.a)(one))}, and \`locked\` takes nothing else`,
    remedy: 'Run without `locked` once to write the lock anew.',
});
const noSource = (one) => new build_errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `\`sync\` is set for ${(0,printable/* printable */.g$)((0,repositories/* repositoryName */.a)(one))}, and nothing fills it, so every package would leave it`,
    remedy: 'Say what fills it, with `files`, `release`, `artifacts`, `from` or `upstream`, or leave `sync` out.',
});


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
