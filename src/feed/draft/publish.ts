import { FormatError, type PkgfeedError, throwGathered } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import { assemble } from '../assemble/assemble.ts';
import type { Plan } from '../assemble/plan.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { type Listed, maintainerOf } from '../listed.ts';
import { type LossContext, lossesOf, type Outcome, type Probe } from '../lost-index.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { filesOf, NEW_FOLDER, type OpenedFolder, openFolder } from '../signed-folder.ts';
import type { Draft } from './draft.ts';
import { inherit, inheritable, type Proof } from './inheritance.ts';
import { mergeFolder } from './merge.ts';
import type { Outline } from './outline.ts';
import { archesFor } from './placement.ts';
import { checkFound, matches, type Removal, withdraw } from './removal.ts';

/**
 * The whole publish as a difference between what is there and what will be. A function of its arguments, run
 * again from the start whenever another publisher was faster.
 *
 * @param files contents of `outline.toRead` by path
 * @param proofs what the packages of `toProve` say
 * @param probes what the files of `toProbe` are
 * @throws FeedError, ConflictError or KeyError, before anything was written
 */
export async function planPublish(
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  proofs: ReadonlyMap<string, Proof>,
  folders: Outline,
  arriving: readonly Arriving[],
  policy: PublishPolicy,
  probes: ReadonlyMap<string, Probe> = new Map(),
): Promise<Plan> {
  const { existing, touched, toOpen, known } = folders;
  const opened = new Map<string, OpenedFolder>();
  for (const folder of toOpen) {
    const { format, path } = folder;
    const isLeaving = (entry: Entry): boolean =>
      policy.removals.some((removal) => matches(removal, entry, folder.arch));
    const own = filesOf(format, path, files);
    const place = { arch: folder.arch, archMap: policy.archMap };
    opened.set(idOf(folder), await openFolder(format, path, own, paths, policy, isLeaving, place));
  }
  const errors: PkgfeedError[] = [];
  const listedIn = (folder: Folder): readonly Listed[] => opened.get(idOf(folder))?.listed ?? [];
  const heirlooms = new Map<Format, Listed[]>();
  for (const format of new Set(touched.filter(({ isNew }) => isNew).map((folder) => folder.format))) {
    heirlooms.set(format, inheritable(format, existing, listedIn, proofs, arriving, policy, errors));
  }
  const draft: Draft = { folders: [], changes: [], warnings: [], unchanged: 0, errors };
  const found = new Set<Removal>();
  for (const folder of touched) {
    const { format, arch, path, isNew } = folder;
    const there = opened.get(idOf(folder)) ?? NEW_FOLDER;
    const before = isNew ? inherit(heirlooms.get(format) ?? [], folder) : there.listed;
    const withdrawn = withdraw(before, policy.removals, folder, found);
    const arrivals = arriving
      .filter((item) => item.format === format)
      .filter(({ pkg }) => archesFor(pkg, known.get(format) ?? [], policy.archMap).includes(arch))
      .map((item) => listedAt(item, path, arch));
    const { merged, errors: conflicts } = mergeFolder(path, format, withdrawn.stay, arrivals, policy);
    errors.push(...conflicts);
    draft.unchanged += merged.unchanged;
    draft.warnings.push(...merged.warnings);
    if (isNew && merged.listed.length === 0) continue;
    draft.changes.push(...withdrawn.changes, ...merged.changes);
    const stays = new Set(merged.listed.map((listed) => listed.path));
    const gone = there.listed
      .map((listed) => listed.path)
      .filter((listed) => !stays.has(listed) && paths.has(listed));
    draft.folders.push({ ...folder, opened: there, listed: merged.listed, gone });
  }
  const lacks = policy.removals.some((removal) => !found.has(removal));
  const losses = lossesOf(
    folders.holdings,
    probes,
    outcomeOf(draft, arriving, lacks, policy),
    lossContext(paths, files, folders, policy),
  );
  throwGathered(losses.errors);
  draft.warnings.push(...losses.warnings);
  if (!policy.missingOk) {
    const there = touched.flatMap((folder) => listedIn(folder).map(({ entry }) => entry));
    checkFound(policy.removals, found, there, placeName(policy));
  }
  draft.warnings.push(...leftOut(arriving, policy), ...renewalWarning(existing, touched, opened, policy));
  return await assemble(draft, paths, files, policy);
}

