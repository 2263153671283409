import { throwGathered } from '../errors.ts';
import type { OnConflict } from '../feed/draft/merge.ts';
import type { KeyText } from '../keys/key.ts';
import type { ActionCommand } from './commands.ts';
import type { GivenConfig } from './config-file.ts';
import type { InputValues } from './inputs.ts';
import type { RawInputs } from './read-inputs.ts';
import { type CoordinatePlaces, type DescribedRepository, readRepositories } from './repositories.ts';

/** What the inputs say, in groups; a function takes the group it uses. */
export interface Settings {
  /** What the action does. */
  command: ActionCommand;
  /** The repositories of the run: one without `config`. */
  repositories: readonly [RepositorySettings, ...RepositorySettings[]];
  keys: KeySettings;
  home: HomeSettings;
  feed: FeedSettings;
  verify: VerifySettings;
  rollback: RollbackSettings;
  lock: LockSettings;
  /** Passwords for feeds of others. */
  upstreamAuth: KeyText[];
  /** What to do when devices cannot install a package. */
  closure: 'off' | 'warn' | 'fail';
  /** Patterns of the repositories to work on, as BRANCH/REPOSITORY; empty for all. */
  only: readonly string[];
  /**
   * The file that describes the feed: all its repositories, whether the run is for some of them only, and what stands at its
   * top for all of them.
   */
  config:
    | { isNarrowed: boolean; described: readonly DescribedRepository[]; top: RepositorySettings }
    | undefined;
  /** The file to write a workflow to. */
  workflow: string | undefined;
  /** How many states `log` lists. */
  limit: number;
  /** Print the report as JSON. */
  json: boolean;
  /** Where `serve` listens. */
  listen: { host: string; port: number };
  /** What `snippet` prints lines for. */
  snippetFor: SnippetFor;
}

/** The most states that `log` lists. */
const LISTED = 1_000;

/** Who reads what `snippet` prints: people, or a builder of OpenWrt images. */
export type SnippetFor = 'readme' | 'imagebuilder' | 'asu' | 'firmware-selector';

/** Where packages come from, and who must have built them. */
export interface SourceSettings {
  files: string[];
  release: string | undefined;
  releaseRepository: string | undefined;
  releaseAssets: string[];
  releases: number | 'all' | undefined;
  drafts: boolean;
  prereleases: boolean;
  artifacts: string[];
  artifactsRun: number | 'event' | undefined;
  artifactsRepository: string | undefined;
  artifactsWorkflow: string | undefined;
  allowEvents: string[];
  allowBranches: string[];
  /** One line for each builder that is accepted; empty accepts packages of every builder. */
  requireAttestation: string[];
  attestationRoots: string | undefined;
}

/** The keys that sign, and those that are trusted. */
export interface KeySettings {
  /** One; several are refused when they are loaded, with their fingerprints. */
  usignKeys: KeyText[];
  usignPassphrase: string | undefined;
  openpgpKeys: KeyText[];
  openpgpPassphrase: string | undefined;
  apkEcKeys: KeyText[];
  apkEcPassphrase: string | undefined;
  apkRsaKeys: KeyText[];
  apkRsaPassphrase: string | undefined;
  apkRsaKeyNames: string[];
  trustedKeys: KeyText[];
  /** The name of the package with the keys. */
  keyring: string | undefined;
  /** Files with public keys that will sign later, and such keys. */
  nextKeys: string[];
  /** Files with public keys that no longer count, such keys, and their ids. */
  revokedKeys: string[];
  allowUnsigned: boolean;
  /** An index may lose every key that signed it before. */
  allowKeyChange: boolean;
  /** How long a new key is published before it may sign alone, in milliseconds. */
  rotateAfter: number;
  /** Sign every index of the feed. */
  renew: boolean;
}

/** Where the feed lives, what gives access to it, and how it is written. */
export interface HomeSettings {
  pagesRepository: string | undefined;
  pagesBranch: string;
  directory: string | undefined;
  /** The folder of the home that holds the feed, without a slash at either end; undefined for the home itself. */
  prefix: string | undefined;
  token: string | undefined;
  sshKey: KeyText | undefined;
  sshKnownHosts: string[];
  /** What stays of the history of the branch: all of it, one commit, or those of so many states. */
  history: 'keep' | 'squash' | number;
  /** A template; undefined for the usual one. */
  commitMessage: string | undefined;
  /** Who makes the commits: git, or GitHub through its API. */
  commitBy: 'git' | 'api';
  /** Signs the commits. */
  commitSigningKey: KeyText | undefined;
  commitSigningPassphrase: string | undefined;
  /** Milliseconds. */
  pushTimeout: number;
  dryRun: boolean;
  /** A new feed may begin where another one is still served. */
  allowNewFeed: boolean;
  /** How Pages gets what was pushed. */
  deploy: 'branch' | 'workflow' | 'off';
  /** The folder for the whole site; given with `deploy: workflow`. */
  siteFolder: string | undefined;
}

