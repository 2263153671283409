// Serves a local repository with `pkgfeed serve`, publishes the sample packages into it as a signed feed, with a
// throwaway key, and prints the lines to type on a device. You need only git and Node 20.19 or later.
// With --once it fetches the index and the page as a device and a browser would, and ends.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

// The publish needs the address, so the server starts first. It shows what is published later.
execFileSync('git', ['init', '--bare', '--quiet', repository]);
const server = spawn(
  process.execPath,
  [cli, 'serve', '--pages-repository', repository, '--port', '0', '--json'],
  { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
);
const served = new Promise((resolve) => server.once('exit', resolve));

async function finish(code) {
  server.kill();
  await served;
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => finish(0));

/** The report of the server, which it prints as soon as it answers. */
async function serverReport() {
  let text = '';
  for await (const part of server.stdout) {
    text += part;
    if (text.endsWith('\n}\n')) return JSON.parse(text);
  }
  throw new Error('pkgfeed serve ended without a report');
}

/** Waits until the server has the feed. */
async function isThere(url) {
  for (let i = 0; i < 120; i++) {
    const { status } = await fetch(`${url}/feed.json`, { method: 'HEAD' });
    if (status === 200) return true;
    await pause(250);
  }
  return false;
}

try {
  const { url } = await serverReport();
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

  if (!(await isThere(url))) throw new Error(`${url} does not show what was published`);
  console.log('4. Served on loopback. On an OpenWrt device (mips_24kc, up to 24.10) type:\n');
  for (const line of report.deviceLines.filter((text) => !text.startsWith('#')))
    console.log(`   ${line.replaceAll('ARCH', 'mips_24kc')}`);
  console.log('   opkg install pkgfeed-hello\n');
  console.log(`5. What people see: open ${url}/ in a browser\n`);
  if (process.argv.includes('--once')) {
    const files = [
      '24.10/samples/mips_24kc/Packages.gz',
      '24.10/samples/mips_24kc/Packages.sig',
      '',
      'install.sh',
    ];
    for (const file of files) {
      const { status, headers } = await fetch(`${url}/${file}`);
      console.log(`   fetched /${file}: ${status}, ${headers.get('content-length')} bytes`);
      if (status !== 200) throw new Error(`${url}/${file} is not served`);
    }
    await finish(0);
  }
  console.log('   Press Ctrl-C to stop serving; everything made here is then deleted.');
} catch (error) {
  console.error(error.message);
  await finish(1);
}
