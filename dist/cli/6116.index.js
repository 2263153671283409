export const id = 6116;
export const ids = [6116];
export const modules = {

/***/ 86116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _feed_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17863);
/* harmony import */ var _formats_apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50168);
/* harmony import */ var _formats_apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27915);
/* harmony import */ var _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11504);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71245);
/* harmony import */ var _github_server_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51157);
/* harmony import */ var _keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57372);
/* harmony import */ var _keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42792);
/* harmony import */ var _keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66345);
/* harmony import */ var _keys_usign_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(45983);
/* harmony import */ var _machine_whole_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(98835);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(19511);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(39416);
/* harmony import */ var _site_device_lines_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(90852);

















const KINDS = {
    usign: {
        input: 'usign-key',
        secretEnd: '.sec',
        publicEnd: '.pub',
        format: _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_6__/* .opkg */ .c,
        make: async ({ usignPassphrase }) => await (0,_keys_usign_js__WEBPACK_IMPORTED_MODULE_12__/* .makeUsignPair */ .J9)(usignPassphrase),
    },
    'apk-ec': {
        input: 'apk-ec-key',
        secretEnd: '.ec',
        publicEnd: '.ec.pub',
        format: _formats_apk_v3_apk_v3_js__WEBPACK_IMPORTED_MODULE_5__/* .apkV3 */ .O,
        make: async ({ apkEcPassphrase }) => await (0,_keys_apk_v3_js__WEBPACK_IMPORTED_MODULE_10__/* .makeEcPair */ .HU)(apkEcPassphrase),
    },
    'apk-rsa': {
        input: 'apk-rsa-key',
        secretEnd: '.rsa',
        publicEnd: '.rsa.pub',
        format: _formats_apk_v2_apk_v2_js__WEBPACK_IMPORTED_MODULE_4__/* .apkV2 */ .H,
        make: async ({ apkRsaPassphrase }) => await (0,_keys_apk_v2_js__WEBPACK_IMPORTED_MODULE_9__/* .makeRsaPair */ .xn)(apkRsaPassphrase),
    },
    openpgp: {
        input: 'openpgp-key',
        secretEnd: '.sec.asc',
        publicEnd: '.pub.asc',
        format: _formats_opkg_opkg_js__WEBPACK_IMPORTED_MODULE_6__/* .opkg */ .c,
        make: async ({ openpgpPassphrase }, { title, now }) => await (0,_keys_openpgp_openpgp_js__WEBPACK_IMPORTED_MODULE_11__/* .makeOpenpgpPair */ .OR)(title ?? 'pkgfeed', openpgpPassphrase, now),
    },
};
/**
 * Makes a pair of key files. Only the owner can read the secret one. Never overwrites a file.
 *
 * @param args the kind of key, and how the names of the files begin (`key` by default)
 */
