export const id = 1148;
export const ids = [1148,5235,8573];
export const modules = {

/***/ 78657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ meantArches),
/* harmony export */   y: () => (/* binding */ managerTitle)
/* harmony export */ });
/** In lower case. */
const X86_64 = 'amd64 x64 x86-64 x86_64-v1';
const I386 = 'i386 i486 i586 i686 386 ia32 x86_32';
const ARM64 = 'arm64 armv8 armv8l arm64v8 aarch64le';
const ARMV7 = 'armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7';
const ARMV6 = 'armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp';
const RISCV64 = 'riscv riscv64gc';
const ANY = 'any all';
const APK = [
    [X86_64, 'x86_64'],
    [I386, 'x86'],
    [ARM64, 'aarch64'],
    [ARMV7, 'armv7'],
    [`${ARMV6} arm`, 'armhf armv7'],
    ['ppc64el powerpc64le', 'ppc64le'],
    [RISCV64, 'riscv64'],
    ['loong64 loongarch', 'loongarch64'],
    [ANY, 'noarch'],
];
const AARCH64_WORDS = 'aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76';
const ARMV7_WORDS = 'arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4';
const ARMV6_WORDS = 'arm_arm1176jzf-s_vfp arm_arm926ej-s';
/** OpenWrt's devices name the core: a family of processors alone is the arch of none. */
const OPENWRT = [
    [X86_64, 'x86_64'],
    [I386, 'i386_pentium4 i386_pentium-mmx'],
    [ARM64, AARCH64_WORDS],
    [ARMV7, ARMV7_WORDS],
    [ARMV6, ARMV6_WORDS],
    ['arm', `${ARMV7_WORDS} ${ARMV6_WORDS}`],
    ['mipsle mips32el mipsle_softfloat', 'mipsel_24kc mipsel_74kc mipsel_mips32'],
    ['mips_softfloat', 'mips_24kc mips_4kec mips_mips32'],
    ['mips64le', 'mips64el_mips64r2'],
    [RISCV64, 'riscv64_generic riscv64_riscv64'],
    ['loong64 loongarch', 'loongarch64_generic'],
];
/** Words that are arches of other devices with opkg, but not of OpenWrt's. */
const OPENWRT_OPKG = [
    ...OPENWRT,
    ['aarch64', AARCH64_WORDS],
    ['armv7 armhf', ARMV7_WORDS],
    ['mips', 'mips_24kc mips_4kec mips_mips32'],
    ['mipsel', 'mipsel_24kc mipsel_74kc mipsel_mips32'],
    ['riscv64', 'riscv64_generic riscv64_riscv64'],
    ['loongarch64', 'loongarch64_generic'],
];
/** Yocto lets each machine choose its words, so only those of other systems are here. */
const YOCTO = [
    ['amd64 x86-64', 'x86_64 core2-64'],
    ['arm64 arm64v8', 'aarch64'],
];
const wordsIn = (text) => text.split(' ');
const manager = (title, words, own = '') => ({
    title,
    odd: new Map(words.flatMap(([odd, meant]) => wordsIn(odd).map((word) => [word, wordsIn(meant)]))),
    own: new Set([...wordsIn(own), ...words.flatMap(([, meant]) => wordsIn(meant))]),
});
const MANAGERS = {
    usign: manager("OpenWrt's opkg", OPENWRT_OPKG, 'all'),
    openpgp: manager("Yocto's opkg", YOCTO, 'all noarch'),
    'apk-v2': manager('apk', APK, 's390x'),
    'apk-v3': manager("OpenWrt's apk", [...OPENWRT, [ANY, 'noarch']], 'aarch64 armhf armv7 x86 riscv64'),
};
/** The words of an ipk for any arch. opkg compares letters as they are, and knows none of them in capitals. */
const ANY_OF_OPKG = new Set(['all', 'noarch', 'any']);
/** How messages call the package manager that checks signatures of a scheme. */
const managerTitle = (scheme) => MANAGERS[scheme].title;
/**
 * The words that were probably meant by an arch that no device has which checks signatures of this scheme; undefined for
 * an arch that a device may have.
 */
