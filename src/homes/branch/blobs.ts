import type { ContentId } from '../../bytes/content-id.ts';
import type { Git } from '../../git/git.ts';
import { parseBatch, parseSize } from '../../git/output.ts';
import type { Origin } from './origin.ts';

/** The contents of a branch, which are fetched when they are wanted. */
export class Blobs {
  readonly #git: Git;
  readonly #origin: Origin;
  /** Ids of blobs that were fetched. */
  readonly #fetched = new Set<ContentId>();
  /** The known sizes of blobs in bytes, by id. */
  readonly #sizes = new Map<ContentId, number>();
  /** False where the server sends no partial clones, so that all blobs are here with the tip. */
  areFetched = true;

  constructor(git: Git, origin: Origin) {
    this.#git = git;
    this.#origin = origin;
  }

  /** Fetches blobs that are not here yet, all in one request. */
  async fetch(ids: readonly ContentId[]): Promise<void> {
    const missing = ids.filter((id) => !this.#fetched.has(id));
    if (!this.areFetched || missing.length === 0) return;
    const options = ['--progress', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, 'origin'];
    const fetched = await this.#origin.fetch(args, { input: idList(missing) });
    if (fetched.code !== 0) throw this.#git.failure(args, fetched);
    for (const id of missing) this.#fetched.add(id);
  }

  /** Reads blobs, and fetches those that are not here. */
  async read(ids: readonly ContentId[]): Promise<ReadonlyMap<ContentId, Buffer>> {
    if (ids.length === 0) return new Map();
    await this.fetch(ids);
    const output = ids.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
    const { stdout } = await this.#git.run(['cat-file', '--batch'], { input: idList(ids), output });
    return parseBatch(stdout);
  }

  /** Sizes in bytes of blobs, which are fetched for that. */
  async sizes(ids: readonly ContentId[]): Promise<ReadonlyMap<ContentId, number>> {
    if (ids.length === 0) return new Map();
    await this.fetch(ids);
    const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(ids) });
    const sizes = stdout.toString('latin1').trimEnd().split('\n').map(parseSize);
    for (const { id, size } of sizes) this.#sizes.set(id, size);
    return new Map(sizes.map(({ id, size }) => [id, size]));
  }
}

/** The most bytes that `cat-file --batch` adds to a blob: a line before it and a line end after it. */
const BATCH_LINE = 80;

const idList = (ids: readonly string[]): Buffer => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');
