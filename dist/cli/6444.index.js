export const id = 6444;
export const ids = [6444,8573];
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

/***/ 47504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ builderReport),
/* harmony export */   builderText: () => (/* binding */ builderText)
/* harmony export */ });
/* harmony import */ var _site_image_builders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88860);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34902);


/** @param feeds at least one */
function builderReport(name, title, url, feeds) {
    const parts = name === 'firmware-selector'
        ? selectorParts(title, url, feeds)
        : feeds.map((feed) => partOf(name, feed, url));
    return { command: 'snippet', for: name, title, url, parts };
}
function partOf(name, feed, url) {
    const { system, branch, repository, target, arches } = feed;
    const place = [branch, repository, target].filter((word) => word !== null).join('/');
    const images = place === '' ? system : `${system}, ${place}`;
    if (name === 'imagebuilder')
        return { images, arches, lines: (0,_site_image_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .imageBuilderLines */ .Os)(feed, url) };
    return { images, arches, allow: (0,_site_image_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .allowEntry */ .E)(feed, url), fields: (0,_site_image_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .buildRequest */ .mK)(feed) };
}
/** One part for each package manager: the selector sends what it is told for every release. */
function selectorParts(title, url, feeds) {
    return [...new Set(feeds.map(({ system }) => system))].map((system) => {
        const own = feeds.filter((feed) => feed.system === system);
        const arches = [...new Set(own.flatMap((feed) => feed.arches))];
        return { images: system, arches, fields: (0,_site_image_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorEntries */ .Gk)(own, title, url) };
    });
}
const HEADINGS = {
    imagebuilder: 'Put packages into an image with ImageBuilder',
    asu: 'Have a build server (ASU) put packages into an image',
    'firmware-selector': 'Offer packages in a firmware selector',
};
/** The Markdown for people who build images. */
function builderText(report) {
    const { parts, title, url } = report;
    const lines = [
        `## ${HEADINGS[report.for]}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title ?? url)}`,
        '',
        ...parts.flatMap((part) => [
            `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(part.images)}`,
            '',
            ...archText(report.for, part.arches),
            ...WRITERS[report.for](part),
        ]),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (language, text) => [`\`\`\`${language}`, text, '```', ''];
function archText(name, arches) {
    if (arches.length === 0)
        return [];
    const list = arches.map((arch) => `\`${arch}\``).join(', ');
    const how = {
        imagebuilder: '`grep ARCH_PACKAGES .config` in the ImageBuilder prints its own.',
        asu: 'Write that of the image.',
        'firmware-selector': 'The selector has no word for it, so write the one that all its images have, or lay the feed out with {target} or without {arch}.',
    }[name];
    return [`\`ARCH\` is one of ${list}. ${how}`, ''];
}
const WRITERS = {
    imagebuilder: ({ lines = [] }) => [
        'In the folder of the ImageBuilder, before `make image PACKAGES="…"`:',
        '',
        ...fenced('sh', lines.join('\n')),
    ],
    asu: ({ allow = '', fields = {} }) => [
        'In `asu.toml` of the server, which refuses other addresses:',
        '',
        ...fenced('toml', `repository_allow_list = [${JSON.stringify(allow)}]`),
        'In the request to `/api/v1/build`, beside version, target, profile and packages:',
        '',
        ...fenced('json', JSON.stringify(fields, undefined, 2)),
    ],
    'firmware-selector': ({ fields = {} }) => [
        'In `config` of `www/config.js`. Its build server must allow the feed, as `--for asu` says:',
        '',
        ...fenced('js', Object.entries(fields)
            .map(([name, value]) => `${name}: ${JSON.stringify(value, undefined, 2)},`)
            .join('\n')),
    ],
};


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/* unused harmony exports changeMarkdown, checkMarkdown, failureMarkdown */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _feed_draft_left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83833);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64865);
/* harmony import */ var _change_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94297);
/* harmony import */ var _leaving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20419);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(167);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26233);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13920);










