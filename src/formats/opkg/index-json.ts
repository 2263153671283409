import { withoutAbiSuffix, writeIndexJson } from '../index-json.ts';
import { compareVersions } from './version.ts';

/** What `index.json` needs from an entry. */
export interface Listed {
  name: string;
  version: string;
  /** The ABIVersion field: the suffix that the name already contains. */
  abiVersion: string | undefined;
}

/** Writes `index.json` with the highest version of each name. */
export function indexJson(entries: readonly Listed[], arch: string): Buffer {
  const highest = new Map<string, string>();
  for (const { name, version, abiVersion } of entries) {
    const plain = withoutAbiSuffix(name, abiVersion);
    const other = highest.get(plain);
    if (other === undefined || compareVersions(other, version) < 0) highest.set(plain, version);
  }
  return writeIndexJson(highest, arch);
}
