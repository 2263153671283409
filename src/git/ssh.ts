import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { GitError, KeyError } from '../errors.ts';
import type { Host } from '../host.ts';
import { shortage } from '../machine/refusals.ts';
import { printable } from '../text/printable.ts';
import { opensshMissing } from './refusals.ts';

/** Milliseconds that ssh-agent and ssh-add are given. */
const PATIENCE = 20_000;

/** What the path of a socket may have at the most, in bytes, on every system. */
const LONGEST_SOCKET = 100;

/** The agent ends when our end of its input is gone, and that is so however this process ends. */
const UNTIL_WE_END = 'printf "%s\\n" "$SSH_AUTH_SOCK"; cat; kill "$SSH_AGENT_PID"';

/**
 * Gives a secret key to an agent of this run's own and tells git to use it, and no other. The key is on no disk, in
 * no argument list and in no environment.
 *
 * @param key its text as ssh-add reads it, and where it comes from
 * @param hosts the text of a known_hosts file; no other server is spoken to
 * @returns variables for git's environment
 */
export async function openSsh(
  key: { text: string; origin: string },
  hosts: string,
  host: Host,
): Promise<Record<string, string>> {
  const folder = await host.temporaryFolder();
  const hostsFile = join(folder, 'known_hosts');
  await writeFile(hostsFile, hosts);
  const socket = await startAgent(join(folder, 'agent'), host.env);
  await addKey(key, socket, host.env);
  return { GIT_SSH_COMMAND: sshCommand(hostsFile), GIT_SSH_VARIANT: 'ssh', SSH_AUTH_SOCK: socket };
}

/** No configuration of the user's, no other key, no prompt, no server that is not known, no endless silence. */
export function sshCommand(hostsFile: string): string {
  const options = [
    'BatchMode=yes',
    'PreferredAuthentications=publickey',
    'PasswordAuthentication=no',
    'IdentityFile=none',
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile=${optionValue(hostsFile)}`,
    'GlobalKnownHostsFile=/dev/null',
    'UpdateHostKeys=no',
    'CheckHostIP=no',
    'ClearAllForwardings=yes',
    'ForwardAgent=no',
    'ConnectTimeout=30',
    'ServerAliveInterval=15',
    'ServerAliveCountMax=4',
    'LogLevel=ERROR',
  ];
  return ['ssh', '-F', 'none', ...options.flatMap((option) => ['-o', option])].map(shellWord).join(' ');
}

/** ssh takes a blank for the end of a file's name, and expands what begins with a percent sign. */
const optionValue = (path: string): string =>
  `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;

/** git hands the command to a shell. */
const shellWord = (word: string): string =>
  /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Agent and ssh-add get none of the variables that hold secrets. */
function bareEnvironment({ PATH, HOME }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH, HOME, LC_ALL: 'C' };
}

/** @returns the path of its socket */
async function startAgent(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  // Where the path is too long for a socket, the agent finds a place itself, and cleans up there.
  const place = Buffer.byteLength(path) <= LONGEST_SOCKET ? ['-a', path] : [];
  const agent = spawn('ssh-agent', [...place, 'sh', '-c', UNTIL_WE_END], {
    env: bareEnvironment(env),
    // Ctrl-C in a terminal is for us; that we are gone is what the agent shall notice.
    detached: true,
  });
  agent.stdin.on('error', () => undefined);
  const ended = endOf(agent, 'ssh-agent').then(({ said }) => {
    throw unusable(`ssh-agent did not start: ${said}`);
  });
  const spoken = once(agent.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
    agent.kill();
    throw unusable('ssh-agent did not start in time');
  });
  const [line] = (await Promise.race([spoken, ended])) as [Buffer];
  // Nothing of it keeps this process alive.
  agent.unref();
  (agent.stdin as Socket).unref();
  agent.stdout.destroy();
  agent.stderr.destroy();
  return line.toString('utf8').trim();
}

async function addKey(
  key: { text: string; origin: string },
  socket: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const adder = spawn('ssh-add', ['-q', '-'], {
    env: { ...bareEnvironment(env), SSH_AUTH_SOCK: socket, SSH_ASKPASS_REQUIRE: 'never' },
    // Away from the terminal nobody can be asked for a passphrase.
    detached: true,
    signal: AbortSignal.timeout(PATIENCE),
  });
  adder.stdin.on('error', () => undefined);
  adder.stdin.end(key.text);
  const { code, said } = await endOf(adder, 'ssh-add');
  if (code === 0) return;
  if (code === 1) {
    throw new KeyError({
      code: 'KEY_MALFORMED',
      message: `${key.origin} holds a key that ssh-add does not take: ${said}`,
      remedy:
        "Store the whole secret file again, or make another key with `ssh-keygen -t ed25519 -N '' -f deploy-key`.",
    });
  }
  throw unusable(`ssh-add ended with ${code}: ${said}`);
}

function unusable(message: string): GitError {
  return new GitError({
    code: 'GIT_FAILED',
    message,
    remedy: 'Run it where OpenSSH’s ssh-agent works, or give a `token` in place of `ssh-key`.',
  });
}

/** Waits for a program's end. @throws GitError where it cannot be started or takes too long */
async function endOf(child: ChildProcess, program: string): Promise<{ code: number | null; said: string }> {
  const stderr: Buffer[] = [];
  child.stderr?.on('data', (data: Buffer) => stderr.push(data));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    const said = printable(Buffer.concat(stderr).toString('utf8').trim().replace(/\s+/g, ' '));
    return { code, said: said.slice(0, 500) || 'it said nothing' };
  } catch (cause) {
    if ((cause as Error).name === 'AbortError') throw unusable(`${program} did not end in time`);
    throw shortage(cause) ?? opensshMissing(program, (cause as Error).message, cause);
  }
}
