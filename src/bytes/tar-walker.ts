import { FormatError } from '../errors.ts';

/** What an archive says about one member, exactly as it says it. Texts are bytes, read as latin1. */
export interface TarFacts {
  /** From a pax record, a GNU long name or the header: nothing is stripped. */
  name: string;
  /** The target of a link; empty without one. */
  link: string;
  /** The type flag, such as `0`, `5` or `\0`. */
  type: string;
  /** Bytes of its body. */
  size: number;
  /** Where its header begins in the archive. */
  offset: number;
  /** The records of the pax header in front of it. */
  pax: ReadonlyMap<string, string> | undefined;
  /** The type flags of the members in front of it that only describe it: `x`, `X`, `g`, `L`, `K`. */
  before: string;
  /** Its header block; valid until the visitor returns. */
  header: Buffer;
}

/** What follows the last member. */
export interface TarEnd {
  /** Where the first byte after the end blocks is that is not zero; undefined without one. */
  rest: number | undefined;
  /** True when a member begins there. No client reads it. */
  hasMembers: boolean;
  /** True when zeros fill the last block of the last body. */
  isPadded: boolean;
  /** True when the archive ends between two blocks. */
  isWhole: boolean;
}

const BLOCK = 512;
const ZEROS = Buffer.alloc(BLOCK);
/** Long names and pax records are text about one member; in real archives they are far smaller than this. */
const META_LIMIT = 64 << 10;
/** Members in front of one that only describe it; real archives have at most three. */
const META_RUN = 16;
/** Digits of the length of a pax record. */
const DIGITS = 7;
const META_TYPES = /^[xXgLK]$/;
const NO_BYTES = Buffer.alloc(0);

/**
 * Walks a tar archive that comes in pieces, and shows the facts of each member to a visitor. Keeps no body in memory.
 *
 * Its methods throw a FormatError with the offset in the archive, and whatever the visitor throws.
 */
export class TarWalker {
  private readonly most: number;
  private readonly visit: (member: TarFacts) => void;
  /** Bytes taken so far. */
  private at = 0;
  /** Bytes to pass over, and how many of these only fill a block. */
  private skip = 0;
  private padding = 0;
  /** A block or a body that is not complete yet. */
  private partial: Buffer = NO_BYTES;
  private filled = 0;
  private next: 'header' | 'meta' | 'sparse' | 'rest' = 'header';
  private wanted = BLOCK;
  private meta = { type: '', size: 0 };
  private members = 0;
  private before = '';
  private pax: Map<string, string> | undefined;
  private longName: string | undefined;
  private longLink: string | undefined;
  private rest: number | undefined;
  private hasMembers = false;
  private sparseSize = 0;

  /** @param most how many members there may be */
  constructor(most: number, visit: (member: TarFacts) => void) {
    this.most = most;
    this.visit = visit;
  }

  /** Takes the next bytes of the archive. */
  push(piece: Buffer): void {
    let from = 0;
    while (from < piece.length) {
      if (this.skip > 0) {
        const passed = Math.min(this.skip, piece.length - from);
        this.skip -= passed;
        this.at += passed;
        from += passed;
        continue;
      }
      const missing = this.wanted - this.filled;
      if (this.filled === 0 && piece.length - from >= missing) {
        this.take(piece.subarray(from, from + missing));
        from += missing;
        continue;
      }
      if (this.filled === 0) this.partial = Buffer.alloc(this.wanted);
      const copied = piece.copy(this.partial, this.filled, from, from + missing);
      this.filled += copied;
      from += copied;
      if (this.filled < this.wanted) continue;
      this.filled = 0;
      this.take(this.partial);
    }
  }

  /** True once a block was seen that ends the archive. */
  get hasEnded(): boolean {
    return this.next === 'rest';
  }

  /** Says that the archive is complete. */
  end(): TarEnd {
    if (this.next === 'meta' || this.next === 'sparse' || this.skip > this.padding) {
      throw cutShort(this.at, 'a tar member');
    }
    const left = this.partial.subarray(0, this.filled);
    if (this.next === 'header' && left.some((byte) => byte !== 0)) throw cutShort(this.at, 'a tar header');
    this.checkNoneBegun(this.at);
    return {
      rest: this.rest,
      hasMembers: this.hasMembers,
      isPadded: this.skip === 0,
      isWhole: this.skip === 0 && this.filled === 0,
    };
  }

  private take(bytes: Buffer): void {
    const offset = this.at;
    this.at += bytes.length;
    switch (this.next) {
      case 'header':
        this.takeHeader(bytes, offset);
        return;
      case 'meta':
        this.takeMeta(bytes);
        return;
      case 'sparse':
        // A list of holes that goes on in blocks of its own before the body (GNU tar, "struct sparse_header").
        if (bytes[504] === 0) this.pass(this.sparseSize);
        return;
      case 'rest':
        if (this.rest !== undefined || isZero(bytes)) return;
        this.rest = offset;
        this.hasMembers = hasChecksum(bytes);
    }
  }