/** The job summary of a change. Everything that came from a package is escaped. */
function changeMarkdown(report) {
    const lines = [`## ${escapeMarkdown(headline(report))}`, ''];
    const repositories = repositoryLines(report).map((line) => `- ${escapeMarkdown(line)}`);
    if (repositories.length > 0)
        lines.push(...repositories, '');
    const rows = rowsOf(report.changes);
    if (rows.length > 0) {
        lines.push('| | package | version | folder | size |', '| --- | --- | --- | --- | ---: |');
        for (const row of rows.slice(0, SHOWN))
            lines.push(`| ${cellsOf(row, report).join(' | ')} |`);
        lines.push(...more(rows), '');
    }
    const upstreams = upstreamLines(report).map((line) => `- ${escapeMarkdown(capital(line))}`);
    if (upstreams.length > 0)
        lines.push(...upstreams, '');
    const left = [...prunedLines(report), ...leavingLines(report)].map((line) => `- ${escapeMarkdown(capital(line))}`);
    if (left.length > 0)
        lines.push(...left, '');
    const back = rollbackText(report);
    lines.push(...back.sentences.flatMap((line) => [escapeMarkdown(capital(line)), '']));
    if (back.lines.length > 0)
        lines.push('```sh', ...back.lines.map(printable), '```', '');
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(`${escapeMarkdown(capital(size))}.`, '');
    if (report.commit)
        lines.push(`Commit ${escapeMarkdown(report.commit)} on ${escapeMarkdown(report.feed)}.`, '');
    if (report.site !== null)
        lines.push(`${escapeMarkdown(capital(siteLine(report.site)))}.`, '');
    if (report.delivery !== null)
        lines.push(`${escapeMarkdown(capital(deliveryLine(report.delivery)))}.`, '');
    lines.push(...placeLines(report));
    if (report.warnings.length > 0) {
        const shown = report.warnings.slice(0, MOST_SHOWN).map((warning) => `- ${escapeMarkdown(warning)}`);
        lines.push('### Warnings', '', ...shown, ...more(report.warnings, MOST_SHOWN), '');
    }
    if (report.leftOut.length > 0) {
        const reasons = report.leftOut.map((one) => `- ${escapeMarkdown(leftOutText(one))}`);
        lines.push('### Left out', '', ...reasons.slice(0, SHOWN), ...more(reasons), '');
    }
    if (report.readmitted.length > 0) {
        const rows = report.readmitted.map(({ name, version, arch }) => `- ${escapeMarkdown(`${name} ${version} (${arch})`)}`);
        lines.push('### No longer withdrawn', '', ...rows.slice(0, SHOWN), ...more(rows), '');
    }
    lines.push(...unresolvedLines(report));
    if (report.deviceLines.length > 0) {
        lines.push(`### ${deviceHeading(report)}`, '', '```sh', ...report.deviceLines.map(printable), '```', '');
    }
    return withinSummary(lines);
}
/** The most bytes of a job summary. GitHub shows nothing of a larger one. */
const SUMMARY_LIMIT = 1e6;
/** The lines that fit into a job summary, as one text. */
function withinSummary(lines) {
    const text = lines.join('\n');
    if (Buffer.byteLength(text) <= SUMMARY_LIMIT)
        return text;
    const room = Buffer.from(text)
        .subarray(0, SUMMARY_LIMIT - 100)
        .toString('utf8');
    return `${room.slice(0, room.lastIndexOf('\n'))}\n\nThe rest is in the report.\n`;
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Groups changes into rows: the same change in several folders, such as of a package for all arches, is one row. */
function rowsOf(changes) {
    const rows = new Map();
    for (const change of changes) {
        const { kind, name, version, previous } = change;
        const key = JSON.stringify([kind, name, version, previous]);
        rows.set(key, [...(rows.get(key) ?? []), change]);
    }
    return [...rows.values()];
}
/** How many folders of one row are named. */
const NAMED = 4;
function cellsOf(row, report) {
    const [first] = row;
    const { kind, name, folder } = first;
    const isThere = kind !== 'removed' && !report.dryRun;
    const views = isThere ? pageOf(report) : undefined;
    const sizes = [...new Set(row.map(({ size }) => sizeText(size)))];
    const folders = row.slice(0, NAMED).map((change) => escapeMarkdown(placeText(change, report.folders)));
    if (row.length > NAMED)
        folders.push(`and ${row.length - NAMED} more`);
    return [
        kind,
        linked(name, views && packageView(views, folder, name)),
        escapeMarkdown(versions(first)),
        folders.join('<br>'),
        sizes.length === 1 ? escapeMarkdown(sizes[0] ?? '') : 'several',
    ];
}
/** The address of the feed's page; undefined when it has none. */
const pageOf = ({ url, hasPage }) => url !== null && hasPage ? url : undefined;
function linked(text, address) {
    return address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${address}>)`;
}
/** Links to the feed's page and folders. */
function placeLines(report) {
    const page = pageOf(report);
    if (page === undefined)
        return [];
    const paths = [...new Set(report.folders.map(({ path }) => path))];
    const folders = paths.slice(0, SHOWN).map((path) => linked(path || '.', folderView(page, path)));
    const parts = [linked("The feed's page", `${page}/`), ...folders];
    return [`${parts.join(' · ')}${paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : ''}`, ''];
}
function unresolvedLines({ unresolved }) {
    if (unresolved.length === 0)
        return [];
    const items = unresolved.slice(0, SHOWN).map(({ dependency, packages }) => {
        const others = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : '';
        const wanting = `${packages.slice(0, NAMED).join(', ')}${others}`;
        return `- ${escapeMarkdown(dependency)}, for ${escapeMarkdown(wanting)}`;
    });
    const head = unresolved.length === 1
        ? 'One dependency is not in the same folder: devices must get it from another folder or feed'
        : `${unresolved.length} dependencies are not in the same folder: devices must get them from other folders or feeds`;
    return ['<details>', `<summary>${head}</summary>`, '', ...items, ...more(unresolved), '', '</details>', ''];
}
/** The job summary of a check: the folders, then every finding with its why and its fix. */
function checkMarkdown(report) {
    const lines = [`## ${escapeMarkdown(verdict(report, '`all`'))}`, ''];
    if (report.folders.length > 0) {
        lines.push('| folder | format | packages | signature |', '| --- | --- | ---: | --- |');
        for (const { path, format, packages, signature } of report.folders.slice(0, SHOWN)) {
            const cells = [path, format, String(packages), signature];
            lines.push(`| ${cells.map(escapeMarkdown).join(' | ')} |`);
        }
        lines.push(...more(report.folders), '');
    }
    const devices = deviceLines(report).map((line) => `- ${escapeMarkdown(line)}`);
    if (devices.length > 0)
        lines.push(...devices, '');
    const since = sinceIn(report);
    if (since !== undefined) {
        const text = `${escapeMarkdown(capital(since.text))}.`;
        lines.push(isRewritten(since) ? `**${text}**` : text, '');
    }
    for (const [severity, heading] of [
        ['error', 'Errors'],
        ['warning', 'Warnings'],
    ]) {
        const findings = report.findings.filter((finding) => finding.severity === severity);
        if (findings.length === 0)
            continue;
        lines.push(`### ${heading}`, '', ...findings.slice(0, MOST_SHOWN).flatMap(findingItem));
        lines.push(...more(findings, MOST_SHOWN), '');
    }
    return withinSummary(lines);
}
/**
 * The job summary of a run that failed: each problem, and what to do about it.
 *
 * @param length how many problems there were, if `errors` has only the first ones
 */
