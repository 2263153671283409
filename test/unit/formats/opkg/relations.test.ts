import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_LIMIT } from '../../../../src/formats/opkg/control.ts';
import { isPlainList, namesIn, readRelations } from '../../../../src/formats/opkg/relations.ts';
import { processorTime } from '../../../support/processor-time.ts';

const shown = (value: string, field = 'Depends'): [string, string[]] => {
  const { text, faults } = readRelations(field, value);
  return [text, faults.map(({ kind, item }) => `${kind} ${item}`.trim())];
};

describe('readRelations keeps', () => {
  it.each([
    'libc',
    'libc, zlib',
    'libc,zlib',
    'libc , zlib',
    'libc,  zlib',
    'libsearpc (=5.1.4-8998e7b2-1)',
    'acl (= 2.3.1-r0), kernel (=4.4.92-1-5a4b3c)',
    'a (>= 1:2.0~rc1+git-r3) | b | c (<< 2)',
    'a|b',
    'a (< 1), b (> 2)',
    'a (>= 1 )',
    'a *, b (>= 1) *, c (>= 1)*',
    'libstdc++6, lib32-x, python3-pip, g_x, /bin/sh, x@y',
  ])('%s, with each byte', (value) => {
    expect(shown(value)).toEqual([value, []]);
  });

  it.each(['rtld(GNU_HASH)', 'erlang-erts=6.4, erlang-kernel=3.2', 'a'])('Provides: %s', (value) => {
    expect(shown(value, 'Provides')).toEqual([value, []]);
  });
});

describe('readRelations takes out what crashes OpenWrt’s opkg', () => {
  it.each([
    ['libc, ', 'libc', 1],
    [',', '', 2],
    ['libc, , zlib', 'libc, zlib', 1],
    [', libc', 'libc', 1],
    ['libc,,zlib', 'libc, zlib', 1],
    ['libc ()', 'libc', 1],
    ['libc (', 'libc', 1],
    ['libc ( )', 'libc', 1],
    ['libc(())', 'libc', 1],
    ['libc | ', 'libc', 1],
    ['| libc', 'libc', 1],
    ['libc | | zlib', 'libc | zlib', 1],
    ['|', '', 1],
    ['()', '', 1],
    ['a, libc (, \t, b', 'a, libc, b', 2],
    ['!x (, libc', '!x, libc', 2],
    ['a())(, libc', 'a, libc', 1],
    ['!x | , b', '!x, b', 2],
  ])('%j becomes %j', (value, text, count) => {
    const read = readRelations('Depends', value);
    expect(read.text).toBe(text);
    expect(read.faults.length).toBe(count);
    expect(read.faults.some(({ kind }) => kind === 'blank')).toBe(true);
  });

  it.each([
    ['foo, ', 'foo'],
    ['foo (), bar', 'foo, bar'],
    ['foo(', 'foo'],
    ['foo |', 'foo'],
    ['| foo', 'foo'],
    ['a | | b', 'a | b'],
    [', ,', ''],
  ])('in Provides, %j becomes %j', (value, text) => {
    expect(readRelations('Provides', value).text).toBe(text);
  });
});

describe('readRelations writes in opkg’s form', () => {
  it.each([
    ['base1(>=0.5)', 'base1 (>= 0.5)'],
    ['base1 (>=0.5), b(=1)', 'base1 (>=0.5), b (= 1)'],
    ['base1>=0.5', 'base1 (>= 0.5)'],
    ['base1 >= 0.5', 'base1 (>= 0.5)'],
    ['base1=0.5', 'base1 (= 0.5)'],
    ['base1==0.5', 'base1 (= 0.5)'],
    ['base1>0.5', 'base1 (>> 0.5)'],
    ['base1<0.5', 'base1 (<< 0.5)'],
    ['base1 (== 1.0)', 'base1 (= 1.0)'],
    ['base1 (=> 1.0)', 'base1 (>= 1.0)'],
    ['base1  (>= 1.0)', 'base1 (>= 1.0)'],
    ['base1 ( >= 1.0)', 'base1 (>= 1.0)'],
    ['base1\t(>= 1.0)', 'base1 (>= 1.0)'],
    ['base1 (>= 1.0', 'base1 (>= 1.0)'],
    ['base1*', 'base1 *'],
    ['base1(>=1) *', 'base1 (>= 1) *'],
    ['libc\t, zlib', 'libc, zlib'],
    ['a\t| b', 'a | b'],
    ['a, b>=1 | c', 'a, b (>= 1) | c'],
  ])('%j as %j', (value, text) => {
    const read = readRelations('Depends', value);
    expect(read.text).toBe(text);
    expect(read.faults.map(({ kind }) => kind)).toEqual(['spelling']);
  });
});

