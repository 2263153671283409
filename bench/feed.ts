import { spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentId } from '../src/bytes/content-id.ts';
import { catalogOf, writeCatalog } from '../src/feed/catalog/packages-json.ts';
import type { Entry } from '../src/formats/format.ts';
import { opkg } from '../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../src/keys/key.ts';
import { tarOf } from '../test/support/package-maker.ts';

/** Random bytes, drawn once: packages are slices of it, so that nothing compresses them. */
const NOISE = randomFillSync(Buffer.alloc(8 << 20));

/** The n-th slice of it. */
export function noise(n: number, size: number): Buffer {
  const offset = (n * 7919) % (NOISE.length - size);
  return NOISE.subarray(offset, offset + size);
}

const quick = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 1 });

export interface Sample {
  fileName: string;
  bytes: Buffer;
}

/** The n-th package of a feed: a real ipk of about `size` bytes with a control text of ordinary length. */
export function samplePackage(n: number, size: number, arch = 'mips_24kc'): Sample {
  const name = `bench-${String(n).padStart(6, '0')}`;
  const control = [
    `Package: ${name}`,
    'Version: 1.2.3-r1',
    `Depends: libc, libubox20240329, libuci20130104, bench-${String(n >> 1).padStart(6, '0')}`,
    'Source: feeds/packages/net/bench',
    'License: GPL-2.0-or-later',
    'Section: net',
    'URL: https://example.org/bench',
    `Architecture: ${arch}`,
    `Installed-Size: ${size * 2}`,
    `Description: Package ${n} of a feed that is made to be measured`,
    ' It does nothing, and takes as much room as an ordinary one.',
    '',
  ].join('\n');
  const data = quick(tarOf([{ name: `./usr/lib/${name}`, body: noise(n, size) }]));
  const members = [
    { name: './debian-binary', body: '2.0\n' },
    { name: './data.tar.gz', body: data },
    { name: './control.tar.gz', body: quick(tarOf([{ name: './control', body: control }])) },
  ];
  return { fileName: `${name}_1.2.3-r1_${arch}.ipk`, bytes: quick(tarOf(members)) };
}

/** How an entry of this package reads, as a publish would write it. */
async function entryOf({ fileName, bytes }: Sample): Promise<Entry> {
  const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
  const facts = { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') };
  return opkg.entry(await opkg.readPackage(bytes), facts, fileName, 'mips_24kc');
}

export interface Feed {
  /** Bytes of all package files. */
  packageBytes: number;
}

/** Fills an empty bare repository's gh-pages branch with a signed feed of `count` packages, in one pack. */
export async function makeFeed(
  repository: string,
  folder: string,
  count: number,
  size: number,
  key: SigningKey,
): Promise<Feed> {
  const git = spawn('git', ['-C', repository, 'fast-import', '--quiet', '--depth=0'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    git.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`git fast-import ended with ${code}`)),
    );
  });
  const write = async (...parts: (string | Buffer)[]): Promise<void> => {
    for (const part of parts) {
      if (!git.stdin.write(part)) await new Promise((resume) => git.stdin.once('drain', resume));
    }
  };
  const entries: Entry[] = [];
  const paths: string[] = [];
  const blobs: string[] = [];
  let packageBytes = 0;
  const put = async (path: string, bytes: Buffer): Promise<void> => {
    await write(`blob\nmark :${paths.push(path)}\ndata ${bytes.length}\n`, bytes, '\n');
  };
  for (let n = 0; n < count; n++) {
    const sample = samplePackage(n, size);
    entries.push(await entryOf(sample));
    blobs.push(contentId(sample.bytes));
    packageBytes += sample.bytes.length;
    await put(`${folder}/${sample.fileName}`, sample.bytes);
  }
  const content = { entries, arch: 'mips_24kc', old: new Map(), isThere: () => false, at: new Date(0) };
  const index = await opkg.writeFolder({ ...content, keys: [key] });
  const listed = entries.map((entry, i) => {
    const path = `${folder}/${entry.file}`;
    return { entry, path, contentId: blobs[i], origin: '', content: undefined };
  });
  const catalog = writeCatalog(
    catalogOf(opkg, listed, new Map(), new Map(), { now: new Date(0), runUrl: undefined }),
  );
  for (const [name, bytes] of [...index, ['packages.json', catalog] as const])
    await put(`${folder}/${name}`, bytes);
  await put(`keys/${key.publicKey.fileName}`, Buffer.from(key.publicKey.text));
  await put('.nojekyll', Buffer.alloc(0));
  await write(
    'commit refs/heads/gh-pages\ncommitter bench <bench@localhost> 0 +0000\ndata 4\nseed\n',
    ...paths.map((path, i) => `M 100644 :${i + 1} ${path}\n`),
    'done\n',
  );
  git.stdin.end();
  await ended;
  return { packageBytes };
}

/** Writes packages to a folder as a build leaves them; gives their bytes in all. */
export async function writePackageFiles(
  folder: string,
  from: number,
  count: number,
  size: number,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let total = 0;
  for (let n = from; n < from + count; n++) {
    const { fileName, bytes } = samplePackage(n, size);
    await writeFile(join(folder, fileName), bytes);
    total += bytes.length;
  }
  return total;
}
