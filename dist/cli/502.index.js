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
// EXTERNAL MODULE: ./build/site/first-repository.js
var first_repository = __webpack_require__(73057);
// EXTERNAL MODULE: ./build/site/offers.js
var site_offers = __webpack_require__(35395);
// EXTERNAL MODULE: ./build/site/systems.js
var site_systems = __webpack_require__(76944);
;// CONCATENATED MODULE: ./build/site/installer/arguments.js
/** The part of `install.sh` that prints messages and reads its arguments. */
const ARGUMENTS = `NL='
'
ROOT='' ARCH='' BRANCH='' TARGET='' REPOSITORIES='' ACTION=add DRY='' OPT=''
CHOSEN='' FITTING='' AVAILABLE='' FOUND=''
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
  say '  --repository NAME  only this repository; repeatable (default: those that the device has, or else one)'
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
  choose_repositories
  KEYS=''
  for name in $FITTING; do
    choose_folders "$name" -
    [ -z "$TARGET" ] || choose_folders "$name" "$TARGET"
  done
}

# AVAILABLE: the repositories that fit the device; FITTING: of those the named ones, or those that it has, or else the first
choose_repositories() {
  AVAILABLE=$FITTING
  [ -z "$REPOSITORIES" ] || return 0
  FITTING=''
  while read -r _ line; do
    repository_of "$line"
    [ -z "$REPOSITORY" ] || add_fitting "$REPOSITORY"
  done <<END
$(device_lines)
END
  [ -z "$FITTING" ] || return 0
  while read -r name; do
    [ -n "$FITTING" ] || add_fitting "$name"
  done <<END
$(first_repositories)
END
  [ -n "$FITTING" ] || refuse "this feed has for this device only what nobody gets without asking: $AVAILABLE" \\
    'Choose it with --repository.'
}

# add_fitting NAME: adds it to FITTING once, if it is AVAILABLE
add_fitting() {
  case " $FITTING " in *" $1 "*) return 0 ;; esac
  case " $AVAILABLE " in *" $1 "*) FITTING="$FITTING\${FITTING:+ }$1" ;; esac
}

# tell_others: names the repositories that fit, and that the device does not get
tell_others() {
  others=''
  for name in $AVAILABLE; do
    case " $FITTING " in *" $name "*) ;; *) others="$others\${others:+, }$name" ;; esac
  done
  [ -z "$others" ] || say "The feed also has: $others. To add one, run this again with --repository NAME."
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
    case " $AVAILABLE$told" in *" $repository "*) continue ;; esac
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
      # A line of apk 3 for the other index of the same folders is as good.
      same=$BARE
      [ "$MANAGER" != apk ] || same=\${BARE#v3 }
      case "$NL$2$NL" in
        *"$NL$same$NL"*) present=$present$same$NL ;;
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

# A revoked key goes, whoever put it there, if the file is the one that the feed has published.
drop_revoked() {
  while read -r scheme file target id sha256; do
    case " $READS " in *" $scheme "*) ;; *) continue ;; esac
    place_of "$target"
    target=$PLACE
    if [ "$target" = - ]; then
      has_imported "$id" || continue
      [ -n "$DRY" ] || keyring --delete-keys "$id"
      did Removed remove "the revoked key $id."
    elif [ -e "$ROOT$target" ] && [ "$(hash_of "$ROOT$target")" = "$sha256" ]; then
      drop "$ROOT$target"
      did Removed remove "the revoked key $id: $target"
      take_lines /etc/sysupgrade.conf "$target"
    elif [ -e "$ROOT$target" ]; then
      say "$target has the name of the revoked key $id and other content. Look at it, and remove it if it is that key."
    fi
  done <<END
$(revoked_keys)
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
  drop_revoked
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
  tell_others
  drop_revoked
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
    case "$MANAGER-\${KEYRING:-}" in
      *-) ;;
      apk-*) say "Keep the keys of the feed up to date with: apk add $KEYRING" ;;
      opkg-*) say "Keep the keys of the feed up to date with: opkg install $KEYRING" ;;
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
    repositories: new RegExp(`^(?:-|${PATH})$`),
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
/**
 * True for a key that may sign a folder, now or later. Empty folders are signed too, and old pkgfeed did not note who
 * signed.
 */
const mayBeUsed = ({ path, state }, { format }, folders) => state === 'next' ||
    folders.some(({ formats, keys }) => formats.includes(format) && (keys === null || keys.includes(path)));
/** @param urls the address of the feed, then its former addresses */
function tables(offers, { keys, folders, keyrings = [], defaultRepositories = [], }, urls) {
    const [url] = urls;
    const rows = offers.flatMap((offer) => foldersIn(offer).map((folder) => folderRow(offer, folder, url)));
    const signers = offers.flatMap(({ system, keys: own }) => own.map((key) => keyRow(system, key)));
    const known = [...new Set(offers.map(({ system }) => system))].flatMap((system) => keys
        .filter((key) => key.scheme === system.scheme && key.state !== 'revoked')
        .filter((key) => !mayBeUsed(key, system, folders))
        .map((key) => keyRow(system, key)));
    const revoked = [...new Set(offers.map(({ system }) => system))].flatMap((system) => keys
        .filter((key) => key.scheme === system.scheme && key.state === 'revoked')
        .map((key) => keyRow(system, key)));
    const retired = known.filter((row) => !signers.includes(row));
    const keyringOf = (system) => {
        const own = offers.filter((offer) => offer.system === system).flatMap((offer) => foldersIn(offer));
        return own.length === 0 ? '' : ((0,site_offers/* keyringIn */.ho)({ keyrings }, system, own) ?? '');
    };
    const systems = site_systems/* SYSTEMS */.LB.map((system) => `    ${system.scheme}) SYSTEM=${quoted(system.title)} ANY_ARCH=${quoted(system.anyArch ?? '')} ADDS_ANY=${isYes(system.addsAnyArch)} EACH=${isYes(system.eachFolder)} KEYRING=${quoted(keyringOf(system))} ;;`);
    return [
        table('The folders of the feed: SCHEME BRANCH REPOSITORY TARGET ARCH KEYS FILE LINE', 'folders', sorted(rows), ROWS.folders),
        table('The keys that signed it: SCHEME NAME FILE ID SHA-256', 'keys', sorted(signers), ROWS.keys),
        table('Keys that signed it before, and now nothing of it', 'retired_keys', sorted(retired), ROWS.keys),
        table('Revoked keys, which no device should trust', 'revoked_keys', sorted(revoked), ROWS.keys),
        table('Its address, and those that it had before', 'addresses', sorted(urls.map(withoutScheme)), ROWS.addresses),
        table('The repositories that a device may get without asking, in this order', 'first_repositories', (0,first_repository/* repositoriesInOrder */.e)({ folders: offers, defaultRepositories }).map((name) => name ?? '-'), ROWS.repositories),
        table('The options that opkg needs on Yocto', 'openpgp_options', site_systems/* OPENPGP_OPTIONS */.XZ, ROWS.options),
        `# SYSTEM: the devices that check signatures of a scheme; ANY_ARCH: the arch that each of them accepts, and ADDS_ANY
# whether they read its folder beside that of their own arch; EACH: whether they read the folder of each of their arches; KEYRING: the
# package with the keys of the feed, which all of its folders have
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

/***/ 25348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ LISTED),
/* harmony export */   z: () => (/* binding */ packagesToList)
/* harmony export */ });
/* harmony import */ var _formats_apk_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15946);
/* harmony import */ var _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26461);


