import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeLayout } from '../../../../src/feed/layout.ts';
import { folderIds, pathsAfter } from '../../../../src/feed/settled/folder-ids.ts';
import { shaped } from '../../../support/feed-shape.ts';

const LAYOUT = makeLayout(shaped('{branch}/{arch}'), { branch: '1' });
const ROOT = makeLayout(shaped('.'), {});
const FILES: [string, string | undefined][] = [
  ...([
    ['1/a/x', 'id1'],
    ['1/a/y', 'id2'],
    ['1/b/x', 'id3'],
    ['2/a/x', 'id4'],
    ['feed.json', 'id5'],
  ] as const),
].map(([path, id]) => [path, id]);

function digest(files: Iterable<readonly [string, string | undefined]>, layout = LAYOUT): string | undefined {
  const hash = createHash('sha256');
  const isWanted = (folder: string): boolean => layout.archOf(folder) !== undefined;
  return folderIds(files, isWanted).addRepository(layout, hash) ? hash.digest('hex') : undefined;
}

describe('the digest of a repository', () => {
  it('has every file of its folders, in any order, and no other', () => {
    const whole = digest(FILES);
    expect(digest(FILES.toReversed())).toBe(whole);
    expect(digest(FILES.filter(([path]) => path.startsWith('1/')))).toBe(whole);
    const others = [
      FILES.slice(1),
      [...FILES, ['1/a/z', 'id6'] as const],
      [...FILES, ['1/c/x', 'id6'] as const],
      FILES.map(([path, id]) => [path, path === '1/b/x' ? 'other' : id] as const),
      FILES.map(([path, id]) => [path === '1/a/y' ? '1/b/y' : path, id] as const),
    ].map((files) => digest(files));
    expect(new Set([whole, ...others]).size).toBe(others.length + 1);
  });

  it('is not known where an id is not, and for the root of the feed', () => {
    expect(digest([...FILES, ['1/a/z', undefined]])).toBeUndefined();
    expect(digest([...FILES, ['2/a/z', undefined]])).toBe(digest(FILES));
    expect(digest(FILES, ROOT)).toBeUndefined();
  });
});

describe('pathsAfter', () => {
  it('are those that the home has after the edit', () => {
    const puts = new Map([
      ['1/a/x', { kind: 'bytes', bytes: Buffer.from('hello\n') }],
      ['1/a/copy', { kind: 'copy', from: '2/a/x', sha256: undefined }],
      ['1/a/file', { kind: 'file', file: '/tmp/x', contentId: 'id7', size: 1 }],
    ] as const);
    const after = pathsAfter(new Map(FILES), { puts, deletes: new Set(['1/a/y']) }, () => true);
    expect([...after].filter(([path]) => path.startsWith('1/a/')).sort()).toEqual([
      ['1/a/copy', 'id4'],
      ['1/a/file', 'id7'],
      ['1/a/x', 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ]);
  });
});
