import { FeedError, FormatError } from '../errors.ts';
import type { FolderFiles, Format, Signature } from '../formats/format.ts';
import { firstNames } from '../text/first-names.ts';
import { type FolderPath, type Paths, pathIn } from './edit.ts';
import { type DroppedKeys, droppedKeys } from './key-change.ts';
import { acceptedKeys, checkTrust, type Trust } from './trust.ts';

/**
 * Some folders have a second index of the same packages, for clients that read that one. What a folder lists comes from
 * the first index alone. The second is looked at before a run replaces it: other devices trust it.
 */

/** The arch of the folder, which is the last name of its path in formats with a second index. */
const archOf = (folder: FolderPath): string => folder.slice(folder.lastIndexOf('/') + 1);

/** Judges the signatures of a folder's second index; empty without one. */
export async function secondSignatures(
  { secondIndex }: Format,
  files: FolderFiles,
  trust: Trust,
): Promise<Signature[]> {
  const bytes = files.get(secondIndex?.file ?? '');
  return bytes === undefined || secondIndex === undefined
    ? []
    : await secondIndex.verify(bytes, acceptedKeys(trust));
}

/**
 * Verifies the second index of a folder, before the first is carried on.
 *
 * @param listed the paths of the packages that the first index lists
 * @returns its signatures
 * @throws FeedError when no trusted key signed it, or it lists packages that the first index does not list and that
 *   are there: devices would lose them
 */
export async function openSecond(
  format: Format,
  folder: FolderPath,
  files: FolderFiles,
  listed: ReadonlySet<string>,
  paths: Paths,
  trust: Trust,
): Promise<Signature[]> {
  const { secondIndex, indexFile } = format;
  const bytes = files.get(secondIndex?.file ?? '');
  if (secondIndex === undefined || bytes === undefined) return [];
  const path = pathIn(folder, secondIndex.file);
  const signatures = await secondSignatures(format, files, trust);
  checkTrust(path, signatures, trust);
  const own = filesIn(format, folder, bytes).map((file) => pathIn(folder, file));
  const more = own.filter((file) => paths.has(file) && !listed.has(file));
  if (more.length === 0) return signatures;
  throw new FeedError({
    code: 'FEED_INDEX',
    message: `${path} lists packages that ${indexFile} does not list: ${firstNames(more)}; devices that read it would lose them`,
    remedy: `Run \`pkgfeed reindex\`, which lists the package files that are there in both; or delete ${path}, or these packages, if nobody wants them.`,
  });
}

/**
 * Reads a new second index back, as a device would.
 *
 * @param files the names of the package files that it must list
 * @param before the signatures of the old one
 * @returns the keys that signed the old one and not the new one
 * @throws FeedError when it does not read back
 */
export async function closeSecond(
  format: Format,
  folder: FolderPath,
  changed: FolderFiles,
  files: readonly string[],
  before: readonly Signature[],
  { signingKeys, allowUnsigned }: Trust,
): Promise<DroppedKeys | undefined> {
  const { secondIndex } = format;
  const bytes = changed.get(secondIndex?.file ?? '');
  if (secondIndex === undefined || bytes === undefined) return undefined;
  const path = pathIn(folder, secondIndex.file);
  const signatures = await secondIndex.verify(
    bytes,
    signingKeys.map(({ publicKey }) => publicKey),
  );
  const isSigned =
    signatures.every(({ state }) => state === 'good') && (signatures.length > 0 || allowUnsigned);
  const found = filesIn(format, folder, bytes).sort();
  const isSame = found.length === files.length && files.toSorted().every((file, i) => file === found[i]);
  if (isSigned && isSame) return droppedKeys(path, before, signatures);
  throw new FeedError({
    code: 'FEED_PLAN',
    message: `the new ${path} does not read back as it was written`,
    remedy: 'Report this as a bug; nothing was published.',
  });
}

function filesIn({ secondIndex }: Format, folder: FolderPath, bytes: Buffer): string[] {
  try {
    return secondIndex?.filesIn(bytes, archOf(folder)) ?? [];
  } catch (error) {
    throw error instanceof FormatError ? error.inIndex(pathIn(folder, secondIndex?.file ?? '')) : error;
  }
}
