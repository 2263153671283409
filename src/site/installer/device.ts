/** The part of `install.sh` that finds out what the device is. */
export const DEVICE = `can() {
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
