/**
 * Text armor: PEM (RFC 7468, with the headers of RFC 1421 that OpenSSL's old encryption uses) and OpenPGP's
 * (RFC 9580, section 6). Secrets arrive flattened on one line, indented or with other line lengths. Every shape is
 * read that still has all of its letters.
 */

export interface ArmorBlock {
  /** The words after BEGIN. */
  label: string;
  /** Undefined when letters are missing, the checksum is wrong, or there are more than a key in PEM can have. */
  bytes: Buffer | undefined;
  /** The block in the form that OpenSSL would write. */
  text: string;
}

/** A piece of a text: a whole block, from BEGIN to END, or the text between two blocks. */
interface Piece {
  text: string;
  /** The label of a block; undefined for text between blocks. */
  label: string | undefined;
}

/** Cuts a text at its blocks, in one pass. A BEGIN without its END counts as text between blocks. */
export function cutAtArmor(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  let open: { label: string | undefined; at: number } | undefined;
  for (const { 0: line, 1: word, 2: label, index } of text.matchAll(/-----(BEGIN|END) ([A-Z0-9 ]+)-----/g)) {
    if (word === 'BEGIN') {
      open = { label, at: index };
    } else if (open !== undefined && open.label === label) {
      const end = index + line.length;
      pieces.push({ text: text.slice(done, open.at), label: undefined });
      pieces.push({ text: text.slice(open.at, end), label });
      done = end;
      open = undefined;
    }
  }
  return [...pieces, { text: text.slice(done), label: undefined }];
}

/** All blocks of a text, in their order. */
export function armorBlocks(text: string): ArmorBlock[] {
  return cutAtArmor(text).flatMap((piece) =>
    piece.label === undefined ? [] : [blockOf(piece.text, piece.label)],
  );
}

/**
 * The most bytes of a PEM block. The largest RSA key that OpenSSL computes with, 16,384 bits, has 12,000 bytes as
 * OpenSSH stores it. The time for larger keys grows with the square of their size.
 */
const PEM_LIMIT = 16 << 10;

const isPgp = (label: string): boolean => label.startsWith('PGP ');

function blockOf(whole: string, label: string): ArmorBlock {
  const inner = whole.slice(`-----BEGIN ${label}-----`.length, -`-----END ${label}-----`.length);
  const body = bodyOf(inner).join('');
  const [, base64 = '', sum] = /^([A-Za-z0-9+/]+={0,2})(=[A-Za-z0-9+/]{4})?$/.exec(body) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const isWhole = base64.length > 0 && base64.length % 4 === 0 && (isPgp(label) || bytes.length <= PEM_LIMIT);
  return {
    label,
    bytes: isWhole && (sum === undefined || sum === checksumLine(bytes)) ? bytes : undefined,
    text: `-----BEGIN ${label}-----\n${encryptionOf(inner)}${folded(base64)}-----END ${label}-----\n`,
  };
}

/** The text without its blocks. */
export function outsideArmor(text: string): string {
  const between = cutAtArmor(text).filter(({ label }) => label === undefined);
  return between
    .map((piece) => piece.text)
    .join('\n')
    .trim();
}

/**
 * The words below the headers. Base64 has no colon, so a text without one has no header. If the empty line after the
 * headers got lost, the data begins at the first of the longest words, because its lines are full.
 */
function bodyOf(inner: string): string[] {
  const words = (text: string): string[] => text.trim().split(/\s+/);
  const lastHeader = inner.lastIndexOf(':');
  if (lastHeader === -1) return words(inner);
  const [, ...below] = inner.slice(lastHeader).split(/\n[ \t]*\n/);
  if (below.some((part) => part.trim() !== '')) return words(below.join('\n'));
  const all = words(inner);
  const lengths = all.map((word) => (/^[A-Za-z0-9+/]+={0,2}$/.test(word) ? word.length : 0));
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  return all.slice(lengths.indexOf(longest));
}

/** The headers that say how an old PEM is encrypted. All others do not matter. */
function encryptionOf(inner: string): string {
  const [, cipher, salt] = /DEK-Info:\s*([A-Z0-9-]+),\s*([0-9A-Fa-f]+)/.exec(inner) ?? [];
  return cipher === undefined ? '' : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${cipher},${salt}\n\n`;
}

function folded(base64: string): string {
  return base64.replace(/.{1,64}/g, '$&\n');
}

/** Writes OpenPGP armor as gpg does, but without headers, which devices need not read. */
export function armored(label: string, bytes: Buffer): string {
  const base64 = folded(bytes.toString('base64'));
  return `-----BEGIN ${label}-----\n\n${base64}${checksumLine(bytes)}\n-----END ${label}-----\n`;
}

/** The line with the CRC-24 of RFC 9580, section 6.1.1. */
function checksumLine(bytes: Buffer): string {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  const sum = Buffer.alloc(3);
  sum.writeUIntBE(crc & 0xffffff, 0, 3);
  return `=${sum.toString('base64')}`;
}

/** Decodes the base64 line of a usign file, even if line ends got lost; undefined when there is none. */
export function usignBlob(text: string): Buffer | undefined {
  const token = text
    .replace(/^untrusted comment:/, '')
    .trim()
    .split(/\s+/)
    .at(-1);
  return token !== undefined && USIGN_LINE.test(token) ? Buffer.from(token, 'base64') : undefined;
}

/** The blobs of all usign files in a text, in their order, equal ones once. */
export function usignBlobs(text: string): Buffer[] {
  const lines = text.split(/\s+/).filter((word) => USIGN_LINE.test(word));
  return [...new Set(lines)].map((line) => Buffer.from(line, 'base64'));
}

const USIGN_LINE = /^RW[Q-T][A-Za-z0-9+/]+={0,2}$/;