function meantArches(scheme, arch) {
    const { odd, own } = MANAGERS[scheme];
    const word = arch.toLowerCase();
    const meant = odd.get(word);
    if (meant !== undefined)
        return meant;
    if (word !== arch && ANY_OF_OPKG.has(word) && (scheme === 'usign' || scheme === 'openpgp'))
        return ['all'];
    return word !== arch && own.has(word) ? [word] : undefined;
}


/***/ }),

/***/ 47671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items of each group, in their order; the groups are in the order of their first items. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 95235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withdrawnLines),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   listText: () => (/* binding */ listText)
/* harmony export */ });
/* unused harmony export folderLines */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47671);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43651);






/** The report for a terminal. */
function listText(report, paint, { isVerbose }) {
    const { packages, withdrawn, folders, command } = report;
    const places = [...new Set(packages.map(placeName))];
    const formats = new Set(packages.map(({ format }) => format));
    const rows = packages.map((pkg) => [
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.name),
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.version),
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(pkg.size ?? undefined),
        ...(places.length > 1 ? [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(placeName(pkg))] : []),
        ...(formats.size > 1 ? [pkg.format] : []),
        isVerbose ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pkg.arches.join(', ')) : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(archesText(pkg.arches)),
    ]);
    const aligned = (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(rows);
    const lines = packages.flatMap((pkg, i) => [
        `  ${aligned[i] ?? ''}`,
        ...(isVerbose || command === 'search' ? below(pkg.summary) : []),
        ...(isVerbose && pkg.depends.length > 0 ? below(`needs ${pkg.depends.join(', ')}`) : []),
        ...(isVerbose && pkg.provides.length > 0 ? below(`provides ${pkg.provides.join(', ')}`) : []),
    ]);
    return `${[
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(listHeadline(report, places))),
        ...lines,
        ...withdrawnLines(withdrawn, isVerbose).map((line) => paint('yellow', line)),
        ...folderLines(folders, isVerbose).map(({ text, isFine }) => paint(isFine ? 'dim' : 'yellow', text)),
    ].join('\n')}\n`;
}
/** Arches of a row that fits a terminal. */
const archesText = (arches) => arches.length > 2 ? `${arches[0]} and ${arches.length - 1} more` : arches.join(', ');
const below = (text) => (text === '' ? [] : [`      ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`]);
function listHeadline({ packages, feed, words, command }, places) {
    if (packages.length === 0) {
        const what = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
        return `${feed} has no package${what}`;
    }
    const names = new Set(packages.map(({ name }) => name)).size;
    const each = new Set(packages.map(({ name, version }) => JSON.stringify([name, version]))).size;
    const versions = each > names ? ` in ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(each, 'version', 'versions')}` : '';
    const found = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
    const [place] = places;
    const where = places.length > 1 ? ` in ${places.length} repositories` : place ? ` in ${place}` : '';
    return `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(names, 'package', 'packages')}${found}${versions}${where} of ${feed}`;
}
/** `BRANCH/REPOSITORY`, as far as it is known. */
const placeName = ({ branch, repository, target, }) => [branch, repository, target].filter((word) => word !== null).join('/');
/** So many withdrawn packages are shown to who does not want everything. */
const FEW_WITHDRAWN = 10;
/** Withdrawn packages for a terminal, the arches of each in one line. */
function withdrawnLines(withdrawn, isVerbose) {
    if (withdrawn.length === 0)
        return [];
    const groups = (0,_feed_grouped_js__WEBPACK_IMPORTED_MODULE_4__/* .groupedBy */ .m)(withdrawn, ({ name, version, branch, repository, target, reason, ...one }) => JSON.stringify([name, version, branch, repository, target, reason, one.withdrawn.slice(0, 10)]));
    const lines = [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const { name, version, reason } = first;
        const arches = [...new Set([first, ...others].map(({ arch }) => arch))];
        const place = placeName({ ...first, target: first.target ?? null });
        const from = place === '' ? '' : ` of ${place}`;
        const why = reason === null ? '' : `: ${reason}`;
        const when = first.withdrawn.slice(0, 10);
        return [
            `  ${name} ${version} (${isVerbose ? arches.join(', ') : (0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_5__/* .firstNames */ .d)(arches)})${from} on ${when}${why}`,
        ];
    });
    const most = isVerbose ? lines.length : FEW_WITHDRAWN;
    return [
        'withdrawn, as feed.json says, which nobody signs:',
        ...lines.slice(0, most).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN),
        ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(lines, most).map((rest) => `  ${rest} (\`-v\` lists them)`),
    ];
}
/** Folders with the same verdict are one line. */
function folderLines(folders, isVerbose) {
    const groups = new Map();
    for (const folder of folders) {
        const { path, format, signature } = folder;
        const id = JSON.stringify(isVerbose ? [path, format] : [placeName(folder), format, signature]);
        groups.set(id, [...(groups.get(id) ?? []), folder]);
    }
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const place = placeName(first);
        const text = `  ${groupName(group, first, place)} (${first.format}): ${first.signature}`;
        return [{ text: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), isFine: first.verified }];
    });
}
function groupName(group, { path }, place) {
    if (group.length > 1 && place !== '')
        return `${place}, ${group.length} folders`;
    const name = path === '' ? 'the folder' : path;
    return group.length === 1
        ? name
        : `${name} and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(group.length - 1, 'more folder', 'more folders')}`;
}


