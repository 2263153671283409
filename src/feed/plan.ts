import { ConflictError, type PkgfeedError, throwGathered } from '../errors.ts';
import type { FolderFiles, Format } from '../formats/format.ts';
import { type PublicKey, readPublicKeys } from '../keys/signing-key.ts';
import { type Content, checkEdit, type Edit, isEmpty, type Paths } from './edit.ts';
import { closeFolder, type OpenedFolder, openFolder, signedNames } from './folder.ts';
import { inherit, inheritable } from './inheritance.ts';
import { type Change, type Listed, mergeFolder } from './merge.ts';
import { insideAnother, type Occupied, occupancy } from './occupancy.ts';
import { type Arriving, keyPath, type Outline, type PublishPolicy } from './outline.ts';
import { archesFor } from './placement.ts';

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

function isOlderKey(signedBy: PublicKey | undefined, policy: PublishPolicy): boolean {
  return signedBy !== undefined && !policy.signingKeys.some((key) => key.publicKey.keyId === signedBy.keyId);
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
  { existing, touched, toOpen, known }: Outline,
  arriving: readonly Arriving[],
  policy: PublishPolicy,
): Promise<Plan> {
  const { format } = policy;
  const opened = new Map<string, OpenedFolder & { files: FolderFiles }>();
  for (const { path } of toOpen) {
    const own = filesOf(format, path, files);
    opened.set(path, { files: own, ...openFolder(format, path, own, paths, policy) });
  }
  const errors: PkgfeedError[] = [];
  const hasNew = touched.some(({ isNew }) => isNew);
  const heirlooms = hasNew ? inheritable(existing, opened, arriving, policy, errors) : [];
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

function filesOf(format: Format, folder: string, files: ReadonlyMap<string, Buffer>): FolderFiles {
  return new Map(
    signedNames(format).flatMap((name) => {
      const bytes = files.get(`${folder}/${name}`);
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );
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

/** The public halves of this run's keys, under the very names that devices want. */
function keyFiles(
  files: ReadonlyMap<string, Buffer>,
  policy: PublishPolicy,
  occupied: Occupied,
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
