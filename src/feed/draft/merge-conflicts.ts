import { ConflictError, FeedError } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import type { Listed } from '../listed.ts';
import { KERNEL_REMEDY, kernelOf } from './kernels.ts';

/** Why an arriving package cannot be listed beside those that are there, or beside others that arrive. */

/** How messages name a package. */
export const nameOf = ({ name, version, arch }: Entry): string => `${name} ${version} (${arch})`;

/** An arriving package with other bytes than the one of its name, version and arch in the folder. */
export function otherBytes(format: Format, old: Listed, listed: Listed): ConflictError {
  const kernels = kernelsOf(format, old, listed);
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${nameOf(listed.entry)} ${listed.origin} has other bytes than the one ${old.origin}${kernels}`,
    remedy:
      kernels === ''
        ? 'Give the new build a new version, or say `on-conflict: replace` or `keep`.'
        : KERNEL_REMEDY,
  });
}

/** Two builds of one package in a run. */
export function twoBuilds(format: Format, first: Listed, second: Listed): ConflictError {
  const kernels = kernelsOf(format, first, second);
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${nameOf(second.entry)} ${second.origin} has other bytes than the same package ${first.origin}${kernels}`,
    remedy: kernels === '' ? buildRemedy(second) : KERNEL_REMEDY,
  });
}

const buildRemedy = ({ entry: { anyArch } }: Listed): string =>
  anyArch
    ? 'Build it once for all, put each build into a folder that is named after its arch, or say `on-conflict: keep`, which takes the first.'
    : 'Build it once, or narrow `files` so that only one of the two is published.';

/** Says for which builds of the kernel two modules are; empty unless they differ in that. */
function kernelsOf(format: Format, first: Listed, second: Listed): string {
  const kernels = [second, first].map(({ entry }) => kernelOf(format, entry));
  const [own, other] = kernels;
  if (own === undefined || other === undefined || own === other) return '';
  return `: one is a module for the kernel ${printable(own)}, the other for ${printable(other)}`;
}

/** Two packages that want one file name. */
export function samePath(occupant: Listed, listed: Listed): ConflictError {
  const isOtherArch =
    occupant.entry.name === listed.entry.name &&
    occupant.entry.version === listed.entry.version &&
    occupant.entry.arch !== listed.entry.arch;
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${nameOf(listed.entry)} ${listed.origin} wants the path ${listed.path}, which ${nameOf(occupant.entry)} ${occupant.origin} has`,
    remedy: isOtherArch
      ? 'Use a `layout` with {arch}, so that each arch has a folder of its own, or publish it for one of the two alone.'
      : 'Give one of them another version; an epoch alone does not change the file name.',
  });
}

/** An index that states another hash than the file has. */
export const misstatedHash = ({ path }: Listed): FeedError =>
  new FeedError({
    code: 'FEED_INDEX',
    message: `the index states another hash for ${path} than the file has`,
    remedy: 'Publish the package with `on-conflict: replace`, which corrects the index.',
  });

/** A file in the feed that is not the one that the index lists. */
export const changedFile = ({ path }: Listed): FeedError =>
  new FeedError({
    code: 'FEED_FILE_CHANGED',
    message: `${path} is not the file that the index lists: somebody changed it after it was published`,
    remedy:
      'Restore the file from the history of the feed, or publish the package with `on-conflict: replace`.',
  });
