import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  ERROR_CODES,
  FormatError,
  fileChanged,
  InputError,
  ManyErrors,
  PkgfeedError,
  printable,
  throwGathered,
} from '../../src/errors.ts';

const conflict = (message: string, remedy = 'Do this.'): ConflictError =>
  new ConflictError({ code: 'CONFLICT_PATH', message, remedy });

describe('printable', () => {
  it.each([
    ['plain text, äöü, 中文, 😀 and a\u00a0space', 'plain text, äöü, 中文, 😀 and a\u00a0space'],
    ['a\nb\r\tc', 'a\\u{a}b\\u{d}\\u{9}c'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u0000\u007f\u0085\u009b', '\\u{0}\\u{7f}\\u{85}\\u{9b}'],
    ['txt.\u202ekpi', 'txt.\\u{202e}kpi'],
    ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['zero\u200bwidth\ufeff', 'zero\\u{200b}width\\u{feff}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['lone \ud800 half', 'lone \\u{d800} half'],
    ['', ''],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves no control character, no direction mark and no line end, wherever Unicode has one', () => {
    const left: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const char = String.fromCodePoint(code);
      if (/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u.test(char) && printable(char) === char) {
        left.push(code.toString(16));
      }
    }
    expect(left).toEqual([]);
  });
});

describe('FormatError', () => {
  const error = new FormatError({
    code: 'FORMAT_TRUNCATED',
    reason: 'it is cut short',
    offset: 12,
    cause: new Error('inner'),
  });

  it('says what, where and what to do', () => {
    expect(error).toMatchObject({
      name: 'FormatError',
      message: 'the data: it is cut short (at byte 12)',
      remedy: 'Build or download the file again; if others can install it, report it with the file attached.',
      file: undefined,
    });
    expect(error).toBeInstanceOf(PkgfeedError);
  });

  it('names its file later, and loses nothing by that', () => {
    const own = new FormatError({
      code: 'FORMAT_FIELD',
      reason: 'r',
      offset: 3,
      remedy: 'Do that.',
      cause: error,
    });
    expect(own.in('a.ipk')).toMatchObject({
      name: 'FormatError',
      code: 'FORMAT_FIELD',
      message: 'a.ipk: r (at byte 3)',
      reason: 'r',
      offset: 3,
      remedy: 'Do that.',
      file: 'a.ipk',
      cause: error,
    });
    expect(error.in('b.ipk').message).toBe('b.ipk: it is cut short (at byte 12)');
    expect(error.file).toBeUndefined();
  });
});

describe('ManyErrors', () => {
  it('shows every message and each remedy once', () => {
    const errors = [conflict('one'), conflict('two'), conflict('three', 'Do that.')];
    const many = new ManyErrors(errors[0] as ConflictError, errors);
    expect(many).toMatchObject({
      name: 'ConflictError',
      code: 'CONFLICT_PATH',
      errors,
      remedy: 'Do this.\nDo that.',
    });
    const lines = many.message.split('\n');
    expect(lines[0]).toBe('3 problems:');
    expect(lines.slice(1).map((line) => line.replace(/^.*: /, '').trim())).toEqual(['one', 'two', 'three']);
  });
});

describe('throwGathered', () => {
  it('throws nothing, the one, or all', () => {
    const [a, b] = [conflict('a'), conflict('b')];
    expect(() => throwGathered([])).not.toThrow();
    expect(() => throwGathered([a])).toThrow(a);
    expect(() => throwGathered([a, b])).toThrow(ManyErrors);
  });
});

describe('the family', () => {
  it('names each error after the family of its code', () => {
    expect(new InputError({ code: 'INPUT_VALUE', message: 'm', remedy: 'r' }).name).toBe('InputError');
    expect(fileChanged('a.ipk')).toMatchObject({
      name: 'SourceError',
      code: 'SOURCE_CHANGED',
      message: 'a.ipk changed while it was being published',
    });
  });

  it('begins each code with the word of its family', () => {
    for (const [code, family] of Object.entries(ERROR_CODES)) {
      expect(code.toLowerCase().startsWith(`${family.replace('Error', '').toLowerCase()}_`), code).toBe(true);
    }
  });

  it('has a cause only when there is one', () => {
    expect('cause' in conflict('x')).toBe(false);
  });
});
