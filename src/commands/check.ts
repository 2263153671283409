import { createHash } from 'node:crypto';
import { FeedError, FormatError, PkgfeedError } from '../errors.ts';
import { duplicatesIn, listIndex } from '../feed/folder.ts';
import type { Listed } from '../feed/merge.ts';
import type { Entry, Format } from '../formats/format.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import type { Home, Tip } from '../git/home.ts';
import type { Host } from '../host.ts';
import { type PublicKey, readPublicKeys } from '../keys/signing-key.ts';
import type { CheckReport, Finding } from '../report.ts';
import type { Settings } from '../settings.ts';
import { missing, signatureFinding, unjudged, unpublishedKey } from './findings.ts';
import { openHome } from './home.ts';
import { loadKeys } from './trust.ts';

/** Bytes of package files fetched and held at once. */
const BATCH = 32 << 20;
const BATCH_FILES = 500;
/** What a package counts as whose index does not say its size. */
const UNSTATED_SIZE = 4 << 20;

/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
export async function check(settings: Settings, host: Host): Promise<CheckReport> {
  const { signingKeys, trustedKeys } = await loadKeys(settings, host);
  const { home } = await openHome(settings, host, false);
  const tip = await home.open();
  const folders = foldersOf(opkg, tip);
  if (folders.length === 0) {
    throw new FeedError({
      code: 'FEED_ABSENT',
      message: `${home.name} holds no feed: there is no ${opkg.indexFile} in any folder`,
      remedy: 'Check `pages-repository` and `pages-branch`, or publish first.',
    });
  }
  const findings: Finding[] = [];
  const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
  const published = await publishedKeys(home, tip, findings);
  const report: CheckReport = {
    command: 'check',
    feed: home.name,
    ok: true,
    folders: [],
    packages: 0,
    bytes: 0,
    findings,
  };
  const wanted: Wanted[] = [];
  for (const path of folders) {
    const folder = await checkFolder(opkg, home, tip, path, given.length > 0 ? given : published, findings);
    const signature =
      given.length > 0 || folder.signature !== 'signed' ? folder.signature : 'signed by its published key';
    report.folders.push({ path: path || '.', packages: folder.listed.length, signature });
    for (const { entry, path: file } of folder.listed) {
      if (tip.paths.has(file)) wanted.push({ entry, file });
      else findings.push(missing(file, inFolder(path, opkg.indexFile)));
    }
  }
  report.packages = wanted.length;
  report.bytes = await checkFiles(opkg, home, tip, wanted, findings, host);
  if (!tip.paths.has('.nojekyll') && settings.directory === undefined) {
    findings.push({
      severity: 'warning',
      path: '.nojekyll',
      what: 'is missing',
      why: 'GitHub Pages then drops paths that begin with _, . or ~',
      mend: 'Publish anything; pkgfeed adds it.',
    });
  }
  report.ok = !findings.some(({ severity }) => severity === 'error');
  return report;
}

interface Wanted {
  entry: Entry;
  file: string;
}

const inFolder = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);

/** Every folder with an index; the empty name for the feed's root. */
function foldersOf(format: Format, tip: Tip): string[] {
  const { indexFile } = format;
  return [...tip.paths.keys()]
    .filter((path) => path === indexFile || path.endsWith(`/${indexFile}`))
    .map((path) => path.slice(0, -indexFile.length).replace(/\/$/, ''))
    .sort();
}

async function publishedKeys(home: Home, tip: Tip, findings: Finding[]): Promise<PublicKey[]> {
  const paths = [...tip.paths.keys()].filter((path) => /^keys\/[0-9a-f]{16}$/.test(path));
  const keys: PublicKey[] = [];
  for (const [path, text] of await home.read(tip, paths)) {
    try {
      const found = readPublicKeys({ text: text.toString('latin1'), origin: path });
      keys.push(...found);
      if (found.length === 1 && path === `keys/${found[0]?.fileName}`) continue;
    } catch {
      // Told below, like a key under another's name.
    }
    findings.push({
      severity: 'error',
      path,
      what: 'is not the public key that its name says',
      why: 'devices look keys up by this name, and would trust another key or none',
      mend: 'Restore the file from the history of the feed.',
    });
  }
  return keys;
}

