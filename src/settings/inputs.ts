import type { KeyText } from '../keys/key.ts';
import { ACTION_COMMANDS, type Command } from './commands.ts';
import { gitBranch } from './git-branch.ts';
import {
  address,
  addresses,
  age,
  archFolders,
  archMap,
  commitTemplate,
  count,
  countOrAll,
  flagOrNone,
  folderPath,
  keepOrRemove,
  passphrase,
  period,
  type Reader,
  reason,
  token,
  words,
  workflowRun,
} from './values.ts';

/** What is read from an input, by its kind. */
export interface ValueOfKind {
  text: string | undefined;
  /** One a line in the action, a repeatable flag in a terminal. */
  list: string[];
  /** The text itself in the action, the name of a file in a terminal, PKGFEED_NAME in the environment. */
  secret: KeyText[];
  /** True or false. */
  flag: boolean;
  /** A time such as 90s, 5m or 1h; in milliseconds. */
  duration: number;
}

interface Row {
  name: string;
  default: string;
  commands: readonly Command[];
  /**
   * Where it may stand in the file that `config` names: only at the top, for the whole feed, or in each repository as
   * well. Undefined for secrets and for what belongs to one run.
   */
  inFile?: 'feed' | 'repository';
  /** One sentence, the same in action.yml, in the README and in `--help`. */
  help: string;
}

/** The kind of an input is also its reader, unless it has one of its own; a list of words allows one of them. */
type KindAndReader =
  | { kind: keyof ValueOfKind | readonly string[]; read?: Reader<unknown> }
  | { kind: 'count'; read: Reader<unknown> };

export type Input = Row & KindAndReader;

const CHANGES = ['publish', 'remove', 'reindex'] as const;
const HOME = [...CHANGES, 'check'] as const;
/** Commands that sign or check signatures with the given keys. */
const KEYS = [...HOME, 'verify'] as const;
/** Commands that can look at some folders of a feed only. */
const NARROWED = ['verify', 'snippet'] as const;
const CONFIGURED = [...HOME, ...NARROWED] as const;
const COORDINATES = [...CHANGES, 'keygen'] as const;

