import { describe, expect, it } from 'vitest';
import { FILES_LIMIT } from '../../../src/feed/catalog/files-json.ts';
import { INDEX_LIMIT } from '../../../src/formats/index-budget.ts';
import { readFeedFiles } from '../../../src/homes/feed-files.ts';
import type { Home, Tip } from '../../../src/homes/home.ts';

/** What is read of a feed whose files have these sizes. */
async function readOf(sizes: Readonly<Record<string, number>>): Promise<string[]> {
  const home: Pick<Home, 'sizes' | 'read'> = {
    sizes: async () => new Map(Object.entries(sizes)),
    read: async (_, paths) => new Map(paths.map((path) => [path, Buffer.alloc(0)])),
  };
  return [...(await readFeedFiles(home as Home, {} as Tip, Object.keys(sizes))).keys()];
}

describe('readFeedFiles', () => {
  it('stops at an index that is too large, and goes on without such a files.json', async () => {
    await expect(readOf({ 'a/Packages': INDEX_LIMIT + 1 })).rejects.toThrow('at most');
    expect(await readOf({ 'a/files.json': FILES_LIMIT + 1, 'a/Packages': 1 })).toEqual(['a/Packages']);
    expect(await readOf({ 'a/files.json': FILES_LIMIT, 'a/Packages': 1 })).toHaveLength(2);
  });

  it('reads a files.json only where the other files leave room for it', async () => {
    const indexes = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((at) => [`${at}/Packages`, INDEX_LIMIT]),
    );
    expect(await readOf({ 'a/files.json': FILES_LIMIT, ...indexes })).toEqual(Object.keys(indexes));
    await expect(readOf({ ...indexes, 'g/Packages': INDEX_LIMIT })).rejects.toThrow('together');
  });
});