/** How many packages the page lists. */
const LISTED = 500;
/** The most characters of a summary. The page is loaded before everything else. */
const SUMMARY = 100;
/** The packages of a feed by name, each with its newest version. */
function packagesToList(packages) {
    const newest = new Map();
    for (const one of packages) {
        const known = newest.get(one.name);
        if (one.gone === undefined && (known === undefined || isNewer(one, known)))
            newest.set(one.name, one);
    }
    return [...newest.values()]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, version, summary }) => ({ name, version, summary: cut(summary) }));
}
function isNewer(one, other) {
    const compare = one.format === 'opkg' ? _formats_opkg_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z : _formats_apk_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy;
    return compare(one.version, other.version) > 0;
}
const cut = (text) => text.length <= SUMMARY
    ? text
    : `${text
        .slice(0, SUMMARY)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;


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
const PAGE_SCRIPT = "(function(){function e(e){return e.replace(/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/gu,e=>`\\\\u{${(e.codePointAt(0)??0).toString(16)}}`)}function t(e){return e===void 0?``:e<1e3?`${e} B`:e<1e6?`${(e/1e3).toFixed(1)} kB`:e<1e9?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}let n=e=>e===``?r:e.split(`/`).map(encodeURIComponent).join(`/`),r=`.`,i=e=>{let t=e.join(`/`).replace(/\\/+$/,``);return t===`.`?``:t};function a(e){return`#/f/${n(e)}`}function o(e,t){return`#/p/${n(e)}/${encodeURIComponent(t)}`}function s(e,t){return`#/s/${encodeURIComponent(e)}/${n(t)}`}function c(e){return`#/q/${encodeURIComponent(e)}`}let l=()=>`#/g/`;function u(e){let[,t,n=``]=/^#\\/([fgpqs])\\/(.*)$/s.exec(e)??[];if(t===`g`)return{view:`picture`};try{if(n===``&&t!==`q`)return{view:`home`};let e=n.split(`/`).map(decodeURIComponent),r=e[0]??``,a=e.at(-1)??``;if(t===`f`)return{view:`folder`,folder:i(e)};if(t===`p`)return{view:`package`,folder:i(e.slice(0,-1)),name:a};if(t===`s`)return{view:`setup`,scheme:r,folder:i(e.slice(1))};if(t===`q`)return{view:`search`,text:e.join(`/`)}}catch{}return{view:`home`}}let d=`[A-Za-z0-9][A-Za-z0-9._+~-]*`,f=RegExp(`^${d}(?:/${d})*$`),p=/* @__PURE__ */ RegExp(`^[A-Za-z0-9][A-Za-z0-9._+-]*$`),m=/^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/,ee=/^(keys|badges)(\\/|$)/,te=[`opkg`,`apk-v2`,`apk-v3`],h=e=>typeof e==`string`,g=e=>h(e)&&te.includes(e),_=e=>Number.isSafeInteger(e)&&e>=0,v=e=>h(e)&&e.length<=100&&f.test(e),y=e=>h(e)&&e.length<=100&&p.test(e),ne=e=>ee.test(e),b=e=>h(e)&&e.length<=700&&f.test(e),re=(e,t)=>e===``?t:`${e}/${t}`,x=e=>e===``||b(e)&&!ne(e),ie=e=>h(e)&&e.startsWith(`keys/`)&&ae(e.slice(5)),ae=e=>e.length<=150&&m.test(e),oe=/* @__PURE__ */ new Map([[`usign`,e=>/^[0-9a-f]{16}$/.test(e)],[`openpgp`,e=>/^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(e)],[`apk-v2`,ae],[`apk-v3`,e=>/^[0-9a-f]{32}$/.test(e)]]),se=(e,t)=>h(t)&&(oe.get(e)?.(t)??!1),S=(e,t)=>h(e)&&e.length<=t&&!ce.test(e),ce=/[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]/u,C=e=>h(e)&&/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$/.test(e)&&!Number.isNaN(Date.parse(e)),le=e=>h(e)&&/^[0-9a-f]{40}$/.test(e),w=e=>h(e)&&/^[0-9a-f]{64}$/.test(e),ue=e=>h(e)&&e.length<=140&&/^[\\w.-]+\\/[\\w.-]+$/.test(e);function de(e){return h(e)&&e.length<=300&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%-]+)*$/.test(e)&&URL.canParse(e)}function T(e){return de(e)&&/^https?:\\/\\/(localhost|[\\w-]+(\\.[\\w-]+)+)([:/]|$)/.test(e)}let E=e=>h(e)&&e.length<=600&&/^https?:\\/\\/[\\w.-]+(:\\d{1,5})?(\\/[\\w.~+%@:!,=&?#;*/-]*)?$/.test(e),fe=[`Packages`,`APKINDEX.tar.gz`,`Packages.adb`,`packages.adb`];function pe(e){if(typeof e!=`object`||!e)return null;let t=e,n=fe.flatMap(e=>{let n=Object.hasOwn(t,e)?t[e]:void 0;return w(n)?[[e,n]]:[]});return n.length===0?null:Object.fromEntries(n)}let me=[`next`,`revoked`];function he({raw:{scheme:e,keyId:t,path:n,sha256:r,since:i,state:a},drop:o}){if(h(e)&&ie(n)&&h(t)&&se(e,t))return r!=null&&!w(r)&&o(`sha256`),i!==void 0&&!C(i)&&o(`since`),a!==void 0&&!ge(a)&&o(`state`),{scheme:e,keyId:t,path:n,sha256:w(r)?r:null,...C(i)?{since:i}:{},...ge(a)?{state:a}:{}}}let ge=e=>me.some(t=>t===e);function _e({path:e,state:t},n){return t===`revoked`?t:n.some(({keys:t})=>t?.includes(e))?`signs`:t??`none`}let ve=e=>h(e)&&/^[a-z0-9][a-z0-9+.-]{1,62}$/.test(e),ye=e=>h(e)&&/^pkgfeed-keys-[0-9a-f]{32}$/.test(e),be=({format:e,name:t})=>[e,t];function xe({raw:{format:e,name:t,count:n,mark:r,folders:i}}){if(g(e)&&ve(t)&&ye(r)&&!(!_(n)||n<1||n>999999)&&!(!Array.isArray(i)||i.length>2e4||!i.every(x)))return{format:e,name:t,count:n,mark:r,folders:[...new Set(i)]}}let Se=/\\.(?:ipk|apk)$/,Ce=e=>b(e)&&Se.test(e);function we({raw:{path:e,left:t,until:n,bytes:r,blob:i}}){if(!Ce(e)||!C(t)||!C(n)||!le(i)||r!==null&&!_(r))return;let a=Date.parse(n)-Date.parse(t);return a<0||a>7776e6?void 0:{path:e,left:t,until:n,bytes:r,blob:i}}let Te=({branch:e,repository:t,target:n})=>[e,t,n??null];function Ee({raw:{branch:e,repository:t,target:n,digest:r,unchanged:i,largest:a,plain:o}}){if(De(e)&&De(t)&&(n===void 0||v(n))&&w(r)&&_(i)&&(a===null||Oe(a)))return{branch:e,repository:t,...n===void 0?{}:{target:n},digest:r,unchanged:i,largest:a===null?null:{path:a.path,bytes:a.bytes},...o===!0?{plain:o}:{}}}let De=e=>e===null||v(e);function Oe(e){if(typeof e!=`object`||!e)return!1;let{path:t,bytes:n}=e;return b(t)&&_(n)}let ke=e=>{let{branch:t,repository:n,target:r=null,upstream:i,arch:a=null}=e;return[t,n,r,i,a]};function Ae({raw:e}){let{branch:t,repository:n,target:r,upstream:i,arch:a,index:o,etag:s,modified:c,read:l,settings:u,folders:d}=e;if(je(t)&&je(n)&&(r===void 0||v(r))&&(a===void 0||y(a))&&S(i,1e3)&&i!==``&&E(o)&&C(l)&&w(u))return{branch:t,repository:n,...r===void 0?{}:{target:r},upstream:i,...a===void 0?{}:{arch:a},index:o,...Me(s)?{etag:s}:{},...Me(c)?{modified:c}:{},read:l,settings:u,...w(d)?{folders:d}:{}}}let je=e=>e===null||v(e),Me=e=>S(e,300)&&e!==``,Ne=e=>S(e,300)&&e.trim()!==``,Pe=e=>{let{format:t,branch:n,repository:r,target:i,name:a,version:o,arch:s}=e;return[t,n,r,a,o,s,...i===void 0?[]:[i]]};function Fe({raw:e,drop:t}){let{name:n,version:r,arch:i,branch:a,repository:o,target:s,format:c,folders:l,withdrawn:u,reason:d}=e;if(Ie(n,255)&&Ie(r,255)&&Ie(i,100)&&g(c)&&C(u)&&Le(a)&&Le(o)&&Array.isArray(l)&&l.length!==0&&l.every(x))return d!=null&&!Ne(d)&&t(`reason`),s!==void 0&&!v(s)&&t(`target`),{name:n,version:r,arch:i,branch:a,repository:o,...v(s)?{target:s}:{},format:c,folders:[...new Set(l)],withdrawn:u,reason:Ne(d)?d:null}}let Ie=(e,t)=>S(e,t)&&e!==``,Le=e=>e===null||v(e),D=({arch:e,arches:t})=>e===null?t??[]:[e],O={folders:2e4,keys:256,keyrings:64,recent:50,withdrawn:2e3,upstreams:2e3,leaving:4e3,settled:2e3,site:4e3,folderKeys:64,archFolders:200,allFolders:200,defaultRepositories:50,arches:200};function Re(e){let t=[],n=e=>{t.length<20&&t.push(e)},r=Xe(e)?e:{},i=(e,t)=>{let i=r[e];return t(i)?i:(i!=null&&!$e(i)&&n(e),null)},a=(e,t,i)=>{let a=r[e]??[];if(!Array.isArray(a))return n(e),[];let o=O[e];a.length>o&&n(`${e}[${o}]`);let s=/* @__PURE__ */ new Map;for(let[r,c]of a.slice(0,o).entries()){let a=Xe(c)?t({raw:c,drop:t=>n(`${e}[${r}].${t}`)}):void 0,o=a&&JSON.stringify(i(a));a===void 0||o===void 0||s.has(o)?n(`${e}[${r}]`):s.set(o,a)}return[...s.values()]},o=i(`url`,T),s=i(`home`,ue);return{feed:{title:i(`title`,Be),url:o,...s===null?{}:{home:s},...Ve(Qe(r.formerUrls,n),o),...k(`defaultRepositories`,qe(r.defaultRepositories,n)),...k(`fingerprintUrl`,i(`fingerprintUrl`,E)),...k(`layout`,i(`layout`,Ue)),...k(`prefix`,i(`prefix`,b)),...k(`archFolders`,We(r.archFolders,n)),...k(`allFolders`,Ke(r.allFolders,n)),folders:a(`folders`,at,({path:e})=>[e]),keys:a(`keys`,he,({scheme:e,path:t})=>[e,t]),...k(`keyrings`,He(a(`keyrings`,xe,be))),recent:a(`recent`,lt,ut),...Je(a(`withdrawn`,Fe,Pe)),...k(`upstreams`,He(a(`upstreams`,Ae,ke))),...k(`leaving`,He(a(`leaving`,we,({path:e})=>[e]))),...Ye(a(`settled`,Ee,Te)),site:a(`site`,ft,({path:e})=>[e])},dropped:t}}let ze=e=>Re(e).feed,Be=e=>S(e,100)&&e.trim()!==``;function Ve(e,t){let n=[...new Set(e)].filter(e=>e!==t).slice(0,5);return n.length===0?{}:{formerUrls:n}}let k=(e,t)=>t===null?{}:{[e]:t},He=e=>e.length===0?null:e,Ue=e=>h(e)&&(e===`.`||b(e.replace(/\\{(?:branch|repository|target|arch)\\}/g,`x`)));function We(e,t){if(e===void 0)return null;let n=Xe(e)?Object.entries(e):[],r=n.filter(([e,t])=>y(e)&&y(t)).slice(0,O.archFolders);return(!Xe(e)||r.length<n.length)&&t(`archFolders`),r.length===0?null:Object.fromEntries(r)}let Ge=(e,t)=>(n,r)=>{if(n===void 0)return null;let i=Array.isArray(n)?n:[],a=i.filter(t).slice(0,O[e]);return(!Array.isArray(n)||a.length<i.length)&&r(e),a.length===0?null:[...new Set(a)]},Ke=Ge(`allFolders`,x),qe=Ge(`defaultRepositories`,v),Je=e=>e.length===0?{}:{withdrawn:e},Ye=e=>e.length===0?{}:{settled:e},Xe=e=>typeof e==`object`&&!!e&&!Array.isArray(e),Ze=e=>t=>t===null||e(t);function Qe(e,t){return e===void 0?[]:Array.isArray(e)?(e.some(e=>!T(e)&&!$e(e))&&t(`formerUrls`),e.filter(T)):(t(`formerUrls`),[])}let $e=e=>de(e)&&!T(e),et=e=>S(e,255)&&e!==``,tt=e=>h(e)&&e.length<=255&&/^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(e),nt=Ze(v),rt=Ze(y);function it(e,t){let n=Array.isArray(e)?e.filter(y).slice(0,O.arches):[];return(!Array.isArray(e)||n.length<e.length)&&t(`arches`),[...new Set(n)]}function at({raw:e,drop:t}){let{path:n,branch:r,repository:i,target:a,arch:o,arches:s,formats:c,packages:l,bytes:u,keys:d,indexes:f,foreign:p}=e;if(x(n)&&nt(r)&&nt(i)&&rt(o)&&(a!==void 0&&!v(a)&&t(`target`),Array.isArray(c)&&_(l)&&_(u)))return c.every(g)||t(`formats`),{path:n,branch:r,repository:i,...k(`target`,v(a)?a:null),arch:o,...k(`arches`,o===null?it(s,t):null),formats:[...new Set(c.filter(g))],packages:l,bytes:u,keys:ct(d,t),...k(`indexes`,pe(f)),...st(p,t)}}let ot=[`packages.json`,`files.json`];function st(e,t){if(e===void 0)return{};let n=Array.isArray(e)?ot.filter(t=>e.includes(t)):[];return(n.length===0||n.length<e.length)&&t(`foreign`),n.length===0?{}:{foreign:n}}function ct(e,t){if(e==null)return null;if(!Array.isArray(e))return t(`keys`),null;let n=e.filter(ie).slice(0,O.folderKeys);return n.length<e.length&&t(`keys`),n}function lt({raw:e,drop:t}){let{name:n,version:r,branch:i,repository:a,target:o,format:s,folders:c,summary:l,published:u,run:d}=e;if(et(n)&&tt(r)&&g(s)&&C(u)&&nt(i)&&nt(a)&&Array.isArray(c)&&c.every(x))return o!==void 0&&!v(o)&&t(`target`),S(l,300)||t(`summary`),d!=null&&!E(d)&&t(`run`),{name:n,version:r,branch:i,repository:a,...k(`target`,v(o)?o:null),format:s,folders:c,summary:S(l,300)?l:``,published:u,run:E(d)?d:null}}let ut=({format:e,name:t,version:n,branch:r,repository:i,target:a})=>[e,t,n,r,i,...a===void 0?[]:[a]];function dt(e){return/^(index\\.html|install\\.sh|feed\\.atom|catalog\\.json)$/.test(e)?!0:/^badges\\/.*\\.(svg|json)$/.test(e)&&b(e)}function ft({raw:e,drop:t}){let{path:n,blob:r,version:i}=e;if(h(n)&&dt(n)&&le(r))return i!==void 0&&!tt(i)&&t(`version`),tt(i)?{path:n,blob:r,version:i}:{path:n,blob:r}}function pt(e){let t=e.indexOf(`:`),n=t<0?0:Number.parseInt(e.slice(0,t),10)||0,r=e.slice(t+1),i=r.lastIndexOf(`-`);return i<0?{epoch:n,version:r,revision:``}:{epoch:n,version:r.slice(0,i),revision:r.slice(i+1)}}let mt=e=>e>=`0`&&e<=`9`;function ht(e){if(e===``||mt(e))return 0;if(e===`~`)return-1;let t=e.charCodeAt(0);return/[a-zA-Z]/.test(e)?t:t+256}function gt(e,t){let n=0,r=0;for(;n<e.length||r<t.length;){for(;n<e.length&&!mt(e.charAt(n))||r<t.length&&!mt(t.charAt(r));){let i=ht(e.charAt(n))-ht(t.charAt(r));if(i!==0)return i;n++,r++}let i=_t(e,n),a=_t(t,r);n+=i.length,r+=a.length;let o=vt(i,a);if(o!==0)return o}return 0}function _t(e,t){let n=t;for(;n<e.length&&mt(e.charAt(n));)n++;return e.slice(t,n)}function vt(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length===r.length?n<r?-1:+(n>r):n.length-r.length}function yt(e,t){let n=pt(e),r=pt(t);return n.epoch-r.epoch||gt(n.version,r.version)||gt(n.revision,r.revision)}let bt=/* @__PURE__ */ new Set([`arch`,`customfeeds`,`distfeeds`,`opkg`,`signatures`]);function xt(e){let[t=``,...n]=e.map((e=``)=>Ct(e)).filter(e=>e!==``),r=n.map(e=>`_${e}`).join(``),i=`${t.slice(0,Math.max(100-r.length,20))}${r}`.slice(0,200).replace(/_+/g,`_`).replace(/_$/,``);return i===``?`pkgfeed`:bt.has(i)?`${i}_feed`:i}function St({title:e,home:t,url:n}){return[e,t,n?.replace(/^https?:\\/\\//,``)].find(e=>typeof e==`string`&&Ct(e)!==``)}let Ct=e=>e.toLowerCase().replace(/[^a-z0-9]+/g,`_`).replace(/^_+|_+$/g,``);function wt({eachFolder:e,anyArch:t,addsAnyArch:n},r,i){let a=i.every(({arch:e})=>e===t);return i.map(i=>{let o=n&&i.arch===t&&!a,s=!i.isShared&&(e||o);return{...i,name:xt(s?[...r,i.arch]:r)}})}function Tt({anyArch:e,addsAnyArch:t},n){let r=({arch:n,isShared:r})=>t&&n===e&&!r,i=n.filter(e=>!r(e));return i.length===0?{own:[...n],extra:[]}:{own:i,extra:n.filter(r)}}function Et({eachFolder:e},t,{own:n,extra:r},i){let a=({name:e,path:n})=>({url:t,name:e,folder:n}),[o]=n;if(o===void 0)return[];let s=n.every(({path:e})=>e===o.path);return e?[...new Map([...r,...n].map(e=>[e.path,a(e)])).values()]:[s?a(o):{url:t,name:o.name,folder:i},...r.map(a)]}function Dt({path:e,arch:t,isShared:n}){let r=e.split(`/`),i=n?-1:r.lastIndexOf(t);return i===-1?e:r.with(i,`ARCH`).join(`/`)}let Ot=`amd64 x64 x86-64 x86_64-v1`,kt=`i386 i486 i586 i686 386 ia32 x86_32`,At=`arm64 armv8 armv8l arm64v8 aarch64le`,jt=`armv7l armv7a armv7hl armv7hf arm7 armv7-a arm32v7`,Mt=`armv6 armv6l armv6hl armv6hf arm6 arm5 armel armv5 armv5l armv5te armv5tel arm32v6 armhfp`,Nt=`riscv riscv64gc`,Pt=`any all`,Ft=[[Ot,`x86_64`],[kt,`x86`],[At,`aarch64`],[jt,`armv7`],[`${Mt} arm`,`armhf armv7`],[`ppc64el powerpc64le`,`ppc64le`],[Nt,`riscv64`],[`loong64 loongarch`,`loongarch64`],[Pt,`noarch`]],It=`aarch64_generic aarch64_cortex-a53 aarch64_cortex-a72 aarch64_cortex-a76`,Lt=`arm_cortex-a7_neon-vfpv4 arm_cortex-a9_vfpv3-d16 arm_cortex-a15_neon-vfpv4`,Rt=`arm_arm1176jzf-s_vfp arm_arm926ej-s`,zt=[[Ot,`x86_64`],[kt,`i386_pentium4 i386_pentium-mmx`],[At,It],[jt,Lt],[Mt,Rt],[`arm`,`${Lt} ${Rt}`],[`mipsle mips32el mipsle_softfloat`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`mips_softfloat`,`mips_24kc mips_4kec mips_mips32`],[`mips64le`,`mips64el_mips64r2`],[Nt,`riscv64_generic riscv64_riscv64`],[`loong64 loongarch`,`loongarch64_generic`]],Bt=[...zt,[`aarch64`,It],[`armv7 armhf`,Lt],[`mips`,`mips_24kc mips_4kec mips_mips32`],[`mipsel`,`mipsel_24kc mipsel_74kc mipsel_mips32`],[`riscv64`,`riscv64_generic riscv64_riscv64`],[`loongarch64`,`loongarch64_generic`]],Vt=[[`amd64 x86-64`,`x86_64 core2-64`],[`arm64 arm64v8`,`aarch64`]],Ht=e=>e.split(` `),Ut=(e,t,n=``)=>({title:e,odd:new Map(t.flatMap(([e,t])=>Ht(e).map(e=>[e,Ht(t)]))),own:/* @__PURE__ */ new Set([...Ht(n),...t.flatMap(([,e])=>Ht(e))])}),Wt={usign:Ut(`OpenWrt's opkg`,Bt,`all`),openpgp:Ut(`Yocto's opkg`,Vt,`all noarch`),\"apk-v2\":Ut(`apk`,Ft,`s390x`),\"apk-v3\":Ut(`OpenWrt's apk`,[...zt,[Pt,`noarch`]],`aarch64 armhf armv7 x86 riscv64`)},Gt=/* @__PURE__ */ new Set([`all`,`noarch`,`any`]);function Kt(e,t){let{odd:n,own:r}=Wt[e],i=t.toLowerCase(),a=n.get(i);return a===void 0?i!==t&&Gt.has(i)&&(e===`usign`||e===`openpgp`)?[`all`]:i!==t&&r.has(i)?[i]:void 0:a}let qt=[`option check_signature 1`,`option signature_type gpg-asc`],Jt=({url:e,name:t,folder:n})=>`src/gz ${t} ${Yt({url:e,folder:n})}`,Yt=({url:e,folder:t})=>t===``?e:`${e}/${t}`,Xt=(e,t,{fileName:n})=>`wget -O ${e} ${t[0]?.url??``}/keys/${n}`;function Zt(e,t,n){let r=n&&e.keyFile(n.fileName);return[...n&&r?[Xt(r,t,n)]:[],...t.map(t=>`echo '${e.feedLine(t)}' >> ${e.listFile(t.name)}`),e.update]}function Qt(e,t,n){let r=n&&e.keyFile(n.fileName),i=t=>e.feedLine(t).split(` `).at(-1)??``;return[...t.map(t=>`sed -i '\\\\|${i(t)}$|d' ${e.listFile(t.name)}`),...r?[`rm ${r}`]:[]]}let $t=e=>`opkg update && opkg install ${e}`,en=e=>`apk -U add ${e}`,tn={scheme:`usign`,format:`opkg`,title:`OpenWrt up to 24.10`,anyArch:`all`,addsAnyArch:!0,eachFolder:!1,listFile:()=>`/etc/opkg/customfeeds.conf`,feedLine:Jt,keyFile:e=>`/etc/opkg/keys/${e}`,update:`opkg update`,install:`opkg install`,installs:$t,lines:(e,t)=>Zt(tn,e,t),removal:(e,t)=>Qt(tn,e,t)},A={scheme:`openpgp`,format:`opkg`,title:`Yocto`,anyArch:`all`,addsAnyArch:!0,eachFolder:!0,listFile:e=>`/etc/opkg/${e}.conf`,feedLine:Jt,keyFile:()=>void 0,update:`opkg update`,install:`opkg install`,installs:$t,lines:(e,t)=>[...t?[Xt(`/tmp/${t.fileName}`,e,t),`opkg-key add /tmp/${t.fileName}`,`echo '${t.keyId.toUpperCase()}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,`printf '${qt.join(`\\\\n`)}\\\\n' > /etc/opkg/signatures.conf`]:[],...e.map(e=>`echo '${Jt(e)}' > ${A.listFile(e.name)}`),A.update],removal:(e,t)=>[...e.map(e=>`rm ${A.listFile(e.name)}`),...t?[`gpg --homedir /etc/opkg/gpg --batch --yes --delete-keys ${t.keyId}`]:[]]},nn={scheme:`apk-v2`,format:`apk-v2`,title:`Alpine`,anyArch:void 0,addsAnyArch:!1,eachFolder:!1,listFile:()=>`/etc/apk/repositories`,feedLine:({url:e,folder:t})=>[e,...t.split(`/`).slice(0,-1)].join(`/`),keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,installs:en,lines:(e,t)=>Zt(nn,e,t),removal:(e,t)=>Qt(nn,e,t)},rn={scheme:`apk-v3`,format:`apk-v3`,title:`OpenWrt from 25.12 on`,anyArch:`noarch`,addsAnyArch:!1,eachFolder:!1,listFile:()=>`/etc/apk/repositories.d/customfeeds.list`,feedLine:e=>`${Yt(e)}/packages.adb`,keyFile:e=>`/etc/apk/keys/${e}`,update:`apk update`,install:`apk add`,installs:en,lines:(e,t)=>Zt(rn,e,t),removal:(e,t)=>Qt(rn,e,t)},j=[tn,A,nn,rn],an=e=>j.filter(t=>t.format===e);function on(e,t,n){return(n?[e]:an(e.format)).some(({scheme:e})=>Kt(e,t)===void 0)}let sn=e=>e.startsWith(`http:`)&&!/^http:\\/\\/(localhost|127\\.\\d+\\.\\d+\\.\\d+)([:/]|$)/.test(e),cn=(e,t=``)=>[`wget -O /tmp/install.sh ${e}/install.sh`,...sn(e)?[`less /tmp/install.sh`]:[],[`sh /tmp/install.sh`,t].join(` `).trim()],ln=/* @__PURE__ */ new Set([`alpha`,`beta`,`canary`,`debug`,`dev`,`devel`,`development`,`edge`,`experimental`,`nightly`,`next`,`preview`,`proposed`,`rc`,`snapshot`,`snapshots`,`staging`,`test`,`testing`,`tests`,`unstable`]),un=e=>e.toLowerCase().split(/[^a-z]+/).some(e=>ln.has(e)),dn=[`base`,`main`,`packages`,`stable`];function fn({folders:e,defaultRepositories:t=[]}){let n=[...new Set(e.map(({repository:e})=>e))],r=t.filter(e=>n.includes(e)),i=e=>e===null?-1:(dn.indexOf(e)+99)%99,a=n.filter(e=>e===null||!r.includes(e)).sort((e,t)=>i(e)-i(t)||((e??``)<(t??``)?-1:1)),o=a.filter(e=>e===null||!un(e)),s=[...r,...o];return s.length>0?s:a}let pn=({path:e})=>e.slice(5);function mn(e,t,n){let r=n.filter(({scheme:t,state:n})=>t===e.scheme&&n!==`revoked`),i=t.keys===null?r.filter(({state:e})=>e===void 0).slice(0,1):r.filter(({path:e})=>t.keys?.includes(e));if(i.length>0)return i;let a=j.filter(({format:t})=>t===e.format);return a.some(({scheme:e})=>n.some(n=>n.scheme===e&&(t.keys?.includes(n.path)??!0)))||a[0]!==e?void 0:[]}function hn(e){return bn(j.flatMap(t=>gn(_n(t,e),({branch:e,repository:t,target:n})=>[e,t,n]).flatMap(n=>yn(t,e,n))))}function gn(e,t){let n=/* @__PURE__ */ new Map;for(let r of e){let e=JSON.stringify(t(r)??null),i=n.get(e);i===void 0?n.set(e,[r]):i.push(r)}return[...n.values()]}function _n(e,t){return t.folders.filter(({formats:t,packages:n})=>t.includes(e.format)&&n>0).flatMap(n=>{let r=mn(e,n,t.keys);return r===void 0?[]:D(n).filter(t=>on(e,t,r.length>0)).map(e=>({...n,arch:e,isShared:n.arch===null,signers:r}))})}function vn({keyrings:e=[]},{format:t},n){let r=e=>n.every(({path:t})=>e.includes(t));return e.find(e=>e.format===t&&r(e.folders))?.name}function yn(e,t,n){let[r]=n;if(r===void 0)return[];let{branch:i,repository:a,target:o=null}=r;return gn(wt(e,[St(t),a??void 0,o??void 0],n),({signers:e})=>e.map(({path:e})=>e)).flatMap(t=>{let n=t[0]?.signers??[],{own:r,extra:s}=Tt(e,t.map(({signers:e,...t})=>t));return gn(r,t=>e.eachFolder?``:Dt(t)).map(t=>({system:e,branch:i,repository:a,target:o,extra:s,keys:n,folders:t.toSorted((e,t)=>e.arch<t.arch?-1:1)}))})}function bn(e){let t=/* @__PURE__ */ new Map,n=({system:e,branch:n,repository:r,target:i},a)=>{let o=JSON.stringify([r,i,e.eachFolder?a.path:``]);for(let r=1;;r++){let i=r===1?a.name:`${a.name}_${r}`,s=JSON.stringify([e.scheme,n,i]),c=t.get(s);if(c===void 0&&t.set(s,o),(c??o)===o)return i}},r=(e,t)=>t.map(t=>({...t,name:n(e,t)}));return e.map(e=>({...e,folders:r(e,e.folders),extra:r(e,e.extra)}))}function xn(e,t,n=e.folders){let{system:r,extra:i}=e,[a]=e.keys,[o]=n,s=Et(r,t,{own:n,extra:i},o===void 0?``:Dt(o));return r.lines(s,a&&{keyId:a.keyId,fileName:pn(a)})}function Sn(e,t,n){let{system:r,extra:i,keys:a}=e,[o]=a,[s]=n,c=Et(r,t,{own:n,extra:i},s===void 0?``:Dt(s));return r.removal(c,o&&{keyId:o.keyId,fileName:pn(o)})}let Cn=({system:e,folders:t})=>e.eachFolder&&new Set(t.map(({path:e})=>e)).size>1,wn=({folders:e,extra:t},n)=>[...e,...t].some(e=>e.path===n),Tn={\"apk-v3\":{note:`apk accepts an index only if a key on the device has signed it. Otherwise it says “UNTRUSTED signature”.`,archCommand:`cat /etc/apk/arch`,picksArch:!1},usign:{note:`opkg update must say “Signature check passed.” for this feed. It ends without an error even if a signature is bad.`,archCommand:`opkg print-architecture`,picksArch:!1},\"apk-v2\":{note:`The key’s file must keep its name. apk adds the device’s architecture to the address by itself.`,archCommand:`cat /etc/apk/arch`,picksArch:!0},openpgp:{note:`opkg must be built with GPG. The signature check then applies to every feed of the device.`,archCommand:`opkg print-architecture`,picksArch:!1}},En=Object.keys(Tn);function Dn(e){let t=fn(e),n=({repository:e})=>(t.indexOf(e)+9999)%9999,r=hn(e).toSorted((e,t)=>jn(e.branch,t.branch)||n(e)-n(t)||An(e,t));return j.toSorted((e,t)=>En.indexOf(e.scheme)-En.indexOf(t.scheme)).map(e=>{let n=r.filter(t=>t.system===e),i=n.some(({keys:e})=>e.length>0);return{system:e,...Tn[e.scheme],...i?{}:{note:``},title:On(e,i),offers:n,order:t}}).filter(({offers:e})=>e.length>0)}function On({title:e,format:t,install:n},r){let i=j.filter(e=>e.format===t).length===1;return r||i?e:`Devices with ${n.split(` `)[0]}`}let M=({arch:e})=>e??`all architectures`;function N({target:e,arch:t}){return e===void 0?M({arch:t}):t===null?e:`${e} · ${t}`}function kn(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{branch:e,repository:r}=n,i=JSON.stringify([e,r]),a=t.get(i)??{branch:e,repository:r,folders:[]};t.set(i,a),a.folders.push(n)}for(let e of t.values())e.folders.sort((e,t)=>P(e.path,t.path));return[...t.values()].sort(An)}function An(e,t){return jn(e.branch,t.branch)||P(e.repository??``,t.repository??``)||P(e.target??``,t.target??``)}let P=(e,t)=>e<t?-1:+(e>t);function jn(e,t){return Mn(e)-Mn(t)||yt(t??``,e??``)||P(e??``,t??``)}function Mn(e){return e===null?3:/^\\d/.test(e)?0:/^v\\d/.test(e)?1:2}function F({branch:e,repository:t,target:n=null}){return[e,t,n].filter(e=>e!==null&&e!==``).join(` / `)||`all packages`}function Nn({keys:e}){let t=({scheme:e,path:t})=>`${e} ${t}`;return e.toSorted((e,n)=>t(e)<t(n)?-1:1)}function Pn({scheme:e}){return j.find(t=>t.scheme===e)?.title??e}function Fn(e,t){let n=pn(t);return e.keyFile(n)??`/tmp/${n}`}let In=e=>/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(e),Ln=(e,t=``)=>sn(e)?void 0:`wget -qO- ${e}/install.sh | sh${t===``?``:` -s -- ${t}`}`;function Rn({offers:e,order:t},{branch:n,repository:r}){let i=new Set(e.filter(e=>e.branch===n).map(e=>e.repository)).size===1&&t.includes(r),a=e.flatMap(e=>e.branch??[]).filter(e=>!Bn(e));return[...n!==null&&!Bn(n)&&new Set(a).size>1?[`--branch ${n}`]:[],...i||r===null?[]:[`--repository ${r}`]].join(` `)}let zn=({keys:e})=>e.some(({sha256:e})=>e!==null),Bn=e=>/^v?\\d|^(?:edge|snapshot)$/i.test(e),Vn=e=>e.every(e=>e===null||Bn(e))?`Release`:`Branch`,Hn=e=>e.match(/[^/ ]*:\\/\\/[^/ ]*\\/?|[^/ ]*\\/+|[^/ ]+| +/g)??[];function Un(e,t){let n=e.slice(-1).join();return e.length>1?`${e.slice(0,-1).join(`, `)} ${t} ${n}`:n}let Wn=({title:e})=>e.replace(/^Devices/,`devices`);function Gn(e){return`Packages for ${Un(e.map(Wn),`and`)||`devices`}.`}let Kn=({title:e,home:t})=>e||t||`Package feed`;function qn({home:e,recent:t}){if(e!==void 0)return`${t.flatMap(({run:e})=>e!==null&&URL.canParse(e)?[new URL(e)]:[]).find(({pathname:t})=>t.startsWith(`/${e}/`))?.origin??`https://github.com`}/${e}`}let Jn=e=>URL.canParse(e)?new URL(e).host:e;function Yn(e){let t=e??{},{file:n,format:r,name:i,version:a}=t;if(!tr(n)||!h(r)||!te.includes(r)||!I(i)||!I(a))return;let o=(e,n)=>{let r=t[e];return n(r)?r:null},s=e=>o(e,$n)??``,c=e=>{let n=t[e];return Array.isArray(n)?n.slice(0,1e4).filter(er):[]};return{file:n,format:r,name:i,version:a,arch:o(`arch`,y),size:o(`size`,_),sha256:o(`sha256`,w),blob:o(`blob`,le),license:s(`license`),maintainer:s(`maintainer`),homepage:s(`homepage`),summary:s(`summary`),depends:c(`depends`),provides:c(`provides`),...Xn(t),published:o(`published`,C),...C(t.listed)?{listed:t.listed}:{},run:o(`run`,E),source:o(`source`,E),...Qn(t)}}function Xn({description:e,section:t,installed:n}){return{...Zn(e)?{description:e}:{},...$n(t)&&t!==``?{section:t}:{},..._(n)?{installed:n}:{}}}let Zn=e=>h(e)&&e.length<=3e3&&e.split(`\n`).every(e=>S(e,3e3));function Qn({upstream:e,upstreamRead:t}){return E(e)&&C(t)?{upstream:e,upstreamRead:t}:{}}let I=e=>S(e,400)&&e!==``,$n=e=>S(e,300),er=e=>S(e,4096),tr=e=>b(e)||I(e)&&!/^\\/|\\\\|(^|\\/)\\.{0,2}(\\/|$)/.test(e),nr=[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`,`revision`,`end`,`invalid`],rr=[`alpha`,`beta`,`pre`,`rc`],ir=[...rr,`cvs`,`svn`,`git`,`hg`,`p`],ar=[[`number`,/(\\d+)/y,[`start`]],[`.number`,/\\.(\\d+)/y,[`number`,`.number`]],[`letter`,/([a-z])/y,[`number`,`.number`]],[`suffix`,/_([a-z]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`suffix-number`,/(\\d+)/y,[`suffix`]],[`hash`,/~([0-9a-f]+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`]],[`revision`,/-r(\\d+)/y,[`number`,`.number`,`letter`,`suffix`,`suffix-number`,`hash`]]];function or(e){let t=[],n=0,r=`start`;for(;n<e.length;){let i=sr(e,n,r);if(i===void 0)return[...t,{kind:`invalid`,text:``}];t.push(i),r=i.kind,n=i.end}return[...t,{kind:n===0?`invalid`:`end`,text:``}]}function sr(e,t,n){for(let[r,i,a]of ar){if(!a.includes(n))continue;i.lastIndex=t;let o=i.exec(e)?.[1];if(!(o===void 0||r===`suffix`&&!ir.includes(o)))return{kind:r,text:o,end:i.lastIndex}}}function cr(e,t){if(e===t)return 0;let n=or(e),r=or(t);for(let[e,t]of n.entries()){let n=r[e],i=t.kind===n.kind?lr(t,n):ur(t,n);if(i!==0)return i}return 0}function lr({kind:e,text:t},{text:n}){switch(e){case`.number`:return t.startsWith(`0`)||n.startsWith(`0`)?fr(t,n):pr(t,n);case`number`:case`suffix-number`:case`revision`:return pr(t,n);case`suffix`:return ir.indexOf(t)-ir.indexOf(n);default:return fr(t,n)}}function ur(e,t){return dr(e)?-1:dr(t)?1:nr.indexOf(t.kind)-nr.indexOf(e.kind)}let dr=({kind:e,text:t})=>e===`suffix`&&rr.includes(t),fr=(e,t)=>e<t?-1:+(e>t);function pr(e,t){let n=e.replace(/^0+/,``),r=t.replace(/^0+/,``);return n.length-r.length||fr(n,r)}function mr(e){let{packages:t}=e??{};if(Array.isArray(t))return t.map(Yn).filter(e=>e!==void 0)}function hr(e,t,n){return e===`opkg`?yt(n,t):cr(n,t)}function gr({packages:e},t){let n=e.filter(e=>e.name===t);return[...new Set(n.map(({format:e})=>e))].map(e=>n.filter(t=>t.format===e).sort((t,n)=>hr(e,t.version,n.version)))}function _r({packages:e}){let t=/* @__PURE__ */ new Map;for(let n of e){let e=`${n.format} ${n.name}`,r=t.get(e);r===void 0?t.set(e,{pkg:n,versions:1}):(r.versions++,hr(n.format,n.version,r.pkg.version)<0&&(r.pkg=n))}return[...t.values()].sort((e,t)=>L(e.pkg.name,t.pkg.name))}let vr=new Intl.Collator(`en`,{numeric:!0}),L=(e,t)=>vr.compare(e,t)||P(e,t);function yr({packages:e},t){let n=e.filter(e=>e.format===t),r=/* @__PURE__ */ new Map;for(let{name:e,provides:t}of n)for(let n of t)r.set(R(n),e);for(let{name:e}of n)r.set(e,e);return r}function br({packages:e},t){let n=/* @__PURE__ */ new Set([t.name,...t.provides.map(R)]),r=e=>e.split(`|`).some(e=>!e.trimStart().startsWith(`!`)&&n.has(R(e))),i=e.filter(({format:e,name:n,depends:i})=>e===t.format&&n!==t.name&&i.some(r));return[...new Set(i.map(({name:e})=>e))].sort(L)}function R(e){return/^\\s*!?\\s*([^\\s<>=~(]*)/.exec(e)?.[1]??``}var xr=class{groups=/* @__PURE__ */ new Map;places=/* @__PURE__ */ new Map;sets=/* @__PURE__ */ new Map;sorted;add(e,t){for(let n of t){let t=`${this.setOf(n)} ${e.format} ${e.name}`,r=this.places.get(t);if(r===void 0){let{branch:r,repository:i}=n,a={branch:r,repository:i,pkg:e,folders:/* @__PURE__ */ new Set([n])};this.places.set(t,a),this.addPlace(a)}else r.folders.add(n),e.version!==r.pkg.version&&hr(e.format,e.version,r.pkg.version)<0&&(r.pkg=e)}this.sorted=void 0}setOf(e){let t=this.sets.get(e);if(t!==void 0)return t;let n=JSON.stringify([e.branch,e.repository]);return this.sets.set(e,n),n}addPlace(e){let{name:t}=e.pkg,n=Cr(e.pkg),r=this.groups.get(t);r===void 0?this.groups.set(t,{name:t,places:[e],smallName:t.toLowerCase(),text:n}):(r.places.push(e),r.places.sort(An),r.text.includes(n)||(r.text+=`\\n${n}`))}named(e){return this.groups.get(e)}find(e){this.sorted??=[...this.groups.values()].sort((e,t)=>L(e.name,t.name));let t=e.replaceAll(`*`,` `).trim().toLowerCase(),n=t.split(/\\s+/).filter(e=>e!==``);if(n.length===0)return this.sorted;let r=[[],[],[],[]];for(let e of this.sorted)n.every(t=>e.text.includes(t))&&r[Sr(e.smallName,t)]?.push(e);return r.flat()}};function Sr(e,t){return e===t?0:e.startsWith(t)?1:e.includes(t)?2:3}let Cr=({name:e,summary:t,provides:n})=>`${e}\\n${t}\\n${n.join(`\n`)}`.toLowerCase();function wr({feed:e,updated:t},n){let r=n.origin+n.pathname.replace(/\\/[^/]*$/,``),i=de(r)?r:e.url??`https://OWNER.github.io/REPO`;return{feed:e,updated:t,title:Kn(e),url:i,folders:e.folders,systems:Dn({...e,url:e.url??i}),index:new xr,has:t=>e.site.some(e=>e.path===t)}}function Tr(e,t){let n=e.folders.find(e=>e.path===t);return n===void 0?t:`${F(n)} · ${M(n)}`}let Er={opkg:`opkg`,\"apk-v2\":`apk v2`,\"apk-v3\":`apk v3`},Dr=e=>Object.hasOwn(Er,e)&&Er[e]||e;function Or(e){let t=[...new Set(e.map(N))],n=t.length-3;return`${t.slice(0,3).join(`, `)}${n>0?` and ${n} more`:``}`}function z(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))typeof n==`function`?r.addEventListener(e,n):n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:`${n}`);return r.append(...kr(n)),r}function kr(t){return t.flatMap(t=>t===void 0||t===!1?[]:typeof t==`string`?[document.createTextNode(e(t))]:t instanceof Node?[t]:kr(t))}function B(e,t=e){let n=URL.canParse(e)?new URL(e):void 0;return n===void 0||!/^https?:$/.test(n.protocol)?e:z(`a`,{href:n.href,rel:`noopener noreferrer nofollow`},t)}function Ar(e,t){let n=re(e,t).split(`/`);return n.every(e=>e!==``&&e!==`.`&&e!==`..`&&!/[\\\\\\p{Cc}\\p{Cs}]/u.test(e))?n.map(encodeURIComponent).join(`/`):void 0}function V(e,t=!1){let n=new Date(e);if(Number.isNaN(n.getTime()))return e;let r=`${n.getUTCDate()} ${jr[n.getUTCMonth()]} ${n.getUTCFullYear()}`,i=`${n.toISOString().slice(11,16)} UTC`;return z(`time`,{datetime:n.toISOString()},t?`${r}, ${i}`:r)}let jr=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`];function H(e,t,n=`${t}s`){return`${Mr(e)} ${e===1?t:n}`}let Mr=e=>`${e}`.replace(/\\B(?=(\\d{3})+$)/g,`,`);function U(e){document.getElementById(`status`)?.replaceChildren(...kr([e]))}function W(e,t){let n=z(`code`,{},e.map(e=>z(`span`,{},Hn(e).map(e=>[/^ /.test(e)?e:z(`span`,{},e),z(`wbr`)]),document.createTextNode(`\n`)))),r=Nr(()=>`${e.join(`\n`)}\\n`,t,n);return z(`div`,{class:`block`},z(`pre`,{class:`lines`,tabindex:0},n),r)}function Nr(t,n,r){let i=z(`button`,{type:`button`,class:`copy`,\"aria-label\":e(`Copy ${n}`)},`Copy`),a=0;return i.addEventListener(`click`,async()=>{let e=await Pr(t(),r);i.textContent=e?`Copied`:`Selected`,U(e?`Copied ${n}`:`Selected ${n}: copy with the keyboard`),clearTimeout(a),a=setTimeout(()=>{i.textContent=`Copy`},2e3)}),i}async function Pr(e,t){try{return await navigator.clipboard.writeText(e),!0}catch{return getSelection()?.selectAllChildren(t),document.execCommand(`copy`)}}function Fr(e,t,n,r=50){let i=0,a=z(`button`,{type:`button`,class:`more`}),o=()=>{let o=t.slice(i,i+r).map(n);return i+=o.length,e.append(...o),a.hidden=i>=t.length,a.textContent=`Show more (${Mr(t.length-i)} left)`,o[0]};return a.addEventListener(`click`,()=>{let e=o();e?.setAttribute(`tabindex`,`-1`),(e?.querySelector(`a`)??e)?.focus()}),o(),z(`div`,{class:`long`},e,a)}function Ir(e){return kn(e).map((t,n)=>{let r=t.folders;return z(`details`,{class:`set`,open:e.length<=12||n===0&&r.length<=12},z(`summary`,{},z(`b`,{},F(t)),z(`span`,{},Lr(r))),Rr(r,F(t)))})}function Lr(e){let t=new Set(e.flatMap(({target:e})=>e??[]));return t.size>0?H(t.size,`target`):H(new Set(e.flatMap(D)).size,`architecture`)}function Rr(e,n){let r=e.some(({target:e})=>e!==void 0);return z(`table`,{},z(`caption`,{class:`unseen`},`Packages of ${n} by ${r?`target`:`architecture`}`),z(`thead`,{},z(`tr`,{},r&&z(`th`,{scope:`col`},`Target`),z(`th`,{scope:`col`},`Architecture`),z(`th`,{scope:`col`},`Format`),z(`th`,{scope:`col`,class:`number`},`Packages`),z(`th`,{scope:`col`,class:`number`},`Size`))),z(`tbody`,{},e.map(e=>{let{path:n,target:i,formats:o,packages:s,bytes:c}=e,l=r?i??`any target`:M(e);return z(`tr`,{},z(`th`,{scope:`row`},z(`a`,{href:a(n)},l),!r&&zr(e)),r&&z(`td`,{},D(e).join(`, `)),z(`td`,{},o.map(Dr).join(`, `)),z(`td`,{class:`number`},`${s}`),z(`td`,{class:`number`},t(c)))})))}let zr=e=>e.arch===null&&z(`small`,{class:`arches`},D(e).join(`, `));var G=class extends Error{};async function Br(){let e=await Wr(`feed.json`);if(typeof e!=`object`||!e||!Array.isArray(e.folders))throw new G(`feed.json is not a file that pkgfeed writes.`);let{updated:t}=e;return{feed:ze(e),updated:typeof t==`string`?t:void 0}}let Vr=/* @__PURE__ */ new Map;function Hr(e){let t=Vr.get(e.path);if(t!==void 0)return t;let n=Ur(e);return Vr.set(e.path,n),n.catch(()=>Vr.delete(e.path)),n}async function Ur(e){let t=re(e.path,`packages.json`),n=mr(await Wr(t));if(n===void 0)throw new G(`${t} is not a file that pkgfeed writes.`);return{folder:e,packages:n}}async function Wr(e){let t;try{let n=await fetch(e,{cache:`no-cache`,signal:AbortSignal.timeout(6e4)});if(!n.ok)throw new G(`${e} could not be loaded: the server answered ${n.status}.`);t=await n.text()}catch(t){throw t instanceof G?t:new G(`${e} could not be loaded: the server cannot be reached, or you are offline.`)}try{return JSON.parse(t)}catch{throw new G(`${e} could not be read: ${t.trimStart().startsWith(`<`)?`the server sent a web page instead`:`it is incomplete`}.`)}}async function Gr(e,t){let n=e.values();await Promise.all(Array.from({length:4},async()=>{for(let e of n)await Hr(e).then(e=>t(e,void 0),e=>t(void 0,Kr(e)))}))}let Kr=e=>e instanceof G?e.message:`Something went wrong in this page. Reload it.`,qr=(e,t)=>L(e.name,t.name),Jr=[{title:`Package`,class:`package`,cell:({name:e,href:t,summary:n,more:r})=>[z(`a`,{class:`name`,href:t},e),n!==``&&z(`span`,{class:`summary`},n),r?.()],compare:qr},{title:`Version`,class:`version`,cell:({version:e})=>e,compare:(e,t)=>L(e.version,t.version)},{title:`Size`,class:`number`,cell:({size:e})=>t(e??void 0),compare:(e,t)=>(t.size??0)-(e.size??0)},{title:`Section`,class:`section`,cell:({section:e})=>e,compare:(e,t)=>P(e.section||`~`,t.section||`~`)},{title:`Licence`,class:`licence`,cell:({license:e})=>e,compare:(e,t)=>P(e.license||`~`,t.license||`~`)},{title:`Published`,class:`date`,cell:({published:e})=>e===null?``:V(e),compare:(e,t)=>P(t.published??``,e.published??``)}];function Yr(e){let t=[],n,r=0,i=z(`tbody`,{}),a=z(`button`,{type:`button`,class:`more`}),o=Jr.map(e=>z(`th`,{scope:`col`,class:e.class},z(`button`,{type:`button`,click:()=>{n={column:e,isBackward:n?.column===e&&!n.isBackward},c()}},e.title))),s=z(`table`,{class:`packages`},z(`caption`,{class:`unseen`},e),z(`thead`,{},z(`tr`,{},o)),i),c=()=>{clearTimeout(r);let e=Xr(t,n);for(let[e,t]of o.entries())n?.column===Jr[e]?t.setAttribute(`aria-sort`,n?.isBackward?`descending`:`ascending`):t.removeAttribute(`aria-sort`);let c=0,l=e.length<=2e3?e.length:200,u=t=>{let n=e.slice(c,Math.min(c+t,l)).map(Zr);return c+=n.length,i.append(...n),a.hidden=c<l||c>=e.length,a.textContent=`Show more (${H(e.length-c,`package`)} left)`,c<l&&(r=setTimeout(()=>u(120),0)),n[0]};a.onclick=()=>{l=Math.min(c+200,e.length),u(200)?.querySelector(`a`)?.focus()},i.replaceChildren(),u(20),s.hidden=e.length===0};return{element:z(`div`,{class:`long`},s,a),show(e){t=e;let n=t=>e.some(e=>e[t]!==``);s.classList.toggle(`sectioned`,n(`section`)),s.classList.toggle(`licensed`,n(`license`)),c()}}}function Xr(e,t){if(t===void 0)return e;let{column:n,isBackward:r}=t,i=r?-1:1;return e.toSorted((e,t)=>i*n.compare(e,t)||qr(e,t))}let Zr=e=>z(`tr`,{},Jr.map((t,n)=>n===0?z(`th`,{scope:`row`,class:t.class},t.cell(e)):z(`td`,{class:t.class},t.cell(e))));function K(...e){return z(`h1`,{tabindex:-1},...e)}function q(e,t,...n){return z(`section`,{\"aria-labelledby\":e},z(`h2`,{id:e,tabindex:-1},t),...n)}function J(e,t){let n=t&&z(`button`,{type:`button`,click:t},`Try again`);return z(`div`,{class:`notice`,role:`alert`},z(`p`,{},e),n)}function Qr(e){return z(`ul`,{class:`chips`},e.map(e=>z(`li`,{},e)))}function $r(e){return z(`dl`,{class:`facts`},e.filter(([,e])=>kr([e]).some(e=>e.textContent!==``)).map(([e,t,n])=>z(`div`,{class:n},z(`dt`,{},e),z(`dd`,{},t))))}function ei({feed:e},t,n){let r=(e.withdrawn??[]).filter(e=>e.folders.includes(t.path)&&(n===void 0||e.name===n));if(r.length!==0)return q(`withdrawn`,n===void 0?`Withdrawn packages`:`Withdrawn versions`,z(`p`,{},`The publisher took these out of the feed. A device that has one keeps it until it gets another version.`),Fr(z(`ul`,{class:`rows`}),r,ti,20))}function ti({name:e,version:t,arch:n,withdrawn:r,reason:i}){return z(`li`,{},z(`p`,{class:`name`},z(`b`,{},e),z(`span`,{class:`version`},t),z(`span`,{class:`tag`},n)),z(`p`,{class:`when`},V(r)),i!==null&&z(`p`,{class:`summary`},i))}function ni(e,n){let r=e.folders.find(e=>e.path===n);if(r===void 0)return oi(e,n,n);let i=K(N(r)),a={branch:r.branch,repository:r.repository},o=z(`div`,{class:`loading`},z(`p`,{},`Loading the packages…`));return{title:`${F(a)} ${N(r)} – ${e.title}`,description:`The packages of ${e.title} for ${F(a)}, ${N(r)}.`,heading:i,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`),z(`span`,{},F(a))),i,$r([[`Format`,r.formats.map(Dr).join(`, `)],[`Packages`,`${r.packages}`],[`Size`,t(r.bytes)],[`Target`,r.target??``],[`Architectures`,r.arch===null?D(r).join(`, `):``,`wide`],[`Set it up for`,ii(e,r)],[`Signed with`,ri(e,r),`wide`]]),o,ei(e,r)].filter(e=>e!==void 0),start:()=>si(o,r)}}function ri({feed:e},t){let n=new Map(e.keys.map(({path:e,keyId:t})=>[e,t]));return(t.keys??[]).map(e=>z(`code`,{class:`each`},n.get(e)??e.replace(/^keys\\//,``)))}function ii(e,t){return e.systems.filter(({offers:e})=>e.some(e=>wn(e,t.path))).map(({system:e,title:n})=>z(`a`,{class:`each`,href:s(e.scheme,t.path)},n))}let ai=({folders:e},t)=>e.filter(e=>e.path!==t&&e.path.startsWith(re(t,``)));function oi(e,t,n){let r=t===``?`The root of the feed`:t,i=K(n===``?r:n),a=ai(e,t);return{title:`${n===``?r:n} – ${e.title}`,heading:i,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`)),i,...a.length>0?[z(`p`,{},`${r} is not a folder of packages itself; it has these:`),...Ir(a)]:[z(`p`,{},t===``?`The feed has no folder.`:`The feed has no folder ${t}, or no longer has it.`)]]}}function si(e,t){Hr(t).then(t=>{U(H(_r(t).length,`package`)),e.className=``,e.replaceChildren(ci(t))},n=>{e.replaceChildren(J(`${Kr(n)} Devices do not need this file: they read the index.`,()=>{e.replaceChildren(z(`p`,{},`Loading the packages…`)),si(e,t)}))})}function ci(e){let t=_r(e);if(t.length===0)return z(`p`,{},`There are no packages here yet.`);let n=Yr(`Packages`);return n.show(t.map(({pkg:t,versions:n})=>({...t,section:t.section??``,href:o(e.folder.path,t.name),more:()=>n>1&&z(`span`,{class:`tag`},`${n} versions`)}))),n.element}let li=({served:e,folder:t})=>!e.picksArch&&!e.system.eachFolder&&!t.isShared;function ui({served:e,offer:t,folder:n}){let r=[...new Set(t.folders.map(({arch:e})=>e))].join(`, `),i=e.picksArch?[`For ${r}; apk picks the device’s own.`]:n.isShared?[`Architectures: ${r}.`]:Cn(t)?[`Each line is for one architecture. Leave out the lines of those that the device does not list. Run `,z(`code`,{},e.archCommand),` on the device to see them.`]:n.arch===e.system.anyArch?[`These packages are for every architecture.`]:[`Run `,z(`code`,{},e.archCommand),` on the device to see its architecture.`];return[z(`span`,{},...t.target===null?[]:[`Run `,z(`code`,{},`grep TARGET /etc/openwrt_release`),` on the device to see its target. `],...i)]}let di=(e,{offer:t})=>e.has(`install.sh`)&&zn(t);function fi(e,t){if(!di(e,t))return[];let{url:n}=e,r=Rn(t.served,t.offer),i=Ln(n,r),a=W(cn(n,r),`the lines that download and run the installer`),o=z(`p`,{class:`note`},z(`a`,{href:`install.sh`},`install.sh`),` finds out what the device is, trusts the key, adds the feed, and checks that the device accepts it.`);return[z(`h3`,{},`Run this on the device`),...i===void 0?[a,o]:[W([i],`the line that runs the installer`),o,z(`details`,{class:`less`},z(`summary`,{},`Or download it and read it before you run it:`.replace(/:$/,``)),a)],...pi(t)]}let pi=({served:{system:e}})=>[z(`h3`,{},`Then install packages`),W([e.installs(`PACKAGE`)],`the line that installs a package`)];function mi(e,t){let{served:n,offer:r}=t,i=xn(r,e.url,hi(t));return[z(`h3`,{},`Type on the device`),W(i,`the lines for ${n.title}`),...r.keys.length===0?[]:[z(`p`,{class:`note`},n.note)],...di(e,t)?[]:pi(t)]}let hi=({served:{system:e},offer:t,folder:n})=>e.eachFolder?t.folders:[n];function gi({feed:e},t){let{served:{system:n},offer:r}=t,[i]=r.keys;return i===void 0?[z(`p`,{class:`warning`},`The feed names no key for this, so it is probably not signed. A device cannot know whether packages come from the maintainer. One that checks signatures refuses them.`)]:[z(`h3`,{},`Compare the key`),z(`p`,{},`The page and the key come from the same server, so the page cannot vouch for the key. Compare the key with what the maintainer says elsewhere.`,...vi(e)),z(`dl`,{class:`key`},z(`dt`,{},`Key id`),z(`dd`,{},z(`code`,{},i.keyId)),i.sha256!==null&&[z(`dt`,{},`SHA-256, as `,z(`code`,{},`sha256sum ${Fn(n,i)}`),` prints it`),z(`dd`,{},z(`code`,{},i.sha256))]),..._i(e,t)]}function _i(e,{served:{system:t},folder:n}){let r=vn(e,t,[n]);return r===void 0?[]:[z(`h3`,{},`Keep the keys up to date`),W([t.installs(r)],`the line that installs the keys of the feed`)]}function vi(e){let t=qn(e),{fingerprintUrl:n}=e;return[...n===void 0?[]:[` It is stated at `,B(n,Jn(n)),`.`],...t===void 0?[]:[` The maintainer’s repository is `,B(t,e.home),`.`]]}function yi(e,t){let{url:n}=e,{served:r,offer:i}=t,a=Ln(n,`--uninstall`),o=W(Sn(i,n,hi(t)),`the lines that remove the feed from ${r.title}`),s=a===void 0?cn(n,`--uninstall`):[a];return[...di(e,t)?[W(s,`the line that removes the feed`),z(`details`,{class:`less`},z(`summary`,{},`Remove it by hand`),o)]:[o],z(`p`,{class:`note`},`Installed packages stay. Remove those that you do not want with the package manager.`)]}function bi(e,t){let n=`Add this feed`,r=e.systems.flatMap(Si),i=Ci(r,[({folder:e})=>e.path===t?.folder,({offer:e})=>t!==void 0&&wn(e,t.folder),({served:e})=>e.system.scheme===t?.scheme]);if(i===void 0)return[q(`add`,n,z(`p`,{},xi(e)))];let a=i,o=wi.map(({label:e,of:t})=>Ti(e(r),e=>p(Si(a.served),n=>t(n)===e))),c=e=>z(`div`,{class:`selects`},o.filter((t,n)=>wi[n]?.part===e).map(({element:e})=>e)),l=z(`p`,{class:`note`}),u={installer:z(`div`,{}),hand:z(`div`,{}),key:z(`div`,{}),removal:z(`div`,{})},d=z(`details`,{class:`hand`},z(`summary`,{},z(`b`,{},`Add it by hand`)));d.append(c(`device`),l,u.hand);let f=()=>{let t=Si(a.served);for(let[e,{of:n,isNeeded:r}]of wi.entries()){let i=n(a);o[e]?.fill(r(a,t)?t.map(n):[],i),t=t.filter(e=>n(e)===i)}let n=fi(e,a);n.length===0&&(d.open=!0),l.replaceChildren(...ui(a)),u.installer.replaceChildren(...n),u.hand.replaceChildren(...mi(e,a)),u.key.replaceChildren(...gi(e,a)),u.removal.replaceChildren(...yi(e,a))},p=(e,t)=>{let n=a;a=Ci(e,[t,...wi.map(({of:e})=>t=>e(t)===e(n))])??n,f();let{served:r,offer:i,folder:o}=a;history.replaceState(null,``,s(r.system.scheme,o.path)),U(`Lines for ${r.title}, ${F(i)}${li(a)?`, ${o.arch}`:``}`)};f();let m=Ei(e.systems,a.served,e=>p(Si(e),()=>!0)),ee=z(`div`,{class:`result`},u.installer,d,u.key);return[q(`add`,n,z(`div`,{class:`panel`},m,c(`feed`),ee)),q(`remove`,`Remove it again`,u.removal)]}function xi({folders:e}){return e.some(({packages:e})=>e>0)?`The feed has packages, but none that a known system could add: see its folders below.`:`The feed has no packages yet. Come back after its maintainer has published some.`}let Si=e=>e.offers.flatMap(t=>t.folders.map(n=>({served:e,offer:t,folder:n})));function Ci(e,t){return t.reduce((e,t)=>e.some(t)?e.filter(t):e,e)[0]}let wi=[{label:e=>Vn(e.map(({offer:e})=>e.branch)),part:`feed`,of:({offer:e})=>e.branch??``,isNeeded:({offer:e})=>e.branch!==null},{label:()=>`Repository`,part:`feed`,of:({offer:e})=>e.repository??``,isNeeded:({offer:e})=>e.repository!==null},{label:()=>`Target`,part:`device`,of:({offer:e})=>e.target??`any`,isNeeded:(e,t)=>t.some(({offer:e})=>e.target!==null)},{label:()=>`Architecture`,part:`device`,of:({folder:e})=>e.arch,isNeeded:(e,t)=>li(e)||t.some(({offer:t})=>t!==e.offer)}];function Ti(e,t){let n=z(`select`,{change:()=>t(n.value)}),r=z(`b`,{class:`only`}),i=z(`label`,{},z(`span`,{},e),n,r);return{element:i,fill(e,t){let a=[...new Set(e)];n.replaceChildren(...a.map(e=>z(`option`,{value:e},e))),n.value=t,n.hidden=a.length<2,r.hidden=!n.hidden,r.textContent=t,i.hidden=a.length===0}}}function Ei(e,t,n){return e.length===1?z(`p`,{class:`system`},`For `,z(`b`,{},Wn(t))):z(`fieldset`,{class:`systems`},z(`legend`,{},`Your system`),e.map(e=>Di(e,e===t,()=>n(e))))}function Di({system:e,title:t},n,r){return z(`label`,{},z(`input`,{type:`radio`,name:`system`,value:e.scheme,checked:n,change:r}),z(`span`,{},t))}function Oi(e,t){let{folders:n,systems:r,updated:i}=e,a=K(e.title),o=bi(e,t),s=n.reduce((e,{packages:t})=>e+t,0);return{title:e.title,description:Gn(r),heading:t===void 0?a:o[0]?.querySelector(`h2`)??a,nodes:[z(`div`,{class:`hero`},a,z(`p`,{class:`lead`},Gn(r)),z(`p`,{class:`meta`},z(`a`,{href:c(``)},`Browse all packages`),z(`a`,{href:l()},H(s,`package file`)),i!==void 0&&z(`span`,{},`updated `,V(i,!0)))),...o,Ai(e),ki(n),Fi(e)]}}let ki=e=>q(`folders`,`Packages`,e.length===0?z(`p`,{},`There are none yet.`):Ir(e));function Ai({feed:e,folders:t}){let n=`Recently published`;if(e.recent.length===0)return q(`recent`,n,z(`p`,{},`No package was published lately.`));let r=new Map(t.map(e=>[e.path,e]));return q(`recent`,n,Fr(z(`ul`,{class:`rows`}),e.recent,e=>ji(e,r),6))}function ji(e,t){let n=e.folders.flatMap(e=>t.get(e)??[]),[r]=n,i=e.name.replace(/\\p{Cs}/gu,`�`);return z(`li`,{},z(`p`,{class:`name`},r===void 0?i:z(`a`,{href:o(r.path,i)},i),z(`span`,{class:`version`},e.version)),z(`p`,{class:`when`},V(e.published)),e.summary!==``&&z(`p`,{class:`summary`},e.summary),z(`p`,{class:`where`},z(`span`,{},F(e)),n.length>0&&z(`span`,{},Or(n.map(Mi))),e.run!==null&&z(`span`,{},B(e.run,`workflow run`))))}function Mi({target:e,...t}){return t}let Ni={next:`Will sign later.`,revoked:`Revoked: remove it from your devices.`},Pi=e=>{let t=Ni[e];return t===void 0?[]:[z(`dt`,{},`Use`),z(`dd`,{},t)]};function Fi({feed:e}){let t=Nn(e);return t.length===0?q(`keys`,`Keys`,z(`p`,{class:`warning`},`The feed has no public key, so nobody has signed it.`)):q(`keys`,`Keys`,z(`p`,{},`The keys that sign the feed, will sign it, or have signed it.`,...vi(e)),t.map(t=>z(`dl`,{class:`key`},z(`dt`,{},`For`),z(`dd`,{},Pn(t)),...Pi(_e(t,e.folders)),z(`dt`,{},`Key id`),z(`dd`,{},z(`code`,{},t.keyId)),z(`dt`,{},`File`),z(`dd`,{},t.state===`revoked`?z(`code`,{},t.path):z(`a`,{href:t.path},z(`code`,{},t.path))),t.sha256!==null&&[z(`dt`,{},`SHA-256 of the file`),z(`dd`,{},z(`code`,{},t.sha256))])))}let Ii=e=>typeof e==`object`&&!!e&&!Array.isArray(e);function Li(e){if(!Ii(e))return;let{folder:t,blob:n}=e;if(t!==void 0)return x(t)&&le(n)?{folder:t,blob:n}:void 0;let{name:r,version:i,format:a,provides:o,published:s,gone:c}=e;if(!I(r)||!I(i)||!g(a))return;let l=(Ii(e.in)?Object.entries(e.in).slice(0,2e4):[]).filter(e=>x(e[0])&&(e[1]===null||_(e[1])));if(l.length===0||c!==void 0&&!C(c))return;let u=t=>{let n=e[t];return S(n,300)?n:``};return{name:r,version:i,format:a,section:u(`section`),license:u(`license`),summary:u(`summary`),provides:Array.isArray(o)?o.slice(0,200).filter(I):[],published:C(s)?s:null,...c===void 0?{}:{gone:c},in:Object.fromEntries(l)}}let Ri=e=>`folder`in e,zi=(e,t)=>({name:e.name,version:e.version,format:e.format,section:e.section??``,license:e.license,summary:e.summary,provides:e.provides.filter(I).slice(0,200),published:e.published,in:{[t]:e.size}}),Y;function X(e,t=()=>void 0){if(Y!==void 0)return Y;let n=Vi(e,t);Y=n;let r=()=>{Y===n&&(Y=void 0)};return n.then(({problems:e})=>e.length>0&&r(),r),n}let Bi=/* @__PURE__ */ new WeakSet;async function Vi(e,t){let{folders:n,index:r}=e,i=new Map(n.map(e=>[e.path,e])),{lines:a,covered:o,problems:s}=await Hi(e),c=[],l=[],u=(e,t)=>{c.push(e),r.add(e,t)};for(let e of a)if(e.gone!==void 0)l.push(e);else{let t=Object.keys(e.in).flatMap(e=>o.has(e)?i.get(e)??[]:[]);t.length>0&&u(e,t)}let d=n.filter(({path:e,packages:t})=>!o.has(e)&&t>0),f=0,p=()=>t({done:f,all:d.length,problems:s});return p(),await Gr(d,(e,t)=>{if(f++,t!==void 0&&s.push(t),e!==void 0&&!Bi.has(e.folder)){Bi.add(e.folder);for(let t of e.packages)u(zi(t,e.folder.path),[e.folder])}p()}),{problems:s,gone:l,packages:c}}async function Hi({has:e}){let t=/* @__PURE__ */ new Set,n=[],{catalog:r}=(e(`catalog.json`)?await Wr(`catalog.json`).catch(()=>void 0):void 0)??{};for(let e of Array.isArray(r)?r:[]){let r=Li(e);r!==void 0&&(Ri(r)?t.add(r.folder):n.push(r))}return{lines:n,covered:t,problems:[]}}function Ui(e,t,n){let r=z(`ul`,{class:`earlier`}),i=q(`earlier`,`Earlier versions`,r);return i.hidden=!0,e.has(`catalog.json`)&&X(e).then(({gone:e})=>{let a=e.filter(e=>e.name===n&&Object.hasOwn(e.in,t.path));i.hidden=a.length===0,r.replaceChildren(...a.map(Wi))}),i}function Wi({version:e,published:t,gone:n}){let r=[t!==null&&z(`span`,{},`published `,V(t)),n!==void 0&&z(`span`,{},`no longer in the feed since `,V(n))];return z(`li`,{},z(`b`,{},e),z(`span`,{class:`where`},r))}function Gi(e,t,n){let r=e.folders.filter(e=>e!==t&&e.packages>0),i=z(`div`,{}),a=()=>{i.replaceChildren(z(`p`,{class:`note`},`Looking…`)),X(e).then(({problems:r})=>{let o=(e.index.named(n)?.places??[]).flatMap(e=>[...e.folders]).filter(e=>e!==t);i.replaceChildren(o.length===0?z(`p`,{},`Nowhere else.`):Ki(e,o,n),...r.slice(0,1).map(e=>J(e,a)))})},o=r.reduce((e,{packages:t})=>e+t,0);if(r.length===0)i.append(z(`p`,{},`Nowhere else.`));else if(o<=2e3||e.has(`catalog.json`))a();else{let e=`Look in ${H(r.length,`other folder`)}`;i.append(z(`button`,{type:`button`,click:a},e))}return q(`elsewhere`,`Elsewhere in this feed`,i)}function Ki(e,t,n){return z(`dl`,{class:`others`},kn(e.folders.filter(e=>t.includes(e))).map(e=>[z(`dt`,{},F(e)),z(`dd`,{},Qr(e.folders.map(e=>z(`a`,{href:o(e.path,n)},N(e)))))]))}function qi({folders:e},t){let n=[...new Set(e.flatMap(({branch:e})=>e??[]))].sort(jn),r=[...new Set(e.flatMap(D))].sort(P),i=Ji(Vn(n),n,t),a=Ji(`Architecture`,r,t),o=Ji(`Section`,[],t);return{element:z(`div`,{class:`selects filters`},i.element,a.element,o.element),test(){let e={branch:i.value(),arch:a.value(),section:o.value()};return t=>(e.branch===``||t.branch===e.branch)&&(e.arch===``||[...t.folders].some(t=>D(t).includes(e.arch)))&&(e.section===``||t.pkg.section===e.section)},offer:e=>o.fill([...new Set(e)].filter(e=>e!==``).sort(P))}}function Ji(e,t,n){let r=z(`select`,{change:n}),i=z(`label`,{},z(`span`,{},e),r),a=e=>{let t=r.value;r.replaceChildren(...[``,...e].map(e=>z(`option`,{value:e},e===``?`any`:e))),r.value=e.includes(t)?t:``,i.hidden=e.length<2};return a(t),{element:i,value:()=>r.value,fill:a}}function Yi(e,t){let n=t,r=!1,i=[],a=K(`Packages`),o=z(`p`,{class:`count`}),s=z(`progress`,{max:1,\"aria-label\":`Package lists that were loaded`}),c=z(`p`,{class:`progress`},s,z(`span`,{})),l=z(`div`,{}),u=z(`p`,{}),d=Yr(`Packages`),f=qi(e,()=>m()),p=new Set(e.folders.map(F)).size>1,m=()=>{i=e.index.find(n);let t=f.test(),a=i.flatMap(e=>{let n=e.places.filter(t),[r]=n;return r===void 0?[]:[Qi(r,p?n:[])]}),s=H(a.length,`package`),c=n.trim()===``?s:`${s} for “${n.trim()}”`;o.replaceChildren(...z(`span`,{},c).childNodes);let l=r&&i.length===0;for(let e of[o,f.element])e.hidden=l;u.hidden=l||a.length>0,u.textContent=Xi(i.length>0),d.show(a),r||U(c)},ee=()=>{let t=!1;r=!0,c.hidden=e.folders.length===0,c.lastElementChild?.replaceChildren(`Loading the packages…`),m(),l.replaceChildren(),X(e,({done:e,all:n})=>{s.max=Math.max(n,1),s.value=e,n>0&&c.lastElementChild?.replaceChildren(`Loading package lists: ${e} of ${n}`),t||(t=!0,setTimeout(()=>{t=!1,r&&m()},250))}).then(({problems:e,packages:t})=>{r=!1,c.hidden=!0,e.length>0&&l.replaceChildren(J(Zi(e),ee)),f.offer(t.map(({section:e})=>e)),m()})};return{title:`Packages – ${e.title}`,description:`All packages of ${e.title}.`,heading:a,nodes:[a,z(`div`,{class:`filling`},f.element,o,c,l,u,d.element)],start:ee,find(e){n=e,m()}}}function Xi(e){return e?`Nothing for this choice. Set a field to “any” to see more.`:`Nothing found. A search looks for every word in names, summaries and what packages provide.`}function Zi(e){let t=e.length-3;return`Some packages are missing here. ${e.slice(0,3).join(` `)}${t>0?` And ${t} more.`:``}`}function Qi(e,t){let{name:n,version:r,format:i,section:a,license:o,published:s,summary:c}=e.pkg,[l=null]=Object.values(e.pkg.in);return{name:n,version:r,format:i,size:l,section:a,license:o,published:s,summary:c,get href(){return ta(e)},more:()=>$i(t)}}function $i(e){let t=e.length-6;return[e.slice(0,6).map(e=>z(`span`,{class:`where`},z(`a`,{href:ta(e)},F(e)),z(`span`,{class:`version`},e.pkg.version),z(`span`,{},Or(ea(e))))),t>0&&z(`span`,{class:`where`},z(`span`,{},`and ${t} more`))]}let ea=({folders:e})=>[...e].sort((e,t)=>P(e.path,t.path)),ta=e=>o(ea(e)[0]?.path??``,e.pkg.name);function na(e,t,n){let r=e.folders.find(e=>e.path===t);if(n===``)return ni(e,t);if(r===void 0)return ra(e,t,n);let i=K(n),o=z(`div`,{class:`loading`},z(`p`,{},`Loading the package…`));return{title:`${n} – ${e.title}`,heading:i,description:`The package ${n} of ${e.title}, for ${Tr(e,t)}.`,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`),z(`a`,{href:a(t)},Tr(e,t))),i,o,ei(e,r,n)].filter(e=>e!==void 0),start:()=>sa(e,o,r,n)}}function ra(e,t,n){let r=re(t,n);return e.folders.some(e=>e.path===r)||ai(e,r).length>0?ni(e,r):t===``?aa(e,n):ia(e,t,n)}function ia(e,t,n){let r=oi(e,t,n);return{...r,nodes:[...r.nodes,oa(n)]}}function aa(e,t){let n=K(t),r=z(`div`,{class:`loading`},z(`p`,{},`Looking for the package…`)),i=()=>{X(e).then(({problems:n})=>{let a=e.index.named(t)?.places[0];r.className=``,a===void 0?r.replaceChildren(z(`p`,{},`The feed has no package or folder called ${t}, or no longer has it.`),oa(t),...n.slice(0,1).map(e=>J(e,i))):location.replace(ta(a))})};return{title:`${t} – ${e.title}`,heading:n,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`)),n,r],start:i}}let oa=e=>z(`p`,{},z(`a`,{href:c(e)},`Search the whole feed for ${e}`));function sa(e,t,n,r){Hr(n).then(i=>{let a=gr(i,r);t.className=``,t.replaceChildren(...a.length===0?[ca(n,r)]:a.flatMap(t=>la(e,i,t,a.length>1)),Ui(e,n,r),...a.length===0?[]:[Gi(e,n,r)]),U(a.length===0?`No such package`:`${r}, ${H(a.flat().length,`version`)}`)},i=>{t.replaceChildren(J(Kr(i),()=>{t.replaceChildren(z(`p`,{},`Loading the package…`)),sa(e,t,n,r)}))})}function ca(e,t){return z(`div`,{},z(`p`,{},`The folder ${e.path} has no package of this name, or no longer has it.`),oa(t))}function la(e,n,r,i){let[a]=r;if(a===void 0)return[];let{folder:o}=n,s=yr(n,a.format),c=e=>`${e}-${a.format}`,l=i?`, ${Dr(a.format)}`:``;return[a.description===void 0?z(`p`,{class:`lead`},a.summary):z(`p`,{class:`lead described`},...da(a.description)),$r([[`Version`,a.version],[`Published`,a.published!==null&&V(a.published)],[`Licence`,a.license],[`Section`,a.section],[`Size`,t(a.size??void 0)],[`Installed size`,t(a.installed)],[`Architecture`,a.arch??M(o)],[`Maintainer`,a.maintainer,`wide`],[`Homepage`,a.homepage!==``&&B(a.homepage),`wide`]]),q(c(`install`),`Install${l}`,ua(e,o,a)),q(c(`versions`),`Versions${l}`,ma(o,r)),va(c(`depends`),`Depends on${l}`,a.depends,s,o,fa),va(c(`needed`),`Needed by${l}`,br(n,a),s,o),va(c(`provides`),`Provides${l}`,a.provides,/* @__PURE__ */ new Map,o)].filter(e=>e!==void 0)}function ua(e,t,{name:n,format:r}){let[i]=an(r);if(i===void 0||!In(n))return[z(`p`,{class:`warning`},`No package manager accepts this name.`)];let a=ii(e,t);return[W([i.installs(n)],`the line that installs ${n}`),a.length>0&&z(`p`,{class:`note`},`The feed must be on the device first: set it up for `,pa(a),`.`)]}let da=e=>e.split(/\\n\\s*\\n/).flatMap((e,t)=>[t>0&&[z(`br`),z(`br`)],e.replaceAll(`\n`,` `)]),fa=`Those without a link come from other feeds of the device, such as its system’s own.`,pa=e=>e.flatMap((e,t)=>t===0?[e]:[` or `,e]);function ma(e,t){return Fr(z(`ol`,{class:`versions`}),t,t=>ha(e,t),5)}function ha(e,n){let r=Ar(e.path,n.file),i=n.file.split(`/`).at(-1)??n.file,a=z(`code`,{},n.sha256??``);return z(`li`,{},z(`p`,{class:`name`},z(`b`,{},n.version),z(`span`,{class:`tag`},n.arch??M(e)),z(`span`,{class:`when`},t(n.size??void 0))),z(`p`,{class:`file`},r===void 0?i:z(`a`,{href:r,download:!0},i)),n.sha256!==null&&z(`p`,{class:`sum`},z(`span`,{},`SHA-256`),a,Nr(()=>n.sha256??``,`the SHA-256 of ${n.version}`,a)),z(`p`,{class:`where`},ga(n)))}function ga({published:e,run:t,source:n,upstream:r,upstreamRead:i}){return e===null?[z(`span`,{},`was there before pkgfeed`)]:[z(`span`,{},`published `,V(e,!0)),t!==null&&z(`span`,{},`by `,B(t,`this run`)),n!==null&&n!==t&&z(`span`,{},`out of `,B(n,_a(n))),r!==void 0&&i!==void 0&&z(`span`,{},`listed by `,B(r,`another feed`),`, read `,V(i,!0))]}let _a=e=>e.includes(`/releases/`)?`this release`:`this source`;function va(e,t,n,r,{path:i},a){if(n.length===0)return;let o=e=>z(`li`,{},ya(e,r,i)),s=n.some(e=>!r.has(R(e)));return q(e,t,Fr(Qr([]),n,o,100),s&&a!==void 0&&z(`p`,{class:`note`},a))}function ya(e,t,n){return e.split(`|`).flatMap((e,r)=>{let i=e.trimStart().startsWith(`!`)?void 0:t.get(R(e)),a=e.trim();return[r>0&&` or `,i===void 0?a:z(`a`,{href:o(n,i)},a)]})}function Z(t,n,r=``){let i=document.createElementNS(`http://www.w3.org/2000/svg`,t);for(let[e,t]of Object.entries(n))i.setAttribute(e,`${t}`);return r!==``&&(i.textContent=e(r)),i}function ba(t,n){let r=Math.max(...n.map(({value:e})=>e),1),i=Z(`svg`,{viewBox:`0 0 640 ${n.length*44}`,role:`img`,class:`chart`,\"aria-label\":e(`${t}: ${n.map(({label:e,text:t})=>`${e} ${t}`).join(`, `)}`)});for(let[e,{label:t,value:a,text:o}]of n.entries()){let n=e*44;i.append(Z(`text`,{x:0,y:n+15},t),Z(`text`,{x:640,y:n+15,class:`value`},o),Z(`rect`,{x:0,y:n+22,width:640,height:8,rx:2,class:`track`}),Z(`rect`,{x:0,y:n+22,width:Math.max(a/r*640,2),height:8,rx:2}))}return z(`figure`,{},z(`figcaption`,{},t),i)}function xa(t,n){let r=Math.max(...n.map(({value:e})=>e),1),i=e=>n.length<2?640:e/(n.length-1)*640,a=e=>160-e/r*140,o=n.map(({value:e},t)=>`${t===0?`M`:`L`}${i(t).toFixed(1)} ${a(e).toFixed(1)}`),s=[n[0],n.at(-1)],c=Z(`svg`,{viewBox:`0 0 640 188`,role:`img`,class:`chart`,\"aria-label\":e(`${t}: ${n.map(({label:e,value:t})=>`${e} ${t}`).join(`, `)}`)});return c.append(Z(`path`,{d:`${o.join(``)}L640 160L0 160Z`,class:`area`}),Z(`path`,{d:o.join(``),class:`stroke`}),Z(`text`,{x:0,y:180},s[0]===void 0?``:`${s[0].label}: ${s[0].value}`),Z(`text`,{x:640,y:180,class:`value`},s[1]===void 0?``:`${s[1].label}: ${s[1].value}`)),z(`figure`,{},z(`figcaption`,{},t),c)}function Sa(e){let{feed:n,folders:r}=e,i=K(`The feed in numbers`),a=z(`div`,{class:`loading`}),o=r.reduce((e,t)=>e+t.bytes,0);return{title:`In numbers – ${e.title}`,description:`How large ${e.title} is, and how it grew.`,heading:i,nodes:[z(`p`,{class:`crumbs`},z(`a`,{href:`#/`},`Feed`)),i,$r([[`Packages`,H(r.reduce((e,{packages:t})=>e+t,0),`file`)],[`Size`,t(o)],[`Architectures`,`${new Set(r.map(({arch:e})=>e)).size}`],[`Withdrawn`,n.withdrawn===void 0?``:`${n.withdrawn.length}`]]),r.length===0?z(`p`,{},`There is nothing to show yet.`):ba(`Storage by release`,wa(e)),a],start:()=>Ca(e,a)}}function Ca(e,t){e.has(`catalog.json`)?X(e).then(({packages:n,problems:r})=>{let i=Ta(n),a=Ea(n);t.className=``,t.replaceChildren(...i.length===0?[]:[ba(`Storage by package, the largest`,i)],...a.length<2?[]:[xa(`Packages of today by when they were published`,a)],...r.slice(0,1).map(n=>J(n,()=>Ca(e,t))))}):t.className=``}function wa({folders:e}){let n=/* @__PURE__ */ new Map;for(let{branch:t,bytes:r}of e)n.set(t,(n.get(t)??0)+r);return[...n].sort(([e],[t])=>jn(e,t)).map(([e,n])=>({label:e??`all packages`,value:n,text:t(n)}))}function Ta(e){let n=/* @__PURE__ */ new Map;for(let{name:t,in:r}of e){let e=Object.values(r).reduce((e,t)=>e+(t??0),0);n.set(t,(n.get(t)??0)+e)}return[...n].sort(([,e],[,t])=>t-e).slice(0,10).map(([e,n])=>({label:e,value:n,text:t(n)}))}function Ea(e){let t=/* @__PURE__ */ new Map;for(let{published:n}of e){let e=n?.slice(0,7);e!==void 0&&t.set(e,(t.get(e)??0)+1)}let n=0;return[...t].sort(([e],[t])=>e<t?-1:1).map(([e,t])=>(n+=t,{label:e,value:n}))}let Q=document.getElementById(`main`),Da=[...Q.childNodes];function Oa(){let e=z(`p`,{class:`waiting`},`Loading the feed…`);Q.replaceChildren(e),Br().then(e=>ka(wr(e,location))).catch(e=>{let t=`${Kr(e)} Below is what is stored in the page itself. It may be out of date.`;Q.replaceChildren(J(t,Oa),...Da)})}function ka(e){let t=z(`input`,{type:`search`,id:`search`,autocomplete:`off`,spellcheck:`false`}),n=z(`label`,{for:`search`,class:`unseen`},`Search packages`);t.placeholder=`Search packages`,document.querySelector(`.top .wrap`)?.append(z(`div`,{class:`search`,role:`search`},n,t));let r,i=``,a=/* @__PURE__ */ new Map,o=!1,s=n=>{Ma(),i=location.hash;let a=u(i),s=Na(e,a);r=a.view===`search`?s:void 0,document.activeElement!==t&&(t.value=a.view===`search`?a.text:``),document.body.dataset.view=a.view,Aa(e,s),Q.replaceChildren(...s.nodes),s.start?.(),n&&s.heading.focus({preventScroll:!o})};addEventListener(`hashchange`,()=>{clearTimeout($?.timer),$=void 0,location.hash!==i&&(a.set(i,scrollY),s(!0),o?u(i).view!==`setup`&&scrollTo(0,0):scrollTo(0,a.get(i)??0),o=!1)}),document.addEventListener(`click`,({target:e})=>{Ma();let t=e instanceof Element?e.closest(`a`)?.getAttribute(`href`):void 0;o=t?.startsWith(`#/`)===!0&&t!==location.hash}),t.addEventListener(`input`,()=>{let e=c(t.value);r===void 0?(a.set(i,scrollY),history.pushState(null,``,e),s(!1),scrollTo(0,0)):(r.find(t.value),ja(e)),i=e}),history.scrollRestoration=`manual`,s(!1)}function Aa({feed:t,title:n},r){let i=(t,n,r)=>document.querySelector(t)?.setAttribute(n,e(r));document.title=e(r.title);let a=r.description??n;if(i(`[name=description]`,`content`,a),i(`[property=\"og:title\"]`,`content`,r.title),i(`[property=\"og:description\"]`,`content`,a),t.url===null)return;let o=`${t.url}/${location.hash}`;i(`[property=\"og:url\"]`,`content`,o),i(`[rel=canonical]`,`href`,o)}let $;function ja(e){clearTimeout($?.timer),$={hash:e,timer:setTimeout(Ma,200)}}function Ma(){$!==void 0&&(clearTimeout($.timer),history.replaceState(null,``,$.hash),$=void 0)}function Na(e,t){switch(t.view){case`setup`:return Oi(e,t);case`folder`:return ni(e,t.folder);case`package`:return na(e,t.folder,t.name);case`picture`:return Sa(e);case`search`:return Yi(e,t.text);default:return Oi(e,void 0)}}document.querySelector(`.skip`)?.addEventListener(`click`,e=>{e.preventDefault(),Q.focus()}),Oa()})();";
const PAGE_STYLE = ":root{color-scheme:light dark;--paper:#fbfbf9;--sheet:#fff;--well:#f3f4f1;--ink:#1b1f23;--soft:#59626b;--line:#dfe1dc;--edge:#8a929a;--accent:#0b6158;--tint:#e4f1ee;--warn:#7a4b00;--warn-paper:#fff6e2;--sans:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace}@media (prefers-color-scheme:dark){:root{--paper:#121517;--sheet:#191d20;--well:#0d0f11;--ink:#e6e9eb;--soft:#a0a9b1;--line:#2b3136;--edge:#6f7981;--accent:#6fd0c2;--tint:#16302d;--warn:#f3cd83;--warn-paper:#2d2411}}@media (prefers-contrast:more){:root{--soft:var(--ink);--line:var(--edge)}}*,::before,::after{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:1rem / 1.6 var(--sans);overflow-wrap:anywhere}.wrap{width:100%;max-width:68rem;margin-inline:auto;padding-inline:1.25rem}main{flex:1;padding-block:2rem 4rem}main:focus,h1:focus,h2:focus{outline:none}[hidden]{display:none !important}.unseen,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.skip{position:absolute;z-index:1;padding:0.5rem 1rem;background:var(--ink);color:var(--paper)}h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem);font-weight:700;letter-spacing:-0.022em}h2{font-size:1.3rem;font-weight:650;letter-spacing:-0.012em;margin-bottom:0.9rem}h3{font-size:1rem;font-weight:650;margin:1.75rem 0 0.6rem}h4{font-size:0.9rem;margin:1rem 0 0.4rem}p,ul,ol,dl{margin:0 0 0.75rem}section{margin-top:3rem}a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:0.28em}a:hover{text-decoration-thickness:2px}:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}code{font-family:var(--mono);font-size:0.875em}.lead{max-width:44rem;text-wrap:pretty;font-size:1.125rem;color:var(--soft)}.note,.where,.when,.meta,.crumbs,.count{color:var(--soft);font-size:0.9rem}.meta,.where,.crumbs{--gap:1.25rem;display:flex;flex-wrap:wrap;align-items:baseline;column-gap:var(--gap);clip-path:inset(-5px)}.meta>*,.where>*,.crumbs>*{position:relative}.meta>* + *::before,.where>* + *::before,.crumbs>* + *::before{content:\"·\";position:absolute;right:100%;width:var(--gap);text-align:center;color:var(--edge)}.warning,.notice{padding:0.75rem 1rem;border-left:3px solid currentColor;border-radius:0 6px 6px 0;background:var(--warn-paper);color:var(--warn)}.notice>:last-child{margin-bottom:0}.top{border-bottom:1px solid var(--line);background:var(--sheet)}.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:0.5rem 1.5rem;min-height:3.75rem;padding-block:0.6rem}.brand{display:flex;align-items:center;gap:0.6rem;flex:1 1 12rem;min-width:0;color:inherit;font-weight:600;text-decoration:none}.brand svg{flex:none;color:var(--accent)}.brand:hover span{text-decoration:underline}.search{flex:1 1 16rem;max-width:24rem}.bottom{border-top:1px solid var(--line);color:var(--soft);font-size:0.875rem}.bottom .wrap{padding-block:1.25rem}.bottom a,.meta a,.where a,.crumbs a,.plain a,.facts a,.file a,.name a,.key a,tbody a{display:inline-block;min-height:24px;min-width:24px}.bottom ul{display:flex;flex-wrap:wrap;gap:0.25rem 1.25rem;margin:0;padding:0;list-style:none}.hero{padding-block:1rem 0}.hero h1{margin-bottom:0.75rem}.panel{margin-top:1.25rem;padding:1.5rem;border:1px solid var(--line);border-radius:10px;background:var(--sheet)}.panel .result{margin-top:1rem}.panel>:first-child,.panel .result>:first-child{margin-top:0}.panel>:last-child,.panel .result>:last-child{margin-bottom:0}fieldset{margin:0;padding:0;border:0;min-width:0}legend,.selects label>span{padding:0;margin-bottom:0.4rem;font-size:0.875rem;font-weight:600}.systems{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.5rem),1fr));gap:0.6rem}.systems label{display:flex;align-items:flex-start;gap:0.6rem;padding:0.7rem 0.9rem;border:1px solid var(--line);border-radius:8px;line-height:1.35;cursor:pointer}.systems label:hover{border-color:var(--edge)}.systems label:has(:checked){border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 1px var(--accent)}.systems label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}.systems input{flex:none;margin:0.2rem 0 0;accent-color:var(--accent);outline:none}.systems span{font-weight:600}.systems small{display:block;color:var(--soft);font:0.8rem / 1.5 var(--mono)}.selects{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:0.9rem;margin-block:1.25rem 0.5rem}.selects label>span{display:block}input[type=\"search\"],select{width:100%;min-height:2.6rem;padding:0.4rem 0.75rem;border:1px solid var(--edge);border-radius:8px;background:var(--sheet);color:inherit;font:inherit}input[type=\"search\"]{border-radius:99px;padding-inline:1rem}input::placeholder{color:var(--soft);opacity:1}.selects .only{font-weight:400;display:block;min-height:2rem}.panel h3{margin-top:1.25rem}.system{margin-bottom:0.25rem}.hand{margin-top:1.5rem}.hand>summary,.less>summary{min-height:1.75rem}.hand h3{margin-top:1rem}.less{border:0;margin-bottom:0.75rem}.less>summary{padding-block:0.25rem;color:var(--soft);font-size:0.9rem}button{min-height:2.25rem;padding:0.3rem 0.9rem;border:1px solid var(--edge);border-radius:8px;background:var(--sheet);color:var(--ink);font:600 0.875rem / 1.2 var(--sans);cursor:pointer}button:hover{border-color:var(--accent);color:var(--accent)}.lines{margin:0 0 0.75rem;padding:0.9rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--well);font:0.875rem / 1.6 var(--mono);white-space:pre-wrap;overflow-wrap:normal;overflow-x:auto}.lines code{font-size:inherit}.lines code>span{display:block;padding-left:2ch;text-indent:-2ch}.lines span span{white-space:nowrap}.block{position:relative}.block .lines{padding-right:6rem}.block .copy{position:absolute;top:0.45rem;right:0.45rem}.key{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:0.2rem 1.25rem;padding:0.9rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--sheet)}.panel .key{grid-template-columns:1fr}.panel .key dd:not(:last-child){margin-bottom:0.5rem}dt{color:var(--soft);font-size:0.875rem}dd{margin:0}.rows,.versions,.plain,.chips{padding:0;list-style:none}.rows{border-top:1px solid var(--line)}.rows li{display:grid;grid-template-columns:1fr max-content;gap:0.1rem 1.5rem;padding-block:0.8rem;border-bottom:1px solid var(--line)}.rows p,.versions p{margin:0}.rows .summary,.rows .where{grid-column:1 / -1}.name{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 0.75rem}.rows .name a{font-weight:600}.rows .name a,.chips a,tbody th a{text-decoration:none}.rows .name a:hover,.chips a:hover,tbody th a:hover{text-decoration:underline}.arches{display:block;color:var(--soft);font:0.8rem / 1.5 var(--mono);overflow-wrap:anywhere}.version{color:var(--soft);font:0.875rem / 1.6 var(--mono)}.tag{padding:0 0.5rem;border-radius:99px;background:var(--tint);font-size:0.8rem}.more{width:100%;min-height:2.75rem}.plain{columns:12rem}.named{padding-left:1.1rem;font-size:0.95rem}.chips{display:flex;flex-wrap:wrap;gap:0.4rem}.chips li{max-width:100%;padding:0.15rem 0.65rem;border:1px solid var(--line);border-radius:6px;background:var(--sheet);font:0.875rem / 1.6 var(--mono)}.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr));gap:0.9rem 1.5rem;margin-block:1.25rem 2rem;padding-top:1.1rem;border-top:1px solid var(--line)}.facts .wide{grid-column:span 2}.facts .each{display:block}.others{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:0.5rem 1.5rem}.others dt{padding-top:0.3rem}.crumbs{margin-bottom:0.4rem}.crumbs>* + *::before{content:\"/\"}h1 + div>.lead{margin-top:0.5rem}.lead:empty{display:none}.versions li{padding-block:0.9rem;border-top:1px solid var(--line)}.versions li:last-child{border-bottom:1px solid var(--line)}.versions b{font-size:1.05rem}.sum{display:flex;flex-wrap:wrap;align-items:baseline;gap:0.1rem 0.75rem;font-size:0.875rem}.sum>span{color:var(--soft)}.sum .copy{min-height:1.75rem;padding:0.1rem 0.6rem}.progress{display:flex;flex-wrap:wrap;align-items:center;gap:0.25rem 1rem;color:var(--soft);font-size:0.9rem}progress{accent-color:var(--accent)}.loading,.waiting{color:var(--soft)}details{border-top:1px solid var(--line)}details:last-of-type{border-bottom:1px solid var(--line)}.less.less{border:0}summary{padding-block:0.7rem;cursor:pointer}summary b{margin-right:0.75rem;font-weight:600}summary span{color:var(--soft);font-size:0.9rem}.panel>details{margin-bottom:0.75rem}table{width:100%;margin-bottom:1rem;border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:0.4rem 1rem 0.4rem 0;text-align:left;font-weight:400}thead th,td{overflow-wrap:normal;white-space:nowrap}thead th{color:var(--soft);font-size:0.875rem}tbody tr{border-top:1px solid var(--line)}th.number,td.number{padding-inline:1rem 0;text-align:right}.packages{table-layout:fixed}.packages th,.packages td{padding-block:0.55rem;vertical-align:top}.packages td{overflow:hidden;text-overflow:ellipsis;font-size:0.875rem;line-height:1.8}.packages .package{white-space:normal}.packages .version{width:9rem}.packages .number{width:6rem;padding-inline:0 1.5rem}.packages .section{width:6.5rem}.packages:not(.sectioned) .section,.packages:not(.licensed) .licence{display:none}.packages .licence{width:9.5rem}.packages .date{width:6.5rem;padding-right:0}.packages td.version{white-space:normal;overflow-wrap:anywhere}.packages .summary,.packages .where{font-size:0.875rem;color:var(--soft)}.packages .summary{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-clamp:2}.packages .where{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.packages .where a{text-decoration:underline}.packages .where>*{display:inline;margin-right:0.6rem}.packages .where>* + *::before{content:none}.packages .name{font-weight:600}.packages .tag{font-size:0.75rem}.packages thead button{min-height:1.75rem;padding:0;border:0;background:none;color:inherit;font-weight:400}.packages thead button:hover{text-decoration:underline}.packages [aria-sort] button::after{content:\" ↓\"}.packages [aria-sort=\"descending\"] button::after{content:\" ↑\"}.filters{margin-block:1rem}figure{margin:2rem 0 0}figcaption{margin-bottom:0.75rem;font-weight:650}.chart{display:block;width:100%;max-width:44rem;fill:var(--accent);font:14px var(--sans)}.chart text{fill:var(--ink)}.chart .value{text-anchor:end;fill:var(--soft)}.chart .track{fill:var(--line)}.chart .area{fill:var(--tint)}.chart .stroke{fill:none;stroke:var(--accent);stroke-width:2}.described{font-size:1rem}.earlier{padding:0;list-style:none}.earlier li{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding-block:0.4rem;border-top:1px solid var(--line)}@media (max-width:60rem){.packages .section,.packages .licence{display:none}}.loading,.filling,main:has(>.waiting){min-height:100vh}.set table{table-layout:fixed}@media (max-width:36rem){.top .wrap{gap:0.5rem}.search{flex-basis:100%;max-width:none}main{padding-top:1.25rem}section{margin-top:2.5rem}.panel{padding:1rem}.set th:nth-child(2),.set td:nth-child(2),.packages .section,.packages .licence,.packages .number,.packages .date{display:none}.packages .version{width:6.5rem;padding-right:0}.filters{gap:0.5rem}.block .lines{padding-right:1rem}.block .copy{position:static;margin:-0.25rem 0 0.5rem}.hero{padding-top:0}.hero .lead{font-size:1rem;margin-bottom:0.5rem}.hero .meta{margin:0}.hero + section{margin-top:1.5rem}.systems{grid-template-columns:1fr 1fr}.systems label{padding:0.5rem 0.6rem;gap:0.4rem;font-size:0.9rem}.selects{grid-template-columns:1fr 1fr}.key,.others{grid-template-columns:1fr}.facts{grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr))}.facts .wide{grid-column:1 / -1}.key dd:not(:last-child){margin-bottom:0.5rem}}@media (forced-colors:active){.systems label:has(:checked){outline:3px solid Highlight}}@media (prefers-reduced-motion:no-preference){.waiting,.loading{animation:appear 0.2s 0.25s backwards}@keyframes appear{from{opacity:0}}}@media print{.search,.skip,.copy,.more,.bottom{display:none}body{font-size:10pt}.panel,.rows li,.key{break-inside:avoid}}";

