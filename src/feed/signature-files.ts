import type { Signature } from '../formats/format.ts';
import { firstNames } from '../text/first-names.ts';
import type { Trust } from './trust.ts';

/**
 * The signature files that the run has no key to make again.
 *
 * @param signatures those of the folder after the run
 * @param fresh the names of the files that the run writes
 * @param hasChanged true when the index changes, so that no other signature fits it
 */
export function staleFiles(
  signatures: readonly Signature[],
  fresh: ReadonlySet<string>,
  hasChanged: boolean,
  { signingKeys }: Pick<Trust, 'signingKeys'>,
): Set<string> {
  const isStale = ({ scheme, state }: Signature): boolean =>
    hasChanged ? state !== 'good' : !signingKeys.some((key) => key.scheme === scheme);
  const open = signatures.filter(({ file }) => !fresh.has(file));
  return new Set(open.filter(isStale).map(({ file }) => file));
}

/** The files that held an OpenPGP signature, and hold usign's while OpenPGP goes on in another one. */
export function filesThatTurn(before: readonly Signature[], after: readonly Signature[]): string[] {
  const hadOpenpgp = (file: string): boolean =>
    before.some((one) => one.file === file && one.scheme === 'openpgp');
  if (!after.some(({ scheme }) => scheme === 'openpgp')) return [];
  return after.filter(({ scheme, file }) => scheme === 'usign' && hadOpenpgp(file)).map(({ file }) => file);
}

/** Warns of signature files that a run deletes, once for all folders. */
export function deletedWarning(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const what = paths.length === 1 ? 'is deleted: its signature' : 'are deleted: their signatures';
  return [`${firstNames(paths)} ${what} cannot be renewed, because this run has no key for that`];
}

/** Warns of signature files that turn from OpenPGP to usign, once for all folders. */
export function turnedWarning(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const turn = paths.length === 1 ? 'turns' : 'turn';
  return [
    `${firstNames(paths)} ${turn} from OpenPGP to usign: Yocto's devices with \`signature_type gpg\` would refuse the feed; set them to \`gpg-asc\`, which reads \`Packages.asc\``,
  ];
}
