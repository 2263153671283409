import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; what is left out is as an honest archiver writes it. */
export interface ZipEntry {
  name: string | Buffer;
  body?: string | Buffer;
  /** 0 for stored, 8 for deflated, which is usual. */
  method?: number;
  /** Type and permissions, as Unix has them. */
  mode?: number;
  flags?: number;
  /** What is stated where it is not the truth. */
  size?: number;
  packedSize?: number;
  crc?: number;
  offset?: number;
  localName?: string;
  localMethod?: number;
  localFlags?: number;
  /** The bytes as they are packed, instead of those that the method gives. */
  packed?: Buffer;
  /** The extra field in the list. */
  extra?: Buffer;
}

export interface ZipOptions {
  comment?: string;
  /** What the end states where it is not the truth. */
  count?: number;
  listSize?: number;
  listOffset?: number;
  /** Bytes between the list and the end. */
  gap?: Buffer;
  /** Adds the records of zip64, with what they state where it is not the truth. */
  zip64?: { count?: bigint; listOffset?: bigint; recordOffset?: bigint; length?: bigint };
}

const UTF8 = 0x800;

/** A zip archive, honest or not. */
export function zipOf(entries: readonly ZipEntry[], options: ZipOptions = {}): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const made = fileOf(entry);
    list.push(listed(entry, made, entry.offset ?? at));
    const file = Buffer.concat([made.header, made.packed]);
    files.push(file);
    at += file.length;
  }
  const whole = Buffer.concat(list);
  const before = Buffer.concat([...files, whole, options.gap ?? Buffer.alloc(0)]);
  const facts = { count: entries.length, size: whole.length, offset: at };
  const zip64 = options.zip64 === undefined ? Buffer.alloc(0) : zip64End(options, facts, before.length);
  return Buffer.concat([before, zip64, endOf(options, facts)]);
}

interface Made {
  header: Buffer;
  packed: Buffer;
  /** The fields that header and list have in common, from the flags on. */
  common: Buffer;
  name: Buffer;
}

function fileOf(entry: ZipEntry): Made {
  const { method = 8, flags = UTF8 } = entry;
  const body = Buffer.from((entry.body ?? '') as string);
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(body) : body);
  const name = Buffer.from(entry.name as string);
  const localName = Buffer.from(entry.localName ?? (entry.name as string));
  const common = Buffer.alloc(24);
  common.writeUInt16LE(flags, 0);
  common.writeUInt16LE(method, 2);
  common.writeUInt32LE(0x5821_0000, 4);
  common.writeUInt32LE(entry.crc ?? crc32(body), 8);
  common.writeUInt32LE(entry.packedSize ?? packed.length, 12);
  common.writeUInt32LE(entry.size ?? body.length, 16);
  common.writeUInt16LE(name.length, 20);
  const local = Buffer.from(common);
  local.writeUInt16LE(entry.localFlags ?? flags, 0);
  local.writeUInt16LE(entry.localMethod ?? method, 2);
  local.writeUInt16LE(localName.length, 20);
  const header = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0', 'latin1'), local, localName]);
  return { header, packed, common, name };
}

function listed(entry: ZipEntry, { common, name }: Made, offset: number): Buffer {
  const { mode = 0o100644, extra = Buffer.alloc(0) } = entry;
  const fields = Buffer.from(common);
  fields.writeUInt16LE(extra.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0003\u0014\0', 'latin1'),
    fields,
    rest,
    name,
    extra,
  ]);
}

interface Facts {
  count: number;
  size: number;
  offset: number;
}

function endOf({ comment = '', count, listSize, listOffset }: ZipOptions, facts: Facts): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count ?? facts.count, 8);
  end.writeUInt16LE(count ?? facts.count, 10);
  end.writeUInt32LE(listSize ?? facts.size, 12);
  end.writeUInt32LE(listOffset ?? facts.offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}

/** The larger end record, and the one that tells where it is. */
function zip64End({ zip64 = {} }: ZipOptions, facts: Facts, at: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 'latin1');
  record.writeBigUInt64LE(zip64.length ?? 44n, 4);
  record.writeBigUInt64LE(zip64.count ?? BigInt(facts.count), 24);
  record.writeBigUInt64LE(zip64.count ?? BigInt(facts.count), 32);
  record.writeBigUInt64LE(BigInt(facts.size), 40);
  record.writeBigUInt64LE(zip64.listOffset ?? BigInt(facts.offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(zip64.recordOffset ?? BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
