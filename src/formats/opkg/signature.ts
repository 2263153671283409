import { usignBlob } from '../../keys/armor.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { armorSignatures, openpgpSignatures } from '../../keys/openpgp/packets.ts';
import type { FolderContent, FolderFiles, Signature } from '../format.ts';

const SIG = 'Packages.sig';
const ASC = 'Packages.asc';
/** Four times the size of a file with signatures by sixteen keys. */
const SIGNATURE_LIMIT = 64 << 10;

/**
 * Makes the signature files of an index. usign writes Packages.sig. OpenPGP writes Packages.asc (armored), and
 * Packages.sig (binary) unless usign uses that name: Yocto's `gpg-asc` and `gpg` look for one each. A file with good
 * signatures by exactly these keys of an unchanged index stays as it is and is not in the result.
 */
export async function signPackages(
  index: Buffer,
  isSame: boolean,
  { keys, old, at }: FolderContent,
): Promise<Map<string, Buffer>> {
  const usign = keys.find(({ scheme }) => scheme === 'usign');
  const openpgp = keys.filter(({ scheme }) => scheme === 'openpgp');
  const kept = isSame ? await keptFiles(old, keys, at) : new Map<string, string>();
  const files = new Map<string, Buffer>();
  const isWanted = (name: string, signers: readonly SigningKey[]): boolean =>
    signers.length > 0 && kept.get(name) !== idsOf(signers.map(({ publicKey }) => publicKey));
  if (usign !== undefined && isWanted(SIG, [usign])) files.set(SIG, await signUsign(index, usign));
  const wantsBinary = usign === undefined && isWanted(SIG, openpgp);
  if (wantsBinary || isWanted(ASC, openpgp)) {
    const packets: Buffer[] = [];
    for (const key of openpgp) packets.push(await key.sign(index, { at }));
    // Both files hold the same signatures, so a device can be set to use either.
    files.set(ASC, Buffer.from(await armorSignatures(packets), 'latin1'));
    if (usign === undefined) files.set(SIG, Buffer.concat(packets));
  }
  return files;
}

const idsOf = (keys: readonly PublicKey[]): string => keys.map(({ keyId }) => keyId).join(' ');

/** True for a signature that clients no longer accept at a time. */
const hasEnded = ({ ending }: Extract<Signature, { state: 'good' }>, at: Date): boolean =>
  ending !== undefined && ending.at.getTime() <= at.getTime();

/** The ids of the keys behind each signature file in which every signature is good, and none has expired. */
async function keptFiles(
  old: FolderFiles,
  keys: readonly SigningKey[],
  at: Date,
): Promise<Map<string, string>> {
  const judged = await verifyPackages(
    old,
    keys.map(({ publicKey }) => publicKey),
  );
  const kept = new Map<string, string>();
  for (const file of [SIG, ASC]) {
    const own = judged.filter((signature) => signature.file === file);
    if (own.every((signature) => signature.state === 'good' && !hasEnded(signature, at))) {
      kept.set(file, idsOf(own.flatMap((signature) => (signature.state === 'good' ? [signature.key] : []))));
    }
  }
  return kept;
}

/**
 * Writes usign's detached signature file: a comment line, then base64 of `"Ed" fingerprint[8] R‖S[64]`
 * (usign main.c; signify reads and writes the same).
 */
export async function signUsign(message: Uint8Array, key: SigningKey): Promise<Buffer> {
  const { keyId } = key.publicKey;
  const signature = await key.sign(message);
  const blob = Buffer.concat([Buffer.from('Ed', 'latin1'), Buffer.from(keyId, 'hex'), signature]);
  return Buffer.from(`untrusted comment: signed by key ${keyId}\n${blob.toString('base64')}\n`, 'latin1');
}

/** Judges every signature of a folder's `Packages` with these keys. */
export async function verifyPackages(files: FolderFiles, keys: readonly PublicKey[]): Promise<Signature[]> {
  const index = files.get('Packages') ?? Buffer.alloc(0);
  const judged: Signature[] = [];
  for (const file of [SIG, ASC]) {
    const bytes = files.get(file);
    if (bytes !== undefined) judged.push(...(await judge(index, file, bytes, keys)));
  }
  return judged;
}

async function judge(
  index: Buffer,
  file: string,
  bytes: Buffer,
  keys: readonly PublicKey[],
): Promise<Signature[]> {
  if (bytes.length > SIGNATURE_LIMIT) return [noSignature(file)];
  const isUsign = bytes.toString('latin1', 0, 18) === 'untrusted comment:';
  if (isUsign) return [await verifyUsign(index, file, bytes, keys)];
  const packets = await openpgpSignatures(bytes);
  if (packets === undefined || packets.length === 0) return [noSignature(file)];
  const judged: Signature[] = [];
  for (const { keyId, packet } of packets) {
    judged.push(await judgeBy(index, file, 'openpgp', keyId, packet, keys));
  }
  return judged;
}

function noSignature(file: string): Signature {
  const scheme = file === SIG ? 'usign' : 'openpgp';
  return { scheme, file, state: 'bad', reason: 'it is neither a usign nor an OpenPGP signature' };
}

/** Checks a usign signature file with these keys. */
export async function verifyUsign(
  message: Uint8Array,
  file: string,
  signature: Buffer,
  keys: readonly PublicKey[],
): Promise<Signature> {
  const [, base64 = ''] = signature.toString('latin1').split(/\r?\n/);
  const blob = usignBlob(base64);
  if (blob?.length !== 74 || blob.toString('latin1', 0, 2) !== 'Ed') {
    return { scheme: 'usign', file, state: 'bad', reason: 'it is not a usign signature' };
  }
  return await judgeBy(message, file, 'usign', blob.toString('hex', 2, 10), blob.subarray(10), keys);
}

async function judgeBy(
  message: Uint8Array,
  file: string,
  scheme: 'usign' | 'openpgp',
  keyId: string,
  signature: Buffer,
  keys: readonly PublicKey[],
): Promise<Signature> {
  const candidates = keys.filter((key) => key.scheme === scheme && key.answersTo(keyId));
  if (candidates.length === 0) return { scheme, file, state: 'unknown-key', keyId };
  for (const key of candidates) {
    if (!(await key.verify(message, signature))) continue;
    const ending = await key.endOf?.(signature);
    return { scheme, file, state: 'good', key, ...(ending === undefined ? {} : { ending }) };
  }
  return { scheme, file, state: 'bad', keyId, reason: `it is not key ${keyId}'s signature of these bytes` };
}
