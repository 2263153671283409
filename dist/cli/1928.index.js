export const id = 1928;
export const ids = [1928];
export const modules = {

/***/ 32073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kl: () => (/* binding */ faultOf),
  hD: () => (/* binding */ findingOf),
  mJ: () => (/* binding */ oversizedFault)
});

// EXTERNAL MODULE: ./build/feed/file-limits.js
var file_limits = __webpack_require__(91600);
// EXTERNAL MODULE: ./build/keys/expiry.js
var expiry = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/audit/fault-kinds.js

const TELL = 'or tell the publisher of the feed';
/** A remedy of the maintainer; a reader who is not the maintainer can only report the fault. */
const byMaintainer = (remedy) => ({
    home: `${remedy}.`,
    server: `${remedy}, ${TELL}.`,
});
/** A remedy that every reader can apply. */
const byReader = (remedy) => ({ home: `${remedy}.`, server: `${remedy}.` });
const RESTORE_FILE = 'Restore the file from the history of the feed';
const RESTORE_FOLDER = 'Restore the folder from the history of the feed';
const RESTORE_OR_REINDEX = `${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, which lists the package files that are there`;
/** Why a fault matters and what to do about it, by its kind. */
const KINDS = {
    // What an earlier answer of the feed shows.
    unstated: {
        why: 'pkgfeed writes both together, so somebody else put this index there: it may be an older one, with a good signature',
        remedy: byMaintainer('Find out who changed it, and restore the folder from the history of the feed; a publish into the folder writes both again'),
        mayPass: true,
    },
    older: {
        why: 'a run that takes back a change does that, and so does somebody who hides what was published since then',
        remedy: byMaintainer('Make sure that it was one of your runs'),
        mayPass: false,
    },
    goneSince: {
        why: 'devices with a line for its folder get nothing any more',
        remedy: byMaintainer('Make sure that the folder was taken away on purpose'),
        mayPass: false,
    },
    untold: {
        why: 'an older state, or another feed, would not be noticed by its feed.json',
        remedy: byReader('Compare more often, at least once in a hundred changes'),
        mayPass: false,
    },
    // The index and its signatures.
    unreadable: {
        why: 'devices see only a part of it, or nothing, and a publish stops at it',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    twice: {
        why: 'which of the two a device takes is chance, and a publish stops at it',
        remedy: byMaintainer('Restore the index from the history of the feed, or delete one of the two files and run `pkgfeed reindex`'),
        mayPass: false,
    },
    entry: {
        why: 'some clients crash at it, do not see the package, or read it wrongly',
        remedy: byMaintainer('Publish a change into this folder, or run `pkgfeed reindex`; both write such entries in the form that clients read'),
        mayPass: false,
    },
    unusable: {
        why: 'devices fail with these packages, and a publish into this folder stops',
        remedy: byMaintainer('Run `pkgfeed reindex` if the package files are good and only the index is wrong; otherwise withdraw them with `pkgfeed remove` and publish good builds with new versions'),
        mayPass: false,
    },
    unsigned: {
        why: 'devices refuse the feed unless checking signatures is switched off on them',
        remedy: byMaintainer('Publish with a signing key'),
        mayPass: true,
    },
    badSignature: {
        why: 'devices refuse the index',
        remedy: byMaintainer('Find out who changed it and restore the folder from the history of the feed'),
        mayPass: true,
    },
    unknownKey: {
        why: 'devices that hold only those keys refuse the feed',
        remedy: byReader('Give the right key as `trusted-keys`, or publish again with the key that devices have'),
        mayPass: true,
    },
    noKey: {
        why: 'nobody has checked whether the signature is good',
        remedy: byReader("Give the feed's public key as `trusted-keys`"),
        mayPass: false,
    },
    ownKeys: {
        why: 'an attacker who replaced both the key and the index would not be noticed',
        remedy: byReader('Give a public key of each kind that signs the feed as `trusted-keys`'),
        mayPass: false,
    },
    expiredKey: {
        why: `${expiry/* AFTER_THE_KEY */.dO}; gpgv still accepts such signatures`,
        remedy: byMaintainer(expiry/* PROLONG */.Ox),
        mayPass: false,
    },
    expiringKey: {
        why: `from then on no run can sign with it, and ${expiry/* AFTER_THE_KEY */.dO}`,
        remedy: byMaintainer(expiry/* PROLONG */.Ox),
        mayPass: false,
    },
    expiredSignature: {
        why: "Yocto's opkg says `Signature expired` and forgets the packages of the feed; gpgv refuses it too",
        remedy: byMaintainer('Publish anything into the folder with the key: pkgfeed signs without an end'),
        mayPass: false,
    },
    expiringSignature: {
        why: "from then on Yocto's opkg says `Signature expired` and forgets the packages of the feed",
        remedy: byMaintainer('Run with `renew: true` after that time, or publish a change into the folder: pkgfeed signs without an end'),
        mayPass: false,
    },
    leftBehind: {
        why: 'its package manager refuses every index',
        remedy: byMaintainer('Sign with a key that such devices have as well, as docs/keys.md says, or put a key of the feed onto them'),
        mayPass: false,
    },
    // What is made from the index.
    derived: {
        why: 'it must say what the signed index says, because clients and upgrade servers read it',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes all index files again'),
        mayPass: true,
    },
    derivedFromBad: {
        why: 'clients and upgrade servers read it, and a publish stops at the bad signature of the index',
        remedy: byMaintainer(RESTORE_FOLDER),
        mayPass: true,
    },
    client: {
        why: 'some devices refuse it',
        remedy: byMaintainer('Publish a change into this folder with pkgfeed, which writes the index for all clients'),
        mayPass: false,
    },
    hidden: {
        why: 'clients cannot read it, or not to its end, so devices miss packages',
        remedy: byMaintainer('Publish a change into this folder or run `pkgfeed reindex`, which write the index as clients read it'),
        mayPass: false,
    },
    index: {
        why: 'devices fetch it first',
        remedy: byMaintainer('Check the address; publish again if the feed should be there'),
        mayPass: true,
    },
    stale: {
        why: 'devices do not see yet what was published',
        remedy: byReader('Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so'),
        mayPass: true,
    },
    misplaced: {
        why: 'it may be the genuine index of another folder; devices refuse packages of another arch, and miss their own',
        remedy: byReader(`${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, with \`arch-map\` where these packages belong there`),
        mayPass: false,
    },
    lostIndex: {
        why: 'devices see no package of its folder without it',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    // Package files.
    missing: {
        why: 'the index lists it, so installing it fails',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: true,
    },
    manyMissing: {
        why: 'installing them fails',
        remedy: byMaintainer('Restore the files from the history of the feed'),
        mayPass: false,
    },
    changed: {
        why: 'devices refuse to install it',
        remedy: byMaintainer(`${RESTORE_FILE} or publish it again with a new version`),
        mayPass: true,
    },
    misnamed: {
        why: 'devices fail to install it, or upgrade it forever',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    misstated: {
        why: 'devices choose, install and upgrade it by what the index says, not by what the package says',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    unsuitable: {
        why: 'some devices install it wrongly or not at all',
        remedy: byMaintainer('Publish a new version that is built as this says'),
        mayPass: false,
    },
    notPackage: {
        why: 'devices fail to install it',
        remedy: byMaintainer('Publish a good build with a new version'),
        mayPass: false,
    },
    bare: {
        why: 'some devices do not install it, and none sees how much it downloads',
        remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
        mayPass: false,
    },
    unlisted: {
        why: 'devices do not see the package, and nobody compares the file with anything',
        remedy: byMaintainer('Publish it or run `pkgfeed reindex` to list it, or delete it or move it away'),
        mayPass: false,
    },
    unlistedByLost: {
        why: 'its index is missing, so devices do not see the package',
        remedy: byMaintainer(RESTORE_OR_REINDEX),
        mayPass: false,
    },
    unlistable: {
        why: 'no index can list it, and the name looks like another',
        remedy: byMaintainer('Rename it, then run `pkgfeed reindex`, or delete it'),
        mayPass: false,
    },
    unlistedServed: {
        why: 'the packages.json next to it knows it as published, and devices never see it',
        remedy: byMaintainer('Run `pkgfeed check` on the feed, then restore its index or run `pkgfeed reindex`'),
        mayPass: false,
    },
    // Catalogs, keys and other files of the feed.
    catalog: {
        why: 'the page shows nothing of it, and tools that read it fail',
        remedy: byReader('Run `pkgfeed reindex`, or publish a change into this folder; both write the file again from the signed indexes'),
        mayPass: false,
    },
    ownedFiles: {
        why: 'a publish does not see which packages of the folder install a file of an arriving one',
        remedy: byReader('Run `pkgfeed reindex`, which writes the file again from the packages'),
        mayPass: false,
    },
    oddValues: {
        why: 'somebody who may write to the feed has changed what its page and installer are made from',
        remedy: byReader('Look at the history of the file, and publish a change, which writes it again'),
        mayPass: false,
    },
    keyFile: {
        why: 'devices look keys up by this name, and would trust another key or none',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: false,
    },
    statedKey: {
        why: 'people who follow the instructions of the feed end up with another key or none',
        remedy: byMaintainer('Publish anything with that key, which adds its public half'),
        mayPass: false,
    },
    keyring: {
        why: 'devices that get their keys from the package refuse the index as soon as they have no other key of it',
        remedy: byMaintainer('Publish a change into this folder with `keyring`, which makes the package again'),
        mayPass: false,
    },
    revokedKey: {
        why: 'somebody else may have the key, and devices that have lost it refuse the index',
        remedy: byMaintainer('Publish a change into this folder with the new key, or run `pkgfeed reindex` with `allow-key-change: true` if no other key signed it'),
        mayPass: true,
    },
    unpublishedKey: {
        why: 'people cannot fetch the key that the feed is signed with from the feed itself',
        remedy: byMaintainer('Publish anything with that key; pkgfeed adds its public half'),
        mayPass: false,
    },
    oversized: {
        why: 'it is far larger than any real one, so pkgfeed has not looked into it',
        remedy: byMaintainer(RESTORE_FILE),
        mayPass: false,
    },
    noJekyll: {
        why: 'GitHub Pages then drops paths that begin with _, . or ~',
        remedy: byMaintainer('Publish anything; pkgfeed adds it'),
        mayPass: false,
    },
    unfinished: {
        why: 'until it is finished devices may get an index with the signature of another',
        remedy: byMaintainer('Publish, remove or reindex anything: the next run finishes it first'),
        mayPass: false,
    },
    closure: {
        why: 'a device that is told to install one of them fails',
        remedy: byMaintainer('Publish what is missing, name the feeds that have it in `device-feeds`, or leave the packages out'),
        mayPass: false,
    },
    badAnswer: {
        why: 'devices get the same answer',
        remedy: byMaintainer('Look at the address in a browser and at the settings of the server'),
        mayPass: false,
    },
};

;// CONCATENATED MODULE: ./build/audit/faults.js


/**
 * A fault of a kind, with the why and the remedy of that kind.
 *
 * @param facts without a severity the fault is an error. Only errors may pass by themselves: nobody waits for a warning
 */
function faultOf(kind, from, facts) {
    const { why, remedy, mayPass } = KINDS[kind];
    const { severity = 'error', path, what } = facts;
    return {
        severity,
        path,
        what,
        why: facts.why ?? why,
        remedy: facts.remedy ?? remedy[from],
        mayPass: mayPass && severity === 'error',
    };
}
/** The finding that a report shows of a fault. */
const findingOf = ({ severity, path, what, why, remedy }) => ({
    severity,
    path,
    what,
    why,
    remedy,
});
/** A file of the home that is larger than what is read of it. @param size bytes */
const oversizedFault = (path, size) => faultOf('oversized', 'home', {
    path,
    what: `has ${size} bytes, and at most ${(0,file_limits/* largestRead */.nu)(path)} are read`,
});


/***/ }),

/***/ 34365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h1: () => (/* binding */ statedKeyFault),
/* harmony export */   vJ: () => (/* binding */ judgeKeyFile),
/* harmony export */   yL: () => (/* binding */ isSameKey),
/* harmony export */   yl: () => (/* binding */ judgeStatedKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38317);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32073);



/** A name that says which key the file holds, as pkgfeed names the files of usign, apk v3 and OpenPGP keys. */
const NAMES_A_KEY = /^keys\/([0-9a-f]{16}|[0-9a-f]{32}\.pem|[0-9a-f]{40,64}\.asc)$/;
/** A name that apk v2 keys have. */
const OF_AN_RSA_KEY = /\.rsa\.pub$/;
/** A name that mostly files with keys have. */
const OF_A_KEY = /\.(pub|pem|asc|gpg|key)$/;
/**
 * Judges a key file of a home by its name, by which devices look it up. Its keys judge signatures even under a wrong
 * name. Files that do not look like keys by their name, such as a README, may be there too.
 *
 * @param path `keys/` and the name
 */
async function judgeKeyFile(path, bytes) {
    const found = await keysIn(path, bytes);
    const keys = found.map((key) => (key.scheme === 'apk-v2' ? namedByFile(key, path) : key));
    const isNamed = isOneKey(found) && found.some(({ fileName }) => path === `keys/${fileName}`);
    const isRight = NAMES_A_KEY.test(path) ? isNamed : found.length > 0 || !OF_A_KEY.test(path);
    if (isRight)
        return { keys, faults: [] };
    if (!NAMES_A_KEY.test(path) && !OF_AN_RSA_KEY.test(path))
        return { keys, faults: [noKey(path)] };
    const what = 'is not the public key that its name says';
    return { keys, faults: [(0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('keyFile', 'home', { path, what })] };
}
const noKey = (path) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('keyFile', 'home', {
    ...{ severity: 'warning', path, what: 'holds no public key that pkgfeed knows' },
    why: 'people may take it for a key of the feed',
    remedy: 'Delete it if nobody needs it.',
});
/**
 * Judges a served key file by what `feed.json` says of it. Its keys count only when they are those.
 *
 * @param path as `feed.json` names it
 * @param stated what `feed.json` says of the keys at that path
 */
async function judgeStatedKey(path, bytes, stated) {
    const keys = await keysIn(path, bytes);
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
    const isStated = ({ scheme, keyId, sha256 }) => (sha256 === null || sha256 === sum) && keys.some((key) => isThat(key, scheme, keyId));
    if (isOneKey(keys) && stated.every(isStated))
        return { keys, faults: [] };
    return { keys: [], faults: [statedKeyFault(path, 'is not the public key that feed.json says')] };
}
/** A key that `feed.json` names, and that subscribers do not get. */
const statedKeyFault = (path, what) => (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('statedKey', 'server', { path, what });
/** The keys of a file; none for a file that cannot be read. */
async function keysIn(path, bytes) {
    try {
        return await (0,_keys_public_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublicKeys */ .e)({ text: bytes.toString('latin1'), origin: path });
    }
    catch {
        return [];
    }
}
/** True for one key, whatever its file is called. */
const isSameKey = (a, b) => a.scheme === b.scheme && (a.scheme === 'apk-v2' ? a.text === b.text : a.keyId === b.keyId);
/** One key may serve several schemes. */
const isOneKey = (keys) => new Set(keys.map(({ text }) => text)).size === 1;
/** The id of an apk v2 key is the name of its file, which its text does not say. */
const isThat = (key, scheme, keyId) => key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);
function namedByFile(key, path) {
    const name = path.slice('keys/'.length);
    return { ...key, keyId: name, fileName: name, answersTo: (keyId) => keyId === name };
}


/***/ }),

