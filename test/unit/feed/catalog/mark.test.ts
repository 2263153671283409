import { describe, expect, it } from 'vitest';
import { isUnchanged, marked } from '../../../../src/feed/catalog/mark.ts';

const TEXT = '#!/bin/sh\n# Über a feed\nset -eu\n\n\nmain() {\n  :\n}\nmain\n';
const comment = (text: string): string => `# ${text}`;
const FILE = marked(TEXT, 1, comment);
const lines = FILE.toString('utf8').split('\n');
const isSoOf = (all: readonly string[]): boolean => isUnchanged(Buffer.from(all.join('\n')));

describe('marked', () => {
  it('adds one line, and says the same of the same text', () => {
    expect(lines.toSpliced(1, 1).join('\n')).toBe(TEXT);
    expect(lines[1]).toMatch(/^# pkgfeed wrote this; the SHA-256 of the other lines is [0-9a-f]{64}$/);
    expect(marked(TEXT, 1, comment)).toEqual(FILE);
  });

  it.each([0, 1, 2, 3, 4])('is recognized after %d lines', (at) => {
    expect(isUnchanged(marked(TEXT, at, comment))).toBe(true);
    expect(isUnchanged(marked(TEXT, at, (text) => `<!-- ${text} -->`))).toBe(true);
  });

  it.each(['', '\n', 'one line', 'no end\nof the last', 'a\r\nb\r\n', 'half \ud83d\n', '\ufeffa\nb\n'])(
    'is known again in %j',
    (text) => {
      expect(isUnchanged(marked(text, 0, comment))).toBe(true);
    },
  );
});

describe('isUnchanged', () => {
  it('is false for a file with any byte of another line changed, gone or new', () => {
    const start = FILE.indexOf(' is ') + 4;
    const [from, to] = [FILE.indexOf('# pkgfeed'), FILE.indexOf('\n', start)];
    for (let i = 0; i < FILE.length; i++) {
      // In its own line, the mark protects only the hash.
      if (i >= from && i < start) continue;
      const other = Buffer.from(FILE);
      other[i] = (FILE[i] ?? 0) ^ 1;
      expect(isUnchanged(other), `byte ${i}`).toBe(false);
      expect(isUnchanged(Buffer.concat([FILE.subarray(0, i), FILE.subarray(i + 1)])), `-${i}`).toBe(false);
      if (i === to) continue;
      const more = Buffer.concat([FILE.subarray(0, i), Buffer.from('x'), FILE.subarray(i)]);
      expect(isUnchanged(more), `+${i}`).toBe(false);
    }
    expect(isUnchanged(Buffer.concat([FILE, Buffer.from('x')]))).toBe(false);
    expect(isUnchanged(Buffer.concat([FILE, Buffer.from('\n')]))).toBe(false);
  });

  it('is false for a file with other line ends or a byte order mark', () => {
    expect(isUnchanged(Buffer.from(FILE.toString('utf8').replaceAll('\n', '\r\n')))).toBe(false);
    expect(isUnchanged(Buffer.from(`\ufeff${FILE.toString('utf8')}`))).toBe(false);
  });

  it('is false for a file without its mark, or with the mark far from its head', () => {
    const [mark = '', rest] = [lines[1], lines.toSpliced(1, 1)];
    expect(isSoOf(rest.toSpliced(5, 0, mark))).toBe(false);
    expect(isSoOf([...rest, mark])).toBe(false);
    expect(isSoOf(rest)).toBe(false);
  });

  it('is false for a file with a second mark', () => {
    const mark = lines[1] ?? '';
    expect(isSoOf(lines.toSpliced(1, 0, mark))).toBe(false);
    expect(isSoOf(lines.toSpliced(2, 0, mark))).toBe(false);
    expect(isSoOf([...lines, mark])).toBe(false);
    const odd = mark.replace(/[0-9a-f]{64}/, '0'.repeat(64));
    expect(isSoOf(lines.toSpliced(1, 0, odd))).toBe(false);
    expect(isSoOf(lines.toSpliced(2, 0, odd))).toBe(false);
    // A mark in the text is part of the text.
    expect(isUnchanged(marked(FILE.toString('utf8'), 1, comment))).toBe(true);
  });

  it('is false for files that never had a mark', () => {
    const texts = [
      '',
      '\n',
      'x',
      'pkgfeed wrote this',
      '# pkgfeed wrote this; the SHA-256 of the other lines is ',
    ];
    for (const text of texts) expect(isUnchanged(Buffer.from(text))).toBe(false);
    expect(isUnchanged(Buffer.alloc(1 << 20))).toBe(false);
    expect(isUnchanged(Buffer.alloc(1 << 20, '\n'))).toBe(false);
    expect(isUnchanged(Buffer.alloc(1 << 20, 0xff))).toBe(false);
  });
});
