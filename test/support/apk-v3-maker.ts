import { Buffer } from 'node:buffer';
import * as zlib from 'node:zlib';
import { block, writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { signAdb } from '../../src/formats/apk/adb/signature.ts';
import { writePackage } from '../../src/formats/make/package-adb.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import { levelFor } from './package-maker.ts';

export interface ApkV3Recipe {
  name?: string;
  version?: string;
  /** Undefined for a package that says none. */
  arch?: string | undefined;
  /** Text of other pkginfo fields, as `apk mkpkg --info FIELD:TEXT` takes it. */
  info?: { readonly [field: string]: string };
  /** Path on the device and content of each file. */
  files?: { readonly [path: string]: string | Buffer };
  /** By name, such as `post-install`. */
  scripts?: { readonly [name: string]: string };
  /** The sum of the files' sizes unless said. */
  installedSize?: number;
  replacesPriority?: number;
  compression?: 'none' | 'deflate' | 'zstd';
  keys?: readonly SigningKey[];
}

const MTIME = 1_700_000_000;

/** A package as `apk mkpkg` makes it: the same metadata gives the same first block. */
export async function apkV3Of(recipe: ApkV3Recipe = {}): Promise<Buffer> {
  const { payload, data } = apkV3Parts(recipe);
  const signed = writeAdbFile('pckg', payload, await signAdb('pckg', payload, recipe.keys ?? []));
  return packed(Buffer.concat([signed, ...data.map((each) => block('DATA', each))]), recipe.compression);
}

/** A plain ADB file in one of the envelopes. */
export function packed(plain: Buffer, compression: ApkV3Recipe['compression'] = 'deflate'): Buffer {
  switch (compression) {
    case 'none':
      return plain;
    case 'deflate':
      return Buffer.concat([Buffer.from('ADBd'), zlib.deflateRawSync(plain, { level: levelFor(plain) })]);
    case 'zstd':
      return Buffer.concat([Buffer.from('ADBc\x02\x13', 'latin1'), zlib.zstdCompressSync(plain)]);
  }
}

/** The first block's content and those of the DATA blocks; what no client takes is written all the same. */
export function apkV3Parts(recipe: ApkV3Recipe = {}): { payload: Buffer; data: Buffer[] } {
  const { name = 'hello', version = '1.0-r1', scripts = {} } = recipe;
  const arch = 'arch' in recipe ? recipe.arch : 'x86_64';
  const info: { [field: string]: string | undefined } = { ...recipe.info, name, version, arch };
  const files = Object.entries(recipe.files ?? {}).map(([path, body]) => ({
    ...{ path, mode: 0o644 },
    body: Buffer.from(body as string),
  }));
  const size = files.reduce((sum, { body }) => sum + body.length, 0);
  const isPlain = files.length === 0 && Object.keys(scripts).length === 0;
  return writePackage({
    info: (field) => info[field] ?? '',
    installedSize: recipe.installedSize ?? (isPlain ? 0 : size || 1),
    files,
    mtime: MTIME,
    script: (script) => scripts[script] ?? '',
    replacesPriority: recipe.replacesPriority ?? 0,
  });
}
