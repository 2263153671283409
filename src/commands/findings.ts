import type { Format } from '../formats/format.ts';
import type { PublicKey } from '../keys/signing-key.ts';
import type { Finding } from '../report.ts';

export function signatureFinding(
  path: string,
  verdict: Exclude<ReturnType<Format['verify']>, { state: 'good' }>,
  hasKeys: boolean,
): Finding {
  switch (verdict.state) {
    case 'unsigned':
      return {
        // With a key at hand the signature is missing, and not merely not wanted.
        severity: hasKeys ? 'error' : 'warning',
        path,
        what: 'has no usign signature',
        why: 'OpenWrt refuses the feed unless check_signature is switched off on the device',
        mend: 'Publish with `usign-key` and, once, `allow-unsigned`.',
      };
    case 'unknown-key':
      return {
        severity: 'error',
        path,
        what: `is signed by key ${verdict.keyId}, which is not among the keys given or published`,
        why: 'devices that hold only those keys refuse the feed',
        mend: 'Give the right key as `trusted-keys`, or publish again with the key that devices have.',
      };
    case 'bad':
      return {
        severity: 'error',
        path,
        what: `has a bad signature: ${verdict.reason}`,
        why: 'devices delete their list and see no packages',
        mend: 'Find out who changed it, and restore the folder from the history of the feed.',
      };
  }
}

export function unpublishedKey(key: PublicKey): Finding {
  return {
    severity: 'warning',
    path: `keys/${key.fileName}`,
    what: 'is missing',
    why: 'people cannot fetch the key that the feed is signed with from the feed itself',
    mend: 'Publish anything with that key; pkgfeed adds its public half.',
  };
}

export function unjudged(path: string): Finding {
  return {
    severity: 'error',
    path,
    what: 'is a signature that this version cannot check',
    why: 'devices that use it may refuse the feed, and a publish stops rather than leave it out of date',
    mend: 'Check it with the program that made it, or delete it if no device wants it.',
  };
}

export function missing(file: string, index: string): Finding {
  return {
    severity: 'error',
    path: file,
    what: 'is missing',
    why: `${index} lists it, so installing it fails with 404`,
    mend: 'Restore the file from the history of the feed.',
  };
}
