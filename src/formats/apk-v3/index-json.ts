import { readBlob } from '../apk/adb/adb.ts';
import { infoOf, sortEntries } from '../apk/adb/packages-adb.ts';
import type { Entry } from '../format.ts';
import { withoutAbiSuffix, writeIndexJson } from '../index-json.ts';

const ABI_TAG = 'openwrt:abiversion=';

/** Writes `index.json` with the highest version of each name: the index is ascending, and the last version wins. */
export function indexJson(entries: readonly Entry[], arch: string): Buffer {
  const versions = new Map(sortEntries(entries).map((entry) => [plainName(entry), entry.version]));
  return writeIndexJson(versions, arch);
}

/** The name without its ABI version: `libfoo1` with the tag `openwrt:abiversion=1` gives `libfoo`. */
function plainName(entry: Entry): string {
  if (!entry.text.includes(ABI_TAG)) return entry.name;
  const info = infoOf(entry);
  const tags = info.items('tags').map((tag) => readBlob(info.adb, tag).toString('utf8'));
  return withoutAbiSuffix(entry.name, tags.find((tag) => tag.startsWith(ABI_TAG))?.slice(ABI_TAG.length));
}
