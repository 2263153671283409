import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { apkV2 } from '../../src/formats/apk-v2/apk-v2.ts';
import { indexText, openIndex } from '../../src/formats/apk-v2/index-archive.ts';
import { signatureMembers } from '../../src/formats/apk-v2/signature.ts';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import { signUsign } from '../../src/formats/opkg/signature.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import { loadOpenpgpKeys, makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { armorSignatures } from '../../src/keys/openpgp/packets.ts';
import { loadUsignKey } from '../../src/keys/usign.ts';
import { apkV2SigningKey } from './apk-v2-keys.ts';
import { type ApkV2Recipe, apkV2Of, tarPiece } from './apk-v2-maker.ts';
import type { BareRepository } from './bare-repository.ts';
import { gzipOf, type IpkRecipe, ipkOf } from './package-maker.ts';
import type { Words } from './run.ts';
import { makeRsaSecret, makeTestKey } from './test-keys.ts';

/** A feed that somebody made by hand or with another tool, on a branch. */
export interface ForeignFeed {
  files: { [path: string]: Buffer | string };
  /** What signs it, as inputs. */
  secrets: Words;
  /** The key as devices have it; undefined for an unsigned feed. */
  key: SigningKey | undefined;
  /** The file of the public key that the maintainer published. */
  keyFile: string | undefined;
  /** The folders that devices read. */
  folders: string[];
}

type Sign = (index: Buffer) => Promise<{ [name: string]: Buffer | string }>;

/** `Packages` as OpenWrt's ipkg-make-index.sh and Yocto's opkg-make-index write it: the control file, and more fields. */
async function opkgFolder(
  folder: string,
  recipes: readonly IpkRecipe[],
  sign: Sign,
): Promise<ForeignFeed['files']> {
  const files: ForeignFeed['files'] = {};
  const stanzas: string[] = [];
  for (const recipe of recipes) {
    const bytes = ipkOf(recipe);
    const pkg = await opkg.readPackage(bytes);
    const file = opkg.fileName(pkg);
    files[at(folder, file)] = bytes;
    const control = pkg.fields.map(([name, value]) => `${name}: ${value}`);
    const facts = [
      `Filename: ${file}`,
      `Size: ${bytes.length}`,
      `MD5Sum: ${hash('md5', bytes)}`,
      `SHA256sum: ${hash('sha256', bytes)}`,
    ];
    stanzas.push([...control, ...facts, '', ''].join('\n'));
  }
  const index = Buffer.from(stanzas.join(''), 'latin1');
  const signed = await sign(index);
  for (const [name, body] of Object.entries({ Packages: index, 'Packages.gz': gzipOf(index), ...signed }))
    files[at(folder, name)] = body;
  return files;
}

/** `APKINDEX.tar.gz` as `apk index` and `abuild-sign` write it. */
async function apkFolder(
  folder: string,
  recipes: readonly ApkV2Recipe[],
  key: SigningKey,
): Promise<ForeignFeed['files']> {
  const arch = folder.split('/').at(-1) ?? '';
  const files: ForeignFeed['files'] = {};
  let text = '';
  for (const recipe of recipes) {
    const bytes = apkV2Of(recipe);
    const pkg = await apkV2.readPackage(bytes);
    const file = apkV2.fileName(pkg);
    files[at(folder, file)] = bytes;
    const facts = { size: bytes.length, md5: hash('md5', bytes), sha256: hash('sha256', bytes) };
    text += `${apkV2.entry(pkg, facts, file, arch).text.trimEnd()}\n\n`;
  }
  const members = [
    { name: 'DESCRIPTION', body: Buffer.from('packages of mine v1') },
    { name: 'APKINDEX', body: Buffer.from(text, 'latin1') },
  ];
  const body = gzipOf(tarPiece(members));
  files[at(folder, 'APKINDEX.tar.gz')] = Buffer.concat([...(await signatureMembers(body, [key])), body]);
  return files;
}

const at = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);

async function usignFeed(folders: readonly string[], keyFile: string, arch?: string): Promise<ForeignFeed> {
  const { secret, publicKey } = await makeTestKey();
  const key = await loadUsignKey({ text: secret, origin: 'the test' }, undefined);
  const sign: Sign = async (index) => ({ 'Packages.sig': await signUsign(index, key) });
  // The comment is the maintainer's own, and one line end is missing: devices load it all the same.
  const text = publicKey.text.replace(/^.*\n/, 'untrusted comment: key of my router feed\n').trimEnd();
  let files: ForeignFeed['files'] = { [keyFile]: text, 'index.html': '<h1>My feed</h1>\n' };
  for (const folder of folders) {
    const own = arch ?? folder.split('/').at(-1) ?? '';
    const recipes = [
      { name: 'old', arch: own },
      { name: 'also-old', version: '2.0-1', arch: own },
    ];
    files = { ...files, ...(await opkgFolder(folder, recipes, sign)) };
  }
  return { files, secrets: { 'usign-key': secret }, key, keyFile, folders: [...folders] };
}

