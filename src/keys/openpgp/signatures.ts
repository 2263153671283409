import type { Config, SignaturePacket } from 'openpgp';
import type { Ending } from '../key.ts';
import { isWithin, type Part, WHENEVER } from './signing-parts.ts';

/** What a key judges its signatures with. */
interface Judging {
  library: typeof import('openpgp');
  config: Config;
  /** The parts of the key that may sign. */
  parts: readonly Part[];
}

interface ReadPacket {
  signature: SignaturePacket;
  part: Part;
  created: Date;
}

/** Reads one signature that one of the parts made; undefined for any other. */
async function readPacket({ library, parts }: Judging, packet: Uint8Array): Promise<ReadPacket | undefined> {
  const { packets } = await library.readSignature({ binarySignature: packet });
  const [signature, ...more] = packets;
  if (signature?.version !== 4 || signature.created === null || more.length > 0) return undefined;
  const part = parts.find(({ component }) => component.getKeyID().equals(signature.issuerKeyID));
  return part && { signature, part, created: signature.created };
}

/** The earlier of the ends of a good signature and of the part that made it. */
export async function endOf(judging: Judging, packet: Uint8Array): Promise<Ending | undefined> {
  const found = await readPacket(judging, packet);
  if (found === undefined) return undefined;
  const { until } = found.part;
  const own = Number(found.signature.getExpirationTime());
  const at = Math.min(until, own);
  return at === Infinity ? undefined : { of: own < until ? 'signature' : 'key', at: new Date(at) };
}

/** True for a good signature by one of the parts that states a time at which this part could sign. */
export async function isSignature(
  judging: Judging,
  message: Uint8Array,
  packet: Uint8Array,
): Promise<boolean> {
  const { library, config } = judging;
  const found = await readPacket(judging, packet);
  const type = library.enums.signature.binary;
  if (found === undefined || found.signature.signatureType !== type) return false;
  const { signature, part, created } = found;
  if (!isWithin(part, created)) return false;
  const data = { text: null, getBytes: () => message };
  await signature.verify(part.component.keyPacket, type, data, WHENEVER, true, config);
  return true;
}
