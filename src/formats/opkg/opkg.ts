import { gunzipPieces, gzip } from '../../bytes/compression.ts';
import { FormatError } from '../../errors.ts';
import type {
  Description,
  Entry,
  FileFacts,
  FolderContent,
  FolderFiles,
  Format,
  IndexFinding,
  Package,
} from '../format.ts';
import { archIn } from '../index-json.ts';
import { decode, type Field, trimBlanks } from './control.ts';
import { forDevices, harmFor, replaceArchitecture } from './for-devices.ts';
import { indexJson } from './index-json.ts';
import { meaning } from './meaning.ts';
import { looksLikeIpk, type OpkgPackage, readPackage } from './package.ts';
import { relations } from './package-relations.ts';
import { missesPadding, parsePackages, sortEntries, writePackages } from './packages-index.ts';
import { namesIn } from './relations.ts';
import { opkgResolver } from './resolver.ts';
import { signPackages, verifyPackages } from './signature.ts';
import { writeStanza } from './stanza.ts';
import { compareVersions } from './version.ts';

/** The format of opkg's `Packages` feeds, for OpenWrt up to 24.10 (usign) and Yocto. */
export const opkg: Format = {
  name: 'opkg',
  noun: 'ipk',
  keyInput: 'usign-key',
  otherKeyInputs: ['openpgp-key'],
  keygen: 'pkgfeed keygen usign',
  schemes: ['usign', 'openpgp'],
  anyArchWord: 'all',
  anyArchFolder: 'all',
  locates: 'by-path',
  identifies: 'file',
  extension: '.ipk',
  indexFile: 'Packages',
  derivedFiles: ['Packages.gz', 'index.json'],
  signatureFiles: ['Packages.sig', 'Packages.asc'],

  recognise: looksLikeIpk,
  readPackage,
  fileName,
  entry,
  inFolder,
  forDevices,
  harmFor,
  relations,
  describe,
  descriptionOf,
  meaning,
  namesIn,
  resolver: opkgResolver,
  compareVersions,
  parseIndex: parsePackages,
  writeFolder,
  checkIndex,
  verify: verifyPackages,
} satisfies Format<OpkgPackage>;

/**
 * `name_version_arch.ipk` without the epoch, as opkg-build names it. Not every system has files with a colon, and clients
 * ask for a name with `#`, `?`, `%` or a blank wrongly.
 */
function fileName(pkg: Package): string {
  const version = pkg.version.replace(/^\d+:/, '').replace(/[^A-Za-z0-9+._~-]/g, '.');
  return `${pkg.name}_${version}_${pkg.arch}.ipk`;
}

/** A device accepts only its own arch, so a package that an arch map sent here is listed with the folder's arch. */
function entry(pkg: OpkgPackage, facts: FileFacts, file: string, arch: string): Entry {
  const { name, version, anyArch } = pkg;
  const listedArch = anyArch ? pkg.arch : arch;
  const control = pkg.control.map((field) =>
    field.name === 'Architecture' && listedArch !== pkg.arch ? withValue(field, listedArch) : field,
  );
  const text = writeStanza(control, { filename: file, ...facts });
  return { name, version, arch: listedArch, anyArch, file, identity: facts.sha256, ...facts, text };
}

const withValue = ({ name }: Field, value: string): Field => ({ name, value: ` ${value}`, more: [] });

function inFolder(listed: Entry, arch: string): Entry {
  if (listed.anyArch || listed.arch === arch) return listed;
  return { ...listed, arch, text: replaceArchitecture(listed.text, arch) };
}

/** Reads the first value of each field, and ignores lines that the strict grammar would refuse. */
function describe({ text }: Entry): Description {
  const values = new Map<string, string>();
  const more: string[] = [];
  let last = '';
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    const isFurther = line.startsWith(' ') || line.startsWith('\t');
    if (isFurther && last === 'Description') more.push(decode(trimBlanks(line)).replace(/^\.$/, ''));
    if (colon <= 0 || isFurther) continue;
    const name = line.slice(0, colon);
    last = values.has(name) ? '' : name;
    if (!values.has(name)) values.set(name, decode(trimBlanks(line.slice(colon + 1))));
  }
  const value = (name: string): string => values.get(name) ?? '';
  const list = (name: string): string[] =>
    value(name)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  return {
    summary: value('Description'),
    description: [value('Description'), ...more].join('\n'),
    section: value('Section'),
    installed: /^\d{1,15}$/.test(value('Installed-Size')) ? Number(value('Installed-Size')) : undefined,
    license: value('License'),
    maintainer: value('Maintainer'),
    homepage: value('URL') || value('Homepage'),
    dependencies: list('Depends'),
    provides: list('Provides'),
  };
}

