import type { Entry } from '../format.ts';
import { withoutAbiSuffix, writeIndexJson } from '../index-json.ts';
import { readBlob } from './adb.ts';
import { infoOf, sortEntries } from './packages-adb.ts';

const ABI_TAG = 'openwrt:abiversion=';

/** `index.json`: the index has versions in ascending order, and the last one of a name stays. */
export function indexJson(entries: readonly Entry[], arch: string): Buffer {
  const versions = new Map(sortEntries(entries).map((entry) => [plainName(entry), entry.version]));
  return writeIndexJson(versions, arch);
}

/** `libfoo1` with the tag `openwrt:abiversion=1` is `libfoo`. */
function plainName(entry: Entry): string {
  if (!entry.text.includes(ABI_TAG)) return entry.name;
  const info = infoOf(entry);
  const tags = info.items('tags').map((tag) => readBlob(info.adb, tag).toString('utf8'));
  return withoutAbiSuffix(entry.name, tags.find((tag) => tag.startsWith(ABI_TAG))?.slice(ABI_TAG.length));
}
