import { createHash } from 'node:crypto';
import { NULL } from '../../src/formats/apk/adb/adb.ts';
import { adbWriter } from '../../src/formats/apk/adb/adb-writer.ts';
import { block, writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { PKGINFO } from '../../src/formats/apk/adb/schema.ts';
import { packed } from './apk-v3-maker.ts';

/** A file in a folder of a package, right or wrong. */
export interface RawFile {
  name: string;
  body?: string;
  hash?: Buffer | undefined;
  /** The kind of a link and its target, such as `symlinkTo('a')`. */
  target?: Buffer;
}

export const symlinkTo = (target: string): Buffer => Buffer.concat([mode(0o120000), Buffer.from(target)]);
export const hardLinkTo = (target: string): Buffer => Buffer.concat([mode(0o100000), Buffer.from(target)]);

function mode(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** A package with exactly these folders, in which no name is checked. */
export async function apkV3WithPaths(
  folders: ReadonlyArray<readonly [name: string, files: readonly RawFile[]]>,
): Promise<Buffer> {
  const writer = adbWriter();
  const texts: { readonly [field: string]: string } = {
    ...{ name: 'hello', version: '1.0-r1', arch: 'x86_64', description: 'x', license: 'MIT' },
  };
  const info = PKGINFO.fields.map(([field]) => {
    if (field === 'hashes') return writer.blob(Buffer.alloc(20));
    if (field === 'installed-size') return writer.int(12);
    return texts[field] === undefined ? NULL : writer.blob(Buffer.from(texts[field]));
  });
  const acl = (bits: number) =>
    writer.table([writer.int(bits), writer.blob(Buffer.from('root')), writer.blob(Buffer.from('root'))]);
  const data: Buffer[] = [];
  const paths = folders.map(([folder, files], i) => {
    const values = files.map((file, j) => {
      const { name, body = '', target } = file;
      const bytes = Buffer.from(body);
      const head = Buffer.alloc(8);
      head.writeUInt32LE(i + 1, 0);
      head.writeUInt32LE(j + 1, 4);
      if (bytes.length > 0) data.push(Buffer.concat([head, bytes]));
      const hash = 'hash' in file ? file.hash : createHash('sha256').update(bytes).digest();
      return writer.table([
        writer.blob(Buffer.from(name)),
        acl(0o644),
        writer.int(bytes.length),
        writer.int(0),
        hash === undefined || target !== undefined ? NULL : writer.blob(hash),
        target === undefined ? NULL : writer.blob(target),
      ]);
    });
    return writer.table([writer.blob(Buffer.from(folder)), acl(0o755), writer.table(values)]);
  });
  const root = [writer.table(info), writer.table(paths)];
  const payload = writer.finish(writer.table(root));
  return packed(
    Buffer.concat([writeAdbFile('pckg', payload, []), ...data.map((each) => block('DATA', each))]),
  );
}
