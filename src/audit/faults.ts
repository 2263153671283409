import type { Signature } from '../formats/format.ts';
import type { Finding, Severity } from '../report/finding.ts';

/** A finding, and whether caches that are not of one age could be the cause, so that it may pass by itself. */
export interface Fault extends Finding {
  mayPass: boolean;
}

const TELL = 'or tell whoever publishes the feed';

/** Why a fault matters and how it is mended, by its kind. */
const KINDS = {
  unreadable: {
    why: 'devices see only a part of it, or nothing',
    remedy: `Run \`pkgfeed check\` on the feed and restore the folder from its history, ${TELL}.`,
    mayPass: false,
  },
  apart: {
    why: 'it derives from the signed index, and whoever reads it sees another feed than the others',
    remedy: `Publish a change into this folder, which writes all its index files anew, ${TELL}.`,
    mayPass: true,
  },
  unsigned: {
    why: 'devices refuse the feed unless checking signatures is switched off on them',
    remedy: `Publish with a signing key, ${TELL}.`,
    mayPass: true,
  },
  twice: {
    why: 'which of the two a device takes is chance',
    remedy: `Restore the index from the history of the feed, ${TELL}.`,
    mayPass: false,
  },
  client: {
    why: 'some devices refuse it',
    remedy: `Publish a change into this folder with pkgfeed, which writes the index for all clients, ${TELL}.`,
    mayPass: false,
  },
  index: {
    why: 'it is what devices fetch first',
    remedy: `Check the address; publish again if the feed should be there, ${TELL}.`,
    mayPass: true,
  },
  stale: {
    why: 'devices do not see yet what was published',
    remedy: 'Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so.',
    mayPass: true,
  },
  package: {
    why: 'the index lists it, so installing it fails',
    remedy: `Restore the file from the history of the feed, ${TELL}.`,
    mayPass: true,
  },
  changed: {
    why: 'devices refuse to install it',
    remedy: `Restore the file from the history of the feed or publish it again with a new version, ${TELL}.`,
    mayPass: true,
  },
  built: {
    why: 'devices fail to install it, or upgrade it for ever',
    remedy: `Publish a good build with a new version, ${TELL}.`,
    mayPass: false,
  },
  bare: {
    why: 'devices install whatever the server sends',
    remedy: `Publish it again with \`on-conflict: replace\`, which states size and hashes, ${TELL}.`,
    mayPass: false,
  },
  server: {
    why: 'devices meet the same answer',
    remedy: `Look at the address in a browser and at the settings of the server, ${TELL}.`,
    mayPass: false,
  },
} as const satisfies { [kind: string]: Pick<Fault, 'why' | 'remedy' | 'mayPass'> };

export type FaultKind = keyof typeof KINDS;

export function bareFault(severity: Severity, path: string, what: string, kind: FaultKind): Fault {
  const { mayPass, ...words } = KINDS[kind];
  // A warning is not worth the wait.
  return { severity, path, what, ...words, mayPass: mayPass && severity === 'error' };
}

/**
 * @param isSigned whether another signature of the folder is good
 * @param hasKey whether there is a key at all that could have made it
 */
export function signatureFault(
  path: string,
  signature: Exclude<Signature, { state: 'good' }>,
  isSigned: boolean,
  hasKey: boolean,
): Fault {
  if (signature.state === 'bad') {
    return {
      severity: 'error',
      path,
      what: `has a bad ${signature.scheme} signature: ${signature.reason}`,
      why: 'devices refuse the index, and opkg deletes the list it had',
      remedy: `Find out who changed it and restore the folder from the history of the feed, ${TELL}.`,
      mayPass: true,
    };
  }
  const { keyId } = signature;
  if (!hasKey) {
    return {
      severity: 'error',
      path,
      what: `is signed by key ${keyId}, and there is no key here to check that with`,
      why: 'nobody has looked whether the signature is good',
      remedy: "Give the feed's public key as `trusted-keys`.",
      mayPass: false,
    };
  }
  return {
    severity: isSigned ? 'warning' : 'error',
    path,
    what: `is signed by key ${keyId}, which is not among the keys that it was checked with`,
    why: 'devices that hold only those keys refuse the feed',
    remedy: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
    mayPass: !isSigned,
  };
}