/** The lines of Description. A line with a dot alone stands for an empty one, as Debian writes it. */
function descriptionOf({ text }: Entry): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('Description:'));
  if (at < 0) return '';
  const end = lines.findIndex((line, i) => i > at && !/^[ \t]/.test(line));
  const more = lines.slice(at + 1, end < 0 ? lines.length : end).map(trimBlanks);
  const [first = ''] = lines.slice(at, at + 1).map((line) => trimBlanks(line.slice('Description:'.length)));
  return [first, ...more.map((line) => (line === '.' ? '' : line))].map(decode).join('\n').trim();
}

async function writeFolder(content: FolderContent): Promise<Map<string, Buffer>> {
  const { old } = content;
  const present = old.get('Packages');
  const written = writePackages(content.entries);
  const isSame = present !== undefined && (present.equals(written) || isPaddedForm(present, written));
  const index = isSame ? present : written;
  // Compress while signing.
  const deriving = deriveFiles(index, content);
  const files = await signPackages(index, isSame, content);
  if (!isSame) files.set('Packages', index);
  for (const [name, bytes] of await deriving) files.set(name, bytes);
  return files;
}

/** True for the same index with the lines at its end that OpenWrt adds for old usign, where it needs none. */
const isPaddedForm = (present: Buffer, written: Buffer): boolean =>
  present.length === written.length + PADDING.length &&
  present.subarray(0, written.length).equals(written) &&
  present.subarray(written.length).equals(PADDING) &&
  !missesPadding(present);

const PADDING = Buffer.from('\n\n');

/**
 * The derived files that are not what the index says. A `Packages.gz` that unpacks to the index stays, whatever program
 * compressed it: compressors give other bytes from version to version.
 */
async function deriveFiles(
  index: Buffer,
  { entries, arch, old, ofOthers }: FolderContent,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zipped = old.get('Packages.gz');
  const isZipped = zipped !== undefined && (await unzipsTo(zipped, index));
  const zipping = isZipped ? undefined : gzip(index);
  const json = indexJsonOf(sortEntries(entries), arch);
  if (zipping !== undefined) files.set('Packages.gz', await zipping);
  if (!ofOthers?.has('index.json') && !old.get('index.json')?.equals(json)) files.set('index.json', json);
  return files;
}

function indexJsonOf(sorted: readonly Entry[], arch: string): Buffer {
  const listed = sorted.map(({ name, version, text }) => ({
    name,
    version,
    abiVersion: text.includes('\nABIVersion:') ? /^ABIVersion:[ \t]*(\S*)/m.exec(text)?.[1] : undefined,
  }));
  return indexJson(listed, arch);
}

async function checkIndex(files: FolderFiles, entries: readonly Entry[]): Promise<IndexFinding[]> {
  const packages = files.get('Packages');
  if (packages === undefined) return [];
  const findings: IndexFinding[] = [];
  const zipped = files.get('Packages.gz');
  if (zipped === undefined) {
    findings.push({ file: 'Packages.gz', problem: 'is missing, and `src/gz` lines fetch nothing else' });
  } else if (!(await unzipsTo(zipped, packages))) {
    findings.push({ file: 'Packages.gz', problem: 'does not unpack to the bytes of Packages' });
  }
  if (missesPadding(packages)) {
    findings.push({
      file: 'Packages',
      problem: `has ${packages.length} bytes, a size at which usign before August 2019 refuses good signatures`,
    });
  }
  const json = files.get('index.json');
  if (json !== undefined && !json.equals(indexJsonOf(entries, archIn(json)))) {
    findings.push({ file: 'index.json', problem: 'does not say what Packages says' });
  }
  return findings;
}

/** Compares piece by piece, because the index is already in memory once. */
async function unzipsTo(zipped: Buffer, plain: Buffer): Promise<boolean> {
  let at = 0;
  try {
    for await (const piece of gunzipPieces(zipped, plain.length, 0)) {
      if (!piece.equals(plain.subarray(at, at + piece.length))) return false;
      at += piece.length;
    }
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
  return at === plain.length;
}