async function keygen(args, settings, host) {
    const { word, kind, name } = wantedKey(args);
    maskPassphrases(settings.keys, host);
    const secretFile = name + kind.secretEnd;
    const publicFile = name + kind.publicEnd;
    // Finds everything that can be wrong before it makes a key.
    const feed = feedToCome(kind.format, settings, host);
    for (const file of [secretFile, publicFile]) {
        if (await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, file)))
            throw exists(file, word);
    }
    const { title } = settings.feed;
    const { secretText, publicKey } = await kind.make(settings.keys, { title, now: host.now });
    await (0,_machine_whole_files_js__WEBPACK_IMPORTED_MODULE_13__/* .writeNewFiles */ .zn)([
        { name: secretFile, file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, secretFile), text: secretText, mode: 0o600 },
        { name: publicFile, file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, publicFile), text: publicKey.text, mode: 0o644 },
    ], host, (file) => exists(file, word));
    return {
        command: 'keygen',
        kind: word,
        scheme: publicKey.scheme,
        keyId: publicKey.keyId,
        secretFile,
        publicFile,
        publishedAs: `keys/${publicKey.fileName}`,
        secret: (0,_settings_inputs_js__WEBPACK_IMPORTED_MODULE_14__/* .secretVariable */ .HV)(kind.input),
        deviceLines: (0,_site_device_lines_js__WEBPACK_IMPORTED_MODULE_16__/* .deviceLines */ .ur)({ ...feed, keys: [publicKey] }),
    };
}
function wantedKey(args) {
    const [word, name = 'key', ...rest] = args;
    const words = Object.keys(KINDS);
    if (word === undefined || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: word === undefined ? 'keygen needs the kind of key to make' : 'keygen takes one name',
            remedy: `Write \`pkgfeed keygen ${words.join('|')} [NAME]\`.`,
        });
    }
    const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
    if (kind === undefined)
        throw (0,_settings_values_js__WEBPACK_IMPORTED_MODULE_15__/* .unknownWord */ .$5)('the kind of key', word, words);
    return { word, kind, name };
}
function maskPassphrases(keys, host) {
    const { usignPassphrase, apkEcPassphrase, apkRsaPassphrase, openpgpPassphrase } = keys;
    for (const secret of [usignPassphrase, apkEcPassphrase, apkRsaPassphrase, openpgpPassphrase]) {
        if (secret)
            host.mask(secret);
    }
}
/** The feed that the key will sign, as far as the settings say, for the lines that a device needs. */
function feedToCome(format, settings, host) {
    const { title, layout: template } = settings.feed;
    const [{ branch = 'BRANCH', repository = 'REPOSITORY' }] = settings.repositories;
    const { pagesRepository } = settings.home;
    const remote = pagesRepository && (0,_git_remote_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRemote */ .M8)(pagesRepository, (0,_github_server_js__WEBPACK_IMPORTED_MODULE_8__/* .serverOf */ .FN)(host), host.cwd);
    const layout = (0,_feed_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLayout */ .zz)(template, { branch, repository });
    return {
        url: (remote && (0,_github_server_js__WEBPACK_IMPORTED_MODULE_8__/* .pagesUrl */ .Wm)(remote.slug, (0,_github_server_js__WEBPACK_IMPORTED_MODULE_8__/* .serverOf */ .FN)(host))) || _site_device_lines_js__WEBPACK_IMPORTED_MODULE_16__/* .PLACEHOLDER_URL */ .qS,
        name: (0,_site_device_lines_js__WEBPACK_IMPORTED_MODULE_16__/* .feedName */ .Gt)([title, settings.repositories[0].repository]),
        folders: [{ path: layout.folder('ARCH'), format: format.name, arch: 'ARCH', packages: 1 }],
        layout,
        isUnsigned: false,
    };
}
async function isThere(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).catch(() => undefined)) !== undefined;
}
function exists(file, word) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyError */ .eN({
        code: 'KEY_EXISTS',
        message: `${file} already exists`,
        remedy: `Choose another name, as in \`pkgfeed keygen ${word} NAME\`; pkgfeed never overwrites a key that devices may trust.`,
    });
}


/***/ }),

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
    return word !== arch && own.has(word) ? [word] : undefined;
}


/***/ }),

/***/ 17863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ checkedMap),
/* harmony export */   jc: () => (/* binding */ coordinatesIn),
/* harmony export */   l9: () => (/* binding */ checkArch),
/* harmony export */   zz: () => (/* binding */ makeLayout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);



/**
 * Makes a layout from a template such as `{branch}/{repository}/{arch}`.
 *
 * @throws InputError for a coordinate that the template needs and that was not given
 * @throws PlacementError for a template that cannot be used, or a coordinate that is not a plain path
 */
