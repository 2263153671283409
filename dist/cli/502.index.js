export const id = 502;
export const ids = [502];
export const modules = {

/***/ 68172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isUnchanged),
/* harmony export */   x: () => (/* binding */ marked)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The mark by which pkgfeed recognizes its own pages and scripts, even without feed.json: one line has the hash of all
 * other lines, so it shows whether anyone changed the file.
 */
const MARK = /^(?:# |<!-- )pkgfeed wrote this; the SHA-256 of the other lines is ([0-9a-f]{64})(?: -->)?$/;
/** The mark is one of the first lines. */
const LINES = 5;
/**
 * Adds the mark to a text.
 *
 * @param at how many lines come before the mark
 * @param comment turns a text into a comment
 */
function marked(text, at, comment) {
    const lines = text.split('\n');
    const mark = `pkgfeed wrote this; the SHA-256 of the other lines is ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text)}`;
    return Buffer.from(lines.toSpliced(at, 0, comment(mark)).join('\n'), 'utf8');
}
/** True when the mark of a file shows that it is as pkgfeed wrote it. */
function isUnchanged(bytes) {
    const lines = bytes.toString('utf8').split('\n');
    const at = lines.slice(0, LINES).findIndex((line) => MARK.test(line));
    if (at === -1)
        return false;
    return MARK.exec(lines[at] ?? '')?.[1] === (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', lines.toSpliced(at, 1).join('\n'));
}


/***/ }),

/***/ 98365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ATOM_FILE),
/* harmony export */   y: () => (/* binding */ atomFeed)
/* harmony export */ });
/* harmony import */ var _feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8788);
/* harmony import */ var _feed_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68172);
/* harmony import */ var _feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28847);
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80234);
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97388);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86015);






/** The path of the Atom feed in the feed. */
const ATOM_FILE = 'feed.atom';
/** How many withdrawn versions it names. */
const WITHDRAWN = 50;
/**
 * Writes an Atom feed (RFC 4287) of recently published and withdrawn versions, for people who want to hear of them. Its
 * date is that of the newest entry, so it does not change while nothing is published or withdrawn.
 *
 * @param now the date of a feed that lists nothing
 * @returns undefined when the feed has no address
 */
function atomFeed(feed, now) {
    const { url } = feed;
    if (url === null || !(0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(url))
        return undefined;
    const entries = [
        ...byVersion(feed.withdrawn ?? [])
            .slice(0, WITHDRAWN)
            .map((one) => withdrawnEntry(one, feed)),
        ...feed.recent.map((one) => recentEntry(one, feed)),
    ]
        .filter(({ time }) => isTime(time))
        .sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1));
    const name = (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(feed.title || url);
    const lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        `<title>${name}</title>`,
        `<id>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(`${url}/`)}</id>`,
        `<link rel="alternate" type="text/html" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(`${url}/`)}"/>`,
        `<link rel="self" type="application/atom+xml" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(`${url}/${ATOM_FILE}`)}"/>`,
        `<updated>${entries[0]?.time ?? (0,_feed_catalog_packages_json_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(now)}</updated>`,
        `<author><name>${name}</name></author>`,
        '<generator>pkgfeed</generator>',
        ...entries.flatMap((entry) => entryLines(entry, url)),
        '</feed>',
        '',
    ];
    return (0,_feed_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .x)(lines.join('\n'), 1, (mark) => `<!-- ${mark} -->`);
}
const isTime = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
/** What entries about a version have in common, and where it was. */
function versionEntry({ name, version, branch, repository, target, format, folders }, feed) {
    const arches = folders.map((path) => {
        const known = feed.folders.find((one) => one.path === path);
        return known === undefined ? path : (0,_choices_js__WEBPACK_IMPORTED_MODULE_3__/* .folderTitle */ .DH)(known);
    });
    const place = [branch, repository].filter((word) => word !== null).join('/');
    const where = [place, [...new Set(arches)].join(', ')].filter((word) => word !== '').join(': ');
    const id = [
        branch ?? '',
        repository ?? '',
        ...(target === undefined ? [] : [target]),
        format,
        name,
        version,
    ];
    return { id, name, folder: folders[0] ?? '', place, where };
}
function recentEntry(recent, feed) {
    const { where, ...entry } = versionEntry(recent, feed);
    const { name, version, run, published: time } = recent;
    return { ...entry, run, time, title: `${name} ${version}`, summary: linesOf(recent.summary, where) };
}
function withdrawnEntry(one, feed) {
    const { where, id, ...entry } = versionEntry(one, feed);
    return {
        ...entry,
        ...{ id: [...id, 'withdrawn'], run: null, time: one.withdrawn },
        title: `${one.name} ${one.version} was withdrawn`,
        summary: linesOf(one.reason ?? '', where),
    };
}
const linesOf = (...texts) => texts.filter((text) => text !== '').join('\n');
/** One withdrawal for each version, with the folders of all its arches. */
function byVersion(withdrawn) {
    const versions = new Map();
    for (const one of withdrawn) {
        const { name, version, branch, repository, target, format, folders } = one;
        const key = JSON.stringify([format, branch, repository, target, name, version]);
        const known = versions.get(key);
        const all = [...new Set([...(known?.folders ?? []), ...folders])];
        versions.set(key, { ...(known ?? one), folders: all });
    }
    return [...versions.values()];
}
function entryLines({ title, id, name, folder, run, time, place, summary }, url) {
    return [
        '<entry>',
        `<title>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(title)}</title>`,
        `<id>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(idOf(id, url))}</id>`,
        `<link rel="alternate" type="text/html" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)((0,_views_js__WEBPACK_IMPORTED_MODULE_5__/* .packageView */ .C9)(url, (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(folder), (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(name)))}"/>`,
        ...(run !== null && (0,_feed_catalog_feed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(run) ? [`<link rel="via" href="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(run)}"/>`] : []),
        `<updated>${time}</updated>`,
        ...(place === '' ? [] : [`<category term="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(place)}"/>`]),
        `<summary>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .xmlText */ .x)(summary)}</summary>`,
        '</entry>',
    ];
}
/**
 * A tag (RFC 4151) that stays the same when a version is published again or for another arch. The RFC wants a date on
 * which the owner had the address; any year would do.
 */
function idOf(words, url) {
    const { hostname, pathname } = new URL(`${url}/`);
    return `tag:${hostname},2026:${pathname}${words.map((word) => encodeURIComponent((0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(word))).join('/')}`;
}


/***/ }),

/***/ 60027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ INSTALLER_FILE),
  t: () => (/* binding */ installScript)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/feed/catalog/feed-json.js
var feed_json = __webpack_require__(8788);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
// EXTERNAL MODULE: ./build/site/systems.js
var site_systems = __webpack_require__(76944);
;// CONCATENATED MODULE: ./build/site/installer/arguments.js
/** The part of `install.sh` that prints messages and reads its arguments. */
const ARGUMENTS = `NL='
'
ROOT='' ARCH='' BRANCH='' TARGET='' REPOSITORIES='' ACTION=add DRY='' OPT=''
CHOSEN='' FITTING='' FOUND=''
WORK='' JOURNAL='' PARTIAL='' SAVED=0

say() {
  printf '%s\\n' "$*"
}

# did PAST PRESENT WHAT: says what was done, or in a dry run what would be done
did() {
  if [ -z "$DRY" ]; then
    say "$1 $3"
  else
    say "Would $2 $3"
  fi
}

# refuse WHY [MORE...]: ends the run; its changes are undone
refuse() {
  printf 'install.sh: %s\\n' "$1" >&2
  shift
  for more; do
    printf '%s\\n' "$more" >&2
  done
  exit 1
}

usage() {
  say "Adds the feed $FEED to this device: its key, and the line with its address."
  say ''
  say 'Usage: sh install.sh [OPTIONS]'
  say ''
  say '  --repository NAME  only this repository; repeatable (default: all that fit the device)'
  say '  --branch NAME      the branch (default: the one for the release of the device)'
  say '  --target NAME      the target and subtarget of OpenWrt (default: the target of the device)'
  say '  --arch NAME        the arch; repeatable (default: the arches of the device)'
  say '  --opt              for the opkg in /opt, such as that of Entware, beside a package manager of the system'
  say '  --root DIR         the device is below DIR; apk or opkg run only if they are on the PATH'
  say '  --uninstall        remove the line and the key again; installed packages stay'
  say '  --dry-run          say what would be done, and do nothing'
  say '  --help             show this help'
  say ''
  inventory
}

# The rows of one branch, repository and target are next to each other.
inventory() {
  say 'This feed has:'
  group=''
  while read -r scheme branch repository target arch _; do
    system_of "$scheme"
    if [ "$group" = "$scheme $branch $repository $target" ]; then
      printf ', %s' "$arch"
      continue
    fi
    [ -z "$group" ] || say ''
    group="$scheme $branch $repository $target"
    branch=\${branch#-}
    repository=\${repository#-}
    target=\${target#-}
    printf '  %s: %s%s' "$SYSTEM" "\${branch:+branch $branch, }\${repository:+repository $repository, }" \\
      "\${target:+target $target, }arch $arch"
  done <<END
$(folders)
END
  say ''
}

read_arguments() {
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --branch=* | --target=* | --arch=* | --repository=* | --root=*)
        option=$1
        shift
        set -- "\${option%%=*}" "\${option#*=}" "$@"
        ;;
    esac
    case "$1" in
      --branch | --target | --arch | --repository | --root)
        [ "$#" -gt 1 ] || refuse "$1 needs a value"
        case "$1=$2" in *= | *=-* | --[!r]*[[:space:]]* | --re*[[:space:]]*) refuse "$1 does not take '$2'" ;; esac
        case "$1" in
          --branch) BRANCH=$2 ;;
          --target) TARGET=$2 ;;
          --arch) ARCH="$ARCH\${ARCH:+ }$2" ;;
          --repository) REPOSITORIES="$REPOSITORIES\${REPOSITORIES:+ }$2" ;;
          --root)
            [ -d "$2" ] || refuse "$2 is not a folder"
            ROOT=$(CDPATH='' cd -- "$2" && pwd)
            ROOT=\${ROOT%/}
            ;;
        esac
        shift
        ;;
      --uninstall) ACTION=remove ;;
      --opt) OPT=yes ;;
      --dry-run) DRY=yes ;;
      --help | -h)
        usage
        exit 0
        ;;
      *) refuse "unknown option $1; --help lists the options" ;;
    esac
    shift
  done
}
`;

;// CONCATENATED MODULE: ./build/site/installer/choice.js
/** The part of `install.sh` that finds out which folders of the feed fit the device. */
const CHOICE = `# RANK: how well an arch fits the device; 0 for not at all. A folder for every arch is used if there is nothing better.
rank() {
  RANK=0
  [ "$1" != "$ANY_ARCH" ] || RANK=1
  case "$ARCHES" in
    *" $1="*)
      RANK=\${ARCHES#*" $1="}
      RANK=\${RANK%% *}
      ;;
  esac
}

# FIT: how well a branch fits the release of the device; 1 for a name that is not a release, 0 for not at all
fit() {
  FIT=0
  if [ -n "$BRANCH" ]; then
    [ "$1" != "$BRANCH" ] || FIT=1
    return
  fi
  for release in $RELEASES; do
    case "$release." in "$1."*) FIT=$((10 + \${#1})) ;; esac
  done
  [ "$FIT" -eq 0 ] || return 0
  case "$1" in
    - | main | stable | testing | unstable | latest | current | nightly) FIT=1 ;;
    # The opkg in /opt is of no release.
    v[0-9]* | [0-9]* | edge | SNAPSHOT | snapshot) [ -n "\${RELEASES# }" ] || [ "$DEVICE" = /opt ] || FIT=1 ;;
    # Other systems, such as Yocto, name their releases by words.
    *) [ -z "$DEVICE" ] && [ -n "\${RELEASES# }" ] || FIT=1 ;;
  esac
}

is_wanted() {
  [ -z "$REPOSITORIES" ] && return 0
  case " $REPOSITORIES " in *" $1 "*) ;; *) return 1 ;; esac
}

# fits_target TARGET: true for the target of the device, and for - of a folder that is for any
fits_target() {
  [ "$1" = - ] || [ "$1" = "$TARGET" ] || [ -n "$ANY_TARGET" ]
}

# SCHEME, and CHOSEN: KEYS FILE LINE of each folder that the device adds
choose() {
  ANY_TARGET=''
  find_branch
  case "$BRANCHES" in
    '')
      check_targets
      refuse "this feed has nothing for this device: $(described)" \
        'Choose by hand with --branch, --target, --arch and --repository, if you know better.' "$(inventory)"
      ;;
    *' '*) refuse "the branches $BRANCHES all fit this device: $(described)" \
      'Choose one with --branch.' ;;
  esac
  KEYS=''
  for name in $FITTING; do
    choose_folders "$name" -
    [ -z "$TARGET" ] || choose_folders "$name" "$TARGET"
  done
}

described() {
  arches=$(printf '%s' "$ARCHES" | sed 's/=[0-9]*//g; s/ $//')
  device="$MANAGER\${DEVICE:+ of $DEVICE}\${RELEASE:+ $RELEASE}\${TARGET:+, target $TARGET}\${arches:+, arch$arches}"
  say "$device\${BRANCH:+, branch $BRANCH}\${REPOSITORIES:+, repository $REPOSITORIES}"
}

# SCHEME: the first one for which the feed has a branch for this device
find_branch() {
  for SCHEME in $SCHEMES; do
    system_of "$SCHEME"
    choose_branch
    [ -z "$BRANCHES" ] || break
  done
}

# BRANCHES: the branch, or several that fit equally well; FITTING: its repositories; TARGETS: those of its folders
choose_branch() {
  BRANCHES='' FITTING='' TARGETS='' most=0
  while read -r scheme branch repository target arch _; do
    [ "$scheme" = "$SCHEME" ] || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    is_wanted "$repository" || continue
    fits_target "$target" || continue
    fit "$branch"
    if [ "$FIT" -gt "$most" ]; then
      most=$FIT BRANCHES=$branch FITTING=$repository TARGETS=$target
    elif [ "$FIT" -gt 0 ] && [ "$FIT" -eq "$most" ]; then
      case " $BRANCHES " in *" $branch "*) ;; *) BRANCHES="$BRANCHES $branch" ;; esac
      case " $FITTING " in *" $repository "*) ;; *) FITTING="$FITTING $repository" ;; esac
      case " $TARGETS " in *" $target "*) ;; *) TARGETS="$TARGETS $target" ;; esac
    fi
  done <<END
$(folders)
END
}

# check_targets: says which targets the feed has, if it has everything for this device but its target
check_targets() {
  ANY_TARGET=yes
  find_branch
  ANY_TARGET=''
  [ -n "$BRANCHES" ] || return 0
  [ -n "$TARGET" ] || refuse "this device does not say its target, and the feed has folders for these: $TARGETS" \
    'Choose one with --target.'
  refuse "this feed has nothing for the target $TARGET of this device, only for these: $TARGETS" \
    'Choose one with --target, if you know better.'
}

# tell_other_targets: names the repositories of the branch that are for other targets alone
tell_other_targets() {
  told=' '
  while read -r scheme branch repository target arch _; do
    [ "$scheme $branch" = "$SCHEME $BRANCHES" ] || continue
    ! fits_target "$target" || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    is_wanted "$repository" || continue
    case " $FITTING$told" in *" $repository "*) continue ;; esac
    told="$told$repository "
    if [ -n "$TARGET" ]; then
      say "The feed has no \${repository#-} for the target $TARGET of this device. --help lists the targets that it has."
    else
      say "The feed has \${repository#-} by target, and this device does not say its own. --target chooses one that --help lists."
    fi
  done <<END
$(folders)
END
}

# choose_folders REPOSITORY TARGET: adds to CHOSEN what the device reads of them
choose_folders() {
  best='' extra='' most=0
  while read -r scheme branch repository target arch keys file line; do
    [ "$scheme $branch $repository $target" = "$SCHEME $BRANCHES $1 $2" ] || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    place_of "$file"
    row="$keys $PLACE $line"
    if [ -n "$EACH" ]; then
      add_choice "$row"
    elif [ -n "$ADDS_ANY" ] && [ "$arch" = "$ANY_ARCH" ]; then
      extra=$row
    elif [ "$RANK" -gt "$most" ]; then
      most=$RANK best=$row
    fi
  done <<END
$(folders)
END
  add_choice "$best"
  add_choice "$extra"
}

# A folder of all arches has a row for each.
add_choice() {
  [ -n "$1" ] || return 0
  case "$NL$CHOSEN" in *"$NL$1$NL"*) return 0 ;; esac
  CHOSEN=$CHOSEN$1$NL
  KEYS=$KEYS:\${1%% *}
}
`;