/***/ }),

/***/ 81148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ serveReport),
/* harmony export */   serveText: () => (/* binding */ serveText)
/* harmony export */ });
/* harmony import */ var _site_offers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35395);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96008);
/* harmony import */ var _text_first_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48573);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95235);





/** @param addresses where the feed is served; the first one is that which others reach best */
function serveReport(feed, addresses, hasPage, offers) {
    const [url = ''] = addresses;
    return {
        ...{ command: 'serve', feed, url, addresses },
        isLocal: addresses.every((address) => /^http:\/\/(127\.|localhost|\[::1\])/.test(address)),
        page: hasPage ? `${url}/` : null,
        lines: offers.map((offer) => ({
            system: offer.system.title,
            ...{ branch: offer.branch, repository: offer.repository, target: offer.target },
            arches: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .archChoice */ .I6)(offer, url),
            lines: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .offerLines */ .e8)(offer, url),
        })),
    };
}
/** How many repositories have their lines shown without `-v`. */
const SHOWN = 3;
/** The report for a terminal. */
function serveText(report, paint, { isVerbose }) {
    const { feed, url, addresses, isLocal, page, lines } = report;
    const shown = isVerbose ? lines : lines.slice(0, SHOWN);
    const rest = lines.slice(shown.length);
    return `${[
        paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${feed} is served at ${url}/ until you press Ctrl-C`)),
        ...(page === null ? [] : [`its page: ${page}`]),
        ...(addresses.length > 1 ? [`other addresses: ${addresses.slice(1).join(', ')}`] : []),
        ...(isLocal ? [localText(url)] : []),
        ...shown.flatMap((part) => {
            const place = (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(part);
            const choice = part.arches.length === 0 ? '' : `, ARCH one of ${part.arches.join(', ')}`;
            const heading = `${part.system}${place === '' ? '' : ` ${place}`}${choice}:`;
            return ['', paint('bold', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(heading)), ...part.lines.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line)}`)];
        }),
        ...(rest.length === 0 ? [] : ['', restText(rest)]),
    ].join('\n')}\n`;
}
const restText = (rest) => `and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(rest.length, 'more repository', 'more repositories')}: ${(0,_text_first_names_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d)([...new Set(rest.map(_list_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW))])} (\`-v\` shows their lines)`;
/** QEMU's usual network leads from 10.0.2.2 to the first loopback address, and to no other. */
function localText(url) {
    const also = url.startsWith('http://127.0.0.1:') ? ', and a QEMU virtual machine at 10.0.2.2' : '';
    return `only this machine reaches it${also}; \`--host 0.0.0.0\` lets routers reach it too`;
}


/***/ }),

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** Rows with aligned columns. */
function table(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    }
    return rows.map((row) => row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 14606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ feedName),
