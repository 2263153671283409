/** The part of `install.sh` with its steps, in their order. */
export const STORY = `# list_files SCHEMES: the files on such a device that may have lines of this feed
list_files() {
  {
    folders | while read -r scheme _ _ _ _ file _; do
      case " $1 " in *" $scheme "*) say "$file" ;; esac
    done
    # On Yocto, files of the feed under a former title have other names; and people move lines.
    case "$MANAGER" in
      apk) set -- "$ROOT"/etc/apk/repositories "$ROOT"/etc/apk/repositories.d/*.list ;;
      *) set -- "$ROOT"/etc/opkg/*.conf ;;
    esac
    for file; do
      [ ! -f "$file" ] || say "\${file#"$ROOT"}"
    done
  } | sort -u
}

device_lines() {
  if [ "$MANAGER" = apk ]; then
    grep -h '' "$ROOT"/etc/apk/repositories "$ROOT"/etc/apk/repositories.d/*.list 2>/dev/null || :
  else
    opkg_files
  fi
}

# is_named BY: true if a line has an address of this feed, or its host. A dry run ignores the lines that it would remove
is_named() {
  NAMED=''
  while IFS= read -r line; do
    bare "$line"
    case "$BARE" in '#'*) continue ;; esac
    repository_of "$BARE"
    [ -z "$DRY" ] || [ -z "$REPOSITORY" ] || ! is_wanted "$REPOSITORY" || continue
    # Do not show a password.
    after=\${BARE#*//}
    server=\${after%%/*}
    shown="\${BARE%%//*}//\${server##*@}\${after#"$server"}"
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
  while read -r _ _ _ name _; do
    while read -r kind other address _; do
      case "$kind $other" in "src $name" | "src/gz $name") ;; *) continue ;; esac
      repository_of "$kind $other $address"
      [ -n "$REPOSITORY" ] || refuse "another feed of this device has the name $name: $address" \\
        'Give that one another name in its line, and run this again.'
    done <<END
$(opkg_files)
END
  done <<END
$(printf '%s' "$CHOSEN")
END
}

add_feed() {
  [ "$MANAGER" = apk ] || check_names
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
    say "$MANAGER trusts the feed."
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

check_trust() {
  code=0
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
    'Install it (coreutils-sha256sum on OpenWrt), or add the feed by hand: the lines are on its page.'
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
