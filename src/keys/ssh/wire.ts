/** How SSH writes values: a string is its length in 4 bytes and its bytes (RFC 4251, section 5). */

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function string(value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value as Uint8Array);
  return Buffer.concat([uint32(bytes.length), bytes]);
}

/** A positive number: without leading zeros, but with one where its first bit would be a sign. */
export function mpint(digits: Uint8Array): Buffer {
  const first = digits.findIndex((byte) => byte !== 0);
  const body = first === -1 ? Buffer.alloc(0) : digits.subarray(first);
  return string((body[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), body]) : body);
}

/** Reads values one after another. Every method throws Error past the end. */
export class WireReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(size: number): Buffer {
    if (size > this.#bytes.length - this.#at) throw new Error('the value is cut short');
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }

  uint32(): number {
    return this.take(4).readUInt32BE();
  }

  string(): Buffer {
    return this.take(this.uint32());
  }

  text(): string {
    return this.string().toString('latin1');
  }

  /** The digits of a number, without the zero that keeps it positive. */
  mpint(): Buffer {
    const bytes = this.string();
    return bytes[0] === 0 ? bytes.subarray(1) : bytes;
  }

  rest(): Buffer {
    return this.take(this.#bytes.length - this.#at);
  }
}
