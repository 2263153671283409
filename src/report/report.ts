import type { Unresolved } from '../feed/assemble/unresolved.ts';
import type { DeviceView } from '../feed/canary.ts';
import type { FeedKey } from '../feed/catalog/feed-json.ts';
import type { LeavingFile } from '../feed/catalog/leaving-shape.ts';
import type { Withdrawn } from '../feed/catalog/withdrawn-shape.ts';
import type { Change } from '../feed/change.ts';
import type { Uninstallable } from '../feed/closure/closure.ts';
import type { Lower } from '../feed/draft/draft.ts';
import type { LeftOutPackages } from '../feed/draft/left-out.ts';
import type { SharedWarning } from '../feed/draft/package-warnings.ts';
import type { Finding } from './finding.ts';
import type { SinceReport } from './since.ts';

/** A folder that the run wrote, or would have written without `dry-run`. */
export interface FolderSummary {
  path: string;
  /** Null for the folder of all arches. */
  arch: string | null;
  format: string;
  /** How many packages it lists. */
  packages: number;
}

/** What the run did with one repository; counts are over all its arches. */
export interface RepositorySummary {
  branch: string | null;
  repository: string | null;
  /** Absent from a repository that is for any target. */
  target?: string;
  added: number;
  updated: number;
  removed: number;
}

/** What became of one index that the run follows. */
export interface UpstreamSummary {
  branch: string | null;
  repository: string | null;
  target?: string;
  /** The line of the settings that names the upstream. */
  upstream: string;
  /** The arch that its address was made for; null for an address without one. */
  arch: string | null;
  state: 'read' | 'unchanged' | 'failed';
  /** The address of the index; null for one that was not read. */
  index: string | null;
  /** How many packages it lists; null for one that was not read. */
  packages: number | null;
}

export type ReadmittedPackage = Pick<Withdrawn, 'branch' | 'repository' | 'name' | 'version' | 'arch'>;

/** What a prune takes from one repository. */
export interface PrunedRepository {
  branch: string | null;
  repository: string | null;
  /** Absent from a repository that is for any target. */
  target?: string;
  /** How many packages the rules let go, and the bytes of their files. */
  packages: number;
  packageBytes: number;
  /** How many package files that no index lists are deleted, and their bytes. */
  unlisted: number;
  unlistedBytes: number;
}

export type ChangeCommand = 'publish' | 'remove' | 'reindex' | 'prune' | 'rollback';

/** What a change of the feed did, as data. */
export interface ChangeReport {
  command: ChangeCommand;
  title: string | null;
  /** Where the feed lives. */
  feed: string;
  dryRun: boolean;
  /** True when the feed changed, or would have changed without `dry-run`. */
  changed: boolean;
  /** The commit pushed; empty when nothing was. */
  commit: string;
  added: number;
  updated: number;
  removed: number;
  /** How many packages of this run the feed already had, with the same bytes. */
  unchanged: number;
  changes: readonly Change[];
  folders: FolderSummary[];
  /** The repositories of the run. */
  repositories: RepositorySummary[];
  /** The feeds of others that the run follows. */
  upstreams: UpstreamSummary[];
  /** The packages that devices cannot install with this feed and `device-feeds`; null where nobody looked. */
  closure: readonly Uninstallable[] | null;
  /** The file that names each package taken from upstreams; null without one. */
  lock: string | null;
  /** Packages of the sources that were not taken, by repository and reason. */
  leftOut: readonly LeftOutPackages[];
  /** Packages that were withdrawn until this run, and that sources may bring again. */
  readmitted: readonly ReadmittedPackage[];
  /** Package files that left in this run and stay for a while, and those whose time is over, which are deleted. */
  leaving: { held: readonly LeavingFile[]; ended: readonly LeavingFile[] };
  /** What a prune takes from each repository; empty for another command. */
  pruned: PrunedRepository[];
  /** Bytes of all package files of the feed, as its indexes and catalogs say. */
  feedBytes: number;
  /** The most bytes that the host of the site serves; null when that is not known. */
  feedLimit: number | null;
  /** The largest package file in the folders of this run. */
  largest: { path: string; bytes: number } | null;
  /** The earlier state that the feed went back to; absent from other commands, and where nothing differs from it. */
  rollback?: RollbackReport;
  /** Dependencies of this run's packages that are not in the same folder. */
  unresolved: readonly Unresolved[];
  /** Public keys that sign the feed. */
  keys: FeedKey[];
  warnings: string[];
  /** Warnings about packages, one for each kind, with every package that it is about. `warnings` names the first ones. */
  packageWarnings: readonly SharedWarning[];
  /** How often the plan was made; more than once when another publisher was faster. */
  attempts: number;
  /** The feed's address; null when it is not known. */
  url: string | null;
  /** True when pkgfeed's page is at that address. */
  hasPage: boolean;
  /** Whether devices can already fetch it; null when that was not checked. */
  delivery: DeliveryReport | null;
  /** The folder that later steps deploy; null without `deploy: workflow`. */
  site: SiteReport | null;
  /** What a server shows once the change is live, for `verify` with this report; null for a dry run. */
  expected: Expected | null;
  /** What to type on a device. */
  deviceLines: string[];
}