function failureMarkdown(errors, length = errors.length) {
    const items = errors
        .slice(0, MOST_SHOWN)
        .flatMap(({ code, message, remedy }) => [
        `- **${escapeMarkdown(code)}**: ${escapeMarkdown(message)}`,
        `  - ${escapeMarkdown(remedy)}`,
    ]);
    const head = length === 1 ? 'pkgfeed stopped' : `pkgfeed stopped at ${manyProblems({ length })}`;
    const rest = countOfRest({ length }).flatMap((line) => ['', `${line}.`]);
    return [`## ${head}`, '', ...items, ...rest, ''].join('\n');
}
function findingItem({ path, what, why, remedy }) {
    return [
        `- ${escapeMarkdown(`${path} ${what}`)}`,
        `  - why: ${escapeMarkdown(why)}`,
        `  - fix: ${escapeMarkdown(remedy)}`,
    ];
}
function more(all, shown = SHOWN) {
    return countOfRest(all, shown).flatMap((line) => ['', `${line}, in the report.`]);
}
/** Escapes all characters that mean something in Markdown or HTML. */
function escapeMarkdown(text) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
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

/***/ 88860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ allowEntry),
/* harmony export */   Gk: () => (/* binding */ selectorEntries),
/* harmony export */   K: () => (/* binding */ builderFeed),
/* harmony export */   Os: () => (/* binding */ imageBuilderLines),
/* harmony export */   mK: () => (/* binding */ buildRequest),
/* harmony export */   ni: () => (/* binding */ buildable)
/* harmony export */ });
/* harmony import */ var _feed_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14606);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35395);
/* harmony import */ var _spots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95583);



const OPENWRT = ['usign', 'apk-v3'];
/** The signed offers that images of OpenWrt can use. */
const buildable = (offers) => offers.filter(({ system, keys }) => OPENWRT.includes(system.scheme) && keys.length > 0);
/** @param textOf the text of a key's file, by its path */
function builderFeed(offer, url, textOf) {
    const { system, branch, repository, target, keys, folders, extra } = offer;
    const paths = new Set(folders.map(({ path }) => path));
    const [first] = folders;
    const main = first === undefined ? [] : [{ ...first, path: paths.size > 1 ? (0,_spots_js__WEBPACK_IMPORTED_MODULE_2__/* .archPath */ .UK)(first) : first.path }];
    return {
        system: system.title,
        ...{ branch, repository, target },
        repositories: Object.fromEntries([...main, ...extra].map((folder) => [folder.name, addressFor(offer, folder, url)])),
        arches: paths.size > 1 ? folders.map(({ arch }) => arch) : [],
        keys: keys.map((key) => ({ fileName: (0,_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFileName */ .po)(key), text: textOf(key.path) })),
        isApk: system.scheme === 'apk-v3',
    };
}
/** The address as a builder writes it into its list: that of the folder for opkg, and that of the index for apk. */
function addressFor({ system }, { name, path }, url) {
    const spot = { url, name, folder: path };
    const address = system.feedLine(spot).split(' ').at(-1) ?? '';
    // The address of a server alone has no path, and ASU allows addresses by their paths.
    return /^https?:\/\/[^/]+$/.test(address) ? `${address}/` : address;
}
/**
 * The lines to type in the folder of an ImageBuilder. It reads `repositories.conf` and `keys/FINGERPRINT` with opkg, and
 * `repositories` and any file in `keys/` with apk (openwrt/openwrt, target/imagebuilder/files/Makefile and
 * include/rootfs.mk).
 */
