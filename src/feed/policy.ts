import type { ContentId } from '../bytes/content-id.ts';
import type { FileFacts, Format, Package } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { FeedKey } from './catalog/feed-shape.ts';
import type { SiteWriter } from './catalog/site-files.ts';
import type { MergePolicy } from './draft/merge.ts';
import type { Places } from './draft/placement.ts';
import type { Removal } from './draft/removal.ts';
import type { SourceRepository } from './draft/source-repositories.ts';
import type { SourcePolicy } from './draft/sources.ts';
import type { FolderPath } from './edit.ts';
import type { FeedShape, Layout } from './layout.ts';
import type { Trust } from './trust.ts';
import type { UpstreamOrigin } from './upstream/upstream.ts';

/** A package file of this run. */
export interface Arriving {
  format: Format;
  pkg: Package;
  facts: FileFacts;
  /** The content id of its file. */
  contentId: ContentId;
  /** Its path on this machine. */
  file: string;
  /** How messages name it. */
  origin: string;
  /** The address of the release or run that it came from; undefined for a file of this machine. */
  source?: string | undefined;
  /** The index of an upstream that lists it, and when that was read; undefined for a package of another source. */
  upstream?: UpstreamOrigin | undefined;
}

/** The facts of a run that all of its steps share. */
export interface RunPolicy extends Trust {
  /** How messages name the home of the feed. */
  place: string;
  /** How the folders of the whole feed are laid out. */
  shape: FeedShape;
  /** The folder of the home that holds the feed; undefined for the home itself. */
  prefix?: string | undefined;
  /** What the run says about folders for packages of all arches; nothing about repositories that it leaves as they are. */
  allFolders?: readonly AllFolder[];
  title: string | undefined;
  /** Where the feed is served, without a slash at its end; undefined if this run does not know it. */
  url: string | undefined;
  /** The address that the repository's name suggests. Any other known address counts more. */
  likelyUrl: string | undefined;
  /** Addresses that the feed had before, as given for this run. */
  formerUrls?: readonly string[];
  /** The repositories that the installer prefers, in order; none to keep what the feed remembers. */
  defaultRepositories?: readonly string[];
  /** Where the maintainer states the fingerprints of the keys; undefined to keep what the feed remembers. */
  fingerprintUrl?: string | undefined;
  /** owner/name of the feed's repository; undefined for a feed that is not on GitHub. */
  slug: string | undefined;
  /** The name of the package with the keys; undefined for a run that makes none. */
  keyring?: string | undefined;
  /** Public keys that will sign later. */
  nextKeys?: readonly PublicKey[];
  /** Files of keys that keep their bytes, as feed.json describes them. */
  keptKeys?: readonly FeedKey[];
  /** Writes the files for subscribers; undefined when there should be none. */
  site: SiteWriter | undefined;
  /** The address of this run; undefined outside a runner. */
  runUrl: string | undefined;
  /** True when somebody started the run again, so it most likely says what it has said before. */
  isAgain?: boolean;
  /** True when a step signs every index of the feed, so that no folder keeps an older key. */
  isRenewal?: boolean;
  /** How long a new key is published before it may sign alone, in milliseconds; 30 days if undefined. */
  rotateAfter?: number;
  /** The time of the run. */
  now: Date;
  /** True when GitHub's limits on a Pages site apply to the feed. */
  isOnPages: boolean;
  /** Makes digests that only runs with the same keys can make; undefined without such a key. */
  seal?: Buffer | undefined;
}

/** The folder that packages for all arches of a repository have, or could have. */
export interface AllFolder {
  path: FolderPath;
  /** True when packages for all arches go there, and nowhere else. */
  isUsed: boolean;
  /** The layout of the repository. */
  layout: Layout;
}

/** What one step of a change should do, and in which branch and repository. */
export interface StepPolicy extends Places {
  /** Where the folders of the branch and repository are. */
  layout: Layout;
  /** Arches that the settings name. */
  arches: readonly string[];
  /** True when its folders get a second index, where their format has one. */
  hasSecondIndex: boolean;
  /** How many packages may leave the repository. Undefined: any number, but only those that the step was asked to withdraw. */
  maxRemovals: number | undefined;
  /** How long the files of packages that leave stay, in milliseconds. */
  grace: number;
}

/** What a publish should do: where packages go, which ones leave, and what happens in a conflict. */
export interface PublishPolicy extends StepPolicy, MergePolicy, SourcePolicy {
  /** Other repositories of the feed whose packages are taken, in order. */
  from: readonly SourceRepository[];
  removals: readonly Removal[];
  /** Withdrawn packages that may come back. */
  readmits: readonly Removal[];
  /** Why the packages of `removals` leave; null if nobody says. */
  reason: string | null;
  /** True when a removal may find nothing. */
  missingOk: boolean;
  /** True when packages may go to devices that would leave out some of their files. */
  allowIncomplete: boolean;
  /** How packages of upstreams are chosen. */
  upstream: UpstreamPolicy;
  /** Its settings as text, to find out later whether they are the same; undefined where that does not matter. */
  terms?: string | undefined;
}

/** How a repository follows upstreams. */
export interface UpstreamPolicy {
  allowMd5: boolean;
  dependencies: boolean;
  /** Packages that their upstream lists no more leave. */
  removes: boolean;
  /** True to take what the lock names and nothing else. */
  isLocked: boolean;
}
