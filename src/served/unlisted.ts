import { faultOf, findingOf } from '../audit/faults.ts';
import { CATALOG_FILE, filesIn } from '../feed/catalog/packages-json.ts';
import { packageAddress } from '../formats/address.ts';
import { compressedIndex, type Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Finding } from '../report/finding.ts';
import { counted } from '../text/counted.ts';
import { shownAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';
import type { FolderVerdict } from './verify.ts';

/** Bytes; the catalog of ten thousand packages has about six million. */
const CATALOG_LIMIT = 32 << 20;
/** How many files of a folder the server is asked for. The others are counted. */
const ASKED = 100;

/**
 * Finds package files that are served and that no index lists. The catalogs of the folders name them. Nobody signs
 * catalogs, so they are hints, and a file counts only when the server has it.
 *
 * @param root what findings name files relative to
 * @param leaving the addresses of files that left their index, and only stay for a while
 */
export async function unlistedServed(
  verdicts: readonly FolderVerdict[],
  fetcher: Fetcher,
  root: URL,
  leaving: ReadonlySet<string> = new Set(),
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const folders = new Map(verdicts.map(({ folder }) => [folder.url.href, folder.url]));
  for (const url of folders.values()) {
    const catalog = await fetcher.get(new URL(CATALOG_FILE, url), CATALOG_LIMIT);
    if (catalog.state !== 'there') continue;
    const own = verdicts.filter(({ folder }) => folder.url.href === url.href);
    const listed = new Set(own.flatMap(({ entries }) => entries.map(({ file }) => file)));
    for (const format of FORMATS) {
      const isLeaving = (name: string): boolean =>
        leaving.has(packageAddress(format, url, { ...NOWHERE, file: name })?.href ?? '');
      const names = filesIn(catalog.bytes, format).filter(
        (name) => !listed.has(name) && isPlain(name) && !isLeaving(name),
      );
      if (names.length === 0 || !(await isLooked(format, url, own, fetcher))) continue;
      findings.push(...(await servedOf(names, format, url, fetcher, root)));
    }
  }
  return findings;
}

/** True when it is known what the index lists: it was read, or there is none. */
async function isLooked(
  format: Format,
  url: URL,
  own: readonly FolderVerdict[],
  fetcher: Fetcher,
): Promise<boolean> {
  const verdict = own.find(({ folder }) => folder.format === format);
  if (verdict?.isRead) return true;
  for (const name of [compressedIndex(format), format.indexFile]) {
    if (name !== undefined && (await fetcher.ask(new URL(name, url))).state !== 'absent') return false;
  }
  return true;
}

async function servedOf(
  names: readonly string[],
  format: Format,
  url: URL,
  fetcher: Fetcher,
  root: URL,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of names.slice(0, ASKED)) {
    const address = packageAddress(format, url, { ...NOWHERE, file });
    if (address === undefined || (await fetcher.ask(address)).state !== 'there') continue;
    findings.push(unlistedFinding(shownAddress(root, address)));
  }
  if (names.length > ASKED) {
    const what = `names ${counted(names.length - ASKED, 'more package', 'more packages')} that no index lists, which the server was not asked for`;
    findings.push(unlistedFinding(shownAddress(root, new URL(CATALOG_FILE, url)), what));
  }
  return findings;
}

const unlistedFinding = (path: string, what = 'is served, and no index lists it'): Finding =>
  findingOf(faultOf('unlistedServed', 'server', { severity: 'warning', path, what }));

/** False for a name that leads out of the folder: nobody signs catalogs, so it may name anything. */
const isPlain = (name: string): boolean =>
  !name.includes('://') && !name.split('/').some((part) => /^\.{0,2}$/.test(part));

/** An entry of which only the address is needed. */
const NOWHERE = {
  ...{ name: '', version: '', arch: '', anyArch: undefined, size: undefined, identity: undefined },
  ...{ sha256: undefined, md5: undefined, text: '' },
};
