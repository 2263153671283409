import type { Config, Key, Subkey } from 'openpgp';
import { EDDSA_LEGACY, RSA, RSA_SIGN_ONLY } from './packets.ts';
import type { Refusals } from './refusals.ts';

const LEAST_BITS = 2048;
const ALGORITHMS: ReadonlySet<number> = new Set([RSA, RSA_SIGN_ONLY, EDDSA_LEGACY]);

/** openpgp.js reads null as "at any time"; only some of its types say so. */
export const WHENEVER = null as unknown as Date;

/** A primary key or subkey that may sign, and from when until when, in milliseconds. */
export interface Part {
  component: Key | Subkey;
  from: number;
  until: number;
}

/** The parts that are bound to the key, may sign and are not revoked: newest subkey first, primary key last. */
async function signingParts(key: Key, config: Config): Promise<Part[]> {
  const whole = await key.getExpirationTime(undefined, config);
  const newestFirst = key.subkeys.toSorted(
    (a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime(),
  );
  const parts: Part[] = [];
  for (const component of [...newestFirst, key]) {
    const found = await key
      .getSigningKey(component.getKeyID(), null, undefined, config)
      .catch(() => undefined);
    const own = component === key ? whole : await (component as Subkey).getExpirationTime(WHENEVER, config);
    if (found !== component || whole === null || own === null) continue;
    const from = Math.max(key.getCreationTime().getTime(), component.getCreationTime().getTime());
    parts.push({ component, from, until: Math.min(Number(whole), Number(own)) });
  }
  return parts;
}

/**
 * The signing parts of a key that devices can check, in the same order.
 *
 * @throws KeyError when there is none
 */
export async function checkableParts(key: Key, config: Config, refuse: Refusals): Promise<Part[]> {
  if (key.keyPacket.version !== 4) throw refuse.unsupported(`of version ${key.keyPacket.version}`);
  const parts = await signingParts(key, config);
  if (parts.length === 0) {
    const isRevoked =
      key.revocationSignatures.length > 0 ||
      key.subkeys.some(({ revocationSignatures }) => revocationSignatures.length > 0);
    if (isRevoked) throw refuse.revoked();
    if ((await key.getExpirationTime(undefined, config)) === null) throw refuse.noValidUserId();
    throw refuse.cannotSign();
  }
  const known = parts.filter(({ component }) =>
    [component, key].every(({ keyPacket }) => ALGORITHMS.has(keyPacket.algorithm)),
  );
  if (known.length === 0)
    throw refuse.unsupported(`with ${parts[0]?.component.getAlgorithmInfo().algorithm}`);
  const bitsOf = (part: Part): number =>
    Math.min(...[part.component, key].map((one) => one.getAlgorithmInfo().bits ?? LEAST_BITS));
  const strong = known.filter((part) => bitsOf(part) >= LEAST_BITS);
  if (strong.length === 0) throw refuse.weak(Math.max(...known.map(bitsOf)), LEAST_BITS);
  return strong;
}

/** True when a signature that states this time is within the part's validity. OpenPGP counts in seconds. */
export function isWithin({ from, until }: Part, time: Date): boolean {
  const at = Math.floor(time.getTime() / 1000) * 1000;
  return from <= at && at < until;
}
