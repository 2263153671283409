import { keyringOf } from '../keyring/found.ts';
import type { FeedFile, FeedFolder } from './feed-json.ts';
import type { KeyringRecord } from './keyring-shape.ts';
import type { ListedFolder } from './next-folders.ts';

/**
 * The keyrings of the feed after a run, by what the folders of the run list and what earlier runs wrote of the others.
 *
 * @param folders every folder of the feed after the run
 * @param ofRun the folders of the run, with what they list
 * @param name the keyring of the run; undefined for a run that makes none
 */
export function keyringsAfter(
  before: readonly KeyringRecord[],
  folders: readonly FeedFolder[],
  ofRun: readonly ListedFolder[],
  name: string | undefined,
): Pick<FeedFile, 'keyrings'> {
  const names = new Set([...before.map((one) => one.name), ...(name === undefined ? [] : [name])]);
  if (names.size === 0) return {};
  const known = new Map(
    before.map((one) => [keyOf(one), { ...one, folders: stillThere(one, folders, ofRun) }]),
  );
  for (const { format, path, listed } of ofRun) {
    for (const item of listed) {
      const found = names.has(item.entry.name) ? keyringOf(format, item) : undefined;
      if (found === undefined) continue;
      const { count, mark } = found;
      const own = { format: format.name, name: item.entry.name, count, mark, folders: [path] };
      const other = known.get(keyOf(own));
      const newer = other === undefined || count > other.count ? own : other;
      known.set(keyOf(own), { ...newer, folders: [...new Set([...(other?.folders ?? []), path])].sort() });
    }
  }
  const keyrings = [...known.values()].filter((one) => one.folders.length > 0 || one.name === name);
  return keyrings.length === 0 ? {} : { keyrings: keyrings.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

const keyOf = ({ format, name }: Pick<KeyringRecord, 'format' | 'name'>): string => `${format} ${name}`;

/** The folders of a keyring that the run did not touch and that are still there. */
function stillThere(
  { format, folders }: KeyringRecord,
  all: readonly FeedFolder[],
  ofRun: readonly ListedFolder[],
): string[] {
  const touched = new Set(ofRun.filter((one) => one.format.name === format).map(({ path }) => path));
  return folders.filter((path) => !touched.has(path) && all.some((folder) => folder.path === path));
}
