import { describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { changeSite, type MadeFile, unchangedSince } from '../../../../src/feed/catalog/site-files.ts';

const page = Buffer.from('a page');
const BLOB = contentId(page);
const OTHER = '0'.repeat(40);
const made = (path = 'index.html'): MadeFile => ({ path, bytes: page });
const always = (): boolean => true;

describe('unchangedSince', () => {
  it('keeps the files that are as they were written, and no others', () => {
    const before = ['index.html', 'install.sh', 'feed.atom'].map((path) => ({ path, blob: BLOB }));
    const paths = new Map([
      ['index.html', BLOB],
      ['install.sh', OTHER],
    ]);
    expect(unchangedSince(before, paths)).toEqual([{ path: 'index.html', blob: BLOB }]);
    expect(unchangedSince(before, new Map([['index.html', undefined]]))).toEqual([]);
  });
});

describe('changeSite', () => {
  it('writes a new file', () => {
    const { puts, files, theirs } = changeSite([made()], [], new Map(), always);
    expect([...puts]).toEqual([['index.html', page]]);
    expect([files, theirs]).toEqual([[{ path: 'index.html', blob: BLOB }], []]);
  });

  it('remembers the version of a badge, and none that a later run would not read', () => {
    const badges = ['1.0-1', '1.0 beta'].map((version) => ({ ...made(`badges/${version}.svg`), version }));
    const { files } = changeSite(badges, [], new Map(), always);
    expect(files.map(({ version }) => version)).toEqual(['1.0-1', undefined]);
  });

  it('replaces our own file', () => {
    const before = [{ path: 'index.html', blob: OTHER }];
    const { puts, files } = changeSite([made()], before, new Map([['index.html', OTHER]]), always);
    expect([...puts.keys()]).toEqual(['index.html']);
    expect(files).toEqual([{ path: 'index.html', blob: BLOB }]);
  });

  it('writes nothing when the bytes are the same', () => {
    const { puts, files } = changeSite([made()], [], new Map([['index.html', BLOB]]), always);
    expect(puts.size).toBe(0);
    expect(files).toEqual([{ path: 'index.html', blob: BLOB }]);
  });

  it.each([
    ['a file of others', new Map([['index.html', OTHER]]), always],
    ['a file without a known id', new Map([['index.html', undefined]]), always],
    ['a folder of others', new Map([['index.html/x', OTHER]]), () => false],
  ])('leaves %s', (_, paths, isFree) => {
    const change = changeSite([made()], [], paths, isFree);
    expect([change.puts.size, change.deletes, change.files, change.theirs]).toEqual([
      0,
      [],
      [],
      ['index.html'],
    ]);
  });

  it('deletes our files that are no longer made, and keeps those that should stay', () => {
    const before = [
      { path: 'badges/a.svg', blob: BLOB, version: '1' },
      { path: 'badges/b.svg', blob: BLOB, version: '1' },
    ];
    const paths = new Map(before.map(({ path, blob }) => [path, blob]));
    const stays: MadeFile = { path: 'badges/a.svg', blob: BLOB, version: '1' };
    const { puts, deletes, files } = changeSite([stays], before, paths, always);
    expect([puts.size, deletes, files]).toEqual([0, ['badges/b.svg'], [before[0]]]);
  });
});
