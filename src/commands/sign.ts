import { resolve } from 'node:path';
import { FormatError, InputError, KeyError, type PkgfeedError, throwGathered } from '../errors.ts';
import { signPackage } from '../formats/apk-v3/sign-package.ts';
import type { Host } from '../host.ts';
import { replaceFile } from '../machine/whole-files.ts';
import type { SignReport } from '../report/sign.ts';
import { loadKeys } from '../run/keys.ts';
import type { Settings } from '../settings/settings.ts';
import { readWholeFile } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Adds signatures to apk v3 package files, for people who install them one by one: a feed needs none, since its
 * index vouches for its packages. Nothing is written before every file was read.
 */
export async function sign(files: readonly string[], settings: Settings, host: Host): Promise<SignReport> {
  if (files.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'sign is not told which package to sign',
      remedy: 'Write `pkgfeed sign FILE`, with one or more apk v3 packages.',
    });
  }
  const { signingKeys } = await loadKeys(settings, host);
  const keys = signingKeys.filter(({ scheme }) => scheme === 'apk-v3');
  if (keys.length === 0) {
    throw new KeyError({
      code: 'KEY_MISSING',
      message: '`apk-ec-key` is not given or empty, so there is nothing to sign with',
      remedy: 'Give --apk-ec-key FILE, or make a pair with `pkgfeed keygen apk-ec`.',
    });
  }
  const signed: { file: string; bytes: Buffer | undefined }[] = [];
  const errors: PkgfeedError[] = [];
  for (const file of new Set(files)) {
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