;// CONCATENATED MODULE: ./build/site/installer/device.js
/** The part of `install.sh` that finds out what the device is. */
const DEVICE = `can() {
  command -v "$1" >/dev/null 2>&1
}

# A fake root has the folder of its package manager, but maybe not the program.
has() {
  if [ -n "$ROOT" ]; then
    [ -d "$ROOT/etc/$1" ]
  else
    can "$1"
  fi
}

run_apk() {
  if [ -n "$ROOT" ]; then
    apk --root "$ROOT" "$@" </dev/null
  else
    apk "$@" </dev/null
  fi
}

run_opkg() {
  if [ -n "$ROOT" ] && [ "$DEVICE" = /opt ]; then
    opkg --offline-root "$ROOT" -f "$ROOT/opt/etc/opkg.conf" "$@" </dev/null
  elif [ -n "$ROOT" ] && [ -f "$ROOT/etc/opkg.conf" ]; then
    # With another root opkg does not look for this file by itself, and OpenWrt has check_signature there.
    opkg --offline-root "$ROOT" -f "$ROOT/etc/opkg.conf" "$@" </dev/null
  elif [ -n "$ROOT" ]; then
    opkg --offline-root "$ROOT" "$@" </dev/null
  else
    opkg "$@" </dev/null
  fi
}

# setting NAME FILE: the value in a file such as /etc/os-release
setting() {
  sed -n "s/^$1=//p" "$2" | sed -n '1p' | tr -d "\\"'"
}

# uses_opt: true for the opkg in /opt, which Entware and others put beside the firmware of a router or a disk station
uses_opt() {
  [ -f "$ROOT/opt/etc/opkg.conf" ] || return 1
  [ -z "$OPT" ] || return 0
  [ ! -e "$ROOT/etc/opkg.conf" ] && [ ! -d "$ROOT/etc/opkg" ] && [ ! -d "$ROOT/etc/apk" ]
}

# PLACE: where a file of OpenWrt's opkg is on this device
place_of() {
  PLACE=$1
  [ "$DEVICE" = /opt ] || return 0
  case "$1" in
    /etc/opkg/customfeeds.conf) PLACE=/opt/etc/opkg.conf ;;
    /etc/*) PLACE=/opt$1 ;;
  esac
}

find_device() {
  if uses_opt; then
    MANAGER=opkg READS=usign SCHEMES=usign DEVICE=/opt RELEASES='' RELEASE=''
    [ -n "$ROOT" ] || PATH=/opt/bin:/opt/sbin:$PATH
    find_arches
    return
  fi
  [ -z "$OPT" ] || refuse 'this device has no /opt/etc/opkg.conf'
  if has apk; then
    MANAGER=apk READS='apk-v2 apk-v3'
  elif has opkg; then
    MANAGER=opkg READS='usign openpgp'
  else
    refuse 'this device has neither apk nor opkg, so no feed can be added to it'
  fi
  DEVICE='' RELEASES=''
  if [ -f "$ROOT/etc/openwrt_release" ]; then
    DEVICE=openwrt
    RELEASES=$(setting DISTRIB_RELEASE "$ROOT/etc/openwrt_release")
  elif [ -f "$ROOT/etc/os-release" ]; then
    RELEASES=$(setting VERSION_ID "$ROOT/etc/os-release")
    case " $(setting ID "$ROOT/etc/os-release") $(setting ID_LIKE "$ROOT/etc/os-release") " in
      *' openwrt '*) DEVICE=openwrt ;;
      *' alpine '*)
        DEVICE=alpine
        case "$(setting PRETTY_NAME "$ROOT/etc/os-release")" in
          *edge*) RELEASES=edge ;;
          *) RELEASES=v$RELEASES ;;
        esac
        ;;
      *) RELEASES="$RELEASES $(setting VERSION_CODENAME "$ROOT/etc/os-release")" ;;
    esac
  fi
  bare "$RELEASES"
  RELEASE=$BARE
  # 24.10-SNAPSHOT and 24.10.0-rc1 belong to 24.10 too.
  case "$DEVICE-$RELEASES" in
    openwrt-SNAPSHOT) RELEASES='SNAPSHOT snapshot' ;;
    openwrt-*-*) RELEASES="$RELEASES \${RELEASES%%-*}" ;;
  esac
  case "$MANAGER-$DEVICE" in
    opkg-openwrt) SCHEMES=usign ;;
    opkg-*) SCHEMES=openpgp ;;
    apk-openwrt) SCHEMES=apk-v3 ;;
    *) SCHEMES=apk-v2 ;;
  esac
  if [ "$SCHEMES" = apk-v2 ] && can apk; then
    case "$(apk --version 2>/dev/null)" in 'apk-tools 3'*) SCHEMES='apk-v2 apk-v3' ;; esac
  fi
  find_target
  find_arches
}

# TARGET: the target and subtarget of OpenWrt, as in mediatek/filogic
find_target() {
  [ -z "$TARGET" ] && [ "$DEVICE" = openwrt ] || return 0
  [ ! -f "$ROOT/etc/openwrt_release" ] || TARGET=$(setting DISTRIB_TARGET "$ROOT/etc/openwrt_release")
  if [ -z "$TARGET" ] && [ -f "$ROOT/etc/os-release" ]; then
    TARGET=$(setting '[A-Z]*_BOARD' "$ROOT/etc/os-release")
  fi
  case "$TARGET" in *[!A-Za-z0-9/._+~-]*) TARGET='' ;; esac
}

# ARCHES: the arches that the device accepts, each with its rank, as in ' x86_64=10 all=1 '
find_arches() {
  ARCHES=' '
  if [ -n "$ARCH" ]; then
    for arch in $ARCH; do
      ARCHES="$ARCHES$arch=1000 "
    done
  elif [ "$MANAGER" = opkg ]; then
    while read -r word arch rank _; do
      [ "$word" = arch ] || continue
      case "$rank" in '' | *[!0-9]*) rank=10 ;; esac
      ARCHES="$ARCHES$arch=$rank "
    done <<END
$(opkg_arches)
END
  else
    while read -r arch _; do
      [ -z "$arch" ] || ARCHES="$ARCHES$arch=10 "
    done <<END
$(apk_arches)
END
  fi
}

opkg_arches() {
  if can opkg && run_opkg print-architecture 2>/dev/null; then
    return
  fi
  opkg_files
  if [ "$DEVICE" != /opt ] && [ -f "$ROOT/etc/openwrt_release" ]; then
    say "arch $(setting DISTRIB_ARCH "$ROOT/etc/openwrt_release") 10"
  fi
}

apk_arches() {
  if [ -f "$ROOT/etc/apk/arch" ]; then
    cat "$ROOT/etc/apk/arch"
  elif can apk; then
    apk --print-arch </dev/null
  fi
}
`;

;// CONCATENATED MODULE: ./build/site/installer/edits.js
/** The part of `install.sh` that changes files, lines and keyrings. Every change can be undone. */
const EDITS = `download() {
  if can uclient-fetch; then
    uclient-fetch -q -O "$2" "$1"
  elif can wget; then
    wget -q -O "$2" "$1"
  elif can curl; then
    curl -fsSL -o "$2" "$1"
  else
    refuse 'none of uclient-fetch, wget and curl is on this device'
  fi
}

hash_of() {
  sum=$(sha256sum "$1")
  printf '%s' "\${sum%% *}"
}

need_writable() {
  at=$(dirname "$1")
  while [ ! -e "$at" ]; do
    at=$(dirname "$at")
  done
  [ -w "$at" ] || refuse "$1 cannot be written by this user; run this as root"
}

# place SOURCE FILE: FILE always has either the old or the new content, and keeps its mode
place() {
  if [ -L "$2" ]; then
    cat "$1" >"$2"
    return
  fi
  PARTIAL=$(dirname "$2")/.pkgfeed.$$
  if [ -e "$2" ]; then
    cp -p "$2" "$PARTIAL"
    cat "$1" >"$PARTIAL"
  else
    cp "$1" "$PARTIAL"
    chmod 644 "$PARTIAL"
  fi
  mv -f "$PARTIAL" "$2"
  PARTIAL=''
}

# remember FILE: saves it for undo
remember() {
  if [ -e "$1" ]; then
    SAVED=$((SAVED + 1))
    cp -p "$1" "$WORK/old.$SAVED"
    JOURNAL="file $SAVED $1$NL$JOURNAL"
  else
    JOURNAL="none - $1$NL$JOURNAL"
  fi
}

# put SOURCE FILE
put() {
  [ -z "$DRY" ] || return 0
  need_writable "$2"
  mkdir -p "$(dirname "$2")"
  remember "$2"
  place "$1" "$2"
}

drop() {
  [ -z "$DRY" ] || return 0
  need_writable "$1"
  remember "$1"
  rm -f "$1"
}

keyring() {
  gpg --homedir "$ROOT/etc/opkg/gpg" --batch --quiet --yes "$@"
}

has_imported() {
  [ -d "$ROOT/etc/opkg/gpg" ] && keyring --list-keys "$1" >/dev/null 2>&1
}

undo() {
  [ -n "$JOURNAL" ] || return 0
  while read -r what with file; do
    case "$what" in
      file) place "$WORK/old.$with" "$file" ;;
      none) rm -f "$file" ;;
      key) keyring --delete-keys "$with" ;;
    esac
  done <<END
$JOURNAL
END
  printf '%s\\n' 'Every change of this run was undone.' >&2
}

ended() {
  status=$?
  trap - EXIT
  set +e
  [ -z "$PARTIAL" ] || rm -f "$PARTIAL"
  [ "$status" -eq 0 ] || undo
  [ -z "$WORK" ] || rm -rf "$WORK"
  exit "$status"
}

# bare LINE: sets BARE to LINE without spaces around it, and SAID to BARE without comment signs
bare() {
  BARE=\${1%"\${1##*[![:space:]]}"}
  BARE=\${BARE#"\${BARE%%[![:space:]]*}"}
  SAID=\${BARE#"\${BARE%%[!#[:space:]]*}"}
}

# is_by_hand FILE LINE: on Yocto, a line that is not called like its file is the owner's own, as images bring some
is_by_hand() {
  [ "$MANAGER-$DEVICE" = opkg- ] || return 1
  listed=\${1##*/} listed=\${listed%.conf} called=\${2#src/gz }
  case "\${called%% *}" in "$listed" | "\${listed}_"*) return 1 ;; esac
}

# add_lines FILE LINES: adds each line once; removes lines of this feed for another branch or arch
add_lines() {
  present=$NL changed=''
  : >"$WORK/new"
  if [ -f "$ROOT$1" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      bare "$line"
      case "$NL$2$NL" in
        *"$NL$BARE$NL"*) present=$present$BARE$NL ;;
        *"$NL$SAID$NL"*) [ -z "$SAID" ] || say "$1 has the line as a comment, which is kept: $BARE" ;;
        *)
          repository_of "$BARE"
          if [ -n "$REPOSITORY" ] && is_wanted "$REPOSITORY" && ! is_by_hand "$1" "$BARE"; then
            goes "$1"
            changed=yes
            continue
          fi
          ;;
      esac
      printf '%s\\n' "$line" >>"$WORK/new"
    done <"$ROOT$1"
  fi
  while IFS= read -r line; do
    case "$present" in
      *"$NL$line$NL"*) say "$1 already has the line: $line" ;;
      *)
        printf '%s\\n' "$line" >>"$WORK/new"
        did Added add "to $1: $line"
        changed=yes
        ;;
    esac
  done <<END
$2
END
  [ -z "$changed" ] || put "$WORK/new" "$ROOT$1"
}

# goes FILE: says that BARE, a line of this feed, is removed, and why
goes() {
  FOUND=yes
  case "$ACTION $BARE/" in
    remove* | *" $URL/"*) ;;
    *) say "The feed has moved to $URL, and a line has its former address." ;;
  esac
  case "$ACTION: $FITTING " in
    remove:*) did Removed remove "from $1: $BARE" ;;
    *" $REPOSITORY "*) did Replaced replace "in $1: $BARE" ;;
    *)
      what=\${REPOSITORY#-} branch=\${BRANCHES#-}
      say "The feed has no \${what:-such folder}\${branch:+ for $branch} that fits this device, so its line is removed."
      did Removed remove "from $1: $BARE"
      ;;
  esac
}

# take_lines FILE LINE: removes LINE from FILE, or if it is empty, the lines of this feed that this run does not add;
# removes an empty file
take_lines() {
  [ -f "$ROOT$1" ] || return 0
  changed=''
  : >"$WORK/new"
  while IFS= read -r line || [ -n "$line" ]; do
    bare "$line"
    REPOSITORY=''
    [ -n "$2" ] || is_by_hand "$1" "$BARE" || repository_of "$BARE"
    case "$CHOSEN" in *" $BARE$NL"*) REPOSITORY='' ;; esac
    if [ -n "$REPOSITORY" ] && is_wanted "$REPOSITORY"; then
      goes "$1"
      changed=yes
      continue
    elif [ -n "$BARE" ] && [ "$BARE" = "$2" ]; then
      did Removed remove "from $1: $BARE"
      changed=yes
      continue
    fi
    printf '%s\\n' "$line" >>"$WORK/new"
  done <"$ROOT$1"
  [ -n "$changed" ] || return 0
  if [ -s "$WORK/new" ]; then
    put "$WORK/new" "$ROOT$1"
  else
    drop "$ROOT$1"
  fi
}
`;

;// CONCATENATED MODULE: ./build/site/installer/keys.js
/** The part of `install.sh` that adds trusted keys and removes them. */
const KEYS = `add_keys() {
  while read -r scheme file target id sha256; do
    [ "$scheme" = "$SCHEME" ] || continue
    case ":$KEYS:" in *":$file:"*) ;; *) continue ;; esac
    place_of "$target"
    if [ "$target" = - ]; then
      import_key "$file" "$id" "$sha256"
    else
      add_key "$file" "$PLACE" "$id" "$sha256"
    fi
  done <<END
$(keys)
END
}

# get_key FILE SHA256: downloads a key to $WORK/key, and refuses one that has changed since this script was made
get_key() {
  download "$URL/keys/$1" "$WORK/key" </dev/null || refuse "$URL/keys/$1 could not be downloaded"
  sum=$(hash_of "$WORK/key")
  [ "$sum" = "$2" ] || refuse "$URL/keys/$1 is not the key that this script was made for" \\
    "It has the SHA-256 $sum, not $2. Download this script again, and compare with what the maintainer says."
}

add_key() {
  if [ -e "$ROOT$2" ]; then
    is_same_key "$1" "$2" "$4" || refuse "$ROOT$2 exists with other content, and is not changed" \\
      'Ask the maintainer whether the key was changed, and move the file away if so.'
    say "The key $3 is already there: $2 (SHA-256 $(hash_of "$ROOT$2"))."
  else
    if [ -z "$DRY" ]; then
      need_writable "$ROOT$2"
      get_key "$1" "$4"
      put "$WORK/key" "$ROOT$2"
    fi
    did Trusted trust "the key $3: $2 (SHA-256 $4)."
  fi
  # sysupgrade keeps the other files by itself; docs/subscribers.md says how we know that.
  if [ "$SCHEME-$DEVICE" = apk-v3-openwrt ] && ! is_kept "$2"; then
    add_lines /etc/sysupgrade.conf "$2"
  fi
}

is_kept() {
  [ -f "$ROOT/etc/sysupgrade.conf" ] &&
    grep -qxF -e "$1" -e "$(dirname "$1")" -e "$(dirname "$1")/" "$ROOT/etc/sysupgrade.conf"
}

import_key() {
  can gpg || refuse 'this device has no gpg, and its opkg cannot check signatures without it'
  if has_imported "$2"; then
    say "The key $2 is already imported."
  else
    if [ -z "$DRY" ]; then
      need_writable "$ROOT/etc/opkg/gpg/pubring.kbx"
      get_key "$1" "$3"
      if [ ! -d "$ROOT/etc/opkg/gpg" ]; then
        mkdir -p "$ROOT/etc/opkg/gpg"
        chmod 700 "$ROOT/etc/opkg/gpg"
      fi
      JOURNAL="key $2 -$NL$JOURNAL"
      if [ -z "$ROOT" ] && can opkg-key; then
        opkg-key add "$WORK/key" </dev/null
      else
        keyring --import "$WORK/key" </dev/null
      fi
      has_imported "$2" || refuse "$URL/keys/$1 holds a different key, not $2"
    fi
    did Imported import "the key $2 (SHA-256 of its file $3)."
  fi
  # Only a trusted key counts.
  [ -n "$DRY" ] || printf '%s:6:\\n' "$2" | tr a-f A-F | keyring --import-ownertrust 2>/dev/null
  ! is_set 'check_signature[[:space:]]+0' ||
    refuse 'this device is set not to check signatures: option check_signature 0' 'Set it to 1 and run this again.'
  missing=''
  while read -r word name value; do
    is_set "$name" || missing="$missing\${missing:+$NL}$word $name $value"
  done <<END
$(openpgp_options)
END
  [ -z "$missing" ] || add_lines "$OPENPGP_OPTIONS_FILE" "$missing"
}

# is_set OPTION: whether any of opkg's files sets OPTION, a regular expression
is_set() {
  opkg_files | grep -Eq "^[[:space:]]*option[[:space:]]+$1([[:space:]]|\\$)"
}

opkg_files() {
  if [ "$DEVICE" = /opt ]; then
    set -- "$ROOT"/opt/etc/opkg.conf "$ROOT"/opt/etc/opkg/*.conf
  else
    set -- "$ROOT"/etc/opkg.conf "$ROOT"/etc/opkg/*.conf
  fi
  grep -h '' "$@" 2>/dev/null || :
}

# key_of FILE: the key in it, without comments and ends of lines, which may differ
key_of() {
  sed -e '/^untrusted comment:/d' "$1" | tr -d ' \\t\\r\\n'
}

# is_same_key FILE TARGET SHA-256: whether TARGET on the device holds the key that the feed publishes as FILE
is_same_key() {
  [ "$(hash_of "$ROOT$2")" != "$3" ] || return 0
  download "$URL/keys/$1" "$WORK/published" </dev/null 2>/dev/null || return 1
  [ "$(hash_of "$WORK/published")" = "$3" ] && [ -n "$(key_of "$WORK/published")" ] &&
    [ "$(key_of "$ROOT$2")" = "$(key_of "$WORK/published")" ]
}

# is_here FILE TARGET ID SHA-256: whether a key of this feed is on the device, and not a different key of the same name
is_here() {
  if [ "$2" = - ]; then
    has_imported "$3"
  else
    [ -e "$ROOT$2" ] && is_same_key "$1" "$2" "$4"
  fi
}

# Another feed may use the key too, so only the owner can know whether to remove it.
name_retired() {
  while read -r scheme file target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    place_of "$target"
    target=$PLACE
    is_here "$file" "$target" "$id" "$sha256" || continue
    say "The retired key $id of this feed is still on the device, and trusted."
    case "$target" in
      -) say "If no other feed needs it, remove it with: gpg --homedir $ROOT/etc/opkg/gpg --delete-keys $id" ;;
      *) say "If no other feed needs it, remove it with: rm $ROOT$target" ;;
    esac
  done <<END
$(retired_keys)
END
}

# remove_keys WHY: says why the keys stay; removes them if WHY is empty
remove_keys() {
  forgot=''
  while read -r scheme file target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    place_of "$target"
    target=$PLACE
    if is_here "$file" "$target" "$id" "$sha256"; then
      FOUND=yes
      if [ -n "$1" ]; then
        say "The key $id stays: $1"
      elif [ "$target" = - ]; then
        [ -n "$DRY" ] || keyring --delete-keys "$id"
        did Removed remove "the key $id."
        forgot=yes
      else
        drop "$ROOT$target"
        did Removed remove "the key $id: $target"
        take_lines /etc/sysupgrade.conf "$target"
      fi
    elif [ "$target" != - ] && [ -e "$ROOT$target" ]; then
      say "$target stays: its content is not this feed's key."
    fi
  done <<END
$(keys)
END
  name_retired
  [ -z "$forgot" ] || drop_options
}

drop_options() {
  options=$ROOT$OPENPGP_OPTIONS_FILE
  [ -f "$options" ] && [ "$(cat "$options")" = "$(openpgp_options)" ] || return 0
  if opkg_files | grep -q '^[[:space:]]*src'; then
    say "$OPENPGP_OPTIONS_FILE stays: other feeds of this device are checked because of it."
  else
    drop "$options"
    did Removed remove "$OPENPGP_OPTIONS_FILE."
  fi
}
`;

