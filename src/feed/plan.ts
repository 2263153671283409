import { ConflictError, type PkgfeedError, printable, throwGathered } from '../errors.ts';
import type { FileFacts, FolderFiles, Format, Package } from '../formats/format.ts';
import { type PublicKey, readPublicKeys } from '../keys/signing-key.ts';
import { type Content, checkEdit, type Edit, isEmpty, type Paths, parentsOf } from './edit.ts';
import { closeFolder, filesToRead, type OpenedFolder, openFolder, type Trust } from './folder.ts';
import type { Layout } from './layout.ts';
import { type Change, type Listed, type MergePolicy, mergeFolder } from './merge.ts';
import { archesFor, knownArches } from './placement.ts';

/** A package file of this run. */
export interface Arriving {
  pkg: Package;
  facts: FileFacts;
  /** git's blob id of the file. */
  blob: string;
  /** Where it is on this machine. */
  file: string;
  /** How messages name it. */
  origin: string;
}

export interface PublishPolicy extends MergePolicy, Trust {
  format: Format;
  layout: Layout;
  /** Arches named by hand. */
  arches: readonly string[];
}

/** The folders of a publish, and which paths must be read before it can be planned. */
export interface Outline {
  existing: Folder[];
  /** The folders this run writes into. */
  touched: Folder[];
  /** Paths whose contents the plan needs, all of them there. */
  toRead: string[];
  /** Paths this run's packages want. */
  targets: string[];
}

export interface Folder {
  arch: string;
  path: string;
  isNew: boolean;
}

export interface FolderSummary {
  path: string;
  arch: string;
  packages: number;
}

export interface Plan {
  edit: Edit;
  changes: Change[];
  warnings: string[];
  unchanged: number;
  folders: FolderSummary[];
}

const NOJEKYLL = '.nojekyll';
const NOTHING: ReadonlySet<string> = new Set();

