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
  /** Small blobs that came with their sizes, until they are read. */
  #kept: ReadonlyMap<ContentId, Buffer> = new Map();
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
    const kept = this.#kept;
    this.#kept = new Map();
    if (ids.every((id) => kept.has(id))) return kept;
    await this.fetch(ids);
    const output = ids.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
    const { stdout } = await this.#git.run(['cat-file', '--batch'], { input: idList(ids), output });
    return parseBatch(stdout);
  }

  /** Sizes in bytes of blobs, which are fetched for that. */
  async sizes(ids: readonly ContentId[]): Promise<ReadonlyMap<ContentId, number>> {
    if (ids.length === 0) return new Map();
    await this.fetch(ids);
    const sizes = (await this.#sizesOfSmall(ids)) ?? (await this.#sizesOfAny(ids));
    for (const { id, size } of sizes) this.#sizes.set(id, size);
    return new Map(sizes.map(({ id, size }) => [id, size]));
  }

  /** Keeps the blobs too, which are read next as a rule. @returns undefined when they are not small together */
  async #sizesOfSmall(ids: readonly ContentId[]): Promise<Sized[] | undefined> {
    const args = ['cat-file', '--batch'];
    const batch = await this.#git.try(args, { input: idList(ids), most: MOST_KEPT });
    if (batch.isCut) return undefined;
    if (batch.code !== 0) throw this.#git.failure(args, batch);
    this.#kept = parseBatch(batch.stdout);
    return [...this.#kept].map(([id, { length }]) => ({ id, size: length }));
  }

  async #sizesOfAny(ids: readonly ContentId[]): Promise<Sized[]> {
    const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(ids) });
    return stdout.toString('latin1').trimEnd().split('\n').map(parseSize);
  }
}

interface Sized {
  id: ContentId;
  size: number;
}

/** Bytes of blobs that are read together with their sizes: more than the indexes and catalogs of most changes have. */
const MOST_KEPT = 4 << 20;

/** The most bytes that `cat-file --batch` adds to a blob: a line before it and a line end after it. */
const BATCH_LINE = 80;

const idList = (ids: readonly string[]): Buffer => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');
