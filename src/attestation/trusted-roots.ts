import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { InputError, SourceError } from '../errors.ts';
import { saying } from '../github/refusals.ts';
import { ownErrorIn } from '../network/faults.ts';
import { printable } from '../text/printable.ts';
import { type Mirror, rootByTuf } from './tuf.ts';

const FILE_LIMIT = 4e6;
const ROOTS_LIMIT = 100;

/** Milliseconds for all files of the public Sigstore. */
const WHOLE_TIMEOUT = 60_000;

/**
 * Reads a file that `gh attestation trusted-root` wrote: one root as JSON a line.
 *
 * @param shownAs how messages name the file
 * @throws InputError
 */
export async function readTrustedRoots(path: string, shownAs: string): Promise<TrustedRoot[]> {
  const text = await textOf(path, shownAs);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > ROOTS_LIMIT) {
    throw wrongFile(shownAs, `holds ${lines.length} lines; a file of trusted roots has 1 to ${ROOTS_LIMIT}`);
  }
  const { TrustedRoot: Root } = await import('@sigstore/protobuf-specs');
  return lines.map((line, i) => {
    try {
      const root = Root.fromJSON(JSON.parse(line));
      if (!root.mediaType.startsWith('application/vnd.dev.sigstore.trustedroot'))
        throw new Error('another kind');
      if (root.certificateAuthorities.length === 0) throw new Error('no certificate authority');
      return root;
    } catch (cause) {
      throw wrongFile(shownAs, `has no trusted root in line ${i + 1}`, cause);
    }
  });
}

async function textOf(path: string, shownAs: string): Promise<string> {
  try {
    const handle = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(FILE_LIMIT + 1));
      if (bytesRead > FILE_LIMIT) throw wrongFile(shownAs, `has more than ${FILE_LIMIT} bytes`);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw wrongFile(shownAs, `cannot be read: ${(cause as Error).message}`, cause);
  }
}

export function wrongFile(shownAs: string, fault: string, cause?: unknown): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`attestation-roots\` is ${JSON.stringify(printable(shownAs))}, which ${printable(fault)}`,
    remedy: 'Make the file with `gh attestation trusted-root > roots.jsonl`, and give its path.',
    cause,
  });
}

/**
 * Fetches the root of the public Sigstore, which signs for public repositories. Uses TUF, with the root of trust that
 * comes with the library.
 *
 * @param folder the folder for what is fetched
 * @param send sends one request
 * @throws SourceError when it cannot be fetched
 */
export async function fetchPublicRoot(
  folder: string,
  send: typeof fetch,
  mirror?: Mirror,
): Promise<TrustedRoot> {
  const late = setTimeout(WHOLE_TIMEOUT, undefined, { ref: false }).then(() => {
    throw new Error(`it took more than ${WHOLE_TIMEOUT / 1000} s`);
  });
  try {
    return await Promise.race([rootByTuf(folder, send, mirror), late]);
  } catch (error) {
    const own = ownErrorIn(error);
    const otherwise =
      'save what `gh attestation trusted-root` prints and give that file as `attestation-roots`.';
    throw new SourceError({
      code: 'SOURCE_UNATTESTED',
      message: `no attestation can be verified: the keys of the public Sigstore could not be fetched (${saying(own?.message ?? innermost(error))})`,
      remedy:
        own === undefined
          ? `Check that tuf-repo-cdn.sigstore.dev can be reached and run it again, or ${otherwise}`
          : `${own.remedy} Or ${otherwise}`,
      cause: error,
    });
  }
}

/** The message of the innermost error: the library and `fetch` each wrap it once. */
function innermost(error: unknown): string {
  const { message, cause } = error as Error;
  const inner = cause instanceof Error && cause !== error ? innermost(cause) : '';
  return inner || message || ((error as NodeJS.ErrnoException).code ?? '');
}
