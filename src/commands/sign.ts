import { resolve } from 'node:path';
import { FormatError, InputError, KeyError, type PkgfeedError, throwGathered } from '../errors.ts';
import { signPackage } from '../formats/apk-v3/sign-package.ts';
import type { Host } from '../host.ts';
import type { SigningKey } from '../keys/key.ts';
import { replaceFile } from '../machine/whole-files.ts';
import type { SignReport } from '../report/sign.ts';
import { loadKeys } from '../run/keys.ts';
import type { Settings } from '../settings/settings.ts';
import { readWholeFile } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Adds signatures to apk v3 package files, for people who install packages one by one. A feed does not need them,
 * because its index vouches for its packages. Writes nothing until it has read every file.
 *
 * @throws KeyError without a key, FormatError for all files that cannot be signed together
 */
export async function sign(files: readonly string[], settings: Settings, host: Host): Promise<SignReport> {
  if (files.length === 0) throw noFile();
  const { signingKeys } = await loadKeys(settings, host);
  const keys = signingKeys.filter(({ scheme }) => scheme === 'apk-v3');
  if (keys.length === 0) throw noKey();
  const signed = await signAll([...new Set(files)], keys, host);
  for (const { file, bytes } of signed) {
    if (bytes !== undefined) await replaceFile({ name: file, file: resolve(host.cwd, file) }, bytes, host);
  }
  return {
    command: 'sign',
    files: signed.map(({ file, bytes }) => ({
      file,
      changed: bytes !== undefined,
      keys: keys.map(({ publicKey }) => publicKey.keyId),
    })),
  };
}

interface Signed {
  file: string;
  /** The signed package; undefined when it already had the signatures. */
  bytes: Buffer | undefined;
}

async function signAll(files: readonly string[], keys: readonly SigningKey[], host: Host): Promise<Signed[]> {
  const signed: Signed[] = [];
  const errors: PkgfeedError[] = [];
  for (const file of files) {
    const name = printable(file);
    try {
      const bytes = await readWholeFile(resolve(host.cwd, file), name);
      signed.push({ file, bytes: await signPackage(bytes, keys) });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      errors.push(error.in(name));
    }
  }
  throwGathered(errors);
  return signed;
}

function noFile(): InputError {
  return new InputError({
    code: 'INPUT_MISSING',
    message: 'sign needs the name of a package to sign',
    remedy: 'Write `pkgfeed sign FILE`, with one or more apk v3 packages.',
  });
}

function noKey(): KeyError {
  return new KeyError({
    code: 'KEY_MISSING',
    message: '`apk-ec-key` is not given or empty, so there is nothing to sign with',
    remedy: 'Give --apk-ec-key FILE, or make a pair with `pkgfeed keygen apk-ec`.',
  });
}