/***/ 61928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builderSnippet: () => (/* binding */ builderSnippet)
/* harmony export */ });
/* harmony import */ var _audit_key_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34365);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8788);
/* harmony import */ var _report_builder_snippet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47504);
/* harmony import */ var _run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98300);
/* harmony import */ var _site_image_builders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88860);






/**
 * Reads a feed's `feed.json` and public keys, from the feed's home or from the server, and returns what a builder of
 * OpenWrt images needs. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
async function builderSnippet(name, args, settings, host, limits) {
    const addressed = await (0,_run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_4__/* .addressedFeed */ .I)(args, settings, host, limits);
    return (0,_report_builder_snippet_js__WEBPACK_IMPORTED_MODULE_3__/* .builderReport */ .K)(name, addressed.feed.title, addressed.url, await builderFeeds(addressed));
}
/** What devices of OpenWrt can add, with the texts of the keys that sign it. */
async function builderFeeds(addressed) {
    const { feed, url } = addressed;
    const offers = (0,_site_image_builders_js__WEBPACK_IMPORTED_MODULE_5__/* .buildable */ .ni)(addressed.offers);
    if (offers.length === 0)
        throw (0,_run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_4__/* .noFeed */ .K)(`${_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS} names nothing signed that an image of OpenWrt could use`);
    const texts = new Map();
    for (const path of new Set(offers.flatMap(({ keys }) => keys.map((key) => key.path)))) {
        const bytes = await addressed.readKey(path);
        const stated = feed.keys.filter((key) => key.path === path);
        const [fault] = bytes === undefined ? [] : (await (0,_audit_key_files_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeStatedKey */ .yl)(path, bytes, stated)).faults;
        if (bytes === undefined || fault !== undefined)
            throw noKey(path, fault?.what ?? 'is not there');
        texts.set(path, bytes.toString('latin1'));
    }
    return offers.map((offer) => (0,_site_image_builders_js__WEBPACK_IMPORTED_MODULE_5__/* .builderFeed */ .K)(offer, url, (path) => texts.get(path) ?? ''));
}
const noKey = (path, what) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FeedError */ .lS({
    code: 'FEED_DAMAGED',
    message: `${path} ${what}, and a builder of images needs that key`,
    remedy: 'Publish any change, which writes the public keys again.',
});


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


/***/ })

};
