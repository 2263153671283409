// Publishes the sample packages into a signed feed in a local repository, with throwaway keys, serves it on
// loopback and prints the lines to type on a device. You need only git and Node 20.19 or later.
// With --once it fetches the index and the page as a device and a browser would, and ends.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const others = process.argv.slice(2).filter((word) => word !== '--once');
if (others.length > 0) {
  console.error(`try.mjs does not know ${others.join(' ')}; --once makes it end by itself.`);
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-try-'));
const repository = join(folder, 'feed.git');
const cli = join(root, 'dist', 'cli.js');
const pkgfeed = (...args) =>
  execFileSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.atom': 'application/atom+xml',
};

/** Serves the branch as Pages would: the blob of each path, read from git, and the page for the root. */
const server = createServer((request, response) => {
  try {
    const path =
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1) || 'index.html';
    const blob = execFileSync('git', ['-C', repository, 'cat-file', 'blob', `gh-pages:${path}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': blob.length });
    response.end(request.method === 'HEAD' ? undefined : blob);
  } catch {
    response.writeHead(404).end('not found\n');
  }
});

function finish(code) {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => finish(0));

// The publish needs the address, so the server starts first.
server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  console.log('1. A throwaway key\n');
  const key = JSON.parse(pkgfeed('keygen', 'usign', '--json'));
  console.log(`   usign key ${key.keyId} in ${folder}\n`);

  console.log('2. Publish examples/packages into a new repository\n');
  const packages = join(root, 'examples', 'packages');
  const publish = [
    ...['publish', '--files', packages, '--branch', '24.10', '--repository', 'samples', '--url', url],
    ...['--usign-key', key.secretFile, '--pages-repository', repository],
  ];
  const report = JSON.parse(pkgfeed(...publish, '--json'));
  for (const { kind, path } of report.changes) console.log(`   ${kind} ${path}`);
  console.log(`   commit ${report.commit} on gh-pages of ${repository}\n`);

  console.log('3. Check every signature and every file\n');
  const checked = pkgfeed('check', '--pages-repository', repository, '--trusted-keys', key.publicFile);
  console.log(checked.replace(/^(?=.)/gm, '   '));

  console.log('4. Served on loopback. On an OpenWrt device (mips_24kc, up to 24.10) type:\n');
  for (const line of report.deviceLines.filter((text) => !text.startsWith('#')))
    console.log(`   ${line.replaceAll('ARCH', 'mips_24kc')}`);
  console.log('   opkg install pkgfeed-hello\n');
  console.log(`5. What people see: open ${url}/ in a browser\n`);
  if (!process.argv.includes('--once')) {
    console.log('   Press Ctrl-C to stop serving; everything made here is then deleted.');
    return;
  }
  for (const file of [
    '24.10/samples/mips_24kc/Packages.gz',
    '24.10/samples/mips_24kc/Packages.sig',
    '',
    'install.sh',
  ]) {
    const { status, headers } = await fetch(`${url}/${file}`);
    console.log(`   fetched /${file}: ${status}, ${headers.get('content-length')} bytes`);
    if (status !== 200) finish(1);
  }
  finish(0);
});
