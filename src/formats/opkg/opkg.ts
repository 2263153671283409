import { gunzipSync } from 'node:zlib';
import { gzip } from '../../bytes/compression.ts';
import type { PublicKey, SigningKey } from '../../keys/signing-key.ts';
import type {
  Entry,
  FileFacts,
  FolderFiles,
  Format,
  IndexFinding,
  Package,
  SignatureVerdict,
} from '../format.ts';
import { writeStanza } from './control.ts';
import { indexJson } from './index-json.ts';
import { looksLikeIpk, type OpkgPackage, readPackage } from './package.ts';
import { lacksPadding, parsePackages, sortEntries, writePackages } from './packages-index.ts';
import { signUsign, verifyUsign } from './signature.ts';
import { compareVersions } from './version.ts';

/** opkg's `Packages` feeds, for OpenWrt up to 24.10 (usign) and Yocto. */
export const opkg: Format = {
  name: 'opkg',
  noun: 'ipk',
  keyInput: 'usign-key',
  keygen: 'pkgfeed keygen usign',
  anyArchWord: 'all',
  indexFile: 'Packages',
  derivedFiles: ['Packages.gz', 'index.json'],
  signatureFiles: ['Packages.sig'],
  otherSignatures: ['Packages.asc'],

  recognise: looksLikeIpk,
  readPackage,
  fileName,
  entry,
  compareVersions,
  parseIndex: parsePackages,
  writeIndex: writePackages,
  deriveFiles,
  checkIndex,
  sign,
  verify,
};

/** `name_version_arch.ipk`, the epoch dropped, as opkg-build names it. */
function fileName(pkg: Package): string {
  return `${pkg.name}_${pkg.version.replace(/^\d+:/, '')}_${pkg.arch}.ipk`;
}

function entry(pkg: Package, facts: FileFacts, file: string): Entry {
  const { name, version, arch, anyArch } = pkg;
  const text = writeStanza((pkg as OpkgPackage).control, { filename: file, ...facts });
  return { name, version, arch, anyArch, file, ...facts, text };
}

async function deriveFiles(
  index: Buffer,
  entries: readonly Entry[],
  arch: string,
): Promise<Map<string, Buffer>> {
  const zipped = gzip(index);
  const json = indexJsonOf(sortEntries(entries), arch);
  return new Map([
    ['Packages.gz', await zipped],
    ['index.json', json],
  ]);
}

function indexJsonOf(sorted: readonly Entry[], arch: string): Buffer {
  const listed = sorted.map(({ name, version, text }) => ({
    name,
    version,
    abiVersion: text.includes('\nABIVersion:') ? /^ABIVersion:[ \t]*(\S*)/m.exec(text)?.[1] : undefined,
  }));
  return indexJson(listed, arch);
}

function checkIndex(files: FolderFiles): IndexFinding[] {
  const packages = files.get('Packages');
  if (packages === undefined) return [];
  const findings: IndexFinding[] = [];
  const zipped = files.get('Packages.gz');
  if (zipped === undefined) {
    findings.push({ file: 'Packages.gz', problem: 'is missing, and `src/gz` lines fetch nothing else' });
  } else if (!unzipsTo(zipped, packages)) {
    findings.push({ file: 'Packages.gz', problem: 'does not unpack to the bytes of Packages' });
  }
  if (lacksPadding(packages)) {
    findings.push({
      file: 'Packages',
      problem: `has ${packages.length} bytes, a size at which usign before August 2019 refuses good signatures`,
    });
  }
  const json = files.get('index.json');
  if (json !== undefined && !json.equals(indexJsonOf(parsePackages(packages), archIn(json)))) {
    findings.push({ file: 'index.json', problem: 'does not say what Packages says' });
  }
  return findings;
}

function archIn(json: Buffer): string {
  try {
    const { architecture } = JSON.parse(json.toString('utf8'));
    return typeof architecture === 'string' ? architecture : '';
  } catch {
    return '';
  }
}

function unzipsTo(zipped: Buffer, plain: Buffer): boolean {
  try {
    return gunzipSync(zipped, { maxOutputLength: plain.length + 1 }).equals(plain);
  } catch {
    return false;
  }
}

function sign(index: Buffer, keys: readonly SigningKey[]): Map<string, Buffer> {
  const key = keys.find((candidate) => candidate.scheme === 'usign');
  return new Map(key === undefined ? [] : [['Packages.sig', signUsign(index, key)]]);
}

function verify(index: Buffer, files: FolderFiles, keys: readonly PublicKey[]): SignatureVerdict {
  const signature = files.get('Packages.sig');
  return signature === undefined ? { state: 'unsigned' } : verifyUsign(index, signature, keys);
}