// EXTERNAL MODULE: ./build/site/feed-name.js
var feed_name = __webpack_require__(14606);
;// CONCATENATED MODULE: ./build/site/installer/shapes.js

/** The part of `install.sh` that tells this feed's lines from those of others. */
/** A text as one word of a shell. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** The folders that devices may add. */
const foldersIn = ({ folders, extra }) => [...folders, ...extra];
/** Placeholders for the parts that may differ in another line of the same repository. */
const ANY = {
    name: '\u0001',
    branch: '\u0002',
    release: '\u0003',
    arch: '\u0004',
    target: '\u0005',
};
/** The shell function that finds the repository of this feed that a line belongs to. */
function shapes(offers, urls) {
    const arms = new Map();
    for (const offer of offers) {
        for (const folder of foldersIn(offer)) {
            for (const [i, url] of urls.entries()) {
                // Other feeds may be below a former address by now.
                const spots = [{ url, name: ANY.name, folder: shapeOf(folder, i > 0) }];
                // Lines of apk have no names.
                if (offer.system.format === 'opkg' && !namesRepository(folder)) {
                    for (const name of namesOf(folder))
                        spots.push({ url, name, folder: namedShape(folder) });
                }
                for (const line of spots.map((spot) => offer.system.feedLine(spot))) {
                    const count = line.split('/').length - 1;
                    arms.set(pattern(`${count} ${line}`), offer.repository ?? '-');
                }
            }
        }
    }
    const cases = [...arms]
        .sort()
        .map(([shape, repository]) => `  case "$SLASHES $1" in ${shape}) REPOSITORY=${quoted(repository)} ;; esac`);
    return `# SLASHES: how many slashes are in a text
slashes() {
  SLASHES=0 rest=$1
  while :; do
    case "$rest" in
      */*) rest=\${rest#*/} SLASHES=$((SLASHES + 1)) ;;
      *) break ;;
    esac
  done
}

# REPOSITORY: the repository of this feed, at its address or a former one, that a line is for, with any branch, target and arch; empty for lines of other feeds
repository_of() {
  slashes "$1"
  REPOSITORY=''
${cases.join('\n')}
}
`;
}
/**
 * The path of a folder with placeholders for branch, target and arch. A path without the name of a repository stays as
 * it is.
 *
 * @param isNarrow true to keep a branch that is a word
 */
function shapeOf(folder, isNarrow) {
    const { path, branch, repository } = folder;
    if (!namesRepository(folder))
        return path;
    const padded = `/${anyDevice(folder)}/`;
    if (branch === null || branch === repository)
        return padded.slice(1, -1);
    const any = /^v?\d/.test(branch) ? ANY.release : isNarrow ? branch : ANY.branch;
    return padded.replace(`/${branch}/`, `/${any}/`).slice(1, -1);
}
/** True for a folder whose path has the name of its repository beside those of target and arch. */
const namesRepository = (folder) => folder.repository !== null && `/${anyDevice(folder)}/`.includes(`/${folder.repository}/`);
/** The same for lines that have the name of the folder, without the name of a repository. A branch that is a word stays. */
function namedShape(folder) {
    const padded = `/${anyDevice(folder)}/`;
    if (folder.branch === null || !/^v?\d/.test(folder.branch))
        return padded.slice(1, -1);
    return padded.replace(`/${folder.branch}/`, `/${ANY.release}/`).slice(1, -1);
}
/** The name of a folder, and the same with a placeholder for the target: a line may be for one that the feed no longer has. */
function namesOf({ name, target }) {
    const ofTarget = target === undefined ? '' : `_${(0,feed_name/* feedName */.G)([target])}`;
    const at = ofTarget === '' ? -1 : name.indexOf(ofTarget);
    return at > 0 ? [name, `${name.slice(0, at)}_${ANY.target}${name.slice(at + ofTarget.length)}`] : [name];
}
/** The path of a folder with placeholders for what devices differ in: target and arch. */
function anyDevice({ path, target, arch, isShared }) {
    const segments = path.split('/');
    const at = isShared ? -1 : segments.lastIndexOf(arch);
    const padded = `/${(at === -1 ? segments : segments.with(at, ANY.arch)).join('/')}/`;
    if (target === undefined)
        return padded.slice(1, -1);
    const any = target.split('/').fill(ANY.target).join('/');
    return padded.replace(`/${target}/`, `/${any}/`).slice(1, -1);
}
/** A text as a shell pattern, in which everything except the placeholders is quoted. */
function pattern(text) {
    const parts = text.split(/([\u0001-\u0005])/);
    return parts
        .map((part) => part === ANY.release ? '[0-9v]*' : /[\u0001-\u0005]/.test(part) ? '*' : part && quoted(part))
        .join('');
}

;// CONCATENATED MODULE: ./build/site/installer/story.js
/** The part of `install.sh` with its steps, in their order. */
const STORY = `# list_files SCHEMES: the files on such a device that may have lines of this feed
list_files() {
  {
    folders | while read -r scheme _ _ _ _ _ file _; do
      place_of "$file"
      case " $1 " in *" $scheme "*) say "$PLACE" ;; esac
    done
    # On Yocto, files of the feed under a former title have other names; and people move lines.
    case "$MANAGER-$DEVICE" in
      apk-*) set -- "$ROOT"/etc/apk/repositories "$ROOT"/etc/apk/repositories.d/*.list ;;
      opkg-/opt) set -- "$ROOT"/opt/etc/opkg.conf "$ROOT"/opt/etc/opkg/*.conf ;;
      *) set -- "$ROOT"/etc/opkg/*.conf ;;
    esac
    for file; do
      [ ! -f "$file" ] || say "\${file#"$ROOT"}"
    done
  } | sort -u
}

# device_lines: FILE LINE of each line that names a feed
device_lines() {
  {
    list_files "$READS"
    [ "$MANAGER-$DEVICE" = apk- ] || say /etc/opkg.conf
  } | while read -r file; do
    [ ! -f "$ROOT$file" ] || while IFS= read -r line || [ -n "$line" ]; do
      bare "$line"
      case "$BARE" in '' | '#'*) ;; *) say "$file $BARE" ;; esac
    done <"$ROOT$file"
  done
}

# is_named BY: true if a line has an address of this feed, or its host. A dry run ignores the lines that it would remove
is_named() {
  NAMED=''
  while read -r file line; do
    repository_of "$line"
    [ -z "$DRY" ] || [ -z "$REPOSITORY" ] || ! is_wanted "$REPOSITORY" || is_by_hand "$file" "$line" || continue
    # Do not show a password.
    after=\${line#*//}
    server=\${after%%/*}
    shown="\${line%%//*}//\${server##*@}\${after#"$server"}"
    while read -r address; do
      [ "$1" = address ] || address=\${address%%[:/]*}
      case "$shown/" in *"//$address"[:/]*) NAMED=$shown ;; esac
    done <<END
$(addresses)
END
  done <<END
$(device_lines)
END
  [ -n "$NAMED" ]
}

# lines_for FILE: the lines of CHOSEN for a file
lines_for() {
  printf '%s' "$CHOSEN" | while read -r _ file line; do
    [ "$file" != "$1" ] || say "$line"
  done | sort -u
}

# opkg ignores the second of two feeds with the same name.
check_names() {
  present=$(device_lines)
  while read -r _ _ _ name own; do
    while read -r file kind other address _; do
      case "$kind $other" in "src $name" | "src/gz $name") ;; *) continue ;; esac
      [ "$address" != "$own" ] || continue
      repository_of "$kind $other $address"
      [ -n "$REPOSITORY" ] && ! is_by_hand "$file" "$kind $other $address" && continue
      refuse "another feed of this device has the name $name: $address" \\
        'Give that one another name in its line, and run this again.'
    done <<END
$present
END
  done <<END
$(printf '%s' "$CHOSEN")
END
}

# adopt_lines: leaves the folders for which the owner of a Yocto device has a line of his own to that line
adopt_lines() {
  present=$(device_lines)
  chosen=''
  while read -r keys place line; do
    row="$keys $place $line"
    while read -r file kind name address more; do
      case "$kind \${address%/} $more" in "src \${line##* } " | "src/gz \${line##* } ") ;; *) continue ;; esac
      is_by_hand "$file" "$kind $name $address" || continue
      row="$keys $file $kind $name $address"
    done <<END
$present
END
    chosen=$chosen$row$NL
  done <<END
$(printf '%s' "$CHOSEN")
END
  CHOSEN=$chosen
}

add_feed() {
  [ "$MANAGER-$DEVICE" != opkg- ] || adopt_lines
  [ "$MANAGER" = apk ] || check_names
  tell_other_targets
  add_keys
  name_retired
  for list in $(list_files "$SCHEME"); do
    lines=$(lines_for "$list")
    if [ -n "$lines" ]; then
      add_lines "$list" "$lines"
    else
      take_lines "$list" ''
    fi
  done
  if ! can "$MANAGER"; then
    say "$MANAGER is not on the PATH, so nothing is fetched and no signature is checked."
  elif [ -n "$DRY" ]; then
    say "Would run $MANAGER update, and undo everything if the device does not trust the feed."
  else
    check_trust
    [ -n "$UNCHECKED" ] || say "$MANAGER trusts the feed."
    say "What it has: $URL/"
    case "$MANAGER" in
      apk) say 'Install a package with: apk add NAME' ;;
      opkg) say 'Install a package with: opkg install NAME' ;;
    esac
  fi
}

untrusted() {
  sed 's/^/  /' "$WORK/log" >&2
  refuse "$1" 'For ten minutes after a publish, caches may hold files of different ages. Try again after that.'
}

# FRESH: the option that makes apk fetch the index; from 2.14.9 on, apk uses its cached index for hours
find_fresh() {
  FRESH=''
  case "$(run_apk --version 2>/dev/null)" in
    'apk-tools 2.14.9'* | 'apk-tools 2.14.'[1-9][0-9]* | 'apk-tools 2.1'[5-9]*) FRESH=--force-refresh ;;
  esac
}

# check_fetched: for an opkg that checks no signatures, as Entware's; docs/subscribers.md says how we know that
check_fetched() {
  while read -r _ _ _ name _; do
    grep -q "^Updated list of available packages in .*/$name\\.*$" "$WORK/log" ||
      untrusted "opkg did not fetch the index of $name, and the feed is not added"
  done <<END
$(printf '%s' "$CHOSEN")
END
  say 'The opkg in /opt has fetched the feed, but it does not check signatures: /opt/etc/opkg.conf has no check_signature.'
  say 'So the key proves nothing to it, and whoever answers for the address of the feed decides what you install.'
  case "$URL" in http:*) say 'The address begins with http:, so that is anybody on the network path.' ;; esac
}

check_trust() {
  code=0 UNCHECKED=''
  if [ "$MANAGER" = apk ]; then
    find_fresh
    run_apk update \${FRESH:+"$FRESH"} >"$WORK/log" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
      # Another feed of the device may be the one that fails.
      printf '%s' "$CHOSEN" | cut -d ' ' -f 3- >"$WORK/only"
      run_apk --repositories-file "$WORK/only" update \${FRESH:+"$FRESH"} >"$WORK/log" 2>&1 ||
        untrusted 'apk update failed, and the feed is not added'
      say 'apk update failed for another feed of this device; this one is good.'
    fi
    ! grep -F UNTRUSTED "$WORK/log" | grep -qF "$URL/" || untrusted 'apk does not trust the feed, which is not added'
    return
  fi
  run_opkg update >"$WORK/log" 2>&1 || code=$?
  if [ "$DEVICE" = /opt ] && ! is_set check_signature; then
    UNCHECKED=yes
    check_fetched
    return
  fi
  # OpenWrt's opkg ends with 0 even when a signature is bad; both kinds end with 1 when another feed fails.
  while read -r _ _ _ name _; do
    passed "$name" || [ "$SCHEME-$code" = openpgp-0 ] ||
      untrusted "opkg did not say that the signature of $name is good, and the feed is not added"
  done <<END
$(printf '%s' "$CHOSEN")
END
}

# passed NAME: whether opkg said that the signature of this very feed is good
passed() {
  current=''
  while IFS= read -r line; do
    case "$line" in
      'Updated list of available packages in '*) current=\${line##*/} ;;
      'Signature check passed.') [ "$current" != "$1" ] || return 0 ;;
      # Yocto's opkg says so after it has checked.
      "Updated source '$1'.") [ "$SCHEME" != openpgp ] || return 0 ;;
    esac
  done <"$WORK/log"
  return 1
}

remove_feed() {
  for list in $(list_files "$READS"); do
    take_lines "$list" ''
  done
  [ -n "$FOUND" ] || [ -z "$REPOSITORIES" ] || say "No line of the repository $REPOSITORIES is on this device."
  if is_named address; then
    FOUND=yes
    remove_keys "this device has another line with an address of this feed: $NAMED"
  elif [ -z "$FOUND" ] && is_named host; then
    remove_keys "this device has no line of this feed, but one of another feed on a server of this feed, which may need the key: $NAMED"
  else
    remove_keys ''
  fi
  [ -n "$FOUND" ] || say 'Nothing of this feed is on this device.'
  say "Installed packages stay. If you do not want them, remove them with $MANAGER."
}

main() {
  [ "$#" -eq "$GIVEN" ] || refuse 'this script is cut short; download it again'
  umask 022
  read_arguments "$@"
  can sha256sum || refuse 'this device has no sha256sum, so no key can be compared' \\
    'Install it (coreutils-sha256sum on OpenWrt and Entware), or add the feed by hand: the lines are on its page.'
  find_device
  [ "$ACTION" = remove ] || choose
  trap ended EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  WORK=$(mktemp -d "\${TMPDIR:-/tmp}/install.XXXXXX")
  say "$FEED"
  case "$ACTION" in
    remove) remove_feed ;;
    *) add_feed ;;
  esac
}
`;

;// CONCATENATED MODULE: ./build/site/installer/installer.js













/** The path of the script in the feed. */
const INSTALLER_FILE = 'install.sh';
/**
 * Writes the script that adds the feed to a device: tables of the feed's content, then the code that uses them. The
 * script changes only when folders, keys, title or addresses change.
 *
 * @returns undefined when the feed has no address, or nothing signed that a device could install
 */
function installScript(feed) {
    const { title, url } = feed;
    if (url === null || !(0,feed_json/* isWebAddress */.d3)(url))
        return undefined;
    // The script must not trust a key that it cannot compare.
    const keys = feed.keys.filter(({ sha256 }) => sha256 !== null);
    const offers = (0,site_offers/* offersOf */.fI)({ ...feed, keys }).filter((offer) => offer.keys.length > 0);
    if (offers.length === 0)
        return undefined;
    const urls = [url, ...(feed.formerUrls ?? []).filter(feed_json/* isWebAddress */.d3)];
    const made = [head(title, url), tables(offers, { ...feed, keys }, urls), shapes(offers, urls)];
    const parts = [...made, ARGUMENTS, DEVICE, CHOICE, EDITS, KEYS, STORY];
    return (0,mark/* marked */.x)(`${parts.join('\n')}\nmain "$@"\n`, 1, (mark) => `# ${mark}`);
}
/** Titles that a shell, a linter and a reader all take as plain text. Other titles are left out. */
const TITLE = /^[\p{L}\p{M}\p{N} .,:!?()+'/_-]{1,100}$/u;
function head(title, url) {
    const name = title !== null && TITLE.test(title) ? `${title} (${url})` : url;
    return `#!/bin/sh
# Adds the package feed ${name} to a device, or removes it:
# finds the folders for the device, trusts the keys that signed them, adds the line with their address, and checks
# that the device trusts them. Nothing runs before the last line. sh install.sh --help says more.
set -eu
GIVEN=$#

URL=${quoted(url)}
FEED=${quoted(name)}
OPENPGP_OPTIONS_FILE=${quoted(site_systems/* OPENPGP_OPTIONS_FILE */.ic)}
`;
}
/** A valid row: words of these characters with single spaces between them. Quotes and line ends are not allowed. */
const WORD = '[A-Za-z0-9][A-Za-z0-9._+~-]*';
const PATH = `${WORD}(?:/${WORD})*`;
const KEY_NAME = '[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*';
const HEX = '[0-9A-Fa-f]{16,64}';
const ON_DEVICE = '(?:/[A-Za-z0-9._@+=,~-]+)+';
const SERVER = '[A-Za-z0-9._-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~+%-]+)*';
const SCHEME = '(?:usign|openpgp|apk-v2|apk-v3)';
const ROWS = {
    folders: new RegExp(`^${SCHEME} (?:-|${PATH}) (?:-|${PATH}) (?:-|${PATH}) ${WORD} ${KEY_NAME}(?::${KEY_NAME})* ${ON_DEVICE} (?:src/gz [a-z0-9_]+ )?https?://${SERVER}$`),
    keys: new RegExp(`^${SCHEME} ${KEY_NAME} (?:-|${ON_DEVICE}) (?:${HEX}|${KEY_NAME}) [0-9a-f]{64}$`),
    addresses: new RegExp(`^${SERVER}$`),
    options: /^option [a-z_]+ [a-z0-9-]+$/,
};
/**
 * A shell function that prints lines in which nothing is expanded. Each line is a quoted argument, so no line can end
 * the table. The pattern is the last check.
 *
 * @throws FeedError for a row that does not match the pattern of the table
 */
function table(comment, name, lines, row) {
    const odd = lines.find((line) => !row.test(line) || line.length > ROW_LIMIT);
    if (odd !== undefined)
        throw notARow(name, odd);
    const body = lines.length === 0
        ? '  :'
        : `  printf '%s\\n' ${lines.map((line) => `\\\n    ${quoted(line)}`).join(' ')}`;
    return `# ${comment}\n${name}() {\n${body}\n}\n`;
}
/** The most characters of a row; an address and two paths need fewer. */
const ROW_LIMIT = 2_000;
function notARow(name, row) {
    return new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `install.sh would have an invalid row in ${name}: ${(0,printable/* printable */.g$)(row.slice(0, 200))}`,
        remedy: 'Publish with `site: false`, and report this with feed.json attached.',
    });
}
/** True for a key that may sign a folder. Empty folders are signed too, and old pkgfeed did not note who signed. */
const mayBeUsed = ({ path }, { format }, folders) => folders.some(({ formats, keys }) => formats.includes(format) && (keys === null || keys.includes(path)));
/** @param urls the address of the feed, then its former addresses */
function tables(offers, { keys, folders }, urls) {
    const [url] = urls;
    const rows = offers.flatMap((offer) => foldersIn(offer).map((folder) => folderRow(offer, folder, url)));
    const signers = offers.flatMap(({ system, keys: own }) => own.map((key) => keyRow(system, key)));
    const known = [...new Set(offers.map(({ system }) => system))].flatMap((system) => keys
        .filter((key) => key.scheme === system.scheme && !mayBeUsed(key, system, folders))
        .map((key) => keyRow(system, key)));
    const retired = known.filter((row) => !signers.includes(row));
    const systems = site_systems/* SYSTEMS */.LB.map(({ scheme, title, anyArch, addsAnyArch, eachFolder }) => `    ${scheme}) SYSTEM=${quoted(title)} ANY_ARCH=${quoted(anyArch ?? '')} ADDS_ANY=${isYes(addsAnyArch)} EACH=${isYes(eachFolder)} ;;`);
    return [
        table('The folders of the feed: SCHEME BRANCH REPOSITORY TARGET ARCH KEYS FILE LINE', 'folders', sorted(rows), ROWS.folders),
        table('The keys that signed it: SCHEME NAME FILE ID SHA-256', 'keys', sorted(signers), ROWS.keys),
        table('Keys that signed it before, and now nothing of it', 'retired_keys', sorted(retired), ROWS.keys),
        table('Its address, and those that it had before', 'addresses', sorted(urls.map(withoutScheme)), ROWS.addresses),
        table('The options that opkg needs on Yocto', 'openpgp_options', site_systems/* OPENPGP_OPTIONS */.XZ, ROWS.options),
        `# SYSTEM: the devices that check signatures of a scheme; ANY_ARCH: the arch that each of them accepts, and ADDS_ANY
# whether they read its folder beside that of their own arch; EACH: whether they read the folder of each of their arches
system_of() {
  case "$1" in
${systems.join('\n')}
  esac
}
`,
    ].join('\n');
}
const isYes = (value) => (value ? 'yes' : "''");
const withoutScheme = (url) => url.slice(url.indexOf('//') + 2);
const sorted = (lines) => [...new Set(lines)].sort();
function folderRow({ system, branch, repository, target, keys }, folder, url) {
    return [
        ...[system.scheme, branch ?? '-', repository ?? '-', target ?? '-', folder.arch],
        ...[keys.map(site_offers/* keyFileName */.po).join(':'), system.listFile(folder.name)],
        system.feedLine({ url, name: folder.name, folder: folder.path }),
    ].join(' ');
}
function keyRow(system, key) {
    const name = (0,site_offers/* keyFileName */.po)(key);
    return [system.scheme, name, system.keyFile(name) ?? '-', key.keyId, key.sha256].join(' ');
}