function imageBuilderLines({ repositories, keys, isApk }, url) {
    const line = (name, address) => (isApk ? address : `src/gz ${name} ${address}`);
    return [
        ...keys.map(({ fileName }) => `wget -O keys/${fileName} ${url}/keys/${fileName}`),
        ...Object.entries(repositories).map(([name, address]) => `echo '${line(name, address)}' >> ${isApk ? 'repositories' : 'repositories.conf'}`),
    ];
}
/**
 * The entry of ASU's `repository_allow_list`. ASU compares scheme and host, and allows what begins with the entry's path
 * and a slash (openwrt/asu, asu/repositories.py). So the address of a feed does not allow its own root.
 */
function allowEntry({ repositories }, url) {
    const isAtRoot = Object.values(repositories).includes(url);
    return isAtRoot ? url.replace(/[^/]+$/, '') : `${url}/`;
}
/**
 * The part of a build request that adds the feed. Without `append` the image has no packages of OpenWrt (openwrt/asu,
 * asu/build_request.py).
 */
const buildRequest = ({ repositories, keys }) => ({
    repositories,
    repositories_mode: 'append',
    repository_keys: keys.map(requestKey),
});
/**
 * A key as a build request has it. ASU takes the text for PEM when it begins with `-----BEGIN`, and else writes a comment
 * before it: so of a key of usign it wants the last line alone (openwrt/asu, asu/build.py).
 */
function requestKey({ text }) {
    const [pem] = PEM.exec(text) ?? [];
    return pem ?? text.trim().split(/\r?\n/).at(-1) ?? '';
}
const PEM = /-----BEGIN PUBLIC KEY-----\r?\n(?:[A-Za-z0-9+/=]{1,100}\r?\n)+-----END PUBLIC KEY-----/;
/** The release that a branch stands for, in the words of the firmware selector. */
function branchWord(branch) {
    if (/^\d+\.\d+$/.test(branch) || branch === 'SNAPSHOT')
        return '{openwrt_branch}';
    return /^\d+\.\d+\.\d+(-rc\d+)?$/.test(branch) ? '{openwrt_version}' : branch;
}
/**
 * The entries of the firmware selector's `config.js`, one for all branches and targets whose folders differ in nothing
 * else. It has words for these, and none for arches (openwrt/firmware-selector-openwrt-org, www/js/asu.js).
 *
 * @param title of the feed, for the names of entries
 * @param url of the feed, without a slash at its end
 */
function selectorEntries(feeds, title, url) {
    const repositories = new Map();
    for (const { branch, repository, target, repositories: own } of feeds) {
        for (const [i, address] of Object.values(own).entries()) {
            const template = url + withWords(address.slice(url.length), branch, target);
            if ([...repositories.values()].includes(template))
                continue;
            const extra = i > 0 ? 'all' : undefined;
            const name = (0,_feed_name_js__WEBPACK_IMPORTED_MODULE_0__/* .feedName */ .G)([(0,_feed_name_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWord */ .N)({ title, url }), repository ?? undefined, extra]);
            repositories.set(freeName(name, repositories), template);
        }
    }
    const keys = new Set(feeds.flatMap((feed) => feed.keys.map(requestKey)));
    return {
        asu_repositories: Object.fromEntries(repositories),
        asu_repositories_mode: 'append',
        asu_repository_keys: [...keys],
    };
}
/** @param path of the folder or index, with a slash before it; empty for the root of the feed */
function withWords(path, branch, target) {
    const padded = `${path}/`;
    const targeted = target === null ? padded : padded.replace(`/${target}/`, '/{target}/{subtarget}/');
    return (branch === null ? targeted : targeted.replace(`/${branch}/`, `/${branchWord(branch)}/`)).slice(0, -1);
}
function freeName(name, taken) {
    if (!taken.has(name))
        return name;
    for (let i = 2;; i++)
        if (!taken.has(`${name}_${i}`))
            return `${name}_${i}`;
}


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