async function checkFolder(
  format: Format,
  home: Home,
  tip: Tip,
  path: string,
  keys: readonly PublicKey[],
  findings: Finding[],
): Promise<{ listed: Listed[]; signature: string }> {
  const names = [format.indexFile, ...format.derivedFiles, ...format.signatureFiles].filter((name) =>
    tip.paths.has(inFolder(path, name)),
  );
  const read = await home.read(
    tip,
    names.map((name) => inFolder(path, name)),
  );
  const files = new Map(names.map((name) => [name, read.get(inFolder(path, name)) ?? Buffer.alloc(0)]));
  const index = files.get(format.indexFile) ?? Buffer.alloc(0);
  const indexPath = inFolder(path, format.indexFile);
  const verdict = format.verify(index, files, keys);
  if (verdict.state !== 'good') findings.push(signatureFinding(indexPath, verdict, keys.length > 0));
  else if (!tip.paths.has(`keys/${verdict.key.fileName}`)) findings.push(unpublishedKey(verdict.key));
  for (const name of format.otherSignatures) {
    if (tip.paths.has(inFolder(path, name))) findings.push(unjudged(inFolder(path, name)));
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
      mend: 'Restore the folder from the history of the feed.',
    });
    return { listed: [], signature: 'not readable' };
  }
  for (const fact of duplicatesIn(listed)) {
    findings.push({
      severity: 'error',
      path: indexPath,
      what: `lists ${fact} twice`,
      why: 'which of the two a device takes is chance, and a publish stops at it',
      mend: 'Restore the index from the history of the feed.',
    });
  }
  for (const { file, problem } of format.checkIndex(files)) {
    findings.push({
      severity: file === format.derivedFiles[0] ? 'error' : 'warning',
      path: inFolder(path, file),
      what: problem,
      why: 'it derives from the signed index, and clients and upgrade servers read it',
      mend:
        verdict.state === 'bad'
          ? 'Restore the folder from the history of the feed.'
          : 'Publish a change into this folder, which writes it anew.',
    });
  }
  return { listed, signature: SIGNATURE_WORDS[verdict.state] };
}

const SIGNATURE_WORDS = {
  good: 'signed',
  unsigned: 'not signed',
  'unknown-key': 'signed by an unknown key',
  bad: 'BAD SIGNATURE',
} as const;

/** Fetches and compares package files, a bounded batch at a time. Returns how many bytes were compared. */
async function checkFiles(
  format: Format,
  home: Home,
  tip: Tip,
  wanted: readonly Wanted[],
  findings: Finding[],
  host: Host,
): Promise<number> {
  let total = 0;
  let done = 0;
  for (const batch of batches(wanted)) {
    const files = await home.read(
      tip,
      batch.map(({ file }) => file),
    );
    for (const { entry, file } of batch) {
      const bytes = files.get(file) ?? Buffer.alloc(0);
      total += bytes.length;
      findings.push(...(await compare(format, entry, file, bytes)));
      host.progress('checking packages', ++done, wanted.length);
    }
  }
  return total;
}

function* batches(wanted: readonly Wanted[]): Generator<Wanted[]> {
  let batch: Wanted[] = [];
  let size = 0;
  for (const item of wanted) {
    const next = item.entry.size ?? UNSTATED_SIZE;
    if (batch.length === BATCH_FILES || (batch.length > 0 && size + next > BATCH)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += next;
  }
  if (batch.length > 0) yield batch;
}

async function compare(format: Format, entry: Entry, path: string, bytes: Buffer): Promise<Finding[]> {
  const wrong: string[] = [];
  const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
  if (entry.size !== undefined && entry.size !== bytes.length)
    wrong.push(`has ${bytes.length} bytes, not ${entry.size}`);
  if (entry.sha256 !== undefined && entry.sha256 !== hash('sha256')) wrong.push('has another SHA-256');
  if (entry.md5 !== undefined && entry.md5 !== hash('md5')) wrong.push('has another MD5');
  const findings: Finding[] = [];
  const add = (severity: Finding['severity'], what: string, why: string, mend: string): void => {
    findings.push({ severity, path, what, why, mend });
  };
  if (wrong.length > 0) {
    const mend = 'Restore the file from the history of the feed, or publish it again with a new version.';
    add('error', `${wrong.join(' and ')} than the index says`, 'devices refuse to install it', mend);
    return findings;
  }
  if (entry.size === undefined || (entry.sha256 === undefined && entry.md5 === undefined)) {
    const mend = 'Publish it again with `on-conflict: replace`, which states size and hashes.';
    add('warning', 'is listed without size or hash', 'devices install whatever the server sends', mend);
  }
  try {
    const pkg = await format.readPackage(bytes);
    const differs = (['name', 'version', 'arch'] as const).filter((key) => pkg[key] !== entry[key]);
    if (differs.length > 0) {
      const mend = 'Publish the package again under its own name and version.';
      add('error', `says another ${differs.join(' and ')} than the index`, 'upgrades loop or fail', mend);
    }
    for (const warning of pkg.warnings) {
      add(
        'warning',
        'is built for Yocto only',
        warning,
        'Build it as a gzip-tar with gzip parts and publish a new version.',
      );
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    add(
      'error',
      `is no readable package: ${error.reason}`,
      'devices fail to install it',
      'Publish a good build with a new version.',
    );
  }
  return findings;
}
