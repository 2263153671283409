import type { ContentId } from '../bytes/content-id.ts';
import type { FileFacts, Format, Package } from '../formats/format.ts';
import type { SiteWriter } from './catalog/site-files.ts';
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
  /** Of the file's bytes. */
  contentId: ContentId;
  /** Where it is on this machine. */
  file: string;
  /** How messages name it. */
  origin: string;
  /** Address of the release or run that it was taken from; undefined for a file of this machine. */
  source?: string | undefined;
}

/** What a run knows, whatever its steps want. */
export interface RunPolicy extends Trust {
  /** How messages name the place that the feed lives in. */
  place: string;
  /** The layout of the whole feed, such as `{branch}/{repository}/{arch}`. */
  template: string;
  title: string | undefined;
  /** Where the feed is served, without a slash at its end; undefined where this run does not know it. */
  url: string | undefined;
  /** The address that the repository's name suggests, for a feed that knows nothing better. */
  likelyUrl: string | undefined;
  /** Addresses that the feed had before, named in this run. */
  formerUrls?: readonly string[];
  /** owner/name of the repository that the feed lives in, for one on GitHub. */
  home: string | undefined;
  /** Writes what subscribers read; undefined where nothing is to be written for them. */
  site: SiteWriter | undefined;
  /** Address of the run that changes the feed; undefined outside a runner. */
  run: string | undefined;
  /** The time of the run. */
  now: Date;
  /** How many packages may leave the feed; undefined for only those that a step was asked to withdraw. */
  maxRemovals: number | undefined;
  /** Whether GitHub's limits on a site hold for the feed. */
  isOnPages: boolean;
}

/** What one step of a change wants, and in which branch and repository. */
export interface StepPolicy {
  /** Where the folders of the branch and repository are. */
  layout: Layout;
  /** Arches named by hand. */
  arches: readonly string[];
  archMap: ArchMap;
}

/** What a publish wants: where packages go, which leave, and what happens where two meet. */
export interface PublishPolicy extends StepPolicy, MergePolicy {
  removals: readonly Removal[];
  /** Whether it is fine when a removal finds nothing. */
  missingOk: boolean;
}
