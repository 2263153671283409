import { createHash, type KeyObject, sign } from 'node:crypto';
import { armorBlocks, armored } from '../armor.ts';

/**
 * Detached OpenPGP signatures as packets of version 4 (RFC 4880, section 5.2.3; RFC 9580, section 5.2.3):
 * version, type, algorithms, hashed and unhashed subpackets, two digest bytes, then the signature's numbers.
 */

/** Public-key algorithms (RFC 9580, section 9.1) that gpg 2.2 and later check and that sign the same way twice. */
export const RSA = 1;
export const RSA_SIGN_ONLY = 3;
export const EDDSA_LEGACY = 22;

const SIGNATURE_TAG = 2;
const BINARY_DOCUMENT = 0x00;
const SHA256 = 8;
const CREATION_TIME = 2;
const ISSUER = 16;
const ISSUER_FINGERPRINT = 33;

/** A signature has about 600 bytes, and nobody signs with more than a few keys. */
const FILE_LIMIT = 64 * 1024;
const PACKETS_LIMIT = 16;

export interface PacketSigner {
  algorithm: number;
  /** 20 bytes. */
  fingerprint: Buffer;
  key: KeyObject;
}

/** Signs `message`; the signature states the time `at`. */
export function signaturePacket(message: Uint8Array, signer: PacketSigner, at: Date): Buffer {
  const hashed = Buffer.concat([
    subpacket(ISSUER_FINGERPRINT, Buffer.concat([Buffer.of(4), signer.fingerprint])),
    subpacket(CREATION_TIME, uint(Math.floor(at.getTime() / 1000), 4)),
  ]);
  const head = Buffer.of(4, BINARY_DOCUMENT, signer.algorithm, SHA256);
  const signed = Buffer.concat([head, uint(hashed.length, 2), hashed]);
  const trailer = Buffer.concat([signed, Buffer.of(4, 0xff), uint(signed.length, 4)]);
  const digest = createHash('sha256').update(message).update(trailer).digest();
  const unhashed = subpacket(ISSUER, signer.fingerprint.subarray(12));
  return packetOf(
    SIGNATURE_TAG,
    Buffer.concat([
      signed,
      uint(unhashed.length, 2),
      unhashed,
      digest.subarray(0, 2),
      ...numbersOf(signer, message, trailer, digest),
    ]),
  );
}

/** RSA signs the data, EdDSA its digest. */
function numbersOf(signer: PacketSigner, message: Uint8Array, trailer: Buffer, digest: Buffer): Buffer[] {
  if (signer.algorithm !== EDDSA_LEGACY) {
    return [number(sign('sha256', Buffer.concat([message, trailer]), signer.key))];
  }
  const signature = sign(null, digest, signer.key);
  return [number(signature.subarray(0, 32)), number(signature.subarray(32))];
}

function uint(value: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}

function subpacket(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.of(body.length + 1, type), body]);
}

/** Writes a number as OpenPGP does: its length in bits, then its bytes without leading zeros. */
function number(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const body = first === -1 ? Buffer.alloc(0) : bytes.subarray(first);
  const bits = body.length === 0 ? 0 : body.length * 8 - (Math.clz32(body[0] ?? 0) - 24);
  return Buffer.concat([uint(bits, 2), body]);
}

/** Puts a header before a packet: the old one, as gpg writes it, when the tag fits in. */
export function packetOf(tag: number, body: Buffer): Buffer {
  if (tag > 15) return Buffer.concat([Buffer.of(0xc0 | tag, 0xff), uint(body.length, 4), body]);
  const type = body.length < 0x100 ? 0 : body.length < 0x10000 ? 1 : 2;
  return Buffer.concat([Buffer.of(0x80 | (tag << 2) | type), uint(body.length, 1 << type), body]);
}

export interface IssuedSignature {
  /** The fingerprint of the key that it names, or its id of 16 hex digits; lower-case. */
  keyId: string;
  /** The bytes of the file, header included. */
  packet: Buffer;
}