/***/ }),

/***/ 30502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ PAGE_FILE),
  M: () => (/* binding */ feedPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/feed/catalog/mark.js
var mark = __webpack_require__(68172);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __webpack_require__(93920);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/site/atom.js
var site_atom = __webpack_require__(98365);
// EXTERNAL MODULE: ./build/site/choices.js
var choices = __webpack_require__(80234);
// EXTERNAL MODULE: ./build/site/device-lines.js
var device_lines = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/site/installer/installer.js + 7 modules
var installer = __webpack_require__(60027);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
;// CONCATENATED MODULE: ./build/site/page-bundle.js
// Made by `npm run page` from src/site/page. Do not edit.
const PAGE_SCRIPT = "(function(){function e(e){return e.replace(/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/gu,e=>`\\\\u{${(e.codePointAt(0)??0).toString(16)}}`)}function t(e){return e===void 0?``:e<1e3?`${e} B`:e<1e6?`${(e/1e3).toFixed(1)} kB`:e<1e9?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}let n=e=>e===``?r:e.split(`/`).map(encodeURIComponent).join(`/`),r=`.`,i=e=>{let t=e.join(`/`).replace(/\\/+$/,``);return t===`.`?``:t};function a(e){return`#/f/${n(e)}`}function o(e,t){return`#/p/${n(e)}/${encodeURIComponent(t)}`}function s(e,t){return`#/s/${encodeURIComponent(e)}/${n(t)}`}function c(e){return`#/q/${encodeURIComponent(e)}`}function l(e){let[,t,n=``]=/^#\\/([fpqs])\\/(.*)$/s.exec(e)??[];try{if(n===``&&t!==`q`)return{view:`home`};let e=n.split(`/`).map(decodeURIComponent),r=e[0]??``,a=e.at(-1)??``;if(t===`f`)return{view:`folder`,folder:i(e)};if(t===`p`)return{view:`package`,folder:i(e.slice(0,-1)),name:a};if(t===`s`)return{view:`setup`,scheme:r,folder:i(e.slice(1))};if(t===`q`)return{view:`search`,text:e.join(`/`)}}catch{}return{view:`home`}}let u=`[A-Za-z0-9][A-Za-z0-9._+~-]*`,d=RegExp(`^${u}(?:/${u})*$`),f=/* @__PURE__ */ RegExp(`^[A-Za-z0-9][A-Za-z0-9._+-]*$`),ee=/^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/,te=/^(keys|badges)(\\/|$)/,ne=[`opkg`,`apk-v2`,`apk-v3`],p=e=>typeof e==`string`,m=e=>p(e)&&ne.includes(e),h=e=>Number.isSafeInteger(e)&&e>=0,g=e=>p(e)&&e.length<=100&&d.test(e),_=e=>p(e)&&e.length<=100&&f.test(e),re=e=>te.test(e),v=e=>p(e)&&e.length<=700&&d.test(e),y=(e,t)=>e===``?t:`${e}/${t}`,b=e=>e===``||v(e)&&!re(e),ie=e=>p(e)&&e.startsWith(`keys/`)&&ae(e.slice(5)),ae=e=>e.length<=150&&ee.test(e),oe=/* @__PURE__ */ new Map([[`usign`,e=>/^[0-9a-f]{16}$/.test(e)],[`openpgp`,e=>/^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(e)],[`apk-v2`,ae],[`apk-v3`,e=>/^[0-9a-f]{32}$/.test(e)]]),se=(e,t)=>p(t)&&(oe.get(e)?.(t)??!1),x=(e,t)=>p(e)&&e.length<=t&&!ce.test(e),ce=/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/u,S=e=>p(e)&&/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$/.test(e)&&!Number.isNaN(Date.parse(e)),le=e=>p(e)&&/^[0-9a-f]{40}$/.test(e),C=e=>p(e)&&/^[0-9a-f]{64}$/.test(e),ue=e=>p(e)&&e.length<=140&&/^[\\w.-]+\\/[\\w.-]+$/.test(e);function de(e){return p(e)&&e.length<=300&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%-]+)*$/.test(e)&&URL.canParse(e)}function w(e){return de(e)&&/^https?:\\/\\/(localhost|[\\w-]+(\\.[\\w-]+)+)([:/]|$)/.test(e)}let T=e=>p(e)&&e.length<=600&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%@:!,=&?#;*/-]*)?$/.test(e),fe=({branch:e,repository:t,target:n})=>[e,t,n??null];function pe({raw:{branch:e,repository:t,target:n,digest:r,unchanged:i,largest:a,plain:o}}){if(me(e)&&me(t)&&(n===void 0||g(n))&&C(r)&&h(i)&&(a===null||he(a)))return{branch:e,repository:t,...n===void 0?{}:{target:n},digest:r,unchanged:i,largest:a===null?null:{path:a.path,bytes:a.bytes},...o===!0?{plain:o}:{}}}let me=e=>e===null||g(e);function he(e){if(typeof e!=`object`||!e)return!1;let{path:t,bytes:n}=e;return v(t)&&h(n)}let ge=e=>{let{branch:t,repository:n,target:r=null,upstream:i,arch:a=null}=e;return[t,n,r,i,a]};function _e({raw:e}){let{branch:t,repository:n,target:r,upstream:i,arch:a,index:o,etag:s,modified:c,read:l,settings:u,folders:d}=e;if(ve(t)&&ve(n)&&(r===void 0||g(r))&&(a===void 0||_(a))&&x(i,1e3)&&i!==``&&T(o)&&S(l)&&C(u))return{branch:t,repository:n,...r===void 0?{}:{target:r},upstream:i,...a===void 0?{}:{arch:a},index:o,...ye(s)?{etag:s}:{},...ye(c)?{modified:c}:{},read:l,settings:u,...C(d)?{folders:d}:{}}}let ve=e=>e===null||g(e),ye=e=>x(e,300)&&e!==``,be=e=>x(e,300)&&e.trim()!==``,xe=e=>{let{format:t,branch:n,repository:r,target:i,name:a,version:o,arch:s}=e;return[t,n,r,a,o,s,...i===void 0?[]:[i]]};function Se({raw:e,drop:t}){let{name:n,version:r,arch:i,branch:a,repository:o,target:s,format:c,folders:l,withdrawn:u,reason:d}=e;if(Ce(n,255)&&Ce(r,255)&&Ce(i,100)&&m(c)&&S(u)&&we(a)&&we(o)&&Array.isArray(l)&&l.length!==0&&l.every(b))return d!=null&&!be(d)&&t(`reason`),s!==void 0&&!g(s)&&t(`target`),{name:n,version:r,arch:i,branch:a,repository:o,...g(s)?{target:s}:{},format:c,folders:[...new Set(l)],withdrawn:u,reason:be(d)?d:null}}let Ce=(e,t)=>x(e,t)&&e!==``,we=e=>e===null||g(e),E=({arch:e,arches:t})=>e===null?t??[]:[e],D={folders:2e4,keys:256,recent:50,withdrawn:2e3,upstreams:2e3,settled:2e3,site:4e3,folderKeys:64,archFolders:200,allFolders:200,arches:200};function Te(e){let t=[],n=e=>{t.length<20&&t.push(e)},r=k(e)?e:{},i=(e,t)=>{let i=r[e];return t(i)?i:(i!=null&&!Le(i)&&n(e),null)},a=(e,t,i)=>{let a=r[e]??[];if(!Array.isArray(a))return n(e),[];let o=D[e];a.length>o&&n(`${e}[${o}]`);let s=/* @__PURE__ */ new Map;for(let[r,c]of a.slice(0,o).entries()){let a=k(c)?t({raw:c,drop:t=>n(`${e}[${r}].${t}`)}):void 0,o=a&&JSON.stringify(i(a));a===void 0||o===void 0||s.has(o)?n(`${e}[${r}]`):s.set(o,a)}return[...s.values()]},o=i(`url`,w),s=i(`home`,ue);return{feed:{title:i(`title`,De),url:o,...s===null?{}:{home:s},...Oe(Ie(r.formerUrls,n),o),...O(`layout`,i(`layout`,Ae)),...O(`prefix`,i(`prefix`,v)),...O(`archFolders`,je(r.archFolders,n)),...O(`allFolders`,Me(r.allFolders,n)),folders:a(`folders`,Ue,({path:e})=>[e]),keys:a(`keys`,qe,({scheme:e,path:t})=>[e,t]),recent:a(`recent`,Je,Ye),...Ne(a(`withdrawn`,Se,xe)),...O(`upstreams`,ke(a(`upstreams`,_e,ge))),...Pe(a(`settled`,pe,fe)),site:a(`site`,Ze,({path:e})=>[e])},dropped:t}}let Ee=e=>Te(e).feed,De=e=>x(e,100)&&e.trim()!==``;function Oe(e,t){let n=[...new Set(e)].filter(e=>e!==t).slice(0,5);return n.length===0?{}:{formerUrls:n}}let O=(e,t)=>t===null?{}:{[e]:t},ke=e=>e.length===0?null:e,Ae=e=>p(e)&&(e===`.`||v(e.replace(/\\{(?:branch|repository|target|arch)\\}/g,`x`)));function je(e,t){if(e===void 0)return null;let n=k(e)?Object.entries(e):[],r=n.filter(([e,t])=>_(e)&&_(t)).slice(0,D.archFolders);return(!k(e)||r.length<n.length)&&t(`archFolders`),r.length===0?null:Object.fromEntries(r)}function Me(e,t){if(e===void 0)return null;let n=Array.isArray(e)?e:[],r=n.filter(b).slice(0,D.allFolders);return(!Array.isArray(e)||r.length<n.length)&&t(`allFolders`),r.length===0?null:[...new Set(r)]}let Ne=e=>e.length===0?{}:{withdrawn:e},Pe=e=>e.length===0?{}:{settled:e},k=e=>typeof e==`object`&&!!e&&!Array.isArray(e),Fe=e=>t=>t===null||e(t);function Ie(e,t){return e===void 0?[]:Array.isArray(e)?(e.some(e=>!w(e)&&!Le(e))&&t(`formerUrls`),e.filter(w)):(t(`formerUrls`),[])}let Le=e=>de(e)&&!w(e),Re=e=>x(e,255)&&e!==``,ze=e=>p(e)&&e.length<=255&&/^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(e),Be=Fe(g),Ve=Fe(_);function He(e,t){let n=Array.isArray(e)?e.filter(_).slice(0,D.arches):[];return(!Array.isArray(e)||n.length<e.length)&&t(`arches`),[...new Set(n)]}function Ue({raw:e,drop:t}){let{path:n,branch:r,repository:i,target:a,arch:o,arches:s,formats:c,packages:l,bytes:u,keys:d,foreign:f}=e;if(b(n)&&Be(r)&&Be(i)&&Ve(o)&&(a!==void 0&&!g(a)&&t(`target`),Array.isArray(c)&&h(l)&&h(u)))return c.every(m)||t(`formats`),{path:n,branch:r,repository:i,...O(`target`,g(a)?a:null),arch:o,...O(`arches`,o===null?He(s,t):null),formats:[...new Set(c.filter(m))],packages:l,bytes:u,keys:Ke(d,t),...Ge(f,t)}}let We=[`packages.json`,`files.json`];function Ge(e,t){if(e===void 0)return{};let n=Array.isArray(e)?We.filter(t=>e.includes(t)):[];return(n.length===0||n.length<e.length)&&t(`foreign`),n.length===0?{}:{foreign:n}}function Ke(e,t){if(e==null)return null;if(!Array.isArray(e))return t(`keys`),null;let n=e.filter(ie).slice(0,D.folderKeys);return n.length<e.length&&t(`keys`),n}function qe({raw:e,drop:t}){let{scheme:n,keyId:r,path:i,sha256:a}=e;if(p(n)&&ie(i)&&p(r)&&se(n,r))return a!=null&&!C(a)&&t(`sha256`),{scheme:n,keyId:r,path:i,sha256:C(a)?a:null}}function Je({raw:e,drop:t}){let{name:n,version:r,branch:i,repository:a,target:o,format:s,folders:c,summary:l,published:u,run:d}=e;if(Re(n)&&ze(r)&&m(s)&&S(u)&&Be(i)&&Be(a)&&Array.isArray(c)&&c.every(b))return o!==void 0&&!g(o)&&t(`target`),x(l,300)||t(`summary`),d!=null&&!T(d)&&t(`run`),{name:n,version:r,branch:i,repository:a,...O(`target`,g(o)?o:null),format:s,folders:c,summary:x(l,300)?l:``,published:u,run:T(d)?d:null}}let Ye=({format:e,name:t,version:n,branch:r,repository:i,target:a})=>[e,t,n,r,i,...a===void 0?[]:[a]];function Xe(e){return/^(index\\.html|install\\.sh|feed\\.atom)$/.test(e)?!0:/^badges\\/.*\\.(svg|json)$/.test(e)&&v(e)}function Ze({raw:e,drop:t}){let{path:n,blob:r,version:i}=e;if(p(n)&&Xe(n)&&le(r))return i!==void 0&&!ze(i)&&t(`version`),ze(i)?{path:n,blob:r,version:i}:{path:n,blob:r}}function Qe(e){let t=e.indexOf(`:`),n=t<0?0:Number.parseInt(e.slice(0,t),10)||0,r=e.slice(t+1),i=r.lastIndexOf(`-`);return i<0?{epoch:n,version:r,revision:``}:{epoch:n,version:r.slice(0,i),revision:r.slice(i+1)}}let A=e=>e>=`0`&&e<=`9`;function $e(e){if(e===``||A(e))return 0;if(e===`~`)return-1;let t=e.charCodeAt(0);return/[a-zA-Z]/.test(e)?t:t+256}function et(e,t){let n=0,r=0;for(;n<e.length||r<t.length;){for(;n<e.length&&!A(e.charAt(n))||r<t.length&&!A(t.charAt(r));){let i=$e(e.charAt(n))-$e(t.charAt(r));if(i!==0)return i;n++,r++}let i=tt(e,n),a=tt(t,r);n+=i.length,r+=a.length;let o=nt(i,a);if(o!==0)return o}return 0}function tt(e,t){let n=t;for(;n<e.length&&A(e.charAt(n));)n++;return e.slice(t,n)}function nt(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length===r.length?n<r?-1:+(n>r):n.length-r.length}function rt(e,t){let n=Qe(e),r=Qe(t);return n.epoch-r.epoch||et(n.version,r.version)||et(n.revision,r.revision)}let it=/* @__PURE__ */ new Set([`arch`,`customfeeds`,`distfeeds`,`opkg`,`signatures`]);function at(e){let[t=``,...n]=e.map((e=``)=>ot(e)).filter(e=>e!==``),r=n.map(e=>`_${e}`).join(``),i=`${t.slice(0,Math.max(100-r.length,20))}${r}`.slice(0,200).replace(/_+/g,`_`).replace(/_$/,``);return i===``?`pkgfeed`:it.has(i)?`${i}_feed`:i}let ot=e=>e.toLowerCase().replace(/[^a-z0-9]+/g,`_`).replace(/^_+|_+$/g,``);function st({eachFolder:e,anyArch:t,addsAnyArch:n},r,i){let a=i.every(({arch:e})=>e===t);return i.map(i=>{let o=n&&i.arch===t&&!a,s=!i.isShared&&(e||o);return{...i,name:at(s?[...r,i.arch]:r)}})}function ct({anyArch:e,addsAnyArch:t},n){let r=({arch:n,isShared:r})=>t&&n===e&&!r,i=n.filter(e=>!r(e));return i.length===0?{own:[...n],extra:[]}:{own:i,extra:n.filter(r)}}function lt({eachFolder:e},t,{own:n,extra:r},i){let a=({name:e,path:n})=>({url:t,name:e,folder:n}),[o]=n;if(o===void 0)return[];let s=n.every(({path:e})=>e===o.path);return e?[...new Map([...r,...n].map(e=>[e.path,a(e)])).values()]:[s?a(o):{url:t,name:o.name,folder:i},...r.map(a)]}function ut({path:e,arch:t,isShared:n}){let r=e.split(`/`),i=n?-1:r.lastIndexOf(t);return i===-1?e:r.with(i,`ARCH`).join(`/`)}let dt=`amd64 x64 x86-64 x86_64-v1`,ft=`i386 i486 i586 i686 386 ia32 x86_32`,pt=`arm64 armv8 armv8l arm64v8 aarch64le`,mt=`armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7`,ht=`armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp`,gt=`riscv riscv64gc`,_t=`any all`,vt=[[dt,`x86_64`],[ft,`x86`],[pt,`aarch64`],[mt,`armv7`],[`${ht} arm`,`armhf armv7`],[`ppc64el powerpc64le`,`ppc64le`],[gt,`riscv64`],[`loong64 loongarch`,`loongarch64`],[_t,`noarch`]],yt=`aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76`,bt=`arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4`,xt=`arm_arm1176jzf-s_vfp arm_arm926ej-s`,St=[[dt,`x86_64`],[ft,`i386_pentium4 i386_pentium-mmx`],[pt,yt],[mt,bt],[ht,xt],[`arm`,`${bt} ${xt}`],[`mipsle mips32el mipsle_softfloat`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`mips_softfloat`,`mips_24kc mips_4kec mips_mips32`],[`mips64le`,`mips64el_mips64r2`],[gt,`riscv64_generic riscv64_riscv64`],[`loong64 loongarch`,`loongarch64_generic`]],Ct=[...St,[`aarch64`,yt],[`armv7 armhf`,bt],[`mips`,`mips_24kc mips_4kec mips_mips32`],[`mipsel`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`riscv64`,`riscv64_generic riscv64_riscv64`],[`loongarch64`,`loongarch64_generic`]],wt=[[`amd64 x86-64`,`x86_64 core2-64`],[`arm64 arm64v8`,`aarch64`]],j=e=>e.split(` `),M=(e,t,n=``)=>({title:e,odd:new Map(t.flatMap(([e,t])=>j(e).map(e=>[e,j(t)]))),own:/* @__PURE__ */ new Set([...j(n),...t.flatMap(([,e])=>j(e))])}),Tt={usign:M(`OpenWrt's opkg`,Ct,`all`),openpgp:M(`Yocto's opkg`,wt,`all noarch`),\"apk-v2\":M(`apk`,vt,`s390x`),\"apk-v3\":M(`OpenWrt's apk`,[...St,[_t,`noarch`]],`aarch64 armhf armv7 x86 riscv64`)},Et=/* @__PURE__ */ new Set([`all`,`noarch`,`any`]);function Dt(e,t){let{odd:n,own:r}=Tt[e],i=t.toLowerCase(),a=n.get(i);return a===void 0?i!==t&&Et.has(i)&&(e===`usign`||e===`openpgp`)?[`all`]:i!==t&&r.has(i)?[i]:void 0:a}let Ot=[`option check_signature 1`,`option signature_type gpg-asc`],kt=({url:e,name:t,folder:n})=>`src/gz ${t} ${At({url:e,folder:n})}`,At=({url:e,folder:t})=>t===``?e:`${e}/${t}`,jt=(e,t,{fileName:n})=>`wget -O ${e} ${t[0]?.url??``}/keys/${n}`;function Mt(e,t,n){let r=n&&e.keyFile(n.fileName);return[...n&&r?[jt(r,t,n)]:[],...t.map(t=>`echo '${e.feedLine(t)}' >> ${e.listFile(t.name)}`),e.update]}let Nt={scheme:`usign`,format:`opkg`,title:`OpenWrt up to 24.10`,anyArch:`all`,addsAnyArch:!0,eachFolder:!1,listFile:()=>`/etc/opkg/customfeeds.conf`,feedLine:kt,keyFile:e=>`/etc/opkg/keys/${e}`,update:`opkg update`,install:`opkg install`,lines:(e,t)=>Mt(Nt,e,t)},Pt={scheme:`openpgp`,format:`opkg`,title:`Yocto`,anyArch:`all`,addsAnyArch:!0,eachFolder:!0,listFile:e=>`/etc/opkg/${e}.conf`,feedLine:kt,keyFile:()=>void 0,update:`opkg update`,install:`opkg install`,lines:(e,t)=>[...t?[jt(`/tmp/${t.fileName}`,e,t),`opkg-key add /tmp/${t.fileName}`,`echo '${t.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,`printf '${Ot.join(`\\\\n`)}\\\\n' > /etc/opkg/signatures.conf`]:[],...e.map(e=>`echo '${kt(e)}' > ${Pt.listFile(e.name)}`),Pt.update]},Ft={scheme:`apk-v2`,format:`apk-v2`,title:`Alpine`,anyArch:void 0,addsAnyArch:!1,eachFolder:!1,listFile:()=>`/etc/apk/repositories`,feedLine:({url:e,folder:t})=>[e,...t.split(`/`).slice(0,-1)].join(`/`),keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,lines:(e,t)=>Mt(Ft,e,t)},It={scheme:`apk-v3`,format:`apk-v3`,title:`OpenWrt from 25.12 on`,anyArch:`noarch`,addsAnyArch:!1,eachFolder:!1,listFile:()=>`/etc/apk/repositories.d/customfeeds.list`,feedLine:e=>`${At(e)}/packages.adb`,keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,lines:(e,t)=>Mt(It,e,t)},N=[Nt,Pt,Ft,It],Lt=e=>N.filter(t=>t.format===e);function Rt(e,t,n){return(n?[e]:Lt(e.format)).some(({scheme:e})=>Dt(e,t)===void 0)}let zt=e=>e.startsWith(`http:`)&&!/^http:\\/\\/(localhost|127\\.\\d+\\.\\d+\\.\\d+)([:/]|$)/.test(e),Bt=e=>[`wget -O /tmp/install.sh ${e}/install.sh`,...zt(e)?[`less /tmp/install.sh`]:[],`sh /tmp/install.sh`],Vt=({path:e})=>e.slice(5);function Ht(e,t,n){let r=n.filter(({scheme:t})=>t===e.scheme),i=t.keys===null?r.slice(0,1):r.filter(({path:e})=>t.keys?.includes(e));if(i.length>0)return i;let a=N.filter(({format:t})=>t===e.format);return a.some(({scheme:e})=>n.some(n=>n.scheme===e&&(t.keys?.includes(n.path)??!0)))||a[0]!==e?void 0:[]}function Ut(e){return qt(N.flatMap(t=>Wt(Gt(t,e),({branch:e,repository:t,target:n})=>[e,t,n]).flatMap(n=>Kt(t,e,n))))}function Wt(e,t){let n=/* @__PURE__ */ new Map;for(let r of e){let e=JSON.stringify(t(r)??null),i=n.get(e);i===void 0?n.set(e,[r]):i.push(r)}return[...n.values()]}function Gt(e,t){return t.folders.filter(({formats:t,packages:n})=>t.includes(e.format)&&n>0).flatMap(n=>{let r=Ht(e,n,t.keys);return r===void 0?[]:E(n).filter(t=>Rt(e,t,r.length>0)).map(e=>({...n,arch:e,isShared:n.arch===null,signers:r}))})}function Kt(e,t,n){let[r]=n;if(r===void 0)return[];let{branch:i,repository:a,target:o=null}=r;return Wt(st(e,[t.title??void 0,a??void 0,o??void 0],n),({signers:e})=>e.map(({path:e})=>e)).flatMap(t=>{let n=t[0]?.signers??[],{own:r,extra:s}=ct(e,t.map(({signers:e,...t})=>t));return Wt(r,t=>e.eachFolder?``:ut(t)).map(t=>({system:e,branch:i,repository:a,target:o,extra:s,keys:n,folders:t.toSorted((e,t)=>e.arch<t.arch?-1:1)}))})}function qt(e){let t=/* @__PURE__ */ new Map,n=({system:e,branch:n,repository:r,target:i},a)=>{let o=JSON.stringify([r,i,e.eachFolder?a.path:``]);for(let r=1;;r++){let i=r===1?a.name:`${a.name}_${r}`,s=JSON.stringify([e.scheme,n,i]),c=t.get(s);if(c===void 0&&t.set(s,o),(c??o)===o)return i}},r=(e,t)=>t.map(t=>({...t,name:n(e,t)}));return e.map(e=>({...e,folders:r(e,e.folders),extra:r(e,e.extra)}))}function Jt(e,t,n=e.folders){let{system:r,extra:i}=e,[a]=e.keys,[o]=n,s=lt(r,t,{own:n,extra:i},o===void 0?``:ut(o));return r.lines(s,a&&{keyId:a.keyId,fileName:Vt(a)})}let Yt=({system:e,folders:t})=>e.eachFolder&&new Set(t.map(({path:e})=>e)).size>1,Xt=({folders:e,extra:t},n)=>[...e,...t].some(e=>e.path===n),Zt={\"apk-v3\":{note:`apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.`,archCommand:`cat /etc/apk/arch`,picksArch:!1},usign:{note:`opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.`,archCommand:`opkg print-architecture`,picksArch:!1},\"apk-v2\":{note:`The key’s file must keep its name. apk adds the device’s architecture to the address by itself.`,archCommand:`cat /etc/apk/arch`,picksArch:!0},openpgp:{note:`opkg must be built with GPG. The signature check then applies to every feed of the device.`,archCommand:`opkg print-architecture`,picksArch:!1}},Qt=Object.keys(Zt);function $t(e){let t=Ut(e).toSorted(tn);return N.toSorted((e,t)=>Qt.indexOf(e.scheme)-Qt.indexOf(t.scheme)).map(e=>({system:e,...Zt[e.scheme],offers:t.filter(t=>t.system===e)})).filter(({offers:e})=>e.length>0)}let P=({arch:e})=>e??`all architectures`;function F({target:e,arch:t}){return e===void 0?P({arch:t}):t===null?e:`${e} · ${t}`}function en(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{branch:e,repository:r}=n,i=JSON.stringify([e,r]),a=t.get(i)??{branch:e,repository:r,folders:[]};t.set(i,a),a.folders.push(n)}for(let e of t.values())e.folders.sort((e,t)=>I(e.path,t.path));return[...t.values()].sort(tn)}function tn(e,t){return nn(e.branch,t.branch)||I(e.repository??``,t.repository??``)||I(e.target??``,t.target??``)}let I=(e,t)=>e<t?-1:+(e>t);function nn(e,t){return rn(e)-rn(t)||rt(t??``,e??``)||I(e??``,t??``)}function rn(e){return e===null?3:/^\\d/.test(e)?0:/^v\\d/.test(e)?1:2}function L({branch:e,repository:t,target:n=null}){return[e,t,n].filter(e=>e!==null&&e!==``).join(` / `)||`all packages`}function an({keys:e}){let t=({scheme:e,path:t})=>`${e} ${t}`;return e.toSorted((e,n)=>t(e)<t(n)?-1:1)}function on({scheme:e}){return N.find(t=>t.scheme===e)?.title??e}function sn(e,t){let n=Vt(t);return e.keyFile(n)??`/tmp/${n}`}let cn=e=>/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(e),ln=e=>zt(e)?void 0:`wget -qO- ${e}/install.sh | sh`;function un(e,t){let n=e.slice(-1).join();return e.length>1?`${e.slice(0,-1).join(`, `)} ${t} ${n}`:n}function dn(e){return`Packages for ${un(e.map(({system:e})=>e.title),`and`)||`devices`}, to install and upgrade with the package manager of the device.`}function fn(e){let t=e??{},{file:n,format:r,name:i,version:a}=t;if(!_n(n)||!p(r)||!ne.includes(r)||!mn(i)||!mn(a))return;let o=(e,n)=>{let r=t[e];return n(r)?r:null},s=e=>o(e,hn)??``,c=e=>{let n=t[e];return Array.isArray(n)?n.slice(0,1e4).filter(gn):[]};return{file:n,format:r,name:i,version:a,arch:o(`arch`,_),size:o(`size`,h),sha256:o(`sha256`,C),blob:o(`blob`,le),license:s(`license`),maintainer:s(`maintainer`),homepage:s(`homepage`),summary:s(`summary`),depends:c(`depends`),provides:c(`provides`),published:o(`published`,S),run:o(`run`,T),source:o(`source`,T),...pn(t)}}function pn({upstream:e,upstreamRead:t}){return T(e)&&S(t)?{upstream:e,upstreamRead:t}:{}}let mn=e=>x(e,400)&&e!==``,hn=e=>x(e,300),gn=e=>x(e,4096),_n=e=>v(e)||mn(e)&&!/^\\/|\\\\|(^|\\/)\\.{0,2}(\\/|$)/.test(e),vn=[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`,`revision`,`end`,`invalid`],yn=[`alpha`,`beta`,`pre`,`rc`],bn=[...yn,`cvs`,`svn`,`git`,`hg`,`p`],xn=[[`number`,/(\\d+)/y,[`start`]],[`.number`,/\\.(\\d+)/y,[`number`,`.number`]],[`letter`,/([a-z])/y,[`number`,`.number`]],[`suffix`,/_([a-z]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`suffix-number`,/(\\d+)/y,[`suffix`]],[`hash`,/~([0-9a-f]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`revision`,/-r(\\d+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`]]];function Sn(e){let t=[],n=0,r=`start`;for(;n<e.length;){let i=Cn(e,n,r);if(i===void 0)return[...t,{kind:`invalid`,text:``}];t.push(i),r=i.kind,n=i.end}return[...t,{kind:n===0?`invalid`:`end`,text:``}]}function Cn(e,t,n){for(let[r,i,a]of xn){if(!a.includes(n))continue;i.lastIndex=t;let o=i.exec(e)?.[1];if(!(o===void 0||r===`suffix`&&!bn.includes(o)))return{kind:r,text:o,end:i.lastIndex}}}function wn(e,t){if(e===t)return 0;let n=Sn(e),r=Sn(t);for(let[e,t]of n.entries()){let n=r[e],i=t.kind===n.kind?Tn(t,n):En(t,n);if(i!==0)return i}return 0}function Tn({kind:e,text:t},{text:n}){switch(e){case`.number`:return t.startsWith(`0`)||n.startsWith(`0`)?On(t,n):kn(t,n);case`number`:case`suffix-number`:case`revision`:return kn(t,n);case`suffix`:return bn.indexOf(t)-bn.indexOf(n);default:return On(t,n)}}function En(e,t){return Dn(e)?-1:Dn(t)?1:vn.indexOf(t.kind)-vn.indexOf(e.kind)}let Dn=({kind:e,text:t})=>e===`suffix`&&yn.includes(t),On=(e,t)=>e<t?-1:+(e>t);function kn(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length-r.length||On(n,r)}function An(e){let{packages:t}=e??{};if(Array.isArray(t))return t.map(fn).filter(e=>e!==void 0)}function jn(e,t,n){return e===`opkg`?rt(n,t):wn(n,t)}function Mn({packages:e},t){let n=e.filter(e=>e.name===t);return[...new Set(n.map(({format:e})=>e))].map(e=>n.filter(t=>t.format===e).sort((t,n)=>jn(e,t.version,n.version)))}function Nn({packages:e}){let t=/* @__PURE__ */ new Map;for(let n of e){let e=`${n.format} ${n.name}`,r=t.get(e);r===void 0?t.set(e,{pkg:n,versions:1}):(r.versions++,jn(n.format,n.version,r.pkg.version)<0&&(r.pkg=n))}return[...t.values()].sort((e,t)=>Fn(e.pkg.name,t.pkg.name))}let Pn=new Intl.Collator(`en`,{numeric:!0}),Fn=(e,t)=>Pn.compare(e,t)||I(e,t);function In({packages:e},t){let n=e.filter(e=>e.format===t),r=/* @__PURE__ */ new Map;for(let{name:e,provides:t}of n)for(let n of t)r.set(Ln(n),e);for(let{name:e}of n)r.set(e,e);return r}function Ln(e){return/^\\s*!?\\s*([^\\s<>=~(]*)/.exec(e)?.[1]??``}var Rn=class{groups=/* @__PURE__ */ new Map;places=/* @__PURE__ */ new Map;listings=/* @__PURE__ */ new Set;sorted;add(e){if(this.listings.has(e))return!1;this.listings.add(e);let{branch:t,repository:n}=e.folder,r=JSON.stringify([t,n]);for(let i of e.packages){let a=`${r} ${i.format} ${i.name}`,o=this.places.get(a);if(o===void 0){let r={branch:t,repository:n,pkg:i,listings:[e]};this.places.set(a,r),this.addPlace(r)}else o.listings.at(-1)!==e&&o.listings.push(e),i.version!==o.pkg.version&&jn(i.format,i.version,o.pkg.version)<0&&(o.pkg=i)}return this.sorted=void 0,!0}addPlace(e){let{name:t}=e.pkg,n=Bn(e.pkg),r=this.groups.get(t);r===void 0?this.groups.set(t,{name:t,places:[e],smallName:t.toLowerCase(),text:n}):(r.places.push(e),r.places.sort(tn),r.text.includes(n)||(r.text+=`\\n${n}`))}find(e){this.sorted??=[...this.groups.values()].sort((e,t)=>Fn(e.name,t.name));let t=e.trim().toLowerCase(),n=t.split(/\\s+/).filter(e=>e!==``);if(n.length===0)return this.sorted;let r=[[],[],[],[]];for(let e of this.sorted)n.every(t=>e.text.includes(t))&&r[zn(e.smallName,t)]?.push(e);return r.flat()}};function zn(e,t){return e===t?0:e.startsWith(t)?1:e.includes(t)?2:3}let Bn=({name:e,summary:t,provides:n})=>`${e}\\n${t}\\n${n.join(`\n`)}`.toLowerCase();function Vn({feed:e,updated:t},n){let r=n.origin+n.pathname.replace(/\\/[^/]*$/,``);return{feed:e,updated:t,title:e.title||`Package feed`,url:de(r)?r:e.url??`https://OWNER.github.io/REPO`,folders:e.folders,systems:$t(e),index:new Rn,has:t=>e.site.some(e=>e.path===t)}}function Hn(e,t){let n=e.folders.find(e=>e.path===t);return n===void 0?t:`${L(n)} · ${P(n)}`}let Un={opkg:`opkg`,\"apk-v2\":`apk v2`,\"apk-v3\":`apk v3`},Wn=e=>Object.hasOwn(Un,e)&&Un[e]||e;function Gn(e){let t=[...new Set(e.map(F))],n=t.length-3;return`${t.slice(0,3).join(`, `)}${n>0?` and ${n} more`:``}`}function R(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))typeof n==`function`?r.addEventListener(e,n):n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:`${n}`);return r.append(...z(n)),r}function z(t){return t.flatMap(t=>t===void 0||t===!1?[]:typeof t==`string`?[document.createTextNode(e(t))]:t instanceof Node?[t]:z(t))}function B(e,t=e){let n=URL.canParse(e)?new URL(e):void 0;return n===void 0||!/^https?:$/.test(n.protocol)?e:R(`a`,{href:n.href,rel:`noopener noreferrer nofollow`},t)}function Kn(e,t){let n=y(e,t).split(`/`);return n.every(e=>e!==``&&e!==`.`&&e!==`..`&&!/[\\\\\\p{Cc}\\p{Cs}]/u.test(e))?n.map(encodeURIComponent).join(`/`):void 0}function V(e,t=!1){let n=new Date(e);if(Number.isNaN(n.getTime()))return e;let r=`${n.getUTCDate()} ${qn[n.getUTCMonth()]} ${n.getUTCFullYear()}`,i=`${n.toISOString().slice(11,16)} UTC`;return R(`time`,{datetime:n.toISOString()},t?`${r}, ${i}`:r)}let qn=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`];function H(e,t,n=`${t}s`){return`${Jn(e)} ${e===1?t:n}`}let Jn=e=>`${e}`.replace(/\\B(?=(\\d{3})+$)/g,`,`);function U(e){document.getElementById(`status`)?.replaceChildren(...z([e]))}function W(e,t){let n=R(`code`,{},e.map(e=>R(`span`,{},e,document.createTextNode(`\n`)))),r=Yn(()=>`${e.join(`\n`)}\\n`,t,n);return R(`div`,{class:`block`},R(`pre`,{class:`lines`},n),r)}function Yn(t,n,r){let i=R(`button`,{type:`button`,class:`copy`,\"aria-label\":e(`Copy ${n}`)},`Copy`),a=0;return i.addEventListener(`click`,async()=>{let e=await Xn(t(),r);i.textContent=e?`Copied`:`Selected`,U(e?`Copied ${n}`:`Selected ${n}: copy with the keyboard`),clearTimeout(a),a=setTimeout(()=>{i.textContent=`Copy`},2e3)}),i}async function Xn(e,t){try{return await navigator.clipboard.writeText(e),!0}catch{return getSelection()?.selectAllChildren(t),document.execCommand(`copy`)}}function G(e,t,n,r=50){let i=0,a=R(`button`,{type:`button`,class:`more`}),o=()=>{let o=t.slice(i,i+r).map(n);return i+=o.length,e.append(...o),a.hidden=i>=t.length,a.textContent=`Show more (${Jn(t.length-i)} left)`,o[0]};return a.addEventListener(`click`,()=>{let e=o();e?.setAttribute(`tabindex`,`-1`),(e?.querySelector(`a`)??e)?.focus()}),o(),R(`div`,{class:`long`},e,a)}function Zn(e){return en(e).map((t,n)=>{let r=t.folders;return R(`details`,{class:`set`,open:e.length<=12||n===0&&r.length<=12},R(`summary`,{},R(`b`,{},L(t)),R(`span`,{},Qn(r))),$n(r,L(t)))})}function Qn(e){let t=new Set(e.flatMap(({target:e})=>e??[]));return t.size>0?H(t.size,`target`):H(new Set(e.flatMap(E)).size,`architecture`)}function $n(e,n){let r=e.some(({target:e})=>e!==void 0);return R(`table`,{},R(`caption`,{class:`unseen`},`Folders of ${n}`),R(`thead`,{},R(`tr`,{},r&&R(`th`,{scope:`col`},`Target`),R(`th`,{scope:`col`},`Architecture`),R(`th`,{scope:`col`},`Format`),R(`th`,{scope:`col`,class:`number`},`Files`),R(`th`,{scope:`col`,class:`number`},`Size`))),R(`tbody`,{},e.map(e=>{let{path:n,target:i,formats:o,packages:s,bytes:c}=e,l=r?i??`any target`:P(e);return R(`tr`,{},R(`th`,{scope:`row`},R(`a`,{href:a(n)},l),!r&&er(e)),r&&R(`td`,{},E(e).join(`, `)),R(`td`,{},o.map(Wn).join(`, `)),R(`td`,{class:`number`},`${s}`),R(`td`,{class:`number`},t(c)))})))}let er=e=>e.arch===null&&R(`small`,{class:`arches`},E(e).join(`, `));var K=class extends Error{};async function tr(){let e=await ar(`feed.json`);if(typeof e!=`object`||!e||!Array.isArray(e.folders))throw new K(`feed.json is not a file that pkgfeed writes.`);let{updated:t}=e;return{feed:Ee(e),updated:typeof t==`string`?t:void 0}}let nr=/* @__PURE__ */ new Map;function rr(e){let t=nr.get(e.path);if(t!==void 0)return t;let n=ir(e);return nr.set(e.path,n),n.catch(()=>nr.delete(e.path)),n}async function ir(e){let t=y(e.path,`packages.json`),n=An(await ar(t));if(n===void 0)throw new K(`${t} is not a file that pkgfeed writes.`);return{folder:e,packages:n}}async function ar(e){let t;try{let n=await fetch(e,{cache:`no-cache`,signal:AbortSignal.timeout(6e4)});if(!n.ok)throw new K(`${e} could not be loaded: the server answered ${n.status}.`);t=await n.text()}catch(t){throw t instanceof K?t:new K(`${e} could not be loaded: the server cannot be reached, or you are offline.`)}try{return JSON.parse(t)}catch{throw new K(`${e} could not be read: ${t.trimStart().startsWith(`<`)?`the server sent a web page instead`:`it is incomplete`}.`)}}async function or(e,t){let n=e.values();await Promise.all(Array.from({length:4},async()=>{for(let e of n)await rr(e).then(e=>t(e,void 0),e=>t(void 0,q(e)))}))}let q=e=>e instanceof K?e.message:`Something went wrong in this page. Reload it.`;function J(...e){return R(`h1`,{tabindex:-1},...e)}function Y(e,t,...n){return R(`section`,{\"aria-labelledby\":e},R(`h2`,{id:e,tabindex:-1},t),...n)}function X(e,t){let n=t&&R(`button`,{type:`button`,click:t},`Try again`);return R(`div`,{class:`notice`,role:`alert`},R(`p`,{},e),n)}function sr(e){return R(`ul`,{class:`chips`},e.map(e=>R(`li`,{},e)))}function cr(e){return R(`dl`,{class:`facts`},e.filter(([,e])=>z([e]).some(e=>e.textContent!==``)).map(([e,t,n])=>R(`div`,{class:n},R(`dt`,{},e),R(`dd`,{},t))))}function lr({feed:e},t,n){let r=(e.withdrawn??[]).filter(e=>e.folders.includes(t.path)&&(n===void 0||e.name===n));if(r.length!==0)return Y(`withdrawn`,n===void 0?`Withdrawn packages`:`Withdrawn versions`,R(`p`,{},`The publisher took these out of the feed. A device that has one keeps it until it gets another version.`),G(R(`ul`,{class:`rows`}),r,ur,20))}function ur({name:e,version:t,arch:n,withdrawn:r,reason:i}){return R(`li`,{},R(`p`,{class:`name`},R(`b`,{},e),R(`span`,{class:`version`},t),R(`span`,{class:`tag`},n)),R(`p`,{class:`when`},V(r)),i!==null&&R(`p`,{class:`summary`},i))}function dr(e,n){let r=e.folders.find(e=>e.path===n);if(r===void 0)return hr(e,n,n);let i=J(F(r)),a={branch:r.branch,repository:r.repository},o=R(`div`,{class:`loading`},R(`p`,{},`Loading the packages…`));return{title:`${L(a)} ${F(r)} – ${e.title}`,heading:i,nodes:[R(`p`,{class:`crumbs`},R(`a`,{href:`#/`},`Feed`),R(`span`,{},L(a))),i,cr([[`Format`,r.formats.map(Wn).join(`, `)],[`Files`,`${r.packages}`],[`Size`,t(r.bytes)],[`Target`,r.target??``],[`Architectures`,r.arch===null?E(r).join(`, `):``,`wide`],[`Set it up for`,pr(e,r)],[`Signed with`,fr(e,r),`wide`]]),o,lr(e,r)].filter(e=>e!==void 0),start:()=>gr(o,r)}}function fr({feed:e},t){let n=new Map(e.keys.map(({path:e,keyId:t})=>[e,t]));return(t.keys??[]).map(e=>R(`code`,{class:`each`},n.get(e)??e.replace(/^keys\\//,``)))}function pr(e,t){return e.systems.filter(({offers:e})=>e.some(e=>Xt(e,t.path))).map(({system:e})=>R(`a`,{class:`each`,href:s(e.scheme,t.path)},e.title))}let mr=({folders:e},t)=>e.filter(e=>e.path!==t&&e.path.startsWith(y(t,``)));function hr(e,t,n){let r=t===``?`The root of the feed`:t,i=J(n===``?r:n),a=mr(e,t);return{title:`${n===``?r:n} – ${e.title}`,heading:i,nodes:[R(`p`,{class:`crumbs`},R(`a`,{href:`#/`},`Feed`)),i,...a.length>0?[R(`p`,{},`${r} is not a folder of packages itself; it has these:`),...Zn(a)]:[R(`p`,{},t===``?`The feed has no folder.`:`The feed has no folder ${t}, or no longer has it.`)]]}}function gr(e,t){rr(t).then(t=>{U(H(Nn(t).length,`package`)),e.className=``,e.replaceChildren(_r(t))},n=>{e.replaceChildren(X(`${q(n)} Devices do not need this file: they read the index.`,()=>{e.replaceChildren(R(`p`,{},`Loading the packages…`)),gr(e,t)}))})}function _r(e){let n=Nn(e);return n.length===0?R(`p`,{},`The folder lists no package.`):G(R(`ul`,{class:`rows`}),n,({pkg:n,versions:r})=>R(`li`,{},R(`p`,{class:`name`},R(`a`,{href:o(e.folder.path,n.name)},n.name),R(`span`,{class:`version`},n.version),r>1&&R(`span`,{class:`tag`},`${r} versions`)),R(`p`,{class:`when`},n.published===null?t(n.size??void 0):V(n.published)),n.summary!==``&&R(`p`,{class:`summary`},n.summary)))}function vr(e,t){let n=`Add this feed`,r=yr(e.systems.flatMap(Z),[({folder:e})=>e.path===t?.folder,({offer:e})=>t!==void 0&&Xt(e,t.folder),({served:e})=>e.system.scheme===t?.scheme]);if(r===void 0)return Y(`add`,n,R(`p`,{},`The feed has nothing yet that a device can use.`));let i=r,a=R(`div`,{class:`result`}),o=R(`p`,{class:`note`}),c=br.map(({label:e,of:t})=>Sr(e,e=>u(Z(i.served),n=>t(n)===e))),l=()=>{let t=Z(i.served);for(let[e,{of:n,isNeeded:r}]of br.entries()){let a=n(i);c[e]?.fill(r(i,t)?t.map(n):[],a),t=t.filter(e=>n(e)===a)}o.replaceChildren(...wr(i)),a.replaceChildren(...Tr(e,i))},u=(e,t)=>{let n=i;i=yr(e,[t,...br.map(({of:e})=>t=>e(t)===e(n))])??n,l();let{served:r,offer:a,folder:o}=i;history.replaceState(null,``,s(r.system.scheme,o.path)),U(`Lines for ${r.system.title}, ${L(a)}${xr(i)?`, ${o.arch}`:``}`)};return l(),Y(`add`,n,R(`div`,{class:`panel`},R(`fieldset`,{class:`systems`},R(`legend`,{},`Your system`),e.systems.map(e=>Cr(e,e===i.served,()=>u(Z(e),()=>!0)))),R(`div`,{class:`selects`},c.map(({element:e})=>e)),o,a))}let Z=e=>e.offers.flatMap(t=>t.folders.map(n=>({served:e,offer:t,folder:n})));function yr(e,t){return t.reduce((e,t)=>e.some(t)?e.filter(t):e,e)[0]}let br=[{label:`Branch`,of:({offer:e})=>e.branch??``,isNeeded:({offer:e})=>e.branch!==null},{label:`Repository`,of:({offer:e})=>e.repository??``,isNeeded:({offer:e})=>e.repository!==null},{label:`Target`,of:({offer:e})=>e.target??`any`,isNeeded:(e,t)=>t.some(({offer:e})=>e.target!==null)},{label:`Architecture`,of:({folder:e})=>e.arch,isNeeded:(e,t)=>xr(e)||t.some(({offer:t})=>t!==e.offer)}],xr=({served:e,folder:t})=>!e.picksArch&&!e.system.eachFolder&&!t.isShared;function Sr(e,t){let n=R(`select`,{change:()=>t(n.value)}),r=R(`label`,{},R(`span`,{},e),n);return{element:r,fill(e,t){let i=[...new Set(e)];n.replaceChildren(...i.map(e=>R(`option`,{value:e},e))),n.value=t,n.disabled=i.length<2,r.hidden=i.length===0}}}function Cr({system:e},t,n){return R(`label`,{},R(`input`,{type:`radio`,name:`system`,value:e.scheme,checked:t,change:n}),R(`span`,{},e.title,R(`small`,{},e.install.split(` `)[0])))}function wr({served:e,offer:t,folder:n}){let r=[...new Set(t.folders.map(({arch:e})=>e))].join(`, `),i=e.picksArch?[`For ${r}; apk picks the device’s own.`]:n.isShared?[`Architectures: ${r}.`]:Yt(t)?[`Each line is for one architecture. Leave out the lines of those that the device does not list. Run `,R(`code`,{},e.archCommand),` on the device to see them.`]:n.arch===e.system.anyArch?[`These packages are for every architecture.`]:[`Run `,R(`code`,{},e.archCommand),` on the device to see its architecture.`];return[R(`span`,{},...t.target===null?[]:[`Run `,R(`code`,{},`grep TARGET /etc/openwrt_release`),` on the device to see its target. `],...i)]}function Tr(e,{served:t,offer:n,folder:r}){let{system:i,note:a}=t,[o]=n.keys,s=Jt(n,e.url,i.eachFolder?n.folders:[r]);return[R(`h3`,{},`Type on the device`),W(s,`the lines for ${i.title}`),R(`p`,{class:`note`},a),...o===void 0?[R(`p`,{class:`warning`},`The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer, and a device that checks signatures refuses them.`)]:[R(`h3`,{},`Compare the key`),R(`p`,{},`This page and the key come from the same server, so the page proves nothing about the key. Get the key id and SHA-256 from the maintainer in another way, and compare them.`),R(`dl`,{class:`key`},R(`dt`,{},`Key id`),R(`dd`,{},R(`code`,{},o.keyId)),o.sha256!==null&&[R(`dt`,{},`SHA-256, as `,R(`code`,{},`sha256sum ${sn(i,o)}`),` prints it`),R(`dd`,{},R(`code`,{},o.sha256))])],R(`h3`,{},`Then install packages`),W([`${i.install} PACKAGE`],`the line that installs a package`),...e.has(`install.sh`)?Er(e):[]]}function Er({url:e}){let t=ln(e);return[R(`h3`,{},`Or let the installer do it`),R(`p`,{},R(`a`,{href:`install.sh`},`install.sh`),` finds out what the device is, trusts the key and adds the feed. With --uninstall it removes both again.`),...t===void 0?[]:[W([t],`the line that runs the installer`),R(`p`,{class:`note`},`Or download it and read it before you run it:`)],W(Bt(e),`the lines that download and run the installer`)]}function Dr(e,t){let{folders:n,systems:r,updated:i}=e,a=J(e.title),o=vr(e,t),s=n.reduce((e,{packages:t})=>e+t,0);return{title:e.title,heading:t===void 0?a:o.querySelector(`h2`)??a,nodes:[R(`div`,{class:`hero`},a,R(`p`,{class:`lead`},dn(r)),R(`p`,{class:`address`},R(`code`,{},e.url)),R(`p`,{class:`meta`},R(`a`,{href:c(``)},`Browse all packages`),R(`span`,{},`${H(s,`file`)} in ${H(n.length,`folder`)}`),i!==void 0&&R(`span`,{},`updated `,V(i,!0)))),o,Or(e),Y(`folders`,`Folders`,Zn(n)),jr(e)]}}function Or({feed:e,folders:t}){let n=`Recently published`;if(e.recent.length===0)return Y(`recent`,n,R(`p`,{},`The feed has no record of recent packages.`));let r=new Map(t.map(e=>[e.path,e]));return Y(`recent`,n,G(R(`ul`,{class:`rows`}),e.recent,e=>kr(e,r),6))}function kr(e,t){let n=e.folders.flatMap(e=>t.get(e)??[]),[r]=n,i=e.name.replace(/\\p{Cs}/gu,`�`);return R(`li`,{},R(`p`,{class:`name`},r===void 0?i:R(`a`,{href:o(r.path,i)},i),R(`span`,{class:`version`},e.version)),R(`p`,{class:`when`},V(e.published)),e.summary!==``&&R(`p`,{class:`summary`},e.summary),R(`p`,{class:`where`},R(`span`,{},L(e)),n.length>0&&R(`span`,{},Gn(n.map(Ar))),e.run!==null&&R(`span`,{},B(e.run,`workflow run`))))}function Ar({target:e,...t}){return t}function jr({feed:e}){let t=an(e);return t.length===0?Y(`keys`,`Keys`,R(`p`,{class:`warning`},`The feed names no public key.`)):Y(`keys`,`Keys`,R(`p`,{},`The keys that sign the feed, and earlier keys.`),t.map(e=>R(`dl`,{class:`key`},R(`dt`,{},`For`),R(`dd`,{},on(e)),R(`dt`,{},`Key id`),R(`dd`,{},R(`code`,{},e.keyId)),R(`dt`,{},`File`),R(`dd`,{},R(`a`,{href:e.path},R(`code`,{},e.path))),e.sha256!==null&&[R(`dt`,{},`SHA-256 of the file`),R(`dd`,{},R(`code`,{},e.sha256))])))}function Mr(e,t,n){let r=e.folders.filter(e=>e!==t&&e.packages>0),i=R(`div`,{}),a=()=>{let t=[],o=[];i.replaceChildren(R(`p`,{class:`note`},`Looking…`)),or(r,(e,r)=>{e?.packages.some(e=>e.name===n)&&t.push(e),r!==void 0&&o.push(r)}).then(()=>{i.replaceChildren(t.length===0?R(`p`,{},`In no other folder.`):Nr(e,t,n),...o.slice(0,1).map(e=>X(e,a)))})},o=r.reduce((e,{packages:t})=>e+t,0);if(r.length===0)i.append(R(`p`,{},`In no other folder.`));else if(o<=2e3)a();else{let e=`Look in ${H(r.length,`other folder`)}`;i.append(R(`button`,{type:`button`,click:a},e))}return Y(`elsewhere`,`Elsewhere in this feed`,i)}function Nr(e,t,n){let r=new Set(t.map(({folder:e})=>e));return R(`dl`,{class:`others`},en(e.folders.filter(e=>r.has(e))).map(e=>[R(`dt`,{},L(e)),R(`dd`,{},sr(e.folders.map(e=>R(`a`,{href:o(e.path,n)},F(e)))))]))}function Pr(e,t,n){let r=e.folders.find(e=>e.path===t);if(n===``)return dr(e,t);if(r===void 0)return Fr(e,t,n);let i=J(n),o=R(`div`,{class:`loading`},R(`p`,{},`Loading the package…`));return{title:`${n} – ${e.title}`,heading:i,nodes:[R(`p`,{class:`crumbs`},R(`a`,{href:`#/`},`Feed`),R(`a`,{href:a(t)},Hn(e,t))),i,o,lr(e,r,n)].filter(e=>e!==void 0),start:()=>Lr(e,o,r,n)}}function Fr(e,t,n){let r=y(t,n);if(e.folders.some(e=>e.path===r)||mr(e,r).length>0)return dr(e,r);let i=hr(e,t===``?n:t,n);return{...i,nodes:[...i.nodes,Ir(n)]}}let Ir=e=>R(`p`,{},R(`a`,{href:c(e)},`Search the whole feed for ${e}`));function Lr(e,t,n,r){rr(n).then(i=>{let a=Mn(i,r);t.className=``,t.replaceChildren(...a.length===0?[Rr(n,r)]:a.flatMap(t=>zr(e,i,t,a.length>1)),...a.length===0?[]:[Mr(e,n,r)]),U(a.length===0?`No such package`:`${r}, ${H(a.flat().length,`version`)}`)},i=>{t.replaceChildren(X(q(i),()=>{t.replaceChildren(R(`p`,{},`Loading the package…`)),Lr(e,t,n,r)}))})}function Rr(e,t){return R(`div`,{},R(`p`,{},`The folder ${e.path} has no package of this name, or no longer has it.`),Ir(t))}function zr(e,n,r,i){let[a]=r;if(a===void 0)return[];let{folder:o}=n,s=e=>`${e}-${a.format}`,c=i?`, ${Wn(a.format)}`:``;return[R(`p`,{class:`lead`},a.summary),cr([[`Version`,a.version],[`Licence`,a.license],[`Size`,t(a.size??void 0)],[`Architecture`,a.arch??P(o)],[`Maintainer`,a.maintainer,`wide`],[`Homepage`,a.homepage!==``&&B(a.homepage),`wide`]]),Y(s(`install`),`Install${c}`,Br(e,o,a)),Y(s(`versions`),`Versions${c}`,Hr(o,r)),Kr(s(`depends`),`Depends on${c}`,a.depends,In(n,a.format),o),Kr(s(`provides`),`Provides${c}`,a.provides,/* @__PURE__ */ new Map,o)].filter(e=>e!==void 0)}function Br(e,t,{name:n,format:r}){let[i]=Lt(r);if(i===void 0||!cn(n))return[R(`p`,{class:`warning`},`No package manager accepts this name.`)];let a=pr(e,t);return[W([`${i.install} ${n}`],`the line that installs ${n}`),a.length>0&&R(`p`,{class:`note`},`The feed must be on the device first: set it up for `,Vr(a),`.`)]}let Vr=e=>e.flatMap((e,t)=>t===0?[e]:[` or `,e]);function Hr(e,t){return G(R(`ol`,{class:`versions`}),t,t=>Ur(e,t),5)}function Ur(e,n){let r=Kn(e.path,n.file),i=n.file.split(`/`).at(-1)??n.file,a=R(`code`,{},n.sha256??``);return R(`li`,{},R(`p`,{class:`name`},R(`b`,{},n.version),R(`span`,{class:`tag`},n.arch??P(e)),R(`span`,{class:`when`},t(n.size??void 0))),R(`p`,{class:`file`},r===void 0?i:R(`a`,{href:r,download:!0},i)),n.sha256!==null&&R(`p`,{class:`sum`},R(`span`,{},`SHA-256`),a,Yn(()=>n.sha256??``,`the SHA-256 of ${n.version}`,a)),R(`p`,{class:`where`},Wr(n)))}function Wr({published:e,run:t,source:n,upstream:r,upstreamRead:i}){return e===null?[R(`span`,{},`was there before pkgfeed`)]:[R(`span`,{},`published `,V(e,!0)),t!==null&&R(`span`,{},`by `,B(t,`this run`)),n!==null&&n!==t&&R(`span`,{},`out of `,B(n,Gr(n))),r!==void 0&&i!==void 0&&R(`span`,{},`listed by `,B(r,`another feed`),`, read `,V(i,!0))]}let Gr=e=>e.includes(`/releases/`)?`this release`:`this source`;function Kr(e,t,n,r,{path:i}){return n.length===0?void 0:Y(e,t,G(sr([]),n,e=>R(`li`,{},qr(e,r,i)),100))}function qr(e,t,n){return e.split(`|`).flatMap((e,r)=>{let i=e.trimStart().startsWith(`!`)?void 0:t.get(Ln(e)),a=e.trim();return[r>0&&` or `,i===void 0?a:R(`a`,{href:o(n,i)},a)]})}function Jr(e,t){let n=t,r=J(`Packages`),i=R(`p`,{class:`count`}),a=R(`progress`,{max:e.folders.length,\"aria-label\":`Package lists that were loaded`}),o=R(`p`,{class:`progress`},a,R(`span`,{})),s=R(`div`,{}),c=R(`div`,{}),l=!1,u=()=>{let t=e.index.find(n),r=H(t.length,`package`),a=n.trim()===``?r:`${r} for “${n.trim()}”`;i.replaceChildren(...R(`span`,{},a).childNodes),c.replaceChildren(t.length===0?R(`p`,{},Yr(l)):G(R(`ul`,{class:`rows`}),t,Zr)),l||U(a)},d=()=>{let t=[],r=0,c=!1;l=!0,o.hidden=e.folders.length===0,u(),s.replaceChildren();let f=()=>{a.value=r,o.lastElementChild?.replaceChildren(`Loading package lists: ${r} of ${e.folders.length}`)};f(),or(e.folders,(n,i)=>{r++,i!==void 0&&t.push(i);let a=n!==void 0&&e.index.add(n);c||=a,f(),a&&ee()}).then(()=>{l=!1,o.hidden=!0,t.length>0&&s.replaceChildren(X(Xr(t),d)),c||e.index.find(n).length===0?u():U(i.textContent??``)})},f=!1,ee=()=>{f||(f=!0,setTimeout(()=>{f=!1,l&&u()},250))};return{title:`Packages – ${e.title}`,heading:r,nodes:[r,i,o,s,c],start:d,find(e){n=e,u()}}}let Yr=e=>e?`Nothing yet.`:`Nothing found. A search looks for every word in names, summaries and what packages provide.`;function Xr(e){let t=e.length-3;return`Some packages are missing here. ${e.slice(0,3).join(` `)}${t>0?` And ${t} more.`:``}`}function Zr({name:e,places:t}){let[n]=t,r=t.length-6;return R(`li`,{},R(`p`,{class:`name`},n===void 0?e:R(`a`,{href:$r(n)},e)),n!==void 0&&n.pkg.summary!==``&&R(`p`,{class:`summary`},n.pkg.summary),t.slice(0,6).map(e=>R(`p`,{class:`where`},R(`a`,{href:$r(e)},L(e)),R(`span`,{class:`version`},e.pkg.version),R(`span`,{},Gn(Qr(e))))),r>0&&R(`p`,{class:`where`},R(`span`,{},`and ${r} more`)))}let Qr=({listings:e})=>e.map(({folder:e})=>e).sort((e,t)=>I(e.path,t.path)),$r=e=>o(Qr(e)[0]?.path??``,e.pkg.name),Q=document.getElementById(`main`),ei=[...Q.childNodes];function ti(){let e=R(`p`,{class:`waiting`},`Loading the feed…`);Q.replaceChildren(e),tr().then(e=>ni(Vn(e,location))).catch(e=>{let t=`${q(e)} Below is what is stored in the page itself. It may be out of date.`;Q.replaceChildren(X(t,ti),...ei)})}function ni(t){let n=R(`input`,{type:`search`,id:`search`,autocomplete:`off`,spellcheck:`false`}),r=R(`label`,{for:`search`,class:`unseen`},`Search packages`);n.placeholder=`Search packages`,document.querySelector(`.top .wrap`)?.append(R(`div`,{class:`search`,role:`search`},r,n));let i,a=``,o=/* @__PURE__ */ new Map,s=!1,u=r=>{ii(),a=location.hash;let o=l(a),c=ai(t,o);i=o.view===`search`?c:void 0,document.activeElement!==n&&(n.value=o.view===`search`?o.text:``),document.body.dataset.view=o.view,document.title=e(c.title),Q.replaceChildren(...c.nodes),c.start?.(),r&&c.heading.focus({preventScroll:!s})};addEventListener(`hashchange`,()=>{clearTimeout($?.timer),$=void 0,location.hash!==a&&(o.set(a,scrollY),u(!0),s?l(a).view!==`setup`&&scrollTo(0,0):scrollTo(0,o.get(a)??0),s=!1)}),document.addEventListener(`click`,({target:e})=>{ii();let t=e instanceof Element?e.closest(`a`)?.getAttribute(`href`):void 0;s=t?.startsWith(`#/`)===!0&&t!==location.hash}),n.addEventListener(`input`,()=>{let e=c(n.value);i===void 0?(o.set(a,scrollY),history.pushState(null,``,e),u(!1),scrollTo(0,0)):(i.find(n.value),ri(e)),a=e}),history.scrollRestoration=`manual`,u(!1)}let $;function ri(e){clearTimeout($?.timer),$={hash:e,timer:setTimeout(ii,200)}}function ii(){$!==void 0&&(clearTimeout($.timer),history.replaceState(null,``,$.hash),$=void 0)}function ai(e,t){switch(t.view){case`setup`:return Dr(e,t);case`folder`:return dr(e,t.folder);case`package`:return Pr(e,t.folder,t.name);case`search`:return Jr(e,t.text);default:return Dr(e,void 0)}}document.querySelector(`.skip`)?.addEventListener(`click`,e=>{e.preventDefault(),Q.focus()}),ti()})();";
const PAGE_STYLE = ":root {\n  color-scheme: light dark;\n  --paper: #fbfbf9;\n  --sheet: #fff;\n  --well: #f3f4f1;\n  --ink: #1b1f23;\n  --soft: #59626b;\n  --line: #dfe1dc;\n  --edge: #8a929a;\n  --accent: #0b6158;\n  --tint: #e4f1ee;\n  --warn: #7a4b00;\n  --warn-paper: #fff6e2;\n  --sans: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif;\n  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, \"DejaVu Sans Mono\", monospace;\n}\n\n@media (prefers-color-scheme: dark) {\n  :root {\n    --paper: #121517;\n    --sheet: #191d20;\n    --well: #0d0f11;\n    --ink: #e6e9eb;\n    --soft: #a0a9b1;\n    --line: #2b3136;\n    --edge: #6f7981;\n    --accent: #6fd0c2;\n    --tint: #16302d;\n    --warn: #f3cd83;\n    --warn-paper: #2d2411;\n  }\n}\n\n@media (prefers-contrast: more) {\n  :root {\n    --soft: var(--ink);\n    --line: var(--edge);\n  }\n}\n\n*,\n::before,\n::after {\n  box-sizing: border-box;\n}\n\nhtml {\n  -webkit-text-size-adjust: 100%;\n  text-size-adjust: 100%;\n}\n\nbody {\n  margin: 0;\n  min-height: 100vh;\n  display: flex;\n  flex-direction: column;\n  background: var(--paper);\n  color: var(--ink);\n  font: 1rem / 1.6 var(--sans);\n  overflow-wrap: anywhere;\n}\n\n.wrap {\n  width: 100%;\n  max-width: 58rem;\n  margin-inline: auto;\n  padding-inline: 1.25rem;\n}\n\nmain {\n  flex: 1;\n  padding-block: 2rem 4rem;\n}\n\nmain:focus,\nh1:focus,\nh2:focus {\n  outline: none;\n}\n\n/* For every layout. */\n[hidden] {\n  /* biome-ignore lint/complexity/noImportantStyles: nothing hidden is ever shown */\n  display: none !important;\n}\n\n.unseen,\n.skip:not(:focus) {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n\n.skip {\n  position: absolute;\n  z-index: 1;\n  padding: 0.5rem 1rem;\n  background: var(--ink);\n  color: var(--paper);\n}\n\n/* Text */\n\nh1,\nh2,\nh3,\nh4 {\n  line-height: 1.2;\n  text-wrap: balance;\n  margin: 0;\n}\n\nh1 {\n  font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.5rem);\n  font-weight: 700;\n  letter-spacing: -0.022em;\n}\n\nh2 {\n  font-size: 1.3rem;\n  font-weight: 650;\n  letter-spacing: -0.012em;\n  margin-bottom: 0.9rem;\n}\n\nh3 {\n  font-size: 1rem;\n  font-weight: 650;\n  margin: 1.75rem 0 0.6rem;\n}\n\nh4 {\n  font-size: 0.9rem;\n  margin: 1rem 0 0.4rem;\n}\n\np,\nul,\nol,\ndl {\n  margin: 0 0 0.75rem;\n}\n\nsection {\n  margin-top: 3rem;\n}\n\na {\n  color: var(--accent);\n  text-decoration-thickness: 1px;\n  text-underline-offset: 0.28em;\n}\n\na:hover {\n  text-decoration-thickness: 2px;\n}\n\n:focus-visible {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\n\ncode {\n  font-family: var(--mono);\n  font-size: 0.875em;\n}\n\n.lead {\n  max-width: 44rem;\n  text-wrap: pretty;\n  font-size: 1.125rem;\n  color: var(--soft);\n}\n\n.note,\n.where,\n.when,\n.meta,\n.crumbs,\n.count {\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n\n.meta,\n.where,\n.crumbs {\n  --gap: 1.25rem;\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  column-gap: var(--gap);\n  /* The first item of a row has no separator. Leave room for outlines. */\n  clip-path: inset(-5px);\n}\n\n.meta > *,\n.where > *,\n.crumbs > * {\n  position: relative;\n}\n\n.meta > * + *::before,\n.where > * + *::before,\n.crumbs > * + *::before {\n  content: \"·\";\n  position: absolute;\n  right: 100%;\n  width: var(--gap);\n  text-align: center;\n  color: var(--edge);\n}\n\n.warning,\n.notice {\n  padding: 0.75rem 1rem;\n  border-left: 3px solid currentColor;\n  border-radius: 0 6px 6px 0;\n  background: var(--warn-paper);\n  color: var(--warn);\n}\n\n.notice > :last-child {\n  margin-bottom: 0;\n}\n\n/* Top and bottom */\n\n.top {\n  border-bottom: 1px solid var(--line);\n  background: var(--sheet);\n}\n\n.top .wrap {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.5rem 1.5rem;\n  min-height: 3.75rem;\n  padding-block: 0.6rem;\n}\n\n.brand {\n  display: flex;\n  align-items: center;\n  gap: 0.6rem;\n  flex: 1 1 12rem;\n  min-width: 0;\n  color: inherit;\n  font-weight: 600;\n  text-decoration: none;\n}\n\n.brand svg {\n  flex: none;\n  color: var(--accent);\n}\n\n.brand:hover span {\n  text-decoration: underline;\n}\n\n.search {\n  flex: 1 1 16rem;\n  max-width: 24rem;\n}\n\n.bottom {\n  border-top: 1px solid var(--line);\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\n.bottom .wrap {\n  padding-block: 1.25rem;\n}\n\n.bottom ul {\n  display: flex;\n  gap: 1.25rem;\n  margin: 0;\n  padding: 0;\n  list-style: none;\n}\n\n/* The first page */\n\n.hero {\n  padding-block: 1rem 0;\n}\n\n.hero h1 {\n  margin-bottom: 0.75rem;\n}\n\n.address {\n  margin-bottom: 0.5rem;\n}\n\n.panel {\n  margin-top: 1.25rem;\n  padding: 1.5rem;\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  background: var(--sheet);\n}\n\n.panel .result {\n  margin-top: 1.75rem;\n}\n\n.panel > :first-child,\n.panel .result > :first-child {\n  margin-top: 0;\n}\n\n.panel > :last-child,\n.panel .result > :last-child {\n  margin-bottom: 0;\n}\n\nfieldset {\n  margin: 0;\n  padding: 0;\n  border: 0;\n  min-width: 0;\n}\n\nlegend,\n.selects label > span {\n  padding: 0;\n  margin-bottom: 0.4rem;\n  font-size: 0.875rem;\n  font-weight: 600;\n}\n\n.systems {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.5rem), 1fr));\n  gap: 0.6rem;\n}\n\n.systems label {\n  display: flex;\n  align-items: flex-start;\n  gap: 0.6rem;\n  padding: 0.7rem 0.9rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  line-height: 1.35;\n  cursor: pointer;\n}\n\n.systems label:hover {\n  border-color: var(--edge);\n}\n\n.systems label:has(:checked) {\n  border-color: var(--accent);\n  background: var(--tint);\n  box-shadow: inset 0 0 0 1px var(--accent);\n}\n\n.systems label:has(:focus-visible) {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n}\n\n.systems input {\n  flex: none;\n  margin: 0.2rem 0 0;\n  accent-color: var(--accent);\n  outline: none;\n}\n\n.systems span {\n  font-weight: 600;\n}\n\n.systems small {\n  display: block;\n  color: var(--soft);\n  font: 0.8rem / 1.5 var(--mono);\n}\n\n.selects {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));\n  gap: 0.9rem;\n  margin-block: 1.25rem 0.5rem;\n}\n\n.selects label > span {\n  display: block;\n}\n\ninput[type=\"search\"],\nselect {\n  width: 100%;\n  min-height: 2.6rem;\n  padding: 0.4rem 0.75rem;\n  border: 1px solid var(--edge);\n  border-radius: 8px;\n  background: var(--sheet);\n  color: inherit;\n  font: inherit;\n}\n\ninput[type=\"search\"] {\n  border-radius: 99px;\n  padding-inline: 1rem;\n}\n\ninput::placeholder {\n  color: var(--soft);\n  opacity: 1;\n}\n\nselect:disabled {\n  appearance: none;\n  border-color: var(--line);\n  background: none;\n  color: inherit;\n  opacity: 1;\n}\n\nbutton {\n  min-height: 2.25rem;\n  padding: 0.3rem 0.9rem;\n  border: 1px solid var(--edge);\n  border-radius: 8px;\n  background: var(--sheet);\n  color: var(--ink);\n  font: 600 0.875rem / 1.2 var(--sans);\n  cursor: pointer;\n}\n\nbutton:hover {\n  border-color: var(--accent);\n  color: var(--accent);\n}\n\n/* Lines to type */\n\n.lines {\n  margin: 0 0 0.75rem;\n  padding: 0.9rem 1rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  background: var(--well);\n  font: 0.875rem / 1.6 var(--mono);\n  white-space: pre-wrap;\n}\n\n.lines code {\n  font-size: inherit;\n}\n\n.lines span {\n  display: block;\n  padding-left: 2ch;\n  text-indent: -2ch;\n}\n\n.block {\n  position: relative;\n}\n\n.block .lines {\n  padding-right: 6rem;\n}\n\n.block .copy {\n  position: absolute;\n  top: 0.45rem;\n  right: 0.45rem;\n}\n\n.key {\n  display: grid;\n  grid-template-columns: minmax(7rem, max-content) 1fr;\n  gap: 0.2rem 1.25rem;\n  padding: 0.9rem 1rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  background: var(--sheet);\n}\n\n.panel .key {\n  grid-template-columns: 1fr;\n}\n\n.panel .key dd:not(:last-child) {\n  margin-bottom: 0.5rem;\n}\n\ndt {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\ndd {\n  margin: 0;\n}\n\n/* Lists of packages */\n\n.rows,\n.versions,\n.plain,\n.chips {\n  padding: 0;\n  list-style: none;\n}\n\n.rows {\n  border-top: 1px solid var(--line);\n}\n\n.rows li {\n  display: grid;\n  grid-template-columns: 1fr max-content;\n  gap: 0.1rem 1.5rem;\n  padding-block: 0.8rem;\n  border-bottom: 1px solid var(--line);\n}\n\n.rows p,\n.versions p {\n  margin: 0;\n}\n\n.rows .summary,\n.rows .where {\n  grid-column: 1 / -1;\n}\n\n.name {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  gap: 0 0.75rem;\n}\n\n.rows .name a {\n  font-weight: 600;\n}\n\n.rows .name a,\n.chips a,\ntbody th a {\n  text-decoration: none;\n}\n\n.rows .name a:hover,\n.chips a:hover,\ntbody th a:hover {\n  text-decoration: underline;\n}\n\n.arches {\n  display: block;\n  color: var(--soft);\n  font: 0.8rem / 1.5 var(--mono);\n  overflow-wrap: anywhere;\n}\n\n.version {\n  color: var(--soft);\n  font: 0.875rem / 1.6 var(--mono);\n}\n\n.tag {\n  padding: 0 0.5rem;\n  border-radius: 99px;\n  background: var(--tint);\n  font-size: 0.8rem;\n}\n\n.more {\n  width: 100%;\n  min-height: 2.75rem;\n}\n\n.plain {\n  columns: 12rem;\n}\n\n.chips {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem;\n}\n\n.chips li {\n  max-width: 100%;\n  padding: 0.15rem 0.65rem;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  background: var(--sheet);\n  font: 0.875rem / 1.6 var(--mono);\n}\n\n.facts {\n  display: grid;\n  grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));\n  gap: 0.9rem 1.5rem;\n  margin-block: 1.25rem 2rem;\n  padding-top: 1.1rem;\n  border-top: 1px solid var(--line);\n}\n\n.facts .wide {\n  grid-column: span 2;\n}\n\n.facts .each {\n  display: block;\n}\n\n.others {\n  display: grid;\n  grid-template-columns: minmax(8rem, max-content) 1fr;\n  gap: 0.5rem 1.5rem;\n}\n\n.others dt {\n  padding-top: 0.3rem;\n}\n\n.crumbs {\n  margin-bottom: 0.4rem;\n}\n\n.crumbs > * + *::before {\n  content: \"/\";\n}\n\n.lead:empty {\n  display: none;\n}\n\n.versions li {\n  padding-block: 0.9rem;\n  border-top: 1px solid var(--line);\n}\n\n.versions li:last-child {\n  border-bottom: 1px solid var(--line);\n}\n\n.versions b {\n  font-size: 1.05rem;\n}\n\n.sum {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  gap: 0.1rem 0.75rem;\n  font-size: 0.875rem;\n}\n\n.sum > span {\n  color: var(--soft);\n}\n\n.sum .copy {\n  min-height: 1.75rem;\n  padding: 0.1rem 0.6rem;\n}\n\n.progress {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.25rem 1rem;\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n\nprogress {\n  accent-color: var(--accent);\n}\n\n.loading,\n.waiting {\n  color: var(--soft);\n}\n\n/* Folders */\n\ndetails {\n  border-top: 1px solid var(--line);\n}\n\ndetails:last-of-type {\n  border-bottom: 1px solid var(--line);\n}\n\nsummary {\n  padding-block: 0.7rem;\n  cursor: pointer;\n}\n\nsummary b {\n  margin-right: 0.75rem;\n  font-weight: 600;\n}\n\nsummary span {\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n\n.panel > details {\n  margin-bottom: 0.75rem;\n}\n\ntable {\n  width: 100%;\n  margin-bottom: 1rem;\n  border-collapse: collapse;\n  font-variant-numeric: tabular-nums;\n}\n\nth,\ntd {\n  padding: 0.4rem 1rem 0.4rem 0;\n  text-align: left;\n  font-weight: 400;\n}\n\nthead th,\ntd {\n  overflow-wrap: normal;\n  white-space: nowrap;\n}\n\nthead th {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\ntbody tr {\n  border-top: 1px solid var(--line);\n}\n\nth.number,\ntd.number {\n  padding-inline: 1rem 0;\n  text-align: right;\n}\n\n@media (max-width: 36rem) {\n  .top .wrap {\n    gap: 0.5rem;\n  }\n\n  .search {\n    flex-basis: 100%;\n    max-width: none;\n  }\n\n  main {\n    padding-top: 1.25rem;\n  }\n\n  section {\n    margin-top: 2.5rem;\n  }\n\n  .panel {\n    padding: 1rem;\n  }\n\n  .lines {\n    word-break: break-all;\n  }\n\n  /* Hidden here: the view of the folder shows its format. */\n  th:nth-child(2),\n  td:nth-child(2) {\n    display: none;\n  }\n\n  .block .lines {\n    padding-right: 1rem;\n    padding-top: 3.25rem;\n  }\n\n  .key,\n  .others {\n    grid-template-columns: 1fr;\n  }\n\n  .facts {\n    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));\n  }\n\n  .facts .wide {\n    grid-column: 1 / -1;\n  }\n\n  .key dd:not(:last-child) {\n    margin-bottom: 0.5rem;\n  }\n}\n\n@media (forced-colors: active) {\n  .systems label:has(:checked) {\n    outline: 3px solid Highlight;\n  }\n}\n\n@media (prefers-reduced-motion: no-preference) {\n  .waiting,\n  .loading {\n    animation: appear 0.2s 0.25s backwards;\n  }\n\n  @keyframes appear {\n    from {\n      opacity: 0;\n    }\n  }\n}\n\n@media print {\n  .search,\n  .skip,\n  .copy,\n  .more,\n  .bottom {\n    display: none;\n  }\n\n  body {\n    font-size: 10pt;\n  }\n\n  .panel,\n  .rows li,\n  .key {\n    break-inside: avoid;\n  }\n}";

// EXTERNAL MODULE: ./build/site/xml.js
var xml = __webpack_require__(86015);
;// CONCATENATED MODULE: ./build/site/page.js











/** Markup that is safe to show. Text is not. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A template that escapes its parts, except those that are already markup. */
function html(strings, ...parts) {
    return new Markup(strings.map((string, i) => string + markupOf(parts[i] ?? '')).join(''));
}
function markupOf(part) {
    if (part instanceof Markup)
        return part.text;
    if (typeof part === 'string')
        return (0,xml/* xmlText */.x)((0,printable/* printable */.g$)(part));
    return part.map(markupOf).join('');
}
const NOTHING = new Markup('');
/** The path of the page in the feed. */
const PAGE_FILE = 'index.html';
/**
 * Makes the page at the root of a feed. It changes only with the folders, keys, title and address of the feed: its
 * script loads the packages. Without scripts it says what a device needs.
 *
 * @param others paths of the other files that are made for subscribers
 */
function feedPage(feed, others = feed.site.map(({ path }) => path)) {
    // The page must not change when a folder becomes empty or gets packages.
    const systems = (0,choices/* systemsServed */.QD)({
        ...feed,
        folders: feed.folders.map((folder) => ({ ...folder, packages: 1 })),
    });
    const title = feed.title || choices/* NO_TITLE */.JZ;
    const atom = others.includes(site_atom/* ATOM_FILE */.V);
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="pkgfeed">
<meta name="description" content="${(0,choices/* aboutFeed */.YG)(systems)}">
<title>${title}</title>
<link rel="icon" href="${ICON}">
${atom ? html `<link rel="alternate" type="application/atom+xml" href="feed.atom" title="${title}">\n` : NOTHING}<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div class="wrap"><a class="brand" href="#/">${new Markup(GLYPH)}<span>${title}</span></a></div></header>
<main id="main" class="wrap" tabindex="-1">
<div class="hero">
<h1>${title}</h1>
<p class="lead">${(0,choices/* aboutFeed */.YG)(systems)}</p>
${feed.url === null ? NOTHING : html `<p class="address"><code>${feed.url}</code></p>\n`}</div>
${setup(feed, systems, others.includes(installer/* INSTALLER_FILE */.a))}
${keys(feed)}
${folders(feed)}
</main>
<footer class="bottom"><div class="wrap"><ul><li><a href="feed.json">feed.json</a></li>${atom ? html `<li><a href="feed.atom">Atom feed</a></li>` : NOTHING}</ul></div></footer>
<p id="status" class="unseen" role="status"></p>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`;
    return (0,mark/* marked */.x)(page.text, 1, (mark) => `<!-- ${mark} -->`);
}
/** Allows only the script and style in the page, and the feed's own files. */
function policy() {
    const source = (text) => `'sha256-${(0,external_node_crypto_.hash)('sha256', text, 'base64')}'`;
    return [
        "default-src 'none'",
        `script-src ${source(PAGE_SCRIPT)}`,
        `style-src ${source(PAGE_STYLE)}`,
        "connect-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
const SHAPE = 'M12 2.5 20.5 7v10L12 21.5 3.5 17V7zM3.5 7 12 11.5 20.5 7M12 11.5v10';
const GLYPH = `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path d="${SHAPE}"/></svg>`;
/** Without an icon, browsers request one from the root of the server. */
const ICON = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0f766e" stroke-width="2" stroke-linejoin="round"><path d="${SHAPE}"/></svg>`)}`;
function setup(feed, systems, hasInstaller) {
    const url = feed.url ?? device_lines/* PLACEHOLDER_URL */.qS;
    const stand = html `<p class="note">${device_lines/* PLACEHOLDER_URL */.qS} stands for the address of this page.</p>\n`;
    return html `<section aria-labelledby="add">