/* harmony export */   N: () => (/* binding */ firstWord)
/* harmony export */ });
/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);
/** The most characters of a name, as long as its first word can be cut. opkg gives files these names. */
const LENGTH = 100;
/** What at least stays of the first word, and the most characters of any name. */
const LEAST = 20;
const MOST = 200;
/**
 * A feed name that opkg accepts, made from the words that are defined: the title of the feed, and what tells its folders
 * apart. Of a long name the first word is cut, so that names stay apart.
 */
function feedName(words) {
    const [first = '', ...others] = words.map((word = '') => slugOf(word)).filter((word) => word !== '');
    const rest = others.map((word) => `_${word}`).join('');
    const slug = `${first.slice(0, Math.max(LENGTH - rest.length, LEAST))}${rest}`
        .slice(0, MOST)
        .replace(/_+/g, '_')
        .replace(/_$/, '');
    if (slug === '')
        return 'pkgfeed';
    return RESERVED.has(slug) ? `${slug}_feed` : slug;
}
/**
 * The first word of a feed's names on devices. Two feeds must not have the same, so one whose title has no letter or
 * digit that a name can have is called after its repository, and else after its address.
 */
function firstWord({ title, home, url }) {
    const words = [title, home, url?.replace(/^https?:\/\//, '')];
    return words.find((word) => typeof word === 'string' && slugOf(word) !== '');
}
const slugOf = (word) => word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');


/***/ }),

/***/ 35395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ archChoice),
/* harmony export */   e8: () => (/* binding */ offerLines),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   ho: () => (/* binding */ keyringIn),
/* harmony export */   po: () => (/* binding */ keyFileName),
/* harmony export */   r5: () => (/* binding */ hasLineForEach)
/* harmony export */ });
/* unused harmony exports removalLines, isOffered */
/* harmony import */ var _feed_catalog_feed_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63257);
/* harmony import */ var _feed_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14606);
/* harmony import */ var _spots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95583);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76944);




/** The file name of a key on devices. */
const keyFileName = ({ path }) => path.slice('keys/'.length);
/**
 * The keys with which the devices of a system check a folder; undefined when the folder is not for that system. When
 * no run has noted who signed the folder, it counts as signed by the key of the last run.
 */
