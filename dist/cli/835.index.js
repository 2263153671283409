export const id = 835;
export const ids = [835,200];
export const modules = {

/***/ 3611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** git's name for these bytes in a SHA-1 repository, in hex. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ readServedFeed),
/* harmony export */   PA: () => (/* binding */ wantedFolders),
/* harmony export */   XQ: () => (/* binding */ notFetched),
/* harmony export */   Z4: () => (/* binding */ fetchFeedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9582);
/* harmony import */ var _feed_feed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7420);



/** @param root the feed's address, with a slash at its end */
const fetchFeedFile = (fetcher, root) => fetcher.get(new URL(_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root), _feed_feed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE_LIMIT */ .AZ);
/**
 * What a served feed says of itself; undefined where no feed of pkgfeed's is.
 *
 * @throws VerifyError where nobody can tell
 */
async function readServedFeed(fetcher, root) {
    const answer = await fetchFeedFile(fetcher, root);
    if (answer.state === 'failed')
        throw notFetched(new URL(_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .FEED_FILE */ .GS, root), answer);
    // Somebody else's file of that name, or a page, says that there is none of ours.
    return answer.state === 'there' && (0,_feed_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(answer.bytes) ? (0,_feed_feed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readFeedFile */ .zy)(answer.bytes) : undefined;
}
function notFetched(url, { reason }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'VERIFY_FETCH',
        message: `${url.href} could not be fetched: ${reason}`,
        remedy: 'Check the address and the network, and try again later.',
    });
}
/** The folders of a feed, narrowed as the settings say. */
function wantedFolders({ folders }, { branch, repository, arches }) {
    return folders.filter((folder) => (branch === undefined || folder.branch === branch) &&
        (repository === undefined || folder.repository === repository) &&
        (arches.length === 0 || arches.includes(folder.arch)));
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  snippet: () => (/* binding */ snippet),
  snippetText: () => (/* binding */ snippetText)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/feed/catalog.js
var catalog = __webpack_require__(9582);
// EXTERNAL MODULE: ./build/feed/feed-file.js
var feed_file = __webpack_require__(7420);
// EXTERNAL MODULE: ./build/report.js
var report = __webpack_require__(2200);
;// CONCATENATED MODULE: ./build/report-markdown.js



/** The job summary of a change. Everything that came from a package is escaped. */
function changeMarkdown(report) {
    const lines = [`## ${escapeMarkdown(headline(report))}`, ''];
    const rows = rowsOf(report.changes);
    if (rows.length > 0) {
        lines.push('| | package | version | folder | size |', '| --- | --- | --- | --- | ---: |');
        for (const row of rows.slice(0, SHOWN))
            lines.push(`| ${cellsOf(row, report).join(' | ')} |`);
        lines.push(...more(rows), '');
    }
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(`${escapeMarkdown(capital(size))}.`, '');
    if (report.commit)
        lines.push(`Commit ${escapeMarkdown(report.commit)} on ${escapeMarkdown(report.feed)}.`, '');
    if (report.delivery !== null)
        lines.push(`${escapeMarkdown(capital(deliveryLine(report.delivery)))}.`, '');
    lines.push(...placeLines(report));
    if (report.warnings.length > 0) {
        const shown = report.warnings.slice(0, SHOWN).map((warning) => `- ${escapeMarkdown(warning)}`);
        lines.push('### Warnings', '', ...shown, ...more(report.warnings), '');
    }
    lines.push(...unresolvedLines(report));
    if (report.deviceLines.length > 0) {
        lines.push(`### ${deviceHeading(report)}`, '', '```sh', ...report.deviceLines.map(printable), '```', '');
    }
    return lines.join('\n');
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** The same change in several folders, as that of a package for all arches, is one row. */
function rowsOf(changes) {
    const rows = new Map();
    for (const change of changes) {
        const { kind, name, version, previous } = change;
        const key = JSON.stringify([kind, name, version, previous]);
        rows.set(key, [...(rows.get(key) ?? []), change]);
    }
    return [...rows.values()];
}
/** Folders of one row that are named. */
const NAMED = 4;
function cellsOf(row, report) {
    const [first] = row;
    const { kind, name, folder } = first;
    const isThere = kind !== 'removed' && !report.dryRun;
    const views = isThere ? pageOf(report) : undefined;
    const sizes = [...new Set(row.map(({ size }) => sizeText(size)))];
    const folders = row.slice(0, NAMED).map((change) => escapeMarkdown(change.folder));
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
/** The address of the feed's page, where it has one. */
const pageOf = ({ url, hasPage }) => url !== null && hasPage ? url : undefined;
function linked(text, address) {
    return address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${address}>)`;
}
/** Where to look at the feed. */
function placeLines(report) {
    const page = pageOf(report);
    if (page === undefined)
        return [];
    const paths = [...new Set(report.folders.map(({ path }) => path))];
    const folders = paths.slice(0, SHOWN).map((path) => linked(path, folderView(page, path)));
    const parts = [linked("The feed's page", `${page}/`), ...folders];
    return [`${parts.join(' · ')}${paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : ''}`, ''];
}
function unresolvedLines({ unresolved }) {
    if (unresolved.length === 0)
        return [];
    const items = unresolved.map(({ dependency, packages }) => {
        const others = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : '';
        const wanting = `${packages.slice(0, NAMED).join(', ')}${others}`;
        return `- ${escapeMarkdown(dependency)}, for ${escapeMarkdown(wanting)}`;
    });
    const head = unresolved.length === 1
        ? 'One dependency is not in the same folder: devices have to get it from another folder or feed'
        : `${unresolved.length} dependencies are not in the same folder: devices have to get them from other folders or feeds`;
    return ['<details>', `<summary>${head}</summary>`, '', ...items, '', '</details>', ''];
}
/** The job summary of a verdict: folders, then every finding with what, why and what to do about it. */
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
    for (const [severity, heading] of [
        ['error', 'Errors'],
        ['warning', 'Warnings'],
    ]) {
        const findings = report.findings.filter((finding) => finding.severity === severity);
        if (findings.length === 0)
            continue;
        lines.push(`### ${heading}`, '', ...findings.slice(0, SHOWN).flatMap(findingItem));
        lines.push(...more(findings), '');
    }
    return lines.join('\n');
}
/** The job summary of a run that failed: each problem, and what to do about it. */
function failureMarkdown(errors) {
    const items = errors
        .slice(0, SHOWN)
        .flatMap(({ code, message, remedy }) => [
        `- **${escapeMarkdown(code)}**: ${escapeMarkdown(message)}`,
        `  - ${escapeMarkdown(remedy)}`,
    ]);
    const head = errors.length === 1 ? 'pkgfeed stopped' : `pkgfeed stopped at ${errors.length} problems`;
    return [`## ${head}`, '', ...items, ...more(errors), ''].join('\n');
}
function findingItem({ path, what, why, mend }) {
    return [
        `- ${escapeMarkdown(`${path} ${what}`)}`,
        `  - why: ${escapeMarkdown(why)}`,
        `  - mend: ${escapeMarkdown(mend)}`,
    ];
}
function more({ length }) {
    return length > SHOWN ? ['', `… and ${length - SHOWN} more, in the report.`] : [];
}
/** Text in which Markdown and HTML find nothing to interpret. */
function escapeMarkdown(text) {
    return (0,errors/* printable */.g$)(text)
        .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
        .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}

// EXTERNAL MODULE: ./build/served/fetcher.js + 1 modules
var fetcher = __webpack_require__(4439);
// EXTERNAL MODULE: ./build/site/atom.js
var atom = __webpack_require__(8365);
// EXTERNAL MODULE: ./build/site/choices.js
var choices = __webpack_require__(234);
// EXTERNAL MODULE: ./build/site/installer.js + 5 modules
var site_installer = __webpack_require__(2515);
// EXTERNAL MODULE: ./build/site/offers.js
var offers = __webpack_require__(5395);
// EXTERNAL MODULE: ./build/site/page.js + 1 modules
var site_page = __webpack_require__(502);
// EXTERNAL MODULE: ./build/site/snippets.js
var snippets = __webpack_require__(7106);
// EXTERNAL MODULE: ./build/site/views.js
var views = __webpack_require__(7388);
// EXTERNAL MODULE: ./build/commands/home.js + 14 modules
var home = __webpack_require__(3792);
// EXTERNAL MODULE: ./build/commands/served-feed.js
var served_feed = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/commands/snippet.js














/** Reads a feed's `feed.json` where it lives or where it is served, and says what its README may. Changes nothing. */
async function snippet(args, settings, host, limits) {
    const { feed, url } = await readFeed(addressOf(args, settings), settings, host, limits);
    const offers = narrowed(feed, settings);
    const has = (path) => feed.site.some((file) => file.path === path);
    const page = has(site_page/* PAGE_FILE */.x) ? `${url}/` : null;
    const installer = has(site_installer/* INSTALLER_FILE */.a) ? `${url}/${site_installer/* INSTALLER_FILE */.a}` : null;
    return {
        command: 'snippet',
        ...{ title: feed.title, url, page, installer },
        atom: has(atom/* ATOM_FILE */.V) ? `${url}/${atom/* ATOM_FILE */.V}` : null,
        installerLines: installer === null ? [] : (0,snippets/* installerLines */.Um)(url),
        systems: offers.map((offer) => systemSnippet(offer, url)),
        badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
    };
}
/** Where the feed is served, as far as somebody says; without a slash at its end. */
function addressOf(args, settings) {
    const [text = settings.url, ...more] = args;
    if (more.length > 0) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_UNKNOWN',
            message: 'snippet takes one address at a time',
            remedy: 'Write `pkgfeed snippet URL`.',
        });
    }
    const url = text?.replace(/\/+(feed\.json)?$/, '');
    if (url === undefined || (0,feed_file/* isWebAddress */.d3)(url))
        return url;
    throw new errors/* VerifyError */.Gz({
        code: 'VERIFY_ADDRESS',
        message: 'the address is no plain web address, with nothing but a path after the name of the server',
        remedy: 'Give the web address of the feed, such as https://OWNER.github.io/REPO.',
    });
}
async function readFeed(address, settings, host, limits) {
    const hasHome = settings.directory !== undefined || settings.pagesRepository !== undefined;
    if (address !== undefined && !hasHome)
        return { feed: await servedFeed(address, limits), url: address };
    const opened = await (0,home/* openHome */.yz)(settings, host);
    const tip = await opened.home.open();
    const files = tip.paths.has(feed_file/* FEED_FILE */.GS) ? await opened.home.read(tip, [feed_file/* FEED_FILE */.GS]) : undefined;
    const bytes = files?.get(feed_file/* FEED_FILE */.GS);
    if (bytes === undefined || !(0,catalog/* isOurs */.MU)(bytes))
        throw noFeed(`${opened.home.name} has no ${feed_file/* FEED_FILE */.GS} of pkgfeed’s`);
    const feed = (0,feed_file/* readFeedFile */.zy)(bytes);
    const url = address ?? feed.url ?? opened.url ?? opened.likelyUrl;
    if (url !== undefined)
        return { feed, url };
    throw new errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: `nothing says where the feed of ${opened.home.name} is served`,
        remedy: 'Give `url`, the web address of the feed.',
    });
}
function noFeed(message) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message,
        remedy: 'Name another place, branch or repository, or publish first.',
    });
}
async function servedFeed(address, limits) {
    const feed = await (0,served_feed/* readServedFeed */.OI)((0,fetcher/* makeFetcher */.T)(limits), new URL(`${address}/`));
    if (feed === undefined)
        throw noFeed(`${address} has no ${feed_file/* FEED_FILE */.GS} of pkgfeed’s`);
    return feed;
}
/** In the order of the page. */
function narrowed(feed, settings) {
    const { branch, repository, arches } = settings;
    const folders = (0,served_feed/* wantedFolders */.PA)(feed, settings);
    const offers = (0,choices/* systemsServed */.QD)({ ...feed, folders }).flatMap((served) => served.offers);
    if (offers.length > 0)
        return offers;
    const words = [branch, repository, arches.join(' or ')].filter((word) => word);
    throw noFeed(`${feed_file/* FEED_FILE */.GS} names nothing that a device could add${words.length === 0 ? '' : ` of ${words.map((word) => (0,errors/* printable */.g$)(word ?? '')).join(' ')}`}`);
}
function systemSnippet(offer, url) {
    const { system, branch, repository, keys } = offer;
    return {
        ...{
            system: system.title,
            branch,
            repository,
            arches: (0,offers/* archChoice */.I6)(offer, url),
            lines: (0,offers/* offerLines */.e8)(offer, url),
        },
        keys: keys.map((key) => ({ file: (0,offers/* keyFileName */.po)(key), sha256: key.sha256 })),
    };
}
const BADGE = /^badges\/(?:([A-Za-z0-9][A-Za-z0-9._+~/-]*)\/)?([A-Za-z0-9][A-Za-z0-9._+~-]*)\.svg$/;
/** Of the badges of what is offered, those that are pictures. */
function badgeSnippet({ path, version }, offers, url, page) {
    const [, home = '', name] = BADGE.exec(path) ?? [];
    const coordinates = ({ branch, repository }) => [branch, repository].filter((word) => word !== null).join('/');
    if (name === undefined || !offers.some((offer) => coordinates(offer) === home))
        return [];
    const image = `${url}/${path}`;
    const link = page === null ? `${url}/` : (0,views/* searchView */.UD)(url, name);
    const markdown = `[![${escapeMarkdown(name)}](${image})](${link})`;
    const endpoint = image.replace(/svg$/, 'json');
    return [{ ...{ name, version: version ?? null, image, endpoint, link, markdown } }];
}
/** The Markdown for a README. What `feed.json` says freely is escaped; lines have nothing in them but plain names. */
function snippetText(report) {
    const { title, page, atom, systems, badges } = report;
    const links = [
        page === null ? '' : `[all packages](${page})`,
        atom === null ? '' : `[what is new](${atom})`,
    ].filter((link) => link !== '');
    const lines = [
        ...(badges.length === 0 ? [] : [...badges.map(({ markdown }) => markdown), '']),
        `## Install from ${escapeMarkdown(title ?? report.url)}`,
        '',
        ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
        ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
        ...systems.flatMap(systemPart),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (lines) => ['```sh', ...lines, '```', ''];
function installerPart(lines, systems) {
    const names = (0,choices/* listed */.KE)([...new Set(systems.map(({ system }) => system))], 'or');
    return [
        `On a device with ${names}, a script finds out what fits, trusts the key and adds the feed. Read it before you run it;`,
        '`--dry-run` says what it would do, and `--uninstall` takes it back.',
        '',
        ...fenced(lines),
        'Or by hand:',
        '',
    ];
}
function systemPart({ system, branch, repository, arches, lines, keys }) {
    const place = [branch, repository].filter((word) => word !== null).join('/');
    return [
        `### ${system}${place === '' ? '' : `, ${escapeMarkdown(place)}`}`,
        '',
        ...(arches.length === 0
            ? []
            : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
        ...fenced(lines),
        ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
        '',
    ];
}


/***/ }),

/***/ 6461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/**
 * opkg's version order: `[epoch:]version[-revision]`, compared by Debian's rule
 * (libopkg pkg.c; both OpenWrt's and Yocto's opkg agree with the tables in the tests).
 */
function split(text) {
    const colon = text.indexOf(':');
    const epoch = colon < 0 ? 0 : Number.parseInt(text.slice(0, colon), 10) || 0;
    const rest = text.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return dash < 0
        ? { epoch, version: rest, revision: '' }
        : { epoch, version: rest.slice(0, dash), revision: rest.slice(dash + 1) };
}
const isDigit = (char) => char >= '0' && char <= '9';
/** `~` sorts before the end of the text, letters before every other sign. */
function weight(char) {
    if (char === '' || isDigit(char))
        return 0;
    if (char === '~')
        return -1;
    const code = char.charCodeAt(0);
    return /[a-zA-Z]/.test(char) ? code : code + 256;
}
function compareRuns(a, b) {
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        while ((i < a.length && !isDigit(a.charAt(i))) || (j < b.length && !isDigit(b.charAt(j)))) {
            const difference = weight(a.charAt(i)) - weight(b.charAt(j));
            if (difference !== 0)
                return difference;
            i++;
            j++;
        }
        const left = digitsAt(a, i);
        const right = digitsAt(b, j);
        i += left.length;
        j += right.length;
        const difference = compareNumbers(left, right);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function digitsAt(text, from) {
    let to = from;
    while (to < text.length && isDigit(text.charAt(to)))
        to++;
    return text.slice(from, to);
}
/** Numbers of any length, leading zeros ignored. */
function compareNumbers(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Negative when `a` is older than `b`, positive when newer, 0 when opkg sees no difference. */
function compareVersions(a, b) {
    const left = split(a);
    const right = split(b);
    return (left.epoch - right.epoch ||
        compareRuns(left.version, right.version) ||
        compareRuns(left.revision, right.revision));
}


/***/ }),

/***/ 2710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ outsideArmor),
/* harmony export */   Z6: () => (/* binding */ cutAtArmor),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ko: () => (/* binding */ armorBlocks)
/* harmony export */ });
/**
 * Text armor: PEM (RFC 7468, with the headers of RFC 1421 that OpenSSL's old encryption uses) and OpenPGP's
 * (RFC 9580, section 6). Secrets arrive flattened on one line, indented and cut anew: every shape that still
 * has all of its letters is read.
 */