function makeLayout(template, coordinates) {
    const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
    for (const word of words) {
        if (!['branch', 'repository', 'arch'].includes(word)) {
            throw badLayout(template, `{${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(word)}} is not one of {branch}, {repository} and {arch}`);
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
    if (!(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(sample)) {
        throw badLayout(template, 'it must be a path of plain names with no slash at either end');
    }
    if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(sample))
        throw taken(template);
    const archOf = (folder) => {
        const arch = folder.slice(before.length, folder.length - after.length);
        return (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(arch) && folder === before + arch + after ? arch : undefined;
    };
    return {
        branch: coordinates.branch ?? null,
        repository: coordinates.repository ?? null,
        folder(arch) {
            const folder = before + arch + after;
            if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(folder))
                throw taken(template);
            // A later run must find the folder again.
            if (archOf(folder) === undefined)
                checkArch(`${arch}/`, 'the packages’ arch');
            return folder;
        },
        archOf,
    };
}
/**
 * Reads the coordinates of a folder from its path. A coordinate is null when the path does not fit the layout, or when
 * a coordinate in it has slashes.
 *
 * @param template the feed's layout, such as `{branch}/{repository}/{arch}`
 */
function coordinatesIn(folder, template) {
    const names = folder.split('/');
    const words = template.split('/');
    const isLike = names.length === words.length && words.every((word, i) => word.startsWith('{') || word === names[i]);
    const at = (word) => (isLike && names[words.indexOf(`{${word}}`)]) || null;
    return { branch: at('branch'), repository: at('repository'), arch: at('arch') ?? names.at(-1) ?? '' };
}
function coordinate(word, value, template) {
    if (!value) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: `\`${word}\` is not given, but the layout ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(template)} needs it`,
            remedy: `Give \`${word}\`, such as ${word === 'branch' ? '24.10' : 'packages'}, or a \`layout\` without it.`,
        });
    }
    if (!(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isCoordinate */ .Xq)(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
            code: 'PLACEMENT_COORDINATE',
            message: `\`${word}\` is ${JSON.stringify(value)}, which is not a plain path`,
            remedy: 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
        });
    }
    return value;
}
/** @throws PlacementError for an arch that cannot be the name of a folder */
function checkArch(arch, input = 'arches') {
    if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(arch))
        return arch;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `\`${input}\` names ${JSON.stringify(arch)}, which is not an arch`,
        remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
    });
}
/** @throws PlacementError for an arch in it that cannot be the name of a folder */
function checkedMap(map) {
    for (const arch of [...map.values()].flat())
        checkArch(arch, 'arch-map');
    return map;
}
function badLayout(template, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
        remedy: 'Write it like {branch}/{repository}/{arch}.',
    });
}
function taken(template) {
    return badLayout(template, 'the folders keys/ and badges/ hold the feed’s public keys and badges');
}


/***/ }),

/***/ 71245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ parseRemote),
/* harmony export */   PA: () => (/* binding */ isHostedBy),
/* harmony export */   pb: () => (/* binding */ overSsh)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43496);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);




/**
 * Reads a repository on GitHub in any spelling, another git URL, or a path (one that begins with `./`, `../`, `/` or a
 * drive).
 *
 * @param server the address of GitHub
 * @throws InputError for anything else, and for a URL that carries a password
 */