/** What a rollback means for devices. */
export interface RollbackReport {
  /** The commit of the state. */
  commit: string;
  /** When it was published, in ISO 8601. */
  date: string;
  /** Packages of which folders list an older version than before: devices that have the newer one keep it. */
  lower: readonly Lower[];
  /** The line for each package manager that installs the versions that are listed now. */
  lines: { manager: string; line: string }[];
}

/** A folder with the whole site. */
export interface SiteReport {
  path: string;
  /** The commit that it holds. */
  commit: string;
  files: number;
  /** Of all files together. */
  bytes: number;
}

/** How a server shows that a change is live, besides the packages that changed. */
export interface Expected {
  /** The content id of `feed.json`, and a time: one of a later time is as good. Null for a feed without one. */
  feedFile: { id: string; updated: string } | null;
  /** The folders to look at, each with its format and all formats that have an index there. */
  folders: { path: string; format: string; formats: string[] }[];
  /** Content ids that files had before the change wrote them, by path. A server that still gives one is behind. */
  replaced: { [path: string]: string };
}

export interface DeliveryReport {
  /** True when Pages serves the commit, and everything that devices fetch is right. */
  live: boolean;
  /** Where Pages serves the feed; null when it does not, or when that is not known. */
  url: string | null;
  /** How many of the added or updated packages were fetched and are as the index says. */
  verified: number;
  findings: Finding[];
}

/** What `check` found in the home of a feed. */
export interface CheckReport {
  command: 'check';
  feed: string;
  ok: boolean;
  folders: { path: string; format: string; packages: number; signature: string }[];
  packages: number;
  bytes: number;
  findings: Finding[];
}

/** What `verify` found in a served feed, fetched as subscribers do. */
export interface VerifyReport extends Omit<CheckReport, 'command'> {
  command: 'verify';
  /** True when every package was fetched and compared, false when the server was only asked for it. */
  all: boolean;
  /** Which keys the signatures were checked with. */
  keys: 'given' | 'both' | 'published' | 'none';
  /** What devices with `known-keys` make of the feed; null where nobody asked. */
  devices: readonly DeviceView[] | null;
  /** How the feed relates to an earlier answer; absent where nobody asked. */
  since?: SinceReport;
}

/**
 * A report as JSON that is safe to show in any terminal, log or runner: control characters and the like are escaped.
 */
export function reportJson(report: object): string {
  const text = JSON.stringify(report, null, 2)
    .replaceAll('##[', '\\u0023#[')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => (char === '\n' ? char : escaped(char)));
  return `${text}\n`;
}

/** The UTF-16 units of a character, as JSON writes them. */
const escaped = (char: string): string =>
  [...Array(char.length).keys()]
    .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
