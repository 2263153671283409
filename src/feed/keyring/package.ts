import { hash } from 'node:crypto';
import { contentId } from '../../bytes/content-id.ts';
import type { FileFacts, Format, Package } from '../../formats/format.ts';
import { makePackage as makeApkV2 } from '../../formats/make/apk-v2.ts';
import { makePackage as makeApkV3 } from '../../formats/make/apk-v3.ts';
import { makePackage as makeIpk } from '../../formats/make/opkg.ts';
import type { Recipe } from '../../formats/make/recipe.ts';
import { ownedBy } from '../catalog/files-json.ts';
import { pathIn } from '../edit.ts';
import { type Folder, inFolder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import { type KeyringContent, keyringRecipe } from './recipe.ts';

const MAKERS: { readonly [format: string]: (recipe: Recipe) => Promise<Buffer> } = {
  opkg: makeIpk,
  'apk-v2': makeApkV2,
  'apk-v3': makeApkV3,
};

/** A keyring package, as it was made. */
export interface MadeKeyring {
  bytes: Buffer;
  pkg: Package;
  facts: FileFacts;
}

/** Makes a keyring package. The same content gives the same bytes. */
export async function makeKeyring(
  format: Format,
  content: Omit<KeyringContent, 'format'>,
): Promise<MadeKeyring> {
  const make = MAKERS[format.name];
  if (make === undefined) throw new Error(`nothing makes packages of ${format.name}`);
  const bytes = await make(keyringRecipe({ ...content, format: format.name }));
  const [md5, sha256] = [hash('md5', bytes), hash('sha256', bytes)];
  const pkg = await format.readPackage(bytes);
  return { bytes, pkg, facts: { size: bytes.length, md5, sha256 } };
}

/** A keyring that was made, as a folder lists it. */
export function listedMade({ format, path, arch }: Folder, { bytes, pkg, facts }: MadeKeyring): Listed {
  const file = format.fileName(pkg);
  return {
    entry: format.entry(pkg, facts, file, arch ?? pkg.arch),
    path: pathIn(path, file),
    contentId: contentId(bytes),
    origin: 'made of the keys of the feed',
    content: { kind: 'bytes', bytes },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: '' },
    owned: () => ownedBy(format, pkg),
  };
}

/** A keyring that another folder lists, as a folder lists it. */
export function listedCopy(folder: Folder, { entry, path, ...listed }: Listed): Listed {
  return {
    ...listed,
    entry: inFolder(folder, entry),
    path: pathIn(folder.path, entry.file),
    content: listed.content ?? { kind: 'copy', from: path, sha256: entry.sha256 },
  };
}
