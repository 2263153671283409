/** The part of `install.sh` that says what happens, in its order. */
export const STORY = `add_keys() {
  while read -r scheme file target id sha256; do
    [ "$scheme" = "$SCHEME" ] || continue
    case ":$KEYS:" in *":$file:"*) ;; *) continue ;; esac
    if [ "$target" = - ]; then
      import_key "$file" "$id" "$sha256"
    else
      add_key "$file" "$target" "$id" "$sha256"
    fi
  done <<END
$(keys)
END
}

# get_key FILE SHA256: into $WORK/key, if it is what it was when this script was made
get_key() {
  download "$URL/keys/$1" "$WORK/key" </dev/null || refuse "$URL/keys/$1 could not be downloaded"
  sum=$(hash_of "$WORK/key")
  [ "$sum" = "$2" ] || refuse "$URL/keys/$1 is not the key that this script was made for" \\
    "It has the SHA-256 $sum, not $2. Download this script again, and compare with what the maintainer says."
}

add_key() {
  if [ -e "$ROOT$2" ]; then
    [ "$(hash_of "$ROOT$2")" = "$4" ] || refuse "$ROOT$2 is there with other content, and stays as it is" \\
      'Ask the maintainer whether the key was changed, and move the file away if so.'
    say "The key $3 is there already: $2 (SHA-256 $4)."
  else
    if [ -z "$DRY" ]; then
      need_writable "$ROOT$2"
      get_key "$1" "$4"
      put "$WORK/key" "$ROOT$2"
    fi
    did Trusted trust "the key $3: $2 (SHA-256 $4)."
  fi
  # sysupgrade keeps the other files by itself; docs/subscribers.md says where that is known from.
  if [ "$SCHEME-$DEVICE" = apk-v3-openwrt ] && ! is_kept "$2"; then
    add_lines /etc/sysupgrade.conf "$2"
  fi
}

is_kept() {
  [ -f "$ROOT/etc/sysupgrade.conf" ] &&
    grep -qxF -e "$1" -e "$(dirname "$1")" -e "$(dirname "$1")/" "$ROOT/etc/sysupgrade.conf"
}

import_key() {
  can gpg || refuse 'gpg is not on this device, and its opkg checks no signature without it'
  if has_imported "$2"; then
    say "The key $2 is imported already."
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
      has_imported "$2" || refuse "$URL/keys/$1 holds another key than $2"
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

# is_set OPTION: in any of opkg's files; OPTION is a regular expression
is_set() {
  opkg_files | grep -Eq "^[[:space:]]*option[[:space:]]+$1([[:space:]]|\\$)"
}

opkg_files() {
  cat "$ROOT"/etc/opkg.conf "$ROOT"/etc/opkg/*.conf 2>/dev/null || :
}

# list_files: the files that lines of this feed may be in, on such a device
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

remove_keys() {
  while read -r scheme file target id sha256; do
    case " $1 " in *" $scheme "*) ;; *) continue ;; esac
    if [ "$target" = - ]; then
      forget_key "$id"
    elif [ ! -e "$ROOT$target" ]; then
      continue
    elif [ "$(hash_of "$ROOT$target")" = "$sha256" ]; then
      FOUND=yes
      drop "$ROOT$target"
      did Removed remove "the key $id: $target"
      take_lines /etc/sysupgrade.conf "$target"
    else
      say "$target stays: its content is not this feed's key."
    fi
  done <<END
$(keys)
END
}

forget_key() {
  has_imported "$1" || return 0
  FOUND=yes
  [ -n "$DRY" ] || keyring --delete-keys "$1"
  did Removed remove "the key $1."
  options=$ROOT$OPENPGP_OPTIONS_FILE
  [ -f "$options" ] && [ "$(cat "$options")" = "$(openpgp_options)" ] || return 0
  if opkg_files | grep -q '^[[:space:]]*src'; then
    say "$OPENPGP_OPTIONS_FILE stays: other feeds of this device are checked because of it."
  else
    drop "$options"
    did Removed remove "$OPENPGP_OPTIONS_FILE."
  fi
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
