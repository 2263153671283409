import { largestRead } from '../feed/file-limits.ts';
import type { LostIndex } from '../feed/known-indexes.ts';
import type { Format, Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Finding } from '../report/finding.ts';
import type { Unlisted } from './unlisted.ts';

export function notSigned(path: string, format: Format, keys: readonly PublicKey[]): Finding {
  return {
    // With a key at hand the signature is missing, and not merely not wanted.
    severity: keys.some(({ scheme }) => format.schemes.includes(scheme)) ? 'error' : 'warning',
    path,
    what: `has no ${format.schemes.join(' or ')} signature`,
    why: 'devices refuse the feed unless checking signatures is switched off on them',
    remedy: `Publish with \`${format.keyInput}\` and, once, \`allow-unsigned\`, or run \`pkgfeed reindex\` with the key.`,
  };
}

export function signatureFinding(path: string, signature: Exclude<Signature, { state: 'good' }>): Finding {
  switch (signature.state) {
    case 'unknown-key':
      return {
        severity: 'error',
        path,
        what: `is signed by key ${signature.keyId}, which is not among the keys that it was checked with`,
        why: 'devices that hold only those keys refuse the feed',
        remedy: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
      };
    case 'bad':
      return {
        severity: 'error',
        path,
        what: `has a bad ${signature.scheme} signature: ${signature.reason}`,
        why: 'devices refuse the index, and opkg deletes the list it had',
        remedy: 'Find out who changed it, and restore the folder from the history of the feed.',
      };
  }
}

export function unpublishedKey(key: PublicKey): Finding {
  return {
    severity: 'warning',
    path: `keys/${key.fileName}`,
    what: 'is missing',
    why: 'people cannot fetch the key that the feed is signed with from the feed itself',
    remedy: 'Publish anything with that key; pkgfeed adds its public half.',
  };
}

export function missing(file: string, index: string): Finding {
  return {
    severity: 'error',
    path: file,
    what: 'is missing',
    why: `${index} lists it, so installing it fails with 404`,
    remedy: 'Restore the file from the history of the feed.',
  };
}

const BRING_BACK =
  'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which lists the package files that are there.';

/** An index that `feed.json` knows of. */
export function lostFinding({ path, packages }: LostIndex): Finding {
  return {
    severity: 'error',
    path,
    what: 'is missing',
    why: `feed.json knows ${packages === 1 ? 'a package' : `${packages} packages`} in its folder, and devices see none without it`,
    remedy: BRING_BACK,
  };
}

export function unlistedFinding({ path, lost, odd }: Unlisted): Finding {
  if (odd !== undefined) {
    return {
      severity: 'warning',
      path,
      what: `is listed by no index, and has a name that ${odd}`,
      why: 'no index can list it, and the name looks like another',
      remedy: 'Rename it, then run `pkgfeed reindex`, or delete it.',
    };
  }
  if (lost !== undefined) {
    const why = `${lost} is missing, so that devices do not see the package`;
    return { severity: 'error', path, what: 'is listed by no index', why, remedy: BRING_BACK };
  }
  return {
    severity: 'warning',
    path,
    what: 'is listed by no index',
    why: 'devices do not see the package, and nobody compares the file with anything',
    remedy: 'Publish it or run `pkgfeed reindex` to list it, or delete it or move it away.',
  };
}

/** Instead of thousands of the same. */
export function manyMissing(count: number, index: string): Finding {
  return {
    severity: 'error',
    path: index,
    what: `lists ${count} more packages that are missing`,
    why: 'installing them fails with 404',
    remedy: 'Restore the files from the history of the feed.',
  };
}

/** A file that is larger than what is read of it. @param size bytes */
export function oversizedFinding(path: string, size: number): Finding {
  return {
    severity: 'error',
    path,
    what: `has ${size} bytes, and at most ${largestRead(path)} are read`,
    why: 'it is far larger than any real one, so that nobody has looked into it',
    remedy: 'Restore the file from the history of the feed.',
  };
}
