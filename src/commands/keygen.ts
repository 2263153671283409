import { lstat, open } from 'node:fs/promises';
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
  const { usignPassphrase } = settings;
  if (usignPassphrase) host.mask(usignPassphrase);
  const secretFile = `${name}.sec`;
  const publicFile = `${name}.pub`;
  // Both names first: half a pair would be a key that nobody has.
  for (const file of [secretFile, publicFile]) {
    if (await isThere(resolve(host.cwd, file))) throw cannotWrite(`${file} is there already`);
  }
  const { secretText, publicKey } = await makeUsignPair(usignPassphrase);
  await writeNew(host.cwd, secretFile, secretText, 0o600);
  await writeNew(host.cwd, publicFile, publicKey.text, 0o644);
  const remote = settings.pagesRepository && parseRemote(settings.pagesRepository, serverOf(host), host.cwd);
  const url = (remote && pagesUrl(remote.slug, serverOf(host))) || PLACEHOLDER_URL;
  const { branch = 'BRANCH', repository = 'REPOSITORY', layout, title } = settings;
  const folder = makeLayout(layout, { branch, repository }).folder('ARCH');
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
    throw cannotWrite(`${file} cannot be written: ${cause.message}`, cause);
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

function cannotWrite(message: string, cause?: Error): KeyError {
  return new KeyError({
    code: 'KEY_EXISTS',
    message,
    remedy:
      'Choose another name, as in `pkgfeed keygen usign NAME`; a key that devices trust is never overwritten.',
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
