/** The part of `install.sh` that changes files, lines and keyrings. Every change can be undone. */
export const EDITS = `download() {
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
