// Publishes the sample packages into a signed feed in a local repository, with throwaway keys, serves it on
// loopback and prints what a device would type. Nothing needs to be installed but git and Node 20.19 or later.
// With --once it fetches the index back as a device would, and ends.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

console.log('1. A throwaway key\n');
const key = JSON.parse(pkgfeed('keygen', 'usign', '--json'));
console.log(`   usign key ${key.keyId} in ${folder}\n`);

console.log('2. Publish examples/packages into a new repository\n');
const publish = [
  ...[
    'publish',
    '--files',
    join(root, 'examples', 'packages'),
    '--branch',
    '24.10',
    '--repository',
    'samples',
  ],
  ...['--usign-key', key.secretFile, '--pages-repository', repository],
];
const report = JSON.parse(pkgfeed(...publish, '--json'));
for (const { kind, path } of report.changes) console.log(`   ${kind} ${path}`);
console.log(`   commit ${report.commit} on gh-pages of ${repository}\n`);

console.log('3. Check it, every signature and every file\n');
console.log(
  pkgfeed('check', '--pages-repository', repository, '--trusted-keys', key.publicFile).replace(/^/gm, '   '),
);

/** Serves the branch as Pages would: each path's blob, read from git. */
const server = createServer((request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const blob = execFileSync('git', ['-C', repository, 'cat-file', 'blob', `gh-pages:${path}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': blob.length });
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

server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  console.log('4. Served on loopback. On an OpenWrt device (mips_24kc, up to 24.10) one would type:\n');
  for (const line of report.deviceLines.filter((text) => !text.startsWith('#')))
    console.log(`   ${line.replaceAll('https://OWNER.github.io/REPO', url).replaceAll('ARCH', 'mips_24kc')}`);
  console.log('   opkg install pkgfeed-hello\n');
  if (!process.argv.includes('--once')) {
    console.log('   Press Ctrl-C to stop serving; everything made here is then deleted.');
    return;
  }
  for (const file of ['Packages.gz', 'Packages.sig']) {
    const { status, headers } = await fetch(`${url}/24.10/samples/mips_24kc/${file}`);
    console.log(`   fetched ${file}: ${status}, ${headers.get('content-length')} bytes`);
    if (status !== 200) finish(1);
  }
  finish(0);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => finish(0));