/** What is known of a run's folders before it is planned, to see which of their indexes were lost. */
export function lossContext(
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  { existing }: Outline,
  { archMap, removals }: PublishPolicy,
): LossContext {
  const hasAny = (format: Format): boolean => existing.some((folder) => folder.format === format);
  const feed = readFeedFile(files.get(FEED_FILE));
  return { paths, files, feed, archMap, hasAny, hasRemovals: removals.length > 0 };
}

function outcomeOf(
  { folders }: Draft,
  arriving: readonly Arriving[],
  lacks: boolean,
  { removals, maxRemovals }: PublishPolicy,
): Outcome {
  const relies = (format: Format): boolean =>
    removals.length > 0 ||
    folders.some((folder) => folder.format === format && folder.isNew) ||
    arriving.some((item) => item.format === format && item.pkg.anyArch);
  const arrives = (format: Format): boolean => arriving.some((item) => item.format === format);
  const listed = new Set(folders.flatMap((folder) => folder.listed.map(({ path }) => path)));
  return { listed, gone: new Set(folders.flatMap(({ gone }) => gone)), relies, arrives, lacks, maxRemovals };
}

const idOf = ({ format, path }: Folder): string => `${format.name} ${path}`;

function placeName({ layout }: PublishPolicy): string {
  return layout.folder('ARCH');
}

function listedAt(
  { format, pkg, facts, blob, file, origin, source }: Arriving,
  folder: string,
  arch: string,
): Listed {
  const name = format.fileName(pkg);
  const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
  return {
    entry,
    path: `${folder}/${name}`,
    blob,
    origin: `from ${origin}`,
    content: { kind: 'file', file, blob, size: facts.size },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: maintainerOf(pkg), source },
  };
}

/** An entry may not fit an index though the package reads well: the folder's arch is part of it. */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error.in(file) : error;
  }
}

/** A map may leave packages out; nobody should have to wonder where they are. */
function leftOut(arriving: readonly Arriving[], { archMap }: PublishPolicy): string[] {
  return arriving
    .filter(({ pkg }) => !pkg.anyArch && archMap.get(pkg.arch)?.length === 0)
    .map(({ origin, pkg }) => `${origin} is not published: \`arch-map\` leaves ${printable(pkg.arch)} out`);
}

/** Folders that the run does not touch keep the signature of a key that was just replaced. */
function renewalWarning(
  existing: readonly Folder[],
  touched: readonly Folder[],
  opened: ReadonlyMap<string, OpenedFolder>,
  { signingKeys }: PublishPolicy,
): string[] {
  const own = new Set(signingKeys.map(({ publicKey }) => publicKey.keyId));
  const renewed = touched.filter((folder) => {
    const { signatures } = opened.get(idOf(folder)) ?? NEW_FOLDER;
    const signers = signatures.flatMap((signature) =>
      signature.state === 'good' ? [signature.key.keyId] : [],
    );
    return signers.length > 0 && !signers.some((keyId) => own.has(keyId));
  });
  const left = existing.filter((folder) => !touched.some((other) => idOf(other) === idOf(folder)));
  if (renewed.length === 0 || left.length === 0) return [];
  const list = (folders: readonly Folder[]): string =>
    [...new Set(folders.map(({ path }) => path))].join(', ');
  return [
    `the key changed in ${list(renewed)}; ${list(left)} and other repositories ` +
      'keep the signature they have until something is published into them',
  ];
}