function signersFor(system, folder, keys) {
    const own = keys.filter(({ scheme, state }) => scheme === system.scheme && state !== 'revoked');
    const signers = folder.keys === null
        ? own.filter(({ state }) => state === undefined).slice(0, 1)
        : own.filter(({ path }) => folder.keys?.includes(path));
    if (signers.length > 0)
        return signers;
    const siblings = _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.filter(({ format }) => format === system.format);
    const isSigned = siblings.some(({ scheme }) => keys.some((key) => key.scheme === scheme && (folder.keys?.includes(key.path) ?? true)));
    return isSigned || siblings[0] !== system ? undefined : [];
}
/** Everything that devices can add. */
function offersOf(feed) {
    const offers = _systems_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEMS */ .LB.flatMap((system) => grouped(foldersFor(system, feed), ({ branch, repository, target }) => [
        branch,
        repository,
        target,
    ]).flatMap((folders) => repositoryOffers(system, feed, folders)));
    return withOwnNames(offers);
}
/** Groups items by what identifies their group, in the order of their first items. */
function grouped(items, idOf) {
    const groups = new Map();
    for (const item of items) {
        const id = JSON.stringify(idOf(item) ?? null);
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}
/** The folders of which devices of a system can use the packages. */
function foldersFor(system, feed) {
    return feed.folders
        .filter(({ formats, packages }) => formats.includes(system.format) && packages > 0)
        .flatMap((folder) => {
        const signers = signersFor(system, folder, feed.keys);
        if (signers === undefined)
            return [];
        return (0,_feed_catalog_feed_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .archesIn */ .OB)(folder)
            .filter((arch) => (0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .mayHaveArch */ .__)(system, arch, signers.length > 0))
            .map((arch) => ({ ...folder, arch, isShared: folder.arch === null, signers }));
    });
}
/** The name of the keyring that every one of some folders lists for a system; undefined without one. */
function keyringIn({ keyrings = [] }, { format }, folders) {
    const isIn = (own) => folders.every(({ path }) => own.includes(path));
    return keyrings.find((one) => one.format === format && isIn(one.folders))?.name;
}
/** The offers of one repository: one for folders that have the same keys and whose paths have the same shape. */
function repositoryOffers(system, feed, folders) {
    const [first] = folders;
    if (first === undefined)
        return [];
    const { branch, repository, target = null } = first;
    const words = [(0,_feed_name_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWord */ .N)(feed), repository ?? undefined, target ?? undefined];
    const named = (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .namedFolders */ .Xc)(system, words, folders);
    return grouped(named, ({ signers }) => signers.map(({ path }) => path)).flatMap((all) => {
        const keys = all[0]?.signers ?? [];
        const { own, extra } = (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .splitExtra */ .fK)(system, all.map(({ signers: _, ...folder }) => folder));
        const shapes = grouped(own, (folder) => (system.eachFolder ? '' : (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .archPath */ .UK)(folder)));
        return shapes.map((alike) => ({
            ...{ system, branch, repository, target, extra, keys },
            folders: alike.toSorted((a, b) => (a.arch < b.arch ? -1 : 1)),
        }));
    });
}
/** Changes names that different lines of one branch would have on a device, such as those of `a-b` and `a.b`. */
function withOwnNames(offers) {
    const owners = new Map();
    const nameOf = ({ system, branch, repository, target }, folder) => {
        const owner = JSON.stringify([repository, target, system.eachFolder ? folder.path : '']);
        for (let i = 1;; i++) {
            const name = i === 1 ? folder.name : `${folder.name}_${i}`;
            const id = JSON.stringify([system.scheme, branch, name]);
            const known = owners.get(id);
            if (known === undefined)
                owners.set(id, owner);
            if ((known ?? owner) === owner)
                return name;
        }
    };
    const renamed = (offer, folders) => folders.map((folder) => ({ ...folder, name: nameOf(offer, folder) }));
    return offers.map((offer) => ({
        ...offer,
        folders: renamed(offer, offer.folders),
        extra: renamed(offer, offer.extra),
    }));
}
/**
 * The lines to type on a device, with ARCH when there are several arches.
 *
 * @param folders one or some of the offer, instead of all
 */
function offerLines(offer, url, folders = offer.folders) {
    const { system, extra } = offer;
    const [key] = offer.keys;
    const [first] = folders;
    const spots = (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .spotsOf */ .PC)(system, url, { own: folders, extra }, first === undefined ? '' : (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .archPath */ .UK)(first));
    return system.lines(spots, key && { keyId: key.keyId, fileName: keyFileName(key) });
}
/** The lines to type that remove what `offerLines` adds. */
function removalLines(offer, url, folders) {
    const { system, extra, keys } = offer;
    const [key] = keys;
    const [first] = folders;
    const spots = spotsOf(system, url, { own: folders, extra }, first === undefined ? '' : archPath(first));
    return system.removal(spots, key && { keyId: key.keyId, fileName: keyFileName(key) });
}
/** The arches to choose from; empty when the lines do not contain ARCH. */
function archChoice(offer, url) {
    const hasArch = offer.folders.length > 1 && offerLines(offer, url).some((line) => line.includes('ARCH'));
    return hasArch ? offer.folders.map(({ arch }) => arch) : [];
}
/** True when the lines name folders of several arches, of which a device may list only some. */
const hasLineForEach = ({ system, folders }) => system.eachFolder && new Set(folders.map(({ path }) => path)).size > 1;
/** True when devices add a folder by an offer. */
const isOffered = ({ folders, extra }, path) => [...folders, ...extra].some((folder) => folder.path === path);


/***/ }),

/***/ 95583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ spotsOf),
/* harmony export */   UK: () => (/* binding */ archPath),
/* harmony export */   Xc: () => (/* binding */ namedFolders),
/* harmony export */   fK: () => (/* binding */ splitExtra)
/* harmony export */ });
/* harmony import */ var _feed_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14606);

/**
 * Names the folders of one repository as the devices of a system do. A device that adds several folders needs a name for
 * each: opkg skips the second of two lines with one name.
 *
 * @param words the title of the feed, and the repository and target of the folders
 */
