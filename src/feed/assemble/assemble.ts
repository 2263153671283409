import { ConflictError, type PkgfeedError, throwGathered } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { readPublicKeys } from '../../keys/public-keys.ts';
import { bytesOf, catalogFiles, formatsIn } from '../catalog/catalog-files.ts';
import type { SiteFile } from '../catalog/feed-json.ts';
import { isSitePath } from '../catalog/feed-shape.ts';
import { knownFeed } from '../catalog/known-feed.ts';
import type { Change, Listed } from '../draft/merge.ts';
import { type FeedPolicy, type Folder, keyPath } from '../draft/outline.ts';
import { type Content, checkEdit, type Edit, isEmpty, type Paths } from '../edit.ts';
import { caseTwins } from '../portable-names.ts';
import { acceptedKeys, closeFolder, type OpenedFolder, type Trust } from '../signed-folder.ts';
import { checkRemovals, checkSize, type FolderCount } from './guard.ts';
import { listedElsewhere, type Occupied, occupancy } from './occupancy.ts';
import { type Unresolved, unresolvedIn } from './unresolved.ts';

export interface FolderSummary {
  path: string;
  arch: string;
  format: string;
  packages: number;
}

export interface Plan {
  edit: Edit;
  changes: Change[];
  warnings: string[];
  unchanged: number;
  folders: FolderSummary[];
  /** Bytes of all package files afterwards, as far as indexes and catalogs tell. */
  feedBytes: number;
  /** The largest package file that the folders of the run list. */
  largest: { path: string; bytes: number } | undefined;
  /** What packages of the run need from other feeds. */
  unresolved: Unresolved[];
  /** The files for people that are ours afterwards. */
  site: SiteFile[];
  /** Where the feed is served, as far as settings, GitHub or the name of its repository tell. */
  url: string | null;
  /** Where feed.json says that it is served: anybody's word, good for looking and for nothing else. */
  rememberedUrl: string | null;
  /** What the feed is called, as far as this run or an earlier one says. */
  title: string | null;
  /** What a person may want to know and need not act on. */
  remarks: string[];
  /** The keys of this run that sign those folders. */
  keys: SigningKey[];
}

/** What one folder will list. */
export interface FolderDraft extends Folder {
  opened: OpenedFolder;
  listed: readonly Listed[];
  /** Paths that were this folder's and are no more. */
  gone: readonly string[];
}

/** Everything that was decided, before it is written as files. */
export interface Draft {
  folders: FolderDraft[];
  changes: Change[];
  warnings: string[];
  unchanged: number;
  errors: PkgfeedError[];
  /** Whether index files that are there without their index are replaced, as where everything is made anew. */
  replacesLeftovers?: boolean;
}

const NOJEKYLL = '.nojekyll';
const NOTHING: ReadonlySet<string> = new Set();

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

function putPackages(folder: FolderDraft, paths: Paths, occupied: Occupied, edit: Edit): PkgfeedError[] {
  const errors: PkgfeedError[] = [];
  const owned = new Set([...folder.opened.listed.map(({ path }) => path), ...folder.gone]);
  for (const listed of folder.listed) {
    if (listed.content === undefined || holds(paths, listed)) continue;
    const what = `${listed.entry.name} ${listed.origin}`;
    if (edit.puts.has(listed.path)) errors.push(twoFormats(listed, what));
    errors.push(...occupied(listed.path, owned, what));
    edit.puts.set(listed.path, listed.content);
  }
  for (const path of folder.gone) edit.deletes.add(path);
  return errors;
}

/** A path that holds these very bytes already, though no index lists it, needs no writing. */
function holds(paths: Paths, listed: Listed): boolean {
  return listed.blob !== undefined && paths.get(listed.path) === listed.blob;
}

