import { type Discrepancy, discrepanciesOf } from '../audit/discrepancies.ts';
import {
  lostFinding,
  manyMissing,
  missing,
  notSigned,
  oversizedFinding,
  signatureFinding,
  unlistedFinding,
  unpublishedKey,
} from '../audit/findings.ts';
import { judgedByItself, signatureWord } from '../audit/index-files.ts';
import { MISPLACED, misplaced } from '../audit/place.ts';
import { unlistedFiles } from '../audit/unlisted.ts';
import { FeedError, PkgfeedError } from '../errors.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { lostIndexes } from '../feed/known-indexes.ts';
import type { Listed } from '../feed/listed.ts';
import { duplicatesIn, listIndex } from '../feed/listed.ts';
import type { Entry, FolderFiles, Format, Signature } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { oversized } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { openHome } from '../homes/open-home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { readPublicKeys } from '../keys/public-keys.ts';
import type { Finding, Severity } from '../report/finding.ts';
import type { CheckReport } from '../report/report.ts';
import { loadKeys } from '../run/keys.ts';
import type { Settings } from '../settings/settings.ts';
import { checkCatalogs } from './check-catalogs.ts';

/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
export async function check(settings: Settings, host: Host): Promise<CheckReport> {
  const { signingKeys, trustedKeys } = await loadKeys(settings, host);
  const { home } = await openHome(settings.home, host);
  const tip = await home.open();
  const folders = FORMATS.flatMap((format) => foldersOf(format, tip).map((path) => ({ format, path })));
  const catalogs = await checkCatalogs(
    home,
    tip,
    folders.map(({ path }) => path),
  );
  const { feed } = catalogs.feedFile;
  if (folders.length === 0 && !hasTraces(tip, feed)) {
    throw new FeedError({
      code: 'FEED_ABSENT',
      message: `${home.name} holds no feed: there is no ${FORMATS.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
      remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
    });
  }
  const findings: Finding[] = tip.isUnfinished ? [UNFINISHED] : [];
  const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
  const published = await publishedKeys(home, tip, findings);
  // Of a scheme that no key was given for, the published keys judge.
  const judges = [...given, ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme))];
  const report: CheckReport = {
    command: 'check',
    feed: home.name,
    ok: true,
    folders: [],
    packages: 0,
    bytes: 0,
    findings,
  };
  let wanted: Wanted[] = [];
  let held = 0;
  const listed = new Set<string>();
  const unread: { format: Format; path: string }[] = [];
  const signatures: Signature[] = [];
  const noted = new Map(feed.folders.map((folder) => [folder.path, folder.arch]));
  const ownNames = new Set([...folders.map(({ path }) => lastName(path)), ...noted.values()]);
  const checkWanted = async (): Promise<void> => {
    report.packages += wanted.length;
    report.bytes += await checkFiles(home, tip, wanted, findings, host);
    wanted = [];
    held = 0;
  };
  for (const { format, path } of folders) {
    const folder = await checkFolder(format, home, tip, path, judges, findings);
    signatures.push(...folder.signatures);
    if (folder.listed === undefined) unread.push({ format, path });
    for (const one of folder.listed ?? []) listed.add(one.path);
    report.folders.push({
      path: path || '.',
      format: format.name,
      packages: folder.listed?.length ?? 0,
      signature: folder.listed === undefined ? 'not readable' : signatureWord(folder.signatures, given),
    });
    const names = path.split('/');
    const others = new Set([...ownNames].filter((name) => !names.includes(name)));
    const place = { names, arch: noted.get(path), others };
    const wrong = misplaced(folder.listed?.map(({ entry }) => entry) ?? [], place);
    if (wrong !== undefined)
      findings.push({ path: inFolder(path, format.indexFile), ...wrong, ...MISPLACED });
    let lacking = 0;
    for (const { entry, path: file } of folder.listed ?? []) {
      if (tip.paths.has(file)) wanted.push({ format, entry, path: file });
      else if (++lacking <= NAMED) findings.push(missing(file, inFolder(path, format.indexFile)));
    }
    if (lacking > NAMED) findings.push(manyMissing(lacking - NAMED, inFolder(path, format.indexFile)));
    // Each entry keeps its index in memory.
    held += folder.size;
    if (wanted.length > AT_ONCE || held > HELD) await checkWanted();
  }
  await checkWanted();
  findings.push(...lostIndexes(tip.paths, feed).map(lostFinding));
  findings.push(...unlistedFiles(tip.paths, listed, unread, feed).map(unlistedFinding));
  findings.push(...judgedByItself(signatures, given), ...catalogs.findings);
  if (!tip.paths.has('.nojekyll') && settings.home.directory === undefined) {
    findings.push({
      severity: 'warning',
      path: '.nojekyll',
      what: 'is missing',
      why: 'GitHub Pages then drops paths that begin with _, . or ~',
      remedy: 'Publish anything; pkgfeed adds it.',
    });
  }
  report.ok = !findings.some(({ severity }) => severity === 'error');
  return report;
}

/** Whether there are package files, or news of a feed, though no index is there. */
function hasTraces(tip: Tip, feed: FeedFile): boolean {
  return lostIndexes(tip.paths, feed).length > 0 || unlistedFiles(tip.paths, new Set(), [], feed).length > 0;
}

/** What is judged then is the feed with that change. */
const UNFINISHED: Finding = {
  severity: 'warning',
  path: '.pkgfeed-staging',
  what: 'holds a change of a run that was ended before all of it was in place',
  why: 'until it is finished devices may get an index with the signature of another',
  remedy: 'Publish, remove or reindex anything: the next run finishes it first.',
};

/** How many missing packages of a folder are named; a folder that lost more lost all of them the same way. */
const NAMED = 100;
/** Packages of small folders are fetched together. */
const AT_ONCE = 2000;
/** Bytes of indexes, likewise. */
const HELD = 8 << 20;

interface Wanted {
  format: Format;
  entry: Entry;
  path: string;
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const inFolder = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);

/** Every folder with an index; the empty name for the feed's root. */
function foldersOf(format: Format, tip: Tip): string[] {
  const { indexFile } = format;
  return [...tip.paths.keys()]
    .filter((path) => path === indexFile || path.endsWith(`/${indexFile}`))
    .map((path) => path.slice(0, -indexFile.length).replace(/\/$/, ''))
    .sort();
}

/** Above what any feed has had. */
const KEY_FILES = 64;

async function publishedKeys(home: Home, tip: Tip, findings: Finding[]): Promise<PublicKey[]> {
  const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
  const keys: PublicKey[] = [];
  const large = await oversized(home, tip, paths);
  for (const [path, size] of large) findings.push(oversizedFinding(path, size));
  const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
  for (const [path, text] of await home.read(tip, small)) {
    try {
      const found = await readPublicKeys({ text: text.toString('latin1'), origin: path });
      keys.push(...found.map((key) => (key.scheme === 'apk-v2' ? named(key, path) : key)));
      // An RSA key's file may have any name: it is the index that states it.
      const isNamed = found.some(
        ({ fileName, scheme }) => scheme === 'apk-v2' || path === `keys/${fileName}`,
      );
      if (new Set(found.map(({ text: one }) => one)).size === 1 && isNamed) continue;
    } catch {
      // Told below, like a key under another's name.
    }
    findings.push({
      severity: 'error',
      path,
      what: 'is not the public key that its name says',
      why: 'devices look keys up by this name, and would trust another key or none',
      remedy: 'Restore the file from the history of the feed.',
    });
  }
  return keys;
}

/** An apk v2 key's name is its file's, and the key itself does not know it. */
function named(key: PublicKey, path: string): PublicKey {
  const name = path.slice('keys/'.length);
  return { ...key, keyId: name, fileName: name, answersTo: (keyId) => keyId === name };
}

/** `listed` is undefined for an index that cannot be read, which has `size` bytes otherwise. */
async function checkFolder(
  format: Format,
  home: Home,
  tip: Tip,
  path: string,
  keys: readonly PublicKey[],
  findings: Finding[],
): Promise<{ listed: Listed[] | undefined; signatures: readonly Signature[]; size: number }> {
  const there = [format.indexFile, ...format.derivedFiles, ...format.signatureFiles].filter((name) =>
    tip.paths.has(inFolder(path, name)),
  );
  const large = await oversized(
    home,
    tip,
    there.map((name) => inFolder(path, name)),
  );
  for (const [file, size] of large) findings.push(oversizedFinding(file, size));
  if (large.has(inFolder(path, format.indexFile))) return { listed: undefined, signatures: [], size: 0 };
  const names = there.filter((name) => !large.has(inFolder(path, name)));
  const read = await home.read(
    tip,
    names.map((name) => inFolder(path, name)),
  );
  const files = new Map(names.map((name) => [name, read.get(inFolder(path, name)) ?? Buffer.alloc(0)]));
  const index = files.get(format.indexFile) ?? Buffer.alloc(0);
  const indexPath = inFolder(path, format.indexFile);
  const signatures = await format.verify(files, keys);
  if (signatures.length === 0) findings.push(notSigned(indexPath, format, keys));
  for (const signature of signatures) {
    if (signature.state === 'good') {
      const { fileName } = signature.key;
      if (!tip.paths.has(`keys/${fileName}`)) findings.push(unpublishedKey(signature.key));
    } else findings.push(signatureFinding(inFolder(path, signature.file), signature));
  }
  let listed: Listed[];
  try {
    listed = listIndex(format, path, index, tip.paths);
  } catch (error) {
    if (!(error instanceof PkgfeedError)) throw error;
    findings.push({
      severity: 'error',
      path: indexPath,
      what: `cannot be used: ${error.message}`,
      why: 'devices see only a part of it, or nothing, and a publish stops at it',
      remedy: 'Restore the folder from the history of the feed.',
    });
    return { listed: undefined, signatures, size: 0 };
  }
  for (const fact of duplicatesIn(listed)) {
    findings.push({
      severity: 'error',
      path: indexPath,
      what: `lists ${fact} twice`,
      why: 'which of the two a device takes is chance, and a publish stops at it',
      remedy: 'Restore the index from the history of the feed.',
    });
  }
  const entries = listed.map(({ entry }) => entry);
  for (const { file, problem } of await format.checkIndex(ownFiles(format, path, files, tip), entries)) {
    if (large.has(inFolder(path, file))) continue;
    findings.push({
      severity: file === format.derivedFiles[0] ? 'error' : 'warning',
      path: inFolder(path, file),
      what: problem,
      why: 'it derives from the signed index, and clients and upgrade servers read it',
      remedy: signatures.some(({ state }) => state === 'bad')
        ? 'Restore the folder from the history of the feed.'
        : 'Publish a change into this folder, which writes it anew.',
    });
  }
  return { listed, signatures, size: index.length };
}

/** Without derived files that a later format in the same folder has written. */
function ownFiles(format: Format, folder: string, files: FolderFiles, tip: Tip): FolderFiles {
  const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter(({ indexFile }) =>
    tip.paths.has(inFolder(folder, indexFile)),
  );
  const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
  return new Map([...files].filter(([name]) => !theirs.has(name)));
}

/** Fetches and compares package files. Returns how many bytes were compared. */
async function checkFiles(
  home: Home,
  tip: Tip,
  wanted: readonly Wanted[],
  findings: Finding[],
  host: Host,
): Promise<number> {
  let total = 0;
  let done = 0;
  for await (const [item, bytes] of readMany(home, tip, wanted)) {
    total += bytes.length;
    findings.push(...(await compare(item, bytes)));
    host.progress('checking packages', ++done, wanted.length);
  }
  return total;
}

async function compare({ format, entry, path }: Wanted, bytes: Buffer): Promise<Finding[]> {
  const found = await discrepanciesOf(format, entry, bytes, path.split('/'));
  return found.map((one) => ({ path, ...findingOf(one) }));
}

const RESTORE = 'Restore the file from the history of the feed, or publish it again with a new version.';

function findingOf(found: Discrepancy): Omit<Finding, 'path'> {
  const finding = (severity: Severity, what: string, why: string, remedy: string): Omit<Finding, 'path'> => ({
    ...{ severity, what, why, remedy },
  });
  const refused = (what: string): Omit<Finding, 'path'> =>
    finding('error', `${what} than the index says`, 'devices refuse to install it', RESTORE);
  switch (found.kind) {
    case 'size':
      return finding(
        'error',
        `has ${found.is} bytes, not ${found.listed} as the index says`,
        'devices refuse to install it',
        RESTORE,
      );
    case 'hash':
      return refused(`has another ${found.names.join(' and ')}`);
    case 'build':
      return refused('is another build');
    case 'bare': {
      const remedy = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
      return finding(
        'warning',
        'is listed without size or hash',
        'devices install whatever the server sends',
        remedy,
      );
    }
    case 'words': {
      const what = `says another ${found.fields.join(' and ')} than the index`;
      const remedy = 'Publish the package again under its own name and version.';
      return finding('error', what, 'upgrades loop or fail', remedy);
    }
    case 'warning': {
      const remedy = 'Publish a new version that is built as this says.';
      return finding('warning', 'is not fit for every client', found.text, remedy);
    }
    case 'unreadable': {
      const remedy = 'Publish a good build with a new version.';
      return finding(
        'error',
        `is no readable package: ${found.reason}`,
        'devices fail to install it',
        remedy,
      );
    }
  }
}
