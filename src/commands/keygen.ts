import { lstat, open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, KeyError } from '../errors.ts';
import { makeLayout } from '../feed/layout.ts';
import { parseRemote } from '../git/remote.ts';
import type { Host } from '../host.ts';
import { makeUsignPair } from '../keys/usign.ts';
import { type Settings, secretVariable, unknownWord } from '../settings.ts';
import { feedName, opkgLines, PLACEHOLDER_URL, pagesUrl } from '../site/snippets.ts';
import { serverOf } from './home.ts';

export interface KeygenReport {
  command: 'keygen';
  scheme: 'usign';
  keyId: string;
  secretFile: string;
  publicFile: string;
  /** The repository secret to store the secret file as. */
  secret: string;
  deviceLines: string[];
}

const SCHEMES = ['usign'];

/**
 * Makes a pair of key files, `NAME.sec` (readable by its owner only) and `NAME.pub`; files that are there stay.
 *
 * @param args the scheme, and the name the files begin with (`key` when none is given)
 */
export async function keygen(args: readonly string[], settings: Settings, host: Host): Promise<KeygenReport> {
  const [scheme, name = 'key', ...rest] = args;
  if (scheme === undefined || rest.length > 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message:
        scheme === undefined ? 'keygen is not told which kind of key to make' : 'keygen takes one name',
      remedy: 'Write `pkgfeed keygen usign [NAME]`.',
    });
  }
  if (!SCHEMES.includes(scheme)) throw unknownWord('the kind of key', scheme, SCHEMES);
  const { usignPassphrase, branch = 'BRANCH', repository = 'REPOSITORY', layout, title } = settings;
  if (usignPassphrase) host.mask(usignPassphrase);
  // Everything that can be wrong is looked at before a key is made.
  const remote = settings.pagesRepository && parseRemote(settings.pagesRepository, serverOf(host), host.cwd);
  const url = (remote && pagesUrl(remote.slug, serverOf(host))) || PLACEHOLDER_URL;
  const folder = makeLayout(layout, { branch, repository }).folder('ARCH');
  const secretFile = `${name}.sec`;
  const publicFile = `${name}.pub`;
  for (const file of [secretFile, publicFile]) {
    if (await isThere(resolve(host.cwd, file))) throw exists(file);
  }
  const { secretText, publicKey } = await makeUsignPair(usignPassphrase);
  await writeNew(host.cwd, secretFile, secretText, 0o600);
  try {
    await writeNew(host.cwd, publicFile, publicKey.text, 0o644);
  } catch (error) {
    // Half a pair would be a key that nobody has.
    await rm(resolve(host.cwd, secretFile), { force: true });
    throw error;
  }
  return {
    command: 'keygen',
    scheme: 'usign',
    keyId: publicKey.keyId,
    secretFile,
    publicFile,
    secret: secretVariable('usign-key'),
    deviceLines: opkgLines(url, folder, feedName([title ?? settings.repository]), publicKey.fileName),
  };
}

async function writeNew(cwd: string, file: string, text: string, mode: number): Promise<void> {
  const handle = await open(resolve(cwd, file), 'wx', mode).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? exists(file) : cannotWrite(file, cause);
  });
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}

function exists(file: string): KeyError {
  return new KeyError({
    code: 'KEY_EXISTS',
    message: `${file} is there already`,
    remedy:
      'Choose another name, as in `pkgfeed keygen usign NAME`; a key that devices trust is never overwritten.',
  });
}

function cannotWrite(file: string, cause: Error): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `${file} cannot be written: ${cause.message}`,
    remedy: 'Choose a name in a folder that is there and that you may write to.',
    cause,
  });
}

export function keygenText(report: KeygenReport): string {
  return [
    `made usign key ${report.keyId}`,
    `  ${report.secretFile}  secret: store its whole text as the repository secret ${report.secret}, then keep it safe`,
    `  ${report.publicFile}  public: pkgfeed publishes it as keys/${report.keyId}`,
    '',
    'On a device:',
    ...report.deviceLines.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