function twoFormats(listed: Listed, what: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${what} wants the path ${listed.path}, which a package of another format in this run has`,
    remedy: 'Publish one of the two into another `branch` or `repository`.',
  });
}

async function putIndex(
  { format, arch, path, opened, listed }: FolderDraft,
  neighbours: readonly Format[],
  leftovers: readonly Format[],
  paths: Paths,
  occupied: Occupied,
  edit: Edit,
  warnings: string[],
  policy: FeedPolicy,
): Promise<PkgfeedError[]> {
  const errors: PkgfeedError[] = [];
  const content = {
    entries: listed.map(({ entry }) => entry),
    arch,
    isThere: (name: string): boolean => paths.has(`${path}/${name}`),
    at: policy.now,
  };
  const { changed, dropped } = await closeFolder(format, path, content, opened, policy);
  if (dropped.length > 0) {
    warnings.push(`${path}/${format.indexFile} is no longer signed by ${dropped.join(', ')}`);
  }
  const own = new Set(
    [...formatsIn(path, paths), ...leftovers].flatMap(indexNames).map((name) => `${path}/${name}`),
  );
  const taken = new Set(neighbours.flatMap(({ derivedFiles }) => derivedFiles));
  for (const [name, bytes] of changed) {
    // Of two formats that derive one file, the later one's is published.
    if (taken.has(name)) continue;
    const target = `${path}/${name}`;
    errors.push(...occupied(target, own, 'an index file'));
    edit.puts.set(target, { kind: 'bytes', bytes });
  }
  return errors;
}

const indexNames = (format: Format): string[] => [
  format.indexFile,
  ...format.derivedFiles,
  ...format.signatureFiles,
];

/** The formats after this one that have an index in the same folder, now or after this run. */
function laterFormats({ format, path }: Folder, drafts: readonly Folder[], paths: Paths): Format[] {
  const present = [
    ...formatsIn(path, paths),
    ...drafts.filter((other) => other.path === path).map((other) => other.format),
  ];
  return FORMATS.slice(FORMATS.indexOf(format) + 1).filter((later) => present.includes(later));
}

/** A key of another format's clients would only puzzle people. */
function usedKeys(folders: readonly Pick<Folder, 'format'>[], { signingKeys }: Trust): SigningKey[] {
  const schemes = new Set(folders.flatMap(({ format }) => format.schemes));
  return signingKeys.filter(({ scheme }) => schemes.has(scheme));
}

/** The public halves of this run's keys, under the very names that devices want. */
async function keyFiles(
  keys: readonly SigningKey[],
  files: ReadonlyMap<string, Buffer>,
  occupied: Occupied,
  errors: PkgfeedError[],
): Promise<Map<string, Content>> {
  const wanted = new Map<string, Content>();
  for (const key of keys) {
    const path = keyPath(key);
    const there = files.get(path);
    const bytes = Buffer.from(key.publicKey.text, 'latin1');
    if (there === undefined) {
      errors.push(...occupied(path, NOTHING, 'a public key'));
      wanted.set(path, { kind: 'bytes', bytes });
    } else if (await isSameKey(there, key.publicKey)) {
      // Devices compare the file with its hash, so a comment of somebody else's goes.
      if (!there.equals(bytes)) wanted.set(path, { kind: 'bytes', bytes });
    } else {
      errors.push(
        new ConflictError({
          code: 'CONFLICT_PATH',
          message: `${path} holds something else than the public half of this run's key`,
          remedy: 'Find out who put it there; devices that install it would trust another key.',
        }),
      );
    }
  }
  return wanted;
}

/** Whether a file holds this key, whatever its comments say, and no other: devices would trust another one, too. */
async function isSameKey(text: Buffer, key: PublicKey): Promise<boolean> {
  if (text.toString('latin1') === key.text) return true;
  try {
    const found = await readPublicKeys({ text: text.toString('latin1'), origin: 'the published key' });
    return (
      found.some(({ scheme }) => scheme === key.scheme) && found.every(({ text: one }) => one === key.text)
    );
  } catch {
    return false;
  }
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
