/** The part of `install.sh` that prints messages and reads its arguments. */
export const ARGUMENTS = `NL='
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