/** Every input of the action and every flag of the command. A test compares action.yml, README and help with it. */
export const INPUTS = [
  {
    name: 'command',
    kind: [...ACTION_COMMANDS],
    default: 'publish',
    commands: [],
    help: 'What to do: publish (and remove) packages, reindex the feed, or verify what is served.',
  },
  {
    name: 'config',
    kind: 'text',
    default: '',
    commands: CONFIGURED,
    help: 'File that describes a whole feed with all its repositories, such as .github/pkgfeed.yml.',
  },
  {
    name: 'only',
    kind: 'list',
    default: '',
    commands: CONFIGURED,
    help: 'Repositories of the file to work on: BRANCH/REPOSITORY or patterns, one a line (empty: all).',
  },
  {
    name: 'files',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish', 'init'],
    help: 'Package files to publish: paths, folders or globs, one a line; a line that begins with ! leaves out what it matches.',
  },
  {
    name: 'release',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: ['publish'],
    help: 'Publish the assets of a release: a tag, latest, or event (the release that started the run).',
  },
  {
    name: 'release-repository',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: ['publish'],
    help: 'Repository of the release, as owner/name or its address on GitHub (default on a runner: this repository).',
  },
  {
    name: 'release-assets',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Patterns of the assets to take; empty takes *.ipk, *.apk and *.opk.',
  },
  {
    name: 'releases',
    inFile: 'repository',
    kind: 'count',
    read: countOrAll('Write how many of the last releases, or all.'),
    default: '',
    commands: ['publish'],
    help: 'Publish from this many of the latest releases, or all, to catch up on releases that an earlier run missed.',
  },
  {
    name: 'drafts',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Take draft releases too.',
  },
  {
    name: 'prereleases',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Take pre-releases too.',
  },
  {
    name: 'artifacts',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Publish the packages in workflow artifacts: patterns of their names, one a line.',
  },
  {
    name: 'artifacts-run',
    inFile: 'repository',
    kind: 'text',
    read: workflowRun,
    default: '',
    commands: ['publish'],
    help: 'Run to take artifacts from: an id, or event for the run that started this one (default on a runner: this run).',
  },
  {
    name: 'artifacts-repository',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: ['publish'],
    help: 'Repository of the artifacts, as owner/name or its address on GitHub (default on a runner: this repository).',
  },
  {
    name: 'artifacts-workflow',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: ['publish'],
    help: 'File name of the only workflow to take artifacts from.',
  },
  {
    name: 'allow-events',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Take artifacts only from runs that these events started (empty: push, release, workflow_dispatch, schedule, create).',
  },
  {
    name: 'allow-branches',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Take artifacts only from runs on branches and tags that match these patterns (empty: the default branch and all tags).',
  },
  {
    name: 'require-attestation',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Require that one of these repositories or workflows attested each package: owner/name or owner/name/.github/workflows/build.yml.',
  },
  {
    name: 'attestation-roots',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: ['publish'],
    help: 'File with the trusted roots that gh attestation trusted-root prints, for private repositories (empty: those of the public Sigstore).',
  },
  {
    name: 'branch',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: [...COORDINATES, ...NARROWED, 'init'],
    help: 'First coordinate of the folder, such as the release the packages are for (24.10).',
  },
  {
    name: 'repository',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: [...COORDINATES, ...NARROWED, 'init'],
    help: 'Second coordinate of the folder: a name for this set of packages (base).',
  },
  {
    name: 'target',
    inFile: 'repository',
    kind: 'text',
    default: '',
    commands: [...COORDINATES, ...NARROWED],
    help: 'Target and subtarget of OpenWrt that the packages are for (mediatek/filogic), for a layout with {target}.',
  },
  {
    name: 'from',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Other repositories of this feed whose packages are listed here too, without downloading them: BRANCH/REPOSITORY, one a line.',
  },
  {
    name: 'upstream',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Feeds of others to follow, one a line, as devices write them: an address with {arch} and {target} if you like, or a file: folder; more addresses on a line are mirrors.',
  },
  {
    name: 'upstream-keys',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish', 'check', 'verify'],
    help: 'Public keys of those feeds and of `device-feeds`: files or the keys themselves, one of which must have signed each index.',
  },
  {
    name: 'upstream-auth',
    kind: 'secret',
    default: '',
    commands: ['publish', 'check', 'verify'],
    help: 'Passwords for feeds of others: HOST USER:PASSWORD, one a line; each is sent to its host alone.',
  },
  {
    name: 'allow-unsigned-upstream',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish', 'check', 'verify'],
    help: 'Follow feeds of others whose index nobody signed, or no key of `upstream-keys`.',
  },
  {
    name: 'allow-md5-upstream',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Take packages of which the upstream’s index states no hash but MD5, or none.',
  },
  {
    name: 'dependencies',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Take with each package of an upstream those of the same upstreams that it needs.',
  },
  {
    name: 'retrieval-period',
    inFile: 'repository',
    kind: 'text',
    read: period,
    default: '6h',
    commands: ['publish'],
    help: 'How long after the last change from an upstream its index is not asked for again (0, 90m, 6h, 1d).',
  },
  {
    name: 'upstream-missing',
    inFile: 'repository',
    kind: ['keep', 'fail'],
    default: 'keep',
    commands: ['publish'],
    help: 'When an upstream does not answer: go on with what the repository has, or fail.',
  },
  {
    name: 'upstream-removed',
    inFile: 'repository',
    kind: 'text',
    read: keepOrRemove,
    default: '',
    commands: ['publish'],
    help: 'What happens with packages that an upstream lists no more: keep or remove (empty: remove with `sync`, or else keep).',
  },
  {
    name: 'lock',
    inFile: 'feed',
    kind: 'text',
    default: '',
    commands: ['publish'],
    help: 'File that names each package taken from upstreams, such as pkgfeed.lock; a run writes it, and `locked` enforces it.',
  },
  {
    name: 'locked',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Take from upstreams what the file of `lock` names and nothing else; fail where that is gone or differs.',
  },
  {
    name: 'device-feeds',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish', 'check', 'verify'],
    help: 'Feeds that devices have anyway, written as `upstream`: nothing is taken from them, and what they have counts as there.',
  },
  {
    name: 'closure',
    inFile: 'feed',
    kind: ['off', 'warn', 'fail'],
    default: 'off',
    commands: ['publish', 'check', 'verify'],
    help: 'Find out whether devices can install each package, with this feed and `device-feeds`: off, warn or fail.',
  },
  {
    name: 'packages',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Packages to take from the sources, one a line: a name or a pattern, with =, >=, >, <= or < and a version if you like; ! before it leaves them out.',
  },
  {
    name: 'sync',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Withdraw every package that the sources do not give.',
  },
  {
    name: 'min-age',
    inFile: 'repository',
    kind: 'text',
    read: age,
    default: '',
    commands: ['publish'],
    help: 'Take from other repositories only packages that were published at least this long ago (12h, 7d, 4w).',
  },
  {
    name: 'prefer',
    inFile: 'repository',
    kind: ['newest', 'first'],
    default: 'newest',
    commands: ['publish'],
    help: 'When several sources have a package: take all its versions, or only those of the first source that has it.',
  },
  {
    name: 'remove',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Packages to withdraw, one a line: NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH; * and ? in NAME stand for any characters or one.',
  },
  {
    name: 'readmit',
    inFile: 'repository',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Withdrawn packages that sources may bring again, one a line, written as in `remove`.',
  },
  {
    name: 'reason',
    inFile: 'repository',
    kind: 'text',
    read: reason,
    default: '',
    commands: ['publish', 'remove'],
    help: 'Why this run withdraws packages, in one line, for the page and the Atom feed.',
  },
  {
    name: 'missing-ok',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish', 'remove'],
    help: 'Do not fail when a package to withdraw is not in the feed.',
  },
  {
    name: 'arches',
    inFile: 'repository',
    kind: 'list',
    read: words,
    default: '',
    commands: ['publish', 'reindex', ...NARROWED],
    help: 'Arches that get a folder even if it holds only packages for all arches; reindex, verify and snippet look at these arches only.',
  },
  {
    name: 'arch-map',
    inFile: 'repository',
    kind: 'list',
    read: archMap,
    default: '',
    commands: CHANGES,
    help: 'Which arches of the feed an arch name in packages stands for, one name a line: arm64=aarch64_generic aarch64_cortex-a53.',
  },
  {
    name: 'all-folder',
    inFile: 'repository',
    kind: 'flag',
    read: flagOrNone,
    default: '',
    commands: ['publish'],
    help: 'Put ipk packages for all arches into a folder of their own, called all, which devices of Yocto read too (default: as the feed does, or false).',
  },
  {
    name: 'v3-index',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish', 'reindex'],
    help: 'Write Packages.adb beside APKINDEX.tar.gz, so that apk 3 can read an Alpine repository by a line that begins with v3.',
  },
  {
    name: 'layout',
    inFile: 'feed',
    kind: 'text',
    default: '',
    commands: [...COORDINATES, 'check'],
    help: 'Path of each folder in the feed, of {branch}, {repository}, {target} and {arch}, or . for the root (default: as the feed is, or {branch}/{repository}/{arch}).',
  },
  {
    name: 'arch-folders',
    inFile: 'feed',
    kind: 'list',
    read: archFolders,
    default: '',
    commands: [...COORDINATES, 'check'],
    help: 'Folders that are not called like their arch, one ARCH=FOLDER a line: mipsel-3.4=mipsel.',
  },
  {
    name: 'usign-key',
    kind: 'secret',
    default: '',
    commands: KEYS,
    help: 'usign or signify secret key that signs opkg indexes.',
  },
  {
    name: 'usign-passphrase',
    kind: 'secret',
    read: passphrase,
    default: '',
    commands: [...KEYS, 'keygen'],
    help: 'Passphrase of the usign key, if it has one.',
  },
  {
    name: 'openpgp-key',
    kind: 'secret',
    default: '',
    commands: KEYS,
    help: 'OpenPGP secret key, or several one after another, that sign opkg indexes for Yocto.',
  },
  {
    name: 'openpgp-passphrase',
    kind: 'secret',
    read: passphrase,
    default: '',
    commands: [...KEYS, 'keygen'],
    help: 'Passphrase of the OpenPGP keys, if they have one.',
  },
  {
    name: 'apk-ec-key',
    kind: 'secret',
    default: '',
    commands: [...KEYS, 'sign'],
    help: 'EC secret key (P-256), or several one after another, that sign apk v3 indexes for OpenWrt 25.12 and later.',
  },
  {
    name: 'apk-ec-passphrase',
    kind: 'secret',
    read: passphrase,
    default: '',
    commands: [...KEYS, 'keygen', 'sign'],
    help: 'Passphrase of the EC keys, if they have one.',
  },
  {
    name: 'apk-rsa-key',
    kind: 'secret',
    default: '',
    commands: [...KEYS, 'sign'],
    help: 'RSA secret key, or several one after another, that sign apk v2 indexes for Alpine (and apk v3 indexes when no EC key is given).',
  },
  {
    name: 'apk-rsa-passphrase',
    kind: 'secret',
    read: passphrase,
    default: '',
    commands: [...KEYS, 'keygen', 'sign'],
    help: 'Passphrase of the RSA keys, if they have one.',
  },
  {
    name: 'apk-rsa-key-name',
    inFile: 'feed',
    kind: 'list',
    default: '',
    commands: KEYS,
    help: 'File name of each RSA key’s public half on devices, one a line (empty: the name that the feed was signed with, or one made from the key).',
  },
  {
    name: 'trusted-keys',
    kind: 'secret',
    default: '',
    commands: KEYS,
    help: 'More public keys to trust: your key before a change of keys, and keys of other publishers that the installer should name.',
  },
  {
    name: 'next-keys',
    inFile: 'feed',
    kind: 'list',
    default: '',
    commands: CHANGES,
    help: 'Public keys that will sign later, which devices should get now: files or the keys themselves.',
  },
  {
    name: 'allow-unsigned',
    inFile: 'feed',
    kind: 'flag',
    default: 'false',
    commands: CHANGES,
    help: 'Publish without a key, and take over existing indexes that nobody signed.',
  },
  {
    name: 'allow-incomplete',
    inFile: 'repository',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Publish packages that devices would install without some of their files; pkgfeed warns about them.',
  },
  {
    name: 'allow-key-change',
    kind: 'flag',
    default: 'false',
    commands: CHANGES,
    help: 'Sign with other keys, or under other names, than those that devices know: they refuse the feed until they get the new key. Deletes signatures that the run has no key to renew. To publish, the run must know the old keys (`trusted-keys`); `reindex` does not need them.',
  },
  {
    name: 'allow-new-feed',
    kind: 'flag',
    default: 'false',
    commands: CHANGES,
    help: 'Begin a new feed on a branch that somebody replaced while the old feed is still served.',
  },
  {
    name: 'pages-repository',
    inFile: 'feed',
    kind: 'text',
    default: '',
    commands: [...HOME, 'keygen', 'verify', 'snippet', 'init'],
    help: 'Repository the feed lives in: owner/name or its address on GitHub, another git URL, or a path that begins with ./ or / (default on a runner: this repository).',
  },
  {
    name: 'pages-branch',
    inFile: 'feed',
    kind: 'text',
    read: gitBranch,
    default: 'gh-pages',
    commands: [...HOME, 'snippet', 'init'],
    help: 'Branch that Pages serves.',
  },
  {
    name: 'prefix',
    inFile: 'feed',
    kind: 'text',
    read: folderPath,
    default: '',
    commands: [...HOME, 'snippet', 'keygen', 'init'],
    help: 'Folder of the branch or directory that holds the whole feed, beside other files (packages).',
  },
  {
    name: 'directory',
    inFile: 'feed',
    kind: 'text',
    default: '',
    commands: [...HOME, 'snippet', 'init'],
    help: 'Plain folder that holds the feed instead of a branch.',
  },
  {
    name: 'url',
    inFile: 'feed',
    kind: 'text',
    read: address,
    default: '',
    commands: [...CHANGES, 'verify', 'snippet'],
    help: 'Web address of the feed: found automatically on GitHub Pages, needed in each run elsewhere.',
  },
  {
    name: 'former-urls',
    inFile: 'feed',
    kind: 'list',
    read: addresses,
    default: '',
    commands: CHANGES,
    help: 'Earlier web addresses of the feed, one a line: the installer replaces lines on devices that still name them.',
  },
  {
    name: 'token',
    kind: 'secret',
    read: token,
    default: '',
    commands: [...KEYS, 'snippet', 'init'],
    help: 'Token for the repository; a publish needs one that may push (default on a runner: the workflow’s own).',
  },
  {
    name: 'ssh-key',
    kind: 'secret',
    default: '',
    commands: [...HOME, 'init'],
    help: 'SSH secret key that gives access to `pages-repository` instead of `token`, such as a deploy key with write access.',
  },
  {
    name: 'ssh-known-hosts',
    inFile: 'feed',
    kind: 'list',
    default: '',
    commands: [...HOME, 'init'],
    help: 'Host keys of the server that `ssh-key` is for, as lines of known_hosts; pkgfeed knows those of github.com.',
  },
  {
    name: 'on-conflict',
    inFile: 'repository',
    kind: ['fail', 'keep', 'replace'],
    default: 'fail',
    commands: ['publish'],
    help: 'When the feed has the same version with other bytes: fail, keep the published one, or replace it.',
  },
  {
    name: 'keep-versions',
    inFile: 'repository',
    kind: 'count',
    read: count(1, 'Write how many versions stay, or leave it empty to keep all.'),
    default: '',
    commands: ['publish'],
    help: 'How many versions of each package stay; empty keeps all.',
  },
  {
    name: 'max-removals',
    inFile: 'repository',
    kind: 'count',
    read: count(0, 'Write how many packages may go at most, or leave it empty.'),
    default: '',
    commands: CHANGES,
    help: 'How many packages may leave the feed in one run; empty allows only those that `remove` or `keep-versions` drop.',
  },
  {
    name: 'history',
    inFile: 'feed',
    kind: ['keep', 'squash'],
    default: 'keep',
    commands: CHANGES,
    help: 'Keep the branch’s history, or squash it into one commit.',
  },
  {
    name: 'commit-message',
    inFile: 'feed',
    kind: 'text',
    read: commitTemplate,
    default: '',
    commands: CHANGES,
    help: 'Message of the commit, with words such as {feed}, {summary}, {packages} and {arches} in braces (empty: {feed}: {summary}, and a list of the changes).',
  },
  {
    name: 'commit-by',
    inFile: 'feed',
    kind: ['git', 'api'],
    default: 'git',
    commands: CHANGES,
    help: 'Who makes the commit: git; or api, which lets GitHub make and sign it, for changes of at most 20 MB.',
  },
  {
    name: 'commit-signing-key',
    kind: 'secret',
    default: '',
    commands: CHANGES,
    help: 'SSH or OpenPGP secret key that signs the commit, for branches that require signed commits.',
  },
  {
    name: 'commit-signing-passphrase',
    kind: 'secret',
    read: passphrase,
    default: '',
    commands: CHANGES,
    help: 'Passphrase of the key that signs the commit, if it has one.',
  },
  {
    name: 'push-timeout',
    inFile: 'feed',
    kind: 'duration',
    default: '5m',
    commands: CHANGES,
    help: 'How long to retry when others push first or the network fails, and how long a server may be silent (90s, 5m, 1h).',
  },
  {
    name: 'deploy',
    inFile: 'feed',
    kind: ['branch', 'workflow', 'off'],
    default: 'branch',
    commands: CHANGES,
    help: 'How Pages gets what was pushed: branch (Pages builds it), workflow (later steps deploy the folder that the run leaves, with the source “GitHub Actions”), or off (something else does it).',
  },
  {
    name: 'site-folder',
    inFile: 'feed',
    kind: 'text',
    default: '',
    commands: CHANGES,
    help: 'Folder for the whole site with `deploy: workflow`; it must be new or empty (default on a runner: a temporary folder).',
  },
  {
    name: 'report',
    kind: 'text',
    default: '',
    commands: ['verify'],
    help: 'Report of a publish: wait until the feed shows what it changed, and verify that.',
  },
  {
    name: 'verify',
    inFile: 'feed',
    kind: ['warn', 'fail', 'off'],
    default: 'warn',
    commands: CHANGES,
    help: 'After a push to owner/name, wait until Pages serves it and fetch it as devices do: warn or fail when that does not work, or off.',
  },
  {
    name: 'verify-timeout',
    inFile: 'feed',
    kind: 'duration',
    default: '10m',
    commands: [...CHANGES, 'verify'],
    help: 'How long to wait for Pages to serve what was published (90s, 5m, 1h).',
  },
  {
    name: 'dry-run',
    kind: 'flag',
    default: 'false',
    commands: CHANGES,
    help: 'Compute and show everything, and change nothing.',
  },
  {
    name: 'site',
    inFile: 'feed',
    kind: 'flag',
    default: 'true',
    commands: CHANGES,
    help: 'Write a page for subscribers at the root of the feed, plus an installer and an Atom feed when `url` is known.',
  },
  {
    name: 'badges',
    inFile: 'feed',
    kind: 'list',
    default: '',
    commands: CHANGES,
    help: 'Packages that get a badge with their newest version: patterns of names, one a line.',
  },
  {
    name: 'title',
    inFile: 'feed',
    kind: 'text',
    default: '',
    commands: COORDINATES,
    help: 'Name of the feed on its page, in summaries and in the lines that devices add; later runs remember it.',
  },
  {
    name: 'as',
    kind: ['device', 'asu'],
    default: 'device',
    commands: ['verify'],
    help: 'Read the feed as devices do, or as OpenWrt’s image builders on request (ASU) and owut do as well.',
  },
  {
    name: 'for',
    kind: ['readme', 'imagebuilder', 'asu', 'firmware-selector'],
    default: 'readme',
    commands: ['snippet'],
    help: 'What to print the lines for: a README, OpenWrt’s ImageBuilder, its build server ASU, or its firmware selector.',
  },
  {
    name: 'all',
    kind: 'flag',
    default: 'false',
    commands: ['verify'],
    help: 'Fetch every package and compare it with the index; without it, pkgfeed only asks the server whether each package is there.',
  },
  {
    name: 'workflow',
    kind: 'text',
    default: '',
    commands: ['init'],
    help: 'File to write the workflow to, such as .github/workflows/feed.yml; a file that exists is not overwritten.',
  },
  {
    name: 'json',
    kind: 'flag',
    default: 'false',
    commands: [...KEYS, 'keygen', 'inspect', 'sign', 'init', 'snippet'],
    help: 'Print the report as JSON.',
  },
] as const satisfies readonly Input[];

type Known = (typeof INPUTS)[number];

export type InputName = Known['name'];

/** What every input says, by its name. */
export type InputValues = {
  [One in Known as One['name']]: One extends { read: Reader<infer Value> }
    ? Value
    : One['kind'] extends keyof ValueOfKind
      ? ValueOfKind[One['kind']]
      : One['kind'][number];
};

/** The inputs of the action; the others are for commands that only a terminal has. */
export const ACTION_INPUTS = INPUTS.filter(
  ({ name, commands }: Input) =>
    name === 'command' ||
    commands.some((command) => (ACTION_COMMANDS as readonly string[]).includes(command)),
);

/** The environment variable that a terminal can give a secret in. */
export function secretVariable(name: string): string {
  return `PKGFEED_${name.toUpperCase().replaceAll('-', '_')}`;
}