function parseRemote(text, server, cwd) {
    const spelled = (0,_text_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRepository */ .G)(text, server);
    if (spelled?.way === 'ssh') {
        return { url: text, name: text, isHttp: false, path: undefined, slug: spelled.slug };
    }
    if (spelled !== undefined) {
        const { slug } = spelled;
        const url = `${server.replace(/(?<!\/)\/+$/, '')}/${slug}.git`;
        return { url, name: slug, isHttp: true, path: undefined, slug };
    }
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || SCP.test(text);
    if (isAddress && /\p{Cc}/u.test(text)) {
        throw unusable('`pages-repository` is an address with control characters', 'Write the address alone, on one line.');
    }
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return parseUrl(text);
    if (SCP.test(text)) {
        return { url: text, name: text, isHttp: false, path: undefined, slug: undefined };
    }
    const isPath = /^\.{1,2}([/\\]|$)/.test(text) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text);
    if (isPath && text !== '' && !text.startsWith('-') && !text.includes('\0')) {
        return { url: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), name: text, isHttp: false, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text), slug: undefined };
    }
    throw unusable(`\`pages-repository\` is ${quotedSafely(text)}, which is neither owner/name, a git URL nor a path`, 'Write owner/name for a repository on GitHub, or a path that begins with ./ or /.');
}
/** `user@host:path`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:[^:]+$/;
/** Quotes the text, unless it could hold a user name and a password. */
function quotedSafely(text) {
    return text.includes('@') ? 'something with a user name in it' : JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text));
}
function parseUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw unusable('`pages-repository` is not a valid URL', 'Write it like https://example.org/feed.git.');
    }
    const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
    if (!isHttp && !['ssh:', 'git:', 'file:'].includes(url.protocol)) {
        throw unusable(`\`pages-repository\` is a ${url.protocol} address, which pkgfeed does not use`, 'Use an https, ssh or file address, owner/name, or a path.');
    }
    if (url.password !== '' || (isHttp && url.username !== '')) {
        throw unusable('`pages-repository` is a URL with a user name or password in it', 'Write the URL without it, and give the secret as `token`.');
    }
    return { url: text, name: text, isHttp, path: undefined, slug: undefined };
}
/** True for a repository on GitHub, or on the server of that address. */
function isHostedBy(remote, server) {
    if (remote.slug !== undefined)
        return true;
    const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)[:/]/i.exec(remote.url) ?? [];
    const name = host.toLowerCase();
    return (remote.path === undefined &&
        (/^(?:.+\.)?(?:github|ghe)\.com$/.test(name) || name === new URL(server).hostname));
}
/**
 * A repository as it is reached over SSH, and the name of its server.
 *
 * @param server the address of GitHub
 * @throws InputError for a repository that cannot be reached over SSH
 */
function overSsh(remote, server) {
    if (remote.slug !== undefined && remote.isHttp) {
        const { hostname } = new URL(server);
        const url = `ssh://git@${hostname}/${remote.slug}.git`;
        return { remote: { ...remote, url, isHttp: false }, server: hostname };
    }
    const [, host] = /^[^/@]+@([^/:]+):/.exec(remote.url) ?? [];
    const name = /^ssh:\/\//i.test(remote.url) ? new URL(remote.url).hostname : host;
    if (name !== undefined)
        return { remote, server: name.toLowerCase() };
    throw unusable(`\`pages-repository\` is ${remote.isHttp ? 'an HTTP address' : 'not reached over SSH'}, and \`ssh-key\` only works over SSH`, 'Write owner/name, ssh://git@HOST/PATH or git@HOST:PATH, or leave out `ssh-key` and give a `token` where one is needed.');
}
function unusable(message, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({ code: 'INPUT_VALUE', message, remedy });
}


/***/ }),

/***/ 98835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ linkNew),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   zn: () => (/* binding */ writeNewFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64865);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89850);





/**
 * Writes new files: all of them completely, or none. All contents are on the disk before the first file gets its name.
 *
 * @param exists makes the error for a file that exists
 * @throws InputError when a file cannot be written
 */
async function writeNewFiles(files, host, exists) {
    const placed = [];
    await withDrafts(files, host, async (drafts) => {
        try {
            for (const [i, { name, file }] of files.entries()) {
                await linkNew(drafts[i] ?? '', file).catch((cause) => {
                    throw cause.code === 'EEXIST' ? exists(name) : cannotWrite(name, cause);
                });
                placed.push(file);
            }
        }
        catch (error) {
            for (const file of placed)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
            throw error;
        }
    });
}
/**
 * Replaces an existing file, completely or not at all. Keeps its mode.
 *
 * @throws InputError when it cannot be written
 */
