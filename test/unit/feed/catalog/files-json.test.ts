import { describe, expect, it } from 'vitest';
import {
  FILES_LIMIT,
  hashesOf,
  hashOfPath,
  newOwnedText,
  type OwnedLine,
  ownedBy,
  ownedText,
  readOwned,
  stateOfOwned,
  writeOwned,
} from '../../../../src/feed/catalog/files-json.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { arriving } from '../feed-maker.ts';

const RELATIONS = { names: ['a', 'x'], sole: [], conflicts: ['b'], replaces: ['c'], origin: 'o' };
const LINE: OwnedLine = { format: 'opkg', file: 'a_1.ipk', relations: RELATIONS, paths: 'AAAAAAAB' };

const fileOf = (...lines: OwnedLine[]): Buffer =>
  writeOwned(new Map(lines.map((line) => [line.file, ownedText(line)])));

function read(bytes: Buffer | string): { state: string; lines: OwnedLine[] } {
  const lines: OwnedLine[] = [];
  return { state: readOwned(Buffer.from(bytes), (line) => lines.push(line)), lines };
}

describe('what a package owns', () => {
  it('is its relations, and sorted hashes of its paths', async () => {
    const { pkg } = await arriving({
      name: 'a',
      fields: ['Conflicts: b, c', 'Provides: x'],
      files: { '/usr/bin/b': '', '/usr/bin/a': '' },
    });
    const owned = ownedBy(opkg, { ...pkg, files: ['usr/bin/b', 'usr/bin/a', 'usr/bin/b'] });
    expect(owned?.relations).toMatchObject({ names: ['a', 'x'], conflicts: ['b', 'c'] });
    const hashes = ['usr/bin/a', 'usr/bin/b'].map(hashOfPath).sort((a, b) => a - b);
    expect([...hashesOf({ paths: owned?.paths ?? '' })]).toEqual(hashes);
    expect(ownedBy(opkg, { ...pkg, files: [] })).toBeUndefined();
  });

  it('is bounded', async () => {
    const { pkg } = await arriving({ name: 'a' });
    const files = Array.from({ length: 100_001 }, (_, at) => `usr/share/${at}`);
    const owned = ownedBy(opkg, { ...pkg, files });
    expect(hashesOf({ paths: owned?.paths ?? '' })).toHaveLength(100_000);
    expect(newOwnedText({ ...LINE, paths: owned?.paths ?? '' })).toBeDefined();
  });
});

describe('a files.json', () => {
  it('is read as it was written, with sorted lines and without empty relations', () => {
    const plain = { ...LINE, file: 'b_1.ipk', relations: { ...RELATIONS, conflicts: [], origin: '' } };
    const bytes = fileOf(plain, LINE);
    expect(bytes.toString()).toBe(
      '{"pkgfeed":1,"owned":[\n' +
        '{"file":"a_1.ipk","format":"opkg","names":["a","x"],"conflicts":["b"],"replaces":["c"],"origin":"o","paths":"AAAAAAAB"},\n' +
        '{"file":"b_1.ipk","format":"opkg","names":["a","x"],"replaces":["c"],"paths":"AAAAAAAB"}\n]}\n',
    );
    expect(read(bytes)).toEqual({ state: 'whole', lines: [LINE, plain] });
    expect(read(fileOf())).toEqual({ state: 'whole', lines: [] });
  });

  it('cut anywhere is damaged, and gives the lines that are whole', () => {
    const bytes = fileOf(LINE, { ...LINE, file: 'b_1.ipk' });
    for (let end = 0; end < bytes.length - 1; end++) {
      const { state, lines } = read(bytes.subarray(0, end));
      expect(state, `${end}`).toBe(end > 0 && end < '{"pkgfeed":1,'.length ? 'theirs' : 'damaged');
      expect(lines.length).toBeLessThanOrEqual(2);
    }
  });

  it.each([
    ['[]', 'theirs'],
    ['{"files":[]}', 'theirs'],
    ['<html>', 'theirs'],
    ['{"pkgfeed":1,"packages":[\n]}\n', 'damaged'],
    ['', 'damaged'],
  ])('%s is %s', (text, state) => {
    expect(stateOfOwned(Buffer.from(text))).toBe(state);
  });

  it('larger than any of ours is one of others', () => {
    expect(stateOfOwned(Buffer.alloc(FILES_LIMIT + 1, fileOf(LINE)))).toBe('theirs');
  });

  const good = { file: 'a.ipk', format: 'opkg', names: ['a'], paths: 'AAAAAAAB' };
  it.each<[string, unknown]>([
    ['no object', null],
    ['a list', [good]],
    ['a file outside the folder', { ...good, file: '../a.ipk' }],
    ['no file', { ...good, file: undefined }],
    ['an unknown format', { ...good, format: 'deb' }],
    ['no name', { ...good, names: [] }],
    ['a name that is none', { ...good, names: ['a', 1] }],
    ['a name with a line feed', { ...good, names: ['a\nb'] }],
    ['a name that is too long', { ...good, names: ['a'.repeat(1001)] }],
    ['too many names', { ...good, names: Array(10_001).fill('a') }],
    ['a relation that is no list', { ...good, conflicts: 'b' }],
    ['lists in lists', { ...good, conflicts: [['b']] }],
    ['an origin that is no text', { ...good, origin: {} }],
    ['no hashes', { ...good, paths: '' }],
    ['half a hash', { ...good, paths: 'AAAA' }],
    ['hashes of other letters', { ...good, paths: 'AAAAAAA\u0000' }],
    ['too many hashes', { ...good, paths: 'A'.repeat(800_008) }],
  ])('drops a line with %s', (_, value) => {
    const bytes = `{"pkgfeed":1,"owned":[\n${JSON.stringify(value)},\n${JSON.stringify(good)}\n]}\n`;
    const { state, lines } = read(bytes);
    expect(state).toBe('damaged');
    expect(lines.map(({ file }) => file)).toEqual(['a.ipk']);
  });

  it('made to be slow or deep is read quickly', () => {
    const start = processorTime();
    const head = '{"pkgfeed":1,"owned":[\n';
    for (const line of ['['.repeat(3 << 20), '{"a":'.repeat(600_000), `"${'\\'.repeat(3 << 20)}`]) {
      expect(read(`${head}${line}\n]}\n`)).toEqual({ state: 'damaged', lines: [] });
    }
    expect(read(head + 'x\n'.repeat(5 << 20)).state).toBe('damaged');
    expect(processorTime() - start).toBeLessThan(5000);
  });

  it('is never written larger than it is read', () => {
    const text = ownedText({ ...LINE, paths: 'A'.repeat(800_000) });
    const bytes = writeOwned(new Map(Array.from({ length: 50 }, (_, at) => [`${at}`, text])));
    expect(bytes.length).toBeLessThanOrEqual(FILES_LIMIT);
    expect(read(bytes)).toMatchObject({ state: 'whole' });
  });

  it('has no line that could not be read again', () => {
    expect(newOwnedText({ ...LINE, relations: { ...RELATIONS, names: ['a\u0007'] } })).toBeUndefined();
  });
});
