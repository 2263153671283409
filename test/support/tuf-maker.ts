import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** JSON with names in their order and no blanks, which is what TUF signs. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The files of a TUF repository that holds one target, by their paths; `root.json` is where trust begins. */
export function tufRepository(target: string, content: string, expires: string): Map<string, string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } };
  const keyid = createHash('sha256').update(canonical(key)).digest('hex');
  const signed = (type: string, fields: object): string => {
    const body = { _type: type, spec_version: '1.0.31', version: 1, expires, ...fields };
    const sig = sign(null, Buffer.from(canonical(body)), privateKey).toString('hex');
    return JSON.stringify({ signed: body, signatures: [{ keyid, sig }] });
  };
  const role = { keyids: [keyid], threshold: 1 };
  const roles = { root: role, timestamp: role, snapshot: role, targets: role };
  const digest = createHash('sha256').update(content).digest('hex');
  const targets = { [target]: { length: Buffer.byteLength(content), hashes: { sha256: digest } } };
  return new Map([
    ['/root.json', signed('root', { consistent_snapshot: true, keys: { [keyid]: key }, roles })],
    ['/timestamp.json', signed('timestamp', { meta: { 'snapshot.json': { version: 1 } } })],
    ['/1.snapshot.json', signed('snapshot', { meta: { 'targets.json': { version: 1 } } })],
    ['/1.targets.json', signed('targets', { targets })],
    [`/targets/${digest}.${target}`, content],
  ]);
}