async function replaceFile({ name, file }, text, host) {
    const refuse = (cause) => {
        throw cannotWrite(name, cause);
    };
    const { mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(refuse);
    await withDrafts([{ name, file, text, mode }], host, async ([draft = '']) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file).catch(refuse);
    });
}
/** Writes the contents to drafts next to the files. Removes the drafts afterwards, also when a signal ends the run. */
async function withDrafts(files, host, work) {
    const drafts = files.map(({ file }) => (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .draftOf */ .bz)(file));
    const removeAll = () => {
        for (const draft of drafts) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            }
            catch {
                // A later run removes it.
            }
        }
    };
    const forget = host.onSignal(removeAll);
    try {
        for (const [i, { name, file, text, mode }] of files.entries()) {
            (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .sweepDrafts */ .hv)(file, host.wallClock());
            const draft = drafts[i] ?? '';
            await writeDraft(draft, text, mode).catch((cause) => {
                cause.message = cause.message.replaceAll(draft, file);
                throw cannotWrite(name, cause);
            });
        }
        await work(drafts);
    }
    finally {
        forget();
        removeAll();
    }
}
async function writeDraft(draft, text, mode) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx', mode);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Gives a file a second name, or copies it where that cannot be. Fails if a file has that name. */
async function linkNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, file);
    }
    catch (error) {
        // Some file systems have no hard links.
        const { code = '' } = error;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code))
            throw error;
        await copyNew(draft, file);
    }
}
async function copyNew(draft, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(draft, file, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
        throw error;
    }
}
function cannotWrite(name, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name)} cannot be written: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again.'
            : 'Choose a name in an existing folder that you may write to.',
        cause,
    });
}


/***/ }),

/***/ 90852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ feedName),
/* harmony export */   Um: () => (/* binding */ installerLines),
/* harmony export */   h3: () => (/* binding */ isOpenToAll),
/* harmony export */   qS: () => (/* binding */ PLACEHOLDER_URL),
/* harmony export */   ur: () => (/* binding */ deviceLines)
/* harmony export */ });
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76944);

/** Used when the address is not known yet. */
const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';
/** True when anybody on the network path can answer instead of the feed: plain http to another machine. */
const isOpenToAll = (url) => url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+)([:/]|$)/.test(url);
/** The lines to type to use the installer. Over plain http they include reading the script before it runs. */
const installerLines = (url) => [
    `wget -O /tmp/install.sh ${url}/install.sh`,
    ...(isOpenToAll(url) ? ['less /tmp/install.sh'] : []),
    'sh /tmp/install.sh',
];
/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);
/** A feed name that opkg accepts, made from the words that are defined: the title and the repository of the feed. */
function feedName(words) {
    const slug = words
        .filter((word) => word !== undefined)
        .join('_')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .slice(0, 100)
        .replace(/^_+|_+$/g, '');
    if (slug === '')
        return 'pkgfeed';
    return RESERVED.has(slug) ? `${slug}_feed` : slug;
}
/**
 * The lines to type on a device, for each client that this feed is signed for. ARCH stands for one of several arches.
 * With lines for several clients, each part begins with a comment that names its client. There are none for a folder
 * whose arch no device has.
 */
