import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type BareRepository, makeBareRepository } from './bare-repository.ts';
import type { Place } from './run.ts';

/** Where sshd insists on being called by its whole path. */
export const SSHD = '/usr/sbin/sshd';

export interface SshPair {
  /** The file that holds the secret key, and its text. */
  file: string;
  secret: string;
  /** `TYPE BASE64`. */
  publicKey: string;
}

/** Makes a pair as a maintainer does. */
export function makeSshPair(place: Place, name: string, args: readonly string[] = []): SshPair {
  const file = join(place.folder, name);
  const kind = args.includes('-t') ? [] : ['-t', 'ed25519'];
  const passphrase = args.includes('-N') ? [] : ['-N', ''];
  execFileSync('ssh-keygen', ['-q', '-C', 'throwaway', '-f', file, ...kind, ...passphrase, ...args]);
  const [type, base64] = readFileSync(`${file}.pub`, 'utf8').split(' ');
  return { file, secret: readFileSync(file, 'utf8'), publicKey: `${type} ${base64}` };
}

export interface SshServer {
  repository: BareRepository;
  user: string;
  port: number;
  /** `ssh://USER@127.0.0.1:PORT/PATH`, and the lines that know the server. */
  words: { 'pages-repository': string; 'ssh-known-hosts': string };
  /** The deploy key that may write. */
  deployKey: SshPair;
  /** The public half of the server's host key. */
  hostKey: string;
  /** Lets a key in, for everything or for reading alone as GitHub does. */
  allow(pair: SshPair, may?: 'write' | 'read'): void;
  /** What the server was asked to run so far. */
  asked(): string[];
  /** From now on lets everybody wait who is let in. */
  hold(): void;
}

/** What the repository is called where it takes GitHub's place. */
export const SLUG = 'Owner/feed';

/** What a key that may read is answered when it pushes. */
const READ_ONLY = 'ERROR: The key you are authenticating with has been marked as read only.';

/** A real sshd on loopback, as the current user, with git behind it. Gone when the test ends. */
export async function startSshServer(place: Place): Promise<SshServer> {
  const folder = join(place.folder, 'sshd');
  mkdirSync(folder);
  const repository = makeBareRepository(join(place.folder, 'served by ssh.git'));
  const hostPair = makeSshPair(place, 'sshd/host');
  const keys = join(folder, 'authorized_keys');
  const log = place.file('sshd/asked', '');
  const quoted = (path: string): string => `'${path}'`;
  const held = join(folder, 'hold');
  onTestFinished(() => rmSync(held, { force: true }));
  const command = place.file(
    'sshd/serve.sh',
    [
      `printf '%s\\n' "$SSH_ORIGINAL_COMMAND" >> ${quoted(log)}`,
      `while [ -e ${quoted(held)} ]; do sleep 0.1; done`,
      'export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null',
      `case "$1 $SSH_ORIGINAL_COMMAND" in "read git-receive-pack"*) echo '${READ_ONLY}' >&2; exit 1;; esac`,
      `exec git-shell -c "$(printf '%s' "$SSH_ORIGINAL_COMMAND" | sed 's|/${SLUG}.git|${repository.path}|')"`,
      '',
    ].join('\n'),
  );
  const allowed: string[] = [];
  const allow = (pair: SshPair, may: 'write' | 'read' = 'write'): void => {
    allowed.push(`restrict,command="sh ${quoted(command)} ${may}" ${pair.publicKey}\n`);
    writeFileSync(keys, allowed.join(''), { mode: 0o600 });
  };
  const deployKey = makeSshPair(place, 'deploy-key');
  allow(deployKey);
  const port = await startSshd(place, [
    `HostKey ${quoted(hostPair.file)}`,
    `AuthorizedKeysFile ${quoted(keys)}`,
    // The folders above are the system's, and may belong to anybody.
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    'AcceptEnv GIT_PROTOCOL',
    'MaxStartups 100',
  ]);
  const { username: user } = userInfo();
  return {
    repository,
    user,
    port,
    deployKey,
    hostKey: hostPair.publicKey,
    allow,
    words: {
      'pages-repository': `ssh://${user}@127.0.0.1:${port}${encodeURI(repository.path)}`,
      'ssh-known-hosts': `[127.0.0.1]:${port} ${hostPair.publicKey}`,
    },
    hold: () => writeFileSync(held, ''),
    asked: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
  };
}

async function startSshd(place: Place, settings: readonly string[]): Promise<number> {
  // Started by root it wants this folder, which a system without a running sshd may lack.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const lines = [`ListenAddress 127.0.0.1:${port}`, 'PidFile none', ...settings];
    const config = place.file('sshd/config', `${lines.join('\n')}\n`);
    const sshd = spawn(SSHD, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
    const said: Buffer[] = [];
    sshd.stderr.on('data', (data: Buffer) => said.push(data));
    // Sessions hold its standard error open for longer than it lives.
    const ended = new Promise<void>((resolve) => sshd.once('exit', () => resolve()));
    onTestFinished(async () => {
      sshd.kill();
      sshd.stderr.destroy();
      await ended;
    });
    while (sshd.exitCode === null) {
      if (await answers(port)) return port;
      await wait(20);
    }
    // Somebody else may have taken the port in between.
    if (tries === 3) throw new Error(`sshd does not start: ${Buffer.concat(said)}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('data', () => end(true)).once('error', () => end(false));
  });
}
