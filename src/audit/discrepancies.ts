import { hash } from 'node:crypto';
import { FormatError } from '../errors.ts';
import { isAstray } from '../feed/folder-arch.ts';
import type { Entry, FileFacts, Format, PackageWarning } from '../formats/format.ts';
import { listedPackage } from './listed-package.ts';
import { type Differences, differencesBetween, differencesText, type Meaning, meaningOf } from './meaning.ts';

/** A difference between a package file and its entry in an index, or a reason why the file does not serve every device. */
export type Discrepancy =
  | { kind: 'size'; is: number; listed: number }
  | { kind: 'hash'; names: string[] }
  /** One hash differs and the other does not, so that the entry is wrong and the file is good. */
  | { kind: 'sum'; names: string[] }
  /** The entry states no size. */
  | { kind: 'bare' }
  /** The hash differs, and it is not a hash of the whole file. */
  | { kind: 'build' }
  | { kind: 'words'; fields: string[] }
  /** The entry states other fields than the package, by which clients install and upgrade it. */
  | { kind: 'fields'; differences: Differences }
  /** The entry has other texts, by which no client goes. */
  | { kind: 'texts'; fields: string[] }
  /** The entry states fewer hashes than it could. */
  | { kind: 'unhashed'; fields: string[] }
  | { kind: 'warning'; warning: PackageWarning }
  | { kind: 'unreadable'; reason: string };

const HASH_FIELDS = { sha256: 'SHA256sum', md5: 'MD5Sum' } as const;

/**
 * Compares a package file with its entry, as a client does before and while it installs it.
 *
 * @param folder the names of the folders that the index is in
 * @param meaning what the entry says, for an entry that was kept without its text
 */
export async function discrepanciesOf(
  format: Format,
  entry: Entry,
  bytes: Buffer,
  folder: readonly string[],
  meaning: Meaning = meaningOf(format.meaning(entry)),
): Promise<Discrepancy[]> {
  if (entry.size !== undefined && entry.size !== bytes.length) {
    return [{ kind: 'size', is: bytes.length, listed: entry.size }];
  }
  const facts: FileFacts = {
    size: bytes.length,
    md5: hash('md5', bytes, 'hex'),
    sha256: hash('sha256', bytes, 'hex'),
  };
  const stated = (['sha256', 'md5'] as const).filter((name) => entry[name] !== undefined);
  const wrong = stated.filter((name) => entry[name] !== facts[name]);
  if (wrong.length > 0) {
    const kind = wrong.length < stated.length ? 'sum' : 'hash';
    return [{ kind, names: wrong.map((name) => ({ sha256: 'SHA-256', md5: 'MD5' })[name]) }];
  }
  const found: Discrepancy[] = [];
  if (entry.size === undefined) found.push({ kind: 'bare' });
  try {
    const { pkg, identity, fresh } = await listedPackage(format, entry, bytes, facts);
    const isOtherBuild =
      entry.identity !== undefined && identity !== entry.identity && entry.sha256 === undefined;
    if (isOtherBuild) found.push({ kind: 'build' });
    const fields = (['name', 'version', 'arch'] as const).filter((key) => pkg[key] !== entry[key]);
    // A folder may list a package with the folder's own arch: one for any arch, or one that `arch-map` sent there. And it
    // may have another word for any arch than the package. One that names no folder is reported with its index.
    const isSameArch =
      folder.includes(entry.arch) ||
      (pkg.anyArch && entry.anyArch === true) ||
      isAstray(format, entry, folder);
    if (isSameArch && fields.at(-1) === 'arch') fields.pop();
    if (fields.length > 0) found.push({ kind: 'words', fields });
    // Of another package, all other fields differ for the same reason.
    const isOther = isOtherBuild || fields.includes('name') || fields.includes('version');
    if (fresh !== undefined && !isOther) {
      const differences = differencesBetween(meaning, meaningOf(format.meaning(fresh)));
      if (differencesText(differences) !== '') found.push({ kind: 'fields', differences });
      if (differences.texts.length > 0) found.push({ kind: 'texts', fields: differences.texts });
      // OpenWrt's own indexes have had no MD5 for years, and need none beside SHA-256.
      const isUnhashed = fresh.sha256 !== undefined && entry.sha256 === undefined;
      if (isUnhashed && entry.size !== undefined) {
        found.push({ kind: 'unhashed', fields: [HASH_FIELDS.sha256] });
      }
    }
    const harmful = pkg.warnings.filter(({ isHarmless = false }) => !isHarmless);
    found.push(...harmful.map((warning) => ({ kind: 'warning' as const, warning })));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    found.push({ kind: 'unreadable', reason: error.reason });
  }
  return found;
}
