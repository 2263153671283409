/** The part of `install.sh` that adds trusted keys and removes them. */
export const KEYS = `add_keys() {
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