<h2 id="add">Add this feed</h2>
${systems.length === 0 ? html `<p>The feed has nothing yet that a device can use.</p>` : NOTHING}${feed.url === null && systems.length > 0 ? stand : NOTHING}${systems.map((served) => system(url, served))}
${hasInstaller ? page_installer(url) : NOTHING}</section>`;
}
function system(url, { system: { scheme, title }, offers, note, archCommand }) {
    return html `<section class="panel" aria-labelledby="add-${scheme}">
<h3 id="add-${scheme}">${title}</h3>
${offers.map((offer, i) => html `<details${new Markup(i === 0 ? ' open' : '')}>
<summary>${(0,choices/* setName */.i)(offer)}</summary>
${block((0,site_offers/* offerLines */.e8)(offer, url))}
${archNote(url, offer, archCommand)}
</details>
`)}<p class="note">${note}</p>
</section>
`;
}
function archNote(url, offer, archCommand) {
    const isChoice = (0,site_offers/* archChoice */.I6)(offer, url).length > 0;
    const arches = joined(offer.folders.map(({ arch }) => arch));
    return html `<p class="note">${isChoice ? 'ARCH is one of' : 'Architectures:'} ${arches}. Run <code>${archCommand}</code> on the device to see its own.${(0,site_offers/* hasLineForEach */.r5)(offer) ? ` ${choices/* EACH_LINE */.PQ}` : ''}</p>
