import { throwGathered } from '../../errors.ts';
import { bytesOf, catalogFiles } from '../catalog/catalog-files.ts';
import { isSitePath } from '../catalog/feed-shape.ts';
import { knownFeed } from '../catalog/known-feed.ts';
import type { Draft, FolderDraft } from '../draft/draft.ts';
import { checkEdit, type Edit, isEmpty, type Paths } from '../edit.ts';
import type { FeedPolicy } from '../policy.ts';
import { caseTwins } from '../portable-names.ts';
import { acceptedKeys } from '../trust.ts';
import { checkRemovals, checkSize, type FolderCount } from './guard.ts';
import { holds, laterFormats, putIndex, putPackages } from './index-files.ts';
import { listedElsewhere, occupancy } from './occupancy.ts';
import type { Plan } from './plan.ts';
import { keyFiles, NOTHING, usedKeys } from './published-keys.ts';
import { unresolvedIn } from './unresolved.ts';

const NOJEKYLL = '.nojekyll';
/**
 * Writes a draft as an edit of the feed: packages, indexes, signatures, keys, catalogs. Guards look at it last.
 *
 * @param files contents of every path that the outline asked for
 * @throws FeedError, ConflictError or KeyError, before anything was written
 */
export async function assemble(
  draft: Draft,
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  policy: FeedPolicy,
): Promise<Plan> {
  const errors = [...draft.errors];
  const edit: Edit = { puts: new Map(), deletes: new Set() };
  const { changes, unchanged } = draft;
  const keys = usedKeys(draft.folders, policy);
  const plan: Plan = {
    edit,
    changes,
    warnings: [...draft.warnings],
    unchanged,
    folders: [],
    feedBytes: 0,
    largest: largestIn(draft.folders),
    unresolved: unresolvedIn(draft.folders),
    site: [],
    url: null,
    rememberedUrl: null,
    title: null,
    remarks: [],
    keys,
  };
  const occupied = occupancy(paths);
  const listedPaths: string[] = [];
  for (const folder of draft.folders) {
    const { format, arch, path, listed } = folder;
    plan.folders.push({ path, arch, format: format.name, packages: listed.length });
    listedPaths.push(...listed.map((item) => item.path));
    errors.push(...putPackages(folder, paths, occupied, edit));
    const replaced = listed.filter(
      (item) => item.content !== undefined && paths.has(item.path) && !holds(paths, item),
    );
    const changing = [...folder.gone, ...replaced.map((item) => item.path)];
    const beside = draft.folders.filter((other) => other.path === path).map((other) => other.format);
    errors.push(...listedElsewhere(path, changing, paths, files, beside));
    const neighbours = laterFormats(folder, draft.folders, paths);
    const left = draft.replacesLeftovers ? [folder.format] : [];
    errors.push(...(await putIndex(folder, neighbours, left, paths, occupied, edit, plan.warnings, policy)));
  }
  // What one folder gives up, another that shares its path may list.
  for (const path of listedPaths) edit.deletes.delete(path);
  for (const [path, content] of await keyFiles(keys, files, occupied, errors)) edit.puts.set(path, content);
  const isFree = (path: string): boolean => occupied(path, NOTHING, 'a file of ours').length === 0;
  const signers = { ...policy, signingKeys: keys };
  const known = await knownFeed(paths, files, policy);
  plan.warnings.push(...known.warnings);
  const catalogs = catalogFiles(draft.folders, known, paths, files, edit, isFree, {
    ...signers,
    vouchedKeys: acceptedKeys(policy),
  });
  plan.warnings.push(...catalogs.warnings);
  plan.remarks.push(...catalogs.remarks);
  plan.feedBytes = catalogs.feedBytes;
  plan.site = catalogs.site;
  plan.url = catalogs.url;
  plan.rememberedUrl = known.feed.url;
  plan.title = catalogs.title;
  for (const [path, bytes] of catalogs.puts) edit.puts.set(path, { kind: 'bytes', bytes });
  for (const path of catalogs.deletes) edit.deletes.add(path);
  for (const path of catalogs.theirs) {
    const what = `${path} is something that pkgfeed did not write, or has changed since, and stays as it is`;
    // Somebody's own page is as good; without a catalog more is missing.
    if (isSitePath(path)) plan.remarks.push(`${what}; a run that finds it deleted writes its own`);
    else plan.warnings.push(what);
  }
  if (
    catalogs.url === null &&
    known.feed.url === null &&
    [...catalogs.puts.keys()].some((path) => path.endsWith('.html'))
  ) {
    plan.remarks.push('no `url` tells where the feed is served, so there is no installer and no Atom feed');
  }
  throwGathered(errors);
  if (!paths.has(NOJEKYLL) && (!isEmpty(edit) || plan.folders.length > 0)) {
    edit.puts.set(NOJEKYLL, { kind: 'bytes', bytes: Buffer.alloc(0) });
  }
  checkRemovals(changes, countsOf(draft), policy.maxRemovals);
  if (policy.isOnPages) plan.warnings.push(...forecast(draft, plan));
  plan.warnings.push(...caseTwins(edit.puts.keys(), paths, edit.deletes));
  checkEdit(paths, edit, listedPaths);
  return plan;
}

function countsOf({ folders }: Draft): FolderCount[] {
  return folders.map(({ path, opened, listed }) => ({
    path,
    before: opened.listed.length,
    after: listed.length,
  }));
}

function largestIn(folders: readonly FolderDraft[]): Plan['largest'] {
  let largest: Plan['largest'];
  for (const { entry, path } of folders.flatMap(({ listed }) => listed)) {
    const bytes = entry.size ?? 0;
    if (bytes > (largest?.bytes ?? 0)) largest = { path, bytes };
  }
  return largest;
}

function forecast({ folders }: Draft, { feedBytes }: Plan): string[] {
  const added = folders.flatMap(({ listed }) => listed.filter(({ content }) => content !== undefined));
  const before = folders.reduce((sum, { opened }) => sum + bytesOf(opened.listed), 0);
  const after = folders.reduce((sum, { listed }) => sum + bytesOf(listed), 0);
  const [largest] = added.toSorted((a, b) => (b.entry.size ?? 0) - (a.entry.size ?? 0));
  const size = largest?.entry.size;
  return checkSize(
    feedBytes,
    after - before,
    largest !== undefined && size !== undefined ? { path: largest.path, size } : undefined,
  );
}
