import { hash } from 'node:crypto';
import type { FeedKey } from '../feed/catalog/feed-json.ts';
import type { PublicKey } from '../keys/key.ts';
import { PUBLIC_KEY_LIMIT, readPublicKeys } from '../keys/public-keys.ts';
import type { Finding } from '../report/finding.ts';
import { folderAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';

/** Above what any feed has had; each is a request. */
const KEY_COUNT = 256;

/** The keys that a feed publishes for its subscribers, each where `feed.json` says it is. */
export async function publishedKeys(
  fetcher: Fetcher,
  root: URL,
  named: readonly FeedKey[],
  findings: Finding[],
): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  for (const path of [...new Set(named.map((key) => key.path))].slice(0, KEY_COUNT)) {
    const folder = folderAddress(root, path);
    const url = folder && new URL(folder.href.replace(/\/$/, ''));
    const answer = url && (await fetcher.get(url, PUBLIC_KEY_LIMIT));
    if (answer?.state !== 'there') {
      const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
      findings.push(keyFinding(path, `cannot be fetched: ${how ?? 'it is no plain path'}`));
      continue;
    }
    const found = await readKeys(answer.bytes, path);
    const stated = named.filter((key) => key.path === path);
    const sum = hash('sha256', answer.bytes);
    const isNamed =
      new Set(found.map(({ text }) => text)).size === 1 &&
      stated.every(
        ({ scheme, keyId, sha256 }) =>
          (sha256 === null || sha256 === sum) && found.some((key) => isThat(key, scheme, keyId)),
      );
    if (!isNamed) findings.push(keyFinding(path, 'is not the public key that feed.json says'));
    else keys.push(...found);
  }
  return keys;
}

/** An RSA key for apk v2 is called by its file's name, which its text does not tell. */
const isThat = (key: PublicKey, scheme: string, keyId: string): boolean =>
  key.scheme === scheme && (scheme === 'apk-v2' || key.keyId === keyId);

async function readKeys(bytes: Buffer, path: string): Promise<PublicKey[]> {
  try {
    return await readPublicKeys({ text: bytes.toString('latin1'), origin: path });
  } catch {
    return [];
  }
}

function keyFinding(path: string, what: string): Finding {
  return {
    severity: 'error',
    path,
    what,
    why: 'people who follow the instructions of the feed end up with another key or none',
    remedy: 'Publish anything with that key, which adds its public half, or tell whoever publishes the feed.',
  };
}