function namedFolders({ eachFolder, anyArch, addsAnyArch }, words, folders) {
    const isAlone = folders.every(({ arch }) => arch === anyArch);
    return folders.map((folder) => {
        const isExtra = addsAnyArch && folder.arch === anyArch && !isAlone;
        const hasOwnName = !folder.isShared && (eachFolder || isExtra);
        return { ...folder, name: (0,_feed_name_js__WEBPACK_IMPORTED_MODULE_0__/* .feedName */ .G)(hasOwnName ? [...words, folder.arch] : words) };
    });
}
/**
 * Takes out the folder for all arches that devices add beside another: OpenWrt's and Yocto's opkg read it, too.
 *
 * @returns the folders to choose from, and those that each device adds as well
 */
function splitExtra({ anyArch, addsAnyArch }, folders) {
    const isExtra = ({ arch, isShared }) => addsAnyArch && arch === anyArch && !isShared;
    const own = folders.filter((folder) => !isExtra(folder));
    return own.length === 0 ? { own: [...folders], extra: [] } : { own, extra: folders.filter(isExtra) };
}
/**
 * The lines that a device needs, as data: one for each folder on a system that adds each, or else one for the folder of
 * the device's arch and one for the folder of all arches.
 *
 * @param folders at least one
 * @param withArch the path of the folders with ARCH instead of the arch
 */
function spotsOf({ eachFolder }, url, { own, extra }, withArch) {
    const spot = ({ name, path }) => ({ url, name, folder: path });
    const [first] = own;
    if (first === undefined)
        return [];
    const isOnePath = own.every(({ path }) => path === first.path);
    if (!eachFolder) {
        return [isOnePath ? spot(first) : { url, name: first.name, folder: withArch }, ...extra.map(spot)];
    }
    const spots = new Map([...extra, ...own].map((folder) => [folder.path, spot(folder)]));
    return [...spots.values()];
}
/** The path of a folder with ARCH instead of its arch, if the arch is a whole segment of the path. */
function archPath({ path, arch, isShared }) {
    const segments = path.split('/');
    const at = isShared ? -1 : segments.lastIndexOf(arch);
    return at === -1 ? path : segments.with(at, 'ARCH').join('/');
}


/***/ }),

/***/ 76944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ SYSTEMS),
/* harmony export */   XZ: () => (/* binding */ OPENPGP_OPTIONS),
/* harmony export */   __: () => (/* binding */ mayHaveArch),
/* harmony export */   cT: () => (/* binding */ systemsOf),
/* harmony export */   ic: () => (/* binding */ OPENPGP_OPTIONS_FILE)
/* harmony export */ });
/* harmony import */ var _feed_arch_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78657);

/** The options that Yocto's opkg needs once, for all feeds of the device. */
const OPENPGP_OPTIONS = ['option check_signature 1', 'option signature_type gpg-asc'];
const OPENPGP_OPTIONS_FILE = '/etc/opkg/signatures.conf';
const sourceLine = ({ url, name, folder }) => `src/gz ${name} ${addressOf({ url, folder })}`;
/** The address of the folder; that of the feed for its root. */
const addressOf = ({ url, folder }) => folder === '' ? url : `${url}/${folder}`;
const fetchKey = (file, spots, { fileName }) => `wget -O ${file} ${spots[0]?.url ?? ''}/keys/${fileName}`;
/** The lines for systems that look for their keys in a folder. */
function plainLines(system, spots, key) {
    const file = key && system.keyFile(key.fileName);
    return [
        ...(key && file ? [fetchKey(file, spots, key)] : []),
        ...spots.map((spot) => `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`),
        system.update,
    ];
}
/** The lines that delete lines with these addresses, and the key. An address of a feed has nothing that sed reads as more. */
function plainRemoval(system, spots, key) {
    const file = key && system.keyFile(key.fileName);
    const address = (spot) => system.feedLine(spot).split(' ').at(-1) ?? '';
    return [
        ...spots.map((spot) => `sed -i '\\|${address(spot)}$|d' ${system.listFile(spot.name)}`),
        ...(file ? [`rm ${file}`] : []),
    ];
}
const opkgInstalls = (name) => `opkg update && opkg install ${name}`;
const apkInstalls = (name) => `apk -U add ${name}`;
/** OpenWrt's opkg, up to 24.10: the file name of a key must be its fingerprint. */
const openwrtOpkg = {
    scheme: 'usign',
    format: 'opkg',
    title: 'OpenWrt up to 24.10',
    anyArch: 'all',
    addsAnyArch: true,
    eachFolder: false,
    listFile: () => '/etc/opkg/customfeeds.conf',
    feedLine: sourceLine,
    keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
    update: 'opkg update',
    install: 'opkg install',
    installs: opkgInstalls,
    lines: (spots, key) => plainLines(openwrtOpkg, spots, key),
    removal: (spots, key) => plainRemoval(openwrtOpkg, spots, key),
};
/**
 * Yocto's opkg: an imported key counts only after it is marked as trusted. Its devices read the folders of several arches,
 * such as those of `all`, of the tune and of the machine.
 */
