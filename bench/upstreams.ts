// Following a feed of others: a first mirror against wget of the same files, and runs that find nothing new.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Entry } from '../src/formats/format.ts';
import { opkg } from '../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../src/keys/key.ts';
import { CLI, watchedGit } from './command.ts';
import { samplePackage } from './feed.ts';
import { inSeconds, median, megabytes, table, timed } from './measure.ts';

const ROUNDS = 3;
const FIRST = { count: 2000, size: 69_000 };
const LISTED: readonly number[] = [2300, 10_000];
const SMALL = 2000;

interface Upstream {
  folder: string;
  files: string[];
  bytes: number;
}

/** A signed folder of opkg, as files. */
async function makeUpstream(folder: string, count: number, size: number, key: SigningKey): Promise<Upstream> {
  mkdirSync(folder);
  const entries: Entry[] = [];
  const files: string[] = [];
  let bytes = 0;
  for (let n = 0; n < count; n++) {
    const sample = samplePackage(n, size);
    const hash = (name: string): string => createHash(name).update(sample.bytes).digest('hex');
    const facts = { size: sample.bytes.length, md5: hash('md5'), sha256: hash('sha256') };
    const pkg = await opkg.readPackage(sample.bytes);
    entries.push(opkg.entry(pkg, facts, sample.fileName, 'mips_24kc'));
    writeFileSync(join(folder, sample.fileName), sample.bytes);
    files.push(sample.fileName);
    bytes += sample.bytes.length;
  }
  const content = { entries, arch: 'mips_24kc', old: new Map(), keys: [key], at: new Date() };
  for (const [name, body] of await opkg.writeFolder(content)) writeFileSync(join(folder, name), body);
  return { folder, files, bytes };
}

interface Server {
  url: string;
  /** Whether it says what identifies a file. */
  hasTags: boolean;
  requests: number;
  close(): void;
}

async function serve(root: string): Promise<Server> {
  const server = createServer((request, response) => {
    served.requests++;
    const file = join(root, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const info = statSync(file, { throwIfNoEntry: false });
    const tag = `"${info?.size}-${info?.mtimeMs}"`;
    if (served.hasTags) response.setHeader('etag', tag);
    if (!info?.isFile()) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-length': info.size }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: Server = { url, hasTags: true, requests: 0, close: () => void server.close() };
  return served;
}

/** @param root a folder for what is made on the way */
export async function upstreams(root: string, keyFile: string, key: SigningKey): Promise<void> {
  const publicKey = join(root, 'upstream.pub');
  writeFileSync(publicKey, key.publicKey.text);
  const argsFor = (url: string, repository: string): string[] => [
    ...[CLI, 'publish', '--upstream', url, '--upstream-keys', publicKey, '--retrieval-period', '0', '--json'],
    ...['--branch', '24.10', '--repository', 'base', '--arches', 'mips_24kc', '--usign-key', keyFile],
    ...['--pages-repository', repository],
  ];
  await firstMirror(root, keyFile, key, argsFor);
  for (const count of LISTED) await nothingNew(root, count, key, argsFor);
}

type ArgsFor = (url: string, repository: string) => string[];

async function firstMirror(root: string, keyFile: string, key: SigningKey, argsFor: ArgsFor): Promise<void> {
  const { folder, files, bytes } = await makeUpstream(join(root, 'upstream'), FIRST.count, FIRST.size, key);
  const server = await serve(folder);
  const list = join(root, 'urls');
  writeFileSync(list, files.map((name) => `${server.url}/${name}\n`).join(''));
  const rows: { wget: number; all: number; git: number; files: number; peak: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const target = join(root, 'wget');
    const wget = await timed('wget', [
      '--quiet',
      '--no-config',
      '--directory-prefix',
      target,
      '--input-file',
      list,
    ]);
    rmSync(target, { recursive: true });
    const repository = join(root, `mirror-${round}.git`);
    const git = watchedGit(root, join(root, `mirror-${round}.log`));
    const run = await timed(process.execPath, argsFor(server.url, repository), { env: git.env });
    rmSync(repository, { recursive: true });
    const stored = git.seconds();
    const files = await timed(process.execPath, [
      ...[CLI, 'publish', '--files', folder, '--json', '--branch', '24.10', '--repository', 'base'],
      ...['--arches', 'mips_24kc', '--usign-key', keyFile, '--pages-repository', repository],
    ]);
    rmSync(repository, { recursive: true });
    const { seconds: all, peak } = run;
    rows.push({ wget: wget.seconds, all, git: stored, files: files.seconds, peak });
  }
  server.close();
  rmSync(folder, { recursive: true });
  const ratio = (value: (row: (typeof rows)[number]) => number): string =>
    `${median(rows.map((row) => value(row) / row.wget)).toFixed(2)} times wget`;
  console.log(`A first mirror of ${FIRST.count} packages, ${megabytes(bytes)} (${ROUNDS} rounds, medians)`);
  console.log(
    table([
      ['wget of the same files', inSeconds(median(rows.map(({ wget }) => wget))), ''],
      ['pkgfeed, all in all', inSeconds(median(rows.map(({ all }) => all))), ratio(({ all }) => all)],
      ['of it git, storing and pushing them', inSeconds(median(rows.map(({ git }) => git))), ''],
      ['without git', '', ratio(({ all, git }) => all - git)],
      ['a publish of the same files', inSeconds(median(rows.map((row) => row.files))), ''],
      ['beyond that publish', '', `${ratio((row) => row.all - row.files)} (wanted: at most 1.5)`],
      ['largest memory', megabytes(Math.max(...rows.map(({ peak }) => peak))), '(wanted: under 300 MB)'],
    ]),
  );
  console.log('');
}

/** Runs that find nothing new: by one conditional request, and by reading the whole index again. */
async function nothingNew(root: string, count: number, key: SigningKey, argsFor: ArgsFor): Promise<void> {
  const { folder } = await makeUpstream(join(root, 'listed'), count, SMALL, key);
  const server = await serve(folder);
  const repository = join(root, 'listed.git');
  const args = argsFor(server.url, repository);
  await timed(process.execPath, args);
  const index = readFileSync(join(folder, 'Packages'));
  const rows: { start: number; asked: number; read: number; parse: number; peak: number }[] = [];
  let requests = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = await timed(process.execPath, [CLI, 'publish', '--help']);
    Object.assign(server, { hasTags: true, requests: 0 });
    const asked = await timed(process.execPath, args);
    requests = server.requests;
    server.hasTags = false;
    const read = await timed(process.execPath, args);
    const before = performance.now();
    opkg.parseIndex(index);
    const parse = (performance.now() - before) / 1000;
    rows.push({ start: start.seconds, asked: asked.seconds, read: read.seconds, parse, peak: read.peak });
  }
  server.close();
  for (const path of [folder, repository]) rmSync(path, { recursive: true });
  const middle = (key: 'start' | 'asked' | 'read' | 'parse'): number => median(rows.map((row) => row[key]));
  console.log(`Nothing new over ${count} listed packages (${ROUNDS} rounds, medians)`);
  console.log(
    table([
      ['start-up alone', inSeconds(middle('start')), ''],
      ['the index is the same', inSeconds(middle('asked')), `${requests} request to the upstream`],
      ['the index is read again', inSeconds(middle('read')), `${megabytes(index.length)} of index`],
      ['reading it once, in this process', inSeconds(middle('parse')), ''],
      ['largest memory', megabytes(Math.max(...rows.map(({ peak }) => peak))), ''],
    ]),
  );
  console.log('');
}