/** Cuts a text at its blocks, in one pass. A BEGIN without its END stays in what is between. */
function cutAtArmor(text) {
    const pieces = [];
    let done = 0;
    let open;
    for (const { 0: line, 1: word, 2: label, index } of text.matchAll(/-----(BEGIN|END) ([A-Z0-9 ]+)-----/g)) {
        if (word === 'BEGIN') {
            open = { label, at: index };
        }
        else if (open !== undefined && open.label === label) {
            const end = index + line.length;
            pieces.push({ text: text.slice(done, open.at), label: undefined });
            pieces.push({ text: text.slice(open.at, end), label });
            done = end;
            open = undefined;
        }
    }
    return [...pieces, { text: text.slice(done), label: undefined }];
}
/** Every block of a text, in its order. */
function armorBlocks(text) {
    return cutAtArmor(text).flatMap((piece) => piece.label === undefined ? [] : [blockOf(piece.text, piece.label)]);
}
function blockOf(whole, label) {
    const inner = whole.slice(`-----BEGIN ${label}-----`.length, -`-----END ${label}-----`.length);
    const body = bodyOf(inner).join('');
    const [, base64 = '', sum] = /^([A-Za-z0-9+/]+={0,2})(=[A-Za-z0-9+/]{4})?$/.exec(body) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    const isWhole = base64.length > 0 && base64.length % 4 === 0;
    return {
        label,
        bytes: isWhole && (sum === undefined || sum === checksumLine(bytes)) ? bytes : undefined,
        text: `-----BEGIN ${label}-----\n${encryptionOf(inner)}${folded(base64)}-----END ${label}-----\n`,
    };
}
/** What is left of a text without its blocks. */
function outsideArmor(text) {
    const between = cutAtArmor(text).filter(({ label }) => label === undefined);
    return between
        .map((piece) => piece.text)
        .join('\n')
        .trim();
}
/**
 * The words below the headers. Base64 has no colon: without one there is no header. Where the empty line that
 * ends the headers got lost, the data begins at the first of the longest words, because its lines are full.
 */
