import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  ERROR_CODES,
  FormatError,
  fileChanged,
  Gathering,
  InputError,
  ManyErrors,
  PkgfeedError,
  throwGathered,
} from '../../src/errors.ts';

const conflict = (message: string, remedy = 'Do this.'): ConflictError =>
  new ConflictError({ code: 'CONFLICT_PATH', message, remedy });

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

  it('sends to reindex from an index, which no download mends', () => {
    const problem = { code: 'FORMAT_FIELD', reason: 'r', offset: 0 } as const;
    expect(new FormatError(problem).inIndex('f/Packages')).toMatchObject({
      message: 'f/Packages: r (at byte 0)',
      remedy: expect.stringContaining('`pkgfeed reindex`'),
    });
    const own = new FormatError({ ...problem, remedy: 'Do that.' });
    expect(own.inIndex('f/Packages').remedy).toBe('Do that.');
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

describe('many problems', () => {
  it('are shown twenty at a time, with a count of the others', () => {
    const errors = Array.from({ length: 1254 }, (_, at) =>
      conflict(`${at}`, at < 20 ? 'Do this.' : `${at}.`),
    );
    const many = new ManyErrors(errors[0] as ConflictError, errors);
    const lines = many.message.split('\n');
    expect(lines).toHaveLength(22);
    expect([lines[0], lines[20], lines[21]]).toEqual([
      '1,254 problems:',
      '  CONFLICT_PATH: 19',
      '  … and 1,234 more',
    ]);
    expect(many.remedy).toBe('Do this.');
    expect(many.errors).toHaveLength(1254);
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

describe('Gathering', () => {
  const gathered = (count: number): unknown => {
    const errors = new Gathering();
    for (let at = 0; at < count; at++) errors.add(conflict(String((at * 7919) % count).padStart(6, '0')));
    try {
      errors.throwIfAny();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('throws nothing, the one, or the first of many by their messages with a count', () => {
    expect(gathered(0)).toBeUndefined();
    expect(gathered(1)).toMatchObject({ name: 'ConflictError', message: '000000' });
    for (const count of [2, 999, 1000, 1001, 1999, 2000, 2001, 12_000]) {
      const many = gathered(count) as ManyErrors;
      expect(many).toBeInstanceOf(ManyErrors);
      expect(many.length).toBe(count);
      const kept = Array.from({ length: Math.min(count, 1000) }, (_, at) => String(at).padStart(6, '0'));
      expect(many.errors.map(({ message }) => message)).toEqual(kept);
      if (count === 12_000)
        expect(many.message).toMatch(/^12,000 problems:\n[\s\S]*\n {2}… and 11,980 more$/);
    }
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
