import type { Unresolved } from '../feed/assemble/unresolved.ts';
import type { FeedKey } from '../feed/catalog/feed-json.ts';
import type { Change } from '../feed/change.ts';
import type { Finding } from './finding.ts';

/** A folder that the run wrote, or would without a dry run. */
export interface FolderSummary {
  path: string;
  arch: string;
  format: string;
  /** How many packages it lists. */
  packages: number;
}

export type ChangeCommand = 'publish' | 'remove' | 'reindex';

/** What a change of the feed did, as data. */
export interface ChangeReport {
  command: ChangeCommand;
  title: string | null;
  /** Where the feed lives. */
  feed: string;
  dryRun: boolean;
  /** Whether the feed changed, or would without the dry run. */
  changed: boolean;
  /** The commit pushed; empty when nothing was. */
  commit: string;
  added: number;
  updated: number;
  removed: number;
  /** Packages of this run that the feed had already, byte by byte. */
  unchanged: number;
  changes: readonly Change[];
  folders: FolderSummary[];
  /** Bytes of all package files of the feed, as far as its indexes and catalogs tell. */
  feedBytes: number;
  /** The most bytes that the host of the site serves; null where nobody knows. */
  feedLimit: number | null;
  /** The largest package file in the folders of this run. */
  largest: { path: string; bytes: number } | null;
  /** What packages of this run need from other feeds. */
  unresolved: readonly Unresolved[];
  /** Public keys that sign the feed. */
  keys: FeedKey[];
  warnings: string[];
  /** How often the plan was made: more than once when other publishers were faster. */
  attempts: number;
  /** The feed's address, where known. */
  url: string | null;
  /** Whether the feed has a page of pkgfeed's at that address. */
  hasPage: boolean;
  /** Whether devices can fetch it by now; null where nobody looked. */
  delivery: DeliveryReport | null;
  /** What to type on a device. */
  deviceLines: string[];
}

export interface DeliveryReport {
  /** Pages serves the commit, and what devices fetch was fetched and is right. */
  live: boolean;
  /** Where Pages serves the feed; null where it does not, or does not tell. */
  url: string | null;
  /** How many of the packages added or updated were fetched and are what the index says. */
  verified: number;
  findings: Finding[];
}

export interface CheckReport {
  command: 'check';
  feed: string;
  ok: boolean;
  folders: { path: string; format: string; packages: number; signature: string }[];
  packages: number;
  bytes: number;
  findings: Finding[];
}

/** The same, fetched from where subscribers fetch. */
export interface VerifyReport extends Omit<CheckReport, 'command'> {
  command: 'verify';
  /** Whether every package was fetched and compared, or only asked for. */
  all: boolean;
  /** Whose keys the signatures were checked with. */
  keys: 'given' | 'both' | 'published' | 'none';
}

/**
 * A report as JSON that any terminal, log and runner shows as it is: characters that they would obey are escaped,
 * which means the same.
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