/** The folders that a command looks at: those of the repositories of the run, or all if a file describes the feed. */
export const foldersToLookAt = ({
  repositories,
  config,
}: Pick<Settings, 'repositories' | 'config'>): readonly Pick<
  RepositorySettings,
  'branch' | 'repository' | 'target' | 'arches'
>[] =>
  config === undefined || config.isNarrowed
    ? repositories
    : [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];

/** What the feed is called, where it is served, and how it presents itself. */
export interface FeedSettings {
  /** How the folders are laid out; undefined to go on as the feed is. */
  layout: string | undefined;
  /** Names of folders that are not called like their arch, by arch. */
  archFolders: ReadonlyMap<string, string>;
  title: string | undefined;
  /** Where the feed is served, without a slash at its end. */
  url: string | undefined;
  /** Without a slash at their end. */
  formerUrls: string[];
  /** The repositories that the installer prefers, in order. */
  defaultRepositories: string[];
  /** Where the maintainer states the fingerprints of the keys. */
  fingerprintUrl: string | undefined;
  /** Write files for subscribers next to the indexes. */
  site: boolean;
  badges: string[];
}

/** What one repository of the feed holds. */
export interface RepositorySettings {
  /** Where its coordinates stand in the file that describes it. */
  places?: CoordinatePlaces;
  branch: string | undefined;
  repository: string | undefined;
  target: string | undefined;
  sources: SourceSettings;
  arches: string[];
  archMap: Map<string, string[]>;
  /** Packages for all arches get a folder of their own; undefined to go on as the feed does. */
  allFolder: boolean | undefined;
  v3Index: boolean;
  /** Other repositories of the feed, as `BRANCH/REPOSITORY`. */
  from: string[];
  upstream: UpstreamSettings;
  packages: string[];
  sync: boolean;
  /** Milliseconds. */
  minAge: number | undefined;
  prefer: 'newest' | 'first';
  remove: string[];
  readmit: string[];
  /** Why the packages of `remove` leave. */
  reason: string | undefined;
  missingOk: boolean;
  allowIncomplete: boolean;
  onConflict: OnConflict;
  keepVersions: number | undefined;
  /** Lines as given. */
  keepPackages: string[];
  /** Days. */
  keepDays: number | undefined;
  maxRemovals: number | undefined;
  /** How long the files of packages that leave stay, in milliseconds. */
  grace: number;
}

/** The feeds of others that a repository follows, and those that its devices have anyway. */
export interface UpstreamSettings {
  /** One line for each feed, as given. */
  upstreams: string[];
  /** Files with public keys, and public keys. */
  keys: string[];
  allowUnsigned: boolean;
  allowMd5: boolean;
  dependencies: boolean;
  /** Milliseconds. */
  retrievalPeriod: number;
  missing: 'keep' | 'fail';
  /** Packages that an upstream lists no more leave. */
  removes: boolean;
  deviceFeeds: string[];
}

/** The earlier state that a rollback goes back to, by one of three words, and with which repositories. */
export interface RollbackSettings {
  steps: number | undefined;
  /** A commit, or the first letters of its id. */
  to: string | undefined;
  before: Date | undefined;
  /** Patterns of `BRANCH/REPOSITORY`; empty for all. */
  only: string[];
}

/** What a run takes from feeds of others. */
export interface LockSettings {
  /** The file that names what is taken; undefined for none. */
  file: string | undefined;
  /** Take what that file names and nothing else. */
  isLocked: boolean;
}

/** How a served feed is verified. */
export interface VerifySettings {
  /** What happens when Pages does not serve what was published; `off` does not look. */
  mode: 'warn' | 'fail' | 'off';
  /** Milliseconds. */
  timeout: number;
  /** Fetch every package. */
  all: boolean;
  /** The report of a publish whose change is to be verified. */
  report: string | undefined;
  /** The earlier answer to compare the feed with: a file, or a web address. */
  since: string | undefined;
  /** The file to keep the answer in. */
  save: string | undefined;
  /** Who reads the feed: devices, or also OpenWrt's build server ASU. */
  as: 'device' | 'asu';
  /** The keys of devices that should be able to update: files, folders and keys, one device each. */
  knownKeys: string[];
}

/**
 * Reads every input.
 *
 * @param config what a file says about the feed
 * @param onlyLooks true for a command that takes `only` without a file: it looks at the repositories that are there
 * @throws InputError for all inputs that are wrong, together
 */
export function parseSettings(raw: RawInputs, config?: GivenConfig, onlyLooks = false): Settings {
  const { values, repositories, places, described, errors } = readRepositories(raw, config, onlyLooks);
  throwGathered(errors);
  const [first, ...others] = repositories.map((own) => repositorySettings(own, places.get(own)));
  if (first === undefined) throw new Error('no repository was read');
  return {
    command: values.command,
    repositories: [first, ...others],
    keys: keySettings(values),
    home: homeSettings(values),
    feed: feedSettings(values),
    verify: verifySettings(values),
    rollback: { steps: values.steps, to: values.to, before: values.before, only: values.only },
    lock: { file: values.lock, isLocked: values.locked },
    upstreamAuth: values['upstream-auth'],
    closure: values.closure,
    only: values.only,
    config:
      config === undefined
        ? undefined
        : { isNarrowed: values.only.length > 0, described, top: repositorySettings(values, undefined) },
    workflow: values.workflow,
    limit: Math.min(values.limit ?? LISTED, LISTED),
    json: values.json,
    listen: { host: values.host ?? '127.0.0.1', port: values.port },
    snippetFor: values.for,
  };
}