// EXTERNAL MODULE: ./build/site/page-list.js
var page_list = __webpack_require__(25348);
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
 * Makes the page at the root of a feed. Its script loads the packages. Without scripts it says what a device needs, and
 * names the first packages.
 *
 * @param others paths of the other files that are made for subscribers
 * @param packages those to name, by name
 */
function feedPage(feed, others = feed.site.map(({ path }) => path), packages = []) {
    // The page must not change when a folder becomes empty or gets packages.
    const url = feed.url ?? device_lines/* PLACEHOLDER_URL */.qS;
    const systems = (0,choices/* systemsServed */.QD)({
        ...feed,
        url,
        folders: feed.folders.map((folder) => ({ ...folder, packages: 1 })),
    });
    const title = (0,choices/* feedTitle */.Pl)(feed);
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
<meta property="og:type" content="website">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${(0,choices/* aboutFeed */.YG)(systems)}">
${feed.url === null
        ? NOTHING
        : html `<meta property="og:url" content="${feed.url}/">
<link rel="canonical" href="${feed.url}/">
`}<title>${title}</title>
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
</div>
${setup(feed, systems, others.includes(installer/* INSTALLER_FILE */.a))}
${list(packages)}${keys(feed)}
${folders(feed)}
</main>
<footer class="bottom"><div class="wrap"><ul>${footer(feed, atom)}</ul></div></footer>
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
/** Where the feed comes from, where to report a problem, and what else there is to read. */
function footer(feed, atom) {
    const home = (0,choices/* repositoryAddress */.ZO)(feed);
    const links = [
        ...(home === undefined || feed.home === undefined
            ? []
            : [
                [home, feed.home],
                [`${home}/issues`, 'Report a problem'],
            ]),
        [choices/* DOCS */.iT, 'How to use a feed'],
        ...(atom ? [['feed.atom', 'Atom feed']] : []),
        ['feed.json', 'feed.json'],
    ];
    return links.map(([address, text]) => html `<li><a href="${address}">${text}</a></li>`);
}
function setup(feed, systems, hasInstaller) {
    const url = feed.url ?? device_lines/* PLACEHOLDER_URL */.qS;
    const stand = html `<p class="note">${device_lines/* PLACEHOLDER_URL */.qS} stands for the address of this page.</p>\n`;
    const isUsed = hasInstaller && systems.some(({ offers }) => offers.some(choices/* isInstallable */.qS));
    return html `<section aria-labelledby="add">
<h2 id="add">Add this feed</h2>
${systems.length === 0 ? html `<p>The feed has nothing yet that a device can use.</p>` : NOTHING}${feed.url === null && systems.length > 0 ? stand : NOTHING}${isUsed ? page_installer(url) : NOTHING}${systems.map((served) => system(url, served))}
</section>
${isUsed ? removal(url) : NOTHING}`;
}
/** The lines that remove the feed; by hand they depend on the device, and the page with scripts has them. */
function removal(url) {
    const line = (0,choices/* installerLine */.rD)(url, '--uninstall');
    return html `<section aria-labelledby="remove">
<h2 id="remove">Remove it again</h2>
${block(line === undefined ? (0,device_lines/* installerLines */.Um)(url, '--uninstall') : [line])}
<p class="note">${choices/* ABOUT_REMOVAL */.lQ}</p>
</section>`;
}
function system(url, { system: { scheme, installs }, title, offers, note, archCommand }) {
    return html `<section class="panel" aria-labelledby="add-${scheme}">
<h3 id="add-${scheme}">By hand: ${title}</h3>
${offers.map((offer, i) => html `<details${new Markup(i === 0 ? ' open' : '')}>
<summary>${(0,choices/* setName */.i)(offer)}</summary>
${block((0,site_offers/* offerLines */.e8)(offer, url))}
${archNote(url, offer, archCommand)}
</details>
`)}${note === '' ? NOTHING : html `<p class="note">${note}</p>\n`}<p class="note">Then install packages:</p>
${block([installs('PACKAGE')])}
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
    return html `<pre class="lines" tabindex="0"><code>${lines.map((line) => html `<span>${(0,choices/* pieces */.IE)(line).map(piece)}${new Markup('\n')}</span>`)}</code></pre>`;
}
const piece = (text) => text.startsWith(' ') ? html `${text}` : html `<span>${text}</span>${new Markup('<wbr>')}`;
function page_installer(url) {
    const line = (0,choices/* installerLine */.rD)(url);
    return html `<section class="panel" aria-labelledby="add-installer">
<h3 id="add-installer">Run this on the device</h3>
${line === undefined ? NOTHING : block([line])}
<p><a href="install.sh">install.sh</a>${choices/* ABOUT_INSTALLER */.nl}</p>
${line === undefined ? NOTHING : html `<p class="note">${choices/* READ_INSTALLER */.Ew}</p>\n`}${block((0,device_lines/* installerLines */.Um)(url))}
</section>
`;
}
function keys(feed) {
    const files = (0,choices/* keysInOrder */.Es)(feed);
    return html `<section aria-labelledby="keys">
<h2 id="keys">Keys</h2>
${files.length === 0 ? html `<p class="warning">${choices/* NO_KEY */.SH}</p>` : html `<p>${choices/* COMPARE */.aI}${stated(feed)}</p>`}
${files.map((key) => html `<dl class="key">
<dt>For</dt><dd>${(0,choices/* systemOf */.br)(key)}</dd>
<dt>Key id</dt><dd><code>${key.keyId}</code></dd>
<dt>File</dt><dd><a href="keys/${encodeURIComponent((0,site_offers/* keyFileName */.po)(key))}"><code>${key.path}</code></a></dd>
${key.sha256 === null ? NOTHING : html `<dt>SHA-256 of the file</dt><dd><code>${key.sha256}</code></dd>\n`}</dl>
`)}</section>`;
}
/** Where the maintainer is, and what he says about the keys. */
function stated(feed) {
    const home = (0,choices/* repositoryAddress */.ZO)(feed);
    const { fingerprintUrl } = feed;
    return html `${fingerprintUrl === undefined ? NOTHING : html ` It is stated at <a href="${fingerprintUrl}">${(0,choices/* hostOf */.w4)(fingerprintUrl)}</a>.`}${home === undefined || feed.home === undefined ? NOTHING : html ` The maintainer’s repository is <a href="${home}">${feed.home}</a>.`}`;
}
function list(packages) {
    if (packages.length === 0)
        return NOTHING;
    const more = packages.length - page_list/* LISTED */.C;
    return html `<section aria-labelledby="packages">
<h2 id="packages">Packages</h2>
<ul class="named">${packages.slice(0, page_list/* LISTED */.C).map(({ name, version, summary }) => html `
<li><b>${name}</b> ${version}${summary === '' ? '' : ` – ${summary}`}</li>`)}
</ul>
${more > 0 ? html `<p>And ${`${more}`} more.</p>\n` : NOTHING}</section>
`;
}
function folders(feed) {
    return html `<section aria-labelledby="folders">
<h2 id="folders">Lists for programs</h2>
<p>Each of these lists its packages in a <code>packages.json</code>:</p>
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
/* unused harmony exports folderView, folderHash, packageHash, setupHash, searchHash, pictureHash, parseView */
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
/** The address of the picture of the feed. */
const pictureHash = () => '#/g/';
/** The view that an address names; the first page when it names none. */
function parseView(hash) {
    const [, kind, rest = ''] = /^#\/([fgpqs])\/(.*)$/s.exec(hash) ?? [];
    if (kind === 'g')
        return { view: 'picture' };
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