  private takeHeader(header: Buffer, offset: number): void {
    if (isZero(header)) {
      this.checkNoneBegun(offset);
      this.next = 'rest';
      return;
    }
    if (!hasChecksum(header)) throw malformed(offset, 'a tar header is damaged');
    const size = sizeIn(header, offset);
    const type = String.fromCharCode(header[156] as number);
    if (META_TYPES.test(type)) {
      this.before += type;
      if (this.before.length > META_RUN)
        throw malformed(offset, 'a tar member has too many headers before it');
      if (size > META_LIMIT) throw malformed(offset, `a tar member has a name of over ${META_LIMIT} bytes`);
      this.meta = { type, size };
      if (size === 0) return;
      this.next = 'meta';
      this.wanted = size;
      return;
    }
    if (++this.members > this.most) {
      throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `it has more than ${this.most} files and folders`,
        offset,
      });
    }
    this.takeMember(header, type, size, offset);
  }

  /** A global header may come last; any other one announces a member. */
  private checkNoneBegun(offset: number): void {
    if (/[^g]/.test(this.before)) throw cutShort(offset, 'a tar member');
    this.before = '';
  }

  private takeMember(header: Buffer, type: string, size: number, offset: number): void {
    const { pax, before } = this;
    const stated = pax?.get('size');
    if (stated !== undefined && stated !== String(size)) {
      throw malformed(offset, 'a tar member states two sizes, and clients differ in which one they take');
    }
    const name = textOf(pax?.get('path') ?? this.longName ?? headerName(header));
    const link = textOf(pax?.get('linkpath') ?? this.longLink ?? header.toString('latin1', 157, 257));
    this.before = '';
    this.pax = undefined;
    this.longName = undefined;
    this.longLink = undefined;
    this.visit({ name, link, type, size, offset, pax, before, header });
    if (type === 'S' && header[482] !== 0) {
      this.next = 'sparse';
      this.sparseSize = size;
      return;
    }
    this.pass(size);
  }

  private takeMeta(body: Buffer): void {
    const { type } = this.meta;
    if (type === 'L') this.longName = body.toString('latin1');
    else if (type === 'K') this.longLink = body.toString('latin1');
    else if (type !== 'g') this.pax = paxRecords(body);
    this.wanted = BLOCK;
    this.next = 'header';
    this.padding = paddingOf(body.length);
    this.skip = this.padding;
  }

  private pass(size: number): void {
    this.next = 'header';
    this.padding = paddingOf(size);
    this.skip = size + this.padding;
  }
}

/** True for a file whose holes are left out of the archive: GNU tar's own kind, or one that its pax header describes. */
export const isSparse = ({ type, pax }: Pick<TarFacts, 'type' | 'pax'>): boolean =>
  type === 'S' || (pax !== undefined && [...pax.keys()].some((key) => key.startsWith('GNU.sparse.')));

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Compared as a whole: there may be hundreds of megabytes of them. */
const isZero = (block: Buffer): boolean => block.equals(ZEROS);

/** What stands before the first NUL. A copy: a slice of a long text would keep all of it in memory. */
const textOf = (bytes: string): string => {
  const end = bytes.indexOf('\0');
  return end < 0 ? bytes : Buffer.from(bytes.slice(0, end), 'latin1').toString('latin1');
};

function headerName(header: Buffer): string {
  const name = textOf(header.toString('latin1', 0, 100));
  return header[345] === 0 ? name : `${textOf(header.toString('latin1', 345, 500))}/${name}`;
}

/** How a header states the sum of its own bytes; undefined when it does not. Old programs added up signed numbers. */
export function checksumKind(header: Buffer): 'unsigned' | 'signed' | undefined {
  const stated = Number.parseInt(header.toString('latin1', 148, 156), 8);
  // The checksum counts its own field as spaces.
  let sum = 8 * 0x20;
  let high = 0;
  for (let i = 0; i < BLOCK; i++) {
    if (i === 148) i = 156;
    const byte = header[i] as number;
    sum += byte;
    if (byte > 127) high += 256;
  }
  if (stated === sum) return 'unsigned';
  return stated === sum - high ? 'signed' : undefined;
}

const hasChecksum = (header: Buffer): boolean => checksumKind(header) !== undefined;

function sizeIn(header: Buffer, offset: number): number {
  const isBinary = header[124] === 0x80;
  const text = header.toString('latin1', 124, 136);
  const size = isBinary
    ? Number(header.readBigUInt64BE(128))
    : Number.parseInt(/^ *([0-7]+)[\0 ]*$/.exec(text)?.[1] ?? (/^[\0 ]*$/.test(text) ? '0' : ''), 8);
  if (!Number.isSafeInteger(size)) throw malformed(offset, 'a tar member has no valid size');
  return size;
}

/** The records of a pax header, each `LENGTH KEY=VALUE` and a line end. What is not such a record ends the list. */
function paxRecords(body: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  // Each key and value becomes a text of its own: a slice would keep the whole header in memory.
  const text = (from: number, to: number): string => body.toString('latin1', from, to);
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(0x20, at);
    const digits = text(at, Math.min(space, at + DIGITS + 1));
    const end = at + Number(digits);
    const equals = body.indexOf(0x3d, space);
    const isRecord =
      space >= 0 &&
      /^\d+$/.test(digits) &&
      digits.length <= DIGITS &&
      equals >= 0 &&
      equals < end &&
      end <= body.length &&
      body[end - 1] === 0x0a;
    if (!isRecord) break;
    records.set(text(space + 1, equals), text(equals + 1, end - 1));
    at = end;
  }
  return records;
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function cutShort(offset: number, what: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset });
}