const yocto = {
    scheme: 'openpgp',
    format: 'opkg',
    title: 'Yocto',
    anyArch: 'all',
    addsAnyArch: true,
    eachFolder: true,
    listFile: (name) => `/etc/opkg/${name}.conf`,
    feedLine: sourceLine,
    keyFile: () => undefined,
    update: 'opkg update',
    install: 'opkg install',
    installs: opkgInstalls,
    lines: (spots, key) => [
        ...(key
            ? [
                fetchKey(`/tmp/${key.fileName}`, spots, key),
                `opkg-key add /tmp/${key.fileName}`,
                `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
                `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
            ]
            : []),
        ...spots.map((spot) => `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`),
        yocto.update,
    ],
    removal: (spots, key) => [
        ...spots.map((spot) => `rm ${yocto.listFile(spot.name)}`),
        ...(key ? [`gpg --homedir /etc/opkg/gpg --batch --yes --delete-keys ${key.keyId}`] : []),
    ],
};
/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine = {
    scheme: 'apk-v2',
    format: 'apk-v2',
    title: 'Alpine',
    anyArch: undefined,
    addsAnyArch: false,
    eachFolder: false,
    listFile: () => '/etc/apk/repositories',
    feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    installs: apkInstalls,
    lines: (spots, key) => plainLines(alpine, spots, key),
    removal: (spots, key) => plainRemoval(alpine, spots, key),
};
/** OpenWrt's apk, from 25.12 on: a key can have any file name, and the line names the index itself. */
const openwrtApk = {
    scheme: 'apk-v3',
    format: 'apk-v3',
    title: 'OpenWrt from 25.12 on',
    anyArch: 'noarch',
    addsAnyArch: false,
    eachFolder: false,
    listFile: () => '/etc/apk/repositories.d/customfeeds.list',
    feedLine: (spot) => `${addressOf(spot)}/packages.adb`,
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    installs: apkInstalls,
    lines: (spots, key) => plainLines(openwrtApk, spots, key),
    removal: (spots, key) => plainRemoval(openwrtApk, spots, key),
};
/** The systems in the order to show them. The first of a format is also for devices that check no signatures. */
const SYSTEMS = [openwrtOpkg, yocto, alpine, openwrtApk];
/** The systems that read a format. */
const systemsOf = (format) => SYSTEMS.filter((system) => system.format === format);
/**
 * True when a device of the system may have an arch. An unsigned folder is shown to the first system of its format, and is
 * for devices of all of them.
 */
function mayHaveArch(system, arch, isSigned) {
    const asked = isSigned ? [system] : systemsOf(system.format);
    return asked.some(({ scheme }) => (0,_feed_arch_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meantArches */ .A)(scheme, arch) === undefined);
}


/***/ }),

/***/ 48573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstNames)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);

/** How many names a warning has. */
const NAMED = 3;
/** The first names of a list, and how many more there are: `a, b, c and 2 more`. */
function firstNames(names) {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    return `${names.slice(0, NAMED).map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$).join(', ')}${more}`;
}


/***/ })

};