describe('readRelations leaves to the author', () => {
  it.each([
    '!x',
    '+x',
    'a; b',
    'python3:any',
    'a b',
    'a (1.0)',
    'a (~> 1.0)',
    'a (!= 1.0)',
    'a~1.0',
    'a (>= 1) (<< 2)',
    'a [arm]',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable that a build script did not replace
    '${shlibs:Depends}',
    'ünï',
  ])('%s', (item) => {
    expect(shown(item)).toEqual([item, [`odd ${item}`]]);
  });

  it.each(['foo (= 1.0)', 'a b', 'a | b'])('%s in Provides', (item) => {
    expect(shown(item, 'Provides')).toEqual([item, [`odd ${item}`]]);
  });

  it.each(['libc (>=', 'libc (>= )', 'libc (=)', 'libc >=', 'libc=', '(>= 1.0)', '>= 1.0', '*'])(
    '%s, which asks for nothing plain',
    (item) => {
      expect(shown(item)).toEqual([item, [`unclear ${item}`]]);
    },
  );
});

describe('namesIn', () => {
  it.each([
    ['a', ['a']],
    ['a (>= 1) | b', ['a', 'b']],
    ['a>=1', ['a']],
    ['python3:any', ['python3:any']],
    ['!x', ['!x']],
    ['a; b', ['a;']],
    ['', []],
  ])('of %j', (item, names) => {
    expect(namesIn(item, 'dependencies')).toEqual(names);
  });

  it('of what a package provides', () => {
    expect(['a=1', 'b(c)', 'd (= 1)'].flatMap((item) => namesIn(item, 'provides'))).toEqual([
      'a=1',
      'b(c)',
      'd',
    ]);
  });
});

describe('a list of any text', () => {
  const part = fc.constantFrom(
    'a',
    'libc',
    ' ',
    '  ',
    '\t',
    ',',
    '|',
    '(',
    ')',
    '>=',
    '=',
    '<',
    '1.0',
    '*',
    ';',
    '!',
  );
  const list = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));
  /** What OpenWrt's opkg does with a list: false where it would crash. */
  const survives = (value: string): boolean =>
    value
      .split(',')
      .filter((item) => item !== '')
      .every((item) =>
        item
          .split('|')
          .filter((one) => one !== '')
          .every((one) => {
            const [, name, rest = ''] = /^ *([^ ]*) ?([\s\S]*)$/.exec(one) ?? [];
            return name !== '' && !/^\(\)*$/.test(rest);
          }),
      );

  it('is read to a form that crashes no client and that stays as it is', () => {
    let mended = 0;
    fc.assert(
      fc.property(list, fc.constantFrom('Depends', 'Conflicts', 'Provides'), (value, field) => {
        const { text, faults } = readRelations(field, value);
        if (faults.some(({ kind }) => kind === 'unclear')) return;
        if (text !== value) mended++;
        if (field !== 'Provides' && text !== '') expect(survives(` ${text}`), text).toBe(true);
        const again = readRelations(field, ` ${text}`);
        expect(again.text).toBe(text);
        if (text !== '') expect(again.faults.filter(({ kind }) => kind !== 'odd')).toEqual([]);
      }),
      { numRuns: 5000 },
    );
    expect(mended).toBeGreaterThan(100);
  });

  it('is plain only if nothing is wrong with it', () => {
    fc.assert(
      fc.property(list, (value) => {
        if (!isPlainList(value)) return;
        expect(readRelations('Depends', `x,${value}`).faults).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes linear time for what is almost a plain list', () => {
    const parts = ['a,', 'a, ', 'a | ', 'a|', 'a * ', 'a (>= 1), ', 'a (>= 1) *,', 'a (= 1', '1', 'a-', ' '];
    const start = processorTime();
    for (const part of parts) {
      const value = `a ${part.repeat(60_000 / part.length)}`;
      for (const end of ['', '!', '(', ' (>= ', '(>= 1)\t!']) {
        isPlainList(value + end);
        const item = `a (>=${' \t'.repeat(250)}${part.repeat(100)}${' \t'.repeat(100)}${end}`;
        readRelations('Depends', `${item.replaceAll(',', ' ').slice(0, ITEM_LIMIT)},`.repeat(100));
      }
    }
    expect(processorTime() - start).toBeLessThan(5000);
  });

  it('takes linear time, also when it is long', () => {
    const hostile = ['(', ')', ' ', '|', ',', '*', 'a (', 'a ', '\t', '>', 'a|', '(('].map((one) =>
      one.repeat(100_000),
    );
    const start = processorTime();
    for (const value of hostile) {
      for (const field of ['Depends', 'Provides']) readRelations(field, `a${value}b`);
    }
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
