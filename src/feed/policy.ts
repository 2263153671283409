import type { FileFacts, Format, Package } from '../formats/format.ts';
import type { Site } from './catalog/site-files.ts';
import type { MergePolicy } from './draft/merge.ts';
import type { ArchMap } from './draft/placement.ts';
import type { Removal } from './draft/removal.ts';
import type { Layout } from './layout.ts';
import type { Trust } from './trust.ts';

/** A package file of this run. */
export interface Arriving {
  format: Format;
  pkg: Package;
  facts: FileFacts;
  /** git's blob id of the file. */
  blob: string;
  /** Where it is on this machine. */
  file: string;
  /** How messages name it. */
  origin: string;
  /** Address of the release or run that it was taken from; undefined for a file of this machine. */
  source?: string | undefined;
}

/** What every change of a feed has to know, whatever the change. */
export interface FeedPolicy extends Trust {
  layout: Layout;
  /** The first two coordinates, for the catalog. */
  branch: string | undefined;
  repository: string | undefined;
  title: string | undefined;
  /** Where the feed is served, without a slash at its end, as far as this run knows. */
  url: string | undefined;
  /** The same as its name alone tells, for a feed that knows nothing better. */
  likelyUrl: string | undefined;
  /** Addresses that the feed had before, as somebody says in this run. */
  formerUrls?: readonly string[];
  /** owner/name of the repository that the feed lives in, for one on GitHub. */
  home: string | undefined;
  /** Makes what subscribers read; undefined where nothing is to be written for them. */
  site: Site | undefined;
  /** The run that changes the feed, as an address; undefined outside a runner. */
  run: string | undefined;
  /** The time of the run. */
  now: Date;
  /** How many packages may go; undefined for only those that somebody asked to go. */
  maxRemovals: number | undefined;
  /** Whether GitHub's limits on a site hold for the feed. */
  isOnPages: boolean;
}

export interface PublishPolicy extends MergePolicy, FeedPolicy {
  /** The formats of this run: those of its packages, and all when something is removed. */
  formats: readonly Format[];
  /** Arches named by hand. */
  arches: readonly string[];
  archMap: ArchMap;
  removals: readonly Removal[];
  /** Whether it is fine when a removal finds nothing. */
  missingOk: boolean;
}