function bodyOf(inner) {
    const words = (text) => text.trim().split(/\s+/);
    const lastHeader = inner.lastIndexOf(':');
    if (lastHeader === -1)
        return words(inner);
    const [, ...below] = inner.slice(lastHeader).split(/\n[ \t]*\n/);
    if (below.some((part) => part.trim() !== ''))
        return words(below.join('\n'));
    const all = words(inner);
    const lengths = all.map((word) => (/^[A-Za-z0-9+/]+={0,2}$/.test(word) ? word.length : 0));
    const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    return all.slice(lengths.indexOf(longest));
}
/** The headers that tell how an old PEM is encrypted; all others say nothing that matters. */
function encryptionOf(inner) {
    const [, cipher, salt] = /DEK-Info:\s*([A-Z0-9-]+),\s*([0-9A-Fa-f]+)/.exec(inner) ?? [];
    return cipher === undefined ? '' : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${cipher},${salt}\n\n`;
}
function folded(base64) {
    return base64.replace(/.{1,64}/g, '$&\n');
}
/** OpenPGP armor as gpg writes it, without headers, which devices need not read. */
function armored(label, bytes) {
    const base64 = folded(bytes.toString('base64'));
    return `-----BEGIN ${label}-----\n\n${base64}${checksumLine(bytes)}\n-----END ${label}-----\n`;
}
/** CRC-24 as RFC 9580, section 6.1.1 has it. */
function checksumLine(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes) {
        crc ^= byte << 16;
        for (let bit = 0; bit < 8; bit++) {
            crc <<= 1;
            if (crc & 0x1000000)
                crc ^= 0x1864cfb;
        }
    }
    const sum = Buffer.alloc(3);
    sum.writeUIntBE(crc & 0xffffff, 0, 3);
    return `=${sum.toString('base64')}`;
}


/***/ }),

/***/ 6687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ secretTextOf),
/* harmony export */   NR: () => (/* binding */ kindOfAlgorithm),
/* harmony export */   RI: () => (/* binding */ kindOfKey),
/* harmony export */   oF: () => (/* binding */ wrongKind),
/* harmony export */   y7: () => (/* binding */ nounOfKind),
/* harmony export */   zY: () => (/* binding */ normaliseKeyText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2710);
/* harmony import */ var _usign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5983);




const KIND_NOUNS = {
    'usign-secret': 'a usign or signify secret key',
    'usign-public': 'a usign or signify public key',
    'usign-signature': 'a usign signature',
    'openpgp-secret': 'an OpenPGP private key',
    'openpgp-public': 'an OpenPGP public key',
    'openpgp-signature': 'an OpenPGP signature',
    rsa: 'an RSA private key',
    ec: 'an EC private key',
    ed25519: 'an Ed25519 private key in PEM',
    'other-private': 'a private key of a kind that no device checks',
    pkcs8: 'a PKCS#8 private key (RSA, EC or Ed25519)',
    encrypted: 'an encrypted PEM private key',
    'public-pem': 'a PEM public key',
    certificate: 'a certificate',
    openssh: 'an OpenSSH private key',
    'ssh-public': 'an SSH public key',
    putty: 'a PuTTY private key',
};
const PEM_KINDS = [
    [/-----BEGIN PGP PRIVATE KEY BLOCK-----/, 'openpgp-secret'],
    [/-----BEGIN PGP PUBLIC KEY BLOCK-----/, 'openpgp-public'],
    [/-----BEGIN PGP SIGNATURE-----/, 'openpgp-signature'],
    [/-----BEGIN EC PRIVATE KEY-----/, 'ec'],
    [/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/, 'encrypted'],
    [/-----BEGIN RSA PRIVATE KEY-----/, 'rsa'],
    [/-----BEGIN PRIVATE KEY-----/, 'pkcs8'],
    [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'openssh'],
    [/-----BEGIN (RSA )?PUBLIC KEY-----/, 'public-pem'],
    [/-----BEGIN CERTIFICATE-----/, 'certificate'],
    [/^PuTTY-User-Key-File-\d/m, 'putty'],
    [
        /^(ssh-[a-z0-9@.-]+|ecdsa-sha2-[a-z0-9]+|sk-[a-z0-9@.-]+) AAAA|^---- BEGIN SSH2 PUBLIC KEY/m,
        'ssh-public',
    ],
];
/** Blob sizes of usign and signify files: the three share their envelope. */
const USIGN_SIZES = new Map([
    [104, 'usign-secret'],
    [42, 'usign-public'],
    [74, 'usign-signature'],
]);
/** Tells what a key text is; undefined for anything that is no key we know of. */
function kindOfKey(text) {
    const [, kind] = PEM_KINDS.find(([pattern]) => pattern.test(text)) ?? [];
    if (kind === 'pkcs8')
        return kindInside(text);
    return kind ?? USIGN_SIZES.get((0,_usign_js__WEBPACK_IMPORTED_MODULE_2__/* .usignBlob */ .SX)(text)?.length ?? 0);
}
/** PKCS#8 is an envelope for any algorithm. */
function kindInside(text) {
    const key = (0,_armor_js__WEBPACK_IMPORTED_MODULE_3__/* .armorBlocks */ .ko)(text).find(({ label }) => label === 'PRIVATE KEY')?.bytes;
    try {
        if (key === undefined)
            return 'pkcs8';
        return kindOfAlgorithm((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key, format: 'der', type: 'pkcs8' }).asymmetricKeyType);
    }
    catch {
        return 'pkcs8';
    }
}
/** The kind of a private key that node:crypto has read. */
function kindOfAlgorithm(name) {
    return name === 'rsa' || name === 'ec' || name === 'ed25519' ? name : 'other-private';
}
function nounOfKind(kind) {
    return KIND_NOUNS[kind];
}
/**
 * A secret as it was meant: without byte order mark and carriage returns, with `\n` written as two characters
 * made line ends, and out of a base64 wrapper around the whole.
 */
function normaliseKeyText(text) {
    const plain = text
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
        .trim();
    const spelledOut = plain.replace(/(\\r)?\\n|\\r/g, '\n').trim();
    if (kindOfKey(spelledOut) !== undefined)
        return spelledOut;
    const compact = plain.replace(/\s+/g, '');
    if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(compact)) {
        const inner = Buffer.from(compact, 'base64').toString('utf8').replace(/\r\n?/g, '\n').trim();
        if (kindOfKey(inner) !== undefined)
            return inner;
    }
    return spelledOut;
}
/** The text of a secret, normalised. @throws KeyError when there is none */
function secretTextOf(given) {
    const text = normaliseKeyText(given.text);
    if (text !== '')
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} is empty`,
        remedy: 'Check that the secret exists and that this workflow may read it.',
    });
}
const PUBLIC_KINDS = new Set([
    'usign-public',
    'openpgp-public',
    'public-pem',
    'ssh-public',
]);
/** The error for a key of another kind than the one wanted, naming what was given and never what it holds. */
function wrongKind(origin, kind, wanted) {
    const noun = kind === undefined ? 'nothing that is a key' : KIND_NOUNS[kind];
    if (PUBLIC_KINDS.has(kind)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_PUBLIC',
            message: `${origin} holds ${noun}, not a secret key`,
            remedy: wanted.secretHalf,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: kind === undefined ? 'KEY_MALFORMED' : 'KEY_KIND',
        message: `${origin} holds ${noun}, where ${wanted.noun} is wanted`,
        remedy: wanted.remedy,
    });
}


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readUsignPublicKey),
/* harmony export */   J9: () => (/* binding */ makeUsignPair),
/* harmony export */   SX: () => (/* binding */ usignBlob),
/* harmony export */   ei: () => (/* binding */ readUsignSecretKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/**
 * usign and signify keys: `"Ed" "BK" rounds u32be salt[16] checksum[8] fingerprint[8] seed[32] public[32]`,
 * base64 below a comment line (usign main.c, signify.c; vectors in the tests). Signatures are plain Ed25519.
 */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
/** What signify uses for a passphrase. */
const SIGNIFY_ROUNDS = 42;
/** A secret asking for more would keep a run busy for minutes. */
const ROUNDS_LIMIT = 256;
/** The base64 line of a usign file, wherever line ends got lost. */
function usignBlob(text) {
    const token = text
        .replace(/^untrusted comment:/, '')
        .trim()
        .split(/\s+/)
        .at(-1);
    if (token === undefined || !/^RW[Q-T][A-Za-z0-9+/]+={0,2}$/.test(token))
        return undefined;
    return Buffer.from(token, 'base64');
}
function privateKeyOf(seed) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}
function rawPublicOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length);
}
function publicKeyOf(fingerprint, raw) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
    const keyId = fingerprint.toString('hex');
    const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), fingerprint, raw]);
    return {
        scheme: 'usign',
        keyId,
        fileName: keyId,
        text: `untrusted comment: public key ${keyId}\n${blob.toString('base64')}\n`,
        answersTo: (name) => name === keyId,
        verify: (message, signature) => signature.length === 64 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, key, signature),
    };
}
function signingKeyOf(fingerprint, seed) {
    const key = privateKeyOf(seed);
    return {
        scheme: 'usign',
        publicKey: publicKeyOf(fingerprint, rawPublicOf(key)),
        sign: (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, message, key),
    };
}
/** @throws KeyError when the blob is not an Ed25519 public key */
function readUsignPublicKey(blob, origin) {
    if (blob.length !== 42 || blob.toString('latin1', 0, 2) !== 'Ed')
        throw damaged(origin);
    return publicKeyOf(blob.subarray(2, 10), blob.subarray(10));
}
/** @throws KeyError when it is damaged, needs a passphrase, or its halves do not belong together */
async function readUsignSecretKey(blob, origin, passphrase) {
    if (blob.length !== 104 || blob.toString('latin1', 0, 4) !== 'EdBK')
        throw damaged(origin);
    const rounds = blob.readUInt32BE(4);
    const salt = blob.subarray(8, 24);
    const checksum = blob.subarray(24, 32);
    const fingerprint = blob.subarray(32, 40);
    let secret = blob.subarray(40);
    if (rounds > ROUNDS_LIMIT)
        throw damaged(origin);
    if (rounds > 0) {
        if (!passphrase) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
                code: 'KEY_PASSPHRASE',
                message: `${origin} is protected by a passphrase`,
                remedy: 'Give the passphrase as `usign-passphrase`, from a secret of its own.',
            });
        }
        secret = xor(secret, await passphraseMask(passphrase, salt, rounds));
    }
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(checksumOf(secret), checksum)) {
        if (rounds === 0)
            throw damaged(origin);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_PASSPHRASE',
            message: `the passphrase does not open ${origin}`,
            remedy: 'Store the passphrase that the key was made with as `usign-passphrase`, without a line end.',
        });
    }
    const key = signingKeyOf(fingerprint, secret.subarray(0, 32));
    const derived = Buffer.from(rawPublicOf(privateKeyOf(secret.subarray(0, 32))));
    if (!derived.equals(secret.subarray(32))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
            code: 'KEY_MISMATCH',
            message: `the public half inside ${origin} does not belong to its secret half`,
            remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen usign`.',
        });
    }
    return key;
}
function checksumOf(secret) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(secret).digest().subarray(0, 8);
}
/** bcrypt_pbkdf, as OpenBSD's signify uses it. */
async function passphraseMask(passphrase, salt, rounds) {
    const { pbkdf } = (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.t.bind(__webpack_require__, 686, 19))).default;
    const pass = Buffer.from(passphrase, 'utf8');
    const mask = Buffer.alloc(64);
    if (pbkdf(pass, pass.length, salt, salt.length, mask, mask.length, rounds) !== 0) {
        throw new Error('bcrypt_pbkdf refused its arguments');
    }
    return mask;
}
function xor(a, b) {
    return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
function damaged(origin) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN({
        code: 'KEY_MALFORMED',
        message: `${origin} holds a usign key that is damaged`,
        remedy: 'Copy the key file again, whole and unchanged.',
    });
}
/**
 * A new pair. Its fingerprint has no leading zero: usign before May 2020 printed fingerprints without them and
 * then looked for the wrong file name.
 *
 * @param random gives that many random bytes; node:crypto's unless a test says otherwise
 */
async function makeUsignPair(passphrase, random = node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes) {
    let fingerprint = random(8);
    while ((fingerprint[0] ?? 0) < 0x10)
        fingerprint = random(8);
    const seed = random(32);
    const { publicKey } = signingKeyOf(fingerprint, seed);
    const secret = Buffer.concat([seed, rawPublicOf(privateKeyOf(seed))]);
    const salt = random(16);
    const rounds = passphrase ? SIGNIFY_ROUNDS : 0;
    const head = Buffer.alloc(8);
    head.write('EdBK', 'latin1');
    head.writeUInt32BE(rounds, 4);
    const stored = passphrase ? xor(secret, await passphraseMask(passphrase, salt, rounds)) : secret;
    const blob = Buffer.concat([head, salt, checksumOf(secret), fingerprint, stored]);
    return {
        secretText: `untrusted comment: private key ${publicKey.keyId}\n${blob.toString('base64')}\n`,
        publicKey,
    };
}


/***/ }),

/***/ 2200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changeText: () => (/* binding */ changeText),
/* harmony export */   checkText: () => (/* binding */ checkText)
/* harmony export */ });
/* unused harmony exports SHOWN, sizeLine, deliveryLine, deviceHeading, headline, versions, verdict */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const SYMBOLS = { added: '+', updated: '~', removed: '-' };
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' };
/** Rows of a kind that are shown; the others are in the report. */
const SHOWN = 200;
function changeText(report, paint) {
    const lines = [paint('bold', (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(headline(report)))];
    const rows = report.changes.slice(0, SHOWN).map((change) => ({
        paint: (text) => paint(COLOURS[change.kind], text),
        cells: [SYMBOLS[change.kind], change.name, versions(change), change.folder, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(change.size)].map(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$),
    }));
    const widths = columnWidths(rows.map((row) => row.cells));
    for (const row of rows) {
        lines.push(row.paint(`  ${row.cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()));
    }
    if (report.changes.length > SHOWN)
        lines.push(`  … and ${report.changes.length - SHOWN} more`);
    for (const folder of report.folders) {
        lines.push(paint('dim', `  ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(folder.path)} (${folder.format}): ${plural(folder.packages, 'package')}`));
    }
    const size = sizeLine(report);
    if (size !== undefined)
        lines.push(paint('dim', `  ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(size)}`));
    if (report.unresolved.length > 0) {
        const names = report.unresolved.map(({ dependency }) => dependency).join(', ');
        lines.push(paint('dim', `  needed from other folders or feeds: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(names)}`));
    }
    if (report.commit)
        lines.push(`commit ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(report.commit)}`);
    if (report.delivery !== null) {
        const colour = report.delivery.live ? 'green' : 'yellow';
        lines.push(paint(colour, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(deliveryLine(report.delivery))));
    }
    for (const warning of report.warnings)
        lines.push(paint('yellow', `warning: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(warning)}`));
    if (report.deviceLines.length > 0) {
        lines.push('', paint('bold', deviceHeading(report)), ...report.deviceLines.map((line) => `  ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line)}`));
    }
    return `${lines.join('\n')}\n`;
}
/** How much the feed holds, of how much may be; undefined for an empty one. */
function sizeLine({ feedBytes, feedLimit, largest }) {
    if (feedBytes === 0)
        return undefined;
    const share = feedLimit === null ? '' : ` of the ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(feedLimit)} that GitHub Pages serves`;
    const file = largest === null ? '' : `; the largest file here is ${largest.path} with ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(largest.bytes)}`;
    return `the feed's packages have ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(feedBytes)}${share}${file}`;
}
function deliveryLine({ live, url, verified }) {
    const where = url === null ? '' : ` at ${url}`;
    if (!live)
        return `not known to be live${where}`;
    return `live${where}${verified > 0 ? `, ${plural(verified, 'package')} fetched and compared` : ''}`;
}
function deviceHeading({ url }) {
    return url === null
        ? "On a device, with the feed's own address in place of https://OWNER.github.io/REPO:"
        : 'On a device:';
}
function headline(report) {
    const title = report.title ?? report.feed;
    if (!report.changed) {
        const what = report.dryRun ? 'dry run, nothing would change' : 'nothing changed';
        return `${title}: ${what}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
    }
    const verb = report.dryRun ? 'would be ' : '';
    const parts = ['added', 'updated', 'removed']
        .filter((kind) => report[kind] > 0)
        .map((kind) => `${report[kind]} ${verb}${kind}`);
    const detail = parts.length > 0 ? parts.join(', ') : `${verb}renewed, with no change of packages`;
    return `${title}: ${detail}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
}
const versions = ({ previous, version }) => previous === undefined || previous === version ? version : `${previous} → ${version}`;
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
function columnWidths(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    }
    return widths;
}
function checkText(report, paint) {
    const lines = [];
    for (const folder of report.folders) {
        lines.push(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(folder.path)} (${folder.format}): ${plural(folder.packages, 'package')}, ${folder.signature}`);
    }
    for (const finding of report.findings) {
        const colour = finding.severity === 'error' ? 'red' : 'yellow';
        lines.push(paint(colour, `${finding.severity}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(`${finding.path} ${finding.what}`)}`), `  why: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(finding.why)}`, `  mend: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(finding.mend)}`);
    }
    lines.push(paint(report.ok ? 'green' : 'red', (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(verdict(report, '`--all`'))));
    return `${lines.join('\n')}\n`;
}
/**
 * What was looked at, and how much is wrong with it.
 *
 * @param all how the reader gives the input that would have every package compared
 */
function verdict(report, all) {
    const errors = report.findings.filter(({ severity }) => severity === 'error').length;
    const done = report.command === 'check' || report.all ? 'checked' : `there (${all} compares them)`;
    const counts = `${plural(errors, 'error')}, ${plural(report.findings.length - errors, 'warning')}`;
    return `${report.feed}: ${plural(report.packages, 'package')} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(report.bytes)}) ${done}, ${counts}`;
}


/***/ }),

/***/ 4439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ makeFetcher)
});

// UNUSED EXPORTS: FETCH_LIMITS

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/served/answer.js
/** What the head of an HTTP answer says, as far as a subscriber's fetch goes by it. */
/** Too busy, or broken for the moment: what every client tries again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
function againOf({ status, headers }) {
    if (!PASSING.has(status))
        return undefined;
    return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}
/** Seconds, or a date, which is compared with the server's own clock and not with ours. */
function retryAfter(headers) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
/** How long caches may go on giving this answer, in milliseconds; 0 where it does not say. */
function lifetimeOf({ headers }) {
    const control = headers.get('cache-control') ?? '';
    if (/\bno-(store|cache)\b/i.test(control))
        return 0;
    const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
    const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
    return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}
/** What tells that a file is still the same, for `If-Range`; a weak tag does not. */
function validatorOf({ headers }) {
    const tag = headers.get('etag');
    return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}
/** Where a partial answer begins, and how large the whole file is. */
function rangeOf({ headers }) {
    const [, from, whole] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
    if (from === undefined)
        return undefined;
    return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}
function lengthOf({ headers }) {
    const value = headers.get('content-length') ?? '';
    return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
/** An encoding that nobody asked for; undefined where the bytes come as they are. */
function encodingOf({ headers }) {
    const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
    return encoding === '' || encoding === 'identity' ? undefined : encoding;
}
/** Error pages and rate limits come as HTML with status 200 from more hosts than one would think. */
function isPage(bytes) {
    return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(bytes.toString('latin1', 0, 512));
}

// EXTERNAL MODULE: ./build/served/gate.js
var served_gate = __webpack_require__(1861);
;// CONCATENATED MODULE: ./build/served/fetcher.js



const FETCH_LIMITS = {
    parallel: 8,
    redirects: 5,
    tries: 4,
    answer: 30_000,
    stall: 30_000,
    whole: 600_000,
    backoff: 1000,
    longestPause: 60_000,
};
/** No client asks for an encoding, so neither do we: sizes and hashes are those of the file as it is. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Enough of a file to tell a package from a page. */
const PEEK = 512;
const wrong = (reason, kind = 'other') => ({ state: 'wrong', reason, kind });
const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');
function makeFetcher(given = {}) {
    const limits = { ...FETCH_LIMITS, ...given };
    const gate = (0,served_gate/* makeGate */.u)(limits.parallel);
    const persist = (url, work) => tryAgain(limits, () => gate.run(1, () => attempt(url, limits, work)));
    return {
        get: (url, most) => {
            const kept = { parts: [], size: 0, validator: undefined };
            return persist(url, (request) => readWhole(request, most, kept));
        },
        ask: (url) => persist(url, askFor),
        wait: async (milliseconds) => {
            await (0,promises_.setTimeout)(milliseconds);
        },
    };
}
async function tryAgain(limits, work) {
    for (let tried = 1;; tried++) {
        const outcome = await work();
        if (!isAgain(outcome))
            return outcome;
        const { reason, pause = limits.backoff * 2 ** (tried - 1) } = outcome;
        if (pause > limits.longestPause) {
            return { state: 'failed', reason: `${reason} and asks to wait ${Math.ceil(pause / 1000)} s` };
        }
        if (tried >= limits.tries)
            return { state: 'failed', reason: `${reason}, ${tried} times` };
        await (0,promises_.setTimeout)(pause);
    }
}
const isAgain = (outcome) => 'state' in outcome && outcome.state === 'again';
/** One try within the time limits; a connection that fails or breaks off may be tried again. */
async function attempt(url, limits, work) {
    const controller = new AbortController();
    const stop = (what) => controller.abort(new Error(what));
    const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
    const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
    let quiet;
    const request = {
        send: ({ method, headers }) => follow(url, limits.redirects, {
            method,
            headers: { ...HEADERS, ...headers },
            signal: controller.signal,
        }),
        touch() {
            clearTimeout(stall);
            clearTimeout(quiet);
            quiet = setTimeout(() => stop('it stops in the middle'), limits.stall);
        },
    };
    try {
        return await work(request);
    }
    catch (error) {
        const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
        return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
    }
    finally {
        for (const timer of [stall, whole, quiet])
            clearTimeout(timer);
        // Lets go of an answer whose body nobody has read to its end.
        controller.abort();
    }
}
/** What a person reads of a failed connection, and whether the next try would meet the same. */
function faultOf(error) {
    const { message, cause } = error;
    const { code, message: inner } = (cause ?? {});
    const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND$|^bad port$/.test(code ?? inner ?? '');
    const what = code ?? inner;
    return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}
async function follow(url, most, init) {
    let at = url;
    for (let hops = 0; hops <= most; hops++) {
        const response = await fetch(at, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (!REDIRECTS.has(response.status) || location === null)
            return response;
        await response.body?.cancel();
        const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol) || next.username !== '') {
            return wrong('it redirects to what is no plain web address');
        }
        if (at.protocol === 'https:' && next.protocol === 'http:')
            return wrong('it redirects from https to http');
        at = next;
    }
    return wrong(`it redirects more than ${most} times`);
}
const isRefused = (answer) => 'state' in answer;
/** The file, from where an earlier try broke off if the server still has the same one. */
async function readWhole(request, most, kept) {
    const { size, validator } = kept;
    const isRest = size > 0 && validator !== undefined;
    const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
    const response = await request.send({ method: 'GET', headers });
    if (isRefused(response))
        return response;
    const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
    if (!continues)
        Object.assign(kept, { parts: [], size: 0, validator: validatorOf(response) });
    // What was asked for is not what was given: the whole is asked for once more.
    if (isRest && !continues && [206, 416].includes(response.status)) {
        return { state: 'again', reason: 'it breaks off', pause: 0 };
    }
    if (!continues) {
        const refusal = refusalOf(response);
        if (refusal !== undefined)
            return refusal;
    }
    const tooLarge = wrong(`it has more than ${most} bytes`, 'larger');
    if ((lengthOf(response) ?? 0) + kept.size > most)
        return tooLarge;
    for await (const part of response.body ?? []) {
        request.touch();
        kept.parts.push(part);
        kept.size += part.length;
        if (kept.size > most)
            return tooLarge;
    }
    const bytes = Buffer.concat(kept.parts, kept.size);
    return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}
/** Why an answer is not the file as devices get it; undefined when it is. */
function refusalOf(response) {
    const { status } = response;
    const again = againOf(response);
    if (again !== undefined)
        return again;
    if (status >= 400 && status < 500)
        return { state: 'absent', status, lifetime: lifetimeOf(response) };
    if (status !== 200)
        return wrong(`it answers ${status}`);
    const encoding = encodingOf(response);
    return encoding === undefined
        ? undefined
        : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which nobody asked for`);
}
async function askFor(request) {
    const response = await request.send({ method: 'HEAD' });
    if (isRefused(response))
        return response;
    const refusal = refusalOf(response);
    const isHtml = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
    if (refusal === undefined && !isHtml) {
        return { state: 'there', size: lengthOf(response), lifetime: lifetimeOf(response), refusesHead: false };
    }
    if (refusal?.state === 'again' && response.status !== 500)
        return refusal;
    if (refusal?.state === 'absent' && [404, 410].includes(refusal.status))
        return refusal;
    const peeked = await peek(request);
    return peeked.state === 'there' ? { ...peeked, refusesHead: refusal !== undefined } : peeked;
}
/** Asks for the first bytes, where the answer to HEAD leaves doubt. */
async function peek(request) {
    const response = await request.send({ method: 'GET', headers: { range: `bytes=0-${PEEK - 1}` } });
    if (isRefused(response))
        return response;
    const range = response.status === 206 ? rangeOf(response) : undefined;
    const refusal = range?.from === 0 ? undefined : refusalOf(response);
    if (refusal !== undefined)
        return refusal;
    const parts = [];
    let size = 0;
    for await (const part of response.body ?? []) {
        request.touch();
        parts.push(part);
        size += part.length;
        if (size >= PEEK)
            break;
    }
    if (isPage(Buffer.concat(parts)))
        return PAGE;
    const whole = range === undefined ? lengthOf(response) : range.whole;
    return { state: 'there', size: whole, lifetime: lifetimeOf(response), refusesHead: false };
}


/***/ }),

/***/ 1861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ makeGate)
/* harmony export */ });
function makeGate(most) {
    const waiting = [];
    let inside = 0;
    const admit = () => {
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
            if (inside > 0 && inside + next.weight > most)
                return;
            waiting.shift();
            inside += next.weight;
            next.enter();
        }
    };
    return {
        async run(weight, work) {
            await new Promise((enter) => {
                waiting.push({ weight, enter });
                admit();
            });
            try {
                return await work();
            }
            finally {
                inside -= weight;
                admit();
            }
        },
    };
}


/***/ })

};