${offer.target === null ? NOTHING : html `<p class="note">Only for the target <code>${offer.target}</code>. Run <code>${choices/* TARGET_COMMAND */._d}</code> on the device to see its own.</p>\n`}${offer.keys.length === 0 ? html `<p class="warning">${choices/* UNSIGNED */.ke}</p>` : NOTHING}`;
}
const joined = (words) => html `${words.map((word, i) => html `${i === 0 ? '' : ', '}<code>${word}</code>`)}`;
/** Each line is an element, so a long line that wraps is distinct from the next line. */
function block(lines) {
    return html `<pre class="lines"><code>${lines.map((line) => html `<span>${line}${new Markup('\n')}</span>`)}</code></pre>`;
}
function page_installer(url) {
    const line = (0,choices/* installerLine */.rD)(url);
    return html `<section class="panel" aria-labelledby="add-installer">
<h3 id="add-installer">Or let the installer do it</h3>
<p><a href="install.sh">install.sh</a>${choices/* ABOUT_INSTALLER */.nl}</p>
${line === undefined ? NOTHING : html `${block([line])}\n<p class="note">Or download it and read it before you run it:</p>\n`}${block((0,device_lines/* installerLines */.Um)(url))}
</section>
`;
}
function keys(feed) {
    const files = (0,choices/* keysInOrder */.Es)(feed);
    return html `<section aria-labelledby="keys">
