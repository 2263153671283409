import { describe, expect, it } from 'vitest';
import { type Content, checkEdit, type Edit, isEmpty, parentsOf } from '../../../src/feed/edit.ts';

const bytes: Content = { kind: 'bytes', bytes: Buffer.from('x') };
const copy = (from: string): Content => ({ kind: 'copy', from, sha256: undefined });
const edit = (puts: [string, Content][], deletes: string[] = []): Edit => ({
  puts: new Map(puts),
  deletes: new Set(deletes),
});
const paths = new Map<string, string | undefined>([
  ['a/Packages', 'id1'],
  ['a/x.ipk', undefined],
  ['file', 'id2'],
]);

describe('isEmpty', () => {
  it('is true for an edit that writes and deletes nothing', () => {
    expect(isEmpty(edit([]))).toBe(true);
    expect(isEmpty(edit([['a', bytes]]))).toBe(false);
    expect(isEmpty(edit([], ['a']))).toBe(false);
  });
});

describe('parentsOf', () => {
  it.each([
    ['a', []],
    ['a/b', ['a']],
    ['a/b/c', ['a', 'a/b']],
  ])('%s', (path, parents) => {
    expect(parentsOf(path)).toEqual(parents);
  });
});

describe('checkEdit', () => {
  it.each([
    ['nothing', edit([]), ['a/x.ipk']],
    ['a new file that is listed', edit([['a/y.ipk', bytes]]), ['a/x.ipk', 'a/y.ipk']],
    ['a copy', edit([['b/x.ipk', copy('a/x.ipk')]]), ['b/x.ipk']],
    ['a folder in place of a file that goes', edit([['file/x', bytes]], ['file']), []],
  ])('accepts %s', (_, change, listed) => {
    expect(() => checkEdit(paths, change, listed)).not.toThrow();
  });

  it.each([
    ['a listed file that is not there', edit([]), ['a/y.ipk'], 'a/y.ipk would be listed and missing'],
    [
      'a listed file that is deleted',
      edit([], ['a/x.ipk']),
      ['a/x.ipk'],
      'a/x.ipk would be listed and missing',
    ],
    [
      'a path written and deleted',
      edit([['a/x.ipk', bytes]], ['a/x.ipk']),
      [],
      'a/x.ipk would be written and deleted',
    ],
    ['a copy of nothing', edit([['b/y', copy('a/y')]]), [], 'a/y is not there to copy'],
    ['a file below a file', edit([['file/x', bytes]]), [], 'file would be a file and a folder'],
    [
      'a file below a new file',
      edit([
        ['n', bytes],
        ['n/x', bytes],
      ]),
      [],
      'n would be a file and a folder',
    ],
    ['a file in place of a folder', edit([['a', bytes]]), [], 'a would be a file and a folder'],
  ])('refuses %s', (_, change, listed, fault) => {
    expect(() => checkEdit(paths, change, listed)).toThrow(
      expect.objectContaining({
        name: 'FeedError',
        code: 'FEED_PLAN',
        message: `the planned change is wrong: ${fault}`,
      }),
    );
  });
});
