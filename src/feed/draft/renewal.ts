import { firstNames } from '../../text/first-names.ts';
import { type Folder, folderId } from '../folders.ts';
import { NEW_FOLDER, type OpenedFolder } from '../signed-folder.ts';
import { folderSigners } from '../signers.ts';
import type { Trust } from '../trust.ts';

/** Warns when the key changes: folders that the run does not touch keep the signature of the old key. */
export function renewalWarning(
  existing: readonly Folder[],
  touched: readonly Folder[],
  opened: ReadonlyMap<string, OpenedFolder>,
  trust: Trust,
): string[] {
  const renewed = touched.filter((folder) => {
    const { signatures } = opened.get(folderId(folder)) ?? NEW_FOLDER;
    const next = folderSigners(signatures, new Map(), trust);
    const own = new Set(next.map(({ publicKey }) => publicKey.keyId));
    const signers = signatures.flatMap((signature) =>
      signature.state === 'good' ? [signature.key.keyId] : [],
    );
    return signers.length > 0 && !signers.some((keyId) => own.has(keyId));
  });
  const written = new Set(touched.map(folderId));
  const left = existing.filter((folder) => !folder.isNew && !written.has(folderId(folder)));
  if (renewed.length === 0 || left.length === 0) return [];
  const list = (folders: readonly Folder[]): string =>
    firstNames([...new Set(folders.map(({ path }) => path))]);
  return [
    `the key changed in ${list(renewed)}; ${list(left)} and other repositories ` +
      'keep the signature they have until something is published into them; `renew: true` signs them all at once',
  ];
}
