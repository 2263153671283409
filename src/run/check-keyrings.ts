import type { Fault } from '../audit/faults.ts';
import { keyringFaults } from '../audit/keyrings.ts';
import { FormatError } from '../errors.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { folderAbove } from '../feed/edit.ts';
import { countOf } from '../feed/keyring/recipe.ts';
import type { Format, Package } from '../formats/format.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { CheckedFolder } from './check-folders.ts';

/**
 * Judges the keyring packages of a feed. `feed.json` only says where they are.
 *
 * @param listed the paths of all package files that an index lists
 */
export async function checkKeyrings(
  home: Home,
  tip: Tip,
  { keyrings = [], keys }: Pick<FeedFile, 'keyrings' | 'keys'>,
  folders: readonly CheckedFolder[],
  listed: ReadonlySet<string>,
): Promise<Fault[]> {
  const revoked = keys.filter(({ state }) => state === 'revoked');
  const faults: Fault[] = [];
  for (const { format, name, folders: own } of keyrings) {
    for (const folder of folders) {
      if (folder.format.name !== format || !own.includes(folder.path)) continue;
      const paths = [...listed].filter((path) => isOf(path, name, folder));
      const { files } = await readUnlessLarge(home, tip, paths);
      for (const [path, bytes] of files) {
        const pkg = await packageIn(folder.format, bytes);
        if (pkg?.name !== name || countOf(pkg.version) === undefined) continue;
        const signers = folder.signatures.flatMap((one) => (one.state === 'good' ? [one.key] : []));
        faults.push(...keyringFaults({ path, files: pkg.files ?? [], signers }, revoked));
      }
    }
  }
  return faults;
}

/** True for a path that may be that of the keyring of a folder. */
function isOf(path: string, name: string, folder: CheckedFolder): boolean {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return folderAbove(path) === folder.path && ['_', '-'].some((sign) => fileName.startsWith(name + sign));
}

/** What is wrong with the package itself is reported with all others. */
async function packageIn(format: Format, bytes: Buffer): Promise<Package | undefined> {
  try {
    return await format.readPackage(bytes);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