/** Which folders a publish concerns, from the paths of the feed alone. */
export function outline(paths: Paths, arriving: readonly Arriving[], policy: PublishPolicy): Outline {
  const { format, layout } = policy;
  const existing: Folder[] = [];
  for (const path of paths.keys()) {
    if (!path.endsWith(`/${format.indexFile}`)) continue;
    const folder = path.slice(0, -format.indexFile.length - 1);
    const arch = layout.archOf(folder);
    if (arch !== undefined) existing.push({ arch, path: folder, isNew: false });
  }
  const packages = arriving.map(({ pkg }) => pkg);
  const there = existing.map(({ arch }) => arch);
  const known = knownArches(packages, there, policy.arches, format.anyArchWord);
  const wanted = new Set([...packages.flatMap((pkg) => archesFor(pkg, known)), ...policy.arches]);
  const touched = [...wanted].sort().map((arch): Folder => {
    const path = layout.folder(arch);
    return { arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
  });
  const hasNew = touched.some(({ isNew }) => isNew);
  // A new folder inherits from its siblings what belongs everywhere, so they are read too.
  const read = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
  const keyFiles = policy.signingKeys.map(keyPath).filter((path) => paths.has(path));
  return {
    existing,
    touched,
    toRead: [...[...read.values()].flatMap(({ path }) => filesToRead(format, path, paths)), ...keyFiles],
    targets: touched
      .flatMap(({ arch, path }) =>
        arriving
          .filter(({ pkg }) => archesFor(pkg, known).includes(arch))
          .map(({ pkg }) => `${path}/${format.fileName(pkg)}`),
      )
      .filter((path) => paths.has(path)),
  };
}

function isOlderKey(signedBy: PublicKey | undefined, policy: PublishPolicy): boolean {
  return signedBy !== undefined && !policy.signingKeys.some((key) => key.publicKey.keyId === signedBy.keyId);
}

function keyPath(key: { publicKey: PublicKey }): string {
  return `keys/${key.publicKey.fileName}`;
}

/**
 * The whole publish as a difference between what is there and what will be. A function of its arguments, run
 * again from the start whenever another publisher was faster.
 *
 * @param files contents of `outline.toRead` by path
 * @throws FeedError, ConflictError or KeyError, before anything was written
 */
export async function planPublish(
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  { existing, touched }: Outline,
  arriving: readonly Arriving[],
  policy: PublishPolicy,
): Promise<Plan> {
  const { format } = policy;
  const opened = new Map<string, OpenedFolder & { files: FolderFiles }>();
  for (const { path } of [...touched, ...existing]) {
    if (opened.has(path)) continue;
    const own = filesOf(format, path, files);
    opened.set(path, { files: own, ...openFolder(format, path, own, paths, policy) });
  }
  const errors: PkgfeedError[] = [];
  const heirlooms = touched.some(({ isNew }) => isNew)
    ? inheritable(existing, opened, arriving, policy, errors)
    : [];
  const known = knownArches(
    arriving.map(({ pkg }) => pkg),
    existing.map(({ arch }) => arch),
    policy.arches,
    format.anyArchWord,
  );

  const occupied = occupancy(paths);
  const edit: Edit = { puts: new Map(), deletes: new Set() };
  const plan: Plan = { edit, changes: [], warnings: [], unchanged: 0, folders: [] };
  const listedPaths: string[] = [];
  const renewed: string[] = [];
  for (const { arch, path, isNew } of touched) {
    const folder = opened.get(path) ?? { files: new Map(), listed: [], signedBy: undefined };
    const before = isNew ? inherit(heirlooms, path) : folder.listed;
    const arrivals = arriving
      .filter(({ pkg }) => archesFor(pkg, known).includes(arch))
      .map((item) => listedAt(item, path, format));
    const { merged, errors: conflicts } = mergeFolder(path, format, before, arrivals, policy);
    errors.push(...conflicts);
    plan.unchanged += merged.unchanged;
    plan.warnings.push(...merged.warnings);
    if (isOlderKey(folder.signedBy, policy)) renewed.push(path);
    if (isNew && merged.listed.length === 0) continue;
    plan.changes.push(...merged.changes);
    plan.folders.push({ path, arch, packages: merged.listed.length });
    const owned = new Set(folder.listed.map((listed) => listed.path));
    for (const listed of merged.listed) {
      listedPaths.push(listed.path);
      if (listed.content === undefined || holds(paths, listed)) continue;
      errors.push(...occupied(listed.path, owned, `${listed.entry.name} ${listed.origin}`));
      edit.puts.set(listed.path, listed.content);
    }
    const stays = new Set(merged.listed.map((listed) => listed.path));
    const gone = [...owned].filter((listed) => !stays.has(listed));
    if (gone.length > 0) errors.push(...insideAnother(format, paths, path));
    for (const listed of gone) edit.deletes.add(listed);
    const entries = merged.listed.map(({ entry }) => entry);
    const ownNames = new Set(indexNames(format).map((name) => `${path}/${name}`));
    const closed = await closeFolder(format, path, arch, entries, folder.files, paths, policy);
    for (const [name, bytes] of closed) {
      const target = `${path}/${name}`;
      errors.push(...occupied(target, isNew ? NOTHING : ownNames, 'an index file'));
      edit.puts.set(target, { kind: 'bytes', bytes });
    }
  }
  for (const [path, content] of keyFiles(files, policy, occupied, errors)) edit.puts.set(path, content);
  throwGathered(errors);
  const left = existing.filter(({ path }) => !touched.some((folder) => folder.path === path));
  if (renewed.length > 0 && left.length > 0) {
    plan.warnings.push(
      `the key changed in ${renewed.join(', ')}; ${left.map(({ path }) => path).join(', ')} and other repositories ` +
        'keep the signature they have until something is published into them',
    );
  }
  if (!paths.has(NOJEKYLL) && (!isEmpty(edit) || plan.folders.length > 0)) {
    edit.puts.set(NOJEKYLL, { kind: 'bytes', bytes: Buffer.alloc(0) });
  }
  checkEdit(paths, edit, listedPaths);
  return plan;
}

const indexNames = (format: Format): string[] => [
  format.indexFile,
  ...format.derivedFiles,
  ...format.signatureFiles,
];

/** Nothing is deleted below a folder whose own index may list it. */
function insideAnother(format: Format, paths: Paths, folder: string): ConflictError[] {
  const above = [format.indexFile, ...parentsOf(folder).map((parent) => `${parent}/${format.indexFile}`)];
  const outer = above.find((path) => paths.has(path));
  if (outer === undefined) return [];
  return [
    new ConflictError({
      code: 'CONFLICT_PATH',
      message: `packages of ${folder} would be deleted, and ${outer} above it may list them`,
      remedy: 'Keep feeds beside each other, not one inside the other, or leave `keep-versions` empty.',
    }),
  ];
}

function filesOf(format: Format, folder: string, files: ReadonlyMap<string, Buffer>): FolderFiles {
  return new Map(
    [format.indexFile, ...format.signatureFiles].flatMap((name) => {
      const bytes = files.get(`${folder}/${name}`);
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );
}

/** What every folder must have: the packages of any arch, from all folders that are there. */
function inheritable(
  existing: readonly Folder[],
  opened: ReadonlyMap<string, { listed: Listed[] }>,
  arriving: readonly Arriving[],
  policy: PublishPolicy,
  errors: PkgfeedError[],
): Listed[] {
  const found = new Map<string, Listed>();
  const byFile = new Map<string, Listed>();
  // What arrives to replace them decides for all folders.
  const settled = new Set(
    policy.onConflict === 'replace' ? arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`) : [],
  );
  for (const { path } of existing) {
    for (const listed of opened.get(path)?.listed ?? []) {
      const { name, version, anyArch, sha256, file } = listed.entry;
      if (!anyArch) continue;
      const key = `${name} ${version}`;
      const twin = found.get(key) ?? byFile.get(file);
      if (twin === undefined) {
        found.set(key, listed);
        byFile.set(file, listed);
      } else if (twin.entry.sha256 !== sha256 && !settled.has(key)) {
        errors.push(
          new ConflictError({
            code: 'CONFLICT_PACKAGE',
            message: `${twin.path} and ${listed.path} differ, and a new folder should receive one of them`,
            remedy:
              'Publish the right one again with `on-conflict: replace`, which writes it to both folders.',
          }),
        );
      }
    }
  }
  return [...found.values()];
}

/** The same packages, listed again in a new folder by their blobs. */
function inherit(heirlooms: readonly Listed[], folder: string): Listed[] {
  return heirlooms.map((listed) => {
    const file = listed.entry.file;
    return {
      ...listed,
      path: `${folder}/${file}`,
      content: { kind: 'copy', from: listed.path, sha256: listed.entry.sha256 },
    };
  });
}

function listedAt(item: Arriving, folder: string, format: Format): Listed {
  const file = format.fileName(item.pkg);
  return {
    entry: format.entry(item.pkg, item.facts, file),
    path: `${folder}/${file}`,
    blob: item.blob,
    origin: `from ${item.origin}`,
    content: { kind: 'file', file: item.file, blob: item.blob, size: item.facts.size },
  };
}

/** A path that holds these very bytes already, though no index lists it, needs no writing. */
function holds(paths: Paths, listed: Listed): boolean {
  return listed.blob !== undefined && paths.get(listed.path) === listed.blob;
}

/**
 * Looks whether a path can be ours: it may be taken by a file that nothing lists, lie below a file, or be a folder.
 */
function occupancy(
  paths: Paths,
): (path: string, owned: ReadonlySet<string>, what: string) => ConflictError[] {
  const folders = new Set<string>();
  for (const path of paths.keys()) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return (path, owned, what) => {
    const above = parentsOf(path).find((parent) => paths.has(parent));
    const taken = paths.has(path) && !owned.has(path) ? path : above;
    const obstacle = taken ?? (folders.has(path) ? `${path}/` : undefined);
    if (obstacle === undefined) return [];
    return [
      new ConflictError({
        code: 'CONFLICT_PATH',
        message: `${what} wants the path ${path}, but ${printable(obstacle)} is there and no index lists it`,
        remedy: 'Move that file away, or choose another `branch`, `repository` or `layout`.',
      }),
    ];
  };
}

/** The public halves of this run's keys, under the very names that devices want. */
function keyFiles(
  files: ReadonlyMap<string, Buffer>,
  policy: PublishPolicy,
  occupied: ReturnType<typeof occupancy>,
  errors: PkgfeedError[],
): Map<string, Content> {
  const wanted = new Map<string, Content>();
  for (const key of policy.signingKeys) {
    const path = keyPath(key);
    const there = files.get(path);
    if (there === undefined) {
      errors.push(...occupied(path, NOTHING, 'a public key'));
      wanted.set(path, { kind: 'bytes', bytes: Buffer.from(key.publicKey.text, 'latin1') });
    } else if (!isSameKey(there, key.publicKey)) {
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

function isSameKey(text: Buffer, key: PublicKey): boolean {
  try {
    const [found] = readPublicKeys({ text: text.toString('latin1'), origin: 'the published key' });
    return found?.text === key.text;
  } catch {
    return false;
  }
}
