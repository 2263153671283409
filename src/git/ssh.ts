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

/** Milliseconds that ssh-agent and ssh-add may take. */
const PATIENCE = 20_000;

/** The longest path of a socket that every system allows, in bytes. */
const LONGEST_SOCKET = 100;

/** Ends the agent when its input closes, as it does whenever this process ends. */
const UNTIL_WE_END = 'printf "%s\\n" "$SSH_AUTH_SOCK"; cat; kill "$SSH_AGENT_PID"';

/**
 * Starts an agent for this run, and adds a secret key. The key is never on a disk, in an argument list or in an
 * environment.
 *
 * @param key its text as ssh-add reads it, and where it comes from
 * @param hosts the text of a known_hosts file; ssh connects only to these servers
 * @returns variables for git's environment, with which it uses only this key
 * @throws KeyError for a key that ssh-add does not accept, GitError when the programs fail
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

/** The ssh command: without the user's configuration, other keys, prompts, unknown servers and endless silence. */
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

/** Quotes a path: ssh ends it at a blank, and expands what begins with a percent sign. */
const optionValue = (path: string): string =>
  `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;

/** Quotes a word, because git runs the command in a shell. */
const shellWord = (word: string): string =>
  /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The environment of ssh-agent and ssh-add, without the variables that hold secrets. */
function bareEnvironment({ PATH, HOME }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH, HOME, LC_ALL: 'C' };
}

/** Starts ssh-agent. @returns the path of its socket */
async function startAgent(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  // If the path is too long for a socket, the agent chooses a place itself and cleans up there.
  const place = Buffer.byteLength(path) <= LONGEST_SOCKET ? ['-a', path] : [];
  const agent = spawn('ssh-agent', [...place, 'sh', '-c', UNTIL_WE_END], {
    env: bareEnvironment(env),
    // Ctrl-C in a terminal must not stop the agent. It ends when this process is gone.
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
  // The agent must not keep this process alive.
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
    // Without a terminal ssh-add cannot ask for a passphrase.
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
      message: `${key.origin} holds a key that ssh-add does not accept: ${said}`,
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
    remedy: 'Run it where OpenSSH’s ssh-agent works, or give a `token` instead of `ssh-key`.',
  });
}

/** Waits for the end of a program. @throws GitError when it cannot be started or takes too long */
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
