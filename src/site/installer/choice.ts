/** The part of `install.sh` that finds out which folders of the feed fit the device. */
export const CHOICE = `# RANK: how well an arch fits the device; 0 for not at all. A folder for every arch is used if there is nothing better.
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