function deviceLines(feed) {
    const blocks = [...new Set(_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEMS */ .LB.map(({ format }) => format))]
        .flatMap((format) => groupsOf(format, feed))
        .map((group) => blockOf(group, feed));
    const [only, ...more] = blocks;
    if (only !== undefined && more.length === 0 && !only[0].includes('ARCH'))
        return only[1];
    return blocks.flatMap(([heading, lines]) => [heading, ...lines]);
}
function groupsOf(format, { folders, keys, isUnsigned }) {
    // An empty folder is of no use to a device.
    const own = folders
        .filter((folder) => folder.format === format && folder.packages > 0)
        .map((folder) => ({ ...folder, keys: folder.keys ?? keys }));
    const systems = (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .systemsOf */ .cT)(format);
    const usable = (system, isSigned) => own.filter(({ arch }) => (0,_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveArch */ .__)(system, arch, isSigned));
    const keyed = systems.flatMap((system) => byKey(system, usable(system, true)));
    const isKeyed = own.some((folder) => folder.keys.some(({ scheme }) => systems.some((system) => system.scheme === scheme)));
    const [plain] = systems;
    if (isKeyed || !isUnsigned || plain === undefined)
        return keyed;
    const open = usable(plain, false);
    return open.length === 0 ? [] : [{ system: plain, key: undefined, folders: open }];
}
/** The folders of a system by a key that signs them: by as few keys as it takes. */
function byKey(system, folders) {
    const groups = [];
    let left = folders;
    for (;;) {
        const keys = left.flatMap((folder) => folder.keys.filter(({ scheme }) => scheme === system.scheme));
        const signedBy = (key) => left.filter((folder) => folder.keys.some(({ scheme, keyId }) => scheme === key.scheme && keyId === key.keyId));
        const [key] = keys.toSorted((a, b) => signedBy(b).length - signedBy(a).length);
        if (key === undefined)
            return groups;
        const own = signedBy(key);
        groups.push({ system, key, folders: own });
        left = left.filter((folder) => !own.includes(folder));
    }
}
/** A heading and its lines. */
function blockOf({ system, key, folders }, { url, name, layout }) {
    const [first] = folders;
    const folder = folders.length > 1 || first === undefined ? layout.folder('ARCH') : first.path;
    const lines = system.lines({ url, name, folder }, key);
    const hasArch = folders.length > 1 && lines.some((line) => line.includes('ARCH'));
    const arches = hasArch ? `, ARCH one of ${folders.map(({ arch }) => arch).join(', ')}` : '';
    return [`# ${system.title}${arches}`, lines];
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
const sourceLine = ({ url, name, folder }) => `src/gz ${name} ${url}/${folder}`;
const fetchKey = (file, { url }, { fileName }) => `wget -O ${file} ${url}/keys/${fileName}`;
/** The lines for systems that look for their keys in a folder. */
function plainLines(system, spot, key) {
    const file = key && system.keyFile(key.fileName);
    return [
        ...(key && file ? [fetchKey(file, spot, key)] : []),
        `echo '${system.feedLine(spot)}' >> ${system.listFile(spot.name)}`,
        system.update,
    ];
}
/** OpenWrt's opkg, up to 24.10: the file name of a key must be its fingerprint. */
const openwrtOpkg = {
    scheme: 'usign',
    format: 'opkg',
    title: 'OpenWrt up to 24.10',
    anyArch: 'all',
    listFile: () => '/etc/opkg/customfeeds.conf',
    feedLine: sourceLine,
    keyFile: (fileName) => `/etc/opkg/keys/${fileName}`,
    update: 'opkg update',
    install: 'opkg install',
    lines: (spot, key) => plainLines(openwrtOpkg, spot, key),
};
/** Yocto's opkg: an imported key counts only after it is marked as trusted. */
const yocto = {
    scheme: 'openpgp',
    format: 'opkg',
    title: 'Yocto',
    anyArch: 'all',
    listFile: (name) => `/etc/opkg/${name}.conf`,
    feedLine: sourceLine,
    keyFile: () => undefined,
    update: 'opkg update',
    install: 'opkg install',
    lines: (spot, key) => [
        ...(key
            ? [
                fetchKey(`/tmp/${key.fileName}`, spot, key),
                `opkg-key add /tmp/${key.fileName}`,
                `echo '${key.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
                `printf '${OPENPGP_OPTIONS.join('\\n')}\\n' > ${OPENPGP_OPTIONS_FILE}`,
            ]
            : []),
        `echo '${sourceLine(spot)}' > ${yocto.listFile(spot.name)}`,
        yocto.update,
    ],
};
/** Alpine's apk: the key keeps its file name, and apk adds the device's arch to the address by itself. */
const alpine = {
    scheme: 'apk-v2',
    format: 'apk-v2',
    title: 'Alpine',
    anyArch: undefined,
    listFile: () => '/etc/apk/repositories',
    feedLine: ({ url, folder }) => [url, ...folder.split('/').slice(0, -1)].join('/'),
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    lines: (spot, key) => plainLines(alpine, spot, key),
};
/** OpenWrt's apk, from 25.12 on: a key can have any file name, and the line names the index itself. */
const openwrtApk = {
    scheme: 'apk-v3',
    format: 'apk-v3',
    title: 'OpenWrt from 25.12 on',
    anyArch: 'noarch',
    listFile: () => '/etc/apk/repositories.d/customfeeds.list',
    feedLine: ({ url, folder }) => `${url}/${folder}/packages.adb`,
    keyFile: (fileName) => `/etc/apk/keys/${fileName}`,
    update: 'apk update',
    install: 'apk add',
    lines: (spot, key) => plainLines(openwrtApk, spot, key),
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

/***/ 43496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ githubRepository)
/* harmony export */ });
/** GitHub's own rules. Owners of Enterprise Managed Users have an underscore. */
const OWNER = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}';
const NAME = String.raw `(?!\.{1,2}(?:\.git)?\/*$|\.git\/*$)[A-Za-z0-9._-]{1,100}?`;
const SLUG = new RegExp(`^(${OWNER}/${NAME})(?:\\.git)?$`);
const PATH = new RegExp(`^/(${OWNER}/${NAME})(?:\\.git)?/*$`);
/** `git@HOST:owner/name.git`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@([A-Za-z0-9.][A-Za-z0-9.-]*):\/?([^:/][^:]*)$/;
/** The longest spelling that is read, in characters. */
const LIMIT = 1000;
/**
 * Reads any spelling of a repository on GitHub: `owner/name`, `HOST/owner/name`, `https://HOST/owner/name`,
 * `git@HOST:owner/name` and `ssh://git@HOST/owner/name`, each also with `.git` at its end.
 *
 * @param server the address of the GitHub that the run belongs to
 * @returns undefined for anything else, such as a repository on another server or an address with a password
 */
function githubRepository(text, server) {
    if (text.length > LIMIT || /[\p{Cc}\s\\%]/u.test(text))
        return undefined;
    const slug = SLUG.exec(text)?.[1];
    if (slug !== undefined)
        return { slug, way: 'name' };
    const [, host, path] = SCP.exec(text) ?? [];
    if (host !== undefined)
        return isSshHost(host, server) ? spelled(`/${path}`, 'ssh') : undefined;
    const address = text.includes('://') ? text : `https://${text}`;
    return URL.canParse(address) ? fromAddress(new URL(address), server) : undefined;
}
function fromAddress(url, server) {
    if (url.password !== '' || url.search !== '' || url.hash !== '')
        return undefined;
    if (url.protocol === 'ssh:') {
        return isSshHost(url.hostname, server) ? spelled(url.pathname, 'ssh') : undefined;
    }
    const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && isWebHost(url.host, server);
    return isWeb ? spelled(url.pathname, 'http') : undefined;
}
function spelled(path, way) {
    const slug = PATH.exec(path)?.[1];
    return slug === undefined ? undefined : { slug, way };
}
function isWebHost(host, server) {
    const own = new URL(server).host;
    return host === own || (own === 'github.com' && host === 'www.github.com');
}
/** GitHub also serves SSH at the port of HTTPS, under another name. */
function isSshHost(host, server) {
    const own = new URL(server).hostname;
    const name = host.toLowerCase();
    return name === own || (own === 'github.com' && name === 'ssh.github.com');
}


/***/ })

};