async function apkFeed(folders: readonly string[], keyFile: string): Promise<ForeignFeed> {
  const secret = makeRsaSecret();
  const key = apkV2SigningKey(secret, keyFile.split('/').at(-1) ?? '');
  let files: ForeignFeed['files'] = { [keyFile]: key.publicKey.text.replaceAll('\n', '\r\n') };
  for (const folder of folders) {
    const arch = folder.split('/').at(-1) ?? '';
    files = { ...files, ...(await apkFolder(folder, [{ name: 'old', arch }], key)) };
  }
  return { files, secrets: { 'apk-rsa-key': secret }, key, keyFile, folders: [...folders] };
}

async function yoctoFeed(): Promise<ForeignFeed> {
  const { secretText } = await makeOpenpgpPair('yocto', undefined, new Date(1_600_000_000_000));
  const [key] = await loadOpenpgpKeys(
    { text: secretText, origin: 'the test' },
    undefined,
    new Date(1_700_000_000_000),
  );
  if (key === undefined) throw new Error('no key was made');
  const sign: Sign = async (index) => {
    const packet = Buffer.from(await key.sign(index, { at: new Date(1_650_000_000_000) }));
    return { 'Packages.asc': await armorSignatures([packet]), 'Packages.sig': packet };
  };
  const folders = ['all', 'core2-64', 'qemux86_64'];
  let files: ForeignFeed['files'] = { 'feed-key.asc': key.publicKey.text };
  for (const folder of folders) {
    const recipes = [{ name: `old-${folder.replace('_', '-')}`, arch: folder }];
    files = { ...files, ...(await opkgFolder(folder, recipes, sign)) };
  }
  return { files, secrets: { 'openpgp-key': secretText }, key, keyFile: 'feed-key.asc', folders };
}

async function unsignedFeed(): Promise<ForeignFeed> {
  const files = await opkgFolder(
    'packages/mipsel_24kc',
    [{ name: 'old', arch: 'mipsel_24kc' }],
    async () => ({}),
  );
  return { files, secrets: {}, key: undefined, keyFile: undefined, folders: ['packages/mipsel_24kc'] };
}

/** The feeds of docs/move-a-feed.md, by their headings there. */
export const FOREIGN_FEEDS: { readonly [heading: string]: () => Promise<ForeignFeed> } = {
  'OpenWrt, in `packages/ARCH`': () =>
    usignFeed(['packages/mips_24kc', 'packages/x86_64'], 'packages/public.key'),
  'OpenWrt, at the root': () => usignFeed([''], 'keys/my-feed.pub', 'mips_24kc'),
  'OpenWrt, without a signature': unsignedFeed,
  'Alpine, in `alpine/v3.20/main/ARCH`': () =>
    apkFeed(
      ['alpine/v3.20/main/x86_64', 'alpine/v3.20/main/aarch64'],
      'alpine/me@example.org-5f3e2a1b.rsa.pub',
    ),
  'Alpine, with the arches at the root': () =>
    apkFeed(['x86_64', 'aarch64'], 'keys/me@example.org-5f3e2a1b.rsa.pub'),
  'Yocto, with `all`, a tune and a machine': yoctoFeed,
};

/** Packages that arrive after a feed has moved in, one for each arch that a folder is called by. */
export function newPackages(
  { folders, secrets }: ForeignFeed,
  place: { ipk(recipe: IpkRecipe): string; apkV2(recipe: ApkV2Recipe): string },
  name = 'fresh',
): string[] {
  const isApk = 'apk-rsa-key' in secrets;
  return folders.map((folder) => {
    const files = { [`/usr/bin/${name}`]: 'echo\n' };
    const recipe = { name, files, arch: folder.split('/').at(-1) || 'mips_24kc' };
    return isApk ? place.apkV2(recipe) : place.ipk(recipe);
  });
}

/** What a device with its old lines sees: the entries of a folder, each with a file that is there. */
export async function asDevice(
  repository: Pick<BareRepository, 'paths' | 'read'>,
  feed: ForeignFeed,
  folder: string,
): Promise<string[]> {
  const path = (name: string): string => at(folder, name);
  const isApk = feed.secrets['apk-rsa-key'] !== undefined;
  const format = isApk ? apkV2 : opkg;
  const names = [format.indexFile, ...format.signatureFiles].filter((name) =>
    repository.paths().includes(path(name)),
  );
  const files = new Map(names.map((name) => [name, repository.read(path(name))]));
  const index = files.get(format.indexFile) ?? Buffer.alloc(0);
  if (!isApk) expect(gunzipSync(repository.read(path('Packages.gz')))).toEqual(index);
  if (feed.key !== undefined) {
    const signatures = await format.verify(files, [feed.key.publicKey]);
    expect(signatures[0]?.state).toBe('good');
  }
  for (const { file } of format.parseIndex(index)) expect(repository.paths()).toContain(path(file));
  const text = isApk ? indexText(openIndex(index)) : index.toString('latin1');
  return text
    .split('\n\n')
    .map((entry) => entry.trim())
    .filter(Boolean);
}
