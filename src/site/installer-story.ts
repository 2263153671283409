/** The part of `install.sh` that says what happens, in its order. */
export const STORY = `# list_files: the files that lines of this feed may be in, on such a device
list_files() {
  {
    folders | while read -r scheme _ _ _ _ file _; do
      case " $1 " in *" $scheme "*) say "$file" ;; esac
    done
    # With another title, its files on Yocto had another name.
    for file in "$ROOT"/etc/opkg/*.conf; do
      [ "$MANAGER" = apk ] || say "\${file#"$ROOT"}"
    done
  } | sort -u
}

# lines_for FILE: of CHOSEN
lines_for() {
  printf '%s' "$CHOSEN" | while read -r _ file line; do
    [ "$file" != "$1" ] || say "$line"
  done | sort -u
}

# opkg passes over the second of two feeds with one name.
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
  for list in $(list_files "$SCHEME"); do
    lines=$(lines_for "$list")
    if [ -n "$lines" ]; then
      add_lines "$list" "$lines"
    else
      take_lines "$list" ''
    fi
  done
  if ! can "$MANAGER"; then
    say "$MANAGER is not on the PATH, so that nothing is fetched and no signature is checked."
  elif [ -n "$DRY" ]; then
    say "Would run $MANAGER update, and undo everything if the device did not trust the feed then."
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
  refuse "$1" 'Caches may hold files of different age for ten minutes after a publish: try again then.'
}

check_trust() {
  code=0
  if [ "$MANAGER" = apk ]; then
    run_apk update >"$WORK/log" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
      # Another feed of the device may be the one that fails.
      lines_for "$(list_files "$SCHEME")" >"$WORK/only"
      run_apk --repositories-file "$WORK/only" update >"$WORK/log" 2>&1 ||
        untrusted 'apk update failed, and the feed is not added'
      say 'apk update failed for another feed of this device; this one is good.'
    fi
    ! grep -F UNTRUSTED "$WORK/log" | grep -qF "$URL/" || untrusted 'apk does not trust the feed, which is not added'
    return
  fi
  run_opkg update >"$WORK/log" 2>&1 || code=$?
  # OpenWrt's ends with 0 even when a signature is bad, and either with 1 when another feed fails.
  while read -r _ _ _ name _; do
    passed "$name" || [ "$SCHEME-$code" = openpgp-0 ] ||
      untrusted "opkg did not say that the signature of $name is good, and the feed is not added"
  done <<END
$(printf '%s' "$CHOSEN")
END
}

# passed NAME: whether opkg said so of this very feed
passed() {
  current=''
  while IFS= read -r line; do
    case "$line" in
      'Updated list of available packages in '*) current=\${line##*/} ;;
      'Signature check passed.') [ "$current" != "$1" ] || return 0 ;;
      # Yocto's says so once it has checked.
      "Updated source '$1'.") [ "$SCHEME" != openpgp ] || return 0 ;;
    esac
  done <"$WORK/log"
  return 1
}

remove_feed() {
  case "$MANAGER" in
    apk) schemes='apk-v2 apk-v3' ;;
    *) schemes='usign openpgp' ;;
  esac
  for list in $(list_files "$schemes"); do
    take_lines "$list" ''
  done
  [ -n "$FOUND" ] || [ -z "$REPOSITORIES" ] || say "No line of the repository $REPOSITORIES is on this device."
  if [ -n "$REMAINS" ]; then
    say 'The key stays: other lines of this feed need it.'
  else
    remove_keys "$schemes"
    [ -n "$FOUND" ] || say 'Nothing of this feed is on this device.'
  fi
  say "Packages that are installed stay. Remove them with $MANAGER, if you do not want them."
}

main() {
  [ "$#" -eq "$GIVEN" ] || refuse 'this script is cut short; download it again'
  umask 022
  read_arguments "$@"
  can sha256sum || refuse 'sha256sum is not on this device, so that no key can be compared' \\
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