<h2 id="keys">Keys</h2>
${files.length === 0 ? html `<p class="warning">The feed names no public key.</p>` : html `<p>${choices/* COMPARE */.aI}</p>`}
${files.map((key) => html `<dl class="key">
<dt>For</dt><dd>${(0,choices/* systemOf */.br)(key)}</dd>
<dt>Key id</dt><dd><code>${key.keyId}</code></dd>
<dt>File</dt><dd><a href="keys/${encodeURIComponent((0,site_offers/* keyFileName */.po)(key))}"><code>${key.path}</code></a></dd>
${key.sha256 === null ? NOTHING : html `<dt>SHA-256 of the file</dt><dd><code>${key.sha256}</code></dd>\n`}</dl>
`)}</section>`;
}
function folders(feed) {
    return html `<section aria-labelledby="folders">
<h2 id="folders">Folders</h2>
<p>Each folder lists its packages in its <code>packages.json</code>.</p>
${(0,choices/* setsOf */.Nc)(feed.folders).map((set) => html `<h3>${(0,choices/* setName */.i)(set)}</h3>
<ul class="plain">${set.folders.map((folder) => html `
<li><a href="${(0,plain_values/* pathIn */.lW)(folder.path, 'packages.json')}">${(0,choices/* folderTitle */.DH)(folder)}</a></li>`)}
</ul>
`)}</section>`;
}


/***/ }),

/***/ 97388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ packageView),
/* harmony export */   UD: () => (/* binding */ searchView)
/* harmony export */ });
/* unused harmony exports folderView, folderHash, packageHash, setupHash, searchHash, parseView */
/** The addresses of the views of the page: each folder, package, search and set-up has its own, after the `#`. */
/** A folder in an address. The root of the feed, which has no name, is a dot there. */
const segments = (path) => path === '' ? ROOT : path.split('/').map(encodeURIComponent).join('/');
const ROOT = '.';
const folderIn = (parts) => {
    const path = parts.join('/').replace(/\/+$/, '');
    return path === ROOT ? '' : path;
};
/** @param url the address of the feed, without a slash at its end */
function folderView(url, folder) {
    return `${url}/${folderHash(folder)}`;
}
function packageView(url, folder, name) {
    return `${url}/${packageHash(folder, name)}`;
}
function searchView(url, text) {
    return `${url}/${searchHash(text)}`;
}
/** The part after the address of the page. */
function folderHash(folder) {
    return `#/f/${segments(folder)}`;
}
function packageHash(folder, name) {
    return `#/p/${segments(folder)}/${encodeURIComponent(name)}`;
}
/** The address of the lines for one system and folder. */
function setupHash(scheme, folder) {
    return `#/s/${encodeURIComponent(scheme)}/${segments(folder)}`;
}
function searchHash(text) {
    return `#/q/${encodeURIComponent(text)}`;
}
/** The view that an address names; the first page when it names none. */
function parseView(hash) {
    const [, kind, rest = ''] = /^#\/([fpqs])\/(.*)$/s.exec(hash) ?? [];
    try {
        if (rest === '' && kind !== 'q')
            return { view: 'home' };
        const parts = rest.split('/').map(decodeURIComponent);
        const first = parts[0] ?? '';
        const last = parts.at(-1) ?? '';
        if (kind === 'f')
            return { view: 'folder', folder: folderIn(parts) };
        if (kind === 'p')
            return { view: 'package', folder: folderIn(parts.slice(0, -1)), name: last };
        if (kind === 's')
            return { view: 'setup', scheme: first, folder: folderIn(parts.slice(1)) };
        if (kind === 'q')
            return { view: 'search', text: parts.join('/') };
    }
    catch {
        // An invalid percent code.
    }
    return { view: 'home' };
}


/***/ }),

/***/ 86015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ plainText),
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/** Text without the characters that XML cannot express: control characters, and halves of characters. */
const plainText = (text) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
/** Text that is escaped for XML elements and attributes. */
function xmlText(text) {
    return plainText(text).replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}


/***/ })

};
