/** The part of `install.sh` that finds out what the device is and which folders of the feed fit it. */
export const CHOICE = `can() {
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
  if [ -n "$ROOT" ] && [ -f "$ROOT/etc/opkg.conf" ]; then
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

find_device() {
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
  find_arches
}

# ARCHES: the arches that the device accepts, each with its rank, as in ' x86_64=10 all=1 '
find_arches() {
  ARCHES=' '
  if [ -n "$ARCH" ]; then
    ARCHES=" $ARCH=1000 "
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
  if [ -f "$ROOT/etc/openwrt_release" ]; then
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

# RANK: how well an arch fits the device; 0 for not at all. A folder for every arch is used if there is nothing better.
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
    v[0-9]* | [0-9]* | edge | SNAPSHOT | snapshot) [ -n "\${RELEASES# }" ] || FIT=1 ;;
    # Other systems, such as Yocto, name their releases by words.
    *) [ -z "$DEVICE" ] && [ -n "\${RELEASES# }" ] || FIT=1 ;;
  esac
}

is_wanted() {
  [ -z "$REPOSITORIES" ] && return 0
  case " $REPOSITORIES " in *" $1 "*) ;; *) return 1 ;; esac
}

# SCHEME, and CHOSEN: one line for each repository, with KEYS FILE LINE of the folder that fits best
choose() {
  for SCHEME in $SCHEMES; do
    system_of "$SCHEME"
    choose_branch
    [ -z "$BRANCHES" ] || break
  done
  case "$BRANCHES" in
    '') refuse "this feed has nothing for this device: $(described)" \\
      'Choose by hand with --branch, --arch and --repository, if you know better.' "$(inventory)" ;;
    *' '*) refuse "the branches $BRANCHES all fit this device: $(described)" \\
      'Choose one with --branch.' ;;
  esac
  KEYS=''
  for name in $FITTING; do
    choose_folder "$name"
    CHOSEN=$CHOSEN$BEST$NL
    KEYS=$KEYS:\${BEST%% *}
  done
}

described() {
  arches=$(printf '%s' "$ARCHES" | sed 's/=[0-9]*//g; s/ $//')
  device="$MANAGER\${DEVICE:+ of $DEVICE}\${RELEASE:+ $RELEASE}\${arches:+, arch$arches}"
  say "$device\${BRANCH:+, branch $BRANCH}\${REPOSITORIES:+, repository $REPOSITORIES}"
}

# BRANCHES: the branch, or several that fit equally well; FITTING: its repositories
choose_branch() {
  BRANCHES='' FITTING='' most=0
  while read -r scheme branch repository arch _; do
    [ "$scheme" = "$SCHEME" ] || continue
    rank "$arch"
    [ "$RANK" -gt 0 ] || continue
    is_wanted "$repository" || continue
    fit "$branch"
    if [ "$FIT" -gt "$most" ]; then
      most=$FIT BRANCHES=$branch FITTING=$repository
    elif [ "$FIT" -gt 0 ] && [ "$FIT" -eq "$most" ]; then
      case " $BRANCHES " in *" $branch "*) ;; *) BRANCHES="$BRANCHES $branch" ;; esac
      case " $FITTING " in *" $repository "*) ;; *) FITTING="$FITTING $repository" ;; esac
    fi
  done <<END
$(folders)
END
}

# BEST: KEYS FILE LINE of the folder of a repository whose arch fits best
choose_folder() {
  BEST='' most=0
  while read -r scheme branch repository arch rest; do
    [ "$scheme $branch $repository" = "$SCHEME $BRANCHES $1" ] || continue
    rank "$arch"
    if [ "$RANK" -gt "$most" ]; then
      most=$RANK BEST=$rest
    fi
  done <<END
$(folders)
END
}
`;
