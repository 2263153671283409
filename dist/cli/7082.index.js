export const id = 7082;
export const ids = [7082];
export const modules = {

/***/ 77082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippet: () => (/* binding */ snippet)
/* harmony export */ });
/* harmony import */ var _report_snippet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23602);
/* harmony import */ var _run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98300);


/**
 * Reads a feed's `feed.json`, from the feed's home or from the server, and returns what a README can say about the
 * feed. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
async function snippet(args, settings, host, limits) {
    const { feed, offers, url } = await (0,_run_addressed_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .addressedFeed */ .I)(args, settings, host, limits);
    return (0,_report_snippet_js__WEBPACK_IMPORTED_MODULE_0__/* .snippetReport */ .u)(feed, offers, url);
}


/***/ }),

/***/ 23602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snippetText: () => (/* binding */ snippetText),
/* harmony export */   u: () => (/* binding */ snippetReport)
/* harmony export */ });
/* harmony import */ var _site_atom_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98365);
/* harmony import */ var _site_choices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80234);
/* harmony import */ var _site_device_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90852);
/* harmony import */ var _site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60027);
/* harmony import */ var _site_offers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35395);
/* harmony import */ var _site_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30502);
/* harmony import */ var _site_views_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97388);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34902);








/**
 * What a README can say about a feed.
 *
 * @param offers what devices can add
 * @param url where the feed is served, without a slash at its end
 */
function snippetReport(feed, offers, url) {
    const has = (path) => feed.site.some((file) => file.path === path);
    const page = has(_site_page_js__WEBPACK_IMPORTED_MODULE_5__/* .PAGE_FILE */ .x) ? `${url}/` : null;
    const installer = has(_site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTALLER_FILE */ .a) ? `${url}/${_site_installer_installer_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTALLER_FILE */ .a}` : null;
    return {
        command: 'snippet',
        title: feed.title,
        url,
        page,
        installer,
        atom: has(_site_atom_js__WEBPACK_IMPORTED_MODULE_0__/* .ATOM_FILE */ .V) ? `${url}/${_site_atom_js__WEBPACK_IMPORTED_MODULE_0__/* .ATOM_FILE */ .V}` : null,
        installerLines: installer === null ? [] : (0,_site_device_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .installerLines */ .Um)(url),
        systems: offers.map((offer) => systemSnippet(offer, url)),
        badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
    };
}
function systemSnippet(offer, url) {
    const { system, branch, repository, target, keys } = offer;
    return {
        system: system.title,
        branch,
        repository,
        target,
        eachLineFor: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLineForEach */ .r5)(offer) ? offer.folders.map(({ arch }) => arch) : [],
        arches: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .archChoice */ .I6)(offer, url),
        lines: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .offerLines */ .e8)(offer, url),
        keys: keys.map((key) => ({ file: (0,_site_offers_js__WEBPACK_IMPORTED_MODULE_4__/* .keyFileName */ .po)(key), sha256: key.sha256 })),
    };
}
const BADGE = /^badges\/(?:([A-Za-z0-9][A-Za-z0-9._+~/-]*)\/)?([A-Za-z0-9][A-Za-z0-9._+~-]*)\.svg$/;
/** The badge that a site file is; nothing for other files, and for badges of packages that are not offered. */
function badgeSnippet({ path, version }, offers, url, page) {
    const [, home = '', name] = BADGE.exec(path) ?? [];
    const coordinates = ({ branch, repository }) => [branch, repository].filter((word) => word !== null).join('/');
    if (name === undefined || !offers.some((offer) => coordinates(offer) === home))
        return [];
    const image = `${url}/${path}`;
    const link = page === null ? `${url}/` : (0,_site_views_js__WEBPACK_IMPORTED_MODULE_7__/* .searchView */ .UD)(url, name);
    const markdown = `[![${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(name)}](${image})](${link})`;
    const endpoint = image.replace(/svg$/, 'json');
    return [{ name, version: version ?? null, image, endpoint, link, markdown }];
}
/** The Markdown for a README. Free texts from `feed.json` are escaped. The lines contain only plain names. */
function snippetText(report) {
    const { title, page, atom, systems, badges } = report;
    const links = [
        page === null ? '' : `[all packages](${page})`,
        atom === null ? '' : `[what is new](${atom})`,
    ].filter((link) => link !== '');
    const lines = [
        ...(badges.length === 0 ? [] : [...badges.map(({ markdown }) => markdown), '']),
        `## Install from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(title ?? report.url)}`,
        '',
        ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
        ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
        ...systems.flatMap(systemPart),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
const fenced = (lines) => ['```sh', ...lines, '```', ''];
function installerPart(lines, systems) {
    const names = (0,_site_choices_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...new Set(systems.map(({ system }) => system))], 'or');
    return [
        `On a device with ${names}, a script finds out what fits, trusts the key and adds the feed. Read it before you run it;`,
        '`--dry-run` says what it would do, and `--uninstall` takes it back.',
        '',
        ...fenced(lines),
        'Or by hand:',
        '',
    ];
}
function systemPart(part) {
    const { system, branch, repository, target, arches, lines, keys } = part;
    const place = [branch, repository, target].filter((word) => word !== null).join('/');
    return [
        `### ${system}${place === '' ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(place)}`}`,
        '',
        ...(arches.length === 0
            ? []
            : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
        ...(part.eachLineFor.length === 0
            ? []
            : [`${_site_choices_js__WEBPACK_IMPORTED_MODULE_1__/* .EACH_LINE */ .PQ} \`opkg print-architecture\` prints which it lists.`, '']),
        ...fenced(lines),
        ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
        '',
    ];
}


/***/ })

};
