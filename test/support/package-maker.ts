import { Buffer } from 'node:buffer';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { TAR_END, writeTar } from '../../src/bytes/tar-writer.ts';
import { treeOf } from '../../src/formats/make/recipe.ts';

/** A file inside an archive. */
export interface TarFile {
  name: string;
  body?: Buffer | string;
  type?: 'File' | 'Directory' | 'SymbolicLink';
  mode?: number;
}

/** A ustar archive with fixed times and owners, so that the same files give the same bytes. */
export function tarOf(files: readonly TarFile[]): Buffer {
  const members = files.map(({ name, body = '', type = 'File', mode }) => ({
    ...{ name, type, mode: mode ?? (type === 'Directory' ? 0o755 : 0o644), mtime: new Date(0) },
    body: Buffer.from(body as string),
  }));
  return Buffer.concat([writeTar(members), TAR_END]);
}

/** An `ar` archive as opkg-build makes it. */
export function arOf(members: ReadonlyArray<readonly [string, Buffer]>): Buffer {
  const parts: Buffer[] = [Buffer.from('!<arch>\n')];
  for (const [name, body] of members) {
    const header = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(body.length).padEnd(10)}\`\n`;
    parts.push(Buffer.from(header), body, Buffer.alloc(body.length % 2, '\n'));
  }
  return Buffer.concat(parts);
}

const LARGE = 4 << 20;
const SAMPLE = 64 << 10;

/** How well to pack: what is large is packed quickly, and not at all where its middle does not shrink. */
export function levelFor(bytes: Buffer): number {
  if (bytes.length < LARGE) return 9;
  const middle = bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + SAMPLE);
  return deflateRawSync(middle, { level: 1 }).length < middle.length ? 1 : 0;
}

/** gzip without a name or time, and the same header on every system. */
export function gzipOf(bytes: Buffer): Buffer {
  const member = gzipSync(bytes, { level: levelFor(bytes) });
  member[9] = 3;
  return member;
}

export interface IpkRecipe {
  name?: string;
  version?: string;
  arch?: string;
  /** Lines of control besides Package, Version and Architecture, in their order. */
  fields?: readonly string[];
  /** Path on the device and text of each file. */
  files?: { readonly [path: string]: string | Buffer };
  /** The archive of the data part instead of `files`. */
  data?: Buffer;
  container?: 'gzip-tar' | 'ar';
  /** The order of the members. */
  order?: readonly ('debian-binary' | 'data' | 'control')[];
  /** Prefix of member names: OpenWrt writes `./`. */
  prefix?: string;
  /** Whole replacement of the control text. */
  control?: string;
  /** How the inner archives are compressed; gzip unless said. */
  compressControl?: Compressor;
  compressData?: Compressor;
}

export interface Compressor {
  extension: string;
  compress: (bytes: Buffer) => Buffer;
}

const GZIP: Compressor = { extension: 'gz', compress: gzipOf };

/** An ipk as OpenWrt's build makes it, unless the recipe says otherwise. */
export function ipkOf(recipe: IpkRecipe = {}): Buffer {
  const { name = 'hello', version = '1.0-1', arch = 'mips_24kc', files = {}, prefix = './' } = recipe;
  const control =
    recipe.control ??
    [
      `Package: ${name}`,
      `Version: ${version}`,
      `Architecture: ${arch}`,
      ...(recipe.fields ?? [
        'Depends: libc',
        'Section: utils',
        'Installed-Size: 10',
        `Description: ${name} for tests`,
      ]),
      '',
    ].join('\n');
  const { compressControl = GZIP, compressData = GZIP } = recipe;
  const controlTar = tarOf([
    { name: './', type: 'Directory' },
    { name: './control', body: control },
  ]);
  const bodies = {
    'debian-binary': ['debian-binary', Buffer.from('2.0\n')],
    data: [
      `data.tar.${compressData.extension}`,
      compressData.compress(recipe.data ?? tarOf(withFolders(files))),
    ],
    control: [`control.tar.${compressControl.extension}`, compressControl.compress(controlTar)],
  } as const;
  const order = recipe.order ?? ['debian-binary', 'data', 'control'];
  const members = order.map((member) => bodies[member]);
  if (recipe.container === 'ar') return arOf(members);
  return gzipOf(tarOf(members.map(([member, body]) => ({ name: `${prefix}${member}`, body }))));
}

/** opkg makes no folders by itself: each needs an entry before the files in it. */
function withFolders(files: { readonly [path: string]: string | Buffer }): TarFile[] {
  const given = Object.entries(files).map(([path, body]) => ({
    ...{ path, mode: /(^|\/)s?bin\//.test(path) ? 0o755 : 0o644 },
    body: Buffer.from(body as string),
  }));
  const entries = treeOf(given).map(({ path, file }): TarFile => {
    if (file === undefined) return { name: `./${path}/`, type: 'Directory' };
    return { name: `./${path}`, body: file.body, mode: file.mode };
  });
  return [{ name: './', type: 'Directory' }, ...entries];
}