function repositorySettings(values: InputValues, places: CoordinatePlaces | undefined): RepositorySettings {
  return {
    ...(places === undefined ? {} : { places }),
    branch: values.branch,
    repository: values.repository,
    target: values.target,
    sources: sourceSettings(values),
    arches: values.arches,
    archMap: values['arch-map'],
    allFolder: values['all-folder'],
    v3Index: values['v3-index'],
    from: values.from,
    upstream: upstreamSettings(values),
    packages: values.packages,
    sync: values.sync,
    minAge: values['min-age'],
    prefer: values.prefer,
    remove: values.remove,
    readmit: values.readmit,
    reason: values.reason,
    missingOk: values['missing-ok'],
    allowIncomplete: values['allow-incomplete'],
    onConflict: values['on-conflict'],
    keepVersions: values['keep-versions'],
    keepPackages: values['keep-packages'],
    keepDays: values['keep-days'],
    maxRemovals: values['max-removals'],
    grace: values.grace,
  };
}

function sourceSettings(values: InputValues): SourceSettings {
  return {
    files: values.files,
    release: values.release,
    releaseRepository: values['release-repository'],
    releaseAssets: values['release-assets'],
    releases: values.releases,
    drafts: values.drafts,
    prereleases: values.prereleases,
    artifacts: values.artifacts,
    artifactsRun: values['artifacts-run'],
    artifactsRepository: values['artifacts-repository'],
    artifactsWorkflow: values['artifacts-workflow'],
    allowEvents: values['allow-events'],
    allowBranches: values['allow-branches'],
    requireAttestation: values['require-attestation'],
    attestationRoots: values['attestation-roots'],
  };
}

function upstreamSettings(values: InputValues): UpstreamSettings {
  return {
    upstreams: values.upstream,
    keys: values['upstream-keys'],
    allowUnsigned: values['allow-unsigned-upstream'],
    allowMd5: values['allow-md5-upstream'],
    dependencies: values.dependencies,
    retrievalPeriod: values['retrieval-period'],
    missing: values['upstream-missing'],
    removes: (values['upstream-removed'] ?? (values.sync ? 'remove' : 'keep')) === 'remove',
    deviceFeeds: values['device-feeds'],
  };
}

function keySettings(values: InputValues): KeySettings {
  return {
    usignKeys: values['usign-key'],
    usignPassphrase: values['usign-passphrase'],
    openpgpKeys: values['openpgp-key'],
    openpgpPassphrase: values['openpgp-passphrase'],
    apkEcKeys: values['apk-ec-key'],
    apkEcPassphrase: values['apk-ec-passphrase'],
    apkRsaKeys: values['apk-rsa-key'],
    apkRsaPassphrase: values['apk-rsa-passphrase'],
    apkRsaKeyNames: values['apk-rsa-key-name'],
    trustedKeys: values['trusted-keys'],
    keyring: values.keyring,
    nextKeys: values['next-keys'],
    revokedKeys: values['revoked-keys'],
    allowUnsigned: values['allow-unsigned'],
    allowKeyChange: values['allow-key-change'],
    renew: values.renew,
    rotateAfter: values['rotate-after'],
  };
}

function homeSettings(values: InputValues): HomeSettings {
  return {
    pagesRepository: values['pages-repository'],
    pagesBranch: values['pages-branch'],
    directory: values.directory,
    prefix: values.prefix,
    token: values.token,
    sshKey: values['ssh-key'].at(-1),
    sshKnownHosts: values['ssh-known-hosts'],
    history: values.history,
    commitMessage: values['commit-message'],
    commitBy: values['commit-by'],
    commitSigningKey: values['commit-signing-key'].at(-1),
    commitSigningPassphrase: values['commit-signing-passphrase'],
    pushTimeout: values['push-timeout'],
    dryRun: values['dry-run'],
    allowNewFeed: values['allow-new-feed'],
    deploy: values.deploy,
    siteFolder: values['site-folder'],
  };
}

function verifySettings(values: InputValues): VerifySettings {
  return {
    mode: values.verify,
    timeout: values['verify-timeout'],
    all: values.all,
    report: values.report,
    since: values.since,
    save: values.save,
    as: values.as,
    knownKeys: values['known-keys'],
  };
}

function feedSettings(values: InputValues): FeedSettings {
  return {
    layout: values.layout,
    archFolders: values['arch-folders'],
    title: values.title,
    url: values.url,
    formerUrls: values['former-urls'],
    defaultRepositories: values['default-repository'],
    fingerprintUrl: values['fingerprint-url'],
    site: values.site,
    badges: values.badges,
  };
}
