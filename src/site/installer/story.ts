/** The part of `install.sh` with its steps, in their order. */
export const STORY = `# list_files SCHEMES: the files on such a device that may have lines of this feed
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