/** The signatures of a detached signature file, armored or not; undefined when it is anything else. */
export function openpgpSignatures(file: Buffer): IssuedSignature[] | undefined {
  if (file.length > FILE_LIMIT) return undefined;
  const bytes = binaryOf(file);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const found: IssuedSignature[] = [];
  for (let at = 0; at < bytes.length; ) {
    const packet = packetAt(bytes, at);
    const keyId = packet === undefined ? undefined : issuerOf(packet.body);
    if (packet === undefined || keyId === undefined || found.length === PACKETS_LIMIT) return undefined;
    found.push({ keyId, packet: bytes.subarray(at, packet.end) });
    at = packet.end;
  }
  return found;
}

function binaryOf(file: Buffer): Buffer | undefined {
  // Every packet begins with a set bit, and no letter does.
  if ((file[0] ?? 0) >= 0x80) return file;
  const text = file.toString('latin1').trim();
  if (!text.startsWith('-----BEGIN PGP SIGNATURE-----')) return undefined;
  const blocks = armorBlocks(text).map(({ label, bytes }) => (label === 'PGP SIGNATURE' ? bytes : undefined));
  return blocks.every((bytes) => bytes !== undefined) ? Buffer.concat(blocks) : undefined;
}

/** The signature packet at an offset. Only data has open lengths or lengths in parts, so these are refused. */
function packetAt(bytes: Buffer, at: number): { body: Buffer; end: number } | undefined {
  const head = bytes[at] ?? 0;
  const isNew = (head & 0xc0) === 0xc0;
  if ((isNew ? head & 0x3f : (head >> 2) & 0x0f) !== SIGNATURE_TAG) return undefined;
  const length = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
  if (length === undefined || length.next + length.size > bytes.length) return undefined;
  const end = length.next + length.size;
  return { body: bytes.subarray(length.next, end), end };
}

interface Length {
  size: number;
  next: number;
}

function oldLength(bytes: Buffer, at: number, type: number): Length | undefined {
  const width = [1, 2, 4][type];
  if (width === undefined || at + width > bytes.length) return undefined;
  return { size: bytes.readUIntBE(at, width), next: at + width };
}

/** Reads a length in the new format. Subpackets have no lengths in parts and use that range for two bytes. */
function newLength(bytes: Buffer, at: number, twoBytes = 224): Length | undefined {
  const first = bytes[at] ?? 0;
  if (first < 192) return { size: first, next: at + 1 };
  if (first < twoBytes) return { size: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192, next: at + 2 };
  if (first < 255 || at + 5 > bytes.length) return undefined;
  return { size: bytes.readUInt32BE(at + 1), next: at + 5 };
}

/** The fingerprint of the key that made the signature, or its key id when there is no fingerprint. */
function issuerOf(body: Buffer): string | undefined {
  if (body.length < 10 || body[0] !== 4) return undefined;
  const hashedEnd = 6 + body.readUInt16BE(4);
  if (hashedEnd + 2 > body.length) return undefined;
  const unhashedEnd = hashedEnd + 2 + body.readUInt16BE(hashedEnd);
  if (unhashedEnd > body.length) return undefined;
  const subpackets = [
    ...subpacketsOf(body.subarray(6, hashedEnd)),
    ...subpacketsOf(body.subarray(hashedEnd + 2, unhashedEnd)),
  ];
  const fingerprint = subpackets.find(([type, bytes]) => type === ISSUER_FINGERPRINT && bytes.length === 21);
  const keyId = subpackets.find(([type, bytes]) => type === ISSUER && bytes.length === 8);
  return fingerprint?.[1].toString('hex', 1) ?? keyId?.[1].toString('hex');
}

/** Type and body of each subpacket, up to the first that cannot be read. */
function subpacketsOf(bytes: Buffer): [number, Buffer][] {
  const found: [number, Buffer][] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = newLength(bytes, at, 255);
    if (length === undefined || length.size === 0 || length.next + length.size > bytes.length) break;
    const end = length.next + length.size;
    // The first bit only says that a reader must know the type.
    found.push([(bytes[length.next] ?? 0) & 0x7f, bytes.subarray(length.next + 1, end)]);
    at = end;
  }
  return found;
}

/** Writes several signatures into one armored file. Devices check them in this order. */
export function armorSignatures(packets: readonly Buffer[]): string {
  return armored('PGP SIGNATURE', Buffer.concat(packets));
}
