import { FormatError } from '../errors.ts';

/** Reads exact numbers of bytes from a stream that comes in pieces of any size. */
export class PieceReader {
  /** Bytes read so far. */
  at = 0;
  private piece: Buffer = Buffer.alloc(0);
  private readonly source: AsyncGenerator<Buffer>;

  constructor(source: AsyncGenerator<Buffer>) {
    this.source = source;
  }

  async isAtEnd(): Promise<boolean> {
    while (this.piece.length === 0) {
      const { done, value } = await this.source.next();
      if (done) return true;
      this.piece = value;
    }
    return false;
  }

  /**
   * Reads the next `size` bytes.
   *
   * @param what what these bytes are, for errors
   * @throws FormatError when the stream ends before that
   */
  async take(size: number, what: string): Promise<Buffer> {
    if (size <= this.piece.length) return this.cut(size);
    const parts: Buffer[] = [];
    for await (const part of this.pieces(size, what)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Reads the next `size` bytes as `take` does, in the pieces in which they come. */
  async *pieces(size: number, what: string): AsyncGenerator<Buffer> {
    const start = this.at;
    for (let left = size; left > 0; ) {
      if (await this.isAtEnd()) {
        throw new FormatError({ code: 'FORMAT_TRUNCATED', reason: `${what} is cut short`, offset: start });
      }
      const part = this.cut(Math.min(left, this.piece.length));
      left -= part.length;
      yield part;
    }
  }

  /** Skips the next `size` bytes. */
  async pass(size: number, what: string): Promise<void> {
    for await (const _ of this.pieces(size, what));
  }

  /** Skips everything to the end: only there does a compressed stream show that it is complete. */
  async passRest(): Promise<void> {
    while (!(await this.isAtEnd())) this.cut(this.piece.length);
  }

  private cut(size: number): Buffer {
    const part = this.piece.subarray(0, size);
    this.piece = this.piece.subarray(size);
    this.at += size;
    return part;
  }
}
